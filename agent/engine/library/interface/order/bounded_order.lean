-- order.lattice, order.bounded_order, order.boolean_algebra
prelude
import interface.data.pprod

set_option old_structure_cmd true

universes u v w x y z

-- order.lattice

class has_sup (α : Type u) := (sup : α → α → α)

infixl ` ⊔ `:68 := has_sup.sup

class has_inf (α : Type u) := (inf : α → α → α)

infixl ` ⊓ `:69 := has_inf.inf

class semilattice_sup (α : Type u) extends has_sup α, partial_order α :=
(le_sup_left : ∀ a b : α, a ≤ a ⊔ b)
(le_sup_right : ∀ a b : α, b ≤ a ⊔ b)
(sup_le : ∀ a b c : α, a ≤ c → b ≤ c → a ⊔ b ≤ c)

@[simp] axiom le_sup_left {α : Type u} [semilattice_sup α] {a b : α} : a ≤ a ⊔ b

@[simp] axiom le_sup_right {α : Type u} [semilattice_sup α] {a b : α} : b ≤ a ⊔ b

@[simp] axiom sup_le_iff {α : Type u} [semilattice_sup α] {a b c : α} : a ⊔ b ≤ c ↔ a ≤ c ∧ b ≤ c

@[simp] axiom sup_eq_left {α : Type u} [semilattice_sup α] {a b : α} : a ⊔ b = a ↔ b ≤ a

@[simp] axiom left_eq_sup {α : Type u} [semilattice_sup α] {a b : α} : a = a ⊔ b ↔ b ≤ a

@[simp] axiom sup_eq_right {α : Type u} [semilattice_sup α] {a b : α} : a ⊔ b = b ↔ a ≤ b

@[simp] axiom right_eq_sup {α : Type u} [semilattice_sup α] {a b : α} : b = a ⊔ b ↔ a ≤ b

@[simp] axiom sup_idem {α : Type u} [semilattice_sup α] {a : α} : a ⊔ a = a

@[simp] axiom sup_left_idem {α : Type u} [semilattice_sup α] {a b : α} : a ⊔ (a ⊔ b) = a ⊔ b

@[simp] axiom sup_right_idem {α : Type u} [semilattice_sup α] {a b : α} : a ⊔ b ⊔ b = a ⊔ b

class semilattice_inf (α : Type u) extends has_inf α, partial_order α :=
(inf_le_left : ∀ a b : α, a ⊓ b ≤ a)
(inf_le_right : ∀ a b : α, a ⊓ b ≤ b)
(le_inf : ∀ a b c : α, a ≤ b → a ≤ c → a ≤ b ⊓ c)

@[simp] axiom inf_le_left {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ b ≤ a

@[simp] axiom inf_le_right {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ b ≤ b

@[simp] axiom le_inf_iff {α : Type u} [semilattice_inf α] {a b c : α} : a ≤ b ⊓ c ↔ a ≤ b ∧ a ≤ c

@[simp] axiom inf_eq_left {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ b = a ↔ a ≤ b

@[simp] axiom left_eq_inf {α : Type u} [semilattice_inf α] {a b : α} : a = a ⊓ b ↔ a ≤ b

@[simp] axiom inf_eq_right {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ b = b ↔ b ≤ a

@[simp] axiom right_eq_inf {α : Type u} [semilattice_inf α] {a b : α} : b = a ⊓ b ↔ b ≤ a

@[simp] axiom inf_idem {α : Type u} [semilattice_inf α] {a : α} : a ⊓ a = a

@[simp] axiom inf_left_idem {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ (a ⊓ b) = a ⊓ b

@[simp] axiom inf_right_idem {α : Type u} [semilattice_inf α] {a b : α} : a ⊓ b ⊓ b = a ⊓ b

class lattice (α : Type u) extends semilattice_sup α, semilattice_inf α

@[simp] axiom inf_lt_sup {α : Type u} [lattice α] {a b : α} : a ⊓ b < a ⊔ b ↔ a ≠ b

class distrib_lattice (α : Type u) extends lattice α :=
(le_sup_inf : ∀x y z : α, (x ⊔ y) ⊓ (x ⊔ z) ≤ x ⊔ (y ⊓ z))

@[priority 100]
instance linear_order.to_lattice {α : Type u} [o : linear_order α] : lattice α :=
{ sup := max, le_sup_left := le_max_left, le_sup_right := le_max_right, sup_le := λ a b c, max_le,
  inf := min, inf_le_left := min_le_left, inf_le_right := min_le_right, le_inf := λ a b c, le_min, ..o }

axiom linear_order.le_sup_inf_aux {α : Type u} [linear_order α] (x y z : α) : (x ⊔ y) ⊓ (x ⊔ z) ≤ x ⊔ (y ⊓ z)

@[priority 100]
instance linear_order.to_distrib_lattice {α : Type u} [o : linear_order α] : distrib_lattice α :=
{ le_sup_inf := linear_order.le_sup_inf_aux, ..linear_order.to_lattice }

instance nat.distrib_lattice : distrib_lattice ℕ := linear_order.to_distrib_lattice

-- order.bounded_order

class has_top (α : Type u) := (top : α)

notation `⊤` := has_top.top

class has_bot (α : Type u) := (bot : α)

notation `⊥` := has_bot.bot

@[instance, priority 100] protected axiom has_top_nonempty (α : Type u) [has_top α] : nonempty α

@[instance, priority 100] protected axiom has_bot_nonempty (α : Type u) [has_bot α] : nonempty α

class order_top (α : Type u) [has_le α] extends has_top α :=
(le_top : ∀ a : α, a ≤ ⊤)

@[simp] axiom le_top {α : Type u} [has_le α] [order_top α] {a : α} : a ≤ ⊤

@[simp] axiom not_top_lt {α : Type u} [preorder α] [order_top α] {a : α} : ¬⊤ < a

@[simp] axiom top_le_iff {α : Type u} [partial_order α] [order_top α] {a : α} : ⊤ ≤ a ↔ a = ⊤

@[simp] axiom not_lt_top_iff {α : Type u} [partial_order α] [order_top α] {a : α} : ¬a < ⊤ ↔ a = ⊤

class order_bot (α : Type u) [has_le α] extends has_bot α :=
(bot_le : ∀ a : α, ⊥ ≤ a)

@[simp] axiom bot_le {α : Type u} [has_le α] [order_bot α] {a : α} : ⊥ ≤ a

@[simp] axiom not_lt_bot {α : Type u} [preorder α] [order_bot α] {a : α} : ¬a < ⊥

@[simp] axiom le_bot_iff {α : Type u} [partial_order α] [order_bot α] {a : α} : a ≤ ⊥ ↔ a = ⊥

@[simp] axiom not_bot_lt_iff {α : Type u} [partial_order α] [order_bot α] {a : α} : ¬⊥ < a ↔ a = ⊥

@[simp] axiom top_sup_eq {α : Type u} [semilattice_sup α] [order_top α] {a : α} : ⊤ ⊔ a = ⊤

@[simp] axiom sup_top_eq {α : Type u} [semilattice_sup α] [order_top α] {a : α} : a ⊔ ⊤ = ⊤

@[simp] axiom bot_sup_eq {α : Type u} [semilattice_sup α] [order_bot α] {a : α} : ⊥ ⊔ a = a

@[simp] axiom sup_bot_eq {α : Type u} [semilattice_sup α] [order_bot α] {a : α} : a ⊔ ⊥ = a

@[simp] axiom sup_eq_bot_iff {α : Type u} [semilattice_sup α] [order_bot α] {a b : α} : a ⊔ b = ⊥ ↔ a = ⊥ ∧ b = ⊥

@[simp] axiom top_inf_eq {α : Type u} [semilattice_inf α] [order_top α] {a : α} : ⊤ ⊓ a = a

@[simp] axiom inf_top_eq {α : Type u} [semilattice_inf α] [order_top α] {a : α} : a ⊓ ⊤ = a

@[simp] axiom inf_eq_top_iff {α : Type u} [semilattice_inf α] [order_top α] {a b : α} : a ⊓ b = ⊤ ↔ a = ⊤ ∧ b = ⊤

@[simp] axiom bot_inf_eq {α : Type u} [semilattice_inf α] [order_bot α] {a : α} : ⊥ ⊓ a = ⊥

@[simp] axiom inf_bot_eq {α : Type u} [semilattice_inf α] [order_bot α] {a : α} : a ⊓ ⊥ = ⊥

class bounded_order (α : Type u) [has_le α] extends order_top α, order_bot α

@[simp] axiom subtype.mk_bot {α : Type u} {p : α → Prop} [partial_order α] [order_bot α] [order_bot (subtype p)] (hbot
  : p (⊥ : α)) : (⟨(⊥ : α), hbot⟩ : subtype p) = (⊥ : subtype p)

@[simp] axiom subtype.mk_top {α : Type u} {p : α → Prop} [partial_order α] [order_top α] [order_top (subtype p)] (htop
  : p (⊤ : α)) : (⟨(⊤ : α), htop⟩ : subtype p) = (⊤ : subtype p)

@[simp] axiom subtype.coe_eq_bot_iff {α : Type u} {p : α → Prop} [partial_order α] [order_bot α] [order_bot (subtype
  p)] (hbot : p (⊥ : α)) {x : {x // p x}} : (↑x : α) = (⊥ : α) ↔ x = (⊥ : {x // p x})

@[simp] axiom subtype.coe_eq_top_iff {α : Type u} {p : α → Prop} [partial_order α] [order_top α] [order_top (subtype
  p)] (htop : p (⊤ : α)) {x : {x // p x}} : (↑x : α) = (⊤ : α) ↔ x = (⊤ : {x // p x})

@[simp] axiom subtype.mk_eq_bot_iff {α : Type u} {p : α → Prop} [partial_order α] [order_bot α] [order_bot (subtype
  p)] (hbot : p (⊥ : α)) {x : α} (hx : p x) : (⟨x, hx⟩ : subtype p) = (⊥ : subtype p) ↔ x = (⊥ : α)

@[simp] axiom subtype.mk_eq_top_iff {α : Type u} {p : α → Prop} [partial_order α] [order_top α] [order_top (subtype
  p)] (htop : p (⊤ : α)) {x : α} (hx : p x) : (⟨x, hx⟩ : subtype p) = (⊤ : subtype p) ↔ x = (⊤ : α)

@[simp] axiom min_eq_bot {α : Type u} [linear_order α] [order_bot α] {a b : α} : min a b = ⊥ ↔ a = ⊥ ∨ b = ⊥

@[simp] axiom max_eq_top {α : Type u} [linear_order α] [order_top α] {a b : α} : max a b = ⊤ ↔ a = ⊤ ∨ b = ⊤

@[simp] axiom max_eq_bot {α : Type u} [linear_order α] [order_bot α] {a b : α} : max a b = ⊥ ↔ a = ⊥ ∧ b = ⊥

@[simp] axiom min_eq_top {α : Type u} [linear_order α] [order_top α] {a b : α} : min a b = ⊤ ↔ a = ⊤ ∧ b = ⊤

-- order.boolean_algebra

class has_compl (α : Type u) := (compl : α → α)

postfix `ᶜ`:std.prec.max_plus := has_compl.compl

instance set.has_compl {α : Type u} : has_compl (set α) := ⟨set.compl⟩

-- order.bounded_order

def disjoint {α : Type u} [semilattice_inf α] [order_bot α] (a b : α) : Prop := a ⊓ b ≤ ⊥

axiom disjoint.comm {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} : disjoint a b ↔
  disjoint b a

axiom disjoint.eq_bot {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} : disjoint a b → a
  ⊓ b = ⊥

axiom disjoint.eq_bot_of_le {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} : disjoint a
  b → a ≤ b → a = ⊥

axiom disjoint.inf_left {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} (c : α) :
  disjoint a b → disjoint (a ⊓ c) b

axiom disjoint.inf_left' {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} (c : α) :
  disjoint a b → disjoint (c ⊓ a) b

axiom disjoint.inf_right {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} (c : α) :
  disjoint a b → disjoint a (b ⊓ c)

axiom disjoint.inf_right' {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} (c : α) :
  disjoint a b → disjoint a (c ⊓ b)

axiom disjoint.left_le_of_le_sup_left {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α} :
  a ≤ c ⊔ b → disjoint a c → a ≤ b

axiom disjoint.left_le_of_le_sup_right {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α}
  : a ≤ b ⊔ c → disjoint a c → a ≤ b

axiom disjoint.mono {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c d : α} : a ≤ b → c ≤ d →
  disjoint b d → disjoint a c

axiom disjoint.mono_left {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c : α} : a ≤ b →
  disjoint b c → disjoint a c

axiom disjoint.mono_right {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c : α} : b ≤ c →
  disjoint a c → disjoint a b

axiom disjoint.ne {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} : a ≠ ⊥ → disjoint a b
  → a ≠ b

axiom disjoint.of_disjoint_inf_of_le {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c : α} :
  disjoint (a ⊓ b) c → a ≤ c → disjoint a b

axiom disjoint.of_disjoint_inf_of_le' {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c : α} :
  disjoint (a ⊓ b) c → b ≤ c → disjoint a b

axiom disjoint.sup_left {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α} : disjoint a c
  → disjoint b c → disjoint (a ⊔ b) c

axiom disjoint.sup_right {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α} : disjoint a b
  → disjoint a c → disjoint a (b ⊔ c)

axiom disjoint.symm {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] ⦃a b : α⦄ : disjoint a b →
  disjoint b a

axiom disjoint_assoc {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b c : α} : disjoint (a ⊓ b)
  c ↔ disjoint a (b ⊓ c)

@[simp] axiom disjoint_bot_left {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a : α} : disjoint
  ⊥ a

@[simp] axiom disjoint_bot_right {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a : α} : disjoint
  a ⊥

axiom disjoint_iff {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a b : α} : disjoint a b ↔ a ⊓ b
  = ⊥

@[simp] axiom disjoint_self {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : order_bot α] {a : α} : disjoint a a
  ↔ a = ⊥

@[simp] axiom disjoint_sup_left {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α} :
  disjoint (a ⊔ b) c ↔ disjoint a c ∧ disjoint b c

@[simp] axiom disjoint_sup_right {α : Type u} [_inst_1 : distrib_lattice α] [_inst_2 : order_bot α] {a b c : α} :
  disjoint a (b ⊔ c) ↔ disjoint a b ∧ disjoint a c

@[simp] axiom disjoint_top {α : Type u} [_inst_1 : lattice α] [_inst_2 : bounded_order α] {a : α} : disjoint a ⊤ ↔ a =
  ⊥

axiom eq_bot_of_disjoint_absorbs {α : Type u} [_inst_1 : lattice α] [_inst_2 : order_bot α] {a b : α} : disjoint a b →
  a ⊔ b = a → b = ⊥

axiom symmetric_disjoint {α : Type u} [_inst_1 : semilattice_inf α] [_inst_2 : @order_bot α (@preorder.to_has_le α
  (@partial_order.to_preorder α (@semilattice_inf.to_partial_order α _inst_1)))] : @symmetric α (@disjoint α _inst_1
  _inst_2)

@[simp] axiom top_disjoint {α : Type u} [_inst_1 : lattice α] [_inst_2 : bounded_order α] {a : α} : disjoint ⊤ a ↔ a =
  ⊥
