"""Quotient types: the four built-in constants (Lean: `kernel/quotient/quotient.cpp`); the type checker reduces them.

    quot.{u}        : Π {α : Sort u}, (α → α → Prop) → Sort u
    quot.mk.{u}     : Π {α : Sort u} (r : α → α → Prop), α → quot r
    quot.lift.{u v} : Π {α : Sort u} {r : α → α → Prop} {β : Sort v} (f : α → β),
                      (∀ a b, r a b → f a = f b) → quot r → β
    quot.ind.{u}    : Π {α : Sort u} {r : α → α → Prop} {β : quot r → Prop}, (∀ a, β (quot.mk r a)) → ∀ q, β q
"""

from __future__ import annotations

from typing import Final

from agent.kernel.declaration import ConstantInfo, InductiveInfo, QuotInfo
from agent.kernel.environment import Environment
from agent.kernel.exceptions import DuplicateName, QuotientError, QuotientReason
from agent.kernel.expr import PROP, BinderInfo, Expr, Local, Pi, mk_apps, mk_arrow, mk_const, mk_local, mk_pi, mk_sort
from agent.kernel.instantiate import abstract
from agent.kernel.level import mk_param
from agent.kernel.name import name

EQ: Final = name("eq")
QUOT: Final = name("quot")
QUOT_MK: Final = name("quot.mk")
QUOT_LIFT: Final = name("quot.lift")
QUOT_IND: Final = name("quot.ind")


def check_quotient(env: Environment) -> list[ConstantInfo]:
    """The four constants. Raises `QuotientError` unless `eq` is the usual equality; `DuplicateName`."""
    if isinstance(env.find(QUOT), QuotInfo):
        raise QuotientError(QuotientReason.TWICE)
    check_eq(env)
    for taken in (QUOT, QUOT_MK, QUOT_LIFT, QUOT_IND):
        if taken in env:
            raise DuplicateName(taken)
    return _constants()


def check_eq(env: Environment) -> None:
    """Raises `QuotientError` unless `eq` is the usual inductive equality."""
    eq = env.find(EQ)
    if not isinstance(eq, InductiveInfo):
        raise QuotientError(QuotientReason.NO_EQ)
    if len(eq.level_params) != 1 or len(eq.constructors) != 1:
        raise QuotientError(QuotientReason.BAD_EQ)
    level = mk_param(eq.level_params[0])
    alpha = mk_local(name("α"), mk_sort(level), BinderInfo.IMPLICIT)
    a = mk_local(name("a"), alpha)
    type_ = _pi([alpha], _arrow(alpha, _arrow(alpha, PROP)))
    refl = _pi([alpha, a], mk_apps(mk_const(EQ, (level,)), [alpha, a, a]))
    if eq.type.core is not type_.core or env.get(eq.constructors[0]).type.core is not refl.core:
        raise QuotientError(QuotientReason.BAD_EQ)


def _constants() -> list[ConstantInfo]:
    u, v = name("u"), name("v")
    level_u, level_v = mk_param(u), mk_param(v)
    implicit = BinderInfo.IMPLICIT
    alpha = mk_local(name("α"), mk_sort(level_u), implicit)
    relation = _arrow(alpha, _arrow(alpha, PROP))
    r = mk_local(name("r"), relation)
    r_implicit = mk_local(name("r"), relation, implicit)
    a, b = mk_local(name("a"), alpha), mk_local(name("b"), alpha)

    def quot(of: Expr) -> Expr:
        return mk_apps(mk_const(QUOT, (level_u,)), [alpha, of])

    quot_type = _pi([alpha, r], mk_sort(level_u))
    mk_type = _pi([alpha, r], _arrow(alpha, quot(r)))

    beta = mk_local(name("β"), mk_sort(level_v), implicit)
    f = mk_local(name("f"), _arrow(alpha, beta))
    equal = mk_apps(mk_const(EQ, (level_v,)), [beta, mk_apps(f, [a]), mk_apps(f, [b])])
    respects = _pi([a, b], _arrow(mk_apps(r_implicit, [a, b]), equal))
    lift_type = _pi([alpha, r_implicit, beta, f], _arrow(respects, _arrow(quot(r_implicit), beta)))

    motive = mk_local(name("β"), _arrow(quot(r_implicit), PROP), implicit)
    made = mk_apps(mk_const(QUOT_MK, (level_u,)), [alpha, r_implicit, a])
    q = mk_local(name("q"), quot(r_implicit))
    minor = mk_local(name("a"), _pi([a], mk_apps(motive, [made])))
    ind_type = _pi([alpha, r_implicit, motive, minor, q], mk_apps(motive, [q]))

    return [
        QuotInfo(QUOT, (u,), quot_type),
        QuotInfo(QUOT_MK, (u,), mk_type),
        QuotInfo(QUOT_LIFT, (u, v), lift_type),
        QuotInfo(QUOT_IND, (u,), ind_type),
    ]


def _pi(locals_: list[Local], body: Expr) -> Expr:
    for local in reversed(locals_):
        body = mk_pi(local.name, local.info, local.type, abstract(body, [local]))
    return body


def _arrow(domain: Expr, codomain: Expr) -> Pi:
    return mk_arrow(domain, codomain, name("a"))  # the name that Lean gives to the binders here
