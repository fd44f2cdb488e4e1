"""One generator for many threads: questions that wait at the same time are asked together."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.model.base import Context, ModelUnavailable, Suggestion, TacticGenerator, gives_more, with_seed


@dataclass
class _Waiting:
    states: Sequence[str]
    n: int
    context: Sequence[Context]
    done: threading.Event = field(default_factory=threading.Event)
    answer: list[list[Suggestion]] | None = None
    error: BaseException | None = None


class Batching:
    """A generator that any number of threads may ask. While it answers, questions gather; the next answer is for all
    that gathered (and ask for the same number), up to `most` states."""

    def __init__(self, generator: TacticGenerator, most: int = 64) -> None:
        self.generator = generator
        self._most = most
        self._waiting: list[_Waiting] = []
        self._lock = threading.Lock()
        self._asking = threading.Lock()
        self._seeded: dict[int, Batching] = {}

    def with_seed(self, seed: int) -> Batching:
        """The generator with other samples. Whoever asks for the same seed is asked together; only one seed's questions
        are answered at a time."""
        with self._lock:
            if seed not in self._seeded:
                other = Batching(with_seed(self.generator, seed), self._most)
                other._asking = self._asking
                self._seeded[seed] = other
            return self._seeded[seed]

    @property
    def name(self) -> str:
        return self.generator.name

    @property
    def gives_more(self) -> bool:
        return gives_more(self.generator)

    @property
    def generators(self) -> tuple[TacticGenerator, ...]:
        return getattr(self.generator, "generators", (self.generator,))

    def describe(self) -> dict[str, str]:
        return self.generator.describe()

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        mine = _Waiting(states, n, context or [Context()] * len(states))
        with self._lock:
            self._waiting.append(mine)
        with self._asking:
            # Whoever comes first answers for all that gathered; the others then find their answer there.
            if not mine.done.is_set():
                self._answer(self._take(mine))
        if mine.error is not None:
            raise mine.error
        assert mine.answer is not None
        return mine.answer

    def _take(self, first: _Waiting) -> list[_Waiting]:
        with self._lock:
            taken, size = [first], len(first.states)
            for other in self._waiting:
                if other is not first and other.n == first.n and size + len(other.states) <= self._most:
                    taken.append(other)
                    size += len(other.states)
            self._waiting = [w for w in self._waiting if w not in taken]
            return taken

    def _answer(self, asked: list[_Waiting]) -> None:
        states = [state for w in asked for state in w.states]
        context = [c for w in asked for c in w.context]
        try:
            answers = self.generator.suggest(states, asked[0].n, context)
        except BaseException as error:  # raised in every thread that asked
            if len(asked) > 1 and not isinstance(error, ModelUnavailable):
                for w in asked:  # the others need not suffer for one's state
                    self._answer([w])
                return
            for w in asked:
                w.error = error
                w.done.set()
            return
        at = 0
        for w in asked:
            w.answer = answers[at : at + len(w.states)]
            at += len(w.states)
            w.done.set()
