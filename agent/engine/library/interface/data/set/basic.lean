-- data.set.basic
prelude
import interface.order.bounded_order

set_option old_structure_cmd true

universes u v w x y z

instance set.has_le {α : Type u} : has_le (set α) := ⟨λ s t, ∀ ⦃x⦄, x ∈ s → x ∈ t⟩

instance set.has_lt {α : Type u} : has_lt (set α) := ⟨λ s t, s ≤ t ∧ ¬ t ≤ s⟩

@[simp] axiom set.le_eq_subset {α : Type u} : (has_le.le : set α → set α → Prop) = has_subset.subset

instance set.has_coe_to_sort {α : Type u} : has_coe_to_sort (set α) (Type u) := ⟨λ s, {x // x ∈ s}⟩

@[simp] axiom set_coe.forall {α : Type u} {s : set α} {p : ↥s → Prop} : (∀ (x : ↥s), p x) ↔ ∀ (x : α) (h : x ∈ s), p
  ⟨x, h⟩

@[simp] axiom set_coe.exists {α : Type u} {s : set α} {p : ↥s → Prop} : (∃ (x : ↥s), p x) ↔ ∃ (x : α) (h : x ∈ s), p
  ⟨x, h⟩

@[simp] axiom set_coe_cast {α : Type u} {s t : set α} (H' : s = t) (H : ↥s = ↥t) (x : ↥s) : cast H x = (⟨subtype.val
  x, H' ▸ subtype.property x⟩ : {x // x ∈ t})

instance set.inhabited {α : Type u} : inhabited (set α) := ⟨∅⟩

axiom set.ext {α : Type u} {a b : set α} (h : ∀ (x : α), x ∈ a ↔ x ∈ b) : a = b

axiom set.ext_iff {α : Type u} {s t : set α} : s = t ↔ ∀ (x : α), x ∈ s ↔ x ∈ t

@[trans] axiom set.mem_of_mem_of_subset {α : Type u} {x : α} {s t : set α} (hx : x ∈ s) (h : s ⊆ t) : x ∈ t

@[simp] axiom set.mem_set_of_eq {α : Type u} {a : α} {p : α → Prop} : a ∈ {x : α | p x} = p a

@[simp] axiom set.set_of_mem_eq {α : Type u} {s : set α} : {x : α | x ∈ s} = s

@[simp] axiom set.set_of_subset_set_of {α : Type u} {p q : α → Prop} : {a : α | p a} ⊆ {a : α | q a} ↔ ∀ (a : α), p a
  → q a

@[simp] axiom set.sep_set_of {α : Type u} {p q : α → Prop} : {a ∈ {a : α | p a} | q a} = {a : α | p a ∧ q a}

instance set.has_ssubset {α : Type u} : has_ssubset (set α) := ⟨λ s t, s ⊆ t ∧ ¬ t ⊆ s⟩

@[refl] axiom set.subset.refl {α : Type u} (a : set α) : a ⊆ a

@[trans] axiom set.subset.trans {α : Type u} {a b c : set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c

@[trans] axiom set.mem_of_eq_of_mem {α : Type u} {x y : α} {s : set α} (hx : x = y) (h : y ∈ s) : x ∈ s

axiom set.subset.antisymm {α : Type u} {a b : set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b

@[simp] axiom set.lt_eq_ssubset {α : Type u} : (has_lt.lt : set α → set α → Prop) = has_ssubset.ssubset

@[simp] axiom set.not_not_mem {α : Type u} {a : α} {s : set α} : ¬a ∉ s ↔ a ∈ s

protected def set.nonempty {α : Type u} (s : set α) : Prop := ∃ x, x ∈ s

@[simp] axiom set.nonempty_coe_sort {α : Type u} (s : set α) : nonempty ↥s ↔ set.nonempty s

@[simp] axiom set.not_nonempty_empty {α : Type u} : ¬set.nonempty (∅ : set α)

@[simp] axiom set.union_nonempty {α : Type u} {s t : set α} : set.nonempty (s ∪ t) ↔ set.nonempty s ∨ set.nonempty t

@[simp] axiom set.univ_nonempty {α : Type u} [h : nonempty α] : set.nonempty (set.univ : set α)

@[instance] protected axiom set.univ.nonempty {α : Type u} [nonempty α] : nonempty ↥(set.univ : set α)

@[simp] axiom set.nonempty_insert {α : Type u} (a : α) (s : set α) : set.nonempty (insert a s)

@[simp] axiom set.mem_empty_eq {α : Type u} (x : α) : x ∈ (∅ : set α) = false

@[simp] axiom set.set_of_false {α : Type u} : {a : α | false} = ∅

@[simp] axiom set.empty_subset {α : Type u} (s : set α) : ∅ ⊆ s

axiom set.eq_empty_iff_forall_not_mem {α : Type u} {s : set α} : s = ∅ ↔ ∀ (x : α), x ∉ s

@[instance] protected axiom set.has_emptyc.emptyc.is_empty (α : Type u) : is_empty ↥(∅ : set α)

@[simp] axiom set.empty_ssubset {α : Type u} {s : set α} : ∅ ⊂ s ↔ set.nonempty s

@[simp] axiom set.set_of_true {α : Type u} : {x : α | true} = set.univ

@[simp] axiom set.mem_univ {α : Type u} (x : α) : x ∈ (set.univ : set α)

@[simp] axiom set.univ_eq_empty_iff {α : Type u} : (set.univ : set α) = (∅ : set α) ↔ is_empty α

@[simp] axiom set.subset_univ {α : Type u} (s : set α) : s ⊆ set.univ

axiom set.mem_union {α : Type u} (x : α) (a b : set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b

@[simp] axiom set.mem_union_eq {α : Type u} (x : α) (a b : set α) : x ∈ a ∪ b = (x ∈ a ∨ x ∈ b)

@[simp] axiom set.union_self {α : Type u} (a : set α) : a ∪ a = a

@[simp] axiom set.union_empty {α : Type u} (a : set α) : a ∪ ∅ = a

@[simp] axiom set.empty_union {α : Type u} (a : set α) : ∅ ∪ a = a

@[simp] axiom set.union_eq_left_iff_subset {α : Type u} {s t : set α} : s ∪ t = s ↔ t ⊆ s

@[simp] axiom set.union_eq_right_iff_subset {α : Type u} {s t : set α} : s ∪ t = t ↔ s ⊆ t

@[simp] axiom set.subset_union_left {α : Type u} (s t : set α) : s ⊆ s ∪ t

@[simp] axiom set.subset_union_right {α : Type u} (s t : set α) : t ⊆ s ∪ t

@[simp] axiom set.union_subset_iff {α : Type u} {s t u : set α} : s ∪ t ⊆ u ↔ s ⊆ u ∧ t ⊆ u

@[simp] axiom set.union_empty_iff {α : Type u} {s t : set α} : s ∪ t = ∅ ↔ s = ∅ ∧ t = ∅

@[simp] axiom set.union_univ {α : Type u} {s : set α} : s ∪ set.univ = set.univ

@[simp] axiom set.univ_union {α : Type u} {s : set α} : set.univ ∪ s = set.univ

@[simp] axiom set.mem_inter_eq {α : Type u} (x : α) (a b : set α) : x ∈ a ∩ b = (x ∈ a ∧ x ∈ b)

@[simp] axiom set.inter_self {α : Type u} (a : set α) : a ∩ a = a

@[simp] axiom set.inter_empty {α : Type u} (a : set α) : a ∩ ∅ = ∅

@[simp] axiom set.empty_inter {α : Type u} (a : set α) : ∅ ∩ a = ∅

@[simp] axiom set.inter_subset_left {α : Type u} (s t : set α) : s ∩ t ⊆ s

@[simp] axiom set.inter_subset_right {α : Type u} (s t : set α) : s ∩ t ⊆ t

@[simp] axiom set.subset_inter_iff {α : Type u} {s t r : set α} : r ⊆ s ∩ t ↔ r ⊆ s ∧ r ⊆ t

@[simp] axiom set.inter_eq_left_iff_subset {α : Type u} {s t : set α} : s ∩ t = s ↔ s ⊆ t

@[simp] axiom set.inter_eq_right_iff_subset {α : Type u} {s t : set α} : s ∩ t = t ↔ t ⊆ s

@[simp] axiom set.inter_univ {α : Type u} (a : set α) : a ∩ set.univ = a

@[simp] axiom set.univ_inter {α : Type u} (a : set α) : set.univ ∩ a = a

@[simp] axiom set.subset_insert {α : Type u} (x : α) (s : set α) : s ⊆ insert x s

@[simp] axiom set.mem_insert_iff {α : Type u} {x a : α} {s : set α} : x ∈ insert a s ↔ x = a ∨ x ∈ s

@[simp] axiom set.insert_eq_of_mem {α : Type u} {a : α} {s : set α} (h : a ∈ s) : insert a s = s

@[simp] axiom set.union_insert {α : Type u} {a : α} {s t : set α} : s ∪ insert a t = insert a (s ∪ t)

@[instance] protected axiom set.has_insert.insert.nonempty {α : Type u} (a : α) (s : set α) : nonempty ↥(insert a s)

@[simp] axiom set.mem_singleton_iff {α : Type u} {a b : α} : a ∈ ({b} : set α) ↔ a = b

@[simp] axiom set.set_of_eq_eq_singleton {α : Type u} {a : α} : {n : α | n = a} = {a}

@[simp] axiom set.set_of_eq_eq_singleton' {α : Type u} {a : α} : {x : α | a = x} = {a}

@[simp] axiom set.mem_singleton {α : Type u} (a : α) : a ∈ ({a} : set α)

@[simp] axiom set.singleton_eq_singleton_iff {α : Type u} {x y : α} : ({x} : set α) = ({y} : set α) ↔ x = y

@[simp] axiom set.pair_eq_singleton {α : Type u} (a : α) : insert a ({a} : set α) = ({a} : set α)

@[simp] axiom set.singleton_nonempty {α : Type u} (a : α) : set.nonempty ({a} : set α)

@[simp] axiom set.singleton_subset_iff {α : Type u} {a : α} {s : set α} : {a} ⊆ s ↔ a ∈ s

@[simp] axiom set.singleton_union {α : Type u} {a : α} {s : set α} : {a} ∪ s = insert a s

@[simp] axiom set.union_singleton {α : Type u} {a : α} {s : set α} : s ∪ {a} = insert a s

@[simp] axiom set.singleton_inter_nonempty {α : Type u} {a : α} {s : set α} : set.nonempty ({a} ∩ s) ↔ a ∈ s

@[simp] axiom set.inter_singleton_nonempty {α : Type u} {a : α} {s : set α} : set.nonempty (s ∩ {a}) ↔ a ∈ s

@[simp] axiom set.singleton_inter_eq_empty {α : Type u} {a : α} {s : set α} : {a} ∩ s = ∅ ↔ a ∉ s

@[simp] axiom set.inter_singleton_eq_empty {α : Type u} {a : α} {s : set α} : s ∩ {a} = ∅ ↔ a ∉ s

@[simp] axiom set.sep_mem_eq {α : Type u} {s t : set α} : {x ∈ s | x ∈ t} = s ∩ t

@[simp] axiom set.mem_sep_eq {α : Type u} {s : set α} {p : α → Prop} {x : α} : x ∈ {x ∈ s | p x} = (x ∈ s ∧ p x)

@[simp] axiom set.sep_subset {α : Type u} (s : set α) (p : α → Prop) : {x ∈ s | p x} ⊆ s

@[simp] axiom set.sep_empty {α : Type u} (p : α → Prop) : {x ∈ (∅ : set α) | p x} = (∅ : set α)

@[simp] axiom set.sep_univ {α : Type u} {p : α → Prop} : {a ∈ set.univ | p a} = {a : α | p a}

@[simp] axiom set.sep_true {α : Type u} {s : set α} : {a ∈ s | true} = s

@[simp] axiom set.sep_false {α : Type u} {s : set α} : {a ∈ s | false} = ∅

@[simp] axiom set.subset_singleton_iff {α : Type u} {s : set α} {x : α} : s ⊆ {x} ↔ ∀ (y : α), y ∈ s → y = x

@[simp] axiom set.mem_diff {α : Type u} {s t : set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t

@[simp] axiom set.union_diff_left {α : Type u} {s t : set α} : (s ∪ t) \ s = t \ s

@[simp] axiom set.union_diff_right {α : Type u} {s t : set α} : (s ∪ t) \ t = s \ t

@[simp] axiom set.inter_diff_self {α : Type u} (a b : set α) : a ∩ (b \ a) = ∅

@[simp] axiom set.inter_union_diff {α : Type u} (s t : set α) : s ∩ t ∪ s \ t = s

@[simp] axiom set.diff_union_inter {α : Type u} (s t : set α) : s \ t ∪ s ∩ t = s

@[simp] axiom set.empty_diff {α : Type u} (s : set α) : (∅ : set α) \ s = (∅ : set α)

@[simp] axiom set.diff_empty {α : Type u} {s : set α} : s \ ∅ = s

@[simp] axiom set.diff_univ {α : Type u} (s : set α) : s \ set.univ = ∅

@[simp] axiom set.diff_singleton_subset_iff {α : Type u} {x : α} {s t : set α} : s \ {x} ⊆ t ↔ s ⊆ insert x t

@[simp] axiom set.insert_diff_of_mem {α : Type u} {a : α} {t : set α} (s : set α) (h : a ∈ t) : insert a s \ t = s \ t

@[simp] axiom set.insert_diff_eq_singleton {α : Type u} {a : α} {s : set α} (h : a ∉ s) : insert a s \ s = {a}

@[simp] axiom set.union_diff_self {α : Type u} {s t : set α} : s ∪ t \ s = s ∪ t

@[simp] axiom set.diff_union_self {α : Type u} {s t : set α} : s \ t ∪ t = s ∪ t

@[simp] axiom set.diff_inter_self {α : Type u} {a b : set α} : b \ a ∩ a = ∅

@[simp] axiom set.diff_inter_self_eq_diff {α : Type u} {s t : set α} : s \ (t ∩ s) = s \ t

@[simp] axiom set.diff_self_inter {α : Type u} {s t : set α} : s \ (s ∩ t) = s \ t

@[simp] axiom set.diff_eq_self {α : Type u} {s t : set α} : s \ t = s ↔ t ∩ s ⊆ ∅

@[simp] axiom set.diff_singleton_eq_self {α : Type u} {a : α} {s : set α} (h : a ∉ s) : s \ {a} = s

@[simp] axiom set.insert_diff_singleton {α : Type u} {a : α} {s : set α} : insert a (s \ {a}) = insert a s

@[simp] axiom set.diff_self {α : Type u} {s : set α} : s \ s = ∅

@[simp] axiom set.mem_powerset_iff {α : Type u} (x s : set α) : x ∈ 𝒫 s ↔ x ⊆ s

@[simp] axiom set.powerset_mono {α : Type u} {s t : set α} : 𝒫 s ⊆ 𝒫 t ↔ s ⊆ t

@[simp] axiom set.powerset_nonempty {α : Type u} {s : set α} : set.nonempty (𝒫 s)

@[simp] axiom set.powerset_empty {α : Type u} : 𝒫(∅ : set α) = ({(∅ : set α)} : set (set α))

@[simp] axiom set.powerset_univ {α : Type u} : 𝒫(set.univ : set α) = (set.univ : set (set α))

def set.preimage {α : Type u} {β : Type v} (f : α → β) (s : set β) : set α := {x | f x ∈ s}

infix ` ⁻¹' `:80 := set.preimage

infix ` '' `:80 := set.image

@[simp] axiom set.preimage_empty {α : Type u} {β : Type v} {f : α → β} : f ⁻¹' ∅ = ∅

@[simp] axiom set.mem_preimage {α : Type u} {β : Type v} {f : α → β} {s : set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s

@[simp] axiom set.preimage_univ {α : Type u} {β : Type v} {f : α → β} : f ⁻¹' set.univ = set.univ

@[simp] axiom set.preimage_inter {α : Type u} {β : Type v} {f : α → β} {s t : set β} : f ⁻¹' (s ∩ t) = f ⁻¹' s ∩ f ⁻¹'
  t

@[simp] axiom set.preimage_union {α : Type u} {β : Type v} {f : α → β} {s t : set β} : f ⁻¹' (s ∪ t) = f ⁻¹' s ∪ f ⁻¹'
  t

@[simp] axiom set.preimage_diff {α : Type u} {β : Type v} (f : α → β) (s t : set β) : f ⁻¹' (s \ t) = f ⁻¹' s \ f ⁻¹'
  t

@[simp] axiom set.preimage_set_of_eq {α : Type u} {β : Type v} {p : α → Prop} {f : β → α} : f ⁻¹' {a : α | p a} = {a :
  β | p (f a)}

@[simp] axiom set.preimage_id {α : Type u} {s : set α} : id ⁻¹' s = s

@[simp] axiom set.preimage_id' {α : Type u} {s : set α} : (λ (x : α), x) ⁻¹' s = s

@[simp] axiom set.preimage_const_of_mem {α : Type u} {β : Type v} {b : β} {s : set β} (h : b ∈ s) : (λ (x : α), b) ⁻¹'
  s = set.univ

@[simp] axiom set.preimage_const_of_not_mem {α : Type u} {β : Type v} {b : β} {s : set β} (h : b ∉ s) : (λ (x : α), b)
  ⁻¹' s = ∅

@[simp] axiom set.mem_image {α : Type u} {β : Type v} (f : α → β) (s : set α) (y : β) : y ∈ f '' s ↔ ∃ (x : α), x ∈ s
  ∧ f x = y

@[congr] axiom set.image_congr {α : Type u} {β : Type v} {f g : α → β} {s : set α} (h : ∀ (a : α), a ∈ s → f a = g a)
  : f '' s = g '' s

@[simp] axiom set.image_empty {α : Type u} {β : Type v} (f : α → β) : f '' ∅ = ∅

@[simp] axiom set.image_singleton {α : Type u} {β : Type v} {f : α → β} {a : α} : f '' {a} = {f a}

@[simp] axiom set.nonempty.image_const {α : Type u} {β : Type v} {s : set α} (hs : set.nonempty s) (a : β) : (λ (_x :
  α), a) '' s = {a}

@[simp] axiom set.image_eq_empty {α : Type u} {β : Type v} {f : α → β} {s : set α} : f '' s = ∅ ↔ s = ∅

@[simp] axiom set.image_id' {α : Type u} (s : set α) : (λ (x : α), x) '' s = s

@[simp] axiom set.nonempty_image_iff {α : Type u} {β : Type v} {f : α → β} {s : set α} : set.nonempty (f '' s) ↔
  set.nonempty s

@[instance] protected axiom set.image.nonempty {α : Type u} {β : Type v} (f : α → β) (s : set α) [nonempty ↥s] : nonempty ↥(f ''
  s)

@[simp] axiom set.image_subset_iff {α : Type u} {β : Type v} {s : set α} {t : set β} {f : α → β} : f '' s ⊆ t ↔ s ⊆ f
  ⁻¹' t

@[simp] axiom set.image_inter_nonempty_iff {α : Type u} {β : Type v} {f : α → β} {s : set α} {t : set β} :
  set.nonempty (f '' s ∩ t) ↔ set.nonempty (s ∩ f ⁻¹' t)

protected def set.subsingleton {α : Type u} (s : set α) : Prop := ∀ ⦃x⦄ (hx : x ∈ s) ⦃y⦄ (hy : y ∈ s), x = y

@[simp] axiom set.subsingleton_empty {α : Type u} : set.subsingleton (∅ : set α)

@[simp] axiom set.subsingleton_singleton {α : Type u} {a : α} : set.subsingleton ({a} : set α)

@[simp] axiom set.subsingleton_univ_iff {α : Type u} : set.subsingleton (set.univ : set α) ↔ subsingleton α

@[simp] axiom set.subsingleton_coe {α : Type u} (s : set α) : subsingleton ↥s ↔ set.subsingleton s

@[instance] protected axiom set.subsingleton_coe_of_subsingleton {α : Type u} [subsingleton α] {s : set α} : subsingleton ↥s

def set.range {α : Type u} {ι : Sort v} (f : ι → α) : set α := {x | ∃ y, f y = x}

@[simp] axiom set.mem_range {α : Type u} {ι : Sort v} {f : ι → α} {x : α} : x ∈ set.range f ↔ ∃ (y : ι), f y = x

@[simp] axiom set.mem_range_self {α : Type u} {ι : Sort v} {f : ι → α} (i : ι) : f i ∈ set.range f

@[simp] axiom set.image_univ {α : Type u} {β : Type v} {f : α → β} : f '' set.univ = set.range f

@[simp] axiom set.range_eq_empty_iff {α : Type u} {ι : Sort v} {f : ι → α} : set.range f = ∅ ↔ is_empty ι

@[instance] protected axiom set.range.nonempty {α : Type u} {ι : Sort v} [nonempty ι] (f : ι → α) : nonempty ↥(set.range f)

@[simp] axiom set.preimage_inter_range {α : Type u} {β : Type v} {f : α → β} {s : set β} : f ⁻¹' (s ∩ set.range f) = f
  ⁻¹' s

@[simp] axiom set.preimage_range_inter {α : Type u} {β : Type v} {f : α → β} {s : set β} : f ⁻¹' (set.range f ∩ s) = f
  ⁻¹' s

@[simp] axiom set.range_id {α : Type u} : (set.range (id : α → α) : set α) = (set.univ : set α)

@[simp] axiom set.range_id' {α : Type u} : set.range (λ (x : α), x) = set.univ

@[simp] axiom prod.range_fst {α : Type u} {β : Type v} [nonempty β] : (set.range (prod.fst : α × β → α) : set α) =
  (set.univ : set α)

@[simp] axiom prod.range_snd {α : Type u} {β : Type v} [nonempty α] : (set.range (prod.snd : α × β → β) : set β) =
  (set.univ : set β)

@[simp] axiom set.preimage_inl_image_inr {α : Type u} {β : Type v} (s : set β) : sum.inl ⁻¹' (sum.inr '' s) = (∅ : set
  α)

@[simp] axiom set.preimage_inr_image_inl {α : Type u} {β : Type v} (s : set α) : sum.inr ⁻¹' (sum.inl '' s) = (∅ : set
  β)

@[simp] axiom set.range_quot_mk {α : Type u} (r : α → α → Prop) : set.range (quot.mk r) = set.univ

@[simp] axiom set.quot_mk_range_eq {α : Type u} [setoid α] : set.range (λ (x : α), ⟦x⟧) = set.univ

@[simp] axiom set.range_const {α : Type u} {ι : Sort v} [nonempty ι] {c : α} : set.range (λ (x : ι), c) = {c}

@[simp] axiom set.range_sigma_mk {α : Type u} {β : α → Type v} (a : α) : (set.range (sigma.mk a) : set (sigma β)) =
  sigma.fst ⁻¹' ({a} : set α)

@[simp] axiom set.preimage_range {α : Type u} {β : Type v} (f : α → β) : f ⁻¹' set.range f = set.univ

@[simp] axiom set.range_some_inter_none (α : Type u) : (set.range some : set (option α)) ∩ ({(none : option α)} : set
  (option α)) = (∅ : set (option α))

@[simp] axiom set.range_some_union_none (α : Type u) : (set.range some : set (option α)) ∪ ({(none : option α)} : set
  (option α)) = (set.univ : set (option α))

@[simp] axiom set.insert_none_range_some (α : Type u) : insert (none : option α) (set.range some : set (option α)) =
  (set.univ : set (option α))

@[simp] axiom subtype.coe_image_of_subset {α : Type u} {s t : set α} (h : t ⊆ s) : coe '' {x : ↥s | ↑x ∈ t} = t

@[simp] axiom subtype.range_coe_subtype {α : Type u} {p : α → Prop} : (set.range (coe : subtype p → α) : set α) = {x :
  α | p x}

@[simp] axiom subtype.coe_preimage_self {α : Type u} (s : set α) : (coe : ↥s → α) ⁻¹' s = (set.univ : set ↥s)

@[simp] axiom subtype.image_preimage_coe {α : Type u} (s t : set α) : (coe : ↥s → α) '' ((coe : ↥s → α) ⁻¹' t) = t ∩ s

@[simp] axiom subtype.preimage_coe_inter_self {α : Type u} (s t : set α) : (coe : ↥s → α) ⁻¹' (t ∩ s) = (coe : ↥s → α)
  ⁻¹' t

@[simp] axiom set.preimage_injective {α : Type u} {β : Type v} {f : α → β} : function.injective (set.preimage f) ↔
  function.surjective f

@[simp] axiom set.preimage_surjective {α : Type u} {β : Type v} {f : α → β} : function.surjective (set.preimage f) ↔
  function.injective f

@[simp] axiom set.image_surjective {α : Type u} {β : Type v} {f : α → β} : function.surjective (set.image f) ↔
  function.surjective f

@[simp] axiom set.image_injective {α : Type u} {β : Type v} {f : α → β} : function.injective (set.image f) ↔
  function.injective f

-- data.set.pointwise

@[simp] axiom set.image_mul_left {α : Type u} {t : set α} {a : α} [group α] : has_mul.mul a '' t = has_mul.mul a⁻¹ ⁻¹'
  t

@[simp] axiom set.image_add_left {α : Type u} {t : set α} {a : α} [add_group α] : has_add.add a '' t = has_add.add
  (-a) ⁻¹' t

@[simp] axiom set.preimage_mul_left_singleton {α : Type u} {a b : α} [group α] : has_mul.mul a ⁻¹' {b} = {a⁻¹ * b}

@[simp] axiom set.preimage_add_left_singleton {α : Type u} {a b : α} [add_group α] : has_add.add a ⁻¹' {b} = {-a + b}

-- data.bool.set

@[simp] axiom bool.range_eq {α : Type u} (f : bool → α) : set.range f = {f ff, f tt}

-- logic.equiv.set

@[simp] axiom equiv.range_eq_univ {α : Type u} {β : Type v} (e : α ≃ β) : set.range ⇑e = set.univ

@[simp] protected axiom equiv.subset_image {α : Type u} {β : Type v} (e : α ≃ β) (s : set α) (t : set β) : ⇑(e.symm) '' t ⊆ s ↔
  t ⊆ ⇑e '' s

@[simp] protected axiom equiv.subset_image' {α : Type u} {β : Type v} (e : α ≃ β) (s : set α) (t : set β) : s ⊆ ⇑(e.symm) '' t ↔
  ⇑e '' s ⊆ t

@[simp] axiom equiv.symm_image_image {α : Type u} {β : Type v} (e : α ≃ β) (s : set α) : ⇑(e.symm) '' (⇑e '' s) = s

@[simp] axiom equiv.image_symm_image {α : Type u} {β : Type v} (e : α ≃ β) (s : set β) : ⇑e '' (⇑(e.symm) '' s) = s

@[simp] axiom equiv.image_preimage {α : Type u} {β : Type v} (e : α ≃ β) (s : set β) : ⇑e '' (⇑e ⁻¹' s) = s

@[simp] axiom equiv.preimage_image {α : Type u} {β : Type v} (e : α ≃ β) (s : set α) : ⇑e ⁻¹' (⇑e '' s) = s

@[simp] axiom equiv.symm_preimage_preimage {α : Type u} {β : Type v} (e : α ≃ β) (s : set β) : ⇑(e.symm) ⁻¹' (⇑e ⁻¹'
  s) = s

@[simp] axiom equiv.preimage_symm_preimage {α : Type u} {β : Type v} (e : α ≃ β) (s : set α) : ⇑e ⁻¹' (⇑(e.symm) ⁻¹'
  s) = s

@[simp] axiom equiv.preimage_subset {α : Type u} {β : Type v} (e : α ≃ β) (s t : set β) : ⇑e ⁻¹' s ⊆ ⇑e ⁻¹' t ↔ s ⊆ t

@[simp] axiom equiv.image_subset {α : Type u} {β : Type v} (e : α ≃ β) (s t : set α) : ⇑e '' s ⊆ ⇑e '' t ↔ s ⊆ t

@[simp] axiom equiv.image_eq_iff_eq {α : Type u} {β : Type v} (e : α ≃ β) (s t : set α) : ⇑e '' s = ⇑e '' t ↔ s = t

-- data.set.basic

@[simp] axiom set.preimage_inl_range_inr {α : Type u} {β : Type v} : @eq (set α) (@set.preimage α (sum α β) (@sum.inl
  α β) (@set.range (sum α β) β (@sum.inr α β))) (@has_emptyc.emptyc (set α) (@set.has_emptyc α))

@[simp] axiom set.preimage_inr_range_inl {α : Type u} {β : Type v} : @eq (set β) (@set.preimage β (sum α β) (@sum.inr
  α β) (@set.range (sum α β) α (@sum.inl α β))) (@has_emptyc.emptyc (set β) (@set.has_emptyc β))

protected def set.decidable_set_of {α : Type u} (a : α) (p : α → Prop) [_inst_1 : decidable (p a)] :
  decidable (a ∈ {a : α | p a}) := _inst_1

protected def set.decidable_union {α : Type u} (s t : set α) (a : α) [decidable (a ∈ s)] [decidable (a ∈ t)] :
  decidable (a ∈ s ∪ t) := or.decidable

protected def set.decidable_inter {α : Type u} (s t : set α) (a : α) [decidable (a ∈ s)] [decidable (a ∈ t)] :
  decidable (a ∈ s ∩ t) := and.decidable

protected def set.decidable_sdiff {α : Type u} (s t : set α) (a : α) [decidable (a ∈ s)] [decidable (a ∈ t)] :
  decidable (a ∈ s \ t) := and.decidable

attribute [instance] set.decidable_set_of set.decidable_union set.decidable_inter set.decidable_sdiff
