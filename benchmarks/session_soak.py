"""Many sessions at once in one pool of processes, some of which eat memory or time: do the others notice?

    python benchmarks/session_soak.py [--sessions 64] [--workers 2] [--hogs 4] [--steps 12] [--memory-mb 600]

Each session is a theorem and a walk of tactics through its states; all run at once, each in a thread of its own. First
without hogs, then with some more sessions whose every other tactic eats memory, or time, until it is stopped. Printed
are tactics a second, what the hogs were told, the most memory that a worker was seen to hold, and how many results of
the others differ (each may take `--patience` seconds, far more than it needs). Exit code 1 if any differs or a hog was
told something else than its limit.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import psutil

from agent.backend.base import Limits, TacticResult, TacticState, TacticTimedOut, Theorem
from agent.backend.rpc import RpcBackend
from agent.backend.select import make_backend

STATEMENTS = (
    "theorem t (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p",
    "theorem t (n m : ℕ) (h : n = m) : m + 0 = n ∧ true",
    "theorem t (p q : Prop) (h : p ∨ q) : q ∨ p",
    "theorem t (x y : ℤ) (h : x + y = 3) (k : x = 2 * y) : y = 1",
)
TACTICS = (
    "split", "cases h with a b", "left", "right", "assumption", "intro x", "refl", "simp *", "exact k h.2", "exact h.1",
    "trivial", "subst h", "exact ⟨rfl, trivial⟩", "cases h", "simp", "linarith", "norm_num", "rw k at h",
)  # fmt: skip
HOG = Theorem("t", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p")
EATS_MEMORY = "iterate 10000000 { have h' := h }"
EATS_TIME = "repeat { revert p, intro p }"


def said(result: TacticResult) -> str:
    return result.pp if isinstance(result, TacticState) else repr(result) if not hasattr(result, "id") else "finished"


def walk(backend: RpcBackend, seed: int, steps: int, patience: float) -> list[str]:
    """The texts of one session's results."""
    choice = random.Random(seed)
    session = backend.open(Theorem("t", STATEMENTS[seed % len(STATEMENTS)]))
    states, out = [session.initial_state], [session.initial_state.pp]
    for _ in range(steps):
        result = session.run_tactic(choice.choice(states), choice.choice(TACTICS), Limits(seconds=patience))
        if isinstance(result, TacticState):
            states.append(result)
        out.append(said(result))
    session.close()
    return out


def hog(backend: RpcBackend, seed: int, stop: threading.Event) -> list[tuple[str, str]]:
    """(what was eaten, the reply) of every greedy tactic until `stop`, at least one."""
    eats = ("memory", EATS_MEMORY, 60.0) if seed % 2 == 0 else ("seconds", EATS_TIME, 0.5)
    session = backend.open(HOG)
    out: list[tuple[str, str]] = []
    while not out or not stop.is_set():
        result = session.run_tactic(session.initial_state, eats[1], Limits(seconds=eats[2]))
        out.append((eats[0], result.limit if isinstance(result, TacticTimedOut) else said(result)))
        if not isinstance(session.run_tactic(session.initial_state, "cases h", Limits(seconds=60.0)), TacticState):
            out.append((eats[0], "its own next tactic failed"))
    session.close()
    return out


def watch(backend: RpcBackend, stop: threading.Event, peak: list[float]) -> None:
    while not stop.wait(0.2):
        for worker in backend._workers:
            connection = worker.connection
            if connection is not None:
                try:
                    peak[0] = max(peak[0], psutil.Process(connection.channel.pid).memory_info().rss / 2**20)
                except psutil.Error:
                    continue


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=64)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--hogs", type=int, default=4)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--memory-mb", type=int, default=600, help="of each worker")
    parser.add_argument("--patience", type=float, default=60.0, help="seconds for each tactic of the others")
    args = parser.parse_args(argv)
    results: list[list[list[str]]] = []
    told: Counter[tuple[str, str]] = Counter()
    print(f"{'':<14}{'sessions':>9}{'tactics':>9}{'seconds':>9}{'a second':>10}{'worker MB':>11}")
    for hogs in (0, args.hogs):
        stop, peak = threading.Event(), [0.0]
        with (
            make_backend("embedded", workers=args.workers, memory_mb=args.memory_mb) as backend,
            ThreadPoolExecutor(args.sessions + args.hogs + 1) as pool,
        ):
            backend.describe()
            watcher = pool.submit(watch, backend, stop, peak)
            start = time.monotonic()
            greedy = [pool.submit(hog, backend, i, stop) for i in range(hogs)]
            walks = [pool.submit(walk, backend, i, args.steps, args.patience) for i in range(args.sessions)]
            results.append([each.result() for each in walks])
            took = time.monotonic() - start
            stop.set()
            for each in greedy:
                told.update(each.result())
            watcher.result()
        count = args.sessions * args.steps
        label = f"{hogs} hogs beside" if hogs else "undisturbed"
        print(f"{label:<14}{args.sessions:>9}{count:>9}{took:>9.1f}{count / took:>10.1f}{peak[0]:>11.0f}")
    for (eaten, reply), count in sorted(told.items()):
        print(f"ate {eaten}, was told '{reply}': {count} times")
    different = sum(a != b for a, b in zip(*results, strict=True))
    print(f"{different} of {args.sessions} sessions differ")
    return 1 if different or any(eaten != reply for eaten, reply in told) else 0


if __name__ == "__main__":
    sys.exit(main())
