"""A worker of `--backend lean3` beside LeanDojo, on the same machine in the same run: tactics a second, opening time.

    python benchmarks/lean3_beside_leandojo.py [--leandojo-python PATH] [--project DIR] [--imports M,…] [--count 200]

One process of each, one after the other, `--rounds` times; numbers are medians over the rounds. LeanDojo is driven as
its users do it (``dojo.run_tac``, Lean as it is on the path); of this project's driver only what lets it open a theorem
without network and tracing is used. Wall time is that of the caller, processor time Lean's alone. LeanDojo refuses to
run as root. Exit code 1 if a tactic's rate is less than twice LeanDojo's, by the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean3_speed import Clock
from tabulate import tabulate

from agent.backend.base import BackendFault, Limits, Theorem
from agent.backend.lean3 import Lean3Backend
from agent.backend.lean3_compile import find_lean3
from agent.backend.leandojo import CONFINE, DRIVER, LeanDojoBackend, find_python, local_params

CASES = (
    ("intro", "theorem t (p q : Prop) : p → q → p", "intro hp"),
    ("split", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p", "split"),
    ("exact h", "theorem t (p q : Prop) (h : p ∧ q) : p ∧ q", "exact h"),
    ("norm_num (closes)", "theorem t : (2 : ℝ) + 2 = 4", "norm_num"),
    ("norm_num (goes on)", "theorem t (x : ℝ) : x * 1 + 0 = 4 / 2", "norm_num"),
)
LIMITS = Limits(seconds=60.0)


@dataclass(frozen=True)
class Measured:
    """Milliseconds of each opening; of a tactic, by the clock and of Lean's processor time."""

    opening: tuple[float, ...]
    wall: float
    cpu: float
    result: str


def measure_lean3(backend: Lean3Backend, imports: tuple[str, ...], opens: int, count: int) -> dict[str, Measured]:
    out = {}
    clock = Clock(backend)
    for name, statement, tactic in CASES:
        opening = []
        for number in range(opens):
            start = time.monotonic()
            session = backend.open(Theorem("t", statement.replace(" t ", f" t{number} ", 1), imports=imports))
            opening.append((time.monotonic() - start) * 1000)
            if number < opens - 1:
                session.close()
        result = session.run_tactic(session.initial_state, tactic, LIMITS)

        def run(_: int, session=session, tactic: str = tactic) -> None:
            session.run_tactic(session.initial_state, tactic, LIMITS)

        cpu, wall = clock.each(count, run)
        session.close()
        out[name] = Measured(tuple(opening), wall, cpu, type(result).__name__)
    return out


def measure_leandojo(
    python: Path, config: dict[str, Any], imports: tuple[str, ...], opens: int, count: int
) -> dict[str, Measured]:
    cases = [
        {"name": name, "params": local_params(Theorem("t", statement, imports=imports)), "tactic": tactic}
        for name, statement, tactic in CASES
    ]
    with tempfile.TemporaryDirectory(prefix="lean3-agent-") as folder:
        shutil.copy(CONFINE, folder)
        given = {"driver": str(DRIVER), "config": {**config, "folder": folder}, "cases": cases, "opens": opens,
                 "count": count}  # fmt: skip
        env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        program = Path(__file__).with_name("leandojo_rates.py")
        done = subprocess.run([python, program, json.dumps(given)], cwd=folder, env=env, capture_output=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr.decode()[-2000:])
    out = {}
    for row in map(json.loads, done.stdout.decode().splitlines()):
        opening = tuple(1000 * seconds for seconds in row["open"])
        out[row["name"]] = Measured(opening, 1000 * row["wall"] / count, 1000 * row["cpu"] / count, row["result"])
    return out


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--leandojo-python", type=Path)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--imports", default="data.real.basic,tactic")
    parser.add_argument("--count", type=int, default=200, help="runs of each tactic in a round")
    parser.add_argument("--opens", type=int, default=3, help="openings of each theorem in a round")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args(argv)
    imports = tuple(args.imports.split(","))
    try:
        python, compiler = find_python(args.leandojo_python), find_lean3(args.project)
    except BackendFault as error:
        print(error, file=sys.stderr)
        return 2
    config = LeanDojoBackend(python, compiler, imports=imports, tactic_seconds=60.0).config
    ours: dict[str, list[Measured]] = defaultdict(list)
    theirs: dict[str, list[Measured]] = defaultdict(list)
    with Lean3Backend(compiler, imports=imports) as backend:
        backend.open(Theorem("t", "theorem t : true")).close()
        for _ in range(args.rounds):
            for name, found in measure_lean3(backend, imports, args.opens, args.count).items():
                ours[name].append(found)
            for name, found in measure_leandojo(python, config, imports, args.opens, args.count).items():
                theirs[name].append(found)
    median = statistics.median
    rows, slow = [], False
    for name, _, _ in CASES:
        wall, other = (median(m.wall for m in found[name]) for found in (ours, theirs))
        cpu, other_cpu = (median(m.cpu for m in found[name]) for found in (ours, theirs))
        slow |= other < 2 * wall
        agree = {m.result for m in ours[name]} == {m.result for m in theirs[name]}
        rows.append([name, round(1000 / wall), round(1000 / other), other / wall, cpu, other_cpu, other_cpu / cpu,
                     "" if agree else "another outcome"])  # fmt: skip
    heads = ["tactic", "a second", "LeanDojo", "ratio", "ms (processor)", "LeanDojo", "ratio", ""]
    print(tabulate(rows, heads, floatfmt=".2f"))
    openings = [[t for found in side.values() for m in found for t in m.opening] for side in (ours, theirs)]
    print()
    words = ("lean3, in a warm worker", "LeanDojo")
    table = [[word, len(found), median(found), max(found)] for word, found in zip(words, openings)]
    print(tabulate(table, ["opening", "times", "median ms", "most ms"], floatfmt=".1f"))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
