"""Python cells, run one after the other by Jupyter's own kernel in a cage, spoken to by Jupyter's own client.

Between two cells the kernel is stopped, so that nothing a cell left behind goes on running; a cell that takes too long
or says too much ends the kernel, and the next cell begins with a new one, without the variables of the old.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import site
import subprocess
import sys
import sysconfig
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

from agent.assistant.interpreter.cage import REFUSED, WORK, Cage, command
from agent.model.base import ModelUnavailable

_ANSI: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_CONNECTION: Final = ".connection.json"
_MAX_MESSAGE: Final = 1 << 20
_MAX_GROWTH: Final = 1 << 30
"""Bytes by which this process may grow while a cell runs: what speaks for the kernel may be the cell's own code, and a
message that has no end is held here until it ends."""
_START: Final = (
    "import sys; sys.path[:0] = {paths!r}\n"
    "from ipykernel.kernelapp import launch_new_instance\n"
    "launch_new_instance(['-f', {file!r}, '--HistoryManager.enabled=False', '--log-level=ERROR'])"
)


class InterpreterUnavailable(ModelUnavailable):
    """The packages are missing, or the system does not offer the isolation without which nothing is run."""


@dataclass(frozen=True)
class CellLimits:
    """Of each cell: seconds and characters of output. Of the kernel: megabytes of memory and of files."""

    seconds: float = 20.0
    characters: int = 8000
    memory_mb: int = 2048
    files_mb: int = 64
    start_seconds: float = 60.0


@dataclass(frozen=True)
class CellResult:
    """`output` is what the cell printed, its last value, and its error. `stopped`: why its kernel was ended, as a
    sentence; the variables are lost then."""

    output: str
    failed: bool = False
    stopped: str | None = None
    seconds: float = 0.0

    def shown(self) -> str:
        """For the model."""
        parts = [self.output.rstrip(), f"[{self.stopped}]" if self.stopped else ""]
        return "\n".join(p for p in parts if p) or "[no output]"


class Interpreter:
    """One conversation's kernel. Started by the first cell; a context manager."""

    def __init__(self, limits: CellLimits = CellLimits()) -> None:
        try:
            import ipykernel  # noqa: F401
            import jupyter_client  # noqa: F401
        except ImportError:
            raise InterpreterUnavailable(
                "the code interpreter needs Jupyter's client and kernel: pip install 'lean3-agent[assistant]'"
            ) from None
        if not sys.platform.startswith("linux"):
            raise InterpreterUnavailable("the code interpreter needs Linux: nothing else isolates what it runs")
        self.limits = limits
        self._kernel: _Kernel | None = None

    def __enter__(self) -> Interpreter:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        if self._kernel is not None:
            self._kernel.close()
            self._kernel = None

    def run(self, code: str) -> CellResult:
        """Run a cell. Raises InterpreterUnavailable."""
        if self._kernel is None or not self._kernel.alive:
            self.close()
            self._kernel = _Kernel(self.limits)
        result = self._kernel.run(code)
        if result.stopped is not None:
            self.close()
        return result


class _Kernel:
    def __init__(self, limits: CellLimits) -> None:
        import zmq
        from jupyter_client import BlockingKernelClient
        from jupyter_client.connect import write_connection_file

        self._limits = limits
        self._stack = contextlib.ExitStack()
        self._pid = 0
        try:
            folder = Path(tempfile.mkdtemp(prefix="lean3-agent-python-"))
            self._stack.callback(shutil.rmtree, folder, ignore_errors=True)
            (folder / "root").mkdir()
            channels = ("shell", "iopub", "stdin", "hb", "control")
            ports: dict[str, Any] = {f"{name}_port": i for i, name in enumerate(channels, 1)}
            sockets = f"{WORK}/.sockets-{uuid.uuid4().hex}"
            file, info = write_connection_file(str(folder / _CONNECTION), transport="ipc", ip=sockets, **ports)
            connection = Path(file).read_text(encoding="utf-8")
            Path(file).unlink()
            self._process = self._start(folder / "root", connection)
            self._stack.callback(self._end)
            self._pid = self._read_pid()
            context = zmq.Context()
            self._stack.callback(context.destroy, linger=0)
            context.setsockopt(zmq.MAXMSGSIZE, _MAX_MESSAGE)
            context.setsockopt(zmq.RCVHWM, 100)
            self._client: Any = BlockingKernelClient(context=context)
            self._client.load_connection_info({**info, "ip": f"/proc/{self._pid}/root{sockets}"})
            self._client.start_channels(stdin=False)
            self._stack.callback(self._client.stop_channels)
            self._wait_for_ready()
        except BaseException:
            self._stack.close()
            raise

    def _start(self, root: Path, connection: str) -> subprocess.Popen[bytes]:
        packages = _package_folders()
        python = os.path.realpath(sys.executable)
        readable = {python, sysconfig.get_path("stdlib", vars={"installed_base": sys.base_prefix}), *packages}
        readable.add(os.path.join(sys.base_prefix, "lib"))
        cage = Cage(
            root=str(root),
            readable=tuple(sorted(readable)),
            files={_CONNECTION: connection},
            memory_mb=self._limits.memory_mb,
            work_mb=self._limits.files_mb,
            environment={
                "HOME": WORK,
                "TMPDIR": WORK,
                "IPYTHONDIR": f"{WORK}/.ipython",
                "MPLBACKEND": "agg",
                "PYTHONHOME": sys.base_prefix,
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
                "LANG": "C.UTF-8",
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYDEVD_DISABLE_FILE_VALIDATION": "1",
            },
        )
        program = _START.format(paths=packages, file=f"{WORK}/{_CONNECTION}")
        argv = command([python, "-s", "-S", "-c", program], cage)
        self._errors = self._stack.enter_context(tempfile.TemporaryFile())
        return subprocess.Popen(
            argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, start_new_session=True
        )

    def _read_pid(self) -> int:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise self._refusal()
        return int(line)

    def _wait_for_ready(self) -> None:
        deadline = time.monotonic() + self._limits.start_seconds
        while True:
            if not self.alive:
                raise self._refusal()
            self._client.kernel_info()
            with contextlib.suppress(Exception):  # an empty queue, of a class of its own
                reply = self._client.get_shell_msg(timeout=0.5)
                if reply["msg_type"] == "kernel_info_reply":
                    break
            if time.monotonic() > deadline:
                raise InterpreterUnavailable(
                    f"the Jupyter kernel did not start within {self._limits.start_seconds:g} s"
                )
        while self._message("iopub", 0.2) is not None:
            pass

    def _refusal(self) -> InterpreterUnavailable:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip().split("\n")[-1]
        if self._process.returncode == REFUSED:
            return InterpreterUnavailable(
                f"the system does not offer the isolation the code interpreter needs ({said}); nothing is run"
            )
        return InterpreterUnavailable(f"the Jupyter kernel does not start: {said or 'it says nothing'}")

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def _signal(self, number: int) -> None:
        """The kernel itself: the first process of its namespace, which only these signals of the outside reach."""
        if self._pid and self.alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, number)

    def close(self) -> None:
        self._stack.close()

    def _end(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._signal(signal.SIGKILL)
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    # -- a cell

    def run(self, code: str) -> CellResult:
        began = time.monotonic()
        self._signal(signal.SIGCONT)
        asked = self._client.execute(code, allow_stdin=False, store_history=False)
        cell = _Cell(self._limits.characters)
        deadline = began + self._limits.seconds
        stopped = None
        replied: float | None = None
        failure: dict[str, Any] | None = None
        own = psutil.Process()
        size = own.memory_info().rss
        while not cell.idle:
            now = time.monotonic()
            if not self.alive:
                stopped = "the interpreter died: out of memory, or ended by the code; its variables are lost"
                break
            if now > deadline:
                stopped = f"stopped after {self._limits.seconds:g} s; the interpreter's variables are lost"
                break
            if own.memory_info().rss > size + _MAX_GROWTH:
                stopped = "stopped: its messages have no end; the interpreter's variables are lost"
                break
            if cell.flooded:
                stopped = f"stopped: more than {self._limits.characters} characters of output, many times over"
                break
            message = self._message("iopub", min(0.1, deadline - now + 0.01))
            if message is not None:
                cell.add(message, asked)
                continue
            if replied is None:
                reply = self._message("shell", 0)
                if reply is not None and reply["parent_header"].get("msg_id") == asked:
                    replied = now
                    failure = reply["content"] if reply["content"].get("status") == "error" else None
            elif now > replied + 1.0:
                break  # its last messages were lost: too long
        while stopped is None and replied is None:  # leaves no reply behind for the next cell
            reply = self._message("shell", 0.5)
            if reply is None:
                break
            if reply["parent_header"].get("msg_id") == asked:
                failure = reply["content"] if reply["content"].get("status") == "error" else None
                break
        if failure is not None and not cell.failed:  # its messages were lost, its reply was not
            cell.fail(failure)
        if stopped is None:
            self._signal(signal.SIGSTOP)
        return CellResult(cell.text(), cell.failed, stopped, time.monotonic() - began)

    def _message(self, channel: str, seconds: float) -> dict[str, Any] | None:
        """The next message of a channel; None if there is none in time, or it is no message."""
        from queue import Empty

        socket = getattr(self._client, f"{channel}_channel").socket
        if not socket.poll(int(seconds * 1000)):
            return None
        try:
            return getattr(self._client, f"get_{channel}_msg")(timeout=0)
        except (Empty, ValueError, KeyError, TypeError):
            return None  # what the code itself wrote to its channel is not trusted to be well formed


class _Cell:
    """What a cell has said so far."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[str] = []
        self._size = 0
        self.idle = False
        self.failed = False

    def add(self, message: dict[str, Any], asked: str) -> None:
        if (message.get("parent_header") or {}).get("msg_id") != asked:
            return
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            self.idle = content.get("execution_state") == "idle"
        elif kind == "stream":
            self._say(str(content.get("text", "")))
        elif kind in ("execute_result", "display_data"):
            text = str((content.get("data") or {}).get("text/plain", ""))
            self._say(text + "\n")
        elif kind == "error":
            self.fail(content)

    def fail(self, content: dict[str, Any]) -> None:
        self.failed = True
        self._say(_traceback(content))

    def _say(self, text: str) -> None:
        if self._size < self._limit:
            self._parts.append(text[: self._limit - self._size])
        self._size += len(text)

    @property
    def flooded(self) -> bool:
        return self._size > 100 * self._limit

    def text(self) -> str:
        said = _ANSI.sub("", "".join(self._parts))
        left_out = self._size - self._limit
        return f"{said}\n[{left_out} characters more are left out]" if left_out > 0 else said


def _traceback(content: dict[str, Any]) -> str:
    """The last lines of a traceback, which ends with the error itself."""
    lines = _ANSI.sub("", "\n".join(str(line) for line in content.get("traceback") or ())).split("\n")
    if len(lines) > 20:
        lines = ["…", *lines[-20:]]
    return "\n".join(lines) + "\n"


def _package_folders() -> list[str]:
    """Where installed packages are, of this environment and what it builds on; the user's own folder too if in use."""
    own = {os.path.realpath(p) for p in (*site.getsitepackages(), site.getusersitepackages())}
    return [p for p in dict.fromkeys(os.path.realpath(p) for p in sys.path if p) if p in own and os.path.isdir(p)]
