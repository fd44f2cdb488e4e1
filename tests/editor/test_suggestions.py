"""Suggestions while models think or are still being loaded, on a toy Lean."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from agent.backend.lean_source import statement_theorem
from agent.backend.rpc import ProcessLauncher, RpcBackend, RpcSession
from agent.editor.suggestions import Asked, loading, suggest
from agent.model.base import Context, Suggestion
from agent.model.loading import Loading
from agent.model.registry import Combined

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")


class Says:
    """A generator that says these tactics once it may."""

    def __init__(self, name: str, tactics: Sequence[str], may: threading.Event | None = None) -> None:
        self.name = name
        self._tactics = tactics
        self._may = may

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": ""}

    def suggest(self, states: Sequence[str], n: int, context: object = None) -> list[list[Suggestion]]:
        assert self._may is None or self._may.wait(20)
        return [[Suggestion(t, -1.0 - i) for i, t in enumerate(self._tactics)][:n] for _ in states]


@pytest.fixture(scope="module")
def session() -> Iterator[RpcSession]:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=1) as toy:
        yield toy.open(statement_theorem("theorem t (h : p ∧ q) : q ∧ p"))


def test_cancelled_while_a_model_thinks(session: RpcSession) -> None:
    may, cancelled = threading.Event(), threading.Event()
    threading.Timer(0.2, cancelled.set).start()
    start = time.monotonic()
    missing: list[str] = []
    thinking = Says("slow", ["split"], may)
    asked = Asked(seconds=20.0)
    assert list(suggest(session, session.initial_state, thinking, asked, cancelled.is_set, missing)) == []
    assert 0.2 <= time.monotonic() - start < 15  # far from the 20 s it was given
    assert missing == ["slow"]
    may.set()


def test_what_is_there_is_run_while_the_rest_loads(session: RpcSession) -> None:
    may = threading.Event()
    late = Loading("late", lambda: Says("late", ["split"], may))  # its first answer is part of loading
    both = Combined([Says("quick", ["cases h"]), late])
    missing: list[str] = []
    tried = list(suggest(session, session.initial_state, both, Asked(), missing=missing))
    assert [t.tactic for t in tried] == ["cases h"] and missing == ["late"] == loading(both)
    threading.Timer(0.3, may.set).start()
    only = Combined([late])
    tried = list(suggest(session, session.initial_state, only, Asked(seconds=5.0), missing=missing))
    assert [t.tactic for t in tried] == ["split"] and loading(only) == []  # nothing else was there: it was waited for


def test_a_closer_a_model_suggests_is_a_suggestion(session: RpcSession) -> None:
    asked = Asked(closers=("split", "cases h"))
    tried = list(suggest(session, session.initial_state, Says("says", ["split"]), asked))
    assert [(t.tactic, t.effect) for t in tried] == [("split", "state")]


def test_who_is_cancelled_takes_tactic_and_model_with_him() -> None:
    asked_of: list[Context] = []

    class Thinks(Says):
        def suggest(self, states, n, context=None):
            asked_of.extend(context)
            end = time.monotonic() + 20
            while not context[0].cancelled():
                assert time.monotonic() < end
            return [[]]

    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy") as toy:
        session = toy.open(statement_theorem("theorem t (h : p ∧ q) : q ∧ p"))
        asked = Asked(closers=("hang",), tactic_seconds=60.0, seconds=0.3)
        cancelled = threading.Event()
        threading.Timer(0.3, cancelled.set).start()
        assert list(suggest(session, session.initial_state, Thinks("thinks", []), asked, cancelled.is_set)) == []
        start = time.monotonic()
        session.run_tactic(session.initial_state, "split")
        assert asked_of[0].cancelled() and time.monotonic() - start < 20  # a hanging tactic holds its worker for 60 s
