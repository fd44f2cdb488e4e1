"""The library compiled by a real Lean 3, once a session, and mathlib beside it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.engine.library.declarations import LIBRARY, SOURCES, last_module

if TYPE_CHECKING:
    from tests.conftest import Lean3


@dataclass(frozen=True)
class CompiledLibrary:
    """Folders in which a real Lean finds the library, or mathlib with all that miniF2F imports."""

    lean: Path
    library: Path
    mathlib: Path | None

    @property
    def header(self) -> str:
        return f"prelude\nimport {last_module()}\n"

    @property
    def mathlib_header(self) -> str:
        return "import minif2f_import\n"


@pytest.fixture(scope="session")
def compiled_library(lean3: Lean3, tmp_path_factory: pytest.TempPathFactory) -> CompiledLibrary:
    library = tmp_path_factory.mktemp("library")
    for folder in SOURCES:
        shutil.copytree(LIBRARY / folder, library / folder)
    (library / "leanpkg.path").write_text(f"path {library}\n", encoding="utf-8")
    make = [str(lean3.executable), "-j2", "--make", last_module().replace(".", "/") + ".lean"]
    run = subprocess.run(make, cwd=library, capture_output=True, text=True, timeout=900)
    assert "error" not in run.stdout, run.stdout[:2000]
    if lean3.mathlib is None:
        return CompiledLibrary(lean3.executable, library, None)
    mathlib = tmp_path_factory.mktemp("mathlib")
    (mathlib / "leanpkg.path").write_text(f"builtin_path\npath {lean3.mathlib}/src\n", encoding="utf-8")
    return CompiledLibrary(lean3.executable, library, mathlib)
