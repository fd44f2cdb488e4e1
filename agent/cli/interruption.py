"""Ctrl-C, and a polite kill, as a wish that the work under way ends."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from typing import Any, Protocol

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Voice(Protocol):
    """Says a line to who is watching."""

    def say(self, text: str) -> None: ...


@contextlib.contextmanager
def interrupting(stop: threading.Event, display: Voice) -> Iterator[None]:
    """The first signal sets `stop`, a second one raises KeyboardInterrupt. An exception out of the first could strike
    between taking an outcome and counting it, and what was counted would be waited for without end."""

    def handle(number: int, frame: Any) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        display.say("interrupted: ending what is under way")

    before = {number: signal.signal(number, handle) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)
