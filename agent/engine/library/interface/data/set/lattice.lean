-- data.set.lattice
prelude
import interface.order.bounds

set_option old_structure_cmd true

universes u v w x y z

@[simp] axiom set.sUnion_subset_iff {α : Type u} {s : set (set α)} {t : set α} : ⋃₀ s ⊆ t ↔ ∀ (t' : set α), t' ∈ s →
  t' ⊆ t

@[simp] axiom set.sUnion_empty {α : Type u} : ⋃₀(∅ : set (set α)) = (∅ : set α)

@[simp] axiom set.sUnion_singleton {α : Type u} (s : set α) : ⋃₀{s} = s

@[simp] axiom set.sUnion_eq_empty {α : Type u} {S : set (set α)} : ⋃₀ S = ∅ ↔ ∀ (s : set α), s ∈ S → s = ∅

@[simp] axiom set.nonempty_sUnion {α : Type u} {S : set (set α)} : set.nonempty (⋃₀ S) ↔ ∃ (s : set α) (H : s ∈ S),
  set.nonempty s

@[simp] axiom set.sUnion_insert {α : Type u} (s : set α) (T : set (set α)) : ⋃₀ insert s T = s ∪ ⋃₀ T

-- order.complete_lattice

def supr {α : Type u} [has_Sup α] {ι : Sort v} (s : ι → α) : α := Sup (set.range s)

def infi {α : Type u} [has_Inf α] {ι : Sort v} (s : ι → α) : α := Inf (set.range s)

notation `⨆` binders `, ` r:(scoped f, supr f) := r

notation `⨅` binders `, ` r:(scoped f, infi f) := r

-- data.set.lattice

instance set.has_Inf {α : Type u} : has_Inf (set α) := ⟨λ s, {a | ∀ t ∈ s, a ∈ t}⟩

instance set.has_Sup {α : Type u} : has_Sup (set α) := ⟨set.sUnion⟩

def set.sInter {α : Type u} (S : set (set α)) : set α := Inf S

prefix `⋂₀ `:110 := set.sInter

def set.Union {β : Type u} {ι : Sort v} (s : ι → set β) : set β := supr s

def set.Inter {β : Type u} {ι : Sort v} (s : ι → set β) : set β := infi s

notation `⋃` binders `, ` r:(scoped f, set.Union f) := r

notation `⋂` binders `, ` r:(scoped f, set.Inter f) := r

-- order.complete_lattice

axiom Inf_eq_infi' {α : Type u} [_inst_1 : has_Inf α] (s : set α) : Inf s = ⨅ (a : ↥s), ↑a

axiom Inf_image' {α : Type u} {β : Type v} [_inst_1 : has_Inf α] {s : set β} {f : β → α} : Inf (f '' s) = ⨅ (a : ↥s),
  f ↑a

axiom Inf_range {α : Type u} {ι : Sort v} [_inst_1 : has_Inf α] {f : ι → α} : Inf (set.range f) = infi f

axiom Sup_eq_supr' {α : Type u} [_inst_1 : has_Sup α] (s : set α) : Sup s = ⨆ (a : ↥s), ↑a

axiom Sup_image' {α : Type u} {β : Type v} [_inst_1 : has_Sup α] {s : set β} {f : β → α} : Sup (f '' s) = ⨆ (a : ↥s),
  f ↑a

axiom Sup_range {α : Type u} {ι : Sort v} [_inst_1 : has_Sup α] {f : ι → α} : Sup (set.range f) = supr f

-- data.set.lattice

axiom function.surjective.Inter_comp {α : Type u} {ι : Sort v} {ι₂ : Sort w} {f : ι → ι₂} : function.surjective f → ∀
  (g : ι₂ → set α), (⋂ (x : ι), g (f x)) = ⋂ (y : ι₂), g y

axiom function.surjective.Union_comp {α : Type u} {ι : Sort v} {ι₂ : Sort w} {f : ι → ι₂} : function.surjective f → ∀
  (g : ι₂ → set α), (⋃ (x : ι), g (f x)) = ⋃ (y : ι₂), g y

-- order.complete_lattice

axiom function.surjective.infi_comp {α : Type u} {ι : Sort v} {ι' : Sort w} [_inst_1 : has_Inf α] {f : ι → ι'} :
  function.surjective f → ∀ (g : ι' → α), (⨅ (x : ι), g (f x)) = ⨅ (y : ι'), g y

axiom function.surjective.infi_congr {α : Type u} {ι : Sort v} {ι' : Sort w} [_inst_1 : has_Inf α] {f : ι → α} {g : ι'
  → α} (h : ι → ι') : function.surjective h → (∀ (x : ι), g (h x) = f x) → ((⨅ (x : ι), f x) = ⨅ (y : ι'), g y)

axiom function.surjective.supr_comp {α : Type u} {ι : Sort v} {ι' : Sort w} [_inst_1 : has_Sup α] {f : ι → ι'} :
  function.surjective f → ∀ (g : ι' → α), (⨆ (x : ι), g (f x)) = ⨆ (y : ι'), g y

protected axiom function.surjective.supr_congr {α : Type u} {ι : Sort v} {ι' : Sort w} [_inst_1 : has_Sup α] {f : ι → α} {g : ι'
  → α} (h : ι → ι') : function.surjective h → (∀ (x : ι), g (h x) = f x) → ((⨆ (x : ι), f x) = ⨆ (y : ι'), g y)

axiom infi_congr {α : Type u} {ι : Sort v} [_inst_1 : has_Inf α] {f g : ι → α} : (∀ (i : ι), f i = g i) → ((⨅ (i : ι),
  f i) = ⨅ (i : ι), g i)

axiom infi_congr_Prop {α : Type u} [_inst_1 : has_Inf α] {p q : Prop} {f₁ : p → α} {f₂ : q → α} (pq : iff p q) : (∀ (x
  : q), @eq α (f₁ (@iff.mpr p q pq x)) (f₂ x)) → @eq α (@infi α _inst_1 p f₁) (@infi α _inst_1 q f₂)

axiom infi_of_empty' {α : Type u} {ι : Sort v} [_inst_2 : has_Inf α] [_inst_3 : is_empty ι] (f : ι → α) : infi f = Inf
  ∅

axiom infi_range' {α : Type u} {β : Type v} {ι : Sort w} [_inst_1 : has_Inf α] (g : β → α) (f : ι → β) : (⨅ (b :
  ↥(set.range f)), g ↑b) = ⨅ (i : ι), g (f i)

-- data.set.lattice

@[simp] axiom set.Inf_eq_sInter {α : Type u} (S : set (set α)) : Inf S = ⋂₀ S

axiom set.Infi_eq_dif {α : Type u} {p : Prop} [_inst_1 : decidable p] (s : p → set α) : (⋂ (h : p), s h) = dite p (λ
  (h : p), s h) (λ (h : ¬p), set.univ)

@[simp] axiom set.Inter_Inter_eq' {α : Type u} {β : Type v} {ι : Sort w} {f : ι → α} {g : α → set β} : (⋂ (x : α) (y :
  ι) (h : f y = x), g x) = ⋂ (y : ι), g (f y)

@[simp] axiom set.Inter_Inter_eq_left {α : Type u} {β : Type v} {b : β} {s : Π (x : β), x = b → set α} : (⋂ (x : β) (h
  : x = b), s x h) = s b rfl

@[simp] axiom set.Inter_Inter_eq_or_left {α : Type u} {β : Type v} {b : β} {p : β → Prop} {s : Π (x : β), or (@eq β x
  b) (p x) → set α} : @eq (set α) (@set.Inter α β (λ (x : β), @set.Inter α (or (@eq β x b) (p x)) (λ (h : or (@eq β x
  b) (p x)), s x h))) (@has_inter.inter (set α) (@set.has_inter α) (s b (@or.inl (@eq β b b) (p b) (@rfl β b)))
  (@set.Inter α β (λ (x : β), @set.Inter α (p x) (λ (h : p x), s x (@or.inr (@eq β x b) (p x) h)))))

@[simp] axiom set.Inter_Inter_eq_right {α : Type u} {β : Type v} {b : β} {s : Π (x : β), b = x → set α} : (⋂ (x : β)
  (h : b = x), s x h) = s b rfl

axiom set.Inter_and {α : Type u} {p q : Prop} (s : and p q → set α) : @eq (set α) (@set.Inter α (and p q) (λ (h : and
  p q), s h)) (@set.Inter α p (λ (hp : p), @set.Inter α q (λ (hq : q), s (@and.intro p q hp hq))))

@[simp] axiom set.Inter_coe_set {α : Type u} {β : Type v} (s : set α) (f : ↥s → set β) : (⋂ (i : ↥s), f i) = ⋂ (i : α)
  (H : i ∈ s), f ⟨i, H⟩

axiom set.Inter_comm {α : Type u} {ι : Sort v} {ι' : Sort w} (s : ι → ι' → set α) : (⋂ (i : ι) (i' : ι'), s i i') = ⋂
  (i' : ι') (i : ι), s i i'

axiom set.Inter_congr {α : Type u} {ι : Sort v} {s t : ι → set α} : (∀ (i : ι), s i = t i) → ((⋂ (i : ι), s i) = ⋂ (i
  : ι), t i)

axiom set.Inter_congr_Prop {α : Type u} {p q : Prop} {f₁ : p → set α} {f₂ : q → set α} (pq : iff p q) : (∀ (x : q),
  @eq (set α) (f₁ (@iff.mpr p q pq x)) (f₂ x)) → @eq (set α) (@set.Inter α p f₁) (@set.Inter α q f₂)

axiom set.Inter_congr_of_surjective {α : Type u} {ι : Sort v} {ι₂ : Sort w} {f : ι → set α} {g : ι₂ → set α} (h : ι →
  ι₂) : function.surjective h → (∀ (x : ι), g (h x) = f x) → ((⋂ (x : ι), f x) = ⋂ (y : ι₂), g y)

axiom set.Inter_const {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) : (⋂ (i : ι), s) = s

axiom set.Inter_dite {α : Type u} {ι : Sort v} (p : ι → Prop) [_inst_1 : decidable_pred p] (f : Π (i : ι), p i → set
  α) (g : Π (i : ι), ¬p i → set α) : (⋂ (i : ι), dite (p i) (λ (h : p i), f i h) (λ (h : ¬p i), g i h)) = (⋂ (i : ι)
  (h : p i), f i h) ∩ ⋂ (i : ι) (h : ¬p i), g i h

axiom set.Inter_eq_empty_iff {α : Type u} {ι : Sort v} {f : ι → set α} : (⋂ (i : ι), f i) = ∅ ↔ ∀ (x : α), ∃ (i : ι),
  x ∉ f i

axiom set.Inter_eq_if {α : Type u} {p : Prop} [_inst_1 : decidable p] (s : set α) : (⋂ (h : p), s) = ite p s set.univ

@[simp] axiom set.Inter_eq_univ {α : Type u} {ι : Sort v} {s : ι → set α} : (⋂ (i : ι), s i) = set.univ ↔ ∀ (i : ι), s
  i = set.univ

@[simp] axiom set.Inter_exists {α : Type u} {ι : Sort v} {p : ι → Prop} {f : @Exists ι p → set α} : @eq (set α)
  (@set.Inter α (@Exists ι p) (λ (x : @Exists ι p), f x)) (@set.Inter α ι (λ (i : ι), @set.Inter α (p i) (λ (h : p i),
  f (@Exists.intro ι p i h))))

@[simp] axiom set.Inter_false {α : Type u} {s : false → set α} : set.Inter s = set.univ

axiom set.Inter_inter {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) (t : ι → set β) : (⋂ (i : ι), t i)
  ∩ s = ⋂ (i : ι), t i ∩ s

axiom set.Inter_inter_distrib {β : Type u} {ι : Sort v} (s t : ι → set β) : (⋂ (i : ι), s i ∩ t i) = (⋂ (i : ι), s i)
  ∩ ⋂ (i : ι), t i

axiom set.Inter_ite {α : Type u} {ι : Sort v} (p : ι → Prop) [_inst_1 : decidable_pred p] (f g : ι → set α) : (⋂ (i :
  ι), ite (p i) (f i) (g i)) = (⋂ (i : ι) (h : p i), f i) ∩ ⋂ (i : ι) (h : ¬p i), g i

axiom set.Inter_mono {α : Type u} {ι : Sort v} {s t : ι → set α} : (∀ (i : ι), s i ⊆ t i) → ((⋂ (i : ι), s i) ⊆ ⋂ (i :
  ι), t i)

axiom set.Inter_mono' {α : Type u} {ι : Sort v} {ι' : Sort w} {s : ι → set α} {t : ι' → set α} : (∀ (j : ι'), ∃ (i :
  ι), s i ⊆ t j) → ((⋂ (i : ι), s i) ⊆ ⋂ (j : ι'), t j)

axiom set.Inter_option {α : Type u} {ι : Type v} (s : option ι → set α) : (⋂ (o : option ι), s o) = s none ∩ ⋂ (i :
  ι), s (some i)

axiom set.Inter_or {α : Type u} {p q : Prop} (s : or p q → set α) : @eq (set α) (@set.Inter α (or p q) (λ (h : or p
  q), s h)) (@has_inter.inter (set α) (@set.has_inter α) (@set.Inter α p (λ (h : p), s (@or.inl p q h))) (@set.Inter α
  q (λ (h : q), s (@or.inr p q h))))

axiom set.Inter_set_of {α : Type u} {ι : Sort v} (P : ι → α → Prop) : (⋂ (i : ι), {x : α | P i x}) = {x : α | ∀ (i :
  ι), P i x}

axiom set.Inter_subset {β : Type u} {ι : Sort v} (s : ι → set β) (i : ι) : (⋂ (i : ι), s i) ⊆ s i

axiom set.Inter_subset_Inter₂ {α : Type u} {ι : Sort v} (κ : ι → Sort w) (s : ι → set α) : (⋂ (i : ι), s i) ⊆ ⋂ (i :
  ι) (j : κ i), s i

axiom set.Inter_subset_of_subset {α : Type u} {ι : Sort v} {s : ι → set α} {t : set α} (i : ι) : s i ⊆ t → (⋂ (i : ι),
  s i) ⊆ t

axiom set.Inter_subtype {α : Type u} {β : Type v} (p : α → Prop) (s : {x // p x} → set β) : (⋂ (x : {x // p x}), s x)
  = ⋂ (x : α) (hx : p x), s ⟨x, hx⟩

@[simp] axiom set.Inter_true {α : Type u} {s : true → set α} : set.Inter s = s trivial

@[simp] axiom set.Inter_univ {α : Type u} {ι : Sort v} : (⋂ (i : ι), @set.univ α) = @set.univ α

axiom set.Inter₂_congr {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s t : Π (i : ι), κ i → set α} : (∀ (i : ι) (j : κ
  i), s i j = t i j) → ((⋂ (i : ι) (j : κ i), s i j) = ⋂ (i : ι) (j : κ i), t i j)

axiom set.Inter₂_eq_empty_iff {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} : (⋂ (i : ι) (j
  : κ i), s i j) = ∅ ↔ ∀ (a : α), ∃ (i : ι) (j : κ i), a ∉ s i j

axiom set.Inter₂_mono {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s t : Π (i : ι), κ i → set α} : (∀ (i : ι) (j : κ
  i), s i j ⊆ t i j) → ((⋂ (i : ι) (j : κ i), s i j) ⊆ ⋂ (i : ι) (j : κ i), t i j)

axiom set.Inter₂_mono' {α : Type u} {ι : Sort v} {ι' : Sort w} {κ : ι → Sort x} {κ' : ι' → Sort y} {s : Π (i : ι), κ i
  → set α} {t : Π (i' : ι'), κ' i' → set α} : (∀ (i' : ι') (j' : κ' i'), ∃ (i : ι) (j : κ i), s i j ⊆ t i' j') → ((⋂
  (i : ι) (j : κ i), s i j) ⊆ ⋂ (i' : ι') (j' : κ' i'), t i' j')

axiom set.Inter₂_subset {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} (i : ι) (j : κ i) : (⋂
  (i : ι) (j : κ i), s i j) ⊆ s i j

@[simp] axiom set.Sup_eq_sUnion {α : Type u} (S : set (set α)) : Sup S = ⋃₀ S

axiom set.Union_Inter_subset {α : Type u} {ι : Sort v} {ι' : Sort w} {s : ι → ι' → set α} : (⋃ (j : ι'), ⋂ (i : ι), s
  i j) ⊆ ⋂ (i : ι), ⋃ (j : ι'), s i j

@[simp] axiom set.Union_Union_eq' {α : Type u} {β : Type v} {ι : Sort w} {f : ι → α} {g : α → set β} : (⋃ (x : α) (y :
  ι) (h : f y = x), g x) = ⋃ (y : ι), g (f y)

@[simp] axiom set.Union_Union_eq_left {α : Type u} {β : Type v} {b : β} {s : Π (x : β), x = b → set α} : (⋃ (x : β) (h
  : x = b), s x h) = s b rfl

@[simp] axiom set.Union_Union_eq_or_left {α : Type u} {β : Type v} {b : β} {p : β → Prop} {s : Π (x : β), or (@eq β x
  b) (p x) → set α} : @eq (set α) (@set.Union α β (λ (x : β), @set.Union α (or (@eq β x b) (p x)) (λ (h : or (@eq β x
  b) (p x)), s x h))) (@has_union.union (set α) (@set.has_union α) (s b (@or.inl (@eq β b b) (p b) (@rfl β b)))
  (@set.Union α β (λ (x : β), @set.Union α (p x) (λ (h : p x), s x (@or.inr (@eq β x b) (p x) h)))))

@[simp] axiom set.Union_Union_eq_right {α : Type u} {β : Type v} {b : β} {s : Π (x : β), b = x → set α} : (⋃ (x : β)
  (h : b = x), s x h) = s b rfl

axiom set.Union_and {α : Type u} {p q : Prop} (s : and p q → set α) : @eq (set α) (@set.Union α (and p q) (λ (h : and
  p q), s h)) (@set.Union α p (λ (hp : p), @set.Union α q (λ (hq : q), s (@and.intro p q hp hq))))

@[simp] axiom set.Union_coe_set {α : Type u} {β : Type v} (s : set α) (f : ↥s → set β) : (⋃ (i : ↥s), f i) = ⋃ (i : α)
  (H : i ∈ s), f ⟨i, H⟩

axiom set.Union_comm {α : Type u} {ι : Sort v} {ι' : Sort w} (s : ι → ι' → set α) : (⋃ (i : ι) (i' : ι'), s i i') = ⋃
  (i' : ι') (i : ι), s i i'

axiom set.Union_congr {α : Type u} {ι : Sort v} {s t : ι → set α} : (∀ (i : ι), s i = t i) → ((⋃ (i : ι), s i) = ⋃ (i
  : ι), t i)

axiom set.Union_congr_Prop {α : Type u} {p q : Prop} {f₁ : p → set α} {f₂ : q → set α} (pq : iff p q) : (∀ (x : q),
  @eq (set α) (f₁ (@iff.mpr p q pq x)) (f₂ x)) → @eq (set α) (@set.Union α p f₁) (@set.Union α q f₂)

axiom set.Union_congr_of_surjective {α : Type u} {ι : Sort v} {ι₂ : Sort w} {f : ι → set α} {g : ι₂ → set α} (h : ι →
  ι₂) : function.surjective h → (∀ (x : ι), g (h x) = f x) → ((⋃ (x : ι), f x) = ⋃ (y : ι₂), g y)

axiom set.Union_const {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) : (⋃ (i : ι), s) = s

axiom set.Union_diff {β : Type u} {ι : Sort v} (s : set β) (t : ι → set β) : (⋃ (i : ι), t i) \ s = ⋃ (i : ι), t i \ s

axiom set.Union_dite {α : Type u} {ι : Sort v} (p : ι → Prop) [_inst_1 : decidable_pred p] (f : Π (i : ι), p i → set
  α) (g : Π (i : ι), ¬p i → set α) : (⋃ (i : ι), dite (p i) (λ (h : p i), f i h) (λ (h : ¬p i), g i h)) = (⋃ (i : ι)
  (h : p i), f i h) ∪ ⋃ (i : ι) (h : ¬p i), g i h

@[simp] axiom set.Union_empty {α : Type u} {ι : Sort v} : @eq (set α) (@set.Union α ι (λ (i : ι), @has_emptyc.emptyc
  (set α) (@set.has_emptyc α))) (@has_emptyc.emptyc (set α) (@set.has_emptyc α))

axiom set.Union_eq_dif {α : Type u} {p : Prop} [_inst_1 : decidable p] (s : p → set α) : (⋃ (h : p), s h) = dite p (λ
  (h : p), s h) (λ (h : ¬p), ∅)

@[simp] axiom set.Union_eq_empty {α : Type u} {ι : Sort v} {s : ι → set α} : (⋃ (i : ι), s i) = ∅ ↔ ∀ (i : ι), s i = ∅

axiom set.Union_eq_if {α : Type u} {p : Prop} [_inst_1 : decidable p] (s : set α) : (⋃ (h : p), s) = ite p s ∅

axiom set.Union_eq_range_sigma {α : Type u} {β : Type v} (s : α → set β) : (⋃ (i : α), s i) = set.range (λ (a : Σ (i :
  α), ↥(s i)), ↑(a.snd))

axiom set.Union_eq_univ_iff {α : Type u} {ι : Sort v} {f : ι → set α} : (⋃ (i : ι), f i) = set.univ ↔ ∀ (x : α), ∃ (i
  : ι), x ∈ f i

@[simp] axiom set.Union_exists {α : Type u} {ι : Sort v} {p : ι → Prop} {f : @Exists ι p → set α} : @eq (set α)
  (@set.Union α (@Exists ι p) (λ (x : @Exists ι p), f x)) (@set.Union α ι (λ (i : ι), @set.Union α (p i) (λ (h : p i),
  f (@Exists.intro ι p i h))))

@[simp] axiom set.Union_false {α : Type u} {s : false → set α} : set.Union s = ∅

axiom set.Union_image_preimage_sigma_mk_eq_self {ι : Type u} {σ : ι → Type v} (s : set (sigma σ)) : (⋃ (i : ι),
  sigma.mk i '' (sigma.mk i ⁻¹' s)) = s

axiom set.Union_inter {β : Type u} {ι : Sort v} (s : set β) (t : ι → set β) : (⋃ (i : ι), t i) ∩ s = ⋃ (i : ι), t i ∩
  s

axiom set.Union_inter_subset {ι : Sort u} {α : Type v} {s t : ι → set α} : (⋃ (i : ι), s i ∩ t i) ⊆ (⋃ (i : ι), s i) ∩
  ⋃ (i : ι), t i

axiom set.Union_ite {α : Type u} {ι : Sort v} (p : ι → Prop) [_inst_1 : decidable_pred p] (f g : ι → set α) : (⋃ (i :
  ι), ite (p i) (f i) (g i)) = (⋃ (i : ι) (h : p i), f i) ∪ ⋃ (i : ι) (h : ¬p i), g i

axiom set.Union_mono {α : Type u} {ι : Sort v} {s t : ι → set α} : (∀ (i : ι), s i ⊆ t i) → ((⋃ (i : ι), s i) ⊆ ⋃ (i :
  ι), t i)

axiom set.Union_mono' {α : Type u} {ι : Sort v} {ι₂ : Sort w} {s : ι → set α} {t : ι₂ → set α} : (∀ (i : ι), ∃ (j :
  ι₂), s i ⊆ t j) → ((⋃ (i : ι), s i) ⊆ ⋃ (i : ι₂), t i)

axiom set.Union_nonempty_index {α : Type u} {β : Type v} (s : set α) (t : @set.nonempty α s → set β) : @eq (set β)
  (@set.Union β (@set.nonempty α s) (λ (h : @set.nonempty α s), t h)) (@set.Union β α (λ (x : α), @set.Union β
  (@has_mem.mem α (set α) (@set.has_mem α) x s) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x s), t (@Exists.intro
  α (λ (x : α), @has_mem.mem α (set α) (@set.has_mem α) x s) x H))))

@[simp] axiom set.Union_nonempty_self {α : Type u} (s : set α) : (⋃ (h : s.nonempty), s) = s

axiom set.Union_of_singleton (α : Type u) : (⋃ (x : α), {x}) = @set.univ α

axiom set.Union_of_singleton_coe {α : Type u} (s : set α) : (⋃ (i : ↥s), {↑i}) = s

axiom set.Union_option {α : Type u} {ι : Type v} (s : option ι → set α) : (⋃ (o : option ι), s o) = s none ∪ ⋃ (i :
  ι), s (some i)

axiom set.Union_or {α : Type u} {p q : Prop} (s : or p q → set α) : @eq (set α) (@set.Union α (or p q) (λ (h : or p
  q), s h)) (@has_union.union (set α) (@set.has_union α) (@set.Union α p (λ (i : p), s (@or.inl p q i))) (@set.Union α
  q (λ (j : q), s (@or.inr p q j))))

axiom set.Union_range_eq_Union {α : Type u} {β : Type v} {ι : Sort w} (C : ι → set α) {f : Π (x : ι), β → ↥(C x)} : (∀
  (x : ι), function.surjective (f x)) → ((⋃ (y : β), set.range (λ (x : ι), (f x y).val)) = ⋃ (x : ι), C x)

axiom set.Union_range_eq_sUnion {α : Type u} {β : Type v} (C : set (set α)) {f : Π (s : ↥C), β → ↥s} : (∀ (s : ↥C),
  function.surjective (f s)) → (⋃ (y : β), set.range (λ (s : ↥C), (f s y).val)) = ⋃₀ C

axiom set.Union_set_of {α : Type u} {ι : Sort v} (P : ι → α → Prop) : (⋃ (i : ι), {x : α | P i x}) = {x : α | ∃ (i :
  ι), P i x}

@[simp] axiom set.Union_singleton_eq_range {α : Type u} {β : Type v} (f : α → β) : (⋃ (x : α), {f x}) = set.range f

axiom set.Union_subset {α : Type u} {ι : Sort v} {s : ι → set α} {t : set α} : (∀ (i : ι), s i ⊆ t) → (⋃ (i : ι), s i)
  ⊆ t

axiom set.Union_subset_Union_const {α : Type u} {ι : Sort v} {ι₂ : Sort w} {s : set α} : (ι → ι₂) → ((⋃ (i : ι), s) ⊆
  ⋃ (j : ι₂), s)

@[simp] axiom set.Union_subset_iff {α : Type u} {ι : Sort v} {s : ι → set α} {t : set α} : (⋃ (i : ι), s i) ⊆ t ↔ ∀ (i
  : ι), s i ⊆ t

axiom set.Union_subtype {α : Type u} {β : Type v} (p : α → Prop) (s : {x // p x} → set β) : (⋃ (x : {x // p x}), s x)
  = ⋃ (x : α) (hx : p x), s ⟨x, hx⟩

@[simp] axiom set.Union_true {α : Type u} {s : true → set α} : set.Union s = s trivial

axiom set.Union_union {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) (t : ι → set β) : (⋃ (i : ι), t i)
  ∪ s = ⋃ (i : ι), t i ∪ s

axiom set.Union_union_distrib {β : Type u} {ι : Sort v} (s t : ι → set β) : (⋃ (i : ι), s i ∪ t i) = (⋃ (i : ι), s i)
  ∪ ⋃ (i : ι), t i

axiom set.Union₂_congr {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s t : Π (i : ι), κ i → set α} : (∀ (i : ι) (j : κ
  i), s i j = t i j) → ((⋃ (i : ι) (j : κ i), s i j) = ⋃ (i : ι) (j : κ i), t i j)

axiom set.Union₂_eq_univ_iff {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} : (⋃ (i : ι) (j :
  κ i), s i j) = set.univ ↔ ∀ (a : α), ∃ (i : ι) (j : κ i), a ∈ s i j

axiom set.Union₂_inter {α : Type u} {ι : Sort v} {κ : ι → Sort w} (s : Π (i : ι), κ i → set α) (t : set α) : (⋃ (i :
  ι) (j : κ i), s i j) ∩ t = ⋃ (i : ι) (j : κ i), s i j ∩ t

axiom set.Union₂_mono {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s t : Π (i : ι), κ i → set α} : (∀ (i : ι) (j : κ
  i), s i j ⊆ t i j) → ((⋃ (i : ι) (j : κ i), s i j) ⊆ ⋃ (i : ι) (j : κ i), t i j)

axiom set.Union₂_mono' {α : Type u} {ι : Sort v} {ι' : Sort w} {κ : ι → Sort x} {κ' : ι' → Sort y} {s : Π (i : ι), κ i
  → set α} {t : Π (i' : ι'), κ' i' → set α} : (∀ (i : ι) (j : κ i), ∃ (i' : ι') (j' : κ' i'), s i j ⊆ t i' j') → ((⋃
  (i : ι) (j : κ i), s i j) ⊆ ⋃ (i' : ι') (j' : κ' i'), t i' j')

axiom set.Union₂_subset {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} {t : set α} : (∀ (i :
  ι) (j : κ i), s i j ⊆ t) → (⋃ (i : ι) (j : κ i), s i j) ⊆ t

axiom set.Union₂_subset_Union {α : Type u} {ι : Sort v} (κ : ι → Sort w) (s : ι → set α) : (⋃ (i : ι) (j : κ i), s i)
  ⊆ ⋃ (i : ι), s i

axiom set.Union₂_subset_iff {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} {t : set α} : (⋃
  (i : ι) (j : κ i), s i j) ⊆ t ↔ ∀ (i : ι) (j : κ i), s i j ⊆ t

axiom set.bInter_Union {α : Type u} {β : Type v} {ι : Sort w} (s : ι → set α) (t : α → set β) : (⋂ (x : α) (H : x ∈ ⋃
  (i : ι), s i), t x) = ⋂ (i : ι) (x : α) (H : x ∈ s i), t x

@[simp] axiom set.bInter_and {α : Type u} {ι : Sort v} {ι' : Sort w} (p : ι → Prop) (q : ι → ι' → Prop) (s : Π (x : ι)
  (y : ι'), and (p x) (q x y) → set α) : @eq (set α) (@set.Inter α ι (λ (x : ι), @set.Inter α ι' (λ (y : ι'),
  @set.Inter α (and (p x) (q x y)) (λ (h : and (p x) (q x y)), s x y h)))) (@set.Inter α ι (λ (x : ι), @set.Inter α (p
  x) (λ (hx : p x), @set.Inter α ι' (λ (y : ι'), @set.Inter α (q x y) (λ (hy : q x y), s x y (@and.intro (p x) (q x y)
  hx hy))))))

@[simp] axiom set.bInter_and' {α : Type u} {ι : Sort v} {ι' : Sort w} (p : ι' → Prop) (q : ι → ι' → Prop) (s : Π (x :
  ι) (y : ι'), and (p y) (q x y) → set α) : @eq (set α) (@set.Inter α ι (λ (x : ι), @set.Inter α ι' (λ (y : ι'),
  @set.Inter α (and (p y) (q x y)) (λ (h : and (p y) (q x y)), s x y h)))) (@set.Inter α ι' (λ (y : ι'), @set.Inter α
  (p y) (λ (hy : p y), @set.Inter α ι (λ (x : ι), @set.Inter α (q x y) (λ (hx : q x y), s x y (@and.intro (p y) (q x
  y) hy hx))))))

axiom set.bInter_empty {α : Type u} {β : Type v} (u : α → set β) : @eq (set β) (@set.Inter β α (λ (x : α), @set.Inter
  β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_emptyc.emptyc (set α) (@set.has_emptyc α))) (λ (H : @has_mem.mem
  α (set α) (@set.has_mem α) x (@has_emptyc.emptyc (set α) (@set.has_emptyc α))), u x))) (@set.univ β)

axiom set.bInter_eq_Inter {α : Type u} {β : Type v} (s : set α) (t : Π (x : α), @has_mem.mem α (set α) (@set.has_mem
  α) x s → set β) : @eq (set β) (@set.Inter β α (λ (x : α), @set.Inter β (@has_mem.mem α (set α) (@set.has_mem α) x s)
  (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x s), t x H))) (@set.Inter β (@coe_sort (set α) (Type u)
  (@set.has_coe_to_sort α) s) (λ (x : @coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s), t (@coe (@coe_sort (set
  α) (Type u) (@set.has_coe_to_sort α) s) α (@coe_to_lift (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s) α
  (@coe_base (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s) α (@coe_subtype α (λ (x : α), @has_mem.mem α (set
  α) (@set.has_mem α) x s)))) x) (@subtype.property α (λ (x : α), @has_mem.mem α (set α) (@set.has_mem α) x s) x)))

axiom set.bInter_image {α : Type u} {β : Type v} {γ : Type w} {s : set γ} {f : γ → α} {g : α → set β} : (⋂ (x : α) (H
  : x ∈ f '' s), g x) = ⋂ (y : γ) (H : y ∈ s), g (f y)

axiom set.bInter_insert {α : Type u} {β : Type v} (a : α) (s : set α) (t : α → set β) : (⋂ (x : α) (H : x ∈ insert a
  s), t x) = t a ∩ ⋂ (x : α) (H : x ∈ s), t x

axiom set.bInter_inter {ι : Type u} {α : Type v} {s : set ι} : s.nonempty → ∀ (f : ι → set α) (t : set α), (⋂ (i : ι)
  (H : i ∈ s), f i ∩ t) = (⋂ (i : ι) (H : i ∈ s), f i) ∩ t

axiom set.bInter_mono {α : Type u} {β : Type v} {s s' : set α} {t t' : α → set β} : s ⊆ s' → (∀ (x : α), x ∈ s → t x ⊆
  t' x) → ((⋂ (x : α) (H : x ∈ s'), t x) ⊆ ⋂ (x : α) (H : x ∈ s), t' x)

axiom set.bInter_pair {α : Type u} {β : Type v} (a b : α) (s : α → set β) : @eq (set β) (@set.Inter β α (λ (x : α),
  @set.Inter β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_insert.insert α (set α) (@set.has_insert α) a
  (@has_singleton.singleton α (set α) (@set.has_singleton α) b))) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x
  (@has_insert.insert α (set α) (@set.has_insert α) a (@has_singleton.singleton α (set α) (@set.has_singleton α) b))),
  s x))) (@has_inter.inter (set β) (@set.has_inter β) (s a) (s b))

axiom set.bInter_range {α : Type u} {β : Type v} {ι : Sort w} {f : ι → α} {g : α → set β} : (⋂ (x : α) (H : x ∈
  set.range f), g x) = ⋂ (y : ι), g (f y)

axiom set.bInter_singleton {α : Type u} {β : Type v} (a : α) (s : α → set β) : @eq (set β) (@set.Inter β α (λ (x : α),
  @set.Inter β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_singleton.singleton α (set α) (@set.has_singleton α)
  a)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x (@has_singleton.singleton α (set α) (@set.has_singleton α)
  a)), s x))) (s a)

axiom set.bInter_subset_bInter_left {α : Type u} {β : Type v} {s s' : set α} {t : α → set β} : s' ⊆ s → ((⋂ (x : α) (H
  : x ∈ s), t x) ⊆ ⋂ (x : α) (H : x ∈ s'), t x)

axiom set.bInter_subset_of_mem {α : Type u} {β : Type v} {s : set α} {t : α → set β} {x : α} : x ∈ s → (⋂ (x : α) (H :
  x ∈ s), t x) ⊆ t x

axiom set.bInter_union {α : Type u} {β : Type v} (s t : set α) (u : α → set β) : (⋂ (x : α) (H : x ∈ s ∪ t), u x) = (⋂
  (x : α) (H : x ∈ s), u x) ∩ ⋂ (x : α) (H : x ∈ t), u x

axiom set.bInter_univ {α : Type u} {β : Type v} (u : α → set β) : (⋂ (x : α) (H : x ∈ @set.univ α), u x) = ⋂ (x : α),
  u x

axiom set.bUnion_Union {α : Type u} {β : Type v} {ι : Sort w} (s : ι → set α) (t : α → set β) : (⋃ (x : α) (H : x ∈ ⋃
  (i : ι), s i), t x) = ⋃ (i : ι) (x : α) (H : x ∈ s i), t x

@[simp] axiom set.bUnion_and {α : Type u} {ι : Sort v} {ι' : Sort w} (p : ι → Prop) (q : ι → ι' → Prop) (s : Π (x : ι)
  (y : ι'), and (p x) (q x y) → set α) : @eq (set α) (@set.Union α ι (λ (x : ι), @set.Union α ι' (λ (y : ι'),
  @set.Union α (and (p x) (q x y)) (λ (h : and (p x) (q x y)), s x y h)))) (@set.Union α ι (λ (x : ι), @set.Union α (p
  x) (λ (hx : p x), @set.Union α ι' (λ (y : ι'), @set.Union α (q x y) (λ (hy : q x y), s x y (@and.intro (p x) (q x y)
  hx hy))))))

@[simp] axiom set.bUnion_and' {α : Type u} {ι : Sort v} {ι' : Sort w} (p : ι' → Prop) (q : ι → ι' → Prop) (s : Π (x :
  ι) (y : ι'), and (p y) (q x y) → set α) : @eq (set α) (@set.Union α ι (λ (x : ι), @set.Union α ι' (λ (y : ι'),
  @set.Union α (and (p y) (q x y)) (λ (h : and (p y) (q x y)), s x y h)))) (@set.Union α ι' (λ (y : ι'), @set.Union α
  (p y) (λ (hy : p y), @set.Union α ι (λ (x : ι), @set.Union α (q x y) (λ (hx : q x y), s x y (@and.intro (p y) (q x
  y) hy hx))))))

axiom set.bUnion_diff_bUnion_subset {α : Type u} {β : Type v} (t : α → set β) (s₁ s₂ : set α) : ((⋃ (x : α) (H : x ∈
  s₁), t x) \ ⋃ (x : α) (H : x ∈ s₂), t x) ⊆ ⋃ (x : α) (H : x ∈ s₁ \ s₂), t x

axiom set.bUnion_empty {α : Type u} {β : Type v} (s : α → set β) : @eq (set β) (@set.Union β α (λ (x : α), @set.Union
  β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_emptyc.emptyc (set α) (@set.has_emptyc α))) (λ (H : @has_mem.mem
  α (set α) (@set.has_mem α) x (@has_emptyc.emptyc (set α) (@set.has_emptyc α))), s x))) (@has_emptyc.emptyc (set β)
  (@set.has_emptyc β))

axiom set.bUnion_eq_Union {α : Type u} {β : Type v} (s : set α) (t : Π (x : α), @has_mem.mem α (set α) (@set.has_mem
  α) x s → set β) : @eq (set β) (@set.Union β α (λ (x : α), @set.Union β (@has_mem.mem α (set α) (@set.has_mem α) x s)
  (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x s), t x H))) (@set.Union β (@coe_sort (set α) (Type u)
  (@set.has_coe_to_sort α) s) (λ (x : @coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s), t (@coe (@coe_sort (set
  α) (Type u) (@set.has_coe_to_sort α) s) α (@coe_to_lift (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s) α
  (@coe_base (@coe_sort (set α) (Type u) (@set.has_coe_to_sort α) s) α (@coe_subtype α (λ (x : α), @has_mem.mem α (set
  α) (@set.has_mem α) x s)))) x) (@subtype.property α (λ (x : α), @has_mem.mem α (set α) (@set.has_mem α) x s) x)))

axiom set.bUnion_image {α : Type u} {β : Type v} {γ : Type w} {s : set γ} {f : γ → α} {g : α → set β} : (⋃ (x : α) (H
  : x ∈ f '' s), g x) = ⋃ (y : γ) (H : y ∈ s), g (f y)

axiom set.bUnion_insert {α : Type u} {β : Type v} (a : α) (s : set α) (t : α → set β) : (⋃ (x : α) (H : x ∈ insert a
  s), t x) = t a ∪ ⋃ (x : α) (H : x ∈ s), t x

axiom set.bUnion_mono {α : Type u} {β : Type v} {s s' : set α} {t t' : α → set β} : s' ⊆ s → (∀ (x : α), x ∈ s → t x ⊆
  t' x) → ((⋃ (x : α) (H : x ∈ s'), t x) ⊆ ⋃ (x : α) (H : x ∈ s), t' x)

@[simp] axiom set.bUnion_of_singleton {α : Type u} (s : set α) : (⋃ (x : α) (H : x ∈ s), {x}) = s

axiom set.bUnion_pair {α : Type u} {β : Type v} (a b : α) (s : α → set β) : @eq (set β) (@set.Union β α (λ (x : α),
  @set.Union β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_insert.insert α (set α) (@set.has_insert α) a
  (@has_singleton.singleton α (set α) (@set.has_singleton α) b))) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x
  (@has_insert.insert α (set α) (@set.has_insert α) a (@has_singleton.singleton α (set α) (@set.has_singleton α) b))),
  s x))) (@has_union.union (set β) (@set.has_union β) (s a) (s b))

@[simp] axiom set.bUnion_preimage_singleton {α : Type u} {β : Type v} (f : α → β) (s : set β) : (⋃ (y : β) (H : y ∈
  s), f ⁻¹' {y}) = f ⁻¹' s

axiom set.bUnion_range {α : Type u} {β : Type v} {ι : Sort w} {f : ι → α} {g : α → set β} : (⋃ (x : α) (H : x ∈
  set.range f), g x) = ⋃ (y : ι), g (f y)

axiom set.bUnion_range_preimage_singleton {α : Type u} {β : Type v} (f : α → β) : (⋃ (y : β) (H : y ∈ set.range f), f
  ⁻¹' {y}) = set.univ

@[simp] axiom set.bUnion_self {α : Type u} (s : set α) : (⋃ (x : α) (H : x ∈ s), s) = s

axiom set.bUnion_singleton {α : Type u} {β : Type v} (a : α) (s : α → set β) : @eq (set β) (@set.Union β α (λ (x : α),
  @set.Union β (@has_mem.mem α (set α) (@set.has_mem α) x (@has_singleton.singleton α (set α) (@set.has_singleton α)
  a)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x (@has_singleton.singleton α (set α) (@set.has_singleton α)
  a)), s x))) (s a)

axiom set.bUnion_subset_bUnion_left {α : Type u} {β : Type v} {s s' : set α} {t : α → set β} : s ⊆ s' → ((⋃ (x : α) (H
  : x ∈ s), t x) ⊆ ⋃ (x : α) (H : x ∈ s'), t x)

axiom set.bUnion_union {α : Type u} {β : Type v} (s t : set α) (u : α → set β) : (⋃ (x : α) (H : x ∈ s ∪ t), u x) = (⋃
  (x : α) (H : x ∈ s), u x) ∪ ⋃ (x : α) (H : x ∈ t), u x

axiom set.bUnion_univ {α : Type u} {β : Type v} (s : α → set β) : (⋃ (x : α) (H : x ∈ @set.univ α), s x) = ⋃ (x : α),
  s x

axiom set.diff_Inter {β : Type u} {ι : Sort v} (s : set β) (t : ι → set β) : (s \ ⋂ (i : ι), t i) = ⋃ (i : ι), s \ t i

axiom set.diff_Union {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) (t : ι → set β) : (s \ ⋃ (i : ι), t
  i) = ⋂ (i : ι), s \ t i

axiom set.image_Inter_subset {α : Type u} {β : Type v} {ι : Sort w} (s : ι → set α) (f : α → β) : (f '' ⋂ (i : ι), s
  i) ⊆ ⋂ (i : ι), f '' s i

axiom set.image_Inter₂_subset {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} (s : Π (i : ι), κ i → set α) (f
  : α → β) : (f '' ⋂ (i : ι) (j : κ i), s i j) ⊆ ⋂ (i : ι) (j : κ i), f '' s i j

axiom set.image_Union {α : Type u} {β : Type v} {ι : Sort w} {f : α → β} {s : ι → set α} : (f '' ⋃ (i : ι), s i) = ⋃
  (i : ι), f '' s i

axiom set.image_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} (f : α → β) (s : Π (i : ι), κ i → set
  α) : (f '' ⋃ (i : ι) (j : κ i), s i j) = ⋃ (i : ι) (j : κ i), f '' s i j

axiom set.image_eq_Union {α : Type u} {β : Type v} (f : α → β) (s : set α) : f '' s = ⋃ (i : α) (H : i ∈ s), {f i}

axiom set.image_sInter_subset {α : Type u} {β : Type v} (S : set (set α)) (f : α → β) : f '' ⋂₀ S ⊆ ⋂ (s : set α) (H :
  s ∈ S), f '' s

@[simp] axiom set.infi_eq_Inter {α : Type u} {ι : Sort v} (s : ι → set α) : infi s = set.Inter s

axiom set.inj_on.image_Inter_eq {α : Type u} {β : Type v} {ι : Sort w} [_inst_1 : nonempty ι] {s : ι → set α} {f : α →
  β} : set.inj_on f (⋃ (i : ι), s i) → ((f '' ⋂ (i : ι), s i) = ⋂ (i : ι), f '' s i)

axiom set.inj_on.image_bInter_eq {α : Type u} {β : Type v} {ι : Sort w} {p : ι → Prop} {s : Π (i : ι), p i → set α} :
  (∃ (i : ι), p i) → ∀ {f : α → β}, set.inj_on f (⋃ (i : ι) (hi : p i), s i hi) → ((f '' ⋂ (i : ι) (hi : p i), s i hi)
  = ⋂ (i : ι) (hi : p i), f '' s i hi)

axiom set.inter_Inter {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) (t : ι → set β) : (s ∩ ⋂ (i : ι), t
  i) = ⋂ (i : ι), s ∩ t i

axiom set.inter_Union {β : Type u} {ι : Sort v} (s : set β) (t : ι → set β) : (s ∩ ⋃ (i : ι), t i) = ⋃ (i : ι), s ∩ t
  i

axiom set.inter_Union₂ {α : Type u} {ι : Sort v} {κ : ι → Sort w} (s : set α) (t : Π (i : ι), κ i → set α) : (s ∩ ⋃ (i
  : ι) (j : κ i), t i j) = ⋃ (i : ι) (j : κ i), s ∩ t i j

axiom set.inter_bInter {ι : Type u} {α : Type v} {s : set ι} : s.nonempty → ∀ (f : ι → set α) (t : set α), (⋂ (i : ι)
  (H : i ∈ s), t ∩ f i) = t ∩ ⋂ (i : ι) (H : i ∈ s), f i

axiom set.inter_eq_Inter {α : Type u} {s₁ s₂ : set α} : s₁ ∩ s₂ = ⋂ (b : bool), cond b s₁ s₂

axiom set.maps_to_Inter {α : Type u} {β : Type v} {ι : Sort w} {s : set α} {t : ι → set β} {f : α → β} : (∀ (i : ι),
  set.maps_to f s (t i)) → set.maps_to f s (⋂ (i : ι), t i)

axiom set.maps_to_Inter_Inter {α : Type u} {β : Type v} {ι : Sort w} {s : ι → set α} {t : ι → set β} {f : α → β} : (∀
  (i : ι), set.maps_to f (s i) (t i)) → set.maps_to f (⋂ (i : ι), s i) (⋂ (i : ι), t i)

axiom set.maps_to_Inter₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : set α} {t : Π (i : ι), κ i → set
  β} {f : α → β} : (∀ (i : ι) (j : κ i), set.maps_to f s (t i j)) → set.maps_to f s (⋂ (i : ι) (j : κ i), t i j)

axiom set.maps_to_Inter₂_Inter₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : Π (i : ι), κ i → set α}
  {t : Π (i : ι), κ i → set β} {f : α → β} : (∀ (i : ι) (j : κ i), set.maps_to f (s i j) (t i j)) → set.maps_to f (⋂
  (i : ι) (j : κ i), s i j) (⋂ (i : ι) (j : κ i), t i j)

axiom set.maps_to_Union {α : Type u} {β : Type v} {ι : Sort w} {s : ι → set α} {t : set β} {f : α → β} : (∀ (i : ι),
  set.maps_to f (s i) t) → set.maps_to f (⋃ (i : ι), s i) t

axiom set.maps_to_Union_Union {α : Type u} {β : Type v} {ι : Sort w} {s : ι → set α} {t : ι → set β} {f : α → β} : (∀
  (i : ι), set.maps_to f (s i) (t i)) → set.maps_to f (⋃ (i : ι), s i) (⋃ (i : ι), t i)

axiom set.maps_to_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : Π (i : ι), κ i → set α} {t : set
  β} {f : α → β} : (∀ (i : ι) (j : κ i), set.maps_to f (s i j) t) → set.maps_to f (⋃ (i : ι) (j : κ i), s i j) t

axiom set.maps_to_Union₂_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : Π (i : ι), κ i → set α}
  {t : Π (i : ι), κ i → set β} {f : α → β} : (∀ (i : ι) (j : κ i), set.maps_to f (s i j) (t i j)) → set.maps_to f (⋃
  (i : ι) (j : κ i), s i j) (⋃ (i : ι) (j : κ i), t i j)

axiom set.maps_to_sInter {α : Type u} {β : Type v} {s : set α} {T : set (set β)} {f : α → β} : (∀ (t : set β), t ∈ T →
  set.maps_to f s t) → set.maps_to f s (⋂₀ T)

@[simp] axiom set.mem_Inter {α : Type u} {ι : Sort v} {x : α} {s : ι → set α} : (x ∈ ⋂ (i : ι), s i) ↔ ∀ (i : ι), x ∈
  s i

axiom set.mem_Inter_of_mem {α : Type u} {ι : Sort v} {s : ι → set α} {a : α} : (∀ (i : ι), a ∈ s i) → (a ∈ ⋂ (i : ι),
  s i)

axiom set.mem_Inter₂ {γ : Type u} {ι : Sort v} {κ : ι → Sort w} {x : γ} {s : Π (i : ι), κ i → set γ} : (x ∈ ⋂ (i : ι)
  (j : κ i), s i j) ↔ ∀ (i : ι) (j : κ i), x ∈ s i j

axiom set.mem_Inter₂_of_mem {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} {a : α} : (∀ (i :
  ι) (j : κ i), a ∈ s i j) → (a ∈ ⋂ (i : ι) (j : κ i), s i j)

@[simp] axiom set.mem_Union {α : Type u} {ι : Sort v} {x : α} {s : ι → set α} : (x ∈ ⋃ (i : ι), s i) ↔ ∃ (i : ι), x ∈
  s i

axiom set.mem_Union_of_mem {α : Type u} {ι : Sort v} {s : ι → set α} {a : α} (i : ι) : a ∈ s i → (a ∈ ⋃ (i : ι), s i)

axiom set.mem_Union₂ {γ : Type u} {ι : Sort v} {κ : ι → Sort w} {x : γ} {s : Π (i : ι), κ i → set γ} : (x ∈ ⋃ (i : ι)
  (j : κ i), s i j) ↔ ∃ (i : ι) (j : κ i), x ∈ s i j

axiom set.mem_Union₂_of_mem {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} {a : α} {i : ι} (j
  : κ i) : a ∈ s i j → (a ∈ ⋃ (i : ι) (j : κ i), s i j)

axiom set.mem_bInter {α : Type u} {β : Type v} {s : set α} {t : α → set β} {y : β} : (∀ (x : α), x ∈ s → y ∈ t x) → (y
  ∈ ⋂ (x : α) (H : x ∈ s), t x)

axiom set.mem_bUnion {α : Type u} {β : Type v} {s : set α} {t : α → set β} {x : α} {y : β} : x ∈ s → y ∈ t x → (y ∈ ⋃
  (x : α) (H : x ∈ s), t x)

@[simp] axiom set.mem_sInter {α : Type u} {x : α} {S : set (set α)} : x ∈ ⋂₀ S ↔ ∀ (t : set α), t ∈ S → x ∈ t

@[simp] axiom set.nonempty_Inter {α : Type u} {ι : Sort v} {f : ι → set α} : (⋂ (i : ι), f i).nonempty ↔ ∃ (x : α), ∀
  (i : ι), x ∈ f i

@[simp] axiom set.nonempty_Inter₂ {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} : (⋂ (i : ι)
  (j : κ i), s i j).nonempty ↔ ∃ (a : α), ∀ (i : ι) (j : κ i), a ∈ s i j

@[simp] axiom set.nonempty_Union {α : Type u} {ι : Sort v} {s : ι → set α} : (⋃ (i : ι), s i).nonempty ↔ ∃ (i : ι), (s
  i).nonempty

@[simp] axiom set.nonempty_bUnion {α : Type u} {β : Type v} {t : set α} {s : α → set β} : (⋃ (i : α) (H : i ∈ t), s
  i).nonempty ↔ ∃ (i : α) (H : i ∈ t), (s i).nonempty

@[simp] axiom set.nonempty_sInter {α : Type u} {c : set (set α)} : (⋂₀ c).nonempty ↔ ∃ (a : α), ∀ (b : set α), b ∈ c →
  a ∈ b

axiom set.preimage_Inter {α : Type u} {β : Type v} {ι : Sort w} {f : α → β} {s : ι → set β} : (f ⁻¹' ⋂ (i : ι), s i) =
  ⋂ (i : ι), f ⁻¹' s i

axiom set.preimage_Inter₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {f : α → β} {s : Π (i : ι), κ i →
  set β} : (f ⁻¹' ⋂ (i : ι) (j : κ i), s i j) = ⋂ (i : ι) (j : κ i), f ⁻¹' s i j

@[simp] axiom set.preimage_Union {α : Type u} {β : Type v} {ι : Sort w} {f : α → β} {s : ι → set β} : (f ⁻¹' ⋃ (i :
  ι), s i) = ⋃ (i : ι), f ⁻¹' s i

axiom set.preimage_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {f : α → β} {s : Π (i : ι), κ i →
  set β} : (f ⁻¹' ⋃ (i : ι) (j : κ i), s i j) = ⋃ (i : ι) (j : κ i), f ⁻¹' s i j

@[simp] axiom set.preimage_sInter {α : Type u} {β : Type v} {f : α → β} {s : set (set β)} : f ⁻¹' ⋂₀ s = ⋂ (t : set β)
  (H : t ∈ s), f ⁻¹' t

@[simp] axiom set.preimage_sUnion {α : Type u} {β : Type v} {f : α → β} {s : set (set β)} : f ⁻¹' ⋃₀ s = ⋃ (t : set β)
  (H : t ∈ s), f ⁻¹' t

axiom set.range_eq_Union {α : Type u} {ι : Sort v} (f : ι → α) : set.range f = ⋃ (i : ι), {f i}

axiom set.range_sigma_eq_Union_range {α : Type u} {β : Type v} {γ : α → Type w} (f : sigma γ → β) : set.range f = ⋃ (a
  : α), set.range (λ (b : γ a), f ⟨a, b⟩)

axiom set.sInter_Union {α : Type u} {ι : Sort v} (s : ι → set (set α)) : (⋂₀ ⋃ (i : ι), s i) = ⋂ (i : ι), ⋂₀ s i

@[simp] axiom set.sInter_empty {α : Type u} : ⋂₀ ∅ = @set.univ α

axiom set.sInter_eq_Inter {α : Type u} {s : set (set α)} : ⋂₀ s = ⋂ (i : ↥s), ↑i

axiom set.sInter_eq_bInter {α : Type u} {s : set (set α)} : ⋂₀ s = ⋂ (i : set α) (h : i ∈ s), i

axiom set.sInter_eq_empty_iff {α : Type u} {c : set (set α)} : ⋂₀ c = ∅ ↔ ∀ (a : α), ∃ (b : set α) (H : b ∈ c), a ∉ b

@[simp] axiom set.sInter_eq_univ {α : Type u} {S : set (set α)} : ⋂₀ S = set.univ ↔ ∀ (s : set α), s ∈ S → s =
  set.univ

@[simp] axiom set.sInter_image {α : Type u} {β : Type v} (f : α → set β) (s : set α) : ⋂₀ (f '' s) = ⋂ (x : α) (H : x
  ∈ s), f x

@[simp] axiom set.sInter_insert {α : Type u} (s : set α) (T : set (set α)) : ⋂₀ insert s T = s ∩ ⋂₀ T

axiom set.sInter_pair {α : Type u} (s t : set α) : ⋂₀ {s, t} = s ∩ t

@[simp] axiom set.sInter_range {β : Type u} {ι : Sort v} (f : ι → set β) : ⋂₀ set.range f = ⋂ (x : ι), f x

@[simp] axiom set.sInter_singleton {α : Type u} (s : set α) : ⋂₀ {s} = s

axiom set.sInter_subset_of_mem {α : Type u} {S : set (set α)} {t : set α} : t ∈ S → ⋂₀ S ⊆ t

axiom set.sInter_subset_sInter {α : Type u} {S T : set (set α)} : S ⊆ T → ⋂₀ T ⊆ ⋂₀ S

axiom set.sInter_union {α : Type u} (S T : set (set α)) : ⋂₀ (S ∪ T) = ⋂₀ S ∩ ⋂₀ T

axiom set.sUnion_Union {α : Type u} {ι : Sort v} (s : ι → set (set α)) : (⋃₀⋃ (i : ι), s i) = ⋃ (i : ι), ⋃₀ s i

axiom set.sUnion_eq_Union {α : Type u} {s : set (set α)} : ⋃₀ s = ⋃ (i : ↥s), ↑i

axiom set.sUnion_eq_bUnion {α : Type u} {s : set (set α)} : ⋃₀ s = ⋃ (i : set α) (h : i ∈ s), i

@[simp] axiom set.sUnion_image {α : Type u} {β : Type v} (f : α → set β) (s : set α) : ⋃₀(f '' s) = ⋃ (x : α) (H : x ∈
  s), f x

@[simp] axiom set.sUnion_range {β : Type u} {ι : Sort v} (f : ι → set β) : ⋃₀ set.range f = ⋃ (x : ι), f x

axiom set.set_of_exists {β : Type u} {ι : Sort v} (p : ι → β → Prop) : {x : β | ∃ (i : ι), p i x} = ⋃ (i : ι), {x : β
  | p i x}

axiom set.set_of_forall {β : Type u} {ι : Sort v} (p : ι → β → Prop) : {x : β | ∀ (i : ι), p i x} = ⋂ (i : ι), {x : β
  | p i x}

axiom set.sigma.univ {α : Type u} (X : α → Type v) : @set.univ (Σ (a : α), X a) = ⋃ (a : α), @set.range (Σ (a : α), X
  a) (X a) (@sigma.mk α (λ (a : α), X a) a)

axiom set.subset_Inter {β : Type u} {ι : Sort v} {t : set β} {s : ι → set β} : (∀ (i : ι), t ⊆ s i) → (t ⊆ ⋂ (i : ι),
  s i)

@[simp] axiom set.subset_Inter_iff {α : Type u} {ι : Sort v} {s : set α} {t : ι → set α} : (s ⊆ ⋂ (i : ι), t i) ↔ ∀ (i
  : ι), s ⊆ t i

axiom set.subset_Inter₂ {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : set α} {t : Π (i : ι), κ i → set α} : (∀ (i :
  ι) (j : κ i), s ⊆ t i j) → (s ⊆ ⋂ (i : ι) (j : κ i), t i j)

@[simp] axiom set.subset_Inter₂_iff {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : set α} {t : Π (i : ι), κ i → set
  α} : (s ⊆ ⋂ (i : ι) (j : κ i), t i j) ↔ ∀ (i : ι) (j : κ i), s ⊆ t i j

axiom set.subset_Union {β : Type u} {ι : Sort v} (s : ι → set β) (i : ι) : s i ⊆ ⋃ (i : ι), s i

axiom set.subset_Union_of_subset {α : Type u} {ι : Sort v} {s : set α} {t : ι → set α} (i : ι) : s ⊆ t i → (s ⊆ ⋃ (i :
  ι), t i)

axiom set.subset_Union₂ {α : Type u} {ι : Sort v} {κ : ι → Sort w} {s : Π (i : ι), κ i → set α} (i : ι) (j : κ i) : s
  i j ⊆ ⋃ (i : ι) (j : κ i), s i j

axiom set.subset_bUnion_of_mem {α : Type u} {β : Type v} {s : set α} {u : α → set β} {x : α} : x ∈ s → (u x ⊆ ⋃ (x :
  α) (H : x ∈ s), u x)

axiom set.subset_sInter {α : Type u} {S : set (set α)} {t : set α} : (∀ (t' : set α), t' ∈ S → t ⊆ t') → t ⊆ ⋂₀ S

@[simp] axiom set.subset_sInter_iff {α : Type u} {S : set (set α)} {t : set α} : t ⊆ ⋂₀ S ↔ ∀ (t' : set α), t' ∈ S → t
  ⊆ t'

@[simp] axiom set.supr_eq_Union {α : Type u} {ι : Sort v} (s : ι → set α) : supr s = set.Union s

axiom set.surj_on_Inter {α : Type u} {β : Type v} {ι : Sort w} [hi : nonempty ι] {s : ι → set α} {t : set β} {f : α →
  β} : (∀ (i : ι), set.surj_on f (s i) t) → set.inj_on f (⋃ (i : ι), s i) → set.surj_on f (⋂ (i : ι), s i) t

axiom set.surj_on_Inter_Inter {α : Type u} {β : Type v} {ι : Sort w} [hi : nonempty ι] {s : ι → set α} {t : ι → set β}
  {f : α → β} : (∀ (i : ι), set.surj_on f (s i) (t i)) → set.inj_on f (⋃ (i : ι), s i) → set.surj_on f (⋂ (i : ι), s
  i) (⋂ (i : ι), t i)

axiom set.surj_on_Union {α : Type u} {β : Type v} {ι : Sort w} {s : set α} {t : ι → set β} {f : α → β} : (∀ (i : ι),
  set.surj_on f s (t i)) → set.surj_on f s (⋃ (i : ι), t i)

axiom set.surj_on_Union_Union {α : Type u} {β : Type v} {ι : Sort w} {s : ι → set α} {t : ι → set β} {f : α → β} : (∀
  (i : ι), set.surj_on f (s i) (t i)) → set.surj_on f (⋃ (i : ι), s i) (⋃ (i : ι), t i)

axiom set.surj_on_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : set α} {t : Π (i : ι), κ i → set
  β} {f : α → β} : (∀ (i : ι) (j : κ i), set.surj_on f s (t i j)) → set.surj_on f s (⋃ (i : ι) (j : κ i), t i j)

axiom set.surj_on_Union₂_Union₂ {α : Type u} {β : Type v} {ι : Sort w} {κ : ι → Sort x} {s : Π (i : ι), κ i → set α}
  {t : Π (i : ι), κ i → set β} {f : α → β} : (∀ (i : ι) (j : κ i), set.surj_on f (s i j) (t i j)) → set.surj_on f (⋃
  (i : ι) (j : κ i), s i j) (⋃ (i : ι) (j : κ i), t i j)

axiom set.union_Inter {β : Type u} {ι : Sort v} (s : set β) (t : ι → set β) : (s ∪ ⋂ (i : ι), t i) = ⋂ (i : ι), s ∪ t
  i

axiom set.union_Union {β : Type u} {ι : Sort v} [_inst_1 : nonempty ι] (s : set β) (t : ι → set β) : (s ∪ ⋃ (i : ι), t
  i) = ⋃ (i : ι), s ∪ t i

axiom set.union_distrib_Inter_left {α : Type u} {ι : Sort v} (s : ι → set α) (t : set α) : (t ∪ ⋂ (i : ι), s i) = ⋂ (i
  : ι), t ∪ s i

axiom set.union_distrib_Inter_right {α : Type u} {ι : Sort v} (s : ι → set α) (t : set α) : (⋂ (i : ι), s i) ∪ t = ⋂
  (i : ι), s i ∪ t

axiom set.union_distrib_Inter₂_left {α : Type u} {ι : Sort v} {κ : ι → Sort w} (s : set α) (t : Π (i : ι), κ i → set
  α) : (s ∪ ⋂ (i : ι) (j : κ i), t i j) = ⋂ (i : ι) (j : κ i), s ∪ t i j

axiom set.union_distrib_Inter₂_right {α : Type u} {ι : Sort v} {κ : ι → Sort w} (s : Π (i : ι), κ i → set α) (t : set
  α) : (⋂ (i : ι) (j : κ i), s i j) ∪ t = ⋂ (i : ι) (j : κ i), s i j ∪ t

axiom set.union_eq_Union {α : Type u} {s₁ s₂ : set α} : s₁ ∪ s₂ = ⋃ (b : bool), cond b s₁ s₂

axiom set.univ_subtype {α : Type u} {p : α → Prop} : @set.univ (@subtype α p) = ⋃ (x : α) (h : p x), {@subtype.mk α p
  x h}

-- order.complete_lattice

axiom supr_congr {α : Type u} {ι : Sort v} [_inst_1 : has_Sup α] {f g : ι → α} : (∀ (i : ι), f i = g i) → ((⨆ (i : ι),
  f i) = ⨆ (i : ι), g i)

axiom supr_congr_Prop {α : Type u} [_inst_1 : has_Sup α] {p q : Prop} {f₁ : p → α} {f₂ : q → α} (pq : iff p q) : (∀ (x
  : q), @eq α (f₁ (@iff.mpr p q pq x)) (f₂ x)) → @eq α (@supr α _inst_1 p f₁) (@supr α _inst_1 q f₂)

axiom supr_of_empty' {α : Type u} {ι : Sort v} [_inst_2 : has_Sup α] [_inst_3 : is_empty ι] (f : ι → α) : supr f = Sup
  ∅

axiom supr_range' {α : Type u} {β : Type v} {ι : Sort w} [_inst_1 : has_Sup α] (g : β → α) (f : ι → β) : (⨆ (b :
  ↥(set.range f)), g ↑b) = ⨆ (i : ι), g (f i)
