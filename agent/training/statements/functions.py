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
    sum_text,
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


def matched_coefficients(rng: random.Random) -> Draft:
    """An equation that holds for every argument, and what it says of its coefficients."""
    a, b, c = choose_variables(rng, 3, rng.choice(("abc", "abc", "pqr", "mnk")))
    (x,) = choose_variables(rng, 1, rng.choice("xxtz"))
    h = Names(rng)()
    type_ = rng.choices(("ℝ", "ℤ", "ℚ"), (8, 1, 1))[0]
    m, p = choose_nonzero(rng, 1, 5), choose_nonzero(rng, 1, 4)
    n, q = choose_nonzero(rng, -9, 9), choose_nonzero(rng, -9, 9)
    first, second, third = m * p, m * q + n * p, n * q
    product = f"({polynomial_text([m, n], x)}) * ({polynomial_text([p, q], x)})"
    said, values = rng.choice(
        (
            (f"{a} * {x}^2 + {b} * {x} + {c} = {product}", {a: first, b: second, c: third}),
            (f"{product} = {a} * {x}^2 + {b} * {x} + {c}", {a: first, b: second, c: third}),
            (f"{polynomial_text([first, second, third], x)} = ({a} * {x} + {n}) * ({b} * {x} + {q})", {}),
            (f"({x} + {a}) * ({x} + {b}) = {polynomial_text([1, n + q, n * q], x)}", {}),
            (f"{a} * ({x} + {b})^2 + {c} = {polynomial_text([m, 2 * m * n, m * n * n + q], x)}", {a: m}),
        )
    )
    points = (f"{h} 0", f"{h} 1", f"{h} (-1)", f"{h} 2")
    if values:
        some = rng.sample(sorted(values), rng.randint(1, len(values)))
        weights = [choose_nonzero(rng, -2, 3) if len(some) > 1 else 1 for _ in some]
        total = sum(w * values[v] for w, v in zip(weights, some))
        target = f"{sum_text(list(zip(weights, some)))} = {total}"
        used = [points[:3], points[:2], points]
    elif said.startswith("("):
        target = rng.choice((f"{a} + {b} = {n + q}", f"{a} * {b} = {n * q}", f"{a}^2 + {b}^2 = {n * n + q * q}"))
        used = [points[:1], points[:2], points[:3]]
    else:
        target = rng.choice((f"{a} * {b} = {first}", f"{q} * {a} + {n} * {b} = {second}"))
        used = [points[1:3], points[:3], points]
    return Draft(
        [f"({a} {b} {c} : {type_})", f"({h} : ∀ {x}, {said})"],
        target,
        [(f"{how} [{', '.join(some)}]",) for some in used for how in ("linarith", "nlinarith")],
    )


def given_values(rng: random.Random) -> Draft:
    """A function with unknown coefficients, and values of it."""
    names = Names(rng)
    f = rng.choice("ffgp")
    a, b, c = rng.choice(("abc", "abc", "rst", "klm"))
    h = names()
    hidden = {a: rng.randint(-5, 7), b: rng.randint(-7, 9), c: rng.randint(-9, 9)}
    shape = rng.randrange(3)
    if shape == 0:  # an even part and an odd one: one value says another
        top, low = rng.choice(((4, 2), (3, 1), (5, 3), (6, 2)))
        linear, constant, at = rng.randint(1, 5), rng.randint(-9, 9), rng.randint(1, 5)
        rest = sum_text([(linear, "x"), (constant, "")])
        binders = [
            f"({a} {b} : ℝ)",
            f"({f} : ℝ → ℝ)",
            f"({h} : ∀ x, {f} x = {a} * x^{top} - {b} * x{f'^{low}' if low > 1 else ''} + {rest})",
        ]
        value = rng.randint(-9, 9)
        other = value + 2 * linear * at if top % 2 == 0 else 2 * constant - value
        binders.append(f"({names()} : {f} (-{at}) = {value})")
        target = f"{f} {at} = {other}"
        facts = f"{h} {at}, {h} (-{at})"
    else:
        points = rng.sample(range(-3, 5), 3 if shape == 1 else 2)
        shown = [f"(-{-at})" if at < 0 else str(at) for at in points]
        body = f"{a} * x^2 + {b} * x + {c}" if shape == 1 else f"{b} * x + {c}"
        values = [hidden[a] * at * at * (shape == 1) + hidden[b] * at + hidden[c] for at in points]
        binders = [f"({f' {b} '.join((a, c)) if shape == 1 else f'{b} {c}'} : ℝ)", f"({f} : ℝ → ℝ)"]
        binders.append(f"({h} : ∀ x, {f} x = {body})")
        binders += [f"({names()} : {f} {at} = {value})" for at, value in zip(shown, values)]
        known = [a, b, c] if shape == 1 else [b, c]
        weights = [(choose_nonzero(rng, -2, 3), v) for v in rng.sample(known, rng.randint(1, len(known)))]
        target = f"{sum_text(weights)} = {sum(w * hidden[v] for w, v in weights)}"
        if rng.random() < 0.25:
            at = rng.randint(5, 7)
            value = hidden[a] * at * at * (shape == 1) + hidden[b] * at + hidden[c]
            target, shown = f"{f} {at} = {value}", [*shown, str(at)]
        facts = ", ".join(f"{h} {at}" for at in shown)
    return Draft(
        binders,
        target,
        [
            (f"linarith [{facts}]",),
            (f"simp only [{h}] at *; linarith",),
            (f"norm_num [{h}] at *; linarith",),
            (f"simp only [{h}] at *; nlinarith",),
            (f"simp [{h}] at *; linarith",),
        ],
    )


def inverse_functions(rng: random.Random) -> Draft:
    """A bijection given by its values or by a linear term, and values of it and of its inverse."""
    names = Names(rng)
    f = rng.choice(("σ", "σ", "f", "e"))
    to, back = rng.choice(((f"{f}.1", f"{f}.2"), (f"{f}.to_fun", f"{f}.inv_fun"), (f, f"{f}.symm")))
    h, k, m = names.several(3)
    if rng.random() < 0.5:
        a, b, at = choose_nonzero(rng, 1, 7), rng.randint(-9, 9), rng.randint(-6, 9)
        binders = [f"({f} : equiv ℝ ℝ)", f"({h} : ∀ x, {to} x = {polynomial_text([a, b], 'x')})"]
        value = f"({a * at + b})" if a * at + b < 0 else str(a * at + b)
        target, listed, start = f"{back} {value} = {at}", h, f"({at})"
    else:
        first, second, third = rng.sample(range(1, 12), 3)
        binders = [f"({f} : equiv ℝ ℝ)", f"({h} : {to} {first} = {second})", f"({k} : {to} {second} = {third})"]
        target = rng.choice(
            (
                f"{back} {second} = {first}",
                f"{back} ({back} {third}) = {first}",
                f"{to} ({back} {third}) = {third}",
                f"{back} {third} + {back} {second} = {first + second}",
            )
        )
        listed, start = f"{h}, {k}", str(first)
    known = f"have {m} := {f}.left_inv {start}"
    return Draft(
        binders,
        target,
        [
            (f"{known}; norm_num [{listed}] at {m}; exact {m}",),
            (f"{known}; rw {h} at {m}; norm_num at {m}; exact {m}",),
            (f"{known}; rw {h} at {m}; exact {m}",),
            (f"rw {f}.symm_apply_eq; norm_num [{listed}]",),
            (f"simp [{f}.symm_apply_eq, {listed}] at *",),
            (f"simp [← {h}]",),
            (f"simp [← {h}, ← {k}]",),
            (f"simp [{f}.symm_apply_eq, *] at *",),
            (f"apply {f}.injective; simp [{listed}]",),
            (f"apply {f}.injective; norm_num [{listed}]",),
        ],
    )


def arithmetic_sequences(rng: random.Random) -> Draft:
    """Sequences whose differences are equal, given by two terms, or by one and the difference."""
    a, n = rng.choice("auxf"), rng.choice("nnmk")
    h, k, m = Names(rng).several(3)
    type_ = rng.choice(("ℝ", "ℝ", "ℚ", "ℤ"))
    start, step = rng.randint(-9, 15), choose_nonzero(rng, -6, 9)
    first, second, asked = rng.sample(range(6), 3)
    last = max(first, second, asked)
    said, terms, needed = rng.choice(
        (
            (f"{a} ({n} + 2) - {a} ({n} + 1) = {a} ({n} + 1) - {a} {n}", 2, last - 1),
            (f"{a} ({n} + 2) = 2 * {a} ({n} + 1) - {a} {n}", 2, last - 1),
            (f"{a} ({n} + 1) = {a} {n} + {step}", 1, last),
        )
    )
    binders = [f"({a} : ℕ → {type_})", f"({h} : ∀ {n}, {said})", f"({k} : {a} {first} = {start + step * first})"]
    if terms == 2:
        binders.append(f"({m} : {a} {second} = {start + step * second})")
    facts = ", ".join(f"{h} {i}" for i in range(max(1, needed)))
    return Draft(
        binders,
        f"{a} {asked} = {start + step * asked}",
        [(f"linarith [{facts}]",), (f"norm_num at *; linarith [{facts}]",)],
    )


def geometric_sequences(rng: random.Random) -> Draft:
    """Sequences whose quotients are equal, given by a term and the quotient; what they are at a place, or at all."""
    a, n = rng.choice("auxf"), rng.choice("nnmk")
    h, k = Names(rng).several(2)
    type_ = rng.choice(("ℝ", "ℝ", "ℚ", "ℤ", "ℕ"))
    start, ratio = rng.randint(1, 9), rng.randint(2, 5)
    if type_ in "ℝℚℤ" and rng.random() < 0.3:
        ratio = -ratio
    shown = f"(-{-ratio})" if ratio < 0 else str(ratio)
    said = rng.choice((f"{a} ({n} + 1) = {shown} * {a} {n}", f"{a} ({n} + 1) = {a} {n} * {shown}"))
    binders = [f"({a} : ℕ → {type_})", f"({h} : ∀ {n}, {said})", f"({k} : {a} 0 = {start})"]
    at = rng.randint(2, 6)
    if rng.random() < 0.6:
        facts = ", ".join(f"{h} {i}" for i in range(at))
        ways = [
            (f"norm_num [{h}, {k}]",),
            (f"simp [{h}, {k}]; norm_num",),
            (f"rw [{', '.join([h] * at)}, {k}]; norm_num",),
            (f"linarith [{facts}]",),
        ]
        return Draft(binders, f"{a} {at} = {start * ratio**at}", ways)
    m = "m" if n != "m" else "n"
    first = f"{start} * {shown}^{m}" if start != 1 else f"{shown}^{m}"
    end = f"rw [{h}, ih, pow_succ]; ring"
    return Draft(
        binders,
        f"∀ {m}, {a} {m} = {first}",
        [
            (f"intro {m}; induction {m} with {m} ih; [simp [{k}], {{ {end} }}]",),
            (f"intro {m}", f"induction {m} with {m} ih", f"simp [{k}]", end),
            (f"intro {m}", f"induction {m} with {m} ih", f"norm_num [{k}]", f"rw [{h}, ih]; ring_exp"),
            (f"intro {m}", f"induction {m} with {m} ih", CLOSE, f"simp [{h}, ih, pow_succ]; ring"),
        ],
    )


def operations(rng: random.Random) -> Draft:
    """An operation on two numbers, its values, and numbers at which it has a value."""
    names = Names(rng)
    f = rng.choice("ffghp")
    h, k = names.several(2)
    type_ = rng.choices("ℝℤℚℕ", (8, 2, 2, 1))[0]
    low = 0 if type_ == "ℕ" else -5
    a, b, c, d, e = (rng.choice((0, 0, rng.randint(low, 6))) for _ in range(5))
    b = b or 1
    terms = [(a, "x^2"), (c, "x * y"), (d, "y^2"), (b, "x"), (rng.choice((0, 1, 2)), "y"), (e, "")]
    terms = [t for t in terms if t[0]]
    rng.shuffle(terms)
    coefficient = {body: factor for factor, body in terms}

    def value(x: int, y: int) -> int:
        at = {"x^2": x * x, "x * y": x * y, "y^2": y * y, "x": x, "y": y, "": 1}
        return sum(factor * at[body] for body, factor in coefficient.items())

    binders = [f"({f} : {type_} → {type_} → {type_})", f"({h} : ∀ x y, {f} x y = {sum_text(terms)})"]
    first, second, third = (rng.randint(low, 9) for _ in range(3))
    shown = {i: f"({i})" if i < 0 else str(i) for i in (first, second, third)}
    once = f"{f} {shown[first]} {shown[second]}"
    shape = rng.randrange(3)
    if shape == 2 and not a and b + c * second:
        binders.insert(0, f"(t : {type_})")
        binders.append(f"({k} : {f} t {shown[second]} = {value(first, second)})")
        return Draft(
            binders,
            f"t = {first}",
            [
                (f"rw {h} at {k}; linarith",),
                (f"linarith [{h} t {shown[second]}]",),
                (f"simp only [{h}] at {k}; linarith",),
                (f"norm_num [{h}] at {k}; linarith",),
            ],
        )
    if shape == 1:
        inner = value(first, second)
        target = f"{f} ({once}) {shown[third]} = {value(inner, third)}"
    else:
        target = f"{once} = {value(first, second)}"
        if rng.random() < 0.4:
            target = f"{once} + {f} {shown[second]} {shown[first]} = {value(first, second) + value(second, first)}"
    return Draft(
        binders,
        target,
        [(f"norm_num [{h}]",), (f"simp only [{h}]; norm_num",), (f"rw [{h}, {h}]; norm_num",), (f"rw {h}; norm_num",)],
    )
