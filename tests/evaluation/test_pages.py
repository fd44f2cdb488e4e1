"""The pages in a browser: what their scripts make of the data."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from evaluation.test_run_directory import row

from agent.evaluation.tree_page import tree_page

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --dump-dom"
).split()


def goal(number: int, status: str = "proved") -> dict:
    state = f"h : p ∧ q\n⊢ goal{number} </script>"
    return {
        "id": f"g{number}",
        "kind": "goal",
        "state": state,
        "goals": 1,
        "status": status,
        "expanded": True,
        "logprob": 0.0,
    }


def tactic(number: int, text: str, outcome: str, message: str = "") -> dict:
    numbers = {"logprob": -1.5, "seconds": 0.01}
    return {
        "id": f"t{number}",
        "kind": "tactic",
        "tactic": text,
        "outcome": outcome,
        "message": message,
        "source": "model",
        **numbers,
    }


TREE = {
    "nodes": [
        goal(0),
        tactic(0, "cases h", "state"),
        goal(1),
        tactic(1, "assumption", "finished"),
        tactic(2, "ring", "failed", "no"),
    ],
    "links": [{"source": s, "target": t} for s, t in (("g0", "t0"), ("t0", "g1"), ("g1", "t1"), ("g0", "t2"))],
}


@pytest.mark.skipif(BROWSER is None, reason="no chromium on the PATH")
@pytest.mark.parametrize("count", [1, 2])
def test_the_proof_is_shown(tmp_path: Path, count: int) -> None:
    page = tmp_path / "tree.html"
    page.write_text(tree_page([(row(name), TREE) for name in "ab"[:count]]), encoding="utf-8")
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
    body = dom[dom.index("<main>") : dom.index('<script type="application/json"')]
    assert '<h1 id="name">a</h1>' in body
    assert re.search(
        r'class="state used".*cases h.*goal1 &lt;/script&gt;.*class="finished used".*assumption', body, re.S
    )
    assert "one tactic led nowhere" in body
    assert ('hidden=""' in dom[: dom.index("<main>")]) == (count == 1)  # the list of theorems
