"""The gate every claimed proof passes.

The proof's text is put behind the untouched statement and compiled in a fresh session. It counts only if the text is
the body of exactly this theorem, if nothing in it admits or reaches outside, if the theorem compiles without error, and
if it rests on Lean's three axioms (and, in the embedded engine, on what is listed in `assumed`). A verdict says
who agreed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from agent.backend.base import Backend, BackendError, BackendFault, FileReport, Theorem, TheoremReport
from agent.backend.lean3_compile import Lean3Compiler
from agent.backend.lean_source import parse_lean
from agent.lean_text import COMMANDS, code_tokens, first_unbalanced
from agent.tactic_text import FORBIDDEN

AXIOMS = frozenset({"propext", "classical.choice", "quot.sound"})
RECHECKS = ("lean3", "export", "leanchecker")
SORRY_AXIOMS = frozenset({"[sorry]", "sorry", "sorry_ax"})
CHECK_SECONDS = 300.0
EXPORT_FACTOR = 10.0


@dataclass(frozen=True)
class Verdict:
    """`ok` with who checked it and what it rests on, or not `ok` with the reason. `fault` says that no verdict could be
    reached: the checker failed, not the proof. `out_of_limits`: for want of time or memory, as it will the next time.
    """

    ok: bool
    reason: str = ""
    verified_by: tuple[str, ...] = ()
    axioms: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    fault: bool = False
    out_of_limits: bool = False
    line: int | None = None
    column: int | None = None


def refuse_text(theorem: Theorem, proof: str) -> str | None:
    """Why the text cannot be the body of exactly this theorem; None when nothing speaks against it."""
    if not proof.strip():
        return "the proof is empty"
    at = first_unbalanced(proof)
    if at is not None:
        return f"the proof is not balanced at {proof[at : at + 10]!r}"
    depth = 0
    for t in code_tokens(proof):
        if t.kind == "word":
            if t.text in COMMANDS:
                return f"the proof holds the command {t.text!r}"
            depth += (t.text in ("begin", "match")) - (t.text == "end")
            words = t.text.split(".")
            forbidden = next((w for w in words if w in FORBIDDEN), None)
            if forbidden is not None:
                return f"the proof uses {forbidden!r}"
            if words[0] in ("io", "tactic") and len(words) > 1:
                return f"the proof uses {t.text!r}"
        elif t.text in ("{!", "!}"):
            return "the proof holds a hole"
        elif t.text in ("@[", "``"):
            return f"the proof holds {t.text!r}"
        elif t.text == "#" and t.start + 1 < len(proof) and proof[t.start + 1].isalpha():
            return "the proof holds a # command"
    # Read back as a file, it must be this theorem, this statement and this proof, and nothing after them.
    source = theorem.source(proof)
    sites = parse_lean(source).sites
    before = parse_lean(_without_theorem(theorem)).sites
    if len(sites) != len(before) + 1:
        return "the proof closes the theorem and opens others"
    site = sites[-1]
    name_ok = site.name == theorem.name or site.name.rpartition(".")[2] == theorem.name.rpartition(".")[2]
    if not name_ok or source[site.start : site.statement_end].rstrip() != theorem.statement.rstrip():
        return "the proof changes the statement"
    if source[site.proof_start : site.proof_end] != _uncommented_span(proof):
        return "the proof does not end where its text ends"
    return None


def _without_theorem(theorem: Theorem) -> str:
    imports = f"import {' '.join(theorem.imports)}\n" if theorem.imports else ""
    return f"{imports}{theorem.header}\n"


def _uncommented_span(proof: str) -> str:
    """The proof from its first to its last token; comments around it aside."""
    found = list(code_tokens(proof))
    return proof[found[0].start : found[-1].end] if found else ""


def verify(backend: Backend, theorem: Theorem, proof: str, *, seconds: float | None = CHECK_SECONDS) -> Verdict:
    """Compile the theorem with this proof in a fresh session of `backend`."""
    reason = refuse_text(theorem, proof)
    if reason is not None:
        return Verdict(False, reason)
    if "check" not in backend.capabilities:
        compiler = getattr(backend, "compiler", None)
        if isinstance(compiler, Lean3Compiler):  # the Lean that the backend drives, run afresh
            return verify_with_lean3(compiler, theorem, proof, seconds=seconds)
        return Verdict(False, f"the backend {backend.describe()['name']} cannot check files", fault=True)
    source = theorem.source(proof)
    try:
        report = backend.check(source, seconds=seconds, imports=theorem.imports)
    except BackendFault as error:
        return _faulty("the check failed", error)
    verdict = judge(theorem, source, report)
    return replace(verdict, verified_by=(backend.describe()["name"],)) if verdict.ok else verdict


def _faulty(who: str, error: BackendFault) -> Verdict:
    limit = isinstance(error, BackendError) and error.kind == "limit"
    return Verdict(False, f"{who}: {error}", fault=True, out_of_limits=limit)


def judge(theorem: Theorem, source: str, report: FileReport) -> Verdict:
    """The verdict on the last theorem of `source` that a report of its compilation supports."""
    file = parse_lean(source)
    site = file.sites[-1]
    first_line = source.count("\n", 0, site.start) + 1
    for message in report.errors():
        if message.line >= first_line:
            text = message.text.strip().splitlines()
            return Verdict(False, text[0] if text else "error", line=message.line, column=message.column)
    named = [
        t for t in report.theorems if t.name == site.name or t.name.rpartition(".")[2] == site.name.rpartition(".")[2]
    ]
    if not named or report.theorems[-1] is not named[-1]:
        return Verdict(False, "the compiled file does not end with this theorem")
    if site.name != "_example" and len(named) > 1 and sum(t.name == named[-1].name for t in named) > 1:
        return Verdict(False, "the theorem was declared more than once")
    found = named[-1]
    if not found.ok:
        return Verdict(False, "the theorem did not compile")
    broken = [t.name for t in report.theorems[:-1] if not t.ok]
    return _judge_axioms(found, [*(s.name for s in file.sites[:-1] if s.has_sorry), *broken])


def _judge_axioms(found: TheoremReport, unproved: Sequence[str]) -> Verdict:
    assumed = list(found.assumed)
    axioms = [a for a in found.axioms if a not in SORRY_AXIOMS]
    if len(axioms) != len(found.axioms):
        # The proof's own text has no sorry (it was refused otherwise), so an earlier theorem's is used.
        if not unproved:
            return Verdict(False, "the proof uses sorry")
        if not any(name in assumed for name in unproved):  # the backend does not say which
            assumed += unproved
    foreign = [a for a in axioms if a not in AXIOMS]
    if foreign:
        return Verdict(False, f"the proof uses the axiom {foreign[0]}", axioms=tuple(axioms))
    return Verdict(True, axioms=tuple(axioms), assumed=tuple(assumed))


def verify_with_lean3(
    compiler: Lean3Compiler, theorem: Theorem, proof: str, *, seconds: float | None = CHECK_SECONDS
) -> Verdict:
    """Compile the theorem with this proof in a fresh real Lean 3 and read what ``#print axioms`` says after it."""
    reason = refuse_text(theorem, proof)
    if reason is not None:
        return Verdict(False, reason)
    source = theorem.source(proof)
    try:
        report = compiler.check(source, seconds=seconds, imports=theorem.imports)
    except BackendFault as error:
        return _faulty("lean3", error)
    verdict = judge(theorem, source, report)
    return (
        replace(verdict, verified_by=("lean3",)) if verdict.ok else replace(verdict, reason=f"lean3: {verdict.reason}")
    )


# --- who else must agree ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Recheck:
    """Others that a proof must convince: `lean3` compiles it afresh; `export` has Lean 3 write the proof and all it
    stands on as low-level text, which this project's kernel checks from nothing; `leanchecker` is Lean's own checker of
    that text. The last two take minutes for a proof that stands on much of mathlib, so each may take ten times the
    `seconds` of a compilation."""

    compiler: Lean3Compiler
    names: tuple[str, ...]
    seconds: float | None = CHECK_SECONDS

    def confirm(self, theorem: Theorem, proof: str, verdict: Verdict) -> Verdict:
        """The verdict with those who agree, or the first refusal."""
        agreed = verdict.verified_by
        if "lean3" in self.names and "lean3" not in agreed:
            real = verify_with_lean3(self.compiler, theorem, proof, seconds=self.seconds)
            if not real.ok:
                return real
            agreed = (*agreed, "lean3")
            # Lean names its axioms; what the embedded engine took on trust stays listed beside them.
            verdict = replace(verdict, axioms=real.axioms)
        if {"export", "leanchecker"} & set(self.names):
            try:
                return self._check_export(theorem, proof, replace(verdict, verified_by=agreed))
            except BackendFault as error:
                return _faulty("export", error)
        return replace(verdict, verified_by=agreed)

    def _check_export(self, theorem: Theorem, proof: str, verdict: Verdict) -> Verdict:
        seconds = None if self.seconds is None else EXPORT_FACTOR * self.seconds
        with self.compiler.exported(theorem.source(proof), theorem.imports, self.seconds) as (path, name):
            if "export" in self.names:
                refused = _refused_by_kernel(path, name, seconds)
                if refused is not None:
                    return refused
                verdict = replace(verdict, verified_by=(*verdict.verified_by, "export-kernel"))
            if "leanchecker" in self.names:
                ok, words = self.compiler.check_export(path, seconds)
                if not ok:
                    return Verdict(False, f"leanchecker: {words}")
                verdict = replace(verdict, verified_by=(*verdict.verified_by, "leanchecker"))
        return verdict


def _refused_by_kernel(path: Path, name: str, seconds: float | None) -> Verdict | None:
    """Why the kernel does not accept an export that ends in the declaration `name`; None when it does. To run out of
    time or memory is no verdict."""
    from agent.export import CheckLimits, check_file
    from agent.kernel.name import name as parse_name

    limits = CheckLimits(seconds=seconds, total_seconds=seconds)
    report = check_file(path, limits=limits, wanted=(parse_name(name),))
    first = min((*report.rejected, *report.gave_up), key=lambda refusal: refusal.line, default=None)
    if first is not None:  # what comes later may only miss this one
        given_up = first in report.gave_up
        word = "given up on" if given_up else "rejected"
        reason = f"export: {first.declaration} is {word}: {first.reason}"
        return Verdict(False, reason, fault=given_up, out_of_limits=given_up)
    if report.missing:
        return Verdict(False, f"export: {name} is missing")
    foreign = [str(axiom) for axiom in report.axioms if str(axiom) not in AXIOMS]
    return Verdict(False, f"export: the proof uses the axiom {foreign[0]}") if foreign else None
