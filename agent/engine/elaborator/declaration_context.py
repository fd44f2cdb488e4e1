"""What the elaboration of one declaration starts from: the section variables it uses, its universes, its elaborator.

Lean: `frontends/lean/decl_util.cpp` (`collect_implicit_locals`, `update_univ_parameters`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from agent.engine.elaborator.elaborator import Elaborator
from agent.engine.elaborator.scope import Scope, SectionVariable, VariableKind
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.local_context import LocalContext, LocalDecl
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax import tree
from agent.kernel.expr import BinderInfo, Const, Expr, Local, Pi, Sort, mk_pi, subterms
from agent.kernel.level import Level, params_of
from agent.kernel.name import ANONYMOUS, Name

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
        variables = used_variables(scope, terms)
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


# --- section variables -----------------------------------------------------------------------------------------------


def used_variables(scope: Scope, terms: Iterable[Any]) -> list[SectionVariable]:
    """The included variables, those that `terms` name (tactic blocks aside), all these depend on, and the anonymous
    instances about them; parameters first, each in order of declaration."""
    if not scope.variables:
        return []
    names: set[Name] = set()
    locals_: set[Local] = set()
    for term in terms:
        _collect(term, frozenset(), names, locals_)
    by_local = {v.local: v for v in scope.variables}
    used: set[Local] = set()

    def use(local: Local) -> None:
        if local in used or local not in by_local:
            return
        used.add(local)
        for node in subterms(local.type):
            if type(node) is Local:
                use(node)

    for variable in scope.variables:
        if variable.included:
            use(variable.local)
    for each in names:
        found = scope.find_variable(each)
        if found is not None:
            use(found.local)
    for local in locals_:
        use(local)
    for variable in reversed(scope.variables):
        local = variable.local
        if variable.anonymous and local.info is BinderInfo.INST_IMPLICIT and local not in used:
            needed = [n for n in subterms(local.type) if type(n) is Local]
            if all(n in used for n in needed):
                used.add(local)
    chosen = [v for v in scope.variables if v.local in used]
    chosen.sort(key=lambda v: v.kind is not VariableKind.PARAMETER)
    return chosen


def _prefixes(n: Name) -> Iterable[Name]:
    while n.prefix is not None:
        yield n
        n = n.prefix


def _pattern_names(term: Any) -> set[Name]:
    """Atomic identifiers of a pattern, inaccessible parts aside."""
    out: set[Name] = set()
    stack = [term]
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is tree.Identifier:
            if node.name.prefix is ANONYMOUS:
                out.add(node.name)
        elif kind is tree.AliasPattern:
            out.add(node.name)
            stack.append(node.pattern)
        elif kind is tree.InaccessiblePattern:
            continue
        elif isinstance(node, (tuple, list)):
            stack.extend(node)
        elif is_dataclass(node) and isinstance(node, tree.Node):
            stack.extend(getattr(node, f.name) for f in fields(node) if f.name != "span")
    return out


def _collect(node: Any, bound: frozenset[Name], names: set[Name], locals_: set[Local]) -> None:
    """Free identifiers (every prefix of a dotted one that is not bound) and locals in elaborated parts."""
    kind = type(node)
    if node is None or kind in (str, int, bool, Name, tree.Span):
        return
    if kind is tree.Identifier:
        prefixes = list(_prefixes(node.name))
        if prefixes and prefixes[-1] not in bound:
            names.update(prefixes)
        return
    if kind in (tuple, list):
        for item in node:
            _collect(item, bound, names, locals_)
        return
    if isinstance(node, Expr):
        for sub in subterms(node):
            if type(sub) is Local:
                locals_.add(sub)
        return
    if isinstance(node, Local):
        locals_.add(node)
        return
    if isinstance(node, (tree.Tactic, tree.ByTactic)):
        return
    if kind in (tree.LambdaTerm, tree.PiTerm):
        _collect(node.body, _binders(node.binders, bound, names, locals_), names, locals_)
        return
    if kind is tree.LetTerm:
        inner = _binders(node.binders, bound, names, locals_)
        _collect(node.type, inner, names, locals_)
        _collect(node.value, inner, names, locals_)
        after = bound | {node.name} | (_pattern_names(node.pattern) if node.pattern is not None else set())
        _collect(node.body, after, names, locals_)
        return
    if kind is tree.HaveTerm:
        _collect((node.type, node.proof), bound, names, locals_)
        _collect(node.body, bound | {node.name}, names, locals_)
        return
    if kind is tree.SufficesTerm:
        _collect((node.type, node.body), bound, names, locals_)
        _collect(node.proof, bound | {node.name}, names, locals_)
        return
    if kind is tree.IfThenElse:
        _collect(node.condition, bound, names, locals_)
        inner = bound | {node.name} if node.name is not None else bound
        _collect((node.then_term, node.else_term), inner, names, locals_)
        return
    if kind is tree.SetBuilder:
        _collect(node.source, bound, names, locals_)
        _collect(node.predicate, _binders((node.binder,), bound, names, locals_), names, locals_)
        return
    if kind is tree.SetReplacement:
        _collect(node.element, _binders(node.binders, bound, names, locals_), names, locals_)
        return
    if kind is tree.Equation:
        _collect(node.rhs, bound | _pattern_names(node.patterns), names, locals_)
        return
    if kind is tree.Binder:
        _binders((node,), bound, names, locals_)
        return
    if is_dataclass(node) and isinstance(node, tree.Node):
        for f in fields(node):
            if f.name != "span":
                _collect(getattr(node, f.name), bound, names, locals_)


def _binders(
    binders: Iterable[tree.Binder], bound: frozenset[Name], names: set[Name], locals_: set[Local]
) -> frozenset[Name]:
    for binder in binders:
        _collect((binder.type, binder.default), bound, names, locals_)
        bound = bound | set(binder.names)
        if binder.pattern is not None:
            bound = bound | _pattern_names(binder.pattern)
    return bound


def bound_terms(binders: Sequence[tree.Binder], terms: Sequence[Any]) -> tree.PiTerm:
    """`terms` under `binders`, only to be looked at by `used_variables`."""
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
    from agent.kernel.expr import Lambda, Let, Var, children

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
