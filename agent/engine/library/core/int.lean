-- init.data.int.basic, init.data.int.order: the type and its computing operations
prelude
import core.order

open nat

inductive int : Type
| of_nat : nat → int
| neg_succ_of_nat : nat → int

notation `ℤ` := int

instance int.has_coe : has_coe nat int := ⟨int.of_nat⟩

notation `-[1+ ` n `]` := int.neg_succ_of_nat n

instance int.decidable_eq : decidable_eq int :=
λ a b, int.cases_on a
  (λ m, int.cases_on b
    (λ n, if h : m = n then is_true (congr_arg int.of_nat h) else is_false (λ e, int.no_confusion e h))
    (λ n, is_false (λ e, int.no_confusion e)))
  (λ m, int.cases_on b
    (λ n, is_false (λ e, int.no_confusion e))
    (λ n, if h : m = n then is_true (congr_arg int.neg_succ_of_nat h) else is_false (λ e, int.no_confusion e h)))

namespace int

protected lemma coe_nat_eq (n : ℕ) : ↑n = int.of_nat n := rfl

protected def zero : ℤ := of_nat 0

protected def one : ℤ := of_nat 1

instance has_zero : has_zero ℤ := ⟨int.zero⟩

instance has_one : has_one ℤ := ⟨int.one⟩

lemma of_nat_zero : of_nat (0 : nat) = (0 : int) := rfl

lemma of_nat_one : of_nat (1 : nat) = (1 : int) := rfl

def neg_of_nat : ℕ → ℤ
| 0 := 0
| (succ m) := -[1+ m]

def sub_nat_nat (m n : ℕ) : ℤ := @nat.cases_on (λ _, ℤ) (n - m) (of_nat (m - n)) (λ k, -[1+ k])

protected def neg : ℤ → ℤ
| (of_nat n) := neg_of_nat n
| -[1+ n] := succ n

protected def add : ℤ → ℤ → ℤ
| (of_nat m) (of_nat n) := of_nat (m + n)
| (of_nat m) -[1+ n] := sub_nat_nat m (succ n)
| -[1+ m] (of_nat n) := sub_nat_nat n (succ m)
| -[1+ m] -[1+ n] := -[1+ succ (m + n)]

protected def mul : ℤ → ℤ → ℤ
| (of_nat m) (of_nat n) := of_nat (m * n)
| (of_nat m) -[1+ n] := neg_of_nat (m * succ n)
| -[1+ m] (of_nat n) := neg_of_nat (succ m * n)
| -[1+ m] -[1+ n] := of_nat (succ m * succ n)

instance has_neg : has_neg ℤ := ⟨int.neg⟩

instance has_add : has_add ℤ := ⟨int.add⟩

instance has_mul : has_mul ℤ := ⟨int.mul⟩

protected def sub : ℤ → ℤ → ℤ := λ m n, m + -n

instance has_sub : has_sub ℤ := ⟨int.sub⟩

protected lemma neg_zero : -(0:ℤ) = 0 := rfl

lemma of_nat_add (n m : ℕ) : of_nat (n + m) = of_nat n + of_nat m := rfl

lemma of_nat_mul (n m : ℕ) : of_nat (n * m) = of_nat n * of_nat m := rfl

lemma of_nat_succ (n : ℕ) : of_nat (succ n) = of_nat n + 1 := rfl

lemma of_nat_eq_coe (n : ℕ) : of_nat n = ↑n := rfl

lemma neg_succ_of_nat_coe (n : ℕ) : -[1+ n] = -↑(n + 1) := rfl

protected lemma coe_nat_add (m n : ℕ) : (↑(m + n) : ℤ) = ↑m + ↑n := rfl

protected lemma coe_nat_mul (m n : ℕ) : (↑(m * n) : ℤ) = ↑m * ↑n := rfl

protected lemma coe_nat_zero : ↑(0 : ℕ) = (0 : ℤ) := rfl

protected lemma coe_nat_one : ↑(1 : ℕ) = (1 : ℤ) := rfl

protected lemma coe_nat_succ (n : ℕ) : (↑(succ n) : ℤ) = ↑n + 1 := rfl

protected lemma coe_nat_inj {m n : ℕ} (h : (↑m : ℤ) = ↑n) : m = n := int.no_confusion h id

protected lemma coe_nat_eq_coe_nat_iff (m n : ℕ) : (↑m : ℤ) = ↑n ↔ m = n :=
iff.intro int.coe_nat_inj (congr_arg of_nat)

protected lemma neg_neg (a : ℤ) : -(-a) = a :=
int.cases_on a (λ n, nat.cases_on n rfl (λ k, rfl)) (λ n, rfl)

protected lemma sub_eq_add_neg {a b : ℤ} : a - b = a + -b := rfl

def nat_abs : ℤ → ℕ
| (of_nat m) := m
| -[1+ m] := succ m

lemma nat_abs_of_nat (n : ℕ) : nat_abs ↑n = n := rfl

def sign : ℤ → ℤ
| (n+1:ℕ) := 1
| 0 := 0
| -[1+ n] := -1

@[simp] theorem sign_zero : sign 0 = 0 := rfl

@[simp] theorem sign_one : sign 1 = 1 := rfl

@[simp] theorem sign_neg_one : sign (-1) = -1 := rfl

protected def div (a b : ℤ) : ℤ :=
int.cases_on a
  (λ m, int.cases_on b (λ n, of_nat (m / n)) (λ n, -of_nat (m / succ n)))
  (λ m, int.cases_on b (λ n, nat.cases_on n 0 (λ n, -[1+ m / succ n])) (λ n, of_nat (succ (m / succ n))))

protected def mod (a n : ℤ) : ℤ :=
int.cases_on a (λ m, of_nat (m % nat_abs n)) (λ m, sub_nat_nat (nat_abs n) (succ (m % nat_abs n)))

instance has_div : has_div ℤ := ⟨int.div⟩

instance has_mod : has_mod ℤ := ⟨int.mod⟩

def gcd (m n : ℤ) : ℕ := nat.gcd (nat_abs m) (nat_abs n)

def to_nat : ℤ → ℕ
| (n : ℕ) := n
| -[1+ n] := 0

def nonneg (a : ℤ) : Prop := int.cases_on a (λ n, true) (λ n, false)

protected def le (a b : ℤ) : Prop := nonneg (b - a)

instance has_le : has_le int := ⟨int.le⟩

protected def lt (a b : ℤ) : Prop := (a + 1) ≤ b

instance has_lt : has_lt int := ⟨int.lt⟩

def decidable_nonneg (a : ℤ) : decidable (nonneg a) := int.cases_on a (λ a, decidable.true) (λ a, decidable.false)

instance decidable_le (a b : ℤ) : decidable (a ≤ b) := decidable_nonneg (b - a)

instance decidable_lt (a b : ℤ) : decidable (a < b) := decidable_nonneg (b - (a + 1))

end int
