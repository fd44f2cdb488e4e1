"""The one interface of all generators. Standard library only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Suggestion:
    """A tactic with the generator's own log-probability for exactly this text (natural log, <= 0), and the number of
    tokens it took."""

    tactic: str
    logprob: float
    tokens: int = 0


@runtime_checkable
class TacticGenerator(Protocol):
    """Deterministic for a seed and a sequence of calls."""

    @property
    def name(self) -> str: ...

    def describe(self) -> dict[str, str]:
        """`name` and `sha256` (of weights, list or file) for the result row."""
        ...

    def suggest(self, states: Sequence[str], n: int) -> list[list[Suggestion]]:
        """For each state (Lean 3's text of it) up to `n` suggestions, best first. May be called from one thread at a
        time only; batches are what it is fast at."""
        ...


class ModelUnavailable(Exception):
    """The generator cannot be used here; the text says how to get it."""


class UnknownModel(ValueError):
    """No generator goes by this name."""
