-- init.data.list.lemmas, init.data.nat.gcd, init.data.int.basic, init.data.int.order
prelude
import interface.init.data.fin.ops

set_option old_structure_cmd true

universes u v w x y z

-- init.data.list.lemmas

@[simp] axiom list.mem_cons_iff {α : Type u} (a y : α) (l : list α) : a ∈ y :: l ↔ a = y ∨ a ∈ l

@[simp, refl] axiom list.subset.refl {α : Type u} (l : list α) : l ⊆ l

@[trans] axiom list.subset.trans {α : Type u} {l₁ l₂ l₃ : list α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃

-- init.data.nat.gcd

@[simp] axiom nat.gcd_one_left (n : ℕ) : nat.gcd 1 n = 1

@[simp] axiom nat.gcd_self (n : ℕ) : nat.gcd n n = n

@[simp] axiom nat.gcd_zero_right (n : ℕ) : nat.gcd n 0 = n

-- init.data.int.basic

@[simp] axiom int.nat_abs_zero : int.nat_abs 0 = 0

@[simp] axiom int.nat_abs_one : int.nat_abs 1 = 1

@[simp] axiom int.nat_abs_neg (a : ℤ) : int.nat_abs (-a) = int.nat_abs a

protected axiom int.add_comm (a b : ℤ) : a + b = b + a

protected axiom int.add_zero (a : ℤ) : a + 0 = a

protected axiom int.zero_add (a : ℤ) : 0 + a = a

protected axiom int.add_assoc (a b c : ℤ) : a + b + c = a + (b + c)

protected axiom int.add_left_neg (a : ℤ) : -a + a = 0

protected axiom int.mul_comm (a b : ℤ) : a * b = b * a

protected axiom int.mul_assoc (a b c : ℤ) : a * b * c = a * (b * c)

protected axiom int.zero_mul (a : ℤ) : 0 * a = 0

protected axiom int.distrib_left (a b c : ℤ) : a * (b + c) = a * b + a * c

protected axiom int.distrib_right (a b c : ℤ) : (a + b) * c = a * c + b * c

protected axiom int.coe_nat_sub {n m : ℕ} : n ≤ m → (↑(m - n) : ℤ) = (↑m : ℤ) - (↑n : ℤ)

protected axiom int.one_mul (a : ℤ) : 1 * a = a

protected axiom int.mul_one (a : ℤ) : a * 1 = a

-- init.data.int.order

axiom int.lt_iff_add_one_le (a b : ℤ) : a < b ↔ a + 1 ≤ b

protected axiom int.le_total (a b : ℤ) : a ≤ b ∨ b ≤ a

axiom int.coe_nat_le_coe_nat_iff (m n : ℕ) : (↑m : ℤ) ≤ (↑n : ℤ) ↔ m ≤ n

axiom int.coe_nat_lt_coe_nat_iff (n m : ℕ) : (↑n : ℤ) < (↑m : ℤ) ↔ n < m

protected axiom int.le_refl (a : ℤ) : a ≤ a

protected axiom int.le_trans {a b c : ℤ} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c

protected axiom int.le_antisymm {a b : ℤ} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b

protected axiom int.add_le_add_left {a b : ℤ} (h : a ≤ b) (c : ℤ) : c + a ≤ c + b

protected axiom int.mul_pos {a b : ℤ} (ha : 0 < a) (hb : 0 < b) : 0 < a * b

protected axiom int.zero_lt_one : (0 : ℤ) < (1 : ℤ)

protected axiom int.lt_iff_le_not_le {a b : ℤ} : a < b ↔ a ≤ b ∧ ¬b ≤ a

instance int.linear_order : linear_order ℤ :=
{ le := int.le,
  le_refl := int.le_refl,
  le_trans := @int.le_trans,
  le_antisymm := @int.le_antisymm,
  lt := int.lt,
  lt_iff_le_not_le := @int.lt_iff_le_not_le,
  le_total := int.le_total,
  decidable_eq := int.decidable_eq,
  decidable_le := int.decidable_le,
  decidable_lt := int.decidable_lt,
  max := @max_default ℤ int.has_le int.decidable_le,
  max_def := rfl,
  min := @min_default ℤ int.has_le int.decidable_le,
  min_def := rfl }

@[simp] protected axiom int.neg_eq_of_add_eq_zero {a b : ℤ} (h : a + b = 0) : -a = b

-- init.data.list.lemmas

@[simp] axiom list.nil_append {α : Type u} (s : list α) : list.nil ++ s = s

@[simp] axiom list.cons_append {α : Type u} (x : α) (s t : list α) : x :: s ++ t = x :: (s ++ t)

@[simp] axiom list.append_nil {α : Type u} (t : list α) : t ++ list.nil = t

@[simp] axiom list.append_assoc {α : Type u} (s t u : list α) : s ++ t ++ u = s ++ (t ++ u)

@[simp] axiom list.length_append {α : Type u} (s t : list α) : (s ++ t).length = s.length + t.length

@[simp] axiom list.length_repeat {α : Type u} (a : α) (n : ℕ) : (list.repeat a n).length = n

@[simp] axiom list.length_tail {α : Type u} (l : list α) : l.tail.length = l.length - 1

@[simp] axiom list.length_drop {α : Type u} (i : ℕ) (l : list α) : (list.drop i l).length = l.length - i

@[simp] axiom list.map_append {α : Type u} {β : Type v} (f : α → β) (l₁ l₂ : list α) : list.map f (l₁ ++ l₂) =
  list.map f l₁ ++ list.map f l₂

@[simp] axiom list.map_id {α : Type u} (l : list α) : list.map id l = l

@[simp] axiom list.map_map {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → β) (l : list α) : list.map g
  (list.map f l) = list.map (g ∘ f) l

@[simp] axiom list.length_map {α : Type u} {β : Type v} (f : α → β) (l : list α) : (list.map f l).length = l.length

@[simp] axiom list.not_mem_nil {α : Type u} (a : α) : not (@has_mem.mem α (list α) (@list.has_mem α) a (@list.nil α))

@[simp] axiom list.mem_append {α : Type u} {a : α} {s t : list α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t

@[simp] axiom list.nil_subset {α : Type u} (l : list α) : list.nil ⊆ l

@[simp] axiom list.subset_cons {α : Type u} (a : α) (l : list α) : l ⊆ a :: l

@[simp] axiom list.subset_append_left {α : Type u} (l₁ l₂ : list α) : l₁ ⊆ l₁ ++ l₂

@[simp] axiom list.subset_append_right {α : Type u} (l₁ l₂ : list α) : l₂ ⊆ l₁ ++ l₂

@[simp] axiom list.length_take {α : Type u} (i : ℕ) (l : list α) : (list.take i l).length = min i l.length

@[simp] axiom list.filter_nil {α : Type u} (p : α → Prop) [h : decidable_pred p] : list.filter p list.nil = list.nil

@[simp] axiom list.filter_cons_of_pos {α : Type u} {p : α → Prop} [h : decidable_pred p] {a : α} (l : list α) : p a →
  list.filter p (a :: l) = a :: list.filter p l

@[simp] axiom list.filter_cons_of_neg {α : Type u} {p : α → Prop} [h : decidable_pred p] {a : α} (l : list α) : ¬p a →
  list.filter p (a :: l) = list.filter p l

@[simp] axiom list.filter_append {α : Type u} {p : α → Prop} [h : decidable_pred p] (l₁ l₂ : list α) : list.filter p
  (l₁ ++ l₂) = list.filter p l₁ ++ list.filter p l₂
