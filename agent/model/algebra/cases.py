"""Signs that nothing says: of a denominator, of what stands under a root. Each case is worked out by itself."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from agent.model.algebra.equations import Prove, closed_cases
from agent.model.algebra.facts import ORDERED, Facts, bracketed
from agent.model.algebra.fractions import Denominators, inverses, nonzero_proof
from agent.model.algebra.terms import Atoms, show

MAX_SPLITS = 2


def case_tactics(
    facts: Facts, atoms: Atoms, type_: str, names: dict[str, str], prove: Prove
) -> Iterator[tuple[str, float]]:
    """Both cases of one sign, each with what closes it."""
    for split, cases in itertools.islice(_splits(facts, atoms, type_, names), MAX_SPLITS):
        proofs = closed_cases(prove, names["hs"], cases)
        if proofs is not None:
            yield f"{split}; {proofs}", 9.0


def _splits(facts: Facts, atoms: Atoms, type_: str, names: dict[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
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
        identities = [r.left for r in facts.relations if r.sign == "=" and not r.simple_name]
        settled = {atom for left in identities for atom in left.atoms()}
        for atom in atoms.names:
            head, _, rest = atom.partition(" ")
            if head == "real.sqrt" and rest and atom not in settled:
                yield f"rcases le_total 0 {rest} with {either}", (f"0 ≤ {rest}", f"{rest} ≤ 0")
