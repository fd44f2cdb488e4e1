-- analysis.special_functions.log
prelude
import interface.analysis.special_functions.trigonometric.basic

set_option old_structure_cmd true

universes u v w x y z

@[pp_nodot] constant real.log (x : ℝ) : ℝ

axiom real.exp_log_eq_abs {x : ℝ} (hx : x ≠ 0) : real.exp (real.log x) = |x|

axiom real.exp_log {x : ℝ} (hx : 0 < x) : real.exp (real.log x) = x

axiom real.exp_log_of_neg {x : ℝ} (hx : x < 0) : real.exp (real.log x) = -x

@[simp] axiom real.log_exp (x : ℝ) : real.log (real.exp x) = x

axiom real.surj_on_log : set.surj_on real.log (set.Ioi 0) set.univ

axiom real.log_surjective : function.surjective real.log

@[simp] axiom real.range_log : set.range real.log = set.univ

@[simp] axiom real.log_zero : real.log 0 = 0

@[simp] axiom real.log_one : real.log 1 = 0

@[simp] axiom real.log_abs (x : ℝ) : real.log (has_abs.abs (x)) = real.log x

@[simp] axiom real.log_neg_eq_log (x : ℝ) : real.log (-x) = real.log x

axiom real.surj_on_log' : set.surj_on real.log (set.Iio 0) set.univ

axiom real.log_mul {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : real.log (x * y) = real.log x + real.log y

axiom real.log_div {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : real.log (x / y) = real.log x - real.log y

@[simp] axiom real.log_inv (x : ℝ) : real.log x⁻¹ = -real.log x

axiom real.log_le_log {x y : ℝ} (h : 0 < x) (h₁ : 0 < y) : real.log x ≤ real.log y ↔ x ≤ y

axiom real.log_lt_log {x y : ℝ} (hx : 0 < x) : x < y → real.log x < real.log y

axiom real.log_lt_log_iff {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : real.log x < real.log y ↔ x < y

axiom real.log_le_iff_le_exp {x y : ℝ} (hx : 0 < x) : real.log x ≤ y ↔ x ≤ real.exp y

axiom real.log_lt_iff_lt_exp {x y : ℝ} (hx : 0 < x) : real.log x < y ↔ x < real.exp y

axiom real.le_log_iff_exp_le {x y : ℝ} (hy : 0 < y) : x ≤ real.log y ↔ real.exp x ≤ y

axiom real.lt_log_iff_exp_lt {x y : ℝ} (hy : 0 < y) : x < real.log y ↔ real.exp x < y

axiom real.log_pos_iff {x : ℝ} (hx : 0 < x) : 0 < real.log x ↔ 1 < x

axiom real.log_pos {x : ℝ} (hx : 1 < x) : 0 < real.log x

axiom real.log_neg_iff {x : ℝ} (h : 0 < x) : real.log x < 0 ↔ x < 1

axiom real.log_neg {x : ℝ} (h0 : 0 < x) (h1 : x < 1) : real.log x < 0

axiom real.log_nonneg_iff {x : ℝ} (hx : 0 < x) : 0 ≤ real.log x ↔ 1 ≤ x

axiom real.log_nonneg {x : ℝ} (hx : 1 ≤ x) : 0 ≤ real.log x

axiom real.log_nonpos_iff {x : ℝ} (hx : 0 < x) : real.log x ≤ 0 ↔ x ≤ 1

axiom real.log_nonpos_iff' {x : ℝ} (hx : 0 ≤ x) : real.log x ≤ 0 ↔ x ≤ 1

axiom real.log_nonpos {x : ℝ} (hx : 0 ≤ x) (h'x : x ≤ 1) : real.log x ≤ 0

axiom real.strict_mono_on_log : strict_mono_on real.log (set.Ioi 0)

axiom real.strict_anti_on_log : strict_anti_on real.log (set.Iio 0)

axiom real.log_inj_on_pos : set.inj_on real.log (set.Ioi 0)

axiom real.eq_one_of_pos_of_log_eq_zero {x : ℝ} (h₁ : 0 < x) (h₂ : real.log x = 0) : x = 1

axiom real.log_ne_zero_of_pos_of_ne_one {x : ℝ} (hx_pos : 0 < x) (hx : x ≠ 1) : real.log x ≠ 0

@[simp] axiom real.log_eq_zero {x : ℝ} : real.log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1

@[simp] axiom real.log_pow (x : ℝ) (n : ℕ) : real.log (x ^ n) = (↑n : ℝ) * real.log x

@[simp] axiom real.log_zpow (x : ℝ) (n : ℤ) : real.log (x ^ n) = ↑n * real.log x

axiom real.log_le_sub_one_of_pos {x : ℝ} (hx : 0 < x) : real.log x ≤ x - 1

axiom real.log_div_self_antitone_on : antitone_on (λ (x : ℝ), real.log x / x) {x : ℝ | real.exp 1 ≤ x}

axiom real.tendsto_log_at_top : filter.tendsto real.log filter.at_top filter.at_top
