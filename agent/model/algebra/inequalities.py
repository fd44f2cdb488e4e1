"""Hints for `nlinarith` and `linarith`: which squares and which products of hypotheses prove an inequality.

The goal ``t ≥ 0`` holds if t is a combination, with coefficients that are not negative, of squares, of hypotheses and
of their products, plus a number that is not negative. Products of equations, and of the negated goal with hypotheses,
may take part: `nlinarith` makes them by itself. Which ones to take is a linear program over the coefficients, solved in
floating point: it only chooses the hints, Lean finds the exact coefficients again.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from agent.model.algebra.combination import degree_of
from agent.model.algebra.facts import Facts, Relation, bracketed, difference
from agent.model.algebra.terms import Atoms, NotAlgebra

MAX_CANDIDATES = 600
MAX_COMPLETED = 8
MAX_HINTS = 8
_SMALL = 1e-7
_LARGEST = 10**15
"""Beyond it the machine's numbers are not exact."""


@dataclass(frozen=True)
class Positive:
    """A polynomial that is not negative (positive if `strict`), with the proof term that says so."""

    polynomial: Any
    proof: str
    strict: bool
    in_context: bool = True
    """It is a hypothesis, which needs no hint."""

    @property
    def hints(self) -> tuple[str, ...]:
        """What Lean must be given to know it."""
        return () if self.in_context else (self.proof,)

    @property
    def weak_proof(self) -> str:
        """Of ``0 ≤ polynomial``."""
        if not self.strict:
            return self.proof
        return f"{self.proof}.le" if " " not in self.proof else f"({self.proof}).le"


@dataclass(frozen=True)
class _Candidate:
    """A polynomial that may be added. `hints` are the terms Lean must be given for it; a `product` is one that
    `nlinarith` makes by itself of what it knows."""

    polynomial: Any
    hints: tuple[str, ...]
    cost: float
    strict: bool = False
    product: bool = False


def positives(facts: Facts, atoms: Atoms, type_: str) -> list[Positive]:
    """The hypotheses of this type as polynomials that are not negative."""
    found: list[Positive] = []
    for relation in facts.relations:
        if relation.type not in (type_, "") or relation.sign not in ("<", "≤", ">", "≥"):
            continue
        try:
            gap = difference(relation, atoms)
        except NotAlgebra:
            continue
        strict = relation.sign in "<>"
        below, above = (relation.left, relation.right) if relation.sign in "<≤" else (relation.right, relation.left)
        polynomial = -gap if relation.sign in "<≤" else gap
        if below.op == "num" and below.value == 0:
            proof = relation.proof
        else:
            proof = f"sub_{'pos' if strict else 'nonneg'}.2 {relation.proof}"
        found.append(Positive(polynomial, proof, strict, relation.simple_name))
    return found


def inequality_tactics(facts: Facts, atoms: Atoms, type_: str) -> Iterator[tuple[str, float]]:
    """`nlinarith` and `linarith` for the target, or for each of its parts; and for `false`."""
    targets = [t for t in facts.targets if t.sign in ("<", "≤", ">", "≥") and t.type in (type_, "")]
    if len(targets) == len(facts.targets) == 1:
        yield from _weighted(hints(targets[0], facts, atoms, type_))
    elif len(facts.targets) == 1 and facts.targets[0].sign in ("=", "≠"):
        found = hints(None, facts, atoms, type_)
        if found is not None:
            yield from ((f"exfalso; {tactic}", weight) for tactic, weight in _weighted(found))
        elif facts.targets[0].sign == "=":
            yield from _equality(facts.targets[0], facts, atoms, type_)
    elif facts.is_false:
        yield from _weighted(hints(None, facts, atoms, type_))
    elif targets and len(targets) == len(facts.targets):
        each = [hints(t, facts, atoms, type_) for t in targets]
        if all(h is not None for h in each):
            parts = [next(_weighted(h), ("", 0.0))[0] for h in each]
            yield "refine ⟨" + ", ".join(f"by {p}" for p in parts) + "⟩", 6.0


def _equality(target: Relation, facts: Facts, atoms: Atoms, type_: str) -> Iterator[tuple[str, float]]:
    """From both inequalities."""
    sides = [hints(replace(target, sign=sign), facts, atoms, type_) for sign in ("≤", "≥")]
    if all(side is not None for side in sides):
        proofs = [next(_weighted(side), ("", 0.0))[0] for side in sides]
        yield f"refine le_antisymm (by {proofs[0]}) (by {proofs[1]})", 6.0


def _weighted(found: tuple[list[str], bool] | None) -> Iterator[tuple[str, float]]:
    if found is None:
        return
    terms, by_products = found
    if not by_products:
        yield with_hints(terms, "linarith"), 7.0
    yield with_hints(terms), 8.0


def with_hints(terms: Sequence[str], tactic: str = "nlinarith") -> str:
    """The tactic with its hints."""
    return f"{tactic} [{', '.join(terms)}]" if terms else tactic


def hints(
    goal: Relation | None, facts: Facts, atoms: Atoms, type_: str, strictly: bool = False
) -> tuple[list[str], bool] | None:
    """Hint terms that prove the goal (an inequality; None is `false`), and whether products with the negated goal are
    needed, which only `nlinarith` makes. None if these candidates do not prove it; `strictly`, also if they leave open
    whether the sides are equal."""
    known = positives(facts, atoms, type_)
    named = [
        (r.proof, _Candidate(d, () if r.simple_name else (r.proof,), 0.01))
        for r in facts.relations
        if r.sign == "=" and r.type in (type_, "") and (d := _or_none(r, atoms)) is not None
    ]
    equations = [e for _, e in named]
    if goal is None:
        target = -atoms.ring.one
    else:
        try:
            gap = difference(goal, atoms)
        except NotAlgebra:
            return None
        target = -gap if goal.sign in "<≤" else gap
    degree = max(degree_of(p) for p in (target, *(k.polynomial for k in known), *(e.polynomial for e in equations)))
    found = None
    for height in (degree, degree + 1) if degree in (2, 3) else (degree,):
        candidates = list(itertools.islice(_candidates(target, known, equations, atoms, height, goal), MAX_CANDIDATES))
        products = [
            product
            for product in _equation_products(named[:6], known[:6], target, atoms)
            if degree_of(product.polynomial) <= max(height, 2)
        ]
        found = _choose(candidates, [*equations, *products], target)
        if found is None and goal is not None:
            # The hypotheses and the negated goal contradict each other, the goal itself perhaps multiplied only.
            negated = _Candidate(-target, (), 0.01, strict=goal.sign in "≤≥")
            found = _choose([negated, *candidates], [*equations, *products], atoms.ring.zero, strictly=True)
        if found is not None:
            break
    if found is None:
        return None
    chosen, left_over = found
    if strictly and not left_over and not any(c.strict for c in chosen):
        return None
    terms = list(dict.fromkeys(hint for c in chosen for hint in c.hints))
    return (terms, any(c.product for c in chosen)) if len(terms) <= MAX_HINTS else None


def _equation_products(
    named: Sequence[tuple[str, _Candidate]], known: Sequence[Positive], target: Any, atoms: Atoms
) -> Iterator[_Candidate]:
    """Products of equations with each other and with hypotheses, which `nlinarith` makes by itself, and with atoms,
    which need a hint."""
    equations = [e for _, e in named]
    for e, f in itertools.combinations_with_replacement(equations, 2):
        yield _Candidate(e.polynomial * f.polynomial, (*e.hints, *f.hints), 0.3, product=True)
    for e, p in itertools.product(equations, known):
        yield _Candidate(e.polynomial * p.polynomial, (*e.hints, *p.hints), 0.3, product=True)
    mentioned = (target, *(e.polynomial for e in equations))
    used = sorted({i for p in mentioned for m in p.monoms() for i, k in enumerate(m) if k})
    for (proof, e), i in itertools.product(named, used[:6]):
        hint = f"congr_arg2 has_mul.mul {bracketed(proof)} (eq.refl ({atoms.names[i]}))"
        yield _Candidate(e.polynomial * target.ring.gens[i], (hint,), 0.7)


def _or_none(relation: Relation, atoms: Atoms) -> Any:
    try:
        return difference(relation, atoms)
    except NotAlgebra:
        return None


def _candidates(
    target: Any,
    known: Sequence[Positive],
    equations: Sequence[_Candidate],
    atoms: Atoms,
    degree: int,
    goal: Relation | None,
) -> Iterator[_Candidate]:
    for p in known:
        yield _Candidate(p.polynomial, p.hints, 0.01, p.strict)
    others = [*(p.polynomial for p in known), *(e.polynomial for e in equations)]
    squares = list(_squares(target, others, atoms, degree))
    for polynomial, hint, cost in squares:
        yield _Candidate(polynomial, (hint,), cost)
    for p, q in itertools.combinations_with_replacement(known, 2):
        if degree_of(p.polynomial) + degree_of(q.polynomial) <= max(degree, 2):
            yield _Candidate(p.polynomial * q.polynomial, (product_hint(p, q),), 1.0, p.strict and q.strict)
    if goal is not None:
        # nlinarith multiplies the negated goal with itself and with every hypothesis.
        if 2 * degree_of(target) <= max(degree, 2):
            yield _Candidate(target**2, (), 1.5, goal.sign in "≤≥", product=True)
        for p in known:
            strict = p.strict and goal.sign in "≤≥"
            yield _Candidate(-p.polynomial * target, p.hints, 1.5, strict, product=True)
    for p in known:
        for polynomial, hint, cost in squares:
            if degree_of(p.polynomial) + degree_of(polynomial) <= degree:
                product = f"mul_nonneg {bracketed(p.weak_proof)} ({hint})"
                yield _Candidate(p.polynomial * polynomial, (product,), 1 + cost)
    for p, q, r in itertools.combinations_with_replacement(known[:5], 3):
        if sum(degree_of(x.polynomial) for x in (p, q, r)) <= degree:
            product = p.polynomial * q.polynomial * r.polynomial
            if p.strict and q.strict and r.strict:
                proof = f"mul_pos (mul_pos {bracketed(p.proof)} {bracketed(q.proof)}) {bracketed(r.proof)}"
            else:
                first = f"mul_nonneg {bracketed(p.weak_proof)} {bracketed(q.weak_proof)}"
                proof = f"mul_nonneg ({first}) {bracketed(r.weak_proof)}"
            yield _Candidate(product, (proof,), 2.0)


def product_hint(p: Positive, q: Positive) -> str:
    if p.strict and q.strict:
        return f"mul_pos {bracketed(p.proof)} {bracketed(q.proof)}"
    return f"mul_nonneg {bracketed(p.weak_proof)} {bracketed(q.weak_proof)}"


def _squares(target: Any, others: Sequence[Any], atoms: Atoms, degree: int) -> Iterator[tuple[Any, str, float]]:
    """Squares worth a try, with hints and costs: those that complete the square, then sums and differences of
    monomials."""
    ring = target.ring
    seen: set[Any] = set()

    def square(base: Any, cost: float) -> Iterator[tuple[Any, str, float]]:
        if base in seen or -base in seen or degree_of(base) == 0 or 2 * degree_of(base) > max(degree, 2):
            return
        seen.add(base)
        yield base**2, f"sq_nonneg ({atoms.lean(base)})", cost

    for base in completed_squares(target):
        yield from square(base, 0.5)
    for other in others[:MAX_COMPLETED]:  # the target is a multiple of it and squares
        for rest in (target - other, target + other, -other, other):
            for base in completed_squares(rest):
                yield from square(base, 0.6)
    used = sorted({i for p in (target, *others) for m in p.monoms() for i, k in enumerate(m) if k})
    if not used or len(used) > 8:
        return
    half = max(1, degree // 2)
    bases = [ring.gens[i] for i in used]
    monomials = [*bases]
    if half >= 2 and len(used) <= 4:
        monomials += [a * b for a, b in itertools.combinations_with_replacement(bases, 2)]
    for a in monomials:
        yield from square(a, 0.9)
    for a, b in itertools.combinations(monomials, 2):
        yield from square(a - b, 0.8)
        yield from square(a + b, 1.0)
    numbers = list(_numbers(target, others))
    for a in monomials:
        for number in numbers:
            yield from square(a - number, 1.1)
            yield from square(a + number, 1.3)
    for a, b, c in itertools.islice(itertools.combinations(monomials, 3), 20):
        for signs in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
            yield from square(a + signs[0] * b + signs[1] * c, 1.4)
    for a, b in itertools.permutations(bases, 2):
        yield from square(a - 2 * b, 1.4)


def _numbers(target: Any, others: Sequence[Any]) -> Iterator[Any]:
    """Numbers at which a variable may be special: 1, and the ratios of small coefficients."""
    from sympy import QQ

    yield QQ(1)
    found = {abs(c) for p in (target, *others) for c in p.coeffs()}
    small = sorted((c for c in found if c <= 100), key=lambda c: (c.denominator, c))[:6]
    for c in dict.fromkeys([*(c / 2 for c in small), *small]):
        if c not in (0, 1):
            yield c


def completed_squares(polynomial: Any) -> Iterator[Any]:
    """The linear forms whose squares a polynomial of degree 2 is made of, by completing one variable after the other
    (its symmetric matrix as L·D·Lᵀ). Where a pivot is not positive, the others go on without it."""
    ring = polynomial.ring
    if degree_of(polynomial) != 2:
        return
    rest = polynomial
    n = len(ring.gens)
    while True:
        pivot = next((i for i in range(n) if rest.coeff(ring.gens[i] ** 2) > 0), None)
        if pivot is None:
            return
        x = ring.gens[pivot]
        lead = rest.coeff(x**2)
        linear = ring.zero
        for monomial, coefficient in rest.terms():
            if monomial[pivot] == 1:
                others = list(monomial)
                others[pivot] = 0
                linear = linear + ring({tuple(others): coefficient})
        form = x + linear / (2 * lead)
        rest = rest - lead * form**2
        yield _cleared(form)


def _cleared(form: Any) -> Any:
    """The form times what makes its coefficients whole."""
    scale = Fraction(1)
    for c in form.coeffs():
        scale = Fraction(scale.numerator * int(c.denominator) // _gcd(scale.numerator, int(c.denominator)))
    return form * int(scale)


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def _choose(
    candidates: Sequence[_Candidate], equations: Sequence[_Candidate], target: Any, strictly: bool = False
) -> tuple[list[_Candidate], bool] | None:
    """Few candidates that together give the target, with any multiples of the equations, and whether a positive number
    is left over; None if they do not. `strictly`, something positive must be among them."""
    import numpy
    from scipy.optimize import linprog

    rows: dict[Any, int] = {}
    columns = [*candidates, *equations]
    for polynomial in (target, *(c.polynomial for c in columns)):
        for monomial, coefficient in polynomial.terms():
            if abs(coefficient) > _LARGEST:
                return None
            rows.setdefault(monomial, len(rows))
    constant = rows.setdefault((0,) * len(target.ring.gens), len(rows))
    matrix = numpy.zeros((len(rows), len(columns) + 1))
    right = numpy.zeros(len(rows))
    for j, column in enumerate(columns):
        for monomial, coefficient in column.polynomial.terms():
            matrix[rows[monomial], j] = float(coefficient)
    for monomial, coefficient in target.terms():
        right[rows[monomial]] = float(coefficient)
    matrix[constant, len(columns)] = 1.0  # a number that is left over
    # Scaled, so that a square with large coefficients is as dear as the same square with small ones.
    matrix = matrix / numpy.maximum(numpy.abs(matrix).max(axis=0), 1e-9)
    if strictly:
        positive = numpy.array([[*(float(c.strict) for c in candidates), *([0.0] * len(equations)), 1.0]])
        matrix, right = numpy.vstack([matrix, positive]), numpy.append(right, 1.0)
    # What may have either sign is the difference of two that may not; so its use has a price too.
    negative = -matrix[:, len(candidates) : len(columns)]
    costs = [*(c.cost for c in columns), 0.0, *(e.cost for e in equations)]
    whole = numpy.hstack([matrix, negative])
    result = linprog(costs, A_eq=whole, b_eq=right, bounds=(0, None), method="highs", options={"time_limit": 0.5})
    if result.status != 0 or result.x is None:
        return None
    shares = result.x[: len(columns)]
    shares[len(candidates) :] += result.x[len(columns) + 1 :]
    return [c for c, share in zip(columns, shares) if share > _SMALL], bool(result.x[len(columns)] > _SMALL)
