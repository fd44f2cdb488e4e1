"""Contradictions among linear comparisons by Fourier-Motzkin elimination, the way mathlib's `linarith` eliminates
(`tactic/linarith/elimination.lean`): the same order of unknowns and comparisons, the same pruning. So it finds what
that finds and can tell what it costs there.

A comparison is `Σ cᵢ * xᵢ R 0` with integers cᵢ; unknown 0 is the constant 1. Pruning keeps, of each comparison, which
inputs it comes from and which unknowns vanished on the way; those whose history cannot be minimal are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd
from typing import Final, NamedTuple

Coefficients = tuple[tuple[int, int], ...]
"""(unknown, coefficient), unknowns decreasing, coefficients not 0."""
EQ, LE, LT = 0, 1, 2

# Microseconds of Lean's interpreter, measured on a few dozen problems. They are right within a factor of three.
_COMBINE: Final = 15  # a new comparison, beside 3/2 for each unknown and each input that it comes from
_INSERT: Final = 1  # one level of a search tree


class Effort:
    """Counts what elimination would cost in Lean, about microseconds. Raises `TooMuch` beyond the limit."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.spent = 0

    def spend(self, amount: int) -> None:
        self.spent += amount
        if self.spent > self.limit:
            raise TooMuch


class TooMuch(Exception):
    """Lean would take too long."""


class Source(NamedTuple):
    """How a comparison came about: an input (by number), or a sum of two others with their factors."""

    left: Source | int
    left_factor: int
    right: Source | None = None
    right_factor: int = 0


class _Comparison(NamedTuple):
    """Sets of inputs and of unknowns are bit masks."""

    strength: int
    coefficients: Coefficients
    source: Source
    history: int
    effective: int
    implicit: int
    unknowns: int

    @property
    def key(self) -> tuple[int, Coefficients]:
        return self.strength, self.coefficients


_Set = dict[tuple[int, Coefficients], _Comparison]


def refute(
    inputs: Sequence[tuple[int, Coefficients]], effort: Effort, tick: Callable[[], None] = lambda: None
) -> dict[int, int] | None:
    """Positive factors, by the number of the input, of a sum that says `0 < 0`; None if elimination finds none."""
    current: _Set = {}
    for number in range(len(inputs) - 1, -1, -1):
        strength, coefficients = inputs[number]
        unknowns = sum(1 << v for v, _ in coefficients)
        current[strength, coefficients] = _Comparison(
            strength, coefficients, Source(number, 1), 1 << number, 0, 0, unknowns
        )
    highest = max((c[0][0] for _, c in inputs if c), default=0)
    for unknown in range(highest, -1, -1):
        if (LT, ()) in current:
            break
        current = _eliminate(current, unknown, effort, tick)
    found = current.get((LT, ()))
    return None if found is None else _flatten(found.source)


def _eliminate(current: _Set, unknown: int, effort: Effort, tick: Callable[[], None]) -> _Set:
    positive, negative, out = [], [], {}
    for key in sorted(current):
        each = current[key]
        # Unknowns are eliminated from the highest on: it is the first of the coefficients, or absent.
        if not each.coefficients or each.coefficients[0][0] != unknown:
            out[key] = each
        elif each.coefficients[0][1] > 0:
            positive.append(each)
        else:
            negative.append(each)
    effort.spend(len(current) * len(current).bit_length() * _INSERT)
    for p in positive:
        tick()
        found: _Set = {}
        for n in negative:
            made = _combine(p, n, unknown)
            sizes = len(p.coefficients) + len(n.coefficients) + made.history.bit_count()
            effort.spend(_COMBINE + 3 * sizes // 2)
            if _may_be_minimal(made, unknown):
                found[made.key] = made
                effort.spend(len(found).bit_length() * _INSERT)
        # Lean puts what it had so far into the new set: that is what stays where both have it.
        effort.spend(len(out) * (len(out) + len(found)).bit_length() * _INSERT)
        for key, each in found.items():
            out.setdefault(key, each)
    return out


def _combine(p: _Comparison, n: _Comparison, unknown: int) -> _Comparison:
    a, b = p.coefficients[0][1], -n.coefficients[0][1]
    common = gcd(a, b)
    by_p, by_n = b // common, a // common
    coefficients = _add(p.coefficients, by_p, n.coefficients, by_n)
    unknowns = 0
    for v, _ in coefficients:
        unknowns |= 1 << v
    return _Comparison(
        max(p.strength, n.strength),
        coefficients,
        Source(p.source, by_p, n.source, by_n),
        p.history | n.history,
        p.effective | n.effective | 1 << unknown,
        (p.unknowns | n.unknowns) & ~unknowns & ~(1 << unknown),
        unknowns,
    )


def _add(p: Coefficients, by_p: int, q: Coefficients, by_q: int) -> Coefficients:
    sums = {v: c * by_p for v, c in p}
    for v, c in q:
        sums[v] = sums.get(v, 0) + c * by_q
    return tuple((v, sums[v]) for v in sorted(sums, reverse=True) if sums[v])


def _may_be_minimal(c: _Comparison, eliminated_from: int) -> bool:
    """False only if some comparison with less history says as much. Unknowns from the given one on are eliminated."""
    vanished = (c.implicit >> eliminated_from << eliminated_from) | c.effective
    return c.history.bit_count() <= 1 + vanished.bit_count()


def _flatten(source: Source) -> dict[int, int]:
    out: dict[int, int] = {}
    stack = [(source, 1)]
    while stack:
        each, factor = stack.pop()
        if type(each.left) is int:
            out[each.left] = out.get(each.left, 0) + factor * each.left_factor
            continue
        assert isinstance(each.left, Source) and each.right is not None
        stack.append((each.left, factor * each.left_factor))
        stack.append((each.right, factor * each.right_factor))
    return out
