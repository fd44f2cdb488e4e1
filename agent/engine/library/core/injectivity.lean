-- init.meta.interactive: `inj_eq` for the types that are declared before propositional extensionality
prelude
import core.list

universes u v

lemma sum.inl.inj_eq {α : Type u} (β : Type v) (a₁ a₂ : α) : (@sum.inl α β a₁ = sum.inl a₂) = (a₁ = a₂) :=
propext (iff.intro (λ h, sum.inl.inj h) (λ h, congr_arg sum.inl h))

lemma sum.inr.inj_eq (α : Type u) {β : Type v} (b₁ b₂ : β) : (@sum.inr α β b₁ = sum.inr b₂) = (b₁ = b₂) :=
propext (iff.intro (λ h, sum.inr.inj h) (λ h, congr_arg sum.inr h))

lemma psum.inl.inj_eq {α : Sort u} (β : Sort v) (a₁ a₂ : α) : (@psum.inl α β a₁ = psum.inl a₂) = (a₁ = a₂) :=
propext (iff.intro (λ h, psum.inl.inj h) (λ h, congr_arg psum.inl h))

lemma psum.inr.inj_eq (α : Sort u) {β : Sort v} (b₁ b₂ : β) : (@psum.inr α β b₁ = psum.inr b₂) = (b₁ = b₂) :=
propext (iff.intro (λ h, psum.inr.inj h) (λ h, congr_arg psum.inr h))

lemma option.some.inj_eq {α : Type u} (a₁ a₂ : α) : (some a₁ = some a₂) = (a₁ = a₂) :=
propext (iff.intro (λ h, option.some.inj h) (λ h, congr_arg some h))

lemma list.cons.inj_eq {α : Type u} (h₁ : α) (t₁ : list α) (h₂ : α) (t₂ : list α) :
  (list.cons h₁ t₁ = list.cons h₂ t₂) = (h₁ = h₂ ∧ t₁ = t₂) :=
propext (iff.intro (λ h, list.cons.inj h) (λ h, congr (congr_arg list.cons h.left) h.right))

lemma nat.succ.inj_eq (n₁ n₂ : nat) : (nat.succ n₁ = nat.succ n₂) = (n₁ = n₂) :=
propext (iff.intro (λ h, nat.succ.inj h) (λ h, congr_arg nat.succ h))

lemma subtype.mk.inj_eq {α : Sort u} {p : α → Prop} (a₁ : α) (h₁ : p a₁) (a₂ : α) (h₂ : p a₂) :
  (subtype.mk a₁ h₁ = subtype.mk a₂ h₂) = (a₁ = a₂) :=
propext (iff.intro (λ h, subtype.mk.inj h)
  (λ h, @eq.rec α a₁ (λ x, ∀ hx : p x, subtype.mk a₁ h₁ = subtype.mk x hx) (λ hx, rfl) a₂ h h₂))
