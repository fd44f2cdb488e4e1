"""Scripts run in Lean, and what they show: the pairs of those that end in a proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agent.backend.base import (
    Backend,
    BackendError,
    Limits,
    ProofFinished,
    Session,
    TacticState,
)
from agent.model.closers import CLOSERS
from agent.training.pairs import Pair
from agent.training.statements.exercise import CLOSE, Exercise, Script

LIMITS = Limits(seconds=2.0)
_TRIED_TO_CLOSE = tuple(t for t in CLOSERS if t not in ("omega", "tauto")) + ("norm_num at *",)

_Step = tuple[str, str]
"""A state's text and the tactic run on it."""


class _Failed(Exception):
    """The script does not prove the theorem."""


def demonstrate(backend: Backend, exercise: Exercise, limits: Limits = LIMITS) -> list[Pair]:
    """The pairs of the exercise's scripts that prove it, each once. Goals that do not depend on each other are worked
    on one by one, as the search does. Faults of the backend are raised, except that of a statement it refuses."""
    try:
        session = backend.open(exercise.theorem)
    except BackendError as error:
        if error.kind not in ("elaboration", "unsupported", "limit"):
            raise
        return []
    try:
        runner = _Runner(session, limits)
        root = session.initial_state.pp
        pairs: dict[_Step, Pair] = {}
        for script in exercise.scripts:
            for state, tactic in runner.steps(script):
                pairs[state, tactic] = Pair(
                    state=state, tactic=tactic, theorem=exercise.theorem.name, root=root, source=exercise.family
                )
        return list(pairs.values())
    finally:
        session.close()


class _Runner:
    """Scripts on one session; what was run once on a state is not run again."""

    def __init__(self, session: Session, limits: Limits) -> None:
        self._session = session
        self._limits = limits
        self._known: dict[_Step, tuple[TacticState, ...] | None] = {}

    def steps(self, script: Script) -> list[_Step]:
        """The steps of a script that proves the theorem; none of one that does not."""
        rest = iter(script)
        try:
            steps = self._prove(self._session.initial_state, rest)
        except _Failed:
            return []
        return [] if next(rest, None) is not None else steps

    def _prove(self, state: TacticState, rest: Iterator[str]) -> list[_Step]:
        tactic = next(rest, None)
        if tactic is None:
            raise _Failed
        for each in _TRIED_TO_CLOSE if tactic == CLOSE else (tactic,):
            goals = self._run(state, each)
            if goals is None or (goals and tactic == CLOSE):
                continue
            steps = [(state.pp, each)]
            for goal in goals:
                steps += self._prove(goal, rest)
            return steps
        raise _Failed

    def _run(self, state: TacticState, tactic: str) -> Sequence[TacticState] | None:
        """The states that are left; None of a tactic that failed."""
        key = (state.pp, tactic)
        if key not in self._known:
            result = self._session.run_tactic(state, tactic, self._limits)
            left: tuple[TacticState, ...] | None = None
            if isinstance(result, ProofFinished):
                left = ()
            elif isinstance(result, TacticState):
                several = len(result.groups) > 1
                left = tuple(self._session.focus(result, g) for g in result.groups) if several else (result,)
            self._known[key] = left
        return self._known[key]
