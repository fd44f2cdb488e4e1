-- data.real.basic, data.real.nnreal
prelude
import interface.algebra.order.archimedean

set_option old_structure_cmd true

universes u v w x y z

-- data.real.basic

constant real : Type

notation `ℝ` := real

protected constant real.linear_ordered_field : linear_ordered_field ℝ

noncomputable instance real.has_zero : has_zero ℝ := @mul_zero_class.to_has_zero ℝ
  (@mul_zero_one_class.to_mul_zero_class ℝ (@monoid_with_zero.to_mul_zero_one_class ℝ
  (@group_with_zero.to_monoid_with_zero ℝ (@division_ring.to_group_with_zero ℝ (@field.to_division_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))))

noncomputable instance real.has_one : has_one ℝ := @mul_one_class.to_has_one ℝ (@monoid.to_mul_one_class ℝ
  (@div_inv_monoid.to_monoid ℝ (@field.to_div_inv_monoid ℝ (@linear_ordered_field.to_field ℝ
  real.linear_ordered_field))))

noncomputable instance real.has_add : has_add ℝ := @distrib.to_has_add ℝ (@ring.to_distrib ℝ (@comm_ring.to_ring ℝ
  (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))

noncomputable instance real.has_neg : has_neg ℝ := @sub_neg_monoid.to_has_neg ℝ (@add_group.to_sub_neg_monoid ℝ
  (@add_comm_group.to_add_group ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))))

noncomputable instance real.has_mul : has_mul ℝ := @distrib.to_has_mul ℝ (@ring.to_distrib ℝ (@comm_ring.to_ring ℝ
  (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))

noncomputable instance real.comm_ring : comm_ring ℝ := @field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ
  real.linear_ordered_field)

noncomputable instance real.ring : ring ℝ := @comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))

noncomputable instance real.comm_semiring : comm_semiring ℝ := @comm_ring.to_comm_semiring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))

noncomputable instance real.semiring : semiring ℝ := @ring.to_semiring ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))

noncomputable instance real.comm_monoid_with_zero : comm_monoid_with_zero ℝ :=
  @comm_group_with_zero.to_comm_monoid_with_zero ℝ (@field.to_comm_group_with_zero ℝ (@linear_ordered_field.to_field ℝ
  real.linear_ordered_field))

noncomputable instance real.monoid_with_zero : monoid_with_zero ℝ := @group_with_zero.to_monoid_with_zero ℝ
  (@division_ring.to_group_with_zero ℝ (@field.to_division_ring ℝ (@linear_ordered_field.to_field ℝ
  real.linear_ordered_field)))

noncomputable instance real.add_comm_group : add_comm_group ℝ := @ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ
  (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))

noncomputable instance real.add_group : add_group ℝ := @add_comm_group.to_add_group ℝ (@ring.to_add_comm_group ℝ
  (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))

noncomputable instance real.add_comm_monoid : add_comm_monoid ℝ := @add_comm_group.to_add_comm_monoid ℝ
  (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ
  real.linear_ordered_field))))

noncomputable instance real.add_monoid : add_monoid ℝ := @add_comm_monoid.to_add_monoid ℝ
  (@add_comm_group.to_add_comm_monoid ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))))

noncomputable instance real.add_left_cancel_semigroup : add_left_cancel_semigroup ℝ :=
  @add_left_cancel_monoid.to_add_left_cancel_semigroup ℝ (@add_cancel_comm_monoid.to_add_left_cancel_monoid ℝ
  (@add_comm_group.to_cancel_add_comm_monoid ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))))

noncomputable instance real.add_right_cancel_semigroup : add_right_cancel_semigroup ℝ :=
  @add_right_cancel_monoid.to_add_right_cancel_semigroup ℝ (@add_cancel_monoid.to_add_right_cancel_monoid ℝ
  (@add_group.to_cancel_add_monoid ℝ (@add_comm_group.to_add_group ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ
  (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))))))

noncomputable instance real.add_comm_semigroup : add_comm_semigroup ℝ := @add_comm_monoid.to_add_comm_semigroup ℝ
  (@add_comm_group.to_add_comm_monoid ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))))

noncomputable instance real.add_semigroup : add_semigroup ℝ := @add_monoid.to_add_semigroup ℝ
  (@add_comm_monoid.to_add_monoid ℝ (@add_comm_group.to_add_comm_monoid ℝ (@ring.to_add_comm_group ℝ
  (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))))

noncomputable instance real.comm_monoid : comm_monoid ℝ := @linear_ordered_comm_ring.to_comm_monoid ℝ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field)

noncomputable instance real.monoid : monoid ℝ := @div_inv_monoid.to_monoid ℝ (@field.to_div_inv_monoid ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))

noncomputable instance real.comm_semigroup : comm_semigroup ℝ := @comm_monoid.to_comm_semigroup ℝ
  (@linear_ordered_comm_ring.to_comm_monoid ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))

noncomputable instance real.semigroup : semigroup ℝ := @monoid.to_semigroup ℝ (@div_inv_monoid.to_monoid ℝ
  (@field.to_div_inv_monoid ℝ (@linear_ordered_field.to_field ℝ real.linear_ordered_field)))

noncomputable instance real.has_sub : has_sub ℝ := @sub_neg_monoid.to_has_sub ℝ (@add_group.to_sub_neg_monoid ℝ
  (@add_comm_group.to_add_group ℝ (@ring.to_add_comm_group ℝ (@comm_ring.to_ring ℝ (@field.to_comm_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))))))

noncomputable instance real.has_lt : has_lt ℝ := @preorder.to_has_lt ℝ (@partial_order.to_preorder ℝ
  (@linear_order.to_partial_order ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))))

noncomputable instance real.has_le : has_le ℝ := @preorder.to_has_le ℝ (@partial_order.to_preorder ℝ
  (@linear_order.to_partial_order ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))))

axiom real.add_lt_add_iff_left {a b : ℝ} (c : ℝ) : c + a < c + b ↔ a < b

noncomputable instance real.partial_order : partial_order ℝ := @linear_order.to_partial_order ℝ
  (@linear_ordered_ring.to_linear_order ℝ (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field)))

noncomputable instance real.preorder : preorder ℝ := @partial_order.to_preorder ℝ (@linear_order.to_partial_order ℝ
  (@linear_ordered_ring.to_linear_order ℝ (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field))))

protected axiom real.zero_lt_one : (0 : ℝ) < (1 : ℝ)

protected axiom real.mul_pos {a b : ℝ} : 0 < a → 0 < b → 0 < a * b

noncomputable instance real.ordered_comm_ring : ordered_comm_ring ℝ := @linear_ordered_comm_ring.to_ordered_comm_ring
  ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field)

noncomputable instance real.ordered_ring : ordered_ring ℝ := @linear_ordered_ring.to_ordered_ring ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))

noncomputable instance real.ordered_semiring : ordered_semiring ℝ := @linear_ordered_semiring.to_ordered_semiring ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_semiring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))

noncomputable instance real.ordered_add_comm_group : ordered_add_comm_group ℝ :=
  @ordered_ring.to_ordered_add_comm_group ℝ (@linear_ordered_ring.to_ordered_ring ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))

noncomputable instance real.ordered_cancel_add_comm_monoid : ordered_cancel_add_comm_monoid ℝ :=
  @ordered_semiring.to_ordered_cancel_add_comm_monoid ℝ (@linear_ordered_semiring.to_ordered_semiring ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_semiring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))

noncomputable instance real.ordered_add_comm_monoid : ordered_add_comm_monoid ℝ :=
  @linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℝ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℝ (@linear_ordered_comm_ring.to_linear_ordered_semiring
  ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field)))

@[instance] protected axiom real.nontrivial : nontrivial ℝ

noncomputable instance real.linear_order : linear_order ℝ := @linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))

noncomputable instance real.linear_ordered_comm_ring : linear_ordered_comm_ring ℝ :=
  @linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field

noncomputable instance real.linear_ordered_ring : linear_ordered_ring ℝ :=
  @linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)

noncomputable instance real.linear_ordered_semiring : linear_ordered_semiring ℝ :=
  @linear_ordered_comm_ring.to_linear_ordered_semiring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)

@[instance] protected axiom real.is_domain : is_domain ℝ

noncomputable instance real.has_inv : has_inv ℝ := @div_inv_monoid.to_has_inv ℝ (@field.to_div_inv_monoid ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field))

attribute [instance] real.linear_ordered_field

noncomputable instance real.linear_ordered_add_comm_group : linear_ordered_add_comm_group ℝ :=
  @linear_ordered_ring.to_linear_ordered_add_comm_group ℝ (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field))

noncomputable instance real.field : field ℝ := @linear_ordered_field.to_field ℝ real.linear_ordered_field

noncomputable instance real.division_ring : division_ring ℝ := @field.to_division_ring ℝ
  (@linear_ordered_field.to_field ℝ real.linear_ordered_field)

noncomputable instance real.distrib_lattice : distrib_lattice ℝ := @linear_order.to_distrib_lattice ℝ
  (@linear_ordered_ring.to_linear_order ℝ (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℝ real.linear_ordered_field)))

noncomputable instance real.lattice : lattice ℝ := @linear_order.to_lattice ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))

noncomputable instance real.semilattice_inf : semilattice_inf ℝ := @lattice.to_semilattice_inf ℝ
  (@linear_order.to_lattice ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))))

noncomputable instance real.semilattice_sup : semilattice_sup ℝ := @lattice.to_semilattice_sup ℝ
  (@linear_order.to_lattice ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field))))

noncomputable instance real.has_inf : has_inf ℝ := @semilattice_inf.to_has_inf ℝ (@lattice.to_semilattice_inf ℝ
  (@linear_order.to_lattice ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))))

noncomputable instance real.has_sup : has_sup ℝ := @semilattice_sup.to_has_sup ℝ (@lattice.to_semilattice_sup ℝ
  (@linear_order.to_lattice ℝ (@linear_ordered_ring.to_linear_order ℝ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℝ (@linear_ordered_field.to_linear_ordered_comm_ring ℝ
  real.linear_ordered_field)))))

@[instance] protected axiom real.archimedean : archimedean ℝ

protected constant real.floor_ring : floor_ring ℝ

attribute [instance] real.floor_ring

protected constant real.has_Sup : has_Sup ℝ

attribute [instance] real.has_Sup

protected axiom real.is_lub_Sup (S : set ℝ) (h₁ : set.nonempty S) (h₂ : bdd_above S) : is_lub S (Sup S)

protected constant real.has_Inf : has_Inf ℝ

attribute [instance] real.has_Inf

protected axiom real.is_glb_Inf (S : set ℝ) (h₁ : set.nonempty S) (h₂ : bdd_below S) : is_glb S (Inf S)

@[simp] axiom real.Sup_empty : Sup (∅ : set ℝ) = (0 : ℝ)

axiom real.Sup_of_not_bdd_above {s : set ℝ} (hs : ¬bdd_above s) : Sup s = 0

axiom real.Sup_univ : Sup (set.univ : set ℝ) = (0 : ℝ)

@[simp] axiom real.Inf_empty : Inf (∅ : set ℝ) = (0 : ℝ)

axiom real.Inf_of_not_bdd_below {s : set ℝ} (hs : ¬bdd_below s) : Inf s = 0

axiom real.Sup_nonneg (S : set ℝ) (hS : ∀ (x : ℝ), x ∈ S → 0 ≤ x) : 0 ≤ Sup S

axiom real.Sup_nonpos (S : set ℝ) (hS : ∀ (x : ℝ), x ∈ S → x ≤ 0) : Sup S ≤ 0

axiom real.Inf_nonneg (S : set ℝ) (hS : ∀ (x : ℝ), x ∈ S → 0 ≤ x) : 0 ≤ Inf S

axiom real.Inf_nonpos (S : set ℝ) (hS : ∀ (x : ℝ), x ∈ S → x ≤ 0) : Inf S ≤ 0

axiom real.Inf_le_Sup (s : set ℝ) (h₁ : bdd_below s) (h₂ : bdd_above s) : Inf s ≤ Sup s

-- data.real.nnreal

def nnreal := {r : ℝ // 0 ≤ r}

protected constant nnreal.linear_ordered_semiring : linear_ordered_semiring nnreal

attribute [instance] nnreal.linear_ordered_semiring

axiom nnreal.zero_le_aux (x : nnreal) : 0 ≤ x

axiom nnreal.le_iff_exists_add_aux (x y : nnreal) : x ≤ y ↔ ∃ z, y = x + z

axiom nnreal.mul_comm_aux (x y : nnreal) : x * y = y * x

axiom nnreal.eq_zero_or_eq_zero_aux (x y : nnreal) : x * y = 0 → x = 0 ∨ y = 0

noncomputable instance nnreal.canonically_ordered_comm_semiring : canonically_ordered_comm_semiring nnreal :=
{ bot := 0,
  bot_le := nnreal.zero_le_aux,
  le_iff_exists_add := nnreal.le_iff_exists_add_aux,
  mul_comm := nnreal.mul_comm_aux,
  eq_zero_or_eq_zero_of_mul_eq_zero := nnreal.eq_zero_or_eq_zero_aux,
  ..nnreal.linear_ordered_semiring }

noncomputable instance nnreal.canonically_linear_ordered_add_monoid : canonically_linear_ordered_add_monoid nnreal :=
{ bot := 0,
  bot_le := nnreal.zero_le_aux,
  le_iff_exists_add := nnreal.le_iff_exists_add_aux,
  ..nnreal.linear_ordered_semiring }

noncomputable instance nnreal.ordered_semiring : ordered_semiring nnreal :=
linear_ordered_semiring.to_ordered_semiring nnreal

constant nnreal.has_inv : has_inv nnreal

attribute [instance] nnreal.has_inv

axiom nnreal.inv_zero_aux : (0 : nnreal)⁻¹ = 0

axiom nnreal.mul_inv_cancel_aux (x : nnreal) : x ≠ 0 → x * x⁻¹ = 1

noncomputable instance nnreal.comm_group_with_zero : comm_group_with_zero nnreal :=
{ inv := has_inv.inv,
  div := λ a b, a * b⁻¹,
  div_eq_mul_inv := λ a b, rfl,
  zpow := @zpow_rec nnreal (mul_one_class.to_has_one nnreal) (mul_one_class.to_has_mul nnreal) nnreal.has_inv,
  zpow_zero' := λ x, rfl,
  zpow_succ' := λ n x, rfl,
  zpow_neg' := λ n x, rfl,
  mul_comm := nnreal.mul_comm_aux,
  inv_zero := nnreal.inv_zero_aux,
  mul_inv_cancel := nnreal.mul_inv_cancel_aux,
  ..nnreal.linear_ordered_semiring }

noncomputable instance nnreal.has_div : has_div nnreal := div_inv_monoid.to_has_div nnreal

protected constant nnreal.has_sub : has_sub nnreal

attribute [instance] nnreal.has_sub

noncomputable instance nnreal.real.has_coe : has_coe nnreal ℝ := ⟨subtype.val⟩

@[simp] axiom nnreal.val_eq_coe (n : nnreal) : subtype.val n = ↑n

axiom real.to_nnreal_aux (r : ℝ) : 0 ≤ max r 0

noncomputable def real.to_nnreal (r : ℝ) : nnreal := ⟨max r 0, real.to_nnreal_aux r⟩

axiom real.coe_to_nnreal (r : ℝ) (hr : 0 ≤ r) : ↑(real.to_nnreal r) = r

@[simp] protected axiom nnreal.coe_eq {r₁ r₂ : nnreal} : (↑r₁ : ℝ) = (↑r₂ : ℝ) ↔ r₁ = r₂

protected axiom nnreal.coe_one : (↑(1 : nnreal) : ℝ) = (1 : ℝ)

protected axiom nnreal.coe_add (r₁ r₂ : nnreal) : (↑(r₁ + r₂) : ℝ) = (↑r₁ : ℝ) + (↑r₂ : ℝ)

protected axiom nnreal.coe_mul (r₁ r₂ : nnreal) : (↑(r₁ * r₂) : ℝ) = (↑r₁ : ℝ) * (↑r₂ : ℝ)

protected axiom nnreal.coe_div (r₁ r₂ : nnreal) : (↑(r₁ / r₂) : ℝ) = (↑r₁ : ℝ) / (↑r₂ : ℝ)

@[simp] protected axiom nnreal.coe_bit0 (r : nnreal) : (↑(bit0 r : nnreal) : ℝ) = (bit0 (↑r : ℝ) : ℝ)

@[simp] protected axiom nnreal.coe_bit1 (r : nnreal) : (↑(bit1 r : nnreal) : ℝ) = (bit1 (↑r : ℝ) : ℝ)

@[simp] protected axiom nnreal.coe_sub {r₁ r₂ : nnreal} (h : r₂ ≤ r₁) : (↑(r₁ - r₂) : ℝ) = (↑r₁ : ℝ) - (↑r₂ : ℝ)

@[simp] protected axiom nnreal.coe_eq_zero (r : nnreal) : (↑r : ℝ) = (0 : ℝ) ↔ r = (0 : nnreal)

@[simp] protected axiom nnreal.coe_eq_one (r : nnreal) : (↑r : ℝ) = (1 : ℝ) ↔ r = (1 : nnreal)

@[simp] axiom nnreal.coe_pow (r : nnreal) (n : ℕ) : (↑(r ^ n) : ℝ) = (↑r : ℝ) ^ n

@[simp] protected axiom nnreal.coe_nat_cast (n : ℕ) : (↑(↑n : nnreal) : ℝ) = (↑n : ℝ)

@[simp] protected axiom nnreal.coe_le_coe {r₁ r₂ : nnreal} : (↑r₁ : ℝ) ≤ (↑r₂ : ℝ) ↔ r₁ ≤ r₂

@[simp] protected axiom nnreal.coe_lt_coe {r₁ r₂ : nnreal} : (↑r₁ : ℝ) < (↑r₂ : ℝ) ↔ r₁ < r₂

@[simp] protected axiom nnreal.coe_pos {r : nnreal} : (0 : ℝ) < (↑r : ℝ) ↔ (0 : nnreal) < r

@[simp] axiom real.to_nnreal_coe {r : nnreal} : real.to_nnreal ↑r = r

@[simp] axiom nnreal.to_nnreal_coe_nat (n : ℕ) : real.to_nnreal ↑n = ↑n

@[instance] protected axiom nnreal.covariant_add : covariant_class nnreal nnreal has_add.add has_le.le

@[instance] protected axiom nnreal.contravariant_add : contravariant_class nnreal nnreal has_add.add has_lt.lt

@[instance] protected axiom nnreal.covariant_mul : covariant_class nnreal nnreal has_mul.mul has_le.le

@[simp] axiom nnreal.zero_le_coe {q : nnreal} : (0 : ℝ) ≤ (↑q : ℝ)

@[simp] axiom real.to_nnreal_zero : real.to_nnreal 0 = 0

@[simp] axiom real.to_nnreal_one : real.to_nnreal 1 = 1

@[simp] axiom real.to_nnreal_pos {r : ℝ} : 0 < real.to_nnreal r ↔ 0 < r

@[simp] axiom real.to_nnreal_eq_zero {r : ℝ} : real.to_nnreal r = 0 ↔ r ≤ 0

@[simp] axiom real.coe_to_nnreal' (r : ℝ) : ↑(real.to_nnreal r) = max r 0

@[simp] axiom real.to_nnreal_le_to_nnreal_iff {r p : ℝ} (hp : 0 ≤ p) : real.to_nnreal r ≤ real.to_nnreal p ↔ r ≤ p

@[simp] axiom real.to_nnreal_lt_to_nnreal_iff' {r p : ℝ} : real.to_nnreal r < real.to_nnreal p ↔ r < p ∧ 0 < p

@[simp] axiom real.to_nnreal_add {r p : ℝ} (hr : 0 ≤ r) (hp : 0 ≤ p) : real.to_nnreal (r + p) = real.to_nnreal r +
  real.to_nnreal p

@[simp] axiom real.to_nnreal_bit0 {r : ℝ} (hr : 0 ≤ r) : real.to_nnreal (bit0 r) = bit0 (real.to_nnreal r)

@[simp] axiom real.to_nnreal_bit1 {r : ℝ} (hr : 0 ≤ r) : real.to_nnreal (bit1 r) = bit1 (real.to_nnreal r)

axiom real.to_nnreal_mul {p q : ℝ} (hp : 0 ≤ p) : real.to_nnreal (p * q) = real.to_nnreal p * real.to_nnreal q

axiom nnreal.add_halves (a : nnreal) : a / 2 + a / 2 = a

@[simp] axiom nnreal.abs_eq (x : nnreal) : (has_abs.abs ((↑x : ℝ))) = (↑x : ℝ)

-- data.real.nnreal

@[simp] axiom nnreal.mk_coe_nat (n : ℕ) : @eq (nnreal) (subtype.mk n (nat.cast_nonneg n)) (n)
