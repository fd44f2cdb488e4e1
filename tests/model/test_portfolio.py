"""What the portfolio reads off a state."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.goal_text import as_lemma, canonical, parse_goal
from agent.model.base import ModelUnavailable, UnknownModel
from agent.model.portfolio import Portfolio, main_operator
from agent.model.registry import load_model, load_models
from agent.search.candidates import refusal


def suggested(state: str, n: int = 200) -> list[str]:
    return [s.tactic for s in Portfolio().suggest([state], n)[0]]


@pytest.mark.parametrize(
    ("state", "tactic"),
    [
        ("⊢ ∀ (x y : ℕ), x = y → y = x", "intros x y h"),
        ("p q : Prop,\nh : p ∧ q\n⊢ q ∧ p", "cases h"),
        ("p q : Prop,\nh : p ∧ q\n⊢ q ∧ p", "split"),
        ("a b : ℝ\n⊢ 2 * a * b ≤ a ^ 2 + b ^ 2", "nlinarith [sq_nonneg (a - b)]"),
        ("f : ℝ → ℝ,\nh : ∀ (x : ℝ), f x = 3 * x\n⊢ f 5 = 15", "norm_num [h]"),
        ("n : ℕ\n⊢ ∑ (i : ℕ) in finset.range (n + 1), i = n", "induction n with n ih"),
        ("n : ℕ,\nh₁ : n ^ 2 = 49,\nh₂ : n < 10\n⊢ n = 7", "interval_cases n"),
        ("x y : ℝ,\nh : x = 2 * y\n⊢ x - 2 * y = 0", "subst h"),
        ("a b c : ℕ,\nh₁ : a ∣ b,\nh₂ : a ∣ c\n⊢ a ∣ b + c", "exact dvd_add h₁ h₂"),
        ("α β : Type,\nr : α → β → Prop,\ny : β,\nh_w : α,\nh_h : ∀ (y : β), r h_w y\n⊢ ∃ (x : α), r x y", "use h_w"),
        (
            "n : ℕ,\nh : n ∣ 12,\nhn : 6 < n\n⊢ n = 12",
            "have hle := nat.le_of_dvd (by norm_num) h; interval_cases n; norm_num at *",
        ),
        ("m n : ℤ,\nh : even m\n⊢ odd (m + n)", "cases h with k hk"),
        (
            "m n : ℤ,\nh : even m\n⊢ odd (m + n)",
            "simp only [int.even_iff, int.odd_iff] at *; norm_num [int.add_mod, int.sub_mod, int.mul_mod, pow_succ, *]",
        ),
        ("x : ℝ,\nh : |x - 2| = 3\n⊢ x ≤ 5", "cases abs_cases (x - 2) with h₁ h₁; cases h₁; linarith"),
        (
            "x : ℝ,\nh : real.sqrt (x + 1) = 3\n⊢ x = 8",
            "nlinarith [real.sq_sqrt (show (0 : ℝ) ≤ x + 1, by { norm_num <|> nlinarith }), real.sqrt_nonneg (x + 1)]",
        ),
        ("⊢ ⌊(17:ℝ) / 3⌋ = 5", "rw int.floor_eq_iff; norm_num"),
        ("x : ℝ\n⊢ 2 * x = 6 ↔ x = 3", "split; intros; linarith"),
        ("x : ℝ\n⊢ (if x ≤ 2 then 1 else 2) ≤ 2", "split_ifs; norm_num"),
        ("2 goals\np : Prop,\nh : p\n⊢ p\n\np : Prop\n⊢ p → p", "exact h"),
    ],
)
def test_suggests(state: str, tactic: str) -> None:
    assert tactic in suggested(state)


def test_log_probabilities_are_a_share() -> None:
    suggestions = Portfolio().suggest(["x : ℝ\n⊢ x = x"], 500)[0]
    assert sum(math.exp(s.logprob) for s in suggestions) == pytest.approx(1.0)
    assert [s.logprob for s in suggestions] == sorted((s.logprob for s in suggestions), reverse=True)


@given(st.text(alphabet="xyhp :=,⊢∀∃λ()[]{}\n0123∧∨→¬|∑ℝℕ", max_size=80))
def test_any_text_gets_runnable_tactics(text: str) -> None:
    assert suggested(text)


def test_nothing_forbidden_is_suggested(data_dir: Path) -> None:
    import json

    for line in (data_dir / "lean3_valid.jsonl").read_text().splitlines():
        if '"initial"' in line:
            for tactic in suggested(json.loads(line)["state"]):
                assert refusal(tactic) is None, tactic


@pytest.mark.parametrize(
    ("text", "operator"),
    [("p ∧ q → r", "→"), ("a = b ∧ c", "∧"), ("(p → q) ∧ r", "∧"), ("∀ x, p ∧ q", None), ("¬p", None), ("f x", None),
     ("x ≤ y", "≤"), ("p ↔ q ∧ r", "↔"), ("¬p ∧ q", "∧"), ("p ∧ ∀ x, q → r", "∧")],
)  # fmt: skip
def test_main_operator(text: str, operator: str | None) -> None:
    assert main_operator(text) == operator


def test_goals_are_equal_up_to_renaming() -> None:
    a, names = canonical(parse_goal("x y : ℝ,\nh : x = y\n⊢ y = x"))
    b, _ = canonical(parse_goal("u v : ℝ,\nk : u = v\n⊢ v = u"))
    c, _ = canonical(parse_goal("u v : ℝ,\nk : u = v\n⊢ u = v"))
    assert a == b != c and names == ("x", "y", "h")


def test_a_goal_taken_apart() -> None:
    goal = parse_goal("case nat.succ\nx : ℕ := 3,\nh :\n  aaa =\n    bbb\n⊢ foo\n    bar")
    assert goal.case == "nat.succ"
    assert goal.hypotheses[0].value == "3" and goal.hypotheses[1].names == ("h",)
    assert goal.target == "foo\n    bar"


def test_a_goal_as_a_lemma() -> None:
    goal = parse_goal("α : Type,\n_inst_1 : group α,\nx y : α,\nh : x = y\n⊢ y = x")
    assert as_lemma("g", goal) == "lemma g\n  (α : Type)\n  [_inst_1 : group α]\n  (x y : α)\n  (h : x = y) :\n  y = x"
    assert as_lemma("g", parse_goal("⊢ ?m_1 = 2")) is None


def test_scripted(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text('{"state": "⊢ p", "tactics": ["a", ["b", -3.0]]}\n{"tactics": ["c"]}\n')
    model = load_model(f"scripted:{path}")
    assert [s.tactic for s in model.suggest(["⊢ p"], 9)[0]] == ["a", "b", "c"]
    assert [s.tactic for s in model.suggest(["⊢ q"], 9)[0]] == ["c"]
    path.write_text('{"tactic": 1}\n')
    with pytest.raises(ModelUnavailable, match=":1:"):
        load_model(f"scripted:{path}")


def test_models_combine() -> None:
    both = load_models(["portfolio", "closers"])
    suggestions = both.suggest(["⊢ true"], 500)[0]
    assert sum(math.exp(s.logprob) for s in suggestions) == pytest.approx(1.0)


def test_unknown_model() -> None:
    with pytest.raises(UnknownModel, match="there are: portfolio"):
        load_model("nonsense")
