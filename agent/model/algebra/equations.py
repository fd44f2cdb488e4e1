"""What equations give: the goal as their combination, values of variables, factors to split on."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from agent.model.algebra.combination import degree_of, multipliers
from agent.model.algebra.facts import FIELDS, ORDERED, RINGS, Facts, Relation, bracketed, difference
from agent.model.algebra.fractions import inverses, nonzero_proof
from agent.model.algebra.inequalities import hints, with_hints
from agent.model.algebra.solutions import finisher
from agent.model.algebra.terms import Atoms, NotAlgebra, Term, inverse_name, parse_term, show

Found = Iterator[tuple[str, float]]
"""Tactics with their weights."""
OutOfTime = Callable[[], bool]
Prove = Callable[[str, str], "str | None"]
"""What should close the goal with a hypothesis more (its name, what it says), as far as can be told without Lean."""
MAX_EQUATIONS = 8
MAX_DEGREE = 6
MAX_CLOSED = 3
"""Splits that are also tried with all their cases ended at once."""


class Equations:
    """The equations of one type, as polynomials with names."""

    def __init__(self, facts: Facts, atoms: Atoms, type_: str, names: dict[str, str]) -> None:
        self.facts = facts
        self.atoms = atoms
        self.type = type_
        self.names = names
        self.given: list[tuple[str, Any]] = []
        self._prefix: dict[str, str] = {}
        for relation in facts.relations:
            if relation.sign != "=" or relation.type not in (type_, "") or len(self.given) >= MAX_EQUATIONS:
                continue
            try:
                polynomial = difference(relation, atoms)
            except NotAlgebra:
                continue
            if polynomial:
                self._add(relation.proof, polynomial)
        if type_ in FIELDS:
            for name, proof in self._inverses():
                self._add(proof, name)

    def _add(self, proof: str, polynomial: Any) -> None:
        name = proof
        if " " in proof or "." in proof:
            name = f"{self.names['he']}{len(self._prefix) or ''}"
            self._prefix[name] = f"have {name} := {proof}"
        self.given.append((name, polynomial))

    def _inverses(self) -> Iterator[tuple[Any, str]]:
        """``x * x⁻¹ = 1`` where x is known not to vanish, and ``x⁻¹ ^ k = (x ^ k)⁻¹``."""
        for atom, base in inverses(self.atoms):
            root = inverse_name(base.args[0]) if base.op == "pow" else ""
            if root in self.atoms.generator and base.args[1].value <= MAX_DEGREE:
                k = int(base.args[1].value)
                polynomial = self.atoms.generator[root] ** k - self.atoms.generator[atom]
                yield polynomial, f"inv_pow₀ {bracketed(show(base.args[0]))} {k}"
                continue
            proof = nonzero_proof(base, self.facts, self.atoms, self.type)
            if proof is not None:
                polynomial = self.atoms.polynomial(base) * self.atoms.generator[atom] - 1
                yield polynomial, f"mul_inv_cancel {bracketed(proof)}"

    def combination(self, target: Any, out_of_time: OutOfTime) -> str | None:
        """``linear_combination …`` for target = 0; with `have`s before it where a proof is no name."""
        if not self.given:
            return None
        polynomials = [p for _, p in self.given]
        start = max([degree_of(target), *map(degree_of, polynomials)])
        for degree in range(start, min(start + 2, MAX_DEGREE) + 1):
            if out_of_time():
                return None
            found = multipliers(target, polynomials, degree)
            if found is None:
                continue
            if self.type not in FIELDS and any(c.denominator != 1 for m in found for c in m.coeffs()):
                return None
            used = [(name, m) for (name, _), m in zip(self.given, found) if m]
            if not used:
                return "ring"
            listed = " ".join(f"({name}, {self.atoms.lean(m)})" for name, m in used)
            before = [self._prefix[name] for name, _ in used if name in self._prefix]
            return "; ".join([*before, f"linear_combination {listed}"])
        return None


def equation_tactics(
    facts: Facts,
    atoms: Atoms,
    type_: str,
    names: dict[str, str],
    out_of_time: OutOfTime,
    prove: Prove | None = None,
) -> Found:
    """What the equations of a type say. With `prove` the cases of a split are each closed by what it gives."""
    if type_ not in RINGS:
        return
    equations = Equations(facts, atoms, type_, names)
    goals: list[Any] = []
    for target in facts.targets:
        if target.sign == "=" and target.type in (type_, ""):
            try:
                goals.append(difference(target, atoms))
            except NotAlgebra:
                return
    if len(goals) == len(facts.targets) == 1:
        direct = equations.combination(goals[0], out_of_time)
        if direct is not None:
            yield direct, 12.0
            return
        yield from _prove(goals[0], facts.targets[0], facts, equations, out_of_time)
    elif len(goals) == len(facts.targets) > 1:
        each = [_first_proof(goal, facts, equations, out_of_time) for goal in goals]
        if all(each):
            yield "refine ⟨" + ", ".join(f"by {{ {proof} }}" for proof in each) + "⟩", 8.0
    yield from _contradictions(facts, equations, out_of_time)
    if not out_of_time():
        yield from _splits(equations, facts, out_of_time, prove)


def _contradictions(facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Found:
    """Two numbers that are said to differ and are equal by the equations."""
    for relation in facts.relations:
        if relation.sign != "≠" or relation.type not in (equations.type, "") or out_of_time():
            continue
        try:
            gap = difference(relation, equations.atoms)
        except NotAlgebra:
            continue
        found = equations.combination(gap, out_of_time)
        if found is not None:
            equal = f"show {show(relation.left)} = {show(relation.right)}, by {{ {found} }}"
            yield f"exact absurd ({equal}) {bracketed(relation.proof)}", 10.0
        elif degree_of(gap) == 1 and (found := equations.combination(gap**2, out_of_time)) is not None:
            square = f"show ({equations.atoms.lean(gap)}) ^ 2 = 0, by {{ {found} }}"
            yield f"exact absurd (by linarith [pow_eq_zero ({square})]) {bracketed(relation.proof)}", 8.0


def _prove(goal: Any, target: Relation, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Found:
    """Where the equation is no combination of the others."""
    atoms = equations.atoms
    for proof in _cancelled(goal, facts, equations, out_of_time):
        yield proof, 8.0
    yield from _equal_squares(target, facts, equations, out_of_time)
    yield from _root_of_square(target, facts, equations, out_of_time)
    yield from _equal_logarithms(target, facts, equations, out_of_time)
    # A square that vanishes.
    found = equations.combination(goal**2, out_of_time) if degree_of(goal) <= 2 else None
    if found is not None:
        text = atoms.lean(goal)
        hz = equations.names["hz"]
        zero = f"have {hz} : ({text}) ^ 2 = 0 := (by {{ {found} }})"
        yield f"{zero}; exact sub_eq_zero.1 (pow_eq_zero {hz})", 2.0
        yield f"{zero}; linarith [pow_eq_zero {hz}]", 4.0


def _first_proof(goal: Any, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> str | None:
    direct = equations.combination(goal, out_of_time)
    return direct if direct is not None else next(_cancelled(goal, facts, equations, out_of_time), None)


def _cancelled(goal: Any, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Iterator[str]:
    """The goal times a factor that does not vanish."""
    for relation in facts.relations:
        if out_of_time():
            return
        if relation.sign != "≠" or relation.type not in (equations.type, ""):
            continue
        try:
            factor = difference(relation, equations.atoms)
        except NotAlgebra:
            continue
        found = equations.combination(goal * factor, out_of_time)
        if found is not None:
            is_zero = relation.right.op == "num" and relation.right.value == 0
            proof = relation.proof if is_zero else f"sub_ne_zero.2 {bracketed(relation.proof)}"
            yield f"apply mul_left_cancel₀ {bracketed(proof)}; {found}"


def _equal_squares(target: Relation, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Found:
    """Two numbers that are not negative are equal if their squares are."""
    atoms, type_ = equations.atoms, equations.type
    if type_ not in ORDERED or out_of_time():
        return
    left, right = atoms.polynomial(target.left), atoms.polynomial(target.right)
    proof = equations.combination(left**2 - right**2, out_of_time) if degree_of(left * right) <= 4 else None
    parts = None if proof is None else _sides_above_zero(target, facts, atoms, type_, "≤")
    if parts is None:
        return
    hz = equations.names["hz"]
    squares = f"have {hz} : ({show(target.left)}) ^ 2 = ({show(target.right)}) ^ 2 := (by {{ {proof} }})"
    yield f"{squares}; exact (sq_eq_sq {' '.join(parts)}).1 {hz}", 8.0


def _sides_above_zero(target: Relation, facts: Facts, atoms: Atoms, type_: str, sign: str) -> list[str] | None:
    """Proofs that 0 is `sign` (< or ≤) each of the target's sides."""
    parts = []
    for side in (target.left, target.right):
        found = hints(Relation("", Term("num"), sign, side, type_), facts, atoms, type_, strictly=sign == "<")
        if found is None:
            return None
        parts.append(f"(show (0 : {type_}) {sign} {show(side)}, by {with_hints(found[0])})")
    return parts


def _root_of_square(target: Relation, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Found:
    """``real.sqrt t = r``, where t is the square of r."""
    atoms = equations.atoms
    head, _, radicand = target.left.text.partition(" ")
    if target.left.op != "atom" or head != "real.sqrt" or not radicand or out_of_time():
        return
    right = show(target.right)
    try:
        gap = atoms.polynomial(parse_term(radicand)) - atoms.polynomial(target.right) ** 2
    except NotAlgebra:
        return
    proof = equations.combination(gap, out_of_time) if gap else "ring"
    found = hints(Relation("", Term("num"), "≤", target.right, "ℝ"), facts, atoms, "ℝ") if proof is not None else None
    if found is not None:
        square = f"show {radicand} = ({right}) ^ 2, by {{ {proof} }}"
        yield f"rw [{square}, real.sqrt_sq (show (0 : ℝ) ≤ {right}, by {with_hints(found[0])})]", 9.0


def _equal_logarithms(target: Relation, facts: Facts, equations: Equations, out_of_time: OutOfTime) -> Found:
    """Two positive numbers are equal if their logarithms are."""
    atoms = equations.atoms
    texts = [show(side) if " " not in show(side) else f"({show(side)})" for side in (target.left, target.right)]
    names = [f"real.log {text}" for text in texts]
    if any(name not in atoms.generator for name in names) or out_of_time():
        return
    proof = equations.combination(atoms.generator[names[0]] - atoms.generator[names[1]], out_of_time)
    parts = None if proof is None else _sides_above_zero(target, facts, atoms, "ℝ", "<")
    if parts is None:
        return
    parts = [f"(set.mem_Ioi.2 {part})" for part in parts]
    hz = equations.names["hz"]
    equal = f"have {hz} : real.log {texts[0]} = real.log {texts[1]} := (by {{ {proof} }})"
    yield f"{equal}; exact real.log_inj_on_pos {' '.join(parts)} {hz}", 8.0


def _splits(equations: Equations, facts: Facts, out_of_time: OutOfTime, prove: Prove | None) -> Found:
    """Factors of what the equations say of one variable, to split on; and the values of variables."""
    atoms = equations.atoms
    hf, hp = equations.names["hf"], equations.names["hp"]
    seen: set[str] = set()
    tried = list(equations.given)
    tried += [(f"{a} and {b}", p - q) for (a, p), (b, q) in itertools.combinations(equations.given[:4], 2)]
    candidates = [p for _, p in tried]
    if len(equations.given) >= 2 and not out_of_time():
        candidates += list(_eliminations(equations, out_of_time))
    for polynomial in candidates:
        if out_of_time():
            return
        factors = _factors(polynomial, out_of_time)
        if len(factors) < 2 and not (factors and degree_of(factors[0]) == 1 and factors[0] != polynomial.monic()):
            continue
        product = " * ".join(f"({atoms.lean(f)})" for f in factors)
        if product in seen:
            continue
        seen.add(product)
        whole = factors[0]
        for f in factors[1:]:
            whole = whole * f
        proof = equations.combination(whole, out_of_time)
        if proof is None:
            continue
        if len(factors) == 1:
            yield f"have {hf} : {atoms.lean(whole)} = 0 := (by {{ {proof} }})", 1.5
            continue
        if len(factors) == 2:
            split = f"rcases mul_eq_zero.1 {hp} with {hf} | {hf}"
            weight = 4.0
        else:
            split = f"simp only [mul_eq_zero] at {hp}; rcases {hp} with {_nested(hf, len(factors))}"
            weight = 3.5
        cases = f"have {hp} : {product} = 0 := (by {{ {proof} }}); {split}"
        yield cases, weight
        if prove is not None and len(seen) <= MAX_CLOSED:
            proofs = closed_cases(prove, hf, [f"{atoms.lean(f)} = 0" for f in factors])
            if proofs is not None:
                yield f"{cases}; {proofs}", 9.0
        if equations.type in ORDERED and len(seen) <= MAX_CLOSED:
            yield f"{cases}; {_closed(facts)}", weight
    yield from _linear_values(equations, out_of_time)


def closed_cases(prove: Prove, name: str, cases: Sequence[str]) -> str | None:
    """Behind a tactic that makes a goal for each case, `name` saying which: what closes all of them."""
    proofs: list[str] = []
    for case in cases:
        proof = prove(name, case)
        if proof is None:
            return None
        proofs.append(f"{{ {proof} }}")
    return f"[{', '.join(proofs)}]"


def _closed(facts: Facts) -> str:
    """Ends the cases of a split in which the rest is linear, or nearly."""
    different = [r.proof for r in facts.relations if r.sign == "≠"]
    contradictions = [f"{{ exact absurd (by linarith) {bracketed(proof)} }}" for proof in different[:2]]
    return " <|> ".join([f"{{ {finisher(facts)} }}", *contradictions, "{ nlinarith }"])


def _nested(name: str, count: int) -> str:
    text = f"{name} | {name}"
    for _ in range(count - 2):
        text = f"({text}) | {name}"
    return text


def _factors(polynomial: Any, out_of_time: OutOfTime) -> list[Any]:
    """The distinct factors of a small polynomial that are no numbers."""
    if degree_of(polynomial) < 2 or degree_of(polynomial) > 4 or len(polynomial) > 12:
        return []
    _, factors = polynomial.factor_list()
    return [f for f, _ in factors]


def _eliminations(equations: Equations, out_of_time: OutOfTime) -> Iterator[Any]:
    """Polynomials in one atom that follow from the equations."""
    from sympy import QQ
    from sympy.polys.groebnertools import groebner
    from sympy.polys.rings import ring

    polynomials = [p for _, p in equations.given[:4]]
    used = sorted({i for p in polynomials for m in p.monoms() for i, k in enumerate(m) if k})
    if len(used) > 4 or any(degree_of(p) > 3 for p in polynomials) or out_of_time():
        return
    for last in used:
        if out_of_time():
            return
        # A smaller ring with this atom last: the lexicographic order eliminates the others.
        order = [i for i in used if i != last] + [last]
        small, *gens = ring([f"w{i}" for i in order], QQ)
        moved = [small({tuple(m[i] for i in order): c for m, c in p.terms()}) for p in polynomials]
        for found in groebner(moved, small):
            if all(not any(m[:-1]) for m in found.monoms()) and 1 <= degree_of(found) <= 4:
                back = equations.atoms.ring.zero
                for m, c in found.terms():
                    back = back + equations.atoms.ring.gens[last] ** m[-1] * c
                yield back


def _linear_values(equations: Equations, out_of_time: OutOfTime) -> Found:
    """Variables that an equation gives by the others, each by the shortest term: they may be replaced."""
    atoms = equations.atoms
    shortest: dict[int, Any] = {}
    for _, polynomial in equations.given:
        for i, atom in enumerate(atoms.names):
            if equations.facts.variables.get(atom) != equations.type:
                continue
            containing = [(m, c) for m, c in polynomial.terms() if m[i]]
            if len(containing) != 1 or sum(containing[0][0]) != 1 or len(polynomial) > 6:
                continue
            coefficient = containing[0][1]
            if equations.type not in FIELDS and abs(coefficient) != 1:
                continue
            value = atoms.ring.gens[i] - polynomial / coefficient
            if i not in shortest or len(value) < len(shortest[i]):
                shortest[i] = value
    hs = equations.names["hs"]
    for i, value in shortest.items():
        if out_of_time():
            return
        proof = equations.combination(atoms.ring.gens[i] - value, out_of_time)
        if proof is not None:
            tactic = f"have {hs} : {atoms.names[i]} = {atoms.lean(value)} := (by {{ {proof} }}); subst {hs}"
            yield tactic, 1.6 if len(value) <= 1 else 1.2
