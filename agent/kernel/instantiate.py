"""Substitution: loose bound variables, locals, universe parameters (Lean: `kernel/instantiate.cpp`, `abstract.cpp`).

All functions share work on shared subterms through a memo per call and cut off at subterms they cannot change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agent.kernel.expr import (
    App,
    Certificate,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    Var,
    mk_app,
    mk_certificate,
    mk_const,
    mk_lambda,
    mk_let,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.level import Level, Substitution, instantiate_level

Rebuild = Callable[[Expr, int], Expr]


def update_children(e: Expr, visit: Rebuild, offset: int) -> Expr:
    """`e` with each immediate subterm `s` replaced by `visit(s, offset + binders passed)`."""
    kind = type(e)
    if kind is App:
        return mk_app(visit(e.fn, offset), visit(e.arg, offset))  # type: ignore[attr-defined]
    if kind is Lambda:
        return mk_lambda(e.name, e.info, visit(e.domain, offset), visit(e.body, offset + 1))  # type: ignore[attr-defined]
    if kind is Pi:
        return mk_pi(e.name, e.info, visit(e.domain, offset), visit(e.body, offset + 1))  # type: ignore[attr-defined]
    if kind is Let:
        return mk_let(e.name, visit(e.type, offset), visit(e.value, offset), visit(e.body, offset + 1))  # type: ignore[attr-defined]
    if kind is Certificate:
        return mk_certificate(e.kind, visit(e.proposition, offset), e.data)  # type: ignore[attr-defined]
    return e


# The walkers below are functions of the module, not closures: a closure that calls itself is garbage that only the
# cycle collector finds.

Memo = dict[tuple[Expr, int], Expr]


def lift_loose(e: Expr, by: int, start: int = 0) -> Expr:
    """Add `by` to every loose bound variable with index at least `start`."""
    if by == 0 or e.loose <= start:
        return e
    return _lift(e, start, by, {})


def _lift(node: Expr, offset: int, by: int, memo: Memo) -> Expr:
    if node.loose <= offset:
        return node
    kind = type(node)
    if kind is Var:
        return mk_var(node.index + by)  # type: ignore[attr-defined]
    key = (node, offset)
    out = memo.get(key)
    if out is None:
        if kind is App:
            out = mk_app(_lift(node.fn, offset, by, memo), _lift(node.arg, offset, by, memo))  # type: ignore[attr-defined]
        else:
            out = update_children(node, lambda child, inner: _lift(child, inner, by, memo), offset)
        memo[key] = out
    return out


Memos = dict[int, dict[Expr, Expr]]
"""By binders passed, then by term."""


def instantiate(e: Expr, values: Sequence[Expr]) -> Expr:
    """Replace loose variable i by `values[len - 1 - i]` (the last value is for `#0`); lower the rest by len(values).

    For `λ x y, b`: `instantiate(b, [a, c])` puts a for x and c for y.
    """
    if e.loose == 0 or not values:
        return e
    memo: dict[Expr, Expr] = {}
    return _instantiate(e, 0, values, len(values), {0: memo}, memo)


def instantiate_with_memo(e: Expr, values: Sequence[Expr], memos: Memos) -> Expr:
    """`instantiate` for an open `e`; the caller keeps `memos` for these same `values`, at first empty."""
    return _instantiate(e, 0, values, len(values), memos, memos.setdefault(0, {})) if values else e


def _instantiate(
    node: Expr, offset: int, values: Sequence[Expr], count: int, memos: Memos, memo: dict[Expr, Expr]
) -> Expr:
    """`node.loose > offset`; `memo` is `memos[offset]`."""
    kind = type(node)
    if kind is Var:
        index = node.index - offset  # type: ignore[attr-defined]
        if index >= count:
            return mk_var(node.index - count)  # type: ignore[attr-defined]
        value = values[count - 1 - index]
        return value if offset == 0 or value.loose == 0 else _lift(value, 0, offset, {})
    out = memo.get(node)
    if out is not None:
        return out
    if kind is App:
        out = node
        args: list[Expr] = []
        while out.loose > offset and type(out) is App:
            args.append(out.arg)
            out = out.fn
        if out.loose > offset:
            out = _instantiate(out, offset, values, count, memos, memo)
        while args:
            arg = args.pop()
            out = mk_app(out, _instantiate(arg, offset, values, count, memos, memo) if arg.loose > offset else arg)
    elif kind is Lambda or kind is Pi:
        domain, body = node.domain, node.body  # type: ignore[attr-defined]
        if domain.loose > offset:
            domain = _instantiate(domain, offset, values, count, memos, memo)
        inner = offset + 1
        if body.loose > inner:
            body = _instantiate(body, inner, values, count, memos, memos.setdefault(inner, {}))
        make = mk_lambda if kind is Lambda else mk_pi
        out = make(node.name, node.info, domain, body)  # type: ignore[attr-defined]
    else:

        def visit(child: Expr, at: int) -> Expr:
            if child.loose <= at:
                return child
            return _instantiate(child, at, values, count, memos, memos.setdefault(at, {}))

        out = update_children(node, visit, offset)
    memo[node] = out
    return out


def instantiate1(e: Expr, value: Expr) -> Expr:
    """`e[#0 := value]`, other loose variables lowered by one."""
    return instantiate(e, (value,))


def abstract(e: Expr, locals_: Sequence[Expr]) -> Expr:
    """Replace the given locals (or metavariables) by loose variables; the last of them becomes `#0`.

    Loose variables of `e` are not lifted, so `e` should be closed where that matters.
    """
    if not locals_ or not (e.has_local or e.has_mvar):
        return e
    count = len(locals_)
    positions = {local: count - 1 - i for i, local in enumerate(locals_)}
    only_locals = all(type(local) is Local for local in locals_)
    return _abstract(e, 0, positions, only_locals, {})


def _abstract(node: Expr, offset: int, positions: dict[Expr, int], only_locals: bool, memo: Memo) -> Expr:
    if not node.has_local and (only_locals or not node.has_mvar):
        return node
    kind = type(node)
    if kind is Local or kind is MVar:
        position = positions.get(node)
        return node if position is None else mk_var(position + offset)
    key = (node, offset)
    out = memo.get(key)
    if out is None:
        if kind is App:
            out = mk_app(
                _abstract(node.fn, offset, positions, only_locals, memo),  # type: ignore[attr-defined]
                _abstract(node.arg, offset, positions, only_locals, memo),  # type: ignore[attr-defined]
            )
        elif kind is Lambda or kind is Pi:
            make = mk_lambda if kind is Lambda else mk_pi
            out = make(
                node.name,  # type: ignore[attr-defined]
                node.info,  # type: ignore[attr-defined]
                _abstract(node.domain, offset, positions, only_locals, memo),  # type: ignore[attr-defined]
                _abstract(node.body, offset + 1, positions, only_locals, memo),  # type: ignore[attr-defined]
            )
        else:
            out = update_children(
                node, lambda child, inner: _abstract(child, inner, positions, only_locals, memo), offset
            )
        memo[key] = out
    return out


def has_loose_var(e: Expr, index: int) -> bool:
    """Whether the loose variable `#index` occurs in `e`."""
    seen: set[tuple[Expr, int]] = set()
    stack = [(e, index)]
    while stack:
        node, at = stack.pop()
        if node.loose <= at:
            continue
        kind = type(node)
        if kind is Var:
            if node.index == at:  # type: ignore[attr-defined]
                return True
        elif (node, at) not in seen:
            seen.add((node, at))
            if kind is App:
                stack += ((node.fn, at), (node.arg, at))  # type: ignore[attr-defined]
            elif kind is Lambda or kind is Pi:
                stack += ((node.domain, at), (node.body, at + 1))  # type: ignore[attr-defined]
            elif kind is Let:
                stack += ((node.type, at), (node.value, at), (node.body, at + 1))  # type: ignore[attr-defined]
            elif kind is Certificate:
                stack.append((node.proposition, at))  # type: ignore[attr-defined]
    return False


def instantiate_level_params(e: Expr, params: Sequence[object], levels: Sequence[Level]) -> Expr:
    """Replace universe parameters simultaneously in all sorts and constants."""
    if not e.has_param or not params:
        return e
    return _instantiate_levels(e, dict(zip(params, levels)), {})  # type: ignore[arg-type]


def _instantiate_levels(node: Expr, substitution: Substitution, memo: dict[Expr, Expr]) -> Expr:
    if not node.has_param:
        return node
    out = memo.get(node)
    if out is None:
        kind = type(node)
        if kind is App:
            fn, arg = node.fn, node.arg  # type: ignore[attr-defined]
            if fn.has_param:
                fn = _instantiate_levels(fn, substitution, memo)
            if arg.has_param:
                arg = _instantiate_levels(arg, substitution, memo)
            out = mk_app(fn, arg)
        elif kind is Lambda or kind is Pi:
            domain = _instantiate_levels(node.domain, substitution, memo)  # type: ignore[attr-defined]
            body = _instantiate_levels(node.body, substitution, memo)  # type: ignore[attr-defined]
            make = mk_lambda if kind is Lambda else mk_pi
            out = make(node.name, node.info, domain, body)  # type: ignore[attr-defined]
        elif kind is Sort:
            out = mk_sort(instantiate_level(node.level, substitution))  # type: ignore[attr-defined]
        elif kind is Const:
            levels = [instantiate_level(level, substitution) for level in node.levels]  # type: ignore[attr-defined]
            out = mk_const(node.name, levels)  # type: ignore[attr-defined]
        elif kind is Local:
            out = node
        else:
            out = update_children(node, lambda child, _: _instantiate_levels(child, substitution, memo), 0)
        memo[node] = out
    return out


def head_beta(fn: Expr, args: Sequence[Expr]) -> Expr:
    """`fn args` with as many head beta steps as there are lambdas and arguments."""
    while args:
        body, count = fn, 0
        while type(body) is Lambda and count < len(args):
            body = body.body
            count += 1
        if count == 0:
            break
        fn = instantiate(body, args[:count])
        args = args[count:]
        while args and type(fn) is App:
            inner: list[Expr] = []
            head: Expr = fn
            while type(head) is App:
                inner.append(head.arg)
                head = head.fn
            if type(head) is not Lambda:
                break
            inner.reverse()
            fn, args = head, [*inner, *args]
    for arg in args:
        fn = mk_app(fn, arg)
    return fn


def replace(e: Expr, leaf: Callable[[Expr, int], Expr | None]) -> Expr:
    """Rebuild `e`; where `leaf(node, binders passed)` gives a term, that stands in the node's place."""
    return _replace(e, 0, leaf, {})


def _replace(node: Expr, offset: int, leaf: Callable[[Expr, int], Expr | None], memo: Memo) -> Expr:
    key = (node, offset)
    out = memo.get(key)
    if out is None:
        out = leaf(node, offset)
        if out is None:
            out = update_children(node, lambda child, inner: _replace(child, inner, leaf, memo), offset)
        memo[key] = out
    return out
