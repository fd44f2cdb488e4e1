prelude
notation `Prop` := Sort 0
universes u v w
inductive nat : Type
| zero : nat
| succ : nat → nat
notation `ℕ` := nat
constant int : Type
notation `ℤ` := int
constant real : Type
notation `ℝ` := real
inductive false : Prop
inductive true : Prop
| intro : true
def not (a : Prop) : Prop := a → false
prefix `¬`:40 := not
inductive eq {α : Sort u} (a : α) : α → Prop
| refl : eq a
infix ` = `:50 := eq
def ne {α : Sort u} (a b : α) : Prop := ¬ (a = b)
infix ` ≠ `:50 := ne
structure and (a b : Prop) : Prop := intro :: (left : a) (right : b)
attribute [pp_using_anonymous_constructor] and
infixr ` ∧ `:35 := and
constant or : Prop → Prop → Prop
infixr ` ∨ `:30 := or
constant iff : Prop → Prop → Prop
infix ` ↔ `:20 := iff
constant Exists {α : Sort u} (p : α → Prop) : Prop
notation `∃` binders `, ` r:(scoped P, Exists P) := r
structure prod (α : Type u) (β : Type v) := (fst : α) (snd : β)
infixr ` × `:35 := prod
structure point := (x : ℕ) (y : ℕ)
structure sigma {α : Type u} (β : α → Type v) := mk :: (fst : α) (snd : β fst)
attribute [pp_using_anonymous_constructor] sigma
class has_zero (α : Type u) := (zero : α)
class has_one (α : Type u) := (one : α)
class has_add (α : Type u) := (add : α → α → α)
class has_mul (α : Type u) := (mul : α → α → α)
class has_sub (α : Type u) := (sub : α → α → α)
class has_neg (α : Type u) := (neg : α → α)
class has_lt (α : Type u) := (lt : α → α → Prop)
class has_pow (α : Type u) (β : Type v) := (pow : α → β → α)
class has_dvd (α : Type u) := (dvd : α → α → Prop)
class has_inv (α : Type u) := (inv : α → α)
class has_mem (α : Type u) (γ : Type v) := (mem : α → γ → Prop)
class has_emptyc (α : Type u) := (emptyc : α)
class has_singleton (α : Type u) (γ : Type v) := (singleton : α → γ)
class has_insert (α : Type u) (γ : Type v) := (insert : α → γ → γ)
infixl ` + `:65 := has_add.add
infixl ` * `:70 := has_mul.mul
infixl ` - `:65 := has_sub.sub
prefix `-`:75 := has_neg.neg
infix ` < `:50 := has_lt.lt
infixr ` ^ `:80 := has_pow.pow
infix ` ∣ `:50 := has_dvd.dvd
infix ` ∈ `:50 := has_mem.mem
notation `∅` := has_emptyc.emptyc
postfix `⁻¹`:1034 := has_inv.inv
@[reducible] def bit0 {α : Type u} [s : has_add α] (a : α) : α := a + a
@[reducible] def bit1 {α : Type u} [s₁ : has_one α] [s₂ : has_add α] (a : α) : α := bit0 a + has_one.one
@[instance] constant nat.has_zero : has_zero nat
@[instance] constant nat.has_one : has_one nat
@[instance] constant nat.has_add : has_add nat
@[instance] constant nat.has_mul : has_mul nat
@[instance] constant nat.has_sub : has_sub nat
@[instance] constant nat.has_neg : has_neg nat
@[instance] constant nat.has_lt : has_lt nat
@[instance] constant nat.has_dvd : has_dvd nat
@[instance] constant nat.has_inv : has_inv nat
@[instance] constant nat.has_pow : has_pow nat nat
@[instance] constant int.has_zero : has_zero int
@[instance] constant int.has_one : has_one int
@[instance] constant int.has_add : has_add int
@[instance] constant int.has_mul : has_mul int
@[instance] constant int.has_sub : has_sub int
@[instance] constant int.has_neg : has_neg int
@[instance] constant int.has_lt : has_lt int
@[instance] constant int.has_dvd : has_dvd int
@[instance] constant int.has_inv : has_inv int
@[instance] constant int.has_pow : has_pow int nat
@[instance] constant real.has_zero : has_zero real
@[instance] constant real.has_one : has_one real
@[instance] constant real.has_add : has_add real
@[instance] constant real.has_mul : has_mul real
@[instance] constant real.has_sub : has_sub real
@[instance] constant real.has_neg : has_neg real
@[instance] constant real.has_lt : has_lt real
@[instance] constant real.has_dvd : has_dvd real
@[instance] constant real.has_inv : has_inv real
@[instance] constant real.has_pow : has_pow real nat
constant set (α : Type u) : Type u
constant set_of {α : Type u} (p : α → Prop) : set α
class has_sep (α : Type u) (γ : Type v) := (sep : (α → Prop) → γ → γ)
@[instance] constant set.has_mem {α : Type u} : has_mem α (set α)
@[instance] constant set.has_emptyc {α : Type u} : has_emptyc (set α)
@[instance] constant set.has_singleton {α : Type u} : has_singleton α (set α)
@[instance] constant set.has_insert {α : Type u} : has_insert α (set α)
@[instance] constant set.has_sep {α : Type u} : has_sep α (set α)
constant subtype {α : Sort u} (p : α → Prop) : Type u
constant set.sum {α : Type u} (s : set α) (f : α → ℕ) : ℕ
constant set.card {α : Type u} (s : set α) : ℕ
constant range (n : ℕ) : set ℕ
notation `∑` binders ` in ` s `, ` r:(scoped:67 f, set.sum s f) := r
constant nat.factorial : ℕ → ℕ
notation n `!`:10000 := nat.factorial n
@[pp_nodot] constant real.sqrt : ℝ → ℝ
constant abs {α : Type u} (a : α) : α
notation `|`a`|` := abs a
constant nat.gcd : ℕ → ℕ → ℕ
constant nat.modeq (n a b : ℕ) : Prop
notation a ` ≡ `:50 b ` [MOD `:50 n `]`:0 := nat.modeq n a b
constant coe {α : Sort u} {β : Sort v} (a : α) : β
notation `↑`:max x:max := coe x
constant list (α : Type u) : Type u
constant list.nil {α : Type u} : list α
constant list.cons {α : Type u} (hd : α) (tl : list α) : list α
infixr ` :: `:67 := list.cons
notation `[` l:(foldr `, ` (h t, list.cons h t) list.nil `]`) := l
constant foo.bar : ℕ
constant of_proof {p : Prop} (h : p) : ℕ
