"""A file compiled after another version of it gives what it gives alone."""

from __future__ import annotations

import random

import pytest

from agent.engine.frontend import commands
from agent.engine.frontend.engine import Engine
from agent.engine.frontend.incremental import Snapshots

PARTS = [
    "import data.real.basic\n",
    "open nat\n",
    "namespace foo\n",
    "def two : ℕ := 2\n",
    "local notation `TWO` := two\n",
    "theorem first : TWO = 2 := rfl\n",
    "section\nvariables (p q : Prop)\n",
    "theorem second (h : p ∧ q) : q := h.2\n",
    "end\n",
    "local attribute [simp] first\n",
    "theorem third : TWO + 1 = 3 := by simp\n",
    "#eval two + 2\n",
    "theorem broken : TWO = 3 := rfl\n",
    "end foo\n",
    "theorem last : foo.two = 2 := foo.first\n",
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def test_every_edit(engine: Engine) -> None:
    chance = random.Random(1)
    snapshots = Snapshots()
    for _ in range(25):
        parts = list(PARTS)
        at = chance.randrange(len(parts))
        match chance.randrange(4):
            case 0:
                parts.pop(at)
            case 1:
                parts.insert(at, chance.choice(PARTS[1:]))
            case 2:
                parts[at] = parts[at].replace("2", "3")
            case 3:
                parts[at] = parts[at][: chance.randrange(len(parts[at]))]
        text = "".join(parts)
        assert engine.check_source(text, snapshots=snapshots) == engine.check_source(text)


def test_only_what_changed_is_compiled(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshots = Snapshots()
    engine.check_source("".join(PARTS), snapshots=snapshots)
    ran = []
    execute = commands.execute

    def counted(state, command, recovered):
        ran.append(command)
        execute(state, command, recovered)

    monkeypatch.setattr(commands, "execute", counted)
    engine.check_source("".join([*PARTS[:-1], "theorem last : foo.two = 2 := rfl\n"]), snapshots=snapshots)
    assert len(ran) == 1


def test_a_word_that_grows_belongs_to_the_command_before(engine: Engine) -> None:
    snapshots = Snapshots()
    engine.check_source("def a := 1\ntheorem t : a = 1 := rfl\n", snapshots=snapshots)
    text = "def a := 1\ntheorems : a = 1 := rfl\n"
    assert engine.check_source(text, snapshots=snapshots) == engine.check_source(text)
