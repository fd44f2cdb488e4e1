-- data.int.parity
prelude
import interface.data.real.basic

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom int.mod_two_ne_one {n : ℤ} : ¬n % 2 = 1 ↔ n % 2 = 0

axiom int.mod_two_ne_zero {n : ℤ} : ¬n % 2 = 0 ↔ n % 2 = 1

axiom int.even_iff {n : ℤ} : even n ↔ n % 2 = 0

axiom int.odd_iff {n : ℤ} : odd n ↔ n % 2 = 1

axiom int.not_even_iff {n : ℤ} : ¬even n ↔ n % 2 = 1

axiom int.not_odd_iff {n : ℤ} : ¬odd n ↔ n % 2 = 0

axiom int.even_iff_not_odd {n : ℤ} : even n ↔ ¬odd n

@[simp] axiom int.odd_iff_not_even {n : ℤ} : odd n ↔ ¬even n

axiom int.even_or_odd (n : ℤ) : even n ∨ odd n

axiom int.even_or_odd' (n : ℤ) : ∃ (k : ℤ), n = 2 * k ∨ n = 2 * k + 1

axiom int.even_xor_odd (n : ℤ) : xor (even n) (odd n)

axiom int.even_xor_odd' (n : ℤ) : ∃ (k : ℤ), xor (n = 2 * k) (n = 2 * k + 1)

@[simp] axiom int.two_dvd_ne_zero {n : ℤ} : ¬2 ∣ n ↔ n % 2 = 1

axiom int.even_iff_aux (n : ℤ) : n % 2 = 0 ↔ even n

instance int.even.decidable_pred : decidable_pred (even : ℤ → Prop) :=
λ n, decidable_of_decidable_of_iff (int.decidable_eq (n % 2) 0) (int.even_iff_aux n)

axiom int.odd_iff_aux (n : ℤ) : n % 2 = 1 ↔ odd n

instance int.odd.decidable_pred : decidable_pred (odd : ℤ → Prop) :=
λ n, decidable_of_decidable_of_iff (int.decidable_eq (n % 2) 1) (int.odd_iff_aux n)

@[simp] axiom int.not_even_one : ¬even (1 : ℤ)

axiom int.even_add {m n : ℤ} : even (m + n) ↔ (even m ↔ even n)

axiom int.even_add' {m n : ℤ} : even (m + n) ↔ (odd m ↔ odd n)

@[simp] axiom int.not_even_bit1 (n : ℤ) : ¬even (bit1 n)

axiom int.two_not_dvd_two_mul_add_one (n : ℤ) : ¬2 ∣ 2 * n + 1

axiom int.even_sub {m n : ℤ} : even (m - n) ↔ (even m ↔ even n)

axiom int.even_sub' {m n : ℤ} : even (m - n) ↔ (odd m ↔ odd n)

axiom int.even_add_one {n : ℤ} : even (n + 1) ↔ ¬even n

axiom int.even_mul {m n : ℤ} : even (m * n) ↔ even m ∨ even n

axiom int.odd_mul {m n : ℤ} : odd (m * n) ↔ odd m ∧ odd n

axiom int.odd.of_mul_left {m n : ℤ} (h : odd (m * n)) : odd m

axiom int.odd.of_mul_right {m n : ℤ} (h : odd (m * n)) : odd n

axiom int.even_pow {m : ℤ} {n : ℕ} : even (m ^ n) ↔ even m ∧ n ≠ 0

axiom int.even_pow' {m : ℤ} {n : ℕ} (h : n ≠ 0) : even (m ^ n) ↔ even m

axiom int.odd_add {m n : ℤ} : odd (m + n) ↔ (odd m ↔ even n)

axiom int.odd_add' {m n : ℤ} : odd (m + n) ↔ (odd n ↔ even m)

axiom int.ne_of_odd_add {m n : ℤ} (h : odd (m + n)) : m ≠ n

axiom int.odd_sub {m n : ℤ} : odd (m - n) ↔ (odd m ↔ even n)

axiom int.odd_sub' {m n : ℤ} : odd (m - n) ↔ (odd n ↔ even m)

axiom int.even_mul_succ_self (n : ℤ) : even (n * (n + 1))

@[simp] axiom int.even_coe_nat (n : ℕ) : even (↑n : ℤ) ↔ even n

@[simp] axiom int.odd_coe_nat (n : ℕ) : odd (↑n : ℤ) ↔ odd n

@[simp] axiom int.nat_abs_even {n : ℤ} : even (int.nat_abs n) ↔ even n

@[simp] axiom int.nat_abs_odd {n : ℤ} : odd (int.nat_abs n) ↔ odd n

protected axiom even.nat_abs {n : ℤ} : even n → even (int.nat_abs n)

protected axiom odd.nat_abs {n : ℤ} : odd n → odd (int.nat_abs n)

axiom int.four_dvd_add_or_sub_of_odd {a b : ℤ} (ha : odd a) (hb : odd b) : 4 ∣ a + b ∨ 4 ∣ a - b

axiom int.two_mul_div_two_of_even {n : ℤ} : even n → 2 * (n / 2) = n

axiom int.div_two_mul_two_of_even {n : ℤ} : even n → n / 2 * 2 = n

axiom int.two_mul_div_two_add_one_of_odd {n : ℤ} : odd n → 2 * (n / 2) + 1 = n

axiom int.div_two_mul_two_add_one_of_odd {n : ℤ} : odd n → n / 2 * 2 + 1 = n

axiom int.add_one_div_two_mul_two_of_odd {n : ℤ} : odd n → 1 + n / 2 * 2 = n

axiom int.two_mul_div_two_of_odd {n : ℤ} (h : odd n) : 2 * (n / 2) = n - 1
