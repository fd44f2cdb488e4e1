"""`abel`, `ring_exp`, `fin_cases`, `cancel_denoms`, `norm_num` extensions: statements with known outcomes in Lean."""

from __future__ import annotations

import pytest

from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished

GROUP = "{α : Type*} [add_comm_group α] (a b : α)"
MONOID = "{α : Type*} [add_comm_monoid α] (a b c : α)"
FIELD = "{α : Type} [linear_ordered_field α] (a b c : α)"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load(("minif2f_import",))


@pytest.mark.parametrize(
    "statement, tactic",
    [
        (f"example {MONOID} : a + (b + a) = a + a + b", "abel"),
        (f"example {GROUP} : (a + b) - ((b + a) + a) = -a", "abel"),
        (f"example {GROUP} : (3:ℕ) • a + (2:ℤ) • (a - b) = 5 • a - 2 • b", "abel1"),
        (f"example {MONOID} : (3:ℕ) • (a + 0) + 2 • (a + b) = 5 • a + 2 • b", "abel1"),
        (f"example {FIELD} (h : a / 5 + b / 4 < c) : 4 * a + 5 * b < 20 * c", "{ cancel_denoms at h, exact h }"),
        ("example (a b : ℤ) (n : ℕ) : (a + b) ^ (n + 2) = (a ^ 2 + b ^ 2 + a * b + b * a) * (a + b) ^ n", "ring_exp"),
        ("example (a b : ℝ) (n k : ℕ) : (a^n*b)^(2*k+1) = b * (b^k)^2 * a^n * a^(2*k*n)", "ring_exp_eq"),
        ("example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n", "ring_exp"),
        ("example (j : ℕ) (h : 0 < j) : j - 1 < j", "linarith"),
        ("example (n : ℕ) : nat.zero + n = n * (nat.zero + 1)", "ring"),
        ("example (a : ℕ → ℝ) (h : a 0 = 1) : a nat.zero ^ 2 + 3 = 2 * nat.zero + 4", "norm_num [h]"),
        ("example (n : ℕ) (h : n ≤ 2 + nat.zero) : n < 3", "nlinarith"),
        ("example : (3 : ℝ) ^ (-2 : ℤ) = 1 / 9", "norm_num1"),
        ("example : (-3 : ℝ) ^ (-1 : ℤ) = -1 / 3", "norm_num1"),
        ("example : int.gcd (-2) 4 = 2", "norm_num1"),
        ("example : int.lcm (-2) 5 = 10", "norm_num1"),
        ("example : nat.fib 100 + nat.fib 101 = nat.fib 102", "norm_num1"),
        ("example : (nat.digits 10 1234).sum = 10", "norm_num"),
        ("example : ∀ n : fin 5, n.val < 5", "dec_trivial"),
        ("example : ∃ n : fin 5, n.val = 3", "dec_trivial"),
        ("example : (3 : fin 5) + 4 = 2", "refl"),
        ("example : (3 : fin 5) + 4 = 2", "dec_trivial"),
        ("example : (3 : fin 5) + 4 = 2", "norm_num"),
        ("example : fin.succ (fin.succ (8 : fin 5)) = 5", "norm_num"),
        ("example : fin.cast_succ (fin.cast_succ (4 : fin 5)) < fin.cast_succ (fin.succ 4)", "norm_num"),
        ("example : (3 : fin (nat.succ (1 + 1 + 1))) ≠ 4", "norm_num"),
        ("example (h : (7 : fin 5) < 2) : false", "norm_num at h"),
        ("example (P : fin 7 → Prop) (h : P 5) : P (fin.succ (fin.succ 3))", "{ norm_fin, exact h }"),
        ("example : equiv.swap (3 : fin 7) 12 9 = 2", "norm_num"),
        ("example : equiv.swap (1 : ℤ) 2 3 = 3", "norm_num"),
        ("example (a b : zmod 9) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2", "ring"),
        ("example : ∀ x : zmod 7, x ^ 3 = 0 ∨ x ^ 3 = 1 ∨ x ^ 3 = 6", "dec_trivial"),
        ("example (x : zmod 3) : x ^ 3 = x", "fin_cases x; refl"),
        ("example : ![(1 : ℝ), 2] + ![3, 4] = ![4, 6]", "norm_num"),
        ("example : finset.univ.sum (λ i, ![(1 : ℕ), 2, 3] i) = 6", "refl"),
    ],
)
def test_closes(engine: Engine, statement: str, tactic: str) -> None:
    session = engine.open_theorem("", statement)
    assert isinstance(session.run_tactic(session.initial, tactic), Finished)


@pytest.mark.parametrize(
    "statement, tactic, goal",
    [
        ("example (a b c : ℝ) : a + b - a + c < b", "abel", "⊢ b + c < b"),
        ("example (x : ℕ) : (λ b, x + b) = λ b, b + x", "ring_nf", "⊢ has_add.add x = λ (b : ℕ), b + x"),
        (
            "example (x : ℝ) : (λ b c : ℝ, x - c) = λ b c, -c + x", "ring_nf",
            "⊢ (λ (b : ℝ), has_sub.sub x) = λ (b c : ℝ), -c + x",
        ),
        ("example (a b : ℝ) : a - b = 0", "abel", "⊢ a + (-1) • b = 0"),
        ("example (a : ℝ) (n : ℕ) : (-a) ^ (n + 1) = 3", "ring_exp", "⊢ a * (a ^ n * -(-1) ^ n) = 3"),
        ("example (a b : ℝ) (n : ℕ) : (a - b) ^ n * 2 = 3 + a", "ring_exp", "⊢ (a + -b) ^ n * 2 = 3 + a"),
        ("example (a b : ℝ) : (a - 2 * b) ^ 2 = 3", "ring_exp", "⊢ a * (b * -4) + (a ^ 2 + b ^ 2 * 4) = 3"),
        ("example (n : ℕ) : 4 ^ n = 2 ^ (2 * n)", "ring_exp", "⊢ 4 ^ n = 2 ^ (n * 2)"),
        ("example (n : ℕ) : 3 ∣ n ^ 3 + 2 * n", "split, ring", "⊢ (n ^ 2 + 2) * n = 3 * ?m_1\n\nn : ℕ\n⊢ ℕ"),
        ("example (x y z : ℝ) : x / 2 + y / 3 < z", "cancel_denoms", "⊢ 3 * x + 2 * y < 6 * z"),
        ("example (n : ℕ) (h : n ∈ [1, 2]) : n < 3", "fin_cases h", "⊢ 1 < 3\n\n⊢ 2 < 3"),
        ("example (n : ℕ) (h : n ∈ finset.Icc 2 3) : n < 3", "fin_cases h", "⊢ 2 < 3\n\n⊢ 3 < 3"),
        ("example (b : bool) : b = tt", "fin_cases b", "⊢ ff = tt"),
        ("example (p : Prop) : p ∨ ¬ p", "fin_cases p", "⊢ true ∨ ¬true\n\n⊢ false ∨ ¬false"),
        ("example (x : fin 3) : x + x = 0", "fin_cases x", "⊢ 0 + 0 = 0\n\n⊢ 1 + 1 = 0\n\n⊢ 2 + 2 = 0"),
        ("example (x : fin 3) (h : x ≠ 0) : x = 2", "fin_cases x", "⊢ 0 = 2\n\nh : 1 ≠ 0\n⊢ 1 = 2"),
        ("example : (3 : zmod 5) + 4 = 2", "norm_num", "⊢ 7 = 2"),
        ("example (n : ℕ) : (3 : fin (n + 5)) ≠ 2", "norm_num", "⊢ ¬3 = 2"),
        (
            "example (f : fin 3 → ℝ) : finset.univ.sum (λ i, f i) = 0",
            "simp [fin.sum_univ_succ]",
            "⊢ f 0 + (f 1 + f 2) = 0",
        ),
    ],
)
def test_leaves(engine: Engine, statement: str, tactic: str, goal: str) -> None:
    session = engine.open_theorem("", statement)
    outcome = session.run_tactic(session.initial, tactic)
    assert isinstance(outcome, EngineState)
    assert outcome.pp().endswith(goal)


@pytest.mark.parametrize(
    "statement, tactic, message",
    [
        (f"example {MONOID} : a + b = a + c", "abel1", "is_def_eq"),
        ("example (x : ℤ) : x < x * 7 * (1 : ℕ)", "norm_num1", "norm_num failed to simplify"),
        ("example (a : ℝ) (n : ℕ) : a ^ 2 * a ^ n = 0", "ring_exp", "ring_exp failed to simplify"),
        ("example (n : ℕ) (h : n < 3) : n < 3", "fin_cases h", "Failed to find `fintype` instance."),
        ("example (n : ℕ) (h : n < 3) : n < 3", "fin_cases *", "No hypothesis of the forms"),
        ("example (x y : ℝ) (h : x = y) : x = y ∨ y = x", "cancel_denoms", "failed to cancel any denominators"),
        (f"example {FIELD} (h : a / 2 / 3 < 1) : a < 6", "linarith", "failed to find a contradiction"),
        ("example : (2 : ℝ) < 3", "dec_trivial", "type mismatch"),
        ("example : 10000 < 20000", "dec_trivial", "deep recursion"),
        (
            "example (a b n : ℕ) (h₀ : 1 ≤ a ∧ a ≤ 9) (h₁ : 0 ≤ b ∧ b ≤ 9) (h₂ : n = 10 * a + b)"
            " (h₃ : n = a * b + a + b) : b = 9",
            "nlinarith",
            "too long",
        ),
    ],
)
def test_fails(engine: Engine, statement: str, tactic: str, message: str) -> None:
    session = engine.open_theorem("", statement)
    outcome = session.run_tactic(session.initial, tactic)
    assert isinstance(outcome, Failed)
    assert message in outcome.message
