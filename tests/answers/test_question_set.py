"""Questions as people have them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.answers.question_set import question_of, read_gsm8k, read_math
from agent.backend.lean_source import SourceError


def test_gsm8k_as_it_is_published(tmp_path: Path) -> None:
    folder = tmp_path / "grade_school_math" / "data"
    folder.mkdir(parents=True)
    (folder / "test.jsonl").write_text(
        json.dumps({"question": "2 times 540?", "answer": "2 * 540 = <<2*540=1080>>1,080\n#### 1,080"})
    )
    found = read_gsm8k(tmp_path, "test")
    assert [(q.key, q.kind, q.gold) for q in found.questions] == [("1", "number", ("1080",))]
    (folder / "test.jsonl").write_text(json.dumps({"question": "q", "answer": "none"}))
    with pytest.raises(SourceError, match="test.jsonl:1: its `answer` states no number"):
        read_gsm8k(tmp_path, "test")
    with pytest.raises(SourceError):
        read_gsm8k(tmp_path, "train")


def test_math_as_it_is_published(tmp_path: Path) -> None:
    for subject, number in (("algebra", 10), ("algebra", 2), ("geometry", 1)):
        folder = tmp_path / "test" / subject
        folder.mkdir(parents=True, exist_ok=True)
        row = {"problem": "p", "level": "Level 1", "type": subject.title(), "solution": f"so $\\boxed{{{number}}}$"}
        (folder / f"{number}.json").write_text(json.dumps(row))
    found = read_math(tmp_path, "test").questions
    assert [(q.key, q.gold, q.subject) for q in found] == [
        ("algebra/2", ("2",), "Algebra"), ("algebra/10", ("10",), "Algebra"), ("geometry/1", ("1",), "Geometry"),
    ]  # fmt: skip


def test_rows_of_many_forms() -> None:
    def read(**row: object) -> tuple:
        q = question_of(row, "1", "here")
        return q.kind, q.gold, q.text

    assert read(problem="p", solution=r"a $\boxed{\frac12}$", answer=r"\frac12") == ("expression", (r"\frac12",), "p")
    assert read(question="q", options=["(A)x", "(B)y"], label="B") == ("choice", ("B",), "q\n(A) x\n(B) y")
    assert read(question="q", choices=["x", "y"], answer=1) == ("choice", ("B",), "q\n(A) x\n(B) y")
    assert read(question="q", options={"B": "y", "A": "x"}, answer="y")[:2] == ("choice", ("B",))
    assert read(question="（ ）A．1 B．2 C．3", answer=["A", "C"])[:2] == ("choice", ("AC",))
    assert read(passage="Once.", question="q", options=None, label=None, answer="7") == (
        "expression", ("7",), "Once.\nq",
    )  # fmt: skip
    assert read(question="1+1=____，2+2=____", answer="2；4")[:2] == ("fill_in", ("2", "4"))
    assert read(question="q", answer=["2", "4"])[:2] == ("fill_in", ("2", "4"))
    assert read(question="q", points=6)[:2] == ("by_hand", ())
    with pytest.raises(SourceError, match="here: field 'question'"):
        question_of({"answer": "1"}, "1", "here")


def test_an_exam_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "exam.csv"
    path.write_text('Question,Points\n"Solve\nit",3\nProve it,4\n', encoding="utf-8")
    found = read_math(path, "test").questions
    assert [(q.text, q.kind, q.points) for q in found] == [("Solve\nit", "by_hand", 3.0), ("Prove it", "by_hand", 4.0)]
    path.write_text("", encoding="utf-8")
    with pytest.raises(SourceError, match="it holds no questions"):
        read_math(path, "test")
