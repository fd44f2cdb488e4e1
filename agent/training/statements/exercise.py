"""What an exercise is, and what a family drafts of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agent.backend.base import Theorem

CLOSE = "*"
"""In a script: a tactic that closes the goal, found by trial."""

HEADER = "open_locale big_operators\nopen_locale nat\nopen_locale real"

Script = tuple[str, ...]


@dataclass(frozen=True)
class Exercise:
    """A statement and scripts for it."""

    theorem: Theorem
    scripts: tuple[Script, ...]
    family: str

    @property
    def tactics(self) -> tuple[str, ...]:
        """All tactics its scripts name, each once."""
        return tuple(dict.fromkeys(t for script in self.scripts for t in script if t != CLOSE))


@dataclass
class Draft:
    """What a family writes: binders ``(names : type)``, the target, and scripts that may prove it."""

    binders: list[str]
    target: str
    scripts: Sequence[Sequence[str]]


Family = Callable[[random.Random], Draft]
