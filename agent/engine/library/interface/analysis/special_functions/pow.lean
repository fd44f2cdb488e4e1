-- analysis.special_functions.pow, analysis.mean_inequalities, analysis.special_functions.logb
prelude
import interface.analysis.special_functions.log

set_option old_structure_cmd true

universes u v w x y z

-- analysis.special_functions.pow

protected noncomputable constant complex.has_pow : has_pow ℂ ℂ

attribute [instance] complex.has_pow

@[simp] axiom complex.cpow_zero (x : ℂ) : x ^ (0 : ℂ) = (1 : ℂ)

@[simp] axiom complex.cpow_eq_zero_iff (x y : ℂ) : x ^ y = 0 ↔ x = 0 ∧ y ≠ 0

@[simp] axiom complex.zero_cpow {x : ℂ} (h : x ≠ (0 : ℂ)) : (0 : ℂ) ^ x = (0 : ℂ)

axiom complex.zero_cpow_eq_iff {x a : ℂ} : 0 ^ x = a ↔ x ≠ 0 ∧ a = 0 ∨ x = 0 ∧ a = 1

axiom complex.eq_zero_cpow_iff {x a : ℂ} : a = 0 ^ x ↔ x ≠ 0 ∧ a = 0 ∨ x = 0 ∧ a = 1

@[simp] axiom complex.cpow_one (x : ℂ) : x ^ (1 : ℂ) = x

@[simp] axiom complex.one_cpow (x : ℂ) : (1 : ℂ) ^ x = (1 : ℂ)

axiom complex.cpow_add {x : ℂ} (y z : ℂ) (hx : x ≠ 0) : x ^ (y + z) = x ^ y * x ^ z

axiom complex.cpow_neg (x y : ℂ) : x ^ -y = (x ^ y)⁻¹

axiom complex.cpow_sub {x : ℂ} (y z : ℂ) (hx : x ≠ 0) : x ^ (y - z) = x ^ y / x ^ z

axiom complex.cpow_neg_one (x : ℂ) : x ^ (-1 : ℂ) = x⁻¹

@[simp] axiom complex.cpow_nat_cast (x : ℂ) (n : ℕ) : x ^ (↑n : ℂ) = x ^ n

@[simp] axiom complex.cpow_int_cast (x : ℂ) (n : ℤ) : x ^ (↑n : ℂ) = x ^ n

axiom complex.cpow_nat_inv_pow (x : ℂ) {n : ℕ} (hn : (0 : ℕ) < n) : (x ^ (↑n : ℂ)⁻¹) ^ n = x

protected noncomputable constant real.has_pow : has_pow ℝ ℝ

attribute [instance] real.has_pow

axiom real.rpow_def (x y : ℝ) : x ^ y = complex.re ((↑x : ℂ) ^ (↑y : ℂ))

axiom real.rpow_def_of_pos {x : ℝ} (hx : 0 < x) (y : ℝ) : x ^ y = real.exp (real.log x * y)

axiom real.exp_mul (x y : ℝ) : real.exp (x * y) = real.exp x ^ y

axiom real.rpow_eq_zero_iff_of_nonneg {x y : ℝ} (hx : 0 ≤ x) : x ^ y = 0 ↔ x = 0 ∧ y ≠ 0

axiom real.rpow_pos_of_pos {x : ℝ} (hx : 0 < x) (y : ℝ) : 0 < x ^ y

@[simp] axiom real.rpow_zero (x : ℝ) : x ^ (0 : ℝ) = (1 : ℝ)

@[simp] axiom real.zero_rpow {x : ℝ} (h : x ≠ (0 : ℝ)) : (0 : ℝ) ^ x = (0 : ℝ)

axiom real.zero_rpow_eq_iff {x a : ℝ} : 0 ^ x = a ↔ x ≠ 0 ∧ a = 0 ∨ x = 0 ∧ a = 1

axiom real.eq_zero_rpow_iff {x a : ℝ} : a = 0 ^ x ↔ x ≠ 0 ∧ a = 0 ∨ x = 0 ∧ a = 1

@[simp] axiom real.rpow_one (x : ℝ) : x ^ (1 : ℝ) = x

@[simp] axiom real.one_rpow (x : ℝ) : (1 : ℝ) ^ x = (1 : ℝ)

axiom real.zero_rpow_le_one (x : ℝ) : (0 : ℝ) ^ x ≤ (1 : ℝ)

axiom real.zero_rpow_nonneg (x : ℝ) : (0 : ℝ) ≤ (0 : ℝ) ^ x

axiom real.rpow_nonneg_of_nonneg {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y

axiom real.abs_rpow_le_abs_rpow (x y : ℝ) : |x ^ y| ≤ |x| ^ y

axiom real.abs_rpow_le_exp_log_mul (x y : ℝ) : |x ^ y| ≤ real.exp (real.log x * y)

axiom real.abs_rpow_of_nonneg {x y : ℝ} (hx_nonneg : 0 ≤ x) : |x ^ y| = |x| ^ y

axiom complex.of_real_cpow {x : ℝ} (hx : (0 : ℝ) ≤ x) (y : ℝ) : (↑(x ^ y) : ℂ) = (↑x : ℂ) ^ (↑y : ℂ)

@[simp] axiom complex.abs_cpow_real (x : ℂ) (y : ℝ) : complex.abs (x ^ (↑y : ℂ)) = complex.abs x ^ y

@[simp] axiom complex.abs_cpow_inv_nat (x : ℂ) (n : ℕ) : complex.abs (x ^ (↑n : ℂ)⁻¹) = complex.abs x ^ (↑n : ℝ)⁻¹

axiom complex.abs_cpow_eq_rpow_re_of_pos {x : ℝ} (hx : 0 < x) (y : ℂ) : complex.abs (↑x ^ y) = x ^ complex.re y

axiom real.rpow_add {x : ℝ} (hx : 0 < x) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z

axiom real.rpow_add' {x y z : ℝ} (hx : 0 ≤ x) (h : y + z ≠ 0) : x ^ (y + z) = x ^ y * x ^ z

axiom real.rpow_add_of_nonneg {x y z : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 ≤ z) : x ^ (y + z) = x ^ y * x ^ z

axiom real.le_rpow_add {x : ℝ} (hx : 0 ≤ x) (y z : ℝ) : x ^ y * x ^ z ≤ x ^ (y + z)

axiom real.rpow_mul {x : ℝ} (hx : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z

axiom real.rpow_neg {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : x ^ -y = (x ^ y)⁻¹

axiom real.rpow_sub {x : ℝ} (hx : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z

axiom real.rpow_sub' {x : ℝ} (hx : 0 ≤ x) {y z : ℝ} (h : y - z ≠ 0) : x ^ (y - z) = x ^ y / x ^ z

axiom real.rpow_add_int {x : ℝ} (hx : x ≠ 0) (y : ℝ) (n : ℤ) : x ^ (y + ↑n) = x ^ y * x ^ n

axiom real.rpow_add_nat {x : ℝ} (hx : x ≠ (0 : ℝ)) (y : ℝ) (n : ℕ) : x ^ (y + (↑n : ℝ)) = x ^ y * x ^ n

axiom real.rpow_sub_int {x : ℝ} (hx : x ≠ 0) (y : ℝ) (n : ℤ) : x ^ (y - ↑n) = x ^ y / x ^ n

axiom real.rpow_sub_nat {x : ℝ} (hx : x ≠ (0 : ℝ)) (y : ℝ) (n : ℕ) : x ^ (y - (↑n : ℝ)) = x ^ y / x ^ n

axiom real.rpow_add_one {x : ℝ} (hx : x ≠ 0) (y : ℝ) : x ^ (y + 1) = x ^ y * x

axiom real.rpow_sub_one {x : ℝ} (hx : x ≠ 0) (y : ℝ) : x ^ (y - 1) = x ^ y / x

@[simp] axiom real.rpow_int_cast (x : ℝ) (n : ℤ) : x ^ (↑n : ℝ) = x ^ n

@[simp] axiom real.rpow_nat_cast (x : ℝ) (n : ℕ) : x ^ (↑n : ℝ) = x ^ n

axiom real.rpow_neg_one (x : ℝ) : x ^ (-1 : ℝ) = x⁻¹

axiom real.mul_rpow {x y z : ℝ} (h : 0 ≤ x) (h₁ : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z

axiom real.inv_rpow {x : ℝ} (hx : 0 ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹

axiom real.div_rpow {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z

axiom real.log_rpow {x : ℝ} (hx : 0 < x) (y : ℝ) : real.log (x ^ y) = y * real.log x

axiom real.rpow_lt_rpow {x y z : ℝ} (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z

axiom real.rpow_le_rpow {x y z : ℝ} (h : 0 ≤ x) (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z

axiom real.rpow_lt_rpow_iff {x y z : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z < y ^ z ↔ x < y

axiom real.rpow_le_rpow_iff {x y z : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y

axiom real.rpow_lt_rpow_of_exponent_lt {x y z : ℝ} (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z

axiom real.rpow_le_rpow_of_exponent_le {x y z : ℝ} (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z

@[simp] axiom real.rpow_le_rpow_left_iff {x y z : ℝ} (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z

@[simp] axiom real.rpow_lt_rpow_left_iff {x y z : ℝ} (hx : 1 < x) : x ^ y < x ^ z ↔ y < z

axiom real.rpow_lt_rpow_of_exponent_gt {x y z : ℝ} (hx0 : 0 < x) (hx1 : x < 1) (hyz : z < y) : x ^ y < x ^ z

axiom real.rpow_le_rpow_of_exponent_ge {x y z : ℝ} (hx0 : 0 < x) (hx1 : x ≤ 1) (hyz : z ≤ y) : x ^ y ≤ x ^ z

@[simp] axiom real.rpow_le_rpow_left_iff_of_base_lt_one {x y z : ℝ} (hx0 : 0 < x) (hx1 : x < 1) : x ^ y ≤ x ^ z ↔ z ≤
  y

@[simp] axiom real.rpow_lt_rpow_left_iff_of_base_lt_one {x y z : ℝ} (hx0 : 0 < x) (hx1 : x < 1) : x ^ y < x ^ z ↔ z <
  y

axiom real.rpow_lt_one {x z : ℝ} (hx1 : 0 ≤ x) (hx2 : x < 1) (hz : 0 < z) : x ^ z < 1

axiom real.rpow_le_one {x z : ℝ} (hx1 : 0 ≤ x) (hx2 : x ≤ 1) (hz : 0 ≤ z) : x ^ z ≤ 1

axiom real.rpow_lt_one_of_one_lt_of_neg {x z : ℝ} (hx : 1 < x) (hz : z < 0) : x ^ z < 1

axiom real.rpow_le_one_of_one_le_of_nonpos {x z : ℝ} (hx : 1 ≤ x) (hz : z ≤ 0) : x ^ z ≤ 1

axiom real.one_lt_rpow {x z : ℝ} (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z

axiom real.one_le_rpow {x z : ℝ} (hx : 1 ≤ x) (hz : 0 ≤ z) : 1 ≤ x ^ z

axiom real.one_lt_rpow_of_pos_of_lt_one_of_neg {x z : ℝ} (hx1 : 0 < x) (hx2 : x < 1) (hz : z < 0) : 1 < x ^ z

axiom real.one_le_rpow_of_pos_of_le_one_of_nonpos {x z : ℝ} (hx1 : 0 < x) (hx2 : x ≤ 1) (hz : z ≤ 0) : 1 ≤ x ^ z

axiom real.rpow_le_rpow_of_exponent_ge' {x y z : ℝ} (hx0 : 0 ≤ x) (hx1 : x ≤ 1) (hz : 0 ≤ z) (hyz : z ≤ y) : x ^ y ≤ x
  ^ z

axiom real.pow_nat_rpow_nat_inv {x : ℝ} (hx : (0 : ℝ) ≤ x) {n : ℕ} (hn : (0 : ℕ) < n) : (x ^ n) ^ (↑n : ℝ)⁻¹ = x

axiom real.rpow_nat_inv_pow_nat {x : ℝ} (hx : (0 : ℝ) ≤ x) {n : ℕ} (hn : (0 : ℕ) < n) : (x ^ (↑n : ℝ)⁻¹) ^ n = x

axiom real.sqrt_eq_rpow (x : ℝ) : real.sqrt x = x ^ ((1 : ℝ) / ((2 : ℝ) : ℝ))

constant real.topological_space : topological_space ℝ

attribute [instance] real.topological_space

-- topology.instances.nnreal

protected constant nnreal.topological_space : topological_space nnreal

attribute [instance] nnreal.topological_space

-- analysis.special_functions.pow

protected noncomputable constant nnreal.real.has_pow : has_pow nnreal ℝ

attribute [instance] nnreal.real.has_pow

@[simp] axiom nnreal.coe_rpow (x : nnreal) (y : ℝ) : (↑(x ^ y) : ℝ) = (↑x : ℝ) ^ y

@[simp] axiom nnreal.rpow_zero (x : nnreal) : x ^ (0 : ℝ) = (1 : nnreal)

@[simp] axiom nnreal.rpow_eq_zero_iff {x : nnreal} {y : ℝ} : x ^ y = 0 ↔ x = 0 ∧ y ≠ 0

@[simp] axiom nnreal.zero_rpow {x : ℝ} (h : x ≠ (0 : ℝ)) : (0 : nnreal) ^ x = (0 : nnreal)

@[simp] axiom nnreal.rpow_one (x : nnreal) : x ^ (1 : ℝ) = x

@[simp] axiom nnreal.one_rpow (x : ℝ) : (1 : nnreal) ^ x = (1 : nnreal)

axiom nnreal.rpow_add {x : nnreal} (hx : x ≠ 0) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z

axiom nnreal.rpow_add' (x : nnreal) {y z : ℝ} (h : y + z ≠ 0) : x ^ (y + z) = x ^ y * x ^ z

axiom nnreal.rpow_mul (x : nnreal) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z

axiom nnreal.rpow_sub {x : nnreal} (hx : x ≠ 0) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z

axiom nnreal.rpow_sub' (x : nnreal) {y z : ℝ} (h : y - z ≠ 0) : x ^ (y - z) = x ^ y / x ^ z

axiom nnreal.rpow_inv_rpow_self {y : ℝ} (hy : y ≠ 0) (x : nnreal) : (x ^ y) ^ (1 / y) = x

axiom nnreal.rpow_self_rpow_inv {y : ℝ} (hy : y ≠ 0) (x : nnreal) : (x ^ (1 / y)) ^ y = x

axiom nnreal.div_rpow (x y : nnreal) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z

@[simp] axiom nnreal.rpow_nat_cast (x : nnreal) (n : ℕ) : x ^ (↑n : ℝ) = x ^ n

axiom nnreal.mul_rpow {x y : nnreal} {z : ℝ} : (x * y) ^ z = x ^ z * y ^ z

axiom nnreal.rpow_le_rpow {x y : nnreal} {z : ℝ} (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z

axiom nnreal.rpow_lt_rpow {x y : nnreal} {z : ℝ} (h₁ : x < y) (h₂ : 0 < z) : x ^ z < y ^ z

axiom nnreal.rpow_lt_rpow_iff {x y : nnreal} {z : ℝ} (hz : 0 < z) : x ^ z < y ^ z ↔ x < y

axiom nnreal.rpow_le_rpow_iff {x y : nnreal} {z : ℝ} (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y

axiom nnreal.le_rpow_one_div_iff {x y : nnreal} {z : ℝ} (hz : 0 < z) : x ≤ y ^ (1 / z) ↔ x ^ z ≤ y

axiom nnreal.rpow_one_div_le_iff {x y : nnreal} {z : ℝ} (hz : 0 < z) : x ^ (1 / z) ≤ y ↔ x ≤ y ^ z

axiom nnreal.rpow_lt_rpow_of_exponent_lt {x : nnreal} {y z : ℝ} (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z

axiom nnreal.rpow_le_rpow_of_exponent_le {x : nnreal} {y z : ℝ} (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z

axiom nnreal.rpow_lt_rpow_of_exponent_gt {x : nnreal} {y z : ℝ} (hx0 : 0 < x) (hx1 : x < 1) (hyz : z < y) : x ^ y < x
  ^ z

axiom nnreal.rpow_le_rpow_of_exponent_ge {x : nnreal} {y z : ℝ} (hx0 : 0 < x) (hx1 : x ≤ 1) (hyz : z ≤ y) : x ^ y ≤ x
  ^ z

axiom nnreal.rpow_pos {p : ℝ} {x : nnreal} (hx_pos : 0 < x) : 0 < x ^ p

axiom nnreal.rpow_lt_one {x : nnreal} {z : ℝ} (hx1 : x < 1) (hz : 0 < z) : x ^ z < 1

axiom nnreal.rpow_le_one {x : nnreal} {z : ℝ} (hx2 : x ≤ 1) (hz : 0 ≤ z) : x ^ z ≤ 1

axiom nnreal.rpow_lt_one_of_one_lt_of_neg {x : nnreal} {z : ℝ} (hx : 1 < x) (hz : z < 0) : x ^ z < 1

axiom nnreal.rpow_le_one_of_one_le_of_nonpos {x : nnreal} {z : ℝ} (hx : 1 ≤ x) (hz : z ≤ 0) : x ^ z ≤ 1

axiom nnreal.one_lt_rpow {x : nnreal} {z : ℝ} (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z

axiom nnreal.one_le_rpow {x : nnreal} {z : ℝ} (h : 1 ≤ x) (h₁ : 0 ≤ z) : 1 ≤ x ^ z

axiom nnreal.one_lt_rpow_of_pos_of_lt_one_of_neg {x : nnreal} {z : ℝ} (hx1 : 0 < x) (hx2 : x < 1) (hz : z < 0) : 1 < x
  ^ z

axiom nnreal.one_le_rpow_of_pos_of_le_one_of_nonpos {x : nnreal} {z : ℝ} (hx1 : 0 < x) (hx2 : x ≤ 1) (hz : z ≤ 0) : 1
  ≤ x ^ z

axiom nnreal.rpow_le_self_of_le_one {x : nnreal} {z : ℝ} (hx : x ≤ 1) (h_one_le : 1 ≤ z) : x ^ z ≤ x

axiom nnreal.rpow_eq_rpow_iff {x y : nnreal} {z : ℝ} (hz : z ≠ 0) : x ^ z = y ^ z ↔ x = y

axiom nnreal.eq_rpow_one_div_iff {x y : nnreal} {z : ℝ} (hz : z ≠ 0) : x = y ^ (1 / z) ↔ x ^ z = y

axiom nnreal.rpow_one_div_eq_iff {x y : nnreal} {z : ℝ} (hz : z ≠ 0) : x ^ (1 / z) = y ↔ x = y ^ z

axiom nnreal.pow_nat_rpow_nat_inv (x : nnreal) {n : ℕ} (hn : (0 : ℕ) < n) : (x ^ n) ^ (↑n : ℝ)⁻¹ = x

axiom nnreal.rpow_nat_inv_pow_nat (x : nnreal) {n : ℕ} (hn : (0 : ℕ) < n) : (x ^ (↑n : ℝ)⁻¹) ^ n = x

axiom norm_num.rpow_pos (a b : ℝ) (b' : ℕ) (c : ℝ) (hb : b = (↑b' : ℝ)) (h : a ^ b' = c) : a ^ b = c

axiom norm_num.rpow_neg (a b : ℝ) (b' : ℕ) (c c' : ℝ) (a0 : (0 : ℝ) ≤ a) (hb : b = (↑b' : ℝ)) (h : a ^ b' = c) (hc :
  c⁻¹ = c') : a ^ -b = c'

axiom norm_num.cpow_pos (a b : ℂ) (b' : ℕ) (c : ℂ) (hb : b = (↑b' : ℂ)) (h : a ^ b' = c) : a ^ b = c

axiom norm_num.cpow_neg (a b : ℂ) (b' : ℕ) (c c' : ℂ) (hb : b = (↑b' : ℂ)) (h : a ^ b' = c) (hc : c⁻¹ = c') : a ^ -b =
  c'

axiom norm_num.nnrpow_pos (a : nnreal) (b : ℝ) (b' : ℕ) (c : nnreal) (hb : b = ↑b') (h : a ^ b' = c) : a ^ b = c

-- analysis.mean_inequalities

axiom nnreal.geom_mean_le_arith_mean2_weighted (w₁ w₂ p₁ p₂ : nnreal) : w₁ + w₂ = (1 : nnreal) → p₁ ^ (↑w₁ : ℝ) * p₂ ^
  (↑w₂ : ℝ) ≤ w₁ * p₁ + w₂ * p₂

axiom real.geom_mean_le_arith_mean2_weighted {w₁ w₂ p₁ p₂ : ℝ} (hw₁ : 0 ≤ w₁) (hw₂ : 0 ≤ w₂) (hp₁ : 0 ≤ p₁) (hp₂ : 0 ≤
  p₂) (hw : w₁ + w₂ = 1) : p₁ ^ w₁ * p₂ ^ w₂ ≤ w₁ * p₁ + w₂ * p₂

-- analysis.special_functions.logb

@[pp_nodot] noncomputable def real.logb (b x : ℝ) : ℝ := real.log x / real.log b

-- analysis.special_functions.logb

@[simp] axiom real.logb_zero {b : ℝ} : real.logb b 0 = 0

@[simp] axiom real.logb_one {b : ℝ} : real.logb b 1 = 0

@[simp] axiom real.logb_abs {b : real} (x : real) : @eq real (real.logb b (@abs real (@has_neg.to_has_abs real
  real.has_neg real.has_sup) x)) (real.logb b x)

@[simp] axiom real.logb_neg_eq_logb {b : ℝ} (x : ℝ) : real.logb b (-x) = real.logb b x

@[simp] axiom real.logb_inv {b : ℝ} (x : ℝ) : real.logb b x⁻¹ = -real.logb b x

@[simp] axiom real.logb_rpow {b x : ℝ} : 0 < b → b ≠ 1 → real.logb b (b ^ x) = x

@[simp] axiom real.rpow_logb {b x : ℝ} : 0 < b → b ≠ 1 → 0 < x → b ^ real.logb b x = x

@[simp] axiom real.range_logb {b : ℝ} : 0 < b → b ≠ 1 → set.range (real.logb b) = set.univ

@[simp] axiom real.logb_le_logb {b x y : ℝ} : 1 < b → 0 < x → 0 < y → (real.logb b x ≤ real.logb b y ↔ x ≤ y)

@[simp] axiom real.logb_lt_logb_iff {b x y : ℝ} : 1 < b → 0 < x → 0 < y → (real.logb b x < real.logb b y ↔ x < y)

@[simp] axiom real.logb_le_logb_of_base_lt_one {b x y : ℝ} : 0 < b → b < 1 → 0 < x → 0 < y → (real.logb b x ≤
  real.logb b y ↔ y ≤ x)

@[simp] axiom real.logb_lt_logb_iff_of_base_lt_one {b x y : ℝ} : 0 < b → b < 1 → 0 < x → 0 < y → (real.logb b x <
  real.logb b y ↔ y < x)

@[simp] axiom real.logb_eq_zero {b x : ℝ} : real.logb b x = 0 ↔ b = 0 ∨ b = 1 ∨ b = -1 ∨ x = 0 ∨ x = 1 ∨ x = -1
