"""Which numbers solve an equation: ``… ↔ x = 2 ∨ x = 3``, ``{x | …} = {2, 3}``, finite sets that are described by
one, and goals that are one of several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from agent.goal_text import GoalText
from agent.lean_text import CLOSERS, PAIRS, tokens
from agent.model.algebra.facts import FIELDS, Facts, Relation, difference, relation_of
from agent.model.algebra.terms import Atoms, NotAlgebra

Found = Iterator[tuple[str, float]]
_SET = re.compile(r"\{(\w+) : (ℝ|ℚ|ℂ|ℤ) \| (.+)\} = \{(.+)\}", re.DOTALL)
_MEMBERS = re.compile(r"∀ \((\w+) : (ℝ|ℚ|ℤ)\), (\w+) ∈ (\w[\w₀-₉']*) ↔ (.+)", re.DOTALL)
MAX_ROOTS = 4


def root_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    target = " ".join(goal.target.split())
    yield from _finite_sets(goal, facts, names)
    found = _SET.fullmatch(target)
    if found is not None:
        variable, type_, condition, members = found.groups()
        if variable not in goal.names:
            with_variable = Facts({**facts.variables, variable: type_}, facts.functions)
            rules = "set.mem_set_of_eq, set.mem_insert_iff, set.mem_singleton_iff"
            start = f"ext {variable}; simp only [{rules}]; "
            yield from _equivalence(condition, members.count(",") + 1, with_variable, start, names)
        return
    sides = split_at(target, "↔")
    if len(sides) == 2:
        yield "split; intro " + names["hi"], 2.0
        parts = split_at(sides[1], "∨")
        if all(re.fullmatch(r"[^\W\d]\w* = -?\d+(?: / \d+)?", part) for part in parts):
            yield from _equivalence(sides[0], len(parts), facts, "", names)
        return
    parts = split_at(target, "∨")
    if 2 <= len(parts) <= MAX_ROOTS and not target.startswith(("∀", "∃", "¬")):
        yield one_of(len(parts)), 3.0


def _finite_sets(goal: GoalText, facts: Facts, names: dict[str, str]) -> Found:
    """A finset whose members are the roots of a polynomial, written down."""
    for h in goal.hypotheses:
        found = _MEMBERS.fullmatch(" ".join(h.type.split()))
        if found is None or found[1] != found[3] or len(h.names) != 1 or found[1] in goal.names:
            continue
        variable, type_, _, name, condition = found.groups()
        relation = relation_of("h", condition, Facts({variable: type_}))
        roots = _rational_roots(relation) if relation is not None and relation.sign == "=" else None
        if not roots:
            continue
        members = "{" + ", ".join(str(r) for r in roots) + "}"
        start = f"ext {variable}; simp only [{h.names[0]}, finset.mem_insert, finset.mem_singleton]; "
        with_variable = Facts({**facts.variables, variable: type_}, facts.functions)
        hs = names["hs"]
        lemma = "finset.sum_insert" if "∑" in goal.target else "finset.card_insert_of_not_mem"
        counted = f"rw [{', '.join([hs, *[lemma] * (len(roots) - 1)])}]"
        for proof, weight in _equivalence(condition, len(roots), with_variable, start, names):
            written = f"have {hs} : {name} = {members} := (by {{ {proof} }})"
            yield f"{written}; {counted}; norm_num", weight
            yield f"{written}; rw {hs}", weight / 4


def _rational_roots(relation: Relation) -> list[Fraction] | None:
    """Of a polynomial in one atom that is a product of linear ones; else None."""
    atoms = Atoms([relation.left, relation.right])
    try:
        polynomial = difference(relation, atoms)
    except NotAlgebra:
        return None
    if not polynomial or len(atoms.names) != 1:
        return None
    roots = []
    for factor, _ in polynomial.factor_list()[1]:
        slope, rest = factor.coeff(atoms.ring.gens[0]), factor.coeff(1)
        if max(sum(m) for m in factor.monoms()) != 1:
            return None
        root = -rest / slope
        roots.append(Fraction(int(root.numerator), int(root.denominator)))
    return roots


def one_of(count: int) -> str:
    """Proves one part of a disjunction, whichever is linear."""
    ways = []
    for i in range(count):
        ways.append("{ " + "right, " * i + ("left, " if i < count - 1 else "") + "linarith }")
    return " <|> ".join([*ways, "{ exfalso, linarith }"])


def _equivalence(condition: str, count: int, facts: Facts, start: str, names: dict[str, str]) -> Found:
    """A polynomial equation with the roots that the other side lists."""
    relation = relation_of("h", condition, facts)
    if relation is None or relation.sign != "=" or not 1 <= count <= MAX_ROOTS:
        return
    atoms = Atoms([relation.left, relation.right])
    try:
        polynomial = difference(relation, atoms)
    except NotAlgebra:
        return
    if not polynomial or len(atoms.names) != 1:
        return
    content, factors = polynomial.factor_list()
    if relation.type not in FIELDS and content not in (1, -1) or sum(k for _, k in factors) > MAX_ROOTS:
        return
    h, hp, hf = names["hi"], names["hp"], names["hf"]
    product = " * ".join(f"({atoms.lean(f)})" for f, _ in factors)
    powers = " * ".join(f"({atoms.lean(f)}) ^ {k}" if k > 1 else f"({atoms.lean(f)})" for f, k in factors)
    ratio = atoms.lean(atoms.ring(1 / content))
    close = one_of(count) if count > 1 else "linarith"
    zero = f"have {hp} : {powers} = 0 := (by {{ linear_combination ({h}, {ratio}) }})"
    if product != powers:
        zero += f"; simp only [pow_eq_zero_iff (show 0 < 2, by norm_num), mul_eq_zero] at {hp}"
        pattern = " | ".join([hf] * len(factors))
    else:
        zero += f"; simp only [mul_eq_zero] at {hp}" if len(factors) > 1 else ""
        pattern = " | ".join([hf] * len(factors))
    if len(factors) > 2:
        pattern = f"{hf} | {hf}"
        for _ in range(len(factors) - 2):
            pattern = f"({pattern}) | {hf}"
    forth = f"intro {h}; {zero}; rcases {hp} with {pattern}; {{ {{ {close} }} <|> nlinarith }}"
    back = f"rintro ({' | '.join(['rfl'] * count)}); norm_num" if count > 1 else "rintro rfl; norm_num"
    yield f"{start}split; [{{ {forth} }}, {{ {back} }}]", 8.0


def split_at(text: str, connective: str) -> list[str]:
    """The parts between connectives that stand outside brackets."""
    depth, start, parts = 0, 0, []
    for t in tokens(text):
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if t.text == connective and depth == 0:
            parts.append(text[start : t.start].strip())
            start = t.end
    return [*parts, text[start:].strip()]
