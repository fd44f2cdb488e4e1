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

_starting = threading.Lock()


def run_with_deep_stack(fn: Callable[[], T]) -> T:
    """`fn()`, run in a thread of its own where deep recursion is safe; `RecursionError` beyond `RECURSION_LIMIT`.

    The recursion limit is the interpreter's, so it stays raised for the whole process.
    """
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(fn())
        except BaseException as error:  # handed to the caller below, whatever it is
            errors.append(error)

    thread = threading.Thread(target=run, name="deep stack", daemon=True)
    with _starting:
        if sys.getrecursionlimit() < RECURSION_LIMIT:
            sys.setrecursionlimit(RECURSION_LIMIT)
        before = threading.stack_size(STACK_BYTES)
        try:
            thread.start()
        finally:
            threading.stack_size(before)
    thread.join()
    if errors:
        raise errors.pop()
    return results[0]
