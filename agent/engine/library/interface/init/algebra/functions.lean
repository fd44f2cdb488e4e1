-- init.data.list.basic, init.algebra.functions
prelude
import core.list core.injectivity core.text

set_option old_structure_cmd true

universes u v w x y z

-- init.data.list.basic

@[instance] protected axiom list.is_lawful_singleton {α : Type u} [decidable_eq α] : is_lawful_singleton α (list α)

-- init.algebra.functions

axiom eq_min {α : Type u} [linear_order α] {a b c : α} (h₁ : c ≤ a) (h₂ : c ≤ b) (h₃ : ∀ {d : α}, d ≤ a → d ≤ b → d ≤
  c) : c = min a b

axiom min_assoc {α : Type u} [linear_order α] (a b c : α) : min (min a b) c = min a (min b c)

axiom min_left_comm {α : Type u} [linear_order α] (a b c : α) : min a (min b c) = min b (min a c)

axiom eq_max {α : Type u} [linear_order α] {a b c : α} (h₁ : a ≤ c) (h₂ : b ≤ c) (h₃ : ∀ {d : α}, a ≤ d → b ≤ d → c ≤
  d) : c = max a b

axiom max_assoc {α : Type u} [linear_order α] (a b c : α) : max (max a b) c = max a (max b c)

axiom max_left_comm {α : Type u} [linear_order α] (a b c : α) : max a (max b c) = max b (max a c)
