-- order.basic, order.max, order.monotone
prelude
import interface.algebra.divisibility

set_option old_structure_cmd true

universes u v w x y z

-- order.basic

axiom le_trans' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a ≤ b → a ≤ c

axiom lt_trans' {α : Type u} [preorder α] {a b c : α} : b < c → a < b → a < c

axiom lt_of_le_of_lt' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a < b → a < c

axiom lt_of_lt_of_le' {α : Type u} [preorder α] {a b c : α} : b < c → a ≤ b → a < c

axiom ge_antisymm {α : Type u} [partial_order α] {a b : α} : a ≤ b → b ≤ a → b = a

axiom lt_of_le_of_ne' {α : Type u} [partial_order α] {a b : α} : a ≤ b → b ≠ a → a < b

axiom ne.lt_of_le {α : Type u} [partial_order α] {a b : α} : a ≠ b → a ≤ b → a < b

axiom ne.lt_of_le' {α : Type u} [partial_order α] {a b : α} : b ≠ a → a ≤ b → a < b

axiom has_le.le.trans {α : Type u} [preorder α] {a b c : α} : a ≤ b → b ≤ c → a ≤ c

axiom has_le.le.trans' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a ≤ b → a ≤ c

axiom has_le.le.trans_lt {α : Type u} [preorder α] {a b c : α} : a ≤ b → b < c → a < c

axiom has_le.le.trans_lt' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a < b → a < c

axiom has_le.le.antisymm {α : Type u} [partial_order α] {a b : α} : a ≤ b → b ≤ a → a = b

axiom has_le.le.antisymm' {α : Type u} [partial_order α] {a b : α} : a ≤ b → b ≤ a → b = a

axiom has_le.le.lt_of_ne {α : Type u} [partial_order α] {a b : α} : a ≤ b → a ≠ b → a < b

axiom has_le.le.lt_of_ne' {α : Type u} [partial_order α] {a b : α} : a ≤ b → b ≠ a → a < b

axiom has_le.le.lt_of_not_le {α : Type u} [preorder α] {a b : α} : a ≤ b → ¬b ≤ a → a < b

axiom has_le.le.lt_or_eq {α : Type u} [partial_order α] {a b : α} : a ≤ b → a < b ∨ a = b

axiom has_le.le.lt_or_eq_dec {α : Type u} [partial_order α] [decidable_rel (has_le.le : α → α → Prop)] {a b : α} (hab
  : a ≤ b) : a < b ∨ a = b

axiom has_lt.lt.le {α : Type u} [preorder α] {a b : α} : a < b → a ≤ b

axiom has_lt.lt.trans {α : Type u} [preorder α] {a b c : α} : a < b → b < c → a < c

axiom has_lt.lt.trans' {α : Type u} [preorder α] {a b c : α} : b < c → a < b → a < c

axiom has_lt.lt.trans_le {α : Type u} [preorder α] {a b c : α} : a < b → b ≤ c → a < c

axiom has_lt.lt.trans_le' {α : Type u} [preorder α] {a b c : α} : b < c → a ≤ b → a < c

axiom has_lt.lt.ne {α : Type u} [preorder α] {a b : α} (h : a < b) : a ≠ b

axiom has_lt.lt.asymm {α : Type u} [preorder α] {a b : α} (h : a < b) : ¬b < a

axiom has_lt.lt.not_lt {α : Type u} [preorder α] {a b : α} (h : a < b) : ¬b < a

axiom eq.le {α : Type u} [preorder α] {a b : α} : a = b → a ≤ b

axiom le_rfl {α : Type u} [preorder α] {a : α} : a ≤ a

@[simp] axiom lt_self_iff_false {α : Type u} [preorder α] (x : α) : x < x ↔ false

axiom le_of_le_of_eq {α : Type u} [preorder α] {a b c : α} (hab : a ≤ b) (hbc : b = c) : a ≤ c

axiom le_of_eq_of_le {α : Type u} [preorder α] {a b c : α} (hab : a = b) (hbc : b ≤ c) : a ≤ c

axiom lt_of_lt_of_eq {α : Type u} [preorder α] {a b c : α} (hab : a < b) (hbc : b = c) : a < c

axiom lt_of_eq_of_lt {α : Type u} [preorder α] {a b c : α} (hab : a = b) (hbc : b < c) : a < c

axiom le_of_le_of_eq' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a = b → a ≤ c

axiom le_of_eq_of_le' {α : Type u} [preorder α] {a b c : α} : b = c → a ≤ b → a ≤ c

axiom lt_of_lt_of_eq' {α : Type u} [preorder α] {a b c : α} : b < c → a = b → a < c

axiom lt_of_eq_of_lt' {α : Type u} [preorder α] {a b c : α} : b = c → a < b → a < c

axiom has_le.le.trans_eq {α : Type u} [preorder α] {a b c : α} (hab : a ≤ b) (hbc : b = c) : a ≤ c

axiom has_le.le.trans_eq' {α : Type u} [preorder α] {a b c : α} : b ≤ c → a = b → a ≤ c

axiom has_lt.lt.trans_eq {α : Type u} [preorder α] {a b c : α} (hab : a < b) (hbc : b = c) : a < c

axiom has_lt.lt.trans_eq' {α : Type u} [preorder α] {a b c : α} : b < c → a = b → a < c

axiom eq.trans_le {α : Type u} [preorder α] {a b c : α} (hab : a = b) (hbc : b ≤ c) : a ≤ c

axiom eq.trans_ge {α : Type u} [preorder α] {a b c : α} : b = c → a ≤ b → a ≤ c

axiom eq.trans_lt {α : Type u} [preorder α] {a b c : α} (hab : a = b) (hbc : b < c) : a < c

axiom eq.trans_gt {α : Type u} [preorder α] {a b c : α} : b = c → a < b → a < c

protected axiom eq.ge {α : Type u} [preorder α] {x y : α} (h : x = y) : y ≤ x

axiom eq.not_lt {α : Type u} [preorder α] {x y : α} (h : x = y) : ¬x < y

axiom eq.not_gt {α : Type u} [preorder α] {x y : α} (h : x = y) : ¬y < x

protected axiom has_le.le.ge {α : Type u} [has_le α] {x y : α} (h : x ≤ y) : y ≥ x

axiom has_le.le.lt_iff_ne {α : Type u} [partial_order α] {x y : α} (h : x ≤ y) : x < y ↔ x ≠ y

axiom has_le.le.le_iff_eq {α : Type u} [partial_order α] {x y : α} (h : x ≤ y) : y ≤ x ↔ y = x

axiom has_le.le.lt_or_le {α : Type u} [linear_order α] {a b : α} (h : a ≤ b) (c : α) : a < c ∨ c ≤ b

axiom has_le.le.le_or_lt {α : Type u} [linear_order α] {a b : α} (h : a ≤ b) (c : α) : a ≤ c ∨ c < b

axiom has_le.le.le_or_le {α : Type u} [linear_order α] {a b : α} (h : a ≤ b) (c : α) : a ≤ c ∨ c ≤ b

protected axiom has_lt.lt.gt {α : Type u} [has_lt α] {x y : α} (h : x < y) : y > x

protected axiom has_lt.lt.false {α : Type u} [preorder α] {x : α} : x < x → false

axiom has_lt.lt.ne' {α : Type u} [preorder α] {x y : α} (h : x < y) : y ≠ x

axiom has_lt.lt.lt_or_lt {α : Type u} [linear_order α] {x y : α} (h : x < y) (z : α) : x < z ∨ z < y

protected axiom ge.le {α : Type u} [has_le α] {x y : α} (h : x ≥ y) : y ≤ x

protected axiom gt.lt {α : Type u} [has_lt α] {x y : α} (h : x > y) : y < x

axiom ge_of_eq {α : Type u} [preorder α] {a b : α} (h : a = b) : a ≥ b

@[simp] axiom ge_iff_le {α : Type u} [has_le α] {a b : α} : a ≥ b ↔ b ≤ a

@[simp] axiom gt_iff_lt {α : Type u} [has_lt α] {a b : α} : a > b ↔ b < a

axiom not_le_of_lt {α : Type u} [preorder α] {a b : α} (h : a < b) : ¬b ≤ a

axiom has_lt.lt.not_le {α : Type u} [preorder α] {a b : α} (h : a < b) : ¬b ≤ a

axiom not_lt_of_le {α : Type u} [preorder α] {a b : α} (h : a ≤ b) : ¬b < a

axiom has_le.le.not_lt {α : Type u} [preorder α] {a b : α} (h : a ≤ b) : ¬b < a

axiom ne_of_not_le {α : Type u} [preorder α] {a b : α} (h : ¬a ≤ b) : a ≠ b

axiom le_iff_eq_or_lt {α : Type u} [partial_order α] {a b : α} : a ≤ b ↔ a = b ∨ a < b

axiom lt_iff_le_and_ne {α : Type u} [partial_order α] {a b : α} : a < b ↔ a ≤ b ∧ a ≠ b

axiom eq_iff_le_not_lt {α : Type u} [partial_order α] {a b : α} : a = b ↔ a ≤ b ∧ ¬a < b

axiom eq_or_lt_of_le {α : Type u} [partial_order α] {a b : α} (h : a ≤ b) : a = b ∨ a < b

axiom eq_or_gt_of_le {α : Type u} [partial_order α] {a b : α} (h : a ≤ b) : b = a ∨ a < b

axiom has_le.le.eq_or_lt_dec {α : Type u} [partial_order α] [decidable_rel (has_le.le : α → α → Prop)] {a b : α} (hab
  : a ≤ b) : a = b ∨ a < b

axiom has_le.le.eq_or_lt {α : Type u} [partial_order α] {a b : α} (h : a ≤ b) : a = b ∨ a < b

axiom has_le.le.eq_or_gt {α : Type u} [partial_order α] {a b : α} (h : a ≤ b) : b = a ∨ a < b

axiom eq_of_le_of_not_lt {α : Type u} [partial_order α] {a b : α} (hab : a ≤ b) (hba : ¬a < b) : a = b

axiom eq_of_ge_of_not_gt {α : Type u} [partial_order α] {a b : α} (hab : a ≤ b) (hba : ¬a < b) : b = a

axiom has_le.le.eq_of_not_lt {α : Type u} [partial_order α] {a b : α} (hab : a ≤ b) (hba : ¬a < b) : a = b

axiom has_le.le.eq_of_not_gt {α : Type u} [partial_order α] {a b : α} (hab : a ≤ b) (hba : ¬a < b) : b = a

axiom ne.le_iff_lt {α : Type u} [partial_order α] {a b : α} (h : a ≠ b) : a ≤ b ↔ a < b

axiom ne.not_le_or_not_le {α : Type u} [partial_order α] {a b : α} (h : a ≠ b) : ¬a ≤ b ∨ ¬b ≤ a

@[simp] axiom ne_iff_lt_iff_le {α : Type u} [partial_order α] {a b : α} : a ≠ b ↔ a < b ↔ a ≤ b

axiom lt_of_not_le {α : Type u} [linear_order α] {a b : α} (h : ¬b ≤ a) : a < b

axiom lt_iff_not_le {α : Type u} [linear_order α] {x y : α} : x < y ↔ ¬y ≤ x

axiom ne.lt_or_lt {α : Type u} [linear_order α] {x y : α} (h : x ≠ y) : x < y ∨ y < x

@[simp] axiom lt_or_lt_iff_ne {α : Type u} [linear_order α] {x y : α} : x < y ∨ y < x ↔ x ≠ y

axiom not_lt_iff_eq_or_lt {α : Type u} [linear_order α] {a b : α} : ¬a < b ↔ a = b ∨ b < a

axiom exists_ge_of_linear {α : Type u} [linear_order α] (a b : α) : ∃ (c : α), a ≤ c ∧ b ≤ c

axiom lt_imp_lt_of_le_imp_le {α : Type u} {β : Type v} [linear_order α] [preorder β] {a b : α} {c d : β} (H : a ≤ b →
  c ≤ d) (h : d < c) : b < a

axiom le_imp_le_iff_lt_imp_lt {α : Type u} {β : Type v} [linear_order α] [linear_order β] {a b : α} {c d : β} : a ≤ b
  → c ≤ d ↔ d < c → b < a

axiom lt_iff_lt_of_le_iff_le' {α : Type u} {β : Type v} [preorder α] [preorder β] {a b : α} {c d : β} (H : a ≤ b ↔ c ≤
  d) (H' : b ≤ a ↔ d ≤ c) : b < a ↔ d < c

axiom lt_iff_lt_of_le_iff_le {α : Type u} {β : Type v} [linear_order α] [linear_order β] {a b : α} {c d : β} (H : a ≤
  b ↔ c ≤ d) : b < a ↔ d < c

axiom le_iff_le_iff_lt_iff_lt {α : Type u} {β : Type v} [linear_order α] [linear_order β] {a b : α} {c d : β} : a ≤ b
  ↔ c ≤ d ↔ (b < a ↔ d < c)

axiom eq_of_forall_le_iff {α : Type u} [partial_order α] {a b : α} (H : ∀ (c : α), c ≤ a ↔ c ≤ b) : a = b

axiom le_of_forall_le {α : Type u} [preorder α] {a b : α} (H : ∀ (c : α), c ≤ a → c ≤ b) : a ≤ b

axiom le_of_forall_le' {α : Type u} [preorder α] {a b : α} (H : ∀ (c : α), a ≤ c → b ≤ c) : b ≤ a

axiom le_of_forall_lt {α : Type u} [linear_order α] {a b : α} (H : ∀ (c : α), c < a → c < b) : a ≤ b

axiom forall_lt_iff_le {α : Type u} [linear_order α] {a b : α} : (∀ ⦃c : α⦄, c < a → c < b) ↔ a ≤ b

axiom le_of_forall_lt' {α : Type u} [linear_order α] {a b : α} (H : ∀ (c : α), a < c → b < c) : b ≤ a

axiom forall_lt_iff_le' {α : Type u} [linear_order α] {a b : α} : (∀ ⦃c : α⦄, a < c → b < c) ↔ b ≤ a

axiom eq_of_forall_ge_iff {α : Type u} [partial_order α] {a b : α} (H : ∀ (c : α), a ≤ c ↔ b ≤ c) : a = b

axiom le_implies_le_of_le_of_le {α : Type u} {a b c d : α} [preorder α] (hca : c ≤ a) (hbd : b ≤ d) : a ≤ b → c ≤ d

instance subtype.has_le {α : Type u} [has_le α] {p : α → Prop} : has_le (subtype p) := ⟨λ x y, (x : α) ≤ y⟩

instance subtype.has_lt {α : Type u} [has_lt α] {p : α → Prop} : has_lt (subtype p) := ⟨λ x y, (x : α) < y⟩

@[simp] axiom subtype.mk_le_mk {α : Type u} [has_le α] {p : α → Prop} {x y : α} {hx : p x} {hy : p y} : (⟨x, hx⟩ :
  subtype p) ≤ (⟨y, hy⟩ : subtype p) ↔ x ≤ y

@[simp] axiom subtype.mk_lt_mk {α : Type u} [has_lt α] {p : α → Prop} {x y : α} {hx : p x} {hy : p y} : (⟨x, hx⟩ :
  subtype p) < (⟨y, hy⟩ : subtype p) ↔ x < y

@[simp] axiom subtype.coe_le_coe {α : Type u} [has_le α] {p : α → Prop} {x y : subtype p} : (↑x : α) ≤ (↑y : α) ↔ x ≤
  y

@[simp] axiom subtype.coe_lt_coe {α : Type u} [has_lt α] {p : α → Prop} {x y : subtype p} : (↑x : α) < (↑y : α) ↔ x <
  y

class densely_ordered (α : Type u) [has_lt α] : Prop :=
(dense : ∀ a₁ a₂ : α, a₁ < a₂ → ∃ a, a₁ < a ∧ a < a₂)

axiom exists_between {α : Type u} [has_lt α] [densely_ordered α] {a₁ a₂ : α} : a₁ < a₂ → (∃ (a : α), a₁ < a ∧ a < a₂)

axiom le_of_forall_le_of_dense {α : Type u} [linear_order α] [densely_ordered α] {a₁ a₂ : α} (h : ∀ (a : α), a₂ < a →
  a₁ ≤ a) : a₁ ≤ a₂

axiom eq_of_le_of_forall_le_of_dense {α : Type u} [linear_order α] [densely_ordered α] {a₁ a₂ : α} (h₁ : a₂ ≤ a₁) (h₂
  : ∀ (a : α), a₂ < a → a₁ ≤ a) : a₁ = a₂

axiom le_of_forall_ge_of_dense {α : Type u} [linear_order α] [densely_ordered α] {a₁ a₂ : α} (h : ∀ (a₃ : α), a₃ < a₁
  → a₃ ≤ a₂) : a₁ ≤ a₂

axiom eq_of_le_of_forall_ge_of_dense {α : Type u} [linear_order α] [densely_ordered α] {a₁ a₂ : α} (h₁ : a₂ ≤ a₁) (h₂
  : ∀ (a₃ : α), a₃ < a₁ → a₃ ≤ a₂) : a₁ = a₂

-- order.max

class no_bot_order (α : Type u) [has_le α] : Prop :=
(exists_not_ge (a : α) : ∃ b, ¬ a ≤ b)

class no_top_order (α : Type u) [has_le α] : Prop :=
(exists_not_le (a : α) : ∃ b, ¬ b ≤ a)

class no_min_order (α : Type u) [has_lt α] : Prop :=
(exists_lt (a : α) : ∃ b, b < a)

class no_max_order (α : Type u) [has_lt α] : Prop :=
(exists_gt (a : α) : ∃ b, a < b)

@[instance, priority 100] protected axiom no_min_order.to_no_bot_order (α : Type u) [preorder α] [no_min_order α] : no_bot_order
  α

@[instance, priority 100] protected axiom no_max_order.to_no_top_order (α : Type u) [preorder α] [no_max_order α] : no_top_order
  α

-- order.monotone

def monotone {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b

def antitone {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a

def monotone_on {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) (s : set α) : Prop :=
∀ ⦃a⦄ (ha : a ∈ s) ⦃b⦄ (hb : b ∈ s), a ≤ b → f a ≤ f b

def antitone_on {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) (s : set α) : Prop :=
∀ ⦃a⦄ (ha : a ∈ s) ⦃b⦄ (hb : b ∈ s), a ≤ b → f b ≤ f a

def strict_mono {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b

def strict_anti {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a

def strict_mono_on {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) (s : set α) : Prop :=
∀ ⦃a⦄ (ha : a ∈ s) ⦃b⦄ (hb : b ∈ s), a < b → f a < f b

def strict_anti_on {α : Type u} {β : Type v} [preorder α] [preorder β] (f : α → β) (s : set α) : Prop :=
∀ ⦃a⦄ (ha : a ∈ s) ⦃b⦄ (hb : b ∈ s), a < b → f b < f a
