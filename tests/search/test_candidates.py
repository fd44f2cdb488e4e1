"""What is run, what is not, and what counts as the same."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.model.base import Suggestion
from agent.search.candidates import merge, normalise, refusal


@pytest.mark.parametrize(
    ("raw", "tactic"),
    [
        ("  linarith ,", "linarith"),
        ("begin norm_num, ring end", "norm_num, ring"),
        ("by simp", "simp"),
        ("exact λ x, x", "exact λ x, x"),
    ],
)
def test_normalise(raw: str, tactic: str) -> None:
    assert normalise(raw) == tactic


@pytest.mark.parametrize(
    "tactic",
    [
        "sorry",
        "admit",
        "exact sorry",
        "{ norm_num, sorry }",
        "exact undefined",
        'exact undefined_core "x"',
        "exact unchecked_cast trivial",
        "exact classical.choice ⟨{! !}⟩",
        "tactic.add_decl (declaration.ax `foo [] `(false))",
        'do { tactic.unsafe_run_io (io.put_str "x") }',
        "run_cmd skip",
        "trivial end theorem foo : false := begin",
        "exact (foo",
        "exact foo)",
        "norm_num } , {",
        "#eval 1",
        "",
        'exact "abc',
    ],
)
def test_refused(tactic: str) -> None:
    assert refusal(normalise(tactic)) is not None


@pytest.mark.parametrize(
    "tactic",
    [
        "nlinarith [sq_nonneg (x - y)]",
        "rcases h with ⟨a, b⟩",
        "exact h.1",
        "exact ⟨1, by norm_num⟩",
        "simp -- [sorry]",
        "exact iota",
    ],
)
def test_allowed(tactic: str) -> None:
    assert refusal(tactic) is None


def test_equal_candidates_add_their_probabilities() -> None:
    merged, refused = merge(
        [Suggestion("ring,", math.log(0.2)), Suggestion("simp", -0.5), Suggestion(" ring", math.log(0.3))]
    )
    assert [s.tactic for s in merged] == ["simp", "ring"]
    assert merged[1].logprob == pytest.approx(math.log(0.5))
    assert refused == []


@given(st.text(max_size=60))
def test_any_text_is_judged(text: str) -> None:
    merge([Suggestion(text, -1.0)])
