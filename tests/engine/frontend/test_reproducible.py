"""Heartbeats as a budget: the same number whatever ran before in the process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from agent.engine.frontend import engine as engine_module
from agent.engine.frontend.engine import Engine
from agent.engine.meta.deadline import Deadline

STATEMENT = "theorem t (x y : ℝ) (h : x + y = 10) (hx : 0 < x) : |x| + 2 * y = 20 - x"
OTHERS = [
    "theorem u (a b c : ℝ) (h : a < b) (k : 0 ≤ c) : |a * c| ≤ |b| * c + 1",
    "theorem u (a b c : ℕ) (h : a < b) : (a : ℝ) / c ≤ b / c",
]
TACTICS = ["norm_num", "linarith", "field_simp", "nlinarith [h]", "tauto", "ring", "simp [abs_of_pos hx]"]


@pytest.fixture
def deadlines(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Deadline]]:
    """Every limit that the engine sets."""
    made: list[Deadline] = []

    class Noted(Deadline):
        __slots__ = ()

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            made.append(self)

    monkeypatch.setattr(engine_module, "Deadline", Noted)
    yield made


def _spent(engine: Engine, statement: str, deadlines: list[Deadline]) -> list[int]:
    session = engine.open_theorem("", statement)
    out = []
    for tactic in TACTICS:
        deadlines.clear()
        session.run_tactic(session.initial, tactic, heartbeats=10**9)
        out.append(max(each.heartbeats for each in deadlines))
    return out


def test_sessions_apart_cost_the_same(deadlines: list[Deadline]) -> None:
    engine = Engine.load()
    engine.warm_up()
    engine.keep_apart()
    first = _spent(engine, STATEMENT, deadlines)
    for other in OTHERS:
        _spent(engine, other, deadlines)
    assert _spent(engine, STATEMENT, deadlines) == first


def test_sessions_share_what_they_found_out(deadlines: list[Deadline]) -> None:
    engine = Engine.load()
    first = _spent(engine, STATEMENT, deadlines)
    assert sum(_spent(engine, STATEMENT, deadlines)) < sum(first)
