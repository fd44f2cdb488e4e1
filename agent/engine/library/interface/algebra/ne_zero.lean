-- algebra.ne_zero
prelude
import interface.field_theory.finite.basic

set_option old_structure_cmd true

universes u v w x y z

class ne_zero {R} [has_zero R] (n : R) : Prop := (out : n ≠ 0)

@[instance] protected axiom ne_zero.pnat {a : ℕ+} : ne_zero (↑a : ℕ)

@[instance] protected axiom ne_zero.succ {n : ℕ} : ne_zero (n + 1)

@[instance] protected axiom ne_zero.char_zero {M : Type u} {n : ℕ} [ne_zero n] [add_monoid M] [has_one M] [char_zero M] :
  ne_zero (↑n : M)
