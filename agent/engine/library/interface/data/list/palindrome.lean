-- data.list.palindrome
prelude
import interface.data.finset.nat_antidiagonal

set_option old_structure_cmd true

universes u v w x y z

inductive list.palindrome {α : Type u} : list α → Prop
| nil : list.palindrome []
| singleton : ∀ x, list.palindrome [x]
| cons_concat : ∀ x {l}, list.palindrome l → list.palindrome (x :: (l ++ [x]))

axiom list.palindrome.append_reverse {α : Type u} (l : list α) : (l ++ l.reverse).palindrome

axiom list.palindrome.iff_reverse_eq {α : Type u} {l : list α} : l.palindrome ↔ l.reverse = l

protected axiom list.palindrome.map {α : Type u} {β : Type v} {l : list α} (f : α → β) : l.palindrome → (list.map f
  l).palindrome

axiom list.palindrome.of_reverse_eq {α : Type u} {l : list α} : l.reverse = l → l.palindrome

axiom list.palindrome.reverse_eq {α : Type u} {l : list α} : l.palindrome → l.reverse = l
