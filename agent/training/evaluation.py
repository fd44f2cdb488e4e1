"""What a set of theorems says of models: each searched with at the same budget."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from agent.backend.base import Backend, Theorem
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Job, LocalExecutor
from agent.model.base import TacticGenerator
from agent.rows import Budgets, ResultRow, Settings

OnAttempt = Callable[[Theorem, ResultRow, dict[str, Any] | None], None]
"""Hears of each attempt that ended: its theorem, row and search tree."""


def attempt_all(
    backend: Backend,
    generator: TacticGenerator,
    settings: Settings,
    budgets: Budgets,
    theorems: Sequence[Theorem],
    at_once: int,
    seed: int = 0,
    on_attempt: OnAttempt | None = None,
    stop: threading.Event | None = None,
) -> list[ResultRow]:
    """One attempt at each theorem, `at_once` at a time; rows in the order of the theorems. `generator` is called from
    several threads. Faults of the model are raised; so is Ctrl-C, after `stop` is set."""
    stop = stop or threading.Event()
    attempter = Attempter(backend, generator, settings, budgets, seed, stop=stop)
    executor = LocalExecutor(attempter, at_once)
    rows: dict[int, ResultRow] = {}
    for index, theorem in enumerate(theorems):
        executor.submit(Job(index, theorem))
    try:
        while len(rows) < len(theorems):
            done = executor.next(0.2)
            if done is None:
                continue
            if isinstance(done.outcome, BaseException):
                raise done.outcome
            rows[done.job.index] = done.outcome.row
            if on_attempt is not None:
                on_attempt(done.job.theorem, done.outcome.row, done.outcome.trace)
    except BaseException:
        stop.set()
        raise
    finally:
        executor.close()
    return [rows[i] for i in range(len(theorems))]
