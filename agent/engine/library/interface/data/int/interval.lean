-- data.int.interval, data.rat.floor
prelude
import interface.topology.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.int.interval

axiom int.mem_Icc_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + int.of_nat n) (finset.range (b + 1 - a).to_nat) ↔ a ≤ x ∧ x ≤ b

axiom int.mem_Ico_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + int.of_nat n) (finset.range (b - a).to_nat) ↔ a ≤ x ∧ x < b

axiom int.mem_Ioc_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a).to_nat) ↔ a < x ∧ x ≤ b

axiom int.mem_Ioo_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a - 1).to_nat) ↔ a < x ∧ x < b

instance int.locally_finite_order : locally_finite_order ℤ :=
{ finset_Icc := λ a b, finset.image (λ n, a + int.of_nat n) (finset.range (b + 1 - a).to_nat),
  finset_Ico := λ a b, finset.image (λ n, a + int.of_nat n) (finset.range (b - a).to_nat),
  finset_Ioc := λ a b, finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a).to_nat),
  finset_Ioo := λ a b, finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a - 1).to_nat),
  finset_mem_Icc := int.mem_Icc_aux,
  finset_mem_Ico := int.mem_Ico_aux,
  finset_mem_Ioc := int.mem_Ioc_aux,
  finset_mem_Ioo := int.mem_Ioo_aux }

@[simp] axiom int.card_Icc (a b : ℤ) : finset.card (finset.Icc a b) = int.to_nat (b + 1 - a)

@[simp] axiom int.card_Ico (a b : ℤ) : finset.card (finset.Ico a b) = int.to_nat (b - a)

@[simp] axiom int.card_Ioc (a b : ℤ) : finset.card (finset.Ioc a b) = int.to_nat (b - a)

@[simp] axiom int.card_Ioo (a b : ℤ) : finset.card (finset.Ioo a b) = int.to_nat (b - a - 1)

@[simp] axiom int.card_fintype_Icc (a b : ℤ) : fintype.card ↥(set.Icc a b) = int.to_nat (b + 1 - a)

@[simp] axiom int.card_fintype_Ico (a b : ℤ) : fintype.card ↥(set.Ico a b) = int.to_nat (b - a)

@[simp] axiom int.card_fintype_Ioc (a b : ℤ) : fintype.card ↥(set.Ioc a b) = int.to_nat (b - a)

@[simp] axiom int.card_fintype_Ioo (a b : ℤ) : fintype.card ↥(set.Ioo a b) = int.to_nat (b - a - 1)

-- data.rat.floor

protected def rat.floor (r : ℚ) : ℤ := r.num / r.denom

protected constant rat.floor_ring : floor_ring ℚ

attribute [instance] rat.floor_ring
