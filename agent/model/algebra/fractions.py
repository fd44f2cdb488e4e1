"""Denominators: why they do not vanish, and inequalities between fractions, multiplied out."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

from agent.model.algebra.combination import degree_of
from agent.model.algebra.facts import FIELDS, ORDERED, Facts, Relation, bracketed, difference
from agent.model.algebra.inequalities import hints
from agent.model.algebra.terms import Atoms, NotAlgebra, Term, is_number, parse_term, show

MAX_DENOMINATORS = 3
MAX_POWER = 2


def inverses(atoms: Atoms) -> Iterator[tuple[str, Term]]:
    """The atoms that are inverses, each with what it is the inverse of."""
    for atom in atoms.names:
        if atom.endswith("⁻¹"):
            try:
                yield atom, parse_term(atom[:-2])
            except NotAlgebra:
                continue


def nonzero_proof(base: Term, facts: Facts, atoms: Atoms, type_: str) -> str | None:
    """A proof of ``base ≠ 0``: a hypothesis says so, perhaps in other words; it is positive or negative; an equation
    would be false otherwise."""
    try:
        polynomial = atoms.polynomial(base)
    except (NotAlgebra, KeyError):
        return None
    text = show(base)
    said = _said(polynomial, base, facts, atoms, type_)
    if said is not None:
        return said
    if base.op == "pow" and base.args[1].op == "num":
        root = nonzero_proof(base.args[0], facts, atoms, type_)
        return None if root is None else f"pow_ne_zero {base.args[1].value} {bracketed(root)}"
    if base.op == "mul":
        each = [nonzero_proof(factor, facts, atoms, type_) for factor in base.args]
        return f"mul_ne_zero {bracketed(each[0])} {bracketed(each[1])}" if each[0] and each[1] else None
    if set(polynomial.monoms()) <= _powers_of(atoms, "complex.I"):
        part = "im" if degree_of(polynomial) else "re"
        return f"(show {text} ≠ 0, by {{ intro hz, have hz' := congr_arg complex.{part} hz, norm_num at hz' }})"
    if type_ in ORDERED:
        zero = Term("num")
        for sign, lemma in (("<", "ne_of_gt"), (">", "ne_of_lt")):
            found = hints(Relation("", zero, sign, base, type_), facts, atoms, type_, strictly=True)
            if found is not None:
                return f"({lemma} (show ({text} : {type_}) {_turned(sign)} 0, by nlinarith [{', '.join(found[0])}]))"
    return _or_an_equation_fails(base, text, facts)


def _turned(sign: str) -> str:
    return ">" if sign == "<" else "<"


def _powers_of(atoms: Atoms, name: str) -> set[tuple[int, ...]]:
    if name not in atoms.names:
        return set()
    place = atoms.names.index(name)
    return {tuple(k if i == place else 0 for i in range(len(atoms.ring.gens))) for k in (0, 1)}


def _said(polynomial: Any, base: Term, facts: Facts, atoms: Atoms, type_: str) -> str | None:
    for relation in facts.relations:
        zero_right = relation.right.op == "num" and relation.right.value == 0
        zero_left = relation.left.op == "num" and relation.left.value == 0
        if relation.sign == "≠":
            if zero_right and relation.left == base:
                return relation.proof
            if relation.type not in (type_, ""):
                continue
            try:
                gap = difference(relation, atoms)
            except NotAlgebra:
                continue
            if gap and polynomial and gap.monic() == polynomial.monic():
                ratio = atoms.lean(atoms.ring(gap.LC / polynomial.LC))
                return f"(λ hz : {show(base)} = 0, {relation.proof} (by linear_combination (hz, {ratio})))"
        elif (relation.sign == "<" and zero_left and relation.right == base) or (
            relation.sign == ">" and zero_right and relation.left == base
        ):
            return f"ne_of_gt {bracketed(relation.proof)}"
    return None


def _or_an_equation_fails(base: Term, text: str, facts: Facts) -> str | None:
    """From ``a / base = c``, where c is a number that is not 0."""
    for relation in facts.relations:
        left, right = relation.left, relation.right
        if relation.sign == "=" and relation.simple_name and left.op == "div" and left.args[1] == base:
            if is_number(right) and right != Term("num"):
                return f"(show {text} ≠ 0, by {{ intro hz, norm_num [hz] at {relation.proof} }})"
    return None


def fraction_tactics(
    facts: Facts, atoms: Atoms, type_: str, names: dict[str, str], out_of_time: Callable[[], bool]
) -> Iterator[tuple[str, float]]:
    """Inequalities between fractions, multiplied by positive denominators; equations, by those that do not vanish."""
    if type_ not in FIELDS or len(facts.targets) != 1:
        return
    target = facts.targets[0]
    if target.sign == "=":
        yield from _multiplied_out(target, facts, atoms, type_, names)
    if type_ not in ORDERED:
        return
    if target.sign not in ("<", "≤", ">", "≥"):
        return
    gap = difference(target, atoms) * (-1 if target.sign in "<≤" else 1)
    steps: list[str] = []
    factors: list[tuple[str, str, str]] = []
    whole, numerator = atoms.ring.one, gap
    for i, (atom, base) in enumerate(inverses(atoms)):
        power = max((m[atoms.names.index(atom)] for m in gap.monoms()), default=0)
        if power == 0:
            continue
        if out_of_time() or len(factors) == MAX_DENOMINATORS or power > MAX_POWER:
            return
        polynomial = atoms.polynomial(base)
        found = hints(Relation("", Term("num"), "<", base, type_), facts, atoms, type_, strictly=True)
        if found is None:
            return
        name, text = f"{names['hd']}{i or ''}", atoms.lean(polynomial)
        steps.append(f"have {name} : (0 : {type_}) < {text} := (by nlinarith [{', '.join(found[0])}])")
        factors.append((f"({text})" + (f" ^ {power}" if power > 1 else ""), f"pow_pos {name} {power}", name))
        whole = whole * polynomial**power
        numerator = _cleared(numerator, atoms.names.index(atom), polynomial, power)
    if not factors:
        return
    found = hints(_positive(numerator, atoms, target.sign, type_), facts, atoms, type_)
    if found is None:
        return
    low, high = (target.left, target.right) if target.sign in "<≤" else (target.right, target.left)
    product = " * ".join(text for text, _, _ in factors)
    proof = ""
    for text, powered, name in factors:
        each = f"({powered})" if "^" in text.rpartition(")")[2] else name
        proof = f"(mul_pos {proof} {each})" if proof else each
    strict = target.sign in "<>"
    relation = "<" if strict else "≤"
    left, right = show(low), show(high)
    nonzero = ", ".join(f"ne_of_gt {name}" for _, _, name in factors)
    reason = f"by nlinarith [{', '.join(found[0])}]"
    steps.append(f"have {names['hN']} : (0 : {type_}) {relation} {atoms.lean(numerator)} := ({reason})")
    equation = f"({right}) * ({product}) - ({left}) * ({product}) = {atoms.lean(numerator)}"
    steps.append(f"have {names['hq']} : {equation} := (by {{ field_simp [{nonzero}], ring }})")
    lemma = "lt_of_mul_lt_mul_right" if strict else "le_of_mul_le_mul_right"
    positive = f"(le_of_lt {bracketed(proof)})" if strict else proof
    steps.append(f"refine {lemma} (_ : ({left}) * ({product}) {relation} ({right}) * ({product})) {positive}")
    steps.append("linarith")
    yield "; ".join(steps), 9.0


def _multiplied_out(
    target: Relation, facts: Facts, atoms: Atoms, type_: str, names: dict[str, str]
) -> Iterator[tuple[str, float]]:
    steps: list[str] = []
    shown = f"{show(target.left)} {show(target.right)}"
    for _, base in itertools.islice(inverses(atoms), 2 * MAX_DENOMINATORS):
        for factor in _simple_factors(base):
            proof = nonzero_proof(factor, facts, atoms, type_)
            if proof is None:
                return
            statement = f"({show(factor)} : {type_}) ≠ 0 := {proof}"
            if f"≠ 0 := {proof}" not in " ".join(steps):
                steps.append(f"have {names['hd']}{len(steps) or ''} : {statement}")
    if not steps:
        return
    known = [r for r in facts.relations if r.sign == "=" and r.simple_name and show(r.left) in shown]
    for relation in known[:2]:
        yield "; ".join([*steps, f"rw {relation.proof}", "field_simp", "ring"]), 4.0
    yield "; ".join([*steps, "field_simp", "ring"]), 3.0


def _simple_factors(term: Term) -> Iterator[Term]:
    if term.op == "mul":
        for arg in term.args:
            yield from _simple_factors(arg)
    elif term.op == "pow":
        yield from _simple_factors(term.args[0])
    elif not is_number(term):
        yield term


def _positive(numerator: Any, atoms: Atoms, sign: str, type_: str) -> Relation:
    """``0 < numerator`` or ``0 ≤ numerator``."""
    return Relation("", Term("num"), "<" if sign in "<>" else "≤", parse_term(atoms.lean(numerator)), type_)


def _cleared(polynomial: Any, place: int, base: Any, power: int) -> Any:
    """polynomial * base ^ power, where the generator at `place` is the inverse of base."""
    ring = polynomial.ring
    out = ring.zero
    for monomial, coefficient in polynomial.terms():
        k = monomial[place]
        rest = tuple(0 if i == place else e for i, e in enumerate(monomial))
        out = out + ring({rest: coefficient}) * base ** (power - k)
    return out
