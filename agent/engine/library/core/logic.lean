-- init.logic: connectives, quantifiers, decidability, if-then-else
prelude
import core.basic

universes u v w

@[simp] lemma opt_param_eq (α : Sort u) (default : α) : opt_param α default = α := rfl

@[inline] def id {α : Sort u} (a : α) : α := a

def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ := λ b a, f a b

def implies (a b : Prop) := a → b

@[trans] lemma implies.trans {p q r : Prop} (h₁ : implies p q) (h₂ : implies q r) : implies p r := λ hp, h₂ (h₁ hp)

lemma trivial : true := true.intro

@[inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : ¬a) : b := false.rec b (h₂ h₁)

lemma not.intro {a : Prop} (h : a → false) : ¬ a := h

lemma mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := λ ha, h₂ (h₁ ha)

lemma not_false : ¬false := id

def non_contradictory (a : Prop) : Prop := ¬¬a

lemma non_contradictory_intro {a : Prop} (ha : a) : ¬¬a := λ hna, hna ha

@[inline] def false.elim {C : Sort u} (h : false) : C := false.rec C h

lemma proof_irrel {a : Prop} (h₁ h₂ : a) : h₁ = h₂ := rfl

@[simp] lemma id.def {α : Sort u} (a : α) : id a = a := rfl

@[inline] def eq.mp {α β : Sort u} : (α = β) → α → β := λ h a, eq.rec_on h a

@[inline] def eq.mpr {α β : Sort u} : (α = β) → β → α := λ h₁ h₂, eq.rec_on (eq.symm h₁) h₂

@[elab_as_eliminator]
lemma eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) : p a → p b := eq.subst (eq.symm h₁)

lemma congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : f₁ = f₂) (h₂ : a₁ = a₂) : f₁ a₁ = f₂ a₂ :=
@eq.rec α a₁ (λ x, f₁ a₁ = f₂ x) (@eq.rec (α → β) f₁ (λ g, f₁ a₁ = g a₁) rfl f₂ h₁) a₂ h₂

lemma congr_fun {α : Sort u} {β : α → Sort v} {f g : Π x, β x} (h : f = g) (a : α) : f a = g a :=
@eq.rec (Π x, β x) f (λ k, f a = k a) rfl g h

lemma congr_arg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) : a₁ = a₂ → f a₁ = f a₂ := congr rfl

lemma trans_rel_left {α : Sort u} {a b c : α} (r : α → α → Prop) (h₁ : r a b) (h₂ : b = c) : r a c :=
@eq.rec α b (r a) h₁ c h₂

lemma trans_rel_right {α : Sort u} {a b c : α} (r : α → α → Prop) (h₁ : a = b) (h₂ : r b c) : r a c :=
@eq.rec α b (λ x, r x c) h₂ a (eq.symm h₁)

lemma of_eq_true {p : Prop} (h : p = true) : p := eq.mpr h trivial

lemma not_of_eq_false {p : Prop} (h : p = false) : ¬p := eq.mp h

@[inline] def cast {α β : Sort u} (h : α = β) (a : α) : β := eq.rec a h

lemma cast_proof_irrel {α β : Sort u} (h₁ h₂ : α = β) (a : α) : cast h₁ a = cast h₂ a := rfl

lemma cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl

@[reducible] def ne {α : Sort u} (a b : α) := ¬(a = b)
infix ` ≠ `:50 := ne

@[simp] lemma ne.def {α : Sort u} (a b : α) : a ≠ b = ¬ (a = b) := rfl

lemma ne.intro {α : Sort u} {a b : α} (h : a = b → false) : a ≠ b := h

lemma ne.elim {α : Sort u} {a b : α} (h : a ≠ b) : a = b → false := h

lemma ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : false := h rfl

@[symm] lemma ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := λ e, h (eq.symm e)

lemma false_of_ne {α : Sort u} {a : α} : a ≠ a → false := ne.irrefl

lemma ne_false_of_self {p : Prop} : p → p ≠ false := λ hp e, eq.mp e hp

lemma ne_true_of_not {p : Prop} : ¬p → p ≠ true := λ hnp e, hnp (of_eq_true e)

lemma true_ne_false : ¬true = false := ne_false_of_self trivial

attribute [refl] heq.refl

def heq.elim {α : Sort u} {a : α} {p : α → Sort v} {b : α} (h₁ : a == b) : p a → p b :=
λ h, @eq.rec α a p h b (eq_of_heq h₁)

lemma heq.subst {α β : Sort u} {a : α} {b : β} {p : ∀ T : Sort u, T → Prop} : a == b → p α a → p β b :=
λ h h₂, @heq.rec α a p h₂ β b h

@[symm] lemma heq.symm {α β : Sort u} {a : α} {b : β} (h : a == b) : b == a :=
@heq.rec α a (λ γ c, c == a) (heq.refl a) β b h

lemma heq_of_eq {α : Sort u} {a a' : α} (h : a = a') : a == a' :=
@eq.rec α a (λ x, a == x) (heq.refl a) a' h

@[trans] lemma heq.trans {α β φ : Sort u} {a : α} {b : β} {c : φ} (h₁ : a == b) (h₂ : b == c) : a == c :=
@heq.rec β b (λ γ x, a == x) h₁ φ c h₂

@[trans] lemma heq_of_heq_of_eq {α β : Sort u} {a : α} {b b' : β} (h₁ : a == b) (h₂ : b = b') : a == b' :=
heq.trans h₁ (heq_of_eq h₂)

@[trans] lemma heq_of_eq_of_heq {α β : Sort u} {a a' : α} {b : β} (h₁ : a = a') (h₂ : a' == b) : a == b :=
heq.trans (heq_of_eq h₁) h₂

lemma type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : a == b) : α = β :=
@heq.rec α a (λ γ c, α = γ) rfl β b h

lemma eq_rec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} (h : a = a') (p : φ a) : (eq.rec_on h p : φ a') == p :=
@eq.rec α a (λ x, ∀ e : a = x, @eq.rec α a φ p x e == p) (λ e, heq.refl p) a' h h

lemma of_heq_true {a : Prop} (h : a == true) : a := of_eq_true (eq_of_heq h)

lemma cast_heq {α β : Sort u} (h : α = β) (a : α) : cast h a == a :=
@eq.rec (Sort u) α (λ γ, ∀ e : α = γ, cast e a == a) (λ e, heq.refl a) β h h

infixr ` /\ `:35 := and
infixr ` ∧ `:35 := and

lemma and.elim {a b c : Prop} (h₁ : a ∧ b) (h₂ : a → b → c) : c := h₂ h₁.left h₁.right

lemma and.swap {a b : Prop} : a ∧ b → b ∧ a := λ h, and.intro h.right h.left

lemma and.symm {a b : Prop} : a ∧ b → b ∧ a := and.swap

infixr ` \/ `:30 := or
infixr ` ∨ `:30 := or

lemma or.elim {a b c : Prop} (h₁ : a ∨ b) (h₂ : a → c) (h₃ : b → c) : c := or.rec h₂ h₃ h₁

lemma non_contradictory_em (a : Prop) : ¬¬(a ∨ ¬a) := λ h, h (or.inr (λ ha, h (or.inl ha)))

lemma or.swap {a b : Prop} : a ∨ b → b ∨ a := λ h, or.elim h or.inr or.inl

lemma or.symm {a b : Prop} : a ∨ b → b ∨ a := or.swap

def xor (a b : Prop) := (a ∧ ¬ b) ∨ (b ∧ ¬ a)

structure iff (a b : Prop) : Prop :=
intro :: (mp : a → b) (mpr : b → a)

infix ` <-> `:20 := iff
infix ` ↔ `:20 := iff

lemma iff.elim {a b c : Prop} : ((a → b) → (b → a) → c) → (a ↔ b) → c := λ f h, f h.mp h.mpr

attribute [recursor 5] iff.elim

lemma iff.elim_left {a b : Prop} : (a ↔ b) → a → b := iff.mp

lemma iff.elim_right {a b : Prop} : (a ↔ b) → b → a := iff.mpr

lemma iff_iff_implies_and_implies (a b : Prop) : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
iff.intro (λ h, and.intro h.mp h.mpr) (λ h, iff.intro h.left h.right)

@[refl] lemma iff.refl (a : Prop) : a ↔ a := iff.intro (λ h, h) (λ h, h)

lemma iff.rfl {a : Prop} : a ↔ a := iff.refl a

@[trans] lemma iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
iff.intro (λ ha, h₂.mp (h₁.mp ha)) (λ hc, h₁.mpr (h₂.mpr hc))

@[symm] lemma iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := iff.intro h.mpr h.mp

lemma iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := iff.intro iff.symm iff.symm

lemma eq.to_iff {a b : Prop} (h : a = b) : a ↔ b := @eq.rec Prop a (iff a) (iff.refl a) b h

lemma neq_of_not_iff {a b : Prop} : ¬(a ↔ b) → a ≠ b := λ h e, h (eq.to_iff e)

lemma not_iff_not_of_iff {a b : Prop} (h₁ : a ↔ b) : ¬a ↔ ¬b := iff.intro (mt h₁.mpr) (mt h₁.mp)

lemma of_iff_true {a : Prop} (h : a ↔ true) : a := h.mpr trivial

lemma not_of_iff_false {a : Prop} : (a ↔ false) → ¬a := iff.mp

lemma iff_true_intro {a : Prop} (h : a) : a ↔ true := iff.intro (λ _, trivial) (λ _, h)

lemma iff_false_intro {a : Prop} (h : ¬a) : a ↔ false := iff.intro h (λ f, false.elim f)

lemma not_non_contradictory_iff_absurd (a : Prop) : ¬¬¬a ↔ ¬a :=
iff.intro (λ h ha, h (non_contradictory_intro ha)) non_contradictory_intro

lemma imp_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
iff.intro (λ hab hc, h₂.mp (hab (h₁.mpr hc))) (λ hcd ha, h₂.mpr (hcd (h₁.mp ha)))

lemma imp_congr_ctx {a b c d : Prop} (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
iff.intro (λ hab hc, (h₂ hc).mp (hab (h₁.mpr hc))) (λ hcd ha, (h₂ (h₁.mp ha)).mpr (hcd (h₁.mp ha)))

lemma imp_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
iff.intro (λ hab ha, (h ha).mp (hab ha)) (λ hac ha, (h ha).mpr (hac ha))

lemma not_not_intro {a : Prop} (ha : a) : ¬¬a := λ hna, hna ha

lemma not_of_not_not_not {a : Prop} (h : ¬¬¬a) : ¬a := λ ha, h (not_not_intro ha)

@[simp] lemma not_true : (¬ true) ↔ false := iff_false_intro (not_not_intro trivial)

@[simp] lemma not_false_iff : (¬ false) ↔ true := iff_true_intro not_false

@[congr] lemma not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := not_iff_not_of_iff h

lemma ne_self_iff_false {α : Sort u} (a : α) : (not (a = a)) ↔ false := iff_false_intro (λ h, h rfl)

@[simp] lemma eq_self_iff_true {α : Sort u} (a : α) : (a = a) ↔ true := iff_true_intro rfl

lemma heq_self_iff_true {α : Sort u} (a : α) : (a == a) ↔ true := iff_true_intro (heq.refl a)

@[simp] lemma iff_not_self (a : Prop) : (a ↔ ¬a) ↔ false :=
iff_false_intro (λ h, have hna : ¬a, from λ ha, h.mp ha ha, hna (h.mpr hna))

@[simp] lemma not_iff_self (a : Prop) : (¬a ↔ a) ↔ false :=
iff_false_intro (λ h, have hna : ¬a, from λ ha, h.mpr ha ha, hna (h.mp hna))

lemma true_iff_false : (true ↔ false) ↔ false := iff_false_intro (λ h, h.mp trivial)

lemma false_iff_true : (false ↔ true) ↔ false := iff_false_intro (λ h, h.mpr trivial)

lemma false_of_true_iff_false : (true ↔ false) → false := λ h, h.mp trivial

lemma false_of_true_eq_false : (true = false) → false := λ h, eq.mp h trivial

lemma true_eq_false_of_false : false → (true = false) := false.elim

lemma eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := iff.intro eq.symm eq.symm

lemma and.imp {a b c d : Prop} (hac : a → c) (hbd : b → d) : a ∧ b → c ∧ d :=
λ h, and.intro (hac h.left) (hbd h.right)

lemma and_implies {a b c d : Prop} (hac : a → c) (hbd : b → d) : a ∧ b → c ∧ d := and.imp hac hbd

@[congr] lemma and_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∧ b) ↔ (c ∧ d) :=
iff.intro (and.imp h₁.mp h₂.mp) (and.imp h₁.mpr h₂.mpr)

lemma and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a ∧ b) ↔ (a ∧ c) :=
iff.intro (λ k, and.intro k.left ((h k.left).mp k.right)) (λ k, and.intro k.left ((h k.left).mpr k.right))

lemma and.comm {a b : Prop} : a ∧ b ↔ b ∧ a := iff.intro and.swap and.swap

lemma and_comm (a b : Prop) : a ∧ b ↔ b ∧ a := and.comm

lemma and.assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) :=
iff.intro (λ h, and.intro h.left.left (and.intro h.left.right h.right))
  (λ h, and.intro (and.intro h.left h.right.left) h.right.right)

lemma and_assoc {c : Prop} (a b : Prop) : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) := and.assoc

lemma and.left_comm {a b c : Prop} : a ∧ (b ∧ c) ↔ b ∧ (a ∧ c) :=
iff.trans (iff.symm and.assoc) (iff.trans (and_congr and.comm (iff.refl c)) and.assoc)

lemma and_iff_left {a b : Prop} (hb : b) : (a ∧ b) ↔ a := iff.intro and.left (λ ha, and.intro ha hb)

lemma and_iff_right {a b : Prop} (ha : a) : (a ∧ b) ↔ b := iff.intro and.right (and.intro ha)

@[simp] lemma and_true (a : Prop) : a ∧ true ↔ a := and_iff_left trivial

@[simp] lemma true_and (a : Prop) : true ∧ a ↔ a := and_iff_right trivial

@[simp] lemma and_false (a : Prop) : a ∧ false ↔ false := iff_false_intro and.right

@[simp] lemma false_and (a : Prop) : false ∧ a ↔ false := iff_false_intro and.left

@[simp] lemma not_and_self (a : Prop) : (¬a ∧ a) ↔ false := iff_false_intro (λ h, h.left h.right)

@[simp] lemma and_not_self (a : Prop) : (a ∧ ¬a) ↔ false := iff_false_intro (λ h, h.right h.left)

@[simp] lemma and_self (a : Prop) : a ∧ a ↔ a := iff.intro and.left (λ h, and.intro h h)

lemma or.imp {a b c d : Prop} (h₂ : a → c) (h₃ : b → d) : a ∨ b → c ∨ d :=
λ h, or.elim h (λ ha, or.inl (h₂ ha)) (λ hb, or.inr (h₃ hb))

lemma or.imp_left {a b c : Prop} (h : a → b) : a ∨ c → b ∨ c := or.imp h id

lemma or.imp_right {a b c : Prop} (h : a → b) : c ∨ a → c ∨ b := or.imp id h

@[congr] lemma or_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∨ b) ↔ (c ∨ d) :=
iff.intro (or.imp h₁.mp h₂.mp) (or.imp h₁.mpr h₂.mpr)

lemma or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := iff.intro or.swap or.swap

lemma or_comm (a b : Prop) : a ∨ b ↔ b ∨ a := or.comm

lemma or.assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) :=
iff.intro (λ h, or.elim h (or.imp_right or.inl) (λ hc, or.inr (or.inr hc)))
  (λ h, or.elim h (λ ha, or.inl (or.inl ha)) (or.imp_left or.inr))

lemma or_assoc {c : Prop} (a b : Prop) : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) := or.assoc

lemma or.left_comm {a b c : Prop} : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) :=
iff.trans (iff.symm or.assoc) (iff.trans (or_congr or.comm (iff.refl c)) or.assoc)

theorem or_iff_right_of_imp {a b : Prop} (ha : a → b) : (a ∨ b) ↔ b := iff.intro (λ h, or.elim h ha id) or.inr

theorem or_iff_left_of_imp {a b : Prop} (hb : b → a) : (a ∨ b) ↔ a := iff.intro (λ h, or.elim h id hb) or.inl

@[simp] lemma or_true (a : Prop) : a ∨ true ↔ true := iff_true_intro (or.inr trivial)

@[simp] lemma true_or (a : Prop) : true ∨ a ↔ true := iff_true_intro (or.inl trivial)

@[simp] lemma or_false (a : Prop) : a ∨ false ↔ a := or_iff_left_of_imp false.elim

@[simp] lemma false_or (a : Prop) : false ∨ a ↔ a := or_iff_right_of_imp false.elim

@[simp] lemma or_self (a : Prop) : a ∨ a ↔ a := or_iff_left_of_imp id

lemma not_or {a b : Prop} : ¬ a → ¬ b → ¬ (a ∨ b) := λ hna hnb h, or.elim h hna hnb

lemma or.resolve_left {a b : Prop} (h : a ∨ b) (na : ¬ a) : b := or.elim h (λ ha, absurd ha na) id

lemma or.neg_resolve_left {a b : Prop} (h : ¬ a ∨ b) (ha : a) : b := or.elim h (λ na, absurd ha na) id

lemma or.resolve_right {a b : Prop} (h : a ∨ b) (nb : ¬ b) : a := or.elim h id (λ hb, absurd hb nb)

lemma or.neg_resolve_right {a b : Prop} (h : a ∨ ¬ b) (hb : b) : a := or.elim h id (λ nb, absurd hb nb)

@[simp] lemma iff_true (a : Prop) : (a ↔ true) ↔ a := iff.intro (λ h, h.mpr trivial) iff_true_intro

@[simp] lemma true_iff (a : Prop) : (true ↔ a) ↔ a := iff.trans iff.comm (iff_true a)

@[simp] lemma iff_false (a : Prop) : (a ↔ false) ↔ ¬ a := iff.intro iff.mp iff_false_intro

@[simp] lemma false_iff (a : Prop) : (false ↔ a) ↔ ¬ a := iff.trans iff.comm (iff_false a)

@[simp] lemma iff_self (a : Prop) : (a ↔ a) ↔ true := iff_true_intro iff.rfl

@[congr] lemma iff_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) :=
iff.intro (λ h, iff.trans (iff.symm h₁) (iff.trans h h₂)) (λ h, iff.trans h₁ (iff.trans h (iff.symm h₂)))

@[simp] lemma implies_true_iff (α : Sort u) : (α → true) ↔ true := iff_true_intro (λ _, trivial)

lemma false_implies_iff (a : Prop) : (false → a) ↔ true := iff_true_intro false.elim

theorem true_implies_iff (α : Prop) : (true → α) ↔ α := iff.intro (λ h, h trivial) (λ h _, h)

inductive Exists {α : Sort u} (p : α → Prop) : Prop
| intro (w : α) (h : p w) : Exists

attribute [intro] Exists.intro

notation `exists` binders `, ` r:(scoped P, Exists P) := r
notation `∃` binders `, ` r:(scoped P, Exists P) := r

@[pattern] def exists.intro {α : Sort u} {p : α → Prop} (w : α) (h : p w) : ∃ x, p x := Exists.intro w h

lemma exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₁ : ∃ x, p x) (h₂ : ∀ (a : α), p a → b) : b :=
Exists.rec h₂ h₁

def exists_unique {α : Sort u} (p : α → Prop) := ∃ x, p x ∧ ∀ y, p y → y = x

notation `∃!` binders `, ` r:(scoped P, exists_unique P) := r

@[intro] lemma exists_unique.intro {α : Sort u} {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) :
  ∃! x, p x :=
Exists.intro w (and.intro h₁ h₂)

attribute [recursor 4]
lemma exists_unique.elim {α : Sort u} {p : α → Prop} {b : Prop} (h₂ : ∃! x, p x)
  (h₁ : ∀ x, p x → (∀ y, p y → y = x) → b) : b :=
exists.elim h₂ (λ w hw, h₁ w hw.left hw.right)

lemma exists_unique_of_exists_of_unique {α : Sort u} {p : α → Prop} (hex : ∃ x, p x)
  (hunique : ∀ y₁ y₂, p y₁ → p y₂ → y₁ = y₂) : ∃! x, p x :=
exists.elim hex (λ x px, exists_unique.intro x px (λ y py, hunique y x py px))

lemma exists_of_exists_unique {α : Sort u} {p : α → Prop} (h : ∃! x, p x) : ∃ x, p x :=
exists.elim h (λ x hx, Exists.intro x hx.left)

lemma unique_of_exists_unique {α : Sort u} {p : α → Prop} (h : ∃! x, p x) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) :
  y₁ = y₂ :=
exists_unique.elim h (λ x px unique, eq.trans (unique y₁ py₁) (eq.symm (unique y₂ py₂)))

@[congr] lemma forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, (p a ↔ q a)) : (∀ a, p a) ↔ ∀ a, q a :=
iff.intro (λ k a, (h a).mp (k a)) (λ k a, (h a).mpr (k a))

lemma exists_imp_exists {α : Sort u} {p q : α → Prop} (h : ∀ a, (p a → q a)) (p : ∃ a, p a) : ∃ a, q a :=
exists.elim p (λ a hp, Exists.intro a (h a hp))

@[congr] lemma exists_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, (p a ↔ q a)) : (Exists p) ↔ ∃ a, q a :=
iff.intro (exists_imp_exists (λ a, (h a).mp)) (exists_imp_exists (λ a, (h a).mpr))

@[congr] lemma exists_unique_congr {α : Sort u} {p₁ p₂ : α → Prop} (h : ∀ x, p₁ x ↔ p₂ x) :
  (exists_unique p₁) ↔ (∃! x, p₂ x) :=
exists_congr (λ x, and_congr (h x) (forall_congr (λ y, imp_congr (h y) iff.rfl)))

lemma forall_not_of_not_exists {α : Sort u} {p : α → Prop} : ¬(∃ x, p x) → (∀ x, ¬p x) :=
λ h x px, h (Exists.intro x px)

def decidable.to_bool (p : Prop) [h : decidable p] : bool := decidable.cases_on h (λ h₁, bool.ff) (λ h₂, bool.tt)

export decidable (is_true is_false to_bool)

@[simp] lemma to_bool_true_eq_tt (h : decidable true) : @to_bool true h = tt :=
decidable.cases_on h (λ k, absurd trivial k) (λ _, rfl)

@[simp] lemma to_bool_false_eq_ff (h : decidable false) : @to_bool false h = ff :=
decidable.cases_on h (λ _, rfl) (λ k, false.elim k)

instance decidable.true : decidable true := is_true trivial

instance decidable.false : decidable false := is_false not_false

@[inline] def dite {α : Sort u} (c : Prop) [h : decidable c] : (c → α) → (¬ c → α) → α :=
λ t e, decidable.rec_on h e t

@[inline] def ite {α : Sort u} (c : Prop) [h : decidable c] (t e : α) : α :=
decidable.rec_on h (λ hnc, e) (λ hc, t)

def decidable.by_cases {p : Prop} {q : Sort u} [φ : decidable p] : (p → q) → (¬p → q) → q := dite p

lemma decidable.em (p : Prop) [decidable p] : p ∨ ¬p := decidable.by_cases or.inl or.inr

lemma decidable.by_contradiction {p : Prop} [decidable p] (h : ¬p → false) : p :=
decidable.by_cases id (λ hn, false.elim (h hn))

lemma decidable.of_not_not {p : Prop} [decidable p] : ¬ ¬ p → p := λ h, decidable.by_contradiction h

lemma decidable.not_not_iff (p : Prop) [decidable p] : (¬ ¬ p) ↔ p := iff.intro decidable.of_not_not not_not_intro

lemma decidable.not_and_iff_or_not (p q : Prop) [d₁ : decidable p] [d₂ : decidable q] : ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q :=
iff.intro (λ h, decidable.by_cases (λ hp : p, or.inr (λ hq, h (and.intro hp hq))) or.inl)
  (λ h k, or.elim h (λ hp, hp k.left) (λ hq, hq k.right))

lemma decidable.not_or_iff_and_not (p q : Prop) [d₁ : decidable p] [d₂ : decidable q] : ¬ (p ∨ q) ↔ ¬ p ∧ ¬ q :=
iff.intro (λ h, and.intro (λ hp, h (or.inl hp)) (λ hq, h (or.inr hq))) (λ h k, or.elim k h.left h.right)

def decidable_of_decidable_of_iff {p q : Prop} (hp : decidable p) (h : p ↔ q) : decidable q :=
decidable.rec_on hp (λ hn, is_false (mt h.mpr hn)) (λ k, is_true (h.mp k))

def decidable_of_decidable_of_eq {p q : Prop} (hp : decidable p) (h : p = q) : decidable q :=
decidable_of_decidable_of_iff hp h.to_iff

protected def or.by_cases {p q : Prop} [decidable p] [decidable q] {α : Sort u} (h : p ∨ q) (h₁ : p → α)
  (h₂ : q → α) : α :=
if hp : p then h₁ hp else if hq : q then h₂ hq else false.rec α (or.elim h hp hq)

instance and.decidable {p q : Prop} [decidable p] [decidable q] : decidable (p ∧ q) :=
if hp : p then
  if hq : q then is_true (and.intro hp hq) else is_false (λ h, hq h.right)
else is_false (λ h, hp h.left)

instance or.decidable {p q : Prop} [decidable p] [decidable q] : decidable (p ∨ q) :=
if hp : p then is_true (or.inl hp)
else if hq : q then is_true (or.inr hq) else is_false (λ h, or.elim h hp hq)

instance not.decidable {p : Prop} [decidable p] : decidable (¬p) :=
if hp : p then is_false (not_not_intro hp) else is_true hp

instance implies.decidable {p q : Prop} [decidable p] [decidable q] : decidable (p → q) :=
if hp : p then
  if hq : q then is_true (λ _, hq) else is_false (λ h, hq (h hp))
else is_true (λ h, absurd h hp)

instance iff.decidable {p q : Prop} [decidable p] [decidable q] : decidable (p ↔ q) :=
if hp : p then
  if hq : q then is_true (iff.intro (λ _, hq) (λ _, hp)) else is_false (λ h, hq (h.mp hp))
else if hq : q then is_false (λ h, hp (h.mpr hq))
else is_true (iff.intro (λ h, absurd h hp) (λ h, absurd h hq))

instance xor.decidable {p q : Prop} [decidable p] [decidable q] : decidable (xor p q) := or.decidable

instance exists_prop_decidable {p : Prop} (P : p → Prop) [Dp : decidable p] [DP : ∀ h, decidable (P h)] :
  decidable (∃ h, P h) :=
if h : p then decidable_of_decidable_of_iff (DP h)
  (iff.intro (λ k, Exists.intro h k) (λ k, exists.elim k (λ _ k₂, k₂)))
else is_false (λ k, exists.elim k (λ h' _, h h'))

instance forall_prop_decidable {p : Prop} (P : p → Prop) [Dp : decidable p] [DP : ∀ h, decidable (P h)] :
  decidable (∀ h, P h) :=
if h : p then decidable_of_decidable_of_iff (DP h) (iff.intro (λ k _, k) (λ k, k h))
else is_true (λ k, absurd k h)

instance ne.decidable {α : Sort u} [decidable_eq α] (a b : α) : decidable (a ≠ b) := implies.decidable

lemma bool.ff_ne_tt : ff = tt → false := λ h, bool.no_confusion h

def is_dec_eq {α : Sort u} (p : α → α → bool) : Prop := ∀ ⦃x y : α⦄, p x y = tt → x = y
def is_dec_refl {α : Sort u} (p : α → α → bool) : Prop := ∀ x, p x x = tt

instance bool.decidable_eq : decidable_eq bool :=
λ a b, bool.cases_on a
  (bool.cases_on b (is_true rfl) (is_false bool.ff_ne_tt))
  (bool.cases_on b (is_false (λ h, bool.ff_ne_tt h.symm)) (is_true rfl))

class inhabited (α : Sort u) := (default : α)

export inhabited (default)

@[inline, irreducible] def arbitrary (α : Sort u) [inhabited α] : α := default

instance prop.inhabited : inhabited Prop := ⟨true⟩

instance pi.inhabited (α : Sort u) {β : α → Sort v} [Π x, inhabited (β x)] : inhabited (Π x, β x) := ⟨λ a, default⟩

instance bool.inhabited : inhabited bool := ⟨ff⟩

instance true.inhabited : inhabited true := ⟨trivial⟩

class inductive nonempty (α : Sort u) : Prop
| intro (val : α) : nonempty

protected lemma nonempty.elim {α : Sort u} {p : Prop} (h₁ : nonempty α) (h₂ : α → p) : p := nonempty.rec h₂ h₁

@[priority 100]
instance nonempty_of_inhabited {α : Sort u} [inhabited α] : nonempty α := ⟨default⟩

lemma nonempty_of_exists {α : Sort u} {p : α → Prop} : (∃ x, p x) → nonempty α :=
λ h, exists.elim h (λ w _, nonempty.intro w)

class inductive subsingleton (α : Sort u) : Prop
| intro (h : ∀ a b : α, a = b) : subsingleton

protected lemma subsingleton.elim {α : Sort u} [h : subsingleton α] : ∀ (a b : α), a = b := subsingleton.rec (λ p, p) h

protected lemma subsingleton.helim {α β : Sort u} [h : subsingleton α] (h : α = β) : ∀ (a : α) (b : β), a == b :=
eq.rec_on h (λ a b : α, heq_of_eq (subsingleton.elim a b))

instance subsingleton_prop (p : Prop) : subsingleton p := ⟨λ a b, proof_irrel a b⟩

instance decidable.subsingleton (p : Prop) : subsingleton (decidable p) :=
subsingleton.intro (λ d₁ d₂, decidable.cases_on d₁
  (λ n₁, decidable.cases_on d₂ (λ n₂, rfl) (λ t₂, absurd t₂ n₁))
  (λ t₁, decidable.cases_on d₂ (λ n₂, absurd t₁ n₂) (λ t₂, rfl)))

lemma if_pos {c : Prop} [h : decidable c] (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
@decidable.cases_on c (λ d, @ite α c d t e = t) h (λ hn, absurd hc hn) (λ _, rfl)

lemma if_neg {c : Prop} [h : decidable c] (hnc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
@decidable.cases_on c (λ d, @ite α c d t e = e) h (λ _, rfl) (λ hc, absurd hc hnc)

@[simp] lemma if_t_t (c : Prop) [h : decidable c] {α : Sort u} (t : α) : (ite c t t) = t :=
@decidable.cases_on c (λ d, @ite α c d t t = t) h (λ _, rfl) (λ _, rfl)

lemma implies_of_if_pos {c t e : Prop} [decidable c] (h : ite c t e) : c → t := λ hc, eq.mp (if_pos hc) h

lemma implies_of_if_neg {c t e : Prop} [decidable c] (h : ite c t e) : ¬c → e := λ hnc, eq.mp (if_neg hnc) h

lemma if_ctx_congr {α : Sort u} {b c : Prop} [dec_b : decidable b] [dec_c : decidable c] {x y u v : α} (h_c : b ↔ c)
  (h_t : c → x = u) (h_e : ¬c → y = v) : ite b x y = ite c u v :=
decidable.by_cases
  (λ hc : c, eq.trans (if_pos (h_c.mpr hc)) (eq.trans (h_t hc) (eq.symm (if_pos hc))))
  (λ hn : ¬c, eq.trans (if_neg (mt h_c.mp hn)) (eq.trans (h_e hn) (eq.symm (if_neg hn))))

lemma if_congr {α : Sort u} {b c : Prop} [dec_b : decidable b] [dec_c : decidable c] {x y u v : α} (h_c : b ↔ c)
  (h_t : x = u) (h_e : y = v) : ite b x y = ite c u v :=
if_ctx_congr h_c (λ _, h_t) (λ _, h_e)

@[simp] lemma if_true {α : Sort u} {h : decidable true} (t e : α) : (@ite α true h t e) = t := if_pos trivial

@[simp] lemma if_false {α : Sort u} {h : decidable false} (t e : α) : (@ite α false h t e) = e := if_neg not_false

lemma if_ctx_congr_prop {b c x y u v : Prop} [dec_b : decidable b] [dec_c : decidable c] (h_c : b ↔ c)
  (h_t : c → (x ↔ u)) (h_e : ¬c → (y ↔ v)) : ite b x y ↔ ite c u v :=
decidable.by_cases
  (λ hc : c, iff.trans (eq.to_iff (if_pos (h_c.mpr hc))) (iff.trans (h_t hc) (iff.symm (eq.to_iff (if_pos hc)))))
  (λ hn : ¬c, iff.trans (eq.to_iff (if_neg (mt h_c.mp hn))) (iff.trans (h_e hn) (iff.symm (eq.to_iff (if_neg hn)))))

@[congr] lemma if_congr_prop {b c x y u v : Prop} [dec_b : decidable b] [dec_c : decidable c] (h_c : b ↔ c)
  (h_t : x ↔ u) (h_e : y ↔ v) : ite b x y ↔ ite c u v :=
if_ctx_congr_prop h_c (λ _, h_t) (λ _, h_e)

lemma if_ctx_simp_congr_prop {b c x y u v : Prop} [dec_b : decidable b] (h_c : b ↔ c) (h_t : c → (x ↔ u))
  (h_e : ¬c → (y ↔ v)) : ite b x y ↔ (@ite Prop c (decidable_of_decidable_of_iff dec_b h_c) u v) :=
@if_ctx_congr_prop b c x y u v dec_b (decidable_of_decidable_of_iff dec_b h_c) h_c h_t h_e

@[congr] lemma if_simp_congr_prop {b c x y u v : Prop} [dec_b : decidable b] (h_c : b ↔ c) (h_t : x ↔ u)
  (h_e : y ↔ v) : ite b x y ↔ (@ite Prop c (decidable_of_decidable_of_iff dec_b h_c) u v) :=
if_ctx_simp_congr_prop h_c (λ _, h_t) (λ _, h_e)

@[simp] lemma dif_pos {c : Prop} [h : decidable c] (hc : c) {α : Sort u} {t : c → α} {e : ¬ c → α} :
  dite c t e = t hc :=
@decidable.cases_on c (λ d, @dite α c d t e = t hc) h (λ hn, absurd hc hn) (λ _, rfl)

@[simp] lemma dif_neg {c : Prop} [h : decidable c] (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬ c → α} :
  dite c t e = e hnc :=
@decidable.cases_on c (λ d, @dite α c d t e = e hnc) h (λ _, rfl) (λ hc, absurd hc hnc)

@[congr] lemma dif_ctx_congr {α : Sort u} {b c : Prop} [dec_b : decidable b] [dec_c : decidable c] {x : b → α}
  {u : c → α} {y : ¬b → α} {v : ¬c → α} (h_c : b ↔ c) (h_t : ∀ (h : c), x (iff.mpr h_c h) = u h)
  (h_e : ∀ (h : ¬c), y (iff.mpr (not_iff_not_of_iff h_c) h) = v h) :
  (@dite α b dec_b x y) = (@dite α c dec_c u v) :=
decidable.by_cases
  (λ hc : c, eq.trans (dif_pos (h_c.mpr hc)) (eq.trans (h_t hc) (eq.symm (dif_pos hc))))
  (λ hn : ¬c, eq.trans (dif_neg (mt h_c.mp hn)) (eq.trans (h_e hn) (eq.symm (dif_neg hn))))

lemma dif_eq_if (c : Prop) [h : decidable c] {α : Sort u} (t : α) (e : α) : dite c (λ h, t) (λ h, e) = ite c t e := rfl

instance ite.decidable {c t e : Prop} [d_c : decidable c] [d_t : decidable t] [d_e : decidable e] :
  decidable (if c then t else e) :=
@decidable.cases_on c (λ d, decidable (@ite Prop c d t e)) d_c (λ _, d_e) (λ _, d_t)

instance dite.decidable {c : Prop} {t : c → Prop} {e : ¬c → Prop} [d_c : decidable c] [d_t : ∀ h, decidable (t h)]
  [d_e : ∀ h, decidable (e h)] : decidable (if h : c then t h else e h) :=
@decidable.cases_on c (λ d, decidable (@dite Prop c d t e)) d_c (λ hn, d_e hn) (λ hc, d_t hc)

def as_true (c : Prop) [decidable c] : Prop := if c then true else false

def as_false (c : Prop) [decidable c] : Prop := if c then false else true

lemma of_as_true {c : Prop} [h₁ : decidable c] (h₂ : as_true c) : c :=
decidable.by_contradiction (λ hn, eq.mp (if_neg hn) h₂)

structure {r s} ulift (α : Type s) : Type (max s r) :=
up :: (down : α)

lemma ulift.up_down {α : Type u} (b : ulift.{v} α) : ulift.up (ulift.down b) = b := ulift.cases_on b (λ a, rfl)

lemma ulift.down_up {α : Type u} (a : α) : ulift.down (ulift.up.{v} a) = a := rfl

structure plift (α : Sort u) : Type u :=
up :: (down : α)

lemma plift.up_down {α : Sort u} (b : plift α) : plift.up (plift.down b) = b := plift.cases_on b (λ a, rfl)

lemma plift.down_up {α : Sort u} (a : α) : plift.down (plift.up a) = a := rfl

def reflexive {β : Sort v} (r : β → β → Prop) := ∀ x, r x x

def symmetric {β : Sort v} (r : β → β → Prop) := ∀ ⦃x y⦄, r x y → r y x

def transitive {β : Sort v} (r : β → β → Prop) := ∀ ⦃x y z⦄, r x y → r y z → r x z

def equivalence {β : Sort v} (r : β → β → Prop) := reflexive r ∧ symmetric r ∧ transitive r

def total {β : Sort v} (r : β → β → Prop) := ∀ x y, r x y ∨ r y x

lemma mk_equivalence {β : Sort v} (r : β → β → Prop) (rfl : reflexive r) (symm : symmetric r) (trans : transitive r) :
  equivalence r :=
and.intro rfl (and.intro symm trans)

def irreflexive {β : Sort v} (r : β → β → Prop) := ∀ x, ¬ r x x

def anti_symmetric {β : Sort v} (r : β → β → Prop) := ∀ ⦃x y⦄, r x y → r y x → x = y

def empty_relation {α : Sort u} := λ a₁ a₂ : α, false

def subrelation {β : Sort v} (q r : β → β → Prop) := ∀ ⦃x y⦄, q x y → r x y

def inv_image {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := λ a₁ a₂, r (f a₁) (f a₂)

def commutative {α : Type u} (f : α → α → α) := ∀ a b, f a b = f b a

def associative {α : Type u} (f : α → α → α) := ∀ a b c, f (f a b) c = f a (f b c)

def right_commutative {α : Type u} {β : Type v} (h : β → α → β) := ∀ b a₁ a₂, h (h b a₁) a₂ = h (h b a₂) a₁

def left_commutative {α : Type u} {β : Type v} (h : α → β → β) := ∀ a₁ a₂ b, h a₁ (h a₂ b) = h a₂ (h a₁ b)

lemma left_comm {α : Type u} (f : α → α → α) : commutative f → associative f → left_commutative f :=
λ hcomm hassoc a b c,
  eq.trans (eq.symm (hassoc a b c)) (eq.trans (congr (congr_arg f (hcomm a b)) rfl) (hassoc b a c))

lemma right_comm {α : Type u} (f : α → α → α) : commutative f → associative f → right_commutative f :=
λ hcomm hassoc a b c,
  eq.trans (hassoc a b c) (eq.trans (congr_arg (f a) (hcomm b c)) (eq.symm (hassoc a c b)))
