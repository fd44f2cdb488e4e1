"""Suggestions for a state: asked of a generator, run, and shown only if they lead somewhere."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal, TypeVar

from agent.backend.base import Limits, ProofFinished, Session, TacticResult, TacticState
from agent.backend.cancellation import Cancellation, is_cancelled
from agent.model.base import Context, Suggestion, TacticGenerator
from agent.model.loading import is_loading
from agent.model.registry import Combined
from agent.search.candidates import merge
from agent.search.node import node_key

CLOSER_LOGPROB = -1.0
"""A closer says nothing about how likely it is; the good ones close the goal and stand first anyway."""
MOST_SHOWN = 12
PATIENCE = 4
CANCEL_SECONDS = 0.05
"""How often it is asked whether anyone still waits."""

_T = TypeVar("_T")


@dataclass(frozen=True)
class Tried:
    """A suggestion and what it did. `effect`: `closes` the goals of the state, gives a new `state`, or was `not_run`
    (there was no session to run it in)."""

    tactic: str
    logprob: float
    effect: Literal["closes", "state", "not_run"]
    state: TacticState | None = None
    seconds: float = 0.0
    source: str = "model"


@dataclass(frozen=True)
class Asked:
    """How suggestions are made, in a theorem with these `imports`. A person waits for the answer: after `seconds` what
    was found is enough, and after four times that nothing is."""

    samples: int = 32
    closers: tuple[str, ...] = ()
    prefix: str = ""
    tactic_seconds: float = 1.0
    seconds: float = 1.5
    at_once: int = 1
    imports: tuple[str, ...] | None = None


@dataclass(order=True)
class _Candidate:
    order: tuple[float, int]
    tactic: str = field(compare=False)
    logprob: float = field(compare=False)
    source: str = field(compare=False)


class _Candidates:
    """What is to be run: closers and what the generators said so far, likeliest first, in turns, so that neither a slow
    closer nor a talkative generator keeps the other waiting. Nothing is run twice."""

    def __init__(self, asked: Asked) -> None:
        self._closers = deque(c for c in asked.closers if c.startswith(asked.prefix.strip()))
        self._heap: list[_Candidate] = []
        self._numbers = itertools.count()
        self._begun: set[str] = set()
        self._closer_next = True
        self.suggested: dict[str, float] = {}
        """What generators said, with their log-probabilities."""

    def add(self, suggestions: Sequence[Suggestion], log_share: float) -> None:
        for s in merge(suggestions)[0]:
            logprob = s.logprob + log_share
            self.suggested[s.tactic] = max(logprob, self.suggested.get(s.tactic, logprob))
            heapq.heappush(self._heap, _Candidate((-logprob, next(self._numbers)), s.tactic, logprob, "model"))

    def next(self) -> _Candidate | None:
        while self._closers or self._heap:
            if self._closers and (self._closer_next or not self._heap):
                candidate = _Candidate((0.0, 0), self._closers.popleft(), CLOSER_LOGPROB, "closer")
            else:
                candidate = heapq.heappop(self._heap)
            self._closer_next = candidate.source == "model"
            if candidate.tactic not in self._begun:
                self._begun.add(candidate.tactic)
                return candidate
        return None


def parts(generator: TacticGenerator) -> list[tuple[TacticGenerator, float]]:
    """The generators that can be asked for themselves, each with the logarithm of its share."""
    return generator.parts if isinstance(generator, Combined) else [(generator, 0.0)]


def loading(generator: TacticGenerator) -> list[str]:
    """The names of those that are still being loaded."""
    return [part.name for part, _ in parts(generator) if is_loading(part)]


def candidates(generator: TacticGenerator, state: str, asked: Asked) -> list[Tried]:
    """What would be run in a state, in that order, of the generators that are loaded. Only what begins with the
    prefix."""
    waiting = _Candidates(asked)
    for part, log_share in parts(generator):
        if not is_loading(part):
            waiting.add(_ask(part, state, asked, Context(prefix=asked.prefix, imports=asked.imports)), log_share)
    return [Tried(c.tactic, c.logprob, "not_run", source=c.source) for c in iter(waiting.next, None)]


def _ask(generator: TacticGenerator, state: str, asked: Asked, context: Context) -> list[Suggestion]:
    return generator.suggest([state], asked.samples, [context])[0]


def _in_thread(work: Callable[[], _T]) -> Future[_T]:
    """The result of work whose thread keeps no process from ending and no one waiting."""
    future: Future[_T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:
            future.set_exception(error)

    threading.Thread(target=run, name="suggest", daemon=True).start()
    return future


def suggest(
    session: Session,
    state: TacticState,
    generator: TacticGenerator,
    asked: Asked = Asked(),
    cancelled: Callable[[], bool] = lambda: False,
    missing: list[str] | None = None,
) -> Iterator[Tried]:
    """What works in the state, as it is found. Closers run while the generators think; a generator that is still being
    loaded is asked when it is there, if that is soon. Tactics that fail, change nothing, or lead where another one led
    are left out. Ends within a twentieth of a second once `cancelled`, or its thread's request is; however it ends,
    what still runs is cancelled. Faults of the backend and of the model are raised. The names of generators that had
    not answered in the end are added to `missing`."""
    seen = {node_key(state)[0]}
    over = Cancellation()
    limits = Limits(asked.tactic_seconds)
    context = Context(prefix=asked.prefix, imports=asked.imports, cancelled=lambda: over.cancelled)

    def run(tactic: str) -> tuple[TacticResult, float]:
        start = time.monotonic()
        with over.governing():
            return session.run_tactic(state, tactic, limits), time.monotonic() - start

    waiting = _Candidates(asked)
    unasked = parts(generator)
    thinking: dict[Future[list[Suggestion]], tuple[TacticGenerator, float]] = {}
    start, found = time.monotonic(), 0
    running: dict[Future[tuple[TacticResult, float]], _Candidate] = {}
    pool = ThreadPoolExecutor(asked.at_once)
    try:
        while True:
            for part, log_share in [p for p in unasked if not is_loading(p[0])]:
                unasked.remove((part, log_share))
                thinking[_in_thread(partial(_ask, part, state.pp, asked, context))] = (part, log_share)
            while len(running) < asked.at_once and (candidate := waiting.next()) is not None:
                running[pool.submit(run, candidate.tactic)] = candidate
            if not (running or thinking) and (found or not unasked):
                return
            if running or thinking:
                under_way: list[Future[Any]] = [*running, *thinking]
                wait(under_way, timeout=CANCEL_SECONDS, return_when=FIRST_COMPLETED)
            else:
                time.sleep(CANCEL_SECONDS)
            if cancelled() or is_cancelled() or time.monotonic() - start >= asked.seconds * (1 if found else PATIENCE):
                return
            for answered in [f for f in thinking if f.done()]:
                _, log_share = thinking.pop(answered)
                waiting.add(answered.result(), log_share)
            for future in [f for f in running if f.done()]:
                candidate = running.pop(future)
                result, seconds = future.result()
                if isinstance(result, ProofFinished):
                    found += 1
                    yield Tried(candidate.tactic, candidate.logprob, "closes", None, seconds, candidate.source)
                elif isinstance(result, TacticState):
                    key = node_key(result)[0]
                    if key in seen or candidate.tactic not in waiting.suggested:
                        continue  # of a closer, it is no news that it did not close the goal
                    seen.add(key)
                    found += 1
                    yield Tried(candidate.tactic, candidate.logprob, "state", result, seconds, candidate.source)
    finally:
        over.cancel()
        if missing is not None:
            missing += [part.name for part, _ in [*thinking.values(), *unasked]]
        pool.shutdown(wait=False, cancel_futures=True)


def ranked(tried: Sequence[Tried]) -> list[Tried]:
    """Those that close first, the shortest before the others; then by log-probability. At most `MOST_SHOWN`."""
    order = {"closes": 0, "state": 1, "not_run": 2}
    best = sorted(tried, key=lambda t: (order[t.effect], len(t.tactic) if t.effect == "closes" else 0, -t.logprob))
    return best[:MOST_SHOWN]


class Newest:
    """Of several askers under one name only the newest is answered: `begin` gives a test that turns true for the older
    ones."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers: dict[str, int] = {}

    def begin(self, name: str) -> Callable[[], bool]:
        with self._lock:
            number = self._numbers[name] = self._numbers.get(name, 0) + 1
        return lambda: self._numbers[name] != number
