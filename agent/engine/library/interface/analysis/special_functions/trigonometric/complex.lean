-- analysis.special_functions.trigonometric.complex
prelude
import interface.number_theory.divisors

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom complex.range_cos : set.range complex.cos = set.univ

@[simp] axiom complex.range_sin : set.range complex.sin = set.univ
