"""Fractions, absolute values and square roots."""

from __future__ import annotations

import math
import random
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import (
    Names,
    choose_nonzero,
    choose_variables,
    minus_text,
    number_text,
    polynomial_text,
    sum_text,
)


def rational_equation(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    h, k, f = Names(rng).several(3)
    a = choose_nonzero(rng, 1, 12)
    root = choose_nonzero(rng, -9, 9)
    shape = rng.randrange(4)
    if shape == 0:
        value = Fraction(a, root)
        return Draft(
            [f"({x} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {a} / {x} = {number_text(value)})"],
            f"{x} = {root}",
            [
                (f"field_simp at {k}", "linarith"),
                (f"rw div_eq_iff {h} at {k}", "linarith"),
                (f"field_simp at {k} ⊢", "linarith"),
                (f"field_simp [{h}] at {k}; linarith",),
            ],
        )
    pole = choose_nonzero(rng, -7, 7)
    while pole == root:
        pole = choose_nonzero(rng, -7, 7)
    c = choose_nonzero(rng, -9, 9)
    value = Fraction(root + c, root - pole)
    start = f"have {f} : {minus_text(x, pole)} ≠ 0 := sub_ne_zero.mpr {h}"
    if pole < 0:
        start = f"have {f} : {minus_text(x, pole)} ≠ 0 := by {{ intro h, apply {h}, linarith }}"
    binders = [
        f"({x} : ℝ)",
        f"({h} : {x} ≠ {pole})",
        f"({k} : ({minus_text(x, -c)}) / ({minus_text(x, pole)}) = {number_text(value)})",
    ]
    if value == 1:
        return rational_equation(rng)
    if shape < 3:
        return Draft(
            binders,
            f"{x} = {root}",
            [
                (f"field_simp [{_not_zero(h, pole)}] at {k}; linarith",),
                (f"rw div_eq_iff ({_not_zero(h, pole)}) at {k}; linarith",),
                (start, f"field_simp at {k}", "linarith"),
                (start, f"rw div_eq_iff {f} at {k}", "linarith"),
                (start, f"rw div_eq_iff {f} at {k}; linarith"),
                (start, f"field_simp [{f}] at {k}; linarith"),
                (
                    f"have {f} : {minus_text(x, pole)} ≠ 0 := by {{ intro h, apply {h}, linarith }}",
                    f"field_simp at {k}",
                    "linarith",
                ),
            ],
        )
    binders[1] = f"({h} : {minus_text(x, pole)} ≠ 0)"
    return Draft(
        binders,
        f"{x} = {root}",
        [
            (f"field_simp at {k}", "linarith"),
            (f"rw div_eq_iff {h} at {k}", "linarith"),
            (f"field_simp [{h}] at {k}; linarith",),
        ],
    )


def _not_zero(name: str, pole: int) -> str:
    """That what a hypothesis keeps from its pole does not vanish."""
    return f"sub_ne_zero.mpr {name}" if pole > 0 else f"mt add_eq_zero_iff_eq_neg.mp {name}"


def fraction_identity(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    h, k = Names(rng).several(2)
    a, b = choose_nonzero(rng, 1, 7), choose_nonzero(rng, 1, 7)
    positive = rng.random() < 0.4
    given = [f"({h} : 0 < {x})", f"({k} : 0 < {y})"] if positive else [f"({h} : {x} ≠ 0)", f"({k} : {y} ≠ 0)"]
    binders = [f"({x} {y} : ℝ)", *given]
    hints = f"{h}.ne', {k}.ne'" if positive else f"{h}, {k}"
    target = rng.choice(
        (
            f"{a} / {x} + {b} / {y} = ({a} * {y} + {b} * {x}) / ({x} * {y})",
            f"({x} + {y}) / ({x} * {y}) = 1 / {x} + 1 / {y}",
            f"({a} * {x} * {y}) / ({x} * {b}) = {a} / {b} * {y}",
            f"({x} / {y})^2 = {x}^2 / {y}^2",
            f"1 / ({x} / {y}) = {y} / {x}",
            f"({x}^2 - {y}^2) / ({x} * {y}) = {x} / {y} - {y} / {x}",
        )
    )
    return Draft(
        binders,
        target,
        [
            ("field_simp",),
            ("field_simp; ring",),
            ("field_simp", "ring"),
            (f"field_simp [{hints}]; ring",),
            (f"field_simp [{hints}]", CLOSE),
            ("ring",),
            ("ring_nf", CLOSE),
        ],
    )


def reciprocal_sums(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    h, k, f = Names(rng).several(3)
    s = rng.randint(2, 9) * rng.choice((1, -1))
    binders = [f"({x} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {x} + 1 / {x} = {s})"]
    if rng.random() < 0.6:
        identity = f"have {f} : {x}^2 + 1 / {x}^2 = ({x} + 1 / {x})^2 - 2 := by {{ field_simp, ring }}"
        return Draft(
            binders,
            f"{x}^2 + 1 / {x}^2 = {s * s - 2}",
            [
                (identity, f"rw [{f}, {k}]; norm_num"),
                (identity, f"rw [{f}, {k}]", CLOSE),
                (f"field_simp at {k} ⊢", "nlinarith"),
            ],
        )
    identity = f"have {f} : {x}^3 + 1 / {x}^3 = ({x} + 1 / {x})^3 - 3 * ({x} + 1 / {x}) := by {{ field_simp, ring }}"
    return Draft(
        binders,
        f"{x}^3 + 1 / {x}^3 = {s**3 - 3 * s}",
        [(identity, f"rw [{f}, {k}]; norm_num"), (identity, f"rw [{f}, {k}]", CLOSE)],
    )


def proportions(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    h, k, m, n = Names(rng).several(4)
    a, b, c = rng.randint(2, 9), rng.randint(2, 9), rng.randint(2, 9)
    total = c * (a + b)
    binders = [
        f"({x} {y} : ℝ)",
        f"({h} : {y} ≠ 0)",
        f"({k} : {x} / {y} = {number_text(Fraction(a, b))})",
        f"({m} : {x} + {y} = {total})",
    ]
    if a == b or a % b == 0:
        return proportions(rng)
    return Draft(
        binders,
        rng.choice((f"{x} = {c * a}", f"{y} = {c * b}")),
        [
            (f"field_simp at {k}", "linarith"),
            (f"rw div_eq_iff {h} at {k}", "linarith"),
            (f"rw div_eq_iff {h} at {k}; linarith",),
            (f"field_simp [{h}] at {k}; linarith",),
            (f"rw div_eq_div_iff {h} (by norm_num) at {k}", "linarith"),
        ],
    )


def absolute_value(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    h, k = Names(rng).several(2)
    c, r = choose_nonzero(rng, -9, 9), rng.randint(1, 12)
    inner = minus_text(x, c)
    if rng.random() < 0.5:
        binders = [f"({x} : ℝ)", f"({h} : |{inner}| = {r})"]
        both = ("left", "linarith", "right", "linarith")
        crossed = ("right", "linarith", "left", "linarith")
        return Draft(
            binders,
            f"{x} = {c + r} ∨ {x} = {c - r}",
            [
                (f"rw abs_eq (by norm_num : (0:ℝ) ≤ {r}) at {h}", f"cases {h}", *both),
                (f"cases abs_cases ({inner}) with {k} {k}", *both),
                (f"cases eq_or_eq_neg_of_abs_eq {h} with {k} {k}", *both),
                (
                    f"cases le_total 0 ({inner}) with {k} {k}",
                    f"rw abs_of_nonneg {k} at {h}",
                    "left",
                    "linarith",
                    f"rw abs_of_nonpos {k} at {h}",
                    "right",
                    "linarith",
                ),
                (f"rcases abs_choice ({inner}) with {k} | {k}", *both),
                (f"cases abs_cases ({inner})", *crossed),
            ],
        )
    strict = rng.random() < 0.6
    sign, lemma = ("<", "abs_lt") if strict else ("≤", "abs_le")
    binders = [f"({x} : ℝ)", f"({h} : |{inner}| {sign} {r})"]
    target = rng.choice((f"{c - r} {sign} {x} ∧ {x} {sign} {c + r}", f"{x} {sign} {c + r}", f"{c - r} {sign} {x}"))
    end: tuple[str, ...] = ("split; linarith",) if "∧" in target else ("linarith",)
    return Draft(
        binders,
        target,
        [
            (f"rw {lemma} at {h}", *end),
            (f"cases {lemma}.mp {h} with {k} {h}'", *end),
            (f"have {k} := {lemma}.mp {h}", *end),
            (f"cases abs_cases ({inner})", *(("split; linarith",) * 2 if "∧" in target else ("linarith", "linarith"))),
        ],
    )


def absolute_values(rng: random.Random) -> Draft:
    """Several absolute values: sums of distances on an interval or anywhere, and equal distances."""
    (x,) = choose_variables(rng, 1)
    names = Names(rng)
    h, k = names.several(2)
    low, high = sorted(rng.sample(range(-9, 12), 2))
    one, other = minus_text(x, low), minus_text(x, high)
    if rng.random() < 0.4:
        one = f"{low} - {x}" if low >= 0 else one
    shape = rng.randrange(5)
    binders = [f"({x} : ℝ)"]
    if shape == 4:
        p = "p" if x != "p" else "d"
        a, below = rng.randint(1, 3), rng.random() < 0.5
        binders = [f"({x} {p} : ℝ)", f"({h} : {x} {'<' if below else '>'} {low})", f"({k} : |{one}| = {p})"]
        # x = low - p below, low + p above
        b = choose_nonzero(rng, -3, 4)
        target = f"{sum_text([(a, x), (b, p)])} = {sum_text([(a * low, ''), (b - a if below else b + a, p)])}"
    elif shape == 0:
        binders += [f"({h} : {low} ≤ {x})", f"({k} : {x} ≤ {high})"]
        a, b = rng.choice(((1, 1), (1, 2), (2, 1), (3, 1)))
        total = sum_text([(a - b, x), (b * high - a * low, "")])
        target = f"{sum_text([(a, f'|{one}|'), (b, f'|{other}|')])} = {total}"
    elif shape == 1:
        target = rng.choice((f"{high - low} ≤ |{one}| + |{other}|", f"|{one}| + |{other}| ≥ {high - low}"))
    elif shape == 2:
        binders.append(f"({h} : |{one}| = |{other}|)")
        target = f"{x} = {number_text(Fraction(low + high, 2))}"
    else:
        r = rng.randint(1, 6)
        target = rng.choice((f"|{one}| - |{other}| ≤ {high - low}", f"|{one}| ≤ |{other}| + {high - low + r}"))
    cases = "; ".join(f"cases abs_cases {d if d == x else f'({d})'}" for d in (one, other))
    if shape == 4:
        cases = cases.partition(";")[0]
    signs = f"abs_of_nonneg (show 0 ≤ {one}, by linarith), abs_of_nonpos (show {other} ≤ 0, by linarith)"
    return Draft(
        binders,
        target,
        [
            (f"{cases}; linarith",),
            (f"rw [{signs}]; linarith",),
            (f"{cases}; nlinarith",),
        ],
    )


def square_root(rng: random.Random) -> Draft:
    n = rng.randint(2, 25)
    h, k, f = Names(rng).several(3)
    (x,) = choose_variables(rng, 1)
    shape = rng.randrange(5)
    if shape == 0:
        return Draft(
            [],
            f"real.sqrt {n * n} = {n}",
            [
                (f"rw [show ({n * n} : ℝ) = {n}^2, by norm_num]", "rw real.sqrt_sq; norm_num"),
                ("rw real.sqrt_eq_iff_sq_eq; norm_num",),
                ("norm_num [real.sqrt_eq_iff_sq_eq]",),
                (f"rw [show ({n * n} : ℝ) = {n} * {n}, by norm_num]", "rw real.sqrt_mul_self; norm_num"),
                ("rw [real.sqrt_eq_iff_sq_eq]", CLOSE, CLOSE, CLOSE),
            ],
        )
    c = rng.randint(-9, 9)
    if shape == 1:
        return Draft(
            [f"({x} : ℝ)", f"({h} : 0 ≤ {minus_text(x, c)})", f"({k} : real.sqrt ({minus_text(x, c)}) = {n})"],
            f"{x} = {n * n + c}",
            [
                (f"have {f} := real.sq_sqrt {h}", f"rw {k} at {f}", "linarith"),
                (f"rw real.sqrt_eq_iff_sq_eq at {k}; linarith",),
                (f"nlinarith [real.sq_sqrt {h}]",),
                (f"have {f} := real.sq_sqrt {h}", f"rw {k} at {f}; linarith"),
            ],
        )
    m = rng.choice((2, 3, 5, 6, 7, 10, 11))
    fact = f"have {h} := real.sq_sqrt (show (0:ℝ) ≤ {m}, by norm_num)"
    if shape == 2:
        a, b = rng.randint(1, 6), rng.randint(1, 6)
        return Draft(
            [],
            f"({a} + {b} * real.sqrt {m}) * ({a} - {b} * real.sqrt {m}) = {a * a - b * b * m}",
            [
                (f"nlinarith [real.sq_sqrt (show (0:ℝ) ≤ {m}, by norm_num)]",),
                (fact, "nlinarith"),
                ("ring_nf", "norm_num"),
                ("ring_nf", fact, "nlinarith"),
            ],
        )
    if shape == 3:
        a = rng.randint(1, 3)
        low = math.isqrt(m * a * a)
        return Draft(
            [],
            f"{low} < {a} * real.sqrt {m}" if low * low < m * a * a else f"0 < real.sqrt {m}",
            [
                (f"nlinarith [real.sq_sqrt (show (0:ℝ) ≤ {m}, by norm_num), real.sqrt_nonneg {m}]",),
                ("apply real.lt_sqrt_of_sq_lt; norm_num",),
                ("norm_num",),
            ],
        )
    return Draft(
        [f"({x} : ℝ)", f"({h} : 0 ≤ {x})", f"({k} : {x}^2 = {m})"],
        f"{x} = real.sqrt {m}",
        [
            (f"rw [← {k}, real.sqrt_sq {h}]",),
            (f"rw ← {k}", f"rw real.sqrt_sq {h}"),
            ("symmetry", "rw real.sqrt_eq_iff_sq_eq; linarith"),
            ("rw [eq_comm, real.sqrt_eq_iff_sq_eq]; linarith",),
        ],
    )


def two_fractions(rng: random.Random) -> Draft:
    """An equation of fractions whose denominators do not vanish; multiplied out, it is linear."""
    (x,) = choose_variables(rng, 1)
    h, k, m = Names(rng).several(3)
    p, q = rng.sample([n for n in range(-7, 8) if n], 2)
    root = rng.choice([n for n in range(-9, 10) if n not in (p, q)])
    a = rng.choice([n for n in range(-9, 10) if n not in (p, q)])
    # (x - a) (x - q) = (x - b) (x - p) at the root: b is what makes it so.
    b = root - Fraction((root - a) * (root - q), root - p)
    if b.denominator != 1 or a + q == b + p:
        return two_fractions(rng)
    given = [f"({name} : {x} ≠ {pole})" for name, pole in ((h, p), (k, q))]
    if rng.random() < 0.3:
        given = [f"({name} : {minus_text(x, pole)} ≠ 0)" for name, pole in ((h, p), (k, q))]
    equation = f"({minus_text(x, a)}) / ({minus_text(x, p)}) = ({minus_text(x, int(b))}) / ({minus_text(x, q)})"
    first, second = (
        name if "≠ 0" in said else _not_zero(name, pole) for name, pole, said in zip((h, k), (p, q), given)
    )
    return Draft(
        [f"({x} : ℝ)", *given, f"({m} : {equation})"],
        f"{x} = {root}",
        [
            (f"field_simp [{first}, {second}] at {m}; linarith",),
            (f"field_simp [{first}, {second}] at {m}; nlinarith",),
            (f"rw div_eq_div_iff ({first}) ({second}) at {m}; linarith",),
        ],
    )


def root_of_squares(rng: random.Random) -> Draft:
    """The square root of a polynomial whose value is a square."""
    x, y = choose_variables(rng, 2)
    h, k = Names(rng).several(2)
    a, b, c = rng.choice(((3, 4, 5), (5, 12, 13), (8, 15, 17), (6, 8, 10), (9, 12, 15), (7, 24, 25), (20, 21, 29)))
    if rng.random() < 0.5:
        a, b = b, a
    given, body = rng.choice(
        (
            ([f"{x} + {y} = {a + b}", f"{x} * {y} = {a * b}"], f"{x}^2 + {y}^2"),
            ([f"{x} = {a}", f"{y} = {b}"], f"{x}^2 + {y}^2"),
            ([f"{x} - {y} = {a - b}", f"{x} * {y} = {a * b}"], f"{x}^2 + {y}^2"),
            ([f"{x}^2 = {a * a}", f"{y}^2 = {b * b}"], f"{x}^2 + {y}^2"),
            ([f"{x} + {y} = {a}", f"{x} * {y} = {-((c * c - a * a) // 4)}"], f"({x} - {y})^2"),
        )
    )
    if "-" in body and (c * c - a * a) % 4:
        return root_of_squares(rng)
    nonnegative = f"(show (0 : ℝ) ≤ {body}, by nlinarith [sq_nonneg {x}, sq_nonneg {y}])"
    same = f"show {body} = {c}^2, by nlinarith"
    return Draft(
        [f"({x} {y} : ℝ)", *(f"({name} : {said})" for name, said in zip((h, k), given))],
        f"real.sqrt ({body}) = {c}",
        [
            (f"rw [{same}]; exact real.sqrt_sq (by norm_num)",),
            (f"rw [{same}]; norm_num",),
            (f"nlinarith [real.sq_sqrt {nonnegative}, real.sqrt_nonneg ({body})]",),
            ("rw real.sqrt_eq_iff_sq_eq; nlinarith",),
            (f"rw [{h}, {k}]; norm_num [real.sqrt_eq_iff_sq_eq]",),
            (f"norm_num [{h}, {k}, real.sqrt_eq_iff_sq_eq]",),
        ],
    )


def partial_fractions(rng: random.Random) -> Draft:
    """A fraction as a sum of fractions with linear denominators."""
    a, b = rng.choice((("a", "b"), ("A", "B"), ("m", "n"), ("p", "q")))
    h, k, m = Names(rng).several(3)
    p, q = rng.sample(range(-7, 8), 2)
    first, second = choose_nonzero(rng, -9, 10), choose_nonzero(rng, -9, 10)
    # first / (x - p) + second / (x - q)
    top = polynomial_text([first + second, -first * q - second * p], "x")
    poles = [minus_text("x", p), minus_text("x", q)]
    bracketed = [pole if pole == "x" else f"({pole})" for pole in poles]
    bottom = rng.choice((polynomial_text([1, -(p + q), p * q], "x"), " * ".join(bracketed)))
    equation = f"({top}) / ({bottom}) = {a} / {bracketed[0]} + {b} / {bracketed[1]}"
    way = rng.randrange(4)
    given = (
        f"∀ x, ({poles[0]} ≠ 0 ∧ {poles[1]} ≠ 0) → {equation}",
        f"∀ x, x ≠ {p} → x ≠ {q} → {equation}",
        f"∀ x, x ≠ {p} ∧ x ≠ {q} → {equation}",
        f"∀ x, {poles[0]} ≠ 0 → {poles[1]} ≠ 0 → {equation}",
    )[way]
    proof = " (by norm_num)" * (1 if way in (0, 2) else 2)
    target, end = rng.choice(
        (
            (f"{a} = {first} ∧ {b} = {second}", "split; linarith"),
            (f"{a} = {first}", "linarith"),
            (f"{a} + {b} = {first + second}", "linarith"),
            (f"{a} - {b} = {first - second}", "linarith"),
        )
    )
    # Above both poles: `linarith` does not read a division by a negative number.
    above = max(p, q)
    places = [f"({n})" if n < 0 else str(n) for n in (above + 1, above + 2)]
    haves = [f"have {name} := {h} {n}{proof}" for name, n in zip((k, m), places)]
    return Draft(
        [f"({a} {b} : ℝ)", f"({h} : {given})"],
        target,
        [
            (f"{haves[0]}; {haves[1]}; norm_num at {k} {m}; {end}",),
            (*haves, f"norm_num at {k} {m}", end),
            (*haves, f"norm_num at {k} {m}; {end}"),
        ],
    )


def exact_roots(rng: random.Random) -> Draft:
    """A root of a quadratic equation, written out, and a coefficient or value that is wanted."""
    x = rng.choice("xxta")
    c = rng.choice("ckm")
    h, k, m = Names(rng).several(3)
    under = rng.choice([n for n in range(2, 140) if round(n**0.5) ** 2 != n])
    first, divisor = rng.randint(-9, 15), rng.randint(1, 6)
    sign = rng.choice("+-")
    root = (
        f"({first} {sign} real.sqrt {under}) / {divisor}"
        if first
        else f"{sign.strip('+')}real.sqrt {under} / {divisor}"
    )
    a = rng.choice((1, divisor, divisor, 2 * divisor))
    # a x^2 + b x + constant = 0 where divisor x - first is a root of under.
    b = Fraction(-2 * a * first, divisor)
    constant = Fraction(a * (first * first - under), divisor * divisor)
    if b.denominator != 1:
        return exact_roots(rng)
    square = f"real.sq_sqrt (show (0 : ℝ) ≤ {under}, by norm_num)"
    other = f"real.mul_self_sqrt (show (0 : ℝ) ≤ {under}, by norm_num)"
    body = polynomial_text([a, int(b), 0], x)
    wanted = rng.random() < 0.6
    given = [f"({x} {c} : ℝ)" if wanted else f"({x} : ℝ)", f"({h} : {x} = {root})"]
    if wanted:
        given.append(f"({k} : {body} + {c} = 0)")
        target = f"{c} = {number_text(constant)}"
    else:
        target = f"{body} = {number_text(-constant)}"
    place = f" at {k}" if wanted else ""
    return Draft(
        given,
        target,
        [
            (f"rw {h}{place}; nlinarith [{square}]",),
            (f"rw {h}{place}; nlinarith [{other}]",),
            (f"rw {h}{place}", f"nlinarith [{square}]"),
            (f"subst {h}; nlinarith [{square}]",),
            (f"have {m} := {square}; rw {h}{place}; nlinarith",),
            (f"have {m} := {square}; subst {h}; ring_nf at *; linarith",),
        ],
    )
