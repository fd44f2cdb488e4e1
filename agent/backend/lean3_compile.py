"""A real Lean 3 as a plain compiler: one run a file, messages as JSON, in a cage. It compiles files, and it checks what
others claim: by ``#print axioms``, and by the proof's export."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import cast

from agent.backend.base import BackendError, BackendTerminated, BackendUnavailable, FileReport, Message, TheoremReport
from agent.backend.cancellation import Cancelled, is_cancelled, when_cancelled
from agent.backend.confine import Cage, command
from agent.backend.lean_source import TheoremSite, parse_lean
from agent.lean_text import code_tokens

MEMORY_MB = 8000
MAX_UNCOMPILED = 40
"""So many modules that are not compiled are taken for a project that is being written, more for a library that someone
forgot to compile."""
EXAMPLE = "theorem lean3_agent_example_"
"""An example is compiled under a name, so that its axioms can be asked for."""


@dataclass(frozen=True)
class Lean3Compiler:
    """The executable, and what is imported from: a project with its ``leanpkg.path``, or a folder with mathlib."""

    executable: Path
    project: Path | None = None
    mathlib: Path | None = None

    def version(self) -> str:
        """Lean's own words about its version."""
        return self._version

    @cached_property
    def _version(self) -> str:
        try:
            done = subprocess.run([self.executable, "--version"], capture_output=True, text=True, timeout=30)
        except OSError as error:
            reason = error.strerror or str(error)
            raise BackendUnavailable(
                f"{self.executable} does not run: {reason}; set LEAN3 to Lean's executable"
            ) from None
        except subprocess.TimeoutExpired:
            raise BackendUnavailable(f"{self.executable} does not answer; set LEAN3 to Lean's executable") from None
        return done.stdout.strip()

    # -- where modules come from

    def leanpkg_path(self) -> str:
        """What the file ``leanpkg.path`` of a folder outside the project has to say. Faults: BackendUnavailable."""
        return "".join(["builtin_path\n", *(f"path {folder}\n" for folder in self.source_folders)])

    @cached_property
    def source_folders(self) -> tuple[Path, ...]:
        """Where modules are looked for, besides Lean's own. Faults: BackendUnavailable."""
        if self.project is None:
            return () if self.mathlib is None else ((self.mathlib / "src").resolve(),)
        path = self.project / "leanpkg.path"
        if not path.is_file():
            raise BackendUnavailable(
                f"{self.project} has no leanpkg.path; run `leanpkg configure` or `leanproject get-mathlib-cache` there"
            )
        lines = path.read_text(encoding="utf-8").splitlines()
        folders = [line.partition(" ")[2].strip() for line in lines if line.startswith("path ")]
        return tuple((self.project / folder).resolve() for folder in folders)

    @cached_property
    def library_folder(self) -> Path:
        """The folder of the Lean installation."""
        return self.executable.resolve().parent.parent

    def default_imports(self) -> tuple[str, ...]:
        """What a statement without imports sees: all that miniF2F's files import where the project has that, else a
        good part of mathlib, else nothing."""
        if self.has_module("minif2f_import"):
            return ("minif2f_import",)
        wanted = ("tactic", "data.real.sqrt", "data.nat.digits", "algebra.big_operators.basic")
        return tuple(name for name in wanted if self.has_module(name))

    def has_module(self, name: str) -> bool:
        return _module_file(name, self.source_folders) is not None

    def require_modules(self, names: Sequence[str]) -> None:
        """See that Lean finds these modules, and finds them compiled: it passes over an import that is not there, and
        compiles, at every start, what is not compiled. Faults: BackendError, BackendUnavailable."""
        folders = (*self.source_folders, self.library_folder / "library", self.library_folder / "lib/lean/library")
        waiting, seen, uncompiled = list(names), set(names), 0
        while waiting:
            name = waiting.pop()
            file = _module_file(name, folders)
            if file is None and name in names:
                where = ", ".join(map(str, folders[:-2])) or "Lean's core library"
                hint = "; name it from there" if name.startswith(".") else ""
                raise BackendError("elaboration", f"there is no module {name} in {where}{hint}")
            if file is None or file.with_suffix(".olean").is_file():
                continue
            uncompiled += 1
            if uncompiled > MAX_UNCOMPILED:
                raise BackendUnavailable(
                    f"{file}, and more of what {' '.join(names)} stands on, is not compiled; "
                    f"run `leanproject get-mathlib-cache` or `leanpkg build` in {self.project or self.mathlib}"
                )
            more = [n for n in parse_lean(file.read_text(encoding="utf-8")).imports if n not in seen]
            waiting += more
            seen.update(more)

    def describe(self) -> dict[str, str]:
        found = re.search(r"version (\S+?),", self.version())
        library = self.project or self.mathlib
        return {"version": found.group(1) if found else self.version(), "library": str(library or "core")}

    # -- running it

    def cage(self, *more: Path, writable: Sequence[Path] = (), memory_mb: int | None = None) -> Cage:
        """What Lean may see: itself, the modules, and `more`."""
        readable = (self.library_folder, *self.source_folders, *more)
        return Cage(tuple(map(str, readable)), tuple(map(str, writable)), memory_mb)

    @contextmanager
    def folder(self, source: str) -> Iterator[Path]:
        """A folder with ``file.lean`` and the project's search path."""
        with tempfile.TemporaryDirectory(prefix="lean3-agent-") as name:
            where = Path(name).resolve()
            (where / "leanpkg.path").write_text(self.leanpkg_path())
            (where / "file.lean").write_text(source, encoding="utf-8")
            yield where

    def run(
        self, arguments: Sequence[str], where: Path, seconds: float | None, *, program: Path | None = None, writes=False
    ) -> subprocess.CompletedProcess[bytes]:
        """Lean (or another program of it) on the files of a folder. Faults: BackendError of kind `limit` when time runs
        out, Cancelled."""
        argv = [str(program or self.executable), *arguments]
        cage = self.cage(where, writable=(where,) if writes else (), memory_mb=MEMORY_MB * 2)
        life_line, held = os.pipe()
        process = subprocess.Popen(
            command(argv, cage, life_line),
            cwd=where,
            pass_fds=(life_line,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        os.close(life_line)
        try:
            with when_cancelled(process.kill):  # the cage's keeper, and Lean with it
                out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise BackendError("limit", f"{Path(argv[0]).name} took longer than {seconds:g} s") from None
        finally:
            os.close(held)  # ends what still runs
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
        if is_cancelled():
            raise Cancelled
        return subprocess.CompletedProcess(argv, process.returncode, out, err)

    def compile(self, source: str, seconds: float | None = None) -> list[Message]:
        """All messages of a fresh Lean about `source`. Faults: BackendTerminated when it dies, and those of `run`."""
        with self.folder(source) as where:
            done = self.run(["--json", f"-M{MEMORY_MB}", "file.lean"], where, seconds)
        messages = list(_messages(done.stdout))
        if done.returncode not in (0, 1):
            raise BackendTerminated("lean died", done.returncode, done.stderr.decode("utf-8", "replace"))
        if done.returncode == 1 and not any(m.severity == "error" for m in messages):
            messages.append(Message(1, 0, "error", done.stderr.decode("utf-8", "replace").strip() or "lean failed"))
        return messages

    # -- checking files

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        """What a fresh Lean says of a file, with the axioms of each theorem. `imports` are those of a file that imports
        nothing. Faults: BackendError of kind `limit`, BackendTerminated."""
        file = parse_lean(source)
        prefix = self._prefix(source, imports)
        named, moved = name_examples(source)
        if not named.endswith("\n"):
            named += "\n"
        names = [_compiled_name(site, number) for number, site in enumerate(file.sites)]
        questions = named.count("\n") + 1
        text = prefix + named + "".join(f"#print axioms {name}\n" for name in names)
        found = self.compile(text, seconds)
        messages = sorted((_moved_back(m, bool(prefix), moved) for m in found), key=lambda m: (m.line, m.column))
        own = tuple(m for m in messages if m.line < questions)
        theorems = []
        for number, site in enumerate(file.sites):
            last = source.count("\n", 0, site.proof_end) + 1
            wrong = any(m.severity == "error" and site.line <= m.line <= last for m in own)
            answers = [m for m in messages if m.line == questions + number and m.severity == "information"]
            theorems.append(TheoremReport(site.name, len(answers) == 1 and not wrong, read_axioms(answers)))
        return FileReport(not any(m.severity == "error" for m in own), own, tuple(theorems))

    def _prefix(self, source: str, imports: tuple[str, ...] | None) -> str:
        """The import line that a file without one is given."""
        given = imports if imports is not None else self.default_imports()
        return f"import {' '.join(given)}\n" if given and not parse_lean(source).imports else ""

    # -- the proof itself

    @contextmanager
    def exported(
        self, source: str, imports: tuple[str, ...] | None = None, seconds: float | None = None
    ) -> Iterator[tuple[Path, str]]:
        """The last theorem of a file and all it needs, as low-level export text: a file, while the context lasts, and
        the theorem's name there. Faults: BackendTerminated; BackendError when the file does not compile."""
        sites = parse_lean(source).sites
        if not sites:
            raise BackendError("bad_request", "the file has no theorem")
        name = _compiled_name(sites[-1], len(sites) - 1)
        text = self._prefix(source, imports) + name_examples(source)[0]
        with self.folder(text) as where:
            arguments = ["--json", f"-M{MEMORY_MB}", "--export=export.txt", f"--only-export={name}", "file.lean"]
            done = self.run(arguments, where, seconds, writes=True)
            wrong = next((m for m in _messages(done.stdout) if m.severity == "error"), None)
            if wrong is not None:
                raise BackendError("elaboration", wrong.text, wrong.line, wrong.column)
            path = where / "export.txt"
            if not path.is_file() or not path.stat().st_size:
                tail = done.stderr.decode("utf-8", "replace")
                raise BackendTerminated("lean exported nothing", done.returncode, tail)
            yield path, name

    @property
    def leanchecker(self) -> Path:
        """Lean's own checker of exports. Faults: BackendUnavailable."""
        given = os.environ.get("LEANCHECKER")
        path = Path(given) if given else self.executable.resolve().with_name("leanchecker")
        if not path.is_file():
            raise BackendUnavailable(f"no leanchecker beside {self.executable}; set LEANCHECKER to it")
        return path

    def check_export(self, path: Path, seconds: float | None = None) -> tuple[bool, str]:
        """leanchecker's verdict on an export, and its last words. Faults: BackendTerminated, BackendUnavailable."""
        program = self.leanchecker
        done = self.run([path.name], path.parent, seconds, program=program)
        words = (done.stdout + done.stderr).decode("utf-8", "replace").strip().splitlines()
        if done.returncode not in (0, 1):
            raise BackendTerminated("leanchecker died", done.returncode, "\n".join(words))
        return done.returncode == 0, words[-1] if words else ""


def _module_file(name: str, folders: Sequence[Path]) -> Path | None:
    """The source of a module."""
    relative = name.replace(".", "/")
    places = (p for folder in folders for p in (folder / f"{relative}.lean", folder / relative / "default.lean"))
    return next((place for place in places if place.is_file()), None)


def _messages(output: bytes) -> Iterator[Message]:
    for line in output.decode("utf-8", "replace").splitlines():
        message = read_message(line)
        if message is not None:
            yield message


def read_message(line: str) -> Message | None:
    """A line of ``lean --json``; None if it is something the file printed."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(row, dict) and "severity" in row and "pos_line" in row):
        return None
    return Message(
        row["pos_line"],
        row["pos_col"],
        row["severity"],
        row.get("text", ""),
        row.get("end_pos_line"),
        row.get("end_pos_col"),
    )


def read_axioms(answers: Sequence[Message]) -> tuple[str, ...]:
    """The answer to ``#print axioms``."""
    lines = [line.strip() for m in answers for line in m.text.splitlines()]
    return tuple(line for line in lines if line and "no axioms" not in line)


# --- examples --------------------------------------------------------------------------------------------------------


def name_examples(source: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """The text with its examples named, and for each line that grew by that: the column behind `example`, and by how
    much."""
    parts: list[str] = []
    moved: dict[int, tuple[int, int]] = {}
    at = 0
    for number, site in enumerate(parse_lean(source).sites):
        if site.name != "_example":
            continue
        word = next(
            (t for t in code_tokens(source[site.start : site.proof_start]) if t.kind == "word" and t.text == "example"),
            None,
        )
        if word is None:
            continue
        start = site.start + word.start
        name = f"{EXAMPLE}{number}"
        parts += [source[at:start], name]
        at = start + len("example")
        line_start = source.rfind("\n", 0, start) + 1
        moved[source.count("\n", 0, start) + 1] = (at - line_start, len(name) - len("example"))
    return "".join([*parts, source[at:]]), moved


def _compiled_name(site: TheoremSite, number: int) -> str:
    return site.name if site.name != "_example" else f"{EXAMPLE.split()[1]}{number}"


def _moved_back(message: Message, shifted: bool, moved: dict[int, tuple[int, int]]) -> Message:
    line = message.line - shifted
    end_line = None if message.end_line is None else message.end_line - shifted
    column, grown = moved.get(line, (0, 0))
    back = message.column
    if grown:
        back = back - grown if back >= column + grown else min(back, column)
    return replace(message, line=line, column=back, end_line=end_line)


# --- finding it ------------------------------------------------------------------------------------------------------


def find_lean3(project: Path | None = None, executable: Path | None = None) -> Lean3Compiler:
    """The Lean 3 of this machine: `executable`, ``$LEAN3``, elan's for the project, ``lean`` on the path, or the newest
    of elan's. Its mathlib is the project's, else ``$MATHLIB``. BackendUnavailable says what was looked for."""
    pinned = None if project is None else _pinned(project)
    named = executable or (Path(os.environ["LEAN3"]) if os.environ.get("LEAN3") else None)
    asked = named or (None if pinned is None else _elan(pinned))
    found = asked or _lean_on_path() or _elan(None)
    if found is None or not found.exists():
        if found is not None:
            where = f"{found} does not exist"
        else:
            where = "no `lean` on the path, and " + ("elan has none" if _elan_home().is_dir() else "no elan")
        raise BackendUnavailable(f"no Lean 3 found ({where}); set LEAN3 to its executable or install elan")
    if project is not None and not project.is_dir():
        raise BackendUnavailable(f"the project {project} is not a folder")
    mathlib = os.environ.get("MATHLIB")
    compiler = Lean3Compiler(found.absolute(), project, Path(mathlib) if mathlib and project is None else None)
    version = compiler.version()
    if "version 3" not in version:
        said = version or "it does not say its version"
        raise BackendUnavailable(f"{found} is not a Lean 3: {said}; set LEAN3 to the executable of one")
    if asked is None and pinned is not None and f"version {pinned.rpartition(':')[2]}," not in version:
        raise BackendUnavailable(
            f"{project} asks for {pinned}, and {found} is {version}; "
            f"run `elan toolchain install {pinned}`, or set LEAN3 to that Lean"
        )
    return compiler


def find_project(file: Path) -> Path | None:
    """The project a file belongs to: the nearest folder above it with a ``leanpkg.path``."""
    return next((folder for folder in file.resolve().parents if (folder / "leanpkg.path").is_file()), None)


def _pinned(project: Path) -> str | None:
    """The Lean that a project's ``leanpkg.toml`` asks for, as elan names it."""
    try:
        text = (project / "leanpkg.toml").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r'^\s*lean_version\s*=\s*"([^"]+)"', text, re.MULTILINE)
    return None if found is None else cast(str, found.group(1))


def _lean_on_path() -> Path | None:
    """`lean` on the path, unless it is elan's own: that chooses by folder, and may want to download."""
    found = shutil.which("lean")
    if found is None or Path(found).resolve().name.startswith("elan") or Path(found).with_name("elan").exists():
        return None
    return Path(found)


def _elan_home() -> Path:
    return Path(os.environ.get("ELAN_HOME", Path.home() / ".elan"))


def _elan(pinned: str | None) -> Path | None:
    """The pinned toolchain if elan has it; with None, the newest Lean 3 it has."""
    toolchains = _elan_home() / "toolchains"
    if not toolchains.is_dir():
        return None
    if pinned is not None:
        # The newer and the older way of elan to name folders.
        names = (pinned.replace("/", "--").replace(":", "---"), re.sub("[/:]", "-", pinned))
        return next((p for n in names if (p := toolchains / n / "bin" / "lean").is_file()), None)
    candidates = [p for p in toolchains.glob("*/bin/lean") if re.search(r"(^|[^\d.])3\.\d+\.\d+", p.parts[-3])]
    return max(candidates, key=lambda p: [int(n) for n in re.findall(r"\d+", p.parts[-3])], default=None)
