-- algebra.covariant_and_contravariant, algebra.order.monoid_lemmas
prelude
import interface.order.basic

set_option old_structure_cmd true

universes u v w x y z

-- algebra.covariant_and_contravariant

def covariant (M : Type u) (N : Type v) (μ : M → N → N) (r : N → N → Prop) : Prop :=
∀ (m) {n₁ n₂}, r n₁ n₂ → r (μ m n₁) (μ m n₂)

def contravariant (M : Type u) (N : Type v) (μ : M → N → N) (r : N → N → Prop) : Prop :=
∀ (m) {n₁ n₂}, r (μ m n₁) (μ m n₂) → r n₁ n₂

class covariant_class (M : Type u) (N : Type v) (μ : M → N → N) (r : N → N → Prop) : Prop := (elim : covariant M N μ r)

class contravariant_class (M : Type u) (N : Type v) (μ : M → N → N) (r : N → N → Prop) : Prop :=
(elim : contravariant M N μ r)

@[instance] protected axiom contravariant_mul_lt_of_covariant_mul_le (N : Type u) [has_mul N] [linear_order N] [covariant_class
  N N has_mul.mul has_le.le] : contravariant_class N N has_mul.mul has_lt.lt

@[instance] protected axiom contravariant_add_lt_of_covariant_add_le (N : Type u) [has_add N] [linear_order N] [covariant_class
  N N has_add.add has_le.le] : contravariant_class N N has_add.add has_lt.lt

@[instance] protected axiom covariant_mul_lt_of_contravariant_mul_le (N : Type u) [has_mul N] [linear_order N]
  [contravariant_class N N has_mul.mul has_le.le] : covariant_class N N has_mul.mul has_lt.lt

@[instance] protected axiom covariant_add_lt_of_contravariant_add_le (N : Type u) [has_add N] [linear_order N]
  [contravariant_class N N has_add.add has_le.le] : covariant_class N N has_add.add has_lt.lt

@[instance] protected axiom covariant_swap_mul_le_of_covariant_mul_le (N : Type u) [comm_semigroup N] [has_le N]
  [covariant_class N N has_mul.mul has_le.le] : covariant_class N N (function.swap has_mul.mul) has_le.le

@[instance] protected axiom covariant_swap_add_le_of_covariant_add_le (N : Type u) [add_comm_semigroup N] [has_le N]
  [covariant_class N N has_add.add has_le.le] : covariant_class N N (function.swap has_add.add) has_le.le

@[instance] protected axiom contravariant_swap_mul_le_of_contravariant_mul_le (N : Type u) [comm_semigroup N] [has_le N]
  [contravariant_class N N has_mul.mul has_le.le] : contravariant_class N N (function.swap has_mul.mul) has_le.le

@[instance] protected axiom contravariant_swap_add_le_of_contravariant_add_le (N : Type u) [add_comm_semigroup N] [has_le N]
  [contravariant_class N N has_add.add has_le.le] : contravariant_class N N (function.swap has_add.add) has_le.le

@[instance] protected axiom contravariant_swap_mul_lt_of_contravariant_mul_lt (N : Type u) [comm_semigroup N] [has_lt N]
  [contravariant_class N N has_mul.mul has_lt.lt] : contravariant_class N N (function.swap has_mul.mul) has_lt.lt

@[instance] protected axiom contravariant_swap_add_lt_of_contravariant_add_lt (N : Type u) [add_comm_semigroup N] [has_lt N]
  [contravariant_class N N has_add.add has_lt.lt] : contravariant_class N N (function.swap has_add.add) has_lt.lt

@[instance] protected axiom covariant_swap_mul_lt_of_covariant_mul_lt (N : Type u) [comm_semigroup N] [has_lt N]
  [covariant_class N N has_mul.mul has_lt.lt] : covariant_class N N (function.swap has_mul.mul) has_lt.lt

@[instance] protected axiom covariant_swap_add_lt_of_covariant_add_lt (N : Type u) [add_comm_semigroup N] [has_lt N]
  [covariant_class N N has_add.add has_lt.lt] : covariant_class N N (function.swap has_add.add) has_lt.lt

@[instance] protected axiom add_left_cancel_semigroup.covariant_add_lt_of_covariant_add_le (N : Type u)
  [add_left_cancel_semigroup N] [partial_order N] [covariant_class N N has_add.add has_le.le] : covariant_class N N
  has_add.add has_lt.lt

@[instance] protected axiom add_right_cancel_semigroup.covariant_swap_add_lt_of_covariant_swap_add_le (N : Type u)
  [add_right_cancel_semigroup N] [partial_order N] [covariant_class N N (function.swap has_add.add) has_le.le] :
  covariant_class N N (function.swap has_add.add) has_lt.lt

@[instance] protected axiom add_left_cancel_semigroup.contravariant_add_le_of_contravariant_add_lt (N : Type u)
  [add_left_cancel_semigroup N] [partial_order N] [contravariant_class N N has_add.add has_lt.lt] :
  contravariant_class N N has_add.add has_le.le

@[instance] protected axiom add_right_cancel_semigroup.contravariant_swap_add_le_of_contravariant_swap_add_lt (N : Type u)
  [add_right_cancel_semigroup N] [partial_order N] [contravariant_class N N (function.swap has_add.add) has_lt.lt] :
  contravariant_class N N (function.swap has_add.add) has_le.le

-- algebra.order.monoid_lemmas

axiom add_le_add_left {α : Type u} [has_add α] [has_le α] [covariant_class α α has_add.add has_le.le] {b c : α} (bc :
  b ≤ c) (a : α) : a + b ≤ a + c

axiom add_le_add_right {α : Type u} [has_add α] [has_le α] [covariant_class α α (function.swap has_add.add) has_le.le]
  {b c : α} (bc : b ≤ c) (a : α) : b + a ≤ c + a

@[simp] axiom add_le_add_iff_left {α : Type u} [has_add α] [has_le α] [covariant_class α α has_add.add has_le.le]
  [contravariant_class α α has_add.add has_le.le] (a : α) {b c : α} : a + b ≤ a + c ↔ b ≤ c

@[simp] axiom add_le_add_iff_right {α : Type u} [has_add α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] [contravariant_class α α (function.swap has_add.add) has_le.le] (a : α) {b c : α} : b + a ≤
  c + a ↔ b ≤ c

@[simp] axiom add_lt_add_iff_left {α : Type u} [has_add α] [has_lt α] [covariant_class α α has_add.add has_lt.lt]
  [contravariant_class α α has_add.add has_lt.lt] (a : α) {b c : α} : a + b < a + c ↔ b < c

@[simp] axiom add_lt_add_iff_right {α : Type u} [has_add α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] [contravariant_class α α (function.swap has_add.add) has_lt.lt] (a : α) {b c : α} : b + a <
  c + a ↔ b < c

axiom add_lt_add_left {α : Type u} [has_add α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] {b c : α} (bc :
  b < c) (a : α) : a + b < a + c

axiom add_lt_add_right {α : Type u} [has_add α] [has_lt α] [covariant_class α α (function.swap has_add.add) has_lt.lt]
  {b c : α} (bc : b < c) (a : α) : b + a < c + a

@[simp] axiom le_add_iff_nonneg_right {α : Type u} [add_zero_class α] [has_le α] [covariant_class α α has_add.add
  has_le.le] [contravariant_class α α has_add.add has_le.le] (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b

@[simp] axiom add_le_iff_nonpos_right {α : Type u} [add_zero_class α] [has_le α] [covariant_class α α has_add.add
  has_le.le] [contravariant_class α α has_add.add has_le.le] (a : α) {b : α} : a + b ≤ a ↔ b ≤ 0

@[simp] axiom le_add_iff_nonneg_left {α : Type u} [add_zero_class α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] [contravariant_class α α (function.swap has_add.add) has_le.le] (a : α) {b : α} : a ≤ b + a
  ↔ 0 ≤ b

@[simp] axiom add_le_iff_nonpos_left {α : Type u} [add_zero_class α] [has_le α] [covariant_class α α (function.swap
  has_add.add) has_le.le] [contravariant_class α α (function.swap has_add.add) has_le.le] {a b : α} : a + b ≤ b ↔ a ≤
  0

axiom lt_add_of_pos_right {α : Type u} [add_zero_class α] [has_lt α] [covariant_class α α has_add.add has_lt.lt] (a :
  α) {b : α} (h : 0 < b) : a < a + b

@[simp] axiom lt_add_iff_pos_right {α : Type u} [add_zero_class α] [has_lt α] [covariant_class α α has_add.add
  has_lt.lt] [contravariant_class α α has_add.add has_lt.lt] (a : α) {b : α} : a < a + b ↔ 0 < b

@[simp] axiom add_lt_iff_neg_left {α : Type u} [add_zero_class α] [has_lt α] [covariant_class α α has_add.add
  has_lt.lt] [contravariant_class α α has_add.add has_lt.lt] {a b : α} : a + b < a ↔ b < 0

@[simp] axiom lt_add_iff_pos_left {α : Type u} [add_zero_class α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] [contravariant_class α α (function.swap has_add.add) has_lt.lt] (a : α) {b : α} : a < b + a
  ↔ 0 < b

@[simp] axiom add_lt_iff_neg_right {α : Type u} [add_zero_class α] [has_lt α] [covariant_class α α (function.swap
  has_add.add) has_lt.lt] [contravariant_class α α (function.swap has_add.add) has_lt.lt] {a : α} (b : α) : a + b < b
  ↔ a < 0

axiom add_nonneg {α : Type u} [add_zero_class α] [preorder α] [covariant_class α α has_add.add has_le.le] {a b : α}
  (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b

axiom le_add_of_nonneg_right {α : Type u} [add_zero_class α] [has_le α] [covariant_class α α has_add.add has_le.le] {a
  b : α} (h : 0 ≤ b) : a ≤ a + b

axiom add_lt_add_of_le_of_lt {α : Type u} {a b c d : α} [preorder α] [has_add α] [covariant_class α α has_add.add
  has_lt.lt] [covariant_class α α (function.swap has_add.add) has_le.le] (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d

axiom add_lt_add {α : Type u} {a b c d : α} [preorder α] [has_add α] [covariant_class α α has_add.add has_lt.lt]
  [covariant_class α α (function.swap has_add.add) has_le.le] (h₁ : a < b) (h₂ : c < d) : a + c < b + d

axiom add_lt_add_of_lt_of_le {α : Type u} {a b c d : α} [preorder α] [has_add α] [covariant_class α α has_add.add
  has_le.le] [covariant_class α α (function.swap has_add.add) has_lt.lt] (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d

axiom mul_le_mul' {α : Type u} {a b c d : α} [preorder α] [has_mul α] [covariant_class α α (function.swap has_mul.mul)
  has_le.le] [covariant_class α α has_mul.mul has_le.le] (h₁ : a ≤ b) (h₂ : c ≤ d) : a * c ≤ b * d

axiom add_le_add {α : Type u} {a b c d : α} [preorder α] [has_add α] [covariant_class α α (function.swap has_add.add)
  has_le.le] [covariant_class α α has_add.add has_le.le] (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d

axiom le_add_of_nonneg_left {α : Type u} {a b : α} [preorder α] [add_zero_class α] [covariant_class α α (function.swap
  has_add.add) has_le.le] (h : 0 ≤ b) : a ≤ b + a

axiom add_pos {α : Type u} {a b : α} [preorder α] [add_zero_class α] [covariant_class α α has_add.add has_le.le] (ha :
  0 < a) (hb : 0 < b) : 0 < a + b

-- algebra.order.monoid_lemmas

@[simp] axiom mul_le_mul_iff_left {α : Type u} [has_mul α] [has_le α] [covariant_class α α has_mul.mul has_le.le]
  [contravariant_class α α has_mul.mul has_le.le] (a : α) {b c : α} : a * b ≤ a * c ↔ b ≤ c

@[simp] axiom mul_le_mul_iff_right {α : Type u} [has_mul α] [has_le α] [covariant_class α α (function.swap
  has_mul.mul) has_le.le] [contravariant_class α α (function.swap has_mul.mul) has_le.le] (a : α) {b c : α} : b * a ≤
  c * a ↔ b ≤ c

@[simp] axiom mul_lt_mul_iff_left {α : Type u} [has_mul α] [has_lt α] [covariant_class α α has_mul.mul has_lt.lt]
  [contravariant_class α α has_mul.mul has_lt.lt] (a : α) {b c : α} : a * b < a * c ↔ b < c

@[simp] axiom mul_lt_mul_iff_right {α : Type u} [has_mul α] [has_lt α] [covariant_class α α (function.swap
  has_mul.mul) has_lt.lt] [contravariant_class α α (function.swap has_mul.mul) has_lt.lt] (a : α) {b c : α} : b * a <
  c * a ↔ b < c

@[simp] axiom le_mul_iff_one_le_right' {α : Type u} [mul_one_class α] [has_le α] [covariant_class α α has_mul.mul
  has_le.le] [contravariant_class α α has_mul.mul has_le.le] (a : α) {b : α} : a ≤ a * b ↔ 1 ≤ b

@[simp] axiom mul_le_iff_le_one_right' {α : Type u} [mul_one_class α] [has_le α] [covariant_class α α has_mul.mul
  has_le.le] [contravariant_class α α has_mul.mul has_le.le] (a : α) {b : α} : a * b ≤ a ↔ b ≤ 1

@[simp] axiom le_mul_iff_one_le_left' {α : Type u} [mul_one_class α] [has_le α] [covariant_class α α (function.swap
  has_mul.mul) has_le.le] [contravariant_class α α (function.swap has_mul.mul) has_le.le] (a : α) {b : α} : a ≤ b * a
  ↔ 1 ≤ b

@[simp] axiom mul_le_iff_le_one_left' {α : Type u} [mul_one_class α] [has_le α] [covariant_class α α (function.swap
  has_mul.mul) has_le.le] [contravariant_class α α (function.swap has_mul.mul) has_le.le] {a b : α} : a * b ≤ b ↔ a ≤
  1

@[simp] axiom lt_mul_iff_one_lt_right' {α : Type u} [mul_one_class α] [has_lt α] [covariant_class α α has_mul.mul
  has_lt.lt] [contravariant_class α α has_mul.mul has_lt.lt] (a : α) {b : α} : a < a * b ↔ 1 < b

@[simp] axiom mul_lt_iff_lt_one_left' {α : Type u} [mul_one_class α] [has_lt α] [covariant_class α α has_mul.mul
  has_lt.lt] [contravariant_class α α has_mul.mul has_lt.lt] {a b : α} : a * b < a ↔ b < 1

@[simp] axiom lt_mul_iff_one_lt_left' {α : Type u} [mul_one_class α] [has_lt α] [covariant_class α α (function.swap
  has_mul.mul) has_lt.lt] [contravariant_class α α (function.swap has_mul.mul) has_lt.lt] (a : α) {b : α} : a < b * a
  ↔ 1 < b

@[simp] axiom mul_lt_iff_lt_one_right' {α : Type u} [mul_one_class α] [has_lt α] [covariant_class α α (function.swap
  has_mul.mul) has_lt.lt] [contravariant_class α α (function.swap has_mul.mul) has_lt.lt] {a : α} (b : α) : a * b < b
  ↔ a < 1
