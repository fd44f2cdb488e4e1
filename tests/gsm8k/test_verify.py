"""Verdicts, by the embedded engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from agent.backend.embedded import embedded_backend
from agent.backend.rpc import RpcBackend
from agent.gsm8k.numbers import parse_answer
from agent.gsm8k.process import convert_row, verified_row
from agent.gsm8k.reward import lean_reward, lean_verdict
from agent.gsm8k.rows import Problem, Solution
from agent.gsm8k.verify import Verifier
from tests.gsm8k.test_convert import CLIPS

QUESTION = "Toulouse has twice as many sheep as Charleston. Charleston has 4 times as many as Seattle, which has 20."
SHEEP = """def seattle : ℕ := 20
def charleston : ℕ := 4 * seattle
def total : ℕ := 2 * charleston + charleston + seattle
"""


@pytest.fixture(scope="module")
def backend() -> Iterator[RpcBackend]:
    with embedded_backend() as lean:
        yield lean


@pytest.fixture(scope="module")
def verifier(backend: RpcBackend) -> Verifier:
    return Verifier(backend, seconds=10)


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (SHEEP + "#eval total", "ok"),
        (f"```lean\n{SHEEP}#eval total\n```", "ok"),
        (SHEEP + "theorem t : total = 260 := by norm_num [total, charleston, seattle]", "ok"),
        ("theorem t : 2 * (4 * 20) + 4 * 20 + 20 = 260 := by norm_num", "ok"),
        ("#eval (2 * (4 * 20) + 4 * 20 + 20 : ℚ)", "ok"),
        ("example : (2 * (4 * 20) + 4 * 20 + 20 : ℝ) = (260 : ℝ) := by norm_num", "ok"),
        (SHEEP.replace("20", "21") + "#eval total", "wrong_answer"),
        (SHEEP, "no_answer"),
        ("", "no_answer"),
        ("def x : ℝ := 20\n#eval x", "no_answer"),
        (SHEEP + "#eval [total, seattle]", "no_answer"),
        (SHEEP + "def u : ℕ := (\n#eval total", "does_not_parse"),
        (SHEEP + "#eval totale", "does_not_elaborate"),
        (SHEEP + 'def u : ℕ := "x"\n#eval total', "does_not_elaborate"),
        (SHEEP + "theorem t : total = 261 := rfl\n#eval total", "theorem_fails"),
        (SHEEP + "theorem t : total = 260 := by norm_nun\n#eval total", "theorem_fails"),
        (SHEEP + "theorem t : total = 260 := sorry\n#eval total", "uses_sorry"),
        ("def total : ℕ := sorry\n#eval 20", "uses_sorry"),
        ("#eval 260", "ungrounded"),
        ("run_cmd tactic.skip\n#eval 260", "unsafe"),
        ("#eval 20 + 10 ^ 10 ^ 10", "timed_out"),
    ],
)
def test_verdicts(verifier, code, verdict):
    judged = verifier.judge(QUESTION, parse_answer("#### 260"), code)
    assert judged.verdict == verdict, judged.reason
    assert judged.reason


def test_a_name_of_leans_own_is_no_collision(verifier):
    assert verifier.judge(QUESTION, parse_answer("260"), "def nat.total := 20\n#eval nat.total * 13").verdict == "ok"


def test_places_are_those_of_the_candidate(verifier):
    judged = verifier.judge(QUESTION, parse_answer("260"), "import tactic\n\n#eval foo")
    assert judged.reason.startswith("line 3, column 6: unknown identifier 'foo'")


def test_lost_arithmetic_is_warned_of(verifier):
    code = "def half := 7 / 2\n#eval 20 * 13 + (5 - 8) + half - 3"
    warnings = verifier.judge(QUESTION, parse_answer("260"), code).warnings
    assert "5 - 8 is 0 in ℕ: the subtraction was truncated" in warnings
    assert "7 / 2 is 3 in ℕ: the division was rounded" in warnings


def test_exact_arithmetic_is_not_warned_of(verifier):
    code = "#eval 20 * 13 + (8 - 5) + 6 / 2 - 6"
    assert not [w for w in verifier.judge(QUESTION, parse_answer("260"), code).warnings if " in ℕ" in w]


def test_a_theorem_that_means_nothing_earns_nothing(verifier):
    code = "theorem t (x : ℕ) (h : x = 20) (h2 : x = 21) : 13 * x = 260 := by linarith"
    (row,) = verifier.rows(Problem(question=QUESTION, answer="260", candidate=code), "1")
    assert row.verdict == "ok" and row.reward == 0
    assert "its hypotheses prove `false`, so it holds for any answer" in row.warnings


def test_a_theorem_with_hypotheses_that_mean_something(verifier):
    code = "theorem t (x : ℕ) (h : x = 20) : 13 * x = 260 := by linarith"
    (row,) = verifier.rows(Problem(question=QUESTION, answer="260", candidate=code), "1")
    assert (row.verdict, row.reward) == ("ok", 1) and not [w for w in row.warnings if "any answer" in w]


def test_process_verdicts(backend):
    row = verified_row(CLIPS, "a", backend)
    assert (row.verdict, row.answer, [s.verdict for s in row.steps]) == ("ok", "72", ["ok", "ok"])
    wrong = Solution(question="7 and 9", answer="7 + 9 = 17\n9 * 2 = 18\n#### 18")
    row = verified_row(wrong, "b", backend)
    assert row.verdict == "theorem_fails" and [s.verdict for s in row.steps] == ["wrong", "ok"]
    row = verified_row(Solution(question="7 and 9", answer="7 + 9 = 16\n#### 16", gold=17), "c", backend)
    assert row.verdict == "wrong_answer"


def test_without_lean_nothing_is_claimed():
    row = convert_row(CLIPS, "a")
    assert row.verdict is None and {s.verdict for s in row.steps} == {"unchecked"}


def test_every_form_of_converted_proof_compiles(backend):
    answers = [
        "10 / 3 = 3.33\n3.33 * 3 = 9.99\n#### 9.99",
        "4x + 600 = 10000\nx = 2350\n#### 2350",
        "60% * 50% = 30%\n#### 30",
        "3 / 4 * 2 = 1 1/2\n-5 + 10 = 5\n5 - 10 = -5\n2 ^ 3 * 5 = 40\n#### 40",
        "100 / 8 = 12.5 so it rounds down to 12\n#### 12",
        "0.5 * 0.5 = 0.25 dollars, 25 cents\n#### 25",
        "(3 + 4) * (5 - 2) / 7 = 3\n3 - (4 - 2) - 1 = 0\n#### 3",
    ]
    for answer in answers:
        row = verified_row(Solution(question="3 4 5 10 100 600 60% 10000 0.5", answer=answer), "x", backend)
        assert row.verdict == "ok", (answer, row.reason, row.lean)


def test_the_reward_is_a_function(backend):
    assert lean_reward(QUESTION, "260", SHEEP + "#eval total", backend=backend) == 1.0
    assert lean_reward(QUESTION, "261", SHEEP + "#eval total", backend=backend) == 0.0
    assert lean_reward(QUESTION, "none", SHEEP + "#eval total", backend=backend) == 0.0
    # Without a gold answer: what Lean accepts, and no number out of the blue.
    assert lean_reward(QUESTION, None, SHEEP + "#eval total", backend=backend) == 1.0
    assert lean_reward(QUESTION, None, "#eval 260", backend=backend) == 0.0
    judged = lean_verdict(QUESTION, None, SHEEP + "#eval totale", backend=backend)
    assert (judged.verdict, judged.answer) == ("does_not_elaborate", None)
