"""The model that comes along: small enough, loaded like any other, repeatable, quick."""

from __future__ import annotations

import time

import pytest

from agent.cli.search_options import DEFAULT_TACTIC_SECONDS
from agent.model.base import Context
from agent.model.checkpoint import BUNDLED, locate
from agent.model.huggingface import ORDERS
from agent.model.registry import BUNDLED_SAMPLES, load_model
from agent.tactic_text import refusal

STATES = [
    "x y : ℝ,\nh₀ : x + y = 7,\nh₁ : x * y = 10\n⊢ x ^ 2 + y ^ 2 = 29",
    "f : ℝ → ℝ,\nh₀ : ∀ (x : ℝ), f x = 4 * x - 9\n⊢ f 3 + f 1 = -2",
]


@pytest.fixture(scope="module")
def bundled():
    return load_model("bundled")


def test_the_checkpoint_is_small_and_has_a_card() -> None:
    checkpoint = locate("bundled")
    assert checkpoint.size < 20e6
    assert checkpoint.config["architectures"] == ["LlamaForCausalLM"]
    card = (BUNDLED / "README.md").read_text(encoding="utf-8")
    for said in ("Data", "Size", "Licence", "How to reproduce"):
        assert f"## {said}" in card


def test_it_has_5_to_15_million_parameters(bundled) -> None:
    assert 5e6 <= sum(p.numel() for p in bundled.decoder.model.parameters()) <= 15e6
    assert bundled.describe()["name"] == "bundled"


def test_it_suggests_runnable_tactics_about_what_is_there(bundled) -> None:
    for found in bundled.suggest(STATES, 64):
        assert 4 < len(found) <= BUNDLED_SAMPLES
        assert [s.logprob for s in found] == sorted((s.logprob for s in found), reverse=True)
        assert sum(refusal(s.tactic) is None for s in found) > len(found) / 2
    assert any("h₀" in s.tactic for s in bundled.suggest(STATES[1:], 16)[0])


def test_the_same_seed_says_the_same(bundled) -> None:
    first = bundled.suggest(STATES, 16)
    assert [[s.tactic for s in found] for found in bundled.suggest(STATES, 16)] == [
        [s.tactic for s in found] for found in first
    ]
    sampled = load_model("bundled?decode=sample", seed=1)
    assert sampled.suggest(STATES, 16) == sampled.with_seed(7).with_seed(1).suggest(STATES, 16)
    assert sampled.suggest(STATES, 16) != sampled.with_seed(7).suggest(STATES, 16)


def test_a_half_typed_tactic_is_completed(bundled) -> None:
    found = bundled.suggest(STATES[1:], 8, [Context(prefix="rw")])[0]
    assert found and all(s.tactic.startswith("rw") for s in found)


def test_16_samples_take_less_than_a_tactic_may(bundled) -> None:
    """Loose, for machines where much else runs: `benchmarks/one_step.py` measures."""
    bundled.suggest(STATES, 16)
    start = time.thread_time()
    bundled.suggest(STATES[:1], 16)
    assert time.thread_time() - start < DEFAULT_TACTIC_SECONDS


def test_it_keeps_to_one_core_and_leaves_the_others_as_they_are(bundled, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    before, during = torch.get_num_threads(), set()
    forward = bundled.decoder._forward

    def watched(*arguments):
        during.add(torch.get_num_threads())
        return forward(*arguments)

    monkeypatch.setattr(bundled.decoder, "_forward", watched)
    torch.set_num_threads(2)
    try:
        bundled.suggest(STATES[:1], 2)
        assert during == {1} and torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_asked_again_it_reads_the_state_in_another_order(bundled, monkeypatch: pytest.MonkeyPatch) -> None:
    state = "a b : ℝ,\nh₀ : a < 3,\nh₁ : b < a,\nh₂ : a + b = 4\n⊢ b < 3"
    questions: list[tuple[str, int]] = []
    answer = bundled.decoder.answer

    def listen(asked, n, settings, watch=None):
        questions.extend((bundled.tokenizer.decode(question.ids), n) for question in asked)
        return answer(asked, n, settings, watch)

    monkeypatch.setattr(bundled.decoder, "answer", listen)
    for asked in range(ORDERS + 1):
        found = bundled.suggest([state], 8, [Context(asked=asked)])[0]
        assert found and not any("x" in s.tactic.split() for s in found)  # names are put back whatever the order
    first, *others, last = questions
    assert len({prompt for prompt, _ in questions}) == ORDERS and {n for _, n in [first, *others]} == {8}
    assert last == (first[0], 16)  # once all have been shown, more is asked for
    # With nothing to change the order of, more is asked for at once.
    questions.clear()
    bundled.suggest(["⊢ 2 + 2 = 4"] * 2, 8, [Context(), Context(asked=1)])
    assert [n for _, n in questions] == [8, 16] and questions[0][0] == questions[1][0]
