"""Multipliers: a polynomial as a combination of others, found by linear algebra over the coefficients.

Multipliers may have any monomials up to a degree; what they must satisfy is one linear equation for each monomial of
the result. Solutions with few and low monomials come first, because those stand first among the unknowns.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

MAX_UNKNOWNS = 320
MAX_FACTORS = 4


def multipliers(target: Any, given: Sequence[Any], degree: int) -> list[Any] | None:
    """Polynomials c with target = Σ c·given, where no c·given has a degree above `degree`; None if there are none (or
    the search would be too large)."""
    ring = target.ring
    relevant = _occurring([target, *given])
    columns: list[tuple[int, Any, Any]] = []
    for extra in range(degree + 1):
        for i, polynomial in enumerate(given):
            if extra + degree_of(polynomial) <= degree:
                for monomial in _monomials(ring, relevant, extra):
                    columns.append((i, monomial, polynomial * monomial))
        if len(columns) > MAX_UNKNOWNS:
            return None
    solution = _solve([c for _, _, c in columns], target)
    if solution is None:
        return None
    out = [ring.zero] * len(given)
    for (i, monomial, _), value in zip(columns, solution):
        if value:
            out[i] = out[i] + monomial * value
    return out


def combination_of(target: Any, given: Sequence[Any]) -> list[Any] | None:
    """Multipliers as `multipliers` finds them, of which only a few are no numbers: for many equations that are nearly
    linear."""
    ring = target.ring
    columns: list[tuple[int, Any, Any]] = [(i, ring.one, polynomial) for i, polynomial in enumerate(given)]
    for factors in ((), _occurring([target]), _occurring([target, *given[:MAX_FACTORS]])):
        more = [(i, ring.gens[k], p * ring.gens[k]) for i, p in enumerate(given) for k in factors[:MAX_FACTORS]]
        if len(columns) + len(more) > MAX_UNKNOWNS:
            return None
        solution = _solve([c for _, _, c in (*columns, *more)], target)
        if solution is None:
            continue
        out = [ring.zero] * len(given)
        for (i, monomial, _), value in zip((*columns, *more), solution):
            if value:
                out[i] = out[i] + monomial * value
        return out
    return None


def _solve(columns: Sequence[Any], target: Any) -> list[Any] | None:
    """Coefficients with Σ coefficient·column = target."""
    from sympy import QQ
    from sympy.polys.matrices import DomainMatrix

    rows: dict[Any, int] = {}
    entries: dict[int, dict[int, Any]] = {}
    last = len(columns)
    for j, polynomial in enumerate((*columns, target)):
        for monomial, coefficient in polynomial.terms():
            row = rows.setdefault(monomial, len(rows))
            entries.setdefault(row, {})[j] = coefficient
    if not rows:
        return [QQ(0)] * last
    reduced, pivots = DomainMatrix(entries, (len(rows), last + 1), QQ).rref()
    if last in pivots:
        return None
    solution = [QQ(0)] * last
    table = reduced.to_sparse().rep
    for row, pivot in enumerate(pivots):
        solution[pivot] = dict(table.get(row, {})).get(last, QQ(0))
    return solution


def degree_of(polynomial: Any) -> int:
    return max((sum(m) for m in polynomial.monoms()), default=0)


def _occurring(polynomials: Sequence[Any]) -> list[int]:
    found: set[int] = set()
    for polynomial in polynomials:
        for monomial in polynomial.monoms():
            found |= {i for i, k in enumerate(monomial) if k}
    return sorted(found)


def _monomials(ring: Any, generators: Sequence[int], degree: int) -> Iterator[Any]:
    """All monomials of exactly this degree."""
    for choice in itertools.combinations_with_replacement(generators, degree):
        monomial = ring.one
        for i in choice:
            monomial = monomial * ring.gens[i]
        yield monomial
