"""What every backend answers with, and the two protocols it keeps.

Results of a tactic are a closed union of frozen values. A backend that is missing, dies or misbehaves raises a
`BackendFault`. Standard library only, so that the search can be imported (and tested) without anything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, runtime_checkable

Capability = Literal["check", "focus", "cancel", "heartbeats", "concurrent", "header"]


# --- results of running a tactic -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TacticState:
    """A tactic state with at least one goal.

    `pp` is Lean 3's text of it, `goals` the text of each goal, `groups` the indices of goals that must stay together
    because they share metavariables (a partition of ``range(len(goals))``, each group ascending, ordered by its first
    goal). Two states are equal when their texts and groups are; `id` names the state in its session and says nothing
    about its content.
    """

    id: int = field(compare=False)
    pp: str
    goals: tuple[str, ...]
    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class ProofFinished:
    """No goals are left, and the backend type-checked the terms that close them."""

    id: int = field(compare=False)


@dataclass(frozen=True)
class TacticFailed:
    """The tactic failed as it would in Lean 3 (`error`), or the backend does not know how to run it (`unsupported`)."""

    message: str
    kind: Literal["error", "unsupported"] = "error"


@dataclass(frozen=True)
class TacticTimedOut:
    """A limit ran out before the tactic ended."""

    limit: Literal["seconds", "heartbeats", "memory"]


@dataclass(frozen=True)
class ProofGivenUp:
    """The tactic closed its goals with `sorry`, which proves nothing."""


TacticResult = TacticState | ProofFinished | TacticFailed | TacticTimedOut | ProofGivenUp


@dataclass(frozen=True)
class Limits:
    """Bounds of one tactic run; None is no bound."""

    seconds: float | None = None
    heartbeats: int | None = None


# --- theorems and reports --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Theorem:
    """A statement and what stands before it.

    `header` is command text that precedes the statement (opens, notations, variables, definitions, other theorems),
    without imports; `statement` ends before ``:=``. `proof` is given when a proof has been begun: text after ``:=``
    that holds the `sorry` from which to start. `footer` closes what the header left open (``end foo``).
    `imports` None means: all the backend offers; () is Lean's core alone, which a file without imports sees. With
    `header_may_fail` (a theorem of a file) commands of the header that fail are passed over, as a compiler does; else
    they are errors of the theorem.
    """

    name: str
    statement: str
    header: str = ""
    footer: str = ""
    proof: str | None = None
    imports: tuple[str, ...] | None = None
    path: Path | None = None
    line: int | None = None
    header_may_fail: bool = False

    def opening(self) -> str:
        """The statement as a session is opened with: with its begun proof, if it has one."""
        return self.statement if self.proof is None else f"{self.statement} :=\n{self.proof}"

    def source(self, proof: str) -> str:
        """A whole file that states the theorem, untouched, with `proof` after ``:=``."""
        parts = [f"import {' '.join(self.imports)}"] if self.imports else []
        if self.header.strip():
            parts.append(self.header.rstrip())
        parts.append(f"{self.statement.rstrip()} :=\n{proof.strip()}")
        if self.footer.strip():
            parts.append(self.footer.strip())
        return "\n\n".join(parts) + "\n"


@dataclass(frozen=True)
class Message:
    """A message of the compiler. Lines count from 1, columns from 0."""

    line: int
    column: int
    severity: Literal["error", "warning", "information"]
    text: str
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True)
class TheoremReport:
    """What became of one theorem of a file: compiled without error or not, and what it rests on.

    `axioms` is what ``#print axioms`` says; `assumed` what the embedded kernel took on trust (statements of the
    library's interface, kinds of certificates).
    """

    name: str
    ok: bool
    axioms: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileReport:
    """The outcome of compiling a file; `ok` says that no message is an error."""

    ok: bool
    messages: tuple[Message, ...]
    theorems: tuple[TheoremReport, ...]

    def errors(self) -> tuple[Message, ...]:
        return tuple(m for m in self.messages if m.severity == "error")


class Startup(Protocol):
    """Who hears what a backend does before its first answer. Called from any thread."""

    def progress(self, what: str, done: int, total: int) -> None:
        """Something that takes long and happens once is under way; `total` 0 where no end is known."""
        ...

    def warn(self, text: str) -> None: ...


# --- faults ----------------------------------------------------------------------------------------------------------


class BackendFault(Exception):
    """A backend could not do its job; says nothing about any theorem."""


class BackendUnavailable(BackendFault):
    """The backend is not installed here. The text says how to get it."""


class BackendTerminated(BackendFault):
    """The backend's process died."""

    def __init__(self, reason: str, exit_code: int | None = None, stderr_tail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.exit_code = exit_code
        self.stderr_tail = stderr_tail

    def __str__(self) -> str:
        code = "" if self.exit_code is None else f" (exit code {self.exit_code})"
        tail = f"; its last words: {self.stderr_tail.strip().splitlines()[-1]}" if self.stderr_tail.strip() else ""
        return f"{self.reason}{code}{tail}"


ErrorKind = Literal["elaboration", "unsupported", "unknown_id", "bad_request", "cancelled", "limit", "internal"]


class BackendError(BackendFault):
    """A request was refused. `kind` is one of the session protocol's; positions point into what was sent."""

    def __init__(self, kind: ErrorKind, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.kind: ErrorKind = kind
        self.message = message
        self.line = line
        self.column = column


# --- the two protocols -----------------------------------------------------------------------------------------------


@runtime_checkable
class Session(Protocol):
    """One opened theorem. States are values: any state may be used again, in any order.

    Sessions of a backend with the capability `concurrent` may be used from several threads at once.
    """

    @property
    def initial_state(self) -> TacticState: ...

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = ...) -> TacticResult:
        """Run `tactic` on `state`. Faults: BackendTerminated, BackendError."""
        ...

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        """The state with these goals of `state` alone, in this order. Needs the capability `focus`."""
        ...

    def events(self) -> list[dict[str, Any]]:
        """What went wrong and was mended in this session since the last call: crashes, restarts, recycled workers."""
        ...

    def close(self) -> None: ...


@runtime_checkable
class Backend(Protocol):
    """A Lean 3."""

    @property
    def capabilities(self) -> frozenset[str]: ...

    def describe(self) -> dict[str, str]:
        """`name`, `version` and `library` of what answers."""
        ...

    def open(self, theorem: Theorem) -> Session:
        """Faults: BackendError of kind `elaboration` or `unsupported` when the statement cannot be opened."""
        ...

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        """Compile a whole file in a fresh environment. Needs the capability `check`. `imports` are those a file
        without import lines is given: None for all the backend offers, () for none, as Lean does."""
        ...

    def close(self) -> None: ...
