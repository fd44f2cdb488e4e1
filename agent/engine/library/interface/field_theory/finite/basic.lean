-- field_theory.finite.basic
prelude
import interface.data.nat.digits

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom finite_field.cast_card_eq_zero (K : Type u) [field K] [fintype K] : (↑(fintype.card K) : K) = (0 : K)
