"""Divisors, primes, bounded searches, calculations."""

from __future__ import annotations

import math
import random
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import Names, choose_variables, number_text, sum_text


def literal_arithmetic(rng: random.Random) -> Draft:
    a, b, m = rng.randint(11, 199), rng.randint(11, 199), rng.randint(3, 19)
    n = rng.randint(2, 8)
    target, scripts = rng.choice(
        [
            (f"({a} * {b}) % {m} = {a * b % m}", ["norm_num", "refl"]),
            (f"{a % 9 + 2}^{n + 3} % {m} = {(a % 9 + 2) ** (n + 3) % m}", ["norm_num", "refl", "dec_trivial"]),
            (f"nat.gcd {a} {b} = {math.gcd(a, b)}", ["norm_num", "refl", "norm_num [nat.gcd]"]),
            (
                f"nat.lcm {a % 40 + 2} {b % 40 + 2} = {math.lcm(a % 40 + 2, b % 40 + 2)}",
                ["norm_num", "refl", "norm_num [nat.lcm]", "dec_trivial"],
            ),
            (
                f"{n}! = {math.factorial(n)}",
                ["norm_num [nat.factorial]", "refl", "simp [nat.factorial]", "dec_trivial"],
            ),
            (
                f"{n + 2}! / {n}! = {(n + 2) * (n + 1)}",
                ["norm_num [nat.factorial]", "refl", "simp [nat.factorial]", "dec_trivial"],
            ),
            (
                f"nat.choose {n + 3} {3} = {math.comb(n + 3, 3)}",
                ["norm_num [nat.choose]", "refl", "dec_trivial", "simp [nat.choose]"],
            ),
            (f"(nat.digits 10 {a * b}).sum = {sum(map(int, str(a * b)))}", ["norm_num", "simp"]),
            (f"{m} ∣ {m * a}", ["norm_num", "exact dvd_mul_right _ _", "use " + str(a) + "; norm_num", "dec_trivial"]),
            (f"¬ {m} ∣ {m * a + 1}", ["norm_num", "dec_trivial"]),
            (f"({a} : ℝ) / {b} + 1 / {m} = {number_text(Fraction(a, b) + Fraction(1, m))}", ["norm_num"]),
            (f"(({a} : ℚ) / {m}) * ({m} / {b}) = {number_text(Fraction(a, b))}", ["norm_num", "field_simp; norm_num"]),
            (f"¬ nat.prime {m * (n + 1)}", ["norm_num"]),
            (
                f"⌊({a} : ℝ) / {m}⌋ = {a // m}",
                ["rw int.floor_eq_iff; norm_num", "norm_num [int.floor_eq_iff]", "rw [int.floor_eq_iff]"],
            ),
        ]
    )
    return Draft([], target, [(s,) for s in scripts] + ([(scripts[-1], CLOSE)] if "floor" in scripts[-1] else []))


def divisibility(rng: random.Random) -> Draft:
    a, b, c = choose_variables(rng, 3, rng.choice(("abc", "mnk", "xyz", "nmk")))
    h, k, m, n = Names(rng).several(4)
    type_ = rng.choice(("ℕ", "ℤ", "ℤ"))
    d, e = rng.randint(2, 9), rng.randint(2, 5)
    shape = rng.randrange(6)
    if shape == 0:
        return Draft(
            [f"({a} {b} {c} : {type_})", f"({h} : {a} ∣ {b})", f"({k} : {b} ∣ {c})"],
            f"{a} ∣ {c}",
            [
                (f"exact dvd_trans {h} {k}",),
                (f"exact {h}.trans {k}",),
                (f"apply dvd_trans {h}", f"exact {k}"),
                ("apply dvd_trans; assumption",),
            ],
        )
    if shape == 1:
        return Draft(
            [f"({a} {b} {c} : {type_})", f"({h} : {a} ∣ {b})", f"({k} : {a} ∣ {c})"],
            rng.choice((f"{a} ∣ {b} + {c}", f"{a} ∣ {e} * {b} + {c}")),
            [
                (f"exact dvd_add {h} {k}",),
                ("apply dvd_add; assumption",),
                (f"exact dvd_add (dvd_mul_of_dvd_right {h} _) {k}",),
                ("apply dvd_add", f"exact dvd_mul_of_dvd_right {h} _", f"exact {k}"),
                (f"cases {h} with {m} {m}", f"cases {k} with {n} {n}", f"rw [{m}, {n}]", "use 0"),
            ],
        )
    if shape == 2:
        return Draft(
            [f"({a} : {type_})", f"({h} : {d * e} ∣ {a})"],
            f"{d} ∣ {a}",
            [
                (f"exact dvd_trans (by norm_num) {h}",),
                (f"apply dvd_trans _ {h}; norm_num",),
                (f"cases {h} with {m} {n}", f"use {e} * {m}", f"rw {n}; ring"),
                (f"obtain ⟨{m}, {n}⟩ := {h}", f"exact ⟨{e} * {m}, by {{ rw {n}, ring }}⟩"),
                (f"refine dvd_trans _ {h}", "norm_num"),
            ],
        )
    if shape == 3:
        return Draft(
            [f"({a} : ℤ)", f"({h} : odd {a})"],
            f"even ({a}^2 + {2 * e - 1})",
            [
                (f"cases {h} with {m} {n}", f"rw {n}", f"use 2 * {m}^2 + 2 * {m} + {e}", "ring"),
                (f"obtain ⟨{m}, {n}⟩ := {h}", f"exact ⟨2 * {m}^2 + 2 * {m} + {e}, by {{ rw {n}, ring }}⟩"),
                ("norm_num [int.even_add, int.even_pow] with parity_simps",),
                (f"rcases {h} with ⟨{m}, rfl⟩", f"use 2 * {m}^2 + 2 * {m} + {e}", "ring"),
            ],
        )
    if shape == 4:
        return Draft(
            [f"({a} {b} : ℤ)", f"({h} : even {a})", f"({k} : even {b})"],
            f"even ({a} + {e} * {b})",
            [
                (
                    f"cases {h} with {m} {n}",
                    f"cases {k} with {h} {k}",
                    f"rw [{n}, {k}]",
                    f"use {m} + {e} * {h}",
                    "ring",
                ),
                (f"exact {h}.add ({k}.mul_left _)",),
                (
                    f"obtain ⟨{m}, {n}⟩ := {h}",
                    f"obtain ⟨{h}, {k}⟩ := {k}",
                    f"exact ⟨{m} + {e} * {h}, by {{ rw [{n}, {k}], ring }}⟩",
                ),
                (f"exact even.add {h} (even.mul_left {k} _)",),
            ],
        )
    return Draft(
        [f"({a} : ℕ)"],
        f"{d} ∣ {d * e} * {a}^2 + {d} * {a}",
        [
            (f"use {e} * {a}^2 + {a}", "ring"),
            (f"exact ⟨{e} * {a}^2 + {a}, by ring⟩",),
            (f"use {e} * {a}^2 + {a}; ring",),
            ("apply dvd_add", CLOSE, CLOSE),
        ],
    )


def bounded_search(rng: random.Random) -> Draft:
    (n,) = choose_variables(rng, 1, rng.choice(("n", "x", "k", "m", "a")))
    h, k, m = Names(rng).several(3)
    top = rng.randint(5, 14)
    modulus = rng.randint(3, 7)
    value = rng.randint(1, min(modulus - 1, top - 1))
    top = min(top, value + modulus)
    shape = rng.randrange(4)
    if shape == 0:
        return Draft(
            [f"({n} : ℕ)", f"({h} : {n} < {top})", f"({k} : {n} % {modulus} = {value})"],
            f"{n} = {value}",
            [
                (f"interval_cases {n}; norm_num at {k}",),
                (f"interval_cases {n}; simp at *",),
                (f"interval_cases {n}; norm_num at *",),
                (f"interval_cases {n}; try {{ refl }}; norm_num at {k}",),
                (f"rw nat.mod_eq_of_lt at {k}; linarith",),
            ],
        )
    if shape == 1:
        r = rng.randint(2, 9)
        return Draft(
            [f"({n} : ℕ)", f"({h} : {n}^2 = {r * r})"],
            f"{n} = {r}",
            [
                ("nlinarith",),
                (f"have : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; norm_num at *"),
                (f"have : {n} ≤ {r} := by nlinarith", f"have : {r} ≤ {n} := by nlinarith", "linarith"),
                ("apply le_antisymm; nlinarith",),
            ],
        )
    if shape == 2:
        r = rng.randint(2, 8)
        extra = rng.randint(1, 5)
        return Draft(
            [f"({n} : ℕ)", f"({h} : 0 < {n})", f"({k} : {n}^2 + {extra} * {n} = {r * r + extra * r})"],
            f"{n} = {r}",
            [
                ("nlinarith",),
                (f"have {m} : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; norm_num at *"),
                (f"have {m} : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; linarith"),
            ],
        )
    low = -rng.randint(1, 5)
    return Draft(
        [f"({n} : ℤ)", f"({h} : {low} < {n})", f"({k} : {n} < {value})"],
        f"{n}^2 ≤ {max((low + 1) ** 2, (value - 1) ** 2)}",
        [(f"interval_cases {n}; norm_num",), ("nlinarith",), (f"interval_cases {n}", *([CLOSE] * (value - low - 1)))],
    )


def integer_equations(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2, rng.choice(("xy", "ab", "mn", "pq")))
    h, k, m = Names(rng).several(3)
    a = rng.randint(2, 6)
    b = rng.randint(1, 8)
    p, q = rng.randint(1, 5), rng.randint(2, 5)
    type_ = rng.choice(("ℕ", "ℤ"))
    binders = [
        f"({x} {y} : {type_})",
        f"({h} : {x} + {y} = {a + b})",
        f"({k} : {sum_text([(p, x), (p + q, y)])} = {p * a + (p + q) * b})",
    ]
    target = rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}", f"{x} * {y} = {a * b}"))
    if "∧" in target:
        return Draft(binders, target, [("split; linarith",), ("split", CLOSE, CLOSE), ("constructor; linarith",)])
    found = (f"have {m} : {x} = {a} := by linarith", f"have : {y} = {b} := by linarith")
    return Draft(
        binders,
        target,
        [
            ("linarith",),
            (*found, f"subst {m}; subst this"),
            (*found, f"rw [{m}, this]"),
            (*found, f"norm_num [{m}, this]"),
            (found[0], f"subst {m}", CLOSE),
        ],
    )


def primes(rng: random.Random) -> Draft:
    p = rng.choice((7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103))
    q = rng.choice("pqnk")
    h, k = Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        return Draft([], f"nat.prime {p}", [("norm_num",)])
    if shape == 1:
        return Draft(
            [f"({q} : ℕ)", f"({h} : nat.prime {q})", f"({k} : 2 < {q})"],
            f"¬ (2 ∣ {q})",
            [
                ("intro h", f"rw nat.prime_dvd_prime_iff_eq nat.prime_two {h} at h", "linarith"),
                (f"rw nat.prime_dvd_prime_iff_eq nat.prime_two {h}", "linarith"),
            ],
        )
    if shape == 2:
        return Draft(
            [f"({q} : ℕ)", f"({h} : nat.prime {q})"],
            rng.choice((f"2 ≤ {q}", f"1 < {q}", f"0 < {q}", f"{q} ≠ 1", f"{q} ≠ 0")),
            [
                (f"exact {h}.two_le",),
                (f"exact {h}.one_lt",),
                (f"exact {h}.pos",),
                (f"exact {h}.ne_one",),
                (f"exact {h}.ne_zero",),
                (f"linarith [{h}.two_le]",),
                (f"have := {h}.two_le", "linarith"),
                (f"have := nat.prime.two_le {h}", "linarith"),
                ("intro h", "subst h", f"norm_num at {h}"),
            ],
        )
    n = rng.choice("nmk")
    if n == q:
        n = "a"
    return Draft(
        [f"({q} {n} : ℕ)", f"({h} : nat.prime {q})", f"({k} : {q} ∣ {n}^2)"],
        f"{q} ∣ {n}",
        [
            (f"exact nat.prime.dvd_of_dvd_pow {h} {k}",),
            (f"exact {h}.dvd_of_dvd_pow {k}",),
            (f"apply nat.prime.dvd_of_dvd_pow {h}", f"exact {k}"),
            (f"apply {h}.dvd_of_dvd_pow {k}",),
        ],
    )


def casts(rng: random.Random) -> Draft:
    n, m = rng.choice((("n", "m"), ("a", "b"), ("x", "y")))
    h, k = Names(rng).several(2)
    a, b = rng.randint(2, 9), rng.randint(1, 9)
    shape = rng.randrange(3)
    if shape == 0:
        return Draft(
            [f"({n} : ℕ)", f"({h} : (↑{n} : ℝ) = {a})"],
            f"{n} = {a}",
            [
                (f"exact_mod_cast {h}",),
                (f"norm_cast at {h}",),
                (f"norm_num at {h}", f"exact {h}"),
                (f"norm_cast at {h}", f"exact {h}"),
            ],
        )
    if shape == 1:
        return Draft(
            [f"({n} {m} : ℕ)", f"({h} : {n} = {a} * {m} + {b})"],
            f"(↑{n} : ℝ) = {a} * ↑{m} + {b}",
            [
                (f"rw {h}", "push_cast"),
                (f"rw {h}; push_cast",),
                (f"exact_mod_cast {h}",),
                (f"rw {h}", "norm_num"),
                (f"norm_num [{h}]",),
                (f"subst {h}", "push_cast"),
            ],
        )
    return Draft(
        [f"({n} {m} : ℤ)", f"({h} : (↑{n} : ℝ) + ↑{m} = {a + b})", f"({k} : (↑{n} : ℝ) - ↑{m} = {a - b})"],
        f"{n} = {a}",
        [
            (f"have : (↑{n} : ℝ) = {a} := by linarith", "exact_mod_cast this"),
            (f"norm_cast at {h} {k}", "linarith"),
            ("norm_cast at *", "linarith"),
        ],
    )


def small_products(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2, rng.choice(("xy", "ab", "mn", "pq")))
    h, k, m, n = Names(rng).several(4)
    a = rng.randint(2, 5)
    b = rng.randint(a + 1, 9)
    bound = f"have {n} : {x} ≤ {a + b} := by linarith"
    binders = [
        f"({x} {y} : ℕ)",
        f"({h} : {x} < {y})",
        f"({k} : {x} + {y} = {a + b})",
        f"({m} : {x} * {y} = {a * b})",
    ]
    return Draft(
        binders,
        rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}")),
        [
            ("nlinarith",),
            ("split; nlinarith",),
            (bound, f"interval_cases {x}; linarith"),
            (bound, f"interval_cases {x}; try {{ linarith }}; try {{ nlinarith }}"),
            (bound, f"interval_cases {x}; split; linarith"),
            (bound, f"interval_cases {x}; norm_num at *; linarith"),
            (bound, f"have : {y} ≤ {a + b} := by linarith", f"interval_cases {x}; interval_cases {y}; norm_num at *"),
        ],
    )
