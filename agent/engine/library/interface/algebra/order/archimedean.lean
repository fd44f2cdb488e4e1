-- algebra.order.archimedean
prelude
import interface.data.int.interval

set_option old_structure_cmd true

universes u v w x y z

class archimedean (α : Type u) [ordered_add_comm_monoid α] : Prop :=
(arch : ∀ (x : α) {y}, 0 < y → ∃ n : ℕ, x ≤ n • y)

@[instance] protected axiom nat.archimedean : archimedean ℕ

@[instance] protected axiom int.archimedean : archimedean ℤ

@[simp] axiom rat.floor_cast {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : ⌊(↑x : α)⌋ = ⌊x⌋

@[simp] axiom rat.ceil_cast {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : ⌈(↑x : α)⌉ = ⌈x⌉

@[simp] axiom rat.cast_fract {α : Type u} [linear_ordered_field α] [floor_ring α] (x : ℚ) : (↑(int.fract x) : α) =
  int.fract (↑x : α)

@[instance] protected axiom rat.archimedean : archimedean ℚ

-- algebra.order.archimedean

def round {α : Type u} [linear_ordered_field α] [floor_ring α] (x : α) : ℤ := ⌊x + 1 / 2⌋

axiom abs_sub_round {α : Type u} [_inst_1 : linear_ordered_field α] [_inst_2 : floor_ring α] (x : α) : |x - ↑(round
  x)| ≤ 1 / 2

@[simp] axiom rat.round_cast {α : Type u} [_inst_1 : linear_ordered_field α] [_inst_2 : @floor_ring α
  (@linear_ordered_comm_ring.to_linear_ordered_ring α (@linear_ordered_field.to_linear_ordered_comm_ring α _inst_1))]
  (x : ℚ) : @round α _inst_1 _inst_2 ↑x = @round ℚ rat.linear_ordered_field rat.floor_ring x

@[simp] axiom round_one {α : Type u} [_inst_1 : linear_ordered_field α] [_inst_2 : @floor_ring α
  (@linear_ordered_comm_ring.to_linear_ordered_ring α (@linear_ordered_field.to_linear_ordered_comm_ring α _inst_1))]
  : @round α _inst_1 _inst_2 1 = 1

@[simp] axiom round_zero {α : Type u} [_inst_1 : linear_ordered_field α] [_inst_2 : @floor_ring α
  (@linear_ordered_comm_ring.to_linear_ordered_ring α (@linear_ordered_field.to_linear_ordered_comm_ring α _inst_1))]
  : @round α _inst_1 _inst_2 0 = 0
