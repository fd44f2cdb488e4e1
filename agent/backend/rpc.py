"""Any server of the session protocol, driven as child processes: deadlines, memory limits, crashes, replay.

A `RpcBackend` owns a few worker processes. A session's states are values described by how they came about (a tactic run
on a parent, a focus), so any worker can rebuild any state by replaying its path: that is how states survive the death
of a worker, and how several workers serve one theorem at once.
"""

from __future__ import annotations

import itertools
import json
import os
import queue
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import psutil

from agent.backend.base import (
    BackendError,
    BackendFault,
    BackendTerminated,
    BackendUnavailable,
    FileReport,
    Limits,
    ProofFinished,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancelled, StillRunning, is_cancelled, shielded, when_cancelled
from agent.backend.protocol import MAX_LINE, encode, report_from_json, result_from_json, state_from_json

GRACE_SECONDS = 1.0
"""How long past its own deadline a server may take before it counts as hanging."""
START_SECONDS = 300.0
OPEN_SECONDS = 60.0
REPLAY_FACTOR = 4.0
"""A replayed tactic may take this much longer than its first run was allowed."""
CANCEL_SECONDS = 0.1
"""How long a process may take to leave a cancelled request before it is ended; longer, where the request's own deadline
comes sooner than a new process would be there."""
WATCH_SECONDS = 0.25
RECYCLE_FRACTION = 0.75
"""A worker above this part of its memory limit is replaced between two requests."""
DEATHS_UNDER_A_TACTIC = 3
"""A tactic under which so many processes died is the cause; a start that failed so often will not do."""
DEATHS_IN_ALL = 12


class DeadlineExceeded(Exception):
    """The server did not answer in time."""


class Channel(Protocol):
    """A live server process and the two streams to it."""

    pid: int
    reader: BinaryIO
    writer: BinaryIO

    def kill(self) -> None:
        """End the process and its group. Harmless when it is gone."""
        ...

    def exit_code(self) -> int | None: ...

    def stderr_tail(self) -> str: ...


class Launcher(Protocol):
    def launch(self, imports: tuple[str, ...] | None) -> Channel:
        """Start a server, which will be told the imports as well. Faults: BackendUnavailable."""
        ...

    def close(self) -> None: ...


# --- a server started as a program -----------------------------------------------------------------------------------


class ProcessChannel:
    """A child process in a group of its own, its stderr drained into a short memory."""

    def __init__(self, argv: Sequence[str], cwd: Path | None, env: dict[str, str] | None) -> None:
        self._process = subprocess.Popen(
            list(argv),
            cwd=cwd,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self.pid = self._process.pid
        self.reader: BinaryIO = self._process.stdout  # type: ignore[assignment]
        self.writer: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._tail: deque[bytes] = deque(maxlen=40)
        self._drain = threading.Thread(target=self._drain_stderr, daemon=True)
        self._drain.start()

    def _drain_stderr(self) -> None:
        assert self._process.stderr is not None
        for line in iter(lambda: self._process.stderr.readline(65536), b""):  # type: ignore[union-attr]
            self._tail.append(line)

    def kill(self) -> None:
        kill_group(self.pid)
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return
        self._drain.join(timeout=1)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # unsent bytes for a process that is gone
                    continue

    def exit_code(self) -> int | None:
        try:
            return self._process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            return None

    def stderr_tail(self) -> str:
        self._drain.join(timeout=0.2)
        return b"".join(self._tail).decode("utf-8", "replace")


def kill_group(pid: int) -> None:
    """Kill the process group that `pid` leads."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


@dataclass
class ProcessLauncher:
    """Starts `argv` for every worker."""

    argv: Sequence[str]
    cwd: Path | None = None
    env: dict[str, str] | None = None
    hint: str = ""

    def launch(self, imports: tuple[str, ...] | None) -> Channel:
        try:
            return ProcessChannel(self.argv, self.cwd, self.env)
        except OSError as error:
            raise BackendUnavailable(
                f"cannot start {self.argv[0]}: {error.strerror}. {self.hint}".rstrip(". ")
            ) from None

    def close(self) -> None:
        return


# --- one connection --------------------------------------------------------------------------------------------------


_Answer = dict[str, Any] | BackendTerminated | None
"""A reply, the end of the process, or that the request was cancelled."""


class Connection:
    """Requests and replies over one channel; any number may be under way, from any thread."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.start_seconds = 0.0
        """How long the process took to be there."""
        self._ids = itertools.count(1)
        self._pending: dict[int, queue.SimpleQueue[_Answer]] = {}
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._dead: BackendTerminated | None = None
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def alive(self) -> bool:
        return self._dead is None

    def request(self, method: str, params: dict[str, Any], timeout: float | None = None) -> dict[str, Any]:
        """The result of one request. Raises BackendError, BackendTerminated, DeadlineExceeded, and Cancelled; as after
        a deadline, the server may be StillRunning it."""
        end = None if timeout is None else time.monotonic() + timeout
        answers: queue.SimpleQueue[_Answer] = queue.SimpleQueue()
        request_id = self._expect(answers)
        with when_cancelled(lambda: answers.put(None)):
            self._send(request_id, method, params)
            reply = self._wait(request_id, answers, timeout, DeadlineExceeded(method))
        if reply is None:
            self._cancel(request_id, end)
            raise Cancelled
        error = reply.get("error")
        if error is not None:
            about = error.get("data") or {}
            message = error.get("message", "")
            raise BackendError(about.get("kind", "internal"), message, about.get("line"), about.get("column"))
        return reply["result"]

    def _expect(self, answers: queue.SimpleQueue[_Answer]) -> int:
        """The id of a request whose answer is put there."""
        request_id = next(self._ids)
        with self._lock:
            if self._dead is not None:
                raise self._dead
            self._pending[request_id] = answers
        return request_id

    def _wait(
        self, request_id: int, answers: queue.SimpleQueue[_Answer], timeout: float | None, late: Exception
    ) -> dict[str, Any] | None:
        try:
            reply = answers.get(timeout=timeout)
        except queue.Empty:
            with self._lock:
                self._pending.pop(request_id, None)
            raise late from None
        if isinstance(reply, BackendTerminated):
            raise reply
        return reply

    def _cancel(self, request_id: int, end: float | None) -> None:
        """Have the server leave a request. Whatever it answers to that, it answers when it is free: by itself, because
        the request has ended, or because `cancel` ended it. Raises StillRunning, BackendTerminated."""
        with self._lock:
            self._pending.pop(request_id, None)
        answers: queue.SimpleQueue[_Answer] = queue.SimpleQueue()
        cancel_id = self._expect(answers)
        self._send(cancel_id, "cancel", {"id": request_id})
        left = None if end is None else end - time.monotonic()
        soon = left is not None and left <= self.start_seconds
        self._wait(cancel_id, answers, max(CANCEL_SECONDS, left or 0.0) if soon else CANCEL_SECONDS, StillRunning())

    def tell(self, method: str, params: dict[str, Any]) -> None:
        """A request whose result is of no interest; not waited for."""
        if self.alive:
            self._send(next(self._ids), method, params)

    def _send(self, request_id: int, method: str, params: dict[str, Any]) -> None:
        data = encode({"jsonrpc": "2.0", "id": request_id, "method": method, "params": params})
        try:
            with self._write_lock:
                self.channel.writer.write(data)
                self.channel.writer.flush()
        except (OSError, ValueError):
            self._fail("the backend closed its input")

    def _read(self) -> None:
        reader = self.channel.reader
        try:
            while True:
                line = reader.readline(MAX_LINE + 1)
                if not line:
                    break
                try:
                    reply = json.loads(line)
                except ValueError:
                    continue  # not a reply: something the server let slip
                if not isinstance(reply, dict) or not ("result" in reply or "error" in reply):
                    continue
                with self._lock:
                    answers = self._pending.pop(reply.get("id"), None)  # type: ignore[arg-type]
                if answers is not None:
                    answers.put(reply)
        except (OSError, ValueError):
            pass  # the stream was closed under the reader: the same as its end
        self._fail("the backend's process ended")

    def _fail(self, reason: str) -> None:
        with self._lock:
            if self._dead is None:
                self._dead = BackendTerminated(reason, self.channel.exit_code(), self.channel.stderr_tail())
            pending, self._pending = self._pending, {}
            dead = self._dead
        for answers in pending.values():
            answers.put(dead)

    def kill(self) -> None:
        self.channel.kill()
        self._reader.join(timeout=2)


# --- the backend -----------------------------------------------------------------------------------------------------


class _Worker:
    """A place for one server process; `generation` counts the processes that have stood in it."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.generation = 0
        self.connection: Connection | None = None
        self.imports: tuple[str, ...] | None = None
        self.busy = False
        self.busy_since = 0.0
        self.busy_seconds = 0.0
        self.over_memory = False
        self.started = 0.0
        self.served = 0

    @property
    def key(self) -> tuple[int, int]:
        return (self.index, self.generation)

    def live(self) -> Connection:
        connection = self.connection
        if connection is None:
            raise BackendTerminated("the backend is closed")
        return connection


@dataclass
class _Replica:
    """What one worker process knows of a session."""

    session: int
    states: dict[int, int] = field(default_factory=dict)  # our id -> the server's


class RpcBackend:
    """A backend made of `workers` servers started by `launcher`.

    `memory_mb` bounds each worker's resident memory; `fresh_check` compiles files in a process that has done nothing
    else; a worker has `start_seconds` to begin (None: no bound; `slow_start` says what it may mean to take longer)
    and `open_seconds` for each statement, and must answer
    within `grace_seconds` of a tactic's own deadline. After `recycle_tactics` tactics or `recycle_seconds` a fresh one
    takes its place. Safe to use from several threads; as many requests run at once as there are workers.
    """

    def __init__(
        self,
        launcher: Launcher,
        *,
        name: str,
        workers: int = 1,
        imports: tuple[str, ...] | None = None,
        memory_mb: int | None = None,
        fresh_check: bool = True,
        start_seconds: float | None = START_SECONDS,
        slow_start: str = "",
        open_seconds: float = OPEN_SECONDS,
        grace_seconds: float = GRACE_SECONDS,
        recycle_tactics: int | None = None,
        recycle_seconds: float | None = None,
    ) -> None:
        self._launcher = launcher
        self.grace_seconds = grace_seconds
        self._recycle_tactics = recycle_tactics
        self._recycle_seconds = recycle_seconds
        self.start_seconds = start_seconds
        self._slow_start = slow_start
        self.open_seconds = open_seconds
        self._name = name
        self._imports = imports
        self._memory_bytes = None if memory_mb is None else memory_mb * 1024 * 1024
        self._fresh_check = fresh_check
        self._workers = [_Worker(i) for i in range(max(1, workers))]
        self._condition = threading.Condition()
        self._turns = itertools.count()
        self._waiting: deque[int] = deque()
        self._about: dict[str, str] = {}
        self._capabilities: frozenset[str] | None = None
        self._closed = False
        self._extra: set[Connection] = set()  # processes outside the pool: fresh checks
        self._too_large: set[Connection] = set()  # those of them that were ended for their memory
        self._watch: threading.Thread | None = None

    # -- Backend

    @property
    def capabilities(self) -> frozenset[str]:
        if self._capabilities is None:
            worker = self._acquire(self._imports, frozenset())
            try:
                self._ensure_running(worker, self._imports)
            finally:
                self._release(worker)
        assert self._capabilities is not None
        return self._capabilities | {"cancel", "concurrent", "header"}

    def describe(self) -> dict[str, str]:
        _ = self.capabilities
        return dict(self._about)

    @property
    def worker_count(self) -> int:
        return len(self._workers)

    @property
    def busy_seconds(self) -> float:
        """Seconds that workers have been at work so far, summed over them: utilisation is this by `worker_count` and
        the time that went by."""
        with self._condition:
            now = time.monotonic()
            return sum(w.busy_seconds + (now - w.busy_since if w.busy else 0.0) for w in self._workers)

    def open(self, theorem: Theorem) -> RpcSession:
        return RpcSession(self, theorem)

    def open_params(self, theorem: Theorem) -> dict[str, Any]:
        """What the server's `open` is told of a theorem."""
        params: dict[str, Any] = {"header": theorem.header, "statement": theorem.opening()}
        if theorem.header_may_fail:
            params["header_may_fail"] = True
        return params

    def check(
        self,
        source: str,
        *,
        seconds: float | None = None,
        imports: tuple[str, ...] | None = None,
        fresh: bool | None = None,
    ) -> FileReport:
        """As the contract says. `fresh` False: in a worker that may have compiled another version of the file and need
        not compile the common beginning again; for a person who types, never for a verdict."""
        params: dict[str, Any] = {"source": source}
        if seconds is not None:
            params["timeout_ms"] = max(1, int(seconds * 1000))
        imports = imports if imports is not None else self._imports
        timeout = None if seconds is None else seconds + GRACE_SECONDS
        if self._fresh_check if fresh is None else fresh:
            connection = self._start(imports)
            with self._condition:
                self._extra.add(connection)
            self._watch_memory_from_now_on()
            try:
                return report_from_json(self._checked(connection, params, timeout))
            except BackendTerminated:
                if connection not in self._too_large or self._memory_bytes is None:
                    raise
                raise BackendError("limit", f"compiling took more than {self._memory_bytes // 2**20} MB") from None
            finally:
                with self._condition:
                    self._extra.discard(connection)
                    self._too_large.discard(connection)
                connection.kill()
        worker = self._acquire(imports, frozenset())
        try:
            self._ensure_running(worker, imports)
            try:
                return report_from_json(self._checked(worker.live(), params, timeout))
            except BackendError as error:
                if error.kind == "limit" or isinstance(error, StillRunning):
                    self._retire(worker)
                raise
        finally:
            self._release(worker)

    @staticmethod
    def _checked(connection: Connection, params: dict[str, Any], timeout: float | None) -> dict[str, Any]:
        try:
            return connection.request("check", params, timeout)
        except DeadlineExceeded:
            raise BackendError("limit", f"compiling took longer than {params['timeout_ms'] / 1000:g} s") from None

    def close(self) -> None:
        with self._condition:
            self._closed = True
            self._condition.notify_all()
            connections = [w.connection for w in self._workers if w.connection is not None] + list(self._extra)
            for worker in self._workers:
                worker.connection = None
        for connection in connections:
            connection.kill()
        self._launcher.close()

    def __enter__(self) -> RpcBackend:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    # -- workers

    def _start(self, imports: tuple[str, ...] | None) -> Connection:
        if self._closed:
            raise BackendTerminated("the backend is closed")
        begun = time.monotonic()
        connection = Connection(self._launcher.launch(imports))
        try:
            with shielded():  # whoever comes next needs it as well
                result = connection.request(
                    "initialize", {} if imports is None else {"imports": list(imports)}, self.start_seconds
                )
        except DeadlineExceeded:
            connection.kill()
            words = f"the backend did not start within {self.start_seconds:g} s"
            raise BackendTerminated(f"{words}; {self._slow_start}" if self._slow_start else words) from None
        except BackendError as error:
            connection.kill()
            raise BackendError(error.kind, error.message, error.line, error.column) from None
        except BackendTerminated:
            connection.kill()
            raise
        connection.start_seconds = time.monotonic() - begun
        self._about = {
            "name": self._name,
            "version": str(result.get("lean_version", "")),
            "library": str(result.get("library", "")),
        }
        self._capabilities = frozenset(result.get("capabilities", ()))
        return connection

    def _acquire(self, imports: tuple[str, ...] | None, preferred: frozenset[tuple[int, int]]) -> _Worker:
        """An idle worker, waited for: one in `preferred`, else one with these imports, else any. Who came first gets
        one first, so that a session whose tactics take long keeps none from the others."""
        with when_cancelled(self._wake), self._condition:
            turn = next(self._turns)
            self._waiting.append(turn)
            try:
                while True:
                    if self._closed:
                        raise BackendTerminated("the backend is closed")
                    if is_cancelled():
                        raise Cancelled
                    idle = [w for w in self._workers if not w.busy]
                    if idle and self._waiting[0] == turn:
                        break
                    self._condition.wait()
            finally:
                self._waiting.remove(turn)
                self._condition.notify_all()
            worker = min(
                idle, key=lambda w: (w.key not in preferred, w.connection is None or w.imports != imports, w.index)
            )
            worker.busy = True
            worker.busy_since = time.monotonic()
            return worker

    def _wake(self) -> None:
        with self._condition:
            self._condition.notify_all()

    def _release(self, worker: _Worker) -> None:
        with self._condition:
            worker.busy = False
            worker.busy_seconds += time.monotonic() - worker.busy_since
            self._condition.notify_all()

    def _ensure_running(self, worker: _Worker, imports: tuple[str, ...] | None) -> None:
        """Called by the thread that holds `worker`."""
        connection = worker.connection
        fit = connection is not None and connection.alive and not worker.over_memory and not self._worn(worker)
        if fit and worker.imports == imports:
            return
        self._retire(worker)
        worker.connection = self._start(imports)
        worker.imports = imports
        worker.started, worker.served = time.monotonic(), 0
        if self._closed:  # meanwhile: whoever closed it did not see this process
            self._retire(worker)
            raise BackendTerminated("the backend is closed")
        self._watch_memory_from_now_on()

    def _worn(self, worker: _Worker) -> bool:
        many = self._recycle_tactics is not None and worker.served >= self._recycle_tactics
        return many or (
            self._recycle_seconds is not None and time.monotonic() - worker.started >= self._recycle_seconds
        )

    def warm(self, imports: tuple[str, ...] | None = None) -> None:
        """Start all workers with these imports (None: the backend's own), at once and without waiting for them. A fault
        is met again by whoever needs the worker."""
        imports = imports if imports is not None else self._imports

        def start() -> None:
            try:
                self._start_and_release(self._acquire(imports, frozenset()), imports)
            except BackendFault:
                return

        for _ in self._workers:
            threading.Thread(target=start, daemon=True).start()

    def _start_and_release(self, worker: _Worker, imports: tuple[str, ...] | None) -> None:
        """For a worker that this thread has taken. A fault is met again by whoever needs the worker."""
        try:
            self._ensure_running(worker, imports)
        except BackendFault:
            return
        finally:
            self._release(worker)

    def _begin_anew(self, worker: _Worker, imports: tuple[str, ...] | None) -> None:
        """End the process of a worker that the caller holds; it is free again when a new one stands in its place, which
        is not waited for."""
        self._retire(worker)
        threading.Thread(target=self._start_and_release, args=(worker, imports), daemon=True).start()

    def _retire(self, worker: _Worker) -> None:
        connection, worker.connection = worker.connection, None
        worker.generation += 1
        worker.over_memory = False
        if connection is not None:
            connection.kill()

    def _watch_memory_from_now_on(self) -> None:
        with self._condition:
            if self._memory_bytes is not None and self._watch is None:
                self._watch = threading.Thread(target=self._watch_memory, daemon=True)
                self._watch.start()

    def _watch_memory(self) -> None:
        assert self._memory_bytes is not None
        while not self._closed:
            with self._condition:
                extra = list(self._extra)
            for checking in extra:
                try:
                    used = psutil.Process(checking.channel.pid).memory_info().rss
                except psutil.Error:
                    continue
                if used > self._memory_bytes:
                    with self._condition:
                        self._too_large.add(checking)
                    checking.channel.kill()
            for worker in self._workers:
                connection = worker.connection
                if connection is None:
                    continue
                try:
                    used = psutil.Process(connection.channel.pid).memory_info().rss
                except psutil.Error:
                    continue
                if used > self._memory_bytes:
                    worker.over_memory = True
                    connection.channel.kill()
                elif used > self._memory_bytes * RECYCLE_FRACTION:
                    worker.over_memory = True
            time.sleep(WATCH_SECONDS)


class RpcSession:
    """One theorem opened in a `RpcBackend`; its states live in whichever workers have needed them."""

    def __init__(self, backend: RpcBackend, theorem: Theorem) -> None:
        self._backend = backend
        self._theorem = theorem
        self._imports = theorem.imports if theorem.imports is not None else backend._imports
        self._lock = threading.Lock()
        self._ids = itertools.count(1)
        self._origins: dict[int, tuple[int, str, dict[str, Any], float | None]] = {}
        self._states: dict[int, TacticState] = {}
        self._replicas: dict[tuple[int, int], _Replica] = {}
        self._initial: TacticState | None = None
        self._events: list[dict[str, Any]] = []
        self._with_worker(0, lambda worker, replica, remote: None)
        assert self._initial is not None

    @property
    def initial_state(self) -> TacticState:
        assert self._initial is not None
        return self._initial

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        params: dict[str, Any] = {"tactic": tactic}
        if limits.seconds is not None:
            params["timeout_ms"] = max(1, int(limits.seconds * 1000))
        if limits.heartbeats is not None:
            params["heartbeats"] = limits.heartbeats
        timeout = None if limits.seconds is None else limits.seconds + self._backend.grace_seconds

        def run(worker: _Worker, replica: _Replica, remote: int) -> TacticResult:
            try:
                reply = worker.live().request(
                    "run_tactic", {"session": replica.session, "state": remote, **params}, timeout
                )
            except DeadlineExceeded:
                self._event("killed", reason="deadline", tactic=tactic)
                self._backend._retire(worker)
                return TacticTimedOut("seconds")
            except BackendTerminated:
                if worker.over_memory:
                    self._event("killed", reason="memory", tactic=tactic)
                    self._backend._retire(worker)
                    return TacticTimedOut("memory")
                raise
            for event in reply.get("events", ()):
                self._event(**event)
                if event.get("kind") == "crashed":  # the server gives itself up
                    self._backend._retire(worker)
            worker.served += 1
            result = result_from_json(reply)
            if isinstance(result, TacticTimedOut) and result.limit == "memory":
                worker.over_memory = True
            return self._adopt(result, replica, (state.id, "run_tactic", params, limits.seconds))

        try:
            return self._with_worker(state.id, run)
        except BackendTerminated as error:
            return TacticFailed(f"the backend died while it ran this tactic: {error}", "unsupported")
        except BackendError as error:
            if error.kind not in ("internal", "limit"):
                raise
            # A fault of the server in one tactic says nothing about the others.
            self._event("fault", tactic=tactic, reason=error.message)
            return TacticFailed(f"fault of the backend: {error.message}", "unsupported")

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        params = {"goals": list(goals)}

        def run(worker: _Worker, replica: _Replica, remote: int) -> TacticState:
            try:
                reply = worker.live().request(
                    "focus", {"session": replica.session, "state": remote, **params}, OPEN_SECONDS
                )
            except DeadlineExceeded:
                self._backend._retire(worker)
                raise BackendError("limit", "focus did not answer") from None
            focused = self._adopt(state_from_json(reply), replica, (state.id, "focus", params, OPEN_SECONDS))
            assert isinstance(focused, TacticState)
            return focused

        return self._with_worker(state.id, run)

    def close(self) -> None:
        for worker in self._backend._workers:
            replica = self._replicas.pop(worker.key, None)
            connection = worker.connection
            if replica is not None and connection is not None:
                connection.tell("close", {"session": replica.session})

    def events(self) -> list[dict[str, Any]]:
        with self._lock:
            events, self._events = self._events, []
        return events

    def _event(self, kind: str, **details: Any) -> None:
        with self._lock:
            self._events.append({"kind": kind, **details})

    # -- states in workers

    def _adopt(
        self, result: TacticResult, replica: _Replica, origin: tuple[int, str, dict[str, Any], float | None]
    ) -> TacticResult:
        """Give a server's new state an id of ours."""
        if not isinstance(result, (TacticState, ProofFinished)):
            return result
        new = next(self._ids)
        if isinstance(result, ProofFinished):
            return ProofFinished(new)
        with self._lock:
            replica.states[new] = result.id
            self._origins[new] = origin
        state = TacticState(new, result.pp, result.goals, result.groups)
        self._states[new] = state
        return state

    def _with_worker(self, state_id: int, work: Callable[[_Worker, _Replica, int], Any]) -> Any:
        """Run `work` on a worker that has the state; again on a fresh one if the process dies under it. A process that
        dies before it has the state says nothing about the work; one that stays at it when the request is cancelled
        is ended."""
        with self._lock:
            having = frozenset(k for k, r in self._replicas.items() if state_id in r.states)
        worker = self._backend._acquire(self._imports, having)
        deaths = deaths_at_start = deaths_at_work = 0
        release: Callable[[], None] = partial(self._backend._release, worker)
        try:
            while True:
                if is_cancelled():
                    raise Cancelled
                if worker.connection is not None and (worker.over_memory or self._backend._worn(worker)):
                    self._event("recycled", worker=worker.index)
                elif worker.connection is not None and not worker.connection.alive:
                    self._event("crashed", worker=worker.index, reason="the process ended between two requests")
                at_work = False
                try:
                    self._backend._ensure_running(worker, self._imports)
                    replica = self._replica(worker)
                    remote = self._materialise(worker, replica, state_id)
                    at_work = True
                    return work(worker, replica, remote)
                except StillRunning:
                    self._event("killed", worker=worker.index, reason="cancelled")
                    release = partial(self._backend._begin_anew, worker, self._imports)
                    raise Cancelled from None
                except BackendTerminated as error:
                    self._event("crashed", worker=worker.index, reason=str(error))
                    deaths += 1
                    deaths_at_start += worker.connection is None
                    deaths_at_work += at_work
                    self._backend._retire(worker)
                    most = max(deaths_at_start, deaths_at_work)
                    if most >= DEATHS_UNDER_A_TACTIC or deaths >= DEATHS_IN_ALL or self._backend._closed:
                        raise
        finally:
            release()

    def _replica(self, worker: _Worker) -> _Replica:
        replica = self._replicas.get(worker.key)
        if replica is not None:
            return replica
        params, seconds = self._backend.open_params(self._theorem), self._backend.open_seconds
        try:
            reply = worker.live().request("open", params, seconds)
        except DeadlineExceeded:
            self._backend._retire(worker)
            raise BackendError("limit", f"opening the statement took longer than {seconds:g} s") from None
        state = state_from_json(reply)
        replica = _Replica(reply["session"], {0: state.id})
        if self._initial is None:
            self._initial = TacticState(0, state.pp, state.goals, state.groups)
            self._states[0] = self._initial
        with self._lock:
            self._replicas[worker.key] = replica
        return replica

    def _materialise(self, worker: _Worker, replica: _Replica, state_id: int) -> int:
        """The server's id of a state, rebuilt from its nearest known ancestor where need be."""
        path = []
        at = state_id
        while at not in replica.states:
            if at not in self._origins:
                raise BackendError("unknown_id", f"the session has no state {state_id}")
            path.append(at)
            at = self._origins[at][0]
        for missing in reversed(path):
            parent, method, params, seconds = self._origins[missing]
            if "timeout_ms" in params:
                params = {**params, "timeout_ms": int(params["timeout_ms"] * REPLAY_FACTOR)}
            timeout = None if seconds is None else seconds * REPLAY_FACTOR + self._backend.grace_seconds
            try:
                reply = worker.live().request(
                    method, {"session": replica.session, "state": replica.states[parent], **params}, timeout
                )
            except DeadlineExceeded:
                self._backend._retire(worker)
                raise BackendError("limit", "a state could not be rebuilt in time") from None
            if reply.get("pp") != self._states[missing].pp:
                raise BackendError("internal", "a tactic that was replayed gave another state than the first time")
            with self._lock:
                replica.states[missing] = reply["state"]
        return replica.states[state_id]
