"""Integer linear contradictions as mathlib's `omega` finds them (`tactic/omega`): integer equations are solved exactly,
the inequalities then only over ℚ (Fourier–Motzkin without dark and grey shadows), disjunctions by cases.

Facts are those of `agent.kernel.certificate.integer`; the answer is that checker's tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import gcd
from typing import Any

from agent.engine.arith.simplex import refute
from agent.kernel.certificate.integer import Fact, conjuncts
from agent.kernel.certificate.polynomial import Monomial

Tree = tuple[Any, ...]


def refute_integers(facts: Sequence[Fact], tick: Callable[[], None] = lambda: None) -> Tree | None:
    """A certificate that `facts` have no common integer solution, or None when this method finds none."""
    tick()
    simple = [(i, fact) for i, fact in enumerate(facts) if fact[0] in ("≤", "=")]
    multipliers = refute([fact for _, fact in simple], tick)
    if multipliers is not None:
        return _cut({simple[i][0]: c for i, c in multipliers.items()})
    equations = [(i, fact[1]) for i, fact in simple if fact[0] == "="]
    combination = _unsolvable(equations)
    if combination is not None:
        return _cut(combination)
    for i, (kind, alternatives) in enumerate(facts):
        if kind != "∨":
            continue
        branches = []
        remaining = [*facts[:i], ("∧", ()), *facts[i + 1 :]]  # the disjunction is used up; places are kept
        for alternative in alternatives:
            tree = refute_integers([*remaining, *conjuncts(alternative)], tick)
            if tree is None:
                return None
            branches.append(tree)
        return ("split", i, tuple(branches))
    return None


def _cut(coefficients: dict[int, Fraction]) -> Tree:
    step = tuple((c.numerator, c.denominator, i) for i, c in sorted(coefficients.items()) if c)
    return ("cut", (step,))


def _unsolvable(equations: Sequence[tuple[int, dict[Monomial, Any]]]) -> dict[int, Fraction] | None:
    """A rational combination with integer coefficients and a fractional constant, when there is no integer solution.

    Each equation is brought, by unimodular changes of the unknowns, to a single unknown, which is then eliminated.
    """
    rows = [(dict(p), {i: Fraction(1)}) for i, p in equations]
    while rows:
        p, combination = rows.pop(0)
        divisor = gcd(*(int(c) for monomial, c in p.items() if monomial))
        if divisor == 0:
            if p.get((), 0):
                return {i: c / 2 / p[()] for i, c in combination.items()}
            continue
        if p.get((), 0) % divisor:
            return {i: c / divisor for i, c in combination.items()}
        p = {monomial: c // divisor for monomial, c in p.items()}
        combination = {i: c / divisor for i, c in combination.items()}
        unknown = _isolate(p, [other for other, _ in rows])
        sign = p[unknown]
        for other, its_combination in rows:
            c = other.pop(unknown, 0) * sign
            if c:
                total = other.get((), 0) - c * p.get((), 0)
                other[()] = total
                for i, d in combination.items():
                    its_combination[i] = its_combination.get(i, Fraction(0)) - c * d
    return None


def _isolate(p: dict[Monomial, Any], others: list[dict[Monomial, Any]]) -> Monomial:
    """Change unknowns until p, with coprime coefficients, has only one; the others follow along."""
    while True:
        unknowns = [monomial for monomial, c in p.items() if monomial and c]
        pivot = min(unknowns, key=lambda monomial: abs(p[monomial]))
        if len(unknowns) == 1:
            return pivot
        a = p[pivot]
        for monomial in unknowns:
            if monomial is pivot:
                continue
            quotient = p[monomial] // a  # pivot stands for pivot' - Σ quotient * monomial
            for row in (p, *others):
                if row.get(pivot):
                    total = row.get(monomial, 0) - quotient * row[pivot]
                    if total:
                        row[monomial] = total
                    else:
                        row.pop(monomial, None)
