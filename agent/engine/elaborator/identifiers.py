"""Identifiers in terms: locals first, then what the scope says (Lean: `parser.cpp`, `id_to_expr`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent.engine.elaborator.preterm import AtomicTerm, Elaborated, LocalName, ResolvedConstant
from agent.engine.elaborator.scope import ParameterizedConstant
from agent.engine.syntax.tree import Choice, FieldAccess, Identifier, SorryTerm, Span, Term
from agent.kernel.expr import Expr, mk_apps, mk_const
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_LEVELS_ON_LOCAL = (
    "invalid use of explicit universe parameter, identifier is a variable, parameter or a constant bound to parameters "
    "in a section"
)


class UnknownName(Exception):
    """An identifier of a command is unknown. No `EngineError`: elaboration does not go on behind it."""

    def __init__(self, name: Name, position: int) -> None:
        super().__init__(f"unknown identifier '{name}'")
        self.name = name
        self.position = position


def resolve_identifier(elab: Elaborator, pre: Identifier) -> Term:
    """The identifier as `LocalName`, `ResolvedConstant`, `AtomicTerm`, `Choice` of constants, or `FieldAccess` of such.

    Raises ElaborationError "unknown identifier", or `UnknownName` where names are resolved as the text is read.
    """
    found = _resolve(elab, pre, pre.name)
    if found is None:
        known_as_unknown = elab.unknown_names
        if known_as_unknown is not None:
            if (pre.span.start, pre.name) in known_as_unknown:
                return SorryTerm(synthetic=True, span=pre.span)
            raise UnknownName(pre.name, pre.span.start)
        elab.fail(pre, f"unknown identifier '{pre.name}'")
    return found


def resolve_dotted(elab: Elaborator, pre: Identifier) -> Term | None:
    """What the identifier means, None where it is unknown."""
    return _resolve(elab, pre, pre.name)


def _resolve(elab: Elaborator, pre: Identifier, name: Name) -> Term | None:
    lctx = elab.tctx.lctx
    if elab.substituted:
        fixed = _substituted(elab, name)
        if fixed is not None:
            return Elaborated(fixed, span=pre.span)
        if name.prefix is not None and isinstance(name.part, str):
            fixed = _substituted(elab, name.prefix)
            if fixed is not None:
                return FieldAccess(Elaborated(fixed, span=pre.span), name.part, span=pre.span)
    decl = lctx.find_by_name(name)
    if decl is not None:
        if pre.levels:
            elab.fail(pre, _LEVELS_ON_LOCAL)
        return LocalName(decl.local, span=pre.span)
    prefix = name.prefix
    dotted = prefix is not None and prefix is not ANONYMOUS and isinstance(name.part, str)
    if dotted:
        decl = lctx.find_by_name(prefix)  # type: ignore[arg-type]
        if decl is not None:
            if pre.levels:
                elab.fail(pre, _LEVELS_ON_LOCAL)
            return FieldAccess(LocalName(decl.local, span=_prefix_span(elab, pre, name)), str(name.part), span=pre.span)
    heads = elab.scope.resolve_constants(elab.env, name)
    if len(heads) == 1:
        return _head(elab, heads[0], pre)
    if heads:
        return Choice(tuple(_head(elab, head, pre) for head in heads), span=pre.span)
    if dotted:
        inner = _resolve(elab, pre, prefix)  # type: ignore[arg-type]
        if inner is not None:
            inner = replace(inner, span=_prefix_span(elab, pre, name))
            return FieldAccess(inner, str(name.part), span=pre.span)
    return None


def _prefix_span(elab: Elaborator, pre: Identifier, name: Name) -> Span:
    """Where the name before the last dot stands. Where names are resolved as the text is read, Lean remembers it."""
    if elab.unknown_names is None:
        return pre.span
    return Span(pre.span.start, pre.span.start + len(str(name.prefix)))


def _substituted(elab: Elaborator, name: Name) -> Expr | None:
    entry = elab.substituted.get(name)
    if entry is None:
        return None
    depth, value = entry
    newer = any(decl.name is name for decl in elab.tctx.lctx.decls[depth:])
    return None if newer else value


def _head(elab: Elaborator, head: Name | ParameterizedConstant, pre: Identifier) -> Term:
    if isinstance(head, ParameterizedConstant):
        if pre.levels:
            elab.fail(pre, _LEVELS_ON_LOCAL)
        # The section's parameters may have been re-introduced under the same names.
        parameters = []
        for parameter in head.parameters:
            decl = elab.tctx.lctx.find(parameter.uid) or elab.tctx.lctx.find_by_name(parameter.name)
            parameters.append(parameter if decl is None else decl.local)
        return AtomicTerm(mk_apps(mk_const(head.constant, head.levels), parameters), span=pre.span)
    return ResolvedConstant(head, pre.levels or (), span=pre.span)


def resolve_constant(elab: Elaborator, pre: Term) -> Name | None:
    """The constant that a head term names, if it names exactly one."""
    from agent.engine.syntax.tree import GlobalName

    if type(pre) is GlobalName or type(pre) is ResolvedConstant:
        return pre.name
    if type(pre) is Identifier:
        found = _resolve(elab, pre, pre.name)
        if type(found) is ResolvedConstant:
            return found.name
    return None
