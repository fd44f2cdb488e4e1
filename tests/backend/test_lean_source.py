"""Theorems found in text, whatever stands around them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.backend.lean_source import SourceError, parse_lean, read_jsonl, read_lean, statement_theorem
from agent.lean_text import first_unbalanced, rename_words, tokens

FILE = """import tactic data.real.basic
open_locale big_operators
namespace foo
/-- doc := sorry -/
@[simp] lemma bar (x : ℝ) (h : let y := 1 in y = 1) : |x| = |x| :=
begin
  have h : true := sorry,
  match 1 with | _ := sorry end,
end
-- theorem not_one : true := sorry
theorem _root_.baz : "theorem" = "theorem" := sorry

section
theorem a {x : ℕ} : let y := 1 in x = x := by { sorry }
end
end foo
example : true := by trivial
#eval 1
"""


def test_theorems_of_a_file() -> None:
    file = parse_lean(FILE)
    assert [s.name for s in file.sites] == ["foo.bar", "baz", "foo.a", "_example"]
    assert file.imports == ("tactic", "data.real.basic")
    assert [s.has_sorry for s in file.sites] == [True, True, True, False]
    assert [s.whole for s in file.sites] == [False, True, True, False]
    bar, baz, a, example = (file.theorem(s) for s in file.sites)
    assert bar.statement.startswith("/-- doc := sorry -/\n@[simp] lemma bar") and bar.statement.endswith("|x| = |x|")
    assert bar.proof is not None and bar.footer == "end foo"
    assert a.footer == "end\nend foo" and a.line == 14
    assert example.header.endswith("end foo")


def test_a_source_states_the_theorem_again() -> None:
    file = parse_lean(FILE)
    again = parse_lean(file.theorem(file.sites[2]).source("by { refl }"))
    assert again.sites[-1].name == "foo.a" and not again.sites[-1].has_sorry


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    parse_lean(text)
    assert "".join(t.text for t in tokens(text)) == "".join(text[t.start : t.end] for t in tokens(text))
    first_unbalanced(text)


@given(st.text(alphabet="abxyh.₁' (),⟨⟩\n", max_size=60))
def test_renaming_there_and_back(text: str) -> None:
    there = rename_words(text, {"h": "k1"})
    if "k1" not in text:
        assert rename_words(there, {"k1": "h"}) == text


def test_renaming_keeps_projections() -> None:
    assert rename_words("exact h.1 ▸ foo.h hh", {"h": "k"}) == "exact k.1 ▸ foo.h hh"


def test_statements_as_users_type_them() -> None:
    theorem = statement_theorem("import tactic\nopen nat\ntheorem t (x : ℕ) : x = x := sorry")
    assert (theorem.name, theorem.header, theorem.imports) == ("t", "open nat", ("tactic",))
    assert statement_theorem("example : 1 = 1").name == "_example"
    with pytest.raises(SourceError, match="no theorem found"):
        statement_theorem("x + 1")


def test_minif2f(data_dir: Path) -> None:
    theorems = read_jsonl(data_dir / "minif2f_valid.jsonl")
    assert len(theorems) == 244 and len({t.name for t in theorems}) == 244
    for theorem in theorems:
        sites = parse_lean(theorem.source("sorry")).sites
        assert [s.name for s in sites] == [theorem.name]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[1]", ":1: not a JSON object"),
        ("{", ":1: not a JSON object"),
        ('{"statement": 3}', "'statement' must be a string"),
        ('{"statement": "theorem t : p", "imports": "tactic"}', "'imports' must be a list"),
    ],
)
def test_bad_rows(content: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(content)
    with pytest.raises(SourceError, match=says.replace("[", r"\[")):
        read_jsonl(path)


def test_a_begun_proof_in_a_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"statement": "theorem t : p := begin skip, sorry end"}) + "\n")
    (theorem,) = read_jsonl(path)
    assert (theorem.statement, theorem.proof) == ("theorem t : p", "begin skip, sorry end")


def test_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a directory"):
        read_lean(tmp_path)
    (tmp_path / "x.lean").write_bytes(b"theorem \xff")
    with pytest.raises(SourceError, match="x.lean:1:8: not valid UTF-8"):
        read_lean(tmp_path / "x.lean")


def test_a_bracket_that_is_not_closed_hides_nothing_behind_it() -> None:
    file = parse_lean("theorem a (x : nat : x = x := sorry\n\ntheorem b : true := sorry\n")
    assert [s.name for s in file.sites] == ["b"]
    assert [(s.name, s.line, s.has_sorry) for s in file.malformed] == [("a", 1, True)]


def test_a_comment_before_the_proof_is_no_part_of_the_statement() -> None:
    file = parse_lean("theorem t : p -- why\n  := sorry\n")
    theorem = file.theorem(file.sites[0])
    assert theorem.statement == "theorem t : p" and theorem.source("h") == "theorem t : p :=\nh\n"
    assert file.with_proofs({("t", 1): "h"}) == "theorem t : p -- why\n  := h\n"
