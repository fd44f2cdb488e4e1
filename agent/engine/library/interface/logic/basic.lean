-- logic.basic
prelude
import interface.algebra.abs

set_option old_structure_cmd true

universes u v w x y z

@[instance] protected axiom empty.subsingleton : subsingleton empty

@[instance] protected axiom subsingleton.prod {α : Type u} {β : Type v} [subsingleton α] [subsingleton β] : subsingleton (α × β)

@[simp] axiom eq_iff_true_of_subsingleton {α : Sort u} [subsingleton α] (x y : α) : x = y ↔ true

axiom subsingleton_of_forall_eq {α : Sort u} (x : α) (h : ∀ (y : α), y = x) : subsingleton α

axiom subsingleton_iff_forall_eq {α : Sort u} (x : α) : subsingleton α ↔ ∀ (y : α), y = x

@[simp] axiom coe_coe {α : Sort u} {β : Sort v} {γ : Sort w} [has_coe α β] [has_coe_t β γ] (a : α) : (↑a : γ) = (↑(↑a
  : β) : γ)

@[simp] axiom coe_sort_coe_base {α : Sort u} {β : Sort v} {γ : out_param (Sort w)} [has_coe α β] [has_coe_to_sort β γ]
  (x : α) : ↥x = ↥(↑x : β)

@[simp] axiom ulift.down_inj {α : Type u} {a b : ulift α} : ulift.down a = ulift.down b ↔ a = b

@[simp] axiom plift.down_inj {α : Sort u} {a b : plift α} : plift.down a = plift.down b ↔ a = b

axiom ne_comm {α : Sort u} {a b : α} : a ≠ b ↔ b ≠ a

@[simp] axiom eq_iff_eq_cancel_left {α : Type u} {b c : α} : (∀ {a : α}, a = b ↔ a = c) ↔ b = c

@[simp] axiom eq_iff_eq_cancel_right {α : Type u} {a b : α} : (∀ {c : α}, a = c ↔ b = c) ↔ a = b

class fact (p : Prop) : Prop := (out [] : p)

axiom fact.elim {p : Prop} (h : fact p) : p

axiom fact_iff {p : Prop} : fact p ↔ p

axiom false_ne_true : false ≠ true

axiom iff_of_eq {a b : Prop} (e : a = b) : a ↔ b

axiom iff_iff_eq {a b : Prop} : a ↔ b ↔ a = b

@[simp] axiom eq_iff_iff {p q : Prop} : p = q ↔ (p ↔ q)

@[simp] axiom imp_self {a : Prop} : a → a ↔ true

axiom iff.imp {a b c d : Prop} (h₁ : a ↔ b) (h₂ : c ↔ d) : a → c ↔ b → d

@[simp] axiom eq_true_eq_id : eq true = id

axiom imp_intro {α β : Prop} (h : α) : β → α

axiom imp_false {a : Prop} : a → false ↔ ¬a

axiom imp_and_distrib {b c : Prop} {α : Sort u} : α → b ∧ c ↔ (α → b) ∧ (α → c)

@[simp] axiom and_imp {a b c : Prop} : a ∧ b → c ↔ a → b → c

axiom iff_def {a b : Prop} : a ↔ b ↔ (a → b) ∧ (b → a)

axiom iff_def' {a b : Prop} : a ↔ b ↔ (b → a) ∧ (a → b)

axiom imp_true_iff {α : Sort u} : α → true ↔ true

axiom imp_iff_right {a b : Prop} (ha : a) : a → b ↔ b

axiom imp_iff_not {a b : Prop} (hb : ¬b) : a → b ↔ ¬a

@[simp] axiom imp_iff_right_iff {a b : Prop} : a → b ↔ b ↔ a ∨ b

@[simp] axiom and_or_imp {a b c : Prop} : a ∧ b ∨ (a → c) ↔ a → b ∨ c

def not.elim {a : Prop} {α : Sort u} (H1 : ¬a) (H2 : a) : α := absurd H2 H1

axiom not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a

axiom not_not_of_not_imp {a b : Prop} : ¬(a → b) → ¬¬a

axiom not_of_not_imp {b a : Prop} : ¬(a → b) → ¬b

axiom dec_em (p : Prop) [decidable p] : p ∨ ¬p

axiom dec_em' (p : Prop) [decidable p] : ¬p ∨ p

axiom em (p : Prop) : p ∨ ¬p

axiom em' (p : Prop) : ¬p ∨ p

axiom or_not {p : Prop} : p ∨ ¬p

axiom eq_or_ne {α : Sort u} (x y : α) : x = y ∨ x ≠ y

axiom ne_or_eq {α : Sort u} (x y : α) : x ≠ y ∨ x = y

axiom by_contradiction {p : Prop} : (¬p → false) → p

axiom by_contra {p : Prop} : (¬p → false) → p

@[simp] axiom not_not {a : Prop} : ¬¬a ↔ a

axiom of_not_not {a : Prop} : ¬¬a → a

axiom not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b

axiom of_not_imp {a b : Prop} : ¬(a → b) → a

axiom not.decidable_imp_symm {a b : Prop} [decidable a] : (¬a → b) → ¬b → a

axiom not.imp_symm {a b : Prop} : (¬a → b) → ¬b → a

axiom not_imp_comm {a b : Prop} : ¬a → b ↔ ¬b → a

@[simp] axiom imp_not_self {a : Prop} : a → ¬a ↔ ¬a

@[simp] axiom not_imp_self {a : Prop} : ¬a → a ↔ a

axiom imp.swap {a b c : Prop} : a → b → c ↔ b → a → c

axiom imp_not_comm {a b : Prop} : a → ¬b ↔ b → ¬a

axiom iff.not {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b

axiom iff.not_left {a b : Prop} (h : a ↔ ¬b) : ¬a ↔ b

axiom iff.not_right {a b : Prop} (h : ¬a ↔ b) : a ↔ ¬b

@[simp] axiom xor_true : xor true = not

@[simp] axiom xor_false : xor false = id

axiom xor_comm (a b : Prop) : xor a b = xor b a

@[simp] axiom xor_self (a : Prop) : xor a a = false

axiom iff.and {a b c d : Prop} (h₁ : a ↔ b) (h₂ : c ↔ d) : a ∧ c ↔ b ∧ d

axiom and_congr_left {a b c : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c

axiom and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c

axiom and_congr_right' {a b c : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c

axiom not_and_of_not_left {a : Prop} (b : Prop) : ¬a → ¬(a ∧ b)

axiom not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b)

axiom and.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c

axiom and.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b

axiom and.right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b

axiom and_and_distrib_left (a b c : Prop) : a ∧ b ∧ c ↔ (a ∧ b) ∧ a ∧ c

axiom and_and_distrib_right (a b c : Prop) : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c

axiom and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a

axiom and.rotate {a b c : Prop} : a ∧ b ∧ c → b ∧ c ∧ a

axiom and_not_self_iff (a : Prop) : a ∧ ¬a ↔ false

axiom not_and_self_iff (a : Prop) : ¬a ∧ a ↔ false

axiom and_iff_left_of_imp {a b : Prop} (h : a → b) : a ∧ b ↔ a

axiom and_iff_right_of_imp {a b : Prop} (h : b → a) : a ∧ b ↔ b

@[simp] axiom and_iff_left_iff_imp {a b : Prop} : a ∧ b ↔ a ↔ a → b

@[simp] axiom and_iff_right_iff_imp {a b : Prop} : a ∧ b ↔ b ↔ b → a

@[simp] axiom iff_self_and {p q : Prop} : p ↔ p ∧ q ↔ p → q

@[simp] axiom iff_and_self {p q : Prop} : p ↔ q ∧ p ↔ p → q

@[simp] axiom and.congr_right_iff {a b c : Prop} : a ∧ b ↔ a ∧ c ↔ a → (b ↔ c)

@[simp] axiom and.congr_left_iff {a b c : Prop} : a ∧ c ↔ b ∧ c ↔ c → (a ↔ b)

@[simp] axiom and_self_left {a b : Prop} : a ∧ a ∧ b ↔ a ∧ b

@[simp] axiom and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b

axiom iff.or {a b c d : Prop} (h₁ : a ↔ b) (h₂ : c ↔ d) : a ∨ c ↔ b ∨ d

axiom or_congr_left' {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c

axiom or_congr_right' {a b c : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c

axiom or.right_comm {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b

axiom or_or_distrib_left (a b c : Prop) : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c

axiom or_or_distrib_right (a b c : Prop) : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b ∨ c

axiom or_rotate {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ c ∨ a

axiom or.rotate {a b c : Prop} : a ∨ b ∨ c → b ∨ c ∨ a

axiom or_of_or_of_imp_of_imp {a b c d : Prop} (h₁ : a ∨ b) (h₂ : a → c) (h₃ : b → d) : c ∨ d

axiom or_of_or_of_imp_left {a b c : Prop} (h₁ : a ∨ c) (h : a → b) : b ∨ c

axiom or_of_or_of_imp_right {a b c : Prop} (h₁ : c ∨ a) (h : a → b) : c ∨ b

axiom or.elim3 {a b c d : Prop} (h : a ∨ b ∨ c) (ha : a → d) (hb : b → d) (hc : c → d) : d

axiom or_imp_distrib {a b c : Prop} : a ∨ b → c ↔ (a → c) ∧ (b → c)

axiom or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ ¬a → b

axiom or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ ¬b → a

axiom not_or_of_imp {a b : Prop} : (a → b) → ¬a ∨ b

axiom or_not_of_imp {a b : Prop} : (a → b) → b ∨ ¬a

axiom imp_iff_not_or {a b : Prop} : a → b ↔ ¬a ∨ b

axiom imp_iff_or_not {a b : Prop} : b → a ↔ a ∨ ¬b

axiom not_imp_not {a b : Prop} : ¬a → ¬b ↔ b → a

axiom or_congr_left {a b c : Prop} (h : ¬c → (a ↔ b)) : a ∨ c ↔ b ∨ c

axiom or_congr_right {a b c : Prop} (h : ¬a → (b ↔ c)) : a ∨ b ↔ a ∨ c

@[simp] axiom or_iff_left_iff_imp {a b : Prop} : a ∨ b ↔ a ↔ b → a

@[simp] axiom or_iff_right_iff_imp {a b : Prop} : a ∨ b ↔ b ↔ a → b

axiom or_iff_left {a b : Prop} (hb : ¬b) : a ∨ b ↔ a

axiom or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b

axiom and_or_distrib_left {a b c : Prop} : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c

axiom or_and_distrib_right {a b c : Prop} : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c

axiom or_and_distrib_left {a b c : Prop} : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c)

axiom and_or_distrib_right {a b c : Prop} : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c)

@[simp] axiom or_self_left {a b : Prop} : a ∨ a ∨ b ↔ a ∨ b

@[simp] axiom or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b

axiom iff.iff {a b c d : Prop} (h₁ : a ↔ b) (h₂ : c ↔ d) : a ↔ c ↔ (b ↔ d)

axiom iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b

axiom iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b

axiom iff_true_left {a b : Prop} (ha : a) : a ↔ b ↔ b

axiom iff_true_right {a b : Prop} (ha : a) : b ↔ a ↔ b

axiom iff_false_left {a b : Prop} (ha : ¬a) : a ↔ b ↔ ¬b

axiom iff_false_right {a b : Prop} (ha : ¬a) : b ↔ a ↔ ¬b

@[simp] axiom iff_mpr_iff_true_intro {P : Prop} (h : P) : iff.mpr (iff_true_intro h) true.intro = h

axiom imp_or_distrib {a b c : Prop} : a → b ∨ c ↔ (a → b) ∨ (a → c)

axiom imp_or_distrib' {a b c : Prop} : a → b ∨ c ↔ (a → b) ∨ (a → c)

axiom not_imp_of_and_not {a b : Prop} : a ∧ ¬b → ¬(a → b)

axiom not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b

axiom imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → c → d

axiom peirce (a b : Prop) : ((a → b) → a) → a

axiom peirce' {a : Prop} (H : ∀ (b : Prop), (a → b) → a) : a

axiom not_iff_not {a b : Prop} : ¬a ↔ ¬b ↔ (a ↔ b)

axiom not_iff_comm {a b : Prop} : ¬a ↔ b ↔ (¬b ↔ a)

axiom not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b)

axiom iff_not_comm {a b : Prop} : a ↔ ¬b ↔ (b ↔ ¬a)

axiom iff_iff_and_or_not_and_not {a b : Prop} : a ↔ b ↔ a ∧ b ∨ ¬a ∧ ¬b

axiom iff_iff_not_or_and_or_not {a b : Prop} : a ↔ b ↔ (¬a ∨ b) ∧ (a ∨ ¬b)

axiom not_and_not_right {a b : Prop} : ¬(a ∧ ¬b) ↔ a → b

axiom not_and_of_not_or_not {a b : Prop} (h : ¬a ∨ ¬b) : ¬(a ∧ b)

axiom not_and_distrib {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b

@[simp] axiom not_and {a b : Prop} : ¬(a ∧ b) ↔ a → ¬b

axiom not_and' {a b : Prop} : ¬(a ∧ b) ↔ b → ¬a

axiom not_or_distrib {a b : Prop} : ¬(a ∨ b) ↔ ¬a ∧ ¬b

axiom or_iff_not_and_not {a b : Prop} : a ∨ b ↔ ¬(¬a ∧ ¬b)

axiom and_iff_not_or_not {a b : Prop} : a ∧ b ↔ ¬(¬a ∨ ¬b)

@[simp] axiom not_xor (P Q : Prop) : ¬xor P Q ↔ (P ↔ Q)

axiom xor_iff_not_iff (P Q : Prop) : xor P Q ↔ ¬(P ↔ Q)

axiom ne_of_mem_of_not_mem {α : Type u} {β : Type v} [has_mem α β] {s : β} {a b : α} (h : a ∈ s) : b ∉ s → a ≠ b

axiom ne_of_mem_of_not_mem' {α : Type u} {β : Type v} [has_mem α β] {s t : β} {a : α} (h : a ∈ s) : a ∉ t → s ≠ t

axiom has_mem.mem.ne_of_not_mem {α : Type u} {β : Type v} [has_mem α β] {s : β} {a b : α} : a ∈ s → b ∉ s → a ≠ b

axiom has_mem.mem.ne_of_not_mem' {α : Type u} {β : Type v} [has_mem α β] {s t : β} {a : α} : a ∈ s → a ∉ t → s ≠ t

@[simp] axiom heq_iff_eq {α : Sort u} {a b : α} : a == b ↔ a = b

axiom ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} (h : f x ≠ f y) : x ≠ y

@[simp] axiom eq_mp_eq_cast {α β : Sort u} (h : α = β) : eq.mp h = cast h

@[simp] axiom eq_mpr_eq_cast {α β : Sort u} (h : α = β) : eq.mpr h = cast (eq.symm h)

@[simp] axiom cast_cast {α β γ : Sort u} (ha : α = β) (hb : β = γ) (a : α) : cast hb (cast ha a) = cast (eq.trans ha
  hb) a

@[simp] axiom congr_refl_left {α : Sort u} {β : Sort v} (f : α → β) {a b : α} (h : a = b) : congr (eq.refl f) h =
  congr_arg f h

@[simp] axiom congr_refl_right {α : Sort u} {β : Sort v} {f g : α → β} (h : f = g) (a : α) : congr h (eq.refl a) =
  congr_fun h a

@[simp] axiom congr_arg_refl {α : Sort u} {β : Sort v} (f : α → β) (a : α) : congr_arg f (eq.refl a) = eq.refl (f a)

@[simp] axiom congr_fun_rfl {α : Sort u} {β : Sort v} (f : α → β) (a : α) : congr_fun (eq.refl f) a = eq.refl (f a)

@[simp] axiom congr_fun_congr_arg {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {a a' : α} (p : a = a') (b :
  β) : congr_fun (congr_arg f p) b = congr_arg (λ (a : α), f a b) p

protected axiom eq.congr {α : Sort u} {x₁ x₂ y₁ y₂ : α} (h₁ : x₁ = y₁) (h₂ : x₂ = y₂) : x₁ = x₂ ↔ y₁ = y₂

axiom eq.congr_left {α : Sort u} {x y z : α} (h : x = y) : x = z ↔ y = z

axiom eq.congr_right {α : Sort u} {x y z : α} (h : x = y) : z = x ↔ z = y

axiom congr_arg2 {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (hx : x = x') (hy : y =
  y') : f x y = f x' y'

axiom imp_forall_iff {α : Type u} {p : Prop} {q : α → Prop} : (p → ∀ x, q x) ↔ (∀ x, p → q x)

@[simp] axiom forall_exists_index {α : Sort u} {p : α → Prop} {q : (∃ (x : α), p x) → Prop} : (∀ (h : ∃ (x : α), p x),
  q h) ↔ ∀ (x : α) (h : p x), q (Exists.intro x h)

axiom exists_imp_distrib {α : Sort u} {p : α → Prop} {b : Prop} : (∃ (x : α), p x) → b ↔ ∀ (x : α), p x → b

axiom not_exists_of_forall_not {α : Sort u} {p : α → Prop} (h : ∀ (x : α), ¬p x) : ¬∃ (x : α), p x

@[simp] axiom not_exists {α : Sort u} {p : α → Prop} : (¬∃ (x : α), p x) ↔ ∀ (x : α), ¬p x

@[simp] axiom not_forall {α : Sort u} {p : α → Prop} : (¬∀ (x : α), p x) ↔ ∃ (x : α), ¬p x

@[simp] axiom not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ (x : α), ¬p x) ↔ ∀ (x : α), p x

axiom forall_true_iff {α : Sort u} : α → true ↔ true

@[simp] axiom forall_2_true_iff {α : Sort u} {β : α → Sort v} : (∀ (a : α), β a → true) ↔ true

@[simp] axiom forall_3_true_iff {α : Sort u} {β : α → Sort v} {γ : Π (a : α), β a → Sort w} : (∀ (a : α) (b : β a), γ
  a b → true) ↔ true

axiom exists_unique.exists {α : Sort u} {p : α → Prop} (h : ∃! (x : α), p x) : ∃ (x : α), p x

@[simp] axiom exists_unique_iff_exists {α : Sort u} [subsingleton α] {p : α → Prop} : (∃! (x : α), p x) ↔ ∃ (x : α), p
  x

@[simp] axiom forall_const {b : Prop} (α : Sort u) [i : nonempty α] : α → b ↔ b

@[simp] axiom exists_const {b : Prop} (α : Sort u) [i : nonempty α] : (∃ (x : α), b) ↔ b

axiom forall_and_distrib {α : Sort u} {p q : α → Prop} : (∀ (x : α), p x ∧ q x) ↔ (∀ (x : α), p x) ∧ ∀ (x : α), q x

@[simp] axiom exists_and_distrib_left {α : Sort u} {q : Prop} {p : α → Prop} : (∃ (x : α), q ∧ p x) ↔ q ∧ ∃ (x : α), p
  x

@[simp] axiom exists_and_distrib_right {α : Sort u} {q : Prop} {p : α → Prop} : (∃ (x : α), p x ∧ q) ↔ (∃ (x : α), p
  x) ∧ q

@[simp] axiom forall_eq {α : Sort u} {p : α → Prop} {a' : α} : (∀ (a : α), a = a' → p a) ↔ p a'

@[simp] axiom forall_eq' {α : Sort u} {p : α → Prop} {a' : α} : (∀ (a : α), a' = a → p a) ↔ p a'

@[simp] axiom forall_eq_or_imp {α : Sort u} {p q : α → Prop} {a' : α} : (∀ (a : α), a = a' ∨ q a → p a) ↔ p a' ∧ ∀ (a
  : α), q a → p a

axiom exists_eq {α : Sort u} {a' : α} : ∃ (a : α), a = a'

@[simp] axiom exists_eq' {α : Sort u} {a' : α} : ∃ (a : α), a' = a

@[simp] axiom exists_unique_eq {α : Sort u} {a' : α} : ∃! (a : α), a = a'

@[simp] axiom exists_unique_eq' {α : Sort u} {a' : α} : ∃! (a : α), a' = a

@[simp] axiom exists_eq_left {α : Sort u} {p : α → Prop} {a' : α} : (∃ (a : α), a = a' ∧ p a) ↔ p a'

@[simp] axiom exists_eq_right {α : Sort u} {p : α → Prop} {a' : α} : (∃ (a : α), p a ∧ a = a') ↔ p a'

@[simp] axiom exists_eq_right_right {α : Sort u} {p : α → Prop} {b : Prop} {a' : α} : (∃ (a : α), p a ∧ b ∧ a = a') ↔
  p a' ∧ b

@[simp] axiom exists_eq_right_right' {α : Sort u} {p : α → Prop} {b : Prop} {a' : α} : (∃ (a : α), p a ∧ b ∧ a' = a) ↔
  p a' ∧ b

@[simp] axiom exists_apply_eq_apply {α : Sort u} {β : Sort v} (f : α → β) (a' : α) : ∃ (a : α), f a = f a'

@[simp] axiom exists_apply_eq_apply' {α : Sort u} {β : Sort v} (f : α → β) (a' : α) : ∃ (a : α), f a' = f a

@[simp] axiom exists_exists_and_eq_and {α : Sort u} {β : Sort v} {f : α → β} {p : α → Prop} {q : β → Prop} : (∃ (b :
  β), (∃ (a : α), p a ∧ f a = b) ∧ q b) ↔ ∃ (a : α), p a ∧ q (f a)

@[simp] axiom exists_exists_eq_and {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} : (∃ (b : β), (∃ (a : α), f a
  = b) ∧ p b) ↔ ∃ (a : α), p (f a)

@[simp] axiom exists_or_eq_left {α : Sort u} (y : α) (p : α → Prop) : ∃ (x : α), x = y ∨ p x

@[simp] axiom exists_or_eq_right {α : Sort u} (y : α) (p : α → Prop) : ∃ (x : α), p x ∨ x = y

@[simp] axiom exists_or_eq_left' {α : Sort u} (y : α) (p : α → Prop) : ∃ (x : α), y = x ∨ p x

@[simp] axiom exists_or_eq_right' {α : Sort u} (y : α) (p : α → Prop) : ∃ (x : α), p x ∨ y = x

@[simp] axiom forall_apply_eq_imp_iff {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} : (∀ (a : α) (b : β), f a =
  b → p b) ↔ ∀ (a : α), p (f a)

@[simp] axiom forall_apply_eq_imp_iff' {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} : (∀ (b : β) (a : α), f a
  = b → p b) ↔ ∀ (a : α), p (f a)

@[simp] axiom forall_eq_apply_imp_iff {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} : (∀ (a : α) (b : β), b = f
  a → p b) ↔ ∀ (a : α), p (f a)

@[simp] axiom forall_eq_apply_imp_iff' {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} : (∀ (b : β) (a : α), b =
  f a → p b) ↔ ∀ (a : α), p (f a)

@[simp] axiom forall_apply_eq_imp_iff₂ {α : Sort u} {β : Sort v} {f : α → β} {p : α → Prop} {q : β → Prop} : (∀ (b :
  β) (a : α), p a → f a = b → q b) ↔ ∀ (a : α), p a → q (f a)

@[simp] axiom exists_eq_left' {α : Sort u} {p : α → Prop} {a' : α} : (∃ (a : α), a' = a ∧ p a) ↔ p a'

@[simp] axiom exists_eq_right' {α : Sort u} {p : α → Prop} {a' : α} : (∃ (a : α), p a ∧ a' = a) ↔ p a'

axiom forall_or_of_or_forall {α : Sort u} {p : α → Prop} {b : Prop} (h : b ∨ ∀ (x : α), p x) (x : α) : b ∨ p x

@[simp] axiom exists_prop {p q : Prop} : (∃ (h : p), q) ↔ p ∧ q

@[simp] axiom exists_false {α : Sort u} : ¬∃ (a : α), false

@[simp] axiom exists_unique_false {α : Sort u} : ¬∃! (a : α), false

axiom Exists.fst {b : Prop} {p : b → Prop} : Exists p → b

axiom forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ (h' : p), q h') ↔ q h

axiom exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ (h' : p), q h') ↔ q h

axiom exists_iff_of_forall {p : Prop} {q : p → Prop} (h : ∀ (h : p), q h) : (∃ (h : p), q h) ↔ p

axiom forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ (h' : p), q h') ↔ true

axiom exists_prop_of_false {p : Prop} {q : p → Prop} : ¬p → (¬∃ (h' : p), q h')

@[congr] axiom exists_prop_congr {p p' : Prop} {q q' : p → Prop} (hq : ∀ (h : p), q h ↔ q' h) (hp : p ↔ p') : Exists q
  ↔ ∃ (h : p'), q' (iff.mpr hp h)

@[congr] axiom exists_prop_congr' {p p' : Prop} {q q' : p → Prop} (hq : ∀ (h : p), q h ↔ q' h) (hp : p ↔ p') : Exists
  q = ∃ (h : p'), q' (iff.mpr hp h)

@[simp] axiom exists_true_left (p : true → Prop) : (∃ (x : true), p x) ↔ p true.intro

@[simp] axiom exists_false_left (p : false → Prop) : ¬∃ (x : false), p x

axiom exists_unique.unique {α : Sort u} {p : α → Prop} (h : ∃! (x : α), p x) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) :
  y₁ = y₂

@[congr] axiom forall_prop_congr {p p' : Prop} {q q' : p → Prop} (hq : ∀ (h : p), q h ↔ q' h) (hp : p ↔ p') : (∀ (h :
  p), q h) ↔ ∀ (h : p'), q' (iff.mpr hp h)

@[congr] axiom forall_prop_congr' {p p' : Prop} {q q' : p → Prop} (hq : ∀ (h : p), q h ↔ q' h) (hp : p ↔ p') : (∀ (h :
  p), q h) = ∀ (h : p'), q' (iff.mpr hp h)

@[simp] axiom forall_true_left (p : true → Prop) : (∀ (x : true), p x) ↔ p true.intro

@[simp] axiom forall_false_left (p : false → Prop) : (∀ (x : false), p x) ↔ true

noncomputable def classical.dec (p : Prop) : decidable p := classical.prop_decidable p

noncomputable def classical.dec_pred {α : Sort u} (p : α → Prop) : decidable_pred p :=
λ a, classical.prop_decidable (p a)

noncomputable def classical.dec_rel {α : Sort u} (p : α → α → Prop) : decidable_rel p :=
λ a b, classical.prop_decidable (p a b)

noncomputable def classical.dec_eq (α : Sort u) : decidable_eq α := λ a b, classical.prop_decidable (a = b)

axiom classical.cases {p : Prop → Prop} (h1 : p true) (h2 : p false) (a : Prop) : p a

@[simp] axiom bex_imp_distrib {α : Sort u} {p : α → Prop} {P : Π (x : α), p x → Prop} {b : Prop} : (∃ (x : α) (h : p
  x), P x h) → b ↔ ∀ (x : α) (h : p x), P x h → b

@[simp] axiom dite_eq_left_iff {α : Sort u} {P : Prop} [decidable P] {a : α} {B : ¬P → α} : dite P (λ (_x : P), a) B =
  a ↔ ∀ (h : ¬P), B h = a

@[simp] axiom dite_eq_right_iff {α : Sort u} {P : Prop} [decidable P] {b : α} {A : P → α} : dite P A (λ (_x : ¬P), b)
  = b ↔ ∀ (h : P), A h = b

@[simp] axiom ite_eq_left_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} : ite P a b = a ↔ ¬P → b = a

@[simp] axiom ite_eq_right_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} : ite P a b = b ↔ P → a = b

protected axiom ne.ite_eq_left_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} (h : a ≠ b) : ite P a b = a ↔ P

protected axiom ne.ite_eq_right_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} (h : a ≠ b) : ite P a b = b ↔ ¬P

protected axiom ne.ite_ne_left_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} (h : a ≠ b) : ite P a b ≠ a ↔ ¬P

protected axiom ne.ite_ne_right_iff {α : Sort u} {P : Prop} [decidable P] {a b : α} (h : a ≠ b) : ite P a b ≠ b ↔ P

@[simp] axiom dite_eq_ite {α : Sort u} (P : Prop) [decidable P] (a b : α) : dite P (λ (h : P), a) (λ (h : ¬P), b) =
  ite P a b

@[simp] axiom dite_not {α : Sort u} (P : Prop) [decidable P] (x : ¬P → α) (y : ¬¬P → α) : dite (¬P) x y = dite P (λ (h
  : P), y (not_not_intro h)) x

@[simp] axiom ite_not {α : Sort u} (P : Prop) [decidable P] (a b : α) : ite (¬P) a b = ite P b a

-- logic.basic

@[simp] axiom eq_rec_constant {α : Sort u} {a : α} {a' : α} {β : Sort v} (y : β) (h : @eq α a a') : @eq ((λ (a : α),
  β) a') (@eq.rec α a (λ (a : α), β) y a' h) y
