"""Whole declarations, each with the verdict of a real Lean 3.42.1."""

from __future__ import annotations

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine

HEADER = "import tactic minif2f_import\nopen_locale big_operators nat\n"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def errors(engine: Engine, declaration: str) -> list[str]:
    found = run_with_deep_stack(lambda: engine.check_source(HEADER + declaration + "\n"))
    return [message.text for message in found.messages if message.severity == "error"]


@pytest.mark.parametrize(
    "declaration",
    [
        "example : (-70000 : ℤ) < 5 := by norm_num",
        "example : nat.succ 70000 = 70001 := by refl",
        "example : (0 : ℤ) ≤ 70000 := by norm_num",
        "example : nat.prime 2 := by dec_trivial",
        "example : ¬ nat.prime 4 := by dec_trivial",
        "example (x : ℕ) (h : x = 2) : x = 2 := begin conv_lhs { rw h <|> skip } end",
        "example (x y : ℕ) (h : x = y) : x = 0 + y := begin conv_rhs { rw (by simp; refl : 0 + y = y) }, exact h end",
        "example : nat.min_fac 8 = 2 := by refl",
        "example : nat.prime 179424673 := by norm_num",
        "example : ¬ nat.prime 2147483645 := by norm_num",
        "open nat\nexample (a b c d : ℕ) (h : a < b) (k : c < d) : a + c < b + d := add_lt_add h k",
        "open nat\nexample (α : Type) [linear_order α] (a : α) : a ≤ a := le_refl a",
        "example (a b : ℕ) (h : a ≡ b [MOD 5]) : b ≡ a [MOD 5] := by { symmetry, exact h }",
        "example (n : ℕ) (h : even n) : even (n ^ 2) := by simp [h] with parity_simps",
        "example (y : ℕ) : y ∈ {x ∈ finset.range 5 | x % 2 = 0} ↔ y < 5 ∧ y % 2 = 0 := by simp",
        "example (y : ℕ) (h : y ∈ {x ∈ finset.range 5 | x % 2 = 0}) : y < 5 :=\n"
        "by { dsimp at h, rw finset.mem_filter at h, exact finset.mem_range.mp h.1 }",
    ],
)
def test_accepted(engine: Engine, declaration: str) -> None:
    assert errors(engine, declaration) == []


@pytest.mark.parametrize(
    "declaration, message",
    [
        ("example (n : ℕ) : 0 < -[1+ n] ↔ false := by refl", "failed to unify"),
        ("example (n : ℕ) : (0 ≤ -[1+ n]) = false := rfl", "type mismatch"),
        ("example : nat.prime 11 := by dec_trivial", "as_true (nat.prime 11)"),
        ("example : ¬ nat.prime 9 := by dec_trivial", "as_true (¬nat.prime 9)"),
        ("example : nat.min_fac 9 = 3 := by refl", "failed to unify"),
        ("example : nat.prime 2147483647 := by norm_num", "out of time"),
        ("example (x : ℕ) (h : x = 2) : x = 2 := begin conv_lhs { rw h; skip } end", "has_andthen (conv unit)"),
        ("example (x : ℕ) (h : x = 2) : x = 2 := begin exact h <|> conv_lhs { rw h; skip } end", "has_andthen"),
        ("example (p : Prop) (h : ¬ ¬ p) : p := begin by_contra hn, tauto hn end", "unknown identifier 'hn'"),
        ("example : nat.min_fac 2147483647 = 2147483647 := by norm_num", "out of time"),
        ("open nat\nexample (a : ℕ) : pred a = a - 1 := (sub_one a).symm", "unknown identifier 'sub_one'"),
    ],
)
def test_refused(engine: Engine, declaration: str, message: str) -> None:
    assert message in errors(engine, declaration)[0]
