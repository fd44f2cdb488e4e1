"""Contradictions among linear comparisons over ℚ, with Farkas multipliers (the simplex method of Dutertre and de
Moura).

A fact `(kind, p)` says `p kind 0`, kind one of `< ≤ =`; p is a polynomial, each monomial but 1 counting as an unknown.
Facts are contradictory iff some combination of them, nonnegative on inequalities, is a constant c with `c < 0` or `c ≤
0` impossible.

Each fact has a slack variable s, the linear part of p, bounded by minus the constant. The tableau expresses some
variables by others; unknowns are unbounded, so that a row of an unknown never matters again and is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from agent.kernel.certificate.polynomial import Polynomial, Rational

Fact = tuple[str, Polynomial]
# Values with an infinitesimal part: `x < c` is `x ≤ c - δ`.
Value = tuple[Fraction, Fraction]

_ZERO: Final[Value] = (Fraction(0), Fraction(0))
_GREEDY_PIVOTS: Final = 300  # after that Bland's rule, which terminates


def refute(facts: Sequence[Fact], tick: Callable[[], None] = lambda: None) -> dict[int, Fraction] | None:
    """Coefficients by index of contradictory facts, or None when the facts are satisfiable over ℚ. `tick` may raise."""
    for index, (kind, p) in enumerate(facts):
        if not p or (len(p) == 1 and () in p):
            constant = p.get((), 0)
            if kind == "=" and constant:
                return {index: Fraction(1 if constant > 0 else -1)}
            if constant > 0 or (constant == 0 and kind == "<"):
                return {index: Fraction(1)}
    return _Tableau(facts, tick).solve()


class _Tableau:
    """`scale[b] * b = Σ rows[b][v] * v` over non-basic v. Fact i has the slack i; unknowns are `("m", monomial)`."""

    def __init__(self, facts: Sequence[Fact], tick: Callable[[], None]) -> None:
        self.tick = tick
        self.rows: dict[int, dict[Hashable, int]] = {}
        self.scale: dict[int, int] = {}
        self.upper: dict[Hashable, Value] = {}
        self.lower: dict[Hashable, Value] = {}
        self.columns: dict[Hashable, set[int]] = {}
        self.factor: dict[int, Fraction] = {}
        self.value: dict[Hashable, Value] = {}
        for index, (kind, p) in enumerate(facts):
            tick()
            row, constant, self.factor[index] = _integral(p)
            if not row:
                continue
            self.rows[index] = {("m", monomial): c for monomial, c in row.items()}
            self.scale[index] = 1
            self.upper[index] = (-constant, Fraction(-1 if kind == "<" else 0))
            if kind == "=":
                self.lower[index] = self.upper[index]
            self.value[index] = _ZERO
            for v in self.rows[index]:
                self.columns.setdefault(v, set()).add(index)
        for v in self.columns:
            self.value[v] = _ZERO

    def solve(self) -> dict[int, Fraction] | None:
        pivots = 0
        while True:
            self.tick()
            greedy = pivots < _GREEDY_PIVOTS
            basic = self._violated(greedy)
            if basic is None:
                return None
            too_high = basic in self.upper and self.value[basic] > self.upper[basic]
            entering = self._entering(basic, too_high, greedy)
            if entering is None:
                return self._conflict(basic, 1 if too_high else -1)
            self._pivot(basic, entering, self.upper[basic] if too_high else self.lower[basic])
            pivots += 1

    def _violated(self, greedy: bool) -> int | None:
        best: int | None = None
        least = 0
        for basic in self.rows:
            value = self.value[basic]
            if value > self.upper[basic] or (basic in self.lower and value < self.lower[basic]):
                size = len(self.rows[basic]) if greedy else 0
                if best is None or (size, basic) < (least, best):
                    best, least = basic, size
        return best

    def _entering(self, basic: int, too_high: bool, greedy: bool) -> Hashable | None:
        """A non-basic variable of the row that can move so that `basic` moves towards its bound."""
        best: Hashable | None = None
        best_key: tuple[int, int] | None = None
        for v, coefficient in self.rows[basic].items():
            if type(v) is not int:
                key = (0, len(self.columns[v]))
            else:
                increase = (coefficient > 0) != too_high
                if increase and self.value[v] >= self.upper[v]:
                    continue
                if not increase and v in self.lower and self.value[v] <= self.lower[v]:
                    continue
                key = (1, len(self.columns[v]) if greedy else v)
            if best_key is None or key < best_key:
                best, best_key = v, key
        return best

    def _conflict(self, basic: int, sign: int) -> dict[int, Fraction]:
        out = {basic: sign * self.factor[basic]}
        scale = self.scale[basic]
        for v, coefficient in self.rows[basic].items():
            assert isinstance(v, int)
            out[v] = -sign * Fraction(coefficient, scale) * self.factor[v]
        return out

    def _pivot(self, basic: int, entering: Hashable, target: Value) -> None:
        row = self.rows.pop(basic)
        scale = self.scale.pop(basic)
        a = row.pop(entering)
        for v in row:
            self.columns[v].discard(basic)
        # entering = (scale * basic - Σ row) / a, with a positive denominator.
        solved = {v: (-c if a > 0 else c) for v, c in row.items()}
        solved[basic] = scale if a > 0 else -scale
        denominator = abs(a)
        using = self.columns.pop(entering)
        using.discard(basic)
        step = _times(_minus(target, self.value[basic]), Fraction(scale, a))
        self.value[basic] = target
        self.value[entering] = _plus(self.value[entering], step)
        self.columns[basic] = set()
        for other in using:
            other_row = self.rows[other]
            c = other_row.pop(entering)
            other_scale = self.scale[other]
            self.value[other] = _plus(self.value[other], _times(step, Fraction(c, other_scale)))
            common = gcd(c, denominator)
            by, c = denominator // common, c // common
            if by != 1:
                for v in other_row:
                    other_row[v] *= by
            for v, d in solved.items():
                total = other_row.get(v, 0) + c * d
                if total:
                    if v not in other_row:
                        self.columns[v].add(other)
                    other_row[v] = total
                else:
                    del other_row[v]
                    self.columns[v].discard(other)
            new_scale = other_scale * by
            divisor = gcd(new_scale, *other_row.values())
            if divisor > 1:
                new_scale //= divisor
                for v in other_row:
                    other_row[v] //= divisor
            self.scale[other] = new_scale
        if type(entering) is int:
            divisor = gcd(denominator, *solved.values())
            self.rows[entering] = {v: c // divisor for v, c in solved.items()}
            self.scale[entering] = denominator // divisor
            for v in self.rows[entering]:
                self.columns[v].add(entering)


def _integral(p: Polynomial) -> tuple[Mapping[Hashable, int], Fraction, Fraction]:
    """Coprime integer coefficients of the unknowns, the constant beside them, and the factor that p was scaled by."""
    scale = lcm(*(c.denominator for monomial, c in p.items() if monomial))
    row = {monomial: int(c * scale) for monomial, c in p.items() if monomial}
    divisor = gcd(*row.values()) or 1
    factor = Fraction(scale, divisor)
    constant: Rational = p.get((), 0)
    return {monomial: c // divisor for monomial, c in row.items()}, constant * factor, factor


def _plus(a: Value, b: Value) -> Value:
    return a[0] + b[0], a[1] + b[1]


def _minus(a: Value, b: Value) -> Value:
    return a[0] - b[0], a[1] - b[1]


def _times(a: Value, by: Fraction) -> Value:
    return a[0] * by, a[1] * by
