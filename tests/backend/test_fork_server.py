"""Workers forked from a warm parent: quick, replaced when they die, gone when the client goes."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import psutil
import pytest

from agent.backend.base import BackendUnavailable, Limits, TacticState, TacticTimedOut, Theorem
from agent.backend.fork_server import ForkLauncher, available
from agent.backend.rpc import RpcBackend

pytestmark = pytest.mark.skipif(not available(), reason="this system cannot fork")

TESTS = Path(__file__).resolve().parent.parent
SWAP = Theorem("swap", "theorem swap (h : p ∧ q) : q ∧ p")


class Heard:
    """A `Startup` that remembers."""

    def __init__(self, stop_at: str = "") -> None:
        self.words: list[object] = []
        self._stop_at = stop_at

    def progress(self, what: str, done: int, total: int) -> None:
        self.words.append((what, done, total))
        if what == self._stop_at:
            raise KeyboardInterrupt

    def warn(self, text: str) -> None:
        self.words.append(text)


def launcher(*extra: str, startup: Heard | None = None) -> ForkLauncher:
    paths = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    return ForkLauncher(
        [sys.executable, str(TESTS / "backend" / "toy_host.py"), *extra], {**os.environ, "PYTHONPATH": paths}, startup
    )


def test_what_the_parent_does_before_it_is_ready_is_heard() -> None:
    heard = Heard()
    with RpcBackend(launcher(startup=heard), name="toy") as backend:
        assert "check" in backend.capabilities
    assert heard.words == [("winding up", 0, 2), "the spring is old", ("winding up", 2, 2)]


def test_a_parent_that_is_interrupted_puts_away_what_it_has_begun(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.touch()
    backend = RpcBackend(launcher("--slow", str(begun), startup=Heard("winding up")), name="toy")
    with pytest.raises(KeyboardInterrupt):
        _ = backend.capabilities
    backend.close()
    assert not begun.exists()


def test_a_session_in_a_forked_worker() -> None:
    with RpcBackend(launcher(), name="toy", workers=2) as backend:
        session = backend.open(SWAP)
        state = session.run_tactic(session.initial_state, "cases h")
        assert isinstance(state, TacticState)
        assert session.run_tactic(state, "hang", Limits(seconds=0.2)) == TacticTimedOut("seconds")
        assert isinstance(session.run_tactic(state, "split"), TacticState)
        assert backend.check("theorem a (h : p) : p := by assumption").ok


def test_a_new_worker_is_quick() -> None:
    with RpcBackend(launcher(), name="toy") as backend:
        backend.open(SWAP)
        start = time.monotonic()
        for _ in range(5):
            backend.check("theorem a (h : p) : p := by assumption")
        assert time.monotonic() - start < 3


def test_no_process_stays_behind() -> None:
    before = set(psutil.Process().children(recursive=True))  # of other tests
    backend = RpcBackend(launcher(), name="toy", workers=2)
    session = backend.open(SWAP)
    session.run_tactic(session.initial_state, "hang", Limits(seconds=0.1))
    session.run_tactic(session.initial_state, "split")
    ours = set(psutil.Process().children(recursive=True)) - before
    assert ours
    backend.close()
    _, alive = psutil.wait_procs(ours, timeout=5)
    assert not alive


def test_a_parent_that_cannot_warm_up_says_why() -> None:
    backend = RpcBackend(launcher("--broken"), name="toy")
    with pytest.raises(BackendUnavailable, match="buy another"):
        backend.open(SWAP)
