"""The library's core, compiled once, and a way to run commands on top of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from agent.engine.frontend.commands import execute_file
from agent.engine.frontend.engine import Engine
from agent.engine.frontend.library_build import LibraryResult, build_library, library_files
from agent.engine.frontend.modules import LIBRARY, ImportedModules
from agent.engine.frontend.state import FrontendState
from agent.engine.meta.deadline import Deadline
from agent.engine.syntax.source import Source

Execute = Callable[[str], FrontendState]


@pytest.fixture(scope="session")
def core() -> LibraryResult:
    files = [f for f in library_files() if f.relative_to(LIBRARY).parts[0] == "core"]
    result = build_library(files)
    assert result.failures == ()
    # Many environments are derived from this one: what is found out about one's own constants must not reach another.
    return replace(result, env=result.env.sealed())


@pytest.fixture(scope="session")
def engine(core: LibraryResult) -> Engine:
    """An engine over the core library alone: enough for logic, and quick to make."""
    return Engine(core.env, "core")


@pytest.fixture()
def execute(core: LibraryResult) -> Execute:
    def run(source: str) -> FrontendState:
        state = FrontendState(core.env, ImportedModules(), Source(source), Deadline(60))
        execute_file(state)
        return state

    return run
