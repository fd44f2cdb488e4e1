"""`def theorem lemma example abbreviation instance constant axiom` (Lean: `definition_cmds.cpp`, `decl_cmds.cpp`).

A declaration that fails is reported and, if its type is known, added with `sorry` in its place, so that what follows is
still judged; everything that rests on it then has `sorry` among its axioms.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator import auto_param, matching, numerals
from agent.engine.elaborator.constructions import params_to_levels
from agent.engine.elaborator.declaration_context import Started, bound_terms
from agent.engine.elaborator.equations import (
    CompiledEquations,
    Leaf,
    NotStructural,
    compile_for_unfolding,
    compile_match,
    compile_recursive,
    is_recursive,
)
from agent.engine.elaborator.inductive import ALREADY_THERE
from agent.engine.elaborator.preterm import strip_parentheses
from agent.engine.elaborator.scope import FrameKind, ParameterizedConstant, Scope
from agent.engine.elaborator.well_founded_recursion import NO_RELATION, compile_well_founded
from agent.engine.exceptions import ElaborationError, EngineError, OutOfTime, TacticError, Unsupported
from agent.engine.frontend.attributes import apply_attributes
from agent.engine.frontend.state import FrontendState, TheoremCheck
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.pretty_printer import PrettyPrinter
from agent.engine.meta.sorry import SORRIES, SORRY, has_sorry, is_sorry
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import (
    Attribute,
    DeclarationCommand,
    Hole,
    Identifier,
    LambdaTerm,
    MatchTerm,
    Node,
    SorryTerm,
    Span,
    StructureInstance,
    Tactic,
    TacticCall,
)
from agent.kernel.declaration import ABBREVIATION, Axiom, ConstructorInfo, Definition, Theorem
from agent.kernel.environment import Limits, axioms_of
from agent.kernel.exceptions import KernelError, ResourceLimit
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    Pi,
    Sort,
    Var,
    get_app_fn,
    get_app_fn_args,
    mk_apps,
    mk_const,
    mk_local,
    subterms,
)
from agent.kernel.instantiate import abstract, instantiate, instantiate1
from agent.kernel.name import ANONYMOUS, Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_EQ, _EQ_REFL, _ID_RHS, _RFL = name("eq"), name("eq.refl"), name("id_rhs"), name("rfl")
_CHOICE = name("classical.choice")
EXAMPLE = name("_example")
_SOLUTIONS: Final = (
    "Possible solutions: \n"
    "  - Use 'using_well_founded' keyword in the end of your definition to specify tactics for "
    "synthesizing well founded relations and decreasing proofs.\n"
    "  - The default decreasing tactic uses the 'assumption' tactic, thus hints (aka local proofs) can be "
    "provided using 'have'-expressions.\n"
)
DECREASING_TACTIC = "well_founded_tactics.default_dec_tac"


@dataclass(frozen=True)
class _WellFoundedTactics:
    """What `using_well_founded {rel_tac := λ _ _, …, dec_tac := …}` asks for; None: Lean's defaults."""

    relation: Tactic | None = None
    decreasing: Tactic | None = None


_COERCION_CLASSES: Final = frozenset((name("has_coe_to_fun"), name("has_coe_to_sort")))
_COERCIONS: Final = frozenset((name("coe"), name("coe_sort"), name("coe_fn")))


def _argument_name(arg: Expr) -> Name | None:
    """What the argument of a class gives to the name of an instance; None: no name is made of it."""
    head, args = get_app_fn_args(arg)
    if type(head) is Const:
        return _argument_name(args[-1]) if head.name in _COERCIONS and args else head.name
    if type(head) is Sort:
        return name("sort")
    if type(head) is Pi:
        return name("pi")
    return ANONYMOUS if type(head) in (Local, Var) else None


def _without_prefix(full: Name, namespace: Name) -> Name:
    """The name as it is within the namespace, if it is there."""
    parts, prefix = full.parts(), namespace.parts()
    if not prefix or parts[: len(prefix)] != prefix:
        return full
    return _in_namespace(ANONYMOUS, parts[len(prefix) :])


def _in_namespace(namespace: Name, parts: Sequence[str | int]) -> Name:
    for part in parts:
        namespace = namespace / part
    return namespace


def _well_founded_tactics(command: DeclarationCommand) -> _WellFoundedTactics | None:
    if command.well_founded is None:
        return None
    term = strip_parentheses(command.well_founded)
    if type(term) is not StructureInstance or term.sources:
        raise Unsupported("'using_well_founded' with no list of fields", term.span.start)
    found: dict[str, Tactic] = {}
    for field, value in term.fields:
        value = strip_parentheses(value)
        if str(field) == "rel_tac" and type(value) is LambdaTerm:
            value = value.body
        tactic = auto_param.script(value)
        if tactic is None or str(field) not in ("rel_tac", "dec_tac"):
            raise Unsupported(f"this '{field}' of 'using_well_founded'", value.span.start)
        found[str(field)] = tactic
    return _WellFoundedTactics(found.get("rel_tac"), found.get("dec_tac"))


def execute_declaration(state: FrontendState, command: DeclarationCommand) -> None:
    """Elaborate, check and add; failures become messages, never exceptions (time limits aside)."""
    if command.kind in ("constant", "axiom"):
        check_constants_allowed(state, command.name_span.start or command.span.start)
        _execute_axiom(state, command)
        return
    _Declaration(state, command).execute()


def check_constants_allowed(state: FrontendState, position: int) -> None:
    """Directly in a section there are no constants: they would have to depend on its variables."""
    if state.scope.frames and state.scope.frames[-1].kind is FrameKind.SECTION:
        raise ElaborationError("invalid declaration, 'constant/axiom' cannot be used in sections", position)


def _execute_axiom(state: FrontendState, command: DeclarationCommand) -> None:
    ctx = state.declaration_context()
    assert command.name is not None and command.type is not None
    full = _full_name(state, command)
    if state.env.is_declared(full):
        raise ElaborationError(ALREADY_THERE.format(full), None)
    started = ctx.start([bound_terms(command.binders, (command.type,))], command.level_names, full)
    started.elab.recovers = True
    with started.elab.elaborate_binders(command.binders) as params:
        type_ = started.elab.elaborate_type(command.type)
        closed = started.tctx.mk_pi([*started.variables, *params], started.elab.ensure_no_unassigned_metavars(type_))
    (closed,), _ = started.elab.levels_to_params([closed])
    level_params = started.level_params([closed])
    state.env = state.env.with_declaration(Axiom(full, level_params, closed))
    if not state.modules.building_library and not _is_proposition(state.env, closed):
        state.env = state.env.with_noncomputable(full)
    _finish(state, command, started, full)


def _is_proposition(env: MetaEnvironment, type_: Expr) -> bool:
    from agent.kernel.type_checker import TypeChecker

    return TypeChecker(env.kernel).is_prop(type_)


def _full_name(state: FrontendState, command: DeclarationCommand) -> Name:
    assert command.name is not None
    full = state.scope.full_name(command.name)
    return private_name(state, full) if command.modifiers.private else full


def _check_is_new(state: FrontendState, command: DeclarationCommand, full: Name) -> None:
    if state.env.is_declared(full):
        raise ElaborationError(
            f"invalid definition, a declaration named '{full}' has already been declared",
            command.name_span.start or command.span.start,
        )


def private_name(state: FrontendState, full: Name) -> Name:
    """`_private.N.name`, with N from the text and place of the file, so that no two files clash."""
    import zlib

    number = zlib.crc32(f"{full}:{len(state.source.text)}".encode())
    out = ANONYMOUS / "_private" / number
    for part in full.parts():
        out = out / part
    return out


def _finish(state: FrontendState, command: DeclarationCommand, started: Started | None, full: Name) -> None:
    """Names, protection and attributes of what was added."""
    modifiers = command.modifiers
    if modifiers.protected or command.kind == "instance":
        state.env = state.env.with_protected(full)
    if modifiers.private and command.name is not None:
        public = state.scope.full_name(command.name)
        state.scope = state.scope.add_alias(public, full).add_alias(command.name, full)
    prefix = full.prefix
    while prefix is not None and prefix is not ANONYMOUS:
        state.env = state.env.with_namespace(prefix)
        prefix = prefix.prefix
    if started is not None and started.parameters and command.name is not None:
        info = state.env.get(full)
        levels = params_to_levels(info.level_params)
        state.scope = state.scope.add_parameterized(
            command.name, ParameterizedConstant(full, levels, started.parameters)
        )
    extra: list[Attribute] = []
    if command.kind == "instance":
        extra.append(Attribute("instance", span=command.span))
    elif command.kind == "abbreviation":
        extra += [Attribute("inline", span=command.span), Attribute("reducible", span=command.span)]
    if command.kind == "instance":
        # A priority written in the attribute list is the instance's.
        for attribute in modifiers.attributes:
            if attribute.priority is not None:
                extra[0] = Attribute("instance", attribute.priority, span=command.span)
    apply_attributes(state, extra, full)
    rest = [
        a
        for a in modifiers.attributes
        if a.name != "priority" and (a.name != "instance" or command.kind != "instance")
    ]
    apply_attributes(state, rest, full)


@dataclass
class _Elaborated:
    """Closed pieces of a declaration. `leaves`: of a definition by equations; `unfolding`: how such a definition is
    unfolded, with a local in place of its own constant."""

    full: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr
    params: tuple[Local, ...]
    leaves: tuple[Leaf, ...] = ()
    function: Local | None = None
    unfolding: Expr | None = None
    unfolding_proof: Expr | None = None


class _Declaration:
    """The execution of one command; keeps what is known when something fails."""

    def __init__(self, state: FrontendState, command: DeclarationCommand) -> None:
        self.state = state
        self.command = command
        self.is_theorem = command.kind == "theorem"
        self.is_example = command.kind == "example"
        self.started: Started | None = None
        # What stands for the definition's own constant in `unfolding`, until its universe levels are known.
        self._constant: Local | None = None
        self._errors_before = state.count_errors()
        self._decreasing = 0
        """How many recursive calls have been shown to be smaller."""

    def execute(self) -> None:
        full = self._process()
        if full is None and not self.is_example:
            # As Lean: once more, with `sorry` in the place of the body.
            body = SorryTerm(synthetic=True, span=self.command.span)
            self.command = replace(self.command, body=body, equations=None)
            full = self._process()
        if self.is_theorem or self.is_example:
            self._record(full, self.state.count_errors() == self.state.errors_before)

    def _has_errors(self) -> bool:
        return self.state.count_errors() > self._errors_before

    def _process(self) -> Name | None:
        """Elaborate and add the declaration; its name, None if nothing could be added."""
        state = self.state
        try:
            done = self._elaborate()
            self._add(done)
            return done.full
        except OutOfTime:
            raise
        except EngineError as error:
            # What follows an error that has been reported is less helpful. Examples are checked by a task of their own.
            if self.is_example or not self._has_errors():
                state.report_error(error, self._header_position())
        except ResourceLimit as error:
            if error.limit != RECURSION_DEPTH:
                raise OutOfTime(error.limit) from error
            state.report(self.command.span.start, "error", DEEP_RECURSION)
        except KernelError as error:
            if self.is_example or not self._has_errors():
                state.report(self._header_position(), "error", self._kernel_message(error))
        except RecursionError:
            state.report(self._header_position(), "error", "deep recursion was detected")
        return None

    def _header_position(self) -> int:
        return self.command.name_span.start or self.command.span.start

    def _kernel_message(self, error: KernelError) -> str:
        named = self.command.name or EXAMPLE
        return (
            f"kernel failed to type check declaration '{named}' this is usually due to a buggy tactic or a bug in the "
            f"builtin elaborator\n{error.reason()}"
        )

    # --- elaboration

    def _elaborate(self) -> _Elaborated:
        state, command = self.state, self.command
        if command.modifiers.meta:
            raise Unsupported("meta definitions", command.span.start)
        full = EXAMPLE if self.is_example else (_full_name(state, command) if command.name is not None else ANONYMOUS)
        body = command.body if command.body is not None else _equations_as_terms(command)
        terms = [bound_terms(command.binders, tuple(t for t in (command.type, body) if t is not None))]
        started = self.started = state.declaration_context().start(terms, command.level_names, full)
        tctx, elab = started.tctx, started.elab
        elab.recovers = True
        with elab.elaborate_binders(command.binders) as own:
            params = (*started.variables, *own)
            tctx.freeze_local_instances()
            written = command.type
            if written is None:
                at = self._header_position()
                written = Hole(span=Span(at, at))
            if self.is_theorem or command.equations is not None:
                type_ = elab.elaborate_type(written)
            else:
                # Lean elaborates a definition's type and value as one: the type's instances are found later.
                type_ = elab.elaborate_type_no_synthesize(written)
            if full is ANONYMOUS:
                full = self._instance_name(elab, type_)
            if self.is_theorem:
                return self._elaborate_theorem(full, params, type_)
            return self._elaborate_definition(full, params, type_)

    def _instance_name(self, elab: Elaborator, type_: Expr) -> Name:
        """`instance : has_add point` is called `point.has_add` (Lean: `heuristic_inst_name`)."""
        it = elab.instantiate(type_)
        while type(it) is Pi:
            it = it.body
        head, args = get_app_fn_args(it)
        argument = None
        if type(head) is Const and args:
            # The last arguments of these classes are found, not given.
            argument = _argument_name(args[0 if head.name in _COERCION_CLASSES else -1])
        if argument is None:
            raise ElaborationError(
                "failed to synthesize instance name, name should be provided explicitly", self.command.span.start
            )
        namespace = self.state.scope.namespace
        class_name = _without_prefix(head.name, namespace)  # type: ignore[attr-defined]
        if class_name is ANONYMOUS:
            class_name = name(head.name.part)  # type: ignore[attr-defined]
        short = argument
        for part in class_name.parts():
            short = short / part
        short = _without_prefix(short, namespace)
        return _in_namespace(namespace, short.parts())

    def _elaborate_theorem(self, full: Name, params: tuple[Local, ...], type_: Expr) -> _Elaborated:
        assert self.started is not None
        tctx, elab = self.started.tctx, self.started.elab
        type_ = elab.ensure_no_unassigned_metavars(type_)
        closed = tctx.mk_pi(params, type_)
        elab.ensure_no_unassigned_metavars(closed)
        (closed,), _ = elab.levels_to_params([closed])
        level_params = self.started.level_params([closed])
        numerals.check_universes(elab)
        _check_is_new(self.state, self.command, full)
        type_ = tctx.instantiate_mvars(type_)
        leaves: tuple[Leaf, ...] = ()
        function: Local | None = None
        try:
            if self.command.equations is not None:
                compiled, function, _ = self._compile(full, params, type_)
                value, leaves = compiled.value, compiled.leaves
            else:
                assert self.command.body is not None
                value = elab.elaborate_value(self.command.body, type_)
        except (Unsupported, OutOfTime):
            raise
        except EngineError as error:
            # Lean proves in a task of its own: the theorem stands even where its proof does not.
            self.state.report_error(error, self._header_position())
            value = elab.mk_sorry(type_)
        value = tctx.mk_lambda(params, elab.ensure_no_unassigned_metavars(value))
        (value,), _ = elab.levels_to_params([value], fixed=True)
        return _Elaborated(full, level_params, closed, value, params, leaves, function)

    def _elaborate_definition(self, full: Name, params: tuple[Local, ...], type_: Expr) -> _Elaborated:
        assert self.started is not None
        tctx, elab, command = self.started.tctx, self.started.elab, self.command
        leaves: tuple[Leaf, ...] = ()
        function: Local | None = None
        unfolding: Expr | None = None
        unfolding_proof: Expr | None = None
        if command.equations is not None:
            compiled, function, unfolding = self._compile(full, params, type_)
            value, leaves, unfolding_proof = compiled.value, compiled.leaves, compiled.unfolding_proof
        else:
            assert command.body is not None
            value = elab.elaborate_value(command.body, type_)
        type_ = elab.ensure_no_unassigned_metavars(type_)
        closed, closed_value = tctx.mk_pi(params, type_), tctx.mk_lambda(params, value)
        elab.ensure_no_unassigned_metavars(closed)
        more = [None if e is None else tctx.mk_lambda(params, e) for e in (unfolding, unfolding_proof)]
        terms, _ = elab.levels_to_params([closed, closed_value, *(e for e in more if e is not None)])
        closed, closed_value, *rest = terms
        unfolding, unfolding_proof = (None if e is None else rest.pop(0) for e in more)
        level_params = self.started.level_params([closed, closed_value])
        numerals.check_universes(elab)
        return _Elaborated(
            full, level_params, closed, closed_value, params, leaves, function, unfolding, unfolding_proof
        )

    def _compile(
        self, full: Name, params: tuple[Local, ...], type_: Expr
    ) -> tuple[CompiledEquations, Local | None, Expr | None]:
        """What was compiled, the local that stands for the function in its leaves, and (for a definition) how it is
        unfolded."""
        assert self.started is not None
        tctx, elab, command = self.started.tctx, self.started.elab, self.command
        equations = command.equations
        assert equations is not None
        short = command.name if command.name is not None else EXAMPLE
        type_ = tctx.instantiate_mvars(type_)
        outer = tctx.lctx
        function = tctx.push_local(short, type_)
        elab.recursive_locals.add(function)
        try:
            elaborated = [matching.elaborate_equation(elab, function, eq) for eq in equations]
            elab.synthesize()
            finished = [matching.finish_equation(elab, eq) for eq in elaborated]
        finally:
            elab.recursive_locals.discard(function)
            tctx.lctx = outer
        type_ = tctx.instantiate_mvars(type_)
        position = self._header_position()
        count = len(equations[0].patterns) if equations else _arity(tctx, type_)
        counts = {len(eq.patterns) for eq in finished}
        if len(counts) > 1:
            raise ElaborationError(
                "invalid equations, must have the same number of patterns in all equations", position
            )
        try:
            if is_recursive(function, finished):
                compiled = self._compile_recursive(function, type_, finished, count, params)
            else:
                compiled = compile_match(tctx, type_, finished, count, position, prefix=params)
        except ElaborationError as error:
            return CompiledEquations(elab.cover_missing_cases(error, type_, None), ()), None, None
        unfolding = None
        by_reduction = compiled.unfolding_proof is None
        if by_reduction and not self.is_theorem and not self.is_example and _ID_RHS in self.state.env:
            unfolding = tctx.instantiate_mvars(compile_for_unfolding(tctx, type_, finished, count, position))
            self._constant = mk_local(short, tctx.mk_pi(params, type_))
            unfolding = instantiate(abstract(unfolding, (function,)), (mk_apps(self._constant, params),))
        return compiled, function, unfolding

    def _compile_recursive(
        self,
        function: Local,
        type_: Expr,
        equations: Sequence[matching.ElaboratedEquation],
        count: int,
        params: tuple[Local, ...],
    ) -> CompiledEquations:
        """By structural recursion, else or if that is asked for (`using_well_founded`) by a well-founded relation."""
        assert self.started is not None
        tctx, position = self.started.tctx, self._header_position()
        tactics = _well_founded_tactics(self.command)
        if tactics is None:
            try:
                return compile_recursive(tctx, function, type_, equations, count, position, prefix=params)
            except NotStructural:
                tactics = _WellFoundedTactics()
        relation, decreasing = tactics.relation, tactics.decreasing
        return compile_well_founded(
            tctx, function, type_, equations, count, position, params,
            lambda tctx, claim: self._prove_decreasing(tctx, claim, decreasing),
            None if relation is None else lambda tctx, wanted: self._find_relation(tctx, wanted, relation),
        )  # fmt: skip

    def _find_relation(self, tctx: TypeContext, wanted: Expr, tactic: Tactic) -> Expr:
        """A value of `has_well_founded α` by the tactic."""
        assert self.started is not None
        run = self.started.elab.run_tactic
        assert run is not None
        goal = tctx.mk_metavar(wanted)
        try:
            run(tctx, goal, tactic)
        except TacticError as error:
            raise ElaborationError(
                f"{NO_RELATION}\nnested exception message:\n{error.message}", self._header_position()
            ) from error
        return tctx.instantiate_mvars(goal)

    def _recursive_calls(self) -> list[int]:
        """Where the function is named in its equations."""
        short, found = self.command.name, []
        stack: list[Any] = [each.rhs for each in self.command.equations or ()]
        while stack:
            node = stack.pop()
            if type(node) is Identifier and node.name is short:
                found.append(node.span.start)
            elif type(node) is tuple:
                stack.extend(node)
            elif isinstance(node, Node) and is_dataclass(node):
                stack.extend(getattr(node, f.name) for f in fields(node))
        return sorted(found)

    def _prove_decreasing(self, tctx: TypeContext, claim: Expr, given: Tactic | None) -> Expr:
        """A proof that the argument of a recursive call is smaller, by the tactic or by Lean's default for that. Calls
        come in the order of the text."""
        assert self.started is not None
        calls = self._recursive_calls()
        position = calls[min(self._decreasing, len(calls) - 1)] if calls else self._header_position()
        self._decreasing += 1
        goal = tctx.mk_metavar(claim)
        tactic = TacticCall(DECREASING_TACTIC, span=Span(position, position)) if given is None else given
        run = self.started.elab.run_tactic
        assert run is not None
        try:
            run(tctx, goal, tactic)
        except TacticError as error:
            relation = get_app_fn_args(claim)[1][:-2]
            shown = PrettyPrinter(tctx.env, {name("pp.implicit"): True}, tctx.mctx).pp_text(
                mk_apps(get_app_fn(claim), relation)
            )
            reason = error.message
            raise ElaborationError(
                "failed to prove recursive application is decreasing, well founded relation\n"
                f"  {shown}\n{'' if self.command.well_founded is not None else _SOLUTIONS}"
                "The nested exception contains the failure state for the decreasing tactic.\n"
                f"nested exception message:\n{reason}",
                position,
            ) from error
        return tctx.instantiate_mvars(goal)

    # --- adding

    def _add(self, done: _Elaborated) -> None:
        state, command = self.state, self.command
        full = done.full
        if not self.is_example:
            _check_is_new(state, command, full)
        if self._is_marked_as_rfl() and (has_sorry(done.type) or has_sorry(done.value)):
            state.report(self._header_position(), "error", "not a rfl-lemma, even though marked as rfl")
        env = state.env
        limits = kernel_limits(state.deadline)
        if self.is_theorem:
            env = env.with_declaration(Theorem(full, done.level_params, done.type, done.value), limits=limits)
        else:
            hint = ABBREVIATION if command.kind == "abbreviation" else None
            env = env.with_declaration(
                Definition(full, done.level_params, done.type, done.value, hint), limits=limits
            )
        had_errors = self._has_errors()
        # Lean compiles no theorem: one that is no proposition is without code.
        has_no_code = False
        if self.is_theorem and not state.modules.building_library:
            has_no_code = not _is_proposition(env, done.type)
            if has_no_code:
                self._report_missing_noncomputable(f"'{full}' is not compiled")
            else:
                self._warn_of_noncomputable(command.name or full)
        if has_sorry(done.type) or has_sorry(done.value):
            state.failed.add(full)
            if not had_errors:
                shown = "[anonymous]" if self.is_example else str(full)
                state.report(command.span.start, "warning", f"declaration '{shown}' uses sorry")
        self._report_late_errors()
        if self.is_example:
            self._example_env = env
            if not state.modules.building_library:
                self._check_computable(done, env)
            return
        state.env = env
        if has_no_code:
            state.env = state.env.with_noncomputable(full)
        if not self.is_theorem:
            # First of all: what is known of a constant is kept from its first use on.
            self._add_unfolding(done)
            if state.modules.building_library:
                if command.modifiers.noncomputable or state.noncomputable_theory:
                    state.env = state.env.with_noncomputable(full)
            elif self._check_computable(done, state.env) is not None:
                state.env = state.env.with_noncomputable(full)
            self._add_equation_lemmas(done)
        _finish(state, command, self.started, full)

    def _is_marked_as_rfl(self) -> bool:
        """A theorem whose proof is written `rfl`: `dsimp` is to use it, if it is one."""
        body = None if self.command.body is None else strip_parentheses(self.command.body)
        return self.is_theorem and type(body) is Identifier and body.name is _RFL

    def _report_late_errors(self) -> None:
        assert self.started is not None
        for error in self.started.elab.late_errors:
            self.state.report_error(error, self._header_position())
        self.started.elab.late_errors.clear()

    def _record(self, full: Name | None, ok: bool) -> None:
        state = self.state
        env = self._example_env if self.is_example and ok else state.env
        shown = str(self.command.name) if self.command.name is not None else str(EXAMPLE)
        if full is None or full not in env:
            state.theorems.append(TheoremCheck(shown, False))
            return
        axioms, assumed = describe_assumptions(state, env, full)
        state.theorems.append(TheoremCheck(str(full) if not self.is_example else shown, ok, axioms, assumed))

    # --- definitions

    def _check_computable(self, done: _Elaborated, env: MetaEnvironment) -> Name | None:
        """The first constant without code that a definition needs; reported where its modifiers do not say so."""
        reason = noncomputable_reason(env, done.type, done.value)
        shown = EXAMPLE if self.is_example else self.command.name or done.full
        if reason is None:
            self._warn_of_noncomputable(shown)
        else:
            self._report_missing_noncomputable(f"'{shown}' depends on '{reason}'")
        return reason

    def _warn_of_noncomputable(self, shown: Name) -> None:
        if self.command.modifiers.noncomputable and not self.state.noncomputable_theory:
            text = f"unexpected 'noncomputable' modifier, definition '{shown}' is computable"
            self.state.report(self._modifiers_position(), "warning", text)

    def _report_missing_noncomputable(self, what: str) -> None:
        if not self.command.modifiers.noncomputable and not self.state.noncomputable_theory:
            text = f"missing 'noncomputable' modifier, definition {what}"
            self.state.report(self._modifiers_position(), "error", text)

    def _modifiers_position(self) -> int:
        return self.command.keyword_span.start if self.is_example else self._header_position()

    def _add_equation_lemmas(self, done: _Elaborated) -> None:
        state = self.state
        if _EQ not in state.env or _EQ_REFL not in state.env:
            return
        if done.function is not None:
            lemmas = self._lemmas_of_leaves(done)
        elif self.command.kind in ("def", "instance"):
            lemmas = self._simple_lemma(done)
        else:
            return
        names: list[Name] = []
        for index, (type_, value) in enumerate(lemmas, start=1):
            lemma = done.full / "equations" / f"_eqn_{index}"
            try:
                state.env = state.env.with_declaration(Theorem(lemma, done.level_params, type_, value))
            except KernelError:
                # Not true by reduction alone (or too large to check): the definition stands without this lemma.
                continue
            names.append(lemma)
        if names:
            state.env = state.env.with_equation_lemmas(done.full, names)

    def _add_unfolding(self, done: _Elaborated) -> None:
        """`f._sunfold`: by it the type context unfolds `f` only where the match reduces."""
        if done.unfolding is None or self._constant is None:
            return
        const = mk_const(done.full, params_to_levels(done.level_params))
        value = instantiate(abstract(done.unfolding, (self._constant,)), (const,))
        definition = Definition(done.full / "_sunfold", done.level_params, done.type, value)
        self.state.env = self.state.env.with_declaration(definition)

    def _simple_lemma(self, done: _Elaborated) -> list[tuple[Expr, Expr]]:
        """`f params = body`"""
        assert self.started is not None
        tctx = self._closed_context()
        value, locals_ = done.value, []
        from agent.kernel.expr import Lambda

        for _ in done.params:
            assert type(value) is Lambda
            locals_.append(tctx.push_local(value.name, value.domain, value.info))
            value = instantiate1(value.body, locals_[-1])
        left = mk_apps(mk_const(done.full, params_to_levels(done.level_params)), locals_)
        return self._lemma(tctx, locals_, left, value)

    def _closed_context(self) -> TypeContext:
        from agent.engine.meta.metavar_context import MetavarContext

        return TypeContext(self.state.env, MetavarContext(), deadline=self.state.deadline)

    def _lemma(
        self, tctx: TypeContext, locals_: Sequence[Local], left: Expr, right: Expr, by: Expr | None = None
    ) -> list[tuple[Expr, Expr]]:
        """`left = right` and its proof (`by`, else `rfl`); nothing for proofs."""
        type_ = tctx.infer(left)
        if type(tctx.whnf(type_)) is Sort or tctx.is_prop(type_):
            if tctx.is_prop(type_):
                return []
        level = tctx.sort_level(type_)
        statement = mk_apps(mk_const(_EQ, (level,)), [type_, left, right])
        proof = mk_apps(mk_const(_EQ_REFL, (level,)), [type_, left]) if by is None else by
        return [(tctx.mk_pi(locals_, statement), tctx.mk_lambda(locals_, proof))]

    def _lemmas_of_leaves(self, done: _Elaborated) -> list[tuple[Expr, Expr]]:
        assert self.started is not None and done.function is not None
        out: list[tuple[Expr, Expr]] = []
        mctx = self.started.tctx.mctx
        const = mk_const(done.full, params_to_levels(done.level_params))
        applied = mk_apps(const, done.params)
        for leaf in done.leaves:
            left = mk_apps(const, leaf.args)
            right = instantiate(abstract(mctx.instantiate(leaf.rhs), (done.function,)), (applied,))
            tctx = self._closed_context()
            hidden = {name("C"), name("_F")}
            for decl in leaf.lctx.decls:
                local = decl.local
                if local is done.function or local.name in hidden:
                    continue
                tctx.lctx = tctx.lctx.add(local, decl.value)
            locals_ = list(tctx.lctx.locals)
            by = None if done.unfolding_proof is None else mk_apps(done.unfolding_proof, leaf.args)
            out += self._lemma(tctx, locals_, mctx.instantiate(left), right, by)
        return out


@dataclass(frozen=True)
class Statement:
    """An elaborated statement: `type` in the context `tctx` of section variables and parameters."""

    full_name: Name
    tctx: TypeContext
    scope: Scope
    type: Expr


def statement_of(state: FrontendState, command: DeclarationCommand) -> Statement:
    """Elaborate what stands before `:=`. Raises `EngineError`."""
    full = EXAMPLE if command.name is None else _full_name(state, command)
    _check_is_new(state, command, full)
    body = command.body if command.body is not None else _equations_as_terms(command)
    terms = [bound_terms(command.binders, tuple(t for t in (command.type, body) if t is not None))]
    started = state.declaration_context().start(terms, command.level_names, full)
    tctx, elab = started.tctx, started.elab
    elab.recovery = elab.unknown_names = None  # every error is one of the statement
    with elab.elaborate_binders(command.binders) as own:
        params = (*started.variables, *own)
        tctx.freeze_local_instances()
        if command.type is None:
            raise ElaborationError("the statement has no type", command.span.start)
        type_ = elab.ensure_no_unassigned_metavars(elab.elaborate_type(command.type))
        closed = tctx.mk_pi(params, type_)
        elab.ensure_no_unassigned_metavars(closed)
        elab.levels_to_params([closed])
        type_ = tctx.instantiate_mvars(type_)
        inner = tctx.lctx
    tctx.lctx = inner
    return Statement(full, tctx, started.scope, type_)


def _arity(tctx: TypeContext, type_: Expr) -> int:
    """The number of arguments, of at least one, that a function of this type takes."""
    count = 0
    with tctx.saving_locals(), tctx.using(Transparency.ALL):
        while type(type_ := tctx.whnf(type_)) is Pi:
            type_ = instantiate1(type_.body, tctx.push_local(type_.name, type_.domain, type_.info))
            count += 1
    return max(count, 1)


def _equations_as_terms(command: DeclarationCommand) -> MatchTerm | None:
    """The equations as a term, only to find the section variables in them."""
    return None if command.equations is None else MatchTerm((), None, command.equations, span=command.span)


KERNEL_DEPTH: Final = 5500
"""Recursors inside of each other that Lean's kernel reduces on its stack of 8 MB: `5400 - n` still, `6000 - n` not."""
RECURSION_DEPTH: Final = "recursion depth"
"""What the kernel calls it; more time would not help."""
DEEP_RECURSION: Final = (
    "deep recursion was detected at 'replace' (potential solution: increase stack space in your system)"
)


def kernel_limits(deadline: Deadline) -> Limits:
    """What the kernel may use for one declaration."""
    left = deadline.seconds_left
    return Limits(
        deadline=None if left == float("inf") else time.monotonic() + max(0.0, left), depth=KERNEL_DEPTH
    )


def describe_assumptions(
    state: FrontendState, env: MetaEnvironment, full: Name
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(what `#print axioms` says, what else is assumed: interface statements, certificate kinds, failed theorems)."""
    found = axioms_of(env.kernel, full)
    axioms = dict.fromkeys(SORRY if is_sorry(a) else a for a in found.axioms if not env.is_interface(a))
    assumed = [str(a) for a in found.axioms if env.is_interface(a)]
    assumed += [f"certificate:{kind}" for kind in found.certificates]
    if state.failed and not SORRIES.isdisjoint(found.axioms):
        assumed += sorted(str(f) for f in state.failed if f is not full and _rests_on(env, full, f))
    return tuple(str(a) for a in axioms), tuple(assumed)


def _rests_on(env: MetaEnvironment, full: Name, other: Name) -> bool:
    """Whether the constant `other` is reached from `full` through the file's own declarations."""
    own = {info.name: info for info in env.kernel.local_constants()}
    seen = {full}
    stack = [full]
    while stack:
        info = own.get(stack.pop())
        if info is None:
            continue
        for term in (info.type, getattr(info, "value", None)):
            if term is None:
                continue
            for node in subterms(term):
                if type(node) is Const and node.name not in seen:
                    if node.name is other:
                        return True
                    seen.add(node.name)
                    stack.append(node.name)
    return False


def noncomputable_reason(env: MetaEnvironment, type_: Expr, value: Expr) -> Name | None:
    """The first constant without code that running the definition would need; None for propositions (Lean:
    `get_noncomputable_reason`)."""
    from agent.kernel.type_checker import TypeChecker

    checker = TypeChecker(env.kernel)
    suspects = {n.name for n in subterms(value) if type(n) is Const and _has_no_code(env, n.name)}
    if not suspects or checker.is_prop(type_):
        return None
    seen: set[Expr] = set()

    def runs(e: Expr) -> bool:
        """`e` is neither a proof nor a type, nor a function to such."""
        if e in seen:
            return False
        seen.add(e)
        result = checker.whnf(checker.infer(e))
        if type(result) is Sort or checker.is_prop(result):
            return False
        while type(result) is Pi:
            result = checker.whnf(instantiate(result.body, (mk_local(result.name, result.domain),)))
        return type(result) is not Sort

    def visit(e: Expr) -> Name | None:
        kind = type(e)
        if kind is Const:
            return e.name if e.name in suspects else None  # type: ignore[attr-defined]
        if kind is App:
            if not runs(e):
                return None
            head, args = get_app_fn_args(e)
            info = env.find(head.name) if type(head) is Const else None
            start = info.num_params if isinstance(info, ConstructorInfo) else 0
            for part in (head, *args[start:]):
                found = visit(part)
                if found is not None:
                    return found
            return None
        if kind is Lambda:
            if not runs(e):
                return None
            return visit(instantiate(e.body, (mk_local(e.name, e.domain),)))  # type: ignore[attr-defined]
        if kind is Let:
            return visit(instantiate(e.body, (e.value,))) if runs(e) else None  # type: ignore[attr-defined]
        return None

    return visit(value)


def _has_no_code(env: MetaEnvironment, constant: Name) -> bool:
    return not is_sorry(constant) and (env.is_noncomputable(constant) or constant is _CHOICE)
