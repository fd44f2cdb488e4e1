"""Many sources in one file, for a Lean whose fresh start costs more than a source does.

Each source gets a namespace around it, so that they do not see each other. Sources that could be seen all the same
(notation, instances, attributes, options) and sources that break the file they are in are compiled alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from agent.backend.base import Backend, BackendError, BackendTerminated, FileReport, Message, Theorem
from agent.gsm8k.verify import is_stop
from agent.lean_text import code_tokens, first_unbalanced, tokens

_SPREADS: Final = frozenset(
    "notation infix infixl infixr prefix postfix precedence reserve localized instance attribute set_option class "
    "structure export noncomputable theory universe universes section namespace end mutual inductive local".split()
)
_OPENING: Final = "namespace gsm8k_candidate\n"
_START_SECONDS: Final = 120.0
"""What a start with its imports may take on a busy machine, beyond the time the sources are given."""


class BatchedBackend:
    """`backend` with an answer ready for the sources of `prepare`. A real Lean (`slow_start`) gets time for its start
    in every `check`, and each source of a file its own time; any other gets for a file what it gets for a source, and
    a file that takes longer is halved."""

    def __init__(self, backend: Backend, *, slow_start: bool) -> None:
        self._backend = backend
        self._slow_start = slow_start
        self._ready: dict[tuple[str, tuple[str, ...] | None], FileReport] = {}

    @property
    def capabilities(self) -> frozenset[str]:
        return self._backend.capabilities

    def describe(self) -> dict[str, str]:
        return self._backend.describe()

    def open(self, theorem: Theorem) -> Any:
        return self._backend.open(theorem)

    def close(self) -> None:
        self._backend.close()

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        ready = self._ready.pop((source, imports), None)
        if ready is not None:
            return ready
        return self._backend.check(source, seconds=self._limit(seconds, 1), imports=imports)

    def _limit(self, seconds: float | None, sources: int) -> float | None:
        return seconds if seconds is None or not self._slow_start else seconds * sources + _START_SECONDS

    def prepare(self, sources: Sequence[str], seconds: float, imports: tuple[str, ...] | None) -> None:
        """Compile these sources together, as far as they can be."""
        groups: dict[str, list[str]] = {}
        for source in dict.fromkeys(sources):
            head, body = _split(source)
            if _is_plain(body):
                groups.setdefault(head, []).append(source)
        for group in groups.values():
            self._compile(group, seconds, imports)

    def _compile(self, group: list[str], seconds: float, imports: tuple[str, ...] | None) -> None:
        if len(group) < 2:
            return  # nothing is gained: it is compiled when it is asked for
        head = _split(group[0])[0]
        lines = head.count("\n")
        text, places = head, []
        for number, source in enumerate(group):
            body = _split(source)[1]
            first = text.count("\n") + 2
            text += f"namespace batch_{number}\n{body}"
            text += "" if body.endswith("\n") else "\n"
            places.append((first, text.count("\n")))
            text += f"end batch_{number}\n"
        try:
            report = self._backend.check(text, seconds=self._limit(seconds, len(group)), imports=imports)
        except (BackendTerminated, BackendError):
            self._halve(group, seconds, imports)
            return
        outside = any(not any(first <= m.line <= last for first, last in places) for m in report.messages)
        if outside or any(m.severity == "error" and is_stop(m.text) for m in report.messages):
            self._halve(group, seconds, imports)  # one of them broke the file, or ended it
            return
        for number, (source, (first, last)) in enumerate(zip(group, places)):
            messages = tuple(_moved(m, first - 1 - lines) for m in report.messages if first <= m.line <= last)
            prefix = f"batch_{number}."
            theorems = tuple(
                replace(t, name=t.name.removeprefix(prefix)) for t in report.theorems if t.name.startswith(prefix)
            )
            ok = not any(m.severity == "error" for m in messages)
            self._ready[source, imports] = FileReport(ok, messages, theorems)

    def _halve(self, group: list[str], seconds: float, imports: tuple[str, ...] | None) -> None:
        middle = len(group) // 2
        self._compile(group[:middle], seconds, imports)
        self._compile(group[middle:], seconds, imports)


def _split(source: str) -> tuple[str, str]:
    """The import line of a source, and the rest."""
    first, _, rest = source.partition("\n")
    return (first + "\n", rest) if first.startswith("import ") else ("", source)


def _is_plain(body: str) -> bool:
    """Nothing in it outlives its namespace, and it is balanced."""
    inner = body.strip().removeprefix(_OPENING.strip()).removeprefix("namespace solution")
    inner = inner.removesuffix("end gsm8k_candidate").removesuffix("end solution")
    words = [t.text for t in code_tokens(inner)]
    # `end` closes a `begin` or `match` too; those are in balance.
    blocks = words.count("begin") + words.count("match")
    spreads = sum(w in _SPREADS and w != "end" for w in words)
    closed = words.count("end") == blocks and first_unbalanced(inner) is None
    ended = all(t.text.endswith("-/") for t in tokens(inner) if t.text.startswith("/-"))
    return not spreads and closed and ended and "@[" not in words and "exit" not in words


def _moved(m: Message, lines: int) -> Message:
    end = None if m.end_line is None else m.end_line - lines
    return replace(m, line=m.line - lines, end_line=end)
