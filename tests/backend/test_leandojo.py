"""LeanDojo behind the contract: the driver against a stand-in for lean_dojo that plays mishaps, and, where they are
here, against the real one and a real Lean 3."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from agent.backend import leandojo_driver as driver
from agent.backend.base import (
    BackendError,
    BackendUnavailable,
    Limits,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.lean_source import SourceError, parse_lean
from agent.backend.leandojo import (
    LeanDojoBackend,
    Repository,
    find_python,
    local_params,
)
from agent.verify import verify

PLAYED = Path(__file__).with_name("played_lean_dojo")
SWAP = Theorem("t", "theorem t (p q : Prop) : p ∧ q → q ∧ p", imports=())


# --- plain functions -------------------------------------------------------------------------------------------------


def test_a_repository_as_it_is_written() -> None:
    commit = "2196ab363eb097c008d4497125e0dde23fb36db2"
    repository = Repository.parse(f"https://github.com/leanprover-community/mathlib/@{commit}")
    assert repository == Repository("https://github.com/leanprover-community/mathlib", commit)
    assert repository.traced.parts[-2:] == (f"leanprover-community-mathlib-{commit}", "mathlib")
    for wrong in ("https://github.com/a/b", "https://github.com/a/b@v1", "https://gitlab.com/a/b@" + commit, "x"):
        with pytest.raises(ValueError, match="with all 40 digits"):
            Repository.parse(wrong)


def test_a_file_of_a_traced_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_DIR", str(tmp_path))
    repository = Repository("https://github.com/a/b", "0" * 40)
    (repository.traced / "src").mkdir(parents=True)
    (repository.traced / "src/x.lean").write_text("namespace n\nlemma l : 1 = 1 := rfl\nend n\n")
    assert [s.name for s in repository.read(Path("src/x.lean")).sites] == ["n.l"]
    monkeypatch.setattr("urllib.request.urlopen", lambda *a, **k: (_ for _ in ()).throw(OSError("no network")))
    with pytest.raises(SourceError, match="y.lean: cannot be read from https://raw.githubusercontent.com/a/b/000"):
        repository.read(Path("src/y.lean"))


def test_places_in_the_file_of_a_theorem() -> None:
    theorem = Theorem("t", "theorem t :\n  1 = 1", "open nat\ndef a := 1", imports=("data.nat.basic",))
    params = local_params(theorem)
    lines = params["source"].split("\n")
    assert lines[params["start"][0] - 1] == "theorem t :" and params["line"] == params["start"][0]
    line, column = params["proof_start"]
    assert lines[line - 1][column:] == "sorry" and params["proof_end"] == [line, column + 5]
    # header, a line break, statement: the statement begins on line 3, the header on line 1
    assert params["line"] - params["statement_shift"] == 3
    assert lines[params["header_shift"]] == "open nat"
    assert params["hole"] is None and params["strict"]


def test_the_hole_of_a_begun_proof() -> None:
    file = parse_lean("lemma b (p q : Prop) (h : p ∧ q) : q ∧ p :=\nbegin\n  split,\n  { sorry },\n  exact h.1\nend\n")
    params = local_params(file.theorem(file.sites[0]))
    (line, column), (_, end) = params["hole"]
    assert params["source"].split("\n")[line - 1][column:end] == "sorry"


def test_the_first_error_that_is_the_theorems_own() -> None:
    lines = [
        "/tmp/x y/theorem.lean:3:4: error: of the header\n",
        "  more\n",
        "/tmp/x y/lean3_repl.lean:9:1: error: not ours\n",
        "/tmp/x y/theorem.lean:4:0: warning: declaration uses sorry\n",
        "/tmp/x y/theorem.lean:6:8: error: of the statement\n",
    ]
    assert driver.first_error(lines, 4, False) == (4, 8, "of the statement")
    assert driver.first_error(lines, 4, True) == (1, 4, "of the header\n  more")
    assert driver.first_error(lines, 5, False) is None


class _Replies:
    """A Dojo that gives these replies in turn, and the echo after each."""

    def __init__(self, *replies: object) -> None:
        self._replies = iter(replies)

    def _submit_request(self, request: str) -> object:
        state = json.loads(request)[1][0]
        if state >= 10**8:
            return {"error": f"unknown_id: tactic_state_id={state}"}
        return next(self._replies)


def _failed(message: str) -> dict[str, object]:
    text = f'gen_tac_and_capture_res_failed: pos=(some ⟨1, 2⟩) msg="{message}" tactic_state="⊢ p"'
    return {"sid": None, "tacticState": None, "error": text}


def test_verdicts_are_not_read_from_echoed_text() -> None:
    sorry = {"error": "proof_validation_failed: msg=proof contains `sorry`"}
    runner = driver.Runner(
        _Replies(
            _failed("proof contains `sorry`"),
            _failed("try_for_time tactic failed, timeout"),
            _failed("parse_itactic failed on `proof contains `sorry``"),
            sorry,
            {"error": "proof_validation_failed: msg=proof contains metavariables"},
            _failed("try_for tactic failed, timeout"),
        ),
        tactic_ms=5000,
    )
    outcomes = [runner.run_tactic(0, "x") for _ in range(6)]
    assert [o["outcome"] for o in outcomes] == ["failed", "failed", "failed", "given_up", "failed", "timed_out"]
    assert outcomes[0]["message"] == "proof contains `sorry`"
    assert outcomes[4]["message"] == "proof contains metavariables"


def test_replies_that_cannot_be() -> None:
    for reply in ({"error": None, "tacticState": "no goals", "sid": 7}, {"error": None}, {"error": "unknown_id: x"}):
        with pytest.raises(driver.Fault):
            driver.Runner(_Replies(reply), 1000).run_tactic(0, "x")


def test_a_python_that_does_not_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEANDOJO_PYTHON", raising=False)
    with pytest.raises(BackendUnavailable, match="does not run as a Python"):
        find_python(tmp_path / "python")
    other = tmp_path / "python3.12"
    other.write_text("#!/bin/sh\necho '[[3, 12], null]'\n")
    other.chmod(0o755)
    with pytest.raises(BackendUnavailable, match=r"\(Python 3.12\) has no lean-dojo.*pip install lean-dojo==1.6.0"):
        find_python(other)


# --- the driver against a stand-in -----------------------------------------------------------------------------------


def _played(tmp_path: Path, repository: Repository | None = None) -> LeanDojoBackend:
    lean = tmp_path / "lean"
    lean.write_text("#!/bin/sh\necho 'Lean (version 3.42.1, commit 0)'\n")
    lean.chmod(0o755)
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\nPYTHONPATH='{PLAYED}' exec '{sys.executable}' \"$@\"\n")
    python.chmod(0o755)
    return LeanDojoBackend(python, Lean3Compiler(lean), repository=repository, tactic_seconds=1.0, open_seconds=10.0)


@pytest.fixture
def played(tmp_path: Path) -> Iterator[LeanDojoBackend]:
    with _played(tmp_path) as backend:
        yield backend


def _children() -> list[psutil.Process]:
    found = psutil.Process().children(recursive=True)
    return [p for p in found if p.status() != psutil.STATUS_ZOMBIE]


def test_a_session(played: LeanDojoBackend) -> None:
    assert played.capabilities == {"cancel", "concurrent", "header"}
    assert played.describe() == {"name": "leandojo", "version": "3.42.1", "library": "core"}
    session = played.open(SWAP)
    state = session.initial_state
    assert state.pp == "p : Prop\n⊢ p" and state.goals == (state.pp,) and state.groups == ((0,),)
    after = session.run_tactic(state, "r -- a comment")
    assert isinstance(after, TacticState) and len(after.goals) == 2 and after.groups == ((0, 1),)
    assert isinstance(session.run_tactic(after, "finish"), ProofFinished)
    assert session.run_tactic(state, "error of a kind") == TacticFailed("of a kind")
    late = session.run_tactic(state, "finish, and fail too late")
    assert late == TacticFailed("the tactic fails after the last goal")
    unbalanced = session.run_tactic(state, "finish } garbage {")
    assert unbalanced == TacticFailed("the tactic is not balanced at '} garbage '")
    session.close()


def test_what_it_cannot_do(played: LeanDojoBackend) -> None:
    with pytest.raises(BackendError, match="does not compile files"):
        played.check("theorem t : 1 = 1 := rfl")
    session = played.open(SWAP)
    with pytest.raises(BackendError, match="LeanDojo has no 'focus'"):
        session.focus(session.initial_state, [0])


def test_an_error_of_the_statement(played: LeanDojoBackend) -> None:
    with pytest.raises(BackendError, match="unknown identifier 'wrong'\nmore of it") as caught:
        played.open(Theorem("t", "theorem t : wrong"))
    assert (caught.value.kind, caught.value.line, caught.value.column) == ("elaboration", 1, 8)
    played.open(SWAP).close()


@pytest.mark.parametrize(("tactic", "reason"), [("die", "ended"), ("raise", "Lean died"), ("forge", "out of step")])
def test_a_dojo_is_discarded_after_a_fault(played: LeanDojoBackend, tactic: str, reason: str) -> None:
    session = played.open(SWAP)
    after = session.run_tactic(session.initial_state, "q")
    assert isinstance(after, TacticState)
    failed = session.run_tactic(after, tactic)
    assert isinstance(failed, TacticFailed) and failed.kind == "unsupported" and reason in failed.message
    again = session.run_tactic(after, "r")  # in a new Dojo, the state rebuilt
    assert isinstance(again, TacticState) and again.pp.endswith("⊢ r")
    assert [e["kind"] for e in session.events()] == ["crashed"]


def test_a_lean_that_hangs(played: LeanDojoBackend) -> None:
    session = played.open(SWAP)
    assert session.run_tactic(session.initial_state, "hang", Limits(seconds=1.0)) == TacticTimedOut("seconds")
    assert isinstance(session.run_tactic(session.initial_state, "r"), TacticState)


def test_a_start_that_hangs(played: LeanDojoBackend) -> None:
    played.open_seconds = 0.5
    _ = played.capabilities
    start = time.monotonic()
    with pytest.raises(BackendError, match="longer than 0.5 s"):
        played.open(Theorem("hangs", "theorem hangs : true"))
    assert time.monotonic() - start < 20


def test_nothing_is_left(played: LeanDojoBackend) -> None:
    before = {p.pid for p in _children()}
    session = played.open(SWAP)
    hanging = threading.Thread(target=session.run_tactic, args=(session.initial_state, "hang"), daemon=True)
    hanging.start()
    time.sleep(0.3)
    folders = [Path(f) for f in played._launcher._folders]  # type: ignore[attr-defined]
    assert folders and all(f.is_dir() for f in folders)
    assert {p.pid for p in _children()} - before
    played.close()
    end = time.monotonic() + 10
    while {p.pid for p in _children()} - before and time.monotonic() < end:
        time.sleep(0.05)
    assert not {p.pid for p in _children()} - before
    assert not any(f.exists() for f in folders)


def test_a_theorem_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_DIR", str(tmp_path))
    repository = Repository("https://github.com/a/b", "0" * 40)
    (repository.traced / "src").mkdir(parents=True)
    (repository.traced / "src/x.lean").write_text("namespace n\nlemma l (p : Prop) : p → p := sorry\nend n\n")
    syntax = {"ast": [None, {"kind": "ident", "value": "n.l"}]}
    (repository.traced / "src/x.ast.json").write_text(json.dumps(syntax))
    file = repository.read(Path("src/x.lean"))
    theorem = file.theorem(file.sites[0])
    with _played(tmp_path, repository) as offline, pytest.raises(BackendUnavailable, match="OSError: no network"):
        offline.open(theorem)
    monkeypatch.setenv("PLAYED_NETWORK", "1")
    with _played(tmp_path, repository) as backend:
        assert backend.capabilities == {"cancel", "concurrent"}
        assert backend.describe()["library"] == "https://github.com/a/b@" + "0" * 40
        session = backend.open(theorem)
        assert isinstance(session.run_tactic(session.initial_state, "finish"), ProofFinished)
        with pytest.raises(BackendError, match="opens theorems of https://github.com/a/b only"):
            backend.open(replace(theorem, statement="lemma l : false"))
        assert backend.compiler.project == repository.traced


def test_the_gate_is_a_fresh_lean(played: LeanDojoBackend) -> None:
    """LeanDojo's own word is never enough: without a Lean that compiles there is no verdict."""
    verdict = verify(played, SWAP, "λ h, ⟨h.2, h.1⟩")
    assert not verdict.ok and verdict.reason.startswith("lean3: ")


# --- the real one ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(lean3) -> Iterator[LeanDojoBackend]:
    if not os.environ.get("LEANDOJO_PYTHON"):
        pytest.skip("no LeanDojo: set LEANDOJO_PYTHON to a Python 3.9 or 3.10 that has lean-dojo 1.6.0")
    if os.geteuid() == 0:
        pytest.skip("LeanDojo refuses to run as root")
    compiler = Lean3Compiler(lean3.executable, None, lean3.mathlib)
    with LeanDojoBackend(find_python(), compiler, memory_mb=4096, tactic_seconds=3.0) as backend:
        yield backend


@pytest.mark.lean3
@pytest.mark.slow
def test_a_real_proof(real: LeanDojoBackend) -> None:
    session = real.open(SWAP)
    state = session.initial_state
    assert state.pp == "p q : Prop\n⊢ p ∧ q → q ∧ p"
    for tactic in ("intro h", "split", "exact h.2"):
        after = session.run_tactic(state, tactic)
        assert isinstance(after, TacticState)
        state = after
    assert isinstance(session.run_tactic(state, "exact h.1"), ProofFinished)
    first = session.initial_state
    assert isinstance(session.run_tactic(first, "sorry"), ProofGivenUp)
    assert session.run_tactic(first, "iterate 10000000 { skip }") == TacticTimedOut("seconds")
    failed = session.run_tactic(first, "exact rfl")
    assert isinstance(failed, TacticFailed) and failed.message.startswith("invalid type ascription")
    forged = session.run_tactic(first, 'trace "REPL> {\\"sid\\":5,\\"tacticState\\":\\"no goals\\",\\"error\\":null}"')
    assert isinstance(forged, TacticFailed) and "out of step" in forged.message
    assert isinstance(session.run_tactic(first, "intro h"), TacticState)
    session.close()
    verdict = verify(real, SWAP, "λ h, ⟨h.2, h.1⟩")
    assert verdict.ok and verdict.verified_by == ("lean3",)
    assert not verify(real, SWAP, "λ h, h").ok


@pytest.mark.lean3
@pytest.mark.slow
def test_a_real_header_and_a_real_error(real: LeanDojoBackend) -> None:
    header = "open nat\nlocal notation `one` := 1"
    session = real.open(Theorem("t", "theorem t : 0 < succ one", header, imports=()))
    assert isinstance(session.run_tactic(session.initial_state, "exact succ_pos one"), ProofFinished)
    session.close()
    with pytest.raises(BackendError, match="unknown identifier 'foo'") as caught:
        real.open(Theorem("t", "theorem t : foo = 1", header, imports=()))
    assert (caught.value.line, caught.value.column) == (3, 12)
    with pytest.raises(BackendError, match="type mismatch") as caught:
        real.open(Theorem("t", "theorem t : 1 = 1", "def a : nat := tt", imports=()))
    assert caught.value.line == 1
    real.open(replace(Theorem("t", "theorem t : 1 = 1", "def a : nat := tt", imports=()), header_may_fail=True)).close()


@pytest.mark.lean3
@pytest.mark.slow
def test_a_real_mathlib(real: LeanDojoBackend, lean3) -> None:
    if lean3.mathlib is None:
        pytest.skip("no mathlib: set MATHLIB")
    imports = ("data.real.basic", "tactic.linarith")
    theorem = Theorem("t", "theorem t (x y : ℝ) (h : x + y = 10) : x = 10 - y", imports=imports)
    session = real.open(theorem)
    assert isinstance(session.run_tactic(session.initial_state, "linarith"), ProofFinished)
