"""`linear`: a contradiction, or a comparison, from comparisons, in a linearly ordered commutative ring or field.

    ∀ {α} [inst : C α] (x … : α), p₁ → … → pₙ → q       C: linear_ordered_field, …_comm_ring, …_semiring

pᵢ is `a R b` with R among `< ≤ = > ≥`, or the negation of an order comparison; q is `false`, or such a comparison,
whose negation then is premise n + 1. Writing pᵢ as `eᵢ R 0` with R among `< ≤ =`, `data` is a tuple of terms
`(numerator, denominator, factors)`, the factors being premise numbers (from 0), or `("square", p)` with p a tuple of
`(numerator, denominator, monomial)`:

    an eᵢ alone                eᵢ R 0
    a product of k of them     -∏(-eᵢ) ≤ 0, and < 0 if every factor is strict; ∏ eᵢ = 0 if one is an equation
    a square                   -p² ≤ 0

Coefficients are nonnegative, except of equations. If the terms sum, as polynomials, to a constant c with c > 0, or c =
0 and a strict term with positive coefficient, the premises are contradictory. In a ring the same holds after clearing
denominators. In `linear_ordered_semiring` (no subtraction) only numerals may occur: they compare as in ℕ.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import Rejection
from agent.kernel.certificate.polynomial import Polynomial, constant_value
from agent.kernel.certificate.reader import Relation, Statement, is_false, open_generic
from agent.kernel.expr import Certificate, Expr

if TYPE_CHECKING:
    from agent.kernel.type_checker import TypeChecker


def check(checker: TypeChecker, leaf: Certificate) -> None:
    statement = open_generic(checker, leaf.proposition)
    if not statement.algebra.shape.is_ordered:
        raise Rejection("there is no order")
    facts = [_comparison(statement, each) for each in statement.premises]
    if not is_false(statement.conclusion):
        facts.append(_comparison(statement, statement.conclusion).negation(is_ordered=True))
        if facts[-1].kind == "≠":
            raise Rejection("the conclusion is an equation")
    if not statement.algebra.shape.is_ring:
        if any(constant_value(side) is None for fact in facts for side in (fact.left, fact.right)):
            raise Rejection("variables in an ordered semiring")
    check_combination([(fact.kind, fact.difference) for fact in facts], leaf.data, len(statement.variables))


def _comparison(statement: Statement, e: Expr) -> Relation:
    relation = statement.relation(e)
    if relation is None or relation.kind == "≠":
        raise Rejection(f"{e!r} is no comparison")
    return relation


def check_combination(facts: list[tuple[str, Polynomial]], data: Any, num_variables: int) -> None:
    """Raises `Rejection` unless the terms of `data` sum to a contradiction."""
    total: Polynomial = {}
    is_strict = False
    for numerator, denominator, factors in data:
        coefficient = read_rational(numerator, denominator)
        kind, p = _product(facts, factors, num_variables)
        if kind != "=" and coefficient < 0:
            raise Rejection("an inequality with a negative coefficient")
        is_strict = is_strict or (kind == "<" and coefficient > 0)
        total = polynomial.add(total, p, coefficient)
    value = constant_value(total)
    if value is None:
        raise Rejection("the terms do not sum to a constant")
    if not (value > 0 or (value == 0 and is_strict)):
        raise Rejection("the sum of the terms is no contradiction")


def read_rational(numerator: Any, denominator: Any) -> Fraction:
    if type(numerator) is not int or type(denominator) is not int or denominator <= 0:
        raise Rejection("malformed coefficient")
    return Fraction(numerator, denominator)


def _product(facts: list[tuple[str, Polynomial]], factors: Any, num_variables: int) -> tuple[str, Polynomial]:
    if type(factors) is not tuple or not factors:
        raise Rejection("malformed term")
    if factors[0] == "square":
        root = _read_polynomial(factors[1], num_variables)
        return "≤", polynomial.add({}, polynomial.multiply(root, root), -1)
    if any(type(i) is not int or not 0 <= i < len(facts) for i in factors):
        raise Rejection("no such premise")
    kinds = [facts[i][0] for i in factors]
    out = polynomial.constant(-1)
    for i in factors:
        out = polynomial.multiply(out, polynomial.add({}, facts[i][1], -1))
    return ("=" if "=" in kinds else "≤" if "≤" in kinds else "<"), out


def _read_polynomial(data: Any, num_variables: int) -> Polynomial:
    out: Polynomial = {}
    for numerator, denominator, monomial in data:
        if type(monomial) is not tuple or list(monomial) != sorted(dict(monomial).items()):
            raise Rejection("malformed monomial")
        for var, exponent in monomial:
            if type(var) is not int or type(exponent) is not int or not 0 <= var < num_variables or exponent < 1:
                raise Rejection("malformed monomial")
        out = polynomial.add(out, {monomial: 1}, read_rational(numerator, denominator))
    return out
