-- data.list.defs
prelude
import interface.logic.basic

set_option old_structure_cmd true

universes u v w x y z

def list.prod {α : Type u} [has_mul α] [has_one α] : list α → α := list.foldl (λ a b, a * b) 1

def list.sum {α : Type u} [has_add α] [has_zero α] : list α → α := list.foldl (λ a b, a + b) 0

inductive list.pairwise {α : Type u} (R : α → α → Prop) : list α → Prop
| nil : list.pairwise []
| cons : ∀ {a : α} {l : list α}, (∀ a' ∈ l, R a a') → list.pairwise l → list.pairwise (a :: l)

def list.nodup {α : Type u} : list α → Prop := list.pairwise (λ a b, a ≠ b)

def list.dedup {α : Type u} [decidable_eq α] (l : list α) : list α :=
list.rec [] (λ a _ r, if a ∈ r then r else a :: r) l

def list.range' (s n : ℕ) : list ℕ := nat.rec (λ s, []) (λ _ r s, s :: r (s + 1)) n s

-- data.list.range

@[simp] axiom list.length_range' (s n : ℕ) : (list.range' s n).length = n

@[simp] axiom list.range'_eq_nil {s n : ℕ} : list.range' s n = list.nil ↔ n = 0

@[simp] axiom list.mem_range' {m s n : ℕ} : m ∈ list.range' s n ↔ s ≤ m ∧ m < s + n

@[simp] axiom list.range'_append (s m n : ℕ) : list.range' s m ++ list.range' (s + m) n = list.range' s (n + m)

-- data.list.join

@[simp] axiom list.length_join {α : Type u} (L : list (list α)) : L.join.length = (list.map list.length L).sum

-- data.list.pairwise

@[simp] axiom list.pairwise_reverse {α : Type u} {R : α → α → Prop} {l : list α} : list.pairwise R l.reverse ↔
  list.pairwise (λ (x y : α), R y x) l

-- data.list.defs

@[simp] axiom list.pairwise_cons {α : Type u} {R : α → α → Prop} {a : α} {l : list α} : list.pairwise R (a :: l) ↔ (∀
  (a' : α), a' ∈ l → R a a') ∧ list.pairwise R l
