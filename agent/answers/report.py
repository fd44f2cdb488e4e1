"""Runs of questions as a text table and as one HTML page, beside what InternLM2-Math published."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from statistics import mean
from typing import Any

from agent.answers.rows import AnswerRow
from agent.answers.run import SHEET, AnswerRun
from agent.evaluation.statistics import Comparison, Share, compare_sets, pass_at_k, share, shared_keys


@dataclass(frozen=True)
class Summary:
    """One run in numbers. `correct`: by the answer that most samples give, of the questions that are not for people;
    `one_sample`: the mean share of samples that are right; `points`: given, possible of what is graded so far."""

    name: str
    run: AnswerRun
    rows: list[AnswerRow]
    correct: Share
    one_sample: float
    pass_at: dict[int, float]
    groups: dict[str, dict[str, Share]]
    notes: list[str]
    points: tuple[float, float] | None

    @property
    def way(self) -> str:
        """How it was asked, in words."""
        manifest = self.run.manifest
        asked = "chat" if manifest.examples is None else manifest.examples.name
        drawn = "greedy" if manifest.samples == 1 else f"majority of {manifest.samples}"
        return f"{asked}, {drawn}" + (f", temperature {manifest.temperature:g}" if manifest.temperature else "")

    @property
    def set_name(self) -> str:
        manifest = self.run.manifest
        return f"{manifest.set_name} {manifest.split or ''}".strip()


def summarise(run: AnswerRun) -> Summary:
    order = {s.key: i for i, s in enumerate(run.manifest.statements)}
    rows = sorted(run.rows.values(), key=lambda row: order.get(row.key, len(order)))
    graded = [row for row in rows if row.kind != "by_hand"]
    samples = run.manifest.samples
    ks = [k for k in (1, 2, 4, 8, 16, 32, 64, 128, 256) if k <= samples] if samples > 1 else []
    whole = [row for row in graded if row.samples == samples]
    return Summary(
        name=run.path.name,
        run=run,
        rows=rows,
        correct=share(sum(row.correct is True for row in graded), len(graded)),
        one_sample=mean(r.correct_samples / r.samples if r.samples else 0.0 for r in graded) if graded else 0.0,
        pass_at={k: mean(pass_at_k(samples, r.correct_samples, k) for r in whole) for k in ks if whole},
        groups={
            title: groups
            for title, key in (("subject", _subject), ("level", _level), ("graded", _kind))
            if len(groups := _groups(graded, key)) > 1
        },
        notes=_notes(rows, graded),
        points=_points(run),
    )


def _subject(row: AnswerRow) -> str:
    return row.subject


def _level(row: AnswerRow) -> str:
    return row.level


def _kind(row: AnswerRow) -> str:
    return {"number": "number", "expression": "expression", "choice": "multiple choice", "fill_in": "blanks"}[row.kind]


def _groups(rows: Sequence[AnswerRow], key: Callable[[AnswerRow], str]) -> dict[str, Share]:
    members: dict[str, list[bool]] = {}
    for row in rows:
        if key(row):
            members.setdefault(key(row), []).append(row.correct is True)
    return {name: share(sum(found), len(found)) for name, found in sorted(members.items())}


def _notes(rows: Sequence[AnswerRow], graded: Sequence[AnswerRow]) -> list[str]:
    """What to know before believing a number."""
    replies = [reply for row in rows for reply in row.replies]
    samples = sum(reply.count for reply in replies)
    cut = sum(reply.count for reply in replies if not reply.ended)
    silent = sum(reply.count for row in graded for reply in row.replies if reply.answer is None)
    undecided = sum(any(reply.undecided for reply in row.replies) for row in graded)
    out = []
    if cut:
        out.append(f"{cut} of {samples} replies were cut at the allowed tokens (more: --model 'NAME?max_tokens=N')")
    if silent:
        out.append(f"{silent} of {samples} replies state no answer")
    if undecided:
        out.append(f"{undecided} questions have an answer that could not be compared in time; it counts as wrong")
    return out


def _points(run: AnswerRun) -> tuple[float, float] | None:
    """None for a run without questions for people."""
    if not run.by_hand:
        return None
    grades = run.grades()
    return sum(grades.values()), sum(row.points for row in run.by_hand if row.key in grades)


def _graded(s: Summary) -> str:
    """What people have graded, as a sentence."""
    assert s.points is not None
    given, of = s.points
    total = len(s.run.by_hand)
    done = len(s.run.grades())
    if not done:
        return f"{total} questions are to be graded by hand: fill in `points` in {s.run.path / SHEET} and report again"
    text = f"graded by hand: {given:g} of {of:g} points ({100 * given / of:.1f} of 100)" if of else "graded by hand"
    return text + (f"; {total - done} questions are still to be graded" if done < total else "")


def published(set_names: Sequence[str]) -> tuple[str, list[dict[str, Any]]]:
    """What it is, and the rows with a figure for one of the sets, least first."""
    data = json.loads(resources.files("agent.answers").joinpath("published.json").read_text(encoding="utf-8"))
    first = set_names[0]
    rows = [row for row in data["rows"] if any(row.get(name) is not None for name in set_names)]
    return data["about"], sorted(rows, key=lambda row: (row[first] is None, row[first] or 0.0))


def _published_sets(summaries: Sequence[Summary]) -> list[str]:
    """The columns to show: those of the sets that ran; the exam where people grade."""
    names = dict.fromkeys(s.run.manifest.set_name for s in summaries if s.correct.total)
    exam = ["hungary"] if any(s.points is not None for s in summaries) else []
    return [*(name for name in names if name in ("gsm8k", "math")), *exam]


def compared(summaries: Sequence[Summary]) -> list[tuple[Summary, Comparison]]:
    """Every further run with the first, on the questions both have."""
    first = summaries[0]
    out = []
    for other in summaries[1:]:
        keys = shared_keys(first.run, other.run)
        if keys:
            right = [{r.key for r in s.rows if r.correct} for s in (first, other)]
            out.append((other, compare_sets(keys, *right)))
    return out


# --- text ------------------------------------------------------------------------------------------------------------


def text_report(runs: Sequence[AnswerRun]) -> str:
    from tabulate import tabulate

    summaries = [summarise(run) for run in runs]
    table = [
        [
            s.name,
            s.set_name,
            s.run.manifest.model.name,
            s.way,
            f"{s.correct.count}/{s.correct.total}" if s.correct.total else "-",
            f"{s.correct.fraction:.1%}" if s.correct.total else "",
            f"{s.correct.low:.1%} to {s.correct.high:.1%}" if s.correct.total else "",
            "" if s.run.complete else f"{len(s.rows)} of {len(s.run.manifest.statements)} questions so far",
        ]
        for s in summaries
    ]
    out = [tabulate(table, ["run", "set", "model", "asked", "right", "", "95 %", ""], disable_numparse=True)]
    for s in summaries:
        lines = [s.name]
        if s.points is not None:
            lines.append(f"  {_graded(s)}")
        if s.run.manifest.samples > 1 and s.correct.total:
            several = ", ".join(f"pass@{k} {v:.1%}" for k, v in s.pass_at.items())
            lines.append(f"  one sample is right at {s.one_sample:.1%} on average; {several}")
        lines += [f"  {note}" for note in s.notes]
        for title, groups in s.groups.items():
            rows = [[name, f"{v.count}/{v.total}", f"{v.fraction:.0%}"] for name, v in groups.items()]
            lines += ["", *("  " + line for line in tabulate(rows, [title, "right", ""]).split("\n"))]
        if len(lines) > 1:
            out.append("\n".join(lines))
    for other, found in compared(summaries):
        first = summaries[0].name
        out.append(
            f"{first} and {other.name}: both right {found.both}, only {first} {len(found.only_first)},"
            f" only {other.name} {len(found.only_second)}, neither {found.neither}"
            f" (exact McNemar test: p = {found.p_value:.3g})"
        )
    sets = _published_sets(summaries)
    if sets:
        about, figures = published(sets)
        theirs = [[r["system"], r["way"], *("" if r[n] is None else f"{r[n]:g}" for n in sets)] for r in figures]
        mine = [[_named(s), s.way, *(_mine(s, n) for n in sets)] for s in summaries]
        shown = tabulate([*theirs, *mine], ["system", "asked", *sets], disable_numparse=True)
        out.append(f"{about}\n\n{shown}")
    return "\n\n".join(out)


def _named(s: Summary) -> str:
    """A run beside published figures: how many questions it is made of says whether it belongs there."""
    return f"{s.name}: {s.run.manifest.model.name} ({len(s.rows)} questions)"


def _mine(s: Summary, column: str) -> str:
    if column == "hungary":
        return f"{100 * s.points[0] / s.points[1]:.1f}" if s.points is not None and s.points[1] else ""
    return f"{100 * s.correct.fraction:.1f}" if s.run.manifest.set_name == column and s.correct.total else ""


def data_of(run: AnswerRun) -> dict[str, Any]:
    """A summary as JSON."""
    s = summarise(run)
    return {
        "run": str(run.path),
        "kind": "answers",
        "complete": run.complete,
        "right": s.correct.count,
        "total": s.correct.total,
        "low": round(s.correct.low, 4),
        "high": round(s.correct.high, 4),
        "one_sample": round(s.one_sample, 4),
        "pass_at": {str(k): round(v, 4) for k, v in s.pass_at.items()},
        "groups": {t: {n: [v.count, v.total] for n, v in g.items()} for t, g in s.groups.items()},
        "points": None if s.points is None else {"given": s.points[0], "of": s.points[1]},
    }


# --- HTML ------------------------------------------------------------------------------------------------------------


def html_report(runs: Sequence[AnswerRun]) -> str:
    """One page that needs nothing else."""
    import jinja2

    summaries = [summarise(run) for run in runs]
    sets = _published_sets(summaries)
    about, rows = published(sets) if sets else ("", [])
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(
        resources.files("agent.answers").joinpath("report.html.jinja").read_text(encoding="utf-8")
    )
    return template.render(
        summaries=summaries,
        graded=_graded,
        comparisons=compared(summaries),
        sets=sets,
        published=rows,
        published_about=about,
        mine=_mine,
        named=_named,
    )
