from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.engine.arith.omega import refute_integers
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.certificate.integer import IntegerStatement
from agent.kernel.certificate.reader import open_concrete
from agent.kernel.environment import Environment
from agent.kernel.exceptions import CertificateRejected
from agent.kernel.expr import Expr
from agent.kernel.type_checker import TypeChecker

from .conftest import concrete

Check = Callable[..., None]
FALSE_TREES = [
    ("cut", ()),
    ("cut", (((1, 1, 0),),)),
    ("cut", (((1, 1, 0), (1, 1, 1)),)),
    ("cut", (((-1, 1, 0),),)),
    ("split", 0, ()),
    ("split", 1, ()),
    (),
    None,
    ("cut", (((1, 1, 9),),)),
]

PROVABLE = [
    (INT, "(∀ i j (→ (< i j) (≤ (+ i 1) j)))"),
    (INT, "(∀ i j (→ (= (+ i i) (+ (+ j j) 1)) false))"),
    (INT, "(∀ i (→ (not (= i 0)) (or (< i 0) (< 0 i))))"),
    (INT, "(∀ i j (iff (< i j) (not (≤ j i))))"),
    (NAT, "(∀ n (≤ 0 n))"),
    (NAT, "(∀ n m (≤ (- n m) n))"),
    (NAT, "(∀ n m (→ (≤ m n) (= (+ (- n m) m) n)))"),
    (NAT, "(∀ n m (→ (≤ n m) (= (- n m) 0)))"),
    (NAT, "(∀ n m (→ (and (< n m) (< m n)) false))"),
    (NAT, "(∀ n (→ (≠ n 0) (< 0 n)))"),
]
UNPROVABLE = [
    (NAT, "(∀ n m (= (+ (- n m) m) n))"),  # truncation
    (NAT, "(∀ n m (→ (= (- n m) 0) (= n m)))"),
    (NAT, "(∀ n (< 0 n))"),
    (INT, "(∀ i (≤ 0 i))"),
    (INT, "(∀ i j (→ (≤ i j) (≤ (+ i 1) j)))"),
    (INT, "(∀ i j (or (< i j) (< j i)))"),
    (INT, "(∀ i j (→ (→ (< i 0) (< j 0)) (< i 0)))"),
    (INT, "(∀ i (= (/ i i) 1))"),
    (NAT, "(∀ n (→ (= (/ n (+ 1 1)) 0) (= n 0)))"),
    (INT, "(∀ i (→ (∀ j (≤ i j)) false))"),
]


@pytest.mark.parametrize("carrier, text", PROVABLE)
def test_accepts(check: Check, env: Environment, carrier: Expr, text: str) -> None:
    proposition = concrete(carrier, text)
    tree = refute_integers(open_concrete(TypeChecker(env), proposition, IntegerStatement).facts())
    assert tree is not None
    check("integer", proposition, tree)


@pytest.mark.parametrize("carrier, text", UNPROVABLE)
def test_rejects(check: Check, env: Environment, carrier: Expr, text: str) -> None:
    proposition = concrete(carrier, text)
    for tree in FALSE_TREES:
        with pytest.raises(CertificateRejected):
            check("integer", proposition, tree)


def test_rounding_is_upwards(check: Check) -> None:
    """4 ≤ 3 i ≤ 5 has no integer solution: i ≥ 2 and i ≤ 1."""
    three = "(+ i (+ i i))"
    text = f"(∀ i (→ (≤ (+ 1 (+ 1 (+ 1 1))) {three}) (≤ {three} (+ 1 (+ 1 (+ 1 (+ 1 1))))) false))"
    good = ("cut", (((1, 1, 0),), ((1, 1, 1),), ((1, 1, 2), (1, 1, 3))))
    check("integer", concrete(INT, text), good)
    loose = text.replace("(≤ (+ 1 (+ 1 (+ 1 1)))", "(≤ (+ 1 (+ 1 1))")  # 3 ≤ 3 i
    with pytest.raises(CertificateRejected):
        check("integer", concrete(INT, loose), good)
