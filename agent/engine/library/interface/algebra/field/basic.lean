-- algebra.field.basic
prelude
import interface.data.int.basic

set_option old_structure_cmd true

universes u v w x y z

class division_ring (K : Type u) extends ring K, div_inv_monoid K, nontrivial K :=
(mul_inv_cancel : ∀ {a : K}, a ≠ 0 → a * a⁻¹ = 1)
(inv_zero : (0 : K)⁻¹ = 0)

@[priority 100]
instance division_ring.to_group_with_zero {K : Type u} [s : division_ring K] : group_with_zero K :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux,
  mul_inv_cancel := λ a h, division_ring.mul_inv_cancel h, ..s }

axiom one_div_neg_one_eq_neg_one {K : Type u} [division_ring K] : (1 : K) / (-1 : K) = (-1 : K)

axiom one_div_neg_eq_neg_one_div {K : Type u} [division_ring K] (a : K) : 1 / -a = -(1 / a)

axiom div_neg_eq_neg_div {K : Type u} [division_ring K] (a b : K) : b / -a = -(b / a)

axiom neg_div {K : Type u} [division_ring K] (a b : K) : -b / a = -(b / a)

axiom neg_div' {K : Type u} [division_ring K] (a b : K) : -(b / a) = -b / a

axiom neg_div_neg_eq {K : Type u} [division_ring K] (a b : K) : -a / -b = a / b

@[simp] axiom div_neg_self {K : Type u} [division_ring K] {a : K} (h : a ≠ 0) : a / -a = -1

@[simp] axiom neg_div_self {K : Type u} [division_ring K] {a : K} (h : a ≠ 0) : -a / a = -1

axiom div_add_div_same {K : Type u} [division_ring K] (a b c : K) : a / c + b / c = (a + b) / c

axiom same_add_div {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : (b + a) / b = 1 + a / b

axiom one_add_div {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : 1 + a / b = (b + a) / b

axiom div_add_same {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : (a + b) / b = a / b + 1

axiom div_add_one {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : a / b + 1 = (a + b) / b

axiom div_sub_div_same {K : Type u} [division_ring K] (a b c : K) : a / c - b / c = (a - b) / c

axiom same_sub_div {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : (b - a) / b = 1 - a / b

axiom one_sub_div {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : 1 - a / b = (b - a) / b

axiom div_sub_same {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : (a - b) / b = a / b - 1

axiom div_sub_one {K : Type u} [division_ring K] {a b : K} (h : b ≠ 0) : a / b - 1 = (a - b) / b

axiom neg_inv {K : Type u} [division_ring K] {a : K} : -a⁻¹ = (-a)⁻¹

axiom add_div {K : Type u} [division_ring K] (a b c : K) : (a + b) / c = a / c + b / c

axiom sub_div {K : Type u} [division_ring K] (a b c : K) : (a - b) / c = a / c - b / c

axiom div_neg {K : Type u} [division_ring K] {b : K} (a : K) : a / -b = -(a / b)

axiom inv_neg {K : Type u} [division_ring K] {a : K} : (-a)⁻¹ = -a⁻¹

axiom one_div_mul_add_mul_one_div_eq_one_div_add_one_div {K : Type u} [division_ring K] {a b : K} (ha : a ≠ 0) (hb : b
  ≠ 0) : 1 / a * (a + b) * (1 / b) = 1 / a + 1 / b

axiom one_div_mul_sub_mul_one_div_eq_one_div_add_one_div {K : Type u} [division_ring K] {a b : K} (ha : a ≠ 0) (hb : b
  ≠ 0) : 1 / a * (b - a) * (1 / b) = 1 / a - 1 / b

axiom add_div_eq_mul_add_div {K : Type u} [division_ring K] (a b : K) {c : K} (hc : c ≠ 0) : a + b / c = (a * c + b) /
  c

@[instance, priority 100] protected axiom division_ring.is_domain {K : Type u} [division_ring K] : is_domain K

class field (K : Type u) extends comm_ring K, div_inv_monoid K, nontrivial K :=
(mul_inv_cancel : ∀ {a : K}, a ≠ 0 → a * a⁻¹ = 1)
(inv_zero : (0 : K)⁻¹ = 0)

@[priority 100]
instance field.to_division_ring {K : Type u} [s : field K] : division_ring K := { ..s }

@[priority 100]
instance field.to_comm_group_with_zero {K : Type u} [s : field K] : comm_group_with_zero K :=
{ zero_mul := ring.zero_mul_aux, mul_zero := ring.mul_zero_aux,
  mul_inv_cancel := λ a h, field.mul_inv_cancel h, ..s }

axiom div_add_div {K : Type u} [field K] (a : K) {b : K} (c : K) {d : K} (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d =
  (a * d + b * c) / (b * d)

axiom one_div_add_one_div {K : Type u} [field K] {a b : K} (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a + 1 / b = (a + b) / (a *
  b)

axiom div_sub_div {K : Type u} [field K] (a : K) {b : K} (c : K) {d : K} (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d =
  (a * d - b * c) / (b * d)

axiom inv_add_inv {K : Type u} [field K] {a b : K} (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) / (a * b)

axiom inv_sub_inv {K : Type u} [field K] {a b : K} (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ - b⁻¹ = (b - a) / (a * b)

axiom add_div' {K : Type u} [field K] (a b c : K) (hc : c ≠ 0) : b + a / c = (b * c + a) / c

axiom sub_div' {K : Type u} [field K] (a b c : K) (hc : c ≠ 0) : b - a / c = (b * c - a) / c

axiom div_add' {K : Type u} [field K] (a b c : K) (hc : c ≠ 0) : a / c + b = (a + b * c) / c

axiom div_sub' {K : Type u} [field K] (a b c : K) (hc : c ≠ 0) : a / c - b = (a - c * b) / c

@[instance, priority 100] protected axiom field.is_domain {K : Type u} [field K] : is_domain K
