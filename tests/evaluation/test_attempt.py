"""One attempt of a run, on a toy Lean."""

from __future__ import annotations

from pathlib import Path

from toy import ToyBackend

from agent.backend.base import Theorem
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Job
from agent.model.scripted import Scripted
from agent.rows import Budgets, Settings


def test_the_critic_leads_the_attempts_of_a_run(tmp_path: Path) -> None:
    judged = []

    def critic(state: str) -> float:
        judged.append(state)
        return 0.0

    (tmp_path / "script").write_text("intro h\nexact h\n")
    settings = Settings(priority="critic", critic="some", closers=False, in_flight=1)
    attempt = Attempter(ToyBackend(), Scripted(tmp_path / "script"), settings, Budgets(seconds=5), critic=critic)
    row = attempt(Job(0, Theorem("t", "theorem t : p → p"))).row
    assert row.status == "proved" and "h : p\n⊢ p" in judged
