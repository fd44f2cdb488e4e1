"""When the cycle collector runs. Terms hardly make cycles but live in millions, and each collection walks them all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_cycle_collection() -> Iterator[None]:
    """Switch the cycle collector off for a long run of the kernel; afterwards it is as it was before.

    Dead terms go by reference counts and `agent.kernel.expr.sweep`. The switch is the process's: whoever runs the
    checker decides, not the checker.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
