-- data.fin.basic
prelude
import interface.data.multiset.finset_ops interface.order.rel_iso

set_option old_structure_cmd true

universes u v w x y z

-- data.fin.basic

def fin_zero_elim {α : fin 0 → Sort u} (x : fin 0) : α x := fin.elim0 x

def fin.elim0' {α : Sort u} (x : fin 0) : α := fin.elim0 x

instance fin.fin_to_nat (n : ℕ) : has_coe (fin n) nat := ⟨subtype.val⟩

axiom fin.pos_iff_nonempty {n : ℕ} : 0 < n ↔ nonempty (fin n)

@[simp] protected axiom fin.eta {n : ℕ} (a : fin n) (h : (a : ℕ) < n) : (⟨(a : ℕ), h⟩ : fin n) = a

axiom fin.ext {n : ℕ} {a b : fin n} (h : (a : ℕ) = b) : a = b

axiom fin.ext_iff {n : ℕ} (a b : fin n) : a = b ↔ (a : ℕ) = b

axiom fin.coe_injective {n : ℕ} : function.injective (coe : fin n → ℕ)

axiom fin.eq_iff_veq {n : ℕ} (a b : fin n) : a = b ↔ a.1 = b.1

axiom fin.ne_iff_vne {n : ℕ} (a b : fin n) : a ≠ b ↔ a.1 ≠ b.1

@[simp] lemma fin.mk_eq_subtype_mk {n : ℕ} (a : ℕ) (h : a < n) : fin.mk a h = ⟨a, h⟩ := rfl

protected axiom fin.mk.inj_iff {n a b : ℕ} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : fin n) = ⟨b, hb⟩ ↔ a = b

lemma fin.mk_val {m n : ℕ} (h : m < n) : (⟨m, h⟩ : fin n).val = m := rfl

axiom fin.eq_mk_iff_coe_eq {n : ℕ} {a : fin n} {k : ℕ} {hk : k < n} : a = ⟨k, hk⟩ ↔ (a : ℕ) = k

@[simp] lemma fin.coe_mk {m n : ℕ} (h : m < n) : ((⟨m, h⟩ : fin n) : ℕ) = m := rfl

axiom fin.mk_coe {n : ℕ} (i : fin n) : (⟨i, i.property⟩ : fin n) = i

lemma fin.coe_eq_val {n : ℕ} (a : fin n) : (a : ℕ) = a.val := rfl

@[simp] lemma fin.val_eq_coe {n : ℕ} (a : fin n) : a.val = a := rfl

axiom fin.exists_iff {n : ℕ} {p : fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩

axiom fin.forall_iff {n : ℕ} {p : fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩

axiom fin.is_lt {n : ℕ} (i : fin n) : (i : ℕ) < n

axiom fin.is_le {n : ℕ} (i : fin (n + 1)) : (i : ℕ) ≤ n

axiom fin.lt_iff_coe_lt_coe {n : ℕ} {a b : fin n} : a < b ↔ (a : ℕ) < b

axiom fin.le_iff_coe_le_coe {n : ℕ} {a b : fin n} : a ≤ b ↔ (a : ℕ) ≤ b

@[simp] axiom fin.coe_fin_lt {n : ℕ} {a b : fin n} : (a : ℕ) < (b : ℕ) ↔ a < b

@[simp] axiom fin.coe_fin_le {n : ℕ} {a b : fin n} : (a : ℕ) ≤ (b : ℕ) ↔ a ≤ b

instance fin.linear_order {n : ℕ} : linear_order (fin n) :=
{ le := λ a b, a.val ≤ b.val,
  lt := λ a b, a.val < b.val,
  le_refl := λ a, nat.le_refl a.val,
  le_trans := λ a b c, nat.le_trans,
  lt_iff_le_not_le := λ a b, nat.lt_iff_le_not_le,
  le_antisymm := λ a b h k, subtype.eq (nat.le_antisymm h k),
  le_total := λ a b, nat.le_total,
  decidable_le := fin.decidable_le,
  decidable_eq := fin.decidable_eq n,
  decidable_lt := fin.decidable_lt,
  max := @max_default (fin n) ⟨λ a b, a.val ≤ b.val⟩ fin.decidable_le,
  max_def := rfl,
  min := @min_default (fin n) ⟨λ a b, a.val ≤ b.val⟩ fin.decidable_le,
  min_def := rfl }

instance fin.partial_order {n : ℕ} : partial_order (fin n) := linear_order.to_partial_order (fin n)

axiom fin.coe_strict_mono {n : ℕ} : strict_mono (coe : fin n → ℕ)

@[simp] lemma fin.coe_zero {n : ℕ} : ((0 : fin (n + 1)) : ℕ) = 0 := rfl

@[simp] lemma fin.val_zero' (n : ℕ) : (0 : fin (n + 1)).val = 0 := rfl

@[simp] lemma fin.mk_zero {n : ℕ} : (⟨0, nat.succ_pos'⟩ : fin (n + 1)) = (0 : fin (n + 1)) := rfl

@[simp] axiom fin.zero_le {n : ℕ} (a : fin (n + 1)) : 0 ≤ a

axiom fin.zero_lt_one {n : ℕ} : (0 : fin (n + 2)) < 1

@[simp] axiom fin.not_lt_zero {n : ℕ} (a : fin (nat.succ n)) : ¬a < 0

axiom fin.pos_iff_ne_zero {n : ℕ} (a : fin (n + 1)) : 0 < a ↔ a ≠ 0

axiom fin.eq_zero_or_eq_succ {n : ℕ} (i : fin (n + 1)) : i = 0 ∨ ∃ j : fin n, i = j.succ

def fin.last (n : ℕ) : fin (n + 1) := ⟨n, nat.lt_succ_self n⟩

@[simp] lemma fin.coe_last (n : ℕ) : (fin.last n : ℕ) = n := rfl

lemma fin.last_val (n : ℕ) : (fin.last n).val = n := rfl

lemma fin.le_last {n : ℕ} (i : fin (n + 1)) : i ≤ fin.last n := nat.le_of_lt_succ i.property

instance fin.bounded_order {n : ℕ} : bounded_order (fin (n + 1)) :=
{ top := fin.last n,
  le_top := fin.le_last,
  bot := 0,
  bot_le := fin.zero_le }

instance fin.lattice {n : ℕ} : lattice (fin (n + 1)) := linear_order.to_lattice

axiom fin.last_pos {n : ℕ} : (0 : fin (n + 2)) < fin.last (n + 1)

axiom fin.eq_last_of_not_lt {n : ℕ} {i : fin (n + 1)} (h : ¬ (i : ℕ) < n) : i = fin.last n

axiom fin.top_eq_last (n : ℕ) : ⊤ = fin.last n

axiom fin.bot_eq_zero (n : ℕ) : ⊥ = (0 : fin (n + 1))

axiom fin.strict_mono_iff_lt_succ {n : ℕ} {α : Type u} [preorder α] {f : fin n → α} :
  strict_mono f ↔ ∀ i (h : i + 1 < n), f ⟨i, lt_of_le_of_lt (nat.le_succ i) h⟩ < f ⟨i + 1, h⟩

def fin.of_nat' {n : ℕ} [h : fact (0 < n)] (i : ℕ) : fin n := ⟨i % n, nat.mod_lt i h.1⟩

lemma fin.one_val {n : ℕ} : (1 : fin (n + 1)).val = 1 % (n + 1) := rfl

lemma fin.coe_one' {n : ℕ} : ((1 : fin (n + 1)) : ℕ) = 1 % (n + 1) := rfl

@[simp] axiom fin.val_one {n : ℕ} : (1 : fin (n + 2)).val = 1

@[simp] axiom fin.coe_one {n : ℕ} : ((1 : fin (n + 2)) : ℕ) = 1

@[simp] axiom fin.mk_one {n : ℕ} : (⟨1, nat.succ_lt_succ (nat.succ_pos n)⟩ : fin (n + 2)) = (1 : fin (n + 2))

@[instance] protected axiom fin.nontrivial {n : ℕ} : nontrivial (fin (n + 2))

@[simp] protected axiom fin.add_zero {n : ℕ} (k : fin (n + 1)) : k + 0 = k

@[simp] protected axiom fin.zero_add {n : ℕ} (k : fin (n + 1)) : (0 : fin (n + 1)) + k = k

axiom fin.add_assoc_aux (n : ℕ) (a b c : fin (n + 1)) : a + b + c = a + (b + c)

axiom fin.add_comm_aux (n : ℕ) (a b : fin (n + 1)) : a + b = b + a

instance fin.add_comm_monoid (n : ℕ) : add_comm_monoid (fin (n + 1)) :=
{ add := (+),
  add_assoc := fin.add_assoc_aux n,
  zero := 0,
  zero_add := fin.zero_add,
  add_zero := fin.add_zero,
  nsmul := @nsmul_rec (fin (n + 1)) fin.has_zero fin.has_add,
  nsmul_zero' := λ x, rfl,
  nsmul_succ' := λ m x, rfl,
  add_comm := fin.add_comm_aux n }

axiom fin.val_add {n : ℕ} : ∀ a b : fin n, (a + b).val = (a.val + b.val) % n

axiom fin.coe_add {n : ℕ} : ∀ a b : fin n, ((a + b : fin n) : ℕ) = (a + b) % n

axiom fin.coe_add_eq_ite {n : ℕ} (a b : fin n) : (↑(a + b) : ℕ) = if n ≤ a + b then a + b - n else a + b

axiom fin.coe_bit0 {n : ℕ} (k : fin n) : ((bit0 k : fin n) : ℕ) = bit0 (k : ℕ) % n

axiom fin.coe_bit1 {n : ℕ} (k : fin (n + 1)) : ((bit1 k : fin (n + 1)) : ℕ) = bit1 (k : ℕ) % (n + 1)

axiom fin.coe_add_one_of_lt {n : ℕ} {i : fin (nat.succ n)} (h : i < fin.last n) : (↑(i + 1) : ℕ) = i + 1

@[simp] axiom fin.last_add_one : ∀ n : ℕ, fin.last n + 1 = 0

@[simp] axiom fin.mk_bit0 {m n : ℕ} (h : bit0 m < n) :
  (⟨bit0 m, h⟩ : fin n) = (bit0 ⟨m, lt_of_le_of_lt (nat.le_add_right m m) h⟩ : fin n)

@[simp] axiom fin.mk_bit1 {m n : ℕ} (h : bit1 m < n + 1) :
  (⟨bit1 m, h⟩ : fin (n + 1)) = (bit1 ⟨m, lt_of_le_of_lt (nat.le_add_right m m)
    (lt_trans (nat.lt_succ_self (m + m)) h)⟩ : fin (n + 1))

@[simp] axiom fin.val_two {n : ℕ} : (2 : fin (n + 3)).val = 2

@[simp] axiom fin.coe_two {n : ℕ} : ((2 : fin (n + 3)) : ℕ) = 2

@[simp] axiom fin.of_nat_eq_coe (n : ℕ) (a : ℕ) : (fin.of_nat a : fin (n + 1)) = a

axiom fin.coe_val_of_lt {n : ℕ} {a : ℕ} (h : a < n + 1) : ((a : fin (n + 1)).val) = a

axiom fin.coe_val_eq_self {n : ℕ} (a : fin (n + 1)) : (a.val : fin (n + 1)) = a

axiom fin.coe_coe_of_lt {n : ℕ} {a : ℕ} (h : a < n + 1) : ((a : fin (n + 1)) : ℕ) = a

@[simp] axiom fin.coe_coe_eq_self {n : ℕ} (a : fin (n + 1)) : ((a : ℕ) : fin (n + 1)) = a

axiom fin.coe_nat_eq_last (n : ℕ) : (n : fin (n + 1)) = fin.last n

axiom fin.le_coe_last {n : ℕ} (i : fin (n + 1)) : i ≤ n

axiom fin.add_one_pos {n : ℕ} (i : fin (n + 1)) (h : i < fin.last n) : (0 : fin (n + 1)) < i + 1

axiom fin.one_pos {n : ℕ} : (0 : fin (n + 2)) < 1

axiom fin.zero_ne_one {n : ℕ} : (0 : fin (n + 2)) ≠ 1

@[simp] axiom fin.zero_eq_one_iff {n : ℕ} : (0 : fin (n + 1)) = 1 ↔ n = 0

@[simp] axiom fin.one_eq_zero_iff {n : ℕ} : (1 : fin (n + 1)) = 0 ↔ n = 0

@[simp] axiom fin.coe_succ {n : ℕ} (j : fin n) : (j.succ : ℕ) = j + 1

@[simp] axiom fin.succ_pos {n : ℕ} (a : fin n) : (0 : fin (n + 1)) < a.succ

@[simp] axiom fin.succ_le_succ_iff {n : ℕ} {a b : fin n} : a.succ ≤ b.succ ↔ a ≤ b

@[simp] axiom fin.succ_lt_succ_iff {n : ℕ} {a b : fin n} : a.succ < b.succ ↔ a < b

axiom fin.succ_injective (n : ℕ) : function.injective (@fin.succ n)

@[simp] axiom fin.succ_inj {n : ℕ} {a b : fin n} : a.succ = b.succ ↔ a = b

axiom fin.succ_ne_zero {n : ℕ} : ∀ k : fin n, fin.succ k ≠ 0

@[simp] axiom fin.succ_zero_eq_one {n : ℕ} : fin.succ (0 : fin (n + 1)) = 1

@[simp] axiom fin.succ_one_eq_two {n : ℕ} : fin.succ (1 : fin (n + 2)) = 2

@[simp] lemma fin.succ_mk (n i : ℕ) (h : i < n) : fin.succ ⟨i, h⟩ = ⟨i + 1, nat.succ_lt_succ h⟩ := rfl

axiom fin.one_lt_succ_succ {n : ℕ} (a : fin n) : (1 : fin (n + 2)) < a.succ.succ

axiom fin.succ_succ_ne_one {n : ℕ} (a : fin n) : fin.succ (fin.succ a) ≠ 1

def fin.cast_lt {n m : ℕ} (i : fin m) (h : i.1 < n) : fin n := ⟨i.1, h⟩

@[simp] lemma fin.coe_cast_lt {n m : ℕ} (i : fin m) (h : i.1 < n) : (fin.cast_lt i h : ℕ) = i := rfl

@[simp] lemma fin.cast_lt_mk (i n m : ℕ) (hn : i < n) (hm : i < m) : fin.cast_lt ⟨i, hn⟩ hm = ⟨i, hm⟩ := rfl

axiom fin.cast_le_aux {n m : ℕ} (h : n ≤ m) :
  strict_mono (λ a : fin n, fin.cast_lt a (lt_of_lt_of_le a.2 h))

def fin.cast_le {n m : ℕ} (h : n ≤ m) : fin n ↪o fin m :=
order_embedding.of_strict_mono (λ a, fin.cast_lt a (lt_of_lt_of_le a.2 h)) (fin.cast_le_aux h)

@[simp] lemma fin.coe_cast_le {n m : ℕ} (h : n ≤ m) (i : fin n) : (fin.cast_le h i : ℕ) = i := rfl

@[simp] lemma fin.cast_le_mk (i n m : ℕ) (hn : i < n) (h : n ≤ m) :
  fin.cast_le h ⟨i, hn⟩ = ⟨i, lt_of_lt_of_le hn h⟩ := rfl

@[simp] axiom fin.cast_le_zero {n m : ℕ} (h : n.succ ≤ m.succ) : fin.cast_le h 0 = 0

axiom fin.cast_aux {n m : ℕ} (e : n = m) : function.left_inverse (fin.cast_le (le_of_eq (eq.symm e)))
  (fin.cast_le (le_of_eq e))

axiom fin.map_cast_aux {n m : ℕ} (e : n = m) {a b : fin n} :
  fin.cast_le (le_of_eq e) a ≤ fin.cast_le (le_of_eq e) b ↔ a ≤ b

def fin.cast {n m : ℕ} (eq : n = m) : fin n ≃o fin m :=
⟨⟨fin.cast_le (le_of_eq eq), fin.cast_le (le_of_eq (eq.symm)), fin.cast_aux eq, fin.cast_aux eq.symm⟩,
  @fin.map_cast_aux n m eq⟩

@[simp] lemma fin.coe_cast {n m : ℕ} (h : n = m) (i : fin n) : (fin.cast h i : ℕ) = i := rfl

@[simp] lemma fin.cast_mk {n m : ℕ} (h : n = m) (i : ℕ) (hn : i < n) :
  fin.cast h ⟨i, hn⟩ = ⟨i, lt_of_lt_of_le hn (le_of_eq h)⟩ := rfl

@[simp] axiom fin.cast_zero {n n' : ℕ} {h : n + 1 = n' + 1} : fin.cast h (0 : fin (n + 1)) = 0

@[simp] axiom fin.cast_last {n n' : ℕ} {h : n + 1 = n' + 1} : fin.cast h (fin.last n) = fin.last n'

def fin.cast_add {n : ℕ} (m : ℕ) : fin n ↪o fin (n + m) := fin.cast_le (nat.le_add_right n m)

@[simp] lemma fin.coe_cast_add {n : ℕ} (m : ℕ) (i : fin n) : (fin.cast_add m i : ℕ) = i := rfl

axiom fin.cast_add_lt {m : ℕ} (n : ℕ) (i : fin m) : (fin.cast_add n i : ℕ) < m

def fin.cast_succ {n : ℕ} : fin n ↪o fin (n + 1) := fin.cast_add 1

@[simp] lemma fin.coe_cast_succ {n : ℕ} (i : fin n) : (i.cast_succ : ℕ) = i := rfl

@[simp] lemma fin.cast_succ_mk (n i : ℕ) (h : i < n) : fin.cast_succ ⟨i, h⟩ = ⟨i, nat.lt.step h⟩ := rfl

axiom fin.cast_succ_lt_succ {n : ℕ} (i : fin n) : i.cast_succ < i.succ

axiom fin.le_cast_succ_iff {n : ℕ} {i : fin (n + 1)} {j : fin n} : i ≤ j.cast_succ ↔ i < j.succ

axiom fin.cast_succ_lt_iff_succ_le {n : ℕ} {i : fin n} {j : fin (n + 1)} : i.cast_succ < j ↔ i.succ ≤ j

@[simp] lemma fin.succ_last (n : ℕ) : (fin.last n).succ = fin.last (n.succ) := rfl

@[simp] axiom fin.succ_eq_last_succ {n : ℕ} (i : fin n.succ) : i.succ = fin.last (n + 1) ↔ i = fin.last n

@[simp] axiom fin.cast_succ_lt_cast_succ_iff {n : ℕ} {a b : fin n} : a.cast_succ < b.cast_succ ↔ a < b

axiom fin.cast_succ_injective (n : ℕ) : function.injective (@fin.cast_succ n)

axiom fin.cast_succ_inj {n : ℕ} {a b : fin n} : a.cast_succ = b.cast_succ ↔ a = b

axiom fin.cast_succ_lt_last {n : ℕ} (a : fin n) : fin.cast_succ a < fin.last n

@[simp] axiom fin.cast_succ_zero {n : ℕ} : fin.cast_succ (0 : fin (n + 1)) = 0

@[simp] axiom fin.cast_succ_one {n : ℕ} : fin.cast_succ (1 : fin (n + 2)) = 1

axiom fin.cast_succ_fin_succ (n : ℕ) (j : fin n) : fin.cast_succ (fin.succ j) = fin.succ (fin.cast_succ j)

@[simp] axiom fin.coe_eq_cast_succ {n : ℕ} {a : fin n} : (a : fin (n + 1)) = a.cast_succ

@[simp] axiom fin.coe_succ_eq_succ {n : ℕ} {a : fin n} : a.cast_succ + 1 = a.succ

axiom fin.lt_succ {n : ℕ} {a : fin n} : a.cast_succ < a.succ

axiom fin.add_nat_aux {n : ℕ} (m : ℕ) :
  @strict_mono (fin n) (fin (n + m)) _ _ (λ i, ⟨(i : ℕ) + m, nat.add_lt_add_right i.2 m⟩)

def fin.add_nat {n : ℕ} (m : ℕ) : fin n ↪o fin (n + m) :=
order_embedding.of_strict_mono (λ i, ⟨(i : ℕ) + m, nat.add_lt_add_right i.2 m⟩) (fin.add_nat_aux m)

@[simp] lemma fin.coe_add_nat {n : ℕ} (m : ℕ) (i : fin n) : (fin.add_nat m i : ℕ) = i + m := rfl

axiom fin.nat_add_aux (n : ℕ) {m : ℕ} :
  @strict_mono (fin m) (fin (n + m)) _ _ (λ i, ⟨n + (i : ℕ), nat.add_lt_add_left i.2 n⟩)

def fin.nat_add (n : ℕ) {m : ℕ} : fin m ↪o fin (n + m) :=
order_embedding.of_strict_mono (λ i, ⟨n + (i : ℕ), nat.add_lt_add_left i.2 n⟩) (fin.nat_add_aux n)

@[simp] lemma fin.coe_nat_add (n : ℕ) {m : ℕ} (i : fin m) : (fin.nat_add n i : ℕ) = n + i := rfl

@[simp] axiom fin.coe_pred {n : ℕ} (j : fin (n + 1)) (h : j ≠ 0) : (j.pred h : ℕ) = j - 1

@[simp] axiom fin.succ_pred {n : ℕ} : ∀ (i : fin (n + 1)) (h : i ≠ 0), (i.pred h).succ = i

@[simp] axiom fin.pred_succ {n : ℕ} (i : fin n) {h : i.succ ≠ 0} : i.succ.pred h = i

@[simp] axiom fin.pred_le_pred_iff {n : ℕ} {a b : fin (nat.succ n)} {ha : a ≠ 0} {hb : b ≠ 0} :
  a.pred ha ≤ b.pred hb ↔ a ≤ b

@[simp] axiom fin.pred_lt_pred_iff {n : ℕ} {a b : fin (nat.succ n)} {ha : a ≠ 0} {hb : b ≠ 0} :
  a.pred ha < b.pred hb ↔ a < b

@[simp] axiom fin.pred_inj {n : ℕ} : ∀ {a b : fin (n + 1)} {ha : a ≠ 0} {hb : b ≠ 0},
  a.pred ha = b.pred hb ↔ a = b

@[elab_as_eliminator] def fin.cases {n : ℕ} {C : fin (nat.succ n) → Sort u} (H0 : C 0)
  (Hs : Π i : fin n, C (i.succ)) (i : fin (nat.succ n)) : C i :=
@subtype.cases_on ℕ (λ i, i < nat.succ n) C i (λ i, @nat.cases_on (λ i, Π h : i < nat.succ n, C ⟨i, h⟩) i
  (λ h, H0) (λ i h, Hs ⟨i, nat.lt_of_succ_lt_succ h⟩))

@[simp] lemma fin.cases_zero {n : ℕ} {C : fin (nat.succ n) → Sort u} {H0 : C 0}
  {Hs : Π i : fin n, C (i.succ)} : @fin.cases n C H0 Hs 0 = H0 := rfl

@[simp] axiom fin.cases_succ {n : ℕ} {C : fin (nat.succ n) → Sort u} {H0 : C 0}
  {Hs : Π i : fin n, C (i.succ)} (i : fin n) : @fin.cases n C H0 Hs i.succ = Hs i

@[simp] axiom fin.cases_succ' {n : ℕ} {C : fin (nat.succ n) → Sort u} {H0 : C 0}
  {Hs : Π i : fin n, C (i.succ)} {i : ℕ} (h : i + 1 < n + 1) :
  @fin.cases n C H0 Hs ⟨nat.succ i, h⟩ = Hs ⟨i, nat.lt_of_succ_lt_succ h⟩

axiom fin.forall_fin_succ {n : ℕ} {P : fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ (∀ i : fin n, P i.succ)

axiom fin.exists_fin_succ {n : ℕ} {P : fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ (∃ i : fin n, P i.succ)

axiom fin.forall_fin_one {p : fin 1 → Prop} : (∀ i, p i) ↔ p 0

axiom fin.exists_fin_one {p : fin 1 → Prop} : (∃ i, p i) ↔ p 0

axiom fin.forall_fin_two {p : fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1

axiom fin.exists_fin_two {p : fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1

axiom fin.fin_two_eq_of_eq_zero_iff {a b : fin 2} (h : a = 0 ↔ b = 0) : a = b

instance fin.has_neg (n : ℕ) : has_neg (fin n) :=
⟨λ a, ⟨(n - a) % n, nat.mod_lt (n - a) (lt_of_le_of_lt (nat.zero_le a.1) a.2)⟩⟩

axiom fin.add_left_neg_aux (n : ℕ) (a : fin (n + 1)) : -a + a = 0

axiom fin.sub_eq_add_neg_aux (n : ℕ) (a b : fin (n + 1)) : a - b = a + -b

instance fin.add_comm_group (n : ℕ) : add_comm_group (fin (n + 1)) :=
{ neg := has_neg.neg,
  sub := fin.sub,
  sub_eq_add_neg := fin.sub_eq_add_neg_aux n,
  zsmul := @zsmul_rec (fin (n + 1)) fin.has_zero fin.has_add (fin.has_neg (n + 1)),
  zsmul_zero' := λ x, rfl,
  zsmul_succ' := λ m x, rfl,
  zsmul_neg' := λ m x, rfl,
  add_left_neg := fin.add_left_neg_aux n,
  ..fin.add_comm_monoid n }

protected lemma fin.coe_neg {n : ℕ} (a : fin n) : ((-a : fin n) : ℕ) = (n - a) % n := rfl

protected axiom fin.coe_sub {n : ℕ} (a b : fin n) : ((a - b : fin n) : ℕ) = (a + (n - b)) % n

@[simp] axiom fin.coe_fin_one (a : fin 1) : ↑a = 0

@[simp] axiom fin.coe_neg_one {n : ℕ} : ↑(-1 : fin (n + 1)) = n

@[simp] protected axiom fin.mul_one {n : ℕ} (k : fin (n + 1)) : k * 1 = k

@[simp] protected axiom fin.one_mul {n : ℕ} (k : fin (n + 1)) : (1 : fin (n + 1)) * k = k

@[simp] protected axiom fin.mul_zero {n : ℕ} (k : fin (n + 1)) : k * 0 = 0

@[simp] protected axiom fin.zero_mul {n : ℕ} (k : fin (n + 1)) : (0 : fin (n + 1)) * k = 0

axiom fin.val_mul {n : ℕ} : ∀ a b : fin n, (a * b).val = (a.val * b.val) % n

axiom fin.coe_mul {n : ℕ} : ∀ a b : fin n, ((a * b : fin n) : ℕ) = (a * b) % n

def fin.clamp (n m : ℕ) : fin (m + 1) := fin.of_nat (min n m)

@[simp] axiom fin.coe_clamp (n m : ℕ) : (fin.clamp n m : ℕ) = min n m

@[simp] axiom fin.coe_of_nat_eq_mod (m n : ℕ) : ((n : fin (nat.succ m)) : ℕ) = n % nat.succ m

@[simp] axiom fin.coe_of_nat_eq_mod' (m n : ℕ) [I : fact (0 < m)] : (@fin.of_nat' m I n : ℕ) = n % m
