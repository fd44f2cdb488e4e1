"""LeanDojo behind the contract: the real lean-dojo 1.6.0, the last release that drives Lean 3, in processes of its own.

It runs on Python 3.9 and 3.10 only, so a Python that has it is started on `leandojo_driver.py` and spoken to by the
session protocol. Theorems are opened without network and without tracing; or, with a `Repository`, as LeanDojo's users
know it: a commit on GitHub, traced once.

The Lean of a Dojo runs in the cage (`confine.py`), and tactics that reach outside are refused before they run.
LeanDojo's own Python is in no cage, nor is Lean while LeanDojo traces a repository: both write, and neither runs a
model's text.

What LeanDojo cannot do is not among the capabilities: compile a file (`check`; the gate is a fresh Lean: `compiler`),
set goals apart (`focus`), bound heartbeats, and with a `Repository`, open what is no theorem of it (`header`).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from agent.backend.base import (
    BackendError,
    BackendUnavailable,
    FileReport,
    Limits,
    TacticFailed,
    TacticResult,
    TacticState,
    Theorem,
)
from agent.backend.lean3_compile import Lean3Compiler, find_lean3
from agent.backend.lean_source import LeanFile, SourceError, parse_lean
from agent.backend.rpc import Channel, Connection, ProcessChannel, RpcBackend, RpcSession
from agent.lean_text import first_unbalanced
from agent.tactic_text import reaches_outside

VERSION = "1.6.0"
PYTHONS = ((3, 9), (3, 10))
DRIVER = Path(__file__).with_name("leandojo_driver.py")
CONFINE = Path(__file__).with_name("confine.py")
DEFAULT_MEMORY_MB = 6144
OPEN_SECONDS = 180.0
"""LeanDojo imports the modules anew for every theorem."""
DEFAULT_TACTIC_SECONDS = 5.0
_HOW = "python3.10 -m venv DIR, DIR/bin/pip install lean-dojo==1.6.0, then --leandojo-python DIR/bin/python"
_PROBE = (
    "import json, sys\n"
    "from importlib import metadata\n"
    "try: version = metadata.version('lean-dojo')\n"
    "except metadata.PackageNotFoundError: version = None\n"
    "print(json.dumps([list(sys.version_info[:2]), version]))\n"
)


@dataclass(frozen=True)
class Repository:
    """A repository on GitHub at a commit, as LeanDojo names its projects."""

    url: str
    commit: str

    @classmethod
    def parse(cls, text: str) -> Repository:
        """``https://github.com/OWNER/NAME@COMMIT``. Raises ValueError."""
        match = re.fullmatch(r"(https://github\.com/[\w.-]+/[\w.-]+?)/*@([0-9a-f]{40})", text)
        if match is None:
            raise ValueError("a repository is written https://github.com/OWNER/NAME@COMMIT, with all 40 digits")
        return cls(match.group(1), match.group(2))

    @property
    def traced(self) -> Path:
        """Where LeanDojo keeps it once it is traced."""
        owner, name = self.url.split("/")[-2:]
        cache = os.environ.get("CACHE_DIR") or str(Path.home() / ".cache/lean_dojo")
        return Path(cache) / f"{owner}-{name}-{self.commit}" / name

    def read(self, path: Path) -> LeanFile:
        """A file of the repository: from LeanDojo's cache, else from GitHub. Raises SourceError."""
        import urllib.error
        import urllib.request

        here = self.traced / path
        if here.is_file():
            return parse_lean(here.read_text(encoding="utf-8"), path)
        address = f"{self.url.replace('github.com', 'raw.githubusercontent.com')}/{self.commit}/{path.as_posix()}"
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return parse_lean(answer.read().decode("utf-8"), path)
        except urllib.error.HTTPError as error:
            raise SourceError(f"{path}: GitHub has no such file at this commit ({error.code} for {address})") from None
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(f"{path}: cannot be read from {address}: {error}") from None


def find_python(given: Path | None = None) -> Path:
    """A Python that has lean-dojo 1.6.0: `given`, ``$LEANDOJO_PYTHON``, or this one. BackendUnavailable says what is
    missing and how to get it."""
    named = given or (Path(os.environ["LEANDOJO_PYTHON"]) if os.environ.get("LEANDOJO_PYTHON") else None)
    if named is None and sys.version_info[:2] not in PYTHONS:
        ours = ".".join(map(str, sys.version_info[:2]))
        raise BackendUnavailable(f"lean-dojo {VERSION} exists for Python 3.9 and 3.10, this is {ours}; {_HOW}")
    python = named or Path(sys.executable)
    try:
        done = subprocess.run([python, "-c", _PROBE], capture_output=True, text=True, timeout=60, check=True)
        (major, minor), version = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise BackendUnavailable(f"{python} does not run as a Python: {error}") from None
    if (major, minor) not in PYTHONS or version != VERSION:
        has = f"has lean-dojo {version}" if version else "has no lean-dojo"
        raise BackendUnavailable(f"{python} (Python {major}.{minor}) {has}, and {VERSION} is needed; {_HOW}")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        raise BackendUnavailable("LeanDojo refuses to run as root; run this command as another user")
    return python


class LeanDojoLauncher:
    """Starts drivers, each with a folder of its own for what LeanDojo writes."""

    def __init__(self, python: Path, config: dict[str, Any]) -> None:
        self._python = python
        self._config = config
        self._folders: list[str] = []

    def launch(self, imports: tuple[str, ...] | None = None) -> Channel:
        folder = tempfile.mkdtemp(prefix="lean3-agent-leandojo-")
        self._folders.append(folder)
        config = json.dumps({**self._config, "folder": folder})
        # A copy: beside the original, `import select` would find a module of this package.
        driver = shutil.copy(DRIVER, folder)
        shutil.copy(CONFINE, folder)
        # Not this package's environment: the driver imports nothing of it.
        env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
        try:
            return ProcessChannel([str(self._python), str(driver), config], None, env)
        except OSError as error:
            raise BackendUnavailable(f"cannot start {self._python}: {error.strerror}") from None

    def close(self) -> None:
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
        self._folders.clear()


class LeanDojoSession(RpcSession):
    """A session whose tactics have the one time limit that its Lean was started with."""

    def __init__(self, backend: LeanDojoBackend, theorem: Theorem) -> None:
        self._tactic_seconds = backend.tactic_seconds
        super().__init__(backend, theorem)

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        at = first_unbalanced(tactic)
        if at is not None:  # LeanDojo would run what stands before, and drop the rest
            return TacticFailed(f"the tactic is not balanced at {tactic[at : at + 10]!r}")
        reason = reaches_outside(tactic)
        if reason is not None:
            return TacticFailed(f"not run: {reason} reaches outside of the proof", "unsupported")
        # Lean itself ends the tactic at its limit; to end it sooner would cost the process and a new start.
        return super().run_tactic(state, tactic, replace(limits, seconds=self._tactic_seconds, heartbeats=None))


class LeanDojoBackend(RpcBackend):
    """LeanDojo in `workers` drivers. `tactic_seconds` is the limit of every tactic: LeanDojo fixes it when it starts.
    `memory_mb` (None: 6 GB) is what the Lean of each Dojo may use. `config` is what the drivers are told.

    `compiler` is the Lean that LeanDojo drives: what it calls finished counts when a fresh run of that compiled it.
    """

    def __init__(
        self,
        python: Path,
        compiler: Lean3Compiler,
        *,
        repository: Repository | None = None,
        workers: int = 1,
        imports: tuple[str, ...] | None = None,
        memory_mb: int | None = None,
        tactic_seconds: float = DEFAULT_TACTIC_SECONDS,
        open_seconds: float = OPEN_SECONDS,
    ) -> None:
        self.compiler = compiler if repository is None else replace(compiler, project=repository.traced)
        self.tactic_seconds = tactic_seconds
        self._repository = repository
        version = re.search(r"version (\d+\.\d+\.\d+)", compiler.version())
        lean_version = version.group(1) if version else "3.42.1"
        project = compiler.project or compiler.mathlib
        memory_mb = memory_mb or DEFAULT_MEMORY_MB
        modules = compiler if repository is None else replace(compiler, project=None, mathlib=None)
        self.config: dict[str, Any] = {
            "lean": str(compiler.executable.absolute()),
            "lean_version": lean_version,
            "library": repository.url + "@" + repository.commit if repository else str(project or "core"),
            "leanpkg_path": "" if repository else compiler.leanpkg_path(),
            "leanpkg_toml": (
                '[package]\nname = "theorem"\nversion = "0.1"\n'
                f'lean_version = "leanprover-community/lean:{lean_version}"\npath = "."\n'
            ),
            "memory_mb": memory_mb,
            "cage": asdict(modules.cage(memory_mb=memory_mb * 2)),
            "tactic_ms": max(1, int(tactic_seconds * 1000)),
            "repository": None if repository is None else {"url": repository.url, "commit": repository.commit},
        }
        super().__init__(
            LeanDojoLauncher(python, self.config),
            name="leandojo",
            workers=workers,
            imports=imports,
            start_seconds=60.0 if repository is None else None,  # tracing takes as long as it takes
            open_seconds=open_seconds,
        )

    def _start(self, imports: tuple[str, ...] | None) -> Connection:
        try:
            return super()._start(imports)
        except BackendError as error:  # it does not work here: no network, a wrong version
            raise BackendUnavailable(error.message) from None

    @property
    def capabilities(self) -> frozenset[str]:
        _ = super().capabilities
        return frozenset({"cancel", "concurrent"} if self._repository else {"cancel", "concurrent", "header"})

    def open(self, theorem: Theorem) -> RpcSession:
        return LeanDojoSession(self, theorem)

    def check(
        self,
        source: str,
        *,
        seconds: float | None = None,
        imports: tuple[str, ...] | None = None,
        fresh: bool | None = None,
    ) -> FileReport:
        raise BackendError("unsupported", "LeanDojo does not compile files")

    def open_params(self, theorem: Theorem) -> dict[str, Any]:
        if self._repository is not None:
            return self._traced_params(self._repository, theorem)
        imports = theorem.imports if theorem.imports is not None else self._imports
        if imports is None:
            imports = self.compiler.default_imports()
        return local_params(replace(theorem, imports=imports))

    @staticmethod
    def _traced_params(repository: Repository, theorem: Theorem) -> dict[str, Any]:
        if theorem.proof is not None:
            raise BackendError("unsupported", "LeanDojo starts at the beginning of a proof, not at a sorry inside")
        known = None if theorem.path is None else repository.read(theorem.path).find(theorem.name)
        if known is None or known.statement != theorem.statement:
            raise BackendError("unsupported", f"LeanDojo opens theorems of {repository.url} only")
        return {"path": str(theorem.path), "name": theorem.name}


def local_params(theorem: Theorem) -> dict[str, Any]:
    """What the driver is told of a theorem that becomes a file of its own: the file, places in it as ``[line, column]``
    (from 1 and from 0), and how its lines become those of header, line break and statement."""
    source = theorem.source("sorry" if theorem.proof is None else theorem.proof)
    header_lines = theorem.header.rstrip().count("\n") + 1 if theorem.header.strip() else 0
    sites = parse_lean(source).sites
    if not sites or not source.startswith(theorem.statement.strip(), sites[-1].start):
        raise BackendError("elaboration", "the statement is no theorem", header_lines + 1, 0)
    site = sites[-1]

    def place(offset: int) -> list[int]:
        return [source.count("\n", 0, offset) + 1, offset - (source.rfind("\n", 0, offset) + 1)]

    header_shift = 2 if theorem.imports else 0
    line = place(site.start)[0]
    hole = None if theorem.proof is None or not site.sorries else site.sorries[0]
    return {
        "source": source,
        "name": site.name,
        "start": place(site.start),
        "proof_start": place(site.proof_start),
        "proof_end": place(site.proof_end),
        "hole": None if hole is None else [place(hole), place(hole + len("sorry"))],  # `admit` is as long
        "strict": not theorem.header_may_fail,
        "line": line,
        "header_shift": header_shift,
        "statement_shift": line - (header_lines + 1),
    }


@dataclass(frozen=True)
class LeanDojoOptions:
    """What no other backend is told: its Python (None: one that is found), a traced repository, and the time for a
    tactic, which LeanDojo must know beforehand (None: its default)."""

    python: Path | None = None
    repository: Repository | None = None
    tactic_seconds: float | None = None


def leandojo_backend(
    options: LeanDojoOptions = LeanDojoOptions(),
    *,
    workers: int = 1,
    imports: tuple[str, ...] | None = None,
    memory_mb: int | None = None,
    project: Path | None = None,
) -> LeanDojoBackend:
    """LeanDojo, its Python and its Lean as they are found here. Raises BackendUnavailable."""
    return LeanDojoBackend(
        find_python(options.python),
        find_lean3(project),
        repository=options.repository,
        workers=workers,
        imports=imports,
        memory_mb=memory_mb,
        tactic_seconds=options.tactic_seconds or DEFAULT_TACTIC_SECONDS,
    )
