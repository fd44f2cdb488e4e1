"""What a set of theorems says of models: each searched with at the same budget."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from agent.backend.base import Backend, Theorem
from agent.backend.lean_source import read_text
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Job, LocalExecutor
from agent.model.base import ModelFailed, TacticGenerator
from agent.outputs import write_atomically
from agent.rows import FAULTS, Budgets, ResultRow, Settings, dump, read_rows, statement_sha256
from agent.verify import Recheck

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
    critic: Callable[[str], float] | None = None,
    recheck: Recheck | None = None,
) -> list[ResultRow]:
    """One attempt at each theorem, `at_once` at a time; rows in the order of the theorems. `generator` is called from
    several threads. That the model is not there is raised, and ModelFailed if it broke at every theorem; so is Ctrl-C,
    after `stop` is set."""
    stop = stop or threading.Event()
    attempter = Attempter(backend, generator, settings, budgets, seed, stop=stop, recheck=recheck, critic=critic)
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
    broken = [row.reason for row in rows.values() if row.status == "model_error"]
    if broken and len(broken) == len(rows):
        raise ModelFailed(broken[0])
    return [rows[i] for i in range(len(theorems))]


def attempt_the_rest(
    path: Path,
    backend: Backend,
    generator: TacticGenerator,
    settings: Settings,
    budgets: Budgets,
    theorems: Sequence[Theorem],
    at_once: int,
    seed: int = 0,
    on_attempt: OnAttempt | None = None,
    critic: Callable[[str], float] | None = None,
    recheck: Recheck | None = None,
) -> list[ResultRow]:
    """As `attempt_all`, with each row written to `path` as it comes. What a run that was broken off has written there
    is not attempted again, except where the backend or the model failed. SourceError for a bad row."""
    known: dict[tuple[str, str], ResultRow] = {}
    if path.is_file():
        text = read_text(path)
        write_atomically(path, text[: text.rfind("\n") + 1])  # a row may have been broken off, too
        done = [r for r in read_rows(path, ResultRow) if r.status not in (*FAULTS, "interrupted")]
        known = {(r.name, r.statement_sha256): r for r in done}
        write_atomically(path, "".join(dump(r) + "\n" for r in known.values()))
    key = lambda theorem: (theorem.name, statement_sha256(theorem))
    left = [theorem for theorem in theorems if key(theorem) not in known]
    with path.open("a", encoding="utf-8") as out:

        def keep(theorem: Theorem, row: ResultRow, trace: dict[str, Any] | None) -> None:
            if on_attempt is not None:
                on_attempt(theorem, row, trace)
            out.write(dump(row) + "\n")
            out.flush()
            known[key(theorem)] = row

        attempt_all(
            backend, generator, settings, budgets, left, at_once, seed, keep, critic=critic, recheck=recheck
        )
    return [known[key(theorem)] for theorem in theorems]
