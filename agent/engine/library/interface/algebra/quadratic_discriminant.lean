-- algebra.quadratic_discriminant
prelude
import interface.order.filter.basic

set_option old_structure_cmd true

universes u v w x y z

def discrim {R : Type u} [ring R] (a b c : R) : R := b ^ 2 - 4 * a * c

axiom discrim_le_zero {K : Type u} [linear_ordered_field K] {a b c : K} (h : ∀ (x : K), 0 ≤ a * x * x + b * x + c) :
  discrim a b c ≤ 0

axiom discrim_lt_zero {K : Type u} [linear_ordered_field K] {a b c : K} (ha : a ≠ 0) (h : ∀ (x : K), 0 < a * x * x + b
  * x + c) : discrim a b c < 0
