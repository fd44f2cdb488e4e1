"""Random certificates, most of them false: none may prove what does not hold.

    python benchmarks/fuzz_certificates.py [--seconds 600] [--seed 0] [--kind ring|linear|integer|numeral]

Statements are drawn at random and evaluated in models of their class (ℚ, ℤ, ℕ, and small finite rings and fields where
the class allows them). Data is what a search finds for a similar statement, or that with a part changed. A certificate
that the kernel accepts although some values refute its statement is printed, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm
from typing import Any

from agent.deep_stack import run_with_deep_stack
from agent.engine.arith.omega import refute_integers
from agent.kernel.certificate.algebra import INT, NAT, Algebra, _bind, apply
from agent.kernel.certificate.integer import IntegerStatement
from agent.kernel.certificate.reader import CONCRETE, open_concrete
from agent.kernel.environment import Environment
from agent.kernel.exceptions import CertificateRejected, KernelError
from agent.kernel.expr import Expr, Local, mk_certificate, mk_local, mk_pi, mk_sort
from agent.kernel.level import ZERO, mk_succ
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker

Term = Any  # nested lists of words, as in `laws.txt`; exponents are Python integers
FIELDS = ("field", "linear_ordered_field")
RINGS = (*FIELDS, "comm_ring", "linear_ordered_comm_ring")
CLASSES = (*RINGS, "comm_semiring", "linear_ordered_semiring")


@dataclass(frozen=True)
class Model:
    """Numbers with the operations of a class. `modulus` 0: the rationals or a part of them."""

    kind: str
    modulus: int = 0

    def value(self, rng: random.Random) -> Any:
        if self.modulus:
            return rng.randrange(self.modulus)
        if self.kind == "ℕ":
            return rng.choice((0, 0, 1, 2, 3, 5, 8))
        if self.kind == "ℤ":
            return rng.choice((0, 1, -1, 2, -2, 3, -5, 8))
        return Fraction(rng.choice((0, 1, -1, 2, -2, 3, -5, 8)), rng.choice((1, 1, 2, 3)))

    def _reduced(self, value: Any) -> Any:
        return value % self.modulus if self.modulus else value

    def _inverse(self, a: Any) -> Any:
        if self.modulus:
            return pow(a, -1, self.modulus) if a % self.modulus else 0
        return 1 / Fraction(a) if a else 0

    def evaluate(self, term: Term, values: dict[str, Any]) -> Any:
        if isinstance(term, str):
            return self._reduced(int(term)) if term in "01" else values[term]
        head, *rest = term
        if head == "^":
            return self._reduced(self.evaluate(rest[0], values) ** rest[1])
        args = [self.evaluate(each, values) for each in rest]
        if head in ("=", "≠", "<", "≤", "∣", "not", "and", "or", "→", "iff", "nat.prime"):
            return self._holds(head, args)
        return self._reduced(self._operate(head, args))

    def _operate(self, head: str, args: list[Any]) -> Any:
        a, b = args[0], args[-1]
        if head == "+":
            return a + b
        if head == "*":
            return a * b
        if head == "-":
            return max(0, a - b) if self.kind == "ℕ" else a - b
        if head == "neg":
            return -a
        if head == "inv":
            return self._inverse(a)
        if head in "/%" and self.kind in ("ℕ", "ℤ"):
            if b == 0:
                return 0 if head == "/" else a
            quotient, remainder = divmod(a, abs(b))
            return remainder if head == "%" else quotient if b > 0 else -quotient
        if head == "/":
            return a * self._inverse(b)
        functions: dict[str, Callable[..., int]] = {
            "nat.gcd": gcd, "nat.lcm": lcm, "nat.sqrt": isqrt, "nat.succ": lambda n: n + 1, "nat.min_fac": _min_fac
        }  # fmt: skip
        return functions[head](*args)

    @staticmethod
    def _holds(head: str, args: list[Any]) -> bool:
        a, b = args[0], args[-1]
        if head == "∣":
            return bool(b == 0 if a == 0 else b % a == 0)
        if head == "nat.prime":
            return bool(a > 1 and _min_fac(a) == a)
        return bool(
            {"=": a == b, "≠": a != b, "<": a < b, "≤": a <= b, "not": not a, "iff": a == b}[head]
            if head in ("=", "≠", "<", "≤", "not", "iff")
            else (a and b if head == "and" else a or b if head == "or" else not a or b)
        )


def _min_fac(n: int) -> int:
    return next((d for d in range(2, n + 1) if n % d == 0), 2 if n != 1 else 1)


RATIONALS, INTEGERS, NATURALS = Model("ℚ"), Model("ℤ"), Model("ℕ")
FINITE_FIELDS = [Model("p", p) for p in (2, 3, 5)]
FINITE_RINGS = [*FINITE_FIELDS, Model("n", 4), Model("n", 6), Model("n", 1)]


def models(class_name: str, char_zero: bool = False) -> list[Model]:
    ordered = class_name.startswith("linear")
    if class_name in FIELDS:
        return [RATIONALS] if ordered or char_zero else [RATIONALS, *FINITE_FIELDS]
    if class_name in RINGS:
        return [RATIONALS, INTEGERS] if ordered or char_zero else [RATIONALS, INTEGERS, *FINITE_RINGS]
    return [NATURALS, INTEGERS] if ordered or char_zero else [NATURALS, INTEGERS, *FINITE_RINGS]


class Fuzzer:
    """Draws certificates and asks the kernel. `wrong`: descriptions of those that it should not have accepted."""

    def __init__(self, env: Environment, rng: random.Random) -> None:
        self.env = env
        self.rng = rng
        self.seen: Counter[str] = Counter()
        self.wrong: list[str] = []

    # --- terms

    def numeral(self, n: int) -> Term:
        if n < 2:
            return str(n)
        half = self.numeral(n // 2)
        return ["+", half, half] if n % 2 == 0 else ["+", ["+", half, half], "1"]

    def term(self, variables: Sequence[str], operations: Sequence[str], depth: int) -> Term:
        rng = self.rng
        if depth == 0 or rng.random() < 0.2:
            if variables and rng.random() < 0.7:
                return rng.choice(variables)
            return self.numeral(rng.choice((0, 1, 1, 2, 3, 4, 6, 7)))
        op = rng.choice(operations)
        first = self.term(variables, operations, depth - 1)
        if op in ("neg", "inv", "nat.sqrt", "nat.succ", "nat.min_fac"):
            return [op, first]
        if op == "^":
            return [op, first, rng.choice((0, 1, 2, 2, 3))]
        return [op, first, self.term(variables, operations, depth - 1)]

    def rewritten(self, term: Term, is_field: bool) -> Term:
        """An equal term, or now and then nearly that: laws are applied, some of them wrong."""
        rng = self.rng
        if isinstance(term, str) or rng.random() < 0.1:
            extra = rng.random()
            if extra < 0.1:
                return ["+", term, "0"]
            if extra < 0.2:
                return ["*", "1", term]
            if extra < 0.23 and is_field:
                return ["inv", ["inv", term]]
            return self.numeral(rng.choice((0, 1, 2))) if extra < 0.24 else term
        head, *rest = term
        args = [each if isinstance(each, int) else self.rewritten(each, is_field) for each in rest]
        roll = rng.random()
        if head in ("+", "*") and roll < 0.4:
            return [head, args[1], args[0]]
        if head == "*" and roll < 0.6 and isinstance(args[1], list) and args[1][0] in ("+", "-"):
            inner, a, b = args[1]
            return [inner, ["*", args[0], a], ["*", args[0], b]]
        if head == "-" and roll < 0.4:
            return ["+", args[0], ["neg", args[1]]]
        if head == "/" and roll < 0.5:
            return ["*", args[0], ["inv", args[1]]] if roll < 0.45 else ["/", args[1], args[0]]
        if head == "^" and args[1] and roll < 0.4:
            return ["*", args[0], ["^", args[0], args[1] - 1]]
        if head == "inv" and isinstance(args[0], list) and args[0][0] == "*" and roll < 0.5:
            return ["*", ["inv", args[0][1]], ["inv", args[0][2]]]
        return [head, *args]

    # --- statements

    def expression(self, algebra: Algebra, term: Term, scope: dict[str, Expr]) -> Expr:
        if isinstance(term, list) and term[0] == "^":
            exponent = CONCRETE[NAT].state(self.numeral(term[2]))
            sides = {"base": self.expression(algebra, term[1], scope), "n": exponent}
            return algebra.state(["^", "base", "n"], sides)
        if isinstance(term, str):
            return algebra.state(term, scope)
        names = [f"arg{i}" for i in range(len(term) - 1)]
        args = {n: self.expression(algebra, each, scope) for n, each in zip(names, term[1:])}
        return algebra.state([term[0], *names], args)

    def proposition(self, class_name: str, variables: Sequence[str], parts: Sequence[Term], char_zero: bool) -> Expr:
        """`∀ α [class] (x … : α), parts[0] → … → parts[-1]`, over ℤ or ℕ for those names."""
        if class_name in ("ℤ", "ℕ"):
            algebra = CONCRETE[INT if class_name == "ℤ" else NAT]
            binders: list[Local] = []
        else:
            alpha = mk_local(name("α"), mk_sort(mk_succ(ZERO)))
            instance = mk_local(name("inst"), apply(class_name, (ZERO,), alpha))
            algebra = Algebra(name(class_name), alpha, instance, ZERO)
            binders = [alpha, instance]
        locals_ = [mk_local(name(x), algebra.carrier) for x in variables]
        scope: dict[str, Expr] = dict(zip(variables, locals_))
        body = [self.expression(algebra, part, scope) for part in parts]
        scope = {f"p{i}": e for i, e in enumerate(body)}
        whole = algebra.state(["→", *scope], scope) if len(body) > 1 else body[0]
        return _bind(mk_pi, [*binders, *locals_], whole)

    def ask(self, kind: str, class_name: str, variables: Sequence[str], parts: Sequence[Term], data: Any) -> bool:
        """Whether the kernel accepts; if it does, the statement is tried on many values."""
        proposition = self.proposition(class_name, variables, parts, False)
        try:
            TypeChecker(self.env, level_params=()).check(mk_certificate(kind, proposition, data))
        except (CertificateRejected, KernelError):
            self.seen[f"{kind}: rejected"] += 1
            return False
        self.seen[f"{kind}: accepted"] += 1
        concrete = {"ℤ": [INTEGERS], "ℕ": [NATURALS]}
        for model in concrete.get(class_name) or models(class_name):
            for _ in range(40):
                values = {x: model.value(self.rng) for x in variables}
                *premises, conclusion = (model.evaluate(part, values) for part in parts)
                if all(premises) and not conclusion:
                    self.wrong.append(f"{kind} {class_name} {model} {values}: {parts} by {data}")
                    return True
        return True

    # --- one certificate of each kind

    def ring(self) -> None:
        rng = self.rng
        class_name = rng.choice(CLASSES)
        operations = ["+", "+", "*", "*", "^"]
        operations += ["-", "neg"] if class_name in RINGS or rng.random() < 0.1 else []
        operations += ["inv", "/"] if class_name in FIELDS or rng.random() < 0.1 else []
        variables = "xyz"[: rng.choice((0, 1, 2, 3))]
        left = self.term(variables, operations, 3)
        right = self.rewritten(left, "inv" in operations) if rng.random() < 0.8 else self.term(variables, operations, 2)
        self.ask("ring", class_name, variables, [[rng.choice("===≠"), left, right]], ())

    def linear(self) -> None:
        rng = self.rng
        class_name = rng.choice(("linear_ordered_field", "linear_ordered_comm_ring", "linear_ordered_semiring"))
        variables = "xyz"[: rng.choice((0, 1, 2, 3))]
        operations = ["+", "-", "neg", "*"] if class_name != "linear_ordered_semiring" else ["+", "*"]
        count = rng.choice((0, 1, 2, 3))
        parts = [
            [rng.choice("<≤="), self.term(variables, operations, 2), self.term(variables, operations, 1)]
            for _ in range(count + 1)
        ]
        if count and rng.random() < 0.5:
            # A conclusion that is near a combination of the premises.
            kind, left, right = parts[0]
            for other in parts[1:-1]:
                left, right = ["+", left, other[1]], ["+", right, other[2]]
            parts[-1] = [rng.choice((kind, kind, "<", "≤")), left, right]
            if rng.random() < 0.3:
                parts[-1][1:] = parts[-1][:0:-1]
        for _ in range(3):
            factors = [tuple(rng.randrange(count + 1) for _ in range(rng.choice((1, 1, 1, 2)))) for _ in parts]
            coefficients = [rng.choice((1, 1, 1, 2, -1)) for _ in parts]
            self.ask("linear", class_name, variables, parts, tuple((c, 1, f) for c, f in zip(coefficients, factors)))
        singles = tuple((1, 1, (i,)) for i in range(count + 1))
        self.ask("linear", class_name, variables, parts, singles)

    def integer(self) -> None:
        rng = self.rng
        class_name = rng.choice("ℤℕ")
        variables = "xyz"[: rng.choice((1, 2, 2, 3))]
        operations = ["+", "+", "-"] + (["neg"] if class_name == "ℤ" else [])
        parts = [self.formula(variables, operations, 1) for _ in range(rng.choice((1, 2, 3)))]
        proposition = self.proposition(class_name, variables, parts, False)
        try:
            facts = open_concrete(TypeChecker(self.env), proposition, IntegerStatement).facts()
            tree = refute_integers(facts)
        except (CertificateRejected, KernelError, ValueError, RecursionError):
            return
        if tree is None:
            tree = ("cut", (tuple((rng.choice((1, 1, 2, -1)), rng.choice((1, 2)), i) for i in range(len(facts))),))
        self.ask("integer", class_name, variables, parts, tree)
        near = [self.mutated(part) for part in parts]
        self.ask("integer", class_name, variables, near, tree)
        self.ask("integer", class_name, variables, parts, self.mutated_data(tree))
        self.ask("integer", class_name, variables, near, self.mutated_data(tree))

    def formula(self, variables: Sequence[str], operations: Sequence[str], depth: int) -> Term:
        rng = self.rng
        if depth and rng.random() < 0.35:
            head = rng.choice(("not", "and", "or", "→", "iff"))
            parts = [self.formula(variables, operations, depth - 1) for _ in range(1 if head == "not" else 2)]
            return [head, *parts]
        return [rng.choice("=≠<≤"), self.term(variables, operations, 2), self.term(variables, operations, 1)]

    def numeral_claim(self) -> None:
        rng = self.rng
        class_name = rng.choice("ℤℕ")
        operations = ["+", "-", "*", "/", "%", "^"]
        operations += ["neg"] if class_name == "ℤ" else ["nat.gcd", "nat.lcm", "nat.sqrt", "nat.succ", "nat.min_fac"]
        left, right = self.term((), operations, 3), self.term((), operations, 2)
        claim: Term = [rng.choice("==≠<≤∣"), left, right]
        if class_name == "ℕ" and rng.random() < 0.2:
            claim = ["nat.prime", left]
        if rng.random() < 0.2:
            claim = ["not", claim]
        self.ask("numeral", class_name, (), [claim], ())

    # --- mutation

    def mutated(self, term: Term) -> Term:
        """A relation, operation or numeral somewhere is another one."""
        rng = self.rng
        if isinstance(term, str):
            return rng.choice(("0", "1", "x")) if rng.random() < 0.15 else term
        if isinstance(term, int):
            return term
        head, *rest = term
        if head in "=≠<≤" and rng.random() < 0.3:
            head = rng.choice("=≠<≤")
        elif head in ("+", "-") and rng.random() < 0.1:
            head = "-" if head == "+" else "+"
        elif head in ("and", "or", "iff", "→") and rng.random() < 0.2:
            head = rng.choice(("and", "or", "iff", "→"))
        return [head, *(self.mutated(each) for each in rest)]

    def mutated_data(self, data: Any) -> Any:
        rng = self.rng
        if isinstance(data, int):
            return data + rng.choice((-1, 1)) if rng.random() < 0.1 else data
        if isinstance(data, tuple):
            parts = [self.mutated_data(each) for each in data]
            if parts and rng.random() < 0.05:
                parts.pop(rng.randrange(len(parts)))
            return tuple(parts)
        return data

    def step(self, kind: str | None = None) -> None:
        """One drawing, which is one certificate or a few."""
        draw = {"ring": self.ring, "linear": self.linear, "integer": self.integer, "numeral": self.numeral_claim}
        draw[kind or self.rng.choice(list(draw))]()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=("ring", "linear", "integer", "numeral"))
    args = parser.parse_args()
    from agent.engine.frontend.engine import Engine

    fuzzer = Fuzzer(Engine.load(None).env.kernel, random.Random(args.seed))
    end = time.monotonic() + args.seconds
    shown = 0
    while time.monotonic() < end:
        fuzzer.step(args.kind)
        for text in fuzzer.wrong[shown:]:
            print(text, flush=True)
        shown = len(fuzzer.wrong)
    for what, count in sorted(fuzzer.seen.items()):
        print(f"{count:8} {what}")
    print(f"{len(fuzzer.wrong)} false statements accepted")
    return 1 if fuzzer.wrong else 0


if __name__ == "__main__":
    sys.exit(run_with_deep_stack(main))
