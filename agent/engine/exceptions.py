"""Failures of the engine. Every one is an `EngineError`; its words are made only when they are shown.

A message is a string, or a closure that yields one, so that failures that are caught (by `<|>`, `try`, overload
resolution)
never pay for pretty printing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Message = str | Callable[[], str]


class EngineError(Exception):
    """A failure with a `kind` (a fixed word for programs), a message (for people) and a position (offset in the
    source) or None. `ignored`: a consequence of an error that was reported; it is not reported too."""

    ignored: bool = False

    def __init__(self, kind: str, message: Message, position: int | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.position = position
        self._message = message

    @property
    def message(self) -> str:
        if not isinstance(self._message, str):
            self._message = self._message()
        return self._message

    def __str__(self) -> str:
        return self.message


class ParseError(EngineError):
    """The text is not Lean 3; the message is Lean's own wording."""

    def __init__(self, message: Message, position: int) -> None:
        super().__init__("parse", message, position)
        self.position: int = position


class ElaborationError(EngineError):
    """A term has no elaboration; the message is Lean's own wording."""

    def __init__(self, message: Message, position: int | None = None) -> None:
        super().__init__("elaboration", message, position)


class TacticError(EngineError):
    """A tactic failed. `state` is the tactic state at the failing step where it is known."""

    def __init__(self, message: Message, state: Any = None, position: int | None = None) -> None:
        super().__init__("tactic", message, position)
        self.state = state


def deep_recursion(what: str) -> TacticError:
    """Lean's error when a tactic ends its stack; `what` is the procedure that notices."""
    return TacticError(_deep(what))


class KernelTooDeep(EngineError):
    """A proof was found on which Lean's kernel would end its stack. Lean would notice at the end of the declaration; no
    `try` helps there, so this is no failure of a tactic that another one could catch."""

    def __init__(self) -> None:
        super().__init__("elaboration", _deep("replace"))


def _deep(what: str) -> str:
    return f"deep recursion was detected at '{what}' (potential solution: increase stack space in your system)"


class Unsupported(EngineError):
    """Lean 3 knows this, the engine does not cover it. Never a verdict about the text: neither accepted nor
    rejected."""

    def __init__(self, what: str, position: int | None = None) -> None:
        super().__init__("unsupported", f"not supported: {what}", position)
        self.what = what


class OutOfTime(EngineError):
    """A limit was reached; `limit` names which (seconds, heartbeats, …; the kernel's `time` is seconds too)."""

    def __init__(self, limit: str) -> None:
        limit = "seconds" if limit == "time" else limit
        super().__init__("timeout", f"out of time: {limit}", None)
        self.limit = limit
