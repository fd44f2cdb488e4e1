-- data.set.finite
prelude
import interface.algebra.module.basic

set_option old_structure_cmd true

universes u v w x y z

inductive set.finite {α : Type u} (s : set α) : Prop
| intro : fintype s → set.finite

def set.infinite {α : Type u} (s : set α) : Prop := ¬ set.finite s

@[simp] axiom set.not_infinite {α : Type u} {s : set α} : ¬set.infinite s ↔ set.finite s

@[simp] axiom set.finite_empty {α : Type u} : set.finite (∅ : set α)

@[simp] axiom set.finite.insert {α : Type u} (a : α) {s : set α} : set.finite s → set.finite (insert a s)

@[simp] axiom set.finite_singleton {α : Type u} (a : α) : set.finite ({a} : set α)

@[simp] axiom set.finite_union {α : Type u} {s t : set α} : set.finite (s ∪ t) ↔ set.finite s ∧ set.finite t

@[simp] axiom set.infinite_union {α : Type u} {s t : set α} : set.infinite (s ∪ t) ↔ set.infinite s ∨ set.infinite t
