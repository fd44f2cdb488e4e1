-- data.pi
prelude
import interface.algebra.group_with_zero.basic

set_option old_structure_cmd true

universes u v w x y z

instance pi.has_one {I : Type u} {f : I → Type v} [Π i, has_one (f i)] : has_one (Π i, f i) := ⟨λ _, 1⟩

instance pi.has_zero {I : Type u} {f : I → Type v} [Π i, has_zero (f i)] : has_zero (Π i, f i) := ⟨λ _, 0⟩

instance pi.has_mul {I : Type u} {f : I → Type v} [Π i, has_mul (f i)] : has_mul (Π i, f i) := ⟨λ f g i, f i * g i⟩

instance pi.has_add {I : Type u} {f : I → Type v} [Π i, has_add (f i)] : has_add (Π i, f i) := ⟨λ f g i, f i + g i⟩

instance pi.has_inv {I : Type u} {f : I → Type v} [Π i, has_inv (f i)] : has_inv (Π i, f i) := ⟨λ f i, (f i)⁻¹⟩

instance pi.has_neg {I : Type u} {f : I → Type v} [Π i, has_neg (f i)] : has_neg (Π i, f i) := ⟨λ f i, -(f i)⟩

instance pi.has_div {I : Type u} {f : I → Type v} [Π i, has_div (f i)] : has_div (Π i, f i) := ⟨λ f g i, f i / g i⟩

instance pi.has_sub {I : Type u} {f : I → Type v} [Π i, has_sub (f i)] : has_sub (Π i, f i) := ⟨λ f g i, f i - g i⟩

-- data.pi

@[simp] axiom pi.one_apply {I : Type u} {f : I → Type v} (i : I) [Π (i : I), has_one (f i)] : (1 : Π (i : I), f i) i =
  (1 : f i)

@[simp] axiom pi.zero_apply {I : Type u} {f : I → Type v} (i : I) [Π (i : I), has_zero (f i)] : (0 : Π (i : I), f i) i
  = (0 : f i)

@[simp] axiom pi.const_one {α : Type u} {β : Type v} [has_one β] : (function.const α 1 : α → β) = 1

@[simp] axiom pi.const_zero {α : Type u} {β : Type v} [has_zero β] : (function.const α 0 : α → β) = 0

@[simp] axiom pi.one_comp {α : Type u} {β : Type v} {γ : Type w} [has_one γ] (x : α → β) : (1 : β → γ) ∘ x = (1 : α →
  γ)

@[simp] axiom pi.zero_comp {α : Type u} {β : Type v} {γ : Type w} [has_zero γ] (x : α → β) : (0 : β → γ) ∘ x = (0 : α
  → γ)

@[simp] axiom pi.comp_one {α : Type u} {β : Type v} {γ : Type w} [has_one β] (x : β → γ) : (x ∘ 1 : α → γ) =
  function.const α (x 1)

@[simp] axiom pi.comp_zero {α : Type u} {β : Type v} {γ : Type w} [has_zero β] (x : β → γ) : (x ∘ 0 : α → γ) =
  function.const α (x 0)

@[simp] axiom pi.mul_apply {I : Type u} {f : I → Type v} (x y : Π (i : I), f i) (i : I) [Π (i : I), has_mul (f i)] :
  (x * y) i = x i * y i

@[simp] axiom pi.add_apply {I : Type u} {f : I → Type v} (x y : Π (i : I), f i) (i : I) [Π (i : I), has_add (f i)] :
  (x + y) i = x i + y i

@[simp] axiom pi.const_mul {α : Type u} {β : Type v} [has_mul β] (a b : β) : function.const α a * function.const α b =
  function.const α (a * b)

@[simp] axiom pi.const_add {α : Type u} {β : Type v} [has_add β] (a b : β) : function.const α a + function.const α b =
  function.const α (a + b)

@[simp] axiom pi.bit0_apply {I : Type u} {f : I → Type v} (x : Π (i : I), f i) (i : I) [Π (i : I), has_add (f i)] :
  bit0 x i = bit0 (x i)

@[simp] axiom pi.bit1_apply {I : Type u} {f : I → Type v} (x : Π (i : I), f i) (i : I) [Π (i : I), has_add (f i)] [Π
  (i : I), has_one (f i)] : bit1 x i = bit1 (x i)

@[simp] axiom pi.inv_apply {I : Type u} {f : I → Type v} (x : Π (i : I), f i) (i : I) [Π (i : I), has_inv (f i)] : x⁻¹
  i = (x i)⁻¹

@[simp] axiom pi.neg_apply {I : Type u} {f : I → Type v} (x : Π (i : I), f i) (i : I) [Π (i : I), has_neg (f i)] :
  (-x) i = -x i

@[simp] axiom pi.div_apply {I : Type u} {f : I → Type v} (x y : Π (i : I), f i) (i : I) [Π (i : I), has_div (f i)] :
  (x / y) i = x i / y i

@[simp] axiom pi.sub_apply {I : Type u} {f : I → Type v} (x y : Π (i : I), f i) (i : I) [Π (i : I), has_sub (f i)] :
  (x - y) i = x i - y i

@[simp] axiom pi.const_div {α : Type u} {β : Type v} [has_div β] (a b : β) : function.const α a / function.const α b =
  function.const α (a / b)

@[simp] axiom pi.const_sub {α : Type u} {β : Type v} [has_sub β] (a b : β) : function.const α a - function.const α b =
  function.const α (a - b)
