-- analysis.special_functions.exp
prelude
import interface.data.complex.exponential

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom real.range_exp : set.range real.exp = set.Ioi 0

@[simp] axiom real.tendsto_exp_comp_at_top {α : Type u} {l : filter α} {f : α → ℝ} : filter.tendsto (λ (x : α),
  real.exp (f x)) l filter.at_top ↔ filter.tendsto f l filter.at_top
