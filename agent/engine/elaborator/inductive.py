"""The `inductive` command: from syntax to the kernel's declaration and all that follows from it.

Lean: `frontends/lean/inductive_cmds.cpp`. Mutual and nested types are not covered (`Unsupported`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agent.engine.elaborator.constructions import bind_pi, mk_auxiliary
from agent.engine.elaborator.declaration_context import DeclarationContext, Started, bound_terms, infer_params
from agent.engine.elaborator.scope import ParameterizedConstant, Scope
from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Identifier, InductiveCommand, PiTerm
from agent.kernel.declaration import InductiveDecl
from agent.kernel.exceptions import DuplicateName, InductiveError, InductiveReason
from agent.kernel.expr import Expr, Local, Pi, Sort, mk_apps, mk_const, mk_sort
from agent.kernel.instantiate import abstract, instantiate, instantiate1
from agent.kernel.level import ONE, ZERO, IMax, Level, LevelMVar, Max, is_never_zero, mk_max, mk_param, to_offset
from agent.kernel.name import Name

ALREADY_THERE: Final = "invalid object declaration, environment already has an object named '{}'"


def elaborate_inductive(ctx: DeclarationContext, command: InductiveCommand) -> tuple[MetaEnvironment, Scope, Name]:
    """The environment with the type, its constructors, recursor and auxiliary definitions; the scope (aliases inside a
    section with parameters); the full name. Attributes are the caller's. Raises `EngineError` and `KernelError`."""
    full = ctx.scope.full_name(command.name)
    if ctx.env.is_declared(full):
        raise ElaborationError(ALREADY_THERE.format(full), None)
    constructors = [(c.binders, c.type) for c in command.constructors]
    started = ctx.start(
        [bound_terms(command.binders, (command.type, *(bound_terms(b, (t,)) for b, t in constructors)))],
        command.level_names,
        full,
    )
    tctx, elab = started.tctx, started.elab
    short = command.name
    with elab.elaborate_binders(command.binders) as params:
        result_mvar: LevelMVar | None = None
        if command.type is None:
            if command.level_names:
                raise ElaborationError(
                    "resultant universe must be provided, when using explicit universe levels", command.name_span.start
                )
            result_mvar = tctx.mk_level_mvar()
            type_: Expr = mk_sort(result_mvar)
        else:
            type_ = _down_to_the_sort(tctx, tctx.instantiate_mvars(elab.elaborate_type(command.type)))
        family = tctx.push_local(short, type_)
        built: list[Expr] = []
        for c in command.constructors:
            body = c.type if c.type is not None else Identifier(short, span=c.span)
            whole = PiTerm(c.binders, body, span=c.span) if c.binders else body
            built.append(elab.elaborate_type(whole))
        tctx.pop_local(family)
        built = [tctx.instantiate_mvars(b) for b in built]
        if result_mvar is not None:
            _infer_universe(tctx, family, result_mvar, built)
        own_params = [*started.variables, *params]
        # One term carries all, so that universe metavariables get one name each.
        closed_type = tctx.mk_pi(own_params, tctx.instantiate_mvars(type_))
        closed = [tctx.mk_pi(own_params, tctx.instantiate_mvars(b)) for b in built]
        # `family` is free in the constructors' types; its own type was fixed above.
    (closed_type, *closed), _ = elab.levels_to_params([closed_type, *closed])
    level_params = started.level_params([closed_type, *closed])
    const = mk_const(full, [mk_param(u) for u in level_params])
    num_params = len(own_params)
    names = [full / c.name.part for c in command.constructors]
    final: list[tuple[Name, Expr]] = []
    for c, constructor, ctype in zip(command.constructors, names, closed, strict=True):
        elab.ensure_no_unassigned_metavars(ctype)
        ctype = _fill_family(ctype, family, const, num_params)
        final.append((constructor, infer_params(c.infer)(ctype, num_params)))
    elab.ensure_no_unassigned_metavars(closed_type)
    declaration = InductiveDecl(full, level_params, num_params, closed_type, tuple(final))
    env = add_inductive(ctx.env, declaration, position=command.name_span.start)
    env = mk_auxiliary(env, full)
    scope = _parameterized(ctx.scope, started, full, [full, *names, full / "rec"], level_params)
    return env, scope, full


def add_inductive(env: MetaEnvironment, declaration: InductiveDecl, position: int | None = None) -> MetaEnvironment:
    """Through the kernel; a nested type is refused as not covered."""
    try:
        env = env.with_declaration(declaration)
    except InductiveError as error:
        if error.kind is InductiveReason.INVALID_OCCURRENCE:
            raise Unsupported(f"nested inductive type '{declaration.name}'", position) from error
        if error.kind is InductiveReason.NEGATIVE_OCCURRENCE and error.field is not None:
            place = f"arg #{declaration.num_params + error.field + 1} of '{error.constructor}'"
            words = f"{place} has a non positive occurrence of the datatypes being declared"
            raise ElaborationError(words, None) from error
        if error.kind is InductiveReason.UNIVERSE_TOO_BIG and error.field is not None:
            place = f"type_of(arg #{declaration.num_params + error.field + 1}) of '{error.constructor}'"
            words = f"universe level of {place} is too big for the corresponding inductive datatype"
            raise ElaborationError(words, None) from error
        if error.kind is InductiveReason.INVALID_RESULT:
            raise ElaborationError(f"invalid return type for '{error.constructor}'", None) from error
        raise
    except DuplicateName as error:
        words = f"invalid object declaration, environment already has an object named '{error.name}'"
        raise ElaborationError(words, None) from error
    return env.with_namespace(declaration.name).with_protected(declaration.name / "rec")


def _fill_family(type_: Expr, family: Local, const: Expr, num_params: int) -> Expr:
    """Replace the local that stands for the type without its parameters, below the parameters' binders."""

    def visit(e: Expr, depth: int, locals_: tuple[Local, ...]) -> Expr:
        if depth == num_params:
            return instantiate(abstract(e, (family,)), (mk_apps(const, locals_),))
        assert type(e) is Pi
        from agent.kernel.expr import mk_local

        local = mk_local(e.name, e.domain, e.info)
        return bind_pi([local], visit(instantiate1(e.body, local), depth + 1, (*locals_, local)))

    return visit(type_, 0, ())


def _parameterized(
    scope: Scope, started: Started, full: Name, constants: Sequence[Name], level_params: tuple[Name, ...]
) -> Scope:
    """Inside a section with parameters, the short names mean the constants applied to them."""
    if not started.parameters:
        return scope
    levels = tuple(mk_param(u) for u in level_params)
    for constant in constants:
        short = _relative(constant, scope.namespace)
        scope = scope.add_parameterized(short, ParameterizedConstant(constant, levels, started.parameters))
    return scope


def _relative(full: Name, namespace: Name) -> Name:
    parts, prefix = full.parts(), namespace.parts()
    from agent.kernel.name import ANONYMOUS

    out = ANONYMOUS
    for part in parts[len(prefix) :] if parts[: len(prefix)] == prefix else parts:
        out = out / part
    return out


# --- the universe of the type ----------------------------------------------------------------------------------------


def _infer_universe(tctx: TypeContext, family: Local, result: LevelMVar, constructors: Sequence[Expr]) -> None:
    """Assign the type's level: the maximum of the fields' levels, at least 1."""
    current = tctx.mctx.instantiate_level(result)
    if current is not result:
        return
    found: list[Level] = []
    tctx.lctx = tctx.lctx.add(family)
    for type_ in constructors:
        opened: list[Local] = []
        while type(type_) is Pi:
            level = tctx.mctx.instantiate_level(tctx.sort_level(type_.domain))
            _accumulate(level, result, found)
            local = tctx.push_local(type_.name, type_.domain, type_.info)
            opened.append(local)
            type_ = instantiate1(type_.body, local)
        for local in reversed(opened):
            tctx.pop_local(local)
    tctx.pop_local(family)
    tctx.mctx.assign_level(result, result_of_fields(found))


def _accumulate(level: Level, result: LevelMVar, found: list[Level]) -> None:
    if level is result:
        return
    if type(level) is IMax or type(level) is Max:
        if type(level) is IMax or _mentions(level, result):
            _accumulate(level.lhs, result, found)
            _accumulate(level.rhs, result, found)
            return
    elif _mentions(level, result):
        return
    if level not in found:
        found.append(level)


def _mentions(level: Level, mvar: LevelMVar) -> bool:
    base, _ = to_offset(level)
    if base is mvar:
        return True
    return type(base) in (Max, IMax) and (_mentions(base.lhs, mvar) or _mentions(base.rhs, mvar))  # type: ignore[attr-defined]


def result_of_fields(levels: Sequence[Level]) -> Level:
    """`max 1 …`, or without the 1 where that is needless."""
    out = ZERO
    for level in levels:
        out = mk_max(out, level)
    if not levels:
        return ONE
    return out if is_never_zero(out) else mk_max(ONE, out)


def _down_to_the_sort(tctx: TypeContext, type_: Expr) -> Expr:
    """The type of a family with its arguments and its sort in sight, definitions unfolded where they hide them."""
    end = type_
    while type(end) is Pi:
        end = end.body
    if type(end) is Sort:
        return type_
    type_ = tctx.whnf(type_)
    if type(type_) is not Pi:
        return type_
    local = tctx.push_local(type_.name, type_.domain, type_.info)
    out = tctx.mk_pi([local], _down_to_the_sort(tctx, instantiate1(type_.body, local)))
    tctx.pop_local(local)
    return out


def result_sort(tctx: TypeContext, type_: Expr) -> Sort:
    """The sort in which a type of types ends. Raises `ElaborationError`."""
    type_ = tctx.whnf(type_)
    opened: list[Local] = []
    while type(type_) is Pi:
        local = tctx.push_local(type_.name, type_.domain, type_.info)
        opened.append(local)
        type_ = tctx.whnf(instantiate1(type_.body, local))
    for local in reversed(opened):
        tctx.pop_local(local)
    if type(type_) is not Sort:
        raise ElaborationError("invalid inductive datatype, resultant type is not a sort")
    return type_
