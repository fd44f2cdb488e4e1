"""Re-compile the proofs of result rows with a real Lean 3.

    python benchmarks/recheck.py ROWS.jsonl… [--lean PATH] [--project DIR] [--batch N] [--seconds S] [--json OUT.jsonl]

Every row with a proof is put behind its statement again, many to a file (importing costs more than most proofs), each
in a section of its own with a `#print axioms` after it. The table says how many compile as they stand, with no axiom
beside Lean's three. A row that fails in company is tried once more alone, with `--seconds` of its own; so are all of a
batch that takes longer than that. Verdicts are written to OUT.jsonl one by one; rows that are there already are not
compiled again. Lean is found as `lean3-agent doctor` finds it. Exit code 1 if a proof does not compile.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tabulate import tabulate

from agent.backend.base import BackendFault, Message
from agent.backend.lean3_compile import Lean3Compiler, find_lean3
from agent.backend.lean_source import SourceError
from agent.rows import ResultRow, read_rows
from agent.verify import AXIOMS, refuse_text, verify_with_lean3


@dataclass(frozen=True)
class Verdict:
    row: ResultRow
    ok: bool
    reason: str = ""
    out_of_time: bool = False

    def record(self) -> dict[str, Any]:
        return {"name": self.row.name, "ok": self.ok, "out_of_time": self.out_of_time, "reason": self.reason,
                "statement_sha256": self.row.statement_sha256, "proof": self.row.proof}  # fmt: skip


def recheck(compiler: Lean3Compiler, rows: Sequence[ResultRow], batch: int, seconds: float) -> Iterator[Verdict]:
    """A verdict for every row that has a proof."""
    by_imports: dict[tuple[str, ...], list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.proof is not None:
            by_imports[tuple(row.imports or ("tactic", "data.real.basic"))].append(row)
    for imports, group in by_imports.items():
        for start in range(0, len(group), batch):
            yield from _batch(compiler, imports, group[start : start + batch], seconds)


def _batch(
    compiler: Lean3Compiler, imports: tuple[str, ...], rows: Sequence[ResultRow], seconds: float
) -> Iterator[Verdict]:
    sound: list[ResultRow] = []
    for row in rows:
        refused = refuse_text(row.theorem(), row.proof or "")
        if refused is not None:
            yield Verdict(row, False, refused)
        else:
            sound.append(row)
    lines = [f"import {' '.join(imports)}"]
    spans: list[tuple[int, int]] = []  # of each theorem: its first line, and the line of its #print axioms
    for number, row in enumerate(sound):
        theorem = row.theorem()
        assert row.proof is not None
        # A namespace for each: rows of one file define the same things before their theorems.
        lines += [f"namespace recheck_{number}", "section", *theorem.header.split("\n")]
        first = len(lines) + 1
        lines += f"{theorem.statement} :=\n{row.proof}".split("\n")
        named = theorem.name != "_example"
        lines.append(f"#print axioms {theorem.name.rpartition('.')[2]}" if named else "")
        spans.append((first, len(lines)))
        lines += [*theorem.footer.split("\n"), "end", f"end recheck_{number}"]
    messages: list[Message] | None = None
    try:
        if len(sound) > 1:
            messages = compiler.compile("\n".join(lines) + "\n", seconds)
    except BackendFault as fault:
        print(f"\ra batch of {len(sound)} failed: {fault}; one by one", file=sys.stderr)
    for row, (first, last) in zip(sound, spans):
        assert row.proof is not None
        clean = False
        if messages is not None:
            mine = [m for m in messages if first <= m.line <= last]
            printed = [m for m in mine if m.line == last and m.severity == "information"]
            axioms = {a.strip() for m in printed for a in m.text.splitlines()} - {"no axioms", ""}
            clean = not any(m.severity == "error" or "sorry" in m.text for m in mine) and axioms <= AXIOMS
        if clean:
            yield Verdict(row, True)
            continue
        begin = time.monotonic()
        alone = verify_with_lean3(compiler, row.theorem(), row.proof, seconds=seconds)
        yield Verdict(row, alone.ok, alone.reason, alone.fault and time.monotonic() - begin >= seconds)


def key(row: ResultRow) -> tuple[str, str]:
    return row.statement_sha256, row.proof or ""


def _known(path: Path) -> dict[tuple[str, str], Callable[[ResultRow], Verdict]]:
    """Verdicts of an earlier run, by statement and proof."""
    if not path.exists():
        return {}
    out: dict[tuple[str, str], Callable[[ResultRow], Verdict]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        out[found["statement_sha256"], found["proof"]] = partial(
            Verdict, ok=found["ok"], reason=found["reason"], out_of_time=found["out_of_time"]
        )
    return out


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--lean", type=Path)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args(argv)
    try:
        compiler = find_lean3(args.project, args.lean)
        rows = [row for path in args.rows for row in read_rows(path, ResultRow)]
    except (BackendFault, SourceError) as error:
        print(error, file=sys.stderr)
        return 2
    start = time.monotonic()
    known = _known(args.json) if args.json else {}
    waiting = [row for row in rows if row.proof is not None]
    verdicts = [known[key(row)](row) for row in waiting if key(row) in known]
    waiting = [row for row in waiting if key(row) not in known]
    with ExitStack() as stack:
        out = stack.enter_context(open(args.json, "a", encoding="utf-8")) if args.json else None
        for v in recheck(compiler, waiting, args.batch, args.seconds):
            verdicts.append(v)
            if out is not None:
                out.write(json.dumps(v.record(), ensure_ascii=False) + "\n")
                out.flush()
            print(f"\r{len(verdicts)} proofs", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    for v in verdicts:
        if not v.ok:
            print(f"{v.row.name}: {v.reason}\n    {v.row.proof}")
    good = sum(v.ok for v in verdicts)
    late = sum(v.out_of_time for v in verdicts)
    table = {
        "rows": len(rows),
        "claimed": sum(row.status == "proved" for row in rows),
        "proofs": len(verdicts),
        "compile": good,
        "fail": len(verdicts) - good - late,
        "out of time": late,
        "seconds": round(time.monotonic() - start, 1),
    }
    print(compiler.version())
    print(tabulate([table.values()], list(table)))
    return 0 if good == len(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
