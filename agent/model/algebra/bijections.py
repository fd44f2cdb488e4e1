"""Inverses of bijections, ``σ : ℝ ≃ ℝ``: each value of one direction says one of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.goal_text import GoalText
from agent.lean_text import tokens
from agent.model.algebra.facts import Facts
from agent.model.algebra.opening import argument_at, definitions
from agent.model.algebra.solutions import finisher

MAX_LAWS = 6


def bijection_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    for h in goal.hypotheses:
        if "≃" not in h.type or len(h.names) != 1:
            continue
        e = h.names[0]
        plain = [k for k in goal.hypotheses if len(k.names) == 1 and k.value is None and e in _words(k.type)]
        said = [d.name for d in definitions(goal) if d.function == f"{e}.to_fun"]
        given = [k.names[0] for k in plain if k.names[0] not in said]
        texts = [goal.target, *(k.type for k in plain if k.names[0] in given)]
        backward = list(dict.fromkeys(a for text in texts for a in _arguments(text, f"{e}.inv_fun")))
        forward = list(dict.fromkeys(a for text in texts for a in _arguments(text, f"{e}.to_fun")))
        yield from _values(goal, e, said, names)
        laws = [*(f"{e}.right_inv {a}" for a in backward), *(f"{e}.left_inv {a}" for a in forward)][:MAX_LAWS]
        if not laws:
            continue
        new = [f"{names['hi']}{i or ''}" for i in range(len(laws))]
        steps = "; ".join(f"have {n} := {law}" for n, law in zip(new, laws))
        # An equation between values is used from right to left where that leaves one direction only.
        both = [k for k in given if re.search(rf"{re.escape(e)}\.to_fun .* = {re.escape(e)}\.inv_fun", _type(goal, k))]
        known = [f"← {k}" if k in both else k for k in given if " = " in _type(goal, k)]
        rules = ", ".join([*known, *said])
        if rules:
            yield f"{steps}; simp only [{rules}] at {' '.join(new)}; {finisher(facts)}", 4.0
            yield f"{steps}; simp only [{rules}] at {' '.join(new)} ⊢; simp *", 3.0
        yield f"{steps}; simp *", 1.0
        yield steps, 1.0


def _values(goal: GoalText, e: str, said: list[str], names: dict[str, str]) -> Iterator[tuple[str, float]]:
    """``σ.inv_fun 33 = 2``, because σ of 2 is 33."""
    found = re.fullmatch(rf"{re.escape(e)}\.inv_fun .+ = (-?\d+(?: / \d+)?)", goal.target)
    if found is None or not said:
        return
    value = found[1] if found[1].isdigit() else f"({found[1]})"
    inner = f"rw {e}.left_inv; " if f"{e}.inv_fun ({e}.to_fun" in goal.target else ""
    h = names["hi"]
    yield f"{inner}have {h} := {e}.left_inv {value}; rw {said[0]} at {h}; convert {h}; norm_num", 8.0


def _type(goal: GoalText, name: str) -> str:
    return next(h.type for h in goal.hypotheses if name in h.names)


def _words(text: str) -> set[str]:
    return {t.text.split(".")[0] for t in tokens(text) if t.kind == "word"}


def _arguments(text: str, head: str) -> Iterator[str]:
    """What `head` is applied to in a text, where no other variable is bound."""
    if text.startswith(("∀", "∃")):
        return
    found = list(tokens(text))
    for i, t in enumerate(found):
        if t.text == head:
            argument = argument_at(text, found, i + 1)
            if argument is not None:
                yield argument
