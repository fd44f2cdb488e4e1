"""Does the embedded engine do what Lean 3 did? Runs recorded (state, tactic, outcome) rows and prints a table
per tactic.

    python benchmarks/agreement.py ROWS.jsonl… [--statements STATEMENTS.jsonl] [--out OUT.jsonl] [--sample N]
        [--tactic WORD] [--workers W]

Rows that hold `statement` run on its initial state; rows that hold `theorem` name a statement of `--statements`, and a
state is reached by the recorded tactics that led to it. Rows where Lean ran out of time count for neither side, nor do
those where a name was ambiguous only because the recording had the namespace `tactic` open (`funext` beside
`tactic.funext`): in a file it is not. The table's rows do not count them.

With `--out` each row is written as soon as it is judged (those that differ in full), and the same command goes on from
there when it is started again; rows of an earlier version of the engine stay until the file is deleted. Ctrl-C, or
SIGTERM, prints the table of what is done. A statement runs in a process of its own: the row at which one dies, or hangs
beyond its limit, is `crashed`, and the statement's other rows go on in a new one.
"""

from __future__ import annotations

import argparse
import ast
import json
import multiprocessing
import multiprocessing.connection
import random
import re
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from pathlib import Path
from types import FrameType
from typing import IO, Any

from agent.deep_stack import run_with_deep_stack
from agent.engine.exceptions import EngineError
from agent.engine.frontend.engine import Engine

STRUCTURAL_IMPORTS = ("tactic", "data.real.basic", "algebra.big_operators.basic")
Row = dict[str, Any]
Task = tuple[tuple[str, ...], str, str, list[Row]]
"""Imports, header, statement, its rows."""


def read(path: Path) -> list[Row]:
    """Its rows; `at` says where each stands."""
    with path.open(encoding="utf-8") as file:
        return [{"at": f"{path.name}:{number}", **json.loads(line)} for number, line in enumerate(file, 1)]


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


def with_paths(rows: list[Row], wanted: Callable[[Row], bool]) -> list[Row]:
    """The rows that are wanted, and those (marked `path`) that lead to the states in which they run."""
    kept = {row["at"]: row for row in rows if wanted(row)}
    makers = {row["next"]: row for row in reversed(rows) if row.get("next")}
    todo = list(kept.values())
    while todo:
        maker = makers.get(todo.pop().get("state", ""))
        if maker is not None and maker["at"] not in kept:
            kept[maker["at"]] = {**maker, "path": True}
            todo.append(maker)
    return [kept[row["at"]] for row in rows if row["at"] in kept]


def run_task(task: Task, seconds: float, begins: Callable[[Row], None], done: Callable[[Row], None]) -> None:
    """Each row is announced (`begins`), run, and given to `done` with what the engine did."""
    imports, header, statement, rows = task
    try:
        session = Engine.load(imports).open_theorem(header, statement)
    except EngineError as error:
        for row in rows:
            done({**row, "engine": "unopened", "engine_message": str(error)})
        return
    states: dict[str, Any] = {session.initial.pp(): session.initial}
    pending = rows
    while pending:
        later = []
        for row in pending:
            state = states.get(row["state"]) if "state" in row else session.initial
            if state is None:
                later.append(row)
                continue
            begins(row)
            start = time.perf_counter()
            try:
                result = session.run_tactic(state, row["tactic"], seconds=seconds, heartbeats=None)
            except Exception as error:  # a crash of the engine is a result of this benchmark
                done({**row, "engine": "crashed", "engine_message": repr(error)})
                continue
            kind = type(result).__name__
            outcome = {"EngineState": "state", "Finished": "finished", "TimedOut": "timed_out"}.get(kind, "failed")
            ran = {**row, "engine": outcome, "engine_seconds": round(time.perf_counter() - start, 4)}
            if outcome == "state":
                ran["engine_next"] = result.pp()
                if ran["engine_next"] == row.get("next"):
                    states.setdefault(row["next"], result)
            elif outcome == "failed":
                ran["engine_message"] = getattr(result, "message", kind)
                ran["engine_kind"] = getattr(result, "kind", kind)
            done(ran)
        if len(later) == len(pending):
            for row in later:
                done({**row, "engine": "unreached"})
            break
        pending = later


def _work(task: Task, seconds: float, to_parent: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)

    def send(row: Row, done: bool) -> None:
        to_parent.send((row, done))

    run_with_deep_stack(lambda: run_task(task, seconds, lambda row: send(row, False), lambda row: send(row, True)))
    to_parent.send(None)


@dataclass
class Worker:
    """A process at a statement. `row`: what it is at."""

    task: Task
    process: ForkProcess
    messages: Connection
    row: Row | None = None
    since: float = field(default_factory=time.monotonic)
    done: set[str] = field(default_factory=set)


class Workers:
    """At most `count` processes, forked from this one, which has loaded the library."""

    def __init__(self, count: int, seconds: float, judged: Callable[[Row], None]) -> None:
        self.count = count
        self.seconds = seconds
        self.judged = judged
        self._running: list[Worker] = []

    @property
    def longest(self) -> float:
        """A row that takes more does not heed its deadline."""
        return 10 * self.seconds + 60

    def run(self, tasks: Iterable[Task]) -> None:
        """Ends when all are done; its processes end with it however it is left."""
        todo = list(reversed(list(tasks)))
        try:
            while todo or self._running:
                while todo and len(self._running) < self.count:
                    self._start(todo.pop())
                multiprocessing.connection.wait([w.messages for w in self._running], timeout=self.longest / 4)
                for worker in list(self._running):
                    rest = self._heard(worker)
                    if rest is not None:
                        self._running.remove(worker)
                        if rest[3]:
                            todo.append(rest)
        finally:
            for worker in self._running:
                worker.process.kill()
                worker.process.join()

    def _start(self, task: Task) -> None:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=_work, args=(task, self.seconds, theirs))
        process.start()
        theirs.close()
        self._running.append(Worker(task, process, ours))

    def _heard(self, worker: Worker) -> Task | None:
        """None: it is at work. Otherwise it has ended, and this is left of its statement."""
        try:
            while worker.messages.poll():
                message = worker.messages.recv()
                if message is None:
                    worker.process.join()
                    return (*worker.task[:3], [])
                row, done = message
                worker.row, worker.since = None if done else row, time.monotonic()
                if done and not row.get("path"):
                    worker.done.add(row["at"])
                    self.judged(row)
            if time.monotonic() - worker.since < self.longest:
                return None
            worker.process.kill()
            why = f"no end after {self.longest:.0f} s"
        except (EOFError, OSError):
            why = ""
        worker.process.join()
        why = why or f"the process ended with code {worker.process.exitcode}"
        rows = worker.task[3]
        if worker.row is None:  # nothing is known of what it was at: the first that it has not done
            worker.row = next(row for row in rows if row["at"] not in worker.done)
        at = worker.row["at"]
        if not worker.row.get("path"):
            self.judged({**worker.row, "engine": "crashed", "engine_message": why})
        return (*worker.task[:3], [row for row in rows if row["at"] != at and row["at"] not in worker.done])


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


def compact(row: Row, verdict: str) -> Row:
    """What `--out` holds: a row that differs, whole; of the others, what the table counts."""
    kept = {key: value for key, value in row.items() if key != "path"}
    if verdict in ("same", "skipped"):
        shown = ("at", "theorem", "tactic", "outcome", "seconds", "engine", "engine_seconds")
        kept = {key: kept[key] for key in shown if key in kept}
    return {"verdict": verdict, **kept}


def print_table(rows: list[Row]) -> None:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row["verdict"] != "skipped":
            table[head_word(row["tactic"])][row["verdict"]] += 1
            table["(all)"][row["verdict"]] += 1
    print(f"{'tactic':<22}{'rows':>6}" + "".join(f"{v:>15}" for v in VERDICTS))
    for tactic, counts in sorted(table.items(), key=lambda item: -sum(item[1].values())):
        total = sum(counts.values())
        print(f"{tactic:<22}{total:>6}" + "".join(f"{counts[v]:>15}" for v in VERDICTS))
    both = [row["verdict"] for row in rows if row["engine"] == row["outcome"] == "state"]
    same = both.count("same")
    print(f"\nboth give a state: {len(both)}, the same text: {same} ({same / max(1, len(both)):.1%})")
    seconds = sum(row.get("engine_seconds", 0.0) for row in rows), sum(row.get("seconds", 0.0) for row in rows)
    print(f"seconds in tactics: {seconds[0]:.0f}; recorded of Lean: {seconds[1]:.0f}")


def resumed(out: Path | None, known: set[str]) -> list[Row]:
    """The rows that an earlier call has written; half a line at the end is cut off."""
    if out is None or not out.exists():
        return []
    text = out.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        out.write_text(whole, encoding="utf-8")
    rows: list[Row] = [json.loads(line) for line in whole.splitlines()]
    foreign = next((row["at"] for row in rows if row["at"] not in known), None)
    if foreign is not None:
        sys.exit(f"{out} holds rows of other files ({foreign}): give another --out, or delete it")
    return rows


class Progress:
    """A line on stderr now and then."""

    def __init__(self, total: int, every: float = 10.0) -> None:
        self.total = total
        self.every = every
        self._start = self._shown = time.monotonic()

    def show(self, rows: list[Row]) -> None:
        now = time.monotonic()
        if now - self._shown < self.every and len(rows) < self.total:
            return
        self._shown = now
        tally = Counter(row["verdict"] for row in rows)
        said = ", ".join(f"{number} {what}" for what, number in tally.most_common())
        print(f"{len(rows)} of {self.total} rows, {(now - self._start) / 60:.1f} min: {said}", file=sys.stderr)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--statements", type=Path)
    parser.add_argument("--sample", type=int, help="that many statements, chosen by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tactic", help="only rows whose tactic begins with one of these words (WORD,WORD)")
    parser.add_argument("--out", type=Path, help="write the judged rows here, and go on from what is there")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5.0, help="of wall clock for a tactic")
    args = parser.parse_args()
    statements = {row["name"]: row for row in read(args.statements)} if args.statements else {}
    chosen = list(tasks(args.rows, statements))
    if args.sample:
        chosen = random.Random(args.seed).sample(chosen, min(args.sample, len(chosen)))
    words = frozenset(args.tactic.split(",")) if args.tactic else None
    known = {row["at"] for *_, rows in chosen for row in rows}
    rows = resumed(args.out, known)
    done = {row["at"] for row in rows}

    def asked(row: Row) -> bool:
        return words is None or head_word(row["tactic"]) in words

    total = len(done) + sum(asked(row) and row["at"] not in done for *_, found in chosen for row in found)
    left = [(i, h, s, with_paths(found, lambda r: asked(r) and r["at"] not in done)) for i, h, s, found in chosen]
    progress = Progress(total)
    out: IO[str] | None = args.out.open("a", encoding="utf-8") if args.out else None

    def judged(row: Row) -> None:
        rows.append(compact(row, judge(row)))
        if out is not None:
            out.write(json.dumps(rows[-1], ensure_ascii=False) + "\n")
            out.flush()
        progress.show(rows)

    signal.signal(signal.SIGTERM, _interrupt)
    stopped = False
    try:
        run_with_deep_stack(Engine.load)
        Workers(args.workers, args.seconds, judged).run(task for task in left if task[3])
    except KeyboardInterrupt:
        stopped = True
    if out is not None:
        out.close()
    if stopped:
        print(f"interrupted after {len(rows)} of {total} rows\n")
    print_table(rows)
    return 130 if stopped else 0


if __name__ == "__main__":
    sys.exit(main())
