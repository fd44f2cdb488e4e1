"""States labelled by trial: every candidate is run on a state, and those that lead to a proof are its tactics.

A proof's own script says one right tactic for a state. A state mostly has several, and a model that is asked for a few
suggestions does best when it spreads them over the ones that work. So candidates of generators without a model, and
those a statement comes with, are run; what closes the goal counts, and what leaves goals that are closed further on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.backend.base import (
    Backend,
    BackendError,
    Limits,
    ProofFinished,
    Session,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.lean_text import tokens
from agent.model.base import Context, TacticGenerator
from agent.model.closers import CLOSERS
from agent.search.candidates import merge
from agent.training.pairs import Pair


@dataclass(frozen=True)
class LabelSettings:
    """What is tried, and how much of what works is kept."""

    keep: int = 4
    """Tactics of a state, the plainest (`plainness`), at most half of them beginning with the same word; what is given
    and closes the goal is kept besides. Half as many candidates that run out of time end the trial of those that begin
    with their word."""
    samples: int = 24
    """Candidates asked for at a state, closers and given ones not counted."""
    states: int = 4
    """Of a theorem: its first, and then some of those that candidates lead to."""
    branches: int = 3
    """Candidates that are followed at a state."""
    depth: int = 3
    limits: Limits = Limits(seconds=10.0, heartbeats=8_000)


def label(
    backend: Backend,
    theorem: Theorem,
    generator: TacticGenerator,
    given: Sequence[str] = (),
    settings: LabelSettings = LabelSettings(),
    source: str = "",
) -> list[Pair]:
    """The pairs of the theorem's states. `given` are candidates besides the generator's, the first to be followed.
    Faults of the backend are raised, except that of a statement it refuses."""
    try:
        session = backend.open(theorem)
    except BackendError as error:
        if error.kind not in ("elaboration", "unsupported", "limit"):
            raise
        return []
    try:
        labeller = _Labeller(session, generator, given, settings, theorem.imports)
        labeller.explore(session.initial_state, 0)
    finally:
        session.close()
    root = session.initial_state.pp
    return [
        Pair(state=state, tactic=tactic, theorem=theorem.name, root=root, source=source)
        for state, tactics in labeller.found.items()
        for tactic in tactics
    ]


def plainness(tactic: str) -> int:
    """Smaller is plainer: the words and symbols, literals counted as three. `linarith` is plainer than
    `nlinarith [sq_nonneg (a - 3)]`."""
    return sum(3 if t.kind == "number" else 1 for t in tokens(tactic))


@dataclass
class _Labeller:
    session: Session
    generator: TacticGenerator
    given: Sequence[str]
    settings: LabelSettings
    imports: tuple[str, ...] | None
    found: dict[str, dict[str, None]] = field(default_factory=dict)
    """Of every state that was tried, what leads to a proof."""

    def explore(self, state: TacticState, depth: int) -> bool:
        """Try everything on a state of one goal (or of several that depend on each other); true if something leads to a
        proof. A state that the budget leaves no room for is only tried to be closed."""
        if state.pp in self.found:
            return bool(self.found[state.pp])
        if len(self.found) >= self.settings.states:
            return self._closed(state)
        works: dict[str, None] = {}
        self.found[state.pp] = works
        ways: list[tuple[str, TacticState]] = []
        heads: Counter[str] = Counter()
        for tactic in self._candidates(state):
            head = _head(tactic)
            given = tactic in self.given
            if not given and (
                len(works) >= self.settings.keep
                or heads[head] >= max(1, self.settings.keep // 2)
                or _twin(tactic) in works
            ):
                continue
            result = self.session.run_tactic(state, tactic, self.settings.limits)
            if isinstance(result, ProofFinished):
                heads[head] += 1
                works[tactic] = None
            elif isinstance(result, TacticTimedOut):
                heads[head] += 1  # its like would, too
            elif isinstance(result, TacticState) and result.pp != state.pp and tactic != "ring":
                # What `ring` leaves where it fails is the work of `ring_nf`, which is a candidate itself.
                ways.append((tactic, result))
        closed = bool(works)
        if depth + 1 < self.settings.depth:
            for tactic, result in self._worth_following(ways, closed):
                goals = [self.session.focus(result, group) for group in result.groups]
                outcomes = [self.explore(goal, depth + 1) for goal in goals]  # every goal, for its own labels
                proved = all(outcomes)
                # Where the goal could be closed at once, a detour that ends well says nothing for the tactic.
                if proved and not closed:
                    works[tactic] = None
        return bool(works)

    def _candidates(self, state: TacticState) -> list[str]:
        """The given ones, then the others from the plainest on."""
        known = Context(imports=self.imports)
        suggested, _ = merge(self.generator.suggest([state.pp], self.settings.samples, [known])[0])
        listed = sorted((*CLOSERS, *(s.tactic for s in suggested[: self.settings.samples])), key=plainness)
        return list(dict.fromkeys([*self.given, *listed]))

    def _worth_following(self, ways: Sequence[tuple[str, TacticState]], closed: bool) -> list[tuple[str, TacticState]]:
        """Given ones; and where nothing closes the goal others, each another kind of tactic with another result."""
        chosen: dict[str, tuple[str, TacticState]] = {}
        heads: set[str] = set()
        for tactic, result in ways:
            given = tactic in self.given
            if result.pp not in chosen and (given or not (closed or _head(tactic) in heads)):
                heads.add(_head(tactic))
                chosen[result.pp] = (tactic, result)
        return list(chosen.values())[: self.settings.branches]

    def _closed(self, state: TacticState) -> bool:
        return any(
            isinstance(self.session.run_tactic(state, tactic, self.settings.limits), ProofFinished)
            for tactic in CLOSERS
        )


def _head(tactic: str) -> str:
    return tactic.split(None, 1)[0]


def _twin(tactic: str) -> str:
    """`linarith [h]` of `nlinarith [h]`, and the other way round: one of them is enough. Empty for other tactics."""
    if tactic.startswith("linarith"):
        return f"n{tactic}"
    return tactic.removeprefix("n") if tactic.startswith("nlinarith") else ""
