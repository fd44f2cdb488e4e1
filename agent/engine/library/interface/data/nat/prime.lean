-- data.nat.prime, data.int.gcd
prelude
import interface.algebra.parity

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.prime

@[pp_nodot] def nat.prime (p : ℕ) := irreducible p

axiom irreducible_iff_nat_prime (a : ℕ) : irreducible a ↔ nat.prime a

axiom nat.not_prime_zero : ¬nat.prime 0

axiom nat.not_prime_one : ¬nat.prime 1

axiom nat.prime.ne_zero {n : ℕ} (h : nat.prime n) : n ≠ 0

axiom nat.prime.pos {p : ℕ} (pp : nat.prime p) : 0 < p

axiom nat.prime.two_le {p : ℕ} : nat.prime p → 2 ≤ p

axiom nat.prime.one_lt {p : ℕ} : nat.prime p → 1 < p

@[instance] protected axiom nat.prime.one_lt' (p : ℕ) [hp : fact (nat.prime p)] : fact (1 < p)

axiom nat.prime.ne_one {p : ℕ} (hp : nat.prime p) : p ≠ 1

axiom nat.two_le_iff (n : ℕ) : 2 ≤ n ↔ n ≠ 0 ∧ ¬is_unit n

axiom nat.prime.eq_one_or_self_of_dvd {p : ℕ} (pp : nat.prime p) (m : ℕ) (hm : m ∣ p) : m = 1 ∨ m = p

axiom nat.prime_def_lt'' {p : ℕ} : nat.prime p ↔ 2 ≤ p ∧ ∀ (m : ℕ), m ∣ p → m = 1 ∨ m = p

axiom nat.prime_def_lt {p : ℕ} : nat.prime p ↔ 2 ≤ p ∧ ∀ (m : ℕ), m < p → m ∣ p → m = 1

axiom nat.prime_def_lt' {p : ℕ} : nat.prime p ↔ 2 ≤ p ∧ ∀ (m : ℕ), 2 ≤ m → m < p → ¬m ∣ p

axiom nat.prime_def_le_sqrt {p : ℕ} : nat.prime p ↔ 2 ≤ p ∧ ∀ (m : ℕ), 2 ≤ m → m ≤ nat.sqrt p → ¬m ∣ p

axiom nat.prime_of_coprime (n : ℕ) (h1 : 1 < n) (h : ∀ (m : ℕ), m < n → m ≠ 0 → nat.coprime n m) : nat.prime n

axiom nat.prime_two : nat.prime 2

axiom nat.prime.pred_pos {p : ℕ} (pp : nat.prime p) : 0 < nat.pred p

axiom nat.succ_pred_prime {p : ℕ} (pp : nat.prime p) : nat.succ (nat.pred p) = p

axiom nat.dvd_prime {p m : ℕ} (pp : nat.prime p) : m ∣ p ↔ m = 1 ∨ m = p

axiom nat.dvd_prime_two_le {p m : ℕ} (pp : nat.prime p) (H : 2 ≤ m) : m ∣ p ↔ m = p

axiom nat.prime_dvd_prime_iff_eq {p q : ℕ} (pp : nat.prime p) (qp : nat.prime q) : p ∣ q ↔ p = q

axiom nat.prime.not_dvd_one {p : ℕ} (pp : nat.prime p) : ¬p ∣ 1

axiom nat.not_prime_mul {a b : ℕ} (a1 : 1 < a) (b1 : 1 < b) : ¬nat.prime (a * b)

axiom nat.not_prime_mul' {a b n : ℕ} (h : a * b = n) (h₁ : 1 < a) (h₂ : 1 < b) : ¬nat.prime n

axiom nat.prime_mul_iff {a b : ℕ} : nat.prime (a * b) ↔ nat.prime a ∧ b = 1 ∨ nat.prime b ∧ a = 1

axiom nat.prime.dvd_iff_eq {p a : ℕ} (hp : nat.prime p) (a1 : a ≠ 1) : a ∣ p ↔ p = a

axiom nat.min_fac_lemma (n k : ℕ) (h : ¬n < k * k) : nat.sqrt n - k < nat.sqrt n + 2 - k

constant nat.min_fac_aux : ℕ → ℕ → ℕ

noncomputable def nat.min_fac : ℕ → ℕ
| 0 := 2
| 1 := 1
| (n+2) := if 2 ∣ n then 2 else nat.min_fac_aux (n + 2) 3

@[simp] theorem nat.min_fac_zero : nat.min_fac 0 = 2 := rfl

@[simp] theorem nat.min_fac_one : nat.min_fac 1 = 1 := rfl

axiom nat.min_fac_dvd (n : ℕ) : nat.min_fac n ∣ n

axiom nat.min_fac_prime {n : ℕ} (n1 : n ≠ 1) : nat.prime (nat.min_fac n)

axiom nat.min_fac_le_of_dvd {n m : ℕ} : 2 ≤ m → m ∣ n → nat.min_fac n ≤ m

axiom nat.min_fac_pos (n : ℕ) : 0 < nat.min_fac n

axiom nat.min_fac_le {n : ℕ} (H : 0 < n) : nat.min_fac n ≤ n

axiom nat.le_min_fac {m n : ℕ} : n = 1 ∨ m ≤ nat.min_fac n ↔ ∀ (p : ℕ), nat.prime p → p ∣ n → m ≤ p

axiom nat.le_min_fac' {m n : ℕ} : n = 1 ∨ m ≤ nat.min_fac n ↔ ∀ (p : ℕ), 2 ≤ p → p ∣ n → m ≤ p

axiom nat.prime_def_min_fac {p : ℕ} : nat.prime p ↔ 2 ≤ p ∧ nat.min_fac p = p

@[simp] axiom nat.prime.min_fac_eq {p : ℕ} (hp : nat.prime p) : nat.min_fac p = p

noncomputable instance nat.decidable_prime (p : ℕ) : decidable (nat.prime p) :=
decidable_of_decidable_of_iff
  (@and.decidable (2 ≤ p) (nat.min_fac p = p) (nat.decidable_le 2 p) (nat.decidable_eq (nat.min_fac p) p))
  (iff.symm nat.prime_def_min_fac)

axiom nat.not_prime_iff_min_fac_lt {n : ℕ} (n2 : 2 ≤ n) : ¬nat.prime n ↔ nat.min_fac n < n

axiom nat.min_fac_le_div {n : ℕ} (pos : 0 < n) (np : ¬nat.prime n) : nat.min_fac n ≤ n / nat.min_fac n

axiom nat.min_fac_sq_le_self {n : ℕ} (w : 0 < n) (h : ¬nat.prime n) : nat.min_fac n ^ 2 ≤ n

@[simp] axiom nat.min_fac_eq_one_iff {n : ℕ} : nat.min_fac n = 1 ↔ n = 1

@[simp] axiom nat.min_fac_eq_two_iff (n : ℕ) : nat.min_fac n = 2 ↔ 2 ∣ n

axiom nat.exists_dvd_of_not_prime {n : ℕ} (n2 : 2 ≤ n) (np : ¬nat.prime n) : ∃ (m : ℕ), m ∣ n ∧ m ≠ 1 ∧ m ≠ n

axiom nat.exists_dvd_of_not_prime2 {n : ℕ} (n2 : 2 ≤ n) (np : ¬nat.prime n) : ∃ (m : ℕ), m ∣ n ∧ 2 ≤ m ∧ m < n

axiom nat.exists_prime_and_dvd {n : ℕ} (hn : n ≠ 1) : ∃ (p : ℕ), nat.prime p ∧ p ∣ n

axiom nat.exists_infinite_primes (n : ℕ) : ∃ (p : ℕ), n ≤ p ∧ nat.prime p

axiom nat.not_bdd_above_set_of_prime : ¬bdd_above {p : ℕ | nat.prime p}

axiom nat.infinite_set_of_prime : set.infinite {p : ℕ | nat.prime p}

axiom nat.prime.eq_two_or_odd {p : ℕ} (hp : nat.prime p) : p = 2 ∨ p % 2 = 1

axiom nat.prime.eq_two_or_odd' {p : ℕ} (hp : nat.prime p) : p = 2 ∨ odd p

axiom nat.prime.mod_two_eq_one_iff_ne_two {p : ℕ} [fact (nat.prime p)] : p % 2 = 1 ↔ p ≠ 2

axiom nat.coprime_of_dvd {m n : ℕ} (H : ∀ (k : ℕ), nat.prime k → k ∣ m → ¬k ∣ n) : nat.coprime m n

axiom nat.coprime_of_dvd' {m n : ℕ} (H : ∀ (k : ℕ), nat.prime k → k ∣ m → k ∣ n → k ∣ 1) : nat.coprime m n

axiom nat.factors_lemma {k : ℕ} : (k + 2) / nat.min_fac (k + 2) < k + 2

constant nat.factors : ℕ → list ℕ

@[simp] axiom nat.factors_zero : nat.factors 0 = list.nil

@[simp] axiom nat.factors_one : nat.factors 1 = list.nil

axiom nat.prime_of_mem_factors {n p : ℕ} : p ∈ nat.factors n → nat.prime p

axiom nat.pos_of_mem_factors {n p : ℕ} (h : p ∈ nat.factors n) : 0 < p

axiom nat.prod_factors {n : ℕ} : n ≠ 0 → list.prod (nat.factors n) = n

axiom nat.factors_prime {p : ℕ} (hp : nat.prime p) : nat.factors p = [p]

axiom nat.factors_add_two (n : ℕ) : nat.factors (n + 2) = nat.min_fac (n + 2) :: nat.factors ((n + 2) / nat.min_fac (n
  + 2))

@[simp] axiom nat.factors_eq_nil (n : ℕ) : nat.factors n = list.nil ↔ n = 0 ∨ n = 1

axiom nat.eq_of_perm_factors {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : nat.factors a ~ nat.factors b) : a = b

axiom nat.prime.coprime_iff_not_dvd {p n : ℕ} (pp : nat.prime p) : nat.coprime p n ↔ ¬p ∣ n

axiom nat.prime.dvd_iff_not_coprime {p n : ℕ} (pp : nat.prime p) : p ∣ n ↔ ¬nat.coprime p n

axiom nat.prime.not_coprime_iff_dvd {m n : ℕ} : ¬nat.coprime m n ↔ ∃ (p : ℕ), nat.prime p ∧ p ∣ m ∧ p ∣ n

axiom nat.prime.dvd_mul {p m n : ℕ} (pp : nat.prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n

axiom nat.prime.not_dvd_mul {p m n : ℕ} (pp : nat.prime p) (Hm : ¬p ∣ m) (Hn : ¬p ∣ n) : ¬p ∣ m * n

axiom nat.prime.dvd_of_dvd_pow {p m n : ℕ} (pp : nat.prime p) (h : p ∣ m ^ n) : p ∣ m

axiom nat.prime.pow_not_prime {x n : ℕ} (hn : 2 ≤ n) : ¬nat.prime (x ^ n)

axiom nat.prime.pow_not_prime' {x n : ℕ} : n ≠ 1 → ¬nat.prime (x ^ n)

axiom nat.prime.eq_one_of_pow {x n : ℕ} (h : nat.prime (x ^ n)) : n = 1

axiom nat.prime.pow_eq_iff {p a k : ℕ} (hp : nat.prime p) : a ^ k = p ↔ a = p ∧ k = 1

axiom nat.pow_min_fac {n k : ℕ} (hk : k ≠ 0) : nat.min_fac (n ^ k) = nat.min_fac n

axiom nat.prime.pow_min_fac {p k : ℕ} (hp : nat.prime p) (hk : k ≠ 0) : nat.min_fac (p ^ k) = p

axiom nat.prime.mul_eq_prime_sq_iff {x y p : ℕ} (hp : nat.prime p) (hx : x ≠ 1) (hy : y ≠ 1) : x * y = p ^ 2 ↔ x = p ∧
  y = p

axiom nat.prime.dvd_factorial {n p : ℕ} (hp : nat.prime p) : p ∣ nat.factorial n ↔ p ≤ n

axiom nat.prime.coprime_pow_of_not_dvd {p m a : ℕ} (pp : nat.prime p) (h : ¬p ∣ a) : nat.coprime a (p ^ m)

axiom nat.coprime_primes {p q : ℕ} (pp : nat.prime p) (pq : nat.prime q) : nat.coprime p q ↔ p ≠ q

axiom nat.coprime_pow_primes {p q : ℕ} (n m : ℕ) (pp : nat.prime p) (pq : nat.prime q) (h : p ≠ q) : nat.coprime (p ^
  n) (q ^ m)

axiom nat.coprime_or_dvd_of_prime {p : ℕ} (pp : nat.prime p) (i : ℕ) : nat.coprime p i ∨ p ∣ i

axiom nat.coprime_of_lt_prime {n p : ℕ} (n_pos : 0 < n) (hlt : n < p) (pp : nat.prime p) : nat.coprime p n

axiom nat.eq_or_coprime_of_le_prime {n p : ℕ} (n_pos : 0 < n) (hle : n ≤ p) (pp : nat.prime p) : p = n ∨ nat.coprime p
  n

axiom nat.dvd_prime_pow {p : ℕ} (pp : nat.prime p) {m i : ℕ} : i ∣ p ^ m ↔ ∃ (k : ℕ) (H : k ≤ m), i = p ^ k

axiom nat.prime.dvd_mul_of_dvd_ne {p1 p2 n : ℕ} (h_neq : p1 ≠ p2) (pp1 : nat.prime p1) (pp2 : nat.prime p2) (h1 : p1 ∣
  n) (h2 : p2 ∣ n) : p1 * p2 ∣ n

axiom nat.eq_prime_pow_of_dvd_least_prime_pow {a p k : ℕ} (pp : nat.prime p) (h₁ : ¬a ∣ p ^ k) (h₂ : a ∣ p ^ (k + 1))
  : a = p ^ (k + 1)

axiom nat.ne_one_iff_exists_prime_dvd {n : ℕ} : n ≠ 1 ↔ ∃ (p : ℕ), nat.prime p ∧ p ∣ n

axiom nat.eq_one_iff_not_exists_prime_dvd {n : ℕ} : n = 1 ↔ ∀ (p : ℕ), nat.prime p → ¬p ∣ n

axiom nat.mem_factors_iff_dvd {n p : ℕ} (hn : n ≠ 0) (hp : nat.prime p) : p ∈ nat.factors n ↔ p ∣ n

axiom nat.dvd_of_mem_factors {n p : ℕ} (h : p ∈ nat.factors n) : p ∣ n

axiom nat.mem_factors {n p : ℕ} (hn : n ≠ 0) : p ∈ nat.factors n ↔ nat.prime p ∧ p ∣ n

axiom nat.le_of_mem_factors {n p : ℕ} (h : p ∈ nat.factors n) : p ≤ n

axiom nat.factors_unique {n : ℕ} {l : list ℕ} (h₁ : list.prod l = n) (h₂ : ∀ (p : ℕ), p ∈ l → nat.prime p) : l ~
  nat.factors n

axiom nat.prime.factors_pow {p : ℕ} (hp : nat.prime p) (n : ℕ) : nat.factors (p ^ n) = list.repeat p n

axiom nat.eq_prime_pow_of_unique_prime_dvd {n p : ℕ} (hpos : n ≠ 0) (h : ∀ {d : ℕ}, nat.prime d → d ∣ n → d = p) : n =
  p ^ list.length (nat.factors n)

axiom nat.perm_factors_mul {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) : nat.factors (a * b) ~ nat.factors a ++ nat.factors b

axiom nat.perm_factors_mul_of_coprime {a b : ℕ} (hab : nat.coprime a b) : nat.factors (a * b) ~ nat.factors a ++
  nat.factors b

axiom nat.factors_subset_right {n k : ℕ} (h : k ≠ 0) : nat.factors n ⊆ nat.factors (n * k)

axiom nat.factors_subset_of_dvd {n k : ℕ} (h : n ∣ k) (h' : k ≠ 0) : nat.factors n ⊆ nat.factors k

axiom nat.succ_dvd_or_succ_dvd_of_succ_sum_dvd_mul {p : ℕ} (p_prime : nat.prime p) {m n k l : ℕ} (hpm : p ^ k ∣ m)
  (hpn : p ^ l ∣ n) (hpmn : p ^ (k + l + 1) ∣ m * n) : p ^ (k + 1) ∣ m ∨ p ^ (l + 1) ∣ n

axiom nat.prime_iff_prime_int {p : ℕ} : nat.prime p ↔ prime (↑p : ℤ)

def nat.primes := {p : ℕ // nat.prime p}

instance nat.primes.coe_nat : has_coe nat.primes ℕ := ⟨subtype.val⟩

axiom nat.primes.coe_nat_inj (p q : nat.primes) : (↑p : ℕ) = (↑q : ℕ) → p = q

axiom tactic.norm_num.is_prime_helper (n : ℕ) (h₁ : 1 < n) (h₂ : nat.min_fac n = n) : nat.prime n

axiom tactic.norm_num.min_fac_bit0 (n : ℕ) : nat.min_fac (bit0 n) = 2

axiom tactic.norm_num.min_fac_ne_bit0 {n k : ℕ} : nat.min_fac (bit1 n) ≠ bit0 k

axiom nat.prime_three : nat.prime 3

@[instance] protected axiom nat.fact_prime_two : fact (nat.prime 2)

@[instance] protected axiom nat.fact_prime_three : fact (nat.prime 3)

axiom nat.mem_factors_mul {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) {p : ℕ} : p ∈ nat.factors (a * b) ↔ p ∈ nat.factors a ∨
  p ∈ nat.factors b

axiom nat.pow_succ_factors_to_finset (n k : ℕ) : list.to_finset (nat.factors (n ^ (k + 1))) = list.to_finset
  (nat.factors n)

axiom nat.pow_factors_to_finset (n : ℕ) {k : ℕ} (hk : k ≠ 0) : list.to_finset (nat.factors (n ^ k)) = list.to_finset
  (nat.factors n)

axiom nat.prime_pow_prime_divisor {p k : ℕ} (hk : k ≠ 0) (hp : nat.prime p) : list.to_finset (nat.factors (p ^ k)) =
  {p}

axiom nat.mem_factors_mul_of_coprime {a b : ℕ} (hab : nat.coprime a b) (p : ℕ) : p ∈ nat.factors (a * b) ↔ p ∈
  nat.factors a ∪ nat.factors b

axiom nat.mem_factors_mul_left {p a b : ℕ} (hpa : p ∈ nat.factors a) (hb : b ≠ 0) : p ∈ nat.factors (a * b)

axiom nat.mem_factors_mul_right {p a b : ℕ} (hpb : p ∈ nat.factors b) (ha : a ≠ 0) : p ∈ nat.factors (a * b)

axiom nat.eq_two_pow_or_exists_odd_prime_and_dvd (n : ℕ) : (∃ (k : ℕ), n = 2 ^ k) ∨ ∃ (p : ℕ), nat.prime p ∧ p ∣ n ∧
  odd p

axiom int.prime_two : prime ((2 : ℤ) : ℤ)

axiom int.prime_three : prime ((3 : ℤ) : ℤ)

axiom card_multiples (n p : ℕ) : finset.card (finset.filter (λ (e : ℕ), p ∣ e + 1) (finset.range n)) = n / p

-- data.int.gcd

def int.lcm (i j : ℤ) : ℕ := nat.lcm (int.nat_abs i) (int.nat_abs j)

@[simp] axiom int.gcd_self (i : ℤ) : int.gcd i i = int.nat_abs i

@[simp] axiom int.gcd_zero_left (i : ℤ) : int.gcd 0 i = int.nat_abs i

@[simp] axiom int.gcd_zero_right (i : ℤ) : int.gcd i 0 = int.nat_abs i

@[simp] axiom int.gcd_one_left (i : ℤ) : int.gcd 1 i = 1

@[simp] axiom int.gcd_one_right (i : ℤ) : int.gcd i 1 = 1

@[simp] axiom int.lcm_zero_left (i : ℤ) : int.lcm 0 i = 0

@[simp] axiom int.lcm_zero_right (i : ℤ) : int.lcm i 0 = 0

@[simp] axiom int.lcm_one_left (i : ℤ) : int.lcm 1 i = int.nat_abs i

@[simp] axiom int.lcm_one_right (i : ℤ) : int.lcm i 1 = int.nat_abs i

@[simp] axiom int.lcm_self (i : ℤ) : int.lcm i i = int.nat_abs i
