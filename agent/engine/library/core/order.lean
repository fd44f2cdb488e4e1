-- init.algebra.order, init.algebra.functions
prelude
import core.coe

set_option default_priority 100
set_option old_structure_cmd true

universes u v

class preorder (α : Type u) extends has_le α, has_lt α :=
(le_refl : ∀ a : α, a ≤ a)
(le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c)
(lt := λ a b, a ≤ b ∧ ¬ b ≤ a)
(lt_iff_le_not_le : ∀ a b : α, a < b ↔ (a ≤ b ∧ ¬ b ≤ a))

@[refl] lemma le_refl {α : Type u} [preorder α] : ∀ a : α, a ≤ a := preorder.le_refl

@[trans] lemma le_trans {α : Type u} [preorder α] : ∀ {a b c : α}, a ≤ b → b ≤ c → a ≤ c := preorder.le_trans

lemma lt_iff_le_not_le {α : Type u} [preorder α] : ∀ {a b : α}, a < b ↔ (a ≤ b ∧ ¬ b ≤ a) :=
preorder.lt_iff_le_not_le

lemma lt_of_le_not_le {α : Type u} [preorder α] : ∀ {a b : α}, a ≤ b → ¬ b ≤ a → a < b :=
λ a b h₁ h₂, lt_iff_le_not_le.mpr (and.intro h₁ h₂)

lemma le_not_le_of_lt {α : Type u} [preorder α] : ∀ {a b : α}, a < b → a ≤ b ∧ ¬ b ≤ a :=
λ a b h, lt_iff_le_not_le.mp h

lemma le_of_eq {α : Type u} [preorder α] {a b : α} : a = b → a ≤ b :=
λ h, @eq.rec α a (λ x, a ≤ x) (le_refl a) b h

@[trans] lemma ge_trans {α : Type u} [preorder α] : ∀ {a b c : α}, a ≥ b → b ≥ c → a ≥ c :=
λ a b c h₁ h₂, le_trans h₂ h₁

lemma lt_irrefl {α : Type u} [preorder α] : ∀ a : α, ¬ a < a :=
λ a h, (le_not_le_of_lt h).right (le_not_le_of_lt h).left

lemma gt_irrefl {α : Type u} [preorder α] : ∀ a : α, ¬ a > a := lt_irrefl

lemma le_of_lt {α : Type u} [preorder α] : ∀ {a b : α}, a < b → a ≤ b := λ a b h, (le_not_le_of_lt h).left

@[trans] lemma lt_of_lt_of_le {α : Type u} [preorder α] : ∀ {a b c : α}, a < b → b ≤ c → a < c :=
λ a b c h₁ h₂, lt_of_le_not_le (le_trans (le_of_lt h₁) h₂) (λ h, (le_not_le_of_lt h₁).right (le_trans h₂ h))

@[trans] lemma lt_of_le_of_lt {α : Type u} [preorder α] : ∀ {a b c : α}, a ≤ b → b < c → a < c :=
λ a b c h₁ h₂, lt_of_le_not_le (le_trans h₁ (le_of_lt h₂)) (λ h, (le_not_le_of_lt h₂).right (le_trans h h₁))

@[trans] lemma lt_trans {α : Type u} [preorder α] : ∀ {a b c : α}, a < b → b < c → a < c :=
λ a b c h₁ h₂, lt_of_lt_of_le h₁ (le_of_lt h₂)

@[trans] lemma gt_trans {α : Type u} [preorder α] : ∀ {a b c : α}, a > b → b > c → a > c :=
λ a b c h₁ h₂, lt_trans h₂ h₁

lemma ne_of_lt {α : Type u} [preorder α] {a b : α} (h : a < b) : a ≠ b :=
λ e, @eq.rec α a (λ x, a < x → false) (lt_irrefl a) b e h

lemma ne_of_gt {α : Type u} [preorder α] {a b : α} (h : b < a) : a ≠ b :=
λ e, @eq.rec α a (λ x, x < a → false) (lt_irrefl a) b e h

lemma lt_asymm {α : Type u} [preorder α] {a b : α} (h : a < b) : ¬ b < a := λ k, lt_irrefl a (lt_trans h k)

@[trans] lemma gt_of_gt_of_ge {α : Type u} [preorder α] {a b c : α} (h₁ : a > b) (h₂ : b ≥ c) : a > c :=
lt_of_le_of_lt h₂ h₁

@[trans] lemma gt_of_ge_of_gt {α : Type u} [preorder α] {a b c : α} (h₁ : a ≥ b) (h₂ : b > c) : a > c :=
lt_of_lt_of_le h₂ h₁

lemma not_le_of_gt {α : Type u} [preorder α] {a b : α} (h : a > b) : ¬ a ≤ b := (le_not_le_of_lt h).right

lemma not_lt_of_ge {α : Type u} [preorder α] {a b : α} (h : a ≥ b) : ¬ a < b := λ k, not_le_of_gt k h

lemma le_of_lt_or_eq {α : Type u} [preorder α] : ∀ {a b : α}, (a < b ∨ a = b) → a ≤ b :=
λ a b h, or.elim h le_of_lt le_of_eq

lemma le_of_eq_or_lt {α : Type u} [preorder α] {a b : α} (h : a = b ∨ a < b) : a ≤ b := or.elim h le_of_eq le_of_lt

instance decidable_lt_of_decidable_le {α : Type u} [preorder α] [decidable_rel ((≤) : α → α → Prop)] :
  decidable_rel ((<) : α → α → Prop) :=
λ a b,
  if hab : a ≤ b then
    if hba : b ≤ a then is_false (λ h, not_le_of_gt h hba) else is_true (lt_of_le_not_le hab hba)
  else is_false (λ h, hab (le_of_lt h))

class partial_order (α : Type u) extends preorder α :=
(le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b)

lemma le_antisymm {α : Type u} [partial_order α] : ∀ {a b : α}, a ≤ b → b ≤ a → a = b := partial_order.le_antisymm

lemma le_antisymm_iff {α : Type u} [partial_order α] {a b : α} : a = b ↔ a ≤ b ∧ b ≤ a :=
iff.intro (λ e, and.intro (le_of_eq e) (le_of_eq (eq.symm e))) (λ h, le_antisymm h.left h.right)

lemma lt_of_le_of_ne {α : Type u} [partial_order α] {a b : α} : a ≤ b → a ≠ b → a < b :=
λ h₁ h₂, lt_of_le_not_le h₁ (λ h, h₂ (le_antisymm h₁ h))

instance decidable_eq_of_decidable_le {α : Type u} [partial_order α] [decidable_rel ((≤) : α → α → Prop)] :
  decidable_eq α :=
λ a b,
  if hab : a ≤ b then
    if hba : b ≤ a then is_true (le_antisymm hab hba) else is_false (λ e, hba (le_of_eq (eq.symm e)))
  else is_false (λ e, hab (le_of_eq e))

lemma decidable.lt_or_eq_of_le {α : Type u} [partial_order α] [decidable_rel ((≤) : α → α → Prop)] {a b : α}
  (hab : a ≤ b) : a < b ∨ a = b :=
if hba : b ≤ a then or.inr (le_antisymm hab hba) else or.inl (lt_of_le_not_le hab hba)

lemma decidable.eq_or_lt_of_le {α : Type u} [partial_order α] [decidable_rel ((≤) : α → α → Prop)] {a b : α}
  (hab : a ≤ b) : a = b ∨ a < b :=
or.swap (decidable.lt_or_eq_of_le hab)

lemma decidable.le_iff_lt_or_eq {α : Type u} [partial_order α] [decidable_rel ((≤) : α → α → Prop)] {a b : α} :
  a ≤ b ↔ a < b ∨ a = b :=
iff.intro decidable.lt_or_eq_of_le le_of_lt_or_eq

lemma lt_or_eq_of_le {α : Type u} [partial_order α] {a b : α} : a ≤ b → a < b ∨ a = b :=
λ h, or.elim (classical.em (b ≤ a)) (λ k, or.inr (le_antisymm h k)) (λ k, or.inl (lt_of_le_not_le h k))

lemma le_iff_lt_or_eq {α : Type u} [partial_order α] {a b : α} : a ≤ b ↔ a < b ∨ a = b :=
iff.intro lt_or_eq_of_le le_of_lt_or_eq

def max_default {α : Type u} [has_le α] [decidable_rel ((≤) : α → α → Prop)] (a b : α) := if b ≤ a then a else b

def min_default {α : Type u} [has_le α] [decidable_rel ((≤) : α → α → Prop)] (a b : α) := if a ≤ b then a else b

class linear_order (α : Type u) extends partial_order α :=
(le_total : ∀ a b : α, a ≤ b ∨ b ≤ a)
(decidable_le : decidable_rel (≤))
(decidable_eq : decidable_eq α := @decidable_eq_of_decidable_le _ _ decidable_le)
(decidable_lt : decidable_rel ((<) : α → α → Prop) := @decidable_lt_of_decidable_le _ _ decidable_le)
(max : α → α → α := @max_default α _ _)
(max_def : max = @max_default α _ decidable_le)
(min : α → α → α := @min_default α _ _)
(min_def : min = @min_default α _ decidable_le)

lemma le_total {α : Type u} [linear_order α] : ∀ a b : α, a ≤ b ∨ b ≤ a := linear_order.le_total

lemma le_of_not_ge {α : Type u} [linear_order α] {a b : α} : ¬ a ≥ b → a ≤ b := or.resolve_left (le_total b a)

lemma le_of_not_le {α : Type u} [linear_order α] {a b : α} : ¬ a ≤ b → b ≤ a := or.resolve_left (le_total a b)

lemma not_lt_of_gt {α : Type u} [linear_order α] {a b : α} (h : a > b) : ¬ a < b := lt_asymm h

lemma lt_trichotomy {α : Type u} [linear_order α] (a b : α) : a < b ∨ a = b ∨ b < a :=
or.elim (le_total a b)
  (λ h, or.elim (lt_or_eq_of_le h) or.inl (λ e, or.inr (or.inl e)))
  (λ h, or.elim (lt_or_eq_of_le h) (λ k, or.inr (or.inr k)) (λ e, or.inr (or.inl (eq.symm e))))

lemma le_of_not_lt {α : Type u} [linear_order α] {a b : α} (h : ¬ b < a) : a ≤ b :=
or.elim (le_total a b) id (λ k, or.elim (lt_or_eq_of_le k) (λ l, absurd l h) (λ e, le_of_eq (eq.symm e)))

lemma le_of_not_gt {α : Type u} [linear_order α] {a b : α} : ¬ a > b → a ≤ b := le_of_not_lt

lemma lt_of_not_ge {α : Type u} [linear_order α] {a b : α} (h : ¬ a ≥ b) : a < b :=
lt_of_le_not_le (or.resolve_right (le_total a b) h) h

lemma lt_or_le {α : Type u} [linear_order α] (a b : α) : a < b ∨ b ≤ a :=
or.elim (classical.em (b ≤ a)) or.inr (λ h, or.inl (lt_of_not_ge h))

lemma le_or_lt {α : Type u} [linear_order α] (a b : α) : a ≤ b ∨ b < a := or.swap (lt_or_le b a)

lemma lt_or_ge {α : Type u} [linear_order α] : ∀ (a b : α), a < b ∨ a ≥ b := lt_or_le

lemma le_or_gt {α : Type u} [linear_order α] : ∀ (a b : α), a ≤ b ∨ a > b := le_or_lt

lemma lt_or_gt_of_ne {α : Type u} [linear_order α] {a b : α} (h : a ≠ b) : a < b ∨ a > b :=
or.elim (lt_trichotomy a b) or.inl (λ k, or.elim k (λ e, absurd e h) or.inr)

lemma ne_iff_lt_or_gt {α : Type u} [linear_order α] {a b : α} : a ≠ b ↔ a < b ∨ a > b :=
iff.intro lt_or_gt_of_ne (λ h, or.elim h ne_of_lt ne_of_gt)

lemma lt_iff_not_ge {α : Type u} [linear_order α] (x y : α) : x < y ↔ ¬ x ≥ y := iff.intro not_le_of_gt lt_of_not_ge

@[simp] lemma not_lt {α : Type u} [linear_order α] {a b : α} : ¬ a < b ↔ b ≤ a := iff.intro le_of_not_gt not_lt_of_ge

@[simp] lemma not_le {α : Type u} [linear_order α] {a b : α} : ¬ a ≤ b ↔ b < a := iff.symm (lt_iff_not_ge b a)

instance has_lt.lt.decidable {α : Type u} [linear_order α] (a b : α) : decidable (a < b) := linear_order.decidable_lt a b

instance has_le.le.decidable {α : Type u} [linear_order α] (a b : α) : decidable (a ≤ b) := linear_order.decidable_le a b

instance eq.decidable {α : Type u} [linear_order α] (a b : α) : decidable (a = b) := linear_order.decidable_eq a b

lemma eq_or_lt_of_not_lt {α : Type u} [linear_order α] {a b : α} (h : ¬ a < b) : a = b ∨ b < a :=
or.resolve_left (lt_trichotomy a b) h

def lt_by_cases {α : Type u} [linear_order α] (x y : α) {P : Sort v} (h₁ : x < y → P) (h₂ : x = y → P)
  (h₃ : y < x → P) : P :=
if h : x < y then h₁ h else if h' : y < x then h₃ h' else h₂ (le_antisymm (le_of_not_gt h') (le_of_not_gt h))

lemma le_imp_le_of_lt_imp_lt {α : Type u} [linear_order α] {β : Type v} [preorder α] [linear_order β] {a b : α} {c d : β}
  (H : d < c → b < a) (h : a ≤ b) : c ≤ d :=
le_of_not_lt (λ k, not_le_of_gt (H k) h)

export linear_order (min max)

lemma min_def {α : Type u} [linear_order α] (a b : α) : min a b = if a ≤ b then a else b :=
congr_fun (congr_fun linear_order.min_def a) b

lemma max_def {α : Type u} [linear_order α] (a b : α) : max a b = if b ≤ a then a else b :=
congr_fun (congr_fun linear_order.max_def a) b

lemma min_eq_left {α : Type u} [linear_order α] {a b : α} (h : a ≤ b) : min a b = a := eq.trans (min_def a b) (if_pos h)

lemma max_eq_left {α : Type u} [linear_order α] {a b : α} (h : b ≤ a) : max a b = a := eq.trans (max_def a b) (if_pos h)

lemma min_eq_right {α : Type u} [linear_order α] {a b : α} (h : b ≤ a) : min a b = b :=
or.elim (classical.em (a ≤ b)) (λ k, eq.trans (min_eq_left k) (le_antisymm k h)) (λ k, eq.trans (min_def a b) (if_neg k))

lemma max_eq_right {α : Type u} [linear_order α] {a b : α} (h : a ≤ b) : max a b = b :=
or.elim (classical.em (b ≤ a)) (λ k, eq.trans (max_eq_left k) (le_antisymm h k)) (λ k, eq.trans (max_def a b) (if_neg k))

lemma min_le_left {α : Type u} [linear_order α] (a b : α) : min a b ≤ a :=
or.elim (le_total a b) (λ h, le_of_eq (min_eq_left h)) (λ h, le_trans (le_of_eq (min_eq_right h)) h)

lemma min_le_right {α : Type u} [linear_order α] (a b : α) : min a b ≤ b :=
or.elim (le_total a b) (λ h, le_trans (le_of_eq (min_eq_left h)) h) (λ h, le_of_eq (min_eq_right h))

lemma le_min {α : Type u} [linear_order α] {a b c : α} (h₁ : c ≤ a) (h₂ : c ≤ b) : c ≤ min a b :=
or.elim (le_total a b) (λ h, le_trans h₁ (le_of_eq (eq.symm (min_eq_left h))))
  (λ h, le_trans h₂ (le_of_eq (eq.symm (min_eq_right h))))

lemma le_max_left {α : Type u} [linear_order α] (a b : α) : a ≤ max a b :=
or.elim (le_total a b) (λ h, le_trans h (le_of_eq (eq.symm (max_eq_right h))))
  (λ h, le_of_eq (eq.symm (max_eq_left h)))

lemma le_max_right {α : Type u} [linear_order α] (a b : α) : b ≤ max a b :=
or.elim (le_total a b) (λ h, le_of_eq (eq.symm (max_eq_right h)))
  (λ h, le_trans h (le_of_eq (eq.symm (max_eq_left h))))

lemma max_le {α : Type u} [linear_order α] {a b c : α} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c :=
or.elim (le_total a b) (λ h, le_trans (le_of_eq (max_eq_right h)) h₂) (λ h, le_trans (le_of_eq (max_eq_left h)) h₁)

lemma min_comm {α : Type u} [linear_order α] (a b : α) : min a b = min b a :=
le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))

lemma max_comm {α : Type u} [linear_order α] (a b : α) : max a b = max b a :=
le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))

@[simp, priority 1000] lemma min_self {α : Type u} [linear_order α] (a : α) : min a a = a := min_eq_left (le_refl a)

@[simp, priority 1000] lemma max_self {α : Type u} [linear_order α] (a : α) : max a a = a := max_eq_left (le_refl a)

lemma min_eq_left_of_lt {α : Type u} [linear_order α] {a b : α} (h : a < b) : min a b = a := min_eq_left (le_of_lt h)

lemma min_eq_right_of_lt {α : Type u} [linear_order α] {a b : α} (h : b < a) : min a b = b :=
min_eq_right (le_of_lt h)

lemma max_eq_left_of_lt {α : Type u} [linear_order α] {a b : α} (h : b < a) : max a b = a := max_eq_left (le_of_lt h)

lemma max_eq_right_of_lt {α : Type u} [linear_order α] {a b : α} (h : a < b) : max a b = b :=
max_eq_right (le_of_lt h)

lemma lt_min {α : Type u} [linear_order α] {a b c : α} (h₁ : a < b) (h₂ : a < c) : a < min b c :=
or.elim (le_total b c) (λ h, lt_of_lt_of_le h₁ (le_of_eq (eq.symm (min_eq_left h))))
  (λ h, lt_of_lt_of_le h₂ (le_of_eq (eq.symm (min_eq_right h))))

lemma max_lt {α : Type u} [linear_order α] {a b c : α} (h₁ : a < c) (h₂ : b < c) : max a b < c :=
or.elim (le_total a b) (λ h, lt_of_le_of_lt (le_of_eq (max_eq_right h)) h₂)
  (λ h, lt_of_le_of_lt (le_of_eq (max_eq_left h)) h₁)
