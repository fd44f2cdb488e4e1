-- algebra.order.ring
prelude
import interface.data.set.intervals.basic

set_option old_structure_cmd true

universes u v w x y z

class ordered_semiring (α : Type u) extends semiring α, ordered_cancel_add_comm_monoid α :=
(zero_le_one : 0 ≤ (1 : α))
(mul_lt_mul_of_pos_left : ∀ a b c : α, a < b → 0 < c → c * a < c * b)
(mul_lt_mul_of_pos_right : ∀ a b c : α, a < b → 0 < c → a * c < b * c)

@[simp] axiom zero_le_one {α : Type u} [ordered_semiring α] : (0 : α) ≤ (1 : α)

axiom zero_le_two {α : Type u} [ordered_semiring α] : (0 : α) ≤ ((2 : α) : α)

axiom one_le_two {α : Type u} [ordered_semiring α] : (1 : α) ≤ ((2 : α) : α)

@[simp] axiom zero_lt_one {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < (1 : α)

axiom zero_lt_two {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < ((2 : α) : α)

axiom two_ne_zero {α : Type u} [ordered_semiring α] [nontrivial α] : ((2 : α) : α) ≠ (0 : α)

axiom one_lt_two {α : Type u} [ordered_semiring α] [nontrivial α] : (1 : α) < ((2 : α) : α)

axiom zero_lt_three {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < ((3 : α) : α)

axiom three_ne_zero {α : Type u} [ordered_semiring α] [nontrivial α] : ((3 : α) : α) ≠ (0 : α)

axiom zero_lt_four {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < (bit0 ((2 : α) : α) : α)

axiom four_ne_zero {α : Type u} [ordered_semiring α] [nontrivial α] : (bit0 ((2 : α) : α) : α) ≠ (0 : α)

axiom one_pos {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < (1 : α)

axiom two_pos {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < ((2 : α) : α)

axiom three_pos {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < ((3 : α) : α)

axiom four_pos {α : Type u} [ordered_semiring α] [nontrivial α] : (0 : α) < (bit0 ((2 : α) : α) : α)

axiom mul_lt_mul_of_pos_left {α : Type u} [ordered_semiring α] {a b c : α} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b

axiom mul_lt_mul_of_pos_right {α : Type u} [ordered_semiring α] {a b c : α} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c

axiom mul_lt_of_lt_one_left {α : Type u} [ordered_semiring α] {a b : α} (hb : 0 < b) (ha : a < 1) : a * b < b

axiom mul_lt_of_lt_one_right {α : Type u} [ordered_semiring α] {a b : α} (ha : 0 < a) (hb : b < 1) : a * b < a

axiom mul_le_mul_of_nonneg_left {α : Type u} [ordered_semiring α] {a b c : α} : a ≤ b → 0 ≤ c → c * a ≤ c * b

axiom mul_le_mul_of_nonneg_right {α : Type u} [ordered_semiring α] {a b c : α} : a ≤ b → 0 ≤ c → a * c ≤ b * c

axiom mul_le_mul {α : Type u} [ordered_semiring α] {a b c d : α} : a ≤ c → b ≤ d → 0 ≤ b → 0 ≤ c → a * b ≤ c * d

axiom mul_nonneg_le_one_le {α : Type u} [ordered_semiring α] {a b c : α} : 0 ≤ c → a ≤ c → 0 ≤ b → b ≤ 1 → a * b ≤ c

axiom mul_nonneg {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ a → 0 ≤ b → 0 ≤ a * b

@[simp] axiom pow_nonneg {α : Type u} [ordered_semiring α] {a : α} (H : 0 ≤ a) (n : ℕ) : 0 ≤ a ^ n

axiom mul_nonpos_of_nonneg_of_nonpos {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ a → b ≤ 0 → a * b ≤ 0

axiom mul_nonpos_of_nonpos_of_nonneg {α : Type u} [ordered_semiring α] {a b : α} : a ≤ 0 → 0 ≤ b → a * b ≤ 0

axiom mul_lt_mul {α : Type u} [ordered_semiring α] {a b c d : α} : a < c → b ≤ d → 0 < b → 0 ≤ c → a * b < c * d

axiom mul_lt_mul' {α : Type u} [ordered_semiring α] {a b c d : α} : a ≤ c → b < d → 0 ≤ b → 0 < c → a * b < c * d

axiom mul_pos {α : Type u} [ordered_semiring α] {a b : α} (ha : 0 < a) (hb : 0 < b) : 0 < a * b

@[simp] axiom pow_pos {α : Type u} [ordered_semiring α] {a : α} (H : 0 < a) (n : ℕ) : 0 < a ^ n

axiom mul_neg_of_pos_of_neg {α : Type u} [ordered_semiring α] {a b : α} (ha : 0 < a) (hb : b < 0) : a * b < 0

axiom mul_neg_of_neg_of_pos {α : Type u} [ordered_semiring α] {a b : α} (ha : a < 0) (hb : 0 < b) : a * b < 0

axiom mul_self_lt_mul_self {α : Type u} [ordered_semiring α] {a b : α} (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b

axiom strict_mono_on_mul_self {α : Type u} [ordered_semiring α] : strict_mono_on (λ (x : α), x * x) (set.Ici 0)

axiom mul_self_le_mul_self {α : Type u} [ordered_semiring α] {a b : α} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b

axiom mul_lt_mul'' {α : Type u} [ordered_semiring α] {a b c d : α} : a < c → b < d → 0 ≤ a → 0 ≤ b → a * b < c * d

axiom le_mul_of_one_le_right {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ b → 1 ≤ a → b ≤ b * a

axiom le_mul_of_one_le_left {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ b → 1 ≤ a → b ≤ a * b

axiom lt_mul_of_one_lt_right {α : Type u} [ordered_semiring α] {a b : α} : 0 < b → 1 < a → b < b * a

axiom lt_mul_of_one_lt_left {α : Type u} [ordered_semiring α] {a b : α} : 0 < b → 1 < a → b < a * b

axiom lt_two_mul_self {α : Type u} [ordered_semiring α] {a : α} [nontrivial α] (ha : 0 < a) : a < 2 * a

axiom add_le_mul_two_add {α : Type u} [ordered_semiring α] {a b : α} : 2 ≤ a → 0 ≤ b → a + (2 + b) ≤ a * (2 + b)

axiom one_le_mul_of_one_le_of_one_le {α : Type u} [ordered_semiring α] {a b : α} : 1 ≤ a → 1 ≤ b → 1 ≤ a * b

axiom bit1_pos {α : Type u} [ordered_semiring α] {a : α} [nontrivial α] (h : 0 ≤ a) : 0 < bit1 a

axiom lt_add_one {α : Type u} [ordered_semiring α] [nontrivial α] (a : α) : a < a + 1

axiom lt_one_add {α : Type u} [ordered_semiring α] [nontrivial α] (a : α) : a < 1 + a

axiom bit1_pos' {α : Type u} [ordered_semiring α] {a : α} (h : 0 < a) : 0 < bit1 a

axiom one_lt_mul {α : Type u} [ordered_semiring α] {a b : α} : 1 ≤ a → 1 < b → 1 < a * b

axiom mul_le_one {α : Type u} [ordered_semiring α] {a b : α} : a ≤ 1 → 0 ≤ b → b ≤ 1 → a * b ≤ 1

axiom one_lt_mul_of_le_of_lt {α : Type u} [ordered_semiring α] {a b : α} : 1 ≤ a → 1 < b → 1 < a * b

axiom one_lt_mul_of_lt_of_le {α : Type u} [ordered_semiring α] {a b : α} : 1 < a → 1 ≤ b → 1 < a * b

axiom mul_le_of_le_one_right {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ a → b ≤ 1 → a * b ≤ a

axiom mul_le_of_le_one_left {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ b → a ≤ 1 → a * b ≤ b

axiom mul_lt_one_of_nonneg_of_lt_one_left {α : Type u} [ordered_semiring α] {a b : α} : 0 ≤ a → a < 1 → b ≤ 1 → a * b
  < 1

axiom mul_lt_one_of_nonneg_of_lt_one_right {α : Type u} [ordered_semiring α] {a b : α} : a ≤ 1 → 0 ≤ b → b < 1 → a * b
  < 1

class ordered_comm_semiring (α : Type u) extends ordered_semiring α, comm_semiring α

class linear_ordered_semiring (α : Type u) extends ordered_semiring α, linear_ordered_add_comm_monoid α, nontrivial α

axiom zero_lt_one' {α : Type u} [linear_ordered_semiring α] : (0 : α) < (1 : α)

axiom lt_of_mul_lt_mul_left {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : c * a < c * b) (hc : 0 ≤ c) : a
  < b

axiom lt_of_mul_lt_mul_right {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : a * c < b * c) (hc : 0 ≤ c) : a
  < b

axiom le_of_mul_le_mul_left {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : c * a ≤ c * b) (hc : 0 < c) : a
  ≤ b

axiom le_of_mul_le_mul_right {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : a * c ≤ b * c) (hc : 0 < c) : a
  ≤ b

axiom pos_and_pos_or_neg_and_neg_of_mul_pos {α : Type u} [linear_ordered_semiring α] {a b : α} (hab : 0 < a * b) : 0 <
  a ∧ 0 < b ∨ a < 0 ∧ b < 0

axiom nonneg_and_nonneg_or_nonpos_and_nonpos_of_mul_nnonneg {α : Type u} [linear_ordered_semiring α] {a b : α} (hab :
  0 ≤ a * b) : 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0

axiom pos_of_mul_pos_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b

axiom pos_of_mul_pos_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a

axiom pos_iff_pos_of_mul_pos {α : Type u} [linear_ordered_semiring α] {a b : α} (hab : 0 < a * b) : 0 < a ↔ 0 < b

axiom neg_of_mul_pos_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 < a * b) (ha : a ≤ 0) : b < 0

axiom neg_of_mul_pos_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 < a * b) (ha : b ≤ 0) : a < 0

axiom neg_iff_neg_of_mul_pos {α : Type u} [linear_ordered_semiring α] {a b : α} (hab : 0 < a * b) : a < 0 ↔ b < 0

axiom nonneg_of_mul_nonneg_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 ≤ a * b) (h1 : 0 < a) : 0 ≤
  b

axiom nonneg_of_mul_nonneg_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 ≤ a * b) (h1 : 0 < b) : 0 ≤
  a

axiom neg_of_mul_neg_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : a * b < 0) (h1 : 0 ≤ a) : b < 0

axiom neg_of_mul_neg_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : a * b < 0) (h1 : 0 ≤ b) : a < 0

axiom nonpos_of_mul_nonpos_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : a * b ≤ 0) (h1 : 0 < a) : b ≤
  0

axiom nonpos_of_mul_nonpos_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : a * b ≤ 0) (h1 : 0 < b) : a ≤
  0

@[simp] axiom mul_le_mul_left {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : 0 < c) : c * a ≤ c * b ↔ a ≤ b

@[simp] axiom mul_le_mul_right {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : 0 < c) : a * c ≤ b * c ↔ a ≤
  b

@[simp] axiom mul_lt_mul_left {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : 0 < c) : c * a < c * b ↔ a < b

@[simp] axiom mul_lt_mul_right {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : 0 < c) : a * c < b * c ↔ a <
  b

@[simp] axiom zero_le_mul_left {α : Type u} [linear_ordered_semiring α] {b c : α} (h : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b

@[simp] axiom zero_le_mul_right {α : Type u} [linear_ordered_semiring α] {b c : α} (h : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b

@[simp] axiom zero_lt_mul_left {α : Type u} [linear_ordered_semiring α] {b c : α} (h : 0 < c) : 0 < c * b ↔ 0 < b

@[simp] axiom zero_lt_mul_right {α : Type u} [linear_ordered_semiring α] {b c : α} (h : 0 < c) : 0 < b * c ↔ 0 < b

axiom add_le_mul_of_left_le_right {α : Type u} [linear_ordered_semiring α] {a b : α} (a2 : 2 ≤ a) (ab : a ≤ b) : a + b
  ≤ a * b

axiom add_le_mul_of_right_le_left {α : Type u} [linear_ordered_semiring α] {a b : α} (b2 : 2 ≤ b) (ba : b ≤ a) : a + b
  ≤ a * b

axiom add_le_mul {α : Type u} [linear_ordered_semiring α] {a b : α} (a2 : 2 ≤ a) (b2 : 2 ≤ b) : a + b ≤ a * b

axiom add_le_mul' {α : Type u} [linear_ordered_semiring α] {a b : α} (a2 : 2 ≤ a) (b2 : 2 ≤ b) : a + b ≤ b * a

@[simp] axiom bit0_le_bit0 {α : Type u} [linear_ordered_semiring α] {a b : α} : bit0 a ≤ bit0 b ↔ a ≤ b

@[simp] axiom bit0_lt_bit0 {α : Type u} [linear_ordered_semiring α] {a b : α} : bit0 a < bit0 b ↔ a < b

@[simp] axiom bit1_le_bit1 {α : Type u} [linear_ordered_semiring α] {a b : α} : bit1 a ≤ bit1 b ↔ a ≤ b

@[simp] axiom bit1_lt_bit1 {α : Type u} [linear_ordered_semiring α] {a b : α} : bit1 a < bit1 b ↔ a < b

@[simp] axiom one_le_bit1 {α : Type u} [linear_ordered_semiring α] {a : α} : 1 ≤ bit1 a ↔ 0 ≤ a

@[simp] axiom one_lt_bit1 {α : Type u} [linear_ordered_semiring α] {a : α} : 1 < bit1 a ↔ 0 < a

@[simp] axiom zero_le_bit0 {α : Type u} [linear_ordered_semiring α] {a : α} : 0 ≤ bit0 a ↔ 0 ≤ a

@[simp] axiom zero_lt_bit0 {α : Type u} [linear_ordered_semiring α] {a : α} : 0 < bit0 a ↔ 0 < a

axiom le_mul_iff_one_le_left {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b ≤ a * b ↔ 1 ≤ a

axiom lt_mul_iff_one_lt_left {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b < a * b ↔ 1 < a

axiom le_mul_iff_one_le_right {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b ≤ b * a ↔ 1 ≤ a

axiom lt_mul_iff_one_lt_right {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b < b * a ↔ 1 < a

axiom mul_nonneg_iff_right_nonneg_of_pos {α : Type u} [linear_ordered_semiring α] {a b : α} (ha : 0 < a) : 0 ≤ a * b ↔
  0 ≤ b

axiom mul_nonneg_iff_left_nonneg_of_pos {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : 0 ≤ a * b ↔
  0 ≤ a

axiom mul_le_iff_le_one_left {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : a * b ≤ b ↔ a ≤ 1

axiom mul_lt_iff_lt_one_left {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : a * b < b ↔ a < 1

axiom mul_le_iff_le_one_right {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b * a ≤ b ↔ a ≤ 1

axiom mul_lt_iff_lt_one_right {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 < b) : b * a < b ↔ a < 1

axiom nonpos_of_mul_nonneg_left {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 ≤ a * b) (hb : b < 0) : a ≤
  0

axiom nonpos_of_mul_nonneg_right {α : Type u} [linear_ordered_semiring α] {a b : α} (h : 0 ≤ a * b) (ha : a < 0) : b ≤
  0

@[instance, priority 100] protected axiom linear_ordered_semiring.to_no_max_order {α : Type u} [linear_ordered_semiring α] :
  no_max_order α

axiom monotone_mul_left_of_nonneg {α : Type u} [linear_ordered_semiring α] {a : α} (ha : 0 ≤ a) : monotone (λ (x : α),
  a * x)

axiom monotone_mul_right_of_nonneg {α : Type u} [linear_ordered_semiring α] {a : α} (ha : 0 ≤ a) : monotone (λ (x :
  α), x * a)

axiom strict_mono_mul_left_of_pos {α : Type u} [linear_ordered_semiring α] {a : α} (ha : 0 < a) : strict_mono (λ (x :
  α), a * x)

axiom strict_mono_mul_right_of_pos {α : Type u} [linear_ordered_semiring α] {a : α} (ha : 0 < a) : strict_mono (λ (x :
  α), x * a)

axiom mul_max_of_nonneg {α : Type u} [linear_ordered_semiring α] {a : α} (b c : α) (ha : 0 ≤ a) : a * max b c = max (a
  * b) (a * c)

axiom mul_min_of_nonneg {α : Type u} [linear_ordered_semiring α] {a : α} (b c : α) (ha : 0 ≤ a) : a * min b c = min (a
  * b) (a * c)

axiom max_mul_of_nonneg {α : Type u} [linear_ordered_semiring α] {c : α} (a b : α) (hc : 0 ≤ c) : max a b * c = max (a
  * c) (b * c)

axiom min_mul_of_nonneg {α : Type u} [linear_ordered_semiring α] {c : α} (a b : α) (hc : 0 ≤ c) : min a b * c = min (a
  * c) (b * c)

class ordered_ring (α : Type u) extends ring α, ordered_add_comm_group α :=
(zero_le_one : 0 ≤ (1 : α))
(mul_pos : ∀ a b : α, 0 < a → 0 < b → 0 < a * b)

axiom ordered_ring.mul_nonneg {α : Type u} [ordered_ring α] {a b : α} : 0 ≤ a → 0 ≤ b → 0 ≤ a * b

axiom ordered_ring.mul_le_mul_of_nonneg_left {α : Type u} [ordered_ring α] {a b c : α} : a ≤ b → 0 ≤ c → c * a ≤ c * b

axiom ordered_ring.mul_le_mul_of_nonneg_right {α : Type u} [ordered_ring α] {a b c : α} : a ≤ b → 0 ≤ c → a * c ≤ b *
  c

axiom ordered_ring.mul_lt_mul_of_pos_left {α : Type u} [ordered_ring α] {a b c : α} (h₁ : a < b) (h₂ : 0 < c) : c * a
  < c * b

axiom ordered_ring.mul_lt_mul_of_pos_right {α : Type u} [ordered_ring α] {a b c : α} (h₁ : a < b) (h₂ : 0 < c) : a * c
  < b * c

axiom ordered_ring.mul_lt_mul_of_pos_left_aux {α : Type u} [ordered_ring α] (a b c : α) :
  a < b → 0 < c → c * a < c * b

axiom ordered_ring.mul_lt_mul_of_pos_right_aux {α : Type u} [ordered_ring α] (a b c : α) :
  a < b → 0 < c → a * c < b * c

@[priority 100]
instance ordered_ring.to_ordered_semiring {α : Type u} [s : ordered_ring α] : ordered_semiring α :=
{ mul_zero := ring.mul_zero_aux,
  zero_mul := ring.zero_mul_aux,
  add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux,
  mul_lt_mul_of_pos_left := ordered_ring.mul_lt_mul_of_pos_left_aux,
  mul_lt_mul_of_pos_right := ordered_ring.mul_lt_mul_of_pos_right_aux, ..s }

axiom mul_le_mul_of_nonpos_left {α : Type u} [ordered_ring α] {a b c : α} : b ≤ a → c ≤ 0 → c * a ≤ c * b

axiom mul_le_mul_of_nonpos_right {α : Type u} [ordered_ring α] {a b c : α} : b ≤ a → c ≤ 0 → a * c ≤ b * c

axiom mul_nonneg_of_nonpos_of_nonpos {α : Type u} [ordered_ring α] {a b : α} : a ≤ 0 → b ≤ 0 → 0 ≤ a * b

axiom mul_lt_mul_of_neg_left {α : Type u} [ordered_ring α] {a b c : α} (h : b < a) (hc : c < 0) : c * a < c * b

axiom mul_lt_mul_of_neg_right {α : Type u} [ordered_ring α] {a b c : α} (h : b < a) (hc : c < 0) : a * c < b * c

axiom mul_pos_of_neg_of_neg {α : Type u} [ordered_ring α] {a b : α} (ha : a < 0) (hb : b < 0) : 0 < a * b

axiom le_iff_exists_nonneg_add {α : Type u} [ordered_ring α] (a b : α) : a ≤ b ↔ ∃ (c : α) (H : c ≥ 0), b = a + c

class ordered_comm_ring (α : Type u) extends ordered_ring α, comm_ring α

@[priority 100]
instance ordered_comm_ring.to_ordered_comm_semiring {α : Type u} [s : ordered_comm_ring α] : ordered_comm_semiring α :=
{ mul_zero := ring.mul_zero_aux,
  zero_mul := ring.zero_mul_aux,
  add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux,
  mul_lt_mul_of_pos_left := ordered_ring.mul_lt_mul_of_pos_left_aux,
  mul_lt_mul_of_pos_right := ordered_ring.mul_lt_mul_of_pos_right_aux, ..s }

class linear_ordered_ring (α : Type u) extends ordered_ring α, linear_order α, nontrivial α

@[priority 100]
instance linear_ordered_ring.to_linear_ordered_add_comm_group {α : Type u} [s : linear_ordered_ring α] :
  linear_ordered_add_comm_group α :=
{ ..s }

axiom le_of_mul_le_of_one_le {α : Type u} [linear_ordered_semiring α] {a b c : α} (h : a * c ≤ b) (hb : 0 ≤ b) (hc : 1
  ≤ c) : a ≤ b

axiom nonneg_le_nonneg_of_sq_le_sq {α : Type u} [linear_ordered_semiring α] {a b : α} (hb : 0 ≤ b) (h : a * a ≤ b * b)
  : a ≤ b

axiom mul_self_le_mul_self_iff {α : Type u} [linear_ordered_semiring α] {a b : α} (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a ≤ b ↔
  a * a ≤ b * b

axiom mul_self_lt_mul_self_iff {α : Type u} [linear_ordered_semiring α] {a b : α} (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a < b ↔
  a * a < b * b

axiom mul_self_inj {α : Type u} [linear_ordered_semiring α] {a b : α} (h1 : 0 ≤ a) (h2 : 0 ≤ b) : a * a = b * b ↔ a =
  b

@[priority 100]
instance linear_ordered_ring.to_linear_ordered_semiring {α : Type u} [s : linear_ordered_ring α] :
  linear_ordered_semiring α :=
{ mul_zero := ring.mul_zero_aux,
  zero_mul := ring.zero_mul_aux,
  add_left_cancel := add_group.add_left_cancel_aux,
  le_of_add_le_add_left := ordered_add_comm_group.le_of_add_le_add_left_aux,
  mul_lt_mul_of_pos_left := ordered_ring.mul_lt_mul_of_pos_left_aux,
  mul_lt_mul_of_pos_right := ordered_ring.mul_lt_mul_of_pos_right_aux, ..s }

@[instance, priority 100] protected axiom linear_ordered_ring.is_domain {α : Type u} [linear_ordered_ring α] : is_domain α

@[simp] axiom abs_one {α : Type u} [linear_ordered_ring α] : (has_abs.abs ((1 : α))) = (1 : α)

@[simp] axiom abs_two {α : Type u} [linear_ordered_ring α] : (has_abs.abs (((2 : α) : α))) = ((2 : α) : α)

axiom abs_mul {α : Type u} [linear_ordered_ring α] (a b : α) : |a * b| = |a| * |b|

@[simp] axiom abs_mul_abs_self {α : Type u} [linear_ordered_ring α] (a : α) : |a| * |a| = a * a

@[simp] axiom abs_mul_self {α : Type u} [linear_ordered_ring α] (a : α) : |a * a| = a * a

axiom mul_pos_iff {α : Type u} [linear_ordered_ring α] {a b : α} : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0

axiom mul_neg_iff {α : Type u} [linear_ordered_ring α] {a b : α} : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b

axiom mul_nonneg_iff {α : Type u} [linear_ordered_ring α] {a b : α} : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0

axiom mul_nonneg_of_three {α : Type u} [linear_ordered_ring α] (a b c : α) : 0 ≤ a * b ∨ 0 ≤ b * c ∨ 0 ≤ c * a

axiom mul_nonpos_iff {α : Type u} [linear_ordered_ring α] {a b : α} : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b

axiom mul_self_nonneg {α : Type u} [linear_ordered_ring α] (a : α) : 0 ≤ a * a

@[simp] axiom neg_le_self_iff {α : Type u} [linear_ordered_ring α] {a : α} : -a ≤ a ↔ 0 ≤ a

@[simp] axiom neg_lt_self_iff {α : Type u} [linear_ordered_ring α] {a : α} : -a < a ↔ 0 < a

@[simp] axiom le_neg_self_iff {α : Type u} [linear_ordered_ring α] {a : α} : a ≤ -a ↔ a ≤ 0

@[simp] axiom lt_neg_self_iff {α : Type u} [linear_ordered_ring α] {a : α} : a < -a ↔ a < 0

@[simp] axiom abs_eq_self {α : Type u} [linear_ordered_ring α] {a : α} : |a| = a ↔ 0 ≤ a

@[simp] axiom abs_eq_neg_self {α : Type u} [linear_ordered_ring α] {a : α} : |a| = -a ↔ a ≤ 0

axiom abs_cases {α : Type u} [linear_ordered_ring α] (a : α) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0

axiom gt_of_mul_lt_mul_neg_left {α : Type u} [linear_ordered_ring α] {a b c : α} (h : c * a < c * b) (hc : c ≤ 0) : b
  < a

axiom neg_one_lt_zero {α : Type u} [linear_ordered_ring α] : (-1 : α) < (0 : α)

@[simp] axiom mul_le_mul_left_of_neg {α : Type u} [linear_ordered_ring α] {a b c : α} (h : c < 0) : c * a ≤ c * b ↔ b
  ≤ a

@[simp] axiom mul_le_mul_right_of_neg {α : Type u} [linear_ordered_ring α] {a b c : α} (h : c < 0) : a * c ≤ b * c ↔ b
  ≤ a

@[simp] axiom mul_lt_mul_left_of_neg {α : Type u} [linear_ordered_ring α] {a b c : α} (h : c < 0) : c * a < c * b ↔ b
  < a

@[simp] axiom mul_lt_mul_right_of_neg {α : Type u} [linear_ordered_ring α] {a b c : α} (h : c < 0) : a * c < b * c ↔ b
  < a

axiom sub_one_lt {α : Type u} [linear_ordered_ring α] (a : α) : a - 1 < a

@[simp] axiom mul_self_pos {α : Type u} [linear_ordered_ring α] {a : α} : 0 < a * a ↔ a ≠ 0

axiom mul_self_le_mul_self_of_le_of_neg_le {α : Type u} [linear_ordered_ring α] {x y : α} (h₁ : x ≤ y) (h₂ : -x ≤ y) :
  x * x ≤ y * y

axiom nonneg_of_mul_nonpos_left {α : Type u} [linear_ordered_ring α] {a b : α} (h : a * b ≤ 0) (hb : b < 0) : 0 ≤ a

axiom nonneg_of_mul_nonpos_right {α : Type u} [linear_ordered_ring α] {a b : α} (h : a * b ≤ 0) (ha : a < 0) : 0 ≤ b

axiom pos_of_mul_neg_left {α : Type u} [linear_ordered_ring α] {a b : α} (h : a * b < 0) (hb : b ≤ 0) : 0 < a

axiom pos_of_mul_neg_right {α : Type u} [linear_ordered_ring α] {a b : α} (h : a * b < 0) (ha : a ≤ 0) : 0 < b

axiom neg_iff_pos_of_mul_neg {α : Type u} [linear_ordered_ring α] {a b : α} (hab : a * b < 0) : a < 0 ↔ 0 < b

axiom pos_iff_neg_of_mul_neg {α : Type u} [linear_ordered_ring α] {a b : α} (hab : a * b < 0) : 0 < a ↔ b < 0

axiom mul_self_add_mul_self_eq_zero {α : Type u} [linear_ordered_ring α] {x y : α} : x * x + y * y = 0 ↔ x = 0 ∧ y = 0

axiom eq_zero_of_mul_self_add_mul_self_eq_zero {α : Type u} [linear_ordered_ring α] {a b : α} (h : a * a + b * b = 0)
  : a = 0

axiom abs_eq_iff_mul_self_eq {α : Type u} [linear_ordered_ring α] {a b : α} : |a| = |b| ↔ a * a = b * b

axiom abs_lt_iff_mul_self_lt {α : Type u} [linear_ordered_ring α] {a b : α} : |a| < |b| ↔ a * a < b * b

axiom abs_le_iff_mul_self_le {α : Type u} [linear_ordered_ring α] {a b : α} : |a| ≤ |b| ↔ a * a ≤ b * b

axiom abs_le_one_iff_mul_self_le_one {α : Type u} [linear_ordered_ring α] {a : α} : |a| ≤ 1 ↔ a * a ≤ 1

class linear_ordered_comm_ring (α : Type u) extends linear_ordered_ring α, comm_monoid α

@[priority 100]
instance linear_ordered_comm_ring.to_ordered_comm_ring {α : Type u} [d : linear_ordered_comm_ring α] :
  ordered_comm_ring α :=
{ ..d }

@[priority 100]
instance linear_ordered_comm_ring.to_linear_ordered_semiring {α : Type u} [d : linear_ordered_comm_ring α] :
  linear_ordered_semiring α :=
linear_ordered_ring.to_linear_ordered_semiring

axiom max_mul_mul_le_max_mul_max {α : Type u} [linear_ordered_comm_ring α] {a d : α} (b c : α) (ha : 0 ≤ a) (hd : 0 ≤
  d) : max (a * b) (d * c) ≤ max a c * max d b

axiom abs_sub_sq {α : Type u} [linear_ordered_comm_ring α] (a b : α) : |a - b| * |a - b| = a * a + b * b - (1 + 1) * a
  * b

@[simp] axiom abs_dvd {α : Type u} [ring α] [linear_order α] (a b : α) : |a| ∣ b ↔ a ∣ b

axiom abs_dvd_self {α : Type u} [ring α] [linear_order α] (a : α) : |a| ∣ a

@[simp] axiom dvd_abs {α : Type u} [ring α] [linear_order α] (a b : α) : a ∣ |b| ↔ a ∣ b

axiom self_dvd_abs {α : Type u} [ring α] [linear_order α] (a : α) : a ∣ |a|

axiom abs_dvd_abs {α : Type u} [ring α] [linear_order α] (a b : α) : |a| ∣ |b| ↔ a ∣ b

class canonically_ordered_comm_semiring (α : Type u) extends canonically_ordered_add_monoid α, comm_semiring α :=
(eq_zero_or_eq_zero_of_mul_eq_zero : ∀ a b : α, a * b = 0 → a = 0 ∨ b = 0)

@[instance, priority 100] protected axiom canonically_ordered_comm_semiring.to_no_zero_divisors {α : Type u}
  [canonically_ordered_comm_semiring α] : no_zero_divisors α

@[instance, priority 100] protected axiom canonically_ordered_comm_semiring.to_covariant_mul_le {α : Type u}
  [canonically_ordered_comm_semiring α] : covariant_class α α has_mul.mul has_le.le

axiom canonically_ordered_comm_semiring.zero_lt_one {α : Type u} [canonically_ordered_comm_semiring α] [nontrivial α]
  : (0 : α) < (1 : α)

@[simp] axiom canonically_ordered_comm_semiring.mul_pos {α : Type u} [canonically_ordered_comm_semiring α] {a b : α} :
  0 < a * b ↔ 0 < a ∧ 0 < b
