-- init.wf, and nat.gcd of init.data.nat.gcd
prelude
import core.nat

universes u v

inductive acc {α : Sort u} (r : α → α → Prop) : α → Prop
| intro (x : α) (h : ∀ y, r y x → acc y) : acc x

lemma acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : acc r x) (h₂ : r y x) : acc r y :=
@acc.rec α r (λ x, ∀ y, r y x → acc r y) (λ x h ih, h) x h₁ y h₂

structure well_founded {α : Sort u} (r : α → α → Prop) : Prop :=
intro :: (apply : ∀ a, acc r a)

class has_well_founded (α : Sort u) : Type u :=
(r : α → α → Prop) (wf : well_founded r)

def well_founded.recursion {α : Sort u} {r : α → α → Prop} (hwf : well_founded r) {C : α → Sort v} (a : α)
  (h : Π x, (Π y, r y x → C y) → C x) : C a :=
@acc.rec α r C (λ x _ ih, h x ih) a (hwf.apply a)

lemma well_founded.induction {α : Sort u} {r : α → α → Prop} (hwf : well_founded r) {C : α → Prop} (a : α)
  (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
well_founded.recursion hwf a h

def well_founded.fix_F {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : Π x, (Π y, r y x → C y) → C x) (x : α)
  (a : acc r x) : C x :=
@acc.rec α r C (λ x _ ih, F x ih) x a

lemma well_founded.fix_F_eq {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : Π x, (Π y, r y x → C y) → C x)
  (x : α) (acx : acc r x) :
  @well_founded.fix_F α r C F x acx = F x (λ (y : α) (p : r y x), @well_founded.fix_F α r C F y (@acc.inv α r x y acx p)) :=
acc.drec (λ x h ih, rfl) acx

def well_founded.fix {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : well_founded r)
  (F : Π x, (Π y, r y x → C y) → C x) (x : α) : C x :=
well_founded.fix_F F x (hwf.apply x)

lemma well_founded.fix_eq {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : well_founded r)
  (F : Π x, (Π y, r y x → C y) → C x) (x : α) : well_founded.fix hwf F x = F x (λ y h, well_founded.fix hwf F y) :=
well_founded.fix_F_eq F x (hwf.apply x)

lemma nat.lt_wf : well_founded nat.lt :=
well_founded.intro (λ a, @nat.rec (acc nat.lt)
  (acc.intro 0 (λ n h, absurd h (nat.not_lt_zero n)))
  (λ n ih, acc.intro (nat.succ n) (λ m h, or.elim (nat.eq_or_lt_of_le (nat.le_of_succ_le_succ h))
    (λ e, @eq.rec ℕ n (acc nat.lt) ih m (eq.symm e)) (acc.inv ih))) a)

lemma inv_image.accessible {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) {a : α} (ac : acc r (f a)) :
  acc (inv_image r f) a :=
@acc.rec β r (λ b, ∀ x, f x = b → acc (inv_image r f) x)
  (λ b _ ih x e, acc.intro x (λ y lt, ih (f y) (@eq.rec β (f x) (r (f y)) lt b e) y rfl)) (f a) ac a rfl

lemma inv_image.wf {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) (h : well_founded r) :
  well_founded (inv_image r f) :=
well_founded.intro (λ a, inv_image.accessible f (h.apply (f a)))

def measure {α : Sort u} : (α → ℕ) → α → α → Prop := inv_image (<)

lemma measure_wf {α : Sort u} (f : α → ℕ) : well_founded (measure f) := inv_image.wf f nat.lt_wf

def sizeof_measure (α : Sort u) [has_sizeof α] : α → α → Prop := measure sizeof

lemma sizeof_measure_wf (α : Sort u) [has_sizeof α] : well_founded (sizeof_measure α) := measure_wf sizeof

instance has_well_founded_of_has_sizeof (α : Sort u) [has_sizeof α] : has_well_founded α :=
{r := sizeof_measure α, wf := sizeof_measure_wf α}

namespace nat

protected lemma strong_induction_on {p : ℕ → Prop} (n : ℕ) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
well_founded.induction lt_wf n h

def gcd.step (x : ℕ) : (Π y, nat.lt y x → ℕ → ℕ) → ℕ → ℕ :=
@nat.cases_on (λ x, (Π y, nat.lt y x → ℕ → ℕ) → ℕ → ℕ) x
  (λ _ y, y) (λ x r y, r (y % succ x) (mod_lt y (succ_pos x)) (succ x))

def gcd (m n : ℕ) : ℕ := well_founded.fix lt_wf gcd.step m n

@[simp] theorem gcd_zero_left (x : ℕ) : gcd 0 x = x := congr_fun (well_founded.fix_eq lt_wf gcd.step 0) x

@[simp] theorem gcd_succ (x y : ℕ) : gcd (succ x) y = gcd (y % succ x) (succ x) :=
congr_fun (well_founded.fix_eq lt_wf gcd.step (succ x)) y

theorem gcd_rec (m n : ℕ) : gcd m n = gcd (n % m) m :=
@nat.cases_on (λ m, gcd m n = gcd (n % m) m) m
  (have e : ∀ k, nat.mod_core 0 k n = n, from
    λ k, @nat.cases_on (λ k, nat.mod_core 0 k n = n) k rfl
      (λ f, @if_neg (0 < 0 ∧ 0 ≤ n) and.decidable (λ h, nat.lt_irrefl 0 h.left) ℕ (nat.mod_core 0 f (n - 0)) n),
  have e₂ : gcd (n % 0) 0 = gcd n 0, from congr_arg (λ x, gcd x 0) (e n),
  have e₃ : gcd n 0 = n, from
    @nat.cases_on (λ n, gcd n 0 = n) n (gcd_zero_left 0) (λ x, eq.trans (gcd_succ x 0) (gcd_zero_left (succ x))),
  eq.trans (gcd_zero_left n) (eq.symm (eq.trans e₂ e₃)))
  (λ x, gcd_succ x n)

def lcm (m n : ℕ) : ℕ := m * n / gcd m n

@[reducible] def coprime (m n : ℕ) : Prop := gcd m n = 1

end nat

-- init.data.sigma.lex: the lexicographic order of pairs, by which functions of several arguments recur

namespace psigma

inductive lex {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : Π a, β a → β a → Prop) : psigma β → psigma β → Prop
| left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → lex ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
| right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → lex ⟨a, b₁⟩ ⟨a, b₂⟩

lemma lex_accessible {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : Π a, β a → β a → Prop} {a : α} (aca : acc r a)
  (acb : ∀ a, well_founded (s a)) : ∀ b : β a, acc (lex r s) ⟨a, b⟩ :=
@acc.rec α r (λ a, ∀ b : β a, acc (lex r s) ⟨a, b⟩)
  (λ a _ iha b, @acc.rec (β a) (s a) (λ b, acc (lex r s) ⟨a, b⟩)
    (λ b _ ihb, acc.intro (psigma.mk a b) (λ p h,
      match p, h with
      | ⟨a₁, b₁⟩, lex.left .(b₁) .(b) h := iha a₁ h b₁
      | ⟨.(a), b₁⟩, lex.right .(a) h := ihb b₁ h
      end)) b ((acb a).apply b)) a aca

lemma lex_wf {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : Π a, β a → β a → Prop} (ha : well_founded r)
  (hb : ∀ x, well_founded (s x)) : well_founded (lex r s) :=
well_founded.intro (λ p, @psigma.cases_on α β (acc (lex r s)) p (λ a b, lex_accessible (ha.apply a) hb b))

instance has_well_founded {α : Type u} {β : α → Type v} [s₁ : has_well_founded α] [s₂ : ∀ a, has_well_founded (β a)] :
  has_well_founded (psigma β) :=
{r := lex s₁.r (λ a, (s₂ a).r), wf := lex_wf s₁.wf (λ a, (s₂ a).wf)}

end psigma

-- init.meta.well_founded_tactics: what shows that recursive calls decrease

lemma nat.lt_add_of_zero_lt_left (a b : ℕ) (h : 0 < b) : a < a + b := nat.add_lt_add_left h a

lemma nat.zero_lt_one_add (a : ℕ) : 0 < 1 + a :=
@eq.rec ℕ (a + 1) (λ x, 0 < x) (nat.zero_lt_succ a) (1 + a) (nat.add_comm a 1)

lemma nat.lt_add_right (a b c : ℕ) : a < b → a < b + c := λ h, nat.lt_of_lt_of_le h (nat.le_add_right b c)

lemma nat.lt_add_left (a b c : ℕ) : a < b → a < c + b := λ h, nat.lt_of_lt_of_le h (nat.le_add_left b c)
