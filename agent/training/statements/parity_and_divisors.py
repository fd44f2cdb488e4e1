"""Even and odd numbers, common divisors and multiples."""

from __future__ import annotations

import math
import random

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import Names, choose_variables, polynomial_text, sum_text


def parity(rng: random.Random) -> Draft:
    """Whether a polynomial is even, where it is known whether its variable is."""
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "m")))
    h, k, g = *Names(rng).several(2), "k" if n != "k" else "j"
    type_ = rng.choice("ℕℕℤ")
    space = "nat" if type_ == "ℕ" else "int"
    odd = rng.random() < 0.5
    low = 0 if type_ == "ℕ" else -6
    a, b, c = rng.choice((0, 1, 1, rng.randint(1, 5))), rng.randint(low, 7), rng.randint(low, 9)
    if not (a or b):
        b = 1
    body = polynomial_text([a, b, c] if a else [b, c], n)
    value_odd = bool((a + b + c) % 2) if odd else bool(c % 2)
    # What `body` is at 2 * k + 1, or at k + k.
    if odd:
        quotient = [2 * a, 2 * a + b, (a + b + c) // 2]
    else:
        quotient = [2 * a, b, c // 2]
    witness = polynomial_text(quotient, g) if any(quotient[:2]) else str(quotient[2])
    target = f"{'odd' if value_odd else 'even'} ({body})"
    if rng.random() < 0.3:
        target = f"¬ {'even' if value_odd else 'odd'} ({body})"
    lemmas = f"{space}.add_mod, {space}.mul_mod, pow_two"
    given = f"{space}.{'odd' if odd else 'even'}_iff"
    wanted = f"{space}.{'odd' if 'odd' in target else 'even'}_iff"
    word = "odd" if odd else "even"
    scripts = [
        (f"simp [{h}] with parity_simps",),
        (f"rcases {h} with ⟨{g}, rfl⟩; exact ⟨{witness}, by ring⟩",),
        (f"cases {h} with {g} {k}; exact ⟨{witness}, by {{ rw {k}, ring }}⟩",),
        (f"cases {h} with {g} {k}", f"use {witness}", f"rw {k}", "ring"),
        (f"rw {given} at {h}; rw {wanted}; norm_num [{lemmas}, {h}]",),
        (f"rw {given} at {h}; norm_num [{wanted}, {lemmas}, {h}]",),
    ]
    return Draft([f"({n} : {type_})", f"({h} : {word} {n})"], target, scripts)


def parity_cases(rng: random.Random) -> Draft:
    """What is even whatever its variables are."""
    n, m = choose_variables(rng, 2, rng.choice(("nm", "ab", "mk", "xy")))
    (h,) = Names(rng).several(1)
    type_ = rng.choice("ℕℕℤ")
    space = "nat" if type_ == "ℕ" else "int"
    c = 2 * rng.randint(0, 4) + 1
    one = f"{n}^2" if rng.random() < 0.5 else f"{n}^3"
    body, odd, variables = rng.choice(
        (
            (f"{n} * ({n} + {c})", False, [n]),
            (sum_text([(1, one), (c, n)]), False, [n]),
            (f"{sum_text([(1, one), (c, n)])} + {c}", True, [n]),
            (f"({n} + {c}) * ({n} + {c + 1})", False, [n]),
            (f"{n} * {m} * ({n} + {m})", False, [n, m]),
        )
    )
    way = rng.randrange(3)
    word = "odd" if odd else "even"
    target = (f"{word} ({body})", f"({body}) % 2 = {int(odd)}", f"2 ∣ {body}" if not odd else f"¬ 2 ∣ {body}")[way]
    start = (
        f"rw {space}.{word}_iff; ",
        "",
        "apply nat.dvd_of_mod_eq_zero; " if space == "nat" else "apply int.dvd_of_mod_eq_zero; ",
    )[way]
    lemmas = f"{space}.add_mod, {space}.mul_mod, pow_succ, {h}"
    cases = f"cases {space}.mod_two_eq_zero_or_one {n} with {h} {h}"
    if len(variables) == 2:
        other = f"{h}'"
        cases += f"; cases {space}.mod_two_eq_zero_or_one {m} with {other} {other}"
        lemmas += f", {other}"
    return Draft(
        [f"({' '.join(variables)} : {type_})"],
        target,
        [
            (f"{start}{cases}; norm_num [{lemmas}]",),
            (f"{start}{cases}; simp [{lemmas}]",),
            (f"cases {space}.even_or_odd {n} with {h} {h}; simp [{h}] with parity_simps",),
            (f"exact {space}.even_mul_succ_self {n}",),
        ],
    )


def gcd_and_lcm(rng: random.Random) -> Draft:
    """A number whose greatest common divisor and least common multiple with another are known."""
    (n,) = choose_variables(rng, 1, rng.choice(("n", "n", "x", "a", "m")))
    h, k, f = Names(rng).several(3)
    d = rng.randint(2, 15)
    p = rng.randint(1, 9)
    q = rng.choice([i for i in range(1, 12) if math.gcd(i, p) == 1])
    known, value, product = d * p, d * q, d * p * q
    pair = f"{n} {known}" if rng.random() < 0.6 else f"{known} {n}"
    said_gcd, said_lcm = f"nat.gcd {pair} = {d}", f"nat.lcm {pair} = {product}"
    steps = f"have {f} := nat.gcd_mul_lcm {pair}; rw [{h}, {k}] at {f}"
    scripts = [(f"{steps}; linarith",), (f"{steps}; norm_num at {f}; linarith",), (f"{steps}; nlinarith",)]
    if rng.random() < 0.7:
        return Draft([f"({n} : ℕ)", f"({h} : {said_gcd})", f"({k} : {said_lcm})"], f"{n} = {value}", scripts)
    m = "b" if n != "b" else "c"
    pair = f"{n} {m}"
    steps = f"have {f} := nat.gcd_mul_lcm {pair}; rw [{h}, {k}] at {f}"
    return Draft(
        [f"({n} {m} : ℕ)", f"({h} : nat.gcd {pair} = {d})", f"({k} : nat.lcm {pair} = {product})"],
        f"{n} * {m} = {known * value}",
        [(f"{steps}; linarith",), (f"rw [← nat.gcd_mul_lcm {pair}, {h}, {k}]",), (f"{steps}", CLOSE)],
    )
