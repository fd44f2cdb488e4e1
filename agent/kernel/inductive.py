"""Inductive families: what may be declared, and the recursor that follows (Lean: `kernel/inductive/inductive.cpp`).

    I : Π params indices, Sort L
    cⱼ : Π params fields, I params indices
    I.rec : Π params (motive : Π indices, [I params indices →] Sort l) minors indices (major : I params indices),
            motive indices [major]
    minorⱼ : Π fields hypotheses, motive indices [cⱼ params fields]
            with a hypothesis `Π xs, motive is [u xs]` for each field `u : Π xs, I params is`
    I.rec params motive minors indices (cⱼ params fields) ⟶ minorⱼ fields (λ xs, I.rec params motive minors is (u xs))

The motive takes the major premise unless I is a family of propositions (L is literally 0). `l` is a universe parameter
of its own, the first, where elimination into any sort is sound, and 0 otherwise. One family at a time: mutual and
nested types are compiled to single families before they reach the kernel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.kernel.add_declaration import check_closed, check_level_params, check_new_name
from agent.kernel.declaration import (
    AxiomInfo,
    ConstantInfo,
    ConstructorInfo,
    InductiveDecl,
    InductiveInfo,
    RecursorInfo,
    RecursorRule,
)
from agent.kernel.environment import Environment, Limits
from agent.kernel.exceptions import DuplicateName, InductiveError, InductiveReason
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Local,
    Pi,
    Sort,
    get_app_fn_args,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
    subterms,
)
from agent.kernel.instantiate import abstract, has_loose_var, instantiate, instantiate1
from agent.kernel.level import ZERO, Level, is_equiv, is_geq, mk_param
from agent.kernel.name import ANONYMOUS, Name
from agent.kernel.type_checker import TypeChecker


def check_inductive(env: Environment, declaration: InductiveDecl, limits: Limits) -> list[ConstantInfo]:
    """The type, its constructors and its recursor. Raises a `KernelError`, mostly `InductiveError`."""
    return _Inductive(env, declaration, limits).constants()


@dataclass(frozen=True)
class _Field:
    """A field of a constructor. `recursive`: `xs` and the indices `is`, where its type is `Π xs, I params is`."""

    local: Local
    is_proposition: bool
    recursive: tuple[list[Local], list[Expr]] | None


@dataclass(frozen=True)
class _Constructor:
    name: Name
    type: Expr
    fields: list[_Field]
    indices: list[Expr]


class _Inductive:
    """The checking of one declaration, step by step; what a step finds is kept for the next."""

    def __init__(self, env: Environment, declaration: InductiveDecl, limits: Limits) -> None:
        self.declaration = declaration
        self.limits = limits
        self.name = declaration.name
        self.num_params = declaration.num_params
        self.const = mk_const(self.name, [mk_param(param) for param in declaration.level_params])
        self.params: list[Local] = []
        self.indices: list[Local] = []
        self.recursor_name = self.name / "rec"
        self._check_names(env)
        self.level = self._check_type(env)
        # The constructors are checked knowing of the type that it exists, and nothing more.
        provisional = env.with_provisional(AxiomInfo(self.name, declaration.level_params, declaration.type))
        self.checker = TypeChecker(provisional, level_params=declaration.level_params, limits=limits)
        self.constructors = [self._check_constructor(name, type_) for name, type_ in declaration.constructors]
        self.is_prop = self.level is ZERO
        self.large_elimination = self._eliminates_into_any_sort()

    # What may be declared

    def _check_names(self, env: Environment) -> None:
        taken: set[Name] = set()
        for each in (self.name, *(name for name, _ in self.declaration.constructors), self.recursor_name):
            check_new_name(env, each)
            if each in taken:
                raise DuplicateName(each)
            taken.add(each)
        check_level_params(self.declaration.level_params)

    def _check_type(self, env: Environment) -> Level:
        """Splits the type into parameters, indices and a sort, whose level is returned."""
        type_ = self.declaration.type
        check_closed(type_)
        checker = env.checker(self.declaration.level_params, self.limits)
        checker.check_type(type_)
        while True:
            if type(type_) is not Pi:
                type_ = checker.whnf(type_)
                if type(type_) is not Pi:
                    break
            local = _local_for(type_)
            (self.params if len(self.params) < self.num_params else self.indices).append(local)
            type_ = instantiate1(type_.body, local)
        if len(self.params) < self.num_params:
            raise InductiveError(InductiveReason.TOO_FEW_BINDERS)
        if type(type_) is not Sort:
            raise InductiveError(InductiveReason.NOT_A_SORT)
        return type_.level

    def _check_constructor(self, name: Name, type_: Expr) -> _Constructor:
        check_closed(type_)
        checker = self.checker
        checker.check_type(type_)
        rest = type_
        locals_: list[Expr] = []  # for the binders of `type_` passed
        for param in self.params:
            if type(rest) is not Pi:
                raise InductiveError(InductiveReason.CONSTRUCTOR_TOO_SHORT, name)
            if not checker.is_def_eq(instantiate(rest.domain, locals_), param.type):
                raise InductiveError(InductiveReason.PARAMETER_MISMATCH, name)
            locals_.append(param)
            rest = rest.body
        fields: list[_Field] = []
        after_recursive = False
        while type(rest) is Pi:
            field = self._check_field(name, len(fields), rest, instantiate(rest.domain, locals_))
            fields.append(field)
            after_recursive = after_recursive or field.recursive is not None
            # Lean's own rule: from the first recursive field on, nothing later may depend on a field.
            if after_recursive and has_loose_var(rest.body, 0):
                raise InductiveError(InductiveReason.DEPENDS_ON_RECURSIVE, name, len(fields) - 1)
            locals_.append(field.local)
            rest = rest.body
        indices = self._indices_of(instantiate(rest, locals_))
        if indices is None:
            raise InductiveError(InductiveReason.INVALID_RESULT, name)
        return _Constructor(name, type_, fields, indices)

    def _check_field(self, constructor: Name, position: int, binder: Pi, domain: Expr) -> _Field:
        universe = self.checker.ensure_sort(self.checker.infer(domain), domain).level
        if self.level is not ZERO and not is_geq(self.level, universe):
            raise InductiveError(InductiveReason.UNIVERSE_TOO_BIG, constructor, position)
        self._check_positive(domain, constructor, position)
        local = mk_local(binder.name, domain, binder.info)
        return _Field(local, universe is ZERO, self._recursive_argument(domain))

    def _check_positive(self, type_: Expr, constructor: Name, position: int) -> None:
        type_ = self.checker.whnf(type_)
        while type(type_) is Pi and self._occurs_in(type_):
            if self._occurs_in(type_.domain):
                raise InductiveError(InductiveReason.NEGATIVE_OCCURRENCE, constructor, position)
            type_ = self.checker.whnf(instantiate1(type_.body, _local_for(type_)))
        if self._occurs_in(type_) and self._indices_of(type_) is None:
            raise InductiveError(InductiveReason.INVALID_OCCURRENCE, constructor, position)

    def _recursive_argument(self, type_: Expr) -> tuple[list[Local], list[Expr]] | None:
        """`(xs, is)` if the type reduces to `Π xs, I params is`."""
        binders: list[Local] = []
        while True:
            if type(type_) is not Pi:
                type_ = self.checker.whnf(type_)
                if type(type_) is not Pi:
                    break
            local = _local_for(type_)
            binders.append(local)
            type_ = instantiate1(type_.body, local)
        indices = self._indices_of(type_)
        return None if indices is None else (binders, indices)

    def _occurs_in(self, e: Expr) -> bool:
        return any(type(node) is Const and node.name is self.name for node in subterms(e))

    def _indices_of(self, e: Expr) -> list[Expr] | None:
        """The indices of `I.{us} params indices`: exactly the parameters, and indices in which I does not occur."""
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const or fn.name is not self.name or len(args) != self.num_params + len(self.indices):
            return None
        if len(fn.levels) != len(self.const.levels):
            return None
        if not all(is_equiv(level, own) for level, own in zip(fn.levels, self.const.levels)):
            return None
        if any(arg is not param for arg, param in zip(args, self.params)):
            return None
        indices = args[self.num_params :]
        return None if any(self._occurs_in(index) for index in indices) else indices

    def _eliminates_into_any_sort(self) -> bool:
        if self.level.never_zero or not self.constructors:
            return True
        if len(self.constructors) > 1:
            return False
        only = self.constructors[0]
        return all(field.is_proposition or field.local in only.indices for field in only.fields)

    # What follows

    def constants(self) -> list[ConstantInfo]:
        declaration = self.declaration
        k = self.is_prop and len(self.constructors) == 1 and not self.constructors[0].fields
        inductive = InductiveInfo(
            self.name,
            declaration.level_params,
            declaration.type,
            num_params=self.num_params,
            num_indices=len(self.indices),
            constructors=tuple(each.name for each in self.constructors),
            recursor=self.recursor_name,
            large_elimination=self.large_elimination,
            dependent_elimination=not self.is_prop,
            is_recursive=any(field.recursive for each in self.constructors for field in each.fields),
            k=k,
        )
        constructors = [
            ConstructorInfo(
                each.name,
                declaration.level_params,
                each.type,
                inductive=self.name,
                index=index,
                num_params=self.num_params,
                num_fields=len(each.fields),
            )
            for index, each in enumerate(self.constructors)
        ]
        return [inductive, *constructors, self._recursor(k)]

    def _recursor(self, k: bool) -> RecursorInfo:
        level_params = self.declaration.level_params
        elimination: Level = ZERO
        if self.large_elimination:
            extra = _fresh_param(level_params)
            elimination = mk_param(extra)
            level_params = (extra, *level_params)
        major = mk_local(ANONYMOUS / "n", mk_apps(mk_apps(self.const, self.params), self.indices))
        motive_binders = self.indices if self.is_prop else [*self.indices, major]
        motive = mk_local(ANONYMOUS / "motive", _mk_pi(motive_binders, mk_sort(elimination)))
        recursor = mk_const(self.recursor_name, [mk_param(param) for param in level_params])

        hypotheses = [self._hypotheses(each, motive) for each in self.constructors]
        minors = [
            self._minor(number, each, motive, hyps)
            for number, (each, hyps) in enumerate(zip(self.constructors, hypotheses), 1)
        ]
        result = self._motive_at(motive, self.indices, major)
        type_ = _mk_pi([*self.params, motive, *minors, *self.indices, major], result)
        applied = mk_apps(mk_apps(recursor, self.params), [motive, *minors])
        rules = tuple(
            self._rule(each, minor, motive, minors, applied) for each, minor in zip(self.constructors, minors)
        )
        return RecursorInfo(
            self.recursor_name,
            level_params,
            _infer_implicit(type_),
            inductive=self.name,
            num_params=self.num_params,
            num_motives=1,
            num_minors=len(minors),
            num_indices=len(self.indices),
            rules=rules,
            k=k,
            major_index=self.num_params + 1 + len(minors) + len(self.indices),
        )

    def _motive_at(self, motive: Expr, indices: Sequence[Expr], major: Expr) -> Expr:
        out = mk_apps(motive, indices)
        return out if self.is_prop else mk_apps(out, [major])

    def _hypotheses(self, constructor: _Constructor, motive: Expr) -> list[Local]:
        recursive = [field for field in constructor.fields if field.recursive is not None]
        out: list[Local] = []
        for number, field in enumerate(recursive, 1):
            binders, indices = field.recursive or ([], [])
            type_ = _mk_pi(binders, self._motive_at(motive, indices, mk_apps(field.local, binders)))
            out.append(mk_local(_hypothesis_name(field.local.name, number, len(recursive)), type_))
        return out

    def _minor(self, number: int, constructor: _Constructor, motive: Expr, hypotheses: list[Local]) -> Local:
        fields = [field.local for field in constructor.fields]
        made = mk_apps(mk_apps(mk_const(constructor.name, self.const.levels), self.params), fields)
        type_ = _mk_pi([*fields, *hypotheses], self._motive_at(motive, constructor.indices, made))
        return mk_local(ANONYMOUS / f"e_{number}", type_)

    def _rule(
        self, constructor: _Constructor, minor: Local, motive: Local, minors: list[Local], applied: Expr
    ) -> RecursorRule:
        fields = [field.local for field in constructor.fields]
        arguments: list[Expr] = [*fields]
        for field in constructor.fields:
            if field.recursive is not None:
                binders, indices = field.recursive
                inner = mk_apps(mk_apps(applied, indices), [mk_apps(field.local, binders)])
                arguments.append(_mk_lambda(binders, inner))
        rhs = _mk_lambda([*self.params, motive, *minors, *fields], mk_apps(minor, arguments))
        return RecursorRule(constructor.name, len(fields), rhs)


def _local_for(binder: Pi) -> Local:
    return mk_local(binder.name, binder.domain, binder.info)


def _mk_pi(locals_: Sequence[Local], body: Expr) -> Expr:
    body = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        body = mk_pi(local.name, local.info, abstract(local.type, locals_[:i]), body)
    return body


def _mk_lambda(locals_: Sequence[Local], body: Expr) -> Expr:
    body = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        body = mk_lambda(local.name, local.info, abstract(local.type, locals_[:i]), body)
    return body


def _fresh_param(taken: Sequence[Name]) -> Name:
    """`l`, or else `l_1`, `l_2`, …"""
    param = ANONYMOUS / "l"
    number = 1
    while param in taken:
        param = ANONYMOUS / f"l_{number}"
        number += 1
    return param


def _hypothesis_name(field: Name, number: int, count: int) -> Name:
    """How Lean displays induction hypotheses: `ih`, or `ih_<field>`, or `ih_<number>` for a compound field name."""
    if count == 1:
        return ANONYMOUS / "ih"
    simple = field.prefix is ANONYMOUS and isinstance(field.part, str)
    return ANONYMOUS / (f"ih_{field.part}" if simple else f"ih_{number}")


def _infer_implicit(type_: Expr) -> Expr:
    """Explicit binders that a later explicit binder's type mentions become implicit, from the last one outwards."""
    binders: list[Pi] = []
    while type(type_) is Pi:
        binders.append(type_)
        type_ = type_.body
    for binder in reversed(binders):
        info = binder.info
        if info is BinderInfo.DEFAULT and _occurs_in_explicit_domain(type_):
            info = BinderInfo.IMPLICIT
        type_ = mk_pi(binder.name, info, binder.domain, type_)
    return type_


def _occurs_in_explicit_domain(type_: Expr) -> bool:
    index = 0
    while type(type_) is Pi:
        if type_.info is BinderInfo.DEFAULT and has_loose_var(type_.domain, index):
            return True
        type_ = type_.body
        index += 1
    return False
