-- init.data.nat.basic, init.data.nat.div and the laws of init.data.nat.lemmas that are proved here
prelude
import core.classical

notation `ℕ` := nat

namespace nat

inductive less_than_or_equal (a : ℕ) : ℕ → Prop
| refl : less_than_or_equal a
| step : Π {b}, less_than_or_equal b → less_than_or_equal (succ b)

instance has_le : has_le ℕ := ⟨nat.less_than_or_equal⟩

@[reducible] protected def le (n m : ℕ) := nat.less_than_or_equal n m
@[reducible] protected def lt (n m : ℕ) := nat.less_than_or_equal (succ n) m

instance has_lt : has_lt ℕ := ⟨nat.lt⟩

def pred : ℕ → ℕ
| 0 := 0
| (a+1) := a

protected def sub : ℕ → ℕ → ℕ
| a 0 := a
| a (b+1) := pred (sub a b)

protected def mul : ℕ → ℕ → ℕ
| a 0 := 0
| a (b+1) := (mul a b) + a

instance has_sub : has_sub ℕ := ⟨nat.sub⟩

instance has_mul : has_mul ℕ := ⟨nat.mul⟩

instance has_dvd : has_dvd ℕ := has_dvd.mk (λ a b, ∃ c, b = a * c)

instance decidable_eq : decidable_eq ℕ :=
λ a, nat.rec
  (λ b, nat.cases_on b (is_true rfl) (λ n, is_false (λ h, nat.no_confusion h)))
  (λ m ih b, nat.cases_on b
    (is_false (λ h, nat.no_confusion h))
    (λ n, decidable.cases_on (ih n)
      (λ hn, is_false (λ h, nat.no_confusion h hn))
      (λ h, is_true (congr_arg succ h)))) a

def {u} repeat {α : Type u} (f : ℕ → α → α) : ℕ → α → α
| 0 a := a
| (succ n) a := f n (repeat n a)

instance inhabited : inhabited ℕ := ⟨nat.zero⟩

@[simp] lemma nat_zero_eq_zero : nat.zero = 0 := rfl

@[refl] protected lemma le_refl (a : ℕ) : a ≤ a := less_than_or_equal.refl

lemma le_succ (n : ℕ) : n ≤ succ n := less_than_or_equal.step (nat.le_refl n)

lemma succ_le_succ {n m : ℕ} : n ≤ m → succ n ≤ succ m :=
λ h, @less_than_or_equal.rec n (λ b, succ n ≤ succ b) (nat.le_refl (succ n))
  (λ b _ ih, less_than_or_equal.step ih) m h

protected lemma zero_le (n : ℕ) : 0 ≤ n :=
@nat.rec (λ b, 0 ≤ b) (nat.le_refl 0) (λ b ih, less_than_or_equal.step ih) n

lemma zero_lt_succ (n : ℕ) : 0 < succ n := succ_le_succ (nat.zero_le n)

lemma succ_pos (n : ℕ) : 0 < succ n := zero_lt_succ n

lemma not_succ_le_zero (n : ℕ) : succ n ≤ 0 → false :=
λ h, @less_than_or_equal.rec (succ n) (λ b, nat.cases_on b false (λ _, true)) trivial (λ _ _ _, trivial) 0 h

protected lemma not_lt_zero (a : ℕ) : ¬ a < 0 := not_succ_le_zero a

lemma pred_le_pred {n m : ℕ} : n ≤ m → pred n ≤ pred m :=
λ h, @less_than_or_equal.rec n (λ b, pred n ≤ pred b) (nat.le_refl (pred n))
  (λ b, @nat.cases_on (λ b, nat.less_than_or_equal n b → pred n ≤ pred b → pred n ≤ pred (succ b)) b
    (λ _ ih, ih) (λ c _ ih, less_than_or_equal.step ih)) m h

lemma le_of_succ_le_succ {n m : ℕ} : succ n ≤ succ m → n ≤ m := pred_le_pred

instance decidable_le : ∀ a b : ℕ, decidable (a ≤ b) :=
λ a, @nat.rec (λ a, ∀ b, decidable (a ≤ b))
  (λ b, is_true (nat.zero_le b))
  (λ a ih b, @nat.cases_on (λ b, decidable (succ a ≤ b)) b
    (is_false (not_succ_le_zero a))
    (λ c, @decidable.cases_on (a ≤ c) (λ _, decidable (succ a ≤ succ c)) (ih c)
      (λ hn, is_false (λ h, hn (le_of_succ_le_succ h)))
      (λ h, is_true (succ_le_succ h)))) a

instance decidable_lt : ∀ a b : ℕ, decidable (a < b) := λ a b, nat.decidable_le (succ a) b

protected lemma eq_or_lt_of_le {a b : ℕ} (h : a ≤ b) : a = b ∨ a < b :=
@less_than_or_equal.cases_on a (λ c, a = c ∨ a < c) b h (or.inl rfl) (λ c k, or.inr (succ_le_succ k))

lemma lt_succ_of_le {a b : ℕ} : a ≤ b → a < succ b := succ_le_succ

@[simp] lemma succ_sub_succ_eq_sub (a b : ℕ) : succ a - succ b = a - b :=
@nat.rec (λ b, succ a - succ b = a - b) rfl (λ b ih, congr_arg pred ih) b

lemma not_succ_le_self (n : ℕ) : ¬succ n ≤ n :=
@nat.rec (λ n, ¬succ n ≤ n) (not_succ_le_zero 0) (λ n ih h, ih (le_of_succ_le_succ h)) n

protected lemma lt_irrefl (n : ℕ) : ¬n < n := not_succ_le_self n

protected lemma le_trans {n m k : ℕ} (h1 : n ≤ m) : m ≤ k → n ≤ k :=
λ h2, @less_than_or_equal.rec m (λ k, n ≤ k) h1 (λ k _ ih, less_than_or_equal.step ih) k h2

lemma pred_le (n : ℕ) : pred n ≤ n :=
@nat.cases_on (λ n, pred n ≤ n) n (nat.le_refl 0) (λ a, le_succ a)

lemma pred_lt {n : ℕ} : n ≠ 0 → pred n < n :=
@nat.cases_on (λ n, n ≠ 0 → pred n < n) n (λ h, absurd rfl h) (λ a _, nat.le_refl (succ a))

protected lemma sub_le (a b : ℕ) : a - b ≤ a :=
@nat.rec (λ b, a - b ≤ a) (nat.le_refl a) (λ b ih, nat.le_trans (pred_le (a - b)) ih) b

protected lemma sub_lt {a b : ℕ} : 0 < a → 0 < b → a - b < a :=
@nat.cases_on (λ a, 0 < a → 0 < b → a - b < a) a (λ h, absurd h (nat.lt_irrefl 0))
  (λ a _, @nat.cases_on (λ b, 0 < b → succ a - b < succ a) b (λ h, absurd h (nat.lt_irrefl 0))
    (λ b _, show succ a - succ b < succ a, from
      @eq.rec ℕ (a - b) (λ x, x < succ a) (lt_succ_of_le (nat.sub_le a b)) (succ a - succ b)
        (eq.symm (succ_sub_succ_eq_sub a b))))

protected lemma lt_of_lt_of_le {n m k : ℕ} : n < m → m ≤ k → n < k := nat.le_trans

protected lemma zero_add (n : ℕ) : 0 + n = n := @nat.rec (λ n, 0 + n = n) rfl (λ n ih, congr_arg succ ih) n

lemma succ_add (n m : ℕ) : (succ n) + m = succ (n + m) :=
@nat.rec (λ m, succ n + m = succ (n + m)) rfl (λ m ih, congr_arg succ ih) m

lemma add_succ (n m : ℕ) : n + succ m = succ (n + m) := rfl

protected lemma add_zero (n : ℕ) : n + 0 = n := rfl

lemma add_one (n : ℕ) : n + 1 = succ n := rfl

lemma succ_eq_add_one (n : ℕ) : succ n = n + 1 := rfl

protected lemma bit0_succ_eq (n : ℕ) : bit0 (succ n) = succ (succ (bit0 n)) :=
show succ (succ n + n) = succ (succ (n + n)), from congr_arg succ (succ_add n n)

protected lemma bit1_ne_zero (n : ℕ) : bit1 n ≠ 0 := λ h, nat.no_confusion h

protected lemma bit0_ne_zero {n : ℕ} : n ≠ 0 → bit0 n ≠ 0 :=
@nat.cases_on (λ n, n ≠ 0 → bit0 n ≠ 0) n (λ h, absurd rfl h) (λ n _ h, nat.no_confusion h)

protected lemma zero_lt_bit0 {n : ℕ} : n ≠ 0 → 0 < bit0 n :=
@nat.cases_on (λ n, n ≠ 0 → 0 < bit0 n) n (λ h, absurd rfl h) (λ n _, zero_lt_succ (succ n + n))

protected lemma zero_lt_bit1 (n : ℕ) : 0 < bit1 n := zero_lt_succ (bit0 n)

protected def div_core (y : ℕ) (fuel x : ℕ) : ℕ :=
nat.rec (λ x, 0) (λ _ r x, if 0 < y ∧ y ≤ x then r (x - y) + 1 else 0) fuel x

protected def div (x y : ℕ) : ℕ := nat.div_core y x x

instance has_div : has_div ℕ := ⟨nat.div⟩

protected def mod_core (y : ℕ) (fuel x : ℕ) : ℕ :=
nat.rec (λ x, x) (λ _ r x, if 0 < y ∧ y ≤ x then r (x - y) else x) fuel x

protected def mod (x y : ℕ) : ℕ := nat.mod_core y x x

instance has_mod : has_mod ℕ := ⟨nat.mod⟩

-- the order

protected lemma zero_lt_one : 0 < (1 : ℕ) := zero_lt_succ 0

lemma succ_ne_zero (n : ℕ) : succ n ≠ 0 := λ h, nat.no_confusion h

lemma succ_ne_self (n : ℕ) : succ n ≠ n :=
@nat.rec (λ n, succ n ≠ n) (succ_ne_zero 0) (λ n ih h, nat.no_confusion h ih) n

lemma pred_succ (n : ℕ) : pred (succ n) = n := rfl

protected lemma pos_of_ne_zero {n : ℕ} : n ≠ 0 → 0 < n :=
@nat.cases_on (λ n, n ≠ 0 → 0 < n) n (λ h, absurd rfl h) (λ n _, zero_lt_succ n)

protected lemma le_of_eq {n m : ℕ} (p : n = m) : n ≤ m := @eq.rec ℕ n (λ x, n ≤ x) (nat.le_refl n) m p

lemma le_succ_of_le {n m : ℕ} (h : n ≤ m) : n ≤ succ m := less_than_or_equal.step h

lemma le_of_succ_le {n m : ℕ} (h : succ n ≤ m) : n ≤ m := nat.le_trans (le_succ n) h

protected lemma le_of_lt {n m : ℕ} (h : n < m) : n ≤ m := le_of_succ_le h

lemma le_of_lt_succ {m n : ℕ} : m < succ n → m ≤ n := le_of_succ_le_succ

protected lemma le_antisymm {n m : ℕ} (h₁ : n ≤ m) : m ≤ n → n = m :=
λ h₂, or.elim (nat.eq_or_lt_of_le h₁) id (λ h, absurd (nat.le_trans h h₂) (nat.lt_irrefl n))

protected lemma lt_of_le_of_lt {n m k : ℕ} (h₁ : n ≤ m) : m < k → n < k := nat.le_trans (succ_le_succ h₁)

protected lemma lt_trans {n m k : ℕ} (h₁ : n < m) : m < k → n < k := λ h₂, nat.lt_of_lt_of_le h₁ (nat.le_of_lt h₂)

protected lemma lt_or_ge (a b : ℕ) : a < b ∨ b ≤ a :=
@nat.rec (λ b, a < b ∨ b ≤ a) (or.inr (nat.zero_le a))
  (λ b ih, or.elim ih (λ h, or.inl (le_succ_of_le h))
    (λ h, or.elim (nat.eq_or_lt_of_le h) (λ e, or.inl (succ_le_succ (nat.le_of_eq (eq.symm e)))) or.inr)) b

protected lemma le_total {m n : ℕ} : m ≤ n ∨ n ≤ m := or.imp_left nat.le_of_lt (nat.lt_or_ge m n)

protected lemma lt_iff_le_not_le {m n : ℕ} : m < n ↔ (m ≤ n ∧ ¬ n ≤ m) :=
iff.intro (λ h, and.intro (nat.le_of_lt h) (λ k, nat.lt_irrefl m (nat.lt_of_lt_of_le h k)))
  (λ h, or.resolve_right (nat.lt_or_ge m n) h.right)

protected lemma eq_zero_of_le_zero {n : ℕ} (h : n ≤ 0) : n = 0 := nat.le_antisymm h (nat.zero_le n)

protected lemma eq_zero_or_pos (n : ℕ) : n = 0 ∨ 0 < n :=
@nat.cases_on (λ n, n = 0 ∨ 0 < n) n (or.inl rfl) (λ n, or.inr (zero_lt_succ n))

-- addition

protected lemma add_comm (n m : ℕ) : n + m = m + n :=
@nat.rec (λ m, n + m = m + n) (eq.symm (nat.zero_add n))
  (λ m ih, have e : succ (n + m) = succ (m + n), from congr_arg succ ih, eq.trans e (eq.symm (succ_add m n))) m

protected lemma add_assoc (n m k : ℕ) : (n + m) + k = n + (m + k) :=
@nat.rec (λ k, (n + m) + k = n + (m + k)) rfl (λ k ih, congr_arg succ ih) k

protected lemma add_left_comm (n m k : ℕ) : n + (m + k) = m + (n + k) :=
left_comm nat.add nat.add_comm nat.add_assoc n m k

protected lemma add_left_cancel {n m k : ℕ} : n + m = n + k → m = k :=
@nat.rec (λ n, n + m = n + k → m = k)
  (λ h, eq.trans (eq.symm (nat.zero_add m)) (eq.trans h (nat.zero_add k)))
  (λ n ih h, ih (nat.no_confusion (eq.trans (eq.symm (succ_add n m)) (eq.trans h (succ_add n k))) id)) n

protected lemma add_right_cancel {n m k : ℕ} (h : n + m = k + m) : n = k :=
nat.add_left_cancel (eq.trans (nat.add_comm m n) (eq.trans h (nat.add_comm k m)))

protected lemma le_add_right (n k : ℕ) : n ≤ n + k := @nat.rec (λ k, n ≤ n + k) (nat.le_refl n) (λ k ih, le_succ_of_le ih) k

protected lemma le_add_left (n m : ℕ) : n ≤ m + n :=
@eq.rec ℕ (n + m) (λ x, n ≤ x) (nat.le_add_right n m) (m + n) (nat.add_comm n m)

lemma le.dest {n m : ℕ} : n ≤ m → ∃ k, n + k = m :=
λ h, @less_than_or_equal.rec n (λ m, ∃ k, n + k = m) (Exists.intro 0 rfl)
  (λ m _ ih, exists.elim ih (λ k e, Exists.intro (succ k) (congr_arg succ e))) m h

protected lemma le.intro {n m k : ℕ} (h : n + k = m) : n ≤ m := @eq.rec ℕ (n + k) (λ x, n ≤ x) (nat.le_add_right n k) m h

protected lemma add_le_add_left {n m : ℕ} (h : n ≤ m) (k : ℕ) : k + n ≤ k + m :=
exists.elim (le.dest h) (λ d e,
  have e₂ : k + (n + d) = k + m, from congr_arg (λ x, k + x) e,
  nat.le.intro (eq.trans (nat.add_assoc k n d) e₂))

protected lemma add_le_add_right {n m : ℕ} (h : n ≤ m) (k : ℕ) : n + k ≤ m + k :=
nat.le_trans (nat.le_of_eq (nat.add_comm n k)) (nat.le_trans (nat.add_le_add_left h k) (nat.le_of_eq (nat.add_comm k m)))

protected lemma le_of_add_le_add_left {k n m : ℕ} (h : k + n ≤ k + m) : n ≤ m :=
exists.elim (le.dest h) (λ d e, nat.le.intro (nat.add_left_cancel (eq.trans (eq.symm (nat.add_assoc k n d)) e)))

protected lemma add_lt_add_left {n m : ℕ} (h : n < m) (k : ℕ) : k + n < k + m := nat.add_le_add_left h k

-- multiplication

protected lemma mul_zero (n : ℕ) : n * 0 = 0 := rfl

lemma mul_succ (n m : ℕ) : n * succ m = n * m + n := rfl

protected lemma zero_mul (n : ℕ) : 0 * n = 0 := @nat.rec (λ n, 0 * n = 0) rfl (λ n ih, ih) n

lemma succ_mul (n m : ℕ) : (succ n) * m = (n * m) + m :=
@nat.rec (λ m, succ n * m = n * m + m) rfl
  (λ m ih,
    have e₁ : succ n * m + n = n * m + m + n, from congr_arg (λ x, x + n) ih,
    have e₂ : n * m + (m + n) = n * m + (n + m), from congr_arg (λ x, n * m + x) (nat.add_comm m n),
    have e₃ : succ n * m + n = n * m + n + m, from
      eq.trans e₁ (eq.trans (nat.add_assoc (n * m) m n) (eq.trans e₂ (eq.symm (nat.add_assoc (n * m) n m)))),
    show succ (succ n * m + n) = succ (n * m + n + m), from congr_arg succ e₃) m

protected lemma mul_comm (n m : ℕ) : n * m = m * n :=
@nat.rec (λ m, n * m = m * n) (eq.symm (nat.zero_mul n))
  (λ m ih, have e : n * m + n = m * n + n, from congr_arg (λ x, x + n) ih, eq.trans e (eq.symm (succ_mul m n))) m

protected lemma mul_one (n : ℕ) : n * 1 = n := nat.zero_add n

protected lemma one_mul (n : ℕ) : 1 * n = n := eq.trans (nat.mul_comm 1 n) (nat.mul_one n)

protected lemma left_distrib (n m k : ℕ) : n * (m + k) = n * m + n * k :=
@nat.rec (λ k, n * (m + k) = n * m + n * k) rfl
  (λ k ih,
    have e : n * (m + k) + n = n * m + n * k + n, from congr_arg (λ x, x + n) ih,
    eq.trans e (nat.add_assoc (n * m) (n * k) n)) k

protected lemma right_distrib (n m k : ℕ) : (n + m) * k = n * k + m * k :=
have e₁ : k * n + k * m = n * k + k * m, from congr_arg (λ x, x + k * m) (nat.mul_comm k n),
have e₂ : n * k + k * m = n * k + m * k, from congr_arg (λ x, n * k + x) (nat.mul_comm k m),
eq.trans (nat.mul_comm (n + m) k) (eq.trans (nat.left_distrib k n m) (eq.trans e₁ e₂))

protected lemma mul_assoc (n m k : ℕ) : (n * m) * k = n * (m * k) :=
@nat.rec (λ k, (n * m) * k = n * (m * k)) rfl
  (λ k ih,
    have e : n * m * k + n * m = n * (m * k) + n * m, from congr_arg (λ x, x + n * m) ih,
    eq.trans e (eq.symm (nat.left_distrib n (m * k) m))) k

protected lemma mul_le_mul_left {n m : ℕ} (k : ℕ) (h : n ≤ m) : k * n ≤ k * m :=
exists.elim (le.dest h) (λ d e,
  have e₂ : k * (n + d) = k * m, from congr_arg (λ x, k * x) e,
  nat.le.intro (eq.trans (eq.symm (nat.left_distrib k n d)) e₂))

protected lemma mul_lt_mul_of_pos_left {n m k : ℕ} (h : n < m) (hk : 0 < k) : k * n < k * m :=
nat.lt_of_lt_of_le
  (show k * n < k * n + k, from nat.add_lt_add_left hk (k * n))
  (show k * n + k ≤ k * m, from nat.mul_le_mul_left k h)

protected lemma eq_of_mul_eq_mul_left {m k n : ℕ} (hn : 0 < n) (h : n * m = n * k) : m = k :=
or.elim (nat.lt_or_ge m k)
  (λ hmk, absurd (nat.le_of_eq (eq.symm h)) (λ c, nat.lt_irrefl (n * m)
    (nat.lt_of_lt_of_le (nat.mul_lt_mul_of_pos_left hmk hn) c)))
  (λ hkm, or.elim (nat.eq_or_lt_of_le hkm) eq.symm
    (λ hlt, absurd (nat.le_of_eq h) (λ c, nat.lt_irrefl (n * k)
      (nat.lt_of_lt_of_le (nat.mul_lt_mul_of_pos_left hlt hn) c))))

lemma eq_zero_of_mul_eq_zero {n m : ℕ} (h : n * m = 0) : n = 0 ∨ m = 0 :=
or.elim (nat.eq_zero_or_pos n) or.inl
  (λ hn, or.inr (nat.eq_of_mul_eq_mul_left hn h))

-- subtraction

protected lemma sub_zero (n : ℕ) : n - 0 = n := rfl

lemma sub_succ (n m : ℕ) : n - succ m = pred (n - m) := rfl

protected lemma zero_sub (a : ℕ) : 0 - a = 0 := @nat.rec (λ n, 0 - n = 0) rfl (λ n ih, congr_arg pred ih) a

lemma succ_sub_succ (n m : ℕ) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m

protected lemma sub_self (n : ℕ) : n - n = 0 :=
@nat.rec (λ n, n - n = 0) rfl (λ n ih, eq.trans (succ_sub_succ_eq_sub n n) ih) n

protected lemma add_sub_add_right (n k m : ℕ) : (n + k) - (m + k) = n - m :=
@nat.rec (λ k, (n + k) - (m + k) = n - m) rfl (λ k ih, eq.trans (succ_sub_succ_eq_sub (n + k) (m + k)) ih) k

protected lemma add_sub_cancel (n m : ℕ) : n + m - m = n :=
have e : n + m - m = n + m - (0 + m), from congr_arg (λ x, n + m - x) (eq.symm (nat.zero_add m)),
eq.trans e (nat.add_sub_add_right n m 0)

protected lemma add_sub_cancel_left (n m : ℕ) : n + m - n = m :=
have e : n + m - n = m + n - n, from congr_arg (λ x, x - n) (nat.add_comm n m),
eq.trans e (nat.add_sub_cancel m n)

protected lemma sub_add_cancel {n m : ℕ} (h : m ≤ n) : n - m + m = n :=
exists.elim (le.dest h) (λ k e,
  have e₂ : m + k - m + m = k + m, from congr_arg (λ x, x + m) (nat.add_sub_cancel_left m k),
  @eq.rec ℕ (m + k) (λ n, n - m + m = n) (eq.trans e₂ (nat.add_comm k m)) n e)

protected lemma sub_eq_zero_of_le {n m : ℕ} (h : n ≤ m) : n - m = 0 :=
exists.elim (le.dest h) (λ k e, @eq.rec ℕ (n + k) (λ m, n - m = 0)
  (@nat.rec (λ k, n - (n + k) = 0) (nat.sub_self n) (λ k ih, congr_arg pred ih) k) m e)

-- division with remainder

lemma mod_lt (x : ℕ) {y : ℕ} (h : 0 < y) : x % y < y :=
have key : ∀ fuel x, x ≤ fuel → nat.mod_core y fuel x < y, from λ fuel,
  @nat.rec (λ fuel, ∀ x, x ≤ fuel → nat.mod_core y fuel x < y)
    (λ x hx, nat.lt_of_le_of_lt hx h)
    (λ f ih x hx, decidable.by_cases
      (λ c : 0 < y ∧ y ≤ x,
        show (if 0 < y ∧ y ≤ x then nat.mod_core y f (x - y) else x) < y, from
        @eq.rec ℕ (nat.mod_core y f (x - y)) (λ z, z < y)
          (ih (x - y) (le_of_lt_succ (nat.lt_of_lt_of_le (nat.sub_lt (nat.lt_of_lt_of_le h c.right) h) hx)))
          (if 0 < y ∧ y ≤ x then nat.mod_core y f (x - y) else x) (eq.symm (if_pos c)))
      (λ c : ¬(0 < y ∧ y ≤ x),
        show (if 0 < y ∧ y ≤ x then nat.mod_core y f (x - y) else x) < y, from
        @eq.rec ℕ x (λ z, z < y)
          (or.resolve_right (nat.lt_or_ge x y) (λ k, c (and.intro h k)))
          (if 0 < y ∧ y ≤ x then nat.mod_core y f (x - y) else x) (eq.symm (if_neg c)))) fuel,
key x x (nat.le_refl x)

end nat
