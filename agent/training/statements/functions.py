"""Functions given by an equation, and sequences."""

from __future__ import annotations

import random
from collections.abc import Sequence

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import (
    Names,
    choose_nonzero,
    choose_variables,
    number_text,
    polynomial_text,
    polynomial_value,
)


def function_value(rng: random.Random) -> Draft:
    names = Names(rng)
    f = rng.choice("ffghp")
    h = names()
    type_ = rng.choices(("ℝ", "ℤ", "ℚ", "ℂ"), (10, 2, 1, 1))[0]
    degree = rng.choice((1, 1, 2, 2, 3))
    coefficients = [choose_nonzero(rng, -5, 7), *(rng.randint(-9, 9) for _ in range(degree))]
    at = rng.randint(-6, 12)
    shown = f"(-{-at})" if at < 0 else str(at)
    binders = [f"({f} : {type_} → {type_})", f"({h} : ∀ x, {f} x = {polynomial_text(coefficients, 'x')})"]
    scripts: list[Sequence[str]] = [
        (f"rw {h}; norm_num",),
        (f"rw {h}", CLOSE),
        (f"norm_num [{h}]",),
        (f"simp [{h}]; norm_num",),
        (f"simp only [{h}]", CLOSE),
        (f"simp only [{h}]; norm_num",),
        (f"linarith [{h} {shown}]",),
    ]
    value = polynomial_value(coefficients, at)
    shape = rng.randrange(3)
    if shape == 0:
        return Draft(binders, f"{f} {shown} = {number_text(value)}", scripts)
    other = rng.randint(-3, 5)
    other_shown = f"(-{-other})" if other < 0 else str(other)
    if shape == 1:
        total = value + polynomial_value(coefficients, other)
        return Draft(
            binders,
            f"{f} {shown} + {f} {other_shown} = {number_text(total)}",
            [
                (f"rw [{h}, {h}]; norm_num",),
                (f"norm_num [{h}]",),
                (f"simp only [{h}]", CLOSE),
                (f"simp only [{h}]; norm_num",),
                (f"linarith [{h} {shown}, {h} {other_shown}]",),
            ],
        )
    inner = polynomial_value(coefficients, other)
    return Draft(
        binders,
        f"{f} ({f} {other_shown}) = {number_text(polynomial_value(coefficients, inner))}",
        [
            (f"rw [{h}, {h}]; norm_num",),
            (f"norm_num [{h}]",),
            (f"simp only [{h}]; norm_num",),
            (f"rw [{h} {other_shown}, {h}]; norm_num",),
            (f"rw {h} {other_shown}", f"rw {h}", CLOSE),
        ],
    )


def composition(rng: random.Random) -> Draft:
    names = Names(rng)
    f, g = rng.choice((("f", "g"), ("g", "h"), ("p", "q"), ("f", "g")))
    h, k = names.several(2)
    inner = [choose_nonzero(rng, -5, 7), rng.randint(-9, 9)]
    outer = [choose_nonzero(rng, -4, 5), *(rng.randint(-9, 9) for _ in range(rng.choice((1, 2))))]
    at = rng.randint(0, 9)
    value = polynomial_value(outer, polynomial_value(inner, at))
    binders = [
        f"({f} {g} : ℝ → ℝ)",
        f"({h} : ∀ x, {f} x = {polynomial_text(outer, 'x')})",
        f"({k} : ∀ x, {g} x = {polynomial_text(inner, 'x')})",
    ]
    return Draft(
        binders,
        f"{f} ({g} {at}) = {number_text(value)}",
        [
            (f"rw [{h}, {k}]; norm_num",),
            (f"norm_num [{h}, {k}]",),
            (f"rw [{k}, {h}]; norm_num",),
            (f"simp [{h}, {k}]; norm_num",),
            (f"rw {h}", f"rw {k}", CLOSE),
            (f"simp only [{h}, {k}]", CLOSE),
            (f"simp only [{h}, {k}] at *; norm_num",),
        ],
    )


def function_parameter(rng: random.Random) -> Draft:
    names = Names(rng)
    f = rng.choice("ffghp")
    a, b = rng.choice((("a", "b"), ("k", "m"), ("c", "d"), ("p", "q")))
    if f in (a, b):
        f = "f"
    h, k, m, n = names.several(4)
    p, q = choose_nonzero(rng, -7, 9), rng.randint(-9, 9)
    first, second = rng.sample(range(-3, 7), 2)
    shown = [f"(-{-at})" if at < 0 else str(at) for at in (first, second)]
    shape = rng.randrange(3)
    if shape == 0:
        binders = [
            f"({a} {b} : ℝ)",
            f"({f} : ℝ → ℝ)",
            f"({h} : ∀ x, {f} x = {a} * x + {b})",
            f"({k} : {f} {shown[0]} = {p * first + q})",
            f"({m} : {f} {shown[1]} = {p * second + q})",
        ]
        target = rng.choice((f"{a} = {p}", f"{b} = {q}", f"{a} + {b} = {p + q}", f"{a} = {p} ∧ {b} = {q}"))
        end = ("split; linarith",) if "∧" in target else ("linarith",)
        return Draft(
            binders,
            target,
            [
                (f"rw {h} at {k} {m}", *end),
                (f"rw {h} at {k}", f"rw {h} at {m}", *end),
                (f"simp only [{h}] at {k} {m}", *end),
                (f"norm_num [{h}] at {k} {m}", *end),
                (f"simp [{h}] at {k} {m}", *end),
                *([(f"linarith [{h} {shown[0]}, {h} {shown[1]}]",)] if len(target) < 12 else []),
                (f"have {n} := {h} {shown[0]}", f"have := {h} {shown[1]}", *end),
            ],
        )
    c = rng.randint(-9, 9)
    power = rng.choice((2, 3))
    at = choose_nonzero(rng, -3, 5)
    at_shown = f"(-{-at})" if at < 0 else str(at)
    value = at**power + p * at + c
    binders = [
        f"({a} : ℝ)",
        f"({f} : ℝ → ℝ)",
        f"({h} : ∀ x, {f} x = x^{power} + {a} * x{' + ' + str(c) if c > 0 else (' - ' + str(-c) if c else '')})",
        f"({k} : {f} {at_shown} = {value})",
    ]
    return Draft(
        binders,
        f"{a} = {p}",
        [
            (f"rw {h} at {k}", "linarith"),
            (f"rw {h} at {k}; linarith",),
            (f"norm_num [{h}] at {k}", "linarith"),
            (f"simp only [{h}] at {k}", "linarith"),
            (f"have {m} := {h} {at_shown}", "linarith"),
            (f"linarith [{h} {at_shown}]",),
            (f"simp [{h}] at {k}; linarith",),
        ],
    )


def function_equation(rng: random.Random) -> Draft:
    names = Names(rng)
    f = rng.choice("ffgh")
    (x,) = choose_variables(rng, 1, rng.choice(("x", "a", "t", "c")))
    h, k = names.several(2)
    a, b, r = choose_nonzero(rng, -7, 9), rng.randint(-9, 9), rng.randint(-9, 9)
    binders = [
        f"({f} : ℝ → ℝ)",
        f"({x} : ℝ)",
        f"({h} : ∀ y, {f} y = {polynomial_text([a, b], 'y')})",
        f"({k} : {f} {x} = {a * r + b})",
    ]
    return Draft(
        binders,
        f"{x} = {r}",
        [
            (f"rw {h} at {k}", "linarith"),
            (f"rw {h} at {k}; linarith",),
            (f"simp only [{h}] at {k}", "linarith"),
            (f"linarith [{h} {x}]",),
            (f"norm_num [{h}] at {k}", "linarith"),
            (f"have := {h} {x}", "linarith"),
            (f"simp [{h}] at {k}; linarith",),
        ],
    )


def recurrence(rng: random.Random) -> Draft:
    names = Names(rng)
    f = rng.choice("fuag")
    h, k, m = names.several(3)
    if rng.random() < 0.5:
        step, start, steps = choose_nonzero(rng, 2, 9), rng.randint(0, 9), rng.randint(2, 5)
        rule, value = rng.choice(
            (
                (f"{f} n + {step}", start + steps * step),
                (f"{step} * {f} n", start * step**steps),
                (f"2 * {f} n + {step}", start * 2**steps + step * (2**steps - 1)),
            )
        )
        binders = [f"({f} : ℕ → ℕ)", f"({h} : {f} 0 = {start})", f"({k} : ∀ n, {f} (n + 1) = {rule})"]
        return Draft(
            binders,
            f"{f} {steps} = {value}",
            [
                (f"simp [{k}, {h}]",),
                (f"norm_num [{k}, {h}]",),
                (f"rw [{', '.join([k] * steps)}, {h}]",),
                (f"rw [{', '.join([k] * steps)}, {h}]; norm_num",),
                (f"norm_num [{h}, {k}]",),
                (f"simp only [{k}, {h}]",),
            ],
        )
    binders = [f"({f} : ℝ → ℝ)"]
    rate, start, c = choose_nonzero(rng, -4, 6), rng.randint(-5, 9), rng.randint(0, 4)
    at = rng.randint(2, 4)
    value = start + rate * at
    binders += [
        f"({h} : ∀ x, {f} (x + 1) = {f} x {'+' if rate > 0 else '-'} {abs(rate)})",
        f"({k} : {f} {c} = {start})",
    ]
    facts = [f"{h} {c + i}" for i in range(at)]
    haves = [f"have {m}{'₀₁₂₃₄'[i] if m[-1] == '0' else chr(97 + i)} := {fact}" for i, fact in enumerate(facts)]
    return Draft(
        binders, f"{f} {c + at} = {value}", [(*haves, "norm_num at *", "linarith"), (*haves, "norm_num at *; linarith")]
    )


def sequence_two_terms(rng: random.Random) -> Draft:
    f = rng.choice("fuax")
    h, k, m = Names(rng).several(3)
    a, b, steps = rng.randint(0, 4), rng.randint(1, 5), rng.randint(2, 5)
    values = [a, b]
    for _ in range(steps):
        values.append(values[-1] + values[-2])
    at = len(values) - 1
    binders = [
        f"({f} : ℕ → ℕ)",
        f"({h} : {f} 0 = {a})",
        f"({k} : {f} 1 = {b})",
        f"({m} : ∀ n, {f} (n + 2) = {f} (n + 1) + {f} n)",
    ]
    return Draft(
        binders,
        f"{f} {at} = {values[at]}",
        [
            (f"simp [{m}, {h}, {k}]",),
            (f"norm_num [{m}, {k}, {h}]",),
            (f"rw [{m}]; norm_num [{m}, {h}, {k}]",),
            (f"simp only [{m}, {h}, {k}]",),
            (f"norm_num [{h}, {k}, {m}]",),
        ],
    )
