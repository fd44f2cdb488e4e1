"""Re-compile the proofs of result rows with a real Lean 3.

    python benchmarks/recheck.py ROWS.jsonl… [--lean PATH] [--project DIR] [--batch 40] [--json OUT.jsonl]

Every row with a proof is put behind its statement again, many to a file (importing costs more than most proofs), each
in a section of its own with a `#print axioms` after it. The table says how many compile as they stand, with no axiom
beside Lean's three. A row that fails in company is tried once more alone. Lean is found as `lean3-agent doctor` finds
it.
Exit code 1 if a proof does not compile.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from agent.backend.base import BackendFault
from agent.backend.lean3_compile import Lean3Compiler, find_lean3
from agent.backend.lean_source import SourceError
from agent.rows import ResultRow, read_rows
from agent.verify import AXIOMS, refuse_text, verify_with_lean3

BATCH_SECONDS = 1200.0


@dataclass(frozen=True)
class Verdict:
    row: ResultRow
    ok: bool
    reason: str = ""


def recheck(compiler: Lean3Compiler, rows: Sequence[ResultRow], batch: int) -> Iterator[Verdict]:
    """A verdict for every row that has a proof."""
    by_imports: dict[tuple[str, ...], list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.proof is not None:
            by_imports[tuple(row.imports or ("tactic", "data.real.basic"))].append(row)
    for imports, group in by_imports.items():
        for start in range(0, len(group), batch):
            yield from _batch(compiler, imports, group[start : start + batch])


def _batch(compiler: Lean3Compiler, imports: tuple[str, ...], rows: Sequence[ResultRow]) -> Iterator[Verdict]:
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
    try:
        messages = compiler.compile("\n".join(lines) + "\n", BATCH_SECONDS)
    except BackendFault as fault:
        print(f"a batch of {len(rows)} failed: {fault}; one by one", file=sys.stderr)
        messages = None
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
        alone = verify_with_lean3(compiler, row.theorem(), row.proof)
        yield Verdict(row, alone.ok, alone.reason)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--lean", type=Path)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args(argv)
    try:
        compiler = find_lean3(args.project, args.lean)
        rows = [row for path in args.rows for row in read_rows(path, ResultRow)]
    except (BackendFault, SourceError) as error:
        print(error, file=sys.stderr)
        return 2
    start = time.monotonic()
    verdicts = list(recheck(compiler, rows, args.batch))
    if args.json:
        with open(args.json, "w", encoding="utf-8") as out:
            for v in verdicts:
                row = {"name": v.row.name, "ok": v.ok, "reason": v.reason, "proof": v.row.proof}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    for v in verdicts:
        if not v.ok:
            print(f"{v.row.name}: {v.reason}\n    {v.row.proof}")
    good = sum(v.ok for v in verdicts)
    claimed = sum(v.row.status == "proved" for v in verdicts)
    print(f"{'rows':>8} {'proofs':>8} {'claimed':>8} {'compile':>8} {'fail':>8} {'seconds':>8}   {compiler.version()}")
    seconds = time.monotonic() - start
    print(f"{len(rows):8} {len(verdicts):8} {claimed:8} {good:8} {len(verdicts) - good:8} {seconds:8.1f}")
    return 0 if good == len(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
