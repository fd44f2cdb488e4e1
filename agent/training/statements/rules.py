"""Functions given by several rules, or by a rule for another argument."""

from __future__ import annotations

import random

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import (
    Names,
    choose_nonzero,
    minus_text,
    number_text,
    polynomial_text,
    polynomial_value,
)


def shifted_functions(rng: random.Random) -> Draft:
    """A polynomial given by its values at shifted arguments."""
    h, k, *more = Names(rng).several(5)
    f = rng.choice("ffgp")
    shift = choose_nonzero(rng, -5, 5)
    degree = rng.choice((1, 2, 2))
    coefficients = [choose_nonzero(rng, -4, 6), *(rng.randint(-9, 9) for _ in range(degree))]
    type_ = rng.choice("ℝℝℝℤ")
    rule = f"({h} : ∀ x, {f} ({minus_text('x', -shift)}) = {polynomial_text(coefficients, 'x')})"
    at = lambda n: f"({n})" if n < 0 else str(n)
    if rng.random() < 0.4:
        argument = rng.randint(-4, 9)
        before = argument - shift
        moved = f"rw [show ({argument} : {type_}) = {minus_text(at(before), -shift)}, by norm_num, {h}]"
        return Draft(
            [f"({f} : {type_} → {type_})", rule],
            f"{f} {at(argument)} = {number_text(polynomial_value(coefficients, before))}",
            [
                (f"have {k} := {h} {at(before)}; norm_num at {k}; linarith",),
                (f"have {k} := {h} {at(before)}", f"norm_num at {k}", CLOSE),
                (f"{moved}; norm_num",),
                (f"convert {h} {at(before)}; norm_num",),
            ],
        )
    letters = ["a", "b", "c"][: degree + 1]
    powers_of_x = [f"{c} * x^{degree - i}" if i < degree - 1 else f"{c} * x" for i, c in enumerate(letters[:-1])]
    form = " + ".join([*powers_of_x, letters[-1]])
    other = rng.choice((1, 1, 1, 2, -1, 0))
    value = polynomial_value(coefficients, other - shift)
    powers = [other**i for i in range(degree, -1, -1)]
    target = " + ".join(
        c if p == 1 else f"{p} * {c}" if p > 0 else f"({p}) * {c}" for p, c in zip(powers, letters) if p
    )
    places = ["0", "1", "(-1)"][: degree + 1]
    at_all = ", ".join(f"{h} {n}" for n in places)
    names = more[: degree + 1]
    haves = [f"have {name} := {h} {n}" for name, n in zip(names, places)]
    there = at(other - shift)
    return Draft(
        [
            f"({' '.join(letters)} : {type_})",
            f"({f} : {type_} → {type_})",
            rule,
            f"({k} : ∀ x, {f} x = {form})",
        ],
        f"{target} = {number_text(value)}",
        [
            (f"have {more[0]} := {h} {there}; norm_num [{k}] at {more[0]}; linarith",),
            (f"have {more[0]} := {h} {there}; rw {k} at {more[0]}; norm_num at {more[0]}; linarith",),
            (f"simp only [{k}] at {h}; linarith [{at_all}]",),
            (f"simp only [{k}] at {h}; linarith [{h} {there}]",),
            (f"simp only [{k}] at {h}; have {more[0]} := {h} {there}; linarith",),
            ("; ".join([*haves, f"rw {k} at {' '.join(names)}", "linarith"]),),
            (*haves, f"rw {k} at {' '.join(names)}", CLOSE),
        ],
    )


def pieces(rng: random.Random) -> Draft:
    """Values of a function with one rule on one side of a number and another on the other."""
    h, k = Names(rng).several(2)
    f = rng.choice("ffgh")
    border = rng.randint(-3, 6)
    type_ = rng.choice("ℝℝℝℤ")
    upper = [choose_nonzero(rng, -3, 5), *(rng.randint(-6, 9) for _ in range(rng.choice((1, 1, 2))))]
    lower = [choose_nonzero(rng, -3, 5), *(rng.randint(-6, 9) for _ in range(rng.choice((1, 1, 2))))]
    value = lambda n: polynomial_value(upper if n >= border else lower, n)
    at = lambda n: f"({n})" if n < 0 else str(n)
    first, second = rng.sample(range(border - 6, border + 7), 2)
    parity = type_ == "ℤ" and rng.random() < 0.6
    if parity:
        value = lambda n: polynomial_value(upper if n % 2 else lower, n)
    on_upper = (lambda n: bool(n % 2)) if parity else (lambda n: n >= border)
    rules = (polynomial_text(upper, "x"), polynomial_text(lower, "x"))
    given = [f"({f} : {type_} → {type_})"]
    whole = not parity and rng.random() < 0.4
    nested = rng.random() < 0.4
    inner = int(value(first))
    target = (
        f"{f} ({f} {at(first)}) = {number_text(value(inner))}"
        if nested
        else f"{f} {at(first)} + {f} {at(second)} = {number_text(value(first) + value(second))}"
        if rng.random() < 0.6
        else f"{f} {at(first)} = {number_text(value(first))}"
    )
    if whole:
        given.append(f"({h} : ∀ x, {f} x = if x ≥ {border} then {rules[0]} else {rules[1]})")
        return Draft(
            given,
            target,
            [
                (f"norm_num [{h}]",),
                (f"simp [{h}]; norm_num",),
                (f"rw {h}; norm_num",),
                (f"rw [{h}, {h}]; norm_num",),
                (f"simp only [{h}]; split_ifs; linarith",),
                (f"simp only [{h}]; norm_num",),
                (f"simp only [{h}]", "norm_num"),
            ],
        )
    if parity:
        given += [f"({h} : ∀ x, odd x → {f} x = {rules[0]})", f"({k} : ∀ x, even x → {f} x = {rules[1]})"]
    elif rng.random() < 0.5:
        given += [f"({h} : ∀ x ≥ {border}, {f} x = {rules[0]})", f"({k} : ∀ x < {border}, {f} x = {rules[1]})"]
    else:
        given += [
            f"({h} : ∀ x, {border} ≤ x → {f} x = {rules[0]})",
            f"({k} : ∀ x, x < {border} → {f} x = {rules[1]})",
        ]
    scripts = []
    for proof in ("by norm_num", "by dec_trivial") if parity else ("by norm_num",):
        of = lambda n, proof=proof: f"{h if on_upper(n) else k} {at(n)} ({proof})"
        if nested:
            scripts += [
                (f"rw {of(first)}; norm_num; rw {of(inner)}; norm_num",),
                (f"rw {of(first)}", "norm_num", f"rw {of(inner)}", CLOSE),
                (f"rw [show {f} {at(first)} = {at(inner)}, by {{ rw {of(first)}, norm_num }}, {of(inner)}]; norm_num",),
                (f"have := {of(first)}; norm_num at this; rw [this, {of(inner)}]; norm_num",),
            ]
        elif " + " in target.split("=")[0]:
            scripts += [
                (f"rw [{of(first)}, {of(second)}]; norm_num",),
                (f"linarith [{of(first)}, {of(second)}]",),
                (f"rw {of(first)}", f"rw {of(second)}", CLOSE),
            ]
        else:
            scripts += [(f"rw {of(first)}; norm_num",), (f"linarith [{of(first)}]",), (f"rw {of(first)}", CLOSE)]
    return Draft(given, target, scripts)
