"""The arithmetic tactics against what a real Lean 3 did on the same statements (recorded data)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished, StatementError

TACTICS = "ring ring1 ring_nf linarith nlinarith omega interval_cases linear_combination norm_num1".split()
# Not implemented: evaluation of sums, `int.to_nat` at literals.
EXPECTED_AGREEMENT = 0.93


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def _head(tactic: str) -> str:
    return tactic.replace("!", " ").split()[0]


@pytest.mark.slow
def test_recorded_rows(engine: Engine, data_dir: Path) -> None:
    """No tactic finishes where Lean's fails; and nearly all rows agree in outcome and text."""
    text = (data_dir / "lean3_arithmetic.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    rows = [row for row in rows if _head(row["tactic"]) in TACTICS and ";" not in row["tactic"]]
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
            agreed += row["outcome"] == "state" and outcome.pp() == row["next"].strip()
        elif isinstance(outcome, Failed):
            agreed += row["outcome"] == "failed"
    assert stronger == []
    assert agreed >= EXPECTED_AGREEMENT * len(rows)


# Verdicts of Lean 3.42.1 on whole declarations: proofs that compare `>` with `<` on large numerals of ℤ end its stack.
ACCEPTED = [
    ("(99000:ℤ) ≠ 0", "norm_num"),
    ("(99000:ℕ) ≥ 5", "norm_num"),
    ("(9:ℤ) ≤ 99000", "norm_num"),
    ("(0:ℤ) ≥ -99000", "norm_num"),
    ("(99000:ℚ) > 0", "norm_num"),
    ("(5000:ℤ) > 0", "norm_num"),
    ("∀ x : ℤ, x > 99000 → x > 98000", "intros, linarith"),
    ("int.gcd (-5000) 2 = 2", "norm_num"),
    ("int.nat_abs (-9000) = 9000", "norm_num"),
    ("∀ n : ℤ, n > 4000 → n > 0", "omega"),
    ("∀ n : ℤ, 5001 * n > 5001 → n > 1", "omega"),
    ("∀ n : ℤ, 2 * n = 9001 → false", "omega"),
    ("∀ n m : ℤ, 4 * n + 6000 = 2 * m + 7 → false", "omega"),
    ("∀ n : ℤ, n > 4000 → n < 4003 → n ≠ 3", "intros n h k, interval_cases n; norm_num"),
    ("∀ n : ℕ, n > 99000 → n < 5 → false", "intros n h k, interval_cases n"),
    ("∀ n : ℕ+, n < 1 → false", "intros n h, interval_cases n"),
    ("∀ n : ℕ+, n < 2 → n = 1", "intros n h, interval_cases n"),
    ("∀ n : ℕ+, 2 < n → 4 ≥ n → n = 3 ∨ n = 4", "intros n h k, interval_cases n, { left, refl }, { right, refl }"),
    ("∀ z : ℤ, z ≥ -3 → z < 2 → z < 20", "intros z h k, interval_cases using h k; norm_num"),
    (
        "∀ n : ℕ, n * 2 < 2 → n * 2 < 3",
        "intros n h, interval_cases (n * 2) with h, guard_hyp h_1 : n * 2 = 0, all_goals { linarith }",
    ),
]
TOO_DEEP = [
    ("(2:ℤ) ^ 20 > 5", "norm_num"),
    ("¬ (9:ℤ) > 99000", "norm_num"),
    ("(-5:ℤ) > -99000", "norm_num"),
    ("(99000:ℤ) > 98999", "try { norm_num }"),
    ("(99000:ℤ) < 0 → false", "intro h, norm_num at h"),
    ("int.gcd (-6112) 2 = 2", "norm_num"),
    ("int.gcd 4 9113 = 1", "try { norm_num }"),
    ("int.lcm 9112 4 = 9112", "norm_num"),
    ("∀ x : ℤ, x > 99000 → x > 0", "intros, nlinarith"),
    ("∀ n : ℕ, n > 99000 → n > 0", "intros, linarith"),
    ("∀ x : ℤ, 9900 * x < 99000 → x ≥ 10 → false", "intros, linarith"),
    ("∀ n : ℤ, n > 8000 → n < 8001 → false", "omega"),
    ("∀ n : ℤ, 2 * n = 70001 → false", "omega"),
    ("∀ n : ℤ, 5100 * n > 5100 → n > 1", "omega"),
    ("∀ n : ℤ, 72000 * n < 144000 → n < 2", "omega"),
    ("∀ n : ℤ, n + 72197 + (-99) = n + 72098", "omega"),
    ("(5500:ℤ) - 99 = 5401", "omega"),
    ("∀ n m : ℕ, n + 9000 = m + 8000 → m = n + 1000", "omega"),
    ("∀ n : ℤ, n > 9000 → n < 8990 → false", "intros n h k, interval_cases n"),
    ("∀ n : ℤ, 9000 ≤ n → n ≤ 9001 → n ≠ 3", "intros n h k, interval_cases n; norm_num"),
    ("∀ n : ℕ, 90000 ≤ n → n ≤ 90001 → n ≠ 3", "intros n h k, interval_cases n; norm_num"),
]


@pytest.mark.parametrize("statement, tactics", [*ACCEPTED, *TOO_DEEP])
def test_depth_of_proofs(engine: Engine, statement: str, tactics: str) -> None:
    imports = "tactic.omega tactic.interval_cases data.int.gcd data.real.basic"
    source = f"import {imports}\nexample : {statement} := begin {tactics} end\n"
    errors = [message.text for message in engine.check_source(source).messages if message.severity == "error"]
    if (statement, tactics) in ACCEPTED:
        assert errors == []
    else:
        assert len(errors) == 1 and "deep recursion" in errors[0]


# Verdicts of Lean 3.42.1. Where 2 may be 0 it knows no fractions; `omega` cannot read hypotheses with quantifiers.
OF_ANY_FIELD = [
    ("(x + y) / z = x / z + y / z", "ring", True),
    ("(x + y) / 2 = x / 2 + y / 2", "ring", False),
    ("x / 2 + y = y + x / 2", "ring", False),
    ("(x + y) / 2 = x / 2 + y / 2", "ring_exp", True),
    ("p (1 / 3) → p 3⁻¹", "intro h, norm_num1, exact h", True),
    ("p 0 → p (0 / 7)", "intro h, norm_num1, exact h", True),
    ("p 2 → p (6 / 3)", "intro h, norm_num1, exact h", False),
    ("p 1 → p (1 / 2 + 1 / 2)", "intro h, norm_num1, exact h", False),
    ("p (1 / 4) → p ((1 / 2) ^ 2)", "intro h, norm_num1, exact h", False),
]


@pytest.mark.parametrize("statement, tactics, holds", OF_ANY_FIELD)
def test_fields_of_any_characteristic(engine: Engine, statement: str, tactics: str, holds: bool) -> None:
    binders = "{α : Type} [field α] (p : α → Prop) (x y z : α)"
    report = engine.check_source(f"import tactic\nexample {binders} : {statement} := begin {tactics} end\n")
    by_kernel = [m.text.startswith("kernel") for m in report.messages if m.severity == "error"]
    assert by_kernel == ([] if holds else [False])


@pytest.mark.parametrize(
    "hypothesis, holds",
    [
        ("∀ m : ℤ, m = m", True),
        ("∃ m : ℕ, m = n", True),
        ("∀ m : ℕ, m = m", False),
        ("n = k → ∀ m : ℕ, m ≤ n", False),
        ("∀ m : ℕ, m < n → m < k", False),
    ],
)
def test_omega_and_quantified_hypotheses(engine: Engine, hypothesis: str, holds: bool) -> None:
    statement = f"example (n k : ℕ) (h : {hypothesis}) (g : n < k) : n + 1 ≤ k := by omega"
    assert engine.check_source(f"import tactic.omega\n{statement}\n").ok is holds


# Verdicts of Lean 3.42.1. ``2 * 3`` is a multiple of an unknown, as is ``2 * (n - 1)``; nested products are errors, and
# `true` and `false` that its simplification leaves cannot be read.
OMEGA_AND_PRODUCTS = [
    ("(n : ℕ) (h : 2 * (n + 1) = 8) : n = 3", True),
    ("(n : ℕ) (h : 3 * (n + 2) = 12) : n = 2", False),
    ("(n : ℕ) (h : 2 * 3 + n = 8) : n = 2", False),
    ("(n m : ℕ) (h : n + 2 * 3 = 10) (g : m + 3 * 2 = 10) : n = m", True),
    ("(n : ℕ) (h : n + 1 * 3 = 4) : n = 1", True),
    ("(n : ℕ) (h : (2 + 1) * n = 6) : n = 2", True),
    ("(n : ℕ) (h : 2 * 2 * n = 8) : n = 2", True),
    ("(n : ℕ) (h : 2 * (2 * n) = 8) : n = 2", False),
    ("(n : ℕ) (h : 2 * (n - 1) = 4) : n = 3", False),
    ("(n m : ℕ) (h : 3 * (n + 2) ≤ 3 * (m + 2)) : n ≤ m", True),
    ("(n m : ℕ) (h : 3 * (n + 2) ≤ 3 * (m + 1)) : n ≤ m", False),
    ("(n : ℤ) (h : 2 * (n - 1) = 4) : n = 3", False),
    ("(n : ℤ) (h : 2 * (-n) = 8) : n = -4", False),
    ("(n : ℤ) (h : -(2 * n) = 8) : n = -4", False),
    ("(n : ℤ) (h : -3 * n = 6) : n = -2", True),
    ("(n : ℤ) (h : n * -1 = 6) : n = -6", False),
    ("(n : ℤ) (h : n = -3 * 2) : n = -6", False),
    ("(n m : ℤ) (h : 3 * (n - 2) ≤ 3 * (m - 2)) : n ≤ m", True),
    ("(n : ℕ) : true", False),
    ("(n : ℕ) (h : n < 3) : n < 4 ∨ true", False),
    ("(n : ℕ) (h : true) : n = n", False),
    ("(n : ℤ) (h : false) : n < 0", False),
    ("(n : ℕ) (h : true ∧ n < 3) : n < 4", True),
    ("(n : ℕ) (h : 1 ≤ 2) (g : 2 ≤ 3) (k : n = 16) (l : n ≤ 9) : n = 18", True),
]


@pytest.mark.parametrize("statement, holds", OMEGA_AND_PRODUCTS)
def test_omega_and_products(engine: Engine, statement: str, holds: bool) -> None:
    report = engine.check_source(f"import tactic.omega\nexample {statement} := by omega\n")
    assert report.ok is holds and not any("fault" in m.text for m in report.messages)


@pytest.mark.parametrize(
    ("hints", "proved"),
    [
        ("sq_nonneg (u - v)", False),
        ("sq_nonneg (u - v), h", False),
        ("sq_nonneg (u - v), h₀", True),
        ("sq_nonneg (u - v), h₀, h₁", True),
    ],
)
def test_what_elimination_finds_depends_on_the_order_of_squares(engine: Engine, hints: str, proved: bool) -> None:
    """As a real Lean says: squares come in the order of terms."""
    statement = "(u v s : ℝ) (h₀ : 0 ≤ u) (h₁ : 0 ≤ v) (h : s ^ 2 = u * v) : 2 * s ≤ u + v"
    source = f"import data.real.basic\nexample {statement} := by nlinarith [{hints}]\n"
    errors = [message.text for message in engine.check_source(source).messages if message.severity == "error"]
    assert errors == [] if proved else errors[0].startswith("linarith failed to find a contradiction")
