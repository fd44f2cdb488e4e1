"""Decoding held to teacher forcing, on tiny random models."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_models import STATES, byte_level_tokenizer, end_ids, write_llama

from agent.model.base import Context, ModelUnavailable, Suggestion, log_sum_exp
from agent.model.huggingface import DARING, HOTTEST, HuggingFace, wider
from agent.model.registry import load_model
from agent.model.specification import ModelOptions

SHORT = ModelOptions(max_tokens=12)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_llama(tmp_path_factory.mktemp("llama"))


def load(folder: Path, options: ModelOptions = SHORT, seed: int = 0) -> HuggingFace:
    return HuggingFace.load(str(folder), options, seed)


def questions(model: HuggingFace, states=STATES, prefix: str = ""):
    from agent.model.decoding import Question

    rendered = [model.prompt.render(model.prompt.situation(s)) for s in states]
    return [Question(model.encode(r), r.stop, prefix) for r in rendered]


@pytest.mark.parametrize("decode", ["sample", "beam", "spread"])
@pytest.mark.parametrize(("temperature", "top_p"), [(1.0, 1.0), (0.5, 1.0), (1.7, 0.9)])
@pytest.mark.parametrize("prefix", ["", " li", "nlinarith ["])
def test_logprobs_are_those_of_teacher_forcing(
    folder: Path, decode: str, temperature: float, top_p: float, prefix: str
) -> None:
    from agent.model.decoding import DecodingSettings

    model = load(folder)
    asked = questions(model, prefix=prefix)
    settings = DecodingSettings(decode, temperature, top_p, max_tokens=24)
    answers = model.decoder.answer(asked, 16, settings)
    assert sum(len(found) for found in answers) > 16
    assert all(a.text.lstrip().startswith(prefix.lstrip()) for found in answers for a in found)
    for question, found in zip(asked, answers):
        forced = model.decoder.score([question.ids] * len(found), [a.ids for a in found])
        for answer, each in zip(found, forced):
            assert answer.logprob == pytest.approx(sum(each), abs=1e-4)


def test_a_state_gets_the_same_suggestions_whatever_it_is_batched_with(folder: Path) -> None:
    together = load(folder).suggest(STATES, 16)
    model = load(folder)
    model.decoder.capacity = 20  # the later ones take the places of those that end
    refilled = model.suggest(STATES, 16)
    for state, one, other in zip(STATES, together, refilled):
        alone = load(folder).suggest([state], 16)[0]
        assert [s.tactic for s in one] == [s.tactic for s in alone] == [s.tactic for s in other]
        assert [s.logprob for s in one] == pytest.approx([s.logprob for s in alone], abs=1e-4)
        assert [s.logprob for s in one] == pytest.approx([s.logprob for s in other], abs=1e-4)


def test_seeds_differ_and_repeat(folder: Path) -> None:
    first = load(folder, seed=1).suggest(STATES, 16)
    assert load(folder, seed=1).suggest(STATES, 16) == first
    assert load(folder, seed=2).suggest(STATES, 16) != first


@pytest.mark.parametrize("decode", ["sample", "beam", "spread"])
def test_asked_again_it_says_what_it_has_not_said(folder: Path, decode: str) -> None:
    model = load_model(f"{folder}?decode={decode}&max_tokens=12")
    known: frozenset[str] = frozenset()
    for asked in range(6):
        context = Context(asked=asked, known=known)
        found, twin = model.suggest(STATES[:1] * 2, 6, [context, context])
        assert found == twin and texts(found) == texts(model.suggest(STATES[:1], 6, [context])[0])
        assert 0 < len(found) <= 6
        assert known.isdisjoint(s.tactic for s in found)
        known |= {s.tactic for s in found}
    # Questions of both kinds in one call are answered as they are apart.
    mixed = model.suggest(STATES[:2], 6, [Context(asked=2, known=known), Context()])
    assert texts(mixed[1]) == texts(model.suggest(STATES[1:2], 6)[0])
    assert texts(mixed[0]) == texts(model.suggest(STATES[:1], 6, [Context(asked=2, known=known)])[0])


def texts(suggestions: list[Suggestion]) -> list[str]:
    return [s.tactic for s in suggestions]


def test_width_and_temperature_grow() -> None:
    assert [wider(24, 1.0, asked)[0] for asked in range(5)] == [24, 48, 96, 96, 96]
    assert wider(200, 1.0, 3)[0] == 200  # never fewer than asked for
    temperatures = [wider(24, 0.0, asked)[1] for asked in range(40)]
    assert temperatures == sorted(temperatures) and temperatures[:2] == [0.0, 1 + DARING]
    assert temperatures[-1] == HOTTEST and wider(24, 3.0, 5)[1] == 3.0


def test_sampling_follows_the_models_distribution(folder: Path) -> None:
    """The share of samples that begin with a token is about its probability."""
    import torch

    model = load(folder, ModelOptions(max_tokens=1))
    question = questions(model)[0]
    n = 4000

    from agent.model.decoding import DecodingSettings

    decoder = model.decoder
    decoder.capacity = n
    # the samples of a row are added after the row is made, so they are counted by the list they share
    counts: dict[int, list[int]] = {}

    def ends(row, *others):
        counts[row.ids[0]] = row.samples
        return True

    decoder._ends = ends  # type: ignore[method-assign]
    decoder.answer([question], n, DecodingSettings(max_tokens=1))
    with torch.inference_mode():
        logits = decoder.model(input_ids=torch.tensor([question.ids])).logits[0, -1]
    probability = torch.softmax(logits, dim=-1)
    assert sum(len(s) for s in counts.values()) == n
    for token in probability.topk(8).indices.tolist():
        p = probability[token].item()
        assert len(counts.get(token, [])) / n == pytest.approx(p, abs=5 * (p * (1 - p) / n) ** 0.5)


def test_greedy_is_the_likeliest_token_every_time(folder: Path) -> None:
    import torch

    from agent.model.decoding import DecodingSettings

    model = load(folder)
    question = questions(model)[0]
    settings = DecodingSettings(temperature=0, max_tokens=40)
    found = model.decoder.answer([question], 8, settings)[0]
    ids = list(question.ids)
    for _ in range(40):
        with torch.inference_mode():
            ids.append(int(model.decoder.model(input_ids=torch.tensor([ids])).logits[0, -1].argmax()))
        if ids[-1] in model.decoder.end_ids or b"\n" in (model.decoder.texts.of(ids[-1]) or b"").lstrip():
            break
    assert [a.ids for a in found] in ([tuple(ids[len(question.ids) :])], [])


def test_beams_are_the_likeliest_of_all_answers(folder: Path) -> None:
    """Against all answers of up to two tokens, one by one."""
    import torch

    from agent.model.decoding import DecodingSettings

    model = load(folder)
    question = questions(model, STATES[:1])[0]
    beams = 120
    found = model.decoder.answer([question], beams, DecodingSettings("beam", max_tokens=2))[0]
    ends = model.decoder.end_ids
    with torch.inference_mode():
        first = torch.log_softmax(model.decoder.model(input_ids=torch.tensor([question.ids])).logits[0, -1], -1)
        scores = {(end,): first[end].item() for end in ends}
        for token in first.topk(beams).indices.tolist():
            second = model.decoder.model(input_ids=torch.tensor([[*question.ids, token]])).logits[0, -1]
            if token not in ends and _readable(model, token):
                logprobs = torch.log_softmax(second, -1)
                scores |= {(token, end): first[token].item() + logprobs[end].item() for end in ends}
    best = max(scores, key=lambda ids: scores[ids])
    mine = {a.ids: a.logprob for a in found}
    assert mine[best] == pytest.approx(scores[best], abs=1e-4)
    assert len(found) <= beams
    assert [a.logprob for a in found] == sorted((a.logprob for a in found), reverse=True)


def test_spread_beams_do_not_all_begin_alike(folder: Path) -> None:
    from collections import Counter

    from agent.model.decoding import DecodingSettings

    model = load(folder)
    question = questions(model, STATES[:1])[0]
    plain, spread = (
        model.decoder.answer([question], 24, DecodingSettings(decode, max_tokens=4))[0] for decode in ("beam", "spread")
    )
    begun = Counter(a.ids[0] for a in spread)
    assert max(begun.values()) <= 6 < max(Counter(a.ids[0] for a in plain).values())
    forced = model.decoder.score([question.ids] * len(spread), [a.ids for a in spread])
    assert [a.logprob for a in spread] == pytest.approx([sum(each) for each in forced], abs=1e-4)


def _readable(model: HuggingFace, token: int) -> bool:
    text = model.decoder.texts.of(token) or b""
    return "\ufffd" not in text.decode(errors="replace") and (b"\n" not in text)


@pytest.mark.parametrize("prefix", ["nlinar", "simp only [h", "x ↦"])
@pytest.mark.parametrize("decode", ["sample", "beam"])
def test_answers_begin_as_they_must(folder: Path, prefix: str, decode: str) -> None:
    model = load(folder, ModelOptions(max_tokens=30, decode=decode))  # type: ignore[arg-type]
    suggestions = model.suggest(STATES[:2], 12, [Context(prefix=prefix)] * 2)
    assert any(suggestions)
    for found in suggestions:
        for s in found:
            assert s.tactic.startswith(prefix)
    from agent.model.decoding import DecodingSettings

    asked = questions(model, STATES[:1], prefix)
    answers = model.decoder.answer(asked, 8, DecodingSettings(decode, max_tokens=30))[0]
    forced = model.decoder.score([asked[0].ids] * len(answers), [a.ids for a in answers])
    assert [a.logprob for a in answers] == pytest.approx([sum(f) for f in forced], abs=1e-4)


def test_stop_strings_end_an_answer_and_count(folder: Path) -> None:
    model = load(folder, ModelOptions(max_tokens=60))
    from agent.model.decoding import DecodingSettings, Question

    asked = [Question(q.ids, ("e", "ab")) for q in questions(model)]
    answers = model.decoder.answer(asked, 16, DecodingSettings(max_tokens=60))
    stopped = 0
    for question, found in zip(asked, answers):
        for answer in found:
            assert "e" not in answer.text.lstrip() and "ab" not in answer.text.lstrip()
            stopped += answer.ids[-1] not in model.decoder.end_ids
            forced = model.decoder.score([question.ids], [answer.ids])[0]
            assert answer.logprob == pytest.approx(sum(forced), abs=1e-4)
    assert stopped


def test_out_of_memory_halves_the_batch_says_so_and_goes_on(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    import torch

    whole = load(folder).suggest(STATES, 8)
    model = load(folder)
    forward = model.decoder._forward

    def small(ids, *others):
        if ids.shape[0] > 6:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return forward(ids, *others)

    model.decoder._forward = small  # type: ignore[method-assign]
    with caplog.at_level(logging.WARNING):
        found = model.suggest(STATES, 8)
    assert [[s.tactic for s in f] for f in found] == [[s.tactic for s in f] for f in whole]
    assert any("ran out of memory; going on with at most" in r.message for r in caplog.records)

    def never(*others):
        raise torch.OutOfMemoryError("CUDA out of memory")

    model.decoder._forward = never  # type: ignore[method-assign]
    with pytest.raises(ModelUnavailable, match="a single question"):
        model.suggest(STATES, 8)


def test_beams_that_do_not_fit_become_samples_when_a_goal_is_asked_about_again(folder: Path) -> None:
    import torch

    model = load(folder, replace(SHORT, decode="spread"))
    forward = model.decoder._forward

    def small(ids, *others):
        if ids.shape[0] > 6:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return forward(ids, *others)

    model.decoder._forward = small  # type: ignore[method-assign]
    first = model.suggest(STATES[:1], 6)[0]
    known = frozenset(s.tactic for s in first)
    again = model.suggest(STATES[:1], 6, [Context(asked=1, known=known)])[0]
    assert again and known.isdisjoint(s.tactic for s in again)


def test_other_errors_are_not_taken_for_it(folder: Path) -> None:
    model = load(folder)

    def broken(*others):
        raise RuntimeError("shapes do not match")

    model.decoder._forward = broken  # type: ignore[method-assign]
    with pytest.raises(RuntimeError, match="shapes"):
        model.suggest(STATES, 8)


def test_equal_tactics_are_merged() -> None:
    from agent.model.huggingface import merge_texts

    merged = merge_texts([("ring", -1.0, 2), (" ring", -2.0, 3), ("simp", -0.5, 1), ("  ", -0.1, 1)])
    assert [s.tactic for s in merged] == ["simp", "ring"]
    assert merged[1].logprob == pytest.approx(log_sum_exp(-1.0, -2.0))
    assert merged[1].tokens == 2


def test_sliding_windows_are_decoded_too(tmp_path: Path) -> None:
    import torch
    from transformers import MistralConfig, MistralForCausalLM

    tokenizer = byte_level_tokenizer()
    torch.manual_seed(0)
    config = MistralConfig(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, max_position_embeddings=1024, sliding_window=24, bos_token_id=0, eos_token_id=1,
    )  # fmt: skip
    network = MistralForCausalLM(config)
    with torch.no_grad():
        network.lm_head.weight.mul_(8)
    network.generation_config.eos_token_id = end_ids(len(tokenizer))
    network.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    model = load(tmp_path, ModelOptions(max_tokens=30))
    model.decoder.capacity = 8
    from agent.model.decoding import DecodingSettings

    asked = questions(model)
    answers = model.decoder.answer(asked, 8, DecodingSettings(max_tokens=30))
    assert any(answers)
    for question, found in zip(asked, answers):
        for answer in found:
            forced = model.decoder.score([question.ids], [answer.ids])[0]
            assert answer.logprob == pytest.approx(sum(forced), abs=1e-4)


@pytest.mark.parametrize("decode", ["sample", "spread"])
def test_rows_that_share_their_prompts_say_what_rows_apart_say(folder: Path, decode: str) -> None:
    """Prompts of several lengths, the same one twice, and rows that take the places of others, many times over."""
    from agent.model.decoding import DecodingSettings

    model = load(folder)
    asked = questions(model, [*STATES, STATES[0], *(f"{s}, extra : {i} = {i}" for i, s in enumerate(STATES))])
    for capacity in (8, 1000):
        model.decoder.capacity = capacity
        settings = DecodingSettings(decode, max_tokens=20)
        found = {}
        for model.decoder._sharing in (True, False):
            found[model.decoder._sharing] = model.decoder.answer(asked, 8, settings, None)
        assert sum(len(answers) for answers in found[True]) > 16
        for shared, apart in zip(found[True], found[False]):
            assert {a.ids for a in shared} == {a.ids for a in apart}
            assert [a.logprob for a in shared] == pytest.approx([a.logprob for a in apart], abs=1e-4)


def test_what_is_over_takes_no_room(folder: Path) -> None:
    from agent.model.decoding import DecodingSettings

    model = load(folder)
    model.decoder.capacity = 4
    seen = []
    step = model.decoder._step

    def looked_at(batch, parents, rows):
        step(batch, parents, rows)
        if batch.rows:
            seen.append((batch.cache._prompts, len({r.question for r in batch.rows}), batch.cache._said))

    model.decoder._step = looked_at  # type: ignore[method-assign]
    model.decoder.answer(questions(model, STATES * 10), 2, DecodingSettings(max_tokens=10))
    assert len(seen) > 40
    assert all(prompts <= questions for prompts, questions, _ in seen)
    assert max(said for _, _, said in seen) <= 10


def test_other_attentions_are_not_taken_for_plain_ones(tmp_path: Path) -> None:
    """A model that adds something of its own to the products is decoded with an ordinary cache."""
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel

    tokenizer = byte_level_tokenizer()
    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=len(tokenizer), n_positions=2048, n_embd=32, n_layer=2, n_head=4, bos_token_id=0, eos_token_id=1,
        scale_attn_by_inverse_layer_idx=True,
    )  # fmt: skip
    network = GPT2LMHeadModel(config)
    network.generation_config.eos_token_id = end_ids(len(tokenizer))
    network.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    model = load(tmp_path)
    assert not model.decoder._sharing
    from agent.model.decoding import DecodingSettings

    for question in questions(model):
        for answer in model.decoder.answer([question], 8, DecodingSettings(max_tokens=12))[0]:
            forced = model.decoder.score([question.ids], [answer.ids])[0]
            assert answer.logprob == pytest.approx(sum(forced), abs=1e-4)


@pytest.mark.parametrize("decode", ["sample", "beam"])
def test_nobody_waits_any_more(folder: Path, decode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cancelled question is left at the next token; those beside it are answered as ever."""
    from agent.model.decoding import Decoder, DecodingSettings

    model = load(folder)
    settings = DecodingSettings(decode, max_tokens=12)
    kept, dropped = questions(model)[:2]
    alone = model.decoder.answer([kept], 8, settings)[0]
    passes = []
    forward = Decoder._forward
    monkeypatch.setattr(Decoder, "_forward", lambda *given: (passes.append(1), forward(*given))[1])
    cancel = threading.Event()
    model.decoder.answer([replace(dropped, cancelled=cancel.is_set)], 8, settings, lambda *_: cancel.set())
    assert len(passes) == 2  # the prompt, and a first token
    cancel.clear()
    both = [kept, replace(dropped, cancelled=cancel.is_set)]
    found = model.decoder.answer(both, 8, settings, lambda *_: cancel.set())
    assert [a.text for a in found[0]] == [a.text for a in alone]
    assert model.suggest(STATES[:1], 8, [Context(cancelled=cancel.is_set)]) == [[]]
