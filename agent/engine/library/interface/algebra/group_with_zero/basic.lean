-- algebra.group_with_zero.basic
prelude
import interface.logic.equiv.basic

set_option old_structure_cmd true

universes u v w x y z

axiom mul_eq_zero_of_left {M₀ : Type u} [mul_zero_class M₀] {a : M₀} (h : a = 0) (b : M₀) : a * b = 0

axiom mul_eq_zero_of_right {M₀ : Type u} [mul_zero_class M₀] {b : M₀} (a : M₀) (h : b = 0) : a * b = 0

axiom left_ne_zero_of_mul {M₀ : Type u} [mul_zero_class M₀] {a b : M₀} : a * b ≠ 0 → a ≠ 0

axiom right_ne_zero_of_mul {M₀ : Type u} [mul_zero_class M₀] {a b : M₀} : a * b ≠ 0 → b ≠ 0

@[simp] axiom mul_eq_zero {M₀ : Type u} [mul_zero_class M₀] [no_zero_divisors M₀] {a b : M₀} : a * b = 0 ↔ a = 0 ∨ b =
  0

@[simp] axiom zero_eq_mul {M₀ : Type u} [mul_zero_class M₀] [no_zero_divisors M₀] {a b : M₀} : 0 = a * b ↔ a = 0 ∨ b =
  0

axiom mul_ne_zero {M₀ : Type u} [mul_zero_class M₀] [no_zero_divisors M₀] {a b : M₀} (ha : a ≠ 0) (hb : b ≠ 0) : a * b
  ≠ 0

axiom mul_self_eq_zero {M₀ : Type u} [mul_zero_class M₀] [no_zero_divisors M₀] {a : M₀} : a * a = 0 ↔ a = 0

axiom eq_zero_of_zero_eq_one {M₀ : Type u} [mul_zero_one_class M₀] (h : (0 : M₀) = (1 : M₀)) (a : M₀) : a = (0 : M₀)

axiom eq_of_zero_eq_one {M₀ : Type u} [mul_zero_one_class M₀] (h : (0 : M₀) = (1 : M₀)) (a b : M₀) : a = b

@[simp] axiom zero_ne_one {M₀ : Type u} [mul_zero_one_class M₀] [nontrivial M₀] : (0 : M₀) ≠ (1 : M₀)

@[simp] axiom one_ne_zero {M₀ : Type u} [mul_zero_one_class M₀] [nontrivial M₀] : (1 : M₀) ≠ (0 : M₀)

@[simp] axiom units.ne_zero {M₀ : Type u} [monoid_with_zero M₀] [nontrivial M₀] (u : M₀ˣ) : (↑u : M₀) ≠ (0 : M₀)

@[simp] axiom units.mul_left_eq_zero {M₀ : Type u} [monoid_with_zero M₀] (u : M₀ˣ) {a : M₀} : a * ↑u = 0 ↔ a = 0

@[simp] axiom units.mul_right_eq_zero {M₀ : Type u} [monoid_with_zero M₀] (u : M₀ˣ) {a : M₀} : ↑u * a = 0 ↔ a = 0

@[simp] axiom is_unit_zero_iff {M₀ : Type u} [monoid_with_zero M₀] : is_unit (0 : M₀) ↔ (0 : M₀) = (1 : M₀)

@[simp] axiom not_is_unit_zero {M₀ : Type u} [monoid_with_zero M₀] [nontrivial M₀] : ¬is_unit (0 : M₀)

@[instance, priority 10] protected axiom cancel_monoid_with_zero.to_no_zero_divisors {M₀ : Type u} [cancel_monoid_with_zero M₀]
  : no_zero_divisors M₀

axiom mul_left_inj' {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} (hc : c ≠ 0) : a * c = b * c ↔ a = b

axiom mul_right_inj' {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} (ha : a ≠ 0) : a * b = a * c ↔ b = c

@[simp] axiom mul_eq_mul_right_iff {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} : a * c = b * c ↔ a = b ∨ c
  = 0

@[simp] axiom mul_eq_mul_left_iff {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} : a * b = a * c ↔ b = c ∨ a
  = 0

axiom division_def {G : Type u} [div_inv_monoid G] (a b : G) : a / b = a * b⁻¹

@[simp] axiom mul_inv_cancel_right₀ {G₀ : Type u} [group_with_zero G₀] {b : G₀} (h : b ≠ 0) (a : G₀) : a * b * b⁻¹ = a

@[simp] axiom mul_inv_cancel_left₀ {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) (b : G₀) : a * (a⁻¹ * b) =
  b

axiom inv_ne_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : a⁻¹ ≠ 0

@[simp] axiom inv_mul_cancel {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : a⁻¹ * a = 1

@[simp] axiom inv_mul_cancel_right₀ {G₀ : Type u} [group_with_zero G₀] {b : G₀} (h : b ≠ 0) (a : G₀) : a * b⁻¹ * b = a

@[simp] axiom inv_mul_cancel_left₀ {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) (b : G₀) : a⁻¹ * (a * b) =
  b

@[simp] axiom inv_one {G₀ : Type u} [group_with_zero G₀] : (1 : G₀)⁻¹ = (1 : G₀)

axiom group_with_zero.inv_inv_aux {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a⁻¹⁻¹ = a

@[priority 100]
instance group_with_zero.to_has_involutive_inv {G₀ : Type u} [group_with_zero G₀] : has_involutive_inv G₀ :=
{ inv := has_inv.inv, inv_inv := group_with_zero.inv_inv_aux }

@[simp] axiom mul_self_mul_inv {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a * a * a⁻¹ = a

@[simp] axiom mul_inv_mul_self {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a * a⁻¹ * a = a

@[simp] axiom inv_mul_mul_self {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a⁻¹ * a * a = a

@[simp] axiom mul_self_div_self {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a * a / a = a

@[simp] axiom div_self_mul_self {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a / a * a = a

axiom eq_inv_of_mul_right_eq_one {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : a * b = 1) : b = a⁻¹

axiom eq_inv_of_mul_left_eq_one {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : a * b = 1) : a = b⁻¹

@[simp] axiom inv_eq_one₀ {G₀ : Type u} [group_with_zero G₀] {g : G₀} : g⁻¹ = 1 ↔ g = 1

@[simp] axiom units.mul_inv' {G₀ : Type u} [group_with_zero G₀] (u : G₀ˣ) : (↑u : G₀) * (↑u : G₀)⁻¹ = (1 : G₀)

@[simp] axiom units.inv_mul' {G₀ : Type u} [group_with_zero G₀] (u : G₀ˣ) : (↑u : G₀)⁻¹ * (↑u : G₀) = (1 : G₀)

@[simp] axiom units.exists_iff_ne_zero {G₀ : Type u} [group_with_zero G₀] {x : G₀} : (∃ (u : G₀ˣ), ↑u = x) ↔ x ≠ 0

axiom is_unit.mk0 {G₀ : Type u} [group_with_zero G₀] (x : G₀) (hx : x ≠ 0) : is_unit x

axiom is_unit_iff_ne_zero {G₀ : Type u} [group_with_zero G₀] {x : G₀} : is_unit x ↔ x ≠ 0

@[instance, priority 10] protected axiom group_with_zero.no_zero_divisors {G₀ : Type u} [group_with_zero G₀] : no_zero_divisors
  G₀

axiom group_with_zero.mul_left_cancel_aux {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} :
  a ≠ 0 → a * b = a * c → b = c

axiom group_with_zero.mul_right_cancel_aux {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} :
  b ≠ 0 → a * b = c * b → a = c

@[priority 10]
instance group_with_zero.cancel_monoid_with_zero {G₀ : Type u} [s : group_with_zero G₀] : cancel_monoid_with_zero G₀ :=
{ mul_left_cancel_of_ne_zero := @group_with_zero.mul_left_cancel_aux G₀ s,
  mul_right_cancel_of_ne_zero := @group_with_zero.mul_right_cancel_aux G₀ s, ..s }

@[simp] axiom div_self {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : a / a = 1

@[simp] axiom div_one {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a / 1 = a

@[simp] axiom zero_div {G₀ : Type u} [group_with_zero G₀] (a : G₀) : 0 / a = 0

@[simp] axiom div_zero {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a / 0 = 0

@[simp] axiom div_mul_cancel {G₀ : Type u} [group_with_zero G₀] (a : G₀) {b : G₀} (h : b ≠ 0) : a / b * b = a

@[simp] axiom mul_div_cancel {G₀ : Type u} [group_with_zero G₀] (a : G₀) {b : G₀} (h : b ≠ 0) : a * b / b = a

@[simp] axiom div_self_mul_self' {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a / (a * a) = a⁻¹

axiom div_eq_mul_one_div {G₀ : Type u} [group_with_zero G₀] (a b : G₀) : a / b = a * (1 / b)

axiom mul_one_div_cancel {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : a * (1 / a) = 1

axiom one_div_mul_cancel {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : 1 / a * a = 1

axiom one_div_one {G₀ : Type u} [group_with_zero G₀] : (1 : G₀) / (1 : G₀) = (1 : G₀)

axiom one_div_ne_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : 1 / a ≠ 0

axiom eq_one_div_of_mul_eq_one {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : a * b = 1) : b = 1 / a

axiom eq_one_div_of_mul_eq_one_left {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : b * a = 1) : b = 1 / a

@[simp] axiom one_div_div {G₀ : Type u} [group_with_zero G₀] (a b : G₀) : 1 / (a / b) = b / a

axiom one_div_one_div {G₀ : Type u} [group_with_zero G₀] (a : G₀) : 1 / (1 / a) = a

axiom eq_of_one_div_eq_one_div {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : 1 / a = 1 / b) : a = b

@[simp] axiom inv_eq_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} : a⁻¹ = 0 ↔ a = 0

@[simp] axiom zero_eq_inv {G₀ : Type u} [group_with_zero G₀] {a : G₀} : 0 = a⁻¹ ↔ 0 = a

axiom inv_div {G₀ : Type u} [group_with_zero G₀] {a b : G₀} : (a / b)⁻¹ = b / a

axiom inv_div_left {G₀ : Type u} [group_with_zero G₀] {a b : G₀} : a⁻¹ / b = (b * a)⁻¹

axiom div_ne_zero {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0

@[simp] axiom div_eq_zero_iff {G₀ : Type u} [group_with_zero G₀] {a b : G₀} : a / b = 0 ↔ a = 0 ∨ b = 0

axiom eq_of_div_eq_one {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (h : a / b = 1) : a = b

axiom div_eq_one_iff_eq {G₀ : Type u} [group_with_zero G₀] {a b : G₀} (hb : b ≠ 0) : a / b = 1 ↔ a = b

axiom mul_div_mul_right {G₀ : Type u} [group_with_zero G₀] (a b : G₀) {c : G₀} (hc : c ≠ 0) : a * c / (b * c) = a / b

axiom div_div_eq_mul_div {G₀ : Type u} [group_with_zero G₀] (a b c : G₀) : a / (b / c) = a * c / b

@[simp] axiom div_div_self {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a / (a / a) = a

axiom ne_zero_of_one_div_ne_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : 1 / a ≠ 0) : a ≠ 0

axiom eq_zero_of_one_div_eq_zero {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : 1 / a = 0) : a = 0

axiom eq_div_iff {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} (hb : b ≠ 0) : c = a / b ↔ c * b = a

axiom div_eq_iff {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} (hb : b ≠ 0) : a / b = c ↔ a = c * b

@[priority 10]
instance comm_group_with_zero.cancel_comm_monoid_with_zero {G₀ : Type u} [s : comm_group_with_zero G₀] :
  cancel_comm_monoid_with_zero G₀ :=
{ mul_left_cancel_of_ne_zero := @group_with_zero.mul_left_cancel_aux G₀ _,
  mul_right_cancel_of_ne_zero := @group_with_zero.mul_right_cancel_aux G₀ _, ..s }

axiom mul_div_cancel' {G₀ : Type u} [comm_group_with_zero G₀] (a : G₀) {b : G₀} (hb : b ≠ 0) : b * (a / b) = a

axiom mul_div_mul_left {G₀ : Type u} [comm_group_with_zero G₀] (a b : G₀) {c : G₀} (hc : c ≠ 0) : c * a / (c * b) = a
  / b

axiom div_mul_eq_mul_div {G₀ : Type u} [comm_group_with_zero G₀] (a b c : G₀) : b / c * a = b * a / c

axiom div_div_eq_div_mul {G₀ : Type u} [comm_group_with_zero G₀] (a b c : G₀) : a / b / c = a / (b * c)

axiom mul_div_right_comm {G₀ : Type u} [comm_group_with_zero G₀] (a b c : G₀) : a * b / c = a / c * b

axiom mul_div_comm {G₀ : Type u} [comm_group_with_zero G₀] (a b c : G₀) : a * (b / c) = b * (a / c)

axiom div_eq_div_iff {G₀ : Type u} [comm_group_with_zero G₀] {a b c d : G₀} (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d
  ↔ a * d = c * b

@[simp] axiom semiconj_by.zero_right {G₀ : Type u} [mul_zero_class G₀] (a : G₀) : semiconj_by a 0 0

@[simp] axiom semiconj_by.zero_left {G₀ : Type u} [mul_zero_class G₀] (x y : G₀) : semiconj_by 0 x y

@[simp] axiom semiconj_by.inv_symm_left_iff₀ {G₀ : Type u} [group_with_zero G₀] {a x y : G₀} : semiconj_by a⁻¹ x y ↔
  semiconj_by a y x

@[simp] axiom semiconj_by.inv_right_iff₀ {G₀ : Type u} [group_with_zero G₀] {a x y : G₀} : semiconj_by a x⁻¹ y⁻¹ ↔
  semiconj_by a x y

@[simp] axiom commute.zero_right {G₀ : Type u} [mul_zero_class G₀] (a : G₀) : commute a 0

@[simp] axiom commute.zero_left {G₀ : Type u} [mul_zero_class G₀] (a : G₀) : commute 0 a

@[simp] axiom commute.inv_left_iff₀ {G₀ : Type u} [group_with_zero G₀] {a b : G₀} : commute a⁻¹ b ↔ commute a b

@[simp] axiom commute.inv_right_iff₀ {G₀ : Type u} [group_with_zero G₀] {a b : G₀} : commute a b⁻¹ ↔ commute a b

@[simp] axiom commute.div_right {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} (hab : commute a b) (hac : commute a
  c) : commute a (b / c)

@[simp] axiom commute.div_left {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} (hac : commute a c) (hbc : commute b c)
  : commute (a / b) c
