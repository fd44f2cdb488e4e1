"""Ending a request early. Whoever makes requests makes them under a `Cancellation`, which any thread may cancel; what
waits deep inside a backend says what is to happen then.

The cancellation that governs a thread's requests is found by context, as a deadline of a whole request would be: no
layer between hands it on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from agent.backend.base import BackendError


class Cancelled(BackendError):
    """The request was cancelled, and nothing of it runs any more."""

    def __init__(self) -> None:
        super().__init__("cancelled", "cancelled")


class StillRunning(Cancelled):
    """The request was cancelled, but the process that is at it has not left it."""


class Cancellation:
    """Asks the requests that are made under it to end. Once cancelled, it stays so."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._calls: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """End what runs under it. Does not wait for the end."""
        with self._lock:
            self._cancelled = True
            calls, self._calls = self._calls, []
        for call in calls:
            call()

    @contextmanager
    def governing(self) -> Iterator[None]:
        """What this thread asks for, while the context lasts, is asked for under this cancellation."""
        token = _GOVERNING.set(self)
        try:
            yield
        finally:
            _GOVERNING.reset(token)

    @contextmanager
    def calling(self, call: Callable[[], None]) -> Iterator[None]:
        """While the context lasts, `call` is made when it is cancelled: from the thread that cancels, or at once. It
        must be quick, and harmless a moment after the context ended."""
        with self._lock:
            late = self._cancelled
            if not late:
                self._calls.append(call)
        if late:
            call()
        try:
            yield
        finally:
            with self._lock:
                if call in self._calls:
                    self._calls.remove(call)


_GOVERNING: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)


def is_cancelled() -> bool:
    """This thread's request is cancelled."""
    governing = _GOVERNING.get()
    return governing is not None and governing.cancelled


@contextmanager
def when_cancelled(call: Callable[[], None]) -> Iterator[None]:
    """While the context lasts, `call` is made when this thread's request is cancelled; see `Cancellation.calling`."""
    governing = _GOVERNING.get()
    if governing is None:
        yield
    else:
        with governing.calling(call):
            yield


@contextmanager
def shielded() -> Iterator[None]:
    """What is done in this context is done to its end, for the requests that come after."""
    token = _GOVERNING.set(None)
    try:
        yield
    finally:
        _GOVERNING.reset(token)
