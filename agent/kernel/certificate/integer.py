"""`integer`: propositional combinations of linear comparisons over ℤ or ℕ that cannot all hold.

    ∀ (x … : T), p₁ → … → pₙ → q          T: int, nat

The pᵢ and q (negated, unless it is `false`) are built by `¬ ∧ ∨ → ↔ true false` from `= ≠ < ≤ > ≥` of polynomials; in ℕ
truncated subtraction may occur. They are brought to negation normal form, `a < b` as `a + 1 ≤ b`. The facts are then,
in this order: the conjuncts of the premises; in ℕ, `0 ≤ x` for each variable, and for each difference `a - b` met, in
the order of reading, `0 ≤ d` and `(b ≤ a ∧ d = a - b) ∨ (a ≤ b ∧ d = 0)`. `data` is a tree:

    ("split", i, (tree, …))   fact i is a disjunction; each tree goes on with the conjuncts of one alternative added
    ("cut", (step, …))        a step `((numerator, denominator, i), …)` adds the combination of facts e R 0 (R among
                              `≤ =`), with nonnegative coefficients for inequalities, scaled to integer coefficients and
                              divided by their greatest common divisor g, the constant rounded up; an equation whose
                              constant g does not divide is a contradiction. The last step must add one: `c ≤ 0` with
                              c > 0, or `c = 0` with c ≠ 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, lcm
from typing import Any

from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import NAT, Algebra, Rejection
from agent.kernel.certificate.linear import read_rational
from agent.kernel.certificate.polynomial import Polynomial, constant_value
from agent.kernel.certificate.reader import FALSE, Relation, Statement, open_concrete
from agent.kernel.expr import Certificate, Const, Expr, Pi, get_app_fn_args
from agent.kernel.type_checker import TypeChecker

# ("≤", p): p ≤ 0.  ("=", p): p = 0.  ("∧", facts).  ("∨", facts).
Fact = tuple[str, Any]


class IntegerStatement(Statement):
    """A statement over ℤ or ℕ whose truncated differences become variables of their own."""

    def __init__(self, checker: TypeChecker, algebra: Algebra, *rest: Any) -> None:
        super().__init__(checker, algebra, *rest)
        self.differences: dict[Any, Polynomial] = {}
        self.side_facts: list[Fact] = []
        if algebra.carrier is NAT:
            self.side_facts = [("≤", {((i, 1),): -1}) for i in self.variables.values()]

    def own_operation(self, op: str, left: Polynomial, right: Polynomial) -> Polynomial:
        """Truncated subtraction."""
        if op != "sub":
            return super().own_operation(op, left, right)
        key = (frozenset(left.items()), frozenset(right.items()))
        found = self.differences.get(key)
        if found is None:
            self.algebra.trust_all(self.checker, "nat.sub_add_cancel nat.sub_eq_zero_of_le")
            found = polynomial.variable(len(self.variables) + len(self.differences))
            self.differences[key] = found
            gap = polynomial.add(left, right, -1)
            truncated = ("∧", (("≤", gap), ("=", found)))
            exact = ("∧", (("≤", polynomial.add({}, gap, -1)), ("=", polynomial.add(found, gap, -1))))
            self.side_facts += [("≤", polynomial.add({}, found, -1)), ("∨", (exact, truncated))]
        return found

    def fact(self, e: Expr, holds: bool = True) -> Fact:
        """The negation normal form of `e`, or of its negation."""
        negated = self.negated(e)
        if negated is not None:
            return self.fact(negated, not holds)
        if type(e) is Pi and not e.body.loose:
            return ("∨" if holds else "∧", (self.fact(e.domain, not holds), self.fact(e.body, holds)))
        relation = self.relation(e)
        if relation is not None:
            return _comparison(relation if holds else relation.negation(is_ordered=True))
        fn, args = get_app_fn_args(e)
        head = str(fn.name) if type(fn) is Const else ""
        if head in ("true", "false") and not args:
            return ("∧" if (head == "true") == holds else "∨", ())
        if head in ("and", "or") and len(args) == 2:
            return ("∧" if (head == "and") == holds else "∨", tuple(self.fact(each, holds) for each in args))
        if head == "iff" and len(args) == 2:
            cases = ((self.fact(args[0], each), self.fact(args[1], holds == each)) for each in (True, False))
            return ("∨", tuple(("∧", case) for case in cases))
        return self.fact(self.unfold(e), holds)

    def facts(self) -> list[Fact]:
        out = [fact for premise in self.premises for fact in conjuncts(self.fact(premise))]
        goal = [] if self.conclusion is FALSE else conjuncts(self.fact(self.conclusion, False))
        return out + goal + self.side_facts


def _comparison(relation: Relation) -> Fact:
    p = relation.difference()
    if relation.kind == "≠":
        opposite = polynomial.add({}, p, -1)
        return ("∨", tuple(("≤", polynomial.add(each, polynomial.constant(1))) for each in (p, opposite)))
    if relation.kind == "<":
        return ("≤", polynomial.add(p, polynomial.constant(1)))
    return (relation.kind, p)


def conjuncts(fact: Fact) -> list[Fact]:
    return [each for part in fact[1] for each in conjuncts(part)] if fact[0] == "∧" else [fact]


def check(checker: TypeChecker, leaf: Certificate) -> None:
    _check_tree(open_concrete(checker, leaf.proposition, IntegerStatement).facts(), leaf.data)


def _check_tree(facts: Sequence[Fact], tree: Any) -> None:
    if tree[0] == "split":
        _, i, branches = tree
        kind, alternatives = facts[i]
        if kind != "∨" or len(alternatives) != len(branches):
            raise Rejection("a split that does not fit its disjunction")
        for alternative, branch in zip(alternatives, branches):
            _check_tree([*facts, *conjuncts(alternative)], branch)
    elif tree[0] == "cut":
        known = list(facts)
        for step in tree[1]:
            known.append(tighten(*_combine(known, step)))
        if not tree[1] or not is_contradiction(known[-1]):
            raise Rejection("the last cut is no contradiction")
    else:
        raise Rejection("malformed tree")


def _combine(facts: Sequence[Fact], step: Any) -> Fact:
    total: Polynomial = {}
    out = "="
    for numerator, denominator, i in step:
        kind, p = facts[i]
        coefficient = read_rational(numerator, denominator)
        if kind not in ("≤", "=") or (kind == "≤" and coefficient < 0):
            raise Rejection("a combination that does not follow")
        out = "≤" if kind == "≤" else out
        total = polynomial.add(total, p, coefficient)
    return out, total


def tighten(kind: str, p: Polynomial) -> Fact:
    """The same fact about integers with coprime integer coefficients and its constant rounded up."""
    scale = lcm(*(c.denominator for c in p.values()))
    p = {monomial: int(c * scale) for monomial, c in p.items()}
    divisor = gcd(*(int(c) for monomial, c in p.items() if monomial))
    if divisor == 0:
        return (kind, p)
    if kind == "=" and p.get((), 0) % divisor:
        return ("≤", polynomial.constant(1))
    return (kind, {monomial: rounded for monomial, c in p.items() if (rounded := -(-c // divisor))})


def is_contradiction(fact: Fact) -> bool:
    value = constant_value(fact[1]) if fact[0] in ("≤", "=") else None
    return value is not None and (value > 0 if fact[0] == "≤" else value != 0)
