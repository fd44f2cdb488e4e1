-- init.propext, init.data.setoid, init.data.quot, init.funext
prelude
import core.logic

universes u v

constant propext {a b : Prop} : (a ↔ b) → a = b

lemma forall_congr_eq {a : Sort u} {p q : a → Prop} (h : ∀ x, p x = q x) : (∀ x, p x) = ∀ x, q x :=
propext (forall_congr (λ a, (h a).to_iff))

lemma imp_congr_eq {a b c d : Prop} (h₁ : a = c) (h₂ : b = d) : (a → b) = (c → d) :=
propext (imp_congr h₁.to_iff h₂.to_iff)

lemma imp_congr_ctx_eq {a b c d : Prop} (h₁ : a = c) (h₂ : c → (b = d)) : (a → b) = (c → d) :=
propext (imp_congr_ctx h₁.to_iff (λ hc, (h₂ hc).to_iff))

lemma eq_true_intro {a : Prop} (h : a) : a = true := propext (iff_true_intro h)

lemma eq_false_intro {a : Prop} (h : ¬a) : a = false := propext (iff_false_intro h)

theorem iff.to_eq {a b : Prop} (h : a ↔ b) : a = b := propext h

theorem iff_eq_eq {a b : Prop} : (a ↔ b) = (a = b) := propext (iff.intro iff.to_eq eq.to_iff)

lemma eq_false {a : Prop} : (a = false) = (¬ a) :=
propext (iff.intro not_of_eq_false eq_false_intro)

lemma eq_true {a : Prop} : (a = true) = a := propext (iff.intro of_eq_true eq_true_intro)

class setoid (α : Sort u) := (r : α → α → Prop) (iseqv : equivalence r)

@[priority 100]
instance setoid_has_equiv {α : Sort u} [setoid α] : has_equiv α := ⟨setoid.r⟩

@[refl] lemma setoid.refl {α : Sort u} [setoid α] (a : α) : a ≈ a := setoid.iseqv.left a

@[symm] lemma setoid.symm {α : Sort u} [setoid α] {a b : α} (hab : a ≈ b) : b ≈ a := setoid.iseqv.right.left hab

@[trans] lemma setoid.trans {α : Sort u} [setoid α] {a b c : α} (hab : a ≈ b) (hbc : b ≈ c) : a ≈ c :=
setoid.iseqv.right.right hab hbc

attribute [subst]
lemma iff_subst {a b : Prop} {p : Prop → Prop} (h₁ : a ↔ b) (h₂ : p a) : p b :=
@eq.rec Prop a p h₂ b (propext h₁)

constant quot.sound : Π {α : Sort u} {r : α → α → Prop} {a b : α}, r a b → quot.mk r a = quot.mk r b

attribute [elab_as_eliminator] quot.lift quot.ind

attribute [reducible, elab_as_eliminator]
protected def quot.lift_on {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : quot r) (f : α → β)
  (c : ∀ a b, r a b → f a = f b) : β :=
@quot.lift α r β f c q

attribute [elab_as_eliminator]
protected lemma quot.induction_on {α : Sort u} {r : α → α → Prop} {β : quot r → Prop} (q : quot r)
  (h : ∀ a, β (quot.mk r a)) : β q :=
@quot.ind α r β h q

protected lemma psigma.eq {α : Sort u} {β : α → Sort v} {p₁ p₂ : psigma β} (h₁ : p₁.1 = p₂.1)
  (h₂ : (eq.rec_on h₁ p₁.2 : β p₂.1) = p₂.2) : p₁ = p₂ :=
@psigma.cases_on α β
  (λ p₁, ∀ p₂ : psigma β, ∀ h₁ : p₁.1 = p₂.1, (eq.rec_on h₁ p₁.2 : β p₂.1) = p₂.2 → p₁ = p₂) p₁
  (λ a b p₂, @psigma.cases_on α β
    (λ p₂, ∀ h₁ : a = p₂.1, (eq.rec_on h₁ b : β p₂.1) = p₂.2 → psigma.mk a b = p₂) p₂
    (λ c d h₁, @eq.rec α a (λ x, ∀ (e : a = x) (y : β x), (eq.rec_on e b : β x) = y → psigma.mk a b = psigma.mk x y)
      (λ e y k, congr_arg (psigma.mk a) k) c h₁ h₁ d)) p₂ h₁ h₂

@[reducible] protected def quot.indep {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v} (f : Π a, β (quot.mk r a))
  (a : α) : psigma β :=
psigma.mk (quot.mk r a) (f a)

protected lemma quot.indep_coherent {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v} (f : Π a, β (quot.mk r a))
  (h : ∀ (a b : α) (p : r a b), (eq.rec (f a) (quot.sound p) : β (quot.mk r b)) = f b) :
  ∀ a b, r a b → quot.indep f a = quot.indep f b :=
λ a b e, psigma.eq (quot.sound e) (h a b e)

protected lemma quot.lift_indep_pr1 {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v} (f : Π a, β (quot.mk r a))
  (h : ∀ (a b : α) (p : r a b), (eq.rec (f a) (quot.sound p) : β (quot.mk r b)) = f b) (q : quot r) :
  (quot.lift (quot.indep f) (quot.indep_coherent f h) q).1 = q :=
@quot.ind α r (λ q, (quot.lift (quot.indep f) (quot.indep_coherent f h) q).1 = q) (λ a, rfl) q

@[reducible, elab_as_eliminator]
protected def quot.rec {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v} (f : Π a, β (quot.mk r a))
  (h : ∀ (a b : α) (p : r a b), (eq.rec (f a) (quot.sound p) : β (quot.mk r b)) = f b) (q : quot r) : β q :=
eq.rec_on (quot.lift_indep_pr1 f h q) ((quot.lift (quot.indep f) (quot.indep_coherent f h) q).2)

@[reducible, elab_as_eliminator]
protected def quot.rec_on {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v} (q : quot r) (f : Π a, β (quot.mk r a))
  (h : ∀ (a b : α) (p : r a b), (eq.rec (f a) (quot.sound p) : β (quot.mk r b)) = f b) : β q :=
quot.rec f h q

@[reducible, elab_as_eliminator]
protected def quot.rec_on_subsingleton {α : Sort u} {r : α → α → Prop} {β : quot r → Sort v}
  [h : ∀ a, subsingleton (β (quot.mk r a))] (q : quot r) (f : Π a, β (quot.mk r a)) : β q :=
quot.rec f (λ a b h, subsingleton.elim _ (f b)) q

lemma quot.exists_rep {α : Sort u} {r : α → α → Prop} (q : quot r) : ∃ a : α, (quot.mk r a) = q :=
@quot.ind α r (λ q, ∃ a : α, (quot.mk r a) = q) (λ a, Exists.intro a rfl) q

def quotient {α : Sort u} (s : setoid α) := @quot α setoid.r

protected def quotient.mk {α : Sort u} [s : setoid α] (a : α) : quotient s := quot.mk setoid.r a

notation `⟦`:max a `⟧`:0 := quotient.mk a

lemma quotient.sound {α : Sort u} [s : setoid α] {a b : α} : a ≈ b → ⟦a⟧ = ⟦b⟧ := quot.sound

attribute [reducible, elab_as_eliminator]
protected def quotient.lift {α : Sort u} {β : Sort v} [s : setoid α] (f : α → β) :
  (∀ a b, a ≈ b → f a = f b) → quotient s → β :=
@quot.lift α setoid.r β f

attribute [elab_as_eliminator]
protected lemma quotient.ind {α : Sort u} [s : setoid α] {β : quotient s → Prop} : (∀ a, β ⟦a⟧) → ∀ q, β q :=
@quot.ind α setoid.r β

attribute [reducible, elab_as_eliminator]
protected def quotient.lift_on {α : Sort u} {β : Sort v} [s : setoid α] (q : quotient s) (f : α → β)
  (c : ∀ a b, a ≈ b → f a = f b) : β :=
@quot.lift α setoid.r β f c q

attribute [elab_as_eliminator]
protected lemma quotient.induction_on {α : Sort u} [s : setoid α] {β : quotient s → Prop} (q : quotient s)
  (h : ∀ a, β ⟦a⟧) : β q :=
@quot.ind α setoid.r β h q

lemma quotient.exists_rep {α : Sort u} [s : setoid α] (q : quotient s) : ∃ a : α, ⟦a⟧ = q := quot.exists_rep q

theorem funext {α : Sort u} {β : α → Sort v} {f₁ f₂ : Π x : α, β x} (h : ∀ x, f₁ x = f₂ x) : f₁ = f₂ :=
show (λ x, quot.lift (λ f : Π y : α, β y, f x) (λ f g (e : ∀ y, f y = g y), e x) (quot.mk (λ f g : Π y : α, β y, ∀ y, f y = g y) f₁))
  = (λ x, quot.lift (λ f : Π y : α, β y, f x) (λ f g (e : ∀ y, f y = g y), e x) (quot.mk (λ f g : Π y : α, β y, ∀ y, f y = g y) f₂)),
from congr_arg (λ q x, quot.lift (λ f : Π y : α, β y, f x) (λ f g (e : ∀ y, f y = g y), e x) q) (quot.sound h)

attribute [intro!] funext

instance pi.subsingleton {α : Sort u} {β : α → Sort v} [∀ a, subsingleton (β a)] : subsingleton (Π a, β a) :=
⟨λ f₁ f₂, funext (λ a, subsingleton.elim (f₁ a) (f₂ a))⟩
