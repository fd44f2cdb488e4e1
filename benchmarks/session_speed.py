"""How many tactics a second one session runs, and what a start costs.

    python benchmarks/session_speed.py [--backend auto] [--count 500]

Simple tactics (`intro`, `split`, `cases`, `exact`, a failing `assumption`) run one after another on a small state, as a
search with one worker would run them, through the worker process and its protocol.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from collections.abc import Sequence

from agent.backend.base import Theorem
from agent.backend.select import NAMES, make_backend

STATEMENT = Theorem("t", "theorem t (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p")
TACTICS = ("split", "cases h", "exact ⟨k h.2, h.1⟩", "assumption", "intro x", "have hp := h.1", "refine ⟨_, h.1⟩")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backend", choices=NAMES, default="auto")
    parser.add_argument("--count", type=int, default=500)
    args = parser.parse_args(argv)
    start = time.monotonic()
    with make_backend(args.backend) as backend:
        session = backend.open(STATEMENT)
        ready = time.monotonic()
        for tactic in itertools.islice(itertools.cycle(TACTICS), args.count):
            session.run_tactic(session.initial_state, tactic)
        took = time.monotonic() - ready
    print(f"{'start (s)':>10} {'tactics':>8} {'seconds':>8} {'a second':>9}")
    print(f"{ready - start:10.2f} {args.count:8} {took:8.2f} {args.count / took:9.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
