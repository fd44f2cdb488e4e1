"""Nodes that only elaboration makes, next to those of the parser, and the shape of applications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.engine.syntax.tree import (
    Application,
    GlobalName,
    Identifier,
    LevelTerm,
    Parenthesized,
    Term,
)
from agent.kernel.expr import App, Const, Expr, Lambda, Let, Local, MVar, Pi, get_app_fn
from agent.kernel.name import Name


@dataclass(frozen=True, slots=True)
class Elaborated(Term):
    """A term that is elaborated already ("as is"): as an argument its type is known before the others' are."""

    expr: Expr


@dataclass(frozen=True, slots=True)
class PatternVariable(Term):
    """A variable of a pattern while the pattern is elaborated."""

    mvar: MVar
    name: Name


@dataclass(frozen=True, slots=True)
class LocalName(Term):
    """A resolved identifier: a local of the context."""

    local: Local


@dataclass(frozen=True, slots=True)
class ResolvedConstant(Term):
    """A resolved identifier: a constant, with the universe levels written."""

    name: Name
    levels: tuple[LevelTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class AtomicTerm(Term):
    """A constant applied to the section's parameters; no implicit argument is inserted before these."""

    expr: Expr


def strip_parentheses(pre: Term) -> Term:
    while type(pre) is Parenthesized:
        pre = pre.term
    return pre


def spine(pre: Term) -> tuple[Term, list[Term]]:
    """Head and arguments; `(f a) b` is `f a b`, as in Lean."""
    parts: list[tuple[Term, ...]] = []
    while True:
        if type(pre) is Application:
            parts.append(pre.args)
            pre = pre.fn
        elif type(pre) is Parenthesized:
            pre = pre.term
        else:
            break
    args: list[Term] = []
    for each in reversed(parts):
        args.extend(each)
    return pre, args


def apply(fn: Term | Name, args: Sequence[Term], ref: Term) -> Application:
    """`fn args` at the place of `ref`; a name is a constant's full name."""
    head = GlobalName(fn, span=ref.span) if isinstance(fn, Name) else fn
    return Application(head, tuple(args), span=ref.span)


def identifier(name: Name, ref: Term) -> Identifier:
    return Identifier(name, span=ref.span)


def has_expr_mvar(e: Expr) -> bool:
    """Whether a term metavariable occurs (`Expr.has_mvar` counts level metavariables too)."""
    if not e.has_mvar:
        return False
    stack = [e]
    seen: set[Expr] = set()
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is App:
            if node in seen:
                continue
            seen.add(node)
            if node.arg.has_mvar:  # type: ignore[attr-defined]
                stack.append(node.arg)  # type: ignore[attr-defined]
            if node.fn.has_mvar:  # type: ignore[attr-defined]
                stack.append(node.fn)  # type: ignore[attr-defined]
        elif kind is MVar:
            return True
        elif kind is Lambda or kind is Pi:
            if node in seen:
                continue
            seen.add(node)
            if node.body.has_mvar:  # type: ignore[attr-defined]
                stack.append(node.body)  # type: ignore[attr-defined]
            if node.domain.has_mvar:  # type: ignore[attr-defined]
                stack.append(node.domain)  # type: ignore[attr-defined]
        elif kind is Let:
            for child in (node.body, node.value, node.type):  # type: ignore[attr-defined]
                if child.has_mvar:
                    stack.append(child)
    return False


def head_constant(e: Expr) -> Name | None:
    fn = get_app_fn(e)
    return fn.name if type(fn) is Const else None
