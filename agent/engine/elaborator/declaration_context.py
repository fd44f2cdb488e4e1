"""What the elaboration of one declaration starts from: the section variables it uses, its universes, its elaborator.

Lean: `frontends/lean/decl_util.cpp` (`collect_implicit_locals`, `update_univ_parameters`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from agent.engine.elaborator.elaborator import Elaborator
from agent.engine.elaborator.scope import Scope, VariableKind
from agent.engine.elaborator.section_variables import declaration_variables
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.local_context import LocalContext, LocalDecl
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax import tree
from agent.kernel.expr import BinderInfo, Const, Expr, Lambda, Let, Local, Pi, Sort, Var, children, mk_pi, subterms
from agent.kernel.level import Level, params_of
from agent.kernel.name import Name

MakeElaborator = Callable[[TypeContext, Scope, Name | None], Elaborator]


@dataclass(frozen=True)
class DeclarationContext:
    """The state before a declaration. `make_elaborator` is handed down by the frontend."""

    env: MetaEnvironment
    scope: Scope
    deadline: Deadline
    make_elaborator: MakeElaborator

    def start(self, terms: Iterable[Any], level_names: Sequence[Name] | None, decl: Name | None) -> Started:
        """An elaborator whose local context is the section variables that `terms` use."""
        scope = self.scope.with_universes(tuple(level_names or ()))
        variables = declaration_variables(scope, terms)
        lctx = LocalContext([LocalDecl(v.local) for v in variables])
        tctx = TypeContext(self.env, MetavarContext(), lctx, deadline=self.deadline)
        return Started(
            tctx,
            self.make_elaborator(tctx, scope, decl),
            scope,
            tuple(v.local for v in variables),
            tuple(v.local for v in variables if v.kind is VariableKind.PARAMETER),
            tuple(level_names or ()),
        )


@dataclass(frozen=True)
class Started:
    """`variables`: the section variables in use, `parameters` those of them that are parameters."""

    tctx: TypeContext
    elab: Elaborator
    scope: Scope
    variables: tuple[Local, ...]
    parameters: tuple[Local, ...]
    explicit_levels: tuple[Name, ...]

    def level_params(self, terms: Iterable[Expr]) -> tuple[Name, ...]:
        """The universe parameters of a declaration made of `terms`, in Lean's order: declared ones, then new ones."""
        used: dict[Name, None] = {}
        for term in terms:
            for found in level_params_of(term):
                used[found] = None
        declared = [u for u in self.scope.universes if u in used or u in self.explicit_levels]
        return (*declared, *(u for u in used if u not in declared))


def bound_terms(binders: Sequence[tree.Binder], terms: Sequence[Any]) -> tree.PiTerm:
    """`terms` under `binders`, only to find the section variables in them."""
    return tree.PiTerm(tuple(binders), tree.TupleTerm(tuple(terms)))


# --- universes -------------------------------------------------------------------------------------------------------


def level_params_of(e: Expr) -> list[Name]:
    """The universe parameters in `e`, in order of first occurrence (types of locals aside)."""
    if not e.has_param:
        return []
    out: dict[Name, None] = {}
    for node in subterms(e):
        if type(node) is Sort:
            out.update(dict.fromkeys(_params(node.level)))
        elif type(node) is Const:
            for level in node.levels:
                out.update(dict.fromkeys(_params(level)))
    return list(out)


def _params(level: Level) -> Iterable[Name]:
    return params_of(level) if level.has_param else ()


# --- implicit arguments of constructors and projections --------------------------------------------------------------


def infer_implicit(type_: Expr, count: int, *, strict: bool) -> Expr:
    """Make the first `count` explicit binders implicit where a later explicit argument mentions them
    (not `strict`: or the result does)."""
    if count == 0 or type(type_) is not Pi:
        return type_
    body = infer_implicit(type_.body, count - 1, strict=strict)
    info = type_.info
    if info is BinderInfo.DEFAULT and _determined(body, 0, strict):
        info = BinderInfo.IMPLICIT
    return mk_pi(type_.name, info, type_.domain, body)


def _determined(body: Expr, index: int, strict: bool) -> bool:
    while type(body) is Pi:
        if body.info is BinderInfo.DEFAULT and _has_loose(body.domain, index):
            return True
        body = body.body
        index += 1
    return not strict and _has_loose(body, index)


def _has_loose(e: Expr, index: int) -> bool:
    """Whether the loose variable `index` occurs in `e`."""
    seen: set[tuple[Expr, int]] = set()
    stack = [(e, index)]
    while stack:
        node, at = stack.pop()
        if node.loose <= at or (node, at) in seen:
            continue
        seen.add((node, at))
        kind = type(node)
        if kind is Var:
            if node.index == at:  # type: ignore[attr-defined]
                return True
        elif kind is Lambda or kind is Pi:
            stack += [(node.domain, at), (node.body, at + 1)]  # type: ignore[attr-defined]
        elif kind is Let:
            stack += [(node.type, at), (node.value, at), (node.body, at + 1)]  # type: ignore[attr-defined]
        else:
            stack += [(child, at) for child in children(node)]
    return False


def infer_params(kind: str | None) -> Callable[[Expr, int], Expr]:
    """By the written modifier: `()` strict, `[]` nothing, `{}` or none relaxed."""
    if kind == "[]":
        return lambda type_, count: type_
    if kind == "()":
        return lambda type_, count: infer_implicit(type_, count, strict=True)
    return lambda type_, count: infer_implicit(type_, count, strict=False)
