"""Recursive calls in right-hand sides: found, and replaced where they stand, under binders too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from agent.kernel.expr import Expr, Lambda, Let, Local, Pi, children, get_app_args, get_app_fn, mk_local, subterms
from agent.kernel.instantiate import instantiate1, update_children

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext


def mentions(e: Expr, local: Local) -> bool:
    return e.has_local and any(node is local for node in subterms(e))


def calls(e: Expr, function: Local) -> list[Expr]:
    """The maximal applications of the function in `e`; a bare mention counts as one without arguments."""
    out: list[Expr] = []
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if not node.has_local or node in seen:
            continue
        seen.add(node)
        if get_app_fn(node) is function:
            out.append(node)
            stack.extend(get_app_args(node))
        else:
            stack.extend(children(node))
    return out


def replace_calls(tctx: TypeContext, e: Expr, function: Local, replacement: Callable[[list[Expr]], Expr]) -> Expr:
    """`e`, a term of `tctx`'s context, with every call replaced. `replacement` gets the arguments (calls in them
    replaced already) and runs in the context of the call, the variables bound around it being locals."""
    memo: dict[Expr, Expr] = {}

    def visit(node: Expr, _offset: int = 0) -> Expr:
        if not mentions(node, function):
            return node
        out = memo.get(node)
        if out is not None:
            return out
        kind = type(node)
        if get_app_fn(node) is function:
            out = replacement([visit(arg) for arg in get_app_args(node)])
        elif kind in (Lambda, Pi, Let):
            # Not remembered: what is found inside belongs to these locals.
            return visit_binder(node)
        else:
            out = update_children(node, visit, 0)
        memo[node] = out
        return out

    def visit_binder(node: Expr) -> Expr:
        outer = tctx.lctx
        try:
            if type(node) is Let:
                type_, value = visit(node.type), visit(node.value)
                local = mk_local(node.name, type_)
                tctx.lctx = outer.add(local, value)
            else:
                domain = visit(node.domain)  # type: ignore[attr-defined]
                local = mk_local(node.name, domain, node.info)  # type: ignore[attr-defined]
                tctx.lctx = outer.add(local)
            body = visit(instantiate1(node.body, local))  # type: ignore[attr-defined]
            return tctx.mk_pi([local], body) if type(node) is Pi else tctx.mk_lambda([local], body)
        finally:
            tctx.lctx = outer

    return visit(e)
