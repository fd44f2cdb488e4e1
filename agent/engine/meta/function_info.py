"""What congruence must know of a function's parameters (Lean: `fun_info.cpp`)."""

from __future__ import annotations

from typing import Final, NamedTuple

from agent.engine.meta.dependencies import locals_of
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import App, BinderInfo, Const, Expr, Pi, get_app_fn_args, is_app_of
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import name

_DECIDABLE: Final = name("decidable")
_OPT_PARAM: Final = name("opt_param")
_AUTO_PARAM: Final = name("auto_param")
_COE_FN: Final = name("coe_fn")


class ParameterInfo(NamedTuple):
    """`back_deps`: earlier parameters that the type mentions; `has_forward_deps`: a later type or the result
    mentions it."""

    is_implicit: bool
    is_inst_implicit: bool
    is_prop: bool
    is_decidable: bool
    back_deps: tuple[int, ...]
    has_forward_deps: bool


class FunctionInfo(NamedTuple):
    parameters: tuple[ParameterInfo, ...]
    result_deps: tuple[int, ...]


def consume_auto_opt_param(type_: Expr) -> Expr:
    """`T` for `opt_param T v` and `auto_param T n`."""
    if is_app_of(type_, _OPT_PARAM, 2) or is_app_of(type_, _AUTO_PARAM, 2):
        return type_.fn.arg  # type: ignore[attr-defined]
    return type_


def function_info(tctx: TypeContext, fn: Expr, count: int | None = None) -> FunctionInfo:
    """For the first `count` parameters of `fn`, or all of them."""
    key = ("function_info", tctx.transparency, fn, count)
    cacheable = not fn.has_mvar and not fn.has_local
    if cacheable:
        found = tctx.cache.congruences.get(key)
        if found is not None:
            return found
    out = _function_info(tctx, fn, count)
    if cacheable:
        tctx.cache.congruences.put(key, out, fn)
    return out


def _function_info(tctx: TypeContext, fn: Expr, count: int | None) -> FunctionInfo:
    parameters: list[ParameterInfo] = []
    locals_: list[Expr] = []
    mctx = tctx.mctx

    def dependencies(type_: Expr) -> tuple[int, ...]:
        mentioned = set(locals_of(mctx, type_))
        return tuple(i for i, local in enumerate(locals_) if local in mentioned)

    def to_pi(type_: Expr) -> Expr:
        with tctx.relaxed():
            return tctx.whnf_pi(type_)

    forward: set[int] = set()
    with tctx.saving_locals():
        type_ = to_pi(tctx.instantiate_mvars(tctx.infer(fn)))
        while type(type_) is Pi and (count is None or len(parameters) < count):
            domain = consume_auto_opt_param(type_.domain)
            back = dependencies(domain)
            forward.update(back)
            local = tctx.push_local(type_.name, domain, type_.info)
            parameters.append(
                ParameterInfo(
                    type_.info is BinderInfo.IMPLICIT,
                    type_.info is BinderInfo.INST_IMPLICIT,
                    tctx.is_prop(domain),
                    _is_decidable_class(tctx, domain),
                    back,
                    False,
                )
            )
            locals_.append(local)
            type_ = to_pi(instantiate1(type_.body, local))
        result = dependencies(type_)
    forward.update(result)
    return FunctionInfo(
        tuple(each._replace(has_forward_deps=i in forward) for i, each in enumerate(parameters)), result
    )


def _is_decidable_class(tctx: TypeContext, type_: Expr) -> bool:
    with tctx.saving_locals(), tctx.using(Transparency.REDUCIBLE):
        while True:
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
                if type(type_) is not Pi:
                    return is_app_of(type_, _DECIDABLE)
            type_ = instantiate1(type_.body, tctx.push_local(type_.name, type_.domain, type_.info))


def subsingleton_info(tctx: TypeContext, fn: Expr, count: int) -> tuple[bool, ...]:
    """For the first `count` parameters: whether their types are propositions or subsingletons."""
    out: list[bool] = []
    with tctx.saving_locals():
        type_ = tctx.instantiate_mvars(tctx.infer(fn))
        while len(out) < count:
            with tctx.relaxed():
                type_ = tctx.whnf_pi(type_)
            if type(type_) is not Pi:
                break
            local = tctx.push_local(type_.name, type_.domain, type_.info)
            out.append(tctx.is_prop(type_.domain) or tctx.subsingleton_instance(type_.domain) is not None)
            type_ = instantiate1(type_.body, local)
    return tuple(out)


def specialization_prefix(tctx: TypeContext, fn: Expr, count: int) -> int:
    """How many leading parameters have a later one, neither a proposition nor decidable, that depends on them."""
    if type(fn) is Const and fn.name is _COE_FN:
        return min(2, count)
    parameters = function_info(tctx, fn, count).parameters
    i = 0
    while i < len(parameters) and parameters[i].has_forward_deps:
        later = parameters[i + 1 :]
        if not any(i in each.back_deps and not each.is_prop and not each.is_decidable for each in later):
            break
        i += 1
    return i


def split_at_prefix(tctx: TypeContext, e: Expr) -> tuple[Expr, int, int]:
    """`(g, prefix, rest)`: the application `e` is `g` with `rest` more arguments, `g` holding the first `prefix`."""
    fn, args = get_app_fn_args(e)
    prefix = specialization_prefix(tctx, fn, len(args))
    rest = len(args) - prefix
    g = e
    for _ in range(rest):
        if type(g) is App:
            g = g.fn
    return g, prefix, rest
