-- init.data: prod, sigma, punit, bool, option, fin, char, string, set
prelude
import core.well_founded

universes u v w

@[simp] lemma prod.mk.eta {α : Type u} {β : Type v} : ∀ {p : α × β}, (p.1, p.2) = p :=
λ p, prod.cases_on p (λ a b, rfl)

instance prod.inhabited {α : Type u} {β : Type v} [inhabited α] [inhabited β] : inhabited (prod α β) :=
⟨(default, default)⟩

instance prod.decidable_eq {α : Type u} {β : Type v} [h₁ : decidable_eq α] [h₂ : decidable_eq β] :
  decidable_eq (α × β) :=
λ p q, prod.cases_on p (λ a b, prod.cases_on q (λ c d,
  if e₁ : a = c then
    if e₂ : b = d then is_true (congr (congr_arg prod.mk e₁) e₂)
    else is_false (λ h, prod.no_confusion h (λ _ k, e₂ k))
  else is_false (λ h, prod.no_confusion h (λ k _, e₁ k))))

def {u₁ u₂ v₁ v₂} prod.map {α₁ : Type u₁} {α₂ : Type u₂} {β₁ : Type v₁} {β₂ : Type v₂} (f : α₁ → α₂) (g : β₁ → β₂)
  (x : α₁ × β₁) : α₂ × β₂ :=
(f x.1, g x.2)

infixr ` ⊕ `:30 := sum

instance sum.inhabited_left {α : Type u} {β : Type v} [h : inhabited α] : inhabited (α ⊕ β) := ⟨sum.inl default⟩

instance sum.inhabited_right {α : Type u} {β : Type v} [h : inhabited β] : inhabited (α ⊕ β) := ⟨sum.inr default⟩

notation `Σ` binders `, ` r:(scoped p, sigma p) := r
notation `Σ'` binders `, ` r:(scoped p, psigma p) := r

lemma punit_eq (a b : punit) : a = b := punit.rec_on a (punit.rec_on b rfl)

lemma punit_eq_star (a : punit) : a = punit.star := punit_eq a punit.star

instance punit.subsingleton : subsingleton punit := subsingleton.intro punit_eq

instance punit.inhabited : inhabited punit := ⟨punit.star⟩

instance punit.decidable_eq : decidable_eq punit := λ a b, is_true (punit_eq a b)

@[inline] def cond {a : Type u} : bool → a → a → a
| tt x y := x
| ff x y := y

@[inline] def bor : bool → bool → bool
| tt b := tt
| ff b := b

@[inline] def band : bool → bool → bool
| tt b := b
| ff b := ff

@[inline] def bnot : bool → bool
| tt := ff
| ff := tt

@[inline] def bxor : bool → bool → bool
| tt ff := tt
| ff tt := tt
| _ _ := ff

infixl ` || `:65 := bor
infixl ` && `:70 := band

def option.get_or_else {α : Type u} : option α → α → α
| (option.some x) _ := x
| option.none e := e

def option.is_some {α : Type u} : option α → bool
| (option.some _) := tt
| option.none := ff

def option.is_none {α : Type u} : option α → bool
| (option.some _) := ff
| option.none := tt

@[inline] protected def option.bind {α : Type u} {β : Type v} (o : option α) (f : α → option β) : option β :=
option.cases_on o none f

protected def option.map {α : Type u} {β : Type v} (f : α → β) (o : option α) : option β :=
option.bind o (λ a, some (f a))

instance option.inhabited (α : Type u) : inhabited (option α) := ⟨none⟩

instance option.decidable_eq {α : Type u} [d : decidable_eq α] : decidable_eq (option α) :=
λ a b, option.cases_on a
  (option.cases_on b (is_true rfl) (λ y, is_false (λ h, option.no_confusion h)))
  (λ x, option.cases_on b (is_false (λ h, option.no_confusion h))
    (λ y, if e : x = y then is_true (congr_arg some e) else is_false (λ h, option.no_confusion h e)))

def fin (n : ℕ) := {i : ℕ // i < n}

namespace fin

def mk {n : ℕ} (i : ℕ) (h : i < n) : fin n := ⟨i, h⟩

protected def lt {n : ℕ} (a b : fin n) : Prop := a.val < b.val

protected def le {n : ℕ} (a b : fin n) : Prop := a.val ≤ b.val

instance has_lt {n : ℕ} : has_lt (fin n) := ⟨fin.lt⟩

instance has_le {n : ℕ} : has_le (fin n) := ⟨fin.le⟩

instance decidable_lt {n : ℕ} (a b : fin n) : decidable (a < b) := nat.decidable_lt a.val b.val

instance decidable_le {n : ℕ} (a b : fin n) : decidable (a ≤ b) := nat.decidable_le a.val b.val

lemma eq_of_veq {n : ℕ} {i j : fin n} : i.val = j.val → i = j := subtype.eq

lemma veq_of_eq {n : ℕ} {i j : fin n} : i = j → i.val = j.val := congr_arg subtype.val

lemma ne_of_vne {n : ℕ} {i j : fin n} (h : i.val ≠ j.val) : i ≠ j := λ e, h (veq_of_eq e)

lemma vne_of_ne {n : ℕ} {i j : fin n} (h : i ≠ j) : i.val ≠ j.val := λ e, h (eq_of_veq e)

end fin

instance fin.decidable_eq (n : ℕ) : decidable_eq (fin n) :=
λ i j, decidable_of_decidable_of_iff (nat.decidable_eq i.val j.val) (iff.intro fin.eq_of_veq fin.veq_of_eq)

@[reducible] def is_valid_char (n : ℕ) : Prop := n < 0xd800 ∨ (0xdfff < n ∧ n < 0x110000)

structure char := (val : ℕ) (valid : is_valid_char val)

lemma char.zero_lt_d800 : 0 < 0xd800 :=
nat.zero_lt_bit0 $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $
nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit0_ne_zero $ nat.bit1_ne_zero 13

@[pattern] def char.of_nat (n : ℕ) : char :=
if h : is_valid_char n then {val := n, valid := h} else {val := 0, valid := or.inl char.zero_lt_d800}

def char.to_nat (c : char) : ℕ := c.val

lemma char.eq_of_veq {c d : char} : c.val = d.val → c = d :=
char.cases_on c (λ x hx, char.cases_on d (λ y hy (e : x = y),
  @eq.rec ℕ x (λ z, ∀ hz : is_valid_char z, char.mk x hx = char.mk z hz) (λ hz, rfl) y e hy))

lemma char.veq_of_eq {c d : char} : c = d → c.val = d.val := congr_arg char.val

instance char.decidable_eq : decidable_eq char :=
λ i j, decidable_of_decidable_of_iff (nat.decidable_eq i.val j.val) (iff.intro char.eq_of_veq char.veq_of_eq)

structure string_imp := (data : list char)

def string := string_imp

def string.empty : string := ⟨list.nil⟩

def string.str (s : string) (c : char) : string := ⟨list.rec [c] (λ a _ r, a :: r) s.data⟩

def unsigned_sz : ℕ := nat.succ 4294967295

def unsigned := fin unsigned_sz

inductive name
| anonymous : name
| mk_string : string → name → name
| mk_numeral : unsigned → name → name

@[reducible] def {u₁} auto_param (α : Sort u₁) (tac_name : name) : Sort u₁ := α

@[simp] lemma {u₁} auto_param_eq (α : Sort u₁) (n : name) : auto_param α n = α := rfl

def set (α : Type u) := α → Prop

def set_of {α : Type u} (p : α → Prop) : set α := p

namespace set

protected def mem {α : Type u} (a : α) (s : set α) := s a

instance has_mem {α : Type u} : has_mem α (set α) := ⟨set.mem⟩

protected def subset {α : Type u} (s₁ s₂ : set α) := ∀ ⦃a⦄, a ∈ s₁ → a ∈ s₂

instance has_subset {α : Type u} : has_subset (set α) := ⟨set.subset⟩

protected def sep {α : Type u} (p : α → Prop) (s : set α) : set α := {a | a ∈ s ∧ p a}

instance has_sep {α : Type u} : has_sep α (set α) := ⟨set.sep⟩

instance has_emptyc {α : Type u} : has_emptyc (set α) := ⟨λ a, false⟩

def univ {α : Type u} : set α := λ a, true

protected def insert {α : Type u} (a : α) (s : set α) : set α := {b | b = a ∨ b ∈ s}

instance has_insert {α : Type u} : has_insert α (set α) := ⟨set.insert⟩

instance has_singleton {α : Type u} : has_singleton α (set α) := ⟨λ a, {b | b = a}⟩

instance is_lawful_singleton {α : Type u} : is_lawful_singleton α (set α) :=
⟨λ a, funext (λ b, propext (or_false (b = a)))⟩

protected def union {α : Type u} (s₁ s₂ : set α) : set α := {a | a ∈ s₁ ∨ a ∈ s₂}

instance has_union {α : Type u} : has_union (set α) := ⟨set.union⟩

protected def inter {α : Type u} (s₁ s₂ : set α) : set α := {a | a ∈ s₁ ∧ a ∈ s₂}

instance has_inter {α : Type u} : has_inter (set α) := ⟨set.inter⟩

protected def compl {α : Type u} (s : set α) : set α := {a | a ∉ s}

protected def diff {α : Type u} (s t : set α) : set α := {a ∈ s | a ∉ t}

instance has_sdiff {α : Type u} : has_sdiff (set α) := ⟨set.diff⟩

def powerset {α : Type u} (s : set α) : set (set α) := {t | t ⊆ s}

prefix `𝒫`:100 := powerset

@[reducible] def sUnion {α : Type u} (s : set (set α)) : set α := {t | ∃ a ∈ s, t ∈ a}

prefix `⋃₀`:110 := sUnion

def image {α : Type u} {β : Type v} (f : α → β) (s : set α) : set β := {b | ∃ a, a ∈ s ∧ f a = b}

end set
