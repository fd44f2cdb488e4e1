"""Structural tactics: outcomes and states as a real Lean 3.42.1 gave them."""

from __future__ import annotations

import pytest

from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished
from agent.kernel.deep_stack import run_with_deep_stack


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def outcome(engine: Engine, statement: str, tactic: str) -> object:
    def run() -> object:
        session = engine.open_theorem("", statement)
        return session.run_tactic(session.initial, tactic, 30.0, None)

    return run_with_deep_stack(run)


FUNCTIONS = "example (a b c : ℕ) (f : ℕ → ℕ) (h : a = b) (h2 : ∀ x, f x = x + 1) : f a + f b + a = c + a"
LIFTED = "theorem foo (n : ℤ) (h : 0 ≤ n) (h2 : n = 3) : n = 3"
PEIRCE = "example (p q : Prop) : ((p → q) → p) → p"
DE_MORGAN = "example (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q"


@pytest.mark.parametrize(
    ("statement", "tactic", "goal"),
    [
        (FUNCTIONS, "conv { rw h }", "⊢ f b + f b + b = c + b"),
        (FUNCTIONS, "conv_lhs { rw h }", "⊢ f b + f b + b = c + a"),
        (FUNCTIONS, "conv in (f b) { rw ← h }", "⊢ f a + f a + a = c + a"),
        (FUNCTIONS, "conv { for (f _) [2] { rw h2 } }", "⊢ f a + (b + 1) + a = c + a"),
        (FUNCTIONS, "conv_lhs { congr, { rw h2 }, skip }", "⊢ a + 1 + f b + a = c + a"),
        (FUNCTIONS, "nth_rewrite 1 h", "⊢ f a + f b + b = c + a"),
        (FUNCTIONS, "nth_rewrite_lhs 0 add_comm", "⊢ a + (f a + f b) = c + a"),
        (FUNCTIONS, "rw [h] {occs := occurrences.pos [2]}", "⊢ f a + f b + b = c + a"),
        (FUNCTIONS, "set z := f a with hz", "⊢ z + f b + a = c + a"),
        ("example (n : ℕ) (h : n = 3) : n + 0 = n", "cases h", "⊢ (2.add 0).succ + 0 = (2.add 0).succ"),
        ("example (p q r : Prop) (h : (p ∧ q) ∨ (r ∧ p)) : r ∨ q", "casesm* [_ ∧ _, _ ∨ _]", "⊢ r ∨ q"),
        ("example (p q : Prop) (h : p → q) : p → q", "contrapose h", "⊢ ¬(p → q)"),
        (LIFTED, "lift n to ℕ using h", "n : ℕ,\nh2 : ↑n = 3\n⊢ ↑n = 3"),
        (LIFTED, "lift n to ℕ with k hk", "k : ℕ,\nhk : ↑k = n\n⊢ n = 3\n\nn : ℤ,\nh : 0 ≤ n,\nh2 : n = 3\n⊢ 0 ≤ n"),
        (LIFTED, "lift n + 3 to ℕ with k, swap", "h_1 : ↑k = n + 3\n⊢ n = 3"),
    ],
)
def test_states(engine: Engine, statement: str, tactic: str, goal: str) -> None:
    result = outcome(engine, statement, tactic)
    assert isinstance(result, EngineState), getattr(result, "message", result)
    assert result.pp().endswith(goal)


@pytest.mark.parametrize(
    ("statement", "tactics"),
    [
        (DE_MORGAN, ["tauto!", "finish"]),
        (PEIRCE, ["tauto!", "finish"]),
        ("example (p q : Prop) (a b : ℕ) (h : a = b → q) (h2 : b = a) : q", ["tauto", "cc", "solve_by_elim", "finish"]),
        ("example (x y : ℕ) (h : x ≠ y) : ¬ y = x", ["tauto", "cc", "finish"]),
        ("example (x y : ℕ) (h : x < y) (h2 : ¬ x < y ∨ x = 2) : x = 2", ["tauto", "cc", "finish"]),
        ("example (a b c : ℕ) (g : ℕ → ℕ → ℕ) (h : a = c) (k : g a b = b) : g c (g a b) = b", ["cc"]),
        ("example (a b c d : ℕ) (h : (a, b) = (c, d)) : some a = some c", ["cc"]),
        (
            "example (f g : ℕ → ℕ) (h : ∀ x, f x = g x) : (λ x, f x + 1) = λ x, 1 + g x",
            ["conv_lhs { funext, rw [h, add_comm] }"],
        ),
    ],
)  # fmt: skip
def test_closes(engine: Engine, statement: str, tactics: list[str]) -> None:
    for tactic in tactics:
        result = outcome(engine, statement, tactic)
        assert isinstance(result, Finished), (tactic, getattr(result, "message", result))


@pytest.mark.parametrize(
    ("statement", "tactic", "message"),
    [
        (DE_MORGAN, "tauto", "done tactic failed, there are unsolved goals"),
        (DE_MORGAN, "cc", "cc tactic failed"),
        (PEIRCE, "cc", "cc tactic failed"),
        ("example (x y : ℕ) (h : x < y) : x ≤ y", "finish", "solve1 tactic failed, focused goal has not been solved"),
        (FUNCTIONS, "nth_rewrite 9 h", "failed: not enough rewrites found"),
        (FUNCTIONS, "conv { find (f 7) { rw h } }", "find converter failed, pattern was not found"),
        (
            "example (f g : ℕ → ℕ) (h : ∀ x, f x = g x) : (λ x, f x + 1) = λ x, 1 + g x",
            "conv { to_lhs, funext, congr, rw h }",
            "unify tactic failed",
        ),
    ],
)
def test_failures(engine: Engine, statement: str, tactic: str, message: str) -> None:
    result = outcome(engine, statement, tactic)
    assert isinstance(result, Failed)
    assert result.message.startswith(message)
