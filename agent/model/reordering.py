"""States with their variables and hypotheses in another order: the same tactics prove them.

Under canonical names the first variable is always ``x``. A network that has seen few states learns which letter comes
where rather than to read what is said of it; shown the same state with its variables exchanged, it cannot.
"""

from __future__ import annotations

import itertools
import random

from agent.goal_text import GoalText, Hypothesis, parse_goal
from agent.lean_text import tokens
from agent.model.portfolio import NUMBER_TYPES

_PLAIN = NUMBER_TYPES | {f"{a} → {b}" for a, b in itertools.product(NUMBER_TYPES, NUMBER_TYPES)}
"""Types that depend on nothing."""


def reordered(state: str, rng: random.Random) -> str:
    """One goal, whose variables of one type are declared in another order, as are hypotheses that stand side by side;
    neither passes the other.
    What is not read so (several goals, values, hidden names) stays as it is."""
    goal = parse_goal(state)
    names = goal.names
    if "\n\n" in state or goal.case or not goal.hypotheses or len(set(names)) != len(names) or "✝" in state:
        return state
    if any(h.value is not None for h in goal.hypotheses):
        return state
    hypotheses: list[Hypothesis] = []
    for plain, group in itertools.groupby(goal.hypotheses, key=lambda h: h.type in _PLAIN):
        together = list(group)
        if plain:
            together = _exchanged(together, rng)
        elif not _depend(together):
            rng.shuffle(together)
        hypotheses += together
    return _text(GoalText(tuple(hypotheses), goal.target))


def _exchanged(variables: list[Hypothesis], rng: random.Random) -> list[Hypothesis]:
    """The names of a type dealt out anew."""
    names: dict[str, list[str]] = {}
    for v in variables:
        names.setdefault(v.type, []).extend(v.names)
    for some in names.values():
        rng.shuffle(some)
    return [Hypothesis(tuple(names[v.type].pop() for _ in v.names), v.type) for v in variables]


def _depend(hypotheses: list[Hypothesis]) -> bool:
    """One of them speaks of another."""
    return any(
        name in (t.text.partition(".")[0] for t in tokens(other.type))
        for h in hypotheses
        for name in h.names
        for other in hypotheses
    )


def _text(goal: GoalText) -> str:
    return ",\n".join(f"{' '.join(h.names)} : {h.type}" for h in goal.hypotheses) + f"\n⊢ {goal.target}"
