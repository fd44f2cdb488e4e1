"""The gate: what is no proof is refused for the right reason, whatever a backend says about it."""

from __future__ import annotations

import pytest
from toy import ToyBackend

from agent.backend.base import FileReport, Message, Theorem, TheoremReport
from agent.verify import refuse_text, verify

FALSE = Theorem("bad", "theorem bad : false", "open_locale big_operators")

CHEATS = {
    "sorry": "sorry",
    "by sorry": "sorry",
    "begin admit end": "admit",
    "begin norm_num, { sorry } end": "sorry",
    "unchecked_cast trivial": "unchecked_cast",
    'undefined_core "x"': "undefined_core",
    "undefined": "undefined",
    "begin tactic.add_decl (declaration.ax `foo [] `(false)), exact foo end": "add_decl",
    "classical.choice ⟨{! !}⟩": "hole",
    "begin exact trivial end theorem bad2 : true := begin trivial end": "command 'theorem'",
    "trivial end": "balanced",
    "begin trivial": "balanced",
    "by trivial) (garbage": "balanced",
    "foo axiom foo : false": "command 'axiom'",
    "trivial constant foo : false": "command 'constant'",
    "trivial\n#eval 1": "# command",
    "trivial\nrun_cmd tactic.skip": "run_cmd",
    'begin tactic.unsafe_run_io (io.cmd {cmd := "ls"}) end': "unsafe_run_io",
    "by exact io.cmd": "io.cmd",
    "trivial local notation `x` := 1": "command 'local'",
    "trivial set_option trace.check true": "command 'set_option'",
    "trivial @[simp] lemma x : true := trivial": "'@['",
    "begin end end bad": "balanced",
    "": "empty",
    "-- only a comment": "",
    'exact "unclosed': "balanced",
}


@pytest.mark.parametrize("proof", CHEATS)
def test_texts_that_are_no_proof_body(proof: str) -> None:
    reason = refuse_text(FALSE, proof)
    assert reason is not None and CHEATS[proof] in reason


@pytest.mark.parametrize(
    "proof",
    [
        "by linarith",
        "begin\n  norm_num, -- sorry\n  /- sorry -/ ring,\nend",
        "λ h, h.1",
        "begin cases h with x hx, exact ⟨x, match hx with ⟨a, b⟩ := a end⟩ end",
        "by exact (show _, from by { simp })",
        "-- why\nby ring\n-- done",
    ],
)
def test_honest_proofs_pass_the_text_check(proof: str) -> None:
    assert refuse_text(FALSE, proof) is None


class Lying(ToyBackend):
    """Says what it is told to about any file."""

    def __init__(self, report: FileReport) -> None:
        super().__init__()
        self.report = report

    def check(self, source, *, seconds=None, imports=None):
        return self.report


@pytest.mark.parametrize(
    ("report", "says"),
    [
        (FileReport(True, (), ()), "does not end with this theorem"),
        (FileReport(True, (), (TheoremReport("bad", False),)), "did not compile"),
        (FileReport(True, (), (TheoremReport("bad", True, ("foo",)),)), "the axiom foo"),
        (FileReport(True, (), (TheoremReport("bad", True, ("[sorry]",)),)), "uses sorry"),
        (FileReport(True, (), (TheoremReport("bad", True), TheoremReport("bad", True))), "more than once"),
        (FileReport(True, (), (TheoremReport("bad", True), TheoremReport("other", True))), "does not end with"),
        (FileReport(False, (Message(4, 0, "error", "type mismatch"),), (TheoremReport("bad", True),)), "type mismatch"),
    ],
)
def test_reports_that_do_not_support_the_claim(report: FileReport, says: str) -> None:
    verdict = verify(Lying(report), FALSE, "by trivial")
    assert not verdict.ok and says in verdict.reason


def test_an_error_before_the_theorem_is_not_its_fault() -> None:
    report = FileReport(
        False, (Message(1, 0, "error", "unknown namespace"),), (TheoremReport("bad", True, ("propext",)),)
    )
    verdict = verify(Lying(report), FALSE, "by trivial")
    assert verdict.ok and verdict.axioms == ("propext",) and verdict.verified_by == ("toy",)


def test_an_unproved_theorem_that_is_used_is_named() -> None:
    theorem = Theorem("t", "theorem t : p", "theorem lem : p := sorry")
    report = FileReport(True, (), (TheoremReport("lem", True, ("[sorry]",)), TheoremReport("t", True, ("[sorry]",))))
    assert verify(Lying(report), theorem, "by exact lem").assumed == ("lem",)


def test_a_proof_in_a_namespace() -> None:
    theorem = Theorem("foo.t", "theorem t (h : p) : p", "namespace foo", footer="end foo")
    assert verify(ToyBackend(), theorem, "by assumption").ok
    assert not verify(ToyBackend(), theorem, "by split").ok
