"""Runs of questions, on the command line and inside, with scripted and tiny models."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from agent.answers.equality import Judge
from agent.answers.grading import grade, votes
from agent.answers.question_set import Question, QuestionSet
from agent.answers.run import AnswerRun, Asking, answer_questions, manifest_of, own_examples
from agent.cli.main import NOT_ALL, OK, USAGE, main
from agent.evaluation.run_directory import RunInterrupted
from agent.evaluation.runner import Patience
from agent.gsm8k.chain import read_chain
from agent.gsm8k.numbers import parse_answer
from agent.model.base import ModelUnavailable
from agent.model.chat import Reply, ScriptedChat, counted
from tests.tiny_models import write_llama

NUMBER = Question("1", "3 boxes of 4?", "number", ("12",))


@pytest.fixture
def write(tmp_path: Path):
    def write(name: str, *rows: dict) -> Path:
        path = tmp_path / name
        path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n", encoding="utf-8")
        return path

    return write


def test_grades() -> None:
    choice = Question("1", "?", "choice", ("B",), ("1", "2", "2.5"))
    blank = Question("1", "?", "fill_in", ("2", "4"))
    hand = Question("1", "?", "by_hand")
    with Judge() as judge:
        for question, text, answer, correct in (
            (NUMBER, "3 * 4 = 12. The answer is 12.0", "12", True),
            (NUMBER, "3 + 4 = 7", "7", False),
            (NUMBER, "The answer is 3 * 4 = 12 boxes", "12", True),
            (NUMBER, "12 for the two. #### -$12", "-12", False),
            (NUMBER, "hm", None, False),
            (choice, "The answer is (B)", "B", True),
            (choice, r"\boxed{2}", "B", True),  # what stands behind a letter stands for it
            (choice, "The answer is 7", None, False),
            (blank, "答案是 2；4。", "2;4", True),
            (blank, "答案是 2；5。", "2;5", False),
            (blank, "答案是 2。", "2", False),
            (hand, r"\boxed{2}", "2", None),
        ):
            found = grade(question, text, True, judge)
            assert (found.answer, found.correct) == (answer, correct), text
        assert grade(NUMBER, "3 * 4 = 12. The ans", False, judge).answer is None  # it was cut
        assert grade(NUMBER, r"\boxed{12} and then", False, judge).correct is True


def test_votes_are_counted_by_samples_and_value() -> None:
    with Judge() as judge:
        found = votes(Question("1", "?", "expression", ("1/2",)), ["3", None, "0.5", r"\frac12"], [2, 9, 1, 2], judge)
    assert [(v.answer, v.count, v.replies) for v in found] == [("0.5", 3, (2, 3)), ("3", 2, (0,))]


def test_greedy_and_majority(write, tmp_path: Path, capsys) -> None:
    rows = {"question": "3 boxes of 4?", "answer": "#### 12"}, {"question": "5+2?", "answer": "#### 7"}
    source = write("q.jsonl", *rows)
    model = "scripted:" + str(
        write(
            "said.jsonl",
            {"query": "3 boxes of 4?", "answers": ["The answer is 13.", "The answer is 12.", "\\boxed{12}"]},
            {"query": "5+2?", "answers": ["The answer is 7."] * 3},
        )
    )
    ask = ["bench", "gsm8k", "--source", str(source), "--model", model]
    greedy, majority = tmp_path / "greedy", tmp_path / "majority"
    assert main([*ask, "--run", str(greedy)]) == NOT_ALL
    assert "InternLM2-Math-7B" in capsys.readouterr().out
    assert main([*ask, "--run", str(majority), "--samples", "3", "--json"]) == OK
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(r["answer"], r["correct"], len(r["replies"])) for r in rows] == [("12", True, 3), ("7", True, 1)]
    page = tmp_path / "page.html"
    assert main(["report", str(greedy), str(majority), "--html", str(page)]) == OK
    said = capsys.readouterr().out
    assert "only majority 1" in said and "one sample is right at 83.3% on average; pass@1 83.3%, pass@2 100.0%" in said
    assert "majority of 3" in page.read_text(encoding="utf-8")
    for more, word in (
        (["--run", str(greedy), "--seed", "1"], "seed was 0 and is 1"),
        (["--run", str(greedy), "--limit", "1"], "1 statements missing (2)"),
        (["--run", str(tmp_path / "other"), "--samples", "2", "--temperature", "0"], "above 0"),
        (["--run", str(tmp_path / "other"), "--shots", "99"], "there are 8 examples for gsm8k"),
    ):
        assert main([*ask, *more]) == USAGE
        assert word in capsys.readouterr().err
    assert main(["replay", str(greedy)]) == USAGE
    assert "is a run of answers to questions" in capsys.readouterr().err


def test_a_run_goes_on_where_it_was_cut(write, tmp_path: Path, capsys) -> None:
    source = write("q.jsonl", *({"question": f"{i}?", "answer": f"#### {i}"} for i in range(3)))
    run = tmp_path / "run"
    said = write("said.jsonl", {"answers": ["The answer is 0.", "The answer is 1.", "The answer is 2."]})
    ask = ["bench", "gsm8k", "--source", str(source), "--run", str(run), "--model", f"scripted:{said}"]
    assert main(ask) == OK
    results = run / "results.jsonl"
    lines = results.read_text(encoding="utf-8").splitlines()
    results.write_text(lines[0] + "\n" + lines[1][:40], encoding="utf-8")  # killed while it wrote
    assert main(ask) == NOT_ALL  # the script begins anew: 0 and 1 answer the questions 1 and 2
    assert [AnswerRun.read(run).rows[key, 0].answer for key in ("1", "2", "3")] == ["0", "0", "1"]
    capsys.readouterr()


def test_an_exam_is_graded_by_hand(write, tmp_path: Path, capsys) -> None:
    source = write("exam.jsonl", {"question": "Prove it.", "points": 6}, {"question": "Solve it.", "points": 4})
    model = f"scripted:{write('said.jsonl', {'answers': ['So, qed.', 'x = 2']})}"
    run = tmp_path / "run"
    ask = ["bench", "math", "--source", str(source), "--run", str(run), "--model", model]
    assert main(ask) == OK
    assert "2 questions are to be graded by hand" in capsys.readouterr().out
    sheet = run / "sheet.csv"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("x = 2,4,", 'x = 2,4,"2,5"'), encoding="utf-8")
    assert main(ask) == OK  # what is filled in stays
    said = capsys.readouterr().out
    assert "graded by hand: 2.5 of 4 points (62.5 of 100); 1 questions are still to be graded" in said
    assert "InternLM2-Math-20B" in said and "66" in said
    sheet.write_text(text.replace("x = 2,4,", "x = 2,4,5"), encoding="utf-8")
    assert main(["report", str(run)]) == USAGE
    assert "sheet.csv:3: `points` is 5, not a number from 0 to 4" in capsys.readouterr().err


def test_examples_stand_before_a_question(write, tmp_path: Path) -> None:
    chat = ScriptedChat(write("said.jsonl", {"answers": ["12"]}))
    prompt = Asking(chat, [("1+1?", "The answer is 2.")], "Think.").prompt(NUMBER)
    assert prompt.text == "Question:1+1?\nAnswer:The answer is 2.\nQuestion:3 boxes of 4?\nThink.\nAnswer:"
    assert prompt.stop == ("\nQuestion:",)
    assert Asking(chat).prompt(NUMBER).messages[0].content == "3 boxes of 4?"


def test_the_examples_of_this_package_are_right() -> None:
    for question, answer in own_examples("gsm8k", 8):
        chain = read_chain(question, answer)
        claims = [claim for line in chain.lines for claim in line.claims]
        assert claims and all(claim.holds for claim in claims), question
        assert parse_answer(answer) is not None
    assert len(own_examples("math", 4)) == 4


def test_a_tiny_model_answers(write, tmp_path: Path, capsys) -> None:
    model = str(write_llama(tmp_path / "model", chat=True))
    source = write("q.jsonl", {"question": "1 + 1?", "answer": "#### 2"})
    ask = ["bench", "gsm8k", "--source", str(source), "--model", f"{model}?max_tokens=8", "--json"]
    assert main([*ask, "--run", str(tmp_path / "a"), "--samples", "2"]) in (OK, NOT_ALL)
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sum(r["count"] for r in row["replies"]) == 2
    assert AnswerRun.read(tmp_path / "a").manifest.model.sha256


class Away:
    name, is_chat = "away", True

    def __init__(self, fails: int) -> None:
        self.fails = fails

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": ""}

    def reply(self, prompts, n=1, watch=None) -> list[list[Reply]]:
        self.fails -= 1
        if self.fails >= 0:
            raise ModelUnavailable("no route")
        return [counted(["The answer is 12."]) for _ in prompts]


@pytest.mark.parametrize(("fails", "seconds"), [(2, 60.0), (10**6, 0.05)])
def test_a_model_that_is_away_is_waited_for(fails: int, seconds: float, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("agent.evaluation.runner.FIRST_PAUSE", 0.01)
    questions = QuestionSet("gsm8k", None, tmp_path, (NUMBER,))
    chat, stop = Away(fails), threading.Event()
    manifest = manifest_of(questions, chat, samples=1, temperature=0.0, seed=0, examples=(), instruction="")
    with Judge() as judge, AnswerRun.start(tmp_path / "run", manifest) as run:

        def ask() -> None:
            patience = Patience(seconds)
            answer_questions(run, questions, chat, judge, Asking(chat), batch=4, stop=stop, patience=patience)

        if fails == 2:
            ask()
            assert run.complete and run.rows["1", 0].correct
        else:
            with pytest.raises(RunInterrupted, match="the model has been away"):
                ask()
