"""A notation table with the operators of Lean and mathlib, read from notation commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from agent.engine.syntax import tree as t
from agent.engine.syntax.notation import BUILTIN_TABLE, NotationTable
from agent.engine.syntax.parser import Parser
from agent.engine.syntax.source import Source
from agent.engine.syntax.tree import NotationCommand, PrecedenceCommand


@lru_cache(maxsize=1)
def load_table() -> NotationTable:
    parser = Parser(Source((Path(__file__).parent / "notation.lean").read_text()), BUILTIN_TABLE, lambda _: True)
    while (command := parser.next_command()) is not None:
        if isinstance(command, NotationCommand):
            parser.notation = parser.notation.with_notation(command.declaration, overload=not command.local)
        elif isinstance(command, PrecedenceCommand):
            parser.notation = parser.notation.with_precedence(command.token, command.precedence)
    return parser.notation


@pytest.fixture(scope="session")
def table() -> NotationTable:
    return load_table()


def _show(node: object) -> str:
    """A short text that shows the structure, not the spans."""
    match node:
        case t.Identifier(name, levels):
            return str(name) + ("" if levels is None else ".{" + " ".join(map(_show, levels)) + "}")
        case t.GlobalName(name):
            return str(name)
        case t.Numeral(value):
            return str(value)
        case t.Parenthesized(term):
            return _show(term)
        case t.Application(fn, args):
            return "(" + " ".join(map(_show, (fn, *args))) + ")"
        case t.LambdaTerm(binders, body):
            return "(λ " + " ".join(map(_show, binders)) + " " + _show(body) + ")"
        case t.PiTerm(binders, body):
            return "(Π " + " ".join(map(_show, binders)) + " " + _show(body) + ")"
        case t.Arrow(domain, codomain):
            return f"(→ {_show(domain)} {_show(codomain)})"
        case t.Binder(names, type_, info, default, _, pattern):
            if pattern is not None:
                return _show(pattern)
            shown = " ".join(map(str, names)) + ("" if type_ is None else " : " + _show(type_))
            shown += "" if default is None else " := " + _show(default)
            opening, closing = {"DEFAULT": "()", "IMPLICIT": "{}", "INST_IMPLICIT": "[]", "STRICT_IMPLICIT": "⦃⦄"}[
                info.name
            ]
            return opening + shown + closing
        case t.Hole():
            return "_"
        case t.TypeAscription(term, type_):
            return f"({_show(term)} : {_show(type_)})"
        case t.FieldAccess(term, field):
            return f"{_show(term)}.{field}"
        case t.AnonymousConstructor(args):
            return "⟨" + " ".join(map(_show, args)) + "⟩"
        case t.TupleTerm(items):
            return "(, " + " ".join(map(_show, items)) + ")"
        case t.SetEnumeration(items):
            return "{" + " ".join(map(_show, items)) + "}"
        case t.SetBuilder(binder, predicate, source):
            return (
                "{" + _show(binder) + ("" if source is None else " ∈ " + _show(source)) + " | " + _show(predicate) + "}"
            )
        case t.Choice(alternatives):
            return "[" + " | ".join(map(_show, alternatives)) + "]"
        case t.Explicit(term, _):
            return "@" + _show(term)
        case t.SortTerm(kind, level):
            return kind if level is None else f"({kind} {_show(level)})"
        case t.LevelTerm(kind, value, args):
            return "_" if kind == "hole" else " ".join([kind, str(value), *map(_show, args)]) if args else str(value)
        case t.IfThenElse(name, condition, then_term, else_term):
            label = "" if name is None else f"{name} : "
            return f"(if {label}{_show(condition)} {_show(then_term)} {_show(else_term)})"
        case None:
            return "none"
        case _:
            return type(node).__name__


@pytest.fixture(scope="session")
def show() -> Callable[[object], str]:
    """Terms as s-expressions, without spans."""
    return _show
