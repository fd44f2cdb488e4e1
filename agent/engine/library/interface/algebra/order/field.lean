-- algebra.order.field
prelude
import interface.algebra.field.basic

set_option old_structure_cmd true

universes u v w x y z

class linear_ordered_field (α : Type u) extends linear_ordered_comm_ring α, field α

@[simp] axiom inv_pos {α : Type u} [linear_ordered_field α] {a : α} : 0 < a⁻¹ ↔ 0 < a

@[simp] axiom inv_nonneg {α : Type u} [linear_ordered_field α] {a : α} : 0 ≤ a⁻¹ ↔ 0 ≤ a

@[simp] axiom inv_lt_zero {α : Type u} [linear_ordered_field α] {a : α} : a⁻¹ < 0 ↔ a < 0

@[simp] axiom inv_nonpos {α : Type u} [linear_ordered_field α] {a : α} : a⁻¹ ≤ 0 ↔ a ≤ 0

axiom one_div_pos {α : Type u} [linear_ordered_field α] {a : α} : 0 < 1 / a ↔ 0 < a

axiom one_div_neg {α : Type u} [linear_ordered_field α] {a : α} : 1 / a < 0 ↔ a < 0

axiom one_div_nonneg {α : Type u} [linear_ordered_field α] {a : α} : 0 ≤ 1 / a ↔ 0 ≤ a

axiom one_div_nonpos {α : Type u} [linear_ordered_field α] {a : α} : 1 / a ≤ 0 ↔ a ≤ 0

axiom div_pos_iff {α : Type u} [linear_ordered_field α] {a b : α} : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0

axiom div_neg_iff {α : Type u} [linear_ordered_field α] {a b : α} : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b

axiom div_nonneg_iff {α : Type u} [linear_ordered_field α] {a b : α} : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0

axiom div_nonpos_iff {α : Type u} [linear_ordered_field α] {a b : α} : a / b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b

axiom div_pos {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 0 < a / b

axiom div_pos_of_neg_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : 0 < a / b

axiom div_neg_of_neg_of_pos {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : 0 < b) : a / b < 0

axiom div_neg_of_pos_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : b < 0) : a / b < 0

axiom div_nonneg {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b

axiom div_nonneg_of_nonpos {α : Type u} [linear_ordered_field α] {a b : α} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a / b

axiom div_nonpos_of_nonpos_of_nonneg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a ≤ 0) (hb : 0 ≤ b) : a / b
  ≤ 0

axiom div_nonpos_of_nonneg_of_nonpos {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 ≤ a) (hb : b ≤ 0) : a / b
  ≤ 0

axiom le_div_iff {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b

axiom le_div_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b

axiom div_le_iff {α : Type u} [linear_ordered_field α] {a b c : α} (hb : 0 < b) : a / b ≤ c ↔ a ≤ c * b

axiom div_le_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c

axiom lt_div_iff {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a < b / c ↔ a * c < b

axiom lt_div_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a < b / c ↔ c * a < b

axiom div_lt_iff {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : b / c < a ↔ b < a * c

axiom div_lt_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : b / c < a ↔ b < c * a

axiom inv_mul_le_iff {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : b⁻¹ * a ≤ c ↔ a ≤ b * c

axiom inv_mul_le_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : b⁻¹ * a ≤ c ↔ a ≤ c * b

axiom mul_inv_le_iff {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : a * b⁻¹ ≤ c ↔ a ≤ b * c

axiom mul_inv_le_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : a * b⁻¹ ≤ c ↔ a ≤ c * b

axiom div_self_le_one {α : Type u} [linear_ordered_field α] (a : α) : a / a ≤ 1

axiom inv_mul_lt_iff {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : b⁻¹ * a < c ↔ a < b * c

axiom inv_mul_lt_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : b⁻¹ * a < c ↔ a < c * b

axiom mul_inv_lt_iff {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : a * b⁻¹ < c ↔ a < b * c

axiom mul_inv_lt_iff' {α : Type u} [linear_ordered_field α] {a b c : α} (h : 0 < b) : a * b⁻¹ < c ↔ a < c * b

axiom inv_pos_le_iff_one_le_mul {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) : a⁻¹ ≤ b ↔ 1 ≤ b * a

axiom inv_pos_le_iff_one_le_mul' {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) : a⁻¹ ≤ b ↔ 1 ≤ a * b

axiom inv_pos_lt_iff_one_lt_mul {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) : a⁻¹ < b ↔ 1 < b * a

axiom inv_pos_lt_iff_one_lt_mul' {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) : a⁻¹ < b ↔ 1 < a * b

axiom div_le_iff_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : b / c ≤ a ↔ a * c ≤ b

axiom div_le_iff_of_neg' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : b / c ≤ a ↔ c * a ≤ b

axiom le_div_iff_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a ≤ b / c ↔ b ≤ a * c

axiom le_div_iff_of_neg' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a ≤ b / c ↔ b ≤ c * a

axiom div_lt_iff_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : b / c < a ↔ a * c < b

axiom div_lt_iff_of_neg' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : b / c < a ↔ c * a < b

axiom lt_div_iff_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a < b / c ↔ b < a * c

axiom lt_div_iff_of_neg' {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a < b / c ↔ b < c * a

axiom div_le_of_nonneg_of_le_mul {α : Type u} [linear_ordered_field α] {a b c : α} (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤
  c * b) : a / b ≤ c

axiom div_le_one_of_le {α : Type u} [linear_ordered_field α] {a b : α} (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1

axiom inv_le_inv_of_le {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : a ≤ b) : b⁻¹ ≤ a⁻¹

axiom inv_le_inv {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a

axiom inv_le {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a

axiom inv_le_of_inv_le {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : a⁻¹ ≤ b) : b⁻¹ ≤ a

axiom le_inv {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a ≤ b⁻¹ ↔ b ≤ a⁻¹

axiom inv_lt_inv {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a

axiom inv_lt {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b ↔ b⁻¹ < a

axiom inv_lt_of_inv_lt {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : a⁻¹ < b) : b⁻¹ < a

axiom lt_inv {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a < b⁻¹ ↔ b < a⁻¹

axiom inv_le_inv_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a

axiom inv_le_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a

axiom le_inv_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a ≤ b⁻¹ ↔ b ≤ a⁻¹

axiom inv_lt_inv_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a⁻¹ < b⁻¹ ↔ b < a

axiom inv_lt_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a⁻¹ < b ↔ b⁻¹ < a

axiom lt_inv_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a < b⁻¹ ↔ b < a⁻¹

axiom inv_lt_one {α : Type u} [linear_ordered_field α] {a : α} (ha : 1 < a) : a⁻¹ < 1

axiom one_lt_inv {α : Type u} [linear_ordered_field α] {a : α} (h₁ : 0 < a) (h₂ : a < 1) : 1 < a⁻¹

axiom inv_le_one {α : Type u} [linear_ordered_field α] {a : α} (ha : 1 ≤ a) : a⁻¹ ≤ 1

axiom one_le_inv {α : Type u} [linear_ordered_field α] {a : α} (h₁ : 0 < a) (h₂ : a ≤ 1) : 1 ≤ a⁻¹

axiom inv_lt_one_iff_of_pos {α : Type u} [linear_ordered_field α] {a : α} (h₀ : 0 < a) : a⁻¹ < 1 ↔ 1 < a

axiom inv_lt_one_iff {α : Type u} [linear_ordered_field α] {a : α} : a⁻¹ < 1 ↔ a ≤ 0 ∨ 1 < a

axiom one_lt_inv_iff {α : Type u} [linear_ordered_field α] {a : α} : 1 < a⁻¹ ↔ 0 < a ∧ a < 1

axiom inv_le_one_iff {α : Type u} [linear_ordered_field α] {a : α} : a⁻¹ ≤ 1 ↔ a ≤ 0 ∨ 1 ≤ a

axiom one_le_inv_iff {α : Type u} [linear_ordered_field α] {a : α} : 1 ≤ a⁻¹ ↔ 0 < a ∧ a ≤ 1

axiom div_le_div_of_le {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 ≤ c) (h : a ≤ b) : a / c ≤ b / c

axiom div_le_div_of_le_left {α : Type u} [linear_ordered_field α] {a b c : α} (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) :
  a / b ≤ a / c

axiom div_le_div_of_le_of_nonneg {α : Type u} [linear_ordered_field α] {a b c : α} (hab : a ≤ b) (hc : 0 ≤ c) : a / c
  ≤ b / c

axiom div_le_div_of_nonpos_of_le {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c ≤ 0) (h : b ≤ a) : a / c ≤
  b / c

axiom div_lt_div_of_lt {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) (h : a < b) : a / c < b / c

axiom div_lt_div_of_neg_of_lt {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) (h : b < a) : a / c < b /
  c

axiom div_le_div_right {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b

axiom div_le_div_right_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a / c ≤ b / c ↔ b ≤ a

axiom div_lt_div_right {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) : a / c < b / c ↔ a < b

axiom div_lt_div_right_of_neg {α : Type u} [linear_ordered_field α] {a b c : α} (hc : c < 0) : a / c < b / c ↔ b < a

axiom div_lt_div_left {α : Type u} [linear_ordered_field α] {a b c : α} (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b
  < a / c ↔ c < b

axiom div_le_div_left {α : Type u} [linear_ordered_field α] {a b c : α} (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b
  ≤ a / c ↔ c ≤ b

axiom div_lt_div_iff {α : Type u} [linear_ordered_field α] {a b c d : α} (b0 : 0 < b) (d0 : 0 < d) : a / b < c / d ↔ a
  * d < c * b

axiom div_le_div_iff {α : Type u} [linear_ordered_field α] {a b c d : α} (b0 : 0 < b) (d0 : 0 < d) : a / b ≤ c / d ↔ a
  * d ≤ c * b

axiom div_le_div {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hbd : d
  ≤ b) : a / b ≤ c / d

axiom div_lt_div {α : Type u} [linear_ordered_field α] {a b c d : α} (hac : a < c) (hbd : d ≤ b) (c0 : 0 ≤ c) (d0 : 0
  < d) : a / b < c / d

axiom div_lt_div' {α : Type u} [linear_ordered_field α] {a b c d : α} (hac : a ≤ c) (hbd : d < b) (c0 : 0 < c) (d0 : 0
  < d) : a / b < c / d

axiom div_lt_div_of_lt_left {α : Type u} [linear_ordered_field α] {a b c : α} (hc : 0 < c) (hb : 0 < b) (h : b < a) :
  c / a < c / b

axiom div_le_self {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 ≤ a) (hb : 1 ≤ b) : a / b ≤ a

axiom div_lt_self {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 1 < b) : a / b < a

axiom le_div_self {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 ≤ a) (hb₀ : 0 < b) (hb₁ : b ≤ 1) : a ≤ a / b

axiom one_le_div {α : Type u} [linear_ordered_field α] {a b : α} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a

axiom div_le_one {α : Type u} [linear_ordered_field α] {a b : α} (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b

axiom one_lt_div {α : Type u} [linear_ordered_field α] {a b : α} (hb : 0 < b) : 1 < a / b ↔ b < a

axiom div_lt_one {α : Type u} [linear_ordered_field α] {a b : α} (hb : 0 < b) : a / b < 1 ↔ a < b

axiom one_le_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) : 1 ≤ a / b ↔ a ≤ b

axiom div_le_one_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) : a / b ≤ 1 ↔ b ≤ a

axiom one_lt_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) : 1 < a / b ↔ a < b

axiom div_lt_one_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) : a / b < 1 ↔ b < a

axiom one_div_le {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ b ↔ 1 / b ≤ a

axiom one_div_lt {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 1 / a < b ↔ 1 / b < a

axiom le_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a ≤ 1 / b ↔ b ≤ 1 / a

axiom lt_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : a < 1 / b ↔ b < 1 / a

axiom one_div_le_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : 1 / a ≤ b ↔ 1 / b
  ≤ a

axiom one_div_lt_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : 1 / a < b ↔ 1 / b
  < a

axiom le_one_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a ≤ 1 / b ↔ b ≤ 1
  / a

axiom lt_one_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : a < 1 / b ↔ b < 1
  / a

axiom one_lt_div_iff {α : Type u} [linear_ordered_field α] {a b : α} : 1 < a / b ↔ 0 < b ∧ b < a ∨ b < 0 ∧ a < b

axiom one_le_div_iff {α : Type u} [linear_ordered_field α] {a b : α} : 1 ≤ a / b ↔ 0 < b ∧ b ≤ a ∨ b < 0 ∧ a ≤ b

axiom div_lt_one_iff {α : Type u} [linear_ordered_field α] {a b : α} : a / b < 1 ↔ 0 < b ∧ a < b ∨ b = 0 ∨ b < 0 ∧ b <
  a

axiom div_le_one_iff {α : Type u} [linear_ordered_field α] {a b : α} : a / b ≤ 1 ↔ 0 < b ∧ a ≤ b ∨ b = 0 ∨ b < 0 ∧ b ≤
  a

axiom one_div_le_one_div_of_le {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 /
  a

axiom one_div_lt_one_div_of_lt {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : a < b) : 1 / b < 1 /
  a

axiom one_div_le_one_div_of_neg_of_le {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) (h : a ≤ b) : 1 / b
  ≤ 1 / a

axiom one_div_lt_one_div_of_neg_of_lt {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) (h : a < b) : 1 / b
  < 1 / a

axiom le_of_one_div_le_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : 1 / a ≤ 1 / b) : b ≤
  a

axiom lt_of_one_div_lt_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (h : 1 / a < 1 / b) : b <
  a

axiom le_of_neg_of_one_div_le_one_div {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) (h : 1 / a ≤ 1 / b)
  : b ≤ a

axiom lt_of_neg_of_one_div_lt_one_div {α : Type u} [linear_ordered_field α] {a b : α} (hb : b < 0) (h : 1 / a < 1 / b)
  : b < a

axiom one_div_le_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b
  ≤ a

axiom one_div_lt_one_div {α : Type u} [linear_ordered_field α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b
  < a

axiom one_div_le_one_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : 1 / a ≤ 1
  / b ↔ b ≤ a

axiom one_div_lt_one_div_of_neg {α : Type u} [linear_ordered_field α] {a b : α} (ha : a < 0) (hb : b < 0) : 1 / a < 1
  / b ↔ b < a

axiom one_lt_one_div {α : Type u} [linear_ordered_field α] {a : α} (h1 : 0 < a) (h2 : a < 1) : 1 < 1 / a

axiom one_le_one_div {α : Type u} [linear_ordered_field α] {a : α} (h1 : 0 < a) (h2 : a ≤ 1) : 1 ≤ 1 / a

axiom one_div_lt_neg_one {α : Type u} [linear_ordered_field α] {a : α} (h1 : a < 0) (h2 : -1 < a) : 1 / a < -1

axiom one_div_le_neg_one {α : Type u} [linear_ordered_field α] {a : α} (h1 : a < 0) (h2 : -1 ≤ a) : 1 / a ≤ -1

axiom add_halves {α : Type u} [linear_ordered_field α] (a : α) : a / 2 + a / 2 = a

axiom sub_self_div_two {α : Type u} [linear_ordered_field α] (a : α) : a - a / 2 = a / 2

axiom div_two_sub_self {α : Type u} [linear_ordered_field α] (a : α) : a / 2 - a = -(a / 2)

axiom add_self_div_two {α : Type u} [linear_ordered_field α] (a : α) : (a + a) / 2 = a

axiom half_pos {α : Type u} [linear_ordered_field α] {a : α} (h : 0 < a) : 0 < a / 2

axiom one_half_pos {α : Type u} [linear_ordered_field α] : (0 : α) < (1 : α) / ((2 : α) : α)

axiom div_two_lt_of_pos {α : Type u} [linear_ordered_field α] {a : α} (h : 0 < a) : a / 2 < a

axiom half_lt_self {α : Type u} [linear_ordered_field α] {a : α} : 0 < a → a / 2 < a

axiom half_le_self {α : Type u} [linear_ordered_field α] {a : α} (ha_nonneg : 0 ≤ a) : a / 2 ≤ a

axiom one_half_lt_one {α : Type u} [linear_ordered_field α] : (1 : α) / ((2 : α) : α) < (1 : α)

axiom add_sub_div_two_lt {α : Type u} [linear_ordered_field α] {a b : α} (h : a < b) : a + (b - a) / 2 < b

axiom left_lt_add_div_two {α : Type u} [linear_ordered_field α] {a b : α} : a < (a + b) / 2 ↔ a < b

axiom add_div_two_lt_right {α : Type u} [linear_ordered_field α] {a b : α} : (a + b) / 2 < b ↔ a < b

axiom sub_one_div_inv_le_two {α : Type u} [linear_ordered_field α] {a : α} (a2 : 2 ≤ a) : (1 - 1 / a)⁻¹ ≤ 2

axiom mul_sub_mul_div_mul_neg_iff {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠ 0) : (a *
  d - b * c) / (c * d) < 0 ↔ a / c < b / d

axiom div_lt_div_of_mul_sub_mul_div_neg {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠ 0)
  : (a * d - b * c) / (c * d) < 0 → a / c < b / d

axiom mul_sub_mul_div_mul_neg {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠ 0) : a / c <
  b / d → (a * d - b * c) / (c * d) < 0

axiom mul_sub_mul_div_mul_nonpos_iff {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠ 0) :
  (a * d - b * c) / (c * d) ≤ 0 ↔ a / c ≤ b / d

axiom div_le_div_of_mul_sub_mul_div_nonpos {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠
  0) : (a * d - b * c) / (c * d) ≤ 0 → a / c ≤ b / d

axiom mul_sub_mul_div_mul_nonpos {α : Type u} [linear_ordered_field α] {a b c d : α} (hc : c ≠ 0) (hd : d ≠ 0) : a / c
  ≤ b / d → (a * d - b * c) / (c * d) ≤ 0

axiom mul_le_mul_of_mul_div_le {α : Type u} [linear_ordered_field α] {a b c d : α} (h : a * (b / c) ≤ d) (hc : 0 < c)
  : b * a ≤ d * c

axiom div_mul_le_div_mul_of_div_le_div {α : Type u} [linear_ordered_field α] {a b c d e : α} (h : a / b ≤ c / d) (he :
  0 ≤ e) : a / (b * e) ≤ c / (d * e)

axiom exists_add_lt_and_pos_of_lt {α : Type u} [linear_ordered_field α] {a b : α} (h : b < a) : ∃ (c : α), b + c < a ∧
  0 < c

axiom exists_pos_mul_lt {α : Type u} [linear_ordered_field α] {a : α} (h : 0 < a) (b : α) : ∃ (c : α), 0 < c ∧ b * c <
  a

axiom le_of_forall_sub_le {α : Type u} [linear_ordered_field α] {a b : α} (h : ∀ (ε : α), ε > 0 → b - ε ≤ a) : b ≤ a

@[instance, priority 100] protected axiom linear_ordered_field.to_densely_ordered {α : Type u} [linear_ordered_field α] :
  densely_ordered α

axiom mul_self_inj_of_nonneg {α : Type u} [linear_ordered_field α] {a b : α} (a0 : 0 ≤ a) (b0 : 0 ≤ b) : a * a = b * b
  ↔ a = b

axiom min_div_div_right {α : Type u} [linear_ordered_field α] {c : α} (hc : 0 ≤ c) (a b : α) : min (a / c) (b / c) =
  min a b / c

axiom max_div_div_right {α : Type u} [linear_ordered_field α] {c : α} (hc : 0 ≤ c) (a b : α) : max (a / c) (b / c) =
  max a b / c

axiom min_div_div_right_of_nonpos {α : Type u} [linear_ordered_field α] {c : α} (hc : c ≤ 0) (a b : α) : min (a / c)
  (b / c) = max a b / c

axiom max_div_div_right_of_nonpos {α : Type u} [linear_ordered_field α] {c : α} (hc : c ≤ 0) (a b : α) : max (a / c)
  (b / c) = min a b / c

axiom abs_div {α : Type u} [linear_ordered_field α] (a b : α) : |a / b| = |a| / |b|

axiom abs_one_div {α : Type u} [linear_ordered_field α] (a : α) : |1 / a| = 1 / |a|

axiom abs_inv {α : Type u} [linear_ordered_field α] (a : α) : |a⁻¹| = |a|⁻¹

axiom one_div_strict_anti_on {α : Type u} [linear_ordered_field α] : strict_anti_on (λ (x : α), 1 / x) (set.Ioi 0)

axiom one_div_pow_le_one_div_pow_of_le {α : Type u} [linear_ordered_field α] {a : α} (a1 : 1 ≤ a) {m n : ℕ} (mn : m ≤
  n) : 1 / a ^ n ≤ 1 / a ^ m

axiom one_div_pow_lt_one_div_pow_of_lt {α : Type u} [linear_ordered_field α] {a : α} (a1 : 1 < a) {m n : ℕ} (mn : m <
  n) : 1 / a ^ n < 1 / a ^ m

axiom is_lub.mul_left {α : Type u} [linear_ordered_field α] {a b : α} {s : set α} (ha : 0 ≤ a) (hs : is_lub s b) :
  is_lub ((λ (b : α), a * b) '' s) (a * b)

axiom is_lub.mul_right {α : Type u} [linear_ordered_field α] {a b : α} {s : set α} (ha : 0 ≤ a) (hs : is_lub s b) :
  is_lub ((λ (b : α), b * a) '' s) (b * a)

axiom is_glb.mul_left {α : Type u} [linear_ordered_field α] {a b : α} {s : set α} (ha : 0 ≤ a) (hs : is_glb s b) :
  is_glb ((λ (b : α), a * b) '' s) (a * b)

axiom is_glb.mul_right {α : Type u} [linear_ordered_field α] {a b : α} {s : set α} (ha : 0 ≤ a) (hs : is_glb s b) :
  is_glb ((λ (b : α), b * a) '' s) (b * a)

-- tactic.cancel_denoms

axiom cancel_factors.cancel_factors_lt {α : Type u} [linear_ordered_field α] {a b ad bd a' b' gcd : α}
  (ha : ad * a = a') (hb : bd * b = b') (had : 0 < ad) (hbd : 0 < bd) (hgcd : 0 < gcd) :
  a < b = (1 / gcd * (bd * a') < 1 / gcd * (ad * b'))

axiom cancel_factors.cancel_factors_le {α : Type u} [linear_ordered_field α] {a b ad bd a' b' gcd : α}
  (ha : ad * a = a') (hb : bd * b = b') (had : 0 < ad) (hbd : 0 < bd) (hgcd : 0 < gcd) :
  a ≤ b = (1 / gcd * (bd * a') ≤ 1 / gcd * (ad * b'))

axiom cancel_factors.cancel_factors_eq {α : Type u} [linear_ordered_field α] {a b ad bd a' b' gcd : α}
  (ha : ad * a = a') (hb : bd * b = b') (had : 0 < ad) (hbd : 0 < bd) (hgcd : 0 < gcd) :
  a = b = (1 / gcd * (bd * a') = 1 / gcd * (ad * b'))

-- data.set.intervals.image_preimage

@[simp] axiom set.preimage_mul_const_Iio {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → (λ (x : k), x
  * c) ⁻¹' set.Iio a = set.Iio (a / c)

@[simp] axiom set.preimage_mul_const_Ioi {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → (λ (x : k), x
  * c) ⁻¹' set.Ioi a = set.Ioi (a / c)

@[simp] axiom set.preimage_mul_const_Iic {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → (λ (x : k), x
  * c) ⁻¹' set.Iic a = set.Iic (a / c)

@[simp] axiom set.preimage_mul_const_Ici {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → (λ (x : k), x
  * c) ⁻¹' set.Ici a = set.Ici (a / c)

@[simp] axiom set.preimage_mul_const_Ioo {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → (λ (x : k),
  x * c) ⁻¹' set.Ioo a b = set.Ioo (a / c) (b / c)

@[simp] axiom set.preimage_mul_const_Ioc {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → (λ (x : k),
  x * c) ⁻¹' set.Ioc a b = set.Ioc (a / c) (b / c)

@[simp] axiom set.preimage_mul_const_Ico {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → (λ (x : k),
  x * c) ⁻¹' set.Ico a b = set.Ico (a / c) (b / c)

@[simp] axiom set.preimage_mul_const_Icc {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → (λ (x : k),
  x * c) ⁻¹' set.Icc a b = set.Icc (a / c) (b / c)

@[simp] axiom set.preimage_mul_const_Iio_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 → (λ (x
  : k), x * c) ⁻¹' set.Iio a = set.Ioi (a / c)

@[simp] axiom set.preimage_mul_const_Ioi_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 → (λ (x
  : k), x * c) ⁻¹' set.Ioi a = set.Iio (a / c)

@[simp] axiom set.preimage_mul_const_Iic_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 → (λ (x
  : k), x * c) ⁻¹' set.Iic a = set.Ici (a / c)

@[simp] axiom set.preimage_mul_const_Ici_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 → (λ (x
  : k), x * c) ⁻¹' set.Ici a = set.Iic (a / c)

@[simp] axiom set.preimage_mul_const_Ioo_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 → (λ
  (x : k), x * c) ⁻¹' set.Ioo a b = set.Ioo (b / c) (a / c)

@[simp] axiom set.preimage_mul_const_Ioc_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 → (λ
  (x : k), x * c) ⁻¹' set.Ioc a b = set.Ico (b / c) (a / c)

@[simp] axiom set.preimage_mul_const_Ico_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 → (λ
  (x : k), x * c) ⁻¹' set.Ico a b = set.Ioc (b / c) (a / c)

@[simp] axiom set.preimage_mul_const_Icc_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 → (λ
  (x : k), x * c) ⁻¹' set.Icc a b = set.Icc (b / c) (a / c)

@[simp] axiom set.preimage_const_mul_Iio {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → has_mul.mul c
  ⁻¹' set.Iio a = set.Iio (a / c)

@[simp] axiom set.preimage_const_mul_Ioi {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → has_mul.mul c
  ⁻¹' set.Ioi a = set.Ioi (a / c)

@[simp] axiom set.preimage_const_mul_Iic {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → has_mul.mul c
  ⁻¹' set.Iic a = set.Iic (a / c)

@[simp] axiom set.preimage_const_mul_Ici {k : Type u} [linear_ordered_field k] (a : k) {c : k} : 0 < c → has_mul.mul c
  ⁻¹' set.Ici a = set.Ici (a / c)

@[simp] axiom set.preimage_const_mul_Ioo {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → has_mul.mul
  c ⁻¹' set.Ioo a b = set.Ioo (a / c) (b / c)

@[simp] axiom set.preimage_const_mul_Ioc {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → has_mul.mul
  c ⁻¹' set.Ioc a b = set.Ioc (a / c) (b / c)

@[simp] axiom set.preimage_const_mul_Ico {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → has_mul.mul
  c ⁻¹' set.Ico a b = set.Ico (a / c) (b / c)

@[simp] axiom set.preimage_const_mul_Icc {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : 0 < c → has_mul.mul
  c ⁻¹' set.Icc a b = set.Icc (a / c) (b / c)

@[simp] axiom set.preimage_const_mul_Iio_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Iio a = set.Ioi (a / c)

@[simp] axiom set.preimage_const_mul_Ioi_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Ioi a = set.Iio (a / c)

@[simp] axiom set.preimage_const_mul_Iic_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Iic a = set.Ici (a / c)

@[simp] axiom set.preimage_const_mul_Ici_of_neg {k : Type u} [linear_ordered_field k] (a : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Ici a = set.Iic (a / c)

@[simp] axiom set.preimage_const_mul_Ioo_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Ioo a b = set.Ioo (b / c) (a / c)

@[simp] axiom set.preimage_const_mul_Ioc_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Ioc a b = set.Ico (b / c) (a / c)

@[simp] axiom set.preimage_const_mul_Ico_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Ico a b = set.Ioc (b / c) (a / c)

@[simp] axiom set.preimage_const_mul_Icc_of_neg {k : Type u} [linear_ordered_field k] (a b : k) {c : k} : c < 0 →
  has_mul.mul c ⁻¹' set.Icc a b = set.Icc (b / c) (a / c)

@[simp] axiom set.image_affine_Icc' {k : Type u} [linear_ordered_field k] {a : k} : 0 < a → ∀ (b c d : k), (λ (x : k),
  a * x + b) '' set.Icc c d = set.Icc (a * c + b) (a * d + b)
