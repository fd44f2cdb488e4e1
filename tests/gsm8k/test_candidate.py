"""Candidates as text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from agent.gsm8k.candidate import code_of, gives_up, numbers_behind, read_candidate, unsafe_reason


@pytest.mark.parametrize(
    "code",
    [
        "run_cmd tactic.trace 1",
        "meta def f : tactic unit := tactic.skip",
        "axiom a : false",
        "constant c : ℕ",
        "#eval io.put_str_ln \"x\"",
        "import system.io\n#eval 3",
        "open tactic\n#eval 3",
        "example : false := by exact unchecked_cast trivial",
        "example : true := by { tactic.triv }",
    ],
)
def test_unsafe(code):
    assert unsafe_reason(code) is not None


@pytest.mark.parametrize(
    "code",
    [
        "import tactic.norm_num\nexample : 1 + 1 = 2 := by norm_num",
        "-- run_cmd would be unsafe\ndef axiomatic := 3\n#eval axiomatic",
        "def s := \"io meta axiom\"\n#eval s",
    ],
)
def test_safe(code):
    assert unsafe_reason(code) is None


def test_sorry_in_a_comment_gives_nothing_up():
    assert gives_up("example : 1 = 2 := sorry") and not gives_up("-- sorry\n#eval \"sorry\"")


def test_fenced_code():
    assert code_of("Here:\n```lean\n#eval 3\n```\nDone.").strip() == "#eval 3"
    assert code_of("#eval 3") == "#eval 3"


def test_namespace_imports_and_places():
    candidate = read_candidate("import tactic\ndef total := 3\n\n#eval total\n")
    assert candidate.source.startswith("import tactic\nnamespace gsm8k_candidate\n")
    (query,) = candidate.queries
    assert candidate.source.split("\n")[query.line - 1] == "#eval total"
    assert candidate.original_line(query.line) == 4


def test_a_statement_taken_apart():
    candidate = read_candidate("theorem t (x : ℕ) (h : x = 5) : x + 1 = 6 := by linarith\n")
    (statement,) = candidate.statements
    assert statement.has_binders and statement.sides() == ("x + 1", "6")
    assert statement.with_target("u", "false", " by omega") == "theorem u (x : ℕ) (h : x = 5) : false := by omega"


def test_numbers_come_through_definitions():
    body = "def a := 20\ndef b := 4 * a\ndef c := 7\n#eval b + 1/2"
    assert numbers_behind(body, "b + 1/2") == {Fraction(n) for n in (20, 4, 1, 2)} | {Fraction(1, 2)}
