from __future__ import annotations

from fractions import Fraction
from random import Random

from agent.engine.arith.omega import refute_integers
from agent.engine.arith.simplex import Fact, refute
from agent.kernel.certificate.integer import _check_tree
from agent.kernel.certificate.linear import check_combination
from agent.kernel.certificate.polynomial import Polynomial


def _verify(facts: list[Fact], multipliers: dict[int, Fraction]) -> None:
    data = tuple((c.numerator, c.denominator, (i,)) for i, c in multipliers.items())
    check_combination(facts, data)


def _form(random: Random, variables: int) -> Polynomial:
    out: Polynomial = {((v, 1),): random.randint(-4, 4) for v in range(variables) if random.random() < 0.7}
    out[()] = random.randint(-6, 6)
    return {m: c for m, c in out.items() if c}


def test_simple_contradictions() -> None:
    x: Polynomial = {((0, 1),): 1}
    assert refute([("<", x), ("≤", {((0, 1),): -1})]) is not None
    assert refute([("≤", x), ("≤", {((0, 1),): -1})]) is None
    assert refute([("=", {((0, 1),): 2, (): -1}), ("<", {((0, 1),): -1, (): 1})]) is not None


def test_random_systems() -> None:
    """Every refutation is checked; systems with a known solution are never refuted, and neither verdict is rare."""
    random = Random(5)
    refuted = satisfiable = 0
    for _ in range(300):
        variables = random.randint(1, 4)
        facts: list[Fact] = []
        point = {v: Fraction(random.randint(-3, 3)) for v in range(variables)}
        keep = random.random() < 0.4
        for _ in range(random.randint(1, 9)):
            kind = random.choice("<≤≤=")
            p = _form(random, variables)
            if keep:
                at = p.get((), 0) + sum(c * point[m[0][0]] for m, c in p.items() if m)
                p[()] = p.get((), 0) - at - (1 if kind == "<" else 0)
            facts.append((kind, {m: c for m, c in p.items() if c}))
        multipliers = refute(facts)
        if multipliers is None:
            satisfiable += 1
        else:
            assert not keep
            _verify(facts, multipliers)
            refuted += 1
    assert refuted > 50 and satisfiable > 100


def test_omega_strength() -> None:
    """Equations exactly, inequalities over ℚ only, as Lean's `omega`."""
    i, j = ((0, 1),), ((1, 1),)
    parity = [("=", {i: 2, j: -2, (): 1})]
    tree = refute_integers(parity)
    assert tree is not None
    _check_tree(parity, tree)
    assert refute_integers([("≤", {i: -3, (): 4}), ("≤", {i: 3, (): -5})]) is None
    assert refute_integers([("≤", {i: -2, (): 1}), ("≤", {i: 2, (): -1})]) is None
    cases = [("∨", (("≤", {i: 1, (): 1}), ("≤", {i: -1, (): 2}))), ("=", {i: 1, (): -1})]
    tree = refute_integers(cases)
    assert tree is not None
    _check_tree(cases, tree)


def test_random_integer_equations() -> None:
    random = Random(11)
    refuted = 0
    for _ in range(300):
        variables = random.randint(1, 3)
        facts = [("=", _form(random, variables)) for _ in range(random.randint(1, 3))]
        tree = refute_integers(facts)
        if tree is not None:
            _check_tree(facts, tree)
            refuted += 1
        else:
            assert _has_integer_solution(facts, variables) is not False
    assert refuted > 80


def _has_integer_solution(facts: list[Fact], variables: int) -> bool | None:
    """True when one is found near the origin; None when unknown."""
    from itertools import product

    for point in product(range(-12, 13), repeat=variables):
        if all(p.get((), 0) + sum(c * point[m[0][0]] for m, c in p.items() if m) == 0 for _, p in facts):
            return True
    return None
