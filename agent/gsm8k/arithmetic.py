"""Arithmetic as people write it in a chain of thought: expressions, and equations found in running text.

    12 pencils x 3 boxes = 36      $98 per sq ft * 2 = $196      44(.50) = 22      20% of 50 = 10      3 × (4 + 5) ＝ 27
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from agent.gsm8k.numbers import VULGAR, narrow, parse_decimal

# --- expressions -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Number:
    value: Fraction


@dataclass(frozen=True)
class Percentage:
    """`n%`: n / 100."""

    number: Expression


@dataclass(frozen=True)
class Unknown:
    """The letter of an equation that is to be solved."""

    name: str


@dataclass(frozen=True)
class Binary:
    operator: Literal["+", "-", "*", "/", "^"]
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Negative:
    of: Expression


Expression = Number | Percentage | Unknown | Binary | Negative
_MAX_EXPONENT: Final = 64


def evaluate(e: Expression) -> Fraction | None:
    """The exact value; None for a division by zero, an unknown, or a power that is no number of reasonable size."""
    if type(e) is Number:
        return e.value
    if type(e) is Percentage:
        of = evaluate(e.number)
        return None if of is None else of / 100
    if type(e) is Negative:
        of = evaluate(e.of)
        return None if of is None else -of
    if type(e) is Binary:
        a, b = evaluate(e.left), evaluate(e.right)
        if a is None or b is None:
            return None
        if e.operator == "+":
            return a + b
        if e.operator == "-":
            return a - b
        if e.operator == "*":
            return a * b
        if e.operator == "/":
            return None if b == 0 else a / b
        small = b.denominator == 1 and 0 <= b <= _MAX_EXPONENT
        return a ** int(b) if small else None
    return None


def leaves(e: Expression) -> Iterator[Number]:
    """The numbers of an expression, from left to right."""
    if type(e) is Number:
        yield e
    elif type(e) is Percentage:
        yield from leaves(e.number)
    elif type(e) is Negative:
        yield from leaves(e.of)
    elif type(e) is Binary:
        yield from leaves(e.left)
        yield from leaves(e.right)


def unknowns(e: Expression) -> frozenset[str]:
    if type(e) is Unknown:
        return frozenset({e.name})
    if type(e) is Percentage:
        return unknowns(e.number)
    if type(e) is Negative:
        return unknowns(e.of)
    if type(e) is Binary:
        return unknowns(e.left) | unknowns(e.right)
    return frozenset()


def substitute(e: Expression, values: Mapping[str, Fraction]) -> Expression:
    """The expression with numbers for its unknowns."""
    if type(e) is Unknown:
        return Number(values[e.name]) if e.name in values else e
    if type(e) is Percentage:
        return Percentage(substitute(e.number, values))
    if type(e) is Negative:
        return Negative(substitute(e.of, values))
    if type(e) is Binary:
        return Binary(e.operator, substitute(e.left, values), substitute(e.right, values))
    return e


# --- tokens ----------------------------------------------------------------------------------------------------------

Kind = Literal["number", "operator", "(", ")", "=", "%", "unknown", "unit", "word", "stop"]


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    start: int
    end: int
    value: Fraction = Fraction(0)


_OPERATORS: Final = {"+": "+", "-": "-", "−": "-", "–": "-", "—": "-", "*": "*", "×": "*", "·": "*", "⋅": "*", "∙": "*",
                     "/": "/", "÷": "/", "^": "^", "∗": "*"}
_WORD_OPERATORS: Final = {"plus": "+", "minus": "-", "times": "*", "加上": "+", "减去": "-", "乘以": "*", "除以": "/",
                          "加": "+", "减": "-", "乘": "*", "over": "/"}
_FRACTION: Final = re.compile(r"\s+\d+/\d")
_EQUALS_WORDS: Final = frozenset({"equals", "等于", "equal", "等於"})
_TOKEN = re.compile(
    r"(?P<time>(?<![\d.,])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d.,/*+(-]))"
    r"|(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)"
    r"|(?P<power>\*\*)|(?P<division>//)|(?P<equals>==|=|≈|≒|等于|等於)"
    r"|(?P<word>加上|减去|乘以|除以|[加减乘]|[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<other>\S)"
)
_MAX_UNIT_WORDS: Final = 8


def tokenize(text: str) -> list[Token]:
    text = narrow(text)
    out: list[Token] = []
    for m in _TOKEN.finditer(text):
        start, end, found = m.start(), m.end(), m.group()
        kind: Kind = "stop"
        value = Fraction(0)
        if m["number"]:
            kind, value = "number", parse_decimal(found)
            scale = {"万": 10**4, "亿": 10**8, "千": 1000}.get(text[end : end + 1])
            value = value * scale if scale else value
        elif m["power"]:
            kind, found = "operator", "^"
        elif m["division"]:
            kind, found = "operator", "/"
        elif m["equals"]:
            kind, found = "=", "≈" if found in "≈≒" else "="
        elif m["word"]:
            lower = found.lower()
            touches = bool(out) and out[-1].kind in ("number", ")") and out[-1].end == start
            if lower in _EQUALS_WORDS:
                kind, found = "=", "="
            elif lower in _WORD_OPERATORS:
                kind, found = "operator", _WORD_OPERATORS[lower]
            elif lower == "of" and out and out[-1].kind in ("%", "number"):
                kind, found = "operator", "of"
            elif lower == "x" and not touches and out and out[-1].kind in ("number", ")", "%", "word", "unit"):
                kind, found = "operator", "x"
            elif lower == "x" and touches and re.match(r"\s*[\d$.]|\s+\(", text[end:]):
                kind, found = "operator", "*"
            elif lower == "percent":
                kind = "%"
            elif lower == "and" and out and out[-1].kind == "number" and _FRACTION.match(text, end):
                continue  # `1 and 1/4`
            elif len(found) == 1 and found.isascii():
                kind, found = "unknown", lower
            elif found[0] in "万亿千" and touches:
                kind = "unit"
            else:
                kind = "word"
        elif found in _VULGAR_TEXT:
            kind, value = "number", Fraction(*VULGAR[found])
        elif found in _OPERATORS:
            kind, found = "operator", _OPERATORS[found]
        elif found in "([{":
            kind, found = "(", "("
        elif found in ")]}":
            kind, found = ")", ")"
        elif found in "%":
            kind = "%"
        elif found in "$¥€£￥°#¢":
            kind = "unit"
        out.append(Token(kind, found, start, end, value))
    return _with_products(out)


_VULGAR_TEXT: Final = frozenset(VULGAR)


def _with_products(tokens: list[Token]) -> list[Token]:
    """`x` and `of` between operands are products; otherwise an unknown and a word."""
    out: list[Token] = []
    for i, t in enumerate(tokens):
        if t.kind == "operator" and t.text in ("x", "of"):
            following = next((u for u in tokens[i + 1 :] if u.kind != "unit"), None)
            if following is not None and following.kind in ("number", "("):
                t = Token("operator", "*", t.start, t.end)
            else:
                t = Token("unknown" if t.text == "x" else "word", t.text, t.start, t.end)
        out.append(t)
    return out


# --- parsing ---------------------------------------------------------------------------------------------------------


class NoExpression(ValueError):
    """These tokens are no arithmetic expression."""


class _Parser:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def accept(self, kind: Kind, texts: str = "") -> Token | None:
        t = self.peek()
        if t is None or t.kind != kind or (texts and t.text not in texts):
            return None
        self.at += 1
        return t

    def sum(self) -> Expression:
        left = self.product()
        while (t := self.accept("operator", "+-")) is not None:
            left = Binary("+" if t.text == "+" else "-", left, self.product())
        return left

    def product(self) -> Expression:
        left = self.sign()
        while True:
            t = self.accept("operator", "*/")
            if t is not None:
                left = Binary("*" if t.text == "*" else "/", left, self.sign())
            elif (following := self.peek()) is not None and following.kind in ("(", "unknown"):
                left = Binary("*", left, self.power())
            elif following is not None and following.kind == "number" and self._after_parenthesis():
                left = Binary("*", left, self.power())
            else:
                return left

    def _after_parenthesis(self) -> bool:
        return self.at > 0 and self.tokens[self.at - 1].kind == ")"

    def sign(self) -> Expression:
        if self.accept("operator", "-") is not None:
            return Negative(self.sign())
        if self.accept("operator", "+") is not None:
            return self.sign()
        return self.power()

    def power(self) -> Expression:
        base = self.primary()
        if self.accept("operator", "^") is not None:
            return Binary("^", base, self.sign())
        return base

    def primary(self) -> Expression:
        t = self.peek()
        if t is None:
            raise NoExpression
        self.at += 1
        e: Expression
        if t.kind == "number":
            e = Number(t.value)
            mixed = self.tokens[self.at : self.at + 3]
            if (
                t.value.denominator == 1
                and [m.kind for m in mixed] == ["number", "operator", "number"]
                and mixed[1].text == "/"
                and 0 < mixed[0].value < mixed[2].value
            ):
                self.at += 3
                e = Number(t.value + mixed[0].value / mixed[2].value)
            elif mixed and mixed[0].kind == "number" and 0 < mixed[0].value < 1 and mixed[0].text in _VULGAR_TEXT:
                self.at += 1
                e = Number(t.value + mixed[0].value)
        elif t.kind == "unknown":
            e = Unknown(t.text)
        elif t.kind == "(":
            e = self.sum()
            if self.accept(")") is None:
                raise NoExpression
        else:
            raise NoExpression
        while self.accept("%") is not None:
            e = Percentage(e)
        return e


def parse_tokens(tokens: Sequence[Token]) -> Expression:
    """All of the tokens as one expression. Raises NoExpression."""
    parser = _Parser(tokens)
    try:
        e = parser.sum()
    except RecursionError:
        raise NoExpression from None
    if parser.at != len(tokens):
        raise NoExpression
    return e


def parse_expression(text: str) -> Expression:
    """Raises NoExpression."""
    return parse_tokens([t for t in tokenize(text) if t.kind != "unit"])


# --- equations in text -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Equation:
    """`sides[0] = sides[1] = …`; `approximate` where a `≈` stands. `start`, `end` in the text."""

    sides: tuple[Expression, ...]
    start: int
    end: int
    approximate: bool = False


def equations(text: str) -> list[Equation]:
    """The equations of a sentence, in order. Units between a number and what follows it are passed over."""
    tokens = tokenize(text)
    signs = [i for i, t in enumerate(tokens) if t.kind == "="]
    out: list[Equation] = []
    i = 0
    while i < len(signs):
        left = _left_side(tokens, signs[i])
        if left is None:
            i += 1
            continue
        sides, last = [left[0]], signs[i]
        approximate, end = tokens[signs[i]].text == "≈", tokens[signs[i]].end
        # A chain: what stands between two signs must be an expression as a whole.
        while True:
            following = i + 1 < len(signs) and _whole(tokens[last + 1 : signs[i + 1]])
            if following:
                sides.append(following)
                i += 1
                last = signs[i]
                approximate = approximate or tokens[last].text == "≈"
                continue
            break
        right = _right_side(tokens, last)
        if right is not None:
            sides.append(right[0])
            end = right[1]
        if len(sides) > 1:
            out.append(Equation(tuple(sides), left[1], end, approximate))
        i += 1
    return out


def _is_unit_run(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from `at` are units behind a number: words, `/hour`, `per week`."""
    count, words = 0, 0
    while at + count < len(tokens):
        t = tokens[at + count]
        if t.kind in ("unit",):
            count += 1
        elif t.kind in ("word",) and words < _MAX_UNIT_WORDS:
            count, words = count + 1, words + 1
        elif t.kind == "unknown" and t.text == "a" and words < _MAX_UNIT_WORDS and t.start > tokens[at + count - 1].end:
            count, words = count + 1, words + 1
        elif (
            t.text == "/"
            and at + count + 1 < len(tokens)
            and tokens[at + count + 1].kind == "word"
            and words < _MAX_UNIT_WORDS
        ):
            count, words = count + 2, words + 1
        else:
            break
    return count


def _clean(tokens: Sequence[Token]) -> list[Token] | None:
    """The arithmetic of the tokens, units behind operands dropped; None where a word stands elsewhere."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if t.kind == "unit":
            i += 1
            continue
        if t.kind in ("number", ")", "%", "unknown"):
            out.append(t)
            run = _is_unit_run(tokens, i + 1)
            # `3 boxes (4)` is a product only without words in between.
            i += 1 + run
            following = tokens[i] if i < len(tokens) else None
            words = any(u.kind == "word" for u in tokens[i - run : i])
            if words and following is not None and following.kind in ("number", "(", "unknown"):
                return None
            continue
        if t.kind in ("operator", "("):
            out.append(t)
            i += 1
            continue
        return None
    return out


def _whole(tokens: Sequence[Token]) -> Expression | None:
    cleaned = _clean(tokens)
    if not cleaned:
        return None
    try:
        return parse_tokens(cleaned)
    except NoExpression:
        return None


def _left_side(tokens: Sequence[Token], sign: int) -> tuple[Expression, int] | None:
    """The longest expression that ends at the sign, and where it begins in the text."""
    begin = sign
    while begin > 0 and tokens[begin - 1].kind not in ("=", "stop"):
        begin -= 1
    for start in range(begin, sign):
        if tokens[start].kind not in ("number", "(", "unknown", "operator", "unit"):
            continue
        if tokens[start].kind == "operator" and tokens[start].text != "-":
            continue
        if tokens[start].kind == "operator" and start > begin:
            continue  # a sign is one only where nothing stands before it
        e = _whole(tokens[start:sign])
        if e is not None:
            return e, tokens[start].start
    return None


def _right_side(tokens: Sequence[Token], sign: int) -> tuple[Expression, int] | None:
    """The expression right behind the sign: to where a word or the end stops it."""
    stop = sign + 1
    while stop < len(tokens) and tokens[stop].kind not in ("=", "stop"):
        stop += 1
    for end in range(stop, sign + 1, -1):
        if tokens[end - 1].kind not in ("number", ")", "%", "unknown"):
            continue
        e = _whole(tokens[sign + 1 : end])
        if e is not None:
            return e, tokens[end - 1].end
    return None
