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

-- logic.equiv.option

@[simp] axiom equiv.option_symm_apply_none_iff {α : Type u} {β : Type v} (e : option α ≃ option β) : equiv.symm e none
  = none ↔ e none = none
