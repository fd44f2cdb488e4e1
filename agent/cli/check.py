"""``lean3-agent check``: compile files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from agent.backend.lean_source import read_text
from agent.backend.protocol import report_to_json
from agent.backend.select import NAMES, make_backend
from agent.cli.inputs import parse_imports, project_of
from agent.cli.main import NOT_ALL, OK
from agent.cli.startup import StartupDisplay
from agent.cli.unknown_words import explanations


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="One report (JSON) a file.")
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project to import from.")
@click.option("--imports", metavar="M,…", help="Modules to import for a file that imports nothing.")
@click.option("--seconds", type=float, default=300.0, show_default=True, help="For each file.")
@click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True)
def check(
    files: tuple[Path, ...],
    as_json: bool,
    backend: str,
    project: Path | None,
    imports: str | None,
    seconds: float,
    memory_mb: int,
) -> int:
    """Compile FILEs and print every message with its place. Exit code 1 if any is an error."""
    texts = [(path, read_text(path)) for path in files]
    ok = True
    project = project or project_of(files)
    with (
        StartupDisplay() as startup,
        make_backend(backend, memory_mb=memory_mb, project=project, startup=startup) as lean,
    ):
        for path, text in texts:
            report = lean.check(text, seconds=seconds, imports=parse_imports(imports) or ())
            ok = ok and report.ok
            if as_json:
                click.echo(json.dumps({"file": str(path), **report_to_json(report)}, ensure_ascii=False))
                continue
            for m in report.messages:
                kind = "" if m.severity == "information" else f"{m.severity}: "
                click.echo(f"{path}:{m.line}:{m.column}: {kind}{m.text}")
            bare = imports is None and re.search(r"^\s*import\s", text, re.MULTILINE) is None
            for why in explanations([(m.text, m.line, m.column) for m in report.messages], text, path, bare):
                click.echo(f"lean3-agent: {why}", err=True)
    return OK if ok else NOT_ALL
