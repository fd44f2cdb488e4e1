"""Absolute values by cases; exponents and logarithms that a number determines; floors of roots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from agent.goal_text import GoalText
from agent.model.algebra.facts import Facts, Relation
from agent.model.algebra.identities import identities
from agent.model.algebra.solutions import finisher
from agent.model.algebra.terms import NotAlgebra, Term, is_number, number_of, parse_term, show

Found = Iterator[tuple[str, float]]
MAX_ABSOLUTES = 3
_POWER = re.compile(r"(\d+) \^ (\w+|\([^()]*\))")


def function_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    yield from _absolutes(facts, names)
    for relation in facts.relations:
        if relation.sign == "=" and relation.simple_name:
            try:
                yield from _exponent(relation, facts, names)
                yield from _logarithm(relation, facts, names)
            except NotAlgebra:
                continue
    yield from _floor(goal)


def _absolutes(facts: Facts, names: dict[str, str]) -> Found:
    """All absolute values at once, each by the sign of what it is of."""
    atoms = [a for r in (*facts.targets, *facts.relations) for t in (r.left, r.right) for a in t.atoms()]
    inner = list(dict.fromkeys(a[1:-1] for a in atoms if a.startswith("|") and a.endswith("|")))
    if not 1 <= len(inner) <= MAX_ABSOLUTES:
        return
    h, s = names["hi"], names["hs"]
    split = "; ".join(
        f"rcases abs_cases ({a}) with ⟨{h}{i or ''}, {s}{i or ''}⟩ | ⟨{h}{i or ''}, {s}{i or ''}⟩"
        for i, a in enumerate(inner)
    )
    yield f"{split}; {finisher(facts)}", 4.0
    yield f"{split}; nlinarith", 1.5
    yield split, 1.0


def _exponent(relation: Relation, facts: Facts, names: dict[str, str]) -> Found:
    """``2 ^ (n + 1) = 32``: the exponent, over the natural and over the real numbers."""
    found = _POWER.fullmatch(relation.left.text) if relation.left.op == "atom" else None
    if found is None or not is_number(relation.right):
        return
    base, value = int(found[1]), number_of(relation.right)
    k = _logarithm_of(value, base)
    if k is None:
        return
    exponent, name, h = found[2], relation.proof, names["hi"]
    kinds = {facts.variables[a] for a in parse_term(exponent).atoms() if a in facts.variables}
    if kinds <= {"ℕ"} and k >= 0:
        type_ = relation.type or "ℕ"
        same = f"show {base} ^ {exponent} = {base} ^ {k}, by {{ norm_num at {name} ⊢, linarith }}"
        if type_ == "ℕ":
            injective = f"nat.pow_right_injective (show 2 ≤ {base}, by norm_num)"
            yield f"have {h} : {exponent} = {k} := {injective} ({same}); {finisher(facts)}", 6.0
    elif kinds == {"ℝ"}:
        power = f"{base} ^ {k}" if k >= 0 else f"1 / {base} ^ {-k}"
        number = show(relation.right)
        logarithm = "real.log_pow" if k >= 0 else "one_div, real.log_inv, real.log_pow"
        nonzero = f"(ne_of_gt (real.log_pos (show (1 : ℝ) < {base}, by norm_num)))"
        steps = [
            f"have {h} := congr_arg real.log {name}",
            f"rw [real.log_rpow (show (0 : ℝ) < {base}, by norm_num), show ({number} : ℝ) = {power}, by norm_num, "
            f"{logarithm}{', ← neg_mul' if k < 0 else ''}] at {h}",
            f"have {names['hp']} := mul_right_cancel₀ {nonzero} {h}",
            f"norm_num at {names['hp']}",
            finisher(facts),
        ]
        yield "; ".join(steps), 6.0


def _logarithm_of(value: Fraction | None, base: int) -> int | None:
    """k with base ^ k = value."""
    if value is None or value <= 0 or base < 2:
        return None
    k = 0
    while value.denominator == 1 and value.numerator % base == 0:
        value, k = value / base, k + 1
    while value.numerator == 1 and value.denominator % base == 0:
        value, k = value * base, k - 1
    return k if value == 1 else None


def _logarithm(relation: Relation, facts: Facts, names: dict[str, str]) -> Found:
    """``real.logb 2 x = 5``: what it is the logarithm of."""
    left = relation.left
    found = re.fullmatch(r"real\.logb (\d+) (.+)", left.text) if left.op == "atom" else None
    if found is None or int(found[1]) < 2:
        return
    base, of = found[1], found[2]
    positive = _positive_proof(parse_term(of), facts)
    if positive is None:
        return
    h = names["hi"]
    nonzero = f"(show (0 : ℝ) < {base}, by norm_num) (show ({base} : ℝ) ≠ 1, by norm_num)"
    steps = f"have {h} := real.rpow_logb {nonzero} {positive}; rw {relation.proof} at {h}"
    yield f"{steps}; norm_num at {h}; linarith", 5.0
    yield steps, 1.5


def _positive_proof(term: Term, facts: Facts) -> str | None:
    if is_number(term):
        return f"(show (0 : ℝ) < {show(term)}, by norm_num)"
    for relation in facts.relations:
        low, high = (relation.left, relation.right) if relation.sign == "<" else (relation.right, relation.left)
        if relation.sign in ("<", ">") and high == term and low.op == "num" and low.value >= 0:
            return f"(show (0 : ℝ) < {show(term)}, by linarith [{relation.proof}])"
    return None


def _floor(goal: GoalText) -> Found:
    """``⌊t⌋ = k``, where t has roots of numbers."""
    found = re.fullmatch(r"⌊(.+)⌋ = -?\d+", goal.target)
    if found is None or "real.sqrt" not in found[1]:
        return
    try:
        term = parse_term(found[1])
    except NotAlgebra:
        return
    known = identities(Facts(targets=[Relation("", term, "=", term, "ℝ")]))
    listed = ", ".join(r.proof for r in known)
    yield f"rw int.floor_eq_iff; split; norm_num; nlinarith [{listed}]", 5.0
