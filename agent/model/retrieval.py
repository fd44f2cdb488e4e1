"""Lemmas of the library that fit a state: by the words they share (BM25), or by a language model's embeddings; shown in
prompts, and as tactics of their own: `rw`, `apply`, `simp only`."""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Protocol

from agent.goal_text import parse_goal, split_state
from agent.lean_text import CLOSERS, PAIRS, pieces, tokens
from agent.model.base import Context, Suggestion, with_prefix
from agent.model.lemmas import Lemma, fingerprint, library_lemmas, seen_from

WORDS_OF_SYMBOLS = {
    "+": "add", "-": "sub", "*": "mul", "/": "div", "^": "pow", "%": "mod", "=": "eq", "≠": "ne", "<": "lt",
    "≤": "le", ">": "lt", "≥": "le", "∣": "dvd", "∑": "sum", "∏": "prod", "∈": "mem", "∉": "mem", "⊆": "subset",
    "∪": "union", "∩": "inter", "∅": "empty", "∧": "and", "∨": "or", "¬": "not", "↔": "iff", "|": "abs", "⌊": "floor",
    "⌈": "ceil", "⁻": "inv", "!": "factorial", "∘": "comp", "↑": "cast", "≡": "modeq", "∃": "exists", "√": "sqrt",
    "ℕ": "nat", "ℤ": "int", "ℚ": "rat", "ℝ": "real", "ℂ": "complex",
}  # fmt: skip
"""Notation in the words that lemmas' names use for it."""

TRIED_LEMMAS = 12
"""Lemmas from which suggestions are made."""


class LemmaIndex(Protocol):
    def find(self, state: str, k: int, imports: tuple[str, ...] | None = None) -> list[tuple[Lemma, float]]:
        """Up to `k` lemmas that fit the first goal, and that a file with these imports sees: best first, with scores
        from 0 to 1 relative to the best."""
        ...


def words(text: str, names: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """A statement as words to be matched: parts of names, and the words of symbols; variables (`names`) left out."""
    out: list[str] = []
    for piece in pieces(text):
        symbol = WORDS_OF_SYMBOLS.get(piece)
        if symbol is not None:
            out.append(symbol)
        elif len(piece) > 1 and piece not in names and (piece[0].isalpha() or piece[0] in "_«"):
            out.extend(part for part in re.split(r"[._]", piece) if part)
            out.append(piece)
    return out


class _Seen:
    """Of scores of all lemmas, the best ones that imports let a file see."""

    def __init__(self, lemmas: Sequence[Lemma]) -> None:
        self._lemmas = lemmas
        self._masks: dict[tuple[str, ...] | None, Any] = {}

    def best(self, scores: Any, k: int, imports: tuple[str, ...] | None) -> Any:
        """The places of the `k` best, best first."""
        import numpy

        if imports not in self._masks:
            self._masks[imports] = numpy.array(seen_from(self._lemmas, imports), dtype=bool)
        places = self._masks[imports].nonzero()[0]
        return places[(-scores[places]).argsort(kind="stable")[:k]]


class WordIndex:
    """BM25 over the words of names and statements."""

    def __init__(self, lemmas: Sequence[Lemma]) -> None:
        import bm25s

        self.lemmas = lemmas
        # A name says what its lemma is about, so its words count twice.
        documents = [
            words(lemma.name) * 2 + words(lemma.conclusion) + words(lemma.statement, _bound(lemma.statement))
            for lemma in lemmas
        ]
        self._index = bm25s.BM25()
        self._index.index(documents, show_progress=False)
        self._known = set(self._index.vocab_dict)
        self._seen = _Seen(lemmas)

    def find(self, state: str, k: int, imports: tuple[str, ...] | None = None) -> list[tuple[Lemma, float]]:
        goal = parse_goal(split_state(state)[0])
        names = set(goal.names)
        query = words(goal.target, names) * 3
        for h in goal.hypotheses:
            query += words(h.type, names)
        query = [word for word in query if word in self._known]
        k = min(k, len(self.lemmas))
        if not query or k == 0:
            return []
        scores = self._index.get_scores(query)
        order = self._seen.best(scores, k, imports)
        best = float(scores[order[0]]) if len(order) else 1.0
        return [(self.lemmas[int(i)], float(scores[i]) / best) for i in order if scores[i] > 0]


@cache
def library_index() -> WordIndex:
    """The lemmas of the embedded library, indexed at the first need."""
    return WordIndex(library_lemmas())


class EmbeddingIndex:
    """The nearest lemmas by a model's embeddings (cosine)."""

    def __init__(self, lemmas: Sequence[Lemma], embed: Callable[[Sequence[str]], Any]) -> None:
        """`embed` gives an array of vectors of length 1, one for each text."""
        self.lemmas = lemmas
        self._embed = embed
        self._vectors = embed([lemma.text for lemma in lemmas])
        self._seen = _Seen(lemmas)

    def find(self, state: str, k: int, imports: tuple[str, ...] | None = None) -> list[tuple[Lemma, float]]:
        nearness = self._vectors @ self._embed([split_state(state)[0]])[0]
        order = self._seen.best(nearness, k, imports)
        best = max(float(nearness[order[0]]), 1e-6) if len(order) else 1.0
        return [(self.lemmas[int(i)], max(0.0, float(nearness[i]) / best)) for i in order]


class LemmasByEmbeddings:
    """What prompts show: the library's lemmas nearest to a state by a model's embeddings. They are computed when
    first needed."""

    def __init__(self, embed: Callable[[Sequence[str]], Any]) -> None:
        self._embed = embed
        self._index: EmbeddingIndex | None = None
        self._lock = threading.Lock()

    def __call__(self, state: str, k: int, imports: tuple[str, ...] | None) -> list[str]:
        with self._lock:
            if self._index is None:
                self._index = EmbeddingIndex(library_lemmas(), self._embed)
        return [lemma.text for lemma, _ in self._index.find(state, k, imports)]


class Retrieval:
    """Lemmas that fit as tactics; asked again, those that fit less."""

    gives_more = True

    def __init__(self, index: LemmaIndex, name: str, sha256: str) -> None:
        self._index = index
        self._name = name
        self._sha256 = sha256

    @classmethod
    def of_library(cls) -> Retrieval:
        lemmas = library_lemmas()
        return cls(library_index(), "retrieval", fingerprint(lemmas))

    @property
    def name(self) -> str:
        return self._name

    def describe(self) -> dict[str, str]:
        return {"name": self._name, "sha256": self._sha256}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        out = []
        for state, known in zip(states, context or [Context()] * len(states)):
            weights: dict[str, float] = {}
            goal = parse_goal(split_state(state)[0])
            for lemma, score in self._index.find(state, TRIED_LEMMAS * (known.asked + 1), known.imports):
                for tactic, weight in tactics_of(lemma, goal.target):
                    weights[tactic] = max(score**2 * weight, weights.get(tactic, 0.0))
            total = sum(weights.values())
            new = ((w, t) for t, w in weights.items() if w > 0 and t not in known.known)
            ranked = sorted(new, key=lambda pair: -pair[0])
            out.append(with_prefix([Suggestion(t, math.log(w / total)) for w, t in ranked], known)[:n])
        return out


def tactics_of(lemma: Lemma, target: str) -> Iterator[tuple[str, float]]:
    """Ways to use a lemma, with weights."""
    relation = _main_relation(lemma.conclusion)
    if relation in ("=", "↔"):
        yield f"rw {lemma.name}", 1.0
        yield f"simp only [{lemma.name}]", 0.6
        yield f"rw ← {lemma.name}", 0.3
    if relation == "↔":
        yield f"apply {lemma.name}.1", 0.3
        yield f"apply {lemma.name}.2", 0.5
    if relation != "=" or _main_relation(target) == "=":
        yield f"apply {lemma.name}", 0.8 if relation == _main_relation(target) else 0.3
    if relation in ("≤", "<", ">", "≥"):
        yield f"nlinarith [{lemma.name}]", 0.1


def _main_relation(text: str) -> str | None:
    depth = 0
    found: str | None = None
    for t in tokens(text):
        if t.kind == "symbol":
            depth += (t.text in PAIRS) - (t.text in CLOSERS)
            if depth == 0 and t.text == "↔":
                return "↔"
            if depth == 0 and found is None and t.text in ("=", "≠", "<", "≤", ">", "≥", "∣", "∈", "⊆"):
                found = t.text
    return found


def _bound(statement: str) -> set[str]:
    """The names a statement's binders introduce."""
    out: set[str] = set()
    for group in re.findall(r"[({⦃\[]([^(){}⦃⦄\[\]:]*) :", statement):
        out |= set(group.split())
    return out
