-- logic.equiv.basic
prelude
import interface.algebra.group_with_zero.defs

set_option old_structure_cmd true

universes u v w x y z

structure equiv (α : Sort u) (β : Sort v) :=
(to_fun : α → β)
(inv_fun : β → α)
(left_inv : function.left_inverse inv_fun to_fun)
(right_inv : function.right_inverse inv_fun to_fun)

infix ` ≃ `:25 := equiv

instance equiv.has_coe_to_fun {α : Sort u} {β : Sort v} : has_coe_to_fun (α ≃ β) (λ _, α → β) := ⟨equiv.to_fun⟩

protected def equiv.symm {α : Sort u} {β : Sort v} (e : α ≃ β) : β ≃ α := ⟨e.inv_fun, e.to_fun, e.right_inv, e.left_inv⟩

@[simp] lemma equiv.to_fun_as_coe {α : Sort u} {β : Sort v} (e : α ≃ β) : e.to_fun = e := rfl

@[simp] lemma equiv.inv_fun_as_coe {α : Sort u} {β : Sort v} (e : α ≃ β) : e.inv_fun = e.symm := rfl

protected axiom equiv.injective {α : Sort u} {β : Sort v} (e : α ≃ β) : function.injective ⇑e

protected axiom equiv.surjective {α : Sort u} {β : Sort v} (e : α ≃ β) : function.surjective ⇑e

protected axiom equiv.bijective {α : Sort u} {β : Sort v} (e : α ≃ β) : function.bijective ⇑e

@[simp] axiom equiv.apply_symm_apply {α : Sort u} {β : Sort v} (e : α ≃ β) (x : β) : e (e.symm x) = x

@[simp] axiom equiv.symm_apply_apply {α : Sort u} {β : Sort v} (e : α ≃ β) (x : α) : e.symm (e x) = x

axiom equiv.apply_eq_iff_eq {α : Sort u} {β : Sort v} (f : α ≃ β) {x y : α} : f x = f y ↔ x = y

axiom equiv.apply_eq_iff_eq_symm_apply {α : Sort u} {β : Sort v} (f : α ≃ β) {x : α} {y : β} :
  f x = y ↔ x = f.symm y

axiom equiv.symm_apply_eq {α : Sort u} {β : Sort v} (e : α ≃ β) {x : β} {y : α} : e.symm x = y ↔ x = e y

axiom equiv.eq_symm_apply {α : Sort u} {β : Sort v} (e : α ≃ β) {x : β} {y : α} : y = e.symm x ↔ e y = x

@[simp] axiom equiv.symm_symm {α : Sort u} {β : Sort v} (e : α ≃ β) : e.symm.symm = e

@[instance] protected axiom equiv.equiv_subsingleton_cod {α : Sort u} {β : Sort v} [subsingleton β] : subsingleton (α ≃ β)

@[instance] protected axiom equiv.equiv_subsingleton_dom {α : Sort u} {β : Sort v} [subsingleton α] : subsingleton (α ≃ β)

-- logic.equiv.basic

@[simp] axiom equiv.coe_fn_mk {α : Sort u} {β : Sort v} (f : α → β) (g : β → α) (l : function.left_inverse g f) (r :
  function.right_inverse g f) : @eq ((λ (_x : α ≃ β), α → β) {to_fun := f, inv_fun := g, left_inv := l, right_inv :=
  r}) (⇑{to_fun := f, inv_fun := g, left_inv := l, right_inv := r}) (f)

@[simp] axiom equiv.coe_fn_symm_mk {α : Sort u} {β : Sort v} (f : α → β) (g : β → α) (l : function.left_inverse g f)
  (r : function.right_inverse g f) : @eq ((λ (_x : β ≃ α), β → α) (equiv.symm {to_fun := f, inv_fun := g, left_inv :=
  l, right_inv := r})) (⇑(equiv.symm {to_fun := f, inv_fun := g, left_inv := l, right_inv := r})) (g)

@[simp] axiom equiv.symm_comp_self {α : Sort u} {β : Sort v} (e : α ≃ β) : ⇑(e.symm) ∘ ⇑e = id

@[simp] axiom equiv.self_comp_symm {α : Sort u} {β : Sort v} (e : α ≃ β) : ⇑e ∘ ⇑(e.symm) = id

@[simp] axiom equiv.symm_symm_apply {α : Sort u} {β : Sort v} (f : α ≃ β) (b : α) : equiv.symm (equiv.symm f) b = f b

@[reducible] def equiv.perm (α : Sort u) := α ≃ α

axiom equiv.ext {α : Sort u} {β : Sort v} {f g : α ≃ β} (H : ∀ x, f x = g x) : f = g

axiom equiv.ext_iff {α : Sort u} {β : Sort v} {f g : α ≃ β} : f = g ↔ ∀ x, f x = g x

axiom equiv.perm.ext {α : Sort u} {σ τ : equiv.perm α} (H : ∀ x, σ x = τ x) : σ = τ

axiom equiv.perm.ext_iff {α : Sort u} {σ τ : equiv.perm α} : σ = τ ↔ ∀ x, σ x = τ x

protected def equiv.refl (α : Sort u) : α ≃ α := ⟨id, id, λ x, rfl, λ x, rfl⟩

@[simp] axiom equiv.coe_refl {α : Sort u} : ⇑(equiv.refl α) = id

axiom equiv.refl_apply {α : Sort u} (x : α) : equiv.refl α x = x

axiom equiv.trans_left_aux {α : Sort u} {β : Sort v} {γ : Sort w} (e₁ : α ≃ β) (e₂ : β ≃ γ) :
  function.left_inverse (e₁.symm ∘ e₂.symm) (e₂ ∘ e₁)

axiom equiv.trans_right_aux {α : Sort u} {β : Sort v} {γ : Sort w} (e₁ : α ≃ β) (e₂ : β ≃ γ) :
  function.right_inverse (e₁.symm ∘ e₂.symm) (e₂ ∘ e₁)

protected def equiv.trans {α : Sort u} {β : Sort v} {γ : Sort w} (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ :=
⟨e₂ ∘ e₁, e₁.symm ∘ e₂.symm, equiv.trans_left_aux e₁ e₂, equiv.trans_right_aux e₁ e₂⟩

@[simp] axiom equiv.coe_trans {α : Sort u} {β : Sort v} {γ : Sort w} (f : α ≃ β) (g : β ≃ γ) :
  ⇑(f.trans g) = g ∘ f

axiom equiv.trans_apply {α : Sort u} {β : Sort v} {γ : Sort w} (f : α ≃ β) (g : β ≃ γ) (a : α) :
  (f.trans g) a = g (f a)

@[simp] axiom equiv.refl_symm {α : Sort u} : (equiv.refl α).symm = equiv.refl α

@[simp] axiom equiv.refl_trans {α : Sort u} {β : Sort v} (e : α ≃ β) : (equiv.refl α).trans e = e

@[simp] axiom equiv.trans_refl {α : Sort u} {β : Sort v} (e : α ≃ β) : e.trans (equiv.refl β) = e

@[simp] axiom equiv.symm_trans_self {α : Sort u} {β : Sort v} (e : α ≃ β) : e.symm.trans e = equiv.refl β

@[simp] axiom equiv.self_trans_symm {α : Sort u} {β : Sort v} (e : α ≃ β) : e.trans e.symm = equiv.refl α

def equiv.swap_core {α : Sort u} [decidable_eq α] (a b r : α) : α := if r = a then b else if r = b then a else r

axiom equiv.swap_core_self {α : Sort u} [decidable_eq α] (r a : α) : equiv.swap_core a a r = r

axiom equiv.swap_core_swap_core {α : Sort u} [decidable_eq α] (r a b : α) :
  equiv.swap_core a b (equiv.swap_core a b r) = r

def equiv.swap {α : Sort u} [decidable_eq α] (a b : α) : equiv.perm α :=
⟨equiv.swap_core a b, equiv.swap_core a b, λ r, equiv.swap_core_swap_core r a b,
  λ r, equiv.swap_core_swap_core r a b⟩

@[simp] axiom equiv.swap_self {α : Sort u} [decidable_eq α] (a : α) : equiv.swap a a = equiv.refl α

axiom equiv.swap_comm {α : Sort u} [decidable_eq α] (a b : α) : equiv.swap a b = equiv.swap b a

axiom equiv.swap_apply_def {α : Sort u} [decidable_eq α] (a b x : α) :
  equiv.swap a b x = if x = a then b else if x = b then a else x

@[simp] axiom equiv.swap_apply_left {α : Sort u} [decidable_eq α] (a b : α) : equiv.swap a b a = b

@[simp] axiom equiv.swap_apply_right {α : Sort u} [decidable_eq α] (a b : α) : equiv.swap a b b = a

axiom equiv.swap_apply_of_ne_of_ne {α : Sort u} [decidable_eq α] {a b x : α} :
  x ≠ a → x ≠ b → equiv.swap a b x = x

@[simp] axiom equiv.swap_swap {α : Sort u} [decidable_eq α] (a b : α) :
  (equiv.swap a b).trans (equiv.swap a b) = equiv.refl α

@[simp] axiom equiv.symm_swap {α : Sort u} [decidable_eq α] (a b : α) :
  (equiv.swap a b).symm = equiv.swap a b

@[simp] axiom equiv.swap_apply_self {α : Sort u} [decidable_eq α] (i j a : α) :
  equiv.swap i j (equiv.swap i j a) = a

-- logic.equiv.option

@[simp] axiom equiv.option_symm_apply_none_iff {α : Type u} {β : Type v} (e : option α ≃ option β) : equiv.symm e none
  = none ↔ e none = none
