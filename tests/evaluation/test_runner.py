"""The loop of a run, with an executor that does as it is told."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
from evaluation.test_run_directory import SET, manifest, row

from agent.evaluation import runner as runner_module
from agent.evaluation.executor import Done, Job, LocalExecutor, Outcome
from agent.evaluation.run_directory import RunDirectory, RunInterrupted
from agent.evaluation.runner import Runner
from agent.model.base import ModelUnavailable


class Scripted:
    """Answers each job with what `play` says."""

    capacity = 2

    def __init__(self, play: Callable[[Job], Outcome | BaseException]) -> None:
        self.play = play
        self.jobs: deque[Job] = deque()
        self.seen: list[str] = []

    def submit(self, job: Job) -> None:
        assert len(self.jobs) < self.capacity
        self.jobs.append(job)

    def next(self, timeout: float) -> Done | None:
        if not self.jobs:
            return None
        job = self.jobs.popleft()
        self.seen.append(job.theorem.name)
        return Done(job, self.play(job))

    def busy_seconds(self) -> tuple[float, int]:
        return 0.0, 1

    def close(self) -> None:
        return


def run(tmp_path: Path, play: Callable[[Job], Outcome | BaseException], **options) -> tuple[RunDirectory, Scripted]:
    executor = Scripted(play)
    with RunDirectory.start(tmp_path / "run", manifest()) as directory:
        Runner(directory, SET, executor, stop=options.pop("stop", threading.Event()), **options).run()
    return RunDirectory.read(tmp_path / "run"), executor


def test_every_statement_gets_its_row(tmp_path: Path) -> None:
    found, executor = run(tmp_path, lambda job: Outcome(row(job.theorem.name), {"nodes": []}))
    assert sorted(found.rows) == [("a", 0), ("b", 0), ("c", 0)]
    assert sorted(p.name for p in (tmp_path / "run" / "traces").iterdir()) == ["a.json", "b.json", "c.json"]
    again, executor = run(tmp_path, lambda job: pytest.fail("it was all done"))
    assert again.complete and executor.seen == []


def test_a_spoiled_attempt_is_made_again(tmp_path: Path) -> None:
    def play(job: Job) -> Outcome:
        spoiled = job.theorem.name == "b" and job.tries < 2
        return Outcome(row(job.theorem.name, status="backend_error" if spoiled else "proved"))

    found, executor = run(tmp_path, play)
    assert executor.seen.count("b") == 3
    assert found.rows["b", 0].status == "proved"


def test_a_row_says_so_when_it_stays_spoiled(tmp_path: Path) -> None:
    found, executor = run(
        tmp_path,
        lambda job: Outcome(row(job.theorem.name, status="backend_error" if job.theorem.name == "b" else "proved")),
    )
    assert found.rows["b", 0].status == "backend_error"
    assert executor.seen.count("b") == runner_module.BACKEND_TRIES


def test_a_dead_backend_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(RunInterrupted, match="the backend fails at every attempt"):
        run(tmp_path, lambda job: Outcome(row(job.theorem.name, status="backend_error")))


def test_a_model_that_breaks_at_one_theorem_does_not_end_the_run(tmp_path: Path) -> None:
    breaks = lambda job: Outcome(row(job.theorem.name, status="model_error" if job.theorem.name == "b" else "proved"))
    found, executor = run(tmp_path, breaks)
    assert found.complete and found.rows["b", 0].status == "model_error" and executor.seen.count("b") == 1
    found, executor = run(tmp_path, lambda job: Outcome(row(job.theorem.name)), retry_errors=True)
    assert executor.seen == ["b"] and found.rows["b", 0].status == "proved"


def test_a_model_that_always_breaks_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "BACKEND_TRIES", 1)
    with pytest.raises(RunInterrupted, match="the model fails at every attempt.* with --retry-errors to go on"):
        run(tmp_path, lambda job: Outcome(row(job.theorem.name, status="model_error")))


def test_a_model_that_is_away_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "FIRST_PAUSE", 0.01)
    answers = iter([ModelUnavailable("connection refused")] * 3)
    found, executor = run(tmp_path, lambda job: next(answers, None) or Outcome(row(job.theorem.name)))
    assert found.complete
    assert len(executor.seen) == 6


def test_a_model_that_stays_away_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "FIRST_PAUSE", 0.01)
    done: list[str] = []

    def play(job: Job) -> Outcome | BaseException:
        if done:
            return ModelUnavailable("connection refused")
        done.append(job.theorem.name)
        return Outcome(row(job.theorem.name))

    with pytest.raises(RunInterrupted, match="the model has been away for .*connection refused.*1 attempts are kept"):
        run(tmp_path, play, model_patience=0.05)
    assert set(RunDirectory.read(tmp_path / "run").rows) == {(done[0], 0)}


def test_stopping_keeps_what_ended(tmp_path: Path) -> None:
    stop = threading.Event()

    def play(job: Job) -> Outcome:
        if stop.is_set():
            return Outcome(row(job.theorem.name, status="interrupted"))
        stop.set()
        return Outcome(row(job.theorem.name))

    with pytest.raises(RunInterrupted, match="interrupted: 1 of 3 attempts"):
        run(tmp_path, play, stop=stop)
    assert len(RunDirectory.read(tmp_path / "run").rows) == 1


def test_other_exceptions_are_not_swallowed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        run(tmp_path, lambda job: ZeroDivisionError())


def test_threads_do_as_many_jobs_as_they_may() -> None:
    gate = threading.Barrier(2, timeout=10)

    def attempt(job: Job) -> Outcome:
        gate.wait()  # passes only if two are at work at once
        return Outcome(row(job.theorem.name))

    executor = LocalExecutor(attempt, 2)
    for i, statement in enumerate(SET.statements[:2]):
        executor.submit(Job(i, statement.theorem))
    done = [executor.next(10), executor.next(10)]
    assert sorted(d.job.index for d in done if d is not None) == [0, 1]
    executor.close()
