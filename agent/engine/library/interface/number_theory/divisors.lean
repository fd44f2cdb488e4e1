-- number_theory.divisors
prelude
import interface.analysis.special_functions.pow

set_option old_structure_cmd true

universes u v w x y z

def nat.divisors (n : ℕ) : finset ℕ := finset.filter (λ x : ℕ, x ∣ n) (finset.Ico 1 (n + 1))

def nat.proper_divisors (n : ℕ) : finset ℕ := finset.filter (λ x : ℕ, x ∣ n) (finset.Ico 1 n)

axiom nat.proper_divisors.not_self_mem {n : ℕ} : n ∉ nat.proper_divisors n

@[simp] axiom nat.mem_proper_divisors {n m : ℕ} : n ∈ nat.proper_divisors m ↔ n ∣ m ∧ n < m

@[simp] axiom nat.mem_divisors {n m : ℕ} : n ∈ nat.divisors m ↔ n ∣ m ∧ m ≠ 0

axiom nat.mem_divisors_self (n : ℕ) (h : n ≠ 0) : n ∈ nat.divisors n

axiom nat.dvd_of_mem_divisors {n m : ℕ} (h : n ∈ nat.divisors m) : n ∣ m

axiom nat.divisor_le {n m : ℕ} : n ∈ nat.divisors m → n ≤ m

axiom nat.divisors_subset_of_dvd {n m : ℕ} (hzero : n ≠ 0) (h : m ∣ n) : nat.divisors m ⊆ nat.divisors n

@[simp] axiom nat.divisors_zero : nat.divisors 0 = ∅

@[simp] axiom nat.proper_divisors_zero : nat.proper_divisors 0 = ∅

axiom nat.proper_divisors_subset_divisors {n : ℕ} : nat.proper_divisors n ⊆ nat.divisors n

@[simp] axiom nat.divisors_one : nat.divisors 1 = {1}

@[simp] axiom nat.proper_divisors_one : nat.proper_divisors 1 = ∅

axiom nat.pos_of_mem_divisors {n m : ℕ} (h : m ∈ nat.divisors n) : 0 < m

axiom nat.pos_of_mem_proper_divisors {n m : ℕ} (h : m ∈ nat.proper_divisors n) : 0 < m

axiom nat.one_mem_proper_divisors_iff_one_lt {n : ℕ} : 1 ∈ nat.proper_divisors n ↔ 1 < n

axiom nat.prime.divisors {p : ℕ} (pp : nat.prime p) : nat.divisors p = {1, p}

axiom nat.prime.proper_divisors {p : ℕ} (pp : nat.prime p) : nat.proper_divisors p = {1}

@[simp] axiom nat.prime.prod_proper_divisors {α : Type u} [comm_monoid α] {p : ℕ} {f : ℕ → α} (h : nat.prime p) :
  finset.prod (nat.proper_divisors p) (λ (x : ℕ), f x) = f 1

@[simp] axiom nat.prime.sum_proper_divisors {α : Type u} [add_comm_monoid α] {p : ℕ} {f : ℕ → α} (h : nat.prime p) :
  finset.sum (nat.proper_divisors p) (λ (x : ℕ), f x) = f 1

@[simp] axiom nat.prime.prod_divisors {α : Type u} [comm_monoid α] {p : ℕ} {f : ℕ → α} (h : nat.prime p) : finset.prod
  (nat.divisors p) (λ (x : ℕ), f x) = f p * f 1

@[simp] axiom nat.prime.sum_divisors {α : Type u} [add_comm_monoid α] {p : ℕ} {f : ℕ → α} (h : nat.prime p) :
  finset.sum (nat.divisors p) (λ (x : ℕ), f x) = f p + f 1

axiom nat.proper_divisors_eq_singleton_one_iff_prime {n : ℕ} : nat.proper_divisors n = {1} ↔ nat.prime n

@[simp] axiom nat.prod_proper_divisors_prime_pow {α : Type u} [comm_monoid α] {k p : ℕ} {f : ℕ → α} (h : nat.prime p)
  : finset.prod (nat.proper_divisors (p ^ k)) (λ (x : ℕ), f x) = finset.prod (finset.range k) (λ (x : ℕ), f (p ^ x))

@[simp] axiom nat.sum_proper_divisors_prime_nsmul {α : Type u} [add_comm_monoid α] {k p : ℕ} {f : ℕ → α} (h :
  nat.prime p) : finset.sum (nat.proper_divisors (p ^ k)) (λ (x : ℕ), f x) = finset.sum (finset.range k) (λ (x : ℕ), f
  (p ^ x))

@[simp] axiom nat.prod_divisors_prime_pow {α : Type u} [comm_monoid α] {k p : ℕ} {f : ℕ → α} (h : nat.prime p) :
  finset.prod (nat.divisors (p ^ k)) (λ (x : ℕ), f x) = finset.prod (finset.range (k + 1)) (λ (x : ℕ), f (p ^ x))

@[simp] axiom nat.sum_divisors_prime_pow {α : Type u} [add_comm_monoid α] {k p : ℕ} {f : ℕ → α} (h : nat.prime p) :
  finset.sum (nat.divisors (p ^ k)) (λ (x : ℕ), f x) = finset.sum (finset.range (k + 1)) (λ (x : ℕ), f (p ^ x))

@[simp] axiom nat.filter_dvd_eq_divisors {n : ℕ} (h : n ≠ 0) : finset.filter (λ (x : ℕ), x ∣ n) (finset.range
  (nat.succ n)) = nat.divisors n

@[simp] axiom nat.image_div_divisors_eq_divisors (n : ℕ) : finset.image (λ (x : ℕ), n / x) (nat.divisors n) =
  nat.divisors n

@[simp] axiom nat.prod_div_divisors {α : Type u} [comm_monoid α] (n : ℕ) (f : ℕ → α) : finset.prod (nat.divisors n) (λ
  (d : ℕ), f (n / d)) = finset.prod (nat.divisors n) f

@[simp] axiom nat.sum_div_divisors {α : Type u} [add_comm_monoid α] (n : ℕ) (f : ℕ → α) : finset.sum (nat.divisors n)
  (λ (d : ℕ), f (n / d)) = finset.sum (nat.divisors n) f
