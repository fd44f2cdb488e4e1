-- algebra.group_power.basic
prelude
import interface.group_theory.group_action.defs

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom pow_ite {M : Type u} [has_pow M ℕ] (P : Prop) [decidable P] (a : M) (b c : ℕ) : a ^ ite P b c = ite P (a
  ^ b) (a ^ c)

@[simp] axiom ite_pow {M : Type u} [has_pow M ℕ] (P : Prop) [decidable P] (a b : M) (c : ℕ) : ite P a b ^ c = ite P (a
  ^ c) (b ^ c)

@[simp] axiom pow_one {M : Type u} [monoid M] (a : M) : a ^ 1 = a

@[simp] axiom one_nsmul {M : Type u} [add_monoid M] (a : M) : 1 • a = a

axiom pow_two {M : Type u} [monoid M] (a : M) : a ^ 2 = a * a

axiom two_nsmul {M : Type u} [add_monoid M] (a : M) : 2 • a = a + a

axiom sq {M : Type u} [monoid M] (a : M) : a ^ 2 = a * a

axiom pow_mul_comm' {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ n * a = a * a ^ n

axiom nsmul_add_comm' {M : Type u} [add_monoid M] (a : M) (n : ℕ) : n • a + a = a + n • a

axiom add_nsmul {M : Type u} [add_monoid M] (a : M) (m n : ℕ) : (m + n) • a = m • a + n • a

axiom pow_add {M : Type u} [monoid M] (a : M) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n

@[simp] axiom pow_boole {M : Type u} [monoid M] (P : Prop) [decidable P] (a : M) : a ^ ite P 1 0 = ite P a 1

@[simp] axiom one_pow {M : Type u} [monoid M] (n : ℕ) : (1 : M) ^ n = (1 : M)

axiom nsmul_zero {M : Type u} [add_monoid M] (n : ℕ) : n • (0 : M) = (0 : M)

axiom pow_mul {M : Type u} [monoid M] (a : M) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n

axiom mul_nsmul' {M : Type u} [add_monoid M] (a : M) (m n : ℕ) : (m * n) • a = n • m • a

axiom pow_right_comm {M : Type u} [monoid M] (a : M) (m n : ℕ) : (a ^ m) ^ n = (a ^ n) ^ m

axiom nsmul_left_comm {M : Type u} [add_monoid M] (a : M) (m n : ℕ) : n • m • a = m • n • a

axiom pow_mul' {M : Type u} [monoid M] (a : M) (m n : ℕ) : a ^ (m * n) = (a ^ n) ^ m

axiom mul_nsmul {M : Type u} [add_monoid M] (a : M) (m n : ℕ) : (m * n) • a = m • n • a

axiom nsmul_add_sub_nsmul {M : Type u} [add_monoid M] (a : M) {m n : ℕ} (h : m ≤ n) : m • a + (n - m) • a = n • a

axiom pow_mul_pow_sub {M : Type u} [monoid M] (a : M) {m n : ℕ} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n

axiom pow_sub_mul_pow {M : Type u} [monoid M] (a : M) {m n : ℕ} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n

axiom sub_nsmul_nsmul_add {M : Type u} [add_monoid M] (a : M) {m n : ℕ} (h : m ≤ n) : (n - m) • a + m • a = n • a

axiom pow_bit0 {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ bit0 n = a ^ n * a ^ n

axiom bit0_nsmul {M : Type u} [add_monoid M] (a : M) (n : ℕ) : bit0 n • a = n • a + n • a

axiom pow_bit1 {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ bit1 n = a ^ n * a ^ n * a

axiom bit1_nsmul {M : Type u} [add_monoid M] (a : M) (n : ℕ) : bit1 n • a = n • a + n • a + a

axiom pow_mul_comm {M : Type u} [monoid M] (a : M) (m n : ℕ) : a ^ m * a ^ n = a ^ n * a ^ m

axiom nsmul_add_comm {M : Type u} [add_monoid M] (a : M) (m n : ℕ) : m • a + n • a = n • a + m • a

axiom pow_bit0' {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ bit0 n = (a * a) ^ n

axiom bit0_nsmul' {M : Type u} [add_monoid M] (a : M) (n : ℕ) : bit0 n • a = n • (a + a)

axiom pow_bit1' {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ bit1 n = (a * a) ^ n * a

axiom bit1_nsmul' {M : Type u} [add_monoid M] (a : M) (n : ℕ) : bit1 n • a = n • (a + a) + a

axiom dvd_pow {M : Type u} [monoid M] {x y : M} (hxy : x ∣ y) {n : ℕ} (hn : n ≠ 0) : x ∣ y ^ n

axiom has_dvd.dvd.pow {M : Type u} [monoid M] {x y : M} (hxy : x ∣ y) {n : ℕ} (hn : n ≠ 0) : x ∣ y ^ n

axiom dvd_pow_self {M : Type u} [monoid M] (a : M) {n : ℕ} (hn : n ≠ 0) : a ∣ a ^ n

axiom mul_pow {M : Type u} [comm_monoid M] (a b : M) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n

axiom nsmul_add {M : Type u} [add_comm_monoid M] (a b : M) (n : ℕ) : n • (a + b) = n • a + n • b

@[simp] axiom zpow_one {G : Type u} [div_inv_monoid G] (a : G) : a ^ (1 : ℤ) = a

@[simp] axiom one_zsmul {G : Type u} [sub_neg_monoid G] (a : G) : (1 : ℤ) • a = a

axiom zpow_two {G : Type u} [div_inv_monoid G] (a : G) : a ^ ((2 : ℤ) : ℤ) = a * a

axiom two_zsmul {G : Type u} [sub_neg_monoid G] (a : G) : ((2 : ℤ) : ℤ) • a = a + a

axiom neg_one_zsmul {G : Type u} [sub_neg_monoid G] (x : G) : (-1 : ℤ) • x = -x

axiom zpow_neg_one {G : Type u} [div_inv_monoid G] (x : G) : x ^ (-1 : ℤ) = x⁻¹

axiom zpow_neg_coe_of_pos {G : Type u} [div_inv_monoid G] (a : G) {n : ℕ} : (0 : ℕ) < n → a ^ -(↑n : ℤ) = (a ^ n)⁻¹

axiom zsmul_neg_coe_of_pos {G : Type u} [sub_neg_monoid G] (a : G) {n : ℕ} : (0 : ℕ) < n → -(↑n : ℤ) • a = -(n • a)

@[simp] axiom neg_nsmul {G : Type u} [add_group G] (a : G) (n : ℕ) : n • -a = -(n • a)

axiom nsmul_sub {G : Type u} [add_group G] (a : G) {m n : ℕ} (h : n ≤ m) : (m - n) • a = m • a + -(n • a)

axiom nsmul_neg_comm {G : Type u} [add_group G] (a : G) (m n : ℕ) : m • -a + n • a = n • a + m • -a

axiom sub_nsmul_neg {G : Type u} [add_group G] (a : G) {m n : ℕ} (h : n ≤ m) : (m - n) • -a = -(m • a) + n • a

axiom zsmul_zero {G : Type u} [add_group G] (n : ℤ) : n • (0 : G) = (0 : G)

@[simp] axiom neg_zsmul {G : Type u} [add_group G] (a : G) (n : ℤ) : -n • a = -(n • a)

@[simp] axiom zpow_neg {G : Type u} [group G] (a : G) (n : ℤ) : a ^ -n = (a ^ n)⁻¹

axiom neg_one_zsmul_add {G : Type u} [add_group G] (a b : G) : (-1 : ℤ) • (a + b) = (-1 : ℤ) • b + (-1 : ℤ) • a

axiom zsmul_neg {G : Type u} [add_group G] (a : G) (n : ℤ) : n • -a = -(n • a)

axiom zsmul_add {G : Type u} [add_comm_group G] (a b : G) (n : ℤ) : n • (a + b) = n • a + n • b

axiom zsmul_sub {G : Type u} [add_comm_group G] (a b : G) (n : ℤ) : n • (a - b) = n • a - n • b

axiom zero_pow {R : Type u} [monoid_with_zero R] {n : ℕ} : (0 : ℕ) < n → (0 : R) ^ n = (0 : R)

axiom zero_pow_eq {R : Type u} [monoid_with_zero R] (n : ℕ) : (0 : R) ^ n = ite (n = (0 : ℕ)) (1 : R) (0 : R)

axiom pow_eq_zero_of_le {M : Type u} [monoid_with_zero M] {x : M} {n m : ℕ} (hn : n ≤ m) (hx : x ^ n = 0) : x ^ m = 0

axiom pow_dvd_pow {R : Type u} [monoid R] (a : R) {m n : ℕ} (h : m ≤ n) : a ^ m ∣ a ^ n

axiom pow_dvd_pow_of_dvd {R : Type u} [comm_monoid R] {a b : R} (h : a ∣ b) (n : ℕ) : a ^ n ∣ b ^ n

axiom pow_eq_zero {R : Type u} [monoid_with_zero R] [no_zero_divisors R] {x : R} {n : ℕ} (H : x ^ n = 0) : x = 0

@[simp] axiom pow_eq_zero_iff {R : Type u} [monoid_with_zero R] [no_zero_divisors R] {a : R} {n : ℕ} (hn : 0 < n) : a
  ^ n = 0 ↔ a = 0

axiom pow_ne_zero_iff {R : Type u} [monoid_with_zero R] [no_zero_divisors R] {a : R} {n : ℕ} (hn : 0 < n) : a ^ n ≠ 0
  ↔ a ≠ 0

axiom pow_ne_zero {R : Type u} [monoid_with_zero R] [no_zero_divisors R] {a : R} (n : ℕ) (h : a ≠ 0) : a ^ n ≠ 0

axiom sq_eq_zero_iff {R : Type u} [monoid_with_zero R] [no_zero_divisors R] {a : R} : a ^ 2 = 0 ↔ a = 0

axiom pow_dvd_pow_iff {R : Type u} [cancel_comm_monoid_with_zero R] {x : R} {n m : ℕ} (h0 : x ≠ 0) (h1 : ¬is_unit x) :
  x ^ n ∣ x ^ m ↔ n ≤ m

axiom min_pow_dvd_add {R : Type u} [semiring R] {n m : ℕ} {a b c : R} (ha : c ^ n ∣ a) (hb : c ^ m ∣ b) : c ^ min n m
  ∣ a + b

axiom add_sq {R : Type u} [comm_semiring R] (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2

axiom add_pow_two {R : Type u} [comm_semiring R] (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2

axiom neg_one_pow_eq_or (R : Type u) [monoid R] [has_distrib_neg R] (n : ℕ) : (-1 : R) ^ n = (1 : R) ∨ (-1 : R) ^ n =
  (-1 : R)

axiom neg_pow {R : Type u} [monoid R] [has_distrib_neg R] (a : R) (n : ℕ) : (-a) ^ n = (-1) ^ n * a ^ n

@[simp] axiom neg_pow_bit0 {R : Type u} [monoid R] [has_distrib_neg R] (a : R) (n : ℕ) : (-a) ^ bit0 n = a ^ bit0 n

@[simp] axiom neg_pow_bit1 {R : Type u} [monoid R] [has_distrib_neg R] (a : R) (n : ℕ) : (-a) ^ bit1 n = -a ^ bit1 n

@[simp] axiom neg_sq {R : Type u} [monoid R] [has_distrib_neg R] (a : R) : (-a) ^ 2 = a ^ 2

@[simp] axiom neg_one_sq {R : Type u} [monoid R] [has_distrib_neg R] : (-1 : R) ^ ((2 : ℕ) : ℕ) = (1 : R)

axiom neg_pow_two {R : Type u} [monoid R] [has_distrib_neg R] (a : R) : (-a) ^ 2 = a ^ 2

axiom neg_one_pow_two {R : Type u} [monoid R] [has_distrib_neg R] : (-1 : R) ^ ((2 : ℕ) : ℕ) = (1 : R)

@[simp] axiom neg_one_pow_mul_eq_zero_iff {R : Type u} [ring R] {n : ℕ} {r : R} : (-1) ^ n * r = 0 ↔ r = 0

@[simp] axiom mul_neg_one_pow_eq_zero_iff {R : Type u} [ring R] {n : ℕ} {r : R} : r * (-1) ^ n = 0 ↔ r = 0

axiom sq_sub_sq {R : Type u} [comm_ring R] (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b)

axiom pow_two_sub_pow_two {R : Type u} [comm_ring R] (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b)

axiom eq_or_eq_neg_of_sq_eq_sq {R : Type u} [comm_ring R] [no_zero_divisors R] (a b : R) (h : a ^ 2 = b ^ 2) : a = b ∨
  a = -b

axiom sub_sq {R : Type u} [comm_ring R] (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2

axiom sub_pow_two {R : Type u} [comm_ring R] (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2

-- algebra.group_power.basic

@[simp] axiom inv_pow {G : Type u} [group G] (a : G) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹

@[simp] axiom one_zpow {G : Type u} [group G] (n : ℤ) : (1 ^ n : G) = 1

@[simp] axiom semiconj_by.zpow_right {G : Type u} [group G] {a x y : G} : semiconj_by a x y → ∀ (m : ℤ), semiconj_by a
  (x ^ m) (y ^ m)

@[simp] axiom commute.zpow_right {G : Type u} [group G] {a b : G} : commute a b → ∀ (m : ℤ), commute a (b ^ m)

@[simp] axiom commute.zpow_left {G : Type u} [group G] {a b : G} : commute a b → ∀ (m : ℤ), commute (a ^ m) b

@[simp] axiom commute.self_zpow {G : Type u} [group G] (a : G) (n : ℤ) : commute a (a ^ n)

@[simp] axiom commute.zpow_self {G : Type u} [group G] (a : G) (n : ℤ) : commute (a ^ n) a

@[simp] axiom commute.zpow_zpow_self {G : Type u} [group G] (a : G) (m n : ℤ) : commute (a ^ m) (a ^ n)
