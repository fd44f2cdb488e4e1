"""Polynomials with rational coefficients: `{monomial: coefficient}` without zeros.

A monomial is `((variable, exponent), …)` sorted by variable, the exponents positive; `()` is 1.
"""

from __future__ import annotations

from fractions import Fraction

from agent.kernel.exceptions import ResourceLimit

Rational = int | Fraction
Monomial = tuple[tuple[int, int], ...]
Polynomial = dict[Monomial, Rational]

MAX_TERMS, MAX_BITS = 100_000, 1_000_000


def constant(value: Rational) -> Polynomial:
    return {(): value} if value else {}


def variable(index: int) -> Polynomial:
    return {((index, 1),): 1}


def constant_value(p: Polynomial) -> Rational | None:
    """The value of a constant polynomial."""
    return None if any(p) else p.get((), 0)


def add(p: Polynomial, q: Polynomial, times: Rational = 1) -> Polynomial:
    """`p + times * q`."""
    out = dict(p)
    for monomial, coefficient in q.items():
        out[monomial] = out.get(monomial, 0) + times * coefficient
        if not out[monomial]:
            del out[monomial]
    return out


def multiply(p: Polynomial, q: Polynomial) -> Polynomial:
    if len(p) * len(q) > MAX_TERMS:
        raise ResourceLimit("polynomial terms", MAX_TERMS)
    out: Polynomial = {}
    for m1, c1 in p.items():
        for m2, c2 in q.items():
            monomial = _multiply_monomials(m1, m2)
            out[monomial] = out.get(monomial, 0) + c1 * c2
    return {monomial: coefficient for monomial, coefficient in out.items() if coefficient}


def _multiply_monomials(m1: Monomial, m2: Monomial) -> Monomial:
    if not m1 or not m2:
        return m1 or m2
    exponents = dict(m1)
    for var, exponent in m2:
        exponents[var] = exponents.get(var, 0) + exponent
    return tuple(sorted(exponents.items()))


def power(p: Polynomial, exponent: int) -> Polynomial:
    """`p ^ exponent`, `p ^ 0 = 1`."""
    sizes = [max(abs(c.numerator), c.denominator).bit_length() for c in p.values() if c not in (1, -1)]
    if exponent * max(sizes, default=0) > MAX_BITS or (len(p) > 1 and exponent > MAX_TERMS):
        raise ResourceLimit("size of a power", MAX_BITS)
    if len(p) == 1 and exponent:
        ((monomial, coefficient),) = p.items()
        return {tuple((var, e * exponent) for var, e in monomial): coefficient**exponent}
    out = constant(1)
    for bit in bin(exponent)[2:] if exponent else "":
        out = multiply(out, out)
        out = multiply(out, p) if bit == "1" else out
    return out
