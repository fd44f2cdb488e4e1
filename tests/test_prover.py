"""Filling holes in begun proofs, and the shortening of proofs."""

from __future__ import annotations

import pytest
from toy import ToyBackend

from agent.backend.base import Limits, Theorem
from agent.lean_text import code_tokens
from agent.prover import _not_confirmed, fill_hole
from agent.rows import ResultRow
from agent.search.replay import closes, minimise
from agent.search.script import Script, flatten, read_proof, tidy, write_proof
from agent.verify import Verdict

TWO: Script = ["split", ["assumption"], "assumption"]


@pytest.mark.parametrize(
    ("proof", "filled"),
    [
        ("begin\n  sorry,\nend", "begin\n  { split,\n    { assumption },\n    assumption },\nend"),
        (
            "begin\n  skip, sorry\nend",
            "begin\n  skip, { split,\n          { assumption },\n          assumption }\nend",
        ),
        ("foo sorry", "foo (begin\n  split,\n  { assumption },\n  assumption,\nend)"),
        (
            "begin\n  have h : p := sorry,\nend",
            "begin\n  have h : p := begin\n    split,\n    { assumption },\n    assumption,\n  end,\nend",
        ),
    ],
)  # fmt: skip
def test_a_hole_is_filled_in_its_own_layout(proof: str, filled: str) -> None:
    hole = next(t for t in code_tokens(proof) if t.text == "sorry")
    assert fill_hole(proof, hole, TWO) == filled


@pytest.mark.parametrize(
    ("proof", "filled"),
    [
        ("begin\n  sorry\nend", "begin\n  ring\nend"),
        ("⟨sorry, rfl⟩", "⟨by ring, rfl⟩"),
        ("foo sorry rfl", "foo (by ring) rfl"),
        ("by { simp, sorry }", "by { simp, ring }"),
        ("begin split; sorry end", "begin split; ring end"),
    ],
)
def test_one_tactic_needs_no_block(proof: str, filled: str) -> None:
    hole = next(t for t in code_tokens(proof) if t.text == "sorry")
    assert fill_hole(proof, hole, ["ring"]) == filled


SCRIPTS: list[Script] = [
    ["ring"],
    ["intro x", "split", ["simp", "ring"], "exact λ y, y"],
    ["cases h with a b", ["rw [a, b]", ["ring"], "simp"], "nlinarith [sq_nonneg (x - y)]"],
    ["have h : ∃ x, x = 1", ["exact ⟨1, rfl⟩"], "simp"],
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_written_proof_reads_back(script: Script) -> None:
    assert read_proof(write_proof(script)) == script


def test_terms_are_no_scripts() -> None:
    assert read_proof("λ h, h") is None


def test_needless_braces_go() -> None:
    assert tidy(["split", ["a"], ["b", ["c"]]]) == ["split", ["a"], "b", "c"]


def test_minimise_drops_what_is_not_needed() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t (h : p ∧ q) (k : r) : r"))
    holds = lambda s: closes(session, session.initial_state, s, Limits())
    assert holds(["cases h", "skip", "exact k"])
    assert minimise(["cases h", "skip", "exact k"], holds, 5.0) == ["exact k"]


def test_goals_that_are_closed_alike_are_closed_together() -> None:
    whole: Script = ["a", ["b"], ["b"], "b"]
    assert minimise(whole, lambda s: s in (whole, ["a; b"]), 5.0) == ["a; b"]
    assert minimise(["a", ["b"], ["c"], "b"], lambda s: len(list(flatten(s))) == 4, 5.0) == ["a", ["b"], ["c"], "b"]


def test_minimise_shortens_lists() -> None:
    holds = lambda s: "h₂" in str(s)
    assert minimise(["nlinarith [h₁, h₂, foo [a, b]]"], holds, 5.0) == ["nlinarith [h₂]"]
    only = minimise(["simp [*]"], lambda s: s in (["simp [*]"], ["simp [k]"]), 5.0, ("x", "k"))
    assert only == ["simp [k]"]
    assert minimise(["norm_num [h] at *"], lambda s: "norm_num" in str(s), 5.0) == ["norm_num"]


def test_a_checker_that_fails_refuses_nothing() -> None:
    died, said_no = Verdict(False, "it died", fault=True), Verdict(False, "no")
    late = Verdict(False, "it took too long", fault=True, out_of_limits=True)
    for verdicts, status, reason in (
        ([died], "backend_error", "it died"),
        ([said_no, died], "refused", "no"),
        ([late], "refused", "it took too long"),
    ):
        row = ResultRow.model_construct()
        _not_confirmed(row, verdicts)
        assert (row.status, row.reason) == (status, reason)
