-- algebra.divisibility
prelude
import interface.data.pi

set_option old_structure_cmd true

universes u v w x y z

@[priority 100]
instance semigroup_has_dvd {α : Type u} [semigroup α] : has_dvd α := has_dvd.mk (λ a b, ∃ c, b = a * c)

axiom dvd.intro {α : Type u} [semigroup α] {a b : α} (c : α) (h : a * c = b) : a ∣ b

axiom dvd_of_mul_right_eq {α : Type u} [semigroup α] {a b : α} (c : α) (h : a * c = b) : a ∣ b

axiom exists_eq_mul_right_of_dvd {α : Type u} [semigroup α] {a b : α} (h : a ∣ b) : ∃ (c : α), b = a * c

@[trans] axiom dvd_trans {α : Type u} [semigroup α] {a b c : α} : a ∣ b → b ∣ c → a ∣ c

axiom has_dvd.dvd.trans {α : Type u} [semigroup α] {a b c : α} : a ∣ b → b ∣ c → a ∣ c

@[simp] axiom dvd_mul_right {α : Type u} [semigroup α] (a b : α) : a ∣ a * b

axiom dvd_mul_of_dvd_left {α : Type u} [semigroup α] {a b : α} (h : a ∣ b) (c : α) : a ∣ b * c

axiom has_dvd.dvd.mul_right {α : Type u} [semigroup α] {a b : α} (h : a ∣ b) (c : α) : a ∣ b * c

axiom dvd_of_mul_right_dvd {α : Type u} [semigroup α] {a b c : α} (h : a * b ∣ c) : a ∣ c

@[simp, refl] axiom dvd_refl {α : Type u} [monoid α] (a : α) : a ∣ a

axiom dvd_rfl {α : Type u} [monoid α] {a : α} : a ∣ a

axiom one_dvd {α : Type u} [monoid α] (a : α) : 1 ∣ a

axiom dvd.intro_left {α : Type u} [comm_semigroup α] {a b : α} (c : α) (h : c * a = b) : a ∣ b

axiom dvd_of_mul_left_eq {α : Type u} [comm_semigroup α] {a b : α} (c : α) (h : c * a = b) : a ∣ b

@[simp] axiom dvd_mul_left {α : Type u} [comm_semigroup α] (a b : α) : a ∣ b * a

axiom dvd_mul_of_dvd_right {α : Type u} [comm_semigroup α] {a b : α} (h : a ∣ b) (c : α) : a ∣ c * b

axiom has_dvd.dvd.mul_left {α : Type u} [comm_semigroup α] {a b : α} (h : a ∣ b) (c : α) : a ∣ c * b

axiom mul_dvd_mul {α : Type u} [comm_semigroup α] {a b c d : α} : a ∣ b → c ∣ d → a * c ∣ b * d

axiom dvd_of_mul_left_dvd {α : Type u} [comm_semigroup α] {a b c : α} (h : a * b ∣ c) : b ∣ c

axiom mul_dvd_mul_left {α : Type u} [comm_monoid α] (a : α) {b c : α} (h : b ∣ c) : a * b ∣ a * c

axiom mul_dvd_mul_right {α : Type u} [comm_monoid α] {a b : α} (h : a ∣ b) (c : α) : a * c ∣ b * c

axiom eq_zero_of_zero_dvd {α : Type u} [semigroup_with_zero α] {a : α} (h : 0 ∣ a) : a = 0

@[simp] axiom zero_dvd_iff {α : Type u} [semigroup_with_zero α] {a : α} : 0 ∣ a ↔ a = 0

@[simp] axiom dvd_zero {α : Type u} [semigroup_with_zero α] (a : α) : a ∣ 0

axiom units.coe_dvd {α : Type u} [monoid α] {a : α} {u : αˣ} : ↑u ∣ a

axiom units.dvd_mul_right {α : Type u} [monoid α] {a b : α} {u : αˣ} : a ∣ b * ↑u ↔ a ∣ b

axiom units.mul_right_dvd {α : Type u} [monoid α] {a b : α} {u : αˣ} : a * ↑u ∣ b ↔ a ∣ b

axiom units.dvd_mul_left {α : Type u} [comm_monoid α] {a b : α} {u : αˣ} : a ∣ ↑u * b ↔ a ∣ b

axiom units.mul_left_dvd {α : Type u} [comm_monoid α] {a b : α} {u : αˣ} : ↑u * a ∣ b ↔ a ∣ b

@[simp] axiom is_unit.dvd {α : Type u} [monoid α] {a u : α} (hu : is_unit u) : u ∣ a

@[simp] axiom is_unit.dvd_mul_right {α : Type u} [monoid α] {a b u : α} (hu : is_unit u) : a ∣ b * u ↔ a ∣ b

@[simp] axiom is_unit.mul_right_dvd {α : Type u} [monoid α] {a b u : α} (hu : is_unit u) : a * u ∣ b ↔ a ∣ b

@[simp] axiom is_unit.dvd_mul_left {α : Type u} [comm_monoid α] (a b u : α) (hu : is_unit u) : a ∣ u * b ↔ a ∣ b

@[simp] axiom is_unit.mul_left_dvd {α : Type u} [comm_monoid α] (a b u : α) (hu : is_unit u) : u * a ∣ b ↔ a ∣ b

axiom is_unit_iff_dvd_one {α : Type u} [comm_monoid α] {x : α} : is_unit x ↔ x ∣ 1

axiom is_unit_of_dvd_unit {α : Type u} [comm_monoid α] {x y : α} (xy : x ∣ y) (hu : is_unit y) : is_unit x

axiom is_unit_of_dvd_one {α : Type u} [comm_monoid α] (a : α) (H : a ∣ 1) : is_unit a

axiom not_is_unit_of_not_is_unit_dvd {α : Type u} [comm_monoid α] {a b : α} (ha : ¬is_unit a) (hb : a ∣ b) : ¬is_unit
  b

axiom ne_zero_of_dvd_ne_zero {α : Type u} [monoid_with_zero α] {p q : α} (h₁ : q ≠ 0) (h₂ : p ∣ q) : p ≠ 0
