"""`numeral`: a closed statement about functions of ℕ or of ℤ at numerals, or its negation, by evaluation.

    a R b  with R among  = ≠ < ≤ > ≥ ∣          nat.prime a          nat.coprime a b

a and b are built by `+ * - / % ^` and numerals and, in ℕ, by `FUNCTIONS`; each is determined by the laws beside it. ℕ's
subtraction truncates, `a / 0 = 0` and `a % 0 = a`, ℤ's remainder is never negative. `data` is `()`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd, isqrt, lcm
from typing import Final

from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import INT, NAT, Rejection
from agent.kernel.certificate.polynomial import Polynomial, constant_value
from agent.kernel.certificate.reader import Statement, open_concrete
from agent.kernel.exceptions import ResourceLimit
from agent.kernel.expr import Certificate, Const, Expr, get_app_fn_args
from agent.kernel.type_checker import TypeChecker

MAX_TRIAL_DIVISOR: Final = 1 << 21

def _min_fac(n: int) -> int:
    for divisor in range(2, min(isqrt(n), MAX_TRIAL_DIVISOR) + 1):
        if n % divisor == 0:
            return divisor
    if n and isqrt(n) > MAX_TRIAL_DIVISOR:
        raise ResourceLimit("trial division", MAX_TRIAL_DIVISOR)
    return n or 2


_DIVISION: Final[dict[Expr, str]] = {
    NAT: "nat.mod_add_div nat.mod_lt nat.div_zero nat.mod_zero",
    INT: "int.mod_add_div int.mod_nonneg int.mod_lt_of_pos int.mod_neg int.div_neg int.div_zero int.mod_zero",
}
_GCD: Final = "nat.gcd_zero_left nat.gcd_rec " + _DIVISION[NAT]
_PRIME: Final = "nat.prime_def_lt''"
# Function of ℕ -> (number of arguments, value, the laws that determine it).
FUNCTIONS: Final[dict[str, tuple[int, Callable[..., int], str]]] = {
    "nat.succ": (1, lambda n: n + 1, "nat.succ_eq_add_one"),
    "nat.gcd": (2, gcd, _GCD),
    "nat.lcm": (2, lcm, "nat.gcd_mul_lcm nat.lcm_zero_left " + _GCD),
    "nat.sqrt": (1, isqrt, "nat.succ_eq_add_one nat.sqrt_le nat.lt_succ_sqrt"),
    "nat.min_fac": (1, _min_fac, _PRIME + " nat.min_fac_one nat.min_fac_dvd nat.min_fac_prime nat.min_fac_le_of_dvd"),
}


class NumeralStatement(Statement):
    """A statement over ℤ or ℕ without variables; terms are constant polynomials."""

    def value(self, p: Polynomial) -> int:
        value = constant_value(p)
        if type(value) is not int:
            raise Rejection("not an integer")
        return value

    def own_operation(self, op: str, left: Polynomial, right: Polynomial) -> Polynomial:
        if op == "div":
            return polynomial.constant(self._divmod(left, right)[0])
        self.algebra.trust_all(self.checker, "nat.sub_add_cancel nat.sub_eq_zero_of_le")
        return polynomial.constant(max(0, self.value(left) - self.value(right)))

    def _divmod(self, left: Polynomial, right: Polynomial) -> tuple[int, int]:
        self.algebra.trust_all(self.checker, _DIVISION[self.algebra.carrier])
        a, b = self.value(left), self.value(right)
        if b == 0:
            return 0, a
        quotient, remainder = divmod(a, abs(b))
        return (quotient if b > 0 else -quotient), remainder

    def read_other(self, e: Expr, fn: Expr, args: Sequence[Expr]) -> Polynomial:
        const = str(fn.name) if type(fn) is Const else ""
        if const == "has_mod.mod" and len(args) == 4 and args[0] is self.algebra.carrier:
            self.algebra.match_instance(self.checker, "has_mod", args[1])
            return polynomial.constant(self._divmod(self.polynomial(args[2]), self.polynomial(args[3]))[1])
        if const == "int.of_nat" and self.algebra.carrier is INT and len(args) == 1:
            self.algebra.trust_all(self.checker, "int.of_nat_zero int.coe_nat_succ")
            return polynomial.constant(self._exponent(args[0]))
        if const not in FUNCTIONS or self.algebra.carrier is not NAT or len(args) != FUNCTIONS[const][0]:
            return super().read_other(e, fn, args)
        _, function, laws = FUNCTIONS[const]
        self.algebra.trust_all(self.checker, laws)
        return polynomial.constant(function(*(self.value(self.polynomial(each)) for each in args)))

    def holds(self, e: Expr) -> bool:
        negated = self.negated(e)
        if negated is not None:
            return not self.holds(negated)
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "nat.prime" and self.algebra.carrier is NAT and len(args) == 1:
            self.algebra.trust_all(self.checker, _PRIME)
            value = self.value(self.polynomial(args[0]))
            return value > 1 and _min_fac(value) == value
        if const == "has_dvd.dvd" and len(args) == 4 and args[0] is self.algebra.carrier:
            self.algebra.match_instance(self.checker, "has_dvd", args[1])
            a, b = (self.value(self.polynomial(each)) for each in args[2:])
            return b == 0 if a == 0 else b % a == 0
        relation = self.relation(e)
        if relation is None:
            return self.holds(self.unfold(e))
        a, b = self.value(relation.left), self.value(relation.right)
        return {"<": a < b, "≤": a <= b, "=": a == b, "≠": a != b}[relation.kind]


def check(checker: TypeChecker, leaf: Certificate) -> None:
    statement = open_concrete(checker, leaf.proposition, NumeralStatement)
    if leaf.data != () or statement.variables or statement.premises:
        raise Rejection("not a closed statement")
    if not statement.holds(statement.conclusion):
        raise Rejection("it evaluates to false")
