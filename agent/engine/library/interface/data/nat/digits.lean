-- data.nat.log, data.nat.digits, data.nat.fib, data.real.irrational, data.nat.totient
prelude
import interface.data.zmod.basic

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.log

@[pp_nodot] constant nat.log (b n : ℕ) : ℕ

-- data.nat.digits

constant nat.digits : ℕ → ℕ → list ℕ

@[simp] axiom nat.digits_zero (b : ℕ) : nat.digits b 0 = list.nil

@[simp] axiom nat.digits_zero_zero : nat.digits 0 0 = list.nil

@[simp] axiom nat.digits_zero_succ (n : ℕ) : nat.digits 0 (nat.succ n) = [n + 1]

@[simp] axiom nat.digits_one (n : ℕ) : nat.digits 1 n = list.repeat 1 n

@[simp] axiom nat.digits_one_succ (n : ℕ) : nat.digits 1 (n + 1) = 1 :: nat.digits 1 n

@[simp] axiom nat.digits_add_two_add_one (b n : ℕ) : nat.digits (b + 2) (n + 1) = (n + 1) % (b + 2) :: nat.digits (b +
  2) ((n + 1) / (b + 2))

axiom nat.digits_def' {b : ℕ} (h : 2 ≤ b) {n : ℕ} (w : 0 < n) : nat.digits b n = n % b :: nat.digits b (n / b)

@[simp] axiom nat.digits_of_lt (b x : ℕ) (w₁ : 0 < x) (w₂ : x < b) : nat.digits b x = [x]

def nat.of_digits {α : Type u} [semiring α] (b : α) (l : list ℕ) : α := list.rec 0 (λ h _ r, ↑h + b * r) l

@[simp] axiom nat.of_digits_singleton {b n : ℕ} : nat.of_digits b [n] = n

@[simp] axiom nat.of_digits_one_cons {α : Type u} [semiring α] (h : ℕ) (L : list ℕ) : nat.of_digits (1 : α) (h :: L) =
  (↑h : α) + nat.of_digits (1 : α) L

@[simp] axiom nat.digits_inj_iff {b n m : ℕ} : nat.digits b n = nat.digits b m ↔ n = m

-- data.nat.fib

@[pp_nodot] def nat.fib (n : ℕ) : ℕ := (@nat.rec (λ _, ℕ × ℕ) (0, 1) (λ _ p, (p.snd, p.fst + p.snd)) n).fst

@[simp] axiom nat.fib_zero : nat.fib 0 = 0

@[simp] axiom nat.fib_one : nat.fib 1 = 1

@[simp] axiom nat.fib_two : nat.fib 2 = 1

axiom nat.fib_add_two {n : ℕ} : nat.fib (n + 2) = nat.fib n + nat.fib (n + 1)

axiom nat.fib_bit0 (n : ℕ) : nat.fib (bit0 n) = nat.fib n * (2 * nat.fib (n + 1) - nat.fib n)

axiom nat.fib_bit1 (n : ℕ) : nat.fib (bit1 n) = nat.fib (n + 1) ^ 2 + nat.fib n ^ 2

axiom nat.fib_bit0_succ (n : ℕ) : nat.fib (bit0 n + 1) = nat.fib (n + 1) ^ 2 + nat.fib n ^ 2

axiom nat.fib_bit1_succ (n : ℕ) : nat.fib (bit1 n + 1) = nat.fib (n + 1) * (2 * nat.fib n + nat.fib (n + 1))

-- data.real.irrational

def irrational (x : ℝ) := x ∉ set.range (coe : ℚ → ℝ)

axiom nat.prime.irrational_sqrt {p : ℕ} (hp : nat.prime p) : irrational (real.sqrt ↑p)

axiom irrational_sqrt_two : irrational (real.sqrt 2)

-- data.nat.totient

def nat.totient (n : ℕ) : ℕ := finset.card (finset.filter (nat.coprime n) (finset.range n))

-- data.nat.totient

@[simp] axiom nat.totient_zero : nat.totient 0 = 0

@[simp] axiom nat.totient_one : nat.totient 1 = 1

@[simp] axiom zmod.card_units_eq_totient (n : ℕ) [fact (0 < n)] [fintype (zmod n)ˣ] : fintype.card (zmod n)ˣ =
  n.totient

@[simp] axiom nat.totient_two : nat.totient 2 = 1

-- data.real.irrational

@[simp] axiom rat.not_irrational (q : ℚ) : ¬irrational ↑q

@[simp] axiom int.not_irrational (m : ℤ) : ¬irrational ↑m

@[simp] axiom nat.not_irrational (m : ℕ) : ¬irrational ↑m

@[simp] axiom irrational_rat_add_iff {q : ℚ} {x : ℝ} : irrational (↑q + x) ↔ irrational x

@[simp] axiom irrational_int_add_iff {m : ℤ} {x : ℝ} : irrational (↑m + x) ↔ irrational x

@[simp] axiom irrational_nat_add_iff {n : ℕ} {x : ℝ} : irrational (↑n + x) ↔ irrational x

@[simp] axiom irrational_add_rat_iff {q : ℚ} {x : ℝ} : irrational (x + ↑q) ↔ irrational x

@[simp] axiom irrational_add_int_iff {m : ℤ} {x : ℝ} : irrational (x + ↑m) ↔ irrational x

@[simp] axiom irrational_add_nat_iff {n : ℕ} {x : ℝ} : irrational (x + ↑n) ↔ irrational x

@[simp] axiom irrational_rat_sub_iff {q : ℚ} {x : ℝ} : irrational (↑q - x) ↔ irrational x

@[simp] axiom irrational_int_sub_iff {m : ℤ} {x : ℝ} : irrational (↑m - x) ↔ irrational x

@[simp] axiom irrational_nat_sub_iff {n : ℕ} {x : ℝ} : irrational (↑n - x) ↔ irrational x

@[simp] axiom irrational_sub_rat_iff {q : ℚ} {x : ℝ} : irrational (x - ↑q) ↔ irrational x

@[simp] axiom irrational_sub_int_iff {m : ℤ} {x : ℝ} : irrational (x - ↑m) ↔ irrational x

@[simp] axiom irrational_sub_nat_iff {n : ℕ} {x : ℝ} : irrational (x - ↑n) ↔ irrational x

@[simp] axiom irrational_neg_iff {x : ℝ} : irrational (-x) ↔ irrational x

@[simp] axiom irrational_inv_iff {x : ℝ} : irrational x⁻¹ ↔ irrational x

@[simp] axiom irrational_rat_mul_iff {q : ℚ} {x : ℝ} : irrational (↑q * x) ↔ q ≠ 0 ∧ irrational x

@[simp] axiom irrational_mul_rat_iff {q : ℚ} {x : ℝ} : irrational (x * ↑q) ↔ q ≠ 0 ∧ irrational x

@[simp] axiom irrational_int_mul_iff {m : ℤ} {x : ℝ} : irrational (↑m * x) ↔ m ≠ 0 ∧ irrational x

@[simp] axiom irrational_mul_int_iff {m : ℤ} {x : ℝ} : irrational (x * ↑m) ↔ m ≠ 0 ∧ irrational x

@[simp] axiom irrational_nat_mul_iff {n : ℕ} {x : ℝ} : irrational (↑n * x) ↔ n ≠ 0 ∧ irrational x

@[simp] axiom irrational_mul_nat_iff {n : ℕ} {x : ℝ} : irrational (x * ↑n) ↔ n ≠ 0 ∧ irrational x

@[simp] axiom irrational_rat_div_iff {q : ℚ} {x : ℝ} : irrational (↑q / x) ↔ q ≠ 0 ∧ irrational x

@[simp] axiom irrational_div_rat_iff {q : ℚ} {x : ℝ} : irrational (x / ↑q) ↔ q ≠ 0 ∧ irrational x

@[simp] axiom irrational_int_div_iff {m : ℤ} {x : ℝ} : irrational (↑m / x) ↔ m ≠ 0 ∧ irrational x

@[simp] axiom irrational_div_int_iff {m : ℤ} {x : ℝ} : irrational (x / ↑m) ↔ m ≠ 0 ∧ irrational x

@[simp] axiom irrational_nat_div_iff {n : ℕ} {x : ℝ} : irrational (↑n / x) ↔ n ≠ 0 ∧ irrational x

@[simp] axiom irrational_div_nat_iff {n : ℕ} {x : ℝ} : irrational (x / ↑n) ↔ n ≠ 0 ∧ irrational x

-- data.nat.log

@[simp] axiom nat.log_zero_left (n : ℕ) : nat.log 0 n = 0

@[simp] axiom nat.log_zero_right (b : ℕ) : nat.log b 0 = 0

@[simp] axiom nat.log_one_left (n : ℕ) : nat.log 1 n = 0

@[simp] axiom nat.log_one_right (b : ℕ) : nat.log b 1 = 0

@[simp] axiom nat.log_div_mul_self (b n : ℕ) : nat.log b (n / b * b) = nat.log b n

@[simp] axiom nat.log_div_base (b n : ℕ) : nat.log b (n / b) = nat.log b n - 1

-- data.nat.log

@[pp_nodot] constant nat.clog (b n : ℕ) : ℕ

axiom nat.clog_antitone_left {n : ℕ} : antitone_on (λ (b : ℕ), nat.clog b n) (set.Ioi 1)

axiom nat.clog_eq_one {b n : ℕ} : 2 ≤ n → n ≤ b → nat.clog b n = 1

axiom nat.clog_le_clog_of_le (b : ℕ) {n m : ℕ} : n ≤ m → nat.clog b n ≤ nat.clog b m

axiom nat.clog_le_clog_of_left_ge {b c n : ℕ} : 1 < c → c ≤ b → nat.clog b n ≤ nat.clog c n

axiom nat.clog_monotone (b : ℕ) : monotone (nat.clog b)

axiom nat.clog_of_left_le_one {b : ℕ} : b ≤ 1 → ∀ (n : ℕ), nat.clog b n = 0

axiom nat.clog_of_right_le_one {n : ℕ} : n ≤ 1 → ∀ (b : ℕ), nat.clog b n = 0

axiom nat.clog_of_two_le {b n : ℕ} : 1 < b → 2 ≤ n → nat.clog b n = nat.clog b ((n + b - 1) / b) + 1

@[simp] axiom nat.clog_one_left (n : ℕ) : nat.clog 1 n = 0

@[simp] axiom nat.clog_one_right (b : ℕ) : nat.clog b 1 = 0

axiom nat.clog_pos {b n : ℕ} : 1 < b → 2 ≤ n → 0 < nat.clog b n

axiom nat.clog_pow (b x : ℕ) : 1 < b → nat.clog b (b ^ x) = x

@[simp] axiom nat.clog_zero_left (n : ℕ) : nat.clog 0 n = 0

@[simp] axiom nat.clog_zero_right (b : ℕ) : nat.clog b 0 = 0

axiom nat.le_pow_clog {b : ℕ} : 1 < b → ∀ (x : ℕ), x ≤ b ^ nat.clog b x

axiom nat.le_pow_iff_clog_le {b : ℕ} : 1 < b → ∀ {x y : ℕ}, x ≤ b ^ y ↔ nat.clog b x ≤ y

axiom nat.log_le_clog (b n : ℕ) : nat.log b n ≤ nat.clog b n

axiom nat.pow_pred_clog_lt_self {b : ℕ} : 1 < b → ∀ {x : ℕ}, 1 < x → b ^ (nat.clog b x).pred < x
