"""Congruence lemmas generated for a function (Lean: `congr_lemma.cpp`)."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Final, NamedTuple

from agent.engine.exceptions import ElaborationError
from agent.engine.meta import app_builder
from agent.engine.meta.dependencies import depends_on_locals
from agent.engine.meta.function_info import (
    FunctionInfo,
    ParameterInfo,
    consume_auto_opt_param,
    function_info,
    split_at_prefix,
    subsingleton_info,
)
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import BinderInfo, Expr, Local, Pi, mk_apps
from agent.kernel.instantiate import abstract, instantiate, instantiate1
from agent.kernel.name import ANONYMOUS, Name, mk_name, name


class ArgumentKind(enum.Enum):
    """How a congruence lemma treats an argument.

    FIXED             the same on both sides, a parameter of the lemma
    FIXED_NO_PARAM    the same on both sides, part of the function already
    EQ                two parameters and a proof that they are equal
    CAST              one parameter; the right side has it cast along the equations
    SUBSINGLETON_INST two parameters, equal because they are in a subsingleton (decidability instances)
    HEQ               two parameters and a proof that they are heterogeneously equal
    """

    FIXED = "fixed"
    FIXED_NO_PARAM = "fixed_no_param"
    EQ = "eq"
    CAST = "cast"
    SUBSINGLETON_INST = "subsingleton_inst"
    HEQ = "heq"

    __hash__ = object.__hash__


_CASTS: Final = frozenset({ArgumentKind.CAST, ArgumentKind.SUBSINGLETON_INST})


class CongruenceLemma(NamedTuple):
    """`proof : type`, and one kind per argument."""

    type: Expr
    proof: Expr
    kinds: tuple[ArgumentKind, ...]


def mk_congr_simp(tctx: TypeContext, fn: Expr, count: int) -> CongruenceLemma | None:
    """The lemma that the simplifier uses for `fn` with `count` arguments."""
    return _cached(tctx, "congr_simp", fn, count)


def mk_specialized_congr_simp(tctx: TypeContext, e: Expr) -> CongruenceLemma | None:
    """As `mk_congr_simp`, for the application `e`, with the arguments that later ones depend on taken as they are."""
    g, prefix, rest = split_at_prefix(tctx, e)
    return _specialized(mk_congr_simp(tctx, g, rest), prefix)


def mk_congr(tctx: TypeContext, fn: Expr, count: int) -> CongruenceLemma | None:
    """The lemma of congruence closure: cast arguments have independent values on both sides."""
    return _cached(tctx, "congr", fn, count)


def mk_specialized_congr(tctx: TypeContext, e: Expr) -> CongruenceLemma | None:
    g, prefix, rest = split_at_prefix(tctx, e)
    return _specialized(mk_congr(tctx, g, rest), prefix)


def mk_hcongr(tctx: TypeContext, fn: Expr, count: int) -> CongruenceLemma | None:
    """The lemma with heterogeneous equations for all arguments."""
    return _cached(tctx, "hcongr", fn, count)


def _specialized(lemma: CongruenceLemma | None, prefix: int) -> CongruenceLemma | None:
    if lemma is None or not prefix:
        return lemma
    return lemma._replace(kinds=(ArgumentKind.FIXED_NO_PARAM,) * prefix + lemma.kinds)


def _cached(tctx: TypeContext, what: str, fn: Expr, count: int) -> CongruenceLemma | None:
    key = (what, tctx.transparency, fn, count)
    table = tctx.cache.congruences
    cacheable = not fn.has_mvar and not (fn.has_local and tctx.lctx.is_open)
    if cacheable:
        found = table.get(key)
        if found is not None:
            return found or None
    with tctx.saving_locals():
        try:
            if what == "congr_simp":
                out = _congr_simp(tctx, fn, function_info(tctx, fn, count))
            elif what == "congr":
                out = _congr(tctx, fn, count)
            else:
                out = _hcongr(tctx, fn, count)
        except ElaborationError:
            out = None
    if cacheable:
        table.put(key, out or (), fn, *(() if out is None else (out.proof,)))
    return out


def _fix_for_dependencies(parameters: Sequence[ParameterInfo], kinds: list[ArgumentKind]) -> list[ArgumentKind]:
    """What a parameter that is not cast depends on must be fixed."""
    for i in range(len(parameters)):
        for j in range(i + 1, len(parameters)):
            if i in parameters[j].back_deps and kinds[j] in (ArgumentKind.EQ, ArgumentKind.FIXED):
                kinds[i] = ArgumentKind.FIXED
                break
    return kinds


def _simp_kinds(info: FunctionInfo) -> list[ArgumentKind]:
    kinds = [ArgumentKind.EQ] * len(info.parameters)
    for i, parameter in enumerate(info.parameters):
        if i in info.result_deps:
            kinds[i] = ArgumentKind.FIXED
        elif parameter.is_prop:
            kinds[i] = ArgumentKind.CAST
        elif parameter.is_inst_implicit:
            kinds[i] = ArgumentKind.FIXED
            if parameter.is_decidable and any(kinds[j] is ArgumentKind.EQ for j in parameter.back_deps):
                kinds[i] = ArgumentKind.SUBSINGLETON_INST
    return _fix_for_dependencies(info.parameters, kinds)


def _congr_kinds(info: FunctionInfo, subsingletons: Sequence[bool]) -> list[ArgumentKind]:
    kinds = [ArgumentKind.EQ] * len(info.parameters)
    for i, parameter in enumerate(info.parameters):
        if i in info.result_deps:
            kinds[i] = ArgumentKind.FIXED
        elif parameter.is_prop:
            kinds[i] = ArgumentKind.CAST
        elif subsingletons[i]:
            kinds[i] = ArgumentKind.FIXED if parameter.has_forward_deps else ArgumentKind.CAST
        elif parameter.is_inst_implicit:
            kinds[i] = ArgumentKind.FIXED
    return _fix_for_dependencies(info.parameters, kinds)


def _congr_simp(tctx: TypeContext, fn: Expr, info: FunctionInfo) -> CongruenceLemma | None:
    return _congr_simp_from_kinds(tctx, fn, info, _simp_kinds(info))


def _congr_simp_from_kinds(
    tctx: TypeContext, fn: Expr, info: FunctionInfo, kinds: list[ArgumentKind]
) -> CongruenceLemma | None:
    """With these kinds, or with all casts made fixed when that fails (`kinds` is changed then)."""
    found = _try_congr_simp(tctx, fn, info, kinds)
    if found is None and any(kind in _CASTS for kind in kinds):
        kinds[:] = [ArgumentKind.FIXED if kind in _CASTS else kind for kind in kinds]
        found = _try_congr_simp(tctx, fn, info, kinds)
    return found


def _relaxed_pi(tctx: TypeContext, type_: Expr) -> Pi:
    if type(type_) is not Pi:
        with tctx.relaxed():
            type_ = tctx.whnf(type_)
        if type(type_) is not Pi:
            raise ElaborationError("too many arguments for a congruence lemma")
    return type_


def _equation_name(number: int) -> Name:
    return mk_name(ANONYMOUS, f"e_{number}")


def _try_congr_simp(
    tctx: TypeContext, fn: Expr, info: FunctionInfo, kinds: Sequence[ArgumentKind]
) -> CongruenceLemma | None:
    lhss: list[Expr] = []
    rhss: list[Expr] = []
    equations: list[Expr | None] = []
    hypotheses: list[Expr] = []
    with tctx.saving_locals():
        try:
            type_: Expr = tctx.instantiate_mvars(tctx.infer(fn))
            for parameter, kind in zip(info.parameters, kinds):
                pi = _relaxed_pi(tctx, type_)
                lhs = tctx.push_local(pi.name, pi.domain, pi.info)
                rhs: Expr = lhs
                equation: Expr | None = None
                hypotheses.append(lhs)
                if kind is ArgumentKind.EQ:
                    rhs = tctx.push_local(pi.name, pi.domain, pi.info)
                    equality = app_builder.mk_eq(tctx, lhs, rhs)
                    equation = tctx.push_local(_equation_name(len(equations) + 1), equality)
                    hypotheses += [rhs, equation]
                elif kind in _CASTS:
                    rhs_type = instantiate(abstract(lhs.type, lhss), rhss)
                    if kind is ArgumentKind.CAST:
                        rhs = _cast(tctx, lhs, rhs_type, parameter.back_deps, equations)
                    else:
                        rhs = tctx.push_local(pi.name, rhs_type, BinderInfo.INST_IMPLICIT)
                        hypotheses.append(rhs)
                lhss.append(lhs)
                rhss.append(rhs)
                equations.append(equation)
                type_ = instantiate1(pi.body, lhs)
            goal = app_builder.mk_eq(tctx, mk_apps(fn, lhss), mk_apps(fn, rhss))
            lemma_type = tctx.mk_pi(hypotheses, goal)
            if any(kind in _CASTS for kind in kinds):
                proof = _congr_proof(tctx, 0, lemma_type, kinds)
            else:
                proof = tctx.mk_lambda(hypotheses, _simple_proof(tctx, fn, lhss, equations, kinds))
            return CongruenceLemma(lemma_type, proof, tuple(kinds))
        except ElaborationError:
            return None


def _cast(
    tctx: TypeContext, e: Expr, type_: Expr, deps: Sequence[int], equations: Sequence[Expr | None]
) -> Expr:
    """`e` cast to `type_` along the equations of the parameters `deps`."""
    while deps and equations[deps[0]] is None:
        deps = deps[1:]
    if not deps:
        return e
    major = equations[deps[0]]
    sides = app_builder.is_eq(tctx.infer(major))  # type: ignore[arg-type]
    if sides is None or type(major) is not Local:
        raise ElaborationError("no equation to cast along")
    _, lhs, rhs = sides
    if depends_on_locals(tctx.mctx, type_, (major,)):
        motive = tctx.mk_lambda([rhs, major], type_)
        new_type = instantiate1(abstract(type_, [rhs]), lhs)
        # The equation's own type still speaks of the right side, which is replaced with it.
        new_type = instantiate1(abstract(new_type, [major]), app_builder.mk_eq_refl(tctx, lhs))
        return app_builder.mk_eq_drec(tctx, motive, _cast(tctx, e, new_type, deps[1:], equations), major)
    motive = tctx.mk_lambda([rhs], type_)
    new_type = instantiate1(abstract(type_, [rhs]), lhs)
    return app_builder.mk_eq_rec(tctx, motive, _cast(tctx, e, new_type, deps[1:], equations), major)


def _simple_proof(
    tctx: TypeContext,
    fn: Expr,
    lhss: Sequence[Expr],
    equations: Sequence[Expr | None],
    kinds: Sequence[ArgumentKind],
) -> Expr:
    """By `congr_arg`, `congr` and `congr_fun` alone; there are no casts."""
    first = next((i for i, equation in enumerate(equations) if equation is not None), len(kinds))
    g = mk_apps(fn, lhss[:first])
    if first == len(kinds):
        return app_builder.mk_eq_refl(tctx, g)
    proof = app_builder.mk_congr_arg(tctx, g, equations[first])  # type: ignore[arg-type]
    for i in range(first + 1, len(kinds)):
        equation = equations[i]
        if equation is None:
            proof = app_builder.mk_congr_fun(tctx, proof, lhss[i])
        else:
            proof = app_builder.mk_congr(tctx, proof, equation)
    return proof


def _congr_proof(tctx: TypeContext, i: int, type_: Expr, kinds: Sequence[ArgumentKind]) -> Expr:
    """A proof of the rest `type_` of the lemma, from parameter `i` on."""
    if i == len(kinds):
        sides = app_builder.is_eq(type_)
        if sides is None:
            raise ElaborationError("the lemma does not end in an equation")
        return app_builder.mk_eq_refl(tctx, sides[1])

    def pop(pi: Expr) -> tuple[Local, Expr]:
        if type(pi) is not Pi:
            raise ElaborationError("the lemma has too few parameters")
        local = tctx.push_local(pi.name, pi.domain, pi.info)
        return local, instantiate1(pi.body, local)

    with tctx.saving_locals():
        lhs, type_ = pop(type_)
        kind = kinds[i]
        if kind is ArgumentKind.EQ:
            inner = type_.body.body  # type: ignore[attr-defined]
            rest = instantiate(inner, [lhs, app_builder.mk_eq_refl(tctx, lhs)])
            rhs, type_ = pop(type_)
            equation, type_ = pop(type_)
            motive = tctx.mk_lambda([rhs, equation], type_)
            proof = app_builder.mk_eq_drec(tctx, motive, _congr_proof(tctx, i + 1, rest, kinds), equation)
            return tctx.mk_lambda([lhs, rhs, equation], proof)
        if kind is ArgumentKind.SUBSINGLETON_INST:
            rest = instantiate1(type_.body, lhs)  # type: ignore[attr-defined]
            rhs, type_ = pop(type_)
            motive = tctx.mk_lambda([rhs], type_)
            equation_proof = app_builder.mk_app(tctx, name("subsingleton.elim"), [lhs, rhs])
            proof = app_builder.mk_eq_rec(tctx, motive, _congr_proof(tctx, i + 1, rest, kinds), equation_proof)
            return tctx.mk_lambda([lhs, rhs], proof)
        return tctx.mk_lambda([lhs], _congr_proof(tctx, i + 1, type_, kinds))


def _congr(tctx: TypeContext, fn: Expr, count: int) -> CongruenceLemma | None:
    info = function_info(tctx, fn, count)
    subsingletons = subsingleton_info(tctx, fn, count)
    if len(info.parameters) < count or len(subsingletons) < count:
        return None
    kinds = _congr_kinds(info, subsingletons)
    simp_lemma = _congr_simp_from_kinds(tctx, fn, info, kinds)
    if simp_lemma is None:
        return None
    for i, parameter in enumerate(info.parameters):
        if not parameter.is_prop and subsingletons[i] and not parameter.has_forward_deps:
            kinds[i] = ArgumentKind.CAST
    if ArgumentKind.CAST not in kinds:
        return simp_lemma
    lhss: list[Expr] = []
    rhss: list[Expr] = []
    hypotheses: list[Expr] = []
    simp_args: list[Expr] = []
    type1 = type2 = tctx.instantiate_mvars(tctx.infer(fn))
    for i, kind in enumerate(kinds):
        pi1, pi2 = _relaxed_pi(tctx, type1), _relaxed_pi(tctx, type2)
        lhs = tctx.push_local(pi1.name, pi1.domain, pi1.info)
        rhs: Expr = lhs
        hypotheses.append(lhs)
        simp_args.append(lhs)
        if kind is ArgumentKind.EQ:
            rhs = tctx.push_local(pi2.name, pi2.domain, pi2.info)
            equation = tctx.push_local(_equation_name(i + 1), app_builder.mk_eq(tctx, lhs, rhs))
            hypotheses += [rhs, equation]
            simp_args += [rhs, equation]
        elif kind is ArgumentKind.CAST:
            rhs = tctx.push_local(pi2.name, pi2.domain, pi2.info)
            hypotheses.append(rhs)
        lhss.append(lhs)
        rhss.append(rhs)
        type1, type2 = instantiate1(pi1.body, lhs), instantiate1(pi2.body, rhs)
    first = mk_apps(simp_lemma.proof, simp_args)
    conclusion = simp_lemma.type
    while type(conclusion) is Pi:
        conclusion = conclusion.body
    sides = app_builder.is_eq(instantiate(conclusion, simp_args))
    if sides is None:
        return None
    _, lhs1, rhs1 = sides
    lemma_type = tctx.mk_pi(hypotheses, app_builder.mk_eq(tctx, lhs1, mk_apps(fn, rhss)))
    start = next(
        (i for i, kind in enumerate(kinds) if kind is ArgumentKind.CAST and not info.parameters[i].is_prop), None
    )
    if start is None:
        return CongruenceLemma(lemma_type, tctx.mk_lambda(hypotheses, first), tuple(kinds))
    rhss1: list[Expr] = []
    node = rhs1
    for _ in range(count):
        rhss1.append(node.arg)  # type: ignore[attr-defined]
        node = node.fn  # type: ignore[attr-defined]
    rhss1.reverse()
    second = app_builder.mk_eq_refl(tctx, mk_apps(fn, rhss1[:start]))
    for i in range(start, count):
        if kinds[i] is ArgumentKind.CAST and not info.parameters[i].is_prop:
            equal = app_builder.mk_app(tctx, name("subsingleton.elim"), [rhss1[i], rhss[i]])
            second = app_builder.mk_congr(tctx, second, equal)
        else:
            second = app_builder.mk_congr_fun(tctx, second, rhss[i])
    proof = app_builder.mk_eq_trans(tctx, first, second)
    return CongruenceLemma(lemma_type, tctx.mk_lambda(hypotheses, proof), tuple(kinds))


def _hcongr(tctx: TypeContext, fn: Expr, count: int) -> CongruenceLemma | None:
    lhss: list[Expr] = []
    rhss: list[Expr] = []
    hypotheses: list[Expr] = []
    kinds: list[ArgumentKind] = []
    type1 = type2 = tctx.instantiate_mvars(tctx.infer(fn))
    for i in range(count):
        pi1, pi2 = _relaxed_pi(tctx, type1), _relaxed_pi(tctx, type2)
        lhs = tctx.push_local(pi1.name, pi1.domain, pi1.info)
        rhs = tctx.push_local(mk_name(ANONYMOUS, f"{pi2.name}'"), pi2.domain)
        if consume_auto_opt_param(pi1.domain).core is consume_auto_opt_param(pi2.domain).core:
            equality = app_builder.mk_eq(tctx, lhs, rhs)
            kinds.append(ArgumentKind.EQ)
        else:
            equality = app_builder.mk_heq(tctx, lhs, rhs)
            kinds.append(ArgumentKind.HEQ)
        hypotheses += [lhs, rhs, tctx.push_local(_equation_name(i), equality)]
        lhss.append(lhs)
        rhss.append(rhs)
        type1, type2 = instantiate1(pi1.body, lhs), instantiate1(pi2.body, rhs)
    lemma_type = tctx.mk_pi(hypotheses, app_builder.mk_heq(tctx, mk_apps(fn, lhss), mk_apps(fn, rhss)))
    return CongruenceLemma(lemma_type, _hcongr_proof(tctx, lemma_type), tuple(kinds))


def _hcongr_proof(tctx: TypeContext, type_: Expr) -> Expr:
    eq_sides = app_builder.is_eq(type_)
    if eq_sides is not None:
        return app_builder.mk_eq_refl(tctx, eq_sides[1])
    heq_sides = app_builder.is_heq(type_)
    if heq_sides is not None:
        return app_builder.mk_heq_refl(tctx, heq_sides[1])
    if type(type_) is not Pi or type(type_.body) is not Pi or type(type_.body.body) is not Pi:
        raise ElaborationError("the lemma has an unexpected form")
    with tctx.saving_locals():
        a = tctx.push_local(type_.name, type_.domain, type_.info)
        after_a = instantiate1(type_.body, a)
        if type(after_a) is not Pi:
            raise ElaborationError("the lemma has an unexpected form")
        b = tctx.push_local(after_a.name, after_a.domain, after_a.info)
        with_b, with_a = instantiate1(after_a.body, b), instantiate1(after_a.body, a)
        if type(with_b) is not Pi or type(with_a) is not Pi:
            raise ElaborationError("the lemma has an unexpected form")
        equation = tctx.push_local(with_b.name, with_b.domain, with_b.info)
        minor = _hcongr_proof(tctx, with_a.body)
        major: Expr = equation
        if app_builder.is_heq(equation.type) is not None:
            major = app_builder.mk_eq_of_heq(tctx, equation)
        motive = tctx.mk_lambda([b], with_b.body)
        return tctx.mk_lambda([a, b, equation], app_builder.mk_eq_rec(tctx, motive, minor, major))
