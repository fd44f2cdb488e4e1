-- order.filter.basic, order.filter.at_top_bot
prelude
import interface.algebra.char_p.basic

set_option old_structure_cmd true

universes u v w x y z

-- order.filter.basic

structure filter (α : Type u) :=
(sets : set (set α))
(univ_sets : set.univ ∈ sets)
(sets_of_superset {x y : set α} : x ∈ sets → x ⊆ y → y ∈ sets)
(inter_sets {x y : set α} : x ∈ sets → y ∈ sets → x ∩ y ∈ sets)

def filter.tendsto {α : Type u} {β : Type v} (f : α → β) (l₁ : filter α) (l₂ : filter β) :=
∀ s, s ∈ l₂.sets → set.preimage f s ∈ l₁.sets

-- order.filter.at_top_bot

constant filter.at_top {α : Type u} [preorder α] : filter α

constant filter.at_bot {α : Type u} [preorder α] : filter α
