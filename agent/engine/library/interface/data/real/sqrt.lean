-- data.real.sqrt
prelude
import interface.order.rel_iso interface.ring_theory.int.basic

set_option old_structure_cmd true

universes u v w x y z

@[pp_nodot] constant real.sqrt (x : ℝ) : ℝ

axiom real.sqrt_eq_zero_of_nonpos {x : ℝ} (h : x ≤ 0) : real.sqrt x = 0

axiom real.sqrt_nonneg (x : ℝ) : 0 ≤ real.sqrt x

@[simp] axiom real.mul_self_sqrt {x : ℝ} (h : 0 ≤ x) : real.sqrt x * real.sqrt x = x

@[simp] axiom real.sqrt_mul_self {x : ℝ} (h : 0 ≤ x) : real.sqrt (x * x) = x

axiom real.sqrt_eq_cases {x y : ℝ} : real.sqrt x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0

axiom real.sqrt_eq_iff_mul_self_eq {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : real.sqrt x = y ↔ y * y = x

axiom real.sqrt_eq_iff_mul_self_eq_of_pos {x y : ℝ} (h : 0 < y) : real.sqrt x = y ↔ y * y = x

@[simp] axiom real.sqrt_eq_one {x : ℝ} : real.sqrt x = 1 ↔ x = 1

@[simp] axiom real.sq_sqrt {x : ℝ} (h : 0 ≤ x) : real.sqrt x ^ 2 = x

@[simp] axiom real.sqrt_sq {x : ℝ} (h : 0 ≤ x) : real.sqrt (x ^ 2) = x

axiom real.sqrt_eq_iff_sq_eq {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : real.sqrt x = y ↔ y ^ 2 = x

axiom real.sqrt_mul_self_eq_abs (x : ℝ) : real.sqrt (x * x) = |x|

axiom real.sqrt_sq_eq_abs (x : ℝ) : real.sqrt (x ^ 2) = |x|

@[simp] axiom real.sqrt_zero : real.sqrt 0 = 0

@[simp] axiom real.sqrt_one : real.sqrt 1 = 1

@[simp] axiom real.sqrt_le_sqrt_iff {x y : ℝ} (hy : 0 ≤ y) : real.sqrt x ≤ real.sqrt y ↔ x ≤ y

@[simp] axiom real.sqrt_lt_sqrt_iff {x y : ℝ} (hx : 0 ≤ x) : real.sqrt x < real.sqrt y ↔ x < y

axiom real.sqrt_lt_sqrt_iff_of_pos {x y : ℝ} (hy : 0 < y) : real.sqrt x < real.sqrt y ↔ x < y

axiom real.sqrt_le_sqrt {x y : ℝ} (h : x ≤ y) : real.sqrt x ≤ real.sqrt y

axiom real.sqrt_lt_sqrt {x y : ℝ} (hx : 0 ≤ x) (h : x < y) : real.sqrt x < real.sqrt y

axiom real.sqrt_le_left {x y : ℝ} (hy : 0 ≤ y) : real.sqrt x ≤ y ↔ x ≤ y ^ 2

axiom real.sqrt_le_iff {x y : ℝ} : real.sqrt x ≤ y ↔ 0 ≤ y ∧ x ≤ y ^ 2

axiom real.sqrt_lt {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : real.sqrt x < y ↔ x < y ^ 2

axiom real.sqrt_lt' {x y : ℝ} (hy : 0 < y) : real.sqrt x < y ↔ x < y ^ 2

axiom real.le_sqrt {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ real.sqrt y ↔ x ^ 2 ≤ y

axiom real.le_sqrt' {x y : ℝ} (hx : 0 < x) : x ≤ real.sqrt y ↔ x ^ 2 ≤ y

axiom real.abs_le_sqrt {x y : ℝ} (h : x ^ 2 ≤ y) : |x| ≤ real.sqrt y

axiom real.sq_le {x y : ℝ} (h : 0 ≤ y) : x ^ 2 ≤ y ↔ -real.sqrt y ≤ x ∧ x ≤ real.sqrt y

axiom real.neg_sqrt_le_of_sq_le {x y : ℝ} (h : x ^ 2 ≤ y) : -real.sqrt y ≤ x

axiom real.le_sqrt_of_sq_le {x y : ℝ} (h : x ^ 2 ≤ y) : x ≤ real.sqrt y

@[simp] axiom real.sqrt_inj {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : real.sqrt x = real.sqrt y ↔ x = y

@[simp] axiom real.sqrt_eq_zero {x : ℝ} (h : 0 ≤ x) : real.sqrt x = 0 ↔ x = 0

axiom real.sqrt_eq_zero' {x : ℝ} : real.sqrt x = 0 ↔ x ≤ 0

axiom real.sqrt_ne_zero {x : ℝ} (h : 0 ≤ x) : real.sqrt x ≠ 0 ↔ x ≠ 0

axiom real.sqrt_ne_zero' {x : ℝ} : real.sqrt x ≠ 0 ↔ 0 < x

@[simp] axiom real.sqrt_pos {x : ℝ} : 0 < real.sqrt x ↔ 0 < x

@[simp] axiom real.sqrt_mul {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : real.sqrt (x * y) = real.sqrt x * real.sqrt y

@[simp] axiom real.sqrt_mul' (x : ℝ) {y : ℝ} (hy : 0 ≤ y) : real.sqrt (x * y) = real.sqrt x * real.sqrt y

@[simp] axiom real.sqrt_inv (x : ℝ) : real.sqrt x⁻¹ = (real.sqrt x)⁻¹

@[simp] axiom real.sqrt_div {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : real.sqrt (x / y) = real.sqrt x / real.sqrt y

@[simp] axiom real.div_sqrt {x : ℝ} : x / real.sqrt x = real.sqrt x

axiom real.sqrt_div_self' {x : ℝ} : real.sqrt x / x = 1 / real.sqrt x

axiom real.sqrt_div_self {x : ℝ} : real.sqrt x / x = (real.sqrt x)⁻¹

axiom real.lt_sqrt {x y : ℝ} (hx : 0 ≤ x) : x < real.sqrt y ↔ x ^ 2 < y

axiom real.sq_lt {x y : ℝ} : x ^ 2 < y ↔ -real.sqrt y < x ∧ x < real.sqrt y

axiom real.neg_sqrt_lt_of_sq_lt {x y : ℝ} (h : x ^ 2 < y) : -real.sqrt y < x

axiom real.lt_sqrt_of_sq_lt {x y : ℝ} (h : x ^ 2 < y) : x < real.sqrt y

axiom real.nat_sqrt_le_real_sqrt {a : ℕ} : (↑(nat.sqrt a) : ℝ) ≤ real.sqrt (↑a : ℝ)

axiom real.real_sqrt_le_nat_sqrt_succ {a : ℕ} : real.sqrt (↑a : ℝ) ≤ (↑(nat.sqrt a) : ℝ) + (1 : ℝ)

noncomputable constant nnreal.sqrt : nnreal ≃o nnreal

@[simp] axiom nnreal.sq_sqrt (x : nnreal) : nnreal.sqrt x ^ 2 = x

@[simp] axiom nnreal.sqrt_sq (x : nnreal) : nnreal.sqrt (x ^ 2) = x

@[simp] axiom nnreal.mul_self_sqrt (x : nnreal) : nnreal.sqrt x * nnreal.sqrt x = x

@[simp] axiom nnreal.sqrt_mul_self (x : nnreal) : nnreal.sqrt (x * x) = x

axiom nnreal.sqrt_le_sqrt_iff {x y : nnreal} : nnreal.sqrt x ≤ nnreal.sqrt y ↔ x ≤ y

axiom nnreal.sqrt_lt_sqrt_iff {x y : nnreal} : nnreal.sqrt x < nnreal.sqrt y ↔ x < y

axiom nnreal.sqrt_eq_iff_sq_eq {x y : nnreal} : nnreal.sqrt x = y ↔ y * y = x

axiom nnreal.sqrt_le_iff {x y : nnreal} : nnreal.sqrt x ≤ y ↔ x ≤ y * y

axiom nnreal.le_sqrt_iff {x y : nnreal} : x ≤ nnreal.sqrt y ↔ x * x ≤ y

@[simp] axiom nnreal.sqrt_eq_zero {x : nnreal} : nnreal.sqrt x = 0 ↔ x = 0

@[simp] axiom nnreal.sqrt_zero : nnreal.sqrt 0 = 0

@[simp] axiom nnreal.sqrt_one : nnreal.sqrt 1 = 1

axiom nnreal.sqrt_mul (x y : nnreal) : nnreal.sqrt (x * y) = nnreal.sqrt x * nnreal.sqrt y

axiom nnreal.sqrt_inv (x : nnreal) : nnreal.sqrt x⁻¹ = (nnreal.sqrt x)⁻¹

axiom nnreal.sqrt_div (x y : nnreal) : nnreal.sqrt (x / y) = nnreal.sqrt x / nnreal.sqrt y

@[simp] axiom real.coe_sqrt {x : nnreal} : (↑(nnreal.sqrt x) : ℝ) = real.sqrt ↑x
