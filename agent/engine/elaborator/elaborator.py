"""The term elaborator: from syntax to terms with metavariables solved (Lean: `frontends/lean/elaborator.cpp`).

Order matters here as it does in Lean: the result type of an application is unified with the expected type before its
arguments are looked at, arguments go from left to right, instances are found as soon as their types are known, numerals
become natural numbers at the next `synthesize`, tactic blocks run last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from agent.engine.elaborator import (
    application,
    binders,
    broken_scripts,
    calc,
    coercions,
    matching,
    messages,
    numerals,
    structure_instances,
    sugar,
    universe,
)
from agent.engine.elaborator.identifiers import resolve_dotted, resolve_identifier
from agent.engine.elaborator.preterm import (
    AtomicTerm,
    Elaborated,
    LocalName,
    PatternVariable,
    ResolvedConstant,
    has_expr_mvar,
    spine,
)
from agent.engine.elaborator.scope import Scope
from agent.engine.exceptions import ElaborationError, EngineError, Message, ParseError, TacticError, Unsupported
from agent.engine.meta.sorry import has_synthetic_sorry, mk_sorry
from agent.engine.syntax import tree
from agent.engine.syntax.tree import Binder, Tactic, Term
from agent.kernel.expr import App, Const, Expr, Local, MVar, Pi, Sort, mk_const, mk_sort
from agent.kernel.instantiate import instantiate_level_params
from agent.kernel.level import Level, LevelMVar, mk_succ
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.matching import CompileEquations
    from agent.engine.meta.environment import MetaEnvironment
    from agent.engine.meta.local_context import LocalContext
    from agent.engine.meta.metavar_context import MetavarContext
    from agent.engine.meta.type_context import TypeContext

RunTactic = Callable[["TypeContext", MVar, Tactic], None]
Snapshot = tuple[int, tuple[MVar, ...], tuple[Expr, ...], tuple[tuple[MVar, Tactic], ...]]

_INST = "_inst"


class SorryFlag(Protocol):
    """`synthetic_sorries`: one has been made, so that terms may hold one."""

    synthetic_sorries: bool


@dataclass(frozen=True, slots=True)
class Recovery:
    """Where an elaborator reports its errors, to go on behind them with synthetic `sorry`s.

    `report` hears the offset (None: the place of the whole command) and the words of an error.
    """

    report: Callable[[int | None, str], None]
    flag: SorryFlag


class Elaborator:
    """Elaborates terms in `tctx`: its environment, metavariables and local context.

    run_tactic         solves a postponed tactic block by assigning the metavariable in `tctx.mctx`, or raises
    compile_equations  compiles `match` (by default `equations.compile_equations`)
    decl_name          the declaration being elaborated, for the names of auxiliary definitions
    describe_position  words for an offset, in the "Additional information" of nested errors
    recovery           where errors are reported while `recovers` says that they are, and replaced by a synthetic
                       `sorry`; otherwise they are raised (in tactics, and where alternatives are tried)
    unknown_names      for the terms of commands: identifiers, with their places, that are unknown as has been reported;
                       another one raises `UnknownName`
    """

    def __init__(
        self,
        tctx: TypeContext,
        scope: Scope,
        *,
        run_tactic: RunTactic | None = None,
        compile_equations: CompileEquations | None = None,
        decl_name: Name = ANONYMOUS,
        describe_position: Callable[[int], str] | None = None,
        recovery: Recovery | None = None,
        unknown_names: frozenset[tuple[int, Name]] | None = None,
    ) -> None:
        self.unknown_names = unknown_names
        self.recovery = recovery
        self.recovers = False
        self.tctx = tctx
        self.mctx: MetavarContext = tctx.mctx
        self.scope = scope
        self.run_tactic = run_tactic
        self.compile_equations = compile_equations
        self.decl_name = decl_name
        self.describe_position = describe_position
        self.in_pattern = False
        self.inaccessible: list[Expr] = []
        # Pattern variables that unification fixed: their terms, unless a local newer than that shadows them.
        self.substituted: dict[Name, tuple[int, Expr]] = {}
        # While patterns are elaborated: their variables.
        self.pattern_variables: dict[Name, Expr] = {}
        self.recursive_locals: set[Local] = set()
        # Newest first, as in Lean.
        self.instances: tuple[MVar, ...] = ()
        self.numeral_types: tuple[Expr, ...] = ()
        self.tactics: tuple[tuple[MVar, Tactic], ...] = ()
        self.positions: dict[MVar, int | None] = {}
        self.late_errors: list[ElaborationError] = []
        self.numeral_universes: list[numerals.NumeralUniverse] = []
        self._types: dict[Expr, Expr] = {}

    @property
    def env(self) -> MetaEnvironment:
        return self.tctx.env

    @env.setter
    def env(self, env: MetaEnvironment) -> None:
        self.tctx.env = env

    # --- what callers use --------------------------------------------------------------------------------------------

    def elaborate(self, pre: Term, expected: Expr | None = None, *, allow_mvars: bool = False) -> Expr:
        """Elaborate, synthesize, coerce to `expected` (as a type ascription); instantiated.

        Unless `allow_mvars`, no term metavariable may remain. Raises ElaborationError.
        """
        if expected is None:
            e = self.visit(pre)
        else:
            e = self.visit(pre, expected)
            e = self.ascribe(e, expected, pre)
        self.synthesize()
        return self.instantiate(e) if allow_mvars else self.ensure_no_unassigned_metavars(e)

    def elaborate_value(self, pre: Term, expected: Expr) -> Expr:
        """The value of a declaration: like `elaborate`, but synthesized before it is compared with its type."""
        e = self.visit(pre, expected)
        self.synthesize()
        e = self.enforce_type(e, expected, "type mismatch", pre)
        return self.ensure_no_unassigned_metavars(e)

    def elaborate_type(self, pre: Term) -> Expr:
        """Elaborate a type, with a coercion to a sort if need be, and synthesize. Metavariables may remain."""
        e = self.elaborate_type_no_synthesize(pre)
        self.synthesize()
        return self.instantiate(e)

    def elaborate_type_no_synthesize(self, pre: Term) -> Expr:
        return self.ensure_type(self.visit(pre), pre)

    @contextmanager
    def elaborate_binders(self, binder_groups: Sequence[Binder]) -> Iterator[list[Local]]:
        """Push the binders' locals, the type of each synthesized on its own as in declarations; popped on leaving."""
        locals_: list[Local] = []
        with self.tctx.saving_locals():
            for group in binder_groups:
                for name in binders.binder_names(self, group):
                    type_ = self.elaborate_type(binders.binder_type(group))
                    locals_.append(self.tctx.push_local(name, type_, group.info))
            yield locals_

    def elaborate_no_synthesize(self, pre: Term, expected: Expr | None = None) -> Expr:
        return self.visit(pre, expected)

    def ensure_no_unassigned_metavars(self, e: Expr) -> Expr:
        """`e` instantiated; "don't know how to synthesize placeholder" for every term metavariable that is left."""
        e = self.instantiate(e)
        while has_expr_mvar(e):
            from agent.engine.meta.metavar_context import mvars_of

            mvar = next(iter(mvars_of(e)))
            delayed = self.mctx.delayed(mvar)
            while delayed is not None:
                mvar = delayed.target
                delayed = self.mctx.delayed(mvar)
            decl = self.mctx.decl(mvar)
            goal = messages.goal(self, mvar)
            shown = f" ({decl.name})" if self.recovers and decl.name is not None else ""
            error = ElaborationError(
                lambda: f"don't know how to synthesize placeholder{shown}\ncontext:\n{goal()}",  # noqa: B023
                self.positions.get(mvar),
            )
            if not self.recovers:
                raise error
            error.ignored = self.has_synthetic_sorry(decl.type)
            with self.tctx.in_context(decl.context):
                self.mctx.assign(mvar, self.recover(error, None, decl.type))
                self.ensure_no_unassigned_metavars(decl.type)
            e = self.instantiate(e)
        return e

    def levels_to_params(self, es: Sequence[Expr], *, fixed: bool = False) -> tuple[list[Expr], tuple[Name, ...]]:
        """Turn the universe metavariables left in `es` into parameters `u_1`, … that occur neither there nor in the
        local context, or, with `fixed` (the proof of a theorem), into 0."""
        return universe.levels_to_params(self, es, fixed=fixed)

    # --- errors ------------------------------------------------------------------------------------------------------

    def fail(self, ref: Term, message: Message, about: Sequence[Expr] = ()) -> NoReturn:
        """Raise the error; it is ignored if a term that it is `about` holds a synthetic `sorry`."""
        raise self.error(ref, message, about)

    def error(self, ref: Term, message: Message, about: Sequence[Expr] = ()) -> ElaborationError:
        out = ElaborationError(message, self.place(ref))
        out.ignored = self.has_synthetic_sorry(*about)
        return out

    def has_synthetic_sorry(self, *es: Expr) -> bool:
        """Whether one of the terms is the consequence of an error that was reported."""
        if self.recovery is None or not self.recovery.flag.synthetic_sorries:
            return False
        return any(has_synthetic_sorry(self.instantiate(e)) for e in es)

    def mk_sorry(self, expected: Expr | None, ref: Term | None = None) -> Expr:
        """A synthetic `sorry` of the expected type."""
        assert self.recovery is not None
        self.recovery.flag.synthetic_sorries = True
        if expected is None:
            expected = self.tctx.mk_metavar(mk_sort(self.tctx.mk_level_mvar()))
            if ref is not None:
                self.positions[expected] = self.place(ref)
        sort = self.infer(expected)
        if type(sort) is not Sort:
            sort = self.whnf(sort)
        if type(sort) is not Sort:
            # The type of an ill-formed term: some level.
            level: Level = self.tctx.mk_level_mvar()
            self.is_def_eq(sort, mk_sort(level))
        else:
            level = sort.level
        return mk_sorry(level, expected, synthetic=True)

    def try_report(self, error: EngineError, ref: Term | None) -> bool:
        """Report an error, unless it is one that nobody needs to hear of. False: it is to be raised."""
        if not isinstance(error, (ElaborationError, TacticError, ParseError)):
            return False
        if error.ignored:
            return self.recovery is not None
        if not self.recovers:
            return False
        assert self.recovery is not None
        position = error.position
        if position is None and ref is not None:
            position = self.place(ref)
        self.recovery.report(position, error.message)
        return True

    def place(self, ref: Term) -> int | None:
        """Where an error about the term is shown: `tree.position`, but of a dotted name the dot before a field."""
        head, _ = spine(ref)
        if type(head) is tree.Identifier and head.name.prefix is not ANONYMOUS and self.unknown_names is not None:
            found = resolve_dotted(self, head)
            return tree.position(head if found is None else found)
        return tree.position(ref)

    def report_or_raise(self, ref: Term, message: Message, about: Sequence[Expr] = ()) -> None:
        """For an error behind which elaboration goes on as if there had been none."""
        error = self.error(ref, message, about)
        if not self.try_report(error, ref):
            raise error

    def recover(self, error: ElaborationError, ref: Term | None, expected: Expr | None) -> Expr:
        """Report the error and go on with a `sorry`, or raise it."""
        if not self.try_report(error, ref):
            raise error
        return self.mk_sorry(expected, ref)

    def cover_missing_cases(self, error: ElaborationError, type_: Expr, short: str | None) -> Expr:
        """A `sorry` in the place of a function by cases some of which are missing; Lean reports that in the end, so the
        error is kept until then. Any other error is raised. `short`: the function's name, None for the declaration."""
        from agent.engine.elaborator.equations import NonExhaustiveMatch

        if not isinstance(error, NonExhaustiveMatch) or not self.recovers:
            raise error
        error.function = str(self.decl_name if short is None else self.decl_name / short)
        self.late_errors.append(error)
        return mk_sorry(self.tctx.sort_level(type_), type_)

    @contextmanager
    def without_recovery(self) -> Iterator[None]:
        """Errors are raised, for what tries one way after another."""
        saved, self.recovers = self.recovers, False
        try:
            yield
        finally:
            self.recovers = saved

    # --- metavariables -----------------------------------------------------------------------------------------------

    def instantiate(self, e: Expr) -> Expr:
        return self.mctx.instantiate(e) if e.has_mvar else e

    def mk_metavar(self, type_: Expr | None, ref: Term) -> MVar:
        """A new metavariable of this type; of an unknown type in an unknown universe when None."""
        mvar = self.tctx.mk_metavar(self.mk_type_metavar(ref) if type_ is None else type_)
        self.positions[mvar] = tree.position(ref)
        return mvar

    def mk_type_metavar(self, ref: Term) -> MVar:
        mvar = self.tctx.mk_metavar(mk_sort(self.tctx.mk_level_mvar()))
        self.positions[mvar] = tree.position(ref)
        return mvar

    def snapshot(self) -> Snapshot:
        return (self.tctx.mark(), self.instances, self.numeral_types, self.tactics)

    def restore(self, saved: Snapshot) -> None:
        mark, self.instances, self.numeral_types, self.tactics = saved
        self.tctx.undo(mark)

    # --- types -------------------------------------------------------------------------------------------------------

    def infer(self, e: Expr) -> Expr:
        """The type of `e`; remembered for terms elaborated here."""
        found = self._types.get(e)
        return self.tctx.infer(e) if found is None else found

    def remember_type(self, e: Expr, type_: Expr) -> None:
        self._types[e] = type_

    def whnf(self, e: Expr) -> Expr:
        return self.tctx.whnf(e)

    def whnf_pi(self, type_: Expr) -> Expr:
        return type_ if type(type_) is Pi else self.tctx.whnf(type_)

    def whnf_sort(self, type_: Expr) -> Expr:
        """The type of a type, in weak head normal form."""
        sort = self.infer(type_)
        return sort if type(sort) is Sort else self.tctx.whnf(sort)

    def recursive_names(self) -> set[Name]:
        return {local.name for local in self.recursive_locals}

    def is_def_eq(self, a: Expr, b: Expr) -> bool:
        """Unify, with first-order approximation."""
        if a is b:
            return True
        tctx = self.tctx
        old = tctx.approximate
        tctx.approximate = True
        try:
            return tctx.is_def_eq(a, b)
        finally:
            tctx.approximate = old

    def assign_or_unify(self, mvar: Expr, value: Expr) -> bool:
        """`is_def_eq(mvar, value)` for a value of the metavariable's type."""
        if type(mvar) is MVar and not value.has_mvar and self.mctx.value(mvar) is None and self._in_context(mvar):
            self.mctx.assign(mvar, value)
            return True
        return self.is_def_eq(mvar, value)

    def _in_context(self, mvar: MVar) -> bool:
        return self.mctx.delayed(mvar) is None and self.mctx.decl(mvar).context is self.tctx.lctx

    def level_of(self, type_: Expr, ref: Term) -> Level:
        """The level of the sort of `type_`."""
        sort = self.infer(type_)
        if type(sort) is not Sort:
            sort = self.whnf(sort)
        if type(sort) is Sort:
            return sort.level
        if self._is_meta(sort):
            level = self.tctx.mk_level_mvar()
            if self.is_def_eq(sort, mk_sort(level)):
                return level
        self.fail(ref, messages.type_expected(self, type_, sort))

    @staticmethod
    def _is_meta(e: Expr) -> bool:
        while type(e) is App:
            e = e.fn
        return type(e) is MVar

    def ensure_type(self, e: Expr, ref: Term) -> Expr:
        """`e` or its coercion to a sort."""
        type_ = self.infer(e)
        if type(type_) is not Sort:
            type_ = self.whnf(type_)
        if type(type_) is Sort:
            return e
        if self._is_meta(type_) and self.is_def_eq(type_, mk_sort(self.tctx.mk_level_mvar())):
            return e
        coerced = coercions.to_sort(self, e)
        if coerced is not None:
            return coerced
        error = self.error(ref, messages.type_expected(self, e, type_))
        return self.recover(error, ref, mk_sort(self.tctx.mk_level_mvar()))

    def ensure_function(self, e: Expr, ref: Term) -> Expr:
        """`e` or its coercion to a function."""
        type_ = self.infer(e)
        if type(type_) is Pi:
            return e
        type_ = self.whnf(type_)
        if type(type_) is Pi:
            return e
        coerced = coercions.to_function(self, e)
        if coerced is not None:
            return coerced
        self.fail(ref, messages.function_expected(self, e, type_), (e, type_))

    def ensure_has_type(self, e: Expr, type_: Expr, expected: Expr, ref: Term) -> Expr | None:
        """`e` of type `type_`, or a coercion of it to `expected`, or None."""
        if self.is_def_eq(type_, expected):
            return e
        return coercions.coerce(self, e, type_, expected, ref)

    def enforce_type(self, e: Expr, expected: Expr, header: str, ref: Term) -> Expr:
        type_ = self.infer(e)
        out = self.ensure_has_type(e, type_, expected, ref)
        if out is None:
            mismatch = messages.term_mismatch(self, e, type_, expected)
            error = self.error(ref, lambda: f"{header}, term{mismatch()}", (e, type_, expected))
            return self.recover(error, ref, expected)
        return out

    def ascribe(self, e: Expr, expected: Expr, ref: Term) -> Expr:
        type_ = self.infer(e)
        out = self.ensure_has_type(e, type_, expected, ref)
        if out is None:
            mismatch = messages.type_mismatch(self, type_, expected)
            error = self.error(ref, lambda: f"invalid type ascription, term {mismatch()}")
            return self.recover(error, ref, expected)
        return out

    # --- constants and universes -------------------------------------------------------------------------------------

    def mk_constant(self, name: Name, levels: Sequence[tree.LevelTerm], ref: Term) -> Const:
        """The constant, missing universe levels filled with metavariables; its type keeps binder names."""
        info = self.env.find(name)
        if info is None:
            self.fail(ref, f"unknown identifier '{name}'")
        params = info.level_params
        if len(levels) > len(params):
            self.fail(
                ref,
                f"incorrect number of universe levels parameters for '{name}', #{len(params)} expected, "
                f"#{len(levels)}provided",
            )
        given: list[Level] = [self.elaborate_level(level) for level in levels]
        given.extend(self.tctx.mk_level_mvar() for _ in range(len(params) - len(given)))
        const = mk_const(name, given)
        self._types[const] = instantiate_level_params(info.type, params, given) if params else info.type
        return const

    def elaborate_level(self, level: tree.LevelTerm) -> Level:
        return universe.elaborate_level(self, level)

    def decrement_level(self, level: Level, ref: Term) -> Level:
        """`l` with `l + 1 = level`."""
        out = universe.decrement(self.mctx.instantiate_level(level))
        if out is not None:
            return out
        mvar: LevelMVar = self.tctx.mk_level_mvar()
        stuck = self.mctx.instantiate_level(level).has_mvar  # Lean postpones the constraint
        if not self.is_def_eq(mk_sort(mk_succ(mvar)), mk_sort(level)) and not stuck:
            self.fail(ref, "invalid pre-numeral, universe level must be > 0")
        return mvar

    # --- instances, numerals, tactics --------------------------------------------------------------------------------

    def mk_instance(self, class_type: Expr, ref: Term) -> Expr:
        """An instance, or a metavariable that becomes one later when its type is not known yet."""
        if not self.tctx.ready_to_synthesize(class_type):
            mvar = self.mk_metavar(class_type, ref)
            self.instances = (mvar, *self.instances)
            return mvar
        return self._synthesize_instance(self.tctx.lctx, class_type, tree.position(ref))

    def _synthesize_instance(self, lctx: LocalContext, class_type: Expr, position: int | None) -> Expr:
        tctx = self.tctx
        if lctx is tctx.lctx:
            found = tctx.synth_instance(class_type)
        else:
            with tctx.in_context(lctx):
                found = tctx.synth_instance(class_type)
        if found is None:
            goal = messages.goal_of(self, lctx, class_type)
            error = ElaborationError(lambda: f"failed to synthesize type class instance for\n{goal()}", position)
            error.ignored = self.has_synthetic_sorry(class_type)
            return self.recover(error, None, class_type)
        return found

    def try_synthesize_instance(self, mvar: MVar) -> bool:
        """Find the instance `mvar` if its type is known by now."""
        instance = self.instantiate(mvar)
        return self._try_synthesize(mvar, instance, self.instantiate(self._instance_type(instance)))

    def _instance_type(self, instance: Expr) -> Expr:
        return self.mctx.decl(instance).type if type(instance) is MVar else self.tctx.infer(instance)

    def _try_synthesize(self, mvar: MVar, instance: Expr, class_type: Expr) -> bool:
        if not self.tctx.ready_to_synthesize(class_type):
            return False
        lctx = self.mctx.decl(mvar).context
        found = self._synthesize_instance(lctx, class_type, self.positions.get(mvar))
        if not self.assign_or_unify(instance, found):
            synthesized, inferred = messages.indented(self, found), messages.indented(self, instance)
            raise ElaborationError(
                lambda: (
                    "synthesized type class instance is not definitionally equal to expression inferred by typing "
                    f"rules, synthesized{synthesized()}\ninferred{inferred()}"
                ),
                self.positions.get(mvar),
            )
        return True

    def add_instance(self, mvar: MVar) -> None:
        self.instances = (mvar, *self.instances)

    def synthesize_instances(self) -> None:
        while self.instances:
            keep: list[MVar] = []
            ready: list[tuple[MVar, Expr, Expr]] = []
            for mvar in self.instances:
                instance = self.instantiate(mvar)
                class_type = self.instantiate(self._instance_type(instance))
                if self.tctx.ready_to_synthesize(class_type):
                    ready.append((mvar, instance, class_type))
                else:
                    keep.append(mvar)
            if not ready:
                return
            for mvar, instance, class_type in ready:
                self._try_synthesize(mvar, self.instantiate(instance), class_type)
            self.instances = tuple(keep)

    def synthesize_numeral_types(self) -> None:
        if self.numeral_types:
            for type_ in self.numeral_types:
                type_ = self.instantiate(type_)
                if type(type_) is MVar and not self.is_def_eq(type_, numerals.default_type(self)):
                    raise ElaborationError(
                        "invalid numeral, failed to force numeral to be a nat", self.positions.get(type_)
                    )
            self.numeral_types = ()

    def synthesize_tactics(self) -> None:
        pending, self.tactics = self.tactics, ()
        for mvar, tactic in pending:
            if self.run_tactic is None:
                raise Unsupported("tactic block in a term here", tactic.span.start)
            type_ = self.mctx.decl(mvar).type
            if self.has_synthetic_sorry(type_):
                self.mctx.assign(mvar, self.mk_sorry(type_))
                continue
            try:
                self.run_tactic(self.tctx, mvar, tactic)
            except (TacticError, ElaborationError) as error:
                if error.position is None:
                    error.position = self.positions.get(mvar)
                if not self.try_report(error, None):
                    raise
                self.mctx.assign(mvar, self.mk_sorry(type_))

    def synthesize_no_tactics(self) -> None:
        self.synthesize_numeral_types()
        self.synthesize_instances()

    def synthesize(self) -> None:
        """Default the numerals, find the instances, run the tactic blocks."""
        self.synthesize_numeral_types()
        self.synthesize_instances()
        if self.tactics:
            self.synthesize_tactics()
            self.synthesize_instances()

    # --- the visitor -------------------------------------------------------------------------------------------------

    def visit(self, pre: Term, expected: Expr | None = None) -> Expr:
        """Elaborate; the result need not have the expected type, metavariables may remain."""
        self.tctx.deadline.check()
        try:
            return _VISITORS[type(pre)](self, pre, expected)
        except EngineError as error:
            if not self.try_report(error, pre):
                raise
            return self.mk_sorry(expected, pre)

    def strict_visit(self, pre: Term, expected: Expr | None = None) -> Expr:
        """With everything solved at once."""
        e = self.visit(pre, expected)
        self.synthesize()
        return self.ensure_no_unassigned_metavars(e)

    def resolve(self, pre: tree.Identifier) -> Term:
        return resolve_identifier(self, pre)

    def next_instance_name(self) -> Name:
        """`_inst_1`, `_inst_2`, …: the next one not used by a section variable or a local."""
        highest = 0
        for name in (*(v.name for v in self.scope.variables), *(d.name for d in self.tctx.lctx)):
            text = str(name)
            if text.startswith(_INST + "_") and text[len(_INST) + 1 :].isdigit():
                highest = max(highest, int(text[len(_INST) + 1 :]))
        return ANONYMOUS / f"{_INST}_{highest + 1}"


def _visit_elaborated(elab: Elaborator, pre: Elaborated, expected: Expr | None) -> Expr:
    return pre.expr


def _visit_parenthesized(elab: Elaborator, pre: tree.Parenthesized, expected: Expr | None) -> Expr:
    return elab.visit(pre.term, expected)


def _visit_hole(elab: Elaborator, pre: tree.Hole, expected: Expr | None) -> Expr:
    return elab.mk_metavar(expected, pre)


def _visit_sort(elab: Elaborator, pre: tree.SortTerm, expected: Expr | None) -> Expr:
    return universe.visit_sort(elab, pre)


def _visit_ascription(elab: Elaborator, pre: tree.TypeAscription, expected: Expr | None) -> Expr:
    type_ = elab.ensure_type(elab.visit(pre.type), pre.type)
    elab.synthesize_instances()
    return elab.ascribe(elab.visit(pre.term, type_), type_, pre.term)


def _visit_by(elab: Elaborator, pre: tree.ByTactic, expected: Expr | None) -> Expr:
    if pre.broken and elab.unknown_names is not None and broken_scripts.report(elab, pre.tactic):
        return elab.mk_sorry(expected, pre)
    # To elaborate the script itself (a term of type `tactic unit`) Lean solves all that is open by then: a block runs
    # as soon as the next one is come to, knowing no more than what has been unified so far.
    elab.synthesize()
    mvar = elab.mk_metavar(expected, pre)
    elab.tactics = ((mvar, pre.tactic), *elab.tactics)
    return mvar


def _visit_sorry(elab: Elaborator, pre: tree.SorryTerm, expected: Expr | None) -> Expr:
    type_ = elab.mk_type_metavar(pre) if expected is None else expected
    return elab.mk_sorry(expected, pre) if pre.synthetic else mk_sorry(elab.level_of(type_, pre), type_)


def _visit_unsupported(elab: Elaborator, pre: tree.UnsupportedTerm, expected: Expr | None) -> Expr:
    raise Unsupported(pre.what, pre.span.start)


def _visit_quoted_tactics(elab: Elaborator, pre: tree.QuotedTactics, expected: Expr | None) -> Expr:
    raise Unsupported("tactics as values", pre.span.start)


def _visit_set_binder(elab: Elaborator, pre: Term, expected: Expr | None) -> Expr:
    return elab.visit(sugar.expand(elab, pre), expected)


Visitor = Callable[[Elaborator, Any, "Expr | None"], Expr]

_VISITORS: dict[type, Visitor] = {
    Elaborated: _visit_elaborated,
    tree.Parenthesized: _visit_parenthesized,
    tree.Hole: _visit_hole,
    tree.SortTerm: _visit_sort,
    tree.TypeAscription: _visit_ascription,
    tree.ByTactic: _visit_by,
    tree.SorryTerm: _visit_sorry,
    tree.UnsupportedTerm: _visit_unsupported,
    tree.QuotedTactics: _visit_quoted_tactics,
    tree.Numeral: numerals.visit_numeral,
    tree.Identifier: application.visit_application,
    tree.GlobalName: application.visit_application,
    tree.Choice: application.visit_application,
    tree.Explicit: application.visit_application,
    tree.FieldAccess: application.visit_application,
    tree.Application: application.visit_application,
    LocalName: application.visit_application,
    ResolvedConstant: application.visit_application,
    AtomicTerm: application.visit_application,
    tree.AnonymousConstructor: application.visit_anonymous_constructor,
    tree.LambdaTerm: binders.visit_lambda,
    tree.PiTerm: binders.visit_pi,
    tree.Arrow: binders.visit_arrow,
    tree.LetTerm: binders.visit_let,
    tree.HaveTerm: binders.visit_have,
    tree.SufficesTerm: binders.visit_suffices,
    tree.MatchTerm: matching.visit_match,
    tree.InaccessiblePattern: matching.visit_inaccessible,
    tree.AliasPattern: matching.visit_alias,
    matching.ConvertedAlias: matching.visit_converted_alias,
    PatternVariable: matching.visit_pattern_variable,
    tree.CalcTerm: calc.visit_calc,
    tree.StructureInstance: structure_instances.visit_structure_instance,
    **dict.fromkeys(sugar.EXPANSIONS, _visit_set_binder),
}
