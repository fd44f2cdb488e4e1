"""Polynomials with rational coefficients: `{monomial: coefficient}` without zeros.

A monomial is `((variable, exponent), …)` sorted by variable, the exponents positive; `()` is 1.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from agent.kernel.exceptions import ResourceLimit

Rational = int | Fraction
Monomial = tuple[tuple[int, int], ...]
Polynomial = dict[Monomial, Rational]

MAX_TERMS: Final = 100_000
MAX_BITS: Final = 1_000_000


def constant(value: Rational) -> Polynomial:
    return {(): value} if value else {}


def variable(index: int) -> Polynomial:
    return {((index, 1),): 1}


def constant_value(p: Polynomial) -> Rational | None:
    """The value of a constant polynomial."""
    if not p:
        return 0
    return p[()] if len(p) == 1 and () in p else None


def add(p: Polynomial, q: Polynomial, times: Rational = 1) -> Polynomial:
    """`p + times * q`."""
    out = dict(p)
    for monomial, coefficient in q.items():
        total = out.get(monomial, 0) + times * coefficient
        if total:
            out[monomial] = total
        else:
            out.pop(monomial, None)
    return out


def multiply(p: Polynomial, q: Polynomial) -> Polynomial:
    if len(p) * len(q) > 10 * MAX_TERMS:
        raise ResourceLimit("polynomial terms", MAX_TERMS)
    out: Polynomial = {}
    for m1, c1 in p.items():
        for m2, c2 in q.items():
            monomial = _multiply_monomials(m1, m2)
            out[monomial] = out.get(monomial, 0) + c1 * c2
    if len(out) > MAX_TERMS:
        raise ResourceLimit("polynomial terms", MAX_TERMS)
    return {monomial: coefficient for monomial, coefficient in out.items() if coefficient}


def _multiply_monomials(m1: Monomial, m2: Monomial) -> Monomial:
    if not m1:
        return m2
    if not m2:
        return m1
    exponents = dict(m1)
    for var, exponent in m2:
        exponents[var] = exponents.get(var, 0) + exponent
    return tuple(sorted(exponents.items()))


def power(p: Polynomial, exponent: int) -> Polynomial:
    """`p ^ exponent`, `p ^ 0 = 1`."""
    if len(p) == 1:
        ((monomial, coefficient),) = p.items()
        size = max(abs(coefficient.numerator), coefficient.denominator).bit_length()
        if coefficient not in (1, -1) and size * exponent > MAX_BITS:
            raise ResourceLimit("bits of a power", MAX_BITS)
        return {tuple((var, e * exponent) for var, e in monomial) if exponent else (): coefficient**exponent}
    if len(p) > 1 and exponent > MAX_TERMS:
        raise ResourceLimit("exponent of a sum", MAX_TERMS)
    out = constant(1)
    while exponent:
        if exponent & 1:
            out = multiply(out, p)
        exponent >>= 1
        if exponent:
            p = multiply(p, p)
    return out
