"""Is a statement that nobody could prove false, and is one that was proved empty? Small values, and cheap closers.

A counter-proof is a proof of another theorem, ``¬ ∀ binders, statement``, and passes the same gate as any proof.
"""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass, replace

from agent.backend.base import Backend, BackendFault, Limits, ProofFinished, Session, TacticState, Theorem
from agent.evaluation.refuting_values import refuting_values
from agent.goal_text import GoalText, parse_goal
from agent.lean_text import CLOSERS, PAIRS, code_tokens
from agent.rows import Budgets, ResultRow
from agent.search.script import Script, write_proof
from agent.verify import verify

TACTIC_SECONDS = 2.0

_REFUTERS = ("norm_num at instance_", "simp at instance_", "revert instance_, dec_trivial", "linarith")
_WHOLE = ("simp", "norm_num", "push_neg, norm_num", "dec_trivial")
_UNPROVED = ("exhausted", "out_of_budget")
_VARIABLES = re.compile(r"^\s*(?:variables?|parameters?)\b", re.MULTILINE)


class Probe:
    """Looks, beside an attempt at a theorem, for a sign that its statement is false or empty.

    A counter-proof is looked for once, for about `seconds` (0: not at all) or, where a budget has no clock, as far as
    small values go: in the midst of the search by `refuted`, else by `note`."""

    def __init__(self, backend: Backend, theorem: Theorem, budgets: Budgets, seconds: float) -> None:
        self._backend = backend
        self._theorem = theorem
        # Without a clock in the budgets there is none here either, so that two runs give the same rows.
        self._seconds = math.inf if seconds and budgets.seconds is None else seconds
        self._limits = Limits(None, budgets.heartbeats) if budgets.heartbeats else Limits(TACTIC_SECONDS)
        self._asked = not seconds
        self._found: Disproof | None = None

    def refuted(self) -> bool:
        """The statement is known to be false."""
        if not self._asked:
            self._asked = True
            self._found = disprove(self._backend, self._theorem, self._seconds, self._limits)
        return self._found is not None

    def note(self, row: ResultRow) -> None:
        """Write into the attempt's row what came to light."""
        if row.status == "proved":
            if self._seconds and is_vacuous(self._backend, self._theorem, self._limits):
                row.notes.append("vacuous: the hypotheses contradict each other")
        elif row.status in _UNPROVED and self.refuted():
            assert self._found is not None
            row.status, row.reason = "disproved", self._found.reason
            row.disproof, row.partial = self._found.source, None


@dataclass(frozen=True)
class Disproof:
    """A verified counter-proof: the negated theorem, its proof, and the whole source."""

    theorem: Theorem
    proof: str
    instance: str = ""
    """The values that refute it, as "x := 0, y := 1"; empty where it is refuted as a whole."""

    @property
    def reason(self) -> str:
        return f"it is false for {self.instance}" if self.instance else "its negation is proved"

    @property
    def source(self) -> str:
        return self.theorem.source(self.proof)


def negation(theorem: Theorem) -> Theorem | None:
    """The theorem that this one is false; None where its text cannot be negated (section variables take part in it, or
    it has universe parameters)."""
    if _VARIABLES.search(theorem.header):
        return None
    parts = _binders_and_target(theorem.statement)
    if parts is None:
        return None
    binders, target = parts
    claim = f"∀ {binders}, ({target})" if binders else f"({target})"
    name = f"not_{theorem.name.rpartition('.')[2].lstrip('_')}"
    return replace(theorem, name=name, statement=f"theorem {name} : ¬ ({claim})", proof=None)


def _binders_and_target(statement: str) -> tuple[str, str] | None:
    """The text between a theorem's name and its colon, and behind it."""
    words = list(code_tokens(statement))
    at = next((i for i, t in enumerate(words) if t.text in ("theorem", "lemma", "example")), None)
    if at is None:
        return None
    first = at + 1 if words[at].text == "example" else at + 2
    if first >= len(words) or words[at + 1].text == "{":
        return None
    depth = 0
    for t in words[first:]:
        if t.kind == "symbol" and t.text in PAIRS:
            depth += 1
        elif t.kind == "symbol" and t.text in CLOSERS:
            depth -= 1
        elif t.text == ":" and depth == 0:
            start = words[first].start
            return statement[start : t.start].strip(), statement[t.end :].strip()
    return None


def disprove(
    backend: Backend, theorem: Theorem, seconds: float = math.inf, limits: Limits = Limits(TACTIC_SECONDS)
) -> Disproof | None:
    """A verified counter-proof found within about `seconds`, or None. `limits` bound each tactic. Faults of the backend
    say nothing and give None."""
    negated = negation(theorem)
    if negated is None:
        return None
    end = time.monotonic() + seconds
    try:
        session = backend.open(negated)
    except BackendFault:
        return None  # the negated text does not elaborate
    try:
        found = _search(session, theorem, backend, end, limits)
    except BackendFault:
        return None
    finally:
        session.close()
    if found is None:
        return None
    script, instance = found
    proof = write_proof(script)
    return Disproof(negated, proof, instance) if verify(backend, negated, proof).ok else None


def _search(
    session: Session, theorem: Theorem, backend: Backend, end: float, limits: Limits
) -> tuple[Script, str] | None:
    """A script that proves the negation, and the instance it uses."""

    def run(state: TacticState, tactic: str) -> TacticState | ProofFinished | None:
        if time.monotonic() >= end:
            return None
        result = session.run_tactic(state, tactic, limits)
        return result if isinstance(result, (TacticState, ProofFinished)) else None

    for tactic in _WHOLE:
        steps = tactic.split(", ")
        state: TacticState | ProofFinished | None = session.initial_state
        for step in steps:
            state = run(state, step) if isinstance(state, TacticState) else None
        if isinstance(state, ProofFinished):
            return list(steps), ""
    assumed = run(session.initial_state, "intro h")
    if not isinstance(assumed, TacticState):
        return None
    goal = _stated_goal(backend, theorem)
    for assignment in () if goal is None else refuting_values(goal):
        values = list(assignment.values())
        if time.monotonic() >= end:
            return None
        instance = f"have instance_ := @h {' '.join(f'({v})' for v in values)}" if values else "have instance_ := h"
        at = run(assumed, instance)
        if not isinstance(at, TacticState):
            continue
        for refuter in _REFUTERS:
            steps = refuter.split(", ")
            state = at
            for step in steps:
                state = run(state, step) if isinstance(state, TacticState) else None
            if isinstance(state, ProofFinished):
                return ["intro h", instance, *steps], ", ".join(f"{x} := {v}" for x, v in assignment.items())
    return None


def _stated_goal(backend: Backend, theorem: Theorem) -> GoalText | None:
    """The goal of the theorem, its quantifiers introduced."""
    try:
        session = backend.open(replace(theorem, proof=None))
    except BackendFault:
        return None
    try:
        state = session.initial_state
        if parse_goal(state.goals[0]).target.startswith("∀"):
            introduced = session.run_tactic(state, "intros", Limits(seconds=TACTIC_SECONDS))
            state = introduced if isinstance(introduced, TacticState) else state
        return parse_goal(state.goals[0])
    finally:
        session.close()


# --- vacuous statements ----------------------------------------------------------------------------------------------

_CONTRADICTIONS = ("contradiction", "norm_num at *", "linarith", "omega", "simp at *", "nlinarith")


def is_vacuous(backend: Backend, theorem: Theorem, limits: Limits = Limits(TACTIC_SECONDS)) -> bool:
    """A cheap tactic derives `false` from the hypotheses alone. False says only that none did."""
    try:
        session = backend.open(replace(theorem, proof=None))
    except BackendFault:
        return False
    try:
        state = session.run_tactic(session.initial_state, "exfalso", Limits(seconds=TACTIC_SECONDS))
        if not isinstance(state, TacticState) or not parse_goal(state.goals[0]).hypotheses:
            return False
        return any(isinstance(session.run_tactic(state, t, limits), ProofFinished) for t in _CONTRADICTIONS)
    except BackendFault:
        return False
    finally:
        session.close()
