-- logic.nonempty, logic.function.basic
prelude
import interface.data.list.defs

set_option old_structure_cmd true

universes u v w x y z

-- logic.nonempty

@[instance, priority 20] protected axiom has_zero.nonempty {α : Type u} [has_zero α] : nonempty α

@[instance, priority 20] protected axiom has_one.nonempty {α : Type u} [has_one α] : nonempty α

@[simp] axiom nonempty_Prop {p : Prop} : nonempty p ↔ p

@[simp] axiom nonempty_sigma {α : Type u} {γ : α → Type v} : nonempty (Σ (a : α), γ a) ↔ ∃ (a : α), nonempty (γ a)

@[simp] axiom nonempty_subtype {α : Sort u} {p : α → Prop} : nonempty (subtype p) ↔ ∃ (a : α), p a

@[simp] axiom nonempty_prod {α : Type u} {β : Type v} : nonempty (α × β) ↔ nonempty α ∧ nonempty β

@[simp] axiom nonempty_pprod {α : Sort u} {β : Sort v} : nonempty (pprod α β) ↔ nonempty α ∧ nonempty β

@[simp] axiom nonempty_psum {α : Sort u} {β : Sort v} : nonempty (psum α β) ↔ nonempty α ∨ nonempty β

@[simp] axiom nonempty_psigma {α : Sort u} {β : α → Sort v} : nonempty (psigma β) ↔ ∃ (a : α), nonempty (β a)

@[simp] axiom nonempty_empty : ¬nonempty empty

@[simp] axiom nonempty_ulift {α : Type u} : nonempty (ulift α) ↔ nonempty α

@[simp] axiom nonempty_plift {α : Sort u} : nonempty (plift α) ↔ nonempty α

@[instance] protected axiom prod.nonempty {α : Type u} {β : Type v} [h : nonempty α] [h2 : nonempty β] : nonempty (α × β)

-- logic.function.basic

@[simp] axiom function.const_apply {α : Sort u} {β : Sort v} {y : β} {x : α} : function.const α y x = y

@[simp] axiom function.const_comp {α : Sort u} {β : Sort v} {γ : Sort w} {f : α → β} {c : γ} : function.const β c ∘ f
  = function.const α c

@[simp] axiom function.comp_const {α : Sort u} {β : Sort v} {γ : Sort w} {f : β → γ} {b : β} : f ∘ function.const α b
  = function.const α (f b)

axiom function.funext_iff {α : Sort u} {β : α → Sort v} {f₁ f₂ : Π (x : α), β x} : f₁ = f₂ ↔ ∀ (a : α), f₁ a = f₂ a

axiom function.injective.eq_iff {α : Sort u} {β : Sort v} {f : α → β} (I : function.injective f) {a b : α} : f a = f b
  ↔ a = b

noncomputable def function.sometimes {α : Sort u} {β : Sort v} [nonempty β] (f : α → β) : β :=
@dite β (nonempty α) (classical.prop_decidable (nonempty α)) (λ h, f (classical.choice h))
  (λ h, classical.choice _inst_1)

axiom function.sometimes_eq {p : Prop} {α : Sort u} [nonempty α] (f : p → α) (a : p) : function.sometimes f = f a

axiom function.sometimes_spec {p : Prop} {α : Sort u} [nonempty α] (P : α → Prop) (f : p → α) (a : p) (h : P (f a)) : P
  (function.sometimes f)

def function.update {α : Sort u} {β : α → Sort v} [decidable_eq α] (f : Π a, β a) (a' : α) (v : β a') (a : α) : β a :=
if h : a = a' then eq.rec v h.symm else f a

@[simp] axiom function.update_same {α : Sort u} {β : α → Sort v} [decidable_eq α] (a : α) (v : β a) (f : Π (a : α), β
  a) : function.update f a v a = v

@[simp] axiom function.update_noteq {α : Sort u} {β : α → Sort v} [decidable_eq α] {a a' : α} (h : a ≠ a') (v : β a')
  (f : Π (a : α), β a) : function.update f a' v a = f a

@[simp] axiom function.update_eq_self {α : Sort u} {β : α → Sort v} [decidable_eq α] (a : α) (f : Π (a : α), β a) :
  function.update f a (f a) = f

@[simp] axiom function.update_idem {α : Sort u} [decidable_eq α] {β : α → Sort v} {a : α} (v w : β a) (f : Π (a : α),
  β a) : function.update (function.update f a v) a w = function.update f a w

def function.involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x

@[simp] axiom function.involutive.comp_self {α : Sort u} {f : α → α} (h : function.involutive f) : f ∘ f = id

@[simp] axiom cast_inj {α β : Type u} (h : α = β) {x y : α} : cast h x = cast h y ↔ x = y

-- tactic.ext

axiom unit.ext {x y : unit} : x = y

axiom punit.ext {x y : punit} : x = y

-- data.subtype

protected axiom subtype.ext {α : Sort u} {p : α → Prop} {a1 a2 : {x // p x}} (h : (a1 : α) = (a2 : α)) : a1 = a2

axiom subtype.ext_iff {α : Sort u} {p : α → Prop} {a1 a2 : {x // p x}} : a1 = a2 ↔ (a1 : α) = (a2 : α)

-- data.sum.basic

@[simp] axiom sum.update_inl_comp_inl {α : Type u} {β : Type v} {γ : Type w} [decidable_eq α] [decidable_eq (α ⊕ β)]
  {f : α ⊕ β → γ} {i : α} {x : γ} : function.update f (sum.inl i) x ∘ sum.inl = function.update (f ∘ sum.inl) i x

@[simp] axiom sum.update_inl_apply_inl {α : Type u} {β : Type v} {γ : Type w} [decidable_eq α] [decidable_eq (α ⊕ β)]
  {f : α ⊕ β → γ} {i j : α} {x : γ} : function.update f (sum.inl i) x (sum.inl j) = function.update (f ∘ sum.inl) i x
  j

@[simp] axiom sum.update_inl_comp_inr {α : Type u} {β : Type v} {γ : Type w} [decidable_eq (α ⊕ β)] {f : α ⊕ β → γ} {i
  : α} {x : γ} : function.update f (sum.inl i) x ∘ sum.inr = f ∘ sum.inr

@[simp] axiom sum.update_inl_apply_inr {α : Type u} {β : Type v} {γ : Type w} [decidable_eq (α ⊕ β)] {f : α ⊕ β → γ}
  {i : α} {j : β} {x : γ} : function.update f (sum.inl i) x (sum.inr j) = f (sum.inr j)

@[simp] axiom sum.update_inr_comp_inl {α : Type u} {β : Type v} {γ : Type w} [decidable_eq (α ⊕ β)] {f : α ⊕ β → γ} {i
  : β} {x : γ} : function.update f (sum.inr i) x ∘ sum.inl = f ∘ sum.inl

@[simp] axiom sum.update_inr_apply_inl {α : Type u} {β : Type v} {γ : Type w} [decidable_eq (α ⊕ β)] {f : α ⊕ β → γ}
  {i : α} {j : β} {x : γ} : function.update f (sum.inr j) x (sum.inl i) = f (sum.inl i)

@[simp] axiom sum.update_inr_comp_inr {α : Type u} {β : Type v} {γ : Type w} [decidable_eq β] [decidable_eq (α ⊕ β)]
  {f : α ⊕ β → γ} {i : β} {x : γ} : function.update f (sum.inr i) x ∘ sum.inr = function.update (f ∘ sum.inr) i x

@[simp] axiom sum.update_inr_apply_inr {α : Type u} {β : Type v} {γ : Type w} [decidable_eq β] [decidable_eq (α ⊕ β)]
  {f : α ⊕ β → γ} {i j : β} {x : γ} : function.update f (sum.inr i) x (sum.inr j) = function.update (f ∘ sum.inr) i x
  j

-- logic.nonempty

@[simp] axiom nonempty_sum {α : Type u} {β : Type v} : nonempty (α ⊕ β) ↔ nonempty α ∨ nonempty β

@[simp] axiom nonempty.forall {α : Sort u} {p : nonempty α → Prop} : (∀ (h : nonempty α), p h) ↔ ∀ (a : α), p
  (nonempty.intro a)

@[simp] axiom nonempty.exists {α : Sort u} {p : nonempty α → Prop} : (∃ (h : nonempty α), p h) ↔ ∃ (a : α), p
  (nonempty.intro a)

-- logic.function.basic

@[simp] axiom eq_rec_inj {α : Sort u} {a : α} {a' : α} (h : @eq α a a') {C : α → Type v} (x : C a) (y : C a) : iff
  (@eq ((λ (_x : α), C _x) a') (@eq.rec α a (λ (_x : α), C _x) x a' h) (@eq.rec α a (λ (_x : α), (λ (_x : α), C _x)
  _x) y a' h)) (@eq (C a) x y)
