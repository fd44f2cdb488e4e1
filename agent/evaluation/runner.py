"""The loop of a run: feed the executor, take what comes back, write it down, wait out what goes wrong."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from agent.evaluation.executor import Done, Executor, Job
from agent.evaluation.run_directory import Key, RunDirectory, RunInterrupted
from agent.evaluation.statement_set import StatementSet
from agent.model.base import ModelUnavailable
from agent.rows import FAULTS, ResultRow

log = logging.getLogger(__name__)

BACKEND_TRIES = 3
"""An attempt that the backend spoiled is made this often before its row says so."""
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 60.0
MODEL_PATIENCE = 900.0
"""How long a model server may be away before the run stops, in seconds."""
POLL = 0.2


@dataclass
class Progress:
    """A look at a running run, for displays and metrics. Sums over this process's share of the run."""

    total: int
    done: int = 0
    proved: int = 0
    in_flight: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    model_seconds: float = 0.0
    lean_seconds: float = 0.0
    seconds: float = 0.0
    busy: float = 0.0
    """Share of the Lean workers' time that was used."""
    waiting_for: str = ""

    def rate(self) -> float:
        """Attempts a minute."""
        return 60.0 * sum(self.statuses.values()) / self.seconds if self.seconds else 0.0

    def seconds_left(self) -> float | None:
        ended = sum(self.statuses.values())
        return self.seconds / ended * (self.total - self.done) if ended else None

    def describe(self) -> str:
        left = self.seconds_left()
        spent = self.model_seconds + self.lean_seconds
        parts = [
            f"{self.done}/{self.total} attempts, {self.proved} proved",
            f"{self.rate():.1f} a minute",
            *([f"about {_duration(left)} left"] if left is not None else []),
            f"Lean workers {self.busy:.0%} busy",
            *([f"time: model {self.model_seconds / spent:.0%}, Lean {self.lean_seconds / spent:.0%}"] if spent else []),
        ]
        return ", ".join(parts) + (f"; {self.waiting_for}" if self.waiting_for else "")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min" if minutes else f"{rest} s"


class Patience:
    """With a model server that is away: longer and longer pauses, and an end."""

    def __init__(self, seconds: float = MODEL_PATIENCE) -> None:
        self._seconds = seconds
        self._pause = FIRST_PAUSE
        self._away_since: float | None = None
        self.resume_at = 0.0
        """When it is asked again, by `time.monotonic`."""
        self.waiting_for = ""

    def is_away(self, reason: str, kept: int) -> None:
        """RunInterrupted when it has been away for too long; `kept` attempts are on disk."""
        now = time.monotonic()
        if self._away_since is None:
            self._away_since = now
        away = now - self._away_since
        if away > self._seconds:
            raise RunInterrupted(
                f"the model has been away for {_duration(away)} ({reason}); {kept} attempts are"
                " kept, run the same command again to go on"
            )
        if now >= self.resume_at:  # the first to notice; the others under way fail for the same reason
            self.resume_at = now + self._pause
            log.warning("the model is away (%s); the next try is in %.0f s", reason, self._pause)
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        self.waiting_for = f"waiting for the model: {reason}"

    def is_back(self) -> None:
        self._away_since = None
        self._pause = FIRST_PAUSE
        self.waiting_for = ""


class Runner:
    """Drives one run to its end. `on_row` hears of every row after it is on disk; `on_progress` of every change."""

    def __init__(
        self,
        directory: RunDirectory,
        statements: StatementSet,
        executor: Executor,
        *,
        stop: threading.Event,
        on_row: Callable[[Key, ResultRow], None] = lambda key, row: None,
        on_progress: Callable[[Progress], None] = lambda progress: None,
        retry_errors: bool = False,
        model_patience: float = MODEL_PATIENCE,
    ) -> None:
        self._directory = directory
        self._executor = executor
        self._stop = stop
        self._on_row = on_row
        self._on_progress = on_progress
        self._patience = Patience(model_patience)
        self._keys: dict[int, Key] = {}
        self._pending: deque[Job] = deque()
        for index, (statement, attempt) in enumerate(directory.missing(statements, retry_errors)):
            self._keys[index] = (statement.key, attempt)
            self._pending.append(Job(index, statement.theorem, attempt, statement.label))
        total = len(directory.manifest.statements) * directory.manifest.attempts
        self.progress = Progress(total, total - len(self._pending))
        self.progress.proved = sum(r.status == "proved" for r in directory.rows.values())
        self._started = time.monotonic()
        self._spoiled_in_a_row = 0

    def run(self) -> None:
        """Until nothing is missing. Raises RunInterrupted when the run cannot go on (or was told to stop); whatever
        ended is on disk then, and what was under way is made again by the next run."""
        progress = self.progress
        while self._pending or progress.in_flight:
            if self._stop.is_set():
                raise RunInterrupted(
                    f"interrupted: {len(self._directory.rows)} of {progress.total} attempts are in"
                    f" {self._directory.path}; run the same command again to go on"
                )
            if time.monotonic() >= self._patience.resume_at:
                while self._pending and progress.in_flight < self._executor.capacity:
                    self._executor.submit(self._pending.popleft())
                    progress.in_flight += 1
            done = self._executor.next(POLL)
            if done is not None:
                progress.in_flight -= 1
                self._take(done)
            self._measure()
            self._on_progress(progress)

    def _measure(self) -> None:
        progress = self.progress
        progress.seconds = time.monotonic() - self._started
        busy, workers = self._executor.busy_seconds()
        progress.busy = busy / workers / progress.seconds if progress.seconds and workers else 0.0

    def _take(self, done: Done) -> None:
        job, outcome = done.job, done.outcome
        if isinstance(outcome, ModelUnavailable):
            self._patience.is_away(str(outcome), len(self._directory.rows))
            self._pending.appendleft(job)
            self.progress.waiting_for = self._patience.waiting_for
            return
        if isinstance(outcome, BaseException):
            raise outcome
        self._patience.is_back()
        self.progress.waiting_for = ""
        row = outcome.row
        if row.status == "interrupted":
            return  # it was stopped, not tried: the next run makes it
        if row.status in FAULTS:
            self._spoiled_in_a_row += 1
            if self._spoiled_in_a_row > BACKEND_TRIES * self._executor.capacity:
                who, again = ("model", "with --retry-errors ") if row.status == "model_error" else ("backend", "")
                raise RunInterrupted(
                    f"the {who} fails at every attempt ({row.reason}); {len(self._directory.rows)} attempts are kept,"
                    f" run the same command again {again}to go on"
                )
            # A backend's fault may be of the moment; a model's is written down, and the run goes on.
            if row.status == "backend_error" and job.tries + 1 < BACKEND_TRIES:
                log.warning("%s: %s; it is tried again", row.name, row.reason)
                self._pending.append(replace(job, tries=job.tries + 1))
                return
        else:
            self._spoiled_in_a_row = 0
        key = self._keys[job.index]
        row.label = job.label
        if outcome.trace is not None:
            self._directory.write_trace(key, outcome.trace)
        self._directory.add(key, row)
        progress = self.progress
        progress.done += 1
        progress.proved += row.status == "proved"
        progress.statuses[row.status] += 1
        progress.model_seconds += row.model_seconds
        progress.lean_seconds += row.lean_seconds
        self._on_row(key, row)
