"""How fast the embedded engine is, beside real Lean 3 on the same rows; how well it keeps a time limit; what a long
session takes of memory.

    python benchmarks/engine_speed.py ROWS.jsonl --statements STATEMENTS.jsonl [--beside] [--project DIR]
        [--sample 20] [--limit 0.25] [--session 5000]

Rows are recorded ones (state, tactic, outcome), as in `agreement.py`; only those count that end in the same outcome.
With `--beside` a real Lean 3 ($LEAN3, and $MATHLIB or `--project`) runs them in the same run, each theorem after the
engine; else Lean's time is the recorded one (`seconds`, on two shared cores). Times of the engine and of a Lean beside
are processor time of warm processes; a new state is printed in both. A tactic that needs more than `--limit` is run
again with that limit: what it takes beyond it is its overrun. At last `--session` tactics run in one session, and the
growth of the process is printed.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from agreement import Row, Task, head_word, read, tasks
from lean3_speed import Clock

from agent.backend.base import Limits, ProofFinished, TacticFailed, TacticState, TacticTimedOut, Theorem
from agent.backend.lean3 import Lean3Backend
from agent.backend.lean3_compile import find_lean3
from agent.backend.rpc_server import IdleCollection
from agent.deep_stack import run_with_deep_stack
from agent.engine.exceptions import EngineError
from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished, ProofSession

WARM_UP = ("simp", "norm_num", "ring_nf", "linarith", "norm_cast", "field_simp", "push_neg", "tauto", "nlinarith")
PATIENCE = 20.0
THEOREM_NAME = "t"
OUTCOMES = {TacticState: "state", ProofFinished: "finished", TacticFailed: "failed", TacticTimedOut: "timed_out"}


def outcome_of(result: object) -> str:
    if isinstance(result, EngineState):
        return "state"
    return "finished" if isinstance(result, Finished) else "failed" if isinstance(result, Failed) else "timed_out"


def open_session(task: Task) -> ProofSession | None:
    imports, header, statement, _ = task
    try:
        return Engine.load(imports).open_theorem(header, statement)
    except EngineError:
        return None


def reachable(session: ProofSession, rows: Sequence[Row]) -> list[tuple[Row, EngineState, float, str]]:
    """Each row that can be run, with its state, the processor seconds it took and its outcome."""
    states: dict[str, EngineState] = {session.initial.pp(): session.initial}
    done: list[tuple[Row, EngineState, float, str]] = []
    pending = list(rows)
    while pending:
        later = []
        for row in pending:
            state = states.get(row["state"]) if "state" in row else session.initial
            if state is None:
                later.append(row)
                continue
            start = time.process_time()
            result = session.run_tactic(state, row["tactic"], seconds=PATIENCE)
            text = result.pp() if isinstance(result, EngineState) else ""
            done.append((row, state, time.process_time() - start, outcome_of(result)))
            if isinstance(result, EngineState):
                states.setdefault(text, result)
        if len(later) == len(pending):
            break
        pending = later
    return done


class Beside:
    """A real Lean 3 that runs the same rows: one worker, kept warm."""

    def __init__(self, project: Path | None) -> None:
        self.backend = Lean3Backend(find_lean3(project), workers=1)
        self._clock = Clock(self.backend)

    def seconds(self, task: Task, rows: Sequence[Row]) -> list[float | None]:
        """Processor seconds of each row; None for one whose state is not reached, or whose outcome is another."""
        imports, header, statement, _ = task
        session = self.backend.open(Theorem(THEOREM_NAME, statement, header, imports=imports))
        states = {session.initial_state.pp: session.initial_state}
        took: list[float | None] = []
        for row in rows:
            state = states.get(row["state"]) if "state" in row else session.initial_state
            if state is None:
                took.append(None)
                continue
            start = self._clock.cpu()
            result = session.run_tactic(state, row["tactic"], Limits(seconds=PATIENCE))
            spent = self._clock.cpu() - start
            same = OUTCOMES.get(type(result)) == row["outcome"]
            took.append(spent if same else None)
            if isinstance(result, TacticState):
                states.setdefault(result.pp, result)
        session.close()
        return took


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_speed(measured: Sequence[tuple[str, float, float]]) -> None:
    table: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for word, engine, lean in measured:
        table[word].append((engine, lean))
        table["(all)"].append((engine, lean))
    print(f"{'milliseconds':<16}{'rows':>6}{'engine median':>15}{'p95':>9}{'Lean median':>13}{'p95':>9}{'ratio':>8}")
    for word, pairs in sorted(table.items(), key=lambda item: -len(item[1])):
        engine, lean = [a * 1000 for a, _ in pairs], [b * 1000 for _, b in pairs]
        ratio = statistics.median(engine) / statistics.median(lean)
        print(
            f"{word:<16}{len(pairs):>6}{statistics.median(engine):>15.1f}{quantile(engine, 0.95):>9.0f}"
            f"{statistics.median(lean):>13.1f}{quantile(lean, 0.95):>9.0f}{ratio:>8.2f}"
        )


def overruns(session: ProofSession, slow: Sequence[tuple[Row, EngineState]], limit: float) -> list[tuple[float, str]]:
    """Processor seconds beyond the limit. (The limit is wall clock; on a busy machine that errs to the good.)"""
    out = []
    for row, state in slow:
        start = time.process_time()
        session.run_tactic(state, row["tactic"], seconds=limit)
        out.append((time.process_time() - start - limit, row["tactic"]))
    return out


def resident_megabytes() -> float:
    with Path("/proc/self/statm").open(encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def print_growth(session: ProofSession, steps: Sequence[tuple[Row, EngineState]], count: int) -> None:
    """Cheap steps of one session, round and round."""
    print(f"\n{'tactics in one session':<24}{'resident MB':>12}")
    before = 0
    for number, (row, state) in enumerate(itertools.islice(itertools.cycle(steps), count)):
        if number % max(1, count // 5) == 0:
            print(f"{number:<24}{resident_megabytes():>12.0f}")
            before = number
        session.run_tactic(state, row["tactic"], seconds=PATIENCE)
    if before != count:
        print(f"{count:<24}{resident_megabytes():>12.0f}")


def warm_up(task: Task) -> None:
    session = open_session(task)
    if session is not None:
        for tactic in WARM_UP:
            session.run_tactic(session.initial, tactic, seconds=PATIENCE)


def measure(args: argparse.Namespace) -> None:
    beside = Beside(args.project) if args.beside else None
    idle = IdleCollection()  # as in a worker process
    statements: dict[str, Any] = {row["name"]: row for row in read(args.statements)} if args.statements else {}
    chosen = list(tasks(args.rows, statements))
    chosen = random.Random(args.seed).sample(chosen, min(args.sample, len(chosen)))
    warm_up(chosen[0])
    if beside is not None:
        beside.seconds(chosen[0], chosen[0][3][:20])
    measured: list[tuple[str, float, float]] = []
    late: list[tuple[float, str]] = []
    cheapest: tuple[ProofSession, list[tuple[Row, EngineState]]] | None = None
    for task in chosen:
        session = open_session(task)
        if session is None:
            continue
        idle.collect_if_due()
        done = reachable(session, task[3])
        rows = [row for row, _, _, _ in done]
        lean = beside.seconds(task, rows) if beside is not None else [row.get("seconds") for row in rows]
        measured += [
            (head_word(row["tactic"]), took, theirs)
            for (row, _, took, outcome), theirs in zip(done, lean)
            if outcome == row["outcome"] and theirs is not None
        ]
        late += overruns(session, [(row, state) for row, state, took, _ in done if took > 2 * args.limit], args.limit)
        cheap = [(row, state) for row, state, took, _ in done if took < args.limit]
        if cheapest is None or len(cheap) > len(cheapest[1]):
            cheapest = session, cheap
    print_speed(measured)
    if late:
        print(f"\n{len(late)} tactics with a limit of {args.limit} s; the latest ends, seconds beyond it:")
        for overrun, tactic in sorted(late, reverse=True)[:8]:
            print(f"{overrun:>8.3f}  {tactic}")
    if cheapest is not None and args.session:
        print_growth(*cheapest, args.session)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--statements", type=Path)
    parser.add_argument("--beside", action="store_true", help="run a real Lean 3 on the same rows")
    parser.add_argument("--project", type=Path, help="what that Lean imports from")
    parser.add_argument("--sample", type=int, default=20, help="that many statements, chosen by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=float, default=0.25, help="seconds")
    parser.add_argument("--session", type=int, default=5000, help="tactics in the long session; 0: none")
    args = parser.parse_args()
    run_with_deep_stack(lambda: measure(args))


if __name__ == "__main__":
    main()
