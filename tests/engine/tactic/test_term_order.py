"""The order on terms: weight, kind, then left to right."""

from __future__ import annotations

from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT
from agent.engine.tactic.simp.term_order import TermOrder, compare_names
from agent.kernel.expr import PROP, mk_app, mk_const, mk_local
from agent.kernel.name import name


def test_lighter_terms_come_first() -> None:
    order = TermOrder()
    f, a = mk_const(name("f")), mk_const(name("z"))
    assert order.is_lt(a, mk_app(f, a), EMPTY_LOCAL_CONTEXT)
    assert not order.is_lt(mk_app(f, a), a, EMPTY_LOCAL_CONTEXT)


def test_constants_by_name_and_before_locals() -> None:
    order = TermOrder()
    x = mk_local(name("x"), PROP)
    a, b = mk_const(name("a")), mk_const(name("b"))
    assert order.is_lt(a, b, EMPTY_LOCAL_CONTEXT)
    assert order.is_lt(b, x, EMPTY_LOCAL_CONTEXT)
    assert not order.is_lt(a, a, EMPTY_LOCAL_CONTEXT)


def test_locals_by_their_place_in_the_context() -> None:
    order = TermOrder()
    y, x = mk_local(name("y"), PROP), mk_local(name("x"), PROP)
    context = EMPTY_LOCAL_CONTEXT.add(x).add(y)
    assert order.is_lt(x, y, context)
    assert not order.is_lt(y, x, context)


def test_names_component_by_component() -> None:
    assert compare_names(name("a"), name("a.b")) < 0
    assert compare_names(name("b"), name("a.b")) > 0
    assert compare_names(name("a.b"), name("a.b")) == 0
