"""Terms, goals and states as Lean 3 prints them (Lean: `frontends/lean/pp.cpp`, `tactic_state.cpp`,
`local_context.cpp`).

`PrettyPrinter(env, options, mctx)` prints with the notation of `env`; with a `scope` (open and current namespaces)
names are shortened
as there. One printer numbers metavariables `?m_1`, `?m_2`, … in order of appearance; `pp_goal` starts anew for each
goal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Protocol

from agent.engine.exceptions import EngineError
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.format import LINE, Format, Group, Nest, format_to_string, group, nest, paren, separate
from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT, LocalContext
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.sorry import SYNTHETIC_SORRY, is_sorry
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.scanner import is_identifier_rest, needs_escape
from agent.engine.syntax.tree import (
    Application,
    Explicit,
    GlobalName,
    Hole,
    Identifier,
    NotationDeclaration,
    Parenthesized,
    Term,
)
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.exceptions import KernelError
from agent.kernel.expr import (
    PROP,
    App,
    BinderInfo,
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
    get_app_fn,
    get_app_fn_args,
    mk_apps,
    mk_local,
)
from agent.kernel.instantiate import has_loose_var, instantiate1
from agent.kernel.level import IMax, Level, LevelMVar, Max, Param, Succ, Zero, to_offset
from agent.kernel.name import ANONYMOUS, Name, mk_name, name

MAX: Final = 1024
INFINITE: Final = 2**32 - 1
_ARROW: Final = 25
_MAX_HYPOTHESES: Final = 200
_UNBROKEN: Final = 1_000_000
_CACHE_SIZE: Final = 20000

Result = tuple[int, int, Format]
"""Left and right binding power, and the text."""


def _atom(format_: Format) -> Result:
    return INFINITE, INFINITE, format_


class Scope(Protocol):
    """What shortens names: see `agent.engine.elaborator.scope`."""

    @property
    def opened(self) -> Sequence[Any]: ...

    @property
    def aliases(self) -> Mapping[Name, tuple[Name, ...]]: ...

    def namespaces(self) -> Iterable[Name]: ...


_DEFAULTS: Final[dict[str, object]] = {
    "pp.all": False,
    "pp.implicit": False,
    "pp.proofs": None,
    "pp.coercions": True,
    "pp.notation": True,
    "pp.universes": False,
    "pp.full_names": False,
    "pp.beta": False,
    "pp.numerals": True,
    "pp.nat_numerals": True,
    "pp.numeral_types": False,
    "pp.strings": True,
    "pp.binder_types": True,
    "pp.structure_instances": True,
    "pp.structure_instances_qualifier": False,
    "pp.structure_projections": True,
    "pp.generalized_field_notation": True,
    "pp.parens": False,
    "pp.max_depth": 64,
    "pp.max_steps": 5000,
    "pp.instantiate_mvars": True,
    "pp.goal.max_hypotheses": _MAX_HYPOTHESES,
    "pp.width": 120,
    "pp.goal.compact": False,
}
_WITH_ALL: Final[dict[str, object]] = {
    "pp.implicit": True,
    "pp.proofs": True,
    "pp.coercions": True,
    "pp.notation": False,
    "pp.universes": True,
    "pp.full_names": True,
    "pp.beta": False,
    "pp.numerals": False,
    "pp.strings": False,
    "pp.binder_types": True,
    "pp.generalized_field_notation": False,
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A notation to print with. `simple`: the variables of a right-hand side `f x y` in order."""

    declaration: NotationDeclaration
    simple: tuple[Name, ...] | None


def _spine(term: Term) -> tuple[Term, tuple[Term, ...]]:
    args: tuple[Term, ...] = ()
    while True:
        if type(term) is Parenthesized:
            term = term.term
        elif type(term) is Application:
            args = term.args + args
            term = term.fn
        else:
            return term, args


def _head_name(term: Term, variables: frozenset[Name]) -> Name | None:
    head, _ = _spine(term)
    while type(head) is Explicit:
        head = head.term
    if type(head) is GlobalName:
        return head.name
    if type(head) is Identifier and head.name not in variables:
        return head.name
    return None


def _entries(table: NotationTable) -> Mapping[Name, tuple[_Entry, ...]]:
    """Notations by the head constant of what they stand for, latest first; computed once for a table."""
    found = table.cache.get("pp entries")
    if found is not None:
        return found
    lists: dict[Name, list[_Entry]] = {}
    for decl in reversed(table.declarations):
        if decl.parse_only or decl.denotation is None or decl.numeral is not None:
            continue
        variables = {item.action.name for item in decl.items if item.action.name is not None}
        if decl.leading is not None:
            variables.add(decl.leading)
        frozen = frozenset(variables)
        pattern = decl.denotation
        if type(pattern) is Identifier and pattern.name in frozen:
            for item in decl.items:
                if item.action.name is pattern.name and item.action.body is not None:
                    pattern = item.action.body
                    break
        head = _head_name(pattern, frozen)
        if head is None:
            continue
        simple: tuple[Name, ...] | None = None
        fn, args = _spine(decl.denotation)
        if type(fn) in (GlobalName, Identifier) and fn.name not in frozen:  # type: ignore[attr-defined]
            if all(type(arg) is Identifier and arg.name in frozen for arg in args):
                names = tuple(arg.name for arg in args)  # type: ignore[attr-defined]
                if len(set(names)) == len(names):
                    simple = names
        lists.setdefault(head, []).append(_Entry(decl, simple))
    result = {head: tuple(entries) for head, entries in lists.items()}
    table.cache["pp entries"] = result
    return result


_N_ZERO: Final = name("has_zero.zero")
_N_ONE: Final = name("has_one.one")
_N_BIT0: Final = name("bit0")
_N_BIT1: Final = name("bit1")
_N_NEG: Final = name("has_neg.neg")
_N_NAT_ZERO: Final = name("nat.zero")
_N_NAT_SUCC: Final = name("nat.succ")
_N_SUBTYPE: Final = name("subtype")
_N_SEP: Final = name("has_sep.sep")
_N_SET_OF: Final = name("set_of")
_N_EMPTYC: Final = name("has_emptyc.emptyc")
_N_SINGLETON: Final = name("has_singleton.singleton")
_N_INSERT: Final = name("has_insert.insert")
_N_PROD_MK: Final = name("prod.mk")
_N_UNIT_STAR: Final = name("unit.star")
_N_OPT_PARAM: Final = name("opt_param")
_N_COE: Final = name("coe")
_N_COE_FN: Final = name("coe_fn")
_N_STRING_EMPTY: Final = name("string.empty")
_N_STRING_STR: Final = name("string.str")
_N_CHAR_OF_NAT: Final = name("char.of_nat")

_OPENING: Final = {
    BinderInfo.DEFAULT: ("(", ")"),
    BinderInfo.IMPLICIT: ("{", "}"),
    BinderInfo.STRICT_IMPLICIT: ("⦃", "⦄"),
    BinderInfo.INST_IMPLICIT: ("[", "]"),
}


def _numeral(e: Expr, first: bool = True) -> int | None:
    """The value of a numeral in binary notation, or of the negation of one."""
    bits = 0
    count = 0
    negative = False
    while True:
        kind = type(e)
        if kind is Const:
            if e.name is _N_NAT_ZERO and first and count == 0:  # type: ignore[attr-defined]
                return 0
            return None
        if kind is not App:
            return None
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const:
            return None
        head = fn.name
        if head is _N_BIT0 and len(args) == 3:
            count += 1
            e = args[2]
        elif head is _N_BIT1 and len(args) == 4:
            bits |= 1 << count
            count += 1
            e = args[3]
        elif head is _N_ONE and len(args) == 2:
            value = (1 << count) + bits
            return -value if negative else value
        elif head is _N_ZERO and len(args) == 2:
            return 0 if count == 0 and not negative and first else None
        elif head is _N_NAT_SUCC and len(args) == 1:
            base = get_app_fn(args[0])
            zero = (
                type(base) is Const
                and (args[0] is base and base.name is _N_NAT_ZERO)
                or (
                    type(base) is Const
                    and base.name is _N_ZERO
                    and type(args[0]) is App
                    and type(args[0].fn) is App
                    and type(args[0].fn.fn) is Const
                )
            )
            if not zero:
                return None
            value = (1 << count) + bits
            return -value if negative else value
        elif head is _N_NEG and len(args) == 3 and count == 0 and not negative and first:
            negative = True
            e = args[2]
        else:
            return None


def _used_names(e: Expr, memo: dict[Expr, frozenset[Name]]) -> frozenset[Name]:
    """Roots of the constants and names of the locals in a term."""
    core = e.core
    found = memo.get(core)
    if found is not None:
        return found
    out: set[Name] = set()
    seen: set[Expr] = set()
    stack = [core]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        kind = type(node)
        if kind is App:
            stack.append(node.fn)  # type: ignore[attr-defined]
            stack.append(node.arg)  # type: ignore[attr-defined]
        elif kind is Const:
            out.add(_root(node.name))  # type: ignore[attr-defined]
        elif kind is Local:
            out.add(node.name)  # type: ignore[attr-defined]
        elif kind is Lambda or kind is Pi:
            stack.append(node.domain)  # type: ignore[attr-defined]
            stack.append(node.body)  # type: ignore[attr-defined]
        elif kind is Let:
            stack.extend((node.type, node.value, node.body))  # type: ignore[attr-defined]
    if len(memo) > _CACHE_SIZE:
        memo.clear()
    result = memo[core] = frozenset(out)
    return result


@lru_cache(maxsize=16384)
def _root(n: Name) -> Name:
    while n.prefix is not None and n.prefix is not ANONYMOUS:
        n = n.prefix
    return n


@lru_cache(maxsize=16384)
def escaped(n: Name) -> str:
    """The name as Lean prints it: `«…»` round components that are no identifiers."""
    if n.prefix is None:
        return "[anonymous]"
    return ".".join(f"«{part}»" if isinstance(part, str) and needs_escape(part) else str(part) for part in n.parts())


def append_index(n: Name, index: int) -> Name:
    """`x`, 1 ↦ `x_1`"""
    assert n.prefix is not None
    return mk_name(n.prefix, f"{n.part}_{index}")


def is_internal(n: Name) -> bool:
    """Names made by the system: a component begins with `_` or is a number."""
    return any(not isinstance(part, str) or part.startswith("_") for part in n.parts())


class _Cached:
    __slots__ = ("format", "roots")

    def __init__(self, format_: Format, roots: frozenset[Name]) -> None:
        self.format = format_
        self.roots = roots


class PrettyPrinter:
    """Prints over one environment, options and metavariable context; `lctx` tells which names locals hide."""

    def __init__(
        self,
        env: MetaEnvironment,
        options: Mapping[Any, object] | None,
        mctx: MetavarContext,
        *,
        lctx: LocalContext = EMPTY_LOCAL_CONTEXT,
        scope: Scope | None = None,
        deadline: Deadline | None = None,
    ) -> None:
        self.env = env
        self._deadline = Deadline() if deadline is None else deadline
        self.mctx = mctx
        self.scope = scope
        given = {str(key): value for key, value in (options or {}).items() if str(key).startswith("pp.")}
        values = {**_DEFAULTS, **(_WITH_ALL if given.get("pp.all") else {}), **given}
        self._options = values
        self._proofs_given = values["pp.proofs"] is not None
        self._implicit = bool(values["pp.implicit"])
        self._notation = bool(values["pp.notation"])
        self._universes = bool(values["pp.universes"])
        self._numerals = bool(values["pp.numerals"])
        self._strings = bool(values["pp.strings"])
        self._coercions = bool(values["pp.coercions"])
        self._binder_types = bool(values["pp.binder_types"])
        self._fields = bool(values["pp.generalized_field_notation"])
        self._projections = bool(values["pp.structure_projections"])
        self._instances = bool(values["pp.structure_instances"])
        self._full_names = bool(values["pp.full_names"])
        self._max_depth = int(values["pp.max_depth"])  # type: ignore[call-overload]
        self._max_steps = int(values["pp.max_steps"])  # type: ignore[call-overload]
        self._table: NotationTable = env.notation
        self._tokens = self._table.tokens
        self._entries = _entries(self._table) if self._notation else {}
        key = (
            tuple(sorted((k, str(v)) for k, v in given.items())),
            id(env.attribute_table("pp_nodot")),
            id(env.attribute_table("pp_using_anonymous_constructor")),
            None if scope is None else (tuple(scope.opened), tuple(scope.namespaces()), tuple(scope.aliases.items())),
        )
        caches = self._table.cache.setdefault("pp texts", {})
        if len(caches) > 16:
            caches.clear()
        self._cache: dict[Expr, _Cached] = caches.setdefault(key, {})
        memory = self._table.cache.setdefault("pp memory", ({}, {}, {}))
        self._used: dict[Expr, frozenset[Name]] = memory[0]
        self._fresh_locals: dict[tuple[Name, Expr, BinderInfo], Local] = memory[1]
        self._separations: dict[tuple[str | None, str, str], tuple[bool, str | None]] = memory[2]
        self._exports = self._export_names()
        self._proofs = True
        self._depth = 0
        self._steps = 0
        self._mvar_names: dict[int, str] = {}
        self._level_names: dict[Level, str] = {}
        self._roots: set[Name] = set()
        self._set_context(lctx)

    def _export_names(self) -> Mapping[Name, Name]:
        """Constants by the short names that `export` gave them; computed anew only when there are new ones."""
        entries = self.env.alias_entries()
        count = sum(1 for _ in entries)
        known = self._table.cache.get("pp exports")
        if known is None or known[0] != count:
            names = {target: short for short, targets in self.env.alias_entries() for target in targets}
            known = self._table.cache["pp exports"] = (count, names)
        return known[1]

    def _set_context(self, lctx: LocalContext) -> None:
        self._tctx = TypeContext(self.env, self.mctx, lctx)
        self._tctx.transparency = Transparency.ALL
        self._local_names = frozenset(decl.name for decl in lctx.decls)

    # --- entry points ------------------------------------------------------------------------------------------------

    def pp(self, e: Expr) -> Format:
        """The layout of a term; assigned metavariables are instantiated."""
        if e.has_mvar:
            e = self.mctx.instantiate(e)
        cacheable = not e.has_mvar
        if cacheable:
            found = self._cache.get(e)
            if found is not None and found.roots.isdisjoint(self._local_names):
                return found.format
        self._roots = set()
        if e.has_mvar:
            self._name_mvars(e)
        if not self._proofs_given:
            self._proofs = self._is_proof(e)
        else:
            self._proofs = bool(self._options["pp.proofs"])
        self._depth = self._steps = 0
        format_ = separate(self._child(e, 0)[2], self._needs_space)
        if cacheable and self._roots.isdisjoint(self._local_names):
            if len(self._cache) > _CACHE_SIZE:
                self._cache.clear()
            self._cache[e] = _Cached(format_, frozenset(self._roots))
        return format_

    def pp_text(self, e: Expr, width: int | None = None) -> str:
        return format_to_string(self.pp(e), self.width if width is None else width)

    @property
    def width(self) -> int:
        """Of a line."""
        return int(self._options["pp.width"])  # type: ignore[call-overload]

    def pp_level(self, level: Level) -> Format:
        return self._level(level)

    def pp_goal(self, mvar: MVar, tag: Sequence[Name] = ()) -> str:
        """The text of a goal; `tag` gives the `case` line (innermost first, as Lean keeps tags)."""
        return format_to_string(self.goal_format(mvar, tag), self.width)

    def pp_state(self, goals: Sequence[MVar], tags: Mapping[int, Sequence[Name]] | None = None) -> str:
        """The text of a tactic state; `tags` by the goals' uids."""
        if not goals:
            return "no goals"
        texts = [self.pp_goal(goal, () if tags is None else tags.get(goal.uid, ())) for goal in goals]
        return (f"{len(goals)} goals\n" if len(goals) > 1 else "") + "\n\n".join(texts)

    def goal_format(self, mvar: MVar, tag: Sequence[Name] = ()) -> Format:
        """The layout of a goal."""
        decl = self.mctx.decl(mvar)
        lctx = decl[1]
        self._mvar_names = {}
        self._level_names = {}
        self._set_context(lctx)
        parts: list[Format] = []
        shown = [n for n in tag if not is_internal(n)]
        if shown:
            parts += ["case " + ", ".join(escaped(n) for n in reversed(shown)), LINE]
        hypotheses = self.context_format(lctx)
        if hypotheses is not None:
            parts += [hypotheses, LINE]
        parts += ["⊢ ", Nest(2, self.pp(decl[0]))]
        return tuple(parts)

    def context_format(self, lctx: LocalContext) -> Format | None:
        """The hypotheses, neighbours of one type on one line; None for none."""
        lines: list[Format] = []
        names: list[str] = []
        shared: Expr | None = None
        shared_core: Expr | None = None

        def flush() -> None:
            nonlocal shared
            if shared is not None:
                lines.append(group(" ".join(names), " :", nest(2, LINE, self.pp(shared))))
                shared = None
                names.clear()

        limit = int(self._options["pp.goal.max_hypotheses"])  # type: ignore[call-overload]
        for count, decl in enumerate(lctx.decls):
            if count >= limit:
                break
            type_ = decl.type
            if type_.has_mvar:
                type_ = self.mctx.instantiate(type_)
            if decl.value is not None:
                flush()
                lines.append(
                    group(escaped(decl.name), " : ", self.pp(type_), " :=", nest(2, LINE, self.pp(decl.value)))
                )
                continue
            if shared is None or type_.core is not shared_core:
                flush()
                shared, shared_core = type_, type_.core
            names.append(escaped(decl.name))
        flush()
        if not lines:
            return None
        parts: list[Format] = [lines[0]]
        for line in lines[1:]:
            parts += [",", LINE, line]
        return tuple(parts)

    # --- facts -------------------------------------------------------------------------------------------------------

    def _is_proof(self, e: Expr) -> bool:
        try:
            return self._tctx.is_proof(e)
        except (EngineError, KernelError):
            return False

    def _is_prop(self, e: Expr) -> bool:
        try:
            return self._tctx.is_prop(e)
        except (EngineError, KernelError):
            return False

    def _infer(self, e: Expr) -> Expr:
        try:
            inferred = self._tctx.infer(e)
            return self.mctx.instantiate(inferred) if inferred.has_mvar else inferred
        except (EngineError, KernelError):
            return PROP

    def _infos(self, fn: Expr, args: Sequence[Expr]) -> list[BinderInfo]:
        """The binder info of each argument; DEFAULT where the type of the function is not known."""
        out: list[BinderInfo] = []
        info = self.env.find(fn.name) if type(fn) is Const else None
        it = info.type if info is not None else self._infer(fn)
        count = len(args)
        while len(out) < count and type(it) is Pi:
            out.append(it.info)
            it = it.body
        while len(out) < count:
            try:
                reduced = self._tctx.whnf(self._tctx.infer(mk_apps(fn, args[: len(out)])))
            except (EngineError, KernelError):
                reduced = PROP
            if type(reduced) is not Pi:
                out.extend([BinderInfo.DEFAULT] * (count - len(out)))
                break
            while len(out) < count and type(reduced) is Pi:
                out.append(reduced.info)
                reduced = reduced.body
        return out

    def _fn_is_implicit(self, e: App) -> bool:
        """Whether the last argument of the application is hidden."""
        if self._implicit:
            return False
        fn, args = get_app_fn_args(e)
        return self._infos(fn, args)[-1] is not BinderInfo.DEFAULT

    def _has_implicit_args(self, fn: Expr) -> bool:
        it = self._infer(fn)
        while True:
            while type(it) is Pi:
                if it.info is not BinderInfo.DEFAULT:
                    return True
                it = it.body
            return False

    # --- names -------------------------------------------------------------------------------------------------------

    def _name_mvars(self, e: Expr) -> None:
        seen: set[Expr] = set()
        stack = [e]
        while stack:
            node = stack.pop()
            if not node.has_mvar and not node.has_local:
                continue
            kind = type(node)
            if kind is MVar:
                self._mvar_text(node)  # type: ignore[arg-type]
                continue
            if node in seen:
                continue
            seen.add(node)
            if kind is App:
                stack.append(node.arg)  # type: ignore[attr-defined]
                stack.append(node.fn)  # type: ignore[attr-defined]
            elif kind is Lambda or kind is Pi:
                stack.append(node.body)  # type: ignore[attr-defined]
                stack.append(node.domain)  # type: ignore[attr-defined]
            elif kind is Let:
                stack.extend((node.body, node.value, node.type))  # type: ignore[attr-defined]

    def _mvar_text(self, mvar: MVar) -> str:
        delayed = self.mctx.delayed(mvar)
        while delayed is not None:
            mvar = delayed.target
            delayed = self.mctx.delayed(mvar)
        text = self._mvar_names.get(mvar.uid)
        if text is None:
            text = self._mvar_names[mvar.uid] = f"?m_{len(self._mvar_names) + len(self._level_names) + 1}"
        return text

    def _name_text(self, n: Name) -> str:
        """A name; one that is a token is escaped."""
        if (
            n.prefix is ANONYMOUS
            and isinstance(n.part, str)
            and (n.part in self._tokens or n.part in self._table.commands)
        ):
            return f"«{n.part}»"
        return escaped(n)

    def _alias(self, n: Name) -> Name | None:
        """The latest short name that `open` or `export` gave a constant."""
        scope = self.scope
        if scope is not None:
            for opened in reversed(tuple(scope.opened)):
                rest = _strip(opened.namespace, n)
                if rest is None or rest in opened.hidden or (rest.prefix is ANONYMOUS and self.env.is_protected(n)):
                    continue
                return rest if opened.alias is ANONYMOUS else _join(opened.alias, rest)
            for short, constants in scope.aliases.items():
                if n in constants:
                    return short
        return self._exports.get(n)

    def _short_name(self, n: Name) -> Name:
        if self._full_names:
            return n
        alias = self._alias(n)
        if self.scope is None:
            return n if alias is None else alias
        namespaces = tuple(self.scope.namespaces())
        if alias is not None:
            return n if any(self.env.find(_join(ns, alias)) is not None for ns in namespaces) else alias
        for namespace in namespaces:
            rest = _strip(namespace, n)
            if rest is not None and (rest.prefix is not ANONYMOUS or not self.env.is_protected(n)):
                return rest
        return n

    def _const(self, e: Const) -> Result:
        n = e.name
        if is_sorry(n):
            return _atom("⁇" if n is SYNTHETIC_SORRY else "sorry")
        if self._notation and n is _N_UNIT_STAR:
            return _atom("()")
        short = self._short_name(n)
        self._roots.add(_root(short))
        if _root(short) in self._local_names:
            self._roots.add(_root(n))
            shown = "_root_." + escaped(n) if _root(n) in self._local_names else self._name_text(n)
        else:
            shown = self._name_text(short)
        if self._universes and e.levels:
            parts: list[Format] = [shown, ".{"]
            for i, level in enumerate(e.levels):
                text = self._level(level)
                if type(level) in (Max, IMax):
                    text = paren(text)
                parts.append(nest(2, text) if i == 0 else nest(2, LINE, text))
            parts.append("}")
            return _atom(Group(tuple(parts)))
        return _atom(shown)

    def _open_binder(self, e: Lambda | Pi) -> tuple[Local, Expr]:
        """A local for the bound variable, renamed where its name is used below, and the body."""
        body = e.body
        n = e.name
        if n.prefix is None or not isinstance(_root(n).part, str):
            n = name("x")
        used = _used_names(body, self._used)
        if n in used:
            base, index = n, 1
            n = append_index(base, index)
            while n in used:
                index += 1
                n = append_index(base, index)
        local = self._fresh_local(n, e.domain, e.info)
        return local, instantiate1(body, local)

    def _fresh_local(self, n: Name, type_: Expr, info: BinderInfo) -> Local:
        # One local per name and type, so that what was found out about a body is found again.
        key = (n, type_, info)
        local = self._fresh_locals.get(key)
        if local is None:
            if len(self._fresh_locals) > _CACHE_SIZE:
                self._fresh_locals.clear()
            local = self._fresh_locals[key] = mk_local(n, type_, info)
        return local

    # --- levels ------------------------------------------------------------------------------------------------------

    def _level(self, level: Level) -> Format:
        base, offset = to_offset(level)
        if type(base) is Zero:
            return str(offset)
        if offset:
            return (self._level_child(base), "+", str(offset))
        if type(level) is Param:
            return escaped(level.name)
        if type(level) is LevelMVar:
            if not self._universes:
                return "?"
            text = self._level_names.get(level)
            if text is None:
                text = self._level_names[level] = f"?l_{len(self._mvar_names) + len(self._level_names) + 1}"
            return text
        assert type(level) in (Max, IMax)
        cls = type(level)
        parts: list[Format] = ["max" if cls is Max else "imax"]
        while True:
            parts.append(nest(2, LINE, self._level_child(level.lhs)))  # type: ignore[attr-defined]
            level = level.rhs  # type: ignore[attr-defined]
            if type(level) is not cls:
                break
        parts.append(nest(2, LINE, self._level_child(level)))
        return Group(tuple(parts))

    def _level_child(self, level: Level) -> Format:
        base, offset = to_offset(level)
        if type(base) is Zero or (offset == 0 and type(level) in (Param, LevelMVar)):
            return self._level(level)
        return paren(self._level(level))

    # --- terms -------------------------------------------------------------------------------------------------------

    def _parenthesized(self, result: Result, power: int) -> Result:
        return _atom(paren(result[2])) if result[1] < power else result

    def _literal(self, e: Expr) -> Result | None:
        if not self._strings:
            return None
        fn = get_app_fn(e)
        if type(fn) is not Const:
            return None
        if fn.name is _N_CHAR_OF_NAT:
            value = _numeral(e.arg) if type(e) is App and e.fn is fn else None
            return None if value is None else _atom(_char_text(value))
        if fn.name is _N_STRING_STR or fn.name is _N_STRING_EMPTY:
            text = _string_value(e)
            return None if text is None else _atom(_string_text(text))
        return None

    def _child(self, e: Expr, power: int) -> Result:
        """`e` where at least `power` binds on its right."""
        while type(e) is App:
            if self._numerals:
                value = _numeral(e)
                if value is not None:
                    return self._number(e, value, power)
            literal = self._literal(e)
            if literal is not None:
                return literal
            if self._fn_is_implicit(e):
                e = e.fn
                continue
            if not self._coercions:
                hidden = self._hidden_coercion(e)
                if hidden is not None:
                    e = hidden
                    continue
            break
        return self._parenthesized(self._core(e), power)

    def _hidden_coercion(self, e: App) -> Expr | None:
        fn, args = get_app_fn_args(e)
        if type(fn) is Const and len(args) >= 4:
            if fn.name is _N_COE:
                return mk_apps(args[3], args[4:])
            if fn.name is _N_COE_FN:
                return args[2] if len(args) == 4 else mk_apps(args[3], args[4:])
        return None

    def _number(self, e: Expr, value: int, power: int) -> Result:
        text = str(value) if abs(value) < 10**4000 else _big_text(value)
        typed = bool(self._options["pp.numeral_types"])
        if not typed:
            head = get_app_fn(self._infer(e)) if self.env.attribute_table("pp_numeral_type") is not None else None
            typed = type(head) is Const and self.env.has_attribute("pp_numeral_type", head.name)
        if typed:
            return _atom(paren((text, " :", nest(2, LINE, self._child(self._infer(e), 0)[2]))))
        if value < 0:
            minus = self._tokens.get("-")
            if minus is None or power > minus:
                return _atom(paren(text))
        return _atom(text)

    def _core(self, e: Expr) -> Result:
        kind = type(e)
        if kind is Local:
            return _atom(self._name_text(e.name))  # type: ignore[attr-defined]
        if (self._depth >= self._max_depth or self._steps > self._max_steps) and kind in (App, Lambda, Pi):
            return _atom("…")
        self._depth += 1
        self._steps += 1
        self._deadline.glance()
        try:
            return self._core_of(e, kind)
        finally:
            self._depth -= 1

    def _core_of(self, e: Expr, kind: type) -> Result:
        fn: Expr = e
        args: list[Expr] = []
        if kind is App:
            fn, args = get_app_fn_args(e)
        if type(fn) is Const and is_sorry(fn.name) and len(args) == 1:
            return self._const(fn)  # a macro, which shows no argument
        if self._numerals and (kind is App or kind is Const):
            value = _numeral(e)
            if value is not None:
                return self._number(e, value, 0)
        if kind is App or kind is Const:
            literal = self._literal(e)
            if literal is not None:
                return literal
        if not self._proofs and kind is not Const and kind is not MVar and not e.loose and self._is_proof(e):
            return _atom("_")
        if type(fn) is MVar:
            delayed = self.mctx.delayed(fn)
            if delayed is not None and len(args) == len(delayed.locals):
                # `?m` with what the locals of its context have become.
                texts = [format_to_string(self._child(arg, 0)[2], _UNBROKEN) for arg in args]
                return _atom(f"{self._mvar_text(fn)}[{', '.join(texts)}]")
        infos = self._infos(fn, args) if args else []
        if type(fn) is Const:
            for entry in self._entries.get(fn.name, ()):
                result = self._with_notation(entry, e, fn, args, infos)
                if result is not None:
                    return result
            if self._notation and args:
                special = self._special(fn.name, e, args)
                if special is not None:
                    return special
            if self._numerals and self._options["pp.nat_numerals"] and fn.name is _N_NAT_SUCC:
                succ = _successors(e)
                if succ is not None:
                    return self._number(e, succ, 0)
        if kind is App:
            return self._app(e, fn, args, infos)  # type: ignore[arg-type]
        if kind is Const:
            return self._const(e)  # type: ignore[arg-type]
        if kind is Pi:
            return self._pi(e)  # type: ignore[arg-type]
        if kind is Lambda:
            return self._lambda(e)  # type: ignore[arg-type]
        if kind is Sort:
            return self._sort(e)  # type: ignore[arg-type]
        if kind is MVar:
            return _atom(self._mvar_text(e))  # type: ignore[arg-type]
        if kind is Let:
            return self._let(e)  # type: ignore[arg-type]
        if kind is Var:
            return _atom(f"#{e.index}")  # type: ignore[attr-defined]
        if kind is Certificate:
            return _atom(f"[{e.kind}]")  # type: ignore[attr-defined]
        raise TypeError(kind)

    def _sort(self, e: Sort) -> Result:
        level = e.level
        if type(level) is Zero:
            return _atom("Prop")
        below = _pred(level)
        if below is not None and type(below) is Zero:
            return _atom("Type")
        if below is not None:
            return MAX, MAX - 1, group("Type ", nest(5, self._level_child(below)))
        return MAX, MAX - 1, group("Sort ", nest(5, self._level_child(level)))

    # applications

    def _app(self, e: App, fn: Expr, args: list[Expr], infos: list[BinderInfo]) -> Result:
        if not self._implicit and self._is_default_argument(e, fn, args):
            return self._child(e.fn, MAX)
        if type(fn) is Const:
            if self._instances:
                instance = self._structure_instance(fn, args)
                if instance is not None:
                    return instance
            if self._projections and self._is_field_access(fn, args, infos):
                receiver = self._child(args[-1], MAX)[2]
                return MAX, MAX + 1, (receiver, f".{escaped(mk_name(ANONYMOUS, fn.name.part))}")
        fn_format = self._child(e.fn, MAX - 1)[2]
        if self._implicit and type(e.fn) is not App and self._has_implicit_args(e.fn):
            fn_format = ("@", fn_format)
        argument = self._child(e.arg, MAX)[2]
        return MAX, MAX - 1, Group((fn_format, nest(2, LINE, argument)))

    def _is_default_argument(self, e: App, fn: Expr, args: list[Expr]) -> bool:
        """Whether the last argument is the default of an optional parameter that ends the telescope."""
        info = self.env.find(fn.name) if type(fn) is Const else None
        it = info.type if info is not None else None
        if it is None:
            return False
        for _ in range(len(args) - 1):
            if type(it) is not Pi:
                return False
            it = it.body
        if type(it) is not Pi or type(it.body) in (Pi, Var):
            return False
        head, values = get_app_fn_args(it.domain)
        if type(head) is not Const or head.name is not _N_OPT_PARAM or len(values) != 2:
            return False
        default = values[1]
        return not default.loose and default.core is e.arg.core

    def _structure_instance(self, fn: Const, args: list[Expr]) -> Result | None:
        info = self.env.find(fn.name)
        if not isinstance(info, ConstructorInfo) or fn.name.prefix is None:
            return None
        structure = self.env.structure_info(fn.name.prefix)
        if structure is None or structure.constructor is not fn.name:
            return None
        if self._implicit and structure.num_params > 0:
            return None
        if len(args) != structure.num_params + len(structure.fields):
            return None
        values = args[structure.num_params :]
        parts: list[Format] = []
        if self.env.has_attribute("pp_using_anonymous_constructor", structure.name):
            for i, value in enumerate(values):
                if i:
                    parts.append(LINE)
                parts.append(self._core_tagged(value))
                if i < len(values) - 1:
                    parts.append(",")
            return _atom(Group(Nest(1, ("⟨", tuple(parts), "⟩"))))
        if self._options["pp.structure_instances_qualifier"]:
            parts += [escaped(structure.name), " ", "."]
        for i, (field, value) in enumerate(zip(structure.fields, values)):
            if i or self._options["pp.structure_instances_qualifier"]:
                parts.append(LINE)
            shown = escaped(field.name)
            value_format: Format = self._core_tagged(value)
            if i < len(values) - 1:
                value_format = (value_format, ",")
            parts += [shown, " := ", nest(len(str(field.name)) + 4, value_format)]
        return _atom(Group(Nest(1, ("{", tuple(parts), "}"))))

    def _core_tagged(self, e: Expr) -> Format:
        return self._core(e)[2]

    def _is_field_access(self, fn: Const, args: list[Expr], infos: list[BinderInfo]) -> bool:
        n = fn.name
        prefix = n.prefix
        if prefix is None or not isinstance(n.part, str) or self.env.has_attribute("pp_nodot", n):
            return False
        if self._implicit and self._has_implicit_args(mk_apps(fn, args)):
            return False
        projection = self.env.projection_info(n)
        if projection is not None and len(args) == projection.num_params + 1:
            if (not self._implicit or projection.num_params == 0) and not self.env.is_class(prefix):
                return True
        if not self._fields or prefix is ANONYMOUS:
            return False
        for info in infos[:-1]:
            if info is BinderInfo.DEFAULT:
                return False
        if infos[-1] is not BinderInfo.DEFAULT:
            return False
        found = self.env.find(n)
        it: Expr | None = None if found is None else found.type
        for _ in range(len(args) - 1):
            if type(it) is not Pi:
                return False
            it = it.body
        if type(it) is not Pi:
            return False
        head = get_app_fn(it.domain)
        if type(head) is not Const or head.name is not prefix:
            return False
        actual = get_app_fn(self._infer(args[-1]))
        return type(actual) is Const and actual.name is prefix

    # binders

    def _binder_block(self, names: Sequence[Name], type_: Expr, info: BinderInfo) -> Format:
        opening, closing = _OPENING[info]
        parts: list[Format] = []
        if self._binder_types or info is not BinderInfo.DEFAULT:
            parts.append(opening)
        for n in names:
            parts += [self._name_text(n), " "]
        if self._binder_types:
            parts += [":", nest(2, LINE, self._child(type_, 0)[2])]
        if self._binder_types or info is not BinderInfo.DEFAULT:
            parts.append(closing)
        return Group(tuple(parts))

    def _binders(self, locals_: Sequence[Local]) -> Format:
        parts: list[Format] = []
        i = 0
        while i < len(locals_):
            first = locals_[i]
            names = [first.name]
            i += 1
            while (
                i < len(locals_)
                and first.info is not BinderInfo.INST_IMPLICIT
                and locals_[i].info is first.info
                and locals_[i].type.core is first.type.core
            ):
                names.append(locals_[i].name)
                i += 1
            parts.append(group(LINE, self._binder_block(names, first.type, first.info)))
        return tuple(parts)

    def _lambda(self, e: Lambda) -> Result:
        locals_: list[Local] = []
        body: Expr = e
        while type(body) is Lambda:
            local, body = self._open_binder(body)
            locals_.append(local)
        binders = self._binders(locals_)
        return MAX, 0, ("λ", binders, group(",", nest(2, LINE, self._child(body, 0)[2])))

    @staticmethod
    def _is_arrow(e: Pi) -> bool:
        return e.info is BinderInfo.DEFAULT and not has_loose_var(e.body, 0)

    def _pi(self, e: Pi) -> Result:
        if self._is_arrow(e):
            left = self._child(e.domain, _ARROW)[2]
            below = instantiate1(e.body, PROP)
            right = self._core(below)[2] if type(below) is Pi else self._child(below, _ARROW - 1)[2]
            return _ARROW, _ARROW - 1, group(left, " →", LINE, right)
        locals_: list[Local] = []
        body: Expr = e
        while type(body) is Pi and not self._is_arrow(body):
            local, body = self._open_binder(body)
            locals_.append(local)
        quantifier = "∀" if self._is_prop(body) else "Π"
        binders = self._binders(locals_)
        return MAX, 0, (quantifier, binders, group(",", nest(2, LINE, self._child(body, 0)[2])))

    def _let(self, e: Let) -> Result:
        entries: list[tuple[Local, Expr]] = []
        body: Expr = e
        while type(body) is Let:
            used = _used_names(body.body, self._used)
            n = body.name if body.name.prefix is not None else name("x")
            base, index = n, 0
            while n in used:
                index += 1
                n = append_index(base, index)
            local = mk_local(n, body.type)
            entries.append((local, body.value))
            body = instantiate1(body.body, local)
        parts: list[Format] = ["let"]
        for i, (local, value) in enumerate(entries):
            separator = "," if i < len(entries) - 1 else ""
            entry = group(
                escaped(local.name),
                " : ",
                self._child(local.type, 0)[2],
                " :=",
                nest(2, LINE, self._child(value, 0)[2], separator),
            )
            parts.append(nest(4, " " if i == 0 else LINE, entry))
        parts += [LINE, "in ", nest(3, self._child(body, 0)[2])]
        return MAX, 0, tuple(parts)

    # brackets

    def _special(self, head: Name, e: Expr, args: list[Expr]) -> Result | None:
        count = len(args)
        if head is _N_SUBTYPE and count == 2 and type(args[1]) is Lambda:
            local, body = self._open_binder(args[1])
            return _atom(Group(Nest(1, ("{", escaped(local.name), " // ", self._child(body, 0)[2], "}"))))
        if head is _N_SEP and count == 5 and type(args[3]) is Lambda:
            collection = self._child(args[4], 0)[2]
            local, body = self._open_binder(args[3])
            inner = (escaped(local.name), " ∈ ", collection, " | ", self._child(body, 0)[2])
            return _atom(Group(Nest(1, ("{", inner, "}"))))
        if head is _N_SET_OF and count == 2 and type(args[1]) is Lambda:
            local, body = self._open_binder(args[1])
            return _atom(Group(Nest(1, ("{", self._binder(local), " | ", self._child(body, 0)[2], "}"))))
        if head in (_N_EMPTYC, _N_SINGLETON, _N_INSERT):
            items = _explicit_collection(e)
            if items is not None:
                if not items:
                    return _atom("∅")
                parts: list[Format] = [self._child(items[0], 0)[2]]
                parts += [nest(2, ",", LINE, self._child(item, 0)[2]) for item in items[1:]]
                return _atom(Group(Group(Nest(1, ("{", tuple(parts), "}")))))
        if head is _N_PROD_MK and count == 4:
            components = [self._core_tagged(args[2])]
            last = args[3]
            while True:
                fn, inner_args = get_app_fn_args(last)
                if type(fn) is not Const or fn.name is not _N_PROD_MK or len(inner_args) != 4:
                    break
                components.append(self._core_tagged(inner_args[2]))
                last = inner_args[3]
            components.append(self._core_tagged(last))
            listed: list[Format] = [components[0]]
            for component in components[1:]:
                listed += [",", LINE, component]
            return _atom(paren(Group(tuple(listed))))
        return None

    def _binder(self, local: Local) -> Format:
        opening, closing = ("", "") if local.info is BinderInfo.DEFAULT else _OPENING[local.info]
        parts: list[Format] = [opening, self._name_text(local.name)]
        if self._binder_types:
            parts += [" :", nest(2, LINE, self._child(local.type, 0)[2])]
        parts.append(closing)
        return tuple(parts)

    # --- notation ----------------------------------------------------------------------------------------------------

    def _notation_child(self, e: Expr, rbp: int, lbp: int) -> Result:
        """`e` between a token with right binding power `rbp` and one with left binding power `lbp`."""
        while type(e) is App:
            if self._numerals:
                value = _numeral(e)
                if value is not None:
                    return self._number(e, value, lbp)
            literal = self._literal(e)
            if literal is not None:
                return literal
            if self._fn_is_implicit(e):
                e = e.fn
                continue
            if not self._coercions:
                hidden = self._hidden_coercion(e)
                if hidden is not None:
                    return self._child(hidden, rbp)
            break
        result = self._core(e)
        if rbp < result[0] and result[1] >= lbp:
            return result
        return _atom(paren(result[2]))

    def _match(self, pattern: Term, e: Expr, values: dict[Name, Expr], variables: frozenset[Name]) -> bool:
        """Match the right-hand side of a notation; implicit arguments of `e` are skipped."""
        while type(pattern) is Parenthesized:
            pattern = pattern.term
        kind = type(pattern)
        if kind is Explicit:
            return self._match(pattern.term, e, values, variables)  # type: ignore[attr-defined]
        if kind is Identifier and pattern.name in variables:  # type: ignore[attr-defined]
            if pattern.name in values:  # type: ignore[attr-defined]
                # as in Lean, where a second occurrence never matches: it is compared with its address in the term
                return False
            values[pattern.name] = e  # type: ignore[attr-defined]
            return True
        if kind is Hole:
            return True
        if (kind is GlobalName or kind is Identifier) and type(e) is Const:
            return pattern.name is e.name  # type: ignore[attr-defined]
        if type(e) is not App:
            return False
        fn, args = get_app_fn_args(e)
        pattern_fn, pattern_args = _spine(pattern)
        if kind is not Application and kind is not GlobalName and kind is not Identifier:
            return False
        if not self._match(pattern_fn, fn, values, variables):
            return False
        infos = self._infos(fn, args)
        explicit = [arg for arg, info in zip(args, infos) if info is BinderInfo.DEFAULT]
        if len(explicit) != len(pattern_args):
            return False
        return all(self._match(p, arg, values, variables) for p, arg in zip(pattern_args, explicit))

    def _with_notation(
        self, entry: _Entry, e: Expr, fn: Const, args: list[Expr], infos: list[BinderInfo]
    ) -> Result | None:
        decl = entry.declaration
        values: dict[Name, Expr] = {}
        variables: frozenset[Name]
        if entry.simple is not None:
            explicit = [arg for arg, info in zip(args, infos) if info is BinderInfo.DEFAULT]
            if len(explicit) != len(entry.simple):
                return None
            values = dict(zip(entry.simple, explicit))
        else:
            variables = _variables(decl)
            assert decl.denotation is not None
            if not self._match(decl.denotation, e, values, variables):
                return None
        items = decl.items
        if decl.leading is None and len(items) == 1 and items[0].action.kind == "skip":
            return _atom(items[0].token)
        locals_: list[Local] = []
        out: list[Format] = []  # from the right
        last_rbp = INFINITE - 1
        token_lbp = 0
        last = True
        for item in reversed(items):
            action = item.action
            kind = action.kind
            token: Format = (item.pp_token[:-1], LINE) if item.pp_token.endswith(" ") else item.pp_token
            if kind == "skip":
                out.append(token)
                if last:
                    last_rbp = INFINITE
            elif kind == "expr":
                assert action.name is not None
                value = values.pop(action.name, None)
                if value is None:
                    return None
                result = self._notation_child(value, action.precedence, token_lbp)
                out.append((token, result[2]))
                if last:
                    last_rbp = min(action.precedence, result[1])
            elif kind == "foldl" or kind == "foldr":
                folded = self._fold(action, values, token, token_lbp, _variables(decl))
                if folded is None:
                    return None
                out.append(folded)
            elif kind == "binder":
                if len(locals_) != 1:
                    return None
                out.append((token, self._binder(locals_[0])))
            elif kind == "binders":
                if not locals_:
                    return None
                out.append((token, self._binders(locals_)))
            else:
                assert action.name is not None and action.body is not None
                value = values.pop(action.name, None)
                if value is None:
                    return None
                body = self._scoped_body(action.body, action.names[0], value, values, locals_, _variables(decl))
                if body is None:
                    return None
                result = self._notation_child(body, action.precedence, token_lbp)
                out.append((token, result[2]))
                if last:
                    last_rbp = min(action.precedence, result[1])
            token_lbp = self._tokens.get(item.token, 0)
            last = False
        first_lbp = INFINITE
        if decl.leading is not None:
            first_lbp = token_lbp
            value = values.pop(decl.leading, None)
            if value is None:
                return None
            out.append(self._notation_child(value, 0, token_lbp)[2])
        out.reverse()
        if self._options["pp.parens"]:
            return _atom(paren(tuple(out)))
        return first_lbp, last_rbp, Group(Nest(2, tuple(out)))

    def _scoped_body(
        self,
        pattern: Term,
        variable: Name,
        e: Expr,
        values: dict[Name, Expr],
        locals_: list[Local],
        variables: frozenset[Name],
    ) -> Expr | None:
        """Open as many binders `pattern(λ x, …)` as there are; their locals go to `locals_`."""
        first = not locals_
        inside = variables | {variable}
        count = 0
        while True:
            found: Expr | None
            if type(pattern) is Identifier and pattern.name is variable:
                found = e
            else:
                attempt = dict(values)
                if not self._match(pattern, e, attempt, inside):
                    break
                found = attempt.pop(variable, None)
                if type(found) is Lambda:
                    values.clear()
                    values.update(attempt)
            if type(found) is not Lambda:
                break
            local, body = self._open_binder(found)
            if first:
                locals_.append(local)
            elif count >= len(locals_) or locals_[count] is not local:
                return None
            e = body
            count += 1
        return e if locals_ else None

    def _fold(
        self, action: Any, values: dict[Name, Expr], token: Format, token_lbp: int, variables: frozenset[Name]
    ) -> Format | None:
        e = values.pop(action.name, None)
        if e is None:
            return None
        head, accumulated = action.names
        inside = variables | {head, accumulated}
        items: list[Expr] = []
        while True:
            attempt = dict(values)
            if not self._match(action.body, e, attempt, inside):
                break
            if head not in attempt or accumulated not in attempt:
                return None
            items.append(attempt[head])
            e = attempt[accumulated]
        if action.initial is not None:
            if not items or not self._match(action.initial, e, dict(values), inside):
                return None
        else:
            items.append(e)
        if action.kind == "foldl":
            items.reverse()
        following = token_lbp
        formats: list[Format] = []
        if action.terminator is not None:
            formats.append(action.terminator)
            following = self._tokens.get(action.terminator, 0)
        separator_lbp = self._tokens.get(action.separator, 0)
        separator: Format = action.pp_separator or action.separator
        for i in range(len(items) - 1, -1, -1):
            result = self._notation_child(items[i], action.precedence, following)
            formats.append((token if i == 0 else separator, result[2]))
            following = separator_lbp
        formats.reverse()
        return tuple(formats)

    # --- blanks between tokens ---------------------------------------------------------------------------------------

    def _needs_space(self, pending: str | None, left: str, right: str) -> tuple[bool, str | None]:
        """Whether `left` and `right` written together would be read differently (Lean: `needs_space_sep`)."""
        key = (pending, left, right)
        found = self._separations.get(key)
        if found is None:
            if len(self._separations) > _CACHE_SIZE:
                self._separations.clear()
            found = self._separations[key] = self._needs_space_core(pending, left, right)
        return found

    def _needs_space_core(self, pending: str | None, left: str, right: str) -> tuple[bool, str | None]:
        if is_identifier_rest(left[-1]) and is_identifier_rest(right[0]):
            return True, None
        if pending is not None:
            status = self._walk_tokens(pending, right)
            if status != "no":
                return True, None
        if left[0] not in self._table.tokens_by_first:
            return False, None
        status = self._walk_tokens(left, right)
        if status == "token":
            return True, None
        return False, (left + right if status == "prefix" else None)

    def _walk_tokens(self, left: str, right: str) -> str:
        """`token`: a token ends inside `right` after all of `left`; `prefix`: `left + right` begins a longer token;
        else `no`."""
        text = left + right
        prefix = False
        for token in self._table.tokens_by_first.get(left[0], ()):
            if len(token) > len(left) and token.startswith(left):
                if text.startswith(token):
                    return "token"
                if len(token) > len(text) and token.startswith(text):
                    prefix = True
        return "prefix" if prefix else "no"


@lru_cache(maxsize=4096)
def _variables(decl: NotationDeclaration) -> frozenset[Name]:
    out = {item.action.name for item in decl.items if item.action.name is not None}
    if decl.leading is not None:
        out.add(decl.leading)
    return frozenset(out)


def _strip(prefix: Name, n: Name) -> Name | None:
    """`n` without `prefix`, None where that is not a proper prefix."""
    parts = n.parts()
    lead = prefix.parts()
    if len(lead) >= len(parts) or parts[: len(lead)] != lead:
        return None
    out = ANONYMOUS
    for part in parts[len(lead) :]:
        out = mk_name(out, part)
    return out


def _join(prefix: Name, rest: Name) -> Name:
    for part in rest.parts():
        prefix = mk_name(prefix, part)
    return prefix


def _pred(level: Level) -> Level | None:
    """The level one below, where the level is visibly a successor."""
    from agent.kernel.level import mk_max

    if type(level) is Succ:
        return level.arg
    if type(level) in (Max, IMax):
        left, right = _pred(level.lhs), _pred(level.rhs)  # type: ignore[attr-defined]
        if left is not None and right is not None:
            return mk_max(left, right)
    return None


def _successors(e: Expr) -> int | None:
    count = 0
    while type(e) is App and type(e.fn) is Const and e.fn.name is _N_NAT_SUCC:
        count += 1
        e = e.arg
    fn = get_app_fn(e)
    if type(fn) is Const and (fn.name is _N_NAT_ZERO or fn.name is _N_ZERO):
        return count
    return None


def _explicit_collection(e: Expr) -> list[Expr] | None:
    """The elements of `{a, b, c}`, None for what is no such thing."""
    out: list[Expr] = []
    while True:
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const:
            return None
        if fn.name is _N_EMPTYC and len(args) == 2:
            return out
        if fn.name is _N_SINGLETON and len(args) == 4:
            out.append(args[3])
            return out
        if fn.name is _N_INSERT and len(args) == 5:
            out.append(args[3])
            e = args[4]
        else:
            return None


def _string_value(e: Expr) -> str | None:
    chars: list[str] = []
    while type(e) is App:
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const or fn.name is not _N_STRING_STR or len(args) != 2:
            return None
        char = args[1]
        if type(char) is not App or type(char.fn) is not Const or char.fn.name is not _N_CHAR_OF_NAT:
            return None
        value = _numeral(char.arg)
        if value is None:
            return None
        chars.append(chr(value))
        e = args[0]
    if type(e) is Const and e.name is _N_STRING_EMPTY:
        return "".join(reversed(chars))
    return None


_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "'": "\\'"}


def _string_text(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(c, c) if c != "'" else c for c in text) + '"'


def _char_text(value: int) -> str:
    c = chr(value)
    return "'" + (_ESCAPES.get(c, c) if c != '"' else c) + "'"


def _big_text(value: int) -> str:
    """Decimal digits without the interpreter's limit on their number."""
    if value < 0:
        return "-" + _big_text(-value)
    if value < 10**4000:
        return str(value)
    digits = int(value.bit_length() * 0.30103) // 2 + 1
    high, low = divmod(value, 10**digits)
    return _big_text(high) + _big_text(low).rjust(digits, "0")
