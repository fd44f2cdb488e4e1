"""Horner normal form of a polynomial over ordered variables, as `ring` keeps it (mathlib: `tactic/ring.lean`,
`horner_expr`).

A form is a rational number, or `a * x ^ n + b` where x is the smallest variable, n > 0 is as large as possible, b is
free of x and not smaller in its variables, and a is no multiple of x.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agent.kernel.certificate.polynomial import Monomial, Polynomial, Rational


@dataclass(frozen=True, slots=True)
class Horner:
    """`factor * variable ^ exponent + rest`."""

    factor: HornerForm
    variable: int
    exponent: int
    rest: HornerForm


HornerForm = Rational | Horner


def horner(p: Polynomial, tick: Callable[[], None] = lambda: None) -> HornerForm:
    """The Horner form of `p`; variables are ordered by number. `tick` is called for each step, and may raise."""
    tick()
    smallest = min((monomial[0][0] for monomial in p if monomial), default=None)
    if smallest is None:
        return p.get((), 0)
    with_variable: Polynomial = {}
    rest: Polynomial = {}
    exponent = min(monomial[0][1] for monomial in p if monomial and monomial[0][0] == smallest)
    for monomial, coefficient in p.items():
        if monomial and monomial[0][0] == smallest:
            with_variable[_divide(monomial, exponent)] = coefficient
        else:
            rest[monomial] = coefficient
    return Horner(horner(with_variable, tick), smallest, exponent, horner(rest, tick))


def _divide(monomial: Monomial, exponent: int) -> Monomial:
    (variable, total), *others = monomial
    return ((variable, total - exponent), *others) if total > exponent else tuple(others)
