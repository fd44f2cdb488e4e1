-- algebra.char_p.basic
prelude
import interface.ring_theory.coprime.basic

set_option old_structure_cmd true

universes u v w x y z

class char_p (R : Type u) [add_monoid R] [has_one R] (p : ℕ) : Prop := (cast_eq_zero_iff [] : ∀ x : ℕ, (x : R) = 0 ↔ p ∣ x)

@[instance] axiom char_p.of_char_zero (R : Type u) [add_monoid R] [has_one R] [char_zero R] : char_p R 0
