/-
What must not count as a proof. No theorem of this file may be accepted, by the embedded engine or by Lean 3; the line
before each says why the embedded engine refuses it (a part of its message, or `axiom` and a name).
-/
import tactic
import data.real.basic

open_locale big_operators

/-! ### Admitting -/

-- axiom sorry
theorem by_sorry : false := sorry

-- axiom sorry
theorem by_admit : false := by admit

-- axiom sorry
theorem nested_sorry : false := begin have h : (1 : ℕ) = 2, { sorry }, exact absurd h dec_trivial end

-- unknown identifier 'undefined'
theorem by_undefined : false := undefined

-- unknown identifier 'undefined_core'
theorem by_undefined_core : false := undefined_core "x"

-- unknown identifier 'unchecked_cast'
theorem by_unchecked_cast : false := by exact unchecked_cast trivial

-- not supported
theorem by_hole : false := classical.choice ⟨{! !}⟩

-- not supported
theorem by_add_decl : false := by { tactic.add_decl (declaration.ax `foo [] `(false)), exact foo }

-- axiom sorry
lemma unproved : (1 : ℕ) = 2 := sorry

-- axiom sorry
theorem from_unproved : false := absurd unproved dec_trivial

-- failed to unify
lemma failed : (1 : ℕ) = 3 := by refl

-- axiom sorry
theorem from_failed : false := absurd failed dec_trivial

instance : subsingleton ℕ := sorry

-- axiom sorry
theorem from_instance : (0 : ℕ) = 1 := subsingleton.elim 0 1

/-! ### Axioms, constants, itself -/

axiom foo : false

-- axiom foo
theorem by_axiom : false := foo

constant bar : false

-- axiom bar
theorem by_constant : false := bar

-- unknown identifier 'itself'
theorem itself : false := itself

-- unknown identifier 'itself_by_tactic'
theorem itself_by_tactic : false := by exact itself_by_tactic

-- already been declared
theorem mul_comm (x y : ℕ) : x = y := by ring

/-! ### Nothing, or not all of it -/

-- unsolved goals
theorem nothing : false := begin end

-- unsolved goals
theorem a_hole : false := by refine _

-- focused goal has not been solved
theorem half : true ∧ false := by { split, trivial }

-- synthesize placeholder
theorem open_metavariable : ∃ x : ℕ, x = x := by { existsi _, refl }

-- assumption
theorem assumed : false := by { exfalso, assumption }

/-! ### Operations that are not the usual ones -/

section
def comm_semiring.neg {α : Type*} [comm_semiring α] (a : α) : α := a
instance nat_neg : has_neg ℕ := ⟨comm_semiring.neg⟩

-- rejected
theorem negative_natural : (-1 : ℕ) + 1 = 0 := by ring

-- rejected
theorem negative_natural_numeral : (-1 : ℕ) + 1 = 0 := by norm_num
end

section
def linear_ordered_comm_ring.inv {α : Type*} [linear_ordered_comm_ring α] (a : α) : α := 0
instance int_inv : has_inv ℤ := ⟨linear_ordered_comm_ring.inv⟩

-- unsolved goals
theorem inverse_of_two : (2⁻¹ : ℤ) * 2 = 1 := by ring

-- failed to simplify
theorem inverse_is_positive : (0 : ℤ) < 2⁻¹ := by norm_num
end

section
noncomputable def product : has_add ℝ := ⟨λ a b, a * b⟩
local attribute [instance] product

-- failed to simplify
theorem other_sum (x : ℝ) : x + 0 = x := by norm_num

-- failed
theorem other_sum_ring (x : ℝ) : x + 0 = x := by ring

-- linarith failed
theorem other_sum_linarith (x y : ℝ) (h : 0 < x) (k : 0 < y) : 1 < x + y + 1 := by linarith

-- failed to simplify
theorem other_sum_simp (x : ℝ) : x + 0 = x := by simp
end

section
noncomputable def reversed : has_le ℝ := ⟨λ a b, b < a⟩
local attribute [instance] reversed

-- failed to unify
theorem other_order (x y : ℝ) (h : x < y) : x ≤ y := by linarith

-- failed to simplify
theorem other_order_numerals : (1 : ℝ) ≤ 2 := by norm_num

-- type mismatch
theorem other_order_refl (x : ℝ) : x ≤ x := le_refl x
end

section
noncomputable def zero_as_one : has_one ℝ := ⟨0⟩
local attribute [instance] zero_as_one

-- rejected
theorem other_one : (1 : ℝ) ≠ 0 := by norm_num

-- rejected
theorem other_two (x : ℝ) : x * 1 = x := by ring
end

section
local notation a ` + ` b := a - b

-- unsolved goals
theorem other_notation (x : ℝ) (h : x ≠ 0) : (0 : ℝ) + x = x := by norm_num
end

namespace hidden
class comm_ring (α : Type*) extends has_add α, has_mul α, has_zero α, has_one α, has_neg α, has_sub α

-- failed to simplify
theorem no_laws {α : Type*} [comm_ring α] (a b : α) : a + b = b + a := by ring
end hidden

/-! ### Structures without the law that is used -/

-- failed to simplify
theorem noncommutative {R : Type*} [ring R] (a b : R) : a * b = b * a := by ring

-- unsolved goals
theorem characteristic_two {R : Type*} [comm_ring R] : (2 : R) ≠ 0 := by norm_num

-- failed to simplify
theorem characteristic_two_field {F : Type*} [field F] : (2 : F) / 2 = 1 := by norm_num

-- failed to simplify
theorem halves {F : Type*} [field F] (x : F) : x / 2 + x / 2 = x := by ring

-- failed to unify
theorem partial_order_only {R : Type*} [ordered_comm_ring R] (x y : R) (h : ¬ x < y) : y ≤ x := by linarith

-- simpa failed
theorem nilpotent {R : Type*} [comm_ring R] (x : R) (h : x ^ 2 = 0) : x = 0 := by simpa using h

/-! ### Numbers -/

-- failed
theorem truncated (a b : ℕ) : a - b + b = a := by omega

-- unsolved goals
theorem truncated_numerals : (2 : ℕ) - 3 + 3 = 2 := by norm_num

-- failed to simplify
theorem truncated_cast (a b : ℕ) : ((a - b : ℕ) : ℤ) = a - b := by norm_cast

-- failed to simplify
theorem rounded (a b : ℤ) (h : b ≠ 0) : a / b * b = a := by field_simp

-- failed to simplify
theorem rounded_cast (a b : ℕ) : ((a / b : ℕ) : ℝ) = a / b := by norm_cast

-- unsolved goals
theorem by_zero (a b : ℝ) : a / b * b = a := by field_simp

-- unsolved goals
theorem zero_inverse : (1 : ℝ) / 0 = 1 := by norm_num

-- unsolved goals
theorem int_division : (-7 : ℤ) / 2 = -3 := by norm_num

-- unsolved goals
theorem int_remainder : (-7 : ℤ) % 2 = -1 := by norm_num

-- unsolved goals
theorem divided_by_zero : (0 : ℕ) ∣ 5 := by norm_num

-- unsolved goals
theorem large : (10 ^ 40 : ℕ) = 10 ^ 40 + 1 := by norm_num

-- linarith failed
theorem two_roots (x : ℝ) (h : x ^ 2 = 4) : x = 2 := by nlinarith

-- type mismatch
theorem false_by_computation : (2 : ℕ) + 2 = 5 := rfl

/-! ### Universes, recursion, elimination -/

-- but is expected to have type
theorem type_in_type : (Type : Type) = Type := rfl

-- can only eliminate into Prop
def witness (h : ∃ x : ℕ, true) : ℕ := by { cases h with x, exact x }

-- failed to prove recursive application is decreasing
theorem descent : ∀ n : ℕ, false | n := descent (n + 1)
