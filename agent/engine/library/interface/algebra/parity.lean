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

axiom finset.sum_Ico_consecutive {β : Type u} [add_comm_monoid β] (f : ℕ → β) {m n k : ℕ} (hmn : m ≤ n) (hnk : n ≤ k)
  : finset.sum (finset.Ico m n) (λ (i : ℕ), f i) + finset.sum (finset.Ico n k) (λ (i : ℕ), f i) = finset.sum
  (finset.Ico m k) (λ (i : ℕ), f i)

@[simp] axiom finset.prod_Ico_id_eq_factorial (n : ℕ) : finset.prod (finset.Ico 1 (n + 1)) (λ (x : ℕ), x) =
  nat.factorial n

@[simp] axiom finset.prod_range_add_one_eq_factorial (n : ℕ) : finset.prod (finset.range n) (λ (x : ℕ), x + 1) =
  nat.factorial n

axiom finset.sum_range_id_mul_two (n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ), i) * 2 = n * (n - 1)

axiom finset.sum_range_id (n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ), i) = n * (n - 1) / 2

-- algebra.parity

def is_square {α : Type u} [has_mul α] (a : α) : Prop := ∃ r, a = r * r

def even {α : Type u} [has_add α] (a : α) : Prop := ∃ r, a = r + r

@[simp] axiom is_square_mul_self {α : Type u} [has_mul α] (m : α) : is_square (m * m)

@[simp] axiom even_add_self {α : Type u} [has_add α] (m : α) : even (m + m)

@[simp] axiom is_square_one {α : Type u} [mul_one_class α] : is_square (1 : α)

@[simp] axiom even_zero {α : Type u} [add_zero_class α] : even (0 : α)

@[simp] axiom is_square_sq {α : Type u} [monoid α] (a : α) : is_square (a ^ 2)

@[simp] axiom even_two_nsmul {α : Type u} [add_monoid α] (a : α) : even (2 • a)

axiom even.neg_pow {α : Type u} [monoid α] [has_distrib_neg α] {n : ℕ} : even n → ∀ (a : α), (-a) ^ n = a ^ n

axiom is_square_zero (M : Type u) [monoid_with_zero M] : is_square (0 : M)

@[simp] axiom even_neg {α : Type u} [add_group α] (a : α) : even (-a) ↔ even a

axiom even_iff_exists_bit0 {α : Type u} [has_add α] {a : α} : even a ↔ ∃ (b : α), a = bit0 b

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

@[simp] axiom pow_bit0_abs {R : Type u} [linear_ordered_ring R] (a : R) (p : ℕ) : |a| ^ bit0 p = a ^ bit0 p

axiom fintype.card_fin_even {k : ℕ} : fact (even (fintype.card (fin (bit0 k))))

axiom even.neg_zpow {K : Type u} [division_ring K] {n : ℤ} (h : even n) (a : K) : (-a) ^ n = a ^ n

axiom odd.neg_zpow {K : Type u} [division_ring K] {n : ℤ} (h : odd n) (a : K) : (-a) ^ n = -a ^ n

axiom even.neg_one_zpow {K : Type u} [division_ring K] {n : ℤ} (h : even n) : (-1 : K) ^ n = (1 : K)

axiom odd.neg_one_zpow {K : Type u} [division_ring K] {n : ℤ} (h : odd n) : (-1 : K) ^ n = (-1 : K)

protected axiom even.zpow_nonneg {K : Type u} [linear_ordered_field K] {n : ℤ} (hn : even n) (a : K) : 0 ≤ a ^ n

@[simp] axiom zpow_bit0_abs {K : Type u} [linear_ordered_field K] (a : K) (p : ℤ) : |a| ^ bit0 p = a ^ bit0 p

@[simp] axiom abs_zpow_bit0 {K : Type u} [linear_ordered_field K] (a : K) (p : ℤ) : |a ^ bit0 p| = a ^ bit0 p

-- algebra.parity

@[simp] axiom is_square_inv {α : Type u} [group α] (a : α) : is_square a⁻¹ ↔ is_square a
