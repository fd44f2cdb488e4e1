-- analysis.mean_inequalities, analysis.special_functions.logb
prelude
import interface.analysis.special_functions.pow

set_option old_structure_cmd true

universes u v w x y z

-- analysis.mean_inequalities

axiom real.arith_mean_weighted_of_constant {ι : Type u} (s : finset ι) (w z : ι → ℝ) (x : ℝ) (hw' : finset.sum s (λ (i
  : ι), w i) = 1) (hx : ∀ (i : ι), i ∈ s → w i ≠ 0 → z i = x) : finset.sum s (λ (i : ι), w i * z i) = x

axiom nnreal.geom_mean_le_arith_mean2_weighted (w₁ w₂ p₁ p₂ : nnreal) : w₁ + w₂ = (1 : nnreal) → p₁ ^ (↑w₁ : ℝ) * p₂ ^
  (↑w₂ : ℝ) ≤ w₁ * p₁ + w₂ * p₂

axiom nnreal.geom_mean_le_arith_mean3_weighted (w₁ w₂ w₃ p₁ p₂ p₃ : nnreal) : w₁ + w₂ + w₃ = (1 : nnreal) → p₁ ^ (↑w₁
  : ℝ) * p₂ ^ (↑w₂ : ℝ) * p₃ ^ (↑w₃ : ℝ) ≤ w₁ * p₁ + w₂ * p₂ + w₃ * p₃

axiom real.geom_mean_le_arith_mean2_weighted {w₁ w₂ p₁ p₂ : ℝ} (hw₁ : 0 ≤ w₁) (hw₂ : 0 ≤ w₂) (hp₁ : 0 ≤ p₁) (hp₂ : 0 ≤
  p₂) (hw : w₁ + w₂ = 1) : p₁ ^ w₁ * p₂ ^ w₂ ≤ w₁ * p₁ + w₂ * p₂

axiom real.geom_mean_le_arith_mean3_weighted {w₁ w₂ w₃ p₁ p₂ p₃ : ℝ} (hw₁ : 0 ≤ w₁) (hw₂ : 0 ≤ w₂) (hw₃ : 0 ≤ w₃) (hp₁
  : 0 ≤ p₁) (hp₂ : 0 ≤ p₂) (hp₃ : 0 ≤ p₃) (hw : w₁ + w₂ + w₃ = 1) : p₁ ^ w₁ * p₂ ^ w₂ * p₃ ^ w₃ ≤ w₁ * p₁ + w₂ * p₂ +
  w₃ * p₃

axiom nnreal.young_inequality (a b : nnreal) {p q : nnreal} (hp : (1 : nnreal) < p) (hpq : (1 : nnreal) / p + (1 :
  nnreal) / q = (1 : nnreal)) : a * b ≤ a ^ (↑p : ℝ) / p + b ^ (↑q : ℝ) / q

axiom nnreal.rpow_sum_le_const_mul_sum_rpow {ι : Type u} (s : finset ι) (f : ι → nnreal) {p : ℝ} (hp : 1 ≤ p) :
  finset.sum s (λ (i : ι), f i) ^ p ≤ ↑(finset.card s) ^ (p - 1) * finset.sum s (λ (i : ι), f i ^ p)

axiom real.rpow_sum_le_const_mul_sum_rpow {ι : Type u} (s : finset ι) (f : ι → ℝ) {p : ℝ} (hp : (1 : ℝ) ≤ p) :
  finset.sum s (λ (i : ι), (has_abs.abs (f i))) ^ p ≤ (↑(finset.card s) : ℝ) ^ (p - (1 : ℝ)) * finset.sum s (λ (i :
  ι), (has_abs.abs (f i)) ^ p)

axiom real.rpow_sum_le_const_mul_sum_rpow_of_nonneg {ι : Type u} (s : finset ι) {f : ι → ℝ} {p : ℝ} (hp : (1 : ℝ) ≤ p)
  (hf : ∀ (i : ι), i ∈ s → (0 : ℝ) ≤ f i) : finset.sum s (λ (i : ι), f i) ^ p ≤ (↑(finset.card s) : ℝ) ^ (p - (1 : ℝ))
  * finset.sum s (λ (i : ι), f i ^ p)

-- analysis.special_functions.logb

@[pp_nodot] noncomputable def real.logb (b x : ℝ) : ℝ := real.log x / real.log b
