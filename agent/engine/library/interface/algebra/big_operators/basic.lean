-- algebra.big_operators.basic
prelude
import interface.data.finset.card

set_option old_structure_cmd true

universes u v w x y z

protected def finset.prod {β : Type u} {α : Type v} [comm_monoid β] (s : finset α) (f : α → β) : β :=
multiset.prod (multiset.map f s.val)

protected def finset.sum {β : Type u} {α : Type v} [add_comm_monoid β] (s : finset α) (f : α → β) : β :=
multiset.sum (multiset.map f s.val)

@[simp] axiom finset.prod_mk {β : Type u} {α : Type v} [comm_monoid β] (s : multiset α) (hs : multiset.nodup s) (f : α
  → β) : finset.prod {val := s, nodup := hs} f = multiset.prod (multiset.map f s)

@[simp] axiom finset.sum_mk {β : Type u} {α : Type v} [add_comm_monoid β] (s : multiset α) (hs : multiset.nodup s) (f
  : α → β) : finset.sum {val := s, nodup := hs} f = multiset.sum (multiset.map f s)

@[simp] axiom finset.prod_empty {β : Type u} {α : Type v} [comm_monoid β] {f : α → β} : finset.prod ∅ (λ (x : α), f x)
  = 1

@[simp] axiom finset.sum_empty {β : Type u} {α : Type v} [add_comm_monoid β] {f : α → β} : finset.sum ∅ (λ (x : α), f
  x) = 0

@[simp] axiom finset.prod_insert {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [comm_monoid β]
  [decidable_eq α] : a ∉ s → finset.prod (insert a s) (λ (x : α), f x) = f a * finset.prod s (λ (x : α), f x)

@[simp] axiom finset.sum_insert {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [add_comm_monoid β]
  [decidable_eq α] : a ∉ s → finset.sum (insert a s) (λ (x : α), f x) = f a + finset.sum s (λ (x : α), f x)

@[simp] axiom finset.prod_insert_of_eq_one_if_not_mem {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β}
  [comm_monoid β] [decidable_eq α] (h : a ∉ s → f a = 1) : finset.prod (insert a s) (λ (x : α), f x) = finset.prod s
  (λ (x : α), f x)

@[simp] axiom finset.sum_insert_of_eq_zero_if_not_mem {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β}
  [add_comm_monoid β] [decidable_eq α] (h : a ∉ s → f a = 0) : finset.sum (insert a s) (λ (x : α), f x) = finset.sum s
  (λ (x : α), f x)

@[simp] axiom finset.prod_insert_one {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [comm_monoid β]
  [decidable_eq α] (h : f a = 1) : finset.prod (insert a s) (λ (x : α), f x) = finset.prod s (λ (x : α), f x)

@[simp] axiom finset.sum_insert_zero {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [add_comm_monoid β]
  [decidable_eq α] (h : f a = 0) : finset.sum (insert a s) (λ (x : α), f x) = finset.sum s (λ (x : α), f x)

@[simp] axiom finset.prod_singleton {β : Type u} {α : Type v} {a : α} {f : α → β} [comm_monoid β] : finset.prod {a} (λ
  (x : α), f x) = f a

@[simp] axiom finset.sum_singleton {β : Type u} {α : Type v} {a : α} {f : α → β} [add_comm_monoid β] : finset.sum {a}
  (λ (x : α), f x) = f a

@[simp, priority 1100] axiom finset.prod_const_one {β : Type u} {α : Type v} {s : finset α} [comm_monoid β] :
  finset.prod s (λ (x : α), (1 : β)) = (1 : β)

@[simp, priority 1100] axiom finset.sum_const_zero {β : Type u} {α : Type v} {s : finset α} [add_comm_monoid β] :
  finset.sum s (λ (x : α), (0 : β)) = (0 : β)

@[simp] axiom finset.prod_image {β : Type u} {α : Type v} {γ : Type w} {f : α → β} [comm_monoid β] [decidable_eq α] {s
  : finset γ} {g : γ → α} : (∀ (x : γ), x ∈ s → ∀ (y : γ), y ∈ s → g x = g y → x = y) → finset.prod (finset.image g s)
  (λ (x : α), f x) = finset.prod s (λ (x : γ), f (g x))

@[simp] axiom finset.sum_image {β : Type u} {α : Type v} {γ : Type w} {f : α → β} [add_comm_monoid β] [decidable_eq α]
  {s : finset γ} {g : γ → α} : (∀ (x : γ), x ∈ s → ∀ (y : γ), y ∈ s → g x = g y → x = y) → finset.sum (finset.image g
  s) (λ (x : α), f x) = finset.sum s (λ (x : γ), f (g x))

@[congr] axiom finset.prod_congr {β : Type u} {α : Type v} {s₁ s₂ : finset α} {f g : α → β} [comm_monoid β] (h : s₁ =
  s₂) : (∀ (x : α), x ∈ s₂ → f x = g x) → finset.prod s₁ f = finset.prod s₂ g

@[congr] axiom finset.sum_congr {β : Type u} {α : Type v} {s₁ s₂ : finset α} {f g : α → β} [add_comm_monoid β] (h : s₁
  = s₂) : (∀ (x : α), x ∈ s₂ → f x = g x) → finset.sum s₁ f = finset.sum s₂ g

axiom finset.prod_mul_distrib {β : Type u} {α : Type v} {s : finset α} {f g : α → β} [comm_monoid β] : finset.prod s
  (λ (x : α), f x * g x) = finset.prod s (λ (x : α), f x) * finset.prod s (λ (x : α), g x)

axiom finset.sum_add_distrib {β : Type u} {α : Type v} {s : finset α} {f g : α → β} [add_comm_monoid β] : finset.sum s
  (λ (x : α), f x + g x) = finset.sum s (λ (x : α), f x) + finset.sum s (λ (x : α), g x)

axiom finset.sum_comm {β : Type u} {α : Type v} {γ : Type w} [add_comm_monoid β] {s : finset γ} {t : finset α} {f : γ
  → α → β} : finset.sum s (λ (x : γ), finset.sum t (λ (y : α), f x y)) = finset.sum t (λ (y : α), finset.sum s (λ (x :
  γ), f x y))

axiom finset.sum_eq_zero {β : Type u} {α : Type v} [add_comm_monoid β] {f : α → β} {s : finset α} (h : ∀ (x : α), x ∈
  s → f x = 0) : finset.sum s (λ (x : α), f x) = 0

axiom finset.sum_filter {β : Type u} {α : Type v} {s : finset α} [add_comm_monoid β] (p : α → Prop) [decidable_pred p]
  (f : α → β) : finset.sum (finset.filter p s) (λ (a : α), f a) = finset.sum s (λ (a : α), ite (p a) (f a) 0)

@[simp] axiom finset.prod_dite_eq {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (a : α) (b
  : Π (x : α), a = x → β) : finset.prod s (λ (x : α), dite (a = x) (λ (h : a = x), b x h) (λ (h : ¬a = x), 1)) = ite
  (a ∈ s) (b a rfl) 1

@[simp] axiom finset.sum_dite_eq {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (a : α)
  (b : Π (x : α), a = x → β) : finset.sum s (λ (x : α), dite (a = x) (λ (h : a = x), b x h) (λ (h : ¬a = x), 0)) = ite
  (a ∈ s) (b a rfl) 0

@[simp] axiom finset.prod_dite_eq' {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (a : α)
  (b : Π (x : α), x = a → β) : finset.prod s (λ (x : α), dite (x = a) (λ (h : x = a), b x h) (λ (h : ¬x = a), 1)) =
  ite (a ∈ s) (b a rfl) 1

@[simp] axiom finset.sum_dite_eq' {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (a :
  α) (b : Π (x : α), x = a → β) : finset.sum s (λ (x : α), dite (x = a) (λ (h : x = a), b x h) (λ (h : ¬x = a), 0)) =
  ite (a ∈ s) (b a rfl) 0

@[simp] axiom finset.prod_ite_eq {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (a : α) (b
  : α → β) : finset.prod s (λ (x : α), ite (a = x) (b x) 1) = ite (a ∈ s) (b a) 1

@[simp] axiom finset.sum_ite_eq {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (a : α)
  (b : α → β) : finset.sum s (λ (x : α), ite (a = x) (b x) 0) = ite (a ∈ s) (b a) 0

@[simp] axiom finset.prod_ite_eq' {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (a : α) (b
  : α → β) : finset.prod s (λ (x : α), ite (x = a) (b x) 1) = ite (a ∈ s) (b a) 1

@[simp] axiom finset.sum_ite_eq' {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (a : α)
  (b : α → β) : finset.sum s (λ (x : α), ite (x = a) (b x) 0) = ite (a ∈ s) (b a) 0

@[simp] axiom finset.prod_dite_irrel {β : Type u} {α : Type v} [comm_monoid β] (p : Prop) [decidable p] (s : finset α)
  (f : p → α → β) (g : ¬p → α → β) : finset.prod s (λ (x : α), dite p (λ (h : p), f h x) (λ (h : ¬p), g h x)) = dite p
  (λ (h : p), finset.prod s (λ (x : α), f h x)) (λ (h : ¬p), finset.prod s (λ (x : α), g h x))

@[simp] axiom finset.sum_dite_irrel {β : Type u} {α : Type v} [add_comm_monoid β] (p : Prop) [decidable p] (s : finset
  α) (f : p → α → β) (g : ¬p → α → β) : finset.sum s (λ (x : α), dite p (λ (h : p), f h x) (λ (h : ¬p), g h x)) = dite
  p (λ (h : p), finset.sum s (λ (x : α), f h x)) (λ (h : ¬p), finset.sum s (λ (x : α), g h x))

axiom finset.sum_range_succ_comm {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n +
  1)) (λ (x : ℕ), f x) = f n + finset.sum (finset.range n) (λ (x : ℕ), f x)

axiom finset.prod_range_succ {β : Type u} [comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.prod (finset.range (n + 1)) (λ
  (x : ℕ), f x) = finset.prod (finset.range n) (λ (x : ℕ), f x) * f n

axiom finset.sum_range_succ {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n + 1))
  (λ (x : ℕ), f x) = finset.sum (finset.range n) (λ (x : ℕ), f x) + f n

axiom finset.sum_range_succ' {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n + 1))
  (λ (k : ℕ), f k) = finset.sum (finset.range n) (λ (k : ℕ), f (k + 1)) + f 0

axiom finset.sum_range_zero {β : Type u} [add_comm_monoid β] (f : ℕ → β) : finset.sum (finset.range 0) (λ (k : ℕ), f
  k) = 0

@[simp] axiom finset.prod_const {β : Type u} {α : Type v} {s : finset α} [comm_monoid β] (b : β) : finset.prod s (λ (x
  : α), b) = b ^ finset.card s

@[simp] axiom finset.sum_const {β : Type u} {α : Type v} {s : finset α} [add_comm_monoid β] (b : β) : finset.sum s (λ
  (x : α), b) = finset.card s • b

axiom finset.prod_pow {β : Type u} {α : Type v} [comm_monoid β] (s : finset α) (n : ℕ) (f : α → β) : finset.prod s (λ
  (x : α), f x ^ n) = finset.prod s (λ (x : α), f x) ^ n

@[simp] axiom finset.sum_boole {β : Type u} {α : Type v} {s : finset α} {p : α → Prop} [non_assoc_semiring β] {hp :
  decidable_pred p} : finset.sum s (λ (x : α), ite (p x) (1 : β) (0 : β)) = (↑(finset.card (finset.filter p s)) : β)

@[simp] axiom finset.sum_neg_distrib {β : Type u} {α : Type v} {s : finset α} {f : α → β} [add_comm_group β] :
  finset.sum s (λ (x : α), -f x) = -finset.sum s (λ (x : α), f x)

@[simp] axiom finset.sum_sub_distrib {β : Type u} {α : Type v} {s : finset α} {f g : α → β} [add_comm_group β] :
  finset.sum s (λ (x : α), f x - g x) = finset.sum s (λ (x : α), f x) - finset.sum s (λ (x : α), g x)

axiom finset.prod_eq_zero {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [comm_monoid_with_zero β] (ha :
  a ∈ s) (h : f a = 0) : finset.prod s (λ (x : α), f x) = 0

axiom finset.prod_ne_zero_iff {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_monoid_with_zero β]
  [nontrivial β] [no_zero_divisors β] : finset.prod s (λ (x : α), f x) ≠ 0 ↔ ∀ (a : α), a ∈ s → f a ≠ 0

@[simp] axiom finset.prod_inv_distrib' {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_group_with_zero β] :
  finset.prod s (λ (x : α), (f x)⁻¹) = (finset.prod s (λ (x : α), f x))⁻¹

@[simp] axiom nat.cast_sum {β : Type u} {α : Type v} [add_comm_monoid β] [has_one β] (s : finset α) (f : α → ℕ) :
  (↑(finset.sum s (λ (x : α), f x)) : β) = finset.sum s (λ (x : α), (↑(f x) : β))

@[simp] axiom int.cast_sum {β : Type u} {α : Type v} [add_comm_group β] [has_one β] (s : finset α) (f : α → ℤ) :
  (↑(finset.sum s (λ (x : α), f x)) : β) = finset.sum s (λ (x : α), (↑(f x) : β))

@[simp] axiom nat.cast_prod {α : Type u} {R : Type v} [comm_semiring R] (f : α → ℕ) (s : finset α) : (↑(finset.prod s
  (λ (i : α), f i)) : R) = finset.prod s (λ (i : α), (↑(f i) : R))

@[simp] axiom int.cast_prod {α : Type u} {R : Type v} [comm_ring R] (f : α → ℤ) (s : finset α) : (↑(finset.prod s (λ
  (i : α), f i)) : R) = finset.prod s (λ (i : α), (↑(f i) : R))

-- algebra.big_operators.basic

@[simp] axiom finset.prod_inv_distrib {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_group β] : s.prod (λ
  (x : α), (f x)⁻¹) = (s.prod (λ (x : α), f x))⁻¹

-- algebra.big_operators.basic

axiom finset.prod_union {β : Type u} {α : Type v} {s₁ s₂ : finset α} {f : α → β} [_inst_1 : comm_monoid β] [_inst_2 :
  decidable_eq α] : disjoint s₁ s₂ → (s₁ ∪ s₂).prod (λ (x : α), f x) = s₁.prod (λ (x : α), f x) * s₂.prod (λ (x : α),
  f x)

axiom finset.sum_union {β : Type u} {α : Type v} {s₁ s₂ : finset α} {f : α → β} [_inst_1 : add_comm_monoid β] [_inst_2
  : decidable_eq α] : disjoint s₁ s₂ → (s₁ ∪ s₂).sum (λ (x : α), f x) = s₁.sum (λ (x : α), f x) + s₂.sum (λ (x : α), f
  x)
