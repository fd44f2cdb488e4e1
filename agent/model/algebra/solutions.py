"""What a search among small whole numbers finds: witnesses, the members of a set, the factors of a product."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from agent.goal_text import GoalText
from agent.lean_text import CLOSERS, PAIRS, tokens
from agent.model.algebra.evaluation import MAX_LOOKED_THROUGH, Truth, Undefined, proposition
from agent.model.algebra.facts import MAX_INTERVAL_CASES, Facts, conjuncts, difference
from agent.model.algebra.terms import Atoms, NotAlgebra

Found = Iterator[tuple[str, float]]
BOX = {1: 1000, 2: 30, 3: 9}
"""Witnesses are looked for up to these sizes, by their number."""
MAX_MEMBERS = 400
"""Sets are looked for up to this bound; Lean goes through all numbers below the bound that is found."""
MAX_PRODUCT = 400
MAX_DIVISORS = 9


def solution_tactics(
    goal: GoalText, facts: Facts, atoms: Atoms, names: dict[str, str], out_of_time: Callable[[], bool]
) -> Found:
    yield from _witnesses(goal, out_of_time)
    yield from _sets(goal, names, out_of_time)
    yield from _products(facts, atoms, names)
    yield from _common_divisors(goal, names)
    yield from _extremes(goal, names)


# --- witnesses -------------------------------------------------------------------------------------------------------


def _witnesses(goal: GoalText, out_of_time: Callable[[], bool]) -> Found:
    """Numbers for ``∃ x y, …`` about nothing else."""
    variables: dict[str, str] = {}
    text = goal.target
    while text.startswith("∃ "):
        comma = _comma(text)
        if comma is None:
            return
        premises = []
        for group in re.findall(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)", text[:comma]):
            words, _, type_ = group.partition(" : ")
            if type_ in ("ℕ", "ℤ"):
                variables.update(dict.fromkeys(words.split(), type_))
            else:
                premises.append(type_)
        text = " ∧ ".join([*(f"({p})" for p in premises), text[comma + 1 :].strip()])
    if not variables or len(variables) > max(BOX):
        return
    try:
        truth = proposition(text, variables)
    except NotAlgebra:
        return
    values = _first(truth, variables, out_of_time)
    if values is None:
        return
    listed = ", ".join(str(v) for v in values)
    yield f"use [{listed}]; norm_num", 9.0
    yield f"refine ⟨{listed}, _⟩; norm_num", 5.0
    yield f"refine ⟨{listed}, _⟩; dec_trivial", 2.0
    yield f"refine ⟨{listed}, _⟩", 1.0


def _comma(text: str) -> int | None:
    depth = 0
    for t in tokens(text):
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if t.text == "," and depth == 0:
            return t.start
    return None


def _first(truth: Truth, variables: dict[str, str], out_of_time: Callable[[], bool]) -> tuple[int, ...] | None:
    """The values of least size for which it is true."""
    names = list(variables)
    signed = "ℤ" in variables.values()
    for size in range(BOX[len(names)] + 1):
        if out_of_time():
            return None
        line = range(-size if signed else 0, size + 1)
        for values in itertools.product(line, repeat=len(names)):
            if max(abs(v) for v in values) == size and _is_true(truth, dict(zip(names, values))):
                return values
    return None


def _is_true(truth: Truth, env: dict[str, int]) -> bool:
    try:
        return truth(env)
    except Undefined:
        return False


# --- sets ------------------------------------------------------------------------------------------------------------

_MEMBERSHIP = re.compile(r"∀ \((\w+) : (ℕ|ℤ)\), (\w+) ∈ (\w[\w₀-₉']*) ↔ (.+)", re.DOTALL)


def _sets(goal: GoalText, names: dict[str, str], out_of_time: Callable[[], bool]) -> Found:
    """A finset that a hypothesis describes, written down as a filtered interval, in which Lean can count."""
    sets = {name for h in goal.hypotheses for name in h.names if h.type in ("finset ℕ", "finset ℤ")}
    for h in goal.hypotheses:
        found = _MEMBERSHIP.fullmatch(" ".join(h.type.split()))
        if found is None or found[1] != found[3] or found[4] not in sets or len(h.names) != 1:
            continue
        variable, type_, _, name, condition = found.groups()
        try:
            truth = proposition(condition, {variable: type_})
        except NotAlgebra:
            continue
        low = -MAX_MEMBERS if type_ == "ℤ" else 0
        members = [n for n in range(low, MAX_MEMBERS + 1) if _is_true(truth, {variable: n})]
        if out_of_time() or (members and (members[-1] > MAX_MEMBERS // 2 or members[0] < -MAX_MEMBERS // 2)):
            continue
        if type_ == "ℕ":
            said = [int(n) + (sign == "≤") for sign, n in _upper(condition, variable)]
            interval, rules = f"finset.range {max([*members, 0, *(n - 1 for n in said)]) + 1}", "finset.mem_range"
        else:
            interval = f"finset.Icc ({min(members, default=0)} : ℤ) {max(members, default=0)}"
            rules = "finset.mem_Icc"
        reason = _upper_reason(condition, variable)
        if type_ == "ℕ" and reason is not None:
            limit, proof = reason
            interval, lies = f"finset.range {limit + 1}", f"nat.lt_succ_of_le ({proof})"
        elif type_ == "ℕ":
            lies = "by { nlinarith <|> { rcases h with ⟨_, _, _⟩; nlinarith } }"
        elif "|" in condition:
            lies = f"by {{ have h1 := {_absolute_bound(condition)}; split; linarith }}"
        else:
            lies = "by { split; { nlinarith <|> { rcases h with ⟨_, _, _⟩; nlinarith } } }"
        forth = f"λ h, ⟨{lies}, h⟩"
        described = f"finset.filter (λ {variable} : {type_}, {condition}) ({interval})"
        proof = f"ext {variable}, rw [{h.names[0]}, finset.mem_filter, {rules}], exact ⟨{forth}, λ h, h.2⟩"
        step = f"have {names['hs']} : {name} = {described} := (by {{ {proof} }}); rw {names['hs']}"
        yield f"{step}; refl", 9.0
        yield f"{step}; dec_trivial", 3.0
        yield step, 1.0


def _upper(condition: str, variable: str) -> list[tuple[str, str]]:
    """The bounds that the condition states."""
    return re.findall(rf"(?<![\w.]){re.escape(variable)} (<|≤) (\d{{1,3}})(?![\d\w]| [*^/%])", condition)


def _upper_reason(condition: str, variable: str) -> tuple[int, str] | None:
    """A number that members divide, itself or as a difference of congruent numbers: they are not larger."""
    v = re.escape(variable)
    for proof, part in conjuncts("h", condition):
        divides = re.fullmatch(rf"{v} ∣ (\d+)", part)
        if divides is not None and 0 < int(divides[1]) <= MAX_MEMBERS:
            return int(divides[1]), f"nat.le_of_dvd (by norm_num) {proof}"
        congruent = re.fullmatch(rf"(\d+) ≡ (\d+) \[MOD {v}\]", part)
        if congruent is not None:
            a, b = int(congruent[1]), int(congruent[2])
            small, large = min(a, b), max(a, b)
            if 0 < large - small <= MAX_MEMBERS:
                same = proof if a < b else f"{proof}.symm"
                divisor = f"(nat.modeq_iff_dvd' (show {small} ≤ {large}, by norm_num)).1 {same}"
                return large - small, f"nat.le_of_dvd (by norm_num) ({divisor})"
    return None


def _absolute_bound(condition: str) -> str:
    proof = next((p for p, part in conjuncts("h", condition) if part.startswith("|") and " < " in part), None)
    if proof is not None:
        return f"abs_lt.1 {proof}"
    return f"abs_le.1 {next((p for p, part in conjuncts('h', condition) if part.startswith('|')), 'h')}"


# --- products --------------------------------------------------------------------------------------------------------


def _products(facts: Facts, atoms: Atoms, names: dict[str, str]) -> Found:
    """``x * y + b * x + c * y = d`` over the whole numbers: x + c divides d + b * c, and that has few divisors."""
    for relation in facts.relations:
        type_ = relation.type
        if relation.sign != "=" or type_ not in ("ℕ", "ℤ"):
            continue
        try:
            polynomial = difference(relation, atoms)
        except NotAlgebra:
            continue
        for split in _bilinear(polynomial, atoms, facts, type_):
            x, y, c, b, product = split
            if not 0 < abs(product) <= MAX_PRODUCT:
                continue
            divisors = [d for d in range(1, abs(product) + 1) if product % d == 0]
            if len(divisors) > MAX_DIVISORS or type_ == "ℕ" and (b < 0 or c < 0):
                continue
            yield from _cases_of_divisors(x, y, c, b, product, divisors, type_, relation, names, facts)
            break


def _bilinear(polynomial: Any, atoms: Atoms, facts: Facts, type_: str) -> Iterator[tuple[str, str, int, int, int]]:
    """(x, y, c, b, n) with (x + c) * (y + b) = n for x the variable with fewer values, and the other way round."""
    lead = [(m, k) for m, k in polynomial.terms() if sum(m) == 2]
    if len(lead) != 1 or max(lead[0][0]) != 1 or any(sum(m) > 2 for m in polynomial.monoms()):
        return
    scaled = polynomial * (1 / lead[0][1])
    if any(k.denominator != 1 for k in scaled.coeffs()):
        return
    i, j = [place for place, k in enumerate(lead[0][0]) if k]
    used = {place for m in scaled.monoms() for place, k in enumerate(m) if k}
    if used != {i, j} or any(facts.variables.get(atoms.names[k]) != type_ for k in (i, j)):
        return
    for a, b in ((i, j), (j, i)):
        of_a, of_b = int(scaled.coeff(atoms.ring.gens[a])), int(scaled.coeff(atoms.ring.gens[b]))
        yield atoms.names[a], atoms.names[b], of_b, of_a, of_a * of_b - int(scaled.coeff(1))


def _cases_of_divisors(
    x: str, y: str, c: int, b: int, product: int, divisors: Sequence[int], type_: str, relation: Any,
    names: dict[str, str], facts: Facts,
) -> Found:  # fmt: skip
    first = f"{x} + {c}" if c > 0 else f"{x} - {-c}" if c < 0 else x
    second = f"{y} + {b}" if b > 0 else f"{y} - {-b}" if b < 0 else y
    hd, hx = names["hd"], names["hp"]
    listed = ", ".join(map(str, divisors))
    divides = f"(show {first} ∣ {product}, from dvd.intro ({second}) (by linarith))"
    if type_ == "ℤ":
        member, divides = f"({first}).nat_abs", f"(int.nat_abs_dvd_iff_dvd.2 {divides})"
        values = [s * d - c for d in divisors for s in (1, -1)]
    else:
        member = first
        values = [d - c for d in divisors if d >= c]
    whole = abs(product)
    known = f"nat.mem_divisors.2 ⟨{divides}, by norm_num⟩"
    steps = [
        f"have {hd} : {member} ∈ nat.divisors {whole} := {known}",
        f"rw (show nat.divisors {whole} = {{{listed}}}, from rfl) at {hd}",
        f"simp only [finset.mem_insert, finset.mem_singleton{', int.nat_abs_eq_iff' if type_ == 'ℤ' else ''}] at {hd}",
    ]
    cases = " ∨ ".join(f"{x} = {v}" for v in values)
    pattern = " | ".join(([hd] if type_ == "ℕ" else [f"({hd} | {hd})"]) * len(divisors))
    choice = " <|> ".join(
        f"{{ {'right, ' * i}{'left, ' if i < len(values) - 1 else ''}push_cast at {hd}, linarith }}"
        for i in range(len(values))
    )
    if type_ == "ℕ":
        choice = choice.replace(f"push_cast at {hd}, ", "")
        choice += " <|> { exfalso, linarith }"
    steps.append(f"have {hx} : {cases} := (by {{ rcases {hd} with {pattern}; {choice} }})")
    split = "; ".join(steps) + f"; rcases {hx} with {' | '.join(['rfl'] * len(values))}"
    yield f"{split}; {finisher(facts)}", 5.0
    yield split, 1.5


def _common_divisors(goal: GoalText, names: dict[str, str]) -> Found:
    """The greatest common divisor times the least common multiple is the product; a difference of equal remainders."""
    gcds = {(a, b): h.names[0] for h in goal.hypotheses for a, b in re.findall(r"(\w+)\.gcd (\w+) = \d+", h.type)}
    for h in goal.hypotheses:
        for a, b in re.findall(r"(\w+)\.lcm (\w+) = \d+", h.type):
            if (a, b) in gcds:
                hi = names["hi"]
                product = f"have {hi} := nat.gcd_mul_lcm {a} {b}; rw [{gcds[a, b]}, {h.names[0]}] at {hi}"
                yield f"{product}; linarith", 5.0
                yield product, 1.5
    found = re.fullmatch(r"(\d+) ∣ (.+) - (.+)", goal.target, re.DOTALL)
    if found is not None and not any("ℤ" in h.type for h in goal.hypotheses):
        same = "apply nat.dvd_of_mod_eq_zero; apply nat.sub_mod_eq_zero_of_mod_eq"
        yield f"{same}; norm_num [nat.pow_mod, nat.mul_mod, nat.add_mod, pow_add, pow_mul]", 3.0
        yield same, 1.0


def _extremes(goal: GoalText, names: dict[str, str]) -> Found:
    """The least number with a property: the smaller ones one by one."""
    found = re.fullmatch(r"is_least \{(\w+) : ℕ \| (.+)\} (\d+)", " ".join(goal.target.split()))
    if found is None or int(found[3]) > MAX_LOOKED_THROUGH:
        return
    n, h, hu = found[1], names["hi"], names["hu"]
    if int(found[3]) <= MAX_INTERVAL_CASES:
        start = f"refine ⟨by norm_num, λ {n} {h}, _⟩; by_contra {hu}; push_neg at {hu}; interval_cases {n}; revert {h}"
        yield f"{start}; norm_num", 6.0
    none = f"(show ∀ {n} < {found[3]}, ¬ ({found[2]}), by dec_trivial) {n} {hu} {h}"
    yield f"exact ⟨by norm_num [nat.modeq], λ {n} {h}, not_lt.1 (λ {hu}, {none})⟩", 5.0


def finisher(facts: Facts) -> str:
    """Closes a case in which all is linear."""
    if len(facts.targets) > 1:
        return "refine ⟨" + ", ".join(["by linarith"] * len(facts.targets)) + "⟩"
    return "linarith"
