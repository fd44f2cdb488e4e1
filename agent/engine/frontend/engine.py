"""The engine as others see it: open a theorem, run tactics on states, check files.

States are values: any state may be used again. Every finished proof is type-checked by the kernel against the
environment as it was when the theorem was opened. Run it in a thread with a large stack, as elaboration is recursive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Literal

from agent.engine.elaborator.declaration_context import level_params_of
from agent.engine.exceptions import EngineError, OutOfTime, ParseError, TacticError, Unsupported
from agent.engine.frontend.commands import execute, execute_file
from agent.engine.frontend.compiled_library import load_library
from agent.engine.frontend.declarations import (
    DEEP_RECURSION,
    EXAMPLE,
    RECURSION_DEPTH,
    kernel_limits,
    statement_of,
)
from agent.engine.frontend.evaluator import ArithmeticWatch
from agent.engine.frontend.incremental import Snapshots
from agent.engine.frontend.modules import ImportedModules, LibraryViews
from agent.engine.frontend.state import FrontendState, Message, TheoremCheck
from agent.engine.frontend.term_sweeper import sweep_if_due
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.sorry import SYNTHETIC_SORRY, is_sorry
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax import tree
from agent.engine.syntax.parser import Parser, parse_tactic
from agent.engine.syntax.source import Source
from agent.engine.tactic.interpreter import Runtime, run
from agent.engine.tactic.registry import all_tactics
from agent.engine.tactic.tactic_state import TacticState, state_text
from agent.kernel.declaration import Theorem
from agent.kernel.environment import Environment, axioms_of
from agent.kernel.exceptions import KernelError, ResourceLimit
from agent.kernel.expr import Certificate, Const, Expr, MVar, subterms
from agent.kernel.garbage import no_cycle_collection
from agent.kernel.name import Name, name

Limit = Literal["seconds", "heartbeats", "memory"]


class StatementError(EngineError):
    """A theorem cannot be opened; `line` from 1 and `column` from 0 in the text that was given."""

    def __init__(self, kind: str, message: str, line: int, column: int) -> None:
        super().__init__(kind, message, None)
        self.line = line
        self.column = column


@dataclass(frozen=True, eq=False)
class EngineState:
    """A tactic state with at least one goal. `targets`: what must be proved for the session to be finished. `texts`:
    its goals, printed when the tactic ran and within its time."""

    tactic_state: TacticState
    targets: tuple[MVar, ...]
    texts: tuple[str, ...] | None = None

    def pp(self) -> str:
        return state_text(self.goal_texts())

    def goal_texts(self) -> tuple[str, ...]:
        return goal_texts(self.tactic_state) if self.texts is None else self.texts

    def goal_groups(self) -> tuple[tuple[int, ...], ...]:
        return self.tactic_state.goal_groups()


def goal_texts(state: TacticState) -> tuple[str, ...]:
    return tuple(state.pp_goal(goal) for goal in state.goals)


@dataclass(frozen=True)
class Finished:
    """No goals are left, and the kernel accepted the terms. `assumed`: interface statements and certificate kinds."""

    assumed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Failed:
    message: str
    kind: Literal["error", "unsupported"] = "error"


@dataclass(frozen=True)
class TimedOut:
    limit: Limit


@dataclass(frozen=True)
class GivenUp:
    """The goals were closed with `sorry`."""


Outcome = EngineState | Finished | Failed | TimedOut | GivenUp


@dataclass(frozen=True)
class TheoremEntry:
    """A theorem of a file, where it stands, and whether its proof holds a `sorry`."""

    name: str
    line: int
    column: int
    has_sorry: bool


@dataclass(frozen=True)
class FileCheck:
    ok: bool
    messages: tuple[Message, ...]
    theorems: tuple[TheoremCheck, ...]


class Engine:
    """The library, loaded. `imports`: what a source sees that imports nothing itself. None: everything that the library
    has; (): Lean's core library alone, as Lean itself has it for a file."""

    def __init__(
        self,
        env: MetaEnvironment,
        fingerprint: str,
        imports: Iterable[str] | None = None,
        views: LibraryViews | None = None,
    ) -> None:
        self.env = env
        self.library_fingerprint = fingerprint
        self.imports = None if imports is None else tuple(imports)
        self._views = LibraryViews(env) if views is None else views

    @staticmethod
    def load(
        imports: Iterable[str] | None = None,
        *,
        progress: Callable[[str, int, int], None] | None = None,
        warn: Callable[[str], None] | None = None,
    ) -> Engine:
        """From the cache, compiled first if need be. Raises `EngineError` for a module that is not covered."""
        env, key = load_library(progress=progress, warn=warn)
        return Engine(env.sealed(), key).with_imports(imports)

    def warm_up(self) -> None:
        """Find out now what the first `simp` and `norm_num` would (which lemmas there are for which heads, half a
        second); processes forked later, and engines made by `with_imports`, share it."""
        session = self.open_theorem("", "theorem t (p : Prop) : p ∧ 1 + 1 = 3")
        for tactic in ("simp", "norm_num", "norm_cast"):
            session.run_tactic(session.initial, tactic)

    def keep_apart(self) -> None:
        """Sessions share nothing that they find out from now on: slower, and a session's heartbeats are the same
        whatever ran before."""
        self.env.cache.is_closed = True

    def with_imports(self, imports: Iterable[str] | None) -> Engine:
        """The same library, of which the imports offer a part. Raises `EngineError` for a module that is not
        covered."""
        wanted = None if imports is None else tuple(imports)
        for module in wanted or ():
            if not ImportedModules.covers(module):
                raise Unsupported(f"the module '{module}'")
        return Engine(self.env, self.library_fingerprint, wanted, self._views)

    def _state(self, source: str, deadline: Deadline) -> FrontendState:
        modules = ImportedModules.of(self.imports)
        env = self._views.of(modules).for_session()
        return FrontendState(env, modules, Source(source), deadline, views=self._views)

    # --- files

    def check_source(
        self,
        source: str,
        seconds: float | None = None,
        snapshots: Snapshots | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> FileCheck:
        """Compile the text; with `snapshots` from the first command that is another than last time. Never raises for
        what is wrong with it. Ends soon, as out of time, once it is `cancelled`."""
        deadline = Deadline(seconds, cancelled=cancelled)
        kept = Snapshots() if snapshots is None else snapshots
        state, start, after = kept.begin(source, deadline, lambda: self._state(source, deadline))
        try:
            execute_file(state, start=start, after=after)
        except OutOfTime as error:
            state.report(state.next_position or 0, "error", f"out of time ({error.limit})")
        except MemoryError:
            state.report(state.next_position or 0, "error", "out of memory")
        return FileCheck(not state.has_errors, tuple(state.messages), tuple(state.theorems))

    def environment_after(self, source: str) -> tuple[Environment, FileCheck]:
        """The kernel's environment after the commands of the text, and what there is to say about them."""
        state = self._state(source, Deadline())
        execute_file(state)
        return state.env.kernel, FileCheck(not state.has_errors, tuple(state.messages), tuple(state.theorems))

    def list_theorems(self, source: str) -> list[TheoremEntry]:
        """The theorems, lemmas and examples of a file, in order, without elaborating them."""
        state = self._state(source, Deadline())
        parser = Parser(state.source, state.env.notation, state.modules.has_tactic)
        out: list[TheoremEntry] = []
        while True:
            parser.notation = state.env.notation
            try:
                command = parser.next_command()
            except (ParseError, Unsupported):
                parser.skip_to_next_command()
                continue
            if command is None:
                return out
            if type(command) is tree.DeclarationCommand:
                if command.kind in ("theorem", "example"):
                    line, column = state.source.position(command.span.start)
                    shown = EXAMPLE if command.name is None else state.scope.full_name(command.name)
                    out.append(TheoremEntry(str(shown), line, column, _has_sorry(command)))
            elif type(command) in _LIGHT_COMMANDS:
                execute(state, command)

    def parse_errors(self, source: str) -> list[Message]:
        """The errors of syntax in a file. Nothing is elaborated but what notation depends on."""
        state = self._state(source, Deadline())
        parser = Parser(state.source, state.env.notation, state.modules.has_tactic)
        out: list[Message] = []
        while True:
            parser.notation = state.env.notation
            try:
                command = parser.next_command()
            except ParseError as error:
                line, column = state.source.position(error.position)
                out.append(Message(line, column, "error", error.message))
                parser.skip_to_next_command()
                continue
            except Unsupported:
                parser.skip_to_next_command()
                continue
            if command is None:
                return out
            if type(command) in _LIGHT_COMMANDS:
                execute(state, command)

    def arithmetic_of(self, source: str, watch: ArithmeticWatch, seconds: float | None = None) -> None:
        """Compile the text and tell `watch` of every subtraction and division that its `#eval` commands run."""
        state = self._state(source, Deadline(seconds))
        state.watch = watch
        try:
            execute_file(state)
        except (OutOfTime, MemoryError):
            return

    # --- sessions

    def open_theorem(
        self, header: str, statement: str, *, header_may_fail: bool = False, seconds: float | None = None
    ) -> ProofSession:
        """Open `statement` (with or without what follows `:=`) after the commands of `header`; at the first `sorry` of
        its proof if that has been begun.

        With `header_may_fail` commands of the header that fail are passed over, as in a file; else they are errors.
        Raises `StatementError`, its place counted over the header, a line break and the statement.
        """
        text = statement.strip().removesuffix(":=").rstrip()
        head = header.rstrip() + "\n" if header.strip() else ""
        first_error: StatementError | None = None
        for body in (" := sorry\n", "\n"):
            state = self._state(head + text + body, Deadline(seconds))
            try:
                return self._open_in(
                    state, lambda command: command.span.start >= len(head), len(head) if header_may_fail else 0
                )
            except StatementError as error:
                if first_error is None:
                    first_error = error
                if error.kind != "parse":
                    break
        assert first_error is not None
        raise first_error

    def open_file(self, source: str, theorem: str, *, seconds: float | None = None) -> ProofSession:
        """Open a theorem of a file, at the first `sorry` of its proof if it has one, else at its beginning. Errors of
        earlier commands do not hinder it. Raises `StatementError`.
        """

        def wanted(command: tree.DeclarationCommand) -> bool:
            short = EXAMPLE if command.name is None else command.name
            return theorem in (str(short), str(current.scope.full_name(short)))

        current = self._state(source, Deadline(seconds))
        return self._open_in(current, wanted, None)

    def _open_in(
        self, state: FrontendState, wanted: Callable[[tree.DeclarationCommand], bool], start: int | None
    ) -> ProofSession:
        """Errors before `start` (None: before the theorem) are passed over."""
        found: list[tree.DeclarationCommand] = []

        def before(command: tree.Command) -> bool:
            if type(command) is tree.DeclarationCommand and command.kind in _PROVABLE and wanted(command):
                found.append(command)
                return False
            return True

        try:
            execute_file(state, before=before)
            errors = [m for m in state.messages if m.severity == "error"]
            if start is None or start > 0:
                # The run ended before the theorem, so what has been reported is not its own; unless it was not found.
                place = state.source.position(start or 0)
                errors = [] if found else [m for m in errors if (m.line, m.column) >= place]
            if errors:
                kind = "unsupported" if errors[0].text.startswith("not supported") else "elaboration"
                if not found and _is_parse_failure(state):
                    kind = "parse"
                raise StatementError(kind, errors[0].text, errors[0].line, errors[0].column)
            if not found:
                raise StatementError("elaboration", "no such theorem", 1, 0)
            return _start_session(state, found[0])
        except OutOfTime as error:
            raise StatementError("limit", f"out of time ({error.limit})", 1, 0) from error
        except ResourceLimit as error:
            raise StatementError("limit", str(error), 1, 0) from error
        except StatementError:
            raise
        except EngineError as error:
            position = 0 if error.position is None else error.position
            raise StatementError(error.kind, error.message, *state.source.position(position)) from error
        except KernelError as error:
            start = found[0].span.start if found else 0
            raise StatementError("elaboration", str(error), *state.source.position(start)) from error
        except RecursionError as error:
            raise StatementError("limit", "deep recursion was detected", 1, 0) from error
        except MemoryError as error:
            raise StatementError("limit", "out of memory", 1, 0) from error


_PROVABLE = frozenset({"theorem", "example", "def", "instance", "abbreviation"})
_LIGHT_COMMANDS = frozenset(
    {
        tree.ImportCommand,
        tree.NamespaceCommand,
        tree.SectionCommand,
        tree.EndCommand,
        tree.OpenCommand,
        tree.OpenLocaleCommand,
        tree.LocalizedCommand,
        tree.NotationCommand,
        tree.PrecedenceCommand,
    }
)


def _is_parse_failure(state: FrontendState) -> bool:
    return state.next_position is None or state.parse_failed


def _has_sorry(node: Any) -> bool:
    stack = [node]
    while stack:
        top = stack.pop()
        kind = type(top)
        if kind is tree.SorryTerm:
            return True
        if kind is tree.TacticCall and top.name in ("sorry", "admit"):
            return True
        if kind is tuple or kind is list:
            stack.extend(top)
        elif isinstance(top, dict):
            stack.extend(top.values())
        elif isinstance(top, tree.Node) and is_dataclass(top):
            stack.extend(getattr(top, f.name) for f in fields(top) if f.name != "span")
    return False


class _Reached(BaseException):
    """The proof has come to its `sorry`: not an `EngineError`, so that no combinator catches it."""

    def __init__(self, state: TacticState) -> None:
        super().__init__()
        self.state = state


def _start_session(state: FrontendState, command: tree.DeclarationCommand) -> ProofSession:
    statement = statement_of(state, command)
    tctx = statement.tctx
    goal = tctx.mk_metavar(statement.type)
    initial = TacticState(
        state.env, statement.scope, tctx.mctx, (goal,), goal, Deadline(), statement.full_name
    )
    session = ProofSession(state, EngineState(initial, (goal,)))
    if command.body is not None and _has_sorry(command.body) and type(_bare(command.body)) is not tree.SorryTerm:
        return session._advanced(command.body, statement)
    return session


def _bare(body: tree.Term) -> tree.Term:
    """`by sorry`, `begin sorry end` as `sorry`."""
    while type(body) is tree.Parenthesized:
        body = body.term
    if type(body) is tree.ByTactic:
        tactic: Any = body.tactic
        while True:
            if type(tactic) is tree.TacticBlock:
                tactic = tactic.body
            elif type(tactic) is tree.TacticSequence and len(tactic.steps) == 1:
                tactic = tactic.steps[0]
            else:
                break
        if type(tactic) is tree.TacticCall and tactic.name in ("sorry", "admit"):
            return tree.SorryTerm(span=body.span)
    return body


def _sorries_as_tactics(node: Any) -> Any:
    """The term with `sorry` replaced by `by sorry`, so that its goal can be met."""
    if type(node) is tree.SorryTerm:
        return tree.ByTactic(tree.TacticCall("sorry", span=node.span), span=node.span)
    if type(node) is tuple:
        return tuple(_sorries_as_tactics(item) for item in node)
    if isinstance(node, dict):
        return {key: _sorries_as_tactics(value) for key, value in node.items()}
    if isinstance(node, tree.Node) and is_dataclass(node):
        changes = {}
        for f in fields(node):
            if f.name in ("span", "name_span", "keyword_span"):
                continue
            old = getattr(node, f.name)
            new = _sorries_as_tactics(old)
            if new is not old and new != old:
                changes[f.name] = new
        return replace(node, **changes) if changes else node
    return node


@dataclass
class ProofSession:
    """One open theorem. Not thread-safe: metavariable contexts are shared between states until one is written."""

    _frontend: FrontendState
    initial: EngineState
    _traces: list[str] = field(default_factory=list)

    def _runtime(self, overrides: dict[str, Any] | None = None) -> Runtime:
        runtime = self._frontend.runtime()
        runtime.trace = self._traces.append
        if overrides:
            runtime.tactics = {**all_tactics(), **overrides}
        return runtime

    def take_traces(self) -> list[str]:
        """What tactics have printed (`Try this: …`) since the last call."""
        out, self._traces = self._traces, []
        return out

    def _advanced(self, body: tree.Term, statement: Any) -> ProofSession:
        """The session at the first `sorry` of a proof that was begun."""

        def stop(state: TacticState, args: Any, runtime: Runtime) -> TacticState:
            raise _Reached(state)

        runtime = self._runtime({"sorry": stop, "admit": stop})
        start = self.initial.tactic_state
        term: Any = _sorries_as_tactics(body)
        try:
            if type(term) is tree.ByTactic:
                run(start.with_deadline(self._frontend.deadline), term.tactic, runtime)
            else:
                tctx = start.with_deadline(self._frontend.deadline).type_context()
                elab = runtime.elaborator(tctx, start)
                elab.elaborate_value(term, start.goal_type())
        except _Reached as reached:
            state = reached.state.with_deadline(Deadline())
            return replace(self, initial=EngineState(state, state.goals))
        return self

    def focus(self, state: EngineState, goals: Sequence[int]) -> EngineState:
        """A state with these goals alone; a proof of it closes exactly these."""
        inner = state.tactic_state
        chosen = tuple(inner.goals[i] for i in goals)
        return EngineState(inner.set_goals(chosen), chosen)

    def run_tactic(
        self,
        state: EngineState,
        text: str,
        seconds: float | None = None,
        heartbeats: int | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Outcome:
        """Run the text as Lean's `{ text }` would, the whole of it. Never raises. Ends soon, as timed out, once
        it is `cancelled`."""
        sweep_if_due()
        with no_cycle_collection():  # it would stop the tactic for tenths of a second
            try:
                return self._run_tactic(state, text, seconds, Deadline(seconds, heartbeats, cancelled))
            except OutOfTime as error:
                return _timed_out(error)
            except RecursionError:
                return Failed("deep recursion was detected")
            except MemoryError:
                return TimedOut("memory")

    def _run_tactic(self, state: EngineState, text: str, seconds: float | None, deadline: Deadline) -> Outcome:
        """May itself run out of time (or stack, or memory) where a failure's state is printed."""
        frontend = self._frontend
        try:
            tactic = parse_tactic(text, frontend.env.notation, frontend.modules.has_tactic)
            before = state.tactic_state.with_deadline(deadline)
            after = run(before, tactic, self._runtime()).cleanup()
            if after.goals:
                return EngineState(after.with_deadline(Deadline()), state.targets, goal_texts(after))
            return self._finish(after, state.targets, seconds, deadline)
        except (OutOfTime, RecursionError, MemoryError):
            raise
        except Unsupported as error:
            return Failed(error.message, "unsupported")
        except TacticError as error:
            return Failed(_with_state(error))
        except EngineError as error:
            return Failed(error.message)
        except ResourceLimit as error:
            return Failed(DEEP_RECURSION) if error.limit == RECURSION_DEPTH else TimedOut("seconds")
        except KernelError as error:
            return Failed(f"kernel failed to type check the proof: {error.reason()}")
        except Exception as error:
            return Failed(f"fault of the engine: {type(error).__name__}: {error}", "unsupported")

    def _rests_on_error(self, constant: Name) -> bool:
        """Whether a declaration of the header stands on one that has failed."""
        if not self._frontend.synthetic_sorries:
            return False
        return SYNTHETIC_SORRY in axioms_of(self._frontend.env.kernel, constant).axioms

    def _finish(
        self, state: TacticState, targets: Sequence[MVar], seconds: float | None, deadline: Deadline
    ) -> Outcome:
        """The kernel's verdict on the terms of the targets, against the environment at the start."""
        limits = kernel_limits(deadline)
        kernel = self._frontend.env.kernel
        assumed: dict[str, None] = {}
        env = self._frontend.env
        for target in targets:
            type_, value = _closed_proof(state, target)
            for e in (type_, value):
                if e.has_mvar:
                    return Failed("tactic failed, result contains meta-variables")
            for node in subterms(value):
                deadline.glance()
                if type(node) is Const and (is_sorry(node.name) or self._rests_on_error(node.name)):
                    return GivenUp()
                if type(node) is Certificate:
                    assumed[f"certificate:{node.kind}"] = None
                elif type(node) is Const and env.is_interface(node.name):
                    assumed[str(node.name)] = None
            params = dict.fromkeys([*level_params_of(type_), *level_params_of(value)])
            kernel.add(Theorem(_fresh(env), tuple(params), type_, value), limits=limits)
        return Finished(tuple(assumed))


def _timed_out(error: OutOfTime) -> TimedOut:
    return TimedOut("heartbeats" if error.limit == "heartbeats" else "seconds")


_FRESH = name("_proof")


def _fresh(env: MetaEnvironment) -> Name:
    number = 0
    while _FRESH / number in env:
        number += 1
    return _FRESH / number


def _closed_proof(state: TacticState, target: MVar) -> tuple[Expr, Expr]:
    """The type and the value of a goal, closed over its context; universe metavariables become 0."""
    type_, lctx, _ = state.mctx.decl(target)
    tctx = TypeContext(state.env, state.mctx.copy(), lctx, deadline=state.deadline)
    tctx.mctx.tick = state.deadline.check
    locals_ = list(lctx.locals)
    pieces = [
        tctx.mk_pi(locals_, tctx.instantiate_mvars(type_)),
        tctx.mk_lambda(locals_, tctx.instantiate_mvars(target)),
    ]
    from agent.engine.elaborator.elaborator import Elaborator

    closed, _ = Elaborator(tctx, state.scope).levels_to_params(pieces, fixed=True)
    return closed[0], closed[1]


def _with_state(error: TacticError) -> str:
    """The message as Lean shows it, with the state where it failed."""
    if error.state is None or getattr(error, "shown_state", False):
        return error.message
    return f"{error.message}\nstate:\n{error.state.pp()}"

