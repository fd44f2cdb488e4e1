-- analysis.special_functions.exp
prelude
import interface.data.complex.exponential

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom real.range_exp : set.range real.exp = set.Ioi 0
