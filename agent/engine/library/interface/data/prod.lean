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

-- data.prod

@[simp] axiom prod_map {α : Type u} {β : Type v} {γ : Type w} {δ : Type x} (f : α → γ) (g : β → δ) (p : α × β) :
  prod.map f g p = (f p.fst, g p.snd)

@[simp] axiom prod.forall {α : Type u} {β : Type v} {p : α × β → Prop} : (∀ (x : α × β), p x) ↔ ∀ (a : α) (b : β), p
  (a, b)

@[simp] axiom prod.exists {α : Type u} {β : Type v} {p : α × β → Prop} : (∃ (x : α × β), p x) ↔ ∃ (a : α) (b : β), p
  (a, b)

@[simp] axiom prod.snd_comp_mk {α : Type u} {β : Type v} (x : α) : (prod.snd ∘ prod.mk x : β → β) = id

@[simp] axiom prod.fst_comp_mk {α : Type u} {β : Type v} (x : α) : prod.fst ∘ prod.mk x = function.const β x

@[simp] axiom prod.map_mk {α : Type u} {β : Type v} {γ : Type w} {δ : Type x} (f : α → γ) (g : β → δ) (a : α) (b : β)
  : prod.map f g (a, b) = (f a, g b)

@[simp] axiom prod.swap_swap {α : Type u} {β : Type v} (x : α × β) : x.swap.swap = x

@[simp] axiom prod.fst_swap {α : Type u} {β : Type v} {p : α × β} : p.swap.fst = p.snd

@[simp] axiom prod.snd_swap {α : Type u} {β : Type v} {p : α × β} : p.swap.snd = p.fst

@[simp] axiom prod.swap_prod_mk {α : Type u} {β : Type v} {a : α} {b : β} : (a, b).swap = (b, a)

@[simp] axiom prod.swap_swap_eq {α : Type u} {β : Type v} : (prod.swap ∘ prod.swap : α × β → α × β) = id

@[simp] axiom prod.swap_left_inverse {α : Type u} {β : Type v} : @function.left_inverse (prod β α) (prod α β)
  (@prod.swap α β) (@prod.swap β α)

@[simp] axiom prod.swap_right_inverse {α : Type u} {β : Type v} : @function.right_inverse (prod β α) (prod α β)
  (@prod.swap α β) (@prod.swap β α)

@[simp] axiom prod.swap_inj {α : Type u} {β : Type v} {p q : α × β} : p.swap = q.swap ↔ p = q
