-- init.data.nat.lemmas
prelude
import interface.init.algebra.functions

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom nat.one_ne_zero : 1 ≠ 0

@[simp] axiom nat.zero_ne_one : 0 ≠ 1

axiom nat.eq_zero_of_add_eq_zero_right {n m : ℕ} : n + m = 0 → n = 0

axiom nat.eq_zero_of_add_eq_zero_left {n m : ℕ} (h : n + m = 0) : m = 0

axiom nat.add_right_comm (n m k : ℕ) : n + m + k = n + k + m

axiom nat.eq_zero_of_add_eq_zero {n m : ℕ} (H : n + m = 0) : n = 0 ∧ m = 0

axiom nat.succ_add_eq_succ_add (n m : ℕ) : nat.succ n + m = n + nat.succ m

axiom nat.lt.step {n m : ℕ} : n < m → n < nat.succ m

axiom nat.lt.base (n : ℕ) : n < nat.succ n

axiom nat.lt_succ_self (n : ℕ) : n < nat.succ n

axiom nat.lt_of_le_and_ne {m n : ℕ} (h1 : m ≤ n) : m ≠ n → m < n

instance nat.linear_order : linear_order ℕ :=
{ le := nat.less_than_or_equal,
  le_refl := nat.le_refl,
  le_trans := @nat.le_trans,
  le_antisymm := @nat.le_antisymm,
  le_total := @nat.le_total,
  lt := nat.lt,
  lt_iff_le_not_le := @nat.lt_iff_le_not_le,
  decidable_lt := nat.decidable_lt,
  decidable_le := nat.decidable_le,
  decidable_eq := nat.decidable_eq,
  max := @max_default ℕ nat.has_le nat.decidable_le,
  max_def := rfl,
  min := @min_default ℕ nat.has_le nat.decidable_le,
  min_def := rfl }

axiom nat.succ_lt_succ {a b : ℕ} : a < b → nat.succ a < nat.succ b

axiom nat.lt_of_succ_lt {a b : ℕ} : nat.succ a < b → a < b

axiom nat.lt_of_succ_lt_succ {a b : ℕ} : nat.succ a < nat.succ b → a < b

axiom nat.pred_lt_pred {n m : ℕ} : n ≠ 0 → n < m → nat.pred n < nat.pred m

axiom nat.lt_of_succ_le {a b : ℕ} (h : nat.succ a ≤ b) : a < b

axiom nat.succ_le_of_lt {a b : ℕ} (h : a < b) : nat.succ a ≤ b

axiom nat.le_of_add_le_add_right {k n m : ℕ} : n + k ≤ m + k → n ≤ m

axiom nat.add_le_add_iff_le_right (k n m : ℕ) : n + k ≤ m + k ↔ n ≤ m

axiom nat.lt_of_add_lt_add_left {k n m : ℕ} (h : k + n < k + m) : n < m

axiom nat.lt_of_add_lt_add_right {a b c : ℕ} (h : a + b < c + b) : a < c

axiom nat.add_lt_add_right {n m : ℕ} (h : n < m) (k : ℕ) : n + k < m + k

axiom nat.lt_add_of_pos_right {n k : ℕ} (h : 0 < k) : n < n + k

axiom nat.lt_add_of_pos_left {n k : ℕ} (h : 0 < k) : n < k + n

axiom nat.add_lt_add {a b c d : ℕ} (h₁ : a < b) (h₂ : c < d) : a + c < b + d

axiom nat.add_le_add {a b c d : ℕ} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d

axiom nat.mul_le_mul_right {n m : ℕ} (k : ℕ) (h : n ≤ m) : n * k ≤ m * k

axiom nat.mul_lt_mul_of_pos_right {n m k : ℕ} (h : n < m) (hk : 0 < k) : n * k < m * k

axiom nat.le_of_mul_le_mul_left {a b c : ℕ} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b

axiom nat.mul_pos {a b : ℕ} (ha : 0 < a) (hb : 0 < b) : 0 < a * b

axiom nat.le_succ_of_pred_le {n m : ℕ} : nat.pred n ≤ m → n ≤ nat.succ m

axiom nat.le_lt_antisymm {n m : ℕ} (h₁ : n ≤ m) (h₂ : m < n) : false

axiom nat.lt_le_antisymm {n m : ℕ} (h₁ : n < m) (h₂ : m ≤ n) : false

axiom nat.lt_asymm {n m : ℕ} (h₁ : n < m) : ¬m < n

axiom nat.lt_trichotomy (a b : ℕ) : a < b ∨ a = b ∨ b < a

axiom nat.eq_or_lt_of_not_lt {a b : ℕ} (hnlt : ¬a < b) : a = b ∨ b < a

axiom nat.lt_succ_of_lt {a b : ℕ} (h : a < b) : a < nat.succ b

axiom nat.one_pos : 0 < 1

axiom nat.mul_le_mul_of_nonneg_left {a b c : ℕ} (h₁ : a ≤ b) : c * a ≤ c * b

axiom nat.mul_le_mul_of_nonneg_right {a b c : ℕ} (h₁ : a ≤ b) : a * c ≤ b * c

axiom nat.mul_lt_mul {a b c d : ℕ} (hac : a < c) (hbd : b ≤ d) (pos_b : 0 < b) : a * b < c * d

axiom nat.mul_lt_mul' {a b c d : ℕ} (h1 : a ≤ c) (h2 : b < d) (h3 : 0 < c) : a * b < c * d

axiom nat.mul_le_mul {a b c d : ℕ} (hac : a ≤ c) (hbd : b ≤ d) : a * b ≤ c * d

axiom nat.bit1_eq_succ_bit0 (n : ℕ) : bit1 n = nat.succ (bit0 n)

axiom nat.bit1_succ_eq (n : ℕ) : bit1 (nat.succ n) = nat.succ (nat.succ (bit1 n))

axiom nat.bit1_ne_one {n : ℕ} : n ≠ 0 → bit1 n ≠ 1

@[simp] axiom nat.bit0_ne_one (n : ℕ) : bit0 n ≠ 1

axiom nat.add_self_ne_one (n : ℕ) : n + n ≠ 1

@[simp] axiom nat.bit1_ne_bit0 (n m : ℕ) : bit1 n ≠ bit0 m

@[simp] axiom nat.bit0_ne_bit1 (n m : ℕ) : bit0 n ≠ bit1 m

axiom nat.bit0_inj {n m : ℕ} : bit0 n = bit0 m → n = m

axiom nat.bit1_inj {n m : ℕ} : bit1 n = bit1 m → n = m

axiom nat.bit0_ne {n m : ℕ} : n ≠ m → bit0 n ≠ bit0 m

axiom nat.bit1_ne {n m : ℕ} : n ≠ m → bit1 n ≠ bit1 m

axiom nat.zero_ne_bit0 {n : ℕ} : n ≠ 0 → 0 ≠ bit0 n

@[simp] axiom nat.zero_ne_bit1 (n : ℕ) : 0 ≠ bit1 n

@[simp] axiom nat.one_ne_bit0 (n : ℕ) : 1 ≠ bit0 n

axiom nat.one_ne_bit1 {n : ℕ} : n ≠ 0 → 1 ≠ bit1 n

axiom nat.one_lt_bit1 {n : ℕ} : n ≠ 0 → 1 < bit1 n

axiom nat.one_lt_bit0 {n : ℕ} : n ≠ 0 → 1 < bit0 n

axiom nat.bit0_lt {n m : ℕ} (h : n < m) : bit0 n < bit0 m

axiom nat.bit1_lt {n m : ℕ} (h : n < m) : bit1 n < bit1 m

axiom nat.bit0_lt_bit1 {n m : ℕ} (h : n ≤ m) : bit0 n < bit1 m

axiom nat.bit1_lt_bit0 {n m : ℕ} : n < m → bit1 n < bit0 m

axiom nat.one_le_bit1 (n : ℕ) : 1 ≤ bit1 n

axiom nat.one_le_bit0 (n : ℕ) : n ≠ 0 → 1 ≤ bit0 n

@[simp] axiom nat.pred_zero : nat.pred 0 = 0

axiom nat.add_one_ne_zero (n : ℕ) : n + 1 ≠ 0

axiom nat.eq_zero_or_eq_succ_pred (n : ℕ) : n = 0 ∨ n = nat.succ (nat.pred n)

axiom nat.exists_eq_succ_of_ne_zero {n : ℕ} (H : n ≠ 0) : ∃ (k : ℕ), n = nat.succ k

axiom nat.pred_inj {a b : ℕ} : 0 < a → 0 < b → nat.pred a = nat.pred b → a = b

axiom nat.sub_lt_succ (a b : ℕ) : a - b < nat.succ a

axiom nat.sub_le_sub_right {n m : ℕ} (h : n ≤ m) (k : ℕ) : n - k ≤ m - k

axiom nat.add_sub_add_left (k n m : ℕ) : k + n - (k + m) = n - m

axiom nat.sub_sub (n m k : ℕ) : n - m - k = n - (m + k)

axiom nat.le_of_le_of_sub_le_sub_right {n m k : ℕ} (h₀ : k ≤ m) (h₁ : n - k ≤ m - k) : n ≤ m

axiom nat.sub_le_sub_right_iff (n m k : ℕ) (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m

axiom nat.sub_self_add (n m : ℕ) : n - (n + m) = 0

axiom nat.add_le_to_le_sub (x : ℕ) {y k : ℕ} (h : k ≤ y) : x + k ≤ y ↔ x ≤ y - k

axiom nat.sub_lt_of_pos_le (a b : ℕ) (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b

axiom nat.sub_one (n : ℕ) : n - 1 = nat.pred n

axiom nat.succ_sub_one (n : ℕ) : nat.succ n - 1 = n

axiom nat.succ_pred_eq_of_pos {n : ℕ} : 0 < n → nat.succ (nat.pred n) = n

axiom nat.le_of_sub_eq_zero {n m : ℕ} : n - m = 0 → n ≤ m

axiom nat.sub_eq_zero_iff_le {n m : ℕ} : n - m = 0 ↔ n ≤ m

axiom nat.add_sub_of_le {n m : ℕ} (h : n ≤ m) : n + (m - n) = m

axiom nat.add_sub_assoc {m k : ℕ} (h : k ≤ m) (n : ℕ) : n + m - k = n + (m - k)

axiom nat.sub_eq_iff_eq_add {a b c : ℕ} (ab : b ≤ a) : a - b = c ↔ a = c + b

axiom nat.lt_of_sub_eq_succ {m n l : ℕ} (H : m - n = nat.succ l) : n < m

axiom nat.sub_le_sub_left {n m : ℕ} (k : ℕ) (h : n ≤ m) : k - m ≤ k - n

axiom nat.succ_sub_sub_succ (n m k : ℕ) : nat.succ n - m - nat.succ k = n - m - k

axiom nat.sub.right_comm (m n k : ℕ) : m - n - k = m - k - n

axiom nat.succ_sub {m n : ℕ} (h : n ≤ m) : nat.succ m - n = nat.succ (m - n)

axiom nat.sub_pos_of_lt {m n : ℕ} (h : m < n) : 0 < n - m

axiom nat.sub_sub_self {n m : ℕ} (h : m ≤ n) : n - (n - m) = m

axiom nat.sub_add_comm {n m k : ℕ} (h : k ≤ n) : n + m - k = n - k + m

axiom nat.sub_one_sub_lt {n i : ℕ} (h : i < n) : n - 1 - i < n

axiom nat.mul_pred_left (n m : ℕ) : nat.pred n * m = n * m - m

axiom nat.mul_pred_right (n m : ℕ) : n * nat.pred m = n * m - n

axiom nat.mul_sub_right_distrib (n m k : ℕ) : (n - m) * k = n * k - m * k

axiom nat.mul_sub_left_distrib (n m k : ℕ) : n * (m - k) = n * m - n * k

axiom nat.mul_self_sub_mul_self_eq (a b : ℕ) : a * a - b * b = (a + b) * (a - b)

axiom nat.succ_mul_succ_eq (a b : ℕ) : nat.succ a * nat.succ b = a * b + a + b + 1

axiom nat.zero_min (a : ℕ) : min 0 a = 0

axiom nat.min_zero (a : ℕ) : min a 0 = 0

axiom nat.min_succ_succ (x y : ℕ) : min (nat.succ x) (nat.succ y) = nat.succ (min x y)

axiom nat.sub_eq_sub_min (n m : ℕ) : n - m = n - min n m

@[simp] axiom nat.sub_add_min_cancel (n m : ℕ) : n - m + min n m = n

axiom nat.case_strong_induction_on {p : ℕ → Prop} (a : ℕ) (hz : p 0) (hi : ∀ (n : ℕ), (∀ (m : ℕ), m ≤ n → p m) → p
  (nat.succ n)) : p a

axiom nat.mod_def (x y : ℕ) : x % y = ite (0 < y ∧ y ≤ x) ((x - y) % y) x

@[simp] axiom nat.mod_zero (a : ℕ) : a % 0 = a

axiom nat.mod_eq_of_lt {a b : ℕ} (h : a < b) : a % b = a

@[simp] axiom nat.zero_mod (b : ℕ) : 0 % b = 0

axiom nat.mod_eq_sub_mod {a b : ℕ} (h : b ≤ a) : a % b = (a - b) % b

@[simp] axiom nat.mod_self (n : ℕ) : n % n = 0

@[simp] axiom nat.mod_one (n : ℕ) : n % 1 = 0

axiom nat.mod_two_eq_zero_or_one (n : ℕ) : n % 2 = 0 ∨ n % 2 = 1

axiom nat.mod_le (x y : ℕ) : x % y ≤ x

@[simp] axiom nat.add_mod_right (x z : ℕ) : (x + z) % z = x % z

@[simp] axiom nat.add_mod_left (x z : ℕ) : (x + z) % x = z % x

@[simp] axiom nat.add_mul_mod_self_left (x y z : ℕ) : (x + y * z) % y = x % y

@[simp] axiom nat.add_mul_mod_self_right (x y z : ℕ) : (x + y * z) % z = x % z

@[simp] axiom nat.mul_mod_right (m n : ℕ) : m * n % m = 0

@[simp] axiom nat.mul_mod_left (m n : ℕ) : m * n % n = 0

axiom nat.mul_mod_mul_left (z x y : ℕ) : z * x % (z * y) = z * (x % y)

axiom nat.mul_mod_mul_right (z x y : ℕ) : x * z % (y * z) = x % y * z

axiom nat.cond_to_bool_mod_two (x : ℕ) [d : decidable (x % 2 = 1)] : cond (to_bool (x % 2 = 1)) 1 0 = x % 2

axiom nat.sub_mul_mod (x k n : ℕ) (h₁ : n * k ≤ x) : (x - n * k) % n = x % n

axiom nat.div_def (x y : ℕ) : x / y = ite (0 < y ∧ y ≤ x) ((x - y) / y + 1) 0

axiom nat.mod_add_div (m k : ℕ) : m % k + k * (m / k) = m

@[simp] axiom nat.div_one (n : ℕ) : n / 1 = n

@[simp] axiom nat.div_zero (n : ℕ) : n / 0 = 0

@[simp] axiom nat.zero_div (b : ℕ) : 0 / b = 0

axiom nat.div_le_of_le_mul {m n k : ℕ} : m ≤ k * n → m / k ≤ n

axiom nat.div_le_self (m n : ℕ) : m / n ≤ m

axiom nat.div_eq_sub_div {a b : ℕ} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1

axiom nat.div_eq_of_lt {a b : ℕ} (h₀ : a < b) : a / b = 0

axiom nat.le_div_iff_mul_le (x y : ℕ) {k : ℕ} (Hk : 0 < k) : x ≤ y / k ↔ x * k ≤ y

axiom nat.div_lt_iff_lt_mul (x y : ℕ) {k : ℕ} (Hk : 0 < k) : x / k < y ↔ x < y * k

axiom nat.sub_mul_div (x n p : ℕ) (h₁ : n * p ≤ x) : (x - n * p) / n = x / n - p

axiom nat.div_mul_le_self (m n : ℕ) : m / n * n ≤ m

@[simp] axiom nat.add_div_right (x : ℕ) {z : ℕ} (H : 0 < z) : (x + z) / z = nat.succ (x / z)

@[simp] axiom nat.add_div_left (x : ℕ) {z : ℕ} (H : 0 < z) : (z + x) / z = nat.succ (x / z)

@[simp] axiom nat.mul_div_right (n : ℕ) {m : ℕ} (H : 0 < m) : m * n / m = n

@[simp] axiom nat.mul_div_left (m : ℕ) {n : ℕ} (H : 0 < n) : m * n / n = m

@[simp] axiom nat.div_self {n : ℕ} (H : 0 < n) : n / n = 1

axiom nat.add_mul_div_left (x z : ℕ) {y : ℕ} (H : 0 < y) : (x + y * z) / y = x / y + z

axiom nat.add_mul_div_right (x y : ℕ) {z : ℕ} (H : 0 < z) : (x + y * z) / z = x / z + y

axiom nat.mul_div_cancel (m : ℕ) {n : ℕ} (H : 0 < n) : m * n / n = m

axiom nat.mul_div_cancel_left (m : ℕ) {n : ℕ} (H : 0 < n) : n * m / n = m

axiom nat.div_eq_of_eq_mul_left {m n k : ℕ} (H1 : 0 < n) (H2 : m = k * n) : m / n = k

axiom nat.div_eq_of_eq_mul_right {m n k : ℕ} (H1 : 0 < n) (H2 : m = n * k) : m / n = k

axiom nat.div_eq_of_lt_le {m n k : ℕ} (lo : k * n ≤ m) (hi : m < nat.succ k * n) : m / n = k

axiom nat.mul_sub_div (x n p : ℕ) (h₁ : x < n * p) : (n * p - nat.succ x) / n = p - nat.succ (x / n)

axiom nat.div_div_eq_div_mul (m n k : ℕ) : m / n / k = m / (n * k)

axiom nat.mul_div_mul {m : ℕ} (n k : ℕ) (H : 0 < m) : m * n / (m * k) = n / k

axiom nat.div_lt_self {n m : ℕ} : 0 < n → 1 < m → n / m < n

axiom nat.dvd_mul_right (a b : ℕ) : a ∣ a * b

axiom nat.dvd_trans {a b c : ℕ} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c

axiom nat.eq_zero_of_zero_dvd {a : ℕ} (h : 0 ∣ a) : a = 0

axiom nat.dvd_add {a b c : ℕ} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c

axiom nat.dvd_add_iff_right {k m n : ℕ} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n

axiom nat.dvd_add_iff_left {k m n : ℕ} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n

axiom nat.dvd_sub {k m n : ℕ} (H : n ≤ m) (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n

axiom nat.dvd_mod_iff {k m n : ℕ} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m

axiom nat.le_of_dvd {m n : ℕ} (h : 0 < n) : m ∣ n → m ≤ n

axiom nat.dvd_antisymm {m n : ℕ} : m ∣ n → n ∣ m → m = n

axiom nat.pos_of_dvd_of_pos {m n : ℕ} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m

axiom nat.eq_one_of_dvd_one {n : ℕ} (H : n ∣ 1) : n = 1

axiom nat.dvd_of_mod_eq_zero {m n : ℕ} (H : n % m = 0) : m ∣ n

axiom nat.mod_eq_zero_of_dvd {m n : ℕ} (H : m ∣ n) : n % m = 0

axiom nat.dvd_iff_mod_eq_zero (m n : ℕ) : m ∣ n ↔ n % m = 0

axiom nat.dvd_iff_mod_eq_zero_aux (a b : ℕ) : b % a = 0 ↔ a ∣ b

instance nat.decidable_dvd : @decidable_rel ℕ (∣) :=
λ a b, decidable_of_decidable_of_iff (nat.decidable_eq (b % a) 0) (nat.dvd_iff_mod_eq_zero_aux a b)

axiom nat.mul_div_cancel' {m n : ℕ} (H : n ∣ m) : n * (m / n) = m

axiom nat.div_mul_cancel {m n : ℕ} (H : n ∣ m) : m / n * n = m

axiom nat.mul_div_assoc (m : ℕ) {n k : ℕ} (H : k ∣ n) : m * n / k = m * (n / k)

axiom nat.dvd_of_mul_dvd_mul_left {m n k : ℕ} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n

axiom nat.dvd_of_mul_dvd_mul_right {m n k : ℕ} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n
