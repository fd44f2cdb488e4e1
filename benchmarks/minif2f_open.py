"""How many statements of a file open, and how many with the right initial state.

    python benchmarks/minif2f_open.py STATEMENTS.jsonl [--recorded FILE.jsonl] [--workers 2] [--list all|wrong|none]

STATEMENTS has rows with `name, header, statement`; the recording (rows `kind: initial` with `theorem, state`, made by a
real Lean 3) says what the state should be. For each statement that does not open, the reason; for each that opens with
another state, the first line that differs.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from agent.backend.base import BackendError, BackendFault, Theorem
from agent.backend.lean_source import read_jsonl
from agent.backend.rpc import RpcBackend
from agent.backend.select import NAMES, make_backend


def outcome(backend: RpcBackend, theorem: Theorem, expected: str | None) -> tuple[str, str]:
    """`right`, `opened` (nothing to compare with), `wrong`, `refused` or `fault`, with the reason."""
    try:
        session = backend.open(theorem)
    except BackendError as error:
        place = "" if error.line is None else f"{error.line}:{error.column}: "
        return "refused", f"{error.kind}: {place}{error.message.strip().splitlines()[0]}"
    except BackendFault as fault:
        return "fault", str(fault)
    state = session.initial_state.pp
    session.close()
    if expected is None:
        return "opened", ""
    if state == expected:
        return "right", ""
    ours, theirs = state.split("\n"), expected.split("\n")
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    show = lambda lines: lines[at] if at < len(lines) else "(nothing)"
    return "wrong", f"line {at + 1}: {show(ours)!r} should be {show(theirs)!r}"


def recorded_states(path: Path) -> dict[str, str]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if '"initial"' in line)
    return {row["theorem"]: row["state"] for row in rows if row["kind"] == "initial"}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=Path)
    parser.add_argument("--recorded", type=Path)
    parser.add_argument("--backend", choices=NAMES, default="auto")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", choices=["all", "wrong", "none"], default="all")
    args = parser.parse_args(argv)
    theorems = read_jsonl(args.statements)
    expected = recorded_states(args.recorded) if args.recorded else {}
    start = time.monotonic()
    with make_backend(args.backend, workers=args.workers) as backend, ThreadPoolExecutor(args.workers) as pool:
        results = list(pool.map(lambda t: outcome(backend, t, expected.get(t.name)), theorems))
    counts = Counter(kind for kind, _ in results)
    for theorem, (kind, reason) in zip(theorems, results):
        if args.list != "none" and reason and (args.list == "all" or kind == "wrong"):
            print(f"{kind:8} {theorem.name}: {reason}")
    kinds = ("right", "opened", "wrong", "refused", "fault")
    print("".join(f"{k:>9}" for k in ("all", *kinds, "seconds")))
    print(f"{len(theorems):9}" + "".join(f"{counts[k]:9}" for k in kinds) + f"{time.monotonic() - start:9.1f}")
    return 0 if not counts["fault"] else 1


if __name__ == "__main__":
    sys.exit(main())
