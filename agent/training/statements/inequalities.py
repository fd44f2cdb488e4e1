"""Inequalities, bounds and order."""

from __future__ import annotations

import random
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft, Script
from agent.training.statements.wording import (
    Names,
    choose_variables,
    minus_text,
    number_text,
    polynomial_text,
    sum_text,
    term_text,
)


def squares_inequality(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    k = rng.randint(1, 5)
    shape = rng.randrange(6)
    d = f"sq_nonneg ({x} - {y})"
    if shape == 0:
        c = f"{k} * " if k > 1 else ""
        return Draft(
            [f"({x} {y} : ℝ)"],
            f"{c}2 * {x} * {y} ≤ {c}({x}^2 + {y}^2)" if k > 1 else f"2 * {x} * {y} ≤ {x}^2 + {y}^2",
            [(f"nlinarith [{d}]",), (f"have := {d}", "nlinarith"), (f"linarith [{d}]",)],
        )
    if shape == 1:
        three = f"sq_nonneg ({x} - {y}), sq_nonneg ({y} - {z}), sq_nonneg ({z} - {x})"
        return Draft(
            [f"({x} {y} {z} : ℝ)"],
            rng.choice(
                (
                    f"{x} * {y} + {y} * {z} + {z} * {x} ≤ {x}^2 + {y}^2 + {z}^2",
                    f"3 * ({x} * {y} + {y} * {z} + {z} * {x}) ≤ ({x} + {y} + {z})^2",
                    f"({x} + {y} + {z})^2 ≤ 3 * ({x}^2 + {y}^2 + {z}^2)",
                )
            ),
            [(f"nlinarith [{three}]",)],
        )
    if shape == 2:
        m, n = rng.randint(1, 5), rng.randint(1, 5)
        return Draft(
            [f"({x} {y} : ℝ)"],
            f"0 ≤ {m * m} * {x}^2 - {2 * m * n} * {x} * {y} + {n * n} * {y}^2",
            [(f"nlinarith [sq_nonneg ({term_text(m, x)} - {term_text(n, y)})]",)],
        )
    if shape == 3:
        s = rng.randint(1, 10)
        h = Names(rng)()
        return Draft(
            [f"({x} {y} : ℝ)", f"({h} : {x} + {y} = {2 * s})"],
            f"{x} * {y} ≤ {s * s}",
            [
                (f"nlinarith [{d}]",),
                (f"nlinarith [sq_nonneg ({x} - {y}), {h}]",),
                (f"nlinarith [sq_nonneg ({x} - {s})]",),
                (f"have : {y} = {2 * s} - {x} := by linarith", "subst this", f"nlinarith [sq_nonneg ({x} - {s})]"),
            ],
        )
    if shape == 4:
        a, b, c, d2 = choose_variables(rng, 4, rng.choice(("abcd", "abxy", "xyzw")))
        return Draft(
            [f"({a} {b} {c} {d2} : ℝ)"],
            f"({a} * {c} + {b} * {d2})^2 ≤ ({a}^2 + {b}^2) * ({c}^2 + {d2}^2)",
            [(f"nlinarith [sq_nonneg ({a} * {d2} - {b} * {c})]",)],
        )
    h = Names(rng)()
    s = rng.randint(1, 9)
    return Draft(
        [f"({x} {y} : ℝ)", f"({h} : {x}^2 + {y}^2 = {s})"],
        rng.choice((f"({x} + {y})^2 ≤ {2 * s}", f"2 * {x} * {y} ≤ {s}", f"-{s} ≤ 2 * {x} * {y}")),
        [
            (f"nlinarith [{d}]",),
            (f"nlinarith [sq_nonneg ({x} + {y})]",),
            (f"nlinarith [{d}, sq_nonneg ({x} + {y})]",),
            (f"linarith [{d}]",),
        ],
    )


def positive_inequality(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    h, k, m, n = Names(rng).several(4)
    grouped = rng.random() < 0.4
    three = rng.random() < 0.3
    variables = [x, y, z] if three else [x, y]
    hs = [h, k, m][: len(variables)]
    if grouped:
        binders = [f"({' '.join(variables)} : ℝ)", f"({h} : {' ∧ '.join(f'0 < {v}' for v in variables)})"]
        proofs = [f"{h}.1", f"{h}.2"] if not three else [f"{h}.1", f"{h}.2.1", f"{h}.2.2"]
    else:
        binders = [f"({' '.join(variables)} : ℝ)", *(f"({p} : 0 < {v})" for p, v in zip(hs, variables))]
        proofs = hs
    openings: list[tuple[str, ...]] = [()]
    if grouped:
        fresh = [k, m, n][: len(variables)]
        openings = [(f"rcases {h} with ⟨{', '.join(fresh)}⟩",), (f"obtain ⟨{', '.join(fresh)}⟩ := {h}",)]
        if not three:
            openings.append((f"cases {h} with {fresh[0]} {fresh[1]}",))
        proofs = fresh
    a, b = proofs[0], proofs[1]
    if three:
        c = proofs[2]
        products = f"mul_pos {a} {b}, mul_pos {b} {c}, mul_pos {c} {a}"
        squares = f"sq_nonneg ({x} - {y}), sq_nonneg ({y} - {z}), sq_nonneg ({z} - {x})"
        target = rng.choice(
            (
                f"8 * {x} * {y} * {z} ≤ ({x} + {y}) * ({y} + {z}) * ({z} + {x})",
                f"9 * {x} * {y} * {z} ≤ ({x} + {y} + {z}) * ({x} * {y} + {y} * {z} + {z} * {x})",
                f"3 * {x} * {y} * {z} ≤ {x}^3 + {y}^3 + {z}^3",
            )
        )
        last: list[Script] = [
            (f"nlinarith [{products}, {squares}]",),
            (
                f"nlinarith [mul_nonneg {a}.le (sq_nonneg ({y} - {z})), mul_nonneg {b}.le (sq_nonneg ({z} - {x})), "
                f"mul_nonneg {c}.le (sq_nonneg ({x} - {y}))]",
            ),
            (f"nlinarith [mul_pos {a} {b}, mul_pos {b} {c}, {squares}, sq_nonneg ({x} + {y} + {z})]",),
        ]
        return Draft(binders, target, [(*o, *e) for o in openings for e in last])
    q = rng.randint(1, 6)
    if rng.random() < 0.5:
        target, last = (
            f"2 ≤ {x} / {y} + {y} / {x}",
            [
                (
                    f"have : {x} / {y} + {y} / {x} = ({x}^2 + {y}^2) / ({x} * {y}) := by {{ field_simp, ring }}",
                    "rw this",
                    f"rw le_div_iff (mul_pos {a} {b})",
                    f"nlinarith [sq_nonneg ({x} - {y})]",
                ),
                (
                    f"rw div_add_div _ _ {b}.ne' {a}.ne'",
                    f"rw le_div_iff (mul_pos {b} {a})",
                    f"nlinarith [sq_nonneg ({x} - {y})]",
                ),
                (
                    f"rw [div_add_div _ _ {b}.ne' {a}.ne', le_div_iff (mul_pos {b} {a})]",
                    f"nlinarith [sq_nonneg ({x} - {y})]",
                ),
                ("field_simp", f"rw le_div_iff (mul_pos {b} {a})", f"nlinarith [sq_nonneg ({x} - {y})]"),
            ],
        )
    else:
        kinds: list[tuple[str, list[Script]]] = [
            (
                f"0 < {q} * {x} * {y} + {x}^2",
                [(f"nlinarith [mul_pos {a} {b}]",), (f"nlinarith [mul_pos {a} {b}, sq_nonneg {x}]",)],
            ),
            (
                f"{x}^2 + {y}^2 < ({x} + {y})^2",
                [(f"nlinarith [mul_pos {a} {b}]",), (f"have := mul_pos {a} {b}", "nlinarith")],
            ),
            (
                f"0 < {x} / ({x} + {q} * {y})",
                [("apply div_pos", CLOSE, CLOSE), ("apply div_pos; linarith",), (f"exact div_pos {a} (by linarith)",)],
            ),
            (
                f"{x} / ({x} + {y}) < 1",
                [
                    (f"rw div_lt_one (by linarith : 0 < {x} + {y})", "linarith"),
                    ("rw div_lt_one; linarith",),
                    ("rw div_lt_iff; linarith",),
                    ("apply (div_lt_one (by linarith)).mpr", "linarith"),
                ],
            ),
        ]
        target, last = rng.choice(kinds)
    return Draft(binders, target, [(*o, *e) for o in openings for e in last])


def quadratic_bound(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    k, r, c = rng.choice((1, 1, 2, 3)), rng.randint(-9, 9), rng.randint(-20, 20)
    slack = rng.choice((0, 0, 1, 3))
    hint = f"nlinarith [sq_nonneg ({minus_text(x, r)})]"
    if rng.random() < 0.6:
        return Draft(
            [f"({x} : ℝ)"],
            f"{c - slack} {'<' if slack else '≤'} {polynomial_text([k, -2 * k * r, k * r * r + c], x)}",
            [(hint,), (f"have := sq_nonneg ({minus_text(x, r)})", "nlinarith")],
        )
    return Draft(
        [f"({x} : ℝ)"],
        f"{polynomial_text([-k, 2 * k * r, c - k * r * r], x)} ≤ {c}",
        [(hint,), (f"nlinarith [sq_nonneg ({minus_text(x, r)}), sq_nonneg {x}]",)],
    )


def quadratic_interval(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    r = rng.randint(-6, 4)
    s = r + rng.randint(1, 8)
    h, k = Names(rng).several(2)
    quadratic = polynomial_text([1, -(r + s), r * s], x)
    if rng.random() < 0.5:
        strict = rng.choice("<≤")
        binders = [f"({x} : ℝ)", f"({h} : {quadratic} {strict} 0)"]
        target = rng.choice((f"{r} {strict} {x} ∧ {x} {strict} {s}", f"{x} {strict} {s}", f"{r} {strict} {x}"))
        end = (
            [("split; nlinarith",), ("split", CLOSE, CLOSE)]
            if "∧" in target
            else [("nlinarith",), ("by_contra h", "push_neg at h", "nlinarith")]
        )
        return Draft(binders, target, end)
    binders = [f"({x} : ℝ)", f"({h} : {r} < {x})", f"({k} : {x} < {s})"]
    product = f"mul_pos (sub_pos.mpr {h}) (sub_pos.mpr {k})"
    return Draft(
        binders, f"{quadratic} < 0", [("nlinarith",), (f"nlinarith [{product}]",), (f"have := {product}", "nlinarith")]
    )


def linear_inequality(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    h, k = Names(rng).several(2)
    a, b, c = rng.randint(2, 9), rng.randint(-9, 9), rng.randint(-9, 20)
    type_ = rng.choice(("ℝ", "ℝ", "ℤ", "ℚ"))
    shape = rng.randrange(3)
    if shape == 0:
        bound = Fraction(c - b, a)
        lower = number_text(bound)
        return Draft(
            [f"({x} : ℝ)"],
            f"{sum_text([(a, x), (b, '')])} < {c} ↔ {x} < {lower}",
            [
                ("split; intro h; linarith",),
                ("split", "intro h", CLOSE, "intro h", CLOSE),
                ("constructor; intro h; linarith",),
                ("refine ⟨λ h, by linarith, λ h, by linarith⟩",),
            ],
        )
    if shape == 1:
        return Draft(
            [f"({x} {y} : {type_})", f"({h} : {x} < {y})", f"({k} : {y} ≤ {c})"],
            rng.choice((f"¬ ({c} ≤ {x})", f"{x} ≠ {c}", f"¬ ({x} = {c})")),
            [
                ("intro h", "linarith"),
                ("linarith",),
                ("by_contra h", "linarith"),
                ("push_neg", "linarith"),
                ("apply ne_of_lt", "linarith"),
                ("norm_num; linarith",),
            ],
        )
    return Draft(
        [f"({x} : {type_})"],
        f"∃ {y}, {x} < {y}",
        [
            (f"use {x} + 1", "linarith"),
            (f"use {x} + 1; linarith",),
            (f"exact ⟨{x} + 1, by linarith⟩",),
            (f"refine ⟨{x} + 1, _⟩", CLOSE),
        ],
    )


def order_facts(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    h, k, m = Names(rng).several(3)
    target, given, scripts = rng.choice(
        [
            (f"|{x} + {y}| ≤ |{x}| + |{y}|", [], [f"exact abs_add {x} {y}", "apply abs_add"]),
            (f"|{x}| = {x}", [f"0 ≤ {x}"], [f"exact abs_of_nonneg {h}", f"rw abs_of_nonneg {h}", f"simp [{h}]"]),
            (f"|{x}| = -{x}", [f"{x} < 0"], [f"exact abs_of_neg {h}", f"rw abs_of_neg {h}"]),
            (f"|{x} * {y}| = |{x}| * |{y}|", [], [f"exact abs_mul {x} {y}", "rw abs_mul"]),
            (f"|{x} - {y}| = |{y} - {x}|", [], [f"exact abs_sub_comm {x} {y}", "rw abs_sub_comm"]),
            (f"|{x}|^2 = {x}^2", [], [f"exact sq_abs {x}", "rw sq_abs", "simp"]),
            (f"1 / {y} < 1 / {x}", [f"0 < {x}", f"{x} < {y}"],
             [f"exact one_div_lt_one_div_of_lt {h} {k}", "apply one_div_lt_one_div_of_lt; assumption"]),
            (f"{x} * {z} < {y} * {z}", [f"{x} < {y}", f"0 < {z}"],
             [f"exact mul_lt_mul_of_pos_right {h} {k}", "nlinarith", f"nlinarith [mul_pos (sub_pos.mpr {h}) {k}]"]),
            (f"{x}^2 < {y}^2", [f"0 ≤ {x}", f"{x} < {y}"],
             ["nlinarith", f"exact pow_lt_pow_of_lt_left {k} {h} (by norm_num)",
              "apply pow_lt_pow_of_lt_left; linarith"]),
            (f"{x} < {y}", [f"0 ≤ {y}", f"{x}^2 < {y}^2"],
             ["nlinarith", f"exact lt_of_pow_lt_pow 2 {h} {k}", f"apply lt_of_pow_lt_pow 2 {h} {k}"]),
            (f"real.sqrt {x} < real.sqrt {y}", [f"0 ≤ {x}", f"{x} < {y}"],
             [f"exact real.sqrt_lt_sqrt {h} {k}", f"apply real.sqrt_lt_sqrt {h} {k}"]),
            (f"real.sqrt ({x} * {y}) = real.sqrt {x} * real.sqrt {y}", [f"0 ≤ {x}"],
             [f"exact real.sqrt_mul {h} {y}", f"rw real.sqrt_mul {h}"]),
            (f"real.sqrt ({x}^2) = {x}", [f"0 ≤ {x}"],
             [f"exact real.sqrt_sq {h}", f"rw real.sqrt_sq {h}", f"simp [{h}]"]),
            (f"{x} = {y}", [f"{x} ≤ {y}", f"{y} ≤ {x}"], [f"exact le_antisymm {h} {k}", "linarith"]),
            (f"{x} = 0 ∧ {y} = 0", [f"{x}^2 + {y}^2 = 0"],
             ["split; nlinarith [sq_nonneg " + x + ", sq_nonneg " + y + "]", "split; nlinarith"]),
            (f"{x} ≤ {z}", [f"{x} ≤ {y}", f"{y} ≤ {z}"],
             [f"exact le_trans {h} {k}", "linarith", f"exact {h}.trans {k}"]),
        ]
    )  # fmt: skip
    binders = [f"({x} {y} {z} : ℝ)", *(f"({name} : {said})" for name, said in zip((h, k, m), given))]
    return Draft(binders, target, [(script,) for script in scripts])


def min_max_floor(rng: random.Random) -> Draft:
    x = rng.choice("xyat")
    h, k = Names(rng).several(2)
    n = rng.randint(-5, 9)
    if rng.random() < 0.5:
        return Draft(
            [f"({x} : ℝ)", f"({h} : {n} ≤ {x})", f"({k} : {x} < {n + 1})"],
            f"⌊{x}⌋ = {n}",
            [
                ("rw int.floor_eq_iff", f"norm_num; exact ⟨{h}, {k}⟩"),
                ("rw int.floor_eq_iff; norm_num; split; linarith",),
                ("rw int.floor_eq_iff", "push_cast", "split; linarith"),
                ("rw int.floor_eq_iff", "split; norm_num; linarith"),
                ("rw int.floor_eq_iff", "norm_num", "split; linarith"),
            ],
        )
    y = "b" if x != "b" else "c"
    return Draft(
        [f"({x} {y} : ℝ)", f"({h} : {x} ≤ {y})"],
        rng.choice((f"max {x} {y} = {y}", f"min {x} {y} = {x}")),
        [
            (f"exact max_eq_right {h}",),
            (f"exact min_eq_left {h}",),
            (f"rw max_eq_right {h}",),
            (f"rw min_eq_left {h}",),
            (f"simp [{h}]",),
        ],
    )
