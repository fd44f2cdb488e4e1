"""A pair under other names: what variables and hypotheses are called says nothing, and a model should learn that."""

from __future__ import annotations

import random
from collections.abc import Mapping

from agent.goal_text import parse_goal, split_state
from agent.lean_text import tokens
from agent.training.pairs import Pair

_VARIABLES = tuple("xyzabcdmnkpqrstuvwfgh")
_HYPOTHESES = tuple(
    [f"h{s}" for s in "₀₁₂₃₄₅₆₇₈₉"] + [f"h{d}" for d in range(10)] + [f"h{c}" for c in "abcdxyzmnpq"] + ["h", "hyp"]
)


def renamed(pair: Pair, seed: int) -> Pair:
    """The pair with the names of its state's variables and hypotheses exchanged for others of their kind. One state is
    renamed in one way for a seed, whatever the tactic; no new name occurs in it before. A name that is also the
    beginning of a constant's, or that the tactic's new names clash with, is left alone."""
    chooser = random.Random(f"{seed} {pair.state}")
    names = list(dict.fromkeys(name for goal in split_state(pair.state) for name in parse_goal(goal).names))
    taken = {_head(t.text) for text in (pair.state, pair.tactic) for t in tokens(text) if t.kind == "word"}
    mapping: dict[str, str] = {}
    state_words = {_head(t.text) for t in tokens(pair.state) if t.kind == "word"}
    for name in names:
        pool = _VARIABLES if len(name) == 1 and name != "h" else _HYPOTHESES if name.startswith("h") else ()
        free = [n for n in pool if n not in state_words and n not in mapping.values()]
        if free and chooser.random() < 0.8:
            mapping[name] = chooser.choice(free)
    mapping = {old: new for old, new in mapping.items() if new not in taken}
    return pair.model_copy(update={"state": _exchange(pair.state, mapping), "tactic": _exchange(pair.tactic, mapping)})


def _head(word: str) -> str:
    return word.partition(".")[0]


def _exchange(text: str, mapping: Mapping[str, str]) -> str:
    out, at = [], 0
    for t in tokens(text):
        head = _head(t.text)
        if t.kind == "word" and head in mapping:
            out += [text[at : t.start], mapping[head], t.text[len(head) :]]
            at = t.end
    return "".join([*out, text[at:]])
