"""What may be declared, what is refused and why, and the recursor that comes out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.kernel.declaration import Definition, InductiveDecl, InductiveInfo, RecursorInfo
from agent.kernel.environment import Environment
from agent.kernel.exceptions import (
    DuplicateName,
    InductiveError,
    InductiveReason,
    QuotientError,
    QuotientReason,
    UniverseError,
)
from agent.kernel.expr import PROP, BinderInfo, Expr, Pi, mk_arrow, mk_sort
from agent.kernel.level import ONE, mk_max, mk_numeral, mk_param, mk_succ
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker
from tests.kernel.toy_library import (
    NAT,
    SUCC,
    TYPE,
    ZERO_,
    U,
    app,
    const,
    equality,
    inductive,
    lam,
    local,
    nat,
    pi,
    toy_environment,
)

I = const("I")
alpha = local("α", TYPE)
n = local("n", NAT)


def info_of(env: Environment, text: str) -> InductiveInfo:
    info = env.get(name(text))
    assert isinstance(info, InductiveInfo)
    return info


def recursor_of(env: Environment, text: str) -> RecursorInfo:
    info = env.get(name(text) / "rec")
    assert isinstance(info, RecursorInfo)
    return info


def list_type() -> InductiveDecl:
    of_alpha = app(const("list"), alpha)
    tail = local("tl", of_alpha)
    return inductive(
        "list",
        pi([alpha], TYPE),
        {"list.nil": pi([alpha], of_alpha), "list.cons": pi([alpha, local("hd", alpha), tail], of_alpha)},
        params=1,
    )


def accessible() -> InductiveDecl:
    r = local("r", mk_arrow(alpha, mk_arrow(alpha, PROP)))
    x, y = local("x", alpha), local("y", alpha)
    acc = app(const("acc"), alpha, r)
    h = local("h", pi([y], mk_arrow(app(r, y, x), app(acc, y))))
    return inductive(
        "acc", pi([alpha, r], mk_arrow(alpha, PROP)), {"acc.intro": pi([alpha, r, x, h], app(acc, x))}, params=2
    )


REFUSED: dict[str, tuple[InductiveDecl, InductiveReason]] = {
    "negative": (inductive("I", TYPE, {"I.mk": mk_arrow(mk_arrow(I, NAT), I)}), InductiveReason.NEGATIVE_OCCURRENCE),
    "negative proposition": (
        inductive("I", PROP, {"I.mk": mk_arrow(mk_arrow(I, const("false")), I)}),
        InductiveReason.NEGATIVE_OCCURRENCE,
    ),
    "doubly negative": (
        inductive("I", TYPE, {"I.mk": mk_arrow(mk_arrow(mk_arrow(I, NAT), NAT), I)}),
        InductiveReason.NEGATIVE_OCCURRENCE,
    ),
    "nested": (
        inductive("I", TYPE, {"I.mk": mk_arrow(app(const("list"), I), I)}),
        InductiveReason.INVALID_OCCURRENCE,
    ),
    "other result": (inductive("I", TYPE, {"I.mk": NAT}), InductiveReason.INVALID_RESULT),
    "mutual": (inductive("I", TYPE, {"I.mk": I, "I.of_nat": mk_arrow(I, NAT)}), InductiveReason.INVALID_RESULT),
    "big field": (inductive("I", TYPE, {"I.mk": mk_arrow(TYPE, I)}), InductiveReason.UNIVERSE_TOO_BIG),
    "too few binders": (inductive("I", TYPE, {}, params=1), InductiveReason.TOO_FEW_BINDERS),
    "no sort": (inductive("I", mk_arrow(NAT, NAT), {}), InductiveReason.NOT_A_SORT),
    "depends on recursive": (
        inductive(
            "I", TYPE, {"I.mk": pi([local("i", I), n], mk_arrow(app(const("eq", ONE), NAT, n, n), I))}
        ),
        InductiveReason.DEPENDS_ON_RECURSIVE,
    ),
    "parameter of another type": (
        inductive("I", pi([local("α", PROP)], TYPE), {"I.mk": pi([n], NAT)}, params=1),
        InductiveReason.PARAMETER_MISMATCH,
    ),
    "constructor without the parameter": (
        inductive("I", pi([alpha], TYPE), {"I.mk": NAT}, params=1),
        InductiveReason.CONSTRUCTOR_TOO_SHORT,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_for_the_right_reason(case: str) -> None:
    declaration, reason = REFUSED[case]
    env = toy_environment().add(list_type())
    with pytest.raises(InductiveError) as info:
        env.add(declaration)
    assert info.value.kind is reason
    assert info.value.declaration is name("I")
    assert str(info.value).startswith("I: ")


def test_names_of_a_family_are_new_and_different(toy: Environment) -> None:
    for constructors in ({"I": I}, {"nat": I}, {"I.rec": I}):
        with pytest.raises(DuplicateName):
            toy.add(inductive("I", TYPE, constructors))
    twice = InductiveDecl(name("I"), (), 0, TYPE, ((name("I.a"), I), (name("I.a"), I)))
    with pytest.raises(DuplicateName):
        toy.add(twice)
    taken = toy.add(Definition(name("I.rec"), (), NAT, ZERO_))
    with pytest.raises(DuplicateName):
        taken.add(inductive("I", TYPE, {}))


def test_a_nonuniform_parameter_is_no_parameter(toy: Environment) -> None:
    nested = app(const("I"), app(const("list"), alpha))
    family = {"I.mk": pi([alpha, local("i", nested)], app(const("I"), alpha))}
    env = toy.add(list_type())
    with pytest.raises(InductiveError):
        env.add(inductive("I", pi([alpha], TYPE), family, params=1))
    env.add(inductive("I", pi([alpha], mk_sort(mk_numeral(2))), family, params=0))


def large(env: Environment, declaration: InductiveDecl) -> bool:
    return info_of(env.add(declaration), str(declaration.name)).large_elimination


def test_elimination_into_any_sort(toy: Environment) -> None:
    p, q = local("p", PROP), local("q", PROP)

    def conn(*constructors: Callable[[Expr], Expr], params: int = 2) -> InductiveDecl:
        result = app(const("C"), p, q)
        named = {f"C.c{i}": pi([p, q], each(result)) for i, each in enumerate(constructors)}
        return inductive("C", pi([p, q], PROP), named, params=params)

    assert large(toy, conn())
    assert large(toy, conn(lambda c: mk_arrow(p, mk_arrow(q, c))))
    assert not large(toy, conn(lambda c: mk_arrow(p, c), lambda c: mk_arrow(q, c)))
    assert not large(toy, conn(lambda c: mk_arrow(NAT, c)))
    assert large(toy, accessible())
    # A field that is itself an index may be of any sort; inside an index it may not.
    at = inductive("I", mk_arrow(NAT, PROP), {"I.mk": pi([n], app(I, n))})
    inside = inductive("I", mk_arrow(NAT, PROP), {"I.mk": pi([n], app(I, app(SUCC, n)))})
    assert large(toy, at)
    assert not large(toy, inside)
    # Sort u may be Prop.
    a = local("α", mk_sort(U))
    box = inductive("B", pi([a], mk_sort(U)), {"B.mk": pi([a], mk_arrow(a, app(const("B", U), a)))}, 1, "u")
    assert not large(toy, box)


def test_rule_k_is_for_propositions_without_fields() -> None:
    env = toy_environment().add(list_type()).add(accessible())
    k = {text: info_of(env, text).k for text in ("eq", "true", "unit", "acc", "false")}
    assert k == {"eq": True, "true": True, "unit": False, "acc": False, "false": False}


def test_universes_of_fields(toy: Environment) -> None:
    v = mk_param(name("v"))
    a, b = local("α", mk_sort(mk_succ(U))), local("β", mk_sort(mk_succ(v)))

    def product(level_is: Expr) -> InductiveDecl:
        of = app(const("prod", U, v), a, b)
        make = pi([a, b], mk_arrow(a, mk_arrow(b, of)))
        return inductive("prod", pi([a, b], level_is), {"prod.mk": make}, 2, "u v")

    toy.add(product(mk_sort(mk_succ(mk_max(U, v)))))
    with pytest.raises(InductiveError) as info:
        toy.add(product(mk_sort(mk_succ(U))))
    assert (info.value.kind, info.value.field) == (InductiveReason.UNIVERSE_TOO_BIG, 1)
    toy.add(inductive("I", PROP, {"I.mk": mk_arrow(TYPE, I)}))


def test_the_recursor_of_nat(toy: Environment) -> None:
    recursor = recursor_of(toy, "nat")
    assert [str(param) for param in recursor.level_params] == ["l"]
    assert (recursor.num_params, recursor.num_minors, recursor.num_indices, recursor.major_index) == (0, 2, 0, 3)
    motive = local("motive", mk_arrow(NAT, mk_sort(mk_param(name("l")))), BinderInfo.IMPLICIT)
    base = local("e_1", app(motive, ZERO_))
    field = local("ᾰ", NAT)
    step = local("e_2", pi([field, local("ih", app(motive, field))], app(motive, app(SUCC, field))))
    expected = pi([motive, base, step, n], app(motive, n))
    assert recursor.type.core is expected.core
    assert [b.info for b in binders(recursor.type)][:2] == [BinderInfo.IMPLICIT, BinderInfo.DEFAULT]
    assert [str(b.name) for b in binders(recursor.type)] == ["motive", "e_1", "e_2", "n"]


def binders(e: Expr) -> list[Pi]:
    out: list[Pi] = []
    while type(e) is Pi:
        out.append(e)
        e = e.body
    return out


def test_the_extra_universe_avoids_the_familys_own(toy: Environment) -> None:
    level = mk_param(name("l"))
    a = local("α", mk_sort(level))
    make = pi([a], app(const("I", level), a))
    declaration = inductive("I", pi([a], mk_sort(mk_max(ONE, level))), {"I.mk": make}, 1, "l")
    assert [str(each) for each in recursor_of(toy.add(declaration), "I").level_params] == ["l_1", "l"]


def test_recursors_and_rules_type_check() -> None:
    """`rec params motive minors indices (c params fields)` and the right side of its rule have one type."""
    env = toy_environment().add(list_type()).add(accessible())
    for text in ("eq", "nat", "true", "false", "unit", "list", "acc"):
        recursor = recursor_of(env, text)
        checker = TypeChecker(env, level_params=recursor.level_params)
        checker.check_type(recursor.type)
        for rule in recursor.rules:
            checker.check(rule.rhs)
        assert [rule.constructor for rule in recursor.rules] == list(info_of(env, text).constructors)


def test_reduction_of_a_family_with_indices_and_functions() -> None:
    env = toy_environment().add(accessible())
    recursor = recursor_of(env, "acc")
    assert recursor.num_indices == 1
    assert (recursor.num_params, recursor.rules[0].num_fields) == (2, 2)
    assert info_of(env, "acc").is_recursive
    assert not info_of(env, "acc").dependent_elimination


def test_undeclared_universe_in_a_constructor(toy: Environment) -> None:
    with pytest.raises(UniverseError):
        toy.add(inductive("I", TYPE, {"I.mk": mk_arrow(mk_sort(U), I)}))


def test_quotients_need_the_usual_equality() -> None:
    from agent.kernel.declaration import QuotientDecl

    with pytest.raises(QuotientError) as info:
        Environment().add(QuotientDecl())
    assert info.value.kind is QuotientReason.NO_EQ
    a = local("α", TYPE)
    small = inductive("eq", pi([a], mk_arrow(a, mk_arrow(a, PROP))), {}, params=1)
    with pytest.raises(QuotientError) as info:
        Environment().add(small).add(QuotientDecl())
    assert info.value.kind is QuotientReason.BAD_EQ
    env = Environment().add(equality()).add(QuotientDecl())
    with pytest.raises(QuotientError) as info:
        env.add(QuotientDecl())
    assert info.value.kind is QuotientReason.TWICE
    with pytest.raises(DuplicateName):
        Environment().add(equality()).add(Definition(name("quot"), (), TYPE, PROP)).add(QuotientDecl())
    checker = TypeChecker(env, level_params=None)
    for text in ("quot", "quot.mk", "quot.lift", "quot.ind"):
        checker.check_type(env.get(name(text)).type)
    assert env.has_quotients
    assert not Environment().add(nat()).has_quotients


def test_a_definition_in_the_way() -> None:
    """The type may hide its sort behind a definition; a constructor may not hide its binders."""
    env = toy_environment().add(Definition(name("arrow"), (), mk_sort(mk_numeral(2)), mk_arrow(NAT, TYPE)))
    hidden = inductive("I", const("arrow"), {"I.mk": pi([n], app(I, n))})
    assert info_of(env.add(hidden), "I").num_indices == 1
    result = local("β", TYPE)
    to = Definition(name("to"), (), mk_arrow(TYPE, TYPE), lam([result], mk_arrow(NAT, result)))
    with pytest.raises(InductiveError) as info:
        env.add(to).add(inductive("J", TYPE, {"J.mk": app(const("to"), const("J"))}))
    assert info.value.kind is InductiveReason.INVALID_RESULT
