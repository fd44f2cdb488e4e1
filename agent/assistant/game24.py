"""The 24-point game: the four operations and every number once, by trying everything, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Final

from agent.backend.base import Backend
from agent.gsm8k.verify import STANDARD_AXIOMS, compile_source

MOST_NUMBERS: Final = 6
_LEVEL: Final = {"+": 1, "-": 1, "*": 2, "/": 2, "": 3}


@dataclass(frozen=True)
class Expression:
    """`text` with as few brackets as the operations need; `operation` is the outermost one, empty for a number."""

    value: Fraction
    text: str
    operation: str = ""


def solutions(numbers: Sequence[int | Fraction], target: int | Fraction = 24) -> Iterator[Expression]:
    """Every expression of just these numbers with the value `target`, each text once. ValueError for more than
    `MOST_NUMBERS` numbers or none."""
    if not 1 <= len(numbers) <= MOST_NUMBERS:
        raise ValueError(f"the game takes 1 to {MOST_NUMBERS} numbers")
    seen: set[str] = set()
    failed: set[tuple[Fraction, ...]] = set()
    wanted = Fraction(target)
    for found in _search([Expression(Fraction(n), str(Fraction(n))) for n in numbers], wanted, failed):
        if found.text not in seen:
            seen.add(found.text)
            yield found


def _search(
    parts: list[Expression], wanted: Fraction, failed: set[tuple[Fraction, ...]]
) -> Iterator[Expression]:
    """Two parts become one, in every way, until one is left. Values from which nothing is reached are remembered."""
    if len(parts) == 1:
        if parts[0].value == wanted:
            yield parts[0]
        return
    values = tuple(sorted(p.value for p in parts))
    if values in failed:
        return
    any_found = False
    for i, j in combinations(range(len(parts)), 2):
        rest = [p for k, p in enumerate(parts) if k not in (i, j)]
        for joined in _joined(parts[i], parts[j]):
            for found in _search([*rest, joined], wanted, failed):
                any_found = True
                yield found
    if not any_found:
        failed.add(values)


def _joined(a: Expression, b: Expression) -> Iterator[Expression]:
    yield _made(a, "+", b, a.value + b.value)
    yield _made(a, "*", b, a.value * b.value)
    yield _made(a, "-", b, a.value - b.value)
    yield _made(b, "-", a, b.value - a.value)
    if b.value:
        yield _made(a, "/", b, a.value / b.value)
    if a.value:
        yield _made(b, "/", a, b.value / a.value)


def _made(a: Expression, operation: str, b: Expression, value: Fraction) -> Expression:
    level = _LEVEL[operation]
    left = a.text if _LEVEL[a.operation] >= level and not _is_odd(a) else f"({a.text})"
    on_the_right = _LEVEL[b.operation] > level or (_LEVEL[b.operation] == level and operation in "+*" and
                                                   b.operation == operation)
    right = b.text if on_the_right and not _is_odd(b) else f"({b.text})"
    return Expression(value, f"{left} {operation} {right}", operation)


def _is_odd(e: Expression) -> bool:
    """A number that is written with a sign or a bar of its own."""
    return not e.operation and (e.value < 0 or e.value.denominator != 1)


def statement(expression: Expression, target: int | Fraction = 24) -> str:
    """A Lean 3 file that states what the expression is worth, over ℚ, and proves it."""
    value = Fraction(target)
    shown = str(value) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"
    return f"theorem game : ({expression.text} : ℚ) = {shown} := by norm_num\n"


def verify(expression: Expression, backend: Backend, target: int | Fraction = 24, seconds: float = 20.0) -> str | None:
    """None if Lean accepts the expression's value, else what it says."""
    compiled = compile_source(backend, statement(expression, target), seconds, ("data.real.basic", "tactic"))
    if compiled.stopped is not None:
        return compiled.stopped
    if compiled.errors:
        return compiled.errors[0].text
    if any(not t.ok or set(t.axioms) - STANDARD_AXIOMS for t in compiled.theorems) or not compiled.theorems:
        return "its theorem is not proved"
    return None
