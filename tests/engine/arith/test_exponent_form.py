"""Forms of `ring_exp` have the value of what they were made from, whatever the atoms are."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from agent.engine.arith.exponent_form import Product, Sum, add, atom, constant, constant_of, multiply, power


def value(s: Sum, atoms: list[int]) -> Fraction:
    return sum((_product(p, atoms) for p in s), Fraction(0))


def _product(p: Product, atoms: list[int]) -> Fraction:
    out = p.coefficient
    for base, exponent in p.powers:
        b = Fraction(atoms[base]) if isinstance(base, int) else value(base, atoms)
        out *= b ** int(_product(exponent, atoms))
    return out


def _random(rng: Random, atoms: list[int], depth: int, exponent: bool = False) -> tuple[Sum, Fraction]:
    if depth == 0 or rng.random() < 0.25:
        if rng.random() < 0.5:
            number = rng.randint(0 if exponent else -2, 2)
            return constant(number), Fraction(number)
        index = rng.randrange(len(atoms))
        return atom(index), Fraction(atoms[index])
    kind = rng.choice("++**^")
    left, left_value = _random(rng, atoms, depth - 1, exponent)
    if kind == "^":
        right, right_value = _random(rng, atoms, 0, True)
        return power(left, right), left_value ** int(right_value)
    right, right_value = _random(rng, atoms, depth - 1, exponent)
    if kind == "+":
        return add(left, right), left_value + right_value
    return multiply(left, right), left_value * right_value


def test_values_are_kept() -> None:
    rng = Random(11)
    for _ in range(400):
        atoms = [rng.randint(1, 3) for _ in range(3)]
        form, expected = _random(rng, atoms, 2)
        assert value(form, atoms) == expected


def test_order_does_not_matter() -> None:
    x, y, n = atom(0), atom(1), atom(2)
    assert multiply(x, y) == multiply(y, x) and add(x, y) == add(y, x)
    assert power(x, add(n, constant(1))) == multiply(x, power(x, n))
    assert power(power(x, n), constant(2)) == power(x, multiply(constant(2), n))
    assert constant_of(add(x, multiply(constant(-1), x))) == 0


def test_large_powers_are_refused() -> None:
    with pytest.raises(OverflowError):
        power(add(atom(0), atom(1)), constant(10**6))
