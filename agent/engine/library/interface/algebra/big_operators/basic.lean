-- algebra.big_operators.basic
prelude
import interface.data.finset.card

set_option old_structure_cmd true

universes u v w x y z

protected def finset.prod {β : Type u} {α : Type v} [comm_monoid β] (s : finset α) (f : α → β) : β :=
multiset.prod (multiset.map f s.val)

protected def finset.sum {β : Type u} {α : Type v} [add_comm_monoid β] (s : finset α) (f : α → β) : β :=
multiset.sum (multiset.map f s.val)

axiom finset.prod_eq_multiset_prod {β : Type u} {α : Type v} [comm_monoid β] (s : finset α) (f : α → β) : finset.prod
  s (λ (x : α), f x) = multiset.prod (multiset.map f (finset.val s))

axiom finset.sum_eq_multiset_sum {β : Type u} {α : Type v} [add_comm_monoid β] (s : finset α) (f : α → β) : finset.sum
  s (λ (x : α), f x) = multiset.sum (multiset.map f (finset.val s))

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

axiom finset.prod_pair {β : Type u} {α : Type v} {f : α → β} [comm_monoid β] [decidable_eq α] {a b : α} (h : a ≠ b) :
  finset.prod {a, b} (λ (x : α), f x) = f a * f b

axiom finset.sum_pair {β : Type u} {α : Type v} {f : α → β} [add_comm_monoid β] [decidable_eq α] {a b : α} (h : a ≠ b)
  : finset.sum {a, b} (λ (x : α), f x) = f a + f b

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

axiom finset.prod_eq_one {β : Type u} {α : Type v} [comm_monoid β] {f : α → β} {s : finset α} (h : ∀ (x : α), x ∈ s →
  f x = 1) : finset.prod s (λ (x : α), f x) = 1

axiom finset.sum_eq_zero {β : Type u} {α : Type v} [add_comm_monoid β] {f : α → β} {s : finset α} (h : ∀ (x : α), x ∈
  s → f x = 0) : finset.sum s (λ (x : α), f x) = 0

axiom finset.prod_eq_single_of_mem {β : Type u} {α : Type v} [comm_monoid β] {s : finset α} {f : α → β} (a : α) (h : a
  ∈ s) (h₀ : ∀ (b : α), b ∈ s → b ≠ a → f b = 1) : finset.prod s (λ (x : α), f x) = f a

axiom finset.sum_eq_single_of_mem {β : Type u} {α : Type v} [add_comm_monoid β] {s : finset α} {f : α → β} (a : α) (h
  : a ∈ s) (h₀ : ∀ (b : α), b ∈ s → b ≠ a → f b = 0) : finset.sum s (λ (x : α), f x) = f a

axiom finset.prod_eq_single {β : Type u} {α : Type v} [comm_monoid β] {s : finset α} {f : α → β} (a : α) (h₀ : ∀ (b :
  α), b ∈ s → b ≠ a → f b = 1) (h₁ : a ∉ s → f a = 1) : finset.prod s (λ (x : α), f x) = f a

axiom finset.sum_eq_single {β : Type u} {α : Type v} [add_comm_monoid β] {s : finset α} {f : α → β} (a : α) (h₀ : ∀ (b
  : α), b ∈ s → b ≠ a → f b = 0) (h₁ : a ∉ s → f a = 0) : finset.sum s (λ (x : α), f x) = f a

axiom finset.prod_eq_mul_of_mem {β : Type u} {α : Type v} [comm_monoid β] {s : finset α} {f : α → β} (a b : α) (ha : a
  ∈ s) (hb : b ∈ s) (hn : a ≠ b) (h₀ : ∀ (c : α), c ∈ s → c ≠ a ∧ c ≠ b → f c = 1) : finset.prod s (λ (x : α), f x) =
  f a * f b

axiom finset.sum_eq_add_of_mem {β : Type u} {α : Type v} [add_comm_monoid β] {s : finset α} {f : α → β} (a b : α) (ha
  : a ∈ s) (hb : b ∈ s) (hn : a ≠ b) (h₀ : ∀ (c : α), c ∈ s → c ≠ a ∧ c ≠ b → f c = 0) : finset.sum s (λ (x : α), f x)
  = f a + f b

axiom finset.prod_extend_by_one {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β)
  : finset.prod s (λ (i : α), ite (i ∈ s) (f i) 1) = finset.prod s (λ (i : α), f i)

axiom finset.sum_extend_by_zero {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (f : α →
  β) : finset.sum s (λ (i : α), ite (i ∈ s) (f i) 0) = finset.sum s (λ (i : α), f i)

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

axiom finset.nonempty_of_prod_ne_one {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_monoid β] (h :
  finset.prod s (λ (x : α), f x) ≠ 1) : finset.nonempty s

axiom finset.nonempty_of_sum_ne_zero {β : Type u} {α : Type v} {s : finset α} {f : α → β} [add_comm_monoid β] (h :
  finset.sum s (λ (x : α), f x) ≠ 0) : finset.nonempty s

axiom finset.exists_ne_one_of_prod_ne_one {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_monoid β] (h :
  finset.prod s (λ (x : α), f x) ≠ 1) : ∃ (a : α) (H : a ∈ s), f a ≠ 1

axiom finset.exists_ne_zero_of_sum_ne_zero {β : Type u} {α : Type v} {s : finset α} {f : α → β} [add_comm_monoid β] (h
  : finset.sum s (λ (x : α), f x) ≠ 0) : ∃ (a : α) (H : a ∈ s), f a ≠ 0

axiom finset.prod_range_succ_comm {β : Type u} [comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.prod (finset.range (n +
  1)) (λ (x : ℕ), f x) = f n * finset.prod (finset.range n) (λ (x : ℕ), f x)

axiom finset.sum_range_succ_comm {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n +
  1)) (λ (x : ℕ), f x) = f n + finset.sum (finset.range n) (λ (x : ℕ), f x)

axiom finset.prod_range_succ {β : Type u} [comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.prod (finset.range (n + 1)) (λ
  (x : ℕ), f x) = finset.prod (finset.range n) (λ (x : ℕ), f x) * f n

axiom finset.sum_range_succ {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n + 1))
  (λ (x : ℕ), f x) = finset.sum (finset.range n) (λ (x : ℕ), f x) + f n

axiom finset.prod_range_succ' {β : Type u} [comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.prod (finset.range (n + 1)) (λ
  (k : ℕ), f k) = finset.prod (finset.range n) (λ (k : ℕ), f (k + 1)) * f 0

axiom finset.sum_range_succ' {β : Type u} [add_comm_monoid β] (f : ℕ → β) (n : ℕ) : finset.sum (finset.range (n + 1))
  (λ (k : ℕ), f k) = finset.sum (finset.range n) (λ (k : ℕ), f (k + 1)) + f 0

axiom finset.prod_range_zero {β : Type u} [comm_monoid β] (f : ℕ → β) : finset.prod (finset.range 0) (λ (k : ℕ), f k)
  = 1

axiom finset.sum_range_zero {β : Type u} [add_comm_monoid β] (f : ℕ → β) : finset.sum (finset.range 0) (λ (k : ℕ), f
  k) = 0

axiom finset.prod_range_one {β : Type u} [comm_monoid β] (f : ℕ → β) : finset.prod (finset.range 1) (λ (k : ℕ), f k) =
  f 0

axiom finset.sum_range_one {β : Type u} [add_comm_monoid β] (f : ℕ → β) : finset.sum (finset.range 1) (λ (k : ℕ), f k)
  = f 0

axiom finset.prod_induction {α : Type u} {s : finset α} {M : Type v} [comm_monoid M] (f : α → M) (p : M → Prop) (p_mul
  : ∀ (a b : M), p a → p b → p (a * b)) (p_one : p 1) (p_s : ∀ (x : α), x ∈ s → p (f x)) : p (finset.prod s (λ (x :
  α), f x))

axiom finset.sum_induction {α : Type u} {s : finset α} {M : Type v} [add_comm_monoid M] (f : α → M) (p : M → Prop)
  (p_mul : ∀ (a b : M), p a → p b → p (a + b)) (p_one : p 0) (p_s : ∀ (x : α), x ∈ s → p (f x)) : p (finset.sum s (λ
  (x : α), f x))

axiom finset.prod_range_induction {M : Type u} [comm_monoid M] (f s : ℕ → M) (h0 : s 0 = 1) (h : ∀ (n : ℕ), s (n + 1)
  = s n * f n) (n : ℕ) : finset.prod (finset.range n) (λ (k : ℕ), f k) = s n

axiom finset.sum_range_induction {M : Type u} [add_comm_monoid M] (f s : ℕ → M) (h0 : s 0 = 0) (h : ∀ (n : ℕ), s (n +
  1) = s n + f n) (n : ℕ) : finset.sum (finset.range n) (λ (k : ℕ), f k) = s n

axiom finset.sum_range_sub {G : Type u} [add_comm_group G] (f : ℕ → G) (n : ℕ) : finset.sum (finset.range n) (λ (i :
  ℕ), f (i + 1) - f i) = f n - f 0

axiom finset.sum_range_sub' {G : Type u} [add_comm_group G] (f : ℕ → G) (n : ℕ) : finset.sum (finset.range n) (λ (i :
  ℕ), f i - f (i + 1)) = f 0 - f n

axiom finset.sum_range_sub_of_monotone {f : ℕ → ℕ} (h : monotone f) (n : ℕ) : finset.sum (finset.range n) (λ (i : ℕ),
  f (i + 1) - f i) = f n - f 0

@[simp] axiom finset.prod_const {β : Type u} {α : Type v} {s : finset α} [comm_monoid β] (b : β) : finset.prod s (λ (x
  : α), b) = b ^ finset.card s

@[simp] axiom finset.sum_const {β : Type u} {α : Type v} {s : finset α} [add_comm_monoid β] (b : β) : finset.sum s (λ
  (x : α), b) = finset.card s • b

axiom finset.pow_eq_prod_const {β : Type u} [comm_monoid β] (b : β) (n : ℕ) : b ^ n = finset.prod (finset.range n) (λ
  (k : ℕ), b)

axiom finset.nsmul_eq_sum_const {β : Type u} [add_comm_monoid β] (b : β) (n : ℕ) : n • b = finset.sum (finset.range n)
  (λ (k : ℕ), b)

axiom finset.prod_pow {β : Type u} {α : Type v} [comm_monoid β] (s : finset α) (n : ℕ) (f : α → β) : finset.prod s (λ
  (x : α), f x ^ n) = finset.prod s (λ (x : α), f x) ^ n

axiom finset.sum_nsmul {β : Type u} {α : Type v} [add_comm_monoid β] (s : finset α) (n : ℕ) (f : α → β) : finset.sum s
  (λ (x : α), n • f x) = n • finset.sum s (λ (x : α), f x)

axiom finset.prod_flip {β : Type u} [comm_monoid β] {n : ℕ} (f : ℕ → β) : finset.prod (finset.range (n + 1)) (λ (r :
  ℕ), f (n - r)) = finset.prod (finset.range (n + 1)) (λ (k : ℕ), f k)

axiom finset.sum_flip {β : Type u} [add_comm_monoid β] {n : ℕ} (f : ℕ → β) : finset.sum (finset.range (n + 1)) (λ (r :
  ℕ), f (n - r)) = finset.sum (finset.range (n + 1)) (λ (k : ℕ), f k)

axiom finset.prod_eq_mul_prod_diff_singleton {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] {s : finset α}
  {i : α} (h : i ∈ s) (f : α → β) : finset.prod s (λ (x : α), f x) = f i * finset.prod (s \ {i}) (λ (x : α), f x)

axiom finset.sum_eq_add_sum_diff_singleton {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] {s : finset
  α} {i : α} (h : i ∈ s) (f : α → β) : finset.sum s (λ (x : α), f x) = f i + finset.sum (s \ {i}) (λ (x : α), f x)

axiom finset.prod_eq_prod_diff_singleton_mul {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] {s : finset α}
  {i : α} (h : i ∈ s) (f : α → β) : finset.prod s (λ (x : α), f x) = finset.prod (s \ {i}) (λ (x : α), f x) * f i

axiom finset.sum_eq_sum_diff_singleton_add {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] {s : finset
  α} {i : α} (h : i ∈ s) (f : α → β) : finset.sum s (λ (x : α), f x) = finset.sum (s \ {i}) (λ (x : α), f x) + f i

axiom finset.dvd_prod_of_mem {β : Type u} {α : Type v} [comm_monoid β] (f : α → β) {a : α} {s : finset α} (ha : a ∈ s)
  : f a ∣ finset.prod s (λ (i : α), f i)

axiom finset.prod_update_of_not_mem {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] {s : finset α} {i : α}
  (h : i ∉ s) (f : α → β) (b : β) : finset.prod s (λ (x : α), function.update f i b x) = finset.prod s (λ (x : α), f
  x)

axiom finset.sum_update_of_not_mem {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] {s : finset α} {i :
  α} (h : i ∉ s) (f : α → β) (b : β) : finset.sum s (λ (x : α), function.update f i b x) = finset.sum s (λ (x : α), f
  x)

axiom finset.eq_of_card_le_one_of_prod_eq {β : Type u} {α : Type v} [comm_monoid β] {s : finset α} (hc : finset.card s
  ≤ 1) {f : α → β} {b : β} (h : finset.prod s (λ (x : α), f x) = b) (x : α) (H : x ∈ s) : f x = b

axiom finset.eq_of_card_le_one_of_sum_eq {β : Type u} {α : Type v} [add_comm_monoid β] {s : finset α} (hc :
  finset.card s ≤ 1) {f : α → β} {b : β} (h : finset.sum s (λ (x : α), f x) = b) (x : α) (H : x ∈ s) : f x = b

axiom finset.mul_prod_erase {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β) {a :
  α} (h : a ∈ s) : f a * finset.prod (finset.erase s a) (λ (x : α), f x) = finset.prod s (λ (x : α), f x)

axiom finset.add_sum_erase {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β)
  {a : α} (h : a ∈ s) : f a + finset.sum (finset.erase s a) (λ (x : α), f x) = finset.sum s (λ (x : α), f x)

axiom finset.prod_erase_mul {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β) {a :
  α} (h : a ∈ s) : finset.prod (finset.erase s a) (λ (x : α), f x) * f a = finset.prod s (λ (x : α), f x)

axiom finset.sum_erase_add {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β)
  {a : α} (h : a ∈ s) : finset.sum (finset.erase s a) (λ (x : α), f x) + f a = finset.sum s (λ (x : α), f x)

axiom finset.prod_erase {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) {f : α → β} {a : α}
  (h : f a = 1) : finset.prod (finset.erase s a) (λ (x : α), f x) = finset.prod s (λ (x : α), f x)

axiom finset.sum_erase {β : Type u} {α : Type v} [add_comm_monoid β] [decidable_eq α] (s : finset α) {f : α → β} {a :
  α} (h : f a = 0) : finset.sum (finset.erase s a) (λ (x : α), f x) = finset.sum s (λ (x : α), f x)

axiom finset.eq_one_of_prod_eq_one {β : Type u} {α : Type v} [comm_monoid β] {s : finset α} {f : α → β} {a : α} (hp :
  finset.prod s (λ (x : α), f x) = 1) (h1 : ∀ (x : α), x ∈ s → x ≠ a → f x = 1) (x : α) (H : x ∈ s) : f x = 1

axiom finset.eq_zero_of_sum_eq_zero {β : Type u} {α : Type v} [add_comm_monoid β] {s : finset α} {f : α → β} {a : α}
  (hp : finset.sum s (λ (x : α), f x) = 0) (h1 : ∀ (x : α), x ∈ s → x ≠ a → f x = 0) (x : α) (H : x ∈ s) : f x = 0

axiom finset.prod_pow_boole {β : Type u} {α : Type v} [comm_monoid β] [decidable_eq α] (s : finset α) (f : α → β) (a :
  α) : finset.prod s (λ (x : α), f x ^ ite (a = x) 1 0) = ite (a ∈ s) (f a) 1

axiom finset.prod_dvd_prod_of_dvd {β : Type u} {α : Type v} [comm_monoid β] {S : finset α} (g1 g2 : α → β) (h : ∀ (a :
  α), a ∈ S → g1 a ∣ g2 a) : finset.prod S g1 ∣ finset.prod S g2

axiom finset.prod_dvd_prod_of_subset {ι : Type u} {M : Type v} [comm_monoid M] (s t : finset ι) (f : ι → M) (h : s ⊆
  t) : finset.prod s (λ (i : ι), f i) ∣ finset.prod t (λ (i : ι), f i)

axiom finset.card_eq_sum_ones {α : Type u} (s : finset α) : finset.card s = finset.sum s (λ (_x : α), 1)

axiom finset.sum_const_nat {α : Type u} {s : finset α} {m : ℕ} {f : α → ℕ} (h₁ : ∀ (x : α), x ∈ s → f x = m) :
  finset.sum s (λ (x : α), f x) = finset.card s * m

@[simp] axiom finset.sum_boole {β : Type u} {α : Type v} {s : finset α} {p : α → Prop} [non_assoc_semiring β] {hp :
  decidable_pred p} : finset.sum s (λ (x : α), ite (p x) (1 : β) (0 : β)) = (↑(finset.card (finset.filter p s)) : β)

axiom finset.eq_sum_range_sub {β : Type u} [add_comm_group β] (f : ℕ → β) (n : ℕ) : f n = f 0 + finset.sum
  (finset.range n) (λ (i : ℕ), f (i + 1) - f i)

axiom finset.eq_sum_range_sub' {β : Type u} [add_comm_group β] (f : ℕ → β) (n : ℕ) : f n = finset.sum (finset.range (n
  + 1)) (λ (i : ℕ), ite (i = 0) (f 0) (f i - f (i - 1)))

@[simp] axiom finset.sum_neg_distrib {β : Type u} {α : Type v} {s : finset α} {f : α → β} [add_comm_group β] :
  finset.sum s (λ (x : α), -f x) = -finset.sum s (λ (x : α), f x)

axiom finset.zsmul_sum {β : Type u} {α : Type v} [add_comm_group β] (f : α → β) (s : finset α) (n : ℤ) : n •
  finset.sum s (λ (a : α), f a) = finset.sum s (λ (a : α), n • f a)

axiom finset.card_eq_sum_card_image {β : Type u} {α : Type v} [decidable_eq β] (f : α → β) (s : finset α) :
  finset.card s = finset.sum (finset.image f s) (λ (a : β), finset.card (finset.filter (λ (x : α), f x = a) s))

@[simp] axiom finset.sum_sub_distrib {β : Type u} {α : Type v} {s : finset α} {f g : α → β} [add_comm_group β] :
  finset.sum s (λ (x : α), f x - g x) = finset.sum s (λ (x : α), f x) - finset.sum s (λ (x : α), g x)

axiom finset.prod_eq_zero {β : Type u} {α : Type v} {s : finset α} {a : α} {f : α → β} [comm_monoid_with_zero β] (ha :
  a ∈ s) (h : f a = 0) : finset.prod s (λ (x : α), f x) = 0

axiom finset.prod_boole {β : Type u} {α : Type v} [comm_monoid_with_zero β] {s : finset α} {p : α → Prop}
  [decidable_pred p] : finset.prod s (λ (i : α), ite (p i) (1 : β) (0 : β)) = ite (∀ (i : α), i ∈ s → p i) (1 : β) (0
  : β)

axiom finset.prod_eq_zero_iff {β : Type u} {α : Type v} {s : finset α} {f : α → β} [comm_monoid_with_zero β]
  [nontrivial β] [no_zero_divisors β] : finset.prod s (λ (x : α), f x) = 0 ↔ ∃ (a : α) (H : a ∈ s), f a = 0

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

axiom nat_abs_sum_le {ι : Type u} (s : finset ι) (f : ι → ℤ) : int.nat_abs (finset.sum s (λ (i : ι), f i)) ≤
  finset.sum s (λ (i : ι), int.nat_abs (f i))
