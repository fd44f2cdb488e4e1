"""Which identifiers of a command mean nothing (Lean: `parser.cpp`, `id_to_expr`).

Looked for only when one has been met, to report them all, in the order of the text. What stands in a tactic block is
quoted there, and has its names resolved when it runs; only what stands in the place of a tactic is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from agent.engine.elaborator.scope import NameTable, Scope
from agent.engine.syntax import tree
from agent.kernel.name import ANONYMOUS, Name, name

_THIS = name("this")
_OF_TERMS = frozenset((tree.VariableCommand, tree.EvalCommand, tree.CheckCommand, tree.ReduceCommand))
_SKIPPED = frozenset(("span", "name_span", "keyword_span", "modifiers", "well_founded"))


def unknown_identifiers(command: tree.Command, scope: Scope, env: NameTable) -> dict[int, Name]:
    """Offset -> name, of a command that consists of terms."""
    finder = _Finder(scope, env)
    if type(command) is tree.DeclarationCommand:
        bound = finder.binders(command.binders, frozenset())
        finder.visit(command.type, bound)
        finder.visit(command.body, bound)
        if command.equations is not None:
            own = bound if command.name is None else bound | {command.name}
            finder.visit(command.equations, own)
    elif type(command) in _OF_TERMS:
        finder.visit(command, frozenset())
    return finder.found


class _Finder:
    def __init__(self, scope: Scope, env: NameTable) -> None:
        self.scope = scope
        self.env = env
        self.found: dict[int, Name] = {}

    def visit(self, node: Any, bound: frozenset[Name]) -> None:
        kind = type(node)
        if kind is tuple:
            for each in node:
                self.visit(each, bound)
        elif kind is tree.Identifier:
            if not self._is_known(node.name, bound):
                self.found[node.span.start] = node.name
        elif kind is tree.LambdaTerm or kind is tree.PiTerm:
            self.visit(node.body, self.binders(node.binders, bound))
        elif kind is tree.VariableCommand:
            self.binders(node.binders, bound)
        elif kind is tree.LetTerm:
            inner = self.binders(node.binders, bound)
            self.visit(node.type, inner)
            self.visit(node.value, inner)
            self.visit(node.body, bound | self._pattern_names(node.pattern) | {node.name})
        elif kind is tree.HaveTerm:
            self.visit((node.type, node.proof), bound)
            self.visit(node.body, bound | {_named(node.name)})
        elif kind is tree.SufficesTerm:
            self.visit(node.type, bound)
            self.visit(node.proof, bound | {_named(node.name)})
            self.visit(node.body, bound)
        elif kind is tree.ShowTerm:
            self.visit(node.type, bound)
            self.visit(node.proof, bound | {_THIS})
        elif kind is tree.SetBuilder:
            self.visit(node.source, bound)
            self.visit(node.predicate, self.binders((node.binder,), bound))
        elif kind is tree.SetReplacement:
            self.visit(node.element, self.binders(node.binders, bound))
        elif kind is tree.IfThenElse:
            self.visit(node.condition, bound)
            inner = bound if node.name is None else bound | {node.name}
            self.visit((node.then_term, node.else_term), inner)
        elif kind is tree.Equation:
            self.visit(node.rhs, bound | self._pattern_names(node.patterns))
        elif kind is tree.QuotedTactics:
            return
        elif kind is tree.ByTactic:
            if node.broken:
                self._tactics(node.tactic)
        elif isinstance(node, tree.Node) and is_dataclass(node):
            for f in fields(node):
                if f.name not in _SKIPPED:
                    self.visit(getattr(node, f.name), bound)

    def binders(self, groups: Iterable[tree.Binder], bound: frozenset[Name]) -> frozenset[Name]:
        """The names bound behind the groups; their types are visited."""
        for group in groups:
            self.visit((group.type, group.default), bound)
            bound |= {*group.names, *self._pattern_names(group.pattern)}
        return bound

    def _tactics(self, node: Any) -> None:
        """What stands for tactics sees no local."""
        kind = type(node)
        if kind is tree.TermTactic:
            self.visit(node.term, frozenset())
        elif kind is tuple:
            for each in node:
                self._tactics(each)
        elif kind is tree.TacticCall:
            for each in node.args.values():
                self._tactics(each)
        elif isinstance(node, tree.Tactic) and is_dataclass(node):
            for f in fields(node):
                self._tactics(getattr(node, f.name))

    def _pattern_names(self, node: Any) -> set[Name]:
        """Whatever a pattern may bind."""
        out: set[Name] = set()
        stack = [node]
        while stack:
            each = stack.pop()
            kind = type(each)
            if kind is tuple:
                stack.extend(each)
            elif kind is tree.Identifier:
                out.add(each.name)
            elif isinstance(each, tree.Node) and is_dataclass(each):
                if isinstance(each, tree.AliasPattern):
                    out.add(each.name)
                stack.extend(getattr(each, f.name) for f in fields(each) if f.name not in _SKIPPED)
        return out

    def _is_known(self, written: Name, bound: frozenset[Name]) -> bool:
        if written.parts()[:1] == ("tactic",):
            return True  # Lean's own tactics, where a configuration names them
        it: Name | None = written
        while it is not None and it is not ANONYMOUS:
            if it in bound or self.scope.find_variable(it) is not None or self.scope.resolve_constants(self.env, it):
                return True
            it = it.prefix
        return False


def _named(written: Name) -> Name:
    return _THIS if written is ANONYMOUS else written
