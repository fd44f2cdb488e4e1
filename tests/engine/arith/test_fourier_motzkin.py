"""Elimination as Lean's: what it finds holds, it finds what simplex finds, and it stops at the limit."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from agent.engine.arith import simplex
from agent.engine.arith.fourier_motzkin import EQ, LE, LT, Coefficients, Effort, TooMuch, refute

BELOW_ZERO: tuple[int, Coefficients] = (LT, ((0, -1),))


def _sum(inputs: Sequence[tuple[int, Coefficients]], factors: dict[int, int]) -> tuple[bool, dict[int, int]]:
    """Whether the sum is strict, and what is left of its coefficients."""
    left: dict[int, int] = {}
    for number, factor in factors.items():
        for v, c in inputs[number][1]:
            left[v] = left.get(v, 0) + factor * c
    return any(inputs[n][0] == LT for n in factors), {v: c for v, c in left.items() if c}


def test_chain() -> None:
    """x < y, y < z, z ≤ x"""
    inputs = [BELOW_ZERO, (LT, ((2, -1), (1, 1))), (LT, ((3, -1), (2, 1))), (LE, ((3, 1), (1, -1)))]
    assert refute(inputs, Effort(10**6)) == {1: 1, 2: 1, 3: 1}
    assert refute(inputs[:3], Effort(10**6)) is None


def test_factors_are_positive_and_sum_to_zero() -> None:
    random = Random(3)
    found = agree = 0
    for _ in range(200):
        unknowns = random.randint(1, 4)
        inputs = [BELOW_ZERO]
        facts: list[simplex.Fact] = []
        for _ in range(random.randint(2, 8)):
            form = {v: random.randint(-3, 3) for v in range(unknowns + 1)}
            strength = random.choice((LT, LE))
            inputs.append((strength, tuple((v, form[v]) for v in sorted(form, reverse=True) if form[v])))
            p = {((v, 1),) if v else (): c for v, c in form.items() if c}
            facts.append(("<" if strength == LT else "≤", p))
        factors = refute(inputs, Effort(10**8))
        agree += (factors is None) == (simplex.refute(facts) is None)
        if factors is not None:
            found += 1
            assert all(factor > 0 for factor in factors.values())
            assert _sum(inputs, factors) == (True, {})
    assert 20 < found < 180
    assert agree == 200


def test_equations_need_both_directions() -> None:
    """x = 1 and x ≤ 0"""
    x_is_one: Coefficients = ((1, 1), (0, -1))
    inputs = [BELOW_ZERO, (EQ, tuple((v, -c) for v, c in x_is_one)), (EQ, x_is_one), (LE, ((1, 1),))]
    assert refute(inputs, Effort(10**6)) is not None
    assert refute([inputs[0], *inputs[2:]], Effort(10**6)) is None


def test_limit() -> None:
    random = Random(1)
    inputs = [BELOW_ZERO]
    for _ in range(60):
        inputs.append((LE, tuple((v, random.choice((-2, -1, 1, 2))) for v in range(8, -1, -1))))
    with pytest.raises(TooMuch):
        refute(inputs, Effort(10**6))
