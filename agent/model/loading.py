"""Generators that are loaded later: while others answer, and warmed up, as a person meets it who has just started a
server (`Loading`); or when they are first asked, which may never be (`OnDemand`)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from agent.model.base import Context, Suggestion, TacticGenerator, with_seed

WARM_UP = "x y : ℝ,\nh₀ : x + y = 3,\nh₁ : x - y = 1\n⊢ x = 2"
"""A first question: generators import what they calculate with, and allocate, when they are first asked."""


class Loading:
    """A generator under the name it will have. Loading begins at once, in a thread that ends with the process; whoever
    asks meanwhile waits for it, and one that cannot be loaded raises its ModelUnavailable in whoever asks."""

    def __init__(self, name: str, load: Callable[[], TacticGenerator], gives_more: bool = False) -> None:
        self.name = name
        self.gives_more = gives_more
        self._load = load
        self._loaded: TacticGenerator | None = None
        self._error: Exception | None = None
        self._done = threading.Event()
        threading.Thread(target=self._run, name=f"load {name}", daemon=True).start()

    def _run(self) -> None:
        try:
            generator = self._load()
            generator.suggest([WARM_UP], 1)
            self._loaded = generator
        except Exception as error:  # raised in every thread that asks
            self._error = error
        self._done.set()

    @property
    def is_loading(self) -> bool:
        return not self._done.is_set()

    def generator(self) -> TacticGenerator:
        """The loaded generator, waited for."""
        self._done.wait()
        if self._error is not None:
            raise self._error
        assert self._loaded is not None
        return self._loaded

    def with_seed(self, seed: int) -> TacticGenerator:
        return with_seed(self.generator(), seed)

    def describe(self) -> dict[str, str]:
        return self.generator().describe()

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        return self.generator().suggest(states, n, context)


class OnDemand:
    """A language model that is loaded by whoever asks it first, and says before what it is. One that cannot be loaded
    raises its ModelUnavailable in whoever asks."""

    gives_more = True

    def __init__(self, description: dict[str, str], load: Callable[[], TacticGenerator]) -> None:
        self.name = description["name"]
        self._description = description
        self._load = load
        self._loaded: TacticGenerator | None = None
        self._lock = threading.Lock()

    @property
    def is_loaded(self) -> bool:
        return self._loaded is not None

    def generator(self) -> TacticGenerator:
        """The generator, loaded now if it has not been."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def with_seed(self, seed: int) -> OnDemand:
        """The same model with other samples; it is loaded once for both."""
        return OnDemand(self._description, lambda: with_seed(self.generator(), seed))

    def describe(self) -> dict[str, str]:
        return dict(self._description)

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        return self.generator().suggest(states, n, context)


def is_loading(generator: TacticGenerator) -> bool:
    return isinstance(generator, Loading) and generator.is_loading
