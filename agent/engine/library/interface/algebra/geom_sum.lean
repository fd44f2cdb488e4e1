-- algebra.geom_sum, algebra.group_power.identities
prelude
import interface.data.nat.modeq

set_option old_structure_cmd true

universes u v w x y z

-- algebra.geom_sum

def geom_sum {α : Type u} [semiring α] (x : α) (n : ℕ) := finset.sum (finset.range n) (λ i, x ^ i)

@[simp] axiom geom_sum_zero {α : Type u} [semiring α] (x : α) : geom_sum x 0 = 0

@[simp] axiom geom_sum_one {α : Type u} [semiring α] (x : α) : geom_sum x 1 = 1

@[simp] axiom geom_sum_two {α : Type u} [semiring α] {x : α} : geom_sum x 2 = x + 1

@[simp] axiom zero_geom_sum {α : Type u} [semiring α] {n : ℕ} : geom_sum (0 : α) n = ite (n = (0 : ℕ)) (0 : α) (1 : α)

@[simp] axiom one_geom_sum {α : Type u} [semiring α] (n : ℕ) : geom_sum (1 : α) n = (↑n : α)

@[simp] axiom neg_one_geom_sum {α : Type u} [ring α] {n : ℕ} : geom_sum (-1 : α) n = ite (even n) (0 : α) (1 : α)

axiom geom_sum_eq {α : Type u} [division_ring α] {x : α} (h : x ≠ 1) (n : ℕ) : geom_sum x n = (x ^ n - 1) / (x - 1)

-- algebra.group_power.identities

axiom pow_four_add_four_mul_pow_four {R : Type u} [comm_ring R] {a b : R} : a ^ 4 + 4 * b ^ 4 = ((a - b) ^ 2 + b ^ 2)
  * ((a + b) ^ 2 + b ^ 2)
