"""Remainders and congruences."""

from __future__ import annotations

import itertools
import math
import random

from agent.training.statements.exercise import Draft
from agent.training.statements.wording import Names, choose_variables, sum_text


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


def remainder_bounds(n: str, m: int, type_: str, below: str, above: str) -> list[str]:
    """Steps that name the bounds of a remainder: by `below` that it is less than the modulus, by `above`, of an
    integer, that it is not negative."""
    if type_ == "ℕ":
        return [f"have {below} := nat.mod_lt {n} (show {m} > 0, by norm_num)"]
    return [
        f"have {below} := int.mod_lt_of_pos {n} (show (0 : ℤ) < {m}, by norm_num)",
        f"have {above} := int.mod_nonneg {n} (show ({m} : ℤ) ≠ 0, by norm_num)",
    ]


def natural_remainder_cases(n: str, m: int, r: str) -> str:
    """A step that goes through the remainders of a natural number, each under the name `r`."""
    member = f"finset.mem_range.mpr (nat.mod_lt {n} (show {m} > 0, by norm_num))"
    return f"have {r} : {n} % {m} ∈ finset.range {m} := {member}; fin_cases {r}"


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
        more = [f"{natural_remainder_cases(n, m, r)}; norm_num [{lemmas}, {r}]"]
    else:
        type_, space = "ℤ", "int"
        lemmas = "pow_succ, int.add_mod, int.mul_mod" if "+" in target else "pow_succ, int.mul_mod"
        more = []
    bounds = remainder_bounds(n, m, type_, h, k)
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
        cases = natural_remainder_cases(n, m, r)
    else:
        bounds = "; ".join(remainder_bounds(n, m, type_, k, f"{k}'"))
        cases = f"{bounds}; interval_cases ({n} % {m}) with {r}"
    cases += f"; norm_num [{lemmas}, {r}] at {h} ⊢"
    return Draft(
        [f"({n} : {type_})", f"({h} : {said})"],
        target,
        [(f"norm_num [{lemmas}, {h}]",), (cases,)],
    )


def powers_modulo(rng: random.Random) -> Draft:
    """Powers with a variable in the exponent, modulo a number of which one of them leaves 1 or 0."""
    n = rng.choice("nnmk")
    m = rng.choice((2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13))
    base = rng.choice([i for i in range(2, 13) if math.gcd(i, m) == 1 or i % m == 0])
    period = next(k for k in itertools.count(1) if base**k % m in (0, 1))
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
