"""Answers that are Lean, judged by the embedded engine: refused as carefully as accepted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from agent.assistant import game24, round_trip
from agent.assistant.asking import Assistant
from agent.assistant.checking import Checker
from agent.assistant.usages import USAGES
from agent.backend.embedded import embedded_backend
from agent.model.chat import Reply

SHEEP = "def seattle : ℕ := 20\ndef charleston : ℕ := 4 * seattle\n#eval seattle + charleston"


class Said:
    """A model with one answer after the other."""

    name = "said"
    is_chat = True

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def reply(self, prompts, n=1, watch=None):
        self.asked += [p.messages[-1].content for p in prompts]
        return [[Reply(self.answers.pop(0))] for _ in prompts]


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with embedded_backend() as lean:
        yield Checker(lean, seconds=10)


@pytest.mark.parametrize(
    ("gold", "text", "status", "verdict", "answer"),
    [
        (None, SHEEP, "checked", "ok", "100"),
        (100, f"So:\n```lean\n{SHEEP}\n```", "checked", "ok", "100"),
        (99, SHEEP, "failed", "wrong_answer", "100"),
        (None, "def seattle : ℕ := twenty\n#eval seattle", "failed", "does_not_elaborate", None),
        (None, "def seattle : ℕ := 20", "failed", "no_answer", None),
        (None, "import Mathlib\ndef s : Nat := Nat.succ 19\n#eval s", "failed", "lean4", None),
        (None, "run_cmd tactic.trace 1\n#eval 20", "failed", "unsafe", None),
    ],
)
def test_solutions(checker: Checker, gold, text, status, verdict, answer) -> None:
    found = checker.solution("Seattle has 20 sheep, Charleston 4 times as many.", gold, text)
    assert (found.status, found.verdict) == (status, verdict), found.reason
    assert answer is None or found.answer == answer


@pytest.mark.parametrize(
    ("text", "status", "verdict"),
    [
        ("theorem a (x : ℕ) : x + 0 = x", "checked", "stated"),
        ("theorem a (x : ℕ) : x + 0 = x :=", "checked", "stated"),
        ("theorem a (x : ℕ) : x + 0 = x := sorry", "checked", "stated"),
        ("theorem a (x : ℕ) : x + 0 = x := by simp", "checked", "proved"),
        ("```lean\nopen real\ntheorem a (x : ℝ) : sin x ≤ 1 := begin sorry end\n```", "checked", "stated"),
        ("theorem a (x : ℕ) : x + 1 = x := by simp", "checked", "stated"),
        ("axiom no : false\ntheorem a : 1 = 2 := no.elim", "failed", "unsafe"),
        ("theorem a (x : ℕ) : y = x", "failed", "does_not_elaborate"),
        ("Prove that x = x.", "failed", "no_theorem"),
    ],
)
def test_statements(checker: Checker, text: str, status: str, verdict: str) -> None:
    found = checker.statement(text)
    assert (found.status, found.verdict) == (status, verdict), found.reason


@pytest.mark.parametrize(
    ("text", "status", "verdict"),
    [
        ("simp", "checked", "closes"),
        ("induction x with k ih", "checked", "goes_on"),
        ("ring_nope", "failed", "fails"),
        ("sorry", "failed", "refused"),
    ],
)
def test_tactics(checker: Checker, text: str, status: str, verdict: str) -> None:
    found = checker.tactic("x : ℕ\n⊢ x + 0 = x", text)
    assert (found.status, found.verdict) == (status, verdict), found.reason


def test_the_same_statement(checker: Checker) -> None:
    first = "theorem a (x y : ℕ) (h : x = y) (g : 0 < y) : x + 0 = y"
    same = "theorem other (b : ℕ) (a : ℕ) (k : 0 < a) (e : b = a) : b + 0 = a"
    weaker = "theorem a (x y : ℕ) (h : x = y) (g : 0 < y) (f : x = 2) : x + 0 = y"
    assert checker.same_statement(first, same).status == "checked"
    assert checker.same_statement(first, weaker).status == "failed"
    assert checker.same_statement(weaker, first).status == "failed"


def test_a_converted_answer_is_the_answer(checker: Checker) -> None:
    """Lean must compute what the chain of thought that was converted ends with, if it says what that is."""
    query = {"question": "Seattle has 20 sheep, Charleston 4 times as many.", "answer": "4 * 20 = 80\n#### 80"}
    wrong, right, open_ = "#eval 20 + 4 * 20", "#eval 4 * 20", {**query, "answer": "4 * 20 = 80, so they have many."}
    usage = USAGES["answer-to-lean3"]
    for asked, said, status in ((query, wrong, "failed"), (query, right, "checked"), (open_, wrong, "checked")):
        (reply,) = Assistant(Said(said), checker).ask(usage, [asked])[0]
        assert reply.check is not None and reply.check.status == status, reply.check.reason


def test_round_trips(checker: Checker) -> None:
    chat = Said("Seattle has 20 sheep and Charleston 4 times as many. How many?", "#eval 20 + 4 * 20")
    row = round_trip.solution(Assistant(chat, checker), SHEEP, "1")
    assert row.same is True and row.back == "#eval 20 + 4 * 20"
    assert chat.asked[1] == f"{row.there}\nSolve this via Lean 3"
    row = round_trip.solution(Assistant(Said("20 sheep", "#eval 20 + 81"), checker), SHEEP, "1")
    assert row.same is False and row.reason == "the one answers 100, the other 101"
    start = "theorem a (x : ℕ) : x + 0 = x"
    row = round_trip.statement(Assistant(Said("zero", "theorem b (n : ℕ) : n + 0 = n :="), checker), start, "1")
    assert row.same is True
    row = round_trip.words(Assistant(Said("theorem b (n : ℕ) : m = n", "m is n"), checker), "zero", "1")
    assert row.same is False and "does not elaborate" in row.reason


def test_the_game_is_verified(checker: Checker) -> None:
    (found,) = game24.solutions([3, 3, 8, 8])
    assert game24.verify(found, checker.backend) is None
    assert game24.verify(found, checker.backend, 25) is not None
