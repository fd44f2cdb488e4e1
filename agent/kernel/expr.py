"""Expressions, hash-consed: nine kinds and the certificate leaf (Lean: `kernel/expr.h`).

Every node is interned, so equal terms (binder names and binder infos included) are one object. `core` is the same term
with binder names and infos erased; `a.core is b.core` therefore decides equality up to bound names, in one comparison,
and is what every cache is keyed by. `a is b` implies `a.core is b.core`.

Bound variables are de Bruijn indices. `loose` is the loose bound variable range: 0 for a closed term, else one more
than the greatest loose index. Nodes are only built by the `mk_*` functions.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator, Sequence
from sys import getrefcount
from typing import Any, Final

from agent.kernel.level import ZERO, Level, level_text
from agent.kernel.name import ANONYMOUS, Name


class BinderInfo(enum.Enum):
    """How an argument is written: `( )`, `{ }`, `⦃ ⦄`, `[ ]`. Never matters to the type checker."""

    DEFAULT = "default"
    IMPLICIT = "implicit"
    STRICT_IMPLICIT = "strict_implicit"
    INST_IMPLICIT = "inst_implicit"

    __hash__ = object.__hash__


class Expr:
    """A term.

    core       the same term without binder names and infos (itself where it has none)
    loose      loose bound variable range, 0 = closed
    has_local  a `Local` occurs      has_mvar  an `MVar` or a level metavariable occurs
    has_param  a universe parameter occurs
    """

    __slots__ = ("core", "loose", "has_local", "has_mvar", "has_param", "__weakref__")

    core: Expr
    loose: int
    has_local: bool
    has_mvar: bool
    has_param: bool

    def __repr__(self) -> str:
        return f"<{debug_text(self)}>"


class Var(Expr):
    """Bound variable, de Bruijn index `index`."""

    __slots__ = ("index",)
    index: int


class Sort(Expr):
    __slots__ = ("level",)
    level: Level


class Const(Expr):
    __slots__ = ("name", "levels")
    name: Name
    levels: tuple[Level, ...]


class App(Expr):
    __slots__ = ("fn", "arg")
    fn: Expr
    arg: Expr


class Binding(Expr):
    """What `Lambda` and `Pi` share."""

    __slots__ = ("name", "info", "domain", "body")
    name: Name
    info: BinderInfo
    domain: Expr
    body: Expr


class Lambda(Binding):
    __slots__ = ()


class Pi(Binding):
    __slots__ = ()


class Let(Expr):
    __slots__ = ("name", "type", "value", "body")
    name: Name
    type: Expr
    value: Expr
    body: Expr


class Local(Expr):
    """A free variable. `type` is its type when it was made (instantiate metavariables when reading it)."""

    __slots__ = ("uid", "name", "type", "info")
    uid: int
    name: Name
    type: Expr
    info: BinderInfo
    # Computed: a stored self reference would leave every local to the cycle collector.
    core = property(lambda self: self)


class MVar(Expr):
    """A metavariable of elaboration; its declaration lives in a metavariable context under `uid`."""

    __slots__ = ("uid",)
    uid: int
    core = property(lambda self: self)


class Certificate(Expr):
    """A proof of the closed-form `proposition` by a checked decision procedure.

    `kind` names the checker in `agent.kernel.certificate`; `data` is that checker's input, a hashable value. The type
    of the leaf is `proposition`. Hypotheses enter as premises of the proposition: the leaf is applied to their proofs.
    """

    __slots__ = ("kind", "proposition", "data")
    kind: str
    proposition: Expr
    data: Any


_table: dict[tuple[Any, ...], Any] = {}
_vars: dict[int, Var] = {}
_uids = itertools.count(1)


def fresh_uid() -> int:
    """A number never used before in this process, for locals and metavariables."""
    return next(_uids)


def mk_var(index: int) -> Var:
    node = _vars.get(index)
    if node is None:
        node = Var()
        node.core = node
        node.index = index
        node.loose = index + 1
        node.has_local = node.has_mvar = node.has_param = False
        _vars[index] = node
    return node


def mk_sort(level: Level) -> Sort:
    key = ("sort", level)
    node = _table.get(key)
    if node is None:
        node = Sort()
        node.core = node
        node.level = level
        node.loose = 0
        node.has_local = False
        node.has_mvar = level.has_mvar
        node.has_param = level.has_param
        _table[key] = node
    return node


def mk_const(const: Name, levels: Sequence[Level] = ()) -> Const:
    levels = tuple(levels)
    key = ("const", const, levels)
    node = _table.get(key)
    if node is None:
        node = Const()
        node.core = node
        node.name = const
        node.levels = levels
        node.loose = 0
        node.has_local = False
        node.has_mvar = any(level.has_mvar for level in levels)
        node.has_param = any(level.has_param for level in levels)
        _table[key] = node
    return node


def mk_app(fn: Expr, arg: Expr) -> App:
    key = (fn, arg)
    node = _table.get(key)
    if node is None:
        node = App()
        node.fn = fn
        node.arg = arg
        node.loose = fn.loose if fn.loose > arg.loose else arg.loose
        node.has_local = fn.has_local or arg.has_local
        node.has_mvar = fn.has_mvar or arg.has_mvar
        node.has_param = fn.has_param or arg.has_param
        fn_core, arg_core = fn.core, arg.core
        node.core = node if fn_core is fn and arg_core is arg else mk_app(fn_core, arg_core)
        _table[key] = node
    return node


def mk_apps(fn: Expr, args: Iterable[Expr]) -> Expr:
    """`fn a₁ … aₙ`."""
    for arg in args:
        fn = mk_app(fn, arg)
    return fn


def _mk_binding(cls: type[Binding], name: Name, info: BinderInfo, domain: Expr, body: Expr) -> Any:
    # A term without binder names has a shorter key: the type checker makes almost nothing else.
    nameless = name is ANONYMOUS and info is BinderInfo.DEFAULT and domain.core is domain and body.core is body
    key = (cls, domain, body) if nameless else (cls, name, info, domain, body)
    node = _table.get(key)
    if node is None:
        node = cls()
        node.name = name
        node.info = info
        node.domain = domain
        node.body = body
        below = body.loose - 1
        node.loose = domain.loose if domain.loose > below else (below if below > 0 else 0)
        node.has_local = domain.has_local or body.has_local
        node.has_mvar = domain.has_mvar or body.has_mvar
        node.has_param = domain.has_param or body.has_param
        node.core = node if nameless else _mk_binding(cls, ANONYMOUS, BinderInfo.DEFAULT, domain.core, body.core)
        _table[key] = node
    return node


def mk_lambda(name: Name, info: BinderInfo, domain: Expr, body: Expr) -> Lambda:
    return _mk_binding(Lambda, name, info, domain, body)


def mk_pi(name: Name, info: BinderInfo, domain: Expr, body: Expr) -> Pi:
    return _mk_binding(Pi, name, info, domain, body)


def mk_let(name: Name, type_: Expr, value: Expr, body: Expr) -> Let:
    key = (Let, name, type_, value, body)
    node = _table.get(key)
    if node is None:
        node = Let()
        node.name = name
        node.type = type_
        node.value = value
        node.body = body
        node.loose = max(type_.loose, value.loose, body.loose - 1)
        node.has_local = type_.has_local or value.has_local or body.has_local
        node.has_mvar = type_.has_mvar or value.has_mvar or body.has_mvar
        node.has_param = type_.has_param or value.has_param or body.has_param
        if name is ANONYMOUS and type_.core is type_ and value.core is value and body.core is body:
            node.core = node
        else:
            node.core = mk_let(ANONYMOUS, type_.core, value.core, body.core)
        _table[key] = node
    return node


def mk_local(name: Name, type_: Expr, info: BinderInfo = BinderInfo.DEFAULT, uid: int | None = None) -> Local:
    """A new free variable; never equal to any other, whatever its name and type."""
    node = Local()
    node.uid = fresh_uid() if uid is None else uid
    node.name = name
    node.type = type_
    node.info = info
    node.loose = 0
    node.has_local = True
    node.has_mvar = False
    node.has_param = type_.has_param
    return node


def mk_mvar() -> MVar:
    """A new metavariable node. Declare it in a metavariable context before use."""
    node = MVar()
    node.uid = fresh_uid()
    node.loose = 0
    node.has_local = False
    node.has_mvar = True
    node.has_param = False
    return node


def mk_certificate(kind: str, proposition: Expr, data: Any) -> Certificate:
    key = ("certificate", kind, proposition, data)
    node = _table.get(key)
    if node is None:
        node = Certificate()
        node.kind = kind
        node.proposition = proposition
        node.data = data
        node.loose = proposition.loose
        node.has_local = proposition.has_local
        node.has_mvar = proposition.has_mvar
        node.has_param = proposition.has_param
        core = proposition.core
        node.core = node if core is proposition else mk_certificate(kind, core, data)
        _table[key] = node
    return node


PROP: Final[Sort] = mk_sort(ZERO)


def mk_arrow(domain: Expr, codomain: Expr, name: Name | None = None) -> Pi:
    """`domain → codomain`; the codomain must be closed at the new binder (no lifting is done on a closed term)."""
    from agent.kernel.instantiate import lift_loose

    return mk_pi(_ARROW_NAME if name is None else name, BinderInfo.DEFAULT, domain, lift_loose(codomain, 1))


_ARROW_NAME: Final = ANONYMOUS / "ᾰ"


def get_app_fn(e: Expr) -> Expr:
    """`f` of `f a₁ … aₙ` (n may be 0)."""
    while type(e) is App:
        e = e.fn
    return e


def get_app_args(e: Expr) -> list[Expr]:
    """`[a₁, …, aₙ]` of `f a₁ … aₙ`."""
    args: list[Expr] = []
    while type(e) is App:
        args.append(e.arg)
        e = e.fn
    args.reverse()
    return args


def get_app_fn_args(e: Expr) -> tuple[Expr, list[Expr]]:
    args: list[Expr] = []
    while type(e) is App:
        args.append(e.arg)
        e = e.fn
    args.reverse()
    return e, args


def get_app_num_args(e: Expr) -> int:
    count = 0
    while type(e) is App:
        e = e.fn
        count += 1
    return count


def is_const_of(e: Expr, const: Name) -> bool:
    return type(e) is Const and e.name is const


def is_app_of(e: Expr, const: Name, arity: int | None = None) -> bool:
    """Whether `e` is the constant applied (to exactly `arity` arguments, when given)."""
    count = 0
    while type(e) is App:
        e = e.fn
        count += 1
    return type(e) is Const and e.name is const and (arity is None or arity == count)


def children(e: Expr) -> tuple[Expr, ...]:
    """Immediate subterms, left to right (a certificate's is its proposition; a local's type is not one)."""
    kind = type(e)
    if kind is App:
        return (e.fn, e.arg)  # type: ignore[attr-defined]
    if kind is Lambda or kind is Pi:
        return (e.domain, e.body)  # type: ignore[attr-defined]
    if kind is Let:
        return (e.type, e.value, e.body)  # type: ignore[attr-defined]
    if kind is Certificate:
        return (e.proposition,)  # type: ignore[attr-defined]
    return ()


def subterms(e: Expr) -> Iterator[Expr]:
    """Every distinct subterm once, parents before children."""
    seen = {e}
    stack = [e]
    while stack:
        node = stack.pop()
        yield node
        for child in reversed(children(node)):
            if child not in seen:
                seen.add(child)
                stack.append(child)


def table_size() -> int:
    """How many interned nodes are alive."""
    return len(_table)


def sweep(since: int = 0) -> int:
    """Forget interned nodes that nothing else refers to; returns how many. Call between declarations, never inside one.

    With `since`, a `table_size()` taken right after an earlier sweep, only the nodes made after that are looked at.
    Parents are made after their children, so one pass from the newest entry back frees whole dead terms.
    """
    keys = list(itertools.islice(reversed(_table), max(0, len(_table) - since)))
    keys.reverse()
    freed = 0
    while keys:
        # The key refers to the children, so no list may keep it while the children are looked at.
        key = keys.pop()
        node = _table[key]
        if getrefcount(node) <= _ALONE + (node.core is node):
            node.core = None  # break the self reference, so that children are released now
            del _table[key]
            freed += 1
        del node, key
    return freed


def _references_when_alone() -> int:
    """What `getrefcount` says inside `sweep` of a node that only the table refers to; Python versions differ."""
    table = {(): Expr()}
    keys: list[tuple[()]] = [()]
    count = 0
    while keys:
        key = keys.pop()
        node = table[key]
        count = getrefcount(node)
        del node, key
    return count


_ALONE: Final = _references_when_alone()


_DEBUG_NODES: Final = 120


def debug_text(e: Expr, depth: int = 8) -> str:
    """Raw text for people who debug, cut short; the pretty printer is `agent.engine.meta.pretty_printer`."""
    budget = [_DEBUG_NODES]
    return _debug_text(e, depth, budget)


def _debug_text(e: Expr, depth: int, budget: list[int]) -> str:
    budget[0] -= 1
    if depth == 0 or budget[0] < 0:
        return "…"
    kind = type(e)
    if kind is Var:
        return f"#{e.index}"  # type: ignore[attr-defined]
    if kind is Sort:
        return f"Sort {level_text(e.level)}"  # type: ignore[attr-defined]
    if kind is Const:
        return str(e.name)  # type: ignore[attr-defined]
    if kind is Local:
        return f"x_{e.uid}" if e.name is ANONYMOUS else str(e.name)  # type: ignore[attr-defined]
    if kind is MVar:
        return f"?m_{e.uid}"  # type: ignore[attr-defined]
    if kind is App:
        parts: list[str] = []
        fn, args = get_app_fn_args(e)
        for part in (fn, *args):
            parts.append(_debug_text(part, depth - 1, budget))
            if budget[0] < 0:
                break
        return "(" + " ".join(parts) + ")"
    if kind is Certificate:
        return f"<{e.kind} certificate>"  # type: ignore[attr-defined]
    texts = [_debug_text(child, depth - 1, budget) for child in children(e)]
    name = "_" if e.name is ANONYMOUS else e.name  # type: ignore[attr-defined]
    if kind is Let:
        return f"let {name} : {texts[0]} := {texts[1]} in {texts[2]}"
    return f"({'λ' if kind is Lambda else 'Π'} {name} : {texts[0]}, {texts[1]})"
