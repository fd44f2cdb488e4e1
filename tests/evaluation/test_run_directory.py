"""A run survives whatever ends it, and goes on only as what it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from agent.backend.base import Theorem
from agent.backend.lean_source import SourceError
from agent.evaluation.run_directory import DAMAGED, RESULTS, RunDirectory, RunInterrupted, manifest_of
from agent.evaluation.statement_set import Statement, StatementSet
from agent.rows import Budgets, ResultRow, Settings, statement_sha256

SET = StatementSet(
    "file",
    None,
    "",
    Path("x.lean"),
    tuple(Statement(Theorem(name, f"theorem {name} : true")) for name in ("a", "b", "c")),
)


def manifest(**changes):
    given = {"seed": 0, "attempts": 1, "probe_seconds": 0.0, "backend": {"name": "toy"}, "models": [], **changes}
    settings = given.pop("settings", Settings(in_flight=1))
    budgets = given.pop("budgets", Budgets())
    return manifest_of(given.pop("statements", SET), settings, budgets, **given)


def row(name: str, attempt: int = 0, status: str = "proved") -> ResultRow:
    theorem = Theorem(name, f"theorem {name} : true")
    return ResultRow(
        name=name,
        statement=theorem.statement,
        statement_sha256=statement_sha256(theorem),
        attempt=attempt,
        status=status,
    )


def missing(run: RunDirectory) -> list[tuple[str, int]]:
    return [(s.key, attempt) for s, attempt in run.missing(SET)]


def test_goes_on_where_it_was(tmp_path: Path) -> None:
    with RunDirectory.start(tmp_path / "run", manifest(attempts=2)) as run:
        assert missing(run) == [("a", 0), ("b", 0), ("c", 0), ("a", 1), ("b", 1), ("c", 1)]
        run.add(("b", 0), row("b"))
        run.add(("a", 1), row("a", 1))
    with RunDirectory.start(tmp_path / "run", manifest(attempts=2)) as run:
        assert missing(run) == [("a", 0), ("c", 0), ("b", 1), ("c", 1)]
        assert not run.complete
    assert set(RunDirectory.read(tmp_path / "run").rows) == {("b", 0), ("a", 1)}


@pytest.mark.parametrize("end", [b'{"name": "c", "statem', b'{"name": "c"}\n', b"\x00\x00\x00\n", b"\xff\xfe"])
def test_a_damaged_last_line_is_put_aside(tmp_path: Path, end: bytes) -> None:
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        run.add(("a", 0), row("a"))
    whole = (tmp_path / "run" / RESULTS).read_bytes()
    (tmp_path / "run" / RESULTS).write_bytes(whole + end)
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        assert missing(run) == [("b", 0), ("c", 0)]
        run.add(("c", 0), row("c"))
    assert (tmp_path / "run" / RESULTS).read_bytes().startswith(whole)
    assert end.strip() in (tmp_path / "run" / DAMAGED).read_bytes()
    assert set(RunDirectory.read(tmp_path / "run").rows) == {("a", 0), ("c", 0)}


def test_damage_in_the_middle_is_said(tmp_path: Path) -> None:
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        run.add(("a", 0), row("a"))
        run.add(("b", 0), row("b"))
    lines = (tmp_path / "run" / RESULTS).read_text().splitlines(keepends=True)
    (tmp_path / "run" / RESULTS).write_text("{}\n" + lines[1])
    with pytest.raises(SourceError, match=r"results.jsonl:1: field 'name': Field required"):
        RunDirectory.start(tmp_path / "run", manifest())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"seed": 1}, "seed was 0 and is 1"),
        ({"budgets": Budgets(seconds=3.0)}, "budgets.seconds was 60.0 and is 3.0"),
        ({"settings": Settings(in_flight=1, samples=2)}, "settings.samples was 64 and is 2"),
        ({"backend": {"name": "toy", "library": "other"}}, 'backend.library was "" and is "other"'),
        ({"models": [{"name": "m", "sha256": "1"}]}, "models was"),
        ({"statements": SET.first(2)}, r"1 statements missing \(c\)"),
    ],
)
def test_other_settings_are_refused(tmp_path: Path, changes: dict, said: str) -> None:
    RunDirectory.start(tmp_path / "run", manifest()).close()
    with pytest.raises(SourceError, match=said):
        RunDirectory.start(tmp_path / "run", manifest(**changes))
    RunDirectory.start(tmp_path / "run", manifest()).close()  # the refusal took nothing away


def test_one_process_at_a_time(tmp_path: Path) -> None:
    with RunDirectory.start(tmp_path / "run", manifest()):
        with pytest.raises(SourceError, match="another process is at work"):
            RunDirectory.start(tmp_path / "run", manifest())


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        run.add(("a", 0), row("a"))
        write = os.write

        def half(fd: int, data: bytes) -> int:
            if len(data) < 20:
                raise OSError(errno.ENOSPC, "No space left on device")
            return write(fd, data[: len(data) // 2])

        monkeypatch.setattr(os, "write", half)
        with pytest.raises(RunInterrupted, match="No space left on device. 1 attempts are kept"):
            run.add(("b", 0), row("b"))
        monkeypatch.undo()
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        assert missing(run) == [("b", 0), ("c", 0)]
    assert not (tmp_path / "run" / DAMAGED).exists()


def test_errors_are_tried_again_when_asked(tmp_path: Path) -> None:
    with RunDirectory.start(tmp_path / "run", manifest()) as run:
        run.add(("a", 0), row("a", status="backend_error"))
        run.add(("b", 0), row("b"))
        run.add(("c", 0), row("c"))
        assert missing(run) == []
        assert [(s.key, n) for s, n in run.missing(SET, retry_errors=True)] == [("a", 0)]
        run.add(("a", 0), row("a"))
    assert RunDirectory.read(tmp_path / "run").rows["a", 0].status == "proved"


def test_no_run(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"is no run: it has no run.json"):
        RunDirectory.read(tmp_path)
    (tmp_path / "run.json").write_text("{}")
    with pytest.raises(SourceError, match="field 'set_name': Field required"):
        RunDirectory.read(tmp_path)
