"""Pairs out of syntax trees and traces, decontamination, and a model trained on them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_models import single_thread

from agent.backend.base import Theorem
from agent.backend.lean_source import SourceError
from agent.model.base import Context
from agent.model.registry import load_critic, load_model
from agent.training.collection import read_trace, traces_in
from agent.training.critic import CriticSettings, fit_critic
from agent.training.decontamination import TestSet, decontaminate
from agent.training.extraction import read_tree
from agent.training.fitting import FitSettings, fit
from agent.training.pairs import Pair, Preference, Value, read_pairs, to_jsonl

SOURCE = """import tactic
theorem foo (a b : ℕ) (h : a = b) : b = a :=
begin
  have k : a = b, from h,
  { linarith [h,
      k] },
end
"""


def tree(**changes) -> dict:
    """What Lean writes, less what is not read."""
    goal, more = "a b : ℕ,\nh : a = b\n⊢ b = a", "a b : ℕ,\nh k : a = b\n⊢ b = a"
    nodes = [
        None,
        {"kind": "tactic", "start": [4, 2], "end": [4, 16], "value": "have"},
        {"kind": "tactic", "start": [5, 4], "end": [6, 8], "value": "linarith"},
        {"kind": "{", "start": [5, 2], "end": [6, 10]},
    ]
    states = [{"decl": "foo", "pp": goal}, {"decl": "foo", "pp": more}, {"decl": "foo", "pp": "no goals"}]
    runs = [
        {"ast": 1, "start": 0, "end": 1, "success": True},
        {"ast": 2, "start": 1, "end": 2, "success": True},
        {"ast": 3, "start": 1, "end": 2, "success": True},
        {"ast": 2, "start": 1, "end": 2, "success": False},
        {"ast": 2, "start": 1, "end": 2, "success": True},
    ]
    return {"ast": nodes, "states": states, "tactics": runs, **changes}


def test_pairs_of_a_syntax_tree() -> None:
    pairs = list(read_tree(tree(), SOURCE, "foo.lean"))
    assert [p.tactic for p in pairs] == ["have k : a = b", "linarith [h,\n      k]"]
    assert pairs[1].state.startswith("a b : ℕ,\nh k") and pairs[1].root == pairs[0].state
    assert all(p.theorem == "foo" and p.source == "foo.lean" for p in pairs)
    assert list(read_tree({"ast": []}, SOURCE, "foo.lean")) == []


def test_tactics_that_cheat_are_no_pairs() -> None:
    source = SOURCE.replace("have k : a = b", "sorry         ")
    assert [p.tactic for p in read_tree(tree(), source, "x")] == ["linarith [h,\n      k]"]


@pytest.mark.lean3
def test_a_real_lean_writes_them(lean3, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAN3", str(lean3.executable))
    from agent.backend.lean3_compile import find_lean3
    from agent.training.extraction import extract_file

    path = tmp_path / "some.lean"
    path.write_text(
        "theorem foo (a b : ℕ) (h : a = b) : b = a ∧ a = b :=\nbegin\n  split,\n  { exact h.symm },\n  exact h\nend\n"
    )
    found = extract_file(find_lean3(), path, 120)
    assert [(p.state, p.tactic) for p in found.pairs] == [
        ("a b : ℕ,\nh : a = b\n⊢ b = a ∧ a = b", "split"),
        ("a b : ℕ,\nh : a = b\n⊢ b = a", "exact h.symm"),
        ("a b : ℕ,\nh : a = b\n⊢ a = b", "exact h"),
    ]
    path.write_text("theorem foo : true := trivial\n")
    assert "no tactic proofs" in extract_file(find_lean3(), path, 120).problem


def trace() -> dict:
    def goal(name: str, state: str, status: str) -> dict:
        return {"id": name, "kind": "goal", "state": state, "status": status}

    def tactic(name: str, text: str, outcome: str, logprob: float = -1.0, message: str = "") -> dict:
        row = {"id": name, "kind": "tactic", "tactic": text, "outcome": outcome, "logprob": logprob}
        return {**row, "message": message, "source": "model"}

    nodes = [
        goal("g0", "⊢ p ∧ q", "proved"), goal("g1", "⊢ p", "proved"), goal("g2", "⊢ q", "proved"),
        goal("g3", "⊢ z", "dead"), goal("g4", "⊢ w", "open"),
        tactic("t0", "split", "state"), tactic("t1", "assumption", "finished"), tactic("t2", "trivial", "finished"),
        tactic("t3", "exfalso", "state", -0.5), tactic("t4", "ring", "failed", -0.2, "ring failed"),
        tactic("t5", "intro", "state"),
    ]  # fmt: skip
    links = [("g0", "t0"), ("t0", "g1"), ("t0", "g2"), ("g1", "t1"), ("g2", "t2"), ("g0", "t3"), ("t3", "g3"),
             ("g0", "t4"), ("g0", "t5"), ("t5", "g4")]  # fmt: skip
    return {"nodes": nodes, "links": [{"source": s, "target": t} for s, t in links]}


def test_pairs_of_a_trace(tmp_path: Path) -> None:
    path = tmp_path / "some_theorem.json"
    path.write_text(json.dumps(trace()))
    found = read_trace(path)
    assert [(p.state, p.tactic) for p in found.pairs] == [
        ("⊢ p ∧ q", "split"), ("⊢ p", "assumption"), ("⊢ q", "trivial"),
    ]  # fmt: skip
    assert all(p.root == "⊢ p ∧ q" and p.theorem == "some_theorem" for p in found.pairs)
    assert [(r.tactic, r.message) for r in found.rejected] == [("ring", "ring failed"), ("exfalso", "")]
    assert [(p.chosen, p.rejected) for p in found.preferences] == [("split", "ring"), ("split", "exfalso")]
    assert [(v.state, v.proved) for v in found.values] == [
        ("⊢ p ∧ q", True), ("⊢ p", True), ("⊢ q", True), ("⊢ z", False),
    ]  # fmt: skip
    path.write_text("{}")
    with pytest.raises(SourceError, match="no trace of a search"):
        read_trace(path)
    with pytest.raises(SourceError, match="no traces"):
        traces_in([])


TESTED = Theorem(
    "mathd_algebra_1",
    "theorem mathd_algebra_1 (x y : ℝ) (h₀ : 3 * x + 17 * y = 29) (h₁ : x - y = 5) : x ^ 2 + y = 12",
)


@pytest.mark.parametrize(
    ("name", "state", "caught"),
    [
        ("other", "x y : ℝ,\nh₀ : 3 * x + 17 * y = 29,\nh₁ : x - y = 5\n⊢ x ^ 2 + y = 12", True),
        ("other", "x y : ℝ,\nhx : 3 * x + 17 * y = 29,\nhy : x - y = 5\n⊢ x ^ 2 + y = 12", True),
        ("other", "a b : ℝ,\nh₀ : 3 * a + 17 * b = 29,\nh₁ : a - b = 5\n⊢ a ^ 2 + b = 12", True),
        ("mathd_algebra_1", "⊢ true", True),
        ("other", "x y : ℝ,\nh₀ : 29 = 3 * x + 17 * y,\nh₁ : x - y = 5\n⊢ x ^ 2 + y = 12", True),
        ("other", "x y : ℝ,\nh₀ : x + y = 7,\nh₁ : x * y = 10\n⊢ x ^ 2 + y ^ 2 = 29", False),
        ("other", "p q : Prop,\nh : p ∧ q\n⊢ q ∧ p", False),
    ],
)
def test_theorems_of_the_test_set_are_caught(name: str, state: str, caught: bool) -> None:
    pytest.importorskip("datasketch")
    test_set = TestSet([TESTED])
    assert (test_set.match(name, state) is not None) == caught
    assert bool(decontaminate([(name, state)], test_set)) == caught


def pairs() -> list[Pair]:
    out = []
    for i in range(60):
        a, b = i, i + 60  # no two are the same
        out.append(Pair(state=f"x : ℕ\n⊢ x + {a} = {a} + x", tactic="ring", theorem=f"a{i}"))
        out.append(Pair(state=f"p : Prop,\nh : p,\nk : {a} < {b + 9}\n⊢ p", tactic="exact h", theorem=f"b{i}"))
    return out


SMALL = FitSettings(
    layers=2, hidden=32, heads=2, vocabulary=320, context=128, epochs=30, batch_tokens=300, learning_rate=5e-3,
    held_out=0.1, save_every=20,
)  # fmt: skip


def test_a_model_learns_its_pairs(tmp_path: Path) -> None:
    single_thread()
    last = fit(pairs(), tmp_path / "m", SMALL)
    assert last.validation is not None and last.validation < 0.3
    curve = [json.loads(line) for line in (tmp_path / "m" / "loss.jsonl").read_text().splitlines()]
    assert [row["step"] for row in curve] == list(range(1, last.steps + 1))
    assert curve[0]["loss"] > 3 > curve[-1]["loss"]
    model = load_model(f"{tmp_path / 'm'}?max_tokens=16")
    assert model.describe()["prompt"] == "proofstep-canonical"
    states = ["x : ℕ\n⊢ x + 3 = 3 + x", "p : Prop,\nh : p,\nk : 2 < 11\n⊢ p"]
    assert [found[0].tactic for found in model.suggest(states, 8)] == ["ring", "exact h"]
    assert model.suggest(states[1:], 8, [Context(prefix="exa")])[0][0].tactic == "exact h"


def test_a_training_that_was_broken_off_goes_on(tmp_path: Path) -> None:
    import torch

    single_thread()
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    fit(pairs(), whole, SMALL)

    class Break(Exception):
        pass

    def stop(progress) -> None:
        if progress.step == 33:
            raise Break

    with pytest.raises(Break):
        fit(pairs(), broken, SMALL, stop)
    assert fit(pairs(), broken, SMALL).step == fit(pairs(), whole, SMALL).step
    one, other = (torch.load(f / "state.pt", weights_only=True) for f in (whole, broken))
    for name, tensor in one["model"].items():
        assert torch.allclose(tensor, other["model"][name], atol=1e-5), name
    with pytest.raises(SourceError, match="holds another training"):
        fit(pairs()[:50], broken, SMALL)
    with pytest.raises(SourceError, match="no pairs"):
        fit([], tmp_path / "none", SMALL)


def test_few_of_the_states_that_close_by_themselves_are_learned(tmp_path: Path) -> None:
    single_thread()
    settings = replace(SMALL, epochs=0.1, held_out=0.0)
    fit(pairs(), tmp_path / "all", settings)
    fit(pairs(), tmp_path / "few", replace(settings, closed_share=0.1))  # `ring` closes, `exact h` is no closing tactic
    counts = [json.loads((tmp_path / f / "lean3_agent.json").read_text())["pairs"] for f in ("all", "few")]
    assert counts == [120, 66]
    with pytest.raises(SourceError, match="larger --closed-share"):
        fit([p for p in pairs() if p.tactic == "ring"], tmp_path / "none", replace(settings, closed_share=0.0))


def test_any_model_can_be_trained_on(tmp_path: Path) -> None:
    from tiny_models import write_llama

    write_llama(tmp_path / "base")
    settings = FitSettings(base=str(tmp_path / "base"), context=512, epochs=1, batch_tokens=2000, held_out=0.0)
    last = fit(pairs()[:20], tmp_path / "tuned", settings)
    assert last.step == last.steps and last.validation is None
    assert load_model(f"{tmp_path / 'tuned'}?max_tokens=8").describe()["prompt"] == "proofstep-canonical"


def test_what_is_trained_on_short_tactics_may_still_say_long_ones(tmp_path: Path) -> None:
    single_thread()
    long = [p.model_copy(update={"tactic": "nlinarith [sq_nonneg (a - b), sq_nonneg (a + b)]"}) for p in pairs()[:30]]
    fit(long, tmp_path / "first", replace(SMALL, epochs=0.1))
    settings = replace(SMALL, epochs=0.1, base=str(tmp_path / "first"))
    fit([p for p in pairs() if p.tactic == "ring"], tmp_path / "second", settings)
    allowed = [json.loads((tmp_path / m / "lean3_agent.json").read_text())["max_tokens"] for m in ("first", "second")]
    assert allowed[1] == allowed[0] > 10


def test_answers_leave_two_thirds_of_the_context_to_the_state(tmp_path: Path) -> None:
    single_thread()
    long = [p.model_copy(update={"tactic": "nlinarith [sq_nonneg (a - b), sq_nonneg (a + b)]"}) for p in pairs()[:30]]
    fit(long, tmp_path / "m", replace(SMALL, epochs=0.1, context=54))
    assert json.loads((tmp_path / "m" / "lean3_agent.json").read_text())["max_tokens"] == 18  # a tactic has 19


def preferences() -> list[Preference]:
    """In every state one tactic is better than the other."""
    return [
        Preference(state=f"x : ℕ\n⊢ x + {i % 7} = {i % 7} + x", chosen="norm_num", rejected="ring") for i in range(14)
    ]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    single_thread()
    folder = tmp_path_factory.mktemp("trained") / "m"
    fit(pairs(), folder, SMALL)
    return folder


def margin(folder: Path) -> float:
    """How much likelier the model thinks `norm_num` than `ring`, where `ring` was learned."""
    model = load_model(str(folder))
    prompt = model.encode(model._fit("x : ℕ\n⊢ x + 3 = 3 + x", Context()))  # type: ignore[attr-defined]
    end = model.tokenizer.eos_token_id  # type: ignore[attr-defined]
    answers = [[*model.tokenizer.encode(t, add_special_tokens=False), end] for t in ("norm_num", "ring")]  # type: ignore[attr-defined]
    better, worse = (sum(each) for each in model.decoder.score([prompt] * 2, answers))  # type: ignore[attr-defined]
    return better - worse


def test_lora_learns_beside_frozen_weights(trained: Path, tmp_path: Path) -> None:
    pytest.importorskip("peft")
    from safetensors.torch import load_file

    other = [p.model_copy(update={"tactic": "exact h" if p.tactic == "ring" else "ring"}) for p in pairs()]
    settings = replace(SMALL, base=str(trained), lora=8, epochs=20, learning_rate=1e-2)
    fit(other, tmp_path / "lora", settings)
    state = torch_state(tmp_path / "lora")
    assert state["model"] and all("lora_" in name for name in state["model"])
    before, after = (load_file(folder / "model.safetensors") for folder in (trained, tmp_path / "lora"))
    assert set(before) == set(after)  # an ordinary checkpoint
    changed = {name for name in before if not before[name].equal(after[name])}
    assert changed and all("proj" in name for name in changed)
    model = load_model(f"{tmp_path / 'lora'}?max_tokens=16")
    assert model.suggest(["x : ℕ\n⊢ x + 3 = 3 + x"], 8)[0][0].tactic == "exact h₀"
    with pytest.raises(SourceError, match="give --base"):
        fit(other, tmp_path / "none", replace(SMALL, lora=4))


def torch_state(folder: Path) -> dict:
    import torch

    return torch.load(folder / "state.pt", weights_only=True)


def test_preferences_move_the_model(trained: Path, tmp_path: Path) -> None:
    settings = replace(SMALL, base=str(trained), epochs=4, learning_rate=2e-3)
    fit(pairs(), tmp_path / "with", settings, preferences=preferences())
    fit(pairs(), tmp_path / "without", settings)
    assert margin(tmp_path / "with") > margin(tmp_path / "without") + 2
    # What the base thought is measured once, before anything is learned.
    assert torch_state(tmp_path / "with")["reference"] == pytest.approx([margin(trained)] * 14, rel=0.1)
    with pytest.raises(SourceError, match="give --base"):
        fit(pairs(), tmp_path / "none", SMALL, preferences=preferences())


def test_preference_training_that_was_broken_off_goes_on(trained: Path, tmp_path: Path) -> None:
    class Break(Exception):
        pass

    def stop(progress) -> None:
        if progress.step == 3:
            raise Break

    settings = replace(SMALL, base=str(trained), epochs=1, save_every=2)
    fit(pairs(), tmp_path / "whole", settings, preferences=preferences())
    with pytest.raises(Break):
        fit(pairs(), tmp_path / "broken", settings, stop, preferences=preferences())
    fit(pairs(), tmp_path / "broken", settings, preferences=preferences())
    assert margin(tmp_path / "broken") == pytest.approx(margin(tmp_path / "whole"), abs=1e-3)


def values() -> list[Value]:
    """Propositions are proved, equations are lost."""
    return [
        Value(state=pair.state, proved=pair.tactic == "exact h", theorem=f"t{i // 6}")
        for i, pair in enumerate(pairs())
    ]


def test_a_critic_tells_proved_goals_from_lost_ones(trained: Path, tmp_path: Path) -> None:
    settings = CriticSettings(base=str(trained), epochs=3, learning_rate=5e-3, batch_tokens=400)
    right = fit_critic(values(), tmp_path / "c", settings)
    assert right == 1.0
    critic = load_critic(str(tmp_path / "c"))
    proved, lost = critic("p : Prop,\nh : p,\nk : 2 < 11\n⊢ p"), critic("x : ℕ\n⊢ x + 3 = 3 + x")
    assert proved > 0.8 and lost < 0.2  # not only their order is right
    about = json.loads((tmp_path / "c" / "lean3_agent.json").read_text())
    assert about["critic"]["ranked_rightly"] == 1.0 and about["prompt"] == "proofstep-canonical"
    with pytest.raises(SourceError, match="both kinds"):
        fit_critic([v for v in values() if v.proved], tmp_path / "none", settings)


@pytest.mark.parametrize("lora", [0, 2])
def test_a_critic_of_any_model(tmp_path: Path, lora: int) -> None:
    from tiny_models import write_llama

    if lora:
        pytest.importorskip("peft")
    write_llama(tmp_path / "base", chat=True)
    fit_critic(values()[:20], tmp_path / "c", CriticSettings(base=str(tmp_path / "base"), lora=lora, epochs=1))
    assert 0 <= load_critic(str(tmp_path / "c"))("⊢ p") <= 1
    assert load_model(str(tmp_path / "c")).describe()["prompt"] == "suggest"


def test_pairs_are_read_once_and_bad_lines_named(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(to_jsonl([*pairs()[:3], pairs()[0]]))
    assert read_pairs([path, path]) == pairs()[:3]
    path.write_text('{"state": "⊢ p"}\n')
    with pytest.raises(SourceError, match=r"p\.jsonl:1: field 'tactic'"):
        read_pairs([path])
