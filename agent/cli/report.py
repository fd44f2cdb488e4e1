"""``lean3-agent report``: runs in tables, side by side."""

from __future__ import annotations

import json
from pathlib import Path

import click

from agent.cli.main import OK
from agent.evaluation.report import html_report, summarise, text_report, write_tree_pages
from agent.evaluation.run_directory import RunDirectory, kind_of
from agent.outputs import make_folder, write_atomically


@click.command()
@click.argument("runs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR…")
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="OUT.html", help="Write one page, with trees beside it."
)
@click.option("--json", "as_json", is_flag=True, help="One summary (JSON) a line.")
def report(runs: tuple[Path, ...], html: Path | None, as_json: bool) -> int:
    """What the runs DIR proved, with intervals: by family, against budget, why attempts failed; or what they answered.
    How they compare."""
    kinds = {kind_of(path) for path in runs}
    if len(kinds) > 1:
        raise click.UsageError("proofs of theorems and answers to questions do not go into one report")
    if kinds == {"answers"}:
        return _report_answers(runs, html, as_json)
    found = [RunDirectory.read(path) for path in runs]
    if html is not None:
        make_folder(html.parent)
        links = {}
        for run in found:
            folder = html.parent / (f"{html.stem}.trees" if len(found) == 1 else f"{html.stem}.{run.path.name}.trees")
            links.update(write_tree_pages(run, folder))
        write_atomically(html, html_report(found, links))
        click.echo(f"{html}: the page", err=True)
    if as_json:
        for run in found:
            s = summarise(run)
            data = {
                "run": str(run.path),
                "complete": s.complete,
                "proved": s.proved.count,
                "total": s.proved.total,
                "low": round(s.proved.low, 4),
                "high": round(s.proved.high, 4),
                "pass_at": {str(k): round(v, 4) for k, v in s.pass_at.items()},
                "families": {name: [v.count, v.total] for name, v in s.families.items()},
                "first_expansion": s.first.count,
                "not_proved": s.failures,
            }
            click.echo(json.dumps(data, ensure_ascii=False))
    else:
        click.echo(text_report(found))
    return OK


def _report_answers(runs: tuple[Path, ...], html: Path | None, as_json: bool) -> int:
    from agent.answers.report import data_of
    from agent.answers.report import html_report as answers_html
    from agent.answers.report import text_report as answers_text
    from agent.answers.run import AnswerRun

    found = [AnswerRun.read(path) for path in runs]
    if html is not None:
        make_folder(html.parent)
        write_atomically(html, answers_html(found))
        click.echo(f"{html}: the page", err=True)
    if as_json:
        for run in found:
            click.echo(json.dumps(data_of(run), ensure_ascii=False))
    else:
        click.echo(answers_text(found))
    return OK
