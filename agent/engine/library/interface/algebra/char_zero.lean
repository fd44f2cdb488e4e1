-- algebra.char_zero
prelude
import interface.data.rat.basic

set_option old_structure_cmd true

universes u v w x y z

class char_zero (R : Type u) [add_monoid R] [has_one R] : Prop :=
(cast_injective : function.injective (coe : ℕ → R))

axiom ordered_semiring.to_char_zero {R : Type u} [ordered_semiring R] [nontrivial R] : char_zero R

@[instance, priority 100] protected axiom linear_ordered_semiring.to_char_zero {R : Type u} [linear_ordered_semiring R] :
  char_zero R

@[simp] axiom nat.cast_inj {R : Type u} [add_monoid R] [has_one R] [char_zero R] {m n : ℕ} : (↑m : R) = (↑n : R) ↔ m =
  n

@[simp] axiom nat.cast_eq_zero {R : Type u} [add_monoid R] [has_one R] [char_zero R] {n : ℕ} : (↑n : R) = (0 : R) ↔ n
  = (0 : ℕ)

@[simp] axiom nat.cast_eq_one {R : Type u} [add_monoid R] [has_one R] [char_zero R] {n : ℕ} : (↑n : R) = (1 : R) ↔ n =
  (1 : ℕ)

@[simp] axiom nat.cast_pow_eq_one {R : Type u} [semiring R] [char_zero R] (q n : ℕ) (hn : n ≠ (0 : ℕ)) : (↑q : R) ^ n
  = (1 : R) ↔ q = (1 : ℕ)

axiom nat.cast_ne_zero {R : Type u} [add_monoid R] [has_one R] [char_zero R] {n : ℕ} : (↑n : R) ≠ (0 : R) ↔ n ≠ (0 :
  ℕ)

axiom nat.cast_ne_one {R : Type u} [add_monoid R] [has_one R] [char_zero R] {n : ℕ} : (↑n : R) ≠ (1 : R) ↔ n ≠ (1 : ℕ)

@[simp] axiom nat.cast_dvd_char_zero {k : Type u} [field k] [char_zero k] {m n : ℕ} (n_dvd : n ∣ m) : (↑(m / n) : k) =
  (↑m : k) / (↑n : k)

axiom two_ne_zero' {M : Type u} [add_monoid M] [has_one M] [char_zero M] : ((2 : M) : M) ≠ (0 : M)

@[simp] axiom add_self_eq_zero {R : Type u} [non_assoc_semiring R] [no_zero_divisors R] [char_zero R] {a : R} : a + a
  = 0 ↔ a = 0

@[simp] axiom bit0_eq_zero {R : Type u} [non_assoc_semiring R] [no_zero_divisors R] [char_zero R] {a : R} : bit0 a = 0
  ↔ a = 0

@[simp] axiom zero_eq_bit0 {R : Type u} [non_assoc_semiring R] [no_zero_divisors R] [char_zero R] {a : R} : 0 = bit0 a
  ↔ a = 0

@[simp] axiom bit0_eq_bit0 {R : Type u} [non_assoc_ring R] [no_zero_divisors R] [char_zero R] {a b : R} : bit0 a =
  bit0 b ↔ a = b

@[simp] axiom bit1_eq_bit1 {R : Type u} [non_assoc_ring R] [no_zero_divisors R] [char_zero R] {a b : R} : bit1 a =
  bit1 b ↔ a = b

@[simp] axiom bit1_eq_one {R : Type u} [non_assoc_ring R] [no_zero_divisors R] [char_zero R] {a : R} : bit1 a = 1 ↔ a
  = 0

@[simp] axiom one_eq_bit1 {R : Type u} [non_assoc_ring R] [no_zero_divisors R] [char_zero R] {a : R} : 1 = bit1 a ↔ a
  = 0

@[simp] axiom half_add_self {R : Type u} [division_ring R] [char_zero R] (a : R) : (a + a) / 2 = a

@[simp] axiom add_halves' {R : Type u} [division_ring R] [char_zero R] (a : R) : a / 2 + a / 2 = a
