-- algebra.group_power.lemmas, algebra.group_with_zero.power
prelude
import interface.data.int.cast

set_option old_structure_cmd true

universes u v w x y z

-- algebra.group_power.lemmas

@[simp] axiom nsmul_one {A : Type u} [add_monoid A] [has_one A] (n : ℕ) : n • (1 : A) = (↑n : A)

axiom is_unit.pow {M : Type u} [monoid M] {m : M} (n : ℕ) : is_unit m → is_unit (m ^ n)

@[simp] axiom is_unit_pow_succ_iff {M : Type u} [monoid M] {m : M} {n : ℕ} : is_unit (m ^ (n + 1)) ↔ is_unit m

axiom is_unit_of_pow_eq_one {M : Type u} [monoid M] (x : M) (n : ℕ) (hx : x ^ n = 1) (hn : 0 < n) : is_unit x

axiom zsmul_one {A : Type u} [sub_neg_monoid A] [has_one A] (n : ℤ) : n • (1 : A) = (↑n : A)

axiom add_one_zsmul {G : Type u} [add_group G] (a : G) (n : ℤ) : (n + 1) • a = n • a + a

axiom zsmul_sub_one {G : Type u} [add_group G] (a : G) (n : ℤ) : (n - 1) • a = n • a + -a

axiom add_zsmul {G : Type u} [add_group G] (a : G) (m n : ℤ) : (m + n) • a = m • a + n • a

axiom add_zsmul_self {G : Type u} [add_group G] (b : G) (m : ℤ) : b + m • b = (m + 1) • b

axiom add_self_zsmul {G : Type u} [add_group G] (b : G) (m : ℤ) : m • b + b = (m + 1) • b

axiom one_add_zsmul {G : Type u} [add_group G] (a : G) (i : ℤ) : (1 + i) • a = a + i • a

axiom zpow_mul {G : Type u} [group G] (a : G) (m n : ℤ) : a ^ (m * n) = (a ^ m) ^ n

axiom mul_zsmul' {G : Type u} [add_group G] (a : G) (m n : ℤ) : (m * n) • a = n • m • a

axiom mul_zsmul {G : Type u} [add_group G] (a : G) (m n : ℤ) : (m * n) • a = m • n • a

axiom bit0_zsmul {G : Type u} [add_group G] (a : G) (n : ℤ) : bit0 n • a = n • a + n • a

axiom nsmul_eq_mul' {R : Type u} [non_assoc_semiring R] (a : R) (n : ℕ) : n • a = a * ↑n

@[simp] axiom nsmul_eq_mul {R : Type u} [non_assoc_semiring R] (n : ℕ) (a : R) : n • a = ↑n * a

@[simp] axiom nat.cast_pow {R : Type u} [semiring R] (n m : ℕ) : (↑(n ^ m) : R) = (↑n : R) ^ m

@[simp] axiom int.coe_nat_pow (n m : ℕ) : (↑(n ^ m) : ℤ) = (↑n : ℤ) ^ m

axiom int.nat_abs_pow (n : ℤ) (k : ℕ) : int.nat_abs (n ^ k) = int.nat_abs n ^ k

@[simp] axiom zsmul_eq_mul {R : Type u} [non_assoc_ring R] (a : R) (n : ℤ) : n • a = ↑n * a

axiom zsmul_eq_mul' {R : Type u} [ring R] (a : R) (n : ℤ) : n • a = a * ↑n

@[simp] axiom int.cast_pow {R : Type u} [ring R] (n : ℤ) (m : ℕ) : (↑(n ^ m) : R) = (↑n : R) ^ m

axiom neg_one_pow_eq_pow_mod_two {R : Type u} [ring R] {n : ℕ} : (-1 : R) ^ n = (-1 : R) ^ (n % ((2 : ℕ) : ℕ))

axiom sq_le {R : Type u} [ordered_semiring R] {a : R} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ 2 ≤ a

@[simp] axiom abs_pow {R : Type u} [linear_ordered_ring R] (a : R) (n : ℕ) : |a ^ n| = |a| ^ n

@[simp] axiom pow_bit1_neg_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} : a ^ bit1 n < 0 ↔ a < 0

@[simp] axiom pow_bit1_nonneg_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} : 0 ≤ a ^ bit1 n ↔ 0 ≤ a

@[simp] axiom pow_bit1_nonpos_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} : a ^ bit1 n ≤ 0 ↔ a ≤ 0

@[simp] axiom pow_bit1_pos_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} : 0 < a ^ bit1 n ↔ 0 < a

axiom one_add_mul_le_pow {R : Type u} [linear_ordered_ring R] {a : R} (H : -2 ≤ a) (n : ℕ) : 1 + ↑n * a ≤ (1 + a) ^ n

@[simp] axiom int.nat_abs_sq (x : ℤ) : ↑(int.nat_abs x) ^ 2 = x ^ 2

axiom int.nat_abs_pow_two (x : ℤ) : ↑(int.nat_abs x) ^ 2 = x ^ 2

axiom int.abs_le_self_sq (a : ℤ) : ↑(int.nat_abs a) ≤ a ^ 2

axiom int.abs_le_self_pow_two (a : ℤ) : ↑(int.nat_abs a) ≤ a ^ 2

axiom int.le_self_sq (b : ℤ) : b ≤ b ^ 2

axiom int.le_self_pow_two (b : ℤ) : b ≤ b ^ 2

@[simp] axiom semiconj_by.cast_nat_mul_right {R : Type u} [semiring R] {a x y : R} (h : semiconj_by a x y) (n : ℕ) :
  semiconj_by a (↑n * x) (↑n * y)

@[simp] axiom semiconj_by.cast_nat_mul_left {R : Type u} [semiring R] {a x y : R} (h : semiconj_by a x y) (n : ℕ) :
  semiconj_by (↑n * a) x y

@[simp] axiom semiconj_by.cast_nat_mul_cast_nat_mul {R : Type u} [semiring R] {a x y : R} (h : semiconj_by a x y) (m n
  : ℕ) : semiconj_by (↑m * a) (↑n * x) (↑n * y)

@[simp] axiom semiconj_by.cast_int_mul_right {R : Type u} [ring R] {a x y : R} (h : semiconj_by a x y) (m : ℤ) :
  semiconj_by a (↑m * x) (↑m * y)

@[simp] axiom semiconj_by.cast_int_mul_left {R : Type u} [ring R] {a x y : R} (h : semiconj_by a x y) (m : ℤ) :
  semiconj_by (↑m * a) x y

@[simp] axiom semiconj_by.cast_int_mul_cast_int_mul {R : Type u} [ring R] {a x y : R} (h : semiconj_by a x y) (m n :
  ℤ) : semiconj_by (↑m * a) (↑n * x) (↑n * y)

@[simp] axiom commute.cast_nat_mul_right {R : Type u} [semiring R] {a b : R} (h : commute a b) (n : ℕ) : commute a (↑n
  * b)

@[simp] axiom commute.cast_nat_mul_left {R : Type u} [semiring R] {a b : R} (h : commute a b) (n : ℕ) : commute (↑n *
  a) b

@[simp] axiom commute.cast_nat_mul_cast_nat_mul {R : Type u} [semiring R] {a b : R} (h : commute a b) (m n : ℕ) :
  commute (↑m * a) (↑n * b)

@[simp] axiom commute.self_cast_nat_mul {R : Type u} [semiring R] {a : R} (n : ℕ) : commute a (↑n * a)

@[simp] axiom commute.cast_nat_mul_self {R : Type u} [semiring R] {a : R} (n : ℕ) : commute (↑n * a) a

@[simp] axiom commute.self_cast_nat_mul_cast_nat_mul {R : Type u} [semiring R] {a : R} (m n : ℕ) : commute (↑m * a)
  (↑n * a)

@[simp] axiom commute.cast_int_mul_right {R : Type u} [ring R] {a b : R} (h : commute a b) (m : ℤ) : commute a (↑m *
  b)

@[simp] axiom commute.cast_int_mul_left {R : Type u} [ring R] {a b : R} (h : commute a b) (m : ℤ) : commute (↑m * a) b

@[simp] axiom commute.cast_int_left {R : Type u} [ring R] (a : R) (m : ℤ) : commute ↑m a

@[simp] axiom commute.cast_int_right {R : Type u} [ring R] (a : R) (m : ℤ) : commute a ↑m

@[simp] axiom commute.self_cast_int_mul {R : Type u} [ring R] (a : R) (n : ℤ) : commute a (↑n * a)

@[simp] axiom commute.cast_int_mul_self {R : Type u} [ring R] (a : R) (n : ℤ) : commute (↑n * a) a

-- algebra.group_with_zero.power

@[simp] axiom zero_pow' {M : Type u} [monoid_with_zero M] (n : ℕ) : n ≠ (0 : ℕ) → (0 : M) ^ n = (0 : M)

@[simp] axiom zero_pow_eq_zero {M : Type u} [monoid_with_zero M] [nontrivial M] {n : ℕ} : (0 : M) ^ n = (0 : M) ↔ (0 :
  ℕ) < n

@[simp] axiom inv_pow₀ {G₀ : Type u} [group_with_zero G₀] (a : G₀) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹

@[simp] axiom one_zpow₀ {G₀ : Type u} [group_with_zero G₀] (n : ℤ) : (1 : G₀) ^ n = (1 : G₀)

axiom zero_zpow {G₀ : Type u} [group_with_zero G₀] (z : ℤ) : z ≠ (0 : ℤ) → (0 : G₀) ^ z = (0 : G₀)

@[simp] axiom zpow_neg₀ {G₀ : Type u} [group_with_zero G₀] (a : G₀) (n : ℤ) : a ^ -n = (a ^ n)⁻¹

axiom zpow_neg_one₀ {G₀ : Type u} [group_with_zero G₀] (x : G₀) : x ^ (-1 : ℤ) = x⁻¹

axiom inv_zpow₀ {G₀ : Type u} [group_with_zero G₀] (a : G₀) (n : ℤ) : a⁻¹ ^ n = (a ^ n)⁻¹

axiom zpow_add₀ {G₀ : Type u} [group_with_zero G₀] {a : G₀} (ha : a ≠ 0) (m n : ℤ) : a ^ (m + n) = a ^ m * a ^ n

axiom zpow_ne_zero_of_ne_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} (ha : a ≠ 0) (z : ℤ) : a ^ z ≠ 0

axiom zpow_eq_zero {G₀ : Type u} [group_with_zero G₀] {x : G₀} {n : ℤ} (h : x ^ n = 0) : x = 0

axiom zpow_ne_zero {G₀ : Type u} [group_with_zero G₀] {x : G₀} (n : ℤ) : x ≠ 0 → x ^ n ≠ 0

@[simp] axiom inv_zpow' {G₀ : Type u} [group_with_zero G₀] {a : G₀} (n : ℤ) : a⁻¹ ^ n = a ^ -n

@[simp] axiom div_pow {G₀ : Type u} [comm_group_with_zero G₀] (a b : G₀) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n

@[simp] axiom div_zpow₀ {G₀ : Type u} [comm_group_with_zero G₀] (a : G₀) {b : G₀} (n : ℤ) : (a / b) ^ n = a ^ n / b ^
  n

axiom pow_minus_two_nonneg {R : Type u} [linear_ordered_field R] {a : R} : (0 : R) ≤ a ^ -((2 : ℤ) : ℤ)
