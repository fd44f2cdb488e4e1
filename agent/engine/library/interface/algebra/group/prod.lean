-- algebra.group.prod
prelude
import interface.algebra.ne_zero

set_option old_structure_cmd true

universes u v w x y z

instance prod.has_mul {M : Type u} {N : Type v} [has_mul M] [has_mul N] : has_mul (M × N) :=
⟨λ p q, ⟨p.1 * q.1, p.2 * q.2⟩⟩

instance prod.has_add {M : Type u} {N : Type v} [has_add M] [has_add N] : has_add (M × N) :=
⟨λ p q, ⟨p.1 + q.1, p.2 + q.2⟩⟩

instance prod.has_one {M : Type u} {N : Type v} [has_one M] [has_one N] : has_one (M × N) :=
⟨(1, 1)⟩

instance prod.has_zero {M : Type u} {N : Type v} [has_zero M] [has_zero N] : has_zero (M × N) :=
⟨(0, 0)⟩

instance prod.has_inv {M : Type u} {N : Type v} [has_inv M] [has_inv N] : has_inv (M × N) :=
⟨λ p, (p.1⁻¹, p.2⁻¹)⟩

instance prod.has_neg {M : Type u} {N : Type v} [has_neg M] [has_neg N] : has_neg (M × N) :=
⟨λ p, (-p.1, -p.2)⟩

instance prod.has_div {M : Type u} {N : Type v} [has_div M] [has_div N] : has_div (M × N) :=
⟨λ p q, ⟨p.1 / q.1, p.2 / q.2⟩⟩

instance prod.has_sub {M : Type u} {N : Type v} [has_sub M] [has_sub N] : has_sub (M × N) :=
⟨λ p q, ⟨p.1 - q.1, p.2 - q.2⟩⟩

axiom prod.add_def {M : Type u} {N : Type v} [_inst_1 : has_add M] [_inst_2 : has_add N] (p q : M × N) : p + q =
  (p.fst + q.fst, p.snd + q.snd)

@[simp] axiom prod.fst_add {M : Type u} {N : Type v} [_inst_1 : has_add M] [_inst_2 : has_add N] (p q : M × N) : (p +
  q).fst = p.fst + q.fst

axiom prod.fst_add_snd {M : Type u} {N : Type v} [_inst_1 : add_zero_class M] [_inst_2 : add_zero_class N] (p : M × N)
  : (p.fst, 0) + (0, p.snd) = p

@[simp] axiom prod.fst_div {G : Type u} {H : Type v} [_inst_1 : has_div G] [_inst_2 : has_div H] (a b : G × H) : (a /
  b).fst = a.fst / b.fst

@[simp] axiom prod.fst_inv {G : Type u} {H : Type v} [_inst_1 : has_inv G] [_inst_2 : has_inv H] (p : G × H) : p⁻¹.fst
  = (p.fst)⁻¹

@[simp] axiom prod.fst_mul {M : Type u} {N : Type v} [_inst_1 : has_mul M] [_inst_2 : has_mul N] (p q : M × N) : (p *
  q).fst = p.fst * q.fst

axiom prod.fst_mul_snd {M : Type u} {N : Type v} [_inst_1 : mul_one_class M] [_inst_2 : mul_one_class N] (p : M × N) :
  (p.fst, 1) * (1, p.snd) = p

@[simp] axiom prod.fst_neg {G : Type u} {H : Type v} [_inst_1 : has_neg G] [_inst_2 : has_neg H] (p : G × H) :
  (-p).fst = -p.fst

@[simp] axiom prod.fst_one {M : Type u} {N : Type v} [_inst_1 : has_one M] [_inst_2 : has_one N] : @eq M (@prod.fst M
  N (@has_one.one (prod M N) (@prod.has_one M N _inst_1 _inst_2))) (@has_one.one M _inst_1)

@[simp] axiom prod.fst_sub {G : Type u} {H : Type v} [_inst_1 : has_sub G] [_inst_2 : has_sub H] (a b : G × H) : (a -
  b).fst = a.fst - b.fst

@[simp] axiom prod.fst_zero {M : Type u} {N : Type v} [_inst_1 : has_zero M] [_inst_2 : has_zero N] : @eq M (@prod.fst
  M N (@has_zero.zero (prod M N) (@prod.has_zero M N _inst_1 _inst_2))) (@has_zero.zero M _inst_1)

@[simp] axiom prod.inv_mk {G : Type u} {H : Type v} [_inst_1 : has_inv G] [_inst_2 : has_inv H] (a : G) (b : H) : (a,
  b)⁻¹ = (a⁻¹, b⁻¹)

@[simp] axiom prod.mk_add_mk {M : Type u} {N : Type v} [_inst_1 : has_add M] [_inst_2 : has_add N] (a₁ a₂ : M) (b₁ b₂
  : N) : (a₁, b₁) + (a₂, b₂) = (a₁ + a₂, b₁ + b₂)

@[simp] axiom prod.mk_div_mk {G : Type u} {H : Type v} [_inst_1 : has_div G] [_inst_2 : has_div H] (x₁ x₂ : G) (y₁ y₂
  : H) : (x₁, y₁) / (x₂, y₂) = (x₁ / x₂, y₁ / y₂)

@[simp] axiom prod.mk_eq_one {M : Type u} {N : Type v} [_inst_1 : has_one M] [_inst_2 : has_one N] {x : M} {y : N} :
  (x, y) = 1 ↔ x = 1 ∧ y = 1

@[simp] axiom prod.mk_eq_zero {M : Type u} {N : Type v} [_inst_1 : has_zero M] [_inst_2 : has_zero N] {x : M} {y : N}
  : (x, y) = 0 ↔ x = 0 ∧ y = 0

@[simp] axiom prod.mk_mul_mk {M : Type u} {N : Type v} [_inst_1 : has_mul M] [_inst_2 : has_mul N] (a₁ a₂ : M) (b₁ b₂
  : N) : (a₁, b₁) * (a₂, b₂) = (a₁ * a₂, b₁ * b₂)

@[simp] axiom prod.mk_sub_mk {G : Type u} {H : Type v} [_inst_1 : has_sub G] [_inst_2 : has_sub H] (x₁ x₂ : G) (y₁ y₂
  : H) : (x₁, y₁) - (x₂, y₂) = (x₁ - x₂, y₁ - y₂)

axiom prod.mul_def {M : Type u} {N : Type v} [_inst_1 : has_mul M] [_inst_2 : has_mul N] (p q : M × N) : p * q =
  (p.fst * q.fst, p.snd * q.snd)

@[simp] axiom prod.neg_mk {G : Type u} {H : Type v} [_inst_1 : has_neg G] [_inst_2 : has_neg H] (a : G) (b : H) : -(a,
  b) = (-a, -b)

axiom prod.one_eq_mk {M : Type u} {N : Type v} [_inst_1 : has_one M] [_inst_2 : has_one N] : @eq (prod M N)
  (@has_one.one (prod M N) (@prod.has_one M N _inst_1 _inst_2)) (@prod.mk M N (@has_one.one M _inst_1) (@has_one.one N
  _inst_2))

@[simp] axiom prod.snd_add {M : Type u} {N : Type v} [_inst_1 : has_add M] [_inst_2 : has_add N] (p q : M × N) : (p +
  q).snd = p.snd + q.snd

@[simp] axiom prod.snd_div {G : Type u} {H : Type v} [_inst_1 : has_div G] [_inst_2 : has_div H] (a b : G × H) : (a /
  b).snd = a.snd / b.snd

@[simp] axiom prod.snd_inv {G : Type u} {H : Type v} [_inst_1 : has_inv G] [_inst_2 : has_inv H] (p : G × H) : p⁻¹.snd
  = (p.snd)⁻¹

@[simp] axiom prod.snd_mul {M : Type u} {N : Type v} [_inst_1 : has_mul M] [_inst_2 : has_mul N] (p q : M × N) : (p *
  q).snd = p.snd * q.snd

@[simp] axiom prod.snd_neg {G : Type u} {H : Type v} [_inst_1 : has_neg G] [_inst_2 : has_neg H] (p : G × H) :
  (-p).snd = -p.snd

@[simp] axiom prod.snd_one {M : Type u} {N : Type v} [_inst_1 : has_one M] [_inst_2 : has_one N] : @eq N (@prod.snd M
  N (@has_one.one (prod M N) (@prod.has_one M N _inst_1 _inst_2))) (@has_one.one N _inst_2)

@[simp] axiom prod.snd_sub {G : Type u} {H : Type v} [_inst_1 : has_sub G] [_inst_2 : has_sub H] (a b : G × H) : (a -
  b).snd = a.snd - b.snd

@[simp] axiom prod.snd_zero {M : Type u} {N : Type v} [_inst_1 : has_zero M] [_inst_2 : has_zero N] : @eq N (@prod.snd
  M N (@has_zero.zero (prod M N) (@prod.has_zero M N _inst_1 _inst_2))) (@has_zero.zero N _inst_2)

@[simp] axiom prod.swap_add {M : Type u} {N : Type v} [_inst_1 : has_add M] [_inst_2 : has_add N] (p q : M × N) : (p +
  q).swap = p.swap + q.swap

@[simp] axiom prod.swap_div {G : Type u} {H : Type v} [_inst_1 : has_div G] [_inst_2 : has_div H] (a b : G × H) : (a /
  b).swap = a.swap / b.swap

@[simp] axiom prod.swap_inv {G : Type u} {H : Type v} [_inst_1 : has_inv G] [_inst_2 : has_inv H] (p : G × H) :
  p⁻¹.swap = (p.swap)⁻¹

@[simp] axiom prod.swap_mul {M : Type u} {N : Type v} [_inst_1 : has_mul M] [_inst_2 : has_mul N] (p q : M × N) : (p *
  q).swap = p.swap * q.swap

@[simp] axiom prod.swap_neg {G : Type u} {H : Type v} [_inst_1 : has_neg G] [_inst_2 : has_neg H] (p : G × H) :
  (-p).swap = -p.swap

@[simp] axiom prod.swap_one {M : Type u} {N : Type v} [_inst_1 : has_one M] [_inst_2 : has_one N] : @eq (prod N M)
  (@prod.swap M N (@has_one.one (prod M N) (@prod.has_one M N _inst_1 _inst_2))) (@has_one.one (prod N M)
  (@prod.has_one N M _inst_2 _inst_1))

@[simp] axiom prod.swap_sub {G : Type u} {H : Type v} [_inst_1 : has_sub G] [_inst_2 : has_sub H] (a b : G × H) : (a -
  b).swap = a.swap - b.swap

@[simp] axiom prod.swap_zero {M : Type u} {N : Type v} [_inst_1 : has_zero M] [_inst_2 : has_zero N] : @eq (prod N M)
  (@prod.swap M N (@has_zero.zero (prod M N) (@prod.has_zero M N _inst_1 _inst_2))) (@has_zero.zero (prod N M)
  (@prod.has_zero N M _inst_2 _inst_1))

axiom prod.zero_eq_mk {M : Type u} {N : Type v} [_inst_1 : has_zero M] [_inst_2 : has_zero N] : @eq (prod M N)
  (@has_zero.zero (prod M N) (@prod.has_zero M N _inst_1 _inst_2)) (@prod.mk M N (@has_zero.zero M _inst_1)
  (@has_zero.zero N _inst_2))
