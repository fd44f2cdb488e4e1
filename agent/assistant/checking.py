"""What Lean says of a model's answer, before it is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from agent.assistant.code import code_blocks, lean_of, looks_like_lean4
from agent.backend.base import (
    Backend,
    BackendError,
    BackendTerminated,
    Limits,
    ProofFinished,
    ProofGivenUp,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.lean_source import SourceError, statement_theorem
from agent.gsm8k.candidate import gives_up, unsafe_reason
from agent.gsm8k.numbers import parse_answer
from agent.gsm8k.verify import STANDARD_AXIOMS, Verifier, compile_source
from agent.model.prompts import tactic_of
from agent.tactic_text import refusal

SECONDS: Final = 20.0
_TACTIC_SECONDS: Final = 10.0
_AT_ONCE: Final = "intros, apply given_statement; assumption"
_HEAD: Final = re.compile(r"\b(?:theorem|lemma)\s+[^\s({\[:⦃]+\s*|\bexample\b\s*")


@dataclass(frozen=True)
class Check:
    """`checked`: Lean accepts it, and `reason` says what that means; `failed`: it does not; `not_checked`: Lean could
    not be asked. `verdict` is one word of it, `answer` the number that the code computes or states."""

    status: Literal["checked", "failed", "not_checked"]
    verdict: str
    reason: str
    answer: str | None = None


class Checker:
    """Asks one backend."""

    def __init__(self, backend: Backend, *, seconds: float = SECONDS, imports: Sequence[str] | None = None) -> None:
        self.backend = backend
        self.seconds = seconds
        self.imports = None if imports is None else tuple(imports)
        self._verifier = Verifier(backend, seconds=seconds, imports=imports)

    def solution(self, question: str, gold: str | int | float | None, text: str) -> Check:
        """Of Lean 3 code that answers a word problem. Without a gold answer: does it compile, and what does it say?"""
        code = lean_of(text)
        return _as_lean4(code, self._solution(question, gold, code))

    def _solution(self, question: str, gold: str | int | float | None, text: str) -> Check:
        wanted = None if gold is None else parse_answer(gold)
        judged = self._verifier.judge(question, wanted, text)
        if judged.verdict != "ok":
            return Check("failed", judged.verdict, judged.reason, judged.answer)
        against = "no gold answer to compare with" if wanted is None else "the gold answer"
        notes = "".join(f"; {warning}" for warning in judged.warnings)
        return Check("checked", "ok", f"it compiles and answers {judged.answer} ({against}){notes}", judged.answer)

    def statement(self, text: str) -> Check:
        """Of a Lean 3 theorem: does its statement elaborate, and is it proved?"""
        code = theorem_text(text)
        return _as_lean4(code, self._statement(code))

    def _statement(self, code: str) -> Check:
        unsafe = unsafe_reason(code)
        if unsafe is not None:
            return Check("failed", "unsafe", unsafe)
        try:
            theorem = statement_theorem(code, self.imports)
        except SourceError:
            return Check("failed", "no_theorem", "it holds no Lean 3 theorem")
        try:
            self.backend.open(replace(theorem, proof=None)).close()
        except BackendTerminated as error:
            return Check("failed", "timed_out", f"Lean died: {error.reason}")
        except BackendError as error:
            place = "" if error.line is None else f"line {error.line}: "
            verdict = "timed_out" if error.kind == "limit" else "does_not_elaborate"
            return Check("failed", verdict, f"its statement does not elaborate: {place}{_line(error.message)}")
        if ":=" not in code or gives_up(code):
            return Check("checked", "stated", "the statement elaborates; it is not proved")
        compiled = compile_source(self.backend, code, self.seconds, self.imports)
        if compiled.stopped is not None:
            return Check("checked", "stated", f"the statement elaborates; its proof is not checked: {compiled.stopped}")
        if compiled.errors:
            first = compiled.errors[0]
            reason = f"the statement elaborates; its proof fails: line {first.line}: {_line(first.text)}"
            return Check("checked", "stated", reason)
        foreign = sorted({a for t in compiled.theorems for a in t.axioms} - STANDARD_AXIOMS)
        if foreign:
            return Check("checked", "stated", f"the statement elaborates; its proof rests on {', '.join(foreign)}")
        return Check("checked", "proved", "the statement elaborates, and its proof is accepted")

    def tactic(self, state: str, text: str) -> Check:
        """Of a tactic for the first goal of a state that is known by its text alone."""
        from agent.editor.rebuild import rebuild

        tactic = tactic_of(text)
        refused = refusal(tactic)
        if refused is not None:
            return Check("failed", "refused", refused)
        session = rebuild(self.backend, state, self.imports)
        if session is None:
            return Check("not_checked", "no_state", "no statement gives just this state, so the tactic was not run")
        try:
            result = session.run_tactic(session.initial_state, tactic, Limits(seconds=_TACTIC_SECONDS))
        except BackendTerminated as error:
            return Check("failed", "timed_out", f"Lean died: {error.reason}")
        finally:
            session.close()
        if isinstance(result, ProofFinished):
            return Check("checked", "closes", "it closes the goal")
        if isinstance(result, TacticState):
            count = len(result.goals)
            return Check("checked", "goes_on", f"it runs and leaves {count} goal{'s' * (count != 1)}:\n{result.pp}")
        if isinstance(result, ProofGivenUp):
            return Check("failed", "refused", "it gives the goal up")
        return Check("failed", "fails", getattr(result, "message", "it takes too long"))

    def same_statement(self, first: str, second: str) -> Check:
        """Does each of two theorems follow from the other by applying it to what is assumed? Then they say the same, up
        to names and order of variables and hypotheses. A no says nothing: they may be equivalent by a real proof."""
        try:
            theorems = [statement_theorem(theorem_text(t)) for t in (first, second)]
        except SourceError as error:
            return Check("failed", "no_theorem", str(error))
        before = theorems[0].header if theorems[0].header.strip() else theorems[1].header
        for given, wanted in (theorems, theorems[::-1]):
            assumed = f"{_renamed(given.statement, 'given_statement')} := sorry"
            asked = Theorem(
                "wanted_statement",
                _renamed(wanted.statement, "wanted_statement"),
                f"{before}\n{assumed}".lstrip(),
                imports=self.imports if self.imports is not None else theorems[0].imports,
            )
            try:
                session = self.backend.open(asked)
            except BackendTerminated as error:
                return Check("not_checked", "timed_out", f"Lean died: {error.reason}")
            except BackendError as error:
                status: Literal["failed", "not_checked"] = "not_checked" if error.kind == "limit" else "failed"
                return Check(status, "differs", f"they do not elaborate together: {_line(error.message)}")
            try:
                result = session.run_tactic(session.initial_state, _AT_ONCE, Limits(seconds=_TACTIC_SECONDS))
            except BackendTerminated as error:
                return Check("not_checked", "timed_out", f"Lean died: {error.reason}")
            finally:
                session.close()
            if isinstance(result, TacticTimedOut):
                return Check("not_checked", "timed_out", "Lean takes too long to compare them")
            if not isinstance(result, ProofFinished):
                reason = _line(getattr(result, "message", "goals are left"))
                return Check("failed", "differs", f"one does not follow from the other at once: {reason}")
        return Check("checked", "same", "each follows from the other at once: they state the same")


def unasked_code(text: str, result: str) -> list[str]:
    """Languages of code that the model wrote where none was asked for."""
    expected = {"solution": {"lean3", "lean4"}, "statement": {"lean3", "lean4"}, "tactic": {"lean3"}}.get(result, set())
    return sorted({block.language for block in code_blocks(text)} - expected - {"other"})


def theorem_text(text: str) -> str:
    """The Lean code of an answer that is a theorem, without a ``:=`` that nothing follows."""
    return lean_of(text).strip().removesuffix(":=").rstrip()


def _as_lean4(code: str, check: Check) -> Check:
    """What is refused may be the other Lean."""
    if check.status == "failed" and looks_like_lean4(code):
        return Check("failed", "lean4", f"it looks like Lean 4; Lean 3 says: {check.reason}")
    return check


def _renamed(statement: str, name: str) -> str:
    return _HEAD.sub(f"theorem {name} ", statement, count=1)


def _line(text: str) -> str:
    return " ".join(text.split())[:300]
