"""A real Lean 3 as a backend: `lean` processes that run the server of ``lean_project/src``, each in a cage.

A server's stdout holds more than replies: Lean's messages, whatever a tactic prints. Replies are the lines that begin
with a secret, which the server was told first and no tactic has seen. Of Lean's messages the first error is kept: it
says why a declaration did not compile, which the server cannot know.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import subprocess
import sysconfig
import tempfile
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

import agent
from agent.backend.base import (
    BackendUnavailable,
    FileReport,
    Limits,
    Message,
    Startup,
    TacticFailed,
    TacticResult,
    TacticState,
    Theorem,
)
from agent.backend.confine import command
from agent.backend.lean3_compile import Lean3Compiler, find_lean3, read_message
from agent.backend.rpc import Channel, RpcBackend, RpcSession, kill_group
from agent.tactic_text import reaches_outside

SERVER = "lean3_agent_server"
DEFAULT_MEMORY_MB = 6144
GRACE_SECONDS = 2.0
RECYCLE_TACTICS = 20_000
RECYCLE_SECONDS = 3600.0
_KEPT_LINES = 40
_UNKNOWN_WHY = ("a declaration of the header does not compile", "the statement does not elaborate")


# --- the server's program --------------------------------------------------------------------------------------------


def server_source() -> Path:
    """The Lean source of the server: in the repository, or where an installation put it. Faults: BackendUnavailable."""
    places = (
        Path(agent.__file__).resolve().parent.parent / "lean_project" / "src" / f"{SERVER}.lean",
        Path(sysconfig.get_path("data")) / "share" / "lean3-agent" / f"{SERVER}.lean",
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise BackendUnavailable(f"the Lean 3 server's source is missing ({places[0]}); install lean3-agent again")
    return found


def compiled_server(compiler: Lean3Compiler) -> Path:
    """The folder of the server compiled for this Lean, made where it is not there yet. Faults: BackendUnavailable."""
    from agent.engine.frontend.compiled_library import cache_directory

    source = server_source()
    digest = hashlib.sha256(source.read_bytes() + compiler.version().encode()).hexdigest()[:16]
    home = cache_directory() / "lean3" / digest
    if (home / f"{SERVER}.olean").is_file():
        return home
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=f"{digest}.", dir=home.parent))
    except OSError as error:
        raise BackendUnavailable(f"the Lean 3 server cannot be compiled: {error.strerror} ({error.filename})") from None
    try:
        shutil.copy(source, building)
        (building / "leanpkg.path").write_text("builtin_path\npath .\n")
        argv = [str(compiler.executable), "--make", f"{SERVER}.lean"]
        done = subprocess.run(argv, cwd=building, capture_output=True, text=True)
        if done.returncode != 0 or not (building / f"{SERVER}.olean").is_file():
            words = (done.stdout + done.stderr).strip().splitlines()
            raise BackendUnavailable(
                f"{compiler.executable} ({compiler.version()}) does not compile the server: "
                f"{words[0] if words else '?'}; "
                "it is written for Lean 3.42"
            )
        try:
            building.rename(home)
        except OSError:  # someone else was quicker
            if not (home / f"{SERVER}.olean").is_file():
                raise BackendUnavailable(f"cannot write {home}") from None
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return home


# --- one process -----------------------------------------------------------------------------------------------------


class _Replies:
    """The replies in a server's output, as a stream of lines."""

    def __init__(self, source: BinaryIO, secret: bytes, file: Path) -> None:
        self._source = source
        self._file = str(file).encode()  # Lean names it in some messages
        self._secret = secret
        self._error: Message | None = None
        self.noise: deque[bytes] = deque(maxlen=_KEPT_LINES)

    def readline(self, limit: int) -> bytes:
        """The next reply; nothing at the end."""
        while True:
            line = self._source.readline(limit)
            if not line:
                return b""
            if line.startswith(self._secret):
                return self._with_reason(line[len(self._secret) :]).replace(self._file, b"theorem.lean")
            if line.strip():
                self.noise.append(line[:2000])
                if self._error is None and b'"severity":"error"' in line:
                    self._error = read_message(line.decode("utf-8", "replace"))

    def close(self) -> None:
        self._source.close()

    def _with_reason(self, line: bytes) -> bytes:
        """The reply; where it does not say why something did not compile, with what Lean has printed about it."""
        error, self._error = self._error, None
        if error is None or b'"error"' not in line:
            return line
        try:
            reply = json.loads(line)
        except ValueError:
            return line
        fault = reply.get("error") if isinstance(reply, dict) else None
        if isinstance(fault, dict) and fault.get("message") in _UNKNOWN_WHY:
            fault["message"] = error.text
            fault["data"] = {**fault["data"], "line": error.line, "column": error.column}
            return json.dumps(reply).encode() + b"\n"
        return line


class Lean3Channel:
    """One caged `lean`. `pid` is Lean's own; the cage's keeper leads the process group."""

    def __init__(self, argv: Sequence[str], where: Path, compiler: Lean3Compiler, server: Path, memory_mb: int) -> None:
        cage = compiler.cage(server, where, memory_mb=memory_mb * 2)
        life_line, self._held = os.pipe()
        pid_from, pid_to = os.pipe()
        self._where = where
        self._process = subprocess.Popen(
            command(argv, cage, life_line, pid_to),
            cwd=where,
            pass_fds=(life_line, pid_to),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        os.close(life_line)
        os.close(pid_to)
        with os.fdopen(pid_from) as told:
            first = told.readline().strip()
        self.pid = int(first) if first else self._process.pid
        secret = secrets.token_hex(24)
        self.writer: BinaryIO = cast(BinaryIO, self._process.stdin)
        self._replies = _Replies(cast(BinaryIO, self._process.stdout), secret.encode(), where / "serve.lean")
        self.reader: BinaryIO = cast(BinaryIO, self._replies)
        self._errors: deque[bytes] = deque(maxlen=_KEPT_LINES)
        self._drain = threading.Thread(target=self._drain_stderr, daemon=True)
        self._drain.start()
        self._closing = threading.Lock()
        try:
            self.writer.write(secret.encode() + b"\n")
            self.writer.flush()
        except OSError:
            return  # it is dead already; the reader finds out

    def _drain_stderr(self) -> None:
        stream = cast(BinaryIO, self._process.stderr)
        try:
            for line in iter(lambda: stream.readline(65536), b""):
                self._errors.append(line[:2000])
        except ValueError:  # closed meanwhile
            return

    def kill(self) -> None:
        with self._closing:
            if self._held >= 0:
                os.close(self._held)
                self._held = -1
            kill_group(self._process.pid)
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                return
            self._drain.join(timeout=1)
            shutil.rmtree(self._where, ignore_errors=True)

    def exit_code(self) -> int | None:
        try:
            return self._process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            return None

    def stderr_tail(self) -> str:
        """What it printed last: on stderr, else what was no reply on stdout."""
        self._drain.join(timeout=0.2)
        lines = list(self._errors) or [line for line in self._replies.noise if b'"severity":"error"' in line]
        texts = []
        for line in lines:
            text = line.decode("utf-8", "replace")
            message = read_message(text)
            texts.append(text if message is None else message.text)
        return "\n".join(texts)


class Lean3Launcher:
    """Starts servers; the imports are the file that Lean is started with."""

    def __init__(self, compiler: Lean3Compiler, memory_mb: int) -> None:
        self._compiler = compiler
        self._memory_mb = memory_mb
        self._server: Path | None = None
        self._lock = threading.Lock()

    def launch(self, imports: tuple[str, ...] | None) -> Channel:
        with self._lock:
            if self._server is None:
                self._server = compiled_server(self._compiler)
        modules = self._compiler.default_imports() if imports is None else imports
        self._compiler.require_modules(modules)
        where = Path(tempfile.mkdtemp(prefix="lean3-agent-")).resolve()
        # The server comes last: the imports' own order decides what is found first.
        text = "".join(f"import {name}\n" for name in (*modules, SERVER)) + "lean3_agent_serve\n"
        (where / "serve.lean").write_text(text, encoding="utf-8")
        (where / "leanpkg.path").write_text(self._compiler.leanpkg_path() + f"path {self._server}\n")
        argv = [str(self._compiler.executable), "-j0", "--json", f"-M{self._memory_mb}", "serve.lean"]
        return Lean3Channel(argv, where, self._compiler, self._server, self._memory_mb)

    def close(self) -> None:
        return


# --- the backend -----------------------------------------------------------------------------------------------------


class Lean3Session(RpcSession):
    """A session that refuses, before they run, tactics that reach outside Lean."""

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        reason = reaches_outside(tactic)
        if reason is not None:
            return TacticFailed(f"not run: {reason} reaches outside of the proof", "unsupported")
        return super().run_tactic(state, tactic, limits)


class Lean3Backend(RpcBackend):
    """`workers` real Leans. What they call finished is a kernel's verdict on the term; `check` is a fresh Lean's on the
    text."""

    def __init__(
        self,
        compiler: Lean3Compiler,
        *,
        workers: int = 1,
        imports: tuple[str, ...] | None = None,
        memory_mb: int | None = None,
        recycle_tactics: int | None = RECYCLE_TACTICS,
        recycle_seconds: float | None = RECYCLE_SECONDS,
    ) -> None:
        self.compiler = compiler
        memory_mb = memory_mb or DEFAULT_MEMORY_MB
        super().__init__(
            Lean3Launcher(compiler, memory_mb),
            name="lean3",
            workers=workers,
            imports=imports,
            memory_mb=memory_mb,
            slow_start="Lean may be compiling what is imported: compile it beforehand, with this very Lean",
            grace_seconds=GRACE_SECONDS,
            recycle_tactics=recycle_tactics,
            recycle_seconds=recycle_seconds,
        )

    @property
    def capabilities(self) -> frozenset[str]:
        return frozenset({"cancel", "check", "focus", "heartbeats", "concurrent", "header"})

    def describe(self) -> dict[str, str]:
        return {"name": "lean3", **self.compiler.describe()}

    def open(self, theorem: Theorem) -> Lean3Session:
        return Lean3Session(self, theorem)

    def check(
        self,
        source: str,
        *,
        seconds: float | None = None,
        imports: tuple[str, ...] | None = None,
        fresh: bool | None = None,
    ) -> FileReport:
        """As the contract says; always in a fresh process, whatever `fresh` is."""
        return self.compiler.check(source, seconds=seconds, imports=imports if imports is not None else self._imports)


def lean3_backend(
    *,
    workers: int = 1,
    imports: tuple[str, ...] | None = None,
    memory_mb: int | None = None,
    project: Path | None = None,
    startup: Startup | None = None,
) -> Lean3Backend:
    """The real Lean 3 that is found here. Raises BackendUnavailable."""
    return Lean3Backend(find_lean3(project), workers=workers, imports=imports, memory_mb=memory_mb)
