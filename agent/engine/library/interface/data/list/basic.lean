-- data.list.basic, data.list.big_operators, data.nat.factorial.basic
prelude
import interface.algebra.group_power.lemmas

set_option old_structure_cmd true

universes u v w x y z

-- data.list.basic

@[simp] axiom list.cons_injective {α : Type u} {a : α} : function.injective (list.cons a)

@[simp] axiom list.mem_singleton {α : Type u} {a b : α} : a ∈ [b] ↔ a = b

@[simp] axiom list.mem_map {α : Type u} {β : Type v} {f : α → β} {b : β} {l : list α} : b ∈ list.map f l ↔ ∃ (a : α),
  a ∈ l ∧ f a = b

@[simp] axiom list.map_eq_nil {α : Type u} {β : Type v} {f : α → β} {l : list α} : list.map f l = list.nil ↔ l =
  list.nil

@[simp] axiom list.mem_join {α : Type u} {a : α} {L : list (list α)} : a ∈ list.join L ↔ ∃ (l : list α), l ∈ L ∧ a ∈ l

@[simp] axiom list.length_singleton {α : Type u} (a : α) : list.length [a] = 1

@[simp] axiom list.length_injective_iff {α : Type u} : function.injective (list.length : list α → ℕ) ↔ subsingleton α

@[simp] axiom list.length_injective {α : Type u} [subsingleton α] : function.injective (list.length : list α → ℕ)

@[simp] axiom list.cons_subset {α : Type u} {a : α} {l m : list α} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m

@[simp] axiom list.append_subset_iff {α : Type u} {l₁ l₂ l : list α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l

@[simp] axiom list.singleton_append {α : Type u} {x : α} {l : list α} : [x] ++ l = x :: l

@[simp] axiom list.append_eq_nil {α : Type u} {p q : list α} : p ++ q = list.nil ↔ p = list.nil ∧ q = list.nil

@[simp] axiom list.nil_eq_append_iff {α : Type u} {a b : list α} : list.nil = a ++ b ↔ a = list.nil ∧ b = list.nil

@[simp] axiom list.take_append_drop {α : Type u} (n : ℕ) (l : list α) : list.take n l ++ list.drop n l = l

@[simp] axiom list.repeat_succ {α : Type u} (a : α) (n : ℕ) : list.repeat a (n + 1) = a :: list.repeat a n

@[simp] axiom list.map_repeat {α : Type u} {β : Type v} (f : α → β) (a : α) (n : ℕ) : list.map f (list.repeat a n) =
  list.repeat (f a) n

@[simp] axiom list.tail_repeat {α : Type u} (a : α) (n : ℕ) : list.tail (list.repeat a n) = list.repeat a (nat.pred n)

@[simp] axiom list.join_repeat_nil {α : Type u} (n : ℕ) : list.join (list.repeat (list.nil : list α) n) = (list.nil :
  list α)

@[simp] axiom list.repeat_left_inj' {α : Type u} {a b : α} {n : ℕ} : list.repeat a n = list.repeat b n ↔ n = 0 ∨ a = b

@[simp] axiom list.repeat_right_inj {α : Type u} {a : α} {n m : ℕ} : list.repeat a n = list.repeat a m ↔ n = m

@[simp] axiom list.reverse_nil {α : Type u} : list.reverse (list.nil : list α) = (list.nil : list α)

@[simp] axiom list.reverse_cons {α : Type u} (a : α) (l : list α) : list.reverse (a :: l) = list.reverse l ++ [a]

@[simp] axiom list.reverse_singleton {α : Type u} (a : α) : list.reverse [a] = [a]

@[simp] axiom list.reverse_reverse {α : Type u} (l : list α) : list.reverse (list.reverse l) = l

@[simp] axiom list.reverse_involutive {α : Type u} : function.involutive (list.reverse : list α → list α)

@[simp] axiom list.reverse_injective {α : Type u} : function.injective (list.reverse : list α → list α)

@[simp] axiom list.reverse_inj {α : Type u} {l₁ l₂ : list α} : list.reverse l₁ = list.reverse l₂ ↔ l₁ = l₂

@[simp] axiom list.reverse_eq_nil {α : Type u} {l : list α} : list.reverse l = list.nil ↔ l = list.nil

@[simp] axiom list.length_reverse {α : Type u} (l : list α) : list.length (list.reverse l) = list.length l

@[simp] axiom list.mem_reverse {α : Type u} {a : α} {l : list α} : a ∈ list.reverse l ↔ a ∈ l

@[simp] axiom list.reverse_repeat {α : Type u} (a : α) (n : ℕ) : list.reverse (list.repeat a n) = list.repeat a n

@[simp] axiom list.head_cons {α : Type u} [inhabited α] (a : α) (l : list α) : list.head (a :: l) = a

@[simp] axiom list.tail_nil {α : Type u} : list.tail (list.nil : list α) = (list.nil : list α)

@[simp] axiom list.tail_cons {α : Type u} (a : α) (l : list α) : list.tail (a :: l) = l

@[simp] axiom list.nth_eq_none_iff {α : Type u} {l : list α} {n : ℕ} : list.nth l n = none ↔ list.length l ≤ n

@[simp] axiom list.nth_concat_length {α : Type u} (l : list α) (a : α) : list.nth (l ++ [a]) (list.length l) = some a

@[simp] axiom list.map_nil {α : Type u} {β : Type v} (f : α → β) : list.map f list.nil = list.nil

@[simp] axiom list.map_id'' {α : Type u} (l : list α) : list.map (λ (x : α), x) l = l

@[simp] axiom list.map_comp_map {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → β) : list.map g ∘ list.map
  f = list.map (g ∘ f)

@[simp] axiom list.take_zero {α : Type u} (l : list α) : list.take 0 l = list.nil

@[simp] axiom list.take_nil {α : Type u} (n : ℕ) : list.take n (list.nil : list α) = (list.nil : list α)

@[simp] axiom list.take_length {α : Type u} (l : list α) : list.take (list.length l) l = l

@[simp] axiom list.take_left {α : Type u} (l₁ l₂ : list α) : list.take (list.length l₁) (l₁ ++ l₂) = l₁

@[simp] axiom list.nth_take_of_succ {α : Type u} {l : list α} {n : ℕ} : list.nth (list.take (n + 1) l) n = list.nth l
  n

@[simp] axiom list.take_eq_nil_iff {α : Type u} {l : list α} {k : ℕ} : list.take k l = list.nil ↔ l = list.nil ∨ k = 0

@[simp] axiom list.drop_eq_nil_of_le {α : Type u} {l : list α} {k : ℕ} (h : list.length l ≤ k) : list.drop k l =
  list.nil

@[simp] axiom list.drop_one {α : Type u} (l : list α) : list.drop 1 l = list.tail l

@[simp] axiom list.drop_left {α : Type u} (l₁ l₂ : list α) : list.drop (list.length l₁) (l₁ ++ l₂) = l₂

@[simp] axiom list.drop_length {α : Type u} (l : list α) : list.drop (list.length l) l = list.nil

@[simp] axiom list.drop_drop {α : Type u} (n m : ℕ) (l : list α) : list.drop n (list.drop m l) = list.drop (n + m) l

@[simp] axiom list.foldl_nil {α : Type u} {β : Type v} (f : α → β → α) (a : α) : list.foldl f a list.nil = a

@[simp] axiom list.foldr_nil {α : Type u} {β : Type v} (f : α → β → β) (b : β) : list.foldr f b list.nil = b

@[simp] axiom list.foldl_fixed {α : Type u} {β : Type v} {a : α} (l : list β) : list.foldl (λ (a : α) (b : β), a) a l
  = a

@[simp] axiom list.foldr_fixed {α : Type u} {β : Type v} {b : β} (l : list α) : list.foldr (λ (a : α) (b : β), b) b l
  = b

@[simp] axiom list.foldr_eta {α : Type u} (l : list α) : list.foldr list.cons list.nil l = l

@[simp] axiom list.filter_subset {α : Type u} {p : α → Prop} [decidable_pred p] (l : list α) : list.filter p l ⊆ l

@[simp] axiom list.mem_filter {α : Type u} {p : α → Prop} [decidable_pred p] {a : α} {l : list α} : a ∈ list.filter p
  l ↔ a ∈ l ∧ p a

@[simp] axiom list.erase_nil {α : Type u} [decidable_eq α] (a : α) : list.erase list.nil a = list.nil

@[simp] axiom list.erase_cons_head {α : Type u} [decidable_eq α] (a : α) (l : list α) : list.erase (a :: l) a = l

@[simp, priority 980] axiom list.erase_of_not_mem {α : Type u} [decidable_eq α] {a : α} {l : list α} (h : a ∉ l) :
  list.erase l a = l

@[simp] axiom list.mem_erase_of_ne {α : Type u} [decidable_eq α] {a b : α} {l : list α} (ab : a ≠ b) : a ∈ list.erase
  l b ↔ a ∈ l

@[simp] axiom list.mem_map_swap {α : Type u} {β : Type v} (x : α) (y : β) (xs : list (α × β)) : (y, x) ∈ list.map
  prod.swap xs ↔ (x, y) ∈ xs

-- data.list.big_operators

@[simp] axiom list.prod_nil {M : Type u} [monoid M] : list.prod (list.nil : list M) = (1 : M)

@[simp] axiom list.sum_nil {M : Type u} [add_monoid M] : list.sum (list.nil : list M) = (0 : M)

@[simp] axiom list.prod_cons {M : Type u} [monoid M] {l : list M} {a : M} : list.prod (a :: l) = a * list.prod l

@[simp] axiom list.sum_cons {M : Type u} [add_monoid M] {l : list M} {a : M} : list.sum (a :: l) = a + list.sum l

@[simp, priority 500] axiom list.prod_repeat {M : Type u} [monoid M] (a : M) (n : ℕ) : list.prod (list.repeat a n) = a
  ^ n

@[simp, priority 500] axiom list.sum_repeat {M : Type u} [add_monoid M] (a : M) (n : ℕ) : list.sum (list.repeat a n) =
  n • a

@[simp] axiom list.sum_const_nat (m n : ℕ) : list.sum (list.repeat m n) = m * n

-- data.nat.factorial.basic

def nat.factorial : ℕ → ℕ
| 0 := 1
| (nat.succ n) := nat.succ n * nat.factorial n

@[simp] axiom nat.factorial_zero : nat.factorial 0 = 1

@[simp] axiom nat.factorial_succ (n : ℕ) : nat.factorial (nat.succ n) = (n + 1) * nat.factorial n

@[simp] axiom nat.factorial_one : nat.factorial 1 = 1

@[simp] axiom nat.factorial_two : nat.factorial 2 = 2

axiom nat.mul_factorial_pred {n : ℕ} (hn : 0 < n) : n * nat.factorial (n - 1) = nat.factorial n

axiom nat.factorial_pos (n : ℕ) : 0 < nat.factorial n

axiom nat.factorial_ne_zero (n : ℕ) : nat.factorial n ≠ 0

axiom nat.factorial_dvd_factorial {m n : ℕ} (h : m ≤ n) : nat.factorial m ∣ nat.factorial n

axiom nat.dvd_factorial {m n : ℕ} : 0 < m → m ≤ n → m ∣ nat.factorial n

axiom nat.factorial_le {m n : ℕ} (h : m ≤ n) : nat.factorial m ≤ nat.factorial n

axiom nat.factorial_mul_pow_le_factorial {m n : ℕ} : nat.factorial m * nat.succ m ^ n ≤ nat.factorial (m + n)

axiom nat.monotone_factorial : monotone nat.factorial

axiom nat.factorial_lt {m n : ℕ} (hn : 0 < n) : nat.factorial n < nat.factorial m ↔ n < m

axiom nat.one_lt_factorial {n : ℕ} : 1 < nat.factorial n ↔ 1 < n

axiom nat.factorial_eq_one {n : ℕ} : nat.factorial n = 1 ↔ n ≤ 1

axiom nat.factorial_inj {m n : ℕ} (hn : 1 < nat.factorial n) : nat.factorial n = nat.factorial m ↔ n = m

axiom nat.self_le_factorial (n : ℕ) : n ≤ nat.factorial n

axiom nat.lt_factorial_self {n : ℕ} (hi : 3 ≤ n) : n < nat.factorial n

axiom nat.add_factorial_succ_lt_factorial_add_succ {i : ℕ} (n : ℕ) (hi : 2 ≤ i) : i + nat.factorial (n + 1) <
  nat.factorial (i + n + 1)

axiom nat.add_factorial_lt_factorial_add {i n : ℕ} (hi : 2 ≤ i) (hn : 1 ≤ n) : i + nat.factorial n < nat.factorial (i
  + n)

axiom nat.add_factorial_succ_le_factorial_add_succ (i n : ℕ) : i + nat.factorial (n + 1) ≤ nat.factorial (i + (n + 1))

axiom nat.add_factorial_le_factorial_add (i : ℕ) {n : ℕ} (n1 : 1 ≤ n) : i + nat.factorial n ≤ nat.factorial (i + n)

axiom nat.factorial_mul_pow_sub_le_factorial {n m : ℕ} (hnm : n ≤ m) : nat.factorial n * n ^ (m - n) ≤ nat.factorial m

def nat.asc_factorial (n : ℕ) : ℕ → ℕ
| 0 := 1
| (k + 1) := (n + k + 1) * nat.asc_factorial k

@[simp] axiom nat.asc_factorial_zero (n : ℕ) : nat.asc_factorial n 0 = 1

@[simp] axiom nat.zero_asc_factorial (k : ℕ) : nat.asc_factorial 0 k = nat.factorial k

axiom nat.asc_factorial_succ {n k : ℕ} : nat.asc_factorial n (nat.succ k) = (n + k + 1) * nat.asc_factorial n k

axiom nat.succ_asc_factorial (n k : ℕ) : (n + 1) * nat.asc_factorial (nat.succ n) k = (n + k + 1) * nat.asc_factorial
  n k

axiom nat.factorial_mul_asc_factorial (n k : ℕ) : nat.factorial n * nat.asc_factorial n k = nat.factorial (n + k)

axiom nat.asc_factorial_eq_div (n k : ℕ) : nat.asc_factorial n k = nat.factorial (n + k) / nat.factorial n

axiom nat.asc_factorial_of_sub {n k : ℕ} (h : k < n) : (n - k) * nat.asc_factorial (n - k) k = nat.asc_factorial (n -
  (k + 1)) (k + 1)

axiom nat.pow_succ_le_asc_factorial (n k : ℕ) : (n + 1) ^ k ≤ nat.asc_factorial n k

axiom nat.pow_lt_asc_factorial' (n k : ℕ) : (n + 1) ^ (k + 2) < nat.asc_factorial n (k + 2)

axiom nat.pow_lt_asc_factorial (n : ℕ) {k : ℕ} : 2 ≤ k → (n + 1) ^ k < nat.asc_factorial n k

axiom nat.asc_factorial_le_pow_add (n k : ℕ) : nat.asc_factorial n k ≤ (n + k) ^ k

axiom nat.asc_factorial_lt_pow_add (n : ℕ) {k : ℕ} : 2 ≤ k → nat.asc_factorial n k < (n + k) ^ k

axiom nat.asc_factorial_pos (n k : ℕ) : 0 < nat.asc_factorial n k

def nat.desc_factorial (n : ℕ) : ℕ → ℕ
| 0 := 1
| (k + 1) := (n - k) * nat.desc_factorial k

@[simp] axiom nat.desc_factorial_zero (n : ℕ) : nat.desc_factorial n 0 = 1

@[simp] axiom nat.desc_factorial_succ (n k : ℕ) : nat.desc_factorial n (nat.succ k) = (n - k) * nat.desc_factorial n k

axiom nat.zero_desc_factorial_succ (k : ℕ) : nat.desc_factorial 0 (nat.succ k) = 0

@[simp] axiom nat.desc_factorial_one (n : ℕ) : nat.desc_factorial n 1 = n

@[simp] axiom nat.succ_desc_factorial_succ (n k : ℕ) : nat.desc_factorial (n + 1) (k + 1) = (n + 1) *
  nat.desc_factorial n k

axiom nat.succ_desc_factorial (n k : ℕ) : (n + 1 - k) * nat.desc_factorial (n + 1) k = (n + 1) * nat.desc_factorial n
  k

axiom nat.desc_factorial_self (n : ℕ) : nat.desc_factorial n n = nat.factorial n

@[simp] axiom nat.desc_factorial_eq_zero_iff_lt {n k : ℕ} : nat.desc_factorial n k = 0 ↔ n < k

axiom nat.desc_factorial_of_lt {n k : ℕ} : n < k → nat.desc_factorial n k = 0

axiom nat.add_desc_factorial_eq_asc_factorial (n k : ℕ) : nat.desc_factorial (n + k) k = nat.asc_factorial n k

axiom nat.factorial_mul_desc_factorial {n k : ℕ} : k ≤ n → nat.factorial (n - k) * nat.desc_factorial n k =
  nat.factorial n

axiom nat.desc_factorial_eq_div {n k : ℕ} (h : k ≤ n) : nat.desc_factorial n k = nat.factorial n / nat.factorial (n -
  k)

axiom nat.pow_sub_le_desc_factorial (n k : ℕ) : (n + 1 - k) ^ k ≤ nat.desc_factorial n k

axiom nat.pow_sub_lt_desc_factorial' {n k : ℕ} : k + 2 ≤ n → (n - (k + 1)) ^ (k + 2) < nat.desc_factorial n (k + 2)

axiom nat.pow_sub_lt_desc_factorial {n k : ℕ} : 2 ≤ k → k ≤ n → (n + 1 - k) ^ k < nat.desc_factorial n k

axiom nat.desc_factorial_le_pow (n k : ℕ) : nat.desc_factorial n k ≤ n ^ k

axiom nat.desc_factorial_lt_pow {n : ℕ} (hn : 1 ≤ n) {k : ℕ} : 2 ≤ k → nat.desc_factorial n k < n ^ k

-- data.list.big_operators

@[simp] axiom list.prod_append {M : Type u} [monoid M] {l₁ l₂ : list M} : (l₁ ++ l₂).prod = l₁.prod * l₂.prod

@[simp] axiom list.sum_append {M : Type u} [add_monoid M] {l₁ l₂ : list M} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum

@[simp] axiom list.prod_join {M : Type u} [monoid M] {l : list (list M)} : l.join.prod = (list.map list.prod l).prod

@[simp] axiom list.sum_join {M : Type u} [add_monoid M] {l : list (list M)} : l.join.sum = (list.map list.sum l).sum

@[simp] axiom list.prod_map_mul {ι : Type u} {α : Type v} [comm_monoid α] {l : list ι} {f g : ι → α} : (list.map (λ (i
  : ι), f i * g i) l).prod = (list.map f l).prod * (list.map g l).prod

@[simp] axiom list.sum_map_add {ι : Type u} {α : Type v} [add_comm_monoid α] {l : list ι} {f g : ι → α} : (list.map (λ
  (i : ι), f i + g i) l).sum = (list.map f l).sum + (list.map g l).sum

@[simp] axiom list.prod_take_mul_prod_drop {M : Type u} [monoid M] (L : list M) (i : ℕ) : (list.take i L).prod *
  (list.drop i L).prod = L.prod

@[simp] axiom list.sum_take_add_sum_drop {M : Type u} [add_monoid M] (L : list M) (i : ℕ) : (list.take i L).sum +
  (list.drop i L).sum = L.sum

@[simp] axiom list.prod_eq_zero_iff {M₀ : Type u} [monoid_with_zero M₀] [nontrivial M₀] [no_zero_divisors M₀] {L :
  list M₀} : list.prod L = (0 : M₀) ↔ (0 : M₀) ∈ L

@[simp] axiom list.prod_erase {M : Type u} [decidable_eq M] [comm_monoid M] {a : M} {l : list M} : a ∈ l → a *
  (l.erase a).prod = l.prod

@[simp] axiom list.sum_erase {M : Type u} [decidable_eq M] [add_comm_monoid M] {a : M} {l : list M} : a ∈ l → a +
  (l.erase a).sum = l.sum

-- data.list.basic

@[simp] axiom list.map_const {α : Type u} {β : Type v} (l : list α) (b : β) : list.map (function.const α b) l =
  list.repeat b l.length

@[simp] axiom list.reverse_append {α : Type u} (s t : list α) : (s ++ t).reverse = t.reverse ++ s.reverse

@[simp] axiom list.map_reverse {α : Type u} {β : Type v} (f : α → β) (l : list α) : list.map f l.reverse = (list.map f
  l).reverse

@[simp] axiom list.head_append {α : Type u} [inhabited α] (t : list α) {s : list α} : s ≠ list.nil → (s ++ t).head =
  s.head

@[simp] axiom list.nth_map {α : Type u} {β : Type v} (f : α → β) (l : list α) (n : ℕ) : (list.map f l).nth n =
  option.map f (l.nth n)

@[simp] axiom list.map_join {α : Type u} {β : Type v} (f : α → β) (L : list (list α)) : list.map f L.join = (list.map
  (list.map f) L).join

@[simp] axiom list.map_tail {α : Type u} {β : Type v} (f : α → β) (l : list α) : list.map f l.tail = (list.map f
  l).tail

@[simp] axiom list.map_injective_iff {α : Type u} {β : Type v} {f : α → β} : function.injective (list.map f) ↔
  function.injective f

@[simp] axiom list.foldl_cons {α : Type u} {β : Type v} (f : α → β → α) (a : α) (b : β) (l : list β) : list.foldl f a
  (b :: l) = list.foldl f (f a b) l

@[simp] axiom list.foldr_cons {α : Type u} {β : Type v} (f : α → β → β) (b : β) (a : α) (l : list α) : list.foldr f b
  (a :: l) = f a (list.foldr f b l)

@[simp] axiom list.foldl_append {α : Type u} {β : Type v} (f : α → β → α) (a : α) (l₁ l₂ : list β) : list.foldl f a
  (l₁ ++ l₂) = list.foldl f (list.foldl f a l₁) l₂

@[simp] axiom list.foldr_append {α : Type u} {β : Type v} (f : α → β → β) (b : β) (l₁ l₂ : list α) : list.foldr f b
  (l₁ ++ l₂) = list.foldr f (list.foldr f b l₂) l₁

@[simp] axiom list.foldl_join {α : Type u} {β : Type v} (f : α → β → α) (a : α) (L : list (list β)) : list.foldl f a
  L.join = list.foldl (list.foldl f) a L

@[simp] axiom list.foldr_join {α : Type u} {β : Type v} (f : α → β → β) (b : β) (L : list (list α)) : list.foldr f b
  L.join = list.foldr (λ (l : list α) (b : β), list.foldr f b l) b L

@[simp] axiom list.reverse_foldl {α : Type u} {l : list α} : (list.foldl (λ (t : list α) (h : α), h :: t) list.nil
  l).reverse = l

@[simp] axiom list.foldl_map {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → γ → α) (a : α) (l : list β) :
  list.foldl f a (list.map g l) = list.foldl (λ (x : α) (y : β), f x (g y)) a l

@[simp] axiom list.foldr_map {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : γ → α → α) (a : α) (l : list β) :
  list.foldr f a (list.map g l) = list.foldr (f ∘ g) a l

@[simp] axiom list.filter_filter {α : Type u} (p : α → Prop) [decidable_pred p] (q : α → Prop) [decidable_pred q] (l :
  list α) : list.filter p (list.filter q l) = list.filter (λ (a : α), p a ∧ q a) l

@[simp] axiom list.filter_true {α : Type u} {h : @decidable_pred α (λ (a : α), true)} (l : list α) : @eq (list α)
  (@list.filter α (λ (_x : α), true) h l) l

@[simp] axiom list.filter_false {α : Type u} {h : @decidable_pred α (λ (a : α), false)} (l : list α) : @eq (list α)
  (@list.filter α (λ (_x : α), false) h l) (@list.nil α)

@[simp] axiom list.erase_cons_tail {α : Type u} [decidable_eq α] {a b : α} (l : list α) : b ≠ a → (b :: l).erase a = b
  :: l.erase a

@[simp] axiom list.length_erase_of_mem {α : Type u} [decidable_eq α] {a : α} {l : list α} : a ∈ l → (l.erase a).length
  = l.length.pred

@[simp] axiom list.length_erase_add_one {α : Type u} [decidable_eq α] {a : α} {l : list α} : a ∈ l → (l.erase
  a).length + 1 = l.length
