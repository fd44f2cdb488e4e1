-- topology.basic, topology.continuous_on
prelude
import interface.algebra.quadratic_discriminant

set_option old_structure_cmd true

universes u v w x y z

-- topology.basic

class topological_space (α : Type u) :=
(is_open : set α → Prop)
(is_open_univ : is_open set.univ)
(is_open_inter : ∀ s t, is_open s → is_open t → is_open (s ∩ t))
(is_open_sUnion : ∀ s, (∀ t ∈ s, is_open t) → is_open (⋃₀ s))

constant nhds {α : Type u} [topological_space α] (a : α) : filter α

constant nhds_within {α : Type u} [topological_space α] (a : α) (s : set α) : filter α

structure continuous {α : Type u} {β : Type v} [topological_space α] [topological_space β] (f : α → β) : Prop :=
(is_open_preimage : ∀ s, topological_space.is_open s → topological_space.is_open (set.preimage f s))

def continuous_at {α : Type u} {β : Type v} [topological_space α] [topological_space β] (f : α → β) (x : α) :=
filter.tendsto f (nhds x) (nhds (f x))

-- topology.continuous_on

@[simp] axiom tendsto_nhds_within_range {α : Type u} {β : Type v} [topological_space α] {a : α} {l : filter β} {f : β
  → α} : filter.tendsto f l (nhds_within a (set.range f)) ↔ filter.tendsto f l (nhds a)
