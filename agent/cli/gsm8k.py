"""``lean3-agent gsm8k``: Lean 3 solutions of word problems verified, chains of thought converted, problems solved."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from pydantic import BaseModel

from agent.backend.select import NAMES, make_backend, resolve
from agent.cli.inputs import parse_imports
from agent.cli.main import NOT_ALL, OK
from agent.cli.row_files import appending, kept_rows, must_differ
from agent.cli.startup import StartupDisplay
from agent.gsm8k.batch import BatchedBackend
from agent.gsm8k.rows import ConvertRow, Problem, Solution, Unsolved, VerifyRow
from agent.model.registry import load_chat
from agent.model.specification import ModelOptions, parse_model
from agent.rows import dump, read_rows

if TYPE_CHECKING:
    from agent.assistant.solving import Scorer
    from agent.model.chat import Chat

Row = TypeVar("Row", VerifyRow, ConvertRow)
_SECONDS_BETWEEN_LINES = 10.0


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def gsm8k() -> None:
    """Word problems with a numeric answer, through Lean 3."""


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True),
        click.option("--seconds", type=float, default=20.0, show_default=True, help="For each compilation."),
        click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project (lean3)."),
        click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True),
        click.option("--workers", type=click.IntRange(1), default=2, show_default=True),
        click.option(
            "--out",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Append the rows (JSON) to FILE; rows that it has already are not made again.",
        ),
        click.option("--json", "as_json", is_flag=True, help="One row (JSON) a line."),
        click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl"),
    ):
        command = option(command)
    return command


@gsm8k.command()
@_common
@click.option("--imports", metavar="M,…", help="Modules for candidates that import nothing.")
def verify(
    file: Path,
    as_json: bool,
    out: Path | None,
    workers: int,
    backend: str,
    project: Path | None,
    seconds: float,
    memory_mb: int,
    imports: str | None,
) -> int:
    """Judge the Lean 3 solutions in FILE: rows of `question`, `answer` and `candidates` (or one `candidate`).

    Each is compiled in a namespace of its own; its answer is what the last `#eval` prints, or what its last theorem
    states, and is compared exactly. Exit code 1 if any is not `ok`.
    """
    from agent.gsm8k.verify import Verifier

    problems = [(row.key(number), row) for number, row in enumerate(read_rows(file, Problem), 1)]
    unknown = sum(problem.answer is None for _, problem in problems)
    if unknown:
        click.echo(f"{unknown} rows have no gold `answer`: `ok` says that Lean accepts, not that it is right", err=True)
    done = _rows_of(out, VerifyRow)
    backend = resolve(backend, project)
    with StartupDisplay() as startup, make_backend(
        backend, workers=workers, memory_mb=memory_mb, project=project, startup=startup
    ) as lean:
        if backend == "lean3":
            batched = BatchedBackend(lean, slow_start=True)
            verifier = Verifier(batched, seconds=seconds, imports=parse_imports(imports), slow_start=True)
            prepare = lambda some: batched.prepare(
                [s for _, p in some for s in verifier.sources(p)], seconds, verifier.imports
            )
            work = _in_batches(problems, done, prepare, lambda key, p: verifier.rows(p, key))
        else:
            verifier = Verifier(lean, seconds=seconds, imports=parse_imports(imports))
            work = [(key, partial(verifier.rows, p, key)) for key, p in problems]
        return _run(work, done, out, workers, as_json)


@gsm8k.command()
@_common
@click.option("--verify", "verify_", is_flag=True, help="Compile what was made: a verdict a step, and the outcome.")
def convert(
    file: Path,
    as_json: bool,
    out: Path | None,
    workers: int,
    backend: str,
    project: Path | None,
    seconds: float,
    memory_mb: int,
    verify_: bool,
) -> int:
    """Turn the chains of thought in FILE (rows of `question`, `answer`) into Lean 3, without a model.

    A definition and a theorem a step, the answer as `#eval` and theorem. Exit code 1 if a row has no Lean file that
    states its answer or, with --verify, if any is not `ok`.
    """
    from agent.gsm8k.convert import convert as convert_solution
    from agent.gsm8k.process import convert_row, verified_row

    solutions = [(row.key(number), row) for number, row in enumerate(read_rows(file, Solution), 1)]
    done = _rows_of(out, ConvertRow)
    if not verify_:
        return _run([(k, partial(_alone, convert_row, s, k)) for k, s in solutions], done, out, 1, as_json)
    backend = resolve(backend, project)
    with StartupDisplay() as startup, make_backend(
        backend, workers=workers, memory_mb=memory_mb, project=project, startup=startup
    ) as lean:
        # What is converted is not hostile: its sources may share a compilation.
        batched = BatchedBackend(lean, slow_start=backend == "lean3")
        prepare = lambda some: batched.prepare([convert_solution(s).lean for _, s in some], seconds, None)
        make = lambda k, s: [verified_row(s, k, batched, seconds)]
        work = _in_batches(solutions, done, prepare, make, _BATCH if backend == "lean3" else _SMALL_BATCH)
        return _run(work, done, out, workers, as_json)


def _alone(make: Callable[..., Row], *arguments: Any) -> list[Row]:
    return [make(*arguments)]


_BATCH, _SMALL_BATCH = 100, 16
"""Problems whose sources share a compilation, of a real Lean and of the embedded engine."""


def _in_batches(
    items: Sequence[tuple[str, Any]],
    done: Mapping[str, Any],
    prepare: Callable[[Sequence[tuple[str, Any]]], None],
    make: Callable[[str, Any], Sequence[Row]],
    size: int = _BATCH,
) -> list[tuple[str, Callable[[], Sequence[Row]]]]:
    """Work whose first job of every batch prepares the batch; those that would wait for it prepare a later one."""
    todo = [item for item in items if item[0] not in done]
    batches = [todo[i : i + size] for i in range(0, len(todo), size)]
    ready = [_Once(partial(prepare, batch)) for batch in batches]
    work: dict[str, Callable[[], Sequence[Row]]] = {}
    for number, batch in enumerate(batches):
        for key, item in batch:
            work[key] = partial(_after, ready[number : number + _AHEAD], make, key, item)
    return [(key, work.get(key, lambda: [])) for key, _ in items]


_AHEAD = 32
"""Batches under way at once, at most."""


def _after(
    ready: Sequence[_Once], make: Callable[[str, Any], Sequence[Row]], key: str, item: Any
) -> Sequence[Row]:
    while not ready[0].done:
        if not any(once.begin() for once in ready):
            ready[0].wait()
    return make(key, item)


class _Once:
    """A call that is made at most once."""

    def __init__(self, run: Callable[[], None]) -> None:
        self._run = run
        self._lock = threading.Lock()
        self.done = False

    def begin(self) -> bool:
        """Make it, if it is not made and nobody is at it. False if there was nothing to do."""
        if self.done or not self._lock.acquire(blocking=False):
            return False
        try:
            if self.done:
                return False
            self._run()
            self.done = True
            return True
        finally:
            self._lock.release()

    def wait(self) -> None:
        """Until whoever is at it has ended."""
        with self._lock:
            return


@gsm8k.command()
@_common
@click.option("--model", required=True, metavar="NAME", help="DIR, HUB-ID, modelscope:ID, openai:URL#MODEL, "
              "scripted:FILE; with options of its own: NAME?temperature=0.7&max_tokens=2048.")
@click.option("--samples", type=click.IntRange(1), default=4, show_default=True, help="Solutions a way.")
@click.option("--temperature", type=click.FloatRange(0), help="(default: 0.7; greedy, 0, with --samples 1).")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--way", "ways", multiple=True, metavar="USE", help="solve-lean3, answer-to-lean3, chain-of-thought "
              "(default: all three). Repeatable.")
@click.option("--reward", metavar="NAME", help="A language model (DIR, HUB-ID, modelscope:ID) that judges solutions "
              "where votes are equal (default: the --model, where it runs here; none: nobody).")
@click.option("--imports", metavar="M,…", help="Modules for Lean code that imports nothing.")
@click.option("--batch", type=click.IntRange(1), default=8, show_default=True, help="Problems asked together.")
def solve(
    file: Path,
    as_json: bool,
    out: Path | None,
    workers: int,
    backend: str,
    project: Path | None,
    seconds: float,
    memory_mb: int,
    model: str,
    samples: int,
    temperature: float | None,
    seed: int,
    ways: tuple[str, ...],
    reward: str | None,
    imports: str | None,
    batch: int,
) -> int:
    """Solve the problems in FILE (rows of `question`, and `answer` if it is known) by verified vote.

    A model writes solutions in Lean 3 and in words, and turns its words into Lean 3; Lean judges them all. Verified
    solutions vote first, then all, then the reward. Exit code 1 if an answer is not verified, or wrong.
    """
    from agent.assistant.rows import SolveRow
    from agent.assistant.solving import WAYS, Solver, described
    from agent.gsm8k.verify import Verifier

    for way in ways:
        if way not in WAYS:
            raise click.UsageError(f"--way knows {', '.join(WAYS)}, not {way!r}")
    problems = [(row.key(number), row) for number, row in enumerate(read_rows(file, Unsolved), 1)]
    must_differ([key for key, _ in problems], file)
    done = {row.id: row for row in kept_rows(out, SolveRow)}
    default = 0.0 if samples == 1 else 0.7
    options = parse_model(model, ModelOptions(temperature=default if temperature is None else temperature)).options
    if samples > 1 and options.temperature == 0:
        raise click.UsageError("--samples wants a --temperature above 0: greedy answers are all the same")
    chat = load_chat(model, seed, ModelOptions(temperature=options.temperature))
    backend = resolve(backend, project)
    counts: Counter[str] = Counter()
    with StartupDisplay() as startup, make_backend(
        backend, workers=workers, memory_mb=memory_mb, project=project, startup=startup
    ) as lean, appending(out) as write, contextlib.closing(_Progress(len(problems), "verified")) as progress:
        judge = BatchedBackend(lean, slow_start=True) if backend == "lean3" else lean
        solver = Solver(
            chat,
            Verifier(judge, seconds=seconds, imports=parse_imports(imports), slow_start=backend == "lean3"),
            ways=[way for way in WAYS if not ways or way in ways],
            samples=samples,
            scorer=_scorer(reward, chat, seed),
            workers=workers,
        )

        def show(row: SolveRow, fresh: bool) -> None:
            counts[row.how] += 1
            if row.correct is not None:
                counts["right" if row.correct else "wrong"] += 1
            if fresh:
                write(row)
            if as_json:
                click.echo(dump(row))
            elif out is None:
                click.echo("\n".join(described(row)))
            progress.advance(counts)

        for at in range(0, len(problems), batch):
            some = problems[at : at + batch]
            made = solver.rows([item for item in some if item[0] not in done])
            for key, _ in some:
                show(done.get(key) or next(made), key not in done)
    graded = counts["right"] + counts["wrong"]
    click.echo(
        f"{counts['verified']} verified, {counts['voted']} only voted, {counts['none']} without an answer"
        + (f"; {counts['right']} of {graded} right" if graded else ""),
        err=True,
    )
    return OK if not (counts["voted"] or counts["none"] or counts["wrong"]) else NOT_ALL


def _scorer(name: str | None, chat: Chat, seed: int) -> Scorer | None:
    """Who judges where votes are equal: a model whose probabilities are here."""
    from agent.model.huggingface import HuggingFace

    if name == "none":
        return None
    judge = chat if name is None else load_chat(name, seed)
    if not isinstance(judge, HuggingFace):
        if name is not None:
            raise click.UsageError(f"--reward {name}: its probabilities are not seen; give a model that runs here")
        return None
    from agent.model.reward import Reward

    reward = Reward(judge)
    return lambda pairs: [judgement.score for judgement in reward.outcome(pairs)]


# --- running ---------------------------------------------------------------------------------------------------------


def _rows_of(out: Path | None, model: type[Row]) -> dict[str, list[Row]]:
    """The rows that a file of an earlier run has, by id."""
    found: dict[str, list[Row]] = {}
    for row in kept_rows(out, model):
        found.setdefault(row.id, []).append(row)
    return found


def _run(
    work: Sequence[tuple[str, Callable[[], Sequence[Row]]]],
    done: dict[str, list[Row]],
    out: Path | None,
    workers: int,
    as_json: bool,
) -> int:
    """Do what is not done, in order of the file; print every row and count."""
    counts: Counter[str] = Counter()
    with appending(out) as write, contextlib.closing(_Progress(len(work), "ok")) as progress:
        for key, rows in _in_order([(key, job) for key, job in work if key not in done], done, work, workers):
            fresh = key not in done
            for row in rows:
                counts[row.verdict or "not verified"] += 1
                if fresh:
                    write(row)
                if as_json:
                    click.echo(dump(row))
                elif out is None:
                    _print(row)
            progress.advance(counts)
    shown = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    click.echo(shown or "no rows", err=True)
    return OK if set(counts) <= {"ok", "not verified"} else NOT_ALL


def _in_order(
    todo: Sequence[tuple[str, Callable[[], Sequence[Row]]]],
    done: dict[str, list[Row]],
    work: Sequence[tuple[str, Callable[[], Sequence[Row]]]],
    workers: int,
) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows of all work, in its order, with `workers` jobs in flight."""
    with ThreadPoolExecutor(workers) as pool:
        waiting = iter(todo)
        running: dict[str, Future[Sequence[Row]]] = {}

        def fill() -> None:
            while len([f for f in running.values() if not f.done()]) < workers + 1:
                following = next(waiting, None)
                if following is None:
                    return
                running[following[0]] = pool.submit(following[1])

        try:
            for key, _ in work:
                if key in done:
                    yield key, done[key]
                    continue
                fill()
                while not running[key].done():
                    wait([f for f in running.values() if not f.done()], return_when=FIRST_COMPLETED)
                    fill()
                yield key, running.pop(key).result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _print(row: BaseModel) -> None:
    """A row for people: the verdict and its reason, then warnings and the steps that are not plain."""
    data = row.model_dump()
    which = f"{data['id']}.{data['candidate']}" if "candidate" in data else data["id"]
    click.echo(f"{which}: {data['verdict'] or 'converted'}: {data['reason']}")
    for warning in data["warnings"]:
        click.echo(f"    warning: {warning}")
    for number, step in enumerate(data.get("steps", ()), 1):
        if step["verdict"] in ("wrong", "rounded", "jumped"):
            click.echo(f"    step {number} {step['verdict']}: {step['text']}")


class _Progress:
    """A bar on a terminal's stderr; elsewhere a line now and then."""

    def __init__(self, total: int, shown: str) -> None:
        """`shown` is the count that is told."""
        self._total = total
        self._shown = shown
        self._done = 0
        self._last = time.monotonic()
        self._bar: Any = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("", total=total)

    def advance(self, counts: Counter[str]) -> None:
        self._done += 1
        if self._bar is not None:
            self._bar.update(self._task, advance=1, description=f"{counts[self._shown]} {self._shown}")
        elif time.monotonic() - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            click.echo(f"{self._done} of {self._total}: {counts[self._shown]} {self._shown}", err=True)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
