"""The embedded Lean 3 engine as a backend: worker processes forked from one warm parent.

`EngineBackend` is the engine in this process, unprotected: what a worker serves. `embedded_backend()` is what programs
use: a parent process (this module as a program) loads the compiled library once and forks workers. Where processes
cannot be forked, every worker is a process of its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import agent
from agent.backend.base import (
    BackendError,
    BackendUnavailable,
    ErrorKind,
    FileReport,
    Limits,
    Message,
    ProofFinished,
    ProofGivenUp,
    Startup,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
    Theorem,
    TheoremReport,
)
from agent.backend.cancellation import Cancelled, is_cancelled
from agent.backend.fork_server import ForkLauncher, MakeBackend, available, host_main
from agent.backend.rpc import Launcher, ProcessLauncher, RpcBackend
from agent.backend.rpc_server import IdleCollection, SessionServer, private_stdout

if TYPE_CHECKING:
    from agent.engine.exceptions import EngineError
    from agent.engine.frontend.engine import Engine, EngineState, ProofSession

LEAN_VERSION = "3.42.1"
DEFAULT_MEMORY_MB = 4096
APART = "--apart"


# --- the engine in this process --------------------------------------------------------------------------------------


def load_engine(imports: tuple[str, ...] | None = None, startup: Startup | None = None) -> Engine:
    """The engine with its library, compiled first where it has not been. Faults: BackendUnavailable when the library
    cannot be built or read."""
    from agent.engine.exceptions import EngineError
    from agent.engine.frontend.engine import Engine

    try:
        if startup is None:
            return Engine.load(imports)
        return Engine.load(imports, progress=startup.progress, warn=startup.warn)
    except EngineError as error:
        raise _fault(error) from None
    except OSError as error:
        reason = f"the embedded library cannot be loaded: {error.strerror or error}"
        raise BackendUnavailable(f"{reason} ({error.filename})" if error.filename else reason) from None


def _fault(error: EngineError) -> BackendError:
    """A protocol error from the engine's."""
    known = error.kind in ("elaboration", "unsupported", "limit")
    kind = cast(ErrorKind, error.kind if known else "elaboration")
    line, column = getattr(error, "line", None), getattr(error, "column", None)
    return BackendError(kind, error.message, line, column)


class EngineSession:
    """A `ProofSession` of the engine; states are kept by the id given here."""

    def __init__(self, session: ProofSession) -> None:
        self._session = session
        self._states: dict[int, EngineState] = {}
        self._next = 0
        self._initial = self._add(session.initial)

    def _add(self, state: EngineState) -> TacticState:
        number = self._next
        self._next += 1
        self._states[number] = state
        groups = tuple(tuple(group) for group in state.goal_groups())
        return TacticState(number, state.pp(), tuple(state.goal_texts()), groups)

    @property
    def initial_state(self) -> TacticState:
        return self._initial

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        from agent.engine.frontend import engine

        outcome = self._session.run_tactic(
            self._states[state.id], tactic, limits.seconds, limits.heartbeats, is_cancelled
        )
        if isinstance(outcome, engine.EngineState):
            return self._add(outcome)
        if isinstance(outcome, engine.Finished):
            return ProofFinished(-1)
        if isinstance(outcome, engine.Failed):
            return TacticFailed(outcome.message, outcome.kind)
        if isinstance(outcome, engine.TimedOut):
            if is_cancelled():
                raise Cancelled
            return TacticTimedOut(outcome.limit)
        return ProofGivenUp()

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        return self._add(self._session.focus(self._states[state.id], list(goals)))

    def events(self) -> list[dict[str, Any]]:
        return []

    def close(self) -> None:
        self._states.clear()


class EngineBackend:
    """The engine as a `Backend` in this process: no protection against a tactic that hangs or eats memory."""

    def __init__(self, engine: Engine, imports: tuple[str, ...] | None = None) -> None:
        from agent.engine.frontend.incremental import Snapshots

        self._engine = engine
        self._snapshots = Snapshots()
        self._checked_under = engine.imports

    @property
    def capabilities(self) -> frozenset[str]:
        return frozenset({"cancel", "check", "focus", "heartbeats", "header"})

    def describe(self) -> dict[str, str]:
        return {"name": "embedded", "version": LEAN_VERSION, "library": self._engine.library_fingerprint}

    def open(self, theorem: Theorem) -> EngineSession:
        from agent.engine.exceptions import EngineError

        statement = theorem.opening()
        try:
            if not _has_begun_proof(statement):
                statement = _without_proof(statement)
            engine = self._engine if theorem.imports is None else self._engine.with_imports(theorem.imports)
            return EngineSession(
                engine.open_theorem(theorem.header, statement, header_may_fail=theorem.header_may_fail)
            )
        except EngineError as error:
            raise _fault(error) from None

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        from agent.engine.exceptions import EngineError
        from agent.engine.frontend.incremental import Snapshots

        try:
            engine = self._engine if imports is None else self._engine.with_imports(imports)
            if engine.imports != self._checked_under:
                self._snapshots, self._checked_under = Snapshots(), engine.imports
            report = engine.check_source(source, seconds, self._snapshots, is_cancelled)
        except EngineError as error:
            raise _fault(error) from None
        if is_cancelled():
            raise Cancelled
        return FileReport(
            report.ok,
            tuple(Message(m.line, m.column, m.severity, m.text, m.end_line, m.end_column) for m in report.messages),
            tuple(TheoremReport(t.name, t.ok, tuple(t.axioms), tuple(t.assumed)) for t in report.theorems),
        )

    def tidy_up(self) -> None:
        """Forget dead terms now, rather than when the next tactic is waited for."""
        from agent.engine.frontend.term_sweeper import sweep_if_due

        sweep_if_due()

    def close(self) -> None:
        return


def _has_begun_proof(statement: str) -> bool:
    """A proof stands after ``:=`` that is more than a `sorry`."""
    from agent.backend.lean_source import parse_lean

    sites = parse_lean(statement).sites
    return bool(sites) and sites[-1].has_sorry and not sites[-1].whole


def _without_proof(statement: str) -> str:
    from agent.backend.lean_source import parse_lean

    sites = parse_lean(statement).sites
    return statement[: sites[-1].statement_end].rstrip() if sites else statement.rstrip().removesuffix(":=").rstrip()


# --- worker processes ------------------------------------------------------------------------------------------------


def _environment() -> dict[str, str]:
    """The environment with this very package importable, however the program was started."""
    home = str(Path(agent.__file__).resolve().parent.parent)
    inherited = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": home + (os.pathsep + inherited if inherited else "")}


def embedded_backend(
    *,
    workers: int = 1,
    imports: tuple[str, ...] | None = None,
    memory_mb: int | None = DEFAULT_MEMORY_MB,
    startup: Startup | None = None,
    reproducible: bool = False,
) -> RpcBackend:
    """The embedded engine in `workers` protected processes. `reproducible`: no session's heartbeats depend on what ran
    before in its process."""
    program = [sys.executable, "-m", "agent.backend.embedded", *([APART] if reproducible else [])]
    launcher: Launcher = (
        ForkLauncher([*program, "--host"], _environment(), startup)
        if available()
        else ProcessLauncher(program, env=_environment())
    )
    return RpcBackend(launcher, name="embedded", workers=workers, imports=imports, memory_mb=memory_mb)


def _warm_up(startup: Startup, apart: bool) -> MakeBackend:
    """Load the whole library; a worker that asks for imports sees that part of it."""
    from agent.engine.exceptions import EngineError

    engine = load_engine(startup=startup)
    engine.warm_up()
    if apart:
        engine.keep_apart()

    def make(imports: tuple[str, ...] | None) -> EngineBackend:
        try:
            return EngineBackend(engine.with_imports(imports))
        except EngineError as error:
            raise _fault(error) from None

    return make


def main(arguments: Sequence[str]) -> None:
    """``--host FD``: the parent of workers. Else: one worker on stdin and stdout. ``--apart`` before: see
    `Engine.keep_apart`."""
    apart = arguments[:1] == [APART]
    rest = arguments[1:] if apart else arguments
    if rest[:1] == ["--host"]:
        host_main(int(rest[1]), partial(_warm_up, apart=apart))
    else:
        output = private_stdout()
        idle = IdleCollection()

        def make(imports: tuple[str, ...] | None) -> EngineBackend:
            engine = load_engine(imports)
            if apart:
                engine.warm_up()
                engine.keep_apart()
            return EngineBackend(engine)

        server = SessionServer(make, output, idle.collect_if_due)
        server.serve(sys.stdin.buffer)


if __name__ == "__main__":
    main(sys.argv[1:])
