"""The embedded Lean 3 engine as a backend: worker processes forked from one warm parent.

`EngineBackend` is the engine in this process, unprotected: what a worker serves. `embedded_backend()` is what programs
use: a parent process (this module as a program) loads the compiled library once and forks a worker for every request
that comes over its control socket, so a new worker is ready in milliseconds and shares the library's memory.
Where processes cannot be forked, every worker is a process of its own.
"""

from __future__ import annotations

import array
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import agent
from agent.backend.base import (
    BackendError,
    BackendTerminated,
    BackendUnavailable,
    ErrorKind,
    FileReport,
    Limits,
    Message,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
    Theorem,
    TheoremReport,
)
from agent.backend.rpc import Channel, ProcessLauncher, RpcBackend, kill_group
from agent.backend.rpc_server import SessionServer, private_stdout, run_with_large_stack

if TYPE_CHECKING:
    from agent.engine.frontend.engine import Engine, EngineState, ProofSession

LEAN_VERSION = "3.42.1"
DEFAULT_MEMORY_MB = 4096


# --- the engine in this process --------------------------------------------------------------------------------------


def load_engine(imports: tuple[str, ...] | None = None) -> Engine:
    """The engine with its library. Faults: BackendUnavailable when the library cannot be built or read."""
    from agent.engine.exceptions import EngineError
    from agent.engine.frontend.engine import Engine

    try:
        return Engine.load(imports)
    except EngineError as error:
        raise _fault(error) from None
    except OSError as error:
        reason = f"the embedded library cannot be loaded: {error.strerror or error}"
        raise BackendUnavailable(f"{reason} ({error.filename})" if error.filename else reason) from None


def _fault(error: Any) -> BackendError:
    """A protocol error from an `EngineError`."""
    given = getattr(error, "kind", "elaboration")
    kind = cast(ErrorKind, given if given in ("elaboration", "unsupported", "limit") else "elaboration")
    line, column = getattr(error, "line", None), getattr(error, "column", None)
    position = getattr(error, "position", None)
    if line is None and position is not None:
        line, column = position
    message = getattr(error, "message", None)
    if callable(message):
        message = message()
    return BackendError(kind, message if isinstance(message, str) else str(error), line, column)


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
            self._states[state.id], tactic, seconds=limits.seconds, heartbeats=limits.heartbeats
        )
        if isinstance(outcome, engine.EngineState):
            return self._add(outcome)
        if isinstance(outcome, engine.Finished):
            return ProofFinished(-1)
        if isinstance(outcome, engine.Failed):
            return TacticFailed(outcome.message, outcome.kind)
        if isinstance(outcome, engine.TimedOut):
            return TacticTimedOut(outcome.limit)
        return ProofGivenUp()

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        return self._add(self._session.focus(self._states[state.id], list(goals)))

    def close(self) -> None:
        self._states.clear()


class EngineBackend:
    """The engine as a `Backend` in this process: no protection against a tactic that hangs or eats memory."""

    def __init__(self, engine: Engine, imports: tuple[str, ...] | None = None) -> None:
        self._engine = engine

    @property
    def capabilities(self) -> frozenset[str]:
        return frozenset({"check", "focus", "heartbeats", "header"})

    def describe(self) -> dict[str, str]:
        return {"name": "embedded", "version": LEAN_VERSION, "library": self._engine.library_fingerprint}

    def open(self, theorem: Theorem) -> EngineSession:
        from agent.engine.exceptions import EngineError

        statement = theorem.opening()
        try:
            if _has_begun_proof(statement):
                source = f"{theorem.header}\n{statement}\n"
                name = theorem.name if theorem.name != "_" else _last_theorem(source)
                return EngineSession(self._engine.open_file(source, name))
            return EngineSession(self._engine.open_theorem(theorem.header, _without_proof(statement)))
        except EngineError as error:
            raise _fault(error) from None

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        from agent.engine.exceptions import EngineError

        try:
            report = self._engine.check_source(source, seconds=seconds)
        except EngineError as error:
            raise _fault(error) from None
        return FileReport(
            report.ok,
            tuple(Message(m.line, m.column, m.severity, m.text, m.end_line, m.end_column) for m in report.messages),
            tuple(TheoremReport(t.name, t.ok, tuple(t.axioms), tuple(t.assumed)) for t in report.theorems),
        )

    def events(self) -> list[dict[str, Any]]:
        return []

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


def _last_theorem(source: str) -> str:
    from agent.backend.lean_source import parse_lean

    return parse_lean(source).sites[-1].name


# --- the warm parent -------------------------------------------------------------------------------------------------


def _serve_worker(engine: Engine | None, connection: socket.socket) -> None:
    """The life of a forked worker: the session protocol over `connection` until its end."""
    reader: BinaryIO = connection.makefile("rb")
    writer: BinaryIO = connection.makefile("wb")

    def make(imports: tuple[str, ...] | None) -> EngineBackend:
        return EngineBackend(load_engine(imports) if imports is not None or engine is None else engine)

    SessionServer(make, writer).serve(reader)


def _load_in_large_stack() -> tuple[Engine | None, str]:
    loaded: list[Engine] = []
    trouble: list[str] = []

    def work() -> None:
        try:
            loaded.append(load_engine())
        except (BackendUnavailable, BackendError) as error:
            trouble.append(str(error))
        except ImportError as error:
            trouble.append(f"the embedded engine is not installed completely: {error}")

    run_with_large_stack(work).join()
    if loaded:
        return loaded[0], ""
    return None, trouble[0] if trouble else "the embedded engine could not be loaded"


def host_main(control_fd: int) -> None:
    """The parent process: load, say so, fork a worker for every socket received, report every worker's end."""
    private_stdout()
    control = socket.socket(fileno=control_fd)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine, trouble = _load_in_large_stack()
    _say(control, {"ready": engine is not None, "trouble": trouble})
    if engine is None:
        return
    gc.collect()
    gc.freeze()  # the library's objects stay out of the workers' collections, and so in shared pages
    children: set[int] = set()
    control.settimeout(1.0)
    while True:
        try:
            data, fds = _receive_fds(control)
        except TimeoutError:
            _reap(control, children)
            continue
        if not data:
            break
        _reap(control, children)
        for fd in fds:
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    os.setsid()
                    control.close()
                    _serve_worker(engine, socket.socket(fileno=fd))
                    status = 0
                finally:
                    os._exit(status)
            os.close(fd)
            children.add(pid)
            _say(control, {"pid": pid})
    for pid in children:
        kill_group(pid)


def _say(control: socket.socket, message: dict[str, Any]) -> None:
    try:
        control.sendall(json.dumps(message).encode() + b"\n")
    except (BrokenPipeError, ConnectionResetError):
        return  # the client is gone; the next read ends this process


def _receive_fds(control: socket.socket) -> tuple[bytes, list[int]]:
    fds = array.array("i")
    data, ancillary, _, _ = control.recvmsg(1, socket.CMSG_LEN(fds.itemsize))
    for level, kind, payload in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            fds.frombytes(payload[: len(payload) - len(payload) % fds.itemsize])
    return data, list(fds)


def _reap(control: socket.socket, children: set[int]) -> None:
    for pid in list(children):
        try:
            done, status = os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            children.discard(pid)
            continue
        if done:
            children.discard(pid)
            _say(control, {"exited": pid, "code": os.waitstatus_to_exitcode(status)})


class ForkChannel:
    """A worker forked by the parent process, reached over a socket."""

    def __init__(self, pid: int, connection: socket.socket, launcher: ForkLauncher) -> None:
        self.pid = pid
        self._socket = connection
        self._launcher = launcher
        self.reader: BinaryIO = connection.makefile("rb")
        self.writer: BinaryIO = connection.makefile("wb")

    def kill(self) -> None:
        kill_group(self.pid)
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # already closed by the other side

    def exit_code(self) -> int | None:
        return self._launcher.exit_codes.get(self.pid)

    def stderr_tail(self) -> str:
        return self._launcher.stderr_tail()


class ForkLauncher:
    """Starts the parent process at the first need and asks it for workers."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._host: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._replies: BinaryIO | None = None
        self._tail: deque[bytes] = deque(maxlen=40)
        self._drain: threading.Thread | None = None
        self.exit_codes: dict[int, int] = {}

    def launch(self) -> Channel:
        with self._lock:
            if self._host is not None and self._host.poll() is not None:
                self._stop()
            if self._host is None:
                self._start()
            ours, theirs = socket.socketpair()
            assert self._control is not None
            try:
                socket.send_fds(self._control, [b"f"], [theirs.fileno()])
                theirs.close()
                reply = self._read_reply("pid")
            except OSError as error:
                ours.close()
                raise BackendTerminated(f"the embedded engine's parent process is gone: {error.strerror}") from None
            return ForkChannel(reply["pid"], ours, self)

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        os.set_inheritable(theirs.fileno(), True)
        self._host = subprocess.Popen(
            [sys.executable, "-m", "agent.backend.embedded", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
            env=_environment(),
            start_new_session=True,
        )
        theirs.close()
        self._control = ours
        self._replies = ours.makefile("rb")
        self._drain = threading.Thread(target=self._drain_stderr, args=(self._host.stderr,), daemon=True)
        self._drain.start()
        reply = self._read_reply("ready")
        if not reply["ready"]:
            self._stop()
            raise BackendUnavailable(reply["trouble"])

    def _drain_stderr(self, stream: BinaryIO) -> None:
        for line in iter(lambda: stream.readline(65536), b""):
            self._tail.append(line)

    def _read_reply(self, key: str) -> dict[str, Any]:
        assert self._replies is not None
        while True:
            line = self._replies.readline()
            if not line:
                tail = self.stderr_tail()
                code = self._host.poll() if self._host is not None else None
                self._stop()
                raise BackendTerminated("the embedded engine's parent process ended", code, tail)
            message = json.loads(line)
            if "exited" in message:
                self.exit_codes[message["exited"]] = message["code"]
            elif key in message:
                return message

    def stderr_tail(self) -> str:
        return b"".join(self._tail).decode("utf-8", "replace")

    def _stop(self) -> None:
        if self._replies is not None:
            self._replies.close()
        if self._control is not None:
            self._control.close()
        if self._host is not None:
            kill_group(self._host.pid)
            self._host.wait()
            if self._drain is not None:
                self._drain.join(timeout=1)
            if self._host.stderr is not None:
                self._host.stderr.close()
        self._host = self._control = self._replies = self._drain = None

    def close(self) -> None:
        with self._lock:
            self._stop()


def _environment() -> dict[str, str]:
    """The environment with this very package importable, however the program was started."""
    home = str(Path(agent.__file__).resolve().parent.parent)
    inherited = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": home + (os.pathsep + inherited if inherited else "")}


def embedded_backend(
    *, workers: int = 1, imports: tuple[str, ...] | None = None, memory_mb: int | None = DEFAULT_MEMORY_MB
) -> RpcBackend:
    """The embedded engine in `workers` protected processes."""
    launcher: ForkLauncher | ProcessLauncher
    if hasattr(os, "fork") and hasattr(socket, "send_fds"):
        launcher = ForkLauncher()
    else:
        launcher = ProcessLauncher([sys.executable, "-m", "agent.backend.embedded"], env=_environment())
    return RpcBackend(launcher, name="embedded", workers=workers, imports=imports, memory_mb=memory_mb)


def serve_stdio() -> None:
    """One unprotected worker over stdin and stdout."""
    output = private_stdout()
    SessionServer(lambda imports: EngineBackend(load_engine(imports)), output).serve(sys.stdin.buffer)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        host_main(int(sys.argv[1]))
    else:
        serve_stdio()
