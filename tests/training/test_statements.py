"""Generated statements, scripts run in Lean, and pairs under other names."""

from __future__ import annotations

import pytest

from agent.backend.base import Theorem
from agent.backend.embedded import embedded_backend
from agent.lean_text import first_unbalanced
from agent.training.demonstration import demonstrate
from agent.training.statements.exercise import CLOSE, Exercise
from agent.training.statements.generation import FAMILIES, UnknownFamily, exercises


def test_statements_are_the_same_for_a_seed_and_differ_between_seeds() -> None:
    first = list(exercises(100, seed=3))
    assert first == list(exercises(100, seed=3))
    texts = {_without_name(e) for e in first}
    assert len(texts) > 90
    assert texts.isdisjoint(_without_name(e) for e in exercises(10, seed=4))


def _without_name(exercise: Exercise) -> str:
    return exercise.theorem.statement.split(None, 2)[2]


def test_statements_and_scripts_are_well_formed() -> None:
    for exercise in exercises(400, seed=1):
        assert first_unbalanced(exercise.theorem.statement) is None
        assert exercise.scripts
        assert all(step == CLOSE or first_unbalanced(step) is None for script in exercise.scripts for step in script)


@pytest.fixture(scope="module")
def lean():
    backend = embedded_backend(workers=1)
    yield backend
    backend.close()


def test_only_scripts_that_prove_become_pairs(lean) -> None:
    theorem = Theorem("t", "theorem t (x y : ℝ) (h : x = 2) (k : y = x + 1) : x = 2 ∧ y = 3")
    scripts = (
        ("split", "linarith"),  # one goal is left
        ("split", CLOSE, "linarith", "ring"),  # too long
        ("subst h", "ring"),  # fails
        ("split", "exact h", CLOSE),
        ("split; linarith",),
    )
    pairs = demonstrate(lean, Exercise(theorem, scripts, "kind"))
    assert [p.tactic for p in pairs] == ["split", "exact h", pairs[2].tactic, "split; linarith"]
    assert pairs[1].state == "x y : ℝ,\nh : x = 2,\nk : y = x + 1\n⊢ x = 2"
    assert {p.root for p in pairs} == {pairs[0].state} and {p.source for p in pairs} == {"kind"}
    assert pairs[2].tactic in ("linarith", "norm_num [*] at *", "nlinarith")


def test_a_statement_lean_refuses_gives_nothing(lean) -> None:
    assert demonstrate(lean, Exercise(Theorem("t", "theorem t : nonsense = 1"), (("refl",),), "kind")) == []


def test_a_generated_statement_is_proved(lean) -> None:
    shown = [demonstrate(lean, e) for e in exercises(10)]
    assert sum(bool(pairs) for pairs in shown) >= 9


def test_families_are_chosen_by_name() -> None:
    chosen = list(exercises(7, seed=5, families=["residues", "arranged_squares"]))
    assert {e.family for e in chosen} == {"residues", "arranged_squares"} and len(chosen) == 7
    assert set(chosen) < set(exercises(len(FAMILIES) * 4, seed=5))  # the same as without a choice
    with pytest.raises(UnknownFamily, match="'rests'.*there are: linear_system"):
        list(exercises(1, families=["rests"]))
