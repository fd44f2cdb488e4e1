"""Unification: the cases that tactics depend on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.engine.meta.numerals import mk_nat_numeral, to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import PROP, Expr, mk_app, mk_sort
from agent.kernel.level import ONE, ZERO, mk_max, mk_param, mk_succ
from agent.kernel.name import ANONYMOUS, name
from tests.engine.meta.small_library import add_on, app, arrow, c, lam, mk_context, pi

NAT = c("nat")
REAL = c("real")


def nat_add(a: Expr, b: Expr) -> Expr:
    return add_on(NAT, c("nat.has_add"), a, b)


def local(tctx: TypeContext, text: str, type_: Expr) -> Expr:
    return tctx.push_local(ANONYMOUS / text, type_)


def test_first_assignment_is_found_and_failure_undoes_it() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    m = tctx.mk_metavar(NAT)
    equations = [app(c("eq", ONE), NAT, each, each) for each in (m, x)]
    assert not tctx.is_def_eq(app(c("and"), equations[0], c("true")), app(c("and"), equations[1], c("false")))
    assert tctx.mctx.value(m) is None
    assert tctx.is_def_eq(m, x)
    assert tctx.instantiate_mvars(m) is x


def test_commutativity_of_reals_matches_through_the_hierarchy() -> None:
    tctx = mk_context()
    x, y = local(tctx, "x", REAL), local(tctx, "y", REAL)
    inst = c("real.has_add")
    goal = app(c("eq", ONE), REAL, add_on(REAL, inst, x, y), add_on(REAL, inst, y, x))
    lemma = tctx.mk_const(name("add_comm"))
    mvars, type_ = tctx.mvar_telescope(tctx.infer(lemma))
    with tctx.using(Transparency.REDUCIBLE):
        assert tctx.is_def_eq(type_, goal)
    assert tctx.instantiate_mvars(mvars[2]) is x
    assert "add_comm_monoid" in repr(tctx.instantiate_mvars(mvars[1]))


def test_pattern_unification_abstracts_locals_not_in_context() -> None:
    tctx = mk_context()
    m = tctx.mk_metavar(arrow(NAT, NAT))
    x = local(tctx, "x", NAT)
    assert tctx.is_def_eq(app(m, x), nat_add(x, x))
    value = tctx.instantiate_mvars(m)
    assert value.core is lam(NAT, lambda n: nat_add(n, n)).core


def test_scope_is_respected() -> None:
    tctx = mk_context()
    m = tctx.mk_metavar(NAT)
    x = local(tctx, "x", NAT)
    assert not tctx.is_def_eq(m, x)
    assert not tctx.is_def_eq(m, app(c("nat.succ"), m))


def test_contexts_of_metavariables_are_restricted_in_approximate_mode() -> None:
    tctx = mk_context()
    outer = tctx.mk_metavar(NAT)
    x = local(tctx, "x", NAT)
    inner = tctx.mk_metavar(NAT)
    assert not tctx.is_def_eq(outer, app(c("nat.succ"), inner))
    with tctx.approximating():
        assert tctx.is_def_eq(outer, app(c("nat.succ"), inner))
    assert not tctx.is_def_eq(inner, x)
    assert tctx.is_def_eq(inner, c("nat.zero"))
    assert tctx.instantiate_mvars(outer).core is app(c("nat.succ"), c("nat.zero"))


def test_first_order_approximation() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    f = tctx.mk_metavar(arrow(NAT, NAT))
    a = tctx.mk_metavar(NAT)
    target = nat_add(x, app(c("nat.succ"), x))
    assert not tctx.is_def_eq(app(f, a), target)
    with tctx.approximating():
        assert tctx.is_def_eq(app(f, a), target)
    assert tctx.instantiate_mvars(a) is app(c("nat.succ"), x)


@pytest.mark.parametrize(("k", "n"), [(1, 3), (2, 2), (3, 1)])
def test_offsets_of_numerals(k: int, n: int) -> None:
    tctx = mk_context()
    m = tctx.mk_metavar(NAT)
    assert tctx.is_def_eq(nat_add(m, mk_nat_numeral(k)), mk_nat_numeral(n)) == (k <= n)
    if k <= n:
        assert to_nat(tctx.instantiate_mvars(m)) == n - k


def test_offset_and_successor() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    m = tctx.mk_metavar(NAT)
    assert tctx.is_def_eq(nat_add(m, mk_nat_numeral(1)), app(c("nat.succ"), x))
    assert tctx.instantiate_mvars(m) is x


def test_transparency() -> None:
    tctx = mk_context()
    p = local(tctx, "p", PROP)
    unfolded = arrow(p, c("false"))
    negation = app(c("not"), p)
    assert tctx.is_def_eq(negation, unfolded)
    with tctx.using(Transparency.REDUCIBLE):
        assert not tctx.is_def_eq(negation, unfolded)
    x = local(tctx, "x", NAT)
    assert tctx.is_def_eq(nat_add(x, c("nat.zero")), x)
    with tctx.using(Transparency.INSTANCES):
        assert not tctx.is_def_eq(nat_add(x, c("nat.zero")), x)


def test_eta_and_proof_irrelevance() -> None:
    tctx = mk_context()
    f = local(tctx, "f", arrow(NAT, NAT))
    assert tctx.is_def_eq(f, lam(NAT, lambda n: mk_app(f, n)))
    p = local(tctx, "p", PROP)
    h1, h2 = local(tctx, "h1", p), local(tctx, "h2", p)
    assert tctx.is_def_eq(h1, h2)
    assert not tctx.is_def_eq(local(tctx, "x", NAT), local(tctx, "y", NAT))


def test_stuck_instance_is_synthesized() -> None:
    tctx = mk_context()
    x, y = local(tctx, "x", NAT), local(tctx, "y", NAT)
    m = tctx.mk_metavar(app(c("has_add", ZERO), NAT))
    succ = c("nat.succ")
    assert tctx.is_def_eq(add_on(NAT, m, x, app(succ, y)), app(succ, app(c("nat.add"), x, y)))
    assert tctx.instantiate_mvars(m) is c("nat.has_add")


def test_let_variables_are_unfolded() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    y = tctx.push_local(ANONYMOUS / "y", NAT, value=app(c("nat.succ"), x))
    assert tctx.is_def_eq(y, app(c("nat.succ"), x))
    assert tctx.whnf(y) is app(c("nat.succ"), x)


def test_universe_constraints() -> None:
    tctx = mk_context()
    u, v = tctx.mk_level_mvar(), tctx.mk_level_mvar()
    assert tctx.is_def_eq(mk_sort(mk_succ(u)), mk_sort(ONE))
    assert tctx.instantiate_level_mvars(u) is ZERO
    param = mk_param(name("w"))
    other = mk_param(name("z"))
    assert tctx.is_def_eq(mk_sort(mk_max(param, v)), mk_sort(mk_max(param, other)))
    assert tctx.instantiate_level_mvars(v) is other
    assert not tctx.is_def_eq(mk_sort(param), mk_sort(ONE))


def test_matching_assigns_the_pattern_only() -> None:
    tctx = mk_context()
    left, right = tctx.mk_metavar(NAT), tctx.mk_metavar(NAT)
    assert not tctx.match(c("nat.zero"), right)
    assert tctx.match(left, c("nat.zero"))


def test_temporary_scope_leaves_outer_metavariables_alone() -> None:
    tctx = mk_context()
    outer = tctx.mk_metavar(NAT)
    with tctx.temporary():
        assert not tctx.is_def_eq(outer, c("nat.zero"))
        inner = tctx.mk_metavar(NAT)
        assert tctx.is_def_eq(inner, outer)


numbers = st.integers(min_value=0, max_value=30)


@settings(max_examples=40, deadline=None)
@given(numbers, numbers)
def test_numerals_are_equal_iff_the_numbers_are(a: int, b: int) -> None:
    tctx = mk_context()
    assert tctx.is_def_eq(mk_nat_numeral(a), mk_nat_numeral(b)) == (a == b)


terms = st.recursive(
    st.sampled_from(["x", "y", "zero"]),
    lambda inner: st.tuples(st.sampled_from(["add", "succ"]), inner, inner),
    max_leaves=6,
)


def build(shape: object, env: dict[str, Expr]) -> Expr:
    if isinstance(shape, str):
        return c("nat.zero") if shape == "zero" else env[shape]
    kind, a, b = shape  # type: ignore[misc]
    if kind == "succ":
        return app(c("nat.succ"), build(a, env))
    return nat_add(build(a, env), build(b, env))


@settings(max_examples=60, deadline=None)
@given(terms)
def test_pattern_unification_inverts_application(shape: object) -> None:
    tctx = mk_context()
    m = tctx.mk_metavar(arrow(NAT, arrow(NAT, NAT)))
    x, y = local(tctx, "x", NAT), local(tctx, "y", NAT)
    target = build(shape, {"x": x, "y": y})
    assert tctx.is_def_eq(app(m, x, y), target)
    assert tctx.instantiate_mvars(app(m, x, y)).core is target.core


def test_delayed_abstraction_keeps_the_goal() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    goal = tctx.mk_metavar(NAT)
    proof = tctx.mk_lambda([x], app(c("nat.succ"), goal))
    assert tctx.mctx.value(goal) is None
    tctx.mctx.assign(goal, x)
    assert tctx.instantiate_mvars(proof).core is lam(NAT, lambda n: app(c("nat.succ"), n)).core


def test_delayed_abstraction_can_be_unified() -> None:
    tctx = mk_context()
    x = local(tctx, "x", NAT)
    goal = tctx.mk_metavar(NAT)
    proof = tctx.mk_lambda([x], goal)
    tctx.pop_local()
    assert tctx.is_def_eq(proof, lam(NAT, lambda n: app(c("nat.succ"), n)))
    assert tctx.instantiate_mvars(goal) is app(c("nat.succ"), x)


def test_inference_keeps_binder_names() -> None:
    tctx = mk_context()
    type_ = tctx.infer(lam(NAT, lambda number: number))
    assert str(type_.name) == "number"  # type: ignore[attr-defined]
    assert tctx.infer(pi(NAT, lambda n: NAT)) is mk_sort(ONE)
