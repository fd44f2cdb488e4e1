"""Printed terms as polynomials over atoms.

An atom is whatever arithmetic does not look into: a variable, a cast ``↑n``, an application ``f 2``, an absolute value,
a sum over a set, a power ``2 ^ n``, the inverse of something that is no number. Division by a number is a coefficient,
so it must not be read where `/` is division of integers; the caller says so by `field`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from agent.lean_text import CLOSERS, PAIRS, Token, tokens

MAX_EXPONENT = 12
BOUND = "i_0"
"""The bound variable of every sum."""
MAX_TERMS = 400
"""A polynomial that expands into more is not worked on."""


class NotAlgebra(Exception):
    """The text is no sum and product of atoms, or one too large."""


@dataclass(frozen=True)
class Term:
    """A tree: `op` is one of num, atom, add, sub, mul, div, neg, pow, inv."""

    op: str
    args: tuple[Term, ...] = ()
    value: Fraction = Fraction(0)
    text: str = ""

    def atoms(self) -> Iterator[str]:
        if self.op == "atom":
            yield self.text
        for arg in self.args:
            yield from arg.atoms()


# --- reading ---------------------------------------------------------------------------------------------------------

_INFIX = {"+": (65, "add"), "-": (65, "sub"), "*": (70, "mul"), "/": (70, "div")}
_RELATIONS = ("=", "≠", "<", "≤", ">", "≥")


def parse_term(text: str) -> Term:
    """Raises NotAlgebra."""
    reader = _Reader(text)
    term = reader.sum()
    if reader.at != len(reader.tokens):
        raise NotAlgebra(text)
    return term


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = list(tokens(text))
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def sum(self) -> Term:
        left = self.product()
        while self.peek() in ("+", "-"):
            op = _INFIX[self.tokens[self.at].text][1]
            self.at += 1
            left = Term(op, (left, self.product()))
        return left

    def product(self) -> Term:
        left = self.unary()
        while self.peek() in ("*", "/"):
            op = _INFIX[self.tokens[self.at].text][1]
            self.at += 1
            left = Term(op, (left, self.unary()))
        return left

    def unary(self) -> Term:
        if self.peek() == "-":
            self.at += 1
            return Term("neg", (self.unary(),))
        start = self.at
        base = self.postfix()
        if self.peek() == "^":
            self.at += 1
            exponent = self.unary()
            if not is_number(exponent):
                return Term("atom", text=self._source(start, self.at))
            return Term("pow", (base, exponent))
        return base

    def postfix(self) -> Term:
        start = self.at
        head = self.primary()
        # An application: its head is a word, and what follows begins a term.
        if head.op == "atom" and self.at < len(self.tokens) and self._begins_argument():
            while self.at < len(self.tokens) and self._begins_argument():
                self.primary()
            head = Term("atom", text=self._source(start, self.at))
        while self.peek() in ("⁻", "!"):
            mark = self.peek()
            if mark == "⁻" and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].text == "¹":
                self.at += 2
                head = Term("inv", (head,))
                continue
            if mark == "!":
                self.at += 1
                head = Term("atom", text=self._source(start, self.at))
                continue
            raise NotAlgebra(self.text)
        return head

    def _begins_argument(self) -> bool:
        t = self.tokens[self.at]
        return t.kind in ("word", "number") or t.text in ("(", "↑", "⇑", "{", "⟨", "[")

    def primary(self) -> Term:
        if self.at >= len(self.tokens):
            raise NotAlgebra(self.text)
        t = self.tokens[self.at]
        if t.kind == "number":
            self.at += 1
            try:
                return Term("num", value=Fraction(t.text))
            except ValueError:
                raise NotAlgebra(self.text) from None
        if t.kind == "word":
            if t.text in ("λ", "if", "let", "match", "have", "show", "from", "fun"):
                raise NotAlgebra(self.text)
            self.at += 1
            return Term("atom", text=t.text)
        if t.text in ("∑", "∏"):
            return self.big_operator()
        if t.text == "(":
            return self.parenthesis()
        if t.text in ("↑", "⇑"):
            start = self.at
            self.at += 1
            self.primary()
            return Term("atom", text=self._source(start, self.at))
        if t.text in PAIRS:
            start = self.at
            self._skip_brackets()
            return Term("atom", text=self._source(start, self.at))
        if t.text == "|":
            start = self.at
            self.at += 1
            self.sum()
            if self.peek() != "|":
                raise NotAlgebra(self.text)
            self.at += 1
            return Term("atom", text=self._source(start, self.at))
        raise NotAlgebra(self.text)

    def big_operator(self) -> Term:
        """``∑ (x : ℕ) in s, f x`` is an atom; what is added to it stands outside."""
        start, depth = self.at, 0
        while self.at < len(self.tokens):
            t = self.tokens[self.at].text
            self.at += 1
            depth += (t in PAIRS) - (t in CLOSERS)
            if t == "," and depth == 0:
                self.product()
                return Term("atom", text=self._renamed(start, self.at))
        raise NotAlgebra(self.text)

    def _renamed(self, start: int, end: int) -> str:
        """The source from token to token with one name for the bound variable, so that equal sums are one atom."""
        bound = self.tokens[start + 2].text if self.tokens[start + 1].text == "(" else self.tokens[start + 1].text
        out, at = "", self.tokens[start].start
        for t in self.tokens[start:end]:
            if t.text == bound:
                out += self.text[at : t.start] + BOUND
                at = t.end
        return " ".join((out + self.text[at : self.tokens[end - 1].end]).split())

    def parenthesis(self) -> Term:
        start = self.at
        self.at += 1
        inner = self.sum()
        if self.peek() == ":":  # a type ascription
            while self.peek() not in (")", ""):
                self.at += 1
        if self.peek() != ")":
            self.at = start
            self._skip_brackets()
            return Term("atom", text=self._source(start, self.at))
        self.at += 1
        return inner

    def _skip_brackets(self) -> None:
        depth = 0
        while self.at < len(self.tokens):
            t = self.tokens[self.at].text
            self.at += 1
            depth += (t in PAIRS) - (t in CLOSERS)
            if depth == 0:
                return
        raise NotAlgebra(self.text)

    def _source(self, start: int, end: int) -> str:
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())


def split_relation(text: str) -> tuple[str, str, str] | None:
    """A proposition ``l R r`` as (l, R, r), where R is the only relation outside brackets; else None."""
    depth = 0
    found: list[Token] = []
    for t in tokens(text):
        if t.kind != "symbol":
            continue
        if t.text in PAIRS:
            depth += 1
        elif t.text in CLOSERS:
            depth -= 1
        elif depth == 0 and t.text in ("∀", "∃", "λ", "→", "↔", "∧", "∨", "¬", "∣", "∈", "%"):
            return None
        elif depth == 0 and t.text in _RELATIONS:
            found.append(t)
    if len(found) != 1:
        return None
    mark = found[0]
    return text[: mark.start].strip(), mark.text, text[mark.end :].strip()


# --- polynomials -----------------------------------------------------------------------------------------------------


class Atoms:
    """A polynomial ring whose generators are the atoms of some terms, and Lean's text of each."""

    def __init__(self, terms: Iterable[Term], extra: Sequence[str] = ()) -> None:
        from sympy import QQ
        from sympy.polys.rings import ring

        names = list(dict.fromkeys([*extra, *(a for term in terms for a in self._all(term))]))
        self.names = names
        # A ring needs a generator; one without a name stands for none.
        self.ring, *generators = ring([f"v{i}" for i in range(max(1, len(names)))], QQ)
        self.generator = dict(zip(names, generators))

    def _all(self, term: Term) -> Iterator[str]:
        if term.op == "inv" or (term.op == "div" and not is_number(term.args[1])):
            yield inverse_name(term.args[-1])
        for arg in term.args:
            yield from self._all(arg)
        if term.op == "atom":
            yield term.text

    def polynomial(self, term: Term, field: bool = True) -> Any:
        """Raises NotAlgebra."""
        value = self._value(term, field)
        if len(value) > MAX_TERMS:
            raise NotAlgebra("too many terms")
        return value

    def _value(self, term: Term, field: bool) -> Any:
        op, args = term.op, term.args
        if op == "num":
            return self.number(term.value)
        if op == "atom":
            return self._generator(term.text)
        if op == "pow":
            if args[1].op != "num" or args[1].value.denominator != 1 or args[1].value > MAX_EXPONENT:
                raise NotAlgebra("an exponent that is no small number")
            base = self._value(args[0], field)
            exponent = int(args[1].value)
            if exponent == 0:
                return self.ring.one
            if len(base) ** exponent > 20 * MAX_TERMS:
                raise NotAlgebra("too many terms")
            return base**exponent
        if op in ("div", "inv"):
            if not field:
                raise NotAlgebra("division of integers")
            if is_number(args[-1]):
                divisor = self._value(args[-1], field)
                if divisor == 0:
                    raise NotAlgebra("division by zero")
                inverse = self.number(1 / Fraction(*_ratio(divisor.LC)))
            else:
                inverse = self._generator(inverse_name(args[-1]))
            return inverse if op == "inv" else self._value(args[0], field) * inverse
        left = self._value(args[0], field)
        if op == "neg":
            return -left
        right = self._value(args[1], field)
        if op == "add":
            return left + right
        if op == "sub":
            return left - right
        if len(left) * len(right) > 20 * MAX_TERMS:
            raise NotAlgebra("too many terms")
        return left * right

    def _generator(self, name: str) -> Any:
        if name not in self.generator:
            raise NotAlgebra(f"{name} is none of the atoms")
        return self.generator[name]

    def number(self, value: Fraction) -> Any:
        return self.ring(self.ring.domain(value.numerator, value.denominator)) if value else self.ring.zero

    def lean(self, polynomial: Any) -> str:
        """The polynomial in Lean's words."""
        parts: list[str] = []
        for monomial, coefficient in polynomial.terms():
            number = Fraction(*_ratio(coefficient))
            factors = [self._power(name, k) for name, k in zip(self.names, monomial) if k]
            size = abs(number)
            if size != 1 or not factors:
                factors.insert(0, str(size))
            parts.append(("- " if number < 0 else "+ ") + " * ".join(factors))
        if not parts:
            return "0"
        text = " ".join(parts)
        return text[2:] if text.startswith("+ ") else "-" + text[2:]

    @staticmethod
    def _power(name: str, exponent: int) -> str:
        word = f"({name})" if " " in name else name
        return word if exponent == 1 else f"{word} ^ {exponent}"


def _ratio(value: Any) -> tuple[int, int]:
    return int(value.numerator), int(value.denominator)


def is_number(term: Term) -> bool:
    return term.op == "num" or (term.op != "atom" and bool(term.args) and all(is_number(a) for a in term.args))


def number_of(term: Term, of_atom: Callable[[str], Fraction | None] = lambda text: None) -> Fraction | None:
    """The value of a term whose atoms have values; None where it has none that is small."""
    if term.op == "num":
        return term.value
    if term.op == "atom":
        return of_atom(term.text)
    values = [number_of(a, of_atom) for a in term.args]
    if not values or any(v is None for v in values):
        return None
    a, *rest = [v for v in values if v is not None]
    b = rest[0] if rest else Fraction(0)
    if term.op in ("add", "sub", "mul", "neg"):
        return {"add": a + b, "sub": a - b, "mul": a * b, "neg": -a}[term.op]
    if term.op in ("div", "inv"):
        divisor = b if term.op == "div" else a
        return None if divisor == 0 else (a if term.op == "div" else Fraction(1)) / divisor
    return a ** int(b) if b.denominator == 1 and 0 <= b <= MAX_EXPONENT else None


def inverse_name(term: Term) -> str:
    """Of the atom that is the inverse of a term."""
    text = show(term)
    return f"{text}⁻¹" if term.op == "atom" and " " not in text else f"({text})⁻¹"


def show(term: Term) -> str:
    """A term in Lean's words, brackets where they may be needed."""
    if term.op == "num":
        return str(term.value)
    if term.op == "atom":
        return term.text

    def inner(t: Term) -> str:
        return show(t) if t.op == "num" or (t.op == "atom" and " " not in t.text) else f"({show(t)})"

    if term.op == "neg":
        return f"-{inner(term.args[0])}"
    if term.op == "inv":
        return f"{inner(term.args[0])}⁻¹"
    sign = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "^"}[term.op]
    return f"{inner(term.args[0])} {sign} {inner(term.args[1])}"
