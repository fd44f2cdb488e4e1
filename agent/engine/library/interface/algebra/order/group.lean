-- algebra.order.group
prelude
import interface.algebra.order.sub

set_option old_structure_cmd true

universes u v w x y z

@[instance] axiom group.covariant_class_le.to_contravariant_class_le {α : Type u} [group α] [has_le α]
  [covariant_class α α has_mul.mul has_le.le] : contravariant_class α α has_mul.mul has_le.le

@[instance] axiom add_group.covariant_class_le.to_contravariant_class_le {α : Type u} [add_group α] [has_le α]
  [covariant_class α α has_add.add has_le.le] : contravariant_class α α has_add.add has_le.le

@[instance] axiom group.covariant_class_lt.to_contravariant_class_lt {α : Type u} [group α] [has_lt α]
  [covariant_class α α has_mul.mul has_lt.lt] : contravariant_class α α has_mul.mul has_lt.lt

@[instance] axiom add_group.covariant_class_lt.to_contravariant_class_lt {α : Type u} [add_group α] [has_lt α]
  [covariant_class α α has_add.add has_lt.lt] : contravariant_class α α has_add.add has_lt.lt

class ordered_add_comm_group (α : Type u) extends add_comm_group α, partial_order α :=
(add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b)

@[instance] axiom ordered_add_comm_group.to_covariant_class_left_le (α : Type u) [ordered_add_comm_group α] :
  covariant_class α α has_add.add has_le.le

axiom ordered_add_comm_group.le_of_add_le_add_left_aux {α : Type u} [ordered_add_comm_group α] (a b c : α) :
  a + b ≤ a + c → b ≤ c

@[priority 100]
instance ordered_add_comm_group.to_ordered_cancel_add_comm_monoid (α : Type u) [s : ordered_add_comm_group α] :
  ordered_cancel_add_comm_monoid α :=
{ add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux, ..s }

@[instance, priority 100] axiom ordered_add_comm_group.has_exists_add_of_le (α : Type u) [ordered_add_comm_group α] :
  has_exists_add_of_le α

@[simp] axiom left.neg_nonpos_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  : α} : -a ≤ 0 ↔ 0 ≤ a

@[simp] axiom left.nonneg_neg_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  : α} : 0 ≤ -a ↔ a ≤ 0

@[simp] axiom le_neg_add_iff_add_le {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  {a b c : α} : b ≤ -a + c ↔ a + b ≤ c

@[simp] axiom neg_add_le_iff_le_add {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le]
  {a b c : α} : -b + a ≤ c ↔ a ≤ b + c

axiom neg_le_iff_add_nonneg' {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b :
  α} : -a ≤ b ↔ 0 ≤ a + b

axiom le_neg_iff_add_nonpos_left {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b : α} : a ≤ -b ↔ b + a ≤ 0

axiom le_neg_add_iff_le {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b : α} :
  0 ≤ -b + a ↔ b ≤ a

axiom neg_add_nonpos_iff {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b : α} :
  -a + b ≤ 0 ↔ b ≤ a

@[simp] axiom left.neg_pos_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a :
  α} : 0 < -a ↔ a < 0

@[simp] axiom left.neg_neg_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a :
  α} : -a < 0 ↔ 0 < a

@[simp] axiom lt_neg_add_iff_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  {a b c : α} : b < -a + c ↔ a + b < c

@[simp] axiom neg_add_lt_iff_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  {a b c : α} : -b + a < c ↔ a < b + c

axiom neg_lt_iff_pos_add' {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b : α}
  : -a < b ↔ 0 < a + b

axiom lt_neg_iff_add_neg' {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b : α}
  : a < -b ↔ b + a < 0

axiom lt_neg_add_iff_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b : α} :
  0 < -b + a ↔ b < a

axiom neg_add_neg_iff {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b : α} : -a
  + b < 0 ↔ b < a

axiom left.neg_le_self {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_le.le] {a : α} (h
  : 0 ≤ a) : -a ≤ a

axiom neg_le_self {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_le.le] {a : α} (h : 0 ≤
  a) : -a ≤ a

axiom left.self_le_neg {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_le.le] {a : α} (h
  : a ≤ 0) : a ≤ -a

axiom left.neg_lt_self {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_lt.lt] {a : α} (h
  : 0 < a) : -a < a

axiom neg_lt_self {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_lt.lt] {a : α} (h : 0 <
  a) : -a < a

axiom left.self_lt_neg {α : Type u} [add_group α] [preorder α] [covariant_class α α has_add.add has_lt.lt] {a : α} (h
  : a < 0) : a < -a

axiom neg_add_le_iff_le_add' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : -c + a ≤ b ↔ a ≤ b + c

@[simp] axiom add_neg_le_iff_le_add' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add
  has_le.le] {a b c : α} : a + -b ≤ c ↔ a ≤ b + c

axiom add_neg_le_add_neg_iff {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c d : α} : a + -b ≤ c + -d ↔ a + d ≤ c + b

axiom neg_add_lt_iff_lt_add' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : -c + a < b ↔ a < b + c

@[simp] axiom add_neg_lt_iff_le_add' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add
  has_lt.lt] {a b c : α} : a + -b < c ↔ a < b + c

axiom add_neg_lt_add_neg_iff {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c d : α} : a + -b < c + -d ↔ a + d < c + b

axiom nonneg_of_neg_nonpos {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a : α} :
  -a ≤ 0 → 0 ≤ a

axiom nonpos_of_neg_nonneg {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a : α} :
  0 ≤ -a → a ≤ 0

axiom pos_of_neg_neg {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : -a <
  0 → 0 < a

axiom neg_neg_iff_pos {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : -a <
  0 ↔ 0 < a

axiom neg_lt_zero {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : -a < 0 ↔
  0 < a

axiom neg_of_neg_pos {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : 0 <
  -a → a < 0

axiom neg_pos_of_neg {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : a < 0
  → 0 < -a

axiom add_le_of_le_neg_add {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c :
  α} : b ≤ -a + c → a + b ≤ c

axiom le_neg_add_of_add_le {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c :
  α} : a + b ≤ c → b ≤ -a + c

axiom add_lt_of_lt_neg_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c :
  α} : b < -a + c → a + b < c

axiom lt_neg_add_of_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c :
  α} : a + b < c → b < -a + c

axiom lt_add_of_neg_add_lt {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c :
  α} : -b + a < c → a < b + c

axiom neg_add_lt_of_lt_add {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c :
  α} : a < b + c → -b + a < c

axiom lt_add_of_neg_add_lt_left {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b
  c : α} : -b + a < c → a < b + c

axiom neg_nonpos {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a : α} : -a ≤ 0 ↔
  0 ≤ a

axiom neg_nonneg {α : Type u} [add_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a : α} : 0 ≤ -a ↔
  a ≤ 0

axiom neg_pos {α : Type u} [add_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a : α} : 0 < -a ↔ a <
  0

axiom ordered_add_comm_group.add_lt_add_left {α : Type u} [has_add α] [has_lt α] [covariant_class α α has_add.add
  has_lt.lt] {b c : α} (bc : b < c) (a : α) : a + b < a + c

axiom ordered_add_comm_group.le_of_add_le_add_left {α : Type u} [has_add α] [has_le α] [contravariant_class α α
  has_add.add has_le.le] {a b c : α} (bc : a + b ≤ a + c) : b ≤ c

axiom ordered_add_comm_group.lt_of_add_lt_add_left {α : Type u} [has_add α] [has_lt α] [contravariant_class α α
  has_add.add has_lt.lt] {a b c : α} (bc : a + b < a + c) : b < c

axiom sub_le_sub_iff {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c d :
  α} : a - b ≤ c - d ↔ a + d ≤ c + b

axiom le_sub_iff_add_le' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c
  : α} : b ≤ c - a ↔ a + b ≤ c

axiom add_le_of_le_sub_left {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : b ≤ c - a → a + b ≤ c

axiom le_sub_left_of_add_le {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : a + b ≤ c → b ≤ c - a

axiom sub_le_iff_le_add' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c
  : α} : a - b ≤ c ↔ a ≤ b + c

axiom le_add_of_sub_left_le {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : a - b ≤ c → a ≤ b + c

axiom sub_left_le_of_le_add {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : a ≤ b + c → a - b ≤ c

@[simp] axiom neg_le_sub_iff_le_add {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add
  has_le.le] {a b c : α} : -b ≤ a - c ↔ c ≤ a + b

axiom neg_le_sub_iff_le_add' {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b c : α} : -a ≤ b - c ↔ c ≤ a + b

axiom sub_le {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c : α} : a -
  b ≤ c ↔ a - c ≤ b

axiom le_sub {α : Type u} [add_comm_group α] [has_le α] [covariant_class α α has_add.add has_le.le] {a b c : α} : a ≤
  b - c ↔ c ≤ b - a

axiom sub_le_sub {α : Type u} [add_comm_group α] [preorder α] [covariant_class α α has_add.add has_le.le] {a b c d :
  α} (hab : a ≤ b) (hcd : c ≤ d) : a - d ≤ b - c

axiom sub_lt_sub_iff {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c d :
  α} : a - b < c - d ↔ a + d < c + b

axiom lt_sub_iff_add_lt' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c
  : α} : b < c - a ↔ a + b < c

axiom add_lt_of_lt_sub_left {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : b < c - a → a + b < c

axiom lt_sub_left_of_add_lt {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : a + b < c → b < c - a

axiom sub_lt_iff_lt_add' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c
  : α} : a - b < c ↔ a < b + c

axiom lt_add_of_sub_left_lt {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : a - b < c → a < b + c

axiom sub_left_lt_of_lt_add {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : a < b + c → a - b < c

axiom neg_lt_sub_iff_lt_add' {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a
  b c : α} : -b < a - c ↔ c < a + b

axiom sub_lt {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c : α} : a -
  b < c ↔ a - c < b

axiom lt_sub {α : Type u} [add_comm_group α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {a b c : α} : a <
  b - c ↔ c < b - a

axiom sub_lt_sub {α : Type u} [add_comm_group α] [preorder α] [covariant_class α α has_add.add has_lt.lt] {a b c d :
  α} (hab : a < b) (hcd : c < d) : a - d < b - c

axiom le_of_forall_pos_lt_add {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  {a b : α} (h : ∀ (ε : α), 0 < ε → a < b + ε) : a ≤ b

axiom le_iff_forall_pos_lt_add {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  {a b : α} : a ≤ b ↔ ∀ (ε : α), 0 < ε → a < b + ε

@[simp] axiom sub_le_sub_flip {α : Type u} [add_comm_group α] [linear_order α] [covariant_class α α has_add.add
  has_le.le] {a b : α} : a - b ≤ b - a ↔ a ≤ b

@[simp] axiom max_zero_sub_max_neg_zero_eq_self {α : Type u} [add_group α] [linear_order α] [covariant_class α α
  has_add.add has_le.le] (a : α) : max a 0 - max (-a) 0 = a

axiom max_zero_sub_eq_self {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] (a
  : α) : max a 0 - max (-a) 0 = a

axiom le_of_forall_pos_le_add {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  [densely_ordered α] {a b : α} (h : ∀ (ε : α), 0 < ε → a ≤ b + ε) : a ≤ b

axiom le_of_forall_neg_add_le {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  [densely_ordered α] {a b : α} (h : ∀ (ε : α), ε < 0 → a + ε ≤ b) : a ≤ b

axiom le_of_forall_pos_sub_le {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  [densely_ordered α] {a b : α} (h : ∀ (ε : α), 0 < ε → a - ε ≤ b) : a ≤ b

axiom le_iff_forall_pos_le_add {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  [densely_ordered α] {a b : α} : a ≤ b ↔ ∀ (ε : α), 0 < ε → a ≤ b + ε

axiom le_iff_forall_neg_add_le {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le]
  [densely_ordered α] {a b : α} : a ≤ b ↔ ∀ (ε : α), ε < 0 → a + ε ≤ b

class linear_ordered_add_comm_group (α : Type u) extends ordered_add_comm_group α, linear_order α

@[priority 100]
instance linear_ordered_add_comm_group.to_linear_ordered_cancel_add_comm_monoid {α : Type u}
  [s : linear_ordered_add_comm_group α] : linear_ordered_cancel_add_comm_monoid α :=
{ add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux, ..s }

axiom linear_ordered_add_comm_group.add_lt_add_left {α : Type u} [linear_ordered_add_comm_group α] (a b : α) (h : a <
  b) (c : α) : c + a < c + b

axiom min_neg_neg {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : min (-a) (-b) = -max a b

axiom max_neg_neg {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : max (-a) (-b) = -min a b

axiom min_sub_sub_right {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : min (a - c) (b - c) = min a b - c

axiom max_sub_sub_right {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : max (a - c) (b - c) = max a b - c

axiom min_sub_sub_left {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : min (a - b) (a - c) = a - max b c

axiom max_sub_sub_left {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : max (a - b) (a - c) = a - min b c

axiom eq_zero_of_neg_eq {α : Type u} [linear_ordered_add_comm_group α] {a : α} (h : -a = a) : a = 0

axiom exists_zero_lt {α : Type u} [linear_ordered_add_comm_group α] [nontrivial α] : ∃ (a : α), 0 < a

@[instance, priority 100] axiom linear_ordered_add_comm_group.to_no_max_order {α : Type u}
  [linear_ordered_add_comm_group α] [nontrivial α] : no_max_order α

@[instance, priority 100] axiom linear_ordered_add_comm_group.to_no_min_order {α : Type u}
  [linear_ordered_add_comm_group α] [nontrivial α] : no_min_order α

@[priority 100]
instance has_neg.to_has_abs {α : Type u} [has_neg α] [has_sup α] : has_abs α := ⟨λ a, a ⊔ -a⟩

axiom abs_eq_sup_neg {α : Type u} [has_neg α] [has_sup α] (a : α) : |a| = a ⊔ -a

axiom abs_eq_max_neg {α : Type u} [has_neg α] [linear_order α] {a : α} : |a| = max a (-a)

axiom abs_choice {α : Type u} [has_neg α] [linear_order α] (x : α) : |x| = x ∨ |x| = -x

axiom abs_le' {α : Type u} [has_neg α] [linear_order α] {a b : α} : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b

axiom le_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b

axiom le_abs_self {α : Type u} [has_neg α] [linear_order α] (a : α) : a ≤ |a|

axiom neg_le_abs_self {α : Type u} [has_neg α] [linear_order α] (a : α) : -a ≤ |a|

axiom lt_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} : a < |b| ↔ a < b ∨ a < -b

axiom abs_le_abs {α : Type u} [has_neg α] [linear_order α] {a b : α} (h₀ : a ≤ b) (h₁ : -a ≤ b) : |a| ≤ |b|

axiom abs_by_cases {α : Type u} [has_neg α] [linear_order α] (P : α → Prop) {a : α} (h1 : P a) (h2 : P (-a)) : P
  (has_abs.abs (a))

@[simp] axiom abs_neg {α : Type u} [add_group α] [linear_order α] (a : α) : | -a| = |a|

axiom eq_or_eq_neg_of_abs_eq {α : Type u} [add_group α] [linear_order α] {a b : α} (h : |a| = b) : a = b ∨ a = -b

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

axiom abs_pos_of_pos {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α}
  (h : 0 < a) : 0 < |a|

axiom abs_pos_of_neg {α : Type u} [add_group α] [linear_order α] [covariant_class α α has_add.add has_le.le] {a : α}
  (h : a < 0) : 0 < |a|

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

axiom abs_le {α : Type u} [linear_ordered_add_comm_group α] {a b : α} : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b

axiom le_abs' {α : Type u} [linear_ordered_add_comm_group α] {a b : α} : a ≤ |b| ↔ b ≤ -a ∨ a ≤ b

axiom neg_le_of_abs_le {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (h : |a| ≤ b) : -b ≤ a

axiom le_of_abs_le {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (h : |a| ≤ b) : a ≤ b

axiom abs_add {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a + b| ≤ |a| + |b|

axiom abs_add' {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a| ≤ |b| + |b + a|

axiom abs_sub {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a - b| ≤ |a| + |b|

axiom abs_sub_le_iff {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c

axiom abs_sub_lt_iff {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} : |a - b| < c ↔ a - b < c ∧ b - a < c

axiom sub_le_of_abs_sub_le_left {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} (h : |a - b| ≤ c) : b - c ≤
  a

axiom sub_le_of_abs_sub_le_right {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} (h : |a - b| ≤ c) : a - c
  ≤ b

axiom sub_lt_of_abs_sub_lt_left {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} (h : |a - b| < c) : b - c <
  a

axiom sub_lt_of_abs_sub_lt_right {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} (h : |a - b| < c) : a - c
  < b

axiom abs_sub_abs_le_abs_sub {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : |a| - |b| ≤ |a - b|

axiom abs_abs_sub_abs_le_abs_sub {α : Type u} [linear_ordered_add_comm_group α] (a b : α) : | |a| - |b| | ≤ |a - b|

axiom abs_eq {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b

axiom abs_le_max_abs_abs {α : Type u} [linear_ordered_add_comm_group α] {a b c : α} (hab : a ≤ b) (hbc : b ≤ c) :
  (has_abs.abs (b)) ≤ max (has_abs.abs (a)) (has_abs.abs (c))

axiom eq_of_abs_sub_eq_zero {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (h : |a - b| = 0) : a = b

axiom abs_sub_le {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : |a - c| ≤ |a - b| + |b - c|

axiom abs_add_three {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : |a + b + c| ≤ |a| + |b| + |c|

axiom dist_bdd_within_interval {α : Type u} [linear_ordered_add_comm_group α] {a b lb ub : α} (hal : lb ≤ a) (hau : a
  ≤ ub) (hbl : lb ≤ b) (hbu : b ≤ ub) : |a - b| ≤ ub - lb

axiom eq_of_abs_sub_nonpos {α : Type u} [linear_ordered_add_comm_group α] {a b : α} (h : |a - b| ≤ 0) : a = b

axiom max_sub_max_le_max {α : Type u} [linear_ordered_add_comm_group α] (a b c d : α) : max a b - max c d ≤ max (a -
  c) (b - d)

axiom abs_max_sub_max_le_max {α : Type u} [linear_ordered_add_comm_group α] (a b c d : α) : (has_abs.abs (max a b -
  max c d)) ≤ max (has_abs.abs (a - c)) (has_abs.abs (b - d))

axiom abs_min_sub_min_le_max {α : Type u} [linear_ordered_add_comm_group α] (a b c d : α) : (has_abs.abs (min a b -
  min c d)) ≤ max (has_abs.abs (a - c)) (has_abs.abs (b - d))

axiom abs_max_sub_max_le_abs {α : Type u} [linear_ordered_add_comm_group α] (a b c : α) : |max a c - max b c| ≤ |a -
  b|

axiom neg_le_neg {α : Type u} [ordered_add_comm_group α] {a b : α} : a ≤ b → -b ≤ -a

axiom neg_lt_neg {α : Type u} [ordered_add_comm_group α] {a b : α} : a < b → -b < -a

axiom neg_neg_of_pos {α : Type u} [ordered_add_comm_group α] {a : α} : 0 < a → -a < 0

axiom neg_nonpos_of_nonneg {α : Type u} [ordered_add_comm_group α] {a : α} : 0 ≤ a → -a ≤ 0

axiom neg_nonneg_of_nonpos {α : Type u} [ordered_add_comm_group α] {a : α} : a ≤ 0 → 0 ≤ -a
