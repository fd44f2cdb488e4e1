-- order.locally_finite
prelude
import interface.algebra.order.floor

set_option old_structure_cmd true

universes u v w x y z

class locally_finite_order (α : Type u) [preorder α] :=
(finset_Icc : α → α → finset α)
(finset_Ico : α → α → finset α)
(finset_Ioc : α → α → finset α)
(finset_Ioo : α → α → finset α)
(finset_mem_Icc : ∀ a b x : α, x ∈ finset_Icc a b ↔ a ≤ x ∧ x ≤ b)
(finset_mem_Ico : ∀ a b x : α, x ∈ finset_Ico a b ↔ a ≤ x ∧ x < b)
(finset_mem_Ioc : ∀ a b x : α, x ∈ finset_Ioc a b ↔ a < x ∧ x ≤ b)
(finset_mem_Ioo : ∀ a b x : α, x ∈ finset_Ioo a b ↔ a < x ∧ x < b)

def finset.Icc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : finset α :=
locally_finite_order.finset_Icc a b

def finset.Ico {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : finset α :=
locally_finite_order.finset_Ico a b

def finset.Ioc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : finset α :=
locally_finite_order.finset_Ioc a b

def finset.Ioo {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : finset α :=
locally_finite_order.finset_Ioo a b

@[simp] axiom finset.mem_Icc {α : Type u} [preorder α] [locally_finite_order α] {a b x : α} : x ∈ finset.Icc a b ↔ a ≤
  x ∧ x ≤ b

@[simp] axiom finset.mem_Ico {α : Type u} [preorder α] [locally_finite_order α] {a b x : α} : x ∈ finset.Ico a b ↔ a ≤
  x ∧ x < b

@[simp] axiom finset.mem_Ioc {α : Type u} [preorder α] [locally_finite_order α] {a b x : α} : x ∈ finset.Ioc a b ↔ a <
  x ∧ x ≤ b

@[simp] axiom finset.mem_Ioo {α : Type u} [preorder α] [locally_finite_order α] {a b x : α} : x ∈ finset.Ioo a b ↔ a <
  x ∧ x < b

@[simp] axiom finset.coe_Icc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : ↑(finset.Icc a b) =
  set.Icc a b

@[simp] axiom finset.coe_Ico {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : ↑(finset.Ico a b) =
  set.Ico a b

@[simp] axiom finset.coe_Ioc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : ↑(finset.Ioc a b) =
  set.Ioc a b

@[simp] axiom finset.coe_Ioo {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : ↑(finset.Ioo a b) =
  set.Ioo a b

axiom set.mem_Icc_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Icc a b ↔ x ∈ set.Icc a b

axiom set.mem_Ico_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ico a b ↔ x ∈ set.Ico a b

axiom set.mem_Ioc_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ioc a b ↔ x ∈ set.Ioc a b

axiom set.mem_Ioo_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ioo a b ↔ x ∈ set.Ioo a b

-- data.fintype.basic

constant fintype.of_finset {α : Type u} {p : set α} (s : finset α) (H : ∀ x, x ∈ s ↔ x ∈ p) : fintype p

-- order.locally_finite

noncomputable instance set.fintype_Icc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : fintype (set.Icc a b) :=
fintype.of_finset (finset.Icc a b) (set.mem_Icc_aux a b)

noncomputable instance set.fintype_Ico {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : fintype (set.Ico a b) :=
fintype.of_finset (finset.Ico a b) (set.mem_Ico_aux a b)

noncomputable instance set.fintype_Ioc {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : fintype (set.Ioc a b) :=
fintype.of_finset (finset.Ioc a b) (set.mem_Ioc_aux a b)

noncomputable instance set.fintype_Ioo {α : Type u} [preorder α] [locally_finite_order α] (a b : α) : fintype (set.Ioo a b) :=
fintype.of_finset (finset.Ioo a b) (set.mem_Ioo_aux a b)

@[instance] protected axiom locally_finite_order.subsingleton {α : Type u} [preorder α] : subsingleton (locally_finite_order α)

-- data.fintype.basic

@[simp] axiom fintype.card_of_finset {α : Type u} {p : set α} (s : finset α) (H : ∀ (x : α), iff (@has_mem.mem α
  (finset α) (@finset.has_mem α) x s) (@has_mem.mem α (set α) (@set.has_mem α) x p)) : @eq nat (@fintype.card
  (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α) p) (@fintype.of_finset α p s H)) (@finset.card α s)
