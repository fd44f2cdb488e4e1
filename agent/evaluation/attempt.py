"""One attempt of a run: the search, and what is worth noting about the statement."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from agent.backend.base import Backend, Theorem
from agent.evaluation.executor import Job, Outcome
from agent.evaluation.negation import Probe
from agent.evaluation.statement_set import statement_hash
from agent.model.base import TacticGenerator
from agent.prover import Prover
from agent.rows import Budgets, ResultRow, Settings
from agent.search.best_first import Progress
from agent.search.result import SearchResult
from agent.verify import Recheck


@dataclass(frozen=True)
class Attempter:
    """Makes attempts with one backend and one generator, from any thread. The seed of attempt k is `seed` + k.

    `probe_seconds` is spent on the negation of a statement that was not proved (0: none); `human_proofs` holds the
    hashes of statements with a proof in their source.
    """

    backend: Backend
    generator: TacticGenerator
    settings: Settings
    budgets: Budgets
    seed: int = 0
    probe_seconds: float = 0.0
    human_proofs: frozenset[str] = frozenset()
    stop: threading.Event = field(default_factory=threading.Event)
    recheck: Recheck | None = None
    critic: Callable[[str], float] | None = None

    def __call__(self, job: Job, on_progress: Callable[[Progress], None] | None = None) -> Outcome:
        """Faults of the model are raised, those of the backend are in the row."""
        trees: list[dict[str, Any]] = []

        def keep(theorem: Theorem, result: SearchResult) -> None:
            trees.append(result.tree.to_json())

        seed = self.seed + job.attempt
        seeded = getattr(self.generator, "with_seed", None)
        generator = self.generator if seeded is None else seeded(seed)
        prover = Prover(
            self.backend,
            generator,
            self.settings,
            self.budgets,
            seed,
            on_tree=keep,
            stop=self.stop,
            critic=self.critic,
            recheck=self.recheck,
        )
        probe = Probe(self.backend, job.theorem, self.budgets, self.probe_seconds)
        row = prover.prove(job.theorem, attempt=job.attempt, on_progress=on_progress, give_up=probe.refuted)
        row.label = job.label
        self._note(job.theorem, row, probe)
        return Outcome(row, trees[-1] if trees else None)

    def _note(self, theorem: Theorem, row: ResultRow, probe: Probe) -> None:
        if self.stop.is_set():
            return
        if statement_hash(theorem) in self.human_proofs:
            row.notes.append("human_proof_in_source")
        for generator in getattr(self.generator, "generators", (self.generator,)):
            if statement_hash(theorem) in getattr(generator, "training_statements", ()):
                row.notes.append(f"in_training_data: {generator.name}")
        probe.note(row)
