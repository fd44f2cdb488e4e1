"""simp, dsimp, simpa, norm_num, norm_cast, push_neg, field_simp …: what Lean 3 leaves of a goal, where it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished, StatementError

HEADER = "open_locale big_operators real nat"
NO_PROGRESS = "simplify tactic failed to simplify"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def run(engine: Engine, statement: str, tactic: str) -> EngineState | Finished | Failed:
    session = engine.open_theorem(HEADER, f"theorem t {statement}")
    outcome = session.run_tactic(session.initial, tactic, seconds=60)
    assert isinstance(outcome, (EngineState, Finished, Failed))
    return outcome


FINISHED = [
    ("(p q : Prop) : p ∧ true ↔ p", "simp"),
    ("(x : ℝ) : x + 2 - 2 = x", "simp"),
    ("(f : ℕ → ℕ) (hf : ∀ x, f x = x + 1) : f (f 2) = 4", "simp [hf]"),
    ("(p : Prop) (h : p) : p ∧ true", "simpa using h"),
    ("(x : ℝ) (h : x = 2) : x = 2", "simpa"),
    ("(x : ℝ) : (2:ℝ) + 2 = 4 ∧ x = x", "norm_num"),
    ("(n m : ℕ) (h : (n:ℝ) + m < 10) : n + m < 10", "exact_mod_cast h"),
    ("(a c : ℕ) (h : a.succ = c.succ) : a = c", "simpa using h"),
    ("(f : ℕ → ℕ) (h : ∀ x, f x = 0) : (λ x, f x) = λ x, 0", "simp only [h]"),
]

RING_STATEMENT = "(a b c : ℝ) (f : ℝ → ℝ) : a * b + f (a + c) - b = c ^ 2 + b * f (0 + b)"

TARGETS = [
    ("(x y : ℝ) (h : x ≠ 0) : x * y = 0 ∨ x - x = 1", "simp [h]", "y = 0"),
    ("(p q : Prop) : p ∧ q ∧ p", "simp only [and_comm, and.left_comm]", "p ∧ p ∧ q"),
    ("(x : ℝ) : ¬ (x < 2 ∧ x ≠ 3)", "push_neg", "x < 2 → x = 3"),
    ("(f : ℕ → ℝ) : ¬ ∀ x, 0 < x → ∃ y, f x ≤ y", "push_neg", "∃ (x : ℕ), 0 < x ∧ ∀ (y : ℝ), y < f x"),
    ("(x y : ℝ) (hx : x ≠ 0) : 1 / x + y / 2 = 3", "field_simp", "2 + y * x = 3 * (x * 2)"),
    ("(x : ℝ) : 2 * x = 2 * 3 + 4", "norm_num", "2 * x = 10"),
    ("(n m : ℕ) : (n:ℝ) + m < 10", "norm_cast", "n + m < 10"),
    ("(n m : ℕ) (h : m ≤ n) : ((n - m : ℕ) : ℝ) = 2", "push_cast [h]", "↑n - ↑m = 2"),
    ("(n m : ℕ) : n - 3 < m", "zify", "↑(n - 3) < ↑m"),
    ("(n m : ℕ) : n ≠ m", "zify", "↑n ≠ ↑m"),
    ("(a b : ℕ) : (a, b).1 = 3", "dsimp", "a = 3"),
    # The second time, equal instances make one atom of `f (0 + b)` and `f b`, and of `b` and `b`.
    (RING_STATEMENT, "ring_nf", "b * a + (-b + f (a + c)) = f (0 + b) * b + c ^ 2"),
    (RING_STATEMENT, "ring_nf, ring_nf", "(a - 1) * b + f (a + c) = f b * b + c ^ 2"),
]

FAILURES = [
    ("(x : ℝ) : x = 3", "simp", NO_PROGRESS),
    ("(x : ℝ) : x + 2 + 3 = x + 5", "norm_num", "norm_num failed to simplify"),
    ("(n : ℕ) (h : n = 1 ∧ n = 2) : false", "simp * at *", "simp_all tactic failed to simplify"),
    ("(a : ℕ) : a = 3", "dsimp", "dsimplify tactic failed to simplify"),
    ("(a : ℕ) : a = 3", "push_neg", NO_PROGRESS),
    ("(a : ℕ) : a = 3", "simp [nat]", "invalid simplification lemma 'nat'"),
    ("(a : ℕ) : a = 3", "split_ifs", "no if-then-else expressions to split"),
    ("(a : ℕ) : a = 3", "norm_cast", "norm_cast failed to simplify"),
    # What the simplifier has met stays known: instances alone are no change later on.
    (RING_STATEMENT, "ring_nf, ring_nf, norm_num", "norm_num failed to simplify"),
    (RING_STATEMENT, "ring_nf, ring_nf, simp", NO_PROGRESS),
]


@pytest.mark.slow
@pytest.mark.parametrize(("statement", "tactic"), FINISHED)
def test_finishes(engine: Engine, statement: str, tactic: str) -> None:
    assert isinstance(run(engine, statement, tactic), Finished)


@pytest.mark.slow
@pytest.mark.parametrize(("statement", "tactic", "target"), TARGETS)
def test_leaves(engine: Engine, statement: str, tactic: str, target: str) -> None:
    outcome = run(engine, statement, tactic)
    assert isinstance(outcome, EngineState)
    assert outcome.pp().partition("⊢ ")[2] == target


@pytest.mark.slow
@pytest.mark.parametrize(("statement", "tactic", "message"), FAILURES)
def test_fails(engine: Engine, statement: str, tactic: str, message: str) -> None:
    outcome = run(engine, statement, tactic)
    assert isinstance(outcome, Failed)
    assert outcome.message.startswith(message)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("statement", "tactic", "first"),
    [
        ("(n : ℕ) : n = 5", "cases n, norm_num", "⊢ false"),
        ("(n : ℕ) : (n, 2).1 = 5", "cases n, dsimp", "⊢ 0 = 5"),
        ("(n : ℕ) : n + 0 = 5", "cases n, simp", "case nat.zero\n⊢ false"),
    ],
)
def test_case_tags(engine: Engine, statement: str, tactic: str, first: str) -> None:
    outcome = run(engine, statement, tactic)
    assert isinstance(outcome, EngineState)
    assert outcome.pp().split("\n\n")[0] == f"2 goals\n{first}"


@pytest.mark.slow
def test_a_changed_hypothesis_moves_to_the_end(engine: Engine) -> None:
    outcome = run(engine, "(a b : ℕ) (h : a + 0 = b) (h' : b = 3) : a = 3", "simp at h")
    assert isinstance(outcome, EngineState)
    assert outcome.pp() == "a b : ℕ,\nh' : b = 3,\nh : a = b\n⊢ a = 3"


@pytest.mark.slow
def test_a_false_hypothesis_does_not_close_the_goal(engine: Engine) -> None:
    outcome = run(engine, "(p : Prop) (n : ℕ) (h : n.succ = 0) : p", "simp at h")
    assert isinstance(outcome, EngineState)
    assert "h : false" in outcome.pp()


TACTICS = (
    "simp dsimp simpa simp_rw unfold dunfold delta push_neg norm_cast push_cast exact_mod_cast assumption_mod_cast "
    "zify field_simp split_ifs norm_num"
).split()
# What is left: lemmas that the library does not have, extensions of norm_num.
EXPECTED_AGREEMENT = 0.85


@pytest.mark.slow
def test_recorded_rows(engine: Engine, data_dir: Path) -> None:
    """No tactic finishes where Lean's fails; most rows agree in outcome and text."""
    rows = [json.loads(line) for line in (data_dir / "lean3_arithmetic.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["tactic"].split()[0] in TACTICS]
    agreed = 0
    stronger = []
    for row in rows:
        try:
            session = engine.open_theorem(row["header"], row["statement"])
        except StatementError:
            continue
        outcome = session.run_tactic(session.initial, row["tactic"], seconds=30)
        if isinstance(outcome, Finished):
            agreed += row["outcome"] == "finished"
            if row["outcome"] == "failed":
                stronger.append((row["statement"], row["tactic"]))
        elif isinstance(outcome, EngineState):
            agreed += outcome.pp() == row.get("next")
        else:
            agreed += row["outcome"] == "failed"
    assert not stronger
    assert agreed / len(rows) >= EXPECTED_AGREEMENT
