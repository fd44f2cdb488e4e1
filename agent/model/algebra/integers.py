"""Whole numbers: bounds for `interval_cases`, induction."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from agent.goal_text import GoalText
from agent.lean_text import tokens
from agent.model.algebra.facts import MAX_INTERVAL_CASES, Facts
from agent.model.algebra.remainders import remainder_tactics
from agent.model.algebra.solutions import finisher
from agent.model.algebra.terms import Atoms, NotAlgebra

Found = Iterator[tuple[str, float]]


def integer_tactics(goal: GoalText, facts: Facts, atoms: Atoms, names: dict[str, str]) -> Found:
    whole = {name: t for name, t in facts.variables.items() if t in ("ℕ", "ℤ")}
    if not whole:
        return
    yield from _bounded(facts, atoms, whole, names)
    yield from remainder_tactics(goal, whole, names)
    yield from _inductions(goal, facts, whole, names)


def _bounded(facts: Facts, atoms: Atoms, whole: dict[str, str], names: dict[str, str]) -> Found:
    """Variables that lie between two numbers: the numbers, worked out from the facts."""
    limits = {name: list(_limits(name, facts, atoms)) for name in whole}
    for name, type_ in whole.items():
        lows = [n for kind, n, exact in limits[name] if kind == "low"]
        highs = [n for kind, n, exact in limits[name] if kind == "high"]
        low = max(lows, default=0 if type_ == "ℕ" else None)
        high = min(highs, default=None)
        if low is None or high is None or not 0 <= high - low < MAX_INTERVAL_CASES:
            continue
        steps = []
        exact_high = any(kind == "high" and n == high and exact for kind, n, exact in limits[name])
        exact_low = type_ == "ℕ" and low == 0 or any(k == "low" and n == low and e for k, n, e in limits[name])
        if not exact_high:
            steps.append(f"have {names['hu']} : {name} ≤ {high} := (by nlinarith)")
        if not exact_low:
            steps.append(f"have {names['hl']} : {_numeral(low)} ≤ {name} := (by nlinarith)")
        cases = "; ".join([*steps, f"interval_cases {name}"])
        yield cases, 3.0
        yield f"{cases}; norm_num at *", 1.5
        yield f"{cases}; {{ {finisher(facts)} }} <|> nlinarith", 1.5
        yield f"{cases}; omega", 0.8
        yield f"{cases}; simp at *", 0.6


def _numeral(n: int) -> str:
    return str(n) if n >= 0 else f"({n})"


def _limits(name: str, facts: Facts, atoms: Atoms) -> Iterator[tuple[str, int, bool]]:
    """(low or high, number, said by a fact as it stands): from facts about this variable alone, ``c·x ≤ d`` and
    ``c·x² ≤ d``, and from equations of which all parts are not negative."""
    if name not in atoms.generator:
        return
    place = atoms.names.index(name)
    natural = {n for n, t in facts.variables.items() if t == "ℕ"}
    for relation in facts.relations:
        if relation.type not in ("ℕ", "ℤ") or relation.sign == "≠":
            continue
        try:
            left, right = atoms.polynomial(relation.left, False), atoms.polynomial(relation.right, False)
        except NotAlgebra:
            continue
        gap = left - right
        signs = {"<": (-1, 1), "≤": (-1, 0), ">": (1, 1), "≥": (1, 0), "=": (0, 0)}
        side, strict = signs[relation.sign]
        # As q ≥ 0, for one or both signs of the gap.
        for q in [gap * side - strict] if side else [gap, -gap]:
            yield from _from_inequality(q, place, atoms, natural, relation)


def _floor(number: Any) -> int:
    """Exactly: the number may be larger than any of the machine's."""
    return int(number.numerator) // int(number.denominator)


def _from_inequality(
    q: Any, place: int, atoms: Atoms, natural: set[str], relation: Any
) -> Iterator[tuple[str, int, bool]]:
    """Bounds of a variable x from q ≥ 0, where all else in q can only make it smaller."""
    lead = {1: 0, 2: 0}
    constant = 0
    for monomial, coefficient in q.terms():
        alone = all(k == 0 for i, k in enumerate(monomial) if i != place)
        if alone and monomial[place] in (1, 2):
            lead[monomial[place]] = coefficient
        elif sum(monomial) == 0:
            constant = coefficient
        elif coefficient < 0 and all(
            k % 2 == 0 or atoms.names[i] in natural or atoms.names[i].startswith("↑") for i, k in enumerate(monomial)
        ):
            continue  # not positive, so leaving it out keeps the inequality
        else:
            return
    direct = relation.left.op in ("atom", "num") and relation.right.op in ("atom", "num")
    if lead[2] == 0 and lead[1] < 0:
        yield "high", _floor(constant / -lead[1]), direct
    elif lead[2] == 0 and lead[1] > 0:
        yield "low", -_floor(constant / lead[1]), direct
    elif lead[2] < 0 and lead[1] == 0 and constant >= 0:
        root = math.isqrt(_floor(constant / -lead[2]))
        yield "high", root, False
        if atoms.names[place] not in natural:
            yield "low", -root, False


def _inductions(goal: GoalText, facts: Facts, whole: dict[str, str], names: dict[str, str]) -> Found:
    """Induction from the bound a hypothesis gives; with the others generalised where they mention the variable."""
    words = {t.text for t in tokens(goal.target) if t.kind == "word"}
    for name, type_ in whole.items():
        if type_ != "ℕ" or name not in words:
            continue
        for relation in facts.relations:
            low, high = relation.left, relation.right
            if relation.sign in (">", "≥"):
                low, high = high, low
            elif relation.sign not in ("<", "≤"):
                continue
            if high.text == name and low.op == "num" and relation.simple_name:
                yield f"induction {relation.proof} with {name} {relation.proof} ih", 1.2
                if low.value > 0 and relation.sign in ("≤", "≥"):
                    yield f"refine nat.le_induction _ _ {name} {relation.proof}", 1.2
        mentioned = [
            h.names[0]
            for h in goal.hypotheses
            if h.type not in ("ℕ", "ℤ", "ℝ", "ℚ", "ℂ") and name in {t.text for t in tokens(h.type)}
        ]
        if not mentioned:
            yield f"induction {name} using nat.strong_induction_on with {name} {names['ih']}", 0.5
