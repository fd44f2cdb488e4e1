-- data.finset.prod
prelude
import interface.group_theory.order_of_element

set_option old_structure_cmd true

universes u v w x y z

protected constant {u_1 u_2} finset.product {α : Type u_1} {β : Type u_2} (s : finset α) (t : finset β) : finset (α × β)

@[simp] axiom finset.card_product {α : Type u} {β : Type v} (s : finset α) (t : finset β) : (s.product t).card =
  s.card * t.card

axiom finset.empty_product {α : Type u} {β : Type v} (t : finset β) : @eq (finset (prod α β)) (@finset.product α β
  (@has_emptyc.emptyc (finset α) (@finset.has_emptyc α)) t) (@has_emptyc.emptyc (finset (prod α β))
  (@finset.has_emptyc (prod α β)))

axiom finset.filter_product {α : Type u} {β : Type v} {s : finset α} {t : finset β} (p : α → Prop) (q : β → Prop)
  [_inst_1 : decidable_pred p] [_inst_2 : decidable_pred q] : finset.filter (λ (x : α × β), p x.fst ∧ q x.snd)
  (s.product t) = (finset.filter p s).product (finset.filter q t)

axiom finset.filter_product_card {α : Type u} {β : Type v} (s : finset α) (t : finset β) (p : α → Prop) (q : β → Prop)
  [_inst_1 : decidable_pred p] [_inst_2 : decidable_pred q] : (finset.filter (λ (x : α × β), p x.fst ↔ q x.snd)
  (s.product t)).card = (finset.filter p s).card * (finset.filter q t).card + (finset.filter (not ∘ p) s).card *
  (finset.filter (not ∘ q) t).card

@[simp] axiom finset.mem_product {α : Type u} {β : Type v} {s : finset α} {t : finset β} {p : α × β} : p ∈ s.product t
  ↔ p.fst ∈ s ∧ p.snd ∈ t

axiom finset.mk_mem_product {α : Type u} {β : Type v} {s : finset α} {t : finset β} {a : α} {b : β} : a ∈ s → b ∈ t →
  (a, b) ∈ s.product t

axiom finset.nonempty.fst {α : Type u} {β : Type v} {s : finset α} {t : finset β} : (s.product t).nonempty →
  s.nonempty

axiom finset.nonempty.product {α : Type u} {β : Type v} {s : finset α} {t : finset β} : s.nonempty → t.nonempty →
  (s.product t).nonempty

axiom finset.nonempty.snd {α : Type u} {β : Type v} {s : finset α} {t : finset β} : (s.product t).nonempty →
  t.nonempty

@[simp] axiom finset.nonempty_product {α : Type u} {β : Type v} {s : finset α} {t : finset β} : (s.product t).nonempty
  ↔ s.nonempty ∧ t.nonempty

-- algebra.big_operators.basic

axiom finset.prod_product {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : comm_monoid β] {s : finset γ} {t : finset
  α} {f : γ × α → β} : (s.product t).prod (λ (x : γ × α), f x) = s.prod (λ (x : γ), t.prod (λ (y : α), f (x, y)))

axiom finset.prod_product' {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : comm_monoid β] {s : finset γ} {t : finset
  α} {f : γ → α → β} : (s.product t).prod (λ (x : γ × α), f x.fst x.snd) = s.prod (λ (x : γ), t.prod (λ (y : α), f x
  y))

axiom finset.prod_product_right {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : comm_monoid β] {s : finset γ} {t :
  finset α} {f : γ × α → β} : (s.product t).prod (λ (x : γ × α), f x) = t.prod (λ (y : α), s.prod (λ (x : γ), f (x,
  y)))

axiom finset.prod_product_right' {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : comm_monoid β] {s : finset γ} {t :
  finset α} {f : γ → α → β} : (s.product t).prod (λ (x : γ × α), f x.fst x.snd) = t.prod (λ (y : α), s.prod (λ (x :
  γ), f x y))

-- data.finset.prod

axiom finset.product_empty {α : Type u} {β : Type v} (s : finset α) : @eq (finset (prod α β)) (@finset.product α β s
  (@has_emptyc.emptyc (finset β) (@finset.has_emptyc β))) (@has_emptyc.emptyc (finset (prod α β)) (@finset.has_emptyc
  (prod α β)))

@[simp] axiom finset.product_eq_empty {α : Type u} {β : Type v} {s : finset α} {t : finset β} : s.product t = ∅ ↔ s =
  ∅ ∨ t = ∅

axiom finset.product_subset_product {α : Type u} {β : Type v} {s s' : finset α} {t t' : finset β} : s ⊆ s' → t ⊆ t' →
  s.product t ⊆ s'.product t'

axiom finset.product_subset_product_left {α : Type u} {β : Type v} {s s' : finset α} {t : finset β} : s ⊆ s' →
  s.product t ⊆ s'.product t

axiom finset.product_subset_product_right {α : Type u} {β : Type v} {s : finset α} {t t' : finset β} : t ⊆ t' →
  s.product t ⊆ s.product t'

@[simp] axiom finset.product_union {α : Type u} {β : Type v} {s : finset α} {t t' : finset β} [_inst_1 : decidable_eq
  α] [_inst_2 : decidable_eq β] : s.product (t ∪ t') = s.product t ∪ s.product t'

axiom finset.singleton_product_singleton {α : Type u} {β : Type v} {a : α} {b : β} : @eq (finset (prod α β))
  (@finset.product α β (@has_singleton.singleton α (finset α) (@finset.has_singleton α) a) (@has_singleton.singleton β
  (finset β) (@finset.has_singleton β) b)) (@has_singleton.singleton (prod α β) (finset (prod α β))
  (@finset.has_singleton (prod α β)) (@prod.mk α β a b))

axiom finset.subset_product {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] [_inst_2 : decidable_eq β] {s :
  finset (α × β)} : s ⊆ (finset.image prod.fst s).product (finset.image prod.snd s)

-- algebra.big_operators.basic

axiom finset.sum_product {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : add_comm_monoid β] {s : finset γ} {t :
  finset α} {f : γ × α → β} : (s.product t).sum (λ (x : γ × α), f x) = s.sum (λ (x : γ), t.sum (λ (y : α), f (x, y)))

axiom finset.sum_product' {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : add_comm_monoid β] {s : finset γ} {t :
  finset α} {f : γ → α → β} : (s.product t).sum (λ (x : γ × α), f x.fst x.snd) = s.sum (λ (x : γ), t.sum (λ (y : α), f
  x y))

axiom finset.sum_product_right {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : add_comm_monoid β] {s : finset γ} {t
  : finset α} {f : γ × α → β} : (s.product t).sum (λ (x : γ × α), f x) = t.sum (λ (y : α), s.sum (λ (x : γ), f (x,
  y)))

axiom finset.sum_product_right' {β : Type u} {α : Type v} {γ : Type w} [_inst_1 : add_comm_monoid β] {s : finset γ} {t
  : finset α} {f : γ → α → β} : (s.product t).sum (λ (x : γ × α), f x.fst x.snd) = t.sum (λ (y : α), s.sum (λ (x : γ),
  f x y))

-- data.finset.prod

@[simp] axiom finset.union_product {α : Type u} {β : Type v} {s s' : finset α} {t : finset β} [_inst_1 : decidable_eq
  α] [_inst_2 : decidable_eq β] : (s ∪ s').product t = s.product t ∪ s'.product t
