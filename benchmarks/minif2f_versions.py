"""Writes agent/evaluation/minif2f_versions.json: the hashes by which the published versions of miniF2F are told apart.

    python benchmarks/minif2f_versions.py OPENAI-CHECKOUT FACEBOOK-CHECKOUT
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from agent.backend.lean_source import read_lean
from agent.evaluation.statement_set import benchmark_statements, statement_hash


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("openai", type=Path)
    parser.add_argument("facebook", type=Path)
    args = parser.parse_args()
    statements = {
        version: {
            s.theorem.name: statement_hash(s.theorem)[:16]
            for split in ("valid", "test")
            for s in benchmark_statements(read_lean(folder / "lean" / "src" / f"{split}.lean"))
        }
        for version, folder in (("openai", args.openai), ("facebook", args.facebook))
    }
    about = "first 16 hex digits of the SHA-256 of each statement, white space aside"
    out = Path(__file__).resolve().parent.parent / "agent" / "evaluation" / "minif2f_versions.json"
    out.write_text(json.dumps({"about": about, "statements": statements}, indent=0, sort_keys=True) + "\n")
    both = [n for n, h in statements["openai"].items() if statements["facebook"].get(n) == h]
    print(f"{out}: {len(statements['openai'])} and {len(statements['facebook'])} statements, {len(both)} the same")


if __name__ == "__main__":
    main()
