"""Word problems answered by verified vote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.assistant.rows import SolveCandidate, Tally
from agent.assistant.solving import tally
from agent.cli.main import NOT_ALL, USAGE, main


def candidate(answer: str | None, verified: bool, count: int = 1) -> SolveCandidate:
    return SolveCandidate(way="w", text="", verdict="ok", reason="", answer=answer, verified=verified, count=count)


def answers(*candidates: SolveCandidate, scores: dict[str, float] | None = None) -> list[str]:
    def score(tied: list[Tally]) -> None:
        for each in tied:
            each.score = (scores or {})[each.answer]

    return [t.answer for t in tally(candidates, None if scores is None else score)]


def test_verified_solutions_vote_first_then_all_then_the_reward() -> None:
    yes, no = True, False
    assert answers(candidate("1", no, 9), candidate("2", yes)) == ["2", "1"]
    assert answers(candidate("1", yes), candidate("2", yes, 2), candidate("1", no, 5)) == ["2", "1"]
    assert answers(candidate("1", yes), candidate("2", yes), candidate("2.0", no)) == ["2", "1"]
    assert answers(candidate("1", no), candidate("2", no, 2), candidate(None, no, 7)) == ["2", "1"]
    assert answers(candidate("1", no), candidate("2", no)) == ["1", "2"]
    assert answers(candidate("1", no), candidate("2", no), scores={"1": 0.2, "2": 0.9}) == ["2", "1"]
    assert answers(candidate("1", no, 2), candidate("2", no), scores={}) == ["1", "2"]  # nobody is asked
    assert answers() == []


QUESTIONS = ("Ann has 3 boxes of 4 pens. How many?", "Bob had 10 nuts and ate 3. How many are left?", "Is 7 + 6 even?")
SAID = {
    QUESTIONS[0]: "3 * 4 = 13.\n#### 13",
    f"{QUESTIONS[0]}\nSolve this via Lean 3": "def pens : ℕ := 3 * 4\n#eval pens",
    QUESTIONS[1]: "10 - 3 = 8.\n#### 8",
    f"{QUESTIONS[1]}\nSolve this via Lean 3": "run_cmd tactic.trace 7",
    QUESTIONS[2]: "Who knows",
    f"{QUESTIONS[2]}\nSolve this via Lean 3": "def f : ℕ → ℕ := f\n#eval f 7",
}


@pytest.fixture
def problems(tmp_path: Path) -> list[str]:
    said = [{"query": query, "answers": [answer]} for query, answer in SAID.items()]
    turned = [
        {"query": f"Convert this answer into Lean3. Question:{q}\nAnswer:{SAID[q]}", "answers": ["#eval 3 +"]}
        for q in QUESTIONS
    ]
    rows = [{"question": QUESTIONS[0], "answer": 12}, {"id": "b", "question": QUESTIONS[1]}, {"question": QUESTIONS[2]}]
    for name, some in (("said.jsonl", [*said, *turned]), ("p.jsonl", rows)):
        (tmp_path / name).write_text("\n".join(map(json.dumps, some)) + "\n", encoding="utf-8")
    return [str(tmp_path / "p.jsonl"), "--model", f"scripted:{tmp_path / 'said.jsonl'}", "--backend", "embedded"]


def test_what_was_verified_and_what_was_only_voted_is_told(problems, tmp_path, capsys) -> None:
    solve = ["gsm8k", "solve", *problems, "--samples", "1", "--workers", "1"]
    assert main(solve) == NOT_ALL
    said = capsys.readouterr()
    assert "1: 12, verified: 1 of 3 solutions say so, and Lean accepts 1 of them" in said.out
    assert "b: 8, only voted: 1 of 3 solutions say so, and Lean accepts none of them" in said.out
    assert "no vote: solve-lean3: no answer: unsafe: it uses `run_cmd`" in said.out
    assert "3: no answer: none of 3 solutions states one" in said.out
    assert "1 verified, 1 only voted, 1 without an answer; 1 of 1 right" in said.err
    out = tmp_path / "out.jsonl"
    assert main([*solve, "--out", str(out), "--way", "solve-lean3"]) == NOT_ALL
    lines = out.read_text(encoding="utf-8").splitlines()
    kept = json.loads(lines[0]) | {"model": "kept"}
    out.write_text(json.dumps(kept) + "\n" + lines[1][:30], encoding="utf-8")  # killed while it wrote
    capsys.readouterr()
    assert main([*solve, "--out", str(out), "--way", "solve-lean3", "--json"]) == NOT_ALL
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(r["id"], r["how"]) for r in rows] == [("1", "verified"), ("b", "none"), ("3", "none")]
    assert [r["model"] == "kept" for r in rows] == [True, False, False]
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] == rows
    assert [c["way"] for c in rows[1]["candidates"]] == ["solve-lean3"] and rows[0]["correct"] is True


def test_mistakes(problems, capsys) -> None:
    for more, word in (
        (["--way", "guess"], "--way knows"),
        (["--samples", "2", "--temperature", "0"], "above 0"),
        (["--reward", problems[2]], "its probabilities are not seen"),
    ):
        assert main(["gsm8k", "solve", *problems, *more]) == USAGE
        assert word in capsys.readouterr().err
