"""What a goal says, in algebra's terms: equations, inequalities and inequations with their proofs, and the types of
variables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from agent.goal_text import GoalText
from agent.lean_text import CLOSERS, PAIRS, tokens
from agent.model.algebra.terms import Atoms, NotAlgebra, Term, parse_term, split_relation

FIELDS = frozenset({"ℚ", "ℝ", "ℂ"})
RINGS = FIELDS | {"ℤ"}
ORDERED = frozenset({"ℕ", "ℤ", "ℚ", "ℝ"})
MAX_FACTS = 24
MAX_INTERVAL_CASES = 10
"""Of `interval_cases`: a real Lean takes seconds for so many, minutes for a few more."""


@dataclass(frozen=True)
class Relation:
    """``left sign right`` with a proof term of it (empty for the goal's own)."""

    proof: str
    left: Term
    sign: str
    right: Term
    type: str

    @property
    def simple_name(self) -> bool:
        """The proof is the name of a hypothesis."""
        return "." not in self.proof and " " not in self.proof


@dataclass
class Facts:
    """Relations between terms of a goal. `variables` are names with their types, functions not among them."""

    variables: dict[str, str] = field(default_factory=dict)
    functions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    targets: list[Relation] = field(default_factory=list)
    """The target, or the parts of a conjunction."""
    is_false: bool = False
    """The target is `false`."""

    def atoms(self) -> Atoms:
        terms = [t for r in (*self.relations, *self.targets) for t in (r.left, r.right)]
        return Atoms(terms)


def read_facts(goal: GoalText) -> Facts:
    facts = Facts(is_false=goal.target == "false")
    hypotheses = {name: h for h in goal.hypotheses for name in h.names}  # a later one hides an earlier one
    for name, h in hypotheses.items():
        if h.type in ORDERED | FIELDS:
            facts.variables[name] = h.type
        else:
            arrows = tuple(part.strip() for part in h.type.split("→"))
            if len(arrows) > 1 and all(part in ORDERED | FIELDS for part in arrows):
                facts.functions[name] = arrows
    for name, h in hypotheses.items():
        if h.value is None and name not in facts.variables and not name.startswith("_inst"):
            for proof, text in conjuncts(name, h.type):
                relation = relation_of(proof, text, facts)
                if relation is not None and len(facts.relations) < MAX_FACTS:
                    facts.relations.append(relation)
    for _, text in conjuncts("", goal.target):
        relation = relation_of("", text, facts)
        if relation is not None:
            facts.targets.append(relation)
    return facts


def conjuncts(proof: str, text: str) -> Iterator[tuple[str, str]]:
    """The parts of a conjunction, each with its proof."""
    parts = _split_and(text)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        yield proof + ".2" * i + ("" if last else ".1"), part


def _split_and(text: str) -> list[str]:
    depth, start, parts = 0, 0, []
    for t in tokens(text):
        if t.kind != "symbol":
            continue
        if t.text in PAIRS:
            depth += 1
        elif t.text in CLOSERS:
            depth -= 1
        elif depth == 0 and t.text in ("∀", "∃", "→", "↔", "∨", "¬", "∑", "∏", "λ"):
            return [text]
        elif depth == 0 and t.text == "∧":
            parts.append(text[start : t.start].strip())
            start = t.end
    return [*parts, text[start:].strip()]


def relation_of(proof: str, text: str, facts: Facts) -> Relation | None:
    """A printed relation between terms; None for anything else."""
    text = text.strip()
    while text.startswith("(") and text.endswith(")") and _split_and(text[1:-1]) and split_relation(text) is None:
        text = text[1:-1].strip()
    parts = split_relation(text)
    if parts is None:
        return None
    try:
        left, right = parse_term(parts[0]), parse_term(parts[2])
    except NotAlgebra:
        return None
    return Relation(proof, left, parts[1], right, _type(left, right, facts))


def _type(left: Term, right: Term, facts: Facts) -> str:
    """The type the two sides have; empty when their text does not say."""
    casts = False
    for atom in (*left.atoms(), *right.atoms()):
        head = atom.partition(" ")[0]
        if atom in facts.variables:
            return facts.variables[atom]
        if head in facts.functions:
            return facts.functions[head][-1]
        if head.startswith("real."):
            return "ℝ"
        if head.startswith(("complex.", "abs")):
            return "ℂ" if head.startswith("complex.") else ""
        casts |= atom.startswith("↑")
    return ""


def difference(relation: Relation, atoms: Atoms) -> Any:
    """left - right as a polynomial. Raises NotAlgebra, also where subtraction or division is not the field's."""
    is_field = relation.type in FIELDS or relation.type == ""
    if relation.type == "ℕ" and any(_has(t, ("sub", "neg", "div", "inv")) for t in (relation.left, relation.right)):
        raise NotAlgebra("subtraction of natural numbers")
    return atoms.polynomial(relation.left, is_field) - atoms.polynomial(relation.right, is_field)


def _has(term: Term, ops: tuple[str, ...]) -> bool:
    return term.op in ops or any(_has(a, ops) for a in term.args)


def bracketed(proof: str) -> str:
    """A proof as the argument of another."""
    return f"({proof})" if " " in proof and not proof.startswith("(") else proof
