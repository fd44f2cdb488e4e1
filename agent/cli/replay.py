"""``lean3-agent replay``: the proofs of a run, verified again."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from agent.backend.select import NAMES, make_backend
from agent.cli.main import NOT_ALL, OK, UNAVAILABLE
from agent.cli.startup import StartupDisplay
from agent.evaluation.run_directory import RunDirectory, row_key
from agent.evaluation.statistics import rows_of
from agent.rows import ResultRow
from agent.verify import Verdict, verify


@click.command()
@click.argument("runs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR…")
@click.option(
    "--backend",
    type=click.Choice(("run", *NAMES)),
    default="run",
    show_default=True,
    help="Who verifies; `run` is the backend that the run used.",
)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project to import from.")
@click.option("--seconds", type=float, default=300.0, show_default=True, help="For each proof.")
@click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True)
@click.option("--workers", type=click.IntRange(1), help="Proofs verified at once (default: the number of cores).")
@click.option("--json", "as_json", is_flag=True, help="One verdict (JSON) a line.")
def replay(
    runs: tuple[Path, ...],
    backend: str,
    project: Path | None,
    seconds: float,
    memory_mb: int,
    workers: int | None,
    as_json: bool,
) -> int:
    """Put every proof and counter-proof of the runs DIR behind its untouched statement again and compile it afresh. No
    model is asked. Exit code 1 if one does not hold."""
    refused = unreached = total = 0
    for path in runs:
        run = RunDirectory.read(path)
        claimed = [row for row in rows_of(run) if row.status == "proved"]
        name = run.manifest.backend.name if backend == "run" else backend
        startup = StartupDisplay()
        with (
            startup,
            make_backend(name, memory_mb=memory_mb, project=project, startup=startup) as lean,
            ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool,
        ):

            def one(row: ResultRow) -> Verdict:
                assert row.proof is not None
                return verify(lean, row.theorem(), row.proof, seconds=seconds)

            for row, verdict in zip(claimed, pool.map(one, claimed)):
                total += 1
                refused += not verdict.ok
                unreached += verdict.fault
                _print(path, row, verdict, as_json)
    click.echo(f"{total - refused} of {total} proofs hold", err=True)
    if unreached and unreached == total:
        return UNAVAILABLE
    return NOT_ALL if refused else OK


def _print(path: Path, row: ResultRow, verdict: Verdict, as_json: bool) -> None:
    key, attempt = row_key(row)
    if as_json:
        data = {
            "run": str(path),
            "name": key,
            "attempt": attempt,
            "ok": verdict.ok,
            "reason": verdict.reason,
            "verified_by": list(verdict.verified_by),
            "axioms": list(verdict.axioms),
            "assumed": list(verdict.assumed),
        }
        click.echo(json.dumps(data, ensure_ascii=False))
    elif not verdict.ok:
        click.echo(f"{key}: refused: {verdict.reason}")
