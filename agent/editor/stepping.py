"""A proof being stepped through: the states that were reached, how, and where one stands. The one tree of steps behind
the terminal's stepper, the page's and the servers' sessions. No screen."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.backend.base import Limits, ProofFinished, Session, TacticFailed, TacticResult, TacticState, Theorem
from agent.lean_text import code_tokens
from agent.prover import fill_hole
from agent.search.candidates import refusal
from agent.search.replay import closes
from agent.search.script import Script, flatten, write_proof


class UnknownId(KeyError):
    """No session, step or job goes by this id."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(eq=False)
class Step:
    """A place in the proof. `state` None = no goals are left."""

    number: int
    state: TacticState | None
    parent: Step | None = None
    tactic: str = ""
    children: list[Step] = field(default_factory=list)
    last: Step | None = None
    """The child that was visited last: where `redo` goes."""

    @property
    def finished(self) -> bool:
        return self.state is None

    @property
    def goals(self) -> tuple[str, ...]:
        return () if self.state is None else self.state.goals

    def path(self) -> list[Step]:
        """From the beginning (without it) to here."""
        step: Step = self
        out: list[Step] = []
        while step.parent is not None:
            out.append(step)
            step = step.parent
        return out[::-1]

    def script(self) -> list[str]:
        """The tactics that lead here."""
        return [step.tactic for step in self.path()]


class Stepper:
    """A tree of steps, each with a number, and the one where one stands. Nothing is forgotten: another tactic at an
    earlier step begins a branch. Steps may be taken from several threads; where one stands is one person's."""

    def __init__(self, theorem: Theorem, session: Session) -> None:
        self.theorem = theorem
        self.session = session
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._steps: dict[int, Step] = {}
        self.root = self.current = self._new(session.initial_state)

    def _new(self, state: TacticState | None, parent: Step | None = None, tactic: str = "") -> Step:
        step = Step(next(self._numbers), state, parent, tactic)
        self._steps[step.number] = step
        if parent is not None:
            parent.children.append(step)
        return step

    def step(self, number: int) -> Step:
        """Raises UnknownId."""
        found = self._steps.get(number)
        if found is None:
            raise UnknownId(f"the session has no state {number}")
        return found

    # -- steps

    def run(self, here: Step, tactic: str, limits: Limits = Limits()) -> tuple[TacticResult, Step | None]:
        """What a tactic does, and the step it leads to, if any. Faults of the backend pass."""
        tactic = tactic.strip()
        refused = refusal(tactic)
        if refused is not None:
            return TacticFailed(f"not run: {refused}"), None
        if here.state is None:
            return TacticFailed("no goals are left"), None
        result = self.session.run_tactic(here.state, tactic, limits)
        return result, self.take(here, tactic, result)

    def take(self, here: Step, tactic: str, result: TacticResult) -> Step | None:
        """The step that a tactic, already run, leads to; the same tactic is the same step."""
        if not isinstance(result, (TacticState, ProofFinished)):
            return None
        state = result if isinstance(result, TacticState) else None
        with self._lock:
            known = next((c for c in here.children if c.tactic == tactic and c.state == state), None)
            return known or self._new(state, here, tactic)

    def follow(self, here: Step, script: Script, limits: Limits = Limits()) -> list[Step]:
        """The steps of a script that was found: each tactic a step where that means the same, else each of its blocks.
        They end before the first that does not work."""
        assert here.state is not None
        steps = list(flatten(script))
        if not closes(self.session, here.state, list(steps), limits):
            steps = as_steps(script)
        out: list[Step] = []
        for tactic in steps:
            _, reached = self.run(here, tactic, limits)
            if reached is None:
                break
            out.append(reached)
            here = reached
        return out

    # -- where one stands

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

    # -- Lean source

    def proof(self, step: Step) -> str:
        """What stands after ``:=`` at a step; a `sorry` for each goal that is left."""
        return self.proof_of([*step.script(), *("sorry" for _ in step.goals)])

    def proof_of(self, script: Script) -> str:
        """A script from the beginning as what stands after ``:=``."""
        begun = self.theorem.proof
        if begun is None:
            return write_proof(script)
        hole = next(t for t in code_tokens(begun) if t.kind == "word" and t.text in ("sorry", "admit"))
        return fill_hole(begun, hole, script)

    def source(self, step: Step) -> str:
        """The theorem with its proof at a step."""
        return f"{self.theorem.statement.rstrip()} :=\n{self.proof(step)}"


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
