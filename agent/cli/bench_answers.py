"""``lean3-agent bench gsm8k`` and ``bench math``: questions answered by a language model, graded exactly."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from agent.backend.lean_source import SourceError
from agent.cli.interruption import interrupting
from agent.cli.main import NOT_ALL, OK
from agent.evaluation.run_directory import RunInterrupted
from agent.model.registry import load_chat
from agent.model.specification import ModelOptions
from agent.outputs import write_atomically
from agent.rows import dump

if TYPE_CHECKING:
    from agent.answers.question_set import QuestionSet
    from agent.answers.rows import AnswerRow
    from agent.answers.run import AnswerRun

log = logging.getLogger(__name__)

_LINE_SECONDS = 30.0
_SAMPLING_TEMPERATURE = 0.7
_BASE_SHOTS = 4


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Rows (JSON) as they come instead of the report."),
        click.option("--batch", type=click.IntRange(1), default=16, show_default=True, help="Asked together."),
        click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the first N questions."),
        click.option("--instruction", default="", metavar="TEXT", help="Put behind every question."),
        click.option("--examples", type=click.Path(path_type=Path), metavar="FILE.jsonl",
                     help="Examples to show instead of this program's: rows of `question`, `answer`."),
        click.option("--shots", type=click.IntRange(0), metavar="N", help="Show N examples before each question, as "
                     f"base models need it (default: {_BASE_SHOTS} for those, none for chat models)."),
        click.option("--seed", type=int, default=0, show_default=True),
        click.option("--temperature", type=click.FloatRange(0), help=f"(default: 0, greedy; {_SAMPLING_TEMPERATURE} "
                     "with several samples)."),
        click.option("--samples", type=click.IntRange(1), default=1, show_default=True,
                     help="Answers to each question; the most frequent counts."),
        click.option("--model", required=True, metavar="NAME", help="DIR, HUB-ID, modelscope:ID, openai:URL#MODEL, "
                     "scripted:FILE; with options of its own: NAME?max_tokens=2048."),
        click.option("--run", "run_path", type=click.Path(path_type=Path), required=True, metavar="DIR",
                     help="Where the run lives."),
        click.option("--split", default="test", show_default=True, metavar="NAME", help="Of a folder."),
        click.option("--source", type=click.Path(path_type=Path), required=True, metavar="PATH", help="Where it is."),
    ):  # fmt: skip
        command = option(command)
    return command


@click.command("gsm8k")
@_options
def gsm8k(source: Path, split: str, **given: Any) -> int:
    """GSM8K by chain of thought: a checkout of openai/grade-school-math, or a .jsonl of `question`, `answer`.

    Exit code 1 if any answer is wrong.
    """
    from agent.answers.question_set import read_gsm8k

    return _run(read_gsm8k(source, split), **given)


@click.command("math")
@_options
@click.option("--by-hand", is_flag=True, help="People grade: a sheet to fill in, even where there are gold answers.")
def math(source: Path, split: str, by_hand: bool, **given: Any) -> int:
    """MATH by chain of thought: its folder, or rows (.jsonl, .json, .csv) of `problem` or `question` and `answer`.

    Rows with `options` are multiple choice; a list of answers is one for each blank. Rows without an answer, such as
    the Hungarian exam, are graded by hand: fill in `points` in sheet.csv of the run's folder, then `report` it. Exit
    code 1 if any answer is wrong.
    """
    from agent.answers.question_set import read_math

    questions = read_math(source, split)
    return _run(questions.by_hand() if by_hand else questions, **given)


def _run(
    questions: QuestionSet,
    *,
    run_path: Path,
    model: str,
    samples: int,
    temperature: float | None,
    seed: int,
    shots: int | None,
    examples: Path | None,
    instruction: str,
    limit: int | None,
    batch: int,
    as_json: bool,
) -> int:
    from agent.answers.equality import Judge
    from agent.answers.run import AnswerRun, Asking, answer_questions, manifest_of
    from agent.model.specification import parse_model

    if limit is not None:
        questions = questions.first(limit)
    default = 0.0 if samples == 1 else _SAMPLING_TEMPERATURE
    options = parse_model(model, ModelOptions(temperature=default if temperature is None else temperature)).options
    if samples > 1 and options.temperature == 0:
        raise click.UsageError("--samples wants a --temperature above 0: greedy answers are all the same")
    chat = load_chat(model, seed, ModelOptions(temperature=options.temperature))
    shown = _examples(questions.name, examples, shots if shots is not None else 0 if chat.is_chat else _BASE_SHOTS)
    manifest = manifest_of(
        questions,
        chat,
        samples=samples,
        temperature=options.temperature,
        seed=seed,
        examples=shown,
        instruction=instruction,
    )
    stop = threading.Event()
    with AnswerRun.start(run_path, manifest) as run:
        progress = _Progress(run)

        def on_row(row: AnswerRow) -> None:
            progress.advance()
            fields = {"event": "answer", "name": row.key, "correct": row.correct, "seconds": row.seconds}
            log.info("%s: %s", row.key, row.correct, extra={"fields": fields})
            if as_json:
                click.echo(dump(row))

        try:
            with Judge() as judge, progress, interrupting(stop, progress):
                answer_questions(
                    run, questions, chat, judge, Asking(chat, shown, instruction), batch=batch, stop=stop, on_row=on_row
                )
        except RunInterrupted as error:
            click.echo(f"lean3-agent: {error}", err=True)
            return NOT_ALL
        return _conclude(run, as_json)


def _examples(set_name: str, file: Path | None, count: int) -> list[tuple[str, str]]:
    from agent.answers.run import own_examples
    from agent.cli.row_files import read_queries

    if file is None:
        try:
            return own_examples(set_name, count)
        except ValueError as error:
            raise click.UsageError(f"--shots {count}: {error}") from None
    rows = read_queries(("question", "answer"), file)
    if count > len(rows):
        raise SourceError(f"{file}: it has {len(rows)} examples, --shots wants {count}")
    return [(str(row["question"]), str(row["answer"])) for _, row in rows[: count or None]]


def _conclude(run: AnswerRun, as_json: bool) -> int:
    from agent.answers.report import html_report, text_report

    if run.by_hand:
        run.write_sheet()
    write_atomically(run.path / "report.html", html_report([run]))
    if not as_json:
        click.echo(text_report([run]))
    click.echo(f"{run.path / 'report.html'}: the page", err=True)
    return OK if all(row.correct is not False for row in run.rows.values()) else NOT_ALL


class _Progress(contextlib.AbstractContextManager["_Progress"]):
    """A bar on a terminal's stderr; elsewhere a line now and then."""

    def __init__(self, run: AnswerRun) -> None:
        self._run = run
        self._total = len(run.manifest.statements)
        self._last = time.monotonic()
        self._bar: Any = None

    def __enter__(self) -> _Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task(self._right(), total=self._total, completed=len(self._run.rows))
        return self

    def __exit__(self, *exc: object) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def advance(self) -> None:
        if self._bar is not None:
            self._bar.update(self._task, completed=len(self._run.rows), description=self._right())
        elif time.monotonic() - self._last >= _LINE_SECONDS:
            self._last = time.monotonic()
            click.echo(f"{len(self._run.rows)} of {self._total}: {self._right()}", err=True)

    def say(self, text: str) -> None:
        click.echo(text, err=True)

    def _right(self) -> str:
        return f"{sum(row.correct is True for row in self._run.rows.values())} right"
