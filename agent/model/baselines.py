"""The classic provers without a model, as generators: fixed lists that mathlib's own search tactics go through.

`tidy`: the list of mathlib's `tidy` (src/tactic/tidy.lean) with the high-level tactics that miniF2F's baseline adds to
it (Zheng et al. 2022, section 4.1). `hint`: the list that mathlib's `hint` tries (src/tactic/hint.lean and the
`add_hint_tactic` commands). `library_search`: that one tactic.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from agent.goal_text import parse_goal, split_state
from agent.model.base import Context, Suggestion, with_prefix
from agent.model.closers import fingerprint

_TIDY = (
    "refl", "exact dec_trivial", "assumption", "intros1", "auto_cases", "dsimp at *", "simp at *", "ext1", "fsplit",
    "injections_and_clear", "solve_by_elim", "norm_cast", "unfold_coes", "nlinarith", "linarith", "ring_nf", "norm_num",
)  # fmt: skip
_HINT = (
    "refl", "exact dec_trivial", "assumption", "intro", "auto_cases", "dsimp at *", "simp at *", "fconstructor",
    "injections_and_clear", "solve_by_elim", "unfold_coes", "unfold_aux", "tauto", "norm_num", "finish", "omega",
    "ring", "norm_cast at *", "itauto", "linarith", "nlinarith", "split_ifs",
)  # fmt: skip

LISTS: dict[str, tuple[str, ...]] = {"tidy": _TIDY, "hint": _HINT, "library_search": ("library_search",)}


@dataclass(frozen=True)
class Baseline:
    """A list by its name in `LISTS`. Earlier tactics of the list are likelier, as mathlib tries them in order."""

    name: str

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": fingerprint(LISTS[self.name])}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        asked = context or [Context()] * len(states)
        return [with_prefix(self._suggest_one(state), about)[:n] for state, about in zip(states, asked)]

    def _suggest_one(self, state: str) -> list[Suggestion]:
        tactics: list[str] = []
        for tactic in LISTS[self.name]:
            if tactic == "intros1":  # what `tidy` calls so introduces all it can
                tactics.append("intros")
            elif tactic == "auto_cases":
                tactics += [f"cases {name}" for name in _splittable(state)]
            else:
                tactics.append(tactic)
        total = sum(1.0 / rank for rank in range(1, len(tactics) + 1))
        return [Suggestion(t, math.log(1.0 / rank / total)) for rank, t in enumerate(tactics, 1)]


def _splittable(state: str) -> list[str]:
    """Hypotheses that `auto_cases` takes apart: conjunctions, existentials and `false` (it splits no disjunction)."""
    goal = parse_goal(split_state(state)[0])
    return [
        name
        for h in goal.hypotheses
        for name in h.names
        if h.type.startswith("∃") or h.type == "false" or (" ∧ " in h.type and "→" not in h.type and "∀" not in h.type)
    ]
