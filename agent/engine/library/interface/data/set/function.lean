-- data.set.function
prelude
import interface.order.min_max

set_option old_structure_cmd true

universes u v w x y z

def set.maps_to {α : Type u} {β : Type v} (f : α → β) (s : set α) (t : set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t

def set.inj_on {α : Type u} {β : Type v} (f : α → β) (s : set α) : Prop :=
∀ ⦃x₁ : α⦄, x₁ ∈ s → ∀ ⦃x₂ : α⦄, x₂ ∈ s → f x₁ = f x₂ → x₁ = x₂

def set.surj_on {α : Type u} {β : Type v} (f : α → β) (s : set α) (t : set β) : Prop := t ⊆ set.image f s
