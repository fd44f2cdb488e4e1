"""Suggestions for a state: asked of a generator, run, and shown only if they lead somewhere."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Literal

from agent.backend.base import Limits, ProofFinished, Session, TacticResult, TacticState
from agent.model.base import Context, TacticGenerator
from agent.search.candidates import merge
from agent.search.node import node_key

CLOSER_LOGPROB = -1.0
"""A closer says nothing about how likely it is; the good ones close the goal and stand first anyway."""
MOST_SHOWN = 12
PATIENCE = 4


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
    """How suggestions are made. A person waits for the answer: after `seconds` of running tactics what was found is
    enough, and after four times that nothing is."""

    samples: int = 32
    closers: tuple[str, ...] = ()
    prefix: str = ""
    tactic_seconds: float = 1.0
    seconds: float = 1.5
    at_once: int = 1


def candidates(generator: TacticGenerator, state: str, asked: Asked) -> list[tuple[str, float, str]]:
    """(tactic, log-probability, source) in the order they are to be run: closers first, then what the generator says,
    likeliest first. Only those that begin with the prefix."""
    context = [Context(prefix=asked.prefix)]
    suggested, _ = merge(generator.suggest([state], asked.samples, context)[0])
    closers = [c for c in asked.closers if c.startswith(asked.prefix.strip())]
    out = [(closer, CLOSER_LOGPROB, "closer") for closer in closers]
    out += [(s.tactic, s.logprob, "model") for s in suggested if s.tactic not in closers]
    return out


def suggest(
    session: Session,
    state: TacticState,
    generator: TacticGenerator,
    asked: Asked = Asked(),
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Tried]:
    """What works in the state, as it is found. Tactics that fail, change nothing, or lead where another one led are
    left out. Returns early once `cancelled`; faults of the backend and of the model are raised."""
    seen = {node_key(state)[0]}
    limits = Limits(asked.tactic_seconds)

    def run(tactic: str) -> tuple[TacticResult, float]:
        start = time.monotonic()
        return session.run_tactic(state, tactic, limits), time.monotonic() - start

    waiting = iter(candidates(generator, state.pp, asked))
    start, found = time.monotonic(), 0
    running: dict[Future[tuple[TacticResult, float]], tuple[str, float, str]] = {}
    pool = ThreadPoolExecutor(asked.at_once)
    try:
        while True:
            while len(running) < asked.at_once and (candidate := next(waiting, None)) is not None:
                running[pool.submit(run, candidate[0])] = candidate
            if not running:
                return
            done, _ = wait(running, timeout=0.05, return_when=FIRST_COMPLETED)
            if cancelled() or time.monotonic() - start >= asked.seconds * (1 if found else PATIENCE):
                return
            for future in done:
                tactic, logprob, source = running.pop(future)
                result, seconds = future.result()
                if isinstance(result, ProofFinished):
                    found += 1
                    yield Tried(tactic, logprob, "closes", None, seconds, source)
                elif isinstance(result, TacticState):
                    key = node_key(result)[0]
                    if source == "closer" or key in seen:
                        continue
                    seen.add(key)
                    found += 1
                    yield Tried(tactic, logprob, "state", result, seconds, source)
    finally:
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
