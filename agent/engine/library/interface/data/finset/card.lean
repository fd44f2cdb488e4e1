-- data.finset.card, data.fintype.basic
prelude
import interface.data.finset.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.finset.card

axiom list.perm.length_congr {α : Type u} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : list.length l₁ = list.length l₂

def finset.card {α : Type u} (s : finset α) : ℕ := @quot.lift (list α) setoid.r ℕ list.length list.perm.length_congr s.val

@[simp] axiom finset.card_empty {α : Type u} : finset.card (∅ : finset α) = (0 : ℕ)

axiom finset.card_le_of_subset {α : Type u} {s t : finset α} : s ⊆ t → finset.card s ≤ finset.card t

axiom finset.card_mono {α : Type u} : monotone (finset.card : finset α → ℕ)

@[simp] axiom finset.card_eq_zero {α : Type u} {s : finset α} : finset.card s = 0 ↔ s = ∅

axiom finset.card_pos {α : Type u} {s : finset α} : 0 < finset.card s ↔ finset.nonempty s

axiom finset.nonempty.card_pos {α : Type u} {s : finset α} : finset.nonempty s → 0 < finset.card s

axiom finset.card_ne_zero_of_mem {α : Type u} {s : finset α} {a : α} (h : a ∈ s) : finset.card s ≠ 0

@[simp] axiom finset.card_singleton {α : Type u} (a : α) : finset.card ({a} : finset α) = (1 : ℕ)

axiom finset.card_singleton_inter {α : Type u} {s : finset α} {a : α} [decidable_eq α] : finset.card ({a} ∩ s) ≤ 1

@[simp] axiom finset.card_insert_of_not_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] (h : a ∉ s) :
  finset.card (insert a s) = finset.card s + 1

axiom finset.card_insert_of_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] (h : a ∈ s) : finset.card (insert
  a s) = finset.card s

axiom finset.card_insert_le {α : Type u} [decidable_eq α] (a : α) (s : finset α) : finset.card (insert a s) ≤
  finset.card s + 1

axiom finset.card_insert_eq_ite {α : Type u} {s : finset α} {a : α} [decidable_eq α] : finset.card (insert a s) = ite
  (a ∈ s) (finset.card s) (finset.card s + 1)

@[simp] axiom finset.card_doubleton {α : Type u} {a b : α} [decidable_eq α] (h : a ≠ b) : finset.card (insert a ({b} :
  finset α)) = ((2 : ℕ) : ℕ)

@[simp] axiom finset.card_erase_of_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] : a ∈ s → finset.card
  (finset.erase s a) = finset.card s - 1

@[simp] axiom finset.card_erase_add_one {α : Type u} {s : finset α} {a : α} [decidable_eq α] : a ∈ s → finset.card
  (finset.erase s a) + 1 = finset.card s

axiom finset.card_erase_lt_of_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] : a ∈ s → finset.card
  (finset.erase s a) < finset.card s

axiom finset.card_erase_le {α : Type u} {s : finset α} {a : α} [decidable_eq α] : finset.card (finset.erase s a) ≤
  finset.card s

axiom finset.pred_card_le_card_erase {α : Type u} {s : finset α} {a : α} [decidable_eq α] : finset.card s - 1 ≤
  finset.card (finset.erase s a)

axiom finset.card_erase_eq_ite {α : Type u} {s : finset α} {a : α} [decidable_eq α] : finset.card (finset.erase s a) =
  ite (a ∈ s) (finset.card s - 1) (finset.card s)

@[simp] axiom finset.card_range (n : ℕ) : finset.card (finset.range n) = n

axiom finset.card_image_le {α : Type u} {β : Type v} {s : finset α} {f : α → β} [decidable_eq β] : finset.card
  (finset.image f s) ≤ finset.card s

axiom finset.card_image_of_inj_on {α : Type u} {β : Type v} {s : finset α} {f : α → β} [decidable_eq β] (H :
  set.inj_on f ↑s) : finset.card (finset.image f s) = finset.card s

axiom finset.inj_on_of_card_image_eq {α : Type u} {β : Type v} {s : finset α} {f : α → β} [decidable_eq β] (H :
  finset.card (finset.image f s) = finset.card s) : set.inj_on f ↑s

axiom finset.card_image_eq_iff_inj_on {α : Type u} {β : Type v} {s : finset α} {f : α → β} [decidable_eq β] :
  finset.card (finset.image f s) = finset.card s ↔ set.inj_on f ↑s

axiom finset.card_image_of_injective {α : Type u} {β : Type v} {f : α → β} [decidable_eq β] (s : finset α) (H :
  function.injective f) : finset.card (finset.image f s) = finset.card s

axiom finset.fiber_card_ne_zero_iff_mem_image {α : Type u} {β : Type v} (s : finset α) (f : α → β) [decidable_eq β] (y
  : β) : finset.card (finset.filter (λ (x : α), f x = y) s) ≠ 0 ↔ y ∈ finset.image f s

axiom finset.card_filter_le {α : Type u} (s : finset α) (p : α → Prop) [decidable_pred p] : finset.card (finset.filter
  p s) ≤ finset.card s

axiom finset.eq_of_subset_of_card_le {α : Type u} {s t : finset α} (h : s ⊆ t) (h₂ : finset.card t ≤ finset.card s) :
  s = t

axiom finset.filter_card_eq {α : Type u} {s : finset α} {p : α → Prop} [decidable_pred p] (h : finset.card
  (finset.filter p s) = finset.card s) (x : α) (hx : x ∈ s) : p x

axiom finset.card_lt_card {α : Type u} {s t : finset α} (h : s ⊂ t) : finset.card s < finset.card t

axiom finset.exists_ne_map_eq_of_card_lt_of_maps_to {α : Type u} {β : Type v} {s : finset α} {t : finset β} (hc :
  finset.card t < finset.card s) {f : α → β} (hf : ∀ (a : α), a ∈ s → f a ∈ t) : ∃ (x : α) (H : x ∈ s) (y : α) (H : y
  ∈ s), x ≠ y ∧ f x = f y

axiom finset.le_card_of_inj_on_range {α : Type u} {s : finset α} {n : ℕ} (f : ℕ → α) (hf : ∀ (i : ℕ), i < n → f i ∈ s)
  (f_inj : ∀ (i : ℕ), i < n → ∀ (j : ℕ), j < n → f i = f j → i = j) : n ≤ finset.card s

axiom finset.card_union_add_card_inter {α : Type u} [decidable_eq α] (s t : finset α) : finset.card (s ∪ t) +
  finset.card (s ∩ t) = finset.card s + finset.card t

axiom finset.card_union_le {α : Type u} [decidable_eq α] (s t : finset α) : finset.card (s ∪ t) ≤ finset.card s +
  finset.card t

axiom finset.card_sdiff {α : Type u} {s t : finset α} [decidable_eq α] (h : s ⊆ t) : finset.card (t \ s) = finset.card
  t - finset.card s

axiom finset.card_sdiff_add_card_eq_card {α : Type u} [decidable_eq α] {s t : finset α} (h : s ⊆ t) : finset.card (t \
  s) + finset.card s = finset.card t

axiom finset.le_card_sdiff {α : Type u} [decidable_eq α] (s t : finset α) : finset.card t - finset.card s ≤
  finset.card (t \ s)

axiom finset.card_sdiff_add_card {α : Type u} {s t : finset α} [decidable_eq α] : finset.card (s \ t) + finset.card t
  = finset.card (s ∪ t)

axiom finset.filter_card_add_filter_neg_card_eq_card {α : Type u} {s : finset α} (p : α → Prop) [decidable_pred p] :
  finset.card (finset.filter p s) + finset.card (finset.filter (not ∘ p) s) = finset.card s

axiom finset.exists_intermediate_set {α : Type u} {A B : finset α} (i : ℕ) (h₁ : i + finset.card B ≤ finset.card A)
  (h₂ : B ⊆ A) : ∃ (C : finset α), B ⊆ C ∧ C ⊆ A ∧ finset.card C = i + finset.card B

axiom finset.exists_smaller_set {α : Type u} (A : finset α) (i : ℕ) (h₁ : i ≤ finset.card A) : ∃ (B : finset α), B ⊆ A
  ∧ finset.card B = i

axiom finset.exists_subset_or_subset_of_two_mul_lt_card {α : Type u} [decidable_eq α] {X Y : finset α} {n : ℕ} (hXY :
  2 * n < finset.card (X ∪ Y)) : ∃ (C : finset α), n < finset.card C ∧ (C ⊆ X ∨ C ⊆ Y)

axiom finset.card_eq_one {α : Type u} {s : finset α} : finset.card s = 1 ↔ ∃ (a : α), s = {a}

axiom finset.exists_eq_insert_iff {α : Type u} [decidable_eq α] {s t : finset α} : (∃ (a : α) (H : a ∉ s), insert a s
  = t) ↔ s ⊆ t ∧ finset.card s + 1 = finset.card t

axiom finset.card_le_one {α : Type u} {s : finset α} : finset.card s ≤ 1 ↔ ∀ (a : α), a ∈ s → ∀ (b : α), b ∈ s → a = b

axiom finset.card_le_one_iff {α : Type u} {s : finset α} : finset.card s ≤ 1 ↔ ∀ {a b : α}, a ∈ s → b ∈ s → a = b

axiom finset.card_le_one_iff_subset_singleton {α : Type u} {s : finset α} [nonempty α] : finset.card s ≤ 1 ↔ ∃ (x :
  α), s ⊆ {x}

axiom finset.card_le_one_of_subsingleton {α : Type u} [subsingleton α] (s : finset α) : finset.card s ≤ 1

axiom finset.one_lt_card {α : Type u} {s : finset α} : 1 < finset.card s ↔ ∃ (a : α) (H : a ∈ s) (b : α) (H : b ∈ s),
  a ≠ b

axiom finset.one_lt_card_iff {α : Type u} {s : finset α} : 1 < finset.card s ↔ ∃ (a b : α), a ∈ s ∧ b ∈ s ∧ a ≠ b

axiom finset.two_lt_card_iff {α : Type u} {s : finset α} : 2 < finset.card s ↔ ∃ (a b c : α), a ∈ s ∧ b ∈ s ∧ c ∈ s ∧
  a ≠ b ∧ a ≠ c ∧ b ≠ c

axiom finset.two_lt_card {α : Type u} {s : finset α} : 2 < finset.card s ↔ ∃ (a : α) (H : a ∈ s) (b : α) (H : b ∈ s)
  (c : α) (H : c ∈ s), a ≠ b ∧ a ≠ c ∧ b ≠ c

axiom finset.exists_ne_of_one_lt_card {α : Type u} {s : finset α} (hs : 1 < finset.card s) (a : α) : ∃ (b : α), b ∈ s
  ∧ b ≠ a

axiom finset.card_eq_succ {α : Type u} {s : finset α} {n : ℕ} [decidable_eq α] : finset.card s = n + 1 ↔ ∃ (a : α) (t
  : finset α), a ∉ t ∧ insert a t = s ∧ finset.card t = n

axiom finset.card_eq_two {α : Type u} {s : finset α} [decidable_eq α] : finset.card s = 2 ↔ ∃ (x y : α), x ≠ y ∧ s =
  {x, y}

axiom finset.card_eq_three {α : Type u} {s : finset α} [decidable_eq α] : finset.card s = 3 ↔ ∃ (x y z : α), x ≠ y ∧ x
  ≠ z ∧ y ≠ z ∧ s = {x, y, z}

@[elab_as_eliminator] axiom finset.case_strong_induction_on {α : Type u} [decidable_eq α] {p : finset α → Prop} (s :
  finset α) (h₀ : p ∅) (h₁ : ∀ (a : α) (s : finset α), a ∉ s → (∀ (t : finset α), t ⊆ s → p t) → p (insert a s)) : p s

-- data.fintype.basic

class fintype (α : Type u) :=
(elems [] : finset α)
(complete : ∀ x : α, x ∈ elems)

def finset.univ {α : Type u} [fintype α] : finset α := fintype.elems α

def fintype.card (α : Type u) [fintype α] : ℕ := finset.card (@finset.univ α _)

@[instance] axiom fintype.subsingleton (α : Type u) : subsingleton (fintype α)

axiom set.nodup_to_finset_aux {α : Type u} (s : set α) [fintype s] :
  multiset.nodup (multiset.map subtype.val (@finset.univ s _).val)

def set.to_finset {α : Type u} (s : set α) [fintype s] : finset α :=
⟨multiset.map subtype.val (@finset.univ s _).val, set.nodup_to_finset_aux s⟩

constant fin.fintype (n : ℕ) : fintype (fin n)

attribute [instance] fin.fintype

axiom bool.complete_aux (x : bool) : x ∈ (insert tt {ff} : finset bool)

instance bool.fintype : fintype bool := ⟨insert tt {ff}, bool.complete_aux⟩
