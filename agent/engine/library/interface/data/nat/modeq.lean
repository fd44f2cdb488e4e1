-- data.nat.modeq, data.nat.parity
prelude
import interface.data.nat.prime

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.modeq

def nat.modeq (n a b : ℕ) := a % n = b % n

notation a ` ≡ `:50 b ` [MOD `:50 n `]`:0 := nat.modeq n a b

instance nat.modeq.decidable (n a b : ℕ) : decidable (nat.modeq n a b) := nat.decidable_eq (a % n) (b % n)

protected axiom nat.modeq.refl {n : ℕ} (a : ℕ) : a ≡ a [MOD n]

protected axiom nat.modeq.rfl {n a : ℕ} : a ≡ a [MOD n]

@[symm] protected axiom nat.modeq.symm {n a b : ℕ} : a ≡ b [MOD n] → b ≡ a [MOD n]

protected axiom nat.modeq.trans {n a b c : ℕ} : a ≡ b [MOD n] → b ≡ c [MOD n] → a ≡ c [MOD n]

protected axiom nat.modeq.comm {n a b : ℕ} : a ≡ b [MOD n] ↔ b ≡ a [MOD n]

axiom nat.modeq_zero_iff_dvd {n a : ℕ} : a ≡ 0 [MOD n] ↔ n ∣ a

axiom has_dvd.dvd.modeq_zero_nat {n a : ℕ} (h : n ∣ a) : a ≡ 0 [MOD n]

axiom has_dvd.dvd.zero_modeq_nat {n a : ℕ} (h : n ∣ a) : 0 ≡ a [MOD n]

axiom nat.modeq_iff_dvd {n a b : ℕ} : a ≡ b [MOD n] ↔ (↑n : ℤ) ∣ (↑b : ℤ) - (↑a : ℤ)

protected axiom nat.modeq.dvd {n a b : ℕ} : a ≡ b [MOD n] → (↑n : ℤ) ∣ (↑b : ℤ) - (↑a : ℤ)

axiom nat.modeq_of_dvd {n a b : ℕ} : (↑n : ℤ) ∣ (↑b : ℤ) - (↑a : ℤ) → a ≡ b [MOD n]

axiom nat.modeq_iff_dvd' {n a b : ℕ} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a

axiom nat.mod_modeq (a n : ℕ) : a % n ≡ a [MOD n]

protected axiom nat.modeq.modeq_of_dvd {m n a b : ℕ} (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m]

protected axiom nat.modeq.mul_left' {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD c * n]

protected axiom nat.modeq.mul_left {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n]

protected axiom nat.modeq.mul_right' {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n * c]

protected axiom nat.modeq.mul_right {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n]

protected axiom nat.modeq.mul {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n]

protected axiom nat.modeq.pow {n a b : ℕ} (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n]

protected axiom nat.modeq.add {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n]

protected axiom nat.modeq.add_left {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n]

protected axiom nat.modeq.add_right {n a b : ℕ} (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n]

protected axiom nat.modeq.add_left_cancel {n a b c d : ℕ} (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n]

protected axiom nat.modeq.add_left_cancel' {n a b : ℕ} (c : ℕ) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n]

protected axiom nat.modeq.add_right_cancel {n a b c d : ℕ} (h₁ : c ≡ d [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : a ≡ b [MOD n]

protected axiom nat.modeq.add_right_cancel' {n a b : ℕ} (c : ℕ) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n]

protected axiom nat.modeq.mul_left_cancel' {a b c m : ℕ} (hc : c ≠ 0) : c * a ≡ c * b [MOD c * m] → a ≡ b [MOD m]

protected axiom nat.modeq.mul_left_cancel_iff' {a b c m : ℕ} (hc : c ≠ 0) : c * a ≡ c * b [MOD c * m] ↔ a ≡ b [MOD m]

protected axiom nat.modeq.mul_right_cancel' {a b c m : ℕ} (hc : c ≠ 0) : a * c ≡ b * c [MOD m * c] → a ≡ b [MOD m]

protected axiom nat.modeq.mul_right_cancel_iff' {a b c m : ℕ} (hc : c ≠ 0) : a * c ≡ b * c [MOD m * c] ↔ a ≡ b [MOD m]

axiom nat.modeq.of_modeq_mul_left {n a b : ℕ} (m : ℕ) (h : a ≡ b [MOD m * n]) : a ≡ b [MOD n]

axiom nat.modeq.of_modeq_mul_right {n a b : ℕ} (m : ℕ) : a ≡ b [MOD n * m] → a ≡ b [MOD n]

axiom nat.modeq_one {a b : ℕ} : a ≡ b [MOD 1]

axiom nat.modeq_sub {a b : ℕ} (h : b ≤ a) : a ≡ b [MOD a - b]

@[simp] axiom nat.modeq_zero_iff {a b : ℕ} : a ≡ b [MOD 0] ↔ a = b

@[simp] axiom nat.add_modeq_left {a n : ℕ} : n + a ≡ a [MOD n]

@[simp] axiom nat.add_modeq_right {a n : ℕ} : a + n ≡ a [MOD n]

axiom nat.modeq.le_of_lt_add {m a b : ℕ} (h1 : a ≡ b [MOD m]) (h2 : a < b + m) : a ≤ b

axiom nat.modeq.add_le_of_lt {m a b : ℕ} (h1 : a ≡ b [MOD m]) (h2 : a < b) : a + m ≤ b

axiom nat.modeq.dvd_iff_of_modeq_of_dvd {a b d m : ℕ} (h : a ≡ b [MOD m]) (hdm : d ∣ m) : d ∣ a ↔ d ∣ b

axiom nat.modeq.gcd_eq_of_modeq {a b m : ℕ} (h : a ≡ b [MOD m]) : nat.gcd a m = nat.gcd b m

axiom nat.modeq.modeq_cancel_left_div_gcd {a b c m : ℕ} (hm : 0 < m) (h : c * a ≡ c * b [MOD m]) : a ≡ b [MOD m /
  nat.gcd m c]

axiom nat.modeq.modeq_cancel_right_div_gcd {a b c m : ℕ} (hm : 0 < m) (h : a * c ≡ b * c [MOD m]) : a ≡ b [MOD m /
  nat.gcd m c]

axiom nat.modeq.modeq_cancel_left_div_gcd' {a b c d m : ℕ} (hm : 0 < m) (hcd : c ≡ d [MOD m]) (h : c * a ≡ d * b [MOD
  m]) : a ≡ b [MOD m / nat.gcd m c]

axiom nat.modeq.modeq_cancel_right_div_gcd' {a b c d m : ℕ} (hm : 0 < m) (hcd : c ≡ d [MOD m]) (h : a * c ≡ b * d [MOD
  m]) : a ≡ b [MOD m / nat.gcd m c]

axiom nat.modeq.modeq_cancel_left_of_coprime {a b c m : ℕ} (hmc : nat.gcd m c = 1) (h : c * a ≡ c * b [MOD m]) : a ≡ b
  [MOD m]

axiom nat.modeq.modeq_cancel_right_of_coprime {a b c m : ℕ} (hmc : nat.gcd m c = 1) (h : a * c ≡ b * c [MOD m]) : a ≡
  b [MOD m]

axiom nat.modeq_and_modeq_iff_modeq_mul {a b m n : ℕ} (hmn : nat.coprime m n) : a ≡ b [MOD m] ∧ a ≡ b [MOD n] ↔ a ≡ b
  [MOD m * n]

axiom nat.coprime_of_mul_modeq_one (b : ℕ) {a n : ℕ} (h : a * b ≡ 1 [MOD n]) : nat.coprime a n

@[simp] axiom nat.mod_mul_right_mod (a b c : ℕ) : a % (b * c) % b = a % b

@[simp] axiom nat.mod_mul_left_mod (a b c : ℕ) : a % (b * c) % c = a % c

axiom nat.div_mod_eq_mod_mul_div (a b c : ℕ) : a / b % c = a % (b * c) / b

axiom nat.add_mod_add_ite (a b c : ℕ) : (a + b) % c + ite (c ≤ a % c + b % c) c 0 = a % c + b % c

axiom nat.add_mod_of_add_mod_lt {a b c : ℕ} (hc : a % c + b % c < c) : (a + b) % c = a % c + b % c

axiom nat.add_mod_add_of_le_add_mod {a b c : ℕ} (hc : c ≤ a % c + b % c) : (a + b) % c + c = a % c + b % c

axiom nat.add_div {a b c : ℕ} (hc0 : 0 < c) : (a + b) / c = a / c + b / c + ite (c ≤ a % c + b % c) 1 0

axiom nat.add_div_eq_of_add_mod_lt {a b c : ℕ} (hc : a % c + b % c < c) : (a + b) / c = a / c + b / c

protected axiom nat.add_div_of_dvd_right {a b c : ℕ} (hca : c ∣ a) : (a + b) / c = a / c + b / c

protected axiom nat.add_div_of_dvd_left {a b c : ℕ} (hca : c ∣ b) : (a + b) / c = a / c + b / c

axiom nat.add_div_eq_of_le_mod_add_mod {a b c : ℕ} (hc : c ≤ a % c + b % c) (hc0 : 0 < c) : (a + b) / c = a / c + b /
  c + 1

axiom nat.add_div_le_add_div (a b c : ℕ) : a / c + b / c ≤ (a + b) / c

axiom nat.le_mod_add_mod_of_dvd_add_of_not_dvd {a b c : ℕ} (h : c ∣ a + b) (ha : ¬c ∣ a) : c ≤ a % c + b % c

axiom nat.odd_mul_odd {n m : ℕ} : n % 2 = 1 → m % 2 = 1 → n * m % 2 = 1

axiom nat.odd_mul_odd_div_two {m n : ℕ} (hm1 : m % 2 = 1) (hn1 : n % 2 = 1) : m * n / 2 = m * (n / 2) + m / 2

axiom nat.odd_of_mod_four_eq_one {n : ℕ} : n % 4 = 1 → n % 2 = 1

axiom nat.odd_of_mod_four_eq_three {n : ℕ} : n % 4 = 3 → n % 2 = 1

-- data.nat.parity

@[simp] axiom nat.mod_two_ne_one {n : ℕ} : ¬n % 2 = 1 ↔ n % 2 = 0

@[simp] axiom nat.mod_two_ne_zero {n : ℕ} : ¬n % 2 = 0 ↔ n % 2 = 1

axiom nat.even_iff {n : ℕ} : even n ↔ n % 2 = 0

axiom nat.odd_iff {n : ℕ} : odd n ↔ n % 2 = 1

axiom nat.not_even_iff {n : ℕ} : ¬even n ↔ n % 2 = 1

axiom nat.not_odd_iff {n : ℕ} : ¬odd n ↔ n % 2 = 0

axiom nat.even_iff_not_odd {n : ℕ} : even n ↔ ¬odd n

@[simp] axiom nat.odd_iff_not_even {n : ℕ} : odd n ↔ ¬even n

axiom nat.even_or_odd (n : ℕ) : even n ∨ odd n

axiom nat.even_or_odd' (n : ℕ) : ∃ (k : ℕ), n = 2 * k ∨ n = 2 * k + 1

axiom nat.even_xor_odd (n : ℕ) : xor (even n) (odd n)

axiom nat.even_xor_odd' (n : ℕ) : ∃ (k : ℕ), xor (n = 2 * k) (n = 2 * k + 1)

axiom nat.odd_gt_zero {n : ℕ} (h : odd n) : 0 < n

@[simp] axiom nat.two_dvd_ne_zero {n : ℕ} : ¬2 ∣ n ↔ n % 2 = 1

axiom nat.even_iff_aux (n : ℕ) : n % 2 = 0 ↔ even n

instance nat.even.decidable_pred : decidable_pred (even : ℕ → Prop) :=
λ n, decidable_of_decidable_of_iff (nat.decidable_eq (n % 2) 0) (nat.even_iff_aux n)

axiom nat.odd_iff_aux (n : ℕ) : n % 2 = 1 ↔ odd n

instance nat.odd.decidable_pred : decidable_pred (odd : ℕ → Prop) :=
λ n, decidable_of_decidable_of_iff (nat.decidable_eq (n % 2) 1) (nat.odd_iff_aux n)

@[simp] axiom nat.not_even_one : ¬even 1

axiom nat.even_add {m n : ℕ} : even (m + n) ↔ (even m ↔ even n)

axiom nat.even_add' {m n : ℕ} : even (m + n) ↔ (odd m ↔ odd n)

@[simp] axiom nat.not_even_bit1 (n : ℕ) : ¬even (bit1 n)

axiom nat.two_not_dvd_two_mul_add_one (n : ℕ) : ¬2 ∣ 2 * n + 1

axiom nat.two_not_dvd_two_mul_sub_one {n : ℕ} (w : 0 < n) : ¬2 ∣ 2 * n - 1

axiom nat.even_sub {m n : ℕ} (h : n ≤ m) : even (m - n) ↔ (even m ↔ even n)

axiom nat.even_sub' {m n : ℕ} (h : n ≤ m) : even (m - n) ↔ (odd m ↔ odd n)

axiom nat.odd.sub_odd {m n : ℕ} (hm : odd m) (hn : odd n) : even (m - n)

axiom nat.even_succ {n : ℕ} : even (nat.succ n) ↔ ¬even n

axiom nat.even_mul {m n : ℕ} : even (m * n) ↔ even m ∨ even n

axiom nat.odd_mul {m n : ℕ} : odd (m * n) ↔ odd m ∧ odd n

axiom nat.odd.of_mul_left {m n : ℕ} (h : odd (m * n)) : odd m

axiom nat.odd.of_mul_right {m n : ℕ} (h : odd (m * n)) : odd n

axiom nat.even_pow {m n : ℕ} : even (m ^ n) ↔ even m ∧ n ≠ 0

axiom nat.even_pow' {m n : ℕ} (h : n ≠ 0) : even (m ^ n) ↔ even m

axiom nat.even_div {m n : ℕ} : even (m / n) ↔ m % (2 * n) / n = 0

axiom nat.odd_add {m n : ℕ} : odd (m + n) ↔ (odd m ↔ even n)

axiom nat.odd_add' {m n : ℕ} : odd (m + n) ↔ (odd n ↔ even m)

axiom nat.ne_of_odd_add {m n : ℕ} (h : odd (m + n)) : m ≠ n

axiom nat.odd_sub {m n : ℕ} (h : n ≤ m) : odd (m - n) ↔ (odd m ↔ even n)

axiom nat.odd.sub_even {m n : ℕ} (h : n ≤ m) (hm : odd m) (hn : even n) : odd (m - n)

axiom nat.odd_sub' {m n : ℕ} (h : n ≤ m) : odd (m - n) ↔ (odd n ↔ even m)

axiom nat.even.sub_odd {m n : ℕ} (h : n ≤ m) (hm : even m) (hn : odd n) : odd (m - n)

axiom nat.even_mul_succ_self (n : ℕ) : even (n * (n + 1))

axiom nat.even_mul_self_pred (n : ℕ) : even (n * (n - 1))

axiom nat.even_sub_one_of_prime_ne_two {p : ℕ} (hp : nat.prime p) (hodd : p ≠ 2) : even (p - 1)

axiom nat.two_mul_div_two_of_even {n : ℕ} : even n → 2 * (n / 2) = n

axiom nat.div_two_mul_two_of_even {n : ℕ} : even n → n / 2 * 2 = n

axiom nat.two_mul_div_two_add_one_of_odd {n : ℕ} (h : odd n) : 2 * (n / 2) + 1 = n

axiom nat.div_two_mul_two_add_one_of_odd {n : ℕ} (h : odd n) : n / 2 * 2 + 1 = n

axiom nat.one_add_div_two_mul_two_of_odd {n : ℕ} (h : odd n) : 1 + n / 2 * 2 = n

axiom neg_one_pow_eq_one_iff_even {R : Type u} [monoid R] [has_distrib_neg R] {n : ℕ} (h : (-1 : R) ≠ (1 : R)) : (-1 :
  R) ^ n = (1 : R) ↔ even n
