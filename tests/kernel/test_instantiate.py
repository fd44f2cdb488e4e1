"""Substitution, at the places where it goes wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    mk_app,
    mk_const,
    mk_lambda,
    mk_let,
    mk_local,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.instantiate import (
    abstract,
    has_loose_var,
    head_beta,
    instantiate,
    instantiate1,
    instantiate_level_params,
    lift_loose,
)
from agent.kernel.level import ONE, ZERO, mk_imax, mk_param
from agent.kernel.name import name

D = BinderInfo.DEFAULT
X = name("x")
C = mk_const(name("c"))

terms = st.recursive(
    st.one_of(st.integers(0, 3).map(mk_var), st.sampled_from([C, PROP])),
    lambda inner: st.one_of(
        st.builds(mk_app, inner, inner),
        st.builds(lambda a, b: mk_lambda(X, D, a, b), inner, inner),
        st.builds(lambda a, b: mk_pi(X, D, a, b), inner, inner),
        st.builds(lambda a, b, c: mk_let(X, a, b, c), inner, inner, inner),
    ),
    max_leaves=10,
)


def test_an_open_term_is_lifted_under_each_binder() -> None:
    # (λ y z, #2 y) with #2 := f #0, where #0 is bound further out
    body = mk_lambda(X, D, C, mk_lambda(X, D, C, mk_app(mk_var(2), mk_var(1))))
    result = instantiate1(body, mk_app(C, mk_var(0)))
    inside = mk_app(mk_app(C, mk_var(2)), mk_var(1))
    assert result is mk_lambda(X, D, C, mk_lambda(X, D, C, inside))


def test_the_last_value_is_for_variable_0() -> None:
    a, b = mk_const(name("a")), mk_const(name("b"))
    assert instantiate(mk_app(mk_app(mk_var(0), mk_var(1)), mk_var(2)), [a, b]) is mk_app(mk_app(b, a), mk_var(0))


def test_abstracting_a_local_in_its_own_type_leaves_the_type_alone() -> None:
    x = mk_local(X, mk_sort(ONE))
    y = mk_local(name("y"), x)
    assert abstract(mk_app(y, x), [y]) is mk_app(mk_var(0), x)
    assert abstract(y, [x]) is y


def test_locals_of_one_type_and_name_are_different() -> None:
    x, y = mk_local(X, C), mk_local(X, C)
    assert abstract(mk_app(x, y), [x]) is mk_app(mk_var(0), y)


@given(terms)
def test_abstract_undoes_instantiate(e: Expr) -> None:
    locals_ = [mk_local(X, C) for _ in range(4)]
    closed = instantiate(e, locals_)
    assert closed.loose == 0
    assert abstract(closed, locals_) is e


@given(terms, terms)
def test_instantiate_in_sequence_or_at_once(e: Expr, a: Expr) -> None:
    closed = instantiate(a, [mk_local(X, C) for _ in range(4)])
    b = mk_const(name("b"))
    assert instantiate(e, [closed, b]) is instantiate1(instantiate1(e, b), closed)


@given(terms, st.integers(0, 3), st.integers(0, 3))
def test_loose_range_and_occurrence_agree(e: Expr, by: int, start: int) -> None:
    occurring = [i for i in range(8) if has_loose_var(e, i)]
    assert e.loose == (max(occurring) + 1 if occurring else 0)
    lifted = lift_loose(e, by, start)
    assert [i for i in range(12) if has_loose_var(lifted, i)] == [i + by if i >= start else i for i in occurring]


def test_universe_substitution_is_simultaneous_and_simplifies() -> None:
    u, v = name("u"), name("v")
    e = mk_app(mk_const(name("f"), [mk_param(u), mk_param(v)]), mk_sort(mk_imax(mk_param(u), mk_param(v))))
    swapped = instantiate_level_params(e, [u, v], [mk_param(v), mk_param(u)])
    assert swapped is mk_app(
        mk_const(name("f"), [mk_param(v), mk_param(u)]), mk_sort(mk_imax(mk_param(v), mk_param(u)))
    )
    assert instantiate_level_params(mk_sort(mk_imax(mk_param(u), mk_param(v))), [v], [ZERO]) is PROP


def test_head_beta_takes_as_many_arguments_as_there_are() -> None:
    constant_function = mk_lambda(X, D, C, mk_lambda(X, D, C, mk_var(1)))
    a, b = mk_const(name("a")), mk_const(name("b"))
    assert head_beta(constant_function, [a]) is mk_lambda(X, D, C, a)
    assert head_beta(constant_function, [a, b]) is a
    assert head_beta(constant_function, [a, b, C]) is mk_app(a, C)
    assert head_beta(mk_lambda(X, D, C, mk_var(0)), [constant_function, a, b]) is a


def test_terms_with_shared_parts_stay_small() -> None:
    e: Expr = mk_app(mk_var(0), mk_var(1))
    for _ in range(100):
        e = mk_app(e, e)
    assert instantiate(e, [C, C]).loose == 0
    assert lift_loose(e, 3).loose == 5
