-- data.finset.card, data.ulift, data.fintype.basic
prelude
import interface.data.finset.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.finset.card

axiom list.perm.length_congr {α : Type u} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : list.length l₁ = list.length l₂

def finset.card {α : Type u} (s : finset α) : ℕ := @quot.lift (list α) setoid.r ℕ list.length list.perm.length_congr s.val

@[simp] axiom finset.card_empty {α : Type u} : finset.card (∅ : finset α) = (0 : ℕ)

axiom finset.card_mono {α : Type u} : monotone (finset.card : finset α → ℕ)

@[simp] axiom finset.card_eq_zero {α : Type u} {s : finset α} : finset.card s = 0 ↔ s = ∅

axiom finset.card_pos {α : Type u} {s : finset α} : 0 < finset.card s ↔ finset.nonempty s

axiom finset.card_ne_zero_of_mem {α : Type u} {s : finset α} {a : α} (h : a ∈ s) : finset.card s ≠ 0

@[simp] axiom finset.card_singleton {α : Type u} (a : α) : finset.card ({a} : finset α) = (1 : ℕ)

@[simp] axiom finset.card_insert_of_not_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] (h : a ∉ s) :
  finset.card (insert a s) = finset.card s + 1

@[simp] axiom finset.card_doubleton {α : Type u} {a b : α} [decidable_eq α] (h : a ≠ b) : finset.card (insert a ({b} :
  finset α)) = ((2 : ℕ) : ℕ)

@[simp] axiom finset.card_erase_of_mem {α : Type u} {s : finset α} {a : α} [decidable_eq α] : a ∈ s → finset.card
  (finset.erase s a) = finset.card s - 1

@[simp] axiom finset.card_erase_add_one {α : Type u} {s : finset α} {a : α} [decidable_eq α] : a ∈ s → finset.card
  (finset.erase s a) + 1 = finset.card s

@[simp] axiom finset.card_range (n : ℕ) : finset.card (finset.range n) = n

axiom finset.card_image_of_injective {α : Type u} {β : Type v} {f : α → β} [decidable_eq β] (s : finset α) (H :
  function.injective f) : finset.card (finset.image f s) = finset.card s

axiom finset.card_le_one_of_subsingleton {α : Type u} [subsingleton α] (s : finset α) : finset.card s ≤ 1

axiom finset.lt_wf {α : Type u} : well_founded (has_lt.lt : finset α → finset α → Prop)

-- data.ulift

@[instance] protected axiom plift.subsingleton {α : Sort u} [subsingleton α] : subsingleton (plift α)

@[instance] protected axiom plift.is_empty {α : Sort u} [is_empty α] : is_empty (plift α)

@[simp] axiom plift.forall {α : Sort u} {p : plift α → Prop} : (∀ (x : plift α), p x) ↔ ∀ (x : α), p {down := x}

@[simp] axiom plift.exists {α : Sort u} {p : plift α → Prop} : (∃ (x : plift α), p x) ↔ ∃ (x : α), p {down := x}

@[instance] protected axiom ulift.subsingleton {α : Type u} [subsingleton α] : subsingleton (ulift α)

@[instance] protected axiom ulift.is_empty {α : Type u} [is_empty α] : is_empty (ulift α)

@[simp] axiom ulift.forall {α : Type u} {p : ulift α → Prop} : (∀ (x : ulift α), p x) ↔ ∀ (x : α), p {down := x}

@[simp] axiom ulift.exists {α : Type u} {p : ulift α → Prop} : (∃ (x : ulift α), p x) ↔ ∃ (x : α), p {down := x}

-- data.fintype.basic

class fintype (α : Type u) :=
(elems [] : finset α)
(complete : ∀ x : α, x ∈ elems)

def finset.univ {α : Type u} [fintype α] : finset α := fintype.elems α

def fintype.card (α : Type u) [fintype α] : ℕ := finset.card (@finset.univ α _)

@[instance] protected axiom fintype.subsingleton (α : Type u) : subsingleton (fintype α)

@[congr] axiom fintype.card_congr' {α β : Type u} [fintype α] [fintype β] (h : α = β) : fintype.card α = fintype.card
  β

axiom set.nodup_to_finset_aux {α : Type u} (s : set α) [fintype s] :
  multiset.nodup (multiset.map subtype.val (@finset.univ s _).val)

def set.to_finset {α : Type u} (s : set α) [fintype s] : finset α :=
⟨multiset.map subtype.val (@finset.univ s _).val, set.nodup_to_finset_aux s⟩

-- data.list.basic

def list.pmap {α : Type u} {β : Type v} {p : α → Prop} (f : Π a, p a → β) : Π l : list α, (∀ a, a ∈ l → p a) → list β
| [] H := []
| (a :: l) H := f a (H a (or.inl rfl)) :: list.pmap l (λ b h, H b (or.inr h))

-- data.list.range

@[simp] axiom list.mem_range {m n : ℕ} : m ∈ list.range n ↔ m < n

def list.fin_range (n : ℕ) : list (fin n) := list.pmap fin.mk (list.range n) (λ a h, list.mem_range.mp h)

@[simp] axiom list.mem_fin_range {n : ℕ} (a : fin n) : a ∈ list.fin_range n

axiom list.nodup_fin_range (n : ℕ) : (list.fin_range n).nodup

-- data.finset.fin

def finset.fin_range (n : ℕ) : finset (fin n) := ⟨list.fin_range n, list.nodup_fin_range n⟩

@[simp] axiom finset.mem_fin_range {n : ℕ} (m : fin n) : m ∈ finset.fin_range n

-- data.fintype.basic

instance fin.fintype (n : ℕ) : fintype (fin n) := ⟨finset.fin_range n, finset.mem_fin_range⟩

axiom Prop.nodup_aux : multiset.nodup (([true, false] : list Prop) : multiset Prop)

axiom Prop.complete_aux (p : Prop) : p ∈ (⟨([true, false] : list Prop), Prop.nodup_aux⟩ : finset Prop)

instance Prop.fintype : fintype Prop := ⟨⟨([true, false] : list Prop), Prop.nodup_aux⟩, Prop.complete_aux⟩

axiom fintype.forall_aux {α : Type u} [fintype α] (p : α → Prop) : (∀ a, a ∈ (fintype.elems α).val → p a) ↔ ∀ a, p a

instance fintype.decidable_forall_fintype {α : Type u} {p : α → Prop} [decidable_pred p] [fintype α] :
  decidable (∀ (a : α), p a) :=
decidable_of_decidable_of_iff (multiset.decidable_ball_aux p (fintype.elems α).val) (fintype.forall_aux p)

axiom fintype.exists_aux {α : Type u} [fintype α] (p : α → Prop) :
  (¬ ∀ a, a ∈ (fintype.elems α).val → ¬ p a) ↔ ∃ a, p a

instance fintype.decidable_exists_fintype {α : Type u} {p : α → Prop} [decidable_pred p] [fintype α] :
  decidable (∃ (a : α), p a) :=
decidable_of_decidable_of_iff
  (@not.decidable _ (multiset.decidable_ball_aux (λ a, ¬ p a) (fintype.elems α).val)) (fintype.exists_aux p)

@[simp] axiom fintype.card_fin (n : ℕ) : fintype.card (fin n) = n

axiom bool.complete_aux (x : bool) : x ∈ (insert tt {ff} : finset bool)

instance bool.fintype : fintype bool := ⟨insert tt {ff}, bool.complete_aux⟩

-- data.fin.interval

@[simp] axiom fin.card_filter_lt {n : ℕ} (a : fin n) : (finset.filter (λ (j : fin n), a < j) finset.univ).card = n -
  ↑a - 1

@[simp] axiom fin.card_filter_le {n : ℕ} (a : fin n) : (finset.filter (λ (j : fin n), a ≤ j) finset.univ).card = n -
  ↑a

@[simp] axiom fin.card_filter_gt {n : ℕ} (a : fin n) : (finset.filter (λ (j : fin n), j < a) finset.univ).card = ↑a

@[simp] axiom fin.card_filter_ge {n : ℕ} (a : fin n) : (finset.filter (λ (j : fin n), j ≤ a) finset.univ).card = ↑a +
  1

@[simp] axiom fin.card_filter_lt_lt {n : ℕ} (a b : fin n) : (finset.filter (λ (j : fin n), a < j ∧ j < b)
  finset.univ).card = ↑b - ↑a - 1

@[simp] axiom fin.card_filter_lt_le {n : ℕ} (a b : fin n) : (finset.filter (λ (j : fin n), a < j ∧ j ≤ b)
  finset.univ).card = ↑b - ↑a

@[simp] axiom fin.card_filter_le_lt {n : ℕ} (a b : fin n) : (finset.filter (λ (j : fin n), a ≤ j ∧ j < b)
  finset.univ).card = ↑b - ↑a

@[simp] axiom fin.card_filter_le_le {n : ℕ} (a b : fin n) : (finset.filter (λ (j : fin n), a ≤ j ∧ j ≤ b)
  finset.univ).card = ↑b + 1 - ↑a

-- group_theory.order_of_element

@[simp] axiom pow_card_eq_one {G : Type u} {x : G} [fintype G] [group G] : x ^ fintype.card G = 1

@[simp] axiom card_nsmul_eq_zero {G : Type u} {x : G} [fintype G] [add_group G] : fintype.card G • x = 0

-- data.fintype.basic

@[simp] axiom finset.mem_univ {α : Type u} [_inst_1 : fintype α] (x : α) : @has_mem.mem α (finset α) (@finset.has_mem
  α) x (@finset.univ α _inst_1)

@[simp] axiom finset.mem_univ_val {α : Type u} [_inst_1 : fintype α] (x : α) : @has_mem.mem α (multiset α)
  (@multiset.has_mem α) x (@finset.val α (@finset.univ α _inst_1))

@[simp] axiom finset.coe_univ {α : Type u} [_inst_1 : fintype α] : @eq (set α) (@finset.univ α _inst_1) (@set.univ α)

@[simp] axiom finset.univ_eq_empty {α : Type u} [fintype α] [is_empty α] : (finset.univ : finset α) = ∅

@[simp] axiom finset.subset_univ {α : Type u} [fintype α] (s : finset α) : s ⊆ finset.univ

@[simp] axiom finset.univ_inter {α : Type u} [fintype α] [decidable_eq α] (s : finset α) : finset.univ ∩ s = s

@[simp] axiom finset.inter_univ {α : Type u} [fintype α] [decidable_eq α] (s : finset α) : s ∩ finset.univ = s

@[simp] axiom finset.univ_filter_exists {α : Type u} {β : Type v} [fintype α] (f : α → β) [fintype β] [decidable_pred
  (λ (y : β), ∃ (x : α), f x = y)] [decidable_eq β] : finset.filter (λ (y : β), ∃ (x : α), f x = y) finset.univ =
  finset.image f finset.univ

@[simp] axiom set.mem_to_finset {α : Type u} {s : set α} [fintype s] {a : α} : a ∈ s.to_finset ↔ a ∈ s

@[simp] axiom set.mem_to_finset_val {α : Type u} {s : set α} [fintype s] {a : α} : a ∈ s.to_finset.val ↔ a ∈ s

@[simp] axiom set.to_finset_card {α : Type u} (s : set α) [fintype s] : s.to_finset.card = fintype.card ↥s

@[simp] axiom set.coe_to_finset {α : Type u} (s : set α) [fintype s] : ↑(s.to_finset) = s

@[simp] axiom set.to_finset_inj {α : Type u} {s t : set α} [fintype s] [fintype t] : s.to_finset = t.to_finset ↔ s = t

@[simp] axiom set.to_finset_mono {α : Type u} {s t : set α} [fintype s] [fintype t] : s.to_finset ⊆ t.to_finset ↔ s ⊆
  t

@[simp] axiom set.to_finset_strict_mono {α : Type u} {s t : set α} [fintype s] [fintype t] : s.to_finset ⊂ t.to_finset
  ↔ s ⊂ t

@[simp] axiom finset.card_fin (n : nat) : @eq nat (@finset.card (fin n) (@finset.univ (fin n) (fin.fintype n))) n

@[simp] axiom fintype.card_subtype_eq {α : Type u} (y : α) [fintype {x // x = y}] : fintype.card {x // x = y} = 1

@[simp] axiom fintype.card_subtype_eq' {α : Type u} (y : α) [fintype {x // y = x}] : fintype.card {x // y = x} = 1

@[simp] axiom fintype.univ_bool : (finset.univ : finset bool) = {tt, ff}

@[simp] axiom fintype.card_bool : fintype.card bool = 2

@[simp] axiom fintype.card_coe {α : Type u} (s : finset α) [fintype ↥s] : fintype.card ↥s = s.card

@[simp] axiom set.to_finset_univ {α : Type u} [_inst_1 : fintype (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α)
  (@set.univ α))] [_inst_2 : fintype α] : @eq (finset α) (@set.to_finset α (@set.univ α) _inst_1) (@finset.univ α
  _inst_2)

@[simp] axiom set.to_finset_eq_empty_iff {α : Type u} {s : set α} [fintype s] : s.to_finset = ∅ ↔ s = ∅

@[simp] axiom set.to_finset_range {α : Type u} {β : Type v} [decidable_eq α] [fintype β] (f : β → α) [fintype
  (set.range f)] : (set.range f).to_finset = finset.image f finset.univ

-- data.finset.card

@[simp] axiom finset.card_disjoint_union {α : Type u} {s t : finset α} [_inst_1 : decidable_eq α] : disjoint s t → (s
  ∪ t).card = s.card + t.card

axiom finset.card_union_eq {α : Type u} {s t : finset α} [_inst_1 : decidable_eq α] : disjoint s t → (s ∪ t).card =
  s.card + t.card
