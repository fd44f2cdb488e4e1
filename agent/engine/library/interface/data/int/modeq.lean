-- data.int.modeq
prelude
import interface.algebra.geom_sum

set_option old_structure_cmd true

universes u v w x y z

-- data.int.modeq

def int.modeq (n a b : ℤ) := a % n = b % n

notation a ` ≡ `:50 b ` [ZMOD `:50 n `]`:0 := int.modeq n a b

instance int.modeq.decidable (n a b : ℤ) : decidable (int.modeq n a b) := int.decidable_eq (a % n) (b % n)

protected axiom int.modeq.refl {n : ℤ} (a : ℤ) : a ≡ a [ZMOD n]

protected axiom int.modeq.rfl {n a : ℤ} : a ≡ a [ZMOD n]

@[symm] protected axiom int.modeq.symm {n a b : ℤ} : a ≡ b [ZMOD n] → b ≡ a [ZMOD n]

protected axiom int.modeq.trans {n a b c : ℤ} : a ≡ b [ZMOD n] → b ≡ c [ZMOD n] → a ≡ c [ZMOD n]

axiom int.coe_nat_modeq_iff {a b n : ℕ} : ↑a ≡ ↑b [ZMOD ↑n] ↔ a ≡ b [MOD n]

axiom int.modeq_zero_iff_dvd {n a : ℤ} : a ≡ 0 [ZMOD n] ↔ n ∣ a

axiom has_dvd.dvd.modeq_zero_int {n a : ℤ} (h : n ∣ a) : a ≡ 0 [ZMOD n]

axiom has_dvd.dvd.zero_modeq_int {n a : ℤ} (h : n ∣ a) : 0 ≡ a [ZMOD n]

axiom int.modeq_iff_dvd {n a b : ℤ} : a ≡ b [ZMOD n] ↔ n ∣ b - a

axiom int.modeq.dvd {n a b : ℤ} : a ≡ b [ZMOD n] → n ∣ b - a

axiom int.modeq_of_dvd {n a b : ℤ} : n ∣ b - a → a ≡ b [ZMOD n]

axiom int.mod_modeq (a n : ℤ) : a % n ≡ a [ZMOD n]

protected axiom int.modeq.modeq_of_dvd {m n a b : ℤ} (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m]

protected axiom int.modeq.mul_left' {n a b c : ℤ} (hc : 0 ≤ c) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD c * n]

protected axiom int.modeq.mul_right' {n a b c : ℤ} (hc : 0 ≤ c) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n * c]

protected axiom int.modeq.add {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n]

protected axiom int.modeq.add_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n]

protected axiom int.modeq.add_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n]

protected axiom int.modeq.add_left_cancel {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : c ≡ d [ZMOD n]

protected axiom int.modeq.add_left_cancel' {n a b : ℤ} (c : ℤ) (h : c + a ≡ c + b [ZMOD n]) : a ≡ b [ZMOD n]

protected axiom int.modeq.add_right_cancel {n a b c d : ℤ} (h₁ : c ≡ d [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : a ≡ b [ZMOD n]

protected axiom int.modeq.add_right_cancel' {n a b : ℤ} (c : ℤ) (h : a + c ≡ b + c [ZMOD n]) : a ≡ b [ZMOD n]

protected axiom int.modeq.neg {n a b : ℤ} (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n]

protected axiom int.modeq.sub {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n]

protected axiom int.modeq.sub_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n]

protected axiom int.modeq.sub_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n]

protected axiom int.modeq.mul_left {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n]

protected axiom int.modeq.mul_right {n a b : ℤ} (c : ℤ) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n]

protected axiom int.modeq.mul {n a b c d : ℤ} (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n]

protected axiom int.modeq.pow {n a b : ℤ} (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n]

axiom int.modeq.of_modeq_mul_left {n a b : ℤ} (m : ℤ) (h : a ≡ b [ZMOD m * n]) : a ≡ b [ZMOD n]

axiom int.modeq.of_modeq_mul_right {n a b : ℤ} (m : ℤ) : a ≡ b [ZMOD n * m] → a ≡ b [ZMOD n]

axiom int.modeq_one {a b : ℤ} : a ≡ b [ZMOD 1]

axiom int.modeq_sub (a b : ℤ) : a ≡ b [ZMOD a - b]

axiom int.modeq_add_fac {a b n : ℤ} (c : ℤ) (ha : a ≡ b [ZMOD n]) : a + n * c ≡ b [ZMOD n]

axiom int.mod_coprime {a b : ℕ} (hab : nat.coprime a b) : ∃ (y : ℤ), ↑a * y ≡ 1 [ZMOD ↑b]

axiom int.exists_unique_equiv (a : ℤ) {b : ℤ} (hb : 0 < b) : ∃ (z : ℤ), 0 ≤ z ∧ z < b ∧ z ≡ a [ZMOD b]

axiom int.exists_unique_equiv_nat (a : ℤ) {b : ℤ} (hb : 0 < b) : ∃ (z : ℕ), ↑z < b ∧ ↑z ≡ a [ZMOD b]

@[simp] axiom int.mod_mul_right_mod (a b c : ℤ) : a % (b * c) % b = a % b

@[simp] axiom int.mod_mul_left_mod (a b c : ℤ) : a % (b * c) % c = a % c
