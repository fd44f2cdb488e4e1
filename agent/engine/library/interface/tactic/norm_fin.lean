-- tactic.norm_fin
prelude
import interface.data.fin.basic

set_option old_structure_cmd true

universes u v w x y z

def tactic.norm_fin.normalize_fin (n : ℕ) (a : fin n) (b : ℕ) := a.1 = b % n

def tactic.norm_fin.normalize_fin_lt (n : ℕ) (a : fin n) (b : ℕ) := a.1 = b

axiom tactic.norm_fin.normalize_fin_lt.coe {n : ℕ} {a : fin n} {b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a b) : ↑a = b

axiom tactic.norm_fin.normalize_fin_lt.mk {n : ℕ} {a : fin n} {b n' : ℕ} (hn : n = n')
  (h : tactic.norm_fin.normalize_fin n a b) (h2 : b < n') : tactic.norm_fin.normalize_fin_lt n a b

axiom tactic.norm_fin.normalize_fin_lt.lt {n : ℕ} {a : fin n} {b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a b) : b < n

axiom tactic.norm_fin.normalize_fin_lt.of {n : ℕ} {a : fin n} {b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a b) : tactic.norm_fin.normalize_fin n a b

axiom tactic.norm_fin.normalize_fin.zero (n : ℕ) : tactic.norm_fin.normalize_fin (n + 1) 0 0

axiom tactic.norm_fin.normalize_fin_lt.zero (n : ℕ) : tactic.norm_fin.normalize_fin_lt (n + 1) 0 0

axiom tactic.norm_fin.normalize_fin.one (n : ℕ) : tactic.norm_fin.normalize_fin (n + 1) 1 1

axiom tactic.norm_fin.normalize_fin.add {n : ℕ} {a b : fin n} {a' b' c' : ℕ}
  (ha : tactic.norm_fin.normalize_fin n a a') (hb : tactic.norm_fin.normalize_fin n b b') (h : a' + b' = c') :
  tactic.norm_fin.normalize_fin n (a + b) c'

axiom tactic.norm_fin.normalize_fin.mul {n : ℕ} {a b : fin n} {a' b' c' : ℕ}
  (ha : tactic.norm_fin.normalize_fin n a a') (hb : tactic.norm_fin.normalize_fin n b b') (h : a' * b' = c') :
  tactic.norm_fin.normalize_fin n (a * b) c'

axiom tactic.norm_fin.normalize_fin.bit0 {n : ℕ} {a : fin n} {a' : ℕ} (h : tactic.norm_fin.normalize_fin n a a') :
  tactic.norm_fin.normalize_fin n (bit0 a) (bit0 a')

axiom tactic.norm_fin.normalize_fin.bit1 {n : ℕ} {a : fin (n + 1)} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin (n + 1) a a') : tactic.norm_fin.normalize_fin (n + 1) (bit1 a) (bit1 a')

axiom tactic.norm_fin.normalize_fin_lt.succ {n : ℕ} {a : fin n} {a' b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a a') (e : a' + 1 = b) :
  tactic.norm_fin.normalize_fin_lt n.succ (fin.succ a) b

axiom tactic.norm_fin.normalize_fin_lt.cast_lt {n m : ℕ} {a : fin m} {ha : a.val < n} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt m a a') : tactic.norm_fin.normalize_fin_lt n (fin.cast_lt a ha) a'

axiom tactic.norm_fin.normalize_fin_lt.cast_le {n m : ℕ} {nm : m ≤ n} {a : fin m} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt m a a') : tactic.norm_fin.normalize_fin_lt n (fin.cast_le nm a) a'

axiom tactic.norm_fin.normalize_fin_lt.cast {n m : ℕ} {nm : m = n} {a : fin m} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt m a a') : tactic.norm_fin.normalize_fin_lt n (fin.cast nm a) a'

axiom tactic.norm_fin.normalize_fin.cast {n m : ℕ} {nm : m = n} {a : fin m} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin m a a') : tactic.norm_fin.normalize_fin n (fin.cast nm a) a'

axiom tactic.norm_fin.normalize_fin_lt.cast_add {n m : ℕ} {a : fin n} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a a') : tactic.norm_fin.normalize_fin_lt (n + m) (fin.cast_add m a) a'

axiom tactic.norm_fin.normalize_fin_lt.cast_succ {n : ℕ} {a : fin n} {a' : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a a') : tactic.norm_fin.normalize_fin_lt (n + 1) (fin.cast_succ a) a'

axiom tactic.norm_fin.normalize_fin_lt.add_nat {n m m' : ℕ} (hm : m = m') {a : fin n} {a' b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt n a a') (e : a' + m' = b) :
  tactic.norm_fin.normalize_fin_lt (n + m) (fin.add_nat m a) b

axiom tactic.norm_fin.normalize_fin_lt.nat_add {n m n' : ℕ} (hn : n = n') {a : fin m} {a' b : ℕ}
  (h : tactic.norm_fin.normalize_fin_lt m a a') (e : n' + a' = b) :
  tactic.norm_fin.normalize_fin_lt (n + m) (fin.nat_add n a) b

axiom tactic.norm_fin.normalize_fin.reduce {n : ℕ} {a : fin n} {n' a' b k nk : ℕ} (hn : n = n')
  (h : tactic.norm_fin.normalize_fin n a a') (e1 : n' * k = nk) (e2 : nk + b = a') :
  tactic.norm_fin.normalize_fin n a b

axiom tactic.norm_fin.normalize_fin_lt.reduce {n : ℕ} {a : fin n} {n' a' b k nk : ℕ} (hn : n = n')
  (h : tactic.norm_fin.normalize_fin n a a') (e1 : n' * k = nk) (e2 : nk + b = a') (hl : b < n') :
  tactic.norm_fin.normalize_fin_lt n a b

axiom tactic.norm_fin.normalize_fin.eq {n : ℕ} {a b : fin n} {c : ℕ} (ha : tactic.norm_fin.normalize_fin n a c)
  (hb : tactic.norm_fin.normalize_fin n b c) : a = b

axiom tactic.norm_fin.normalize_fin.lt {n : ℕ} {a b : fin n} {a' b' : ℕ} (ha : tactic.norm_fin.normalize_fin n a a')
  (hb : tactic.norm_fin.normalize_fin_lt n b b') (h : a' < b') : a < b

axiom tactic.norm_fin.normalize_fin.le {n : ℕ} {a b : fin n} {a' b' : ℕ} (ha : tactic.norm_fin.normalize_fin n a a')
  (hb : tactic.norm_fin.normalize_fin_lt n b b') (h : a' ≤ b') : a ≤ b
