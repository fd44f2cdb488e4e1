"""States labelled by trial: what closes a goal, what leads on, and how much of it is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.backend.base import Theorem
from agent.backend.embedded import embedded_backend
from agent.cli.main import main
from agent.model.base import Suggestion
from agent.training.labelling import LabelSettings, label, plainness


class Fixed:
    """Says the same of every state."""

    name = "fixed"

    def __init__(self, *tactics: str) -> None:
        self.tactics = tactics

    def describe(self):
        return {"name": self.name, "sha256": ""}

    def suggest(self, states, n, context=None):
        return [[Suggestion(t, -1.0 - i) for i, t in enumerate(self.tactics)][:n] for _ in states]


@pytest.fixture(scope="module")
def lean():
    backend = embedded_backend(workers=1)
    yield backend
    backend.close()


def tactics_of(pairs, state_end: str) -> list[str]:
    return [p.tactic for p in pairs if p.state.endswith(state_end)]


def test_all_that_closes_a_goal_counts_and_detours_do_not(lean) -> None:
    theorem = Theorem("t", "theorem t (x : ℝ) (h : x = 2) : x + 1 = 3")
    pairs = label(lean, theorem, Fixed("nlinarith [h]", "subst h", "rw h"), settings=LabelSettings(keep=6))
    found = tactics_of(pairs, "⊢ x + 1 = 3")
    assert "linarith" in found and "ring" not in found
    assert "subst h" not in found and "rw h" not in found  # linarith closes it at once
    assert [plainness(t) for t in found] == sorted(plainness(t) for t in found)
    assert {p.theorem for p in pairs} == {"t"} and len({p.root for p in pairs}) == 1


def test_a_tactic_after_which_every_goal_is_closed_counts(lean) -> None:
    theorem = Theorem("t", "theorem t (x : ℝ) (h : x = 2 ∨ x = 3) : x ^ 2 - 5 * x + 6 = 0")
    pairs = label(lean, theorem, Fixed("cases h", "left", "exfalso"), settings=LabelSettings(states=12))
    assert tactics_of(pairs[:1], "⊢ x ^ 2 - 5 * x + 6 = 0") == ["cases h"]
    for case in ("x = 2", "x = 3"):  # both were labelled
        assert "nlinarith" in [p.tactic for p in pairs if f"h : {case}\n" in p.state]
    assert not {"left", "exfalso"} & {p.tactic for p in pairs}


def test_the_plainest_are_kept_and_no_more_than_half_of_one_kind(lean) -> None:
    theorem = Theorem("t", "theorem t (x : ℝ) (h : x = 2) : x + 1 = 3")
    many = Fixed(*(f"linarith [{', '.join(['h'] * n)}]" for n in range(1, 8)))
    pairs = label(lean, theorem, many, settings=LabelSettings(keep=4, states=1))
    found = [p.tactic for p in pairs]
    assert len(found) <= 4 and found[0] == "linarith" and "linarith [h]" in found
    assert sum(t.startswith("linarith") for t in found) == 2


def test_a_false_goal_has_no_pairs_and_a_refused_statement_neither(lean) -> None:
    assert label(lean, Theorem("t", "theorem t (x : ℝ) : x = 2"), Fixed("intro h", "left")) == []
    assert label(lean, Theorem("t", "theorem t : nonsense = 1"), Fixed("refl")) == []


def test_of_linarith_and_nlinarith_with_the_same_hints_one_is_enough(lean) -> None:
    theorem = Theorem("t", "theorem t (x y : ℝ) : 2 * x * y ≤ x ^ 2 + y ^ 2")
    hint = "[sq_nonneg (x - y)]"
    pairs = label(lean, theorem, Fixed(f"linarith {hint}", f"nlinarith {hint}"), settings=LabelSettings(keep=8))
    assert len({f"linarith {hint}", f"nlinarith {hint}"} & {p.tactic for p in pairs}) == 1


def test_labels_hold_what_the_imports_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, statement = tmp_path / "pairs.jsonl", tmp_path / "one.jsonl"
    script = tmp_path / "script"
    script.write_text("omega\n")
    words = "theorem t (n m : ℕ) (h : n < m) (k : m < n + 2) : m = n + 1"
    statement.write_text(json.dumps({"name": "t", "statement": words}, ensure_ascii=False) + "\n")
    given = ["--model", f"scripted:{script}", "--out", str(out)]
    found = {}
    for imports in ("minif2f_import,tactic.omega", "minif2f_import"):
        assert main(["train", "label", str(statement), *given, "--imports", imports]) == 0
        found[imports] = [json.loads(line)["tactic"] for line in out.read_text().splitlines()]
    assert [("omega" in tactics) for tactics in found.values()] == [True, False]
    assert main(["train", "label", str(statement), *given, "--imports", "data.nat.nonsense"]) == 2
    assert "--imports: not supported: the module 'data.nat.nonsense'" in capsys.readouterr().err
