"""Signs that nothing says: of a denominator, of what stands under a root. Each case is worked out by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from agent.goal_text import GoalText, Hypothesis
from agent.model.algebra.facts import ORDERED, Facts, bracketed
from agent.model.algebra.fractions import Denominators, inverses, nonzero_proof
from agent.model.algebra.terms import Atoms, show

Prove = Callable[[GoalText], "str | None"]
"""What should close a goal, as far as can be told without Lean."""
MAX_SPLITS = 2


def case_tactics(
    goal: GoalText, facts: Facts, atoms: Atoms, type_: str, names: dict[str, str], prove: Prove
) -> Iterator[tuple[str, float]]:
    """Both cases of one sign, each with what closes it."""
    tried = 0
    for split, cases in _splits(facts, atoms, type_, names):
        if tried == MAX_SPLITS:
            return
        tried += 1
        proofs: list[str] = []
        for case in cases:
            proof = prove(replace(goal, hypotheses=(*goal.hypotheses, Hypothesis((names["hs"],), case))))
            if proof is None:
                break
            proofs.append(f"{{ {proof} }}")
        if len(proofs) == len(cases):
            yield f"{split}; [{', '.join(proofs)}]", 9.0


def _splits(
    facts: Facts, atoms: Atoms, type_: str, names: dict[str, str]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Tactics that make two goals, and what each knows besides."""
    either = f"{names['hs']} | {names['hs']}"
    if type_ in ORDERED:
        denominators = Denominators(facts, atoms, type_, names)
        for atom, base in inverses(atoms):
            proof = nonzero_proof(base, facts, atoms, type_)
            if proof is not None and denominators.sign_of(atom, base) is None:
                text = show(base)
                yield f"rcases lt_or_gt_of_ne {bracketed(proof)} with {either}", (f"{text} < 0", f"{text} > 0")
    if type_ == "ℝ":
        said = {r.left for r in facts.relations if r.sign == "=" and not r.simple_name}
        settled = {a for term in said for a in term.atoms()}
        for atom in atoms.names:
            head, _, rest = atom.partition(" ")
            if head == "real.sqrt" and rest and atom not in settled:
                yield f"rcases le_total 0 {rest} with {either}", (f"0 ≤ {rest}", f"{rest} ≤ 0")
