from __future__ import annotations

from agent.engine.meta.transparency import Transparency
from agent.kernel.expr import Expr
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import ONE
from agent.kernel.name import ANONYMOUS
from tests.engine.meta.small_library import add_on, app, arrow, c, mk_context

NAT = c("nat")


def plus(a: Expr, b: Expr) -> Expr:
    return add_on(NAT, c("nat.has_add"), a, b)


def test_the_first_match_fixes_the_metavariables() -> None:
    tctx = mk_context()
    f = tctx.push_local(ANONYMOUS / "f", arrow(NAT, NAT))
    a, b = (tctx.push_local(ANONYMOUS / each, NAT) for each in "ab")
    target = app(c("eq", ONE), NAT, plus(plus(app(f, a), app(f, b)), a), plus(c("nat.zero"), a))
    x, y = tctx.mk_metavar(NAT), tctx.mk_metavar(NAT)
    with tctx.using(Transparency.REDUCIBLE):
        out = tctx.kabstract(target, plus(x, y))
    assert tctx.instantiate_mvars(y) is a
    assert tctx.instantiate_mvars(x) is plus(app(f, a), app(f, b))
    assert instantiate1(out, c("nat.zero")) is app(c("eq", ONE), NAT, c("nat.zero"), plus(c("nat.zero"), a))


def test_occurrences_are_counted() -> None:
    tctx = mk_context()
    a = tctx.push_local(ANONYMOUS / "a", NAT)
    target = plus(a, plus(a, a))
    out = tctx.kabstract(target, a, {2})
    assert instantiate1(out, c("nat.zero")) is plus(a, plus(c("nat.zero"), a))
    assert tctx.kabstract(target, c("nat.zero")) is target
