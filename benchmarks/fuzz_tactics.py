"""Tactics on statements that are false: none may ever finish one.

    python benchmarks/fuzz_tactics.py [--seconds 600] [--seed 0] [--tactic-seconds 3] [--out FALSE.jsonl]

A statement is drawn at random over ℕ, ℤ, ℚ and ℝ, together with values of its variables at which its hypotheses hold
and its conclusion does not, by Lean's rules (truncated subtraction, `x / 0 = 0`, remainders of Euclid). Tactics and
short sequences of them are run on it. Exit code 1 if one finishes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from agent.deep_stack import run_with_deep_stack

Value = Fraction | int
NAT, INT, RAT, REAL = "ℕ", "ℤ", "ℚ", "ℝ"
TYPES = (NAT, INT, RAT, REAL)
_CASTS = {NAT: (), INT: (NAT,), RAT: (NAT, INT), REAL: (NAT, INT, RAT)}
MAX_VALUE = 10**9


class Undetermined(Exception):
    """The value cannot be told, or is too large to be of use."""


@dataclass(frozen=True)
class Statement:
    """`∀ variables, hypotheses → conclusion`; the hypotheses hold at `values`."""

    variables: tuple[tuple[str, str], ...]
    hypotheses: tuple[str, ...]
    conclusion: str
    values: dict[str, Value]

    def text(self) -> str:
        binders = "".join(f" ({x} : {type_})" for x, type_ in self.variables)
        premises = "".join(f" (h{i} : {p})" for i, p in enumerate(self.hypotheses))
        return f"theorem t{binders}{premises} : {self.conclusion}"


class Generator:
    """Random terms and propositions, each with its value at random values of the variables."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.values: dict[str, Value] = {}
        self.types: dict[str, str] = {}

    def statement(self, false: bool = True) -> Statement:
        """Not `false`: the conclusion is as drawn, so true or false at the values."""
        rng = self.rng
        while True:
            main = rng.choice(TYPES)
            self.values, self.types = {}, {}
            for name in "xyzw"[: rng.choice((0, 1, 1, 2, 2, 3))]:
                type_ = main if rng.random() < 0.75 else rng.choice(TYPES)
                self.types[name], self.values[name] = type_, self._value(type_)
            hypotheses = []
            try:
                for _ in range(rng.choice((0, 1, 1, 2, 3))):
                    text, holds = self.proposition(main, 1)
                    hypotheses.append(text if holds else f"¬({text})")
                text, holds = self.proposition(main, 1)
            except (Undetermined, OverflowError):
                continue
            conclusion = f"¬({text})" if false and holds else text
            return Statement(tuple(self.types.items()), tuple(hypotheses), conclusion, dict(self.values))

    def _value(self, type_: str) -> Value:
        if type_ == NAT:
            return self.rng.choice((0, 0, 1, 1, 2, 3, 4, 5, 7, 10))
        if type_ == INT:
            return self.rng.choice((0, 1, -1, 2, -2, 3, -3, 5, -7, 10))
        return Fraction(self.rng.choice((0, 0, 1, -1, 2, -2, 3, -3, 5, 7)), self.rng.choice((1, 1, 1, 2, 3)))

    def proposition(self, type_: str, depth: int) -> tuple[str, bool]:
        rng = self.rng
        if depth > 0 and rng.random() < 0.25:
            (p, a), (q, b) = self.proposition(type_, depth - 1), self.proposition(type_, depth - 1)
            op, value = rng.choice((("∧", a and b), ("∨", a or b), ("→", not a or b), ("↔", a == b)))
            return f"({p}) {op} ({q})", value
        if rng.random() < 0.08:
            p, a = self.proposition(type_, 0)
            return f"¬({p})", not a
        if rng.random() < 0.1:
            type_ = rng.choice(TYPES)
        (s, a), (t, b) = self.term(type_, 2), self.term(type_, 2)
        relations = [("=", a == b), ("=", a == b), ("≠", a != b), ("<", a < b), ("≤", a <= b), (">", a > b)]
        relations.append(("≥", a >= b))
        if type_ in (NAT, INT):
            relations.append(("∣", b == 0 if a == 0 else b % a == 0))
        op, value = rng.choice(relations)
        return f"({s} : {type_}) {op} {t}", value

    def term(self, type_: str, depth: int) -> tuple[str, Value]:
        text, value = self._term(type_, depth)
        if abs(value) > MAX_VALUE:
            raise Undetermined
        return text, value

    def _term(self, type_: str, depth: int) -> tuple[str, Value]:
        rng = self.rng
        own = [x for x, t in self.types.items() if t == type_]
        if depth == 0 or rng.random() < 0.15:
            if own and rng.random() < 0.65:
                x = rng.choice(own)
                return x, self.values[x]
            casts = [x for x, t in self.types.items() if t in _CASTS[type_]]
            if casts and rng.random() < 0.5:
                x = rng.choice(casts)
                return f"(↑{x} : {type_})", self.values[x]
            n = rng.choice((0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 10, 12, 100))
            return f"({n} : {type_})", n
        kind = rng.random()
        if kind < 0.08 and _CASTS[type_]:
            inner = rng.choice(_CASTS[type_])
            s, a = self.term(inner, depth - 1)
            return f"(({s} : {inner}) : {type_})", a
        if kind < 0.18:
            return self._function(type_, depth)
        s, a = self.term(type_, depth - 1)
        if kind < 0.28:
            n = rng.choice((0, 1, 2, 2, 2, 3))
            return f"({s}) ^ {n}", a**n
        if kind < 0.36 and type_ != NAT:
            return f"(-({s}))", -a
        t, b = self.term(type_, depth - 1)
        ops = ["+", "+", "-", "-", "*", "*", "/"] + (["%"] if type_ in (NAT, INT) else [])
        op = rng.choice(ops)
        return f"(({s}) {op} ({t}))", _operate(type_, op, a, b)

    def _function(self, type_: str, depth: int) -> tuple[str, Value]:
        rng = self.rng
        s, a = self.term(type_, depth - 1)
        choice = rng.random()
        if choice < 0.25 and type_ != NAT:
            return f"|{s}|", abs(a)
        if choice < 0.4:
            t, b = self.term(type_, depth - 1)
            return rng.choice(((f"(max ({s}) ({t}))", max(a, b)), (f"(min ({s}) ({t}))", min(a, b))))
        if choice < 0.5:
            p, holds = self.proposition(rng.choice(TYPES), 0)
            t, b = self.term(type_, depth - 1)
            return f"(if {p} then {s} else {t})", a if holds else b
        if type_ in (RAT, REAL) and choice < 0.7:
            return f"({s})⁻¹", 1 / Fraction(a) if a else 0
        if type_ == REAL and choice < 0.85:
            return f"(real.sqrt ({s}))", _sqrt(a)
        if type_ == INT and choice < 0.8:
            q = rng.choice((RAT, REAL))
            t, b = self.term(q, depth - 1)
            return rng.choice(((f"⌊({t} : {q})⌋", math.floor(b)), (f"⌈({t} : {q})⌉", math.ceil(b))))
        if type_ == NAT:
            t, b = self.term(NAT, depth - 1)
            return rng.choice(
                (
                    (f"(nat.gcd ({s}) ({t}))", math.gcd(int(a), int(b))),
                    (f"(nat.lcm ({s}) ({t}))", math.lcm(int(a), int(b))),
                    (f"(nat.succ ({s}))", a + 1),
                    (f"(nat.sqrt ({s}))", math.isqrt(int(a))),
                )
            )
        return f"({s} * ({s}))", a * a


def _operate(type_: str, op: str, a: Value, b: Value) -> Value:
    if op == "+":
        return a + b
    if op == "-":
        return max(0, a - b) if type_ == NAT else a - b
    if op == "*":
        return a * b
    if type_ in (RAT, REAL):
        return Fraction(a) / b if b else 0
    if b == 0:
        return 0 if op == "/" else a
    quotient, remainder = divmod(int(a), abs(int(b)))
    return remainder if op == "%" else quotient if b > 0 else -quotient


def _sqrt(a: Value) -> Value:
    if a <= 0:
        return 0
    a = Fraction(a)
    p, q = math.isqrt(a.numerator), math.isqrt(a.denominator)
    if p * p != a.numerator or q * q != a.denominator:
        raise Undetermined
    return Fraction(p, q)


CLOSERS = (
    "ring", "ring_nf", "linarith", "nlinarith", "norm_num", "omega", "simp", "field_simp", "norm_cast", "push_cast",
    "tauto", "finish", "assumption", "trivial", "refl", "dec_trivial", "abel", "positivity", "norm_num [*] at *",
    "simp * at *", "simp at *", "push_neg", "cc", "ac_refl", "linarith!", "nlinarith [sq_nonneg (x - y), sq_nonneg x]",
    "field_simp at *", "norm_cast at *", "push_cast at *", "ring_nf at *", "push_neg at *", "norm_num at *",
    "zify at *", "split_ifs", "contrapose! h0", "by_contra hc", "interval_cases x", "interval_cases y", "intros",
    "split", "left", "right", "exfalso", "refine ⟨_, _⟩", "rcases h0 with ⟨ha, hb⟩", "cases h0", "cases h1",
    "subst_vars", "subst h0", "rw h0", "rw h0 at *", "specialize h0 rfl", "simp only [h0]", "congr", "congr'",
    "by_cases hx : x = 0", "induction x", "cases x", "cases le_total x y", "have := sq_nonneg x", "use 0",
    "rw div_eq_iff", "rw ← sub_eq_zero", "apply le_of_lt", "apply lt_of_le_of_ne", "apply ne_of_gt", "decide",
    "nlinarith [mul_self_nonneg (x + y)]", "apply nat.le_of_lt_succ", "exact dec_trivial", "norm_num [h0]",
    "unfold nat.succ", "simp [h0, h1]", "finish [h0]", "itauto", "solve_by_elim", "mono", "apply_instance", "ext",
    "exact_mod_cast h0", "assumption_mod_cast", "gcongr", "linear_combination h0", "linear_combination 2 * h0 - h1",
    "linear_combination x * h0", "rify", "qify at *", "lift x to ℕ using h0", "norm_num1", "cancel_denoms",
    "cancel_denoms at h0", "nontriviality", "simp [abs, max, min] at *", "rw [abs_le] at *", "split_ifs at *",
)  # fmt: skip


def scripts(rng: random.Random, count: int) -> Iterator[str]:
    for _ in range(count):
        steps = rng.choice((1, 1, 2, 2, 3, 4))
        parts = [rng.choice(CLOSERS)]
        for _ in range(steps - 1):
            parts.append(rng.choice(CLOSERS))
        separator = rng.choice((", ", "; ", " <|> ")) if steps > 1 else ""
        text = parts[0]
        for part in parts[1:]:
            tried = rng.random() < 0.6 and separator != " <|> "
            text += separator + (f"try {{ {part} }}" if tried else part)
        yield text


def attack(engine: Any, statement: Statement, tactics: Iterator[str], seconds: float, seen: Counter[str]) -> list[str]:
    """The tactics that finished the false statement."""
    from agent.engine.exceptions import EngineError
    from agent.engine.frontend.engine import Finished

    try:
        session = engine.open_theorem("", statement.text())
    except EngineError as error:
        seen[f"unopened: {str(error)[:60]}"] += 1
        return []
    found = []
    for tactic in tactics:
        result = session.run_tactic(session.initial, tactic, seconds=seconds)
        seen[type(result).__name__] += 1
        message = getattr(result, "message", "")
        if "kernel failed" in message or "fault of the engine" in message:
            seen[message[:110]] += 1
        if isinstance(result, Finished):
            found.append(tactic)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tactic-seconds", type=float, default=3.0)
    parser.add_argument("--scripts", type=int, default=25, help="scripts for each statement")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    from agent.engine.frontend.engine import Engine

    engine = Engine.load(None)
    rng = random.Random(args.seed)
    generator = Generator(rng)
    seen: Counter[str] = Counter()
    statements = false = 0
    end = time.monotonic() + args.seconds
    while time.monotonic() < end:
        statement = generator.statement()
        statements += 1
        for tactic in attack(engine, statement, scripts(rng, args.scripts), args.tactic_seconds, seen):
            false += 1
            row = {"statement": statement.text(), "values": {k: str(v) for k, v in statement.values.items()}}
            row["tactic"] = tactic
            print(json.dumps(row, ensure_ascii=False), flush=True)
            if args.out:
                with args.out.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{statements} false statements, {sum(seen.values())} runs, {false} finished")
    for what, count in seen.most_common():
        print(f"{count:8} {what}")
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(run_with_deep_stack(main))
