"""What must not be trained on: theorems too much like those of a test set.

A theorem counts as one of the test set's if its words and symbols are nearly the same (MinHash over runs of three, at
an estimated Jaccard similarity of 0.7 or more), or if its numbers are exactly the same (three or more of them) and a
third of its runs are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from agent.backend.base import Theorem
from agent.lean_text import tokens
from agent.model.base import ModelUnavailable

SIMILAR = 0.7
SIMILAR_WITH_NUMBERS = 0.33
FEWEST_NUMBERS = 3
_RUN = 3
_PERMUTATIONS = 128
_LAYOUT = frozenset("( ) { } ⦃ ⦄ [ ] : , ⊢ := theorem lemma example".split())


class TestSet:
    """Theorems kept apart."""

    __test__ = False  # no test of pytest's

    def __init__(self, theorems: Iterable[Theorem]) -> None:
        try:
            from datasketch import MinHashLSH
        except ImportError:
            raise ModelUnavailable("decontamination needs datasketch: pip install 'lean3-agent[train]'") from None
        self.names: set[str] = set()
        self._index: Any = MinHashLSH(threshold=SIMILAR_WITH_NUMBERS, num_perm=_PERMUTATIONS)
        self._known: dict[str, tuple[Any, tuple[str, ...]]] = {}
        for number, theorem in enumerate(theorems):
            self.names.add(theorem.name)
            runs, numbers = _read(_without_name(theorem))
            key = f"{number} {theorem.name}"
            self._known[key] = (_minhash(runs), numbers)
            self._index.insert(key, self._known[key][0])

    def __len__(self) -> int:
        return len(self._known)

    def match(self, name: str, state: str) -> str | None:
        """The test theorem that a theorem (its name and its first state) is like; None if it is like none."""
        if name in self.names:
            return name
        runs, numbers = _read(state)
        mine = _minhash(runs)
        for key in self._index.query(mine):
            other, others_numbers = self._known[key]
            similarity = mine.jaccard(other)
            same_numbers = len(numbers) >= FEWEST_NUMBERS and numbers == others_numbers
            if similarity >= SIMILAR or (same_numbers and similarity >= SIMILAR_WITH_NUMBERS):
                return key.partition(" ")[2]
        return None


def _without_name(theorem: Theorem) -> str:
    words = theorem.statement.split(None, 2)
    return words[2] if len(words) == 3 and words[0] in ("theorem", "lemma") else theorem.statement


def _read(text: str) -> tuple[set[str], tuple[str, ...]]:
    """The runs of a statement or state, and its numbers in order of size. Layout is left out, and what its variables
    and hypotheses are called: a copy under other names is a copy."""
    read = [t for t in tokens(text) if t.kind != "comment"]
    bound: set[int] = set()
    for i, t in enumerate(read):
        if t.text == ":":
            while i and read[i - 1].kind == "word":
                i -= 1
                bound.add(i)
    names = {read[i].text for i in bound}
    kept = ["_" if t.text in names else t.text for i, t in enumerate(read) if i not in bound and t.text not in _LAYOUT]
    numbers = tuple(sorted((t.text for t in read if t.kind == "number"), key=lambda n: (len(n), n)))
    runs = {" ".join(kept[i : i + _RUN]) for i in range(max(1, len(kept) - _RUN + 1))}
    return runs, numbers


def _minhash(runs: Iterable[str]) -> Any:
    from datasketch import MinHash

    out = MinHash(num_perm=_PERMUTATIONS)
    for run in sorted(runs):
        out.update(run.encode())
    return out


def decontaminate(theorems: Sequence[tuple[str, str]], test_set: TestSet) -> dict[tuple[str, str], str]:
    """Of (name, first state): those that are like a test theorem, with its name."""
    return {t: match for t in dict.fromkeys(theorems) if (match := test_set.match(*t)) is not None}
