-- data.nat.lattice
prelude
import interface.algebra.associated

set_option old_structure_cmd true

universes u v w x y z

protected constant nat.has_Inf : has_Inf ℕ

attribute [instance] nat.has_Inf

protected constant nat.has_Sup : has_Sup ℕ

attribute [instance] nat.has_Sup

@[simp] axiom nat.Inf_eq_zero {s : set ℕ} : Inf s = 0 ↔ 0 ∈ s ∨ s = ∅

@[simp] axiom nat.Inf_empty : Inf ∅ = 0

instance nat.lattice : lattice ℕ := @linear_order.to_lattice ℕ (@linear_ordered_add_comm_monoid.to_linear_order ℕ
  (@linear_ordered_semiring.to_linear_ordered_add_comm_monoid ℕ nat.linear_ordered_semiring))
