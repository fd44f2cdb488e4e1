-- init.function
prelude
import core.data

universes u₁ u₂ u₃ u₄

namespace function

@[inline, reducible] def comp {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} (f : β → φ) (g : α → β) : α → φ := λ x, f (g x)

infixr ` ∘ `:90 := function.comp

@[reducible] def on_fun {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} (f : β → β → φ) (g : α → β) : α → α → φ :=
λ x y, f (g x) (g y)

@[reducible] def const {α : Sort u₁} (β : Sort u₂) (a : α) : β → α := λ x, a

@[reducible] def swap {α : Sort u₁} {β : Sort u₂} {φ : α → β → Sort u₃} (f : Π x y, φ x y) : Π y x, φ x y :=
λ y x, f x y

infixl ` on `:2 := on_fun

lemma left_id {α : Sort u₁} {β : Sort u₂} (f : α → β) : id ∘ f = f := rfl

lemma right_id {α : Sort u₁} {β : Sort u₂} (f : α → β) : f ∘ id = f := rfl

@[simp] lemma comp_app {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} (f : β → φ) (g : α → β) (a : α) :
  (f ∘ g) a = f (g a) := rfl

lemma comp.assoc {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} {δ : Sort u₄} (f : φ → δ) (g : β → φ) (h : α → β) :
  (f ∘ g) ∘ h = f ∘ (g ∘ h) := rfl

@[simp] lemma comp.left_id {α : Sort u₁} {β : Sort u₂} (f : α → β) : id ∘ f = f := rfl

@[simp] lemma comp.right_id {α : Sort u₁} {β : Sort u₂} (f : α → β) : f ∘ id = f := rfl

lemma comp_const_right {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} (f : β → φ) (b : β) :
  f ∘ (const α b) = const α (f b) := rfl

def injective {α : Sort u₁} {β : Sort u₂} (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

lemma injective.comp {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} {g : β → φ} {f : α → β} (hg : injective g)
  (hf : injective f) : injective (g ∘ f) :=
λ a₁ a₂ h, hf (hg h)

@[reducible] def surjective {α : Sort u₁} {β : Sort u₂} (f : α → β) : Prop := ∀ b, ∃ a, f a = b

lemma surjective.comp {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} {g : β → φ} {f : α → β} (hg : surjective g)
  (hf : surjective f) : surjective (g ∘ f) :=
λ c, exists.elim (hg c) (λ b hb, exists.elim (hf b) (λ a ha,
  have e : g (f a) = g b, from congr_arg g ha,
  Exists.intro a (eq.trans e hb)))

def bijective {α : Sort u₁} {β : Sort u₂} (f : α → β) := injective f ∧ surjective f

lemma bijective.comp {α : Sort u₁} {β : Sort u₂} {φ : Sort u₃} {g : β → φ} {f : α → β} :
  bijective g → bijective f → bijective (g ∘ f) :=
λ hg hf, and.intro (injective.comp hg.left hf.left) (surjective.comp hg.right hf.right)

def left_inverse {α : Sort u₁} {β : Sort u₂} (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x

def has_left_inverse {α : Sort u₁} {β : Sort u₂} (f : α → β) : Prop := ∃ finv : β → α, left_inverse finv f

def right_inverse {α : Sort u₁} {β : Sort u₂} (g : β → α) (f : α → β) : Prop := left_inverse f g

def has_right_inverse {α : Sort u₁} {β : Sort u₂} (f : α → β) : Prop := ∃ finv : β → α, right_inverse finv f

lemma left_inverse.injective {α : Sort u₁} {β : Sort u₂} {g : β → α} {f : α → β} : left_inverse g f → injective f :=
λ h a b e, have e₂ : g (f a) = g (f b), from congr_arg g e, eq.trans (eq.symm (h a)) (eq.trans e₂ (h b))

lemma right_inverse.surjective {α : Sort u₁} {β : Sort u₂} {f : α → β} {g : β → α} (h : right_inverse g f) :
  surjective f :=
λ y, Exists.intro (g y) (h y)

lemma injective_id {α : Sort u₁} : injective (@id α) := λ a₁ a₂ h, h

lemma surjective_id {α : Sort u₁} : surjective (@id α) := λ a, Exists.intro a rfl

lemma bijective_id {α : Sort u₁} : bijective (@id α) := and.intro injective_id surjective_id

protected lemma left_inverse.id {α : Type u₁} {β : Type u₂} {g : β → α} {f : α → β} (h : left_inverse g f) :
  g ∘ f = id := funext h

protected lemma right_inverse.id {α : Type u₁} {β : Type u₂} {g : β → α} {f : α → β} (h : right_inverse g f) :
  f ∘ g = id := funext h

end function
