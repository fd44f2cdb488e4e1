-- data.set.intervals.basic
prelude
import interface.algebra.order.group

set_option old_structure_cmd true

universes u v w x y z

def set.Ioo {α : Type u} [preorder α] (a b : α) : set α := {x | a < x ∧ x < b}

def set.Ico {α : Type u} [preorder α] (a b : α) : set α := {x | a ≤ x ∧ x < b}

def set.Iio {α : Type u} [preorder α] (a : α) : set α := {x | x < a}

def set.Icc {α : Type u} [preorder α] (a b : α) : set α := {x | a ≤ x ∧ x ≤ b}

def set.Iic {α : Type u} [preorder α] (b : α) : set α := {x | x ≤ b}

def set.Ioc {α : Type u} [preorder α] (a b : α) : set α := {x | a < x ∧ x ≤ b}

def set.Ici {α : Type u} [preorder α] (a : α) : set α := {x | a ≤ x}

def set.Ioi {α : Type u} [preorder α] (a : α) : set α := {x | a < x}

@[simp] axiom set.mem_Ioo {α : Type u} [preorder α] {a b x : α} : x ∈ set.Ioo a b ↔ a < x ∧ x < b

@[simp] axiom set.mem_Ico {α : Type u} [preorder α] {a b x : α} : x ∈ set.Ico a b ↔ a ≤ x ∧ x < b

@[simp] axiom set.mem_Iio {α : Type u} [preorder α] {b x : α} : x ∈ set.Iio b ↔ x < b

@[simp] axiom set.mem_Icc {α : Type u} [preorder α] {a b x : α} : x ∈ set.Icc a b ↔ a ≤ x ∧ x ≤ b

@[simp] axiom set.mem_Iic {α : Type u} [preorder α] {b x : α} : x ∈ set.Iic b ↔ x ≤ b

@[simp] axiom set.mem_Ioc {α : Type u} [preorder α] {a b x : α} : x ∈ set.Ioc a b ↔ a < x ∧ x ≤ b

@[simp] axiom set.mem_Ici {α : Type u} [preorder α] {a x : α} : x ∈ set.Ici a ↔ a ≤ x

@[simp] axiom set.mem_Ioi {α : Type u} [preorder α] {a x : α} : x ∈ set.Ioi a ↔ a < x

@[simp] axiom set.left_mem_Ioo {α : Type u} [preorder α] {a b : α} : a ∈ set.Ioo a b ↔ false

@[simp] axiom set.left_mem_Ico {α : Type u} [preorder α] {a b : α} : a ∈ set.Ico a b ↔ a < b

@[simp] axiom set.left_mem_Icc {α : Type u} [preorder α] {a b : α} : a ∈ set.Icc a b ↔ a ≤ b

@[simp] axiom set.left_mem_Ioc {α : Type u} [preorder α] {a b : α} : a ∈ set.Ioc a b ↔ false

@[instance] axiom set.nonempty_Ici_subtype {α : Type u} [preorder α] {a : α} : nonempty ↥(set.Ici a)

@[instance] axiom set.nonempty_Iic_subtype {α : Type u} [preorder α] {a : α} : nonempty ↥(set.Iic a)

@[instance] axiom set.nonempty_Ioi_subtype {α : Type u} [preorder α] {a : α} [no_max_order α] : nonempty ↥(set.Ioi a)

@[instance] axiom set.nonempty_Iio_subtype {α : Type u} [preorder α] {a : α} [no_min_order α] : nonempty ↥(set.Iio a)

@[instance] axiom set.Ioo.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_min_order
  ↥(set.Ioo x y)

@[instance] axiom set.Ioc.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_min_order
  ↥(set.Ioc x y)

@[instance] axiom set.Ioi.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x : α} : no_min_order ↥(set.Ioi
  x)

@[instance] axiom set.Ioo.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_max_order
  ↥(set.Ioo x y)

@[instance] axiom set.Ico.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_max_order
  ↥(set.Ico x y)

@[instance] axiom set.Iio.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x : α} : no_max_order ↥(set.Iio
  x)
