"""The arithmetic tactics against what a real Lean 3 did on the same statements (recorded data)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished, StatementError

TACTICS = "ring ring1 ring_nf linarith nlinarith omega interval_cases linear_combination norm_num1".split()
# Not implemented: evaluation of sums, `int.to_nat` at literals.
EXPECTED_AGREEMENT = 0.93


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def _head(tactic: str) -> str:
    return tactic.replace("!", " ").split()[0]


@pytest.mark.slow
def test_recorded_rows(engine: Engine, data_dir: Path) -> None:
    """No tactic finishes where Lean's fails; and nearly all rows agree in outcome and text."""
    text = (data_dir / "lean3_arithmetic.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    rows = [row for row in rows if _head(row["tactic"]) in TACTICS and ";" not in row["tactic"]]
    agreed = 0
    stronger = []
    for row in rows:
        try:
            session = engine.open_theorem(row["header"], row["statement"])
        except StatementError:
            continue
        outcome = session.run_tactic(session.initial, row["tactic"], seconds=30)
        if isinstance(outcome, Finished):
            agreed += row["outcome"] == "finished"
            if row["outcome"] == "failed":
                stronger.append((row["statement"], row["tactic"]))
        elif isinstance(outcome, EngineState):
            agreed += row["outcome"] == "state" and outcome.pp() == row["next"].strip()
        elif isinstance(outcome, Failed):
            agreed += row["outcome"] == "failed"
    assert stronger == []
    assert agreed >= EXPECTED_AGREEMENT * len(rows)
