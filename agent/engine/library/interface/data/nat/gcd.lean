-- data.nat.gcd, data.nat.sqrt
prelude
import interface.data.fin.vec_notation

set_option old_structure_cmd true

universes u v w x y z

-- data.nat.gcd

axiom nat.gcd_dvd (m n : ℕ) : nat.gcd m n ∣ m ∧ nat.gcd m n ∣ n

axiom nat.gcd_dvd_left (m n : ℕ) : nat.gcd m n ∣ m

axiom nat.gcd_dvd_right (m n : ℕ) : nat.gcd m n ∣ n

axiom nat.gcd_le_left {m : ℕ} (n : ℕ) (h : 0 < m) : nat.gcd m n ≤ m

axiom nat.gcd_le_right (m : ℕ) {n : ℕ} (h : 0 < n) : nat.gcd m n ≤ n

axiom nat.dvd_gcd {m n k : ℕ} : k ∣ m → k ∣ n → k ∣ nat.gcd m n

axiom nat.dvd_gcd_iff {m n k : ℕ} : k ∣ nat.gcd m n ↔ k ∣ m ∧ k ∣ n

axiom nat.gcd_comm (m n : ℕ) : nat.gcd m n = nat.gcd n m

axiom nat.gcd_eq_left_iff_dvd {m n : ℕ} : m ∣ n ↔ nat.gcd m n = m

axiom nat.gcd_eq_right_iff_dvd {m n : ℕ} : m ∣ n ↔ nat.gcd n m = m

axiom nat.gcd_assoc (m n k : ℕ) : nat.gcd (nat.gcd m n) k = nat.gcd m (nat.gcd n k)

@[simp] axiom nat.gcd_one_right (n : ℕ) : nat.gcd n 1 = 1

axiom nat.gcd_mul_left (m n k : ℕ) : nat.gcd (m * n) (m * k) = m * nat.gcd n k

axiom nat.gcd_mul_right (m n k : ℕ) : nat.gcd (m * n) (k * n) = nat.gcd m k * n

axiom nat.gcd_pos_of_pos_left {m : ℕ} (n : ℕ) (mpos : 0 < m) : 0 < nat.gcd m n

axiom nat.gcd_pos_of_pos_right (m : ℕ) {n : ℕ} (npos : 0 < n) : 0 < nat.gcd m n

axiom nat.eq_zero_of_gcd_eq_zero_left {m n : ℕ} (H : nat.gcd m n = 0) : m = 0

axiom nat.eq_zero_of_gcd_eq_zero_right {m n : ℕ} (H : nat.gcd m n = 0) : n = 0

@[simp] axiom nat.gcd_eq_zero_iff {i j : ℕ} : nat.gcd i j = 0 ↔ i = 0 ∧ j = 0

axiom nat.gcd_dvd_gcd_of_dvd_left {m k : ℕ} (n : ℕ) (H : m ∣ k) : nat.gcd m n ∣ nat.gcd k n

axiom nat.gcd_dvd_gcd_of_dvd_right {m k : ℕ} (n : ℕ) (H : m ∣ k) : nat.gcd n m ∣ nat.gcd n k

axiom nat.gcd_dvd_gcd_mul_left (m n k : ℕ) : nat.gcd m n ∣ nat.gcd (k * m) n

axiom nat.gcd_dvd_gcd_mul_right (m n k : ℕ) : nat.gcd m n ∣ nat.gcd (m * k) n

axiom nat.gcd_dvd_gcd_mul_left_right (m n k : ℕ) : nat.gcd m n ∣ nat.gcd m (k * n)

axiom nat.gcd_dvd_gcd_mul_right_right (m n k : ℕ) : nat.gcd m n ∣ nat.gcd m (n * k)

axiom nat.gcd_eq_left {m n : ℕ} (H : m ∣ n) : nat.gcd m n = m

axiom nat.gcd_eq_right {m n : ℕ} (H : n ∣ m) : nat.gcd m n = n

@[simp] axiom nat.gcd_mul_left_left (m n : ℕ) : nat.gcd (m * n) n = n

@[simp] axiom nat.gcd_mul_left_right (m n : ℕ) : nat.gcd n (m * n) = n

@[simp] axiom nat.gcd_mul_right_left (m n : ℕ) : nat.gcd (n * m) n = n

@[simp] axiom nat.gcd_mul_right_right (m n : ℕ) : nat.gcd n (n * m) = n

@[simp] axiom nat.gcd_gcd_self_right_left (m n : ℕ) : nat.gcd m (nat.gcd m n) = nat.gcd m n

@[simp] axiom nat.gcd_gcd_self_right_right (m n : ℕ) : nat.gcd m (nat.gcd n m) = nat.gcd n m

@[simp] axiom nat.gcd_gcd_self_left_right (m n : ℕ) : nat.gcd (nat.gcd n m) m = nat.gcd n m

@[simp] axiom nat.gcd_gcd_self_left_left (m n : ℕ) : nat.gcd (nat.gcd m n) m = nat.gcd m n

@[simp] axiom nat.gcd_add_mul_right_right (m n k : ℕ) : nat.gcd m (n + k * m) = nat.gcd m n

@[simp] axiom nat.gcd_add_mul_left_right (m n k : ℕ) : nat.gcd m (n + m * k) = nat.gcd m n

@[simp] axiom nat.gcd_mul_right_add_right (m n k : ℕ) : nat.gcd m (k * m + n) = nat.gcd m n

@[simp] axiom nat.gcd_mul_left_add_right (m n k : ℕ) : nat.gcd m (m * k + n) = nat.gcd m n

@[simp] axiom nat.gcd_add_mul_right_left (m n k : ℕ) : nat.gcd (m + k * n) n = nat.gcd m n

@[simp] axiom nat.gcd_add_mul_left_left (m n k : ℕ) : nat.gcd (m + n * k) n = nat.gcd m n

@[simp] axiom nat.gcd_mul_right_add_left (m n k : ℕ) : nat.gcd (k * n + m) n = nat.gcd m n

@[simp] axiom nat.gcd_mul_left_add_left (m n k : ℕ) : nat.gcd (n * k + m) n = nat.gcd m n

@[simp] axiom nat.gcd_add_self_right (m n : ℕ) : nat.gcd m (n + m) = nat.gcd m n

@[simp] axiom nat.gcd_add_self_left (m n : ℕ) : nat.gcd (m + n) n = nat.gcd m n

@[simp] axiom nat.gcd_self_add_left (m n : ℕ) : nat.gcd (m + n) m = nat.gcd n m

@[simp] axiom nat.gcd_self_add_right (m n : ℕ) : nat.gcd m (m + n) = nat.gcd m n

axiom nat.lcm_comm (m n : ℕ) : nat.lcm m n = nat.lcm n m

@[simp] axiom nat.lcm_zero_left (m : ℕ) : nat.lcm 0 m = 0

@[simp] axiom nat.lcm_zero_right (m : ℕ) : nat.lcm m 0 = 0

@[simp] axiom nat.lcm_one_left (m : ℕ) : nat.lcm 1 m = m

@[simp] axiom nat.lcm_one_right (m : ℕ) : nat.lcm m 1 = m

@[simp] axiom nat.lcm_self (m : ℕ) : nat.lcm m m = m

axiom nat.dvd_lcm_left (m n : ℕ) : m ∣ nat.lcm m n

axiom nat.dvd_lcm_right (m n : ℕ) : n ∣ nat.lcm m n

axiom nat.gcd_mul_lcm (m n : ℕ) : nat.gcd m n * nat.lcm m n = m * n

axiom nat.lcm_dvd {m n k : ℕ} (H1 : m ∣ k) (H2 : n ∣ k) : nat.lcm m n ∣ k

axiom nat.lcm_dvd_mul (m n : ℕ) : nat.lcm m n ∣ m * n

axiom nat.lcm_dvd_iff {m n k : ℕ} : nat.lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k

axiom nat.lcm_ne_zero {m n : ℕ} (hm : m ≠ 0) (hn : n ≠ 0) : nat.lcm m n ≠ 0

instance nat.coprime.decidable (m n : ℕ) : decidable (nat.coprime m n) := nat.decidable_eq (nat.gcd m n) 1

axiom nat.coprime_iff_gcd_eq_one {m n : ℕ} : nat.coprime m n ↔ nat.gcd m n = 1

axiom nat.coprime.gcd_eq_one {m n : ℕ} (h : nat.coprime m n) : nat.gcd m n = 1

axiom nat.coprime.lcm_eq_mul {m n : ℕ} (h : nat.coprime m n) : nat.lcm m n = m * n

axiom nat.coprime.symm {m n : ℕ} : nat.coprime n m → nat.coprime m n

axiom nat.coprime_comm {m n : ℕ} : nat.coprime n m ↔ nat.coprime m n

axiom nat.coprime.dvd_of_dvd_mul_right {m n k : ℕ} (H1 : nat.coprime k n) (H2 : k ∣ m * n) : k ∣ m

axiom nat.coprime.dvd_of_dvd_mul_left {m n k : ℕ} (H1 : nat.coprime k m) (H2 : k ∣ m * n) : k ∣ n

axiom nat.coprime.dvd_mul_right {m n k : ℕ} (H : nat.coprime k n) : k ∣ m * n ↔ k ∣ m

axiom nat.coprime.dvd_mul_left {m n k : ℕ} (H : nat.coprime k m) : k ∣ m * n ↔ k ∣ n

axiom nat.not_coprime_of_dvd_of_dvd {m n d : ℕ} (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬nat.coprime m n

@[simp] axiom nat.coprime_add_self_right {m n : ℕ} : nat.coprime m (n + m) ↔ nat.coprime m n

@[simp] axiom nat.coprime_self_add_right {m n : ℕ} : nat.coprime m (m + n) ↔ nat.coprime m n

@[simp] axiom nat.coprime_add_self_left {m n : ℕ} : nat.coprime (m + n) n ↔ nat.coprime m n

@[simp] axiom nat.coprime_self_add_left {m n : ℕ} : nat.coprime (m + n) m ↔ nat.coprime n m

@[simp] axiom nat.coprime_add_mul_right_right (m n k : ℕ) : nat.coprime m (n + k * m) ↔ nat.coprime m n

@[simp] axiom nat.coprime_add_mul_left_right (m n k : ℕ) : nat.coprime m (n + m * k) ↔ nat.coprime m n

@[simp] axiom nat.coprime_mul_right_add_right (m n k : ℕ) : nat.coprime m (k * m + n) ↔ nat.coprime m n

@[simp] axiom nat.coprime_mul_left_add_right (m n k : ℕ) : nat.coprime m (m * k + n) ↔ nat.coprime m n

@[simp] axiom nat.coprime_add_mul_right_left (m n k : ℕ) : nat.coprime (m + k * n) n ↔ nat.coprime m n

@[simp] axiom nat.coprime_add_mul_left_left (m n k : ℕ) : nat.coprime (m + n * k) n ↔ nat.coprime m n

@[simp] axiom nat.coprime_mul_right_add_left (m n k : ℕ) : nat.coprime (k * n + m) n ↔ nat.coprime m n

@[simp] axiom nat.coprime_mul_left_add_left (m n k : ℕ) : nat.coprime (n * k + m) n ↔ nat.coprime m n

axiom nat.coprime.coprime_dvd_left {m k n : ℕ} (H1 : m ∣ k) (H2 : nat.coprime k n) : nat.coprime m n

axiom nat.coprime.coprime_dvd_right {m k n : ℕ} (H1 : n ∣ m) (H2 : nat.coprime k m) : nat.coprime k n

axiom nat.coprime.coprime_mul_left {k m n : ℕ} (H : nat.coprime (k * m) n) : nat.coprime m n

axiom nat.coprime.coprime_mul_right {k m n : ℕ} (H : nat.coprime (m * k) n) : nat.coprime m n

axiom nat.coprime.coprime_mul_left_right {k m n : ℕ} (H : nat.coprime m (k * n)) : nat.coprime m n

axiom nat.coprime.coprime_mul_right_right {k m n : ℕ} (H : nat.coprime m (n * k)) : nat.coprime m n

axiom nat.coprime.coprime_div_left {m n a : ℕ} (cmn : nat.coprime m n) (dvd : a ∣ m) : nat.coprime (m / a) n

axiom nat.coprime.coprime_div_right {m n a : ℕ} (cmn : nat.coprime m n) (dvd : a ∣ n) : nat.coprime m (n / a)

axiom nat.coprime.gcd_left (k : ℕ) {m n : ℕ} (hmn : nat.coprime m n) : nat.coprime (nat.gcd k m) n

axiom nat.coprime.gcd_right (k : ℕ) {m n : ℕ} (hmn : nat.coprime m n) : nat.coprime m (nat.gcd k n)

axiom nat.coprime.mul_dvd_of_dvd_of_dvd {a n m : ℕ} (hmn : nat.coprime m n) (hm : m ∣ a) (hn : n ∣ a) : m * n ∣ a

axiom nat.coprime_one_left (n : ℕ) : nat.coprime 1 n

axiom nat.coprime_one_right (n : ℕ) : nat.coprime n 1

axiom nat.coprime.pow_left {m k : ℕ} (n : ℕ) (H1 : nat.coprime m k) : nat.coprime (m ^ n) k

axiom nat.coprime.pow_right {m k : ℕ} (n : ℕ) (H1 : nat.coprime k m) : nat.coprime k (m ^ n)

axiom nat.coprime.pow {k l : ℕ} (m n : ℕ) (H1 : nat.coprime k l) : nat.coprime (k ^ m) (l ^ n)

@[simp] axiom nat.coprime_pow_left_iff {n : ℕ} (hn : 0 < n) (a b : ℕ) : nat.coprime (a ^ n) b ↔ nat.coprime a b

@[simp] axiom nat.coprime_pow_right_iff {n : ℕ} (hn : 0 < n) (a b : ℕ) : nat.coprime a (b ^ n) ↔ nat.coprime a b

axiom nat.coprime.eq_one_of_dvd {k m : ℕ} (H : nat.coprime k m) (d : k ∣ m) : k = 1

@[simp] axiom nat.coprime_zero_left (n : ℕ) : nat.coprime 0 n ↔ n = 1

@[simp] axiom nat.coprime_zero_right (n : ℕ) : nat.coprime n 0 ↔ n = 1

axiom nat.not_coprime_zero_zero : ¬nat.coprime 0 0

@[simp] axiom nat.coprime_one_left_iff (n : ℕ) : nat.coprime 1 n ↔ true

@[simp] axiom nat.coprime_one_right_iff (n : ℕ) : nat.coprime n 1 ↔ true

@[simp] axiom nat.coprime_self (n : ℕ) : nat.coprime n n ↔ n = 1

axiom nat.gcd_mul_of_coprime_of_dvd {a b c : ℕ} (hac : nat.coprime a c) (b_dvd_c : b ∣ c) : nat.gcd (a * b) c = b

axiom nat.pow_dvd_pow_iff {a b n : ℕ} (n0 : 0 < n) : a ^ n ∣ b ^ n ↔ a ∣ b

axiom nat.eq_one_of_dvd_coprimes {a b k : ℕ} (h_ab_coprime : nat.coprime a b) (hka : k ∣ a) (hkb : k ∣ b) : k = 1

-- data.nat.sqrt

@[pp_nodot] constant nat.sqrt (n : ℕ) : ℕ

axiom nat.sqrt_le (n : ℕ) : nat.sqrt n * nat.sqrt n ≤ n

axiom nat.lt_succ_sqrt (n : ℕ) : n < nat.succ (nat.sqrt n) * nat.succ (nat.sqrt n)

axiom nat.sqrt_lt {m n : ℕ} : nat.sqrt m < n ↔ m < n * n

@[simp] axiom nat.sqrt_zero : nat.sqrt 0 = 0

axiom nat.sqrt_eq (n : ℕ) : nat.sqrt (n * n) = n

@[simp] axiom nat.sqrt_one : nat.sqrt 1 = 1
