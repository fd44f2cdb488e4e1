"""Variables that the linear equations determine: their values, each by `linarith`, and then the goal with these."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from agent.goal_text import GoalText
from agent.model.algebra.facts import Facts, difference
from agent.model.algebra.terms import Atoms, NotAlgebra

MAX_VALUES = 5
TYPES = ("ℕ", "ℤ", "ℚ", "ℝ")


def value_tactics(goal: GoalText, facts: Facts, atoms: Atoms, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    for type_ in TYPES:
        steps, new = list[str](), list[str]()
        for atom, value in _determined(facts, atoms, type_):
            variable, cast = atom.removeprefix("↑"), atom.startswith("↑")
            whole = facts.variables.get(variable) in ("ℕ", "ℤ")
            if whole and value.denominator != 1 or facts.variables.get(variable) == "ℕ" and value < 0:
                continue
            if variable not in facts.variables or cast != (facts.variables[variable] != type_):
                continue
            name = f"{names['hu']}{len(new) or ''}"
            shown = str(value) if value >= 0 else f"({value})"
            left = f"({variable} : {type_})" if cast else variable
            steps.append(f"have {name} : {left} = {shown} := (by linarith)")
            if cast:
                steps.append(f"norm_cast at {name}")
            new.append(name)
        if not 1 <= len(new) <= MAX_VALUES or _said_already(goal, new, steps):
            continue
        yield "; ".join([*steps, f"norm_num [{', '.join(new)}]"]), 4.0
        yield "; ".join([*steps, *(f"subst {name}" for name in new)]), 1.5


def _said_already(goal: GoalText, new: list[str], steps: list[str]) -> bool:
    """The only value is the goal itself, which `linarith` proves without this."""
    return len(new) == 1 and f" : {goal.target} := " in steps[0]


def _determined(facts: Facts, atoms: Atoms, type_: str) -> Iterator[tuple[str, Fraction]]:
    """Atoms with the numbers that the linear equations of this type say they are."""
    rows: list[Any] = []
    for relation in facts.relations:
        if relation.sign != "=" or relation.type not in (type_, "") or not relation.simple_name:
            continue
        try:
            polynomial = difference(relation, atoms)
        except NotAlgebra:
            continue
        if polynomial and all(sum(m) <= 1 for m in polynomial.monoms()) and not _has_inverse(polynomial, atoms):
            rows.append(polynomial)
    for row in _reduced(rows):
        linear = [(m, c) for m, c in row.terms() if sum(m)]
        if len(linear) == 1:
            (monomial, c), constant = linear[0], row.coeff(1)
            value = -constant / c
            yield atoms.names[monomial.index(1)], Fraction(int(value.numerator), int(value.denominator))


def _has_inverse(polynomial: Any, atoms: Atoms) -> bool:
    return any(k and atoms.names[i].endswith("⁻¹") for m in polynomial.monoms() for i, k in enumerate(m))


def _reduced(rows: list[Any]) -> list[Any]:
    """Gauss and Jordan."""
    done: list[Any] = []
    for row in rows:
        for other in done:
            lead = next(m for m in other.monoms() if sum(m))
            row = row - other * (row.get(lead, 0) / other[lead])
        if any(sum(m) for m in row.monoms()):
            lead = next(m for m in row.monoms() if sum(m))
            done = [d - row * (d.get(lead, 0) / row[lead]) for d in done] + [row]
    return done
