-- data.set.lattice
prelude
import interface.order.bounds

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom set.sUnion_subset_iff {α : Type u} {s : set (set α)} {t : set α} : ⋃₀ s ⊆ t ↔ ∀ (t' : set α), t' ∈ s →
  t' ⊆ t

@[simp] axiom set.sUnion_empty {α : Type u} : ⋃₀(∅ : set (set α)) = (∅ : set α)

@[simp] axiom set.sUnion_singleton {α : Type u} (s : set α) : ⋃₀{s} = s

@[simp] axiom set.sUnion_eq_empty {α : Type u} {S : set (set α)} : ⋃₀ S = ∅ ↔ ∀ (s : set α), s ∈ S → s = ∅

@[simp] axiom set.nonempty_sUnion {α : Type u} {S : set (set α)} : set.nonempty (⋃₀ S) ↔ ∃ (s : set α) (H : s ∈ S),
  set.nonempty s

@[simp] axiom set.sUnion_insert {α : Type u} (s : set α) (T : set (set α)) : ⋃₀ insert s T = s ∪ ⋃₀ T
