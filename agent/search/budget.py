"""What a search may spend, and which states are too big to search on."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from agent.backend.base import TacticState
from agent.goal_text import parse_goal

_METAVARIABLE = re.compile(r"\?m_\d+(?:_\d+)?|\?[A-Za-z_]\w*")


@dataclass(frozen=True)
class Budget:
    """Upper bounds of one search; None is no bound. Seconds and tactics end it at once; the others are bounds on what
    is begun: the last expansion and the answers to the last question are still run."""

    seconds: float | None = 60.0
    expansions: int | None = None
    model_calls: int | None = None
    tokens: int | None = None
    tactics: int | None = None


@dataclass
class Usage:
    """What a search has spent so far. Times are sums over all threads, except `seconds`."""

    expansions: int = 0
    model_calls: int = 0
    model_tokens: int = 0
    tactics_run: int = 0
    model_seconds: float = 0.0
    lean_seconds: float = 0.0
    wait_seconds: float = 0.0
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @contextmanager
    def paused(self) -> Iterator[None]:
        """What is done meanwhile takes no time of the search's."""
        start = time.monotonic()
        try:
            yield
        finally:
            self.started += time.monotonic() - start

    def exceeded(self, budget: Budget) -> str | None:
        """Which bound that ends a search at once has been reached, worded: seconds or tactics; None while there is
        room."""
        if budget.seconds is not None and self.seconds >= budget.seconds:
            return f"{budget.seconds:.3g} seconds are used up"
        return _reached(("tactics", self.tactics_run, budget.tactics))

    def no_question(self, budget: Budget) -> str | None:
        """Why the model may not be asked again; what it has suggested may still be run."""
        return _reached(
            ("model calls", self.model_calls, budget.model_calls), ("tokens", self.model_tokens, budget.tokens)
        )

    def no_expansion(self, budget: Budget) -> str | None:
        """Why no further goal may be expanded; those under way are expanded to their end."""
        return _reached(("expansions", self.expansions, budget.expansions)) or self.no_question(budget)


def _reached(*bounds: tuple[str, int, int | None]) -> str | None:
    for name, used, bound in bounds:
        if bound is not None and used >= bound:
            return f"{bound} {name} are used up"
    return None


@dataclass(frozen=True)
class StateLimits:
    """States beyond these are not searched on. The defaults lose next to nothing of mathlib's own proofs: 10 goals keep
    99.96 % of its steps, 10 metavariables 99.87 %, 3 hypotheses of one name more than 99 %."""

    max_goals: int = 10
    max_metavariables: int = 10
    max_characters: int = 1_000_000
    max_repeated_names: int = 3

    def refuse(self, state: TacticState) -> str | None:
        """Why the state is too big; None when it is not."""
        if len(state.goals) > self.max_goals:
            return f"{len(state.goals)} goals (limit {self.max_goals})"
        if len(state.pp) > self.max_characters:
            return f"{len(state.pp)} characters (limit {self.max_characters})"
        metavariables = len(set(_METAVARIABLE.findall(state.pp)))
        if metavariables > self.max_metavariables:
            return f"{metavariables} metavariables (limit {self.max_metavariables})"
        for goal in state.goals:
            name, count = max(Counter(parse_goal(goal).names).items(), key=lambda i: i[1], default=("", 0))
            if count > self.max_repeated_names:
                return f"{count} hypotheses called {name} (limit {self.max_repeated_names})"
        return None
