-- algebra.module.basic
prelude
import interface.data.rat.cast

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom nat.smul_one_eq_coe {R : Type u} [semiring R] (m : ℕ) : m • (1 : R) = (↑m : R)

@[simp] axiom int.smul_one_eq_coe {R : Type u} [ring R] (m : ℤ) : m • (1 : R) = (↑m : R)
