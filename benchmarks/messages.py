"""Are the embedded engine's messages Lean's own? Compiles recorded files and compares what is said about them.

    python benchmarks/messages.py ROWS.jsonl [--show NAME]

A row holds `name`, `source`, and `messages` as `lean --json` printed them. Compared are place, severity, end and text
of every message, in order; the first difference of each file is printed, then the totals. `--show` prints both lists.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine

SECONDS = 60.0
WIDTH = 160


class Said(NamedTuple):
    line: int
    column: int
    severity: str
    text: str
    end: tuple[int, int] | None


def recorded(messages: Iterable[dict[str, Any]]) -> list[Said]:
    out = []
    for m in messages:
        end = (m["end_pos_line"], m["end_pos_col"]) if "end_pos_line" in m else None
        out.append(Said(m["pos_line"], m["pos_col"], m["severity"], m["text"].rstrip("\n"), end))
    return out


def compiled(engine: Engine, source: str) -> list[Said]:
    out = []
    for m in engine.check_source(source, seconds=SECONDS).messages:
        end = (m.end_line, m.end_column) if m.end_line is not None and m.end_column is not None else None
        out.append(Said(m.line, m.column, m.severity, m.text.rstrip("\n"), end))
    return out


def shown(said: Said | None) -> str:
    if said is None:
        return "nothing"
    text = repr(said.text)
    return f"{said.line}:{said.column} {said.severity} {text if len(text) <= WIDTH else text[:WIDTH] + '…'}"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--show", metavar="NAME", help="both lists of messages of this file alone")
    args = parser.parse_args(argv)
    rows = [json.loads(line) for line in args.rows.read_text(encoding="utf-8").splitlines() if line.strip()]
    engine = Engine.load(())
    equal = agreed = expected = 0
    for row in rows:
        if args.show not in (None, row["name"]):
            continue
        lean, ours = recorded(row["messages"]), run_with_deep_stack(partial(compiled, engine, row["source"]))
        common = Counter(lean) & Counter(ours)
        expected += len(lean)
        agreed += sum(common.values())
        equal += lean == ours
        if args.show is not None:
            for title, said in (("Lean", lean), ("engine", ours)):
                print(title, *(f"  {shown(s)}" for s in said), sep="\n")
        elif lean == ours:
            print(f"{row['name']:16} equal")
        else:
            theirs, own = next((a, b) for a, b in zip_longest(lean, ours) if a != b)
            print(f"{row['name']:16} Lean    {shown(theirs)}\n{'':16} engine  {shown(own)}")
    print(f"{equal} of {len(rows)} files equal, {agreed} of {expected} messages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
