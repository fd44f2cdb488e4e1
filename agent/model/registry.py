"""Names of `--model` to generators. A generator's module is imported when its name is asked for, not before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from agent.model.base import Suggestion, TacticGenerator, UnknownModel

DEFAULT_MODELS = ("portfolio",)
KNOWN = ("portfolio", "closers", "scripted:FILE")


def load_model(name: str, seed: int = 0) -> TacticGenerator:
    """Raises UnknownModel, ModelUnavailable."""
    kind, _, rest = name.partition(":")
    if name == "portfolio":
        from agent.model.portfolio import Portfolio

        return Portfolio()
    if name == "closers":
        from agent.model.closers import Closers

        return Closers()
    if kind == "scripted" and rest:
        from agent.model.scripted import Scripted

        return Scripted(Path(rest))
    raise UnknownModel(f"no model is called {name!r}; there are: {', '.join(KNOWN)}")


def load_models(names: Sequence[str], seed: int = 0) -> TacticGenerator:
    generators = [load_model(name, seed) for name in names]
    return generators[0] if len(generators) == 1 else Combined(generators)


class Combined:
    """Several generators as one: their suggestions together, each generator's chances given equal weight."""

    def __init__(self, generators: Sequence[TacticGenerator]) -> None:
        self.generators = tuple(generators)

    @property
    def name(self) -> str:
        return "+".join(g.name for g in self.generators)

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": "+".join(g.describe()["sha256"] for g in self.generators)}

    def suggest(self, states: Sequence[str], n: int) -> list[list[Suggestion]]:
        weight = math.log(len(self.generators))
        merged: list[list[Suggestion]] = [[] for _ in states]
        for generator in self.generators:
            for out, suggestions in zip(merged, generator.suggest(states, n)):
                out.extend(Suggestion(s.tactic, s.logprob - weight, s.tokens) for s in suggestions)
        return [sorted(out, key=lambda s: -s.logprob)[: n * len(self.generators)] for out in merged]
