"""Tactic blocks that are no scripts: a name in them is no tactic, or something is missing (Lean: `visit_by`).

To Lean a block is a term too, which is elaborated before it runs; where it holds a synthetic `sorry`, it does not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from agent.engine.elaborator import messages
from agent.engine.exceptions import ElaborationError
from agent.engine.syntax import tree
from agent.engine.syntax.tactic_grammar import tactic_grammar
from agent.kernel.expr import mk_sort
from agent.kernel.level import mk_succ
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator


def report(elab: Elaborator, script: tree.Tactic) -> bool:
    """Whether the script cannot run; what Lean says about it is reported. Raises `UnknownName`."""
    broken = False
    for part in _unquoted(script):
        is_tactic = type(part) is tree.TermTactic
        broken = _names_unknown(elab, part.term if is_tactic else part) or is_tactic or broken
        if is_tactic:
            _report_type(elab, part.span.start)
    return broken


def _unquoted(node: Any) -> Iterator[Any]:
    """What Lean reads as terms: those that stand for tactics, plain arguments of tactics, what is missing."""
    kind = type(node)
    if kind is tuple:
        for each in node:
            yield from _unquoted(each)
    elif kind is tree.TacticCall:
        kinds = {p.key: p.kind for p in tactic_grammar().get(node.name, ())}
        for key, each in node.args.items():
            if kinds.get(key) in ("term", "term?") or type(each) is tree.SorryTerm:
                yield each
            else:
                yield from _unquoted(each)
    elif kind is tree.TermTactic:
        yield node
    elif isinstance(node, tree.Tactic) and is_dataclass(node):
        for f in fields(node):
            yield from _unquoted(getattr(node, f.name))


def _names_unknown(elab: Elaborator, node: Any) -> bool:
    """Whether the term holds a name that is unknown, or something is missing in it. No local is visible to it."""
    kind = type(node)
    if kind is tree.Identifier:
        return _is_unknown(elab, node)
    if kind is tree.SorryTerm:
        return bool(node.synthetic)
    if kind is tuple:
        return _any_unknown(elab, node)
    if isinstance(node, tree.Node) and is_dataclass(node):
        return _any_unknown(elab, tuple(getattr(node, f.name) for f in fields(node)))
    return False


def _any_unknown(elab: Elaborator, nodes: tuple[Any, ...]) -> bool:
    """All of them are looked at, so that every unknown name is found."""
    unknown = False
    for each in nodes:
        unknown = _names_unknown(elab, each) or unknown
    return unknown


def _is_unknown(elab: Elaborator, identifier: tree.Identifier) -> bool:
    from agent.engine.elaborator.identifiers import UnknownName

    assert elab.unknown_names is not None
    if (identifier.span.start, identifier.name) in elab.unknown_names:
        return True
    it: Name | None = identifier.name
    while it is not None and it is not ANONYMOUS:
        if elab.scope.resolve_constants(elab.env, it):
            return False
        it = it.prefix
    raise UnknownName(identifier.name, identifier.span.start)


def _report_type(elab: Elaborator, position: int) -> None:
    """The result of a tactic that is none has a type that nothing determines."""
    mvar = elab.tctx.mk_metavar(mk_sort(mk_succ(elab.tctx.mk_level_mvar())))
    goal = messages.goal(elab, mvar)
    error = ElaborationError(lambda: f"don't know how to synthesize placeholder\ncontext:\n{goal()}", position)
    if not elab.try_report(error, None):
        raise error
