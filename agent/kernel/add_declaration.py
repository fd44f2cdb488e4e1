"""The rules under which a declaration enters the environment (Lean: `kernel/type_checker.cpp:763`)."""

from __future__ import annotations

from agent.kernel.declaration import (
    OPAQUE,
    Axiom,
    AxiomInfo,
    ConstantInfo,
    Declaration,
    Definition,
    DefinitionInfo,
    DefinitionOrTheorem,
    InductiveDecl,
    QuotientDecl,
    ReducibilityHint,
    Theorem,
    TheoremInfo,
)
from agent.kernel.environment import Environment, Limits
from agent.kernel.exceptions import (
    DuplicateName,
    FreeVariable,
    KernelError,
    ResourceLimit,
    TypeMismatch,
    UniverseError,
    UniverseReason,
)
from agent.kernel.expr import Const, Expr, subterms
from agent.kernel.level import ZERO
from agent.kernel.name import Name


def check_declaration(env: Environment, declaration: Declaration, limits: Limits) -> list[ConstantInfo]:
    """The constants that `declaration` makes, all checked. Raises a `KernelError` that names the declaration."""
    try:
        if isinstance(declaration, InductiveDecl):
            from agent.kernel.inductive import check_inductive

            return check_inductive(env, declaration, limits)
        if isinstance(declaration, QuotientDecl):
            from agent.kernel.quotient import check_quotient

            return check_quotient(env)
        return [_check_constant(env, declaration, limits)]
    except KernelError as error:
        error.declaration = _name_of(declaration)
        raise
    except (RecursionError, MemoryError) as error:
        limit = ResourceLimit("recursion depth" if isinstance(error, RecursionError) else "memory")
        limit.declaration = _name_of(declaration)
        raise limit from None


def _name_of(declaration: Declaration) -> Name | None:
    return None if isinstance(declaration, QuotientDecl) else declaration.name


def check_new_name(env: Environment, name: Name) -> None:
    if env.find(name) is not None:
        raise DuplicateName(name)


def check_level_params(params: tuple[Name, ...]) -> None:
    for i, param in enumerate(params):
        if param in params[:i]:
            raise UniverseError(UniverseReason.DUPLICATE, param)


def check_closed(e: Expr) -> None:
    """No loose bound variable and no local (whose type nobody vouches for)."""
    if e.loose or e.has_local:
        raise FreeVariable(e)


def _check_constant(
    env: Environment, declaration: Axiom | Definition | Theorem | DefinitionOrTheorem, limits: Limits
) -> ConstantInfo:
    name, params, type_ = declaration.name, declaration.level_params, declaration.type
    check_new_name(env, name)
    check_level_params(params)
    check_closed(type_)
    checker = env.checker(params, limits)
    universe = checker.check_type(type_)
    if isinstance(declaration, Axiom):
        return AxiomInfo(name, params, type_)
    value = declaration.value
    check_closed(value)
    actual = checker.check(value)
    if not checker.is_def_eq(actual, type_):
        raise TypeMismatch(value, type_, actual, "declaration")
    if isinstance(declaration, Theorem) or (isinstance(declaration, DefinitionOrTheorem) and universe is ZERO):
        return TheoremInfo(name, params, type_, value, OPAQUE)
    hint = declaration.hint if isinstance(declaration, Definition) else None
    if hint is None:
        hint = ReducibilityHint.regular(height_of(env, value))
    return DefinitionInfo(name, params, type_, value, hint)


def height_of(env: Environment, value: Expr) -> int:
    """One more than the greatest height of a regular definition in `value`."""
    height = 0
    for node in subterms(value.core):
        if type(node) is Const:
            info = env.find(node.name)
            if isinstance(info, DefinitionInfo) and info.hint.is_regular:
                height = max(height, info.hint.rank)
    return height + 1
