-- data.pprod
prelude
import interface.algebra.order.monoid_lemmas

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom pprod.forall {α : Sort u} {β : Sort v} {p : pprod α β → Prop} : (∀ (x : pprod α β), p x) ↔ ∀ (a : α) (b
  : β), p ⟨a, b⟩

@[simp] axiom pprod.exists {α : Sort u} {β : Sort v} {p : pprod α β → Prop} : (∃ (x : pprod α β), p x) ↔ ∃ (a : α) (b
  : β), p ⟨a, b⟩

-- data.pprod

@[simp] axiom pprod.mk.eta {α : Sort u} {β : Sort v} {p : pprod α β} : (⟨p.fst, p.snd⟩ : pprod α β) = p
