"""A type checker shared by the declarations of a line of environments."""

from __future__ import annotations

import pytest

from agent.kernel.declaration import Axiom, Definition
from agent.kernel.environment import Environment
from agent.kernel.exceptions import KernelError, UniverseError, UnknownConstant
from agent.kernel.expr import BinderInfo, mk_const, mk_lambda, mk_pi, mk_sort, mk_var
from agent.kernel.level import ONE, mk_param
from agent.kernel.name import name

TYPE = mk_sort(ONE)


def _env() -> Environment:
    return Environment().with_shared_checker().add(Axiom(name("A"), (), TYPE)).add(Axiom(name("B"), (), TYPE))


def _axiom(constant: str, type_: str) -> Axiom:
    return Axiom(name(constant), (), mk_const(name(type_)))


def test_one_checker_serves_a_line_of_environments() -> None:
    env = _env()
    checker = env.checker()
    after = env.add(_axiom("a", "A"))
    assert after.checker() is checker


def test_branches_do_not_share_what_they_declare() -> None:
    env = _env()
    left = env.add(_axiom("c", "A"))
    left = left.add(Definition(name("d"), (), mk_const(name("A")), mk_const(name("c"))))
    right = env.add(_axiom("c", "B"))
    assert left.checker() is not right.checker()
    with pytest.raises(KernelError):
        right.add(Definition(name("d"), (), mk_const(name("A")), mk_const(name("c"))))


def test_an_unknown_constant_may_be_declared_later() -> None:
    env = _env()
    use = Definition(name("d"), (), mk_const(name("A")), mk_const(name("a")))
    with pytest.raises(UnknownConstant):
        env.add(use)
    assert name("d") in env.add(_axiom("a", "A")).add(use)


def test_universe_parameters_are_checked_for_each_declaration() -> None:
    env = _env()
    u = name("u")
    type_ = mk_pi(name("x"), BinderInfo.DEFAULT, mk_sort(mk_param(u)), mk_sort(mk_param(u)))
    value = mk_lambda(name("x"), BinderInfo.DEFAULT, mk_sort(mk_param(u)), mk_var(0))
    env = env.add(Definition(name("id1"), (u,), type_, value))
    with pytest.raises(UniverseError):
        env.add(Definition(name("id2"), (), type_, value))
    with pytest.raises(UniverseError):
        env.add(Definition(name("id2"), (name("v"),), type_, value))
