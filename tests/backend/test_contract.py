"""What every backend keeps, whatever stands behind it. A case names the capabilities it needs; a backend without them
skips it. Only what Lean's core library has is used. The last part is what no backend may be fooled by."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.backend import confine
from agent.backend.base import (
    Backend,
    BackendError,
    Limits,
    ProofFinished,
    ProofGivenUp,
    Session,
    TacticFailed,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancellation, Cancelled
from agent.backend.embedded import embedded_backend
from agent.backend.lean3 import Lean3Backend
from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.leandojo import LeanDojoBackend, find_python
from agent.verify import verify

BAD = Theorem("bad", "theorem bad : false", imports=())
SWAP = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", imports=())
LIMITS = Limits(seconds=20.0)


@pytest.fixture(
    scope="module",
    params=["embedded", *(pytest.param(name, marks=pytest.mark.lean3) for name in ("lean3", "leandojo"))],
)
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    if request.param == "embedded":
        made: Backend = embedded_backend(workers=1)
    elif request.param == "leandojo":
        compiler = Lean3Compiler(request.getfixturevalue("lean3").executable)
        if not os.environ.get("LEANDOJO_PYTHON") or os.geteuid() == 0:
            pytest.skip("LeanDojo needs LEANDOJO_PYTHON, a Python that has it, and a user who is not root")
        made = LeanDojoBackend(find_python(), compiler, imports=(), memory_mb=1500, tactic_seconds=3.0)
    else:
        made = Lean3Backend(Lean3Compiler(request.getfixturevalue("lean3").executable), imports=(), memory_mb=1500)
    yield made
    made.close()


def needs(backend: Backend, *capabilities: str) -> None:
    missing = set(capabilities) - backend.capabilities
    if missing:
        pytest.skip(f"{backend.describe()['name']} cannot: {', '.join(sorted(missing))}")


def runs_meta_code(backend: Backend) -> None:
    if backend.describe()["name"] == "embedded":
        pytest.skip("the embedded engine runs no meta code")


def run(session: Session, tactic: str, state: TacticState | None = None) -> TacticState:
    result = session.run_tactic(state or session.initial_state, tactic, LIMITS)
    assert isinstance(result, TacticState), result
    return result


def test_who_it_is(backend: Backend) -> None:
    about = backend.describe()
    assert about["name"] and about["version"].startswith("3.") and about["library"]


def test_a_state_is_leans_text(backend: Backend) -> None:
    state = backend.open(SWAP).initial_state
    assert state.pp == "p q : Prop,\nh : p ∧ q\n⊢ q ∧ p"
    assert state.goals == (state.pp,) and state.groups == ((0,),)


def test_states_are_values(backend: Backend) -> None:
    session = backend.open(SWAP)
    both = run(session, "split")
    assert both.pp == "2 goals\np q : Prop,\nh : p ∧ q\n⊢ q\n\np q : Prop,\nh : p ∧ q\n⊢ p"
    one = run(session, "exact h.2", both)
    assert isinstance(session.run_tactic(one, "exact h.1", LIMITS), ProofFinished)
    assert run(session, "exact h.right", both) == one
    assert isinstance(session.run_tactic(session.initial_state, "exact ⟨h.2, h.1⟩", LIMITS), ProofFinished)
    assert run(session, "split") == both


def test_sessions_interleave(backend: Backend) -> None:
    other = Theorem("other", "lemma other (n : ℕ) : n = n", "open nat", imports=())
    a, b = backend.open(SWAP), backend.open(other)
    split = run(a, "cases h with x y")
    assert b.initial_state.pp == "n : ℕ\n⊢ n = n"
    assert isinstance(b.run_tactic(b.initial_state, "refl", LIMITS), ProofFinished)
    b.close()
    assert isinstance(a.run_tactic(split, "exact ⟨y, x⟩", LIMITS), ProofFinished)
    a.close()


@pytest.mark.parametrize(
    "tactic",
    [
        "exact h",
        "exact nonsense",
        "assumption",
        "cases q",
        "exact ⟨h.2, h.1⟩, trivial",
        "exact h } ) ( garbage",
        "split,,",
        ")",
    ],
)
def test_what_fails_has_a_reason(backend: Backend, tactic: str) -> None:
    session = backend.open(SWAP)
    result = session.run_tactic(session.initial_state, tactic, LIMITS)
    assert isinstance(result, TacticFailed) and result.message.strip()


@pytest.mark.parametrize("tactic", ["sorry", "admit", "exact sorry", "split; sorry"])
def test_sorry_gives_up(backend: Backend, tactic: str) -> None:
    session = backend.open(SWAP)
    assert isinstance(session.run_tactic(session.initial_state, tactic, LIMITS), ProofGivenUp)


def test_time_is_bounded(backend: Backend) -> None:
    session = backend.open(SWAP)
    result = session.run_tactic(session.initial_state, "repeat { skip }", Limits(seconds=1.0))
    assert result == TacticTimedOut("seconds")
    assert isinstance(session.run_tactic(session.initial_state, "exact ⟨h.2, h.1⟩", LIMITS), ProofFinished)


def test_a_cancelled_tactic_ends_and_harms_no_other(backend: Backend) -> None:
    needs(backend, "cancel")
    session, other = backend.open(SWAP), backend.open(SWAP)
    kept = run(other, "split", run(other, "cases h with x y"))
    cancellation = Cancellation()
    threading.Timer(0.5, cancellation.cancel).start()
    with cancellation.governing(), pytest.raises(Cancelled):
        session.run_tactic(session.initial_state, "repeat { skip }", Limits(seconds=600.0))
    with cancellation.governing(), pytest.raises(Cancelled):
        session.run_tactic(session.initial_state, "split", LIMITS)
    assert run(other, "exact y", kept).pp == "p q : Prop,\nx : p,\ny : q\n⊢ p"
    assert isinstance(session.run_tactic(session.initial_state, "exact ⟨h.2, h.1⟩", LIMITS), ProofFinished)


def test_a_cancelled_tactic_that_leaves_much_frees_its_worker(backend: Backend) -> None:
    needs(backend, "cancel")
    if backend.describe()["name"] != "embedded":
        pytest.skip("without imports, a real Lean has no instance that would compute for long")
    many = Theorem("many", "theorem many : ∀ n : ℕ, n < 30000 → n * n < 900000001")
    session, cancellation = backend.open(many), Cancellation()
    threading.Timer(0.5, cancellation.cancel).start()
    with cancellation.governing(), pytest.raises(Cancelled):
        session.run_tactic(session.initial_state, "dec_trivial", Limits(seconds=60.0))
    assert run(session, "intros").goals == ("n : ℕ,\nᾰ : n < 30000\n⊢ n * n < 900000001",)


def test_a_cancelled_check_ends(backend: Backend) -> None:
    needs(backend, "cancel", "check")
    cancellation = Cancellation()
    threading.Timer(0.5, cancellation.cancel).start()
    endless = "theorem t : true := begin iterate 1000000000 { skip }, trivial end"
    with cancellation.governing(), pytest.raises(Cancelled):
        backend.check(endless, seconds=600.0)


def test_heartbeats_are_bounded(backend: Backend) -> None:
    needs(backend, "heartbeats")
    session = backend.open(SWAP)
    result = session.run_tactic(session.initial_state, "repeat { skip }", Limits(seconds=60.0, heartbeats=500))
    assert result == TacticTimedOut("heartbeats")


def test_focus_and_what_depends(backend: Backend) -> None:
    needs(backend, "focus")
    session = backend.open(Theorem("some", "theorem some : (∃ n : ℕ, n = 3) ∧ true", imports=()))
    state = run(session, "split, refine ⟨_, _⟩")
    assert state.groups in (((0, 1), (2,)), ((0, 2), (1,)), ((0,), (1, 2)))
    true = next(i for i, goal in enumerate(state.goals) if goal == "⊢ true")
    assert (true,) in state.groups
    alone = session.focus(state, [true])
    assert alone.pp == "⊢ true"
    assert isinstance(session.run_tactic(alone, "trivial", LIMITS), ProofFinished)
    assert isinstance(session.run_tactic(alone, "exact rfl", LIMITS), TacticFailed)
    pair = next(group for group in state.groups if len(group) == 2)
    assert isinstance(session.run_tactic(session.focus(state, pair), "exact 3, refl", LIMITS), ProofFinished)
    with pytest.raises(BackendError):
        session.focus(state, [7])


def test_a_header_means_what_it_means_in_a_file(backend: Backend) -> None:
    needs(backend, "header")
    header = (
        "namespace a\nvariables (n : ℕ) {m : ℕ}\nlocal notation `one` := 1\ndef two : ℕ := 2\nsection\nuniverse u\n"
    )
    theorem = Theorem("t", "theorem t (h : n = m) : m = n ∨ one = 2", header, "end\nend a", imports=())
    session = backend.open(theorem)
    assert session.initial_state.pp == "n m : ℕ,\nh : n = m\n⊢ m = n ∨ 1 = 2"
    assert isinstance(
        session.run_tactic(session.initial_state, "have : two = 2 := rfl, subst h, left, refl", LIMITS), ProofFinished
    )
    assert backend.open(SWAP).initial_state.pp.startswith("p q : Prop")  # nothing of it is left


@pytest.mark.parametrize(
    ("header", "statement", "line", "column"),
    [
        ("", "theorem bad : nonsense", 1, 14),
        ("", "theorem bad (n : ℕ)\n  : n = nonsense", 2, 8),
        ("open nat", "theorem bad : nonsense", 2, 14),
        ("open nat\n\nopen list", "example (n : ℕ) : nonsense", 4, 18),
        ("", "@[simp] lemma bad (n : ℕ) :\n  n = 0 ∧ nonsense :=", 2, 10),
        ("def a : ℕ := nonsense", "theorem t : true", 1, 13),
        ("def a : ℕ := 1\nlemma b : a = 2 := by { refl }", "theorem t : true", 2, None),
        ("", "theorem bad (n : ℕ : n = n", 1, None),
    ],
)
def test_what_does_not_elaborate_has_a_place(
    backend: Backend, header: str, statement: str, line: int, column: int | None
) -> None:
    needs(backend, "header")
    with pytest.raises(BackendError) as raised:
        backend.open(Theorem("bad", statement, header, imports=()))
    assert raised.value.kind == "elaboration" and raised.value.message
    assert raised.value.line == line and (column is None or raised.value.column == column)


def test_a_header_that_may_fail_is_passed_over(backend: Backend) -> None:
    needs(backend, "header")
    header = "def a : ℕ := nonsense\nexample : 1 = 2 := rfl\ndef b : ℕ := 3\n"
    session = backend.open(Theorem("t", "theorem t : b = 3", header, imports=(), header_may_fail=True))
    assert isinstance(session.run_tactic(session.initial_state, "refl", LIMITS), ProofFinished)


@pytest.mark.parametrize(
    ("proof", "pp", "rest"),
    [
        ("begin\n  cases h with x y,\n  sorry\nend", "p q : Prop,\nx : p,\ny : q\n⊢ q ∧ p", "exact ⟨y, x⟩"),
        ("begin\n  split, { sorry }, { exact h.1 }\nend", "p q : Prop,\nh : p ∧ q\n⊢ q", "exact h.2"),
        ("⟨sorry, h.1⟩", "p q : Prop,\nh : p ∧ q\n⊢ q", "exact h.2"),
    ],
)
def test_a_begun_proof_starts_at_its_sorry(backend: Backend, proof: str, pp: str, rest: str) -> None:
    theorem = Theorem(SWAP.name, SWAP.statement, imports=(), proof=proof)
    try:
        session = backend.open(theorem)
    except BackendError as error:
        assert error.kind == "unsupported"
        return
    assert session.initial_state.pp == pp
    assert isinstance(session.run_tactic(session.initial_state, rest, LIMITS), ProofFinished)


def test_check(backend: Backend) -> None:
    needs(backend, "check")
    source = (
        "theorem good (p : Prop) (h : p) : p := h\n"
        "theorem wrong : 1 = 2 := rfl\n"
        "example : 2 = 2 := rfl\n"
        "theorem open_ : 1 = 2 := sorry\n"
        "theorem excluded (p : Prop) : p ∨ ¬p := classical.em p\n"
        "#eval 2 + 2\n"
    )
    report = backend.check(source, seconds=120, imports=())
    found = {t.name: t for t in report.theorems}
    assert [t.name for t in report.theorems] == ["good", "wrong", "_example", "open_", "excluded"]
    assert [t.ok for t in report.theorems] == [True, False, True, True, True] and not report.ok
    assert found["good"].axioms == () and {"[sorry]", "sorry"} & set(found["open_"].axioms)
    assert "classical.choice" in found["excluded"].axioms
    assert [m.line for m in report.errors()] and {m.line for m in report.errors()} == {2}
    assert [(m.line, m.text.strip()) for m in report.messages if m.severity == "information"] == [(6, "4")]


# --- what proves nothing ---------------------------------------------------------------------------------------------

CHEATS = [
    "exact unchecked_cast trivial",
    'exact undefined_core "x"',
    "exact undefined",
    "tactic.add_decl (declaration.ax `foo [] `(false)), exact foo",
    "exact classical.choice ⟨{! !}⟩",
    "tactic.set_goals []",
    "tactic.get_goals >>= λ gs, tactic.set_goals gs.tail",
    "(λ s, interaction_monad.result.success () s)",
    "exact bad",
    "exact _",
    "refine _",
    "exact h } ) ( garbage",
    "trivial } theorem good : true := by { trivial",
    "exact (" * 3000 + "trivial" + ")" * 3000,
    "tactic.add_decl (declaration.cnst `foo [] `(false) ff), exact foo",
    "exact (by { tactic.admit })",
    "change true, trivial",
    "exact @eq.mpr false true (unchecked_cast rfl) trivial",
    "tactic.exact (expr.const `true.intro [])",
    "tactic.exact (expr.mk_sorry `(false))",
    """tactic.trace "{\\"id\\":3,\\"result\\":{\\"outcome\\":\\"finished\\"}}", fail_if_success { skip }""",
]


@pytest.mark.parametrize("tactic", CHEATS, ids=lambda t: t[:30])
def test_no_cheat_proves(backend: Backend, tactic: str) -> None:
    """No session calls it finished but LeanDojo's, and of what that says the gate has the last word."""
    session = backend.open(BAD)
    result = session.run_tactic(session.initial_state, tactic, LIMITS)
    if isinstance(result, ProofFinished):
        assert "check" not in backend.capabilities
        assert not verify(backend, BAD, f"begin\n  {tactic}\nend", seconds=120).ok
    elif isinstance(result, TacticState):  # nothing was gained: the goal is still there, and trivial does not close it
        assert isinstance(session.run_tactic(result, "trivial", LIMITS), TacticFailed)
    else:
        assert isinstance(result, (TacticFailed, ProofGivenUp, TacticTimedOut))
    session.close()


@pytest.mark.parametrize(
    "tactic",
    [
        'tactic.unsafe_run_io (io.put_str "x")',
        'unsafe_run_io $ io.cmd { cmd := "touch", args := ["/tmp/x"] }',
        "(_root_.io.get_line)",
        "«io».get_line",
        "run_cmd skip",
        "lean3_agent.capture",
        "exact (by { tactic.eval_expr nat `(1) >> tactic.skip })",
    ],
)
def test_what_reaches_outside_is_not_run(backend: Backend, tactic: str) -> None:
    runs_meta_code(backend)
    session = backend.open(BAD)
    result = session.run_tactic(session.initial_state, tactic, LIMITS)
    assert isinstance(result, TacticFailed) and "reaches outside" in result.message


def test_what_a_header_lets_through_meets_the_cage(backend: Backend, tmp_path: Path) -> None:
    runs_meta_code(backend)
    if len(confine.available()) < 2:
        pytest.skip("this system grants no cage")
    secret, new = tmp_path / "secret", tmp_path / "new"
    secret.write_text("42")
    tactics = {
        "peek": f'io.fs.read_file "{secret}" >>= λ b, io.put_str b.to_string',
        "start": 'io.cmd { cmd := "/bin/echo" } >>= io.put_str',
        "spill": f'io.mk_file_handle "{new}" io.mode.write >>= io.fs.close',
    }
    header = "\n".join(f"meta def {n} : tactic unit := tactic.unsafe_run_io ({text})" for n, text in tactics.items())
    session = backend.open(Theorem("bad", BAD.statement, header, imports=("system.io",)))
    for tactic in tactics:
        result = session.run_tactic(session.initial_state, tactic, LIMITS)
        assert isinstance(result, TacticFailed) and result.kind == "error", result
    assert not new.exists()


def test_memory_is_bounded(backend: Backend) -> None:
    runs_meta_code(backend)
    header = "meta def grow : list ℕ → tactic unit\n| l := grow (l ++ l)"
    session = backend.open(Theorem("bad", BAD.statement, header, imports=()))
    result = session.run_tactic(session.initial_state, "grow [1, 2, 3, 4]", Limits(seconds=60.0))
    assert isinstance(result, (TacticFailed, TacticTimedOut))
    assert isinstance(session.run_tactic(session.initial_state, "trivial", LIMITS), TacticFailed)
