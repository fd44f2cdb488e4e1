"""The program that drives lean-dojo 1.6.0, for a Python that has it (3.9 or 3.10). It imports nothing of `agent`.

It speaks the session protocol, one JSON object a line, on stdin and stdout; its one argument is a JSON object:
`lean` (the executable), `leanpkg_path` (what ``leanpkg.path`` says), `leanpkg_toml`, `memory_mb`, `tactic_ms`, `folder`
(for everything it writes; ``confine.py`` lies in it), `cage` (for that program: what Lean may see and use besides the
folder it runs in) and `repository` (null, or `url` and `commit`).

Without a repository every theorem becomes a repository of one file, already in LeanDojo's cache, and the few questions
that LeanDojo puts to GitHub are answered from that file's own data: no network, no tracing. With one, LeanDojo works as
its users know it.

What LeanDojo needs to be driven safely: a Dojo has a process of its own (forked from this one, which has imported
lean_dojo once), lives in its main thread, and is discarded with that process after any fault. Blank lines that Lean
prints do not end it. Verdicts are read from the fields of a reply and from what Lean itself puts at the beginning of a
message, never from text that echoes the tactic; after every reply an unguessable number is echoed, so a reply that was
printed by a tactic, and the stream being one reply behind, are found out.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import os
import re
import secrets
import select
import shutil
import signal
import stat
import sys
import time
import traceback
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

VERSION = "1.6.0"
LOCAL_OWNER, LOCAL_NAME, LOCAL_FILE = "local", "theorem", "theorem.lean"
RAW = "https://raw.githubusercontent.com"
IMPORT_LINES = 2
"""Lines that LeanDojo puts in front of the file."""
TIME_MESSAGE = "try_for_time tactic failed, timeout"
HEARTBEATS_MESSAGE = "try_for tactic failed, timeout"
CLOSE_SECONDS = 2.0


class Refused(Exception):
    """A request that cannot be served; the driver lives on."""

    def __init__(self, kind: str, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.error: dict[str, Any] = {"kind": kind, "message": message, "line": line, "column": column}


class Fault(Exception):
    """LeanDojo, or its Lean, is no longer to be trusted."""


# --- GitHub's answers, and LeanDojo's cache --------------------------------------------------------------------------


class PlayedRepository:
    """As much of PyGithub's repository as lean_dojo looks at."""

    def __init__(self, full_name: str) -> None:
        self.full_name = full_name
        self.name = full_name.rpartition("/")[2]


def play_github(files: dict[str, str]) -> None:
    """From now on GitHub has any repository, and of their files those in `files` (by address)."""
    import github

    def get_repo(_: Any, full_name: str, *args: Any, **kwargs: Any) -> PlayedRepository:
        return PlayedRepository(full_name)

    def urlopen(address: Any, *args: Any, **kwargs: Any) -> io.BytesIO:
        text = files.get(address) if isinstance(address, str) else None
        if text is None:
            raise urllib.error.HTTPError(str(address), 404, "not part of the file's own data", None, None)  # type: ignore[arg-type]
        return io.BytesIO(text.encode("utf-8"))

    github.Github.get_repo = get_repo
    urllib.request.urlopen = urlopen  # type: ignore[assignment]


def _node(kind: str, start: list[int], end: list[int] | None, **more: Any) -> dict[str, Any]:
    node: dict[str, Any] = {"kind": kind, "start": start, **more}
    if end is not None:
        node["end"] = end
    return node


def _syntax(nodes: list[dict[str, Any] | None]) -> str:
    """The text of an ``.ast.json`` without terms."""
    return json.dumps({"ast": [None, *nodes], "expr": [None], "constants": [], "comments": []})


def write_cache_entry(entry: Path, params: dict[str, Any], leanpkg_path: str, leanpkg_toml: str) -> None:
    """A traced repository of one file: what `lean --ast` would have said of its theorem, and of a file from which
    lean_dojo finds out what it may not be used on (an empty one in prelude mode, so: nothing)."""
    entry.mkdir(parents=True)
    (entry / "leanpkg.path").write_text(leanpkg_path, encoding="utf-8")
    (entry / "leanpkg.toml").write_text(leanpkg_toml, encoding="utf-8")
    file = entry / LOCAL_FILE
    file.write_text(params["source"], encoding="utf-8")
    start, proof_start, proof_end = params["start"], params["proof_start"], params["proof_end"]
    nodes: list[dict[str, Any] | None] = [
        _node("file", [1, 0], None, children=[2]),
        _node("commands", [1, 0], proof_end, children=[3]),
        _node("theorem", start, proof_end, children=[4, 5]),
        _node("ident", start, start, value=params["name"]),
        _node("sorry", proof_start, proof_end),
    ]
    file.with_suffix(".ast.json").write_text(_syntax(nodes), encoding="utf-8")
    file.with_suffix(".dep_paths").write_text("\n", encoding="utf-8")
    stub = entry / "_target/deps/lean/library/system/io.lean"
    stub.parent.mkdir(parents=True)
    stub.write_text("prelude\n", encoding="utf-8")
    prelude = [_node("file", [1, 0], None, children=[2]), _node("prelude", [1, 0], [1, 7])]
    stub.with_suffix(".ast.json").write_text(_syntax([*prelude]), encoding="utf-8")
    stub.with_suffix(".dep_paths").write_text("\n", encoding="utf-8")


def write_lean_wrapper(config: dict[str, Any]) -> Path:
    """A folder for the path with a program `lean` that runs the real one: within a memory limit, one declaration after
    another, and never longer than the Dojo that started it. A Dojo's (`lean FILE`) runs in the cage; when LeanDojo
    traces a repository, its Leans write, and run as they are."""
    bin_folder = Path(config["folder"]) / "bin"
    bin_folder.mkdir()
    program = bin_folder / "lean.py"
    confine = str(Path(config["folder"]) / "confine.py")
    argv = [config["lean"], "-j0", f"-M{config['memory_mb']}"]
    program.write_text(
        "import ctypes, json, os, resource, signal, sys\n"
        "try:\n"
        "    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG\n"
        "except (OSError, AttributeError):\n"
        "    pass  # not Linux: Lean ends when its input does\n"
        f"argv, cage = {argv!r} + sys.argv[1:], {config['cage']!r}\n"
        "if len(sys.argv) == 2 and not sys.argv[1].startswith('-'):\n"
        "    cage['readable'].append(os.getcwd())\n"
        "    given = {'argv': argv, 'cage': cage, 'life_line': None, 'pid_to': None}\n"
        f"    os.execv(sys.executable, [sys.executable, '-I', '-S', {confine!r}, json.dumps(given)])\n"
        "hard = resource.getrlimit(resource.RLIMIT_STACK)[1]\n"
        "resource.setrlimit(resource.RLIMIT_STACK, (hard, hard))\n"
        "os.execv(argv[0], argv)\n",
        encoding="utf-8",
    )
    start = bin_folder / "lean"
    start.write_text(f"#!/bin/sh\nexec '{sys.executable}' -I -S '{program}' \"$@\"\n", encoding="utf-8")
    start.chmod(start.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    return bin_folder


def import_lean_dojo(config: dict[str, Any], answers: dict[str, str]) -> Any:
    """The module lean_dojo, set up by its environment variables (it reads them once, when it is imported)."""
    folder = Path(config["folder"])
    os.environ["TMP_DIR"] = str(folder / "tmp")
    os.environ["TACTIC_TIMEOUT"] = str(config["tactic_ms"])
    (folder / "tmp").mkdir()
    os.environ["PATH"] = f"{write_lean_wrapper(config)}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    if config["repository"] is None:
        os.environ["CACHE_DIR"] = str(folder / "cache")
        os.environ["CONTAINER"] = "native"
        os.environ["DISABLE_REMOTE_CACHE"] = "1"
        os.environ.pop("GITHUB_ACCESS_TOKEN", None)
        play_github(answers)
    os.chdir(folder)  # lean_dojo reads a .env where it stands
    import lean_dojo

    version = lean_dojo.__version__
    if version != VERSION:
        raise Refused("unsupported", f"this drives lean-dojo {VERSION}, and {sys.executable} has {version}")
    return lean_dojo


# --- one Dojo --------------------------------------------------------------------------------------------------------


class Lines:
    """Lean's output line by line, without the blank ones (LeanDojo takes those for the end), and what was read."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.read: list[str] = []

    def readline(self) -> str:
        while True:
            line = str(self._stream.readline())
            if line == "" or line.strip():
                if not line.startswith("REPL>"):
                    self.read.append(line)
                return line


_MESSAGE_LINE = re.compile(r"^.*?([^/]*)\.lean:(\d+):(\d+): (error|warning|information)?")


def first_error(lines: list[str], start_line: int, strict: bool) -> tuple[int, int, str] | None:
    """Line and column in the file and text of the first error that is the theorem's own: one from `start_line` on, or,
    if `strict`, any."""
    errors: list[tuple[int, int, list[str]]] = []
    inside = False
    for line in lines:
        match = _MESSAGE_LINE.match(line)
        if match is None:
            if inside:
                errors[-1][2].append(line.rstrip("\n"))
            continue
        inside = match.group(4) == "error" and match.group(1) != "lean3_repl"
        if inside:
            text = line[match.end() :].lstrip(": ").rstrip("\n")
            errors.append((int(match.group(2)) - IMPORT_LINES, int(match.group(3)), [text]))
    for line_number, column, parts in errors:
        if strict or line_number >= start_line:
            return line_number, column, "\n".join(parts).strip()
    return None


_TACTIC_FAILED = re.compile(r"gen_tac_and_capture_res_failed: pos=(?:none|\(some [^\n]*?\)) msg=\"")
_VALIDATION = "proof_validation_failed: msg="


class Runner:
    """A Dojo that is entered, and the numbers of the states it has given."""

    def __init__(self, dojo: Any, tactic_ms: int) -> None:
        self._dojo = dojo
        self._tactic_seconds = tactic_ms / 1000
        self._known = 1

    def run_tactic(self, state: int, tactic: str) -> dict[str, Any]:
        """The protocol's result. Raises Fault, and whatever LeanDojo raises."""
        if not 0 <= state < self._known:
            raise Refused("unknown_id", f"the session has no state {state}")
        if "--" in tactic:
            tactic += "\n"  # or a comment would swallow the brace that LeanDojo puts behind it
        start = time.monotonic()
        outcome = self._run(state, tactic)
        again = f"success_if_fail {{ {tactic} }}"
        if outcome["outcome"] == "finished" and self._run(state, again)["outcome"] == "state":
            # LeanDojo takes a tactic that fails when no goals are left for one that finished.
            outcome = {"outcome": "failed", "kind": "error", "message": "the tactic fails after the last goal"}
        return {**outcome, "seconds": round(time.monotonic() - start, 6)}

    def _run(self, state: int, tactic: str) -> dict[str, Any]:
        start = time.monotonic()
        reply = self._ask(["run_tac", [state, tactic]])
        seconds = time.monotonic() - start
        number = 10**8 + secrets.randbelow(10**8)
        echo = self._ask(["run_tac", [number, "skip"]])
        if echo.get("error") != f"unknown_id: tactic_state_id={number}":
            raise Fault("the replies of Lean are out of step with the requests")
        return self._outcome(reply, seconds)

    def _ask(self, request: list[Any]) -> dict[str, Any]:
        reply = self._dojo._submit_request(json.dumps(request, ensure_ascii=False))
        if not isinstance(reply, dict):
            raise Fault("a reply of Lean is not an object")
        return reply

    def _outcome(self, reply: dict[str, Any], seconds: float) -> dict[str, Any]:
        error = reply.get("error")
        if error is not None:
            return self._failure(str(error).strip(), seconds)
        pp, number = reply.get("tacticState"), reply.get("sid")
        if not isinstance(pp, str) or number != self._known:
            raise Fault("a reply of Lean holds no state, or not the next one")
        self._known += 1
        if pp == "no goals":
            return {"outcome": "finished", "state": number}
        return {"outcome": "state", **state_of(pp, number)}

    def _failure(self, error: str, seconds: float) -> dict[str, Any]:
        if error.startswith("unknown_id: "):
            raise Fault("Lean has lost a state")
        if error == _VALIDATION + "proof contains `sorry`":
            return {"outcome": "given_up"}
        match = _TACTIC_FAILED.match(error)
        if match is None:
            return {"outcome": "failed", "kind": "error", "message": error.replace(_VALIDATION, "", 1)}
        end = error.rfind('" tactic_state="')
        message = error[match.end() : end if end >= match.end() else None]
        if message == TIME_MESSAGE and seconds >= 0.9 * self._tactic_seconds:
            return {"outcome": "timed_out", "limit": "seconds"}
        if message == HEARTBEATS_MESSAGE:
            return {"outcome": "timed_out", "limit": "heartbeats"}
        if message.startswith("parse_itactic failed on `"):
            message = "the tactic cannot be parsed (LeanDojo does not pass on Lean's message)"
        return {"outcome": "failed", "kind": "error", "message": message}


def state_of(pp: str, number: int) -> dict[str, Any]:
    """A state as the protocol has it. LeanDojo does not say which goals share metavariables: all stay together."""
    first, _, rest = pp.partition("\n")
    goals = (rest if re.fullmatch(r"\d+ goals", first) else pp).split("\n\n")
    return {"state": number, "pp": pp, "goals": goals, "groups": [list(range(len(goals)))]}


def make_dojo_class(lean_dojo: Any) -> Any:
    class ReadingDojo(lean_dojo.Dojo):
        """lean_dojo's Dojo that reads through `Lines` and can start at a `sorry` in mid-proof."""

        hole: tuple[list[int], list[int]] | None = None

        def _read_next_line(self) -> Any:
            if not isinstance(self.proc.stdout, Lines):
                self.proc.stdout = Lines(self.proc.stdout)
            return super()._read_next_line()

        def _modify_proof(self, traced_file: Any) -> str:
            if self.hole is None:
                return str(super()._modify_proof(traced_file))
            (line, column), (end_line, end_column) = self.hole
            file, pos = traced_file.lean_file, lean_dojo.Pos
            before, after = file[: pos(line, column + 1)], file[pos(end_line, end_column + 1) :]
            return f"import .lean3_repl\n\n{before}begin lean_dojo.repl, sorry end{after}"

        def lines_read(self) -> list[str]:
            proc = getattr(self, "proc", None)
            return proc.stdout.read if proc is not None and isinstance(proc.stdout, Lines) else []

    return ReadingDojo


def renew_cache_lock() -> None:
    """A file lock does not work in a process forked from the one that made it."""
    from filelock import FileLock
    from lean_dojo.data_extraction.cache import cache

    object.__setattr__(cache, "lock", FileLock(cache.cache_dir.with_suffix(".lock")))


def open_local(lean_dojo: Any, config: dict[str, Any], params: dict[str, Any], commit: str) -> Any:
    url = f"https://github.com/{LOCAL_OWNER}/{LOCAL_NAME}"
    entry = Path(os.environ["CACHE_DIR"]) / f"{LOCAL_OWNER}-{LOCAL_NAME}-{commit}" / LOCAL_NAME
    if not entry.exists():
        write_cache_entry(entry, params, config["leanpkg_path"], config["leanpkg_toml"])
    repo = lean_dojo.LeanGitRepo(url, commit)
    return lean_dojo.Theorem(repo, LOCAL_FILE, params["name"])


def open_traced(lean_dojo: Any, config: dict[str, Any], params: dict[str, Any]) -> Any:
    repository = config["repository"]
    repo = lean_dojo.LeanGitRepo(repository["url"], repository["commit"])
    return lean_dojo.Theorem(repo, params["path"], params["name"])


def serve_dojo(config: dict[str, Any], lean_dojo: Any, theorem: Any, params: dict[str, Any], channel: Channel) -> None:
    """In a process of its own: enter a Dojo, then answer until the channel ends. The first reply is the state."""
    dojo = make_dojo_class(lean_dojo)(theorem)
    if params.get("hole") is not None:
        dojo.hole = (params["hole"][0], params["hole"][1])
    try:
        entered = dojo.__enter__()
    except Exception as error:
        channel.send(opening_error(error, dojo.lines_read(), params))
        return
    try:
        own = None if "source" not in params else first_error(dojo.lines_read(), params["line"], params["strict"])
        if own is not None:
            channel.send(_placed("elaboration", own, params))
            return
        channel.send({"result": state_of(entered[1].pp, 0)})
        runner = Runner(dojo, config["tactic_ms"])
        while True:
            request = channel.receive()
            if request is None:
                return
            try:
                channel.send({"result": runner.run_tactic(request["state"], request["tactic"])})
            except Refused as error:
                channel.send({"error": error.error})
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        channel.send({"fault": describe(error)})
    finally:
        dojo.__exit__(None, None, None)


def describe(error: BaseException) -> str:
    """An exception of LeanDojo in a few words."""
    name, text = type(error).__name__, str(error).strip()
    if name == "DojoCrashError" and text == "EOF":
        return "Lean died"
    return f"{name}: {text}" if text else name


def _placed(kind: str, error: tuple[int, int, str], params: dict[str, Any]) -> dict[str, Any]:
    """The error where the client expects it: in the header, a line break, and the statement."""
    line, column, text = error
    shift = params["statement_shift"] if line >= params["line"] else params["header_shift"]
    return {"error": Refused(kind, text, max(1, line - shift), column).error}


def opening_error(error: Exception, lines: list[str], params: dict[str, Any]) -> dict[str, Any]:
    """What kept a Dojo from starting: Lean's own error where there is one."""
    own = first_error(lines, params.get("line", 0), "source" not in params or params["strict"])
    own = own or first_error(lines, 0, True)
    if own is not None and "not_a_theorem" in own[2]:
        return {"error": Refused("unsupported", "LeanDojo opens propositions only, and this is none").error}
    if own is not None and "source" in params:
        return _placed("elaboration", own, params)
    if own is not None:
        return {"error": Refused("elaboration", own[2], own[0], own[1]).error}
    traceback.print_exception(type(error), error, error.__traceback__, file=sys.stderr)
    return {"error": Refused("internal", f"LeanDojo did not start: {describe(error)}").error}


# --- processes -------------------------------------------------------------------------------------------------------


class Channel:
    """JSON objects, one a line, over two file descriptors."""

    def __init__(self, reading: int, writing: int) -> None:
        self.reading, self._writing = reading, writing
        self._buffer = b""

    def send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        while data:
            data = data[os.write(self._writing, data) :]

    def receive(self) -> dict[str, Any] | None:
        """The next object; None at the end."""
        while b"\n" not in self._buffer:
            part = os.read(self.reading, 65536)
            if not part:
                return None
            self._buffer += part
        line, _, self._buffer = self._buffer.partition(b"\n")
        message = json.loads(line)
        return message if isinstance(message, dict) else {}

    @property
    def waiting(self) -> bool:
        return b"\n" in self._buffer

    def close(self) -> None:
        os.close(self.reading)
        os.close(self._writing)


class DojoProcess:
    """The driver's end of a process with one Dojo in its main thread."""

    def __init__(self, work: Callable[[Channel], None]) -> None:
        to_child, from_parent = os.pipe()
        to_parent, from_child = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            self._be_child(work, Channel(to_child, from_child), (from_parent, to_parent))
        os.close(to_child)
        os.close(from_child)
        self.channel = Channel(to_parent, from_parent)

    @staticmethod
    def _be_child(work: Callable[[Channel], None], channel: Channel, others: tuple[int, int]) -> NoReturn:
        code = 1
        try:
            for descriptor in (*others, REPLIES.fileno()):
                os.close(descriptor)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            die_with_parent()
            work(channel)
            code = 0
        except SystemExit:
            code = 0
        except BaseException:
            traceback.print_exc(file=sys.stderr)
        finally:
            os._exit(code)

    def receive(self) -> dict[str, Any]:
        """The next reply. Raises Fault when the process is gone. Ends the driver when its own client is gone."""
        if not self.channel.waiting:
            poll = select.poll()
            poll.register(self.channel.reading, select.POLLIN)
            poll.register(0, 0)  # only its being hung up is of interest
            if any(descriptor == 0 for descriptor, _ in poll.poll()):
                end_group()
        reply = self.channel.receive()
        if reply is None:
            raise Fault("the process of the Dojo ended")
        return reply

    def close(self) -> None:
        """End the process, and its Lean."""
        self.channel.close()
        os.kill(self.pid, signal.SIGTERM)
        end = time.monotonic() + CLOSE_SECONDS
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                return
            time.sleep(0.01)


def die_with_parent() -> None:
    """On Linux, a process that has called this is killed when its parent dies."""
    import ctypes

    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    except (OSError, AttributeError):
        return  # elsewhere the end of its channel ends it


def end_group() -> NoReturn:
    """Kill this process and everything it has started (it leads a group); what they wrote goes too."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)


# --- the driver ------------------------------------------------------------------------------------------------------

REPLIES: io.FileIO
FOLDER: str


class Driver:
    """Answers the protocol's requests, one after the other."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config
        self._answers: dict[str, str] = {}
        self._lean_dojo: Any = None
        self._sessions: dict[int, DojoProcess] = {}
        self._ids = itertools.count(1)
        self._faulty = False

    def serve(self) -> None:
        """Until the end of input, or until a fault has been told: then nothing here is used again."""
        for line in sys.stdin.buffer:
            request = json.loads(line)
            request_id, method, params = request.get("id"), request.get("method"), request.get("params", {})
            handler = self._METHODS.get(method)
            try:
                if handler is None:
                    raise Refused("unsupported", f"LeanDojo has no {method!r}")
                reply(request_id, {"result": handler(self, params)})
            except Refused as error:
                about = error.error
                data = {key: about[key] for key in ("kind", "line", "column") if about[key] is not None}
                reply(request_id, {"error": {"code": -32000, "message": about["message"], "data": data}})
            if self._faulty:
                return

    def initialize(self, params: dict[str, Any]) -> dict[str, Any]:
        try:
            self._lean_dojo = import_lean_dojo(self._config, self._answers)
            if self._config["repository"] is not None:
                self._trace()
        except Refused:
            raise
        except ImportError as error:
            raise Refused("unsupported", f"{sys.executable} cannot import lean_dojo: {error}") from None
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            raise Refused("internal", f"LeanDojo did not start: {describe(error)}") from None
        return {
            "server": f"lean-dojo {self._lean_dojo.__version__}",
            "lean_version": self._config["lean_version"],
            "library": self._config["library"],
            "capabilities": [],
        }

    def _trace(self) -> None:
        """The repository, traced now if it never was: hours for a large one."""
        repository = self._config["repository"]
        repo = self._lean_dojo.LeanGitRepo(repository["url"], repository["commit"])
        if not repo.uses_lean3:
            raise Refused("unsupported", f"{repository['url']} at {repository['commit']} is not a Lean 3 project")
        self._lean_dojo.get_traced_repo_path(repo)

    def open(self, params: dict[str, Any]) -> dict[str, Any]:
        if self._config["repository"] is None:
            commit = hashlib.sha1(json.dumps(params, sort_keys=True).encode()).hexdigest()
            self._answers[f"{RAW}/{LOCAL_OWNER}/{LOCAL_NAME}/{commit}/leanpkg.toml"] = self._config["leanpkg_toml"]

        def work(channel: Channel) -> None:
            renew_cache_lock()
            if self._config["repository"] is None:
                theorem = open_local(self._lean_dojo, self._config, params, commit)
            else:
                theorem = open_traced(self._lean_dojo, self._config, params)
            serve_dojo(self._config, self._lean_dojo, theorem, params, channel)

        process = DojoProcess(work)
        try:
            first = process.receive()
        except Fault as fault:
            process.close()
            raise Refused("internal", f"LeanDojo did not start: {fault}") from None
        if "error" in first:
            process.close()
            about = first["error"]
            raise Refused(about["kind"], about["message"], about["line"], about["column"])
        number = next(self._ids)
        self._sessions[number] = process
        return {"session": number, **first["result"]}

    def run_tactic(self, params: dict[str, Any]) -> dict[str, Any]:
        process = self._sessions.get(params["session"])
        if process is None:
            raise Refused("unknown_id", f"no session {params['session']} is open")
        try:
            process.channel.send({"state": params["state"], "tactic": params["tactic"]})
            answer = process.receive()
        except (Fault, OSError) as error:
            answer = {"fault": describe(error)}
        if "error" in answer:
            raise Refused(answer["error"]["kind"], answer["error"]["message"])
        if "fault" in answer:
            self._faulty = True
            fault = f"LeanDojo failed under this tactic: {answer['fault']}"
            event = {"kind": "crashed", "reason": answer["fault"], "tactic": params["tactic"]}
            return {"outcome": "failed", "kind": "unsupported", "message": fault, "events": [event]}
        result: dict[str, Any] = answer["result"]
        return result

    def close(self, params: dict[str, Any]) -> dict[str, Any]:
        process = self._sessions.pop(params["session"], None)
        if process is not None:
            process.close()
        return {}

    _METHODS: dict[str, Callable[[Driver, dict[str, Any]], dict[str, Any]]] = {
        "initialize": initialize,
        "open": open,
        "run_tactic": run_tactic,
        "close": close,
    }


def reply(request_id: Any, body: dict[str, Any]) -> None:
    data = json.dumps({"jsonrpc": "2.0", "id": request_id, **body}, ensure_ascii=False).encode("utf-8", "replace")
    view = memoryview(data + b"\n")
    while view:
        view = view[REPLIES.write(view) or 0 :]


def main() -> None:
    """Replies go to a stream of their own; whatever LeanDojo prints goes to stderr."""
    global REPLIES, FOLDER
    config = json.loads(sys.argv[1])
    FOLDER = config["folder"]
    REPLIES = io.FileIO(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a person's Ctrl-C is the client's to act on
    try:
        Driver(config).serve()
    finally:
        end_group()


if __name__ == "__main__":
    main()
