"""A generator without a model: a fixed list of good tactics, and tactics read off the state's text.

The fixed part is what closes competition problems and textbook exercises most often; the derived part names the
hypotheses and variables in sight: what to split, substitute, rewrite with, do induction on, and which squares to hand
to `nlinarith`. Weights are relative; log-probabilities are their share.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from agent.goal_text import GoalText, Hypothesis, parse_goal, split_state
from agent.lean_text import CLOSERS as CLOSING_BRACKETS
from agent.lean_text import PAIRS, tokens
from agent.model.base import Context, Suggestion, with_prefix
from agent.model.closers import fingerprint

FIXED: tuple[tuple[str, float], ...] = (
    ("norm_num", 10.0),
    ("linarith", 9.0),
    ("nlinarith", 8.0),
    ("ring", 8.0),
    ("simp", 6.0),
    ("norm_num at *", 5.0),
    ("ring_nf", 2.5),
    ("field_simp", 2.5),
    ("norm_num [nat.factorial]", 0.5),
    ("dec_trivial", 2.0),
    ("omega", 2.0),
    ("tauto", 2.0),
    ("norm_cast", 1.0),
    ("push_cast", 0.8),
    ("simp at *", 1.5),
    ("simp * at *", 1.5),
    ("exfalso", 0.2),
    ("by_contra h", 0.6),
    ("push_neg", 0.6),
    ("congr", 0.4),
    ("ext", 0.4),
    ("symmetry", 0.4),
    ("contradiction", 1.0),
    ("refl", 3.0),
    ("assumption", 3.0),
    ("ring_nf at *", 1.2),
    ("field_simp at *", 1.0),
    ("norm_num [*] at *", 1.0),
    ("exact dec_trivial", 0.6),
    ("constructor", 0.3),
)

NUMBER_TYPES = frozenset({"ℕ", "ℤ", "ℚ", "ℝ", "ℂ", "ℕ+", "nnreal"})
ORDERED = frozenset({"ℤ", "ℚ", "ℝ"})
_NAME = re.compile(r"[^\W\d][\w'₀-₉]*")
_ABSOLUTE = re.compile(r"\|(?! )([^|∣{}]+)(?<! )\|")
_RELATIONS = ("=", "≠", "<", "≤", ">", "≥")
_SQUARES = 15
"""At most so many hint lists of squares."""
_CASES = 20
# Lean takes seconds for as many cases of `interval_cases`, minutes for a few more.
_INTERVAL = 10
"""Remainders modulo at most this are gone through one by one."""


@dataclass(frozen=True)
class _Fact:
    name: str
    type: str


class Portfolio:
    """The classic baseline, sharpened by what the state says."""

    name = "portfolio"

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": fingerprint([t for t, _ in FIXED])}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        contexts = context or [Context()] * len(states)
        return [with_prefix(self._suggest(state), c)[:n] for state, c in zip(states, contexts)]

    def _suggest(self, state: str) -> list[Suggestion]:
        weights: dict[str, float] = {}
        goals = split_state(state)
        for tactic, weight in itertools.chain(FIXED, derived(parse_goal(goals[0]), len(goals))):
            weights[tactic] = max(weight, weights.get(tactic, 0.0))
        total = sum(weights.values())
        ranked = sorted(weights.items(), key=lambda item: -item[1])
        return [Suggestion(tactic, math.log(weight / total)) for tactic, weight in ranked]


def derived(goal: GoalText, goal_count: int = 1) -> Iterator[tuple[str, float]]:
    """Tactics for this goal with their weights."""
    types = {name for h in goal.hypotheses for name in h.names if h.type.startswith("Type")} | NUMBER_TYPES
    facts = [_Fact(name, h.type) for h in goal.hypotheses for name in h.names if _is_proposition(h, types)]
    variables = [_Fact(name, h.type) for h in goal.hypotheses for name in h.names if not _is_proposition(h, types)]
    yield from _from_target(goal, facts, variables)
    yield from _from_facts(goal, facts, variables)
    yield from _equations(goal, facts)
    yield from _squares(goal, facts, variables)
    yield from _naturals(goal, facts, variables)
    yield from _remainders(goal, facts, variables)
    yield from _fractions(goal, facts)
    yield from _definitions(goal, facts)
    yield from _by_type(goal, facts)
    yield from _bounds_of_divisors(goal, facts, variables)
    yield from _parities(goal, facts, variables)
    yield from _special_functions(goal, facts, variables)
    if goal_count > 1:
        yield "all_goals { norm_num }", 1.0
        yield "all_goals { linarith }", 0.7


# --- the target's shape ----------------------------------------------------------------------------------------------


def _from_target(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    target = goal.target
    introduced = _introductions(target, set(goal.names))
    if introduced:
        yield "intros " + " ".join(introduced) if len(introduced) > 1 else f"intro {introduced[0]}", 9.0
        yield "intros", 1.5
        return
    operator = main_operator(target)
    if target.startswith("∃"):
        yield "refine ⟨_, _⟩", 0.8
        for value in [v.name for v in variables[:4]] + [str(n) for n in _numbers(target)[:4]] + ["0", "1", "2"]:
            yield f"use {value}", 1.0
        for v in variables[:2]:
            yield f"use {v.name} + 1", 0.6
        yield "use [0, 0]", 0.2
    elif operator in ("∧", "↔"):
        yield "split", 7.0
        yield "refine ⟨_, _⟩", 0.5
        yield "split; linarith", 2.0
        yield "split; nlinarith", 1.0
        yield "split; norm_num", 0.5
    elif operator == "∨":
        yield "left", 3.0
        yield "right", 3.0
    elif target.startswith("¬") or operator == "≠":
        yield f"intro {_fresh('h', set(goal.names))}", 5.0
    if "|" in target or any("|" in f.type for f in facts):
        yield "rw abs_of_nonneg", 0.5
        yield "rw abs_of_pos", 0.4
        yield "rw abs_of_neg", 0.4
        yield "simp [abs_of_nonneg, *]", 0.4
        yield "rw abs_lt", 0.6
        yield "rw abs_le", 0.6
        for f in facts:
            if "|" in f.type:
                yield f"rw abs_lt at {f.name}", 0.8
                yield f"rw abs_le at {f.name}", 0.6
    if "/" in target and operator in ("=", "≤", "<", "≥", ">"):
        yield "field_simp", 3.0
        relation = {"=": "eq", "≤": "le", "<": "lt"}.get(operator)
        if relation:
            yield f"rw div_{relation}_iff", 1.2
            if relation != "eq":
                yield f"rw {relation}_div_iff", 1.0
        if operator == "=":
            yield "field_simp; ring", 1.5
            yield "rw eq_div_iff", 0.8
    if "∣" in target:
        divisibility = [f for f in facts if main_operator(f.type) == "∣"]
        for a, b in itertools.permutations([f.name for f in divisibility[:4]], 2):
            yield f"exact dvd_add {a} {b}", 0.6
            yield f"exact dvd_trans {a} {b}", 0.6
        for f in divisibility[:3]:
            yield f"exact dvd_mul_of_dvd_left {f.name} _", 0.6
            yield f"exact dvd_mul_of_dvd_right {f.name} _", 0.6
        yield "exact dvd_mul_right _ _", 0.6
        yield "exact dvd_mul_left _ _", 0.6
        yield "apply dvd_add", 0.4
    if "∑" in target or "∏" in target:
        yield "simp [finset.sum_range_succ]", 3.0
        yield "norm_num [finset.sum_range_succ, finset.prod_range_succ]", 2.0
        yield "rw finset.sum_range_succ", 3.0
    if "!" in target or "factorial" in target:
        yield "norm_num [nat.factorial]", 2.0
    if "sqrt" in target:
        yield "rw real.sqrt_eq_iff_sq_eq", 0.5
        yield "norm_num [real.sqrt_eq_iff_sq_eq]", 0.4
    if "log" in target:
        yield "norm_num [real.log_mul, real.log_pow]", 0.3


def _introductions(target: str, used: set[str]) -> list[str]:
    """Names for everything the target begins by quantifying or assuming."""
    names: list[str] = []
    used = set(used)
    while True:
        target = target.strip()
        if target.startswith("∀ "):
            comma = _top_level(target, ",")
            if comma is None:
                return names
            for binder in _binder_names(target[2:comma]):
                name = _fresh(binder, used)
                names.append(name)
                used.add(name)
            target = target[comma + 1 :]
            continue
        arrow = _top_level(target, "→")
        if arrow is None or target.startswith(("∃", "∑", "λ", "Π")):
            return names
        name = _fresh("h", used)
        names.append(name)
        used.add(name)
        target = target[arrow + 1 :]


def _binder_names(binders: str) -> list[str]:
    groups = re.findall(r"[({⟦\[]([^:()]*):", binders)
    if groups:
        return [name for group in groups for name in group.split()]
    return binders.partition(":")[0].split()


def _fresh(base: str, used: set[str]) -> str:
    if base not in used and _NAME.fullmatch(base):
        return base
    if base == "h" or not _NAME.fullmatch(base):
        base, numbered = "h", [f"h{digit}" for digit in "₁₂₃₄₅₆₇₈₉"]
    else:
        numbered = []
    return next(n for n in itertools.chain(numbered, (f"{base}_{i}" for i in itertools.count(1))) if n not in used)


# --- hypotheses ------------------------------------------------------------------------------------------------------


def _from_facts(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    names = [f.name for f in facts]
    target_words = set(_words(goal.target))
    for f in facts[-12:]:
        operator = main_operator(f.type)
        if f.type == goal.target:
            yield f"exact {f.name}", 9.0
        if operator in ("∧", "∨"):
            yield f"cases {f.name}", 5.0
        elif f.type.startswith("∃"):
            yield f"cases {f.name}", 5.0
        elif operator == "↔":
            yield f"rw {f.name}", 0.8
            yield f"cases {f.name}", 0.8
        elif operator == "∣":
            yield f"cases {f.name}", 2.0
        elif operator == "→" or f.type.startswith("∀"):
            yield f"apply {f.name}", 1.5
            if f.type.startswith("∀"):
                yield from _instances(goal, f, variables)
            for name in names:
                if name != f.name:
                    yield f"exact {f.name} {name}", 1.0
        elif f.type.startswith("¬") or operator == "≠":
            yield f"exact {f.name} rfl" if operator == "≠" else f"apply {f.name}", 0.4
        if operator == "=" and " = " in f.type:
            left, right = (side.strip() for side in f.type.split(" = ", 1))
            if any(left == v.name for v in variables):
                yield f"subst {f.name}", 3.0
            elif any(right == v.name for v in variables):
                yield f"subst {f.name}", 2.5
            yield f"rw {f.name}", 1.6 if target_words & set(_words(left)) else 0.5
            yield f"rw ← {f.name}", 0.3
            yield f"simp [{f.name}]", 0.8
            if "/" in f.type:
                yield f"field_simp at {f.name}", 1.5
                yield f"rw div_eq_iff at {f.name}", 1.0
        if operator in _RELATIONS and re.search(r"[\d*^]", f.type):
            yield f"norm_num at {f.name}", 0.8
            yield f"ring_nf at {f.name}", 0.5
        if f.type.startswith("∀") and " = " in f.type:
            yield f"simp [{f.name}]", 2.0
            yield f"rw {f.name}", 1.0
            yield f"norm_num [{f.name}]", 2.0
            for other in facts:
                if other is not f:
                    yield f"rw {f.name} at {other.name}", 0.6
                    yield f"simp only [{f.name}] at {other.name}", 0.6
            taken = set(goal.names)
            for value in ("0", "1", "(-1)", "2"):
                yield f"have {_fresh('h', taken)} := {f.name} {value}", 0.5


def _instances(goal: GoalText, fact: _Fact, variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """A universal fact at the variables in sight."""
    for v in [v for v in variables if not v.type.startswith(("Type", "Prop"))][-3:]:
        if goal.target.startswith("∃"):
            yield f"exact ⟨_, {fact.name} {v.name}⟩", 1.5
            continue
        yield f"exact {fact.name} {v.name}", 1.5
        if "∧" in fact.type:
            yield f"exact ({fact.name} {v.name}).1", 1.5
            yield f"exact ({fact.name} {v.name}).2", 1.5
        if "∨" in fact.type or "∃" in fact.type or "∧" in fact.type:
            yield f"cases {fact.name} {v.name}", 1.0


def _equations(goal: GoalText, facts: list[_Fact]) -> Iterator[tuple[str, float]]:
    """All equations at once."""
    equations = [
        f.name for f in facts if " = " in f.type and main_operator(f.type) in ("=", None) or f.type.startswith("∀")
    ]
    others = [f.name for f in facts if f.name not in equations]
    if equations:
        listed = ", ".join(equations[:6])
        yield f"norm_num [{listed}]", 2.5
        yield f"simp [{listed}]", 1.5
        yield f"rw [{listed}]", 2.0 if len(equations) > 1 else 0.4
        yield f"nlinarith [{listed}]", 0.4
        if len(equations) > 1:
            yield f"rw [{equations[0]}, {equations[1]}]", 0.8
            yield f"rw {equations[0]} at {equations[1]}", 1.0
            yield f"rw {equations[1]} at {equations[0]}", 0.5
        for other in others[:3]:
            yield f"rw {equations[0]} at {other}", 0.5
    positive = [f.name for f in facts if re.match(r"0 < |0 ≤ ", f.type)]
    for a, b in itertools.islice(itertools.combinations(positive, 2), 4):
        strict = all(re.match("0 < ", f.type) for f in facts if f.name in (a, b))
        yield f"nlinarith [{'mul_pos' if strict else 'mul_nonneg'} {a} {b}]", 0.8
    if 1 < len(positive) <= 3 and all(re.match("0 < ", f.type) for f in facts if f.name in positive):
        pairs = ", ".join(f"mul_pos {a} {b}" for a, b in itertools.combinations(positive, 2))
        yield f"nlinarith [{pairs}]", 0.8


def _squares(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Hints for `nlinarith`: squares of differences and sums of what is in sight."""
    if main_operator(goal.target) not in ("≤", "<", "≥", ">", "=") or not re.search(
        r"[*^]|sqrt|/", goal.target + "".join(f.type for f in facts)
    ):
        return
    reals = [v.name for v in variables if v.type in ORDERED][:4]
    numbers = _numbers("\n".join([goal.target, *(f.type for f in facts)]))
    centres = list(dict.fromkeys([*(n // 2 for n in numbers if n % 2 == 0), *numbers]))
    hints: list[str] = []
    if len(reals) == 2:
        a, b = reals
        hints += [f"sq_nonneg ({a} - {b})", f"sq_nonneg ({a} + {b})", f"sq_nonneg ({a} - {b}), sq_nonneg ({a} + {b})"]
        hints += [f"sq_nonneg ({a} - 2 * {b})", f"sq_nonneg (2 * {a} - {b})", f"sq_nonneg ({a} - {b} - 1)"]
        hints += [f"sq_nonneg ({a} - {b} - {n}), sq_nonneg ({a} - {b} + {n})" for n in centres[:2]]
        hints += [f"sq_nonneg (2 * {b} - ({a} + 1))", f"sq_nonneg ({a} - {b}), mul_self_nonneg ({a} + {b} - 1)"]
    elif len(reals) > 2:
        pairs = list(itertools.combinations(reals, 2))
        hints.append(", ".join(f"sq_nonneg ({a} - {b})" for a, b in pairs))
        hints += [f"sq_nonneg ({a} - {b})" for a, b in pairs]
        hints.append(", ".join(f"sq_nonneg ({a} + {b})" for a, b in pairs))
    for v in reals[:2]:
        # a square that is completed has its centre at half a coefficient
        hints.append(", ".join(f"sq_nonneg ({v} - {n}), sq_nonneg ({v} + {n})" for n in centres[:3] or [1]))
        hints += [f"sq_nonneg ({v} - {n})" for n in centres[:3]]
        hints += [f"sq_nonneg {v}", f"sq_nonneg ({v} - 1)", f"sq_nonneg ({v} + 1)"]
    for rank, hint in enumerate(dict.fromkeys(hints)):
        if rank >= _SQUARES:
            return
        yield f"nlinarith [{hint}]", 2.2 / (1 + 0.25 * rank)


def _naturals(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    in_target = set(_words(goal.target))
    for v in variables:
        if v.type in ("ℕ", "ℤ"):
            bounded = [
                f for f in facts if v.name in _words(f.type) and main_operator(f.type) in ("<", "≤", ">", "≥", "∧")
            ]
            if bounded:
                yield f"interval_cases {v.name}", 1.5 if len(bounded) > 1 else 0.6
        if v.type == "ℕ" and v.name in in_target:
            mentions = any(v.name in _words(f.type) for f in facts)
            yield f"induction {v.name} with {v.name} ih", 0.6 if mentions else 2.5
            yield f"cases {v.name}", 0.5
    inductive = [f.name for f in facts if f.name.startswith("ih")]
    for ih in inductive:
        if "∑" in goal.target:
            yield f"rw [finset.sum_range_succ, {ih}]", 3.0
            if "succ" in goal.target:
                yield f"rw [finset.sum_range_succ, {ih}, nat.succ_eq_add_one]", 4.0
            yield f"simp [finset.sum_range_succ, {ih}]", 2.0
        yield f"simp [{ih}]", 1.0
        yield f"rw {ih}", 1.0
        yield f"nlinarith [{ih}]", 0.5
        yield f"rw [pow_succ, {ih}]", 0.4
    if "succ" in goal.target:
        yield "rw nat.succ_eq_add_one", 2.0
        yield "simp [nat.succ_eq_add_one]", 1.0
        yield "push_cast", 1.0
        yield "rw pow_succ", 0.8
    if "%" in goal.target:
        for f in facts:
            if "%" in f.type:
                yield f"simp [nat.add_mod, nat.mul_mod, nat.pow_mod, {f.name}]", 1.2
                yield f"norm_num [nat.add_mod, nat.mul_mod, nat.pow_mod, {f.name}]", 1.0
    if any(v.type == "bool" for v in variables):
        for v in variables:
            if v.type == "bool":
                yield f"cases {v.name}", 2.0


_MODULUS = re.compile(r"% (\d+)|(\d+) ∣|\[MOD (\d+)\]|\[ZMOD (\d+)\]")
_REMAINDER_LEMMAS = {
    "ℕ": "nat.add_mod, nat.mul_mod, nat.pow_mod",
    "ℤ": "int.add_mod, int.sub_mod, int.mul_mod, pow_succ",
}


def _remainders(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Statements modulo a literal: reduce term by term, or go through the remainders of a variable."""
    about = [f for f in facts if _MODULUS.search(f.type)]
    found = [next(filter(None, m)) for text in (goal.target, *(f.type for f in about)) for m in _MODULUS.findall(text)]
    if not found:
        return
    if any("MOD" in text for text in (goal.target, *(f.type for f in about))):
        yield "simp only [nat.modeq, int.modeq] at *", 1.5
        yield "norm_num [nat.modeq, int.modeq] at *", 1.0
    words = set(_words(goal.target)) | {w for f in about for w in _words(f.type)}
    used = [v for v in variables if v.type in _REMAINDER_LEMMAS and v.name in words]
    type_ = used[0].type if used else "ℕ"
    lemmas, space = _REMAINDER_LEMMAS[type_], "nat" if type_ == "ℕ" else "int"
    given = "".join(f", {f.name}" for f in about if "%" in f.type)
    start = ""
    if main_operator(goal.target) == "∣":
        start = f"apply {space}.dvd_of_mod_eq_zero; "
        yield f"apply {space}.dvd_of_mod_eq_zero", 1.0
        yield "apply dvd_pow", 0.4
    yield f"{start}norm_num [{lemmas}{given}]", 1.6
    yield f"{start}norm_num [pow_succ, pow_mul, {lemmas}{given}]", 1.0
    yield f"{start}simp [{lemmas}{given}]", 0.8
    moduli = [int(text) for text in dict.fromkeys(found) if 1 < int(text) <= _CASES]
    where = " ".join([f.name for f in about] + ["⊢"])
    for v, k in itertools.islice(itertools.product(used, moduli), 3):
        taken = set(goal.names)
        bound, low, value = (_fresh(each, taken) for each in ("hm", "hn", "hr"))
        at = f" at {where}" if about else ""
        if type_ == "ℕ":
            # Not `interval_cases`, whose time doubles with every case.
            member = f"finset.mem_range.mpr (nat.mod_lt {v.name} (show {k} > 0, by norm_num))"
            split = f"have {value} : {v.name} % {k} ∈ finset.range {k} := {member}; fin_cases {value}"
        elif k <= _INTERVAL:
            split = (
                f"have {bound} := int.mod_lt_of_pos {v.name} (show (0 : ℤ) < {k}, by norm_num); "
                f"have {low} := int.mod_nonneg {v.name} (show ({k} : ℤ) ≠ 0, by norm_num); "
                f"interval_cases ({v.name} % {k}) with {value}"
            )
        else:
            continue
        yield f"{start}{split}; norm_num [{lemmas}, {value}]{at}", 1.2


def _fractions(goal: GoalText, facts: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Denominators known not to vanish."""
    if not any("/" in text or "⁻¹" in text for text in (goal.target, *(f.type for f in facts))):
        return
    hints: list[str] = []
    for f in facts:
        if main_operator(f.type) == "≠":
            right = f.type.split("≠", 1)[1].strip()
            shape = "mt add_eq_zero_iff_eq_neg.mp {}" if right.startswith("-") else "sub_ne_zero.mpr {}"
            hints.append(f.name if right == "0" else shape.format(f.name))
        elif re.match(r"0 < |[^∀∃]* > 0$", f.type):
            hints.append(f"ne_of_gt {f.name}" if f.type.endswith("> 0") else f"{f.name}.ne'")
    if not hints:
        return
    listed = ", ".join(hints[:6])
    if "/" in goal.target:
        yield f"field_simp [{listed}]", 2.0
        yield f"field_simp [{listed}]; ring", 1.5
        yield f"rw [div_add_div _ _ ({hints[0]}) ({hints[-1]})]", 0.4
    for f in facts:
        if "/" in f.type:
            yield f"field_simp [{listed}] at {f.name}", 2.0
            yield f"field_simp [{listed}] at {f.name}; nlinarith", 1.0


def _definitions(goal: GoalText, facts: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Functions given by an equation for every argument: unfold them everywhere; identities at small arguments."""
    rules = [f for f in facts if f.type.startswith("∀") and " = " in f.type and "→" not in f.type]
    if not rules:
        return
    listed = ", ".join(f.name for f in rules)
    yield f"simp only [{listed}] at *", 1.5
    yield f"norm_num [{listed}] at *", 1.2
    yield f"simp only [{listed}] at *; nlinarith", 0.8
    yield f"simp [{listed}] at *; linarith", 0.6
    for f in rules:
        values = ", ".join(f"{f.name} {value}" for value in ("0", "1", "(-1)", "2"))
        yield f"linarith [{values}]", 1.2
        yield f"nlinarith [{values}]", 0.8


def _by_type(goal: GoalText, facts: list[_Fact]) -> Iterator[tuple[str, float]]:
    """What is particular to complex numbers, bijections and sums over intervals."""
    text = "\n".join([goal.target, *(f.type for f in facts)])
    if "complex.I" in text:
        yield "ring_nf; simp", 1.0
        yield "norm_num [complex.ext_iff, pow_succ] at *", 1.0
        yield "simp [complex.ext_iff, pow_succ]; norm_num", 0.8
        yield "rw [pow_two, complex.I_mul_I]", 0.8
        yield "simp [pow_succ, complex.I_mul_I]", 0.8
    for name in sorted(set(re.findall(r"(\w+)\.(?:inv_fun|symm)\b", text)))[:2]:
        yield f"simp [{name}.symm_apply_eq] at *", 0.8
        yield f"simp [{name}.symm_apply_eq, *] at *", 0.6
        yield f"apply {name}.injective", 0.8
    for low, high in re.findall(r"finset\.Icc (\d+) (\d+)", goal.target)[:1]:
        same = f"rw (show finset.Icc {low} {high} = finset.Ico {low} {int(high) + 1}, from rfl)"
        rules = "".join(f", {f.name}" for f in facts if f.type.startswith("∀"))
        yield f"{same}; norm_num [finset.sum_Ico_succ_top, finset.prod_Ico_succ_top{rules}]", 1.5
    if "finset.filter" in goal.target:
        yield "norm_num [finset.sum_filter, finset.sum_range_succ]", 1.0
        yield "refl", 3.0


def _bounds_of_divisors(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """A natural number that divides a literal is at most that, and there are few of them."""
    naturals = {v.name for v in variables if v.type == "ℕ"}
    for f in facts:
        found = re.fullmatch(r"(\S+) ∣ (\d+)", f.type)
        if found is None or found.group(1) not in naturals or found.group(2) == "0":
            continue
        bound = _fresh("hle", set(goal.names))
        have = f"have {bound} := nat.le_of_dvd (by norm_num) {f.name}"
        yield have, 1.0
        if int(found.group(2)) <= _CASES:
            n = found.group(1)
            yield f"{have}; interval_cases {n}", 1.0
            yield f"{have}; interval_cases {n}; norm_num at *", 1.0
            yield f"{have}; interval_cases {n}; revert {f.name}; dec_trivial", 0.6


def _parities(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Even and odd numbers: their halves, or remainders modulo two."""
    taken = set(goal.names)
    parities = [f for f in facts if re.match(r"(?:¬)?(?:even|odd) ", f.type)]
    for f in parities:
        if not f.type.startswith("¬"):
            yield f"cases {f.name} with {_fresh('k', taken)} {_fresh('hk', taken)}", 2.0
            yield f"rcases {f.name} with ⟨{_fresh('k', taken)}, rfl⟩", 1.5
    if not parities and not re.match(r"(?:¬)?(?:even|odd) ", goal.target):
        return
    type_ = "ℤ" if any(v.type == "ℤ" for v in variables) else "ℕ"
    space = "int" if type_ == "ℤ" else "nat"
    remainders = f"simp only [{space}.even_iff, {space}.odd_iff] at *"
    yield f"{remainders}; norm_num [{_REMAINDER_LEMMAS[type_]}, *]", 1.0
    yield f"{remainders}; omega", 0.8
    yield f"simp only [{space}.not_even_iff, {space}.not_odd_iff, {space}.even_iff, {space}.odd_iff] at *", 0.8
    yield "simp * with parity_simps", 0.6
    if goal.target.startswith(("even ", "odd ")):
        for v in variables[-3:]:
            yield f"exact ⟨{v.name}, by {{ ring }}⟩", 0.5
            yield f"exact ⟨{v.name}, by {{ linarith }}⟩", 0.5


def _special_functions(goal: GoalText, facts: list[_Fact], variables: list[_Fact]) -> Iterator[tuple[str, float]]:
    """Absolute values, roots, floors and cases by definition: what they mean."""
    texts = (goal.target, *(f.type for f in facts))
    taken = set(goal.names)
    h, g = _fresh("h", taken), _fresh("hs", taken)
    if any("ite " in text or "if " in text for text in texts):
        yield "split_ifs", 2.0
        yield "split_ifs at *", 1.0
        yield "split_ifs; norm_num", 1.0
        yield "split_ifs at *; linarith", 0.8
    absolute = [x for text in texts for x in _ABSOLUTE.findall(text) if x.count("(") == x.count(")")]
    for inner in list(dict.fromkeys(absolute))[:2]:
        yield f"cases abs_cases ({inner}) with {h} {h}", 1.0
        yield f"cases abs_cases ({inner}) with {h} {h}; cases {h}; linarith", 1.0
        yield f"cases abs_cases ({inner}) with {h} {h}; cases {h}; nlinarith", 0.6
    hints: list[str] = []
    for inner in list(dict.fromkeys(_arguments_of("real.sqrt", texts)))[:2]:
        nonnegative = f"(show (0 : ℝ) ≤ {inner}, by {{ norm_num <|> nlinarith }})"
        hints.append(f"real.sq_sqrt {nonnegative}, real.sqrt_nonneg ({inner})")
        yield f"nlinarith [{hints[-1]}]", 1.0
        yield f"have {g} := real.sq_sqrt {nonnegative}", 0.5
    if len(hints) > 1:
        yield f"nlinarith [{', '.join(hints)}]", 0.8
    if "⌊" in goal.target or "⌈" in goal.target:
        yield "rw int.floor_eq_iff; norm_num" if "⌊" in goal.target else "rw int.ceil_eq_iff; norm_num", 1.5
        yield "norm_num [int.floor_eq_iff, int.ceil_eq_iff]", 1.0
    if main_operator(goal.target) == "↔":
        yield "split; intros; linarith", 1.0
        yield "split; intros; nlinarith", 0.6
    if main_operator(goal.target) == "=" and re.search(r"[{∩∪⊆]|finset|set\.", goal.target):
        yield "ext; simp; omega", 0.6
        yield "ext; norm_num", 0.5
        yield "ext; split; norm_num", 0.3


def _arguments_of(function: str, texts: Sequence[str]) -> Iterator[str]:
    """The printed arguments of a function of one argument."""
    for text in texts:
        found = list(tokens(text))
        for t, following in itertools.pairwise(found):
            if t.text != function:
                continue
            if following.text != "(":
                yield following.text
                continue
            depth = 0
            for u in found[found.index(following) :]:
                depth += (u.text in PAIRS) - (u.text in CLOSING_BRACKETS)
                if depth == 0:
                    yield text[following.end : u.start]
                    break


# --- reading terms ---------------------------------------------------------------------------------------------------

_PRECEDENCE = {"↔": 20, "→": 25, "∨": 30, "∧": 35, **dict.fromkeys((*_RELATIONS, "∣", "∈", "∉", "⊆", "≡"), 50)}


def main_operator(text: str) -> str | None:
    """The outermost connective or relation of a printed proposition; None for a quantified one or an atom."""
    text = text.strip()
    if text[:1] in ("∀", "∃", "λ", "Π"):
        return None
    best: tuple[int, str] | None = None
    depth = 0
    for t in tokens(text):
        if t.kind == "symbol":
            if t.text in PAIRS:
                depth += 1
            elif t.text in CLOSING_BRACKETS:
                depth -= 1
            elif depth == 0 and t.text in ("∀", "∃", "λ", "∑", "∏") and (best is None or t.text not in "∑∏"):
                if t.text not in ("∑", "∏"):
                    break
            elif depth == 0 and t.text in _PRECEDENCE and (best is None or _PRECEDENCE[t.text] < best[0]):
                best = (_PRECEDENCE[t.text], t.text)
    if best is not None and text.startswith("¬") and best[0] >= 40:
        return None
    return best[1] if best else None


def _top_level(text: str, operator: str) -> int | None:
    depth = 0
    for t in tokens(text):
        if t.kind != "symbol":
            continue
        if t.text in PAIRS:
            depth += 1
        elif t.text in CLOSING_BRACKETS:
            depth -= 1
        elif depth == 0 and t.text == operator:
            return t.start
    return None


def _is_proposition(h: Hypothesis, types: Collection[str]) -> bool:
    """A guess from the text alone."""
    if h.type in types or h.type in ("Type", "Prop", "bool", "Type u_1", "Type*") or h.type.startswith("Type"):
        return False
    if h.type.startswith(("∀", "∃", "¬")) or main_operator(h.type) in (
        *_RELATIONS,
        "∧",
        "∨",
        "↔",
        "∣",
        "∈",
        "∉",
        "⊆",
        "≡",
    ):
        return True
    arrow = _top_level(h.type, "→")
    if arrow is not None:
        return not (h.type[arrow + 1 :].strip() in NUMBER_TYPES | {"Prop", "bool", "Type"} or "Type" in h.type)
    return (
        all(name.startswith(("h", "H", "a")) and len(h.names) == 1 for name in h.names)
        or re.match(r"(?:nat\.prime|prime|even|odd|continuous|function\.)", h.type) is not None
    )


def _words(text: str) -> list[str]:
    return [t.text.partition(".")[0] for t in tokens(text) if t.kind == "word"]


def _is_word(text: str) -> bool:
    found = list(tokens(text))
    return len(found) == 1 and found[0].kind == "word"


def _numbers(text: str) -> list[int]:
    return list(dict.fromkeys(int(t.text) for t in tokens(text) if t.kind == "number" and t.text.isdigit()))
