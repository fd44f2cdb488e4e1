-- algebra.group.units, algebra.group.semiconj, algebra.group.commute, algebra.group_with_zero.defs
prelude
import interface.logic.is_empty

set_option old_structure_cmd true

universes u v w x y z

-- algebra.group.units

structure units (α : Type u) [monoid α] :=
(val : α)
(inv : α)
(val_inv : val * inv = 1)
(inv_val : inv * val = 1)

instance units.has_coe {α : Type u} [monoid α] : has_coe (units α) α := ⟨units.val⟩

postfix `ˣ`:1025 := units

axiom units.eq_iff {α : Type u} [monoid α] {a b : αˣ} : (↑a : α) = (↑b : α) ↔ a = b

@[simp] axiom units.val_eq_coe {α : Type u} [monoid α] (a : αˣ) : units.val a = ↑a

@[simp] axiom units.mul_right_inj {α : Type u} [monoid α] (a : αˣ) {b c : α} : ↑a * b = ↑a * c ↔ b = c

@[simp] axiom units.mul_left_inj {α : Type u} [monoid α] (a : αˣ) {b c : α} : b * ↑a = c * ↑a ↔ b = c

def is_unit {M : Type u} [monoid M] (a : M) : Prop := ∃ u : units M, (u : M) = a

@[simp] protected axiom units.is_unit {M : Type u} [monoid M] (u : Mˣ) : is_unit (↑u : M)

@[simp] axiom is_unit_one {M : Type u} [monoid M] : is_unit (1 : M)

@[simp] axiom units.is_unit_mul_units {M : Type u} [monoid M] (a : M) (u : Mˣ) : is_unit (a * ↑u) ↔ is_unit a

@[simp] axiom units.is_unit_units_mul {M : Type u} [monoid M] (u : Mˣ) (a : M) : is_unit (↑u * a) ↔ is_unit a

@[simp] axiom is_unit.mul_iff {M : Type u} [comm_monoid M] {x y : M} : is_unit (x * y) ↔ is_unit x ∧ is_unit y

-- algebra.group.semiconj

def semiconj_by {M : Type u} [has_mul M] (a x y : M) : Prop := a * x = y * a

-- algebra.group.commute

def commute {S : Type u} [has_mul S] (a b : S) : Prop := semiconj_by a b b

@[simp, refl] protected axiom commute.refl {S : Type u} [has_mul S] (a : S) : commute a a

@[symm] protected axiom commute.symm {S : Type u} [has_mul S] {a b : S} (h : commute a b) : commute b a

axiom pow_succ' {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ (n + 1) = a ^ n * a

-- algebra.group_with_zero.defs

class mul_zero_class (M₀ : Type u) extends has_mul M₀, has_zero M₀ :=
(zero_mul : ∀ a : M₀, 0 * a = 0)
(mul_zero : ∀ a : M₀, a * 0 = 0)

@[simp] axiom zero_mul {M₀ : Type u} [mul_zero_class M₀] (a : M₀) : 0 * a = 0

@[simp] axiom mul_zero {M₀ : Type u} [mul_zero_class M₀] (a : M₀) : a * 0 = 0

class no_zero_divisors (M₀ : Type u) [has_mul M₀] [has_zero M₀] : Prop :=
(eq_zero_or_eq_zero_of_mul_eq_zero : ∀ {a b : M₀}, a * b = 0 → a = 0 ∨ b = 0)

class semigroup_with_zero (S₀ : Type u) extends semigroup S₀, mul_zero_class S₀

class mul_zero_one_class (M₀ : Type u) extends mul_one_class M₀, mul_zero_class M₀

class monoid_with_zero (M₀ : Type u) extends monoid M₀, mul_zero_one_class M₀

@[priority 100]
instance monoid_with_zero.to_semigroup_with_zero (M₀ : Type u) [s : monoid_with_zero M₀] : semigroup_with_zero M₀ :=
{ ..s }

class cancel_monoid_with_zero (M₀ : Type u) extends monoid_with_zero M₀ :=
(mul_left_cancel_of_ne_zero : ∀ {a b c : M₀}, a ≠ 0 → a * b = a * c → b = c)
(mul_right_cancel_of_ne_zero : ∀ {a b c : M₀}, b ≠ 0 → a * b = c * b → a = c)

axiom mul_left_cancel₀ {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} (ha : a ≠ 0) (h : a * b = a * c) : b =
  c

axiom mul_right_cancel₀ {M₀ : Type u} [cancel_monoid_with_zero M₀] {a b c : M₀} (hb : b ≠ 0) (h : a * b = c * b) : a =
  c

class comm_monoid_with_zero (M₀ : Type u) extends comm_monoid M₀, monoid_with_zero M₀

class cancel_comm_monoid_with_zero (M₀ : Type u) extends comm_monoid_with_zero M₀, cancel_monoid_with_zero M₀

class group_with_zero (G₀ : Type u) extends monoid_with_zero G₀, div_inv_monoid G₀, nontrivial G₀ :=
(inv_zero : (0 : G₀)⁻¹ = 0)
(mul_inv_cancel : ∀ a:G₀, a ≠ 0 → a * a⁻¹ = 1)

@[simp] axiom inv_zero {G₀ : Type u} [group_with_zero G₀] : (0 : G₀)⁻¹ = (0 : G₀)

@[simp] axiom mul_inv_cancel {G₀ : Type u} [group_with_zero G₀] {a : G₀} (h : a ≠ 0) : a * a⁻¹ = 1

class comm_group_with_zero (G₀ : Type u) extends comm_monoid_with_zero G₀, group_with_zero G₀

-- algebra.group.commute

@[simp] axiom commute.mul_right {S : Type u} [semigroup S] {a b c : S} : commute a b → commute a c → commute a (b * c)

@[simp] axiom commute.mul_left {S : Type u} [semigroup S] {a b c : S} : commute a c → commute b c → commute (a * b) c

@[simp] axiom commute.one_right {M : Type u} [mul_one_class M] (a : M) : commute a 1

@[simp] axiom commute.one_left {M : Type u} [mul_one_class M] (a : M) : commute 1 a

@[simp] axiom commute.pow_right {M : Type u} [monoid M] {a b : M} : commute a b → ∀ (n : ℕ), commute a (b ^ n)

@[simp] axiom commute.pow_left {M : Type u} [monoid M] {a b : M} : commute a b → ∀ (n : ℕ), commute (a ^ n) b

@[simp] axiom commute.pow_pow {M : Type u} [monoid M] {a b : M} : commute a b → ∀ (m n : ℕ), commute (a ^ m) (b ^ n)

@[simp] axiom commute.self_pow {M : Type u} [monoid M] (a : M) (n : ℕ) : commute a (a ^ n)

@[simp] axiom commute.pow_self {M : Type u} [monoid M] (a : M) (n : ℕ) : commute (a ^ n) a

@[simp] axiom commute.pow_pow_self {M : Type u} [monoid M] (a : M) (m n : ℕ) : commute (a ^ m) (a ^ n)

@[simp] axiom is_unit_mul_self_iff {M : Type u} [monoid M] {a : M} : is_unit (a * a) ↔ is_unit a

@[simp] axiom commute.inv_right_iff {G : Type u} [group G] {a b : G} : commute a b⁻¹ ↔ commute a b

@[simp] axiom commute.inv_left_iff {G : Type u} [group G] {a b : G} : commute a⁻¹ b ↔ commute a b

@[simp] axiom commute.inv_inv_iff {G : Type u} [group G] {a b : G} : commute a⁻¹ b⁻¹ ↔ commute a b

@[simp] axiom mul_inv_cancel_comm {G : Type u} [comm_group G] (a b : G) : a * b * a⁻¹ = b

@[simp] axiom add_neg_cancel_comm {G : Type u} [add_comm_group G] (a b : G) : a + b + -a = b

@[simp] axiom mul_inv_cancel_comm_assoc {G : Type u} [comm_group G] (a b : G) : a * (b * a⁻¹) = b

@[simp] axiom add_neg_cancel_comm_assoc {G : Type u} [add_comm_group G] (a b : G) : a + (b + -a) = b

@[simp] axiom inv_mul_cancel_comm {G : Type u} [comm_group G] (a b : G) : a⁻¹ * b * a = b

@[simp] axiom neg_add_cancel_comm {G : Type u} [add_comm_group G] (a b : G) : -a + b + a = b

@[simp] axiom inv_mul_cancel_comm_assoc {G : Type u} [comm_group G] (a b : G) : a⁻¹ * (b * a) = b

@[simp] axiom neg_add_cancel_comm_assoc {G : Type u} [add_comm_group G] (a b : G) : -a + (b + a) = b

-- algebra.group.semiconj

@[simp] axiom semiconj_by.mul_right {S : Type u} [semigroup S] {a x y x' y' : S} : semiconj_by a x y → semiconj_by a
  x' y' → semiconj_by a (x * x') (y * y')

@[simp] axiom semiconj_by.one_right {M : Type u} [mul_one_class M] (a : M) : semiconj_by a 1 1

@[simp] axiom semiconj_by.one_left {M : Type u} [mul_one_class M] (x : M) : semiconj_by 1 x x

@[simp] axiom semiconj_by.pow_right {M : Type u} [monoid M] {a x y : M} : semiconj_by a x y → ∀ (n : ℕ), semiconj_by a
  (x ^ n) (y ^ n)

@[simp] axiom semiconj_by.inv_right_iff {G : Type u} [group G] {a x y : G} : semiconj_by a x⁻¹ y⁻¹ ↔ semiconj_by a x y

@[simp] axiom semiconj_by.inv_symm_left_iff {G : Type u} [group G] {a x y : G} : semiconj_by a⁻¹ y x ↔ semiconj_by a x
  y

-- algebra.group.units

@[simp] axiom units.coe_mk {α : Type u} [monoid α] (a : α) (b : α) (h₁ : a * b = 1) (h₂ : b * a = 1) : (units.mk a b
  h₁ h₂ : α) = a

@[simp] axiom units.mk_coe {α : Type u} [monoid α] (u : αˣ) (y : α) (h₁ : ↑u * y = 1) (h₂ : y * ↑u = 1) : ({val := ↑u,
  inv := y, val_inv := h₁, inv_val := h₂} : αˣ) = u
