"""A real Lean 3 compiles the library's sources as they stand, and gives every name the type it has in mathlib."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.engine.library.declarations import LIBRARY, SOURCES, allowed, declared_names, sources

if TYPE_CHECKING:
    from tests.conftest import Lean3

OPTIONS = """set_option pp.all true
set_option pp.width 1000000
set_option pp.max_depth 100000
set_option pp.max_steps 10000000
"""


def last_module() -> str:
    """The end of the chain of imports."""
    imported = {
        module
        for path in sources()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("import ")
        for module in line.split()[1:]
    }
    modules = {".".join(path.relative_to(LIBRARY).with_suffix("").parts) for path in sources()}
    (last,) = modules - imported
    return last


def signatures(lean: Path, folder: Path, header: str, names: Iterable[str]) -> dict[str, str]:
    """What `#check @name` prints under `pp.all`; names it refuses are absent."""
    text = header + OPTIONS
    line_of: dict[int, str] = {}
    for name in names:
        text += f"#check @{name}\n"
        line_of[text.count("\n")] = name
    (folder / "signatures.lean").write_text(text, encoding="utf-8")
    command = [str(lean), "--json", "-M12000", "-T1000000000", "signatures.lean"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900)
    messages = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    shown = [m for m in messages if m["severity"] == "information" and m["pos_line"] in line_of]
    return {line_of[m["pos_line"]]: m["text"] for m in shown}


def normalised(signature: str) -> str:
    """The type alone; universe parameters numbered in order of appearance; names of instance arguments dropped."""
    text = re.sub(r"\s+", " ", signature).split(" : ", 1)[1]
    universes: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return universes.setdefault(match[0], f"U{len(universes)}")

    def levels(match: re.Match[str]) -> str:
        return re.sub(r"\b(?!max\b|imax\b|[0-9])[a-z]\w*", number, match[0])

    text = re.sub(r"\.\{[^}]*\}|\b(?:Sort|Type)(?: \([^)]*\)| [a-z]\w*)|\b(?:Sort|Type)\.\{[^}]*\}", levels, text)
    text = re.sub(r"\(max \((U\d+\+1)\) 1\)", r"\1", text)
    text = re.sub(r"\[[\w₀₁₂]+ : ", "[_i : ", text)
    return re.sub(r"_inst_\d+|\binst\d*\b", "_i", text)


def explained(library: str, mathlib: str, reasons: Iterable[str]) -> bool:
    """Whether the types differ only in an instance path that the allow-file names."""
    at = next(i for i, (a, b) in enumerate(zip(library, mathlib)) if a != b)
    return any(reason in library[max(0, at - 60) : at + 60] for reason in reasons)


@pytest.mark.lean3
@pytest.mark.slow
def test_real_lean_agrees(lean3: Lean3, tmp_path: Path) -> None:
    for folder in SOURCES:
        shutil.copytree(LIBRARY / folder, tmp_path / folder)
    (tmp_path / "leanpkg.path").write_text(f"path {tmp_path}\n", encoding="utf-8")
    last = last_module()
    make = [str(lean3.executable), "-j2", "--make", last.replace(".", "/") + ".lean"]
    run = subprocess.run(make, cwd=tmp_path, capture_output=True, text=True, timeout=900)
    assert "error" not in run.stdout, run.stdout[:2000]
    if lean3.mathlib is None:
        pytest.skip("compiled; no mathlib to compare with: set MATHLIB")
    names = declared_names(sources())
    ours = signatures(lean3.executable, tmp_path, f"prelude\nimport {last}\n", names)
    assert [n for n in names if n not in ours] == []
    beside = tmp_path / "mathlib"
    beside.mkdir()
    (beside / "leanpkg.path").write_text(f"builtin_path\npath {lean3.mathlib}/src\n", encoding="utf-8")
    theirs = signatures(lean3.executable, beside, "import minif2f_import\n", names)
    reasons = allowed("different_signatures.txt")
    different = {
        n: (normalised(ours[n]), normalised(theirs[n]))
        for n in names
        if n in theirs and normalised(ours[n]) != normalised(theirs[n])
    }
    assert [n for n, (a, b) in different.items() if n not in reasons and not explained(a, b, reasons)] == []
