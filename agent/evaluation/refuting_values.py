"""Values for a statement's variables that may refute it: small ones, and solutions of its equations.

What can be computed of the statement ranks them: hypotheses have to hold, the target must not. It is only a guess; Lean
decides.
"""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from agent.goal_text import GoalText
from agent.model.algebra.facts import FIELDS, Facts, Relation, difference, read_facts
from agent.model.algebra.terms import NotAlgebra, Term

VALUES: dict[str, tuple[str, ...]] = {
    "ℕ": ("0", "1", "2", "3", "4", "5", "10", "6", "7", "8", "9", "12", "11", "15", "20", "100"),
    "ℤ": ("0", "1", "-1", "2", "-2", "3", "10", "-3", "4", "5", "6", "-10", "7", "8", "9", "-4", "-5", "12", "100"),
    "ℚ": ("0", "1", "-1", "2", "1/2", "-2", "3", "-1/2", "4", "10", "1/3", "5", "-3", "1/4", "3/2", "100"),
    "ℝ": ("0", "1", "-1", "2", "1/2", "-2", "3", "-1/2", "4", "10", "1/3", "5", "-3", "1/4", "3/2", "100"),
    "ℂ": ("0", "1", "-1", "complex.I", "2"),
    "ℕ+": ("1", "2", "3", "4", "5", "6", "10"),
    "Prop": ("true", "false"),
    "bool": ("tt", "ff"),
}
"""What is put in for variables of each type, the likeliest to refute first."""

MAX_VARIABLES = 8
MAX_COMPUTED = 3000
"""So many assignments are looked at."""
MAX_UNDECIDED = 60
"""So many are given of which nothing is known to speak against them."""
_FIRST = 4
"""So many of the smallest values come before the numbers that the statement names."""
_MAX_SAID = 12
_NUMBERS = ("ℕ", "ℤ", "ℚ", "ℝ", "ℂ", "ℕ+")
_MAX_EQUATIONS = 4
_MAX_DEGREE = 3
_COMPARISONS = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}

Values = dict[str, str]


def refuting_values(goal: GoalText) -> Iterator[Values]:
    """Values of the leading variables by their names, in Lean's words: first those at which all that can be computed
    says that the statement fails, then those of which that is not known."""
    variables = _leading_variables(goal)
    if not variables:
        yield {}
        return
    facts = read_facts(goal)
    read = {*variables, *(r.proof.partition(".")[0] for r in facts.relations)}
    unread = sum(name not in read for name in goal.names)
    undecided: list[tuple[int, Values]] = []
    said = _numbers_said(goal)
    candidates = itertools.chain(_solutions(facts, variables), _small(variables, said))
    for values in itertools.islice(candidates, MAX_COMPUTED):
        doubts = _doubts(facts, values)
        if doubts is None:
            continue
        if doubts + unread == 0:
            yield values
        else:
            undecided.append((doubts, values))
    undecided.sort(key=lambda found: found[0])
    for _, values in undecided[:MAX_UNDECIDED]:
        yield values


def _leading_variables(goal: GoalText) -> dict[str, str]:
    """Names and types, up to the first hypothesis that is none that a value is known for."""
    variables: dict[str, str] = {}
    for hypothesis in goal.hypotheses:
        if hypothesis.type not in VALUES or len(variables) + len(hypothesis.names) > MAX_VARIABLES:
            break
        variables.update((name, hypothesis.type) for name in hypothesis.names)
    return variables


def _numbers_said(goal: GoalText) -> tuple[str, ...]:
    """The numbers that the statement names, and their neighbours."""
    text = " ".join([goal.target, *(h.type for h in goal.hypotheses)])
    numbers = [int(digits) for digits in re.findall(r"(?<![\w.])\d{1,9}(?![\w.])", text)]
    near = (n + k for k in (0, 1, -1) for n in dict.fromkeys(numbers))
    return tuple(str(n) for n in dict.fromkeys(near) if n > 1)[:_MAX_SAID]


def _small(variables: dict[str, str], said: tuple[str, ...] = ()) -> Iterator[Values]:
    """All combinations of small values and of numbers `said`, the likeliest together first."""
    choices = [
        tuple(dict.fromkeys([*VALUES[t][:_FIRST], *said, *VALUES[t]])) if t in _NUMBERS else VALUES[t]
        for t in variables.values()
    ]
    for total in range(sum(len(c) - 1 for c in choices) + 1):
        for places in _places([len(c) - 1 for c in choices], total):
            yield {name: choice[place] for name, choice, place in zip(variables, choices, places)}


def _places(most: Sequence[int], total: int) -> Iterator[tuple[int, ...]]:
    """Numbers up to `most` that add up to `total`."""
    if not most:
        if total == 0:
            yield ()
        return
    for first in range(min(most[0], total) + 1):
        for others in _places(most[1:], total - first):
            yield (first, *others)


# --- computing -------------------------------------------------------------------------------------------------------


def _doubts(facts: Facts, values: Values) -> int | None:
    """How many relations cannot be computed at these values; None where the statement is seen to hold there."""
    numbers = {name: number for name, text in values.items() if (number := _number(text)) is not None}
    doubts = 0
    for relation in facts.relations:
        holds = _holds(relation, numbers)
        if holds is False:
            return None
        doubts += holds is None
    targets = [_holds(target, numbers) for target in facts.targets]
    if targets and all(targets):
        return None
    return doubts if False in targets else doubts + len(facts.relations) + 1


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(text)
    except ValueError:
        return None


def _holds(relation: Relation, numbers: dict[str, Fraction]) -> bool | None:
    left = _value(relation.left, relation.type, numbers)
    right = _value(relation.right, relation.type, numbers)
    if left is None or right is None:
        return None
    return bool(_COMPARISONS[relation.sign](left, right))


def _value(term: Term, type_: str, numbers: dict[str, Fraction]) -> Fraction | None:
    """The number that Lean's term is: subtraction ends at 0 in ℕ, division rounds down in ℕ and ℤ, by 0 it is 0."""
    if term.op == "num":
        return term.value
    if term.op == "atom":
        return numbers.get(term.text)
    if not type_:
        return None
    args = [_value(arg, type_, numbers) for arg in term.args]
    if any(arg is None for arg in args):
        return None
    x = args[0]
    assert x is not None
    y = args[1] if len(args) > 1 else None
    if term.op == "neg":
        return -x
    if term.op == "inv":
        return _quotient(Fraction(1), x, type_)
    assert y is not None
    if term.op == "add":
        return x + y
    if term.op == "sub":
        return max(x - y, Fraction(0)) if type_ == "ℕ" else x - y
    if term.op == "mul":
        return x * y
    if term.op == "div":
        return _quotient(x, y, type_)
    if y.denominator != 1 or not 0 <= y <= 50:
        return None
    return x ** int(y)


def _quotient(x: Fraction, y: Fraction, type_: str) -> Fraction:
    if y == 0:
        return Fraction(0)
    if type_ in FIELDS:
        return x / y
    return Fraction(x // y) if y > 0 else Fraction(-(x // -y))


# --- solving ---------------------------------------------------------------------------------------------------------


def _solutions(facts: Facts, variables: dict[str, str]) -> Iterator[Values]:
    """Rational solutions of the hypotheses that are equations between numbers; what they leave free is small."""
    atoms = facts.atoms()
    known = {i for i, name in enumerate(atoms.names) if variables.get(name) in ("ℕ", "ℤ", "ℚ", "ℝ")}
    equations: list[Any] = []
    for relation in facts.relations:
        if relation.sign != "=" or len(equations) == _MAX_EQUATIONS:
            continue
        try:
            polynomial = difference(relation, atoms)
        except NotAlgebra:
            continue
        if polynomial and _degree(polynomial) <= _MAX_DEGREE and _occurring(polynomial) <= known:
            equations.append(polynomial)
    used = sorted({i for p in equations for i in _occurring(p)})
    if not equations or len(used) > 4:
        return
    from sympy import QQ
    from sympy.polys.groebnertools import groebner
    from sympy.polys.rings import ring

    small, *_ = ring([f"w{i}" for i in used], QQ)
    moved = [small({tuple(m[i] for i in used): c for m, c in p.terms()}) for p in equations]
    names = [atoms.names[i] for i in used]
    basis = [g.as_expr() for g in groebner(moved, small)]
    for solved in _solve(basis, [str(s) for s in small.symbols], [variables[name] for name in names]):
        values = dict(zip(names, solved))
        free = {name: type_ for name, type_ in variables.items() if name not in values}
        for others in itertools.islice(_small(free), 20):
            yield {name: values.get(name) or others[name] for name in variables}


def _solve(basis: Sequence[Any], symbols: Sequence[str], types: Sequence[str]) -> Iterator[list[str]]:
    """Values of the symbols at which a lexicographic Gröbner basis vanishes, the last symbol's chosen first."""
    from sympy import Poly, Rational, Symbol

    if not symbols:
        if all(g == 0 for g in basis):
            yield []
        return
    last = Symbol(symbols[-1])
    alone = [g for g in basis if g.free_symbols == {last}]
    if alone:
        found = [Fraction(int(r.p), int(r.q)) for r in Poly(alone[0], last).ground_roots()]
        roots = sorted(found, key=lambda r: (abs(r), r < 0))
    else:
        roots = [Fraction(v) for v in VALUES[types[-1]][:7]]
    for root in roots:
        if (types[-1] == "ℕ" and root < 0) or (types[-1] in ("ℕ", "ℤ") and root.denominator != 1):
            continue
        rest = [h for g in basis if (h := g.subs(last, Rational(root.numerator, root.denominator))) != 0]
        if any(h.is_number for h in rest):
            continue
        for values in _solve(rest, symbols[:-1], types[:-1]):
            yield [*values, str(root)]


def _degree(polynomial: Any) -> int:
    return max(sum(m) for m in polynomial.monoms())


def _occurring(polynomial: Any) -> set[int]:
    return {i for m in polynomial.monoms() for i, k in enumerate(m) if k}
