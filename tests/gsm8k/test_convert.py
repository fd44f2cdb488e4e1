"""Chains of thought as Lean files; what Lean says is tested in test_verify.py."""

from __future__ import annotations

from agent.gsm8k.convert import convert
from agent.gsm8k.rows import Solution

CLIPS = Solution(
    question="Natalia sold clips to 48 friends in April, and half as many clips in May. How many altogether?",
    answer="Natalia sold 48/2 = <<48/2=24>>24 clips in May.\n"
    "Natalia sold 48+24 = <<48+24=72>>72 clips altogether.\n#### 72",
)


def test_steps_build_on_each_other():
    made = convert(CLIPS)
    assert made.failure is None and not made.warnings
    assert "def step_1 : ℕ := 48 / 2" in made.lean
    assert "def step_2 : ℕ := 48 + step_1" in made.lean
    assert "theorem answer_eq : answer = 72 := by rw [answer, step_2_eq]" in made.lean
    assert [s.kind for s in made.steps] == ["ok", "ok"]


def test_the_same_text_gives_the_same_file():
    assert convert(CLIPS) == convert(CLIPS)


def test_rationals_where_a_division_has_a_rest():
    made = convert(Solution(question="$12 an hour, 50 minutes?", answer="12/60 = 0.2\n0.2 x 50 = 10\n#### 10"))
    assert "def step_1 : ℚ := 12 / 60" in made.lean and "def step_2 : ℚ := step_1 * 50" in made.lean


def test_subtraction_below_zero_is_not_natural():
    made = convert(Solution(question="3 less 5 plus 4", answer="3 - 5 + 4 = 2\n#### 2"))
    assert "def step_1 : ℚ" in made.lean


def test_a_wrong_step_is_not_built_on():
    made = convert(Solution(question="7 and 9", answer="7 + 9 = 17\n17 * 2 = 34\n#### 34"))
    assert [s.kind for s in made.steps] == ["wrong", "ok"]
    assert "step_1 * 2" not in made.lean
    assert any("17" in w for w in made.warnings) is False  # 17 was stated by a step, if wrongly


def test_a_jumped_answer_is_named():
    made = convert(Solution(question="3 boxes of 4", answer="3 * 4 = 12\n#### 60"))
    assert made.failure is not None
    assert made.failure[0] == "no_answer" and "jumped" in made.failure[1]


def test_a_jumped_line_is_named():
    answer = "There are 3 * 4 = 12.\nSo 57 are left.\n57 + 0 = 57\n#### 57"
    made = convert(Solution(question="3 boxes of 4", answer=answer))
    assert [s.kind for s in made.steps] == ["ok", "jumped", "ok"]
    assert any("57" in w for w in made.warnings)


def test_rounding_is_stated():
    made = convert(Solution(question="10 by 3", answer="10 / 3 = 3.33\n3.33 * 3 = 9.99\n#### 9.99"))
    assert [s.kind for s in made.steps] == ["rounded", "ok"]
    assert "step_1_rounded * 3" in made.lean


def test_an_unknown_is_solved_for():
    answer = "Let x be it.\n4x + 600 = 10000\nx = 2350\n#### 2350"
    made = convert(Solution(question="4 times it and 600 is 10000", answer=answer))
    assert made.failure is None
    assert "∀ x : ℚ, 4 * x + 600 = 10000 → x = 2350" in made.lean


def test_chinese():
    made = convert(
        Solution(question="小明有3盒苹果，每盒５个，又买了十个。一共有多少个？",
                 answer="第一步：3×5＝15个苹果。\n第二步：15加10等于25。\n答案是：25个")
    )  # fmt: skip
    assert made.failure is None and [s.kind for s in made.steps] == ["ok", "ok"]
    assert "def step_2 : ℕ := step_1 + 10" in made.lean


def test_nothing_to_read():
    made = convert(Solution(question="How many?", answer="I do not know."))
    assert made.failure is not None and made.failure[0] == "no_answer"
