"""Fixtures for what lies outside the repository: recorded data and a real Lean 3. Missing ones skip, with a reason."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the machine's affair.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def _taken_away(name: str) -> str | None:
    """A variable of the environment, out of the program's sight: what the tests call `auto` is the embedded engine on
    every machine, and tests of a real Lean 3 ask for it. Kept under another name for the processes that share the
    tests among them, which inherit this environment."""
    kept = f"LEAN3_AGENT_TESTS_{name}"
    if name in os.environ:
        os.environ[kept] = os.environ.pop(name)
    return os.environ.get(kept)


LEAN3, MATHLIB = _taken_away("LEAN3"), _taken_away("MATHLIB")


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
