"""The least and greatest numbers of sets."""

from __future__ import annotations

import random
from collections.abc import Callable

from agent.training.statements.exercise import CLOSE, Draft
from agent.training.statements.wording import Names, choose_variables, minus_text, polynomial_text


def least_numbers(rng: random.Random) -> Draft:
    """The least natural number with certain remainders."""
    x, y = rng.choice((("n", "m"), ("x", "n"), ("k", "n"), ("a", "b"), ("n", "n")))
    k, m, n, g = Names(rng).several(4)
    lemmas = ""
    if rng.random() < 0.5:
        modulus, factor = rng.randint(5, 23), rng.randint(2, 9)
        least = rng.randint(1, modulus - 1)
        said = f"{factor} * {x} ≡ {factor * least % modulus} [MOD {modulus}]"
        fits: Callable[[int], bool] = lambda i: factor * i % modulus == factor * least % modulus
        if rng.random() < 0.5:
            said, fits = f"0 < {x} ∧ {said}", lambda i: i > 0 and factor * (i - least) % modulus == 0
        lemmas = " [nat.modeq]"
    else:
        moduli = rng.sample(range(2, 10), 2)
        remainders = [rng.randrange(modulus) for modulus in moduli]
        said = " ∧ ".join([f"0 < {x}", *(f"{x} % {a} = {r}" for a, r in zip(moduli, remainders))])
        fits = lambda i: i > 0 and [i % a for a in moduli] == remainders
    value = next((i for i in range(50) if fits(i)), None)
    if not value:
        return least_numbers(rng)
    pattern = f"⟨{', '.join([k, m, g][: said.count('∧') + 1])}⟩" if "∧" in said else k
    cases = f"by_contra {n}; push_neg at {n}; interval_cases {y}; norm_num{lemmas} at *"
    return Draft(
        [],
        f"is_least {{{x} : ℕ | {said}}} {value}",
        [
            (f"refine ⟨by norm_num{lemmas}, _⟩; rintros {y} {pattern}; {cases}",),
            (f"refine ⟨by norm_num{lemmas}, _⟩", f"rintros {y} {pattern}", cases),
            ("split", f"norm_num{lemmas}", f"rintros {y} {pattern}; {cases}"),
            ("split", CLOSE, f"rintros {y} {pattern}", f"by_contra {n}", f"push_neg at {n}"),
        ],
    )


def extreme_values(rng: random.Random) -> Draft:
    """The least or greatest of the numbers between a polynomial's roots, or of a polynomial's values."""
    x, y = choose_variables(rng, 2)
    k, m = Names(rng).several(2)
    if rng.random() < 0.5:
        type_ = rng.choice("ℝℝℤ")
        low, high = sorted(rng.sample(range(-9, 10), 2))
        body = polynomial_text([1, -(low + high), 0], x)
        said = f"{body} ≤ {-low * high}"
        if rng.random() < 0.3:
            said = f"({minus_text(x, low)}) * ({minus_text(x, high)}) ≤ 0"
        greatest = rng.random() < 0.5
        value = high if greatest else low
        given, unfolded = f"rintros {y} {k}", said.replace(x, y)
        hint = rng.choice((f"sq_nonneg ({minus_text(y, low)})", f"sq_nonneg ({minus_text(y, high)})"))
        starts = [
            f"{given}; change {unfolded} at {k}",
            f"{given}; simp only [set.mem_set_of_eq] at {k}",
            f"{given}; norm_num at {k}",
        ]
        there = "norm_num"
    else:
        type_ = "ℝ"
        a, at, value = rng.choice((1, 1, 1, 2, 3)), rng.randint(-6, 6), rng.randint(-9, 12)
        greatest = rng.random() < 0.5
        a = -a if greatest else a
        z = "t" if x != "t" else "r"
        said = f"∃ {z} : ℝ, {x} = {polynomial_text([a, -2 * a * at, a * at * at + value], z)}"
        starts = [f"rintros {y} ⟨{z}, {k}⟩"]
        hint = f"sq_nonneg ({minus_text(z, at)})"
        there = f"exact ⟨{at}, by norm_num⟩"
    shown = f"({value})" if value < 0 else str(value)
    kind = "is_greatest" if greatest else "is_least"
    set_text = f"{{{x} : {type_} | {said}}}"
    scripts = [
        script
        for start in starts
        for script in (
            (f"refine ⟨by {there}, _⟩; {start}; nlinarith",),
            (f"refine ⟨by {there}, _⟩; {start}; nlinarith [{hint}]",),
            ("split", there, f"{start}; nlinarith", f"{start}; nlinarith [{hint}]"),
        )
    ]
    if rng.random() < 0.75:
        return Draft([], f"{kind} {set_text} {shown}", scripts)
    name = rng.choice("SST")
    return Draft(
        [f"({name} : set {type_})", f"({m} : {name} = {set_text})"],
        f"{kind} {name} {shown}",
        [(f"rw {m}", *scripts[0]), (f"subst {m}", *scripts[1]), *scripts],
    )
