-- analysis.special_functions.trigonometric.inverse
prelude
import interface.set_theory.cardinal.finite

set_option old_structure_cmd true

universes u v w x y z

@[pp_nodot] constant real.arcsin (x : ℝ) : ℝ

@[pp_nodot] noncomputable def real.arccos (x : ℝ) : ℝ := real.pi / 2 - real.arcsin x

axiom real.arccos_cos {x : ℝ} : 0 ≤ x → x ≤ real.pi → real.arccos (real.cos x) = x

@[simp] axiom real.arccos_eq_pi {x : ℝ} : real.arccos x = real.pi ↔ x ≤ -1

@[simp] axiom real.arccos_eq_pi_div_two {x : ℝ} : real.arccos x = real.pi / 2 ↔ x = 0

axiom real.arccos_eq_pi_div_two_sub_arcsin (x : ℝ) : real.arccos x = real.pi / 2 - real.arcsin x

@[simp] axiom real.arccos_eq_zero {x : ℝ} : real.arccos x = 0 ↔ 1 ≤ x

axiom real.arccos_inj {x y : ℝ} : -1 ≤ x → x ≤ 1 → -1 ≤ y → y ≤ 1 → (real.arccos x = real.arccos y ↔ x = y)

axiom real.arccos_inj_on : set.inj_on real.arccos (set.Icc (-1) 1)

axiom real.arccos_le_pi (x : ℝ) : real.arccos x ≤ real.pi

@[simp] axiom real.arccos_le_pi_div_four {x : ℝ} : real.arccos x ≤ real.pi / 4 ↔ real.sqrt 2 / 2 ≤ x

@[simp] axiom real.arccos_le_pi_div_two {x : ℝ} : real.arccos x ≤ real.pi / 2 ↔ 0 ≤ x

axiom real.arccos_neg (x : ℝ) : real.arccos (-x) = real.pi - real.arccos x

@[simp] axiom real.arccos_neg_one : real.arccos (-1) = real.pi

axiom real.arccos_nonneg (x : ℝ) : 0 ≤ real.arccos x

@[simp] axiom real.arccos_one : real.arccos 1 = 0

@[simp] axiom real.arccos_zero : real.arccos 0 = real.pi / 2

axiom real.arcsin_eq_iff_eq_sin {x y : ℝ} : y ∈ set.Ioo (-(real.pi / 2)) (real.pi / 2) → (real.arcsin x = y ↔ x =
  real.sin y)

@[simp] axiom real.arcsin_eq_neg_pi_div_two {x : ℝ} : real.arcsin x = -(real.pi / 2) ↔ x ≤ -1

axiom real.arcsin_eq_of_sin_eq {x y : ℝ} : real.sin x = y → x ∈ set.Icc (-(real.pi / 2)) (real.pi / 2) → real.arcsin y
  = x

@[simp] axiom real.arcsin_eq_pi_div_two {x : ℝ} : real.arcsin x = real.pi / 2 ↔ 1 ≤ x

axiom real.arcsin_eq_pi_div_two_sub_arccos (x : ℝ) : real.arcsin x = real.pi / 2 - real.arccos x

@[simp] axiom real.arcsin_eq_zero_iff {x : ℝ} : real.arcsin x = 0 ↔ x = 0

axiom real.arcsin_inj {x y : ℝ} : -1 ≤ x → x ≤ 1 → -1 ≤ y → y ≤ 1 → (real.arcsin x = real.arcsin y ↔ x = y)

axiom real.arcsin_le_iff_le_sin {x y : ℝ} : x ∈ @set.Icc ℝ real.preorder (-1) 1 → y ∈ @set.Icc ℝ real.preorder
  (-(real.pi / 2)) (real.pi / 2) → (real.arcsin x ≤ y ↔ x ≤ real.sin y)

axiom real.arcsin_le_iff_le_sin' {x y : ℝ} : y ∈ set.Ico (-(real.pi / 2)) (real.pi / 2) → (real.arcsin x ≤ y ↔ x ≤
  real.sin y)

@[simp] axiom real.arcsin_le_neg_pi_div_two {x : ℝ} : real.arcsin x ≤ -(real.pi / 2) ↔ x ≤ -1

axiom real.arcsin_le_pi_div_two (x : ℝ) : real.arcsin x ≤ real.pi / 2

axiom real.arcsin_lt_iff_lt_sin {x y : ℝ} : x ∈ @set.Icc ℝ real.preorder (-1) 1 → y ∈ @set.Icc ℝ real.preorder
  (-(real.pi / 2)) (real.pi / 2) → (real.arcsin x < y ↔ x < real.sin y)

axiom real.arcsin_lt_iff_lt_sin' {x y : ℝ} : y ∈ set.Ioc (-(real.pi / 2)) (real.pi / 2) → (real.arcsin x < y ↔ x <
  real.sin y)

@[simp] axiom real.arcsin_lt_pi_div_two {x : ℝ} : real.arcsin x < real.pi / 2 ↔ x < 1

@[simp] axiom real.arcsin_lt_zero {x : ℝ} : real.arcsin x < 0 ↔ x < 0

axiom real.arcsin_mem_Icc (x : ℝ) : real.arcsin x ∈ set.Icc (-(real.pi / 2)) (real.pi / 2)

@[simp] axiom real.arcsin_neg (x : ℝ) : real.arcsin (-x) = -real.arcsin x

axiom real.arcsin_neg_one : real.arcsin (-1) = -(real.pi / 2)

@[simp] axiom real.arcsin_nonneg {x : ℝ} : 0 ≤ real.arcsin x ↔ 0 ≤ x

@[simp] axiom real.arcsin_nonpos {x : ℝ} : real.arcsin x ≤ 0 ↔ x ≤ 0

axiom real.arcsin_of_le_neg_one {x : ℝ} : x ≤ -1 → real.arcsin x = -(real.pi / 2)

axiom real.arcsin_of_one_le {x : ℝ} : 1 ≤ x → real.arcsin x = real.pi / 2

@[simp] axiom real.arcsin_one : real.arcsin 1 = real.pi / 2

@[simp] axiom real.arcsin_pos {x : ℝ} : 0 < real.arcsin x ↔ 0 < x

axiom real.arcsin_sin {x : ℝ} : -(real.pi / 2) ≤ x → x ≤ real.pi / 2 → real.arcsin (real.sin x) = x

axiom real.arcsin_sin' {x : ℝ} : x ∈ set.Icc (-(real.pi / 2)) (real.pi / 2) → real.arcsin (real.sin x) = x

@[simp] axiom real.arcsin_zero : real.arcsin 0 = 0

axiom real.cos_arccos {x : ℝ} : -1 ≤ x → x ≤ 1 → real.cos (real.arccos x) = x

axiom real.cos_arcsin {x : ℝ} : -1 ≤ x → x ≤ 1 → real.cos (real.arcsin x) = real.sqrt (1 - x ^ 2)

axiom real.cos_arcsin_nonneg (x : ℝ) : 0 ≤ real.cos (real.arcsin x)

axiom real.inj_on_arcsin : set.inj_on real.arcsin (set.Icc (-1) 1)

axiom real.le_arcsin_iff_sin_le {x y : ℝ} : x ∈ @set.Icc ℝ real.preorder (-(real.pi / 2)) (real.pi / 2) → y ∈ @set.Icc
  ℝ real.preorder (-1) 1 → (x ≤ real.arcsin y ↔ real.sin x ≤ y)

axiom real.le_arcsin_iff_sin_le' {x y : ℝ} : x ∈ set.Ioc (-(real.pi / 2)) (real.pi / 2) → (x ≤ real.arcsin y ↔
  real.sin x ≤ y)

axiom real.lt_arcsin_iff_sin_lt {x y : ℝ} : x ∈ @set.Icc ℝ real.preorder (-(real.pi / 2)) (real.pi / 2) → y ∈ @set.Icc
  ℝ real.preorder (-1) 1 → (x < real.arcsin y ↔ real.sin x < y)

axiom real.lt_arcsin_iff_sin_lt' {x y : ℝ} : x ∈ set.Ico (-(real.pi / 2)) (real.pi / 2) → (x < real.arcsin y ↔
  real.sin x < y)

axiom real.monotone_arcsin : monotone real.arcsin

@[simp] axiom real.neg_pi_div_two_eq_arcsin {x : ℝ} : -(real.pi / 2) = real.arcsin x ↔ x ≤ -1

axiom real.neg_pi_div_two_le_arcsin (x : ℝ) : -(real.pi / 2) ≤ real.arcsin x

@[simp] axiom real.neg_pi_div_two_lt_arcsin {x : ℝ} : -(real.pi / 2) < real.arcsin x ↔ -1 < x

@[simp] axiom real.pi_div_four_le_arcsin {x : ℝ} : real.pi / 4 ≤ real.arcsin x ↔ real.sqrt 2 / 2 ≤ x

@[simp] axiom real.pi_div_two_eq_arcsin {x : ℝ} : real.pi / 2 = real.arcsin x ↔ 1 ≤ x

@[simp] axiom real.pi_div_two_le_arcsin {x : ℝ} : real.pi / 2 ≤ real.arcsin x ↔ 1 ≤ x

@[simp] axiom real.range_arcsin : set.range real.arcsin = set.Icc (-(real.pi / 2)) (real.pi / 2)

axiom real.sin_arccos {x : ℝ} : -1 ≤ x → x ≤ 1 → real.sin (real.arccos x) = real.sqrt (1 - x ^ 2)

axiom real.sin_arcsin {x : ℝ} : -1 ≤ x → x ≤ 1 → real.sin (real.arcsin x) = x

axiom real.sin_arcsin' {x : ℝ} : x ∈ @set.Icc ℝ real.preorder (-1) 1 → real.sin (real.arcsin x) = x

axiom real.strict_anti_on_arccos : strict_anti_on real.arccos (set.Icc (-1) 1)

axiom real.strict_mono_on_arcsin : strict_mono_on real.arcsin (set.Icc (-1) 1)

@[simp] axiom real.zero_eq_arcsin_iff {x : ℝ} : 0 = real.arcsin x ↔ x = 0
