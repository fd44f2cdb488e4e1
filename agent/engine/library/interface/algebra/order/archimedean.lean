-- algebra.order.archimedean
prelude
import interface.data.int.interval

set_option old_structure_cmd true

universes u v w x y z

class archimedean (α : Type u) [ordered_add_comm_monoid α] : Prop :=
(arch : ∀ (x : α) {y}, 0 < y → ∃ n : ℕ, x ≤ n • y)

@[instance] axiom nat.archimedean : archimedean ℕ

@[instance] axiom int.archimedean : archimedean ℤ

@[simp] axiom rat.floor_cast {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : ⌊(↑x : α)⌋ = ⌊x⌋

@[simp] axiom rat.ceil_cast {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : ⌈(↑x : α)⌉ = ⌈x⌉

@[simp] axiom rat.cast_fract {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : (↑(int.fract x) : α) =
  int.fract (↑x : α)

@[instance] axiom rat.archimedean : archimedean ℚ
