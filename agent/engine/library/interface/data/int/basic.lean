-- data.nat.pow, data.int.basic
prelude
import interface.algebra.group_power.order

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.pow

protected axiom nat.pow_le_pow_of_le_left {x y : ℕ} (H : x ≤ y) (i : ℕ) : x ^ i ≤ y ^ i

axiom nat.pow_le_pow_of_le_right {x : ℕ} (H : 0 < x) {i j : ℕ} (h : i ≤ j) : x ^ i ≤ x ^ j

axiom nat.pow_lt_pow_of_lt_left {x y : ℕ} (H : x < y) {i : ℕ} (h : 0 < i) : x ^ i < y ^ i

axiom nat.pow_lt_pow_of_lt_right {x : ℕ} (H : 1 < x) {i j : ℕ} (h : i < j) : x ^ i < x ^ j

axiom nat.pow_lt_pow_succ {p : ℕ} (h : 1 < p) (n : ℕ) : p ^ n < p ^ (n + 1)

axiom nat.lt_pow_self {p : ℕ} (h : 1 < p) (n : ℕ) : n < p ^ n

axiom nat.lt_two_pow (n : ℕ) : n < 2 ^ n

axiom nat.one_le_pow (n m : ℕ) (h : 0 < m) : 1 ≤ m ^ n

axiom nat.one_le_pow' (n m : ℕ) : 1 ≤ (m + 1) ^ n

axiom nat.one_le_two_pow (n : ℕ) : 1 ≤ 2 ^ n

axiom nat.one_lt_pow (n m : ℕ) (h₀ : 0 < n) (h₁ : 1 < m) : 1 < m ^ n

axiom nat.one_lt_pow' (n m : ℕ) : 1 < (m + 2) ^ (n + 1)

@[simp] axiom nat.one_lt_pow_iff {k n : ℕ} (h : 0 ≠ k) : 1 < n ^ k ↔ 1 < n

axiom nat.one_lt_two_pow (n : ℕ) (h₀ : 0 < n) : 1 < 2 ^ n

axiom nat.one_lt_two_pow' (n : ℕ) : 1 < 2 ^ (n + 1)

axiom nat.pow_right_strict_mono {x : ℕ} (k : 2 ≤ x) : strict_mono (λ (n : ℕ), x ^ n)

axiom nat.pow_le_iff_le_right {x m n : ℕ} (k : 2 ≤ x) : x ^ m ≤ x ^ n ↔ m ≤ n

axiom nat.pow_lt_iff_lt_right {x m n : ℕ} (k : 2 ≤ x) : x ^ m < x ^ n ↔ m < n

axiom nat.pow_right_injective {x : ℕ} (k : 2 ≤ x) : function.injective (λ (n : ℕ), x ^ n)

axiom nat.pow_left_strict_mono {m : ℕ} (k : 1 ≤ m) : strict_mono (λ (x : ℕ), x ^ m)

axiom nat.mul_lt_mul_pow_succ {n a q : ℕ} (a0 : 0 < a) (q1 : 1 < q) : n * q < a * q ^ (n + 1)

axiom nat.pow_le_iff_le_left {m x y : ℕ} (k : 1 ≤ m) : x ^ m ≤ y ^ m ↔ x ≤ y

axiom nat.pow_lt_iff_lt_left {m x y : ℕ} (k : 1 ≤ m) : x ^ m < y ^ m ↔ x < y

axiom nat.pow_left_injective {m : ℕ} (k : 1 ≤ m) : function.injective (λ (x : ℕ), x ^ m)

axiom nat.sq_sub_sq (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b)

axiom nat.pow_two_sub_pow_two (a b : ℕ) : a ^ 2 - b ^ 2 = (a + b) * (a - b)

axiom nat.pow_mod (a b n : ℕ) : a ^ b % n = (a % n) ^ b % n

axiom nat.pow_dvd_pow_iff_pow_le_pow {k l x : ℕ} (w : 0 < x) : x ^ k ∣ x ^ l ↔ x ^ k ≤ x ^ l

axiom nat.pow_dvd_pow_iff_le_right {x k l : ℕ} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l

axiom nat.pow_dvd_pow_iff_le_right' {b k l : ℕ} : (b + 2) ^ k ∣ (b + 2) ^ l ↔ k ≤ l

axiom nat.not_pos_pow_dvd {p k : ℕ} (hp : 1 < p) (hk : 1 < k) : ¬p ^ k ∣ p

axiom nat.pow_dvd_of_le_of_pow_dvd {p m n k : ℕ} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k

axiom nat.dvd_of_pow_dvd {p k m : ℕ} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m

axiom nat.pow_div {x m n : ℕ} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n)

-- data.int.basic

@[instance] protected axiom int.nontrivial : nontrivial ℤ

axiom int.zsmul_succ_aux (n : ℕ) (x : ℤ) : int.of_nat n.succ * x = x + int.of_nat n * x

axiom int.zsmul_neg_aux (n : ℕ) (x : ℤ) : -[1+ n] * x = -(↑(n.succ) * x)

instance int.comm_ring : comm_ring int :=
{ add := int.add,
  add_assoc := int.add_assoc,
  zero := int.zero,
  zero_add := int.zero_add,
  add_zero := int.add_zero,
  nsmul := @nsmul_rec ℤ int.has_zero int.has_add,
  nsmul_zero' := λ x, rfl,
  nsmul_succ' := λ n x, rfl,
  neg := int.neg,
  sub := int.sub,
  sub_eq_add_neg := λ a b, rfl,
  zsmul := λ m n, m * n,
  zsmul_zero' := int.zero_mul,
  zsmul_succ' := int.zsmul_succ_aux,
  zsmul_neg' := int.zsmul_neg_aux,
  add_left_neg := int.add_left_neg,
  add_comm := int.add_comm,
  mul := int.mul,
  mul_assoc := int.mul_assoc,
  one := int.one,
  one_mul := int.one_mul,
  mul_one := int.mul_one,
  npow := @npow_rec ℤ int.has_one int.has_mul,
  npow_zero' := λ x, rfl,
  npow_succ' := λ n x, rfl,
  left_distrib := int.distrib_left,
  right_distrib := int.distrib_right,
  mul_comm := int.mul_comm }

instance int.add_comm_monoid : add_comm_monoid ℤ := @add_comm_group.to_add_comm_monoid ℤ (@ring.to_add_comm_group ℤ
  (@comm_ring.to_ring ℤ int.comm_ring))

instance int.add_monoid : add_monoid ℤ := @add_comm_monoid.to_add_monoid ℤ (@add_comm_group.to_add_comm_monoid ℤ
  (@ring.to_add_comm_group ℤ (@comm_ring.to_ring ℤ int.comm_ring)))

instance int.monoid : monoid ℤ := @comm_monoid.to_monoid ℤ (@comm_ring.to_comm_monoid ℤ int.comm_ring)

instance int.comm_monoid : comm_monoid ℤ := @comm_ring.to_comm_monoid ℤ int.comm_ring

instance int.comm_semigroup : comm_semigroup ℤ := @comm_monoid.to_comm_semigroup ℤ (@comm_ring.to_comm_monoid ℤ
  int.comm_ring)

instance int.semigroup : semigroup ℤ := @monoid.to_semigroup ℤ (@comm_monoid.to_monoid ℤ (@comm_ring.to_comm_monoid ℤ
  int.comm_ring))

instance int.add_comm_group : add_comm_group ℤ := @ring.to_add_comm_group ℤ (@comm_ring.to_ring ℤ int.comm_ring)

instance int.add_group : add_group ℤ := @add_comm_group.to_add_group ℤ (@ring.to_add_comm_group ℤ (@comm_ring.to_ring
  ℤ int.comm_ring))

instance int.add_comm_semigroup : add_comm_semigroup ℤ := @add_comm_monoid.to_add_comm_semigroup ℤ
  (@add_comm_group.to_add_comm_monoid ℤ (@ring.to_add_comm_group ℤ (@comm_ring.to_ring ℤ int.comm_ring)))

instance int.add_semigroup : add_semigroup ℤ := @add_monoid.to_add_semigroup ℤ (@add_comm_monoid.to_add_monoid ℤ
  (@add_comm_group.to_add_comm_monoid ℤ (@ring.to_add_comm_group ℤ (@comm_ring.to_ring ℤ int.comm_ring))))

instance int.comm_semiring : comm_semiring ℤ := @comm_ring.to_comm_semiring ℤ int.comm_ring

instance int.semiring : semiring ℤ := @ring.to_semiring ℤ (@comm_ring.to_ring ℤ int.comm_ring)

instance int.ring : ring ℤ := @comm_ring.to_ring ℤ int.comm_ring

instance int.distrib : distrib ℤ := @ring.to_distrib ℤ (@comm_ring.to_ring ℤ int.comm_ring)

instance int.linear_ordered_comm_ring : linear_ordered_comm_ring int :=
{ add_le_add_left := @int.add_le_add_left,
  mul_pos := @int.mul_pos,
  zero_le_one := @le_of_lt ℤ _ 0 1 int.zero_lt_one,
  ..int.comm_ring, ..int.linear_order, ..int.nontrivial }

instance int.linear_ordered_add_comm_group : linear_ordered_add_comm_group ℤ :=
  @linear_ordered_ring.to_linear_ordered_add_comm_group ℤ (@linear_ordered_comm_ring.to_linear_ordered_ring ℤ
  int.linear_ordered_comm_ring)

@[simp] axiom int.add_neg_one (i : ℤ) : i + -1 = i - 1

@[simp] axiom int.add_def {a b : ℤ} : int.add a b = a + b

@[simp] axiom int.mul_def {a b : ℤ} : int.mul a b = a * b

@[simp] axiom int.neg_succ_not_nonneg (n : ℕ) : 0 ≤ -[1+ n] ↔ false

@[simp] axiom int.neg_succ_not_pos (n : ℕ) : 0 < -[1+ n] ↔ false

@[simp] axiom int.neg_succ_sub_one (n : ℕ) : -[1+ n] - 1 = -[1+ n + 1]

@[simp] axiom int.coe_nat_mul_neg_succ (m n : ℕ) : ↑m * -[1+ n] = -(↑m * ↑(nat.succ n))

@[simp] axiom int.neg_succ_mul_coe_nat (m n : ℕ) : -[1+ m] * ↑n = -(↑(nat.succ m) * ↑n)

@[simp] axiom int.neg_succ_mul_neg_succ (m n : ℕ) : -[1+ m] * -[1+ n] = ↑(nat.succ m) * ↑(nat.succ n)

@[simp] axiom int.coe_nat_le {m n : ℕ} : (↑m : ℤ) ≤ (↑n : ℤ) ↔ m ≤ n

@[simp] axiom int.coe_nat_lt {m n : ℕ} : (↑m : ℤ) < (↑n : ℤ) ↔ m < n

@[simp] axiom int.coe_nat_inj' {m n : ℕ} : (↑m : ℤ) = (↑n : ℤ) ↔ m = n

@[simp] axiom int.coe_nat_pos {n : ℕ} : (0 : ℤ) < (↑n : ℤ) ↔ (0 : ℕ) < n

@[simp] axiom int.coe_nat_eq_zero {n : ℕ} : (↑n : ℤ) = (0 : ℤ) ↔ n = (0 : ℕ)

@[simp] axiom int.coe_nat_nonneg (n : ℕ) : (0 : ℤ) ≤ (↑n : ℤ)

@[simp] axiom int.coe_nat_abs (n : ℕ) : (has_abs.abs ((↑n : ℤ))) = (↑n : ℤ)

axiom int.add_one_le_iff {a b : ℤ} : a + 1 ≤ b ↔ a < b

axiom int.lt_add_one_iff {a b : ℤ} : a < b + 1 ↔ a ≤ b

@[simp] axiom int.succ_coe_nat_pos (n : ℕ) : (0 : ℤ) < (↑n : ℤ) + (1 : ℤ)

axiom int.coe_pred_of_pos {n : ℕ} (h : (0 : ℕ) < n) : (↑(n - (1 : ℕ)) : ℤ) = (↑n : ℤ) - (1 : ℤ)

@[simp] axiom int.abs_lt_one_iff {a : ℤ} : |a| < 1 ↔ a = 0

@[elab_as_eliminator] protected axiom int.induction_on {p : ℤ → Prop} (i : ℤ) (hz : p 0) (hp : ∀ (i : ℕ), p ↑i → p (↑i + 1)) (hn
  : ∀ (i : ℕ), p (-↑i) → p (-↑i - 1)) : p i

axiom int.nat_abs_mul (a b : ℤ) : int.nat_abs (a * b) = int.nat_abs a * int.nat_abs b

@[simp] axiom int.nat_abs_mul_self' (a : ℤ) : ↑(int.nat_abs a) * ↑(int.nat_abs a) = a * a

@[simp] axiom int.nat_abs_eq_zero {a : ℤ} : int.nat_abs a = 0 ↔ a = 0

axiom int.nat_abs_eq_iff {a : ℤ} {n : ℕ} : int.nat_abs a = n ↔ a = ↑n ∨ a = -↑n

@[simp] axiom int.nat_abs_dvd_iff_dvd {a b : ℤ} : int.nat_abs a ∣ int.nat_abs b ↔ a ∣ b

@[simp] axiom int.of_nat_div (m n : ℕ) : int.of_nat (m / n) = int.of_nat m / int.of_nat n

@[simp] axiom int.coe_nat_div (m n : ℕ) : (↑(m / n) : ℤ) = (↑m : ℤ) / (↑n : ℤ)

protected axiom int.div_zero (a : ℤ) : a / 0 = 0

@[simp] protected axiom int.div_neg (a b : ℤ) : a / -b = -(a / b)

@[simp] protected axiom int.div_one (a : ℤ) : a / 1 = a

@[simp] protected axiom int.mul_div_cancel (a : ℤ) {b : ℤ} (H : b ≠ 0) : a * b / b = a

@[simp] protected axiom int.mul_div_cancel_left {a : ℤ} (b : ℤ) (H : a ≠ 0) : a * b / a = b

@[simp] protected axiom int.div_self {a : ℤ} (H : a ≠ 0) : a / a = 1

@[simp] axiom int.coe_nat_mod (m n : ℕ) : (↑(m % n) : ℤ) = (↑m : ℤ) % (↑n : ℤ)

axiom int.mod_zero (a : ℤ) : a % 0 = a

@[simp] axiom int.mod_neg (a b : ℤ) : a % -b = a % b

@[simp] axiom int.mod_abs (a b : ℤ) : a % |b| = a % b

axiom int.mod_nonneg (a : ℤ) {b : ℤ} : b ≠ 0 → 0 ≤ a % b

axiom int.mod_lt_of_pos (a : ℤ) {b : ℤ} (H : 0 < b) : a % b < b

axiom int.mod_add_div (a b : ℤ) : a % b + b * (a / b) = a

axiom int.div_add_mod (a b : ℤ) : b * (a / b) + a % b = a

@[simp] axiom int.add_mul_mod_self {a b c : ℤ} : (a + b * c) % c = a % c

@[simp] axiom int.add_mul_mod_self_left (a b c : ℤ) : (a + b * c) % b = a % b

@[simp] axiom int.add_mod_self {a b : ℤ} : (a + b) % b = a % b

@[simp] axiom int.add_mod_self_left {a b : ℤ} : (a + b) % a = b % a

@[simp] axiom int.mod_add_mod (m n k : ℤ) : (m % n + k) % n = (m + k) % n

@[simp] axiom int.add_mod_mod (m n k : ℤ) : (m + n % k) % k = (m + n) % k

axiom int.add_mod (a b n : ℤ) : (a + b) % n = (a % n + b % n) % n

@[simp] axiom int.mul_mod_left (a b : ℤ) : a * b % b = 0

@[simp] axiom int.mul_mod_right (a b : ℤ) : a * b % a = 0

axiom int.mul_mod (a b n : ℤ) : a * b % n = a % n * (b % n) % n

@[simp] axiom int.neg_mod_two (i : ℤ) : -i % 2 = i % 2

@[simp] axiom int.mod_mod_of_dvd (n : ℤ) {m k : ℤ} (h : m ∣ k) : n % k % m = n % m

@[simp] axiom int.mod_mod (a b : ℤ) : a % b % b = a % b

axiom int.sub_mod (a b n : ℤ) : (a - b) % n = (a % n - b % n) % n

@[simp] axiom int.mul_div_mul_of_pos {a : ℤ} (b c : ℤ) (H : 0 < a) : a * b / (a * c) = b / c

@[simp] axiom int.mul_div_mul_of_pos_left (a : ℤ) {b : ℤ} (H : 0 < b) (c : ℤ) : a * b / (c * b) = a / c

@[simp] axiom int.mul_mod_mul_of_pos {a : ℤ} (H : 0 < a) (b c : ℤ) : a * b % (a * c) = a * (b % c)

axiom int.mod_two_eq_zero_or_one (n : ℤ) : n % 2 = 0 ∨ n % 2 = 1

axiom int.coe_nat_dvd {m n : ℕ} : (↑m : ℤ) ∣ (↑n : ℤ) ↔ m ∣ n

axiom int.coe_nat_dvd_left {n : ℕ} {z : ℤ} : ↑n ∣ z ↔ n ∣ int.nat_abs z

axiom int.coe_nat_dvd_right {n : ℕ} {z : ℤ} : z ∣ ↑n ↔ int.nat_abs z ∣ n

axiom int.dvd_of_mod_eq_zero {a b : ℤ} (H : b % a = 0) : a ∣ b

axiom int.mod_eq_zero_of_dvd {a b : ℤ} : a ∣ b → b % a = 0

axiom int.dvd_iff_mod_eq_zero_aux (a b : ℤ) : b % a = 0 ↔ a ∣ b

instance int.decidable_dvd : @decidable_rel ℤ (∣) :=
λ a b, decidable_of_decidable_of_iff (int.decidable_eq (b % a) 0) (int.dvd_iff_mod_eq_zero_aux a b)

@[simp] axiom int.sign_neg (z : ℤ) : int.sign (-z) = -int.sign z

@[simp] axiom int.sign_mul (a b : ℤ) : int.sign (a * b) = int.sign a * int.sign b

@[simp] axiom int.sign_pow_bit1 (k : ℕ) (n : ℤ) : int.sign n ^ bit1 k = int.sign n

axiom int.le_of_dvd {a b : ℤ} (bpos : 0 < b) (H : a ∣ b) : a ≤ b

@[simp] axiom int.neg_add_neg (m n : ℕ) : -[1+ m] + -[1+ n] = -[1+ nat.succ (m + n)]

@[simp] axiom int.to_nat_zero : int.to_nat 0 = 0

@[simp] axiom int.to_nat_one : int.to_nat 1 = 1

@[simp] axiom int.to_nat_of_nonneg {a : ℤ} (h : 0 ≤ a) : ↑(int.to_nat a) = a

@[simp] axiom int.to_nat_sub_of_le {a b : ℤ} (h : b ≤ a) : ↑(int.to_nat (a - b)) = a - b

@[simp] axiom int.to_nat_coe_nat (n : ℕ) : int.to_nat ↑n = n

@[simp] axiom int.to_nat_coe_nat_add_one {n : ℕ} : int.to_nat (↑n + 1) = n + 1

@[simp] axiom int.to_nat_le {a : ℤ} {n : ℕ} : int.to_nat a ≤ n ↔ a ≤ ↑n

@[simp] axiom int.lt_to_nat {n : ℕ} {a : ℤ} : n < int.to_nat a ↔ ↑n < a

@[simp] axiom int.le_to_nat_iff {n : ℕ} {z : ℤ} (h : 0 ≤ z) : n ≤ int.to_nat z ↔ ↑n ≤ z

@[simp] axiom int.coe_nat_nonpos_iff {n : ℕ} : (↑n : ℤ) ≤ (0 : ℤ) ↔ n = (0 : ℕ)

@[simp] axiom int.pred_to_nat (i : ℤ) : int.to_nat (i - 1) = int.to_nat i - 1

@[simp] axiom int.to_nat_pred_coe_of_pos {i : ℤ} (h : 0 < i) : ↑(int.to_nat i - 1) = i - 1

@[simp] axiom int.to_nat_sub_to_nat_neg (n : ℤ) : ↑(int.to_nat n) - ↑(int.to_nat (-n)) = n

@[simp] axiom int.to_nat_add_to_nat_neg_eq_nat_abs (n : ℤ) : int.to_nat n + int.to_nat (-n) = int.nat_abs n

@[simp] axiom int.to_nat_neg_nat (n : ℕ) : int.to_nat (-↑n) = 0

@[simp] axiom int.to_nat_eq_zero {n : ℤ} : int.to_nat n = 0 ↔ n ≤ 0

@[simp] axiom int.units_nat_abs (u : ℤˣ) : int.nat_abs ↑u = 1

axiom int.of_nat_is_unit {n : ℕ} : is_unit (↑n : ℤ) ↔ is_unit n

@[simp] axiom int.units_coe_mul_self (u : ℤˣ) : (↑u : ℤ) * (↑u : ℤ) = (1 : ℤ)

@[simp] axiom int.neg_one_pow_ne_zero {n : ℕ} : (-1 : ℤ) ^ n ≠ (0 : ℤ)

-- tactic.lift

class can_lift (α : Sort u) (β : Sort v) :=
(coe : β → α)
(cond : α → Prop)
(prf : ∀ (x : α), cond x → ∃ (y : β), coe y = x)

instance nat.can_lift : can_lift ℤ ℕ :=
⟨coe, λ n, 0 ≤ n, λ n hn, ⟨int.to_nat n, int.to_nat_of_nonneg hn⟩⟩

-- algebra.euclidean_domain

class euclidean_domain (R : Type u) extends comm_ring R, nontrivial R :=
(quotient : R → R → R)
(quotient_zero : ∀ a, quotient a 0 = 0)
(remainder : R → R → R)
(quotient_mul_add_remainder_eq : ∀ a b, b * quotient a b + remainder a b = a)
(r : R → R → Prop)
(r_well_founded : well_founded r)
(remainder_lt : ∀ (a : R) {b : R}, b ≠ 0 → r (remainder a b) b)
(mul_left_not_lt : ∀ (a : R) {b : R}, b ≠ 0 → ¬r (a * b) a)

@[priority 70] instance euclidean_domain.has_div {R : Type u} [euclidean_domain R] : has_div R :=
⟨euclidean_domain.quotient⟩

@[priority 70] instance euclidean_domain.has_mod {R : Type u} [euclidean_domain R] : has_mod R :=
⟨euclidean_domain.remainder⟩

@[simp] axiom euclidean_domain.mod_zero {R : Type u} [euclidean_domain R] (a : R) : a % 0 = a

@[simp] axiom euclidean_domain.mod_eq_zero {R : Type u} [euclidean_domain R] {a b : R} : a % b = 0 ↔ b ∣ a

@[simp] axiom euclidean_domain.mod_self {R : Type u} [euclidean_domain R] (a : R) : a % a = 0

@[simp] axiom euclidean_domain.mod_one {R : Type u} [euclidean_domain R] (a : R) : a % 1 = 0

@[simp] axiom euclidean_domain.zero_mod {R : Type u} [euclidean_domain R] (b : R) : 0 % b = 0

@[simp, priority 900] axiom euclidean_domain.div_zero {R : Type u} [euclidean_domain R] (a : R) : a / 0 = 0

@[simp, priority 900] axiom euclidean_domain.zero_div {R : Type u} [euclidean_domain R] {a : R} : 0 / a = 0

axiom int.euclidean_domain.remainder_lt_aux (a : ℤ) {b : ℤ} (h : b ≠ 0) : int.nat_abs (a % b) < int.nat_abs b

axiom int.euclidean_domain.mul_left_not_lt_aux (a : ℤ) {b : ℤ} (h : b ≠ 0) : ¬int.nat_abs (a * b) < int.nat_abs a

instance int.euclidean_domain : euclidean_domain ℤ :=
{ quotient := int.div,
  quotient_zero := int.div_zero,
  remainder := int.mod,
  quotient_mul_add_remainder_eq := int.div_add_mod,
  r := λ a b, int.nat_abs a < int.nat_abs b,
  r_well_founded := inv_image.wf int.nat_abs nat.lt_wf,
  remainder_lt := @int.euclidean_domain.remainder_lt_aux,
  mul_left_not_lt := @int.euclidean_domain.mul_left_not_lt_aux,
  ..int.comm_ring,
  ..int.nontrivial }

-- algebra.euclidean_domain

@[simp, priority 900] axiom euclidean_domain.div_self {R : Type u} [euclidean_domain R] {a : R} : a ≠ 0 → a / a = 1

@[simp, priority 900] axiom euclidean_domain.div_one {R : Type u} [euclidean_domain R] (p : R) : p / 1 = p

attribute [irreducible] int.nonneg
