"""A real Lean 3 as a plain compiler: one run a file, messages as JSON. Used to check what others claim."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agent.backend.base import BackendTerminated, BackendUnavailable, Message

MEMORY_MB = 8000


@dataclass(frozen=True)
class Lean3Compiler:
    """The executable, and what is imported from: a project with its ``leanpkg.path``, or a folder with mathlib."""

    executable: Path
    project: Path | None = None
    mathlib: Path | None = None

    def version(self) -> str:
        """Lean's own words about its version."""
        try:
            done = subprocess.run([self.executable, "--version"], capture_output=True, text=True, timeout=30)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BackendUnavailable(f"{self.executable} does not run: {error}") from None
        return done.stdout.strip()

    def compile(self, source: str, seconds: float | None = None) -> list[Message]:
        """All messages of a fresh Lean about `source`. Faults: BackendTerminated when it dies or runs out of time."""
        with tempfile.TemporaryDirectory(prefix="lean3-agent-") as folder:
            where = Path(folder)
            (where / "leanpkg.path").write_text(self.leanpkg_path())
            (where / "file.lean").write_text(source, encoding="utf-8")
            argv = [str(self.executable), "--json", f"-M{MEMORY_MB}", "file.lean"]
            try:
                done = subprocess.run(argv, cwd=where, capture_output=True, timeout=seconds, start_new_session=True)
            except subprocess.TimeoutExpired:
                raise BackendTerminated(f"lean took longer than {seconds:g} s") from None
            except OSError as error:
                raise BackendUnavailable(f"{self.executable} does not run: {error.strerror}") from None
        messages = []
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            try:
                row = json.loads(line)
            except ValueError:
                continue  # something the file printed
            if isinstance(row, dict) and "severity" in row and "pos_line" in row:
                messages.append(Message(row["pos_line"], row["pos_col"], row["severity"], row.get("text", "")))
        if done.returncode not in (0, 1):
            tail = done.stderr.decode("utf-8", "replace")
            raise BackendTerminated("lean died", done.returncode, tail)
        if done.returncode == 1 and not any(m.severity == "error" for m in messages):
            messages.append(Message(1, 0, "error", done.stderr.decode("utf-8", "replace").strip() or "lean failed"))
        return messages

    def leanpkg_path(self) -> str:
        """What the file ``leanpkg.path`` of a folder outside the project has to say. Faults: BackendUnavailable."""
        if self.project is not None:
            path = self.project / "leanpkg.path"
            if not path.is_file():
                raise BackendUnavailable(
                    f"{self.project} has no leanpkg.path; run `leanproject get-mathlib-cache` there"
                )
            lines = []
            for line in path.read_text().splitlines():
                kind, _, rest = line.partition(" ")
                lines.append(f"path {(self.project / rest).resolve()}" if kind == "path" else line)
            return "\n".join(lines) + "\n"
        lines = ["builtin_path"]
        if self.mathlib is not None:
            lines.append(f"path {self.mathlib / 'src'}")
        return "\n".join(lines) + "\n"


def find_lean3(project: Path | None = None, executable: Path | None = None) -> Lean3Compiler:
    """The Lean 3 of this machine: `executable`, ``$LEAN3``, ``lean`` on the path, or one of elan's. Its mathlib is the
    project's, else ``$MATHLIB``. BackendUnavailable says what was looked for."""
    found = executable or (Path(os.environ["LEAN3"]) if os.environ.get("LEAN3") else None)
    if found is None:
        on_path = shutil.which("lean")
        found = Path(on_path) if on_path else _elan()
    if found is None or not found.exists():
        where = f"{found} does not exist" if found is not None else "no `lean` on the path and no elan toolchain"
        raise BackendUnavailable(f"no Lean 3 found ({where}); set LEAN3 to its executable or install elan")
    mathlib = os.environ.get("MATHLIB")
    compiler = Lean3Compiler(found, project, Path(mathlib) if mathlib else None)
    version = compiler.version()
    if "version 3" not in version:
        raise BackendUnavailable(f"{found} is not a Lean 3: {version or 'it does not say its version'}")
    return compiler


def _elan() -> Path | None:
    toolchains = Path(os.environ.get("ELAN_HOME", Path.home() / ".elan")) / "toolchains"
    candidates: Sequence[Path] = sorted(toolchains.glob("*3.*/bin/lean"), reverse=True) if toolchains.is_dir() else []
    return candidates[0] if candidates else None
