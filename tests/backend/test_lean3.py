"""The backend of real Leans: its processes against a scripted `lean`; what only a real one shows."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from agent.backend import confine
from agent.backend.base import (
    BackendError,
    BackendUnavailable,
    Limits,
    TacticFailed,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancellation, Cancelled
from agent.backend.confine import Cage
from agent.backend.lean3 import Lean3Backend, compiled_server
from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.protocol import encode
from agent.backend.rpc_server import SessionServer
from agent.verify import Recheck, Verdict, verify

HERE = Path(__file__).resolve().parent
T = Theorem("t", "theorem t : p", imports=())
LIMITS = Limits(seconds=30.0)

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the cage is Linux's")
pytestmark = linux


@dataclass(frozen=True)
class ScriptedCompiler(Lean3Compiler):
    """The stand-in, which needs Python besides itself."""

    def cage(self, *more: Path, **others: object) -> Cage:
        seen = Path(sys.prefix), Path(sys.base_prefix), Path("/usr"), HERE
        return super().cage(*seen, *more, **others)  # type: ignore[arg-type]


def _runs(pid: int) -> bool:
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> ScriptedCompiler:
    program = tmp_path_factory.mktemp("lean") / "bin" / "lean"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nimport runpy\nrunpy.run_path({str(HERE / 'scripted_lean.py')!r})\n")
    program.chmod(0o755)
    for module in ("data/real/basic", "tactic/default"):
        source = program.parents[1] / "library" / f"{module}.lean"
        source.parent.mkdir(parents=True)
        source.touch()
        source.with_suffix(".olean").touch()
    return ScriptedCompiler(program)


@pytest.fixture
def backend(scripted: ScriptedCompiler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lean3Backend]:
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    made = Lean3Backend(scripted, imports=(), memory_mb=300)
    yield made
    made.close()


def test_a_session(backend: Lean3Backend) -> None:
    session = backend.open(Theorem("t", "theorem t : p", imports=("data.real.basic", "tactic")))
    assert session.initial_state.pp == "⊢ p"
    assert isinstance(session.run_tactic(session.initial_state, "step", LIMITS), TacticState)
    result = session.run_tactic(session.initial_state, "simp", LIMITS)
    assert result == TacticFailed("simp failed; data.real.basic tactic lean3_agent_server")
    session.close()


def test_what_is_printed_is_no_reply(backend: Lean3Backend) -> None:
    session = backend.open(T)
    result = session.run_tactic(session.initial_state, "forge", LIMITS)
    assert isinstance(result, TacticFailed) and result.message.startswith("forge failed")
    assert isinstance(session.run_tactic(session.initial_state, "step", LIMITS), TacticState)


def test_stderr_is_drained(backend: Lean3Backend) -> None:
    session = backend.open(T)
    assert isinstance(session.run_tactic(session.initial_state, "flood", LIMITS), TacticFailed)


def test_death_hanging_and_memory(backend: Lean3Backend) -> None:
    session = backend.open(T)
    step = session.run_tactic(session.initial_state, "step", LIMITS)
    assert isinstance(step, TacticState)
    died = session.run_tactic(step, "die", LIMITS)
    assert isinstance(died, TacticFailed) and died.kind == "unsupported" and "cannot go on" in died.message
    assert "exit code 3" in died.message
    assert session.run_tactic(step, "hang", Limits(seconds=0.2)) == TacticTimedOut("seconds")
    assert session.run_tactic(step, "eat", LIMITS) == TacticTimedOut("memory")
    assert session.run_tactic(step, "step", LIMITS) == step
    assert {e["kind"] for e in session.events()} == {"crashed", "killed"}


def test_cancel_ends_the_tactic_and_the_others_go_on(backend: Lean3Backend) -> None:
    """By the session protocol, as another program cancels."""
    reading, writing = os.pipe()
    received, sending = os.pipe()
    server = threading.Thread(
        target=SessionServer(lambda imports: backend, os.fdopen(sending, "wb")).serve, args=(os.fdopen(reading, "rb"),)
    )
    server.start()
    with os.fdopen(writing, "wb", buffering=0) as requests, os.fdopen(received, "rb") as replies:

        def send(number: int, method: str, **params: object) -> None:
            requests.write(encode({"jsonrpc": "2.0", "id": number, "method": method, "params": params}))

        def reply() -> dict[str, Any]:
            return json.loads(replies.readline())

        for number in (1, 2):
            send(number, "open", header="", statement="theorem t : p")
            assert reply()["result"]["session"] == number
        send(3, "run_tactic", session=2, state=0, tactic="step")
        assert reply()["result"]["state"] == 1
        channel = backend._workers[0].live().channel
        send(4, "run_tactic", session=1, state=0, tactic="hang", timeout_ms=600_000)
        while "hanging" not in channel.stderr_tail():
            time.sleep(0.05)
        send(5, "cancel", id=4)
        assert reply()["error"]["data"]["kind"] == "cancelled"
        assert reply() == {"jsonrpc": "2.0", "id": 5, "result": {}}
        send(6, "run_tactic", session=2, state=1, tactic="step")  # in a new process, from a state that was rebuilt
        assert reply()["result"]["pp"] == "⊢ q"
        assert not _runs(channel.pid)
    server.join()


@pytest.mark.lean3
def test_cancel_ends_a_fresh_lean(lean3) -> None:
    cancellation = Cancellation()
    threading.Timer(1.0, cancellation.cancel).start()
    source = "theorem t : false := by { repeat { skip }, trivial }"
    with cancellation.governing(), pytest.raises(Cancelled):
        Lean3Compiler(lean3.executable).check(source, seconds=600, imports=())


def test_leans_own_message_is_the_reason(backend: Lean3Backend) -> None:
    with pytest.raises(BackendError) as raised:
        backend.open(Theorem("t", "theorem t : wrong", imports=()))
    error = raised.value
    assert (error.kind, error.message, error.line, error.column) == ("elaboration", "it is wrong\nin two lines", 2, 4)


def test_workers_are_replaced_by_count(scripted: ScriptedCompiler, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    with Lean3Backend(scripted, imports=(), recycle_tactics=2) as backend:
        session = backend.open(T)
        step = session.run_tactic(session.initial_state, "step", LIMITS)
        assert isinstance(step, TacticState)
        for _ in range(4):
            assert session.run_tactic(step, "step", LIMITS) == step
        kinds = [e["kind"] for e in session.events()]
        assert len(kinds) >= 2 and set(kinds) == {"recycled"}


def test_nothing_is_written_outside(backend: Lean3Backend) -> None:
    if not confine.available()[:2]:
        pytest.skip("this system grants no cage")
    session = backend.open(T)
    assert session.run_tactic(session.initial_state, "write", LIMITS) == TacticFailed("denied")


def test_a_session_of_killed_workers_ends_as_an_undisturbed_one(
    scripted: ScriptedCompiler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    with Lean3Backend(scripted, imports=(), workers=2) as backend:
        stop = threading.Event()

        def disturb() -> None:
            turn = 0
            while not stop.wait(0.7):
                connection = backend._workers[turn % 2].connection
                turn += 1
                if connection is not None:
                    try:
                        os.kill(connection.channel.pid, signal.SIGKILL)
                    except ProcessLookupError:
                        continue

        killer = threading.Thread(target=disturb)
        killer.start()
        try:
            for _ in range(12):
                session = backend.open(T)
                step = session.run_tactic(session.initial_state, "step", LIMITS)
                assert isinstance(step, TacticState) and step.pp == "⊢ q"
                assert isinstance(session.run_tactic(step, "simp", LIMITS), TacticFailed)
                session.close()
        finally:
            stop.set()
            killer.join()


def test_no_orphan_when_the_agent_is_killed(scripted: ScriptedCompiler, tmp_path: Path) -> None:
    program = f"""
import sys
sys.path.insert(0, {str(HERE)!r})
from test_lean3 import *
backend = Lean3Backend(ScriptedCompiler(Path({str(scripted.executable)!r})), imports=())
session = backend.open(T)
print(backend._workers[0].connection.channel.pid, flush=True)
session.run_tactic(session.initial_state, "hang", Limits(seconds=50))
"""
    environment = {**os.environ, "LEAN3_AGENT_CACHE": str(tmp_path), "PYTHONPATH": str(HERE.parents[1])}
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    assert psutil.pid_exists(pid)
    process.kill()
    process.wait()
    process.stdout.close()
    end = time.monotonic() + 10
    while _runs(pid):
        assert time.monotonic() < end, "the stand-in outlives the agent"
        time.sleep(0.05)


def test_modules_that_are_not_there_or_not_compiled(scripted: ScriptedCompiler, tmp_path: Path) -> None:
    (tmp_path / "leanpkg.path").write_text("builtin_path\npath ./src\n")
    (tmp_path / "src").mkdir()
    for number in range(100):
        (tmp_path / "src" / f"a{number}.lean").write_text(f"import a{number + 1}\n")
    (tmp_path / "src" / "a90.lean").write_text("-- nothing\n")
    project = ScriptedCompiler(scripted.executable, tmp_path)
    project.require_modules(("tactic", "a80"))
    with pytest.raises(BackendUnavailable, match=r"is not compiled; run `leanproject .* in .*test_modules"):
        project.require_modules(("a0",))
    (tmp_path / "src" / "a20.olean").touch()
    project.require_modules(("a0",))
    backend = Lean3Backend(scripted, imports=("data.real.basic", "data.nosuch"))
    with pytest.raises(BackendError, match=r"there is no module data.nosuch in Lean's core library"):
        backend.open(Theorem("t", "theorem t : p"))


def test_a_missing_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    backend = Lean3Backend(Lean3Compiler(tmp_path / "bin" / "lean"), imports=())
    with pytest.raises(BackendUnavailable, match="does not run"):
        backend.open(T)


# --- a real Lean -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(lean3) -> Iterator[Lean3Backend]:
    backend = Lean3Backend(Lean3Compiler(lean3.executable), imports=(), memory_mb=1500)
    yield backend
    backend.close()


BAD = Theorem("bad", "theorem bad : false", imports=())


@pytest.mark.lean3
def test_the_gate_compiles_afresh_and_reads_axioms(real: Lean3Backend) -> None:
    swap = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", imports=())
    verdict = verify(real, swap, "⟨h.2, h.1⟩", seconds=120)
    assert verdict.ok and verdict.verified_by == ("lean3",) and verdict.axioms == ()
    assert not verify(real, swap, "⟨h.1, h.2⟩", seconds=120).ok
    classical = Theorem("_example", "example (p : Prop) : p ∨ ¬p", imports=())
    assert "classical.choice" in verify(real, classical, "classical.em p", seconds=120).axioms
    foreign = Theorem("bad", BAD.statement, "axiom boom : false", imports=())
    assert "boom" in verify(real, foreign, "boom", seconds=120).reason


@pytest.mark.lean3
def test_an_embedded_proof_that_lean_refuses_is_refused(real: Lean3Backend) -> None:
    recheck = Recheck(real.compiler, ("lean3",), 120)
    claimed = Verdict(True, verified_by=("embedded",))
    assert recheck.confirm(BAD, "trivial", claimed).reason.startswith("lean3: ")
    true = Theorem("fine", "theorem fine : true", imports=())
    assert recheck.confirm(true, "trivial", claimed).verified_by == ("embedded", "lean3")


@pytest.mark.lean3
def test_the_proof_itself_is_checked(real: Lean3Backend) -> None:
    swap = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", imports=())
    recheck = Recheck(real.compiler, ("export", "leanchecker"), 120)
    agreed = recheck.confirm(swap, "⟨h.2, h.1⟩", Verdict(True, verified_by=("lean3",)))
    assert agreed.ok and agreed.verified_by == ("lean3", "export-kernel", "leanchecker")
    foreign = Theorem("bad", BAD.statement, "axiom boom : false", imports=())
    assert "boom" in recheck.confirm(foreign, "boom", Verdict(True)).reason


@pytest.mark.lean3
def test_the_server_is_compiled_once(lean3, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    compiler = Lean3Compiler(lean3.executable)
    first = compiled_server(compiler)
    written = (first / "lean3_agent_server.olean").stat().st_mtime
    assert compiled_server(compiler) == first
    assert (first / "lean3_agent_server.olean").stat().st_mtime == written
    assert len(list(first.parent.iterdir())) == 1
