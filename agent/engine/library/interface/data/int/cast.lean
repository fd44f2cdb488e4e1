-- data.nat.cast, data.int.cast, tactic.zify
prelude
import interface.algebra.order.field

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.cast

protected def nat.cast {α : Type u} [has_zero α] [has_one α] [has_add α] (n : ℕ) : α := nat.rec 0 (λ _ r, r + 1) n

attribute [instance, priority 950] coe_base

attribute [instance, priority 500] coe_trans

@[priority 900]
instance nat.cast_coe {α : Type u} [has_zero α] [has_one α] [has_add α] : has_coe_t ℕ α := ⟨nat.cast⟩

@[simp] axiom nat.cast_zero {α : Type u} [has_zero α] [has_one α] [has_add α] : (↑(0 : ℕ) : α) = (0 : α)

axiom nat.cast_add_one {α : Type u} [has_zero α] [has_one α] [has_add α] (n : ℕ) : (↑(n + (1 : ℕ)) : α) = (↑n : α) +
  (1 : α)

@[simp, priority 500] axiom nat.cast_succ {α : Type u} [has_zero α] [has_one α] [has_add α] (n : ℕ) : (↑(nat.succ n) :
  α) = (↑n : α) + (1 : α)

@[simp] axiom nat.cast_ite {α : Type u} [has_zero α] [has_one α] [has_add α] (P : Prop) [decidable P] (m n : ℕ) :
  (↑(ite P m n) : α) = ite P (↑m : α) (↑n : α)

@[simp] axiom nat.cast_one {α : Type u} [add_zero_class α] [has_one α] : (↑(1 : ℕ) : α) = (1 : α)

@[simp] axiom nat.cast_add {α : Type u} [add_monoid α] [has_one α] (m n : ℕ) : (↑(m + n) : α) = (↑m : α) + (↑n : α)

@[simp] axiom nat.cast_bit0 {α : Type u} [add_monoid α] [has_one α] (n : ℕ) : (↑(bit0 n : ℕ) : α) = (bit0 (↑n : α) :
  α)

@[simp] axiom nat.cast_bit1 {α : Type u} [add_monoid α] [has_one α] (n : ℕ) : (↑(bit1 n : ℕ) : α) = (bit1 (↑n : α) :
  α)

axiom nat.cast_two {α : Type u} [add_zero_class α] [has_one α] : (↑((2 : ℕ) : ℕ) : α) = ((2 : α) : α)

@[simp] axiom nat.cast_pred {α : Type u} [add_group α] [has_one α] {n : ℕ} : (0 : ℕ) < n → (↑(n - (1 : ℕ)) : α) = (↑n
  : α) - (1 : α)

@[simp] axiom nat.cast_sub {α : Type u} [add_group α] [has_one α] {m n : ℕ} (h : m ≤ n) : (↑(n - m) : α) = (↑n : α) -
  (↑m : α)

@[simp] axiom nat.cast_mul {α : Type u} [non_assoc_semiring α] (m n : ℕ) : (↑(m * n) : α) = (↑m : α) * (↑n : α)

@[simp] axiom nat.cast_dvd {α : Type u} [field α] {m n : ℕ} (n_dvd : n ∣ m) (n_nonzero : (↑n : α) ≠ (0 : α)) : (↑(m /
  n) : α) = (↑m : α) / (↑n : α)

axiom nat.cast_comm {α : Type u} [non_assoc_semiring α] (n : ℕ) (x : α) : ↑n * x = x * ↑n

@[simp] axiom nat.cast_nonneg {α : Type u} [ordered_semiring α] (n : ℕ) : (0 : α) ≤ (↑n : α)

axiom nat.mono_cast {α : Type u} [ordered_semiring α] : monotone (coe : ℕ → α)

axiom nat.strict_mono_cast {α : Type u} [ordered_semiring α] [nontrivial α] : strict_mono (coe : ℕ → α)

@[simp] axiom nat.cast_le {α : Type u} [ordered_semiring α] [nontrivial α] {m n : ℕ} : (↑m : α) ≤ (↑n : α) ↔ m ≤ n

@[simp] axiom nat.cast_lt {α : Type u} [ordered_semiring α] [nontrivial α] {m n : ℕ} : (↑m : α) < (↑n : α) ↔ m < n

@[simp] axiom nat.cast_pos {α : Type u} [ordered_semiring α] [nontrivial α] {n : ℕ} : (0 : α) < (↑n : α) ↔ (0 : ℕ) < n

axiom nat.cast_add_one_pos {α : Type u} [ordered_semiring α] [nontrivial α] (n : ℕ) : (0 : α) < (↑n : α) + (1 : α)

@[simp] axiom nat.one_lt_cast {α : Type u} [ordered_semiring α] [nontrivial α] {n : ℕ} : (1 : α) < (↑n : α) ↔ (1 : ℕ)
  < n

@[simp] axiom nat.one_le_cast {α : Type u} [ordered_semiring α] [nontrivial α] {n : ℕ} : (1 : α) ≤ (↑n : α) ↔ (1 : ℕ)
  ≤ n

@[simp] axiom nat.cast_lt_one {α : Type u} [ordered_semiring α] [nontrivial α] {n : ℕ} : (↑n : α) < (1 : α) ↔ n = (0 :
  ℕ)

@[simp] axiom nat.cast_le_one {α : Type u} [ordered_semiring α] [nontrivial α] {n : ℕ} : (↑n : α) ≤ (1 : α) ↔ n ≤ (1 :
  ℕ)

@[simp] axiom nat.cast_min {α : Type u} [linear_ordered_semiring α] {a b : ℕ} : (↑(min a b) : α) = min (↑a : α) (↑b :
  α)

@[simp] axiom nat.cast_max {α : Type u} [linear_ordered_semiring α] {a b : ℕ} : (↑(max a b) : α) = max (↑a : α) (↑b :
  α)

@[simp] axiom nat.abs_cast {α : Type u} [linear_ordered_ring α] (a : ℕ) : (has_abs.abs ((↑a : α))) = (↑a : α)

axiom nat.coe_nat_dvd {α : Type u} [semiring α] {m n : ℕ} (h : m ∣ n) : (↑m : α) ∣ (↑n : α)

axiom has_dvd.dvd.nat_cast {α : Type u} [semiring α] {m n : ℕ} (h : m ∣ n) : (↑m : α) ∣ (↑n : α)

axiom nat.cast_div_le {α : Type u} [linear_ordered_field α] {m n : ℕ} : (↑(m / n) : α) ≤ (↑m : α) / (↑n : α)

axiom nat.inv_pos_of_nat {α : Type u} [linear_ordered_field α] {n : ℕ} : (0 : α) < ((↑n : α) + (1 : α))⁻¹

axiom nat.one_div_pos_of_nat {α : Type u} [linear_ordered_field α] {n : ℕ} : (0 : α) < (1 : α) / ((↑n : α) + (1 : α))

axiom nat.one_div_le_one_div {α : Type u} [linear_ordered_field α] {n m : ℕ} (h : n ≤ m) : (1 : α) / ((↑m : α) + (1 :
  α)) ≤ (1 : α) / ((↑n : α) + (1 : α))

axiom nat.one_div_lt_one_div {α : Type u} [linear_ordered_field α] {n m : ℕ} (h : n < m) : (1 : α) / ((↑m : α) + (1 :
  α)) < (1 : α) / ((↑n : α) + (1 : α))

@[simp] axiom nat.cast_id (n : ℕ) : ↑n = n

@[simp] axiom pi.coe_nat {α : Type u} {β : Type v} [has_zero β] [has_one β] [has_add β] (n : ℕ) : (↑n : α → β) = λ (_x
  : α), (↑n : β)

-- data.int.cast

@[simp] axiom int.nat_cast_eq_coe_nat (n : ℕ) :
  @coe ℕ ℤ (@coe_to_lift ℕ ℤ nat.cast_coe) n = @coe ℕ ℤ (@coe_to_lift ℕ ℤ (@coe_base ℕ ℤ int.has_coe)) n

protected def int.cast {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] (n : ℤ) : α :=
int.cases_on n (λ n, nat.cast n) (λ n, -(nat.cast n + 1))

@[priority 900]
instance int.cast_coe {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] : has_coe_t ℤ α := ⟨int.cast⟩

@[simp] axiom int.cast_zero {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] : (↑(0 : ℤ) : α) = (0 : α)

axiom int.cast_of_nat {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] (n : ℕ) : (↑(int.of_nat n) : α) =
  (↑n : α)

@[simp] axiom int.cast_coe_nat {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] (n : ℕ) : (↑(↑n : ℤ) : α)
  = (↑n : α)

@[simp] axiom int.cast_neg_succ_of_nat {α : Type u} [has_zero α] [has_one α] [has_add α] [has_neg α] (n : ℕ) : (↑-[1+
  n] : α) = -((↑n : α) + (1 : α))

@[simp] axiom int.cast_one {α : Type u} [add_monoid α] [has_one α] [has_neg α] : (↑(1 : ℤ) : α) = (1 : α)

@[simp] axiom int.cast_sub_nat_nat {α : Type u} [add_group α] [has_one α] (m n : ℕ) : (↑(int.sub_nat_nat m n) : α) =
  (↑m : α) - (↑n : α)

@[simp] axiom int.cast_neg_of_nat {α : Type u} [add_group α] [has_one α] (n : ℕ) : (↑(int.neg_of_nat n) : α) = -(↑n :
  α)

@[simp] axiom int.cast_add {α : Type u} [add_group α] [has_one α] (m n : ℤ) : (↑(m + n) : α) = (↑m : α) + (↑n : α)

@[simp] axiom int.cast_neg {α : Type u} [add_group α] [has_one α] (n : ℤ) : (↑-n : α) = -(↑n : α)

@[simp] axiom int.cast_sub {α : Type u} [add_group α] [has_one α] (m n : ℤ) : (↑(m - n) : α) = (↑m : α) - (↑n : α)

@[simp] axiom int.cast_mul {α : Type u} [ring α] (m n : ℤ) : (↑(m * n) : α) = (↑m : α) * (↑n : α)

axiom int.cast_comm {α : Type u} [ring α] (m : ℤ) (x : α) : ↑m * x = x * ↑m

@[simp] axiom int.coe_nat_bit0 (n : ℕ) : (↑(bit0 n : ℕ) : ℤ) = (bit0 (↑n : ℤ) : ℤ)

@[simp] axiom int.coe_nat_bit1 (n : ℕ) : (↑(bit1 n : ℕ) : ℤ) = (bit1 (↑n : ℤ) : ℤ)

@[simp] axiom int.cast_bit0 {α : Type u} [ring α] (n : ℤ) : (↑(bit0 n : ℤ) : α) = (bit0 (↑n : α) : α)

@[simp] axiom int.cast_bit1 {α : Type u} [ring α] (n : ℤ) : (↑(bit1 n : ℤ) : α) = (bit1 (↑n : α) : α)

axiom int.cast_two {α : Type u} [ring α] : (↑((2 : ℤ) : ℤ) : α) = ((2 : α) : α)

axiom int.cast_three {α : Type u} [ring α] : (↑((3 : ℤ) : ℤ) : α) = ((3 : α) : α)

axiom int.cast_four {α : Type u} [ring α] : (↑(bit0 ((2 : ℤ) : ℤ) : ℤ) : α) = (bit0 ((2 : α) : α) : α)

axiom int.cast_mono {α : Type u} [ordered_ring α] : monotone (coe : ℤ → α)

@[simp] axiom int.cast_nonneg {α : Type u} [ordered_ring α] [nontrivial α] {n : ℤ} : (0 : α) ≤ (↑n : α) ↔ (0 : ℤ) ≤ n

@[simp] axiom int.cast_le {α : Type u} [ordered_ring α] [nontrivial α] {m n : ℤ} : (↑m : α) ≤ (↑n : α) ↔ m ≤ n

axiom int.cast_strict_mono {α : Type u} [ordered_ring α] [nontrivial α] : strict_mono (coe : ℤ → α)

@[simp] axiom int.cast_lt {α : Type u} [ordered_ring α] [nontrivial α] {m n : ℤ} : (↑m : α) < (↑n : α) ↔ m < n

@[simp] axiom int.cast_nonpos {α : Type u} [ordered_ring α] [nontrivial α] {n : ℤ} : (↑n : α) ≤ (0 : α) ↔ n ≤ (0 : ℤ)

@[simp] axiom int.cast_pos {α : Type u} [ordered_ring α] [nontrivial α] {n : ℤ} : (0 : α) < (↑n : α) ↔ (0 : ℤ) < n

@[simp] axiom int.cast_lt_zero {α : Type u} [ordered_ring α] [nontrivial α] {n : ℤ} : (↑n : α) < (0 : α) ↔ n < (0 : ℤ)

@[simp] axiom int.cast_min {α : Type u} [linear_ordered_ring α] {a b : ℤ} : (↑(min a b) : α) = min (↑a : α) (↑b : α)

@[simp] axiom int.cast_max {α : Type u} [linear_ordered_ring α] {a b : ℤ} : (↑(max a b) : α) = max (↑a : α) (↑b : α)

@[simp] axiom int.cast_abs {α : Type u} [linear_ordered_ring α] {a : ℤ} : (↑(has_abs.abs (a)) : α) = (has_abs.abs ((↑a
  : α)))

axiom int.cast_one_le_of_pos {α : Type u} [linear_ordered_ring α] {a : ℤ} (h : (0 : ℤ) < a) : (1 : α) ≤ (↑a : α)

axiom int.cast_le_neg_one_of_neg {α : Type u} [linear_ordered_ring α] {a : ℤ} (h : a < (0 : ℤ)) : (↑a : α) ≤ (-1 : α)

axiom int.nneg_mul_add_sq_of_abs_le_one {α : Type u} [linear_ordered_ring α] (n : ℤ) {x : α} (hx : |x| ≤ 1) : 0 ≤ ↑n *
  x + ↑n * ↑n

axiom int.cast_nat_abs {α : Type u} [linear_ordered_ring α] (n : ℤ) : (↑(int.nat_abs n) : α) = (has_abs.abs ((↑n :
  α)))

axiom int.coe_int_dvd {α : Type u} [comm_ring α] (m n : ℤ) (h : m ∣ n) : (↑m : α) ∣ (↑n : α)

@[simp] axiom int.cast_id (n : ℤ) : ↑n = n

@[simp] axiom pi.coe_int {α : Type u} {β : Type v} [has_zero β] [has_one β] [has_add β] [has_neg β] (n : ℤ) : (↑n : α
  → β) = λ (_x : α), (↑n : β)

-- tactic.zify

axiom int.coe_nat_ne_coe_nat_iff (a b : ℕ) : (↑a : ℤ) ≠ ↑b ↔ a ≠ b
