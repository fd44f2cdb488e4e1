"""The generator: everything algebra has to say of a state, within a time limit."""

from __future__ import annotations

import hashlib
import logging
import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from agent.goal_text import GoalText, Hypothesis, parse_goal, split_state
from agent.model.algebra.bijections import bijection_tactics
from agent.model.algebra.cases import case_tactics
from agent.model.algebra.congruences import congruence_tactics
from agent.model.algebra.equations import equation_tactics
from agent.model.algebra.facts import ORDERED, RINGS, Facts, read_facts
from agent.model.algebra.fractions import fraction_tactics
from agent.model.algebra.functions import function_tactics
from agent.model.algebra.identities import identities
from agent.model.algebra.induction import induction_tactics
from agent.model.algebra.inequalities import inequality_tactics
from agent.model.algebra.instances import instance_tactics, special_cases
from agent.model.algebra.integers import integer_tactics
from agent.model.algebra.opening import opened, parts_named
from agent.model.algebra.operations import binders, operation_tactics
from agent.model.algebra.powers import power_tactics
from agent.model.algebra.radicals import radical_tactics
from agent.model.algebra.roots import root_tactics, split_at
from agent.model.algebra.solutions import solution_tactics
from agent.model.algebra.terms import NotAlgebra
from agent.model.algebra.values import value_tactics
from agent.model.base import Context, Suggestion, with_prefix

log = logging.getLogger(__name__)

SECONDS = 1.0
"""Of this thread's CPU time for one state; what is found by then counts."""
MAX_ATOMS = 12
CLOSES = 6.0
"""The weight of a tactic that should close the goal, by all that can be told without Lean."""
TOTAL = 30.0
"""Weights are shares of at least this: a state about which algebra knows little gets little of the queue."""


class Algebra:
    """Deterministic, but for what its time limit cuts off."""

    name = "algebra"

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": _own_sha256()}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        contexts = context or [Context()] * len(states)
        return [with_prefix(self._suggest(state, known), known)[:n] for state, known in zip(states, contexts)]

    def _suggest(self, state: str, known: Context) -> list[Suggestion]:
        goal = parse_goal(split_state(state)[0])
        end = time.thread_time() + self._seconds
        weights: dict[str, float] = {}
        for tactic, weight in _tactics(goal, lambda: known.cancelled() or time.thread_time() > end):
            weights[tactic] = max(weight, weights.get(tactic, 0.0))
        total = max(TOTAL, sum(weights.values()))
        ranked = sorted(weights.items(), key=lambda item: -item[1])
        return [Suggestion(tactic, math.log(weight / total)) for tactic, weight in ranked]


def _tactics(goal: GoalText, out_of_time: Callable[[], bool]) -> Iterator[tuple[str, float]]:
    names = _fresh(set(goal.names))
    yield from operation_tactics(goal, names)
    yield from _of_facts(goal, names, out_of_time)
    found = opened(goal, names)
    if found is not None and not out_of_time():
        steps, inner = found
        yield steps, 1.0
        yield from _behind(steps, _of_facts(inner, _fresh({*goal.names, *inner.names}), out_of_time))


def _of_whole_hypotheses(goal: GoalText, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    """What is done by tactics that do not see the parts of a conjunction: these get names first."""
    steps, inner = parts_named(goal, names) or ("", goal)
    facts = read_facts(inner)
    atoms = facts.atoms()
    found = (*integer_tactics(inner, facts, atoms, names), *value_tactics(inner, facts, atoms, names))
    yield from _behind(steps, found) if steps else found


def _behind(steps: str, tactics: Iterable[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    for tactic, weight in tactics:
        yield f"{steps}; {{ {tactic} }}" if "<|>" in tactic else f"{steps}; {tactic}", weight


def _of_facts(goal: GoalText, names: dict[str, str], out_of_time: Callable[[], bool]) -> Iterator[tuple[str, float]]:
    """What follows from equations, inequalities and the kinds of terms, the functions in them unknown."""
    facts = read_facts(goal)
    facts.relations += identities(facts)
    facts.relations += special_cases(goal, facts, binders)
    yield from instance_tactics(goal, facts, binders, names, out_of_time)
    yield from function_tactics(goal, facts, names)
    yield from root_tactics(goal, facts, names)
    yield from radical_tactics(goal, facts)
    yield from power_tactics(goal, facts, names)
    yield from bijection_tactics(goal, facts, names)
    yield from congruence_tactics(goal, facts, names)
    yield from induction_tactics(goal, facts, names)
    atoms = facts.atoms()
    if len(atoms.names) > MAX_ATOMS:
        return
    yield from solution_tactics(goal, facts, atoms, names, out_of_time)
    yield from _of_whole_hypotheses(goal, names)
    try:
        for type_ in _types(facts):
            prove = partial(_closing_with, goal, type_, out_of_time)
            yield from equation_tactics(facts, atoms, type_, names, out_of_time, prove)
            yield from fraction_tactics(facts, atoms, type_, names, out_of_time)
            if not out_of_time():
                yield from case_tactics(facts, atoms, type_, names, prove)
            if type_ in ORDERED and not out_of_time():
                yield from inequality_tactics(facts, atoms, type_)
    except NotAlgebra:
        return


def _closing_with(
    goal: GoalText, type_: str, out_of_time: Callable[[], bool], name: str, proposition: str
) -> str | None:
    """What should close a goal that has a hypothesis more."""
    return _closing(replace(goal, hypotheses=(*goal.hypotheses, Hypothesis((name,), proposition))), type_, out_of_time)


def _closing(goal: GoalText, type_: str, out_of_time: Callable[[], bool]) -> str | None:
    """The best that equations or inequalities of a type say of a goal, if it should close it."""
    if out_of_time():
        return None
    parts = split_at(goal.target, "∨")
    for i, part in enumerate(parts) if len(parts) > 1 else ():
        found = _closing(replace(goal, target=part), type_, out_of_time)
        if found is not None:
            return "right; " * i + ("left; " if i + 1 < len(parts) else "") + found
    facts = read_facts(goal)
    facts.relations += identities(facts)
    atoms = facts.atoms()
    if len(atoms.names) > MAX_ATOMS:
        return None
    names = _fresh(set(goal.names))
    try:
        found_tactics = [
            *equation_tactics(facts, atoms, type_, names, out_of_time),
            *fraction_tactics(facts, atoms, type_, names, out_of_time),
            *(inequality_tactics(facts, atoms, type_) if type_ in ORDERED else ()),
        ]
    except NotAlgebra:
        return None
    best = max(found_tactics, key=lambda tactic: tactic[1], default=("", 0.0))
    return best[0] if best[1] >= CLOSES else None


def _types(facts: Facts) -> list[str]:
    """The types that relations are about; the target's first."""
    found = [r.type for r in (*facts.targets, *facts.relations) if r.type in RINGS | ORDERED]
    return list(dict.fromkeys(found))


def _fresh(used: set[str]) -> dict[str, str]:
    """Names for what tactics introduce, none of them taken."""
    out = {}
    for base in ("hf", "hp", "hs", "hz", "hu", "hl", "hr", "hi", "ih", "he", "hd", "hN", "hq"):
        name, k = base, 0
        while name in used:
            k += 1
            name = f"{base}{k}"
        out[base] = name
    return out


@cache
def _own_sha256() -> str:
    """Of this folder's code: its suggestions follow from nothing else."""
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()
