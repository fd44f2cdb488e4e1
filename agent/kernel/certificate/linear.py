"""`linear`: a contradiction, or a comparison, from comparisons, in a linearly ordered commutative ring or field.

    ∀ {α} [inst : C α] (x … : α), p₁ → … → pₙ → q       C: linear_ordered_field, …_comm_ring, …_semiring

pᵢ is `a R b` with R among `< ≤ = > ≥`, or the negation of an order comparison; q is `false`, or such a comparison,
whose negation then is premise n + 1. Writing pᵢ as `eᵢ R 0` with R among `< ≤ =`, `data` is a tuple of terms
`(numerator, denominator, factors)`, the factors being premise numbers (from 0):

    an eᵢ alone                eᵢ R 0
    a product of k of them     -∏(-eᵢ) ≤ 0, and < 0 if every factor is strict; ∏ eᵢ = 0 if one is an equation

Coefficients are nonnegative, except of equations. If the terms sum, as polynomials, to a constant c with c > 0, or c =
0 and a strict term with positive coefficient, the premises are contradictory. In a ring the same holds after clearing
denominators. In `linear_ordered_semiring` (no subtraction) only numerals may occur: they compare as in ℕ.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import Rejection
from agent.kernel.certificate.polynomial import Polynomial, constant_value
from agent.kernel.certificate.reader import FALSE, open_generic
from agent.kernel.expr import Certificate
from agent.kernel.type_checker import TypeChecker


def check(checker: TypeChecker, leaf: Certificate) -> None:
    statement = open_generic(checker, leaf.proposition)
    relations = [statement.relation(each) for each in statement.premises]
    if statement.conclusion is not FALSE:
        goal = statement.relation(statement.conclusion)
        relations.append(goal and goal.negation(is_ordered=True))
    facts = [(each.kind, each.difference()) for each in relations if each is not None and each.kind != "≠"]
    if not statement.algebra.shape.is_ordered or len(facts) < len(relations):
        raise Rejection("not comparisons in a linear order")
    if not statement.algebra.shape.is_ring and any(constant_value(p) is None for _, p in facts):
        raise Rejection("variables in an ordered semiring")
    check_combination(facts, leaf.data)


def check_combination(facts: list[tuple[str, Polynomial]], data: Any) -> None:
    """Raises `Rejection` unless the terms of `data` sum to a contradiction."""
    total: Polynomial = {}
    is_strict = False
    for numerator, denominator, factors in data:
        coefficient = read_rational(numerator, denominator)
        kind, p = _product(facts, factors)
        if kind != "=" and coefficient < 0:
            raise Rejection("an inequality with a negative coefficient")
        is_strict = is_strict or (kind == "<" and coefficient > 0)
        total = polynomial.add(total, p, coefficient)
    value = constant_value(total)
    if value is None or value < 0 or (value == 0 and not is_strict):
        raise Rejection("the terms do not sum to a contradiction")


def read_rational(numerator: Any, denominator: Any) -> Fraction:
    if type(numerator) is not int or type(denominator) is not int or denominator <= 0:
        raise Rejection("malformed coefficient")
    return Fraction(numerator, denominator)


def _product(facts: list[tuple[str, Polynomial]], factors: Any) -> tuple[str, Polynomial]:
    if type(factors) is not tuple or not factors:
        raise Rejection("malformed term")
    kinds = [facts[i][0] for i in factors]
    out = polynomial.constant(-1)
    for i in factors:
        out = polynomial.multiply(out, polynomial.add({}, facts[i][1], -1))
    return ("=" if "=" in kinds else "≤" if "≤" in kinds else "<"), out
