-- data.quot
prelude
import interface.logic.nonempty

set_option old_structure_cmd true

universes u v w x y z

@[instance] protected axiom quot.subsingleton {α : Sort u} {ra : α → α → Prop} [subsingleton α] : subsingleton (quot ra)

@[simp] axiom quot.lift_on_mk {α : Sort u} {γ : Sort v} {r : α → α → Prop} (a : α) (f : α → γ) (h : ∀ (a₁ a₂ : α), r
  a₁ a₂ → f a₁ = f a₂) : quot.lift_on (quot.mk r a) f h = f a

@[instance] protected axiom quotient.subsingleton {α : Sort u} (s : setoid α) [subsingleton α] : subsingleton (quotient s)

@[simp] axiom quotient.eq {α : Sort u} [r : setoid α] {x y : α} : ⟦x⟧ = ⟦y⟧ ↔ x ≈ y

@[simp] axiom quotient.lift_mk {α : Sort u} {β : Sort v} [s : setoid α] (f : α → β) (h : ∀ (a b : α), a ≈ b → f a = f
  b) (x : α) : quotient.lift f h ⟦x⟧ = f x

@[simp] axiom quotient.lift_comp_mk {α : Sort u} {β : Sort v} [setoid α] (f : α → β) (h : ∀ (a b : α), a ≈ b → f a = f
  b) : quotient.lift f h ∘ quotient.mk = f

@[simp] axiom quotient.lift_on_mk {α : Sort u} {β : Sort v} [s : setoid α] (f : α → β) (h : ∀ (a b : α), a ≈ b → f a =
  f b) (x : α) : quotient.lift_on ⟦x⟧ f h = f x
