-- data.zmod.basic
prelude
import interface.analysis.special_functions.trigonometric.complex

set_option old_structure_cmd true

universes u v w x y z

axiom fin.mul_assoc_aux (n : ℕ) (a b c : fin (n + 1)) : a * b * c = a * (b * c)

axiom fin.mul_comm_aux (n : ℕ) (a b : fin (n + 1)) : a * b = b * a

instance fin.comm_semigroup (n : ℕ) : comm_semigroup (fin (n + 1)) :=
{ mul := has_mul.mul,
  mul_assoc := fin.mul_assoc_aux n,
  mul_comm := fin.mul_comm_aux n }

axiom fin.left_distrib_aux (n : ℕ) (a b c : fin (n + 1)) : a * (b + c) = a * b + a * c

axiom fin.right_distrib_aux (n : ℕ) (a b c : fin (n + 1)) : (a + b) * c = a * c + b * c

instance fin.comm_ring (n : ℕ) : comm_ring (fin (n + 1)) :=
{ one := 1,
  one_mul := fin.one_mul,
  mul_one := fin.mul_one,
  npow := @npow_rec (fin (n + 1)) fin.has_one fin.has_mul,
  npow_zero' := λ x, rfl,
  npow_succ' := λ m x, rfl,
  left_distrib := fin.left_distrib_aux n,
  right_distrib := fin.right_distrib_aux n,
  ..fin.add_comm_group n,
  ..fin.comm_semigroup n }

def zmod : ℕ → Type
| 0 := ℤ
| (n + 1) := fin (n + 1)

instance zmod.fintype : Π (n : ℕ) [fact (0 < n)], fintype (zmod n)
| 0 h := false.elim (nat.not_lt_zero 0 h.1)
| (n + 1) _ := fin.fintype (n + 1)

@[simp] axiom zmod.card (n : ℕ) [h : fact (0 < n)] : @fintype.card (zmod n) (@zmod.fintype n h) = n

instance zmod.decidable_eq : Π (n : ℕ), decidable_eq (zmod n)
| 0 := int.decidable_eq
| (n + 1) := fin.decidable_eq (n + 1)

instance zmod.has_repr : Π (n : ℕ), has_repr (zmod n)
| 0 := int.has_repr
| (n + 1) := fin.has_repr (n + 1)

instance zmod.comm_ring : Π (n : ℕ), comm_ring (zmod n)
| 0 := int.comm_ring
| (n + 1) := fin.comm_ring n

instance zmod.inhabited (n : ℕ) : inhabited (zmod n) := ⟨0⟩

def zmod.val : Π {n : ℕ}, zmod n → ℕ
| 0 := int.nat_abs
| (n + 1) := (coe : fin (n + 1) → ℕ)

axiom zmod.val_lt {n : ℕ} [fact (0 < n)] (a : zmod n) : a.val < n

axiom zmod.val_le {n : ℕ} [fact (0 < n)] (a : zmod n) : a.val ≤ n

@[simp] axiom zmod.val_zero : ∀ {n : ℕ}, (0 : zmod n).val = 0

@[simp] axiom zmod.val_one' : (1 : zmod 0).val = 1

@[simp] axiom zmod.val_neg' {n : zmod 0} : (-n).val = n.val

@[simp] axiom zmod.val_mul' {m n : zmod 0} : (m * n).val = m.val * n.val

axiom zmod.val_nat_cast {n : ℕ} (a : ℕ) : (a : zmod n).val = a % n

@[instance] protected axiom zmod.char_p (n : ℕ) : char_p (zmod n) n

@[simp] axiom zmod.nat_cast_self (n : ℕ) : (n : zmod n) = 0

@[simp] axiom zmod.nat_cast_self' (n : ℕ) : (n + 1 : zmod (n + 1)) = 0

def zmod.cast {R : Type u} [has_zero R] [has_one R] [has_add R] [has_neg R] : Π {n : ℕ}, zmod n → R
| 0 := int.cast
| (n + 1) := λ i, ((i.val : ℕ) : R)

@[priority 900] instance zmod.has_coe_t {R : Type u} [has_zero R] [has_one R] [has_add R] [has_neg R] (n : ℕ) :
  has_coe_t (zmod n) R := ⟨zmod.cast⟩

@[simp] axiom zmod.cast_zero {n : ℕ} {R : Type u} [has_zero R] [has_one R] [has_add R] [has_neg R] :
  ((0 : zmod n) : R) = 0

axiom zmod.nat_cast_zmod_val {n : ℕ} [fact (0 < n)] (a : zmod n) : (a.val : zmod n) = a

axiom zmod.nat_cast_right_inverse {n : ℕ} [fact (0 < n)] : function.right_inverse zmod.val (coe : ℕ → zmod n)

axiom zmod.nat_cast_zmod_surjective {n : ℕ} [fact (0 < n)] : function.surjective (coe : ℕ → zmod n)

axiom zmod.int_cast_zmod_cast {n : ℕ} (a : zmod n) : ((a : ℤ) : zmod n) = a

axiom zmod.int_cast_right_inverse {n : ℕ} : function.right_inverse (coe : zmod n → ℤ) (coe : ℤ → zmod n)

axiom zmod.int_cast_surjective {n : ℕ} : function.surjective (coe : ℤ → zmod n)

axiom zmod.cast_id : ∀ (n : ℕ) (i : zmod n), ↑i = i

@[simp] axiom zmod.cast_id' {n : ℕ} : (coe : zmod n → zmod n) = id

@[simp] axiom zmod.nat_cast_val {n : ℕ} {R : Type u} [ring R] [fact (0 < n)] (i : zmod n) : (i.val : R) = i

@[simp] axiom zmod.int_cast_cast {n : ℕ} {R : Type u} [ring R] (i : zmod n) : ((i : ℤ) : R) = i

axiom zmod.coe_add_eq_ite {n : ℕ} (a b : zmod n) :
  (↑(a + b) : ℤ) = if (n : ℤ) ≤ a + b then a + b - n else a + b

axiom zmod.int_coe_eq_int_coe_iff (a b : ℤ) (c : ℕ) : (a : zmod c) = (b : zmod c) ↔ a ≡ b [ZMOD c]

axiom zmod.int_coe_eq_int_coe_iff' (a b : ℤ) (c : ℕ) : (a : zmod c) = (b : zmod c) ↔ a % c = b % c

axiom zmod.nat_coe_eq_nat_coe_iff (a b c : ℕ) : (a : zmod c) = (b : zmod c) ↔ a ≡ b [MOD c]

axiom zmod.nat_coe_eq_nat_coe_iff' (a b c : ℕ) : (a : zmod c) = (b : zmod c) ↔ a % c = b % c

axiom zmod.int_coe_zmod_eq_zero_iff_dvd (a : ℤ) (b : ℕ) : (a : zmod b) = 0 ↔ (b : ℤ) ∣ a

axiom zmod.int_coe_eq_int_coe_iff_dvd_sub (a b : ℤ) (c : ℕ) : (a : zmod c) = ↑b ↔ ↑c ∣ b - a

axiom zmod.nat_coe_zmod_eq_zero_iff_dvd (a b : ℕ) : (a : zmod b) = 0 ↔ b ∣ a

axiom zmod.val_int_cast {n : ℕ} (a : ℤ) [fact (0 < n)] : ↑(a : zmod n).val = a % n

@[simp] axiom zmod.val_neg_one (n : ℕ) : (-1 : zmod n.succ).val = n

axiom zmod.nat_coe_zmod_eq_iff (p : ℕ) (n : ℕ) (z : zmod p) [fact (0 < p)] : ↑n = z ↔ ∃ k : ℕ, n = z.val + p * k

axiom zmod.int_coe_zmod_eq_iff (p : ℕ) (n : ℤ) (z : zmod p) [fact (0 < p)] : ↑n = z ↔ ∃ k : ℤ, n = z.val + p * k

@[simp] axiom zmod.int_cast_mod (a : ℤ) (b : ℕ) : ((a % b : ℤ) : zmod b) = (a : zmod b)

@[simp] axiom zmod.nat_cast_to_nat (p : ℕ) : ∀ {z : ℤ} (h : 0 ≤ z), (z.to_nat : zmod p) = z

axiom zmod.val_injective (n : ℕ) [fact (0 < n)] : function.injective (zmod.val : zmod n → ℕ)

axiom zmod.val_one_eq_one_mod (n : ℕ) : (1 : zmod n).val = 1 % n

axiom zmod.val_one (n : ℕ) [fact (1 < n)] : (1 : zmod n).val = 1

axiom zmod.val_add {n : ℕ} [fact (0 < n)] (a b : zmod n) : (a + b).val = (a.val + b.val) % n

axiom zmod.val_mul {n : ℕ} (a b : zmod n) : (a * b).val = (a.val * b.val) % n

@[instance] protected axiom zmod.nontrivial (n : ℕ) [fact (1 < n)] : nontrivial (zmod n)

constant zmod.inv : Π (n : ℕ), zmod n → zmod n

noncomputable instance zmod.has_inv (n : ℕ) : has_inv (zmod n) := ⟨zmod.inv n⟩

axiom zmod.inv_zero : ∀ (n : ℕ), (0 : zmod n)⁻¹ = 0

axiom zmod.mul_inv_eq_gcd {n : ℕ} (a : zmod n) : a * a⁻¹ = nat.gcd a.val n

@[simp] axiom zmod.nat_cast_mod (n : ℕ) (a : ℕ) : ((a % n : ℕ) : zmod n) = a

axiom zmod.eq_iff_modeq_nat (n : ℕ) {a b : ℕ} : (a : zmod n) = b ↔ a ≡ b [MOD n]

axiom zmod.coe_mul_inv_eq_one {n : ℕ} (x : ℕ) (h : nat.coprime x n) : (x * x⁻¹ : zmod n) = 1

axiom zmod.unit_of_coprime_aux {n : ℕ} (x : ℕ) (h : nat.coprime x n) : (x⁻¹ * x : zmod n) = 1

noncomputable def zmod.unit_of_coprime {n : ℕ} (x : ℕ) (h : nat.coprime x n) : (zmod n)ˣ :=
⟨x, x⁻¹, zmod.coe_mul_inv_eq_one x h, zmod.unit_of_coprime_aux x h⟩

@[simp] lemma zmod.coe_unit_of_coprime {n : ℕ} (x : ℕ) (h : nat.coprime x n) :
  (zmod.unit_of_coprime x h : zmod n) = x := rfl

axiom zmod.val_coe_unit_coprime {n : ℕ} (u : (zmod n)ˣ) : nat.coprime (u : zmod n).val n

axiom zmod.mul_inv_of_unit {n : ℕ} (a : zmod n) (h : is_unit a) : a * a⁻¹ = 1

axiom zmod.inv_mul_of_unit {n : ℕ} (a : zmod n) (h : is_unit a) : a⁻¹ * a = 1

@[instance] protected axiom zmod.subsingleton_units : subsingleton (zmod 2)ˣ

axiom zmod.ne_neg_self (n : ℕ) [hn : fact (n % 2 = 1)] {a : zmod n} (ha : a ≠ 0) : a ≠ -a

axiom zmod.neg_one_ne_one {n : ℕ} [fact (2 < n)] : (-1 : zmod n) ≠ 1

axiom zmod.neg_eq_self_mod_two (a : zmod 2) : -a = a

@[simp] axiom zmod.nat_abs_mod_two (a : ℤ) : (a.nat_abs : zmod 2) = a

@[simp] axiom zmod.val_eq_zero : ∀ {n : ℕ} (a : zmod n), a.val = 0 ↔ a = 0

axiom zmod.val_cast_of_lt {n : ℕ} {a : ℕ} (h : a < n) : (a : zmod n).val = a

axiom zmod.neg_val' {n : ℕ} [fact (0 < n)] (a : zmod n) : (-a).val = (n - a.val) % n

axiom zmod.neg_val {n : ℕ} [fact (0 < n)] (a : zmod n) : (-a).val = if a = 0 then 0 else n - a.val

axiom zmod.prime_ne_zero (p q : ℕ) [hp : fact p.prime] [hq : fact q.prime] (hpq : p ≠ q) : (q : zmod p) ≠ 0

axiom zmod.field.exists_pair_ne_aux (p : ℕ) [fact p.prime] : ∃ x y : zmod p, x ≠ y

axiom zmod.field.mul_inv_cancel_aux (p : ℕ) [fact p.prime] {a : zmod p} (h : a ≠ 0) : a * a⁻¹ = 1

axiom zmod.field.zpow_succ_aux (p : ℕ) (n : ℕ) (a : zmod p) :
  zpow_rec (int.of_nat n.succ) a = a * zpow_rec (int.of_nat n) a

noncomputable instance zmod.field (p : ℕ) [fact p.prime] : field (zmod p) :=
{ inv := has_inv.inv,
  div := λ a b, a * b⁻¹,
  div_eq_mul_inv := λ a b, rfl,
  zpow := zpow_rec,
  zpow_zero' := λ a, rfl,
  zpow_succ' := zmod.field.zpow_succ_aux p,
  zpow_neg' := λ n a, rfl,
  exists_pair_ne := zmod.field.exists_pair_ne_aux p,
  mul_inv_cancel := λ a, zmod.field.mul_inv_cancel_aux p,
  inv_zero := zmod.inv_zero p,
  ..zmod.comm_ring p }

@[instance] protected axiom zmod.is_domain (p : ℕ) [hp : fact p.prime] : is_domain (zmod p)
