-- logic.equiv.fin
prelude
import interface.data.int.modeq

set_option old_structure_cmd true

universes u v w x y z

@[instance] protected axiom subsingleton_fin_zero : subsingleton (fin 0)

@[instance] protected axiom subsingleton_fin_one : subsingleton (fin 1)
