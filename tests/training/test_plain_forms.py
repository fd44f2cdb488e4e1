"""Ways to write one step under one form, and states in another order: Lean runs what comes of it."""

from __future__ import annotations

import random

import pytest

from agent.backend.base import ProofFinished, TacticState, Theorem
from agent.backend.embedded import embedded_backend
from agent.goal_text import as_lemma, parse_goal
from agent.model.reordering import reordered
from agent.training.plain_forms import in_order, plain_form

STATE = "x y : ℝ,\nk : ℕ,\nh : x = 2 ∧ y = 3,\nhe : ∃ (n : ℕ), k = 2 * n,\nho : x = 2 ∨ x = 3\n⊢ x + y = 5"


@pytest.fixture(scope="module")
def lean():
    backend = embedded_backend(workers=1)
    yield backend
    backend.close()


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("obtain ⟨h₁, h₂⟩ := h", "cases h with h₁ h₂"),
        ("rcases h with ⟨h, h'⟩", "cases h with h1 h'"),
        ("cases h with h h", "cases h with h1 h2"),
        ("obtain ⟨m, hm⟩ := he", "cases he with k1 hm"),
        ("rcases ho with h₁ | h₁", "cases ho with h₁ h1"),
        ("have h : x = 2 := by linarith", "have h1 : x = 2 := by linarith"),
        ("rintros a ha", "intros a ha"),
        # These do something else, or what they name is used further on.
        ("rcases h with ⟨h₁, rfl⟩", None),
        ("cases h with h h; linarith [h]", None),
        ("obtain ⟨⟨a, b⟩, c⟩ := h", None),
        ("rintro rfl", None),
        ("linarith [h.1, h.2]", None),
    ],
)
def test_one_form_for_one_step(written: str, plain: str | None) -> None:
    assert plain_form(STATE, written) == (plain or written)


@pytest.mark.parametrize(
    ("written", "ordered"),
    [
        ("nlinarith [sq_nonneg (y - x), h₁, h₀]", "nlinarith [h₀, h₁, sq_nonneg (x - y)]"),
        ("nlinarith [sq_nonneg (4 * y + 3 * x - 1), sq_nonneg (1 - x)]",
         "nlinarith [sq_nonneg (3 * x + 4 * y - 1), sq_nonneg (x - 1)]"),
        ("linarith [h₀ 2, h₀ 2]", "linarith [h₀ 2]"),
        ("norm_num [h₂, nat.add_mod, h₀] at h₁", "norm_num [h₀, nat.add_mod, h₂] at h₁"),
        ("nlinarith [sq_nonneg (x * y - 1)]", None),
        ("nlinarith [sq_nonneg (x ^ 2 - y)]", None),
        ("rw [h₂, h₀]", None),  # the order of rewriting matters
        ("simp [h₁]; linarith [h₂, h₀]", None),
    ],
)  # fmt: skip
def test_lists_whose_order_says_nothing_have_one(written: str, ordered: str | None) -> None:
    assert in_order(written) == (ordered or written)


def test_a_plain_form_leads_where_what_was_written_leads(lean) -> None:
    theorem = Theorem("t", "theorem t (x y : ℝ) (k : ℕ) (h : x = 2 ∧ y = 3) (he : ∃ n, k = 2 * n) : x + y = 5")
    session = lean.open(theorem)
    state = session.initial_state
    for written in ("obtain ⟨h, h'⟩ := h", "rcases he with ⟨k, hk⟩", "have h : x = 2 := h.1"):
        ends = []
        for tactic in (written, plain_form(state.pp, written)):
            result = session.run_tactic(state, tactic)
            assert isinstance(result, TacticState), (tactic, result)
            ends.append([h.type for h in parse_goal(result.pp).hypotheses])
        assert len(ends[0]) <= len(ends[1])  # a name that is used again hides nothing
    session.close()


def test_a_state_in_another_order_is_the_same_goal(lean) -> None:
    state = "f : ℝ → ℝ,\nx y z : ℝ,\nh : f x = 2 * y,\nk : 0 < z,\nm : y = 3\n⊢ f x + z > 6"
    orders = {reordered(state, random.Random(seed)) for seed in range(20)}
    assert len(orders) > 5
    for order in orders:
        goal = parse_goal(order)
        assert goal.target == parse_goal(state).target and {*goal.names} == {*parse_goal(state).names}
        session = lean.open(Theorem("t", as_lemma("t", goal)))
        assert session.initial_state.pp == order
        assert isinstance(session.run_tactic(session.initial_state, "rw [h, m]; linarith"), ProofFinished)
        session.close()


@pytest.mark.parametrize(
    "state",
    [
        "⊢ 1 = 1",
        "2 goals\nx y : ℝ\n⊢ x = y\n\nx y : ℝ\n⊢ y = x",
        "case or.inl\nx y : ℝ,\nh : x = 1\n⊢ x = y",
        "x : ℝ := 2,\ny : ℝ\n⊢ x = y",
        "a : ℝ,\nh : 0 < a,\nb : ℝ\n⊢ a + b = b + a",  # `h` comes behind `a`
        "α : Type,\ns : finset α,\nh : s.card = 2\n⊢ s.card = 2",  # one speaks of the other
    ],
)
def test_what_depends_on_order_stays(state: str) -> None:
    assert {reordered(state, random.Random(seed)) for seed in range(5)} == {state}
