-- init.data.subtype.basic, init.classical
prelude
import core.quotient

universes u v

protected lemma subtype.eq {α : Type u} {p : α → Prop} {a1 a2 : {x // p x}} (h : subtype.val a1 = subtype.val a2) :
  a1 = a2 :=
subtype.cases_on a1 (λ x hx, subtype.cases_on a2 (λ y hy (e : x = y),
  @eq.rec α x (λ z, ∀ hz : p z, subtype.mk x hx = subtype.mk z hz) (λ hz, rfl) y e hy)) h

lemma subtype.exists_of_subtype {α : Type u} {p : α → Prop} (s : {x // p x}) : ∃ x, p x :=
Exists.intro s.val s.property

lemma subtype.tag_irrelevant {α : Type u} {p : α → Prop} {a : α} (h1 h2 : p a) : subtype.mk a h1 = subtype.mk a h2 := rfl

lemma subtype.ne_of_val_ne {α : Type u} {p : α → Prop} {a1 a2 : {x // p x}} :
  subtype.val a1 ≠ subtype.val a2 → a1 ≠ a2 :=
mt (congr_arg subtype.val)

lemma subtype.eta {α : Type u} {p : α → Prop} (a : {x // p x}) (h : p (subtype.val a)) :
  subtype.mk (subtype.val a) h = a :=
subtype.eq rfl

axiom classical.choice {α : Sort u} : nonempty α → α

@[irreducible] noncomputable def classical.indefinite_description {α : Sort u} (p : α → Prop) (h : ∃ x, p x) :
  {x // p x} :=
classical.choice (exists.elim h (λ x px, nonempty.intro (subtype.mk x px)))

noncomputable def classical.some {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
(classical.indefinite_description p h).val

theorem classical.some_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (classical.some h) :=
(classical.indefinite_description p h).property

theorem classical.em (p : Prop) : p ∨ ¬p :=
have exU : ∃ x : Prop, x = true ∨ p, from Exists.intro true (or.inl rfl),
have exV : ∃ x : Prop, x = false ∨ p, from Exists.intro false (or.inl rfl),
have hU : classical.some exU = true ∨ p, from classical.some_spec exU,
have hV : classical.some exV = false ∨ p, from classical.some_spec exV,
have hUV : p → classical.some exU = classical.some exV, from λ hp,
  have e : (λ x : Prop, x = true ∨ p) = (λ x : Prop, x = false ∨ p), from
    funext (λ x, propext (iff.intro (λ _, or.inr hp) (λ _, or.inr hp))),
  @eq.rec (Prop → Prop) (λ x : Prop, x = true ∨ p)
    (λ q, ∀ h : (∃ x, q x), classical.some exU = @classical.some Prop q h) (λ h, rfl)
    (λ x : Prop, x = false ∨ p) e exV,
or.elim hU
  (λ hu, or.elim hV
    (λ hv, or.inr (λ hp, true_ne_false (eq.trans (eq.symm hu) (eq.trans (hUV hp) hv))))
    or.inl)
  or.inl

theorem classical.exists_true_of_nonempty {α : Sort u} : nonempty α → ∃ x : α, true :=
λ h, nonempty.elim h (λ x, Exists.intro x trivial)

noncomputable def classical.inhabited_of_nonempty {α : Sort u} (h : nonempty α) : inhabited α :=
⟨classical.choice h⟩

noncomputable def classical.inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : inhabited α :=
classical.inhabited_of_nonempty (exists.elim h (λ w _, nonempty.intro w))

noncomputable def classical.prop_decidable (a : Prop) : decidable a :=
classical.choice (or.elim (classical.em a) (λ ha, nonempty.intro (is_true ha)) (λ hn, nonempty.intro (is_false hn)))

noncomputable def classical.decidable_inhabited (a : Prop) : inhabited (decidable a) := ⟨classical.prop_decidable a⟩

noncomputable def classical.type_decidable_eq (α : Sort u) : decidable_eq α := λ x y, classical.prop_decidable (x = y)

theorem classical.axiom_of_choice {α : Sort u} {β : α → Sort v} {r : Π x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
  ∃ (f : Π x, β x), ∀ x, r x (f x) :=
Exists.intro (λ x, classical.some (h x)) (λ x, classical.some_spec (h x))

theorem classical.skolem {α : Sort u} {b : α → Sort v} {p : Π x, b x → Prop} :
  (∀ x, ∃ y, p x y) ↔ ∃ (f : Π x, b x), ∀ x, p x (f x) :=
iff.intro classical.axiom_of_choice (λ h x, exists.elim h (λ f hf, Exists.intro (f x) (hf x)))

theorem classical.prop_complete (a : Prop) : a = true ∨ a = false :=
or.elim (classical.em a) (λ t, or.inl (eq_true_intro t)) (λ f, or.inr (eq_false_intro f))

lemma classical.by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := or.elim (classical.em p) hpq hnpq

theorem classical.by_contradiction {p : Prop} (h : ¬p → false) : p :=
or.elim (classical.em p) id (λ hn, false.elim (h hn))

theorem classical.eq_false_or_eq_true (a : Prop) : a = false ∨ a = true := or.swap (classical.prop_complete a)
