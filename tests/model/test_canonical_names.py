"""States under canonical names, and back."""

from __future__ import annotations

import pytest

from agent.model.canonical_names import CanonicalNames, canonical_names

STATE = "p q : ℝ,\nk : ℤ,\nφ : ℝ → ℝ,\nha : ∀ (x : ℝ), φ x = x + q,\nhb : k ∣ 4\n⊢ φ p = p + q"


def test_names_say_kind_and_order() -> None:
    named = canonical_names(STATE)
    # `x` is bound in the text, so no variable is called that.
    assert named.state == "y z : ℝ,\na : ℤ,\nf : ℝ → ℝ,\nh₀ : ∀ (x : ℝ), f x = x + z,\nh₁ : a ∣ 4\n⊢ f y = y + z"
    assert canonical_names(named.state).state == named.state


@pytest.mark.parametrize(
    "tactic",
    [
        "rw ha",
        "linarith [ha p, hb.trans (dvd_refl 4)]",
        "nlinarith [sq_nonneg (p - q), sq_nonneg (φ p)]",
        "have : φ p = p + q := ha p",
        "cases hb with c hc",
    ],
)
def test_a_tactic_there_and_back(tactic: str) -> None:
    named = canonical_names(STATE)
    back = named.original(named.canonical(tactic))
    assert back == tactic.replace("hc", "h₂")  # what a tactic introduces is numbered on


@pytest.mark.parametrize(
    ("old", "new", "more"), [("h₀", "h₁", "h₂"), ("h₂", "h₃", "h₄"), ("hx", "h1", "hb"), ("h", "h'", "h1")]
)
def test_what_is_introduced_is_numbered_alike_whatever_things_were_called(old: str, new: str, more: str) -> None:
    named = canonical_names(f"t : ℝ,\n{old} : t = 1 ∧ t = 2\n⊢ t = 3")
    assert named.canonical(f"cases {old} with {new} {more}") == "cases h₀ with h₁ h₂"


def test_proofs_of_propositions_that_are_variables_are_hypotheses() -> None:
    state = "a b : Prop,\nQ : ℕ → Prop,\nz : ℕ,\nf : a → b,\ng : Q z\n⊢ b"
    assert canonical_names(state).state == "p q : Prop,\nP : ℕ → Prop,\nn : ℕ,\nh₀ : p → q,\nh₁ : P n\n⊢ q"


def test_what_a_model_introduces_gives_way_to_what_is_there() -> None:
    named = canonical_names("h₁ : 1 < 2,\nx : ℕ\n⊢ x = x")
    assert named.state == "h₀ : 1 < 2,\nn : ℕ\n⊢ n = n"
    assert named.original("have h₁ : n = n := rfl; exact h₁") == "have h₀ : x = x := rfl; exact h₀"
    assert named.original("linarith [h₀]") == "linarith [h₁]"
    assert named.original("intro x; exact foo x n") == "intro y; exact foo y x"


def test_several_goals_share_names_and_hidden_ones_stay() -> None:
    state = "2 goals\nu : ℝ,\nthis : u = 1\n⊢ u = 1\n\nu v : ℝ,\nh : u = v\n⊢ v = u"
    assert canonical_names(state).state == (
        "2 goals\nx : ℝ,\nthis : x = 1\n⊢ x = 1\n\nx y : ℝ,\nh₀ : x = y\n⊢ y = x"
    )


def test_a_prefix_that_may_end_inside_a_name_is_left_to_the_model() -> None:
    named = canonical_names("hab : 1 < 2,\nt : ℝ\n⊢ t = t")
    assert named.prefix("linarith [hab, ") == "linarith [h₀, "
    assert named.prefix("linarith [ha") == "linarith ["
    assert named.prefix("nlina") == "nlina"
    assert named.prefix("") == ""


def test_with_a_state_alone_what_is_said_stays() -> None:
    same = CanonicalNames(STATE)
    assert same.original("rw ha") == same.prefix("rw ha") == "rw ha"
