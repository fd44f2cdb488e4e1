"""``train`` on a toy Lean: from searches to a model and round again."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from safetensors.torch import load_file
from tiny_models import single_thread

from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.cli.main import main
from agent.model.registry import load_model

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")
THEOREMS = [f"theorem t{i} (h : p{i}) : q → p{i}" for i in range(4)]
SMALL = ["--layers", "1", "--hidden", "32", "--heads", "2", "--vocabulary", "320", "--context", "128", "--epochs", "2"]
SEARCH = ["--closers", "off", "--workers", "1", "--in-flight", "1", "--seconds", "10"]


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(name: str = "auto", *, workers: int = 1, imports=None, **others: object) -> RpcBackend:
        return RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=workers, imports=imports)

    for module in ("agent.cli.search_options", "agent.cli.train"):
        __import__(module)
        monkeypatch.setattr(sys.modules[module], "make_backend", make)


@pytest.fixture
def statements(tmp_path: Path) -> str:
    path = tmp_path / "statements.jsonl"
    path.write_text("".join(json.dumps({"name": f"t{i}", "statement": s}) + "\n" for i, s in enumerate(THEOREMS)))
    return str(path)


def script(tmp_path: Path, name: str, tactics: str) -> str:
    path = tmp_path / name
    path.write_text(tactics)
    return f"scripted:{path}"


def test_models_are_evaluated_each_by_itself(
    tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = script(tmp_path, "good", "intro k\nassumption\n"), script(tmp_path, "bad", "split\n")
    assert main(["train", "evaluate", statements, "--model", bad, "--model", good, *SEARCH]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out == [f"   0 of 4  {bad}", f"   4 of 4  {good}  (+4 -0)"]


def test_states_are_labelled_by_trial(tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("datasketch")
    out, held_out = tmp_path / "pairs.jsonl", tmp_path / "test.jsonl"
    held_out.write_text(json.dumps({"name": "t3", "statement": "theorem t3 (p q r : Prop) : p ∧ q ∧ r → r"}) + "\n")
    given = ["--model", script(tmp_path, "model", "left\nintro k\n"), "--test", str(held_out), "--out", str(out)]
    assert main(["train", "label", statements, *given]) == 0
    assert f"{out}: 6 pairs of 3 theorems" in capsys.readouterr().out
    pairs = [json.loads(line) for line in out.read_text().splitlines()]
    assert [p["tactic"] for p in pairs if p["theorem"] == "t1"] == ["intro k", "assumption"]
    assert main(["train", "label", *given]) == 2


def test_labelling_goes_on_where_it_was_broken_off(
    tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import agent.training.labelling as labelling

    original, asked = labelling.label, []

    def interrupted(backend: object, theorem: object, *others: object) -> object:
        asked.append(theorem.name)  # type: ignore[attr-defined]
        if len(asked) == 3:
            raise KeyboardInterrupt
        return original(backend, theorem, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(labelling, "label", interrupted)
    out, kept = tmp_path / "pairs.jsonl", tmp_path / ".pairs.jsonl.part"
    command = ["train", "label", statements, "--out", str(out), "--model", script(tmp_path, "m", "left\nintro k\n")]
    assert main(command) == 1
    assert f"{kept} keeps 2 of 4" in capsys.readouterr().err and not out.exists()
    kept.write_text(kept.read_text() + '{"key": "1')  # killed while it wrote
    before = kept.read_text().splitlines()[:2]
    asked[:] = ["a", "b", "c"]
    assert main([*command, "--states", "3"]) == 0  # other settings: all anew
    assert asked[3:] == ["t0", "t1", "t2", "t3"] and not kept.exists()

    kept.write_text("\n".join(before) + "\n")
    asked[:] = ["a", "b", "c"]
    assert main(command) == 0
    assert asked[3:] == ["t2", "t3"] and not kept.exists()
    assert {json.loads(line)["theorem"] for line in out.read_text().splitlines()} == {"t0", "t1", "t2", "t3"}


def test_expert_iteration_goes_on_where_it_was_broken_off(
    tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    single_thread()
    good = script(tmp_path, "good", "left\nintro k\nassumption\n")
    folder = tmp_path / "runs"
    command = ["train", "iterate", statements, "--out", str(folder), "--iterations", "1", *SMALL, "--model", good]
    import agent.prover

    original, calls = agent.prover.tree_file, []

    def interrupted(traces: Path, theorem: object) -> Path:
        calls.append(theorem)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return original(traces, theorem)  # type: ignore[arg-type]

    monkeypatch.setattr(agent.prover, "tree_file", interrupted)
    assert main([*command, *SEARCH]) == 1
    rows = folder / "round-1" / "rows.jsonl"
    done = rows.read_text()
    assert len(done.splitlines()) == 2 and not (folder / "round-1" / "pairs.jsonl").exists()
    rows.write_text(done + '{"name": "t2", "stat')  # killed while it wrote
    assert main([*command, *SEARCH]) == 0
    assert "round 1: 4 of 4 proved" in capsys.readouterr().out
    assert rows.read_text().startswith(done) and len(rows.read_text().splitlines()) == 4
    assert len(calls) == 5  # only what was left was searched
    pairs = [json.loads(line) for line in (folder / "round-1" / "pairs.jsonl").read_text().splitlines()]
    assert {p["theorem"] for p in pairs} == {"t0", "t1", "t2", "t3"}


def test_a_critic_from_searches_leads_others(
    tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str]
) -> None:
    single_thread()
    model = script(tmp_path, "model", "split\nleft\nright\nintro k\nassumption\n")
    path = tmp_path / "more.jsonl"
    goals = [f"(h : p{i}) : (z{i} ∨ p{i}) ∧ (p{i} ∨ z{i})" for i in range(6)]
    rows = [{"name": f"m{i}", "statement": f"theorem m{i} {goal}"} for i, goal in enumerate(goals)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    traces = str(tmp_path / "traces")
    assert main(["prove", str(path), "--model", model, *SEARCH, "--trace", traces]) == 0
    pairs, values, preferences = (str(tmp_path / name) for name in ("pairs.jsonl", "values.jsonl", "preferences.jsonl"))
    collect = ["train", "collect", traces, "--out", pairs, "--values", values, "--preferences", preferences]
    assert main(collect) == 0
    found = [json.loads(line) for line in Path(values).read_text().splitlines()]
    assert {v["proved"] for v in found if "⊢ z" in v["state"] and "∨" not in v["state"]} == {False}
    assert {v["proved"] for v in found if "⊢ p" in v["state"] and "∨" not in v["state"]} == {True}
    assert main(["train", "fit", pairs, "--out", str(tmp_path / "m"), *SMALL]) == 0
    critic = ["train", "critic", values, "--base", str(tmp_path / "m"), "--out", str(tmp_path / "c"), "--epochs", "6"]
    assert main(critic) == 0
    assert "use it as --critic" in capsys.readouterr().out
    search = ["prove", statements, "--model", model, "--critic", str(tmp_path / "c"), *SEARCH]
    assert main([*search, "--priority", "critic"]) == 0
    assert main([*search, "--search", "mcts"]) == 0
    evaluated = ["train", "evaluate", *search[1:], "--priority", "critic"]
    assert main(evaluated) == 0
    other = ["train", "fit", pairs, "--base", str(tmp_path / "m"), "--preferences", preferences, "--epochs", "1"]
    assert main([*other, "--out", str(tmp_path / "p")]) == 0
    assert json.loads((tmp_path / "p" / "lean3_agent.json").read_text())["preferences"] > 0
    assert main(["train", "fit", pairs, "--preferences", preferences, "--out", str(tmp_path / "q")]) == 2  # no base


def test_search_collect_fit_and_round_again(
    tmp_path: Path, statements: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("datasketch")
    single_thread()
    good = script(tmp_path, "good", "left\nintro k\nassumption\n")
    held_out = tmp_path / "test.jsonl"
    held_out.write_text(json.dumps({"name": "t3", "statement": "theorem t3 (p q r : Prop) : p ∧ q ∧ r → r"}) + "\n")
    folder = tmp_path / "runs"
    given = ["--iterations", "2", "--test", str(held_out), *SMALL, "--model", good, *SEARCH, "--samples", "8"]
    assert main(["train", "iterate", statements, "--out", str(folder), *given]) == 0
    assert "round 1: 4 of 4 proved" in capsys.readouterr().out
    pairs = [json.loads(line) for line in (folder / "round-1" / "pairs.jsonl").read_text().splitlines()]
    assert {p["theorem"] for p in pairs} == {"t0", "t1", "t2"}  # t3 is one of the test set
    assert {p["tactic"] for p in pairs} == {"intro k", "assumption"}
    rows = [json.loads(line) for line in (folder / "round-2" / "rows.jsonl").read_text().splitlines()]
    assert [m["name"] for m in rows[0]["models"]] == ["scripted", str(folder / "round-1" / "model")]
    assert rows[0]["models"][1]["prompt"]["name"] == "proofstep-canonical"
    before = (folder / "round-2" / "model" / "loss.jsonl").stat().st_mtime_ns
    assert main(["train", "iterate", statements, "--out", str(folder), *given]) == 0  # nothing is done twice
    assert (folder / "round-2" / "model" / "loss.jsonl").stat().st_mtime_ns == before

    traces = str(folder / "round-1" / "traces")
    out, rejected = str(tmp_path / "p.jsonl"), tmp_path / "r.jsonl"
    assert main(["train", "collect", traces, "--out", out, "--rejected", str(rejected), "--test", str(held_out)]) == 0
    assert "left" in {json.loads(line)["tactic"] for line in rejected.read_text().splitlines()}
    assert main(["train", "fit", out, "--out", str(tmp_path / "m"), *SMALL]) == 0
    other = ["train", "fit", out, "--base", str(tmp_path / "m"), "--out", str(tmp_path / "o"), "--epochs", "1"]
    assert main(other) == 0
    mean = ["train", "average", str(tmp_path / "m"), str(tmp_path / "o")]
    assert main([*mean, "--out", str(tmp_path / "mean")]) == 0
    m, o, both = (load_file(tmp_path / name / "model.safetensors") for name in ("m", "o", "mean"))
    assert any((m[name] != o[name]).any() for name in m)
    assert all(((m[name] + o[name]) / 2 - both[name]).abs().max() < 1e-6 for name in m)
    assert load_model(str(tmp_path / "mean")).suggest(["⊢ true"], 2)
    assert main(["train", "average", str(tmp_path / "m"), "--out", str(tmp_path / "mean")]) == 2
    assert main([*mean[:3], traces, "--out", str(tmp_path / "mean")]) == 2
    assert main(["train", "fit", out, "--out", str(tmp_path / "n"), "--heads", "3"]) == 2
    assert main(["train", "collect", str(tmp_path / "m"), "--out", out]) == 2
