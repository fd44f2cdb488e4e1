"""The same statement said in another way, or with more than is needed."""

from __future__ import annotations

import random

from agent.training.statements.exercise import Draft
from agent.training.statements.wording import SUBSCRIPTS

_Hypothesis = tuple[str, str]
"""Its name and what it says."""


def _taken_apart(draft: Draft) -> tuple[list[str], list[_Hypothesis]]:
    """The binders of variables, and the hypotheses behind them. Every binder is ``(names : type)``."""
    variables: list[str] = []
    hypotheses: list[_Hypothesis] = []
    for binder in draft.binders:
        name, _, said = binder[1:-1].partition(" : ")
        if name.startswith("h") and len(name) > 1 and " " not in name:
            hypotheses.append((name, said))
        else:
            variables.append(binder)
    return variables, hypotheses


def _as_given(draft: Draft, rng: random.Random) -> Draft:
    return draft


def _implied(draft: Draft, rng: random.Random) -> Draft:
    """Hypotheses, and sometimes variables, stand in the target."""
    variables, hypotheses = _taken_apart(draft)
    if not hypotheses:
        return draft
    names = [name for name, _ in hypotheses]
    target = " → ".join([*(f"({said})" for _, said in hypotheses), draft.target])
    if variables and rng.random() < 0.6:
        names = [*(n for binder in variables for n in binder[1:-1].partition(" : ")[0].split()), *names]
        target, variables = f"∀ {' '.join(variables)}, {target}", []
    start = rng.choice(("intros", "intros", "rintros")) + " " + " ".join(names)
    return Draft(variables, target, [(start, *script) for script in draft.scripts])


def _joined(draft: Draft, rng: random.Random) -> Draft:
    """The first hypotheses are one."""
    variables, hypotheses = _taken_apart(draft)
    if len(hypotheses) < 2 or "∨" in hypotheses[0][1] + hypotheses[1][1]:
        return draft
    (first, one), (second, other), *rest = hypotheses
    binders = [*variables, f"({first} : ({one}) ∧ {other})", *(f"({name} : {said})" for name, said in rest)]
    starts = (
        f"cases {first} with {first} {second}",
        f"rcases {first} with ⟨{first}, {second}⟩",
        f"obtain ⟨{first}, {second}⟩ := {first}",
    )
    return Draft(binders, draft.target, [(rng.choice(starts), *script) for script in draft.scripts])


def _with_more(draft: Draft, rng: random.Random) -> Draft:
    """A variable and a hypothesis that do not matter."""
    variables, hypotheses = _taken_apart(draft)
    used = " ".join(draft.binders) + draft.target
    free = [v for v in "xyzabcnmkt" if v not in used]
    if not free:
        return draft
    v, n = free[0], rng.randint(0, 9)
    said = rng.choice((f"0 < {v}", f"{v} ≠ {n}", f"{v} = {n}", f"{n} ≤ {v}", f"{v}^2 < {n + 1}"))
    more = [(f"h{SUBSCRIPTS[9]}", said)]
    hypotheses = more + hypotheses if rng.random() < 0.5 else hypotheses + more
    variables = [*variables, f"({v} : {rng.choice('ℝℝℕℤ')})"]
    return Draft([*variables, *(f"({name} : {said})" for name, said in hypotheses)], draft.target, draft.scripts)


def _turned(draft: Draft, rng: random.Random) -> Draft:
    """Inequalities are read from the right."""
    turn = {" ≤ ": " ≥ ", " < ": " > "}
    variables, hypotheses = _taken_apart(draft)

    def turned(said: str) -> str:
        for sign, other in turn.items():
            left, found, right = said.partition(sign)
            if found and not any(c in said for c in "∧∨↔→∃∀¬λ∑∏"):
                return f"{right}{other}{left}"
        return said

    binders = [*variables, *(f"({name} : {turned(said)})" for name, said in hypotheses)]
    return Draft(binders, turned(draft.target), draft.scripts)


VARIATIONS = (_as_given, _implied, _joined, _joined, _with_more, _turned)
