"""Printed propositions about whole numbers, evaluated: at which numbers is this true?

It guesses witnesses and finite sets; Lean checks what is made of them. What it cannot read is `NotAlgebra`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from agent.lean_text import Token, tokens
from agent.model.algebra.terms import NotAlgebra

Value = Callable[[Mapping[str, int]], int]
Truth = Callable[[Mapping[str, int]], bool]
MAX_POWER_BITS = 4000
MAX_LOOKED_THROUGH = 64
"""A real Lean's kernel evaluates a proposition about so many small numbers in a second or two."""


class Undefined(Exception):
    """A number that Lean's definitions give but this does not compute, or one too large."""


def proposition(text: str, variables: Mapping[str, str]) -> Truth:
    """`variables` are names with ℕ or ℤ, all the same: it says which subtraction and division are meant. Raises
    NotAlgebra; the result may raise Undefined."""
    types = set(variables.values())
    if len(types) != 1 or not types <= {"ℕ", "ℤ"}:
        raise NotAlgebra("several types")
    reader = _Reader(text, frozenset(variables), types == {"ℕ"})
    truth = reader.iff()
    if reader.at != len(reader.tokens):
        raise NotAlgebra(text)
    return truth


class _Reader:
    def __init__(self, text: str, variables: frozenset[str], natural: bool) -> None:
        self.text = text
        self.tokens: list[Token] = list(tokens(text))
        self.at = 0
        self.variables = variables
        self.natural = natural

    def peek(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead].text if self.at + ahead < len(self.tokens) else ""

    def take(self, text: str) -> None:
        if self.peek() != text:
            raise NotAlgebra(self.text)
        self.at += 1

    # -- propositions, loosest first

    def iff(self) -> Truth:
        left = self.implication()
        if self.peek() != "↔":
            return left
        self.at += 1
        right = self.implication()
        return lambda env: left(env) == right(env)

    def implication(self) -> Truth:
        left = self.disjunction()
        if self.peek() != "→":
            return left
        self.at += 1
        right = self.implication()
        return lambda env: not left(env) or right(env)

    def disjunction(self) -> Truth:
        left = self.conjunction()
        if self.peek() != "∨":
            return left
        self.at += 1
        right = self.disjunction()
        return lambda env: left(env) or right(env)

    def conjunction(self) -> Truth:
        left = self.negation()
        if self.peek() != "∧":
            return left
        self.at += 1
        right = self.conjunction()
        return lambda env: left(env) and right(env)

    def negation(self) -> Truth:
        if self.peek() == "¬":
            self.at += 1
            inner = self.negation()
            return lambda env: not inner(env)
        return self.relation()

    def relation(self) -> Truth:
        start = self.at
        if self.peek() == "(":
            self.at += 1
            try:
                inner = self.iff()
                self.take(")")
            except NotAlgebra:
                self.at = start
            else:
                if self.peek() in ("", ")", "∧", "∨", "→", "↔"):
                    return inner
                self.at = start
        head = self.peek()
        if head in ("nat.prime", "even", "odd"):
            self.at += 1
            argument = self.atom()
            test = {"nat.prime": _is_prime, "even": lambda n: n % 2 == 0, "odd": lambda n: n % 2 == 1}[head]
            return lambda env: test(argument(env))
        left = self.sum()
        sign = self.peek()
        self.at += 1
        right = self.sum()
        if sign == "≡":
            return self.congruence(left, right)
        compare = _COMPARISONS.get(sign)
        if compare is None:
            raise NotAlgebra(self.text)
        return lambda env: compare(left(env), right(env))

    def congruence(self, left: Value, right: Value) -> Truth:
        self.take("[")
        if self.peek() not in ("MOD", "ZMOD"):
            raise NotAlgebra(self.text)
        self.at += 1
        modulus = self.sum()
        self.take("]")
        return lambda env: (left(env) - right(env)) % _nonzero(modulus(env)) == 0

    # -- terms

    def sum(self) -> Value:
        left = self.product()
        while self.peek() in ("+", "-"):
            sign = self.peek()
            self.at += 1
            left = self.combined(sign, left, self.product())
        return left

    def product(self) -> Value:
        left = self.unary()
        while self.peek() in ("*", "/", "%"):
            sign = self.peek()
            self.at += 1
            left = self.combined(sign, left, self.unary())
        return left

    def combined(self, sign: str, a: Value, b: Value) -> Value:
        if sign == "+":
            return lambda env: a(env) + b(env)
        if sign == "*":
            return lambda env: a(env) * b(env)
        if sign == "-":
            if self.natural:
                return lambda env: max(0, a(env) - b(env))
            return lambda env: a(env) - b(env)
        if sign == "%":
            return lambda env: a(env) % _positive(b(env))
        return lambda env: a(env) // _positive(b(env))

    def unary(self) -> Value:
        if self.peek() == "-":
            self.at += 1
            inner = self.unary()
            return lambda env: -inner(env)
        base = self.atom()
        if self.peek() != "^":
            return base
        self.at += 1
        exponent = self.unary()
        return lambda env: _power(base(env), exponent(env))

    def atom(self) -> Value:
        if self.at >= len(self.tokens):
            raise NotAlgebra(self.text)
        t = self.tokens[self.at]
        self.at += 1
        if t.kind == "number" and t.text.isdigit():
            value = self.postfix(_constant(int(t.text)))
        elif t.text in self.variables:
            value = self.postfix(_variable(t.text))
        elif t.text == "(":
            inner = self.sum()
            self.take(")")
            value = self.postfix(inner)
        elif t.text == "|":
            inner = self.sum()
            self.take("|")
            value = lambda env: abs(inner(env))
        elif t.text in ("nat.gcd", "int.gcd"):
            a, b = self.atom(), self.atom()
            value = lambda env: math.gcd(a(env), b(env))
        elif t.text == "nat.lcm":
            a, b = self.atom(), self.atom()
            value = lambda env: math.lcm(a(env), b(env))
        else:
            name, dot, method = t.text.rpartition(".")
            if not dot or name not in self.variables or method not in ("gcd", "lcm"):
                raise NotAlgebra(self.text)
            this, other = _variable(name), self.atom()
            join = math.gcd if method == "gcd" else math.lcm
            value = lambda env: join(this(env), other(env))
        return value

    def postfix(self, value: Value) -> Value:
        if self.peek() == "!" and self.natural:
            self.at += 1
            return lambda env: _factorial(value(env))
        return value


def _constant(n: int) -> Value:
    return lambda env: n


def _variable(name: str) -> Value:
    return lambda env: env[name]


def _nonzero(n: int) -> int:
    if n == 0:
        raise Undefined
    return n


def _positive(n: int) -> int:
    if n <= 0:
        raise Undefined
    return n


def _power(base: int, exponent: int) -> int:
    if exponent < 0 or exponent * max(1, base.bit_length()) > MAX_POWER_BITS:
        raise Undefined
    return int(base**exponent)


def _factorial(n: int) -> int:
    if n > 200:
        raise Undefined
    return math.factorial(n)


def _is_prime(n: int) -> bool:
    from sympy import isprime

    return bool(isprime(n))


_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
    "∣": lambda a, b: b == 0 if a == 0 else b % a == 0,
}
