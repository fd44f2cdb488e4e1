-- data.finset.powerset
prelude
import interface.data.finset.prod

set_option old_structure_cmd true

universes u v w x y z

constant finset.powerset {α : Type u} (s : finset α) : finset (finset α)

constant finset.powerset_len {α : Type u} (n : ℕ) (s : finset α) : finset (finset α)

@[simp] axiom finset.card_powerset {α : Type u} (s : finset α) : s.powerset.card = 2 ^ s.card

@[simp] axiom finset.card_powerset_len {α : Type u} (n : ℕ) (s : finset α) : (finset.powerset_len n s).card =
  s.card.choose n

@[simp] axiom finset.empty_mem_powerset {α : Type u} (s : finset α) : ∅ ∈ s.powerset

@[simp] axiom finset.mem_powerset {α : Type u} {s t : finset α} : s ∈ t.powerset ↔ s ⊆ t

axiom finset.mem_powerset_len {α : Type u} {n : ℕ} {s t : finset α} : s ∈ finset.powerset_len n t ↔ s ⊆ t ∧ s.card = n

@[simp] axiom finset.mem_powerset_self {α : Type u} (s : finset α) : s ∈ s.powerset

axiom finset.not_mem_of_mem_powerset_of_not_mem {α : Type u} {s t : finset α} {a : α} : t ∈ s.powerset → a ∉ s → a ∉ t

@[simp] axiom finset.powerset_empty {α : Type u} : @eq (finset (finset α)) (@finset.powerset α (@has_emptyc.emptyc
  (finset α) (@finset.has_emptyc α))) (@has_singleton.singleton (finset α) (finset (finset α)) (@finset.has_singleton
  (finset α)) (@has_emptyc.emptyc (finset α) (@finset.has_emptyc α)))

axiom finset.powerset_insert {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) (a : α) : (insert a s).powerset =
  s.powerset ∪ finset.image (insert a) s.powerset

@[simp] axiom finset.powerset_len_card_add {α : Type u} (s : finset α) {i : ℕ} : 0 < i → finset.powerset_len (s.card +
  i) s = ∅

@[simp] axiom finset.powerset_len_empty {α : Type u} (n : ℕ) {s : finset α} : s.card < n → finset.powerset_len n s = ∅

axiom finset.powerset_len_eq_filter {α : Type u} {n : ℕ} {s : finset α} : finset.powerset_len n s = finset.filter (λ
  (x : finset α), x.card = n) s.powerset

@[simp] axiom finset.powerset_len_mono {α : Type u} {n : ℕ} {s t : finset α} : s ⊆ t → finset.powerset_len n s ⊆
  finset.powerset_len n t

axiom finset.powerset_len_nonempty {α : Type u} {n : ℕ} {s : finset α} : n < s.card → (finset.powerset_len n
  s).nonempty

@[simp] axiom finset.powerset_len_self {α : Type u} (s : finset α) : finset.powerset_len s.card s = {s}

axiom finset.powerset_len_succ_insert {α : Type u} [_inst_1 : decidable_eq α] {x : α} {s : finset α} : x ∉ s → ∀ (n :
  ℕ), finset.powerset_len n.succ (insert x s) = finset.powerset_len n.succ s ∪ finset.image (insert x)
  (finset.powerset_len n s)

@[simp] axiom finset.powerset_len_zero {α : Type u} (s : finset α) : finset.powerset_len 0 s = {∅}

@[simp] axiom finset.powerset_mono {α : Type u} {s t : finset α} : s.powerset ⊆ t.powerset ↔ s ⊆ t
