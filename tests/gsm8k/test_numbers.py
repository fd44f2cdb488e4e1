"""Numbers in text and final answers, English and Chinese."""

from __future__ import annotations

from fractions import Fraction

import pytest

from agent.gsm8k.numbers import Answer, chinese_number, parse_answer, quantities, show


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Natalia sold 48+24 = 72 clips.\n#### 72", 72),
        ("#### 1,080", 1080),
        ("#### -5", -5),
        ("$5.50", Fraction(11, 2)),
        ("3/4", Fraction(3, 4)),
        ("1 1/2 cups", Fraction(3, 2)),
        ("½", Fraction(1, 2)),
        ("18 dollars", 18),
        ("The answer is: 18 dollars.", 18),
        (r"\boxed{42}", 42),
        (r"\frac{3}{4}", Fraction(3, 4)),
        ("一百二十元", 120),
        ("所以答案是三千零五十个", 3050),
        ("三分之二", Fraction(2, 3)),
        ("3.5万元", 35000),
        ("１２", 12),
        (72, 72),
        (2.5, Fraction(5, 2)),
    ],
)
def test_answers(text, value):
    assert parse_answer(text) == Answer(Fraction(value))


@pytest.mark.parametrize("text", ["", "none", "no number here", "答案不知道"])
def test_what_states_no_number(text):
    assert parse_answer(text) is None


def test_a_percentage_is_its_face_value_or_its_share():
    twenty = parse_answer("20%")
    assert twenty == Answer(Fraction(20), percent=True)
    assert twenty.equals(Answer(Fraction(20))) and twenty.equals(Answer(Fraction(1, 5)))
    assert not twenty.equals(Answer(Fraction(2)))
    assert not Answer(Fraction(20)).equals(Answer(Fraction(1, 5)))


def test_comparison_is_exact():
    assert not parse_answer("0.33").equals(Answer(Fraction(1, 3)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十二", 12),
        ("一百零五", 105),
        ("一百二", 120),
        ("两万三千", 23000),
        ("三点五", Fraction(7, 2)),
        ("一亿", 10**8),
        ("二〇二四", 2024),
    ],
)
def test_chinese_numerals(text, value):
    assert chinese_number(text) == value


def test_quantities_of_a_question():
    text = "Weng earns $12 an hour, twenty-five percent of 1,200; she ate two-thirds of a dozen in 1 1/2 h."
    found = quantities(text)
    values = {q.value for q in found}
    assert {12, 25, 1200, Fraction(2, 3), Fraction(3, 2)} <= values
    assert [q.percent for q in found if q.value == 25] == [True]


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(3), "3"), (Fraction(1, 8), "0.125"), (Fraction(1, 3), "1/3"), (Fraction(-5, 2), "-2.5")],
)
def test_show(value, text):
    assert show(value) == text
