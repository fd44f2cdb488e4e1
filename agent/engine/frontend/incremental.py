"""Compiling one version of a file after another: what stands before the first change is not compiled again.

A snapshot is the state of the frontend between two commands. Environments, scopes and notation tables are immutable, so
a snapshot is a handful of references.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from agent.engine.frontend.state import FrontendState
from agent.engine.meta.deadline import Deadline
from agent.engine.syntax.source import Source

_WORD = re.compile(r"\S*\s?")


@dataclass
class Snapshots:
    """The states between the commands of the version that was compiled last."""

    text: str = ""
    _taken: list[tuple[int, FrontendState]] = field(default_factory=list)
    """(where the next command begins, the state before it), in order."""

    def begin(
        self, text: str, deadline: Deadline, fresh: Callable[[], FrontendState]
    ) -> tuple[FrontendState, int, Callable[[int], None]]:
        """The state to go on from, the offset at which its next command begins, and what `execute_file` is to call
        after each command."""
        common = _common_prefix(self.text, text)
        # A command ends where its parser sees the next one's first word, so that word has to be there unchanged.
        kept = [(at, state) for at, state in self._taken if _first_word_end(text, at) <= common]
        self.text, self._taken = text, kept
        state = _copy(kept[-1][1], text, deadline) if kept else fresh()
        start = kept[-1][0] if kept else 0
        return state, start, lambda at: self._taken.append((at, _copy(state, text, deadline)))


def _first_word_end(text: str, at: int) -> int:
    found = _WORD.match(text, at)
    return at if found is None else found.end()


def _common_prefix(a: str, b: str) -> int:
    """The length of the longest common prefix."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _copy(state: FrontendState, text: str, deadline: Deadline) -> FrontendState:
    """A state that may go on with other text behind the same beginning."""
    return replace(
        state,
        source=Source(text),
        deadline=deadline,
        modules=copy.copy(state.modules),
        messages=list(state.messages),
        theorems=list(state.theorems),
        failed=set(state.failed),
        frames=[replace(f, kept=list(f.kept), attributes=list(f.attributes)) for f in state.frames],
    )
