"""The facade: opening, running tactics, verdicts; nothing that is given to it makes it raise."""

from __future__ import annotations

import pytest

from agent.engine.exceptions import OutOfTime
from agent.engine.frontend.engine import EngineState, Failed, Finished, GivenUp, StatementError, TimedOut

STATEMENT = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"


@pytest.fixture()
def session(engine):
    return engine.open_theorem("", STATEMENT)


def test_initial_state(session):
    assert session.initial.pp() == "p q : Prop,\nhp : p,\nhq : q\n⊢ p ∧ q"
    assert session.initial.goal_groups() == ((0,),)


def test_states_are_values(session):
    after = session.run_tactic(session.initial, "split")
    assert isinstance(after, EngineState) and len(after.goal_texts()) == 2
    assert after.pp().startswith("2 goals\n")
    assert after.goal_groups() == ((0,), (1,))
    assert session.run_tactic(session.initial, "exact ⟨hp, hq⟩") == Finished()
    assert session.run_tactic(after, "exact hp, exact hq") == Finished()


def test_focus_finishes_the_chosen_goals(session):
    after = session.run_tactic(session.initial, "split")
    only = session.focus(after, [1])
    assert only.pp() == "p q : Prop,\nhp : p,\nhq : q\n⊢ q"
    assert session.run_tactic(only, "exact hq") == Finished()


def test_goals_that_share_a_metavariable_stay_together(engine):
    session = engine.open_theorem("", "theorem t : ∃ n : nat, n = n")
    after = session.run_tactic(session.initial, "apply exists.intro")
    assert isinstance(after, EngineState)
    assert after.goal_groups() == (tuple(range(len(after.goal_texts()))),)


@pytest.mark.parametrize(
    "text",
    ["exact hp", "foo", "split, exact hp", "exact ⟨hp, hq⟩ }, exact hp", "exact (", "", "}", "exact hp } ) ( garbage"],
)
def test_what_lean_rejects_does_not_finish(session, text):
    assert not isinstance(session.run_tactic(session.initial, text), (Finished, GivenUp))


def test_sorry_is_given_up(session):
    assert session.run_tactic(session.initial, "sorry") == GivenUp()
    assert session.run_tactic(session.initial, "exact sorry") == GivenUp()


def test_failures_say_why(session):
    outcome = session.run_tactic(session.initial, "exact hp")
    assert isinstance(outcome, Failed) and outcome.kind == "error"
    assert "has type\n  p" in outcome.message


def test_limits(session):
    assert session.run_tactic(session.initial, "iterate 100000 { skip }", heartbeats=300) == TimedOut("heartbeats")
    assert session.run_tactic(session.initial, "iterate 1000000000 { skip }", seconds=0.2) == TimedOut("seconds")


def test_a_failure_that_cannot_be_told_in_time_is_a_timeout(session, monkeypatch):
    def too_late(error):
        raise OutOfTime("seconds")

    monkeypatch.setattr("agent.engine.frontend.engine._with_state", too_late)
    assert session.run_tactic(session.initial, "assumption") == TimedOut("seconds")


def test_header_is_in_force(engine):
    session = engine.open_theorem("variables (r : Prop)\nlocal notation `tt'` := true", "lemma t : r → tt'")
    assert session.initial.pp() == "r : Prop\n⊢ r → tt'"
    assert session.run_tactic(session.initial, "exact λ h, trivial") == Finished()


def test_statement_errors_have_places(engine):
    with pytest.raises(StatementError) as caught:
        engine.open_theorem("open nat\n", "theorem t :\n  foo = 1")
    assert (caught.value.line, caught.value.column) == (3, 2)  # of header and statement as one text
    assert caught.value.message == "unknown identifier 'foo'"


def test_a_proof_that_was_begun_starts_at_its_sorry(engine):
    source = f"{STATEMENT} :=\nbegin\n  split,\n  exact hp,\n  {{ sorry }}\nend\n"
    session = engine.open_file(source, "t")
    assert session.initial.pp() == "p q : Prop,\nhp : p,\nhq : q\n⊢ q"
    assert session.run_tactic(session.initial, "exact hq") == Finished()


def test_earlier_theorems_may_be_used(engine):
    source = "theorem one : true := trivial\ntheorem two : true := sorry\n"
    session = engine.open_file(source, "two")
    assert session.run_tactic(session.initial, "exact one") == Finished()
    assert session.run_tactic(session.initial, "exact two") != Finished()


def test_list_theorems(engine):
    source = "namespace foo\nlemma a : true := trivial\nend foo\nexample : true := by { sorry }\n"
    assert [(t.name, t.line, t.has_sorry) for t in engine.list_theorems(source)] == [
        ("foo.a", 2, False),
        ("_example", 4, True),
    ]


def test_check_source(engine):
    report = engine.check_source("theorem t : true := trivial\ntheorem u : false := trivial\n#eval 1\n")
    assert not report.ok
    assert [(t.name, t.ok) for t in report.theorems] == [("t", True), ("u", False)]
    assert [m.severity for m in report.messages] == ["error", "information"]


BROKEN = """open nothing_of_this_name
theorem first (x : ℕ) : x = x + 1 := begin no_such_tactic end
theorem typed : no_such_constant = 1 := rfl
#check (2 +
theorem last (p : Prop) (h : p) : p := sorry
"""


def test_earlier_errors_of_a_file_do_not_hide_a_theorem(engine):
    assert engine.open_file(BROKEN, "last").initial.pp() == "p : Prop,\nh : p\n⊢ p"
    header, statement = BROKEN.rsplit("\n", 2)[:2]
    assert engine.open_theorem(header, statement, header_may_fail=True).initial.pp() == "p : Prop,\nh : p\n⊢ p"


def test_errors_of_a_header_are_the_theorems_own(engine):
    header, statement = BROKEN.rsplit("\n", 2)[:2]
    with pytest.raises(StatementError, match="invalid namespace name 'nothing_of_this_name'"):
        engine.open_theorem(header, statement)


def test_an_error_of_the_statement_is_reported_after_a_header_that_fails(engine):
    with pytest.raises(StatementError) as caught:
        engine.open_theorem("open nothing_of_this_name", "theorem t : (2 = := sorry", header_may_fail=True)
    assert caught.value.line == 2


def test_unary_numbers_end_where_leans_stack_does(engine, monkeypatch):
    """Recorded with 5,500 in the place of 100: `8600 - 8000 = 600` is refused, `5600 - 5000 = 600` is not."""
    monkeypatch.setattr("agent.engine.frontend.declarations.KERNEL_DEPTH", 100)
    report = engine.check_source(
        "theorem a : (90 - 50 : ℕ) = 40 := rfl\n"
        "theorem b : (300 - 200 : ℕ) = 100 := rfl\n"
        "theorem c (x : ℕ) (h : x = 200) : 300 - x = 100 := by rw h\n"
        "theorem d : true := trivial\n"
    )
    deep = "deep recursion was detected at 'replace' (potential solution: increase stack space in your system)"
    assert [(m.line, m.column, m.text) for m in report.messages] == [(2, 0, deep), (3, 0, deep)]
    assert [(t.name, t.ok) for t in report.theorems] == [("a", True), ("b", False), ("c", False), ("d", True)]
