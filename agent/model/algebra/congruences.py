"""Linear congruences in one natural number, solved; and what few numbers can be looked through by the kernel."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from agent.goal_text import GoalText, Hypothesis
from agent.model.algebra.evaluation import MAX_LOOKED_THROUGH, proposition
from agent.model.algebra.facts import MAX_INTERVAL_CASES, Facts
from agent.model.algebra.terms import Atoms, NotAlgebra, parse_term

Found = Iterator[tuple[str, float]]
MAX_MODULUS = 10**6
_REMAINDER = re.compile(r"([^%=]+) % (\d+) = (\d+)")
_CONGRUENCE = re.compile(r"([^≡]+) ≡ (\d+) \[MOD (\d+)\]")


def congruence_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    yield from _linear(goal, facts, names)
    yield from _looked_through(goal, facts, names)


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


def _looked_through(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    """Hypotheses about one bounded natural number from which the target follows, by evaluation."""
    for n, type_ in facts.variables.items():
        bound = next((h for h in goal.hypotheses if type_ == "ℕ" and _bound(h.type, n) is not None), None)
        if bound is not None and len(bound.names) == 1:
            about = _about(goal, n, bound)
            premises = [h.type for h in about]
            if (_bound(bound.type, n) or 0) <= MAX_LOOKED_THROUGH and _readable([*premises, goal.target], n):
                listed = " → ".join(f"({text})" for text in (*premises, goal.target))
                given = " ".join(h.names[0] for h in (bound, *about))
                yield f"exact (show ∀ {bound.type}, {listed}, by dec_trivial) {n} {given}", 5.0
        yield from _at_least(goal, n, type_, names)


def _at_least(goal: GoalText, n: str, type_: str, names: dict[str, str]) -> Found:
    """``6 ≤ n``: no smaller number is as the hypotheses say."""
    found = re.fullmatch(rf"(\d+) (≤|<) {re.escape(n)}", goal.target) or re.fullmatch(
        rf"{re.escape(n)} (?P<sign>≥|>) (?P<low>\d+)", goal.target
    )
    if found is None or type_ != "ℕ":
        return
    groups = found.groupdict()
    low, sign = (int(groups["low"]), groups["sign"]) if groups else (int(found[1]), found[2])
    below = low + (sign in "<>")
    about = _about(goal, n, None)
    if not about:
        return
    hu, given = names["hu"], " ".join(h.names[0] for h in about)
    if below <= MAX_INTERVAL_CASES:
        cases = f"by_contra {hu}; push_neg at {hu}; interval_cases {n}"
        yield f"{cases}; norm_num at {given}", 5.0
        yield cases, 1.0
    if below <= MAX_LOOKED_THROUGH and _readable([h.type for h in about], n):
        premises = " → ".join([f"({h.type})" for h in about] + ["false"])
        smaller = f"(not_le.1 {hu})" if sign in "≤≥" else f"(nat.lt_succ_of_le (not_lt.1 {hu}))"
        yield f"by_contra {hu}; exact (show ∀ {n} < {below}, {premises}, by dec_trivial) {n} {smaller} {given}", 4.0


def _about(goal: GoalText, variable: str, bound: Hypothesis | None) -> list[Hypothesis]:
    mention = re.compile(rf"(?<![\w.]){re.escape(variable)}(?![\w.])")
    return [h for h in goal.hypotheses if h is not bound and len(h.names) == 1 and mention.search(h.type)]


def _readable(texts: Sequence[str], variable: str) -> bool:
    """Decidable propositions about this variable alone."""
    try:
        for text in texts:
            proposition(text, {variable: "ℕ"})
    except NotAlgebra:
        return False
    return True


def _bound(text: str, variable: str) -> int | None:
    found = re.fullmatch(rf"{re.escape(variable)} (<|≤) (\d+)", text)
    return None if found is None else int(found[2]) + (found[1] == "≤")
