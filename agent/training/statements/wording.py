"""Names, numbers and terms as competition files write them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"


class Names:
    """Names of hypotheses as competition files give them, in the order they are asked for."""

    def __init__(self, rng: random.Random) -> None:
        self._style = rng.choices(("h₀", "h₁", "h0", "h1", "a"), (10, 4, 2, 2, 1))[0]
        self._used = 0

    def __call__(self) -> str:
        number = self._used + (self._style in ("h₁", "h1"))
        self._used += 1
        if self._style == "a":
            return f"h{'abcdefgh'[number]}"
        return f"h{SUBSCRIPTS[number]}" if self._style in ("h₀", "h₁") else f"h{number}"

    def several(self, count: int) -> list[str]:
        return [self() for _ in range(count)]


def choose_variables(rng: random.Random, count: int, letters: str = "") -> list[str]:
    pool = letters or rng.choice(("xyzw", "abcd", "xyzw", "abcd", "pqrs", "mnkj", "uvwt", "stuv"))
    return list(pool[:count])


def choose_nonzero(rng: random.Random, low: int, high: int) -> int:
    return rng.choice([n for n in range(low, high + 1) if n])


def term_text(coefficient: int, body: str) -> str:
    """``3 * x``, ``-x``, ``x``; the coefficient is not 0."""
    if not body:
        return str(coefficient)
    return {1: body, -1: f"-{body}"}.get(coefficient, f"{coefficient} * {body}")


def sum_text(terms: Sequence[tuple[int, str]]) -> str:
    """A sum of multiples, those that are 0 left out."""
    text = ""
    for coefficient, body in terms:
        if not coefficient:
            continue
        if not text:
            text = term_text(coefficient, body)
        else:
            text += (" - " if coefficient < 0 else " + ") + term_text(abs(coefficient), body)
    return text or "0"


def polynomial_text(coefficients: Sequence[int], x: str) -> str:
    """Coefficients from the highest power down."""
    top = len(coefficients) - 1
    powers = [f"{x}^{top - i}" if top - i > 1 else (x if top - i == 1 else "") for i in range(top + 1)]
    return sum_text(list(zip(coefficients, powers)))


def polynomial_value(coefficients: Sequence[int], at: Fraction | int) -> Fraction:
    total = Fraction(0)
    for c in coefficients:
        total = total * at + c
    return total


def number_text(value: Fraction | int) -> str:
    value = Fraction(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"


def minus_text(x: str, value: int) -> str:
    """``x - 3``, ``x + 3``, ``x``."""
    return x if value == 0 else (f"x - {value}" if value > 0 else f"x + {-value}").replace("x", x, 1)


def choose_field(rng: random.Random) -> str:
    return rng.choices(("ℝ", "ℚ", "ℂ"), (12, 2, 1))[0]


def choose_ordered_field(rng: random.Random) -> str:
    return rng.choices(("ℝ", "ℚ"), (8, 1))[0]
