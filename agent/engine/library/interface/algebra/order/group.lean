-- algebra.order.monoid, algebra.order.sub, algebra.order.group
prelude
import interface.data.set.function

set_option old_structure_cmd true

universes u v w x y z

-- algebra.order.monoid

class ordered_add_comm_monoid (α : Type u) extends add_comm_monoid α, partial_order α :=
(add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b)

@[instance] protected axiom ordered_add_comm_monoid.to_covariant_class_left (M : Type u) [ordered_add_comm_monoid M] :
  covariant_class M M has_add.add has_le.le

@[instance] protected axiom ordered_add_comm_monoid.to_covariant_class_right (M : Type u) [ordered_add_comm_monoid M] :
  covariant_class M M (function.swap has_add.add) has_le.le

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

@[instance, priority 100] protected axiom canonically_ordered_add_monoid.has_exists_add_of_le (α : Type u)
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

@[instance] protected axiom ordered_cancel_add_comm_monoid.to_contravariant_class_left (M : Type u)
  [ordered_cancel_add_comm_monoid M] : contravariant_class M M has_add.add has_lt.lt

@[instance] protected axiom ordered_cancel_add_comm_monoid.to_contravariant_class_right (M : Type u)
  [ordered_cancel_add_comm_monoid M] : contravariant_class M M (function.swap has_add.add) has_lt.lt

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

@[simp] axiom add_tsub_cancel_right {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] [contravariant_class α α has_add.add has_le.le] (a b : α) : a + b - b = a

@[simp] axiom add_tsub_cancel_left {α : Type u} [partial_order α] [add_comm_semigroup α] [has_sub α] [has_ordered_sub
  α] [contravariant_class α α has_add.add has_le.le] (a b : α) : a + b - a = b

@[simp] axiom add_tsub_cancel_of_le {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b : α} (h : a ≤ b) : a + (b - a) = b

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

@[simp] axiom add_tsub_tsub_cancel {α : Type u} [canonically_ordered_add_monoid α] [has_sub α] [has_ordered_sub α] {a
  b c : α} [contravariant_class α α has_add.add has_le.le] (h : c ≤ a) : a + b - (a - c) = b + c

@[simp] axiom tsub_pos_iff_lt {α : Type u} [canonically_linear_ordered_add_monoid α] [has_sub α] [has_ordered_sub α]
  {a b : α} : 0 < a - b ↔ b < a

-- algebra.order.group

@[instance] protected axiom group.covariant_class_le.to_contravariant_class_le {α : Type u} [group α] [has_le α]
  [covariant_class α α has_mul.mul has_le.le] : contravariant_class α α has_mul.mul has_le.le

@[instance] protected axiom add_group.covariant_class_le.to_contravariant_class_le {α : Type u} [add_group α] [has_le α]
  [covariant_class α α has_add.add has_le.le] : contravariant_class α α has_add.add has_le.le

@[instance] protected axiom group.swap.covariant_class_le.to_contravariant_class_le {α : Type u} [group α] [has_le α]
  [covariant_class α α (function.swap has_mul.mul) has_le.le] : contravariant_class α α (function.swap has_mul.mul)
  has_le.le

@[instance] protected axiom add_group.swap.covariant_class_le.to_contravariant_class_le {α : Type u} [add_group α] [has_le α]
  [covariant_class α α (function.swap has_add.add) has_le.le] : contravariant_class α α (function.swap has_add.add)
  has_le.le

@[instance] protected axiom group.covariant_class_lt.to_contravariant_class_lt {α : Type u} [group α] [has_lt α]
  [covariant_class α α has_mul.mul has_lt.lt] : contravariant_class α α has_mul.mul has_lt.lt

@[instance] protected axiom add_group.covariant_class_lt.to_contravariant_class_lt {α : Type u} [add_group α] [has_lt α]
  [covariant_class α α has_add.add has_lt.lt] : contravariant_class α α has_add.add has_lt.lt

@[instance] protected axiom group.swap.covariant_class_lt.to_contravariant_class_lt {α : Type u} [group α] [has_lt α]
  [covariant_class α α (function.swap has_mul.mul) has_lt.lt] : contravariant_class α α (function.swap has_mul.mul)
  has_lt.lt

@[instance] protected axiom add_group.swap.covariant_class_lt.to_contravariant_class_lt {α : Type u} [add_group α] [has_lt α]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] : contravariant_class α α (function.swap has_add.add)
  has_lt.lt

class ordered_add_comm_group (α : Type u) extends add_comm_group α, partial_order α :=
(add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b)

@[instance] protected axiom ordered_add_comm_group.to_covariant_class_left_le (α : Type u) [ordered_add_comm_group α] :
  covariant_class α α has_add.add has_le.le

axiom ordered_add_comm_group.le_of_add_le_add_left_aux {α : Type u} [ordered_add_comm_group α] (a b c : α) :
  a + b ≤ a + c → b ≤ c

@[priority 100]
instance ordered_add_comm_group.to_ordered_cancel_add_comm_monoid (α : Type u) [s : ordered_add_comm_group α] :
  ordered_cancel_add_comm_monoid α :=
{ add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux, ..s }

@[instance, priority 100] protected axiom ordered_add_comm_group.has_exists_add_of_le (α : Type u) [ordered_add_comm_group α] :
  has_exists_add_of_le α

@[simp] axiom left.neg_nonpos_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  : α} : -a ≤ 0 ↔ 0 ≤ a

@[simp] axiom left.nonneg_neg_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  : α} : 0 ≤ -a ↔ a ≤ 0

@[simp] axiom le_neg_add_iff_add_le {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  {a b c : α} : b ≤ -a + c ↔ a + b ≤ c

@[simp] axiom neg_add_le_iff_le_add {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  {a b c : α} : -b + a ≤ c ↔ a ≤ b + c

@[simp] axiom left.neg_pos_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a :
  α} : 0 < -a ↔ a < 0

@[simp] axiom left.neg_neg_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a :
  α} : -a < 0 ↔ 0 < a

@[simp] axiom lt_neg_add_iff_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  {a b c : α} : b < -a + c ↔ a + b < c

@[simp] axiom neg_add_lt_iff_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  {a b c : α} : -b + a < c ↔ a < b + c

@[simp] axiom right.neg_nonpos_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a : α} : -a ≤ 0 ↔ 0 ≤ a

@[simp] axiom right.nonneg_neg_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a : α} : 0 ≤ -a ↔ a ≤ 0

@[simp] axiom add_neg_le_iff_le_add {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a b c : α} : a + -b ≤ c ↔ a ≤ c + b

@[simp] axiom le_add_neg_iff_add_le {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a b c : α} : c ≤ a + -b ↔ c + b ≤ a

@[simp] axiom add_neg_nonpos_iff_le {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a b : α} : a + -b ≤ 0 ↔ a ≤ b

@[simp] axiom right.neg_neg_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a : α} : -a < 0 ↔ 0 < a

@[simp] axiom right.neg_pos_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a : α} : 0 < -a ↔ a < 0

@[simp] axiom add_neg_lt_iff_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] {a b c : α} : a + -b < c ↔ a < c + b

@[simp] axiom lt_add_neg_iff_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] {a b c : α} : c < a + -b ↔ c + b < a

@[simp] axiom neg_add_neg_iff_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] {a b : α} : a + -b < 0 ↔ a < b

@[simp] axiom neg_le_neg_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [covariant_class α α (function.swap has_add.add) has_le.le] {a b : α} : -a ≤ -b ↔ b ≤ a

@[simp] axiom sub_le_self_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [covariant_class α α (function.swap has_add.add) has_le.le] (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b

@[simp] axiom le_sub_self_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [covariant_class α α (function.swap has_add.add) has_le.le] (a : α) {b : α} : a ≤ a - b ↔ b ≤ 0

@[simp] axiom neg_lt_neg_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] {a b : α} : -a < -b ↔ b < a

@[simp] axiom sub_lt_self_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] (a : α) {b : α} : a - b < a ↔ 0 < b

axiom sub_lt_self {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] [covariant_class α
  α (function.swap has_add.add) has_lt.lt] (a : α) {b : α} : 0 < b → a - b < a

@[simp] axiom add_neg_le_iff_le_add' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add
  has_le.le] {a b c : α} : a + -b ≤ c ↔ a ≤ b + c

@[simp] axiom add_neg_lt_iff_le_add' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add
  has_lt.lt] {a b c : α} : a + -b < c ↔ a < b + c

@[simp] axiom sub_le_sub_iff_right {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] {a b : α} (c : α) : a - c ≤ b - c ↔ a ≤ b

@[simp] axiom sub_nonneg {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap has_add.add)
  has_le.le] {a b : α} : 0 ≤ a - b ↔ b ≤ a

axiom le_of_sub_nonneg {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap has_add.add)
  has_le.le] {a b : α} : 0 ≤ a - b → b ≤ a

@[simp] axiom sub_nonpos {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap has_add.add)
  has_le.le] {a b : α} : a - b ≤ 0 ↔ a ≤ b

axiom le_sub_iff_add_le {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap has_add.add)
  has_le.le] {a b c : α} : a ≤ c - b ↔ a + b ≤ c

axiom sub_le_iff_le_add {α : Type u} [add_group α] [has_le α] [covariant_class α α (function.swap has_add.add)
  has_le.le] {a b c : α} : a - c ≤ b ↔ a ≤ b + c

@[priority 100]
instance add_group.to_has_ordered_sub {α : Type u} [add_group α] [has_le α]
  [covariant_class α α (function.swap has_add.add) has_le.le] : has_ordered_sub α :=
⟨λ a b c, sub_le_iff_le_add⟩

@[simp] axiom sub_le_sub_iff_left {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [covariant_class α α (function.swap has_add.add) has_le.le] {b c : α} (a : α) : a - b ≤ a - c ↔ c ≤ b

axiom sub_le_sub_left {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [covariant_class α α (function.swap has_add.add) has_le.le] {a b : α} (h : a ≤ b) (c : α) : c - b ≤ c - a

@[simp] axiom neg_le_sub_iff_le_add {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add
  has_le.le] {a b c : α} : -b ≤ a - c ↔ c ≤ a + b

@[simp] axiom sub_lt_sub_iff_right {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] {a b : α} (c : α) : a - c < b - c ↔ a < b

@[simp] axiom sub_pos {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a b : α} : 0 < a - b ↔ b < a

axiom lt_of_sub_pos {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add) has_lt.lt]
  {a b : α} : 0 < a - b → b < a

@[simp] axiom sub_neg {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a b : α} : a - b < 0 ↔ a < b

axiom lt_sub_iff_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a b c : α} : a < c - b ↔ a + b < c

axiom sub_lt_iff_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α (function.swap has_add.add)
  has_lt.lt] {a b c : α} : a - c < b ↔ a < b + c

@[simp] axiom sub_lt_sub_iff_left {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] {b c : α} (a : α) : a - b < a - c ↔ c < b

@[simp] axiom neg_lt_sub_iff_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] {a b c : α} : -a < b - c ↔ c < a + b

axiom sub_lt_sub_left {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_lt.lt] {a b : α} (h : a < b) (c : α) : c - b < c - a

@[simp] axiom sub_le_sub_flip {α : Type u} [add_comm_group α] [linear_order α] [covariant_class α α has_add.add
  has_le.le] {a b : α} : a - b ≤ b - a ↔ a ≤ b

@[simp] axiom max_zero_sub_max_neg_zero_eq_self {α : Type u} [add_group α] [linear_order α] [covariant_class α α
  has_add.add has_le.le] (a : α) : max a 0 - max (-a) 0 = a

class linear_ordered_add_comm_group (α : Type u) extends ordered_add_comm_group α, linear_order α

@[priority 100]
instance linear_ordered_add_comm_group.to_linear_ordered_cancel_add_comm_monoid {α : Type u}
  [s : linear_ordered_add_comm_group α] : linear_ordered_cancel_add_comm_monoid α :=
{ add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux, ..s }

@[instance, priority 100] protected axiom linear_ordered_add_comm_group.to_no_max_order {α : Type u}
  [linear_ordered_add_comm_group α] [nontrivial α] : no_max_order α

@[instance, priority 100] protected axiom linear_ordered_add_comm_group.to_no_min_order {α : Type u}
  [linear_ordered_add_comm_group α] [nontrivial α] : no_min_order α

@[priority 100]
instance has_neg.to_has_abs {α : Type u} [has_neg α] [has_sup α] : has_abs α := ⟨λ a, a ⊔ -a⟩

axiom abs_eq_sup_neg {α : Type u} [has_neg α] [has_sup α] (a : α) : |a| = a ⊔ -a

axiom abs_eq_max_neg {α : Type u} [has_neg α] [linear_order α] {a : α} : |a| = max a (-a)

axiom le_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b

axiom le_abs_self {α : Type u} [has_neg α] [linear_order α] (a : α) : a ≤ |a|

axiom neg_le_abs_self {α : Type u} [has_neg α] [linear_order α] (a : α) : -a ≤ |a|

axiom lt_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} : a < |b| ↔ a < b ∨ a < -b

axiom abs_le_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} (h₀ : a ≤ b) (h₁ : -a ≤ b) : |a| ≤ |b|

@[simp] axiom abs_neg {α : Type u} [add_group α] [linear_order α] (a : α) : | -a| = |a|

axiom abs_eq_abs {α : Type u} [add_group α] [linear_order α] {a b : α} : |a| = |b| ↔ a = b ∨ a = -b

axiom abs_sub_comm {α : Type u} [add_group α] [linear_order α] (a b : α) : |a - b| = |b - a|

axiom abs_of_nonneg {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α} (h
  : 0 ≤ a) : |a| = a

axiom abs_of_pos {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α} (h :
  0 < a) : |a| = a

axiom abs_of_nonpos {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α} (h
  : a ≤ 0) : |a| = -a

axiom abs_of_neg {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α} (h :
  a < 0) : |a| = -a

@[simp] axiom abs_zero {α : Type u} [add_group α] [linear_order α] [covariant_class α α (has_add.add : α → α → α)
  (has_le.le : α → α → Prop)] : (has_abs.abs ((0 : α))) = (0 : α)

@[simp] axiom abs_pos {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α}
  : 0 < |a| ↔ a ≠ 0

axiom neg_abs_le_self {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] (a : α)
  : -|a| ≤ a

axiom abs_nonneg {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] (a : α) : 0 ≤
  |a|

@[simp] axiom abs_abs {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] (a : α)
  : | |a| | = |a|

@[simp] axiom abs_eq_zero {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a :
  α} : |a| = 0 ↔ a = 0

@[simp] axiom abs_nonpos_iff {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  {a : α} : |a| ≤ 0 ↔ a = 0

axiom abs_lt {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a b : α}
  [covariant_class α α (function.swap has_add.add) has_le.le] : |a| < b ↔ -b < a ∧ a < b

axiom abs_le {α : Type u} [linear_ordered_add_comm_group α] {a b : α} : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b

axiom abs_add {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a + b| ≤ |a| + |b|

axiom abs_sub_abs_le_abs_sub {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a| - |b| ≤ |a - b|

axiom abs_eq {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b

axiom abs_add_three {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : |a + b + c| ≤ |a| + |b| + |c|

axiom neg_le_neg {α : Type u} [ordered_add_comm_group α] {a b : α} : a ≤ b → -b ≤ -a

axiom neg_lt_neg {α : Type u} [ordered_add_comm_group α] {a b : α} : a < b → -b < -a

axiom neg_neg_of_pos {α : Type u} [ordered_add_comm_group α] {a : α} : 0 < a → -a < 0

axiom neg_nonpos_of_nonneg {α : Type u} [ordered_add_comm_group α] {a : α} : 0 ≤ a → -a ≤ 0

axiom neg_nonneg_of_nonpos {α : Type u} [ordered_add_comm_group α] {a : α} : a ≤ 0 → 0 ≤ -a

-- algebra.order.group

@[simp] axiom left.inv_le_one_iff {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le] {a :
  α} : a⁻¹ ≤ 1 ↔ 1 ≤ a

@[simp] axiom left.one_le_inv_iff {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le] {a :
  α} : 1 ≤ a⁻¹ ↔ a ≤ 1

@[simp] axiom le_inv_mul_iff_mul_le {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le] {a b
  c : α} : b ≤ a⁻¹ * c ↔ a * b ≤ c

@[simp] axiom inv_mul_le_iff_le_mul {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le] {a b
  c : α} : b⁻¹ * a ≤ c ↔ a ≤ b * c

@[simp] axiom left.one_lt_inv_iff {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt] {a :
  α} : 1 < a⁻¹ ↔ a < 1

@[simp] axiom left.inv_lt_one_iff {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt] {a :
  α} : a⁻¹ < 1 ↔ 1 < a

@[simp] axiom lt_inv_mul_iff_mul_lt {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt] {a b
  c : α} : b < a⁻¹ * c ↔ a * b < c

@[simp] axiom inv_mul_lt_iff_lt_mul {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt] {a b
  c : α} : b⁻¹ * a < c ↔ a < b * c

@[simp] axiom right.inv_le_one_iff {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a : α} : a⁻¹ ≤ 1 ↔ 1 ≤ a

@[simp] axiom right.one_le_inv_iff {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a : α} : 1 ≤ a⁻¹ ↔ a ≤ 1

@[simp] axiom mul_inv_le_iff_le_mul {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b c : α} : a * b⁻¹ ≤ c ↔ a ≤ c * b

@[simp] axiom le_mul_inv_iff_mul_le {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b c : α} : c ≤ a * b⁻¹ ↔ c * b ≤ a

@[simp] axiom mul_inv_le_one_iff_le {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b : α} : a * b⁻¹ ≤ 1 ↔ a ≤ b

@[simp] axiom right.inv_lt_one_iff {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a : α} : a⁻¹ < 1 ↔ 1 < a

@[simp] axiom right.one_lt_inv_iff {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a : α} : 1 < a⁻¹ ↔ a < 1

@[simp] axiom mul_inv_lt_iff_lt_mul {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b c : α} : a * b⁻¹ < c ↔ a < c * b

@[simp] axiom lt_mul_inv_iff_mul_lt {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b c : α} : c < a * b⁻¹ ↔ c * b < a

@[simp] axiom inv_mul_lt_one_iff_lt {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b : α} : a * b⁻¹ < 1 ↔ a < b

@[simp] axiom inv_le_inv_iff {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  [covariant_class α α (function.swap has_mul.mul) has_le.le] {a b : α} : a⁻¹ ≤ b⁻¹ ↔ b ≤ a

@[simp] axiom div_le_self_iff {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  [covariant_class α α (function.swap has_mul.mul) has_le.le] (a : α) {b : α} : a / b ≤ a ↔ 1 ≤ b

@[simp] axiom le_div_self_iff {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  [covariant_class α α (function.swap has_mul.mul) has_le.le] (a : α) {b : α} : a ≤ a / b ↔ b ≤ 1

@[simp] axiom inv_lt_inv_iff {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt]
  [covariant_class α α (function.swap has_mul.mul) has_lt.lt] {a b : α} : a⁻¹ < b⁻¹ ↔ b < a

@[simp] axiom div_lt_self_iff {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt]
  [covariant_class α α (function.swap has_mul.mul) has_lt.lt] (a : α) {b : α} : a / b < a ↔ 1 < b

@[simp] axiom mul_inv_le_iff_le_mul' {α : Type u} [comm_group α] [has_le α] [covariant_class α α has_mul.mul
  has_le.le] {a b c : α} : a * b⁻¹ ≤ c ↔ a ≤ b * c

@[simp] axiom mul_inv_lt_iff_le_mul' {α : Type u} [comm_group α] [has_lt α] [covariant_class α α has_mul.mul
  has_lt.lt] {a b c : α} : a * b⁻¹ < c ↔ a < b * c

@[simp] axiom div_le_div_iff_right {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b : α} (c : α) : a / c ≤ b / c ↔ a ≤ b

@[simp] axiom one_le_div' {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b : α} : 1 ≤ a / b ↔ b ≤ a

@[simp] axiom div_le_one' {α : Type u} [group α] [has_le α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] {a b : α} : a / b ≤ 1 ↔ a ≤ b

@[simp] axiom div_le_div_iff_left {α : Type u} [group α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  [covariant_class α α (function.swap has_mul.mul) has_le.le] {b c : α} (a : α) : a / b ≤ a / c ↔ c ≤ b

@[simp] axiom inv_le_div_iff_le_mul {α : Type u} [comm_group α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  {a b c : α} : b⁻¹ ≤ a / c ↔ c ≤ a * b

@[simp] axiom div_lt_div_iff_right {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b : α} (c : α) : a / c < b / c ↔ a < b

@[simp] axiom one_lt_div' {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b : α} : 1 < a / b ↔ b < a

@[simp] axiom div_lt_one' {α : Type u} [group α] [has_lt α] [covariant_class α α (function.swap has_mul.mul)
  has_lt.lt] {a b : α} : a / b < 1 ↔ a < b

@[simp] axiom div_lt_div_iff_left {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt]
  [covariant_class α α (function.swap has_mul.mul) has_lt.lt] {b c : α} (a : α) : a / b < a / c ↔ c < b

@[simp] axiom inv_lt_div_iff_lt_mul {α : Type u} [group α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt]
  [covariant_class α α (function.swap has_mul.mul) has_lt.lt] {a b c : α} : a⁻¹ < b / c ↔ c < a * b

@[simp] axiom div_le_div_flip {α : Type u} [comm_group α] [linear_order α] [covariant_class α α has_mul.mul has_le.le]
  {a b : α} : a / b ≤ b / a ↔ a ≤ b

@[simp] axiom max_one_div_max_inv_one_eq_self {α : Type u} [group α] [linear_order α] [covariant_class α α has_mul.mul
  has_le.le] (a : α) : max a 1 / max a⁻¹ 1 = a
