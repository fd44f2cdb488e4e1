"""A run on a local Ray cluster of two nodes, one of which is lost on the way."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'lean3-agent[scale]'")

from agent.backend.base import Theorem  # noqa: E402
from agent.backend.rpc import ProcessLauncher, RpcBackend  # noqa: E402
from agent.evaluation.attempt import Attempter  # noqa: E402
from agent.evaluation.ray_executor import RayTeam  # noqa: E402
from agent.evaluation.run_directory import RunDirectory, manifest_of  # noqa: E402
from agent.evaluation.runner import Runner  # noqa: E402
from agent.evaluation.statement_set import Statement, StatementSet  # noqa: E402
from agent.model.scripted import Scripted  # noqa: E402
from agent.rows import Budgets, Settings  # noqa: E402

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")


@pytest.mark.slow
def test_a_lost_node_loses_no_theorem(tmp_path: Path) -> None:
    from ray import cloudpickle
    from ray.cluster_utils import Cluster

    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    script = tmp_path / "script.txt"
    script.write_text("assumption\ncases h\nsplit\n")
    settings, budgets = Settings(closers=False, in_flight=1), Budgets(seconds=None, expansions=30)
    toy, python = TOY, sys.executable

    def make() -> Attempter:
        backend = RpcBackend(ProcessLauncher([python, toy]), name="toy")
        return Attempter(backend, Scripted(script), settings, budgets)

    theorems = [Theorem(f"t{i}", f"theorem t{i} (h : p ∧ q) : {'q ∧ p' if i % 2 else 'z'}") for i in range(16)]
    statements = StatementSet("file", None, "", tmp_path, tuple(map(Statement, theorems)))
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    second = cluster.add_node(num_cpus=1)
    team = None
    try:
        team = RayTeam(cluster.address, make)
        executor = team.executor()
        assert executor.capacity == 2
        manifest = manifest_of(
            statements, settings, budgets, seed=0, attempts=1, probe_seconds=0, backend=team.backend, models=team.models
        )
        ended = 0

        def on_row(key, row) -> None:
            nonlocal ended
            ended += 1
            if ended == 4:
                cluster.remove_node(second, allow_graceful=False)

        with RunDirectory.start(tmp_path / "run", manifest) as directory:
            Runner(directory, statements, executor, stop=threading.Event(), on_row=on_row).run()
            assert directory.complete
            statuses = [directory.rows[t.name, 0].status for t in theorems]
        assert statuses == ["proved" if i % 2 else "exhausted" for i in range(16)]
    finally:
        if team is not None:
            team.close()
        cluster.shutdown()
