"""``lean3-agent state``: a theorem's tactic state."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from agent.backend.base import (
    Backend,
    BackendError,
    Limits,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticResult,
    TacticState,
    Theorem,
)
from agent.backend.lean_source import LeanFile, SourceError, place_of, read_lean
from agent.backend.leandojo import LeanDojoOptions
from agent.backend.select import NAMES, make_backend, resolve
from agent.cli.inputs import parse_imports, project_of, read_work
from agent.cli.main import NOT_ALL, OK
from agent.cli.startup import StartupDisplay


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--statement", help="A statement instead of a file.")
@click.option("--theorem", metavar="NAME", help="Which theorem of the file.")
@click.option("-t", "--tactic", "tactics", multiple=True, metavar="TACTIC", help="Run this tactic first (repeatable).")
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project to import from.")
@click.option("--imports", metavar="M,…")
@click.option("--tactic-seconds", type=float, default=30.0, show_default=True)
@click.option("--json", "as_json", is_flag=True)
def state(
    file: Path | None,
    statement: str | None,
    theorem: str | None,
    tactics: tuple[str, ...],
    backend: str,
    project: Path | None,
    imports: str | None,
    tactic_seconds: float,
    as_json: bool,
) -> int:
    """Print the tactic state at the start of a theorem's proof (or at its sorry), and after each TACTIC."""
    found = one_theorem(file, statement, theorem, parse_imports(imports))
    limits = Limits(seconds=tactic_seconds)
    project = project or project_of(() if file is None else (file,))
    name = resolve(backend, project)
    if name == "embedded":
        results = run_in_large_stack(lambda: _run_here(found, tactics, limits))
    else:
        with (
            StartupDisplay() as startup,
            make_backend(
                name, project=project, startup=startup, leandojo=LeanDojoOptions(tactic_seconds=tactic_seconds)
            ) as lean,
        ):
            results = _run(lean, found, tactics, limits)
    failed = isinstance(results[-1], BaseException) or not isinstance(results[-1], (TacticState, ProofFinished))
    for number, result in enumerate(results):
        tactic = tactics[number - 1] if number else None
        if as_json:
            row = {} if tactic is None else {"tactic": tactic}
            click.echo(json.dumps({**row, **_as_json(result)}, ensure_ascii=False))
        else:
            if tactic is not None:
                click.echo(f"\n-- {tactic}")
            click.echo(_as_text(result))
    return NOT_ALL if failed else OK


def one_theorem(
    file: Path | None,
    statement: str | None,
    name: str | None,
    imports: tuple[str, ...] | None,
    read: Callable[[Path], LeanFile] = read_lean,
) -> Theorem:
    """The one theorem that is meant. Raises SourceError, click.UsageError."""
    work = read_work(() if file is None else (file,), statement, () if name is None else (name,), imports, read)
    if not work.theorems and file is not None and file in work.files and len(work.files[file].sites) == 1:
        return work.files[file].theorem(work.files[file].sites[0])
    if len(work.theorems) != 1:
        raise SourceError(
            f"{file}: give --theorem NAME; there are {', '.join(t.name for t in work.theorems[:8])}"
            if work.theorems
            else f"{file}: no theorem found; give --theorem NAME"
        )
    return work.theorems[0]


def _run_here(theorem: Theorem, tactics: tuple[str, ...], limits: Limits) -> list[TacticResult]:
    """In this process: a state is asked for by a person who waits, and can interrupt."""
    from agent.backend.embedded import EngineBackend, load_engine

    with StartupDisplay() as startup:
        backend = EngineBackend(load_engine(theorem.imports, startup))
    return _run(backend, theorem, tactics, limits)


def _run(backend: Backend, theorem: Theorem, tactics: tuple[str, ...], limits: Limits) -> list[TacticResult]:
    try:
        session = backend.open(theorem)
    except BackendError as error:
        line, column = place_of(theorem, error)
        if theorem.path is None:
            raise BackendError(error.kind, error.message, line, column) from None
        raise BackendError(error.kind, f"{theorem.path}:{line or 1}:{column or 0}: {error.message}") from None
    results: list[TacticResult] = [session.initial_state]
    for tactic in tactics:
        current = results[-1]
        if not isinstance(current, TacticState):
            if isinstance(current, ProofFinished):
                results.append(TacticFailed("no goals are left"))
            break
        results.append(session.run_tactic(current, tactic, limits))
    return results


def run_in_large_stack(work: Callable[[], Any]) -> Any:
    """The work's result, done in a thread fit for deep recursion; Ctrl-C is heard meanwhile."""
    from agent.backend.rpc_server import run_with_large_stack

    outcome: list[Any] = []
    trouble: list[BaseException] = []
    finished = threading.Event()

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            trouble.append(error)
        finally:
            finished.set()

    run_with_large_stack(run)
    while not finished.wait(0.5):
        continue
    if trouble:
        raise trouble[0]
    return outcome[0]


def _as_text(result: TacticResult) -> str:
    if isinstance(result, TacticState):
        return result.pp
    if isinstance(result, ProofFinished):
        return "no goals"
    if isinstance(result, TacticFailed):
        word = "not supported" if result.kind == "unsupported" else "error"
        return f"{word}: {result.message}"
    if isinstance(result, ProofGivenUp):
        return "sorry: the proof was given up"
    return f"timed out ({result.limit})"


def _as_json(result: TacticResult) -> dict[str, Any]:
    from agent.backend.protocol import result_to_json

    return result_to_json(result, result.id if isinstance(result, (TacticState, ProofFinished)) else -1)
