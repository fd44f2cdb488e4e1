from __future__ import annotations

from collections.abc import Iterable

import pytest

from agent.kernel.declaration import Assumptions, Axiom, AxiomInfo, ConstantInfo, Definition, Theorem, TheoremInfo
from agent.kernel.environment import Environment, axioms_of
from agent.kernel.exceptions import (
    DuplicateName,
    FreeVariable,
    MetavariableFound,
    TypeMismatch,
    UniverseError,
    UniverseReason,
    UnknownConstant,
)
from agent.kernel.expr import PROP, mk_arrow, mk_certificate, mk_mvar, mk_sort, mk_var
from agent.kernel.level import mk_param
from agent.kernel.name import Name, name
from tests.kernel.toy_library import NAT, TYPE, ZERO_, app, const, inductive, lam, local, numeral, pi


def axiom(text: str) -> Axiom:
    return Axiom(name(text), (), PROP)


def test_adding_leaves_the_old_environment_as_it_was() -> None:
    empty = Environment()
    one = empty.add(axiom("a"))
    two = one.add(axiom("b"))
    assert [name("a") in env for env in (empty, one, two)] == [False, True, True]
    assert [name("b") in env for env in (empty, one, two)] == [False, False, True]
    assert [str(each) for each in two.names()] == ["a", "b"]


def test_forks_do_not_see_each_other() -> None:
    base = Environment().add(axiom("a"))
    left = base.add(Axiom(name("x"), (), PROP))
    right = base.add(Axiom(name("x"), (), TYPE))
    assert left.get(name("x")).type is PROP
    assert right.get(name("x")).type is TYPE
    assert name("x") not in base
    assert [str(each) for each in right.names()] == ["a", "x"]


def test_many_forks_of_forks() -> None:
    env = Environment()
    for i in range(60):
        env.add(axiom(f"lost{i}"))
        env = env.add(axiom(f"kept{i}"))
    assert [str(each) for each in env.names()] == [f"kept{i}" for i in range(60)]
    assert name("lost3") not in env
    assert name("kept3") in env


def test_a_source_is_asked_on_demand() -> None:
    asked: list[Name] = []

    class Source:
        def find(self, wanted: Name) -> ConstantInfo | None:
            asked.append(wanted)
            return AxiomInfo(wanted, (), PROP) if wanted is name("s") else None

        def names(self) -> Iterable[Name]:
            return [name("s")]

    env = Environment(Source()).add(axiom("a"))
    assert asked == [name("a")]
    assert name("s") in env
    assert [str(each) for each in env.names()] == ["s", "a"]
    with pytest.raises(DuplicateName):
        env.add(axiom("s"))


def test_names_are_declared_once(toy: Environment) -> None:
    for taken in ("nat", "nat.succ", "nat.rec", "quot.mk", "hp"):
        with pytest.raises(DuplicateName) as info:
            toy.add(axiom(taken))
        assert info.value.name is name(taken)
        assert info.value.declaration is name(taken)


def test_unknown_constants(toy: Environment) -> None:
    with pytest.raises(UnknownConstant):
        toy.get(name("nat.foo"))
    with pytest.raises(UnknownConstant) as info:
        toy.add(Theorem(name("t"), (), const("p"), const("t")))
    assert str(info.value) == "t: unknown constant 't'"


def test_a_declaration_is_closed(toy: Environment) -> None:
    x = local("x", NAT)
    for value in (mk_var(0), x, app(lam([x], ZERO_), mk_var(0))):
        with pytest.raises(FreeVariable):
            toy.add(Definition(name("d"), (), NAT, value))
    with pytest.raises(MetavariableFound):
        toy.add(Definition(name("d"), (), NAT, mk_mvar()))


def test_universe_parameters_are_declared_once_and_all(toy: Environment) -> None:
    u = name("u")
    with pytest.raises(UniverseError) as info:
        toy.add(Axiom(name("d"), (), mk_sort(mk_param(u))))
    assert info.value.kind is UniverseReason.UNDECLARED
    with pytest.raises(UniverseError) as info:
        toy.add(Axiom(name("d"), (u, u), PROP))
    assert info.value.kind is UniverseReason.DUPLICATE
    with pytest.raises(UniverseError) as info:
        toy.add(Axiom(name("d"), (), app(const("eq"), NAT, ZERO_, ZERO_)))
    assert info.value.kind is UniverseReason.COUNT
    # A parameter that was fine in an earlier declaration is not fine in this one.
    again = toy.add(Definition(name("d"), (u,), TYPE, NAT))
    identity = lam([local("α", mk_sort(mk_param(u)))], ZERO_)
    kept = again.add(Definition(name("e"), (u,), pi([local("α", mk_sort(mk_param(u)))], NAT), identity))
    with pytest.raises(UniverseError):
        kept.add(Definition(name("f"), (), NAT, app(identity, NAT)))


def test_values_have_the_declared_type(toy: Environment) -> None:
    with pytest.raises(TypeMismatch) as info:
        toy.add(Definition(name("d"), (), TYPE, ZERO_))
    assert info.value.actual is NAT


def test_heights(toy: Environment) -> None:
    double = lam([local("x", NAT)], app(const("nat.add"), numeral(1), numeral(2)))
    env = toy.add(Definition(name("d"), (), mk_arrow(NAT, NAT), double))
    assert toy.get(name("nat.add")).hint.rank == 1  # type: ignore[attr-defined]
    assert env.get(name("d")).hint.rank == 2  # type: ignore[attr-defined]


def test_axioms_are_counted_through_everything(toy: Environment) -> None:
    env = toy.add(Theorem(name("t"), (), const("p"), const("hp")))
    env = env.add(Definition(name("d"), (), const("p"), const("t")))
    assert axioms_of(env, name("d")) == Assumptions((name("hp"), name("p")), ())
    assert axioms_of(env, name("nat.add")) == Assumptions()


def test_an_inductive_type_does_not_start_a_new_table(toy: Environment) -> None:
    env = Environment()
    for i in range(30):
        env = env.add(inductive(f"I{i}", TYPE, {f"I{i}.mk": const(f"I{i}")}))
    assert env._chain == 0
    assert len(list(env.local_constants())) == 90


def test_certificates_are_counted(toy: Environment) -> None:
    leaf = mk_certificate("ring", const("p"), ())
    env = toy.add_unchecked([TheoremInfo(name("t"), (), const("p"), leaf)])
    env = env.add(Theorem(name("s"), (), const("p"), const("t")))
    assert axioms_of(env, name("s")) == Assumptions((name("p"),), ("ring",))
    assert axioms_of(env, name("nat.rec")) == Assumptions()


def test_a_library_may_say_what_its_constants_rest_on(toy: Environment) -> None:
    known = TheoremInfo(name("t"), (), const("p"), const("hp"), assumptions=Assumptions((name("far"),), ("linear",)))
    env = toy.add_unchecked([known])
    env = env.add(Theorem(name("s"), (), const("p"), const("t")))
    assert axioms_of(env, name("s")) == Assumptions((name("far"), name("p")), ("linear",))
