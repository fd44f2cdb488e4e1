"""Ctrl-C, or being told to end, in mid-search: what was proved is kept and printed, nothing stays, no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

CLI = str(Path(__file__).resolve().parent / "toy_cli.py")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("told", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_interrupt(tmp_path: Path, told: str) -> None:
    path = tmp_path / "some.lean"
    path.write_text("theorem a (h : p) : p := sorry\n\ntheorem b (h : p ∧ q) : z := sorry\n\ntheorem c : r := sorry\n")
    script = tmp_path / "script.txt"
    script.write_text("assumption\ncases h\nhang\n")
    arguments = [str(path), "--model", f"scripted:{script}", "--closers", "off", "--workers", "1", "--write"]
    root = str(Path(CLI).resolve().parents[2])
    process = subprocess.Popen(
        [sys.executable, CLI, "prove", *arguments, "--tactic-seconds", "60"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    deadline = time.monotonic() + 30
    assert process.stderr is not None and process.stdout is not None
    first = process.stderr.readline()
    assert "a: proved" in first and time.monotonic() < deadline
    time.sleep(0.5)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(getattr(signal, told))
    out, err = process.communicate(timeout=20)
    assert process.returncode == 1, err
    assert "Traceback" not in err and "interrupted" in err
    assert "by assumption" in out and "b: not proved, interrupted" in out
    assert "theorem a (h : p) : p := by assumption" in path.read_text()
    _, alive = psutil.wait_procs(children, timeout=5)
    assert not alive
