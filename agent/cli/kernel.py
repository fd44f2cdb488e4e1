"""``lean3-agent kernel``: Lean 3's low-level export text, checked by the kernel."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from agent.backend.lean_source import SourceError
from agent.cli.main import NOT_ALL, OK
from agent.cli.startup import StartupDisplay
from agent.cli.state import run_in_large_stack
from agent.outputs import write_atomically

if TYPE_CHECKING:
    from agent.export import ExportReport, Refusal
    from agent.kernel.environment import Environment


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def kernel() -> None:
    """Check or write Lean 3's low-level export text (`lean --export`)."""


@kernel.command("check")
@click.argument("exports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="EXPORT[.gz]…")
@click.option("--wanted", multiple=True, metavar="NAME", help="A declaration that must be in the file (repeatable).")
@click.option("--seconds", type=float, default=300.0, show_default=True, help="For each declaration.")
@click.option("--memory-mb", type=click.IntRange(100), default=8192, show_default=True, help="For the whole file.")
@click.option("--slowest", type=click.IntRange(0), default=0, metavar="N", help="Name the N slowest declarations.")
@click.option("--json", "as_json", is_flag=True)
def check_command(
    exports: tuple[Path, ...], wanted: tuple[str, ...], seconds: float, memory_mb: int, slowest: int, as_json: bool
) -> int:
    """Check every declaration of EXPORTs from nothing. Exit code 1 if any is rejected, malformed or given up on."""
    from agent.export import CheckLimits, check_file
    from agent.kernel.name import name as parse_name

    ok = True
    for path in exports:
        show = _progress(path) if sys.stderr.isatty() else None
        try:
            report = check_file(
                path,
                progress=show,
                limits=CheckLimits(seconds=seconds, memory_bytes=memory_mb * 2**20),
                wanted=tuple(parse_name(n) for n in wanted),
                slowest=slowest,
            )
        except OSError as error:
            raise SourceError(f"{path}: {error.strerror or error}") from None
        if show is not None:
            click.echo("\r\033[K", nl=False, err=True)
        ok = ok and report.ok
        if as_json:
            click.echo(json.dumps(_report_json(path, report), ensure_ascii=False))
            continue
        for word, refusals in (("rejected", report.rejected), ("given up", report.gave_up)):
            for r in refusals:
                about = f"{r.declaration}: " if r.declaration is not None else ""
                click.echo(f"{path}:{r.line}: {word}: {about}{r.reason}")
        for name in report.missing:
            click.echo(f"{path}: missing: {name}")
        axioms = ", ".join(map(str, report.axioms)) or "none"
        verdict = "accepted" if report.ok else "not accepted"
        rate = report.accepted / max(report.seconds, 1e-9)
        click.echo(
            f"{path}: {verdict}: {report.accepted} declarations in {report.seconds:.1f} s ({rate:.0f} a second); "
            f"axioms: {axioms}"
        )
        for took, name in report.slowest:
            click.echo(f"{took:9.2f} s  {name}")
    return OK if ok else NOT_ALL


def _progress(path: Path) -> Callable[[int, float], None]:
    def show(done: int, part: float) -> None:
        click.echo(f"\r\033[K{path.name}: {done} declarations, {part:.0%}", nl=False, err=True)

    return show


def _report_json(path: Path, report: ExportReport) -> dict[str, Any]:
    def rows(refusals: Sequence[Refusal]) -> list[dict[str, Any]]:
        return [
            {"line": r.line, "declaration": None if r.declaration is None else str(r.declaration), "reason": r.reason}
            for r in refusals
        ]

    return {
        "file": str(path),
        "ok": report.ok,
        "accepted": report.accepted,
        "axioms": [str(a) for a in report.axioms],
        "rejected": rows(report.rejected),
        "gave_up": rows(report.gave_up),
        "missing": [str(m) for m in report.missing],
        "seconds": round(report.seconds, 3),
        "slowest": [{"declaration": str(name), "seconds": round(took, 4)} for took, name in report.slowest],
    }


@kernel.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--only", "names", multiple=True, required=True, metavar="NAME", help="A declaration (repeatable).")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="OUT")
def export_command(file: Path, names: tuple[str, ...], output: Path) -> int:
    """Write declarations of FILE (.lean, or an export), with all they need, as an export of their own.

    Exit code 1 if one cannot be written, or rests on `sorry`.
    """
    from agent.engine.meta.sorry import SORRIES
    from agent.export import MalformedExport, NotExportable, check_file, write_export
    from agent.kernel.environment import axioms_of
    from agent.kernel.name import name as parse_name

    wanted = tuple(parse_name(n) for n in names)
    try:
        if file.suffix == ".lean":
            environment = run_in_large_stack(lambda: _compiled(file))
            missing = [n for n in wanted if n not in environment]
        else:
            report = check_file(file, wanted=wanted)
            environment, missing = report.environment, list(report.missing)
        if missing:
            raise SourceError(f"{file} has no accepted declaration {missing[0]}")
        text = io.StringIO()
        write_export(environment, wanted, text)
        write_atomically(output, text.getvalue())
        unproved = [n for n in wanted if not SORRIES.isdisjoint(axioms_of(environment, n).axioms)]
    except NotExportable as error:
        click.echo(f"lean3-agent: {file}: {error}", err=True)
        return NOT_ALL
    except MalformedExport as error:
        raise SourceError(f"{file}: {error}") from None
    except OSError as error:
        raise SourceError(f"{error.filename or file}: {error.strerror or error}") from None
    for n in unproved:
        click.echo(f"lean3-agent: {file}: '{n}' rests on sorry, which is an axiom in {output}", err=True)
    return NOT_ALL if unproved else OK


def _compiled(file: Path) -> Environment:
    """The environment after a Lean file; what is wrong with the file goes to stderr."""
    from agent.backend.embedded import load_engine
    from agent.backend.lean_source import read_text

    source = read_text(file)
    with StartupDisplay() as startup:
        engine = load_engine((), startup)
    environment, report = engine.environment_after(source)
    for m in report.messages:
        if m.severity == "error":
            click.echo(f"{file}:{m.line}:{m.column}: error: {m.text}", err=True)
    return environment
