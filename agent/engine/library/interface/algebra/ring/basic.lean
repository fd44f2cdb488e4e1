-- algebra.ring.basic
prelude
import interface.data.set.basic

set_option old_structure_cmd true

universes u v w x y z

class distrib (R : Type u) extends has_mul R, has_add R :=
(left_distrib : ∀ a b c : R, a * (b + c) = (a * b) + (a * c))
(right_distrib : ∀ a b c : R, (a + b) * c = (a * c) + (b * c))

axiom left_distrib {R : Type u} [distrib R] (a b c : R) : a * (b + c) = a * b + a * c

axiom mul_add {R : Type u} [distrib R] (a b c : R) : a * (b + c) = a * b + a * c

axiom right_distrib {R : Type u} [distrib R] (a b c : R) : (a + b) * c = a * c + b * c

axiom add_mul {R : Type u} [distrib R] (a b c : R) : (a + b) * c = a * c + b * c

axiom distrib_three_right {R : Type u} [distrib R] (a b c d : R) : (a + b + c) * d = a * d + b * d + c * d

class non_unital_non_assoc_semiring (α : Type u) extends add_comm_monoid α, distrib α, mul_zero_class α

class non_unital_semiring (α : Type u) extends non_unital_non_assoc_semiring α, semigroup_with_zero α

class non_assoc_semiring (α : Type u) extends non_unital_non_assoc_semiring α, mul_zero_one_class α

class semiring (α : Type u) extends non_unital_semiring α, non_assoc_semiring α, monoid_with_zero α

axiom one_add_one_eq_two {α : Type u} [has_one α] [has_add α] : (1 : α) + (1 : α) = ((2 : α) : α)

axiom dvd_add {α : Type u} [non_unital_semiring α] {a b c : α} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c

axiom add_one_mul {α : Type u} [non_assoc_semiring α] (a b : α) : (a + 1) * b = a * b + b

axiom mul_add_one {α : Type u} [non_assoc_semiring α] (a b : α) : a * (b + 1) = a * b + a

axiom one_add_mul {α : Type u} [non_assoc_semiring α] (a b : α) : (1 + a) * b = b + a * b

axiom mul_one_add {α : Type u} [non_assoc_semiring α] (a b : α) : a * (1 + b) = a + a * b

axiom two_mul {α : Type u} [non_assoc_semiring α] (n : α) : 2 * n = n + n

axiom bit0_eq_two_mul {α : Type u} [non_assoc_semiring α] (n : α) : bit0 n = 2 * n

axiom mul_two {α : Type u} [non_assoc_semiring α] (n : α) : n * 2 = n + n

@[simp] axiom mul_ite {α : Type u} [has_mul α] (P : Prop) [decidable P] (a b c : α) : a * ite P b c = ite P (a * b) (a
  * c)

axiom add_ite {α : Type u} [has_add α] (P : Prop) [decidable P] (a b c : α) : a + ite P b c = ite P (a + b) (a + c)

@[simp] axiom ite_mul {α : Type u} [has_mul α] (P : Prop) [decidable P] (a b c : α) : ite P a b * c = ite P (a * c) (b
  * c)

axiom ite_add {α : Type u} [has_add α] (P : Prop) [decidable P] (a b c : α) : ite P a b + c = ite P (a + c) (b + c)

@[simp] axiom mul_boole {α : Type u} [mul_zero_one_class α] (P : Prop) [decidable P] (a : α) : a * ite P 1 0 = ite P a
  0

@[simp] axiom boole_mul {α : Type u} [mul_zero_one_class α] (P : Prop) [decidable P] (a : α) : ite P 1 0 * a = ite P a
  0

axiom ite_mul_zero_left {α : Type u} [mul_zero_class α] (P : Prop) [decidable P] (a b : α) : ite P (a * b) 0 = ite P a
  0 * b

axiom ite_mul_zero_right {α : Type u} [mul_zero_class α] (P : Prop) [decidable P] (a b : α) : ite P (a * b) 0 = a *
  ite P b 0

@[simp] axiom two_dvd_bit0 {α : Type u} [semiring α] {a : α} : 2 ∣ bit0 a

class non_unital_comm_semiring (α : Type u) extends non_unital_semiring α, comm_semigroup α

axiom has_dvd.dvd.linear_comb {α : Type u} [non_unital_comm_semiring α] {d x y : α} (hdx : d ∣ x) (hdy : d ∣ y) (a b :
  α) : d ∣ a * x + b * y

class comm_semiring (α : Type u) extends semiring α, comm_monoid α

@[priority 100]
instance comm_semiring.to_non_unital_comm_semiring {α : Type u} [s : comm_semiring α] : non_unital_comm_semiring α :=
{ ..s }

@[priority 100]
instance comm_semiring.to_comm_monoid_with_zero {α : Type u} [s : comm_semiring α] : comm_monoid_with_zero α :=
{ ..s }

axiom add_mul_self_eq {α : Type u} [comm_semiring α] (a b : α) : (a + b) * (a + b) = a * a + 2 * a * b + b * b

class has_distrib_neg (α : Type u) [has_mul α] extends has_involutive_neg α :=
(neg_mul : ∀ x y : α, -x * y = -(x * y))
(mul_neg : ∀ x y : α, x * -y = -(x * y))

@[simp] axiom neg_mul {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : -a * b = -(a * b)

@[simp] axiom mul_neg {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : a * -b = -(a * b)

axiom neg_mul_neg {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : -a * -b = a * b

axiom neg_mul_eq_neg_mul {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : -(a * b) = -a * b

axiom neg_mul_eq_mul_neg {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : -(a * b) = a * -b

axiom neg_mul_comm {α : Type u} [has_mul α] [has_distrib_neg α] (a b : α) : -a * b = a * -b

axiom neg_eq_neg_one_mul {α : Type u} [mul_one_class α] [has_distrib_neg α] (a : α) : -a = (-1) * a

axiom mul_neg_one {α : Type u} [mul_one_class α] [has_distrib_neg α] (a : α) : a * -1 = -a

axiom neg_one_mul {α : Type u} [mul_one_class α] [has_distrib_neg α] (a : α) : (-1) * a = -a

@[simp] axiom neg_zero' {α : Type u} [mul_zero_class α] [has_distrib_neg α] : -(0 : α) = (0 : α)

axiom dvd_neg_of_dvd {α : Type u} [semigroup α] [has_distrib_neg α] {a b : α} (h : a ∣ b) : a ∣ -b

axiom dvd_of_dvd_neg {α : Type u} [semigroup α] [has_distrib_neg α] {a b : α} (h : a ∣ -b) : a ∣ b

@[simp] axiom dvd_neg {α : Type u} [semigroup α] [has_distrib_neg α] (a b : α) : a ∣ -b ↔ a ∣ b

axiom neg_dvd_of_dvd {α : Type u} [semigroup α] [has_distrib_neg α] {a b : α} (h : a ∣ b) : -a ∣ b

axiom dvd_of_neg_dvd {α : Type u} [semigroup α] [has_distrib_neg α] {a b : α} (h : -a ∣ b) : a ∣ b

@[simp] axiom neg_dvd {α : Type u} [semigroup α] [has_distrib_neg α] (a b : α) : -a ∣ b ↔ a ∣ b

class non_unital_non_assoc_ring (α : Type u) extends add_comm_group α, non_unital_non_assoc_semiring α

axiom non_unital_non_assoc_ring.neg_mul_aux {α : Type u} [non_unital_non_assoc_ring α] (a b : α) : -a * b = -(a * b)

axiom non_unital_non_assoc_ring.mul_neg_aux {α : Type u} [non_unital_non_assoc_ring α] (a b : α) : a * -b = -(a * b)

@[priority 100]
instance non_unital_non_assoc_ring.to_has_distrib_neg {α : Type u} [non_unital_non_assoc_ring α] : has_distrib_neg α :=
{ neg := has_neg.neg,
  neg_neg := add_group.neg_neg_aux,
  neg_mul := non_unital_non_assoc_ring.neg_mul_aux,
  mul_neg := non_unital_non_assoc_ring.mul_neg_aux }

axiom mul_sub_left_distrib {α : Type u} [non_unital_non_assoc_ring α] (a b c : α) : a * (b - c) = a * b - a * c

axiom mul_sub {α : Type u} [non_unital_non_assoc_ring α] (a b c : α) : a * (b - c) = a * b - a * c

axiom mul_sub_right_distrib {α : Type u} [non_unital_non_assoc_ring α] (a b c : α) : (a - b) * c = a * c - b * c

axiom sub_mul {α : Type u} [non_unital_non_assoc_ring α] (a b c : α) : (a - b) * c = a * c - b * c

axiom mul_add_eq_mul_add_iff_sub_mul_add_eq {α : Type u} [non_unital_non_assoc_ring α] {a b c d e : α} : a * e + c = b
  * e + d ↔ (a - b) * e + c = d

axiom sub_mul_add_eq_of_mul_add_eq_mul_add {α : Type u} [non_unital_non_assoc_ring α] {a b c d e : α} : a * e + c = b
  * e + d → (a - b) * e + c = d

class non_unital_ring (α : Type u) extends non_unital_non_assoc_ring α, non_unital_semiring α

class non_assoc_ring (α : Type u) extends non_unital_non_assoc_ring α, non_assoc_semiring α

axiom sub_one_mul {α : Type u} [non_assoc_ring α] (a b : α) : (a - 1) * b = a * b - b

axiom mul_sub_one {α : Type u} [non_assoc_ring α] (a b : α) : a * (b - 1) = a * b - a

axiom one_sub_mul {α : Type u} [non_assoc_ring α] (a b : α) : (1 - a) * b = b - a * b

axiom mul_one_sub {α : Type u} [non_assoc_ring α] (a b : α) : a * (1 - b) = a - a * b

class ring (α : Type u) extends add_comm_group α, monoid α, distrib α

axiom ring.zero_mul_aux {α : Type u} [ring α] (a : α) : 0 * a = 0

axiom ring.mul_zero_aux {α : Type u} [ring α] (a : α) : a * 0 = 0

@[priority 100]
instance ring.to_non_unital_ring {α : Type u} [s : ring α] : non_unital_ring α :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux, ..s }

@[priority 100]
instance ring.to_non_assoc_ring {α : Type u} [s : ring α] : non_assoc_ring α :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux, ..s }

@[priority 200]
instance ring.to_semiring {α : Type u} [s : ring α] : semiring α :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux, ..s }

axiom is_unit.neg {α : Type u} [ring α] {a : α} : is_unit a → is_unit (-a)

axiom is_unit.neg_iff {α : Type u} [ring α] (a : α) : is_unit (-a) ↔ is_unit a

axiom is_unit.sub_iff {α : Type u} [ring α] {x y : α} : is_unit (x - y) ↔ is_unit (y - x)

class non_unital_comm_ring (α : Type u) extends non_unital_ring α, comm_semigroup α

@[priority 100]
instance non_unital_comm_ring.to_non_unital_comm_semiring {α : Type u} [s : non_unital_comm_ring α] :
  non_unital_comm_semiring α :=
{ ..s }

class comm_ring (α : Type u) extends ring α, comm_monoid α

@[priority 100]
instance comm_ring.to_comm_semiring {α : Type u} [s : comm_ring α] : comm_semiring α :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux, ..s }

@[priority 100]
instance comm_ring.to_non_unital_comm_ring {α : Type u} [s : comm_ring α] : non_unital_comm_ring α :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux, ..s }

axiom dvd_sub {α : Type u} [non_unital_ring α] {a b c : α} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c

axiom dvd_add_iff_left {α : Type u} [non_unital_ring α] {a b c : α} (h : a ∣ c) : a ∣ b ↔ a ∣ b + c

axiom dvd_add_iff_right {α : Type u} [non_unital_ring α] {a b c : α} (h : a ∣ b) : a ∣ c ↔ a ∣ b + c

axiom dvd_add_left {α : Type u} [non_unital_ring α] {a b c : α} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b

axiom dvd_add_right {α : Type u} [non_unital_ring α] {a b c : α} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c

axiom dvd_iff_dvd_of_dvd_sub {α : Type u} [non_unital_ring α] {a b c : α} (h : a ∣ b - c) : a ∣ b ↔ a ∣ c

axiom two_dvd_bit1 {α : Type u} [ring α] {a : α} : ((2 : α) : α) ∣ (bit1 a : α) ↔ ((2 : α) : α) ∣ (1 : α)

@[simp] axiom dvd_add_self_left {α : Type u} [ring α] {a b : α} : a ∣ a + b ↔ a ∣ b

@[simp] axiom dvd_add_self_right {α : Type u} [ring α] {a b : α} : a ∣ b + a ↔ a ∣ b

axiom dvd_mul_sub_mul {α : Type u} [non_unital_comm_ring α] {k a b x y : α} (hab : k ∣ a - b) (hxy : k ∣ x - y) : k ∣
  a * x - b * y

axiom succ_ne_self {α : Type u} [non_assoc_ring α] [nontrivial α] (a : α) : a + 1 ≠ a

axiom pred_ne_self {α : Type u} [non_assoc_ring α] [nontrivial α] (a : α) : a - 1 ≠ a

class is_domain (α : Type u) [ring α] extends no_zero_divisors α, nontrivial α : Prop

axiom is_domain.mul_left_cancel_aux {α : Type u} [ring α] [is_domain α] {a b c : α} : a ≠ 0 → a * b = a * c → b = c

axiom is_domain.mul_right_cancel_aux {α : Type u} [ring α] [is_domain α] {a b c : α} : b ≠ 0 → a * b = c * b → a = c

@[priority 100]
instance is_domain.to_cancel_monoid_with_zero {α : Type u} [ring α] [is_domain α] : cancel_monoid_with_zero α :=
{ mul_left_cancel_of_ne_zero := @is_domain.mul_left_cancel_aux α _ _,
  mul_right_cancel_of_ne_zero := @is_domain.mul_right_cancel_aux α _ _,
  ..(show monoid_with_zero α, from semiring.to_monoid_with_zero α) }

@[priority 100]
instance is_domain.to_cancel_comm_monoid_with_zero {α : Type u} [comm_ring α] [is_domain α] :
  cancel_comm_monoid_with_zero α :=
{ mul_left_cancel_of_ne_zero := @is_domain.mul_left_cancel_aux α _ _,
  mul_right_cancel_of_ne_zero := @is_domain.mul_right_cancel_aux α _ _,
  ..(show comm_monoid_with_zero α, from comm_semiring.to_comm_monoid_with_zero) }

@[simp] axiom semiconj_by.add_right {R : Type u} [distrib R] {a x y x' y' : R} (h : semiconj_by a x y) (h' :
  semiconj_by a x' y') : semiconj_by a (x + x') (y + y')

@[simp] axiom semiconj_by.add_left {R : Type u} [distrib R] {a b x y : R} (ha : semiconj_by a x y) (hb : semiconj_by b
  x y) : semiconj_by (a + b) x y

@[simp] axiom semiconj_by.neg_right_iff {R : Type u} [has_mul R] [has_distrib_neg R] {a x y : R} : semiconj_by a (-x)
  (-y) ↔ semiconj_by a x y

@[simp] axiom semiconj_by.neg_left_iff {R : Type u} [has_mul R] [has_distrib_neg R] {a x y : R} : semiconj_by (-a) x y
  ↔ semiconj_by a x y

@[simp] axiom semiconj_by.neg_one_right {R : Type u} [mul_one_class R] [has_distrib_neg R] (a : R) : semiconj_by a
  (-1) (-1)

@[simp] axiom semiconj_by.neg_one_left {R : Type u} [mul_one_class R] [has_distrib_neg R] (x : R) : semiconj_by (-1) x
  x

@[simp] axiom semiconj_by.sub_right {R : Type u} [non_unital_non_assoc_ring R] {a x y x' y' : R} (h : semiconj_by a x
  y) (h' : semiconj_by a x' y') : semiconj_by a (x - x') (y - y')

@[simp] axiom semiconj_by.sub_left {R : Type u} [non_unital_non_assoc_ring R] {a b x y : R} (ha : semiconj_by a x y)
  (hb : semiconj_by b x y) : semiconj_by (a - b) x y

@[simp] axiom commute.add_right {R : Type u} [distrib R] {a b c : R} : commute a b → commute a c → commute a (b + c)

@[simp] axiom commute.add_left {R : Type u} [distrib R] {a b c : R} : commute a c → commute b c → commute (a + b) c

@[simp] axiom commute.neg_right_iff {R : Type u} [has_mul R] [has_distrib_neg R] {a b : R} : commute a (-b) ↔ commute
  a b

@[simp] axiom commute.neg_left_iff {R : Type u} [has_mul R] [has_distrib_neg R] {a b : R} : commute (-a) b ↔ commute a
  b

@[simp] axiom commute.neg_one_right {R : Type u} [mul_one_class R] [has_distrib_neg R] (a : R) : commute a (-1)

@[simp] axiom commute.neg_one_left {R : Type u} [mul_one_class R] [has_distrib_neg R] (a : R) : commute (-1) a

@[simp] axiom commute.sub_right {R : Type u} [non_unital_non_assoc_ring R] {a b c : R} : commute a b → commute a c →
  commute a (b - c)

@[simp] axiom commute.sub_left {R : Type u} [non_unital_non_assoc_ring R] {a b c : R} : commute a c → commute b c →
  commute (a - b) c

axiom mul_self_sub_mul_self {R : Type u} [comm_ring R] (a b : R) : a * a - b * b = (a + b) * (a - b)

axiom mul_self_sub_one {R : Type u} [non_assoc_ring R] (a : R) : a * a - 1 = (a + 1) * (a - 1)

axiom mul_self_eq_mul_self_iff {R : Type u} [comm_ring R] [no_zero_divisors R] {a b : R} : a * a = b * b ↔ a = b ∨ a =
  -b

axiom mul_self_eq_one_iff {R : Type u} [non_assoc_ring R] [no_zero_divisors R] {a : R} : a * a = 1 ↔ a = 1 ∨ a = -1

-- algebra.ring.basic

@[simp] axiom inv_neg' {α : Type u} [group α] [has_distrib_neg α] (a : α) : (-a)⁻¹ = -a⁻¹
