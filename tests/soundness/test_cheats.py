"""What must not count as a proof: by a tactic of a session, by the gate, by `check`. Each for its own reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agent.backend.base import Theorem
from agent.backend.embedded import EngineBackend
from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.lean_source import LeanFile, TheoremSite, read_lean
from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine, Failed, FileCheck, Finished, GivenUp
from agent.verify import AXIOMS, verify

CHEATS = Path(__file__).resolve().parents[2] / "lean_project" / "src" / "cheats.lean"
BAD = "theorem bad : false"

SESSION = [
    # (header, statement, tactic, part of the message or None for "given up")
    ("", BAD, "sorry", None),
    ("", BAD, "admit", None),
    ("", BAD, "{ exfalso, sorry }", None),
    ("", BAD, "exact (by sorry)", None),
    ("", BAD, "have h : (1 : ℕ) = 2 := sorry, exact absurd h dec_trivial", None),
    ("", BAD, "exact undefined", "unknown identifier"),
    ("", BAD, "exact unchecked_cast trivial", "unknown identifier"),
    ("", BAD, "exact bad", "unknown identifier"),
    ("", BAD, "exact bad._proof", "unknown identifier"),
    ("", BAD, "exact _", "synthesize placeholder"),
    ("", BAD, "refine _", ""),
    ("", BAD, "trivial } theorem good : true := by { trivial", ""),
    ("", BAD, "trivial, end", ""),
    ("", BAD, "exact trivial /-", ""),
    ("", BAD, "exact h } ) ( garbage", ""),
    ("", BAD, "run_cmd tactic.skip", ""),
    ("", BAD, "tactic.add_decl (declaration.ax `foo [] `(false)), exact foo", "not supported"),
    ("", BAD, "local notation `false` := true, trivial", ""),
    ("", BAD, "set_option pp.all true, trivial", ""),
    ("", BAD, "let false := true, trivial", "failed"),
    ("", BAD, "change true, trivial", "failed"),
    ("", BAD, "show true, trivial", ""),
    ("", BAD, "exact (trivial : trυe)", ""),
    ("", BAD, "clear bad", ""),
    ("", "theorem bad (n : ℕ) : n = 0", "have : n = 0 := rfl, exact this", "but is expected"),
    ("", "theorem bad (n : ℕ) : n = 0", "generalize : n = m, refl", ""),
    ("", "theorem bad (n : ℕ) : n = 0", "clear n, refl", ""),
    ("", "theorem bad (n : ℕ) : n = 0", "revert n, exact dec_trivial", ""),
    ("", "theorem bad (n m : ℕ) : n = m", "congr", ""),
    ("", "theorem bad (α : Type) : ∃ x : α, x = x", "exact ⟨_, rfl⟩", ""),
    ("", "theorem bad : ∃ n : ℕ, n < n", "refine ⟨_, _⟩, swap, assumption", ""),
    ("", "theorem bad (p : Prop) [decidable p] : p", "exact dec_trivial", ""),
    ("", "theorem bad (f : ℕ → ℕ) (h : ∀ n, f n = n) : f = 0", "ext n, simp [h]", ""),
    ("open classical", "theorem bad (p : Prop) : p", "exact (em p).elim id (λ h, h.elim)", ""),
    ("variables (h : 1 = 2)", BAD, "exact absurd h dec_trivial", "unknown identifier 'h'"),
    ("local notation `⊤'` := false", "theorem bad : ⊤'", "trivial", "failed"),
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


@pytest.mark.parametrize(("header", "statement", "tactic", "reason"), SESSION)
def test_sessions(engine: Engine, header: str, statement: str, tactic: str, reason: str | None) -> None:
    def run() -> object:
        session = engine.open_theorem(header, statement)
        return session.run_tactic(session.initial, tactic, seconds=20.0)

    result = run_with_deep_stack(run)
    assert not isinstance(result, Finished)
    if reason is None:
        assert isinstance(result, GivenUp)
    elif reason:
        assert isinstance(result, Failed) and reason in result.message


def test_an_earlier_theorem_that_is_unproved_is_named(engine: Engine) -> None:
    header = "theorem early : (1 : ℕ) = 2 := sorry\ntheorem other : (1 : ℕ) = 3 := sorry"
    theorem = Theorem("bad", BAD, header)
    verdict = run_with_deep_stack(lambda: verify(EngineBackend(engine), theorem, "absurd early dec_trivial"))
    assert verdict.ok and "early" in verdict.assumed and "other" not in verdict.assumed


# --- the file of cheats


@pytest.fixture(scope="module")
def cheats() -> LeanFile:
    return read_lean(CHEATS)


@pytest.fixture(scope="module")
def checked(engine: Engine, cheats: LeanFile) -> FileCheck:
    return run_with_deep_stack(lambda: engine.check_source(cheats.text, seconds=300.0))


def reason_of(cheats: LeanFile, site: TheoremSite) -> str:
    """The comment before the theorem."""
    return cheats.text[: site.start].rstrip().rpartition("\n")[2].removeprefix("-- ")


def last_line(cheats: LeanFile, site: TheoremSite) -> int:
    return cheats.text.count("\n", 0, site.proof_end) + 1


def test_no_cheat_is_accepted(cheats: LeanFile, checked: FileCheck) -> None:
    accepted = [t.name for t in checked.theorems if t.ok and set(t.axioms) <= AXIOMS]
    assert accepted == []


def test_each_cheat_is_refused_for_its_reason(cheats: LeanFile, checked: FileCheck) -> None:
    wrong: list[str] = []
    by_name = {t.name: t for t in checked.theorems}
    assert len(cheats.sites) > 50
    for site in cheats.sites:
        reason = reason_of(cheats, site)
        axiom = re.fullmatch(r"axiom (\w+)", reason)
        lines = range(site.line, last_line(cheats, site) + 1)
        texts = [m.text for m in checked.messages if m.severity == "error" and m.line in lines]
        if axiom:
            refused = not texts and axiom[1] in by_name[site.name].axioms
        else:
            refused = any(reason in text for text in texts)
        if not refused:
            wrong.append(f"{site.name}: {texts or by_name.get(site.name)}")
    assert wrong == []


@pytest.mark.slow
def test_the_gate_refuses_each_cheat(engine: Engine, cheats: LeanFile) -> None:
    """Alone behind the file's definitions: what stands before it is not what refuses it."""
    backend = EngineBackend(engine)
    passed: list[str] = []
    for site in cheats.sites:
        proof = cheats.text[site.proof_start : site.proof_end]
        verdict = run_with_deep_stack(lambda: verify(backend, cheats.theorem(site), proof))  # noqa: B023
        # What rests on an unproved lemma is one proof with an assumption, and says so.
        if verdict.fault or (verdict.ok and not {"unproved", "failed"} & set(verdict.assumed)):
            passed.append(f"{site.name}: {verdict}")
    assert passed == []


@pytest.mark.lean3
@pytest.mark.slow
def test_lean_refuses_each_cheat(lean3, cheats: LeanFile) -> None:
    if lean3.mathlib is None:
        pytest.skip("no mathlib for the real Lean 3: set MATHLIB")
    text = cheats.text + "".join(f"#print axioms {site.name}\n" for site in cheats.sites)
    messages = Lean3Compiler(lean3.executable, None, lean3.mathlib).compile(text, 600)
    first = cheats.text.count("\n") + 1
    accepted: list[str] = []
    for number, site in enumerate(cheats.sites):
        lines = range(site.line, last_line(cheats, site) + 1)
        error = any(m.severity == "error" and m.line in lines for m in messages)
        printed = " ".join(m.text for m in messages if m.line == first + number)
        if not error and "sorry" not in printed and not {"foo", "bar"} & set(printed.split()):
            accepted.append(f"{site.name}: {printed}")
    assert accepted == []
