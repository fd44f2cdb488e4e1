"""Limits end work soon after they are reached, whatever one heartbeat costs."""

from __future__ import annotations

import time

import pytest

from agent.engine.exceptions import OutOfTime
from agent.engine.meta.deadline import Deadline


class Clock:
    """Stands for `time.monotonic`; moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    out = Clock()
    monkeypatch.setattr(time, "monotonic", out)
    return out


def run_until_stopped(deadline: Deadline, clock: Clock, costs: list[float]) -> OutOfTime:
    """Steps that take these seconds, the last cost again and again."""
    number = 0
    while True:
        clock.now += costs[min(number, len(costs) - 1)]
        number += 1
        try:
            deadline.check()
        except OutOfTime as stopped:
            return stopped


@pytest.mark.parametrize("step", [0.000_001, 0.000_1, 0.001, 0.01])
def test_steps_of_any_cost_end_in_time(clock: Clock, step: float) -> None:
    stopped = run_until_stopped(Deadline(seconds=2.0), clock, [step])
    assert stopped.limit == "seconds"
    assert 2.0 <= clock.now < 2.1


def test_steps_that_become_dear_are_noticed(clock: Clock) -> None:
    run_until_stopped(Deadline(seconds=10.0), clock, [0.000_01] * 10_000 + [0.005])
    assert clock.now < 10.1


def test_heartbeats_do_not_depend_on_the_clock(clock: Clock) -> None:
    deadline = Deadline(heartbeats=1000)
    assert run_until_stopped(deadline, clock, [0.0]).limit == "heartbeats"
    assert deadline.heartbeats == 1000


def test_within_is_never_later(clock: Clock) -> None:
    inner = Deadline(seconds=1.0).within(seconds=5.0)
    run_until_stopped(inner, clock, [0.000_1])
    assert clock.now < 1.1
