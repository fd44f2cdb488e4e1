-- set_theory.cardinal.finite
prelude
import interface.number_theory.padics.padic_val

set_option old_structure_cmd true

universes u v w x y z

protected constant nat.card (α : Type u) : ℕ

@[simp] axiom nat.card_eq_fintype_card {α : Type u} [_inst_1 : fintype α] : nat.card α = fintype.card α
