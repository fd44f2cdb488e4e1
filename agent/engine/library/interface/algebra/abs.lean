-- algebra.abs
prelude
import interface.init.data.int.basic

set_option old_structure_cmd true

universes u v w x y z

class has_abs (α : Type u) := (abs : α → α)

export has_abs (abs)

notation `|`a`|` := has_abs.abs a
