-- init.data.nat.lemmas
prelude
import interface.init.algebra.functions

set_option old_structure_cmd true

universes u v w x y z

@[simp] protected axiom nat.one_ne_zero : 1 ≠ 0

@[simp] protected axiom nat.zero_ne_one : 0 ≠ 1

protected axiom nat.eq_zero_of_add_eq_zero_right {n m : ℕ} : n + m = 0 → n = 0

protected axiom nat.eq_zero_of_add_eq_zero_left {n m : ℕ} (h : n + m = 0) : m = 0

protected axiom nat.add_right_comm (n m k : ℕ) : n + m + k = n + k + m

axiom nat.eq_zero_of_add_eq_zero {n m : ℕ} (H : n + m = 0) : n = 0 ∧ m = 0

axiom nat.succ_add_eq_succ_add (n m : ℕ) : nat.succ n + m = n + nat.succ m

axiom nat.lt.step {n m : ℕ} : n < m → n < nat.succ m

axiom nat.lt.base (n : ℕ) : n < nat.succ n

axiom nat.lt_succ_self (n : ℕ) : n < nat.succ n

protected axiom nat.lt_of_le_and_ne {m n : ℕ} (h1 : m ≤ n) : m ≠ n → m < n

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

protected axiom nat.le_of_add_le_add_right {k n m : ℕ} : n + k ≤ m + k → n ≤ m

protected axiom nat.add_le_add_iff_le_right (k n m : ℕ) : n + k ≤ m + k ↔ n ≤ m

protected axiom nat.lt_of_add_lt_add_left {k n m : ℕ} (h : k + n < k + m) : n < m

protected axiom nat.lt_of_add_lt_add_right {a b c : ℕ} (h : a + b < c + b) : a < c

protected axiom nat.add_lt_add_right {n m : ℕ} (h : n < m) (k : ℕ) : n + k < m + k

protected axiom nat.lt_add_of_pos_right {n k : ℕ} (h : 0 < k) : n < n + k

protected axiom nat.lt_add_of_pos_left {n k : ℕ} (h : 0 < k) : n < k + n

protected axiom nat.add_lt_add {a b c d : ℕ} (h₁ : a < b) (h₂ : c < d) : a + c < b + d

protected axiom nat.add_le_add {a b c d : ℕ} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d

protected axiom nat.mul_le_mul_right {n m : ℕ} (k : ℕ) (h : n ≤ m) : n * k ≤ m * k

protected axiom nat.mul_lt_mul_of_pos_right {n m k : ℕ} (h : n < m) (hk : 0 < k) : n * k < m * k

protected axiom nat.le_of_mul_le_mul_left {a b c : ℕ} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b

protected axiom nat.mul_pos {a b : ℕ} (ha : 0 < a) (hb : 0 < b) : 0 < a * b

axiom nat.le_succ_of_pred_le {n m : ℕ} : nat.pred n ≤ m → n ≤ nat.succ m

axiom nat.le_lt_antisymm {n m : ℕ} (h₁ : n ≤ m) (h₂ : m < n) : false

axiom nat.lt_le_antisymm {n m : ℕ} (h₁ : n < m) (h₂ : m ≤ n) : false

protected axiom nat.lt_asymm {n m : ℕ} (h₁ : n < m) : ¬m < n

protected axiom nat.lt_trichotomy (a b : ℕ) : a < b ∨ a = b ∨ b < a

protected axiom nat.eq_or_lt_of_not_lt {a b : ℕ} (hnlt : ¬a < b) : a = b ∨ b < a

axiom nat.lt_succ_of_lt {a b : ℕ} (h : a < b) : a < nat.succ b

axiom nat.one_pos : 0 < 1

protected axiom nat.mul_le_mul_of_nonneg_left {a b c : ℕ} (h₁ : a ≤ b) : c * a ≤ c * b

protected axiom nat.mul_le_mul_of_nonneg_right {a b c : ℕ} (h₁ : a ≤ b) : a * c ≤ b * c

protected axiom nat.mul_lt_mul {a b c d : ℕ} (hac : a < c) (hbd : b ≤ d) (pos_b : 0 < b) : a * b < c * d

protected axiom nat.mul_lt_mul' {a b c d : ℕ} (h1 : a ≤ c) (h2 : b < d) (h3 : 0 < c) : a * b < c * d

protected axiom nat.mul_le_mul {a b c d : ℕ} (hac : a ≤ c) (hbd : b ≤ d) : a * b ≤ c * d

protected axiom nat.bit1_eq_succ_bit0 (n : ℕ) : bit1 n = nat.succ (bit0 n)

protected axiom nat.bit1_succ_eq (n : ℕ) : bit1 (nat.succ n) = nat.succ (nat.succ (bit1 n))

protected axiom nat.bit1_ne_one {n : ℕ} : n ≠ 0 → bit1 n ≠ 1

@[simp] protected axiom nat.bit0_ne_one (n : ℕ) : bit0 n ≠ 1

protected axiom nat.add_self_ne_one (n : ℕ) : n + n ≠ 1

@[simp] protected axiom nat.bit1_ne_bit0 (n m : ℕ) : bit1 n ≠ bit0 m

@[simp] protected axiom nat.bit0_ne_bit1 (n m : ℕ) : bit0 n ≠ bit1 m

protected axiom nat.bit0_inj {n m : ℕ} : bit0 n = bit0 m → n = m

protected axiom nat.bit1_inj {n m : ℕ} : bit1 n = bit1 m → n = m

protected axiom nat.bit0_ne {n m : ℕ} : n ≠ m → bit0 n ≠ bit0 m

protected axiom nat.bit1_ne {n m : ℕ} : n ≠ m → bit1 n ≠ bit1 m

protected axiom nat.zero_ne_bit0 {n : ℕ} : n ≠ 0 → 0 ≠ bit0 n

@[simp] protected axiom nat.zero_ne_bit1 (n : ℕ) : 0 ≠ bit1 n

@[simp] protected axiom nat.one_ne_bit0 (n : ℕ) : 1 ≠ bit0 n

protected axiom nat.one_ne_bit1 {n : ℕ} : n ≠ 0 → 1 ≠ bit1 n

protected axiom nat.one_lt_bit1 {n : ℕ} : n ≠ 0 → 1 < bit1 n

protected axiom nat.one_lt_bit0 {n : ℕ} : n ≠ 0 → 1 < bit0 n

protected axiom nat.bit0_lt {n m : ℕ} (h : n < m) : bit0 n < bit0 m

protected axiom nat.bit1_lt {n m : ℕ} (h : n < m) : bit1 n < bit1 m

protected axiom nat.bit0_lt_bit1 {n m : ℕ} (h : n ≤ m) : bit0 n < bit1 m

protected axiom nat.bit1_lt_bit0 {n m : ℕ} : n < m → bit1 n < bit0 m

protected axiom nat.one_le_bit1 (n : ℕ) : 1 ≤ bit1 n

protected axiom nat.one_le_bit0 (n : ℕ) : n ≠ 0 → 1 ≤ bit0 n

@[simp] axiom nat.pred_zero : nat.pred 0 = 0

axiom nat.add_one_ne_zero (n : ℕ) : n + 1 ≠ 0

axiom nat.eq_zero_or_eq_succ_pred (n : ℕ) : n = 0 ∨ n = nat.succ (nat.pred n)

axiom nat.exists_eq_succ_of_ne_zero {n : ℕ} (H : n ≠ 0) : ∃ (k : ℕ), n = nat.succ k

axiom nat.pred_inj {a b : ℕ} : 0 < a → 0 < b → nat.pred a = nat.pred b → a = b

axiom nat.sub_lt_succ (a b : ℕ) : a - b < nat.succ a

protected axiom nat.sub_le_sub_right {n m : ℕ} (h : n ≤ m) (k : ℕ) : n - k ≤ m - k

protected axiom nat.add_sub_add_left (k n m : ℕ) : k + n - (k + m) = n - m

protected axiom nat.sub_sub (n m k : ℕ) : n - m - k = n - (m + k)

protected axiom nat.le_of_le_of_sub_le_sub_right {n m k : ℕ} (h₀ : k ≤ m) (h₁ : n - k ≤ m - k) : n ≤ m

protected axiom nat.sub_le_sub_right_iff (n m k : ℕ) (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m

protected axiom nat.sub_self_add (n m : ℕ) : n - (n + m) = 0

protected axiom nat.add_le_to_le_sub (x : ℕ) {y k : ℕ} (h : k ≤ y) : x + k ≤ y ↔ x ≤ y - k

protected axiom nat.sub_lt_of_pos_le (a b : ℕ) (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b

protected axiom nat.sub_one (n : ℕ) : n - 1 = nat.pred n

axiom nat.succ_sub_one (n : ℕ) : nat.succ n - 1 = n

axiom nat.succ_pred_eq_of_pos {n : ℕ} : 0 < n → nat.succ (nat.pred n) = n

protected axiom nat.le_of_sub_eq_zero {n m : ℕ} : n - m = 0 → n ≤ m

protected axiom nat.sub_eq_zero_iff_le {n m : ℕ} : n - m = 0 ↔ n ≤ m

protected axiom nat.add_sub_of_le {n m : ℕ} (h : n ≤ m) : n + (m - n) = m

protected axiom nat.add_sub_assoc {m k : ℕ} (h : k ≤ m) (n : ℕ) : n + m - k = n + (m - k)

protected axiom nat.sub_eq_iff_eq_add {a b c : ℕ} (ab : b ≤ a) : a - b = c ↔ a = c + b

protected axiom nat.lt_of_sub_eq_succ {m n l : ℕ} (H : m - n = nat.succ l) : n < m

protected axiom nat.sub_le_sub_left {n m : ℕ} (k : ℕ) (h : n ≤ m) : k - m ≤ k - n

axiom nat.succ_sub_sub_succ (n m k : ℕ) : nat.succ n - m - nat.succ k = n - m - k

protected axiom nat.sub.right_comm (m n k : ℕ) : m - n - k = m - k - n

axiom nat.succ_sub {m n : ℕ} (h : n ≤ m) : nat.succ m - n = nat.succ (m - n)

protected axiom nat.sub_pos_of_lt {m n : ℕ} (h : m < n) : 0 < n - m

protected axiom nat.sub_sub_self {n m : ℕ} (h : m ≤ n) : n - (n - m) = m

protected axiom nat.sub_add_comm {n m k : ℕ} (h : k ≤ n) : n + m - k = n - k + m

axiom nat.sub_one_sub_lt {n i : ℕ} (h : i < n) : n - 1 - i < n

axiom nat.mul_pred_left (n m : ℕ) : nat.pred n * m = n * m - m

axiom nat.mul_pred_right (n m : ℕ) : n * nat.pred m = n * m - n

protected axiom nat.mul_sub_right_distrib (n m k : ℕ) : (n - m) * k = n * k - m * k

protected axiom nat.mul_sub_left_distrib (n m k : ℕ) : n * (m - k) = n * m - n * k

protected axiom nat.mul_self_sub_mul_self_eq (a b : ℕ) : a * a - b * b = (a + b) * (a - b)

axiom nat.succ_mul_succ_eq (a b : ℕ) : nat.succ a * nat.succ b = a * b + a + b + 1

protected axiom nat.zero_min (a : ℕ) : min 0 a = 0

protected axiom nat.min_zero (a : ℕ) : min a 0 = 0

axiom nat.min_succ_succ (x y : ℕ) : min (nat.succ x) (nat.succ y) = nat.succ (min x y)

axiom nat.sub_eq_sub_min (n m : ℕ) : n - m = n - min n m

@[simp] protected axiom nat.sub_add_min_cancel (n m : ℕ) : n - m + min n m = n

protected axiom nat.case_strong_induction_on {p : ℕ → Prop} (a : ℕ) (hz : p 0) (hi : ∀ (n : ℕ), (∀ (m : ℕ), m ≤ n → p m) → p
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

@[simp] protected axiom nat.div_one (n : ℕ) : n / 1 = n

@[simp] protected axiom nat.div_zero (n : ℕ) : n / 0 = 0

@[simp] protected axiom nat.zero_div (b : ℕ) : 0 / b = 0

protected axiom nat.div_le_of_le_mul {m n k : ℕ} : m ≤ k * n → m / k ≤ n

protected axiom nat.div_le_self (m n : ℕ) : m / n ≤ m

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

@[simp] protected axiom nat.div_self {n : ℕ} (H : 0 < n) : n / n = 1

axiom nat.add_mul_div_left (x z : ℕ) {y : ℕ} (H : 0 < y) : (x + y * z) / y = x / y + z

axiom nat.add_mul_div_right (x y : ℕ) {z : ℕ} (H : 0 < z) : (x + y * z) / z = x / z + y

protected axiom nat.mul_div_cancel (m : ℕ) {n : ℕ} (H : 0 < n) : m * n / n = m

protected axiom nat.mul_div_cancel_left (m : ℕ) {n : ℕ} (H : 0 < n) : n * m / n = m

protected axiom nat.div_eq_of_eq_mul_left {m n k : ℕ} (H1 : 0 < n) (H2 : m = k * n) : m / n = k

protected axiom nat.div_eq_of_eq_mul_right {m n k : ℕ} (H1 : 0 < n) (H2 : m = n * k) : m / n = k

protected axiom nat.div_eq_of_lt_le {m n k : ℕ} (lo : k * n ≤ m) (hi : m < nat.succ k * n) : m / n = k

axiom nat.mul_sub_div (x n p : ℕ) (h₁ : x < n * p) : (n * p - nat.succ x) / n = p - nat.succ (x / n)

protected axiom nat.div_div_eq_div_mul (m n k : ℕ) : m / n / k = m / (n * k)

protected axiom nat.mul_div_mul {m : ℕ} (n k : ℕ) (H : 0 < m) : m * n / (m * k) = n / k

axiom nat.div_lt_self {n m : ℕ} : 0 < n → 1 < m → n / m < n

protected axiom nat.dvd_mul_right (a b : ℕ) : a ∣ a * b

protected axiom nat.dvd_trans {a b c : ℕ} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c

protected axiom nat.eq_zero_of_zero_dvd {a : ℕ} (h : 0 ∣ a) : a = 0

protected axiom nat.dvd_add {a b c : ℕ} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c

protected axiom nat.dvd_add_iff_right {k m n : ℕ} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n

protected axiom nat.dvd_add_iff_left {k m n : ℕ} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n

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

protected axiom nat.mul_div_cancel' {m n : ℕ} (H : n ∣ m) : n * (m / n) = m

protected axiom nat.div_mul_cancel {m n : ℕ} (H : n ∣ m) : m / n * n = m

protected axiom nat.mul_div_assoc (m : ℕ) {n k : ℕ} (H : k ∣ n) : m * n / k = m * (n / k)

axiom nat.dvd_of_mul_dvd_mul_left {m n k : ℕ} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n

axiom nat.dvd_of_mul_dvd_mul_right {m n k : ℕ} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n

-- data.vector

@[simp] axiom vector.to_list_mk {α : Type u} {n : ℕ} (v : list α) (P : v.length = n) : vector.to_list ⟨v, P⟩ = v

@[simp] axiom vector.to_list_nil {α : Type u} : (vector.to_list vector.nil : list α) = list.nil

@[simp] axiom vector.to_list_length {α : Type u} {n : ℕ} (v : vector α n) : v.to_list.length = n

@[simp] axiom vector.to_list_cons {α : Type u} {n : ℕ} (a : α) (v : vector α n) : vector.to_list (vector.cons a v) = a
  :: vector.to_list v

-- data.list.range

@[simp] axiom list.length_range (n : ℕ) : (list.range n).length = n

@[simp] axiom list.range_eq_nil {n : ℕ} : list.range n = list.nil ↔ n = 0

@[simp] axiom list.not_mem_range_self {n : ℕ} : n ∉ list.range n

@[simp] axiom list.self_mem_range_succ (n : ℕ) : n ∈ list.range (n + 1)

@[simp] axiom list.range_zero : list.range 0 = list.nil

-- data.list.join

@[simp] axiom list.join_nil {α : Type u} : (list.join [list.nil] : list α) = list.nil

@[simp] axiom list.join_eq_nil {α : Type u} {L : list (list α)} : L.join = list.nil ↔ ∀ (l : list α), l ∈ L → l =
  list.nil

@[simp] axiom list.join_append {α : Type u} (L₁ L₂ : list (list α)) : (L₁ ++ L₂).join = L₁.join ++ L₂.join

@[simp] axiom list.join_filter_ne_nil {α : Type u} [decidable_pred (λ (l : list α), l ≠ list.nil)] {L : list (list α)}
  : (list.filter (λ (l : list α), l ≠ list.nil) L).join = L.join

-- data.list.lattice

@[simp] axiom list.nil_union {α : Type u} [decidable_eq α] (l : list α) : list.nil ∪ l = l

@[simp] axiom list.cons_union {α : Type u} [decidable_eq α] (l₁ l₂ : list α) (a : α) : a :: l₁ ∪ l₂ = insert a (l₁ ∪
  l₂)

@[simp] axiom list.mem_union {α : Type u} {l₁ l₂ : list α} {a : α} [decidable_eq α] : a ∈ l₁ ∪ l₂ ↔ a ∈ l₁ ∨ a ∈ l₂

@[simp] axiom list.inter_nil {α : Type u} [decidable_eq α] (l : list α) : list.nil ∩ l = list.nil

@[simp] axiom list.inter_cons_of_mem {α : Type u} {l₂ : list α} {a : α} [decidable_eq α] (l₁ : list α) : a ∈ l₂ → (a
  :: l₁) ∩ l₂ = a :: l₁ ∩ l₂

@[simp] axiom list.inter_cons_of_not_mem {α : Type u} {l₂ : list α} {a : α} [decidable_eq α] (l₁ : list α) : a ∉ l₂ →
  (a :: l₁) ∩ l₂ = l₁ ∩ l₂

@[simp] axiom list.mem_inter {α : Type u} {l₁ l₂ : list α} {a : α} [decidable_eq α] : a ∈ l₁ ∩ l₂ ↔ a ∈ l₁ ∧ a ∈ l₂

@[simp] axiom list.inter_reverse {α : Type u} [decidable_eq α] {xs ys : list α} : xs.inter ys.reverse = xs.inter ys

-- data.list.infix

@[simp, priority 970] axiom list.insert_of_not_mem {α : Type u} {l : list α} {a : α} [decidable_eq α] : a ∉ l → insert a l = a :: l

@[simp, priority 980] axiom list.insert_of_mem {α : Type u} {l : list α} {a : α} [decidable_eq α] : a ∈ l → insert a l = l

@[simp] axiom list.insert_nil {α : Type u} [decidable_eq α] (a : α) : insert a list.nil = [a]

@[simp] axiom list.mem_insert_iff {α : Type u} {l : list α} {a b : α} [decidable_eq α] : a ∈ insert b l ↔ a = b ∨ a ∈
  l

@[simp] axiom list.mem_insert_self {α : Type u} [decidable_eq α] (a : α) (l : list α) : a ∈ list.insert a l

@[simp] axiom list.length_insert_of_mem {α : Type u} {l : list α} {a : α} [decidable_eq α] : a ∈ l → (insert a
  l).length = l.length

@[simp] axiom list.length_insert_of_not_mem {α : Type u} {l : list α} {a : α} [decidable_eq α] : a ∉ l → (insert a
  l).length = l.length + 1

-- data.bool.all_any

@[simp] axiom list.all_nil {α : Type u} (p : α → bool) : list.nil.all p = tt

@[simp] axiom list.all_cons {α : Type u} (p : α → bool) (a : α) (l : list α) : (a :: l).all p = p a && l.all p

@[simp] axiom list.any_nil {α : Type u} (p : α → bool) : list.nil.any p = ff

@[simp] axiom list.any_cons {α : Type u} (p : α → bool) (a : α) (l : list α) : (a :: l).any p = p a || l.any p

-- data.sum.basic

@[simp] axiom sum.forall {α : Type u} {β : Type v} {p : α ⊕ β → Prop} : (∀ (x : α ⊕ β), p x) ↔ (∀ (a : α), p (sum.inl
  a)) ∧ ∀ (b : β), p (sum.inr b)

@[simp] axiom sum.exists {α : Type u} {β : Type v} {p : α ⊕ β → Prop} : (∃ (x : α ⊕ β), p x) ↔ (∃ (a : α), p (sum.inl
  a)) ∨ ∃ (b : β), p (sum.inr b)

-- data.sigma.basic

@[simp] axiom sigma.mk.inj_iff {α : Type u} {β : α → Type v} {a₁ : α} {a₂ : α} {b₁ : β a₁} {b₂ : β a₂} : sigma.mk a₁
  b₁ = sigma.mk a₂ b₂ ↔ a₁ = a₂ ∧ b₁ == b₂

@[simp] axiom sigma.eta {α : Type u} {β : α → Type v} (x : Σ (a : α), β a) : (⟨x.fst, x.snd⟩ : sigma β) = x

@[simp] axiom sigma.forall {α : Type u} {β : α → Type v} {p : (Σ (a : α), β a) → Prop} : (∀ (x : Σ (a : α), β a), p x)
  ↔ ∀ (a : α) (b : β a), p ⟨a, b⟩

@[simp] axiom sigma.exists {α : Type u} {β : α → Type v} {p : (Σ (a : α), β a) → Prop} : (∃ (x : Σ (a : α), β a), p x)
  ↔ ∃ (a : α) (b : β a), p ⟨a, b⟩

-- data.option.basic

@[simp] axiom option.get_or_else_some {α : Type u} (x y : α) : (some x).get_or_else y = x

@[simp] axiom option.get_or_else_none {α : Type u} (x : α) : none.get_or_else x = x

@[simp] axiom option.get_or_else_coe {α : Type u} (x : α) (y : α) : option.get_or_else ↑x y = x

@[simp] axiom option.none_bind' {α : Type u} {β : Type v} (f : α → option β) : none.bind f = none

@[simp] axiom option.some_bind' {α : Type u} {β : Type v} (a : α) (f : α → option β) : (some a).bind f = f a

@[simp] axiom option.bind_eq_some' {α : Type u} {β : Type v} {x : option α} {f : α → option β} {b : β} : x.bind f =
  some b ↔ ∃ (a : α), x = some a ∧ f a = some b

@[simp] axiom option.map_none' {α : Type u} {β : Type v} {f : α → β} : option.map f none = none

@[simp] axiom option.map_some' {α : Type u} {β : Type v} {a : α} {f : α → β} : option.map f (some a) = some (f a)

@[simp] axiom option.map_coe' {α : Type u} {β : Type v} {a : α} {f : α → β} : option.map f ↑a = ↑(f a)

@[simp] axiom option.map_eq_some' {α : Type u} {β : Type v} {x : option α} {f : α → β} {b : β} : option.map f x = some
  b ↔ ∃ (a : α), x = some a ∧ f a = b

@[simp] axiom option.map_eq_none' {α : Type u} {β : Type v} {x : option α} {f : α → β} : option.map f x = none ↔ x =
  none

@[simp] axiom option.map_id' {α : Type u} : (option.map id : option α → option α) = id

@[simp] axiom option.map_map {α : Type u} {β : Type v} {γ : Type w} (h : β → γ) (g : α → β) (x : option α) :
  option.map h (option.map g x) = option.map (h ∘ g) x

@[simp] axiom option.map_comp_map {α : Type u} {β : Type v} {γ : Type w} (f : α → β) (g : β → γ) : option.map g ∘
  option.map f = option.map (g ∘ f)

@[simp] axiom option.is_some_none {α : Type u} : @eq bool (@option.is_some α (@none α)) ff

@[simp] axiom option.is_some_some {α : Type u} {a : α} : (some a).is_some = tt

@[simp] axiom option.is_none_none {α : Type u} : @eq bool (@option.is_none α (@none α)) tt

@[simp] axiom option.is_none_some {α : Type u} {a : α} : (some a).is_none = ff

@[simp] axiom option.not_is_some {α : Type u} {a : option α} : a.is_some = ff ↔ a.is_none = tt

@[simp] axiom option.get_or_else_map {α : Type u} {β : Type v} (f : α → β) (x : α) (o : option α) : (option.map f
  o).get_or_else (f x) = f (o.get_or_else x)

-- data.subtype

@[simp] axiom subtype.val_eq_coe {α : Sort u} {p : α → Prop} {x : subtype p} : x.val = ↑x

@[simp] protected axiom subtype.forall {α : Sort u} {p : α → Prop} {q : {a // p a} → Prop} : (∀ (x : {a // p a}), q x) ↔ ∀ (a :
  α) (b : p a), q ⟨a, b⟩

@[simp] protected axiom subtype.exists {α : Sort u} {p : α → Prop} {q : {a // p a} → Prop} : (∃ (x : {a // p a}), q x) ↔ ∃ (a :
  α) (b : p a), q ⟨a, b⟩

@[simp] axiom subtype.coe_eta {α : Sort u} {p : α → Prop} (a : {a // p a}) (h : p ↑a) : (⟨↑a, h⟩ : subtype p) = a

@[simp] axiom subtype.coe_mk {α : Sort u} {p : α → Prop} (a : α) (h : p a) : @eq α (@subtype.mk α p a h) a

@[simp] axiom subtype.mk_eq_mk {α : Sort u} {p : α → Prop} {a : α} {h : p a} {a' : α} {h' : p a'} : iff (@eq (@subtype
  α p) (@subtype.mk α p a h) (@subtype.mk α p a' h')) (@eq α a a')

@[simp] axiom exists_eq_subtype_mk_iff {α : Sort u} {p : α → Prop} {a : subtype p} {b : α} : (∃ (h : p b), a = ⟨b, h⟩)
  ↔ ↑a = b

@[simp] axiom exists_subtype_mk_eq_iff {α : Sort u} {p : α → Prop} {a : subtype p} {b : α} : (∃ (h : p b), subtype.mk
  b h = a) ↔ b = a

@[simp] axiom subtype.coe_prop {α : Type u} {S : set α} (a : {a // a ∈ S}) : ↑a ∈ S

-- data.bool.basic

@[simp] axiom bool.to_bool_coe (b : bool) {h : decidable ↥b} : to_bool ↥b = b

@[simp] axiom bool.of_to_bool_iff {p : Prop} [decidable p] : ↥(to_bool p) ↔ p

@[simp] axiom bool.tt_eq_to_bool_iff {p : Prop} [decidable p] : tt = to_bool p ↔ p

@[simp] axiom bool.ff_eq_to_bool_iff {p : Prop} [decidable p] : ff = to_bool p ↔ ¬p

@[simp] axiom bool.to_bool_not (p : Prop) [decidable p] : to_bool (¬p) = bnot (to_bool p)

@[simp] axiom bool.to_bool_and (p q : Prop) [decidable p] [decidable q] : to_bool (p ∧ q) = to_bool p && to_bool q

@[simp] axiom bool.to_bool_or (p q : Prop) [decidable p] [decidable q] : to_bool (p ∨ q) = to_bool p || to_bool q

@[simp] axiom bool.to_bool_eq {p q : Prop} [decidable p] [decidable q] : to_bool p = to_bool q ↔ (p ↔ q)

@[simp] axiom bool.default_bool : default = ff

@[simp] axiom bool.forall_bool {p : bool → Prop} : (∀ (b : bool), p b) ↔ p ff ∧ p tt

@[simp] axiom bool.exists_bool {p : bool → Prop} : (∃ (b : bool), p b) ↔ p ff ∨ p tt

@[simp] axiom bool.cond_ff {α : Type u} (t e : α) : cond ff t e = e

@[simp] axiom bool.cond_tt {α : Type u} (t e : α) : cond tt t e = t

@[simp] axiom bool.cond_to_bool {α : Type u} (p : Prop) [decidable p] (t e : α) : cond (to_bool p) t e = ite p t e

@[simp] axiom bool.cond_bnot {α : Type u} (b : bool) (t : α) (e : α) : cond (bnot b) t e = cond b e t

@[simp] axiom bool.bor_assoc (a b c : bool) : a || b || c = a || (b || c)

@[simp] axiom bool.band_assoc (a b c : bool) : a && b && c = a && (b && c)

@[simp] axiom bool.bnot_false : bnot ff = tt

@[simp] axiom bool.bnot_true : bnot tt = ff

@[simp] axiom bool.bnot_iff_not {b : bool} : ↥(bnot b) ↔ ¬↥b

@[simp] axiom bool.band_bnot_self (x : bool) : x && bnot x = ff

@[simp] axiom bool.bnot_band_self (x : bool) : bnot x && x = ff

@[simp] axiom bool.bor_bnot_self (x : bool) : x || bnot x = tt

@[simp] axiom bool.bnot_bor_self (x : bool) : bnot x || x = tt

@[simp] axiom bool.bxor_assoc (a b c : bool) : bxor (bxor a b) c = bxor a (bxor b c)

@[simp] axiom bool.bxor_bnot_left (a : bool) : bxor (bnot a) a = tt

@[simp] axiom bool.bxor_bnot_right (a : bool) : bxor a (bnot a) = tt

@[simp] axiom bool.bxor_bnot_bnot (a : bool) (b : bool) : bxor (bnot a) (bnot b) = bxor a b

@[simp] axiom bool.bxor_ff_left (a : bool) : bxor ff a = a

@[simp] axiom bool.bxor_ff_right (a : bool) : bxor a ff = a

@[simp] axiom bool.bnot_band (a : bool) (b : bool) : bnot (a && b) = bnot a || bnot b

@[simp] axiom bool.bnot_bor (a : bool) (b : bool) : bnot (a || b) = bnot a && bnot b

@[simp] axiom bool.injective_iff {α : Sort u} {f : bool → α} : function.injective f ↔ f ff ≠ f tt

-- init.ite_simp

@[simp] axiom if_true_right_eq_or (p : Prop) [h : decidable p] (q : Prop) : ite p q true = (¬p ∨ q)

@[simp] axiom if_true_left_eq_or (p : Prop) [h : decidable p] (q : Prop) : ite p true q = (p ∨ q)

@[simp] axiom if_false_right_eq_and (p : Prop) [h : decidable p] (q : Prop) : ite p q false = (p ∧ q)

@[simp] axiom if_false_left_eq_and (p : Prop) [h : decidable p] (q : Prop) : ite p false q = (¬p ∧ q)

-- init.data.bool.lemmas

@[simp] axiom cond_a_a {α : Type u} (b : bool) (a : α) : cond b a a = a

@[simp] axiom band_self (b : bool) : b && b = b

@[simp] axiom band_tt (b : bool) : b && tt = b

@[simp] axiom band_ff (b : bool) : b && ff = ff

@[simp] axiom tt_band (b : bool) : tt && b = b

@[simp] axiom ff_band (b : bool) : ff && b = ff

@[simp] axiom bor_self (b : bool) : b || b = b

@[simp] axiom bor_tt (b : bool) : b || tt = tt

@[simp] axiom bor_ff (b : bool) : b || ff = b

@[simp] axiom tt_bor (b : bool) : tt || b = tt

@[simp] axiom ff_bor (b : bool) : ff || b = b

@[simp] axiom bxor_self (b : bool) : bxor b b = ff

@[simp] axiom bxor_tt (b : bool) : bxor b tt = bnot b

@[simp] axiom tt_bxor (b : bool) : bxor tt b = bnot b

@[simp] axiom bnot_bnot (b : bool) : bnot (bnot b) = b

@[simp] axiom eq_ff_eq_not_eq_tt (b : bool) : (¬b = tt) = (b = ff)

@[simp] axiom eq_tt_eq_not_eq_ff (b : bool) : (¬b = ff) = (b = tt)

@[simp] axiom band_eq_true_eq_eq_tt_and_eq_tt (a b : bool) : a && b = tt = (a = tt ∧ b = tt)

@[simp] axiom bor_eq_true_eq_eq_tt_or_eq_tt (a b : bool) : a || b = tt = (a = tt ∨ b = tt)

@[simp] axiom bnot_eq_true_eq_eq_ff (a : bool) : bnot a = tt = (a = ff)

@[simp] axiom band_eq_false_eq_eq_ff_or_eq_ff (a b : bool) : a && b = ff = (a = ff ∨ b = ff)

@[simp] axiom bor_eq_false_eq_eq_ff_and_eq_ff (a b : bool) : a || b = ff = (a = ff ∧ b = ff)

@[simp] axiom bnot_eq_ff_eq_eq_tt (a : bool) : bnot a = ff = (a = tt)

@[simp] axiom coe_ff : ↑ff = false

@[simp] axiom coe_tt : ↑tt = true

@[simp] axiom coe_sort_ff : ↥ff = false

@[simp] axiom coe_sort_tt : ↥tt = true

@[simp] axiom to_bool_iff (p : Prop) [d : decidable p] : to_bool p = tt ↔ p

@[simp] axiom to_bool_ff_iff (p : Prop) [decidable p] : to_bool p = ff ↔ ¬p

@[simp] axiom bor_coe_iff (a b : bool) : ↥(a || b) ↔ ↥a ∨ ↥b

@[simp] axiom band_coe_iff (a b : bool) : ↥(a && b) ↔ ↥a ∧ ↥b

@[simp] axiom bxor_coe_iff (a b : bool) : ↥(bxor a b) ↔ xor ↥a ↥b

@[simp] axiom ite_eq_tt_distrib (c : Prop) [decidable c] (a b : bool) : ite c a b = tt = ite c (a = tt) (b = tt)

@[simp] axiom ite_eq_ff_distrib (c : Prop) [decidable c] (a b : bool) : ite c a b = ff = ite c (a = ff) (b = ff)

-- data.vector.basic

@[simp] axiom vector.cons_val {n : ℕ} {α : Type u} (a : α) (v : vector α n) : (vector.cons a v).val = a :: v.val

@[simp] axiom vector.mk_to_list {n : ℕ} {α : Type u} (v : vector α n) (h : list.length (vector.to_list v) = n) :
  (⟨vector.to_list v, h⟩ : {l // list.length l = n}) = v

-- data.bool.set

@[simp] axiom bool.univ_eq : (set.univ : set bool) = {ff, tt}

-- logic.unique

@[simp] axiom pi.default_def {α : Sort u} {β : α → Sort v} [Π (a : α), inhabited (β a)] : (default : Π (a : α), β a) =
  λ (a : α), default

-- init.data.nat.lemmas

def nat.iterate {α : Sort u} (op : α → α) : ℕ → α → α
| 0 a := a
| (nat.succ k) a := nat.iterate k (op a)

notation f`^[`n`]` := nat.iterate f n

protected constant nat.find {p : ℕ → Prop} [decidable_pred p] (H : ∃ n, p n) : ℕ

-- logic.function.iterate

axiom function.bijective.iterate {α : Type u} {f : α → α} : function.bijective f → ∀ (n : ℕ), function.bijective
  (f^[n])

axiom function.comp_iterate_pred_of_pos {α : Type u} (f : α → α) {n : ℕ} : 0 < n → f ∘ ((f^[n.pred])) = ((f^[n]))

axiom function.injective.iterate {α : Type u} {f : α → α} : function.injective f → ∀ (n : ℕ), function.injective
  (f^[n])

axiom function.iterate_add {α : Type u} (f : α → α) (m n : ℕ) : (f^[m + n]) = (f^[m]) ∘ ((f^[n]))

axiom function.iterate_add_apply {α : Type u} (f : α → α) (m n : ℕ) (x : α) : (f^[m + n]) x = (f^[m]) ((f^[n]) x)

axiom function.iterate_comm {α : Type u} (f : α → α) (m n : ℕ) : (f^[n])^[m] = ((f^[m])^[n])

axiom function.iterate_fixed {α : Type u} {f : α → α} {x : α} : f x = x → ∀ (n : ℕ), (f^[n]) x = x

@[simp] axiom function.iterate_id {α : Type u} (n : ℕ) : @id α^[n] = @id α

axiom function.iterate_mul {α : Type u} (f : α → α) (m n : ℕ) : (f^[m * n]) = ((f^[m])^[n])

@[simp] axiom function.iterate_one {α : Type u} (f : α → α) : (f^[1]) = f

axiom function.iterate_pred_comp_of_pos {α : Type u} (f : α → α) {n : ℕ} : 0 < n → (f^[n.pred]) ∘ f = ((f^[n]))

@[simp] axiom function.iterate_succ {α : Type u} (f : α → α) (n : ℕ) : (f^[n.succ]) = (f^[n]) ∘ f

axiom function.iterate_succ' {α : Type u} (f : α → α) (n : ℕ) : (f^[n.succ]) = f ∘ ((f^[n]))

axiom function.iterate_succ_apply {α : Type u} (f : α → α) (n : ℕ) (x : α) : (f^[n.succ]) x = (f^[n]) (f x)

axiom function.iterate_succ_apply' {α : Type u} (f : α → α) (n : ℕ) (x : α) : (f^[n.succ]) x = f ((f^[n]) x)

@[simp] axiom function.iterate_zero {α : Type u} (f : α → α) : (f^[0]) = id

axiom function.iterate_zero_apply {α : Type u} (f : α → α) (x : α) : (f^[0]) x = x

axiom function.left_inverse.iterate {α : Type u} {f g : α → α} : function.left_inverse g f → ∀ (n : ℕ),
  function.left_inverse (g^[n]) (f^[n])

axiom function.right_inverse.iterate {α : Type u} {f g : α → α} : function.right_inverse g f → ∀ (n : ℕ),
  function.right_inverse (g^[n]) (f^[n])

axiom function.surjective.iterate {α : Type u} {f : α → α} : function.surjective f → ∀ (n : ℕ), function.surjective
  (f^[n])

axiom list.foldl_const {α : Type u} {β : Type v} (f : α → α) (a : α) (l : list β) : list.foldl (λ (b : α) (_x : β), f
  b) a l = (f^[l.length]) a

axiom list.foldr_const {α : Type u} {β : Type v} (f : β → β) (b : β) (l : list α) : list.foldr (λ (_x : α), f) b l =
  (f^[l.length]) b

-- init.data.nat.lemmas

protected axiom nat.find_min {p : ℕ → Prop} [_inst_1 : @decidable_pred ℕ p] (H : ∃ (n : ℕ), p n) {m : ℕ} : m < @nat.find p
  _inst_1 H → ¬p m

protected axiom nat.find_min' {p : ℕ → Prop} [_inst_1 : @decidable_pred ℕ p] (H : ∃ (n : ℕ), p n) {m : ℕ} : p m → @nat.find p
  _inst_1 H ≤ m

protected axiom nat.find_spec {p : ℕ → Prop} [_inst_1 : @decidable_pred ℕ p] (H : ∃ (n : ℕ), p n) : p (@nat.find p _inst_1 H)
