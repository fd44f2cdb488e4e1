-- data.nat.choose.basic, data.list.nodup, data.list.dedup, data.list.zip, data.list.perm, data.multiset.basic
prelude
import interface.data.list.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.choose.basic

def nat.choose : ℕ → ℕ → ℕ
| _ 0 := 1
| 0 (k + 1) := 0
| (n + 1) (k + 1) := nat.choose n k + nat.choose n (k + 1)

@[simp] axiom nat.choose_zero_right (n : ℕ) : nat.choose n 0 = 1

@[simp] axiom nat.choose_zero_succ (k : ℕ) : nat.choose 0 (nat.succ k) = 0

axiom nat.choose_succ_succ (n k : ℕ) : nat.choose (nat.succ n) (nat.succ k) = nat.choose n k + nat.choose n (nat.succ
  k)

axiom nat.choose_eq_zero_of_lt {n k : ℕ} : n < k → nat.choose n k = 0

@[simp] axiom nat.choose_self (n : ℕ) : nat.choose n n = 1

@[simp] axiom nat.choose_succ_self (n : ℕ) : nat.choose n (nat.succ n) = 0

@[simp] axiom nat.choose_one_right (n : ℕ) : nat.choose n 1 = n

axiom nat.triangle_succ (n : ℕ) : (n + 1) * (n + 1 - 1) / 2 = n * (n - 1) / 2 + n

axiom nat.choose_two_right (n : ℕ) : nat.choose n 2 = n * (n - 1) / 2

axiom nat.choose_pos {n k : ℕ} : k ≤ n → 0 < nat.choose n k

axiom nat.choose_eq_zero_iff {n k : ℕ} : nat.choose n k = 0 ↔ n < k

axiom nat.succ_mul_choose_eq (n k : ℕ) : nat.succ n * nat.choose n k = nat.choose (nat.succ n) (nat.succ k) * nat.succ
  k

axiom nat.choose_mul_factorial_mul_factorial {n k : ℕ} : k ≤ n → nat.choose n k * nat.factorial k * nat.factorial (n -
  k) = nat.factorial n

axiom nat.choose_mul {n k s : ℕ} (hkn : k ≤ n) (hsk : s ≤ k) : nat.choose n k * nat.choose k s = nat.choose n s *
  nat.choose (n - s) (k - s)

axiom nat.choose_eq_factorial_div_factorial {n k : ℕ} (hk : k ≤ n) : nat.choose n k = nat.factorial n / (nat.factorial
  k * nat.factorial (n - k))

axiom nat.add_choose (i j : ℕ) : nat.choose (i + j) j = nat.factorial (i + j) / (nat.factorial i * nat.factorial j)

axiom nat.add_choose_mul_factorial_mul_factorial (i j : ℕ) : nat.choose (i + j) j * nat.factorial i * nat.factorial j
  = nat.factorial (i + j)

axiom nat.factorial_mul_factorial_dvd_factorial {n k : ℕ} (hk : k ≤ n) : nat.factorial k * nat.factorial (n - k) ∣
  nat.factorial n

axiom nat.factorial_mul_factorial_dvd_factorial_add (i j : ℕ) : nat.factorial i * nat.factorial j ∣ nat.factorial (i +
  j)

@[simp] axiom nat.choose_symm {n k : ℕ} (hk : k ≤ n) : nat.choose n (n - k) = nat.choose n k

axiom nat.choose_symm_of_eq_add {n a b : ℕ} (h : n = a + b) : nat.choose n a = nat.choose n b

axiom nat.choose_symm_add {a b : ℕ} : nat.choose (a + b) a = nat.choose (a + b) b

axiom nat.choose_symm_half (m : ℕ) : nat.choose (2 * m + 1) (m + 1) = nat.choose (2 * m + 1) m

axiom nat.choose_succ_right_eq (n k : ℕ) : nat.choose n (k + 1) * (k + 1) = nat.choose n k * (n - k)

@[simp] axiom nat.choose_succ_self_right (n : ℕ) : nat.choose (n + 1) n = n + 1

axiom nat.choose_mul_succ_eq (n k : ℕ) : nat.choose n k * (n + 1) = nat.choose (n + 1) k * (n + 1 - k)

axiom nat.asc_factorial_eq_factorial_mul_choose (n k : ℕ) : nat.asc_factorial n k = nat.factorial k * nat.choose (n +
  k) k

axiom nat.factorial_dvd_asc_factorial (n k : ℕ) : nat.factorial k ∣ nat.asc_factorial n k

axiom nat.choose_eq_asc_factorial_div_factorial (n k : ℕ) : nat.choose (n + k) k = nat.asc_factorial n k /
  nat.factorial k

axiom nat.desc_factorial_eq_factorial_mul_choose (n k : ℕ) : nat.desc_factorial n k = nat.factorial k * nat.choose n k

axiom nat.factorial_dvd_desc_factorial (n k : ℕ) : nat.factorial k ∣ nat.desc_factorial n k

axiom nat.choose_eq_desc_factorial_div_factorial (n k : ℕ) : nat.choose n k = nat.desc_factorial n k / nat.factorial k

axiom nat.choose_le_succ_of_lt_half_left {r n : ℕ} (h : r < n / 2) : nat.choose n r ≤ nat.choose n (r + 1)

axiom nat.choose_le_middle (r n : ℕ) : nat.choose n r ≤ nat.choose n (n / 2)

axiom nat.choose_le_succ (a c : ℕ) : nat.choose a c ≤ nat.choose (nat.succ a) c

axiom nat.choose_le_add (a b c : ℕ) : nat.choose a c ≤ nat.choose (a + b) c

axiom nat.choose_le_choose {a b : ℕ} (c : ℕ) (h : a ≤ b) : nat.choose a c ≤ nat.choose b c

axiom nat.choose_mono (b : ℕ) : monotone (λ (a : ℕ), nat.choose a b)

-- data.list.nodup

@[simp] axiom list.forall_mem_ne {α : Type u} {a : α} {l : list α} : (∀ (a' : α), a' ∈ l → ¬a = a') ↔ a ∉ l

@[simp] axiom list.nodup_nil {α : Type u} : list.nodup (list.nil : list α)

@[simp] axiom list.nodup_cons {α : Type u} {a : α} {l : list α} : list.nodup (a :: l) ↔ a ∉ l ∧ list.nodup l

@[simp] axiom list.nodup_reverse {α : Type u} {l : list α} : list.nodup (list.reverse l) ↔ list.nodup l

-- data.list.dedup

@[simp] axiom list.dedup_nil {α : Type u} [decidable_eq α] : list.dedup (list.nil : list α) = (list.nil : list α)

@[simp] axiom list.mem_dedup {α : Type u} [decidable_eq α] {a : α} {l : list α} : a ∈ list.dedup l ↔ a ∈ l

@[simp] axiom list.dedup_cons_of_mem {α : Type u} [decidable_eq α] {a : α} {l : list α} (h : a ∈ l) : list.dedup (a ::
  l) = list.dedup l

@[simp] axiom list.dedup_idempotent {α : Type u} [decidable_eq α] {l : list α} : list.dedup (list.dedup l) =
  list.dedup l

-- data.list.zip

@[simp] axiom list.zip_with_nil_left {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (l : list β) :
  list.zip_with f list.nil l = list.nil

@[simp] axiom list.zip_with_nil_right {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (l : list α) :
  list.zip_with f l list.nil = list.nil

@[simp] axiom list.zip_nil_left {α : Type u} {β : Type v} (l : list α) : list.zip (list.nil : list β) l = (list.nil :
  list (β × α))

@[simp] axiom list.zip_nil_right {α : Type u} {β : Type v} (l : list α) : list.zip l (list.nil : list β) = (list.nil :
  list (α × β))

-- data.list.perm

inductive list.perm {α : Type u} : list α → list α → Prop
| nil : list.perm [] []
| cons : Π (x : α) {l₁ l₂ : list α}, list.perm l₁ l₂ → list.perm (x :: l₁) (x :: l₂)
| swap : Π (x y : α) (l : list α), list.perm (y :: x :: l) (x :: y :: l)
| trans : Π {l₁ l₂ l₃ : list α}, list.perm l₁ l₂ → list.perm l₂ l₃ → list.perm l₁ l₃

infix ` ~ `:50 := list.perm

@[refl] protected axiom list.perm.refl {α : Type u} (l : list α) : l ~ l

@[symm] protected axiom list.perm.symm {α : Type u} {l₁ l₂ : list α} (p : l₁ ~ l₂) : l₂ ~ l₁

axiom list.perm.eqv (α : Type u) : equivalence (@list.perm α)

instance list.is_setoid (α : Type u) : setoid (list α) := setoid.mk (@list.perm α) (list.perm.eqv α)

@[simp] axiom list.perm_middle {α : Type u} {a : α} {l₁ l₂ : list α} : l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂)

@[simp] axiom list.perm_append_singleton {α : Type u} (a : α) (l : list α) : l ++ [a] ~ a :: l

@[simp] axiom list.perm_nil {α : Type u} {l₁ : list α} : l₁ ~ list.nil ↔ l₁ = list.nil

@[simp] axiom list.nil_perm {α : Type u} {l₁ : list α} : list.nil ~ l₁ ↔ l₁ = list.nil

@[simp] axiom list.reverse_perm {α : Type u} (l : list α) : list.reverse l ~ l

@[simp] axiom list.perm_repeat {α : Type u} {a : α} {n : ℕ} {l : list α} : l ~ list.repeat a n ↔ l = list.repeat a n

@[simp] axiom list.repeat_perm {α : Type u} {a : α} {n : ℕ} {l : list α} : list.repeat a n ~ l ↔ list.repeat a n = l

@[simp] axiom list.perm_singleton {α : Type u} {a : α} {l : list α} : l ~ [a] ↔ l = [a]

@[simp] axiom list.singleton_perm {α : Type u} {a : α} {l : list α} : [a] ~ l ↔ [a] = l

@[simp] axiom list.perm_cons {α : Type u} (a : α) {l₁ l₂ : list α} : a :: l₁ ~ a :: l₂ ↔ l₁ ~ l₂

-- data.multiset.basic

def multiset (α : Type u) : Type u := quotient (list.is_setoid α)

-- data.multiset.sort

protected constant multiset.has_repr {α : Type u} [has_repr α] : has_repr (multiset α)

attribute [instance] multiset.has_repr

-- data.multiset.basic

instance multiset.has_coe {α : Type u} : has_coe (list α) (multiset α) := ⟨quot.mk setoid.r⟩

@[simp] axiom multiset.coe_eq_coe {α : Type u} {l₁ l₂ : list α} : (↑l₁ : multiset α) = (↑l₂ : multiset α) ↔ l₁ ~ l₂

axiom list.perm.mem_congr {α : Type u} {a : α} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : (a ∈ l₁) = (a ∈ l₂)

def multiset.mem {α : Type u} (a : α) (s : multiset α) : Prop := @quot.lift (list α) setoid.r Prop (λ l, a ∈ l) list.perm.mem_congr s

instance multiset.has_mem {α : Type u} : has_mem α (multiset α) := ⟨multiset.mem⟩

@[simp] axiom multiset.mem_coe {α : Type u} {a : α} {l : list α} : a ∈ (↑l : multiset α) ↔ a ∈ l

instance multiset.decidable_mem {α : Type u} [decidable_eq α] (a : α) (s : multiset α) : decidable (a ∈ s) :=
quot.rec_on_subsingleton s (λ l, list.decidable_mem a l)

axiom list.perm.erase_congr {α : Type u} [decidable_eq α] (a : α) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.erase l₁ a : multiset α) = list.erase l₂ a

def multiset.erase {α : Type u} [decidable_eq α] (s : multiset α) (a : α) : multiset α :=
@quot.lift (list α) setoid.r (multiset α) (λ l, (list.erase l a : multiset α)) (list.perm.erase_congr a) s

@[simp] axiom multiset.coe_erase {α : Type u} [decidable_eq α] (l : list α) (a : α) : multiset.erase ↑l a =
  ↑(list.erase l a)

@[simp, priority 980] axiom multiset.erase_of_not_mem {α : Type u} [decidable_eq α] {a : α} {s : multiset α} : a ∉ s →
  multiset.erase s a = s

@[simp] axiom multiset.coe_reverse {α : Type u} (l : list α) : (↑(list.reverse l) : multiset α) = (↑l : multiset α)

axiom list.perm.map_congr {α : Type u} {β : Type v} (f : α → β) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.map f l₁ : multiset β) = list.map f l₂

def multiset.map {α : Type u} {β : Type v} (f : α → β) (s : multiset α) : multiset β :=
@quot.lift (list α) setoid.r (multiset β) (λ l, (list.map f l : multiset β)) (list.perm.map_congr f) s

@[congr] axiom multiset.map_congr {α : Type u} {β : Type v} {f g : α → β} {s t : multiset α} : s = t → (∀ (x : α), x ∈
  t → f x = g x) → multiset.map f s = multiset.map g t

@[simp] axiom multiset.coe_map {α : Type u} {β : Type v} (f : α → β) (l : list α) : multiset.map f ↑l = ↑(list.map f
  l)

@[simp] axiom multiset.mem_map {α : Type u} {β : Type v} {f : α → β} {b : β} {s : multiset α} : b ∈ multiset.map f s ↔
  ∃ (a : α), a ∈ s ∧ f a = b

@[simp] axiom multiset.map_map {α : Type u} {β : Type v} {γ : Type w} (g : β → γ) (f : α → β) (s : multiset α) :
  multiset.map g (multiset.map f s) = multiset.map (g ∘ f) s

@[simp] axiom multiset.map_id' {α : Type u} (s : multiset α) : multiset.map (λ (x : α), x) s = s

axiom list.perm.filter_congr {α : Type u} (p : α → Prop) [decidable_pred p] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.filter p l₁ : multiset α) = list.filter p l₂

def multiset.filter {α : Type u} (p : α → Prop) [decidable_pred p] (s : multiset α) : multiset α :=
@quot.lift (list α) setoid.r (multiset α) (λ l, (list.filter p l : multiset α)) (list.perm.filter_congr p) s

@[simp] axiom multiset.coe_filter {α : Type u} (p : α → Prop) [decidable_pred p] (l : list α) : multiset.filter p ↑l =
  ↑(list.filter p l)

@[simp] axiom multiset.mem_filter {α : Type u} {p : α → Prop} [decidable_pred p] {a : α} {s : multiset α} : a ∈
  multiset.filter p s ↔ a ∈ s ∧ p a

@[simp] axiom multiset.filter_filter {α : Type u} (p : α → Prop) [decidable_pred p] (q : α → Prop) [decidable_pred q]
  (s : multiset α) : multiset.filter p (multiset.filter q s) = multiset.filter (λ (a : α), p a ∧ q a) s

-- data.list.zip

@[simp] axiom list.zip_with_cons_cons {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (a : α) (b : β) (l₁ :
  list α) (l₂ : list β) : list.zip_with f (a :: l₁) (b :: l₂) = f a b :: list.zip_with f l₁ l₂

@[simp] axiom list.zip_cons_cons {α : Type u} {β : Type v} (a : α) (b : β) (l₁ : list α) (l₂ : list β) : (a :: l₁).zip
  (b :: l₂) = (a, b) :: l₁.zip l₂

@[simp] axiom list.zip_with_eq_nil_iff {α : Type u} {β : Type v} {γ : Type w} {f : α → β → γ} {l : list α} {l' : list
  β} : list.zip_with f l l' = list.nil ↔ l = list.nil ∨ l' = list.nil

@[simp] axiom list.zip_swap {α : Type u} {β : Type v} (l₁ : list α) (l₂ : list β) : list.map prod.swap (l₁.zip l₂) =
  l₂.zip l₁

@[simp] axiom list.length_zip_with {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (l₁ : list α) (l₂ : list β)
  : (list.zip_with f l₁ l₂).length = min l₁.length l₂.length

@[simp] axiom list.length_zip {α : Type u} {β : Type v} (l₁ : list α) (l₂ : list β) : (l₁.zip l₂).length = min
  l₁.length l₂.length

@[simp] axiom list.zip_with_map {α : Type u} {β : Type v} {γ : Type w} {δ : Type x} {μ : Type y} (f : γ → δ → μ) (g :
  α → γ) (h : β → δ) (as : list α) (bs : list β) : list.zip_with f (list.map g as) (list.map h bs) = list.zip_with (λ
  (a : α) (b : β), f (g a) (h b)) as bs

@[simp] axiom list.sum_zip_with_distrib_left {α : Type u} {β : Type v} {γ : Type w} [semiring γ] (f : α → β → γ) (n :
  γ) (l : list α) (l' : list β) : (list.zip_with (λ (x : α) (y : β), n * f x y) l l').sum = n * (list.zip_with f l
  l').sum

-- data.list.dedup

@[simp] axiom list.dedup_cons_of_not_mem {α : Type u} [decidable_eq α] {a : α} {l : list α} : a ∉ l → (a :: l).dedup =
  a :: l.dedup

-- data.multiset.basic

@[simp] axiom multiset.quot_mk_to_coe {α : Type u} (l : list α) : @eq (multiset α) (⟦l⟧) (↑l)

@[simp] axiom multiset.quot_mk_to_coe' {α : Type u} (l : list α) : @eq (multiset α) (quot.mk has_equiv.equiv l) (↑l)

@[simp] axiom multiset.quot_mk_to_coe'' {α : Type u} (l : list α) : @eq (multiset α) (quot.mk setoid.r l) (↑l)
