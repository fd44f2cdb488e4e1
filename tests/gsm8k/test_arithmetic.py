"""Equations found in sentences."""

from __future__ import annotations

from fractions import Fraction

import pytest

from agent.gsm8k.arithmetic import NoExpression, equations, evaluate, parse_expression


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Weng earns 12/60 = $0.2 per minute", [Fraction(1, 5), Fraction(1, 5)]),
        ("She used 12 pencils x 3 boxes = 36 pencils.", [36, 36]),
        ("it earns $5400/week * 4 weeks = $21600", [21600, 21600]),
        ("Female:44(.50)=22", [22, 22]),
        ("(1/2)(20)=10 berries", [10, 10]),
        ("3 / 4 * 2 = 1 1/2 square feet", [Fraction(3, 2), Fraction(3, 2)]),
        ("60% * 50% = 30%", [Fraction(3, 10), Fraction(3, 10)]),
        ("20% of 50 = 10", [10, 10]),
        ("$1000-($150+$300+$250) = $300", [300, 300]),
        ("He has 5 apples and 3+4=7 pears", [7, 7]),
        ("3*4 = 12*2 = 24", [12, 24, 24]),
        ("一共有3×5＝15个苹果", [15, 15]),
        ("30加上20等于50元", [50, 50]),
        ("10 / 3 ≈ 3.33", [Fraction(10, 3), Fraction(333, 100)]),
    ],
)
def test_one_equation(text, values):
    (equation,) = equations(text)
    assert [evaluate(side) for side in equation.sides] == values


def test_two_equations_of_a_sentence():
    found = equations("The total is 3 + 4 = 7, and 7*2=14 apples")
    assert [[evaluate(s) for s in e.sides] for e in found] == [[7, 7], [14, 14]]


@pytest.mark.parametrize("text", ["no arithmetic", "at 6:00 PM", "He has 5 apples.", "x", "=", "5 ="])
def test_no_equation(text):
    assert equations(text) == []


@pytest.mark.parametrize("text", ["", "3 +", "(3", "3)", "3 4", "* 3"])
def test_no_expression(text):
    with pytest.raises(NoExpression):
        parse_expression(text)


def test_what_has_no_value():
    assert evaluate(parse_expression("3 / 0")) is None
    assert evaluate(parse_expression("2 ^ 100000")) is None
    assert evaluate(parse_expression("2x")) is None
