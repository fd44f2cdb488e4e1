-- data.int.char_zero, data.rat.cast
prelude
import interface.algebra.char_zero

set_option old_structure_cmd true

universes u v w x y z

-- data.int.char_zero

@[simp] axiom int.cast_eq_zero {α : Type u} [add_group α] [has_one α] [char_zero α] {n : ℤ} : (↑n : α) = (0 : α) ↔ n =
  (0 : ℤ)

@[simp] axiom int.cast_inj {α : Type u} [add_group α] [has_one α] [char_zero α] {m n : ℤ} : (↑m : α) = (↑n : α) ↔ m =
  n

-- data.rat.cast

@[priority 900]
instance rat.cast_coe {α : Type u} [division_ring α] : has_coe_t ℚ α := ⟨λ r, (↑r.num : α) / (↑r.denom : α)⟩

axiom rat.cast_def {α : Type u} [division_ring α] (r : ℚ) : (↑r : α) = (↑(rat.num r) : α) / (↑(rat.denom r) : α)

@[simp] axiom rat.cast_coe_int {α : Type u} [division_ring α] (n : ℤ) : (↑(↑n : ℚ) : α) = (↑n : α)

@[simp] axiom rat.cast_coe_nat {α : Type u} [division_ring α] (n : ℕ) : (↑(↑n : ℚ) : α) = (↑n : α)

@[simp] axiom rat.cast_zero {α : Type u} [division_ring α] : (↑(0 : ℚ) : α) = (0 : α)

@[simp] axiom rat.cast_one {α : Type u} [division_ring α] : (↑(1 : ℚ) : α) = (1 : α)

axiom rat.cast_comm {α : Type u} [division_ring α] (r : ℚ) (a : α) : ↑r * a = a * ↑r

axiom rat.cast_add_of_ne_zero {α : Type u} [division_ring α] {m n : ℚ} : (↑(rat.denom m) : α) ≠ (0 : α) → (↑(rat.denom
  n) : α) ≠ (0 : α) → (↑(m + n) : α) = (↑m : α) + (↑n : α)

@[simp] axiom rat.cast_neg {α : Type u} [division_ring α] (n : ℚ) : (↑-n : α) = -(↑n : α)

axiom rat.cast_sub_of_ne_zero {α : Type u} [division_ring α] {m n : ℚ} (m0 : (↑(rat.denom m) : α) ≠ (0 : α)) (n0 :
  (↑(rat.denom n) : α) ≠ (0 : α)) : (↑(m - n) : α) = (↑m : α) - (↑n : α)

axiom rat.cast_mul_of_ne_zero {α : Type u} [division_ring α] {m n : ℚ} : (↑(rat.denom m) : α) ≠ (0 : α) → (↑(rat.denom
  n) : α) ≠ (0 : α) → (↑(m * n) : α) = (↑m : α) * (↑n : α)

@[simp] axiom rat.cast_inv_nat {α : Type u} [division_ring α] (n : ℕ) : (↑(↑n : ℚ)⁻¹ : α) = (↑n : α)⁻¹

@[simp] axiom rat.cast_inv_int {α : Type u} [division_ring α] (n : ℤ) : (↑(↑n : ℚ)⁻¹ : α) = (↑n : α)⁻¹

axiom rat.cast_inv_of_ne_zero {α : Type u} [division_ring α] {n : ℚ} : (↑(rat.num n) : α) ≠ (0 : α) → (↑(rat.denom n)
  : α) ≠ (0 : α) → (↑n⁻¹ : α) = (↑n : α)⁻¹

axiom rat.cast_div_of_ne_zero {α : Type u} [division_ring α] {m n : ℚ} (md : (↑(rat.denom m) : α) ≠ (0 : α)) (nn :
  (↑(rat.num n) : α) ≠ (0 : α)) (nd : (↑(rat.denom n) : α) ≠ (0 : α)) : (↑(m / n) : α) = (↑m : α) / (↑n : α)

@[simp] axiom rat.cast_inj {α : Type u} [division_ring α] [char_zero α] {m n : ℚ} : (↑m : α) = (↑n : α) ↔ m = n

axiom rat.cast_injective {α : Type u} [division_ring α] [char_zero α] : function.injective (coe : ℚ → α)

@[simp] axiom rat.cast_eq_zero {α : Type u} [division_ring α] [char_zero α] {n : ℚ} : (↑n : α) = (0 : α) ↔ n = (0 : ℚ)

axiom rat.cast_ne_zero {α : Type u} [division_ring α] [char_zero α] {n : ℚ} : (↑n : α) ≠ (0 : α) ↔ n ≠ (0 : ℚ)

@[simp] axiom rat.cast_add {α : Type u} [division_ring α] [char_zero α] (m n : ℚ) : (↑(m + n) : α) = (↑m : α) + (↑n :
  α)

@[simp] axiom rat.cast_sub {α : Type u} [division_ring α] [char_zero α] (m n : ℚ) : (↑(m - n) : α) = (↑m : α) - (↑n :
  α)

@[simp] axiom rat.cast_mul {α : Type u} [division_ring α] [char_zero α] (m n : ℚ) : (↑(m * n) : α) = (↑m : α) * (↑n :
  α)

@[simp] axiom rat.cast_bit0 {α : Type u} [division_ring α] [char_zero α] (n : ℚ) : (↑(bit0 n : ℚ) : α) = (bit0 (↑n :
  α) : α)

@[simp] axiom rat.cast_bit1 {α : Type u} [division_ring α] [char_zero α] (n : ℚ) : (↑(bit1 n : ℚ) : α) = (bit1 (↑n :
  α) : α)

@[simp] axiom rat.cast_inv {α : Type u} [division_ring α] [char_zero α] (n : ℚ) : (↑n⁻¹ : α) = (↑n : α)⁻¹

@[simp] axiom rat.cast_div {α : Type u} [division_ring α] [char_zero α] (m n : ℚ) : (↑(m / n) : α) = (↑m : α) / (↑n :
  α)

@[simp] axiom rat.cast_pow {α : Type u} [division_ring α] [char_zero α] (q : ℚ) (k : ℕ) : (↑(q ^ k) : α) = (↑q : α) ^
  k

@[simp] axiom rat.cast_nonneg {α : Type u} [linear_ordered_field α] {n : ℚ} : (0 : α) ≤ (↑n : α) ↔ (0 : ℚ) ≤ n

@[simp] axiom rat.cast_le {α : Type u} [linear_ordered_field α] {m n : ℚ} : (↑m : α) ≤ (↑n : α) ↔ m ≤ n

@[simp] axiom rat.cast_lt {α : Type u} [linear_ordered_field α] {m n : ℚ} : (↑m : α) < (↑n : α) ↔ m < n

@[simp] axiom rat.cast_nonpos {α : Type u} [linear_ordered_field α] {n : ℚ} : (↑n : α) ≤ (0 : α) ↔ n ≤ (0 : ℚ)

@[simp] axiom rat.cast_pos {α : Type u} [linear_ordered_field α] {n : ℚ} : (0 : α) < (↑n : α) ↔ (0 : ℚ) < n

@[simp] axiom rat.cast_lt_zero {α : Type u} [linear_ordered_field α] {n : ℚ} : (↑n : α) < (0 : α) ↔ n < (0 : ℚ)

@[simp] axiom rat.cast_id (n : ℚ) : ↑n = n

@[simp] axiom rat.cast_min {α : Type u} [linear_ordered_field α] {a b : ℚ} : (↑(min a b) : α) = min (↑a : α) (↑b : α)

@[simp] axiom rat.cast_max {α : Type u} [linear_ordered_field α] {a b : ℚ} : (↑(max a b) : α) = max (↑a : α) (↑b : α)

@[simp] axiom rat.cast_abs {α : Type u} [linear_ordered_field α] {q : ℚ} : (↑(has_abs.abs (q)) : α) = (has_abs.abs
  ((↑q : α)))
