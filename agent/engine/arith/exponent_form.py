"""Sums of products of powers whose exponents are products again, as `ring_exp` keeps them.

(mathlib: `tactic/ring_exp.lean`)

A sum is a sorted tuple of products without two that differ in their coefficients only; a product is its sorted powers
and a coefficient that is not 0; a power is a base, an atom's number or a sum, and an exponent, a product over ℕ.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, NamedTuple

MAX_EXPONENT: Final = 500


class Product(NamedTuple):
    powers: tuple[Power, ...]
    coefficient: Fraction


class Power(NamedTuple):
    base: int | Sum
    exponent: Product


Sum = tuple[Product, ...]

ONE = Product((), Fraction(1))


def constant(value: Fraction | int) -> Sum:
    return (Product((), Fraction(value)),) if value else ()


def atom(index: int) -> Sum:
    return (Product((Power(index, ONE),), Fraction(1)),)


def constant_of(s: Sum) -> Fraction | None:
    """The value of a sum without powers."""
    if not s:
        return Fraction(0)
    return s[0].coefficient if len(s) == 1 and not s[0].powers else None


def add(s: Sum, t: Sum) -> Sum:
    out = []
    i = j = 0
    while i < len(s) and j < len(t):
        p, q = s[i], t[j]
        if p.powers == q.powers:
            total = p.coefficient + q.coefficient
            if total:
                out.append(Product(p.powers, total))
            i, j = i + 1, j + 1
        elif _less_product(p, q):
            out.append(p)
            i += 1
        else:
            out.append(q)
            j += 1
    return (*out, *s[i:], *t[j:])


def multiply(s: Sum, t: Sum, tick: Callable[[], None] = lambda: None) -> Sum:
    """`tick` is called for each product of the two, and may raise."""
    out: Sum = ()
    for q in reversed(t):
        out = add(_times(s, q, tick), out)
    return out


def _times(s: Sum, q: Product, tick: Callable[[], None]) -> Sum:
    out: Sum = ()
    for p in reversed(s):
        tick()
        out = add((multiply_products(p, q),), out)
    return out


def multiply_products(p: Product, q: Product) -> Product:
    powers = []
    i = j = 0
    while i < len(p.powers) and j < len(q.powers):
        a, b = p.powers[i], q.powers[j]
        if a.base == b.base and a.exponent.powers == b.exponent.powers:
            exponent = Product(a.exponent.powers, a.exponent.coefficient + b.exponent.coefficient)
            powers.append(Power(a.base, exponent))
            i, j = i + 1, j + 1
        elif _less_power(a, b):
            powers.append(a)
            i += 1
        else:
            powers.append(b)
            j += 1
    return Product((*powers, *p.powers[i:], *q.powers[j:]), p.coefficient * q.coefficient)


def power(s: Sum, exponent: Sum, tick: Callable[[], None] = lambda: None) -> Sum:
    """Raises `OverflowError` for literal exponents of sums that are too large."""
    if not exponent:
        return constant(1)
    return multiply(_power_of_sum(s, exponent[0], tick), power(s, exponent[1:], tick), tick)


def _power_of_sum(s: Sum, exponent: Product, tick: Callable[[], None]) -> Sum:
    if exponent == ONE:
        return s
    literal = int(exponent.coefficient) if not exponent.powers else None
    if not s and literal:
        return ()
    if len(s) == 1:
        return (_power_of_product(s[0], exponent),)
    if literal is not None:
        if literal > MAX_EXPONENT:
            raise OverflowError(f"the exponent {literal} of a sum is too large")
        out = s
        for _ in range(literal - 1):
            out = multiply(s, out, tick)
        return out
    return (Product((Power(s, exponent),), Fraction(1)),)


def _power_of_product(p: Product, exponent: Product) -> Product:
    powers = [Power(each.base, multiply_products(each.exponent, exponent)) for each in p.powers]
    c = p.coefficient
    if c == 1:
        return Product(tuple(powers), c)
    if not exponent.powers:
        if exponent.coefficient > 100 * MAX_EXPONENT:
            raise OverflowError(f"the exponent {exponent.coefficient} of a numeral is too large")
        return Product(tuple(powers), c ** int(exponent.coefficient))
    return Product((*powers, Power((Product((), c),), exponent)), Fraction(1))


# The order: products by their powers, numbers before all; powers by base, then exponent; atoms before sums.


def _less_product(p: Product, q: Product) -> bool:
    for a, b in zip(p.powers, q.powers):
        if a != b:
            return _less_power(a, b)
    if len(p.powers) != len(q.powers):
        return len(p.powers) < len(q.powers)
    return p.coefficient < q.coefficient


def _less_power(a: Power, b: Power) -> bool:
    if a.base != b.base:
        if isinstance(a.base, int):
            return not isinstance(b.base, int) or a.base < b.base
        return not isinstance(b.base, int) and _less_sum(a.base, b.base)
    return a.exponent != b.exponent and _less_product(a.exponent, b.exponent)


def _less_sum(s: Sum, t: Sum) -> bool:
    for p, q in zip(s, t):
        if p != q:
            return _less_product(p, q)
    return len(s) < len(t)
