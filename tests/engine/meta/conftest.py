from __future__ import annotations

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.library_build import build_library, library_files
from agent.engine.frontend.modules import LIBRARY
from agent.engine.meta.environment import MetaEnvironment


@pytest.fixture(scope="session")
def core_library() -> MetaEnvironment:
    """Lean's core library, compiled from its source."""
    files = [path for path in library_files() if path.is_relative_to(LIBRARY / "core")]
    return run_with_deep_stack(lambda: build_library(files)).env.sealed()
