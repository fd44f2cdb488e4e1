"""Universe levels in elaboration: level syntax, sorts, and the parameters made of leftover metavariables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agent.engine.exceptions import ElaborationError
from agent.engine.syntax.tree import LevelTerm, SortTerm
from agent.kernel.expr import Const, Expr, Sort, mk_sort, subterms
from agent.kernel.level import (
    ONE,
    ZERO,
    IMax,
    Level,
    LevelMVar,
    Max,
    Param,
    Succ,
    mk_imax,
    mk_max,
    mk_numeral,
    mk_param,
    mk_succ,
)
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator


def elaborate_level(elab: Elaborator, level: LevelTerm) -> Level:
    kind = level.kind
    if kind == "numeral":
        return mk_numeral(int(level.value))
    if kind == "hole":
        return elab.tctx.mk_level_mvar()
    if kind == "name":
        param = _level_name(level)
        if param not in elab.scope.universes:
            raise ElaborationError(f"unknown universe '{param}'", level.span.start)
        return mk_param(param)
    if kind == "add":
        out = elaborate_level(elab, level.args[0])
        for _ in range(int(level.value)):
            out = mk_succ(out)
        return out
    join = mk_max if kind == "max" else mk_imax
    out = elaborate_level(elab, level.args[-1])
    for arg in reversed(level.args[:-1]):
        out = join(elaborate_level(elab, arg), out)
    return out


def _level_name(level: LevelTerm) -> Name:
    out = ANONYMOUS
    for part in str(level.value).split("."):
        out = out / part
    return out


def visit_sort(elab: Elaborator, pre: SortTerm) -> Expr:
    """`Prop`, `Type`, `Type u`, `Sort u`, `Type*`, `Sort*`."""
    kind = pre.kind
    if kind == "Prop":
        return mk_sort(ZERO)
    if pre.level is None:
        if kind == "Sort":
            elab.fail(pre, "invalid universe `Sort`, use `Sort 0` or `Prop` instead")
        return mk_sort(ONE)
    level = elaborate_level(elab, pre.level)
    return mk_sort(mk_succ(level) if kind.startswith("Type") else level)


def decrement(level: Level) -> Level | None:
    """`l` with `l + 1 = level`, where that can be read off (Lean: `dec_level`)."""
    kind = type(level)
    if kind is Succ:
        return level.arg  # type: ignore[attr-defined]
    if kind is Max:
        lhs, rhs = decrement(level.lhs), decrement(level.rhs)  # type: ignore[attr-defined]
        return None if lhs is None or rhs is None else mk_max(lhs, rhs)
    if kind is IMax:
        # imax a (b + 1) = max a (b + 1)
        lhs, rhs = decrement(level.lhs), decrement(level.rhs)  # type: ignore[attr-defined]
        return None if lhs is None or rhs is None else mk_max(lhs, rhs)
    return None


def level_parts(level: Level) -> list[Level]:
    """Parameters and metavariables of a level, left to right."""
    out: list[Level] = []
    stack = [level]
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is Succ:
            stack.append(node.arg)  # type: ignore[attr-defined]
        elif kind is Max or kind is IMax:
            stack.append(node.rhs)  # type: ignore[attr-defined]
            stack.append(node.lhs)  # type: ignore[attr-defined]
        elif kind is Param or kind is LevelMVar:
            out.append(node)
    return out


def collect_level_params(e: Expr, into: dict[Name, None]) -> None:
    """Add the universe parameters of `e`, in order of first occurrence."""
    if not e.has_param:
        return
    for node in subterms(e):
        for level in _levels_of(node):
            for part in level_parts(level):
                if type(part) is Param:
                    into[part.name] = None


def _levels_of(node: Expr) -> tuple[Level, ...]:
    if type(node) is Sort:
        return (node.level,)
    if type(node) is Const:
        return node.levels
    return ()


def levels_to_params(elab: Elaborator, es: Sequence[Expr], *, fixed: bool) -> tuple[list[Expr], tuple[Name, ...]]:
    mctx = elab.mctx
    terms = [elab.instantiate(e) for e in es]
    used: dict[Name, None] = {}
    for term in terms:
        collect_level_params(term, used)
    if not fixed:
        for decl in elab.tctx.lctx:
            collect_level_params(elab.instantiate(decl.type), used)
            if decl.value is not None:
                collect_level_params(elab.instantiate(decl.value), used)
    made: list[Name] = []
    index = 1
    for term in terms:
        if not term.has_mvar:
            continue
        for node in subterms(term):
            if not node.has_mvar:
                continue
            for level in _levels_of(node):
                for part in level_parts(level):
                    if type(part) is not LevelMVar or mctx.level_value(part) is not None:
                        continue
                    if fixed:
                        mctx.assign_level(part, ZERO)
                        continue
                    while ANONYMOUS / f"u_{index}" in used:
                        index += 1
                    param = ANONYMOUS / f"u_{index}"
                    index += 1
                    made.append(param)
                    mctx.assign_level(part, mk_param(param))
    return [elab.instantiate(term) for term in terms], tuple(made)
