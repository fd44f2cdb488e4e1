-- algebra.order.monoid, algebra.order.sub
prelude
import interface.data.set.function

set_option old_structure_cmd true

universes u v w x y z

-- algebra.order.monoid

class ordered_add_comm_monoid (α : Type u) extends add_comm_monoid α, partial_order α :=
(add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b)

@[instance] axiom ordered_add_comm_monoid.to_covariant_class_left (M : Type u) [ordered_add_comm_monoid M] :
  covariant_class M M has_add.add has_le.le

class has_exists_add_of_le (α : Type u) [ordered_add_comm_monoid α] : Prop :=
(exists_add_of_le : ∀ {a b : α}, a ≤ b → ∃ (c : α), b = a + c)

class linear_ordered_add_comm_monoid (α : Type u) extends linear_order α, ordered_add_comm_monoid α

class canonically_ordered_add_monoid (α : Type u) extends ordered_add_comm_monoid α, has_bot α :=
(bot_le : ∀ x : α, ⊥ ≤ x)
(le_iff_exists_add : ∀ a b : α, a ≤ b ↔ ∃ c, b = a + c)

@[priority 100]
instance canonically_ordered_add_monoid.to_order_bot (α : Type u) [h : canonically_ordered_add_monoid α] :
  order_bot α :=
{ ..h }

@[simp] axiom zero_le {α : Type u} [canonically_ordered_add_monoid α] (a : α) : 0 ≤ a

@[simp] axiom bot_eq_zero {α : Type u} [canonically_ordered_add_monoid α] : (⊥ : α) = (0 : α)

@[simp] axiom add_eq_zero_iff {α : Type u} [canonically_ordered_add_monoid α] {a b : α} : a + b = 0 ↔ a = 0 ∧ b = 0

@[simp] axiom nonpos_iff_eq_zero {α : Type u} [canonically_ordered_add_monoid α] {a : α} : a ≤ 0 ↔ a = 0

@[instance, priority 100] axiom canonically_ordered_add_monoid.has_exists_add_of_le (α : Type u)
  [canonically_ordered_add_monoid α] : has_exists_add_of_le α

class canonically_linear_ordered_add_monoid (α : Type u) extends canonically_ordered_add_monoid α, linear_order α

@[priority 100]
instance canonically_linear_ordered_add_monoid.semilattice_sup {α : Type u}
  [canonically_linear_ordered_add_monoid α] : semilattice_sup α :=
lattice.to_semilattice_sup α

@[simp] axiom zero_min {α : Type u} [canonically_linear_ordered_add_monoid α] (a : α) : min 0 a = 0

@[simp] axiom min_zero {α : Type u} [canonically_linear_ordered_add_monoid α] (a : α) : min a 0 = 0

class ordered_cancel_add_comm_monoid (α : Type u) extends add_cancel_comm_monoid α, partial_order α :=
(add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b)
(le_of_add_le_add_left : ∀ a b c : α, a + b ≤ a + c → b ≤ c)

@[instance] axiom ordered_cancel_add_comm_monoid.to_contravariant_class_left (M : Type u)
  [ordered_cancel_add_comm_monoid M] : contravariant_class M M has_add.add has_lt.lt

@[priority 100]
instance ordered_cancel_add_comm_monoid.to_ordered_add_comm_monoid {α : Type u}
  [s : ordered_cancel_add_comm_monoid α] : ordered_add_comm_monoid α :=
{ ..s }

class linear_ordered_cancel_add_comm_monoid (α : Type u) extends ordered_cancel_add_comm_monoid α, linear_ordered_add_comm_monoid α

-- algebra.order.sub

class has_ordered_sub (α : Type u) [has_le α] [has_add α] [has_sub α] :=
(tsub_le_iff_right : ∀ a b c : α, a - b ≤ c ↔ a ≤ c + b)

@[simp] axiom tsub_le_iff_right {α : Type u} [preorder α] [has_add α] [has_sub α] [has_ordered_sub α] {a b c : α} : a
  - b ≤ c ↔ a ≤ c + b

axiom add_tsub_le_right {α : Type u} [preorder α] [has_add α] [has_sub α] [has_ordered_sub α] {a b : α} : a + b - b ≤
  a

axiom le_tsub_add {α : Type u} [preorder α] [has_add α] [has_sub α] [has_ordered_sub α] {a b : α} : b ≤ b - a + a

axiom tsub_le_iff_left {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c : α} :
  a - b ≤ c ↔ a ≤ b + c

axiom le_add_tsub {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α} : a ≤ b +
  (a - b)

axiom add_tsub_le_left {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α} : a
  + b - a ≤ b

axiom tsub_le_tsub_right {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α} (h
  : a ≤ b) (c : α) : a - c ≤ b - c

axiom tsub_le_iff_tsub_le {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c : α}
  : a - b ≤ c ↔ a - c ≤ b

axiom tsub_tsub_le {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α} : b - (b
  - a) ≤ a

axiom tsub_le_tsub_left {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α}
  [covariant_class α α has_add.add has_le.le] (h : a ≤ b) (c : α) : c - b ≤ c - a

axiom tsub_le_tsub {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c d : α}
  [covariant_class α α has_add.add has_le.le] (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c

axiom add_tsub_le_assoc {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [covariant_class α α has_add.add has_le.le] : a + b - c ≤ a + (b - c)

axiom add_le_add_add_tsub {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [covariant_class α α has_add.add has_le.le] : a + b ≤ a + c + (b - c)

axiom le_tsub_add_add {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [covariant_class α α has_add.add has_le.le] : a + b ≤ a - c + (b + c)

axiom tsub_le_tsub_add_tsub {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [covariant_class α α has_add.add has_le.le] : a - c ≤ a - b + (b - c)

axiom tsub_tsub_tsub_le_tsub {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [covariant_class α α has_add.add has_le.le] : c - a - (c - b) ≤ b - a

axiom tsub_tsub_le_tsub_add {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α]
  [covariant_class α α has_add.add has_le.le] {a b c : α} : a - (b - c) ≤ a - b + c

axiom le_add_tsub_swap {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α}
  [contravariant_class α α has_add.add has_le.le] : a ≤ b + a - b

axiom le_add_tsub' {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b : α}
  [contravariant_class α α has_add.add has_le.le] : a ≤ a + b - b

axiom le_tsub_of_add_le_left {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : a + b ≤ c) : b ≤ c - a

axiom le_tsub_of_add_le_right {α : Type u} [preorder α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c
  : α} [contravariant_class α α has_add.add has_le.le] (h : a + b ≤ c) : a ≤ c - b

axiom tsub_nonpos {α : Type u} [preorder α] [add_comm_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} : a - b ≤ 0
  ↔ a ≤ b

axiom tsub_nonpos_of_le {α : Type u} [preorder α] [add_comm_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} : a ≤
  b → a - b ≤ 0

axiom tsub_tsub {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] (b a c : α) : b
  - a - c = b - (a + c)

axiom tsub_add_eq_tsub_tsub {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α]
  [covariant_class α α has_add.add has_le.le] (a b c : α) : a - (b + c) = a - b - c

axiom tsub_add_eq_tsub_tsub_swap {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α]
  [covariant_class α α has_add.add has_le.le] (a b c : α) : a - (b + c) = a - c - b

axiom tsub_right_comm {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [covariant_class α α has_add.add has_le.le] : a - b - c = a - c - b

axiom tsub_eq_of_eq_add {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : a = c + b) : a - b = c

axiom eq_tsub_of_add_eq {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : a + c = b) : a = b - c

axiom tsub_eq_of_eq_add_rev {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a b
  c : α} [contravariant_class α α has_add.add has_le.le] (h : a = b + c) : a - b = c

@[simp] axiom add_tsub_cancel_right {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] [contravariant_class α α has_add.add has_le.le] (a b : α) : a + b - b = a

@[simp] axiom add_tsub_cancel_left {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] [contravariant_class α α has_add.add has_le.le] (a b : α) : a + b - a = b

axiom lt_add_of_tsub_lt_left {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a
  b c : α} [contravariant_class α α has_add.add has_le.le] (h : a - b < c) : a < b + c

axiom lt_add_of_tsub_lt_right {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] {a
  b c : α} [contravariant_class α α has_add.add has_le.le] (h : a - c < b) : a < b + c

axiom lt_of_tsub_lt_tsub_right {α : Type u} {a b c : α} [linear_order α] [add_comm_semigroup α] [has_sub α]
  [has_ordered_sub α] (h : a - c < b - c) : a < b

axiom lt_tsub_iff_right {α : Type u} {a b c : α} [linear_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] : a < b - c ↔ a + c < b

axiom lt_tsub_iff_left {α : Type u} {a b c : α} [linear_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] : a < b - c ↔ c + a < b

axiom lt_tsub_comm {α : Type u} {a b c : α} [linear_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub α] :
  a < b - c ↔ c < b - a

axiom lt_of_tsub_lt_tsub_left {α : Type u} {a b c : α} [linear_order α] [add_comm_semigroup α] [has_sub α]
  [has_ordered_sub α] [covariant_class α α has_add.add has_le.le] (h : a - b < a - c) : c < b

@[simp] axiom add_tsub_cancel_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b : α} (h : a ≤ b) : a + (b - a) = b

axiom tsub_add_cancel_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  (h : a ≤ b) : b - a + a = b

axiom add_tsub_cancel_iff_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  : a + (b - a) = b ↔ a ≤ b

axiom tsub_add_cancel_iff_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  : b - a + a = b ↔ a ≤ b

axiom add_le_of_le_tsub_right_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b c : α} (h : b ≤ c) (h2 : a ≤ c - b) : a + b ≤ c

axiom add_le_of_le_tsub_left_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b c : α} (h : a ≤ c) (h2 : b ≤ c - a) : a + b ≤ c

axiom tsub_le_tsub_iff_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} (h : c ≤ b) : a - c ≤ b - c ↔ a ≤ b

axiom tsub_left_inj {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α} (h1 :
  c ≤ a) (h2 : c ≤ b) : a - c = b - c ↔ a = b

axiom lt_of_tsub_lt_tsub_right_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α]
  {a b c : α} (h : c ≤ b) (h2 : a - c < b - c) : a < b

@[simp] axiom tsub_eq_zero_iff_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b
  : α} : a - b = 0 ↔ a ≤ b

@[simp] axiom tsub_eq_zero_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b
  : α} (h : a ≤ b) : a - b = 0

@[simp] axiom tsub_self {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] (a : α) : a -
  a = 0

@[simp] axiom tsub_le_self {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} :
  a - b ≤ a

@[simp] axiom tsub_zero {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] (a : α) : a -
  0 = a

@[simp] axiom zero_tsub {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] (a : α) : 0 -
  a = 0

axiom tsub_self_add {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] (a b : α) : a - (a
  + b) = 0

axiom tsub_inj_left {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α} (h₁ :
  a ≤ b) (h₂ : a ≤ c) (h₃ : b - a = c - a) : b = c

axiom tsub_pos_iff_not_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} :
  0 < a - b ↔ ¬a ≤ b

axiom tsub_pos_of_lt {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} (h : a
  < b) : 0 < b - a

axiom tsub_add_tsub_cancel {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  (hab : b ≤ a) (hbc : c ≤ b) : a - b + (b - c) = a - c

axiom tsub_tsub_tsub_cancel_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b
  c : α} (h : c ≤ b) : a - c - (b - c) = a - b

axiom eq_tsub_iff_add_eq_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c
  : α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ b) : a = b - c ↔ a + c = b

axiom tsub_eq_iff_eq_add_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c
  : α} [contravariant_class α α has_add.add has_le.le] (h : b ≤ a) : a - b = c ↔ a = c + b

axiom add_tsub_assoc_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {b c : α}
  [contravariant_class α α has_add.add has_le.le] (h : c ≤ b) (a : α) : a + b - c = a + (b - c)

axiom tsub_add_eq_add_tsub {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h : b ≤ a) : a - b + c = a + c - b

axiom tsub_tsub_assoc {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h₁ : b ≤ a) (h₂ : c ≤ b) : a - (b - c) = a - b + c

axiom le_tsub_iff_left {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h : a ≤ c) : b ≤ c - a ↔ a + b ≤ c

axiom le_tsub_iff_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h : a ≤ c) : b ≤ c - a ↔ b + a ≤ c

axiom tsub_lt_iff_left {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (hbc : b ≤ a) : a - b < c ↔ a < b + c

axiom tsub_lt_iff_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (hbc : b ≤ a) : a - b < c ↔ a < c + b

axiom lt_tsub_of_add_lt_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : a + c < b) : a < b - c

axiom lt_tsub_of_add_lt_left {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : a + c < b) : c < b - a

axiom tsub_lt_iff_tsub_lt {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h₁ : b ≤ a) (h₂ : c ≤ a) : a - b < c ↔ a - c < b

axiom le_tsub_iff_le_tsub {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h₁ : a ≤ b) (h₂ : c ≤ b) : a ≤ b - c ↔ c ≤ b - a

axiom lt_tsub_iff_right_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ b) : a < b - c ↔ a + c < b

axiom lt_tsub_iff_left_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ b) : a < b - c ↔ c + a < b

axiom tsub_le_tsub_iff_left {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c :
  α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ a) : a - b ≤ a - c ↔ c ≤ b

axiom tsub_right_inj {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (hba : b ≤ a) (hca : c ≤ a) : a - b = a - c ↔ b = c

axiom tsub_lt_tsub_right_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c
  : α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ a) (h2 : a < b) : a - c < b - c

axiom tsub_inj_right {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b c : α}
  [contravariant_class α α has_add.add has_le.le] (h₁ : b ≤ a) (h₂ : c ≤ a) (h₃ : a - b = a - c) : b = c

@[simp] axiom add_tsub_tsub_cancel {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b c : α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ a) : a + b - (a - c) = b + c

axiom tsub_tsub_cancel_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  [contravariant_class α α has_add.add has_le.le] (h : a ≤ b) : b - (b - a) = a

@[simp] axiom tsub_pos_iff_lt {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α]
  {a b : α} : 0 < a - b ↔ b < a

axiom tsub_eq_tsub_min {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] (a b :
  α) : a - b = a - min a b

axiom tsub_lt_tsub_iff_right {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b c : α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ a) : a - c < b - c ↔ a < b

axiom tsub_lt_self {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  [contravariant_class α α has_add.add has_le.le] : 0 < a → 0 < b → a - b < a

axiom tsub_lt_self_iff {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b :
  α} [contravariant_class α α has_add.add has_le.le] : a - b < a ↔ 0 < a ∧ 0 < b

axiom tsub_lt_tsub_iff_left_of_le {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub
  α] {a b c : α} [contravariant_class α α has_add.add has_le.le] (h : b ≤ a) : a - b < a - c ↔ c < b

axiom tsub_add_eq_max {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  : a - b + b = max a b

axiom add_tsub_eq_max {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α}
  : a + (b - a) = max a b

axiom tsub_min {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} : a -
  min a b = a - b

axiom tsub_add_min {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a b : α} :
  a - b + min a b = a
