-- data.finset.nat_antidiagonal
prelude
import interface.data.finset.lattice

set_option old_structure_cmd true

universes u v w x y z

constant finset.nat.antidiagonal (n : ℕ) : finset (ℕ × ℕ)

axiom finset.nat.antidiagonal.fst_le {n : ℕ} {kl : ℕ × ℕ} : kl ∈ finset.nat.antidiagonal n → kl.fst ≤ n

axiom finset.nat.antidiagonal.snd_le {n : ℕ} {kl : ℕ × ℕ} : kl ∈ finset.nat.antidiagonal n → kl.snd ≤ n

axiom finset.nat.antidiagonal_congr {n : ℕ} {p q : ℕ × ℕ} : p ∈ finset.nat.antidiagonal n → q ∈
  finset.nat.antidiagonal n → (p = q ↔ p.fst = q.fst)

@[simp] axiom finset.nat.antidiagonal_zero : finset.nat.antidiagonal 0 = {(0, 0)}

@[simp] axiom finset.nat.card_antidiagonal (n : ℕ) : (finset.nat.antidiagonal n).card = n + 1

axiom finset.nat.filter_fst_eq_antidiagonal (n m : ℕ) : finset.filter (λ (x : ℕ × ℕ), x.fst = m)
  (finset.nat.antidiagonal n) = ite (m ≤ n) {(m, n - m)} ∅

axiom finset.nat.filter_snd_eq_antidiagonal (n m : ℕ) : finset.filter (λ (x : ℕ × ℕ), x.snd = m)
  (finset.nat.antidiagonal n) = ite (m ≤ n) {(n - m, m)} ∅

@[simp] axiom finset.nat.mem_antidiagonal {n : ℕ} {x : ℕ × ℕ} : x ∈ finset.nat.antidiagonal n ↔ x.fst + x.snd = n
