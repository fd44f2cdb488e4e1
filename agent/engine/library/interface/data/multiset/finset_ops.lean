-- data.multiset.range, data.multiset.nodup, data.multiset.dedup, data.multiset.finset_ops
prelude
import interface.algebra.big_operators.multiset

set_option old_structure_cmd true

universes u v w x y z

-- data.multiset.range

def multiset.range (n : ℕ) : multiset ℕ := list.range n

@[simp] axiom multiset.mem_range {m n : ℕ} : m ∈ multiset.range n ↔ m < n

@[simp] axiom multiset.not_mem_range_self {n : ℕ} : n ∉ multiset.range n

-- data.multiset.nodup

axiom list.perm.nodup_congr {α : Type u} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : list.nodup l₁ = list.nodup l₂

def multiset.nodup {α : Type u} (s : multiset α) : Prop := @quot.lift (list α) setoid.r Prop list.nodup list.perm.nodup_congr s

@[simp] axiom multiset.coe_nodup {α : Type u} {l : list α} : multiset.nodup (↑l : multiset α) ↔ list.nodup l

-- data.multiset.dedup

axiom list.perm.dedup_congr {α : Type u} [decidable_eq α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.dedup l₁ : multiset α) = list.dedup l₂

def multiset.dedup {α : Type u} [decidable_eq α] (s : multiset α) : multiset α :=
@quot.lift (list α) setoid.r (multiset α) (λ l, (list.dedup l : multiset α)) list.perm.dedup_congr s

@[simp] axiom multiset.coe_dedup {α : Type u} [decidable_eq α] (l : list α) : multiset.dedup (↑l : multiset α) =
  (↑(list.dedup l) : multiset α)

@[simp] axiom multiset.mem_dedup {α : Type u} [decidable_eq α] {a : α} {s : multiset α} : a ∈ multiset.dedup s ↔ a ∈ s

@[simp] axiom multiset.nodup_dedup {α : Type u} [decidable_eq α] (s : multiset α) : multiset.nodup (multiset.dedup s)

-- data.multiset.finset_ops

axiom list.perm.insert_congr {α : Type u} [decidable_eq α] (a : α) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (insert a l₁ : list α) ~ insert a l₂

def multiset.ndinsert {α : Type u} [decidable_eq α] (a : α) (s : multiset α) : multiset α :=
@quot.lift (list α) setoid.r (multiset α) (λ l, ((insert a l : list α) : multiset α))
  (λ l₁ l₂ h, quot.sound (list.perm.insert_congr a l₁ l₂ h)) s

@[simp] axiom multiset.coe_ndinsert {α : Type u} [decidable_eq α] (a : α) (l : list α) : multiset.ndinsert a ↑l =
  ↑(insert a l)

@[simp, priority 980] axiom multiset.ndinsert_of_mem {α : Type u} [decidable_eq α] {a : α} {s : multiset α} : a ∈ s →
  multiset.ndinsert a s = s

@[simp] axiom multiset.mem_ndinsert {α : Type u} [decidable_eq α] {a b : α} {s : multiset α} : a ∈ multiset.ndinsert b
  s ↔ a = b ∨ a ∈ s

@[simp] axiom multiset.mem_ndinsert_self {α : Type u} [decidable_eq α] (a : α) (s : multiset α) : a ∈
  multiset.ndinsert a s
