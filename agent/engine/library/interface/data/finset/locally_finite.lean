-- data.finset.locally_finite, data.nat.interval
prelude
import interface.order.locally_finite

set_option old_structure_cmd true

universes u v w x y z

-- data.finset.locally_finite

@[simp] axiom finset.nonempty_Icc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.nonempty
  (finset.Icc a b) ↔ a ≤ b

@[simp] axiom finset.nonempty_Ico {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.nonempty
  (finset.Ico a b) ↔ a < b

@[simp] axiom finset.nonempty_Ioc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.nonempty
  (finset.Ioc a b) ↔ a < b

@[simp] axiom finset.nonempty_Ioo {α : Type u} [preorder α] [locally_finite_order α] {a b : α} [densely_ordered α] :
  finset.nonempty (finset.Ioo a b) ↔ a < b

@[simp] axiom finset.Icc_eq_empty_iff {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.Icc a b =
  ∅ ↔ ¬a ≤ b

@[simp] axiom finset.Ico_eq_empty_iff {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.Ico a b =
  ∅ ↔ ¬a < b

@[simp] axiom finset.Ioc_eq_empty_iff {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : finset.Ioc a b =
  ∅ ↔ ¬a < b

@[simp] axiom finset.Ioo_eq_empty_iff {α : Type u} [preorder α] [locally_finite_order α] {a b : α} [densely_ordered α]
  : finset.Ioo a b = ∅ ↔ ¬a < b

@[simp] axiom finset.Ioo_eq_empty {α : Type u} [preorder α] [locally_finite_order α] {a b : α} (h : ¬a < b) :
  finset.Ioo a b = ∅

@[simp] axiom finset.Icc_eq_empty_of_lt {α : Type u} [preorder α] [locally_finite_order α] {a b : α} (h : b < a) :
  finset.Icc a b = ∅

@[simp] axiom finset.Ico_eq_empty_of_le {α : Type u} [preorder α] [locally_finite_order α] {a b : α} (h : b ≤ a) :
  finset.Ico a b = ∅

@[simp] axiom finset.Ioc_eq_empty_of_le {α : Type u} [preorder α] [locally_finite_order α] {a b : α} (h : b ≤ a) :
  finset.Ioc a b = ∅

@[simp] axiom finset.Ioo_eq_empty_of_le {α : Type u} [preorder α] [locally_finite_order α] {a b : α} (h : b ≤ a) :
  finset.Ioo a b = ∅

@[simp] axiom finset.left_mem_Icc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : a ∈ finset.Icc a b ↔
  a ≤ b

@[simp] axiom finset.left_mem_Ico {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : a ∈ finset.Ico a b ↔
  a < b

@[simp] axiom finset.right_mem_Icc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : b ∈ finset.Icc a b ↔
  a ≤ b

@[simp] axiom finset.right_mem_Ioc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : b ∈ finset.Ioc a b ↔
  a < b

@[simp] axiom finset.left_not_mem_Ioc {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : a ∉ finset.Ioc a
  b

@[simp] axiom finset.left_not_mem_Ioo {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : a ∉ finset.Ioo a
  b

@[simp] axiom finset.right_not_mem_Ico {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : b ∉ finset.Ico a
  b

@[simp] axiom finset.right_not_mem_Ioo {α : Type u} [preorder α] [locally_finite_order α] {a b : α} : b ∉ finset.Ioo a
  b

@[simp] axiom finset.Ico_self {α : Type u} [preorder α] [locally_finite_order α] (a : α) : finset.Ico a a = ∅

@[simp] axiom finset.Ioc_self {α : Type u} [preorder α] [locally_finite_order α] (a : α) : finset.Ioc a a = ∅

@[simp] axiom finset.Ioo_self {α : Type u} [preorder α] [locally_finite_order α] (a : α) : finset.Ioo a a = ∅

@[simp] axiom finset.Icc_self {α : Type u} [partial_order α] [locally_finite_order α] (a : α) : finset.Icc a a = {a}

@[simp] axiom finset.Icc_eq_singleton_iff {α : Type u} [partial_order α] [locally_finite_order α] {a b c : α} :
  finset.Icc a b = {c} ↔ a = c ∧ b = c

@[simp] axiom finset.Icc_erase_left {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq α] (a b : α)
  : finset.erase (finset.Icc a b) a = finset.Ioc a b

@[simp] axiom finset.Icc_erase_right {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq α] (a b :
  α) : finset.erase (finset.Icc a b) b = finset.Ico a b

@[simp] axiom finset.Ico_erase_left {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq α] (a b : α)
  : finset.erase (finset.Ico a b) a = finset.Ioo a b

@[simp] axiom finset.Ioc_erase_right {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq α] (a b :
  α) : finset.erase (finset.Ioc a b) b = finset.Ioo a b

@[simp] axiom finset.Icc_diff_both {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq α] (a b : α)
  : finset.Icc a b \ {a, b} = finset.Ioo a b

@[simp] axiom finset.Ico_insert_right {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a ≤ b) : insert b (finset.Ico a b) = finset.Icc a b

@[simp] axiom finset.Ioc_insert_left {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a ≤ b) : insert a (finset.Ioc a b) = finset.Icc a b

@[simp] axiom finset.Ioo_insert_left {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a < b) : insert a (finset.Ioo a b) = finset.Ico a b

@[simp] axiom finset.Ioo_insert_right {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a < b) : insert b (finset.Ioo a b) = finset.Ioc a b

@[simp] axiom finset.Icc_diff_Ico_self {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a ≤ b) : finset.Icc a b \ finset.Ico a b = {b}

@[simp] axiom finset.Icc_diff_Ioc_self {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a ≤ b) : finset.Icc a b \ finset.Ioc a b = {a}

@[simp] axiom finset.Icc_diff_Ioo_self {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a ≤ b) : finset.Icc a b \ finset.Ioo a b = {a, b}

@[simp] axiom finset.Ico_diff_Ioo_self {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a < b) : finset.Ico a b \ finset.Ioo a b = {a}

@[simp] axiom finset.Ioc_diff_Ioo_self {α : Type u} [partial_order α] [locally_finite_order α] {a b : α} [decidable_eq
  α] (h : a < b) : finset.Ioc a b \ finset.Ioo a b = {b}

@[simp] axiom finset.Ico_inter_Ico_consecutive {α : Type u} [partial_order α] [locally_finite_order α] [decidable_eq
  α] (a b c : α) : finset.Ico a b ∩ finset.Ico b c = ∅

@[simp] axiom finset.Ico_filter_lt {α : Type u} [linear_order α] [locally_finite_order α] (a b c : α) : finset.filter
  (λ (x : α), x < c) (finset.Ico a b) = finset.Ico a (min b c)

@[simp] axiom finset.Ico_filter_le {α : Type u} [linear_order α] [locally_finite_order α] (a b c : α) : finset.filter
  (λ (x : α), c ≤ x) (finset.Ico a b) = finset.Ico (max a c) b

@[simp] axiom finset.Ico_diff_Ico_left {α : Type u} [linear_order α] [locally_finite_order α] (a b c : α) : finset.Ico
  a b \ finset.Ico a c = finset.Ico (max a c) b

@[simp] axiom finset.Ico_diff_Ico_right {α : Type u} [linear_order α] [locally_finite_order α] (a b c : α) :
  finset.Ico a b \ finset.Ico c b = finset.Ico a (min b c)

-- data.nat.interval

axiom nat.mem_Icc_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' a (b + 1 - a)) ↔ a ≤ x ∧ x ≤ b

axiom nat.mem_Ico_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' a (b - a)) ↔ a ≤ x ∧ x < b

axiom nat.mem_Ioc_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' (a + 1) (b - a)) ↔ a < x ∧ x ≤ b

axiom nat.mem_Ioo_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' (a + 1) (b - a - 1)) ↔ a < x ∧ x < b

instance nat.locally_finite_order : locally_finite_order ℕ :=
{ finset_Icc := λ a b, list.to_finset (list.range' a (b + 1 - a)),
  finset_Ico := λ a b, list.to_finset (list.range' a (b - a)),
  finset_Ioc := λ a b, list.to_finset (list.range' (a + 1) (b - a)),
  finset_Ioo := λ a b, list.to_finset (list.range' (a + 1) (b - a - 1)),
  finset_mem_Icc := nat.mem_Icc_aux,
  finset_mem_Ico := nat.mem_Ico_aux,
  finset_mem_Ioc := nat.mem_Ioc_aux,
  finset_mem_Ioo := nat.mem_Ioo_aux }

@[simp] axiom nat.Ico_zero_eq_range : finset.Ico 0 = finset.range

axiom finset.range_eq_Ico : finset.range = finset.Ico 0

@[simp] axiom nat.card_Icc (a b : ℕ) : finset.card (finset.Icc a b) = b + 1 - a

@[simp] axiom nat.card_Ico (a b : ℕ) : finset.card (finset.Ico a b) = b - a

@[simp] axiom nat.card_Ioc (a b : ℕ) : finset.card (finset.Ioc a b) = b - a

@[simp] axiom nat.card_Ioo (a b : ℕ) : finset.card (finset.Ioo a b) = b - a - 1

@[simp] axiom nat.card_fintype_Icc (a b : ℕ) : fintype.card ↥(set.Icc a b) = b + 1 - a

@[simp] axiom nat.card_fintype_Ico (a b : ℕ) : fintype.card ↥(set.Ico a b) = b - a

@[simp] axiom nat.card_fintype_Ioc (a b : ℕ) : fintype.card ↥(set.Ioc a b) = b - a

@[simp] axiom nat.card_fintype_Ioo (a b : ℕ) : fintype.card ↥(set.Ioo a b) = b - a - 1

axiom nat.Icc_succ_left (a b : ℕ) : finset.Icc (nat.succ a) b = finset.Ioc a b

@[simp] axiom nat.Ico_succ_singleton (a : ℕ) : finset.Ico a (a + 1) = {a}

@[simp] axiom nat.Ico_pred_singleton {a : ℕ} (h : 0 < a) : finset.Ico (a - 1) a = {a - 1}

-- data.finset.locally_finite

axiom finset.Ico_disjoint_Ico_consecutive {α : Type u} [_inst_1 : partial_order α] [_inst_2 : locally_finite_order α]
  [_inst_3 : decidable_eq α] (a b c : α) : disjoint (finset.Ico a b) (finset.Ico b c)
