"""`bench`, `replay` and `report` on a toy Lean: what a run writes, and that it survives being killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.cli.main import main

HERE = Path(__file__).resolve().parent
TOY = str(HERE.parent / "toy.py")
FILE = """theorem swap (h : p ∧ q) : q ∧ p := sorry
theorem same (h : p) : p := sorry
theorem no : z := sorry
theorem three (h : p ∧ q ∧ r) : r ∧ q ∧ p := sorry
"""


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(name: str = "auto", *, workers: int = 1, imports=None, **others: object) -> RpcBackend:
        return RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=workers, imports=imports)

    for module in ("search_options", "replay"):
        __import__(f"agent.cli.{module}")
        monkeypatch.setattr(sys.modules[f"agent.cli.{module}"], "make_backend", make)


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    (tmp_path / "toy.lean").write_text(FILE, encoding="utf-8")
    (tmp_path / "script.txt").write_text("assumption\ncases h\ncases h_right\nsplit\n")
    model = ["--model", f"scripted:{tmp_path / 'script.txt'}", "--closers", "off"]
    source = ["--source", str(tmp_path / "toy.lean"), "--run", str(tmp_path / "run")]
    return ["bench", "file", *source, *model, "--expansions", "30", "--probe-seconds", "0"]


def rows(tmp_path: Path) -> list[dict]:
    return [json.loads(line) for line in (tmp_path / "run" / "results.jsonl").read_text().splitlines()]


def table(tmp_path: Path) -> list[tuple]:
    """What a run found, times aside."""
    return sorted(
        (r["name"], r["attempt"], r["status"], r["proof"], r["expansions"], r["tactics_run"]) for r in rows(tmp_path)
    )


def test_a_run_and_its_report(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--attempts", "2"]) == 1
    out, err = capsys.readouterr()
    assert "3/4" in out and "75.0%" in out and "pass@2 75.0%" in out and "exhausted" in out
    assert "8/8 attempts, 6 proved" in err
    assert [r["seed"] for r in rows(tmp_path) if r["name"] == "swap"] == [0, 1]
    assert sorted(p.name for p in (tmp_path / "run" / "traces").iterdir())[:2] == ["no.1.json", "no.json"]
    page = (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
    assert "trees/swap.html" in page and page.count("<svg") == 5
    assert "src=" not in page and 'href="http' not in page  # it needs nothing else
    assert (tmp_path / "run" / "trees" / "swap.html").exists()

    assert main([*arguments, "--attempts", "2"]) == 1  # nothing is left to do
    assert len(rows(tmp_path)) == 8
    capsys.readouterr()

    assert main(["replay", str(tmp_path / "run")]) == 0
    assert "6 of 6 proofs hold" in capsys.readouterr().err
    assert main(["report", str(tmp_path / "run"), "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert (summary["proved"], summary["total"], summary["complete"]) == (3, 4, True)
    assert main(["report", str(tmp_path / "run"), str(tmp_path / "run"), "--html", str(tmp_path / "both.html")]) == 0
    assert "both prove 3" in capsys.readouterr().out


def test_a_forged_row_does_not_replay(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(arguments)
    path = tmp_path / "run" / "results.jsonl"
    forged = [{**r, "status": "proved", "proof": "by assumption"} if r["name"] == "no" else r for r in rows(tmp_path)]
    path.write_text("".join(json.dumps(r) + "\n" for r in forged))
    assert main(["replay", str(tmp_path / "run")]) == 1
    out, err = capsys.readouterr()
    assert "no: refused" in out and "3 of 4 proofs hold" in err


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (["--expansions", "31"], "budgets.expansions was 30 and is 31"),
        (["--samples", "3"], "settings.samples was 64 and is 3"),
        (["--theorem", "swap"], "3 statements missing"),
    ],
)
def test_other_settings(tmp_path: Path, arguments: list[str], extra: list[str], said: str, capsys) -> None:
    main([*arguments, "--theorem", "swap", "--theorem", "same"] if "--theorem" not in extra else arguments)
    capsys.readouterr()
    again = arguments if "--theorem" in extra else [*arguments, "--theorem", "swap", "--theorem", "same"]
    assert main([*again, *extra]) == 2
    assert said in capsys.readouterr().err


def test_workers_may_change(tmp_path: Path, arguments: list[str]) -> None:
    main([*arguments, "--workers", "1"])
    before = table(tmp_path)
    lines = (tmp_path / "run" / "results.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "run" / "results.jsonl").write_text("".join(lines[:2]))
    main([*arguments, "--workers", "3"])
    assert table(tmp_path) == before


def test_bad_sources(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    arguments[3] = str(tmp_path / "nothing.lean")
    assert main(arguments) == 2
    assert "nothing.lean: no such file" in capsys.readouterr().err
    assert main(["report", str(tmp_path)]) == 2
    assert "is no run" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_killed_and_started_again(tmp_path: Path, arguments: list[str]) -> None:
    """Killed at random moments, a run ends in the table of an undisturbed one."""
    many = "".join(f"theorem t{i} (h : p ∧ q ∧ r) : {'r ∧ q' if i % 3 else 'z'} := sorry\n" for i in range(12))
    (tmp_path / "toy.lean").write_text(many, encoding="utf-8")
    command = [sys.executable, str(HERE / "toy_cli.py"), *arguments, "--workers", "2"]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    chance = random.Random(0)
    for _ in range(3):
        process = subprocess.Popen(command, **quiet)
        seen = len(rows(tmp_path)) if (tmp_path / "run" / "results.jsonl").exists() else 0
        deadline = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < deadline:
            now = (
                (tmp_path / "run" / "results.jsonl").read_bytes().count(b"\n")
                if seen or (tmp_path / "run" / "results.jsonl").exists()
                else 0
            )
            if now > seen:
                break
            time.sleep(0.01)
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run(command, **quiet, timeout=120)
    interrupted = table(tmp_path)
    assert len(interrupted) == 12 == len({r[0] for r in interrupted})
    arguments[arguments.index("--run") + 1] = str(tmp_path / "whole" / "run")
    main(arguments)
    assert table(tmp_path / "whole") == interrupted


def test_metrics(tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    seen: list[str] = []
    import agent.evaluation.metrics as metrics

    close = metrics.Metrics.close

    def read_then_close(self) -> None:
        seen.append(urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5).read().decode())
        close(self)

    monkeypatch.setattr(metrics.Metrics, "close", read_then_close)
    main([*arguments, "--metrics", str(port)])
    assert 'lean3_attempts_total{status="proved"} 3.0' in seen[0]
    assert "lean3_attempts_done 4.0" in seen[0]
