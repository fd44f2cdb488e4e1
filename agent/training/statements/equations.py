"""Systems of equations, quadratics, symmetric values."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import (
    Names,
    choose_field,
    choose_nonzero,
    choose_variables,
    minus_text,
    number_text,
    polynomial_text,
    sum_text,
    term_text,
)


def linear_system(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    a, b = rng.randint(-9, 12), rng.randint(-9, 12)
    rows = [(choose_nonzero(rng, -6, 9), choose_nonzero(rng, -6, 9)) for _ in range(2)]
    while rows[0][0] * rows[1][1] == rows[0][1] * rows[1][0]:
        rows[1] = (choose_nonzero(rng, -6, 9), choose_nonzero(rng, -6, 9))
    names = Names(rng)
    hypotheses = names.several(2)
    binders = [f"({x} {y} : {choose_field(rng)})"]
    for h, (p, q) in zip(hypotheses, rows):
        binders.append(f"({h} : {sum_text([(p, x), (q, y)])} = {p * a + q * b})")
    hx, hy = names.several(2)
    shape = rng.randrange(5)
    found = [f"have {hx} : {x} = {a} := by linarith", f"have {hy} : {y} = {b} := by linarith"]
    if shape == 0:
        return Draft(
            binders,
            f"{x} = {a} ∧ {y} = {b}",
            [
                ("split; linarith",),
                ("split", CLOSE, CLOSE),
                ("refine ⟨_, _⟩; linarith",),
                ("constructor; linarith",),
                ("exact ⟨by linarith, by linarith⟩",),
            ],
        )
    if shape == 1:
        return Draft(
            binders,
            f"({x}, {y}) = ({a}, {b})",
            [
                ("rw prod.mk.inj_iff", "split; linarith"),
                ("norm_num", "split; linarith"),
                ("simp only [prod.mk.inj_iff]", "split; linarith"),
                ("ext; simp; linarith",),
                (*found, f"rw [{hx}, {hy}]"),
            ],
        )
    if shape == 2:
        return Draft(
            binders,
            f"{x} * {y} = {a * b}",
            [
                (*found, f"rw [{hx}, {hy}]", "norm_num"),
                (*found, f"rw [{hx}, {hy}]; norm_num"),
                (*found, f"subst {hx}; subst {hy}; norm_num"),
                (*found, f"norm_num [{hx}, {hy}]"),
                ("nlinarith",),
            ],
        )
    if shape == 3:
        return Draft(
            binders,
            f"{x}^2 + {y}^2 = {a * a + b * b}",
            [
                (*found, f"rw [{hx}, {hy}]; norm_num"),
                (*found, f"norm_num [{hx}, {hy}]"),
                (*found, f"rw [{hx}, {hy}]", CLOSE),
            ],
        )
    p, q = choose_nonzero(rng, -4, 5), choose_nonzero(rng, -4, 5)
    return Draft(binders, f"{sum_text([(p, x), (q, y)])} = {p * a + q * b}", [("linarith",)])


def substitution(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    h, k, m = Names(rng).several(3)
    a, b, c, d = (choose_nonzero(rng, -9, 12) for _ in range(4))
    value = a * c + b
    binders = [
        f"({x} {y} {z} : {choose_field(rng)})",
        f"({h} : {y} = {sum_text([(a, x), (b, '')])})",
        f"({k} : {x} = {c})",
    ]
    if rng.random() < 0.5:
        binders.append(f"({m} : {z} = {sum_text([(1, x), (1, y), (d, '')])})")
        return Draft(
            binders,
            f"{z} = {c + value + d}",
            [
                (f"rw [{m}, {h}, {k}]; norm_num",),
                (f"rw [{m}, {h}, {k}]", CLOSE),
                (f"subst {k}", f"subst {h}", f"rw {m}", CLOSE),
                ("linarith",),
            ],
        )
    return Draft(
        binders,
        f"{x} * {y} + {z} - {z} = {c * value}",
        [
            (f"rw [{h}, {k}]; ring",),
            (f"rw [{h}, {k}]", CLOSE),
            (f"subst {k}", f"subst {h}", "ring"),
            (f"rw {h}", f"rw {k}", "ring"),
            (f"norm_num [{h}, {k}]",),
            (f"simp [{h}, {k}]; norm_num",),
        ],
    )


def quadratic_roots(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    r, s = rng.sample([n for n in range(-9, 12) if n], 2)
    k = rng.choice((1, 1, 1, 2, 3))
    h, f, g = Names(rng).several(3)
    names = h
    equation = f"{polynomial_text([k, -k * (r + s), k * r * s], x)} = 0"
    if rng.random() < 0.3:
        equation = f"{polynomial_text([k, -k * (r + s), 0], x)} = {-k * r * s}"
    factors = f"({minus_text(x, r)}) * ({minus_text(x, s)}) = 0"
    binders = [f"({x} : ℝ)", f"({names} : {equation})"]
    factored = [f"have {f} : {factors} := by nlinarith", f"have {f} : {factors} := by linarith"]
    cases = [
        f"cases mul_eq_zero.mp {f} with {g} {g}",
        f"rcases mul_eq_zero.mp {f} with {g} | {g}",
        f"cases eq_zero_or_eq_zero_of_mul_eq_zero {f} with {g} {g}",
    ]
    if rng.random() < 0.3 and r * s < 0:
        positive = rng.random() < 0.5
        chosen = max(r, s) if positive else min(r, s)
        other = f"({f} : {'0 < ' + x if positive else x + ' < 0'})"
        binders.append(other)
        f2, g2 = f"{f}'", g
        start = f"have {f2} : {factors} := by nlinarith"
        return Draft(
            binders,
            f"{x} = {chosen}",
            [
                (start, f"cases mul_eq_zero.mp {f2} with {g2} {g2}", "linarith", "linarith"),
                (start, f"cases mul_eq_zero.mp {f2} with {g2} {g2}; linarith"),
                ("nlinarith",),
            ],
        )
    scripts: list[Sequence[str]] = []
    for start in factored:
        for case in cases:
            scripts.append((start, case, "left", "linarith", "right", "linarith"))
    scripts.append((factored[0], f"rw mul_eq_zero at {f}", f"cases {f}", "left", "linarith", "right", "linarith"))
    scripts.append(("rw ← sub_eq_zero", "rw ← sub_eq_zero", CLOSE))
    scripts.append((f"rw [← sub_eq_zero, ← @sub_eq_zero _ _ {x}, ← mul_eq_zero]", "linarith"))
    return Draft(binders, f"{x} = {r} ∨ {x} = {s}", scripts)


def double_root(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    r, k = choose_nonzero(rng, -9, 9), rng.choice((1, 1, 2, 3))
    h, f = Names(rng).several(2)
    square = f"({minus_text(x, r)})^2 = 0"
    binders = [f"({x} : ℝ)", f"({h} : {polynomial_text([k, -2 * k * r, k * r * r], x)} = 0)"]
    return Draft(
        binders,
        f"{x} = {r}",
        [
            (f"have {f} : {square} := by nlinarith", f"have := pow_eq_zero {f}", "linarith"),
            (f"have {f} : {square} := by linarith", f"nlinarith [pow_eq_zero {f}]"),
            (f"nlinarith [sq_nonneg ({minus_text(x, r)})]",),
            (f"have {f} : {square} := by nlinarith", f"linarith [pow_eq_zero {f}]"),
        ],
    )


def square_value(rng: random.Random) -> Draft:
    (x,) = choose_variables(rng, 1)
    r = rng.randint(2, 15)
    h, k, f, g = Names(rng).several(4)
    factors = f"({x} - {r}) * ({x} + {r}) = 0"
    if rng.random() < 0.5:
        sign = rng.choice((f"0 ≤ {x}", f"0 < {x}"))
        return Draft(
            [f"({x} : ℝ)", f"({h} : {sign})", f"({k} : {x}^2 = {r * r})"],
            f"{x} = {r}",
            [
                ("nlinarith",),
                (f"have {f} : {factors} := by nlinarith", f"cases mul_eq_zero.mp {f} with {g} {g}; linarith"),
                ("apply le_antisymm; nlinarith",),
                ("apply le_antisymm", CLOSE, CLOSE),
            ],
        )
    return Draft(
        [f"({x} : ℝ)", f"({h} : {x}^2 = {r * r})"],
        f"{x} = {r} ∨ {x} = -{r}",
        [
            (
                f"have {f} : {factors} := by nlinarith",
                f"cases mul_eq_zero.mp {f} with {g} {g}",
                "left",
                "linarith",
                "right",
                "linarith",
            ),
            (f"apply sq_eq_sq_iff_eq_or_eq_neg.mp; norm_num [{h}]",),
            ("apply eq_or_eq_neg_of_sq_eq_sq; norm_num; assumption",),
            ("apply eq_or_eq_neg_of_sq_eq_sq", "linarith"),
        ],
    )


def symmetric_values(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    s, p = rng.randint(-9, 12), choose_nonzero(rng, -12, 20)
    h, k, f = Names(rng).several(3)
    type_ = choose_field(rng)
    binders = [f"({x} {y} : {type_})", f"({h} : {x} + {y} = {s})", f"({k} : {x} * {y} = {p})"]
    shape = rng.randrange(4)
    if shape == 0:
        square = f"have {f} : {x}^2 + {y}^2 = ({x} + {y})^2 - 2 * ({x} * {y}) := by ring"
        return Draft(
            binders,
            f"{x}^2 + {y}^2 = {s * s - 2 * p}",
            [
                (square, f"rw [{f}, {h}, {k}]; norm_num"),
                (f"linear_combination ({x} + {y} + {s}) * {h} - 2 * {k}",),
                ("nlinarith",),
                (
                    f"calc {x}^2 + {y}^2 = ({x} + {y})^2 - 2 * ({x} * {y}) : by ring "
                    f"... = {s * s - 2 * p} : by {{ rw [{h}, {k}], norm_num }}",
                ),
            ],
        )
    if shape == 1:
        cube = f"have {f} : {x}^3 + {y}^3 = ({x} + {y})^3 - 3 * ({x} * {y}) * ({x} + {y}) := by ring"
        return Draft(
            binders,
            f"{x}^3 + {y}^3 = {s**3 - 3 * p * s}",
            [(cube, f"rw [{f}, {h}, {k}]; norm_num"), (cube, f"rw [{f}, {k}, {h}]", CLOSE)],
        )
    if shape == 2:
        square = f"have {f} : ({x} - {y})^2 = ({x} + {y})^2 - 4 * ({x} * {y}) := by ring"
        return Draft(
            binders,
            f"({x} - {y})^2 = {s * s - 4 * p}",
            [
                (square, f"rw [{f}, {h}, {k}]; norm_num"),
                ("nlinarith",),
                (f"linear_combination ({x} + {y} + {s}) * {h} - 4 * {k}",),
            ],
        )
    return Draft(
        [*binders],
        f"{x}^2 * {y} + {x} * {y}^2 = {s * p}",
        [
            (
                f"have {f} : {x}^2 * {y} + {x} * {y}^2 = ({x} * {y}) * ({x} + {y}) := by ring",
                f"rw [{f}, {h}, {k}]; norm_num",
            ),
            (f"linear_combination {p} * {h} + ({x} + {y}) * {k}",),
            ("nlinarith",),
        ],
    )


def difference_of_squares(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    d, s = choose_nonzero(rng, 1, 9), rng.randint(2, 20)
    h, k, f = Names(rng).several(3)
    binders = [f"({x} {y} : ℝ)", f"({h} : {x}^2 - {y}^2 = {d * s})", f"({k} : {x} - {y} = {d})"]
    identity = f"have {f} : {x}^2 - {y}^2 = ({x} - {y}) * ({x} + {y}) := by ring"
    target = rng.choice((f"{x} + {y} = {s}", f"{x} = {number_text(Fraction(s + d, 2))}"))
    return Draft(
        binders,
        target,
        [
            (identity, f"rw [{f}, {k}] at {h}", "linarith"),
            ("nlinarith",),
            (f"have {f} : ({x} - {y}) * ({x} + {y}) = {d * s} := by linarith", f"rw {k} at {f}", "linarith"),
        ],
    )


def linear_combinations(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    h, k = Names(rng).several(2)
    a, b, c, d = (choose_nonzero(rng, -4, 5) for _ in range(4))
    p, q = rng.randint(-9, 12), rng.randint(-9, 12)
    u, v = choose_nonzero(rng, -3, 4), choose_nonzero(rng, -3, 4)
    square = rng.random() < 0.5
    second = f"{y}^2" if square else f"{x} * {y}"
    left = sum_text([(u * a + v * c, x), (u * b + v * d, second)])
    binders = [
        f"({x} {y} {z} : {choose_field(rng)})",
        f"({h} : {sum_text([(a, x), (b, second)])} = {p})",
        f"({k} : {sum_text([(c, x), (d, second)])} = {q})",
    ]
    combination = f"{term_text(u, h)}{' - ' if v < 0 else ' + '}{term_text(abs(v), k)}"
    if left == "0":
        return linear_combinations(rng)
    return Draft(
        binders,
        f"{left} = {u * p + v * q}",
        [(f"linear_combination {combination}",), ("linarith",), (f"nlinarith [{h}, {k}]",)],
    )


def squares_that_vanish(rng: random.Random) -> Draft:
    x, y = choose_variables(rng, 2)
    h, k = Names(rng).several(2)
    a, b = rng.randint(-6, 6), rng.randint(-6, 6)
    equation = f"{sum_text([(1, x + '^2'), (-2 * a, x), (1, y + '^2'), (-2 * b, y), (a * a + b * b, '')])} = 0"
    zero = f"have {k} : ({minus_text(x, a)})^2 + ({minus_text(y, b)})^2 = 0 := by nlinarith"
    hints = f"sq_nonneg ({minus_text(x, a)}), sq_nonneg ({minus_text(y, b)})"
    target = rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}"))
    split = "split; " if "∧" in target else ""
    return Draft(
        [f"({x} {y} : ℝ)", f"({h} : {equation})"],
        target,
        [(f"{split}nlinarith [{hints}]",), (zero, f"{split}nlinarith [{hints}]"), (f"{split}nlinarith",)],
    )


def plain_values(rng: random.Random) -> Draft:
    x, y, z = choose_variables(rng, 3)
    h, k, m = Names(rng).several(3)
    a, b, c = rng.randint(2, 9), rng.randint(2, 9), rng.randint(2, 9)
    percent = rng.choice((5, 10, 20, 25, 40, 50))
    whole = 100 * rng.randint(1, 9)
    target, given, scripts = rng.choice(
        [
            (f"{x} = {whole}", [f"{percent} / 100 * {x} = {whole * percent // 100}"],
             ["linarith", f"norm_num at {h}; linarith"]),
            (f"{y} = {b * a}", [f"{x} / {y} = 1 / {b}", f"{x} = {a}", f"{y} ≠ 0"],
             [f"rw [{k}, div_eq_div_iff {m} (by norm_num)] at {h}; linarith", f"subst {k}; field_simp at {h}; linarith",
              f"rw {k} at {h}; field_simp at {h}; linarith"]),
            (f"{x} * {y} * {z} = {a * b * c}", [f"{x} = {a}", f"{y} = {b}", f"{z} = {c}"],
             [f"rw [{h}, {k}, {m}]; norm_num", f"subst {h}; subst {k}; subst {m}; norm_num",
              f"norm_num [{h}, {k}, {m}]"]),
            (f"{x} = {a * b}", [f"{x} / {a} = {b}"],
             ["linarith", f"rw div_eq_iff at {h}; linarith", f"field_simp at {h}; linarith"]),
            (f"{x} + {y} + {z} = {a + b + c}",
             [f"{x} + {y} = {a + b}", f"{y} + {z} = {b + c}", f"{x} + {z} = {a + c}"], ["linarith"]),
            (f"({x} + {y}) / 2 = {number_text(Fraction(a + b, 2))}", [f"{x} = {a}", f"{y} = {b}"],
             [f"rw [{h}, {k}]; norm_num", f"norm_num [{h}, {k}]", f"subst {h}; subst {k}; norm_num", "linarith"]),
        ]
    )  # fmt: skip
    binders = [f"({x} {y} {z} : ℝ)", *(f"({name} : {said})" for name, said in zip((h, k, m), given))]
    return Draft(binders, target, [(script,) for script in scripts])


def multiplied_equation(rng: random.Random) -> Draft:
    """What follows from an equation between powers of a number by multiplying it and adding."""
    (x,) = choose_variables(rng, 1)
    names = Names(rng)
    h, k = names.several(2)
    p, q = rng.randint(-6, 7), choose_nonzero(rng, -7, 9)
    body = polynomial_text([1, p, q], x) if p else f"{x}^2 {'+' if q > 0 else '-'} {abs(q)}"
    a, b, c = rng.choice((1, 1, 2)), rng.randint(-4, 4), rng.randint(-9, 12)
    # (a * x + b) * body + c
    product = [a, a * p + b, a * q + b * p, b * q + c]
    cubic = [(n, f"{x}^{d}" if d > 1 else x) for n, d in zip(product, (3, 2, 1)) if n]
    target = f"{sum_text([*cubic, (product[3], '')])} = {c}" if rng.random() < 0.5 else f"{sum_text(cubic)} = {-b * q}"
    said = f"{body} = 0"
    if rng.random() < 0.4:
        said = f"{x}^2 = {sum_text([(-p, x), (-q, '')])}"
    moved = f"{x} * ({body}) = 0"
    return Draft(
        [f"({x} : {choose_field(rng)})", f"({h} : {said})"],
        target,
        [
            (f"have {k} : {moved} := (by rw [{h}, mul_zero]); linarith",),
            (f"have {k} : {moved} := (by {{ rw (show {body} = 0, by linarith), ring }}); linarith",),
            (f"have {k} : {moved} := (by {{ rw {h}, ring }}); linarith",),
            (f"nlinarith [{h}]",),
            ("nlinarith",),
        ],
    )


def distinct_roots(rng: random.Random) -> Draft:
    """The sum or product of two different roots of a quadratic equation: their difference can be cancelled."""
    x, y = choose_variables(rng, 2, rng.choice(("ab", "xy", "pq", "rs", "mn")))
    names = Names(rng)
    p, q = rng.randint(-12, 12), choose_nonzero(rng, -15, 15)
    a = rng.choice((1, 1, 1, 2, 3))
    f = rng.choice(("", "f", "g"))
    body = lambda v: polynomial_text([a, p, q], v)
    given = [f"({x} {y} : ℝ)"]
    rule = names() if f else ""
    if f:
        given += [f"({f} : ℝ → ℝ)", f"({rule} : ∀ t, {f} t = {body('t')})"]
    first, second, apart, more = names.several(4)
    roots = [f"({name} : {f'{f} {v}' if f else body(v)} = 0)" for name, v in zip((first, second), (x, y))]
    different = f"({apart} : {x} ≠ {y})"
    given += rng.choice(([*roots, different], [different, *roots]))
    total, product = number_text(Fraction(-p, a)), number_text(Fraction(q, a))
    shape = rng.randrange(4)
    target = (
        f"{x} + {y} = {total}",
        f"{x} * {y} = {product}",
        f"{x} + {y} = {total}",
        f"{x}^2 + {y}^2 = {number_text(Fraction(p * p - 2 * a * q, a * a))}",
    )[shape]
    start = f"rw {rule} at {first} {second}; " if f else ""
    cancel = f"apply mul_left_cancel₀ (sub_ne_zero.mpr {apart})"
    zero = f"({x} - {y}) * ({polynomial_text([a, 0], x)} + {polynomial_text([a, p], y)}) = 0"
    vanishes = f"have {more} : {zero} := by nlinarith"
    other = f"cases mul_eq_zero.mp {more} with {apart}' {apart}'"
    end = "linarith" if shape in (0, 2) else "nlinarith"
    return Draft(
        given,
        target,
        [
            (f"{start}{cancel}; nlinarith",),
            (f"{start}{cancel}; linarith",),
            *([(f"rw {rule} at {first} {second}", cancel, "nlinarith")] if f else [(cancel, "nlinarith")]),
            (
                f"{start}have {more} : {x} + {y} = {total} := "
                f"(by {{ apply mul_left_cancel₀ (sub_ne_zero.mpr {apart}), nlinarith }}); nlinarith",
            ),
            (f"{start}{vanishes}", other, f"exact absurd {apart}' (sub_ne_zero.mpr {apart})", end),
        ],
    )
