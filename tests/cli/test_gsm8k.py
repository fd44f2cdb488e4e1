"""`gsm8k convert` and `gsm8k verify` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.cli.main import NOT_ALL, OK, USAGE, main

ROWS = [
    {"question": "3 boxes of 4", "answer": "3 * 4 = <<3*4=12>>12\n#### 12"},
    {"id": "other", "question": "3 and 4", "answer": "3 + 4 = <<3+4=7>>7\n#### 7"},
]


@pytest.fixture()
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)) + "\n", encoding="utf-8")
    return path


def rows_of(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_convert_prints_rows(file, capsys):
    assert main(["gsm8k", "convert", str(file), "--json"]) == OK
    rows = rows_of(capsys.readouterr().out)
    assert [(r["id"], r["answer"], r["verdict"]) for r in rows] == [("1", "12", None), ("other", "7", None)]
    assert "theorem answer_eq : answer = 12" in rows[0]["lean"]


def test_a_run_goes_on_where_it_was_cut(file, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    assert main(["gsm8k", "convert", str(file), "--out", str(out)]) == OK
    whole = out.read_text(encoding="utf-8")
    first, second = whole.splitlines()
    marked = json.loads(first) | {"reason": "kept"}
    out.write_text(json.dumps(marked) + "\n" + second[:40], encoding="utf-8")  # killed while it wrote
    assert main(["gsm8k", "convert", str(file), "--out", str(out), "--json"]) == OK
    rows = rows_of(out.read_text(encoding="utf-8"))
    assert [r["reason"] for r in rows] == ["kept", "not verified"]
    capsys.readouterr()


def test_a_row_without_an_answer_counts(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"question": "q 3", "answer": "hm\n#### 8"}) + "\n", encoding="utf-8")
    assert main(["gsm8k", "convert", str(path)]) == NOT_ALL
    assert "no_answer" in capsys.readouterr().out


def test_a_missing_field_is_a_sentence(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"question": "q"}\n', encoding="utf-8")
    assert main(["gsm8k", "convert", str(path)]) == USAGE
    assert "rows.jsonl:1: field 'answer'" in capsys.readouterr().err
    assert main(["gsm8k", "verify", str(path)]) == USAGE
    assert "rows.jsonl:1: field 'row': Value error, give `candidates`" in capsys.readouterr().err


def test_verify_judges_every_candidate(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    row = {"question": "3 boxes of 4", "answer": 12, "candidates": ["#eval 3 * 4", "#eval 3 + 4"]}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["gsm8k", "verify", str(path), "--json", "--backend", "embedded", "--workers", "1"]) == NOT_ALL
    rows = rows_of(capsys.readouterr().out)
    assert [(r["candidate"], r["verdict"], r["reward"]) for r in rows] == [(0, "ok", 1.0), (1, "wrong_answer", 0.0)]


def test_the_schemas_are_printed(capsys):
    assert main(["schema", "VerifyRow"]) == OK
    assert "ungrounded" in capsys.readouterr().out
