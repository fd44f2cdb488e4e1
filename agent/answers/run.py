"""A run of questions: its directory, and the loop that asks and grades what is missing."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import resources
from typing import Final

from agent.answers.equality import Judge
from agent.answers.grading import grade, votes
from agent.answers.question_set import Question, QuestionSet
from agent.answers.rows import AnswerReply, AnswerRow, AnswersManifest
from agent.assistant.usages import IN_CONTEXT, USAGES
from agent.backend.lean_source import SourceError, read_text
from agent.evaluation.run_directory import Key, RunFolder, RunInterrupted, StatementInfo
from agent.evaluation.runner import Patience
from agent.model.base import ModelUnavailable
from agent.model.chat import Chat, Reply
from agent.model.prompts import Rendered
from agent.outputs import write_atomically
from agent.rows import ModelInfo, SourceInfo

SHEET: Final = "sheet.csv"
_COLUMNS: Final = ("question", "text", "answer", "of", "points", "note")
Example = tuple[str, str]
"""A question and its answer."""


class AnswerRun(RunFolder[AnswersManifest, AnswerRow]):
    """Answers to questions, and a sheet for those that people grade."""

    manifest_type = AnswersManifest
    row_type = AnswerRow

    @staticmethod
    def key_of(row: AnswerRow) -> Key:
        return (row.key, 0)

    @property
    def complete(self) -> bool:
        return len(self.rows) >= len(self.manifest.statements)

    @property
    def by_hand(self) -> list[AnswerRow]:
        return [row for row in self.rows.values() if row.kind == "by_hand"]

    # -- the sheet

    def write_sheet(self) -> None:
        """A table to fill in, for spreadsheets: a line a question, `points` empty. What is filled in stays."""
        filled = {line["question"]: line for line in self._sheet()}
        out = io.StringIO()
        writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in self.by_hand:
            said = row.replies[0].text.strip() if row.replies else ""
            line = {"question": row.key, "text": row.question, "answer": said, "of": f"{row.points:g}"}
            kept = filled.get(row.key, {})
            writer.writerow({**line, "points": kept.get("points", ""), "note": kept.get("note", "")})
        # The mark tells spreadsheets that it is UTF-8.
        write_atomically(self.path / SHEET, "\ufeff" + out.getvalue())

    def grades(self) -> dict[str, float]:
        """The points that people gave, by question. SourceError for what is no number, or more than there are."""
        of = {row.key: row.points for row in self.by_hand}
        out = {}
        for number, line in enumerate(self._sheet(), 2):
            given = line.get("points", "").strip().replace(",", ".")
            if not given or line["question"] not in of:
                continue
            try:
                points = float(given)
            except ValueError:
                points = -1.0
            most = of[line["question"]]
            if not 0 <= points <= most:
                raise SourceError(f"{self.path / SHEET}:{number}: `points` is {given}, not a number from 0 to {most:g}")
            out[line["question"]] = points
        return out

    def _sheet(self) -> list[dict[str, str]]:
        path = self.path / SHEET
        if not path.exists():
            return []
        lines = list(csv.DictReader(io.StringIO(read_text(path).removeprefix("\ufeff"))))
        if any("question" not in line or "points" not in line for line in lines):
            raise SourceError(f"{path}: it has no columns `question` and `points` (they are separated by commas)")
        return [{k: v or "" for k, v in line.items() if isinstance(k, str)} for line in lines]


def manifest_of(
    questions: QuestionSet,
    chat: Chat,
    *,
    samples: int,
    temperature: float,
    seed: int,
    examples: Sequence[Example],
    instruction: str,
) -> AnswersManifest:
    description = chat.describe()
    shown = None
    if examples:
        text = json.dumps(list(examples), ensure_ascii=False)
        shown = SourceInfo(name=f"{len(examples)} examples", sha256=hashlib.sha256(text.encode()).hexdigest())
    return AnswersManifest(
        set_name=questions.name,
        split=questions.split,
        statements=[StatementInfo(key=q.key, sha256=q.sha256) for q in questions.questions],
        seed=seed,
        model=ModelInfo(name=description["name"], sha256=description["sha256"]),
        samples=samples,
        temperature=temperature,
        examples=shown,
        instruction=instruction,
    )


def own_examples(set_name: str, count: int) -> list[Example]:
    """Examples of this package, in the style of GSM8K or MATH. ValueError if there are not so many."""
    text = resources.files("agent.answers").joinpath("examples.jsonl").read_text(encoding="utf-8")
    rows = [row for row in map(json.loads, text.splitlines()) if row["set"] == set_name]
    if count > len(rows):
        raise ValueError(f"there are {len(rows)} examples for {set_name}, not {count}; give more with --examples")
    return [(row["question"], row["answer"]) for row in rows[:count]]


class Asking:
    """How a question is put: with examples before it, or as a conversation; an instruction stands behind it."""

    def __init__(self, chat: Chat, examples: Sequence[Example] = (), instruction: str = "") -> None:
        self._chat = chat
        self._examples = tuple(examples)
        self._instruction = instruction

    def prompt(self, question: Question) -> Rendered:
        text = f"{question.text}\n{self._instruction}".rstrip()
        usage = USAGES[IN_CONTEXT if self._examples else "chain-of-thought"]
        return usage.prompt({"question": text}, is_chat=self._chat.is_chat, examples=self._examples)


def answer_row(question: Question, replies: Sequence[Reply], judge: Judge, seconds: float) -> AnswerRow:
    """The replies graded, and the majority's answer."""
    grades = [grade(question, reply.text, reply.ended, judge) for reply in replies]
    given = [
        AnswerReply(
            text=reply.text,
            count=reply.count,
            ended=reply.ended,
            logprob=reply.logprob,
            answer=g.answer,
            correct=g.correct,
            undecided=g.undecided,
        )
        for reply, g in zip(replies, grades)
    ]
    best = next(iter(votes(question, [g.answer for g in grades], [r.count for r in replies], judge)), None)
    by_people = question.kind == "by_hand"
    return AnswerRow(
        key=question.key,
        question=question.text,
        kind=question.kind,
        gold=list(question.gold),
        subject=question.subject,
        level=question.level,
        points=question.points,
        replies=given,
        answer=None if best is None else best.answer,
        correct=None if by_people else (False if best is None else grades[best.replies[0]].correct),
        seconds=round(seconds, 3),
    )


def missing(run: AnswerRun, questions: QuestionSet) -> Iterator[Question]:
    return (q for q in questions.questions if (q.key, 0) not in run.rows)


def answer_questions(
    run: AnswerRun,
    questions: QuestionSet,
    chat: Chat,
    judge: Judge,
    asking: Asking,
    *,
    batch: int,
    stop: threading.Event,
    on_row: Callable[[AnswerRow], None] = lambda row: None,
    patience: Patience | None = None,
) -> None:
    """Until nothing is missing, `batch` questions at a time; what is graded is on disk. Raises RunInterrupted."""
    patience = patience or Patience()
    todo = list(missing(run, questions))
    while todo:
        if stop.is_set():
            raise RunInterrupted(
                f"interrupted: {len(run.rows)} of {len(run.manifest.statements)} questions are answered in {run.path};"
                " run the same command again to go on"
            )
        some = todo[:batch]
        began = time.monotonic()
        try:
            replies = chat.reply([asking.prompt(q) for q in some], run.manifest.samples)
        except ModelUnavailable as error:
            patience.is_away(str(error), len(run.rows))
            stop.wait(max(0.0, patience.resume_at - time.monotonic()))
            continue
        patience.is_back()
        seconds = (time.monotonic() - began) / len(some)
        for question, said in zip(some, replies):
            row = answer_row(question, said, judge, seconds)
            run.add((question.key, 0), row)
            on_row(row)
        todo = todo[batch:]
