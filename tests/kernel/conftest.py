from __future__ import annotations

import pytest

from agent.kernel.environment import Environment
from tests.kernel.toy_library import toy_environment


@pytest.fixture(scope="session")
def toy() -> Environment:
    return toy_environment()
