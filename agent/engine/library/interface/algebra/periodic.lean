-- algebra.periodic
prelude
import interface.algebra.group.prod

set_option old_structure_cmd true

universes u v w x y z

@[simp] def function.periodic {α : Type u} {β : Type v} [has_add α] (f : α → β) (c : α) : Prop :=
∀ x : α, f (x + c) = f x

@[simp] def function.antiperiodic {α : Type u} {β : Type v} [has_add α] [has_neg β] (f : α → β) (c : α) : Prop :=
∀ x : α, f (x + c) = -f x

-- analysis.special_functions.trigonometric.basic

axiom complex.cos_antiperiodic : function.antiperiodic complex.cos ↑real.pi

axiom complex.cos_periodic : function.periodic complex.cos (2 * ↑real.pi)

axiom complex.exp_antiperiodic : function.antiperiodic complex.exp (↑real.pi * complex.I)

axiom complex.exp_mul_I_antiperiodic : function.antiperiodic (λ (x : ℂ), complex.exp (x * complex.I)) ↑real.pi

axiom complex.exp_mul_I_periodic : function.periodic (λ (x : ℂ), complex.exp (x * complex.I)) (2 * ↑real.pi)

axiom complex.exp_periodic : function.periodic complex.exp (2 * ↑real.pi * complex.I)

axiom complex.sin_antiperiodic : function.antiperiodic complex.sin ↑real.pi

axiom complex.sin_periodic : function.periodic complex.sin (2 * ↑real.pi)

axiom complex.tan_periodic : function.periodic complex.tan ↑real.pi

-- algebra.periodic

axiom function.antiperiodic.add {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_group α] [_inst_2 :
  add_group β] : function.antiperiodic f c₁ → function.antiperiodic f c₂ → function.periodic f (c₁ + c₂)

axiom function.antiperiodic.const_inv_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α]
  [_inst_2 : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (a⁻¹ *
  x)) (a * c)

axiom function.antiperiodic.const_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α]
  [_inst_2 : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (a * x))
  (a⁻¹ * c)

axiom function.antiperiodic.div {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 :
  division_ring β] : function.antiperiodic f c → function.antiperiodic g c → function.periodic (f / g) c

axiom function.antiperiodic.div_inv {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] [_inst_2
  : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (x / a)) (c * a)

axiom function.antiperiodic.eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_zero_class α] [_inst_2 :
  has_neg β] : function.antiperiodic f c → f c = -f 0

axiom function.antiperiodic.funext {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 :
  has_neg β] : function.antiperiodic f c → (λ (x : α), f (x + c)) = -f

axiom function.antiperiodic.funext' {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 :
  add_group β] : function.antiperiodic f c → (λ (x : α), -f (x + c)) = f

axiom function.antiperiodic.int_even_mul_periodic {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : ring α]
  [_inst_2 : add_group β] : function.antiperiodic f c → ∀ (n : ℤ), function.periodic f (↑n * (2 * c))

axiom function.antiperiodic.int_mul_eq_of_eq_zero {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : comm_ring
  α] [_inst_2 : add_group β] : function.antiperiodic f c → f 0 = 0 → ∀ (n : ℤ), f (↑n * c) = 0

axiom function.antiperiodic.int_odd_mul_antiperiodic {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : ring α]
  [_inst_2 : add_group β] : function.antiperiodic f c → ∀ (n : ℤ), function.antiperiodic f (↑n * (2 * c) + c)

axiom function.antiperiodic.mul {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 : ring
  β] : function.antiperiodic f c → function.antiperiodic g c → function.periodic (f * g) c

axiom function.antiperiodic.mul_const {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α]
  [_inst_2 : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (x * a))
  (c * a⁻¹)

axiom function.antiperiodic.mul_const' {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α]
  [_inst_2 : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (x * a))
  (c / a)

axiom function.antiperiodic.mul_const_inv {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α]
  [_inst_2 : has_neg β] : function.antiperiodic f c → ∀ {a : α}, a ≠ 0 → function.antiperiodic (λ (x : α), f (x *
  a⁻¹)) (c * a)

axiom function.antiperiodic.nat_even_mul_periodic {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : semiring α]
  [_inst_2 : add_group β] : function.antiperiodic f c → ∀ (n : ℕ), function.periodic f (↑n * (2 * c))

axiom function.antiperiodic.nat_mul_eq_of_eq_zero {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 :
  comm_semiring α] [_inst_2 : add_group β] : function.antiperiodic f c → f 0 = 0 → ∀ (n : ℕ), f (↑n * c) = 0

axiom function.antiperiodic.nat_odd_mul_antiperiodic {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : semiring
  α] [_inst_2 : add_group β] : function.antiperiodic f c → ∀ (n : ℕ), function.antiperiodic f (↑n * (2 * c) + c)

axiom function.antiperiodic.neg {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] [_inst_2 :
  add_group β] : function.antiperiodic f c → function.antiperiodic f (-c)

axiom function.antiperiodic.neg_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] [_inst_2 :
  add_group β] : function.antiperiodic f c → f (-c) = -f 0

axiom function.antiperiodic.periodic {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : semiring α] [_inst_2 :
  add_group β] : function.antiperiodic f c → function.periodic f (2 * c)

axiom function.antiperiodic.sub {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_comm_group α]
  [_inst_2 : add_group β] : function.antiperiodic f c₁ → function.antiperiodic f c₂ → function.periodic f (c₁ - c₂)

axiom function.antiperiodic.sub_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] [_inst_2 :
  add_group β] : function.antiperiodic f c → ∀ (x : α), f (x - c) = -f x

axiom function.antiperiodic.sub_eq' {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_comm_group α]
  [_inst_2 : add_group β] : function.antiperiodic f c → f (c - x) = -f (-x)

axiom function.periodic.add {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 : has_add
  β] : function.periodic f c → function.periodic g c → function.periodic (f + g) c

axiom function.periodic.add_antiperiod {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_group α]
  [_inst_2 : add_group β] : function.periodic f c₁ → function.antiperiodic f c₂ → function.antiperiodic f (c₁ + c₂)

axiom function.periodic.add_antiperiod_eq {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_group α]
  [_inst_2 : add_group β] : function.periodic f c₁ → function.antiperiodic f c₂ → f (c₁ + c₂) = -f 0

axiom function.periodic.add_period {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_semigroup α] :
  function.periodic f c₁ → function.periodic f c₂ → function.periodic f (c₁ + c₂)

axiom function.periodic.comp {α : Type u} {β : Type v} {γ : Type w} {f : α → β} {c : α} [_inst_1 : has_add α] :
  function.periodic f c → ∀ (g : β → γ), function.periodic (g ∘ f) c

axiom function.periodic.const_inv_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (a⁻¹ * x)) (a * c)

axiom function.periodic.const_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (a * x)) (a⁻¹ * c)

axiom function.periodic.div {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 : has_div
  β] : function.periodic f c → function.periodic g c → function.periodic (f / g) c

axiom function.periodic.div_const {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (x / a)) (c * a)

axiom function.periodic.eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_zero_class α] :
  function.periodic f c → f c = f 0

axiom function.periodic.exists_mem_Ico {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 :
  linear_ordered_add_comm_group α] [_inst_2 : archimedean α] : function.periodic f c → 0 < c → ∀ (x a : α), ∃ (y : α)
  (H : y ∈ set.Ico a (a + c)), f x = f y

axiom function.periodic.exists_mem_Ico₀ {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 :
  linear_ordered_add_comm_group α] [_inst_2 : archimedean α] : function.periodic f c → 0 < c → ∀ (x : α), ∃ (y : α) (H
  : y ∈ set.Ico 0 c), f x = f y

axiom function.periodic.exists_mem_Ioc {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 :
  linear_ordered_add_comm_group α] [_inst_2 : archimedean α] : function.periodic f c → 0 < c → ∀ (x a : α), ∃ (y : α)
  (H : y ∈ set.Ioc a (a + c)), f x = f y

axiom function.periodic.funext {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : has_add α] : function.periodic
  f c → (λ (x : α), f (x + c)) = f

axiom function.periodic.image_Ioc {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 :
  linear_ordered_add_comm_group α] [_inst_2 : archimedean α] : function.periodic f c → 0 < c → ∀ (a : α), f '' set.Ioc
  a (a + c) = set.range f

axiom function.periodic.int_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : ring α] : function.periodic f
  c → ∀ (n : ℤ), function.periodic f (↑n * c)

axiom function.periodic.int_mul_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℤ), f (↑n * c) = f 0

axiom function.periodic.int_mul_sub_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℤ), f (↑n * c - x) = f (-x)

axiom function.periodic.mul {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 : has_mul
  β] : function.periodic f c → function.periodic g c → function.periodic (f * g) c

axiom function.periodic.mul_const {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (x * a)) (c * a⁻¹)

axiom function.periodic.mul_const' {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (x * a)) (c / a)

axiom function.periodic.mul_const_inv {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : division_ring α] :
  function.periodic f c → ∀ (a : α), function.periodic (λ (x : α), f (x * a⁻¹)) (c * a)

axiom function.periodic.nat_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : semiring α] :
  function.periodic f c → ∀ (n : ℕ), function.periodic f (↑n * c)

axiom function.periodic.nat_mul_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : semiring α] :
  function.periodic f c → ∀ (n : ℕ), f (↑n * c) = f 0

axiom function.periodic.nat_mul_sub_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℕ), f (↑n * c - x) = f (-x)

axiom function.periodic.neg {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] : function.periodic
  f c → function.periodic f (-c)

axiom function.periodic.neg_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] :
  function.periodic f c → f (-c) = f 0

axiom function.periodic.neg_nat_mul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℕ), function.periodic f (-(↑n * c))

axiom function.periodic.neg_nsmul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (n : ℕ), function.periodic f (-(n • c))

axiom function.periodic.nsmul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_monoid α] :
  function.periodic f c → ∀ (n : ℕ), function.periodic f (n • c)

axiom function.periodic.nsmul_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_monoid α] :
  function.periodic f c → ∀ (n : ℕ), f (n • c) = f 0

axiom function.periodic.nsmul_sub_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_comm_group α] :
  function.periodic f c → ∀ (n : ℕ), f (n • c - x) = f (-x)

axiom function.periodic.sub {α : Type u} {β : Type v} {f g : α → β} {c : α} [_inst_1 : has_add α] [_inst_2 : has_sub
  β] : function.periodic f c → function.periodic g c → function.periodic (f - g) c

axiom function.periodic.sub_antiperiod {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_comm_group α]
  [_inst_2 : add_group β] : function.periodic f c₁ → function.antiperiodic f c₂ → function.antiperiodic f (c₁ - c₂)

axiom function.periodic.sub_antiperiod_eq {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_comm_group
  α] [_inst_2 : add_group β] : function.periodic f c₁ → function.antiperiodic f c₂ → f (c₁ - c₂) = -f 0

axiom function.periodic.sub_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (x : α), f (x - c) = f x

axiom function.periodic.sub_eq' {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_comm_group α] :
  function.periodic f c → f (c - x) = f (-x)

axiom function.periodic.sub_int_mul_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℤ), f (x - ↑n * c) = f x

axiom function.periodic.sub_nat_mul_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : ring α] :
  function.periodic f c → ∀ (n : ℕ), f (x - ↑n * c) = f x

axiom function.periodic.sub_nsmul_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (n : ℕ), f (x - n • c) = f x

axiom function.periodic.sub_period {α : Type u} {β : Type v} {f : α → β} {c₁ c₂ : α} [_inst_1 : add_comm_group α] :
  function.periodic f c₁ → function.periodic f c₂ → function.periodic f (c₁ - c₂)

axiom function.periodic.sub_zsmul_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (n : ℤ), f (x - n • c) = f x

axiom function.periodic.zsmul {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (n : ℤ), function.periodic f (n • c)

axiom function.periodic.zsmul_eq {α : Type u} {β : Type v} {f : α → β} {c : α} [_inst_1 : add_group α] :
  function.periodic f c → ∀ (n : ℤ), f (n • c) = f 0

axiom function.periodic.zsmul_sub_eq {α : Type u} {β : Type v} {f : α → β} {c x : α} [_inst_1 : add_comm_group α] :
  function.periodic f c → ∀ (n : ℤ), f (n • c - x) = f (-x)

axiom function.periodic_with_period_zero {α : Type u} {β : Type v} [_inst_1 : add_zero_class α] (f : α → β) :
  function.periodic f 0

axiom list.periodic_prod {α : Type u} {β : Type v} {c : α} [_inst_1 : has_add α] [_inst_2 : comm_monoid β] (l : list
  (α → β)) : (∀ (f : α → β), f ∈ l → function.periodic f c) → function.periodic l.prod c

axiom list.periodic_sum {α : Type u} {β : Type v} {c : α} [_inst_1 : has_add α] [_inst_2 : add_comm_monoid β] (l :
  list (α → β)) : (∀ (f : α → β), f ∈ l → function.periodic f c) → function.periodic l.sum c

-- analysis.special_functions.trigonometric.basic

axiom real.cos_antiperiodic : function.antiperiodic real.cos real.pi

axiom real.cos_periodic : function.periodic real.cos (2 * real.pi)

axiom real.sin_antiperiodic : function.antiperiodic real.sin real.pi

axiom real.sin_periodic : function.periodic real.sin (2 * real.pi)

axiom real.tan_periodic : function.periodic real.tan real.pi
