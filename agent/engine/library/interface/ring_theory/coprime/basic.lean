-- ring_theory.coprime.basic
prelude
import interface.logic.equiv.fin

set_option old_structure_cmd true

universes u v w x y z

def is_coprime {R : Type u} [comm_semiring R] (x y : R) : Prop := ∃ a b, a * x + b * y = 1
