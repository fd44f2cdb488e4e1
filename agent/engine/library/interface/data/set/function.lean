-- data.set.function
prelude
import interface.order.min_max

set_option old_structure_cmd true

universes u v w x y z

def set.maps_to {α : Type u} {β : Type v} (f : α → β) (s : set α) (t : set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t

def set.inj_on {α : Type u} {β : Type v} (f : α → β) (s : set α) : Prop :=
∀ ⦃x₁ : α⦄, x₁ ∈ s → ∀ ⦃x₂ : α⦄, x₂ ∈ s → f x₁ = f x₂ → x₁ = x₂

def set.surj_on {α : Type u} {β : Type v} (f : α → β) (s : set α) (t : set β) : Prop := t ⊆ set.image f s

-- data.set.function

@[simp] axiom set.maps_to_singleton {α : Type u} {β : Type v} {t : set β} {f : α → β} {x : α} : set.maps_to f {x} t ↔
  f x ∈ t

@[simp] axiom set.maps_to_union {α : Type u} {β : Type v} {s₁ s₂ : set α} {t : set β} {f : α → β} : set.maps_to f (s₁
  ∪ s₂) t ↔ set.maps_to f s₁ t ∧ set.maps_to f s₂ t

@[simp] axiom set.maps_to_inter {α : Type u} {β : Type v} {s : set α} {t₁ t₂ : set β} {f : α → β} : set.maps_to f s
  (t₁ ∩ t₂) ↔ set.maps_to f s t₁ ∧ set.maps_to f s t₂

@[simp] axiom set.maps_image_to {α : Type u} {β : Type v} {γ : Type w} (f : α → β) (g : γ → α) (s : set γ) (t : set β)
  : set.maps_to f (g '' s) t ↔ set.maps_to (f ∘ g) s t

@[simp] axiom set.maps_univ_to {α : Type u} {β : Type v} (f : α → β) (s : set β) : set.maps_to f set.univ s ↔ ∀ (a :
  α), f a ∈ s

@[simp] axiom set.maps_range_to {α : Type u} {β : Type v} {γ : Type w} (f : α → β) (g : γ → α) (s : set β) :
  set.maps_to f (set.range g) s ↔ set.maps_to (f ∘ g) set.univ s

@[simp] axiom set.inj_on_empty {α : Type u} {β : Type v} (f : α → β) : set.inj_on f ∅

@[simp] axiom set.inj_on_singleton {α : Type u} {β : Type v} (f : α → β) (a : α) : set.inj_on f {a}
