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
