"""Tactics that either close a goal at once or fail quickly; tried at every node before the model is asked."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence

from agent.model.base import Context, Suggestion, with_prefix

CLOSERS: tuple[str, ...] = (
    "refl",
    "assumption",
    "norm_num",
    "ring",
    "linarith",
    "tauto",
    "simp",
    "nlinarith",
    "omega",
    "norm_num [*] at *",
    "dec_trivial",
)
"""From cheap to dear. All are Lean 3 core or mathlib tactics; one that the imports do not bring fails at once."""


def fingerprint(tactics: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(tactics).encode()).hexdigest()


class Closers:
    """The closers as a generator of their own."""

    name = "closers"

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": fingerprint(CLOSERS)}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        logprob = -math.log(len(CLOSERS))
        all_ = [Suggestion(tactic, logprob) for tactic in CLOSERS]
        return [with_prefix(all_, c)[:n] for c in context or [Context()] * len(states)]
