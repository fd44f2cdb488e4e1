"""`#check`, `#eval`, `#print`: texts and places."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        ("1 + 1", "2"),
        ("7 / 2", "3"),
        ("2 - 5", "0"),
        ("(2 : ℤ) - 5", "-3"),
        ("(-7 : ℤ) / 2", "-4"),
        ("(-7 : ℤ) % 2", "1"),
        ("123456789 * 987654321", "121932631112635269"),
        ("[1, 2, 3]", "[1, 2, 3]"),
        ("(1, 2)", "(1, 2)"),
        ("some 3", "(some 3)"),
        ("tt", "tt"),
        ("to_bool (2 < 3)", "tt"),
        ('if 2 < 3 then "yes" else "no"', '"yes"'),
        ("'a'", "'a'"),
    ],
)
def test_eval(execute, term, shown):
    state = execute(f"#eval {term}\n")
    (message,) = state.messages
    assert (message.severity, message.text) == ("information", shown)
    assert (message.line, message.column) == (1, 0)


def test_eval_of_definitions_by_equations(execute):
    state = execute("def fib : ℕ → ℕ\n| 0 := 0\n| 1 := 1\n| (n+2) := fib n + fib (n+1)\n#eval fib 15\n")
    assert [m.text for m in state.messages] == ["610"]


def test_eval_of_a_function_is_an_error(execute):
    state = execute("#eval (λ x : ℕ, x)\n")
    assert state.messages[0].text == "cannot evaluate function: 0 arguments given but expected 1"


def test_check_and_print_axioms(execute):
    source = "theorem t : 1 = 2 := sorry\n#print axioms t\ndef b : ℕ := 3\n#check b\n#print axioms b\n"
    state = execute(source)
    shown = [(m.line, m.text, m.end_line) for m in state.messages if m.severity == "information"]
    assert shown == [(2, "[sorry]\nno axioms", 3), (4, "b : ℕ", 5), (5, "no axioms", 5)]
