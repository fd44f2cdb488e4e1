-- algebra.field_power, algebra.big_operators.ring, algebra.associated, algebra.gcd_monoid.basic
prelude
import interface.data.set.finite

set_option old_structure_cmd true

universes u v w x y z

-- algebra.field_power

@[simp] axiom zpow_bit0_neg {K : Type u} [division_ring K] (x : K) (n : ℤ) : (-x) ^ bit0 n = x ^ bit0 n

@[simp] axiom zpow_bit1_neg {K : Type u} [division_ring K] (x : K) (n : ℤ) : (-x) ^ bit1 n = -x ^ bit1 n

axiom zpow_nonneg {K : Type u} [linear_ordered_field K] {a : K} (ha : 0 ≤ a) (z : ℤ) : 0 ≤ a ^ z

axiom zpow_pos_of_pos {K : Type u} [linear_ordered_field K] {a : K} (ha : 0 < a) (z : ℤ) : 0 < a ^ z

axiom zpow_bit0_nonneg {K : Type u} [linear_ordered_field K] (a : K) (n : ℤ) : 0 ≤ a ^ bit0 n

axiom zpow_two_nonneg {K : Type u} [linear_ordered_field K] (a : K) : (0 : K) ≤ a ^ ((2 : ℤ) : ℤ)

axiom zpow_two_pos_of_ne_zero {K : Type u} [linear_ordered_field K] (a : K) (h : a ≠ (0 : K)) : (0 : K) < a ^ ((2 : ℤ)
  : ℤ)

@[simp] axiom zpow_bit1_neg_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : a ^ bit1 n < 0 ↔ a < 0

@[simp] axiom zpow_bit1_nonneg_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : 0 ≤ a ^ bit1 n ↔ 0 ≤ a

@[simp] axiom zpow_bit1_nonpos_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : a ^ bit1 n ≤ 0 ↔ a ≤ 0

@[simp] axiom zpow_bit1_pos_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : 0 < a ^ bit1 n ↔ 0 < a

axiom nat.zpow_pos_of_pos {K : Type u} [linear_ordered_field K] {p : ℕ} (h : (0 : ℕ) < p) (n : ℤ) : (0 : K) < (↑p : K)
  ^ n

axiom nat.zpow_ne_zero_of_pos {K : Type u} [linear_ordered_field K] {p : ℕ} (h : (0 : ℕ) < p) (n : ℤ) : (↑p : K) ^ n ≠
  (0 : K)

@[simp] axiom zpow_lt_iff_lt {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) {m n : ℤ} : x ^ m < x ^ n ↔ m
  < n

@[simp] axiom zpow_le_iff_le {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) {m n : ℤ} : x ^ m ≤ x ^ n ↔ m
  ≤ n

@[simp] axiom pos_div_pow_pos {K : Type u} [linear_ordered_field K] {a b : K} (ha : 0 < a) (hb : 0 < b) (k : ℕ) : 0 <
  a / b ^ k

@[simp] axiom div_pow_le {K : Type u} [linear_ordered_field K] {a b : K} (ha : 0 < a) (hb : 1 ≤ b) (k : ℕ) : a / b ^ k
  ≤ a

@[simp] axiom zpow_inj {K : Type u} [linear_ordered_field K] {x : K} (h₀ : 0 < x) (h₁ : x ≠ 1) {m n : ℤ} : x ^ m = x ^
  n ↔ m = n

@[simp] axiom rat.cast_zpow {K : Type u} [division_ring K] [char_zero K] (q : ℚ) (n : ℤ) : (↑(q ^ n) : K) = (↑q : K) ^
  n

-- algebra.big_operators.ring

axiom finset.sum_mul {α : Type u} {β : Type v} {s : finset α} {b : β} {f : α → β} [non_unital_non_assoc_semiring β] :
  finset.sum s (λ (x : α), f x) * b = finset.sum s (λ (x : α), f x * b)

axiom finset.mul_sum {α : Type u} {β : Type v} {s : finset α} {b : β} {f : α → β} [non_unital_non_assoc_semiring β] :
  b * finset.sum s (λ (x : α), f x) = finset.sum s (λ (x : α), b * f x)

axiom finset.sum_div {α : Type u} {β : Type v} [division_ring β] {s : finset α} {f : α → β} {b : β} : finset.sum s (λ
  (x : α), f x) / b = finset.sum s (λ (x : α), f x / b)

axiom finset.prod_nat_cast {α : Type u} {β : Type v} [comm_semiring β] (s : finset α) (f : α → ℕ) : (↑(finset.prod s
  (λ (x : α), f x)) : β) = finset.prod s (λ (x : α), (↑(f x) : β))

-- algebra.associated

def prime {α : Type u} [comm_monoid_with_zero α] (p : α) : Prop :=
p ≠ 0 ∧ ¬ is_unit p ∧ (∀ a b, p ∣ a * b → p ∣ a ∨ p ∣ b)

axiom prime.ne_zero {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : p ≠ 0

axiom prime.not_unit {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : ¬is_unit p

axiom prime.not_dvd_one {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : ¬p ∣ 1

axiom prime.ne_one {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : p ≠ 1

@[simp] axiom not_prime_zero {α : Type u} [comm_monoid_with_zero α] : ¬prime (0 : α)

@[simp] axiom not_prime_one {α : Type u} [comm_monoid_with_zero α] : ¬prime (1 : α)

class irreducible {α : Type u} [monoid α] (p : α) : Prop :=
(not_unit' : ¬ is_unit p)
(is_unit_or_is_unit' : ∀ a b, p = a * b → is_unit a ∨ is_unit b)

axiom irreducible.not_unit {α : Type u} [monoid α] {p : α} (hp : irreducible p) : ¬is_unit p

axiom irreducible.not_dvd_one {α : Type u} [comm_monoid α] {p : α} (hp : irreducible p) : ¬p ∣ 1

@[simp] axiom not_irreducible_one {α : Type u} [monoid α] : ¬irreducible (1 : α)

axiom irreducible.ne_one {α : Type u} [monoid α] {p : α} : irreducible p → p ≠ 1

@[simp] axiom not_irreducible_zero {α : Type u} [monoid_with_zero α] : ¬irreducible (0 : α)

axiom irreducible.ne_zero {α : Type u} [monoid_with_zero α] {p : α} : irreducible p → p ≠ 0

def associated {α : Type u} [monoid α] (x y : α) : Prop := ∃ u : units α, x * u = y

protected axiom associated.refl {α : Type u} [monoid α] (x : α) : associated x x

protected axiom associated.symm {α : Type u} [monoid α] {x y : α} : associated x y → associated y x

axiom unit_associated_one {α : Type u} [monoid α] {u : αˣ} : associated (↑u : α) (1 : α)

axiom associated_one_iff_is_unit {α : Type u} [monoid α] {a : α} : associated a 1 ↔ is_unit a

axiom associated_zero_iff_eq_zero {α : Type u} [monoid_with_zero α] (a : α) : associated a 0 ↔ a = 0

axiom associated_one_of_mul_eq_one {α : Type u} [comm_monoid α] {a : α} (b : α) (hab : a * b = 1) : associated a 1

axiom associated_mul_unit_left {β : Type u} [monoid β] (a u : β) (hu : is_unit u) : associated (a * u) a

axiom associated_mul_unit_right {β : Type u} [monoid β] (a u : β) (hu : is_unit u) : associated a (a * u)

protected axiom associated.dvd {α : Type u} [monoid α] {a b : α} : associated a b → a ∣ b

protected axiom associated.dvd_dvd {α : Type u} [monoid α] {a b : α} (h : associated a b) : a ∣ b ∧ b ∣ a

axiom associated.dvd_iff_dvd_left {α : Type u} [monoid α] {a b c : α} (h : associated a b) : a ∣ c ↔ b ∣ c

axiom associated.dvd_iff_dvd_right {α : Type u} [monoid α] {a b c : α} (h : associated b c) : a ∣ b ↔ a ∣ c

-- algebra.gcd_monoid.basic

class gcd_monoid (α : Type u) [cancel_comm_monoid_with_zero α] :=
(gcd : α → α → α)
(lcm : α → α → α)
(gcd_dvd_left : ∀a b, gcd a b ∣ a)
(gcd_dvd_right : ∀a b, gcd a b ∣ b)
(dvd_gcd : ∀{a b c}, a ∣ c → a ∣ b → a ∣ gcd c b)
(gcd_mul_lcm : ∀a b, associated (gcd a b * lcm a b) (a * b))
(lcm_zero_left : ∀a, lcm 0 a = 0)
(lcm_zero_right : ∀a, lcm a 0 = 0)

export gcd_monoid (gcd lcm gcd_dvd_left gcd_dvd_right dvd_gcd lcm_zero_left lcm_zero_right)

-- algebra.gcd_monoid.basic

@[simp] axiom gcd_eq_zero_iff {α : Type u} [cancel_comm_monoid_with_zero α] [gcd_monoid α] (a b : α) : gcd a b = 0 ↔ a
  = 0 ∧ b = 0

@[simp] axiom gcd_one_left' {α : Type u} [cancel_comm_monoid_with_zero α] [gcd_monoid α] (a : α) : associated (gcd 1
  a) 1

@[simp] axiom gcd_one_right' {α : Type u} [cancel_comm_monoid_with_zero α] [gcd_monoid α] (a : α) : associated (gcd a
  1) 1

@[simp] axiom gcd_mul_right' {α : Type u} [cancel_comm_monoid_with_zero α] [gcd_monoid α] (a b c : α) : associated
  (gcd (b * a) (c * a)) (gcd b c * a)

@[simp] axiom lcm_eq_zero_iff {α : Type u} [cancel_comm_monoid_with_zero α] [gcd_monoid α] (a b : α) : lcm a b = 0 ↔ a
  = 0 ∨ b = 0
