"""A proof being stepped through: the states that were reached, how, and where one stands. No screen, no threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.backend.base import Limits, ProofFinished, Session, TacticFailed, TacticResult, TacticState, Theorem
from agent.lean_text import code_tokens
from agent.prover import fill_hole
from agent.search.script import Script, write_proof


@dataclass
class Step:
    """A place in the proof. `state` None = no goals are left."""

    state: TacticState | None
    parent: Step | None = None
    tactic: str = ""
    children: list[Step] = field(default_factory=list)
    last: Step | None = None
    """The child that was visited last: where `redo` goes."""

    @property
    def finished(self) -> bool:
        return self.state is None

    def path(self) -> list[Step]:
        """From the beginning (without it) to here."""
        step: Step = self
        out: list[Step] = []
        while step.parent is not None:
            out.append(step)
            step = step.parent
        return out[::-1]


class Stepper:
    """A tree of steps and the one where one stands. Undo forgets nothing: another tactic then begins a branch."""

    def __init__(self, theorem: Theorem, session: Session) -> None:
        self.theorem = theorem
        self.session = session
        self.root = self.current = Step(session.initial_state)

    def run(self, tactic: str, limits: Limits = Limits()) -> TacticResult:
        """Run a tactic where one stands; what it led to is then where one stands. Faults of the backend pass."""
        here = self.current
        if here.state is None:
            return TacticFailed("no goals are left")
        result = self.session.run_tactic(here.state, tactic, limits)
        self.take(here, tactic, result)
        return result

    def take(self, here: Step, tactic: str, result: TacticResult) -> None:
        """Go to what the tactic led to from `here`, if it led anywhere."""
        if not isinstance(result, (TacticState, ProofFinished)):
            return
        state = result if isinstance(result, TacticState) else None
        known = next((c for c in here.children if c.tactic == tactic and c.state == state), None)
        if known is None:
            known = Step(state, here, tactic)
            here.children.append(known)
        self.go(known)

    def go(self, step: Step) -> None:
        self.current = step
        while step.parent is not None:
            step.parent.last = step
            step = step.parent

    def undo(self) -> bool:
        if self.current.parent is None:
            return False
        self.current = self.current.parent
        return True

    def redo(self) -> bool:
        if self.current.last is None:
            return False
        self.current = self.current.last
        return True

    def script(self) -> list[str]:
        return [step.tactic for step in self.current.path()]

    def proof(self) -> str:
        """What stands after ``:=`` so far; a `sorry` for each goal that is left."""
        left = [] if self.current.state is None else ["sorry"] * len(self.current.state.goals)
        script: Script = [*self.script(), *left]
        begun = self.theorem.proof
        if begun is None:
            return write_proof(script)
        hole = next(t for t in code_tokens(begun) if t.kind == "word" and t.text in ("sorry", "admit"))
        return fill_hole(begun, hole, script)

    def source(self) -> str:
        """The theorem with the proof so far."""
        return f"{self.theorem.statement.rstrip()} :=\n{self.proof()}"


def as_steps(script: Script) -> list[str]:
    """A script as tactics to be run one after another: a block is one tactic in braces."""
    return [step if isinstance(step, str) else _block(step) for step in script]


def _block(script: Sequence[str | Script]) -> str:
    return "{ " + ", ".join(step if isinstance(step, str) else _block(step) for step in script) + " }"


class StartingAt:
    """A session as seen from one of its states: what a search from there is given. Closing it closes nothing."""

    def __init__(self, session: Session, state: TacticState) -> None:
        self._session = session
        self._state = state

    @property
    def initial_state(self) -> TacticState:
        return self._state

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        return self._session.run_tactic(state, tactic, limits)

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        return self._session.focus(state, goals)

    def events(self) -> list[dict[str, object]]:
        return self._session.events()

    def close(self) -> None:
        return
