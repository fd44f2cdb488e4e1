-- algebra.group.defs
prelude
import interface.data.quot

set_option old_structure_cmd true

universes u v w x y z

class has_scalar (M : Type u) (α : Type v) := (smul : M → α → α)

infixr ` • `:73 := has_scalar.smul

class semigroup (G : Type u) extends has_mul G :=
(mul_assoc : ∀ a b c : G, a * b * c = a * (b * c))

class add_semigroup (G : Type u) extends has_add G :=
(add_assoc : ∀ a b c : G, a + b + c = a + (b + c))

axiom mul_assoc {G : Type u} [semigroup G] (a b c : G) : a * b * c = a * (b * c)

axiom add_assoc {G : Type u} [add_semigroup G] (a b c : G) : a + b + c = a + (b + c)

class comm_semigroup (G : Type u) extends semigroup G :=
(mul_comm : ∀ a b : G, a * b = b * a)

class add_comm_semigroup (G : Type u) extends add_semigroup G :=
(add_comm : ∀ a b : G, a + b = b + a)

axiom mul_comm {G : Type u} [comm_semigroup G] (a b : G) : a * b = b * a

axiom add_comm {G : Type u} [add_comm_semigroup G] (a b : G) : a + b = b + a

class add_left_cancel_semigroup (G : Type u) extends add_semigroup G :=
(add_left_cancel : ∀ a b c : G, a + b = a + c → b = c)

axiom add_left_cancel {G : Type u} [add_left_cancel_semigroup G] {a b c : G} : a + b = a + c → b = c

@[simp] axiom add_right_inj {G : Type u} [add_left_cancel_semigroup G] (a : G) {b c : G} : a + b = a + c ↔ b = c

class add_right_cancel_semigroup (G : Type u) extends add_semigroup G :=
(add_right_cancel : ∀ a b c : G, a + b = c + b → a = c)

@[simp] axiom add_left_inj {G : Type u} [add_right_cancel_semigroup G] (a : G) {b c : G} : b + a = c + a ↔ b = c

class mul_one_class (M : Type u) extends has_one M, has_mul M :=
(one_mul : ∀ (a : M), 1 * a = a)
(mul_one : ∀ (a : M), a * 1 = a)

class add_zero_class (M : Type u) extends has_zero M, has_add M :=
(zero_add : ∀ (a : M), 0 + a = a)
(add_zero : ∀ (a : M), a + 0 = a)

@[simp] axiom one_mul {M : Type u} [mul_one_class M] (a : M) : 1 * a = a

@[simp] axiom zero_add {M : Type u} [add_zero_class M] (a : M) : 0 + a = a

@[simp] axiom mul_one {M : Type u} [mul_one_class M] (a : M) : a * 1 = a

@[simp] axiom add_zero {M : Type u} [add_zero_class M] (a : M) : a + 0 = a

def npow_rec {M : Type u} [has_one M] [has_mul M] (n : ℕ) (a : M) : M := nat.rec 1 (λ _ r, a * r) n

def nsmul_rec {M : Type u} [has_zero M] [has_add M] (n : ℕ) (a : M) : M := nat.rec 0 (λ _ r, a + r) n

class add_monoid (M : Type u) extends add_semigroup M, add_zero_class M :=
(nsmul : ℕ → M → M := nsmul_rec)
(nsmul_zero' : ∀ x, nsmul 0 x = 0)
(nsmul_succ' : ∀ (n : ℕ) x, nsmul n.succ x = x + nsmul n x)

class monoid (M : Type u) extends semigroup M, mul_one_class M :=
(npow : ℕ → M → M := npow_rec)
(npow_zero' : ∀ x, npow 0 x = 1)
(npow_succ' : ∀ (n : ℕ) x, npow n.succ x = x * npow n x)

instance monoid.has_pow {M : Type u} [monoid M] : has_pow M ℕ := ⟨λ x n, monoid.npow n x⟩

instance add_monoid.has_scalar_nat {M : Type u} [add_monoid M] : has_scalar ℕ M := ⟨add_monoid.nsmul⟩

@[simp] axiom npow_eq_pow {M : Type u} [monoid M] (n : ℕ) (x : M) : monoid.npow n x = x ^ n

@[simp] axiom nsmul_eq_smul {M : Type u} [add_monoid M] (n : ℕ) (x : M) : add_monoid.nsmul n x = n • x

@[simp] axiom pow_zero {M : Type u} [monoid M] (a : M) : a ^ 0 = 1

axiom zero_nsmul {M : Type u} [add_monoid M] (a : M) : 0 • a = 0

axiom pow_succ {M : Type u} [monoid M] (a : M) (n : ℕ) : a ^ (n + 1) = a * a ^ n

axiom succ_nsmul {M : Type u} [add_monoid M] (a : M) (n : ℕ) : (n + 1) • a = a + n • a

axiom left_inv_eq_right_inv {M : Type u} [monoid M] {a b c : M} (hba : b * a = 1) (hac : a * c = 1) : b = c

axiom left_neg_eq_right_neg {M : Type u} [add_monoid M] {a b c : M} (hba : b + a = 0) (hac : a + c = 0) : b = c

class add_comm_monoid (M : Type u) extends add_monoid M, add_comm_semigroup M

class comm_monoid (M : Type u) extends monoid M, comm_semigroup M

class add_left_cancel_monoid (M : Type u) extends add_left_cancel_semigroup M, add_monoid M

class add_right_cancel_monoid (M : Type u) extends add_right_cancel_semigroup M, add_monoid M

class add_cancel_monoid (M : Type u) extends add_left_cancel_monoid M, add_right_cancel_monoid M

class add_cancel_comm_monoid (M : Type u) extends add_left_cancel_monoid M, add_comm_monoid M

@[priority 100]
instance add_cancel_comm_monoid.to_cancel_add_monoid (M : Type u) [s : add_cancel_comm_monoid M] :
  add_cancel_monoid M :=
{ add_right_cancel := λ a b c h, add_cancel_comm_monoid.add_left_cancel b a c
    (eq.trans (add_cancel_comm_monoid.add_comm b a) (eq.trans h (add_cancel_comm_monoid.add_comm c b))),
  ..s }

def zpow_rec {M : Type u} [has_one M] [has_mul M] [has_inv M] (n : ℤ) (a : M) : M :=
int.cases_on n (λ n, npow_rec n a) (λ n, (npow_rec n.succ a)⁻¹)

def zsmul_rec {M : Type u} [has_zero M] [has_add M] [has_neg M] (n : ℤ) (a : M) : M :=
int.cases_on n (λ n, nsmul_rec n a) (λ n, -(nsmul_rec n.succ a))

class div_inv_monoid (G : Type u) extends monoid G, has_inv G, has_div G :=
(div := λ a b, a * b⁻¹)
(div_eq_mul_inv : ∀ a b : G, a / b = a * b⁻¹)
(zpow : ℤ → G → G := zpow_rec)
(zpow_zero' : ∀ (a : G), zpow 0 a = 1)
(zpow_succ' : ∀ (n : ℕ) (a : G), zpow (int.of_nat n.succ) a = a * zpow (int.of_nat n) a)
(zpow_neg' : ∀ (n : ℕ) (a : G), zpow (-[1+ n]) a = (zpow n.succ a)⁻¹)

class sub_neg_monoid (G : Type u) extends add_monoid G, has_neg G, has_sub G :=
(sub := λ a b, a + -b)
(sub_eq_add_neg : ∀ a b : G, a - b = a + -b)
(zsmul : ℤ → G → G := zsmul_rec)
(zsmul_zero' : ∀ (a : G), zsmul 0 a = 0)
(zsmul_succ' : ∀ (n : ℕ) (a : G), zsmul (int.of_nat n.succ) a = a + zsmul (int.of_nat n) a)
(zsmul_neg' : ∀ (n : ℕ) (a : G), zsmul (-[1+ n]) a = -(zsmul n.succ a))

instance div_inv_monoid.has_pow {M : Type u} [div_inv_monoid M] : has_pow M ℤ := ⟨λ x n, div_inv_monoid.zpow n x⟩

instance sub_neg_monoid.has_scalar_int {M : Type u} [sub_neg_monoid M] : has_scalar ℤ M := ⟨sub_neg_monoid.zsmul⟩

@[simp] axiom zpow_eq_pow {G : Type u} [div_inv_monoid G] (n : ℤ) (x : G) : div_inv_monoid.zpow n x = x ^ n

@[simp] axiom zsmul_eq_smul {G : Type u} [sub_neg_monoid G] (n : ℤ) (x : G) : sub_neg_monoid.zsmul n x = n • x

@[simp] axiom zero_zsmul {G : Type u} [sub_neg_monoid G] (a : G) : (0 : ℤ) • a = (0 : G)

@[simp] axiom zpow_zero {G : Type u} [div_inv_monoid G] (a : G) : a ^ (0 : ℤ) = (1 : G)

@[simp] axiom zpow_coe_nat {G : Type u} [div_inv_monoid G] (a : G) (n : ℕ) : a ^ (↑n : ℤ) = a ^ n

@[simp] axiom coe_nat_zsmul {G : Type u} [sub_neg_monoid G] (a : G) (n : ℕ) : (↑n : ℤ) • a = n • a

@[simp] axiom zpow_neg_succ_of_nat {G : Type u} [div_inv_monoid G] (a : G) (n : ℕ) : a ^ -[1+ n] = (a ^ (n + 1))⁻¹

@[simp] axiom zsmul_neg_succ_of_nat {G : Type u} [sub_neg_monoid G] (a : G) (n : ℕ) : -[1+ n] • a = -((n + 1) • a)

axiom div_eq_mul_inv {G : Type u} [div_inv_monoid G] (a b : G) : a / b = a * b⁻¹

axiom sub_eq_add_neg {G : Type u} [sub_neg_monoid G] (a b : G) : a - b = a + -b

class has_involutive_inv (G : Type u) extends has_inv G :=
(inv_inv : ∀ x : G, x⁻¹⁻¹ = x)

attribute [instance, priority 50] has_involutive_inv.to_has_inv

class has_involutive_neg (A : Type u) extends has_neg A :=
(neg_neg : ∀ x : A, - -x = x)

attribute [instance, priority 50] has_involutive_neg.to_has_neg

@[simp] axiom inv_inv {G : Type u} [has_involutive_inv G] (a : G) : a⁻¹⁻¹ = a

@[simp] axiom neg_neg {G : Type u} [has_involutive_neg G] (a : G) : - -a = a

class group (G : Type u) extends div_inv_monoid G :=
(mul_left_inv : ∀ a : G, a⁻¹ * a = 1)

class add_group (A : Type u) extends sub_neg_monoid A :=
(add_left_neg : ∀ a : A, -a + a = 0)

@[simp] axiom add_left_neg {G : Type u} [add_group G] (a : G) : -a + a = 0

axiom neg_add_self {G : Type u} [add_group G] (a : G) : -a + a = 0

@[simp] axiom neg_add_cancel_left {G : Type u} [add_group G] (a b : G) : -a + (a + b) = b

@[simp] axiom neg_eq_of_add_eq_zero {G : Type u} [add_group G] {a b : G} (h : a + b = 0) : -a = b

axiom group.inv_inv_aux {G : Type u} [group G] (a : G) : a⁻¹⁻¹ = a

@[priority 100]
instance group.to_has_involutive_inv {G : Type u} [group G] : has_involutive_inv G :=
{ inv := has_inv.inv, inv_inv := group.inv_inv_aux }

axiom add_group.neg_neg_aux {G : Type u} [add_group G] (a : G) : - -a = a

@[priority 100]
instance add_group.to_has_involutive_neg {G : Type u} [add_group G] : has_involutive_neg G :=
{ neg := has_neg.neg, neg_neg := add_group.neg_neg_aux }

@[simp] axiom add_right_neg {G : Type u} [add_group G] (a : G) : a + -a = 0

axiom add_neg_self {G : Type u} [add_group G] (a : G) : a + -a = 0

@[simp] axiom add_neg_cancel_right {G : Type u} [add_group G] (a b : G) : a + b + -b = a

axiom add_group.add_left_cancel_aux {G : Type u} [add_group G] (a b c : G) : a + b = a + c → b = c

axiom add_group.add_right_cancel_aux {G : Type u} [add_group G] (a b c : G) : a + b = c + b → a = c

@[priority 100]
instance add_group.to_cancel_add_monoid {G : Type u} [s : add_group G] : add_cancel_monoid G :=
{ add_left_cancel := add_group.add_left_cancel_aux, add_right_cancel := add_group.add_right_cancel_aux, ..s }

class comm_group (G : Type u) extends group G, comm_monoid G

class add_comm_group (G : Type u) extends add_group G, add_comm_monoid G

attribute [instance, priority 300] add_comm_group.to_add_comm_monoid

@[priority 100]
instance add_comm_group.to_cancel_add_comm_monoid {G : Type u} [s : add_comm_group G] : add_cancel_comm_monoid G :=
{ add_left_cancel := add_group.add_left_cancel_aux, ..s }

-- algebra.group.conj

@[simp] axiom conj_inv {α : Type u} [group α] {a b : α} : (b * a * b⁻¹)⁻¹ = b * a⁻¹ * b⁻¹

@[simp] axiom conj_mul {α : Type u} [group α] {a b c : α} : b * a * b⁻¹ * (b * c * b⁻¹) = b * (a * c) * b⁻¹

@[simp] axiom conj_pow {α : Type u} [group α] {i : ℕ} {a b : α} : (a * b * a⁻¹) ^ i = a * b ^ i * a⁻¹

@[simp] axiom conj_zpow {α : Type u} [group α] {i : ℤ} {a b : α} : (a * b * a⁻¹) ^ i = a * b ^ i * a⁻¹

-- algebra.group.defs

@[simp] axiom mul_left_inv {G : Type u} [group G] (a : G) : a⁻¹ * a = 1

@[simp] axiom inv_mul_cancel_left {G : Type u} [group G] (a b : G) : a⁻¹ * (a * b) = b

@[simp] axiom inv_eq_of_mul_eq_one {G : Type u} [group G] {a b : G} : a * b = 1 → a⁻¹ = b

@[simp] axiom mul_right_inv {G : Type u} [group G] (a : G) : a * a⁻¹ = 1

@[simp] axiom mul_inv_cancel_right {G : Type u} [group G] (a b : G) : a * b * b⁻¹ = a
