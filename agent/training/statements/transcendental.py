"""Logarithms, powers, trigonometry, complex numbers."""

from __future__ import annotations

import random

from agent.training.statements.exercise import CLOSE, Draft, Script
from agent.training.statements.wording import Names, choose_variables


def logarithms(rng: random.Random) -> Draft:
    b, n = rng.choice((2, 3, 5, 7, 10)), rng.randint(2, 5)
    x, y = choose_variables(rng, 2, rng.choice(("xy", "ab")))
    h, k = Names(rng).several(2)
    shape = rng.randrange(4)
    power = f"rw [show ({b**n} : ℝ) = {b}^{n}, by norm_num]"
    if shape == 0:
        return Draft(
            [],
            f"real.log {b**n} = {n} * real.log {b}",
            [
                (power, "rw real.log_pow", CLOSE),
                (power, "rw real.log_pow; norm_num"),
                (power, "norm_num [real.log_pow]"),
                (power, "simp [real.log_pow]"),
                (f"rw [show ({b**n} : ℝ) = {b}^{n}, by norm_num, real.log_pow]", CLOSE),
            ],
        )
    if shape == 1:
        return Draft(
            [],
            f"real.log {b**n} / real.log {b} = {n}",
            [
                (
                    f"have {h} : real.log {b} ≠ 0 := by {{ apply real.log_ne_zero_of_pos_of_ne_one; norm_num }}",
                    power,
                    "rw real.log_pow",
                    "field_simp",
                ),
                (power, "rw real.log_pow", "rw mul_div_cancel", CLOSE, CLOSE),
                (
                    power,
                    "rw real.log_pow",
                    f"field_simp [show real.log {b} ≠ 0, by {{ apply real.log_ne_zero_of_pos_of_ne_one; norm_num }}]",
                ),
            ],
        )
    positive = [f"({h} : 0 < {x})", f"({k} : 0 < {y})"]
    if shape == 2:
        return Draft(
            [f"({x} {y} : ℝ)", *positive],
            f"real.log ({x} * {y}) = real.log {x} + real.log {y}",
            [
                (f"rw real.log_mul {h}.ne' {k}.ne'",),
                (f"exact real.log_mul {h}.ne' {k}.ne'",),
                ("rw real.log_mul; linarith",),
                (f"exact real.log_mul (ne_of_gt {h}) (ne_of_gt {k})",),
            ],
        )
    return Draft(
        [f"({x} {y} : ℝ)", *positive],
        f"real.log ({x} / {y}) = real.log {x} - real.log {y}",
        [
            (f"rw real.log_div {h}.ne' {k}.ne'",),
            (f"exact real.log_div {h}.ne' {k}.ne'",),
            (f"exact real.log_div (ne_of_gt {h}) (ne_of_gt {k})",),
        ],
    )


def exponents(rng: random.Random) -> Draft:
    b, e = rng.randint(2, 6), rng.randint(2, 6)
    n = rng.choice("nxkm")
    x, y = choose_variables(rng, 2)
    h, k = Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        return Draft(
            [f"({n} : ℕ)", f"({h} : {b}^{n} = {b**e})"],
            f"{n} = {e}",
            [
                (
                    f"have {k} : {b}^{n} = {b}^{e} := by norm_num [{h}]",
                    f"exact nat.pow_right_injective (by norm_num) {k}",
                ),
                (f"rw [show {b**e} = {b}^{e}, by norm_num] at {h}", f"exact nat.pow_right_injective (by norm_num) {h}"),
                (f"apply nat.pow_right_injective (show 2 ≤ {b}, by norm_num)", f"norm_num [{h}]"),
                (f"apply nat.pow_right_injective (le_refl {b})", f"norm_num [{h}]"),
            ],
        )
    if shape == 1:
        return Draft(
            [f"({x} : ℝ)", f"({h} : {x} ≠ 0)"],
            f"{x}^{e + 2} / {x}^2 = {x}^{e}",
            [
                ("field_simp; ring",),
                ("field_simp", "ring"),
                (f"field_simp [{h}]", "ring"),
                (f"rw div_eq_iff (pow_ne_zero 2 {h})", "ring"),
            ],
        )
    if shape == 2:
        return Draft(
            [f"({x} {y} : ℝ)"],
            f"({x} * {y})^{e} = {x}^{e} * {y}^{e}",
            [("ring",), ("rw mul_pow",), (f"exact mul_pow {x} {y} {e}",)],
        )
    return Draft(
        [f"({x} : ℝ)", f"({h} : {x}^3 = {b**3})"],
        f"{x} = {b}",
        [
            (
                f"have {k} : ({x} - {b}) * ({x}^2 + {b} * {x} + {b * b}) = 0 := by nlinarith",
                f"cases mul_eq_zero.mp {k}",
                "linarith",
                f"nlinarith [sq_nonneg ({x} + {b}), sq_nonneg {x}]",
            ),
            (
                f"have {k} : ({x} - {b}) * ({x}^2 + {b} * {x} + {b * b}) = 0 := by linarith",
                f"cases mul_eq_zero.mp {k} with h h",
                "linarith",
                f"nlinarith [sq_nonneg (2 * {x} + {b})]",
            ),
            (f"nlinarith [sq_nonneg ({x} - {b}), sq_nonneg ({x} + {b})]",),
        ],
    )


def trigonometry(rng: random.Random) -> Draft:
    t = rng.choice(("x", "θ", "a", "y", "t"))
    a = rng.randint(1, 6)
    unit = f"real.sin_sq_add_cos_sq {t}"
    kinds: list[tuple[str, list[Script]]] = [
        (
            f"{a} * (real.sin {t})^2 + {a} * (real.cos {t})^2 = {a}",
            [
                (f"nlinarith [{unit}]",),
                (f"linarith [{unit}]",),
                (f"have := {unit}", "linarith"),
                ("rw [← mul_add, real.sin_sq_add_cos_sq, mul_one]",),
            ],
        ),
        (
            f"(real.sin {t} + real.cos {t})^2 = 1 + 2 * real.sin {t} * real.cos {t}",
            [
                (f"nlinarith [{unit}]",),
                ("ring_nf", f"nlinarith [{unit}]"),
                (f"have := {unit}", "nlinarith"),
                (f"linear_combination {unit}",),
            ],
        ),
        (
            f"real.cos (2 * {t}) = 1 - 2 * (real.sin {t})^2",
            [
                ("rw [real.cos_two_mul, real.cos_sq']; ring",),
                ("rw real.cos_two_mul", f"nlinarith [{unit}]"),
                ("rw real.cos_two_mul", f"linarith [{unit}]"),
            ],
        ),
        (
            f"{a} * (real.cos {t})^2 ≤ {a}",
            [
                (f"nlinarith [real.cos_sq_le_one {t}]",),
                (f"nlinarith [{unit}, sq_nonneg (real.sin {t})]",),
                (f"have := {unit}", f"nlinarith [sq_nonneg (real.sin {t})]"),
            ],
        ),
        (
            f"real.sin {t} ≤ {a}",
            [(f"linarith [real.sin_le_one {t}]",), (f"have := real.sin_le_one {t}", "linarith")],
        ),
        (
            f"-{a} ≤ real.cos {t}",
            [(f"linarith [real.neg_one_le_cos {t}]",), (f"have := real.neg_one_le_cos {t}", "linarith")],
        ),
        (
            f"real.sin {t} + real.cos {t} ≤ 2",
            [
                (f"linarith [real.sin_le_one {t}, real.cos_le_one {t}]",),
                (f"nlinarith [real.sin_le_one {t}, real.cos_le_one {t}]",),
            ],
        ),
    ]
    target, scripts = rng.choice(kinds)
    return Draft([f"({t} : ℝ)"], target, scripts)


def complex_numbers(rng: random.Random) -> Draft:
    a, b, c, d = (rng.randint(1, 9) for _ in range(4))
    z, w = choose_variables(rng, 2, "zw")
    h, k = Names(rng).several(2)
    i = "complex.I"
    product = f"{a * c - b * d} + {a * d + b * c} * {i}"
    shape = rng.randrange(3)
    if shape == 0:
        return Draft(
            [],
            f"({a} + {b} * {i}) * ({c} + {d} * {i}) = {product}",
            [
                ("norm_num [complex.ext_iff]",),
                ("ring_nf; simp; ring",),
                ("ring_nf", "norm_num [complex.I_sq]", "ring"),
                ("rw complex.ext_iff; norm_num",),
                ("simp [complex.ext_iff]; norm_num",),
                (f"linear_combination {b * d} * complex.I_sq",),
            ],
        )
    if shape == 1:
        return Draft(
            [],
            f"{i}^{a + 1} = {['1', i, '-1', '-' + i][(a + 1) % 4]}",
            [
                ("norm_num [pow_succ]",),
                ("simp [pow_succ]",),
                ("norm_num [complex.ext_iff, pow_succ]",),
                ("rw [complex.I_pow_bit0]",),
                ("simp",),
                ("ring_nf; simp",),
            ],
        )
    return Draft(
        [f"({z} {w} : ℂ)", f"({h} : {z} = {a} + {b} * {i})", f"({k} : {w} = {c} + {d} * {i})"],
        rng.choice((f"{z} * {w} = {product}", f"{z} + {w} = {a + c} + {b + d} * {i}")),
        [
            (f"rw [{h}, {k}]", "norm_num [complex.ext_iff]"),
            (f"rw [{h}, {k}]; norm_num [complex.ext_iff]",),
            (f"subst {h}; subst {k}; norm_num [complex.ext_iff]",),
            (f"rw [{h}, {k}]", "ring"),
            (f"simp [{h}, {k}, complex.ext_iff]; norm_num",),
        ],
    )


def real_powers(rng: random.Random) -> Draft:
    b, e = rng.choice(((2, 2), (2, 3), (2, 4), (3, 2), (3, 3), (5, 2), (4, 3), (10, 2), (10, 3)))
    (x,) = choose_variables(rng, 1)
    h, k = Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        root = f"rw [show ({b**e} : ℝ) = {b}^({e} : ℝ), by norm_num, ← real.rpow_mul]; norm_num"
        return Draft(
            [],
            f"({b**e} : ℝ)^((1 : ℝ) / {e}) = {b}",
            [
                (root,),
                (
                    root.replace(f"({e} : ℝ)", f"{e}").replace(
                        "← real.rpow_mul", "← real.rpow_nat_cast, ← real.rpow_mul"
                    ),
                ),
                (f"have {h} : ({b**e} : ℝ) = {b}^({e} : ℝ) := by norm_num", f"rw [{h}, ← real.rpow_mul]; norm_num"),
            ],
        )
    if shape == 1:
        return Draft(
            [],
            f"({b} : ℝ)^({e} : ℝ) = {b**e}",
            [("norm_num",), (f"rw [show ({e} : ℝ) = ({e} : ℕ), by norm_num, real.rpow_nat_cast]; norm_num",)],
        )
    if shape == 2:
        return Draft(
            [f"({x} : ℝ)", f"({h} : 0 < {x})"],
            f"real.exp (real.log {x} + real.log {x}) = {x}^2",
            [
                (f"rw [real.exp_add, real.exp_log {h}]; ring",),
                (f"rw [real.exp_add, real.exp_log {h}]", "ring"),
                ("rw real.exp_add", f"rw real.exp_log {h}", "ring"),
            ],
        )
    return Draft(
        [],
        f"real.logb {b} {b**e} = {e}",
        [
            (f"rw [show ({b**e} : ℝ) = {b}^({e} : ℝ), by norm_num]", "rw real.logb_rpow; norm_num"),
            ("rw real.logb_eq_iff_rpow_eq; norm_num",),
            (
                "rw real.logb",
                f"rw [show ({b**e} : ℝ) = {b}^{e}, by norm_num]",
                "rw real.log_pow",
                f"have {k} : real.log {b} ≠ 0 := by {{ apply real.log_ne_zero_of_pos_of_ne_one; norm_num }}",
                "field_simp",
            ),
        ],
    )
