-- data.finset.basic
prelude
import interface.tactic.norm_fin

set_option old_structure_cmd true

universes u v w x y z

axiom list.perm.union_congr {α : Type u} [decidable_eq α] (l₁ l₂ l₃ l₄ : list α) (h : l₁ ~ l₃) (k : l₂ ~ l₄) :
  ((l₁ ∪ l₂ : list α) : multiset α) = (l₃ ∪ l₄ : list α)

structure finset (α : Type u) :=
(val : multiset α)
(nodup : multiset.nodup val)

-- data.finset.sort

noncomputable instance finset.has_repr {α : Type u} [has_repr α] : has_repr (finset α) := ⟨λ s, repr s.val⟩

-- data.finset.basic

@[simp] axiom finset.val_inj {α : Type u} {s t : finset α} : finset.val s = finset.val t ↔ s = t

@[simp] axiom finset.dedup_eq_self {α : Type u} [decidable_eq α] (s : finset α) : multiset.dedup (finset.val s) =
  finset.val s

axiom list.decidable_perm_aux {α : Type u} [decidable_eq α] (s t : finset α) :
  ((∀ a, a ∈ s.val → a ∈ t.val) ∧ ∀ a, a ∈ t.val → a ∈ s.val) ↔ s = t

def list.decidable_ball_aux {α : Type u} (p : α → Prop) [decidable_pred p] (l : list α) : decidable (∀ a, a ∈ l → p a) :=
@list.rec α (λ l, decidable (∀ a, a ∈ l → p a)) (is_true (λ a h, false.elim h))
  (λ b l ih, if hb : p b then
      decidable.cases_on ih (λ n, is_false (λ h, n (λ a ha, h a (or.inr ha))))
        (λ k, is_true (λ a ha, or.elim ha (λ e, eq.rec_on (eq.symm e) hb) (k a)))
    else is_false (λ h, hb (h b (or.inl rfl)))) l

def multiset.decidable_ball_aux {α : Type u} (p : α → Prop) [decidable_pred p] (s : multiset α) :
  decidable (∀ a, a ∈ s → p a) :=
@quot.rec_on_subsingleton (list α) setoid.r (λ s, decidable (∀ a, @has_mem.mem α (multiset α) _ a s → p a))
  (λ l, decidable.subsingleton _) s
  (λ l, list.decidable_ball_aux p l)

instance finset.has_decidable_eq {α : Type u} [decidable_eq α] : decidable_eq (finset α) :=
λ s t, decidable_of_decidable_of_iff
  (@and.decidable _ _ (multiset.decidable_ball_aux (λ a, a ∈ t.val) s.val)
    (multiset.decidable_ball_aux (λ a, a ∈ s.val) t.val)) (list.decidable_perm_aux s t)

instance finset.has_mem {α : Type u} : has_mem α (finset α) := ⟨λ a s, a ∈ s.val⟩

instance finset.decidable_mem {α : Type u} [h : decidable_eq α] (a : α) (s : finset α) : decidable (a ∈ s) :=
multiset.decidable_mem a s.val

instance finset.set.has_coe_t {α : Type u} : has_coe_t (finset α) (set α) := ⟨λ s, {x | x ∈ s}⟩

@[simp] axiom finset.mem_coe {α : Type u} {a : α} {s : finset α} : a ∈ (↑s : set α) ↔ a ∈ s

@[simp] axiom finset.set_of_mem {α : Type u} {s : finset α} : {a : α | a ∈ s} = ↑s

@[simp] axiom finset.coe_mem {α : Type u} {s : finset α} (x : ↥(↑s : set α)) : (↑x : α) ∈ s

instance finset.decidable_mem' {α : Type u} [decidable_eq α] (a : α) (s : finset α) : decidable (a ∈ (s : set α)) :=
finset.decidable_mem a s

axiom finset.ext_iff {α : Type u} {s₁ s₂ : finset α} : s₁ = s₂ ↔ ∀ (a : α), a ∈ s₁ ↔ a ∈ s₂

axiom finset.ext {α : Type u} {s₁ s₂ : finset α} : (∀ (a : α), a ∈ s₁ ↔ a ∈ s₂) → s₁ = s₂

@[simp] axiom finset.coe_inj {α : Type u} {s₁ s₂ : finset α} : (↑s₁ : set α) = (↑s₂ : set α) ↔ s₁ = s₂

instance finset.has_coe_to_sort {α : Type u} : has_coe_to_sort (finset α) (Type u) := ⟨λ s, {x // x ∈ s}⟩

@[simp] axiom finset.coe_sort_coe {α : Type u} (s : finset α) : ↥(↑s : set α) = ↥s

instance finset.has_subset {α : Type u} : has_subset (finset α) := ⟨λ s t, ∀ ⦃a⦄, a ∈ s → a ∈ t⟩

instance finset.has_ssubset {α : Type u} : has_ssubset (finset α) := ⟨λ s t, s ⊆ t ∧ ¬ t ⊆ s⟩

axiom finset.le_antisymm_aux {α : Type u} (s t : finset α) : s ⊆ t → t ⊆ s → s = t

instance finset.partial_order {α : Type u} : partial_order (finset α) :=
{ le := (⊆),
  lt := (⊂),
  le_refl := λ s a h, h,
  le_trans := λ s t w h k a ha, k (h ha),
  lt_iff_le_not_le := λ s t, iff.rfl,
  le_antisymm := finset.le_antisymm_aux }

@[simp] axiom finset.subset.refl {α : Type u} (s : finset α) : s ⊆ s

@[simp] axiom finset.coe_subset {α : Type u} {s₁ s₂ : finset α} : (↑s₁ : set α) ⊆ (↑s₂ : set α) ↔ s₁ ⊆ s₂

@[simp] axiom finset.le_eq_subset {α : Type u} : (has_le.le : finset α → finset α → Prop) = has_subset.subset

@[simp] axiom finset.lt_eq_subset {α : Type u} : (has_lt.lt : finset α → finset α → Prop) = has_ssubset.ssubset

@[simp] axiom finset.coe_ssubset {α : Type u} {s₁ s₂ : finset α} : (↑s₁ : set α) ⊂ (↑s₂ : set α) ↔ s₁ ⊂ s₂

protected def finset.nonempty {α : Type u} (s : finset α) : Prop := ∃ x : α, x ∈ s

@[simp] axiom finset.coe_nonempty {α : Type u} {s : finset α} : set.nonempty (↑s : set α) ↔ finset.nonempty s

@[simp] axiom finset.nonempty_coe_sort {α : Type u} (s : finset α) : nonempty ↥s ↔ finset.nonempty s

protected def finset.empty {α : Type u} : finset α := ⟨(list.nil : list α), list.pairwise.nil⟩

instance finset.has_emptyc {α : Type u} : has_emptyc (finset α) := ⟨finset.empty⟩

instance finset.inhabited_finset {α : Type u} : inhabited (finset α) := ⟨∅⟩

@[simp] axiom finset.not_mem_empty {α : Type u} (a : α) : a ∉ (∅ : finset α)

@[simp] axiom finset.not_nonempty_empty {α : Type u} : ¬finset.nonempty (∅ : finset α)

@[simp] axiom finset.empty_subset {α : Type u} (s : finset α) : ∅ ⊆ s

@[simp] axiom finset.not_ssubset_empty {α : Type u} (s : finset α) : ¬s ⊂ ∅

@[simp] axiom finset.not_nonempty_iff_eq_empty {α : Type u} {s : finset α} : ¬finset.nonempty s ↔ s = ∅

@[simp] axiom finset.coe_empty {α : Type u} : (↑(∅ : finset α) : set α) = (∅ : set α)

@[simp] axiom finset.coe_eq_empty {α : Type u} {s : finset α} : (↑s : set α) = (∅ : set α) ↔ s = (∅ : finset α)

axiom multiset.nodup_singleton_aux {α : Type u} (a : α) : multiset.nodup (([a] : list α) : multiset α)

instance finset.has_singleton {α : Type u} : has_singleton α (finset α) :=
⟨λ a, ⟨([a] : list α), multiset.nodup_singleton_aux a⟩⟩

@[simp] axiom finset.mem_singleton {α : Type u} {a b : α} : b ∈ ({a} : finset α) ↔ b = a

@[simp] axiom finset.singleton_nonempty {α : Type u} (a : α) : finset.nonempty ({a} : finset α)

@[simp] axiom finset.singleton_ne_empty {α : Type u} (a : α) : ({a} : finset α) ≠ (∅ : finset α)

@[simp] axiom finset.coe_singleton {α : Type u} (a : α) : (↑({a} : finset α) : set α) = ({a} : set α)

@[simp] axiom finset.coe_eq_singleton {α : Type u} {s : finset α} {a : α} : (↑s : set α) = ({a} : set α) ↔ s = ({a} :
  finset α)

@[simp] axiom finset.singleton_subset_iff {α : Type u} {s : finset α} {a : α} : {a} ⊆ s ↔ a ∈ s

@[simp] axiom finset.subset_singleton_iff {α : Type u} {s : finset α} {a : α} : s ⊆ {a} ↔ s = ∅ ∨ s = {a}

@[simp] axiom finset.ssubset_singleton_iff {α : Type u} {s : finset α} {a : α} : s ⊂ {a} ↔ s = ∅

@[simp] axiom finset.nonempty_mk_coe {α : Type u} {l : list α} {hl : multiset.nodup (↑l : multiset α)} :
  finset.nonempty {val := (↑l : multiset α), nodup := hl} ↔ l ≠ (list.nil : list α)

axiom multiset.nodup_ndinsert_aux {α : Type u} [decidable_eq α] (a : α) (s : finset α) :
  multiset.nodup (multiset.ndinsert a s.val)

instance finset.has_insert {α : Type u} [decidable_eq α] : has_insert α (finset α) :=
⟨λ a s, ⟨multiset.ndinsert a s.val, multiset.nodup_ndinsert_aux a s⟩⟩

@[simp] axiom finset.insert_val {α : Type u} [decidable_eq α] (a : α) (s : finset α) : finset.val (insert a s) =
  multiset.ndinsert a (finset.val s)

@[simp] axiom finset.mem_insert {α : Type u} [decidable_eq α] {s : finset α} {a b : α} : a ∈ insert b s ↔ a = b ∨ a ∈
  s

@[simp] axiom finset.coe_insert {α : Type u} [decidable_eq α] (a : α) (s : finset α) : (↑(insert a s) : set α) =
  insert a (↑s : set α)

@[instance] protected axiom finset.is_lawful_singleton {α : Type u} [decidable_eq α] : is_lawful_singleton α (finset α)

@[simp] axiom finset.insert_eq_of_mem {α : Type u} [decidable_eq α] {s : finset α} {a : α} (h : a ∈ s) : insert a s =
  s

@[simp] axiom finset.insert_singleton_self_eq {α : Type u} [decidable_eq α] (a : α) : insert a ({a} : finset α) = ({a}
  : finset α)

@[simp] axiom finset.insert_idem {α : Type u} [decidable_eq α] (a : α) (s : finset α) : insert a (insert a s) = insert
  a s

@[simp] axiom finset.insert_nonempty {α : Type u} [decidable_eq α] (a : α) (s : finset α) : finset.nonempty (insert a
  s)

@[simp] axiom finset.insert_ne_empty {α : Type u} [decidable_eq α] (a : α) (s : finset α) : insert a s ≠ ∅

@[instance] protected axiom finset.has_insert.insert.nonempty {α : Type u} [decidable_eq α] (i : α) (s : finset α) : nonempty
  ↥(↑(insert i s) : set α)

@[elab_as_eliminator] protected axiom finset.induction {α : Type u} {p : finset α → Prop} [decidable_eq α] (h₁ : p ∅) (h₂ : ∀ ⦃a
  : α⦄ {s : finset α}, a ∉ s → p s → p (insert a s)) (s : finset α) : p s

@[elab_as_eliminator] protected axiom finset.induction_on {α : Type u} {p : finset α → Prop} [decidable_eq α] (s : finset α) (h₁
  : p ∅) (h₂ : ∀ ⦃a : α⦄ {s : finset α}, a ∉ s → p s → p (insert a s)) : p s

def multiset.union_lift {α : Type u} [decidable_eq α] (s t : multiset α) : multiset α :=
@quot.lift (list α) setoid.r (multiset α)
  (λ l, @quot.lift (list α) setoid.r (multiset α) (λ m, ((l ∪ m : list α) : multiset α))
    (λ m n h, list.perm.union_congr l m l n ((list.perm.eqv α).left l) h) t)
  (λ l k h, @quot.ind (list α) setoid.r
    (λ t, @quot.lift (list α) setoid.r (multiset α) (λ m, ((l ∪ m : list α) : multiset α))
        (λ m n h, list.perm.union_congr l m l n ((list.perm.eqv α).left l) h) t
      = @quot.lift (list α) setoid.r (multiset α) (λ m, ((k ∪ m : list α) : multiset α))
        (λ m n h, list.perm.union_congr k m k n ((list.perm.eqv α).left k) h) t)
    (λ m, list.perm.union_congr l m k m h ((list.perm.eqv α).left m)) t) s

axiom multiset.nodup_union_aux {α : Type u} [decidable_eq α] (s t : finset α) :
  multiset.nodup (multiset.union_lift s.val t.val)

instance finset.has_union {α : Type u} [decidable_eq α] : has_union (finset α) :=
⟨λ s t, ⟨multiset.union_lift s.val t.val, multiset.nodup_union_aux s t⟩⟩

axiom multiset.nodup_filter_aux {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) :
  multiset.nodup (multiset.filter p s.val)

instance finset.has_inter {α : Type u} [decidable_eq α] : has_inter (finset α) :=
⟨λ s t, ⟨multiset.filter (λ a, a ∈ t) s.val, multiset.nodup_filter_aux (λ a, a ∈ t) s⟩⟩

axiom finset.le_sup_left_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ≤ s ∪ t

axiom finset.le_sup_right_aux {α : Type u} [decidable_eq α] (s t : finset α) : t ≤ s ∪ t

axiom finset.sup_le_aux {α : Type u} [decidable_eq α] (s t w : finset α) : s ≤ w → t ≤ w → s ∪ t ≤ w

axiom finset.inf_le_left_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ t ≤ s

axiom finset.inf_le_right_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ t ≤ t

axiom finset.le_inf_aux {α : Type u} [decidable_eq α] (s t w : finset α) : s ≤ t → s ≤ w → s ≤ t ∩ w

instance finset.lattice {α : Type u} [decidable_eq α] : lattice (finset α) :=
{ sup := (∪),
  sup_le := finset.sup_le_aux,
  le_sup_left := finset.le_sup_left_aux,
  le_sup_right := finset.le_sup_right_aux,
  inf := (∩),
  le_inf := finset.le_inf_aux,
  inf_le_left := finset.inf_le_left_aux,
  inf_le_right := finset.inf_le_right_aux,
  ..finset.partial_order }

@[simp] axiom finset.sup_eq_union {α : Type u} [decidable_eq α] : (has_sup.sup : finset α → finset α → finset α) =
  (has_union.union : finset α → finset α → finset α)

@[simp] axiom finset.inf_eq_inter {α : Type u} [decidable_eq α] : (has_inf.inf : finset α → finset α → finset α) =
  (has_inter.inter : finset α → finset α → finset α)

@[simp] axiom finset.mem_union {α : Type u} [decidable_eq α] {s t : finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t

@[simp] axiom finset.coe_union {α : Type u} [decidable_eq α] (s₁ s₂ : finset α) : (↑(s₁ ∪ s₂) : set α) = (↑s₁ : set α)
  ∪ (↑s₂ : set α)

@[simp] axiom finset.union_assoc {α : Type u} [decidable_eq α] (s₁ s₂ s₃ : finset α) : s₁ ∪ s₂ ∪ s₃ = s₁ ∪ (s₂ ∪ s₃)

@[simp] axiom finset.union_idempotent {α : Type u} [decidable_eq α] (s : finset α) : s ∪ s = s

@[simp] axiom finset.union_empty {α : Type u} [decidable_eq α] (s : finset α) : s ∪ ∅ = s

@[simp] axiom finset.empty_union {α : Type u} [decidable_eq α] (s : finset α) : ∅ ∪ s = s

@[simp] axiom finset.insert_union {α : Type u} [decidable_eq α] (a : α) (s t : finset α) : insert a s ∪ t = insert a
  (s ∪ t)

@[simp] axiom finset.union_insert {α : Type u} [decidable_eq α] (a : α) (s t : finset α) : s ∪ insert a t = insert a
  (s ∪ t)

@[simp] axiom finset.union_eq_left_iff_subset {α : Type u} [decidable_eq α] {s t : finset α} : s ∪ t = s ↔ t ⊆ s

@[simp] axiom finset.left_eq_union_iff_subset {α : Type u} [decidable_eq α] {s t : finset α} : s = s ∪ t ↔ t ⊆ s

@[simp] axiom finset.union_eq_right_iff_subset {α : Type u} [decidable_eq α] {s t : finset α} : s ∪ t = t ↔ s ⊆ t

@[simp] axiom finset.right_eq_union_iff_subset {α : Type u} [decidable_eq α] {s t : finset α} : s = t ∪ s ↔ t ⊆ s

@[simp] axiom finset.mem_inter {α : Type u} [decidable_eq α] {a : α} {s₁ s₂ : finset α} : a ∈ s₁ ∩ s₂ ↔ a ∈ s₁ ∧ a ∈
  s₂

@[simp] axiom finset.coe_inter {α : Type u} [decidable_eq α] (s₁ s₂ : finset α) : (↑(s₁ ∩ s₂) : set α) = (↑s₁ : set α)
  ∩ (↑s₂ : set α)

@[simp] axiom finset.union_inter_cancel_left {α : Type u} [decidable_eq α] {s t : finset α} : (s ∪ t) ∩ s = s

@[simp] axiom finset.union_inter_cancel_right {α : Type u} [decidable_eq α] {s t : finset α} : (s ∪ t) ∩ t = t

@[simp] axiom finset.inter_assoc {α : Type u} [decidable_eq α] (s₁ s₂ s₃ : finset α) : s₁ ∩ s₂ ∩ s₃ = s₁ ∩ (s₂ ∩ s₃)

@[simp] axiom finset.inter_self {α : Type u} [decidable_eq α] (s : finset α) : s ∩ s = s

@[simp] axiom finset.inter_empty {α : Type u} [decidable_eq α] (s : finset α) : s ∩ ∅ = ∅

@[simp] axiom finset.empty_inter {α : Type u} [decidable_eq α] (s : finset α) : ∅ ∩ s = ∅

@[simp] axiom finset.inter_union_self {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ (t ∪ s) = s

@[simp] axiom finset.insert_inter_of_mem {α : Type u} [decidable_eq α] {s₁ s₂ : finset α} {a : α} (h : a ∈ s₂) :
  insert a s₁ ∩ s₂ = insert a (s₁ ∩ s₂)

@[simp] axiom finset.inter_insert_of_mem {α : Type u} [decidable_eq α] {s₁ s₂ : finset α} {a : α} (h : a ∈ s₁) : s₁ ∩
  insert a s₂ = insert a (s₁ ∩ s₂)

@[simp] axiom finset.insert_inter_of_not_mem {α : Type u} [decidable_eq α] {s₁ s₂ : finset α} {a : α} (h : a ∉ s₂) :
  insert a s₁ ∩ s₂ = s₁ ∩ s₂

@[simp] axiom finset.inter_insert_of_not_mem {α : Type u} [decidable_eq α] {s₁ s₂ : finset α} {a : α} (h : a ∉ s₁) :
  s₁ ∩ insert a s₂ = s₁ ∩ s₂

@[simp] axiom finset.singleton_inter_of_mem {α : Type u} [decidable_eq α] {a : α} {s : finset α} (H : a ∈ s) : {a} ∩ s
  = {a}

@[simp] axiom finset.singleton_inter_of_not_mem {α : Type u} [decidable_eq α] {a : α} {s : finset α} (H : a ∉ s) : {a}
  ∩ s = ∅

@[simp] axiom finset.inter_singleton_of_mem {α : Type u} [decidable_eq α] {a : α} {s : finset α} (h : a ∈ s) : s ∩ {a}
  = {a}

@[simp] axiom finset.inter_singleton_of_not_mem {α : Type u} [decidable_eq α] {a : α} {s : finset α} (h : a ∉ s) : s ∩
  {a} = ∅

@[simp] axiom finset.union_left_idem {α : Type u} [decidable_eq α] (s t : finset α) : s ∪ (s ∪ t) = s ∪ t

@[simp] axiom finset.union_right_idem {α : Type u} [decidable_eq α] (s t : finset α) : s ∪ t ∪ t = s ∪ t

@[simp] axiom finset.inter_left_idem {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ (s ∩ t) = s ∩ t

@[simp] axiom finset.inter_right_idem {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ t ∩ t = s ∩ t

axiom multiset.nodup_erase_aux {α : Type u} [decidable_eq α] (s : finset α) (a : α) :
  multiset.nodup (multiset.erase s.val a)

def finset.erase {α : Type u} [decidable_eq α] (s : finset α) (a : α) : finset α :=
⟨multiset.erase s.val a, multiset.nodup_erase_aux s a⟩

@[simp] axiom finset.mem_erase {α : Type u} [decidable_eq α] {a b : α} {s : finset α} : a ∈ finset.erase s b ↔ a ≠ b ∧
  a ∈ s

@[simp] axiom finset.erase_empty {α : Type u} [decidable_eq α] (a : α) : finset.erase ∅ a = ∅

@[simp] axiom finset.erase_singleton {α : Type u} [decidable_eq α] (a : α) : finset.erase {a} a = ∅

@[simp] axiom finset.coe_erase {α : Type u} [decidable_eq α] (a : α) (s : finset α) : (↑(finset.erase s a) : set α) =
  (↑s : set α) \ ({a} : set α)

@[simp] axiom finset.erase_eq_of_not_mem {α : Type u} [decidable_eq α] {a : α} {s : finset α} (h : a ∉ s) :
  finset.erase s a = s

@[simp] axiom finset.erase_insert_eq_erase {α : Type u} [decidable_eq α] (s : finset α) (a : α) : finset.erase (insert
  a s) a = finset.erase s a

instance finset.has_sdiff {α : Type u} [decidable_eq α] : has_sdiff (finset α) :=
⟨λ s t, ⟨multiset.filter (λ a, a ∉ t) s.val, multiset.nodup_filter_aux (λ a, a ∉ t) s⟩⟩

@[simp] axiom finset.mem_sdiff {α : Type u} [decidable_eq α] {s t : finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t

@[simp] axiom finset.inter_sdiff_self {α : Type u} [decidable_eq α] (s₁ s₂ : finset α) : s₁ ∩ (s₂ \ s₁) = ∅

@[simp] axiom finset.sdiff_inter_self {α : Type u} [decidable_eq α] (s₁ s₂ : finset α) : s₂ \ s₁ ∩ s₁ = ∅

@[simp] axiom finset.sdiff_self {α : Type u} [decidable_eq α] (s₁ : finset α) : s₁ \ s₁ = ∅

@[simp] axiom finset.sdiff_inter_self_left {α : Type u} [decidable_eq α] (s t : finset α) : s \ (s ∩ t) = s \ t

@[simp] axiom finset.sdiff_inter_self_right {α : Type u} [decidable_eq α] (s t : finset α) : s \ (t ∩ s) = s \ t

@[simp] axiom finset.sdiff_empty {α : Type u} [decidable_eq α] {s : finset α} : s \ ∅ = s

@[simp] axiom finset.coe_sdiff {α : Type u} [decidable_eq α] (s₁ s₂ : finset α) : (↑(s₁ \ s₂) : set α) = (↑s₁ : set α)
  \ (↑s₂ : set α)

@[simp] axiom finset.union_sdiff_self_eq_union {α : Type u} [decidable_eq α] {s t : finset α} : s ∪ t \ s = s ∪ t

@[simp] axiom finset.sdiff_union_self_eq_union {α : Type u} [decidable_eq α] {s t : finset α} : s \ t ∪ t = s ∪ t

@[simp] axiom finset.sdiff_idem {α : Type u} [decidable_eq α] (s t : finset α) : s \ t \ t = s \ t

@[simp] axiom finset.empty_sdiff {α : Type u} [decidable_eq α] (s : finset α) : ∅ \ s = ∅

@[simp] axiom finset.insert_sdiff_insert {α : Type u} [decidable_eq α] (s t : finset α) (x : α) : insert x s \ insert
  x t = s \ insert x t

@[simp] axiom finset.sdiff_subset {α : Type u} [decidable_eq α] (s t : finset α) : s \ t ⊆ s

@[simp] axiom finset.sdiff_singleton_not_mem_eq_self {α : Type u} [decidable_eq α] (s : finset α) {a : α} (ha : a ∉ s)
  : s \ {a} = s

instance finset.decidable_dforall_finset {α : Type u} {s : finset α} {p : Π (a : α), a ∈ s → Prop}
  [hp : Π (a : α) (h : a ∈ s), decidable (p a h)] : decidable (∀ (a : α) (h : a ∈ s), p a h) :=
@quot.rec_on_subsingleton (list α) setoid.r
  (λ t, ∀ (p : Π (a : α), multiset.mem a t → Prop), (Π (a : α) (h : multiset.mem a t), decidable (p a h)) →
    decidable (∀ (a : α) (h : multiset.mem a t), p a h))
  (λ l, pi.subsingleton) s.val
  (λ l, @list.rec α (λ l, ∀ (p : Π (a : α), a ∈ l → Prop), (Π (a : α) (h : a ∈ l), decidable (p a h)) →
      decidable (∀ (a : α) (h : a ∈ l), p a h))
    (λ p _, is_true (λ a h, false.elim h))
    (λ b l ih p hp, decidable.cases_on (hp b (or.inl rfl)) (λ n, is_false (λ h, n (h b (or.inl rfl))))
      (λ hb, decidable.cases_on (ih (λ a h, p a (or.inr h)) (λ a h, hp a (or.inr h)))
        (λ n, is_false (λ h, n (λ a k, h a (or.inr k))))
        (λ k, is_true (λ a h, or.elim h
          (λ e, @eq.rec α b (λ x, ∀ m : x ∈ b :: l, p x m) (λ m, hb) a (eq.symm e) h) (k a))))) l) p hp

instance finset.decidable_dexists_finset {α : Type u} {s : finset α} {p : Π (a : α), a ∈ s → Prop}
  [hp : Π (a : α) (h : a ∈ s), decidable (p a h)] : decidable (∃ (a : α) (h : a ∈ s), p a h) :=
decidable.cases_on (@finset.decidable_dforall_finset α s (λ a h, ¬ p a h) (λ a h, not.decidable))
  (λ n, is_true (classical.by_contradiction (λ k, n (λ a h hp, k (Exists.intro a (Exists.intro h hp))))))
  (λ k, is_false (λ h, exists.elim h (λ a h, exists.elim h (λ m hp, k a m hp))))

def finset.filter {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) : finset α :=
⟨multiset.filter p s.val, multiset.nodup_filter_aux p s⟩

@[simp] axiom finset.filter_subset {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) : finset.filter p s ⊆
  s

@[simp] axiom finset.mem_filter {α : Type u} {p : α → Prop} [decidable_pred p] {s : finset α} {a : α} : a ∈
  finset.filter p s ↔ a ∈ s ∧ p a

@[simp] axiom finset.filter_true_of_mem {α : Type u} {p : α → Prop} [decidable_pred p] {s : finset α} (h : ∀ (x : α),
  x ∈ s → p x) : finset.filter p s = s

axiom finset.filter_congr {α : Type u} {p q : α → Prop} [decidable_pred p] [decidable_pred q] {s : finset α} (H : ∀ (x
  : α), x ∈ s → (p x ↔ q x)) : finset.filter p s = finset.filter q s

@[simp] axiom finset.coe_filter {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) : (↑(finset.filter p s)
  : set α) = {x ∈ (↑s : set α) | p x}

axiom finset.nodup_range_aux (n : ℕ) : multiset.nodup (multiset.range n)

def finset.range (n : ℕ) : finset ℕ := ⟨multiset.range n, finset.nodup_range_aux n⟩

@[simp] axiom finset.range_coe (n : ℕ) : finset.val (finset.range n) = multiset.range n

@[simp] axiom finset.mem_range {n m : ℕ} : m ∈ finset.range n ↔ m < n

@[simp] axiom finset.range_zero : finset.range 0 = ∅

@[simp] axiom finset.range_one : finset.range 1 = {0}

axiom finset.range_succ {n : ℕ} : finset.range (nat.succ n) = insert n (finset.range n)

@[simp] axiom finset.not_mem_range_self {n : ℕ} : n ∉ finset.range n

@[simp] axiom finset.self_mem_range_succ (n : ℕ) : n ∈ finset.range (n + 1)

@[simp] axiom finset.range_subset {n m : ℕ} : finset.range n ⊆ finset.range m ↔ n ≤ m

@[simp] axiom finset.nonempty_range_iff {n : ℕ} : finset.nonempty (finset.range n) ↔ n ≠ 0

@[simp] axiom finset.range_eq_empty_iff {n : ℕ} : finset.range n = ∅ ↔ n = 0

axiom multiset.nodup_dedup_aux {α : Type u} [decidable_eq α] (s : multiset α) : multiset.nodup (multiset.dedup s)

def multiset.to_finset {α : Type u} [decidable_eq α] (s : multiset α) : finset α :=
⟨multiset.dedup s, multiset.nodup_dedup_aux s⟩

@[simp] axiom multiset.to_finset_val {α : Type u} [decidable_eq α] (s : multiset α) : finset.val (multiset.to_finset
  s) = multiset.dedup s

@[simp] axiom multiset.mem_to_finset {α : Type u} [decidable_eq α] {a : α} {s : multiset α} : a ∈ multiset.to_finset s
  ↔ a ∈ s

@[simp] axiom finset.val_to_finset {α : Type u} [decidable_eq α] (s : finset α) : multiset.to_finset (finset.val s) =
  s

def list.to_finset {α : Type u} [decidable_eq α] (l : list α) : finset α := multiset.to_finset l

@[simp] axiom list.to_finset_val {α : Type u} [decidable_eq α] (l : list α) : finset.val (list.to_finset l) =
  ↑(list.dedup l)

@[simp] axiom list.mem_to_finset {α : Type u} [decidable_eq α] {l : list α} {a : α} : a ∈ list.to_finset l ↔ a ∈ l

@[simp] axiom list.to_finset_nil {α : Type u} [decidable_eq α] : list.to_finset (list.nil : list α) = (∅ : finset α)

@[simp] axiom list.to_finset_cons {α : Type u} [decidable_eq α] {l : list α} {a : α} : list.to_finset (a :: l) =
  insert a (list.to_finset l)

@[simp] axiom list.to_finset_reverse {α : Type u} [decidable_eq α] {l : list α} : list.to_finset (list.reverse l) =
  list.to_finset l

@[simp] axiom list.to_finset_eq_empty_iff {α : Type u} [decidable_eq α] (l : list α) : list.to_finset l = ∅ ↔ l =
  list.nil

def finset.image {α : Type u} {β : Type v} [decidable_eq β] (f : α → β) (s : finset α) : finset β :=
multiset.to_finset (multiset.map f s.val)

@[simp] axiom finset.image_empty {α : Type u} {β : Type v} [decidable_eq β] (f : α → β) : finset.image f ∅ = ∅

@[simp] axiom finset.coe_image {α : Type u} {β : Type v} [decidable_eq β] {s : finset α} {f : α → β} : ↑(finset.image
  f s) = f '' ↑s

@[simp] axiom finset.image_id {α : Type u} {s : finset α} [decidable_eq α] : finset.image id s = s

@[simp] axiom finset.image_id' {α : Type u} {s : finset α} [decidable_eq α] : finset.image (λ (x : α), x) s = s

@[simp] axiom finset.image_singleton {α : Type u} {β : Type v} [decidable_eq β] (f : α → β) (a : α) : finset.image f
  {a} = {f a}

@[simp] axiom finset.image_eq_empty {α : Type u} {β : Type v} [decidable_eq β] {f : α → β} {s : finset α} :
  finset.image f s = ∅ ↔ s = ∅

-- data.finset.basic

@[simp] axiom finset.mem_mk {α : Type u} {a : α} {s : multiset α} {nd : multiset.nodup s} : a ∈ finset.mk s nd ↔ a ∈ s

@[simp] axiom finset.mk_coe {α : Type u} {s : finset α} (x : @coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s) {h
  : @has_mem.mem α (set α) (@set.has_mem α) x s} : @eq (@subtype α (λ (x : α), @has_mem.mem α (set α) (@set.has_mem α)
  x s)) (@subtype.mk α (λ (x : α), @has_mem.mem α (set α) (@set.has_mem α) x s) x h) x

@[simp] axiom finset.erase_val {α : Type u} [decidable_eq α] (s : finset α) (a : α) : (s.erase a).val = s.val.erase a

@[simp] axiom finset.filter_val {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) : (finset.filter p
  s).val = multiset.filter p s.val

@[simp] axiom finset.filter_false {α : Type u} {h : @decidable_pred α (λ (a : α), false)} (s : finset α) : @eq (finset
  α) (@finset.filter α (λ (a : α), false) h s) (@has_emptyc.emptyc (finset α) (@finset.has_emptyc α))

@[simp] axiom finset.filter_congr_decidable {α : Type u} (s : finset α) (p : α → Prop) (h : @decidable_pred α p)
  [_inst_4 : @decidable_pred α p] : @eq (finset α) (@finset.filter α p h s) (@finset.filter α p (λ (a : α), _inst_4 a)
  s)

noncomputable instance finset.has_sep {α : Type u} : has_sep α (finset α) :=
⟨λ p s, @finset.filter α p (λ a, classical.prop_decidable (p a)) s⟩

@[simp] axiom finset.sep_def {α : Type u} (s : finset α) (p : α → Prop) : {x ∈ s | p x} = @finset.filter α p (λ a,
  classical.prop_decidable (p a)) s

@[simp] axiom list.to_finset_append {α : Type u} [decidable_eq α] {l l' : list α} : (l ++ l').to_finset = l.to_finset
  ∪ l'.to_finset

@[simp] axiom list.to_finset_union {α : Type u} [decidable_eq α] (l l' : list α) : (l ∪ l').to_finset = l.to_finset ∪
  l'.to_finset

@[simp] axiom list.to_finset_inter {α : Type u} [decidable_eq α] (l l' : list α) : (l ∩ l').to_finset = l.to_finset ∩
  l'.to_finset

@[simp] axiom finset.image_val {α : Type u} {β : Type v} [decidable_eq β] (f : α → β) (s : finset α) : (finset.image f
  s).val = (multiset.map f s.val).dedup

@[simp] axiom finset.mem_image {α : Type u} {β : Type v} [decidable_eq β] {f : α → β} {s : finset α} {b : β} : b ∈
  finset.image f s ↔ ∃ (a : α) (H : a ∈ s), f a = b

@[simp] axiom finset.mem_image_const {α : Type u} {β : Type v} [decidable_eq β] {s : finset α} {b c : β} : c ∈
  finset.image (function.const α b) s ↔ s.nonempty ∧ b = c

@[simp] axiom finset.nonempty.image_iff {α : Type u} {β : Type v} [decidable_eq β] {s : finset α} (f : α → β) :
  (finset.image f s).nonempty ↔ s.nonempty

@[simp] axiom finset.image_insert {α : Type u} {β : Type v} [decidable_eq β] [decidable_eq α] (f : α → β) (a : α) (s :
  finset α) : finset.image f (insert a s) = insert (f a) (finset.image f s)

@[simp] axiom finset.image_erase {α : Type u} {β : Type v} [decidable_eq β] [decidable_eq α] {f : α → β} :
  function.injective f → ∀ (s : finset α) (a : α), finset.image f (s.erase a) = (finset.image f s).erase (f a)

-- data.finset.basic

protected constant finset.order_bot {α : Type u} : order_bot (finset α)

attribute [instance] finset.order_bot

axiom disjoint.forall_ne_finset {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} {a b : α} : disjoint s t → a
  ∈ s → b ∈ t → a ≠ b

@[simp] axiom disjoint.of_image_finset {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] [_inst_2 : decidable_eq β]
  {f : α → β} {s t : finset α} : disjoint (finset.image f s) (finset.image f t) → disjoint s t

@[simp] axiom finset.bot_eq_empty {α : Type u} : @eq (finset α) (@has_bot.bot (finset α) (@order_bot.to_has_bot
  (finset α) (@preorder.to_has_le (finset α) (@partial_order.to_preorder (finset α) (@finset.partial_order α)))
  (@finset.order_bot α))) (@has_emptyc.emptyc (finset α) (@finset.has_emptyc α))

@[simp] axiom finset.disjoint_empty_left {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) : disjoint ∅ s

@[simp] axiom finset.disjoint_empty_right {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) : disjoint s ∅

axiom finset.disjoint_filter {α : Type u} [_inst_1 : decidable_eq α] {s : finset α} {p q : α → Prop} [_inst_3 :
  decidable_pred p] [_inst_4 : decidable_pred q] : disjoint (finset.filter p s) (finset.filter q s) ↔ ∀ (x : α), x ∈ s
  → p x → ¬q x

axiom finset.disjoint_filter_filter {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} {p q : α → Prop} [_inst_3
  : decidable_pred p] [_inst_4 : decidable_pred q] : disjoint s t → disjoint (finset.filter p s) (finset.filter q t)

axiom finset.disjoint_filter_filter_neg {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) (p : α → Prop) [_inst_3
  : decidable_pred p] : disjoint (finset.filter p s) (finset.filter (λ (a : α), ¬p a) s)

axiom finset.disjoint_iff_inter_eq_empty {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s t ↔ s ∩
  t = ∅

axiom finset.disjoint_iff_ne {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s t ↔ ∀ (a : α), a ∈
  s → ∀ (b : α), b ∈ t → a ≠ b

@[simp] axiom finset.disjoint_image {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] [_inst_2 : decidable_eq β] {s
  t : finset α} {f : α → β} : function.injective f → (disjoint (finset.image f s) (finset.image f t) ↔ disjoint s t)

@[simp] axiom finset.disjoint_insert_left {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} {a : α} : disjoint
  (insert a s) t ↔ a ∉ t ∧ disjoint s t

@[simp] axiom finset.disjoint_insert_right {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} {a : α} : disjoint
  s (insert a t) ↔ a ∉ s ∧ disjoint s t

axiom finset.disjoint_left {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s t ↔ ∀ {a : α}, a ∈ s
  → a ∉ t

axiom finset.disjoint_of_subset_left {α : Type u} [_inst_1 : decidable_eq α] {s t u : finset α} : s ⊆ u → disjoint u t
  → disjoint s t

axiom finset.disjoint_of_subset_right {α : Type u} [_inst_1 : decidable_eq α] {s t u : finset α} : t ⊆ u → disjoint s
  u → disjoint s t

axiom finset.disjoint_right {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s t ↔ ∀ {a : α}, a ∈ t
  → a ∉ s

axiom finset.disjoint_sdiff {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s (t \ s)

axiom finset.disjoint_sdiff_inter {α : Type u} [_inst_1 : decidable_eq α] (s t : finset α) : disjoint (s \ t) (s ∩ t)

axiom finset.disjoint_self_iff_empty {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) : disjoint s s ↔ s = ∅

@[simp] axiom finset.disjoint_singleton {α : Type u} [_inst_1 : decidable_eq α] {a b : α} : @disjoint (finset α)
  (@lattice.to_semilattice_inf (finset α) (@finset.lattice α (λ (a b : α), _inst_1 a b))) (@finset.order_bot α) {a}
  {b} ↔ a ≠ b

@[simp] axiom finset.disjoint_singleton_left {α : Type u} [_inst_1 : decidable_eq α] {s : finset α} {a : α} : disjoint
  {a} s ↔ a ∉ s

@[simp] axiom finset.disjoint_singleton_right {α : Type u} [_inst_1 : decidable_eq α] {s : finset α} {a : α} :
  disjoint s {a} ↔ a ∉ s

@[simp] axiom finset.disjoint_union_left {α : Type u} [_inst_1 : decidable_eq α] {s t u : finset α} : disjoint (s ∪ t)
  u ↔ disjoint s u ∧ disjoint t u

@[simp] axiom finset.disjoint_union_right {α : Type u} [_inst_1 : decidable_eq α] {s t u : finset α} : disjoint s (t ∪
  u) ↔ disjoint s t ∧ disjoint s u

axiom finset.not_disjoint_iff {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : ¬disjoint s t ↔ ∃ (a : α), a
  ∈ s ∧ a ∈ t

axiom finset.sdiff_disjoint {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint (t \ s) s

axiom finset.sdiff_eq_self_iff_disjoint {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : s \ t = s ↔
  disjoint s t

axiom finset.sdiff_eq_self_of_disjoint {α : Type u} [_inst_1 : decidable_eq α] {s t : finset α} : disjoint s t → s \ t
  = s
