"""Statements of the kinds competitions ask, made from a seed, each with scripts that may prove it.

A *family* draws numbers and names and writes a statement whose truth it knows, and scripts: lists of tactics as a
person would try them. Nothing here is trusted: `demonstration` runs the scripts in Lean and keeps those that end.
`CLOSE` in a script stands for whichever closing tactic works there.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from agent.backend.base import Theorem

CLOSE = "*"
"""In a script: a tactic that closes the goal, found by trial."""

HEADER = "open_locale big_operators\nopen_locale nat\nopen_locale real"

Script = tuple[str, ...]


@dataclass(frozen=True)
class Exercise:
    """A statement and scripts for it."""

    theorem: Theorem
    scripts: tuple[Script, ...]
    family: str

    @property
    def tactics(self) -> tuple[str, ...]:
        """All tactics its scripts name, each once."""
        return tuple(dict.fromkeys(t for script in self.scripts for t in script if t != CLOSE))


@dataclass
class _Draft:
    binders: list[str]
    target: str
    scripts: Sequence[Sequence[str]]


Family = Callable[[random.Random], _Draft]
_FAMILIES: list[Family] = []


def _family(make: Family) -> Family:
    _FAMILIES.append(make)
    return make


def exercises(count: int, seed: int = 0, varied: bool = False) -> Iterator[Exercise]:
    """`count` exercises, the families in turn; the same for the same seed. `varied` ones say their hypotheses in
    another way, too, or say more than is needed."""
    for number in range(count):
        family = _FAMILIES[number % len(_FAMILIES)]
        rng = random.Random(seed * 1_000_003 + number)
        draft = family(rng)
        if varied:
            draft = rng.choice(_VARIATIONS)(draft, rng)
        kind = family.__name__.strip("_")
        name = f"{kind}_{seed}_{number}"
        words = " ".join([f"theorem {name}", *draft.binders])
        theorem = Theorem(name, f"{words} :\n  {draft.target}", HEADER)
        yield Exercise(theorem, tuple(dict.fromkeys(tuple(s) for s in draft.scripts)), kind)


# --- names, numbers, terms -------------------------------------------------------------------------------------------

_SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"


class _Names:
    """Names of hypotheses as competition files give them, in the order they are asked for."""

    def __init__(self, rng: random.Random) -> None:
        self._style = rng.choices(("h₀", "h₁", "h0", "h1", "a"), (10, 4, 2, 2, 1))[0]
        self._used = 0

    def __call__(self) -> str:
        number = self._used + (self._style in ("h₁", "h1"))
        self._used += 1
        if self._style == "a":
            return f"h{'abcdefgh'[number]}"
        return f"h{_SUBSCRIPTS[number]}" if self._style in ("h₀", "h₁") else f"h{number}"

    def several(self, count: int) -> list[str]:
        return [self() for _ in range(count)]


def _variables(rng: random.Random, count: int, letters: str = "") -> list[str]:
    pool = letters or rng.choice(("xyzw", "abcd", "xyzw", "abcd", "pqrs", "mnkj", "uvwt", "stuv"))
    return list(pool[:count])


def _nonzero(rng: random.Random, low: int, high: int) -> int:
    return rng.choice([n for n in range(low, high + 1) if n])


def _term(coefficient: int, body: str) -> str:
    """``3 * x``, ``-x``, ``x``; the coefficient is not 0."""
    if not body:
        return str(coefficient)
    return {1: body, -1: f"-{body}"}.get(coefficient, f"{coefficient} * {body}")


def _sum(terms: Sequence[tuple[int, str]]) -> str:
    """A sum of multiples, those that are 0 left out."""
    text = ""
    for coefficient, body in terms:
        if not coefficient:
            continue
        if not text:
            text = _term(coefficient, body)
        else:
            text += (" - " if coefficient < 0 else " + ") + _term(abs(coefficient), body)
    return text or "0"


def _polynomial(coefficients: Sequence[int], x: str) -> str:
    """Coefficients from the highest power down."""
    top = len(coefficients) - 1
    powers = [f"{x}^{top - i}" if top - i > 1 else (x if top - i == 1 else "") for i in range(top + 1)]
    return _sum(list(zip(coefficients, powers)))


def _value(coefficients: Sequence[int], at: Fraction | int) -> Fraction:
    total = Fraction(0)
    for c in coefficients:
        total = total * at + c
    return total


def _number(value: Fraction | int) -> str:
    value = Fraction(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"


def _minus(x: str, value: int) -> str:
    """``x - 3``, ``x + 3``, ``x``."""
    return x if value == 0 else (f"x - {value}" if value > 0 else f"x + {-value}").replace("x", x, 1)


def _field(rng: random.Random) -> str:
    return rng.choices(("ℝ", "ℚ", "ℂ"), (12, 2, 1))[0]


def _ordered_field(rng: random.Random) -> str:
    return rng.choices(("ℝ", "ℚ"), (8, 1))[0]


# --- the same said otherwise -----------------------------------------------------------------------------------------

_Hypothesis = tuple[str, str]
"""Its name and what it says."""


def _taken_apart(draft: _Draft) -> tuple[list[str], list[_Hypothesis]]:
    """The binders of variables, and the hypotheses behind them. Every binder is ``(names : type)``."""
    variables: list[str] = []
    hypotheses: list[_Hypothesis] = []
    for binder in draft.binders:
        name, _, said = binder[1:-1].partition(" : ")
        if name.startswith("h") and len(name) > 1 and " " not in name:
            hypotheses.append((name, said))
        else:
            variables.append(binder)
    return variables, hypotheses


def _as_given(draft: _Draft, rng: random.Random) -> _Draft:
    return draft


def _implied(draft: _Draft, rng: random.Random) -> _Draft:
    """Hypotheses, and sometimes variables, stand in the target."""
    variables, hypotheses = _taken_apart(draft)
    if not hypotheses:
        return draft
    names = [name for name, _ in hypotheses]
    target = " → ".join([*(f"({said})" for _, said in hypotheses), draft.target])
    if variables and rng.random() < 0.6:
        names = [*(n for binder in variables for n in binder[1:-1].partition(" : ")[0].split()), *names]
        target, variables = f"∀ {' '.join(variables)}, {target}", []
    start = rng.choice(("intros", "intros", "rintros")) + " " + " ".join(names)
    return _Draft(variables, target, [(start, *script) for script in draft.scripts])


def _joined(draft: _Draft, rng: random.Random) -> _Draft:
    """The first hypotheses are one."""
    variables, hypotheses = _taken_apart(draft)
    if len(hypotheses) < 2 or "∨" in hypotheses[0][1] + hypotheses[1][1]:
        return draft
    (first, one), (second, other), *rest = hypotheses
    binders = [*variables, f"({first} : ({one}) ∧ {other})", *(f"({name} : {said})" for name, said in rest)]
    starts = (
        f"cases {first} with {first} {second}",
        f"rcases {first} with ⟨{first}, {second}⟩",
        f"obtain ⟨{first}, {second}⟩ := {first}",
    )
    return _Draft(binders, draft.target, [(rng.choice(starts), *script) for script in draft.scripts])


def _with_more(draft: _Draft, rng: random.Random) -> _Draft:
    """A variable and a hypothesis that do not matter."""
    variables, hypotheses = _taken_apart(draft)
    used = " ".join(draft.binders) + draft.target
    free = [v for v in "xyzabcnmkt" if v not in used]
    if not free:
        return draft
    v, n = free[0], rng.randint(0, 9)
    said = rng.choice((f"0 < {v}", f"{v} ≠ {n}", f"{v} = {n}", f"{n} ≤ {v}", f"{v}^2 < {n + 1}"))
    more = [(f"h{_SUBSCRIPTS[9]}", said)]
    hypotheses = more + hypotheses if rng.random() < 0.5 else hypotheses + more
    variables = [*variables, f"({v} : {rng.choice('ℝℝℕℤ')})"]
    return _Draft([*variables, *(f"({name} : {said})" for name, said in hypotheses)], draft.target, draft.scripts)


def _turned(draft: _Draft, rng: random.Random) -> _Draft:
    """Inequalities are read from the right."""
    turn = {" ≤ ": " ≥ ", " < ": " > "}
    variables, hypotheses = _taken_apart(draft)

    def turned(said: str) -> str:
        for sign, other in turn.items():
            left, found, right = said.partition(sign)
            if found and not any(c in said for c in "∧∨↔→∃∀¬λ∑∏"):
                return f"{right}{other}{left}"
        return said

    binders = [*variables, *(f"({name} : {turned(said)})" for name, said in hypotheses)]
    return _Draft(binders, turned(draft.target), draft.scripts)


_VARIATIONS = (_as_given, _implied, _joined, _joined, _with_more, _turned)


# --- equations -------------------------------------------------------------------------------------------------------


@_family
def linear_system(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    a, b = rng.randint(-9, 12), rng.randint(-9, 12)
    rows = [(_nonzero(rng, -6, 9), _nonzero(rng, -6, 9)) for _ in range(2)]
    while rows[0][0] * rows[1][1] == rows[0][1] * rows[1][0]:
        rows[1] = (_nonzero(rng, -6, 9), _nonzero(rng, -6, 9))
    names = _Names(rng)
    hypotheses = names.several(2)
    binders = [f"({x} {y} : {_field(rng)})"]
    for h, (p, q) in zip(hypotheses, rows):
        binders.append(f"({h} : {_sum([(p, x), (q, y)])} = {p * a + q * b})")
    hx, hy = names.several(2)
    shape = rng.randrange(5)
    found = [f"have {hx} : {x} = {a} := by linarith", f"have {hy} : {y} = {b} := by linarith"]
    if shape == 0:
        return _Draft(
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
        return _Draft(
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
        return _Draft(
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
        return _Draft(
            binders,
            f"{x}^2 + {y}^2 = {a * a + b * b}",
            [
                (*found, f"rw [{hx}, {hy}]; norm_num"),
                (*found, f"norm_num [{hx}, {hy}]"),
                (*found, f"rw [{hx}, {hy}]", CLOSE),
            ],
        )
    p, q = _nonzero(rng, -4, 5), _nonzero(rng, -4, 5)
    return _Draft(binders, f"{_sum([(p, x), (q, y)])} = {p * a + q * b}", [("linarith",)])


@_family
def substitution(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    h, k, m = _Names(rng).several(3)
    a, b, c, d = (_nonzero(rng, -9, 12) for _ in range(4))
    value = a * c + b
    binders = [f"({x} {y} {z} : {_field(rng)})", f"({h} : {y} = {_sum([(a, x), (b, '')])})", f"({k} : {x} = {c})"]
    if rng.random() < 0.5:
        binders.append(f"({m} : {z} = {_sum([(1, x), (1, y), (d, '')])})")
        return _Draft(
            binders,
            f"{z} = {c + value + d}",
            [
                (f"rw [{m}, {h}, {k}]; norm_num",),
                (f"rw [{m}, {h}, {k}]", CLOSE),
                (f"subst {k}", f"subst {h}", f"rw {m}", CLOSE),
                ("linarith",),
            ],
        )
    return _Draft(
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


@_family
def quadratic_roots(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    r, s = rng.sample([n for n in range(-9, 12) if n], 2)
    k = rng.choice((1, 1, 1, 2, 3))
    h, f, g = _Names(rng).several(3)
    names = h
    equation = f"{_polynomial([k, -k * (r + s), k * r * s], x)} = 0"
    if rng.random() < 0.3:
        equation = f"{_polynomial([k, -k * (r + s), 0], x)} = {-k * r * s}"
    factors = f"({_minus(x, r)}) * ({_minus(x, s)}) = 0"
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
        return _Draft(
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
    return _Draft(binders, f"{x} = {r} ∨ {x} = {s}", scripts)


@_family
def double_root(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    r, k = _nonzero(rng, -9, 9), rng.choice((1, 1, 2, 3))
    h, f = _Names(rng).several(2)
    square = f"({_minus(x, r)})^2 = 0"
    binders = [f"({x} : ℝ)", f"({h} : {_polynomial([k, -2 * k * r, k * r * r], x)} = 0)"]
    return _Draft(
        binders,
        f"{x} = {r}",
        [
            (f"have {f} : {square} := by nlinarith", f"have := pow_eq_zero {f}", "linarith"),
            (f"have {f} : {square} := by linarith", f"nlinarith [pow_eq_zero {f}]"),
            (f"nlinarith [sq_nonneg ({_minus(x, r)})]",),
            (f"have {f} : {square} := by nlinarith", f"linarith [pow_eq_zero {f}]"),
        ],
    )


@_family
def square_value(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    r = rng.randint(2, 15)
    h, k, f, g = _Names(rng).several(4)
    factors = f"({x} - {r}) * ({x} + {r}) = 0"
    if rng.random() < 0.5:
        sign = rng.choice((f"0 ≤ {x}", f"0 < {x}"))
        return _Draft(
            [f"({x} : ℝ)", f"({h} : {sign})", f"({k} : {x}^2 = {r * r})"],
            f"{x} = {r}",
            [
                ("nlinarith",),
                (f"have {f} : {factors} := by nlinarith", f"cases mul_eq_zero.mp {f} with {g} {g}; linarith"),
                ("apply le_antisymm; nlinarith",),
                ("apply le_antisymm", CLOSE, CLOSE),
            ],
        )
    return _Draft(
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


@_family
def symmetric_values(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    s, p = rng.randint(-9, 12), _nonzero(rng, -12, 20)
    h, k, f = _Names(rng).several(3)
    type_ = _field(rng)
    binders = [f"({x} {y} : {type_})", f"({h} : {x} + {y} = {s})", f"({k} : {x} * {y} = {p})"]
    shape = rng.randrange(4)
    if shape == 0:
        square = f"have {f} : {x}^2 + {y}^2 = ({x} + {y})^2 - 2 * ({x} * {y}) := by ring"
        return _Draft(
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
        return _Draft(
            binders,
            f"{x}^3 + {y}^3 = {s**3 - 3 * p * s}",
            [(cube, f"rw [{f}, {h}, {k}]; norm_num"), (cube, f"rw [{f}, {k}, {h}]", CLOSE)],
        )
    if shape == 2:
        square = f"have {f} : ({x} - {y})^2 = ({x} + {y})^2 - 4 * ({x} * {y}) := by ring"
        return _Draft(
            binders,
            f"({x} - {y})^2 = {s * s - 4 * p}",
            [
                (square, f"rw [{f}, {h}, {k}]; norm_num"),
                ("nlinarith",),
                (f"linear_combination ({x} + {y} + {s}) * {h} - 4 * {k}",),
            ],
        )
    return _Draft(
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


@_family
def difference_of_squares(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    d, s = _nonzero(rng, 1, 9), rng.randint(2, 20)
    h, k, f = _Names(rng).several(3)
    binders = [f"({x} {y} : ℝ)", f"({h} : {x}^2 - {y}^2 = {d * s})", f"({k} : {x} - {y} = {d})"]
    identity = f"have {f} : {x}^2 - {y}^2 = ({x} - {y}) * ({x} + {y}) := by ring"
    target = rng.choice((f"{x} + {y} = {s}", f"{x} = {_number(Fraction(s + d, 2))}"))
    return _Draft(
        binders,
        target,
        [
            (identity, f"rw [{f}, {k}] at {h}", "linarith"),
            ("nlinarith",),
            (f"have {f} : ({x} - {y}) * ({x} + {y}) = {d * s} := by linarith", f"rw {k} at {f}", "linarith"),
        ],
    )


@_family
def rational_equation(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    h, k, f = _Names(rng).several(3)
    a = _nonzero(rng, 1, 12)
    root = _nonzero(rng, -9, 9)
    shape = rng.randrange(4)
    if shape == 0:
        value = Fraction(a, root)
        return _Draft(
            [f"({x} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {a} / {x} = {_number(value)})"],
            f"{x} = {root}",
            [
                (f"field_simp at {k}", "linarith"),
                (f"rw div_eq_iff {h} at {k}", "linarith"),
                (f"field_simp at {k} ⊢", "linarith"),
                (f"field_simp [{h}] at {k}; linarith",),
            ],
        )
    pole = _nonzero(rng, -7, 7)
    while pole == root:
        pole = _nonzero(rng, -7, 7)
    c = _nonzero(rng, -9, 9)
    value = Fraction(root + c, root - pole)
    start = f"have {f} : {_minus(x, pole)} ≠ 0 := sub_ne_zero.mpr {h}"
    if pole < 0:
        start = f"have {f} : {_minus(x, pole)} ≠ 0 := by {{ intro h, apply {h}, linarith }}"
    binders = [
        f"({x} : ℝ)",
        f"({h} : {x} ≠ {pole})",
        f"({k} : ({_minus(x, -c)}) / ({_minus(x, pole)}) = {_number(value)})",
    ]
    if value == 1:
        return rational_equation(rng)
    if shape < 3:
        return _Draft(
            binders,
            f"{x} = {root}",
            [
                (start, f"field_simp at {k}", "linarith"),
                (start, f"rw div_eq_iff {f} at {k}", "linarith"),
                (start, f"rw div_eq_iff {f} at {k}; linarith"),
                (start, f"field_simp [{f}] at {k}; linarith"),
                (
                    f"have {f} : {_minus(x, pole)} ≠ 0 := by {{ intro h, apply {h}, linarith }}",
                    f"field_simp at {k}",
                    "linarith",
                ),
            ],
        )
    binders[1] = f"({h} : {_minus(x, pole)} ≠ 0)"
    return _Draft(
        binders,
        f"{x} = {root}",
        [
            (f"field_simp at {k}", "linarith"),
            (f"rw div_eq_iff {h} at {k}", "linarith"),
            (f"field_simp [{h}] at {k}; linarith",),
        ],
    )


@_family
def fraction_identity(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    h, k = _Names(rng).several(2)
    a, b = _nonzero(rng, 1, 7), _nonzero(rng, 1, 7)
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
    return _Draft(
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


@_family
def reciprocal_sums(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    h, k, f = _Names(rng).several(3)
    s = rng.randint(2, 9) * rng.choice((1, -1))
    binders = [f"({x} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {x} + 1 / {x} = {s})"]
    if rng.random() < 0.6:
        identity = f"have {f} : {x}^2 + 1 / {x}^2 = ({x} + 1 / {x})^2 - 2 := by {{ field_simp, ring }}"
        return _Draft(
            binders,
            f"{x}^2 + 1 / {x}^2 = {s * s - 2}",
            [
                (identity, f"rw [{f}, {k}]; norm_num"),
                (identity, f"rw [{f}, {k}]", CLOSE),
                (f"field_simp at {k} ⊢", "nlinarith"),
            ],
        )
    identity = f"have {f} : {x}^3 + 1 / {x}^3 = ({x} + 1 / {x})^3 - 3 * ({x} + 1 / {x}) := by {{ field_simp, ring }}"
    return _Draft(
        binders,
        f"{x}^3 + 1 / {x}^3 = {s**3 - 3 * s}",
        [(identity, f"rw [{f}, {k}]; norm_num"), (identity, f"rw [{f}, {k}]", CLOSE)],
    )


@_family
def absolute_value(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    h, k = _Names(rng).several(2)
    c, r = _nonzero(rng, -9, 9), rng.randint(1, 12)
    inner = _minus(x, c)
    if rng.random() < 0.5:
        binders = [f"({x} : ℝ)", f"({h} : |{inner}| = {r})"]
        both = ("left", "linarith", "right", "linarith")
        crossed = ("right", "linarith", "left", "linarith")
        return _Draft(
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
    return _Draft(
        binders,
        target,
        [
            (f"rw {lemma} at {h}", *end),
            (f"cases {lemma}.mp {h} with {k} {h}'", *end),
            (f"have {k} := {lemma}.mp {h}", *end),
            (f"cases abs_cases ({inner})", *(("split; linarith",) * 2 if "∧" in target else ("linarith", "linarith"))),
        ],
    )


@_family
def square_root(rng: random.Random) -> _Draft:
    n = rng.randint(2, 25)
    h, k, f = _Names(rng).several(3)
    (x,) = _variables(rng, 1)
    shape = rng.randrange(5)
    if shape == 0:
        return _Draft(
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
        return _Draft(
            [f"({x} : ℝ)", f"({h} : 0 ≤ {_minus(x, c)})", f"({k} : real.sqrt ({_minus(x, c)}) = {n})"],
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
        return _Draft(
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
        return _Draft(
            [],
            f"{low} < {a} * real.sqrt {m}" if low * low < m * a * a else f"0 < real.sqrt {m}",
            [
                (f"nlinarith [real.sq_sqrt (show (0:ℝ) ≤ {m}, by norm_num), real.sqrt_nonneg {m}]",),
                ("apply real.lt_sqrt_of_sq_lt; norm_num",),
                ("norm_num",),
            ],
        )
    return _Draft(
        [f"({x} : ℝ)", f"({h} : 0 ≤ {x})", f"({k} : {x}^2 = {m})"],
        f"{x} = real.sqrt {m}",
        [
            (f"rw [← {k}, real.sqrt_sq {h}]",),
            (f"rw ← {k}", f"rw real.sqrt_sq {h}"),
            ("symmetry", "rw real.sqrt_eq_iff_sq_eq; linarith"),
            ("rw [eq_comm, real.sqrt_eq_iff_sq_eq]; linarith",),
        ],
    )


# --- functions -------------------------------------------------------------------------------------------------------


@_family
def function_value(rng: random.Random) -> _Draft:
    names = _Names(rng)
    f = rng.choice("ffghp")
    h = names()
    type_ = rng.choices(("ℝ", "ℤ", "ℚ", "ℂ"), (10, 2, 1, 1))[0]
    degree = rng.choice((1, 1, 2, 2, 3))
    coefficients = [_nonzero(rng, -5, 7), *(rng.randint(-9, 9) for _ in range(degree))]
    at = rng.randint(-6, 12)
    shown = f"(-{-at})" if at < 0 else str(at)
    binders = [f"({f} : {type_} → {type_})", f"({h} : ∀ x, {f} x = {_polynomial(coefficients, 'x')})"]
    scripts: list[Sequence[str]] = [
        (f"rw {h}; norm_num",),
        (f"rw {h}", CLOSE),
        (f"norm_num [{h}]",),
        (f"simp [{h}]; norm_num",),
        (f"simp only [{h}]", CLOSE),
        (f"simp only [{h}]; norm_num",),
        (f"linarith [{h} {shown}]",),
    ]
    value = _value(coefficients, at)
    shape = rng.randrange(3)
    if shape == 0:
        return _Draft(binders, f"{f} {shown} = {_number(value)}", scripts)
    other = rng.randint(-3, 5)
    other_shown = f"(-{-other})" if other < 0 else str(other)
    if shape == 1:
        total = value + _value(coefficients, other)
        return _Draft(
            binders,
            f"{f} {shown} + {f} {other_shown} = {_number(total)}",
            [
                (f"rw [{h}, {h}]; norm_num",),
                (f"norm_num [{h}]",),
                (f"simp only [{h}]", CLOSE),
                (f"simp only [{h}]; norm_num",),
                (f"linarith [{h} {shown}, {h} {other_shown}]",),
            ],
        )
    inner = _value(coefficients, other)
    return _Draft(
        binders,
        f"{f} ({f} {other_shown}) = {_number(_value(coefficients, inner))}",
        [
            (f"rw [{h}, {h}]; norm_num",),
            (f"norm_num [{h}]",),
            (f"simp only [{h}]; norm_num",),
            (f"rw [{h} {other_shown}, {h}]; norm_num",),
            (f"rw {h} {other_shown}", f"rw {h}", CLOSE),
        ],
    )


@_family
def composition(rng: random.Random) -> _Draft:
    names = _Names(rng)
    f, g = rng.choice((("f", "g"), ("g", "h"), ("p", "q"), ("f", "g")))
    h, k = names.several(2)
    inner = [_nonzero(rng, -5, 7), rng.randint(-9, 9)]
    outer = [_nonzero(rng, -4, 5), *(rng.randint(-9, 9) for _ in range(rng.choice((1, 2))))]
    at = rng.randint(0, 9)
    value = _value(outer, _value(inner, at))
    binders = [
        f"({f} {g} : ℝ → ℝ)",
        f"({h} : ∀ x, {f} x = {_polynomial(outer, 'x')})",
        f"({k} : ∀ x, {g} x = {_polynomial(inner, 'x')})",
    ]
    return _Draft(
        binders,
        f"{f} ({g} {at}) = {_number(value)}",
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


@_family
def function_parameter(rng: random.Random) -> _Draft:
    names = _Names(rng)
    f = rng.choice("ffghp")
    a, b = rng.choice((("a", "b"), ("k", "m"), ("c", "d"), ("p", "q")))
    if f in (a, b):
        f = "f"
    h, k, m, n = names.several(4)
    p, q = _nonzero(rng, -7, 9), rng.randint(-9, 9)
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
        return _Draft(
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
    at = _nonzero(rng, -3, 5)
    at_shown = f"(-{-at})" if at < 0 else str(at)
    value = at**power + p * at + c
    binders = [
        f"({a} : ℝ)",
        f"({f} : ℝ → ℝ)",
        f"({h} : ∀ x, {f} x = x^{power} + {a} * x{' + ' + str(c) if c > 0 else (' - ' + str(-c) if c else '')})",
        f"({k} : {f} {at_shown} = {value})",
    ]
    return _Draft(
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


@_family
def function_equation(rng: random.Random) -> _Draft:
    names = _Names(rng)
    f = rng.choice("ffgh")
    (x,) = _variables(rng, 1, rng.choice(("x", "a", "t", "c")))
    h, k = names.several(2)
    a, b, r = _nonzero(rng, -7, 9), rng.randint(-9, 9), rng.randint(-9, 9)
    binders = [
        f"({f} : ℝ → ℝ)",
        f"({x} : ℝ)",
        f"({h} : ∀ y, {f} y = {_polynomial([a, b], 'y')})",
        f"({k} : {f} {x} = {a * r + b})",
    ]
    return _Draft(
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


@_family
def recurrence(rng: random.Random) -> _Draft:
    names = _Names(rng)
    f = rng.choice("fuag")
    h, k, m = names.several(3)
    if rng.random() < 0.5:
        step, start, steps = _nonzero(rng, 2, 9), rng.randint(0, 9), rng.randint(2, 5)
        rule, value = rng.choice(
            (
                (f"{f} n + {step}", start + steps * step),
                (f"{step} * {f} n", start * step**steps),
                (f"2 * {f} n + {step}", start * 2**steps + step * (2**steps - 1)),
            )
        )
        binders = [f"({f} : ℕ → ℕ)", f"({h} : {f} 0 = {start})", f"({k} : ∀ n, {f} (n + 1) = {rule})"]
        return _Draft(
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
    rate, start, c = _nonzero(rng, -4, 6), rng.randint(-5, 9), rng.randint(0, 4)
    at = rng.randint(2, 4)
    value = start + rate * at
    binders += [
        f"({h} : ∀ x, {f} (x + 1) = {f} x {'+' if rate > 0 else '-'} {abs(rate)})",
        f"({k} : {f} {c} = {start})",
    ]
    facts = [f"{h} {c + i}" for i in range(at)]
    haves = [f"have {m}{'₀₁₂₃₄'[i] if m[-1] == '0' else chr(97 + i)} := {fact}" for i, fact in enumerate(facts)]
    return _Draft(
        binders, f"{f} {c + at} = {value}", [(*haves, "norm_num at *", "linarith"), (*haves, "norm_num at *; linarith")]
    )


@_family
def sequence_two_terms(rng: random.Random) -> _Draft:
    f = rng.choice("fuax")
    h, k, m = _Names(rng).several(3)
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
    return _Draft(
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


# --- inequalities ----------------------------------------------------------------------------------------------------


@_family
def squares_inequality(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    k = rng.randint(1, 5)
    shape = rng.randrange(6)
    d = f"sq_nonneg ({x} - {y})"
    if shape == 0:
        c = f"{k} * " if k > 1 else ""
        return _Draft(
            [f"({x} {y} : ℝ)"],
            f"{c}2 * {x} * {y} ≤ {c}({x}^2 + {y}^2)" if k > 1 else f"2 * {x} * {y} ≤ {x}^2 + {y}^2",
            [(f"nlinarith [{d}]",), (f"have := {d}", "nlinarith"), (f"linarith [{d}]",)],
        )
    if shape == 1:
        three = f"sq_nonneg ({x} - {y}), sq_nonneg ({y} - {z}), sq_nonneg ({z} - {x})"
        return _Draft(
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
        return _Draft(
            [f"({x} {y} : ℝ)"],
            f"0 ≤ {m * m} * {x}^2 - {2 * m * n} * {x} * {y} + {n * n} * {y}^2",
            [(f"nlinarith [sq_nonneg ({_term(m, x)} - {_term(n, y)})]",)],
        )
    if shape == 3:
        s = rng.randint(1, 10)
        h = _Names(rng)()
        return _Draft(
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
        a, b, c, d2 = _variables(rng, 4, rng.choice(("abcd", "abxy", "xyzw")))
        return _Draft(
            [f"({a} {b} {c} {d2} : ℝ)"],
            f"({a} * {c} + {b} * {d2})^2 ≤ ({a}^2 + {b}^2) * ({c}^2 + {d2}^2)",
            [(f"nlinarith [sq_nonneg ({a} * {d2} - {b} * {c})]",)],
        )
    h = _Names(rng)()
    s = rng.randint(1, 9)
    return _Draft(
        [f"({x} {y} : ℝ)", f"({h} : {x}^2 + {y}^2 = {s})"],
        rng.choice((f"({x} + {y})^2 ≤ {2 * s}", f"2 * {x} * {y} ≤ {s}", f"-{s} ≤ 2 * {x} * {y}")),
        [
            (f"nlinarith [{d}]",),
            (f"nlinarith [sq_nonneg ({x} + {y})]",),
            (f"nlinarith [{d}, sq_nonneg ({x} + {y})]",),
            (f"linarith [{d}]",),
        ],
    )


@_family
def positive_inequality(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    h, k, m, n = _Names(rng).several(4)
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
        return _Draft(binders, target, [(*o, *e) for o in openings for e in last])
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
    return _Draft(binders, target, [(*o, *e) for o in openings for e in last])


@_family
def quadratic_bound(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    k, r, c = rng.choice((1, 1, 2, 3)), rng.randint(-9, 9), rng.randint(-20, 20)
    slack = rng.choice((0, 0, 1, 3))
    hint = f"nlinarith [sq_nonneg ({_minus(x, r)})]"
    if rng.random() < 0.6:
        return _Draft(
            [f"({x} : ℝ)"],
            f"{c - slack} {'<' if slack else '≤'} {_polynomial([k, -2 * k * r, k * r * r + c], x)}",
            [(hint,), (f"have := sq_nonneg ({_minus(x, r)})", "nlinarith")],
        )
    return _Draft(
        [f"({x} : ℝ)"],
        f"{_polynomial([-k, 2 * k * r, c - k * r * r], x)} ≤ {c}",
        [(hint,), (f"nlinarith [sq_nonneg ({_minus(x, r)}), sq_nonneg {x}]",)],
    )


@_family
def quadratic_interval(rng: random.Random) -> _Draft:
    (x,) = _variables(rng, 1)
    r = rng.randint(-6, 4)
    s = r + rng.randint(1, 8)
    h, k = _Names(rng).several(2)
    quadratic = _polynomial([1, -(r + s), r * s], x)
    if rng.random() < 0.5:
        strict = rng.choice("<≤")
        binders = [f"({x} : ℝ)", f"({h} : {quadratic} {strict} 0)"]
        target = rng.choice((f"{r} {strict} {x} ∧ {x} {strict} {s}", f"{x} {strict} {s}", f"{r} {strict} {x}"))
        end = (
            [("split; nlinarith",), ("split", CLOSE, CLOSE)]
            if "∧" in target
            else [("nlinarith",), ("by_contra h", "push_neg at h", "nlinarith")]
        )
        return _Draft(binders, target, end)
    binders = [f"({x} : ℝ)", f"({h} : {r} < {x})", f"({k} : {x} < {s})"]
    product = f"mul_pos (sub_pos.mpr {h}) (sub_pos.mpr {k})"
    return _Draft(
        binders, f"{quadratic} < 0", [("nlinarith",), (f"nlinarith [{product}]",), (f"have := {product}", "nlinarith")]
    )


@_family
def linear_inequality(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    h, k = _Names(rng).several(2)
    a, b, c = rng.randint(2, 9), rng.randint(-9, 9), rng.randint(-9, 20)
    type_ = rng.choice(("ℝ", "ℝ", "ℤ", "ℚ"))
    shape = rng.randrange(3)
    if shape == 0:
        bound = Fraction(c - b, a)
        lower = _number(bound)
        return _Draft(
            [f"({x} : ℝ)"],
            f"{_sum([(a, x), (b, '')])} < {c} ↔ {x} < {lower}",
            [
                ("split; intro h; linarith",),
                ("split", "intro h", CLOSE, "intro h", CLOSE),
                ("constructor; intro h; linarith",),
                ("refine ⟨λ h, by linarith, λ h, by linarith⟩",),
            ],
        )
    if shape == 1:
        return _Draft(
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
    return _Draft(
        [f"({x} : {type_})"],
        f"∃ {y}, {x} < {y}",
        [
            (f"use {x} + 1", "linarith"),
            (f"use {x} + 1; linarith",),
            (f"exact ⟨{x} + 1, by linarith⟩",),
            (f"refine ⟨{x} + 1, _⟩", CLOSE),
        ],
    )


# --- whole numbers ---------------------------------------------------------------------------------------------------


@_family
def literal_arithmetic(rng: random.Random) -> _Draft:
    a, b, m = rng.randint(11, 199), rng.randint(11, 199), rng.randint(3, 19)
    n = rng.randint(2, 8)
    target, scripts = rng.choice(
        [
            (f"({a} * {b}) % {m} = {a * b % m}", ["norm_num", "refl"]),
            (f"{a % 9 + 2}^{n + 3} % {m} = {(a % 9 + 2) ** (n + 3) % m}", ["norm_num", "refl", "dec_trivial"]),
            (f"nat.gcd {a} {b} = {math.gcd(a, b)}", ["norm_num", "refl", "norm_num [nat.gcd]"]),
            (
                f"nat.lcm {a % 40 + 2} {b % 40 + 2} = {math.lcm(a % 40 + 2, b % 40 + 2)}",
                ["norm_num", "refl", "norm_num [nat.lcm]", "dec_trivial"],
            ),
            (
                f"{n}! = {math.factorial(n)}",
                ["norm_num [nat.factorial]", "refl", "simp [nat.factorial]", "dec_trivial"],
            ),
            (
                f"{n + 2}! / {n}! = {(n + 2) * (n + 1)}",
                ["norm_num [nat.factorial]", "refl", "simp [nat.factorial]", "dec_trivial"],
            ),
            (
                f"nat.choose {n + 3} {3} = {math.comb(n + 3, 3)}",
                ["norm_num [nat.choose]", "refl", "dec_trivial", "simp [nat.choose]"],
            ),
            (f"(nat.digits 10 {a * b}).sum = {sum(map(int, str(a * b)))}", ["norm_num", "simp"]),
            (f"{m} ∣ {m * a}", ["norm_num", "exact dvd_mul_right _ _", "use " + str(a) + "; norm_num", "dec_trivial"]),
            (f"¬ {m} ∣ {m * a + 1}", ["norm_num", "dec_trivial"]),
            (f"({a} : ℝ) / {b} + 1 / {m} = {_number(Fraction(a, b) + Fraction(1, m))}", ["norm_num"]),
            (f"(({a} : ℚ) / {m}) * ({m} / {b}) = {_number(Fraction(a, b))}", ["norm_num", "field_simp; norm_num"]),
            (f"¬ nat.prime {m * (n + 1)}", ["norm_num"]),
            (
                f"⌊({a} : ℝ) / {m}⌋ = {a // m}",
                ["rw int.floor_eq_iff; norm_num", "norm_num [int.floor_eq_iff]", "rw [int.floor_eq_iff]"],
            ),
        ]
    )
    return _Draft([], target, [(s,) for s in scripts] + ([(scripts[-1], CLOSE)] if "floor" in scripts[-1] else []))


@_family
def remainders(rng: random.Random) -> _Draft:
    (n,) = _variables(rng, 1, rng.choice(("n", "n", "x", "a", "k", "m")))
    h, k = _Names(rng).several(2)
    m = rng.randint(3, 12)
    r = rng.randrange(1, m)
    a, b = rng.randint(2, 9), rng.randint(1, 9)
    power = rng.random() < 0.3
    type_, lemmas = rng.choice(
        (("ℕ", "nat.add_mod, nat.mul_mod"), ("ℕ", "nat.add_mod, nat.mul_mod"), ("ℤ", "int.add_mod, int.mul_mod"))
    )
    body, value = (f"({n}^2 + {b})", r * r + b) if power else (f"({a} * {n} + {b})", a * r + b)
    if power:
        lemmas = lemmas.replace("mul_mod", "mul_mod, pow_two") if type_ == "ℤ" else "nat.add_mod, nat.pow_mod"
    first = lemmas.split(", ")
    binders = [f"({n} : {type_})", f"({h} : {n} % {m} = {r})"]
    return _Draft(
        binders,
        f"{body} % {m} = {value % m}",
        [
            (f"norm_num [{lemmas}, {h}]",),
            (f"simp [{lemmas}, {h}]",),
            (f"simp [{lemmas}, {h}]; norm_num",),
            (f"rw [{first[0]}, {first[1]}, {h}]; norm_num",),
            (f"rw [{first[0]}, {first[1]}, {h}]",),
            (f"rw [{first[0]}, {first[1]}, {h}]; refl",),
            (f"norm_num [{lemmas}, nat.pow_mod, {h}]",),
        ],
    )


@_family
def remainder_cases(rng: random.Random) -> _Draft:
    (n,) = _variables(rng, 1, rng.choice(("n", "n", "x", "a", "k", "m")))
    m = rng.choice((2, 3, 4, 5))
    h, k = _Names(rng).several(2)
    squares = sorted({r * r % m for r in range(m)})
    missing = [r for r in range(m) if r not in squares]
    bound = f"have {h} := nat.mod_lt {n} (show {m} > 0, by norm_num)"
    if rng.random() < 0.4 and missing:
        target = f"{n}^2 % {m} ≠ {rng.choice(missing)}"
        end = f"norm_num [nat.pow_mod, {k}]"
    elif rng.random() < 0.5:
        target = " ∨ ".join(f"{n}^2 % {m} = {s}" for s in squares)
        end = f"norm_num [nat.pow_mod, {k}]"
    else:
        m = rng.choice((2, 3))
        target = f"({n}^{m} + {(m - 1)} * {n}) % {m} = 0"
        bound = f"have {h} := nat.mod_lt {n} (show {m} > 0, by norm_num)"
        end = f"norm_num [nat.add_mod, nat.mul_mod, nat.pow_mod, {k}]"
    cases = f"interval_cases ({n} % {m}) with {k}"
    return _Draft(
        [f"({n} : ℕ)"],
        target,
        [
            (f"{bound}; {cases}; {end}",),
            (bound, f"{cases}; {end}"),
            (bound, cases, *([end] * m)),
            (f"{bound}; {cases}; simp [nat.pow_mod, nat.add_mod, nat.mul_mod, {k}]",),
            *([(f"cases nat.mod_two_eq_zero_or_one {n} with {h} {h}; {end.replace(k, h)}",)] if m == 2 else []),
        ],
    )


@_family
def divisibility(rng: random.Random) -> _Draft:
    a, b, c = _variables(rng, 3, rng.choice(("abc", "mnk", "xyz", "nmk")))
    h, k, m, n = _Names(rng).several(4)
    type_ = rng.choice(("ℕ", "ℤ", "ℤ"))
    d, e = rng.randint(2, 9), rng.randint(2, 5)
    shape = rng.randrange(6)
    if shape == 0:
        return _Draft(
            [f"({a} {b} {c} : {type_})", f"({h} : {a} ∣ {b})", f"({k} : {b} ∣ {c})"],
            f"{a} ∣ {c}",
            [
                (f"exact dvd_trans {h} {k}",),
                (f"exact {h}.trans {k}",),
                (f"apply dvd_trans {h}", f"exact {k}"),
                ("apply dvd_trans; assumption",),
            ],
        )
    if shape == 1:
        return _Draft(
            [f"({a} {b} {c} : {type_})", f"({h} : {a} ∣ {b})", f"({k} : {a} ∣ {c})"],
            rng.choice((f"{a} ∣ {b} + {c}", f"{a} ∣ {e} * {b} + {c}")),
            [
                (f"exact dvd_add {h} {k}",),
                ("apply dvd_add; assumption",),
                (f"exact dvd_add (dvd_mul_of_dvd_right {h} _) {k}",),
                ("apply dvd_add", f"exact dvd_mul_of_dvd_right {h} _", f"exact {k}"),
                (f"cases {h} with {m} {m}", f"cases {k} with {n} {n}", f"rw [{m}, {n}]", "use 0"),
            ],
        )
    if shape == 2:
        return _Draft(
            [f"({a} : {type_})", f"({h} : {d * e} ∣ {a})"],
            f"{d} ∣ {a}",
            [
                (f"exact dvd_trans (by norm_num) {h}",),
                (f"apply dvd_trans _ {h}; norm_num",),
                (f"cases {h} with {m} {n}", f"use {e} * {m}", f"rw {n}; ring"),
                (f"obtain ⟨{m}, {n}⟩ := {h}", f"exact ⟨{e} * {m}, by {{ rw {n}, ring }}⟩"),
                (f"refine dvd_trans _ {h}", "norm_num"),
            ],
        )
    if shape == 3:
        return _Draft(
            [f"({a} : ℤ)", f"({h} : odd {a})"],
            f"even ({a}^2 + {2 * e - 1})",
            [
                (f"cases {h} with {m} {n}", f"rw {n}", f"use 2 * {m}^2 + 2 * {m} + {e}", "ring"),
                (f"obtain ⟨{m}, {n}⟩ := {h}", f"exact ⟨2 * {m}^2 + 2 * {m} + {e}, by {{ rw {n}, ring }}⟩"),
                ("norm_num [int.even_add, int.even_pow] with parity_simps",),
                (f"rcases {h} with ⟨{m}, rfl⟩", f"use 2 * {m}^2 + 2 * {m} + {e}", "ring"),
            ],
        )
    if shape == 4:
        return _Draft(
            [f"({a} {b} : ℤ)", f"({h} : even {a})", f"({k} : even {b})"],
            f"even ({a} + {e} * {b})",
            [
                (
                    f"cases {h} with {m} {n}",
                    f"cases {k} with {h} {k}",
                    f"rw [{n}, {k}]",
                    f"use {m} + {e} * {h}",
                    "ring",
                ),
                (f"exact {h}.add ({k}.mul_left _)",),
                (
                    f"obtain ⟨{m}, {n}⟩ := {h}",
                    f"obtain ⟨{h}, {k}⟩ := {k}",
                    f"exact ⟨{m} + {e} * {h}, by {{ rw [{n}, {k}], ring }}⟩",
                ),
                (f"exact even.add {h} (even.mul_left {k} _)",),
            ],
        )
    return _Draft(
        [f"({a} : ℕ)"],
        f"{d} ∣ {d * e} * {a}^2 + {d} * {a}",
        [
            (f"use {e} * {a}^2 + {a}", "ring"),
            (f"exact ⟨{e} * {a}^2 + {a}, by ring⟩",),
            (f"use {e} * {a}^2 + {a}; ring",),
            ("apply dvd_add", CLOSE, CLOSE),
        ],
    )


@_family
def bounded_search(rng: random.Random) -> _Draft:
    (n,) = _variables(rng, 1, rng.choice(("n", "x", "k", "m", "a")))
    h, k, m = _Names(rng).several(3)
    top = rng.randint(5, 14)
    modulus = rng.randint(3, 7)
    value = rng.randint(1, min(modulus - 1, top - 1))
    top = min(top, value + modulus)
    shape = rng.randrange(4)
    if shape == 0:
        return _Draft(
            [f"({n} : ℕ)", f"({h} : {n} < {top})", f"({k} : {n} % {modulus} = {value})"],
            f"{n} = {value}",
            [
                (f"interval_cases {n}; norm_num at {k}",),
                (f"interval_cases {n}; simp at *",),
                (f"interval_cases {n}; norm_num at *",),
                (f"interval_cases {n}; try {{ refl }}; norm_num at {k}",),
                (f"rw nat.mod_eq_of_lt at {k}; linarith",),
            ],
        )
    if shape == 1:
        r = rng.randint(2, 9)
        return _Draft(
            [f"({n} : ℕ)", f"({h} : {n}^2 = {r * r})"],
            f"{n} = {r}",
            [
                ("nlinarith",),
                (f"have : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; norm_num at *"),
                (f"have : {n} ≤ {r} := by nlinarith", f"have : {r} ≤ {n} := by nlinarith", "linarith"),
                ("apply le_antisymm; nlinarith",),
            ],
        )
    if shape == 2:
        r = rng.randint(2, 8)
        extra = rng.randint(1, 5)
        return _Draft(
            [f"({n} : ℕ)", f"({h} : 0 < {n})", f"({k} : {n}^2 + {extra} * {n} = {r * r + extra * r})"],
            f"{n} = {r}",
            [
                ("nlinarith",),
                (f"have {m} : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; norm_num at *"),
                (f"have {m} : {n} ≤ {r} := by nlinarith", f"interval_cases {n}; linarith"),
            ],
        )
    low = -rng.randint(1, 5)
    return _Draft(
        [f"({n} : ℤ)", f"({h} : {low} < {n})", f"({k} : {n} < {value})"],
        f"{n}^2 ≤ {max((low + 1) ** 2, (value - 1) ** 2)}",
        [(f"interval_cases {n}; norm_num",), ("nlinarith",), (f"interval_cases {n}", *([CLOSE] * (value - low - 1)))],
    )


@_family
def integer_equations(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2, rng.choice(("xy", "ab", "mn", "pq")))
    h, k, m = _Names(rng).several(3)
    a = rng.randint(2, 6)
    b = rng.randint(1, 8)
    p, q = rng.randint(1, 5), rng.randint(2, 5)
    type_ = rng.choice(("ℕ", "ℤ"))
    binders = [
        f"({x} {y} : {type_})",
        f"({h} : {x} + {y} = {a + b})",
        f"({k} : {_sum([(p, x), (p + q, y)])} = {p * a + (p + q) * b})",
    ]
    target = rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}", f"{x} * {y} = {a * b}"))
    if "∧" in target:
        return _Draft(binders, target, [("split; linarith",), ("split", CLOSE, CLOSE), ("constructor; linarith",)])
    found = (f"have {m} : {x} = {a} := by linarith", f"have : {y} = {b} := by linarith")
    return _Draft(
        binders,
        target,
        [
            ("linarith",),
            (*found, f"subst {m}; subst this"),
            (*found, f"rw [{m}, this]"),
            (*found, f"norm_num [{m}, this]"),
            (found[0], f"subst {m}", CLOSE),
        ],
    )


@_family
def primes(rng: random.Random) -> _Draft:
    p = rng.choice((7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103))
    q = rng.choice("pqnk")
    h, k = _Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        return _Draft([], f"nat.prime {p}", [("norm_num",)])
    if shape == 1:
        return _Draft(
            [f"({q} : ℕ)", f"({h} : nat.prime {q})", f"({k} : 2 < {q})"],
            f"¬ (2 ∣ {q})",
            [
                ("intro h", f"rw nat.prime_dvd_prime_iff_eq nat.prime_two {h} at h", "linarith"),
                (f"rw nat.prime_dvd_prime_iff_eq nat.prime_two {h}", "linarith"),
            ],
        )
    if shape == 2:
        return _Draft(
            [f"({q} : ℕ)", f"({h} : nat.prime {q})"],
            rng.choice((f"2 ≤ {q}", f"1 < {q}", f"0 < {q}", f"{q} ≠ 1", f"{q} ≠ 0")),
            [
                (f"exact {h}.two_le",),
                (f"exact {h}.one_lt",),
                (f"exact {h}.pos",),
                (f"exact {h}.ne_one",),
                (f"exact {h}.ne_zero",),
                (f"linarith [{h}.two_le]",),
                (f"have := {h}.two_le", "linarith"),
                (f"have := nat.prime.two_le {h}", "linarith"),
                ("intro h", "subst h", f"norm_num at {h}"),
            ],
        )
    n = rng.choice("nmk")
    if n == q:
        n = "a"
    return _Draft(
        [f"({q} {n} : ℕ)", f"({h} : nat.prime {q})", f"({k} : {q} ∣ {n}^2)"],
        f"{q} ∣ {n}",
        [
            (f"exact nat.prime.dvd_of_dvd_pow {h} {k}",),
            (f"exact {h}.dvd_of_dvd_pow {k}",),
            (f"apply nat.prime.dvd_of_dvd_pow {h}", f"exact {k}"),
            (f"apply {h}.dvd_of_dvd_pow {k}",),
        ],
    )


@_family
def congruences(rng: random.Random) -> _Draft:
    (n,) = _variables(rng, 1, rng.choice(("n", "x", "a", "k")))
    h, k = _Names(rng).several(2)
    m = rng.randint(3, 9)
    r, a = rng.randrange(1, m), rng.randint(2, 9)
    if rng.random() < 0.5:
        return _Draft(
            [f"({n} : ℕ)", f"({h} : {n} ≡ {r} [MOD {m}])"],
            f"{a} * {n} ≡ {a * r} [MOD {m}]",
            [
                (f"exact nat.modeq.mul_left {a} {h}",),
                (f"exact {h}.mul_left {a}",),
                ("apply nat.modeq.mul_left", f"exact {h}"),
                ("unfold nat.modeq at *", f"norm_num [nat.mul_mod, {h}]"),
                (f"exact nat.modeq.mul_left _ {h}",),
            ],
        )
    return _Draft(
        [f"({n} : ℤ)", f"({h} : {n} ≡ {r} [ZMOD {m}])"],
        f"{n} + {a} ≡ {r + a} [ZMOD {m}]",
        [
            (f"exact int.modeq.add_right {a} {h}",),
            (f"exact {h}.add_right {a}",),
            (f"exact int.modeq.add {h} rfl",),
            ("apply int.modeq.add_right", f"exact {h}"),
        ],
    )


# --- sums, induction -------------------------------------------------------------------------------------------------


@_family
def finite_sum(rng: random.Random) -> _Draft:
    i = rng.choice("ikjn")
    top = rng.randint(3, 12)
    a, b = rng.randint(1, 5), rng.randint(0, 6)
    summand, value = rng.choice(
        [
            (f"({_sum([(a, i), (b, '')])})", lambda j: a * j + b),
            (f"{i}^2", lambda j: j * j),
            (f"({i} + {b + 1})", lambda j: j + b + 1),
            (f"2^{i}", lambda j: 2**j),
            (f"({i} + 1)^2", lambda j: (j + 1) ** 2),
        ]
    )
    shape = rng.randrange(4)
    if shape == 0:
        low = rng.randint(0, 3)
        total = sum(value(j) for j in range(low, top + 1))
        return _Draft(
            [],
            f"∑ {i} in finset.Icc {low} {top}, {summand} = {total}",
            [("refl",), ("dec_trivial",), ("simp; refl",), ("norm_num",), ("exact rfl",)],
        )
    if shape == 1:
        total = math.prod(value(j) for j in range(1, 5))
        return _Draft(
            [],
            f"∏ {i} in finset.Icc 1 4, {summand} = {total}",
            [("refl",), ("dec_trivial",), ("norm_num",), ("exact rfl",)],
        )
    if shape == 2:
        total = sum(value(j) for j in range(top))
        return _Draft(
            [],
            f"∑ {i} in finset.range {top}, {summand} = {total}",
            [
                ("simp [finset.sum_range_succ]",),
                ("norm_num [finset.sum_range_succ]",),
                ("refl",),
                ("dec_trivial",),
                ("simp [finset.sum_range_succ]; norm_num",),
                ("norm_num [finset.sum_range_succ, finset.sum_range_zero]",),
            ],
        )
    f = rng.choice("fag")
    h = _Names(rng)()
    small = rng.randint(3, 5)
    total = sum(value(j) for j in range(small))
    return _Draft(
        [f"({f} : ℕ → ℕ)", f"({h} : ∀ n, {f} n = {summand.replace(i, 'n')})"],
        f"∑ {i} in finset.range {small}, {f} {i} = {total}",
        [
            (f"simp [finset.sum_range_succ, {h}]",),
            (f"norm_num [finset.sum_range_succ, {h}]",),
            (f"simp only [{h}]", CLOSE),
            (f"simp only [{h}]; refl",),
            (f"simp only [finset.sum_range_succ, {h}]", CLOSE),
        ],
    )


@_family
def finite_sets(rng: random.Random) -> _Draft:
    x = rng.choice("xnk")
    top, m = rng.randint(8, 40), rng.randint(2, 9)
    low = rng.randint(1, 5)
    shape = rng.randrange(4)
    scripts: list[Sequence[str]] = [("refl",), ("dec_trivial",), ("exact rfl",), ("simp; refl",), ("norm_num; refl",)]
    if shape == 0:
        return _Draft(
            [],
            f"(finset.filter (λ {x}, {m} ∣ {x}) (finset.range {top})).card = {len(range(0, top, m))}",
            scripts,
        )
    if shape == 1:
        return _Draft(
            [],
            f"(finset.filter (λ {x}, {x} % {m} = 1) (finset.Icc {low} {top})).card = "
            f"{len([j for j in range(low, top + 1) if j % m == 1])}",
            scripts,
        )
    if shape == 2:
        return _Draft(
            [],
            f"∑ {x} in finset.filter (λ {x}, {m} ∣ {x}) (finset.range {top}), {x} = {sum(range(0, top, m))}",
            scripts,
        )
    return _Draft([], f"(nat.divisors {top}).card = {len([j for j in range(1, top + 1) if top % j == 0])}", scripts)


@_family
def induction_sums(rng: random.Random) -> _Draft:
    n = rng.choice("nnmk")
    i = "i" if n != "i" else "j"
    k = rng.randint(1, 6)
    ih = rng.choice(("ih", "hn", "hk", "h"))
    m = rng.choice((n, "k" if n != "k" else "m", "d"))
    choose = rng.randrange(4)
    type_ = rng.choice(("ℕ", "ℕ", "ℝ"))
    cast = i if type_ == "ℕ" else f"({i} : {type_})"
    if choose == 0:
        target = f"∑ {i} in finset.range {n}, (2 * {cast} + 1) = {n}^2"
    elif choose == 1:
        target = f"2 * ∑ {i} in finset.range ({n} + 1), {cast} = {n} * ({n} + 1)"
    elif choose == 2:
        target = (
            f"∑ {i} in finset.range {n}, 2^{i} + 1 = 2^{n}"
            if type_ == "ℕ"
            else f"∑ {i} in finset.range {n}, ({k + 1}:ℝ)^{i} * {k} = {k + 1}^{n} - 1"
        )
    else:
        target = f"6 * ∑ {i} in finset.range ({n} + 1), {cast}^2 = {n} * ({n} + 1) * (2 * {n} + 1)"
    start = f"induction {n} with {m} {ih}"
    steps: list[tuple[str, ...]] = [
        (f"rw [finset.sum_range_succ, {ih}]", "ring"),
        (f"rw [finset.sum_range_succ, {ih}]", "push_cast", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "push_cast", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}, nat.succ_eq_add_one]", "ring"),
        (f"rw [finset.sum_range_succ, mul_add, {ih}]", "simp [nat.succ_eq_add_one]", "ring"),
        ("rw finset.sum_range_succ", "rw pow_succ", "linarith"),
        ("rw [finset.sum_range_succ, pow_succ]", "linarith"),
        ("rw finset.sum_range_succ", "push_cast", "nlinarith"),
        (f"simp [finset.sum_range_succ, {ih}, mul_add]", "ring"),
        (f"rw [finset.sum_range_succ, {ih}, nat.succ_eq_add_one]; ring",),
    ]
    return _Draft([f"({n} : ℕ)"], target, [(start, CLOSE, *s) for s in steps])


@_family
def induction_bounds(rng: random.Random) -> _Draft:
    n = rng.choice("nnmk")
    ih = rng.choice(("ih", "hn", "hk"))
    m = rng.choice((n, "k" if n != "k" else "m"))
    k = rng.randint(2, 5)
    start = f"induction {n} with {m} {ih}"
    target = rng.choice(
        (
            f"{n} < {k}^{n}",
            f"{n} + 1 ≤ {k}^{n}",
            f"1 ≤ {k}^{n}",
            f"0 < {n}!",
            f"{k - 1} ∣ {k}^{n} - 1" if k > 2 else f"1 ≤ {k}^{n}",
        )
    )
    ends: list[tuple[str, ...]] = [
        ("rw pow_succ", "linarith"),
        ("rw pow_succ", "nlinarith"),
        ("rw [pow_succ, nat.succ_eq_add_one]", "linarith"),
        ("rw [pow_succ, nat.succ_eq_add_one]", "nlinarith"),
        ("rw nat.succ_eq_add_one", "rw pow_succ", "linarith"),
        ("simp [pow_succ]", "linarith"),
        ("rw nat.factorial_succ", CLOSE),
        ("exact nat.factorial_pos _",),
    ]
    return _Draft(
        [f"({n} : ℕ)"],
        target,
        [
            *((start, CLOSE, *e) for e in ends),
            ("exact nat.factorial_pos _",),
            ("apply nat.one_le_pow", CLOSE),
            ("apply nat.one_le_pow; norm_num",),
            ("exact nat.lt_pow_self (by norm_num) _",),
        ],
    )


# --- logs, exponents, trigonometry, complex numbers ------------------------------------------------------------------


@_family
def logarithms(rng: random.Random) -> _Draft:
    b, n = rng.choice((2, 3, 5, 7, 10)), rng.randint(2, 5)
    x, y = _variables(rng, 2, rng.choice(("xy", "ab")))
    h, k = _Names(rng).several(2)
    shape = rng.randrange(4)
    power = f"rw [show ({b**n} : ℝ) = {b}^{n}, by norm_num]"
    if shape == 0:
        return _Draft(
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
        return _Draft(
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
        return _Draft(
            [f"({x} {y} : ℝ)", *positive],
            f"real.log ({x} * {y}) = real.log {x} + real.log {y}",
            [
                (f"rw real.log_mul {h}.ne' {k}.ne'",),
                (f"exact real.log_mul {h}.ne' {k}.ne'",),
                ("rw real.log_mul; linarith",),
                (f"exact real.log_mul (ne_of_gt {h}) (ne_of_gt {k})",),
            ],
        )
    return _Draft(
        [f"({x} {y} : ℝ)", *positive],
        f"real.log ({x} / {y}) = real.log {x} - real.log {y}",
        [
            (f"rw real.log_div {h}.ne' {k}.ne'",),
            (f"exact real.log_div {h}.ne' {k}.ne'",),
            (f"exact real.log_div (ne_of_gt {h}) (ne_of_gt {k})",),
        ],
    )


@_family
def exponents(rng: random.Random) -> _Draft:
    b, e = rng.randint(2, 6), rng.randint(2, 6)
    n = rng.choice("nxkm")
    x, y = _variables(rng, 2)
    h, k = _Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        return _Draft(
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
        return _Draft(
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
        return _Draft(
            [f"({x} {y} : ℝ)"],
            f"({x} * {y})^{e} = {x}^{e} * {y}^{e}",
            [("ring",), ("rw mul_pow",), (f"exact mul_pow {x} {y} {e}",)],
        )
    return _Draft(
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


@_family
def trigonometry(rng: random.Random) -> _Draft:
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
    return _Draft([f"({t} : ℝ)"], target, scripts)


@_family
def complex_numbers(rng: random.Random) -> _Draft:
    a, b, c, d = (rng.randint(1, 9) for _ in range(4))
    z, w = _variables(rng, 2, "zw")
    h, k = _Names(rng).several(2)
    i = "complex.I"
    product = f"{a * c - b * d} + {a * d + b * c} * {i}"
    shape = rng.randrange(3)
    if shape == 0:
        return _Draft(
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
        return _Draft(
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
    return _Draft(
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


# --- logic, witnesses ------------------------------------------------------------------------------------------------


@_family
def witnesses(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    a, b, r, s = _nonzero(rng, 1, 9), rng.randint(-9, 9), rng.randint(1, 9), rng.randint(1, 9)
    type_ = rng.choice(("ℕ", "ℤ", "ℝ"))
    shape = rng.randrange(3)
    if shape == 0:
        b = abs(b)
        return _Draft(
            [],
            f"∃ {x} : {type_}, {a} * {x} + {b} = {a * r + b}",
            [(f"use {r}; norm_num",), (f"exact ⟨{r}, by norm_num⟩",), (f"refine ⟨{r}, _⟩", CLOSE), (f"use {r}", CLOSE)],
        )
    if shape == 1:
        return _Draft(
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
    h, k, m = _Names(rng).several(3)
    return _Draft(
        [f"({y} : ℤ)", f"({h} : ∃ {x} : ℤ, {y} = {2 * a} * {x})"],
        f"even {y}",
        [
            (f"cases {h} with {k} {m}", f"use {a} * {k}", f"rw {m}; ring"),
            (f"obtain ⟨{k}, {m}⟩ := {h}", f"exact ⟨{a} * {k}, by {{ rw {m}, ring }}⟩"),
            (f"rcases {h} with ⟨{k}, rfl⟩", f"use {a} * {k}", "ring"),
            (f"cases {h} with {k} {m}", f"exact ⟨{a} * {k}, by linarith⟩"),
        ],
    )


@_family
def quantified(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    a, b = _nonzero(rng, 2, 9), rng.randint(-9, 9)
    r = rng.randint(-9, 9)
    shape = rng.randrange(5)
    if shape == 0:
        return _Draft(
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
        return _Draft(
            [f"({x} : ℝ)"],
            f"{_sum([(a, x), (b, '')])} = {a * r + b} ↔ {x} = {r}",
            [
                ("split; intro h; linarith",),
                ("split", "intro h", CLOSE, "intro h", "rw h; norm_num"),
                ("split", "intro h", "linarith", "rintro rfl", "norm_num"),
                ("constructor; intro h; linarith",),
            ],
        )
    if shape == 2:
        h = _Names(rng)()
        return _Draft(
            [f"({x} : ℝ)", f"({h} : {x} = {r} ∨ {x} = {r + a})"],
            f"{_polynomial([1, -(2 * r + a), r * (r + a)], x)} = 0",
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
        h = _Names(rng)()
        return _Draft(
            [f"({f} : ℝ → ℝ)", f"({h} : ∀ {x}, {f} {x} = {_polynomial([a, b], x)})"],
            rng.choice((f"∀ {x} {y}, {f} {x} = {f} {y} → {x} = {y}", f"function.injective {f}")),
            [
                (f"intros {x} {y} hxy", f"rw [{h}, {h}] at hxy", "linarith"),
                (f"intros {x} {y} hxy", f"simp only [{h}] at hxy", "linarith"),
                (f"intros {x} {y} hxy", f"linarith [{h} {x}, {h} {y}]"),
                (f"intros {x} {y} hxy", f"simp [{h}] at hxy", CLOSE),
            ],
        )
    h, k = _Names(rng).several(2)
    return _Draft(
        [f"({x} {y} : ℝ)", f"({h} : {x} ≠ 0)", f"({k} : {x} * {y} = {a} * {x})"],
        f"{y} = {a}",
        [
            (f"apply mul_left_cancel₀ {h}", "linarith"),
            (f"apply mul_left_cancel₀ {h}; linarith",),
            (f"have : {x} * ({y} - {a}) = 0 := by linarith", "cases mul_eq_zero.mp this with h h", CLOSE, CLOSE),
            (f"apply mul_right_cancel₀ {h}", "linarith"),
        ],
    )


@_family
def polynomial_identity(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    a, b, c = (_nonzero(rng, -6, 8) for _ in range(3))
    target = rng.choice(
        (
            f"({_minus(x, a)}) * ({_minus(x, b)}) = {_polynomial([1, -(a + b), a * b], x)}",
            f"({x} + {y})^3 = {x}^3 + 3 * {x}^2 * {y} + 3 * {x} * {y}^2 + {y}^3",
            f"{x}^2 - {a * a} = ({x} - {abs(a)}) * ({x} + {abs(a)})",
            f"({x} + {y} + {z})^2 = {x}^2 + {y}^2 + {z}^2 + 2 * ({x} * {y} + {y} * {z} + {z} * {x})",
            f"{x}^3 - {y}^3 = ({x} - {y}) * ({x}^2 + {x} * {y} + {y}^2)",
        )
    )
    return _Draft([f"({x} {y} {z} : {_field(rng)})"], target, [("ring",), ("ring_nf",)])


@_family
def proportions(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    h, k, m, n = _Names(rng).several(4)
    a, b, c = rng.randint(2, 9), rng.randint(2, 9), rng.randint(2, 9)
    total = c * (a + b)
    binders = [
        f"({x} {y} : ℝ)",
        f"({h} : {y} ≠ 0)",
        f"({k} : {x} / {y} = {_number(Fraction(a, b))})",
        f"({m} : {x} + {y} = {total})",
    ]
    if a == b or a % b == 0:
        return proportions(rng)
    return _Draft(
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


@_family
def casts(rng: random.Random) -> _Draft:
    n, m = rng.choice((("n", "m"), ("a", "b"), ("x", "y")))
    h, k = _Names(rng).several(2)
    a, b = rng.randint(2, 9), rng.randint(1, 9)
    shape = rng.randrange(3)
    if shape == 0:
        return _Draft(
            [f"({n} : ℕ)", f"({h} : (↑{n} : ℝ) = {a})"],
            f"{n} = {a}",
            [
                (f"exact_mod_cast {h}",),
                (f"norm_cast at {h}",),
                (f"norm_num at {h}", f"exact {h}"),
                (f"norm_cast at {h}", f"exact {h}"),
            ],
        )
    if shape == 1:
        return _Draft(
            [f"({n} {m} : ℕ)", f"({h} : {n} = {a} * {m} + {b})"],
            f"(↑{n} : ℝ) = {a} * ↑{m} + {b}",
            [
                (f"rw {h}", "push_cast"),
                (f"rw {h}; push_cast",),
                (f"exact_mod_cast {h}",),
                (f"rw {h}", "norm_num"),
                (f"norm_num [{h}]",),
                (f"subst {h}", "push_cast"),
            ],
        )
    return _Draft(
        [f"({n} {m} : ℤ)", f"({h} : (↑{n} : ℝ) + ↑{m} = {a + b})", f"({k} : (↑{n} : ℝ) - ↑{m} = {a - b})"],
        f"{n} = {a}",
        [
            (f"have : (↑{n} : ℝ) = {a} := by linarith", "exact_mod_cast this"),
            (f"norm_cast at {h} {k}", "linarith"),
            ("norm_cast at *", "linarith"),
        ],
    )


@_family
def min_max_floor(rng: random.Random) -> _Draft:
    x = rng.choice("xyat")
    h, k = _Names(rng).several(2)
    n = rng.randint(-5, 9)
    if rng.random() < 0.5:
        return _Draft(
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
    return _Draft(
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


# --- more of each ----------------------------------------------------------------------------------------------------


@_family
def induction_divisibility(rng: random.Random) -> _Draft:
    n = rng.choice("nnmk")
    k, ih = ("j" if n == "k" else "k"), rng.choice(("ih", "hn"))
    start, parts = f"induction {n} with {n} {ih}", f"cases {ih} with {k} hk"
    parts = rng.choice((parts, f"obtain ⟨{k}, hk⟩ := {ih}"))
    if rng.random() < 0.5:
        c = 3 * rng.randint(0, 3) + 2
        quotient = f"{k} + {n}^2 + {n} + {(c + 1) // 3}"
        scripts = [
            (start, "norm_num", parts, f"use {quotient}", "rw nat.succ_eq_add_one", "linarith"),
            (start, "norm_num", parts, f"exact ⟨{quotient}, by {{ rw nat.succ_eq_add_one, linarith }}⟩"),
            (start, "simp", parts, f"exact ⟨{quotient}, by {{ rw nat.succ_eq_add_one, nlinarith }}⟩"),
        ]
        return _Draft([f"({n} : ℕ)"], f"3 ∣ {n}^3 + {c} * {n}", scripts)
    b, c = rng.randint(3, 12), rng.choice((1, 1, 2))
    d = b - c
    power = f"{c}^{n}" if c > 1 else "1"
    quotient = f"{b} * {k} + {power}"
    return _Draft(
        [f"({n} : ℕ)"],
        f"({d} : ℤ) ∣ {b}^{n} - {power}",
        [
            (start, CLOSE, parts, f"use {quotient}", "rw pow_succ", "linarith"),
            (start, "norm_num", parts, f"use {quotient}", "rw [pow_succ, pow_succ]", "linarith"),
            (start, CLOSE, parts, f"exact ⟨{quotient}, by {{ rw pow_succ, linarith }}⟩"),
            (f"exact sub_dvd_pow_sub_pow {b} {c} {n}",),
            (f"simpa using sub_dvd_pow_sub_pow ({b} : ℤ) {c} {n}",),
            (f"have := sub_dvd_pow_sub_pow ({b} : ℤ) {c} {n}", "norm_num at this", "exact this"),
        ],
    )


@_family
def real_powers(rng: random.Random) -> _Draft:
    b, e = rng.choice(((2, 2), (2, 3), (2, 4), (3, 2), (3, 3), (5, 2), (4, 3), (10, 2), (10, 3)))
    (x,) = _variables(rng, 1)
    h, k = _Names(rng).several(2)
    shape = rng.randrange(4)
    if shape == 0:
        root = f"rw [show ({b**e} : ℝ) = {b}^({e} : ℝ), by norm_num, ← real.rpow_mul]; norm_num"
        return _Draft(
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
        return _Draft(
            [],
            f"({b} : ℝ)^({e} : ℝ) = {b**e}",
            [("norm_num",), (f"rw [show ({e} : ℝ) = ({e} : ℕ), by norm_num, real.rpow_nat_cast]; norm_num",)],
        )
    if shape == 2:
        return _Draft(
            [f"({x} : ℝ)", f"({h} : 0 < {x})"],
            f"real.exp (real.log {x} + real.log {x}) = {x}^2",
            [
                (f"rw [real.exp_add, real.exp_log {h}]; ring",),
                (f"rw [real.exp_add, real.exp_log {h}]", "ring"),
                ("rw real.exp_add", f"rw real.exp_log {h}", "ring"),
            ],
        )
    return _Draft(
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


@_family
def order_facts(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    h, k, m = _Names(rng).several(3)
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
    return _Draft(binders, target, [(script,) for script in scripts])


@_family
def linear_combinations(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    h, k = _Names(rng).several(2)
    a, b, c, d = (_nonzero(rng, -4, 5) for _ in range(4))
    p, q = rng.randint(-9, 12), rng.randint(-9, 12)
    u, v = _nonzero(rng, -3, 4), _nonzero(rng, -3, 4)
    square = rng.random() < 0.5
    second = f"{y}^2" if square else f"{x} * {y}"
    left = _sum([(u * a + v * c, x), (u * b + v * d, second)])
    binders = [
        f"({x} {y} {z} : {_field(rng)})",
        f"({h} : {_sum([(a, x), (b, second)])} = {p})",
        f"({k} : {_sum([(c, x), (d, second)])} = {q})",
    ]
    combination = f"{_term(u, h)}{' - ' if v < 0 else ' + '}{_term(abs(v), k)}"
    if left == "0":
        return linear_combinations(rng)
    return _Draft(
        binders,
        f"{left} = {u * p + v * q}",
        [(f"linear_combination {combination}",), ("linarith",), (f"nlinarith [{h}, {k}]",)],
    )


@_family
def squares_that_vanish(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2)
    h, k = _Names(rng).several(2)
    a, b = rng.randint(-6, 6), rng.randint(-6, 6)
    equation = f"{_sum([(1, x + '^2'), (-2 * a, x), (1, y + '^2'), (-2 * b, y), (a * a + b * b, '')])} = 0"
    zero = f"have {k} : ({_minus(x, a)})^2 + ({_minus(y, b)})^2 = 0 := by nlinarith"
    hints = f"sq_nonneg ({_minus(x, a)}), sq_nonneg ({_minus(y, b)})"
    target = rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}"))
    split = "split; " if "∧" in target else ""
    return _Draft(
        [f"({x} {y} : ℝ)", f"({h} : {equation})"],
        target,
        [(f"{split}nlinarith [{hints}]",), (zero, f"{split}nlinarith [{hints}]"), (f"{split}nlinarith",)],
    )


@_family
def small_products(rng: random.Random) -> _Draft:
    x, y = _variables(rng, 2, rng.choice(("xy", "ab", "mn", "pq")))
    h, k, m, n = _Names(rng).several(4)
    a = rng.randint(2, 5)
    b = rng.randint(a + 1, 9)
    bound = f"have {n} : {x} ≤ {a + b} := by linarith"
    binders = [
        f"({x} {y} : ℕ)",
        f"({h} : {x} < {y})",
        f"({k} : {x} + {y} = {a + b})",
        f"({m} : {x} * {y} = {a * b})",
    ]
    return _Draft(
        binders,
        rng.choice((f"{x} = {a}", f"{y} = {b}", f"{x} = {a} ∧ {y} = {b}")),
        [
            ("nlinarith",),
            ("split; nlinarith",),
            (bound, f"interval_cases {x}; linarith"),
            (bound, f"interval_cases {x}; try {{ linarith }}; try {{ nlinarith }}"),
            (bound, f"interval_cases {x}; split; linarith"),
            (bound, f"interval_cases {x}; norm_num at *; linarith"),
            (bound, f"have : {y} ≤ {a + b} := by linarith", f"interval_cases {x}; interval_cases {y}; norm_num at *"),
        ],
    )


@_family
def plain_values(rng: random.Random) -> _Draft:
    x, y, z = _variables(rng, 3)
    h, k, m = _Names(rng).several(3)
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
            (f"({x} + {y}) / 2 = {_number(Fraction(a + b, 2))}", [f"{x} = {a}", f"{y} = {b}"],
             [f"rw [{h}, {k}]; norm_num", f"norm_num [{h}, {k}]", f"subst {h}; subst {k}; norm_num", "linarith"]),
        ]
    )  # fmt: skip
    binders = [f"({x} {y} {z} : ℝ)", *(f"({name} : {said})" for name, said in zip((h, k, m), given))]
    return _Draft(binders, target, [(script,) for script in scripts])
