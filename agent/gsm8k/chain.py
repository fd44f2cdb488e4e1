"""A chain of thought as steps: which equations its lines state, and where their numbers come from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from agent.gsm8k.arithmetic import (
    Binary,
    Equation,
    Expression,
    NoExpression,
    Number,
    Percentage,
    Unknown,
    equations,
    evaluate,
    leaves,
    parse_expression,
    substitute,
    unknowns,
)
from agent.gsm8k.numbers import Answer, final_part, parse_answer, quantities

_ANNOTATION = re.compile(r"<<([^<>]*)>>")
_BULLET = re.compile(
    r"^\s*(?:[-*•]\s+|(?:step\s*)?\d+\s*[.):：、]\s+|step\s+\d+\s*[:：]?\s*|第[一二三四五六七八九十\d]+步[:：，,]?\s*|[①-⑩]\s*)",
    re.IGNORECASE,
)
# Numbers that everybody may use: counts, hundred for percentages, parts of time, length and weight.
COMMON: Final = frozenset(
    map(Fraction, (0, 1, 2, 10, 100, 1000, 7, 12, 24, 28, 30, 31, 52, 60, 365, 366, 3600, 16, 3, 4, 36, 5280, 180, 360))
) | {Fraction(1, 2), Fraction(1, 100), Fraction(157, 50), Fraction(1, 60)}

# What a number is multiplied with where its unit changes: (the words that must occur, factor).
_CONVERSIONS: Final = (
    ("cent", 100), ("percent", 100), ("%", 100), ("minute", 60), ("second", 60), ("hour", 24), ("day", 7),
    ("month", 12), ("week", 52), ("inch", 12), ("feet", 3), ("dozen", 12), ("meter", 1000), ("gram", 1000),
    ("ml", 1000), ("cm", 100), ("ounce", 16), ("year", 12), ("分", 60), ("%", 100), ("dollar", 100), ("foot", 12),
)


@dataclass(frozen=True)
class Claim:
    """`expression = value`, as a line says. `actual`: what the expression is worth (None: it has no value)."""

    expression: Expression
    value: Fraction
    actual: Fraction | None
    written: str
    approximate: bool = False
    places: int = 0
    """Decimals that `value` was written with."""

    @property
    def holds(self) -> bool:
        return self.actual == self.value

    @property
    def rounds(self) -> bool:
        """Wrong by less than the last decimal written: rounded to the nearest, up or down."""
        if self.actual is None or self.holds:
            return False
        return abs(self.actual - self.value) < Fraction(1, 10**self.places)


@dataclass(frozen=True)
class Solved:
    """`unknown = value`, which follows from the equation `left = right`."""

    unknown: str
    left: Expression
    right: Expression
    value: Fraction
    holds: bool


@dataclass(frozen=True)
class Line:
    """One line: its text and what it claims. `foreign`: numbers that neither the question nor an earlier line gives."""

    text: str
    claims: tuple[Claim | Solved, ...] = ()
    foreign: tuple[Fraction, ...] = ()


@dataclass
class Chain:
    lines: list[Line]
    final: Answer | None
    known: set[Fraction] = field(default_factory=set)
    """The numbers of the question, percentages also as shares."""
    used: set[Fraction] = field(default_factory=set)
    """The numbers that enter equations."""

    @property
    def is_grounded(self) -> bool:
        """Some number of the question enters an equation, or there is none to enter."""
        return not self.known or not self.used or bool(self.known & self.used)


def read_chain(question: str, answer: str) -> Chain:
    """Read a solution. Never fails: what cannot be read claims nothing."""
    body, tail = final_part(answer)
    final = parse_answer(answer) if tail.strip() else None
    given: set[Fraction] = set()
    for quantity in quantities(question):
        given |= quantity.readings()
    known = set(given)
    lines: list[Line] = []
    open_equations: list[tuple[Expression, Expression]] = []
    solutions: dict[str, Fraction] = {}
    entered: set[Fraction] = set()
    for raw in _sentences(body):
        text = _BULLET.sub("", raw).strip()
        if not text:
            continue
        before = len(open_equations)
        claims: list[Claim | Solved] = []
        foreign: list[Fraction] = []
        fresh: set[Fraction] = set()
        for equation, written in _claimed(text):
            entered |= {leaf.value for side in equation.sides for leaf in leaves(side)}
            for claim in _judged(equation, written, text[equation.end :], open_equations, solutions):
                claims.append(claim)
                if isinstance(claim, Claim):
                    used = [n.value for n in leaves(claim.expression)]
                    foreign += [v for v in used if v not in known | fresh and v not in COMMON]
                fresh |= {claim.value}
        if len(open_equations) > before:
            foreign = []  # an equation to be solved states no number by itself
        elif not claims:
            stated = [q for q in quantities(_ANNOTATION.sub("", text)) if not (q.readings() & (known | COMMON))]
            foreign = [q.value for q in stated]
        lines.append(Line(_ANNOTATION.sub("", text), tuple(claims), tuple(dict.fromkeys(foreign))))
        known |= fresh | {v / 100 for v in fresh} | {v * 100 for v in fresh} | set(foreign)
    return Chain(lines, final, given, entered | {v / 100 for v in entered})


def _sentences(body: str) -> list[str]:
    """Lines; of a line that holds several sentences, each."""
    out = []
    for line in body.splitlines():
        out += re.split(r"(?<=[a-z%)>\d])\.\s+(?=[A-Z])|(?<=[。；;])\s*", line)
    return [s for s in out if s and s.strip()]


def _claimed(text: str) -> list[tuple[Equation, str]]:
    """The equations of a line with their text: GSM8K's calculator annotations, then what is written plainly and was
    not annotated."""
    found: list[tuple[int, Equation, str]] = []
    text = _ANNOTATION.sub(_without_trivial, text)
    for m in _ANNOTATION.finditer(text):
        sides = []
        try:
            for part in re.split(r"=+", m[1]):
                sides.append(parse_expression(part))
        except NoExpression:
            continue
        if len(sides) > 1:
            found.append((m.start(), Equation(tuple(sides), m.start(), m.end()), m[1]))
    # The annotation stands between the sign and the result: without it the line reads as people write.
    plain, places = _without_annotations(text)
    annotated = {(evaluate(e.sides[0]), evaluate(e.sides[-1])) for _, e, _ in found}
    for equation in equations(plain):
        values = (evaluate(equation.sides[0]), evaluate(equation.sides[-1]))
        touches = any(equation.start <= p <= equation.end + 2 for p in places)
        if values in annotated or touches or (values[0] is not None and len(equation.sides) < 2):
            continue
        found.append((equation.start, equation, plain[equation.start : equation.end]))
    return [(e, written) for _, e, written in found]


def _without_trivial(m: re.Match[str]) -> str:
    """`<<6=6>>` annotates nothing: what stands before it in the text is the equation."""
    left, _, right = m[1].partition("=")
    return "" if re.fullmatch(r"[+\s]*[\d.,]*\s*", left) and "=" not in right else m[0]


def _without_annotations(text: str) -> tuple[str, list[int]]:
    """The text without annotations, and where in it they stood."""
    out, places, at = "", [], 0
    for m in _ANNOTATION.finditer(text):
        out += text[at : m.start()]
        places.append(len(out))
        at = m.end()
    return out + text[at:], places


def _judged(
    equation: Equation,
    written: str,
    behind: str,
    open_equations: list[tuple[Expression, Expression]],
    solutions: dict[str, Fraction],
) -> list[Claim | Solved]:
    """What an equation claims. `behind`: the text that follows it; `solutions`: unknowns found so far."""
    sides = equation.sides
    letters = frozenset().union(*(unknowns(side) for side in sides))
    if letters and letters <= solutions.keys() and not any(type(side) is Unknown for side in sides):
        given = tuple(substitute(side, solutions) for side in sides)
        if len({evaluate(side) for side in given}) != 1:
            # The letter is used anew.
            for letter in letters:
                del solutions[letter]
            return _solved(equation, written, open_equations, solutions)
        sides = given
    elif letters:
        return _solved(equation, written, open_equations, solutions)
    value = evaluate(sides[-1])
    if value is None:
        return []
    places = _places(written)
    out: list[Claim | Solved] = []
    for left, right in zip(sides, sides[1:]):
        claimed, actual = evaluate(right), evaluate(left)
        if claimed is None or (type(left) is Number and type(right) is Number):
            continue
        if actual != claimed and (reread := _percent_of_left(left)) is not None and evaluate(reread) == claimed:
            left, actual = reread, claimed
        # `$1 / 2 = 50 cents`
        if actual is not None and actual * 100 == claimed and re.match(r"\s*(?:cents?\b|¢)", behind):
            left, actual = Binary("*", left, Number(Fraction(100))), claimed
        # `60/3 = 20%`, `0.2 * 100 = 20%`: the sign says what the number counts.
        if actual is not None and actual != claimed and type(right) is Percentage and actual == evaluate(right.number):
            claimed = actual
        out.append(Claim(left, claimed, actual, written, equation.approximate, places))
    return out


def _percent_of_left(e: Expression) -> Expression | None:
    """`100 + 20%` read as `100 + 20% of 100`."""
    if type(e) is Binary and e.operator in "+-" and type(e.right) is Percentage and type(e.left) is not Percentage:
        return Binary(e.operator, e.left, Binary("*", e.right, e.left))
    return None


def _solved(
    equation: Equation,
    written: str,
    open_equations: list[tuple[Expression, Expression]],
    solutions: dict[str, Fraction],
) -> list[Claim | Solved]:
    """Equations with an unknown are kept; `x = 20` is a claim about those kept before."""
    out: list[Claim | Solved] = []
    for left, right in zip(equation.sides, equation.sides[1:]):
        letters = unknowns(left) | unknowns(right)
        if type(right) is Unknown and not unknowns(left):
            left, right = right, left
        value = evaluate(right)
        if type(left) is Unknown and value is not None:
            usable = [e for e in open_equations if unknowns(e[0]) | unknowns(e[1]) == {left.name}]
            linear = [e for e in usable if _linear_solution(e, left.name) is not None]
            if linear:
                # The first equation that it solves; if it solves none, the latest.
                solved = [e for e in linear if _linear_solution(e, left.name) == value]
                out.append(Solved(left.name, *(solved or linear[-1:])[0], value, bool(solved)))
                solutions[left.name] = value
                continue
            if type(right) is not Number:
                out.append(Claim(right, value, value, written))
            solutions[left.name] = value
            continue
        if len(letters) == 1 and type(left) is not Unknown:
            open_equations.append((left, right))
    return out


def _linear_solution(equation: tuple[Expression, Expression], letter: str) -> Fraction | None:
    """The only solution of a linear equation in one unknown; None for others."""
    left, right = _linear(equation[0], letter), _linear(equation[1], letter)
    if left is None or right is None or left[0] == right[0]:
        return None
    return (right[1] - left[1]) / (left[0] - right[0])


def _linear(e: Expression, letter: str) -> tuple[Fraction, Fraction] | None:
    """`(a, b)` with `e = a * letter + b`; None if it is not linear."""
    if type(e) is Unknown:
        return (Fraction(1), Fraction(0)) if e.name == letter else None
    if letter not in unknowns(e):
        value = evaluate(e)
        return None if value is None else (Fraction(0), value)
    if type(e) is Binary:
        left, right = _linear(e.left, letter), _linear(e.right, letter)
        if left is None or right is None:
            return None
        if e.operator in "+-":
            sign = 1 if e.operator == "+" else -1
            return left[0] + sign * right[0], left[1] + sign * right[1]
        if e.operator == "*" and 0 in (left[0], right[0]):
            (a, b), (_, c) = (left, right) if right[0] == 0 else (right, left)
            return a * c, b * c
        if e.operator == "/" and right[0] == 0 and right[1] != 0:
            return left[0] / right[1], left[1] / right[1]
    return None


def _places(written: str) -> int:
    tail = re.search(r"\.(\d+)\D*$", written)
    return len(tail[1]) if tail else 0


def conversion(value: Fraction, final: Fraction, text: str) -> Fraction | None:
    """The factor between a result and the final answer where the text names a unit that explains it."""
    if value == 0 or final == 0:
        return None
    lower = text.lower()
    for word, factor in _CONVERSIONS:
        if word in lower:
            for each in (Fraction(factor), Fraction(1, factor)):
                if value * each == final:
                    return each
    return None
