-- analysis.special_functions.trigonometric.basic
prelude
import interface.analysis.special_functions.exp

set_option old_structure_cmd true

universes u v w x y z

axiom real.exists_cos_eq_zero : (0 : ℝ) ∈ real.cos '' set.Icc (1 : ℝ) ((2 : ℝ) : ℝ)

protected constant real.pi : ℝ

@[simp] axiom real.cos_pi_div_two : real.cos (real.pi / 2) = 0

axiom real.one_le_pi_div_two : 1 ≤ real.pi / 2

axiom real.pi_div_two_le_two : real.pi / 2 ≤ 2

axiom real.two_le_pi : 2 ≤ real.pi

axiom real.pi_le_four : real.pi ≤ 4

axiom real.pi_pos : 0 < real.pi

axiom real.pi_ne_zero : real.pi ≠ 0

axiom real.pi_div_two_pos : 0 < real.pi / 2

axiom real.two_pi_pos : 0 < 2 * real.pi

@[simp] axiom real.sin_pi : real.sin real.pi = 0

@[simp] axiom real.cos_pi : real.cos real.pi = -1

@[simp] axiom real.sin_two_pi : real.sin (2 * real.pi) = 0

@[simp] axiom real.cos_two_pi : real.cos (2 * real.pi) = 1

@[simp] axiom real.sin_add_pi (x : ℝ) : real.sin (x + real.pi) = -real.sin x

@[simp] axiom real.sin_add_two_pi (x : ℝ) : real.sin (x + 2 * real.pi) = real.sin x

@[simp] axiom real.sin_sub_pi (x : ℝ) : real.sin (x - real.pi) = -real.sin x

@[simp] axiom real.sin_sub_two_pi (x : ℝ) : real.sin (x - 2 * real.pi) = real.sin x

@[simp] axiom real.sin_pi_sub (x : ℝ) : real.sin (real.pi - x) = real.sin x

@[simp] axiom real.sin_two_pi_sub (x : ℝ) : real.sin (2 * real.pi - x) = -real.sin x

@[simp] axiom real.sin_nat_mul_pi (n : ℕ) : real.sin ((↑n : ℝ) * real.pi) = (0 : ℝ)

@[simp] axiom real.sin_int_mul_pi (n : ℤ) : real.sin (↑n * real.pi) = 0

@[simp] axiom real.sin_add_nat_mul_two_pi (x : ℝ) (n : ℕ) : real.sin (x + (↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi)) =
  real.sin x

@[simp] axiom real.sin_add_int_mul_two_pi (x : ℝ) (n : ℤ) : real.sin (x + ↑n * (2 * real.pi)) = real.sin x

@[simp] axiom real.sin_sub_nat_mul_two_pi (x : ℝ) (n : ℕ) : real.sin (x - (↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi)) =
  real.sin x

@[simp] axiom real.sin_sub_int_mul_two_pi (x : ℝ) (n : ℤ) : real.sin (x - ↑n * (2 * real.pi)) = real.sin x

@[simp] axiom real.sin_nat_mul_two_pi_sub (x : ℝ) (n : ℕ) : real.sin ((↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi) - x) =
  -real.sin x

@[simp] axiom real.sin_int_mul_two_pi_sub (x : ℝ) (n : ℤ) : real.sin (↑n * (2 * real.pi) - x) = -real.sin x

@[simp] axiom real.cos_add_pi (x : ℝ) : real.cos (x + real.pi) = -real.cos x

@[simp] axiom real.cos_add_two_pi (x : ℝ) : real.cos (x + 2 * real.pi) = real.cos x

@[simp] axiom real.cos_sub_pi (x : ℝ) : real.cos (x - real.pi) = -real.cos x

@[simp] axiom real.cos_sub_two_pi (x : ℝ) : real.cos (x - 2 * real.pi) = real.cos x

@[simp] axiom real.cos_pi_sub (x : ℝ) : real.cos (real.pi - x) = -real.cos x

@[simp] axiom real.cos_two_pi_sub (x : ℝ) : real.cos (2 * real.pi - x) = real.cos x

@[simp] axiom real.cos_nat_mul_two_pi (n : ℕ) : real.cos ((↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi)) = (1 : ℝ)

@[simp] axiom real.cos_int_mul_two_pi (n : ℤ) : real.cos (↑n * (2 * real.pi)) = 1

@[simp] axiom real.cos_add_nat_mul_two_pi (x : ℝ) (n : ℕ) : real.cos (x + (↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi)) =
  real.cos x

@[simp] axiom real.cos_add_int_mul_two_pi (x : ℝ) (n : ℤ) : real.cos (x + ↑n * (2 * real.pi)) = real.cos x

@[simp] axiom real.cos_sub_nat_mul_two_pi (x : ℝ) (n : ℕ) : real.cos (x - (↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi)) =
  real.cos x

@[simp] axiom real.cos_sub_int_mul_two_pi (x : ℝ) (n : ℤ) : real.cos (x - ↑n * (2 * real.pi)) = real.cos x

@[simp] axiom real.cos_nat_mul_two_pi_sub (x : ℝ) (n : ℕ) : real.cos ((↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi) - x) =
  real.cos x

@[simp] axiom real.cos_int_mul_two_pi_sub (x : ℝ) (n : ℤ) : real.cos (↑n * (2 * real.pi) - x) = real.cos x

@[simp] axiom real.cos_nat_mul_two_pi_add_pi (n : ℕ) : real.cos ((↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi) + real.pi) = (-1
  : ℝ)

@[simp] axiom real.cos_int_mul_two_pi_add_pi (n : ℤ) : real.cos (↑n * (2 * real.pi) + real.pi) = -1

@[simp] axiom real.cos_nat_mul_two_pi_sub_pi (n : ℕ) : real.cos ((↑n : ℝ) * (((2 : ℝ) : ℝ) * real.pi) - real.pi) = (-1
  : ℝ)

@[simp] axiom real.cos_int_mul_two_pi_sub_pi (n : ℤ) : real.cos (↑n * (2 * real.pi) - real.pi) = -1

axiom real.sin_pos_of_pos_of_lt_pi {x : ℝ} (h0x : 0 < x) (hxp : x < real.pi) : 0 < real.sin x

axiom real.sin_pos_of_mem_Ioo {x : ℝ} (hx : x ∈ set.Ioo 0 real.pi) : 0 < real.sin x

axiom real.sin_nonneg_of_mem_Icc {x : ℝ} (hx : x ∈ set.Icc 0 real.pi) : 0 ≤ real.sin x

axiom real.sin_nonneg_of_nonneg_of_le_pi {x : ℝ} (h0x : 0 ≤ x) (hxp : x ≤ real.pi) : 0 ≤ real.sin x

axiom real.sin_neg_of_neg_of_neg_pi_lt {x : ℝ} (hx0 : x < 0) (hpx : -real.pi < x) : real.sin x < 0

axiom real.sin_nonpos_of_nonnpos_of_neg_pi_le {x : ℝ} (hx0 : x ≤ 0) (hpx : -real.pi ≤ x) : real.sin x ≤ 0

@[simp] axiom real.sin_pi_div_two : real.sin (real.pi / 2) = 1

axiom real.sin_add_pi_div_two (x : ℝ) : real.sin (x + real.pi / 2) = real.cos x

axiom real.sin_sub_pi_div_two (x : ℝ) : real.sin (x - real.pi / 2) = -real.cos x

axiom real.sin_pi_div_two_sub (x : ℝ) : real.sin (real.pi / 2 - x) = real.cos x

axiom real.cos_add_pi_div_two (x : ℝ) : real.cos (x + real.pi / 2) = -real.sin x

axiom real.cos_sub_pi_div_two (x : ℝ) : real.cos (x - real.pi / 2) = real.sin x

axiom real.cos_pi_div_two_sub (x : ℝ) : real.cos (real.pi / 2 - x) = real.sin x

axiom real.cos_pos_of_mem_Ioo {x : ℝ} (hx : x ∈ set.Ioo (-(real.pi / 2)) (real.pi / 2)) : 0 < real.cos x

axiom real.sin_eq_zero_iff_of_lt_of_lt {x : ℝ} (hx₁ : -real.pi < x) (hx₂ : x < real.pi) : real.sin x = 0 ↔ x = 0

axiom real.sin_eq_zero_iff {x : ℝ} : real.sin x = 0 ↔ ∃ (n : ℤ), ↑n * real.pi = x

axiom real.sin_ne_zero_iff {x : ℝ} : real.sin x ≠ 0 ↔ ∀ (n : ℤ), ↑n * real.pi ≠ x

axiom real.cos_eq_one_iff (x : ℝ) : real.cos x = 1 ↔ ∃ (n : ℤ), ↑n * (2 * real.pi) = x

axiom real.cos_lt_cos_of_nonneg_of_le_pi {x y : ℝ} (hx₁ : 0 ≤ x) (hy₂ : y ≤ real.pi) (hxy : x < y) : real.cos y <
  real.cos x

axiom real.strict_anti_on_cos : strict_anti_on real.cos (set.Icc 0 real.pi)

axiom real.cos_le_cos_of_nonneg_of_le_pi {x y : ℝ} (hx₁ : 0 ≤ x) (hy₂ : y ≤ real.pi) (hxy : x ≤ y) : real.cos y ≤
  real.cos x

axiom real.inj_on_cos : set.inj_on real.cos (set.Icc 0 real.pi)

axiom real.sin_mem_Icc (x : ℝ) : real.sin x ∈ set.Icc (-1 : ℝ) (1 : ℝ)

axiom real.cos_mem_Icc (x : ℝ) : real.cos x ∈ set.Icc (-1 : ℝ) (1 : ℝ)

axiom real.maps_to_sin (s : set ℝ) : set.maps_to real.sin s (set.Icc (-1) 1)

axiom real.maps_to_cos (s : set ℝ) : set.maps_to real.cos s (set.Icc (-1) 1)

@[simp] axiom real.range_cos : set.range real.cos = set.Icc (-1) 1

@[simp] axiom real.range_sin : set.range real.sin = set.Icc (-1) 1

axiom real.range_cos_infinite : set.infinite (set.range real.cos)

axiom real.range_sin_infinite : set.infinite (set.range real.sin)

@[simp] axiom real.cos_pi_div_four : real.cos (real.pi / 4) = real.sqrt 2 / 2

@[simp] axiom real.sin_pi_div_four : real.sin (real.pi / 4) = real.sqrt 2 / 2

@[simp] axiom real.cos_pi_div_eight : real.cos (real.pi / 8) = real.sqrt (2 + real.sqrt 2) / 2

@[simp] axiom real.sin_pi_div_eight : real.sin (real.pi / 8) = real.sqrt (2 - real.sqrt 2) / 2

@[simp] axiom real.cos_pi_div_sixteen : real.cos (real.pi / 16) = real.sqrt (2 + real.sqrt (2 + real.sqrt 2)) / 2

@[simp] axiom real.sin_pi_div_sixteen : real.sin (real.pi / 16) = real.sqrt (2 - real.sqrt (2 + real.sqrt 2)) / 2

@[simp] axiom real.cos_pi_div_thirty_two : real.cos (real.pi / 32) = real.sqrt (2 + real.sqrt (2 + real.sqrt (2 +
  real.sqrt 2))) / 2

@[simp] axiom real.sin_pi_div_thirty_two : real.sin (real.pi / 32) = real.sqrt (2 - real.sqrt (2 + real.sqrt (2 +
  real.sqrt 2))) / 2

@[simp] axiom real.cos_pi_div_three : real.cos (real.pi / 3) = 1 / 2

axiom real.sq_cos_pi_div_six : real.cos (real.pi / 6) ^ 2 = 3 / 4

@[simp] axiom real.cos_pi_div_six : real.cos (real.pi / 6) = real.sqrt 3 / 2

@[simp] axiom real.sin_pi_div_six : real.sin (real.pi / 6) = 1 / 2

axiom real.sq_sin_pi_div_three : real.sin (real.pi / 3) ^ 2 = 3 / 4

@[simp] axiom real.sin_pi_div_three : real.sin (real.pi / 3) = real.sqrt 3 / 2

@[simp] axiom real.tan_pi_div_four : real.tan (real.pi / 4) = 1

@[simp] axiom real.tan_pi_div_two : real.tan (real.pi / 2) = 0

axiom real.tan_pos_of_pos_of_lt_pi_div_two {x : ℝ} (h0x : 0 < x) (hxp : x < real.pi / 2) : 0 < real.tan x

axiom real.tan_nonneg_of_nonneg_of_le_pi_div_two {x : ℝ} (h0x : 0 ≤ x) (hxp : x ≤ real.pi / 2) : 0 ≤ real.tan x

axiom real.tan_neg_of_neg_of_pi_div_two_lt {x : ℝ} (hx0 : x < 0) (hpx : -(real.pi / 2) < x) : real.tan x < 0

axiom real.tan_nonpos_of_nonpos_of_neg_pi_div_two_le {x : ℝ} (hx0 : x ≤ 0) (hpx : -(real.pi / 2) ≤ x) : real.tan x ≤ 0

axiom real.tan_add_pi (x : ℝ) : real.tan (x + real.pi) = real.tan x

axiom real.tan_sub_pi (x : ℝ) : real.tan (x - real.pi) = real.tan x

axiom real.tan_pi_sub (x : ℝ) : real.tan (real.pi - x) = -real.tan x

axiom real.tan_nat_mul_pi (n : ℕ) : real.tan ((↑n : ℝ) * real.pi) = (0 : ℝ)

axiom real.tan_int_mul_pi (n : ℤ) : real.tan (↑n * real.pi) = 0

axiom real.tan_add_nat_mul_pi (x : ℝ) (n : ℕ) : real.tan (x + (↑n : ℝ) * real.pi) = real.tan x

axiom real.tan_add_int_mul_pi (x : ℝ) (n : ℤ) : real.tan (x + ↑n * real.pi) = real.tan x

axiom real.tan_sub_nat_mul_pi (x : ℝ) (n : ℕ) : real.tan (x - (↑n : ℝ) * real.pi) = real.tan x

axiom real.tan_sub_int_mul_pi (x : ℝ) (n : ℤ) : real.tan (x - ↑n * real.pi) = real.tan x

axiom real.tan_nat_mul_pi_sub (x : ℝ) (n : ℕ) : real.tan ((↑n : ℝ) * real.pi - x) = -real.tan x

axiom real.tan_int_mul_pi_sub (x : ℝ) (n : ℤ) : real.tan (↑n * real.pi - x) = -real.tan x

@[simp] axiom complex.cos_pi_div_two : complex.cos (↑real.pi / 2) = 0

@[simp] axiom complex.sin_pi_div_two : complex.sin (↑real.pi / 2) = 1

@[simp] axiom complex.sin_pi : complex.sin ↑real.pi = 0

@[simp] axiom complex.cos_pi : complex.cos ↑real.pi = -1

@[simp] axiom complex.sin_two_pi : complex.sin (2 * ↑real.pi) = 0

@[simp] axiom complex.cos_two_pi : complex.cos (2 * ↑real.pi) = 1

axiom complex.sin_add_pi (x : ℂ) : complex.sin (x + ↑real.pi) = -complex.sin x

axiom complex.sin_add_two_pi (x : ℂ) : complex.sin (x + 2 * ↑real.pi) = complex.sin x

axiom complex.sin_sub_pi (x : ℂ) : complex.sin (x - ↑real.pi) = -complex.sin x

axiom complex.sin_sub_two_pi (x : ℂ) : complex.sin (x - 2 * ↑real.pi) = complex.sin x

axiom complex.sin_pi_sub (x : ℂ) : complex.sin (↑real.pi - x) = complex.sin x

axiom complex.sin_nat_mul_pi (n : ℕ) : complex.sin ((↑n : ℂ) * (↑real.pi : ℂ)) = (0 : ℂ)

axiom complex.sin_int_mul_pi (n : ℤ) : complex.sin (↑n * ↑real.pi) = 0

axiom complex.cos_add_pi (x : ℂ) : complex.cos (x + ↑real.pi) = -complex.cos x

axiom complex.cos_add_two_pi (x : ℂ) : complex.cos (x + 2 * ↑real.pi) = complex.cos x

axiom complex.cos_sub_pi (x : ℂ) : complex.cos (x - ↑real.pi) = -complex.cos x

axiom complex.cos_sub_two_pi (x : ℂ) : complex.cos (x - 2 * ↑real.pi) = complex.cos x

axiom complex.cos_pi_sub (x : ℂ) : complex.cos (↑real.pi - x) = -complex.cos x

axiom complex.cos_two_pi_sub (x : ℂ) : complex.cos (2 * ↑real.pi - x) = complex.cos x

axiom complex.cos_nat_mul_two_pi (n : ℕ) : complex.cos ((↑n : ℂ) * (((2 : ℂ) : ℂ) * (↑real.pi : ℂ))) = (1 : ℂ)

axiom complex.cos_int_mul_two_pi (n : ℤ) : complex.cos (↑n * (2 * ↑real.pi)) = 1

axiom complex.sin_add_pi_div_two (x : ℂ) : complex.sin (x + ↑real.pi / 2) = complex.cos x

axiom complex.sin_pi_div_two_sub (x : ℂ) : complex.sin (↑real.pi / 2 - x) = complex.cos x

axiom complex.cos_sub_pi_div_two (x : ℂ) : complex.cos (x - ↑real.pi / 2) = complex.sin x

axiom complex.cos_pi_div_two_sub (x : ℂ) : complex.cos (↑real.pi / 2 - x) = complex.sin x

axiom complex.tan_add_pi (x : ℂ) : complex.tan (x + ↑real.pi) = complex.tan x

axiom complex.tan_sub_pi (x : ℂ) : complex.tan (x - ↑real.pi) = complex.tan x

axiom complex.tan_pi_sub (x : ℂ) : complex.tan (↑real.pi - x) = -complex.tan x

axiom complex.tan_nat_mul_pi (n : ℕ) : complex.tan (↑n * ↑real.pi) = 0

axiom complex.tan_int_mul_pi (n : ℤ) : complex.tan (↑n * ↑real.pi) = 0

@[simp] axiom complex.exp_pi_mul_I : complex.exp (↑real.pi * complex.I) = -1

@[simp] axiom complex.exp_two_pi_mul_I : complex.exp (2 * ↑real.pi * complex.I) = 1

@[simp] axiom complex.exp_nat_mul_two_pi_mul_I (n : ℕ) : complex.exp ((↑n : ℂ) * (((2 : ℂ) : ℂ) * (↑real.pi : ℂ) *
  complex.I)) = (1 : ℂ)

@[simp] axiom complex.exp_int_mul_two_pi_mul_I (n : ℤ) : complex.exp (↑n * (2 * ↑real.pi * complex.I)) = 1

@[simp] axiom complex.exp_add_pi_mul_I (z : ℂ) : complex.exp (z + ↑real.pi * complex.I) = -complex.exp z

@[simp] axiom complex.exp_sub_pi_mul_I (z : ℂ) : complex.exp (z - ↑real.pi * complex.I) = -complex.exp z
