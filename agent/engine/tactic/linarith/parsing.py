"""Comparisons as polynomials over atoms, the way `linarith` reads them (mathlib: `tactic/linarith/parsing.lean`).

Numerals are integers; division by a natural numeral counts as a rational coefficient where `cancel_denoms` would clear
it, that is along `+ - * / neg` from the top of a side; every other term is an atom. Cleared comparisons are scaled as
`cancel_denoms` scales them, so that all coefficients are integers.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from agent.engine.meta.numerals import to_int, to_nat, to_rat
from agent.engine.tactic.cancel_denoms import can_clear, cancel_factor
from agent.engine.tactic.certificates import Algebra, Comparison
from agent.engine.tactic.ring.evaluation import Atoms
from agent.kernel.certificate import polynomial
from agent.kernel.certificate.polynomial import Polynomial
from agent.kernel.expr import Const, Expr, get_app_fn_args, subterms
from agent.kernel.name import name

_DIV = name("has_div.div")


class LinearReader:
    def __init__(self, algebra: Algebra, atoms: Atoms) -> None:
        self.algebra = algebra
        self.atoms = atoms
        self.aliases: dict[Expr, Expr] = {}

    def comparison(self, relation: Comparison) -> tuple[str, Polynomial, int]:
        """`(kind, p, scale)` with `p kind 0`, kind one of `< ≤ =`; p is `scale` times the difference of the sides."""
        left, right, kind = relation.left, relation.right, relation.kind
        if kind in (">", "≥"):
            left, right, kind = right, left, "<" if kind == ">" else "≤"
        divided = any(type(e) is Const and e.name is _DIV for side in (left, right) for e in subterms(side))
        trees = [cancel_factor(left), cancel_factor(right)] if divided else []
        scale = lcm(*(tree.factor for tree in trees))
        cancel = divided and all(can_clear(scale, tree, side) for tree, side in zip(trees, (left, right)))
        p = polynomial.add(self.polynomial(left, cancel), self.polynomial(right, cancel), -1)
        if not cancel:
            return kind, p, 1
        return kind, polynomial.add({}, p, scale), scale

    def polynomial(self, e: Expr, cancel: bool = False) -> Polynomial:
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        op_class = const.split(".")[0]
        if const in ("has_mul.mul", "has_add.add", "has_sub.sub") and len(args) == 4:
            if not self.algebra.is_own_instance(op_class, args[1]):
                return self._atom(e)
            left, right = self.polynomial(args[2], cancel), self.polynomial(args[3], cancel)
            if const == "has_mul.mul":
                return polynomial.multiply(left, right)
            return polynomial.add(left, right, 1 if const == "has_add.add" else -1)
        if const == "has_neg.neg" and len(args) == 3 and self.algebra.is_own_instance(op_class, args[1]):
            return polynomial.add({}, self.polynomial(args[2], cancel), -1)
        if const == "has_pow.pow" and len(args) == 5:
            exponent = to_nat(args[4])
            if exponent is None or not self.algebra.is_own_instance(op_class, args[2]):
                return self._atom(e)
            return polynomial.power(self.polynomial(args[3]), exponent)
        if cancel and const == "has_div.div" and len(args) == 4:
            value = to_rat(args[3])
            if value is not None and value > 0 and self.algebra.is_own_instance(op_class, args[1]):
                return polynomial.add({}, self.polynomial(args[2], cancel), Fraction(1) / value)
        number = to_int(e)
        return self._atom(e) if number is None else polynomial.constant(number)

    def _atom(self, e: Expr) -> Polynomial:
        index = self.atoms.index(e)
        if self.atoms.terms[index] is not e:
            self.aliases[e] = self.atoms.terms[index]
        return polynomial.variable(index)
