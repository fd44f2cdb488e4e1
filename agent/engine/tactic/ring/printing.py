"""Terms of Horner forms and of sums of products, with the instances and shapes that `ring_nf` leaves behind.

Addition, multiplication and powers come from the `comm_semiring`, subtraction from the `add_group`, as in mathlib's
lemmas `horner`, `neg_mul` and `add_neg_eq_sub`. The simplifier then puts the instances that it has met before.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from agent.engine.arith.horner import Horner, HornerForm
from agent.engine.exceptions import TacticError
from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT
from agent.engine.meta.numerals import mk_nat_numeral, to_nat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import mk_rational, synth_class
from agent.kernel.certificate.algebra import NAT
from agent.kernel.certificate.polynomial import Rational
from agent.kernel.expr import (
    BinderInfo,
    Expr,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_local,
    mk_sort,
)
from agent.kernel.instantiate import abstract, instantiate
from agent.kernel.level import ZERO, Level, mk_succ
from agent.kernel.name import name

_NEG: Final = name("has_neg.neg")


def derived_instance(tctx: TypeContext, from_class: str, to_class: str, type_: Expr, level: Level) -> Expr | None:
    """The instance of `to_class` that resolution derives from a variable instance of `from_class`, at this type's."""
    given = synth_class(tctx, from_class, type_)
    if given is None:
        return None
    carrier = mk_local(name("α"), mk_sort(mk_succ(level)))
    source = mk_local(name("_inst"), mk_app(mk_const(name(from_class), (level,)), carrier), BinderInfo.INST_IMPLICIT)
    scratch = tctx.fork(EMPTY_LOCAL_CONTEXT)
    with scratch.saving_locals():
        scratch.push(carrier)
        scratch.push(source)
        found = scratch.synth_instance(mk_app(mk_const(name(to_class), (level,)), carrier))
    if found is None:
        return None
    return instantiate(abstract(found, [carrier, source]), [type_, given])


class RingPrinter:
    """Builds terms of one type over atoms."""

    def __init__(self, tctx: TypeContext, type_: Expr, level: Level, atoms: Sequence[Expr]) -> None:
        self.tctx = tctx
        self.type = type_
        self.level = level
        self.atoms = atoms
        self._instances: dict[str, Expr] = {}

    def _instance(self, op_class: str) -> Expr:
        found = self._instances.get(op_class)
        if found is None:
            if op_class == "has_pow":
                monoid = derived_instance(self.tctx, "comm_semiring", "monoid", self.type, self.level)
                found = None if monoid is None else mk_apps(
                    mk_const(name("monoid.has_pow"), (self.level,)), [self.type, monoid]
                )
            elif op_class == "has_sub":
                found = derived_instance(self.tctx, "add_group", op_class, self.type, self.level)
            elif op_class in ("has_add", "has_mul"):
                found = derived_instance(self.tctx, "comm_semiring", op_class, self.type, self.level)
            if found is None:
                found = synth_class(self.tctx, op_class, self.type)
            if found is None:
                raise TacticError(f"failed to synthesize an instance of '{op_class}'")
            self._instances[op_class] = found
        return found

    def _operation(self, const: str, *args: Expr) -> Expr:
        op_class = const.split(".")[0]
        return mk_apps(mk_const(name(const), (self.level,)), [self.type, self._instance(op_class), *args])

    def add(self, a: Expr, b: Expr) -> Expr:
        """`a + b`, `a` for `a + 0`, `a - b` for `a + -b`."""
        if to_nat(b) == 0:
            return a
        negated = self.negated(b)
        if negated is not None:
            return self._operation("has_sub.sub", a, negated)
        return self._operation("has_add.add", a, b)

    def negated(self, e: Expr) -> Expr | None:
        return e.arg if is_app_of(e, _NEG, 3) else None  # type: ignore[attr-defined]

    def neg(self, e: Expr) -> Expr:
        return self._operation("has_neg.neg", e)

    def product(self, a: Expr, b: Expr) -> Expr:
        return self._operation("has_mul.mul", a, b)

    def power(self, base: Expr, exponent: int) -> Expr:
        if exponent == 1:
            return base
        fn = mk_const(name("has_pow.pow"), (self.level, ZERO))
        return mk_apps(fn, [self.type, NAT, self._instance("has_pow"), base, mk_nat_numeral(exponent)])

    def number(self, value: Rational) -> Expr:
        """`n`, `a / b`, `-n`, `-(a / b)`."""
        return mk_rational(self.tctx, Fraction(value), self.type)

    def horner(self, form: HornerForm) -> Expr:
        """`a * x ^ n + b`, simplified by `add_zero one_mul pow_one neg_mul add_neg_eq_sub`."""
        self.tctx.deadline.check()
        if not isinstance(form, Horner):
            return self.number(form)
        power = self.power(self.atoms[form.variable], form.exponent)
        factor = self.horner(form.factor)
        negated = self.negated(factor)
        if negated is not None:
            term = self.neg(self._times(negated, power))
        else:
            term = self._times(factor, power)
        return self.add(term, self.horner(form.rest))

    def _times(self, factor: Expr, power: Expr) -> Expr:
        return power if to_nat(factor) == 1 else self.product(factor, power)

    def sum_of_products(self, form: HornerForm) -> Expr:
        """The `SOP` mode: `x ^ n * a + b` distributed."""
        if not isinstance(form, Horner):
            return self.number(form)
        factor = self.sum_of_products(form.factor)
        term = self._distribute((form.variable, form.exponent), factor)
        return self.add(term, self.sum_of_products(form.rest))

    def _distribute(self, power: tuple[int, int], e: Expr) -> Expr:
        """`x ^ n * e` by `mul_add mul_sub mul_neg mul_assoc_rev pow_add_rev mul_one`."""
        self.tctx.deadline.check()
        if is_app_of(e, name("has_add.add"), 4):
            return self.add(self._distribute(power, e.fn.arg), self._distribute(power, e.arg))  # type: ignore[attr-defined]
        if is_app_of(e, name("has_sub.sub"), 4):
            left, right = self._distribute(power, e.fn.arg), self._distribute(power, e.arg)  # type: ignore[attr-defined]
            return self._operation("has_sub.sub", left, right)
        negated = self.negated(e)
        if negated is not None:
            return self.neg(self._distribute(power, negated))
        variable, exponent = power
        base = self.atoms[variable]
        if to_nat(e) == 1:
            return self.power(base, exponent)
        return self._attach(base, exponent, e)

    def _attach(self, base: Expr, exponent: int, e: Expr) -> Expr:
        """`base ^ exponent * e`, e a left-nested product, merged where its first factor is a power of the base."""
        factors = [e]
        while is_app_of(factors[0], name("has_mul.mul"), 4):
            first = factors[0]
            factors[:1] = [first.fn.arg, first.arg]  # type: ignore[attr-defined]
        head = factors[0]
        head_base, head_exponent = head, 1
        if is_app_of(head, name("has_pow.pow"), 5):
            head_base, head_exponent = head.fn.arg, to_nat(head.arg) or 0  # type: ignore[attr-defined]
        if head_base is base:
            factors[0] = self.power(base, exponent + head_exponent)
        else:
            factors.insert(0, self.power(base, exponent))
        out = factors[0]
        for each in factors[1:]:
            out = self.product(out, each)
        return out
