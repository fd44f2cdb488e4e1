"""The 24-point game: what is found holds, and what is not there is not found."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from agent.assistant.game24 import Expression, solutions, statement


def value(text: str) -> Fraction:
    return eval(re.sub(r"(\d+)", r"Fraction(\1)", text), {"Fraction": Fraction})


NUMBERS = [(4, 7, 8, 8), (3, 3, 8, 8), (1, 5, 5, 5), (1, 3, 4, 6), (10, 9, 7, 12), (0, 0, 4, 6)]


@pytest.mark.parametrize("numbers", NUMBERS)
def test_every_solution_holds_and_uses_each_number_once(numbers: tuple[int, ...]) -> None:
    found = list(solutions(numbers))
    assert found and len({s.text for s in found}) == len(found)
    for s in found:
        assert value(s.text) == s.value == 24
        assert sorted(map(int, re.findall(r"\d+", s.text))) == sorted(numbers)


def test_other_targets_and_fractions() -> None:
    assert [s.text for s in solutions([2, 3], Fraction(2, 3))] == ["2 / 3"]
    half = [Fraction(1, 2), 12]
    assert all(value(s.text) == 24 for s in solutions(half)) and list(solutions(half))


def test_what_cannot_be_done() -> None:
    assert list(solutions([1, 1, 1, 1])) == []
    with pytest.raises(ValueError, match="1 to 6 numbers"):
        next(solutions([1] * 7))


def test_the_statement() -> None:
    assert statement(Expression(Fraction(24), "8 * 3", "*")) == "theorem game : (8 * 3 : ℚ) = 24 := by norm_num\n"
