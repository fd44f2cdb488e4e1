"""Remainders, divisors, primes, bounded searches."""

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


def remainders(rng: random.Random) -> Draft:
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "k", "m")))
    h, k = Names(rng).several(2)
    m = rng.randint(3, 12)
    r = rng.randrange(1, m)
    a, b = rng.randint(2, 9), rng.randint(1, 9)
    power = rng.random() < 0.3
    type_, lemmas = rng.choice(
        (("ℕ", "nat.add_mod, nat.mul_mod"), ("ℕ", "nat.add_mod, nat.mul_mod"), ("ℤ", "int.add_mod, int.mul_mod"))
    )
    body, value = (f"({n}^2 + {b})", r * r + b) if power else (f"({a} * {n} + {b})", a * r + b)
    if power:
        lemmas = lemmas.replace("mul_mod", "mul_mod, pow_two") if type_ == "ℤ" else "nat.add_mod, nat.pow_mod"
    first = lemmas.split(", ")
    binders = [f"({n} : {type_})", f"({h} : {n} % {m} = {r})"]
    return Draft(
        binders,
        f"{body} % {m} = {value % m}",
        [
            (f"norm_num [{lemmas}, {h}]",),
            (f"simp [{lemmas}, {h}]",),
            (f"simp [{lemmas}, {h}]; norm_num",),
            (f"rw [{first[0]}, {first[1]}, {h}]; norm_num",),
            (f"rw [{first[0]}, {first[1]}, {h}]",),
            (f"rw [{first[0]}, {first[1]}, {h}]; refl",),
            (f"norm_num [{lemmas}, nat.pow_mod, {h}]",),
        ],
    )


def remainder_cases(rng: random.Random) -> Draft:
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "k", "m")))
    m = rng.choice((2, 3, 4, 5, 6, 7, 8))
    h, k, r = Names(rng).several(3)
    power = rng.choice((2, 2, 2, 3, 4))
    reached = sorted({i**power % m for i in range(m)})
    missing = [i for i in range(m) if i not in reached]
    if rng.random() < 0.4 and missing:
        target = f"{n}^{power} % {m} ≠ {rng.choice(missing)}"
    elif rng.random() < 0.5 and len(reached) < 5:
        target = " ∨ ".join(f"{n}^{power} % {m} = {i}" for i in reached)
    else:
        m = rng.choice((2, 3, 5))
        body = f"{n}^{m} + {m - 1} * {n}"
        target = rng.choice((f"({body}) % {m} = 0", f"{m} ∣ {body}"))
    if rng.random() < 0.5:
        type_, space = "ℕ", "nat"
        lemmas = "nat.add_mod, nat.mul_mod, nat.pow_mod" if "+" in target else "nat.pow_mod"
        bounds = [f"have {h} := nat.mod_lt {n} (show {m} > 0, by norm_num)"]
        member = f"finset.mem_range.mpr (nat.mod_lt {n} (show {m} > 0, by norm_num))"
        more = [f"have {r} : {n} % {m} ∈ finset.range {m} := {member}; fin_cases {r}; norm_num [{lemmas}, {r}]"]
    else:
        type_, space = "ℤ", "int"
        lemmas = "pow_succ, int.add_mod, int.mul_mod" if "+" in target else "pow_succ, int.mul_mod"
        bounds = [
            f"have {h} := int.mod_lt_of_pos {n} (show (0 : ℤ) < {m}, by norm_num)",
            f"have {k} := int.mod_nonneg {n} (show ({m} : ℤ) ≠ 0, by norm_num)",
        ]
        more = []
    start = f"apply {space}.dvd_of_mod_eq_zero; " if "∣" in target else ""
    cases = f"interval_cases ({n} % {m}) with {r}"
    ends = [f"norm_num [{lemmas}, {r}]", f"simp [{lemmas}, {r}]"]
    if m == 2:
        more += [f"cases {space}.mod_two_eq_zero_or_one {n} with {r} {r}; {end}" for end in ends]
    one_step = [f"{'; '.join(bounds)}; {cases}; {end}" for end in ends]
    return Draft(
        [f"({n} : {type_})"],
        target,
        [*((f"{start}{each}",) for each in (*more, *one_step)), (*bounds, f"{start}{cases}; {ends[0]}")],
    )


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


def congruences(rng: random.Random) -> Draft:
    (n,) = choose_variables(rng, 1, rng.choice(("n", "x", "a", "k")))
    h, k = Names(rng).several(2)
    m = rng.randint(3, 9)
    r, a = rng.randrange(1, m), rng.randint(2, 9)
    if rng.random() < 0.5:
        return Draft(
            [f"({n} : ℕ)", f"({h} : {n} ≡ {r} [MOD {m}])"],
            f"{a} * {n} ≡ {a * r} [MOD {m}]",
            [
                (f"exact nat.modeq.mul_left {a} {h}",),
                (f"exact {h}.mul_left {a}",),
                ("apply nat.modeq.mul_left", f"exact {h}"),
                ("unfold nat.modeq at *", f"norm_num [nat.mul_mod, {h}]"),
                (f"exact nat.modeq.mul_left _ {h}",),
            ],
        )
    return Draft(
        [f"({n} : ℤ)", f"({h} : {n} ≡ {r} [ZMOD {m}])"],
        f"{n} + {a} ≡ {r + a} [ZMOD {m}]",
        [
            (f"exact int.modeq.add_right {a} {h}",),
            (f"exact {h}.add_right {a}",),
            (f"exact int.modeq.add {h} rfl",),
            ("apply int.modeq.add_right", f"exact {h}"),
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


def linear_congruences(rng: random.Random) -> Draft:
    """The remainder of a multiple, and that of the number itself."""
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "m")))
    h, k, r = Names(rng).several(3)
    m = rng.choice((5, 7, 8, 9, 11, 13, 14, 16, 17, 19))
    a = rng.choice([i for i in range(2, m) if math.gcd(i, m) == 1])
    b, value = rng.choice((0, 0, rng.randint(1, 9))), rng.randrange(m)
    type_ = rng.choice("ℕℕℤ")
    body = sum_text([(a, n), (b, "")])
    result = (a * value + b) % m
    said, target = rng.choice(
        (
            (f"({body}) % {m} = {result}", f"{n} % {m} = {value}"),
            (f"{body} ≡ {result} [{'MOD' if type_ == 'ℕ' else 'ZMOD'} {m}]", f"{n} % {m} = {value}"),
            (f"{n} % {m} = {value}", f"({body}) % {m} = {result}"),
        )
    )
    space = "nat" if type_ == "ℕ" else "int"
    lemmas = f"{space}.add_mod, {space}.mul_mod"
    if type_ == "ℕ":
        member = f"finset.mem_range.mpr (nat.mod_lt {n} (show {m} > 0, by norm_num))"
        cases = f"have {r} : {n} % {m} ∈ finset.range {m} := {member}; fin_cases {r}"
    else:
        cases = (
            f"have {k} := int.mod_lt_of_pos {n} (show (0 : ℤ) < {m}, by norm_num); "
            f"have {k}' := int.mod_nonneg {n} (show ({m} : ℤ) ≠ 0, by norm_num); interval_cases ({n} % {m}) with {r}"
        )
    cases += f"; norm_num [{lemmas}, {r}] at {h} ⊢"
    return Draft(
        [f"({n} : {type_})", f"({h} : {said})"],
        target,
        [(f"norm_num [{lemmas}, {h}]",), (cases,)],
    )


def powers_modulo(rng: random.Random) -> Draft:
    """Powers with a variable in the exponent, modulo a number that one of them leaves 1 of."""
    n = rng.choice("nnmk")
    m = rng.choice((2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13))
    base = rng.choice([i for i in range(2, 13) if math.gcd(i, m) == 1 or i % m == 0])
    period = next((k for k in range(1, 13) if base**k % m in (0, 1)), 1)
    if period > 4:
        return powers_modulo(rng)
    more, c = rng.randint(1 if base % m == 0 else 0, 2), rng.choice((0, rng.randint(1, 12)))
    exponent = sum_text([(period, n), (more, "")])
    value = (0 if base**period % m == 0 else base**more) + c
    body = f"{base}^({exponent})" if " " in exponent else f"{base}^{exponent}"
    body += f" + {c}" if c else ""
    lemmas = "nat.add_mod, nat.mul_mod, nat.pow_mod"
    if value % m == 0 and rng.random() < 0.8:
        target, start = f"{m} ∣ {body}", "apply nat.dvd_of_mod_eq_zero; "
    else:
        target, start = f"({body}) % {m} = {value % m}", ""
    return Draft(
        [f"({n} : ℕ)"],
        target,
        [
            (f"{start}norm_num [{lemmas}]",),
            (f"{start}norm_num [pow_succ, pow_mul, {lemmas}]",),
            (f"{start}simp [pow_succ, pow_mul, {lemmas}]",),
            (f"{start}norm_num [pow_add, pow_mul, {lemmas}]",),
        ],
    )


def remainders_of_factors(rng: random.Random) -> Draft:
    """A remainder modulo a number, and those modulo its divisors."""
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "k", "m")))
    h, k = Names(rng).several(2)
    type_ = rng.choice("ℕℕℤ")
    space = "nat" if type_ == "ℕ" else "int"
    d, e = rng.randint(2, 9), rng.randint(2, 9)
    a, b, value = rng.choice((1, 1, rng.randint(2, 9))), rng.choice((0, 0, rng.randint(1, 9))), rng.randrange(d * e)
    target = f"({sum_text([(a, n), (b, '')])}) % {d} = {(a * value + b) % d}"
    reduced = f"{space}.mod_mod_of_dvd {n} (show ({d} : {type_}) ∣ {d * e}, by norm_num)"
    return Draft(
        [f"({n} : {type_})", f"({h} : {n} % {d * e} = {value})"],
        target,
        [
            (f"rw [← {reduced}, {h}]; norm_num",),
            (f"rw [← {reduced}, {h}]",),
            (f"rw [{space}.add_mod, {space}.mul_mod, ← {reduced}, {h}]; norm_num",),
            (f"norm_num [{space}.add_mod, {space}.mul_mod, ← {reduced}, {h}]",),
            (f"have {k} := {reduced}; rw {h} at {k}; norm_num [{space}.add_mod, {space}.mul_mod, ← {k}]",),
        ],
    )
