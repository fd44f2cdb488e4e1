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

@[simp] axiom units.is_unit {M : Type u} [monoid M] (u : Mˣ) : is_unit (↑u : M)

@[simp] axiom is_unit_one {M : Type u} [monoid M] : is_unit (1 : M)

@[simp] axiom units.is_unit_mul_units {M : Type u} [monoid M] (a : M) (u : Mˣ) : is_unit (a * ↑u) ↔ is_unit a

@[simp] axiom units.is_unit_units_mul {M : Type u} [monoid M] (u : Mˣ) (a : M) : is_unit (↑u * a) ↔ is_unit a

@[simp] axiom is_unit.mul_iff {M : Type u} [comm_monoid M] {x y : M} : is_unit (x * y) ↔ is_unit x ∧ is_unit y

-- algebra.group.semiconj

def semiconj_by {M : Type u} [has_mul M] (a x y : M) : Prop := a * x = y * a

-- algebra.group.commute

def commute {S : Type u} [has_mul S] (a b : S) : Prop := semiconj_by a b b

@[simp, refl] axiom commute.refl {S : Type u} [has_mul S] (a : S) : commute a a

@[symm] axiom commute.symm {S : Type u} [has_mul S] {a b : S} (h : commute a b) : commute b a

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
