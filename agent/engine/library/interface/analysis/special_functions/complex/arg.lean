-- analysis.special_functions.complex.arg
prelude
import interface.analysis.special_functions.trigonometric.inverse

set_option old_structure_cmd true

universes u v w x y z

constant complex.arg (x : ℂ) : ℝ

@[simp] axiom complex.abs_mul_cos_add_sin_mul_I (x : ℂ) : ↑(complex.abs x) * (complex.cos ↑(x.arg) + complex.sin
  ↑(x.arg) * complex.I) = x

@[simp] axiom complex.abs_mul_exp_arg_mul_I (x : ℂ) : ↑(complex.abs x) * complex.exp (↑(x.arg) * complex.I) = x

@[simp] axiom complex.arg_I : complex.I.arg = real.pi / 2

axiom complex.arg_cos_add_sin_mul_I {θ : ℝ} : θ ∈ set.Ioc (-real.pi) real.pi → (complex.cos ↑θ + complex.sin ↑θ *
  complex.I).arg = θ

axiom complex.arg_cos_add_sin_mul_I_eq_mul_fract (θ : ℝ) : (complex.cos ↑θ + complex.sin ↑θ * complex.I).arg = real.pi
  - 2 * real.pi * int.fract ((real.pi - θ) / (2 * real.pi))

axiom complex.arg_cos_add_sin_mul_I_sub (θ : ℝ) : (complex.cos ↑θ + complex.sin ↑θ * complex.I).arg - θ = 2 * real.pi
  * ↑⌊(real.pi - θ) / (2 * real.pi)⌋

axiom complex.arg_eq_arg_iff {x y : ℂ} : x ≠ 0 → y ≠ 0 → (x.arg = y.arg ↔ ↑(complex.abs y) / ↑(complex.abs x) * x = y)

axiom complex.arg_eq_neg_pi_div_two_iff {z : ℂ} : z.arg = -(real.pi / 2) ↔ z.re = 0 ∧ z.im < 0

axiom complex.arg_eq_pi_div_two_iff {z : ℂ} : z.arg = real.pi / 2 ↔ z.re = 0 ∧ 0 < z.im

axiom complex.arg_eq_pi_iff {z : ℂ} : z.arg = real.pi ↔ z.re < 0 ∧ z.im = 0

axiom complex.arg_eq_zero_iff {z : ℂ} : z.arg = 0 ↔ 0 ≤ z.re ∧ z.im = 0

axiom complex.arg_le_pi (x : ℂ) : x.arg ≤ real.pi

axiom complex.arg_mem_Ioc (z : ℂ) : z.arg ∈ set.Ioc (-real.pi) real.pi

axiom complex.arg_mul_cos_add_sin_mul_I {r : ℝ} : 0 < r → ∀ {θ : ℝ}, θ ∈ set.Ioc (-real.pi) real.pi → (↑r *
  (complex.cos ↑θ + complex.sin ↑θ * complex.I)).arg = θ

axiom complex.arg_mul_cos_add_sin_mul_I_eq_mul_fract {r : ℝ} : 0 < r → ∀ (θ : ℝ), (↑r * (complex.cos ↑θ + complex.sin
  ↑θ * complex.I)).arg = real.pi - 2 * real.pi * int.fract ((real.pi - θ) / (2 * real.pi))

axiom complex.arg_mul_cos_add_sin_mul_I_sub {r : ℝ} : 0 < r → ∀ (θ : ℝ), (↑r * (complex.cos ↑θ + complex.sin ↑θ *
  complex.I)).arg - θ = 2 * real.pi * ↑⌊(real.pi - θ) / (2 * real.pi)⌋

@[simp] axiom complex.arg_neg_I : (-complex.I).arg = -(real.pi / 2)

axiom complex.arg_neg_eq_arg_add_pi_iff {x : ℂ} : (-x).arg = x.arg + real.pi ↔ x.im < 0 ∨ x.im = 0 ∧ 0 < x.re

axiom complex.arg_neg_eq_arg_add_pi_of_im_neg {x : ℂ} : x.im < 0 → (-x).arg = x.arg + real.pi

axiom complex.arg_neg_eq_arg_sub_pi_iff {x : ℂ} : (-x).arg = x.arg - real.pi ↔ 0 < x.im ∨ x.im = 0 ∧ x.re < 0

axiom complex.arg_neg_eq_arg_sub_pi_of_im_pos {x : ℂ} : 0 < x.im → (-x).arg = x.arg - real.pi

@[simp] axiom complex.arg_neg_iff {z : ℂ} : z.arg < 0 ↔ z.im < 0

@[simp] axiom complex.arg_neg_one : @eq real (complex.arg (@has_neg.neg complex complex.has_neg (@has_one.one complex
  complex.has_one))) real.pi

@[simp] axiom complex.arg_nonneg_iff {z : ℂ} : 0 ≤ z.arg ↔ 0 ≤ z.im

axiom complex.arg_of_im_neg {z : ℂ} : z.im < 0 → z.arg = -real.arccos (z.re / complex.abs z)

axiom complex.arg_of_im_nonneg_of_ne_zero {z : ℂ} : 0 ≤ z.im → z ≠ 0 → z.arg = real.arccos (z.re / complex.abs z)

axiom complex.arg_of_im_pos {z : ℂ} : 0 < z.im → z.arg = real.arccos (z.re / complex.abs z)

axiom complex.arg_of_re_neg_of_im_neg {x : ℂ} : x.re < 0 → x.im < 0 → x.arg = real.arcsin ((-x).im / complex.abs x) -
  real.pi

axiom complex.arg_of_re_neg_of_im_nonneg {x : ℂ} : x.re < 0 → 0 ≤ x.im → x.arg = real.arcsin ((-x).im / complex.abs x)
  + real.pi

axiom complex.arg_of_re_nonneg {x : ℂ} : 0 ≤ x.re → x.arg = real.arcsin (x.im / complex.abs x)

axiom complex.arg_of_real_of_neg {x : real} : @has_lt.lt real real.has_lt x (@has_zero.zero real real.has_zero) → @eq
  real (complex.arg (@coe real complex (@coe_to_lift real complex (@coe_base real complex complex.has_coe)) x))
  real.pi

axiom complex.arg_of_real_of_nonneg {x : real} : @has_le.le real real.has_le (@has_zero.zero real real.has_zero) x →
  @eq real (complex.arg (@coe real complex (@coe_to_lift real complex (@coe_base real complex complex.has_coe)) x))
  (@has_zero.zero real real.has_zero)

@[simp] axiom complex.arg_one : @eq real (complex.arg (@has_one.one complex complex.has_one)) (@has_zero.zero real
  real.has_zero)

axiom complex.arg_real_mul (x : ℂ) {r : ℝ} : 0 < r → (↑r * x).arg = x.arg

@[simp] axiom complex.arg_zero : @eq real (complex.arg (@has_zero.zero complex complex.has_zero)) (@has_zero.zero real
  real.has_zero)

axiom complex.cos_arg {x : ℂ} : x ≠ 0 → real.cos x.arg = x.re / complex.abs x

axiom complex.ext_abs_arg {x y : ℂ} : complex.abs x = complex.abs y → x.arg = y.arg → x = y

axiom complex.ext_abs_arg_iff {x y : ℂ} : x = y ↔ complex.abs x = complex.abs y ∧ x.arg = y.arg

axiom complex.neg_pi_lt_arg (x : ℂ) : -real.pi < x.arg

@[simp] axiom complex.range_arg : set.range complex.arg = set.Ioc (-real.pi) real.pi

axiom complex.sin_arg (x : ℂ) : real.sin x.arg = x.im / complex.abs x

@[simp] axiom complex.tan_arg (x : ℂ) : real.tan x.arg = x.im / x.re
