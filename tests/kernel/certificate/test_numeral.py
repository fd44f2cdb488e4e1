from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.kernel.certificate.algebra import INT, NAT, Algebra, _parse, apply
from agent.kernel.declaration import Axiom
from agent.kernel.environment import Environment
from agent.kernel.exceptions import CertificateRejected, ResourceLimit
from agent.kernel.expr import Expr, mk_apps, mk_certificate, mk_const, mk_sort
from agent.kernel.level import ONE, ZERO
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker

from .conftest import build_environment, concrete, local, pis

Check = Callable[..., None]


def numeral(n: int) -> str:
    if n < 2:
        return str(n)
    half = f"(* (+ 1 1) {numeral(n // 2)})"
    return f"(+ {half} 1)" if n % 2 else half


def fill(text: str) -> str:
    """Decimal numbers as terms."""
    words = text.replace(")", " )").split()
    return " ".join(numeral(int(word)) if word.isdigit() else word for word in words).replace(" )", ")")


TRUE = [
    (NAT, "(= (- 3 5) 0)"),
    (NAT, "(= (/ 7 2) 3)"),
    (NAT, "(= (/ 7 0) 0)"),
    (NAT, "(= (% 7 0) 7)"),
    (NAT, "(nat.prime 97)"),
    (NAT, "(not (nat.prime 1))"),
    (NAT, "(= (nat.gcd 12 18) 6)"),
    (NAT, "(= (nat.lcm 0 18) 0)"),
    (NAT, "(= (nat.sqrt 99) 9)"),
    (NAT, "(= (nat.min_fac 91) 7)"),
    (NAT, "(= (nat.succ 3) 4)"),
    (NAT, "(∣ 3 12)"),
    (NAT, "(not (∣ 0 12))"),
    (INT, "(= (% (neg 5) 3) 1)"),
    (INT, "(= (/ (neg 5) 2) (neg 3))"),
    (INT, "(= (/ 5 (neg 2)) (neg 2))"),
    (INT, "(< (neg 5) 3)"),
]
FALSE = [
    (NAT, "(= (- 3 5) 2)"),
    (NAT, "(nat.prime 91)"),
    (NAT, "(nat.prime 1)"),
    (NAT, "(∣ 0 12)"),
    (INT, "(= (% (neg 5) 3) (neg 2))"),
    (INT, "(= (/ (neg 5) 2) (neg 2))"),
    (NAT, "(∀ n (= (- n n) 0))"),
    (NAT, "(→ (= 1 1) (= 1 1))"),
]


@pytest.mark.parametrize("carrier, text", TRUE)
def test_accepts(check: Check, carrier: Expr, text: str) -> None:
    check("numeral", concrete(carrier, fill(text)))


@pytest.mark.parametrize("carrier, text", FALSE)
def test_rejects(check: Check, carrier: Expr, text: str) -> None:
    with pytest.raises(CertificateRejected):
        check("numeral", concrete(carrier, fill(text)))


def test_limits(check: Check) -> None:
    with pytest.raises(ResourceLimit):
        check("numeral", concrete(NAT, fill("(nat.prime 1000000000000000000000000000057)")))


def test_exponents_are_not_integers(check: Check) -> None:
    """2 - 3 + 5 is 5 in ℕ, not 4: truncated subtraction is no operation of an exponent's ring."""
    exponent = fill("(+ (- 2 3) 5)")
    alpha = local("α", mk_sort(ONE))
    nat = concrete(NAT, exponent)
    instance = local("inst", apply("comm_ring", (ZERO,), alpha))
    algebra = Algebra(name("comm_ring"), alpha, instance, ZERO)
    x = local("x", alpha)
    power = algebra.state(["^", "x", "e"], {"x": x, "e": nat})
    product = algebra.state(_parse("(* x (* x (* x x)))"), {"x": x})
    proposition = pis([alpha, instance, x], algebra.state(["=", "p", "q"], {"p": power, "q": product}))
    with pytest.raises(CertificateRejected):
        check("ring", proposition)


def test_laws_must_be_the_laws(env: Environment) -> None:
    """In an environment whose `nat.mod_lt` states something else, remainders are not evaluated."""
    other = build_environment({"nat.mod_lt": "(∀ x y (≤ x x))"})
    checker = TypeChecker(other)
    with pytest.raises(CertificateRejected, match="nat.mod_lt"):
        checker.check(mk_certificate("numeral", concrete(NAT, fill("(= (% 7 2) 1)")), ()))
    TypeChecker(env).check(mk_certificate("numeral", concrete(NAT, fill("(= (% 7 2) 1)")), ()))


def test_user_instance_is_refused(env: Environment) -> None:
    """An addition of ℕ that is not ℕ's own proves nothing."""
    algebra = Algebra(name("linear_ordered_semiring"), NAT, mk_const(name("nat.linear_ordered_semiring")), ZERO)
    shadow = env.add(Axiom(name("my_add"), (), apply("has_add", (ZERO,), NAT)))
    algebra.own["has_add"] = mk_const(name("my_add"))
    proposition = algebra.state(_parse("(= (+ 1 0) 1)"))
    with pytest.raises(CertificateRejected, match="has_add"):
        TypeChecker(shadow).check(mk_certificate("numeral", proposition, ()))


@pytest.mark.parametrize("with_char_zero", [True, False])
def test_char_zero(env: Environment, with_char_zero: bool) -> None:
    """2 ≠ 0 needs `char_zero` of the ring's own zero and addition."""
    env = env.add(Axiom(name("to_add_monoid"), (), _monoid_of_comm_ring()))
    alpha = local("α", mk_sort(ONE))
    instance = local("inst", apply("comm_ring", (ZERO,), alpha))
    algebra = Algebra(name("comm_ring"), alpha, instance, ZERO)
    monoid = mk_apps(mk_const(name("to_add_monoid")), [alpha, instance])  # its zero is unrelated to the ring's
    proof = local("cz", apply("char_zero", (ZERO,), alpha, monoid, algebra.operation("has_one")))
    binders = [alpha, instance, proof] if with_char_zero else [alpha, instance]
    with pytest.raises(CertificateRejected, match="cast_injective" if with_char_zero else "vanish"):
        TypeChecker(env).check(mk_certificate("ring", pis(binders, algebra.state(_parse("(≠ (+ 1 1) 0)"))), ()))


def _monoid_of_comm_ring() -> Expr:
    alpha = local("α", mk_sort(ONE))
    return pis([alpha, local("inst", apply("comm_ring", (ZERO,), alpha))], apply("add_monoid", (ZERO,), alpha))
