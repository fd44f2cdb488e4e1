"""Linear congruences in one natural number, solved; and what few numbers can be looked through by the kernel."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from agent.goal_text import GoalText
from agent.model.algebra.evaluation import proposition
from agent.model.algebra.facts import Facts
from agent.model.algebra.terms import Atoms, NotAlgebra, parse_term

Found = Iterator[tuple[str, float]]
MAX_LOOKED_THROUGH = 64
"""A real Lean evaluates a proposition about so many small numbers in a second or two."""
MAX_MODULUS = 10**6
_REMAINDER = re.compile(r"([^%=]+) % (\d+) = (\d+)")
_CONGRUENCE = re.compile(r"([^≡]+) ≡ (\d+) \[MOD (\d+)\]")


def congruence_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    yield from _linear(goal, facts, names)
    yield from _looked_through(goal, facts)


def _linear(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    """``(n * 7 + 3) % 10 = 1`` says what ``n % 10`` is: multiplied by the inverse of 7, and with the 3 filled up."""
    for h in goal.hypotheses:
        text = " ".join(h.type.split())
        found, start = _REMAINDER.fullmatch(text), ""
        if found is not None:
            of, modulus, rest = found[1], int(found[2]), int(found[3])
        elif (found := _CONGRUENCE.fullmatch(text)) is not None:
            of, modulus, rest = found[1], int(found[3]), int(found[2])
            start = f"unfold nat.modeq at {h.names[0]}; "
        if found is None or len(h.names) != 1 or not 2 <= modulus <= MAX_MODULUS:
            continue
        try:
            term = parse_term(of)
            atoms = Atoms([term])
            polynomial = atoms.polynomial(term, False)
        except NotAlgebra:
            continue
        if len(atoms.names) != 1 or facts.variables.get(atoms.names[0]) != "ℕ" or "-" in of:
            continue
        n, x = atoms.names[0], atoms.ring.gens[0]
        slope, constant = int(polynomial.coeff(x)), int(polynomial.coeff(1))
        if slope * x + constant != polynomial or (slope, constant) == (1, 0) or math.gcd(slope, modulus) != 1:
            continue
        inverse = pow(slope, -1, modulus)
        fill = -constant * inverse % modulus
        value = (rest * inverse + fill) % modulus
        times, over = (slope * inverse - 1) // modulus, (constant * inverse + fill) // modulus
        whole = f"({of.strip()}) * {inverse} + {fill}"
        hi = names["hi"]
        steps = [
            f"{start}have {hi} : ({whole}) % {modulus} = {value} := "
            f"(by {{ rw [nat.add_mod, nat.mul_mod, {h.names[0]}]; norm_num }})",
            f"rw [show {whole} = {n} + {modulus} * ({times} * {n} + {over}), by ring, nat.add_mul_mod_self_left] "
            f"at {hi}",
        ]
        small = f"rw nat.mod_eq_of_lt (show {n} < {modulus}, by linarith) at {hi}"
        yield "; ".join([*steps, small, "linarith"]), 4.0
        yield "; ".join([*steps, f"exact {hi}"]), 2.0
        yield "; ".join([*steps, f"norm_num [nat.add_mod, nat.mul_mod, nat.pow_mod, {hi}]"]), 2.0
        yield "; ".join(steps), 1.5


def _looked_through(goal: GoalText, facts: Facts) -> Found:
    """Hypotheses about one bounded natural number from which the target follows, by evaluation."""
    for n, type_ in facts.variables.items():
        bound = next((h for h in goal.hypotheses if type_ == "ℕ" and _bound(h.type, n) is not None), None)
        if bound is None or len(bound.names) != 1:
            continue
        about = [h for h in goal.hypotheses if h is not bound and len(h.names) == 1 and _mentions(h.type, n)]
        limit = _bound(bound.type, n) or 0
        try:
            truths = [proposition(text, {n: type_}) for text in (*(h.type for h in about), goal.target)]
        except NotAlgebra:
            continue
        if not truths or limit > MAX_LOOKED_THROUGH:
            continue
        premises = " → ".join([f"({h.type})" for h in about] + [f"({goal.target})"])
        given = " ".join(h.names[0] for h in (bound, *about))
        yield f"exact (show ∀ {bound.type}, {premises}, by dec_trivial) {n} {given}", 5.0


def _bound(text: str, variable: str) -> int | None:
    found = re.fullmatch(rf"{re.escape(variable)} (<|≤) (\d+)", text)
    return None if found is None else int(found[2]) + (found[1] == "≤")


def _mentions(text: str, variable: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(variable)}(?![\w.])", text) is not None
