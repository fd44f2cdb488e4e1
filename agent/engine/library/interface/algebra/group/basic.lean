-- algebra.group.basic
prelude
import interface.algebra.group.defs

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom comp_mul_left {α : Type u} [semigroup α] (x y : α) : has_mul.mul x ∘ has_mul.mul y = has_mul.mul (x * y)

@[simp] axiom comp_add_left {α : Type u} [add_semigroup α] (x y : α) : has_add.add x ∘ has_add.add y = has_add.add (x
  + y)

@[simp] axiom comp_mul_right {α : Type u} [semigroup α] (x y : α) : ((λ (_x : α), _x * x) ∘ λ (_x : α), _x * y) = λ
  (_x : α), _x * (y * x)

@[simp] axiom comp_add_right {α : Type u} [add_semigroup α] (x y : α) : ((λ (_x : α), _x + x) ∘ λ (_x : α), _x + y) =
  λ (_x : α), _x + (y + x)

axiom ite_mul_one {M : Type u} [mul_one_class M] {P : Prop} [decidable P] {a b : M} : ite P (a * b) 1 = ite P a 1 *
  ite P b 1

axiom ite_add_zero {M : Type u} [add_zero_class M] {P : Prop} [decidable P] {a b : M} : ite P (a + b) 0 = ite P a 0 +
  ite P b 0

axiom ite_one_mul {M : Type u} [mul_one_class M] {P : Prop} [decidable P] {a b : M} : ite P 1 (a * b) = ite P 1 a *
  ite P 1 b

axiom ite_zero_add {M : Type u} [add_zero_class M] {P : Prop} [decidable P] {a b : M} : ite P 0 (a + b) = ite P 0 a +
  ite P 0 b

axiom eq_one_iff_eq_one_of_mul_eq_one {M : Type u} [mul_one_class M] {a b : M} (h : a * b = 1) : a = 1 ↔ b = 1

axiom eq_zero_iff_eq_zero_of_add_eq_zero {M : Type u} [add_zero_class M] {a b : M} (h : a + b = 0) : a = 0 ↔ b = 0

axiom one_mul_eq_id {M : Type u} [mul_one_class M] : has_mul.mul (1 : M) = (id : M → M)

axiom zero_add_eq_id {M : Type u} [add_zero_class M] : has_add.add (0 : M) = (id : M → M)

axiom mul_one_eq_id {M : Type u} [mul_one_class M] : (λ (_x : M), _x * 1) = id

axiom add_zero_eq_id {M : Type u} [add_zero_class M] : (λ (_x : M), _x + 0) = id

axiom mul_left_comm {G : Type u} [comm_semigroup G] (a b c : G) : a * (b * c) = b * (a * c)

axiom add_left_comm {G : Type u} [add_comm_semigroup G] (a b c : G) : a + (b + c) = b + (a + c)

axiom mul_right_comm {G : Type u} [comm_semigroup G] (a b c : G) : a * b * c = a * c * b

axiom add_right_comm {G : Type u} [add_comm_semigroup G] (a b c : G) : a + b + c = a + c + b

axiom mul_mul_mul_comm {G : Type u} [comm_semigroup G] (a b c d : G) : a * b * (c * d) = a * c * (b * d)

axiom add_add_add_comm {G : Type u} [add_comm_semigroup G] (a b c d : G) : a + b + (c + d) = a + c + (b + d)

axiom mul_rotate {G : Type u} [comm_semigroup G] (a b c : G) : a * b * c = b * c * a

axiom add_rotate {G : Type u} [add_comm_semigroup G] (a b c : G) : a + b + c = b + c + a

axiom mul_rotate' {G : Type u} [comm_semigroup G] (a b c : G) : a * (b * c) = b * (c * a)

axiom add_rotate' {G : Type u} [add_comm_semigroup G] (a b c : G) : a + (b + c) = b + (c + a)

@[simp] axiom bit0_zero {M : Type u} [add_monoid M] : (bit0 (0 : M) : M) = (0 : M)

@[simp] axiom bit1_zero {M : Type u} [add_monoid M] [has_one M] : (bit1 (0 : M) : M) = (1 : M)

axiom inv_unique {M : Type u} [comm_monoid M] {x y z : M} (hy : x * y = 1) (hz : x * z = 1) : y = z

axiom neg_unique {M : Type u} [add_comm_monoid M] {x y z : M} (hy : x + y = 0) (hz : x + z = 0) : y = z

@[simp] axiom add_right_eq_self {M : Type u} [add_left_cancel_monoid M] {a b : M} : a + b = a ↔ b = 0

@[simp] axiom self_eq_add_right {M : Type u} [add_left_cancel_monoid M] {a b : M} : a = a + b ↔ b = 0

@[simp] axiom add_left_eq_self {M : Type u} [add_right_cancel_monoid M] {a b : M} : a + b = b ↔ a = 0

@[simp] axiom self_eq_add_left {M : Type u} [add_right_cancel_monoid M] {a b : M} : b = a + b ↔ a = 0

@[simp] axiom inv_involutive {G : Type u} [has_involutive_inv G] : function.involutive (has_inv.inv : G → G)

@[simp] axiom neg_involutive {G : Type u} [has_involutive_neg G] : function.involutive (has_neg.neg : G → G)

@[simp] axiom inv_surjective {G : Type u} [has_involutive_inv G] : function.surjective (has_inv.inv : G → G)

@[simp] axiom neg_surjective {G : Type u} [has_involutive_neg G] : function.surjective (has_neg.neg : G → G)

axiom inv_injective {G : Type u} [has_involutive_inv G] : function.injective (has_inv.inv : G → G)

axiom neg_injective {G : Type u} [has_involutive_neg G] : function.injective (has_neg.neg : G → G)

@[simp] axiom inv_inj {G : Type u} [has_involutive_inv G] {a b : G} : a⁻¹ = b⁻¹ ↔ a = b

@[simp] axiom neg_inj {G : Type u} [has_involutive_neg G] {a b : G} : -a = -b ↔ a = b

axiom eq_inv_of_eq_inv {G : Type u} [has_involutive_inv G] {a b : G} (h : a = b⁻¹) : b = a⁻¹

axiom eq_neg_of_eq_neg {G : Type u} [has_involutive_neg G] {a b : G} (h : a = -b) : b = -a

axiom eq_inv_iff_eq_inv {G : Type u} [has_involutive_inv G] {a b : G} : a = b⁻¹ ↔ b = a⁻¹

axiom eq_neg_iff_eq_neg {G : Type u} [has_involutive_neg G] {a b : G} : a = -b ↔ b = -a

axiom inv_eq_iff_inv_eq {G : Type u} [has_involutive_inv G] {a b : G} : a⁻¹ = b ↔ b⁻¹ = a

axiom neg_eq_iff_neg_eq {G : Type u} [has_involutive_neg G] {a b : G} : -a = b ↔ -b = a

axiom inv_eq_one_div {G : Type u} [div_inv_monoid G] (x : G) : x⁻¹ = 1 / x

axiom neg_eq_zero_sub {G : Type u} [sub_neg_monoid G] (x : G) : -x = 0 - x

axiom mul_one_div {G : Type u} [div_inv_monoid G] (x y : G) : x * (1 / y) = x / y

axiom add_zero_sub {G : Type u} [sub_neg_monoid G] (x y : G) : x + (0 - y) = x - y

axiom mul_div_assoc {G : Type u} [div_inv_monoid G] (a b c : G) : a * b / c = a * (b / c)

axiom add_sub_assoc {G : Type u} [sub_neg_monoid G] (a b c : G) : a + b - c = a + (b - c)

axiom mul_div_assoc' {G : Type u} [div_inv_monoid G] (a b c : G) : a * (b / c) = a * b / c

axiom add_sub_assoc' {G : Type u} [sub_neg_monoid G] (a b c : G) : a + (b - c) = a + b - c

@[simp] axiom one_div {G : Type u} [div_inv_monoid G] (a : G) : 1 / a = a⁻¹

@[simp] axiom zero_sub {G : Type u} [sub_neg_monoid G] (a : G) : 0 - a = -a

axiom mul_div {G : Type u} [div_inv_monoid G] (a b c : G) : a * (b / c) = a * b / c

axiom add_sub {G : Type u} [sub_neg_monoid G] (a b c : G) : a + (b - c) = a + b - c

@[simp] axiom neg_add_cancel_right {G : Type u} [add_group G] (a b : G) : a + -b + b = a

@[simp] axiom neg_zero {G : Type u} [add_group G] : -(0 : G) = (0 : G)

axiom left_inverse_inv (G : Type u) [has_involutive_inv G] : function.left_inverse (λ (a : G), a⁻¹) (λ (a : G), a⁻¹)

axiom left_inverse_neg (G : Type u) [has_involutive_neg G] : function.left_inverse (λ (a : G), -a) (λ (a : G), -a)

@[simp] axiom neg_eq_zero {G : Type u} [add_group G] {a : G} : -a = 0 ↔ a = 0

@[simp] axiom zero_eq_neg {G : Type u} [add_group G] {a : G} : 0 = -a ↔ a = 0

axiom neg_ne_zero {G : Type u} [add_group G] {a : G} : -a ≠ 0 ↔ a ≠ 0

@[simp] axiom sub_eq_neg_self {G : Type u} [add_group G] {a b : G} : a - b = -b ↔ a = 0

@[simp] axiom add_neg_cancel_left {G : Type u} [add_group G] (a b : G) : a + (-a + b) = b

axiom add_left_surjective {G : Type u} [add_group G] (a : G) : function.surjective (has_add.add a)

axiom add_right_surjective {G : Type u} [add_group G] (a : G) : function.surjective (λ (x : G), x + a)

@[simp] axiom neg_add_rev {G : Type u} [add_group G] (a b : G) : -(a + b) = -b + -a

axiom eq_neg_of_add_eq_zero {G : Type u} [add_group G] {a b : G} (h : a + b = 0) : a = -b

axiom eq_add_neg_of_add_eq {G : Type u} [add_group G] {a b c : G} (h : a + c = b) : a = b + -c

axiom eq_neg_add_of_add_eq {G : Type u} [add_group G] {a b c : G} (h : b + a = c) : a = -b + c

axiom neg_add_eq_of_eq_add {G : Type u} [add_group G] {a b c : G} (h : b = a + c) : -a + b = c

axiom add_neg_eq_of_eq_add {G : Type u} [add_group G] {a b c : G} (h : a = c + b) : a + -b = c

axiom eq_add_of_add_neg_eq {G : Type u} [add_group G] {a b c : G} (h : a + -c = b) : a = b + c

axiom eq_add_of_neg_add_eq {G : Type u} [add_group G] {a b c : G} (h : -b + a = c) : a = b + c

axiom add_eq_of_eq_neg_add {G : Type u} [add_group G] {a b c : G} (h : b = -a + c) : a + b = c

axiom add_eq_of_eq_add_neg {G : Type u} [add_group G] {a b c : G} (h : a = c + -b) : a + b = c

axiom add_eq_zero_iff_eq_neg {G : Type u} [add_group G] {a b : G} : a + b = 0 ↔ a = -b

axiom add_eq_zero_iff_neg_eq {G : Type u} [add_group G] {a b : G} : a + b = 0 ↔ -a = b

axiom eq_neg_iff_add_eq_zero {G : Type u} [add_group G] {a b : G} : a = -b ↔ a + b = 0

axiom neg_eq_iff_add_eq_zero {G : Type u} [add_group G] {a b : G} : -a = b ↔ a + b = 0

axiom eq_add_neg_iff_add_eq {G : Type u} [add_group G] {a b c : G} : a = b + -c ↔ a + c = b

axiom eq_neg_add_iff_add_eq {G : Type u} [add_group G] {a b c : G} : a = -b + c ↔ b + a = c

axiom neg_add_eq_iff_eq_add {G : Type u} [add_group G] {a b c : G} : -a + b = c ↔ b = a + c

axiom add_neg_eq_iff_eq_add {G : Type u} [add_group G] {a b c : G} : a + -b = c ↔ a = c + b

axiom add_neg_eq_zero {G : Type u} [add_group G] {a b : G} : a + -b = 0 ↔ a = b

axiom neg_add_eq_zero {G : Type u} [add_group G] {a b : G} : -a + b = 0 ↔ a = b

axiom sub_left_injective {G : Type u} [add_group G] {b : G} : function.injective (λ (a : G), a - b)

axiom sub_right_injective {G : Type u} [add_group G] {b : G} : function.injective (λ (a : G), b - a)

@[simp] axiom neg_sub {G : Type u} [add_group G] (a b : G) : -(a - b) = b - a

@[simp] axiom sub_add_cancel {G : Type u} [add_group G] (a b : G) : a - b + b = a

@[simp] axiom sub_self {G : Type u} [add_group G] (a : G) : a - a = 0

@[simp] axiom add_sub_cancel {G : Type u} [add_group G] (a b : G) : a + b - b = a

axiom eq_of_sub_eq_zero {G : Type u} [add_group G] {a b : G} (h : a - b = 0) : a = b

axiom sub_ne_zero_of_ne {G : Type u} [add_group G] {a b : G} (h : a ≠ b) : a - b ≠ 0

@[simp] axiom sub_neg_eq_add {G : Type u} [add_group G] (a b : G) : a - -b = a + b

axiom sub_add_eq_sub_sub_swap {G : Type u} [add_group G] (a b c : G) : a - (b + c) = a - c - b

@[simp] axiom add_sub_add_right_eq_sub {G : Type u} [add_group G] (a b c : G) : a + c - (b + c) = a - b

axiom eq_sub_of_add_eq {G : Type u} [add_group G] {a b c : G} (h : a + c = b) : a = b - c

axiom sub_eq_of_eq_add {G : Type u} [add_group G] {a b c : G} (h : a = c + b) : a - b = c

axiom eq_add_of_sub_eq {G : Type u} [add_group G] {a b c : G} (h : a - c = b) : a = b + c

axiom add_eq_of_eq_sub {G : Type u} [add_group G] {a b c : G} (h : a = c - b) : a + b = c

@[simp] axiom sub_right_inj {G : Type u} [add_group G] {a b c : G} : a - b = a - c ↔ b = c

@[simp] axiom sub_left_inj {G : Type u} [add_group G] {a b c : G} : b - a = c - a ↔ b = c

@[simp] axiom sub_add_sub_cancel {G : Type u} [add_group G] (a b c : G) : a - b + (b - c) = a - c

@[simp] axiom sub_sub_sub_cancel_right {G : Type u} [add_group G] (a b c : G) : a - c - (b - c) = a - b

axiom sub_sub_assoc_swap {G : Type u} [add_group G] {a b c : G} : a - (b - c) = a + c - b

axiom sub_eq_zero {G : Type u} [add_group G] {a b : G} : a - b = 0 ↔ a = b

axiom sub_eq_zero_of_eq {G : Type u} [add_group G] {a b : G} : a = b → a - b = 0

axiom sub_ne_zero {G : Type u} [add_group G] {a b : G} : a - b ≠ 0 ↔ a ≠ b

@[simp] axiom sub_eq_self {G : Type u} [add_group G] {a b : G} : a - b = a ↔ b = 0

@[simp] axiom sub_zero {G : Type u} [add_group G] (a : G) : a - 0 = a

axiom eq_sub_iff_add_eq {G : Type u} [add_group G] {a b c : G} : a = b - c ↔ a + c = b

axiom sub_eq_iff_eq_add {G : Type u} [add_group G] {a b c : G} : a - b = c ↔ a = c + b

axiom eq_iff_eq_of_sub_eq_sub {G : Type u} [add_group G] {a b c d : G} (H : a - b = c - d) : a = b ↔ c = d

axiom left_inverse_sub_add_left {G : Type u} [add_group G] (c : G) : function.left_inverse (λ (x : G), x - c) (λ (x :
  G), x + c)

axiom left_inverse_add_left_sub {G : Type u} [add_group G] (c : G) : function.left_inverse (λ (x : G), x + c) (λ (x :
  G), x - c)

axiom left_inverse_add_right_neg_add {G : Type u} [add_group G] (c : G) : function.left_inverse (λ (x : G), c + x) (λ
  (x : G), -c + x)

axiom left_inverse_neg_add_add_right {G : Type u} [add_group G] (c : G) : function.left_inverse (λ (x : G), -c + x) (λ
  (x : G), c + x)

axiom exists_nsmul_eq_zero_of_zsmul_eq_zero {G : Type u} [add_group G] {n : ℤ} (hn : n ≠ 0) {x : G} (h : n • x = 0) :
  ∃ (n : ℕ), 0 < n ∧ n • x = 0

axiom neg_add {G : Type u} [add_comm_group G] (a b : G) : -(a + b) = -a + -b

axiom sub_eq_of_eq_add' {G : Type u} [add_comm_group G] {a b c : G} (h : a = b + c) : a - b = c

axiom add_sub_left_comm {G : Type u} [add_comm_group G] {x y z : G} : x + (y - z) = y + (x - z)

axiom sub_add_sub_comm {G : Type u} [add_comm_group G] (a b c d : G) : a - b + (c - d) = a + c - (b + d)

axiom sub_sub_sub_comm {G : Type u} [add_comm_group G] (a b c d : G) : a - b - (c - d) = a - c - (b - d)

axiom sub_add_eq_sub_sub {G : Type u} [add_comm_group G] (a b c : G) : a - (b + c) = a - b - c

axiom neg_add_eq_sub {G : Type u} [add_comm_group G] (a b : G) : -a + b = b - a

axiom sub_add_eq_add_sub {G : Type u} [add_comm_group G] (a b c : G) : a - b + c = a + c - b

axiom div_div {G : Type u} [comm_group G] (a b c : G) : a / b / c = a / (b * c)

axiom sub_sub {G : Type u} [add_comm_group G] (a b c : G) : a - b - c = a - (b + c)

axiom sub_add {G : Type u} [add_comm_group G] (a b c : G) : a - b + c = a - (b - c)

@[simp] axiom add_sub_add_left_eq_sub {G : Type u} [add_comm_group G] (a b c : G) : c + a - (c + b) = a - b

axiom eq_sub_of_add_eq' {G : Type u} [add_comm_group G] {a b c : G} (h : c + a = b) : a = b - c

axiom eq_add_of_sub_eq' {G : Type u} [add_comm_group G] {a b c : G} (h : a - b = c) : a = b + c

axiom add_eq_of_eq_sub' {G : Type u} [add_comm_group G] {a b c : G} (h : b = c - a) : a + b = c

axiom sub_sub_self {G : Type u} [add_comm_group G] (a b : G) : a - (a - b) = b

axiom add_sub_comm {G : Type u} [add_comm_group G] (a b c d : G) : a + b - (c + d) = a - c + (b - d)

axiom sub_eq_sub_add_sub {G : Type u} [add_comm_group G] (a b c : G) : a - b = c - b + (a - c)

axiom neg_neg_sub_neg {G : Type u} [add_comm_group G] (a b : G) : -(-a - -b) = a - b

@[simp] axiom sub_sub_cancel {G : Type u} [add_comm_group G] (a b : G) : a - (a - b) = b

axiom sub_eq_neg_add {G : Type u} [add_comm_group G] (a b : G) : a - b = -b + a

@[simp] axiom sub_sub_cancel_left {G : Type u} [add_comm_group G] (a b : G) : a - b - a = -b

axiom neg_add' {G : Type u} [add_comm_group G] (a b : G) : -(a + b) = -a - b

@[simp] axiom neg_sub_neg {G : Type u} [add_comm_group G] (a b : G) : -a - -b = b - a

axiom eq_sub_iff_add_eq' {G : Type u} [add_comm_group G] {a b c : G} : a = b - c ↔ c + a = b

axiom sub_eq_iff_eq_add' {G : Type u} [add_comm_group G] {a b c : G} : a - b = c ↔ a = b + c

@[simp] axiom add_sub_cancel' {G : Type u} [add_comm_group G] (a b : G) : a + b - a = b

@[simp] axiom add_sub_cancel'_right {G : Type u} [add_comm_group G] (a b : G) : a + (b - a) = b

@[simp] axiom sub_add_cancel' {G : Type u} [add_comm_group G] (a b : G) : a - (a + b) = -b

axiom add_add_neg_cancel'_right {G : Type u} [add_comm_group G] (a b : G) : a + (b + -a) = b

axiom sub_right_comm {G : Type u} [add_comm_group G] (a b c : G) : a - b - c = a - c - b

@[simp] axiom add_add_sub_cancel {G : Type u} [add_comm_group G] (a b c : G) : a + c + (b - c) = a + b

@[simp] axiom sub_add_add_cancel {G : Type u} [add_comm_group G] (a b c : G) : a - c + (b + c) = a + b

@[simp] axiom sub_add_sub_cancel' {G : Type u} [add_comm_group G] (a b c : G) : a - b + (c - a) = c - b

@[simp] axiom add_sub_sub_cancel {G : Type u} [add_comm_group G] (a b c : G) : a + b - (a - c) = b + c

@[simp] axiom sub_sub_sub_cancel_left {G : Type u} [add_comm_group G] (a b c : G) : c - a - (c - b) = b - a

axiom sub_eq_sub_iff_add_eq_add {G : Type u} [add_comm_group G] {a b c d : G} : a - b = c - d ↔ a + d = c + b

axiom sub_eq_sub_iff_sub_eq_sub {G : Type u} [add_comm_group G] {a b c d : G} : a - b = c - d ↔ a - c = b - d

-- algebra.group.basic

@[simp] axiom inv_mul_cancel_right {G : Type u} [group G] (a b : G) : a * b⁻¹ * b = a

@[simp] axiom one_inv {G : Type u} [group G] : (1⁻¹ : G) = 1

@[simp] axiom inv_eq_one {G : Type u} [group G] {a : G} : a⁻¹ = 1 ↔ a = 1

@[simp] axiom one_eq_inv {G : Type u} [group G] {a : G} : 1 = a⁻¹ ↔ a = 1

@[simp] axiom div_eq_inv_self {G : Type u} [group G] {a b : G} : a / b = b⁻¹ ↔ a = 1

@[simp] axiom mul_inv_cancel_left {G : Type u} [group G] (a b : G) : a * (a⁻¹ * b) = b

@[simp] axiom mul_inv_rev {G : Type u} [group G] (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹

@[simp] axiom inv_div' {G : Type u} [group G] (a b : G) : (a / b)⁻¹ = b / a

@[simp] axiom div_mul_cancel' {G : Type u} [group G] (a b : G) : a / b * b = a

@[simp] axiom div_self' {G : Type u} [group G] (a : G) : a / a = 1

@[simp] axiom mul_div_cancel'' {G : Type u} [group G] (a b : G) : a * b / b = a

@[simp] axiom div_inv_eq_mul {G : Type u} [group G] (a b : G) : a / b⁻¹ = a * b

@[simp] axiom mul_div_mul_right_eq_div {G : Type u} [group G] (a b c : G) : a * c / (b * c) = a / b

@[simp] axiom div_right_inj {G : Type u} [group G] {a b c : G} : a / b = a / c ↔ b = c

@[simp] axiom div_left_inj {G : Type u} [group G] {a b c : G} : b / a = c / a ↔ b = c

@[simp] axiom div_mul_div_cancel' {G : Type u} [group G] (a b c : G) : a / b * (b / c) = a / c

@[simp] axiom div_div_div_cancel_right' {G : Type u} [group G] (a b c : G) : a / c / (b / c) = a / b

@[simp] axiom div_eq_self {G : Type u} [group G] {a b : G} : a / b = a ↔ b = 1

@[simp] axiom div_one' {G : Type u} [group G] (a : G) : a / 1 = a

@[simp] axiom mul_div_mul_left_eq_div {G : Type u} [comm_group G] (a b c : G) : c * a / (c * b) = a / b

@[simp] axiom div_div_cancel {G : Type u} [comm_group G] (a b : G) : a / (a / b) = b

@[simp] axiom div_div_cancel_left {G : Type u} [comm_group G] (a b : G) : a / b / a = b⁻¹

@[simp] axiom inv_div_inv {G : Type u} [comm_group G] (a b : G) : a⁻¹ / b⁻¹ = b / a

@[simp] axiom mul_div_cancel''' {G : Type u} [comm_group G] (a b : G) : a * b / a = b

@[simp] axiom mul_div_cancel'_right {G : Type u} [comm_group G] (a b : G) : a * (b / a) = b

@[simp] axiom div_mul_cancel'' {G : Type u} [comm_group G] (a b : G) : a / (a * b) = b⁻¹

@[simp] axiom mul_mul_div_cancel {G : Type u} [comm_group G] (a b c : G) : a * c * (b / c) = a * b

@[simp] axiom div_mul_mul_cancel {G : Type u} [comm_group G] (a b c : G) : a / c * (b * c) = a * b

@[simp] axiom div_mul_div_cancel'' {G : Type u} [comm_group G] (a b c : G) : a / b * (c / a) = c / b

@[simp] axiom mul_div_div_cancel {G : Type u} [comm_group G] (a b c : G) : a * b / (a / c) = b * c

@[simp] axiom div_div_div_cancel_left {G : Type u} [comm_group G] (a b c : G) : c / a / (c / b) = b / a
