-- data.pnat.basic, data.rat.basic, data.rat.order
prelude
import interface.data.nat.gcd

set_option old_structure_cmd true

universes u v w x y z

-- data.pnat.basic

def pnat := {n : ℕ // 0 < n}

notation `ℕ+` := pnat

instance coe_pnat_nat : has_coe ℕ+ ℕ := ⟨subtype.val⟩

instance pnat.has_repr : has_repr ℕ+ := ⟨λ n, repr n.val⟩

instance pnat.linear_order : linear_order ℕ+ :=
{ le := λ a b, a.val ≤ b.val,
  lt := λ a b, a.val < b.val,
  le_refl := λ a, nat.le_refl a.val,
  le_trans := λ a b c, nat.le_trans,
  lt_iff_le_not_le := λ a b, nat.lt_iff_le_not_le,
  le_antisymm := λ a b h k, subtype.eq (nat.le_antisymm h k),
  le_total := λ a b, nat.le_total,
  decidable_le := λ a b, nat.decidable_le a.val b.val,
  decidable_lt := λ a b, nat.decidable_lt a.val b.val,
  decidable_eq := λ a b,
    decidable_of_decidable_of_iff (nat.decidable_eq a.val b.val) (iff.intro subtype.eq (congr_arg subtype.val)),
  max := @max_default ℕ+ ⟨λ a b, a.val ≤ b.val⟩ (λ a b, nat.decidable_le a.val b.val),
  max_def := rfl,
  min := @min_default ℕ+ ⟨λ a b, a.val ≤ b.val⟩ (λ a b, nat.decidable_le a.val b.val),
  min_def := rfl }

@[simp] axiom pnat.mk_le_mk (n k : ℕ) (hn : (0 : ℕ) < n) (hk : (0 : ℕ) < k) : (⟨n, hn⟩ : {n // (0 : ℕ) < n}) ≤ (⟨k,
  hk⟩ : {n // (0 : ℕ) < n}) ↔ n ≤ k

@[simp] axiom pnat.mk_lt_mk (n k : ℕ) (hn : (0 : ℕ) < n) (hk : (0 : ℕ) < k) : (⟨n, hn⟩ : {n // (0 : ℕ) < n}) < (⟨k,
  hk⟩ : {n // (0 : ℕ) < n}) ↔ n < k

@[simp] axiom pnat.coe_le_coe (n k : ℕ+) : (↑n : ℕ) ≤ (↑k : ℕ) ↔ n ≤ k

@[simp] axiom pnat.coe_lt_coe (n k : ℕ+) : (↑n : ℕ) < (↑k : ℕ) ↔ n < k

@[simp] axiom pnat.pos (n : ℕ+) : 0 < ↑n

@[simp] axiom pnat.coe_inj {m n : ℕ+} : (↑m : ℕ) = (↑n : ℕ) ↔ m = n

@[simp] axiom pnat.mk_coe (n : ℕ) (h : (0 : ℕ) < n) : (↑(⟨n, h⟩ : {n // (0 : ℕ) < n}) : ℕ) = n

axiom pnat.add_pos_aux (m n : ℕ+) : 0 < (m + n : ℕ)

instance pnat.has_add : has_add ℕ+ := ⟨λ m n, ⟨m + n, pnat.add_pos_aux m n⟩⟩

@[simp] axiom pnat.add_coe (m n : ℕ+) : (↑(m + n) : ℕ) = (↑m : ℕ) + (↑n : ℕ)

@[instance, priority 10] protected axiom pnat.has_le.le.covariant_class : covariant_class ℕ+ ℕ+ has_add.add has_le.le

@[simp] axiom pnat.ne_zero (n : ℕ+) : ↑n ≠ 0

axiom pnat.mul_pos_aux (m n : ℕ+) : 0 < (m * n : ℕ)

instance pnat.has_mul : has_mul ℕ+ := ⟨λ m n, ⟨m * n, pnat.mul_pos_aux m n⟩⟩

instance pnat.has_one : has_one ℕ+ := ⟨⟨1, nat.zero_lt_one⟩⟩

axiom pnat.mul_assoc_aux (a b c : ℕ+) : a * b * c = a * (b * c)

axiom pnat.one_mul_aux (a : ℕ+) : 1 * a = a

axiom pnat.mul_one_aux (a : ℕ+) : a * 1 = a

axiom pnat.mul_comm_aux (a b : ℕ+) : a * b = b * a

instance pnat.comm_monoid : comm_monoid ℕ+ :=
{ mul := (*),
  mul_assoc := pnat.mul_assoc_aux,
  one := 1,
  one_mul := pnat.one_mul_aux,
  mul_one := pnat.mul_one_aux,
  npow := @npow_rec ℕ+ pnat.has_one pnat.has_mul,
  npow_zero' := λ x, rfl,
  npow_succ' := λ n x, rfl,
  mul_comm := pnat.mul_comm_aux }

@[simp] axiom pnat.one_le (n : ℕ+) : 1 ≤ n

@[simp] axiom pnat.not_lt_one (n : ℕ+) : ¬n < 1

@[simp] axiom pnat.mk_one {h : (0 : ℕ) < (1 : ℕ)} : (⟨(1 : ℕ), h⟩ : {n // (0 : ℕ) < n}) = (1 : ℕ+)

@[simp] axiom pnat.mk_bit1 (n : ℕ) {h : (0 : ℕ) < (bit1 n : ℕ)} {k : (0 : ℕ) < n} : (⟨(bit1 n : ℕ), h⟩ : {n // (0 : ℕ)
  < n}) = (bit1 (⟨n, k⟩ : {n // (0 : ℕ) < n}) : ℕ+)

@[simp] axiom pnat.bit0_le_bit0 (n m : ℕ+) : (bit0 n : ℕ+) ≤ (bit0 m : ℕ+) ↔ (bit0 (↑n : ℕ) : ℕ) ≤ (bit0 (↑m : ℕ) : ℕ)

@[simp] axiom pnat.bit0_le_bit1 (n m : ℕ+) : (bit0 n : ℕ+) ≤ (bit1 m : ℕ+) ↔ (bit0 (↑n : ℕ) : ℕ) ≤ (bit1 (↑m : ℕ) : ℕ)

@[simp] axiom pnat.bit1_le_bit0 (n m : ℕ+) : (bit1 n : ℕ+) ≤ (bit0 m : ℕ+) ↔ (bit1 (↑n : ℕ) : ℕ) ≤ (bit0 (↑m : ℕ) : ℕ)

@[simp] axiom pnat.bit1_le_bit1 (n m : ℕ+) : (bit1 n : ℕ+) ≤ (bit1 m : ℕ+) ↔ (bit1 (↑n : ℕ) : ℕ) ≤ (bit1 (↑m : ℕ) : ℕ)

@[simp] axiom pnat.one_coe : (↑(1 : ℕ+) : ℕ) = (1 : ℕ)

@[simp] axiom pnat.mul_coe (m n : ℕ+) : (↑(m * n) : ℕ) = (↑m : ℕ) * (↑n : ℕ)

@[simp] axiom pnat.coe_eq_one_iff {m : ℕ+} : ↑m = 1 ↔ m = 1

@[simp] axiom pnat.le_one_iff {n : ℕ+} : n ≤ 1 ↔ n = 1

@[simp] axiom pnat.coe_bit0 (a : ℕ+) : (↑(bit0 a : ℕ+) : ℕ) = (bit0 (↑a : ℕ) : ℕ)

@[simp] axiom pnat.coe_bit1 (a : ℕ+) : (↑(bit1 a : ℕ+) : ℕ) = (bit1 (↑a : ℕ) : ℕ)

protected constant pnat.has_sub : has_sub ℕ+

attribute [instance] pnat.has_sub

-- data.rat.basic

structure rat := mk' :: (num : ℤ) (denom : ℕ) (pos : 0 < denom) (cop : nat.coprime num.nat_abs denom)

notation `ℚ` := rat

protected def rat.repr (r : ℚ) : string :=
if r.denom = 1 then repr r.num else repr r.num ++ "/" ++ repr r.denom

instance rat.has_repr : has_repr ℚ := ⟨rat.repr⟩

instance rat.has_to_string : has_to_string ℚ := ⟨rat.repr⟩

-- data.rat.order

protected constant rat.linear_ordered_field : linear_ordered_field ℚ

-- data.rat.basic

noncomputable instance rat.has_zero : has_zero ℚ := @mul_zero_class.to_has_zero ℚ
  (@mul_zero_one_class.to_mul_zero_class ℚ (@monoid_with_zero.to_mul_zero_one_class ℚ
  (@group_with_zero.to_monoid_with_zero ℚ (@division_ring.to_group_with_zero ℚ (@field.to_division_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))))

noncomputable instance rat.has_one : has_one ℚ := @mul_one_class.to_has_one ℚ (@monoid.to_mul_one_class ℚ
  (@div_inv_monoid.to_monoid ℚ (@field.to_div_inv_monoid ℚ (@linear_ordered_field.to_field ℚ
  rat.linear_ordered_field))))

noncomputable instance rat.has_add : has_add ℚ := @distrib.to_has_add ℚ (@ring.to_distrib ℚ (@comm_ring.to_ring ℚ
  (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))

noncomputable instance rat.has_neg : has_neg ℚ := @sub_neg_monoid.to_has_neg ℚ (@add_group.to_sub_neg_monoid ℚ
  (@add_comm_group.to_add_group ℚ (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))))

noncomputable instance rat.has_mul : has_mul ℚ := @distrib.to_has_mul ℚ (@ring.to_distrib ℚ (@comm_ring.to_ring ℚ
  (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))

noncomputable instance rat.has_inv : has_inv ℚ := @div_inv_monoid.to_has_inv ℚ (@field.to_div_inv_monoid ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))

noncomputable instance rat.field : field ℚ := @linear_ordered_field.to_field ℚ rat.linear_ordered_field

noncomputable instance rat.division_ring : division_ring ℚ := @field.to_division_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)

@[instance] protected axiom rat.is_domain : is_domain ℚ

@[instance] protected axiom rat.nontrivial : nontrivial ℚ

noncomputable instance rat.comm_ring : comm_ring ℚ := @field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ
  rat.linear_ordered_field)

noncomputable instance rat.comm_semiring : comm_semiring ℚ := @comm_ring.to_comm_semiring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))

noncomputable instance rat.semiring : semiring ℚ := @ring.to_semiring ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))

noncomputable instance rat.add_comm_group : add_comm_group ℚ := @ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ
  (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))

noncomputable instance rat.add_group : add_group ℚ := @add_comm_group.to_add_group ℚ (@ring.to_add_comm_group ℚ
  (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))

noncomputable instance rat.add_comm_monoid : add_comm_monoid ℚ := @add_comm_group.to_add_comm_monoid ℚ
  (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ
  rat.linear_ordered_field))))

noncomputable instance rat.add_monoid : add_monoid ℚ := @add_comm_monoid.to_add_monoid ℚ
  (@add_comm_group.to_add_comm_monoid ℚ (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))))

noncomputable instance rat.add_left_cancel_semigroup : add_left_cancel_semigroup ℚ :=
  @add_left_cancel_monoid.to_add_left_cancel_semigroup ℚ (@add_cancel_comm_monoid.to_add_left_cancel_monoid ℚ
  (@add_comm_group.to_cancel_add_comm_monoid ℚ (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))))

noncomputable instance rat.add_right_cancel_semigroup : add_right_cancel_semigroup ℚ :=
  @add_right_cancel_monoid.to_add_right_cancel_semigroup ℚ (@add_cancel_monoid.to_add_right_cancel_monoid ℚ
  (@add_group.to_cancel_add_monoid ℚ (@add_comm_group.to_add_group ℚ (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ
  (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))))))

noncomputable instance rat.add_comm_semigroup : add_comm_semigroup ℚ := @add_comm_monoid.to_add_comm_semigroup ℚ
  (@add_comm_group.to_add_comm_monoid ℚ (@ring.to_add_comm_group ℚ (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))))

noncomputable instance rat.add_semigroup : add_semigroup ℚ := @add_monoid.to_add_semigroup ℚ
  (@add_comm_monoid.to_add_monoid ℚ (@add_comm_group.to_add_comm_monoid ℚ (@ring.to_add_comm_group ℚ
  (@comm_ring.to_ring ℚ (@field.to_comm_ring ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))))))

noncomputable instance rat.comm_monoid : comm_monoid ℚ := @linear_ordered_comm_ring.to_comm_monoid ℚ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field)

noncomputable instance rat.monoid : monoid ℚ := @div_inv_monoid.to_monoid ℚ (@field.to_div_inv_monoid ℚ
  (@linear_ordered_field.to_field ℚ rat.linear_ordered_field))

noncomputable instance rat.comm_semigroup : comm_semigroup ℚ := @comm_monoid.to_comm_semigroup ℚ
  (@linear_ordered_comm_ring.to_comm_monoid ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))

noncomputable instance rat.semigroup : semigroup ℚ := @monoid.to_semigroup ℚ (@div_inv_monoid.to_monoid ℚ
  (@field.to_div_inv_monoid ℚ (@linear_ordered_field.to_field ℚ rat.linear_ordered_field)))

@[simp] axiom rat.denom_neg_eq_denom (q : ℚ) : rat.denom (-q) = rat.denom q

@[simp] axiom rat.num_neg_eq_neg_num (q : ℚ) : rat.num (-q) = -rat.num q

@[simp] axiom rat.num_zero : rat.num 0 = 0

@[simp] axiom rat.denom_zero : rat.denom 0 = 1

@[simp] axiom rat.num_one : rat.num 1 = 1

@[simp] axiom rat.denom_one : rat.denom 1 = 1

@[simp] axiom rat.num_div_denom (r : ℚ) : (↑(rat.num r) : ℚ) / (↑(rat.denom r) : ℚ) = r

@[simp] axiom rat.coe_int_num (n : ℤ) : rat.num ↑n = n

@[simp] axiom rat.coe_int_denom (n : ℤ) : rat.denom ↑n = 1

@[simp] axiom rat.coe_nat_num (n : ℕ) : rat.num (↑n : ℚ) = (↑n : ℤ)

@[simp] axiom rat.coe_nat_denom (n : ℕ) : rat.denom (↑n : ℚ) = (1 : ℕ)

@[simp] axiom rat.mul_denom_eq_num {q : ℚ} : q * (↑(rat.denom q) : ℚ) = (↑(rat.num q) : ℚ)

axiom rat.coe_int_div_self (n : ℤ) : (↑(n / n) : ℚ) = (↑n : ℚ) / (↑n : ℚ)

axiom rat.coe_nat_div_self (n : ℕ) : (↑(n / n) : ℚ) = (↑n : ℚ) / (↑n : ℚ)

-- data.rat.order

noncomputable instance rat.has_le : has_le ℚ := @preorder.to_has_le ℚ (@partial_order.to_preorder ℚ
  (@linear_order.to_partial_order ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))))

noncomputable instance rat.linear_order : linear_order ℚ := @linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))

noncomputable instance rat.has_lt : has_lt ℚ := @preorder.to_has_lt ℚ (@partial_order.to_preorder ℚ
  (@linear_order.to_partial_order ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))))

noncomputable instance rat.distrib_lattice : distrib_lattice ℚ := @linear_order.to_distrib_lattice ℚ
  (@linear_ordered_ring.to_linear_order ℚ (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field)))

noncomputable instance rat.lattice : lattice ℚ := @linear_order.to_lattice ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))

noncomputable instance rat.semilattice_inf : semilattice_inf ℚ := @lattice.to_semilattice_inf ℚ
  (@linear_order.to_lattice ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))))

noncomputable instance rat.semilattice_sup : semilattice_sup ℚ := @lattice.to_semilattice_sup ℚ
  (@linear_order.to_lattice ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))))

noncomputable instance rat.has_inf : has_inf ℚ := @semilattice_inf.to_has_inf ℚ (@lattice.to_semilattice_inf ℚ
  (@linear_order.to_lattice ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))))

noncomputable instance rat.has_sup : has_sup ℚ := @semilattice_sup.to_has_sup ℚ (@lattice.to_semilattice_sup ℚ
  (@linear_order.to_lattice ℚ (@linear_ordered_ring.to_linear_order ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))))

noncomputable instance rat.partial_order : partial_order ℚ := @linear_order.to_partial_order ℚ
  (@linear_ordered_ring.to_linear_order ℚ (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field)))

noncomputable instance rat.preorder : preorder ℚ := @partial_order.to_preorder ℚ (@linear_order.to_partial_order ℚ
  (@linear_ordered_ring.to_linear_order ℚ (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field))))

attribute [instance] rat.linear_ordered_field

noncomputable instance rat.linear_ordered_comm_ring : linear_ordered_comm_ring ℚ :=
  @linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field

noncomputable instance rat.linear_ordered_ring : linear_ordered_ring ℚ :=
  @linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)

noncomputable instance rat.ordered_ring : ordered_ring ℚ := @linear_ordered_ring.to_ordered_ring ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))

noncomputable instance rat.linear_ordered_semiring : linear_ordered_semiring ℚ :=
  @linear_ordered_comm_ring.to_linear_ordered_semiring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)

noncomputable instance rat.ordered_semiring : ordered_semiring ℚ := @linear_ordered_semiring.to_ordered_semiring ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_semiring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field))

noncomputable instance rat.linear_ordered_add_comm_group : linear_ordered_add_comm_group ℚ :=
  @linear_ordered_ring.to_linear_ordered_add_comm_group ℚ (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ
  (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field))

noncomputable instance rat.ordered_add_comm_group : ordered_add_comm_group ℚ :=
  @ordered_ring.to_ordered_add_comm_group ℚ (@linear_ordered_ring.to_ordered_ring ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_ring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))

noncomputable instance rat.ordered_cancel_add_comm_monoid : ordered_cancel_add_comm_monoid ℚ :=
  @ordered_semiring.to_ordered_cancel_add_comm_monoid ℚ (@linear_ordered_semiring.to_ordered_semiring ℚ
  (@linear_ordered_comm_ring.to_linear_ordered_semiring ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ
  rat.linear_ordered_field)))

noncomputable instance rat.ordered_add_comm_monoid : ordered_add_comm_monoid ℚ :=
  @linear_ordered_add_comm_monoid.to_ordered_add_comm_monoid ℚ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℚ (@linear_ordered_comm_ring.to_linear_ordered_semiring
  ℚ (@linear_ordered_field.to_linear_ordered_comm_ring ℚ rat.linear_ordered_field)))
