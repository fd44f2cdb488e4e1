-- group_theory.order_of_element
prelude
import interface.algebra.squarefree

set_option old_structure_cmd true

universes u v w x y z

constant order_of {G : Type u} [monoid G] (x : G) : ℕ

axiom commute.order_of_mul_dvd_lcm {G : Type u} [_inst_1 : monoid G] {x y : G} : commute x y → order_of (x * y) ∣
  (order_of x).lcm (order_of y)

axiom commute.order_of_mul_dvd_mul_order_of {G : Type u} [_inst_1 : monoid G] {x y : G} : commute x y → order_of (x *
  y) ∣ order_of x * order_of y

axiom commute.order_of_mul_eq_mul_order_of_of_coprime {G : Type u} [_inst_1 : monoid G] {x y : G} : commute x y →
  (order_of x).coprime (order_of y) → order_of (x * y) = order_of x * order_of y

axiom exists_pow_eq_self_of_coprime {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] : n.coprime (order_of x) → (∃ (m
  : ℕ), (x ^ n) ^ m = x)

axiom linear_ordered_ring.order_of_le_two {G : Type u} {x : G} [_inst_1 : linear_ordered_ring G] : order_of x ≤ 2

axiom order_of_abs_ne_one {G : Type u} {x : G} [_inst_1 : linear_ordered_ring G] : |x| ≠ 1 → order_of x = 0

axiom order_of_dvd_card_univ {G : Type u} {x : G} [_inst_1 : fintype G] [_inst_3 : group G] : order_of x ∣
  fintype.card G

axiom order_of_dvd_iff_pow_eq_one {G : Type u} {x : G} [_inst_1 : monoid G] {n : ℕ} : order_of x ∣ n ↔ x ^ n = 1

axiom order_of_dvd_iff_zpow_eq_one {G : Type u} {x : G} [_inst_1 : group G] {i : ℤ} : ↑(order_of x) ∣ i ↔ x ^ i = 1

axiom order_of_dvd_of_pow_eq_one {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] : x ^ n = 1 → order_of x ∣ n

axiom order_of_eq_of_pow_and_pow_div_prime {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] : 0 < n → x ^ n = 1 → (∀
  (p : ℕ), nat.prime p → p ∣ n → x ^ (n / p) ≠ 1) → order_of x = n

@[simp] axiom order_of_eq_one_iff {G : Type u} {x : G} [_inst_1 : monoid G] : order_of x = 1 ↔ x = 1

axiom order_of_eq_order_of_iff {G : Type u} {x : G} [_inst_1 : monoid G] {H : Type v} [_inst_3 : monoid H] {y : H} :
  order_of x = order_of y ↔ ∀ (n : ℕ), x ^ n = 1 ↔ y ^ n = 1

axiom order_of_eq_prime {G : Type u} {x : G} [_inst_1 : monoid G] {p : ℕ} [hp : fact (nat.prime p)] : x ^ p = 1 → x ≠
  1 → order_of x = p

axiom order_of_eq_prime_pow {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] {p : ℕ} [hp : fact (nat.prime p)] : ¬x ^
  p ^ n = 1 → x ^ p ^ (n + 1) = 1 → order_of x = p ^ (n + 1)

axiom order_of_eq_zero_iff' {G : Type u} {x : G} [_inst_1 : monoid G] : order_of x = 0 ↔ ∀ (n : ℕ), 0 < n → x ^ n ≠ 1

@[simp] axiom order_of_inv {G : Type u} [_inst_1 : group G] (x : G) : order_of x⁻¹ = order_of x

axiom order_of_le_of_pow_eq_one {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] : 0 < n → x ^ n = 1 → order_of x ≤ n

@[simp] axiom order_of_one {G : Type u} [_inst_1 : monoid G] : @order_of G _inst_1 1 = 1

axiom order_of_pow' {G : Type u} (x : G) {n : ℕ} [_inst_1 : monoid G] : n ≠ 0 → order_of (x ^ n) = order_of x /
  (order_of x).gcd n

axiom pow_eq_mod_order_of {G : Type u} {x : G} [_inst_1 : monoid G] {n : ℕ} : x ^ n = x ^ (n % order_of x)

axiom pow_inj_iff_of_order_of_eq_zero {G : Type u} {x : G} [_inst_1 : group G] : order_of x = 0 → ∀ {n m : ℕ}, x ^ n =
  x ^ m ↔ n = m

axiom pow_inj_mod {G : Type u} {x : G} [_inst_1 : group G] {n m : ℕ} : x ^ n = x ^ m ↔ n % order_of x = m % order_of x

axiom pow_ne_one_of_lt_order_of' {G : Type u} {x : G} {n : ℕ} [_inst_1 : monoid G] : n ≠ 0 → n < order_of x → x ^ n ≠
  1

axiom pow_order_of_eq_one {G : Type u} [_inst_1 : monoid G] (x : G) : x ^ order_of x = 1

axiom sum_card_order_of_eq_card_pow_eq_one {G : Type u} {n : ℕ} [_inst_1 : fintype G] [_inst_3 : monoid G] [_inst_5 :
  decidable_eq G] : 0 < n → (finset.filter (λ (_x : ℕ), _x ∣ n) (finset.range n.succ)).sum (λ (m : ℕ), (finset.filter
  (λ (x : G), order_of x = m) finset.univ).card) = (finset.filter (λ (x : G), x ^ n = 1) finset.univ).card

axiom zpow_eq_mod_order_of {G : Type u} {x : G} [_inst_1 : group G] {i : ℤ} : x ^ i = x ^ (i % ↑(order_of x))
