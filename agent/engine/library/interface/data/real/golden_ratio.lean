-- data.real.golden_ratio
prelude
import interface.analysis.special_functions.complex.arg

set_option old_structure_cmd true

universes u v w x y z

@[reducible] noncomputable def golden_ratio : ℝ := (1 + real.sqrt 5) / 2

@[reducible] noncomputable def golden_conj : ℝ := (1 - real.sqrt 5) / 2

@[simp] axiom gold_add_gold_conj : golden_ratio + golden_conj = 1

axiom gold_conj_irrational : irrational golden_conj

@[simp] axiom gold_conj_mul_gold : golden_conj * golden_ratio = -1

axiom gold_conj_ne_zero : golden_conj ≠ 0

axiom gold_conj_neg : golden_conj < 0

@[simp] axiom gold_conj_sq : golden_conj ^ 2 = golden_conj + 1

axiom gold_irrational : irrational golden_ratio

@[simp] axiom gold_mul_gold_conj : golden_ratio * golden_conj = -1

axiom gold_ne_zero : golden_ratio ≠ 0

axiom gold_pos : 0 < golden_ratio

@[simp] axiom gold_sq : golden_ratio ^ 2 = golden_ratio + 1

@[simp] axiom gold_sub_gold_conj : golden_ratio - golden_conj = real.sqrt 5

axiom inv_gold : golden_ratio⁻¹ = -golden_conj

axiom inv_gold_conj : golden_conj⁻¹ = -golden_ratio

axiom neg_one_lt_gold_conj : -1 < golden_conj

axiom one_lt_gold : 1 < golden_ratio

axiom one_sub_gold : 1 - golden_conj = golden_ratio

axiom one_sub_gold_conj : 1 - golden_ratio = golden_conj

axiom real.coe_fib_eq (n : ℕ) : ↑(nat.fib n) = (golden_ratio ^ n - golden_conj ^ n) / real.sqrt 5

axiom real.coe_fib_eq' : (λ (n : ℕ), ↑(nat.fib n)) = λ (n : ℕ), (golden_ratio ^ n - golden_conj ^ n) / real.sqrt 5
