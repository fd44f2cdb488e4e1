"""Metavariable contexts: declarations and assignments, with a journal (Lean: `library/metavar_context.cpp`).

Binding a local in a term that holds an unassigned metavariable `?m` of a context with that local cannot abstract `?m`
yet. Instead `?m` is replaced by `?d x`, where `?d` is *delayed*: it stands for `λ x, ?m`, with `?m` kept as it is (so a
goal stays a goal). Once `?m` is assigned, `?d` gets its value the first time it is read.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

from agent.engine.meta.layered_map import LayeredMap
from agent.engine.meta.local_context import LocalContext
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    get_app_args,
    mk_app,
    mk_const,
    mk_lambda,
    mk_mvar,
    mk_pi,
    mk_sort,
)
from agent.kernel.instantiate import abstract as abstract_locals
from agent.kernel.instantiate import head_beta, update_children
from agent.kernel.level import IMax, Level, LevelMVar, Max, Succ, mk_imax, mk_level_mvar, mk_max, mk_succ
from agent.kernel.name import ANONYMOUS, Name


def beta_head(e: Expr) -> Expr:
    """`e` with its head beta-reduced, as the types of metavariables and of hypotheses are when they are introduced."""
    fn = e
    while type(fn) is App:
        fn = fn.fn
    return head_beta(fn, get_app_args(e)) if type(fn) is Lambda else e


class MetavarDecl(NamedTuple):
    """The type of a metavariable (may hold assigned ones), the context of its value, and its user name if any."""

    type: Expr
    context: LocalContext
    name: Name | None


class Delayed(NamedTuple):
    """`?d` stands for `λ locals, target`."""

    locals: tuple[Local, ...]
    target: MVar


class Representatives(NamedTuple):
    """Which of several equal instances the simplifier shows: what it has met so far in a proof.

    `of`: a term's representative, itself for a representative. `by_head`: the representatives by head symbol of their
    type, the latest first.
    """

    of: LayeredMap[Expr, Expr]
    by_head: LayeredMap[Name, tuple[Expr, ...]]


_level_serial = itertools.count(1)
_LEVEL_PREFIX: Final = ANONYMOUS / "u"

_DECL, _ASSIGN, _LEVEL, _DELAY, _DEPTH, _REPRESENTATIVES = range(6)


def _no_limit() -> None:
    """The `tick` of a context that nobody has given one."""


class MetavarContext:
    """Mutable. `mark`/`undo` give backtracking; `copy` is cheap (shared until one side writes). `tick` is called for
    each delayed metavariable that gets its value, and may raise; a copy has none."""

    __slots__ = (
        "_decls",
        "_values",
        "_levels",
        "_delayed",
        "_delayed_by",
        "_depths",
        "_journal",
        "_shared",
        "_representatives",
        "tick",
    )

    _decls: dict[MVar, MetavarDecl]
    _values: dict[MVar, Expr]
    _levels: dict[LevelMVar, Level]
    _delayed: dict[MVar, Delayed]
    _delayed_by: dict[Delayed, MVar]
    _depths: dict[MVar | LevelMVar, int]
    _journal: list[tuple[int, Any, Any]]
    _shared: bool
    tick: Callable[[], None]

    def __init__(self) -> None:
        self._decls = {}
        self._values = {}
        self._levels = {}
        self._delayed = {}
        self._delayed_by = {}
        self._depths = {}
        self._journal = []
        self._shared = False
        self._representatives = Representatives(LayeredMap(), LayeredMap())
        self.tick = _no_limit

    def copy(self) -> MetavarContext:
        """An independent context. Marks of this one do not carry over."""
        out = MetavarContext.__new__(MetavarContext)
        out._decls = self._decls
        out._values = self._values
        out._levels = self._levels
        out._delayed = self._delayed
        out._delayed_by = self._delayed_by
        out._depths = self._depths
        out._journal = []
        self._shared = out._shared = True
        out._representatives = self._representatives
        out.tick = _no_limit
        return out

    def _own(self) -> None:
        self._decls = self._decls.copy()
        self._values = self._values.copy()
        self._levels = self._levels.copy()
        self._delayed = self._delayed.copy()
        self._delayed_by = self._delayed_by.copy()
        self._depths = self._depths.copy()
        self._shared = False

    # Declarations

    def declare(
        self, mvar: MVar, type_: Expr, context: LocalContext, name: Name | None = None, depth: int = 0
    ) -> None:
        """`depth` > 0: a temporary metavariable, which only unification at that depth may assign."""
        if self._shared:
            self._own()
        self._journal.append((_DECL, mvar, self._decls.get(mvar)))
        self._decls[mvar] = MetavarDecl(beta_head(type_), context, name)
        if depth:
            self._set_depth(mvar, depth)

    def _set_depth(self, mvar: MVar | LevelMVar, depth: int) -> None:
        self._journal.append((_DEPTH, mvar, self._depths.get(mvar)))
        self._depths[mvar] = depth

    def depth(self, mvar: MVar | LevelMVar) -> int:
        """0 for ordinary metavariables."""
        return self._depths.get(mvar, 0)

    def decl(self, mvar: MVar) -> MetavarDecl:
        """`(type, context, name)`. Raises KeyError for an undeclared metavariable."""
        return self._decls[mvar]

    def find_decl(self, mvar: MVar) -> MetavarDecl | None:
        return self._decls.get(mvar)

    def type(self, mvar: MVar) -> Expr:
        return self._decls[mvar].type

    def new_level_mvar(self, depth: int = 0) -> LevelMVar:
        out = mk_level_mvar(_LEVEL_PREFIX / next(_level_serial))
        if depth:
            self.declare_level(out, depth)
        return out

    def declare_level(self, mvar: LevelMVar, depth: int) -> None:
        """Make it a temporary level metavariable of this depth."""
        if self._shared:
            self._own()
        self._set_depth(mvar, depth)

    # Assignments

    def assign(self, mvar: MVar, value: Expr) -> None:
        """`value` must be well-typed in the context of `mvar` and free of it; nothing is checked here."""
        if self._shared:
            self._own()
        self._journal.append((_ASSIGN, mvar, self._values.get(mvar)))
        self._values[mvar] = value

    def assign_level(self, mvar: LevelMVar, value: Level) -> None:
        if self._shared:
            self._own()
        self._journal.append((_LEVEL, mvar, self._levels.get(mvar)))
        self._levels[mvar] = value

    def value(self, mvar: MVar) -> Expr | None:
        """What `mvar` is assigned to (not instantiated), or None."""
        found = self._values.get(mvar)
        if found is None and mvar in self._delayed:
            return self._resolve(mvar)
        return found

    def level_value(self, mvar: LevelMVar) -> Level | None:
        return self._levels.get(mvar)

    def is_assigned(self, mvar: MVar) -> bool:
        return self.value(mvar) is not None

    # The simplifier's choice of instances (Lean keeps it in the tactic state)

    @property
    def representatives(self) -> Representatives:
        return self._representatives

    @representatives.setter
    def representatives(self, new: Representatives) -> None:
        if new is not self._representatives:
            self._journal.append((_REPRESENTATIVES, None, self._representatives))
            self._representatives = new

    # Backtracking

    def mark(self) -> int:
        return len(self._journal)

    def undo(self, mark: int) -> None:
        """Forget every declaration and assignment made since `mark`."""
        journal = self._journal
        if len(journal) == mark:
            return
        if self._shared:
            self._own()
        tables: tuple[dict[Any, Any], ...] = (self._decls, self._values, self._levels, self._delayed, self._depths)
        while len(journal) > mark:
            kind, key, old = journal.pop()
            if kind == _REPRESENTATIVES:
                self._representatives = old
                continue
            table = tables[kind]
            if old is None:
                del table[key]
            else:
                table[key] = old

    def adopt(self, other: MetavarContext) -> None:
        """Take over every declaration and assignment of `other`, a copy of this context that went on alone."""
        if self._shared:
            self._own()
        for mvar, decl in other._decls.items():
            if mvar not in self._decls:
                self._decls[mvar] = decl
                self._journal.append((_DECL, mvar, None))
        for mvar, value in other._values.items():
            if self._values.get(mvar) is not value:
                self.assign(mvar, value)
        for level, level_value in other._levels.items():
            if self._levels.get(level) is not level_value:
                self.assign_level(level, level_value)
        for mvar in [each for each in self._delayed if each not in other._delayed]:
            self._journal.append((_DELAY, mvar, self._delayed.pop(mvar)))
        self._delayed.update(other._delayed)
        self._delayed_by.update(other._delayed_by)
        self.representatives = other._representatives

    # Instantiation

    def instantiate_level(self, level: Level) -> Level:
        """With assigned level metavariables replaced, all the way."""
        if not level.has_mvar:
            return level
        kind = type(level)
        if kind is LevelMVar:
            value = self._levels.get(level)  # type: ignore[call-overload]
            if value is None:
                return level
            if not value.has_mvar:
                return value
            out = self.instantiate_level(value)
            if out is not value:
                self.assign_level(level, out)  # type: ignore[arg-type]
            return out
        if kind is Succ:
            return mk_succ(self.instantiate_level(level.arg))  # type: ignore[attr-defined]
        if kind is Max:
            return mk_max(self.instantiate_level(level.lhs), self.instantiate_level(level.rhs))  # type: ignore[attr-defined]
        if kind is IMax:
            return mk_imax(self.instantiate_level(level.lhs), self.instantiate_level(level.rhs))  # type: ignore[attr-defined]
        return level

    def instantiate(self, e: Expr) -> Expr:
        """`e` with assigned metavariables replaced, all the way, and beta-reduced where a head was replaced."""
        if not e.has_mvar:
            return e
        kind = type(e)
        if kind is MVar:
            value = self._values.get(e)  # type: ignore[call-overload]
            if value is None:
                if e not in self._delayed:
                    return e
                value = self._resolve(e)
                if value is None:
                    return e
            if not value.has_mvar:
                return value
        elif not self._values and not self._levels and not self._delayed:
            return e
        return self._instantiate(e, {})

    def _instantiate(self, e: Expr, memo: dict[Expr, Expr]) -> Expr:
        if not e.has_mvar:
            return e
        out = memo.get(e)
        if out is not None:
            return out
        kind = type(e)
        if kind is App:
            head: Expr = e
            args: list[Expr] = []
            while type(head) is App and head.has_mvar:
                args.append(head.arg)
                head = head.fn
            args.reverse()
            out = self._instantiate(head, memo) if head.has_mvar else head
            if type(out) is Lambda and type(head) is MVar:
                # Beta may copy arguments, so they go in as they are and are instantiated afterwards.
                out = self._instantiate(head_beta(out, args), memo)
            else:
                for arg in args:
                    out = mk_app(out, self._instantiate(arg, memo) if arg.has_mvar else arg)
        elif kind is MVar:
            value = self.value(e)  # type: ignore[arg-type]
            if value is None:
                out = e
            elif not value.has_mvar:
                out = value
            else:
                out = self._instantiate(value, memo)
                if out is not value:
                    self.assign(e, out)  # type: ignore[arg-type]
        elif kind is Const:
            out = mk_const(e.name, [self.instantiate_level(level) for level in e.levels])  # type: ignore[attr-defined]
        elif kind is Sort:
            out = mk_sort(self.instantiate_level(e.level))  # type: ignore[attr-defined]
        elif kind is Lambda or kind is Pi:
            domain = self._instantiate(e.domain, memo)  # type: ignore[attr-defined]
            make = mk_lambda if kind is Lambda else mk_pi
            out = make(e.name, e.info, domain, self._instantiate(e.body, memo))  # type: ignore[attr-defined]
        else:
            out = update_children(e, lambda child, _: self._instantiate(child, memo), 0)
        memo[e] = out
        return out

    # Delayed abstraction

    def delayed(self, mvar: MVar) -> Delayed | None:
        """For a metavariable that stands for `λ locals, target`."""
        return self._delayed.get(mvar)

    def undelay(self, mvar: MVar) -> None:
        """Make a delayed metavariable an ordinary one: `target := mvar locals`. The target must be unassigned."""
        locals_, target = self._delayed[mvar]
        if target in self._delayed:
            self.undelay(target)
        if self._shared:
            self._own()
        self._journal.append((_DELAY, mvar, self._delayed.pop(mvar)))
        value: Expr = mvar
        for local in locals_:
            value = mk_app(value, local)
        self.assign(target, value)

    def _resolve(self, mvar: MVar) -> Expr | None:
        """The value of a delayed metavariable whose target has got one."""
        locals_, target = self._delayed[mvar]
        value = self.value(target)
        if value is None:
            return None
        value = self.instantiate(value)
        self.tick()
        out = self.bind(locals_, value)
        self.assign(mvar, out)
        return out

    def bind(self, locals_: Sequence[Local], body: Expr) -> Expr:
        """`λ locals, body`, every local as an ordinary binder, also those that have values. `body` is instantiated."""
        out = self.abstract(body, locals_)
        for i in range(len(locals_) - 1, -1, -1):
            local = locals_[i]
            domain = self.abstract(self.instantiate(local.type), locals_[:i])
            out = mk_lambda(local.name, local.info, domain, out)
        return out

    def abstract(self, e: Expr, locals_: Sequence[Local]) -> Expr:
        """`e` (instantiated) with the locals replaced by loose variables, the last one being `#0`."""
        if not locals_:
            return e
        if e.has_mvar:
            e = self._delay(e, locals_)
        return abstract_locals(e, locals_)

    def _delay(self, e: Expr, locals_: Sequence[Local]) -> Expr:
        """With every metavariable that may depend on the locals replaced by a delayed one applied to them."""
        memo: dict[Expr, Expr] = {}

        def visit(node: Expr, _offset: int = 0) -> Expr:
            if not node.has_mvar:
                return node
            out = memo.get(node)
            if out is None:
                is_mvar = type(node) is MVar
                out = self._delay_mvar(node, locals_) if is_mvar else update_children(node, visit, 0)  # type: ignore[arg-type]
                memo[node] = out
            return out

        return visit(e)

    def _delay_mvar(self, mvar: MVar, locals_: Sequence[Local]) -> Expr:
        found = self._decls.get(mvar)
        if found is None:
            return mvar
        context = found.context
        used = tuple(local for local in locals_ if local in context)
        if not used:
            return mvar
        key = Delayed(used, mvar)
        out: Expr | None = self._delayed_by.get(key)
        if out is None:
            if self._shared:
                self._own()
            fresh = mk_mvar()
            domain = self.abstract(self.instantiate(found.type), used)
            for i in range(len(used) - 1, -1, -1):
                local = used[i]
                domain = mk_pi(local.name, local.info, self.abstract(self.instantiate(local.type), used[:i]), domain)
            if self._shared:
                self._own()
            self._decls[fresh] = MetavarDecl(domain, context.remove(used), None)
            self._delayed[fresh] = key
            self._delayed_by[key] = fresh
            out = fresh
        for local in used:
            out = mk_app(out, local)
        return out


def mvars_of(e: Expr) -> Iterable[MVar]:
    """The metavariables in `e`, each once, in order of first occurrence (left to right)."""
    if not e.has_mvar:
        return ()
    found: dict[MVar, None] = {}
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if not node.has_mvar or node in seen:
            continue
        seen.add(node)
        kind = type(node)
        if kind is MVar:
            found[node] = None  # type: ignore[index]
        elif kind is App:
            stack.append(node.arg)  # type: ignore[attr-defined]
            stack.append(node.fn)  # type: ignore[attr-defined]
        elif kind is Lambda or kind is Pi:
            stack.append(node.body)  # type: ignore[attr-defined]
            stack.append(node.domain)  # type: ignore[attr-defined]
        elif kind is Let:
            stack.append(node.body)  # type: ignore[attr-defined]
            stack.append(node.value)  # type: ignore[attr-defined]
            stack.append(node.type)  # type: ignore[attr-defined]
    return tuple(found)


