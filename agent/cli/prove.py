"""``lean3-agent prove``."""

from __future__ import annotations

import contextlib
import json
import sys
import threading
import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import Any

import click

from agent.backend.base import Theorem
from agent.backend.lean_source import LeanFile, read_lean
from agent.cli.display import Display, print_row
from agent.cli.inputs import Work, project_of, read_work
from agent.cli.interruption import interrupting
from agent.cli.main import NOT_ALL, OK, UNAVAILABLE
from agent.cli.search_options import SearchOptions, probe_option, search_options
from agent.cli.startup import StartupDisplay
from agent.evaluation.executor import Job, LocalExecutor, Outcome
from agent.evaluation.negation import Probe
from agent.model.base import TacticGenerator
from agent.model.batching import Batching
from agent.model.recorded import Recording
from agent.outputs import make_folder, must_be_writable, open_for_writing, write_atomically
from agent.prover import Prover, tree_file
from agent.rows import FAULTS, ResultRow, dump
from agent.search.result import SearchResult


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
@click.option("--record", type=click.Path(path_type=Path), metavar="FILE", help="Write all suggestions, for recorded:.")
@probe_option
@click.option("--json", "as_json", is_flag=True, help="One result row (JSON) a line.")
@search_options
def prove(
    files: tuple[Path, ...],
    statement: str | None,
    theorems: tuple[str, ...],
    write: bool,
    tree: Path | None,
    trace: Path | None,
    record: Path | None,
    probe_seconds: float,
    as_json: bool,
    options: SearchOptions,
) -> int:
    """Prove theorems of FILEs that hold a sorry (.lean, or .jsonl with name, header, statement), or one --statement.

    Proofs are printed as Lean 3 source; each was compiled again in a fresh session before it is called proved.
    """
    read = read_lean if options.leandojo.repository is None else options.leandojo.repository.read
    work = read_work(files, statement, theorems, options.imports, read)
    if write and options.leandojo.repository is not None:
        raise click.UsageError("--write needs files here, not a repository's")
    if write and not work.files:
        raise click.UsageError("--write needs .lean files")
    if not work.theorems:
        click.echo("nothing to prove: no theorem of the input holds a sorry", err=True)
        return OK
    for folder in (trace, tree.parent if tree is not None else None):
        if folder is not None:
            make_folder(folder)
    outputs = [tree] if tree is not None else []
    for output in [*outputs, *(work.files if write else ())]:
        must_be_writable(output)
    generator = options.load_generator()
    critic = options.load_critic()
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
    project = project_of(files) if options.leandojo.repository is None else None
    recheck = options.make_recheck(project)
    lean = options.make_backend(startup, project=project)
    recording = None if record is None else open_for_writing(record)
    asked: TacticGenerator = Batching(generator)
    if recording is not None:
        asked = Recording(asked, recording)
    prover = Prover(
        lean,
        asked,
        options.settings_for(len(work.theorems)),
        options.budgets,
        options.seed,
        on_tree=keep_tree if tree is not None or trace is not None else None,
        stop=stop,
        critic=critic,
        recheck=recheck,
    )
    try:
        with startup:
            lean.warm(work.theorems[0].imports)
            _ = lean.capabilities  # a backend that is not here is said once, not for every theorem
        at_once = options.theorems_at_once(len(work.theorems))
        _run(prover, probe_seconds, work, at_once, stop, as_json, found)
    finally:
        lean.close()
        if recording is not None:
            recording.close()
        rows = [found[i] for i in sorted(found)]
        if write:  # what was proved is kept, whatever ended the run
            _write_proofs(work.files, rows)
    if tree is not None:
        from agent.evaluation.tree_page import tree_page

        write_atomically(tree, tree_page([(row, trees.get((row.name, row.line))) for row in rows]))
    return _exit_code(rows, len(work.theorems))


def _run(
    prover: Prover,
    probe_seconds: float,
    work: Work,
    at_once: int,
    stop: threading.Event,
    as_json: bool,
    rows: dict[int, ResultRow],
) -> None:
    """Fill `rows`, printed in the order of the input as they come. Ctrl-C ends the searches and keeps what is there; a
    second one waits for nothing."""
    display = Display(len(work.theorems), live=sys.stderr.isatty())

    def attempt(job: Job) -> Outcome:
        name = job.theorem.name
        display.begin(name)
        try:
            probe = Probe(prover.backend, job.theorem, prover.budgets, probe_seconds)
            row = prover.prove(job.theorem, on_progress=partial(display.progress, name), give_up=probe.refuted)
            if not stop.is_set():
                probe.note(row)
            return Outcome(row)
        finally:
            display.end(name)

    executor = LocalExecutor(attempt, at_once)
    waiting = deque(Job(index, theorem) for index, theorem in enumerate(work.theorems))
    in_flight = 0
    printed = 0
    start = time.monotonic()
    with display, interrupting(stop, display), contextlib.suppress(KeyboardInterrupt):
        while in_flight or (waiting and not stop.is_set()):
            while waiting and in_flight < executor.capacity and not stop.is_set():
                executor.submit(waiting.popleft())
                in_flight += 1
            done = executor.next(0.2)
            if done is None:
                continue
            in_flight -= 1
            if isinstance(done.outcome, BaseException):
                stop.set()
                raise done.outcome
            row = rows[done.job.index] = done.outcome.row
            display.result(row)
            while printed in rows:
                with display.paused():
                    click.echo(dump(rows[printed])) if as_json else print_row(rows[printed])
                printed += 1
    for index in sorted(i for i in rows if i >= printed):
        click.echo(dump(rows[index])) if as_json else print_row(rows[index])
    proved = sum(r.status == "proved" for r in rows.values())
    display.say(f"{proved} of {len(work.theorems)} proved in {time.monotonic() - start:.1f} s")


def _exit_code(rows: list[ResultRow], expected: int) -> int:
    if len(rows) == expected and all(r.status == "proved" for r in rows):
        return OK
    if rows and all(r.status in FAULTS for r in rows):
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
