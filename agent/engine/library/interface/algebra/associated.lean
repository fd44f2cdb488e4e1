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

axiom zpow_le_of_le {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 ≤ x) {a b : ℤ} (h : a ≤ b) : x ^ a ≤ x ^ b

axiom pow_le_max_of_min_le {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 ≤ x) {a b c : ℤ} (h : min a b ≤ c) :
  x ^ -c ≤ max (x ^ -a) (x ^ -b)

axiom zpow_le_one_of_nonpos {K : Type u} [linear_ordered_field K] {p : K} (hp : 1 ≤ p) {z : ℤ} (hz : z ≤ 0) : p ^ z ≤
  1

axiom one_le_zpow_of_nonneg {K : Type u} [linear_ordered_field K] {p : K} (hp : 1 ≤ p) {z : ℤ} (hz : 0 ≤ z) : 1 ≤ p ^
  z

axiom zpow_bit0_nonneg {K : Type u} [linear_ordered_field K] (a : K) (n : ℤ) : 0 ≤ a ^ bit0 n

axiom zpow_two_nonneg {K : Type u} [linear_ordered_field K] (a : K) : (0 : K) ≤ a ^ ((2 : ℤ) : ℤ)

axiom zpow_bit0_pos {K : Type u} [linear_ordered_field K] {a : K} (h : a ≠ 0) (n : ℤ) : 0 < a ^ bit0 n

axiom zpow_two_pos_of_ne_zero {K : Type u} [linear_ordered_field K] (a : K) (h : a ≠ (0 : K)) : (0 : K) < a ^ ((2 : ℤ)
  : ℤ)

@[simp] axiom zpow_bit1_neg_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : a ^ bit1 n < 0 ↔ a < 0

@[simp] axiom zpow_bit1_nonneg_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : 0 ≤ a ^ bit1 n ↔ 0 ≤ a

@[simp] axiom zpow_bit1_nonpos_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : a ^ bit1 n ≤ 0 ↔ a ≤ 0

@[simp] axiom zpow_bit1_pos_iff {K : Type u} [linear_ordered_field K] {a : K} {n : ℤ} : 0 < a ^ bit1 n ↔ 0 < a

axiom one_lt_zpow {K : Type u} [linear_ordered_field K] {p : K} (hp : 1 < p) (z : ℤ) : 0 < z → 1 < p ^ z

axiom nat.zpow_pos_of_pos {K : Type u} [linear_ordered_field K] {p : ℕ} (h : (0 : ℕ) < p) (n : ℤ) : (0 : K) < (↑p : K)
  ^ n

axiom nat.zpow_ne_zero_of_pos {K : Type u} [linear_ordered_field K] {p : ℕ} (h : (0 : ℕ) < p) (n : ℤ) : (↑p : K) ^ n ≠
  (0 : K)

axiom zpow_strict_mono {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) : strict_mono (λ (n : ℤ), x ^ n)

axiom zpow_strict_anti {K : Type u} [linear_ordered_field K] {x : K} (h₀ : 0 < x) (h₁ : x < 1) : strict_anti (λ (n :
  ℤ), x ^ n)

@[simp] axiom zpow_lt_iff_lt {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) {m n : ℤ} : x ^ m < x ^ n ↔ m
  < n

@[simp] axiom zpow_le_iff_le {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) {m n : ℤ} : x ^ m ≤ x ^ n ↔ m
  ≤ n

axiom min_le_of_zpow_le_max {K : Type u} [linear_ordered_field K] {x : K} (hx : 1 < x) {a b c : ℤ} (h_max : x ^ -c ≤
  max (x ^ -a) (x ^ -b)) : min a b ≤ c

@[simp] axiom pos_div_pow_pos {K : Type u} [linear_ordered_field K] {a b : K} (ha : 0 < a) (hb : 0 < b) (k : ℕ) : 0 <
  a / b ^ k

@[simp] axiom div_pow_le {K : Type u} [linear_ordered_field K] {a b : K} (ha : 0 < a) (hb : 1 ≤ b) (k : ℕ) : a / b ^ k
  ≤ a

@[simp] axiom zpow_inj {K : Type u} [linear_ordered_field K] {x : K} (h₀ : 0 < x) (h₁ : x ≠ 1) {m n : ℤ} : x ^ m = x ^
  n ↔ m = n

@[simp] axiom rat.cast_zpow {K : Type u} [division_ring K] [char_zero K] (q : ℚ) (n : ℤ) : (↑(q ^ n) : K) = (↑q : K) ^
  n

-- algebra.big_operators.ring

axiom finset.prod_pow_eq_pow_sum {α : Type u} {β : Type v} [comm_monoid β] {x : β} {f : α → ℕ} {s : finset α} :
  finset.prod s (λ (i : α), x ^ f i) = x ^ finset.sum s (λ (x : α), f x)

axiom finset.sum_mul {α : Type u} {β : Type v} {s : finset α} {b : β} {f : α → β} [non_unital_non_assoc_semiring β] :
  finset.sum s (λ (x : α), f x) * b = finset.sum s (λ (x : α), f x * b)

axiom finset.mul_sum {α : Type u} {β : Type v} {s : finset α} {b : β} {f : α → β} [non_unital_non_assoc_semiring β] :
  b * finset.sum s (λ (x : α), f x) = finset.sum s (λ (x : α), b * f x)

axiom finset.sum_mul_boole {α : Type u} {β : Type v} [non_assoc_semiring β] [decidable_eq α] (s : finset α) (f : α →
  β) (a : α) : finset.sum s (λ (x : α), f x * ite (a = x) 1 0) = ite (a ∈ s) (f a) 0

axiom finset.sum_boole_mul {α : Type u} {β : Type v} [non_assoc_semiring β] [decidable_eq α] (s : finset α) (f : α →
  β) (a : α) : finset.sum s (λ (x : α), ite (a = x) 1 0 * f x) = ite (a ∈ s) (f a) 0

axiom finset.sum_div {α : Type u} {β : Type v} [division_ring β] {s : finset α} {f : α → β} {b : β} : finset.sum s (λ
  (x : α), f x) / b = finset.sum s (λ (x : α), f x / b)

axiom finset.dvd_sum {α : Type u} {β : Type v} [comm_semiring β] {b : β} {s : finset α} {f : α → β} (h : ∀ (x : α), x
  ∈ s → b ∣ f x) : b ∣ finset.sum s (λ (x : α), f x)

axiom finset.prod_nat_cast {α : Type u} {β : Type v} [comm_semiring β] (s : finset α) (f : α → ℕ) : (↑(finset.prod s
  (λ (x : α), f x)) : β) = finset.prod s (λ (x : α), (↑(f x) : β))

axiom finset.prod_range_cast_nat_sub {R : Type u} [comm_ring R] (n k : ℕ) : finset.prod (finset.range k) (λ (i : ℕ),
  (↑n : R) - (↑i : R)) = (↑(finset.prod (finset.range k) (λ (i : ℕ), n - i)) : R)

-- algebra.associated

def prime {α : Type u} [comm_monoid_with_zero α] (p : α) : Prop :=
p ≠ 0 ∧ ¬ is_unit p ∧ (∀ a b, p ∣ a * b → p ∣ a ∨ p ∣ b)

axiom prime.ne_zero {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : p ≠ 0

axiom prime.not_unit {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : ¬is_unit p

axiom prime.not_dvd_one {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : ¬p ∣ 1

axiom prime.ne_one {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) : p ≠ 1

axiom prime.dvd_or_dvd {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) {a b : α} (h : p ∣ a * b) : p ∣ a
  ∨ p ∣ b

axiom prime.dvd_of_dvd_pow {α : Type u} [comm_monoid_with_zero α] {p : α} (hp : prime p) {a : α} {n : ℕ} (h : p ∣ a ^
  n) : p ∣ a

@[simp] axiom not_prime_zero {α : Type u} [comm_monoid_with_zero α] : ¬prime (0 : α)

@[simp] axiom not_prime_one {α : Type u} [comm_monoid_with_zero α] : ¬prime (1 : α)

axiom prime.left_dvd_or_dvd_right_of_dvd_mul {α : Type u} [cancel_comm_monoid_with_zero α] {p : α} (hp : prime p) {a b
  : α} : a ∣ p * b → p ∣ a ∨ a ∣ b

axiom prime.pow_dvd_of_dvd_mul_left {α : Type u} [cancel_comm_monoid_with_zero α] {p a b : α} (hp : prime p) (n : ℕ)
  (h : ¬p ∣ a) (h' : p ^ n ∣ a * b) : p ^ n ∣ b

axiom prime.pow_dvd_of_dvd_mul_right {α : Type u} [cancel_comm_monoid_with_zero α] {p a b : α} (hp : prime p) (n : ℕ)
  (h : ¬p ∣ b) (h' : p ^ n ∣ a * b) : p ^ n ∣ a

axiom prime.dvd_of_pow_dvd_pow_mul_pow_of_square_not_dvd {α : Type u} [cancel_comm_monoid_with_zero α] {p a b : α} {n
  : ℕ} (hp : prime p) (hpow : p ^ nat.succ n ∣ a ^ nat.succ n * b ^ n) (hb : ¬p ^ 2 ∣ b) : p ∣ a

class irreducible {α : Type u} [monoid α] (p : α) : Prop :=
(not_unit' : ¬ is_unit p)
(is_unit_or_is_unit' : ∀ a b, p = a * b → is_unit a ∨ is_unit b)

axiom irreducible.not_unit {α : Type u} [monoid α] {p : α} (hp : irreducible p) : ¬is_unit p

axiom irreducible.not_dvd_one {α : Type u} [comm_monoid α] {p : α} (hp : irreducible p) : ¬p ∣ 1

axiom irreducible.is_unit_or_is_unit {α : Type u} [monoid α] {p : α} (hp : irreducible p) {a b : α} (h : p = a * b) :
  is_unit a ∨ is_unit b

axiom irreducible_iff {α : Type u} [monoid α] {p : α} : irreducible p ↔ ¬is_unit p ∧ ∀ (a b : α), p = a * b → is_unit
  a ∨ is_unit b

@[simp] axiom not_irreducible_one {α : Type u} [monoid α] : ¬irreducible (1 : α)

axiom irreducible.ne_one {α : Type u} [monoid α] {p : α} : irreducible p → p ≠ 1

@[simp] axiom not_irreducible_zero {α : Type u} [monoid_with_zero α] : ¬irreducible (0 : α)

axiom irreducible.ne_zero {α : Type u} [monoid_with_zero α] {p : α} : irreducible p → p ≠ 0

axiom of_irreducible_mul {α : Type u} [monoid α] {x y : α} : irreducible (x * y) → is_unit x ∨ is_unit y

axiom of_irreducible_pow {α : Type u} [monoid α] {x : α} {n : ℕ} (hn : n ≠ 1) : irreducible (x ^ n) → is_unit x

axiom irreducible_or_factor {α : Type u} [monoid α] (x : α) (h : ¬is_unit x) : irreducible x ∨ ∃ (a b : α), ¬is_unit a
  ∧ ¬is_unit b ∧ a * b = x

axiom prime.irreducible {α : Type u} [cancel_comm_monoid_with_zero α] {p : α} (hp : prime p) : irreducible p

axiom succ_dvd_or_succ_dvd_of_succ_sum_dvd_mul {α : Type u} [cancel_comm_monoid_with_zero α] {p : α} (hp : prime p) {a
  b : α} {k l : ℕ} : p ^ k ∣ a → p ^ l ∣ b → p ^ (k + l + 1) ∣ a * b → p ^ (k + 1) ∣ a ∨ p ^ (l + 1) ∣ b

axiom irreducible.dvd_symm {α : Type u} [monoid α] {p q : α} (hp : irreducible p) (hq : irreducible q) : p ∣ q → q ∣ p

axiom irreducible.dvd_comm {α : Type u} [monoid α] {p q : α} (hp : irreducible p) (hq : irreducible q) : p ∣ q ↔ q ∣ p

axiom irreducible_is_unit_mul {α : Type u} [monoid α] {a b : α} (h : is_unit a) : irreducible (a * b) ↔ irreducible b

axiom irreducible_mul_is_unit {α : Type u} [monoid α] {a b : α} (h : is_unit a) : irreducible (b * a) ↔ irreducible b

axiom irreducible_mul_iff {α : Type u} [monoid α] {a b : α} : irreducible (a * b) ↔ irreducible a ∧ is_unit b ∨
  irreducible b ∧ is_unit a

axiom pow_not_prime {α : Type u} [cancel_comm_monoid_with_zero α] {x : α} {n : ℕ} (hn : n ≠ 1) : ¬prime (x ^ n)

def associated {α : Type u} [monoid α] (x y : α) : Prop := ∃ u : units α, x * u = y

axiom associated.refl {α : Type u} [monoid α] (x : α) : associated x x

axiom associated.symm {α : Type u} [monoid α] {x y : α} : associated x y → associated y x

axiom associated.trans {α : Type u} [monoid α] {x y z : α} : associated x y → associated y z → associated x z

axiom associated_one_iff_is_unit {α : Type u} [monoid α] {a : α} : associated a 1 ↔ is_unit a

axiom associated_zero_iff_eq_zero {α : Type u} [monoid_with_zero α] (a : α) : associated a 0 ↔ a = 0

axiom associated_one_of_mul_eq_one {α : Type u} [comm_monoid α] {a : α} (b : α) (hab : a * b = 1) : associated a 1

axiom associated_one_of_associated_mul_one {α : Type u} [comm_monoid α] {a b : α} : associated (a * b) 1 → associated
  a 1

axiom associated_mul_unit_left {β : Type u} [monoid β] (a u : β) (hu : is_unit u) : associated (a * u) a

axiom associated_unit_mul_left {β : Type u} [comm_monoid β] (a u : β) (hu : is_unit u) : associated (u * a) a

axiom associated_mul_unit_right {β : Type u} [monoid β] (a u : β) (hu : is_unit u) : associated a (a * u)

axiom associated_unit_mul_right {β : Type u} [comm_monoid β] (a u : β) (hu : is_unit u) : associated a (u * a)

axiom associated.mul_mul {α : Type u} [comm_monoid α] {a₁ a₂ b₁ b₂ : α} : associated a₁ b₁ → associated a₂ b₂ →
  associated (a₁ * a₂) (b₁ * b₂)

axiom associated.mul_left {α : Type u} [comm_monoid α] (a : α) {b c : α} (h : associated b c) : associated (a * b) (a
  * c)

axiom associated.mul_right {α : Type u} [comm_monoid α] {a b : α} (h : associated a b) (c : α) : associated (a * c) (b
  * c)

axiom associated.pow_pow {α : Type u} [comm_monoid α] {a b : α} {n : ℕ} (h : associated a b) : associated (a ^ n) (b ^
  n)

axiom associated.dvd {α : Type u} [monoid α] {a b : α} : associated a b → a ∣ b

axiom associated.dvd_dvd {α : Type u} [monoid α] {a b : α} (h : associated a b) : a ∣ b ∧ b ∣ a

axiom associated_of_dvd_dvd {α : Type u} [cancel_monoid_with_zero α] {a b : α} (hab : a ∣ b) (hba : b ∣ a) :
  associated a b

axiom dvd_dvd_iff_associated {α : Type u} [cancel_monoid_with_zero α] {a b : α} : a ∣ b ∧ b ∣ a ↔ associated a b

axiom associated.dvd_iff_dvd_left {α : Type u} [monoid α] {a b c : α} (h : associated a b) : a ∣ c ↔ b ∣ c

axiom associated.dvd_iff_dvd_right {α : Type u} [monoid α] {a b c : α} (h : associated b c) : a ∣ b ↔ a ∣ c

axiom associated.eq_zero_iff {α : Type u} [monoid_with_zero α] {a b : α} (h : associated a b) : a = 0 ↔ b = 0

axiom associated.ne_zero_iff {α : Type u} [monoid_with_zero α] {a b : α} (h : associated a b) : a ≠ 0 ↔ b ≠ 0

axiom associated.prime {α : Type u} [comm_monoid_with_zero α] {p q : α} (h : associated p q) (hp : prime p) : prime q

axiom irreducible.associated_of_dvd {α : Type u} [cancel_monoid_with_zero α] {p q : α} (p_irr : irreducible p) (q_irr
  : irreducible q) (dvd : p ∣ q) : associated p q

axiom irreducible.dvd_irreducible_iff_associated {α : Type u} [cancel_monoid_with_zero α] {p q : α} (pp : irreducible
  p) (qp : irreducible q) : p ∣ q ↔ associated p q

axiom prime.associated_of_dvd {α : Type u} [cancel_comm_monoid_with_zero α] {p q : α} (p_prime : prime p) (q_prime :
  prime q) (dvd : p ∣ q) : associated p q

axiom prime.dvd_prime_iff_associated {α : Type u} [cancel_comm_monoid_with_zero α] {p q : α} (pp : prime p) (qp :
  prime q) : p ∣ q ↔ associated p q

axiom associated.prime_iff {α : Type u} [comm_monoid_with_zero α] {p q : α} (h : associated p q) : prime p ↔ prime q

axiom associated.is_unit {α : Type u} [monoid α] {a b : α} (h : associated a b) : is_unit a → is_unit b

axiom associated.is_unit_iff {α : Type u} [monoid α] {a b : α} (h : associated a b) : is_unit a ↔ is_unit b

axiom associated.irreducible {α : Type u} [monoid α] {p q : α} (h : associated p q) (hp : irreducible p) : irreducible
  q

axiom associated.irreducible_iff {α : Type u} [monoid α] {p q : α} (h : associated p q) : irreducible p ↔ irreducible
  q

axiom associated.of_mul_left {α : Type u} [cancel_comm_monoid_with_zero α] {a b c d : α} (h : associated (a * b) (c *
  d)) (h₁ : associated a c) (ha : a ≠ 0) : associated b d

axiom associated.of_mul_right {α : Type u} [cancel_comm_monoid_with_zero α] {a b c d : α} : associated (a * b) (c * d)
  → associated b d → b ≠ 0 → associated a c

axiom associated.of_pow_associated_of_prime {α : Type u} [cancel_comm_monoid_with_zero α] {p₁ p₂ : α} {k₁ k₂ : ℕ} (hp₁
  : prime p₁) (hp₂ : prime p₂) (hk₁ : 0 < k₁) (h : associated (p₁ ^ k₁) (p₂ ^ k₂)) : associated p₁ p₂

axiom associated.of_pow_associated_of_prime' {α : Type u} [cancel_comm_monoid_with_zero α] {p₁ p₂ : α} {k₁ k₂ : ℕ}
  (hp₁ : prime p₁) (hp₂ : prime p₂) (hk₂ : 0 < k₂) (h : associated (p₁ ^ k₁) (p₂ ^ k₂)) : associated p₁ p₂

axiom is_unit_of_associated_mul {α : Type u} [cancel_comm_monoid_with_zero α] {p b : α} (h : associated (p * b) p) (hp
  : p ≠ 0) : is_unit b

axiom pow_injective_of_not_unit {α : Type u} [cancel_comm_monoid_with_zero α] {q : α} (hq : ¬is_unit q) (hq' : q ≠ 0)
  : function.injective (λ (n : ℕ), q ^ n)

axiom dvd_prime_pow {α : Type u} [cancel_comm_monoid_with_zero α] {p q : α} (hp : prime p) (n : ℕ) : q ∣ p ^ n ↔ ∃ (i
  : ℕ) (H : i ≤ n), associated q (p ^ i)

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
