-- init.data.list.basic
prelude
import core.int

universes u v w

instance list.inhabited (α : Type u) : inhabited (list α) := ⟨list.nil⟩

protected def list.has_dec_eq {α : Type u} [s : decidable_eq α] : decidable_eq (list α) :=
λ l, list.rec
  (λ m, list.cases_on m (is_true rfl) (λ b bs, is_false (λ h, list.no_confusion h)))
  (λ a as ih m, list.cases_on m (is_false (λ h, list.no_confusion h))
    (λ b bs, if h : a = b then
        decidable.cases_on (ih bs) (λ n, is_false (λ h, list.no_confusion h (λ _ k, n k)))
          (λ k, is_true (congr (congr_arg list.cons h) k))
      else is_false (λ e, list.no_confusion e (λ k _, h k)))) l

instance list.decidable_eq {α : Type u} [decidable_eq α] : decidable_eq (list α) := list.has_dec_eq

protected def list.append {α : Type u} : list α → list α → list α
| [] l := l
| (h :: s) t := h :: (list.append s t)

instance list.has_append {α : Type u} : has_append (list α) := ⟨list.append⟩

protected def list.mem {α : Type u} : α → list α → Prop
| a [] := false
| a (b :: l) := a = b ∨ list.mem a l

instance list.has_mem {α : Type u} : has_mem α (list α) := ⟨list.mem⟩

instance list.decidable_mem {α : Type u} [decidable_eq α] (a : α) : ∀ (l : list α), decidable (a ∈ l) :=
λ l, @list.rec α (λ l, decidable (a ∈ l)) (is_false not_false)
  (λ b l ih, @or.decidable (a = b) (a ∈ l) _ ih) l

instance list.has_emptyc {α : Type u} : has_emptyc (list α) := ⟨list.nil⟩

protected def list.erase {α : Type u} [decidable_eq α] : list α → α → list α
| [] b := []
| (a :: l) b := if a = b then l else a :: list.erase l b

def list.length {α : Type u} : list α → nat
| [] := 0
| (a :: l) := list.length l + 1

def list.nth {α : Type u} : list α → nat → option α
| [] n := none
| (a :: l) 0 := some a
| (a :: l) (n+1) := list.nth l n

def list.head {α : Type u} [inhabited α] : list α → α
| [] := default
| (a :: l) := a

def list.tail {α : Type u} : list α → list α
| [] := []
| (a :: l) := l

def list.reverse_core {α : Type u} : list α → list α → list α
| [] r := r
| (a :: l) r := list.reverse_core l (a :: r)

def list.reverse {α : Type u} : list α → list α := λ l, list.reverse_core l []

def list.map {α : Type u} {β : Type v} (f : α → β) : list α → list β
| [] := []
| (a :: l) := f a :: list.map l

def list.join {α : Type u} : list (list α) → list α
| [] := []
| (l :: ls) := l ++ list.join ls

def list.filter {α : Type u} (p : α → Prop) [decidable_pred p] : list α → list α
| [] := []
| (a :: l) := if p a then a :: list.filter l else list.filter l

def list.drop {α : Type u} : ℕ → list α → list α
| 0 a := a
| (nat.succ n) [] := []
| (nat.succ n) (x :: r) := list.drop n r

def list.take {α : Type u} (n : ℕ) : list α → list α :=
nat.rec (λ l, []) (λ _ r l, list.cases_on l [] (λ a t, a :: r t)) n

def list.foldl {α : Type u} {β : Type v} (f : α → β → α) : α → list β → α
| a [] := a
| a (b :: l) := list.foldl (f a b) l

def list.foldr {α : Type u} {β : Type v} (f : α → β → β) (b : β) : list α → β
| [] := b
| (a :: l) := f a (list.foldr l)

def list.any {α : Type u} (l : list α) (p : α → bool) : bool := list.foldr (λ a r, p a || r) ff l

def list.all {α : Type u} (l : list α) (p : α → bool) : bool := list.foldr (λ a r, p a && r) tt l

def list.zip_with {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (l : list α) : list β → list γ :=
list.rec (λ m, []) (λ a _ r m, list.cases_on m [] (λ b m, f a b :: r m)) l

def list.zip {α : Type u} {β : Type v} : list α → list β → list (prod α β) := list.zip_with prod.mk

protected def list.insert {α : Type u} [decidable_eq α] (a : α) (l : list α) : list α := if a ∈ l then l else a :: l

instance list.has_insert {α : Type u} [decidable_eq α] : has_insert α (list α) := ⟨list.insert⟩

instance list.has_singleton {α : Type u} : has_singleton α (list α) := ⟨λ x, [x]⟩

protected def list.union {α : Type u} [decidable_eq α] (l₁ l₂ : list α) : list α := list.foldr insert l₂ l₁

instance list.has_union {α : Type u} [decidable_eq α] : has_union (list α) := ⟨list.union⟩

protected def list.inter {α : Type u} [decidable_eq α] (l₁ l₂ : list α) : list α := list.filter (λ a, a ∈ l₂) l₁

instance list.has_inter {α : Type u} [decidable_eq α] : has_inter (list α) := ⟨list.inter⟩

def list.repeat {α : Type u} (a : α) : ℕ → list α
| 0 := []
| (nat.succ n) := a :: list.repeat n

def list.range_core : ℕ → list ℕ → list ℕ
| 0 l := l
| (nat.succ n) l := list.range_core n (n :: l)

def list.range (n : ℕ) : list ℕ := list.range_core n []

protected def list.subset {α : Type u} (l₁ l₂ : list α) := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂

instance list.has_subset {α : Type u} : has_subset (list α) := ⟨list.subset⟩

-- data.vector

def vector (α : Type u) (n : ℕ) := {l : list α // l.length = n}

namespace vector

instance decidable_eq {α : Type u} {n : ℕ} [decidable_eq α] : decidable_eq (vector α n) :=
λ a b, decidable_of_decidable_of_iff (list.decidable_eq a.val b.val) (iff.intro subtype.eq (congr_arg subtype.val))

@[pattern] def nil {α : Type u} : vector α 0 := ⟨[], rfl⟩

@[pattern] def cons {α : Type u} {n : ℕ} (a : α) (v : vector α n) : vector α (nat.succ n) :=
⟨a :: v.1, congr_arg nat.succ v.2⟩

@[reducible] def length {α : Type u} {n : ℕ} (v : vector α n) : ℕ := n

def to_list {α : Type u} {n : ℕ} (v : vector α n) : list α := v.1

end vector
