"""A state under names that say only what a thing is and in which order things come, for models that shall not have to
learn that names say nothing: reals are ``x y z``, naturals ``n m k``, hypotheses ``h₀ h₁``, whatever they were called.

Names are exchanged in the text, one for one, and back in what the model says. Standard library only.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agent.goal_text import Hypothesis, parse_goal, split_state
from agent.lean_text import tokens

_POOLS: Mapping[str, str] = {
    "natural": "nmkpqrij",
    "integer": "abcdefpq",
    "number": "xyzwuvst",
    "function": "fgFGpq",
    "proposition": "pqrst",
    "predicate": "PQRpqr",
    "set": "sStTAB",
    "other": "uvwαβγ",
}
_DATA: Mapping[str, str] = {
    **dict.fromkeys(("ℕ", "ℕ+"), "natural"),
    **dict.fromkeys(("ℤ", "zmod", "fin"), "integer"),
    **dict.fromkeys(("ℝ", "ℚ", "ℂ", "nnreal", "ennreal"), "number"),
    **dict.fromkeys(("finset", "set", "multiset", "list"), "set"),
    **dict.fromkeys(("equiv", "function", "polynomial"), "function"),
    "Prop": "proposition",
    **dict.fromkeys(("Type", "Sort"), "other"),
}
"""The first word of a type that is no proposition, and what its members are."""
_SAYS = frozenset("= ≠ < > ≤ ≥ ∣ ∧ ∨ ¬ ↔ ∈ ∉ ⊆ ≡ ∃ ∃!".split())
"""Signs of a proposition."""
_KEPT = re.compile(r"this$|_|.*[✝.«]")
_INTRODUCED = re.compile(r"h[₀-₉0-9a-zA-Z']{0,2}$")
"""Names that tactics give to hypotheses of theirs."""
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class CanonicalNames:
    """`state` is the text under canonical names; `given` leads from the names of the original to them. With a state
    alone nothing is exchanged."""

    state: str
    given: Mapping[str, str] = field(default_factory=dict)
    used: frozenset[str] = frozenset()
    """All words of the original, up to the first dot."""

    def canonical(self, tactic: str) -> str:
        """A tactic for the original as one for `state`. Hypotheses that it introduces are numbered on."""
        mapping = dict(self.given)
        words = dict.fromkeys(_words(tactic))
        introduced = [
            word
            for word in words
            if word not in mapping
            and word not in self.used
            and (_INTRODUCED.match(word) or word in self.given.values())
        ]
        taken = {*_words(self.state), *mapping.values()} | {w for w in words if w not in mapping} - {*introduced}
        for word in introduced:
            new = next(n for n in _alike(word) if n not in taken)
            mapping[word] = new
            taken.add(new)
        return _exchanged(tactic, mapping)

    def original(self, tactic: str) -> str:
        """A tactic for `state` as one for the original. A name that it introduces gives way to those that are there."""
        mapping = {new: old for old, new in self.given.items()}
        taken = {*self.used, *_words(tactic)}
        for word in dict.fromkeys(_words(tactic)):
            if word not in mapping and word in self.given:
                new = next(n for n in _alike(word) if n not in taken)
                mapping[word] = new
                taken.add(new)
        return _exchanged(tactic, mapping)

    def prefix(self, typed: str) -> str:
        """The beginning of a tactic for the original as one for `state`. A name that may not be whole yet is left to
        the model."""
        last = list(tokens(typed))[-1:]
        if last and last[0].kind == "word" and last[0].end == len(typed):
            if any(name.startswith(_head(last[0].text)) for name in self.given):
                typed = typed[: last[0].start]
        return _exchanged(typed, self.given)


def canonical_names(state: str) -> CanonicalNames:
    """Names by the order in which they come in the first goal, and then in the others. A name that is bound besides
    stays one name; no new name is one that the text uses for something else."""
    kinds: dict[str, str] = {}
    for goal in split_state(state):
        for hypothesis in parse_goal(goal).hypotheses:
            for name in hypothesis.names:
                if not _KEPT.match(name):
                    kinds.setdefault(name, _kind(hypothesis, kinds))
    used = frozenset(_words(state))
    free = {kind: (n for n in _names(kind) if n not in used or n in kinds) for kind in {*kinds.values()}}
    given: dict[str, str] = {}
    for name, kind in kinds.items():
        given[name] = next(n for n in free[kind] if n not in given.values())
    return CanonicalNames(_exchanged(state, given), given, used)


def _kind(hypothesis: Hypothesis, kinds: Mapping[str, str]) -> str:
    """`kinds` are those of the names before it."""
    words = [t for t in tokens(hypothesis.type) if t.text not in "([{⟨"]
    if not words or any(t.text in _SAYS for t in words) or words[0].text == "∀":
        return "hypothesis"
    if kinds.get(words[0].text) in ("proposition", "predicate"):
        return "hypothesis"
    if words[-1].text == "Prop" and len(words) > 1:
        return "predicate"
    kind = _DATA.get(_head(words[0].text))
    if kind is None:
        return "hypothesis" if "." in words[0].text or words[0].text in ("even", "odd", "irrational") else "other"
    arrow = any(t.text == "→" for t in words)
    return "function" if arrow or any(t.text == "≃" for t in words) else kind


def _names(kind: str) -> Iterator[str]:
    if kind == "hypothesis":
        yield from (f"h{str(i).translate(_SUBSCRIPTS)}" for i in itertools.count())
    yield from _POOLS[kind]
    for i in itertools.count(1):
        yield from (f"{letter}{str(i).translate(_SUBSCRIPTS)}" for letter in _POOLS[kind])


def _alike(word: str) -> Iterator[str]:
    """Names of the kind of a name that a tactic introduces."""
    if _INTRODUCED.match(word):
        return _names("hypothesis")
    return _names(next((kind for kind, pool in _POOLS.items() if word in pool), "other"))


def _words(text: str) -> Iterator[str]:
    return (_head(t.text) for t in tokens(text) if t.kind == "word")


def _head(word: str) -> str:
    return word.partition(".")[0]


def _exchanged(text: str, names: Mapping[str, str]) -> str:
    out, at = [], 0
    for t in tokens(text):
        if t.kind == "word":
            head = _head(t.text)
            if head in names:
                out += [text[at : t.start], names[head], t.text[len(head) :]]
                at = t.end
    return "".join([*out, text[at:]])
