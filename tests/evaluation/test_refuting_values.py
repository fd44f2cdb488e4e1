"""Values that are tried first to refute a statement."""

from __future__ import annotations

import pytest

from agent.evaluation.refuting_values import MAX_UNDECIDED, refuting_values
from agent.goal_text import parse_goal


@pytest.mark.parametrize(
    ("goal", "values"),
    [
        ("x y : ℝ,\nh₀ : x + y = 10,\nh₁ : x - y = 4\n⊢ x * y = 22", {"x": "7", "y": "3"}),
        ("x : ℝ,\nh : x ^ 2 - 5 * x + 6 = 0\n⊢ x = 2", {"x": "3"}),
        ("a b : ℕ,\nh₀ : a ^ 2 + b ^ 2 = 25,\nh₁ : a < b\n⊢ a = 0", {"a": "3", "b": "4"}),
        ("n : ℕ\n⊢ n ^ 2 < 90", {"n": "90"}),
        ("a b : ℕ\n⊢ a - b + b = a", {"a": "0", "b": "1"}),
        ("n : ℤ\n⊢ n / 2 * 2 = n", {"n": "1"}),
        ("x : ℚ,\nh : 1 / x = 0\n⊢ x ≠ 0", {"x": "0"}),
        ("x y z : ℝ,\nh : 3 * x = 2 * y\n⊢ x = y + 0 * z", {"x": "2/3", "y": "1", "z": "0"}),
    ],
)
def test_what_can_be_computed_comes_first(goal: str, values: dict[str, str]) -> None:
    assert next(refuting_values(parse_goal(goal))) == values


def test_numbers_that_the_statement_names_are_tried() -> None:
    found = list(refuting_values(parse_goal("n : ℕ,\nh : n ∣ 60\n⊢ n < 50")))
    assert {"n": "60"} in found[:4] and all(int(v["n"]) >= 50 for v in found)


def test_what_is_seen_to_hold_is_left_out() -> None:
    assert list(refuting_values(parse_goal("x : ℝ\n⊢ 0 ≤ x ^ 2"))) == []
    assert list(refuting_values(parse_goal("x : ℝ,\nh : x ^ 2 = 2\n⊢ x = 5"))) == []


def test_what_cannot_be_computed_is_left_to_lean() -> None:
    found = list(refuting_values(parse_goal("a b : ℕ,\nh : a ∣ b\n⊢ a ≤ b")))
    assert found[0] == {"a": "0", "b": "1"} or found[0] == {"a": "1", "b": "0"}
    assert len(found) == MAX_UNDECIDED
    assert all(int(v["a"]) > int(v["b"]) for v in found)
    assert list(refuting_values(parse_goal("f : ℕ → ℕ\n⊢ f 1 = 2"))) == [{}]
    assert list(refuting_values(parse_goal("p q : Prop\n⊢ p ∨ q")))[0] == {"p": "true", "q": "true"}
