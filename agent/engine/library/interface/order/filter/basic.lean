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

instance filter.has_mem {α : Type u} : has_mem (set α) (filter α) := ⟨λ U F, U ∈ F.sets⟩

protected def filter.eventually {α : Type u} (p : α → Prop) (f : filter α) : Prop := {x | p x} ∈ f

notation `∀ᶠ` binders ` in ` f `, ` r:(scoped p, filter.eventually p f) := r

protected def filter.frequently {α : Type u} (p : α → Prop) (f : filter α) : Prop := ¬∀ᶠ x in f, ¬p x

notation `∃ᶠ` binders ` in ` f `, ` r:(scoped p, filter.frequently p f) := r

@[simp] axiom filter.not_eventually {α : Type u} {p : α → Prop} {f : filter α} : (¬∀ᶠ x in f, p x) ↔ ∃ᶠ x in f, ¬p x

@[simp] axiom filter.not_frequently {α : Type u} {p : α → Prop} {f : filter α} : (¬∃ᶠ x in f, p x) ↔ ∀ᶠ x in f, ¬p x

def filter.tendsto {α : Type u} {β : Type v} (f : α → β) (l₁ : filter α) (l₂ : filter β) :=
∀ s, s ∈ l₂.sets → set.preimage f s ∈ l₁.sets

-- order.filter.at_top_bot

constant filter.at_top {α : Type u} [preorder α] : filter α

constant filter.at_bot {α : Type u} [preorder α] : filter α

@[simp] axiom filter.eventually_at_top {α : Type u} [semilattice_sup α] [nonempty α] {p : α → Prop} :
  (∀ᶠ x in filter.at_top, p x) ↔ ∃ a, ∀ b ≥ a, p b
