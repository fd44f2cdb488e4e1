"""Dead terms are forgotten between tactics, so that the memory of a session stays bounded."""

from __future__ import annotations

from typing import Final

from agent.kernel.expr import sweep, table_size

_EVERY: Final = 50_000


class TermSweeper:
    """Sweeps the table of terms whenever many nodes were made, those alone; and all that came after its own start when
    what is kept has doubled. What is older stays: a forked process shares those pages."""

    def __init__(self) -> None:
        self._start = self._seen = self._left = table_size()

    def sweep_if_due(self) -> None:
        if table_size() - self._seen < _EVERY:
            return
        sweep(self._seen)
        if table_size() - self._start > 2 * (self._left - self._start) + 4 * _EVERY:
            sweep(self._start)
            self._left = table_size()
        self._seen = table_size()


_sweeper: TermSweeper | None = None


def sweep_if_due() -> None:
    """Of the process's one sweeper, which starts with the first call. Never call it while a tactic runs."""
    global _sweeper
    if _sweeper is None:
        _sweeper = TermSweeper()
    _sweeper.sweep_if_due()
