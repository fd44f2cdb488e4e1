"""The session protocol's server loop: any backend, spoken to over a pair of byte streams.

One thread reads requests; one worker thread (more for a backend that is `concurrent`) answers them, so that `cancel` is
heard while a tactic runs: the request is answered at once, a backend that can `cancel` ends what it did for it, and
`cancel` itself is answered when nothing of that runs any more. Nothing but replies reaches the output stream:
`private_stdout` moves the process's own stdout away first, so a stray print cannot desynchronise the stream or forge a
reply.
"""

from __future__ import annotations

import gc
import itertools
import json
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO, Protocol, runtime_checkable

from agent import __version__
from agent.backend.base import (
    Backend,
    BackendError,
    BackendFault,
    Limits,
    ProofFinished,
    Session,
    TacticState,
    Theorem,
)
from agent.backend.cancellation import Cancellation
from agent.backend.protocol import (
    INTERNAL_ERROR,
    INVALID_PARAMS,
    INVALID_REQUEST,
    MAX_LINE,
    METHOD_NOT_FOUND,
    PARSE_ERROR,
    SERVER_ERROR,
    encode,
    error_reply,
    report_to_json,
    result_to_json,
    state_to_json,
)

STACK_BYTES = 512 * 1024 * 1024
RECURSION_LIMIT = 200_000


def private_stdout() -> BinaryIO:
    """The process's stdout as a stream of its own; what else is written to stdout from now on goes to stderr."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return own


def run_with_large_stack(work: Callable[[], None], name: str = "lean") -> threading.Thread:
    """Start `work` in a thread fit for deep recursion."""
    sys.setrecursionlimit(RECURSION_LIMIT)
    before = threading.stack_size(STACK_BYTES)
    try:
        thread = threading.Thread(target=work, name=name, daemon=True)
        thread.start()
    finally:
        threading.stack_size(before)
    return thread


@dataclass
class _OpenSession:
    session: Session
    states: dict[int, TacticState] = field(default_factory=dict)
    ids: itertools.count[int] = field(default_factory=itertools.count)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, state: TacticState) -> int:
        with self.lock:
            new = next(self.ids)
            self.states[new] = state
            return new


def _bad(message: str) -> BackendError:
    return BackendError("bad_request", message)


def _param(params: dict[str, Any], key: str, kind: type, optional: bool = False) -> Any:
    value = params.get(key)
    if value is None and optional:
        return None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _bad(f"parameter {key!r} is missing or not {'an integer' if kind is int else 'a ' + kind.__name__}")
    return value


_DUE = 100_000  # objects made since the last collection
_ROUNDS = 10  # collections of young objects to one of all


class IdleCollection:
    """Cycles of Python objects are collected when an answer is out, never while one is made: after a long run the
    collector walks all that the run has made, tenths of a second, at once."""

    def __init__(self) -> None:
        gc.disable()
        self._round = 0

    def collect_if_due(self) -> None:
        if gc.get_count()[0] >= _DUE:
            self._round += 1
            gc.collect(2 if self._round % _ROUNDS == 0 else 1)


@runtime_checkable
class TidiesUp(Protocol):
    """A backend that has something to put in order between two requests."""

    def tidy_up(self) -> None: ...


class SessionServer:
    """Answers the protocol's requests for one client. `make_backend` is called once, at `initialize` (or at the first
    request that needs a backend), with the imports asked for; `when_idle` after each answer."""

    def __init__(
        self,
        make_backend: Callable[[tuple[str, ...] | None], Backend],
        output: BinaryIO,
        when_idle: Callable[[], None] | None = None,
    ) -> None:
        self._make_backend = make_backend
        self._when_idle = when_idle
        self._output = output
        self._output_lock = threading.Lock()
        self._backend: Backend | None = None
        self._imports: tuple[str, ...] | None = None
        self._backend_lock = threading.Lock()
        self._sessions: dict[int, _OpenSession] = {}
        self._session_ids = itertools.count(1)
        self._requests: queue.SimpleQueue[tuple[dict[str, Any], Cancellation] | None] = queue.SimpleQueue()
        self._running: dict[Any, Cancellation] = {}  # by the id of requests not answered yet
        self._at_work: dict[Cancellation, list[Any]] = {}  # with the ids of requests to cancel them
        self._running_lock = threading.Lock()

    # -- the loop

    def serve(self, source: BinaryIO, workers: int = 1) -> None:
        """Read requests until the end of input, then answer what is queued and close everything."""
        threads = [run_with_large_stack(self._work, f"lean-{i}") for i in range(workers)]
        try:
            while True:
                line = source.readline(MAX_LINE + 1)
                if not line:
                    break
                if len(line) > MAX_LINE:
                    while line and not line.endswith(b"\n"):
                        line = source.readline(MAX_LINE)
                    self._send(error_reply(None, INVALID_REQUEST, _bad(f"a line is longer than {MAX_LINE} bytes")))
                    continue
                if line.strip():
                    self._receive(line)
        finally:
            for _ in threads:
                self._requests.put(None)
            for thread in threads:
                thread.join(timeout=5)
            for opened in list(self._sessions.values()):
                opened.session.close()
            if self._backend is not None:
                self._backend.close()

    def _receive(self, line: bytes) -> None:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            self._send(error_reply(None, PARSE_ERROR, _bad("a line is not JSON")))
            return
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            request_id = message.get("id") if isinstance(message, dict) else None
            self._send(error_reply(request_id, INVALID_REQUEST, _bad("a request needs a method")))
            return
        request_id = message.get("id")
        if isinstance(request_id, (list, dict)):
            self._send(error_reply(None, INVALID_REQUEST, _bad("an id is a number or a string")))
            return
        if not isinstance(message.get("params", {}), dict):
            self._send(error_reply(request_id, INVALID_PARAMS, _bad("params must be an object")))
            return
        if message["method"] == "cancel":
            self._cancel(request_id, message.get("params", {}))
            return
        with self._running_lock:
            if request_id in self._running:
                self._send(error_reply(request_id, INVALID_REQUEST, _bad("this id is already in use")))
                return
            cancellation = self._running[request_id] = Cancellation()
        self._requests.put((message, cancellation))

    def _cancel(self, request_id: Any, params: dict[str, Any]) -> None:
        target = params.get("id")
        with self._running_lock:
            cancellation = None if isinstance(target, (list, dict)) else self._running.pop(target, None)
            at_work = cancellation is not None and cancellation in self._at_work
            if cancellation is not None and at_work:
                self._at_work[cancellation].append(request_id)
        if cancellation is not None:
            self._send(error_reply(target, SERVER_ERROR, BackendError("cancelled", "cancelled")))
            cancellation.cancel()
            if not at_work:
                self._send({"jsonrpc": "2.0", "id": request_id, "result": {}})
        else:
            error = BackendError("unknown_id", f"no running request has the id {target!r}")
            self._send(error_reply(request_id, SERVER_ERROR, error))

    def _work(self) -> None:
        while (request := self._requests.get()) is not None:
            message, cancellation = request
            with self._running_lock:
                if self._running.get(message.get("id")) is not cancellation:
                    continue  # it was cancelled while it waited
                self._at_work[cancellation] = []
            request_id = message.get("id")
            with cancellation.governing():
                reply = self._answer(request_id, message["method"], message.get("params", {}))
            if cancellation.cancelled:
                self._tidy_up()  # it may have left much
            with self._running_lock:
                wanted = self._running.get(request_id) is cancellation
                if wanted:
                    del self._running[request_id]
                cancelled_by = self._at_work.pop(cancellation)
            if wanted:  # else `cancel` has answered
                self._send(reply)
            for cancel_id in cancelled_by:
                self._send({"jsonrpc": "2.0", "id": cancel_id, "result": {}})
            self._tidy_up()

    def _tidy_up(self) -> None:
        if isinstance(self._backend, TidiesUp):
            self._backend.tidy_up()
        if self._when_idle is not None:
            self._when_idle()

    def _send(self, message: dict[str, Any]) -> None:
        data = encode(message)
        with self._output_lock:
            view = memoryview(data)
            while view:
                written = self._output.write(view)
                view = view[written if written is not None else 0 :]
            self._output.flush()

    def _answer(self, request_id: Any, method: str, params: dict[str, Any]) -> dict[str, Any]:
        handler = self._METHODS.get(method)
        if handler is None:
            return error_reply(request_id, METHOD_NOT_FOUND, _bad(f"unknown method {method!r}"))
        try:
            return {"jsonrpc": "2.0", "id": request_id, "result": handler(self, params)}
        except BackendError as error:
            code = INVALID_PARAMS if error.kind == "bad_request" else SERVER_ERROR
            return error_reply(request_id, code, error)
        except BackendFault as error:
            return error_reply(request_id, SERVER_ERROR, BackendError("internal", str(error)))
        except MemoryError:
            return error_reply(request_id, SERVER_ERROR, BackendError("limit", "memory ran out"))
        except RecursionError:
            return error_reply(request_id, SERVER_ERROR, BackendError("limit", "deep recursion was detected"))
        except Exception as error:  # a bug of the backend: reported to the client, and the server lives on
            traceback.print_exc(file=sys.stderr)
            internal = BackendError("internal", f"{type(error).__name__}: {error}")
            return error_reply(request_id, INTERNAL_ERROR, internal)

    # -- the methods

    def _need_backend(self, imports: tuple[str, ...] | None = None) -> Backend:
        with self._backend_lock:
            if self._backend is None:
                self._backend = self._make_backend(imports)
            return self._backend

    def _initialize(self, params: dict[str, Any]) -> dict[str, Any]:
        imports = _param(params, "imports", list, optional=True)
        if imports is not None and not all(isinstance(name, str) for name in imports):
            raise _bad("imports must be a list of module names")
        if self._backend is not None:
            raise _bad("initialize comes first, and once")
        self._imports = None if imports is None else tuple(imports)
        backend = self._need_backend(self._imports)
        about = backend.describe()
        return {
            "server": f"lean3-agent {__version__} ({about.get('name', '?')})",
            "lean_version": about.get("version", ""),
            "library": about.get("library", ""),
            "capabilities": sorted({"cancel", *backend.capabilities} - {"header"}),
        }

    def _open(self, params: dict[str, Any]) -> dict[str, Any]:
        if "path" in params:
            from agent.backend.lean_source import read_lean

            path = Path(_param(params, "path", str))
            try:
                file = read_lean(path)
            except (OSError, ValueError) as error:
                raise _bad(str(error)) from None
            theorem = file.find(_param(params, "theorem", str))
            if theorem is None:
                raise BackendError("unknown_id", f"{path} has no theorem {params['theorem']!r}")
            if not theorem.imports and self._imports is not None:
                theorem = replace(theorem, imports=self._imports)
        else:
            header = _param(params, "header", str, optional=True) or ""
            forgiving = _param(params, "header_may_fail", bool, optional=True) or False
            theorem = Theorem("_", _param(params, "statement", str), header, header_may_fail=forgiving)
        session = self._need_backend().open(theorem)
        opened = _OpenSession(session)
        first = opened.add(session.initial_state)
        number = next(self._session_ids)
        self._sessions[number] = opened
        return {"session": number, **state_to_json(session.initial_state, first)}

    def _session(self, params: dict[str, Any]) -> _OpenSession:
        number = _param(params, "session", int)
        opened = self._sessions.get(number)
        if opened is None:
            raise BackendError("unknown_id", f"no session {number} is open")
        return opened

    def _state(self, opened: _OpenSession, params: dict[str, Any]) -> TacticState:
        number = _param(params, "state", int)
        state = opened.states.get(number)
        if state is None:
            raise BackendError("unknown_id", f"the session has no state {number}")
        return state

    def _run_tactic(self, params: dict[str, Any]) -> dict[str, Any]:
        opened = self._session(params)
        state = self._state(opened, params)
        tactic = _param(params, "tactic", str)
        timeout_ms = params.get("timeout_ms")
        if timeout_ms is not None and not (isinstance(timeout_ms, (int, float)) and timeout_ms > 0):
            raise _bad("timeout_ms must be a positive number")
        heartbeats = _param(params, "heartbeats", int, optional=True)
        limits = Limits(None if timeout_ms is None else timeout_ms / 1000, heartbeats)
        start = time.monotonic()
        try:
            result = opened.session.run_tactic(state, tactic, limits)
        except MemoryError:
            return {"outcome": "timed_out", "limit": "memory", "seconds": round(time.monotonic() - start, 6)}
        seconds = round(time.monotonic() - start, 6)
        new = opened.add(result) if isinstance(result, TacticState) else -1
        if isinstance(result, ProofFinished):
            new = next(opened.ids)
        return {**result_to_json(result, new), "seconds": seconds}

    def _focus(self, params: dict[str, Any]) -> dict[str, Any]:
        opened = self._session(params)
        state = self._state(opened, params)
        goals = _param(params, "goals", list)
        valid = all(isinstance(i, int) and 0 <= i < len(state.goals) for i in goals)
        if not goals or not valid or len(set(goals)) != len(goals):
            raise _bad("goals must be distinct indices of the state's goals")
        focused = opened.session.focus(state, goals)
        return state_to_json(focused, opened.add(focused))

    def _check(self, params: dict[str, Any]) -> dict[str, Any]:
        if "path" in params:
            path = Path(_param(params, "path", str))
            try:
                source = path.read_bytes().decode("utf-8")
            except UnicodeDecodeError as error:
                raise _bad(f"{path} is not UTF-8 (byte {error.start})") from None
            except OSError as error:
                raise _bad(f"{path}: {error.strerror}") from None
        else:
            source = _param(params, "source", str)
        timeout_ms = params.get("timeout_ms")
        seconds = timeout_ms / 1000 if isinstance(timeout_ms, (int, float)) else None
        return report_to_json(self._need_backend().check(source, seconds=seconds))

    def _close(self, params: dict[str, Any]) -> dict[str, Any]:
        opened = self._session(params)
        del self._sessions[params["session"]]
        opened.session.close()
        return {}

    _METHODS: dict[str, Callable[[SessionServer, dict[str, Any]], dict[str, Any]]] = {
        "initialize": _initialize,
        "open": _open,
        "run_tactic": _run_tactic,
        "focus": _focus,
        "check": _check,
        "close": _close,
    }
