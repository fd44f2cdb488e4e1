"""Lemmas that fit a state."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_models import write_llama

from agent.model.base import Context, ModelUnavailable, UnknownModel
from agent.model.lemmas import Lemma, conclusion_of, library_lemmas, modules_seen, read_lemmas
from agent.model.registry import load_model
from agent.model.retrieval import EmbeddingIndex, Retrieval, WordIndex, library_index, tactics_of, words

SOURCE = """prelude
namespace nat
@[simp] axiom add_zero (n : nat) : n + 0 = n
namespace sub
protected lemma cancel {n m : nat} (h : m ≤ n) :
  n - m + m = n :=
begin
  exact proof h
end
end sub
section
theorem _root_.gcd_comm (a b : nat) : gcd a b = gcd b a
end
end nat

axiom le_trans {α : Type u} [preorder α] {a b c : α} : a ≤ b → b ≤ c → a ≤ c
def no_lemma (n : nat) : nat := n
axiom em (p : Prop) : p ∨ ¬ p
"""


def test_lemmas_are_read_with_their_full_names() -> None:
    found = {lemma.name: lemma for lemma in read_lemmas(SOURCE)}
    assert list(found) == ["nat.add_zero", "nat.sub.cancel", "gcd_comm", "le_trans", "em"]
    assert found["nat.sub.cancel"].statement == "{n m : nat} (h : m ≤ n) : n - m + m = n"
    assert found["nat.sub.cancel"].conclusion == "n - m + m = n"
    assert found["le_trans"].conclusion == "a ≤ c"


def test_conclusions() -> None:
    assert conclusion_of("{a : α} : ∃ (x : α), x = a") == "∃ (x : α), x = a"
    assert conclusion_of("(s : set α) : {x | x ∈ s} = s") == "{x | x ∈ s} = s"


def test_the_librarys_lemmas() -> None:
    found = {lemma.name for lemma in library_lemmas()}
    assert len(found) > 2000
    assert {"real.sq_sqrt", "finset.sum_range_succ", "abs_add", "nat.mod_lt"} <= found


def test_words_are_those_of_names() -> None:
    assert words("real.sqrt x ^ 2 ≤ |y|", {"x", "y"}) == ["real", "sqrt", "real.sqrt", "pow", "le", "abs", "abs"]


@pytest.mark.parametrize(
    ("state", "tactic"),
    [
        ("x : ℝ,\nh : 0 ≤ x\n⊢ real.sqrt x ^ 2 = x", "rw real.sq_sqrt"),
        ("n : ℕ\n⊢ ∑ (i : ℕ) in finset.range (n + 1), i = n", "rw finset.sum_range_succ"),
        ("a b : ℝ\n⊢ |a + b| ≤ |a| + |b|", "apply abs_add"),
    ],
)
def test_what_fits_is_found(state: str, tactic: str) -> None:
    found = Retrieval.of_library().suggest([state], 12)[0]
    assert tactic in [s.tactic for s in found]
    assert all(s.logprob <= 0 for s in found) and found == sorted(found, key=lambda s: -s.logprob)


def test_asked_again_it_goes_down_the_list() -> None:
    state = "a b : ℝ\n⊢ |a + b| ≤ |a| + |b|"
    retrieval = Retrieval.of_library()
    known: frozenset[str] = frozenset()
    for asked in range(3):
        found = retrieval.suggest([state], 64, [Context(asked=asked, known=known)])[0]
        assert found and known.isdisjoint(s.tactic for s in found)
        known |= {s.tactic for s in found}


def test_only_lemmas_that_the_imports_bring() -> None:
    index = library_index()
    state = "n : ℕ,\ns : finset ℕ\n⊢ ∑ (i : ℕ) in finset.range (n + 1), i = n"
    for imports, count in ((("data.nat.basic",), 12), ((), 12), (None, 12), (("minif2f_import",), 12)):
        found = index.find(state, count, imports)
        modules = modules_seen(imports)
        assert len(found) == count and found[0][1] == pytest.approx(1.0)
        assert all(modules is None or lemma.module.startswith("init") or lemma.module in modules for lemma, _ in found)
        assert any(lemma.name.startswith("finset.") for lemma, _ in found) == (imports not in ((), ("data.nat.basic",)))
    retrieval = Retrieval.of_library()
    said = retrieval.suggest([state] * 2, 64, [Context(imports=("data.nat.basic",)), Context()])
    assert not any("finset" in s.tactic for s in said[0]) and any("finset" in s.tactic for s in said[1])
    # Of a project's own modules nothing is known here.
    assert modules_seen(("data.nat.basic", "my.project")) is None
    assert modules_seen(("data.finset.default",)) == modules_seen(("data.finset",))


def test_modules_are_those_the_engine_knows() -> None:
    from agent.engine.frontend.engine import Engine
    from agent.kernel.name import name

    homes = Engine.load().env.homes.declarations
    for lemma in library_lemmas():
        home = homes.get(name(lemma.name))
        assert home is None or home == lemma.module or (home == "init" and lemma.module.startswith("init")), lemma
    assert sum(name(lemma.name) in homes for lemma in library_lemmas()) > 0.99 * len(library_lemmas())


def test_nothing_fits_nothing() -> None:
    index = WordIndex(list(read_lemmas(SOURCE)))
    assert index.find("⊢ zzz", 5) == []
    assert len(index.find("⊢ n + 0 = n", 50)) <= 5


def test_ways_to_use_a_lemma() -> None:
    iff = Lemma("l", "(n : ℕ) : n ∣ 1 ↔ n = 1", "n ∣ 1 ↔ n = 1")
    assert {"rw l", "apply l.1", "apply l.2", "simp only [l]"} <= {t for t, _ in tactics_of(iff, "n = 1")}
    order = Lemma("m", "a ≤ b", "a ≤ b")
    assert not any(t.startswith("rw") for t, _ in tactics_of(order, "x ≤ y"))


def test_by_a_models_embeddings(tmp_path: Path) -> None:
    write_llama(tmp_path)
    model = load_model(f"{tmp_path}?max_tokens=8")
    lemmas = list(read_lemmas(SOURCE))
    index = EmbeddingIndex(lemmas, model.embed)  # type: ignore[attr-defined]
    for lemma in lemmas:
        found = index.find(lemma.text, 3)
        assert found[0] == (lemma, pytest.approx(1.0)) and len(found) == 3
    together = model.embed([lemma.text for lemma in lemmas])  # type: ignore[attr-defined]
    alone = model.embed([lemmas[1].text])  # type: ignore[attr-defined]
    assert together[1] == pytest.approx(alone[0], abs=1e-4)


def test_prompts_show_lemmas_by_the_models_own_embeddings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lemmas = tuple(read_lemmas(SOURCE))
    monkeypatch.setattr("agent.model.retrieval.library_lemmas", lambda: lemmas)
    write_llama(tmp_path, max_position_embeddings=4096)
    model = load_model(f"{tmp_path}?prompt=few-shot-all&max_tokens=8&lemmas=1&by=embeddings")
    for lemma in lemmas:  # nearest to itself
        text = model.tokenizer.decode(model.encode(model._fit(lemma.text, Context())))  # type: ignore[attr-defined]
        assert f"These lemmas may help:\n{lemma.text}\n" in text
    with pytest.raises(UnknownModel, match="by is one of words, embeddings"):
        load_model(f"{tmp_path}?by=luck")


def test_prompts_show_the_lemmas(tmp_path: Path) -> None:
    write_llama(tmp_path, max_position_embeddings=4096)
    model = load_model(f"{tmp_path}?prompt=few-shot-all&max_tokens=8&lemmas=3")
    text = model.tokenizer.decode(model.encode(model._fit("a b : ℝ\n⊢ |a + b| ≤ |a| + |b|", Context())))  # type: ignore[attr-defined]
    assert "These lemmas may help:\n" in text and "abs_add" in text
    model._retrieve = None  # type: ignore[attr-defined]
    with pytest.raises(ModelUnavailable, match="no library of them"):
        model.suggest(["⊢ p"], 1)
