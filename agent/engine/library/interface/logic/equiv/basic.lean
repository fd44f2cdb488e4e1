-- logic.equiv.basic
prelude
import interface.algebra.group_with_zero.defs

set_option old_structure_cmd true

universes u v w x y z

structure equiv (α : Sort u) (β : Sort v) :=
(to_fun : α → β)
(inv_fun : β → α)
(left_inv : function.left_inverse inv_fun to_fun)
(right_inv : function.right_inverse inv_fun to_fun)

infix ` ≃ `:25 := equiv

instance equiv.has_coe_to_fun {α : Sort u} {β : Sort v} : has_coe_to_fun (α ≃ β) (λ _, α → β) := ⟨equiv.to_fun⟩

@[instance] axiom equiv.equiv_subsingleton_cod {α : Sort u} {β : Sort v} [subsingleton β] : subsingleton (α ≃ β)

@[instance] axiom equiv.equiv_subsingleton_dom {α : Sort u} {β : Sort v} [subsingleton α] : subsingleton (α ≃ β)
