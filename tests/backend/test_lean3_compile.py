"""A real Lean 3 as the second opinion."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent.backend.base import BackendUnavailable, Theorem
from agent.backend.lean3_compile import Lean3Compiler, find_lean3
from agent.verify import verify_with_lean3

SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"
AND = Theorem("foo.swap", SWAP, "namespace foo", footer="end foo", imports=())


@pytest.fixture(scope="module")
def compiler(lean3) -> Lean3Compiler:
    return Lean3Compiler(lean3.executable, None, lean3.mathlib)


@pytest.mark.lean3
def test_messages_have_places(compiler: Lean3Compiler) -> None:
    messages = compiler.compile("#eval 1 + 1\ntheorem t : 1 = 2 := rfl\n")
    assert (messages[0].severity, messages[0].text, messages[0].line) == ("information", "2", 1)
    assert messages[-1].severity == "error" and messages[-1].line == 2


@pytest.mark.lean3
def test_a_proof_and_its_axioms(compiler: Lean3Compiler) -> None:
    verdict = verify_with_lean3(compiler, AND, "⟨h.2, h.1⟩")
    assert verdict.ok and verdict.axioms == () and verdict.verified_by == ("lean3",)
    classical = Theorem("em'", "theorem em' (p : Prop) : p ∨ ¬ p", imports=())
    assert set(verify_with_lean3(compiler, classical, "classical.em p").axioms) == {
        "classical.choice",
        "propext",
        "quot.sound",
    }


@pytest.mark.lean3
def test_what_is_no_proof(compiler: Lean3Compiler) -> None:
    assert not verify_with_lean3(compiler, AND, "h").ok
    assert not verify_with_lean3(compiler, AND, "begin exact ⟨h.2, h.1⟩, end theorem x : true := trivial").ok
    own_axiom = Theorem("t", "theorem t : false", "axiom oops : false", imports=())
    assert "the axiom oops" in verify_with_lean3(compiler, own_axiom, "oops").reason


def test_a_lean_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAN3", str(tmp_path / "lean"))
    with pytest.raises(BackendUnavailable, match="does not exist"):
        find_lean3()


def _fake_lean(path: Path, version: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho 'Lean (version {version}, commit 0, Release)'\n")
    path.chmod(0o755)
    return path


def test_which_lean_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, project = tmp_path / "elan", tmp_path / "project"
    monkeypatch.setenv("ELAN_HOME", str(home))
    monkeypatch.setenv("PATH", f"{home / 'bin'}:/bin")
    monkeypatch.delenv("LEAN3", raising=False)
    with pytest.raises(BackendUnavailable, match="no `lean` on the path, and no elan"):
        find_lean3()
    proxy = _fake_lean(home / "bin" / "lean", "4.9.0")
    (home / "bin" / "elan").hardlink_to(proxy)  # as elan installs itself
    with pytest.raises(BackendUnavailable, match="no `lean` on the path, and elan has none"):
        find_lean3()
    newest = _fake_lean(home / "toolchains" / "leanprover-community--lean---3.51.1" / "bin" / "lean", "3.51.1")
    assert find_lean3().executable == newest
    project.mkdir()
    (project / "leanpkg.toml").write_text('[package]\nlean_version = "leanprover-community/lean:3.42.1"\n')
    with pytest.raises(BackendUnavailable, match="`elan toolchain install leanprover-community/lean:3.42.1`"):
        find_lean3(project)
    pinned = _fake_lean(home / "toolchains" / "leanprover-community-lean-3.42.1" / "bin" / "lean", "3.42.1")
    assert find_lean3(project).executable == pinned and find_lean3().executable == newest
    monkeypatch.setenv("LEAN3", str(newest))  # who names one knows
    assert find_lean3(project).executable == newest


def test_a_lean_of_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "lean"
    fake.write_text("#!/bin/sh\necho 'Lean (version 4.9.0)'\n")
    fake.chmod(0o755)
    monkeypatch.setenv("LEAN3", str(fake))
    with pytest.raises(BackendUnavailable, match="not a Lean 3"):
        find_lean3()
