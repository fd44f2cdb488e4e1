"""Judgements from token probabilities, held to the model's own next-token distribution."""

from __future__ import annotations

import logging

import pytest
from tiny_models import write_llama

from agent.model.base import ModelUnavailable
from agent.model.huggingface import HuggingFace
from agent.model.prompts import QUERY_FORMS
from agent.model.reward import Critic, Reward, Verbalizers
from agent.model.specification import ModelOptions

QUESTION, ANSWER = "What is 2 + 2?", "It is 4."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> HuggingFace:
    folder = write_llama(tmp_path_factory.mktemp("llama"), chat=True)
    return HuggingFace.load(str(folder), ModelOptions(max_tokens=8))


def first_token(model: HuggingFace, word: str) -> int:
    return model.tokenizer.encode(word, add_special_tokens=False)[0]


def test_scores_are_shares_of_the_words_probabilities(model: HuggingFace) -> None:
    import torch

    verbalizers = Verbalizers(("a",), ("b",))
    reward = Reward(model, verbalizers)
    query = QUERY_FORMS["outcome-reward"].render(question=QUESTION, answer=ANSWER)
    ids = model.tokenizer.encode(f"[user]{query}[assistant]", add_special_tokens=False)
    with torch.inference_mode():
        p = torch.softmax(model.decoder.model(input_ids=torch.tensor([ids])).logits[0, -1], dim=-1)
    yes = {first_token(model, "a"), first_token(model, " a")}
    no = {first_token(model, "b"), first_token(model, " b")}
    common = yes & no
    y, n = sum(p[i].item() for i in yes - common), sum(p[i].item() for i in no - common)
    judged = reward.outcome([(QUESTION, ANSWER), (QUESTION, "It is 5, and this answer is longer.")])
    assert judged[0].score == pytest.approx(y / (y + n), abs=1e-4)
    assert judged[0].mass == pytest.approx(y + n, abs=1e-4)
    assert reward.outcome([(QUESTION, ANSWER)])[0].score == pytest.approx(judged[0].score, abs=1e-4)


def test_every_step_is_judged_with_what_came_before(model: HuggingFace) -> None:
    reward = Reward(model)
    steps = ["First, 2 + 2 = 4.", "So it is 4.", "Done."]
    found = reward.process([(QUESTION, steps), (QUESTION, steps[:1])])
    assert [len(f) for f in found] == [3, 1]
    assert found[0][0].score == pytest.approx(found[1][0].score, abs=1e-4)
    assert reward.process([]) == []


def test_the_place_of_an_answer_does_not_count(model: HuggingFace) -> None:
    reward = Reward(model)
    one, other = reward.pairwise([(QUESTION, "4", "five"), (QUESTION, "five", "4")])
    assert one.score == pytest.approx(1 - other.score, abs=1e-4)
    assert reward.pairwise([(QUESTION, "4", "4")])[0].score == pytest.approx(0.5, abs=1e-6)


def test_a_low_mass_is_warned_of_once(model: HuggingFace, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        reward = Reward(model)
        reward.outcome([(QUESTION, ANSWER)] * 3)
        reward.outcome([(QUESTION, ANSWER)])
    assert sum("its judgements say little" in r.message for r in caplog.records) == 1
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        Reward(model, low_mass=0.0).outcome([(QUESTION, ANSWER)])
    assert not caplog.records


def test_words_that_begin_alike_are_refused(model: HuggingFace) -> None:
    with pytest.raises(ModelUnavailable, match="begin with the same tokens"):
        Reward(model, Verbalizers(("a",), ("a",))).outcome([(QUESTION, ANSWER)])


def test_a_critic_judges_a_state_once(model: HuggingFace) -> None:
    critic = Critic(Reward(model))
    values = critic.values(["⊢ p", "⊢ q", "⊢ p"])
    assert values[0] == values[2] and all(0 <= v <= 1 for v in values)
    forward = model.decoder._forward
    model.decoder._forward = None  # type: ignore[assignment]
    try:
        assert critic("⊢ p") == values[0]
    finally:
        model.decoder._forward = forward  # type: ignore[method-assign]
