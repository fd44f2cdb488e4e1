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

axiom complex.exp_add (x y : ℂ) : complex.exp (x + y) = complex.exp x * complex.exp y

axiom complex.exp_list_sum (l : list ℂ) : complex.exp (list.sum l) = list.prod (list.map complex.exp l)

axiom complex.exp_multiset_sum (s : multiset ℂ) : complex.exp (multiset.sum s) = multiset.prod (multiset.map
  complex.exp s)

axiom complex.exp_sum {α : Type u} (s : finset α) (f : α → ℂ) : complex.exp (finset.sum s (λ (x : α), f x)) =
  finset.prod s (λ (x : α), complex.exp (f x))

axiom complex.exp_nat_mul (x : ℂ) (n : ℕ) : complex.exp ((↑n : ℂ) * x) = complex.exp x ^ n

axiom complex.exp_ne_zero (x : ℂ) : complex.exp x ≠ 0

axiom complex.exp_neg (x : ℂ) : complex.exp (-x) = (complex.exp x)⁻¹

axiom complex.exp_sub (x y : ℂ) : complex.exp (x - y) = complex.exp x / complex.exp y

axiom complex.exp_int_mul (z : ℂ) (n : ℤ) : complex.exp (↑n * z) = complex.exp z ^ n

@[simp] axiom complex.of_real_exp_of_real_re (x : ℝ) : ↑(complex.re (complex.exp ↑x)) = complex.exp ↑x

@[simp] axiom complex.of_real_exp (x : ℝ) : ↑(real.exp x) = complex.exp ↑x

@[simp] axiom complex.exp_of_real_im (x : ℝ) : complex.im (complex.exp ↑x) = 0

axiom complex.exp_of_real_re (x : ℝ) : complex.re (complex.exp ↑x) = real.exp x

@[simp] axiom complex.sin_zero : complex.sin 0 = 0

@[simp] axiom complex.sin_neg (x : ℂ) : complex.sin (-x) = -complex.sin x

axiom complex.two_sin (x : ℂ) : 2 * complex.sin x = (complex.exp (-x * complex.I) - complex.exp (x * complex.I)) *
  complex.I

axiom complex.two_cos (x : ℂ) : 2 * complex.cos x = complex.exp (x * complex.I) + complex.exp (-x * complex.I)

axiom complex.sin_add (x y : ℂ) : complex.sin (x + y) = complex.sin x * complex.cos y + complex.cos x * complex.sin y

@[simp] axiom complex.cos_zero : complex.cos 0 = 1

@[simp] axiom complex.cos_neg (x : ℂ) : complex.cos (-x) = complex.cos x

axiom complex.cos_add (x y : ℂ) : complex.cos (x + y) = complex.cos x * complex.cos y - complex.sin x * complex.sin y

axiom complex.sin_sub (x y : ℂ) : complex.sin (x - y) = complex.sin x * complex.cos y - complex.cos x * complex.sin y

axiom complex.cos_sub (x y : ℂ) : complex.cos (x - y) = complex.cos x * complex.cos y + complex.sin x * complex.sin y

axiom complex.sin_sub_sin (x y : ℂ) : complex.sin x - complex.sin y = 2 * complex.sin ((x - y) / 2) * complex.cos ((x
  + y) / 2)

axiom complex.cos_sub_cos (x y : ℂ) : complex.cos x - complex.cos y = (-2) * complex.sin ((x + y) / 2) * complex.sin
  ((x - y) / 2)

axiom complex.cos_add_cos (x y : ℂ) : complex.cos x + complex.cos y = 2 * complex.cos ((x + y) / 2) * complex.cos ((x
  - y) / 2)

@[simp] axiom complex.of_real_sin_of_real_re (x : ℝ) : ↑(complex.re (complex.sin ↑x)) = complex.sin ↑x

@[simp] axiom complex.of_real_sin (x : ℝ) : ↑(real.sin x) = complex.sin ↑x

@[simp] axiom complex.sin_of_real_im (x : ℝ) : complex.im (complex.sin ↑x) = 0

axiom complex.sin_of_real_re (x : ℝ) : complex.re (complex.sin ↑x) = real.sin x

@[simp] axiom complex.of_real_cos_of_real_re (x : ℝ) : ↑(complex.re (complex.cos ↑x)) = complex.cos ↑x

@[simp] axiom complex.of_real_cos (x : ℝ) : ↑(real.cos x) = complex.cos ↑x

@[simp] axiom complex.cos_of_real_im (x : ℝ) : complex.im (complex.cos ↑x) = 0

axiom complex.cos_of_real_re (x : ℝ) : complex.re (complex.cos ↑x) = real.cos x

axiom complex.cos_add_sin_I (x : ℂ) : complex.cos x + complex.sin x * complex.I = complex.exp (x * complex.I)

axiom complex.cos_sub_sin_I (x : ℂ) : complex.cos x - complex.sin x * complex.I = complex.exp (-x * complex.I)

@[simp] axiom complex.sin_sq_add_cos_sq (x : ℂ) : complex.sin x ^ 2 + complex.cos x ^ 2 = 1

@[simp] axiom complex.cos_sq_add_sin_sq (x : ℂ) : complex.cos x ^ 2 + complex.sin x ^ 2 = 1

axiom complex.cos_two_mul' (x : ℂ) : complex.cos (2 * x) = complex.cos x ^ 2 - complex.sin x ^ 2

axiom complex.cos_two_mul (x : ℂ) : complex.cos (2 * x) = 2 * complex.cos x ^ 2 - 1

axiom complex.sin_two_mul (x : ℂ) : complex.sin (2 * x) = 2 * complex.sin x * complex.cos x

axiom complex.cos_sq (x : ℂ) : complex.cos x ^ 2 = 1 / 2 + complex.cos (2 * x) / 2

axiom complex.cos_sq' (x : ℂ) : complex.cos x ^ 2 = 1 - complex.sin x ^ 2

axiom complex.sin_sq (x : ℂ) : complex.sin x ^ 2 = 1 - complex.cos x ^ 2

axiom complex.cos_three_mul (x : ℂ) : complex.cos (3 * x) = 4 * complex.cos x ^ 3 - 3 * complex.cos x

axiom complex.sin_three_mul (x : ℂ) : complex.sin (3 * x) = 3 * complex.sin x - 4 * complex.sin x ^ 3

axiom complex.exp_mul_I (x : ℂ) : complex.exp (x * complex.I) = complex.cos x + complex.sin x * complex.I

axiom complex.exp_add_mul_I (x y : ℂ) : complex.exp (x + y * complex.I) = complex.exp x * (complex.cos y + complex.sin
  y * complex.I)

axiom complex.exp_eq_exp_re_mul_sin_add_cos (x : ℂ) : complex.exp x = complex.exp ↑(complex.re x) * (complex.cos
  ↑(complex.im x) + complex.sin ↑(complex.im x) * complex.I)

axiom complex.exp_re (x : ℂ) : complex.re (complex.exp x) = real.exp (complex.re x) * real.cos (complex.im x)

axiom complex.exp_im (x : ℂ) : complex.im (complex.exp x) = real.exp (complex.re x) * real.sin (complex.im x)

@[simp] axiom complex.exp_of_real_mul_I_re (x : ℝ) : complex.re (complex.exp (↑x * complex.I)) = real.cos x

@[simp] axiom complex.exp_of_real_mul_I_im (x : ℝ) : complex.im (complex.exp (↑x * complex.I)) = real.sin x

axiom complex.cos_add_sin_mul_I_pow (n : ℕ) (z : ℂ) : (complex.cos z + complex.sin z * complex.I) ^ n = complex.cos
  ((↑n : ℂ) * z) + complex.sin ((↑n : ℂ) * z) * complex.I

@[simp] axiom real.exp_zero : real.exp 0 = 1

axiom real.exp_add (x y : ℝ) : real.exp (x + y) = real.exp x * real.exp y

axiom real.exp_list_sum (l : list ℝ) : real.exp (list.sum l) = list.prod (list.map real.exp l)

axiom real.exp_multiset_sum (s : multiset ℝ) : real.exp (multiset.sum s) = multiset.prod (multiset.map real.exp s)

axiom real.exp_sum {α : Type u} (s : finset α) (f : α → ℝ) : real.exp (finset.sum s (λ (x : α), f x)) = finset.prod s
  (λ (x : α), real.exp (f x))

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

axiom real.sin_sub_sin (x y : ℝ) : real.sin x - real.sin y = 2 * real.sin ((x - y) / 2) * real.cos ((x + y) / 2)

axiom real.cos_sub_cos (x y : ℝ) : real.cos x - real.cos y = (-2) * real.sin ((x + y) / 2) * real.sin ((x - y) / 2)

axiom real.cos_add_cos (x y : ℝ) : real.cos x + real.cos y = 2 * real.cos ((x + y) / 2) * real.cos ((x - y) / 2)

axiom real.tan_eq_sin_div_cos (x : ℝ) : real.tan x = real.sin x / real.cos x

axiom real.tan_mul_cos {x : ℝ} (hx : real.cos x ≠ 0) : real.tan x * real.cos x = real.sin x

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

axiom real.cos_two_mul' (x : ℝ) : real.cos (2 * x) = real.cos x ^ 2 - real.sin x ^ 2

axiom real.sin_two_mul (x : ℝ) : real.sin (2 * x) = 2 * real.sin x * real.cos x

axiom real.cos_sq (x : ℝ) : real.cos x ^ 2 = 1 / 2 + real.cos (2 * x) / 2

axiom real.cos_sq' (x : ℝ) : real.cos x ^ 2 = 1 - real.sin x ^ 2

axiom real.sin_sq (x : ℝ) : real.sin x ^ 2 = 1 - real.cos x ^ 2

axiom real.abs_sin_eq_sqrt_one_sub_cos_sq (x : ℝ) : |real.sin x| = real.sqrt (1 - real.cos x ^ 2)

axiom real.abs_cos_eq_sqrt_one_sub_sin_sq (x : ℝ) : |real.cos x| = real.sqrt (1 - real.sin x ^ 2)

axiom real.inv_one_add_tan_sq {x : ℝ} (hx : real.cos x ≠ 0) : (1 + real.tan x ^ 2)⁻¹ = real.cos x ^ 2

axiom real.tan_sq_div_one_add_tan_sq {x : ℝ} (hx : real.cos x ≠ 0) : real.tan x ^ 2 / (1 + real.tan x ^ 2) = real.sin
  x ^ 2

axiom real.inv_sqrt_one_add_tan_sq {x : ℝ} (hx : 0 < real.cos x) : (real.sqrt (1 + real.tan x ^ 2))⁻¹ = real.cos x

axiom real.tan_div_sqrt_one_add_tan_sq {x : ℝ} (hx : 0 < real.cos x) : real.tan x / real.sqrt (1 + real.tan x ^ 2) =
  real.sin x

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

axiom complex.abs_exp_sub_one_le {x : ℂ} (hx : complex.abs x ≤ 1) : complex.abs (complex.exp x - 1) ≤ 2 * complex.abs
  x

axiom complex.abs_exp_sub_one_sub_id_le {x : ℂ} (hx : complex.abs x ≤ 1) : complex.abs (complex.exp x - 1 - x) ≤
  complex.abs x ^ 2

axiom real.cos_bound {x : ℝ} (hx : |x| ≤ 1) : |real.cos x - (1 - x ^ 2 / 2)| ≤ |x| ^ 4 * (5 / 96)

axiom real.sin_bound {x : ℝ} (hx : |x| ≤ 1) : |real.sin x - (x - x ^ 3 / 6)| ≤ |x| ^ 4 * (5 / 96)

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

axiom complex.abs_exp (z : ℂ) : complex.abs (complex.exp z) = real.exp (complex.re z)

axiom complex.abs_exp_eq_iff_re_eq {x y : ℂ} : complex.abs (complex.exp x) = complex.abs (complex.exp y) ↔ complex.re
  x = complex.re y
