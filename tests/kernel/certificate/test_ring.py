from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from agent.kernel.exceptions import CertificateRejected

from .conftest import generic

Check = Callable[..., None]

TRUE = [
    ("comm_semiring", "(∀ x y (= (+ x y) (+ y x)))"),
    ("comm_semiring", "(∀ x y (= (* (+ x y) (+ x y)) (+ (* x x) (+ (* (+ 1 1) (* x y)) (* y y)))))"),
    ("comm_ring", "(∀ x y (= (* (+ x y) (- x y)) (- (* x x) (* y y))))"),
    ("comm_ring", "(∀ x (= (neg (neg x)) x))"),
    ("field", "(= (inv 0) 0)"),
    ("field", "(∀ x (= (/ x 1) x))"),
    ("field", "(∀ x (= (/ x 0) 0))"),
    ("linear_ordered_field", "(∀ x (= (+ (/ x (+ 1 1)) (/ x (+ 1 1))) x))"),
    ("linear_ordered_field", "(≠ (+ 1 1) 1)"),
    ("linear_ordered_comm_ring", "(∀ x (≠ (+ x 1) x))"),
]
FALSE = [
    ("comm_ring", "(∀ x y (= (- x y) (- y x)))"),
    ("comm_ring", "(∀ x y (= x y))"),
    ("field", "(∀ x (= (+ (/ x (+ 1 1)) (/ x (+ 1 1))) x))"),  # 2 may be 0
    ("comm_ring", "(≠ (+ 1 1) 0)"),  # and so here
    ("field", "(≠ (+ 1 1) 0)"),
    ("field", "(∀ x (= (/ x x) 1))"),
    ("linear_ordered_field", "(= (/ 1 0) 1)"),
    ("linear_ordered_semiring", "(∀ x y (= (* x y) (* y x)))"),  # not commutative
    ("comm_semiring", "(≠ 1 0)"),
    ("comm_ring", "(∀ x (→ (= x 0) (= 1 0)))"),
    ("linear_ordered_field", "(∀ x (→ (= x 1) (= x 0)))"),
]


@pytest.mark.parametrize("class_name, text", TRUE)
def test_accepts(check: Check, class_name: str, text: str) -> None:
    check("ring", generic(class_name, text))


@pytest.mark.parametrize("class_name, text", FALSE)
def test_rejects(check: Check, class_name: str, text: str) -> None:
    with pytest.raises(CertificateRejected):
        check("ring", generic(class_name, text))


def test_data_is_refused(check: Check) -> None:
    with pytest.raises(CertificateRejected):
        check("ring", generic("comm_ring", "(∀ x (= x x))"), (1,))
    with pytest.raises(CertificateRejected):
        check("no such kind", generic("comm_ring", "(∀ x (= x x))"))


def _term(random: Random, depth: int) -> str:
    if depth == 0:
        return random.choice(["x", "y", "z", "0", "1"])
    op = random.choice(["+", "*", "-", "neg"])
    args = [_term(random, depth - 1) for _ in range(1 if op == "neg" else 2)]
    return f"({op} {' '.join(args)})"


def _value(text: object, at: dict[str, int]) -> int:
    if isinstance(text, str):
        return at.get(text, 0) if text in at else int(text)
    head, *rest = text  # type: ignore[misc]
    args = [_value(each, at) for each in rest]
    return {"+": lambda: args[0] + args[1], "*": lambda: args[0] * args[1], "-": lambda: args[0] - args[1]}.get(
        head, lambda: -args[0]
    )()


def test_random_identities(check: Check) -> None:
    """Accepted exactly when the two sides agree at many integer points."""
    from agent.kernel.certificate.algebra import _parse

    random = Random(3)
    points = [{v: random.randint(-50, 50) for v in "xyz"} for _ in range(12)]
    accepted = 0
    for _ in range(150):
        left, right = _term(random, 2), _term(random, 2)
        if random.random() < 0.5:
            right = f"(- (+ {left} {right}) {right})" if random.random() < 0.7 else f"(+ {left} (- {right} {left}))"
        agree = all(_value(_parse(f"(- {left} {right})"), at) == 0 for at in points)
        proposition = generic("comm_ring", f"(∀ x y z (= {left} {right}))")
        if agree:
            check("ring", proposition)
            accepted += 1
        else:
            with pytest.raises(CertificateRejected):
                check("ring", proposition)
    assert accepted > 20
