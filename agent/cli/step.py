"""``lean3-agent step``: a proof, step by step, on the whole terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from agent.backend.base import BackendError, BackendUnavailable, Limits
from agent.backend.lean_source import place_of, read_lean
from agent.cli.inputs import project_of
from agent.cli.main import NOT_ALL, OK
from agent.cli.search_options import DEFAULT_TACTIC_SECONDS, SearchOptions, editor_options
from agent.cli.startup import StartupDisplay
from agent.cli.state import one_theorem
from agent.editor.stepping import Stepper
from agent.editor.suggestions import Asked
from agent.model.closers import CLOSERS
from agent.search.best_first import SearchSettings
from agent.search.budget import Budget


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--statement", help="A statement instead of a file.")
@click.option("--theorem", metavar="NAME", help="Which theorem of the file.")
@editor_options
def step(file: Path | None, statement: str | None, theorem: str | None, options: SearchOptions) -> int:
    """Step through a proof on the whole terminal: tactics, suggestions that were run before they are offered, undo and
    branches, search from where you stand. The proof is printed at the end.

    Exit code 0 if it is finished and was checked.
    """
    try:
        from agent.editor.step_screen import StepScreen
    except ImportError:
        raise BackendUnavailable("step needs textual: pip install 'lean3-agent[editor]'") from None
    read = read_lean if options.leandojo.repository is None else options.leandojo.repository.read
    found = one_theorem(file, statement, theorem, options.imports, read)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError("step needs a terminal; without one: state -t TACTIC …")
    generator = options.load_for_editor()
    settings, budgets = options.settings_for(1), options.budgets
    closers = CLOSERS if settings.closers else ()
    tactic_seconds = budgets.tactic_seconds or DEFAULT_TACTIC_SECONDS
    project = project_of(() if file is None else (file,)) if options.leandojo.repository is None else None
    with StartupDisplay() as startup, options.make_backend(startup, project=project) as lean:
        try:
            session = lean.open(found)
        except BackendError as error:
            line, column = place_of(found, error)
            place = "" if found.path is None else f"{found.path}:{line or 1}:{column or 0}: "
            raise BackendError(error.kind, f"{place}{error.message}") from None
        startup.close()
        stepper = Stepper(found, session)
        screen = StepScreen(
            stepper,
            lean,
            generator,
            Asked(
                settings.samples,
                closers,
                tactic_seconds=min(2.0, tactic_seconds),
                at_once=options.workers,
                imports=found.imports,
            ),
            SearchSettings(
                samples=settings.samples,
                priority=settings.priority,
                closers=closers,
                in_flight=settings.in_flight,
                tactic_seconds=tactic_seconds,
                heartbeats=budgets.heartbeats,
            ),
            Budget(budgets.seconds, budgets.expansions, budgets.model_calls, budgets.tokens, budgets.tactics),
            Limits(tactic_seconds, budgets.heartbeats),
        )
        proved = screen.run()
        session.close()
    if stepper.current is not stepper.root:
        click.echo(stepper.source(stepper.current))
    return OK if proved else NOT_ALL
