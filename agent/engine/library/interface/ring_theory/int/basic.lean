-- ring_theory.int.basic
prelude
import interface.topology.instances.nnreal

set_option old_structure_cmd true

universes u v w x y z

protected constant nat.gcd_monoid : gcd_monoid ℕ

attribute [instance] nat.gcd_monoid
