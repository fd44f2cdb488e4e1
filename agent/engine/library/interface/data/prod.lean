-- data.prod
prelude
import interface.algebra.group.basic

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom prod.mk.inj_iff {α : Type u} {β : Type v} {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ =
  b₂

axiom prod.ext {α : Type u} {β : Type v} {p q : α × β} (h₁ : p.1 = q.1) (h₂ : p.2 = q.2) : p = q

axiom prod.ext_iff {α : Type u} {β : Type v} {p q : α × β} : p = q ↔ p.1 = q.1 ∧ p.2 = q.2

def prod.swap {α : Type u} {β : Type v} : α × β → β × α := λ p, (p.2, p.1)
