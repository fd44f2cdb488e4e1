"""A few declarations to test on, made by hand through the kernel's own interface."""

from __future__ import annotations

from agent.kernel.declaration import Axiom, Definition, InductiveDecl, QuotientDecl
from agent.kernel.environment import Environment
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    Local,
    mk_apps,
    mk_arrow,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
)
from agent.kernel.instantiate import abstract
from agent.kernel.level import ONE, Level, mk_param
from agent.kernel.name import Name, name

TYPE = mk_sort(ONE)
U = mk_param(name("u"))
NAT = mk_const(name("nat"))
ZERO_ = mk_const(name("nat.zero"))
SUCC = mk_const(name("nat.succ"))


def pi(locals_: list[Local], body: Expr) -> Expr:
    for local in reversed(locals_):
        body = mk_pi(local.name, local.info, local.type, abstract(body, [local]))
    return body


def lam(locals_: list[Local], body: Expr) -> Expr:
    for local in reversed(locals_):
        body = mk_lambda(local.name, local.info, local.type, abstract(body, [local]))
    return body


def local(text: str, type_: Expr, info: BinderInfo = BinderInfo.DEFAULT) -> Local:
    return mk_local(name(text), type_, info)


def const(text: str, *levels: Level) -> Expr:
    return mk_const(name(text), levels)


def app(fn: Expr, *args: Expr) -> Expr:
    return mk_apps(fn, args)


def numeral(n: int) -> Expr:
    out: Expr = ZERO_
    for _ in range(n):
        out = app(SUCC, out)
    return out


def eq(level: Level, type_: Expr, lhs: Expr, rhs: Expr) -> Expr:
    return app(const("eq", level), type_, lhs, rhs)


def inductive(
    text: str, type_: Expr, constructors: dict[str, Expr], params: int = 0, levels: str = ""
) -> InductiveDecl:
    level_params: tuple[Name, ...] = tuple(name(each) for each in levels.split())
    named = tuple((name(each), constructor) for each, constructor in constructors.items())
    return InductiveDecl(name(text), level_params, params, type_, named)


def nat() -> InductiveDecl:
    return inductive("nat", TYPE, {"nat.zero": NAT, "nat.succ": mk_arrow(NAT, NAT)})


def equality() -> InductiveDecl:
    alpha = local("α", mk_sort(U), BinderInfo.IMPLICIT)
    a = local("a", alpha)
    type_ = pi([alpha, a], mk_arrow(alpha, PROP))
    return inductive("eq", type_, {"eq.refl": pi([alpha, a], eq(U, alpha, a, a))}, params=2, levels="u")


def addition() -> Definition:
    """`λ m n, nat.rec m (λ _ ih, succ ih) n`."""
    m, n, ih = local("m", NAT), local("n", NAT), local("ih", NAT)
    motive = lam([local("_", NAT)], NAT)
    step = lam([n, ih], app(SUCC, ih))
    value = lam([m, n], app(const("nat.rec", ONE), motive, m, step, n))
    return Definition(name("nat.add"), (), mk_arrow(NAT, mk_arrow(NAT, NAT)), value)


def toy_environment() -> Environment:
    env = Environment()
    for declaration in (
        equality(),
        QuotientDecl(),
        nat(),
        addition(),
        inductive("true", PROP, {"true.intro": const("true")}),
        inductive("false", PROP, {}),
        inductive("unit", TYPE, {"unit.star": const("unit")}),
        Axiom(name("p"), (), PROP),
        Axiom(name("hp"), (), const("p")),
    ):
        env = env.add(declaration)
    return env
