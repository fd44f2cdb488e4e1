"""Code in answers, fenced and not."""

from __future__ import annotations

import pytest

from agent.assistant.checking import unasked_code
from agent.assistant.code import code_blocks, first_python, lean_of, looks_like_lean4


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("The answer is 4.", []),
        ("If x = 1 then\nfor all y we have y: so from 2 import nothing.", []),
        ("We define the sum s := 1 + 2 and get 3.", []),
        ("```python\nprint(1)\n```", ["python"]),
        ("```\nprint(1)\nx = 2\n```", ["python"]),
        ("```lean\ntheorem a : 1 = 1 := rfl\n```", ["lean3"]),
        ("```lean\nimport Mathlib\ntheorem a : 1 = 1 := by\n  rfl\n```", ["lean4"]),
        ("```latex\n\\frac12\n```", ["other"]),
        ("所以我们写\nimport sympy\nx = sympy.symbols('x')\nprint(x)", ["python"]),
        ("So:\n\ntheorem a (x : ℕ) : x = x := rfl\n", ["lean3"]),
        ("```python\nprint(1)", ["python"]),
    ],
)
def test_languages(text: str, languages: list[str]) -> None:
    assert [block.language for block in code_blocks(text)] == languages


def test_what_was_not_asked_for() -> None:
    assert unasked_code("```python\nprint(1)\n```\n```lean\n#eval 1\n```", "text") == ["lean3", "python"]
    assert unasked_code("```python\nprint(1)\n```\n```lean\n#eval 1\n```", "solution") == ["python"]


def test_lean_without_a_fence_keeps_what_stands_before_it() -> None:
    text = "Here it is:\nimport data.real.basic\nopen real\n\ntheorem a (x : ℝ) : x = x := rfl"
    assert lean_of(text) == text.partition("\n")[2]


def test_lean3_with_by_on_a_line_of_its_own_is_no_lean4() -> None:
    assert not looks_like_lean4("theorem a : 1 = 1 := by\n  norm_num")
    assert looks_like_lean4("theorem a : 1 = 1 := by\n  have h := 1\n  norm_num\n")


def test_the_first_python_block() -> None:
    text = "So\n```python\nx = 1\n```\nprints\n```output\n2\n```\n```python\ny\n```"
    block = first_python(text)
    assert block is not None and block.text == "x = 1" and text[: block.end].endswith("x = 1\n```")
    assert first_python("import sympy\nprint(1)\nprint(2)") is None  # only what is fenced is run
