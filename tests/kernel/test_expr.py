from __future__ import annotations

from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    debug_text,
    mk_app,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_var,
    sweep,
    table_size,
)
from agent.kernel.name import name


def test_binder_names_and_infos_do_not_count_in_the_core() -> None:
    a = mk_pi(name("x"), BinderInfo.DEFAULT, PROP, mk_var(0))
    b = mk_pi(name("y"), BinderInfo.IMPLICIT, PROP, mk_var(0))
    assert a is not b
    assert a.core is b.core
    assert a.core.core is a.core
    assert mk_app(a, a).core is mk_app(b, a).core
    assert mk_pi(name("x"), BinderInfo.DEFAULT, PROP, mk_var(0)) is a


def test_the_core_of_a_local_is_itself() -> None:
    x = mk_local(name("x"), PROP)
    assert x.core is x
    assert mk_app(x, x).core is mk_app(x, x)


def test_sweep_forgets_what_nobody_holds() -> None:
    sweep()
    size = table_size()
    kept = mk_app(mk_const(name("kept")), mk_const(name("deep_in_kept")))
    dead = mk_const(name("dead"))
    for _ in range(50):
        dead = mk_lambda(name("x"), BinderInfo.IMPLICIT, kept, mk_app(dead, mk_var(0)))  # type: ignore[assignment]
    assert table_size() > size + 100
    del dead
    sweep(size)
    assert table_size() == size + 3
    assert mk_app(mk_const(name("kept")), mk_const(name("deep_in_kept"))) is kept


def test_sweep_since_looks_at_new_nodes_only() -> None:
    sweep()
    old = mk_const(name("old"))
    mark = table_size()
    del old
    mk_const(name("new"))
    assert sweep(mark) == 1
    assert sweep() == 1


def test_debug_text_is_cut_short() -> None:
    e: Expr = mk_const(name("c"))
    for _ in range(60):
        e = mk_app(e, e)
    assert len(debug_text(e)) < 5_000
