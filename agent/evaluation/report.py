"""Runs as a text table and as one HTML page that needs nothing else."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from agent.evaluation.run_directory import RunDirectory, row_key, trace_path
from agent.evaluation.statistics import (
    Share,
    Spent,
    by_family,
    compare,
    curve,
    failures,
    first_expansion,
    mean_pass_at_k,
    rows_of,
    share,
    solved_by,
)
from agent.rows import ResultRow

SPENT: dict[Spent, str] = {
    "seconds": "seconds",
    "expansions": "goals expanded",
    "model_calls": "model calls",
    "tactics_run": "tactics run",
}
MINIF2F_SIZE = 244
"""Statements of each split: a part of them does not stand beside published figures."""
_COLOURS = ("#2f5fd0", "#d0672f", "#14804a", "#8a3ab3", "#9a6700", "#b3403a")


@dataclass(frozen=True)
class Summary:
    """One run in numbers."""

    name: str
    run: RunDirectory
    rows: list[ResultRow]
    solved: dict[str, ResultRow]
    proved: Share
    pass_at: dict[int, float]
    families: dict[str, Share]
    first: Share
    failures: dict[str, int]
    time: dict[str, float]

    @property
    def complete(self) -> bool:
        return self.run.complete


def summarise(run: RunDirectory) -> Summary:
    """Of an unfinished run, only statements with an attempt count."""
    rows = rows_of(run)
    solved = solved_by(run)
    attempted = {row_key(row)[0] for row in rows}
    keys = [s.key for s in run.manifest.statements if s.key in attempted]
    attempts = run.manifest.attempts
    complete = run.complete
    ks = [k for k in (1, 2, 4, 8, 16, 32, 64) if k <= attempts] if complete and attempts > 1 else []
    return Summary(
        name=run.path.name,
        run=run,
        rows=rows,
        solved=solved,
        proved=share(len(solved), len(keys)),
        pass_at={k: mean_pass_at_k(run, k) for k in ks},
        families=by_family(keys, solved),
        first=first_expansion(solved),
        failures=failures(rows),
        time=_where_time_went(rows),
    )


def _where_time_went(rows: Sequence[ResultRow]) -> dict[str, float]:
    """Seconds of the attempts' places (an attempt with K tactics in flight has K): waiting is for a free worker, for
    the model's batch, for the gate."""
    places = sum(row.seconds * (row.settings.in_flight if row.settings else 1) for row in rows)
    model, lean = sum(row.model_seconds for row in rows), sum(row.lean_seconds for row in rows)
    return {"model": model, "Lean": lean, "waiting": max(0.0, places - model - lean)}


def _models(summary: Summary) -> str:
    return " + ".join(m.name for m in summary.run.manifest.models) + (
        " + closers" if summary.run.manifest.settings.closers else ""
    )


def _budget(summary: Summary) -> str:
    budgets = summary.run.manifest.budgets
    parts = [
        f"{value:g} {what}"
        for value, what in (
            (budgets.seconds, "s"),
            (budgets.expansions, "expansions"),
            (budgets.model_calls, "model calls"),
            (budgets.tokens, "tokens"),
            (budgets.tactics, "tactics"),
        )
        if value is not None
    ]
    attempts = summary.run.manifest.attempts
    return ", ".join(parts) + (f", {attempts} attempts" if attempts > 1 else "")


def _set_name(summary: Summary) -> str:
    manifest = summary.run.manifest
    return f"{manifest.set_name} {manifest.split or ''}".strip()


# --- text ------------------------------------------------------------------------------------------------------------


def text_report(runs: Sequence[RunDirectory]) -> str:
    """The table of `report`: a row a run, then what makes them up, then how they compare."""
    from tabulate import tabulate

    summaries = [summarise(run) for run in runs]
    out = [
        tabulate(
            [
                [
                    s.name,
                    _set_name(s),
                    s.run.manifest.backend.name,
                    _models(s),
                    _budget(s),
                    f"{s.proved.count}/{s.proved.total}",
                    f"{s.proved.fraction:.1%}",
                    f"{s.proved.low:.1%} to {s.proved.high:.1%}",
                    f"{s.first.fraction:.0%}" if s.solved else "-",
                    "" if s.complete else f"{len(s.rows)} attempts so far",
                ]
                for s in summaries
            ],
            headers=["run", "set", "Lean", "models", "budget", "proved", "", "95 %", "first expansion", ""],
            disable_numparse=True,
        )
    ]
    for s in summaries:
        lines = [f"{s.name}: {s.run.manifest.set_version}" if s.run.manifest.set_version else s.name]
        if s.pass_at:
            lines.append("  " + ", ".join(f"pass@{k} {value:.1%}" for k, value in s.pass_at.items()))
        spent = sum(s.time.values())
        if spent:
            lines.append("  time: " + ", ".join(f"{n} {v / spent:.0%}" for n, v in s.time.items()))
        table = [[name, f"{v.count}/{v.total}", f"{v.fraction:.0%}"] for name, v in s.families.items()]
        lines += ["", *("  " + line for line in tabulate(table, ["family", "proved", ""]).split("\n"))]
        table = [[str(count), reason] for reason, count in s.failures.items()]
        if table:
            lines += ["", *("  " + line for line in tabulate(table, ["attempts", "not proved"]).split("\n"))]
        notes = _notes(s)
        if notes:
            lines += ["", *(f"  {note}" for note in notes)]
        out.append("\n".join(lines))
    for other in summaries[1:]:
        found = compare(summaries[0].run, other.run)
        out.append(
            f"{summaries[0].name} and {other.name}: both prove {found.both}, only {summaries[0].name}"
            f" {len(found.only_first)}, only {other.name} {len(found.only_second)}, neither {found.neither}"
            f" (exact McNemar test: p = {found.p_value:.3g})"
        )
    return "\n\n".join(out)


def _notes(summary: Summary) -> list[str]:
    """What to know before believing a number."""
    out = []
    disproved = sorted({row_key(r)[0] for r in summary.rows if r.status == "disproved"})
    if disproved:
        out.append(f"{len(disproved)} statements are false, with a counter-proof: {', '.join(disproved)}")
    for note, wording in (
        ("vacuous", "proved because their hypotheses contradict each other"),
        ("human_proof_in_source", "of the proved ones have a human proof in the source"),
        ("in_training_data", "of the proved ones are in a model's training data"),
    ):
        named = sorted({key for key, row in summary.solved.items() if any(n.startswith(note) for n in row.notes)})
        if named:
            out.append(f"{len(named)} {wording}")
    return out


# --- HTML ------------------------------------------------------------------------------------------------------------


def html_report(runs: Sequence[RunDirectory], links: dict[tuple[str, str, int], str]) -> str:
    """The page. `links` gives, for (run name, statement, attempt), where its tree page is."""
    import jinja2

    summaries = [summarise(run) for run in runs]
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(
        resources.files("agent.evaluation").joinpath("report.html.jinja").read_text(encoding="utf-8")
    )
    published = json.loads(resources.files("agent.evaluation").joinpath("published.json").read_text(encoding="utf-8"))
    split = summaries[0].run.manifest.split
    whole = all(
        s.run.manifest.set_name == "minif2f"
        and s.run.manifest.split == split
        and len(s.run.manifest.statements) == MINIF2F_SIZE
        for s in summaries
    )
    rows = [_page_rows(s, links) for s in summaries]
    return template.render(
        summaries=summaries,
        models=_models,
        budget=_budget,
        set_name=_set_name,
        notes=_notes,
        plots=[(label, _plot(summaries, spent, label)) for spent, label in SPENT.items()],
        families=sorted({name for s in summaries for name in s.families}),
        family_plot=_family_plot(summaries),
        comparisons=[(s, compare(summaries[0].run, s.run)) for s in summaries[1:]],
        published=sorted((r for r in published["rows"] if r[split] is not None), key=lambda r: r[split])
        if whole and split
        else [],
        published_about=published["about"],
        split=split,
        rows=rows,
    )


def _page_rows(summary: Summary, links: dict[tuple[str, str, int], str]) -> list[dict[str, Any]]:
    return [
        {
            "key": row_key(row)[0],
            "attempt": row.attempt,
            "status": row.status,
            "reason": row.reason.strip().split("\n")[0],
            "row": row,
            "link": links.get((summary.name, *row_key(row))),
        }
        for row in summary.rows
    ]


def _figure(width: float, height: float) -> tuple[Any, Any]:
    import matplotlib

    matplotlib.use("Agg", force=False)
    matplotlib.rcParams.update({"svg.fonttype": "none", "font.size": 10, "svg.hashsalt": "lean3-agent"})
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(True, axis="y", color="#8884", linewidth=0.6)
    return figure, axes


def _svg(figure: Any) -> str:
    out = io.StringIO()
    figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    return text[text.index("<svg") :]


def _plot(summaries: Sequence[Summary], spent: Spent, label: str) -> str:
    """Proved against what it cost, as steps; logarithmic where costs span more than two orders of magnitude."""
    from matplotlib.ticker import MaxNLocator

    figure, axes = _figure(6.2, 3.4)
    spent_by_all = [float(getattr(row, spent)) for s in summaries for row in s.rows]
    end = max(spent_by_all, default=1.0) or 1.0
    first = min((x for s in summaries for x, _ in curve(s.solved.values(), spent) if x > 0), default=end)
    logarithmic = end > 100 * first
    for s, colour in zip(summaries, _COLOURS * 10):
        points = curve(s.solved.values(), spent)
        xs = [first / 2 if logarithmic else 0.0, *(x for x, _ in points), end]
        ys = [0, *(y for _, y in points), len(s.solved)]
        axes.step(xs, ys, where="post", label=s.name, color=colour, linewidth=1.8)
    if logarithmic:
        axes.set_xscale("log")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylim(bottom=0)
    axes.set_xlabel(label)
    axes.set_ylabel("statements proved")
    if len(summaries) > 1:
        axes.legend(frameon=False)
    return _svg(figure)


def _family_plot(summaries: Sequence[Summary]) -> str:
    names = sorted({name for s in summaries for name in s.families})
    figure, axes = _figure(6.2, 0.9 + 0.32 * max(1, len(names)) * max(1.0, 0.7 * len(summaries)))
    axes.grid(False)
    width = 0.8 / len(summaries)
    for i, (s, colour) in enumerate(zip(summaries, _COLOURS * 10)):
        shares = [s.families.get(name, share(0, 0)) for name in names]
        places = [n + i * width for n in range(len(names))]
        values = [100 * v.fraction for v in shares]
        spread = [
            [100 * max(0.0, v.fraction - v.low) for v in shares],
            [100 * max(0.0, v.high - v.fraction) for v in shares],
        ]
        axes.barh(places, values, height=width * 0.9, color=colour, label=s.name)
        axes.errorbar(values, places, xerr=spread, fmt="none", ecolor="#8889", elinewidth=1)
    middle = width * (len(summaries) - 1) / 2
    axes.set_yticks([n + middle for n in range(len(names))], names)
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.set_xlabel("% proved, with 95 % Wilson intervals")
    if len(summaries) > 1:
        axes.legend(frameon=False)
    return _svg(figure)


# --- trees -----------------------------------------------------------------------------------------------------------


def write_tree_pages(run: RunDirectory, folder: Path) -> dict[tuple[str, str, int], str]:
    """A page for every trace of the run, into `folder`; gives the links `html_report` takes, relative to the folder's
    parent. Pages that are newer than their trace are left."""
    from agent.evaluation.tree_page import tree_page
    from agent.outputs import make_folder, write_atomically

    make_folder(folder)
    links = {}
    for row in rows_of(run):
        trace = trace_path(run.path, row_key(row))
        if not trace.exists():
            continue
        page = folder / f"{trace.stem}.html"
        if not page.exists() or page.stat().st_mtime < trace.stat().st_mtime:
            write_atomically(page, tree_page([(row, json.loads(trace.read_text(encoding="utf-8")))]))
        key = (run.path.name, *row_key(row))
        links[key] = f"{folder.name}/{page.name}"
    return links
