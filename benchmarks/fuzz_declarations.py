"""Random whole declarations, compiled by the embedded engine and by a real Lean 3: none may be accepted here alone.

    python benchmarks/fuzz_declarations.py [--kind numerals,corners] [--count 400] [--seed N] [--only WORD]
        [--engine-seconds 20] [--lean-seconds 400] [--tries 6] [--rejected 0.03]
        [--project DIR] [--imports M,…] [--out ROWS.jsonl]

`numerals`: statements with numerals of up to 12 digits over ℕ, ℤ, ℚ and ℝ, mostly true, with one-line proofs of every
kind; what a tactic leaves to Lean's kernel is seen at the end of a declaration only. `corners`: structural tactics and
terms on small statements. Up to `--tries` proofs of a statement are tried here, until one is accepted. A real Lean
compiles all declarations that the engine accepts in one process (where it dies or runs out of time, the two halves
apart), and in another a part of those refused (`--rejected`), under a limit of allocations (`-T20000`). Prints each
difference. Exit code 1 if the engine accepted what Lean refused.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from declaration_corners import changed, read_proofs

from agent.backend.base import BackendTerminated
from agent.backend.lean3_compile import Lean3Compiler, find_lean3, read_message
from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine
from agent.engine.frontend.term_sweeper import sweep_if_due

OPENED = "open_locale big_operators nat\n"
ACCEPTED, REFUSED, UNDECIDED = "accepted", "refused", "undecided"
TYPES = ("ℕ", "ℤ", "ℚ", "ℝ")


@dataclass(frozen=True)
class Declaration:
    """`theorem NAME statement := proof`; `statement` from the binders on."""

    statement: str
    proof: str

    def text(self, name: str) -> str:
        return f"theorem {name} {self.statement} := {self.proof}\n"


@dataclass(frozen=True)
class Statement:
    """`text` from the binders on; `proof()` draws a proof."""

    text: str
    proof: Callable[[], str]


@dataclass(frozen=True)
class Verdict:
    kind: str
    message: str = ""


# --- numerals --------------------------------------------------------------------------------------------------------


def words(text: str) -> tuple[str, ...]:
    """What stands between line breaks and three spaces."""
    return tuple(re.split(r"\n|   ", text.strip()))


CLOSING = words("""
norm_num   simp   refl   exact rfl   dec_trivial   exact dec_trivial   ring   ring_nf   ring_exp   norm_cast
linarith   nlinarith   omega   exact_mod_cast rfl   exact by norm_num   trivial   tauto   finish
push_cast, norm_num   zify, norm_num   field_simp   field_simp, norm_num   ring, norm_num   norm_num1
simp only [], norm_num   unfold_coes, norm_num   exact le_refl _   exact le_of_eq rfl   apply le_of_lt, norm_num
apply ne_of_gt, norm_num   apply ne_of_lt, norm_num   exact iff.rfl   intro h, norm_num at h   intro h, cases h
intro h, injection h   intro h, simp at h   intro h, linarith   rintro ⟨⟩   by_contra h, norm_num at h
by_contra h, push_neg at h, norm_num at h   push_neg, norm_num   rw eq_comm, norm_num   symmetry, norm_num
exact of_as_true trivial   apply of_as_true, trivial   constructor   split; norm_num   refine ⟨_, _⟩; norm_num
congr   congr' 1   norm_num [nat.succ_eq_add_one]   apply eq.refl   show _ = _, norm_num   convert rfl
exact eq.symm (by norm_num)   rw ← sub_eq_zero, norm_num   rw nat.lt_iff_add_one_le, norm_num
apply nat.le_of_lt_succ, norm_num   exact nat.lt.base _   exact nat.lt_succ_self _   exact nat.le_succ _
apply nat.succ_le_succ, norm_num   exact lt_add_one _   exact int.coe_nat_inj rfl   cc   apply mt, norm_num
apply nat.le.intro, norm_num   norm_num, done   repeat { norm_num }   abel   simp, norm_num
linear_combination 0   solve_by_elim   exact nat.succ_ne_zero _   apply nat.succ_ne_zero
exact nat.zero_lt_succ _   apply nat.zero_lt_succ   exact int.coe_nat_nonneg _   exact int.coe_zero_le _
rw nat.sub_eq_iff_eq_add; norm_num   exact absurd rfl (by norm_num)   unfold gt, norm_num
change _ < _, norm_num   nth_rewrite 0 ← zero_add, norm_num
""")

WITH_HYPOTHESES = words("""
norm_num [{h}]   rw {h}, norm_num   rw {h}   subst {h}, norm_num   subst {h}   simp [{h}]   simpa using {h}
simp at {h}, exact {h}   linarith   nlinarith   omega   norm_num at {h} ⊢, linarith   norm_num at {h}, exact {h}
norm_num at {h}   exact {h}   assumption   exact_mod_cast {h}   by_contra hn, linarith   linarith [{h}]
rw {h}; refl   cases {h}, refl   cases {h}   zify at {h} ⊢, linarith   push_cast at {h} ⊢, linarith
norm_cast at {h} ⊢, linarith   have hk := {h}, norm_num at hk, linarith   convert {h}   convert {h}; norm_num
rw {h}, dec_trivial   subst {h}, dec_trivial   field_simp at {h} ⊢, linarith   ring_nf at {h} ⊢, linarith
linear_combination {h}   linear_combination -{h}   linear_combination ({h}, 1)   nlinarith [{h}]
contrapose! {h}, linarith   rw {h} at *   simp only [{h}], norm_num   simp [{h}], norm_num
refine le_trans _ {h}, norm_num   exact le_trans {h} (by norm_num)   exact lt_of_lt_of_le {h} (by norm_num)
exact le_of_lt {h}   refine lt_of_le_of_lt _ {h}, norm_num   exact {h}.le   exact {h}.symm
exact {h}.trans (by norm_num)   rcases {h} with rfl, norm_num   rcases {h} with rfl, refl
obtain rfl := {h}, norm_num   exact nat.le_of_lt_succ {h}   exact nat.succ_le_of_lt {h}
exact nat.lt_of_succ_le {h}   exact int.lt_of_add_one_le {h}   exact int.add_one_le_of_lt {h}
exact int.le_of_lt_add_one {h}   nlinarith [sq_nonneg x]   rw [{h}]; ring   simp * at *   finish   tauto
solve_by_elim   cc   interval_cases x   interval_cases x; omega   interval_cases x; norm_num
have := congr_arg (λ t, t + 1) {h}, norm_num at this, linarith
apply_fun (λ t, t - 1) at {h}, norm_num at {h}, linarith   revert {h}, norm_num   apply eq.trans {h}, norm_num
calc x = _ : {h} ... = _ : by norm_num   calc x ≥ _ : by linarith ... ≥ _ : by norm_num
by_contra hn, apply hn, linarith   abel   contradiction   exact absurd {h} (by norm_num)   exfalso, linarith
exfalso, norm_num at {h}   exfalso, omega   unfold has_le.le at *, linarith   show x < _, linarith
change _ = _ at {h}, linarith   injections, linarith   exact (by exact_mod_cast {h})   rw ← {h}, norm_num
rw ← {h}   rw eq_comm, exact {h}   have hh : x = x := rfl, rw {h} at hh ⊢, norm_num   norm_num at *, linarith
norm_num at *   simp at *   split; linarith   specialize {h}, linarith   induction {h}; norm_num
""")

EXISTENTIAL = words("""
use {w}   use {w}, norm_num   exact ⟨{w}, rfl⟩   exact ⟨{w}, by norm_num⟩   refine ⟨{w}, _⟩, norm_num
refine ⟨{w}, _⟩, refl   existsi ({w} : _), norm_num   use {w}, refl   use {w}, dec_trivial   use {w}, simp
use {w}; linarith   norm_num   simp   dec_trivial   use {w}, omega   tauto
exact Exists.intro {w} (by norm_num)   use {w}, ring   constructor, norm_num   fconstructor, exact {w}, norm_num
""")


OF_CASTS = words("""
exact_mod_cast h   norm_cast at h, exact h   norm_cast at h ⊢, linarith   push_cast, linarith
push_cast, norm_num   norm_num   norm_cast   simp   assumption_mod_cast   apply_mod_cast h   rw_mod_cast h
subst h, norm_num   subst h; simp   norm_num at h ⊢, exact h   norm_num [h]   rw h; norm_num   simp [h]
linarith   zify, linarith   zify at h ⊢, exact h   refl   push_cast   have : _ := h, exact_mod_cast this
dec_trivial   rw h; refl   push_cast [h]   norm_cast at *, assumption   zify at *, linarith   norm_num at *
exact nat.cast_inj.mp h   exact int.coe_nat_inj h   omega   field_simp [h]   simpa using h
apply int.coe_nat_inj, exact h   convert h   exact congr_arg coe h
lift x to ℕ using (by linarith), norm_num at *
""")


OF_RANGES = words("""
dec_trivial   exact dec_trivial   refl   simp   norm_num   norm_num [finset.sum_range_succ]
simp [finset.sum_range_succ]   simp only [finset.sum_range_succ], norm_num
intros x hx, interval_cases x; norm_num   decide   intro x, fin_cases x; refl
intros x, fin_cases x; dec_trivial   dec_trivial!   exact rfl   ext, simp
norm_num [finset.sum_range_succ, finset.prod_range_succ]   intros x hx, simp at hx, linarith   tauto   finish
rw finset.sum_range_succ, norm_num   apply of_as_true, trivial   intros, omega   intro x, simp
norm_num [finset.filter]   simp [finset.filter]   rw finset.card_range   rw [finset.sum_range_id_mul_two]
simp [finset.card]   unfold finset.card; refl
""")


OF_CONNECTIVES = words("""
split; norm_num   norm_num   simp   left, norm_num   intro h, norm_num   split; intro h; norm_num
refine ⟨by norm_num, by norm_num⟩   tauto   dec_trivial   constructor; refl   right; norm_num   finish
by_contra h, push_neg at h, norm_num at h   intros h, norm_num at h ⊢   exact or.inl (by norm_num)
exact or.inl rfl   exact ⟨rfl, rfl⟩   push_neg, norm_num   itauto   by_cases hc : {p}; norm_num [hc]
simp; norm_num   norm_num; simp   intro h, contradiction   intro h, cases h   rintro ⟨⟩   intro h, simp at *
not_not.mpr (by norm_num)   contrapose!, norm_num   contrapose, norm_num   split; simp   split; dec_trivial
split; refl
""")


class Numerals:
    """Draws statements with numerals of every length."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def number(self, most_digits: int = 12) -> int:
        rng = self.rng
        kind = rng.random()
        if kind < 0.25:
            return rng.choice((0, 1, 2, 3, 5, 10, 12, 31, 99, 100))
        if kind < 0.35:
            return rng.choice((4999, 5000, 5400, 5700, 6000, 6001, 7000, 8191, 8192, 9999, 10000, 65536))
        return rng.randrange(10 ** rng.randint(2, most_digits))

    def two(self, near: float = 0.35, most_digits: int = 12) -> tuple[int, int]:
        a, b = self.number(most_digits), self.number(most_digits)
        if self.rng.random() < near:
            b = max(0, a + self.rng.choice((-2, -1, 0, 1, 2, 7, 300, 6000, -6000)))
        return a, b

    def draw(self) -> Statement:
        closed = (self.relation, self.number_theory, self.function)
        others = (self.existential, self.casts, self.large_range, self.logical, self.from_hypothesis)
        forms = (*closed, *closed, *others, self.from_hypothesis)
        return self.rng.choice(forms)()

    def _with(self, text: str, tactics: Sequence[str], hole: str = "", filling: object = "") -> Statement:
        """Proofs by one of the tactics; `hole` in them is filled."""
        filled = [tactic.replace(hole, str(filling)) if hole else tactic for tactic in tactics]
        return Statement(text, lambda: f"begin {self.rng.choice(filled)} end")

    def _closed(self, statement: str) -> Statement:
        return self._with(f": {statement}", CLOSING)

    def _compare(self, left: str, value: int, type_: str) -> str:
        """A true comparison of `left`, whose value is given."""
        rng = self.rng
        other = value + rng.choice((0, 1, -1, 5, 6000, self.number(6), -self.number(6)))
        if type_ == "ℕ":
            other = max(0, other)
        orders = ("<", value < other), ("≤", value <= other), (">", value > other), ("≥", value >= other)
        relations = [relation for relation, holds in (*orders, ("≠", value != other)) if holds]
        kind = rng.random()
        if kind < 0.45:
            return f"({left} : {type_}) = {signed(value)}"
        if kind < 0.5:
            return f"({signed(value)} : {type_}) = {left}"
        if kind < 0.55:
            return f"¬ ({left} : {type_}) = {signed(value if rng.random() < 0.05 else value + 1)}"
        if kind < 0.6:
            return f"¬ ({left} : {type_}) < {signed(value if value <= 0 and type_ != 'ℕ' else max(0, value - 1))}"
        if kind < 0.65:
            return f"({left} : {type_}) {rng.choice(('=', '<', '≥'))} {signed(other)}"
        return f"({left} : {type_}) {rng.choice(relations)} {signed(other)}"

    def relation(self) -> Statement:
        rng = self.rng
        type_ = rng.choice(TYPES)
        a, b = self.two()
        if type_ != "ℕ" and rng.random() < 0.3:
            a = -a
        if type_ != "ℕ" and rng.random() < 0.2:
            b = -b
        op = rng.choice("+-*/%^ ")
        if op == "/" and b and type_ in ("ℕ", "ℤ"):
            value = a // b if b > 0 else -(a // -b)
        elif op == "/" and b:
            a = a * b if rng.random() < 0.8 else a
            value = a // b
        elif op == "%" and b and type_ in ("ℕ", "ℤ"):
            value = a % abs(b)
        elif op == "^":
            b = rng.choice((0, 1, 2, 3, 5, 10, 13, 20))
            a = a if b < 4 else rng.choice((2, 3, 7, 10, -2, -3)) if type_ != "ℕ" else rng.choice((2, 3, 7, 10))
            value = a**b
        elif op == "-":
            value = max(0, a - b) if type_ == "ℕ" else a - b
        elif op == "*":
            value = a * b
        elif op == " ":
            return self._closed(self._compare(signed(a), a, type_))
        else:
            op, value = "+", a + b
        return self._closed(self._compare(f"{signed(a)} {op} {signed(b) if op != '^' else b}", value, type_))

    def number_theory(self) -> Statement:
        rng = self.rng
        a, b = self.two(0.2, rng.choice((3, 4, 6, 9)))
        small = rng.choice((2, 3, 4, 5, 7, 11, 12, 60, 100, 1000, 6007))
        prime = rng.choice(
            (2, 3, 5, 7, 11, 31, 97, 101, 1009, 5003, 7919, 10007, 65537, 104729, 999983, 1299709, 15485863, 1000000007)
        )
        n = rng.choice((3, 5, 6, 7, 8, 10, 12, 15, 20))
        k = rng.randrange(n + 1)
        d = math.gcd(a, b) or 1
        texts: list[Callable[[], str]] = [
            lambda: self._compare(f"nat.gcd {a} {b}", math.gcd(a, b), "ℕ"),
            lambda: self._compare(f"nat.lcm {a} {b}", math.lcm(a, b), "ℕ"),
            lambda: f"{small} ∣ {small * a}",
            lambda: f"¬ ({max(2, small)} ∣ {max(2, small) * a + 1})",
            lambda: f"({small} : ℤ) ∣ {signed(-small * a)}",
            lambda: f"nat.coprime {a // d} {b // d}",
            lambda: f"¬ nat.coprime {2 * a} {2 * b}",
            lambda: f"nat.prime {prime}",
            lambda: f"¬ nat.prime {prime * rng.choice((1, 2, 3, prime))}",
            lambda: f"nat.min_fac {prime * prime} = {prime}",
            lambda: self._compare(f"{n}!", math.factorial(n), "ℕ"),
            lambda: self._compare(f"nat.factorial {n}", math.factorial(n), "ℕ"),
            lambda: self._compare(f"nat.choose {n} {k}", math.comb(n, k), "ℕ"),
            lambda: f"nat.digits 10 {a} = {digits(a, 10)}",
            lambda: f"nat.digits {min(small, 100)} {a} = {digits(a, min(small, 100))}",
            lambda: f"(nat.digits 10 {a}).sum = {sum(map(int, str(a)))}",
            lambda: f"{a} ≡ {a % small} [MOD {small}]",
            lambda: f"{a} ≡ {a + small * rng.choice((1, 2, 1000))} [MOD {small}]",
            lambda: f"{signed(-a)} ≡ {-a % small} [ZMOD {small}]",
            lambda: f"{a} % {small} = {a % small}",
            lambda: f"({signed(-a)} : ℤ) % {small} = {-a % small}",
            lambda: f"({signed(-a)} : ℤ) / {small} = {signed(-a // small)}",
            lambda: f"nat.sqrt {a} = {math.isqrt(a)}",
            lambda: f"even {2 * a}" if rng.random() < 0.6 else f"¬ even {2 * a + 1}",
            lambda: f"odd {2 * a + 1}" if rng.random() < 0.6 else f"¬ odd {2 * a}",
            lambda: f"even ({signed(-2 * a)} : ℤ)",
            lambda: f"({a} : zmod {small}) = {a % small}",
            lambda: f"({a} : zmod {small}) = {a + small * 3}",
            lambda: f"nat.log 2 {a} = {max(a.bit_length() - 1, 0)}",
            lambda: f"{2 ** n * a} % {2 ** n} = 0",
            lambda: f"({a} * {b}) % {small} = {a * b % small}",
            lambda: f"({small} ^ {n}) % {max(a, 2)} = {pow(small, n, max(a, 2))}",
            lambda: f"int.gcd {signed(-a)} {b} = {math.gcd(a, b)}",
            lambda: f"(nat.divisors {rng.choice((6, 12, 28, 100, 360))}).card = {rng.choice((4, 6, 9, 24))}",
            lambda: f"nat.succ {a} = {a + 1}",
            lambda: f"nat.pred {a} = {max(a - 1, 0)}",
            lambda: f"{a} < nat.succ {a}",
            lambda: f"is_coprime ({a // d} : ℤ) {b // d}",
        ]  # fmt: skip
        return self._closed(rng.choice(texts)())

    def function(self) -> Statement:
        rng = self.rng
        a, b = self.two(0.3, 8)
        n = rng.choice((2, 3, 5, 8, 10, 20, 50, 101))
        texts: list[Callable[[], str]] = [
            lambda: f"|({signed(-a)} : {rng.choice(TYPES[1:])})| = {a}",
            lambda: f"max ({a} : {rng.choice(TYPES)}) {b} = {max(a, b)}",
            lambda: f"min ({a} : {rng.choice(TYPES)}) {b} = {min(a, b)}",
            lambda: f"⌊({a} / {b or 1} : {rng.choice(('ℚ', 'ℝ'))})⌋ = {a // (b or 1)}",
            lambda: f"⌈({a} / {b or 1} : {rng.choice(('ℚ', 'ℝ'))})⌉ = {-(-a // (b or 1))}",
            lambda: f"real.sqrt {a * a} = {a}",
            lambda: f"int.nat_abs ({signed(-a)}) = {a}",
            lambda: f"int.to_nat ({signed(a)}) = {a}",
            lambda: f"int.neg_succ_of_nat {a} = {signed(-a - 1)}",
            lambda: f"int.of_nat {a} = {a}",
            lambda: f"∑ k in finset.range {n}, k = {n * (n - 1) // 2}",
            lambda: f"∑ k in finset.range {n}, ({a} : {rng.choice(TYPES)}) = {n * a}",
            lambda: f"∑ k in finset.range {n}, (k : {rng.choice(TYPES)}) ^ 2 = {sum(k * k for k in range(n))}",
            lambda: f"∏ k in finset.range {min(n, 10)}, (k + 1) = {math.factorial(min(n, 10))}",
            lambda: f"∑ k in finset.Icc 1 {n}, k = {n * (n + 1) // 2}",
            lambda: f"(finset.range {a % 10000}).card = {a % 10000}",
            lambda: f"(finset.Icc {a} {a + n}).card = {n + 1}",
            lambda: f"(finset.filter (λ k, k % 3 = 0) (finset.range {n})).card = {len(range(0, n, 3))}",
            lambda: f"finset.sum (finset.range {n}) (λ i, {a} * i) = {a * n * (n - 1) // 2}",
            lambda: f"{a} ∈ finset.range {a + 1 + b % 7000}",
            lambda: f"{a} ∈ finset.Icc {min(a, b)} {max(a, b)}",
            lambda: f"({a} : {rng.choice(TYPES)}) ∈ set.Icc ({min(a, b)} : {rng.choice(TYPES)}) {max(a, b)}",
            lambda: f"({a} : ℤ) ∈ set.Ioo ({signed(-b - 1)} : ℤ) {a + 1}",
            lambda: f"(⟨{a}, by norm_num⟩ : fin {a + 2}).val = {a}",
            lambda: f"(({a}, {b}) : ℕ × ℕ).fst = {a}",
            lambda: f"(λ x : {rng.choice(TYPES)}, x + {b}) {a} = {a + b}",
            lambda: f"[{a}, {b}].sum = {a + b}",
            lambda: f"[{a}, {b}].length = 2",
            lambda: f"({a} / {2 * a or 1} : ℚ) = {'1 / 2' if a else 0}",
            lambda: f"({a} : ℚ) / {a + 1} < 1",
            lambda: f"({a} : ℝ)⁻¹ * {a} = {1 if a else 0}",
            lambda: f"({a} : ℂ) + {b} = {a + b}",
            lambda: f"({a} : ℕ+) < {a + 1}",
            lambda: f"(({a} : ℚ) / {b or 1}).num = {a // math.gcd(a, b or 1)}",
            lambda: f"((({a} : ℕ) : ℤ) - {b}).to_nat = {max(0, a - b)}",
            lambda: f"({a} : ℕ) - {b} + {b} = {max(a, b)}",
            lambda: f"nat.sub {a} {b} = {max(0, a - b)}",
            lambda: f"nat.add {a} {b} = {a + b}",
            lambda: f"nat.mul {a} {n} = {a * n}",
            lambda: f"nat.lt {a} {a + 1 + b}",
            lambda: f"nat.le {a} {a + b}",
            lambda: f"int.lt {a} {a + 1 + b}",
            lambda: f"char.to_nat 'a' = {rng.choice((97, 97, 98))}",
            lambda: f"(if {a} < {b} then {a} else {b}) = {min(a, b)}",
            lambda: f"(ite ({a} = {b}) 1 0 : ℤ) = {int(a == b)}",
            lambda: f"nat.fib {min(n, 50)} = {fib(min(n, 50))}",
            lambda: f"function.injective (λ x : ℕ, x + {a})",
        ]  # fmt: skip
        return self._closed(rng.choice(texts)())

    def from_hypothesis(self) -> Statement:
        rng = self.rng
        type_ = rng.choice(TYPES)
        whole = type_ in ("ℕ", "ℤ")
        a, b = self.two(0.4, 9)
        c = rng.choice((2, 3, 7, 100, 6007, self.number(5) or 1))
        forms: list[Callable[[], tuple[str, str]]] = [
            lambda: (f"x = {a}", self._compare("x", a, type_).replace(f"(x : {type_})", "x")),
            lambda: (f"x = {a}", f"x + {b} = {a + b}"),
            lambda: (f"x = {a}", f"x * {c} = {a * c}"),
            lambda: (f"x + {b} = {a + b}", f"x = {a}"),
            lambda: (f"{c} * x = {c * a}", f"x = {a}"),
            lambda: (f"{c} * x + {b} = {c * a + b}", f"x = {a}"),
            lambda: (f"x < {min(a, b)}", f"x < {max(a, b) + 1}"),
            lambda: (f"x < {a}", f"x < {a}"),
            lambda: (f"x < {a + 1}", f"x ≤ {a}"),
            lambda: (f"x ≤ {a}", f"x < {a + 1}"),
            lambda: (f"x < {a} + 1", f"x ≤ {a}"),
            lambda: (f"{a} < x", f"{a + 1} ≤ x"),
            lambda: (f"{a} ≤ x", f"x ≥ {min(a, b)}"),
            lambda: (f"x > {max(a, b)}", f"x > {min(a, b)}"),
            lambda: (f"x > {max(a, b)}", f"x ≠ {min(a, b)}"),
            lambda: (f"x - {a} = {b}", f"x = {a + b}" if b or type_ != "ℕ" else f"x ≤ {a}"),
            lambda: (f"x = {a} ∧ 0 ≤ x", f"x ≤ {a}"),
            lambda: (f"{a} = {a + 1 + b}", "x = 0"),
            lambda: (f"({a} : {type_}) = {a + 1 + b}", "x = 0"),
            lambda: (f"({a + 1 + b} : {type_}) < {a}", "x = 0"),
            lambda: (f"({a} : ℕ) + {b} = {a + b}", "x = x"),
            lambda: (f"x * x = {a * a}", f"x = {a} ∨ x = -{a}" if type_ != "ℕ" else f"x = {a}"),
            lambda: (f"∀ y : {type_}, y < {a} → x < y", f"{a} > {b} → x < {b}"),
            lambda: (f"x ∈ set.Icc ({min(a, b)} : {type_}) {max(a, b)}", f"x ≤ {max(a, b)}"),
            lambda: (f"x = {a} - {b}", f"x = {max(0, a - b) if type_ == 'ℕ' else signed(a - b)}"),
            lambda: (f"x = {a} ∨ x = {b}", f"x ≥ {min(a, b)}"),
            lambda: (f"{a} ≤ x ∧ x ≤ {a + 2}", f"x = {a} ∨ x = {a + 1} ∨ x = {a + 2}" if whole else f"x ≥ {a}"),
            lambda: (f"x / {c} = {a}", f"x = {a * c}" if type_ in ("ℚ", "ℝ") else f"x ≥ {a * c}"),
            lambda: (f"x % {c} = {a % c}", f"(x + {c}) % {c} = {a % c}") if whole else (f"x = {a % c}", f"x < {c}"),
            lambda: (f"x ≠ {a}", f"¬ x = {a}"),
            lambda: (f"¬ x < {a}", f"{a} ≤ x"),
            lambda: (f"¬ x ≤ {a}", f"{a} < x"),
            lambda: (f"x + {a} = x + {b}", f"({a} : {type_}) = {b}"),
            lambda: (f"nat.succ {a} = {b}", f"{b} = {a + 1}"),
        ]  # fmt: skip
        premise, conclusion = rng.choice(forms)()
        return self._with(f"(x : {type_}) (h : {premise}) : {conclusion}", WITH_HYPOTHESES, "{h}", "h")

    def existential(self) -> Statement:
        rng = self.rng
        type_ = rng.choice(TYPES)
        a, b = self.two(0.2, 8)
        texts = (
            (f"x + {a} = {a + b}", b),
            (f"x = {b}", b),
            (f"x * {a or 1} = {b * (a or 1)}", b),
            (f"x > {b}", b + 1),
            (f"{b} < x", b + 1),
            (f"{b} ≤ x", b + rng.choice((0, 1, 6000))),
            (f"x - {a} = {b}", a + b),
            (f"x ≥ {b} ∧ x < {b + 5}", b),
            (f"x ^ 2 = {b * b}", b),
            (f"x ≠ {b}", b + 1),
            (f"{a} + {b} = x", a + b),
            (f"x < {b + 1}", b),
        )  # fmt: skip
        text, witness = rng.choice(texts)
        return self._with(f": ∃ x : {type_}, {text}", EXISTENTIAL, "{w}", witness)

    def casts(self) -> Statement:
        rng = self.rng
        a, b = self.two(0.3, 8)
        low, high = rng.choice((("ℕ", "ℤ"), ("ℕ", "ℚ"), ("ℕ", "ℝ"), ("ℤ", "ℚ"), ("ℤ", "ℝ"), ("ℚ", "ℝ")))
        forms = (
            (f"(x : {high}) = {a}", f"x = {a}"),
            (f"(x : {high}) < {a}", f"x < {a}"),
            (f"x = {a}", f"(x : {high}) = {a}"),
            (f"x ≤ {a}", f"(x : {high}) ≤ {a}"),
            (f"x < {a + 1}", f"(x : {high}) < {a + 1}"),
            (f"x = {a}", f"((x + {b} : {low}) : {high}) = {a + b}"),
            (f"(x : {high}) + {b} = {a + b}", f"x = {a}"),
            (f"x > {a}", f"(x : {high}) ≥ {a}"),
            (f"(({a} : {low}) : {high}) = x", f"x = {a}"),
            ("x = x", f"(({a} : {low}) : {high}) = {a}"),
            ("x = x", f"(({a} : {low}) : {high}) < {a + 1 + b}"),
            ("x = x", f"((({a} : {low}) + {b} : {low}) : {high}) = {a + b}"),
            ("x = x", f"((({a + b} : {low}) - {a} : {low}) : {high}) = {b}"),
        )  # fmt: skip
        tactics = OF_CASTS
        premise, conclusion = rng.choice(forms)
        return self._with(f"(x : {low}) (h : {premise}) : {conclusion}", tactics)

    def large_range(self) -> Statement:
        """Bounded quantifiers and finite sets, small to too large."""
        rng = self.rng
        n = rng.choice((5, 10, 30, 100, 300, 1000))
        primes = sum(all(p % q for q in range(2, p)) for p in range(2, n))
        forms = (
            f"∀ x < {n}, x * x < {n * n}",
            f"∀ x ∈ finset.range {n}, x < {n}",
            f"∃ x < {n}, x * x = {(n - 1) ** 2}",
            f"∀ x y : fin {min(n, 30)}, x + y = y + x",
            f"(finset.range {n}).card = {n}",
            f"(finset.filter nat.prime (finset.range {n})).card = {primes}",
            f"∀ x : fin {n}, (x : ℕ) < {n}",
            f"∀ x : zmod {min(n, 30)}, x + 0 = x",
            f"∀ x : zmod {rng.choice((3, 5, 7, 8, 11))}, x ^ 2 ≠ {rng.choice((2, 3))}",
            f"∑ x in finset.range {n}, x % 7 = {sum(x % 7 for x in range(n))}",
            f"∑ i in finset.range {n}, i * i = {sum(i * i for i in range(n))}",
            f"finset.Icc 1 {min(n, 10)} = finset.filter (λ x, 0 < x) (finset.range {min(n, 10) + 1})",
            f"(list.range {n}).length = {n}",
            f"(list.range {n}).sum = {n * (n - 1) // 2}",
            f"∀ x ∈ list.range {n}, x < {n}",
            f"finset.range {min(n, 10)} ⊆ finset.range {n}",
            f"{n} ∉ finset.range {n}",
            f"finset.max' (finset.range {n}) (by simp) = {n - 1}",
            f"(finset.Ico {n} {2 * n}).card = {n}",
            f"(nat.divisors {n}).card = {sum(n % d == 0 for d in range(1, n + 1))}",
            f"∑ d in nat.divisors {n}, d = {sum(d for d in range(1, n + 1) if n % d == 0)}",
            f"multiset.card (multiset.range {n}) = {n}",
        )  # fmt: skip
        tactics = OF_RANGES
        return self._with(f": {rng.choice(forms)}", tactics)

    def logical(self) -> Statement:
        rng = self.rng
        one, two = (self.rng.choice((self.relation, self.number_theory, self.function))() for _ in range(2))
        p, q = one.text[2:], two.text[2:]
        text = rng.choice((f"({p}) ∧ ({q})", f"({p}) ∨ ({q})", f"({p}) → ({q})", f"({p}) ↔ ({q})", f"¬ ¬ ({p})"))
        if rng.random() < 0.3:
            return self._closed(text)
        tactics = [tactic.replace("{p}", p) for tactic in OF_CONNECTIVES]
        return self._with(f": {text}", tactics)


def signed(value: int) -> str:
    return str(value) if value >= 0 else f"(-{-value})"


def digits(n: int, base: int) -> str:
    if base < 2:
        return "[]"
    found = []
    while n:
        n, digit = divmod(n, base)
        found.append(digit)
    return str(found)


def fib(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


class Corners:
    """Draws theorems that have proofs; their proofs are changed."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.proofs = read_proofs()

    def draw(self) -> Statement:
        text, proofs = self.rng.choice(list(self.proofs.items()))
        return Statement(text, lambda: changed(self.rng, self.rng.choice(proofs)))


# --- judging ---------------------------------------------------------------------------------------------------------


class EngineJudge:
    def __init__(self, imports: Sequence[str], seconds: float) -> None:
        self.engine = Engine.load()
        self.prefix = f"import {' '.join(imports)}\n{OPENED}"
        self.seconds = seconds

    def judge(self, declaration: Declaration) -> Verdict:
        found = self.engine.check_source(self.prefix + declaration.text("t"), self.seconds)
        sweep_if_due()
        errors = [message.text for message in found.messages if message.severity == "error"]
        if not errors:
            return Verdict(ACCEPTED)
        undecided = any(words in errors[0] for words in ("out of time", "timeout", "not supported", "out of memory"))
        return Verdict(UNDECIDED if undecided else REFUSED, errors[0])


def lean_verdicts(
    lean: Lean3Compiler, imports: Sequence[str], declarations: Sequence[Declaration], seconds: float, *options: str
) -> Iterator[Verdict]:
    """A real Lean's verdict on each: one process for all, halves apart when it dies or runs out of time."""
    if not declarations:
        return
    lines = [f"import {' '.join(imports)}", *OPENED.splitlines()]
    first = len(lines) + 1
    lines += [declaration.text(f"t{i}").rstrip("\n") for i, declaration in enumerate(declarations)]
    lines.append("#check @nat")
    source = "\n".join(lines) + "\n"
    died = ""
    messages = []
    try:
        with lean.folder(source) as where:
            done = lean.run(["--json", *options, "-M6000", "file.lean"], where, seconds)
        messages = [m for line in done.stdout.decode("utf-8", "replace").splitlines() if (m := read_message(line))]
        if done.returncode not in (0, 1) or not any(m.line == len(lines) for m in messages):
            died = f"lean died ({done.returncode})"
    except BackendTerminated as error:
        died = error.reason
    if died:
        if len(declarations) == 1:
            yield Verdict(REFUSED if "died" in died else UNDECIDED, died)
            return
        half = len(declarations) // 2
        for part in (declarations[:half], declarations[half:]):
            yield from lean_verdicts(lean, imports, part, max(60.0, seconds / 2), *options)
        return
    errors: dict[int, str] = {}
    for message in messages:
        if message.severity == "error":
            errors.setdefault(message.line - first, message.text)
    for i in range(len(declarations)):
        if i not in errors:
            yield Verdict(ACCEPTED)
        else:
            yield Verdict(UNDECIDED if "deterministic" in errors[i] else REFUSED, errors[i])


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", default="numerals,corners")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="default: another each time")
    parser.add_argument("--only", help="declarations with this text")
    parser.add_argument("--engine-seconds", type=float, default=20.0)
    parser.add_argument("--lean-seconds", type=float, default=400.0, help="for all declarations of a run together")
    parser.add_argument("--tries", type=int, default=6, help="proofs of a statement")
    parser.add_argument("--rejected", type=float, default=0.03, help="part of the engine's refusals that Lean sees")
    parser.add_argument("--imports", default="tactic,minif2f_import")
    parser.add_argument("--project", type=Path)
    parser.add_argument("--out", type=Path, help="every declaration with both verdicts")
    args = parser.parse_args(argv)
    rng = random.Random(args.seed)
    imports = args.imports.split(",")
    kinds: dict[str, Callable[[], Statement]] = {"numerals": Numerals(rng).draw, "corners": Corners(rng).draw}
    drawing = [kinds[kind] for kind in args.kind.split(",")]
    judge = EngineJudge(imports, args.engine_seconds)
    accepted: list[Declaration] = []
    refused: list[tuple[Declaration, Verdict]] = []
    undecided: Counter[str] = Counter()

    def ask_engine() -> None:
        statements = 0
        while statements < args.count:
            statement = rng.choice(drawing)()
            statements += 1
            for _ in range(args.tries):
                declaration = Declaration(statement.text, statement.proof())
                if args.only and args.only not in declaration.text("t"):
                    continue
                verdict = judge.judge(declaration)
                if verdict.kind == ACCEPTED:
                    accepted.append(declaration)
                    break
                if verdict.kind == UNDECIDED:
                    undecided[declaration.proof] += 1
                elif rng.random() < args.rejected:
                    refused.append((declaration, verdict))

    start = time.process_time()
    run_with_deep_stack(ask_engine)
    engine_seconds = time.process_time() - start
    lean = find_lean3(args.project)
    start = time.monotonic()
    pairs = [(declaration, Verdict(ACCEPTED)) for declaration in accepted] + refused
    theirs = list(lean_verdicts(lean, imports, accepted, args.lean_seconds))
    theirs += lean_verdicts(lean, imports, [d for d, _ in refused], args.lean_seconds, "-T20000")
    lean_seconds = time.monotonic() - start
    tally: Counter[str] = Counter()
    for (declaration, here), there in zip(pairs, theirs, strict=True):
        kind = f"{here.kind} here, {there.kind} by Lean"
        tally[kind] += 1
        if here.kind != there.kind:
            print(f"{kind}: {declaration.text('t').strip()}")
            print(f"    engine: {here.message[:200]!r}\n    Lean: {there.message[:200]!r}", flush=True)
        if args.out is not None:
            row = {
                "statement": declaration.statement, "proof": declaration.proof, "engine": here.kind, "lean": there.kind,
                "engine_message": here.message, "lean_message": there.message,
            }  # fmt: skip
            with args.out.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"\nseed {args.seed}: {args.count} statements, {len(accepted)} proved here, {len(refused)} refusals compared")
    print(f"engine {engine_seconds:.0f} s of processor time, Lean {lean_seconds:.0f} s")
    print(f"{sum(undecided.values())} proofs not decided here, most often by {undecided.most_common(3)}")
    for kind, number in tally.most_common():
        print(f"{number:6}  {kind}")
    return 1 if tally[f"{ACCEPTED} here, {REFUSED} by Lean"] else 0


if __name__ == "__main__":
    sys.exit(main())
