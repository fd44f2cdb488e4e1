"""Many sessions over two workers while workers are killed: do the results stay those of an undisturbed run?

    python benchmarks/lean3_soak.py [--sessions 200] [--every 3] [--project DIR] [--imports M,…]

Each session is a theorem and a walk of tactics through its states, all sessions interleaved. First undisturbed, then
with a worker killed every few seconds. Exit code 1 if any result differs.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from agent.backend.base import Limits, TacticState, Theorem
from agent.backend.lean3 import Lean3Backend
from agent.backend.lean3_compile import find_lean3

STATEMENTS = (
    "theorem t (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p",
    "theorem t (n m : ℕ) (h : n = m) : m + 0 = n ∧ true",
    "theorem t (p q : Prop) (h : p ∨ q) : q ∨ p",
    "theorem t : ∃ n : ℕ, n + 1 = 3 ∧ true",
)
TACTICS = (
    "split", "cases h with a b", "left", "right", "assumption", "intro x", "refl", "simp *", "exact k h.2", "exact h.1",
    "refine ⟨2, _⟩", "trivial", "subst h", "exact ⟨rfl, trivial⟩", "cases h", "simp",
)  # fmt: skip


def walk(backend: Lean3Backend, seed: int, steps: int) -> list[str]:
    """The texts of one session's results."""
    choice = random.Random(seed)
    session = backend.open(Theorem("t", STATEMENTS[seed % len(STATEMENTS)]))
    states, said = [session.initial_state], [session.initial_state.pp]
    for _ in range(steps):
        result = session.run_tactic(choice.choice(states), choice.choice(TACTICS), Limits(seconds=20.0))
        if isinstance(result, TacticState):
            states.append(result)
            said.append(result.pp)
        else:
            said.append(repr(result) if not hasattr(result, "id") else type(result).__name__)
    session.close()
    return said


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=200)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--every", type=float, default=3.0, help="seconds between two kills")
    parser.add_argument("--project", type=Path)
    parser.add_argument("--imports", default="", help="modules (default: none, the core library)")
    args = parser.parse_args(argv)
    imports = tuple(args.imports.split(",")) if args.imports else ()
    results: list[list[list[str]]] = []
    for disturbed in (False, True):
        with Lean3Backend(find_lean3(args.project), workers=2, imports=imports) as backend:
            stop, kills = threading.Event(), Counter[str]()
            killer = threading.Thread(target=_kill, args=(backend, stop, args.every, kills), daemon=True)
            if disturbed:
                killer.start()
            start = time.monotonic()
            with ThreadPoolExecutor(max_workers=8) as pool:
                results.append(list(pool.map(lambda i: walk(backend, i, args.steps), range(args.sessions))))
            stop.set()
            word = f"{kills['killed']} workers killed" if disturbed else "undisturbed"
            print(f"{args.sessions} sessions of {args.steps} tactics, {word}: {time.monotonic() - start:.1f} s")
    different = sum(a != b for a, b in zip(*results))
    print(f"{different} sessions differ")
    for a, b in zip(*results):
        for before, after in zip(a, b):
            if before != after:
                print(f"--- undisturbed\n{before}\n--- disturbed\n{after}")
                return 1
    return 0


def _kill(backend: Lean3Backend, stop: threading.Event, every: float, kills: Counter[str]) -> None:
    turn = 0
    while not stop.wait(every):
        connection = backend._workers[turn % 2].connection
        turn += 1
        if connection is not None:
            try:
                os.kill(connection.channel.pid, signal.SIGKILL)
                kills["killed"] += 1
            except ProcessLookupError:
                continue


if __name__ == "__main__":
    sys.exit(main())
