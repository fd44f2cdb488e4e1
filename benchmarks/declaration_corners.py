"""Small theorems with proofs by structural tactics and terms, and changes of such proofs, for `fuzz_declarations.py`.

The proofs are in `declaration_proofs.txt`, a step a line; a changed proof (`changed`) leaves out, doubles, swaps or
exchanges steps, or exchanges words for others of their kind. What comes out may be right or wrong: Lean is asked.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Final

# Words that stand for each other in a changed proof, a kind a line.
EXCHANGES: Final = tuple(
    tuple(word.replace("∅", "") for word in line.split("   "))
    for line in """
exact   refine   apply   convert   simpa using   exact_mod_cast   eapply   apply_mod_cast   have :=   fapply
cases   rcases   induction   cases_type*   injection
linarith   nlinarith   omega   norm_num   simp   tauto   ring   ring_nf   finish   assumption   field_simp
dec_trivial   abel   simp *   norm_num *   positivity
refl   trivial   exact rfl   simp   norm_num   dec_trivial   congr   reflexivity   apply rfl   exact eq.refl _
triv   cc   ext   symmetry   exact iff.rfl   exact heq.rfl
intro   intros   rintro   rintros   assume
left   right   split   constructor   fconstructor   econstructor
ext   funext   ext1   apply set.ext   apply funext
use   existsi   refine ⟨   exact ⟨
rw   simp only   simp_rw   erw   rwa   nth_rewrite 0   simp   norm_num   dsimp only
subst   rw   cases   induction
push_neg   simp   norm_num   contrapose!   by_contra   by_contradiction
contrapose!   contrapose   intros   by_contra
congr'   congr   congr' 1   congr' 2   convert rfl   congr' with x   refl
by_contra   by_contra'   by_contradiction   intro
h   k   this   hn   h.symm   h.1   h.2   h.mp   (h)   @h   h _   hp   ih
rfl   -   _   ⟨⟩   h0   @rfl   rfl | rfl
0   1   2   3
←   ∅
;   ,   <|>
split_ifs   split_ifs with h   simp   by_cases h : p
specialize   have :=
interval_cases   cases   fin_cases   induction
assumption   exact h   solve_by_elim   trivial   finish   tauto   contradiction   simp at *
push_cast   norm_cast   simp   norm_num   zify
unfold   delta   dsimp   simp   rw
at h   at *   at h ⊢   ∅
fin_cases   cases   rcases   interval_cases   dec_trivial!, rcases
have   suffices   obtain
""".strip().split("\n")
)
# Steps put in at random.
EXTRA: Final = """
skip   refl   simp   exact h   norm_num   ring   swap   all_goals { simp }   any_goals { linarith }
try { refl }   assumption   clear h   revert h   exfalso   repeat { split }   rotate 1   cases h   intro
intros   trivial   dsimp   norm_num at *   simp at h   symmetry   exact rfl   have := h   rename h k   by_contra
push_neg   split   left   apply h   rw h   contradiction   tauto   iterate 2 { simp }   refine _
generalize : 2 = z   set z := 2   let z := 2   change _   show _   congr   ext   subst_vars
casesm* [_ ∧ _, _ ∨ _]   constructor   exact dec_trivial   work_on_goal 1 { simp }   { simp }   rotate
solve1 { simp }   case nat.zero { simp }   replace h := h   by_cases hp : 1 = 2   obtain h' | h' := em (1 = 2)
clear_value z   nontriviality   inhabit ℕ   extract_goal   infer_instance   apply_instance   haveI := h
letI := h   unfold_coes   squeeze_simp   simpa   simp * at *   refl <|> simp   exact (by refl)
"""


def read_proofs() -> dict[str, list[list[str]]]:
    """The statements, with the steps of each of their proofs."""
    found: dict[str, list[list[str]]] = {}
    proofs: list[list[str]] = []
    for line in Path(__file__).with_name("declaration_proofs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  - "):
            proofs.append([line[4:]])
        elif line.startswith("    "):
            proofs[-1].append(line.strip())
        elif line and not line.startswith("#"):
            proofs = found[line] = []
    return found


_EXTRA_STEPS = tuple(re.split(r"\n|   ", EXTRA.strip()))


def changed(rng: random.Random, proof: list[str]) -> str:
    """`begin … end` around the proof with some changes, sometimes none."""
    steps = list(proof)
    calc = steps[0].startswith("calc")
    for _ in range(rng.choice((0, 1, 1, 1, 2, 2, 3))):
        kind = rng.random()
        at = rng.randrange(len(steps))
        if kind < 0.1 and len(steps) > 1:
            del steps[at]
        elif kind < 0.2:
            steps.insert(at + (not calc and rng.random() < 0.5), rng.choice(_EXTRA_STEPS))
        elif kind < 0.26 and len(steps) > 1:
            other = rng.randrange(len(steps))
            steps[at], steps[other] = steps[other], steps[at]
        elif kind < 0.3:
            steps.insert(at, steps[at])
        else:
            steps[at] = _exchanged(rng, steps[at])
    return f"begin {(' ' if calc else ', ').join(steps)} end"


def _exchanged(rng: random.Random, step: str) -> str:
    found = [(group, word) for group in EXCHANGES for word in group if word and re.search(_whole(word), step)]
    if not found:
        return step
    group, word = rng.choice(found)
    places = list(re.finditer(_whole(word), step))
    place = rng.choice(places)
    return step[: place.start()] + rng.choice(group) + step[place.end() :]


def _whole(word: str) -> str:
    """`word`, not inside of a longer one."""
    start = r"(?<![\w.'])" if re.match(r"\w", word) else ""
    end = r"(?![\w'.!])" if re.search(r"\w$", word) else ""
    return start + re.escape(word) + end
