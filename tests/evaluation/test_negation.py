"""Counter-proofs of false statements; silence about true ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agent.backend.base import Limits
from agent.backend.embedded import EngineBackend, load_engine
from agent.backend.lean_source import statement_theorem
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Job
from agent.evaluation.negation import disprove, is_vacuous, negation
from agent.model.scripted import Scripted
from agent.rows import Budgets, Settings


@pytest.mark.parametrize(
    ("statement", "negated"),
    [
        (
            "theorem t (x : ℝ) {h : 0 < x} [s : group α] : x < x ^ 2",
            "¬ (∀ (x : ℝ) {h : 0 < x} [s : group α], (x < x ^ 2))",
        ),
        ("theorem ns.t : ∀ n : ℕ, n = 1", "¬ ((∀ n : ℕ, n = 1))"),
        ("example (f : ℕ → ℕ := λ x : ℕ, x) : f 1 = 2", "¬ (∀ (f : ℕ → ℕ := λ x : ℕ, x), (f 1 = 2))"),
    ],
)
def test_the_negated_text(statement: str, negated: str) -> None:
    found = negation(statement_theorem(statement))
    assert found is not None and found.statement.partition(" : ")[2] == negated


def test_what_is_not_negated() -> None:
    theorem = statement_theorem("theorem t : x = 1")
    assert negation(replace(theorem, header="variables (x : ℕ)")) is None
    assert negation(statement_theorem("theorem {u} t (α : Type u) : nonempty α")) is None


@pytest.fixture(scope="module")
def engine() -> EngineBackend:
    return EngineBackend(load_engine(("minif2f_import",)))


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("theorem t (a b : ℕ) : a - b + b = a", "@h (0) (1)"),
        ("theorem t (x : ℝ) (h : x ^ 2 = 4) : x = 2", "@h (-2)"),
        ("theorem t : ∀ n : ℕ, n ^ 2 < 5", "@h (3)"),
        ("theorem t (p q : Prop) : p ∨ q → p ∧ q", "@h (true) (false)"),
    ],
)
def test_false_statements(engine: EngineBackend, statement: str, proof: str) -> None:
    found = disprove(engine, statement_theorem(statement), seconds=60)
    assert found is not None and proof in found.proof
    assert engine.check(found.source).ok


@pytest.mark.parametrize(
    "statement", ["theorem t (a b : ℕ) (h : b ≤ a) : a - b + b = a", "theorem t (x : ℝ) : 0 ≤ x ^ 2"]
)
def test_true_statements(engine: EngineBackend, statement: str) -> None:
    assert disprove(engine, statement_theorem(statement), seconds=3, limits=Limits(0.5)) is None


def test_vacuous(engine: EngineBackend) -> None:
    assert is_vacuous(engine, statement_theorem("theorem t (x : ℝ) (h : x < 0) (g : 0 < x) : x = 5"))
    assert not is_vacuous(engine, statement_theorem("theorem t (x : ℝ) (h : x < 5) (g : 0 < x) : x = 5"))
    assert not is_vacuous(engine, statement_theorem("theorem t : 1 = 2"))


def test_a_false_statement_ends_its_attempt_after_the_first_goal(engine: EngineBackend, tmp_path: Path) -> None:
    theorem = statement_theorem("theorem t (a b : ℕ) (h : a < b) : a ≥ b")
    settings = Settings(closers=False, in_flight=1)
    (tmp_path / "script").write_text("have h0 : 0 ≤ a := nat.zero_le a\nhave h1 : 0 ≤ b := nat.zero_le b\n")
    model = Scripted(tmp_path / "script")
    row = Attempter(engine, model, settings, Budgets(seconds=60), probe_seconds=30)(
        Job(0, theorem)
    ).row
    assert (row.status, row.reason, row.expansions) == ("disproved", "it is false for a := 0, b := 1", 1)
    assert row.disproof is not None and engine.check(row.disproof).ok
    row = Attempter(engine, model, settings, Budgets(expansions=3), probe_seconds=0)(
        Job(0, theorem)
    ).row
    assert (row.status, row.expansions) == ("out_of_budget", 3)
