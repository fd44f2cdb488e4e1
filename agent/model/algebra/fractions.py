"""Denominators: why they do not vanish, and inequalities between fractions, multiplied out."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agent.model.algebra.combination import degree_of
from agent.model.algebra.facts import FIELDS, ORDERED, Facts, Relation, bracketed, difference
from agent.model.algebra.inequalities import hints, inequality_tactics, with_hints
from agent.model.algebra.terms import Atoms, NotAlgebra, Term, is_number, number_of, parse_term, show

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
    except NotAlgebra:
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
                return f"({lemma} (show ({text} : {type_}) {_turned(sign)} 0, by {with_hints(found[0])}))"
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
            cofactor, rest = divmod(gap, polynomial) if polynomial else (gap, gap)
            if gap and not rest:
                factor = atoms.lean(cofactor)
                return f"(λ hz : {show(base)} = 0, {relation.proof} (by linear_combination (hz, {factor})))"
        elif (relation.sign == "<" and zero_left and relation.right == base) or (
            relation.sign == ">" and zero_right and relation.left == base
        ):
            return f"ne_of_gt {bracketed(relation.proof)}"
    return None


def _or_an_equation_fails(base: Term, text: str, facts: Facts) -> str | None:
    """From ``a / base = c``, or a product with the base in it that is c, where c is a number that is not 0."""
    for relation in facts.relations:
        left = relation.left
        if relation.sign != "=" or not relation.simple_name or not number_of(relation.right):
            continue
        divisor = left.op == "div" and left.args[1] == base
        if divisor or (base.op == "atom" and base in _simple_factors(left)):
            return f"(show {text} ≠ 0, by {{ intro hz, norm_num [hz] at {relation.proof} }})"
    return None


class Denominators:
    """Denominators whose signs are known, and what is multiplied out by them. `steps` prove the signs, and what is
    multiplied out."""

    def __init__(self, facts: Facts, atoms: Atoms, type_: str, names: dict[str, str]) -> None:
        self.facts = facts
        self.atoms = atoms
        self.type = type_
        self.names = names
        self.steps: list[str] = []
        self._positive: dict[str, _Factor | None] = {}

    def cleared(self, gap: Any) -> tuple[list[_Factor], Any] | None:
        """The positive factors (as often as they are needed) that make a polynomial of `gap`, and that; None where a
        sign is not known."""
        factors: list[_Factor] = []
        numerator = gap
        for atom, base in inverses(self.atoms):
            place = self.atoms.names.index(atom)
            power = max((m[place] for m in gap.monoms()), default=0)
            if power == 0:
                continue
            if len(factors) + power > MAX_DENOMINATORS * MAX_POWER or power > MAX_POWER:
                return None
            factor = self.sign_of(atom, base)
            if factor is None:
                return None
            factors += [factor] * power
            numerator = _cleared(numerator, place, factor.polynomial, power, factor.sign)
        return factors, numerator

    def proved(self, left: Term, right: Term, factors: Sequence[_Factor], numerator: Any) -> str:
        """Tactics for ``(left) * factors - (right) * factors = numerator``, the factors written by `product`."""
        nonzero = ", ".join(dict.fromkeys(f.nonzero for f in factors))
        product = self.product(factors)
        equation = f"({show(left)}) * ({product}) - ({show(right)}) * ({product}) = {self.atoms.lean(numerator)}"
        return f"have {self.names['hq']} : {equation} := (by {{ field_simp [{nonzero}]; ring }})"

    @staticmethod
    def product(factors: Sequence[_Factor]) -> str:
        return " * ".join(f.text for f in factors)

    @staticmethod
    def positive(factors: Sequence[_Factor]) -> str:
        """A proof that the product is positive."""
        proof = factors[0].proof
        for factor in factors[1:]:
            proof = f"(mul_pos {proof} {factor.proof})"
        return proof

    def cleared_facts(self) -> Facts:
        """The facts with equations and inequalities between fractions multiplied out, where that can be done."""
        relations = []
        for relation in self.facts.relations:
            relations.append(self._cleared_relation(relation) or relation)
        return replace(self.facts, relations=relations)

    def _cleared_relation(self, relation: Relation) -> Relation | None:
        if relation.type not in (self.type, "") or relation.sign == "≠":
            return None
        low, high = (relation.left, relation.right) if relation.sign in "<≤=" else (relation.right, relation.left)
        try:
            gap = self.atoms.polynomial(high) - self.atoms.polynomial(low)
        except NotAlgebra:
            return None
        found = self.cleared(gap)
        if found is None or not found[0]:
            return None
        factors, numerator = found
        name = f"{self.names['hl']}{len(self.steps) or ''}"
        sign = {"<": "<", ">": "<", "≤": "≤", "≥": "≤", "=": "="}[relation.sign]
        lemma = {"<": "mul_lt_mul_of_pos_right", "≤": "mul_le_mul_of_nonneg_right", "=": ""}[sign]
        positive, proof = self.positive(factors), bracketed(relation.proof)
        if sign == "=":
            multiplied = f"congr_arg (λ hz, hz * ({self.product(factors)})) {proof}"
        else:
            multiplied = f"{lemma} {proof} {positive if sign == '<' else f'(le_of_lt {positive})'}"
        said = f"({show(low)}) * ({self.product(factors)}) {sign} ({show(high)}) * ({self.product(factors)})"
        inner = f"{self.proved(high, low, factors, numerator)}, have : {said} := {multiplied}, linarith"
        term = parse_term(self.atoms.lean(numerator))
        self.steps.append(f"have {name} : (0 : {self.type}) {sign} {show(term)} := (by {{ {inner} }})")
        return Relation(name, Term("num"), sign, term, relation.type)

    def sign_of(self, atom: str, base: Term) -> _Factor | None:
        """The positive one of the inverse's base and its negative, where the sign follows from the facts."""
        if atom not in self._positive:
            self._positive[atom] = self._sign(base)
        return self._positive[atom]

    def _sign(self, base: Term) -> _Factor | None:
        for sign in (1, -1):
            relation = Relation("", Term("num"), "<" if sign == 1 else ">", base, self.type)
            found = hints(relation, self.facts, self.atoms, self.type, strictly=True)
            if found is None:
                continue
            name = f"{self.names['hd']}{len(self.steps) or ''}"
            text = f"({show(base)})" if sign == 1 else f"(-({show(base)}))"
            reason = f"by {with_hints(found[0])}"
            self.steps.append(f"have {name} : (0 : {self.type}) < {text} := ({reason})")
            nonzero = f"ne_of_gt {name}" if sign == 1 else f"ne_of_lt (show {show(base)} < 0, by linarith)"
            return _Factor(text, name, nonzero, self.atoms.polynomial(base), sign)
        return None


@dataclass(frozen=True)
class _Factor:
    """A positive number: a denominator, or (`sign` -1) its negative; with the proof, and one that the denominator is
    not 0. `polynomial` is the denominator's."""

    text: str
    proof: str
    nonzero: str
    polynomial: Any
    sign: int


def fraction_tactics(
    facts: Facts, atoms: Atoms, type_: str, names: dict[str, str], out_of_time: Callable[[], bool]
) -> Iterator[tuple[str, float]]:
    """Inequalities between fractions, multiplied by denominators of known signs; equations, by those that do not
    vanish."""
    if type_ not in FIELDS:
        return
    if len(facts.targets) == 1 and facts.targets[0].sign == "=":
        yield from _multiplied_out(facts.targets[0], facts, atoms, type_, names)
    if type_ not in ORDERED or next(inverses(atoms), None) is None or out_of_time():
        return
    denominators = Denominators(facts, atoms, type_, names)
    known = denominators.cleared_facts()
    if out_of_time():
        return
    if len(facts.targets) == 1:
        found = denominators.cleared(_gap(facts.targets[0], atoms))
        if found is not None and found[0]:
            yield from _target_multiplied_out(facts.targets[0], known, denominators, *found)
            return
    for tactic, weight in inequality_tactics(known, atoms, type_) if denominators.steps else ():
        yield "; ".join([*denominators.steps, tactic]), weight


def _gap(relation: Relation, atoms: Atoms) -> Any:
    return difference(relation, atoms) * (-1 if relation.sign in "<≤" else 1)


def _target_multiplied_out(
    target: Relation, known: Facts, denominators: Denominators, factors: Sequence[_Factor], numerator: Any
) -> Iterator[tuple[str, float]]:
    if target.sign not in ("<", "≤", ">", "≥"):
        return
    atoms, type_, names = denominators.atoms, denominators.type, denominators.names
    found = hints(_positive(numerator, atoms, target.sign, type_), known, atoms, type_)
    if found is None:
        return
    low, high = (target.left, target.right) if target.sign in "<≤" else (target.right, target.left)
    strict = target.sign in "<>"
    relation = "<" if strict else "≤"
    product, positive = denominators.product(factors), denominators.positive(factors)
    reason = f"by {with_hints(found[0])}"
    lemma = "lt_of_mul_lt_mul_right" if strict else "le_of_mul_le_mul_right"
    argument = f"(le_of_lt {positive})" if strict else positive
    steps = [
        *denominators.steps,
        f"have {names['hN']} : (0 : {type_}) {relation} {atoms.lean(numerator)} := ({reason})",
        denominators.proved(high, low, factors, numerator),
        f"refine {lemma} (_ : ({show(low)}) * ({product}) {relation} ({show(high)}) * ({product})) {argument}",
        "linarith",
    ]
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


def _cleared(polynomial: Any, place: int, base: Any, power: int, sign: int) -> Any:
    """polynomial * (sign * base) ^ power, where the generator at `place` is the inverse of base."""
    ring = polynomial.ring
    out = ring.zero
    for monomial, coefficient in polynomial.terms():
        k = monomial[place]
        rest = tuple(0 if i == place else e for i, e in enumerate(monomial))
        out = out + ring({rest: coefficient}) * base ** (power - k) * sign**power
    return out
