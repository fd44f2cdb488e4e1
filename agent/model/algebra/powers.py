"""Remainders of powers too large to be written down, ``5 ^ 2005 % 100``, or with a variable in their exponent,
``2 ^ (2 * n + 1) % 3``: the powers of a number repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.goal_text import GoalText
from agent.model.algebra.facts import Facts
from agent.model.algebra.terms import Atoms, NotAlgebra, parse_term

SMALL_BITS = 1500
"""`norm_num` writes down powers of this size."""
MAX_BITS = 4000
"""Of the power that is multiplied with in a step from one repetition to the next."""
MAX_MODULUS = 10**6
MAX_POWERS = 3
_POWER = re.compile(r"(?<![\w.])(\d+) \^ (\d+|[^\W\d]\w*|\([^()]*\))(?! \^)")
_FORMS = (
    (re.compile(r"(?P<of>[^%]+) % (?P<m>\d+) = (?P<c>\d+)"), ""),
    (re.compile(r"(?P<of>[^≡]+) ≡ (?P<c>\d+) \[MOD (?P<m>\d+)\]"), "unfold nat.modeq"),
    (re.compile(r"(?P<m>\d+) ∣ (?P<of>.+)"), "apply nat.dvd_of_mod_eq_zero"),
)


@dataclass(frozen=True)
class Repeated:
    """The powers ``base ^ (first + period * n)`` have the remainder `rest`; `exponent` is such a one, with `n` the text
    of its number and `equal` the tactic that says so."""

    base: int
    exponent: str
    first: int
    period: int
    rest: int
    n: str
    equal: str

    def steps(self, name: str, modulus: int) -> tuple[str, str]:
        """The fact for all n, by induction, and what it says of this power."""
        again = "rw [nat.mul_succ, ← add_assoc, pow_add, nat.mul_mod, ih]; norm_num"
        proof = f"intro n, induction n with n ih, {{ norm_num }}, {{ {again} }}"
        power = f"{self.base} ^ ({self.first} + {self.period} * n)"
        said = f"{self.base} ^ {self.exponent} % {modulus} = {self.rest}"
        equal = f"{self.exponent} = {self.first} + {self.period} * {self.n}"
        shown = f"rw show {equal}, by {self.equal}, exact {name} {self.n}"
        return (
            f"have {name} : ∀ n : ℕ, {power} % {modulus} = {self.rest} := (by {{ {proof} }})",
            f"show {said}, by {{ {shown} }}",
        )


def power_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    for form, start in _FORMS:
        found = form.fullmatch(goal.target)
        if found is None:
            continue
        modulus, of = int(found["m"]), found["of"].strip()
        apart = _taken_apart(of)
        if apart is None or not 2 <= modulus <= MAX_MODULUS:
            return
        steps, shown = [start] if start else [], list[str]()
        for base, exponent in dict.fromkeys(_POWER.findall(of)):
            if int(base) < 2 or exponent.isdigit() and int(exponent) * int(base).bit_length() <= SMALL_BITS:
                continue
            repeated = _repeated(int(base), exponent, modulus, facts)
            if repeated is None or len(shown) == MAX_POWERS:
                return
            step, equation = repeated.steps(f"{names['hp']}{len(shown) or ''}", modulus)
            steps.append(step)
            shown.append(equation)
        if shown:
            yield "; ".join([*steps, f"rw [{', '.join([*apart, *shown])}]; norm_num"]), 8.0


def _repeated(base: int, exponent: str, modulus: int, facts: Facts) -> Repeated | None:
    if exponent.isdigit():
        found = cycle(base, int(exponent), modulus)
        if found is None:
            return None
        first, period, rest = found
        return Repeated(base, exponent, first, period, rest, str((int(exponent) - first) // period), "norm_num")
    try:
        term = parse_term(exponent)
        atoms = Atoms([term])
        polynomial = atoms.polynomial(term, False)
    except NotAlgebra:
        return None
    if len(atoms.names) != 1 or facts.variables.get(atoms.names[0]) != "ℕ":
        return None
    x = atoms.ring.gens[0]
    period, first = int(polynomial.coeff(x)), int(polynomial.coeff(1))
    rest = pow(base, first, modulus) if first >= 0 else 0
    linear = period * x + first == polynomial and period > 0 and first >= 0
    if not linear or period * base.bit_length() > MAX_BITS or pow(base, period, modulus) * rest % modulus != rest:
        return None
    return Repeated(base, exponent, first, period, rest, atoms.names[0], "ring")


def cycle(base: int, exponent: int, modulus: int) -> tuple[int, int, int] | None:
    """(first, period, rest): the powers ``base ^ (first + period * n)`` have the remainder `rest`, the exponent among
    them. None where it comes before the powers begin to repeat, or the period is too long."""
    seen: dict[int, int] = {}
    power, k = 1 % modulus, 0
    while power not in seen and k * base.bit_length() <= MAX_BITS:
        seen[power] = k
        power, k = power * base % modulus, k + 1
    if power not in seen or exponent < seen[power]:
        return None
    start, period = seen[power], k - seen[power]
    first = start + (exponent - start) % period
    return first, period, pow(base, first, modulus)


def _taken_apart(of: str) -> list[str] | None:
    """What brings the remainder of a sum or a product to those of its parts; None for a difference."""
    try:
        term = parse_term(of)
    except NotAlgebra:
        return None
    return {"add": ["nat.add_mod"], "mul": ["nat.mul_mod"], "pow": [], "atom": []}.get(term.op)
