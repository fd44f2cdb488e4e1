"""Replace the instances of a pattern by a variable (Lean: `kabstract.cpp`)."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from agent.kernel.expr import Const, Expr, Local, MVar, get_app_fn, get_app_num_args, mk_var
from agent.kernel.instantiate import update_children
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

KEY_EQUIVALENCE = "key_equivalence"
"""The attribute that makes heads interchangeable: data = the other constant's name (`add_key_equivalence a b`)."""


def head_index(e: Expr) -> tuple[type, object]:
    """Kind and name of the head symbol; metavariables and locals are told apart by identity."""
    fn = get_app_fn(e)
    kind = type(fn)
    if kind is Const:
        return kind, fn.name  # type: ignore[attr-defined]
    if kind is Local or kind is MVar:
        return kind, fn
    return kind, None


def _equivalent(tctx: TypeContext, a: object, b: object) -> bool:
    if a is b:
        return True
    if not isinstance(a, Name) or not isinstance(b, Name):
        return False
    for x, y in ((a, b), (b, a)):
        entry = tctx.env.get_attribute(KEY_EQUIVALENCE, x)
        if entry is not None and entry.data is y:
            return True
    return False


def kabstract(
    tctx: TypeContext, e: Expr, pattern: Expr, occs: Container[int] | None = None, *, match_only: bool = False
) -> Expr:
    """`e` with the instances of `pattern` replaced by a loose variable.

    Pre-order, function part before argument. A subterm without loose variables is tried when its head symbol and its
    number of arguments are the pattern's. The first match assigns the pattern's metavariables; later ones must agree.
    `occs`: which matches to replace, counted from 1; None = all. `match_only`: only metavariables of the pattern are
    assigned.
    """
    kind, key = head_index(pattern)
    arity = get_app_num_args(pattern)
    compare = tctx.match if match_only else tctx.is_def_eq
    memo: dict[tuple[Expr, int], Expr] = {}
    count = 0

    def visit(node: Expr, offset: int) -> Expr:
        nonlocal count
        at = (node, offset)
        if occs is None:
            found = memo.get(at)
            if found is not None:
                return found
        if not node.loose:
            node_kind, node_key = head_index(node)
            if (
                node_kind is kind
                and _equivalent(tctx, key, node_key)
                and (key is not node_key or get_app_num_args(node) == arity)
                and compare(pattern, node)
            ):
                count += 1
                if occs is None or count in occs:
                    memo[at] = mk_var(offset)
                    return mk_var(offset)
        out = node if type(node) is Const else update_children(node, visit, offset)
        memo[at] = out
        return out

    return visit(e, 0)


def kdepends_on(tctx: TypeContext, e: Expr, pattern: Expr) -> bool:
    """Whether an instance of `pattern` occurs in `e`."""
    return kabstract(tctx, e, pattern).loose > 0


