"""``lean3-agent prove``."""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import click

from agent.backend.base import Theorem
from agent.backend.lean_source import LeanFile
from agent.backend.select import NAMES, make_backend
from agent.cli.display import Display, print_row
from agent.cli.inputs import Work, parse_imports, read_work
from agent.cli.main import NOT_ALL, OK, UNAVAILABLE
from agent.cli.outputs import make_folder, write_atomically
from agent.cli.startup import StartupDisplay
from agent.model.base import Suggestion, TacticGenerator
from agent.model.registry import DEFAULT_MODELS, load_models
from agent.prover import Prover, tree_file
from agent.rows import Budgets, ResultRow, Settings, dump
from agent.search.frontier import parse_priority
from agent.search.result import SearchResult


@dataclass
class _Guarded:
    """A generator used by several searches at once: one question at a time."""

    generator: TacticGenerator
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def name(self) -> str:
        return self.generator.name

    @property
    def generators(self) -> tuple[TacticGenerator, ...]:
        return getattr(self.generator, "generators", (self.generator,))

    def describe(self) -> dict[str, str]:
        return self.generator.describe()

    def suggest(self, states: Any, n: int) -> list[list[Suggestion]]:
        with self.lock:
            return self.generator.suggest(states, n)


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--statement", help='One statement instead of files: "theorem name (x : ℝ) : …".')
@click.option(
    "--theorem", "theorems", multiple=True, metavar="NAME", help="Only this theorem (repeatable), sorry or not."
)
@click.option("--write", is_flag=True, help="Put the proofs in place of sorry in the .lean files.")
@click.option(
    "--tree", type=click.Path(path_type=Path), metavar="OUT.html", help="Write the search trees as one HTML page."
)
@click.option("--trace", type=click.Path(path_type=Path), metavar="DIR", help="Write each search tree as JSON.")
@click.option("--json", "as_json", is_flag=True, help="One result row (JSON) a line.")
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project to import from.")
@click.option("--imports", metavar="M,…", help="Modules to import instead of the file's.")
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="NAME",
    help="portfolio, closers, scripted:FILE (repeatable; they combine).",
)
@click.option(
    "--samples", default=64, show_default=True, type=click.IntRange(1), help="Suggestions asked for at each goal."
)
@click.option("--search", "search", type=click.Choice(["best-first", "mcts"]), default="best-first", show_default=True)
@click.option("--priority", default="sum", show_default=True, help="sum, mean, length:ALPHA, depth, critic.")
@click.option(
    "--closers",
    type=click.Choice(["on", "off"]),
    default="on",
    show_default=True,
    help="Cheap closing tactics at every goal.",
)
@click.option("--in-flight", type=click.IntRange(1), metavar="K", help="Tactics of one theorem under way at once.")
@click.option("--seconds", type=float, default=60.0, show_default=True, help="For each theorem.")
@click.option("--expansions", type=click.IntRange(1))
@click.option("--model-calls", type=click.IntRange(1))
@click.option("--tokens", type=click.IntRange(1))
@click.option("--tactics", type=click.IntRange(1))
@click.option("--tactic-seconds", type=float, default=5.0, show_default=True)
@click.option("--heartbeats", type=click.IntRange(1))
@click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True, help="Of each Lean worker.")
@click.option("--workers", type=click.IntRange(1), help="Lean workers (default: the number of cores).")
@click.option("--seed", type=int, default=0, show_default=True)
def prove(
    files: tuple[Path, ...],
    statement: str | None,
    theorems: tuple[str, ...],
    write: bool,
    tree: Path | None,
    trace: Path | None,
    as_json: bool,
    backend: str,
    project: Path | None,
    imports: str | None,
    models: tuple[str, ...],
    samples: int,
    search: str,
    priority: str,
    closers: str,
    in_flight: int | None,
    seconds: float,
    expansions: int | None,
    model_calls: int | None,
    tokens: int | None,
    tactics: int | None,
    tactic_seconds: float,
    heartbeats: int | None,
    memory_mb: int,
    workers: int | None,
    seed: int,
) -> int:
    """Prove theorems of FILEs that hold a sorry (.lean, or .jsonl with name, header, statement), or one --statement.

    Proofs are printed as Lean 3 source; each was compiled again in a fresh session before it is called proved.
    """
    if search == "mcts":
        raise click.UsageError("--search mcts is not part of this version; use best-first")
    try:
        parse_priority(priority)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if seconds <= 0 or tactic_seconds <= 0:
        raise click.UsageError("--seconds and --tactic-seconds must be positive")
    work = read_work(files, statement, theorems, parse_imports(imports))
    if write and not work.files:
        raise click.UsageError("--write needs .lean files")
    if not work.theorems:
        click.echo("nothing to prove: no theorem of the input holds a sorry", err=True)
        return OK
    generator = load_models(models or DEFAULT_MODELS, seed)
    cores = workers or _cores()
    at_once = min(cores, len(work.theorems)) if in_flight is None else max(1, cores // in_flight)
    in_flight = in_flight or max(1, cores // at_once)
    settings = Settings(
        model=list(models or DEFAULT_MODELS),
        search="best-first",
        priority=priority,
        samples=samples,
        closers=closers == "on",
        in_flight=in_flight,
        backend=backend,
        imports=None if imports is None else list(parse_imports(imports) or ()),
    )
    budgets = Budgets(
        seconds=seconds,
        expansions=expansions,
        model_calls=model_calls,
        tokens=tokens,
        tactics=tactics,
        tactic_seconds=tactic_seconds,
        heartbeats=heartbeats,
        memory_mb=memory_mb,
    )
    for folder in (trace, tree.parent if tree is not None else None):
        if folder is not None:
            make_folder(folder)
    found: dict[int, ResultRow] = {}
    trees: dict[tuple[str, int | None], dict[str, Any]] = {}
    stop = threading.Event()

    def keep_tree(theorem: Theorem, result: SearchResult) -> None:
        data = result.tree.to_json()
        if tree is not None:
            trees[theorem.name, theorem.line] = data
        if trace is not None:
            write_atomically(tree_file(trace, theorem), json.dumps(data, ensure_ascii=False))

    startup = StartupDisplay()
    lean = make_backend(
        backend, workers=max(cores, at_once), memory_mb=memory_mb, project=project, startup=startup
    )
    prover = Prover(
        lean,
        _Guarded(generator),
        settings,
        budgets,
        seed,
        on_tree=keep_tree if tree is not None or trace is not None else None,
        stop=stop,
    )
    try:
        with startup:
            _ = lean.capabilities  # a backend that is not here is said once, not for every theorem
        _run(prover, work, at_once, stop, as_json, found)
    finally:
        lean.close()
        rows = [found[i] for i in sorted(found)]
        if write:  # what was proved is kept, whatever ended the run
            _write_proofs(work.files, rows)
    if tree is not None:
        from agent.cli.tree_page import tree_page

        write_atomically(tree, tree_page([(row, trees.get((row.name, row.line))) for row in rows]))
    return _exit_code(rows, len(work.theorems))


def _run(
    prover: Prover, work: Work, at_once: int, stop: threading.Event, as_json: bool, rows: dict[int, ResultRow]
) -> None:
    """Fill `rows`, printed in the order of the input as they come. Ctrl-C ends the searches and keeps what is there; a
    second one waits for nothing."""
    todo: queue.SimpleQueue[tuple[int, Theorem]] = queue.SimpleQueue()
    for item in enumerate(work.theorems):
        todo.put(item)
    done: queue.SimpleQueue[tuple[int, ResultRow | BaseException]] = queue.SimpleQueue()
    display = Display(len(work.theorems), live=sys.stderr.isatty())

    def attempt() -> None:
        while not stop.is_set():
            try:
                index, theorem = todo.get_nowait()
            except queue.Empty:
                return
            display.begin(theorem.name)
            try:
                progress = partial(display.progress, theorem.name)
                done.put((index, prover.prove(theorem, on_progress=progress)))
            except BaseException as error:  # raised again by the main thread
                done.put((index, error))
            finally:
                display.end(theorem.name)

    threads = [threading.Thread(target=attempt, daemon=True) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    printed = 0
    start = time.monotonic()
    with display:
        while len(rows) < len(work.theorems):
            try:
                index, row = done.get(timeout=0.2)
                if isinstance(row, BaseException):
                    stop.set()
                    raise row
                rows[index] = row
                display.result(row)
                while printed in rows:
                    with display.paused():
                        click.echo(dump(rows[printed])) if as_json else print_row(rows[printed])
                    printed += 1
            except queue.Empty:
                if not any(t.is_alive() for t in threads) and done.empty():
                    break
            except KeyboardInterrupt:
                if stop.is_set():
                    break
                stop.set()
                display.say("interrupted: ending the searches under way")
        for index in sorted(i for i in rows if i >= printed):
            with display.paused():
                click.echo(dump(rows[index])) if as_json else print_row(rows[index])
    proved = sum(r.status == "proved" for r in rows.values())
    display.say(f"{proved} of {len(work.theorems)} proved in {time.monotonic() - start:.1f} s")


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _exit_code(rows: list[ResultRow], expected: int) -> int:
    if len(rows) == expected and all(r.status == "proved" for r in rows):
        return OK
    if rows and all(r.status == "backend_error" for r in rows):
        return UNAVAILABLE
    return NOT_ALL


def _write_proofs(files: dict[Path, LeanFile], rows: list[ResultRow]) -> None:
    for path, file in files.items():
        newline = "\r\n" if "\r\n" in file.text else "\n"
        proofs = {
            (r.name, r.line or 0): r.proof.replace("\n", newline)
            for r in rows
            if r.file == str(path) and r.status == "proved" and r.proof is not None
        }
        if proofs:
            write_atomically(path, file.with_proofs(proofs))
            written = "1 proof" if len(proofs) == 1 else f"{len(proofs)} proofs"
            click.echo(f"{path}: {written} written", err=True)
