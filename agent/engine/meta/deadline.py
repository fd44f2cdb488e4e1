"""Limits on work: wall-clock seconds and heartbeats. Every loop of the engine calls `check`."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from agent.engine.exceptions import OutOfTime

_FIRST_INTERVAL, _CLOCK_INTERVAL = 8, 32  # heartbeats between two looks at the clock, at first and at most
_GLANCES = 32  # steps of printing between two looks
_SHORT, _LONG = 0.002, 0.010  # seconds between two looks at the clock that are worth aiming at


class Deadline:
    """Raises `OutOfTime` from `check` once the seconds or the heartbeats are used up, or the work is `cancelled`
    (nobody waits any more, so whatever limit it names will do). `None` = unlimited.

    A heartbeat is one step of a loop (a reduction, a comparison, a rewrite); seconds run on the wall clock from now.
    """

    __slots__ = ("_heartbeats", "_limit", "_end", "_next_look", "_interval", "_looked", "_glances", "_cancelled")

    def __init__(
        self,
        seconds: float | None = None,
        heartbeats: int | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._heartbeats = 0
        self._glances = 0
        self._cancelled = cancelled
        self._limit: float = math.inf if heartbeats is None else heartbeats
        self._looked = time.monotonic()
        self._end: float = math.inf if seconds is None else self._looked + seconds
        self._interval = _FIRST_INTERVAL
        self._next_look = min(_FIRST_INTERVAL, self._limit)

    def check(self, cost: int = 1) -> None:
        self._heartbeats += cost
        if self._heartbeats >= self._next_look:
            self._look()

    def glance(self) -> None:
        """A step that is not counted, where what was done before is remembered beyond a session: the clock alone."""
        self._glances += 1
        if self._glances >= _GLANCES:
            self._glances = 0
            self._look()

    def _look(self) -> None:
        now = time.monotonic()
        # A heartbeat may be a glance at a constant or a comparison of large terms.
        if now - self._looked > _LONG:
            self._interval = max(1, self._interval // 4)
        elif now - self._looked < _SHORT:
            self._interval = min(_CLOCK_INTERVAL, 2 * self._interval)
        self._looked = now
        # Heartbeats end at their very number, so that a run limited by them alone is always the same.
        self._next_look = min(self._heartbeats + self._interval, self._limit)
        if self._heartbeats >= self._limit:
            raise OutOfTime("heartbeats")
        if now >= self._end or (self._cancelled is not None and self._cancelled()):
            raise OutOfTime("seconds")

    @property
    def heartbeats(self) -> int:
        """Heartbeats used so far."""
        return self._heartbeats

    @property
    def seconds_left(self) -> float:
        """May be negative; infinite without a limit."""
        return self._end - time.monotonic()

    def within(self, seconds: float | None = None, heartbeats: int | None = None) -> Deadline:
        """A new deadline that is no later than this one."""
        out = Deadline(seconds, heartbeats, self._cancelled)
        out._end = min(out._end, self._end)
        out._limit = min(out._limit, self._limit - self._heartbeats)
        out._next_look = min(out._next_look, out._limit)
        return out


