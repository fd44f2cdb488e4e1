-- algebra.big_operators.multiset
prelude
import interface.data.nat.choose.basic

set_option old_structure_cmd true

universes u v w x y z

axiom list.perm.prod_congr {α : Type u} [comm_monoid α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  list.foldr (λ a b, a * b) 1 l₁ = list.foldr (λ a b, a * b) 1 l₂

def multiset.prod {α : Type u} [comm_monoid α] (s : multiset α) : α :=
@quot.lift (list α) setoid.r α (list.foldr (λ a b, a * b) 1) list.perm.prod_congr s

axiom list.perm.sum_congr {α : Type u} [add_comm_monoid α] (l₁ l₂ : list α) (h : list.perm l₁ l₂) :
  list.foldr (λ a b, a + b) 0 l₁ = list.foldr (λ a b, a + b) 0 l₂

def multiset.sum {α : Type u} [add_comm_monoid α] (s : multiset α) : α :=
@quot.lift (list α) setoid.r α (list.foldr (λ a b, a + b) 0) list.perm.sum_congr s

@[simp] axiom multiset.coe_prod {α : Type u} [comm_monoid α] (l : list α) : multiset.prod ↑l = list.prod l

@[simp] axiom multiset.coe_sum {α : Type u} [add_comm_monoid α] (l : list α) : multiset.sum ↑l = list.sum l

@[simp] axiom multiset.prod_map_mul {ι : Type u} {α : Type v} [comm_monoid α] {m : multiset ι} {f g : ι → α} :
  multiset.prod (multiset.map (λ (i : ι), f i * g i) m) = multiset.prod (multiset.map f m) * multiset.prod
  (multiset.map g m)

@[simp] axiom multiset.sum_map_add {ι : Type u} {α : Type v} [add_comm_monoid α] {m : multiset ι} {f g : ι → α} :
  multiset.sum (multiset.map (λ (i : ι), f i + g i) m) = multiset.sum (multiset.map f m) + multiset.sum (multiset.map
  g m)

@[simp] axiom multiset.sum_map_neg' {ι : Type u} {α : Type v} [add_comm_group α] {m : multiset ι} {f : ι → α} :
  multiset.sum (multiset.map (λ (i : ι), -f i) m) = -multiset.sum (multiset.map f m)

@[simp] axiom multiset.sum_map_sub {ι : Type u} {α : Type v} [add_comm_group α] {m : multiset ι} {f g : ι → α} :
  multiset.sum (multiset.map (λ (i : ι), f i - g i) m) = multiset.sum (multiset.map f m) - multiset.sum (multiset.map
  g m)

@[simp] axiom multiset.sum_map_neg {α : Type u} [add_comm_group α] (m : multiset α) : multiset.sum (multiset.map
  has_neg.neg m) = -multiset.sum m

@[simp] axiom multiset.prod_map_inv₀ {ι : Type u} {α : Type v} [comm_group_with_zero α] {m : multiset ι} {f : ι → α} :
  multiset.prod (multiset.map (λ (i : ι), (f i)⁻¹) m) = (multiset.prod (multiset.map f m))⁻¹

@[simp] axiom multiset.prod_map_div₀ {ι : Type u} {α : Type v} [comm_group_with_zero α] {m : multiset ι} {f g : ι → α}
  : multiset.prod (multiset.map (λ (i : ι), f i / g i) m) = multiset.prod (multiset.map f m) / multiset.prod
  (multiset.map g m)

-- algebra.big_operators.multiset

@[simp] axiom multiset.prod_map_inv' {ι : Type u} {α : Type v} [comm_group α] {m : multiset ι} {f : ι → α} :
  (multiset.map (λ (i : ι), (f i)⁻¹) m).prod = ((multiset.map f m).prod)⁻¹

@[simp] axiom multiset.prod_map_div {ι : Type u} {α : Type v} [comm_group α] {m : multiset ι} {f g : ι → α} :
  (multiset.map (λ (i : ι), f i / g i) m).prod = (multiset.map f m).prod / (multiset.map g m).prod

@[simp] axiom multiset.prod_map_inv {α : Type u} [comm_group α] (m : multiset α) : (multiset.map has_inv.inv m).prod =
  (m.prod)⁻¹
