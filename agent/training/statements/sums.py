"""Finite sums and sets, induction."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import Names, number_text, sum_text


def finite_sum(rng: random.Random) -> Draft:
    i = rng.choice("ikjn")
    top = rng.randint(3, 12)
    a, b = rng.randint(1, 5), rng.randint(0, 6)
    summand, value = rng.choice(
        [
            (f"({sum_text([(a, i), (b, '')])})", lambda j: a * j + b),
            (f"{i}^2", lambda j: j * j),
            (f"({i} + {b + 1})", lambda j: j + b + 1),
            (f"2^{i}", lambda j: 2**j),
            (f"({i} + 1)^2", lambda j: (j + 1) ** 2),
        ]
    )
    shape = rng.randrange(4)
    if shape == 0:
        low = rng.randint(0, 3)
        total = sum(value(j) for j in range(low, top + 1))
        return Draft(
            [],
            f"∑ {i} in finset.Icc {low} {top}, {summand} = {total}",
            [("refl",), ("dec_trivial",), ("simp; refl",), ("norm_num",), ("exact rfl",)],
        )
    if shape == 1:
        total = math.prod(value(j) for j in range(1, 5))
        return Draft(
            [],
            f"∏ {i} in finset.Icc 1 4, {summand} = {total}",
            [("refl",), ("dec_trivial",), ("norm_num",), ("exact rfl",)],
        )
    if shape == 2:
        total = sum(value(j) for j in range(top))
        return Draft(
            [],
            f"∑ {i} in finset.range {top}, {summand} = {total}",
            [
                ("simp [finset.sum_range_succ]",),
                ("norm_num [finset.sum_range_succ]",),
                ("refl",),
                ("dec_trivial",),
                ("simp [finset.sum_range_succ]; norm_num",),
                ("norm_num [finset.sum_range_succ, finset.sum_range_zero]",),
            ],
        )
    f = rng.choice("fag")
    h = Names(rng)()
    small = rng.randint(3, 5)
    total = sum(value(j) for j in range(small))
    return Draft(
        [f"({f} : ℕ → ℕ)", f"({h} : ∀ n, {f} n = {summand.replace(i, 'n')})"],
        f"∑ {i} in finset.range {small}, {f} {i} = {total}",
        [
            (f"simp [finset.sum_range_succ, {h}]",),
            (f"norm_num [finset.sum_range_succ, {h}]",),
            (f"simp only [{h}]", CLOSE),
            (f"simp only [{h}]; refl",),
            (f"simp only [finset.sum_range_succ, {h}]", CLOSE),
        ],
    )


def large_sums(rng: random.Random) -> Draft:
    """Sums of powers, too large to be computed by unfolding definitions."""
    i = rng.choice("ikjn")
    low, top = rng.randint(0, 2), rng.randint(5, 11)
    base, m = rng.choice((3, 5, 6, 7, 8, 9, 10, 11, 12)), rng.choice((7, 9, 10, 11, 13, 100))
    summand, value = rng.choice(
        (
            (f"{base}^{i}", lambda j: base**j),
            (f"({i}^3 + {base})", lambda j: j**3 + base),
            (f"{i} * {base}^{i}", lambda j: j * base**j),
            (f"({i} + {base})^4", lambda j: (j + base) ** 4),
        )
    )
    if rng.random() < 0.6:
        where, over = f"finset.Icc {low} {top}", range(low, top + 1)
        other = f"finset.Ico {low} {top + 1}" if low else f"finset.range {top + 1}"
        same = f"rw (show {where} = {other}, from rfl)"
        rules = "finset.sum_Ico_succ_top" if low else "finset.sum_range_succ"
    else:
        where, over, same, rules = f"finset.range {top}", range(top), "", "finset.sum_range_succ"
    total = sum(value(j) for j in over)
    sum_ = f"∑ {i} in {where}, {summand}"
    scripts = [f"{same}; norm_num [{rules}]", f"{same}; simp [{rules}]"] if same else [f"norm_num [{rules}]"]
    return Draft(
        [],
        f"({sum_}) % {m} = {total % m}" if rng.random() < 0.6 else f"{sum_} = {total}",
        [("refl",), ("dec_trivial",), *((each,) for each in scripts)],
    )


def finite_sets(rng: random.Random) -> Draft:
    x = rng.choice("xnk")
    top, m = rng.randint(8, 40), rng.randint(2, 9)
    low = rng.randint(1, 5)
    shape = rng.randrange(4)
    scripts: list[Sequence[str]] = [("refl",), ("dec_trivial",), ("exact rfl",), ("simp; refl",), ("norm_num; refl",)]
    if shape == 0:
        return Draft(
            [],
            f"(finset.filter (λ {x}, {m} ∣ {x}) (finset.range {top})).card = {len(range(0, top, m))}",
            scripts,
        )
    if shape == 1:
        return Draft(
            [],
            f"(finset.filter (λ {x}, {x} % {m} = 1) (finset.Icc {low} {top})).card = "
            f"{len([j for j in range(low, top + 1) if j % m == 1])}",
            scripts,
        )
    if shape == 2:
        return Draft(
            [],
            f"∑ {x} in finset.filter (λ {x}, {m} ∣ {x}) (finset.range {top}), {x} = {sum(range(0, top, m))}",
            scripts,
        )
    return Draft([], f"(nat.divisors {top}).card = {len([j for j in range(1, top + 1) if top % j == 0])}", scripts)


def finite_products(rng: random.Random) -> Draft:
    """Products over a range, and factorials."""
    i = rng.choice("ikjn")
    shape = rng.randrange(4)
    top = rng.randint(3, 8)
    same, rules = "", "finset.prod_range_succ"
    if shape == 0:
        a, b = rng.choice((1, 1, 2, 3)), rng.randint(1, 4)
        value = math.prod(a * j + b for j in range(top))
        factor = f"({sum_text([(a, i), (b, '')])})"
        target = f"∏ {i} in finset.range {top}, {factor} = {value}"
    elif shape == 1:
        low = rng.randint(1, 3)
        same = f"rw (show finset.Icc {low} {top} = finset.Ico {low} {top + 1}, from rfl); "
        rules = "finset.prod_Ico_succ_top"
        target = f"∏ {i} in finset.Icc {low} {top}, {i} = {math.factorial(top) // math.factorial(low - 1)}"
    elif shape == 2:
        c = rng.randint(1, 3)
        quotient = Fraction(math.prod(j + 2 * c for j in range(top)), math.prod(j + c for j in range(top)))
        target = (
            f"∏ {i} in finset.range {top}, (1 + {c} / (({i} : ℝ) + {c})) = {number_text(quotient)}"
            if rng.random() < 0.5
            else f"∏ {i} in finset.range {top}, (({i} : ℝ) + {2 * c}) / ({i} + {c}) = {number_text(quotient)}"
        )
    else:
        low, m = rng.randint(2, top - 1), rng.randint(2, 30)
        rules = "nat.factorial"
        times = math.factorial(top) // math.factorial(low)
        target = rng.choice(
            (
                f"{top}! / {low}! = {times}",
                f"({top}! + {low}!) % {m} = {(math.factorial(top) + math.factorial(low)) % m}",
                f"{top}! = {times} * {low}!",
            )
        )
    return Draft(
        [],
        target,
        [
            ("refl",),
            ("dec_trivial",),
            (f"{same}norm_num [{rules}]",),
            (f"{same}simp [{rules}]; norm_num",),
            (f"{same}simp [{rules}]",),
        ],
    )


def induction_sums(rng: random.Random) -> Draft:
    n = rng.choice("nnmk")
    i = "i" if n != "i" else "j"
    k = rng.randint(1, 6)
    ih = rng.choice(("ih", "hn", "hk", "h"))
    m = rng.choice((n, "k" if n != "k" else "m", "d"))
    choose = rng.randrange(4)
    type_ = rng.choice(("ℕ", "ℕ", "ℝ"))
    cast = i if type_ == "ℕ" else f"({i} : {type_})"
    if choose == 0:
        target = f"∑ {i} in finset.range {n}, (2 * {cast} + 1) = {n}^2"
    elif choose == 1:
        target = f"2 * ∑ {i} in finset.range ({n} + 1), {cast} = {n} * ({n} + 1)"
    elif choose == 2:
        target = (
            f"∑ {i} in finset.range {n}, 2^{i} + 1 = 2^{n}"
            if type_ == "ℕ"
            else f"∑ {i} in finset.range {n}, ({k + 1}:ℝ)^{i} * {k} = {k + 1}^{n} - 1"
        )
    else:
        target = f"6 * ∑ {i} in finset.range ({n} + 1), {cast}^2 = {n} * ({n} + 1) * (2 * {n} + 1)"
    start = f"induction {n} with {m} {ih}"
    steps: list[tuple[str, ...]] = [
        (f"rw [finset.sum_range_succ, {ih}]", "ring"),
        (f"rw [finset.sum_range_succ, {ih}]", "push_cast", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "push_cast", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}, nat.succ_eq_add_one]", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "simp [nat.succ_eq_add_one]", "ring"),
        ("rw finset.sum_range_succ", "rw pow_succ", "linarith"),
        ("rw [finset.sum_range_succ, pow_succ]", "linarith"),
        ("rw finset.sum_range_succ", "push_cast", "nlinarith"),
        (f"simp [finset.sum_range_succ, {ih}, mul_add]", "ring"),
        (f"rw [finset.sum_range_succ, {ih}, nat.succ_eq_add_one]; ring",),
    ]
    return Draft([f"({n} : ℕ)"], target, [(start, CLOSE, *s) for s in steps])


def induction_bounds(rng: random.Random) -> Draft:
    n = rng.choice("nnmk")
    ih = rng.choice(("ih", "hn", "hk"))
    m = rng.choice((n, "k" if n != "k" else "m"))
    k = rng.randint(2, 5)
    start = f"induction {n} with {m} {ih}"
    target = rng.choice(
        (
            f"{n} < {k}^{n}",
            f"{n} + 1 ≤ {k}^{n}",
            f"1 ≤ {k}^{n}",
            f"0 < {n}!",
            f"{k - 1} ∣ {k}^{n} - 1" if k > 2 else f"1 ≤ {k}^{n}",
        )
    )
    ends: list[tuple[str, ...]] = [
        ("rw pow_succ", "linarith"),
        ("rw pow_succ", "nlinarith"),
        ("rw [pow_succ, nat.succ_eq_add_one]", "linarith"),
        ("rw [pow_succ, nat.succ_eq_add_one]", "nlinarith"),
        ("rw nat.succ_eq_add_one", "rw pow_succ", "linarith"),
        ("simp [pow_succ]", "linarith"),
        ("rw nat.factorial_succ", CLOSE),
        ("exact nat.factorial_pos _",),
    ]
    return Draft(
        [f"({n} : ℕ)"],
        target,
        [
            *((start, CLOSE, *e) for e in ends),
            ("exact nat.factorial_pos _",),
            ("apply nat.one_le_pow", CLOSE),
            ("apply nat.one_le_pow; norm_num",),
            ("exact nat.lt_pow_self (by norm_num) _",),
        ],
    )


def induction_divisibility(rng: random.Random) -> Draft:
    n = rng.choice("nnmk")
    k, ih = ("j" if n == "k" else "k"), rng.choice(("ih", "hn"))
    start, parts = f"induction {n} with {n} {ih}", f"cases {ih} with {k} hk"
    parts = rng.choice((parts, f"obtain ⟨{k}, hk⟩ := {ih}"))
    if rng.random() < 0.5:
        c = 3 * rng.randint(0, 3) + 2
        quotient = f"{k} + {n}^2 + {n} + {(c + 1) // 3}"
        scripts = [
            (start, "norm_num", parts, f"use {quotient}", "rw nat.succ_eq_add_one", "linarith"),
            (start, "norm_num", parts, f"exact ⟨{quotient}, by {{ rw nat.succ_eq_add_one, linarith }}⟩"),
            (start, "simp", parts, f"exact ⟨{quotient}, by {{ rw nat.succ_eq_add_one, nlinarith }}⟩"),
        ]
        return Draft([f"({n} : ℕ)"], f"3 ∣ {n}^3 + {c} * {n}", scripts)
    b, c = rng.randint(3, 12), rng.choice((1, 1, 2))
    d = b - c
    power = f"{c}^{n}" if c > 1 else "1"
    quotient = f"{b} * {k} + {power}"
    return Draft(
        [f"({n} : ℕ)"],
        f"({d} : ℤ) ∣ {b}^{n} - {power}",
        [
            (start, CLOSE, parts, f"use {quotient}", "rw pow_succ", "linarith"),
            (start, "norm_num", parts, f"use {quotient}", "rw [pow_succ, pow_succ]", "linarith"),
            (start, CLOSE, parts, f"exact ⟨{quotient}, by {{ rw pow_succ, linarith }}⟩"),
            (f"exact sub_dvd_pow_sub_pow {b} {c} {n}",),
            (f"simpa using sub_dvd_pow_sub_pow ({b} : ℤ) {c} {n}",),
            (f"have := sub_dvd_pow_sub_pow ({b} : ℤ) {c} {n}", "norm_num at this", "exact this"),
        ],
    )


def described_sets(rng: random.Random) -> Draft:
    """The size or the sum of a finite set that is given by what its members satisfy."""
    name = rng.choice("SSAs")
    x = rng.choice("xnk")
    h, k = Names(rng).several(2)
    top, m = rng.randint(8, 45), rng.randint(2, 9)
    r = rng.randrange(m)
    kept = f"finset.filter (λ {x}, {x} % {m} = {r})"
    said, members, values, closing = rng.choice(
        (
            (f"{x} < {top} ∧ {x} % {m} = {r}", f"{kept} (finset.range {top})", range(r, top, m), ""),
            (
                f"1 ≤ {x} ∧ {x} ≤ {top} ∧ {x} % {m} = {r}",
                f"{kept} (finset.Icc 1 {top})",
                [i for i in range(1, top + 1) if i % m == r],
                ", tauto",
            ),
            (
                f"0 < {x} ∧ {x} < {top} ∧ {m} ∣ {x}",
                f"finset.filter (λ {x}, {m} ∣ {x}) (finset.Ioo 0 {top})",
                range(m, top, m),
                ", tauto",
            ),
            (f"{x} ∣ {top}", f"nat.divisors {top}", [i for i in range(1, top + 1) if top % i == 0], ""),
            (f"{x}^2 < {m * m}", f"finset.range {m}", range(m), ", split; intro; nlinarith"),
            (
                f"0 < {x} ∧ {x}^2 ≤ {m * m}",
                f"finset.Icc 1 {m}",
                range(1, m + 1),
                ", split; rintros ⟨_, _⟩; split; nlinarith",
            ),
        )
    )
    target = f"{name}.card = {len(values)}" if rng.random() < 0.6 else f"∑ {x} in {name}, {x} = {sum(values)}"
    same = f"have {k} : {name} = {members} := "
    return Draft(
        [f"({name} : finset ℕ)", f"({h} : ∀ ({x} : ℕ), {x} ∈ {name} ↔ {said})"],
        target,
        [
            (f"{same}(by {{ ext {x}, simp [{h}]{closing} }}); rw {k}; refl",),
            (f"{same}(by {{ ext, simp [{h}] }}); rw {k}; refl",),
            (f"{same}(by {{ ext {x}, rw {h}, simp{closing} }}); rw {k}; refl",),
            (f"{same}(by {{ ext {x}, simp [{h}]{closing} }})", f"rw {k}", "refl"),
            (f"{same}(by {{ ext {x}, simp [{h}]{closing} }}); subst {k}; dec_trivial",),
        ],
    )
