-- data.finset.lattice
prelude
import interface.data.finset.powerset

set_option old_structure_cmd true

universes u v w x y z

constant {u_1 u_2} finset.sup {α : Type u_1} {β : Type u_2} [semilattice_sup α] [order_bot α] (s : finset β) (f : β → α) : α

constant {u_1 u_2} finset.inf {α : Type u_1} {β : Type u_2} [semilattice_inf α] [order_top α] (s : finset β) (f : β → α) : α

constant {u_1 u_2} finset.sup' {α : Type u_1} {β : Type u_2} [semilattice_sup α] (s : finset β) (H : s.nonempty) (f : β → α) : α

constant {u_1 u_2} finset.inf' {α : Type u_1} {β : Type u_2} [semilattice_inf α] (s : finset β) (H : s.nonempty) (f : β → α) : α

constant finset.min' {α : Type u} [linear_order α] (s : finset α) (H : s.nonempty) : α

constant finset.max' {α : Type u} [linear_order α] (s : finset α) (H : s.nonempty) : α

axiom finset.comp_inf'_eq_inf'_comp {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 :
  semilattice_inf γ] {s : finset β} (H : s.nonempty) {f : β → α} (g : α → γ) : (∀ (x y : α), g (x ⊓ y) = g x ⊓ g y) →
  g (s.inf' H f) = s.inf' H (g ∘ f)

axiom finset.comp_inf_eq_inf_comp {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 :
  order_top α] [_inst_3 : semilattice_inf γ] [_inst_4 : order_top γ] {s : finset β} {f : β → α} (g : α → γ) : (∀ (x y
  : α), g (x ⊓ y) = g x ⊓ g y) → g ⊤ = ⊤ → g (s.inf f) = s.inf (g ∘ f)

axiom finset.comp_sup'_eq_sup'_comp {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 :
  semilattice_sup γ] {s : finset β} (H : s.nonempty) {f : β → α} (g : α → γ) : (∀ (x y : α), g (x ⊔ y) = g x ⊔ g y) →
  g (s.sup' H f) = s.sup' H (g ∘ f)

axiom finset.comp_sup_eq_sup_comp {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 :
  order_bot α] [_inst_3 : semilattice_sup γ] [_inst_4 : order_bot γ] {s : finset β} {f : β → α} (g : α → γ) : (∀ (x y
  : α), g (x ⊔ y) = g x ⊔ g y) → g ⊥ = ⊥ → g (s.sup f) = s.sup (g ∘ f)

axiom finset.disjoint_sup_left {α : Type u} {β : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {s :
  finset β} {f : β → α} {a : α} : disjoint (s.sup f) a ↔ ∀ (i : β), i ∈ s → disjoint (f i) a

axiom finset.disjoint_sup_right {α : Type u} {β : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {s :
  finset β} {f : β → α} {a : α} : disjoint a (s.sup f) ↔ ∀ (i : β), i ∈ s → disjoint a (f i)

axiom finset.inf'_congr {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H : @finset.nonempty β
  s) {t : finset β} {f g : β → α} (h₁ : @eq (finset β) s t) : (∀ (x : β), @has_mem.mem β (finset β) (@finset.has_mem
  β) x s → @eq α (f x) (g x)) → @eq α (@finset.inf' α β _inst_1 s H f) (@finset.inf' α β _inst_1 t (@eq.subst (finset
  β) (λ (_x : finset β), @finset.nonempty β _x) s t h₁ H) g)

@[simp] axiom finset.inf'_const {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H :
  s.nonempty) (a : α) : s.inf' H (λ (b : β), a) = a

axiom finset.inf'_eq_inf {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset
  β} (H : s.nonempty) (f : β → α) : s.inf' H f = s.inf f

axiom finset.inf'_induction {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H : s.nonempty) (f
  : β → α) {p : α → Prop} : (∀ (a₁ : α), p a₁ → ∀ (a₂ : α), p a₂ → p (a₁ ⊓ a₂)) → (∀ (b : β), b ∈ s → p (f b)) → p
  (s.inf' H f)

@[simp] axiom finset.inf'_insert {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H :
  s.nonempty) (f : β → α) [_inst_2 : decidable_eq β] {b : β} {h : (insert b s).nonempty} : (insert b s).inf' h f = f b
  ⊓ s.inf' H f

axiom finset.inf'_le {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (f : β → α) {b : β} (h :
  @has_mem.mem β (finset β) (@finset.has_mem β) b s) : @has_le.le α (@preorder.to_has_le α (@partial_order.to_preorder
  α (@semilattice_inf.to_partial_order α _inst_1))) (@finset.inf' α β _inst_1 s (@Exists.intro β (λ (x : β),
  @has_mem.mem β (finset β) (@finset.has_mem β) x s) b h) f) (f b)

axiom finset.inf'_mem {α : Type u} [_inst_1 : semilattice_inf α] (s : set α) : (∀ (x : α), x ∈ s → ∀ (y : α), y ∈ s →
  x ⊓ y ∈ s) → ∀ {ι : Type v} (t : finset ι) (H : t.nonempty) (p : ι → α), (∀ (i : ι), i ∈ t → p i ∈ s) → t.inf' H p ∈
  s

axiom finset.inf'_mul_le_mul_inf'_of_nonneg {α : Type u} {ι : Type v} [_inst_1 : linear_ordered_semiring α] {a b : ι →
  α} (s : finset ι) (H : s.nonempty) : (∀ (i : ι), i ∈ s → 0 ≤ a i) → (∀ (i : ι), i ∈ s → 0 ≤ b i) → s.inf' H a *
  s.inf' H b ≤ s.inf' H (a * b)

@[simp] axiom finset.inf'_singleton {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] (f : β → α) {b : β} {h :
  @finset.nonempty β (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b)} : @eq α (@finset.inf' α β
  _inst_1 (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b) h f) (f b)

axiom finset.inf_closed_of_inf_closed {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : set α}
  (t : finset α) : t.nonempty → ↑t ⊆ s → (∀ (a : α), a ∈ s → ∀ (b : α), b ∈ s → a ⊓ b ∈ s) → t.inf id ∈ s

axiom finset.inf_comm {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] (s
  : finset β) (t : finset γ) (f : β → γ → α) : s.inf (λ (b : β), t.inf (f b)) = t.inf (λ (c : γ), s.inf (λ (b : β), f
  b c))

axiom finset.inf_congr {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s₁ s₂ : finset
  β} {f g : β → α} : s₁ = s₂ → (∀ (a : β), a ∈ s₂ → f a = g a) → s₁.inf f = s₂.inf g

axiom finset.inf_const {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset β}
  : s.nonempty → ∀ (c : α), s.inf (λ (_x : β), c) = c

@[simp] axiom finset.inf_empty {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : @order_top α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α _inst_1)))] {f : β → α} :
  @eq α (@finset.inf α β _inst_1 _inst_2 (@has_emptyc.emptyc (finset β) (@finset.has_emptyc β)) f) (@has_top.top α
  (@order_top.to_has_top α (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α
  _inst_1))) _inst_2))

@[simp] axiom finset.inf_eq_top_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] (f
  : β → α) (S : finset β) : S.inf f = ⊤ ↔ ∀ (s : β), s ∈ S → f s = ⊤

@[simp] axiom finset.inf_erase_top {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] [_inst_3 :
  decidable_eq α] (s : finset α) : (s.erase ⊤).inf id = s.inf id

axiom finset.inf_image {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α]
  [_inst_3 : decidable_eq β] (s : finset γ) (f : γ → β) (g : β → α) : (finset.image f s).inf g = s.inf (g ∘ f)

axiom finset.inf_induction {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset
  β} {f : β → α} {p : α → Prop} : p ⊤ → (∀ (a₁ : α), p a₁ → ∀ (a₂ : α), p a₂ → p (a₁ ⊓ a₂)) → (∀ (b : β), b ∈ s → p (f
  b)) → p (s.inf f)

@[simp] axiom finset.inf_insert {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s :
  finset β} {f : β → α} [_inst_3 : decidable_eq β] {b : β} : (insert b s).inf f = f b ⊓ s.inf f

axiom finset.inf_le {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset β} {f
  : β → α} {b : β} : b ∈ s → s.inf f ≤ f b

axiom finset.inf_mem {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] (s : set α) : ⊤ ∈ s → (∀ (x :
  α), x ∈ s → ∀ (y : α), y ∈ s → x ⊓ y ∈ s) → ∀ {ι : Type v} (t : finset ι) (p : ι → α), (∀ (i : ι), i ∈ t → p i ∈ s)
  → t.inf p ∈ s

axiom finset.inf_mono {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s₁ s₂ : finset
  β} {f : β → α} : s₁ ⊆ s₂ → s₂.inf f ≤ s₁.inf f

axiom finset.inf_mono_fun {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset
  β} {f g : β → α} : (∀ (b : β), b ∈ s → f b ≤ g b) → s.inf f ≤ s.inf g

axiom finset.inf_product_left {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 :
  order_top α] (s : finset β) (t : finset γ) (f : β × γ → α) : (s.product t).inf f = s.inf (λ (i : β), t.inf (λ (i' :
  γ), f (i, i')))

axiom finset.inf_product_right {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_inf α] [_inst_2 :
  order_top α] (s : finset β) (t : finset γ) (f : β × γ → α) : (s.product t).inf f = t.inf (λ (i' : γ), s.inf (λ (i :
  β), f (i, i')))

@[simp] axiom finset.inf_singleton {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : @order_top α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α _inst_1)))] {f : β → α} {b
  : β} : @eq α (@finset.inf α β _inst_1 _inst_2 (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b) f)
  (f b)

axiom finset.inf_sup_distrib_left {α : Type u} {ι : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_top α] (s :
  finset ι) (f : ι → α) (a : α) : a ⊔ s.inf f = s.inf (λ (i : ι), a ⊔ f i)

axiom finset.inf_sup_distrib_right {α : Type u} {ι : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_top α] (s
  : finset ι) (f : ι → α) (a : α) : s.inf f ⊔ a = s.inf (λ (i : ι), f i ⊔ a)

@[simp] axiom finset.inf_top {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : @order_top α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α _inst_1)))] (s : finset β)
  : @eq α (@finset.inf α β _inst_1 _inst_2 s (λ (_x : β), @has_top.top α (@order_top.to_has_top α (@preorder.to_has_le
  α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α _inst_1))) _inst_2))) (@has_top.top α
  (@order_top.to_has_top α (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α
  _inst_1))) _inst_2))

axiom finset.inf_union {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s₁ s₂ : finset
  β} {f : β → α} [_inst_3 : decidable_eq β] : (s₁ ∪ s₂).inf f = s₁.inf f ⊓ s₂.inf f

axiom finset.infi_coe {α : Type u} {β : Type v} [_inst_1 : has_Inf β] (f : α → β) (s : finset α) : @eq β (@infi β
  _inst_1 α (λ (x : α), @infi β _inst_1 (@has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α)
  (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x
  (@coe (finset α) (set α) (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)), f x))) (@infi β _inst_1 α
  (λ (x : α), @infi β _inst_1 (@has_mem.mem α (finset α) (@finset.has_mem α) x s) (λ (H : @has_mem.mem α (finset α)
  (@finset.has_mem α) x s), f x)))

axiom finset.is_greatest_max' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : is_greatest ↑s
  (s.max' H)

axiom finset.is_least_min' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : is_least ↑s
  (s.min' H)

axiom finset.le_inf {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset β} {f
  : β → α} {a : α} : (∀ (b : β), b ∈ s → a ≤ f b) → a ≤ s.inf f

axiom finset.le_inf' {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H : s.nonempty) (f : β →
  α) {a : α} : (∀ (b : β), b ∈ s → a ≤ f b) → a ≤ s.inf' H f

@[simp] axiom finset.le_inf'_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] {s : finset β} (H :
  s.nonempty) (f : β → α) {a : α} : a ≤ s.inf' H f ↔ ∀ (b : β), b ∈ s → a ≤ f b

axiom finset.le_inf_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_inf α] [_inst_2 : order_top α] {s : finset β}
  {f : β → α} {a : α} : a ≤ s.inf f ↔ ∀ (b : β), b ∈ s → a ≤ f b

axiom finset.le_max' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (x : α) (H2 : @has_mem.mem α (finset α)
  (@finset.has_mem α) x s) : @has_le.le α (@preorder.to_has_le α (@partial_order.to_preorder α
  (@semilattice_inf.to_partial_order α (@lattice.to_semilattice_inf α (@linear_order.to_lattice α _inst_1))))) x
  (@finset.max' α _inst_1 s (@Exists.intro α (λ (x : α), @has_mem.mem α (finset α) (@finset.has_mem α) x s) x H2))

axiom finset.le_min' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) (x : α) : (∀ (y : α), y ∈
  s → x ≤ y) → x ≤ s.min' H

@[simp] axiom finset.le_min'_iff {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) {x : α} : x ≤
  s.min' H ↔ ∀ (y : α), y ∈ s → x ≤ y

axiom finset.le_sup {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset β} {f
  : β → α} {b : β} : b ∈ s → f b ≤ s.sup f

axiom finset.le_sup' {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (f : β → α) {b : β} (h :
  @has_mem.mem β (finset β) (@finset.has_mem β) b s) : @has_le.le α (@preorder.to_has_le α (@partial_order.to_preorder
  α (@semilattice_sup.to_partial_order α _inst_1))) (f b) (@finset.sup' α β _inst_1 s (@Exists.intro β (λ (x : β),
  @has_mem.mem β (finset β) (@finset.has_mem β) x s) b h) f)

axiom finset.lt_max'_of_mem_erase_max' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty)
  [_inst_2 : decidable_eq α] {a : α} : a ∈ s.erase (s.max' H) → a < s.max' H

@[simp] axiom finset.lt_min'_iff {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) {x : α} : x <
  s.min' H ↔ ∀ (y : α), y ∈ s → x < y

axiom finset.max'_eq_sup' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : s.max' H = s.sup'
  H id

axiom finset.max'_insert {α : Type u} [_inst_1 : linear_order α] (a : α) (s : finset α) (H : @finset.nonempty α s) :
  @eq α (@finset.max' α _inst_1 (@has_insert.insert α (finset α) (@finset.has_insert α (λ (a b : α), @eq.decidable α
  _inst_1 a b)) a s) (@finset.insert_nonempty α (λ (a b : α), @eq.decidable α _inst_1 a b) a s)) (@linear_order.max α
  _inst_1 (@finset.max' α _inst_1 s H) a)

axiom finset.max'_le {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) (x : α) : (∀ (y : α), y ∈
  s → y ≤ x) → s.max' H ≤ x

@[simp] axiom finset.max'_le_iff {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) {x : α} :
  s.max' H ≤ x ↔ ∀ (y : α), y ∈ s → y ≤ x

@[simp] axiom finset.max'_lt_iff {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) {x : α} :
  s.max' H < x ↔ ∀ (y : α), y ∈ s → y < x

axiom finset.max'_mem {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : s.max' H ∈ s

@[simp] axiom finset.max'_singleton {α : Type u} [_inst_1 : linear_order α] (a : α) : @eq α (@finset.max' α _inst_1
  (@has_singleton.singleton α (finset α) (@finset.has_singleton α) a) (@finset.singleton_nonempty α a)) a

axiom finset.mem_sup {α : Type u} {β : Type v} [_inst_1 : decidable_eq β] {s : finset α} {f : α → finset β} {x : β} :
  x ∈ s.sup f ↔ ∃ (v : α) (H : v ∈ s), x ∈ f v

axiom finset.min'_eq_inf' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : s.min' H = s.inf'
  H id

axiom finset.min'_insert {α : Type u} [_inst_1 : linear_order α] (a : α) (s : finset α) (H : @finset.nonempty α s) :
  @eq α (@finset.min' α _inst_1 (@has_insert.insert α (finset α) (@finset.has_insert α (λ (a b : α), @eq.decidable α
  _inst_1 a b)) a s) (@finset.insert_nonempty α (λ (a b : α), @eq.decidable α _inst_1 a b) a s)) (@linear_order.min α
  _inst_1 (@finset.min' α _inst_1 s H) a)

axiom finset.min'_le {α : Type u} [_inst_1 : linear_order α] (s : finset α) (x : α) (H2 : @has_mem.mem α (finset α)
  (@finset.has_mem α) x s) : @has_le.le α (@preorder.to_has_le α (@partial_order.to_preorder α
  (@semilattice_inf.to_partial_order α (@lattice.to_semilattice_inf α (@linear_order.to_lattice α _inst_1)))))
  (@finset.min' α _inst_1 s (@Exists.intro α (λ (x : α), @has_mem.mem α (finset α) (@finset.has_mem α) x s) x H2)) x

axiom finset.min'_lt_max' {α : Type u} [_inst_1 : linear_order α] (s : finset α) {i j : α} (H1 : @has_mem.mem α
  (finset α) (@finset.has_mem α) i s) : @has_mem.mem α (finset α) (@finset.has_mem α) j s → @ne α i j → @has_lt.lt α
  (@preorder.to_has_lt α (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α
  (@lattice.to_semilattice_inf α (@linear_order.to_lattice α _inst_1))))) (@finset.min' α _inst_1 s (@Exists.intro α
  (λ (x : α), @has_mem.mem α (finset α) (@finset.has_mem α) x s) i H1)) (@finset.max' α _inst_1 s (@Exists.intro α (λ
  (x : α), @has_mem.mem α (finset α) (@finset.has_mem α) x s) i H1))

axiom finset.min'_lt_max'_of_card {α : Type u} [_inst_1 : linear_order α] (s : finset α) (h₂ : @has_lt.lt nat
  nat.has_lt (@has_one.one nat nat.has_one) (@finset.card α s)) : @has_lt.lt α (@preorder.to_has_lt α
  (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α (@lattice.to_semilattice_inf α
  (@linear_order.to_lattice α _inst_1))))) (@finset.min' α _inst_1 s (@iff.mp (@has_lt.lt nat nat.has_lt
  (@has_zero.zero nat nat.has_zero) (@finset.card α s)) (@finset.nonempty α s) (@finset.card_pos α s) (@lt_trans nat
  (@partial_order.to_preorder nat (@ordered_cancel_add_comm_monoid.to_partial_order nat
  (@ordered_semiring.to_ordered_cancel_add_comm_monoid nat nat.ordered_semiring))) (@has_zero.zero nat nat.has_zero)
  (@has_one.one nat (@mul_one_class.to_has_one nat (@mul_zero_one_class.to_mul_one_class nat
  (@non_assoc_semiring.to_mul_zero_one_class nat (@semiring.to_non_assoc_semiring nat (@ordered_semiring.to_semiring
  nat nat.ordered_semiring)))))) (@finset.card α s) (@zero_lt_one nat nat.ordered_semiring nat.nontrivial) h₂)))
  (@finset.max' α _inst_1 s (@iff.mp (@has_lt.lt nat nat.has_lt (@has_zero.zero nat nat.has_zero) (@finset.card α s))
  (@finset.nonempty α s) (@finset.card_pos α s) (@lt_trans nat (@partial_order.to_preorder nat
  (@ordered_cancel_add_comm_monoid.to_partial_order nat (@ordered_semiring.to_ordered_cancel_add_comm_monoid nat
  nat.ordered_semiring))) (@has_zero.zero nat nat.has_zero) (@has_one.one nat (@mul_one_class.to_has_one nat
  (@mul_zero_one_class.to_mul_one_class nat (@non_assoc_semiring.to_mul_zero_one_class nat
  (@semiring.to_non_assoc_semiring nat (@ordered_semiring.to_semiring nat nat.ordered_semiring)))))) (@finset.card α
  s) (@zero_lt_one nat nat.ordered_semiring nat.nontrivial) h₂)))

axiom finset.min'_lt_of_mem_erase_min' {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty)
  [_inst_2 : decidable_eq α] {a : α} : a ∈ s.erase (s.min' H) → s.min' H < a

axiom finset.min'_mem {α : Type u} [_inst_1 : linear_order α] (s : finset α) (H : s.nonempty) : s.min' H ∈ s

@[simp] axiom finset.min'_singleton {α : Type u} [_inst_1 : linear_order α] (a : α) : @eq α (@finset.min' α _inst_1
  (@has_singleton.singleton α (finset α) (@finset.has_singleton α) a) (@finset.singleton_nonempty α a)) a

axiom finset.mul_inf_le_inf_mul_of_nonneg {α : Type u} {ι : Type v} [_inst_1 : linear_ordered_semiring α] [_inst_2 :
  order_top α] {a b : ι → α} (s : finset ι) : (∀ (i : ι), i ∈ s → 0 ≤ a i) → (∀ (i : ι), i ∈ s → 0 ≤ b i) → s.inf a *
  s.inf b ≤ s.inf (a * b)

-- data.finset.powerset

axiom finset.powerset_len_sup {α : Type u} [_inst_1 : decidable_eq α] (u : finset α) (n : ℕ) : n < u.card →
  (finset.powerset_len n.succ u).sup id = u

-- data.finset.lattice

axiom finset.set_bInter_coe {α : Type u} {β : Type v} (s : finset α) (t : α → set β) : @eq (set β) (@set.Inter β α (λ
  (x : α), @set.Inter β (@has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α) (@coe_to_lift (finset α)
  (set α) (@finset.set.has_coe_t α)) s)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α)
  (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)), t x))) (@set.Inter β α (λ (x : α), @set.Inter β
  (@has_mem.mem α (finset α) (@finset.has_mem α) x s) (λ (H : @has_mem.mem α (finset α) (@finset.has_mem α) x s), t
  x)))

axiom finset.set_bInter_finset_image {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : decidable_eq α] {f : γ → α} {g
  : α → set β} {s : finset γ} : (⋂ (x : α) (H : x ∈ finset.image f s), g x) = ⋂ (y : γ) (H : y ∈ s), g (f y)

axiom finset.set_bInter_insert {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] (a : α) (s : finset α) (t : α →
  set β) : (⋂ (x : α) (H : x ∈ insert a s), t x) = t a ∩ ⋂ (x : α) (H : x ∈ s), t x

axiom finset.set_bInter_insert_update {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] {x : α} {t : finset α} (f :
  α → set β) {s : set β} : x ∉ t → ((⋂ (i : α) (H : i ∈ @insert α (finset α) (@finset.has_insert α (λ (a b : α),
  _inst_1 a b)) x t), @function.update α (λ (ᾰ : α), set β) (λ (a b : α), _inst_1 a b) f x s i) = s ∩ ⋂ (i : α) (H : i
  ∈ t), f i)

axiom finset.set_bInter_inter {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] (s t : finset α) (u : α → set β) :
  (⋂ (x : α) (H : x ∈ s ∪ t), u x) = (⋂ (x : α) (H : x ∈ s), u x) ∩ ⋂ (x : α) (H : x ∈ t), u x

axiom finset.set_bInter_singleton {α : Type u} {β : Type v} (a : α) (s : α → set β) : @eq (set β) (@set.Inter β α (λ
  (x : α), @set.Inter β (@has_mem.mem α (finset α) (@finset.has_mem α) x (@has_singleton.singleton α (finset α)
  (@finset.has_singleton α) a)) (λ (H : @has_mem.mem α (finset α) (@finset.has_mem α) x (@has_singleton.singleton α
  (finset α) (@finset.has_singleton α) a)), s x))) (s a)

axiom finset.set_bUnion_coe {α : Type u} {β : Type v} (s : finset α) (t : α → set β) : @eq (set β) (@set.Union β α (λ
  (x : α), @set.Union β (@has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α) (@coe_to_lift (finset α)
  (set α) (@finset.set.has_coe_t α)) s)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α)
  (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)), t x))) (@set.Union β α (λ (x : α), @set.Union β
  (@has_mem.mem α (finset α) (@finset.has_mem α) x s) (λ (H : @has_mem.mem α (finset α) (@finset.has_mem α) x s), t
  x)))

axiom finset.set_bUnion_finset_image {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : decidable_eq α] {f : γ → α} {g
  : α → set β} {s : finset γ} : (⋃ (x : α) (H : x ∈ finset.image f s), g x) = ⋃ (y : γ) (H : y ∈ s), g (f y)

axiom finset.set_bUnion_insert {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] (a : α) (s : finset α) (t : α →
  set β) : (⋃ (x : α) (H : x ∈ insert a s), t x) = t a ∪ ⋃ (x : α) (H : x ∈ s), t x

axiom finset.set_bUnion_insert_update {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] {x : α} {t : finset α} (f :
  α → set β) {s : set β} : x ∉ t → ((⋃ (i : α) (H : i ∈ @insert α (finset α) (@finset.has_insert α (λ (a b : α),
  _inst_1 a b)) x t), @function.update α (λ (ᾰ : α), set β) (λ (a b : α), _inst_1 a b) f x s i) = s ∪ ⋃ (i : α) (H : i
  ∈ t), f i)

@[simp] axiom finset.set_bUnion_preimage_singleton {α : Type u} {β : Type v} (f : α → β) (s : finset β) : (⋃ (y : β)
  (H : y ∈ s), f ⁻¹' {y}) = f ⁻¹' ↑s

axiom finset.set_bUnion_singleton {α : Type u} {β : Type v} (a : α) (s : α → set β) : @eq (set β) (@set.Union β α (λ
  (x : α), @set.Union β (@has_mem.mem α (finset α) (@finset.has_mem α) x (@has_singleton.singleton α (finset α)
  (@finset.has_singleton α) a)) (λ (H : @has_mem.mem α (finset α) (@finset.has_mem α) x (@has_singleton.singleton α
  (finset α) (@finset.has_singleton α) a)), s x))) (s a)

axiom finset.set_bUnion_union {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] (s t : finset α) (u : α → set β) :
  (⋃ (x : α) (H : x ∈ s ∪ t), u x) = (⋃ (x : α) (H : x ∈ s), u x) ∪ ⋃ (x : α) (H : x ∈ t), u x

axiom finset.subset_range_sup_succ (s : finset ℕ) : s ⊆ finset.range (s.sup id).succ

axiom finset.subset_set_bUnion_of_mem {α : Type u} {β : Type v} {s : finset α} {f : α → set β} {x : α} : x ∈ s → (f x
  ⊆ ⋃ (y : α) (H : y ∈ s), f y)

axiom finset.sup'_congr {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H : @finset.nonempty β
  s) {t : finset β} {f g : β → α} (h₁ : @eq (finset β) s t) : (∀ (x : β), @has_mem.mem β (finset β) (@finset.has_mem
  β) x s → @eq α (f x) (g x)) → @eq α (@finset.sup' α β _inst_1 s H f) (@finset.sup' α β _inst_1 t (@eq.subst (finset
  β) (λ (_x : finset β), @finset.nonempty β _x) s t h₁ H) g)

@[simp] axiom finset.sup'_const {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H :
  s.nonempty) (a : α) : s.sup' H (λ (b : β), a) = a

axiom finset.sup'_eq_sup {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset
  β} (H : s.nonempty) (f : β → α) : s.sup' H f = s.sup f

axiom finset.sup'_induction {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H : s.nonempty) (f
  : β → α) {p : α → Prop} : (∀ (a₁ : α), p a₁ → ∀ (a₂ : α), p a₂ → p (a₁ ⊔ a₂)) → (∀ (b : β), b ∈ s → p (f b)) → p
  (s.sup' H f)

@[simp] axiom finset.sup'_insert {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H :
  s.nonempty) (f : β → α) [_inst_2 : decidable_eq β] {b : β} {h : (insert b s).nonempty} : (insert b s).sup' h f = f b
  ⊔ s.sup' H f

axiom finset.sup'_le {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H : s.nonempty) (f : β →
  α) {a : α} : (∀ (b : β), b ∈ s → f b ≤ a) → s.sup' H f ≤ a

@[simp] axiom finset.sup'_le_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] {s : finset β} (H :
  s.nonempty) (f : β → α) {a : α} : s.sup' H f ≤ a ↔ ∀ (b : β), b ∈ s → f b ≤ a

axiom finset.sup'_mem {α : Type u} [_inst_1 : semilattice_sup α] (s : set α) : (∀ (x : α), x ∈ s → ∀ (y : α), y ∈ s →
  x ⊔ y ∈ s) → ∀ {ι : Type v} (t : finset ι) (H : t.nonempty) (p : ι → α), (∀ (i : ι), i ∈ t → p i ∈ s) → t.sup' H p ∈
  s

axiom finset.sup'_mul_le_mul_sup'_of_nonneg {α : Type u} {ι : Type v} [_inst_1 : linear_ordered_semiring α] {a b : ι →
  α} (s : finset ι) (H : s.nonempty) : (∀ (i : ι), i ∈ s → 0 ≤ a i) → (∀ (i : ι), i ∈ s → 0 ≤ b i) → s.sup' H (a * b)
  ≤ s.sup' H a * s.sup' H b

@[simp] axiom finset.sup'_singleton {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] (f : β → α) {b : β} {h :
  @finset.nonempty β (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b)} : @eq α (@finset.sup' α β
  _inst_1 (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b) h f) (f b)

@[simp] axiom finset.sup_bot {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : @order_bot α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α _inst_1)))] (s : finset β)
  : @eq α (@finset.sup α β _inst_1 _inst_2 s (λ (_x : β), @has_bot.bot α (@order_bot.to_has_bot α (@preorder.to_has_le
  α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α _inst_1))) _inst_2))) (@has_bot.bot α
  (@order_bot.to_has_bot α (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α
  _inst_1))) _inst_2))

axiom finset.sup_closed_of_sup_closed {α : Type u} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : set α}
  (t : finset α) : t.nonempty → ↑t ⊆ s → (∀ (a : α), a ∈ s → ∀ (b : α), b ∈ s → a ⊔ b ∈ s) → t.sup id ∈ s

axiom finset.sup_comm {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] (s
  : finset β) (t : finset γ) (f : β → γ → α) : s.sup (λ (b : β), t.sup (f b)) = t.sup (λ (c : γ), s.sup (λ (b : β), f
  b c))

axiom finset.sup_congr {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s₁ s₂ : finset
  β} {f g : β → α} : s₁ = s₂ → (∀ (a : β), a ∈ s₂ → f a = g a) → s₁.sup f = s₂.sup g

axiom finset.sup_const {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset β}
  : s.nonempty → ∀ (c : α), s.sup (λ (_x : β), c) = c

@[simp] axiom finset.sup_empty {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : @order_bot α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α _inst_1)))] {f : β → α} :
  @eq α (@finset.sup α β _inst_1 _inst_2 (@has_emptyc.emptyc (finset β) (@finset.has_emptyc β)) f) (@has_bot.bot α
  (@order_bot.to_has_bot α (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α
  _inst_1))) _inst_2))

@[simp] axiom finset.sup_eq_bot_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] (f
  : β → α) (S : finset β) : S.sup f = ⊥ ↔ ∀ (s : β), s ∈ S → f s = ⊥

@[simp] axiom finset.sup_erase_bot {α : Type u} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] [_inst_3 :
  decidable_eq α] (s : finset α) : (s.erase ⊥).sup id = s.sup id

axiom finset.sup_finset_image {α : Type u} [_inst_2 : decidable_eq α] {β : Type v} {γ : Type w} [_inst_3 :
  semilattice_sup β] [_inst_4 : order_bot β] (f : γ → α) (g : α → β) (s : finset γ) : (finset.image f s).sup g = s.sup
  (g ∘ f)

axiom finset.sup_image {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α]
  [_inst_3 : decidable_eq β] (s : finset γ) (f : γ → β) (g : β → α) : (finset.image f s).sup g = s.sup (g ∘ f)

axiom finset.sup_induction {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset
  β} {f : β → α} {p : α → Prop} : p ⊥ → (∀ (a₁ : α), p a₁ → ∀ (a₂ : α), p a₂ → p (a₁ ⊔ a₂)) → (∀ (b : β), b ∈ s → p (f
  b)) → p (s.sup f)

axiom finset.sup_inf_distrib_left {α : Type u} {ι : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] (s :
  finset ι) (f : ι → α) (a : α) : a ⊓ s.sup f = s.sup (λ (i : ι), a ⊓ f i)

axiom finset.sup_inf_distrib_right {α : Type u} {ι : Type v} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] (s
  : finset ι) (f : ι → α) (a : α) : s.sup f ⊓ a = s.sup (λ (i : ι), f i ⊓ a)

@[simp] axiom finset.sup_insert {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s :
  finset β} {f : β → α} [_inst_3 : decidable_eq β] {b : β} : (insert b s).sup f = f b ⊔ s.sup f

axiom finset.sup_ite {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset β} {f
  g : β → α} (p : β → Prop) [_inst_3 : decidable_pred p] : s.sup (λ (i : β), ite (p i) (f i) (g i)) = (finset.filter p
  s).sup f ⊔ (finset.filter (λ (i : β), ¬p i) s).sup g

axiom finset.sup_le {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset β} {f
  : β → α} {a : α} : (∀ (b : β), b ∈ s → f b ≤ a) → s.sup f ≤ a

@[simp] axiom finset.sup_le_iff {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s :
  finset β} {f : β → α} {a : α} : s.sup f ≤ a ↔ ∀ (b : β), b ∈ s → f b ≤ a

axiom finset.sup_mem {α : Type u} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] (s : set α) : ⊥ ∈ s → (∀ (x :
  α), x ∈ s → ∀ (y : α), y ∈ s → x ⊔ y ∈ s) → ∀ {ι : Type v} (t : finset ι) (p : ι → α), (∀ (i : ι), i ∈ t → p i ∈ s)
  → t.sup p ∈ s

axiom finset.sup_mono {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s₁ s₂ : finset
  β} {f : β → α} : s₁ ⊆ s₂ → s₁.sup f ≤ s₂.sup f

axiom finset.sup_mono_fun {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s : finset
  β} {f g : β → α} : (∀ (b : β), b ∈ s → f b ≤ g b) → s.sup f ≤ s.sup g

axiom finset.sup_mul_le_mul_sup_of_nonneg {α : Type u} {ι : Type v} [_inst_1 : linear_ordered_semiring α] [_inst_2 :
  order_bot α] {a b : ι → α} (s : finset ι) : (∀ (i : ι), i ∈ s → 0 ≤ a i) → (∀ (i : ι), i ∈ s → 0 ≤ b i) → s.sup (a *
  b) ≤ s.sup a * s.sup b

axiom finset.sup_product_left {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 :
  order_bot α] (s : finset β) (t : finset γ) (f : β × γ → α) : (s.product t).sup f = s.sup (λ (i : β), t.sup (λ (i' :
  γ), f (i, i')))

axiom finset.sup_product_right {α : Type u} {β : Type v} {γ : Type w} [_inst_1 : semilattice_sup α] [_inst_2 :
  order_bot α] (s : finset β) (t : finset γ) (f : β × γ → α) : (s.product t).sup f = t.sup (λ (i' : γ), s.sup (λ (i :
  β), f (i, i')))

@[simp] axiom finset.sup_singleton {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : @order_bot α
  (@preorder.to_has_le α (@partial_order.to_preorder α (@semilattice_sup.to_partial_order α _inst_1)))] {f : β → α} {b
  : β} : @eq α (@finset.sup α β _inst_1 _inst_2 (@has_singleton.singleton β (finset β) (@finset.has_singleton β) b) f)
  (f b)

@[simp] axiom finset.sup_singleton' {α : Type u} [_inst_1 : decidable_eq α] (s : finset α) : s.sup singleton = s

@[simp] axiom finset.sup_singleton'' {α : Type u} {β : Type v} [_inst_1 : decidable_eq α] (s : finset β) (f : β → α) :
  s.sup (λ (b : β), {f b}) = finset.image f s

axiom finset.sup_union {α : Type u} {β : Type v} [_inst_1 : semilattice_sup α] [_inst_2 : order_bot α] {s₁ s₂ : finset
  β} {f : β → α} [_inst_3 : decidable_eq β] : (s₁ ∪ s₂).sup f = s₁.sup f ⊔ s₂.sup f

axiom finset.supr_coe {α : Type u} {β : Type v} [_inst_1 : has_Sup β] (f : α → β) (s : finset α) : @eq β (@supr β
  _inst_1 α (λ (x : α), @supr β _inst_1 (@has_mem.mem α (set α) (@set.has_mem α) x (@coe (finset α) (set α)
  (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)) (λ (H : @has_mem.mem α (set α) (@set.has_mem α) x
  (@coe (finset α) (set α) (@coe_to_lift (finset α) (set α) (@finset.set.has_coe_t α)) s)), f x))) (@supr β _inst_1 α
  (λ (x : α), @supr β _inst_1 (@has_mem.mem α (finset α) (@finset.has_mem α) x s) (λ (H : @has_mem.mem α (finset α)
  (@finset.has_mem α) x s), f x)))

axiom set.Inter_eq_Inter_finset {α : Type u} {ι : Type v} (s : ι → set α) : (⋂ (i : ι), s i) = ⋂ (t : finset ι) (i :
  ι) (H : i ∈ t), s i

axiom set.Inter_eq_Inter_finset' {α : Type u} {ι' : Sort v} (s : ι' → set α) : (⋂ (i : ι'), s i) = ⋂ (t : finset
  (plift ι')) (i : plift ι') (H : i ∈ t), s i.down

axiom set.Union_eq_Union_finset {α : Type u} {ι : Type v} (s : ι → set α) : (⋃ (i : ι), s i) = ⋃ (t : finset ι) (i :
  ι) (H : i ∈ t), s i

axiom set.Union_eq_Union_finset' {α : Type u} {ι' : Sort v} (s : ι' → set α) : (⋃ (i : ι'), s i) = ⋃ (t : finset
  (plift ι')) (i : plift ι') (H : i ∈ t), s i.down
