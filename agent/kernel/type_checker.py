"""The type checker: types, reduction, definitional equality (Lean: `kernel/type_checker.cpp`).

It works on terms without binder names (`e.core`), so structural equality is identity and every cache is a dict keyed by
nodes. A checker serves one declaration, or one question of the engine, in one environment.

Invariants:

* In the working terms no bound variable is loose: going under a binder replaces it by a local.
* Such locals belong to a `_Scope`, entered and left stack-wise: two binders open at the same time never share one, and
  what a cache says of a local holds for every value of its type.
* What the caches hold stays true in every extension of the environment: `extended` carries a checker over to one.
* `infer` trusts that its term is well typed and compares nothing; `check` verifies every part, used or not.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from agent.kernel.declaration import ConstantInfo, ProjectionShape, QuotInfo, RecursorInfo, ValueInfo
from agent.kernel.environment import UNLIMITED, Environment, Limits
from agent.kernel.exceptions import (
    CertificateRejected,
    FreeVariable,
    FunctionExpected,
    MetavariableFound,
    ResourceLimit,
    SortExpected,
    TypeMismatch,
    UniverseError,
    UniverseReason,
    UnknownConstant,
)
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
    Pi,
    Sort,
    Var,
    children,
    get_app_fn,
    get_app_fn_args,
    get_app_num_args,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
    mk_var,
    table_size,
)
from agent.kernel.instantiate import Memos, abstract, head_beta, instantiate, instantiate1, instantiate_with_memo
from agent.kernel.level import Level, is_equiv, mk_imax, mk_succ, params_of
from agent.kernel.name import ANONYMOUS, Name, name

_ID_DELTA: Final = name("id_delta")
_QUOT_MK: Final = name("quot.mk")
# Position of the major premise, by the quotient's eliminator; the function to apply is argument 3 of both.
_QUOT_MAJOR: Final = {name("quot.lift"): 5, name("quot.ind"): 4}
_QUOT_FUNCTION: Final = 3
_CLOCK_STEPS: Final = 512  # steps between two looks at the clock and the table


class _Scope:
    """A place under binders: the locals for them, outermost first.

    The same binders met again find the same scope: its locals, its terms already instantiated and (as these are then
    the same terms) all that the checker knows of them. `twin` is for the same binders, met while a local is in use.
    """

    __slots__ = ("local", "locals", "inner", "twin", "_memo")

    def __init__(self, locals_: tuple[Local, ...]) -> None:
        self.local = locals_[-1] if locals_ else None
        self.locals = locals_
        self.inner: dict[Expr, _Scope] = {}
        self.twin: _Scope | None = None
        self._memo: Memos = {}

    def instantiate(self, e: Expr) -> Expr:
        """`e` with this scope's locals for its loose variables."""
        return instantiate_with_memo(e, self.locals, self._memo) if e.loose else e


class TypeChecker:
    """Judges terms over `env`. Terms may hold locals (their types are trusted) but no metavariables.

    `level_params`: the universe parameters that `check` allows; `None` allows any.
    Every method raises a `KernelError`; `ResourceLimit` when `limits` are reached.
    """

    __slots__ = (
        "env",
        "limits",
        "level_params",
        "_infos",
        "_const_types",
        "_inferred",
        "_checked",
        "_whnf_core_of",
        "_whnf_of",
        "_is_prop_of",
        "_merged",
        "_failed",
        "_failed_args",
        "_unfoldable",
        "_scope",
        "_locals",
        "_in_use",
        "_declared",
        "_steps", "_next_look", "_max_nodes",
        "_depth",  # of recursors being reduced
    )

    def __init__(
        self, env: Environment, *, level_params: Sequence[Name] | None = (), limits: Limits = UNLIMITED
    ) -> None:
        self.env = env
        self.limits = limits
        self.level_params = None if level_params is None else frozenset(level_params)
        self._infos: dict[Name, ConstantInfo] = {}
        self._const_types: dict[Expr, Expr] = {}
        self._inferred: dict[Expr, Expr] = {}
        self._checked: dict[Expr, Expr] = {}
        self._whnf_core_of: dict[Expr, Expr] = {}
        self._whnf_of: dict[Expr, Expr] = {}
        self._is_prop_of: dict[Expr, bool] = {}
        self._merged: dict[Expr, Expr] = {}
        self._failed: set[tuple[Expr, Expr]] = set()  # not definitionally equal
        self._failed_args: set[tuple[Expr, Expr]] = set()  # one definition, arguments not pairwise equal
        self._unfoldable: dict[Expr, ValueInfo | None] = {}
        self._scope = _Scope(())
        self._locals: dict[Expr, list[Local]] = {}  # all that were made, by type
        self._in_use: set[Local] = set()
        self._declared: set[Expr] = set()  # all universe parameters in it are among `level_params`
        self._steps = self._depth = 0
        self._max_nodes = None if limits.nodes is None else table_size() + limits.nodes
        self._next_look = _CLOCK_STEPS if limits.steps is None else min(_CLOCK_STEPS, limits.steps)

    def extended(self, env: Environment, level_params: Sequence[Name], limits: Limits) -> TypeChecker:
        """This checker for another declaration, in `env`: the environment it was made for, or one that grew out of it
        by additions alone. What it found out so far stays true there."""
        self.env = env
        self.limits = limits
        declared = frozenset(level_params)
        if declared != self.level_params:
            self.level_params = declared
            self._declared = set()
        self._in_use.clear()
        self._steps = self._depth = 0
        self._max_nodes = None if limits.nodes is None else table_size() + limits.nodes
        self._next_look = _CLOCK_STEPS if limits.steps is None else min(_CLOCK_STEPS, limits.steps)
        return self

    # The public face

    def infer(self, e: Expr) -> Expr:
        """The type of a well-typed `e`."""
        return self._infer(e.core)

    def check(self, e: Expr) -> Expr:
        """The type of `e`, all of it verified: the only entry that trusts nothing."""
        self.check_closed_levels(e)
        return self._check(e.core)

    def whnf(self, e: Expr) -> Expr:
        """Weak head normal form, unfolding definitions."""
        return self._whnf(e.core)

    def whnf_core(self, e: Expr) -> Expr:
        """Weak head normal form without unfolding the head (major premises are reduced in full)."""
        return self._whnf_core(e.core)

    def is_def_eq(self, a: Expr, b: Expr) -> bool:
        """Whether two well-typed terms are definitionally equal."""
        return self._is_def_eq(a.core, b.core)

    def is_prop(self, e: Expr) -> bool:
        """Whether the type `e` is a proposition."""
        return self._is_prop(e.core)

    def ensure_sort(self, e: Expr, of: Expr | None = None) -> Sort:
        """`e`, the type of `of`, reduced to a sort. Raises `SortExpected`."""
        return self._ensure_sort(e.core, e if of is None else of)

    def ensure_pi(self, e: Expr, of: Expr | None = None) -> Pi:
        """`e`, the type of `of`, reduced to a Pi. Raises `FunctionExpected`."""
        return self._ensure_pi(e.core, e if of is None else of)

    def check_type(self, e: Expr) -> Level:
        """Verify that `e` is a type; its universe."""
        return self.ensure_sort(self.check(e), e).level

    def unfold_definition(self, e: Expr) -> Expr | None:
        """`e` with its head constant replaced by its value, or None where it has none."""
        return self._unfold(e.core)

    def check_closed_levels(self, e: Expr) -> None:
        """Raises `MetavariableFound`, and `UniverseError` for an undeclared universe parameter."""
        if e.has_mvar:
            raise MetavariableFound(e)
        declared = self.level_params
        if declared is None or not e.has_param:
            return
        known = self._declared
        root = e.core
        if root in known:
            return
        seen = {root}
        stack = [root]
        while stack:
            node = stack.pop()
            levels: Sequence[Level] = ()
            if type(node) is Sort:
                levels = (node.level,)
            elif type(node) is Const:
                levels = node.levels
            for level in levels:
                if level.has_param:
                    for param in params_of(level):
                        if param not in declared:
                            raise UniverseError(UniverseReason.UNDECLARED, param)
            for child in children(node):
                if child.has_param and child not in seen and child not in known:
                    seen.add(child)
                    stack.append(child)
        known |= seen

    # Binders

    def _enter(self, scope: _Scope, domain: Expr) -> _Scope:
        """The scope under one more binder, whose type is `domain` with the locals of `scope` in it."""
        in_use = self._in_use
        found = scope.inner.get(domain)
        if found is None:
            found = scope.inner[domain] = self._new_scope(scope, domain)
        while found.local in in_use:
            if found.twin is None:
                found.twin = self._new_scope(scope, domain)
            found = found.twin
        in_use.add(found.local)  # type: ignore[arg-type]
        return found

    def _new_scope(self, scope: _Scope, domain: Expr) -> _Scope:
        type_ = scope.instantiate(domain)
        made = self._locals.setdefault(type_, [])
        for local in made:
            if local not in self._in_use:
                break
        else:
            local = mk_local(ANONYMOUS, type_)
            made.append(local)
        return _Scope((*scope.locals, local))

    def _leave(self, scope: _Scope) -> None:
        self._in_use.difference_update(scope.locals)

    # Limits

    def _tick(self) -> None:
        self._steps += 1
        if self._steps >= self._next_look:
            self._look_at_limits()

    def _look_at_limits(self) -> None:
        limits = self.limits
        if limits.steps is not None and self._steps >= limits.steps:
            raise ResourceLimit("steps", limits.steps)
        if limits.deadline is not None and time.monotonic() >= limits.deadline:
            raise ResourceLimit("time")
        if self._max_nodes is not None and table_size() > self._max_nodes:
            raise ResourceLimit("term nodes", limits.nodes)
        after = self._steps + _CLOCK_STEPS
        self._next_look = after if limits.steps is None else min(after, limits.steps)

    # Constants

    def _info(self, const: Name) -> ConstantInfo | None:
        info = self._infos.get(const)
        if info is None:
            info = self.env.find(const)
            if info is not None:
                self._infos[const] = info
        return info

    def _const_type(self, e: Const) -> Expr:
        found = self._const_types.get(e)
        if found is None:
            info = self._info(e.name)
            if info is None:
                raise UnknownConstant(e.name)
            if len(e.levels) != len(info.level_params):
                raise UniverseError(UniverseReason.COUNT, e.name)
            found = self._const_types[e] = info.instantiate_type(e.levels)
        return found

    # Types

    def _infer(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is Local:
            return _type_of_local(e)  # type: ignore[arg-type]
        if kind is Const:
            return self._const_type(e)  # type: ignore[arg-type]
        if kind is Sort:
            return mk_sort(mk_succ(e.level))  # type: ignore[attr-defined]
        found = self._inferred.get(e)
        if found is not None:
            return found
        if e.loose:
            raise FreeVariable(e)
        self._tick()
        if kind is App:
            out = self._infer_app(e)
        elif kind is Lambda:
            out = self._type_of_lambda(e, check=False)
        elif kind is Pi:
            out = self._type_of_pi(e, check=False)
        elif kind is Let:
            out = self._infer(instantiate1(e.body, e.value))  # type: ignore[attr-defined]
        elif kind is Certificate:
            out = e.proposition  # type: ignore[attr-defined]
        else:
            raise MetavariableFound(e)
        self._inferred[e] = out
        return out

    def _check(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is Local:
            return _type_of_local(e)  # type: ignore[arg-type]
        if kind is Const:
            return self._const_type(e)  # type: ignore[arg-type]
        if kind is Sort:
            return mk_sort(mk_succ(e.level))  # type: ignore[attr-defined]
        found = self._checked.get(e)
        if found is not None:
            return found
        if e.loose:
            raise FreeVariable(e)
        self._tick()
        if kind is App:
            out = self._check_app(e)
        elif kind is Lambda:
            out = self._type_of_lambda(e, check=True)
        elif kind is Pi:
            out = self._type_of_pi(e, check=True)
        elif kind is Let:
            out = self._check_let(e)  # type: ignore[arg-type]
        elif kind is Certificate:
            out = self._check_certificate(e)  # type: ignore[arg-type]
        else:
            raise MetavariableFound(e)
        self._checked[e] = self._inferred[e] = out
        return out

    def _infer_app(self, e: Expr) -> Expr:
        fn, args = get_app_fn_args(e)
        type_, first = self._type_of_head(e, fn, args, self._infer)
        # args[start:i] are still to be put for the loose variables of `type_`.
        start = first
        for i in range(first, len(args)):
            if type(type_) is not Pi:
                type_ = self._ensure_pi(instantiate(type_, args[start:i]), e)
                start = i
            type_ = type_.body
        return instantiate(type_, args[start:])

    def _check_app(self, e: Expr) -> Expr:
        fn, args = get_app_fn_args(e)
        type_, first = self._type_of_head(e, fn, args, self._check)
        start = first
        for i in range(first, len(args)):
            arg = args[i]
            if type(type_) is not Pi:
                type_ = self._ensure_pi(instantiate(type_, args[start:i]), mk_apps(fn, args[:i]))
                start = i
            domain = type_.domain
            if domain.loose:
                domain = instantiate(domain, args[start:i])
            actual = self._check(arg)
            if actual is not domain and not self._is_def_eq(actual, domain):
                raise TypeMismatch(arg, domain, actual, "argument")
            type_ = type_.body
        return instantiate(type_, args[start:])

    def _type_of_head(
        self, e: Expr, fn: Expr, args: list[Expr], type_of: Callable[[Expr], Expr]
    ) -> tuple[Expr, int]:
        """The type of `fn`, or of a recursor with its parameters, and how many of `args` it has.

        The minor premises of a recursor are long where a type has many fields; a structure's projections differ in the
        motive only. What does not mention it is then the same term for all of them.
        """
        if type(fn) is Const:
            info = self._info(fn.name)
            if type(info) is RecursorInfo and len(args) > info.num_params > 0:
                prefix = e
                for _ in range(len(args) - info.num_params):
                    prefix = prefix.fn  # type: ignore[attr-defined]
                return type_of(prefix), info.num_params
        return type_of(fn), 0

    def _type_of_lambda(self, e: Expr, check: bool) -> Expr:
        type_of = self._check if check else self._infer
        domains: list[Expr] = []
        scope = self._scope
        body = e
        while type(body) is Lambda:
            domains.append(body.domain)
            scope = self._enter(scope, body.domain)
            if check:
                domain = scope.local.type  # type: ignore[union-attr]
                self._ensure_sort(self._check(domain), domain)
            body = body.body
        out = abstract(type_of(scope.instantiate(body)), scope.locals)
        for domain in reversed(domains):
            out = mk_pi(ANONYMOUS, BinderInfo.DEFAULT, domain, out)
        self._leave(scope)
        return out

    def _type_of_pi(self, e: Expr, check: bool) -> Expr:
        type_of = self._check if check else self._infer
        levels: list[Level] = []
        scope = self._scope
        body = e
        while type(body) is Pi:
            scope = self._enter(scope, body.domain)
            domain = scope.local.type  # type: ignore[union-attr]
            levels.append(self._ensure_sort(type_of(domain), domain).level)
            body = body.body
        body = scope.instantiate(body)
        level = self._ensure_sort(type_of(body), body).level
        for domain_level in reversed(levels):
            level = mk_imax(domain_level, level)
        self._leave(scope)
        return mk_sort(level)

    def _check_let(self, e: Let) -> Expr:
        self._ensure_sort(self._check(e.type), e.type)
        actual = self._check(e.value)
        if not self._is_def_eq(actual, e.type):
            raise TypeMismatch(e.value, e.type, actual, "let value")
        return self._check(instantiate1(e.body, e.value))

    def _check_certificate(self, e: Certificate) -> Expr:
        if not self.env.allow_certificates:
            raise CertificateRejected(e, "certificates are not allowed here")
        if not self._is_prop_sort(self._check(e.proposition)):
            raise CertificateRejected(e, "its statement is not a proposition")
        from agent.kernel.certificate import check_certificate

        check_certificate(self, e)
        return e.proposition

    def _ensure_sort(self, e: Expr, of: Expr) -> Sort:
        if type(e) is not Sort:
            reduced = self._whnf(e)
            if type(reduced) is not Sort:
                raise SortExpected(of, e)
            return reduced
        return e

    def _ensure_pi(self, e: Expr, of: Expr) -> Pi:
        if type(e) is not Pi:
            reduced = self._whnf(e)
            if type(reduced) is not Pi:
                raise FunctionExpected(of, e)
            return reduced
        return e

    def _is_prop_sort(self, e: Expr) -> bool:
        return e is PROP or self._whnf(e) is PROP

    def _is_prop(self, type_: Expr) -> bool:
        found = self._is_prop_of.get(type_)
        if found is None:
            found = self._is_prop_of[type_] = self._is_prop_sort(self._infer(type_))
        return found

    # Reduction

    def _whnf_core(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is not App and kind is not Let:
            return e
        found = self._whnf_core_of.get(e)
        if found is not None:
            return found
        out = e
        while True:
            self._tick()
            reduced = self._reduce_head(out)
            if reduced is None:
                break
            out = reduced
            kind = type(out)
            if kind is not App and kind is not Let:
                break
            found = self._whnf_core_of.get(out)
            if found is not None:
                out = found
                break
        self._whnf_core_of[e] = self._whnf_core_of[out] = out
        return out

    def _reduce_head(self, e: Expr) -> Expr | None:
        """One beta, zeta, iota or quotient step at the head of an application or let; None if there is none."""
        if type(e) is Let:
            return instantiate1(e.body, e.value)
        fn, args = get_app_fn_args(e)
        kind = type(fn)
        if kind is Const:
            info = self._info(fn.name)  # type: ignore[attr-defined]
            kind_of_info = type(info)
            if kind_of_info is RecursorInfo:
                return self._reduce_recursor(fn, info, args)  # type: ignore[arg-type]
            if kind_of_info is QuotInfo:
                return self._reduce_quot(fn, args)  # type: ignore[arg-type]
            return None
        if kind is Lambda:
            return head_beta(fn, args)
        if kind is Let:
            return mk_apps(instantiate1(fn.body, fn.value), args)  # type: ignore[attr-defined]
        return None

    def _reduce_recursor(self, fn: Const, recursor: RecursorInfo, args: list[Expr]) -> Expr | None:
        at = recursor.major_index
        if len(args) <= at or len(fn.levels) != len(recursor.level_params):
            return None
        constructor = self._k_constructor(recursor, args[at]) if recursor.k else None
        if constructor is None:
            self._depth += 1
            if self._depth == self.limits.depth:
                raise ResourceLimit("recursion depth", self._depth)
            constructor = self._whnf(args[at])
            self._depth -= 1
        constructor_fn, constructor_args = get_app_fn_args(constructor)
        if type(constructor_fn) is not Const:
            return None
        rule = recursor.rule_for(constructor_fn.name)
        num_params = recursor.num_params
        if rule is None or len(constructor_args) != num_params + rule.num_fields:
            return None
        first = num_params + recursor.num_motives + recursor.num_minors
        body = recursor.rule_body(rule, fn.levels)
        return mk_apps(instantiate(body, args[:first] + constructor_args[num_params:]), args[at + 1 :])

    def _k_constructor(self, recursor: RecursorInfo, major: Expr) -> Expr | None:
        """Rule K: the one constructor, without fields, of an inductive proposition, if `major` has its type."""
        type_ = self._whnf(self._infer(major))
        fn, args = get_app_fn_args(type_)
        if type(fn) is not Const or fn.name is not recursor.inductive:
            return None
        constructor = mk_apps(mk_const(recursor.rules[0].constructor, fn.levels), args[: recursor.num_params])
        return constructor if self._is_def_eq(type_, self._infer(constructor)) else None

    def _reduce_quot(self, fn: Const, args: list[Expr]) -> Expr | None:
        at = _QUOT_MAJOR.get(fn.name)
        if at is None or len(args) <= at:
            return None
        mk_fn, mk_args = get_app_fn_args(self._whnf(args[at]))
        if type(mk_fn) is not Const or mk_fn.name is not _QUOT_MK or len(mk_args) != 3:
            return None
        return mk_apps(mk_app(args[_QUOT_FUNCTION], mk_args[2]), args[at + 1 :])

    def _delta_info(self, e: Expr) -> ValueInfo | None:
        """The definition or theorem at the head of `e`, if it can be unfolded there."""
        fn = e
        while type(fn) is App:
            fn = fn.fn
        if type(fn) is not Const:
            return None
        try:
            return self._unfoldable[fn]
        except KeyError:
            info = self._info(fn.name)
            out = info if isinstance(info, ValueInfo) and len(fn.levels) == len(info.level_params) else None
            self._unfoldable[fn] = out
            return out

    def _unfold_with(self, e: Expr, info: ValueInfo) -> Expr:
        self._tick()
        fn, args = get_app_fn_args(e)
        shape = info.projection
        if shape is None:
            shape = self._shape_of(info)
        for field in shape:
            # A projection of a constructor's application: delta, beta and iota at once.
            if len(args) > field.at:
                made_by, made_of = get_app_fn_args(self._whnf(args[field.at]))
                if type(made_by) is Const and made_by.name is field.constructor and len(made_of) == field.count:
                    return mk_apps(made_of[field.index], args[field.at + 1 :])
        return info.unfold(e, fn.levels, args)  # type: ignore[attr-defined]

    def _shape_of(self, info: ValueInfo) -> tuple[ProjectionShape, ...]:
        shape = _projection_shape(info.value.core, self._info)
        info.remember_projection(shape)
        return shape

    def _unfold(self, e: Expr) -> Expr | None:
        info = self._delta_info(e)
        return None if info is None else self._unfold_with(e, info)

    def _whnf(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is not App and kind is not Const and kind is not Let:
            return e
        found = self._whnf_of.get(e)
        if found is not None:
            return found
        out = self._whnf_core(e)
        while True:
            unfolded = self._unfold(out)
            if unfolded is None:
                break
            out = self._whnf_core(unfolded)
        self._whnf_of[e] = out
        return out

    # Definitional equality

    def _root(self, e: Expr) -> Expr:
        merged = self._merged
        root = merged.get(e)
        if root is None:
            return e
        while True:
            above = merged.get(root)
            if above is None:
                break
            root = above
        while e is not root:
            merged[e], e = root, merged[e]
        return root

    def _merge(self, a: Expr, b: Expr) -> None:
        root_a, root_b = self._root(a), self._root(b)
        if root_a is not root_b:
            self._merged[root_a] = root_b

    def _is_def_eq(self, t: Expr, s: Expr) -> bool:
        if t is s:
            return True
        quick = self._quick_is_def_eq(t, s)
        if quick is not None:
            return quick
        key = (t, s)
        if key in self._failed:
            return False
        self._tick()
        if self._is_def_eq_core(t, s):
            self._merge(t, s)
            return True
        self._failed.add(key)
        return False

    def _quick_is_def_eq(self, t: Expr, s: Expr) -> bool | None:
        """True or False where that is final; None where reduction must decide."""
        if t is s:
            return True
        kind = type(t)
        if kind is type(s):
            if kind is Lambda or kind is Pi:
                return self._is_def_eq_binding(t, s)
            if kind is Sort:
                return is_equiv(t.level, s.level)  # type: ignore[attr-defined]
        if self._merged and self._root(t) is self._root(s):
            return True
        return None

    def _is_def_eq_binding(self, t: Expr, s: Expr) -> bool:
        """Two lambdas or two Pis: domains one by one, then bodies with locals of the second's domains."""
        kind = type(t)
        scope = self._scope
        equal = True
        while type(t) is kind and type(s) is kind and t is not s:
            t_domain, s_domain = t.domain, s.domain  # type: ignore[attr-defined]
            if t_domain is not s_domain and not self._is_def_eq(
                scope.instantiate(t_domain), scope.instantiate(s_domain)
            ):
                equal = False
                break
            scope = self._enter(scope, s_domain)
            t, s = t.body, s.body  # type: ignore[attr-defined]
        if equal and t is not s:
            equal = self._is_def_eq(scope.instantiate(t), scope.instantiate(s))
        self._leave(scope)
        return equal

    def _is_def_eq_core(self, t: Expr, s: Expr) -> bool:
        t_core, s_core = self._whnf_core(t), self._whnf_core(s)
        if t_core is not t or s_core is not s:
            quick = self._quick_is_def_eq(t_core, s_core)
            if quick is not None:
                return quick
        t, s = t_core, s_core
        if self._is_def_eq_proofs(t, s):
            return True
        # Lazy delta: unfold the higher definition until heads agree or nothing unfolds.
        while True:
            t_info, s_info = self._delta_info(t), self._delta_info(s)
            if t_info is None and s_info is None:
                break
            if t_info is not None and t_info.name is _ID_DELTA:
                t = self._whnf_core(self._unfold_with(t, t_info))
                if t is s:
                    return True
                t = self._whnf_core(self._unfold(t) or t)
            elif s_info is not None and s_info.name is _ID_DELTA:
                s = self._whnf_core(self._unfold_with(s, s_info))
                if t is s:
                    return True
                s = self._whnf_core(self._unfold(s) or s)
            elif s_info is None or (t_info is not None and t_info.hint.rank > s_info.hint.rank):
                t = self._whnf_core(self._unfold_with(t, t_info))  # type: ignore[arg-type]
            elif t_info is None or s_info.hint.rank > t_info.hint.rank:
                s = self._whnf_core(self._unfold_with(s, s_info))
            else:
                if t_info is s_info and type(t) is App and type(s) is App:
                    key = (t, s)
                    if key not in self._failed_args:
                        if self._are_def_eq_fn_levels(t, s) and self._are_def_eq_args(t, s):
                            return True
                        self._failed_args.add(key)
                t = self._whnf_core(self._unfold_with(t, t_info))
                s = self._whnf_core(self._unfold_with(s, s_info))
            quick = self._quick_is_def_eq(t, s)
            if quick is not None:
                return quick
        if type(t) is Const and type(s) is Const and t.name is s.name and _are_equiv(t.levels, s.levels):
            return True
        if type(t) is App and type(s) is App and self._is_def_eq_app(t, s):
            return True
        return self._is_def_eq_eta(t, s) or self._is_def_eq_eta(s, t)

    def _are_def_eq_fn_levels(self, t: Expr, s: Expr) -> bool:
        t_fn, s_fn = get_app_fn(t), get_app_fn(s)
        return t_fn is s_fn or _are_equiv(t_fn.levels, s_fn.levels)  # type: ignore[attr-defined]

    def _are_def_eq_args(self, t: Expr, s: Expr) -> bool:
        """Whether the applications have equally many arguments, equal pairwise from the first on."""
        t_args, s_args = get_app_fn_args(t)[1], get_app_fn_args(s)[1]
        if len(t_args) != len(s_args):
            return False
        for t_arg, s_arg in zip(t_args, s_args):
            if t_arg is not s_arg and not self._is_def_eq(t_arg, s_arg):
                return False
        return True

    def _is_def_eq_app(self, t: Expr, s: Expr) -> bool:
        if get_app_num_args(t) != get_app_num_args(s):
            return False
        return self._is_def_eq(get_app_fn(t), get_app_fn(s)) and self._are_def_eq_args(t, s)

    def _is_def_eq_proofs(self, t: Expr, s: Expr) -> bool:
        """Proof irrelevance: two proofs of one proposition."""
        kind = type(t)
        if kind is Sort or kind is Pi:
            return False
        type_ = self._infer(t)
        return self._is_prop(type_) and self._is_def_eq(type_, self._infer(s))

    def _is_def_eq_eta(self, t: Expr, s: Expr) -> bool:
        """`λ x, b` and a function `s` that is no lambda: compare with `λ x, s x`."""
        if type(t) is not Lambda or type(s) is Lambda:
            return False
        type_ = self._whnf(self._infer(s))
        if type(type_) is not Pi:
            return False
        return self._is_def_eq(t, mk_lambda(ANONYMOUS, BinderInfo.DEFAULT, type_.domain, mk_app(s, mk_var(0))))


def _type_of_local(local: Local) -> Expr:
    type_ = local.type.core
    if type_.has_mvar:
        raise MetavariableFound(type_)
    return type_


def _are_equiv(lhs: Sequence[Level], rhs: Sequence[Level]) -> bool:
    return lhs is rhs or (len(lhs) == len(rhs) and all(is_equiv(a, b) for a, b in zip(lhs, rhs)))


def _projection_shape(
    value: Expr, info_of: Callable[[Name], ConstantInfo | None]
) -> tuple[ProjectionShape, ...]:
    """The shape of a definition's value, if it is that of a projection; else nothing."""
    binders = 0
    while type(value) is Lambda:
        binders += 1
        value = value.body
    recursor_fn, args = get_app_fn_args(value)
    if type(recursor_fn) is not Const or not args or type(args[-1]) is not Var or args[-1].index != 0:
        return ()
    recursor = info_of(recursor_fn.name)
    if type(recursor) is not RecursorInfo or recursor.num_indices or len(recursor.rules) != 1:
        return ()
    rule = recursor.rules[0]
    num_params = recursor.num_params
    at = num_params + recursor.num_motives
    fields = rule.num_fields
    # The minor premise gets the fields and nothing else, so it takes no induction hypotheses.
    takes = get_app_num_args(recursor.rule_body(rule, recursor_fn.levels))
    if len(args) != at + 2 or recursor.major_index != at + 1 or takes != fields:
        return ()
    minor = args[at]
    for _ in range(fields):
        if type(minor) is not Lambda:
            return ()
        minor = minor.body
    if type(minor) is not Var or minor.index >= fields:
        return ()
    shape = ProjectionShape(binders - 1, rule.constructor, num_params + fields, num_params + fields - 1 - minor.index)
    return (shape,)
