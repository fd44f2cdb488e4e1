-- algebra.geom_sum, algebra.group_power.identities
prelude
import interface.data.nat.modeq

set_option old_structure_cmd true

universes u v w x y z

-- algebra.geom_sum

axiom mul_geom_sum₂_Ico {α : Type u} [comm_ring α] (x y : α) {m n : ℕ} (hmn : m ≤ n) : (x - y) * finset.sum
  (finset.Ico m n) (λ (i : ℕ), x ^ i * y ^ (n - 1 - i)) = x ^ n - x ^ m * y ^ (n - m)

axiom geom_sum_Ico_mul {α : Type u} [ring α] (x : α) {m n : ℕ} (hmn : m ≤ n) : finset.sum (finset.Ico m n) (λ (i : ℕ),
  x ^ i) * (x - 1) = x ^ n - x ^ m

axiom geom_sum_Ico_mul_neg {α : Type u} [ring α] (x : α) {m n : ℕ} (hmn : m ≤ n) : finset.sum (finset.Ico m n) (λ (i :
  ℕ), x ^ i) * (1 - x) = x ^ m - x ^ n

axiom geom_sum₂_Ico {α : Type u} [field α] {x y : α} (hxy : x ≠ y) {m n : ℕ} (hmn : m ≤ n) : finset.sum (finset.Ico m
  n) (λ (i : ℕ), x ^ i * y ^ (n - 1 - i)) = (x ^ n - y ^ (n - m) * x ^ m) / (x - y)

axiom geom_sum_Ico {α : Type u} [division_ring α] {x : α} (hx : x ≠ 1) {m n : ℕ} (hmn : m ≤ n) : finset.sum
  (finset.Ico m n) (λ (i : ℕ), x ^ i) = (x ^ n - x ^ m) / (x - 1)

axiom geom_sum_Ico' {α : Type u} [division_ring α] {x : α} (hx : x ≠ 1) {m n : ℕ} (hmn : m ≤ n) : finset.sum
  (finset.Ico m n) (λ (i : ℕ), x ^ i) = (x ^ m - x ^ n) / (1 - x)

axiom nat.pred_mul_geom_sum_le (a b n : ℕ) : (b - 1) * finset.sum (finset.range (nat.succ n)) (λ (i : ℕ), a / b ^ i) ≤
  a * b - a / b ^ n

axiom nat.geom_sum_le {b : ℕ} (hb : 2 ≤ b) (a n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ), a / b ^ i) ≤ a * b / (b
  - 1)

axiom nat.geom_sum_Ico_le {b : ℕ} (hb : 2 ≤ b) (a n : ℕ) : finset.sum (finset.Ico 1 n) (λ (i : ℕ), a / b ^ i) ≤ a / (b
  - 1)

-- algebra.group_power.identities

axiom sq_add_sq_mul_sq_add_sq {R : Type u} [comm_ring R] {x₁ x₂ y₁ y₂ : R} : (x₁ ^ 2 + x₂ ^ 2) * (y₁ ^ 2 + y₂ ^ 2) =
  (x₁ * y₁ - x₂ * y₂) ^ 2 + (x₁ * y₂ + x₂ * y₁) ^ 2

axiom sq_add_mul_sq_mul_sq_add_mul_sq {R : Type u} [comm_ring R] {x₁ x₂ y₁ y₂ n : R} : (x₁ ^ 2 + n * x₂ ^ 2) * (y₁ ^ 2
  + n * y₂ ^ 2) = (x₁ * y₁ - n * x₂ * y₂) ^ 2 + n * (x₁ * y₂ + x₂ * y₁) ^ 2

axiom pow_four_add_four_mul_pow_four {R : Type u} [comm_ring R] {a b : R} : a ^ 4 + 4 * b ^ 4 = ((a - b) ^ 2 + b ^ 2)
  * ((a + b) ^ 2 + b ^ 2)

axiom pow_four_add_four_mul_pow_four' {R : Type u} [comm_ring R] {a b : R} : a ^ 4 + 4 * b ^ 4 = (a ^ 2 - 2 * a * b +
  2 * b ^ 2) * (a ^ 2 + 2 * a * b + 2 * b ^ 2)
