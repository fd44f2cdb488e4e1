-- data.set.finite
prelude
import interface.algebra.module.basic

set_option old_structure_cmd true

universes u v w x y z

inductive set.finite {α : Type u} (s : set α) : Prop
| intro : fintype s → set.finite

def set.infinite {α : Type u} (s : set α) : Prop := ¬ set.finite s

noncomputable constant set.finite.to_finset {α : Type u} {s : set α} (h : set.finite s) : finset α

@[simp] axiom set.not_infinite {α : Type u} {s : set α} : ¬set.infinite s ↔ set.finite s

@[simp] axiom set.finite.mem_to_finset {α : Type u} {s : set α} (h : set.finite s) {a : α} : a ∈ set.finite.to_finset
  h ↔ a ∈ s

@[simp] axiom set.finite.to_finset.nonempty {α : Type u} {s : set α} (h : set.finite s) : finset.nonempty
  (set.finite.to_finset h) ↔ set.nonempty s

@[simp] axiom set.finite.coe_to_finset {α : Type u} {s : set α} (h : set.finite s) : ↑(set.finite.to_finset h) = s

@[simp] axiom set.finite.coe_sort_to_finset {α : Type u} {s : set α} (h : set.finite s) : ↥(set.finite.to_finset h) =
  ↥s

@[simp] axiom set.finite_empty_to_finset {α : Type u} (h : set.finite (∅ : set α)) : set.finite.to_finset h = (∅ :
  finset α)

@[simp] axiom set.finite.to_finset_inj {α : Type u} {s t : set α} {hs : set.finite s} {ht : set.finite t} :
  set.finite.to_finset hs = set.finite.to_finset ht ↔ s = t

@[simp] axiom set.finite_to_finset_eq_empty_iff {α : Type u} {s : set α} {h : set.finite s} : set.finite.to_finset h =
  ∅ ↔ s = ∅

@[simp] axiom set.empty_card' {α : Type u} {h : fintype ↥(∅ : set α)} : fintype.card ↥(∅ : set α) = (0 : ℕ)

@[simp] axiom set.finite_empty {α : Type u} : set.finite (∅ : set α)

@[simp] axiom set.card_insert {α : Type u} {a : α} (s : set α) [fintype ↥s] (h : a ∉ s) {d : fintype ↥(insert a s)} :
  fintype.card ↥(insert a s) = fintype.card ↥s + 1

@[simp] axiom set.finite.insert {α : Type u} (a : α) {s : set α} : set.finite s → set.finite (insert a s)

@[simp] axiom set.finite_singleton {α : Type u} (a : α) : set.finite ({a} : set α)

@[simp] axiom set.finite_union {α : Type u} {s t : set α} : set.finite (s ∪ t) ↔ set.finite s ∧ set.finite t

@[simp] axiom set.infinite_union {α : Type u} {s t : set α} : set.infinite (s ∪ t) ↔ set.infinite s ∨ set.infinite t

@[simp] axiom set.finite.to_finset_mono {α : Type u} {s t : set α} {hs : set.finite s} {ht : set.finite t} :
  set.finite.to_finset hs ⊆ set.finite.to_finset ht ↔ s ⊆ t

@[simp] axiom set.finite.to_finset_strict_mono {α : Type u} {s t : set α} {hs : set.finite s} {ht : set.finite t} :
  set.finite.to_finset hs ⊂ set.finite.to_finset ht ↔ s ⊂ t
