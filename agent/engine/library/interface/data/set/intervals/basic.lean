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

@[instance] protected axiom set.nonempty_Ici_subtype {α : Type u} [preorder α] {a : α} : nonempty ↥(set.Ici a)

@[instance] protected axiom set.nonempty_Iic_subtype {α : Type u} [preorder α] {a : α} : nonempty ↥(set.Iic a)

@[instance] protected axiom set.nonempty_Ioi_subtype {α : Type u} [preorder α] {a : α} [no_max_order α] : nonempty ↥(set.Ioi a)

@[instance] protected axiom set.nonempty_Iio_subtype {α : Type u} [preorder α] {a : α} [no_min_order α] : nonempty ↥(set.Iio a)

@[instance] protected axiom set.Ioo.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_min_order
  ↥(set.Ioo x y)

@[instance] protected axiom set.Ioc.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_min_order
  ↥(set.Ioc x y)

@[instance] protected axiom set.Ioi.no_min_order (α : Type u) [preorder α] [densely_ordered α] {x : α} : no_min_order ↥(set.Ioi
  x)

@[instance] protected axiom set.Ioo.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_max_order
  ↥(set.Ioo x y)

@[instance] protected axiom set.Ico.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x y : α} : no_max_order
  ↥(set.Ico x y)

@[instance] protected axiom set.Iio.no_max_order (α : Type u) [preorder α] [densely_ordered α] {x : α} : no_max_order ↥(set.Iio
  x)

-- data.set.intervals.image_preimage

@[simp] axiom set.preimage_const_add_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ⁻¹'
  set.Ici b = set.Ici (b - a)

@[simp] axiom set.preimage_const_add_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ⁻¹'
  set.Ioi b = set.Ioi (b - a)

@[simp] axiom set.preimage_const_add_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ⁻¹'
  set.Iic b = set.Iic (b - a)

@[simp] axiom set.preimage_const_add_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ⁻¹'
  set.Iio b = set.Iio (b - a)

@[simp] axiom set.preimage_const_add_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ⁻¹'
  set.Icc b c = set.Icc (b - a) (c - a)

@[simp] axiom set.preimage_const_add_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ⁻¹'
  set.Ico b c = set.Ico (b - a) (c - a)

@[simp] axiom set.preimage_const_add_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ⁻¹'
  set.Ioc b c = set.Ioc (b - a) (c - a)

@[simp] axiom set.preimage_const_add_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ⁻¹'
  set.Ioo b c = set.Ioo (b - a) (c - a)

@[simp] axiom set.preimage_add_const_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ⁻¹'
  set.Ici b = set.Ici (b - a)

@[simp] axiom set.preimage_add_const_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ⁻¹'
  set.Ioi b = set.Ioi (b - a)

@[simp] axiom set.preimage_add_const_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ⁻¹'
  set.Iic b = set.Iic (b - a)

@[simp] axiom set.preimage_add_const_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ⁻¹'
  set.Iio b = set.Iio (b - a)

@[simp] axiom set.preimage_add_const_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ⁻¹'
  set.Icc b c = set.Icc (b - a) (c - a)

@[simp] axiom set.preimage_add_const_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ⁻¹'
  set.Ico b c = set.Ico (b - a) (c - a)

@[simp] axiom set.preimage_add_const_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ⁻¹'
  set.Ioc b c = set.Ioc (b - a) (c - a)

@[simp] axiom set.preimage_add_const_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ⁻¹'
  set.Ioo b c = set.Ioo (b - a) (c - a)

@[simp] axiom set.preimage_sub_const_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ⁻¹'
  set.Ici b = set.Ici (b + a)

@[simp] axiom set.preimage_sub_const_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ⁻¹'
  set.Ioi b = set.Ioi (b + a)

@[simp] axiom set.preimage_sub_const_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ⁻¹'
  set.Iic b = set.Iic (b + a)

@[simp] axiom set.preimage_sub_const_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ⁻¹'
  set.Iio b = set.Iio (b + a)

@[simp] axiom set.preimage_sub_const_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ⁻¹'
  set.Icc b c = set.Icc (b + a) (c + a)

@[simp] axiom set.preimage_sub_const_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ⁻¹'
  set.Ico b c = set.Ico (b + a) (c + a)

@[simp] axiom set.preimage_sub_const_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ⁻¹'
  set.Ioc b c = set.Ioc (b + a) (c + a)

@[simp] axiom set.preimage_sub_const_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ⁻¹'
  set.Ioo b c = set.Ioo (b + a) (c + a)

@[simp] axiom set.preimage_const_sub_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ⁻¹'
  set.Ici b = set.Iic (a - b)

@[simp] axiom set.preimage_const_sub_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ⁻¹'
  set.Iic b = set.Ici (a - b)

@[simp] axiom set.preimage_const_sub_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ⁻¹'
  set.Ioi b = set.Iio (a - b)

@[simp] axiom set.preimage_const_sub_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ⁻¹'
  set.Iio b = set.Ioi (a - b)

@[simp] axiom set.preimage_const_sub_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ⁻¹'
  set.Icc b c = set.Icc (a - c) (a - b)

@[simp] axiom set.preimage_const_sub_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ⁻¹'
  set.Ico b c = set.Ioc (a - c) (a - b)

@[simp] axiom set.preimage_const_sub_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ⁻¹'
  set.Ioc b c = set.Ico (a - c) (a - b)

@[simp] axiom set.preimage_const_sub_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ⁻¹'
  set.Ioo b c = set.Ioo (a - c) (a - b)

@[simp] axiom set.image_const_add_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ''
  set.Ici b = set.Ici (a + b)

@[simp] axiom set.image_const_add_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ''
  set.Iic b = set.Iic (a + b)

@[simp] axiom set.image_const_add_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ''
  set.Iio b = set.Iio (a + b)

@[simp] axiom set.image_const_add_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a + x) ''
  set.Ioi b = set.Ioi (a + b)

@[simp] axiom set.image_const_add_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ''
  set.Icc b c = set.Icc (a + b) (a + c)

@[simp] axiom set.image_const_add_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ''
  set.Ico b c = set.Ico (a + b) (a + c)

@[simp] axiom set.image_const_add_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ''
  set.Ioc b c = set.Ioc (a + b) (a + c)

@[simp] axiom set.image_const_add_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a + x) ''
  set.Ioo b c = set.Ioo (a + b) (a + c)

@[simp] axiom set.image_add_const_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ''
  set.Ici b = set.Ici (b + a)

@[simp] axiom set.image_add_const_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ''
  set.Iic b = set.Iic (b + a)

@[simp] axiom set.image_add_const_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ''
  set.Iio b = set.Iio (b + a)

@[simp] axiom set.image_add_const_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x + a) ''
  set.Ioi b = set.Ioi (b + a)

@[simp] axiom set.image_add_const_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ''
  set.Icc b c = set.Icc (b + a) (c + a)

@[simp] axiom set.image_add_const_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ''
  set.Ico b c = set.Ico (b + a) (c + a)

@[simp] axiom set.image_add_const_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ''
  set.Ioc b c = set.Ioc (b + a) (c + a)

@[simp] axiom set.image_add_const_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x + a) ''
  set.Ioo b c = set.Ioo (b + a) (c + a)

@[simp] axiom set.image_const_sub_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ''
  set.Ici b = set.Iic (a - b)

@[simp] axiom set.image_const_sub_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ''
  set.Iic b = set.Ici (a - b)

@[simp] axiom set.image_const_sub_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ''
  set.Ioi b = set.Iio (a - b)

@[simp] axiom set.image_const_sub_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), a - x) ''
  set.Iio b = set.Ioi (a - b)

@[simp] axiom set.image_const_sub_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ''
  set.Icc b c = set.Icc (a - c) (a - b)

@[simp] axiom set.image_const_sub_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ''
  set.Ico b c = set.Ioc (a - c) (a - b)

@[simp] axiom set.image_const_sub_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ''
  set.Ioc b c = set.Ico (a - c) (a - b)

@[simp] axiom set.image_const_sub_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), a - x) ''
  set.Ioo b c = set.Ioo (a - c) (a - b)

@[simp] axiom set.image_sub_const_Ici {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ''
  set.Ici b = set.Ici (b - a)

@[simp] axiom set.image_sub_const_Iic {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ''
  set.Iic b = set.Iic (b - a)

@[simp] axiom set.image_sub_const_Ioi {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ''
  set.Ioi b = set.Ioi (b - a)

@[simp] axiom set.image_sub_const_Iio {G : Type u} [ordered_add_comm_group G] (a b : G) : (λ (x : G), x - a) ''
  set.Iio b = set.Iio (b - a)

@[simp] axiom set.image_sub_const_Icc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ''
  set.Icc b c = set.Icc (b - a) (c - a)

@[simp] axiom set.image_sub_const_Ico {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ''
  set.Ico b c = set.Ico (b - a) (c - a)

@[simp] axiom set.image_sub_const_Ioc {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ''
  set.Ioc b c = set.Ioc (b - a) (c - a)

@[simp] axiom set.image_sub_const_Ioo {G : Type u} [ordered_add_comm_group G] (a b c : G) : (λ (x : G), x - a) ''
  set.Ioo b c = set.Ioo (b - a) (c - a)

-- data.set.intervals.basic

@[simp] axiom set.right_mem_Ioo {α : Type u} [preorder α] {a b : α} : b ∈ set.Ioo a b ↔ false

@[simp] axiom set.right_mem_Ico {α : Type u} [preorder α] {a b : α} : b ∈ set.Ico a b ↔ false

@[simp] axiom set.right_mem_Icc {α : Type u} [preorder α] {a b : α} : b ∈ set.Icc a b ↔ a ≤ b

@[simp] axiom set.right_mem_Ioc {α : Type u} [preorder α] {a b : α} : b ∈ set.Ioc a b ↔ a < b

@[simp] axiom set.nonempty_Icc {α : Type u} [preorder α] {a b : α} : (set.Icc a b).nonempty ↔ a ≤ b

@[simp] axiom set.nonempty_Ico {α : Type u} [preorder α] {a b : α} : (set.Ico a b).nonempty ↔ a < b

@[simp] axiom set.nonempty_Ioc {α : Type u} [preorder α] {a b : α} : (set.Ioc a b).nonempty ↔ a < b

@[simp] axiom set.nonempty_Ici {α : Type u} [preorder α] {a : α} : (set.Ici a).nonempty

@[simp] axiom set.nonempty_Iic {α : Type u} [preorder α] {a : α} : (set.Iic a).nonempty

@[simp] axiom set.nonempty_Ioo {α : Type u} [preorder α] {a b : α} [densely_ordered α] : (set.Ioo a b).nonempty ↔ a <
  b

@[simp] axiom set.nonempty_Ioi {α : Type u} [preorder α] {a : α} [no_max_order α] : (set.Ioi a).nonempty

@[simp] axiom set.nonempty_Iio {α : Type u} [preorder α] {a : α} [no_min_order α] : (set.Iio a).nonempty

@[simp] axiom set.Icc_eq_empty {α : Type u} [preorder α] {a b : α} : ¬a ≤ b → set.Icc a b = ∅

@[simp] axiom set.Ico_eq_empty {α : Type u} [preorder α] {a b : α} : ¬a < b → set.Ico a b = ∅

@[simp] axiom set.Ioc_eq_empty {α : Type u} [preorder α] {a b : α} : ¬a < b → set.Ioc a b = ∅

@[simp] axiom set.Ioo_eq_empty {α : Type u} [preorder α] {a b : α} : ¬a < b → set.Ioo a b = ∅

@[simp] axiom set.Icc_eq_empty_of_lt {α : Type u} [preorder α] {a b : α} : b < a → set.Icc a b = ∅

@[simp] axiom set.Ico_eq_empty_of_le {α : Type u} [preorder α] {a b : α} : b ≤ a → set.Ico a b = ∅

@[simp] axiom set.Ioc_eq_empty_of_le {α : Type u} [preorder α] {a b : α} : b ≤ a → set.Ioc a b = ∅

@[simp] axiom set.Ioo_eq_empty_of_le {α : Type u} [preorder α] {a b : α} : b ≤ a → set.Ioo a b = ∅

@[simp] axiom set.Ico_self {α : Type u} [preorder α] (a : α) : set.Ico a a = ∅

@[simp] axiom set.Ioc_self {α : Type u} [preorder α] (a : α) : set.Ioc a a = ∅

@[simp] axiom set.Ioo_self {α : Type u} [preorder α] (a : α) : set.Ioo a a = ∅

@[simp] axiom set.Icc_self {α : Type u} [partial_order α] (a : α) : set.Icc a a = {a}

@[simp] axiom set.Icc_eq_singleton_iff {α : Type u} [partial_order α] {a b c : α} : set.Icc a b = {c} ↔ a = c ∧ b = c

@[simp] axiom set.Icc_diff_left {α : Type u} [partial_order α] {a b : α} : set.Icc a b \ {a} = set.Ioc a b

@[simp] axiom set.Icc_diff_right {α : Type u} [partial_order α] {a b : α} : set.Icc a b \ {b} = set.Ico a b

@[simp] axiom set.Ico_diff_left {α : Type u} [partial_order α] {a b : α} : set.Ico a b \ {a} = set.Ioo a b

@[simp] axiom set.Ioc_diff_right {α : Type u} [partial_order α] {a b : α} : set.Ioc a b \ {b} = set.Ioo a b

@[simp] axiom set.Icc_diff_both {α : Type u} [partial_order α] {a b : α} : set.Icc a b \ {a, b} = set.Ioo a b

@[simp] axiom set.Ici_diff_left {α : Type u} [partial_order α] {a : α} : set.Ici a \ {a} = set.Ioi a

@[simp] axiom set.Iic_diff_right {α : Type u} [partial_order α] {a : α} : set.Iic a \ {a} = set.Iio a

@[simp] axiom set.Ico_diff_Ioo_same {α : Type u} [partial_order α] {a b : α} : a < b → set.Ico a b \ set.Ioo a b = {a}

@[simp] axiom set.Ioc_diff_Ioo_same {α : Type u} [partial_order α] {a b : α} : a < b → set.Ioc a b \ set.Ioo a b = {b}

@[simp] axiom set.Icc_diff_Ico_same {α : Type u} [partial_order α] {a b : α} : a ≤ b → set.Icc a b \ set.Ico a b = {b}

@[simp] axiom set.Icc_diff_Ioc_same {α : Type u} [partial_order α] {a b : α} : a ≤ b → set.Icc a b \ set.Ioc a b = {a}

@[simp] axiom set.Icc_diff_Ioo_same {α : Type u} [partial_order α] {a b : α} : a ≤ b → set.Icc a b \ set.Ioo a b = {a,
  b}

@[simp] axiom set.Ici_diff_Ioi_same {α : Type u} [partial_order α] {a : α} : set.Ici a \ set.Ioi a = {a}

@[simp] axiom set.Iic_diff_Iio_same {α : Type u} [partial_order α] {a : α} : set.Iic a \ set.Iio a = {a}

@[simp] axiom set.Ioi_union_left {α : Type u} [partial_order α] {a : α} : set.Ioi a ∪ {a} = set.Ici a

@[simp] axiom set.Iio_union_right {α : Type u} [partial_order α] {a : α} : set.Iio a ∪ {a} = set.Iic a

@[simp] axiom set.Ico_insert_right {α : Type u} [partial_order α] {a b : α} : a ≤ b → insert b (set.Ico a b) = set.Icc
  a b

@[simp] axiom set.Ioc_insert_left {α : Type u} [partial_order α] {a b : α} : a ≤ b → insert a (set.Ioc a b) = set.Icc
  a b

@[simp] axiom set.Ioo_insert_left {α : Type u} [partial_order α] {a b : α} : a < b → insert a (set.Ioo a b) = set.Ico
  a b

@[simp] axiom set.Ioo_insert_right {α : Type u} [partial_order α] {a b : α} : a < b → insert b (set.Ioo a b) = set.Ioc
  a b

@[simp] axiom set.Iio_insert {α : Type u} [partial_order α] {a : α} : insert a (set.Iio a) = set.Iic a

@[simp] axiom set.Ioi_insert {α : Type u} [partial_order α] {a : α} : insert a (set.Ioi a) = set.Ici a

@[simp] axiom set.Ici_top {α : Type u} [partial_order α] [order_top α] : (set.Ici ⊤ : set α) = {⊤}

@[simp] axiom set.Ioi_top {α : Type u} [preorder α] [order_top α] : (set.Ioi ⊤ : set α) = ∅

@[simp] axiom set.Iic_top {α : Type u} [preorder α] [order_top α] : (set.Iic ⊤ : set α) = set.univ

@[simp] axiom set.Icc_top {α : Type u} [preorder α] [order_top α] {a : α} : set.Icc a ⊤ = set.Ici a

@[simp] axiom set.Ioc_top {α : Type u} [preorder α] [order_top α] {a : α} : set.Ioc a ⊤ = set.Ioi a

@[simp] axiom set.Iic_bot {α : Type u} [partial_order α] [order_bot α] : (set.Iic ⊥ : set α) = {⊥}

@[simp] axiom set.Iio_bot {α : Type u} [preorder α] [order_bot α] : (set.Iio ⊥ : set α) = ∅

@[simp] axiom set.Ici_bot {α : Type u} [preorder α] [order_bot α] : (set.Ici ⊥ : set α) = set.univ

@[simp] axiom set.Icc_bot {α : Type u} [preorder α] [order_bot α] {a : α} : set.Icc ⊥ a = set.Iic a

@[simp] axiom set.Ico_bot {α : Type u} [preorder α] [order_bot α] {a : α} : set.Ico ⊥ a = set.Iio a

@[simp] axiom set.Ici_diff_Ici {α : Type u} [linear_order α] {a b : α} : set.Ici a \ set.Ici b = set.Ico a b

@[simp] axiom set.Ici_diff_Ioi {α : Type u} [linear_order α] {a b : α} : set.Ici a \ set.Ioi b = set.Icc a b

@[simp] axiom set.Ioi_diff_Ioi {α : Type u} [linear_order α] {a b : α} : set.Ioi a \ set.Ioi b = set.Ioc a b

@[simp] axiom set.Ioi_diff_Ici {α : Type u} [linear_order α] {a b : α} : set.Ioi a \ set.Ici b = set.Ioo a b

@[simp] axiom set.Iic_diff_Iic {α : Type u} [linear_order α] {a b : α} : set.Iic b \ set.Iic a = set.Ioc a b

@[simp] axiom set.Iio_diff_Iic {α : Type u} [linear_order α] {a b : α} : set.Iio b \ set.Iic a = set.Ioo a b

@[simp] axiom set.Iic_diff_Iio {α : Type u} [linear_order α] {a b : α} : set.Iic b \ set.Iio a = set.Icc a b

@[simp] axiom set.Iio_diff_Iio {α : Type u} [linear_order α] {a b : α} : set.Iio b \ set.Iio a = set.Ico a b

@[simp] axiom set.Ioi_subset_Ioi_iff {α : Type u} [linear_order α] {a b : α} : set.Ioi b ⊆ set.Ioi a ↔ a ≤ b

@[simp] axiom set.Ioi_subset_Ici_iff {α : Type u} [linear_order α] {a b : α} [densely_ordered α] : set.Ioi b ⊆ set.Ici
  a ↔ a ≤ b

@[simp] axiom set.Iio_subset_Iio_iff {α : Type u} [linear_order α] {a b : α} : set.Iio a ⊆ set.Iio b ↔ a ≤ b

@[simp] axiom set.Iio_subset_Iic_iff {α : Type u} [linear_order α] {a b : α} [densely_ordered α] : set.Iio a ⊆ set.Iic
  b ↔ a ≤ b

@[simp] axiom set.Iic_union_Ici {α : Type u} [linear_order α] {a : α} : set.Iic a ∪ set.Ici a = set.univ

@[simp] axiom set.Iio_union_Ici {α : Type u} [linear_order α] {a : α} : set.Iio a ∪ set.Ici a = set.univ

@[simp] axiom set.Iic_union_Ioi {α : Type u} [linear_order α] {a : α} : set.Iic a ∪ set.Ioi a = set.univ

@[simp] axiom set.Ioo_union_Ici_eq_Ioi {α : Type u} [linear_order α] {a b : α} : a < b → set.Ioo a b ∪ set.Ici b =
  set.Ioi a

@[simp] axiom set.Ico_union_Ici_eq_Ici {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Ico a b ∪ set.Ici b =
  set.Ici a

@[simp] axiom set.Ioc_union_Ioi_eq_Ioi {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Ioc a b ∪ set.Ioi b =
  set.Ioi a

@[simp] axiom set.Icc_union_Ioi_eq_Ici {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Icc a b ∪ set.Ioi b =
  set.Ici a

@[simp] axiom set.Ioc_union_Ici_eq_Ioi {α : Type u} [linear_order α] {a b : α} : a < b → set.Ioc a b ∪ set.Ici b =
  set.Ioi a

@[simp] axiom set.Icc_union_Ici_eq_Ici {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Icc a b ∪ set.Ici b =
  set.Ici a

@[simp] axiom set.Iio_union_Icc_eq_Iic {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Iio a ∪ set.Icc a b =
  set.Iic b

@[simp] axiom set.Iio_union_Ico_eq_Iio {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Iio a ∪ set.Ico a b =
  set.Iio b

@[simp] axiom set.Iic_union_Ioc_eq_Iic {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Iic a ∪ set.Ioc a b =
  set.Iic b

@[simp] axiom set.Iic_union_Ioo_eq_Iio {α : Type u} [linear_order α] {a b : α} : a < b → set.Iic a ∪ set.Ioo a b =
  set.Iio b

@[simp] axiom set.Iic_union_Icc_eq_Iic {α : Type u} [linear_order α] {a b : α} : a ≤ b → set.Iic a ∪ set.Icc a b =
  set.Iic b

@[simp] axiom set.Iic_union_Ico_eq_Iio {α : Type u} [linear_order α] {a b : α} : a < b → set.Iic a ∪ set.Ico a b =
  set.Iio b

@[simp] axiom set.Ioo_union_Ico_eq_Ioo {α : Type u} [linear_order α] {a b c : α} : a < b → b ≤ c → set.Ioo a b ∪
  set.Ico b c = set.Ioo a c

@[simp] axiom set.Ico_union_Ico_eq_Ico {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b ≤ c → set.Ico a b ∪
  set.Ico b c = set.Ico a c

@[simp] axiom set.Ico_union_Icc_eq_Icc {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b ≤ c → set.Ico a b ∪
  set.Icc b c = set.Icc a c

@[simp] axiom set.Ioo_union_Icc_eq_Ioc {α : Type u} [linear_order α] {a b c : α} : a < b → b ≤ c → set.Ioo a b ∪
  set.Icc b c = set.Ioc a c

@[simp] axiom set.Ioc_union_Ioo_eq_Ioo {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b < c → set.Ioc a b ∪
  set.Ioo b c = set.Ioo a c

@[simp] axiom set.Icc_union_Ioo_eq_Ico {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b < c → set.Icc a b ∪
  set.Ioo b c = set.Ico a c

@[simp] axiom set.Icc_union_Ioc_eq_Icc {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b ≤ c → set.Icc a b ∪
  set.Ioc b c = set.Icc a c

@[simp] axiom set.Ioc_union_Ioc_eq_Ioc {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b ≤ c → set.Ioc a b ∪
  set.Ioc b c = set.Ioc a c

@[simp] axiom set.Ioc_union_Ico_eq_Ioo {α : Type u} [linear_order α] {a b c : α} : a < b → b < c → set.Ioc a b ∪
  set.Ico b c = set.Ioo a c

@[simp] axiom set.Icc_union_Ico_eq_Ico {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b < c → set.Icc a b ∪
  set.Ico b c = set.Ico a c

@[simp] axiom set.Icc_union_Icc_eq_Icc {α : Type u} [linear_order α] {a b c : α} : a ≤ b → b ≤ c → set.Icc a b ∪
  set.Icc b c = set.Icc a c

@[simp] axiom set.Ioc_union_Icc_eq_Ioc {α : Type u} [linear_order α] {a b c : α} : a < b → b ≤ c → set.Ioc a b ∪
  set.Icc b c = set.Ioc a c

@[simp] axiom set.Iic_inter_Iic {α : Type u} [semilattice_inf α] {a b : α} : set.Iic a ∩ set.Iic b = set.Iic (a ⊓ b)

@[simp] axiom set.Ioc_inter_Iic {α : Type u} [semilattice_inf α] (a b c : α) : set.Ioc a b ∩ set.Iic c = set.Ioc a (b
  ⊓ c)

@[simp] axiom set.Ici_inter_Ici {α : Type u} [semilattice_sup α] {a b : α} : set.Ici a ∩ set.Ici b = set.Ici (a ⊔ b)

@[simp] axiom set.Ico_inter_Ici {α : Type u} [semilattice_sup α] (a b c : α) : set.Ico a b ∩ set.Ici c = set.Ico (a ⊔
  c) b

@[simp] axiom set.Icc_inter_Icc_eq_singleton {α : Type u} [lattice α] {a b c : α} : a ≤ b → b ≤ c → set.Icc a b ∩
  set.Icc b c = {b}

@[simp] axiom set.Ico_diff_Iio {α : Type u} [linear_order α] {a b c : α} : set.Ico a b \ set.Iio c = set.Ico (max a c)
  b

@[simp] axiom set.Ioc_diff_Ioi {α : Type u} [linear_order α] {a b c : α} : set.Ioc a b \ set.Ioi c = set.Ioc a (min b
  c)

@[simp] axiom set.Ico_inter_Iio {α : Type u} [linear_order α] {a b c : α} : set.Ico a b ∩ set.Iio c = set.Ico a (min b
  c)

@[simp] axiom set.Ioc_diff_Iic {α : Type u} [linear_order α] {a b c : α} : set.Ioc a b \ set.Iic c = set.Ioc (max a c)
  b

@[simp] axiom set.Ioc_union_Ioc_right {α : Type u} [linear_order α] {a b c : α} : set.Ioc a b ∪ set.Ioc a c = set.Ioc
  a (max b c)

@[simp] axiom set.Ioc_union_Ioc_left {α : Type u} [linear_order α] {a b c : α} : set.Ioc a c ∪ set.Ioc b c = set.Ioc
  (min a b) c

@[simp] axiom set.Ioc_union_Ioc_symm {α : Type u} [linear_order α] {a b : α} : set.Ioc a b ∪ set.Ioc b a = set.Ioc
  (min a b) (max a b)

@[simp] axiom set.Ioc_union_Ioc_union_Ioc_cycle {α : Type u} [linear_order α] {a b c : α} : set.Ioc a b ∪ set.Ioc b c
  ∪ set.Ioc c a = set.Ioc (min a (min b c)) (max a (max b c))
