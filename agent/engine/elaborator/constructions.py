"""What every inductive type brings: `rec_on cases_on no_confusion below brec_on … inj inj_arrow`, projections.

Lean: `library/constructions/*.cpp`, argument orders and binder infos included. All of it goes through the kernel.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.environment import MetaEnvironment, ProjectionInfo
from agent.kernel.declaration import ABBREVIATION, Definition, InductiveInfo, ReducibilityHint, Theorem
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    Local,
    Pi,
    Sort,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    is_const_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.instantiate import abstract, instantiate, instantiate1, instantiate_level_params, lift_loose
from agent.kernel.level import ONE, ZERO, Level, Max, mk_max, mk_param, mk_succ
from agent.kernel.name import ANONYMOUS, Name, name
from agent.kernel.type_checker import TypeChecker

EQ, EQ_REFL, EQ_REC = name("eq"), name("eq.refl"), name("eq.rec")
HEQ, HEQ_REFL, EQ_OF_HEQ = name("heq"), name("heq.refl"), name("eq_of_heq")
AND, AND_INTRO, AND_REC = name("and"), name("and.intro"), name("and.rec")
PUNIT, PUNIT_STAR, PPROD = name("punit"), name("punit.star"), name("pprod")

_IMPLICIT = BinderInfo.IMPLICIT
_DEFAULT = BinderInfo.DEFAULT


# --- telescopes ------------------------------------------------------------------------------------------------------


class Shown(NamedTuple):
    """A local to be bound under another binder info or type."""

    local: Local
    info: BinderInfo
    type: Expr


def with_info(local: Local, info: BinderInfo) -> Shown:
    return Shown(local, info, local.type)


def bind_pi(locals_: Sequence[Local | Shown], body: Expr) -> Expr:
    """`Π locals, body`"""
    return _bind(mk_pi, locals_, body)


def bind_lambda(locals_: Sequence[Local | Shown], body: Expr) -> Expr:
    """`λ locals, body`"""
    return _bind(mk_lambda, locals_, body)


def _bind(mk: Callable[..., Expr], shown: Sequence[Local | Shown], body: Expr) -> Expr:
    return _close(mk, shown, abstract(body, [each.local if isinstance(each, Shown) else each for each in shown]))


def _close(mk: Callable[..., Expr], shown: Sequence[Local | Shown], body: Expr) -> Expr:
    """The binders around `body`, in which they are loose variables already."""
    # Each type is abstracted once, over all locals before it: binding one local after another would go over the types
    # of the later ones again and again.
    locals_: list[Local] = [each.local if isinstance(each, Shown) else each for each in shown]
    for i in range(len(locals_) - 1, -1, -1):
        body = mk(locals_[i].name, shown[i].info, abstract(shown[i].type, locals_[:i]), body)
    return body


def open_pi(type_: Expr, count: int | None = None, info: BinderInfo | None = None) -> tuple[list[Local], Expr]:
    """Locals for the leading binders of a syntactic Pi (the first `count` of them), and what is left."""
    out: list[Local] = []
    while type(type_) is Pi and (count is None or len(out) < count):
        domain = instantiate(type_.domain, out)
        out.append(mk_local(type_.name, domain, type_.info if info is None else info))
        type_ = type_.body
    return out, instantiate(type_, out)


def arrow(domain: Expr, codomain: Expr, binder: Name = ANONYMOUS / "ᾰ") -> Expr:
    return mk_pi(binder, _DEFAULT, domain, lift_loose(codomain, 1))


def append_after(n: Name, suffix: str) -> Name:
    """`x` ↦ `x_eq` on the last component."""
    if n.prefix is None:
        return ANONYMOUS / suffix
    return n.prefix / f"{n.part}{suffix}"


def params_to_levels(names: Sequence[Name]) -> tuple[Level, ...]:
    return tuple(mk_param(n) for n in names)


def result_level(type_: Expr) -> Level:
    """The level of the sort in which a (syntactic) Pi type ends."""
    while type(type_) is Pi:
        type_ = type_.body
    if type(type_) is not Sort:
        raise ValueError("not a type of types")
    return type_.level


# --- one construction after the other --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Family:
    """What the constructions need to know of an inductive type."""

    info: InductiveInfo
    rec_type: Expr
    rec_levels: tuple[Name, ...]

    @property
    def name(self) -> Name:
        return self.info.name

    @property
    def is_predicate(self) -> bool:
        return result_level(self.info.type) is ZERO

    @property
    def eliminates_to_type(self) -> bool:
        return self.info.large_elimination

    @staticmethod
    def of(env: MetaEnvironment, inductive: Name) -> Family:
        info = env.kernel.get(inductive)
        if not isinstance(info, InductiveInfo):
            raise ValueError(f"'{inductive}' is not an inductive datatype")
        recursor = env.kernel.get(info.recursor)
        return Family(info, recursor.type, recursor.level_params)

    def open_recursor(self) -> tuple[list[Local], list[Local], list[Local], list[Local], Expr]:
        """Locals for params, motive (one), minors, indices with major; and the result."""
        locals_, result = open_pi(self.rec_type)
        p, m = self.info.num_params, len(self.info.constructors)
        return locals_[:p], locals_[p : p + 1], locals_[p + 1 : p + 1 + m], locals_[p + 1 + m :], result


def define(
    env: MetaEnvironment,
    constant: Name,
    level_params: Sequence[Name],
    type_: Expr,
    value: Expr,
    *,
    reducible: bool = True,
    protected: bool = True,
) -> MetaEnvironment:
    """Add an auxiliary definition."""
    hint: ReducibilityHint | None = ABBREVIATION if reducible else None
    env = env.with_declaration(Definition(constant, tuple(level_params), type_, value, hint))
    if reducible:
        env = env.with_attribute("reducible", constant)
    return env.with_protected(constant) if protected else env


def mk_rec_on(env: MetaEnvironment, inductive: Name) -> MetaEnvironment:
    family = Family.of(env, inductive)
    params, motive, minors, majors, result = family.open_recursor()
    order = params + motive + majors + minors
    rec = mk_const(family.info.recursor, params_to_levels(family.rec_levels))
    value = mk_apps(rec, params + motive + minors + majors)
    constant = inductive / "rec_on"
    env = define(env, constant, family.rec_levels, bind_pi(order, result), bind_lambda(order, value))
    return env.with_auxiliary(constant, str(constant.part))


def mk_cases_on(env: MetaEnvironment, inductive: Name) -> MetaEnvironment:
    family = Family.of(env, inductive)
    params, (motive,), minors, majors, result = family.open_recursor()
    new_minors: list[Local] = []
    rec_minors: list[Expr] = []
    for minor in minors:
        fields, minor_result = open_pi(minor.type)
        kept = [f for f in fields if not _ends_in(f.type, motive)]
        new_minor = mk_local(minor.name, bind_pi(kept, minor_result), minor.info)
        new_minors.append(new_minor)
        rec_minors.append(bind_lambda(fields, mk_apps(new_minor, kept)))
    order = [*params, motive, *majors, *new_minors]
    rec = mk_const(family.info.recursor, params_to_levels(family.rec_levels))
    value = mk_apps(rec, [*params, motive, *rec_minors, *majors])
    constant = inductive / "cases_on"
    env = define(env, constant, family.rec_levels, bind_pi(order, result), bind_lambda(order, value))
    return env.with_auxiliary(constant, str(constant.part))


def _ends_in(type_: Expr, motive: Local) -> bool:
    while type(type_) is Pi:
        type_ = type_.body
    return get_app_fn(type_) is motive


def mk_drec(env: MetaEnvironment, inductive: Name) -> MetaEnvironment:
    """`drec drec_on dcases_on` of an inductive predicate: the motive takes the proof too (proof irrelevance)."""
    family = Family.of(env, inductive)
    if not family.is_predicate or family.info.dependent_elimination:
        return env
    for kind in ("drec", "drec_on", "dcases_on"):
        env = _mk_drec(env, family, kind)
    return env


def _mk_drec(env: MetaEnvironment, family: Family, kind: str) -> MetaEnvironment:
    tc = TypeChecker(env.kernel)
    params, (motive,), minors, majors, result = family.open_recursor()
    levels = params_to_levels(family.rec_levels)
    own_levels = levels[1:] if family.eliminates_to_type else levels
    indices, sort = open_pi(motive.type)
    h = mk_local(name("h"), mk_apps(mk_const(family.name, own_levels), [*params, *indices]))
    new_motive = mk_local(motive.name, bind_pi([*indices, h], sort), motive.info)
    rec_args: list[Expr] = [*params, bind_lambda(indices, bind_pi([h], mk_apps(new_motive, [*indices, h])))]
    new_minors: list[Local] = []
    for minor, constructor in zip(minors, family.info.constructors, strict=True):
        locals_, target = open_pi(minor.type)
        fields = [x for x in locals_ if get_app_fn(open_pi(x.type)[1]) is not motive]
        hypotheses = [x for x in locals_ if x not in fields]
        recursive = [f for f in fields if _mentions_result(f.type, family.name)]
        shown: list[Local] = list(fields)
        outer: list[Local] = list(fields)
        args: list[Expr] = list(fields)
        for hypothesis, field in zip(hypotheses, recursive, strict=True):
            inner, ih_target = open_pi(hypothesis.type)
            claim = mk_apps(new_motive, get_app_args(ih_target))
            at_field = mk_apps(field, inner)
            if kind != "dcases_on":
                shown.append(mk_local(hypothesis.name, bind_pi(inner, mk_app(claim, at_field)), hypothesis.info))
            proof = mk_local(name("_h"), tc.infer(at_field))
            weak = mk_local(hypothesis.name, bind_pi([*inner, proof], mk_app(claim, proof)), hypothesis.info)
            outer.append(weak)
            if kind != "dcases_on":
                args.append(bind_lambda(inner, mk_app(mk_apps(weak, inner), at_field)))
        built = mk_apps(mk_const(constructor, own_levels), [*params, *fields])
        new_minor = mk_local(
            minor.name, bind_pi(shown, mk_apps(new_motive, [*get_app_args(target), built])), minor.info
        )
        new_minors.append(new_minor)
        ignored = mk_local(name("_"), tc.infer(built))
        rec_args.append(bind_lambda([*outer, ignored], mk_apps(new_minor, args)))
    rec_args += [*majors, majors[-1]]
    behind = [*new_minors, *majors] if kind == "drec" else [*majors, *new_minors]
    order = [*params, new_motive, *behind]
    constant = family.name / kind
    final = mk_apps(new_motive, [*get_app_args(result), majors[-1]])
    value = mk_apps(mk_const(family.info.recursor, levels), rec_args)
    env = define(env, constant, family.rec_levels, bind_pi(order, final), bind_lambda(order, value))
    return env.with_auxiliary(constant, kind)


def has_equality(env: MetaEnvironment) -> bool:
    return all(n in env.kernel for n in (EQ, EQ_REFL, HEQ, HEQ_REFL))


def mk_no_confusion(env: MetaEnvironment, inductive: Name) -> MetaEnvironment:
    """`no_confusion_type` and `no_confusion`; nothing for predicates and what eliminates to Prop only."""
    family = Family.of(env, inductive)
    if family.is_predicate or not family.eliminates_to_type:
        return env
    env = _mk_no_confusion_type(env, family)
    tc = TypeChecker(env.kernel)
    type_const = inductive / "no_confusion_type"
    type_info = env.kernel.get(type_const)
    levels = params_to_levels(type_info.level_params)
    args, _ = open_pi(type_info.type, info=_IMPLICIT)
    np = family.info.num_params
    p, v1, v2 = args[-3:]
    outer = args[:-3]
    indices = outer[np:]
    v_type = v1.type
    v_level = _level_of(tc, v_type)
    eq_v = mk_app(mk_const(EQ, (v_level,)), v_type)
    h12 = mk_local(name("h12"), mk_apps(eq_v, (v1, v2)))
    range_ = mk_apps(mk_const(type_const, levels), args)

    def claim(right: Expr) -> Expr:
        return mk_apps(mk_const(type_const, levels), [*outer, p, v1, right])

    h11 = mk_local(name("h11"), mk_apps(eq_v, (v1, v1)))
    motive = bind_lambda([with_info(i, _DEFAULT) for i in (*indices, v1)], claim(v1))
    cases = mk_apps(mk_const(inductive / "cases_on", levels), [*outer[:np], motive, *indices, v1])
    for constructor in family.info.constructors:
        fields, built, _ = _constructor_fields(env, family, constructor, outer[:np], levels[1:])
        left = tc.whnf(_claim_at(type_const, levels, outer[:np], np, tc, built, p))
        # (equations → P) → P
        assert type(left) is Pi
        h = mk_local(ANONYMOUS / "ᾰ", left.domain)
        proof = mk_apps(h, _reflexivities(tc, left.domain))
        cases = mk_app(cases, bind_lambda([*fields, h], proof))
    gen = bind_lambda([h11], cases)
    a = mk_local(name("a"), v_type)
    h1a = mk_local(name("h1a"), mk_apps(eq_v, (v1, a)))
    eq_motive = bind_lambda([a], bind_pi([h1a], claim(a)))
    proof = mk_apps(mk_const(EQ_REC, (levels[0], v_level)), [v_type, v1, eq_motive, gen, v2, h12, h12])
    binders = [*args, h12]
    constant = inductive / "no_confusion"
    env = define(env, constant, type_info.level_params, bind_pi(binders, range_), bind_lambda(binders, proof))
    return env.with_auxiliary(constant, "no_confusion")


def _claim_at(
    type_const: Name, levels: tuple[Level, ...], params: list[Local], np: int, tc: TypeChecker, built: Expr, p: Local
) -> Expr:
    """`no_confusion_type params indices P built built`"""
    indices = get_app_args(tc.whnf(tc.infer(built)))[np:]
    return mk_apps(mk_const(type_const, levels), [*params, *indices, p, built, built])


def _reflexivities(tc: TypeChecker, hypotheses: Expr) -> list[Expr]:
    out: list[Expr] = []
    while type(hypotheses) is Pi:
        fn, args = get_app_fn_args(hypotheses.domain)
        if is_const_of(fn, EQ):
            out.append(mk_apps(mk_const(EQ_REFL, fn.levels), [args[0], args[2]]))  # type: ignore[attr-defined]
        elif is_const_of(fn, HEQ):
            out.append(mk_apps(mk_const(HEQ_REFL, fn.levels), [args[0], args[1]]))  # type: ignore[attr-defined]
        else:
            break
        hypotheses = instantiate1(hypotheses.body, mk_local(ANONYMOUS / "h", hypotheses.domain))
    return out


def _level_of(tc: TypeChecker, type_: Expr) -> Level:
    return tc.ensure_sort(tc.infer(type_)).level


def _constructor_fields(
    env: MetaEnvironment, family: Family, constructor: Name, params: Sequence[Expr], levels: Sequence[Level]
) -> tuple[list[Local], Expr, Expr]:
    """Locals for the fields of `constructor params`, the constructor applied to them, and its type."""
    info = env.kernel.get(constructor)
    type_ = instantiate_level_params(info.type, info.level_params, levels)
    for param in params:
        assert type(type_) is Pi
        type_ = instantiate1(type_.body, param)
    fields, result = open_pi(type_)
    return fields, mk_apps(mk_const(constructor, levels), [*params, *fields]), result


def _mk_no_confusion_type(env: MetaEnvironment, family: Family) -> MetaEnvironment:
    inductive, np = family.name, family.info.num_params
    lps = family.rec_levels
    plvl, ilvls = mk_param(lps[0]), params_to_levels(lps[1:])
    args, _ = open_pi(family.info.type, info=_IMPLICIT)
    params, indices = args[:np], args[np:]
    i = mk_apps(mk_const(inductive, ilvls), args)
    p = mk_local(name("P"), mk_sort(plvl))
    v1, v2 = mk_local(name("v1"), i), mk_local(name("v2"), i)
    result = mk_sort(plvl)
    motive = bind_lambda([with_info(x, _DEFAULT) for x in (*indices, v1)], result)
    cases = mk_const(inductive / "cases_on", (mk_succ(plvl), *ilvls))
    tc = TypeChecker(env.kernel)

    def split_on(v: Local, minors: Sequence[Expr]) -> Expr:
        return mk_apps(cases, [*params, motive, *indices, v, *minors])

    outer: list[Expr] = []
    for c1 in family.info.constructors:
        fields1, _, _ = _constructor_fields(env, family, c1, params, ilvls)
        inner: list[Expr] = []
        for c2 in family.info.constructors:
            fields2, _, _ = _constructor_fields(env, family, c2, params, ilvls)
            if c1 is not c2:
                inner.append(bind_lambda(fields2, p))
                continue
            hypotheses: list[Local] = []
            for lhs, rhs in zip(fields1, fields2, strict=True):
                if tc.is_prop(lhs.type):
                    continue
                level = _level_of(tc, lhs.type)
                if tc.is_def_eq(lhs.type, rhs.type):
                    h = mk_apps(mk_const(EQ, (level,)), [lhs.type, lhs, rhs])
                else:
                    h = mk_apps(mk_const(HEQ, (level,)), [lhs.type, lhs, rhs.type, rhs])
                hypotheses.append(mk_local(append_after(lhs.name, "_eq"), h))
            inner.append(bind_lambda(fields2, arrow(bind_pi(hypotheses, p), p)))
        outer.append(bind_lambda(fields1, split_on(v2, inner)))
    binders = [*args, p, v1, v2]
    return define(
        env,
        inductive / "no_confusion_type",
        lps,
        bind_pi(binders, result),
        bind_lambda(binders, split_on(v1, outer)),
    )


# --- below, brec_on --------------------------------------------------------------------------------------------------


class _Products:
    """Pairs in `Sort` (`pprod`) or in Prop (`and`)."""

    def __init__(self, env: MetaEnvironment, in_prop: bool) -> None:
        self.tc = TypeChecker(env.kernel)
        self.in_prop = in_prop

    def _levels(self, a: Expr, b: Expr) -> tuple[Level, ...]:
        return () if self.in_prop else (_level_of(self.tc, a), _level_of(self.tc, b))

    def type(self, a: Expr, b: Expr) -> Expr:
        return mk_apps(mk_const(AND if self.in_prop else PPROD, self._levels(a, b)), [a, b])

    def mk(self, a: Expr, b: Expr) -> Expr:
        types = self.tc.infer(a), self.tc.infer(b)
        constructor = AND_INTRO if self.in_prop else PPROD / "mk"
        return mk_apps(mk_const(constructor, self._levels(*types)), [*types, a, b])

    def fst(self, pair: Expr) -> Expr:
        return self._projection(pair, 0)

    def snd(self, pair: Expr) -> Expr:
        return self._projection(pair, 1)

    def _projection(self, pair: Expr, index: int) -> Expr:
        a, b = get_app_args(self.tc.whnf(self.tc.infer(pair)))
        if self.in_prop:
            projection = AND / ("left", "right")[index]
        else:
            projection = PPROD / ("fst", "snd")[index]
        return mk_apps(mk_const(projection, self._levels(a, b)), [a, b, pair])

    def unit(self, level: Level) -> Expr:
        return mk_const(name("true")) if self.in_prop else mk_const(PUNIT, (level,))

    def star(self, level: Level) -> Expr:
        return mk_const(name("true.intro")) if self.in_prop else mk_const(PUNIT_STAR, (level,))


def _fold(items: Sequence[Expr], combine: Callable[[Expr, Expr], Expr], empty: Expr) -> Expr:
    out = empty
    for item in reversed(items):
        out = combine(item, out)
    return out


def is_reflexive(family: Family, env: MetaEnvironment) -> bool:
    """Whether some constructor has a recursive field that is a function."""
    for constructor in family.info.constructors:
        fields, _ = open_pi(env.kernel.get(constructor).type)
        for f in fields:
            if type(f.type) is Pi and _mentions_result(f.type, family.name):
                return True
    return False


def _mentions_result(type_: Expr, inductive: Name) -> bool:
    while type(type_) is Pi:
        type_ = type_.body
    return is_app_of(type_, inductive)


@dataclass(frozen=True)
class _BelowLevels:
    params: tuple[Name, ...]
    levels: tuple[Level, ...]
    result: Level
    rec_type: Expr
    rest: tuple[Level, ...]


def _below_levels(env: MetaEnvironment, family: Family, in_prop: bool) -> _BelowLevels:
    lps = family.rec_levels
    level, rest = mk_param(lps[0]), params_to_levels(lps[1:])
    if in_prop:
        rec = instantiate_level_params(family.rec_type, lps, (ZERO, *rest))
        return _BelowLevels(lps[1:], rest, ZERO, rec, rest)
    if is_reflexive(family, env):
        own = result_level(family.info.type)
        if type(own) is Max and own.lhs is ONE:
            own = own.rhs
        rec = instantiate_level_params(family.rec_type, lps, (mk_succ(level), *rest))
        return _BelowLevels(lps, (level, *rest), mk_max(mk_succ(level), own), rec, rest)
    return _BelowLevels(lps, (level, *rest), mk_max(ONE, level), family.rec_type, rest)


def _can_recurse(family: Family) -> bool:
    return family.info.is_recursive and not family.is_predicate and family.eliminates_to_type


def mk_below(env: MetaEnvironment, inductive: Name, *, in_prop: bool = False) -> MetaEnvironment:
    """`below` (`ibelow`): what is known at a value when recursion has dealt with everything under it."""
    family = Family.of(env, inductive)
    if not _can_recurse(family):
        return env
    ls = _below_levels(env, family, in_prop)
    pairs = _Products(env, in_prop)
    np, nm = family.info.num_params, len(family.info.constructors)
    refs, _ = open_pi(ls.rec_type)
    params, motive, minors, majors = refs[:np], refs[np], refs[np + 1 : np + 1 + nm], refs[np + 1 + nm :]
    result = mk_sort(ls.result)
    motive_args, _ = open_pi(motive.type)
    rec = mk_apps(mk_const(family.info.recursor, (mk_succ(ls.result), *ls.rest)), params)
    rec = mk_app(rec, bind_lambda(motive_args, result))
    for minor in minors:
        fields, _ = open_pi(minor.type)
        bound: list[Local] = []
        items: list[Expr] = []
        for f in fields:
            inner, target = open_pi(f.type)
            if get_app_fn(target) is not motive:
                bound.append(f)
                continue
            replaced = mk_local(f.name, bind_pi(inner, result), f.info)
            bound.append(replaced)
            items.append(pairs.type(f.type, bind_pi(inner, mk_apps(replaced, inner))))
        rec = mk_app(rec, bind_lambda(bound, _fold(items, pairs.type, pairs.unit(ls.result))))
    rec = mk_apps(rec, majors)
    binders: list[Local | Shown] = [*params, motive, *majors]
    binders[0] = with_info(params[0] if params else motive, _DEFAULT)
    return define(
        env,
        inductive / ("ibelow" if in_prop else "below"),
        ls.params,
        bind_pi(binders, result),
        bind_lambda(binders, rec),
    )


def mk_brec_on(env: MetaEnvironment, inductive: Name, *, in_prop: bool = False) -> MetaEnvironment:
    """`brec_on` (`binduction_on`): course-of-values recursion."""
    family = Family.of(env, inductive)
    if not _can_recurse(family):
        return env
    ls = _below_levels(env, family, in_prop)
    pairs = _Products(env, in_prop)
    np, nm = family.info.num_params, len(family.info.constructors)
    refs, _ = open_pi(ls.rec_type)
    params, motive, minors, majors = refs[:np], refs[np], refs[np + 1 : np + 1 + nm], refs[np + 1 + nm :]
    below = mk_const(inductive / ("ibelow" if in_prop else "below"), ls.levels)
    below_at = mk_app(mk_apps(below, params), motive)
    f_args, _ = open_pi(motive.type)
    f_hyp = mk_local(name("f"), mk_apps(below_at, f_args))
    f = mk_local(name("F"), bind_pi([*f_args, f_hyp], mk_apps(motive, f_args)))
    rec = mk_apps(mk_const(family.info.recursor, (ls.result, *ls.rest)), params)
    c_args, _ = open_pi(motive.type)
    rec = mk_app(rec, bind_lambda(c_args, pairs.type(mk_apps(motive, c_args), mk_apps(below_at, c_args))))
    for minor in minors:
        fields, target = open_pi(minor.type)
        bound: list[Local] = []
        items: list[Expr] = []
        for field in fields:
            inner, field_target = open_pi(field.type)
            if get_app_fn(field_target) is not motive:
                bound.append(field)
                continue
            known = pairs.type(field_target, mk_apps(below_at, get_app_args(field_target)))
            replaced = mk_local(field.name, bind_pi(inner, known), field.info)
            bound.append(replaced)
            if not inner:
                items.append(replaced)
            else:
                applied = mk_apps(replaced, inner)
                items.append(
                    pairs.mk(bind_lambda(inner, pairs.fst(applied)), bind_lambda(inner, pairs.snd(applied)))
                )
        b = _fold(items, pairs.mk, pairs.star(ls.result))
        value = pairs.mk(mk_apps(f, [*get_app_args(target), b]), b)
        rec = mk_app(rec, bind_lambda(bound, value))
    rec = mk_apps(rec, majors)
    binders = [*params, motive, *majors, f]
    constant = inductive / ("binduction_on" if in_prop else "brec_on")
    env = define(
        env,
        constant,
        ls.params,
        bind_pi(binders, mk_apps(motive, majors)),
        bind_lambda(binders, pairs.fst(rec)),
    )
    return env.with_auxiliary(constant, str(constant.part))


# --- injectivity -----------------------------------------------------------------------------------------------------


def mk_injectivity(env: MetaEnvironment, inductive: Name, *, inj_eq: bool = True) -> MetaEnvironment:
    """`c.inj`, `c.inj_arrow` and (where propositional extensionality is there) `c.inj_eq`, for each constructor c."""
    family = Family.of(env, inductive)
    if family.is_predicate or not family.eliminates_to_type or AND not in env.kernel:
        return env
    for constructor in family.info.constructors:
        env = _mk_inj(env, family, constructor, inj_eq)
    return env


def _mk_inj(env: MetaEnvironment, family: Family, constructor: Name, inj_eq: bool) -> MetaEnvironment:
    tc = TypeChecker(env.kernel)
    info = env.kernel.get(constructor)
    lps = info.level_params
    levels = params_to_levels(lps)
    params, type_ = open_pi(info.type, family.info.num_params, _IMPLICIT)
    args1, result = open_pi(type_, info=_IMPLICIT)
    args2: list[Local] = []
    fresh: list[Local] = []
    rest = type_
    for arg in args1:
        assert type(rest) is Pi
        if _occurs(arg, result):
            args2.append(arg)
        else:
            other = mk_local(rest.name, instantiate(rest.domain, args2), _IMPLICIT)
            args2.append(other)
            fresh.append(other)
        rest = rest.body
    const = mk_apps(mk_const(constructor, levels), params)
    lhs, rhs = mk_apps(const, args1), mk_apps(const, args2)
    own = _level_of(tc, result)
    equation = mk_apps(mk_const(EQ, (own,)), [result, lhs, rhs])
    claims: list[Expr] = []
    kept: list[bool] = []
    for a, b in zip(args1, args2, strict=True):
        if tc.is_prop(a.type):
            continue
        kept.append(a is not b)
        if a is not b:
            claims.append(_equality(tc, a, a.type, b, b.type))
    conjunction = claims[-1] if claims else mk_const(name("true"))
    for c in reversed(claims[:-1]):
        conjunction = mk_apps(mk_const(AND), [c, conjunction])
    binders = [*params, *args1, *fresh]
    h = mk_local(ANONYMOUS / "ᾰ", equation)

    value: Expr
    if claims:
        i_args = get_app_args(result)
        no_confusion = mk_apps(
            mk_const(family.name / "no_confusion", (ZERO, *levels)), [*i_args, conjunction, lhs, rhs, h]
        )
        hypotheses_type = tc.whnf(tc.infer(no_confusion))
        assert type(hypotheses_type) is Pi
        hypotheses, _ = open_pi(hypotheses_type.domain, len(kept))
        useful = [hyp for hyp, keep in zip(hypotheses, kept, strict=True) if keep]
        proofs = [_as(hyp, c) for hyp, c in zip(useful, claims, strict=True)]
        value = mk_app(no_confusion, bind_lambda(hypotheses, _conjunction_proof(proofs, claims)))
    else:
        value = mk_const(name("true.intro"))
    inj = constructor / "inj"
    all_binders = [*binders, h]
    env = env.with_declaration(
        Theorem(inj, lps, bind_pi(all_binders, conjunction), bind_lambda(all_binders, value))
    )

    # inj_arrow
    fresh_level = _fresh_level(lps)
    p = mk_local(name("P"), mk_sort(mk_param(fresh_level)), BinderInfo.STRICT_IMPLICIT)
    antecedent: Expr = p
    for c in reversed(claims or [conjunction]):
        antecedent = arrow(c, antecedent)
    h_arrow = mk_local(ANONYMOUS / "ᾰ_1", antecedent)
    known: Expr = mk_apps(mk_const(inj, levels), all_binders)
    proof: Expr = h_arrow
    rest_claim = conjunction
    while claims and is_app_of(rest_claim, AND, 2) and rest_claim is not claims[-1]:
        first, others = get_app_args(rest_claim)
        proof = mk_app(proof, mk_apps(mk_const(AND / "left"), [first, others, known]))
        known = mk_apps(mk_const(AND / "right"), [first, others, known])
        rest_claim = others
    proof = mk_app(proof, known)
    arrow_binders = [*all_binders, p, h_arrow]
    env = define(
        env,
        constructor / "inj_arrow",
        (fresh_level, *lps),
        bind_pi(arrow_binders, p),
        bind_lambda(arrow_binders, proof),
        reducible=False,
        protected=False,
    )
    if inj_eq and claims and all(n in env.kernel for n in (name("propext"), name("iff.intro"))):
        env = _mk_inj_eq(env, constructor, lps, binders, equation, claims, conjunction, lhs, args1, args2)
    return env


def _equality(tc: TypeChecker, a: Expr, a_type: Expr, b: Expr, b_type: Expr) -> Expr:
    level = _level_of(tc, a_type)
    if tc.is_def_eq(a_type, b_type):
        return mk_apps(mk_const(EQ, (level,)), [a_type, a, b])
    return mk_apps(mk_const(HEQ, (level,)), [a_type, a, b_type, b])


def _as(proof: Local, claim: Expr) -> Expr:
    """`proof`, or the equality that it gives when it is a heterogeneous one of equal types."""
    fn, args = get_app_fn_args(proof.type)
    if is_const_of(fn, HEQ) and is_app_of(claim, EQ):
        return mk_apps(mk_const(EQ_OF_HEQ, fn.levels), [args[0], args[1], args[3], proof])  # type: ignore[attr-defined]
    return proof


def _conjunction_proof(proofs: Sequence[Expr], claims: Sequence[Expr]) -> Expr:
    out, claim = proofs[-1], claims[-1]
    for p, c in zip(reversed(proofs[:-1]), reversed(claims[:-1]), strict=True):
        out = mk_apps(mk_const(AND_INTRO), [c, claim, p, out])
        claim = mk_apps(mk_const(AND), [c, claim])
    return out


def _mk_inj_eq(
    env: MetaEnvironment,
    constructor: Name,
    lps: tuple[Name, ...],
    binders: list[Local],
    equation: Expr,
    claims: list[Expr],
    conjunction: Expr,
    lhs: Expr,
    args1: list[Local],
    args2: list[Local],
) -> MetaEnvironment:
    """`(c a = c b) = (a = b ∧ …)` by propext. Left out where a later field's type depends on an earlier one (`heq`)."""
    if any(is_app_of(c, HEQ) for c in claims):
        return env
    levels = params_to_levels(lps)
    forward = mk_apps(mk_const(constructor / "inj", levels), binders)
    h = mk_local(ANONYMOUS / "h", conjunction)
    tc = TypeChecker(env.kernel)
    # Replace the right arguments one after the other along the equalities, from `c a = c a`.
    proofs: list[Expr] = []
    known: Expr = h
    rest = conjunction
    for _ in claims[:-1]:
        a, b = get_app_args(rest)
        proofs.append(mk_apps(mk_const(AND / "left"), [a, b, known]))
        known, rest = mk_apps(mk_const(AND / "right"), [a, b, known]), b
    proofs.append(known)
    eq_fn, (own_type, _, right) = get_app_fn_args(equation)
    by_pair = {a2: (a1, p) for a1, a2, p in _changed(args1, args2, proofs, tc)}
    if any(tc.is_prop(a1.type) and a1 is not a2 for a1, a2 in zip(args1, args2, strict=True)):
        return env  # proof fields: their types may change under the motive
    proof: Expr = mk_apps(mk_const(EQ_REFL, eq_fn.levels), [own_type, lhs])  # type: ignore[attr-defined]
    current = {a2: a1 for a2, (a1, _) in by_pair.items()}
    head = get_app_fn_args(right)
    for a2, (a1, p) in by_pair.items():
        # motive: λ x, c a = c (done …, x, to do a₁ …)
        x = mk_local(a2.name, a1.type)
        new_args = [x if arg is a2 else current.get(arg, arg) for arg in head[1]]  # type: ignore[call-overload]
        motive = bind_lambda([x], mk_apps(eq_fn, [own_type, lhs, mk_apps(head[0], new_args)]))
        level = _level_of(tc, a1.type)
        proof = mk_apps(mk_const(EQ_REC, (ZERO, level)), [a1.type, a1, motive, proof, a2, p])
        current[a2] = a2
    backward = bind_lambda([h], proof)
    iff = mk_apps(mk_const(name("iff.intro")), [equation, conjunction, forward, backward])
    value = mk_apps(mk_const(name("propext")), [equation, conjunction, iff])
    type_ = mk_apps(mk_const(EQ, (ONE,)), [PROP, equation, conjunction])
    return env.with_declaration(
        Theorem(constructor / "inj_eq", lps, bind_pi(binders, type_), bind_lambda(binders, value))
    )


def _changed(
    args1: list[Local], args2: list[Local], proofs: list[Expr], tc: TypeChecker
) -> list[tuple[Local, Local, Expr]]:
    pairs = [(a, b) for a, b in zip(args1, args2, strict=True) if a is not b and not tc.is_prop(a.type)]
    return [(a, b, p) for (a, b), p in zip(pairs, proofs, strict=True)]


def _occurs(local: Local, e: Expr) -> bool:
    return abstract(e, (local,)) is not e


def _fresh_level(taken: Sequence[Name]) -> Name:
    candidate, number = name("l"), 1
    while candidate in taken:
        candidate, number = name(f"l_{number}"), number + 1
    return candidate


# --- all of them -----------------------------------------------------------------------------------------------------


def mk_auxiliary(env: MetaEnvironment, inductive: Name, *, inj_eq: bool = True) -> MetaEnvironment:
    """Everything that Lean derives from an `inductive` command, as far as the environment has what it needs."""
    env = mk_rec_on(env, inductive)
    env = mk_cases_on(env, inductive)
    env = mk_drec(env, inductive)
    if has_equality(env):
        env = mk_no_confusion(env, inductive)
        env = mk_injectivity(env, inductive, inj_eq=inj_eq)
    if all(n in env.kernel for n in (PUNIT, PPROD, PPROD / "fst")):
        env = mk_below(env, inductive)
        env = mk_brec_on(env, inductive)
        if all(n in env.kernel for n in (AND, AND / "left", name("true.intro"))):
            env = mk_below(env, inductive, in_prop=True)
            env = mk_brec_on(env, inductive, in_prop=True)
    return env


def mk_projections(
    env: MetaEnvironment,
    structure: Name,
    fields: Sequence[Name],
    *,
    class_: bool,
    infer: Sequence[Callable[[Expr, int], Expr]],
) -> MetaEnvironment:
    """The projections `structure.field`. `infer[i](type, num_params)` sets the parameters' binder infos."""
    family = Family.of(env, structure)
    info = family.info
    lvls = params_to_levels(info.level_params)
    constructor = env.kernel.get(info.constructors[0])
    opened, rest = open_pi(constructor.type, info.num_params)
    params: list[Local] = []
    shown: list[Shown] = []
    for local in opened:
        binder = local.info if local.info is BinderInfo.INST_IMPLICIT else _DEFAULT
        type_ = local.type
        if is_app_of(type_, name("out_param"), 1):
            type_, binder = get_app_args(type_)[0], _IMPLICIT
        params.append(local)
        shown.append(Shown(local, binder, type_))
    self_type = mk_apps(mk_const(structure, lvls), params)
    self_ = mk_local(name("self"), self_type, BinderInfo.INST_IMPLICIT if class_ else _DEFAULT)
    all_fields, _ = open_pi(rest)
    # The minor premises differ in their last variable only, so their binders' types are closed once and for all.
    outer = [*params, self_]
    domains = [abstract(each.type, [*outer, *all_fields[:i]]) for i, each in enumerate(all_fields)]
    projections: list[Expr] = []
    for index, field in enumerate(fields):
        assert type(rest) is Pi
        tc = env.kernel.checker()
        result = instantiate(rest.domain, projections)
        if family.is_predicate and not tc.is_prop(result):
            raise ElaborationError(
                f"failed to generate projection '{structure / field.part}' for '{structure}', "
                "type is an inductive predicate, but field is not a proposition"
            )
        level = _level_of(tc, result)
        motive = bind_lambda([with_info(self_, _DEFAULT)], result) if info.dependent_elimination else result
        minor: Expr = mk_var(len(all_fields) - 1 - index)
        for each, domain in zip(reversed(all_fields), reversed(domains), strict=True):
            minor = mk_lambda(each.name, each.info, domain, minor)
        rec_levels = (level, *lvls) if info.large_elimination else lvls
        eliminated = abstract(mk_apps(mk_const(info.recursor, rec_levels), [*params, motive]), outer)
        value: Expr = mk_apps(eliminated, [minor, mk_var(0)])
        constant = structure / field.part
        binders: list[Local | Shown] = [*shown, self_]
        type_ = infer[index](bind_pi(binders, result), info.num_params)
        env = env.with_declaration(
            Definition(constant, info.level_params, type_, _close(mk_lambda, binders, value), ABBREVIATION)
        )
        env = env.with_attribute("reducible", constant)
        env = env.with_projection(constant, ProjectionInfo(structure, info.num_params, index, class_))
        projections.append(mk_apps(mk_const(constant, lvls), [*params, self_]))
        rest = rest.body
    return env

