-- algebra.algebra.basic
prelude
import interface.data.nat.lattice

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom algebra.id.smul_eq_mul {R : Type u} [comm_semiring R] (x y : R) : x • y = x * y
