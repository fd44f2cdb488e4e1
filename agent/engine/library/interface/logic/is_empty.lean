-- logic.is_empty, logic.nontrivial
prelude
import interface.data.prod

set_option old_structure_cmd true

universes u v w x y z

-- logic.is_empty

class is_empty (α : Sort u) : Prop :=
(false : α → false)

@[instance] protected axiom empty.is_empty : is_empty empty

@[instance] protected axiom false.is_empty : is_empty false

@[instance] protected axiom fin.is_empty : is_empty (fin 0)

@[instance] protected axiom pi.is_empty {α : Sort u} {p : α → Sort v} [h : nonempty α] [∀ (x : α), is_empty (p x)] : is_empty (Π
  (x : α), p x)

@[instance] protected axiom pprod.is_empty_left {α : Sort u} {β : Sort v} [is_empty α] : is_empty (pprod α β)

@[instance] protected axiom pprod.is_empty_right {α : Sort u} {β : Sort v} [is_empty β] : is_empty (pprod α β)

@[instance] protected axiom prod.is_empty_left {α : Type u} {β : Type v} [is_empty α] : is_empty (α × β)

@[instance] protected axiom prod.is_empty_right {α : Type u} {β : Type v} [is_empty β] : is_empty (α × β)

@[instance] protected axiom psum.is_empty {α : Sort u} {β : Sort v} [is_empty α] [is_empty β] : is_empty (psum α β)

@[instance] protected axiom subtype.is_empty {α : Sort u} [is_empty α] (p : α → Prop) : is_empty (subtype p)

@[instance, priority 100] protected axiom is_empty.subsingleton {α : Sort u} [is_empty α] : subsingleton α

@[simp] axiom not_nonempty_iff {α : Sort u} : ¬nonempty α ↔ is_empty α

@[simp] axiom not_is_empty_iff {α : Sort u} : ¬is_empty α ↔ nonempty α

@[simp] axiom is_empty_pi {α : Sort u} {π : α → Sort v} : is_empty (Π (a : α), π a) ↔ ∃ (a : α), is_empty (π a)

@[simp] axiom is_empty_prod {α : Type u} {β : Type v} : is_empty (α × β) ↔ is_empty α ∨ is_empty β

@[simp] axiom is_empty_pprod {α : Sort u} {β : Sort v} : is_empty (pprod α β) ↔ is_empty α ∨ is_empty β

@[simp] axiom is_empty_psum {α : Sort u} {β : Sort v} : is_empty (psum α β) ↔ is_empty α ∧ is_empty β

@[simp] axiom not_is_empty_of_nonempty (α : Sort u) [h : nonempty α] : ¬is_empty α

-- logic.nontrivial

class nontrivial (α : Type u) : Prop := (exists_pair_ne : ∃ (x y : α), x ≠ y)

@[instance] protected axiom sort.nontrivial : nontrivial Prop

@[instance, priority 500] protected axiom nontrivial.to_nonempty {α : Type u} [nontrivial α] : nonempty α

@[instance] protected axiom option.nontrivial {α : Type u} [nonempty α] : nontrivial (option α)

@[instance] protected axiom nontrivial_prod_right {α : Type u} {β : Type v} [nonempty α] [nontrivial β] : nontrivial (α × β)

@[instance] protected axiom nontrivial_prod_left {α : Type u} {β : Type v} [nontrivial α] [nonempty β] : nontrivial (α × β)

@[instance] protected axiom pi.nontrivial {I : Type u} {f : I → Type v} [inhabited I] [inst : ∀ (i : I), nonempty (f i)]
  [nontrivial (f default)] : nontrivial (Π (i : I), f i)

@[instance] protected axiom function.nontrivial {α : Type u} {β : Type v} [h : nonempty α] [nontrivial β] : nontrivial (α → β)

@[instance] protected axiom bool.nontrivial : nontrivial bool

-- logic.is_empty

@[simp] axiom is_empty_sum {α : Type u} {β : Type v} : is_empty (α ⊕ β) ↔ is_empty α ∧ is_empty β
