-- logic.embedding, order.rel_iso, order.hom.basic
prelude
import interface.logic.equiv.basic interface.order.basic

universes u v

-- logic.embedding

structure function.embedding (α : Sort u) (β : Sort v) :=
(to_fun : α → β)
(inj' : function.injective to_fun)

infixr ` ↪ `:25 := function.embedding

instance function.embedding.has_coe_to_fun {α : Sort u} {β : Sort v} : has_coe_to_fun (α ↪ β) (λ _x, α → β) :=
⟨function.embedding.to_fun⟩

protected axiom function.embedding.injective {α : Sort u} {β : Sort v} (f : α ↪ β) : function.injective f

@[simp] axiom function.embedding.coe_fn_mk {α : Sort u} {β : Sort v} (f : α → β) (i : function.injective f) :
  (@function.embedding.mk α β f i : α → β) = f

@[simp] axiom function.embedding.to_fun_eq_coe {α : Sort u} {β : Sort v} (f : α ↪ β) : f.to_fun = f

axiom function.embedding.apply_eq_iff_eq {α : Sort u} {β : Sort v} (f : α ↪ β) (x y : α) : f x = f y ↔ x = y

-- order.rel_iso

structure rel_embedding {α : Type u} {β : Type v} (r : α → α → Prop) (s : β → β → Prop) extends α ↪ β :=
(map_rel_iff' : ∀ {a b : α}, s (to_embedding a) (to_embedding b) ↔ r a b)

infix ` ↪r `:25 := rel_embedding

instance rel_embedding.has_coe_to_fun {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} :
  has_coe_to_fun (r ↪r s) (λ _x, α → β) := ⟨λ o, o.to_embedding⟩

axiom rel_embedding.injective {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} (f : r ↪r s) :
  function.injective f

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

abbreviation order_embedding (α : Type u) (β : Type v) [has_le α] [has_le β] :=
@rel_embedding α β (≤) (≤)

infix ` ↪o `:25 := order_embedding

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

axiom order_embedding.of_map_le_iff_aux {α : Type u} {β : Type v} [partial_order α] [preorder β] (f : α → β)
  (hf : ∀ a b, f a ≤ f b ↔ a ≤ b) : function.injective f

def order_embedding.of_map_le_iff {α : Type u} {β : Type v} [partial_order α] [preorder β] (f : α → β)
  (hf : ∀ a b, f a ≤ f b ↔ a ≤ b) : α ↪o β :=
⟨⟨f, order_embedding.of_map_le_iff_aux f hf⟩, hf⟩

@[simp] lemma order_embedding.coe_of_map_le_iff {α : Type u} {β : Type v} [partial_order α] [preorder β] {f : α → β}
  (h : ∀ a b, f a ≤ f b ↔ a ≤ b) : ⇑(order_embedding.of_map_le_iff f h) = f := rfl

axiom order_embedding.of_strict_mono_aux {α : Type u} {β : Type v} [linear_order α] [preorder β] {f : α → β}
  (h : strict_mono f) (a b : α) : f a ≤ f b ↔ a ≤ b

def order_embedding.of_strict_mono {α : Type u} {β : Type v} [linear_order α] [preorder β] (f : α → β)
  (h : strict_mono f) : α ↪o β := order_embedding.of_map_le_iff f (order_embedding.of_strict_mono_aux h)

@[simp] lemma order_embedding.coe_of_strict_mono {α : Type u} {β : Type v} [linear_order α] [preorder β] {f : α → β}
  (h : strict_mono f) : ⇑(order_embedding.of_strict_mono f h) = f := rfl

@[simp] axiom order_embedding.le_iff_le {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α ↪o β) {a b : α} :
  f a ≤ f b ↔ a ≤ b

@[simp] axiom order_embedding.lt_iff_lt {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α ↪o β) {a b : α} :
  f a < f b ↔ a < b

@[simp] axiom order_embedding.eq_iff_eq {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α ↪o β) {a b : α} :
  f a = f b ↔ a = b
