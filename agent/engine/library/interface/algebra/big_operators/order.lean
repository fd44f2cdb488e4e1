-- algebra.big_operators.order
prelude
import interface.algebra.order.floor

set_option old_structure_cmd true

universes u v w x y z

axiom finset.sum_le_sum {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f g : ι → N} {s : finset ι} (h : ∀ (i :
  ι), i ∈ s → f i ≤ g i) : finset.sum s (λ (i : ι), f i) ≤ finset.sum s (λ (i : ι), g i)

axiom finset.sum_nonneg {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (h : ∀ (i :
  ι), i ∈ s → 0 ≤ f i) : 0 ≤ finset.sum s (λ (i : ι), f i)

axiom finset.sum_nonneg' {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (h : ∀ (i :
  ι), 0 ≤ f i) : 0 ≤ finset.sum s (λ (i : ι), f i)

axiom finset.sum_nonpos {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (h : ∀ (i :
  ι), i ∈ s → f i ≤ 0) : finset.sum s (λ (i : ι), f i) ≤ 0

axiom finset.sum_mono_set_of_nonneg {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} (hf : ∀ (x : ι),
  0 ≤ f x) : monotone (λ (s : finset ι), finset.sum s (λ (x : ι), f x))

axiom finset.sum_le_univ_sum_of_nonneg {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} [fintype ι]
  {s : finset ι} (w : ∀ (x : ι), 0 ≤ f x) : finset.sum s (λ (x : ι), f x) ≤ finset.sum finset.univ (λ (x : ι), f x)

axiom finset.sum_eq_zero_iff_of_nonneg {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset
  ι} : (∀ (i : ι), i ∈ s → 0 ≤ f i) → (finset.sum s (λ (i : ι), f i) = 0 ↔ ∀ (i : ι), i ∈ s → f i = 0)

axiom finset.single_le_sum {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] {f : ι → N} {s : finset ι} (hf : ∀ (i
  : ι), i ∈ s → 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ finset.sum s (λ (x : ι), f x)

axiom finset.sum_le_card_nsmul {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] (s : finset ι) (f : ι → N) (n :
  N) (h : ∀ (x : ι), x ∈ s → f x ≤ n) : finset.sum s f ≤ finset.card s • n

axiom finset.card_nsmul_le_sum {ι : Type u} {N : Type v} [ordered_add_comm_monoid N] (s : finset ι) (f : ι → N) (n :
  N) (h : ∀ (x : ι), x ∈ s → n ≤ f x) : finset.card s • n ≤ finset.sum s f

axiom finset.abs_sum_le_sum_abs {ι : Type u} {G : Type v} [linear_ordered_add_comm_group G] (f : ι → G) (s : finset ι)
  : |finset.sum s (λ (i : ι), f i)| ≤ finset.sum s (λ (i : ι), |f i|)

axiom finset.abs_sum_of_nonneg {ι : Type u} {G : Type v} [linear_ordered_add_comm_group G] {f : ι → G} {s : finset ι}
  (hf : ∀ (i : ι), i ∈ s → 0 ≤ f i) : |finset.sum s (λ (i : ι), f i)| = finset.sum s (λ (i : ι), f i)

axiom finset.abs_sum_of_nonneg' {ι : Type u} {G : Type v} [linear_ordered_add_comm_group G] {f : ι → G} {s : finset ι}
  (hf : ∀ (i : ι), 0 ≤ f i) : |finset.sum s (λ (i : ι), f i)| = finset.sum s (λ (i : ι), f i)

axiom finset.abs_prod {ι : Type u} {R : Type v} [linear_ordered_comm_ring R] {f : ι → R} {s : finset ι} : |finset.prod
  s (λ (x : ι), f x)| = finset.prod s (λ (x : ι), |f x|)

@[simp] axiom finset.sum_eq_zero_iff {ι : Type u} {M : Type v} [canonically_ordered_add_monoid M] {f : ι → M} {s :
  finset ι} : finset.sum s (λ (x : ι), f x) = 0 ↔ ∀ (x : ι), x ∈ s → f x = 0

axiom finset.sum_le_sum_of_subset {ι : Type u} {M : Type v} [canonically_ordered_add_monoid M] {f : ι → M} {s t :
  finset ι} (h : s ⊆ t) : finset.sum s (λ (x : ι), f x) ≤ finset.sum t (λ (x : ι), f x)

axiom finset.sum_mono_set {ι : Type u} {M : Type v} [canonically_ordered_add_monoid M] (f : ι → M) : monotone (λ (s :
  finset ι), finset.sum s (λ (x : ι), f x))

axiom finset.sum_pos {ι : Type u} {M : Type v} [ordered_cancel_add_comm_monoid M] {f : ι → M} {s : finset ι} (h : ∀ (i
  : ι), i ∈ s → 0 < f i) (hs : finset.nonempty s) : 0 < finset.sum s (λ (i : ι), f i)

axiom finset.sum_neg {ι : Type u} {M : Type v} [ordered_cancel_add_comm_monoid M] {f : ι → M} {s : finset ι} (h : ∀ (i
  : ι), i ∈ s → f i < 0) (hs : finset.nonempty s) : finset.sum s (λ (i : ι), f i) < 0

axiom finset.prod_nonneg {ι : Type u} {R : Type v} [ordered_comm_semiring R] {f : ι → R} {s : finset ι} (h0 : ∀ (i :
  ι), i ∈ s → 0 ≤ f i) : 0 ≤ finset.prod s (λ (i : ι), f i)

axiom finset.prod_pos {ι : Type u} {R : Type v} [ordered_comm_semiring R] {f : ι → R} {s : finset ι} [nontrivial R]
  (h0 : ∀ (i : ι), i ∈ s → 0 < f i) : 0 < finset.prod s (λ (i : ι), f i)

axiom finset.prod_le_one {ι : Type u} {R : Type v} [ordered_comm_semiring R] {f : ι → R} {s : finset ι} (h0 : ∀ (i :
  ι), i ∈ s → 0 ≤ f i) (h1 : ∀ (i : ι), i ∈ s → f i ≤ 1) : finset.prod s (λ (i : ι), f i) ≤ 1
