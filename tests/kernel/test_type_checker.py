"""Reduction and definitional equality: what must hold, and what must not."""

from __future__ import annotations

import time

import pytest

from agent.kernel.declaration import Axiom, Definition, Theorem
from agent.kernel.environment import Environment, Limits
from agent.kernel.exceptions import (
    CertificateRejected,
    FunctionExpected,
    MetavariableFound,
    ResourceLimit,
    SortExpected,
    TypeMismatch,
)
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    get_app_fn,
    mk_arrow,
    mk_certificate,
    mk_lambda,
    mk_let,
    mk_mvar,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.instantiate import instantiate
from agent.kernel.level import ONE, ZERO, mk_imax, mk_param
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker
from tests.kernel.toy_library import NAT, SUCC, TYPE, ZERO_, U, app, const, eq, lam, local, numeral, pi

x, y = local("x", NAT), local("y", NAT)
f = local("f", mk_arrow(NAT, NAT))
g = local("g", mk_arrow(NAT, mk_arrow(NAT, NAT)))


@pytest.fixture
def checker(toy: Environment) -> TypeChecker:
    return TypeChecker(toy, level_params=None)


def add(a: Expr, b: Expr) -> Expr:
    return app(const("nat.add"), a, b)


def test_types(checker: TypeChecker) -> None:
    assert checker.infer(x) is NAT
    assert checker.infer(app(f, x)) is NAT
    assert checker.infer(lam([x], app(SUCC, x))) is mk_arrow(NAT, NAT).core
    assert checker.infer(PROP) is TYPE
    assert checker.infer(pi([x], eq(ONE, NAT, x, x))) is PROP
    assert checker.check(app(const("eq.refl", ONE), NAT, x)) is eq(ONE, NAT, x, x)
    alpha = local("α", mk_sort(U))
    assert checker.infer(pi([alpha], const("p"))) is PROP


def test_the_type_of_a_pi(checker: TypeChecker) -> None:
    alpha, beta = local("α", mk_sort(U)), local("β", mk_sort(mk_param(name("v"))))
    assert checker.infer(mk_arrow(alpha, beta)) is mk_sort(mk_imax(U, mk_param(name("v"))))


def test_checking_looks_at_what_reduction_discards(checker: TypeChecker) -> None:
    ill_typed = app(SUCC, const("unit.star"))
    for term in (
        app(lam([x], ZERO_), ill_typed),
        mk_let(name("z"), NAT, const("unit.star"), ZERO_),
        mk_let(name("z"), NAT, ill_typed, ZERO_),
    ):
        with pytest.raises(TypeMismatch):
            checker.check(term)
    with pytest.raises(FunctionExpected):
        checker.check(app(ZERO_, ZERO_))
    for term in (lam([local("z", ZERO_)], x), pi([local("z", ZERO_)], NAT), mk_let(name("z"), ZERO_, ZERO_, ZERO_)):
        with pytest.raises(SortExpected):
            checker.check(term)


def test_a_let_body_sees_the_value(checker: TypeChecker) -> None:
    body = app(const("eq.refl", ONE), NAT, mk_var(0))
    let = mk_let(name("z"), NAT, numeral(2), body)
    assert checker.is_def_eq(checker.check(let), eq(ONE, NAT, numeral(2), add(numeral(1), numeral(1))))


def test_computation(checker: TypeChecker) -> None:
    assert checker.is_def_eq(add(numeral(2), numeral(2)), numeral(4))
    assert not checker.is_def_eq(add(numeral(2), numeral(2)), numeral(5))
    assert checker.is_def_eq(add(x, app(SUCC, y)), app(SUCC, add(x, y)))
    assert not checker.is_def_eq(add(numeral(0), x), x)
    assert checker.is_def_eq(add(numeral(120), numeral(120)), numeral(240))
    assert get_app_fn(checker.whnf(add(x, numeral(1)))) is SUCC


def test_beta_and_binders(checker: TypeChecker) -> None:
    # λ x, (λ y x, y) x  is  λ x z, x,  and not  λ x z, z
    inner = app(lam([y, local("x", NAT)], y), x)
    z = local("z", NAT)
    assert checker.is_def_eq(lam([x], inner), lam([x, z], x))
    assert not checker.is_def_eq(lam([x], inner), lam([x, z], z))
    assert not checker.is_def_eq(lam([x, y], x), lam([x, y], y))
    assert not checker.is_def_eq(lam([x], lam([y], x)), lam([y], lam([x], x)))


def test_eta(checker: TypeChecker) -> None:
    assert checker.is_def_eq(lam([x], app(f, x)), f)
    assert checker.is_def_eq(g, lam([x, y], app(g, x, y)))
    assert not checker.is_def_eq(lam([x, y], app(g, y, x)), g)
    assert not checker.is_def_eq(lam([x], app(f, app(f, x))), f)


def test_no_eta_for_structures(checker: TypeChecker) -> None:
    a, b = local("a", const("unit")), local("b", const("unit"))
    assert not checker.is_def_eq(a, b)
    assert not checker.is_def_eq(a, const("unit.star"))


def test_proof_irrelevance_is_for_proofs_of_one_proposition(checker: TypeChecker) -> None:
    q = local("q", PROP)
    hp, hp2, hq = local("h", const("p")), local("h", const("p")), local("h", q)
    assert checker.is_def_eq(hp, hp2)
    assert checker.is_def_eq(hp, const("hp"))
    assert not checker.is_def_eq(hp, hq)
    assert not checker.is_def_eq(x, y)
    assert not checker.is_def_eq(q, local("r", PROP))
    into_p = mk_arrow(NAT, const("p"))
    assert checker.is_def_eq(local("f", into_p), local("g", into_p))


def test_rule_k_needs_the_reflexive_type(checker: TypeChecker) -> None:
    def cast(lhs: Expr, rhs: Expr) -> Expr:
        h = local("h", eq(ONE, NAT, lhs, rhs))
        return app(const("eq.rec", ONE, ONE), NAT, lhs, lam([x], NAT), ZERO_, rhs, h)

    assert checker.is_def_eq(cast(x, x), ZERO_)
    assert checker.is_def_eq(cast(numeral(2), add(numeral(1), numeral(1))), ZERO_)
    assert not checker.is_def_eq(cast(x, y), ZERO_)


def test_quotients(checker: TypeChecker) -> None:
    r = local("r", mk_arrow(NAT, mk_arrow(NAT, PROP)))
    h = local("h", pi([x, y], mk_arrow(app(r, x, y), eq(ONE, NAT, app(f, x), app(f, y)))))
    made = app(const("quot.mk", ONE), NAT, r, x)
    lifted = app(const("quot.lift", ONE, ONE), NAT, r, NAT, f, h)
    assert checker.check(app(lifted, made)) is NAT
    assert checker.is_def_eq(app(lifted, made), app(f, x))
    q = local("q", app(const("quot", ONE), NAT, r))
    assert not checker.is_def_eq(app(lifted, q), app(f, x))
    assert not checker.is_def_eq(made, app(const("quot.mk", ONE), NAT, r, y))


def test_arguments_first_does_not_conclude_no(toy: Environment) -> None:
    constantly = Definition(name("k"), (), mk_arrow(NAT, NAT), lam([x], ZERO_))
    checker = TypeChecker(toy.add(constantly))
    assert checker.is_def_eq(app(const("k"), numeral(1)), app(const("k"), numeral(2)))
    assert not checker.is_def_eq(app(const("k"), numeral(1)), numeral(2))


def test_theorems_unfold(toy: Environment) -> None:
    env = toy.add(Theorem(name("t"), (), const("true"), const("true.intro")))
    assert TypeChecker(env).whnf(const("t")) is const("true.intro")


def test_merged_locals_are_told_apart_by_type(toy: Environment) -> None:
    """A pooled local of one binder comes back for another binder of that type only."""
    checker = TypeChecker(toy)
    star = local("s", const("unit"))
    assert checker.is_def_eq(lam([x], app(lam([y], y), x)), lam([x], x))
    assert not checker.is_def_eq(lam([x, y], y), lam([x, y], x))
    assert not checker.is_def_eq(lam([star], ZERO_), lam([x], ZERO_))
    assert checker.is_def_eq(lam([star], star), lam([star], app(lam([star], star), star)))
    assert not checker.is_def_eq(lam([x, y], add(x, y)), lam([x, y], add(y, x)))


def test_domains_of_binders_are_compared(checker: TypeChecker) -> None:
    assert not checker.is_def_eq(mk_arrow(NAT, NAT), mk_arrow(const("unit"), NAT))
    assert not checker.is_def_eq(pi([x], eq(ONE, NAT, x, x)), pi([x], eq(ONE, NAT, x, ZERO_)))


def test_metavariables_are_refused(checker: TypeChecker) -> None:
    with pytest.raises(MetavariableFound):
        checker.infer(mk_mvar())
    with pytest.raises(MetavariableFound):
        checker.infer(local("x", app(f, mk_mvar())))
    with pytest.raises(MetavariableFound):
        checker.check(app(SUCC, mk_mvar()))


def test_certificates_only_where_allowed(toy: Environment) -> None:
    from agent.kernel.add_declaration import check_declaration

    leaf = mk_certificate("ring", const("p"), ())
    strict = Environment(allow_certificates=False).add(Axiom(name("p"), (), PROP))
    with pytest.raises(CertificateRejected):
        check_declaration(strict, Theorem(name("t"), (), const("p"), leaf), Limits())
    with pytest.raises(CertificateRejected):
        TypeChecker(toy).check(mk_certificate("ring", NAT, ()))
    with pytest.raises(CertificateRejected):
        TypeChecker(toy).check(mk_certificate("no such kind", const("p"), ()))


def test_limits_give_up_and_name_themselves(toy: Environment) -> None:
    big = add(numeral(200), numeral(200))
    with pytest.raises(ResourceLimit) as info:
        TypeChecker(toy, limits=Limits(steps=100)).is_def_eq(big, numeral(400))
    assert info.value.limit == "steps"
    with pytest.raises(ResourceLimit) as info:
        TypeChecker(toy, limits=Limits(deadline=time.monotonic() - 1)).is_def_eq(big, numeral(400))
    assert info.value.limit == "time"
    with pytest.raises(ResourceLimit) as info:
        TypeChecker(toy, limits=Limits(nodes=1)).is_def_eq(big, add(numeral(203), numeral(197)))
    assert info.value.limit == "term nodes"
    statement = eq(ONE, NAT, big, numeral(400))
    theorem = Theorem(name("t"), (), statement, app(const("eq.refl", ONE), NAT, big))
    with pytest.raises(ResourceLimit) as info:
        toy.add(theorem, limits=Limits(steps=100))
    assert info.value.declaration is name("t")
    assert name("t") in toy.add(theorem)


def test_exhausting_the_stack_is_giving_up(toy: Environment) -> None:
    import sys

    before = sys.getrecursionlimit()
    value: Expr = ZERO_
    for _ in range(400):
        value = mk_let(name("z"), NAT, value, app(SUCC, mk_var(0)))
    sys.setrecursionlimit(300)
    try:
        with pytest.raises(ResourceLimit):
            toy.add(Definition(name("deep"), (), NAT, value))
    finally:
        sys.setrecursionlimit(before)


def test_doubling_definitions_stay_cheap(toy: Environment) -> None:
    env = toy
    previous: Expr = lam([x], app(SUCC, x))
    for i in range(40):
        env = env.add(Definition(name(f"d{i}"), (), mk_arrow(NAT, NAT), lam([x], app(previous, app(previous, x)))))
        previous = const(f"d{i}")
    checker = TypeChecker(env, limits=Limits(steps=10_000))
    assert checker.is_def_eq(app(previous, x), app(const("d38"), app(const("d38"), x)))


def test_terms_with_shared_parts_are_checked_once(toy: Environment) -> None:
    e: Expr = mk_var(0)
    for _ in range(60):
        e = app(const("nat.add"), e, e)
    checker = TypeChecker(toy, limits=Limits(steps=10_000))
    under_a_binder = mk_lambda(name("x"), BinderInfo.DEFAULT, NAT, e)
    assert checker.check(under_a_binder) is mk_pi(name("x"), BinderInfo.DEFAULT, NAT, NAT).core
    assert checker.check(instantiate(e, [ZERO_])) is NAT


def test_levels_of_constants_matter(toy: Environment) -> None:
    u = name("u")
    env = toy.add(Axiom(name("a"), (u,), NAT))
    env = env.add(Definition(name("d"), (u,), NAT, ZERO_))
    checker = TypeChecker(env, level_params=None)
    assert not checker.is_def_eq(const("a", ZERO), const("a", ONE))
    assert checker.is_def_eq(const("d", ZERO), const("d", ONE))
