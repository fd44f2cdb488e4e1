"""What holds of the special functions in sight: equations and bounds that no hypothesis says, with their proofs.

The rest of this folder knows such terms only as atoms. With these facts beside the hypotheses, a root is a number whose
square is known, a sine and a cosine lie on the circle, and logarithms of numbers are sums of those of primes.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from agent.model.algebra.facts import Facts, Relation
from agent.model.algebra.inequalities import hints, with_hints
from agent.model.algebra.radicals import root_equation
from agent.model.algebra.terms import Atoms, NotAlgebra, Term, is_number, number_of, parse_term, show

MAX_IDENTITIES = 12
MAX_FACTORED = 10**6
"""Logarithms of larger numbers are left alone."""


def identities(facts: Facts) -> list[Relation]:
    """At most `MAX_IDENTITIES` relations, whose proofs are terms (not names)."""
    found: list[Relation] = []
    done: set[str] = set()
    types = _types_of_atoms(facts)
    atoms = list(types)
    for atom in atoms:  # grows: the argument of a root may have a root
        head, _, rest = atom.partition(" ")
        for proof, text, type_ in _of(head, rest, types[atom], facts):
            relation = _relation(proof, text, type_)
            if relation is None or text in done:
                continue
            done.add(text)
            found.append(relation)
            for inner in (*relation.left.atoms(), *relation.right.atoms()):
                if inner not in types:
                    types[inner] = relation.type
                    atoms.append(inner)
        if len(found) >= MAX_IDENTITIES:
            break
    return found[:MAX_IDENTITIES]


def _types_of_atoms(facts: Facts) -> dict[str, str]:
    """The atoms in order, the target's first, each with the type of a relation that it occurs in."""
    types: dict[str, str] = {}
    for relation in (*facts.targets, *facts.relations):
        for atom in (*relation.left.atoms(), *relation.right.atoms()):
            types[atom] = types.get(atom) or relation.type
    return types


def _of(head: str, rest: str, type_: str, facts: Facts) -> Iterator[tuple[str, str, str]]:
    """(proof, statement, type) of what holds of the atom ``head rest``."""
    if head == "complex.I" and not rest:
        yield "complex.I_sq", "complex.I ^ 2 = -1", "ℂ"
    elif head == "real.sqrt":
        equation = _root(rest)
        if equation is not None:
            yield *equation, "ℝ"
            return
        yield f"real.sqrt_nonneg {rest}", f"0 ≤ real.sqrt {rest}", "ℝ"
        reason = _nonnegative(rest, facts)
        if reason is not None:
            yield f"real.sq_sqrt (show (0 : ℝ) ≤ {rest}, {reason})", f"real.sqrt {rest} ^ 2 = {rest}", "ℝ"
        elif (reason := _follows(rest, "≥", facts)) is not None:
            yield f"real.sqrt_eq_zero_of_nonpos (show {rest} ≤ (0 : ℝ), {reason})", f"real.sqrt {rest} = 0", "ℝ"
    elif head in ("real.sin", "real.cos"):
        circle = f"real.sin {rest} ^ 2 + real.cos {rest} ^ 2 = 1"
        yield f"real.sin_sq_add_cos_sq {rest}", circle, "ℝ"
        yield from _of_sum(head, rest)
    elif head == "real.exp":
        yield f"real.exp_pos {rest}", f"0 < real.exp {rest}", "ℝ"
        yield from _of_sum(head, rest)
    elif head == "real.log":
        yield from _logarithm(rest)
        yield from _logarithm_of_power(rest)
    elif head.startswith("↑") and not rest and facts.variables.get(head[1:]) == "ℕ":
        ring = type_ if type_ in ("ℤ", "ℚ", "ℝ") else "ℝ"
        yield f"(nat.cast_nonneg {head[1:]} : (0 : {ring}) ≤ {head})", f"0 ≤ {head}", ring


def _root(rest: str) -> tuple[str, str] | None:
    try:
        value = number_of(parse_term(rest))
    except NotAlgebra:
        return None
    return None if value is None else root_equation(value, rest)


def _of_sum(head: str, rest: str) -> Iterator[tuple[str, str, str]]:
    """Of a sum, a difference, or twice a term."""
    try:
        term = parse_term(rest)
    except NotAlgebra:
        return
    if term.op not in ("add", "sub", "mul"):
        return
    a, b = (_argument(t) for t in term.args)
    whole, name = f"{head} {rest}", head.partition(".")[2]
    if term.op == "mul":
        if term.args[0] != Term("num", value=Fraction(2)):
            return
        square = f"real.exp {b} ^ 2"
        of = {
            "exp": (f"(show {whole} = {square}, by {{ rw [two_mul, real.exp_add], ring }})", square),
            "sin": (f"real.sin_two_mul {b}", f"2 * real.sin {b} * real.cos {b}"),
            "cos": (f"real.cos_two_mul {b}", f"2 * real.cos {b} ^ 2 - 1"),
        }
        yield of[name][0], f"{whole} = {of[name][1]}", "ℝ"
        return
    sign, other = ("+", "-") if term.op == "add" else ("-", "+")
    sums = {
        "sin": f"real.sin {a} * real.cos {b} {sign} real.cos {a} * real.sin {b}",
        "cos": f"real.cos {a} * real.cos {b} {other} real.sin {a} * real.sin {b}",
        "exp": f"real.exp {a} * real.exp {b}" if sign == "+" else f"real.exp {a} / real.exp {b}",
    }
    yield f"real.{name}_{term.op} {a} {b}", f"{whole} = {sums[name]}", "ℝ"


def _argument(term: Term) -> str:
    text = show(term)
    return f"({text})" if " " in text else text


def _nonnegative(text: str, facts: Facts) -> str | None:
    """How to prove that a term is not negative; None if it is not seen to be."""
    try:
        term = parse_term(text)
    except NotAlgebra:
        return None
    if is_number(term):
        value = number_of(term)
        return "by norm_num" if value is not None and value >= 0 else None
    if _is_sum_of_nonnegative(term, facts):
        return f"by {with_hints(_reasons(term))}"
    return _follows(text, "≤", facts)


def _follows(text: str, sign: str, facts: Facts) -> str | None:
    """How to prove that zero is ≤ or ≥ a term by what is said of it."""
    try:
        term = parse_term(text)
    except NotAlgebra:
        return None
    relations = [r for r in facts.relations if r.type in ("ℝ", "") and r.sign in ("<", "≤", ">", "≥")]
    if not set(term.atoms()) <= {a for r in relations for t in (r.left, r.right) for a in t.atoms()}:
        return None
    known = Facts(facts.variables, facts.functions, relations)
    atoms = Atoms([t for r in relations for t in (r.left, r.right)])
    found = hints(Relation("", Term("num"), sign, term, "ℝ"), known, atoms, "ℝ")
    return None if found is None else f"by {with_hints(found[0])}"


def _reasons(term: Term) -> list[str]:
    return [f"real.sqrt_nonneg {a.partition(' ')[2]}" for a in term.atoms() if a.startswith("real.sqrt ")]


def _is_sum_of_nonnegative(term: Term, facts: Facts) -> bool:
    if term.op in ("add", "mul", "div"):
        return all(_is_sum_of_nonnegative(a, facts) for a in term.args)
    if term.op == "num":
        return term.value >= 0
    if term.op == "pow":
        exponent = term.args[1]
        return (exponent.op == "num" and exponent.value % 2 == 0) or _is_sum_of_nonnegative(term.args[0], facts)
    if term.text.startswith("real.sqrt "):
        return True
    for relation in facts.relations:
        below, above = (relation.left, relation.right) if relation.sign in "<≤" else (relation.right, relation.left)
        if relation.sign in ("<", "≤", ">", "≥") and above.text == term.text and term.op == "atom":
            if below.op == "num" and below.value >= 0:
                return True
    return False


def _logarithm(rest: str) -> Iterator[tuple[str, str, str]]:
    """Of a whole number: positive, and a sum of logarithms of primes."""
    if not rest.isdigit() or not 2 <= int(rest) <= MAX_FACTORED:
        return
    from sympy import factorint

    yield f"real.log_pos (show (1 : ℝ) < {rest}, by norm_num)", f"0 < real.log {rest}", "ℝ"
    powers = sorted(factorint(int(rest)).items())
    if powers == [(int(rest), 1)]:
        return
    product = " * ".join(f"{p} ^ {k}" for p, k in powers)
    total = " + ".join(f"{k} * real.log {p}" for p, k in powers)
    steps = [f"show ({rest} : ℝ) = {product}, by norm_num"]
    for i in range(len(powers) - 1, 0, -1):
        first = " * ".join(f"({p} : ℝ) ^ {k}" for p, k in powers[:i])
        last, k = powers[i]
        nonzero = f"(show {first} ≠ 0, by norm_num) (show ({last} : ℝ) ^ {k} ≠ 0, by norm_num)"
        steps.append(f"real.log_mul {nonzero}")
    steps += ["real.log_pow"] * len(powers)
    equation = f"real.log {rest} = {total}"
    yield f"(show {equation}, by {{ rw [{', '.join(steps)}], norm_num }})", equation, "ℝ"


def _logarithm_of_power(rest: str) -> Iterator[tuple[str, str, str]]:
    try:
        term = parse_term(rest)
    except NotAlgebra:
        return
    if term.op == "pow" and term.args[1].op == "num" and not is_number(term):
        base, k = _argument(term.args[0]), term.args[1].value
        equation = f"real.log {rest} = {k} * real.log {base}"
        yield f"(show {equation}, by {{ rw real.log_pow, norm_num }})", equation, "ℝ"


def _relation(proof: str, text: str, type_: str) -> Relation | None:
    sign = next(s for s in (" = ", " ≤ ", " < ") if s in text)
    left, _, right = text.partition(sign)
    try:
        return Relation(proof, parse_term(left), sign.strip(), parse_term(right), type_)
    except NotAlgebra:
        return None
