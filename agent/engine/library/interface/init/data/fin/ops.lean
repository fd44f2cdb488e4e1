-- init.data.fin.basic, init.data.fin.ops
prelude
import interface.init.data.nat.lemmas

set_option old_structure_cmd true

universes u v w x y z

-- init.data.fin.basic

def fin.elim0 {α : fin 0 → Sort u} : Π (x : fin 0), α x
| ⟨n, h⟩ := absurd h (nat.not_lt_zero n)

-- init.data.fin.ops

protected def fin.succ {n : ℕ} : fin n → fin (nat.succ n)
| ⟨a, h⟩ := ⟨nat.succ a, nat.succ_lt_succ h⟩

def fin.of_nat {n : ℕ} (a : ℕ) : fin (nat.succ n) := ⟨a % nat.succ n, nat.mod_lt a (nat.zero_lt_succ n)⟩

protected def fin.add {n : ℕ} : fin n → fin n → fin n
| ⟨a, h⟩ ⟨b, _⟩ := ⟨(a + b) % n, nat.mod_lt (a + b) (lt_of_le_of_lt (nat.zero_le a) h)⟩

protected def fin.mul {n : ℕ} : fin n → fin n → fin n
| ⟨a, h⟩ ⟨b, _⟩ := ⟨(a * b) % n, nat.mod_lt (a * b) (lt_of_le_of_lt (nat.zero_le a) h)⟩

protected def fin.sub {n : ℕ} : fin n → fin n → fin n
| ⟨a, h⟩ ⟨b, _⟩ := ⟨(a + (n - b)) % n, nat.mod_lt (a + (n - b)) (lt_of_le_of_lt (nat.zero_le a) h)⟩

protected def fin.mod {n : ℕ} : fin n → fin n → fin n
| ⟨a, h⟩ ⟨b, _⟩ := ⟨a % b, lt_of_le_of_lt (nat.mod_le a b) h⟩

protected def fin.div {n : ℕ} : fin n → fin n → fin n
| ⟨a, h⟩ ⟨b, _⟩ := ⟨a / b, lt_of_le_of_lt (nat.div_le_self a b) h⟩

instance fin.has_zero {n : ℕ} : has_zero (fin (nat.succ n)) := ⟨⟨0, nat.succ_pos n⟩⟩

instance fin.has_one {n : ℕ} : has_one (fin (nat.succ n)) := ⟨fin.of_nat 1⟩

instance fin.has_add {n : ℕ} : has_add (fin n) := ⟨fin.add⟩

instance fin.has_sub {n : ℕ} : has_sub (fin n) := ⟨fin.sub⟩

instance fin.has_mul {n : ℕ} : has_mul (fin n) := ⟨fin.mul⟩

instance fin.has_mod {n : ℕ} : has_mod (fin n) := ⟨fin.mod⟩

instance fin.has_div {n : ℕ} : has_div (fin n) := ⟨fin.div⟩

lemma fin.of_nat_zero {n : ℕ} : @fin.of_nat n 0 = 0 := rfl

lemma fin.add_def {n : ℕ} : ∀ a b : fin n, (a + b).val = (a.val + b.val) % n
| ⟨a, _⟩ ⟨b, _⟩ := rfl

lemma fin.mul_def {n : ℕ} : ∀ a b : fin n, (a * b).val = (a.val * b.val) % n
| ⟨a, _⟩ ⟨b, _⟩ := rfl

lemma fin.sub_def {n : ℕ} : ∀ a b : fin n, (a - b).val = (a.val + (n - b.val)) % n
| ⟨a, _⟩ ⟨b, _⟩ := rfl

lemma fin.mod_def {n : ℕ} : ∀ a b : fin n, (a % b).val = a.val % b.val
| ⟨a, _⟩ ⟨b, _⟩ := rfl

lemma fin.div_def {n : ℕ} : ∀ a b : fin n, (a / b).val = a.val / b.val
| ⟨a, _⟩ ⟨b, _⟩ := rfl

lemma fin.lt_def {n : ℕ} (a b : fin n) : (a < b) = (a.val < b.val) := rfl

lemma fin.le_def {n : ℕ} (a b : fin n) : (a ≤ b) = (a.val ≤ b.val) := rfl

@[simp] lemma fin.val_zero {n : ℕ} : (0 : fin (nat.succ n)).val = 0 := rfl

def fin.pred {n : ℕ} : ∀ i : fin (nat.succ n), i ≠ 0 → fin n
| ⟨a, h₁⟩ h₂ := ⟨nat.pred a, nat.pred_lt_pred (λ e, h₂ (fin.eq_of_veq e)) h₁⟩
