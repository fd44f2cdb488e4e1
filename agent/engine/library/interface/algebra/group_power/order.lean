-- algebra.group_power.order
prelude
import interface.data.set.lattice

set_option old_structure_cmd true

universes u v w x y z

axiom nsmul_nonneg {M : Type u} [add_monoid M] [preorder M] [covariant_class M M has_add.add has_le.le] {a : M} (H : 0
  ≤ a) (n : ℕ) : 0 ≤ n • a

axiom nsmul_nonpos {M : Type u} [add_monoid M] [preorder M] [covariant_class M M has_add.add has_le.le] {a : M} (H : a
  ≤ 0) (n : ℕ) : n • a ≤ 0

axiom nsmul_pos {M : Type u} [add_monoid M] [preorder M] [covariant_class M M has_add.add has_le.le] {a : M} (ha : 0 <
  a) {k : ℕ} (hk : k ≠ 0) : 0 < k • a

axiom nsmul_neg {M : Type u} [add_monoid M] [preorder M] [covariant_class M M has_add.add has_le.le] {a : M} (ha : a <
  0) {k : ℕ} (hk : k ≠ 0) : k • a < 0

axiom canonically_ordered_comm_semiring.pow_pos {R : Type u} [canonically_ordered_comm_semiring R] {a : R} (H : 0 < a)
  (n : ℕ) : 0 < a ^ n

axiom pow_add_pow_le {R : Type u} [ordered_semiring R] {x y : R} {n : ℕ} (hx : 0 ≤ x) (hy : 0 ≤ y) (hn : n ≠ 0) : x ^
  n + y ^ n ≤ (x + y) ^ n

axiom pow_lt_pow_of_lt_left {R : Type u} [ordered_semiring R] {x y : R} {n : ℕ} (Hxy : x < y) (Hxpos : 0 ≤ x) (Hnpos :
  0 < n) : x ^ n < y ^ n

axiom pow_lt_one {R : Type u} [ordered_semiring R] {a : R} (h₀ : 0 ≤ a) (h₁ : a < 1) {n : ℕ} (hn : n ≠ 0) : a ^ n < 1

axiom strict_mono_on_pow {R : Type u} [ordered_semiring R] {n : ℕ} (hn : 0 < n) : strict_mono_on (λ (x : R), x ^ n)
  (set.Ici 0)

axiom one_le_pow_of_one_le {R : Type u} [ordered_semiring R] {a : R} (H : 1 ≤ a) (n : ℕ) : 1 ≤ a ^ n

axiom pow_mono {R : Type u} [ordered_semiring R] {a : R} (h : 1 ≤ a) : monotone (λ (n : ℕ), a ^ n)

axiom pow_le_pow {R : Type u} [ordered_semiring R] {a : R} {n m : ℕ} (ha : 1 ≤ a) (h : n ≤ m) : a ^ n ≤ a ^ m

axiom le_self_pow {R : Type u} [ordered_semiring R] {a : R} {m : ℕ} (ha : 1 ≤ a) (h : 1 ≤ m) : a ≤ a ^ m

axiom strict_mono_pow {R : Type u} [ordered_semiring R] {a : R} (h : 1 < a) : strict_mono (λ (n : ℕ), a ^ n)

axiom pow_lt_pow {R : Type u} [ordered_semiring R] {a : R} {n m : ℕ} (h : 1 < a) (h2 : n < m) : a ^ n < a ^ m

axiom pow_lt_pow_iff {R : Type u} [ordered_semiring R] {a : R} {n m : ℕ} (h : 1 < a) : a ^ n < a ^ m ↔ n < m

axiom pow_le_pow_iff {R : Type u} [ordered_semiring R] {a : R} {n m : ℕ} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m

axiom strict_anti_pow {R : Type u} [ordered_semiring R] {a : R} (h₀ : 0 < a) (h₁ : a < 1) : strict_anti (λ (n : ℕ), a
  ^ n)

axiom pow_lt_pow_iff_of_lt_one {R : Type u} [ordered_semiring R] {a : R} {n m : ℕ} (h₀ : 0 < a) (h₁ : a < 1) : a ^ m <
  a ^ n ↔ n < m

axiom pow_lt_pow_of_lt_one {R : Type u} [ordered_semiring R] {a : R} (h : 0 < a) (ha : a < 1) {i j : ℕ} (hij : i < j)
  : a ^ j < a ^ i

axiom pow_le_pow_of_le_left {R : Type u} [ordered_semiring R] {a b : R} (ha : 0 ≤ a) (hab : a ≤ b) (i : ℕ) : a ^ i ≤ b
  ^ i

axiom one_lt_pow {R : Type u} [ordered_semiring R] {a : R} (ha : 1 < a) {n : ℕ} (hn : n ≠ 0) : 1 < a ^ n

axiom pow_le_one {R : Type u} [ordered_semiring R] {a : R} (n : ℕ) (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1

axiom sq_pos_of_pos {R : Type u} [ordered_semiring R] {a : R} (ha : 0 < a) : 0 < a ^ 2

axiom sq_pos_of_neg {R : Type u} [ordered_ring R] {a : R} (ha : a < 0) : 0 < a ^ 2

axiom pow_bit0_pos_of_neg {R : Type u} [ordered_ring R] {a : R} (ha : a < 0) (n : ℕ) : 0 < a ^ bit0 n

axiom pow_bit1_neg {R : Type u} [ordered_ring R] {a : R} (ha : a < 0) (n : ℕ) : a ^ bit1 n < 0

axiom pow_le_one_iff_of_nonneg {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a
  ^ n ≤ 1 ↔ a ≤ 1

axiom one_le_pow_iff_of_nonneg {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : 1
  ≤ a ^ n ↔ 1 ≤ a

axiom one_lt_pow_iff_of_nonneg {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : 1
  < a ^ n ↔ 1 < a

axiom pow_lt_one_iff_of_nonneg {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) {n : ℕ} (hn : n ≠ 0) : a
  ^ n < 1 ↔ a < 1

axiom sq_le_one_iff {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1

axiom sq_lt_one_iff {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) : a ^ 2 < 1 ↔ a < 1

axiom one_le_sq_iff {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) : 1 ≤ a ^ 2 ↔ 1 ≤ a

axiom one_lt_sq_iff {R : Type u} [linear_ordered_semiring R] {a : R} (ha : 0 ≤ a) : 1 < a ^ 2 ↔ 1 < a

@[simp] axiom pow_left_inj {R : Type u} [linear_ordered_semiring R] {x y : R} {n : ℕ} (Hxpos : 0 ≤ x) (Hypos : 0 ≤ y)
  (Hnpos : 0 < n) : x ^ n = y ^ n ↔ x = y

axiom lt_of_pow_lt_pow {R : Type u} [linear_ordered_semiring R] {a b : R} (n : ℕ) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a
  < b

axiom le_of_pow_le_pow {R : Type u} [linear_ordered_semiring R] {a b : R} (n : ℕ) (hb : 0 ≤ b) (hn : 0 < n) (h : a ^ n
  ≤ b ^ n) : a ≤ b

@[simp] axiom sq_eq_sq {R : Type u} [linear_ordered_semiring R] {a b : R} (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔
  a = b

axiom pow_abs {R : Type u} [linear_ordered_ring R] (a : R) (n : ℕ) : |a| ^ n = |a ^ n|

axiom abs_neg_one_pow {R : Type u} [linear_ordered_ring R] (n : ℕ) : (has_abs.abs ((-1 : R) ^ n)) = (1 : R)

axiom pow_bit0_nonneg {R : Type u} [linear_ordered_ring R] (a : R) (n : ℕ) : 0 ≤ a ^ bit0 n

axiom sq_nonneg {R : Type u} [linear_ordered_ring R] (a : R) : 0 ≤ a ^ 2

axiom pow_two_nonneg {R : Type u} [linear_ordered_ring R] (a : R) : 0 ≤ a ^ 2

axiom pow_bit0_pos {R : Type u} [linear_ordered_ring R] {a : R} (h : a ≠ 0) (n : ℕ) : 0 < a ^ bit0 n

axiom sq_pos_of_ne_zero {R : Type u} [linear_ordered_ring R] (a : R) (h : a ≠ 0) : 0 < a ^ 2

axiom pow_two_pos_of_ne_zero {R : Type u} [linear_ordered_ring R] (a : R) (h : a ≠ 0) : 0 < a ^ 2

axiom pow_bit0_pos_iff {R : Type u} [linear_ordered_ring R] (a : R) {n : ℕ} (hn : n ≠ 0) : 0 < a ^ bit0 n ↔ a ≠ 0

axiom sq_pos_iff {R : Type u} [linear_ordered_ring R] (a : R) : 0 < a ^ 2 ↔ a ≠ 0

axiom sq_abs {R : Type u} [linear_ordered_ring R] (x : R) : |x| ^ 2 = x ^ 2

axiom abs_sq {R : Type u} [linear_ordered_ring R] (x : R) : |x ^ 2| = x ^ 2

axiom sq_lt_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : |x| < |y|) : x ^ 2 < y ^ 2

axiom sq_lt_sq' {R : Type u} [linear_ordered_ring R] {x y : R} (h1 : -y < x) (h2 : x < y) : x ^ 2 < y ^ 2

axiom sq_le_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : |x| ≤ |y|) : x ^ 2 ≤ y ^ 2

axiom sq_le_sq' {R : Type u} [linear_ordered_ring R] {x y : R} (h1 : -y ≤ x) (h2 : x ≤ y) : x ^ 2 ≤ y ^ 2

axiom abs_lt_abs_of_sq_lt_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 < y ^ 2) : |x| < |y|

axiom abs_lt_of_sq_lt_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 < y ^ 2) (hy : 0 ≤ y) : |x| < y

axiom abs_lt_of_sq_lt_sq' {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 < y ^ 2) (hy : 0 ≤ y) : -y < x ∧ x
  < y

axiom abs_le_abs_of_sq_le_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 ≤ y ^ 2) : |x| ≤ |y|

axiom abs_le_of_sq_le_sq {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 ≤ y ^ 2) (hy : 0 ≤ y) : |x| ≤ y

axiom abs_le_of_sq_le_sq' {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 ≤ y ^ 2) (hy : 0 ≤ y) : -y ≤ x ∧ x
  ≤ y

axiom sq_eq_sq_iff_abs_eq_abs {R : Type u} [linear_ordered_ring R] (x y : R) : x ^ 2 = y ^ 2 ↔ |x| = |y|

@[simp] axiom sq_eq_one_iff {R : Type u} [linear_ordered_ring R] (x : R) : x ^ 2 = 1 ↔ x = 1 ∨ x = -1

axiom sq_ne_one_iff {R : Type u} [linear_ordered_ring R] (x : R) : x ^ 2 ≠ 1 ↔ x ≠ 1 ∧ x ≠ -1

@[simp] axiom sq_le_one_iff_abs_le_one {R : Type u} [linear_ordered_ring R] (x : R) : x ^ 2 ≤ 1 ↔ |x| ≤ 1

@[simp] axiom sq_lt_one_iff_abs_lt_one {R : Type u} [linear_ordered_ring R] (x : R) : x ^ 2 < 1 ↔ |x| < 1

@[simp] axiom one_le_sq_iff_one_le_abs {R : Type u} [linear_ordered_ring R] (x : R) : 1 ≤ x ^ 2 ↔ 1 ≤ |x|

@[simp] axiom one_lt_sq_iff_one_lt_abs {R : Type u} [linear_ordered_ring R] (x : R) : 1 < x ^ 2 ↔ 1 < |x|

axiom pow_four_le_pow_two_of_pow_two_le {R : Type u} [linear_ordered_ring R] {x y : R} (h : x ^ 2 ≤ y) : x ^ 4 ≤ y ^ 2

axiom two_mul_le_add_sq {R : Type u} [linear_ordered_comm_ring R] (a b : R) : 2 * a * b ≤ a ^ 2 + b ^ 2

axiom two_mul_le_add_pow_two {R : Type u} [linear_ordered_comm_ring R] (a b : R) : 2 * a * b ≤ a ^ 2 + b ^ 2
