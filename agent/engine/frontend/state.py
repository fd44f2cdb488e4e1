"""The state between commands, and the messages they leave."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from agent.engine.elaborator.declaration_context import DeclarationContext
from agent.engine.elaborator.elaborator import Elaborator, Recovery
from agent.engine.elaborator.preterm import has_expr_mvar
from agent.engine.elaborator.scope import Scope
from agent.engine.exceptions import ElaborationError, EngineError, TacticError, Unsupported
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import AttributeEntry, MetaEnvironment
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.source import Source
from agent.engine.syntax.tree import NotationDeclaration, Span, Tactic
from agent.engine.tactic.interpreter import Runtime, run
from agent.engine.tactic.registry import all_tactics
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import MVar
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.frontend.evaluator import ArithmeticWatch
    from agent.engine.frontend.modules import ImportedModules, LibraryViews

Severity = Literal["error", "warning", "information"]


@dataclass(frozen=True)
class Message:
    """Lines count from 1, columns from 0."""

    line: int
    column: int
    severity: Severity
    text: str
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True)
class TheoremCheck:
    """What became of a theorem: `ok` if its own proof was accepted. `axioms`: as `#print axioms` says; `assumed`:
    interface statements, kinds of certificates and unproved theorems of the file that it rests on."""

    name: str
    ok: bool
    axioms: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


@dataclass
class _Frame:
    """What `end` has to undo: the notation table at the beginning (`kept`: added for good since), and attributes."""

    notation: NotationTable
    kept: list[NotationDeclaration] = field(default_factory=list)
    has_local_notation: bool = False
    attributes: list[tuple[str, Name, AttributeEntry | str | None]] = field(default_factory=list)


@dataclass
class FrontendState:
    """Changes from command to command. `failed`: declarations of the file that stand without a proof."""

    env: MetaEnvironment
    modules: ImportedModules
    source: Source
    deadline: Deadline
    scope: Scope = field(default_factory=Scope)
    messages: list[Message] = field(default_factory=list)
    theorems: list[TheoremCheck] = field(default_factory=list)
    failed: set[Name] = field(default_factory=set)
    frames: list[_Frame] = field(default_factory=list)
    noncomputable_theory: bool = False
    next_position: int | None = None
    parse_failed: bool = False
    views: LibraryViews | None = None
    """What imports choose from; None: they change nothing."""
    left_library: MetaEnvironment | None = None
    """What `prelude` has put away, until an import brings it back."""
    may_import: bool = True
    """Nothing but imports has been read so far."""
    missing_imports: tuple[str, ...] = ()
    """Modules of the imports that there are not."""
    watch: ArithmeticWatch | None = None
    """Hears of the natural subtractions and the divisions that `#eval` runs."""
    command_start: int = 0
    """Where the command that is executed begins: the place of what Lean has no better place for."""
    errors_before: int = 0
    """How many errors had been reported before that command was read."""
    unknown_names: frozenset[tuple[int, Name]] = frozenset()
    """Identifiers of that command, and where they stand, that have been reported as unknown."""
    synthetic_sorries: bool = False
    """An error has been recovered from, so that terms may hold a synthetic `sorry`."""

    # --- messages

    def report(
        self, position: int | None, severity: Severity, text: str, *, end: int | None = None
    ) -> None:
        line, column = self.source.position(0 if position is None else position)
        end_line = end_column = None
        if end is not None:
            end_line, end_column = self.source.position(end)
        self.messages.append(Message(line, column, severity, text, end_line, end_column))

    @property
    def has_errors(self) -> bool:
        return any(m.severity == "error" for m in self.messages)

    def mark(self) -> FrontendState:
        """What `undo` goes back to."""
        return replace(self, messages=list(self.messages), theorems=list(self.theorems), failed=set(self.failed))

    def undo(self, mark: FrontendState) -> None:
        """Forget what a command has done to declarations, the scope and messages."""
        self.env, self.scope = mark.env, mark.scope
        self.messages[:], self.theorems[:] = mark.messages, mark.theorems
        self.failed = set(mark.failed)

    def count_errors(self) -> int:
        return sum(m.severity == "error" for m in self.messages)

    def report_error(self, error: EngineError, position: int | None = None) -> None:
        """The error at its own place, else at `position`, else where the command begins."""
        for place in (error.position, position, self.command_start):
            if place is not None:
                self.report(place, "error", error.message)
                return

    # --- elaboration

    def recovery(self) -> Recovery:
        """How the elaborators of a command report errors."""

        def report(position: int | None, text: str) -> None:
            self.report(self.command_start if position is None else position, "error", text)

        return Recovery(report, self)

    def declaration_context(self) -> DeclarationContext:
        return DeclarationContext(self.env, self.scope, self.deadline, self.make_elaborator)

    def runtime(self, position: int | None = None) -> Runtime:
        out = Runtime(
            all_tactics(),
            self.modules.has_tactic,
            lambda tctx, state, runtime: self._nested_elaborator(tctx, state, runtime),
            imports=self.modules.in_force(),
            position=position,
        )
        out.trace = lambda text: self.report(out.position, "information", text)
        return out

    def _nested_elaborator(self, tctx: TypeContext, state: TacticState, runtime: Runtime) -> Elaborator:
        return Elaborator(
            tctx,
            state.scope,
            run_tactic=lambda inner, goal, tactic: self._run_nested_block(inner, goal, tactic, state, runtime),
            decl_name=state.decl_name,
            recovery=self.recovery(),
        )

    def make_elaborator(self, tctx: TypeContext, scope: Scope, decl_name: Name | None) -> Elaborator:
        name = ANONYMOUS if decl_name is None else decl_name
        return Elaborator(
            tctx,
            scope,
            run_tactic=lambda inner, goal, tactic: self.run_tactic_block(inner, goal, tactic, scope, name),
            decl_name=name,
            recovery=self.recovery(),
            unknown_names=self.unknown_names,
        )

    def _run_nested_block(
        self, tctx: TypeContext, goal: MVar, tactic: Tactic, state: TacticState, runtime: Runtime
    ) -> None:
        """A block in a term that a tactic elaborates: if it fails, so does the term, and the message gets the outer
        tactic's state too."""
        try:
            self.run_tactic_block(tctx, goal, tactic, state.scope, state.decl_name, runtime)
        except TacticError as error:
            failure = error
            raise ElaborationError(lambda: failure.message, error.position) from error

    def run_tactic_block(
        self,
        tctx: TypeContext,
        goal: MVar,
        tactic: Tactic,
        scope: Scope,
        decl_name: Name,
        runtime: Runtime | None = None,
    ) -> None:
        """Solve `goal` with the block, assigning metavariables of `tctx.mctx`. Raises `TacticError` with the state in
        its message, as Lean words it."""
        if self.modules.building_library:
            raise Unsupported("tactics while the library is compiled", tactic.span.start)
        if runtime is None:
            runtime = self.runtime(tactic.span.start)
        state = TacticState(tctx.env, scope, tctx.mctx.copy(), (goal,), goal, tctx.deadline, decl_name)
        try:
            after = run(state, tactic, runtime).cleanup()
        except TacticError as error:
            if error.position is not None:
                error.position = token_start(self.source, error.position)
            raise with_state_text(error) from error
        if after.goals:
            place = closing_position(self.source, tactic.span)
            failure = TacticError("tactic failed, there are unsolved goals", after, place)
            raise with_state_text(failure)
        if has_expr_mvar(after.mctx.instantiate(goal)):
            raise with_state_text(TacticError("tactic failed, result contains meta-variables", after))
        tctx.mctx.adopt(after.mctx)


def with_state_text(error: TacticError) -> TacticError:
    """The error with `state: …` behind its message, once."""
    if getattr(error, "shown_state", False) or error.state is None:
        return error
    state = error.state
    out = TacticError(lambda: f"{error.message}\nstate:\n{state.pp()}", state, error.position)
    out.shown_state = True  # type: ignore[attr-defined]
    return out


def closing_position(source: Source, span: Span) -> int:
    """Where Lean reports what is wrong at the end of a block: at its closing token, else at its beginning."""
    text = source.text
    if text.startswith("begin", span.start) and text.endswith("end", 0, span.end):
        return span.end - 3
    if text.startswith("{", span.start) and text.endswith("}", 0, span.end):
        return span.end - 1
    return span.start


def token_start(source: Source, position: int) -> int:
    """The beginning of the closing token whose last character is at `position`."""
    return position - 2 if source.text[max(0, position - 2) : position + 1] == "end" else position
