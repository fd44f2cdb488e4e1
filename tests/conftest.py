"""Fixtures for what lies outside the repository: recorded data and a real Lean 3. Missing ones skip, with a reason."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

# What the tests call `auto` is the embedded engine on every machine; tests of a real Lean 3 ask for it.
LEAN3, MATHLIB = os.environ.pop("LEAN3", None), os.environ.pop("MATHLIB", None)


@dataclass(frozen=True)
class Lean3:
    """A real Lean 3: its executable and, when known, the folder of the mathlib to import."""

    executable: Path
    mathlib: Path | None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--data",
        metavar="DIR",
        default=os.environ.get("LEAN3_AGENT_DATA"),
        help="folder of recorded data (default: $LEAN3_AGENT_DATA); tests that need it are skipped without it",
    )


@pytest.fixture(scope="session")
def data_dir(request: pytest.FixtureRequest) -> Path:
    value = request.config.getoption("--data")
    if not value:
        pytest.skip("no recorded data: give --data DIR or set LEAN3_AGENT_DATA")
    path = Path(value).resolve()
    if not path.is_dir():
        pytest.skip(f"no recorded data: {path} is not a folder")
    return path


@pytest.fixture(scope="session")
def lean3() -> Lean3:
    value = LEAN3 or shutil.which("lean")
    if not value or not Path(value).exists():
        pytest.skip("no real Lean 3: set LEAN3 to its executable (and MATHLIB to the mathlib to import)")
    return Lean3(Path(value), Path(MATHLIB) if MATHLIB else None)
