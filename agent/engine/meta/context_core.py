"""What all parts of `TypeContext` share: its fields, facts about constants, locals and metavariables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment, ProjectionInfo, Reducibility
from agent.engine.meta.environment_cache import EnvironmentCache
from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT, LocalContext
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.transparency import Transparency
from agent.kernel.declaration import ConstantInfo, ConstructorInfo, QuotInfo, RecursorInfo, TheoremInfo, ValueInfo
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    Var,
    get_app_fn_args,
    mk_const,
    mk_lambda,
    mk_let,
    mk_local,
    mk_mvar,
    mk_pi,
    mk_sort,
)
from agent.kernel.instantiate import instantiate_level_params
from agent.kernel.level import ZERO, Level, LevelMVar, is_never_zero
from agent.kernel.name import ANONYMOUS, Name, mk_name, name

NEVER: Final = 99
"""The `unfold_at` of what has no value."""

AUX_RECURSORS: Final = frozenset({"rec_on", "cases_on", "brec_on", "binduction_on", "drec_on", "dcases_on", "drec"})

DATA, PROOF, UNKNOWN = 0, 1, 2

_OUT_PARAM: Final = name("out_param")


class ConstantFacts:
    """What reduction and unification ask about a constant, computed once.

    unfold_at    the lowest transparency that unfolds it, or NEVER
    rank         order of unfolding: the higher goes first
    reduces      whether `whnf_core` may do something at an application of it
    arg_kinds    for each binder of its type: 0 explicit, 1 implicit, 2 instance
    result_kind  whether its full application is DATA or a PROOF
    """

    __slots__ = (
        "info",
        "unfold_at",
        "rank",
        "projection",
        "constructor_name",
        "recursor",
        "quotient",
        "aux_recursor",
        "is_brec_on",
        "reduces",
        "is_constructor",
        "is_smart",
        "sunfold",
        "arg_kinds",
        "out_params",
        "result_kind",
        "is_class",
        "_structure_value",
        "_looked_at_value",
    )

    def __init__(self, env: MetaEnvironment, info: ConstantInfo) -> None:
        const = info.name
        self.info = info
        self.unfold_at = NEVER
        self.rank = -1
        if isinstance(info, ValueInfo):
            self.rank = info.hint.rank
            reducibility = env.reducibility(const)
            if env.projection_info(const) is not None:
                # Projections reduce by their own rule; they never unfold.
                self.unfold_at = NEVER
            elif isinstance(info, TheoremInfo) or reducibility is Reducibility.IRREDUCIBLE:
                self.unfold_at = int(Transparency.ALL)
            elif reducibility is Reducibility.REDUCIBLE:
                self.unfold_at = int(Transparency.REDUCIBLE)
            elif env.is_instance(const):
                self.unfold_at = int(Transparency.INSTANCES)
            else:
                self.unfold_at = int(Transparency.SEMIREDUCIBLE)
        self.projection: ProjectionInfo | None = env.projection_info(const)
        self.constructor_name: Name | None = None
        if self.projection is not None:
            structure = env.structure_info(self.projection.structure)
            if structure is not None:
                self.constructor_name = structure.constructor
            else:
                inductive = env.get(self.projection.structure)
                self.constructor_name = inductive.constructors[0]  # type: ignore[attr-defined]
        self.recursor = info if isinstance(info, RecursorInfo) else None
        self.quotient = isinstance(info, QuotInfo)
        self.is_constructor = isinstance(info, ConstructorInfo)
        kind = env.auxiliary_kind(const)
        self.aux_recursor = kind in AUX_RECURSORS
        self.is_brec_on = kind == "brec_on"
        self.reduces = (
            self.projection is not None or self.recursor is not None or self.quotient or self.aux_recursor
        )
        part = const.part
        sunfold = mk_name(const, "_sunfold")
        self.sunfold: Name | None = sunfold if env.find(sunfold) is not None else None
        is_match = isinstance(part, str) and part.startswith("_match") and const.prefix is not ANONYMOUS
        self.is_smart = is_match or self.sunfold is not None
        kinds: list[int] = []
        outs: list[bool] = []
        it: Expr = info.type
        while type(it) is Pi:
            binder = it.info
            kinds.append(
                2 if binder is BinderInfo.INST_IMPLICIT else 1 if binder is BinderInfo.IMPLICIT else 0
            )
            outs.append(_is_out_param(it.domain, outs))
            it = it.body
        self.arg_kinds = tuple(kinds)
        self.is_class = env.is_class(const)
        self.out_params = tuple(outs) if self.is_class and any(outs) else ()
        self.result_kind: int | None = None
        self._structure_value: tuple[int, Name, tuple[Expr, ...]] | None = None
        self._looked_at_value = False

    @property
    def structure_value(self) -> tuple[int, Name, tuple[Expr, ...]] | None:
        """For a value `λ xs, c as` with a constant `c`: how many `xs`, the name of `c`, the `as`."""
        if not self._looked_at_value:
            self._looked_at_value = True
            if isinstance(self.info, ValueInfo):
                value: Expr = self.info.value
                count = 0
                while type(value) is Lambda:
                    value = value.body
                    count += 1
                head, args = get_app_fn_args(value)
                if type(head) is Const:
                    self._structure_value = (count, head.name, tuple(args))
        return self._structure_value


def _is_out_param(domain: Expr, outs: Sequence[bool]) -> bool:
    if type(domain) is App and type(domain.fn) is Const and domain.fn.name is _OUT_PARAM:
        return True
    if not domain.loose:
        return False
    return any(out and _has_loose(domain, len(outs) - j - 1) for j, out in enumerate(outs))


def _has_loose(e: Expr, index: int) -> bool:
    """Whether loose variable `index` occurs."""
    if e.loose <= index:
        return False
    kind = type(e)
    if kind is App:
        return _has_loose(e.fn, index) or _has_loose(e.arg, index)  # type: ignore[attr-defined]
    if kind is Let:
        return any(_has_loose(part, at) for part, at in ((e.type, index), (e.value, index), (e.body, index + 1)))  # type: ignore[attr-defined]
    if kind is Lambda or kind is Pi:
        return _has_loose(e.domain, index) or _has_loose(e.body, index + 1)  # type: ignore[attr-defined]
    return kind is Var and e.index == index  # type: ignore[attr-defined]


class ContextCore:
    """The fields, and the operations that need no inference.

    env, mctx (mutable, shared with the caller), lctx (replaced by push and pop), transparency, deadline
    approximate      first-order approximation in the unifier, as `apply`, `rw` and the elaborator have it
    zeta             unfold let-locals and `let` in reduction
    depth            > 0: only temporary metavariables of this depth may be assigned
    """

    env: MetaEnvironment
    mctx: MetavarContext
    lctx: LocalContext
    transparency: int
    deadline: Deadline
    approximate: bool

    def __init__(
        self,
        env: MetaEnvironment,
        mctx: MetavarContext | None = None,
        lctx: LocalContext = EMPTY_LOCAL_CONTEXT,
        *,
        transparency: Transparency = Transparency.SEMIREDUCIBLE,
        deadline: Deadline | None = None,
    ) -> None:
        self.env = env
        self.mctx = MetavarContext() if mctx is None else mctx
        self.lctx = lctx
        self.transparency = transparency
        self.deadline = Deadline() if deadline is None else deadline
        self.approximate = False
        self.zeta = True
        self.smart_unfolding = True
        self.full_postponed = True
        self.depth = 0
        self.cache: EnvironmentCache = env.cache
        self._update_left = True
        self._update_right = True
        self._postponed: list[tuple[Level, Level]] = []
        self._unfold_names: Callable[[Name], bool] | None = None
        self._plain = True
        """Whether answers may go to the caches: no setting is on that changes them."""
        self._all_facts = self.cache.facts
        base = self.cache.base
        self._base_facts: dict[Name, Any] = {} if base is None else base.facts

    # Settings

    @contextmanager
    def using(self, transparency: Transparency) -> Iterator[None]:
        """With another transparency."""
        old = self.transparency
        self.transparency = transparency
        try:
            yield
        finally:
            self.transparency = old

    @contextmanager
    def relaxed(self, transparency: Transparency = Transparency.SEMIREDUCIBLE) -> Iterator[None]:
        """With this transparency and zeta reduction."""
        old = (self.transparency, self.zeta, self._plain)
        self.transparency, self.zeta = transparency, True
        self._set_plain()
        try:
            yield
        finally:
            self.transparency, self.zeta, self._plain = old

    @contextmanager
    def approximating(self, approximate: bool = True) -> Iterator[None]:
        """With first-order approximation in the unifier."""
        old = self.approximate
        self.approximate = approximate
        try:
            yield
        finally:
            self.approximate = old

    @contextmanager
    def without_zeta(self) -> Iterator[None]:
        """Let-locals and `let` stay as they are in reduction."""
        old = (self.zeta, self._plain)
        self.zeta = False
        self._set_plain()
        try:
            yield
        finally:
            self.zeta, self._plain = old

    @contextmanager
    def with_smart_unfolding(self, enabled: bool) -> Iterator[None]:
        old = (self.smart_unfolding, self._plain)
        self.smart_unfolding = enabled
        self._set_plain()
        try:
            yield
        finally:
            self.smart_unfolding, self._plain = old

    @contextmanager
    def unfolding_only(self, pred: Callable[[Name], bool]) -> Iterator[None]:
        """Exactly the definitions with these names unfold."""
        old = (self._unfold_names, self._plain)
        self._unfold_names = pred
        self._set_plain()
        try:
            yield
        finally:
            self._unfold_names, self._plain = old

    @contextmanager
    def in_context(self, lctx: LocalContext) -> Iterator[None]:
        """With another local context."""
        old = self.lctx
        self.lctx = lctx
        try:
            yield
        finally:
            self.lctx = old

    @contextmanager
    def temporary(self) -> Iterator[None]:
        """A scope in which only metavariables made within it may be assigned (Lean: tmp mode). They must not leak
        out."""
        self.depth += 1
        old = (self._update_left, self._update_right)
        try:
            yield
        finally:
            self.depth -= 1
            self._update_left, self._update_right = old

    def _set_plain(self) -> None:
        self._plain = self.zeta and self.smart_unfolding and self._unfold_names is None

    def with_env(self, env: MetaEnvironment) -> None:
        """Go on in an extended environment."""
        self.env = env
        self.cache = env.cache
        self._all_facts = self.cache.facts
        base = self.cache.base
        self._base_facts = {} if base is None else base.facts

    def mark(self) -> int:
        """A point to `undo` to: assignments and declarations of metavariables."""
        return self.mctx.mark()

    def undo(self, mark: int) -> None:
        self.mctx.undo(mark)

    # Facts about constants

    def facts(self, const: Name) -> ConstantFacts | None:
        """None for an undeclared constant."""
        found = self._all_facts.get(const)
        if found is None:
            found = self._base_facts.get(const)
            if found is None:
                info = self.env.kernel.find(const)
                if info is None:
                    return None
                found = ConstantFacts(self.env, info)
                base = self.cache.base
                if base is not None and base.tip.find(const) is not None:
                    base.facts[const] = found
            self._all_facts[const] = found
        return found

    def type_of_const(self, e: Const) -> Expr:
        """Its type at its levels, with binder names. Raises ElaborationError for an unknown constant."""
        found = self.cache.types.get(e)
        if found is None and e.has_mvar:
            e = self.mctx.instantiate(e)  # type: ignore[assignment]
            found = self.cache.types.get(e)
        base = self.cache.base
        if found is None and base is not None:
            found = base.types.get(e)
        if found is None:
            facts = self.facts(e.name)
            if facts is None:
                raise ElaborationError(lambda: f"unknown declaration '{e.name}'")
            info = facts.info
            if len(info.level_params) != len(e.levels):
                raise ElaborationError("infer type failed, incorrect number of universe levels")
            found = instantiate_level_params(info.type, info.level_params, e.levels)
            if not e.has_mvar:
                self.cache.types[e] = found
                if base is not None and base.tip.find(e.name) is not None:
                    base.types[e] = found
        return found

    def value_of_const(self, e: Const) -> Expr | None:
        """Its value at its levels, with binder names, whatever its reducibility; None if it has none."""
        found = self.cache.values.get(e)
        if found is None and e.has_mvar:
            e = self.mctx.instantiate(e)  # type: ignore[assignment]
            found = self.cache.values.get(e)
        base = self.cache.base
        if found is None and base is not None:
            found = base.values.get(e)
        if found is None:
            facts = self.facts(e.name)
            if facts is None:
                return None
            info = facts.info
            if not isinstance(info, ValueInfo) or len(info.level_params) != len(e.levels):
                return None
            found = instantiate_level_params(info.value, info.level_params, e.levels)
            if not e.has_mvar:
                self.cache.values[e] = found
                if base is not None and base.tip.find(e.name) is not None:
                    base.values[e] = found
        return found

    # Metavariables

    def instantiate_mvars(self, e: Expr) -> Expr:
        """With assigned metavariables replaced."""
        return self.mctx.instantiate(e) if e.has_mvar else e

    def instantiate_level_mvars(self, level: Level) -> Level:
        return self.mctx.instantiate_level(level) if level.has_mvar else level

    def mk_metavar(self, type_: Expr, lctx: LocalContext | None = None, name: Name | None = None) -> MVar:
        """A new metavariable in the given or the current local context."""
        out = mk_mvar()
        self.mctx.declare(out, type_, self.lctx if lctx is None else lctx, name, self.depth)
        return out

    def mk_level_mvar(self) -> LevelMVar:
        return self.mctx.new_level_mvar(self.depth)

    def mk_type_metavar(self) -> MVar:
        """A metavariable for a type (or proposition) in an unknown universe."""
        return self.mk_metavar(mk_sort(self.mk_level_mvar()))

    def mk_const(self, const: Name) -> Const:
        """The constant with fresh universe metavariables. Raises the kernel's `UnknownConstant`."""
        info = self.env.get(const)
        return mk_const(const, [self.mk_level_mvar() for _ in info.level_params])

    def is_assignable(self, e: Expr) -> bool:
        """Whether `e` is a metavariable that unification may assign now (it may have a value)."""
        return type(e) is MVar and self.mctx.depth(e) == self.depth

    # Locals

    def push_local(
        self, name: Name, type_: Expr, info: BinderInfo = BinderInfo.DEFAULT, value: Expr | None = None
    ) -> Local:
        """A new local at the end of the local context."""
        out = mk_local(name, type_, info)
        self.lctx = self.lctx.add(out, value)
        return out

    def push(self, local: Local, value: Expr | None = None) -> None:
        """An existing local at the end of the local context."""
        self.lctx = self.lctx.add(local, value)

    def pop_local(self, local: Local | None = None) -> None:
        """Remove the newest local (which must be `local`, when given)."""
        self.lctx = self.lctx.without_last(local)

    @contextmanager
    def saving_locals(self) -> Iterator[None]:
        """Locals pushed inside are gone afterwards."""
        old = self.lctx
        try:
            yield
        finally:
            self.lctx = old

    def mk_lambda(self, locals_: Sequence[Expr], body: Expr) -> Expr:
        """`λ locals, body`; locals with values in the local context become `let`."""
        return self._mk_binding(mk_lambda, locals_, body)

    def mk_pi(self, locals_: Sequence[Expr], body: Expr) -> Expr:
        """`Π locals, body`; locals with values in the local context become `let`."""
        return self._mk_binding(mk_pi, locals_, body)

    def _mk_binding(self, mk: Callable[..., Expr], locals_: Sequence[Expr], body: Expr) -> Expr:
        if not locals_:
            return body
        mctx, lctx = self.mctx, self.lctx
        locals_ = list(locals_)
        out = mctx.abstract(mctx.instantiate(body), locals_)  # type: ignore[arg-type]
        for i in range(len(locals_) - 1, -1, -1):
            local = locals_[i]
            if type(local) is not Local:
                raise TypeError("only locals can be bound")
            before = locals_[:i]
            domain = mctx.abstract(mctx.instantiate(local.type), before)  # type: ignore[arg-type]
            value = lctx.value(local)
            if value is None:
                out = mk(local.name, local.info, domain, out)
            else:
                out = mk_let(local.name, domain, mctx.abstract(mctx.instantiate(value), before), out)  # type: ignore[arg-type]
        return out

    def get_unused_name(self, suggestion: Name) -> Name:
        """`n`, or the first of `n_1`, `n_2`, … that no local of the context has."""
        used = self.lctx.user_names()
        if suggestion not in used:
            return suggestion
        prefix, part = suggestion.prefix, suggestion.part
        if prefix is None or not isinstance(part, str):
            prefix, part = suggestion, ""
        i = 1
        while (candidate := mk_name(prefix, f"{part}_{i}")) in used:
            i += 1
        return candidate


def sort_kind(type_: Expr) -> int:
    """For a term whose type has the sort `type_`: PROOF in Prop, DATA above, else UNKNOWN."""
    if type(type_) is not Sort:
        return UNKNOWN
    level = type_.level
    if level is ZERO:
        return PROOF
    return DATA if is_never_zero(level) else UNKNOWN
