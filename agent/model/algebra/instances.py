"""Universal equations at the arguments that matter: which instances of ``∀ x, f (2 * x) = f x + x`` prove the goal.

The values that functions take in the goal are unknowns. Every instance of a universal hypothesis is an equation between
such values; the goal is looked for among their combinations, and only the instances that take part are named.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from agent.goal_text import GoalText
from agent.lean_text import CLOSERS, PAIRS, tokens
from agent.model.algebra.combination import combination_of
from agent.model.algebra.facts import FIELDS, Facts, Relation, conjuncts, difference, relation_of
from agent.model.algebra.terms import Atoms, NotAlgebra, is_number, number_of, parse_term, split_relation

MAX_INSTANCES = 60
MAX_USED = 14
SPECIAL = ("0", "1", "(-1)", "2")
MAX_SPECIAL = 8
MAX_RANGE = 40
"""Sequences are followed from one known place to another over at most so many steps."""


@dataclass(frozen=True)
class Universal:
    """``∀ variables, premises → body``, the body an equation."""

    name: str
    variables: tuple[tuple[str, str], ...]
    premises: tuple[str, ...]
    body: str


@dataclass(frozen=True)
class Instance:
    """What a universal hypothesis says at some values: `text`, with the functions' arguments worked out."""

    proof: str
    text: str


def universals(goal: GoalText, read_binders: Callable[[str], list[tuple[str, str]]]) -> list[Universal]:
    out = []
    for h in goal.hypotheses:
        variables = read_binders(h.type)
        if not 1 <= len(variables) <= 2 or len(h.names) != 1:
            continue
        *premises, body = parts_of_implication(after_binders(h.type))
        relation = split_relation(body)
        if body.startswith(("∀", "∃")) or relation is None or relation[1] != "=":
            continue
        out.append(Universal(h.names[0], tuple(variables), tuple(premises), body))
    return out


def special_cases(
    goal: GoalText, facts: Facts, read_binders: Callable[[str], list[tuple[str, str]]]
) -> list[Relation]:
    """``∀ x, x ^ 2 + a * x + b = (x - a) * (x - b)`` at small numbers: equations between the unknowns. Only where no
    function is left whose value would be one more unknown."""
    out: list[Relation] = []
    for universal in universals(goal, read_binders):
        words = {t.text for t in tokens(universal.body) if t.kind == "word"}
        (name, type_), *more = universal.variables
        if more or type_ not in FIELDS or name not in words or words & set(facts.functions):
            continue
        if not words & set(facts.variables):
            continue
        for value in SPECIAL:
            instance = _at(universal, (value,), facts, set())
            relation = relation_of(instance.proof, instance.text, facts) if instance is not None else None
            if relation is not None:
                out.append(relation)
    return out[:MAX_SPECIAL]


def after_binders(text: str) -> str:
    while text.startswith("∀ "):
        depth = 0
        for t in tokens(text):
            depth += (t.text in PAIRS) - (t.text in CLOSERS)
            if t.text == "," and depth == 0:
                text = text[t.end :].strip()
                break
        else:
            return text
    return text


def parts_of_implication(text: str) -> list[str]:
    """The sides of top-level arrows."""
    depth, start, parts = 0, 0, []
    for t in tokens(text):
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if t.text == "→" and depth == 0:
            parts.append(text[start : t.start].strip())
            start = t.end
    return [*parts, text[start:].strip()]


def instance_tactics(
    goal: GoalText,
    facts: Facts,
    read_binders: Callable[[str], list[tuple[str, str]]],
    names: dict[str, str],
    out_of_time: Callable[[], bool],
) -> Iterator[tuple[str, float]]:
    """The goal as a combination of the hypotheses and of instances of the universal ones."""
    known = universals(goal, read_binders)
    if not known or len(facts.targets) != 1 or facts.targets[0].sign != "=":
        return
    functions = set(facts.functions)
    target = facts.targets[0]
    texts = [goal.target, *(h.type for h in goal.hypotheses if not h.type.startswith("∀"))]
    instances = list(itertools.islice(_instances(known, texts, facts, functions), MAX_INSTANCES))
    relations: list[Relation] = []
    for instance in instances:
        relation = relation_of(instance.proof, instance.text, facts)
        if relation is not None:
            relations.append(relation)
    given = [r for r in facts.relations if r.sign == "=" and r.type in (target.type, "")]
    atoms = Atoms([t for r in (target, *given, *relations) for t in (r.left, r.right)])
    if len(atoms.names) > MAX_INSTANCES + 12 or out_of_time():
        return
    named: list[tuple[Relation, Any]] = []
    for relation in (*given, *relations):
        try:
            polynomial = difference(relation, atoms)
        except NotAlgebra:
            continue
        if polynomial:
            named.append((relation, polynomial))
    try:
        wanted = difference(target, atoms)
    except NotAlgebra:
        return
    found = combination_of(wanted, [p for _, p in named])
    if found is None or out_of_time():
        return
    by_proof = {i.proof: i for i in instances}
    used = [(relation, c) for (relation, _), c in zip(named, found) if c]
    if len(used) > MAX_USED or not any(r.proof in by_proof for r, _ in used):
        return
    steps: list[str] = []
    listed: list[tuple[str, Any]] = []
    for relation, c in used:
        name = relation.proof
        if name in by_proof:
            name = f"{names['hi']}{len(steps) or ''}"
            worked_out = by_proof[relation.proof]
            steps.append(f"have {name} : {worked_out.text} := (by {{ convert {worked_out.proof}; norm_num }})")
        elif not relation.simple_name:
            name = f"{names['hi']}{len(steps) or ''}"
            steps.append(f"have {name} := {relation.proof}")
        listed.append((name, c))
    if target.type in FIELDS or all(x.denominator == 1 for _, c in listed for x in c.coeffs()) and target.type == "ℤ":
        end = "linear_combination " + " ".join(f"({name}, {atoms.lean(c)})" for name, c in listed)
    else:
        end = "linarith"
    yield "; ".join([*steps, end]), 8.0


def _instances(
    known: Sequence[Universal], texts: Sequence[str], facts: Facts, functions: set[str]
) -> Iterator[Instance]:
    """Instances at numbers and variables: those about values that the goal or another instance speaks of, over and
    over."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    wanted = list(dict.fromkeys(a for text in texts for a in _arguments(text, functions)))
    numbers = [n for n in map(_number, wanted) if n is not None]
    low, high = min([*numbers, Fraction(0)]), max([*numbers, Fraction(2)])
    if high - low > MAX_RANGE:
        low, high = min(numbers), max(numbers)
    at = 0
    while at < len(wanted):
        argument = wanted[at]
        at += 1
        for universal in known:
            for choice in _choices(universal, argument, wanted, functions):
                if (universal.name, choice) in seen:
                    continue
                seen.add((universal.name, choice))
                instance = _at(universal, choice, facts, functions)
                if instance is None:
                    continue
                inner = list(_arguments(instance.text, functions))
                if any(n is not None and not low - 1 <= n <= high + 1 for n in map(_number, inner)):
                    continue
                yield instance
                wanted += [a for a in dict.fromkeys(inner) if a not in wanted]


def _choices(
    universal: Universal, argument: str, wanted: Sequence[str], functions: set[str]
) -> Iterator[tuple[str, ...]]:
    """Values of the variables with which the hypothesis may speak of a function at this argument."""
    if len(universal.variables) == 2:
        values = list(dict.fromkeys([argument, *wanted[:4], "0", "1", "2"]))[:6]
        yield from itertools.product(values, repeat=2)
        return
    yield (argument,)
    value = _number(argument)
    if value is None:
        return
    name = universal.variables[0][0]
    for inner in _raw_arguments(universal.body, functions):
        try:
            term = parse_term(inner)
            atoms = Atoms([term], extra=[name])
            polynomial = atoms.polynomial(term)
        except NotAlgebra:
            continue
        if any(a != name for a in term.atoms()) or any(sum(m) > 1 for m in polynomial.monoms()):
            continue
        x = atoms.generator[name]
        slope, rest = polynomial.coeff(x), polynomial.coeff(1)
        if slope:
            yield (_text((value - Fraction(int(rest.numerator), int(rest.denominator)))
                         / Fraction(int(slope.numerator), int(slope.denominator))),)  # fmt: skip


def _at(universal: Universal, choice: Sequence[str], facts: Facts, functions: set[str]) -> Instance | None:
    values = {}
    for (name, type_), value in zip(universal.variables, choice):
        number = _number(value)
        if number is None and facts.variables.get(value) != type_:
            return None
        if number is not None and type_ in ("ℕ", "ℤ") and (number.denominator != 1 or type_ == "ℕ" and number < 0):
            return None
        values[name] = value if value.isdigit() or number is None else f"({value.strip('()')})"
    proofs = []
    for premise in universal.premises:
        if not _holds(substituted(premise, values)):
            return None
        proofs.append("(by norm_num)")
    body = _worked_out(substituted(universal.body, values), functions)
    if body is None:
        return None
    return Instance(" ".join([universal.name, *(values[n] for n, _ in universal.variables), *proofs]), body)


def substituted(text: str, values: dict[str, str]) -> str:
    out, at = [], 0
    for t in tokens(text):
        if t.kind == "word" and t.text in values:
            out.append(text[at : t.start] + values[t.text])
            at = t.end
    return "".join(out) + text[at:]


def _holds(premise: str) -> bool:
    """A comparison of numbers that is true, or several."""
    each = [part for _, part in conjuncts("", premise)]
    if len(each) > 1:
        return all(_holds(part) for part in each)
    parts = split_relation(premise)
    if parts is None:
        return False
    a, b = _number(parts[0]), _number(parts[2])
    if a is None or b is None:
        return False
    return {"=": a == b, "≠": a != b, "<": a < b, "≤": a <= b, ">": a > b, "≥": a >= b}[parts[1]]


def _number(text: str) -> Fraction | None:
    try:
        term = parse_term(text)
    except NotAlgebra:
        return None
    return number_of(term) if is_number(term) else None


def _text(number: Fraction) -> str:
    if number.denominator != 1:
        return f"({number.numerator} / {number.denominator})"
    return str(number) if number >= 0 else f"({number})"


def _worked_out(text: str, functions: set[str]) -> str | None:
    """The text with numbers instead of the terms that functions are applied to. None where one is applied to a term
    that has another function's value in it."""
    out, at = [], 0
    for start, end in _argument_places(text, functions):
        inner = text[start:end]
        if any(t.text in functions for t in tokens(inner)):
            return None
        number = _number(inner)
        if number is not None:
            out.append(text[at:start] + _text(number))
            at = end
    return "".join(out) + text[at:]


def _argument_places(text: str, functions: set[str]) -> Iterator[tuple[int, int]]:
    found = list(tokens(text))
    for i, t in enumerate(found[:-1]):
        if t.text not in functions or t.kind != "word":
            continue
        first = found[i + 1]
        if first.text != "(":
            if first.kind in ("number", "word"):
                yield first.start, first.end
            continue
        depth = 0
        for u in found[i + 1 :]:
            depth += (u.text in PAIRS) - (u.text in CLOSERS)
            if depth == 0:
                yield first.start, u.end
                break


def _raw_arguments(text: str, functions: set[str]) -> list[str]:
    return [text[a:b] for a, b in _argument_places(text, functions)]


def _arguments(text: str, functions: set[str]) -> Iterator[str]:
    """Numbers and variables that functions are applied to."""
    for inner in _raw_arguments(text, functions):
        number = _number(inner)
        if number is not None:
            yield _text(number)
        elif re.fullmatch(r"[^\W\d][\w₀-₉']*", inner) and inner not in functions:
            yield inner
