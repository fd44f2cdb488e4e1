"""Statements put together at random from expressions. They are true; which tactic shows them, trial must tell."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from agent.training.statements.exercise import CLOSE, Draft, Script
from agent.training.statements.remainders import natural_remainder_cases, remainder_bounds
from agent.training.statements.wording import Names, choose_nonzero, choose_variables, number_text, sum_text

_SUM, _PRODUCT, _ATOM = range(3)


@dataclass(frozen=True)
class _Expression:
    """Its text, its value at the hidden point, and how tightly its outermost operation binds."""

    text: str
    value: Fraction
    level: int = _ATOM

    def at_least(self, level: int) -> str:
        return self.text if self.level >= level else f"({self.text})"


def _number(value: int) -> _Expression:
    return _Expression(str(value) if value >= 0 else f"(-{-value})", Fraction(value))


def _expression(
    rng: random.Random, leaves: Sequence[_Expression], depth: int, signed: bool = True, divided: bool = False
) -> _Expression:
    """Of the leaves and small numbers. Without `signed` nothing is subtracted, without `divided` nothing divided."""
    if depth == 0:
        return rng.choice(leaves) if rng.random() < 0.85 else _number(rng.randint(1, 9))
    one = _expression(rng, leaves, depth - 1, signed, divided)
    kind = rng.random()
    if kind < 0.15:
        power = rng.choice((2, 2, 2, 3))
        return _Expression(f"{one.at_least(_ATOM)}^{power}", one.value**power)
    if kind < 0.3:
        factor = rng.randint(2, 9)
        return _Expression(f"{factor} * {one.at_least(_PRODUCT)}", factor * one.value, _PRODUCT)
    if kind < 0.38 and divided:
        divisor = rng.randint(2, 6)
        return _Expression(f"{one.at_least(_PRODUCT)} / {divisor}", one.value / divisor, _PRODUCT)
    other = _expression(rng, leaves, rng.randrange(depth), signed, divided)
    if kind < 0.6:
        return _Expression(f"{one.at_least(_PRODUCT)} * {other.at_least(_ATOM)}", one.value * other.value, _PRODUCT)
    if kind < 0.8 or not signed:
        return _Expression(f"{one.text} + {other.at_least(_PRODUCT)}", one.value + other.value, _SUM)
    return _Expression(f"{one.text} - {other.at_least(_PRODUCT)}", one.value - other.value, _SUM)


def _about(draw: Callable[[], _Expression], leaves: Sequence[_Expression]) -> _Expression:
    """The first drawn that speaks of one of the leaves."""
    return next(e for e in iter(draw, None) if any(leaf.text in e.text for leaf in leaves))


def _claim(rng: random.Random, of: _Expression, type_: str) -> str:
    """Something true of the expression's value."""
    said = number_text(of.value)
    if type_ != "ℂ" and rng.random() < 0.15:
        more = number_text(of.value + rng.randint(1, 5))
        return rng.choice((f"{of.text} < {more}", f"{of.text} ≤ {more}", f"{of.text} ≠ {more}", f"{more} > {of.text}"))
    if type_ in "ℕℤ" and rng.random() < 0.25:
        m = rng.randint(2, 9)
        return f"{of.at_least(_ATOM)} % {m} = {int(of.value) % m}"
    return f"{of.text} = {said}" if rng.random() < 0.9 else f"{said} = {of.text}"


def hidden_values(rng: random.Random) -> Draft:
    """Equations that fix the variables, and something about their values."""
    names = Names(rng)
    type_ = rng.choices("ℝℚℂℤℕ", (10, 1, 1, 3, 3))[0]
    variables = choose_variables(rng, rng.choice((1, 2, 2, 3)))
    low = 1 if type_ == "ℕ" else -9
    values = {v: rng.randint(low, 12) for v in variables}
    leaves = [_Expression(v, Fraction(n)) for v, n in values.items()]
    binders, given = [f"({' '.join(variables)} : {type_})"], []
    for number, v in enumerate(variables):
        h, known = names(), variables[:number]
        if rng.random() < 0.4:
            said = f"{v} = {values[v]}"
        elif known and rng.random() < 0.3:
            w = rng.choice(known)
            a, b = rng.randint(1, 5), rng.randint(1, 9)
            off = values[v] - a * values[w]
            if type_ == "ℕ" and off < 0:
                said = f"{v} + {-off} = {sum_text([(a, w)])}"
            else:
                said = f"{v} = {sum_text([(a, w), (off, '')])}"
            if rng.random() < 0.2:
                said = f"{v} + {b} = {sum_text([(a, w)])} + {b + off}" if b + off > 0 else said
        else:
            row = [(rng.randint(1, 7) if type_ == "ℕ" else choose_nonzero(rng, -6, 8), w) for w in (v, *known)]
            rng.shuffle(row)
            said = f"{sum_text(row)} = {sum(a * values[w] for a, w in row)}"
        binders.append(f"({h} : {said})")
        given.append(h)
    if len(variables) > 1 and rng.random() < 0.2:
        v, w = rng.sample(variables, 2)
        binders.append(f"({names()} : {v} * {w} = {values[v] * values[w]})")
    depth, signed, divided = rng.choice((0, 1, 2, 2)), type_ != "ℕ", type_ in "ℝℚℂ"
    target = _claim(rng, _about(lambda: _expression(rng, leaves, depth, signed, divided), leaves), type_)
    if len(variables) > 1 and rng.random() < 0.12:
        target = " ∧ ".join(f"{v} = {values[v]}" for v in variables)
    found: list[str] = []
    for v, h in zip(variables, names.several(len(variables))):
        found.append(f"have {h} : {v} = {values[v]} := by linarith")
    substituted = [f"subst {h.split()[1]}" for h in found]
    scripts: list[Script] = [
        ("linarith",),
        ("nlinarith",),
        (f"norm_num [{', '.join(given)}]",),
        (*(f"subst {h}" for h in given), CLOSE),
        (f"rw [{', '.join(given)}]; norm_num",),
        (*found, *substituted, CLOSE),
        (*found, f"rw [{', '.join(h.split()[1] for h in found)}]", CLOSE),
    ]
    return Draft(binders, target, scripts)


def defined_functions(rng: random.Random) -> Draft:
    """Functions given by terms, and something about values of theirs."""
    names = Names(rng)
    type_ = rng.choices("ℝℚℂℤℕ", (10, 1, 1, 3, 2))[0]
    functions = rng.choice((("f",), ("f",), ("f", "g"), ("g", "h"), ("p", "q"), ("f", "g", "h")))
    signed = type_ != "ℕ"
    bodies: dict[str, Callable[[int], _Expression]] = {}
    binders = [f"({' '.join(functions)} : {type_} → {type_})"]
    hypotheses: list[str] = []
    for f in functions:
        x, seed = rng.choice(("x", "x", "x", "t", "n")), rng.random()

        def body(at: int, x: str = x, seed: float = seed) -> _Expression:
            own = random.Random(seed)
            return _expression(own, [_Expression(x, Fraction(at))], own.choice((1, 2, 2)), signed, type_ in "ℝℚℂ")

        bodies[f] = body
        h = names()
        bound = rng.choice((f"∀ {x}", f"∀ ({x} : {type_})"))
        binders.append(f"({h} : {bound}, {f} {x} = {body(1).text})")
        hypotheses.append(h)
    leaves: list[_Expression] = []
    for _ in range(rng.choice((1, 2, 3))):
        at: Fraction | int = rng.randint(-4 if signed else 0, 9)
        text = _number(int(at)).text
        for f in rng.choices(functions, k=rng.choice((1, 1, 2))):
            if Fraction(at).denominator != 1:
                break
            value = bodies[f](int(at)).value
            text, at = f"{f} {text}" if " " not in text else f"{f} ({text})", value
        leaves.append(_Expression(text, Fraction(at), _PRODUCT))
    target = leaves[0]
    if len(leaves) > 1:
        target = _about(lambda: _expression(rng, leaves, 1, signed, type_ in "ℝℚℂ"), leaves)
    every = ", ".join(hypotheses)
    scripts: list[Script] = [
        (f"norm_num [{every}]",),
        (f"simp only [{every}]; norm_num",),
        (f"simp [{every}]; norm_num",),
        (f"simp only [{every}]", CLOSE),
        (f"rw [{every}]; norm_num",),
    ]
    return Draft(binders, _claim(rng, target, type_), scripts)


_Monomial = tuple[str, ...]
_Polynomial = Mapping[_Monomial, int]


def _times(one: _Polynomial, other: _Polynomial) -> dict[_Monomial, int]:
    product: dict[_Monomial, int] = defaultdict(int)
    for (m, a), (n, b) in itertools.product(one.items(), other.items()):
        product[tuple(sorted(m + n))] += a * b
    return product


def _monomial_text(m: _Monomial) -> str:
    return " * ".join(v if n == 1 else f"{v}^{n}" for v, n in Counter(m).items())


def _two_sides(rng: random.Random, positive: _Polynomial, strict: bool) -> str:
    """That the polynomial is not negative, with its terms on both sides of a sign, in any order."""
    terms = [(m, c) for m, c in positive.items() if c]
    rng.shuffle(terms)
    right = [(c, _monomial_text(m)) for m, c in terms if rng.random() < 0.5 or (c > 0 and rng.random() < 0.5)]
    kept = {body for _, body in right}
    left = [(-c, _monomial_text(m)) for m, c in terms if _monomial_text(m) not in kept]
    for side in (left, right):
        side.sort(key=lambda term: term[0] < 0)  # no minus at the beginning where there is something else
    if strict:
        return (
            f"{sum_text(left)} < {sum_text(right)}" if rng.random() < 0.6 else f"{sum_text(right)} > {sum_text(left)}"
        )
    return f"{sum_text(left)} ≤ {sum_text(right)}" if rng.random() < 0.6 else f"{sum_text(right)} ≥ {sum_text(left)}"


def arranged_squares(rng: random.Random) -> Draft:
    """Squares multiplied out, their terms on either side."""
    names = Names(rng)
    variables = choose_variables(rng, rng.choice((1, 2, 2, 3, 3, 4)))
    spoken_of = rng.sample(variables, min(len(variables), rng.choice((2, 2, 2, 3))))
    total: dict[_Monomial, int] = defaultdict(int)
    hints: list[str] = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        chosen = rng.sample(spoken_of, min(len(spoken_of), rng.choice((1, 2, 2, 3))))
        terms = [(choose_nonzero(rng, -3, 3) if i else rng.randint(1, 4), v) for i, v in enumerate(chosen)]
        constant = rng.choice((0, 0, choose_nonzero(rng, -5, 5))) if len(chosen) > 1 else choose_nonzero(rng, -9, 9)
        form: dict[_Monomial, int] = {(v,): a for a, v in terms}
        if constant:
            form[()] = constant
        weight = rng.choice((1, 1, 1, 2, 3))
        for m, c in _times(form, form).items():
            total[m] += weight * c
        hints.append(f"sq_nonneg ({sum_text([*terms, (constant, '')])})")
    slack = rng.choice((0, 0, 0, rng.randint(1, 5)))
    total[()] += slack
    type_ = rng.choices("ℝℚℤ", (10, 1, 2))[0]
    binders = [f"({' '.join(variables)} : {type_})"]
    if rng.random() < 0.2:
        v = rng.choice(variables)
        binders.append(f"({names()} : {rng.choice((f'0 < {v}', f'{v} ≠ 0', f'0 ≤ {v}', f'1 < {v}'))})")
    hint = f"nlinarith [{', '.join(dict.fromkeys(hints))}]"
    return Draft(binders, _two_sides(rng, total, bool(slack and rng.random() < 0.7)), [(hint,), ("nlinarith",)])


def arranged_quartics(rng: random.Random) -> Draft:
    """Squares of quadratic forms multiplied out, their terms on either side."""
    names = Names(rng)
    variables = choose_variables(rng, rng.choice((1, 2, 2, 2, 3)))
    total: dict[_Monomial, int] = defaultdict(int)
    hints: list[str] = []
    v, w = (variables * 2)[:2] if len(variables) < 3 else rng.sample(variables, 2)
    for _ in range(rng.choice((1, 1, 2, 3))):
        pairs: list[list[_Monomial]] = [[(v, v), (w, w)], [(v, v), (v, w)], [(v, w), ()], [(v,), (w,)], [(v, v), (w,)]]
        bodies: list[_Monomial] = rng.choice(pairs) if len(variables) > 1 else [(v, v), (v,), ()]
        form: dict[_Monomial, int] = {m: choose_nonzero(rng, -3, 2) if i else 1 for i, m in enumerate(bodies)}
        if rng.random() < 0.5:
            form[bodies[1]] = -1
        square = _times(form, form)
        hint = f"sq_nonneg ({sum_text([(c, _monomial_text(m)) for m, c in form.items()])})"
        if max(map(len, bodies)) == 1:  # of degree 2: times another square
            other = rng.choice(variables)
            square = _times(square, {(other, other): 1})
            hint = f"mul_nonneg (sq_nonneg {other}) ({hint})"
        for m, c in square.items():
            total[m] += c
        hints.append(hint)
    total[()] += rng.choice((0, 0, 0, rng.randint(1, 4)))
    binders = [f"({' '.join(variables)} : {rng.choices('ℝℚ', (10, 1))[0]})"]
    if rng.random() < 0.3:
        binders += [f"({names()} : 0 < {u})" for u in variables]
    hint = f"nlinarith [{', '.join(dict.fromkeys(hints))}]"
    plain = ", ".join(f"sq_nonneg ({a} {s} {b})" for a, b in itertools.combinations(variables, 2) for s in "-+")
    return Draft(
        binders,
        _two_sides(rng, total, False),
        [(hint,), ("nlinarith",), *([(f"nlinarith [{plain}]",)] if plain else [])],
    )


def constrained_squares(rng: random.Random) -> Draft:
    """Squares multiplied out, their terms on either side, where an equation between the variables is used besides."""
    names = Names(rng)
    variables = choose_variables(rng, rng.choice((2, 2, 3)))
    total: dict[_Monomial, int] = defaultdict(int)
    hints: list[str] = []
    pairs = list(itertools.combinations(variables, 2))
    for v, w in rng.sample(pairs, rng.randint(1, len(pairs))):
        a, b = rng.choice(((1, 1), (1, 1), (1, 2), (2, 1), (1, 3)))
        sign, shift = rng.choice((-1, -1, 1)), rng.choice((0, 0, choose_nonzero(rng, -4, 4)))
        form: dict[_Monomial, int] = {(v,): a, (w,): sign * b}
        if shift:
            form[()] = shift
        for m, c in _times(form, form).items():
            total[m] += c
        hints.append(f"sq_nonneg ({sum_text([(a, v), (sign * b, w), (shift, '')])})")
    # The equation, times a constant, changes nothing.
    left: _Polynomial = dict.fromkeys([(v,) for v in variables], 1)
    if rng.random() < 0.4:
        left = {tuple(sorted((v, w))): 1 for v, w in pairs} if len(pairs) > 1 else {(v, v): 1 for v in variables}
    value, factor = rng.randint(1, 12), rng.choice((1, 1, 2, -1, -2))
    equation = {**left, (): -value}
    for m, c in equation.items():
        total[m] += factor * c
    given = names()
    said = f"{sum_text([(c, _monomial_text(m)) for m, c in left.items()])} = {value}"
    binders = [f"({' '.join(variables)} : {rng.choices('ℝℚ', (10, 1))[0]})", f"({given} : {said})"]
    listed = ", ".join(dict.fromkeys(hints))
    return Draft(binders, _two_sides(rng, total, False), [(f"nlinarith [{listed}]",), ("nlinarith",)])


def weighted_squares(rng: random.Random) -> Draft:
    """Squares times positive variables, multiplied out, their terms on either side."""
    names = Names(rng)
    variables = choose_variables(rng, rng.choice((1, 2, 2, 3)))
    total: dict[_Monomial, int] = defaultdict(int)
    strict = rng.random() < 0.8
    given = {v: names() for v in variables}
    weak = {v: f"{h}.le" if strict else h for v, h in given.items()}
    hints: list[str] = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        weight = rng.choice(variables)
        if len(variables) > 1:
            v, w = rng.sample(variables, 2)
            form: dict[_Monomial, int] = {(v,): 1, (w,): rng.choice((-1, -1, -2))}
            text = sum_text([(1, v), (form[(w,)], w)])
            if rng.random() < 0.3:
                shift = choose_nonzero(rng, -4, 4)
                form, text = {(v,): 1, (): shift}, sum_text([(1, v), (shift, "")])
        else:
            shift = choose_nonzero(rng, -6, 6)
            form = {(weight,): 1, (): shift}
            text = sum_text([(1, weight), (shift, "")])
        for m, c in _times({(weight,): 1}, _times(form, form)).items():
            total[m] += c
        hints.append(f"mul_nonneg {weak[weight]} (sq_nonneg ({text}))")
    more = rng.choice((0, 0, 0, rng.randint(1, 3)))
    total[()] += more
    sign = "<" if strict else "≤"
    binders = [f"({' '.join(variables)} : {rng.choices('ℝℚ', (10, 1))[0]})"]
    if len(variables) > 1 and rng.random() < 0.25:
        h = names()
        binders.append(f"({h} : {' ∧ '.join(f'0 {sign} {v}' for v in variables)})")
        parts = [f"{h}.1", f"{h}.2"] if len(variables) == 2 else [f"{h}.1", f"{h}.2.1", f"{h}.2.2"]
        for v, part in zip(variables, parts):
            hints = [hint.replace(f"mul_nonneg {given[v]}", f"mul_nonneg {part}") for hint in hints]
    else:
        binders += [f"({given[v]} : 0 {sign} {v})" for v in variables]
    hint = f"nlinarith [{', '.join(dict.fromkeys(hints))}]"
    return Draft(binders, _two_sides(rng, total, bool(more)), [(hint,), ("nlinarith",)])


def arranged_products(rng: random.Random) -> Draft:
    """The product of two things that are not negative, multiplied out."""
    names = Names(rng)
    x, y, *_ = choose_variables(rng, 2)
    one, other = (x, y) if rng.random() < 0.7 else (x, x)
    strict = rng.random() < 0.5
    sign = "<" if strict else "≤"
    forms: list[dict[_Monomial, int]] = []
    binders = [f"({' '.join(dict.fromkeys((one, other)))} : {rng.choices('ℝℚℤ', (10, 1, 2))[0]})"]
    proofs: list[str] = []
    low, high = sorted(rng.sample(range(-6, 10), 2))
    for v, below in ((one, True), (other, one == other or rng.random() < 0.4)):
        h = names()
        if below and not (one == other and forms):
            bound = rng.choice((0, low)) if one != other else low
            binders.append(
                f"({h} : {bound} {sign} {v})" if rng.random() < 0.7 else f"({h} : {v} {'>' if strict else '≥'} {bound})"
            )
            forms.append({(v,): 1, (): -bound})
        else:
            binders.append(f"({h} : {v} {sign} {high})")
            forms.append({(v,): -1, (): high})
        proofs.append(f"(sub_{'pos' if strict else 'nonneg'}.mpr {h})")
    product = _times(*forms)
    more = rng.choice((0, 0, rng.randint(1, 4)))
    product[()] += more
    name = "mul_pos" if strict else "mul_nonneg"
    hint = f"{name} {' '.join(proofs)}"
    return Draft(
        binders,
        _two_sides(rng, product, strict or more > 0),
        [(f"nlinarith [{hint}]",), ("nlinarith",), (f"have := {hint}", "nlinarith")],
    )


def residues(rng: random.Random) -> Draft:
    """Remainders of polynomials: where those of the variables are known, or whatever they are."""
    names = Names(rng)
    type_ = rng.choice("ℕℕℤ")
    low = type_ == "ℕ"
    m = rng.randint(2, 12)
    variables = choose_variables(rng, rng.choice((1, 1, 2)), rng.choice(("ab", "nm", "xy", "mk")))
    known = {v: rng.randrange(m) for v in variables}
    if len(variables) == 2 or rng.random() < 0.5:
        leaves = [_Expression(v, Fraction(r)) for v, r in known.items()]
        depth = rng.choice((1, 2, 2))
        body = _about(lambda: _expression(rng, leaves, depth, signed=not low), leaves)
        binders = [f"({' '.join(variables)} : {type_})"]
        hypotheses = names.several(len(variables))
        binders += [f"({h} : {v} % {m} = {r})" for h, (v, r) in zip(hypotheses, known.items())]
        value = int(body.value) % m
        target = f"{body.at_least(_ATOM)} % {m} = {value}"
        if not value and rng.random() < 0.5:
            target = f"{m} ∣ {body.text}"
        lemmas = ", ".join(f"{'nat' if low else 'int'}.{n}" for n in ("add_mod", "mul_mod"))
        return Draft(
            binders,
            target,
            [
                (f"norm_num [{lemmas}, pow_succ, {', '.join(hypotheses)}]",),
                (f"simp [{lemmas}, {', '.join(hypotheses)}]",),
                (CLOSE,),
            ],
        )
    v = variables[0]
    m = min(m, 8)
    seed = rng.random()

    def polynomial(at: int) -> _Expression:
        own, leaves = random.Random(seed), [_Expression(v, Fraction(at))]
        return _about(lambda: _expression(own, leaves, 2, signed=not low), leaves)

    text = polynomial(0)
    reached = sorted({int(polynomial(r).value) % m for r in range(m)})
    if len(reached) > 3:
        missing = [r for r in range(m) if r not in reached] or [m]
        target = f"{text.at_least(_ATOM)} % {m} ≠ {rng.choice(missing)}"
    elif reached == [0] and rng.random() < 0.5:
        target = f"{m} ∣ {text.text}"
    else:
        target = " ∨ ".join(f"{text.at_least(_ATOM)} % {m} = {r}" for r in reached)
    h, k = names.several(2)
    lemmas = "nat.add_mod, nat.mul_mod, nat.pow_mod" if low else "int.add_mod, int.mul_mod, int.sub_mod, pow_succ"
    bounds = remainder_bounds(v, m, type_, h, k)
    r = names()
    divisor = f"apply {'nat' if low else 'int'}.dvd_of_mod_eq_zero; " if "∣" in target else ""
    cases = f"{'; '.join(bounds)}; interval_cases ({v} % {m}) with {r}"
    if low:
        cases = natural_remainder_cases(v, m, r)
    return Draft(
        [f"({v} : {type_})"],
        target,
        [
            (f"{divisor}{cases}; norm_num [{lemmas}, {r}]",),
            (f"{divisor}{cases}; simp [{lemmas}, {r}]",),
            (*bounds, f"interval_cases ({v} % {m}) with {r}; norm_num [{lemmas}, {r}]"),
            (*bounds, f"interval_cases ({v} % {m}) with {r}; simp [{lemmas}, {r}]"),
            (CLOSE,),
        ],
    )


def ground_values(rng: random.Random) -> Draft:
    """Calculations without variables."""
    type_ = rng.choice("ℝℝℚℤℕ")
    leaves = [_number(rng.randint(0 if type_ == "ℕ" else -9, 30)) for _ in range(4)]
    value = _expression(rng, leaves, 3, signed=type_ != "ℕ", divided=type_ in "ℝℚ")
    first = rng.choice(leaves)
    # The type is said at the first number; where that does not occur, at the value.
    if first.text in value.text.split():
        shown = value.text.replace(first.text, f"({first.text.strip('()')} : {type_})", 1)
        return Draft([], _claim(rng, _Expression(shown, value.value, value.level), type_), [("norm_num",), (CLOSE,)])
    return Draft([], f"{value.text} = ({number_text(value.value)} : {type_})", [("norm_num",), (CLOSE,)])
