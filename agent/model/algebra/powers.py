"""Remainders of powers too large to be written down, ``5 ^ 2005 % 100``: the powers of a number repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.goal_text import GoalText
from agent.model.algebra.terms import NotAlgebra, parse_term

SMALL_BITS = 1500
"""`norm_num` writes down powers of this size."""
MAX_BITS = 4000
"""Of the power that is multiplied with in a step from one repetition to the next."""
MAX_MODULUS = 10**6
MAX_POWERS = 3
_POWER = re.compile(r"(?<![\w.])(\d+) \^ (\d+)(?! \^)")
_FORMS = (
    (re.compile(r"(?P<of>[^%]+) % (?P<m>\d+) = (?P<c>\d+)"), ""),
    (re.compile(r"(?P<of>[^≡]+) ≡ (?P<c>\d+) \[MOD (?P<m>\d+)\]"), "unfold nat.modeq"),
    (re.compile(r"(?P<m>\d+) ∣ (?P<of>.+)"), "apply nat.dvd_of_mod_eq_zero"),
)


def power_tactics(goal: GoalText, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    for form, start in _FORMS:
        found = form.fullmatch(goal.target)
        if found is None:
            continue
        modulus, of = int(found["m"]), found["of"].strip()
        powers = [(int(a), int(n)) for a, n in dict.fromkeys(_POWER.findall(of))]
        large = [(a, n) for a, n in powers if a > 1 and n * a.bit_length() > SMALL_BITS]
        if not 1 <= len(large) <= MAX_POWERS or not 2 <= modulus <= MAX_MODULUS:
            return
        steps, facts = [start] if start else [], []
        for i, (a, n) in enumerate(large):
            cycle = _cycle(a, n, modulus)
            if cycle is None:
                return
            first, period, rest = cycle
            name = f"{names['hp']}{i or ''}"
            again = "rw [nat.mul_succ, ← add_assoc, pow_add, nat.mul_mod, ih]; norm_num"
            proof = f"intro n, induction n with n ih, {{ norm_num }}, {{ {again} }}"
            steps.append(f"have {name} : ∀ n : ℕ, {a} ^ ({first} + {period} * n) % {modulus} = {rest} := (by {{ {proof} }})")
            times = (n - first) // period
            shown = f"rw show {n} = {first} + {period} * {times}, by norm_num, exact {name} {times}"
            facts.append(f"show {a} ^ {n} % {modulus} = {rest}, by {{ {shown} }}")
        yield "; ".join([*steps, f"rw [{', '.join([*_taken_apart(of), *facts])}]; norm_num"]), 8.0


def _cycle(base: int, exponent: int, modulus: int) -> tuple[int, int, int] | None:
    """(first, period, rest): the powers ``base ^ (first + period * n)`` have the remainder `rest`, the exponent among
    them."""
    seen: dict[int, int] = {}
    power, k = 1 % modulus, 0
    while power not in seen and k * base.bit_length() <= MAX_BITS:
        seen[power] = k
        power, k = power * base % modulus, k + 1
    if power not in seen:
        return None
    start, period = seen[power], k - seen[power]
    first = exponent if exponent < start else start + (exponent - start) % period
    return first, period, pow(base, first, modulus)


def _taken_apart(of: str) -> list[str]:
    """What brings the remainder of a sum or a product to those of its parts."""
    try:
        op = parse_term(of.removeprefix("(").removesuffix(")")).op if of.startswith("(") else parse_term(of).op
    except NotAlgebra:
        return []
    return {"add": ["nat.add_mod"], "mul": ["nat.mul_mod"]}.get(op, [])
