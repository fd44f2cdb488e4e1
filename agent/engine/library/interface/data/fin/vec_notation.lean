-- data.fin.tuple.basic, data.fin.vec_notation, data.fintype.card, algebra.big_operators.fin
prelude
import interface.algebra.big_operators.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.fin.tuple.basic

def fin.tail {n : ℕ} {α : fin (n + 1) → Type u} (q : Π i, α i) : Π (i : fin n), α (i.succ) := λ i, q i.succ

def fin.cons {n : ℕ} {α : fin (n + 1) → Type u} (x : α 0) (p : Π (i : fin n), α (i.succ)) : Π i, α i :=
λ j, fin.cases x p j

@[simp] axiom fin.tail_cons {n : ℕ} {α : fin (n + 1) → Type u} (x : α 0) (p : Π (i : fin n), α (i.succ)) :
  fin.tail (fin.cons x p) = p

@[simp] axiom fin.cons_succ {n : ℕ} {α : fin (n + 1) → Type u} (x : α 0) (p : Π (i : fin n), α (i.succ))
  (i : fin n) : fin.cons x p i.succ = p i

@[simp] axiom fin.cons_zero {n : ℕ} {α : fin (n + 1) → Type u} (x : α 0) (p : Π (i : fin n), α (i.succ)) :
  fin.cons x p 0 = x

@[simp] axiom fin.cons_self_tail {n : ℕ} {α : fin (n + 1) → Type u} (q : Π i, α i) :
  fin.cons (q 0) (fin.tail q) = q

axiom fin.append_aux {m n o : ℕ} (ho : o = m + n) (i : fin o) (h : ¬(i : ℕ) < m) : (i : ℕ) - m < n

def fin.append {m n : ℕ} {α : Type u} {o : ℕ} (ho : o = m + n) (u : fin m → α) (v : fin n → α) : fin o → α :=
λ i, if h : (i : ℕ) < m then u ⟨i, h⟩ else v ⟨(i : ℕ) - m, fin.append_aux ho i h⟩

-- data.fin.vec_notation

def matrix.vec_empty {α : Type u} : fin 0 → α := fin_zero_elim

def matrix.vec_cons {α : Type u} {n : ℕ} (h : α) (t : fin n → α) : fin n.succ → α := fin.cons h t

notation `![` l:(foldr `, ` (h t, matrix.vec_cons h t) matrix.vec_empty `]`) := l

def matrix.vec_head {α : Type u} {n : ℕ} (v : fin n.succ → α) : α := v 0

def matrix.vec_tail {α : Type u} {n : ℕ} (v : fin n.succ → α) : fin n → α := v ∘ fin.succ

axiom matrix.empty_eq {α : Type u} (v : fin 0 → α) : v = ![]

@[simp] axiom matrix.head_fin_const {α : Type u} {n : ℕ} (a : α) : matrix.vec_head (λ (i : fin (n + 1)), a) = a

@[simp] lemma matrix.cons_val_zero {α : Type u} {m : ℕ} (x : α) (u : fin m → α) : matrix.vec_cons x u 0 = x := rfl

lemma matrix.cons_val_zero' {α : Type u} {m : ℕ} (h : 0 < m.succ) (x : α) (u : fin m → α) :
  matrix.vec_cons x u ⟨0, h⟩ = x := rfl

@[simp] axiom matrix.cons_val_succ {α : Type u} {m : ℕ} (x : α) (u : fin m → α) (i : fin m) :
  matrix.vec_cons x u i.succ = u i

@[simp] axiom matrix.cons_val_succ' {α : Type u} {m i : ℕ} (h : i.succ < m.succ) (x : α) (u : fin m → α) :
  matrix.vec_cons x u ⟨i.succ, h⟩ = u ⟨i, nat.lt_of_succ_lt_succ h⟩

@[simp] lemma matrix.head_cons {α : Type u} {m : ℕ} (x : α) (u : fin m → α) :
  matrix.vec_head (matrix.vec_cons x u) = x := rfl

@[simp] axiom matrix.tail_cons {α : Type u} {m : ℕ} (x : α) (u : fin m → α) :
  matrix.vec_tail (matrix.vec_cons x u) = u

@[simp] axiom matrix.empty_val' {α : Type u} {n' : Type v} (j : n') : (λ i, (![] : fin 0 → n' → α) i j) = ![]

@[simp] axiom matrix.cons_head_tail {α : Type u} {m : ℕ} (u : fin m.succ → α) :
  matrix.vec_cons (matrix.vec_head u) (matrix.vec_tail u) = u

@[simp] axiom matrix.range_cons {α : Type u} {n : ℕ} (x : α) (u : fin n → α) :
  set.range (matrix.vec_cons x u) = {x} ∪ set.range u

@[simp] axiom matrix.range_empty {α : Type u} (u : fin 0 → α) : set.range u = ∅

@[simp] axiom matrix.vec_cons_const {α : Type u} {n : ℕ} (a : α) :
  matrix.vec_cons a (λ k : fin n, a) = λ _, a

axiom matrix.vec_single_eq_const {α : Type u} (a : α) : ![a] = λ _, a

@[simp] axiom matrix.cons_val_one {α : Type u} {m : ℕ} (x : α) (u : fin m.succ → α) :
  matrix.vec_cons x u 1 = matrix.vec_head u

@[simp] axiom matrix.cons_val_fin_one {α : Type u} (x : α) (u : fin 0 → α) (i : fin 1) :
  matrix.vec_cons x u i = x

axiom matrix.cons_fin_one {α : Type u} (x : α) (u : fin 0 → α) : matrix.vec_cons x u = (λ _, x)

@[simp] axiom matrix.empty_append {α : Type u} {n : ℕ} (v : fin n → α) :
  fin.append (eq.symm (zero_add n)) ![] v = v

axiom matrix.cons_append_aux {m n o : ℕ} (ho : o + 1 = m + 1 + n) : o = m + n

@[simp] axiom matrix.cons_append {α : Type u} {m n o : ℕ} (ho : o + 1 = m + 1 + n) (x : α) (u : fin m → α)
  (v : fin n → α) : fin.append ho (matrix.vec_cons x u) v =
  matrix.vec_cons x (fin.append (matrix.cons_append_aux ho) u v)

axiom matrix.vec_alt0_aux {m n : ℕ} (hm : m = n + n) (k : fin n) : (k : ℕ) + k < m

def matrix.vec_alt0 {α : Type u} {m n : ℕ} (hm : m = n + n) (v : fin m → α) (k : fin n) : α :=
v ⟨(k : ℕ) + k, matrix.vec_alt0_aux hm k⟩

axiom matrix.vec_alt1_aux {m n : ℕ} (hm : m = n + n) (k : fin n) : (k : ℕ) + k + 1 < m

def matrix.vec_alt1 {α : Type u} {m n : ℕ} (hm : m = n + n) (v : fin m → α) (k : fin n) : α :=
v ⟨(k : ℕ) + k + 1, matrix.vec_alt1_aux hm k⟩

@[simp] axiom matrix.vec_head_vec_alt0 {α : Type u} {m n : ℕ} (hm : m + 2 = n + 1 + (n + 1)) (v : fin (m + 2) → α) :
  matrix.vec_head (matrix.vec_alt0 hm v) = v 0

@[simp] axiom matrix.vec_head_vec_alt1 {α : Type u} {m n : ℕ} (hm : m + 2 = n + 1 + (n + 1)) (v : fin (m + 2) → α) :
  matrix.vec_head (matrix.vec_alt1 hm v) = v 1

@[simp] axiom matrix.cons_vec_bit0_eq_alt0 {α : Type u} {n : ℕ} (x : α) (u : fin n → α) (i : fin (n + 1)) :
  matrix.vec_cons x u (bit0 i) = matrix.vec_alt0 rfl (fin.append rfl (matrix.vec_cons x u) (matrix.vec_cons x u)) i

@[simp] axiom matrix.cons_vec_bit1_eq_alt1 {α : Type u} {n : ℕ} (x : α) (u : fin n → α) (i : fin (n + 1)) :
  matrix.vec_cons x u (bit1 i) = matrix.vec_alt1 rfl (fin.append rfl (matrix.vec_cons x u) (matrix.vec_cons x u)) i

axiom matrix.cons_vec_alt_aux {m n : ℕ} (h : m + 1 + 1 = n + 1 + (n + 1)) : m = n + n

@[simp] axiom matrix.cons_vec_alt0 {α : Type u} {m n : ℕ} (h : m + 1 + 1 = n + 1 + (n + 1)) (x y : α)
  (u : fin m → α) : matrix.vec_alt0 h (matrix.vec_cons x (matrix.vec_cons y u)) =
  matrix.vec_cons x (matrix.vec_alt0 (matrix.cons_vec_alt_aux h) u)

@[simp] axiom matrix.cons_vec_alt1 {α : Type u} {m n : ℕ} (h : m + 1 + 1 = n + 1 + (n + 1)) (x y : α)
  (u : fin m → α) : matrix.vec_alt1 h (matrix.vec_cons x (matrix.vec_cons y u)) =
  matrix.vec_cons y (matrix.vec_alt1 (matrix.cons_vec_alt_aux h) u)

@[simp] axiom matrix.empty_add_empty {α : Type u} [has_add α] (v w : fin 0 → α) : v + w = ![]

@[simp] axiom matrix.cons_add {α : Type u} {n : ℕ} [has_add α] (x : α) (v : fin n → α) (w : fin n.succ → α) :
  matrix.vec_cons x v + w = matrix.vec_cons (x + matrix.vec_head w) (v + matrix.vec_tail w)

@[simp] axiom matrix.add_cons {α : Type u} {n : ℕ} [has_add α] (v : fin n.succ → α) (y : α) (w : fin n → α) :
  v + matrix.vec_cons y w = matrix.vec_cons (matrix.vec_head v + y) (matrix.vec_tail v + w)

@[simp] axiom matrix.cons_add_cons {α : Type u} {n : ℕ} [has_add α] (x : α) (v : fin n → α) (y : α) (w : fin n → α) :
  matrix.vec_cons x v + matrix.vec_cons y w = matrix.vec_cons (x + y) (v + w)

@[simp] axiom matrix.head_add {α : Type u} {n : ℕ} [has_add α] (a b : fin n.succ → α) :
  matrix.vec_head (a + b) = matrix.vec_head a + matrix.vec_head b

@[simp] axiom matrix.tail_add {α : Type u} {n : ℕ} [has_add α] (a b : fin n.succ → α) :
  matrix.vec_tail (a + b) = matrix.vec_tail a + matrix.vec_tail b

@[simp] axiom matrix.empty_sub_empty {α : Type u} [has_sub α] (v w : fin 0 → α) : v - w = ![]

@[simp] axiom matrix.cons_sub {α : Type u} {n : ℕ} [has_sub α] (x : α) (v : fin n → α) (w : fin n.succ → α) :
  matrix.vec_cons x v - w = matrix.vec_cons (x - matrix.vec_head w) (v - matrix.vec_tail w)

@[simp] axiom matrix.sub_cons {α : Type u} {n : ℕ} [has_sub α] (v : fin n.succ → α) (y : α) (w : fin n → α) :
  v - matrix.vec_cons y w = matrix.vec_cons (matrix.vec_head v - y) (matrix.vec_tail v - w)

@[simp] axiom matrix.cons_sub_cons {α : Type u} {n : ℕ} [has_sub α] (x : α) (v : fin n → α) (y : α) (w : fin n → α) :
  matrix.vec_cons x v - matrix.vec_cons y w = matrix.vec_cons (x - y) (v - w)

@[simp] axiom matrix.head_sub {α : Type u} {n : ℕ} [has_sub α] (a b : fin n.succ → α) :
  matrix.vec_head (a - b) = matrix.vec_head a - matrix.vec_head b

@[simp] axiom matrix.tail_sub {α : Type u} {n : ℕ} [has_sub α] (a b : fin n.succ → α) :
  matrix.vec_tail (a - b) = matrix.vec_tail a - matrix.vec_tail b

@[simp] axiom matrix.zero_empty {α : Type u} [has_zero α] : (0 : fin 0 → α) = ![]

@[simp] axiom matrix.cons_zero_zero {α : Type u} {n : ℕ} [has_zero α] : matrix.vec_cons (0 : α) (0 : fin n → α) = 0

@[simp] axiom matrix.head_zero {α : Type u} {n : ℕ} [has_zero α] : matrix.vec_head (0 : fin n.succ → α) = 0

@[simp] axiom matrix.tail_zero {α : Type u} {n : ℕ} [has_zero α] : matrix.vec_tail (0 : fin n.succ → α) = 0

@[simp] axiom matrix.cons_eq_zero_iff {α : Type u} {n : ℕ} [has_zero α] {v : fin n → α} {x : α} :
  matrix.vec_cons x v = 0 ↔ x = 0 ∧ v = 0

axiom matrix.cons_nonzero_iff {α : Type u} {n : ℕ} [has_zero α] {v : fin n → α} {x : α} :
  matrix.vec_cons x v ≠ 0 ↔ (x ≠ 0 ∨ v ≠ 0)

@[simp] axiom matrix.neg_empty {α : Type u} [has_neg α] (v : fin 0 → α) : -v = ![]

@[simp] axiom matrix.neg_cons {α : Type u} {n : ℕ} [has_neg α] (x : α) (v : fin n → α) :
  -matrix.vec_cons x v = matrix.vec_cons (-x) (-v)

@[simp] axiom matrix.head_neg {α : Type u} {n : ℕ} [has_neg α] (a : fin n.succ → α) :
  matrix.vec_head (-a) = -matrix.vec_head a

@[simp] axiom matrix.tail_neg {α : Type u} {n : ℕ} [has_neg α] (a : fin n.succ → α) :
  matrix.vec_tail (-a) = -matrix.vec_tail a

-- data.fintype.card

axiom fin.prod_univ_eq_prod_range {α : Type u} [comm_monoid α] (f : ℕ → α) (n : ℕ) :
  finset.univ.prod (λ i : fin n, f ↑i) = (finset.range n).prod (λ i, f i)

axiom fin.sum_univ_eq_sum_range {α : Type u} [add_comm_monoid α] (f : ℕ → α) (n : ℕ) :
  finset.univ.sum (λ i : fin n, f ↑i) = (finset.range n).sum (λ i, f i)

-- algebra.big_operators.fin

axiom finset.prod_range {β : Type u} [comm_monoid β] {n : ℕ} (f : ℕ → β) :
  (finset.range n).prod (λ i, f i) = finset.univ.prod (λ i : fin n, f i)

axiom finset.sum_range {β : Type u} [add_comm_monoid β] {n : ℕ} (f : ℕ → β) :
  (finset.range n).sum (λ i, f i) = finset.univ.sum (λ i : fin n, f i)

axiom fin.prod_univ_zero {β : Type u} [comm_monoid β] (f : fin 0 → β) : finset.univ.prod (λ i, f i) = 1

axiom fin.sum_univ_zero {β : Type u} [add_comm_monoid β] (f : fin 0 → β) : finset.univ.sum (λ i, f i) = 0

axiom fin.prod_univ_succ {β : Type u} [comm_monoid β] {n : ℕ} (f : fin (n + 1) → β) :
  finset.univ.prod (λ i, f i) = f 0 * finset.univ.prod (λ i : fin n, f i.succ)

axiom fin.sum_univ_succ {β : Type u} [add_comm_monoid β] {n : ℕ} (f : fin (n + 1) → β) :
  finset.univ.sum (λ i, f i) = f 0 + finset.univ.sum (λ i : fin n, f i.succ)

axiom fin.prod_univ_cast_succ {β : Type u} [comm_monoid β] {n : ℕ} (f : fin (n + 1) → β) :
  finset.univ.prod (λ i, f i) = finset.univ.prod (λ i : fin n, f i.cast_succ) * f (fin.last n)

axiom fin.sum_univ_cast_succ {β : Type u} [add_comm_monoid β] {n : ℕ} (f : fin (n + 1) → β) :
  finset.univ.sum (λ i, f i) = finset.univ.sum (λ i : fin n, f i.cast_succ) + f (fin.last n)

axiom fin.prod_univ_one {β : Type u} [comm_monoid β] (f : fin 1 → β) : finset.univ.prod (λ i, f i) = f 0

axiom fin.sum_univ_one {β : Type u} [add_comm_monoid β] (f : fin 1 → β) : finset.univ.sum (λ i, f i) = f 0

axiom fin.prod_univ_two {β : Type u} [comm_monoid β] (f : fin 2 → β) : finset.univ.prod (λ i, f i) = f 0 * f 1

axiom fin.sum_univ_two {β : Type u} [add_comm_monoid β] (f : fin 2 → β) : finset.univ.sum (λ i, f i) = f 0 + f 1

axiom fin.sum_const {α : Type u} [add_comm_monoid α] (n : ℕ) (x : α) : finset.univ.sum (λ i : fin n, x) = n • x

axiom fin.prod_const {α : Type u} [comm_monoid α] (n : ℕ) (x : α) : finset.univ.prod (λ i : fin n, x) = x ^ n
