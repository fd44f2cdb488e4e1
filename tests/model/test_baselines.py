"""The classic lists, in their order."""

from __future__ import annotations

import pytest

from agent.model.base import Context
from agent.model.registry import load_model

STATE = "p q r : Prop,\nh : p ∧ q,\ng : p ∧ q → r,\ne : ∃ (n : ℕ), n = 1\n⊢ q"


@pytest.mark.parametrize("name", ["tidy", "hint"])
def test_hypotheses_are_split_by_name(name: str) -> None:
    tactics = [s.tactic for s in load_model(name).suggest([STATE], 100)[0]]
    assert "cases h" in tactics and "cases e" in tactics and "cases g" not in tactics
    assert "auto_cases" not in tactics and len(set(tactics)) == len(tactics)


def test_order_is_likelihood() -> None:
    found = load_model("tidy").suggest([STATE], 3)[0]
    assert [s.tactic for s in found] == ["refl", "exact dec_trivial", "assumption"]
    assert [s.logprob for s in found] == sorted((s.logprob for s in found), reverse=True)


def test_library_search_is_one_tactic() -> None:
    (found,) = load_model("library_search").suggest([STATE], 10)
    assert [(s.tactic, s.logprob) for s in found] == [("library_search", 0.0)]


def test_prefix() -> None:
    (found,) = load_model("hint").suggest([STATE], 100, [Context(prefix="norm_")])
    assert [s.tactic for s in found] == ["norm_num", "norm_cast at *"]
