"""Terms as polynomials over atoms, the way `ring` reads them (mathlib: `tactic/ring.lean`, `eval`)."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from agent.engine.arith.horner import HornerForm, horner
from agent.engine.exceptions import OutOfTime, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import to_nat, to_rat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import Algebra, Variables, algebra_of
from agent.engine.tactic.norm_num.evaluator import derive
from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import NAT
from agent.kernel.certificate.polynomial import MAX_TERMS, Polynomial
from agent.kernel.exceptions import ResourceLimit
from agent.kernel.expr import Const, Expr, get_app_fn, get_app_fn_args, is_app_of
from agent.kernel.name import name

_PIECE: Final = 10_000  # products of monomials between two looks at the clock
_MONOID_POW: Final = name("monoid.has_pow")
_FAILED: Final = "ring failed: an operation is not that of the ring"


class Atoms:
    """Opaque terms in the order of their first occurrence; two are one if definitionally equal at the transparency.

    Not `assigns`: no metavariable is assigned to make two terms one.
    """

    def __init__(
        self, tctx: TypeContext, transparency: Transparency = Transparency.REDUCIBLE, *, assigns: bool = True
    ) -> None:
        self.tctx = tctx
        self.transparency = transparency
        self.assigns = assigns
        self.terms: list[Expr] = []
        self._index: dict[Expr, int] = {}

    def index(self, e: Expr) -> int:
        found = self._index.get(e)
        if found is None:
            with self.tctx.using(self.transparency):
                for i, other in enumerate(self.terms):
                    if self._is_same(e, other):
                        found = i
                        break
                else:
                    found = len(self.terms)
                    self.terms.append(e)
            self._index[e] = found
        return found

    def keep(self, count: int) -> None:
        """Forget all but the first `count` terms."""
        if len(self.terms) > count:
            del self.terms[count:]
            self._index = {e: i for e, i in self._index.items() if i < count}

    def _is_same(self, e: Expr, other: Expr) -> bool:
        if not self.assigns and (e.has_mvar or other.has_mvar):
            return e.core is other.core
        return self.tctx.is_def_eq(e, other)


class RingEvaluator:
    """Reads terms of one type. Raises `TacticError` where `ring` would fail."""

    def __init__(self, tctx: TypeContext, algebra: Algebra, atoms: Atoms) -> None:
        self.tctx = tctx
        self.algebra = algebra
        self.atoms = atoms
        self.identified: list[tuple[Expr, Expr]] = []

    def polynomial(self, e: Expr) -> Polynomial:
        self.tctx.deadline.check()
        try:
            return self._evaluate(e)
        except ResourceLimit:
            # Lean multiplies on until its time is up.
            raise OutOfTime("heartbeats") from None

    def normal_form(self, e: Expr) -> HornerForm:
        return horner(self.polynomial(e), self.tctx.deadline.check)

    def _evaluate(self, e: Expr) -> Polynomial:
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        count = len(args)
        if const in ("has_add.add", "has_mul.mul") and count == 4:
            self._need_own(const, args[1])
            left, right = self.polynomial(args[2]), self.polynomial(args[3])
            return polynomial.add(left, right) if const == "has_add.add" else self._product(left, right)
        if const == "has_sub.sub" and count == 4:
            if not self.algebra.is_ring:
                return self._atom(e)
            self._need_own(const, args[1])
            return polynomial.add(self.polynomial(args[2]), self.polynomial(args[3]), -1)
        if const == "has_neg.neg" and count == 3:
            self._need_own(const, args[1])
            return polynomial.add({}, self.polynomial(args[2]), -1)
        if const == "has_inv.inv" and count == 3:
            value = to_rat(e) if (found := derive(self.tctx, e)) is None else to_rat(found[0])
            return self._atom(e) if value is None else self._constant(value)
        if const == "has_div.div" and count == 4:
            if not self.algebra.is_field or not self.algebra.is_own_instance("has_div", args[1]):
                return self._atom(e)
            inverse = self._inverse_of(args[3])
            return self._product(self.polynomial(args[2]), self.polynomial(inverse))
        if const == "has_pow.pow" and count == 5:
            exponent = self.exponent(args[4]) if args[1] is NAT else None
            if exponent is None or not is_monoid_pow(args[2]):
                return self._atom(e)
            self._need_own(const, args[2])
            return polynomial.power(self.polynomial(args[3]), exponent)
        value_nat = to_nat(e)
        return self._atom(e) if value_nat is None else polynomial.constant(value_nat)

    def _product(self, left: Polynomial, right: Polynomial) -> Polynomial:
        """Large ones in pieces, with a look at the deadline between them."""
        small, large = sorted((left, right), key=len)
        count = len(small) * len(large)
        if count <= _PIECE or count > MAX_TERMS:
            return polynomial.multiply(left, right)
        monomials = list(large.items())
        size = max(1, _PIECE // len(small))
        out: Polynomial = {}
        for start in range(0, len(monomials), size):
            self.tctx.deadline.check()
            out = polynomial.add(out, polynomial.multiply(small, dict(monomials[start : start + size])))
        return out

    def exponent(self, e: Expr) -> int | None:
        """The value of an exponent that `norm_num` makes a literal."""
        found = derive(self.tctx, e)
        return to_nat(e if found is None else found[0])

    def _constant(self, value: Fraction) -> Polynomial:
        if value.denominator == 1:
            return polynomial.constant(int(value))
        if not self.algebra.has_char_zero:
            raise TacticError("ring failed: a numeral is inverted in a field of unknown characteristic")
        return polynomial.constant(value)

    def _inverse_of(self, e: Expr) -> Expr:
        """`e⁻¹` with the instance that the field gives."""
        return app_builder.mk_app(self.tctx, name("has_inv.inv"), [e])

    def _need_own(self, operation: str, instance: Expr) -> None:
        if not self.algebra.is_own_instance(operation.split(".")[0], instance):
            raise TacticError(_FAILED)

    def _atom(self, e: Expr) -> Polynomial:
        index = self.atoms.index(e)
        if self.atoms.terms[index] is not e:
            self.identified.append((e, self.atoms.terms[index]))
        return polynomial.variable(index)

    def prove(self, left: Expr, right: Expr) -> Expr:
        """A certificate of `left = right`, for sides that are the same polynomial."""
        variables = Variables(self.exponent, dict(self.identified))
        algebra = self.algebra
        sides = {"a": algebra.generalise(left, variables), "b": algebra.generalise(right, variables)}
        return algebra.leaf("ring", (), algebra.generic.state(["=", "a", "b"], sides), variables, ())


def is_monoid_pow(instance: Expr) -> bool:
    fn = get_app_fn(instance)
    return type(fn) is Const and fn.name is _MONOID_POW and is_app_of(instance, _MONOID_POW, 2)


def evaluator_for(tctx: TypeContext, type_: Expr, atoms: Atoms) -> RingEvaluator | None:
    """None when the type is no commutative semiring."""
    algebra = algebra_of(tctx, type_)
    return None if algebra is None else RingEvaluator(tctx, algebra, atoms)

