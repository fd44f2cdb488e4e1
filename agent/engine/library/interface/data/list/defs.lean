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
