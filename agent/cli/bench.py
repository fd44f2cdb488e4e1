"""``lean3-agent bench``: runs over whole sets of statements."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from pathlib import Path
from typing import Any, Literal, Protocol, cast

import click

from agent.cli.bench_answers import gsm8k, math
from agent.cli.display import Display
from agent.cli.interruption import interrupting
from agent.cli.main import NOT_ALL, OK
from agent.cli.search_options import SearchOptions, probe_option, search_options
from agent.cli.startup import StartupDisplay
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Executor, Job, LocalExecutor, Outcome
from agent.evaluation.metrics import Metrics
from agent.evaluation.run_directory import Key, RunDirectory, RunInterrupted, manifest_of
from agent.evaluation.runner import Progress, Runner
from agent.evaluation.statement_set import (
    StatementSet,
    read_minif2f,
    read_project,
    read_proofnet,
    statement_hash,
)
from agent.model.batching import Batching
from agent.rows import ResultRow, Settings, dump

log = logging.getLogger(__name__)

_LINE_SECONDS = 30.0


@click.group()
def bench() -> None:
    """Attempt every statement of a set, on a pool of Lean workers; or ask a model every question of one (gsm8k, math).

    The run lives in the folder --run: one row (JSON) an attempt in results.jsonl, a search tree an attempt in traces/.
    Killed at any moment, the same command goes on where it was. With --expansions and --heartbeats as the only
    budgets, two runs with one seed give the same table on the embedded engine.
    """


_RUN_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--run", "run_path", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the run lives."
    ),
    click.option("--theorem", "theorems", multiple=True, metavar="NAME", help="Only this statement (repeatable)."),
    click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the first N statements."),
    click.option("--attempts", type=click.IntRange(1), default=1, show_default=True, help="Of each statement."),
    click.option(
        "--theorems-at-once",
        type=click.IntRange(1),
        metavar="N",
        help="Searches under way (default: so many that each worker has one; more of them keep a slow model busy).",
    ),
    probe_option,
    click.option("--retry-errors", is_flag=True, help="Make attempts again that the backend or the model spoiled."),
    click.option("--metrics", type=click.IntRange(1, 65535), metavar="PORT", help="Serve Prometheus metrics there."),
    click.option("--ray", metavar="ADDRESS", help="Work on the machines of this Ray cluster (auto, host:port)."),
    click.option("--json", "as_json", is_flag=True, help="Rows (JSON) as they come instead of the report."),
)


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every kind of run; the command gives the statements, and the run follows."""

    @wraps(command)
    def with_run(
        run_path: Path,
        theorems: tuple[str, ...],
        limit: int | None,
        attempts: int,
        theorems_at_once: int | None,
        probe_seconds: float,
        retry_errors: bool,
        metrics: int | None,
        ray: str | None,
        as_json: bool,
        options: SearchOptions,
        **own: Any,
    ) -> int:
        statements: StatementSet = command(**own)
        statements = statements.only(theorems) if theorems else statements
        statements = statements.first(limit) if limit else statements
        statements = statements.importing(options.imports) if options.imports is not None else statements
        asked = _Asked(run_path, attempts, theorems_at_once, probe_seconds, retry_errors, metrics, ray, as_json)
        return _run(statements, options, asked)

    with_options = search_options(with_run)
    for option in reversed(_RUN_OPTIONS):
        with_options = option(with_options)
    return with_options


_SOURCE = click.option("--source", type=click.Path(path_type=Path), required=True, metavar="PATH", help="Where it is.")
_SPLIT = click.option("--split", type=click.Choice(["valid", "test"]), default="valid", show_default=True)


@bench.command("minif2f")
@_SOURCE
@_SPLIT
@run_options
def minif2f(source: Path, split: str) -> StatementSet:
    """miniF2F in Lean 3: a checkout of openai/miniF2F or of facebookresearch/miniF2F, or a .jsonl of its statements."""
    return read_minif2f(source, cast(Literal["valid", "test"], split))


@bench.command("proofnet")
@_SOURCE
@_SPLIT
@run_options
def proofnet(source: Path, split: str) -> StatementSet:
    """ProofNet in Lean 3: a checkout of its repository, its .jsonl, or its .lean files."""
    return read_proofnet(source, cast(Literal["valid", "test"], split))


@bench.command("file")
@_SOURCE
@run_options
def file_(source: Path) -> StatementSet:
    """Any .lean file, all .lean files of a folder (theorems that hold a sorry), or a .jsonl of statements."""
    return read_project(source)


@dataclass(frozen=True)
class _Asked:
    """What the command line says of a run, besides how to search."""

    path: Path
    attempts: int
    theorems_at_once: int | None
    probe_seconds: float
    retry_errors: bool
    metrics: int | None
    ray: str | None
    as_json: bool


def _run(statements: StatementSet, options: SearchOptions, asked: _Asked) -> int:
    settings = options.settings_for(len(statements.statements))
    stop = threading.Event()
    with contextlib.ExitStack() as stack:
        if asked.ray is None:
            team: _Team = _LocalTeam(options, settings, asked, statements, stop)
        else:
            from agent.evaluation.ray_executor import RayTeam

            make = partial(_attempter_there, options, settings, asked.probe_seconds, human_proofs(statements))
            team = RayTeam(asked.ray, make, settings.in_flight, options.asked_workers)
        stack.callback(team.close)
        manifest = manifest_of(
            statements,
            settings,
            options.budgets,
            seed=options.seed,
            attempts=asked.attempts,
            probe_seconds=asked.probe_seconds,
            backend=team.backend,
            models=team.models,
        )
        directory = stack.enter_context(RunDirectory.start(asked.path, manifest))
        click.echo(f"{statements.source}: {statements.version or statements.name}", err=True)
        metrics = None
        if asked.metrics is not None:
            metrics = _metrics(asked.metrics)
            stack.callback(metrics.close)
        try:
            _drive(directory, statements, team, asked, stop, metrics)
        except RunInterrupted as error:
            click.echo(f"lean3-agent: {error}", err=True)
            return NOT_ALL
    return _conclude(directory, asked)


def _drive(
    directory: RunDirectory,
    statements: StatementSet,
    team: _Team,
    asked: _Asked,
    stop: threading.Event,
    metrics: Metrics | None,
) -> None:
    live = sys.stderr.isatty()
    last_line = time.monotonic()

    def on_row(key: Key, row: ResultRow) -> None:
        display.result(row)
        if metrics is not None:
            metrics.row(row)
        fields = {"event": "attempt", "name": key[0], "attempt": key[1], "status": row.status, "seconds": row.seconds}
        log.info("%s: %s", key[0], row.status, extra={"fields": fields})
        if asked.as_json:
            with display.paused():
                click.echo(dump(row))

    def on_progress(progress: Progress) -> None:
        nonlocal last_line
        if metrics is not None:
            metrics.progress(progress)
        if not live and time.monotonic() - last_line >= _LINE_SECONDS:
            last_line = time.monotonic()
            click.echo(progress.describe(), err=True)

    executor = team.executor(lambda: display)
    runner = Runner(
        directory,
        statements,
        executor,
        stop=stop,
        on_row=on_row,
        on_progress=on_progress,
        retry_errors=asked.retry_errors,
    )
    display = Display(
        runner.progress.total,
        live,
        done=runner.progress.done,
        proved=runner.progress.proved,
        describe=runner.progress.describe,
    )
    with display, interrupting(stop, display), contextlib.closing(executor):
        runner.run()
        display.say(runner.progress.describe())


def _conclude(directory: RunDirectory, asked: _Asked) -> int:
    """The report, in the run's folder and (unless rows were asked for) on stdout."""
    from agent.evaluation.report import html_report, text_report, write_tree_pages
    from agent.outputs import write_atomically

    links = write_tree_pages(directory, asked.path / "trees")
    write_atomically(asked.path / "report.html", html_report([directory], links))
    if not asked.as_json:
        click.echo(text_report([directory]))
    click.echo(f"{asked.path / 'report.html'}: the page", err=True)
    done = all(row.status == "proved" for row in directory.rows.values())
    return OK if done else NOT_ALL


def _metrics(port: int) -> Metrics:
    try:
        return Metrics(port)
    except OSError as error:
        raise click.UsageError(f"--metrics {port}: {error.strerror}") from None


class _Team(Protocol):
    """Who does the work: here, or on other machines."""

    @property
    def backend(self) -> dict[str, str]: ...

    @property
    def models(self) -> list[dict[str, str]]: ...

    def executor(self, display: Callable[[], Display]) -> Executor: ...

    def close(self) -> None: ...


class _LocalTeam:
    """Lean workers and models of this machine."""

    def __init__(
        self, options: SearchOptions, settings: Settings, asked: _Asked, statements: StatementSet, stop: threading.Event
    ) -> None:
        generator = Batching(options.load_generator())
        critic = options.load_critic()
        startup = StartupDisplay()
        self._lean = options.make_backend(startup)
        try:
            with startup:
                if statements.statements:
                    self._lean.warm(statements.statements[0].theorem.imports)
                self.backend = self._lean.describe()
        except BaseException:
            self._lean.close()
            raise
        self.models = [m.describe() for m in generator.generators]
        self._at_once = asked.theorems_at_once or options.theorems_at_once(len(statements.statements))
        self._attempt = Attempter(
            self._lean,
            generator,
            settings,
            options.budgets,
            options.seed,
            asked.probe_seconds,
            human_proofs(statements),
            stop,
            options.make_recheck(),
            critic,
        )

    def executor(self, display: Callable[[], Display]) -> LocalExecutor:
        def attempt(job: Job) -> Outcome:
            name = job.label or job.theorem.name
            display().begin(name)
            try:
                return self._attempt(job, partial(display().progress, name))
            finally:
                display().end(name)

        return LocalExecutor(attempt, self._at_once, lambda: (self._lean.busy_seconds, self._lean.worker_count))

    def close(self) -> None:
        self._lean.close()


def _attempter_there(
    options: SearchOptions, settings: Settings, probe_seconds: float, human: frozenset[str]
) -> Attempter:
    """Made on a machine of a cluster: Lean workers for one theorem at a time."""
    lean = options.make_backend(workers=settings.in_flight)
    generator = Batching(options.load_generator())
    return Attempter(
        lean,
        generator,
        settings,
        options.budgets,
        options.seed,
        probe_seconds,
        human,
        recheck=options.make_recheck(),
        critic=options.load_critic(),
    )


def human_proofs(statements: StatementSet) -> frozenset[str]:
    return frozenset(statement_hash(s.theorem) for s in statements.statements if s.human_proof)


bench.add_command(gsm8k)
bench.add_command(math)
