-- data.complex.basic
prelude
import interface.data.real.sqrt

set_option old_structure_cmd true

universes u v w x y z

structure complex := (re : ℝ) (im : ℝ)

notation `ℂ` := complex

@[simp] axiom complex.eta (z : ℂ) : ({re := complex.re z, im := complex.im z} : ℂ) = z

axiom complex.ext {z w : ℂ} : complex.re z = complex.re w → complex.im z = complex.im w → z = w

axiom complex.ext_iff {z w : ℂ} : z = w ↔ complex.re z = complex.re w ∧ complex.im z = complex.im w

noncomputable instance complex.has_coe : has_coe ℝ ℂ := ⟨λ r, ⟨r, 0⟩⟩

@[simp] axiom complex.of_real_re (r : ℝ) : complex.re ↑r = r

@[simp] axiom complex.of_real_im (r : ℝ) : complex.im ↑r = 0

axiom complex.of_real_def (r : ℝ) : (↑r : ℂ) = ({re := r, im := (0 : ℝ)} : ℂ)

@[simp] axiom complex.of_real_inj {z w : ℝ} : (↑z : ℂ) = (↑w : ℂ) ↔ z = w

axiom complex.of_real_injective : function.injective (coe : ℝ → ℂ)

noncomputable instance complex.has_zero : has_zero ℂ := ⟨(0 : ℝ)⟩

@[simp] axiom complex.zero_re : complex.re 0 = 0

@[simp] axiom complex.zero_im : complex.im 0 = 0

@[simp] axiom complex.of_real_zero : (↑(0 : ℝ) : ℂ) = (0 : ℂ)

@[simp] axiom complex.of_real_eq_zero {z : ℝ} : (↑z : ℂ) = (0 : ℂ) ↔ z = (0 : ℝ)

axiom complex.of_real_ne_zero {z : ℝ} : (↑z : ℂ) ≠ (0 : ℂ) ↔ z ≠ (0 : ℝ)

noncomputable instance complex.has_one : has_one ℂ := ⟨(1 : ℝ)⟩

@[simp] axiom complex.one_re : complex.re 1 = 1

@[simp] axiom complex.one_im : complex.im 1 = 0

@[simp] axiom complex.of_real_one : (↑(1 : ℝ) : ℂ) = (1 : ℂ)

@[simp] axiom complex.of_real_eq_one {z : ℝ} : (↑z : ℂ) = (1 : ℂ) ↔ z = (1 : ℝ)

axiom complex.of_real_ne_one {z : ℝ} : (↑z : ℂ) ≠ (1 : ℂ) ↔ z ≠ (1 : ℝ)

noncomputable instance complex.has_add : has_add ℂ := ⟨λ z w, ⟨z.re + w.re, z.im + w.im⟩⟩

@[simp] axiom complex.add_re (z w : ℂ) : complex.re (z + w) = complex.re z + complex.re w

@[simp] axiom complex.add_im (z w : ℂ) : complex.im (z + w) = complex.im z + complex.im w

@[simp] axiom complex.bit0_re (z : ℂ) : complex.re (bit0 z) = bit0 (complex.re z)

@[simp] axiom complex.bit1_re (z : ℂ) : complex.re (bit1 z) = bit1 (complex.re z)

@[simp] axiom complex.bit0_im (z : ℂ) : complex.im (bit0 z) = bit0 (complex.im z)

@[simp] axiom complex.bit1_im (z : ℂ) : complex.im (bit1 z) = bit0 (complex.im z)

@[simp] axiom complex.of_real_add (r s : ℝ) : (↑(r + s) : ℂ) = (↑r : ℂ) + (↑s : ℂ)

@[simp] axiom complex.of_real_bit0 (r : ℝ) : (↑(bit0 r : ℝ) : ℂ) = (bit0 (↑r : ℂ) : ℂ)

@[simp] axiom complex.of_real_bit1 (r : ℝ) : (↑(bit1 r : ℝ) : ℂ) = (bit1 (↑r : ℂ) : ℂ)

noncomputable instance complex.has_neg : has_neg ℂ := ⟨λ z, ⟨-z.re, -z.im⟩⟩

@[simp] axiom complex.neg_re (z : ℂ) : complex.re (-z) = -complex.re z

@[simp] axiom complex.neg_im (z : ℂ) : complex.im (-z) = -complex.im z

@[simp] axiom complex.of_real_neg (r : ℝ) : (↑-r : ℂ) = -(↑r : ℂ)

noncomputable instance complex.has_sub : has_sub ℂ := ⟨λ z w, ⟨z.re - w.re, z.im - w.im⟩⟩

noncomputable instance complex.has_mul : has_mul ℂ := ⟨λ z w, ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩

@[simp] axiom complex.mul_re (z w : ℂ) : complex.re (z * w) = complex.re z * complex.re w - complex.im z * complex.im
  w

@[simp] axiom complex.mul_im (z w : ℂ) : complex.im (z * w) = complex.re z * complex.im w + complex.im z * complex.re
  w

@[simp] axiom complex.of_real_mul (r s : ℝ) : (↑(r * s) : ℂ) = (↑r : ℂ) * (↑s : ℂ)

axiom complex.of_real_mul_re (r : ℝ) (z : ℂ) : complex.re (↑r * z) = r * complex.re z

axiom complex.of_real_mul_im (r : ℝ) (z : ℂ) : complex.im (↑r * z) = r * complex.im z

noncomputable def complex.I : ℂ := ⟨0, 1⟩

@[simp] axiom complex.I_re : complex.re complex.I = 0

@[simp] axiom complex.I_im : complex.im complex.I = 1

@[simp] axiom complex.I_mul_I : complex.I * complex.I = -1

axiom complex.I_ne_zero : complex.I ≠ 0

axiom complex.mk_eq_add_mul_I (a b : ℝ) : ({re := a, im := b} : ℂ) = (↑a : ℂ) + (↑b : ℂ) * complex.I

@[simp] axiom complex.re_add_im (z : ℂ) : ↑(complex.re z) + ↑(complex.im z) * complex.I = z

axiom complex.mul_I_re (z : ℂ) : complex.re (z * complex.I) = -complex.im z

axiom complex.mul_I_im (z : ℂ) : complex.im (z * complex.I) = complex.re z

axiom complex.I_mul_re (z : ℂ) : complex.re (complex.I * z) = -complex.im z

axiom complex.I_mul_im (z : ℂ) : complex.im (complex.I * z) = complex.re z

axiom complex.add_assoc_aux (a b c : ℂ) : a + b + c = a + (b + c)

axiom complex.zero_add_aux (a : ℂ) : 0 + a = a

axiom complex.add_zero_aux (a : ℂ) : a + 0 = a

axiom complex.sub_eq_add_neg_aux (a b : ℂ) : a - b = a + -b

axiom complex.add_left_neg_aux (a : ℂ) : -a + a = 0

axiom complex.add_comm_aux (a b : ℂ) : a + b = b + a

axiom complex.mul_assoc_aux (a b c : ℂ) : a * b * c = a * (b * c)

axiom complex.one_mul_aux (a : ℂ) : 1 * a = a

axiom complex.mul_one_aux (a : ℂ) : a * 1 = a

axiom complex.left_distrib_aux (a b c : ℂ) : a * (b + c) = a * b + a * c

axiom complex.right_distrib_aux (a b c : ℂ) : (a + b) * c = a * c + b * c

axiom complex.mul_comm_aux (a b : ℂ) : a * b = b * a

noncomputable instance complex.comm_ring : comm_ring ℂ :=
{ add := (+),
  add_assoc := complex.add_assoc_aux,
  zero := (0 : ℂ),
  zero_add := complex.zero_add_aux,
  add_zero := complex.add_zero_aux,
  nsmul := @nsmul_rec ℂ complex.has_zero complex.has_add,
  nsmul_zero' := λ x, rfl,
  nsmul_succ' := λ n x, rfl,
  neg := has_neg.neg,
  sub := has_sub.sub,
  sub_eq_add_neg := complex.sub_eq_add_neg_aux,
  zsmul := @zsmul_rec ℂ complex.has_zero complex.has_add complex.has_neg,
  zsmul_zero' := λ x, rfl,
  zsmul_succ' := λ n x, rfl,
  zsmul_neg' := λ n x, rfl,
  add_left_neg := complex.add_left_neg_aux,
  add_comm := complex.add_comm_aux,
  mul := (*),
  mul_assoc := complex.mul_assoc_aux,
  one := 1,
  one_mul := complex.one_mul_aux,
  mul_one := complex.mul_one_aux,
  npow := @npow_rec ℂ complex.has_one complex.has_mul,
  npow_zero' := λ x, rfl,
  npow_succ' := λ n x, rfl,
  left_distrib := complex.left_distrib_aux,
  right_distrib := complex.right_distrib_aux,
  mul_comm := complex.mul_comm_aux }

noncomputable instance complex.ring : ring ℂ := comm_ring.to_ring ℂ

@[simp] axiom complex.I_pow_bit0 (n : ℕ) : complex.I ^ bit0 n = (-1) ^ n

@[simp] axiom complex.I_pow_bit1 (n : ℕ) : complex.I ^ bit1 n = (-1) ^ n * complex.I

@[simp] axiom complex.I_sq : complex.I ^ 2 = -1

@[simp] axiom complex.sub_re (z w : ℂ) : complex.re (z - w) = complex.re z - complex.re w

@[simp] axiom complex.sub_im (z w : ℂ) : complex.im (z - w) = complex.im z - complex.im w

@[simp] axiom complex.of_real_sub (r s : ℝ) : (↑(r - s) : ℂ) = (↑r : ℂ) - (↑s : ℂ)

@[simp] axiom complex.of_real_pow (r : ℝ) (n : ℕ) : (↑(r ^ n) : ℂ) = (↑r : ℂ) ^ n

noncomputable instance complex.has_inv : has_inv ℂ :=
⟨λ z, ⟨z.re * (z.re * z.re + z.im * z.im)⁻¹, -z.im * (z.re * z.re + z.im * z.im)⁻¹⟩⟩

@[simp] axiom complex.of_real_inv (r : ℝ) : (↑r⁻¹ : ℂ) = (↑r : ℂ)⁻¹

protected axiom complex.inv_zero : (0 : ℂ)⁻¹ = (0 : ℂ)

protected axiom complex.mul_inv_cancel {z : ℂ} (h : z ≠ 0) : z * z⁻¹ = 1

axiom complex.exists_pair_ne_aux : ∃ x y : ℂ, x ≠ y

axiom complex.mul_inv_cancel_aux {z : ℂ} : z ≠ 0 → z * z⁻¹ = 1

axiom complex.inv_zero_aux : (0 : ℂ)⁻¹ = 0

noncomputable instance complex.field : field ℂ :=
{ inv := has_inv.inv,
  div := λ a b, a * b⁻¹,
  div_eq_mul_inv := λ a b, rfl,
  zpow := @zpow_rec ℂ complex.has_one complex.has_mul complex.has_inv,
  zpow_zero' := λ x, rfl,
  zpow_succ' := λ n x, rfl,
  zpow_neg' := λ n x, rfl,
  exists_pair_ne := complex.exists_pair_ne_aux,
  mul_inv_cancel := @complex.mul_inv_cancel_aux,
  inv_zero := complex.inv_zero_aux,
  ..complex.comm_ring }

@[simp] axiom complex.I_zpow_bit0 (n : ℤ) : complex.I ^ bit0 n = (-1) ^ n

@[simp] axiom complex.I_zpow_bit1 (n : ℤ) : complex.I ^ bit1 n = (-1) ^ n * complex.I

@[simp] axiom complex.of_real_div (r s : ℝ) : (↑(r / s) : ℂ) = (↑r : ℂ) / (↑s : ℂ)

@[simp] axiom complex.of_real_zpow (r : ℝ) (n : ℤ) : (↑(r ^ n) : ℂ) = (↑r : ℂ) ^ n

@[simp] axiom complex.div_I (z : ℂ) : z / complex.I = -(z * complex.I)

@[simp] axiom complex.inv_I : complex.I⁻¹ = -complex.I

@[simp] axiom complex.of_real_nat_cast (n : ℕ) : (↑(↑n : ℝ) : ℂ) = (↑n : ℂ)

@[simp] axiom complex.nat_cast_re (n : ℕ) : complex.re (↑n : ℂ) = (↑n : ℝ)

@[simp] axiom complex.nat_cast_im (n : ℕ) : complex.im (↑n : ℂ) = (0 : ℝ)

@[simp] axiom complex.of_real_int_cast (n : ℤ) : (↑(↑n : ℝ) : ℂ) = (↑n : ℂ)

@[simp] axiom complex.int_cast_re (n : ℤ) : complex.re ↑n = ↑n

@[simp] axiom complex.int_cast_im (n : ℤ) : complex.im ↑n = 0

@[simp] axiom complex.of_real_rat_cast (n : ℚ) : (↑(↑n : ℝ) : ℂ) = (↑n : ℂ)

@[simp] axiom complex.rat_cast_re (q : ℚ) : complex.re ↑q = ↑q

@[simp] axiom complex.rat_cast_im (q : ℚ) : complex.im ↑q = 0

@[instance] protected axiom complex.char_zero_complex : char_zero ℂ

@[pp_nodot] noncomputable def complex.abs (z : ℂ) : ℝ := real.sqrt (z.re * z.re + z.im * z.im)

@[simp] axiom complex.abs_of_real (r : ℝ) : complex.abs ↑r = |r|

axiom complex.abs_of_nonneg {r : ℝ} (h : 0 ≤ r) : complex.abs ↑r = r

axiom complex.abs_of_nat (n : ℕ) : complex.abs (↑n : ℂ) = (↑n : ℝ)

@[simp] axiom complex.sq_abs_sub_sq_re (z : ℂ) : complex.abs z ^ 2 - complex.re z ^ 2 = complex.im z ^ 2

@[simp] axiom complex.sq_abs_sub_sq_im (z : ℂ) : complex.abs z ^ 2 - complex.im z ^ 2 = complex.re z ^ 2

@[simp] axiom complex.abs_zero : complex.abs 0 = 0

@[simp] axiom complex.abs_one : complex.abs 1 = 1

@[simp] axiom complex.abs_I : complex.abs complex.I = 1

@[simp] axiom complex.abs_two : complex.abs 2 = 2

axiom complex.abs_nonneg (z : ℂ) : 0 ≤ complex.abs z

@[simp] axiom complex.abs_eq_zero {z : ℂ} : complex.abs z = 0 ↔ z = 0

axiom complex.abs_ne_zero {z : ℂ} : complex.abs z ≠ 0 ↔ z ≠ 0

@[simp] axiom complex.abs_mul (z w : ℂ) : complex.abs (z * w) = complex.abs z * complex.abs w

@[simp] axiom complex.abs_prod {ι : Type u} (s : finset ι) (f : ι → ℂ) : complex.abs (finset.prod s f) = finset.prod s
  (λ (i : ι), complex.abs (f i))

@[simp] axiom complex.abs_pow (z : ℂ) (n : ℕ) : complex.abs (z ^ n) = complex.abs z ^ n

@[simp] axiom complex.abs_zpow (z : ℂ) (n : ℤ) : complex.abs (z ^ n) = complex.abs z ^ n

axiom complex.abs_re_le_abs (z : ℂ) : |complex.re z| ≤ complex.abs z

axiom complex.abs_im_le_abs (z : ℂ) : |complex.im z| ≤ complex.abs z

axiom complex.re_le_abs (z : ℂ) : complex.re z ≤ complex.abs z

axiom complex.im_le_abs (z : ℂ) : complex.im z ≤ complex.abs z

@[simp] axiom complex.abs_re_lt_abs {z : ℂ} : |complex.re z| < complex.abs z ↔ complex.im z ≠ 0

@[simp] axiom complex.abs_im_lt_abs {z : ℂ} : |complex.im z| < complex.abs z ↔ complex.re z ≠ 0

@[simp] axiom complex.abs_abs (z : ℂ) : |complex.abs z| = complex.abs z

@[simp] axiom complex.abs_pos {z : ℂ} : 0 < complex.abs z ↔ z ≠ 0

@[simp] axiom complex.abs_neg (z : ℂ) : complex.abs (-z) = complex.abs z

axiom complex.abs_sub_comm (z w : ℂ) : complex.abs (z - w) = complex.abs (w - z)

@[simp] axiom complex.abs_inv (z : ℂ) : complex.abs z⁻¹ = (complex.abs z)⁻¹

@[simp] axiom complex.abs_div (z w : ℂ) : complex.abs (z / w) = complex.abs z / complex.abs w

axiom complex.abs_re_div_abs_le_one (z : ℂ) : |complex.re z / complex.abs z| ≤ 1

axiom complex.abs_im_div_abs_le_one (z : ℂ) : |complex.im z / complex.abs z| ≤ 1

@[simp] axiom complex.abs_cast_nat (n : ℕ) : complex.abs (↑n : ℂ) = (↑n : ℝ)

@[simp] axiom complex.of_real_prod {α : Type u} (s : finset α) (f : α → ℝ) : (↑(finset.prod s (λ (i : α), f i)) : ℂ) =
  finset.prod s (λ (i : α), (↑(f i) : ℂ))

@[simp] axiom complex.of_real_sum {α : Type u} (s : finset α) (f : α → ℝ) : (↑(finset.sum s (λ (i : α), f i)) : ℂ) =
  finset.sum s (λ (i : α), (↑(f i) : ℂ))
