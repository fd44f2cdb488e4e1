-- data.nat.basic
prelude
import interface.algebra.order.ring

set_option old_structure_cmd true

universes u v w x y z

@[instance] protected axiom nat.nontrivial : nontrivial ℕ

axiom nat.nsmul_succ_aux (n x : ℕ) : n.succ * x = x + n * x

instance nat.comm_semiring : comm_semiring nat :=
{ add := nat.add,
  add_assoc := nat.add_assoc,
  zero := nat.zero,
  zero_add := nat.zero_add,
  add_zero := nat.add_zero,
  add_comm := nat.add_comm,
  mul := nat.mul,
  mul_assoc := nat.mul_assoc,
  one := nat.succ nat.zero,
  one_mul := nat.one_mul,
  mul_one := nat.mul_one,
  left_distrib := nat.left_distrib,
  right_distrib := nat.right_distrib,
  zero_mul := nat.zero_mul,
  mul_zero := nat.mul_zero,
  mul_comm := nat.mul_comm,
  nsmul := λ m n, m * n,
  nsmul_zero' := nat.zero_mul,
  nsmul_succ' := nat.nsmul_succ_aux,
  npow := @npow_rec ℕ nat.has_one nat.has_mul,
  npow_zero' := λ x, rfl,
  npow_succ' := λ n x, rfl }

instance nat.linear_ordered_semiring : linear_ordered_semiring nat :=
{ add_left_cancel := @nat.add_left_cancel,
  lt := nat.lt,
  add_le_add_left := @nat.add_le_add_left,
  le_of_add_le_add_left := @nat.le_of_add_le_add_left,
  zero_le_one := nat.le_of_lt (nat.zero_lt_succ 0),
  mul_lt_mul_of_pos_left := @nat.mul_lt_mul_of_pos_left,
  mul_lt_mul_of_pos_right := @nat.mul_lt_mul_of_pos_right,
  decidable_eq := nat.decidable_eq,
  exists_pair_ne := Exists.intro 0 (Exists.intro 1 (ne_of_lt nat.zero_lt_one)),
  ..nat.comm_semiring, ..nat.linear_order }

instance nat.linear_ordered_cancel_add_comm_monoid : linear_ordered_cancel_add_comm_monoid ℕ :=
{ add_left_cancel := @nat.add_left_cancel, ..nat.linear_ordered_semiring }

instance nat.ordered_comm_semiring : ordered_comm_semiring ℕ := { ..nat.comm_semiring, ..nat.linear_ordered_semiring }

instance nat.add_comm_monoid : add_comm_monoid ℕ := @ordered_add_comm_monoid.to_add_comm_monoid ℕ
  (@linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℕ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℕ nat.linear_ordered_semiring))

instance nat.add_monoid : add_monoid ℕ := @add_comm_monoid.to_add_monoid ℕ
  (@ordered_add_comm_monoid.to_add_comm_monoid ℕ (@linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℕ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℕ nat.linear_ordered_semiring)))

instance nat.monoid : monoid ℕ := @comm_monoid.to_monoid ℕ (@comm_semiring.to_comm_monoid ℕ nat.comm_semiring)

instance nat.comm_monoid : comm_monoid ℕ := @comm_semiring.to_comm_monoid ℕ nat.comm_semiring

instance nat.comm_semigroup : comm_semigroup ℕ := @comm_monoid.to_comm_semigroup ℕ (@comm_semiring.to_comm_monoid ℕ
  nat.comm_semiring)

instance nat.semigroup : semigroup ℕ := @monoid.to_semigroup ℕ (@comm_monoid.to_monoid ℕ
  (@comm_semiring.to_comm_monoid ℕ nat.comm_semiring))

instance nat.add_comm_semigroup : add_comm_semigroup ℕ := @add_comm_monoid.to_add_comm_semigroup ℕ
  (@ordered_add_comm_monoid.to_add_comm_monoid ℕ (@linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℕ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℕ nat.linear_ordered_semiring)))

instance nat.add_semigroup : add_semigroup ℕ := @add_monoid.to_add_semigroup ℕ (@add_comm_monoid.to_add_monoid ℕ
  (@ordered_add_comm_monoid.to_add_comm_monoid ℕ (@linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℕ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℕ nat.linear_ordered_semiring))))

instance nat.distrib : distrib ℕ := @non_unital_non_assoc_semiring.to_distrib ℕ
  (@non_unital_semiring.to_non_unital_non_assoc_semiring ℕ (@semiring.to_non_unital_semiring ℕ
  (@comm_semiring.to_semiring ℕ nat.comm_semiring)))

instance nat.semiring : semiring ℕ := @comm_semiring.to_semiring ℕ nat.comm_semiring

instance nat.ordered_semiring : ordered_semiring ℕ := @linear_ordered_semiring.to_ordered_semiring ℕ
  nat.linear_ordered_semiring

instance nat.order_bot : order_bot ℕ := { bot := 0, bot_le := nat.zero_le }

axiom nat.le_iff_exists_add_aux (a b : ℕ) : a ≤ b ↔ ∃ c, b = a + c

instance nat.canonically_ordered_comm_semiring : canonically_ordered_comm_semiring ℕ :=
{ le_iff_exists_add := nat.le_iff_exists_add_aux,
  eq_zero_or_eq_zero_of_mul_eq_zero := λ a b, nat.eq_zero_of_mul_eq_zero,
  ..nat.order_bot, ..nat.linear_ordered_semiring, ..nat.comm_semiring }

instance nat.canonically_linear_ordered_add_monoid : canonically_linear_ordered_add_monoid ℕ :=
{ ..nat.canonically_ordered_comm_semiring, ..nat.linear_order }

axiom nat.mul_left_cancel_aux {a b c : ℕ} : a ≠ 0 → a * b = a * c → b = c

axiom nat.mul_right_cancel_aux {a b c : ℕ} : b ≠ 0 → a * b = c * b → a = c

instance nat.cancel_comm_monoid_with_zero : cancel_comm_monoid_with_zero ℕ :=
{ mul_left_cancel_of_ne_zero := @nat.mul_left_cancel_aux,
  mul_right_cancel_of_ne_zero := @nat.mul_right_cancel_aux,
  ..nat.comm_semiring }

@[instance] protected axiom succ_pos'' (n : ℕ) : fact (0 < nat.succ n)

@[instance] protected axiom pos_of_one_lt (n : ℕ) [h : fact (1 < n)] : fact (0 < n)

@[simp] protected axiom nat.is_unit_iff {n : ℕ} : is_unit n ↔ n = 1

axiom nat.one_le_iff_ne_zero {n : ℕ} : 1 ≤ n ↔ n ≠ 0

@[simp] protected axiom nat.mul_eq_zero {a b : ℕ} : a * b = 0 ↔ a = 0 ∨ b = 0

@[simp] protected axiom nat.zero_eq_mul {a b : ℕ} : 0 = a * b ↔ a = 0 ∨ b = 0

@[simp] axiom nat.min_eq_zero_iff {m n : ℕ} : min m n = 0 ↔ m = 0 ∨ n = 0

@[simp] axiom nat.max_eq_zero_iff {m n : ℕ} : max m n = 0 ↔ m = 0 ∧ n = 0

@[simp] axiom nat.succ_pos' {n : ℕ} : 0 < nat.succ n

axiom nat.succ_inj' {n m : ℕ} : nat.succ n = nat.succ m ↔ n = m

@[simp] axiom nat.succ_succ_ne_one (n : ℕ) : nat.succ (nat.succ n) ≠ 1

@[simp] axiom nat.one_lt_succ_succ (n : ℕ) : 1 < nat.succ (nat.succ n)

axiom nat.lt_succ_iff {m n : ℕ} : m < nat.succ n ↔ m ≤ n

axiom nat.succ_le_iff {m n : ℕ} : nat.succ m ≤ n ↔ m < n

axiom nat.lt_iff_add_one_le {m n : ℕ} : m < n ↔ m + 1 ≤ n

@[simp] axiom nat.lt_one_iff {n : ℕ} : n < 1 ↔ n = 0

@[simp] axiom nat.add_def {a b : ℕ} : nat.add a b = a + b

@[simp] axiom nat.mul_def {a b : ℕ} : nat.mul a b = a * b

@[simp] axiom nat.add_succ_sub_one (n m : ℕ) : n + nat.succ m - 1 = n + m

@[simp] axiom nat.succ_add_sub_one (n m : ℕ) : nat.succ n + m - 1 = n + m

@[simp] axiom nat.pred_eq_succ_iff {n m : ℕ} : nat.pred n = nat.succ m ↔ n = m + 2

@[simp] axiom nat.pred_one_add (n : ℕ) : nat.pred (1 + n) = n

protected constant nat.has_ordered_sub : has_ordered_sub ℕ

attribute [instance] nat.has_ordered_sub

@[elab_as_eliminator] axiom nat.le_induction {P : ℕ → Prop} {m : ℕ} (h0 : P m) (h1 : ∀ (n : ℕ), m ≤ n → P n → P (n +
  1)) (n : ℕ) : m ≤ n → P n

axiom nat.div_add_mod (m k : ℕ) : k * (m / k) + m % k = m

@[simp] protected axiom nat.dvd_one {n : ℕ} : n ∣ 1 ↔ n = 1

protected axiom nat.dvd_add_right {k m n : ℕ} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n

@[simp] protected axiom nat.not_two_dvd_bit1 (n : ℕ) : ¬2 ∣ bit1 n

@[simp] protected axiom nat.dvd_add_self_left {m n : ℕ} : m ∣ m + n ↔ m ∣ n

@[simp] protected axiom nat.dvd_add_self_right {m n : ℕ} : m ∣ n + m ↔ m ∣ n

axiom nat.dvd_sub' {k m n : ℕ} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n

@[simp] axiom nat.mod_mod_of_dvd (n : ℕ) {m k : ℕ} (h : m ∣ k) : n % k % m = n % m

axiom nat.sub_mod_eq_zero_of_mod_eq {a b c : ℕ} (h : a % c = b % c) : (a - b) % c = 0

@[simp] axiom nat.mod_mod (a n : ℕ) : a % n % n = a % n

@[simp] axiom nat.one_mod (n : ℕ) : 1 % (n + 2) = 1

@[simp] axiom nat.mod_add_mod (m n k : ℕ) : (m % n + k) % n = (m + k) % n

@[simp] axiom nat.add_mod_mod (m n k : ℕ) : (m + n % k) % k = (m + n) % k

axiom nat.add_mod (a b n : ℕ) : (a + b) % n = (a % n + b % n) % n

axiom nat.mul_mod (a b n : ℕ) : a * b % n = a % n * (b % n) % n

@[simp] axiom nat.dvd_div_iff {a b c : ℕ} (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b

@[simp] axiom nat.div_div_div_eq_div {a b c : ℕ} (dvd : b ∣ a) (dvd2 : a ∣ c) : c / (a / b) / b = c / a

axiom nat.eq_zero_of_dvd_of_lt {a b : ℕ} (w : a ∣ b) (h : b < a) : b = 0

@[simp] axiom nat.mod_div_self (m n : ℕ) : m % n / n = 0

@[simp] axiom nat.bit0_eq_bit0 {m n : ℕ} : bit0 m = bit0 n ↔ m = n

@[simp] axiom nat.bit1_eq_bit1 {m n : ℕ} : bit1 m = bit1 n ↔ m = n

@[simp] axiom nat.bit1_eq_one {n : ℕ} : bit1 n = 1 ↔ n = 0

@[simp] axiom nat.one_eq_bit1 {n : ℕ} : 1 = bit1 n ↔ n = 0

@[simp] axiom nat.bit0_le_bit1_iff {n k : ℕ} : bit0 k ≤ bit1 n ↔ k ≤ n

@[simp] axiom nat.bit0_lt_bit1_iff {n k : ℕ} : bit0 k < bit1 n ↔ k ≤ n

@[simp] axiom nat.bit1_le_bit0_iff {n k : ℕ} : bit1 k ≤ bit0 n ↔ k < n

@[simp] axiom nat.bit1_lt_bit0_iff {n k : ℕ} : bit1 k < bit0 n ↔ k < n

@[simp] axiom nat.one_le_bit0_iff {n : ℕ} : 1 ≤ bit0 n ↔ 0 < n

@[simp] axiom nat.one_lt_bit0_iff {n : ℕ} : 1 < bit0 n ↔ 1 ≤ n

@[simp] axiom nat.bit0_mod_two {n : ℕ} : bit0 n % 2 = 0

@[simp] axiom nat.bit1_mod_two {n : ℕ} : bit1 n % 2 = 1

instance nat.decidable_ball_lt (n : ℕ) (P : Π k, k < n → Prop) [H : ∀ n h, decidable (P n h)] :
  decidable (∀ n h, P n h) :=
@nat.rec (λ n, ∀ (P : Π k, k < n → Prop), (∀ k h, decidable (P k h)) → decidable (∀ k h, P k h))
  (λ P _, is_true (λ k h, absurd h (nat.not_lt_zero k)))
  (λ n ih P H, decidable.cases_on (ih (λ k h, P k (nat.le_succ_of_le h)) (λ k h, H k (nat.le_succ_of_le h)))
    (λ c, is_false (λ h, c (λ k m, h k (nat.le_succ_of_le m))))
    (λ c, decidable.cases_on (H n (nat.le_refl (nat.succ n)))
      (λ d, is_false (λ h, d (h n (nat.le_refl (nat.succ n)))))
      (λ d, is_true (λ k h, or.elim (nat.eq_or_lt_of_le (nat.le_of_succ_le_succ h))
        (λ e, @eq.rec ℕ n (λ x, ∀ m : x < nat.succ n, P x m) (λ m, d) k (eq.symm e) h) (c k))))) n P H

instance nat.decidable_ball_le (n : ℕ) (P : Π k, k ≤ n → Prop) [H : ∀ n h, decidable (P n h)] :
  decidable (∀ n h, P n h) :=
decidable_of_decidable_of_iff
  (nat.decidable_ball_lt (nat.succ n) (λ k h, P k (nat.le_of_lt_succ h)))
  (iff.intro (λ k m h, k m (nat.lt_succ_of_le h)) (λ k m h, k m (nat.le_of_lt_succ h)))

axiom nat.ball_lo_hi_aux (lo hi : ℕ) (P : ℕ → Prop) :
  (∀ x, x < hi → lo ≤ x → P x) ↔ (∀ x, lo ≤ x → x < hi → P x)

instance nat.decidable_lo_hi (lo hi : ℕ) (P : ℕ → Prop) [H : decidable_pred P] :
  decidable (∀ x, lo ≤ x → x < hi → P x) :=
decidable_of_decidable_of_iff (nat.decidable_ball_lt hi (λ x _, lo ≤ x → P x)) (nat.ball_lo_hi_aux lo hi P)

axiom nat.ball_lo_hi_le_aux (lo hi : ℕ) (P : ℕ → Prop) :
  (∀ x, x ≤ hi → lo ≤ x → P x) ↔ (∀ x, lo ≤ x → x ≤ hi → P x)

instance nat.decidable_lo_hi_le (lo hi : ℕ) (P : ℕ → Prop) [H : decidable_pred P] :
  decidable (∀ x, lo ≤ x → x ≤ hi → P x) :=
decidable_of_decidable_of_iff (nat.decidable_ball_le hi (λ x _, lo ≤ x → P x)) (nat.ball_lo_hi_le_aux lo hi P)

axiom nat.exists_lt_aux (P : ℕ → Prop) (n : ℕ) : ¬ (∀ m, m < n → ¬ P m) ↔ ∃ m, m < n ∧ P m

instance nat.decidable_exists_lt {P : ℕ → Prop} [h : decidable_pred P] : decidable_pred (λ n, ∃ m, m < n ∧ P m) :=
λ n, decidable_of_decidable_of_iff (@not.decidable _ (nat.decidable_ball_lt n (λ m _, ¬ P m))) (nat.exists_lt_aux P n)

axiom nat.succ_le_succ_iff {m n : ℕ} : nat.succ m ≤ nat.succ n ↔ m ≤ n

-- data.nat.basic

@[simp] axiom nat.rec_zero {C : nat → Sort u} (h0 : C (@has_zero.zero nat nat.has_zero)) (h : Π (n : nat), C n → C
  (@has_add.add nat nat.has_add n (@has_one.one nat nat.has_one))) : @eq (C (@has_zero.zero nat nat.has_zero))
  (@nat.rec C h0 h (@has_zero.zero nat nat.has_zero)) h0

@[simp] axiom nat.rec_add_one {C : nat → Sort u} (h0 : C (@has_zero.zero nat nat.has_zero)) (h : Π (n : nat), C n → C
  (@has_add.add nat nat.has_add n (@has_one.one nat nat.has_one))) (n : nat) : @eq (C (@has_add.add nat nat.has_add n
  (@has_one.one nat nat.has_one))) (@nat.rec C h0 h (@has_add.add nat nat.has_add n (@has_one.one nat nat.has_one)))
  (h n (@nat.rec C h0 h n))

-- data.nat.basic

protected def nat.find_greatest (P : ℕ → Prop) [decidable_pred P] : ℕ → ℕ
| 0 := 0
| (n + 1) := if P (n + 1) then n + 1 else nat.find_greatest n

axiom nat.find_add {n : ℕ} {p : ℕ → Prop} [_inst_1 : decidable_pred p] {hₘ : ∃ (m : ℕ), p (m + n)} {hₙ : ∃ (n : ℕ), p
  n} : n ≤ nat.find hₙ → nat.find hₘ + n = nat.find hₙ

axiom nat.find_comp_succ {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h₁ : ∃ (n : ℕ), p n) (h₂ : ∃ (n : ℕ), p (n + 1))
  : ¬p 0 → nat.find h₁ = nat.find h₂ + 1

axiom nat.find_eq_iff {m : ℕ} {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) : nat.find h = m ↔ p m
  ∧ ∀ (n : ℕ), n < m → ¬p n

@[simp] axiom nat.find_eq_zero {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) : nat.find h = 0 ↔ p 0

@[simp] axiom nat.find_greatest_eq {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : P b → nat.find_greatest P b =
  b

axiom nat.find_greatest_eq_iff {m : ℕ} {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : nat.find_greatest P b = m
  ↔ m ≤ b ∧ (m ≠ 0 → P m) ∧ ∀ ⦃n : ℕ⦄, m < n → n ≤ b → ¬P n

axiom nat.find_greatest_eq_zero_iff {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : nat.find_greatest P b = 0 ↔
  ∀ ⦃n : ℕ⦄, 0 < n → n ≤ b → ¬P n

axiom nat.find_greatest_is_greatest {k : ℕ} {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : nat.find_greatest P
  b < k → k ≤ b → ¬P k

axiom nat.find_greatest_le {P : ℕ → Prop} [_inst_1 : decidable_pred P] (n : ℕ) : nat.find_greatest P n ≤ n

axiom nat.find_greatest_mono_right (P : ℕ → Prop) [_inst_2 : decidable_pred P] : monotone (nat.find_greatest P)

axiom nat.find_greatest_of_ne_zero {m : ℕ} {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : nat.find_greatest P b
  = m → m ≠ 0 → P m

@[simp] axiom nat.find_greatest_of_not {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : ¬P (b + 1) →
  nat.find_greatest P (b + 1) = nat.find_greatest P b

axiom nat.find_greatest_spec {m : ℕ} {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : m ≤ b → P m → P
  (nat.find_greatest P b)

axiom nat.find_greatest_succ {P : ℕ → Prop} [_inst_1 : decidable_pred P] (n : ℕ) : nat.find_greatest P (n + 1) = ite
  (P (n + 1)) (n + 1) (nat.find_greatest P n)

@[simp] axiom nat.find_greatest_zero {P : ℕ → Prop} [_inst_1 : decidable_pred P] : nat.find_greatest P 0 = 0

axiom nat.find_le {n : ℕ} {p : ℕ → Prop} [_inst_1 : decidable_pred p] {h : ∃ (n : ℕ), p n} : p n → nat.find h ≤ n

@[simp] axiom nat.find_le_iff {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) (n : ℕ) : nat.find h ≤
  n ↔ ∃ (m : ℕ) (H : m ≤ n), p m

@[simp] axiom nat.find_lt_iff {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) (n : ℕ) : nat.find h <
  n ↔ ∃ (m : ℕ) (H : m < n), p m

axiom nat.find_mono {p q : ℕ → Prop} [_inst_1 : decidable_pred p] [_inst_2 : decidable_pred q] : (∀ (n : ℕ), q n → p
  n) → ∀ {hp : ∃ (n : ℕ), p n} {hq : ∃ (n : ℕ), q n}, nat.find hp ≤ nat.find hq

@[simp] axiom nat.find_pos {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) : 0 < nat.find h ↔ ¬p 0

axiom nat.le_find_greatest {m : ℕ} {P : ℕ → Prop} [_inst_1 : decidable_pred P] {b : ℕ} : m ≤ b → P m → m ≤
  nat.find_greatest P b

@[simp] axiom nat.le_find_iff {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) (n : ℕ) : n ≤ nat.find
  h ↔ ∀ (m : ℕ), m < n → ¬p m

@[simp] axiom nat.lt_find_iff {p : ℕ → Prop} [_inst_1 : decidable_pred p] (h : ∃ (n : ℕ), p n) (n : ℕ) : n < nat.find
  h ↔ ∀ (m : ℕ), m ≤ n → ¬p m
