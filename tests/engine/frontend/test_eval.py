"""`#eval` over the whole library: printed by `has_repr`, computed by the instances of the library alone."""

from __future__ import annotations

import pytest

from agent.engine.frontend.engine import Engine


@pytest.fixture(scope="module")
def library() -> Engine:
    return Engine.load()


def said(library: Engine, source: str) -> list[tuple[str, str]]:
    return [(m.severity, m.text) for m in library.check_source(source, seconds=60).messages]


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        ("(1 / 3 : ℚ) + 1 / 6", "1/2"),
        ("(2 : ℚ) ^ (-1 : ℤ)", "1/2"),
        ("(7 : ℚ) / 0", "0"),
        ("[(1.5 : ℚ), 2.5].sum", "4"),
        ("(7/2 : ℚ).floor", "3"),
        ("⌈(7/2 : ℚ)⌉", "4"),
        ("((5 / 2 : ℕ) : ℚ)", "2"),
        ("(1, 2, 3)", "(1, (2, 3))"),
        ("(sum.inl 3 : ℕ ⊕ ℕ)", "(inl 3)"),
        ("to_string (1/3 : ℚ)", '"1/3"'),
        ("finset.range 3", "{0, 1, 2}"),
        ("(7 : ℤ) / -2", "-3"),
    ],
)
def test_values(library, term, shown):
    assert said(library, f"#eval {term}\n") == [("information", shown)]


def test_an_instance_of_the_file_prints(library):
    source = 'structure p := (x : ℕ)\ninstance : has_repr p := ⟨λ a, "<" ++ repr a.x ++ ">"⟩\n#eval p.mk 3\n'
    assert said(library, source) == [("information", "<3>")]


def test_an_instance_of_the_file_computes(library):
    source = "def odd_add : has_add ℕ := ⟨λ a b, 42⟩\n#eval @has_add.add ℕ odd_add 1 1\n"
    assert said(library, source) == [("information", "42")]


def test_what_has_code(library):
    assert said(library, "def a : ℚ := 7.5 / 2\ndef b : ℝ := 3\n") == []
    assert [s for s, _ in said(library, "def c : ℝ := 3 / 2\n")] == ["error"]
    (message,) = said(library, "noncomputable def d : ℝ := 3\n")
    assert message == ("warning", "unexpected 'noncomputable' modifier, definition 'd' is computable")


MISSING = "missing 'noncomputable' modifier, definition"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("theorem t : ℕ := 3", ("error", f"{MISSING} 't' is not compiled")),
        ("theorem n.t (α : Type) (a : α) : α := a", ("error", f"{MISSING} 'n.t' is not compiled")),
        (
            "noncomputable lemma t : 1 = 1 := rfl",
            ("warning", "unexpected 'noncomputable' modifier, definition 't' is computable"),
        ),
        ("example : ℝ → ℝ := λ x, x / 2", ("error", f"{MISSING} '_example' depends on 'real.field'")),
        ("example : ℕ := classical.choice ⟨1⟩", ("error", f"{MISSING} '_example' depends on 'classical.choice'")),
        (
            "noncomputable example : ℕ := 1",
            ("warning", "unexpected 'noncomputable' modifier, definition '_example' is computable"),
        ),
    ],
)
def test_what_is_not_compiled(library: Engine, source: str, message: tuple[str, str]) -> None:
    assert said(library, source + "\n") == [message]
    assert said(library, f"noncomputable theory\n{source}\n") == []


def test_a_theorem_whose_statement_is_no_proposition_for_an_error(library: Engine) -> None:
    unknown = ("error", "unknown identifier 'foo'")
    assert said(library, "theorem t (n : ℕ) : foo n := sorry\n") == [
        unknown,
        ("error", f"{MISSING} 't' is not compiled"),
        ("warning", "declaration 't' uses sorry"),
    ]
    assert said(library, "theorem t (n : ℕ) : n = foo := sorry\n") == [
        unknown,
        ("warning", "declaration 't' uses sorry"),
    ]
    assert said(library, "noncomputable theorem t : ℕ := 3\nexample (x : ℝ) : ∃ y, y = x / 2 := ⟨_, rfl⟩\n") == []


def test_a_power_that_no_machine_holds_ends(library):
    assert said(library, "#eval 10 ^ 10 ^ 10\n")[0][0] == "error"


def test_sorry_names_its_definition(library):
    assert ("error", "t: trying to evaluate sorry") in said(library, "def t : ℕ := sorry\n#eval t + 1\n")


def test_well_founded_recursion_runs(library):
    source = """def ack : ℕ → ℕ → ℕ
| 0 n := n + 1
| (m+1) 0 := ack m 1
| (m+1) (n+1) := ack m (ack (m+1) n)
#eval ack 2 3
"""
    assert said(library, source) == [("information", "9")]
