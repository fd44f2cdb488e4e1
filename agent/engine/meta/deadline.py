"""Limits on work: wall-clock seconds and heartbeats. Every loop of the engine calls `check`."""

from __future__ import annotations

import math
import time

from agent.engine.exceptions import OutOfTime

_CLOCK_INTERVAL = 256


class Deadline:
    """Raises `OutOfTime` from `check` once the seconds or the heartbeats are used up. `None` = unlimited.

    A heartbeat is one step of a loop (a reduction, a comparison, a rewrite); seconds run on the wall clock from now.
    """

    __slots__ = ("_heartbeats", "_limit", "_end", "_next_look")

    def __init__(self, seconds: float | None = None, heartbeats: int | None = None) -> None:
        self._heartbeats = 0
        self._limit: float = math.inf if heartbeats is None else heartbeats
        self._end: float = math.inf if seconds is None else time.monotonic() + seconds
        self._next_look = _CLOCK_INTERVAL

    def check(self, cost: int = 1) -> None:
        self._heartbeats += cost
        if self._heartbeats >= self._next_look:
            self._look()

    def _look(self) -> None:
        self._next_look = self._heartbeats + _CLOCK_INTERVAL
        if self._heartbeats >= self._limit:
            raise OutOfTime("heartbeats")
        if time.monotonic() >= self._end:
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
        out = Deadline(seconds, heartbeats)
        out._end = min(out._end, self._end)
        out._limit = min(out._limit, self._limit - self._heartbeats)
        return out


