"""The one interface of all generators. Standard library only."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Suggestion:
    """A tactic with the generator's own log-probability for exactly this text (natural log, <= 0), and the number of
    tokens it took."""

    tactic: str
    logprob: float
    tokens: int = 0


@dataclass(frozen=True)
class Context:
    """What is known beside the text of a state: tactics that failed in it, each with Lean's message, oldest first; how
    the wanted tactic begins (a half-typed tactic to be completed); how often the state was `asked` about before, and
    the tactics `known` since, which are not wanted again; and which modules the theorem `imports` (None: all there is).
    Once it is `cancelled` nobody waits for this state's answer
    any more: what is there by then will do."""

    tried: tuple[tuple[str, str], ...] = ()
    prefix: str = ""
    asked: int = 0
    known: frozenset[str] = frozenset()
    imports: tuple[str, ...] | None = None
    cancelled: Callable[[], bool] = field(default=lambda: False, compare=False)


@runtime_checkable
class TacticGenerator(Protocol):
    """Deterministic for a seed and a sequence of calls."""

    @property
    def name(self) -> str: ...

    def describe(self) -> dict[str, str]:
        """`name` and `sha256` (of weights, list or file) for the result row; language models add `prompt`,
        `prompt_version`, `prompt_sha256` and `temperature`."""
        ...

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        """For each state (Lean 3's text of it) up to `n` suggestions, best first. `context`, one for each state, may be
        left out. Every suggestion begins with the context's `prefix`. May be called from one thread at a time only;
        batches are what it is fast at."""
        ...


def with_seed(generator: TacticGenerator, seed: int) -> TacticGenerator:
    """The generator with other samples; itself, if it takes none."""
    seeded = getattr(generator, "with_seed", None)
    return generator if seeded is None else seeded(seed)


def gives_more(generator: TacticGenerator) -> bool:
    """Asked again about a state (`Context.asked`), the generator may say what it has not said. Those that can, say so
    by an attribute of this name; the others say the same again."""
    return bool(getattr(generator, "gives_more", False))


def with_prefix(suggestions: Sequence[Suggestion], context: Context | None) -> list[Suggestion]:
    """Those that begin as the context asks: for generators that choose from a list."""
    if context is None or not context.prefix.strip():
        return list(suggestions)
    prefix = context.prefix.lstrip()
    return [s for s in suggestions if s.tactic.startswith(prefix)]


def log_sum_exp(a: float, b: float) -> float:
    """The logarithm of the sum of two probabilities given by their logarithms."""
    high, low = max(a, b), min(a, b)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))


class ModelUnavailable(Exception):
    """The generator cannot be used here; the text says how to get it."""


class ModelFailed(Exception):
    """A generator broke on a state. It is the generator's fault; the text names both."""


def failure_of(generator: TacticGenerator, error: Exception) -> Exception:
    """What an exception out of `suggest` is raised as: one that says nothing of a fault, as it is."""
    if isinstance(error, (ModelUnavailable, ModelFailed)):
        return error
    failed = ModelFailed(f"the model {generator.name} failed: {type(error).__name__}: {error}".rstrip(": "))
    failed.__cause__ = error
    return failed


class UnknownModel(ValueError):
    """No generator goes by this name."""
