"""Who does the attempts of a run: threads of this process (`LocalExecutor`), or machines of a Ray cluster
(`ray_executor`)."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from agent.backend.base import Theorem
from agent.rows import ResultRow


@dataclass(frozen=True)
class Job:
    """One attempt to make; `tries` counts those of it that came to nothing for no fault of its own."""

    index: int
    theorem: Theorem
    attempt: int = 0
    label: str = ""
    tries: int = 0


@dataclass(frozen=True)
class Outcome:
    """What an attempt gave: its row, and its search tree as data (None where no search began)."""

    row: ResultRow
    trace: dict[str, Any] | None = None


@dataclass(frozen=True)
class Done:
    """A job that ended: with its outcome, or with an exception that is not the theorem's."""

    job: Job
    outcome: Outcome | BaseException


class Executor(Protocol):
    """Takes jobs and gives back what became of them, in any order. Used from one thread."""

    @property
    def capacity(self) -> int:
        """How many jobs it can have under way."""
        ...

    def submit(self, job: Job) -> None: ...

    def next(self, timeout: float) -> Done | None:
        """The next job that ended; None if none did within `timeout` seconds."""
        ...

    def busy_seconds(self) -> tuple[float, int]:
        """Seconds of Lean workers at work so far, summed; and how many workers there are."""
        ...

    def close(self) -> None: ...


class LocalExecutor:
    """`attempt` run by `at_once` threads."""

    def __init__(
        self,
        attempt: Callable[[Job], Outcome],
        at_once: int,
        busy_seconds: Callable[[], tuple[float, int]] = lambda: (0.0, 1),
    ) -> None:
        self._attempt = attempt
        self._busy_seconds = busy_seconds
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Done] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(at_once)]
        for thread in self._threads:
            thread.start()

    @property
    def capacity(self) -> int:
        return len(self._threads)

    def submit(self, job: Job) -> None:
        self._jobs.put(job)

    def next(self, timeout: float) -> Done | None:
        try:
            return self._done.get(timeout=timeout)
        except queue.Empty:
            return None

    def busy_seconds(self) -> tuple[float, int]:
        return self._busy_seconds()

    def close(self) -> None:
        """No new jobs are begun; those under way are not waited for."""
        for _ in self._threads:
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                self._done.put(Done(job, self._attempt(job)))
            except BaseException as error:  # raised again, or answered, by the thread that asked
                self._done.put(Done(job, error))
