"""A large stack for structural recursion: terms are as deep as people make them, Python's default stack is not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

STACK_BYTES: Final = 512 * 1024 * 1024  # reserved, not used, until recursion needs it
# Since 3.11 a call from Python to Python takes no C stack; before, about a kilobyte each.
RECURSION_LIMIT: Final = 1_000_000 if sys.version_info >= (3, 11) else 300_000

_lock = threading.Lock()
_running = 0  # threads with a deep stack at work
_limit_before = 0  # what to go back to after the last of them


def run_with_deep_stack(fn: Callable[[], T], limit: int = RECURSION_LIMIT) -> T:
    """`fn()`, run in a thread of its own where deep recursion is safe; `RecursionError` beyond `limit` frames.

    The recursion limit is the interpreter's, so it is the whole process's as long as such a thread runs; of several
    at once the highest counts.
    """
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(fn())
        except BaseException as error:  # handed to the caller below, whatever it is
            errors.append(error)

    thread = threading.Thread(target=run, name="deep stack", daemon=True)
    with _lock:
        stack_before = threading.stack_size(STACK_BYTES)
        try:
            _set_recursion_limit(limit)
            thread.start()
        finally:
            threading.stack_size(stack_before)
    try:
        thread.join()
    finally:
        if not thread.is_alive():
            with _lock:
                _reset_recursion_limit()
    if errors:
        raise errors.pop()
    return results[0]


def _set_recursion_limit(limit: int) -> None:
    global _running, _limit_before
    if _running == 0:
        _limit_before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit if _running == 0 else max(limit, sys.getrecursionlimit()))
    _running += 1


def _reset_recursion_limit() -> None:
    global _running
    _running -= 1
    if _running == 0:
        sys.setrecursionlimit(_limit_before)
