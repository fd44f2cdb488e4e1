"""What is shown while a backend starts."""

from __future__ import annotations

import pytest

from agent.cli.startup import StartupDisplay


def test_plain_lines_are_few(capsys: pytest.CaptureFixture[str]) -> None:
    with StartupDisplay() as startup:
        for done in range(100):
            startup.progress("compiling", done, 100)
        startup.progress("compiling", 1, 1)
        startup.warn("it cannot be kept")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "compiling",
        "compiling: done in 0 s",
        "lean3-agent: warning: it cannot be kept",
    ]


def test_a_quick_start_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with StartupDisplay():
        pass
    assert capsys.readouterr().err == ""
