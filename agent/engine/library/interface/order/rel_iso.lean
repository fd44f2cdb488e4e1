-- order.rel_iso, order.hom.basic
prelude
import interface.logic.equiv.basic interface.order.basic

universes u v

-- order.rel_iso

structure rel_iso {α : Type u} {β : Type v} (r : α → α → Prop) (s : β → β → Prop) extends α ≃ β :=
(map_rel_iff' : ∀ {a b : α}, s (to_equiv a) (to_equiv b) ↔ r a b)

infix ` ≃r `:25 := rel_iso

instance rel_iso.has_coe_to_fun {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} :
  has_coe_to_fun (r ≃r s) (λ _x, α → β) := ⟨λ f, f.to_equiv.to_fun⟩

axiom rel_iso.map_rel_iff {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} (f : r ≃r s) {a b : α} :
  s (f a) (f b) ↔ r a b

protected axiom rel_iso.injective {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} (e : r ≃r s) :
  function.injective ⇑e

protected axiom rel_iso.surjective {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} (e : r ≃r s) :
  function.surjective ⇑e

protected axiom rel_iso.bijective {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} (e : r ≃r s) :
  function.bijective ⇑e

-- order.hom.basic

abbreviation order_iso (α : Type u) (β : Type v) [has_le α] [has_le β] :=
@rel_iso α β (≤) (≤)

infix ` ≃o `:25 := order_iso

protected axiom order_iso.monotone {α : Type u} {β : Type v} [preorder α] [preorder β] (e : α ≃o β) : monotone ⇑e

protected axiom order_iso.strict_mono {α : Type u} {β : Type v} [preorder α] [preorder β] (e : α ≃o β) : strict_mono ⇑e

protected axiom order_iso.injective {α : Type u} {β : Type v} [has_le α] [has_le β] (e : α ≃o β) : function.injective ⇑e

protected axiom order_iso.surjective {α : Type u} {β : Type v} [has_le α] [has_le β] (e : α ≃o β) : function.surjective ⇑e

@[simp] axiom order_iso.le_iff_le {α : Type u} {β : Type v} [has_le α] [has_le β] (e : α ≃o β) {x y : α} :
  e x ≤ e y ↔ x ≤ y

@[simp] axiom order_iso.lt_iff_lt {α : Type u} {β : Type v} [preorder α] [preorder β] (e : α ≃o β) {x y : α} :
  e x < e y ↔ x < y
