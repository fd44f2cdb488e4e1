-- algebra.big_operators.intervals, algebra.parity
prelude
import interface.data.finset.locally_finite

set_option old_structure_cmd true

universes u v w x y z

-- algebra.big_operators.intervals

axiom finset.sum_Ico_succ_top {δ : Type u} [add_comm_monoid δ] {a b : ℕ} (hab : a ≤ b) (f : ℕ → δ) : finset.sum
  (finset.Ico a (b + 1)) (λ (k : ℕ), f k) = finset.sum (finset.Ico a b) (λ (k : ℕ), f k) + f b

axiom finset.prod_Ico_succ_top {β : Type u} [comm_monoid β] {a b : ℕ} (hab : a ≤ b) (f : ℕ → β) : finset.prod
  (finset.Ico a (b + 1)) (λ (k : ℕ), f k) = finset.prod (finset.Ico a b) (λ (k : ℕ), f k) * f b

axiom finset.sum_eq_sum_Ico_succ_bot {δ : Type u} [add_comm_monoid δ] {a b : ℕ} (hab : a < b) (f : ℕ → δ) : finset.sum
  (finset.Ico a b) (λ (k : ℕ), f k) = f a + finset.sum (finset.Ico (a + 1) b) (λ (k : ℕ), f k)

axiom finset.prod_eq_prod_Ico_succ_bot {β : Type u} [comm_monoid β] {a b : ℕ} (hab : a < b) (f : ℕ → β) : finset.prod
  (finset.Ico a b) (λ (k : ℕ), f k) = f a * finset.prod (finset.Ico (a + 1) b) (λ (k : ℕ), f k)

axiom finset.prod_Ico_eq_prod_range {β : Type u} [comm_monoid β] (f : ℕ → β) (m n : ℕ) : finset.prod (finset.Ico m n)
  (λ (k : ℕ), f k) = finset.prod (finset.range (n - m)) (λ (k : ℕ), f (m + k))

axiom finset.sum_Ico_eq_sum_range {β : Type u} [add_comm_monoid β] (f : ℕ → β) (m n : ℕ) : finset.sum (finset.Ico m n)
  (λ (k : ℕ), f k) = finset.sum (finset.range (n - m)) (λ (k : ℕ), f (m + k))

axiom finset.prod_range_reflect {β : Type u} [comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.prod (finset.range n) (λ (j
  : ℕ), f (n - 1 - j)) = finset.prod (finset.range n) (λ (j : ℕ), f j)

axiom finset.sum_range_reflect {δ : Type u} [add_comm_monoid δ] (f : ℕ → δ) (n : ℕ) : finset.sum (finset.range n) (λ
  (j : ℕ), f (n - 1 - j)) = finset.sum (finset.range n) (λ (j : ℕ), f j)

@[simp] axiom finset.prod_Ico_id_eq_factorial (n : ℕ) : finset.prod (finset.Ico 1 (n + 1)) (λ (x : ℕ), x) =
  nat.factorial n

@[simp] axiom finset.prod_range_add_one_eq_factorial (n : ℕ) : finset.prod (finset.range n) (λ (x : ℕ), x + 1) =
  nat.factorial n

axiom finset.sum_range_id_mul_two (n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ), i) * 2 = n * (n - 1)

axiom finset.sum_range_id (n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ), i) = n * (n - 1) / 2

axiom finset.sum_range_succ_sub_sum {β : Type u} (f : ℕ → β) {n : ℕ} [add_comm_group β] : finset.sum (finset.range (n
  + 1)) (λ (i : ℕ), f i) - finset.sum (finset.range n) (λ (i : ℕ), f i) = f n

axiom finset.sum_range_succ_sub_top {β : Type u} (f : ℕ → β) {n : ℕ} [add_comm_group β] : finset.sum (finset.range (n
  + 1)) (λ (i : ℕ), f i) - f n = finset.sum (finset.range n) (λ (i : ℕ), f i)

axiom finset.sum_Ico_sub_bot {β : Type u} (f : ℕ → β) {m n : ℕ} [add_comm_group β] (hmn : m < n) : finset.sum
  (finset.Ico m n) (λ (i : ℕ), f i) - f m = finset.sum (finset.Ico (m + 1) n) (λ (i : ℕ), f i)

axiom finset.sum_Ico_succ_sub_top {β : Type u} (f : ℕ → β) {m n : ℕ} [add_comm_group β] (hmn : m ≤ n) : finset.sum
  (finset.Ico m (n + 1)) (λ (i : ℕ), f i) - f n = finset.sum (finset.Ico m n) (λ (i : ℕ), f i)

-- algebra.parity

def is_square {α : Type u} [has_mul α] (a : α) : Prop := ∃ r, a = r * r

def even {α : Type u} [has_add α] (a : α) : Prop := ∃ r, a = r + r

@[simp] axiom is_square_mul_self {α : Type u} [has_mul α] (m : α) : is_square (m * m)

@[simp] axiom even_add_self {α : Type u} [has_add α] (m : α) : even (m + m)

axiom is_square_iff_exists_sq {α : Type u} [monoid α] (m : α) : is_square m ↔ ∃ (c : α), m = c ^ 2

axiom even_iff_exists_two_nsmul {α : Type u} [add_monoid α] (m : α) : even m ↔ ∃ (c : α), m = 2 • c

axiom is_square.exists_sq {α : Type u} [monoid α] (m : α) : is_square m → (∃ (c : α), m = c ^ 2)

axiom is_square_of_exists_sq {α : Type u} [monoid α] (m : α) : (∃ (c : α), m = c ^ 2) → is_square m

axiom even.exists_two_nsmul {α : Type u} [add_monoid α] (m : α) : even m → (∃ (c : α), m = 2 • c)

axiom even_of_exists_two_nsmul {α : Type u} [add_monoid α] (m : α) : (∃ (c : α), m = 2 • c) → even m

@[simp] axiom is_square_one {α : Type u} [mul_one_class α] : is_square (1 : α)

@[simp] axiom even_zero {α : Type u} [add_zero_class α] : even (0 : α)

@[simp] axiom is_square_sq {α : Type u} [monoid α] (a : α) : is_square (a ^ 2)

@[simp] axiom even_two_nsmul {α : Type u} [add_monoid α] (a : α) : even (2 • a)

axiom even.neg_pow {α : Type u} [monoid α] [has_distrib_neg α] {n : ℕ} : even n → ∀ (a : α), (-a) ^ n = a ^ n

axiom even.neg_one_pow {α : Type u} [monoid α] [has_distrib_neg α] {n : ℕ} (h : even n) : (-1 : α) ^ n = (1 : α)

axiom is_square_zero (M : Type u) [monoid_with_zero M] : is_square (0 : M)

axiom is_square.mul_is_square {α : Type u} [comm_monoid α] {m n : α} (hm : is_square m) (hn : is_square n) : is_square
  (m * n)

axiom even.add_even {α : Type u} [add_comm_monoid α] {m n : α} (hm : even m) (hn : even n) : even (m + n)

@[simp] axiom even_neg {α : Type u} [add_group α] (a : α) : even (-a) ↔ even a

axiom even.sub_even {α : Type u} [add_comm_group α] {m n : α} (hm : even m) (hn : even n) : even (m - n)

axiom even.tsub_even {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α]
  [contravariant_class α α has_add.add has_le.le] {m n : α} (hm : even m) (hn : even n) : even (m - n)

axiom even_iff_exists_bit0 {α : Type u} [has_add α] {a : α} : even a ↔ ∃ (b : α), a = bit0 b

axiom even.exists_bit0 {α : Type u} [has_add α] {a : α} : even a → (∃ (b : α), a = bit0 b)

axiom even_iff_exists_two_mul {α : Type u} [semiring α] (m : α) : even m ↔ ∃ (c : α), m = 2 * c

axiom even_iff_two_dvd {α : Type u} [semiring α] {a : α} : even a ↔ 2 ∣ a

@[simp] axiom range_two_mul (α : Type u) [semiring α] : set.range (λ (x : α), 2 * x) = {a : α | even a}

@[simp] axiom even_bit0 {α : Type u} [semiring α] (a : α) : even (bit0 a)

@[simp] axiom even_two {α : Type u} [semiring α] : even ((2 : α) : α)

@[simp] axiom even.mul_left {α : Type u} [semiring α] {m : α} (hm : even m) (n : α) : even (n * m)

@[simp] axiom even.mul_right {α : Type u} [semiring α] {m : α} (hm : even m) (n : α) : even (m * n)

axiom even_two_mul {α : Type u} [semiring α] (m : α) : even (2 * m)

axiom even.pow_of_ne_zero {α : Type u} [semiring α] {m : α} (hm : even m) {a : ℕ} : a ≠ 0 → even (m ^ a)

def odd {α : Type u} [semiring α] (a : α) : Prop := ∃ k, a = 2 * k + 1

axiom odd_iff_exists_bit1 {α : Type u} [semiring α] {a : α} : odd a ↔ ∃ (b : α), a = bit1 b

axiom odd.exists_bit1 {α : Type u} [semiring α] {a : α} : odd a → (∃ (b : α), a = bit1 b)

@[simp] axiom odd_bit1 {α : Type u} [semiring α] (a : α) : odd (bit1 a)

@[simp] axiom range_two_mul_add_one (α : Type u) [semiring α] : set.range (λ (x : α), 2 * x + 1) = {a : α | odd a}

axiom even.add_odd {α : Type u} [semiring α] {m n : α} (hm : even m) (hn : odd n) : odd (m + n)

axiom odd.add_even {α : Type u} [semiring α] {m n : α} (hm : odd m) (hn : even n) : odd (m + n)

axiom odd.add_odd {α : Type u} [semiring α] {m n : α} (hm : odd m) (hn : odd n) : even (m + n)

@[simp] axiom odd_one {α : Type u} [semiring α] : odd (1 : α)

@[simp] axiom odd_two_mul_add_one {α : Type u} [semiring α] (m : α) : odd (2 * m + 1)

@[simp] axiom odd.mul_odd {α : Type u} [semiring α] {m n : α} (hm : odd m) (hn : odd n) : odd (m * n)

axiom odd.pow {α : Type u} [semiring α] {m : α} (hm : odd m) {a : ℕ} : odd (m ^ a)

axiom odd.neg_pow {α : Type u} [monoid α] [has_distrib_neg α] {n : ℕ} : odd n → ∀ (a : α), (-a) ^ n = -a ^ n

axiom odd.neg_one_pow {α : Type u} [monoid α] [has_distrib_neg α] {n : ℕ} (h : odd n) : (-1 : α) ^ n = (-1 : α)

@[simp] axiom even_neg_two {α : Type u} [ring α] : even (-((2 : α) : α))

axiom even_abs {α : Type u} [ring α] [linear_order α] {a : α} : even (has_abs.abs (a)) ↔ even a

axiom odd.neg {α : Type u} [ring α] {a : α} (hp : odd a) : odd (-a)

@[simp] axiom odd_neg {α : Type u} [ring α] (a : α) : odd (-a) ↔ odd a

@[simp] axiom odd_neg_one {α : Type u} [ring α] : odd (-1 : α)

axiom odd.sub_even {α : Type u} [ring α] {a b : α} (ha : odd a) (hb : even b) : odd (a - b)

axiom even.sub_odd {α : Type u} [ring α] {a b : α} (ha : even a) (hb : odd b) : odd (a - b)

axiom odd.sub_odd {α : Type u} [ring α] {a b : α} (ha : odd a) (hb : odd b) : even (a - b)

axiom odd_abs {α : Type u} [ring α] [linear_order α] {a : α} : odd (has_abs.abs (a)) ↔ odd a

axiom even.pow_nonneg {R : Type u} [linear_ordered_ring R] {n : ℕ} (hn : even n) (a : R) : 0 ≤ a ^ n

axiom even.pow_pos {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : even n) (ha : a ≠ 0) : 0 < a ^ n

axiom odd.pow_nonpos {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) (ha : a ≤ 0) : a ^ n ≤ 0

axiom odd.pow_neg {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) (ha : a < 0) : a ^ n < 0

axiom odd.pow_nonneg_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) : 0 ≤ a ^ n ↔ 0 ≤ a

axiom odd.pow_nonpos_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) : a ^ n ≤ 0 ↔ a ≤ 0

axiom odd.pow_pos_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) : 0 < a ^ n ↔ 0 < a

axiom odd.pow_neg_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : odd n) : a ^ n < 0 ↔ a < 0

axiom even.pow_pos_iff {R : Type u} [linear_ordered_ring R] {a : R} {n : ℕ} (hn : even n) (h₀ : 0 < n) : 0 < a ^ n ↔ a
  ≠ 0

axiom even.pow_abs {R : Type u} [linear_ordered_ring R] {p : ℕ} (hp : even p) (a : R) : |a| ^ p = a ^ p

@[simp] axiom pow_bit0_abs {R : Type u} [linear_ordered_ring R] (a : R) (p : ℕ) : |a| ^ bit0 p = a ^ bit0 p

axiom odd.strict_mono_pow {R : Type u} [linear_ordered_ring R] {n : ℕ} (hn : odd n) : strict_mono (λ (a : R), a ^ n)

axiom even.neg_zpow {K : Type u} [division_ring K] {n : ℤ} (h : even n) (a : K) : (-a) ^ n = a ^ n

axiom odd.neg_zpow {K : Type u} [division_ring K] {n : ℤ} (h : odd n) (a : K) : (-a) ^ n = -a ^ n

axiom even.neg_one_zpow {K : Type u} [division_ring K] {n : ℤ} (h : even n) : (-1 : K) ^ n = (1 : K)

axiom odd.neg_one_zpow {K : Type u} [division_ring K] {n : ℤ} (h : odd n) : (-1 : K) ^ n = (-1 : K)

axiom even.zpow_nonneg {K : Type u} [linear_ordered_field K] {n : ℤ} (hn : even n) (a : K) : 0 ≤ a ^ n

axiom even.zpow_pos {K : Type u} [linear_ordered_field K] {n : ℤ} {a : K} (hn : even n) (ha : a ≠ 0) : 0 < a ^ n

axiom odd.zpow_nonneg {K : Type u} [linear_ordered_field K] {n : ℤ} {a : K} (hn : odd n) (ha : 0 ≤ a) : 0 ≤ a ^ n

axiom odd.zpow_pos {K : Type u} [linear_ordered_field K] {n : ℤ} {a : K} (hn : odd n) (ha : 0 < a) : 0 < a ^ n

axiom odd.zpow_nonpos {K : Type u} [linear_ordered_field K] {n : ℤ} {a : K} (hn : odd n) (ha : a ≤ 0) : a ^ n ≤ 0

axiom odd.zpow_neg {K : Type u} [linear_ordered_field K] {n : ℤ} {a : K} (hn : odd n) (ha : a < 0) : a ^ n < 0

axiom even.zpow_abs {K : Type u} [linear_ordered_field K] {p : ℤ} (hp : even p) (a : K) : |a| ^ p = a ^ p

@[simp] axiom zpow_bit0_abs {K : Type u} [linear_ordered_field K] (a : K) (p : ℤ) : |a| ^ bit0 p = a ^ bit0 p

axiom even.abs_zpow {K : Type u} [linear_ordered_field K] {p : ℤ} (hp : even p) (a : K) : |a ^ p| = a ^ p

@[simp] axiom abs_zpow_bit0 {K : Type u} [linear_ordered_field K] (a : K) (p : ℤ) : |a ^ bit0 p| = a ^ bit0 p
