-- order.min_max
prelude
import interface.algebra.ring.basic

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom le_min_iff {α : Type u} [linear_order α] {a b c : α} : c ≤ min a b ↔ c ≤ a ∧ c ≤ b

@[simp] axiom max_le_iff {α : Type u} [linear_order α] {a b c : α} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c

axiom max_le_max {α : Type u} [linear_order α] {a b c d : α} : a ≤ c → b ≤ d → max a b ≤ max c d

axiom min_le_min {α : Type u} [linear_order α] {a b c d : α} : a ≤ c → b ≤ d → min a b ≤ min c d

axiom le_max_of_le_left {α : Type u} [linear_order α] {a b c : α} : a ≤ b → a ≤ max b c

axiom le_max_of_le_right {α : Type u} [linear_order α] {a b c : α} : a ≤ c → a ≤ max b c

axiom lt_max_of_lt_left {α : Type u} [linear_order α] {a b c : α} (h : a < b) : a < max b c

axiom lt_max_of_lt_right {α : Type u} [linear_order α] {a b c : α} (h : a < c) : a < max b c

axiom min_le_of_left_le {α : Type u} [linear_order α] {a b c : α} : a ≤ c → min a b ≤ c

axiom min_le_of_right_le {α : Type u} [linear_order α] {a b c : α} : b ≤ c → min a b ≤ c

axiom min_lt_of_left_lt {α : Type u} [linear_order α] {a b c : α} (h : a < c) : min a b < c

axiom min_lt_of_right_lt {α : Type u} [linear_order α] {a b c : α} (h : b < c) : min a b < c

axiom max_min_distrib_left {α : Type u} [linear_order α] {a b c : α} : max a (min b c) = min (max a b) (max a c)

axiom max_min_distrib_right {α : Type u} [linear_order α] {a b c : α} : max (min a b) c = min (max a c) (max b c)

axiom min_max_distrib_left {α : Type u} [linear_order α] {a b c : α} : min a (max b c) = max (min a b) (min a c)

axiom min_max_distrib_right {α : Type u} [linear_order α] {a b c : α} : min (max a b) c = max (min a c) (min b c)

axiom min_le_max {α : Type u} [linear_order α] {a b : α} : min a b ≤ max a b

@[simp] axiom min_eq_left_iff {α : Type u} [linear_order α] {a b : α} : min a b = a ↔ a ≤ b

@[simp] axiom min_eq_right_iff {α : Type u} [linear_order α] {a b : α} : min a b = b ↔ b ≤ a

@[simp] axiom max_eq_left_iff {α : Type u} [linear_order α] {a b : α} : max a b = a ↔ b ≤ a

@[simp] axiom max_eq_right_iff {α : Type u} [linear_order α] {a b : α} : max a b = b ↔ a ≤ b

axiom min_cases {α : Type u} [linear_order α] (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a

axiom max_cases {α : Type u} [linear_order α] (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b

axiom min_eq_iff {α : Type u} [linear_order α] {a b c : α} : min a b = c ↔ a = c ∧ a ≤ b ∨ b = c ∧ b ≤ a

axiom max_eq_iff {α : Type u} [linear_order α] {a b c : α} : max a b = c ↔ a = c ∧ b ≤ a ∨ b = c ∧ a ≤ b

@[simp] axiom max_lt_iff {α : Type u} [linear_order α] {a b c : α} : max a b < c ↔ a < c ∧ b < c

@[simp] axiom lt_min_iff {α : Type u} [linear_order α] {a b c : α} : a < min b c ↔ a < b ∧ a < c

@[simp] axiom lt_max_iff {α : Type u} [linear_order α] {a b c : α} : a < max b c ↔ a < b ∨ a < c

@[simp] axiom min_lt_iff {α : Type u} [linear_order α] {a b c : α} : min a b < c ↔ a < c ∨ b < c

@[simp] axiom min_le_iff {α : Type u} [linear_order α] {a b c : α} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c

@[simp] axiom le_max_iff {α : Type u} [linear_order α] {a b c : α} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c

axiom min_lt_max {α : Type u} [linear_order α] {a b : α} : min a b < max a b ↔ a ≠ b

axiom max_lt_max {α : Type u} [linear_order α] {a b c d : α} (h₁ : a < c) (h₂ : b < d) : max a b < max c d

axiom min_lt_min {α : Type u} [linear_order α] {a b c d : α} (h₁ : a < c) (h₂ : b < d) : min a b < min c d

axiom min_right_comm {α : Type u} [linear_order α] (a b c : α) : min (min a b) c = min (min a c) b

axiom max.left_comm {α : Type u} [linear_order α] (a b c : α) : max a (max b c) = max b (max a c)

axiom max.right_comm {α : Type u} [linear_order α] (a b c : α) : max (max a b) c = max (max a c) b

axiom monotone_on.map_max {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {s : set α} {a b :
  α} (hf : monotone_on f s) (ha : a ∈ s) (hb : b ∈ s) : f (max a b) = max (f a) (f b)

axiom monotone_on.map_min {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {s : set α} {a b :
  α} (hf : monotone_on f s) (ha : a ∈ s) (hb : b ∈ s) : f (min a b) = min (f a) (f b)

axiom antitone_on.map_max {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {s : set α} {a b :
  α} (hf : antitone_on f s) (ha : a ∈ s) (hb : b ∈ s) : f (max a b) = min (f a) (f b)

axiom antitone_on.map_min {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {s : set α} {a b :
  α} (hf : antitone_on f s) (ha : a ∈ s) (hb : b ∈ s) : f (min a b) = max (f a) (f b)

axiom monotone.map_max {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {a b : α} (hf :
  monotone f) : f (max a b) = max (f a) (f b)

axiom monotone.map_min {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {a b : α} (hf :
  monotone f) : f (min a b) = min (f a) (f b)

axiom antitone.map_max {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {a b : α} (hf :
  antitone f) : f (max a b) = min (f a) (f b)

axiom antitone.map_min {α : Type u} {β : Type v} [linear_order α] [linear_order β] {f : α → β} {a b : α} (hf :
  antitone f) : f (min a b) = max (f a) (f b)

axiom min_rec {α : Type u} [linear_order α] {p : α → Prop} {x y : α} (hx : x ≤ y → p x) (hy : y ≤ x → p y) : p (min x
  y)

axiom max_rec {α : Type u} [linear_order α] {p : α → Prop} {x y : α} (hx : y ≤ x → p x) (hy : x ≤ y → p y) : p (max x
  y)

axiom min_rec' {α : Type u} [linear_order α] (p : α → Prop) {x y : α} (hx : p x) (hy : p y) : p (min x y)

axiom max_rec' {α : Type u} [linear_order α] (p : α → Prop) {x y : α} (hx : p x) (hy : p y) : p (max x y)

axiom min_choice {α : Type u} [linear_order α] (a b : α) : min a b = a ∨ min a b = b

axiom max_choice {α : Type u} [linear_order α] (a b : α) : max a b = a ∨ max a b = b

axiom le_of_max_le_left {α : Type u} [linear_order α] {a b c : α} (h : max a b ≤ c) : a ≤ c

axiom le_of_max_le_right {α : Type u} [linear_order α] {a b c : α} (h : max a b ≤ c) : b ≤ c
