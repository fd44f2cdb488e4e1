/-
The lemmas that the engine's library states for its own use (`hidden` in `agent/engine/library/attributes.toml`), proved
against mathlib's definitions. They stand here word for word as in the library, in its order, and `test_truth.py` sees to
that; it also has a real Lean 3 compile this file and compare the types.
-/
import tactic
import minif2f_import

universes u v w x y z

/-! What the library calls by a name and mathlib infers. -/

noncomputable def nnreal.has_inv : has_inv nnreal := infer_instance

noncomputable def real.topological_space : topological_space ℝ := infer_instance

/-! The lemmas. Definitions among them are the library's own, which some of the lemmas are about. -/

theorem nat.dvd_iff_mod_eq_zero_aux (a b : ℕ) : b % a = 0 ↔ a ∣ b :=
(nat.dvd_iff_mod_eq_zero a b).symm

theorem group.inv_inv_aux {G : Type u} [group G] (a : G) : a⁻¹⁻¹ = a :=
inv_inv a

theorem add_group.neg_neg_aux {G : Type u} [add_group G] (a : G) : - -a = a :=
neg_neg a

theorem add_group.add_left_cancel_aux {G : Type u} [add_group G] (a b c : G) : a + b = a + c → b = c :=
add_left_cancel

theorem add_group.add_right_cancel_aux {G : Type u} [add_group G] (a b c : G) : a + b = c + b → a = c :=
add_right_cancel

theorem equiv.trans_left_aux {α : Sort u} {β : Sort v} {γ : Sort w} (e₁ : α ≃ β) (e₂ : β ≃ γ) :
  function.left_inverse (e₁.symm ∘ e₂.symm) (e₂ ∘ e₁) :=
(e₁.trans e₂).left_inv

theorem equiv.trans_right_aux {α : Sort u} {β : Sort v} {γ : Sort w} (e₁ : α ≃ β) (e₂ : β ≃ γ) :
  function.right_inverse (e₁.symm ∘ e₂.symm) (e₂ ∘ e₁) :=
(e₁.trans e₂).right_inv

theorem group_with_zero.inv_inv_aux {G₀ : Type u} [group_with_zero G₀] (a : G₀) : a⁻¹⁻¹ = a :=
inv_inv a

theorem group_with_zero.mul_left_cancel_aux {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} :
  a ≠ 0 → a * b = a * c → b = c :=
mul_left_cancel₀

theorem group_with_zero.mul_right_cancel_aux {G₀ : Type u} [group_with_zero G₀] {a b c : G₀} :
  b ≠ 0 → a * b = c * b → a = c :=
mul_right_cancel₀

theorem order_embedding.of_map_le_iff_aux {α : Type u} {β : Type v} [partial_order α] [preorder β] (f : α → β)
  (hf : ∀ a b, f a ≤ f b ↔ a ≤ b) : function.injective f :=
λ a b h, le_antisymm ((hf a b).1 h.le) ((hf b a).1 h.ge)

theorem order_embedding.of_strict_mono_aux {α : Type u} {β : Type v} [linear_order α] [preorder β] {f : α → β}
  (h : strict_mono f) (a b : α) : f a ≤ f b ↔ a ≤ b :=
h.le_iff_le

theorem linear_order.le_sup_inf_aux {α : Type u} [linear_order α] (x y z : α) : (x ⊔ y) ⊓ (x ⊔ z) ≤ x ⊔ (y ⊓ z) :=
le_sup_inf

theorem non_unital_non_assoc_ring.neg_mul_aux {α : Type u} [non_unital_non_assoc_ring α] (a b : α) : -a * b = -(a * b) :=
neg_mul a b

theorem non_unital_non_assoc_ring.mul_neg_aux {α : Type u} [non_unital_non_assoc_ring α] (a b : α) : a * -b = -(a * b) :=
mul_neg a b

theorem ring.zero_mul_aux {α : Type u} [ring α] (a : α) : 0 * a = 0 :=
zero_mul a

theorem ring.mul_zero_aux {α : Type u} [ring α] (a : α) : a * 0 = 0 :=
mul_zero a

theorem is_domain.mul_left_cancel_aux {α : Type u} [ring α] [is_domain α] {a b c : α} : a ≠ 0 → a * b = a * c → b = c :=
mul_left_cancel₀

theorem is_domain.mul_right_cancel_aux {α : Type u} [ring α] [is_domain α] {a b c : α} : b ≠ 0 → a * b = c * b → a = c :=
mul_right_cancel₀

theorem ordered_add_comm_group.le_of_add_le_add_left_aux {α : Type u} [ordered_add_comm_group α] (a b c : α) :
  a + b ≤ a + c → b ≤ c :=
le_of_add_le_add_left

theorem ordered_ring.mul_lt_mul_of_pos_left_aux {α : Type u} [ordered_ring α] (a b c : α) :
  a < b → 0 < c → c * a < c * b :=
mul_lt_mul_of_pos_left

theorem ordered_ring.mul_lt_mul_of_pos_right_aux {α : Type u} [ordered_ring α] (a b c : α) :
  a < b → 0 < c → a * c < b * c :=
mul_lt_mul_of_pos_right

theorem nat.nsmul_succ_aux (n x : ℕ) : n.succ * x = x + n * x :=
by rw [nat.succ_mul, add_comm]

theorem nat.le_iff_exists_add_aux (a b : ℕ) : a ≤ b ↔ ∃ c, b = a + c :=
le_iff_exists_add

theorem nat.mul_left_cancel_aux {a b c : ℕ} : a ≠ 0 → a * b = a * c → b = c :=
mul_left_cancel₀

theorem nat.mul_right_cancel_aux {a b c : ℕ} : b ≠ 0 → a * b = c * b → a = c :=
mul_right_cancel₀

theorem nat.ball_lo_hi_aux (lo hi : ℕ) (P : ℕ → Prop) :
  (∀ x, x < hi → lo ≤ x → P x) ↔ (∀ x, lo ≤ x → x < hi → P x) :=
⟨λ h x a b, h x b a, λ h x a b, h x b a⟩

theorem nat.ball_lo_hi_le_aux (lo hi : ℕ) (P : ℕ → Prop) :
  (∀ x, x ≤ hi → lo ≤ x → P x) ↔ (∀ x, lo ≤ x → x ≤ hi → P x) :=
⟨λ h x a b, h x b a, λ h x a b, h x b a⟩

theorem nat.exists_lt_aux (P : ℕ → Prop) (n : ℕ) : ¬ (∀ m, m < n → ¬ P m) ↔ ∃ m, m < n ∧ P m :=
by { push_neg, refl }

theorem int.zsmul_succ_aux (n : ℕ) (x : ℤ) : int.of_nat n.succ * x = x + int.of_nat n * x :=
by { rw [int.of_nat_succ, add_mul, one_mul, add_comm] }

theorem int.zsmul_neg_aux (n : ℕ) (x : ℤ) : -[1+ n] * x = -(↑(n.succ) * x) :=
by rw [int.neg_succ_of_nat_coe, neg_mul]

theorem int.dvd_iff_mod_eq_zero_aux (a b : ℤ) : b % a = 0 ↔ a ∣ b :=
(int.dvd_iff_mod_eq_zero a b).symm

theorem int.euclidean_domain.remainder_lt_aux (a : ℤ) {b : ℤ} (h : b ≠ 0) : int.nat_abs (a % b) < int.nat_abs b :=
by { rw [← int.coe_nat_lt, int.nat_abs_of_nonneg (int.mod_nonneg a h), ← int.abs_eq_nat_abs], exact int.mod_lt a h }

theorem int.euclidean_domain.mul_left_not_lt_aux (a : ℤ) {b : ℤ} (h : b ≠ 0) : ¬int.nat_abs (a * b) < int.nat_abs a :=
by { rw [int.nat_abs_mul, not_lt], exact nat.le_mul_of_pos_right (int.nat_abs_pos_of_ne_zero h) }

theorem list.perm.mem_congr {α : Type u} {a : α} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : (a ∈ l₁) = (a ∈ l₂) :=
propext h.mem_iff

theorem list.perm.erase_congr {α : Type u} [decidable_eq α] (a : α) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.erase l₁ a : multiset α) = list.erase l₂ a :=
quot.sound (h.erase a)

theorem list.perm.map_congr {α : Type u} {β : Type v} (f : α → β) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.map f l₁ : multiset β) = list.map f l₂ :=
quot.sound (h.map f)

theorem list.perm.filter_congr {α : Type u} (p : α → Prop) [decidable_pred p] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.filter p l₁ : multiset α) = list.filter p l₂ :=
quot.sound (h.filter p)

theorem list.perm.prod_congr {α : Type u} [comm_monoid α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  list.foldr (λ a b, a * b) 1 l₁ = list.foldr (λ a b, a * b) 1 l₂ :=
h.foldr_eq (λ a b c, mul_left_comm a b c) 1

theorem list.perm.sum_congr {α : Type u} [add_comm_monoid α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  list.foldr (λ a b, a + b) 0 l₁ = list.foldr (λ a b, a + b) 0 l₂ :=
h.foldr_eq (λ a b c, add_left_comm a b c) 0

theorem list.perm.nodup_congr {α : Type u} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : list.nodup l₁ = list.nodup l₂ :=
propext h.nodup_iff

theorem list.perm.dedup_congr {α : Type u} [decidable_eq α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (list.dedup l₁ : multiset α) = list.dedup l₂ :=
quot.sound h.dedup

theorem list.perm.insert_congr {α : Type u} [decidable_eq α] (a : α) (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  (insert a l₁ : list α) ~ insert a l₂ :=
h.insert a

theorem fin.add_assoc_aux (n : ℕ) (a b c : fin (n + 1)) : a + b + c = a + (b + c) :=
add_assoc a b c

theorem fin.add_comm_aux (n : ℕ) (a b : fin (n + 1)) : a + b = b + a :=
add_comm a b

theorem fin.cast_le_aux {n m : ℕ} (h : n ≤ m) :
  strict_mono (λ a : fin n, fin.cast_lt a (lt_of_lt_of_le a.2 h)) :=
λ a b k, k

theorem fin.cast_aux {n m : ℕ} (e : n = m) : function.left_inverse (fin.cast_le (le_of_eq (eq.symm e)))
  (fin.cast_le (le_of_eq e)) :=
λ a, fin.eq_of_veq rfl

theorem fin.map_cast_aux {n m : ℕ} (e : n = m) {a b : fin n} :
  fin.cast_le (le_of_eq e) a ≤ fin.cast_le (le_of_eq e) b ↔ a ≤ b :=
iff.rfl

theorem fin.add_nat_aux {n : ℕ} (m : ℕ) :
  @strict_mono (fin n) (fin (n + m)) _ _ (λ i, ⟨(i : ℕ) + m, nat.add_lt_add_right i.2 m⟩) :=
λ i j h, nat.add_lt_add_right h m

theorem fin.nat_add_aux (n : ℕ) {m : ℕ} :
  @strict_mono (fin m) (fin (n + m)) _ _ (λ i, ⟨n + (i : ℕ), nat.add_lt_add_left i.2 n⟩) :=
λ i j h, nat.add_lt_add_left h n

theorem fin.add_left_neg_aux (n : ℕ) (a : fin (n + 1)) : -a + a = 0 :=
add_left_neg a

theorem fin.sub_eq_add_neg_aux (n : ℕ) (a b : fin (n + 1)) : a - b = a + -b :=
sub_eq_add_neg a b

theorem list.perm.union_congr {α : Type u} [decidable_eq α] (l₁ l₂ l₃ l₄ : list α) (h : l₁ ~ l₃) (k : l₂ ~ l₄) :
  ((l₁ ∪ l₂ : list α) : multiset α) = (l₃ ∪ l₄ : list α) :=
quot.sound (h.union k)

theorem list.decidable_perm_aux {α : Type u} [decidable_eq α] (s t : finset α) :
  ((∀ a, a ∈ s.val → a ∈ t.val) ∧ ∀ a, a ∈ t.val → a ∈ s.val) ↔ s = t :=
⟨λ h, finset.ext (λ a, ⟨h.1 a, h.2 a⟩), by { rintro rfl, exact ⟨λ _, id, λ _, id⟩ }⟩

theorem finset.le_antisymm_aux {α : Type u} (s t : finset α) : s ⊆ t → t ⊆ s → s = t :=
finset.subset.antisymm

theorem multiset.nodup_singleton_aux {α : Type u} (a : α) : multiset.nodup (([a] : list α) : multiset α) :=
multiset.nodup_singleton a

theorem multiset.nodup_ndinsert_aux {α : Type u} [decidable_eq α] (a : α) (s : finset α) :
  multiset.nodup (multiset.ndinsert a s.val) :=
s.nodup.ndinsert a

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

theorem multiset.nodup_union_aux {α : Type u} [decidable_eq α] (s t : finset α) :
  multiset.nodup (multiset.union_lift s.val t.val) :=
t.nodup.ndunion s.val

theorem multiset.nodup_filter_aux {α : Type u} (p : α → Prop) [decidable_pred p] (s : finset α) :
  multiset.nodup (multiset.filter p s.val) :=
s.nodup.filter p

theorem finset.le_sup_left_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ≤ s ∪ t :=
finset.subset_union_left s t

theorem finset.le_sup_right_aux {α : Type u} [decidable_eq α] (s t : finset α) : t ≤ s ∪ t :=
finset.subset_union_right s t

theorem finset.sup_le_aux {α : Type u} [decidable_eq α] (s t w : finset α) : s ≤ w → t ≤ w → s ∪ t ≤ w :=
finset.union_subset

theorem finset.inf_le_left_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ t ≤ s :=
finset.inter_subset_left s t

theorem finset.inf_le_right_aux {α : Type u} [decidable_eq α] (s t : finset α) : s ∩ t ≤ t :=
finset.inter_subset_right s t

theorem finset.le_inf_aux {α : Type u} [decidable_eq α] (s t w : finset α) : s ≤ t → s ≤ w → s ≤ t ∩ w :=
finset.subset_inter

theorem multiset.nodup_erase_aux {α : Type u} [decidable_eq α] (s : finset α) (a : α) :
  multiset.nodup (multiset.erase s.val a) :=
s.nodup.erase a

theorem finset.nodup_range_aux (n : ℕ) : multiset.nodup (multiset.range n) :=
multiset.nodup_range n

theorem multiset.nodup_dedup_aux {α : Type u} [decidable_eq α] (s : multiset α) : multiset.nodup (multiset.dedup s) :=
multiset.nodup_dedup s

theorem list.perm.length_congr {α : Type u} (l₁ l₂ : list α) (h : list.perm l₁ l₂) : list.length l₁ = list.length l₂ :=
h.length_eq

theorem set.nodup_to_finset_aux {α : Type u} (s : set α) [fintype s] :
  multiset.nodup (multiset.map subtype.val (@finset.univ s _).val) :=
finset.univ.nodup.map subtype.val_injective

theorem Prop.nodup_aux : multiset.nodup (([true, false] : list Prop) : multiset Prop) :=
by simp

theorem Prop.complete_aux (p : Prop) : p ∈ (⟨([true, false] : list Prop), Prop.nodup_aux⟩ : finset Prop) :=
by { by_cases h : p; simp [h] }

theorem fintype.forall_aux {α : Type u} [fintype α] (p : α → Prop) : (∀ a, a ∈ (fintype.elems α).val → p a) ↔ ∀ a, p a :=
⟨λ h a, h a (fintype.complete a), λ h a _, h a⟩

theorem fintype.exists_aux {α : Type u} [fintype α] (p : α → Prop) :
  (¬ ∀ a, a ∈ (fintype.elems α).val → ¬ p a) ↔ ∃ a, p a :=
by { rw fintype.forall_aux, push_neg, refl }

theorem bool.complete_aux (x : bool) : x ∈ (insert tt {ff} : finset bool) :=
by cases x; simp

theorem fin.append_aux {m n o : ℕ} (ho : o = m + n) (i : fin o) (h : ¬(i : ℕ) < m) : (i : ℕ) - m < n :=
(tsub_lt_iff_left (le_of_not_lt h)).2 (ho ▸ i.property)

theorem matrix.cons_append_aux {m n o : ℕ} (ho : o + 1 = m + 1 + n) : o = m + n :=
by { rw [add_right_comm] at ho, exact add_right_cancel ho }

theorem matrix.vec_alt0_aux {m n : ℕ} (hm : m = n + n) (k : fin n) : (k : ℕ) + k < m :=
hm.symm ▸ add_lt_add k.property k.property

theorem matrix.vec_alt1_aux {m n : ℕ} (hm : m = n + n) (k : fin n) : (k : ℕ) + k + 1 < m :=
hm.symm ▸ nat.add_succ_lt_add k.property k.property

theorem matrix.cons_vec_alt_aux {m n : ℕ} (h : m + 1 + 1 = n + 1 + (n + 1)) : m = n + n :=
by linarith

theorem pnat.add_pos_aux (m n : ℕ+) : 0 < (m + n : ℕ) :=
add_pos m.pos n.pos

theorem pnat.mul_pos_aux (m n : ℕ+) : 0 < (m * n : ℕ) :=
mul_pos m.pos n.pos

theorem pnat.mul_assoc_aux (a b c : ℕ+) : a * b * c = a * (b * c) :=
mul_assoc a b c

theorem pnat.one_mul_aux (a : ℕ+) : 1 * a = a :=
one_mul a

theorem pnat.mul_one_aux (a : ℕ+) : a * 1 = a :=
mul_one a

theorem pnat.mul_comm_aux (a b : ℕ+) : a * b = b * a :=
mul_comm a b

theorem nat.gc_floor_aux {a n : ℕ} : 0 ≤ a → (n ≤ id a ↔ (↑n : ℕ) ≤ a) :=
λ _, by rw [nat.cast_id, id]

theorem nat.gc_ceil_aux : galois_connection (@id ℕ) coe :=
λ m n, by rw [nat.cast_id, id]

theorem int.gc_coe_floor_aux : galois_connection (coe : ℤ → ℤ) (@id ℤ) :=
λ m n, by rw [int.cast_id, id]

theorem int.gc_ceil_coe_aux : galois_connection (@id ℤ) (coe : ℤ → ℤ) :=
λ m n, by rw [int.cast_id, id]

theorem floor_ring.floor_of_neg_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} :
  a < 0 → (⌊a⌋).to_nat = 0 :=
λ h, int.to_nat_of_nonpos (int.floor_nonpos h.le)

theorem floor_ring.gc_floor_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] {a : α} {n : ℕ} :
  0 ≤ a → (n ≤ (⌊a⌋).to_nat ↔ (n : α) ≤ a) :=
λ h, by rw [int.le_to_nat_iff (int.floor_nonneg.mpr h), int.le_floor, int.cast_coe_nat]

theorem floor_ring.gc_ceil_aux {α : Type u} [linear_ordered_ring α] [floor_ring α] :
  galois_connection (λ a : α, (⌈a⌉).to_nat) coe :=
λ a n, by rw [int.to_nat_le, int.ceil_le, int.cast_coe_nat]

theorem set.mem_Icc_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Icc a b ↔ x ∈ set.Icc a b :=
finset.mem_Icc

theorem set.mem_Ico_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ico a b ↔ x ∈ set.Ico a b :=
finset.mem_Ico

theorem set.mem_Ioc_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ioc a b ↔ x ∈ set.Ioc a b :=
finset.mem_Ioc

theorem set.mem_Ioo_aux {α : Type u} [preorder α] [locally_finite_order α] (a b x : α) : x ∈ finset.Ioo a b ↔ x ∈ set.Ioo a b :=
finset.mem_Ioo

theorem nat.mem_Icc_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' a (b + 1 - a)) ↔ a ≤ x ∧ x ≤ b :=
by { rw [list.mem_to_finset, list.mem_range'], omega }

theorem nat.mem_Ico_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' a (b - a)) ↔ a ≤ x ∧ x < b :=
by { rw [list.mem_to_finset, list.mem_range'], omega }

theorem nat.mem_Ioc_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' (a + 1) (b - a)) ↔ a < x ∧ x ≤ b :=
by { rw [list.mem_to_finset, list.mem_range'], omega }

theorem nat.mem_Ioo_aux (a b x : ℕ) : x ∈ list.to_finset (list.range' (a + 1) (b - a - 1)) ↔ a < x ∧ x < b :=
by { rw [list.mem_to_finset, list.mem_range'], omega }

theorem nat.even_iff_aux (n : ℕ) : n % 2 = 0 ↔ even n :=
nat.even_iff.symm

theorem nat.odd_iff_aux (n : ℕ) : n % 2 = 1 ↔ odd n :=
nat.odd_iff.symm

lemma int.mem_image_range (c k x : ℤ) :
  x ∈ finset.image (λ n, c + int.of_nat n) (finset.range k.to_nat) ↔ c ≤ x ∧ x < c + k :=
begin
  simp only [finset.mem_image, finset.mem_range, int.of_nat_eq_coe, exists_prop],
  split,
  { rintro ⟨n, h, rfl⟩,
    rw int.lt_to_nat at h,
    split; linarith [int.coe_zero_le n] },
  { rintro ⟨h, h'⟩,
    refine ⟨(x - c).to_nat, _, _⟩,
    { rw [int.lt_to_nat, int.to_nat_of_nonneg]; linarith },
    { rw int.to_nat_of_nonneg; linarith } }
end

theorem int.mem_Icc_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + int.of_nat n) (finset.range (b + 1 - a).to_nat) ↔ a ≤ x ∧ x ≤ b :=
by { rw int.mem_image_range, split; rintro ⟨h, k⟩; split; linarith }

theorem int.mem_Ico_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + int.of_nat n) (finset.range (b - a).to_nat) ↔ a ≤ x ∧ x < b :=
by { rw int.mem_image_range, split; rintro ⟨h, k⟩; split; linarith }

theorem int.mem_Ioc_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a).to_nat) ↔ a < x ∧ x ≤ b :=
by { rw int.mem_image_range, split; rintro ⟨h, k⟩; split; linarith }

theorem int.mem_Ioo_aux (a b x : ℤ) :
  x ∈ finset.image (λ n, a + 1 + int.of_nat n) (finset.range (b - a - 1).to_nat) ↔ a < x ∧ x < b :=
by { rw int.mem_image_range, split; rintro ⟨h, k⟩; split; linarith }

theorem nnreal.zero_le_aux (x : nnreal) : 0 ≤ x :=
zero_le x

theorem nnreal.le_iff_exists_add_aux (x y : nnreal) : x ≤ y ↔ ∃ z, y = x + z :=
le_iff_exists_add

theorem nnreal.mul_comm_aux (x y : nnreal) : x * y = y * x :=
mul_comm x y

theorem nnreal.eq_zero_or_eq_zero_aux (x y : nnreal) : x * y = 0 → x = 0 ∨ y = 0 :=
eq_zero_or_eq_zero_of_mul_eq_zero

theorem nnreal.inv_zero_aux : (0 : nnreal)⁻¹ = 0 :=
inv_zero

theorem nnreal.mul_inv_cancel_aux (x : nnreal) : x ≠ 0 → x * x⁻¹ = 1 :=
mul_inv_cancel

theorem real.to_nnreal_aux (r : ℝ) : 0 ≤ max r 0 :=
le_max_right r 0

theorem int.even_iff_aux (n : ℤ) : n % 2 = 0 ↔ even n :=
int.even_iff.symm

theorem int.odd_iff_aux (n : ℤ) : n % 2 = 1 ↔ odd n :=
int.odd_iff.symm

theorem complex.add_assoc_aux (a b c : ℂ) : a + b + c = a + (b + c) :=
add_assoc a b c

theorem complex.zero_add_aux (a : ℂ) : 0 + a = a :=
zero_add a

theorem complex.add_zero_aux (a : ℂ) : a + 0 = a :=
add_zero a

theorem complex.sub_eq_add_neg_aux (a b : ℂ) : a - b = a + -b :=
sub_eq_add_neg a b

theorem complex.add_left_neg_aux (a : ℂ) : -a + a = 0 :=
neg_add_self a

theorem complex.add_comm_aux (a b : ℂ) : a + b = b + a :=
add_comm a b

theorem complex.mul_assoc_aux (a b c : ℂ) : a * b * c = a * (b * c) :=
mul_assoc a b c

theorem complex.one_mul_aux (a : ℂ) : 1 * a = a :=
one_mul a

theorem complex.mul_one_aux (a : ℂ) : a * 1 = a :=
mul_one a

theorem complex.left_distrib_aux (a b c : ℂ) : a * (b + c) = a * b + a * c :=
mul_add a b c

theorem complex.right_distrib_aux (a b c : ℂ) : (a + b) * c = a * c + b * c :=
add_mul a b c

theorem complex.mul_comm_aux (a b : ℂ) : a * b = b * a :=
mul_comm a b

theorem complex.exists_pair_ne_aux : ∃ x y : ℂ, x ≠ y :=
⟨0, 1, zero_ne_one⟩

theorem complex.mul_inv_cancel_aux {z : ℂ} : z ≠ 0 → z * z⁻¹ = 1 :=
mul_inv_cancel

theorem complex.inv_zero_aux : (0 : ℂ)⁻¹ = 0 :=
inv_zero

theorem fin.mul_assoc_aux (n : ℕ) (a b c : fin (n + 1)) : a * b * c = a * (b * c) :=
mul_assoc a b c

theorem fin.mul_comm_aux (n : ℕ) (a b : fin (n + 1)) : a * b = b * a :=
mul_comm a b

theorem fin.left_distrib_aux (n : ℕ) (a b c : fin (n + 1)) : a * (b + c) = a * b + a * c :=
mul_add a b c

theorem fin.right_distrib_aux (n : ℕ) (a b c : fin (n + 1)) : (a + b) * c = a * c + b * c :=
add_mul a b c

theorem zmod.unit_of_coprime_aux {n : ℕ} (x : ℕ) (h : nat.coprime x n) : (x⁻¹ * x : zmod n) = 1 :=
by rw [mul_comm, zmod.coe_mul_inv_eq_one x h]

theorem zmod.field.exists_pair_ne_aux (p : ℕ) [fact p.prime] : ∃ x y : zmod p, x ≠ y :=
exists_pair_ne (zmod p)

theorem zmod.field.mul_inv_cancel_aux (p : ℕ) [fact p.prime] {a : zmod p} (h : a ≠ 0) : a * a⁻¹ = 1 :=
mul_inv_cancel h

theorem zmod.field.zpow_succ_aux (p : ℕ) (n : ℕ) (a : zmod p) :
  zpow_rec (int.of_nat n.succ) a = a * zpow_rec (int.of_nat n) a :=
rfl
