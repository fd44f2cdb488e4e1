"""Coercions: to a type (`coe`), to a function (`coe_fn`), to a sort (`coe_sort`) (Lean: `mk_coercion`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent.engine.elaborator.preterm import has_expr_mvar
from agent.engine.exceptions import ElaborationError
from agent.engine.syntax.tree import Term
from agent.kernel.expr import (
    PROP,
    Const,
    Expr,
    Lambda,
    MVar,
    Pi,
    Sort,
    get_app_fn,
    mk_app,
    mk_apps,
    mk_const,
    mk_sort,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_BOOL, _DECIDABLE, _TO_BOOL = name("bool"), name("decidable"), name("decidable.to_bool")
_HAS_COE_T, _COE_TO_LIFT, _COE = name("has_coe_t"), name("coe_to_lift"), name("coe")
_HAS_COE_TO_FUN, _COE_FN = name("has_coe_to_fun"), name("coe_fn")
_HAS_COE_TO_SORT, _COE_SORT = name("has_coe_to_sort"), name("coe_sort")


def coerce(elab: Elaborator, e: Expr, e_type: Expr, expected: Expr, ref: Term) -> Expr | None:
    """`e` as an `expected`, or None. Tried once both types are known as far as they can be."""
    elab.synthesize_instances()
    e_type = elab.instantiate(e_type)
    expected = elab.instantiate(expected)
    target = _shape(elab, expected)
    if type(target) is Pi:
        out = to_function(elab, e)
        if out is not None:
            return out
    elif type(target) is Sort:
        out = to_sort(elab, e)
        if out is not None:
            return out
    return _coerce_core(elab, e, e_type, expected, ref)


def _shape(elab: Elaborator, type_: Expr) -> Expr:
    """Weak head normal form, spared for the types that are nothing but themselves."""
    kind = type(type_)
    if kind is Pi or kind is Sort:
        return type_
    head = get_app_fn(type_)
    if type(head) is Const:
        from agent.kernel.declaration import ValueInfo

        if not isinstance(elab.env.find(head.name), ValueInfo):
            return type_
    elif type(head) is not Lambda and type(head) is not MVar:
        return type_
    return elab.whnf(type_)


def _coerce_core(elab: Elaborator, e: Expr, e_type: Expr, expected: Expr, ref: Term) -> Expr | None:
    if e_type is PROP and elab.env.find(_TO_BOOL) is not None and elab.is_def_eq(expected, mk_const(_BOOL)):
        decidable = elab.mk_instance(mk_app(mk_const(_DECIDABLE), e), ref)
        return mk_apps(mk_const(_TO_BOOL), (e, decidable))
    if elab.env.find(_HAS_COE_T) is None or has_expr_mvar(e_type) or has_expr_mvar(expected):
        return None
    if type(elab.whnf_sort(e_type)) is not Sort or type(elab.whnf_sort(expected)) is not Sort:
        return None
    levels = (elab.level_of(e_type, ref), elab.level_of(expected, ref))
    instance = _synthesize(elab, mk_apps(mk_const(_HAS_COE_T, levels), (e_type, expected)))
    if instance is None:
        return None
    lift = mk_apps(mk_const(_COE_TO_LIFT, levels), (e_type, expected, instance))
    out = mk_apps(mk_const(_COE, levels), (e_type, expected, lift, e))
    elab.remember_type(out, expected)
    return out


def _synthesize(elab: Elaborator, class_type: Expr) -> Expr | None:
    """The instance, None also when the search runs into its limits (Lean catches `class_exception` here)."""
    try:
        return elab.tctx.synth_instance(class_type)
    except ElaborationError:
        return None


def to_function(elab: Elaborator, e: Expr) -> Expr | None:
    """`⇑e`, or None."""
    return _to_fn_or_sort(elab, e, _HAS_COE_TO_FUN, _COE_FN)


def to_sort(elab: Elaborator, e: Expr) -> Expr | None:
    """`↥e`, or None."""
    return _to_fn_or_sort(elab, e, _HAS_COE_TO_SORT, _COE_SORT)


def _to_fn_or_sort(elab: Elaborator, e: Expr, class_: Name, function: Name) -> Expr | None:
    env = elab.env
    info = env.find(class_)
    if info is None:
        return None
    # The type as it is, not reduced: a set is coerced as a set, not as a predicate.
    e_type = elab.instantiate(elab.infer(e))
    if type(get_app_fn(e_type)) is MVar:
        return None
    try:
        sort = elab.whnf_sort(e_type)
    except ElaborationError:
        # A function of variables whose types are unknown.
        return None
    if type(sort) is not Sort:
        return None
    # class (a : Sort u) (F : out_param …): F and its universe come from the instance.
    saved = elab.snapshot()
    levels = [elab.tctx.mk_level_mvar() for _ in info.level_params]
    class_fn = mk_const(class_, levels)
    type_of_class = elab.tctx.infer(class_fn)
    if type(type_of_class) is not Pi or not elab.is_def_eq(type_of_class.domain, sort):
        elab.restore(saved)
        return None
    rest = instantiate1(type_of_class.body, e_type)
    out_type = rest.domain if type(rest) is Pi else mk_sort(elab.tctx.mk_level_mvar())
    out = elab.tctx.mk_metavar(out_type)
    class_type = elab.instantiate(mk_apps(class_fn, (e_type, out)))
    instance = _synthesize(elab, class_type)
    if instance is None or not elab.is_def_eq(elab.tctx.infer(instance), class_type):
        elab.restore(saved)
        return None
    coerced = elab.instantiate(mk_apps(mk_const(function, levels), (e_type, out, instance, e)))
    result = elab.tctx.infer(coerced)
    reduced = elab.whnf(result)
    if type(reduced) is Pi or (type(reduced) is Sort and function is _COE_SORT):
        # Binder names of the function type survive; the un-reduced type is what Lean shows.
        elab.remember_type(coerced, reduced if function is _COE_FN else result)
        return coerced
    elab.restore(saved)
    return None
