"""What a real Lean 3 costs: opening a theorem, running tactics, and whether many states slow it down.

    python benchmarks/lean3_speed.py [--backend lean3] [--project DIR] [--imports M,…] [--states 10000]

One warm worker. Times are the worker's processor time, so that a busy machine changes little, and beside them what
passed on the clock. `states` tactics are run whose states are all kept; the last thousand are compared with the first
and with those of a fresh worker, run in turns with it. `--only-states` does that alone.
With `--backend leandojo` the same for LeanDojo, which opens a process for each theorem.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from agent.backend.base import Limits, TacticState, Theorem
from agent.backend.rpc import RpcBackend
from agent.backend.select import make_backend

SMALL = "theorem small_{} (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p"
REAL = "theorem real_{} (x y : ℝ) (h₀ : x + y = 10) (h₁ : x - y = 4) : x = 7"
TACTICS = {
    SMALL: ("skip", "intro", "split", "cases h with a b", "exact ⟨k h.2, h.1⟩", "exact h", "have hp := h.1", "tauto"),
    REAL: ("norm_num", "linarith", "nlinarith [h₀]", "ring_nf", "have h₂ := h₀", "exact h₀", "field_simp"),
}
LIMITS = Limits(seconds=60.0)
BLOCK = 50
"""Tactics that two workers run in turns."""


def processor_seconds(process: psutil.Process) -> float:
    """Processor time of a process with all its threads: to the nanosecond on Linux, else in ticks."""
    if sys.platform.startswith("linux"):
        return time.clock_gettime(~process.pid << 3 | 2)  # what clock_getcpuclockid gives
    times = process.cpu_times()
    return float(times.user + times.system)


class Clock:
    """Processor and wall time of the workers' processes, children and all."""

    def __init__(self, backend: RpcBackend) -> None:
        self._backend = backend

    def cpu(self) -> float:
        total = 0.0
        for worker in self._backend._workers:
            if worker.connection is not None:
                root = psutil.Process(worker.connection.channel.pid)
                total += sum(processor_seconds(process) for process in (root, *root.children(recursive=True)))
        return total

    def each(self, count: int, work: Callable[[int], object]) -> tuple[float, float]:
        """Milliseconds of processor and of wall time for each of `count` runs."""
        cpu, wall = self.cpu(), time.monotonic()
        for i in range(count):
            work(i)
        return (self.cpu() - cpu) / count * 1000, (time.monotonic() - wall) / count * 1000


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backend", choices=("lean3", "leandojo"), default="lean3")
    parser.add_argument("--project", type=Path)
    parser.add_argument("--imports")
    parser.add_argument("--count", type=int, default=40, help="runs of each thing")
    parser.add_argument("--openings", type=int, default=200, help="of each statement, each under another name")
    parser.add_argument("--states", type=int, default=10_000)
    parser.add_argument("--only-states", action="store_true")
    args = parser.parse_args(argv)
    imports = None if args.imports is None else tuple(filter(None, args.imports.split(",")))
    with make_backend(args.backend, project=args.project, imports=imports) as backend:
        clock = Clock(backend)
        start = time.monotonic()
        backend.open(Theorem("t", "theorem t : true")).close()
        print(f"start: {time.monotonic() - start:.1f} s, of it {clock.cpu():.1f} s processor time")
        print(f"\n{'':28} {'ms (processor)':>15} {'ms (clock)':>11}")
        openings = args.openings if args.backend == "lean3" else min(5, args.openings)
        for statement, tactics in {} if args.only_states else TACTICS.items():
            name = statement.split("_")[0].split()[1]

            def opened(i: int, statement: str = statement) -> None:
                backend.open(Theorem(f"t{i}", statement.format(i))).close()

            opened(0)
            spread = [clock.each(1, lambda _, i=i: opened(i)) for i in range(1, openings + 1)]  # type: ignore[misc]
            _print_spread(f"open ({name})", spread)
            session = backend.open(Theorem("t", statement.format("t")))
            for tactic in tactics:

                def run(i: int, tactic: str = tactic, session=session) -> None:
                    session.run_tactic(session.initial_state, tactic, LIMITS)

                run(0)
                _print(tactic, *clock.each(args.count, run))
            session.close()
        if args.states:
            with make_backend(args.backend, project=args.project, imports=imports) as fresh:
                _many_states(backend, fresh, args.states)
    return 0


def _print_spread(what: str, found: Sequence[tuple[float, float]]) -> None:
    for word, at in (("median", 0.5), ("95th percentile", 0.95)):
        cpu, wall = (sorted(column)[min(len(found) - 1, int(at * len(found)))] for column in zip(*found))
        _print(f"{what}, {word}", cpu, wall)


def _print(what: str, cpu: float, wall: float) -> None:
    print(f"{what:30} {cpu:13.1f} {wall:11.1f}", flush=True)


def _stepper(backend: RpcBackend) -> Callable[[int], None]:
    """A long life: every state is kept, and the next tactic runs on it or on the first."""
    session = backend.open(Theorem("t", SMALL.format("t")))
    at = [session.initial_state]

    def step(i: int) -> None:
        result = session.run_tactic(at[0] if i % 2 else at[-1], "have h_ := h.1" if i % 20 else "skip", LIMITS)
        assert isinstance(result, TacticState), result
        at[1:] = [result] if i % 20 else []

    return step


def _many_states(backend: RpcBackend, fresh: RpcBackend, states: int) -> None:
    """The last thousand states beside those of a worker that has just begun, in turns: what else the machine does
    slows down both."""
    step = _stepper(backend)
    pid = backend._workers[0].live().channel.pid
    part = min(1000, states // 2) // BLOCK * BLOCK
    clock = Clock(backend)
    first, _ = clock.each(part, step)
    before = psutil.Process(pid).memory_info().rss
    clock.each(max(1, states - 2 * part), step)
    beside, other = _stepper(fresh), Clock(fresh)
    other.each(BLOCK, beside)
    last = anew = 0.0
    for _ in range(part // BLOCK):
        last += clock.each(BLOCK, step)[0] * BLOCK / part
        anew += other.each(BLOCK, beside)[0] * BLOCK / part
    after = psutil.Process(pid).memory_info().rss
    print(
        f"\n{states} states, processor time each: the first {part} {first:.2f} ms; the last {part} {last:.2f} ms, "
        f"at the same time in a fresh worker {anew:.2f} ms ({last / anew - 1:+.0%}); "
        f"{(after - before) / max(1, states - part) / 1024:.1f} KB a state"
    )
    assert backend._workers[0].live().channel.pid == pid, "the worker was replaced"


if __name__ == "__main__":
    sys.exit(main())
