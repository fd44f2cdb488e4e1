"""`e.foo`: fields of structures, then functions in the namespace of the type (Lean: `resolve_field_notation`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.engine.elaborator import application, messages
from agent.engine.elaborator.preterm import AtomicTerm, Elaborated, LocalName, ResolvedConstant, spine
from agent.engine.exceptions import ElaborationError
from agent.engine.syntax.tree import FieldAccess, GlobalName, Identifier, Term
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Local,
    Pi,
    get_app_fn,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_const,
)
from agent.kernel.instantiate import head_beta
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.environment import MetaEnvironment


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a field means: a projection of `base` (`constant`), a function in its namespace, or a recursive call.

    `structure`: the type's head, an ancestor of which is `base`.
    """

    structure: Name
    base: Name
    constant: Name
    is_projection: bool
    recursive: Local | None = None


def visit_field_application(
    elab: Elaborator, pre: FieldAccess, args: list[Term], expected: Expr | None, ref: Term
) -> Expr:
    """`(e.foo) args`: `e` goes to the first explicit argument of a fitting type."""
    subject = elab.visit(pre.term)
    subject_type = elab.instantiate(elab.infer(subject))
    if type(subject_type) is App:
        subject_type = head_beta(*get_app_fn_args(subject_type))
    resolved, subject_type = _resolve(elab, pre, subject, subject_type)
    if resolved.is_projection:
        base, base_type = base_projection(elab, resolved, subject, subject_type)
        projected = projection(elab, resolved.base, resolved.constant, base, base_type)
        if args:
            projected = elab.ensure_function(projected, ref)
        return application.visit_base_app(elab, projected, application.ArgMask.DEFAULT, args, expected, ref)
    if resolved.recursive is not None:
        head: Term = LocalName(resolved.recursive, span=pre.span)
        type_ = resolved.recursive.type
    else:
        subject, _ = base_projection(elab, resolved, subject, subject_type)
        head = GlobalName(resolved.constant, span=pre.span)
        type_ = elab.env.get(resolved.constant).type
    fn = application.visit_function(elab, head, bool(args), None if args else expected, ref)
    given = Elaborated(subject, span=pre.term.span)
    new_args: list[Term] = []
    rest = list(args)
    full_name = resolved.constant
    missing = False
    while type(type_) is Pi:
        if type_.info is BinderInfo.DEFAULT:
            domain = type_.domain
            head_of_domain = get_app_fn(domain)
            if type(head_of_domain) is Const and head_of_domain.name is resolved.base:
                if missing:
                    elab.report_or_raise(
                        ref, f"invalid field notation, insufficient number of arguments for '{full_name}'"
                    )
                return application.visit_base_app(
                    elab, fn, application.ArgMask.DEFAULT, [*new_args, given, *rest], expected, ref
                )
            if rest:
                new_args.append(rest.pop(0))
            else:
                missing = True
                if elab.recovers:
                    new_args.append(Elaborated(elab.mk_sorry(None, pre), span=pre.span))
        type_ = type_.body
    # No explicit argument of that type; perhaps a coercion to one makes it fit.
    try:
        return application.visit_base_app(elab, fn, application.ArgMask.DEFAULT, [given, *args], expected, ref)
    except ElaborationError as error:
        raise messages.nested(
            elab,
            ref,
            error,
            f"invalid field notation, function '{full_name}' does not have explicit argument with type "
            f"({resolved.base} ...)",
        ) from error


def _resolve(elab: Elaborator, pre: FieldAccess, subject: Expr, type_: Expr) -> tuple[Resolved, Expr]:
    """The field by the type's head; if there is none, by the type unfolded one step, and so on."""
    try:
        return _resolve_at(elab, pre, subject, type_), type_
    except ElaborationError as error:
        unfolded = elab.tctx.unfold_definition(type_) or elab.tctx.reduce_projection(type_) or type_
        unfolded = elab.tctx.whnf_core(unfolded)
        if unfolded is type_:
            raise
        try:
            return _resolve(elab, pre, subject, unfolded)
        except ElaborationError as second:
            raise messages.nested(elab, pre, error, lambda second=second: second.message) from second  # type: ignore[misc]


def _resolve_at(elab: Elaborator, pre: FieldAccess, subject: Expr, type_: Expr) -> Resolved:
    env = elab.env
    field = pre.field
    by_index = field.isdigit()
    head = get_app_fn(type_)
    shown, shown_type = messages.indented(elab, subject), messages.indented(elab, type_)
    if type(head) is not Const:
        constant = _constant_name(elab, pre.term)
        if not by_index and constant is not None:
            elab.fail(pre.term, f"unknown identifier '{constant / field}'")
        elab.fail(
            pre,
            lambda: (
                f"invalid field notation, type is not of the form (C ...) where C is a constant{shown()}\n"
                f"has type{shown_type()}"
            ),
        )
    structure = head.name
    info = env.structure_info(structure)
    if by_index:
        if info is None:
            elab.fail(pre, lambda: f"invalid projection, structure expected{shown()}\nhas type{shown_type()}")
        index = int(field)
        if index == 0:
            elab.fail(pre, "invalid projection, index must be greater than 0")
        if index > len(info.fields):
            elab.fail(
                pre,
                lambda: (
                    f"invalid projection, structure has only {len(info.fields)} field(s){shown()}\n"
                    f"which has type{shown_type()}"
                ),
            )
        return Resolved(structure, structure, info.fields[index - 1].projection, True)
    short = ANONYMOUS / field
    base = find_field(env, structure, short)
    if base is not None:
        base_info = env.structure_info(base)
        assert base_info is not None
        found = base_info.field(short)
        assert found is not None
        return Resolved(structure, base, found.projection, True)
    for local in elab.recursive_locals:
        if elab.scope.full_name(local.name) is structure / field and local in elab.tctx.lctx:
            return Resolved(structure, structure, structure / field, False, local)
    method = _find_method(env, structure, field)
    if method is not None:
        return Resolved(structure, method[0], method[1], False)
    aliases = [
        alias
        for alias in elab.scope.aliases_of(env, structure / field)
        if alias.part == field and alias.prefix is not None
    ]
    if len(aliases) == 1:
        prefix = aliases[0].prefix
        assert prefix is not None
        return Resolved(prefix, prefix, aliases[0], False)
    elab.fail(
        pre,
        lambda: (
            f"invalid field notation, '{field}' is not a valid \"field\" because environment does not contain "
            f"'{structure / field}'{shown()}\nwhich has type{shown_type()}"
        ),
    )


def _constant_name(elab: Elaborator, pre: Term) -> Name | None:
    head, args = spine(pre)
    if args:
        return None
    if type(head) is Identifier:
        head = elab.resolve(head)
    if type(head) is GlobalName or type(head) is ResolvedConstant:
        return head.name
    if type(head) is AtomicTerm:
        fn = get_app_fn(head.expr)
        return fn.name if type(fn) is Const else None
    return None


# --- structures ------------------------------------------------------------------------------------------------------


def find_field(env: MetaEnvironment, structure: Name, field: Name) -> Name | None:
    """`structure` or the ancestor of it (through subobject fields) that has the field."""
    info = env.structure_info(structure)
    if info is None:
        return None
    if info.field(field) is not None:
        return structure
    for each in info.fields:
        if each.subobject is not None:
            found = find_field(env, each.subobject, field)
            if found is not None:
                return found
    return None


def _find_method(env: MetaEnvironment, structure: Name, field: str) -> tuple[Name, Name] | None:
    full = structure / field
    if env.is_declared(full):
        return structure, full
    info = env.structure_info(structure)
    if info is not None:
        for each in info.fields:
            if each.subobject is not None:
                found = _find_method(env, each.subobject, field)
                if found is not None:
                    return found
    return None


def base_path(env: MetaEnvironment, structure: Name, base: Name) -> list[tuple[Name, Name]] | None:
    """The projections from `structure` to its ancestor `base`, as (structure projected from, projection)."""
    if structure is base:
        return []
    info = env.structure_info(structure)
    if info is None:
        return None
    for each in info.fields:
        if each.subobject is not None:
            rest = base_path(env, each.subobject, base)
            if rest is not None:
                return [(structure, each.projection), *rest]
    return None


def base_projection(elab: Elaborator, resolved: Resolved, e: Expr, type_: Expr) -> tuple[Expr, Expr]:
    """`e` projected to the ancestor `resolved.base` of its structure, and the type of that.

    `type_`: the type of `e`, unfolded so far that the field is there; `e` keeps its own for whatever comes later.
    """
    for owner, constant in base_path(elab.env, resolved.structure, resolved.base) or []:
        e = projection(elab, owner, constant, e, type_)
        type_ = elab.infer(e)
    return e, type_


def projection(elab: Elaborator, structure: Name, constant: Name, e: Expr, type_: Expr | None = None) -> Expr:
    """`constant params e` for a projection of `structure`; the parameters are those of `type_`, the type of `e`."""
    if type_ is None:
        type_ = elab.infer(e)
    head, args = get_app_fn_args(type_)
    if type(head) is not Const or head.name is not structure:
        type_ = elab.whnf(elab.instantiate(type_))
        head, args = get_app_fn_args(type_)
    info = elab.env.structure_info(structure)
    assert type(head) is Const and info is not None
    fn = mk_const(constant, head.levels)
    out = mk_app(mk_apps(fn, args[: info.num_params]), e)
    elab.remember_type(out, _result_type(elab, constant, head, args[: info.num_params], e))
    return out


def _result_type(elab: Elaborator, constant: Name, head: Const, params: list[Expr], e: Expr) -> Expr:
    """The type of a projection, with its binder names."""
    from agent.kernel.instantiate import instantiate, instantiate_level_params

    info = elab.env.get(constant)
    type_ = instantiate_level_params(info.type, info.level_params, head.levels)
    for _ in range(len(params) + 1):
        assert type(type_) is Pi
        type_ = type_.body
    return instantiate(type_, [*params, e])
