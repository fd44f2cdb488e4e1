"""`ask` on the command line, with scripted models."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from agent.cli.main import NOT_ALL, OK, UNAVAILABLE, USAGE, main
from tests.tiny_models import write_llama


@pytest.fixture
def script(tmp_path: Path):
    def write(*rows: dict) -> str:
        path = tmp_path / "said.jsonl"
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        return f"scripted:{path}"

    return write


def rows_of(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_use_of_the_table_is_listed(capsys) -> None:
    assert main(["ask", "--list"]) == OK
    said = capsys.readouterr().out
    names = [line.partition(":")[0] for line in said.splitlines() if not line.startswith(" ")]
    assert names == [
        "chain-of-thought", "solve-lean3", "outcome-reward", "process-reward", "pairwise-reward", "answer-to-lean3",
        "lean3-to-answer", "answer-to-proof-format", "theorem-to-lean3", "lean3-to-theorem", "suggest-tactic",
        "rephrase", "augment", "harder", "change-numbers", "fractions", "code-interpreter", "in-context",
    ]  # fmt: skip
    assert "    Describe this problem in another way. {question}" in said


def test_a_question_from_everywhere(script, tmp_path, capsys, monkeypatch) -> None:
    model = script({"query": "Describe this problem in another way. 1 + 1?", "answers": ["What is 1 plus 1?"]})
    path = tmp_path / "question.txt"
    path.write_text("1 + 1?\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("1 + 1?\n"))
    for given in (["1 + 1?"], ["--file", str(path)], ["--set", "question=1 + 1?"], ["--set", f"question=@{path}"], []):
        assert main(["ask", "rephrase", *given, "--model", model]) == OK
        assert capsys.readouterr().out == "What is 1 plus 1?\n"


def test_fields_and_mistakes(script, capsys) -> None:
    query = "Given a question and an answer, check is it correct?\nQuestion:q\nAnswer:a"
    model = script({"query": query, "answers": ["Yes"]})
    assert main(["ask", "outcome-reward", "q", "--set", "answer=a", "--model", model]) == OK
    assert capsys.readouterr().out == "Yes\n"
    for args, word in (
        (["outcome-reward", "q"], "needs answer too"),
        (["rephrase", "q", "--set", "colour=red"], "the fields of rephrase are question"),
        (["rephrase", "q", "--samples", "3"], "wants a --temperature"),
        (["rephraze", "q"], "No such command"),
        (["rephrase", "q", "--file", "nowhere.txt"], "not both"),
        (["rephrase", "--file", "nowhere.txt"], "nowhere.txt"),
    ):
        assert main(["ask", *args, "--model", model]) == USAGE
        assert word in capsys.readouterr().err
    assert main(["ask", "rephrase", "another", "--model", model]) == UNAVAILABLE


def test_what_was_not_asked_for_is_marked(script, capsys) -> None:
    model = script({"answers": ["所以\n```python\nprint(2)\n```"]})
    assert main(["ask", "chain-of-thought", "1 + 1?", "--model", model]) == OK
    assert "[holds Python code that was not asked for, not run]" in capsys.readouterr().out


def test_lean_is_checked_before_it_is_shown(script, capsys) -> None:
    model = script({"answers": ["```lean\n#eval 3 * 4\n```", "```lean\n#eval 3 * four\n```"]})
    assert main(["ask", "solve-lean3", "3 boxes of 4", "--model", model]) == OK
    assert capsys.readouterr().out.startswith("#eval 3 * 4\n-- checked: it compiles and answers 12")
    model = script({"answers": ["```lean\n#eval 3 * four\n```"]})
    assert main(["ask", "solve-lean3", "3 boxes of 4", "--model", model]) == NOT_ALL
    assert "-- NOT ACCEPTED: line 1" in capsys.readouterr().out
    model = script({"answers": ["#eval 12"]})
    assert main(["ask", "solve-lean3", "3 boxes of 4", "--no-check", "--model", model]) == OK
    assert "-- NOT CHECKED" in capsys.readouterr().out


def test_batches_go_on_where_they_were_cut(script, tmp_path, capsys) -> None:
    file, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    file.write_text("\n".join(json.dumps({"id": f"r{i}", "question": f"q{i}"}) for i in range(3)), encoding="utf-8")
    model = script({"answers": ["a0", "a1", "a2", "again"]})
    assert main(["ask", "chain-of-thought", "--file", str(file), "--model", model, "--out", str(out)]) == OK
    lines = out.read_text(encoding="utf-8").splitlines()
    out.write_text("\n".join([*lines[:2], lines[2][:30]]), encoding="utf-8")  # killed while it wrote
    model = script({"answers": ["fresh"]})
    assert main(["ask", "chain-of-thought", "--file", str(file), "--model", model, "--out", str(out), "--json"]) == OK
    rows = rows_of(capsys.readouterr().out)
    assert [(r["id"], r["replies"][0]["text"]) for r in rows] == [("r0", "a0"), ("r1", "a1"), ("r2", "fresh")]
    assert rows_of(out.read_text(encoding="utf-8")) == rows
    file.write_text('{"id": 1, "question": "q"}\n{"id": 1, "question": "p"}\n', encoding="utf-8")
    assert main(["ask", "chain-of-thought", "--file", str(file), "--model", model]) == USAGE
    assert "two rows have the id '1'" in capsys.readouterr().err


def test_in_context(script, tmp_path, capsys) -> None:
    examples = tmp_path / "examples.jsonl"
    examples.write_text(json.dumps({"question": "1 + 1?", "answer": "2"}), encoding="utf-8")
    model = script({"query": "Question:1 + 1?\nAnswer:2\nQuestion:2 + 2?\nAnswer:", "answers": ["4"]})
    assert main(["ask", "in-context", "2 + 2?", "--examples", str(examples), "--model", model]) == OK
    assert capsys.readouterr().out == "4\n"


def test_a_conversation(script, capsys, monkeypatch) -> None:
    model = script({"query": "and 3?", "answers": ["6"]}, {"answers": ["4"]})
    monkeypatch.setattr("sys.stdin", io.StringIO("and 3?\n"))
    assert main(["ask", "chain-of-thought", "twice 2?", "--chat", "--model", model]) == OK
    assert capsys.readouterr().out == "4\n6\n"


def test_judgements_are_read_from_probabilities(tmp_path, capsys) -> None:
    model = str(write_llama(tmp_path / "model", chat=True))
    fields = ["--set", "answer=1 + 1 = 2\nso 2", "--json"]
    assert main(["ask", "process-reward", "1 + 1?", *fields, "--model", model]) == OK
    (row,) = rows_of(capsys.readouterr().out)
    reply = row["replies"][0]
    assert len(reply["steps"]) == 2 and reply["score"] == min(reply["steps"]) and 0 <= reply["score"] <= 1


def test_there_and_back(script, capsys) -> None:
    model = script({"answers": ["3 boxes of 4. How many?", "#eval 4 * 3"]})
    assert main(["ask", "roundtrip", "#eval 3 * 4", "--way", "solution", "--model", model]) == OK
    assert capsys.readouterr().out.endswith("-- they agree: the one answers 12, the other 12\n")


def test_the_game(capsys) -> None:
    assert main(["ask", "game24", "3", "3", "8", "8"]) == OK
    assert capsys.readouterr().out == "8 / (3 - 8 / 3) = 24   -- checked by Lean\n"
    assert main(["ask", "game24", "1", "1", "1", "1"]) == NOT_ALL
    assert "cannot make 24" in capsys.readouterr().out


def test_the_code_interpreter(script, capsys) -> None:
    pytest.importorskip("jupyter_client")
    model = script({"answers": ["```python\nprint(20 + 80)\n```", "\\boxed{100}"]})
    code = main(["ask", "code-interpreter", "How many?", "--model", model])
    said = capsys.readouterr()
    if code == UNAVAILABLE:
        pytest.skip(said.err)
    assert code == OK and said.out == "```python\nprint(20 + 80)\n```\n```output\n100\n```\n\\boxed{100}\n"
