-- number_theory.padics.padic_val
prelude
import interface.data.pnat.prime

set_option old_structure_cmd true

universes u v w x y z

constant padic_val_nat (p n : ℕ) : ℕ

axiom dvd_of_one_le_padic_val_nat {n p : ℕ} : 1 ≤ padic_val_nat p n → p ∣ n

axiom one_le_padic_val_nat_of_dvd {n p : ℕ} [prime : fact (nat.prime p)] : 0 < n → p ∣ n → 1 ≤ padic_val_nat p n

protected axiom padic_val_nat.div {p : ℕ} [p_prime : fact (nat.prime p)] {b : ℕ} : p ∣ b → padic_val_nat p (b / p) =
  padic_val_nat p b - 1

protected axiom padic_val_nat.div' {p : ℕ} [p_prime : fact (nat.prime p)] {m : ℕ} : p.coprime m → ∀ {b : ℕ}, m ∣ b →
  padic_val_nat p (b / m) = padic_val_nat p b

protected axiom padic_val_nat.div_of_dvd (p : ℕ) [hp : fact (nat.prime p)] {a b : ℕ} : b ∣ a → padic_val_nat p (a / b) =
  padic_val_nat p a - padic_val_nat p b

protected axiom padic_val_nat.div_pow {p : ℕ} [p_prime : fact (nat.prime p)] {b k : ℕ} : p ^ k ∣ b → padic_val_nat p (b / p ^ k)
  = padic_val_nat p b - k

axiom padic_val_nat.eq_zero_of_not_dvd {p n : ℕ} : ¬p ∣ n → padic_val_nat p n = 0

protected axiom padic_val_nat.mul (p : ℕ) [p_prime : fact (nat.prime p)] {q r : ℕ} : q ≠ 0 → r ≠ 0 → padic_val_nat p (q * r) =
  padic_val_nat p q + padic_val_nat p r

@[simp] protected axiom padic_val_nat.one {p : ℕ} : padic_val_nat p 1 = 0

protected axiom padic_val_nat.pow (p q n : ℕ) [_inst_1 : fact (nat.prime p)] : q ≠ 0 → padic_val_nat p (q ^ n) = n *
  padic_val_nat p q

@[simp] protected axiom padic_val_nat.prime_pow (p n : ℕ) [_inst_1 : fact (nat.prime p)] : padic_val_nat p (p ^ n) = n

@[simp] axiom padic_val_nat.self {p : ℕ} : 1 < p → padic_val_nat p p = 1

@[simp] protected axiom padic_val_nat.zero {p : ℕ} : padic_val_nat p 0 = 0

axiom padic_val_nat_dvd_iff (p : ℕ) [hp : fact (nat.prime p)] (n a : ℕ) : p ^ n ∣ a ↔ a = 0 ∨ n ≤ padic_val_nat p a

axiom padic_val_nat_primes {p q : ℕ} [p_prime : fact (nat.prime p)] [q_prime : fact (nat.prime q)] : p ≠ q →
  padic_val_nat p q = 0

@[simp] axiom padic_val_nat_self (p : ℕ) [_inst_1 : fact (nat.prime p)] : padic_val_nat p p = 1

axiom pow_padic_val_nat_dvd {p n : ℕ} [_inst_1 : fact (nat.prime p)] : p ^ padic_val_nat p n ∣ n

axiom pow_succ_padic_val_nat_not_dvd {p n : ℕ} [hp : fact (nat.prime p)] : 0 < n → ¬p ^ (padic_val_nat p n + 1) ∣ n

axiom prod_pow_prime_padic_val_nat (n : ℕ) : n ≠ 0 → ∀ (m : ℕ), n < m → (finset.filter nat.prime (finset.range
  m)).prod (λ (p : ℕ), p ^ padic_val_nat p n) = n

axiom range_pow_padic_val_nat_subset_divisors {n : ℕ} (p : ℕ) [_inst_1 : fact (nat.prime p)] : n ≠ 0 → finset.image
  (pow p) (finset.range (padic_val_nat p n + 1)) ⊆ n.divisors

axiom range_pow_padic_val_nat_subset_divisors' {n : ℕ} (p : ℕ) [h : fact (nat.prime p)] : finset.image (λ (t : ℕ), p ^
  (t + 1)) (finset.range (padic_val_nat p n)) ⊆ n.divisors \ {1}
