"""Final answers compared exactly."""

from __future__ import annotations

import time

import pytest

from agent.answers.equality import Judge, equal_at_sight, normal_form

SAME = [
    ("1/2", "0.5"), (r"\frac{1}{2}", r"\dfrac12"), (r"\frac12", "0.50"), ("1,234", "1234"), ("$2,500", "2500"),
    ("20\\%", "20"), ("20%", "1/5"), (r"90^\circ", "90"), ("５", "5"), (r"11\text{ square units}", "11"), ("5 cm", "5"),
    (r"2\frac{1}{2}", "5/2"), (r"\text{Evelyn}", "Evelyn"), (r"\text{(B)}", "(B)"), ("12_7", "12_{7}"), ("3元", "3"),
    (r"-\frac{3}{4}", "-0.75"), (r"\left(3, 4\right)", "(3,4)"), ("10", "10.00"),
]  # fmt: skip
SAME_BY_ALGEBRA = [
    (r"3\sqrt{2}", r"\sqrt{18}"), (r"\frac{\sqrt{2}}{2}", r"\frac{1}{\sqrt2}"), ("x^2+2x+1", "(x+1)^2"), ("x=5", "5"),
    ("1,2,3", "3, 2, 1"), (r"\pm 3", "-3,3"), (r"(1,\frac12)", "(1, 0.5)"), (r"[1,\infty)", r"x \ge 1"),
    (r"(-\infty,2)\cup(3,\infty)", r"(3,\infty)\cup(-\infty,2)"), ("y=2x+3", "2x-y+3=0"),
    (r"1+\sqrt{3}i", r"\sqrt{3}i+1"),
    (r"\begin{pmatrix}1\\0.5\end{pmatrix}", r"\begin{pmatrix}1\\\frac12\end{pmatrix}"), (r"2\pi", r"\pi\cdot 2"),
    (r"6 \times 10^{-3}", "0.006"), (r"\log_2 8", "3"), ("x<2", "2>x"), ("3!", "6"), ("1或2", "2,1"), ("i^2", "-1"),
]  # fmt: skip
DIFFERENT = [
    ("1/3", "0.333333"), ("5", "5.0001"), ("12_7", "12_8"), (r"\text{Evelyn}", "Briana"), ("20%", "0.02"), ("7", ""),
    ("even", "neve"), ("1/0", "0"), ("3", "x"),
]  # fmt: skip
DIFFERENT_BY_ALGEBRA = [
    (r"\sqrt{2}", "1.41421356237309504880"), ("(1,2)", "(2,1)"), ("[1,2)", "(1,2)"), ("1,2", "1,2,3"), ("3t", "3s"),
    ("x<2", "x>2"), ("x=5", "6"), ("y=2x+3", "y=2x-3"), (r"\frac{x}{y}", r"\frac{y}{x}"), (r"\sqrt{x^2}", "x"),
    ("5", "__import__('os').system('true')"), (r"x^2", r"x^{2"),
]  # fmt: skip


@pytest.fixture(scope="module")
def judge():
    pytest.importorskip("latex2sympy2_extended")
    pytest.importorskip("pebble")
    with Judge(seconds=60) as made:
        yield made


@pytest.mark.parametrize(("gold", "answer"), SAME)
def test_the_same_at_sight(gold: str, answer: str) -> None:
    assert equal_at_sight(normal_form(gold), normal_form(answer)) is True


@pytest.mark.parametrize(("gold", "answer"), DIFFERENT)
def test_not_the_same(gold: str, answer: str, judge: Judge) -> None:
    assert judge.equal(gold, answer) is False


@pytest.mark.parametrize(("gold", "answer"), SAME_BY_ALGEBRA)
def test_the_same_by_algebra(gold: str, answer: str, judge: Judge) -> None:
    assert judge.equal(gold, answer) is True


@pytest.mark.parametrize(("gold", "answer"), DIFFERENT_BY_ALGEBRA)
def test_not_the_same_by_algebra(gold: str, answer: str, judge: Judge) -> None:
    assert judge.equal(gold, answer) is False


def test_what_would_take_for_ever_has_no_verdict() -> None:
    pytest.importorskip("latex2sympy2_extended")
    pytest.importorskip("pebble")
    with Judge(seconds=1, memory_mb=1024) as judge:
        began = time.monotonic()
        assert judge.equal("x", "9^{9^{9^9}}x") is not True
        assert time.monotonic() - began < 60
        assert judge.equal("4", "9" * 10_000) is False
