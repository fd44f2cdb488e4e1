"""Which section variables a declaration takes (Lean: `collect_implicit_locals`).

Those that `include` names; those mentioned, tactic blocks aside; all that these depend on; and instance variables
without a name whose dependencies are all taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from agent.engine.elaborator.scope import Scope, SectionVariable, VariableKind
from agent.engine.syntax.tree import (
    Binder,
    ByTactic,
    Equation,
    HaveTerm,
    Identifier,
    IfThenElse,
    LambdaTerm,
    LetTerm,
    MatchTerm,
    Node,
    PiTerm,
    QuotedTactics,
    SetBuilder,
    SetReplacement,
    SufficesTerm,
)
from agent.kernel.expr import Expr, Local, subterms
from agent.kernel.name import ANONYMOUS, Name


def declaration_variables(scope: Scope, nodes: Iterable[Node | None]) -> tuple[SectionVariable, ...]:
    """The section variables that a declaration made of `nodes` (binders, type, body) takes, parameters first."""
    if not scope.variables:
        return ()
    mentioned: set[Name] = set()
    for node in nodes:
        if node is not None:
            _collect(node, frozenset(), mentioned)
    newest = {variable.name: variable for variable in scope.variables}
    taken: set[Local] = set()
    for name in mentioned & scope.parameterized.keys():
        for parameter in scope.parameterized[name].parameters:
            _take(parameter, taken)
    for variable in scope.variables:
        is_mentioned = newest[variable.name] is variable and variable.name in mentioned
        if variable.included or is_mentioned:
            _take(variable.local, taken)
    for variable in reversed(scope.variables):
        if variable.anonymous and variable.local not in taken:
            if all(local in taken for local in _locals(variable.local.type)):
                taken.add(variable.local)
    chosen = [variable for variable in scope.variables if variable.local in taken]
    return tuple(sorted(chosen, key=lambda variable: variable.kind is VariableKind.VARIABLE))


def _take(local: Local, taken: set[Local]) -> None:
    if local not in taken:
        for other in _locals(local.type):
            _take(other, taken)
        taken.add(local)


def _locals(e: Expr) -> list[Local]:
    return [node for node in subterms(e) if type(node) is Local] if e.has_local else []


def _collect(node: Any, bound: frozenset[Name], out: set[Name]) -> None:
    """Add the free identifiers of a term, with all their prefixes (`h.left` mentions `h`)."""
    kind = type(node)
    if kind is ByTactic or kind is QuotedTactics:
        return
    if kind is Identifier:
        name = node.name
        while name.prefix is not None:
            if name in bound:
                return
            name = name.prefix
        name = node.name
        while name.prefix is not None:
            out.add(name)
            name = name.prefix
    elif kind is LambdaTerm or kind is PiTerm:
        _collect(node.body, _collect_binders(node.binders, bound, out), out)
    elif kind is LetTerm:
        inner = _collect_binders(node.binders, bound, out)
        _collect(node.type, inner, out)
        _collect(node.value, inner, out)
        _collect(node.body, bound | {node.name} | _names_in(node.pattern), out)
    elif kind is HaveTerm:
        _collect(node.type, bound, out)
        _collect(node.proof, bound, out)
        _collect(node.body, bound | {node.name}, out)
    elif kind is SufficesTerm:
        _collect(node.type, bound, out)
        _collect(node.proof, bound | {node.name}, out)
        _collect(node.body, bound, out)
    elif kind is SetBuilder:
        _collect(node.source, bound, out)
        _collect(node.predicate, _collect_binders((node.binder,), bound, out), out)
    elif kind is SetReplacement:
        _collect(node.element, _collect_binders(node.binders, bound, out), out)
    elif kind is IfThenElse:
        _collect(node.condition, bound, out)
        inner = bound if node.name is None else bound | {node.name}
        _collect(node.then_term, inner, out)
        _collect(node.else_term, inner, out)
    elif kind is MatchTerm:
        for child in (*node.discriminants, node.type, *node.equations):
            _collect(child, bound, out)
    elif kind is Equation:
        inner = bound
        for pattern in node.patterns:
            inner = inner | _names_in(pattern)
        _collect(node.rhs, inner, out)
    elif kind is Binder:
        _collect_binders((node,), bound, out)
    elif isinstance(node, tuple):
        for child in node:
            _collect(child, bound, out)
    elif isinstance(node, Node) and is_dataclass(node):
        for each in fields(node):
            value = getattr(node, each.name)
            if isinstance(value, (Node, tuple)):
                _collect(value, bound, out)


def _collect_binders(groups: Iterable[Binder], bound: frozenset[Name], out: set[Name]) -> frozenset[Name]:
    for group in groups:
        _collect(group.type, bound, out)
        _collect(group.default, bound, out)
        bound = bound | set(group.names) | _names_in(group.pattern)
    return bound


def _names_in(pattern: Node | None) -> frozenset[Name]:
    """The names a pattern may bind: all its atomic identifiers."""
    if pattern is None:
        return frozenset()
    found: set[Name] = set()
    _collect(pattern, frozenset(), found)
    return frozenset(name for name in found if name.prefix is ANONYMOUS)
