-- algebra.squarefree
prelude
import interface.algebra.periodic

set_option old_structure_cmd true

universes u v w x y z

def squarefree {R : Type u} [monoid R] (r : R) : Prop := ∀ x : R, x * x ∣ r → is_unit x

@[simp] axiom irreducible.squarefree {R : Type u} [_inst_1 : comm_monoid R] {x : R} : irreducible x → squarefree x

@[simp] axiom is_unit.squarefree {R : Type u} [_inst_1 : comm_monoid R] {x : R} : is_unit x → squarefree x

axiom nat.sq_mul_squarefree (n : ℕ) : ∃ (a b : ℕ), b ^ 2 * a = n ∧ squarefree a

axiom nat.sq_mul_squarefree_of_pos {n : ℕ} : 0 < n → (∃ (a b : ℕ), 0 < a ∧ 0 < b ∧ b ^ 2 * a = n ∧ squarefree a)

axiom nat.sq_mul_squarefree_of_pos' {n : ℕ} : 0 < n → (∃ (a b : ℕ), (b + 1) ^ 2 * (a + 1) = n ∧ squarefree (a + 1))

axiom nat.squarefree_iff_nodup_factors {n : ℕ} : n ≠ 0 → (squarefree n ↔ n.factors.nodup)

axiom nat.squarefree_iff_prime_sq_not_dvd (n : ℕ) : squarefree n ↔ ∀ (x : ℕ), nat.prime x → ¬x * x ∣ n

axiom nat.squarefree_iff_prime_squarefree {n : ℕ} : squarefree n ↔ ∀ (x : ℕ), nat.prime x → ¬x * x ∣ n

axiom nat.squarefree_mul {m n : ℕ} : m.coprime n → (squarefree (m * n) ↔ squarefree m ∧ squarefree n)

axiom nat.squarefree_two : squarefree 2

@[simp] axiom not_squarefree_zero {R : Type u} [_inst_1 : monoid_with_zero R] [_inst_2 : nontrivial R] : ¬@squarefree
  R (@monoid_with_zero.to_monoid R _inst_1) 0

@[simp] axiom prime.squarefree {R : Type u} [_inst_1 : cancel_comm_monoid_with_zero R] {x : R} : prime x → squarefree
  x

axiom squarefree.ne_zero {R : Type u} [_inst_1 : monoid_with_zero R] [_inst_2 : nontrivial R] {m : R} : squarefree m →
  m ≠ 0

axiom squarefree.of_mul_left {R : Type u} [_inst_1 : comm_monoid R] {m n : R} : squarefree (m * n) → squarefree m

axiom squarefree.of_mul_right {R : Type u} [_inst_1 : comm_monoid R] {m n : R} : squarefree (m * n) → squarefree n

axiom squarefree_of_dvd_of_squarefree {R : Type u} [_inst_1 : comm_monoid R] {x y : R} : x ∣ y → squarefree y →
  squarefree x

@[simp] axiom squarefree_one {R : Type u} [_inst_1 : comm_monoid R] : @squarefree R (@comm_monoid.to_monoid R _inst_1)
  1
