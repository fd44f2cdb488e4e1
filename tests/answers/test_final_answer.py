"""The final answer that a text states."""

from __future__ import annotations

import pytest

from agent.answers.final_answer import blanks, boxed, choice_letters, expression_answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (r"first $\boxed{1}$, then $\boxed{\frac{1}{2}}$.", r"\frac{1}{2}"),
        (r"\boxed{\{1,2\}}", r"\{1,2\}"),
        (r"\boxed 7.", "7"),
        (r"\boxed{\frac{1}{2", None),
        ("no box", None),
    ],
)
def test_the_last_box(text: str, answer: str | None) -> None:
    assert boxed(text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2 + 2 = 4\n#### 4", "4"),
        ("So the answer is 3.5 meters. I hope it is correct.", "3.5 meters"),
        (r"Final Answer: The final answer is $\frac{3}{4}$. I hope it is correct.", r"\frac{3}{4}"),
        (r"Therefore the answer is therefore $x = 2$, as wanted.", "x = 2"),
        ("因此答案是 12。谢谢", "12"),
        ("所以，最终答案为：$\\sqrt{2}$。", r"\sqrt{2}"),
        (r"We get \(a = 2 + 3 = 5\)", "5"),
        (r"so $y = 2x$", "y = 2x"),
        ("it costs 3 dollars, so 1,080 in all", "1,080"),
        ("The answer is 1. No: the answer is 2", "2"),
        ("nothing to see", None),
    ],
)
def test_expressions(text: str, answer: str | None) -> None:
    assert expression_answer(text) == answer


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The correct answer is (B).", "B"),
        ("Answer: C", "C"),
        (r"So $\boxed{\text{D}}$", "D"),
        (r"\boxed{(A)}", "A"),
        (r"\boxed{4}", None),
        ("故选：B。", "B"),
        ("答案：ＡＣ、Ｄ", "ACD"),
        ("所以选项 A 和 C 正确，答案是 C、A", "AC"),
        ("Option D is correct because", "D"),
        ("First A looks right.\nB", "B"),
        ("The answer is a number", None),
        ("The answer is E.", None),
        ("I do not know", None),
    ],
)
def test_letters(text: str, letters: str | None) -> None:
    assert choice_letters(text) == letters


def test_blanks() -> None:
    assert blanks("2；4", 2) == ["2", "4"]
    assert blanks("(1, 2), 3", 2) == ["(1, 2)", "3"]
    assert blanks("1,080", 1) == ["1,080"]
    assert blanks("2和4", 2) == ["2", "4"]
    assert blanks("2", 2) is None
