-- group_theory.group_action.defs
prelude
import interface.data.nat.basic

set_option old_structure_cmd true

universes u v w x y z

@[priority 910] instance has_mul.to_has_scalar (α : Type u) [has_mul α] : has_scalar α α := ⟨has_mul.mul⟩

-- group_theory.group_action.defs

@[simp] axiom smul_eq_mul (α : Type u) [has_mul α] {a a' : α} : a • a' = a * a'
