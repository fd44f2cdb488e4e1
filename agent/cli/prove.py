"""``lean3-agent prove``."""

from __future__ import annotations

import json
import queue
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

import click

from agent.backend.base import Theorem
from agent.backend.lean_source import LeanFile, read_lean
from agent.cli.display import Display, print_row
from agent.cli.inputs import Work, read_work
from agent.cli.main import NOT_ALL, OK, UNAVAILABLE
from agent.cli.outputs import make_folder, open_for_writing, write_atomically
from agent.cli.search_options import SearchOptions, search_options
from agent.cli.startup import StartupDisplay
from agent.model.base import TacticGenerator
from agent.model.batching import Batching
from agent.model.recorded import Recording
from agent.prover import Prover, tree_file
from agent.rows import ResultRow, dump
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
    as_json: bool,
    options: SearchOptions,
) -> int:
    """Prove theorems of FILEs that hold a sorry (.lean, or .jsonl with name, header, statement), or one --statement.

    Proofs are printed as Lean 3 source; each was compiled again in a fresh session before it is called proved.
    """
    read = read_lean if options.repository is None else options.repository.read
    work = read_work(files, statement, theorems, options.imports, read)
    if write and options.repository is not None:
        raise click.UsageError("--write needs files here, not a repository's")
    if write and not work.files:
        raise click.UsageError("--write needs .lean files")
    if not work.theorems:
        click.echo("nothing to prove: no theorem of the input holds a sorry", err=True)
        return OK
    generator = options.load_generator()
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
    lean = options.make_backend(startup)
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
    )
    try:
        with startup:
            _ = lean.capabilities  # a backend that is not here is said once, not for every theorem
        _run(prover, work, options.theorems_at_once(len(work.theorems)), stop, as_json, found)
    finally:
        lean.close()
        if recording is not None:
            recording.close()
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
