"""Server processes forked from one warm parent.

The parent is a program that calls `host_main`: it warms up once (loads a library), then forks a worker for every socket
that comes over its control socket. A new worker is ready in milliseconds and shares the parent's memory. `ForkLauncher`
is the other side: it starts the parent at the first need and asks it for workers.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from agent.backend.base import Backend, BackendFault, BackendTerminated, BackendUnavailable, Startup
from agent.backend.rpc import Channel, kill_group
from agent.backend.rpc_server import IdleCollection, SessionServer, private_stdout, run_with_large_stack

MakeBackend = Callable[[tuple[str, ...] | None], Backend]
"""From the imports a client asks for to the backend that serves it."""

STOP_SECONDS = 5.0
"""How long a parent may take to put away what it has half done, before it is killed."""

SIGNAL_SECONDS = 0.2
"""How often a parent that warms up looks whether it has been told to end."""


def available() -> bool:
    """This system can fork processes and hand them sockets."""
    return hasattr(os, "fork") and hasattr(socket, "send_fds")


# --- the parent ------------------------------------------------------------------------------------------------------


def _serve_worker(make_backend: MakeBackend, connection: socket.socket) -> None:
    """The life of a forked worker: the session protocol over `connection` until its end."""
    idle = IdleCollection()
    SessionServer(make_backend, connection.makefile("wb"), idle.collect_if_due).serve(connection.makefile("rb"))


@dataclass(frozen=True)
class _Relay:
    """A `Startup` that hands on what it hears to the client's."""

    control: socket.socket

    def progress(self, what: str, done: int, total: int) -> None:
        _say(self.control, {"progress": [what, done, total]})

    def warn(self, text: str) -> None:
        _say(self.control, {"warning": text})


def _warmed(warm_up: Callable[[Startup], MakeBackend], startup: Startup) -> tuple[MakeBackend | None, str]:
    """What `warm_up` gives, done where recursion may go deep; or None and the reason."""
    made: list[MakeBackend] = []
    trouble: list[str] = []

    def work() -> None:
        try:
            made.append(warm_up(startup))
        except (BackendFault, ImportError) as error:
            trouble.append(str(error))

    worker = run_with_large_stack(work)
    while worker.is_alive():
        # Not forever: a signal that comes just before the wait begins is only seen when the wait ends.
        worker.join(SIGNAL_SECONDS)
    return (made[0], "") if made else (None, trouble[0] if trouble else "warming up failed; stderr says why")


def host_main(control_fd: int, warm_up: Callable[[Startup], MakeBackend]) -> None:
    """The parent process: warm up, say so, fork a worker for every socket received, report every worker's end."""
    private_stdout()
    control = socket.socket(fileno=control_fd)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # An exit in good order: what is half written is put away by those who registered for it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    make_backend, trouble = _warmed(warm_up, _Relay(control))
    _say(control, {"ready": make_backend is not None, "trouble": trouble})
    if make_backend is None:
        return
    gc.collect()
    gc.freeze()  # what is warm stays out of the workers' collections, and so in shared pages
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
                    signal.signal(signal.SIGTERM, signal.SIG_DFL)
                    os.setsid()
                    control.close()
                    _serve_worker(make_backend, socket.socket(fileno=fd))
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


# --- the client's side -----------------------------------------------------------------------------------------------


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
    """Starts the parent (`argv` and the number of its control socket) at the first need, and asks it for workers."""

    def __init__(
        self, argv: Sequence[str], env: dict[str, str] | None = None, startup: Startup | None = None
    ) -> None:
        self._argv = argv
        self._env = env
        self._startup = startup
        self._lock = threading.Lock()
        self._host: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._replies: BinaryIO | None = None
        self._tail: deque[bytes] = deque(maxlen=40)
        self._drain: threading.Thread | None = None
        self.exit_codes: dict[int, int] = {}

    def launch(self, imports: tuple[str, ...] | None = None) -> Channel:
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
                raise BackendTerminated(f"the workers' parent process is gone: {error.strerror}") from None
            return ForkChannel(reply["pid"], ours, self)

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        os.set_inheritable(theirs.fileno(), True)
        self._host = subprocess.Popen(
            [*self._argv, str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
            env=self._env,
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
                raise BackendTerminated("the workers' parent process ended", code, tail)
            message = json.loads(line)
            if "exited" in message:
                self.exit_codes[message["exited"]] = message["code"]
            elif key in message:
                return message
            elif self._startup is not None:
                if "progress" in message:
                    self._startup.progress(*message["progress"])
                elif "warning" in message:
                    self._startup.warn(message["warning"])

    def stderr_tail(self) -> str:
        return b"".join(self._tail).decode("utf-8", "replace")

    def _stop(self) -> None:
        if self._replies is not None:
            self._replies.close()
        if self._control is not None:
            self._control.close()
        if self._host is not None:
            self._host.terminate()
            try:
                self._host.wait(timeout=STOP_SECONDS)
            except subprocess.TimeoutExpired:
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
