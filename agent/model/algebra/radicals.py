"""Square roots of numbers: their values, or a smaller root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from agent.goal_text import GoalText
from agent.model.algebra.facts import Facts
from agent.model.algebra.instances import substituted
from agent.model.algebra.terms import NotAlgebra, Term, number_of, parse_term

MAX_RADICAND = 10**9
MAX_ROOTS = 6


def radical(value: Fraction) -> tuple[Fraction, int] | None:
    """(c, s) with ``√value = c * √s``, s without a square; None for negative numbers and large ones."""
    if value == 0:
        return Fraction(0), 1
    if value < 0 or value.numerator * value.denominator > MAX_RADICAND:
        return None
    from sympy import factorint

    outside, inside = 1, 1
    for prime, k in factorint(value.numerator * value.denominator).items():
        outside *= int(prime) ** (k // 2)
        inside *= int(prime) ** (k % 2)
    return Fraction(outside, value.denominator), inside


def value_of(term: Term, roots: dict[Fraction, Fraction] | None = None) -> Fraction | None:
    """The number that a term is, where the roots in it have values; None where it is not seen to be one. The roots
    that it needs are added to `roots`, by radicand."""

    def of_atom(text: str) -> Fraction | None:
        head, _, rest = text.partition(" ")
        if head != "real.sqrt" or not rest:
            return None
        try:
            radicand = number_of(parse_term(rest), of_atom)
        except NotAlgebra:
            return None
        found = radical(radicand) if radicand is not None else None
        if radicand is None or found is None or found[1] != 1:
            return None
        if roots is not None:
            roots[radicand] = found[0]
        return found[0]

    return number_of(term, of_atom)


def root_equation(value: Fraction, text: str) -> tuple[str, str] | None:
    """(proof, equation) of what ``real.sqrt text`` is, where `text` is a number with this value; None if it is not
    simpler."""
    found = radical(value)
    if found is None:
        return None
    outside, inside = found
    if inside == 1:
        equation = f"real.sqrt {text} = {outside}"
        return f"(show {equation}, by {{ rw real.sqrt_eq_iff_mul_self_eq; norm_num }})", equation
    if outside == 1:
        return None
    equation = f"real.sqrt {text} = {outside} * real.sqrt {inside}"
    square = f"show ({text} : ℝ) = ({outside}) ^ 2 * {inside}, by norm_num"
    return f"(show {equation}, by {{ rw [{square}, real.sqrt_mul, real.sqrt_sq]; norm_num }})", equation


def radical_tactics(goal: GoalText, facts: Facts) -> Iterator[tuple[str, float]]:
    """Numbers worked out with the roots in them."""
    known = [r for r in facts.relations if r.sign == "=" and _gives_a_number(r.left, r.right)]
    values = {r.left.text: f"({value_of(r.right)})" for r in known}
    roots: dict[Fraction, Fraction] = {}
    for text in (goal.target, *(h.type for h in goal.hypotheses)):
        _collect(text, values, roots)
    if not 1 <= len(roots) <= MAX_ROOTS:
        return
    shown = {r: str(r) if r.denominator == 1 else f"({r})" for r in roots}
    equations = [found[0][1:-1] for r, text in shown.items() if (found := root_equation(r, text))]
    rules = ", ".join([*(r.proof for r in known), *equations])
    yield f"norm_num [{rules}]", 6.0
    yield f"norm_num [{rules}] at *", 2.0


def _gives_a_number(left: Term, right: Term) -> bool:
    return left.op == "atom" and " " not in left.text and value_of(right) is not None


def _collect(text: str, values: Mapping[str, str], roots: dict[Fraction, Fraction]) -> None:
    """The radicands of all roots in a text, with the values of variables put in."""
    text = substituted(text, dict(values))
    start = text.find("real.sqrt ")
    while start >= 0:
        rest = text[start + len("real.sqrt ") :]
        end = _end_of_argument(rest)
        value_of(Term("atom", text=f"real.sqrt {rest[:end]}"), roots)
        start = text.find("real.sqrt ", start + 1)


def _end_of_argument(text: str) -> int:
    if not text.startswith("("):
        return next((i for i, c in enumerate(text) if not c.isalnum()), len(text))
    depth = 0
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        if depth == 0:
            return i + 1
    return len(text)
