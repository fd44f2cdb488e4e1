-- algebra.char_p.basic
prelude
import interface.ring_theory.coprime.basic

set_option old_structure_cmd true

universes u v w x y z

class char_p (R : Type u) [add_monoid R] [has_one R] (p : ℕ) : Prop := (cast_eq_zero_iff [] : ∀ x : ℕ, (x : R) = 0 ↔ p ∣ x)

@[instance] protected axiom char_p.of_char_zero (R : Type u) [add_monoid R] [has_one R] [char_zero R] : char_p R 0

-- algebra.char_p.two

@[simp] axiom char_two.add_self_eq_zero {R : Type u} [semiring R] [char_p R 2] (x : R) : x + x = 0

@[simp] axiom char_two.bit0_eq_zero {R : Type u} [semiring R] [char_p R 2] : (bit0 : R → R) = 0

@[simp] axiom char_two.bit1_eq_one {R : Type u} [semiring R] [char_p R 2] : (bit1 : R → R) = 1

@[simp] axiom char_two.neg_eq {R : Type u} [ring R] [char_p R 2] (x : R) : -x = x

@[simp] axiom char_two.sub_eq_add {R : Type u} [ring R] [char_p R 2] (x y : R) : x - y = x + y

-- algebra.char_p.basic

@[simp] axiom char_p.cast_card_eq_zero (R : Type u) [add_group R] [has_one R] [fintype R] : (↑(fintype.card R) : R) =
  0
