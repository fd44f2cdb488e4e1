-- order.bounds, order.complete_lattice, order.galois_connection
prelude
import interface.algebra.group_power.basic

set_option old_structure_cmd true

universes u v w x y z

-- order.bounds

def upper_bounds {α : Type u} [preorder α] (s : set α) : set α := {x | ∀ ⦃a⦄, a ∈ s → a ≤ x}

def lower_bounds {α : Type u} [preorder α] (s : set α) : set α := {x | ∀ ⦃a⦄, a ∈ s → x ≤ a}

def bdd_above {α : Type u} [preorder α] (s : set α) := set.nonempty (upper_bounds s)

def bdd_below {α : Type u} [preorder α] (s : set α) := set.nonempty (lower_bounds s)

def is_least {α : Type u} [preorder α] (s : set α) (a : α) : Prop := a ∈ s ∧ a ∈ lower_bounds s

def is_greatest {α : Type u} [preorder α] (s : set α) (a : α) : Prop := a ∈ s ∧ a ∈ upper_bounds s

def is_lub {α : Type u} [preorder α] (s : set α) : α → Prop := is_least (upper_bounds s)

def is_glb {α : Type u} [preorder α] (s : set α) : α → Prop := is_greatest (lower_bounds s)

@[simp] axiom is_least_bot_iff {α : Type u} [preorder α] {s : set α} [order_bot α] : is_least s ⊥ ↔ ⊥ ∈ s

@[simp] axiom is_greatest_top_iff {α : Type u} [preorder α] {s : set α} [order_top α] : is_greatest s ⊤ ↔ ⊤ ∈ s

@[simp] axiom upper_bounds_union {α : Type u} [preorder α] {s t : set α} : upper_bounds (s ∪ t) = upper_bounds s ∩
  upper_bounds t

@[simp] axiom lower_bounds_union {α : Type u} [preorder α] {s t : set α} : lower_bounds (s ∪ t) = lower_bounds s ∩
  lower_bounds t

@[simp] axiom upper_bounds_singleton {α : Type u} [preorder α] {a : α} : upper_bounds {a} = set.Ici a

@[simp] axiom lower_bounds_singleton {α : Type u} [preorder α] {a : α} : lower_bounds {a} = set.Iic a

@[simp] axiom order_top.upper_bounds_univ {γ : Type u} [partial_order γ] [order_top γ] : upper_bounds (set.univ : set
  γ) = ({(⊤ : γ)} : set γ)

@[simp] axiom order_bot.lower_bounds_univ {γ : Type u} [partial_order γ] [order_bot γ] : lower_bounds (set.univ : set
  γ) = ({(⊥ : γ)} : set γ)

@[simp] axiom no_max_order.upper_bounds_univ {α : Type u} [preorder α] [no_max_order α] : upper_bounds (set.univ : set
  α) = (∅ : set α)

@[simp] axiom no_min_order.lower_bounds_univ {α : Type u} [preorder α] [no_min_order α] : lower_bounds (set.univ : set
  α) = (∅ : set α)

@[simp] axiom not_bdd_above_univ {α : Type u} [preorder α] [no_max_order α] : ¬bdd_above (set.univ : set α)

@[simp] axiom not_bdd_below_univ {α : Type u} [preorder α] [no_min_order α] : ¬bdd_below (set.univ : set α)

@[simp] axiom upper_bounds_empty {α : Type u} [preorder α] : upper_bounds (∅ : set α) = (set.univ : set α)

@[simp] axiom lower_bounds_empty {α : Type u} [preorder α] : lower_bounds (∅ : set α) = (set.univ : set α)

@[simp] axiom bdd_above_empty {α : Type u} [preorder α] [nonempty α] : bdd_above (∅ : set α)

@[simp] axiom bdd_below_empty {α : Type u} [preorder α] [nonempty α] : bdd_below (∅ : set α)

@[simp] axiom bdd_above_insert {γ : Type u} [semilattice_sup γ] (a : γ) {s : set γ} : bdd_above (insert a s) ↔
  bdd_above s

@[simp] axiom bdd_below_insert {γ : Type u} [semilattice_inf γ] (a : γ) {s : set γ} : bdd_below (insert a s) ↔
  bdd_below s

@[simp] axiom upper_bounds_insert {α : Type u} [preorder α] (a : α) (s : set α) : upper_bounds (insert a s) = set.Ici
  a ∩ upper_bounds s

@[simp] axiom lower_bounds_insert {α : Type u} [preorder α] (a : α) (s : set α) : lower_bounds (insert a s) = set.Iic
  a ∩ lower_bounds s

@[simp] protected axiom order_top.bdd_above {γ : Type u} [preorder γ] [order_top γ] (s : set γ) : bdd_above s

@[simp] protected axiom order_bot.bdd_below {γ : Type u} [preorder γ] [order_bot γ] (s : set γ) : bdd_below s

@[simp] axiom is_lub_lower_bounds {α : Type u} [preorder α] {s : set α} {a : α} : is_lub (lower_bounds s) a ↔ is_glb s
  a

@[simp] axiom is_glb_upper_bounds {α : Type u} [preorder α] {s : set α} {a : α} : is_glb (upper_bounds s) a ↔ is_lub s
  a

-- order.complete_lattice

class has_Sup (α : Type u) := (Sup : set α → α)

export has_Sup (Sup)

class has_Inf (α : Type u) := (Inf : set α → α)

export has_Inf (Inf)

@[instance, priority 50] protected axiom has_Inf_to_nonempty (α : Type u) [has_Inf α] : nonempty α

@[instance, priority 50] protected axiom has_Sup_to_nonempty (α : Type u) [has_Sup α] : nonempty α

-- order.galois_connection

def galois_connection {α : Type u} {β : Type v} [preorder α] [preorder β] (l : α → β) (u : β → α) :=
∀ a b, l a ≤ b ↔ a ≤ u b
