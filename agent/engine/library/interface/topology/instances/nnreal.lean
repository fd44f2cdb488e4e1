-- topology.instances.nnreal
prelude
import interface.data.int.parity

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom nnreal.tendsto_coe_at_top {α : Type u} {f : filter α} {m : α → nnreal} : filter.tendsto (λ (a : α), (↑(m
  a) : ℝ)) f filter.at_top ↔ filter.tendsto m f filter.at_top
