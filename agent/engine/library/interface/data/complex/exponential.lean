-- data.complex.exponential
prelude
import interface.data.complex.basic

set_option old_structure_cmd true

universes u v w x y z

@[pp_nodot] constant complex.exp (z : ℂ) : ℂ

@[pp_nodot] noncomputable def complex.sin (z : ℂ) : ℂ :=
((complex.exp (-z * complex.I) - complex.exp (z * complex.I)) * complex.I) / 2

@[pp_nodot] noncomputable def complex.cos (z : ℂ) : ℂ := (complex.exp (z * complex.I) + complex.exp (-z * complex.I)) / 2

@[pp_nodot] noncomputable def complex.tan (z : ℂ) : ℂ := complex.sin z / complex.cos z

@[pp_nodot] noncomputable def real.exp (x : ℝ) : ℝ := (complex.exp x).re

@[pp_nodot] noncomputable def real.sin (x : ℝ) : ℝ := (complex.sin x).re

@[pp_nodot] noncomputable def real.cos (x : ℝ) : ℝ := (complex.cos x).re

@[pp_nodot] noncomputable def real.tan (x : ℝ) : ℝ := (complex.tan x).re

@[simp] axiom complex.exp_zero : complex.exp 0 = 1

axiom complex.exp_nat_mul (x : ℂ) (n : ℕ) : complex.exp ((↑n : ℂ) * x) = complex.exp x ^ n

axiom complex.exp_ne_zero (x : ℂ) : complex.exp x ≠ 0

axiom complex.exp_neg (x : ℂ) : complex.exp (-x) = (complex.exp x)⁻¹

axiom complex.exp_int_mul (z : ℂ) (n : ℤ) : complex.exp (↑n * z) = complex.exp z ^ n

@[simp] axiom complex.of_real_exp_of_real_re (x : ℝ) : ↑(complex.re (complex.exp ↑x)) = complex.exp ↑x

@[simp] axiom complex.of_real_exp (x : ℝ) : ↑(real.exp x) = complex.exp ↑x

@[simp] axiom complex.exp_of_real_im (x : ℝ) : complex.im (complex.exp ↑x) = 0

axiom complex.exp_of_real_re (x : ℝ) : complex.re (complex.exp ↑x) = real.exp x

@[simp] axiom complex.sin_zero : complex.sin 0 = 0

@[simp] axiom complex.sin_neg (x : ℂ) : complex.sin (-x) = -complex.sin x

@[simp] axiom complex.cos_zero : complex.cos 0 = 1

@[simp] axiom complex.cos_neg (x : ℂ) : complex.cos (-x) = complex.cos x

@[simp] axiom complex.of_real_sin_of_real_re (x : ℝ) : ↑(complex.re (complex.sin ↑x)) = complex.sin ↑x

@[simp] axiom complex.of_real_sin (x : ℝ) : ↑(real.sin x) = complex.sin ↑x

@[simp] axiom complex.sin_of_real_im (x : ℝ) : complex.im (complex.sin ↑x) = 0

axiom complex.sin_of_real_re (x : ℝ) : complex.re (complex.sin ↑x) = real.sin x

@[simp] axiom complex.of_real_cos_of_real_re (x : ℝ) : ↑(complex.re (complex.cos ↑x)) = complex.cos ↑x

@[simp] axiom complex.of_real_cos (x : ℝ) : ↑(real.cos x) = complex.cos ↑x

@[simp] axiom complex.cos_of_real_im (x : ℝ) : complex.im (complex.cos ↑x) = 0

axiom complex.cos_of_real_re (x : ℝ) : complex.re (complex.cos ↑x) = real.cos x

@[simp] axiom complex.tan_zero : complex.tan 0 = 0

axiom complex.tan_eq_sin_div_cos (x : ℂ) : complex.tan x = complex.sin x / complex.cos x

@[simp] axiom complex.tan_neg (x : ℂ) : complex.tan (-x) = -complex.tan x

@[simp] axiom complex.of_real_tan_of_real_re (x : ℝ) : ↑(complex.re (complex.tan ↑x)) = complex.tan ↑x

@[simp] axiom complex.of_real_tan (x : ℝ) : ↑(real.tan x) = complex.tan ↑x

@[simp] axiom complex.tan_of_real_im (x : ℝ) : complex.im (complex.tan ↑x) = 0

axiom complex.tan_of_real_re (x : ℝ) : complex.re (complex.tan ↑x) = real.tan x

@[simp] axiom complex.sin_sq_add_cos_sq (x : ℂ) : complex.sin x ^ 2 + complex.cos x ^ 2 = 1

@[simp] axiom complex.cos_sq_add_sin_sq (x : ℂ) : complex.cos x ^ 2 + complex.sin x ^ 2 = 1

axiom complex.cos_sq' (x : ℂ) : complex.cos x ^ 2 = 1 - complex.sin x ^ 2

axiom complex.sin_sq (x : ℂ) : complex.sin x ^ 2 = 1 - complex.cos x ^ 2

@[simp] axiom complex.exp_of_real_mul_I_re (x : ℝ) : complex.re (complex.exp (↑x * complex.I)) = real.cos x

@[simp] axiom complex.exp_of_real_mul_I_im (x : ℝ) : complex.im (complex.exp (↑x * complex.I)) = real.sin x

@[simp] axiom real.exp_zero : real.exp 0 = 1

axiom real.exp_add (x y : ℝ) : real.exp (x + y) = real.exp x * real.exp y

axiom real.exp_nat_mul (x : ℝ) (n : ℕ) : real.exp ((↑n : ℝ) * x) = real.exp x ^ n

axiom real.exp_ne_zero (x : ℝ) : real.exp x ≠ 0

axiom real.exp_neg (x : ℝ) : real.exp (-x) = (real.exp x)⁻¹

axiom real.exp_sub (x y : ℝ) : real.exp (x - y) = real.exp x / real.exp y

@[simp] axiom real.sin_zero : real.sin 0 = 0

@[simp] axiom real.sin_neg (x : ℝ) : real.sin (-x) = -real.sin x

axiom real.sin_add (x y : ℝ) : real.sin (x + y) = real.sin x * real.cos y + real.cos x * real.sin y

@[simp] axiom real.cos_zero : real.cos 0 = 1

@[simp] axiom real.cos_neg (x : ℝ) : real.cos (-x) = real.cos x

@[simp] axiom real.cos_abs (x : ℝ) : real.cos (has_abs.abs (x)) = real.cos x

axiom real.cos_add (x y : ℝ) : real.cos (x + y) = real.cos x * real.cos y - real.sin x * real.sin y

axiom real.sin_sub (x y : ℝ) : real.sin (x - y) = real.sin x * real.cos y - real.cos x * real.sin y

axiom real.cos_sub (x y : ℝ) : real.cos (x - y) = real.cos x * real.cos y + real.sin x * real.sin y

axiom real.tan_eq_sin_div_cos (x : ℝ) : real.tan x = real.sin x / real.cos x

@[simp] axiom real.tan_zero : real.tan 0 = 0

@[simp] axiom real.tan_neg (x : ℝ) : real.tan (-x) = -real.tan x

@[simp] axiom real.sin_sq_add_cos_sq (x : ℝ) : real.sin x ^ 2 + real.cos x ^ 2 = 1

@[simp] axiom real.cos_sq_add_sin_sq (x : ℝ) : real.cos x ^ 2 + real.sin x ^ 2 = 1

axiom real.sin_sq_le_one (x : ℝ) : real.sin x ^ 2 ≤ 1

axiom real.cos_sq_le_one (x : ℝ) : real.cos x ^ 2 ≤ 1

axiom real.abs_sin_le_one (x : ℝ) : |real.sin x| ≤ 1

axiom real.abs_cos_le_one (x : ℝ) : |real.cos x| ≤ 1

axiom real.sin_le_one (x : ℝ) : real.sin x ≤ 1

axiom real.cos_le_one (x : ℝ) : real.cos x ≤ 1

axiom real.neg_one_le_sin (x : ℝ) : -1 ≤ real.sin x

axiom real.neg_one_le_cos (x : ℝ) : -1 ≤ real.cos x

axiom real.cos_two_mul (x : ℝ) : real.cos (2 * x) = 2 * real.cos x ^ 2 - 1

axiom real.sin_two_mul (x : ℝ) : real.sin (2 * x) = 2 * real.sin x * real.cos x

axiom real.cos_sq (x : ℝ) : real.cos x ^ 2 = 1 / 2 + real.cos (2 * x) / 2

axiom real.cos_sq' (x : ℝ) : real.cos x ^ 2 = 1 - real.sin x ^ 2

axiom real.sin_sq (x : ℝ) : real.sin x ^ 2 = 1 - real.cos x ^ 2

axiom real.abs_sin_eq_sqrt_one_sub_cos_sq (x : ℝ) : |real.sin x| = real.sqrt (1 - real.cos x ^ 2)

axiom real.abs_cos_eq_sqrt_one_sub_sin_sq (x : ℝ) : |real.cos x| = real.sqrt (1 - real.sin x ^ 2)

axiom real.cos_three_mul (x : ℝ) : real.cos (3 * x) = 4 * real.cos x ^ 3 - 3 * real.cos x

axiom real.sin_three_mul (x : ℝ) : real.sin (3 * x) = 3 * real.sin x - 4 * real.sin x ^ 3

axiom real.add_one_le_exp_of_nonneg {x : ℝ} (hx : 0 ≤ x) : x + 1 ≤ real.exp x

axiom real.one_le_exp {x : ℝ} (hx : 0 ≤ x) : 1 ≤ real.exp x

axiom real.exp_pos (x : ℝ) : 0 < real.exp x

@[simp] axiom real.abs_exp (x : ℝ) : |real.exp x| = real.exp x

axiom real.exp_strict_mono : strict_mono real.exp

axiom real.exp_monotone {x y : ℝ} : x ≤ y → real.exp x ≤ real.exp y

@[simp] axiom real.exp_lt_exp {x y : ℝ} : real.exp x < real.exp y ↔ x < y

@[simp] axiom real.exp_le_exp {x y : ℝ} : real.exp x ≤ real.exp y ↔ x ≤ y

axiom real.exp_injective : function.injective real.exp

@[simp] axiom real.exp_eq_exp {x y : ℝ} : real.exp x = real.exp y ↔ x = y

@[simp] axiom real.exp_eq_one_iff (x : ℝ) : real.exp x = 1 ↔ x = 0

@[simp] axiom real.one_lt_exp_iff {x : ℝ} : 1 < real.exp x ↔ 0 < x

@[simp] axiom real.exp_lt_one_iff {x : ℝ} : real.exp x < 1 ↔ x < 0

@[simp] axiom real.exp_le_one_iff {x : ℝ} : real.exp x ≤ 1 ↔ x ≤ 0

@[simp] axiom real.one_le_exp_iff {x : ℝ} : 1 ≤ real.exp x ↔ 0 ≤ x

axiom real.cos_pos_of_le_one {x : ℝ} (hx : |x| ≤ 1) : 0 < real.cos x

axiom real.sin_pos_of_pos_of_le_one {x : ℝ} (hx0 : 0 < x) (hx : x ≤ 1) : 0 < real.sin x

axiom real.sin_pos_of_pos_of_le_two {x : ℝ} (hx0 : 0 < x) (hx : x ≤ 2) : 0 < real.sin x

axiom real.cos_one_le : real.cos 1 ≤ 2 / 3

axiom real.cos_one_pos : 0 < real.cos 1

axiom real.cos_two_neg : real.cos 2 < 0

axiom real.exp_bound_div_one_sub_of_interval {x : ℝ} (h1 : 0 ≤ x) (h2 : x < 1) : real.exp x ≤ 1 / (1 - x)

axiom real.one_sub_le_exp_minus_of_pos {y : ℝ} (h : 0 ≤ y) : 1 - y ≤ real.exp (-y)

axiom real.add_one_le_exp_of_nonpos {x : ℝ} (h : x ≤ 0) : x + 1 ≤ real.exp x

axiom real.add_one_le_exp (x : ℝ) : x + 1 ≤ real.exp x

@[simp] axiom complex.abs_cos_add_sin_mul_I (x : ℝ) : complex.abs (complex.cos ↑x + complex.sin ↑x * complex.I) = 1

@[simp] axiom complex.abs_exp_of_real (x : ℝ) : complex.abs (complex.exp ↑x) = real.exp x

@[simp] axiom complex.abs_exp_of_real_mul_I (x : ℝ) : complex.abs (complex.exp (↑x * complex.I)) = 1

-- data.complex.exponential

@[pp_nodot] noncomputable def complex.sinh (z : ℂ) : ℂ := (complex.exp z - complex.exp (-z)) / 2

@[pp_nodot] noncomputable def complex.cosh (z : ℂ) : ℂ := (complex.exp z + complex.exp (-z)) / 2

@[pp_nodot] noncomputable def complex.tanh (z : ℂ) : ℂ := complex.sinh z / complex.cosh z

@[pp_nodot] noncomputable def real.sinh (x : ℝ) : ℝ := (complex.sinh x).re

@[pp_nodot] noncomputable def real.cosh (x : ℝ) : ℝ := (complex.cosh x).re

@[pp_nodot] noncomputable def real.tanh (x : ℝ) : ℝ := (complex.tanh x).re

axiom complex.cos_add_mul_I (x y : ℂ) : complex.cos (x + y * complex.I) = complex.cos x * complex.cosh y - complex.sin
  x * complex.sinh y * complex.I

axiom complex.cos_eq (z : ℂ) : complex.cos z = complex.cos ↑(z.re) * complex.cosh ↑(z.im) - complex.sin ↑(z.re) *
  complex.sinh ↑(z.im) * complex.I

axiom complex.cos_mul_I (x : ℂ) : complex.cos (x * complex.I) = complex.cosh x

axiom complex.cosh_add (x y : ℂ) : complex.cosh (x + y) = complex.cosh x * complex.cosh y + complex.sinh x *
  complex.sinh y

axiom complex.cosh_add_sinh (x : ℂ) : complex.cosh x + complex.sinh x = complex.exp x

axiom complex.cosh_mul_I (x : ℂ) : complex.cosh (x * complex.I) = complex.cos x

@[simp] axiom complex.cosh_neg (x : ℂ) : complex.cosh (-x) = complex.cosh x

@[simp] axiom complex.cosh_of_real_im (x : ℝ) : (complex.cosh ↑x).im = 0

axiom complex.cosh_of_real_re (x : ℝ) : (complex.cosh ↑x).re = real.cosh x

axiom complex.cosh_sq (x : ℂ) : complex.cosh x ^ 2 = complex.sinh x ^ 2 + 1

axiom complex.cosh_sq_sub_sinh_sq (x : ℂ) : complex.cosh x ^ 2 - complex.sinh x ^ 2 = 1

axiom complex.cosh_sub (x y : ℂ) : complex.cosh (x - y) = complex.cosh x * complex.cosh y - complex.sinh x *
  complex.sinh y

axiom complex.cosh_sub_sinh (x : ℂ) : complex.cosh x - complex.sinh x = complex.exp (-x)

axiom complex.cosh_three_mul (x : ℂ) : complex.cosh (3 * x) = 4 * complex.cosh x ^ 3 - 3 * complex.cosh x

axiom complex.cosh_two_mul (x : ℂ) : complex.cosh (2 * x) = complex.cosh x ^ 2 + complex.sinh x ^ 2

@[simp] axiom complex.cosh_zero : complex.cosh 0 = 1

@[simp] axiom complex.of_real_cosh (x : ℝ) : ↑(real.cosh x) = complex.cosh ↑x

@[simp] axiom complex.of_real_cosh_of_real_re (x : ℝ) : ↑((complex.cosh ↑x).re) = complex.cosh ↑x

@[simp] axiom complex.of_real_sinh (x : ℝ) : ↑(real.sinh x) = complex.sinh ↑x

@[simp] axiom complex.of_real_sinh_of_real_re (x : ℝ) : ↑((complex.sinh ↑x).re) = complex.sinh ↑x

@[simp] axiom complex.of_real_tanh (x : ℝ) : ↑(real.tanh x) = complex.tanh ↑x

@[simp] axiom complex.of_real_tanh_of_real_re (x : ℝ) : ↑((complex.tanh ↑x).re) = complex.tanh ↑x

axiom complex.sin_add_mul_I (x y : ℂ) : complex.sin (x + y * complex.I) = complex.sin x * complex.cosh y + complex.cos
  x * complex.sinh y * complex.I

axiom complex.sin_eq (z : ℂ) : complex.sin z = complex.sin ↑(z.re) * complex.cosh ↑(z.im) + complex.cos ↑(z.re) *
  complex.sinh ↑(z.im) * complex.I

axiom complex.sin_mul_I (x : ℂ) : complex.sin (x * complex.I) = complex.sinh x * complex.I

axiom complex.sinh_add (x y : ℂ) : complex.sinh (x + y) = complex.sinh x * complex.cosh y + complex.cosh x *
  complex.sinh y

axiom complex.sinh_add_cosh (x : ℂ) : complex.sinh x + complex.cosh x = complex.exp x

axiom complex.sinh_mul_I (x : ℂ) : complex.sinh (x * complex.I) = complex.sin x * complex.I

@[simp] axiom complex.sinh_neg (x : ℂ) : complex.sinh (-x) = -complex.sinh x

@[simp] axiom complex.sinh_of_real_im (x : ℝ) : (complex.sinh ↑x).im = 0

axiom complex.sinh_of_real_re (x : ℝ) : (complex.sinh ↑x).re = real.sinh x

axiom complex.sinh_sq (x : ℂ) : complex.sinh x ^ 2 = complex.cosh x ^ 2 - 1

axiom complex.sinh_sub (x y : ℂ) : complex.sinh (x - y) = complex.sinh x * complex.cosh y - complex.cosh x *
  complex.sinh y

axiom complex.sinh_three_mul (x : ℂ) : complex.sinh (3 * x) = 4 * complex.sinh x ^ 3 + 3 * complex.sinh x

axiom complex.sinh_two_mul (x : ℂ) : complex.sinh (2 * x) = 2 * complex.sinh x * complex.cosh x

@[simp] axiom complex.sinh_zero : complex.sinh 0 = 0

axiom complex.tan_mul_I (x : ℂ) : complex.tan (x * complex.I) = complex.tanh x * complex.I

axiom complex.tanh_eq_sinh_div_cosh (x : ℂ) : complex.tanh x = complex.sinh x / complex.cosh x

axiom complex.tanh_mul_I (x : ℂ) : complex.tanh (x * complex.I) = complex.tan x * complex.I

@[simp] axiom complex.tanh_neg (x : ℂ) : complex.tanh (-x) = -complex.tanh x

@[simp] axiom complex.tanh_of_real_im (x : ℝ) : (complex.tanh ↑x).im = 0

axiom complex.tanh_of_real_re (x : ℝ) : (complex.tanh ↑x).re = real.tanh x

@[simp] axiom complex.tanh_zero : complex.tanh 0 = 0

axiom complex.two_cosh (x : ℂ) : 2 * complex.cosh x = complex.exp x + complex.exp (-x)

axiom complex.two_sinh (x : ℂ) : 2 * complex.sinh x = complex.exp x - complex.exp (-x)

axiom real.cosh_add (x y : ℝ) : real.cosh (x + y) = real.cosh x * real.cosh y + real.sinh x * real.sinh y

axiom real.cosh_add_sinh (x : ℝ) : real.cosh x + real.sinh x = real.exp x

axiom real.cosh_eq (x : ℝ) : real.cosh x = (real.exp x + real.exp (-x)) / 2

@[simp] axiom real.cosh_neg (x : ℝ) : real.cosh (-x) = real.cosh x

axiom real.cosh_pos (x : ℝ) : 0 < real.cosh x

axiom real.cosh_sq (x : ℝ) : real.cosh x ^ 2 = real.sinh x ^ 2 + 1

axiom real.cosh_sq_sub_sinh_sq (x : ℝ) : real.cosh x ^ 2 - real.sinh x ^ 2 = 1

axiom real.cosh_sub (x y : ℝ) : real.cosh (x - y) = real.cosh x * real.cosh y - real.sinh x * real.sinh y

axiom real.cosh_three_mul (x : ℝ) : real.cosh (3 * x) = 4 * real.cosh x ^ 3 - 3 * real.cosh x

axiom real.cosh_two_mul (x : ℝ) : real.cosh (2 * x) = real.cosh x ^ 2 + real.sinh x ^ 2

@[simp] axiom real.cosh_zero : real.cosh 0 = 1

axiom real.sinh_add (x y : ℝ) : real.sinh (x + y) = real.sinh x * real.cosh y + real.cosh x * real.sinh y

axiom real.sinh_add_cosh (x : ℝ) : real.sinh x + real.cosh x = real.exp x

axiom real.sinh_eq (x : ℝ) : real.sinh x = (real.exp x - real.exp (-x)) / 2

@[simp] axiom real.sinh_neg (x : ℝ) : real.sinh (-x) = -real.sinh x

axiom real.sinh_sq (x : ℝ) : real.sinh x ^ 2 = real.cosh x ^ 2 - 1

axiom real.sinh_sub (x y : ℝ) : real.sinh (x - y) = real.sinh x * real.cosh y - real.cosh x * real.sinh y

axiom real.sinh_three_mul (x : ℝ) : real.sinh (3 * x) = 4 * real.sinh x ^ 3 + 3 * real.sinh x

axiom real.sinh_two_mul (x : ℝ) : real.sinh (2 * x) = 2 * real.sinh x * real.cosh x

@[simp] axiom real.sinh_zero : real.sinh 0 = 0

axiom real.tanh_eq_sinh_div_cosh (x : ℝ) : real.tanh x = real.sinh x / real.cosh x

@[simp] axiom real.tanh_neg (x : ℝ) : real.tanh (-x) = -real.tanh x

@[simp] axiom real.tanh_zero : real.tanh 0 = 0
