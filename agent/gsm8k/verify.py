"""The verdict on a Lean 3 solution of a word problem."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from agent.backend.base import Backend, BackendError, BackendTerminated, Message, TheoremReport
from agent.gsm8k.candidate import (
    NAMESPACE,
    Candidate,
    Query,
    Statement,
    code_of,
    gives_up,
    numbers_behind,
    read_candidate,
    unsafe_reason,
)
from agent.gsm8k.numbers import Answer, Quantity, parse_answer, quantities, show
from agent.gsm8k.rows import Problem, Verdict, VerifyRow
from agent.lean_text import code_tokens

if TYPE_CHECKING:
    from agent.engine.frontend.engine import Engine

DEFAULT_IMPORTS: Final = ("tactic", "data.real.basic", "algebra.big_operators.basic", "data.nat.choose.basic")
"""What a candidate that imports nothing is given."""
SECONDS: Final = 20.0
STANDARD_AXIOMS: Final = frozenset({"propext", "classical.choice", "quot.sound"})
_TIMEOUTS: Final = (
    "out of time (seconds)",
    "out of time (steps)",
    "out of time (heartbeats)",
    "(deterministic) timeout",
)
_MEMORY: Final = ("out of time (memory)", "out of memory")
_NOT_A_RFL_LEMMA: Final = "not a rfl-lemma"
"""Said of a proof `rfl` that fails, at the theorem's name, beside what is wrong with it."""
_MAX_SHOWN: Final = 200
_COLLISION = re.compile(r"^invalid definition, a declaration named '(.*)' has already been declared$")
_REFUTERS: Final = (" by linarith", " by omega", " by { norm_num at * }", " by { simp at * }", " by contradiction",
                    " by { norm_num at *, linarith }")


@dataclass(frozen=True)
class Compiled:
    """What Lean says about a source. `stopped`: it ran out of time or memory, or died, as a sentence."""

    messages: tuple[Message, ...] = ()
    theorems: tuple[TheoremReport, ...] = ()
    stopped: str | None = None

    @property
    def errors(self) -> list[Message]:
        return [m for m in self.messages if m.severity == "error"]


def is_stop(text: str) -> bool:
    """The error that ends a compilation: time or memory ran out."""
    return text in _TIMEOUTS or text in _MEMORY


def compile_source(backend: Backend, source: str, seconds: float, imports: Sequence[str] | None) -> Compiled:
    """Compile in a fresh environment. A Lean that hangs, dies or eats memory is an outcome, not a fault."""
    try:
        report = backend.check(source, seconds=seconds, imports=None if imports is None else tuple(imports))
    except BackendTerminated as error:
        return Compiled(stopped=f"Lean died: {error.reason}")
    except BackendError as error:
        if error.kind != "limit":
            raise
        return Compiled(stopped=f"it ran longer than {seconds:g} s")
    stopped = None
    for m in report.messages:
        if m.severity == "error" and m.text in _TIMEOUTS:
            stopped = f"it ran longer than {seconds:g} s"
        elif m.severity == "error" and m.text in _MEMORY:
            stopped = "it ran out of memory"
    return Compiled(report.messages, report.theorems, stopped)


@dataclass
class Judgement:
    """A verdict before it is a row."""

    verdict: Verdict
    reason: str
    answer: str | None = None
    warnings: list[str] = field(default_factory=list)


class Verifier:
    """Judges candidates with one backend. `engine`: the embedded engine, which tells syntax from meaning and watches
    the arithmetic, whichever Lean compiles; loaded when it is first needed. `slow_start`: a compilation more costs
    seconds, so what fails in a namespace of its own is tried in the root only where that may mean something else."""

    def __init__(
        self,
        backend: Backend,
        *,
        seconds: float = SECONDS,
        imports: Sequence[str] | None = None,
        slow_start: bool = False,
    ) -> None:
        self.backend = backend
        self._slow_start = slow_start
        self.seconds = seconds
        self.imports = tuple(DEFAULT_IMPORTS if imports is None else imports)
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            from agent.engine.frontend.engine import Engine

            self._engine = Engine.load(self.imports)
        return self._engine

    def sources(self, problem: Problem) -> list[str]:
        """What is compiled first for the candidates of a problem that import nothing."""
        codes = [code_of(text) for text in problem.sources()]
        safe = [read_candidate(code) for code in codes if code.strip() and unsafe_reason(code) is None]
        return [candidate.source for candidate in safe if not candidate.imports]

    # --- rows

    def rows(self, problem: Problem, key: str) -> list[VerifyRow]:
        """A row for each candidate of a problem."""
        gold = None if problem.answer is None else parse_answer(problem.answer)
        shown = "" if problem.answer is None else str(problem.answer if gold is None else gold)
        out = []
        for number, source in enumerate(problem.sources()):
            judged = self.judge_row(problem.question, problem.answer, source)
            out.append(
                VerifyRow(
                    id=key,
                    candidate=number,
                    verdict=judged.verdict,
                    answer=judged.answer,
                    gold=shown,
                    reason=judged.reason,
                    warnings=judged.warnings,
                    reward=reward_of(judged),
                )
            )
        return out

    # --- one candidate

    def judge_row(self, question: str, answer: str | int | float | None, text: str) -> Judgement:
        """Against the gold answer as a row states it."""
        gold = None if answer is None else parse_answer(answer)
        judged = self.judge(question, gold, text)
        if answer is not None and gold is None and judged.verdict == "ok":
            return replace(judged, verdict="no_answer", reason="the gold answer of the row is no number")
        return judged

    def judge(self, question: str, gold: Answer | None, text: str) -> Judgement:
        """Without a gold answer `ok` says that the code compiles, proves what it states, and computes a number from
        the question's."""
        code = code_of(text)
        refused = unsafe_reason(code)
        if refused is not None:
            return Judgement("unsafe", refused)
        if not code.strip():
            return Judgement("no_answer", "it is empty")
        candidate = read_candidate(code)
        compiled = self._compile(candidate)
        collision: str | None = None
        if compiled.stopped is None and compiled.errors and (not self._slow_start or _may_mean_root(candidate)):
            # In the root, names of Lean's own namespaces mean what the author may have meant.
            plain = read_candidate(code, None)
            second = self._compile(plain)
            if second.stopped is None and not second.errors:
                candidate, compiled = plain, second
            elif second.stopped is None:
                names = [m[1] for e in second.errors if (m := _COLLISION.match(e.text))]
                collision = names[0] if names else None
        if compiled.stopped is not None:
            return Judgement("timed_out", compiled.stopped)
        answer, query, statement = self._answer(candidate, compiled)
        judged = self._judge_compiled(question, gold, code, candidate, compiled, answer, query, statement)
        if collision is not None and judged.verdict == "does_not_elaborate":
            judged.warnings.append(f"as a plain file it would also collide with Lean's own `{collision}`")
        return judged

    def _compile(self, candidate: Candidate) -> Compiled:
        imports = None if candidate.imports else self.imports
        return compile_source(self.backend, candidate.source, self.seconds, imports)

    def _judge_compiled(
        self,
        question: str,
        gold: Answer | None,
        code: str,
        candidate: Candidate,
        compiled: Compiled,
        answer: Answer | str | None,
        query: Query | None,
        statement: Statement | None,
    ) -> Judgement:
        shown = None if answer is None else str(answer)
        if query is not None and compiled.errors and all(_is_real(m, query) for m in compiled.errors):
            return Judgement("no_answer", "its answer is a real number, which Lean does not compute")
        if compiled.errors:
            verdict, reason = self._error(candidate, compiled)
            return Judgement(verdict, reason, shown)
        if gives_up(code):
            return Judgement("uses_sorry", "it uses `sorry`, which proves nothing", shown)
        for theorem in compiled.theorems:
            foreign = sorted(set(theorem.axioms) - STANDARD_AXIOMS)
            if "sorry" in foreign:
                return Judgement("uses_sorry", f"`{_short(theorem.name)}` rests on `sorry`", shown)
            if foreign:
                return Judgement("unsafe", f"`{_short(theorem.name)}` rests on the axiom `{foreign[0]}`", shown)
        if answer is None:
            return Judgement("no_answer", "it has no `#eval`, and no theorem of it states a number")
        warnings = self._warnings(question, candidate, query, statement)
        if isinstance(answer, str):
            reason = f"what it prints, {_clip(answer)}, is no number"
            return Judgement("no_answer", reason, shown, warnings)
        if gold is not None and not gold.equals(answer):
            reason = f"it answers {answer}, the gold answer is {gold}"
            close = abs(answer.value - gold.value)
            if close < Fraction(1, 100) or (gold.value.denominator == 1 and close < 1):
                reason += " (equal only when rounded)"
            return Judgement("wrong_answer", reason, shown, warnings)
        if not self._is_grounded(question, candidate, query, statement):
            reason = "no number of the question enters the answer"
            return Judgement("ungrounded", reason, shown, warnings)
        against = "no gold answer to compare with" if gold is None else "as the gold answer"
        return Judgement("ok", f"its answer is {answer}, {against}", shown, warnings)

    # --- errors

    def _error(self, candidate: Candidate, compiled: Compiled) -> tuple[Verdict, str]:
        """The verdict on a candidate with errors: its syntax, then what is not in a proof, then its proofs."""
        syntax = {(m.line, m.column, m.text) for m in self.engine.parse_errors(candidate.source)}
        broken = [m for m in compiled.errors if (m.line, m.column, m.text) in syntax and not _unknown(m)]
        if broken:
            return "does_not_parse", self._place(candidate, broken[0])
        meant = [m for m in compiled.errors if self._proof_at(candidate, m) is None]
        if meant:
            return "does_not_elaborate", self._place(candidate, meant[0])
        first = next((m for m in compiled.errors if not m.text.startswith(_NOT_A_RFL_LEMMA)), compiled.errors[0])
        statement = self._proof_at(candidate, first)
        assert statement is not None
        name = "the example" if statement.site.name == "_example" else f"`{statement.site.name}`"
        return "theorem_fails", f"the proof of {name} fails: {self._place(candidate, first)}"

    def _place(self, candidate: Candidate, m: Message) -> str:
        return f"line {candidate.original_line(m.line)}, column {m.column}: {_clip(m.text)}"

    def _proof_at(self, candidate: Candidate, m: Message) -> Statement | None:
        """The theorem in whose proof a message stands. Lean reports some failures of a proof at the theorem's name."""
        lines = candidate.body.split("\n")
        line = m.line - candidate.offset
        if not 1 <= line <= len(lines):
            return None
        at = sum(len(each) + 1 for each in lines[: line - 1]) + m.column
        for statement in candidate.statements:
            site = statement.site
            start = site.start if m.text.startswith(_NOT_A_RFL_LEMMA) else site.statement_end
            if start <= at <= site.proof_end:
                return statement
        return None

    # --- the answer

    def _answer(
        self, candidate: Candidate, compiled: Compiled
    ) -> tuple[Answer | str | None, Query | None, Statement | None]:
        """The number that the last `#eval` prints, or that the last theorem with an equation states."""
        if candidate.queries:
            query = candidate.queries[-1]
            for m in compiled.messages:
                if m.severity == "information" and (m.line, m.column) == (query.line, query.column):
                    return _printed(m.text), query, None
            return None, query, None
        for statement in reversed(candidate.statements):
            sides = statement.sides()
            if sides is None:
                continue
            for side in (sides[1], sides[0]):
                number = _numeral(side)
                if number is not None:
                    return Answer(number), None, statement
            value = self._evaluated(candidate, sides[1])
            if value is not None:
                return value, None, statement
        return None, None, None

    def _evaluated(self, candidate: Candidate, term: str) -> Answer | str | None:
        """What `#eval term` prints at the end of the candidate."""
        asked = read_candidate(f"{candidate.body}\n#eval ({term})")
        compiled = self._compile(asked)
        query = asked.queries[-1]
        for m in compiled.messages:
            if m.severity == "information" and (m.line, m.column) == (query.line, query.column):
                return _printed(m.text)
        return None

    # --- warnings

    def _warnings(
        self, question: str, candidate: Candidate, query: Query | None, statement: Statement | None
    ) -> list[str]:
        return [
            *self._lost_arithmetic(candidate, query, statement),
            *self._unused_numbers(question, candidate, query, statement),
            *(self._vacuous(candidate, statement) if statement is not None else ()),
        ]

    def _lost_arithmetic(
        self, candidate: Candidate, query: Query | None, statement: Statement | None
    ) -> list[str]:
        """Subtractions of ℕ below zero, and divisions with a rest, in what leads to the answer."""
        found: dict[str, None] = {}

        def watch(operation: str, kind: str, a: object, b: object) -> None:
            if kind == "rat" or not isinstance(a, int) or not isinstance(b, int):
                return
            sign = {"nat": "ℕ", "int": "ℤ"}[kind]
            if operation == "-" and kind == "nat" and a < b:
                found[f"{a} - {b} is 0 in {sign}: the subtraction was truncated"] = None
            elif operation == "/" and b == 0:
                found[f"{a} / 0 is 0 in {sign}"] = None
            elif operation == "/" and a % b != 0:
                rounded = a // b if b > 0 else -(a // -b)
                found[f"{a} / {b} is {rounded} in {sign}: the division was rounded"] = None

        source = candidate.source
        if query is None and statement is not None and (sides := statement.sides()) is not None:
            asked = "\n".join(f"#eval ({side})" for side in sides)
            source = read_candidate(f"{candidate.body}\n{asked}").source
        self.engine.arithmetic_of(source, watch, self.seconds)
        return list(found)

    def _unused_numbers(
        self, question: str, candidate: Candidate, query: Query | None, statement: Statement | None
    ) -> list[str]:
        used = _used(candidate, query, statement)
        missing = [q for q in _given(question) if not _occurs(q, used)]
        if not missing:
            return []
        shown = ", ".join(dict.fromkeys(show(q.value) + ("%" if q.percent else "") for q in missing))
        return [f"numbers of the question that never occur: {shown}"]

    def _is_grounded(
        self, question: str, candidate: Candidate, query: Query | None, statement: Statement | None
    ) -> bool:
        given = _given(question)
        used = _used(candidate, query, statement)
        return not given or any(_occurs(q, used) for q in given)

    def _vacuous(self, candidate: Candidate, statement: Statement) -> list[str]:
        """Hypotheses that prove `false`, and a proof that proves another answer as well."""
        sides = statement.sides()
        tries: list[tuple[str, str]] = []
        if statement.has_binders:
            tries += [("false", statement.with_target(f"vacuous_{i}", "false", p)) for i, p in enumerate(_REFUTERS)]
        number = None if sides is None else _numeral(sides[1])
        if number is not None and sides is not None:
            for i, other in enumerate((number + 1, 2 * number + 7)):
                target = f"{sides[0]} = {_like(sides[1], other)}"
                tries.append(("any", statement.with_target(f"any_{i}", target, statement.proof)))
        if not tries:
            return []
        body = candidate.body[: statement.site.start]
        held: set[str] = set()
        asked = read_candidate(body + "\n\n".join(text for _, text in tries))
        compiled = self._compile(asked)
        if compiled.stopped is not None:
            return []
        failed = {s.site.name for e in compiled.errors if (s := self._proof_at(asked, e)) is not None}
        proved = {_short(t.name) for t in compiled.theorems if t.ok} if compiled.theorems else set()
        for kind, text in tries:
            name = text.split(None, 2)[1]
            if name not in failed and (name in proved or not compiled.theorems):
                held.add(kind)
        out = []
        if "false" in held:
            out.append("its hypotheses prove `false`, so it holds for any answer")
        if "any" in held:
            out.append("its proof holds for any answer")
        return out


VACUOUS: Final = ("its hypotheses prove `false`, so it holds for any answer", "its proof holds for any answer")


def reward_of(judged: Judgement) -> float:
    """1 for a verified answer that means something; 0 for every other verdict, and for a theorem that holds for any
    answer."""
    return float(judged.verdict == "ok" and not any(w in VACUOUS for w in judged.warnings))


# --- pieces ----------------------------------------------------------------------------------------------------------


def _may_mean_root(candidate: Candidate) -> bool:
    """It defines names within namespaces, or opens some: Lean's own may be meant."""
    words = {t.text for t in code_tokens(candidate.body) if t.kind == "word"}
    return any("." in name for name in candidate.names) or bool(words & {"namespace", "end", "_root_"})


def _is_real(m: Message, query: Query) -> bool:
    """The embedded engine does not print what Lean's compiled code makes of a real number."""
    return (m.line, m.column) == (query.line, query.column) and m.text.startswith("not supported: printing a real")


def _unknown(m: Message) -> bool:
    """A tactic that does not exist is an unknown name, not a mistake of syntax."""
    return m.text.startswith("unknown identifier")


def _printed(text: str) -> Answer | str:
    """The number that an `#eval` printed: itself, in a string, or the only one of a list."""
    stripped = text.strip()
    if stripped.startswith("[") and "," in stripped:
        return stripped
    bare = re.fullmatch(r"\(some (.*)\)|\[(.*)\]|\"(.*)\"|(.*)", stripped, re.DOTALL)
    inner = next((g for g in bare.groups() if g is not None), stripped) if bare else stripped
    exact = re.fullmatch(r"(-?\d+)(?:/(\d+))?", inner.strip())
    if exact is not None:
        return Answer(Fraction(int(exact[1]), int(exact[2] or 1)))
    if stripped.startswith('"'):
        answer = parse_answer(inner)
        return stripped if answer is None else answer
    return stripped


def _numeral(term: str) -> Fraction | None:
    """A numeral of Lean as a term: `260`, `(12.5 : ℝ)`, `-3`, `7 / 2`."""
    text = term.strip()
    while (m := re.fullmatch(r"\((.*?)(?::[^()]*)?\)", text, re.DOTALL)) is not None and text.count("(") == 1:
        text = m[1].strip()
    m = re.fullmatch(r"(-?\s*\d+(?:\.\d+)?)(?:\s*/\s*(\d+))?", text)
    if m is None or (m[2] is not None and int(m[2]) == 0):
        return None
    return Fraction(m[1].replace(" ", "")) / int(m[2] or 1)


def _like(term: str, value: Fraction) -> str:
    """Another number in the place of a numeral, of the same type."""
    m = re.search(r":\s*([^()]+)\)", term)
    text = show(value)
    return f"({text} : {m[1].strip()})" if m is not None else text


def _given(question: str) -> list[Quantity]:
    """The numbers of a question; 1 and 2 say little, so they are asked for only when there are no others."""
    found = [q for q in quantities(question) if q.value not in (0, 1, 2)]
    return found or quantities(question)


def _occurs(q: Quantity, used: frozenset[Fraction]) -> bool:
    readings = set(q.readings())
    if q.value.denominator != 1:
        # A fraction may be used by its parts, a half as a division by two.
        readings |= {1 / q.value if q.value else q.value, Fraction(q.value.denominator), q.value * 100}
    readings |= {q.value / 100, q.value * 100, 1 - q.value / 100, 1 + q.value / 100}
    return bool(readings & used)


def _used(candidate: Candidate, query: Query | None, statement: Statement | None) -> frozenset[Fraction]:
    if query is not None:
        return numbers_behind(candidate.body, query.term)
    if statement is not None:
        sides = statement.sides()
        term = statement.head + " " + (sides[0] if sides is not None else statement.target)
        return numbers_behind(candidate.body, term)
    return frozenset()


def _short(name: str) -> str:
    return name.removeprefix(f"{NAMESPACE}.")


def _clip(text: str) -> str:
    line = " ".join(text.replace(f"{NAMESPACE}.", "").split())
    return line if len(line) <= _MAX_SHOWN else line[: _MAX_SHOWN - 1] + "…"
