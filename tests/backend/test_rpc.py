"""The client against a server that hangs, dies and eats memory; the server against a script of exchanges."""

from __future__ import annotations

import io
import json
import sys
import threading
import time
from pathlib import Path

import pytest
from toy import ToyBackend

from agent.backend import rpc
from agent.backend.base import (
    BackendError,
    BackendTerminated,
    BackendUnavailable,
    Limits,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancellation, Cancelled
from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.backend.rpc_server import SessionServer

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")
SWAP = Theorem("swap", "theorem swap (h : p ∧ q) : q ∧ p")


@pytest.fixture
def backend():
    backend = RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", fresh_check=False)
    yield backend
    backend.close()


def test_a_proof_step_by_step(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    state = session.initial_state
    assert state.pp == "h : p ∧ q\n⊢ q ∧ p"
    state = session.run_tactic(state, "cases h")
    assert isinstance(state, TacticState)
    both = session.run_tactic(state, "split")
    assert isinstance(both, TacticState) and both.groups == ((0,), (1,))
    second = session.focus(both, [1])
    assert isinstance(session.run_tactic(second, "exact h_left"), ProofFinished)
    assert isinstance(session.run_tactic(second, "exact h_right"), TacticFailed)
    assert isinstance(session.run_tactic(second, "sorry"), ProofGivenUp)
    assert session.run_tactic(second, "odd") == TacticFailed("odd is not supported", "unsupported")


def test_states_are_equal_by_content(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    a = session.run_tactic(session.initial_state, "cases h")
    b = session.run_tactic(session.initial_state, "cases h")
    assert a == b and a.id != b.id  # type: ignore[union-attr]


def test_a_hanging_tactic_is_killed_and_its_states_live_on(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    state = session.run_tactic(session.initial_state, "cases h")
    assert isinstance(state, TacticState)
    start = time.monotonic()
    assert session.run_tactic(state, "hang", Limits(seconds=0.2)) == TacticTimedOut("seconds")
    assert time.monotonic() - start < 5
    assert isinstance(session.run_tactic(state, "split"), TacticState)
    assert [e["kind"] for e in session.events()] == ["killed"]


def test_cancelling_ends_what_hangs_and_what_waits(backend: RpcBackend) -> None:
    session, other = backend.open(SWAP), backend.open(SWAP)
    kept = other.run_tactic(other.initial_state, "cases h")
    assert isinstance(kept, TacticState)
    cancellation, outcomes = Cancellation(), []

    def ask(tactic: str) -> None:
        with cancellation.governing():
            try:
                outcomes.append(session.run_tactic(session.initial_state, tactic))
            except Cancelled as error:
                outcomes.append(error)

    threads = [threading.Thread(target=ask, args=(tactic,)) for tactic in ("hang", "split")]  # the second waits
    for thread in threads:
        thread.start()
        time.sleep(0.1)
    cancellation.cancel()
    for thread in threads:
        thread.join(timeout=60)
    assert [type(outcome) for outcome in outcomes] == [Cancelled, Cancelled]
    assert [(e["kind"], e["reason"]) for e in session.events()] == [("killed", "cancelled")]
    assert isinstance(other.run_tactic(kept, "split"), TacticState)  # rebuilt


def test_what_ends_by_itself_costs_no_process(backend: RpcBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc, "CANCEL_SECONDS", 60.0)
    session = backend.open(SWAP)
    cancellation = Cancellation()
    threading.Timer(0.1, cancellation.cancel).start()
    with cancellation.governing(), pytest.raises(Cancelled):
        session.run_tactic(session.initial_state, "slow")
    assert session.events() == [] and isinstance(session.run_tactic(session.initial_state, "split"), TacticState)


def test_what_is_soon_over_is_waited_for(backend: RpcBackend) -> None:
    """A new process would not be there sooner."""
    session = backend.open(SWAP)
    backend._workers[0].live().start_seconds = 60.0
    cancellation = Cancellation()
    threading.Timer(0.1, cancellation.cancel).start()
    with cancellation.governing(), pytest.raises(Cancelled):
        session.run_tactic(session.initial_state, "slow", Limits(20.0))
    assert session.events() == []


def test_a_crash_is_replayed_through(backend: RpcBackend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOY_MARKER", str(tmp_path / "marker"))
    session = backend.open(SWAP)
    state = session.run_tactic(session.initial_state, "cases h")
    assert isinstance(state, TacticState)
    assert session.run_tactic(state, "die_once") == state
    events = session.events()
    assert events[0]["kind"] == "crashed" and "exit code 7" in events[0]["reason"]


def test_a_tactic_that_always_kills_fails_with_the_reason(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    result = session.run_tactic(session.initial_state, "die")
    assert isinstance(result, TacticFailed) and result.kind == "unsupported"
    assert "exit code 7" in result.message and "about to die" in result.message
    assert isinstance(session.run_tactic(session.initial_state, "cases h"), TacticState)


def test_memory_is_bounded() -> None:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", memory_mb=300) as backend:
        session = backend.open(SWAP)
        assert session.run_tactic(session.initial_state, "eat", Limits(seconds=20)) == TacticTimedOut("memory")
        assert isinstance(session.run_tactic(session.initial_state, "cases h"), TacticState)


def test_a_greedy_session_keeps_none_from_the_others() -> None:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", memory_mb=300, grace_seconds=0.1) as backend:
        greedy, other = backend.open(SWAP), backend.open(SWAP)
        state = other.run_tactic(other.initial_state, "cases h")
        assert isinstance(state, TacticState)
        stop, replies = threading.Event(), []

        def eat() -> None:
            while not stop.is_set():
                tactic = "hang" if len(replies) % 2 == 0 else "eat"
                limits = Limits(seconds=0.1 if tactic == "hang" else 20.0)
                replies.append((tactic, greedy.run_tactic(greedy.initial_state, tactic, limits)))

        thread = threading.Thread(target=eat)
        thread.start()
        try:
            for _ in range(3):
                before = len(replies)
                assert isinstance(other.run_tactic(state, "split"), TacticState)  # whatever became of its worker
                assert len(replies) - before <= 2
        finally:
            stop.set()
            thread.join()
        told = {"hang": TacticTimedOut("seconds"), "eat": TacticTimedOut("memory")}
        assert replies and all(reply == told[tactic] for tactic, reply in replies)


def test_noise_on_stdout_forges_nothing(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    assert session.run_tactic(session.initial_state, "print_noise") == TacticFailed("noise was printed")
    assert isinstance(session.run_tactic(session.initial_state, "cases h"), TacticState)


def test_a_bug_in_the_server_is_an_error_and_the_server_lives(backend: RpcBackend) -> None:
    session = backend.open(SWAP)
    result = session.run_tactic(session.initial_state, "bug")
    assert isinstance(result, TacticFailed) and result.kind == "unsupported" and "KeyError" in result.message
    assert [e["kind"] for e in session.events()] == ["fault"]
    assert isinstance(session.run_tactic(session.initial_state, "cases h"), TacticState)


def test_a_statement_that_does_not_elaborate(backend: RpcBackend) -> None:
    with pytest.raises(BackendError) as raised:
        backend.open(Theorem("t", "theorem t : #"))
    assert (raised.value.kind, raised.value.line, raised.value.column) == ("elaboration", 1, 12)


def test_a_missing_program() -> None:
    backend = RpcBackend(ProcessLauncher(["/no/such/program"], hint="Install it"), name="none")
    with pytest.raises(BackendUnavailable, match="Install it"):
        backend.open(SWAP)


def test_a_program_that_ends_at_once() -> None:
    backend = RpcBackend(ProcessLauncher([sys.executable, "-c", "import sys; sys.exit('no licence')"]), name="bad")
    with pytest.raises(BackendTerminated, match="no licence"):
        backend.open(SWAP)


def test_several_workers_serve_one_session() -> None:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=2) as backend:
        session = backend.open(SWAP)
        state = session.run_tactic(session.initial_state, "cases h")
        held = backend._acquire(None, frozenset({(0, 1)}))
        try:
            both = session.run_tactic(state, "split")  # on the other worker, by replay
        finally:
            backend._release(held)
        assert isinstance(both, TacticState)


def test_check(backend: RpcBackend) -> None:
    report = backend.check(
        "theorem a (h : p) : p := by assumption\ntheorem b : p := by sorry\ntheorem c : q := by split"
    )
    assert [t.ok for t in report.theorems] == [True, True, False]
    assert not report.ok and report.errors()[0].line == 3


# --- the server, by script -------------------------------------------------------------------------------------------


def exchange(*requests: object) -> list[dict]:
    lines = "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in requests)
    out = io.BytesIO()
    SessionServer(lambda imports: ToyBackend(imports), out).serve(io.BytesIO(lines.encode()))
    return [json.loads(line) for line in out.getvalue().splitlines()]


def call(id_: int, method: str, **params: object) -> dict:
    return {"jsonrpc": "2.0", "id": id_, "method": method, "params": params}


def test_the_protocol_word_for_word() -> None:
    replies = exchange(
        call(1, "initialize", imports=["tactic"]),
        call(2, "open", header="", statement="theorem t (h : p ∧ q) : q ∧ p"),
        call(3, "run_tactic", session=1, state=0, tactic="cases h"),
        call(4, "run_tactic", session=1, state=1, tactic="split", timeout_ms=1000),
        call(5, "focus", session=1, state=2, goals=[1]),
        call(6, "run_tactic", session=1, state=3, tactic="exact h_left"),
        call(7, "close", session=1),
        call(8, "run_tactic", session=1, state=0, tactic="split"),
    )
    by_id = {r["id"]: r for r in replies}
    assert by_id[1]["result"]["capabilities"] == ["cancel", "check", "focus"]
    assert by_id[2]["result"] == {
        "session": 1, "state": 0, "pp": "h : p ∧ q\n⊢ q ∧ p", "goals": ["h : p ∧ q\n⊢ q ∧ p"], "groups": [[0]],
    }  # fmt: skip
    assert by_id[3]["result"]["outcome"] == "state" and by_id[3]["result"]["state"] == 1
    assert "seconds" in by_id[3]["result"]
    assert by_id[4]["result"]["groups"] == [[0], [1]]
    assert by_id[5]["result"]["state"] == 3 and "session" not in by_id[5]["result"]
    assert by_id[6]["result"]["outcome"] == "finished"
    assert by_id[7]["result"] == {}
    assert by_id[8]["error"]["data"]["kind"] == "unknown_id"


@pytest.mark.parametrize(
    "request_",
    [
        "not json",
        "[1, 2]",
        '{"id": 1}',
        call(1, "no_such_method"),
        call(1, "open"),
        call(1, "open", statement=3),
        call(1, "open", path="/no/such/file.lean", theorem="t"),
        {"id": 1, "method": "open", "params": []},
        '{"id": [1], "method": "open"}',
    ],
)
def test_bad_requests_are_refused_and_the_server_lives(request_: object) -> None:
    replies = exchange(request_, call(9, "initialize"))
    assert replies[0]["error"]["data"]["kind"] == "bad_request"
    assert replies[-1]["result"]["server"]


def test_cancelling_what_does_not_run() -> None:
    assert exchange(call(1, "cancel", id=77))[0]["error"]["data"]["kind"] == "unknown_id"


def test_cancelling_what_runs() -> None:
    replies = exchange(
        call(1, "open", header="", statement="theorem t : p"),
        call(2, "run_tactic", session=1, state=0, tactic="slow"),
        call(3, "run_tactic", session=1, state=0, tactic="slow"),
        call(4, "cancel", id=3),
    )
    by_id = {r["id"]: r for r in replies}
    assert by_id[3]["error"]["data"]["kind"] == "cancelled"
    assert by_id[4]["result"] == {}
    assert by_id[2]["result"]["outcome"] == "failed"
