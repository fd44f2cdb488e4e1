"""Which terms mention which locals and metavariables, through assignments (Lean: `local_context.cpp`, `depends_on`)."""

from __future__ import annotations

from collections.abc import Collection

from agent.engine.meta.metavar_context import MetavarContext
from agent.kernel.expr import App, Expr, Local, MVar, children


def depends_on_locals(mctx: MetavarContext, e: Expr, locals_: Collection[Local]) -> bool:
    """Whether one of the locals occurs in `e`, with assigned metavariables replaced."""
    if not locals_ or not (e.has_local or e.has_mvar):
        return False
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if not (node.has_local or node.has_mvar) or node in seen:
            continue
        seen.add(node)
        kind = type(node)
        if kind is Local:
            if node in locals_:
                return True
        elif kind is App:
            stack.append(node.fn)  # type: ignore[attr-defined]
            stack.append(node.arg)  # type: ignore[attr-defined]
        elif kind is MVar:
            value = mctx.value(node)  # type: ignore[arg-type]
            if value is not None:
                stack.append(value)
        else:
            stack.extend(children(node))
    return False


def locals_of(mctx: MetavarContext, e: Expr) -> list[Local]:
    """The locals that occur in `e` (instantiated on the way), each once, in order of first occurrence."""
    out: dict[Local, None] = {}
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if not (node.has_local or node.has_mvar) or node in seen:
            continue
        seen.add(node)
        kind = type(node)
        if kind is Local:
            out[node] = None  # type: ignore[index]
        elif kind is MVar:
            value = mctx.value(node)  # type: ignore[arg-type]
            if value is not None:
                stack.append(value)
        else:
            stack.extend(reversed(children(node)))
    return list(out)
