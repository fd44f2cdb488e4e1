/-
Theorems to try the prover on. All are left `sorry`; the first command of the README proves them:

    lean3-agent prove lean_project/src/quickstart.lean
-/
import tactic
import data.real.basic
import algebra.big_operators.basic

open_locale big_operators

/-! ### Logic -/

theorem and_swap_iff (p q : Prop) : p ∧ q ↔ q ∧ p :=
sorry

theorem or_and_distribute (p q r : Prop) (h : p ∨ (q ∧ r)) : (p ∨ q) ∧ (p ∨ r) :=
sorry

theorem contrapositive (p q : Prop) (h : p → q) : ¬ q → ¬ p :=
sorry

theorem exists_forall_swap {α β : Type} (r : α → β → Prop) (h : ∃ x, ∀ y, r x y) : ∀ y, ∃ x, r x y :=
sorry

theorem forall_and {α : Type} (p q : α → Prop) (h : ∀ x, p x ∧ q x) : (∀ x, p x) ∧ (∀ x, q x) :=
sorry

/-! ### Equations over the real numbers -/

theorem linear_system (x y : ℝ) (h₁ : 2 * x + y = 8) (h₂ : x - y = 1) : x = 3 ∧ y = 2 :=
sorry

theorem square_of_sum (a b : ℝ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 :=
sorry

theorem sum_of_cubes (a b : ℝ) : a ^ 3 + b ^ 3 = (a + b) * (a ^ 2 - a * b + b ^ 2) :=
sorry

theorem rational_equation (x : ℝ) (hx : x ≠ 0) (h : 6 / x = 2) : x = 3 :=
sorry

theorem function_value (f : ℝ → ℝ) (h : ∀ x, f x = 3 * x - 7) : f 5 = 8 :=
sorry

/-! ### Inequalities -/

theorem two_mul_le_add_squares (a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 :=
sorry

theorem product_of_positives (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y + x :=
sorry

/-! ### Whole numbers -/

theorem dvd_sum (a b c : ℕ) (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
sorry

theorem sum_of_first (n : ℕ) : ∑ i in finset.range (n + 1), 2 * i = n * (n + 1) :=
sorry

theorem last_digit : 7 ^ 4 % 10 = 1 :=
sorry

theorem small_square (n : ℕ) (h₁ : n ^ 2 = 49) (h₂ : n < 10) : n = 7 :=
sorry

/-! ### A word problem

Toulouse has twice as many sheep as Charleston. Charleston has 4 times as many sheep as Seattle. How many sheep do
Toulouse, Charleston and Seattle have together if Seattle has 20 sheep? -/

def seattle_sheep : ℕ := 20
def charleston_sheep : ℕ := 4 * seattle_sheep
def toulouse_sheep : ℕ := 2 * charleston_sheep
def total_sheep : ℕ := toulouse_sheep + charleston_sheep + seattle_sheep

#eval total_sheep

theorem total_sheep_eq : total_sheep = 260 :=
sorry
