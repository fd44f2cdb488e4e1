"""What models say at first sight: of generated statements, how many does one suggested tactic prove, and how long does
a model take to suggest.

    python benchmarks/one_step.py --model bundled --model portfolio
    python benchmarks/one_step.py --model 'bundled?decode=beam' --count 100 --samples 16 --threads 2

Statements are those of `train generate` for a seed nothing was trained on, without those that a closer proves. A tactic
counts if it proves the statement, or if closers then prove what it leaves.
"""

from __future__ import annotations

import argparse
import time

HEARTBEATS = 20_000
"""Of a tactic; what the engine does in about half a second of its own: the numbers do not depend on what else runs."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", action="append", required=True, metavar="NAME")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=990)
    parser.add_argument("--samples", type=int, default=32)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()

    import torch

    from agent.backend.base import Limits, ProofFinished, Session, TacticState
    from agent.backend.embedded import embedded_backend
    from agent.model.closers import CLOSERS
    from agent.model.registry import load_model
    from agent.search.candidates import merge
    from agent.training.statements.generation import exercises

    torch.set_num_threads(asked.threads)
    limits = Limits(seconds=60.0, heartbeats=HEARTBEATS)
    lean = embedded_backend(workers=1)

    def closed(session: Session, state: TacticState) -> bool:
        return any(isinstance(session.run_tactic(state, c, limits), ProofFinished) for c in CLOSERS)

    def proves(session: Session, state: TacticState, tactic: str) -> bool:
        result = session.run_tactic(state, tactic, limits)
        if not isinstance(result, TacticState):
            return isinstance(result, ProofFinished)
        return all(closed(session, session.focus(result, g)) for g in result.groups)

    sessions = [lean.open(e.theorem) for e in exercises(asked.count, asked.seed, varied=True)]
    open_ones = [s for s in sessions if not closed(s, s.initial_state)]
    print(f"{asked.count} statements, {len(open_ones)} of them beyond the closers")
    marks = [k for k in (1, 4, 8, 16, 32, 64) if k <= asked.samples]
    print("| model | " + " | ".join(f"proved by {k}" for k in marks) + " | candidates | CPU seconds a state |")
    print("| --- |" + " --- |" * (len(marks) + 2))
    for name in asked.model:
        model = load_model(name)
        model.suggest(["⊢ true"], 2)
        ranks, candidates, spent = [], 0, 0.0
        for session in open_ones:
            start = time.thread_time()
            found, _ = merge(model.suggest([session.initial_state.pp], asked.samples)[0])
            spent += time.thread_time() - start
            candidates += len(found)
            tactics = [s.tactic for s in found]
            ranks.append(next((i for i, t in enumerate(tactics, 1) if proves(session, session.initial_state, t)), 0))
        total = max(1, len(open_ones))
        shares = " | ".join(f"{100 * sum(0 < r <= k for r in ranks) / total:.0f} %" for k in marks)
        print(f"| {name} | {shares} | {candidates / total:.1f} | {spent / total:.2f} |", flush=True)
    lean.close()


if __name__ == "__main__":
    main()
