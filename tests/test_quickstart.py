"""The first command of the README, and the file it is run on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.lean_source import read_lean

QUICKSTART = Path(__file__).resolve().parent.parent / "lean_project" / "src" / "quickstart.lean"


def test_all_theorems_are_left_to_prove() -> None:
    sites = read_lean(QUICKSTART).sites
    assert len(sites) >= 15 and all(s.whole for s in sites)


@pytest.mark.lean3
@pytest.mark.slow
def test_real_lean_accepts_the_statements(lean3) -> None:
    if lean3.mathlib is None:
        pytest.skip("no mathlib for the real Lean 3: set MATHLIB")
    messages = Lean3Compiler(lean3.executable, None, lean3.mathlib).compile(QUICKSTART.read_text(encoding="utf-8"), 300)
    assert [m.text for m in messages if m.severity == "error"] == []
    assert [m.text for m in messages if m.severity == "information"] == ["260"]


@pytest.mark.slow
def test_all_are_proved_and_the_proofs_check(tmp_path: Path, capsys: pytest.CaptureFixture[str], request) -> None:
    from agent.cli.main import main

    assert main(["prove", str(QUICKSTART), "--json", "--seconds", "60"]) == 0
    out = capsys.readouterr().out
    rows = [json.loads(line) for line in out.splitlines()]
    assert all(row["status"] == "proved" and row["verified_by"] == ["embedded"] for row in rows)
    proofs = {(row["name"], row["line"]): row["proof"] for row in rows}
    finished = tmp_path / "quickstart.lean"
    finished.write_text(read_lean(QUICKSTART).with_proofs(proofs), encoding="utf-8")
    assert main(["verify", str(finished)]) == 0
