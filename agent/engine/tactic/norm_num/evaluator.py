"""One step of `norm_num`: an operation or relation whose arguments are numerals (mathlib: `tactic/norm_num.lean`).

`evaluate` is the post-procedure of a simplifier, `derive` the bottom-up pass with it alone. Every step is proved by one
certificate: `numeral` in ℕ and ℤ, `ring` and `linear` elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import gcd, isqrt, lcm
from typing import Final

from agent.engine.arith.number_theory import fibonacci, is_prime, min_fac
from agent.engine.exceptions import KernelTooDeep, OutOfTime
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import MAX_UNARY, mk_nat_numeral, to_int, to_nat, to_rat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import (
    ORDERED_CLASSES,
    RING_CLASSES,
    Algebra,
    Variables,
    algebra_of,
    comparison,
    concrete_algebra,
    mk_rational,
)
from agent.engine.tactic.norm_num.fin_evaluator import FinEvaluator, NotEvaluated, fin_bound
from agent.engine.tactic.traversal import Result, Traversal
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.certificate.polynomial import MAX_BITS
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_certificate,
    mk_const,
    subterms,
)
from agent.kernel.instantiate import replace
from agent.kernel.name import name

FIN_EXTENSION: Final = "norm_fin.eval_ineq"
SWAP_EXTENSION: Final = "norm_swap.eval"
# `@[norm_num]` extensions: function of ℕ or ℤ, or mathlib's procedure for more than one function -> the module that
# brings it.
EXTENSIONS: Final[dict[str, str]] = {
    "nat.gcd": "data.int.gcd",
    "nat.lcm": "data.int.gcd",
    "nat.coprime": "data.int.gcd",
    "nat.prime": "data.nat.prime",
    "nat.min_fac": "data.nat.prime",
    "int.gcd": "data.int.gcd",
    "int.lcm": "data.int.gcd",
    "nat.fib": "data.nat.fib",
    "nat.digits": "data.nat.digits",
    "nat.sqrt": "data.nat.sqrt_norm_num",
    "real.rpow": "analysis.special_functions.pow",
    FIN_EXTENSION: "tactic.norm_fin",
    SWAP_EXTENSION: "tactic.norm_swap",
}
# Instance of `^` with exponents that are no natural numbers -> what it is at a natural number.
_REAL_POWERS: Final[dict[Expr, str]] = {
    mk_const(name("real.has_pow")): "real.rpow_nat_cast",
    mk_const(name("complex.has_pow")): "complex.cpow_nat_cast",
    mk_const(name("nnreal.real.has_pow")): "nnreal.rpow_nat_cast",
}
_MAX_FIBONACCI: Final = 100_000
_MAX_TRIAL_DIVISOR: Final = 20_000
"""Lean's proof that there is no smaller divisor has a step for every odd number; up to 13,395 it takes 30 s, up to
46,341 it takes minutes."""
_NAT_CAST_COE: Final = name("nat.cast_coe")
_SWAP: Final = name("equiv.swap")
_ORDERS: Final = ("has_lt.lt", "has_le.le", "gt", "ge")
_NAT_ZERO, _ZERO = mk_const(name("nat.zero")), mk_nat_numeral(0)
_TRUE, _FALSE = mk_const(name("true")), mk_const(name("false"))


def extensions_of(imports: Iterable[str]) -> frozenset[str]:
    """The extensions that the modules in force bring; all of them when nothing is known of imports."""
    modules = frozenset(imports)
    if not modules:
        return frozenset(EXTENSIONS)
    return frozenset(function for function, module in EXTENSIONS.items() if module in modules)


class NumeralEvaluator:
    """Evaluates in one type context. `extensions`: those in force."""

    def __init__(self, tctx: TypeContext, extensions: frozenset[str] = frozenset()) -> None:
        self.tctx = tctx
        self.extensions = extensions
        self._algebras: dict[tuple[Expr, bool], Algebra | None] = {}

    # Entry points

    def evaluate(self, e: Expr) -> Result | None:
        """`(value, proof of e = value)`; None when `e` is no operation on numerals, or is one itself."""
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const:
            return None
        const = str(fn.name)
        if const in ("has_add.add", "has_mul.mul", "has_sub.sub", "has_div.div") and len(args) == 4:
            return self._binary(const, e, args)
        if const in ("has_neg.neg", "has_inv.inv") and len(args) == 3:
            return self._unary(const, e, args)
        if const == "has_pow.pow" and len(args) == 5:
            return self._power(e, args)
        if (const in ("eq", "ne") and len(args) == 3) or (const in _ORDERS and len(args) == 4):
            return self._relation(e, const, args) or self._fin_relation(e, const, args)
        if const == "coe_fn" and len(args) == 5 and SWAP_EXTENSION in self.extensions:
            return self._swap(args)
        if const == "coe" and len(args) == 4 and args[0] is NAT:
            return self._cast(e, args)
        if const == "has_mod.mod" and len(args) == 4:
            return self._modulus(e, args)
        if const == "has_dvd.dvd" and len(args) == 4:
            return self._divides(e, args)
        if const == "nat.succ" and len(args) == 1:
            value = to_nat(args[0])
            return None if value is None else self._numeral_equation(e, mk_nat_numeral(value + 1))
        if const == "int.nat_abs" and len(args) == 1:
            return self._absolute_value(args[0])
        if const in self.extensions:
            return self._function(const, e, args)
        return None

    def derive(self, e: Expr) -> Result | None:
        """The whole term, bottom up; None when nothing changes."""
        new, proof = Traversal(self.tctx, post=self.evaluate).visit(e)
        if new.core is e.core:
            return None
        return new, proof

    # Arithmetic

    def algebra(self, type_: Expr, ordered: bool = False) -> Algebra | None:
        key = (type_, ordered)
        if key not in self._algebras:
            if type_ is NAT or type_ is INT:
                self._algebras[key] = concrete_algebra(self.tctx, type_)
            else:
                classes = (*ORDERED_CLASSES, "linear_ordered_semiring") if ordered else RING_CLASSES
                self._algebras[key] = algebra_of(self.tctx, type_, classes)
        return self._algebras[key]

    def _binary(self, const: str, e: Expr, args: list[Expr]) -> Result | None:
        type_, instance = args[0], args[1]
        a, b = to_rat(args[2]), to_rat(args[3])
        if a is None or b is None:
            return None
        algebra = self.algebra(type_)
        if algebra is None or not algebra.is_own_instance(const.split(".")[0], instance):
            return None
        if not algebra.has_char_zero:
            # A fraction may stand for 0 there.
            if a.denominator != 1 or b.denominator != 1 or (const == "has_div.div" and a != 0 and b not in (0, 1)):
                return None
        if const == "has_div.div":
            if type_ is NAT or type_ is INT:
                if b == 0:
                    return None
                quotient = int(a) // abs(int(b))
                value = Fraction(quotient if b > 0 else -quotient)
            else:
                value = Fraction(0) if b == 0 else a / b
        elif const == "has_sub.sub":
            value = a - b
            if type_ is NAT:
                value = max(value, Fraction(0))
        else:
            value = a + b if const == "has_add.add" else a * b
        return self._to_numeral(algebra, e, value)

    def _unary(self, const: str, e: Expr, args: list[Expr]) -> Result | None:
        type_, instance = args[0], args[1]
        a = to_rat(args[2])
        algebra = None if a is None else self.algebra(type_)
        if a is None or algebra is None or not algebra.is_own_instance(const.split(".")[0], instance):
            return None
        if const == "has_neg.neg":
            return None if a > 0 else self._to_numeral(algebra, e, -a)
        if a not in (0, 1) and algebra.is_field and not algebra.has_char_zero:
            if a < 0 or a.denominator != 1:
                return None
            new = mk_rational(self.tctx, 1 / a, algebra.carrier)
            return new, algebra.prove_equation(e, new)
        return self._to_numeral(algebra, e, 1 / a if a else Fraction(0))

    def _power(self, e: Expr, args: list[Expr]) -> Result | None:
        type_, exponent_type, instance, base, exponent = args
        if exponent_type is INT:
            return self._integer_power(e, args)
        if exponent_type is not NAT and "real.rpow" in self.extensions:
            return self._power_of_numeral(e, args)
        a = to_rat(base)
        n = to_nat(exponent) if exponent_type is NAT else None
        if a is None or n is None or not _is_monoid_pow(instance):
            return None
        size = max(abs(a.numerator), a.denominator).bit_length()
        algebra = self.algebra(type_)
        if algebra is None or (size > 1 and size * n > MAX_BITS) or not algebra.is_own_instance("has_pow", instance):
            return None
        if a.denominator != 1 and not algebra.has_char_zero:
            return None
        return self._to_numeral(algebra, e, a**n)

    def _integer_power(self, e: Expr, args: list[Expr]) -> Result | None:
        """`a ^ n` for an integer n: by `a ^ k` for a natural k, and `a ^ -k = (a ^ k)⁻¹`."""
        _, _, instance, base, exponent = args
        n = to_int(exponent)
        if n is None or to_rat(base) is None or not is_app_of(instance, name("div_inv_monoid.has_pow"), 2):
            return None
        if n < 0:
            lemma = app_builder.mk_app(self.tctx, name("zpow_neg₀"), [base, exponent.arg])  # type: ignore[attr-defined]
            inverse = self._right_side(lemma)
            power = None if inverse is None else self._integer_power(inverse.arg, get_app_fn_args(inverse.arg)[1])  # type: ignore[attr-defined]
            if inverse is None or power is None:
                return None
            head = inverse.fn  # type: ignore[attr-defined]
            inner = app_builder.mk_congr_arg(self.tctx, head, self._proof(power))
            proof = app_builder.mk_eq_trans(self.tctx, lemma, inner)
            inverted = mk_app(head, power[0])
            last = self._unary("has_inv.inv", inverted, get_app_fn_args(inverted)[1])
            if last is None:
                return inverted, proof
            return last[0], app_builder.mk_eq_trans(self.tctx, proof, self._proof(last))
        natural = mk_nat_numeral(n)
        lemma = app_builder.mk_app(self.tctx, name("zpow_coe_nat"), [base, natural])
        sides = app_builder.is_eq(self.tctx.instantiate_mvars(self.tctx.infer(lemma)))
        found = None if sides is None else self._power(sides[2], get_app_fn_args(sides[2])[1])
        if sides is None or found is None:
            return None
        cast = sides[1].arg  # type: ignore[attr-defined]
        equation = _numeral_certificate(app_builder.mk_eq(self.tctx, exponent, cast))
        step = app_builder.mk_congr_arg(self.tctx, e.fn, equation)  # type: ignore[attr-defined]
        return found[0], app_builder.mk_eq_trans(
            self.tctx, step, app_builder.mk_eq_trans(self.tctx, lemma, self._proof(found))
        )

    def _proof(self, found: Result) -> Expr:
        """The proof of an equation found; by reflexivity where it holds by definition."""
        return app_builder.mk_eq_refl(self.tctx, found[0]) if found[1] is None else found[1]

    def _right_side(self, equation: Expr) -> Expr | None:
        sides = app_builder.is_eq(self.tctx.instantiate_mvars(self.tctx.infer(equation)))
        return None if sides is None else sides[2]

    def _power_of_numeral(self, e: Expr, args: list[Expr]) -> Result | None:
        """A numeral to a real or complex exponent that is a positive numeral (mathlib: `eval_rpow_cpow`)."""
        type_, exponent_type, instance, base, exponent = args
        lemma = _REAL_POWERS.get(instance)
        n = to_nat(exponent)
        algebra = None if lemma is None or not n or to_rat(base) is None else self.algebra(exponent_type)
        if lemma is None or not n or algebra is None:
            return None
        as_natural = mk_apps(mk_const(name(lemma)), [base, mk_nat_numeral(n)])
        sides = app_builder.is_eq(self.tctx.instantiate_mvars(self.tctx.infer(as_natural)))
        found = None if sides is None else self._power(sides[2], get_app_fn_args(sides[2])[1])
        if found is None:
            return None
        cast = app_builder.mk_eq_symm(self.tctx, algebra.prove_cast(mk_nat_numeral(n), exponent))
        step = app_builder.mk_congr_arg(self.tctx, e.fn, cast)  # type: ignore[attr-defined]
        proof = app_builder.mk_eq_trans(self.tctx, step, as_natural)
        return found[0], proof if found[1] is None else app_builder.mk_eq_trans(self.tctx, proof, found[1])

    def _to_numeral(self, algebra: Algebra, e: Expr, value: Fraction) -> Result | None:
        if value.denominator != 1 and not (algebra.is_field and algebra.has_char_zero):
            return None
        if value < 0 and not algebra.is_ring:
            return None
        new = mk_rational(self.tctx, value, algebra.carrier)
        if new.core is e.core:
            return None
        if algebra.carrier is NAT or algebra.carrier is INT:
            return self._numeral_equation(e, new)
        return new, algebra.prove_equation(e, new)

    def _numeral_equation(self, e: Expr, new: Expr) -> Result:
        return new, _numeral_certificate(app_builder.mk_eq(self.tctx, e, new))

    def _modulus(self, e: Expr, args: list[Expr]) -> Result | None:
        type_ = args[0]
        algebra = self.algebra(type_) if type_ is NAT or type_ is INT else None
        a, b = to_rat(args[2]), to_rat(args[3])
        if algebra is None or a is None or not b or not algebra.is_own_instance("has_mod", args[1]):
            return None
        return self._to_numeral(algebra, e, Fraction(int(a) % abs(int(b))))

    def _cast(self, e: Expr, args: list[Expr]) -> Result | None:
        value = to_nat(args[3])
        algebra = None if value is None else self.algebra(args[1])
        # `eval_cast` knows no other way: a natural number in ℤ by `int.has_coe` is left to simp lemmas.
        through = get_app_fn(args[2].arg) if type(args[2]) is App else None
        if value is None or algebra is None or type(through) is not Const or through.name != _NAT_CAST_COE:
            return None
        new = app_builder.mk_numeral(self.tctx, value, args[1])
        if args[1] is INT:
            return self._numeral_equation(e, new)
        if not algebra.is_own_cast(args):
            return None
        return new, algebra.prove_cast(args[3], new)

    def _absolute_value(self, e: Expr) -> Result | None:
        """`int.nat_abs n` for a numeral n."""
        value = to_int(e)
        if value is None:
            return None
        positive = e if value >= 0 else e.arg  # type: ignore[attr-defined]
        natural = mk_nat_numeral(abs(value))
        lemma = mk_app(mk_const(name("int.nat_abs_of_nat")), natural)
        sides = app_builder.is_eq(self.tctx.infer(lemma))
        if sides is None:
            return None
        fn, cast = sides[1].fn, sides[1].arg  # type: ignore[attr-defined]
        proof = app_builder.mk_congr_arg(
            self.tctx, fn, _numeral_certificate(app_builder.mk_eq(self.tctx, positive, cast))
        )
        proof = app_builder.mk_eq_trans(self.tctx, proof, lemma)
        if value < 0:
            proof = app_builder.mk_eq_trans(self.tctx, mk_app(mk_const(name("int.nat_abs_neg")), positive), proof)
        return natural, proof

    # Propositions

    def _relation(self, e: Expr, const: str, args: list[Expr]) -> Result | None:
        type_ = args[0]
        a, b = to_rat(args[-2]), to_rat(args[-1])
        if a is None or b is None:
            return None
        holds = {
            "eq": a == b, "ne": a != b, "has_lt.lt": a < b, "has_le.le": a <= b, "gt": a > b, "ge": a >= b,
        }[const]  # fmt: skip
        if type_ is NAT or type_ is INT:
            algebra = self.algebra(type_)
            if algebra is None:
                return None
            order = comparison(e)
            if order is not None and order.instance is not None:
                if not algebra.is_own_instance("has_lt" if const in ("has_lt.lt", "gt") else "has_le", order.instance):
                    return None
                if type_ is INT and _is_compared_in_unary(order.kind, a, b):
                    raise KernelTooDeep()
            return self._decided(e, holds, _numeral_certificate(e if holds else app_builder.mk_not(e)))
        if const in ("eq", "ne"):
            return self._equation(e, const, a == b, type_, args)
        return self._comparison(e, holds, type_)

    def _equation(self, e: Expr, const: str, equal: bool, type_: Expr, args: list[Expr]) -> Result | None:
        if equal:
            if not self.tctx.is_def_eq(args[-2], args[-1]):
                return None
            proof = app_builder.mk_eq_refl(self.tctx, args[-2])
            if const == "eq":
                return self._decided(e, True, proof)
            # a ≠ a is false:  λ h : a ≠ a, h rfl
            return self._decided(e, False, self._apply_to(e, proof))
        algebra = self.algebra(type_)
        if algebra is None or not algebra.has_char_zero:
            return None
        variables = Variables()
        sides = {"a": algebra.generalise(args[-2], variables), "b": algebra.generalise(args[-1], variables)}
        different = algebra.leaf("ring", (), algebra.generic.state(["≠", "a", "b"], sides), variables, ())
        return self._decided(e, const == "ne", different)

    def _apply_to(self, premise: Expr, argument: Expr) -> Expr:
        """`λ h : premise, h argument`."""
        with self.tctx.saving_locals():
            local = self.tctx.push_local(name("h"), premise)
            return self.tctx.mk_lambda([local], mk_app(local, argument))

    def _comparison(self, e: Expr, holds: bool, type_: Expr) -> Result | None:
        algebra = self.algebra(type_, ordered=True)
        if algebra is None:
            return None
        variables = Variables()
        statement = algebra.generalise_relation(e, variables)
        if statement is None or variables.terms:
            return None
        data = ((1, 1, (0,)),)
        if holds:
            return self._decided(e, True, algebra.leaf("linear", (), statement, variables, data))
        return self._decided(e, False, algebra.leaf("linear", (statement,), _FALSE, variables, data))

    def _decided(self, e: Expr, holds: bool, proof: Expr) -> Result:
        """From a proof of `e`, or of `¬ e`."""
        if holds:
            return _TRUE, mk_apps(mk_const(name("eq_true_intro")), [e, proof])
        return _FALSE, mk_apps(mk_const(name("eq_false_intro")), [e, proof])

    def fin_evaluator(self) -> FinEvaluator:
        return FinEvaluator(self.tctx, self.derive)

    def _fin_relation(self, e: Expr, const: str, args: list[Expr]) -> Result | None:
        """A comparison of terms of `fin n` for a numeral n."""
        if FIN_EXTENSION not in self.extensions or fin_bound(args[0]) is None:
            return None
        a, b = args[-2:]
        evaluator = self.fin_evaluator()
        try:
            if const in ("eq", "ne"):
                equal, proof = evaluator.equality(a, b)
                if const == "eq" or not equal:
                    return self._decided(e, equal == (const == "eq"), proof)
                # a ≠ b is false:  λ h : a ≠ b, h (a = b)
                return self._decided(e, False, self._apply_to(e, proof))
            if const in ("gt", "ge"):
                a, b = b, a
            return self._decided(e, *evaluator.order(const in ("has_lt.lt", "gt"), a, b))
        except NotEvaluated:
            return None

    def _swap(self, args: list[Expr]) -> Result | None:
        """`equiv.swap a b c` for numerals of ℕ, ℤ, ℚ or `fin n` (mathlib: `tactic/norm_swap.lean`)."""
        fn, swapped = get_app_fn_args(args[3])
        if type(fn) is not Const or fn.name != _SWAP or len(swapped) != 4:
            return None
        type_, decidable, a, b = swapped
        c = args[4]
        x, y, z = (self._swapped_value(each) for each in (a, b, c))
        if x is None or y is None or z is None:
            return None
        given = (type_, decidable, a, b)
        if z in (x, y):
            lemma = "equiv.swap_apply_left" if z == x else "equiv.swap_apply_right"
            return (b if z == x else a), mk_apps(mk_const(name(lemma), fn.levels), given)
        proofs = [self._different(c, each) for each in (a, b)]
        if proofs[0] is None or proofs[1] is None:
            return None
        lemma = "equiv.swap_apply_of_ne_of_ne"
        return c, mk_apps(mk_const(name(lemma), fn.levels), [*given, c, proofs[0], proofs[1]])

    def _swapped_value(self, e: Expr) -> Fraction | None:
        value = to_rat(e)
        if value is None:
            try:
                value = to_rat(self.fin_evaluator().numeral(e)[0])
            except NotEvaluated:
                return None
        return value

    def _different(self, a: Expr, b: Expr) -> Expr | None:
        """A proof of `a ≠ b`."""
        statement = app_builder.mk_app(self.tctx, name("ne"), [a, b])
        args = get_app_fn_args(statement)[1]
        found = self._relation(statement, "ne", args) or self._fin_relation(statement, "ne", args)
        if found is None or found[0] is not _TRUE:
            return None
        return mk_apps(mk_const(name("of_eq_true")), [statement, self._proof(found)])

    def _divides(self, e: Expr, args: list[Expr]) -> Result | None:
        type_ = args[0]
        algebra = self.algebra(type_) if type_ is NAT or type_ is INT else None
        a, b = to_rat(args[2]), to_rat(args[3])
        if algebra is None or a is None or b is None or not algebra.is_own_instance("has_dvd", args[1]):
            return None
        holds = b == 0 if a == 0 else int(b) % int(a) == 0
        return self._decided(e, holds, _numeral_certificate(e if holds else app_builder.mk_not(e)))

    # Extensions

    def _function(self, const: str, e: Expr, args: list[Expr]) -> Result | None:
        if const in ("int.gcd", "int.lcm"):
            return self._of_absolute_values(const, args)
        if const == "nat.digits":
            return self._digits(args)
        if const == "nat.fib":
            n = to_nat(args[0]) if len(args) == 1 else None
            return None if n is None or n > _MAX_FIBONACCI else self._fibonacci(args[0])[0]
        values = [to_nat(each) for each in args]
        if not values or any(value is None for value in values):
            return None
        a, b = values[0] or 0, (values[1] or 0) if len(values) > 1 else 0
        tick = self.tctx.deadline.check
        if const in ("nat.prime", "nat.coprime"):
            holds = is_prime(a, tick) if const == "nat.prime" else gcd(a, b) == 1
            if holds and const == "nat.prime":
                self._check_trial_division(a, a)
            return self._decided(e, holds, _numeral_certificate(e if holds else app_builder.mk_not(e)))
        if const == "nat.sqrt":
            value = isqrt(a)
        elif const == "nat.min_fac":
            value = min_fac(a, tick)
            self._check_trial_division(a, value)
        else:
            value = gcd(a, b) if const == "nat.gcd" else lcm(a, b)
        return self._numeral_equation(e, mk_nat_numeral(value))

    def _check_trial_division(self, n: int, factor: int) -> None:
        """Raises `OutOfTime` where Lean takes more than a minute to show that n has no factor before this one."""
        if min(factor, isqrt(n)) > _MAX_TRIAL_DIVISOR:
            raise OutOfTime("heartbeats")

    def _of_absolute_values(self, const: str, args: list[Expr]) -> Result | None:
        """`int.gcd`, `int.lcm`: by definition those of the absolute values."""
        found = [self._absolute_value(each) for each in args]
        if len(found) != 2 or found[0] is None or found[1] is None:
            return None
        (a, a_proof), (b, b_proof) = ((each[0], self._proof(each)) for each in found if each is not None)
        fn = mk_const(name("nat.gcd" if const == "int.gcd" else "nat.lcm"))
        values = [to_nat(a) or 0, to_nat(b) or 0]
        if max(values) > MAX_UNARY:
            # In Lean's proof the kernel finds the absolute values by unfolding.
            raise KernelTooDeep()
        result = mk_nat_numeral(gcd(*values) if const == "int.gcd" else lcm(*values))
        congruence = app_builder.mk_congr(self.tctx, app_builder.mk_congr_arg(self.tctx, fn, a_proof), b_proof)
        last = _numeral_certificate(app_builder.mk_eq(self.tctx, mk_apps(fn, [a, b]), result))
        proof = app_builder.mk_eq_trans(self.tctx, congruence, last)
        # The left side is the application of `nat.gcd` to absolute values; `int.gcd` is that by definition.
        return result, proof

    def _digits(self, args: list[Expr]) -> Result | None:
        """The digits in a base of at least 2, the last one first."""
        base, n = (to_nat(each) for each in args) if len(args) == 2 else (None, None)
        if base is None or n is None or base < 2:
            return None
        if n == 0:
            proof = mk_app(mk_const(name("nat.digits_zero")), args[0])
            right = self._right_side(proof)
            return None if right is None else (right, proof)
        lemma = mk_apps(
            mk_const(name("nat.digits_def'")),
            [args[0], self._order("has_le.le", 2, args[0]), args[1], self._order("has_lt.lt", 0, args[1])],
        )
        right = self._right_side(lemma)
        if right is None:
            return None
        fn, (element, first, rest) = get_app_fn_args(right)
        quotient = self._digits([args[0], mk_nat_numeral(n // base)])
        if quotient is None:
            return None
        digit = mk_nat_numeral(n % base)
        digit_proof = _numeral_certificate(app_builder.mk_eq(self.tctx, first, digit))
        _, (_, division) = get_app_fn_args(rest)
        division_proof = _numeral_certificate(app_builder.mk_eq(self.tctx, division, mk_nat_numeral(n // base)))
        rest_proof = app_builder.mk_eq_trans(
            self.tctx,
            app_builder.mk_congr_arg(self.tctx, rest.fn, division_proof),  # type: ignore[attr-defined]
            self._proof(quotient),
        )
        head = mk_app(fn, element)
        both = app_builder.mk_congr(self.tctx, app_builder.mk_congr_arg(self.tctx, head, digit_proof), rest_proof)
        return mk_apps(head, [digit, quotient[0]]), app_builder.mk_eq_trans(self.tctx, lemma, both)

    def _fibonacci(self, n: Expr) -> tuple[Result, Result]:
        """Evaluates `nat.fib n` and `nat.fib (n + 1)` for a literal n, by halving it."""
        value = to_nat(n) or 0
        if value == 0:
            successor = app_builder.mk_app(self.tctx, name("has_add.add"), [n, mk_nat_numeral(1)])
            step = _numeral_certificate(app_builder.mk_eq(self.tctx, successor, mk_nat_numeral(1)))
            step = app_builder.mk_congr_arg(self.tctx, mk_const(name("nat.fib")), step)
            one = app_builder.mk_eq_trans(self.tctx, step, mk_const(name("nat.fib_one")))
            return (n, mk_const(name("nat.fib_zero"))), (mk_nat_numeral(1), one)
        half = mk_nat_numeral(value // 2)
        first, second = self._fibonacci(half)
        odd = "bit1" if value % 2 else "bit0"
        found: list[Result] = []
        for suffix in ("", "_succ"):
            lemma = mk_app(mk_const(name(f"nat.fib_{odd}{suffix}")), half)
            right = self._right_side(lemma)
            assert right is not None
            # The lemma's right side as a function of `fib half` and `fib (half + 1)`.
            with self.tctx.saving_locals():
                a, b = self.tctx.push_local(name("a"), NAT), self.tctx.push_local(name("b"), NAT)
                places = {}
                for result, place in ((first, a), (second, b)):
                    sides = app_builder.is_eq(self.tctx.infer(self._proof(result)))
                    assert sides is not None
                    places[sides[1].core] = place
                body = replace(right, lambda node, _, places=places: places.get(node.core))  # type: ignore[misc]
                function = self.tctx.mk_lambda([a, b], body)
                values = replace(body, lambda node, _, a=a, b=b: {a: first[0], b: second[0]}.get(node))  # type: ignore[misc]
            inside = app_builder.mk_congr(
                self.tctx, app_builder.mk_congr_arg(self.tctx, function, self._proof(first)), self._proof(second)
            )
            total = fibonacci(value + len(found))
            last = _numeral_certificate(app_builder.mk_eq(self.tctx, values, mk_nat_numeral(total)))
            proof = app_builder.mk_eq_trans(self.tctx, lemma, app_builder.mk_eq_trans(self.tctx, inside, last))
            found.append((mk_nat_numeral(total), proof))
        return found[0], found[1]

    def _order(self, relation: str, a: int, b: Expr) -> Expr:
        """`a < b` or `a ≤ b` in ℕ, for a literal b."""
        statement = app_builder.mk_app(self.tctx, name(relation), [mk_nat_numeral(a), b])
        return _numeral_certificate(statement)


def derive(tctx: TypeContext, e: Expr, extensions: frozenset[str] = frozenset(EXTENSIONS)) -> Result | None:
    """The evaluator's normal form of `e` with a proof of `e = new`; None when it is `e`."""
    return NumeralEvaluator(tctx, extensions).derive(e)


def _numeral_certificate(proposition: Expr) -> Expr:
    """Certificates know the numeral 0, not the constructor `nat.zero`, which is definitionally equal to it."""
    if any(node is _NAT_ZERO for node in subterms(proposition)):
        proposition = replace(proposition, lambda node, _: _ZERO if node is _NAT_ZERO else None)
    return mk_certificate("numeral", proposition, ())


def _is_compared_in_unary(kind: str, a: Fraction, b: Fraction) -> bool:
    """Whether Lean's kernel ends its stack on `norm_num`'s proof that `a kind b` holds, or not, in ℤ.

    `>` and `≥` stand where `<` and `≤` are expected, and a refutation of `x < y` is by `x > y`. The kernel compares the
    two by unfolding: y < x to x - (y + 1), y ≤ x to x - y. Where both have one sign, this is ℕ's subtraction, of the
    greater from the smaller, and unary.
    """
    if kind in (">", "≥"):
        subtractions = [(a, b + (kind == ">"))]
        a, b = b, a
    else:
        subtractions = []
    if a > b:
        subtractions.append((a, b + 1))
    return any((x >= 0 and y > 0 and x > MAX_UNARY) or (x < 0 and y < 0 and -y > MAX_UNARY) for x, y in subtractions)


def _is_monoid_pow(instance: Expr) -> bool:
    fn = get_app_fn(instance)
    return type(fn) is Const and str(fn.name) in ("monoid.has_pow", "monoid.npow")
