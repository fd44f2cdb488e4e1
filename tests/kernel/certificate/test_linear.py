from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from agent.engine.arith.simplex import refute
from agent.kernel.certificate.algebra import _parse
from agent.kernel.certificate.reader import open_generic
from agent.kernel.environment import Environment
from agent.kernel.exceptions import CertificateRejected
from agent.kernel.type_checker import TypeChecker

from .conftest import generic
from .test_ring import _value

Check = Callable[..., None]
FIELD = "linear_ordered_field"


def test_accepts(check: Check) -> None:
    check("linear", generic(FIELD, "(∀ x y (→ (< x y) (≤ y x) false))"), ((1, 1, (0,)), (1, 1, (1,))))
    check("linear", generic(FIELD, "(∀ x y (→ (not (≤ y x)) (≤ x y)))"), ((1, 1, (0,)), (1, 1, (1,))))
    check("linear", generic(FIELD, "(∀ x y (→ (= x y) (≤ y x)))"), ((-1, 1, (0,)), (1, 1, (1,))))
    check("linear", generic(FIELD, "(≤ 0 1)"), ((1, 1, (0,)),))
    # x y > 0 from x, y > 0: the product, and the negated conclusion x y ≤ 0
    product = generic("linear_ordered_comm_ring", "(∀ x y (→ (< 0 x) (< 0 y) (< 0 (* x y))))")
    check("linear", product, ((1, 1, (0, 1)), (1, 1, (2,))))
    check("linear", generic("linear_ordered_semiring", "(< (+ 1 1) (+ 1 (+ 1 1)))"), ((1, 1, (0,)),))


REJECTED = [
    ("linear_ordered_semiring", "(∀ x y (→ (< x y) (≤ y x) false))", ((1, 1, (0,)), (1, 1, (1,)))),
    ("comm_ring", "(∀ x y (→ (= x y) false))", ((1, 1, (0,)),)),
    (FIELD, "(∀ x y (→ (≤ x y) (≤ y x) false))", ((1, 1, (0,)), (1, 1, (1,)))),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", ((1, 1, (0,)), (-1, 1, (1,)))),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", ((0, 1, (0,)), (0, 1, (1,)))),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", ()),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", ((1, 1, (0,)), (1, 1, (2,)))),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", ((1, 0, (0,)), (1, 1, (1,)))),
    (FIELD, "(∀ x y (→ (< x y) (≤ y x) false))", "nonsense"),
    (FIELD, "(∀ x (→ (not (= x 0)) (≤ x 0)))", ((1, 1, (0,)), (1, 1, (1,)))),
    (FIELD, "(∀ x (→ (< x 0) (= x 0)))", ((1, 1, (0,)),)),
    (FIELD, "(∀ x (→ (< 0 x) (< 0 (/ 1 x))))", ((1, 1, (0,)), (1, 1, (1,)))),
]


@pytest.mark.parametrize("class_name, text, data", REJECTED)
def test_rejects(check: Check, class_name: str, text: str, data: object) -> None:
    with pytest.raises(CertificateRejected):
        check("linear", generic(class_name, text), data)


def _random_side(random: Random) -> str:
    terms = random.choices(["x", "y", "1", "0", "(+ x 1)", "(- x y)", "(* x y)", "(neg y)", "(* x x)"], k=2)
    return f"(+ {terms[0]} {terms[1]})"


def test_random_claims_and_mutations(check: Check, env: Environment) -> None:
    """Claims with a counterexample are refused whatever the data; and so is almost every mutation of good data."""
    random = Random(7)
    points = [{v: random.randint(-4, 4) for v in "xy"} for _ in range(60)]
    proved = refused = 0
    for _ in range(250):
        atoms = [(random.choice("<≤="), _random_side(random), _random_side(random)) for _ in range(3)]
        body = " ".join(f"({k} {a} {b})" for k, a, b in atoms)
        proposition = generic("linear_ordered_comm_ring", f"(∀ x y (→ {body} false))")
        statement = open_generic(TypeChecker(env, level_params=None), proposition)
        relations = [statement.relation(each) for each in statement.premises]
        facts = [(r.kind, r.difference()) for r in relations if r is not None]
        multipliers = refute(facts)
        counterexample = any(all(_holds(each, at) for each in atoms) for at in points)
        if multipliers is not None:
            assert not counterexample
            data = tuple((c.numerator, c.denominator, (i,)) for i, c in multipliers.items())
            check("linear", proposition, data)
            proved += 1
        if counterexample:
            for _ in range(5):
                data = tuple((random.randint(-2, 3), 1, (random.randrange(3),)) for _ in range(random.randint(1, 4)))
                with pytest.raises(CertificateRejected):
                    check("linear", proposition, data)
                refused += 1
    assert proved > 20 and refused > 100


def _holds(atom: tuple[str, str, str], at: dict[str, int]) -> bool:
    kind, a, b = atom
    left, right = _value(_parse(a), at), _value(_parse(b), at)
    return {"<": left < right, "≤": left <= right, "=": left == right}[kind]
