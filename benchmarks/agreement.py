"""Does the embedded engine do what Lean 3 did? Runs recorded (state, tactic, outcome) rows and prints a table
per tactic.

    python benchmarks/agreement.py ROWS.jsonl… [--statements STATEMENTS.jsonl] [--sample N] [--tactic WORD]
        [--differences OUT.jsonl]

Rows that hold `statement` run on its initial state; rows that hold `theorem` name a statement of
`--statements`, and a state
is reached by the recorded tactics that led to it. Rows where Lean ran out of time count for neither side, nor do those
where a name was ambiguous only because the recording had the namespace `tactic` open (`funext` beside
`tactic.funext`): in a file it is not. The table's rows do not count them.
"""

from __future__ import annotations

import argparse
import ast
import json
import multiprocessing
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from agent.kernel.deep_stack import run_with_deep_stack

STRUCTURAL_IMPORTS = ("tactic", "data.real.basic", "algebra.big_operators.basic")
Row = dict[str, Any]
Task = tuple[tuple[str, ...], str, str, list[Row]]
"""Imports, header, statement, its rows."""


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def tasks(files: Iterable[Path], statements: dict[str, Row]) -> Iterator[Task]:
    """Rows grouped by statement."""
    for file in files:
        groups: dict[tuple[tuple[str, ...], str, str], list[Row]] = defaultdict(list)
        for row in read(file):
            if row.get("kind") == "initial":
                continue
            if "theorem" in row:
                found = statements.get(row["theorem"])
                if found is None:
                    continue
                key = (("minif2f_import",), found["header"], found["statement"])
            else:
                given = row.get("imports", STRUCTURAL_IMPORTS)
                imports = tuple(ast.literal_eval(given) if isinstance(given, str) else given)
                key = (imports, row.get("header", ""), row["statement"])
            groups[key].append(row)
        for (imports, header, statement), rows in groups.items():
            yield imports, header, statement, rows


def head_word(tactic: str) -> str:
    found = re.match(r"[\w'!?]+", tactic.strip())
    return found.group(0) if found else tactic.strip()[:8]


def with_paths(rows: list[Row], words: frozenset[str]) -> list[Row]:
    """The rows of these tactics, and those (marked `path`) that lead to the states in which they run."""
    kept = {id(row): row for row in rows if head_word(row["tactic"]) in words}
    makers = {row["next"]: row for row in reversed(rows) if row.get("next")}
    todo = list(kept.values())
    while todo:
        maker = makers.get(todo.pop().get("state", ""))
        if maker is not None and id(maker) not in kept:
            kept[id(maker)] = {**maker, "path": True}
            todo.append(maker)
    return [kept[id(row)] for row in rows if id(row) in kept]


def run_task(task: Task, seconds: float) -> list[Row]:
    from agent.engine.exceptions import EngineError
    from agent.engine.frontend.engine import Engine

    imports, header, statement, rows = task
    out: list[Row] = []
    try:
        session = Engine.load(imports).open_theorem(header, statement)
    except EngineError as error:
        return [{**row, "engine": "unopened", "engine_message": str(error)} for row in rows]
    states: dict[str, Any] = {session.initial.pp(): session.initial}
    pending = rows
    while pending:
        later = []
        for row in pending:
            state = states.get(row["state"]) if "state" in row else session.initial
            if state is None:
                later.append(row)
                continue
            start = time.perf_counter()
            result = session.run_tactic(state, row["tactic"], seconds=seconds, heartbeats=None)
            kind = type(result).__name__
            outcome = {"EngineState": "state", "Finished": "finished", "TimedOut": "timed_out"}.get(kind, "failed")
            done = {**row, "engine": outcome, "engine_seconds": time.perf_counter() - start}
            if outcome == "state":
                done["engine_next"] = result.pp()
                if done["engine_next"] == row.get("next"):
                    states.setdefault(row["next"], result)
            elif outcome == "failed":
                done["engine_message"] = getattr(result, "message", kind)
                done["engine_kind"] = getattr(result, "kind", kind)
            out.append(done)
        if len(later) == len(pending):
            out += [{**row, "engine": "unreached"} for row in later]
            break
        pending = later
    return out


def run_deep(task: Task, seconds: float) -> list[Row]:
    try:
        return run_with_deep_stack(lambda: run_task(task, seconds))
    except Exception as error:  # a crash of the engine is a result of this benchmark
        return [{**row, "engine": "crashed", "engine_message": repr(error)} for row in task[3]]


_AMBIGUOUS_BY_RECORDING = re.compile(r"ambiguous overload, possible interpretations\n  (\S+)\n  tactic\.\1\n")


def judge(row: Row) -> str:
    lean, engine = row["outcome"], row["engine"]
    if engine in ("unopened", "unreached", "crashed"):
        return str(engine)
    if lean == "timed_out" or _AMBIGUOUS_BY_RECORDING.match(row.get("message") or ""):
        return "skipped"
    if lean == engine:
        return "same" if lean != "state" or row["engine_next"] == row["next"] else "other text"
    if lean == "failed":
        return {"finished": "false finish", "state": "stronger"}.get(engine, "other outcome")
    if engine in ("failed", "timed_out"):
        return "weaker"
    return "other outcome"


VERDICTS = (
    "same", "other text", "weaker", "stronger", "false finish", "other outcome", "unopened", "unreached", "crashed"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--statements", type=Path)
    parser.add_argument("--sample", type=int, help="that many statements, chosen by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tactic", help="only rows whose tactic begins with one of these words (WORD,WORD)")
    parser.add_argument("--differences", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5.0, help="of wall clock for a tactic")
    args = parser.parse_args()
    statements = {row["name"]: row for row in read(args.statements)} if args.statements else {}
    chosen = list(tasks(args.rows, statements))
    if args.tactic:
        words = frozenset(args.tactic.split(","))
        chosen = [(i, h, s, with_paths(rows, words)) for i, h, s, rows in chosen]
        chosen = [task for task in chosen if task[3]]
    if args.sample:
        chosen = random.Random(args.seed).sample(chosen, min(args.sample, len(chosen)))
    rows: list[Row] = []
    with multiprocessing.Pool(args.workers, maxtasksperchild=20) as pool:
        for done in pool.imap_unordered(partial(run_deep, seconds=args.seconds), chosen):
            rows += [row for row in done if not row.get("path")]
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        verdict = judge(row)
        if verdict == "skipped":
            continue
        table[head_word(row["tactic"])][verdict] += 1
        table["(all)"][verdict] += 1
    print(f"{'tactic':<22}{'rows':>6}" + "".join(f"{v:>15}" for v in VERDICTS))
    for tactic, counts in sorted(table.items(), key=lambda item: -sum(item[1].values())):
        total = sum(counts.values())
        print(f"{tactic:<22}{total:>6}" + "".join(f"{counts[v]:>15}" for v in VERDICTS))
    both = [r for r in rows if r["engine"] == r["outcome"] == "state"]
    same = sum(r["engine_next"] == r["next"] for r in both)
    print(f"\nboth give a state: {len(both)}, the same text: {same} ({same / max(1, len(both)):.1%})")
    if args.differences:
        with args.differences.open("w", encoding="utf-8") as file:
            for row in rows:
                verdict = judge(row)
                if verdict not in ("same", "skipped"):
                    file.write(json.dumps({"verdict": verdict, **row}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
