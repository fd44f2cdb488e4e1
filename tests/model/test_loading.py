"""A generator that loads in the background: who asks early waits, what goes wrong is raised."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from agent.model.base import ModelUnavailable, Suggestion, TacticGenerator
from agent.model.loading import Loading, is_loading
from agent.model.registry import Combined, load_for_editor
from agent.model.scripted import Scripted


def test_whoever_asks_early_waits(tmp_path: Path) -> None:
    (tmp_path / "script.txt").write_text("split\n")
    may_load = threading.Event()

    def load() -> TacticGenerator:
        assert may_load.wait(10)
        return Scripted(tmp_path / "script.txt")

    loading = Loading("late", load)
    assert is_loading(loading) and loading.name == "late"
    answers: list[list[Suggestion]] = []
    asking = threading.Thread(target=lambda: answers.extend(loading.suggest(["⊢ p"], 4)))
    asking.start()
    assert not answers
    may_load.set()
    asking.join(10)
    assert [s.tactic for s in answers[0]] == ["split"] and not is_loading(loading)


def test_what_cannot_be_loaded_is_raised() -> None:
    def load() -> TacticGenerator:
        raise ModelUnavailable("no such weights")

    loading = Loading("broken", load)
    with pytest.raises(ModelUnavailable, match="no such weights"):
        loading.suggest(["⊢ p"], 4)
    assert not is_loading(loading)


def test_parts_of_an_editor_s_models() -> None:
    combined = load_for_editor(["portfolio?weight=3", "algebra"])
    assert isinstance(combined, Combined)
    (portfolio, first), (algebra, second) = combined.parts
    assert (portfolio.name, algebra.name) == ("portfolio", "algebra")
    assert first > second and isinstance(algebra, Loading)
