"""Statements out of the files that people have."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.backend.lean_source import SourceError
from agent.evaluation.statement_set import (
    minif2f_version,
    read_minif2f,
    read_project,
    read_proofnet,
    statement_hash,
)

FILE = """/-
Copyright, with the word theorem in it.
-/
import minif2f_import

open_locale real

theorem first
  (x : ℝ) -- a comment
  (h : x = 1) :
  x + 0 = 1 :=
begin
  have : ∀ y : ℝ, y = y := begin intro y, refl end,
  simp [h],
end

lemma helper : 1 + 1 = 2 := by norm_num

def twice (n : ℕ) := 2 * n

open_locale nat

theorem second : twice 2 = 4 :=
begin
  sorry
end
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "miniF2F" / "lean" / "src"
    folder.mkdir(parents=True)
    (folder / "valid.lean").write_text(FILE, encoding="utf-8")
    return tmp_path / "miniF2F"


def test_statements_stand_alone(checkout: Path) -> None:
    found = read_minif2f(checkout, "valid")
    first, second = found.statements
    assert (first.key, first.human_proof) == ("first", True)
    assert (second.key, second.human_proof) == ("second", False)
    assert first.theorem.header == "open_locale real"
    assert first.theorem.imports == ("minif2f_import",)
    assert first.theorem.proof is None
    # What a statement may need is there; the other theorems, and helpers of their proofs, are not.
    assert "def twice" in second.theorem.header and "open_locale nat" in second.theorem.header
    assert "helper" not in second.theorem.header and "first" not in second.theorem.header


def test_the_same_set_from_every_form(checkout: Path, tmp_path: Path) -> None:
    rows = [
        {"name": s.theorem.name, "header": s.theorem.header, "statement": s.theorem.statement, "split": "valid"}
        for s in read_minif2f(checkout).statements
    ]
    rows.append({"name": "third", "statement": "theorem third : true", "split": "test"})
    listed = tmp_path / "statements.jsonl"
    listed.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    one, two, three = (
        read_minif2f(checkout),
        read_minif2f(checkout / "lean" / "src" / "valid.lean"),
        read_minif2f(listed),
    )
    assert one.sha256 == two.sha256 == three.sha256
    assert [s.key for s in read_minif2f(listed, "test").statements] == ["third"]


def test_version_by_hashes(pytestconfig: pytest.Config, checkout: Path) -> None:
    assert "0 of 2 statements agree; neither has first, second" in read_minif2f(checkout).version


def test_the_official_set_is_recognised(data_dir: Path) -> None:
    found = read_minif2f(data_dir / "minif2f_valid.jsonl", "valid")
    assert found.version == "openai/miniF2F, all 244 statements"
    assert sum(s.human_proof for s in found.statements) == 82
    # Some statements are the same in both published versions.
    agreeing = [s.theorem for s in found.statements if "the same in" in minif2f_version([s.theorem])]
    assert 200 < len(agreeing) < 244


def test_hash_ignores_white_space_only(checkout: Path) -> None:
    first, second = (s.theorem for s in read_minif2f(checkout).statements)
    from dataclasses import replace

    assert statement_hash(replace(first, statement=first.statement.replace("\n  ", " "))) == statement_hash(first)
    assert statement_hash(replace(first, statement=first.statement.replace("= 1", "= 2"))) != statement_hash(first)
    assert statement_hash(first) != statement_hash(second)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda p: p / "nothing", "no such folder"),
        (lambda p: _lean4(p), "Lean 4 project"),
        (lambda p: _empty(p), "no lean/src/valid.lean"),
        (lambda p: _twice(p), "the name 'a' is there twice"),
    ],
)
def test_what_is_no_minif2f(tmp_path: Path, make, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_minif2f(make(tmp_path))


def _lean4(path: Path) -> Path:
    (path / "lakefile.lean").write_text("")
    return path


def _empty(path: Path) -> Path:
    return path


def _twice(path: Path) -> Path:
    file = path / "two.lean"
    file.write_text("theorem a : true := sorry\ntheorem a : true := sorry\n")
    return file


def test_proofnet(tmp_path: Path) -> None:
    folder = tmp_path / "benchmark"
    formal = folder / "benchmark_to_publish" / "formal"
    formal.mkdir(parents=True)
    (formal / "common.lean").write_text("import data.real.basic\nopen real\n")
    row = {
        "id": "Rudin|exercise_1",
        "formal_statement": "theorem exercise_1 (x : ℝ) : x = x :=",
        "src_header": "import .common\n\nopen_locale real\n",
    }
    other = {**row, "id": "Artin|exercise_1"}
    (folder / "valid.jsonl").write_text("".join(json.dumps(r) + "\n" for r in (row, other)))
    found = read_proofnet(tmp_path)
    assert [s.key for s in found.statements] == ["Rudin|exercise_1", "Artin|exercise_1"]
    theorem = found.statements[0].theorem
    assert theorem.name == "exercise_1"
    assert theorem.imports == ("data.real.basic",)
    assert theorem.header == "open real\nopen_locale real"
    assert theorem.statement == "theorem exercise_1 (x : ℝ) : x = x"
    (folder / "valid.jsonl").write_text(json.dumps({"id": "x"}) + "\n")
    with pytest.raises(SourceError, match="valid.jsonl:1: field 'formal_statement'"):
        read_proofnet(tmp_path)


def test_a_project(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "_target").mkdir()
    (tmp_path / "src" / "a.lean").write_text("theorem t : true := sorry\ntheorem done : true := trivial\n")
    (tmp_path / "src" / "b.lean").write_text("theorem t : true := sorry\n")
    (tmp_path / "_target" / "c.lean").write_text("theorem dependency : true := sorry\n")
    assert [s.key for s in read_project(tmp_path).statements] == ["a:t", "b:t"]
    with pytest.raises(SourceError, match="no statement is called 'x'"):
        read_project(tmp_path).only(["x"])
