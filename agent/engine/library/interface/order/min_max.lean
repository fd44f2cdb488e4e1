-- order.min_max
prelude
import interface.algebra.ring.basic

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom le_min_iff {α : Type u} [linear_order α] {a b c : α} : c ≤ min a b ↔ c ≤ a ∧ c ≤ b

@[simp] axiom max_le_iff {α : Type u} [linear_order α] {a b c : α} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c

axiom le_max_of_le_left {α : Type u} [linear_order α] {a b c : α} : a ≤ b → a ≤ max b c

axiom le_max_of_le_right {α : Type u} [linear_order α] {a b c : α} : a ≤ c → a ≤ max b c

axiom lt_max_of_lt_left {α : Type u} [linear_order α] {a b c : α} (h : a < b) : a < max b c

axiom lt_max_of_lt_right {α : Type u} [linear_order α] {a b c : α} (h : a < c) : a < max b c

axiom min_le_of_left_le {α : Type u} [linear_order α] {a b c : α} : a ≤ c → min a b ≤ c

axiom min_le_of_right_le {α : Type u} [linear_order α] {a b c : α} : b ≤ c → min a b ≤ c

axiom min_lt_of_left_lt {α : Type u} [linear_order α] {a b c : α} (h : a < c) : min a b < c

axiom min_lt_of_right_lt {α : Type u} [linear_order α] {a b c : α} (h : b < c) : min a b < c

axiom min_le_max {α : Type u} [linear_order α] {a b : α} : min a b ≤ max a b

@[simp] axiom min_eq_left_iff {α : Type u} [linear_order α] {a b : α} : min a b = a ↔ a ≤ b

@[simp] axiom min_eq_right_iff {α : Type u} [linear_order α] {a b : α} : min a b = b ↔ b ≤ a

@[simp] axiom max_eq_left_iff {α : Type u} [linear_order α] {a b : α} : max a b = a ↔ b ≤ a

@[simp] axiom max_eq_right_iff {α : Type u} [linear_order α] {a b : α} : max a b = b ↔ a ≤ b

@[simp] axiom max_lt_iff {α : Type u} [linear_order α] {a b c : α} : max a b < c ↔ a < c ∧ b < c

@[simp] axiom lt_min_iff {α : Type u} [linear_order α] {a b c : α} : a < min b c ↔ a < b ∧ a < c

@[simp] axiom lt_max_iff {α : Type u} [linear_order α] {a b c : α} : a < max b c ↔ a < b ∨ a < c

@[simp] axiom min_lt_iff {α : Type u} [linear_order α] {a b c : α} : min a b < c ↔ a < c ∨ b < c

@[simp] axiom min_le_iff {α : Type u} [linear_order α] {a b c : α} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c

@[simp] axiom le_max_iff {α : Type u} [linear_order α] {a b c : α} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c

axiom min_lt_max {α : Type u} [linear_order α] {a b : α} : min a b < max a b ↔ a ≠ b

axiom min_rec' {α : Type u} [linear_order α] (p : α → Prop) {x y : α} (hx : p x) (hy : p y) : p (min x y)

axiom max_rec' {α : Type u} [linear_order α] (p : α → Prop) {x y : α} (hx : p x) (hy : p y) : p (max x y)

axiom min_choice {α : Type u} [linear_order α] (a b : α) : min a b = a ∨ min a b = b

axiom max_choice {α : Type u} [linear_order α] (a b : α) : max a b = a ∨ max a b = b

axiom le_of_max_le_left {α : Type u} [linear_order α] {a b c : α} (h : max a b ≤ c) : a ≤ c

axiom le_of_max_le_right {α : Type u} [linear_order α] {a b c : α} (h : max a b ≤ c) : b ≤ c
