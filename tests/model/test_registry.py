"""From `--model` to generators; recordings; many threads with one generator."""

from __future__ import annotations

import io
import json
import math
import threading
import time
from pathlib import Path

import pytest
from tiny_models import write_llama

from agent.model.base import Context, ModelFailed, ModelUnavailable, Suggestion, UnknownModel, gives_more
from agent.model.batching import Batching
from agent.model.loading import OnDemand
from agent.model.prompts import tactic_prompt
from agent.model.recorded import Recorded, Recording
from agent.model.registry import Combined, load_model, load_models
from agent.model.specification import ModelOptions
from agent.rows import ModelInfo


class Counting:
    """Says how often it was asked about a state; notes the batches it gets."""

    name = "counting"

    gives_more = False

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": "0"}

    def suggest(self, states, n, context=None):
        self.batches.append(list(states))
        time.sleep(0.05)
        if "bad" in states:
            raise ModelUnavailable("bad")
        times = sum(len(b) for b in self.batches)
        return [[Suggestion(f"{s} {times}", -1.0 / 3), Suggestion(c.prefix, -2.0, 5)] for s, c in zip(states, context)]


def test_weights_are_shares_of_probability(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text('{"tactics": [["ring", -1.0]]}\n')
    both = load_models([f"scripted:{path}?weight=3", f"scripted:{path}"])
    found = both.suggest(["⊢ p"], 5)[0]
    assert [s.logprob for s in found] == pytest.approx([-1 + math.log(0.75), -1 + math.log(0.25)])


def test_a_model_that_is_asked_after_others(tmp_path: Path) -> None:
    class Asked(Counting):
        gives_more = True

        def suggest(self, states, n, context=None):
            return [[Suggestion(f"{state} {c.asked}", -1.0)] for state, c in zip(states, context)]

    both = Combined([Counting(), Asked()], after=[0, 1])
    assert gives_more(both)
    contexts = [Context(asked=times) for times in (0, 1, 3)]
    first, second, fourth = both.suggest(["p", "q", "r"], 4, contexts)
    # What it is asked the first time, is its first question; the one that says the same again is not asked again.
    assert [s.tactic for s in first if s.tactic] == ["p 1"]
    assert [s.tactic for s in second] == ["q 0"] and [s.tactic for s in fourth] == ["r 2"]
    # Neither can say more, but the second is still to be asked.
    lists = Combined([Counting(), Counting()], after=[0, 1])
    assert gives_more(lists)
    answers = lists.suggest(["p", "q", "r"], 4, [Context(asked=times) for times in range(3)])
    assert [len(some) for some in answers] == [2, 2, 0]
    with pytest.raises(UnknownModel, match=r"'closers\?after=1' is asked after others, and there is none"):
        load_models(["closers?after=1"])
    with pytest.raises(UnknownModel, match="after is 0, 1 or 2, not '3'"):
        load_models(["portfolio", "closers?after=3"])


def test_the_bundled_model_is_loaded_when_it_is_asked() -> None:
    models = load_models(["closers", "bundled?after=1&max_tokens=8"])
    assert isinstance(models, Combined)
    later = models.generators[1]
    assert isinstance(later, OnDemand) and gives_more(later)
    assert later.describe() == load_model("bundled?max_tokens=8").describe()
    other = models.with_seed(5).generators[1]
    assert models.suggest(["⊢ 1 + 1 = 2"], 4, [Context()])
    assert isinstance(other, OnDemand) and not (other.is_loaded or later.is_loaded)
    assert models.with_seed(5).suggest(["⊢ 1 + 1 = 2"], 4, [Context(asked=1)])[0]
    assert later.is_loaded


def test_what_is_no_model_is_said() -> None:
    with pytest.raises(UnknownModel, match="no model is called 'portfolo', and no folder"):
        load_model("portfolo")
    with pytest.raises(UnknownModel, match="no option is called 'wait'"):
        load_model("portfolio?wait=2")


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match=r"config\.json is missing"):
        load_model(str(tmp_path))
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelUnavailable, match="holds no weights"):
        load_model(str(tmp_path))


def test_a_language_model_says_what_it_is(tmp_path: Path) -> None:
    write_llama(tmp_path)
    model = load_model(f"{tmp_path}?temperature=0.5", defaults=ModelOptions(prompt="proofstep", max_tokens=8))
    about = model.describe()
    assert about["name"] == str(tmp_path) and about["prompt"] == "proofstep" and about["temperature"] == "0.5"
    assert len(about["sha256"]) == len(about["prompt_sha256"]) == 64
    from agent.rows import ModelInfo

    info = ModelInfo.of(about)
    assert info.prompt is not None and info.prompt.name == "proofstep" and info.temperature == 0.5


def test_rows_name_the_prompt_with_version_and_hash(tmp_path: Path) -> None:
    write_llama(tmp_path)
    model = load_model(f"{tmp_path}?max_tokens=8")
    found = ModelInfo.of(model.describe()).prompt
    assert found is not None
    prompt = tactic_prompt("few-shot")
    assert (found.name, found.version, found.sha256) == ("few-shot", prompt.version, prompt.sha256)
    assert ModelInfo.model_validate_json('{"name": "m", "prompt": {"name": "p"}}').prompt.version is None  # type: ignore[union-attr]


def test_a_chat_prompt_does_not_suit_a_base_model(tmp_path: Path) -> None:
    write_llama(tmp_path)
    with pytest.raises(ModelUnavailable, match="has no chat template"):
        load_model(f"{tmp_path}?prompt=suggest")
    with pytest.raises(ModelUnavailable, match="reads 1024 tokens, and answers may take 2000"):
        load_model(f"{tmp_path}?max_tokens=2000")
    model = load_model(f"{tmp_path}?context=40&max_tokens=39")
    with pytest.raises(ModelUnavailable, match="alone is longer than the 1 tokens"):
        model.suggest(["⊢ p"], 2)


def test_a_chat_model_reads_its_template(tmp_path: Path) -> None:
    write_llama(tmp_path, chat=True)
    model = load_model(f"{tmp_path}?max_tokens=8")
    assert model.prompt.name == "suggest"  # type: ignore[attr-defined]
    rendered = model.prompt.render(model.prompt.situation("⊢ p"))  # type: ignore[attr-defined]
    text = model.tokenizer.decode(model.encode(rendered))  # type: ignore[attr-defined]
    assert text == "[user]Given the Lean 3 tactic state, suggest a next tactic:\n⊢ p[assistant]"


def test_a_recording_repeats_a_run_exactly(tmp_path: Path) -> None:
    path = tmp_path / "recording.jsonl"
    with path.open("w") as out:
        recording = Recording(Counting(), out)
        context = [Context(prefix="x")]
        said = [recording.suggest([state], 9, context) for state in ("a", "b", "a")]
    again = Recorded(path)
    assert [again.suggest([state], 9) for state in ("a", "b", "a")] == said
    assert again.suggest(["a"], 9) == said[2]
    assert again.suggest(["a", "unknown"], 1)[1] == []


def test_a_recording_of_a_goal_asked_about_again_says_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "recording.jsonl"
    with path.open("w") as out:
        recording = Recording(Counting(), out)
        said = [recording.suggest(["a"], 9, [Context(asked=asked)]) for asked in range(2)]
    again = Recorded(path)
    assert [again.suggest(["a"], 9, [Context(asked=asked)]) for asked in range(3)] == [*said, [[]]]


def test_only_models_that_can_say_more_are_asked_again() -> None:
    plain, more = Counting(), Counting()
    both = Combined([plain, more])
    assert not gives_more(both) and both.suggest(["a"], 9, [Context(asked=1)])[0]
    more.gives_more = True
    assert gives_more(both) and gives_more(Batching(both)) and gives_more(Recording(both, io.StringIO()))
    plain.batches.clear()
    found = both.suggest(["a", "b"], 9, [Context(asked=1), Context()])
    assert plain.batches == [["b"]]
    assert 0 < len(found[0]) < len(found[1])


def test_a_trace_is_a_recording(tmp_path: Path) -> None:
    trace = {
        "nodes": [
            {"id": "g0", "kind": "goal", "state": "⊢ p"},
            {"id": "t0", "kind": "tactic", "tactic": "simp", "logprob": 0.0, "source": "closer"},
            {"id": "t1", "kind": "tactic", "tactic": "ring", "logprob": -2.0, "source": "model"},
            {"id": "t2", "kind": "tactic", "tactic": "linarith", "logprob": -1.0, "source": "model"},
            {"id": "g1", "kind": "goal", "state": "⊢ q"},
        ],
        "links": [
            {"source": "g0", "target": "t0"}, {"source": "g0", "target": "t1"}, {"source": "g0", "target": "t2"},
            {"source": "t1", "target": "g1"},
        ],
    }  # fmt: skip
    path = tmp_path / "t.json"
    path.write_text(json.dumps(trace))
    assert Recorded(path).suggest(["⊢ p", "⊢ q"], 9) == [[Suggestion("linarith", -1.0), Suggestion("ring", -2.0)], []]


@pytest.mark.parametrize("text", ['{"state": "a"}', "[1]", "no json", '{"state": "a", "suggestions": [["x"]]}'])
def test_a_bad_recording_names_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(f'{{"state": "b", "suggestions": []}}\n{text}\n')
    with pytest.raises(ModelUnavailable, match=r"r\.jsonl:2: a row is"):
        Recorded(path)
    with pytest.raises(ModelUnavailable, match="No such file"):
        Recorded(tmp_path / "none")


def test_threads_that_wait_are_asked_together() -> None:
    counting = Counting()
    batching = Batching(counting)
    answers: dict[str, list[list[Suggestion]]] = {}

    def ask(state: str) -> None:
        answers[state] = batching.suggest([state], 4, [Context(prefix=state.upper())])

    threads = [threading.Thread(target=ask, args=(s,)) for s in "abcdefgh"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert sorted(s for batch in counting.batches for s in batch) == list("abcdefgh")
    assert len(counting.batches) < 8
    for state, found in answers.items():
        assert found[0][0].tactic.startswith(f"{state} ") and found[0][1].tactic == state.upper()


def test_an_error_reaches_every_thread_that_asked() -> None:
    with pytest.raises(ModelUnavailable, match="bad"):
        Batching(Counting()).suggest(["bad"], 1)
    assert Batching(Recording(Counting(), io.StringIO())).generators[0].name == "counting"


class Breaking(Counting):
    name = "breaking"

    def suggest(self, states, n, context=None):
        self.batches.append(list(states))
        if "odd" in states:
            raise OverflowError("too large")
        return [[Suggestion(f"exact {s}", -1.0)] for s in states]


def test_a_model_that_breaks_is_named() -> None:
    both = Combined([Counting(), Breaking()])
    with pytest.raises(ModelFailed, match="^the model breaking failed: OverflowError: too large$") as caught:
        both.suggest(["odd"], 4, [Context()])
    assert isinstance(caught.value.__cause__, OverflowError)


def test_a_state_that_breaks_a_model_spoils_no_other() -> None:
    broken = Breaking()
    shared = Batching(broken)
    answers: dict[str, object] = {}

    def ask(state: str) -> None:
        try:
            answers[state] = shared.suggest([state], 4)[0][0].tactic
        except OverflowError as error:
            answers[state] = str(error)

    threads = [threading.Thread(target=ask, args=(state,)) for state in ("a", "odd", "b")]
    with shared._asking:
        for thread in threads:
            thread.start()
        while len(shared._waiting) < 3:
            time.sleep(0.01)
    for thread in threads:
        thread.join()
    assert len(broken.batches[0]) == 3
    assert answers == {"a": "exact a", "odd": "too large", "b": "exact b"}
