-- algebra.algebra.basic, algebra.order.floor, algebra.big_operators.order
prelude
import interface.data.nat.lattice

set_option old_structure_cmd true

universes u v w x y z

-- algebra.algebra.basic

@[simp] axiom algebra.id.smul_eq_mul {R : Type u} [comm_semiring R] (x y : R) : x • y = x * y

-- algebra.order.floor

class floor_semiring (α : Type u) [ordered_semiring α] :=
(floor : α → ℕ)
(ceil : α → ℕ)
(floor_of_neg {a : α} (ha : a < 0) : floor a = 0)
(gc_floor {a : α} {n : ℕ} (ha : 0 ≤ a) : n ≤ floor a ↔ (n : α) ≤ a)
(gc_ceil : galois_connection ceil coe)

axiom nat.gc_floor_aux {a n : ℕ} : 0 ≤ a → (n ≤ id a ↔ (↑n : ℕ) ≤ a)

axiom nat.gc_ceil_aux : galois_connection (@id ℕ) coe

instance nat.floor_semiring : floor_semiring ℕ :=
{ floor := id,
  ceil := id,
  floor_of_neg := λ a h, absurd h (nat.not_lt_zero a),
  gc_floor := @nat.gc_floor_aux,
  gc_ceil := nat.gc_ceil_aux }

def nat.floor {α : Type u} [ordered_semiring α] [floor_semiring α] : α → ℕ := floor_semiring.floor

notation `⌊` a `⌋₊` := nat.floor a

def nat.ceil {α : Type u} [ordered_semiring α] [floor_semiring α] : α → ℕ := floor_semiring.ceil

notation `⌈` a `⌉₊` := nat.ceil a

axiom nat.floor_le {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} (ha : 0 ≤ a) : ↑⌊a⌋₊ ≤ a

axiom nat.lt_floor_add_one {α : Type u} [linear_ordered_semiring α] [floor_semiring α] (a : α) : a < ↑⌊a⌋₊ + 1

@[simp] axiom nat.floor_coe {α : Type u} [linear_ordered_semiring α] [floor_semiring α] (n : ℕ) : ⌊(↑n : α)⌋₊ = n

@[simp] axiom nat.floor_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] : ⌊(0 : α)⌋₊ = (0 : ℕ)

@[simp] axiom nat.floor_one {α : Type u} [linear_ordered_semiring α] [floor_semiring α] : ⌊(1 : α)⌋₊ = (1 : ℕ)

@[simp] axiom nat.floor_eq_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} : ⌊a⌋₊ = 0 ↔ a < 1

axiom nat.floor_eq_iff {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} {n : ℕ} (ha : 0 ≤ a) : ⌊a⌋₊
  = n ↔ ↑n ≤ a ∧ a < ↑n + 1

@[simp] axiom nat.preimage_floor_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] : (nat.floor : α →
  ℕ) ⁻¹' ({(0 : ℕ)} : set ℕ) = set.Iio (1 : α)

@[simp] axiom nat.ceil_le {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} {n : ℕ} : ⌈a⌉₊ ≤ n ↔ a ≤
  ↑n

@[simp] axiom nat.ceil_coe {α : Type u} [linear_ordered_semiring α] [floor_semiring α] (n : ℕ) : ⌈(↑n : α)⌉₊ = n

@[simp] axiom nat.ceil_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] : ⌈(0 : α)⌉₊ = (0 : ℕ)

@[simp] axiom nat.ceil_eq_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} : ⌈a⌉₊ = 0 ↔ a ≤ 0

@[simp] axiom nat.preimage_ceil_zero {α : Type u} [linear_ordered_semiring α] [floor_semiring α] : (nat.ceil : α → ℕ)
  ⁻¹' ({(0 : ℕ)} : set ℕ) = set.Iic (0 : α)

@[simp] axiom nat.preimage_Ioo {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a b : α} (ha : 0 ≤ a) :
  coe ⁻¹' set.Ioo a b = set.Ioo ⌊a⌋₊ ⌈b⌉₊

@[simp] axiom nat.preimage_Ico {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a b : α} : coe ⁻¹' set.Ico
  a b = set.Ico ⌈a⌉₊ ⌈b⌉₊

@[simp] axiom nat.preimage_Ioc {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a b : α} (ha : 0 ≤ a) (hb
  : 0 ≤ b) : coe ⁻¹' set.Ioc a b = set.Ioc ⌊a⌋₊ ⌊b⌋₊

@[simp] axiom nat.preimage_Icc {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a b : α} (hb : 0 ≤ b) :
  coe ⁻¹' set.Icc a b = set.Icc ⌈a⌉₊ ⌊b⌋₊

@[simp] axiom nat.preimage_Ioi {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} (ha : 0 ≤ a) : coe
  ⁻¹' set.Ioi a = set.Ioi ⌊a⌋₊

@[simp] axiom nat.preimage_Ici {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} : coe ⁻¹' set.Ici a
  = set.Ici ⌈a⌉₊

@[simp] axiom nat.preimage_Iio {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} : coe ⁻¹' set.Iio a
  = set.Iio ⌈a⌉₊

@[simp] axiom nat.preimage_Iic {α : Type u} [linear_ordered_semiring α] [floor_semiring α] {a : α} (ha : 0 ≤ a) : coe
  ⁻¹' set.Iic a = set.Iic ⌊a⌋₊

class floor_ring (α : Type u) [linear_ordered_ring α] :=
(floor : α → ℤ)
(ceil : α → ℤ)
(gc_coe_floor : galois_connection coe floor)
(gc_ceil_coe : galois_connection ceil coe)

axiom int.gc_coe_floor_aux : galois_connection (coe : ℤ → ℤ) (@id ℤ)

axiom int.gc_ceil_coe_aux : galois_connection (@id ℤ) (coe : ℤ → ℤ)

instance int.floor_ring : floor_ring ℤ :=
{ floor := id, ceil := id, gc_coe_floor := int.gc_coe_floor_aux, gc_ceil_coe := int.gc_ceil_coe_aux }

def int.floor {α : Type u} [linear_ordered_ring α] [floor_ring α] : α → ℤ := floor_ring.floor

notation `⌊` a `⌋` := int.floor a

def int.ceil {α : Type u} [linear_ordered_ring α] [floor_ring α] : α → ℤ := floor_ring.ceil

notation `⌈` a `⌉` := int.ceil a

def int.fract {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : α := a - int.floor a

axiom int.le_floor {α : Type u} [linear_ordered_ring α] [floor_ring α] {z : ℤ} {a : α} : z ≤ ⌊a⌋ ↔ ↑z ≤ a

axiom int.floor_lt {α : Type u} [linear_ordered_ring α] [floor_ring α] {z : ℤ} {a : α} : ⌊a⌋ < z ↔ a < ↑z

axiom int.floor_le {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ↑⌊a⌋ ≤ a

axiom int.lt_floor_add_one {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : a < ↑⌊a⌋ + 1

axiom int.sub_one_lt_floor {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : a - 1 < ↑⌊a⌋

@[simp] axiom int.floor_coe {α : Type u} [linear_ordered_ring α] [floor_ring α] (z : ℤ) : ⌊(↑z : α)⌋ = z

@[simp] axiom int.floor_zero {α : Type u} [linear_ordered_ring α] [floor_ring α] : ⌊(0 : α)⌋ = (0 : ℤ)

@[simp] axiom int.floor_one {α : Type u} [linear_ordered_ring α] [floor_ring α] : ⌊(1 : α)⌋ = (1 : ℤ)

@[simp] axiom int.floor_add_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (z : ℤ) : ⌊a + ↑z⌋ = ⌊a⌋ +
  z

@[simp] axiom int.floor_int_add {α : Type u} [linear_ordered_ring α] [floor_ring α] (z : ℤ) (a : α) : ⌊↑z + a⌋ = z +
  ⌊a⌋

@[simp] axiom int.floor_add_nat {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (n : ℕ) : ⌊a + (↑n : α)⌋ =
  ⌊a⌋ + (↑n : ℤ)

@[simp] axiom int.floor_nat_add {α : Type u} [linear_ordered_ring α] [floor_ring α] (n : ℕ) (a : α) : ⌊(↑n : α) + a⌋ =
  (↑n : ℤ) + ⌊a⌋

@[simp] axiom int.floor_sub_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (z : ℤ) : ⌊a - ↑z⌋ = ⌊a⌋ -
  z

@[simp] axiom int.floor_sub_nat {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (n : ℕ) : ⌊a - (↑n : α)⌋ =
  ⌊a⌋ - (↑n : ℤ)

axiom int.floor_eq_iff {α : Type u} [linear_ordered_ring α] [floor_ring α] {z : ℤ} {a : α} : ⌊a⌋ = z ↔ ↑z ≤ a ∧ a < ↑z
  + 1

@[simp] axiom int.preimage_floor_singleton {α : Type u} [linear_ordered_ring α] [floor_ring α] (m : ℤ) : (int.floor :
  α → ℤ) ⁻¹' ({m} : set ℤ) = set.Ico (↑m : α) ((↑m : α) + (1 : α))

@[simp] axiom int.self_sub_floor {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : a - ↑⌊a⌋ = int.fract a

@[simp] axiom int.floor_add_fract {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ↑⌊a⌋ + int.fract a = a

@[simp] axiom int.fract_add_floor {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : int.fract a + ↑⌊a⌋ = a

@[simp] axiom int.fract_add_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (m : ℤ) : int.fract (a +
  ↑m) = int.fract a

@[simp] axiom int.fract_sub_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (m : ℤ) : int.fract (a -
  ↑m) = int.fract a

@[simp] axiom int.fract_int_add {α : Type u} [linear_ordered_ring α] [floor_ring α] (m : ℤ) (a : α) : int.fract (↑m +
  a) = int.fract a

@[simp] axiom int.self_sub_fract {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : a - int.fract a = ↑⌊a⌋

@[simp] axiom int.fract_sub_self {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : int.fract a - a = -↑⌊a⌋

axiom int.fract_nonneg {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : 0 ≤ int.fract a

axiom int.fract_lt_one {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : int.fract a < 1

@[simp] axiom int.fract_zero {α : Type u} [linear_ordered_ring α] [floor_ring α] : int.fract (0 : α) = (0 : α)

@[simp] axiom int.fract_coe {α : Type u} [linear_ordered_ring α] [floor_ring α] (z : ℤ) : int.fract (↑z : α) = (0 : α)

@[simp] axiom int.fract_floor {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : int.fract (↑⌊a⌋ : α) = (0
  : α)

@[simp] axiom int.floor_fract {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ⌊int.fract a⌋ = 0

@[simp] axiom int.fract_eq_self {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} : int.fract a = a ↔ 0 ≤ a
  ∧ a < 1

@[simp] axiom int.fract_fract {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : int.fract (int.fract a) =
  int.fract a

axiom int.le_ceil {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : a ≤ ↑⌈a⌉

@[simp] axiom int.ceil_coe {α : Type u} [linear_ordered_ring α] [floor_ring α] (z : ℤ) : ⌈(↑z : α)⌉ = z

@[simp] axiom int.ceil_add_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (z : ℤ) : ⌈a + ↑z⌉ = ⌈a⌉ +
  z

@[simp] axiom int.ceil_add_one {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ⌈a + 1⌉ = ⌈a⌉ + 1

@[simp] axiom int.ceil_sub_int {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) (z : ℤ) : ⌈a - ↑z⌉ = ⌈a⌉ -
  z

@[simp] axiom int.ceil_sub_one {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ⌈a - 1⌉ = ⌈a⌉ - 1

axiom int.ceil_lt_add_one {α : Type u} [linear_ordered_ring α] [floor_ring α] (a : α) : ↑⌈a⌉ < a + 1

@[simp] axiom int.ceil_zero {α : Type u} [linear_ordered_ring α] [floor_ring α] : ⌈(0 : α)⌉ = (0 : ℤ)

axiom int.ceil_eq_iff {α : Type u} [linear_ordered_ring α] [floor_ring α] {z : ℤ} {a : α} : ⌈a⌉ = z ↔ ↑z - 1 < a ∧ a ≤
  ↑z

@[simp] axiom int.preimage_ceil_singleton {α : Type u} [linear_ordered_ring α] [floor_ring α] (m : ℤ) : (int.ceil : α
  → ℤ) ⁻¹' ({m} : set ℤ) = set.Ioc ((↑m : α) - (1 : α)) (↑m : α)

@[simp] axiom int.preimage_Ioo {α : Type u} [linear_ordered_ring α] [floor_ring α] {a b : α} : coe ⁻¹' set.Ioo a b =
  set.Ioo ⌊a⌋ ⌈b⌉

@[simp] axiom int.preimage_Ico {α : Type u} [linear_ordered_ring α] [floor_ring α] {a b : α} : coe ⁻¹' set.Ico a b =
  set.Ico ⌈a⌉ ⌈b⌉

@[simp] axiom int.preimage_Ioc {α : Type u} [linear_ordered_ring α] [floor_ring α] {a b : α} : coe ⁻¹' set.Ioc a b =
  set.Ioc ⌊a⌋ ⌊b⌋

@[simp] axiom int.preimage_Icc {α : Type u} [linear_ordered_ring α] [floor_ring α] {a b : α} : coe ⁻¹' set.Icc a b =
  set.Icc ⌈a⌉ ⌊b⌋

@[simp] axiom int.preimage_Ioi {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} : coe ⁻¹' set.Ioi a =
  set.Ioi ⌊a⌋

@[simp] axiom int.preimage_Ici {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} : coe ⁻¹' set.Ici a =
  set.Ici ⌈a⌉

@[simp] axiom int.preimage_Iio {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} : coe ⁻¹' set.Iio a =
  set.Iio ⌈a⌉

@[simp] axiom int.preimage_Iic {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} : coe ⁻¹' set.Iic a =
  set.Iic ⌊a⌋

axiom floor_ring.floor_of_neg_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} :
  a < 0 → (⌊a⌋).to_nat = 0

axiom floor_ring.gc_floor_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} {n : ℕ} :
  0 ≤ a → (n ≤ (⌊a⌋).to_nat ↔ (n : α) ≤ a)

axiom floor_ring.gc_ceil_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] :
  galois_connection (λ a : α, (⌈a⌉).to_nat) coe

@[priority 100]
instance floor_ring.to_floor_semiring {α : Type u} [linear_ordered_ring α] [floor_ring α] : floor_semiring α :=
{ floor := λ a, (⌊a⌋).to_nat,
  ceil := λ a, (⌈a⌉).to_nat,
  floor_of_neg := @floor_ring.floor_of_neg_aux α _ _,
  gc_floor := @floor_ring.gc_floor_aux α _ _,
  gc_ceil := floor_ring.gc_ceil_aux }

-- algebra.big_operators.order

axiom finset.sum_le_sum {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f g : ι → N} {s : finset ι} (h : ∀ (i :
  ι), i ∈ s → f i ≤ g i) : finset.sum s (λ (i : ι), f i) ≤ finset.sum s (λ (i : ι), g i)

axiom finset.sum_nonneg {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (h : ∀ (i :
  ι), i ∈ s → 0 ≤ f i) : 0 ≤ finset.sum s (λ (i : ι), f i)

axiom finset.single_le_sum {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (hf : ∀ (i
  : ι), i ∈ s → 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ finset.sum s (λ (x : ι), f x)

@[simp] axiom finset.sum_eq_zero_iff {ι : Type u} {M : Type v} [canonically_ordered_add_monoid M] {f : ι → M} {s :
  finset ι} : finset.sum s (λ (x : ι), f x) = 0 ↔ ∀ (x : ι), x ∈ s → f x = 0

axiom finset.prod_nonneg {ι : Type u} {R : Type v} [ordered_comm_semiring R] {f : ι → R} {s : finset ι} (h0 : ∀ (i :
  ι), i ∈ s → 0 ≤ f i) : 0 ≤ finset.prod s (λ (i : ι), f i)

axiom finset.prod_pos {ι : Type u} {R : Type v} [ordered_comm_semiring R] {f : ι → R} {s : finset ι} [nontrivial R]
  (h0 : ∀ (i : ι), i ∈ s → 0 < f i) : 0 < finset.prod s (λ (i : ι), f i)

-- algebra.order.floor

axiom int.image_fract {α : Type u} [_inst_1 : linear_ordered_ring α] [_inst_2 : floor_ring α] (s : set α) : int.fract
  '' s = ⋃ (m : ℤ), (λ (x : α), x - ↑m) '' s ∩ set.Ico 0 1

axiom int.preimage_fract {α : Type u} [_inst_1 : linear_ordered_ring α] [_inst_2 : floor_ring α] (s : set α) :
  int.fract ⁻¹' s = ⋃ (m : ℤ), (λ (x : α), x - ↑m) ⁻¹' (s ∩ set.Ico 0 1)
