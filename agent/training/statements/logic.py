"""Witnesses, quantifiers, identities."""

from __future__ import annotations

import random

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import (
    Names,
    choose_field,
    choose_nonzero,
    choose_variables,
    minus_text,
    polynomial_text,
    sum_text,
)


def witnesses(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    a, b, r, s = choose_nonzero(rng, 1, 9), rng.randint(-9, 9), rng.randint(1, 9), rng.randint(1, 9)
    type_ = rng.choice(("ℕ", "ℤ", "ℝ"))
    shape = rng.randrange(3)
    if shape == 0:
        b = abs(b)
        return Draft(
            [],
            f"∃ {x} : {type_}, {a} * {x} + {b} = {a * r + b}",
            [(f"use {r}; norm_num",), (f"exact ⟨{r}, by norm_num⟩",), (f"refine ⟨{r}, _⟩", CLOSE), (f"use {r}", CLOSE)],
        )
    if shape == 1:
        return Draft(
            [],
            f"∃ {x} {y} : {type_}, {x} + {y} = {r + s} ∧ {x} * {y} = {r * s}",
            [
                (f"use [{r}, {s}]; norm_num",),
                (f"exact ⟨{r}, {s}, by norm_num⟩",),
                (f"refine ⟨{r}, {s}, _⟩; norm_num",),
                (f"use [{r}, {s}]", CLOSE),
                (f"use {r}", f"use {s}", CLOSE),
            ],
        )
    h, k, m = Names(rng).several(3)
    return Draft(
        [f"({y} : ℤ)", f"({h} : ∃ {x} : ℤ, {y} = {2 * a} * {x})"],
        f"even {y}",
        [
            (f"cases {h} with {k} {m}", f"use {a} * {k}", f"rw {m}; ring"),
            (f"obtain ⟨{k}, {m}⟩ := {h}", f"exact ⟨{a} * {k}, by {{ rw {m}, ring }}⟩"),
            (f"rcases {h} with ⟨{k}, rfl⟩", f"use {a} * {k}", "ring"),
            (f"cases {h} with {k} {m}", f"exact ⟨{a} * {k}, by linarith⟩"),
        ],
    )


def quantified(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    a, b = choose_nonzero(rng, 2, 9), rng.randint(-9, 9)
    r = rng.randint(-9, 9)
    shape = rng.randrange(5)
    if shape == 0:
        return Draft(
            [],
            f"∀ {x} {y} : ℝ, {x} = {y} + {a} → {x} - {y} = {a}",
            [
                (f"intros {x} {y} h", "linarith"),
                (f"intros {x} {y} h", "rw h", "ring"),
                ("intros; linarith",),
                (f"rintros {x} {y} rfl", "ring"),
            ],
        )
    if shape == 1:
        return Draft(
            [f"({x} : ℝ)"],
            f"{sum_text([(a, x), (b, '')])} = {a * r + b} ↔ {x} = {r}",
            [
                ("split; intro h; linarith",),
                ("split", "intro h", CLOSE, "intro h", "rw h; norm_num"),
                ("split", "intro h", "linarith", "rintro rfl", "norm_num"),
                ("constructor; intro h; linarith",),
            ],
        )
    if shape == 2:
        h = Names(rng)()
        return Draft(
            [f"({x} : ℝ)", f"({h} : {x} = {r} ∨ {x} = {r + a})"],
            f"{polynomial_text([1, -(2 * r + a), r * (r + a)], x)} = 0",
            [
                (f"cases {h}", f"rw {h}; norm_num", f"rw {h}; norm_num"),
                (f"cases {h}; rw {h}; norm_num",),
                (f"rcases {h} with rfl | rfl; norm_num",),
                (f"cases {h}; {{ rw {h}, norm_num }}",),
                (f"cases {h} with h h; subst h; ring",),
            ],
        )
    if shape == 3:
        f = rng.choice("fg")
        h = Names(rng)()
        return Draft(
            [f"({f} : ℝ → ℝ)", f"({h} : ∀ {x}, {f} {x} = {polynomial_text([a, b], x)})"],
            rng.choice((f"∀ {x} {y}, {f} {x} = {f} {y} → {x} = {y}", f"function.injective {f}")),
            [
                (f"intros {x} {y} hxy", f"rw [{h}, {h}] at hxy", "linarith"),
                (f"intros {x} {y} hxy", f"simp only [{h}] at hxy", "linarith"),
                (f"intros {x} {y} hxy", f"linarith [{h} {x}, {h} {y}]"),
                (f"intros {x} {y} hxy", f"simp [{h}] at hxy", CLOSE),
            ],
        )
    h, k = Names(rng).several(2)
    return Draft(
        [f"({x} {y} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {x} * {y} = {a} * {x})"],
        f"{y} = {a}",
        [
            (f"apply mul_left_cancel₀ {h}", "linarith"),
            (f"apply mul_left_cancel₀ {h}; linarith",),
            (f"have : {x} * ({y} - {a}) = 0 := by linarith", "cases mul_eq_zero.mp this with h h", CLOSE, CLOSE),
            (f"apply mul_right_cancel₀ {h}", "linarith"),
        ],
    )


def polynomial_identity(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    a, b, c = (choose_nonzero(rng, -6, 8) for _ in range(3))
    target = rng.choice(
        (
            f"({minus_text(x, a)}) * ({minus_text(x, b)}) = {polynomial_text([1, -(a + b), a * b], x)}",
            f"({x} + {y})^3 = {x}^3 + 3 * {x}^2 * {y} + 3 * {x} * {y}^2 + {y}^3",
            f"{x}^2 - {a * a} = ({x} - {abs(a)}) * ({x} + {abs(a)})",
            f"({x} + {y} + {z})^2 = {x}^2 + {y}^2 + {z}^2 + 2 * ({x} * {y} + {y} * {z} + {z} * {x})",
            f"{x}^3 - {y}^3 = ({x} - {y}) * ({x}^2 + {x} * {y} + {y}^2)",
        )
    )
    return Draft([f"({x} {y} {z} : {choose_field(rng)})"], target, [("ring",), ("ring_nf",)])
