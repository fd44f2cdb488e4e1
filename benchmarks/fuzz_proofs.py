"""Finished proofs, changed: none may pass for the proof of a statement that is false.

    python benchmarks/fuzz_proofs.py [--seconds 600] [--seed 0] [--cases N]

Each case takes a theorem with its proof term and replaces a closed subterm of the statement (a numeral, an operation, a
relation) by another of the same type, a variable by another, or leaves a hypothesis out; the proof is left as it is, or
changed in the same way, or in a way of its own, or the data of one of its certificates is changed. The kernel is asked
whether the one proves the other. If it says so although some values refute the statement, the case is printed and the
exit code is 1; so it is if the kernel ends in anything but an answer.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, lcm
from typing import Any

from agent.deep_stack import run_with_deep_stack
from agent.kernel.environment import Environment, Limits
from agent.kernel.exceptions import CertificateRejected, KernelError, ResourceLimit
from agent.kernel.expr import (
    App,
    Certificate,
    Const,
    Expr,
    Pi,
    Var,
    get_app_fn_args,
    mk_certificate,
    mk_pi,
    mk_var,
    subterms,
)
from agent.kernel.instantiate import has_loose_var, instantiate1, replace
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker

THEOREMS = """
theorem t (x y : ℝ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
theorem t (x y : ℤ) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by ring
theorem t (x : ℚ) (h : x ≠ 0) : x / x + x = 1 + x := by { field_simp }
theorem t (a b : ℕ) : (a + b) * 2 = 2 * b + 2 * a := by ring
theorem t (x y : ℝ) (h : x + y = 10) (k : y = 4) : x = 6 := by linarith
theorem t (x y : ℚ) (h : x < y) (k : 0 < x) : 0 < 2 * y - x := by linarith
theorem t (x y : ℝ) (h : 2 ≤ x) (k : x ≤ y) : 4 ≤ x + y := by linarith
theorem t (x : ℝ) : 2 * x ≤ x ^ 2 + 1 := by nlinarith [sq_nonneg (x - 1)]
theorem t (x y : ℝ) (h : 0 ≤ x) (k : 0 ≤ y) : 0 ≤ x * y + x := by nlinarith [mul_nonneg h k]
theorem t (a b : ℤ) (h : a < b) : a + 1 ≤ b := by omega
theorem t (a b c : ℕ) (h : a + b ≤ c) (k : c < a + 3) : b < 3 := by omega
theorem t (a b : ℕ) (h : a = 7) (k : b = a % 4) : b = 3 := by { subst h, subst k, norm_num }
theorem t (a b : ℤ) (h : 2 * a + 1 = 2 * b) : false := by omega
theorem t : (123 : ℕ) * 7 + 1 = 862 := by norm_num
theorem t : (17 : ℤ) % 5 = 2 ∧ (17 : ℤ) / 5 = 3 := by norm_num
theorem t : (1 : ℚ) / 3 + 1 / 6 = 1 / 2 := by norm_num
theorem t : (2 : ℝ) ^ 10 > 1000 := by norm_num
theorem t : nat.gcd 12 18 = 6 := by norm_num
theorem t : nat.lcm 4 6 = 12 := by norm_num
theorem t : ¬ (7 : ℕ) ∣ 100 := by norm_num
theorem t : (7 : ℕ) ∣ 98 := by norm_num
theorem t (x : ℝ) (h : 3 * x + 2 = 11) : x = 3 := by linarith
theorem t (x y : ℤ) (h : x = 3) (k : y = x + 2) : x * y = 15 := by { subst h, subst k, norm_num }
theorem t (n : ℕ) : n + 0 = n := by simp
theorem t (a b : ℕ) (h : a = b) : a + 1 = b + 1 := by rw h
theorem t (a b : ℕ) (h : a ≤ b) : a < b + 1 := nat.lt_succ_of_le h
theorem t (a b c : ℝ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := le_trans h k
theorem t (a b : ℝ) : min a b ≤ max a b := min_le_iff.mpr (or.inl (le_max_left a b))
theorem t (x y : ℝ) : |x - y| = |y - x| := abs_sub_comm x y
theorem t (n : ℕ) : (n : ℝ) + 1 = ((n + 1 : ℕ) : ℝ) := by push_cast
theorem t (n : ℕ) (h : 1 ≤ n) : ((n - 1 : ℕ) : ℤ) = n - 1 := by push_cast [h]
theorem t (a b : ℤ) (h : a = 2 * b) : a ∣ 4 * b := ⟨2, by { rw h, ring }⟩
theorem t (a b : ℤ) (h : a = 5 ∨ a = 6) : a > 4 := by { rcases h with rfl | rfl; norm_num }
theorem t (a b : ℕ) (h : a = 2 ∧ b = 3) : a * b = 6 := by { rcases h with ⟨rfl, rfl⟩, refl }
theorem t (a b : ℤ) : ¬ (a < b ∧ b < a) := λ h, lt_asymm h.1 h.2
theorem t (a b : ℕ) : a * b = b * a ∧ a + b = b + a := ⟨mul_comm a b, add_comm a b⟩
theorem t (n : ℕ) (h : n < 3) : n * n < 5 := by interval_cases n; norm_num
theorem t (x : ℝ) (h : 3 ≤ x) (k : x < 4) : ⌊x⌋ = 3 := by { rw int.floor_eq_iff, push_cast, split; linarith }
"""

Value = Fraction | int | bool
LIMITS = Limits(steps=4_000)  # what is false is seldom far from being seen so; comparing numerals bit by bit is
NUMBERS = {"nat": (0, 0, 1, 1, 2, 3, 4, 7), "int": (0, 1, -1, 2, -2, 3, -5, 6), "rat": (), "real": ()}


class Undetermined(Exception):
    """What a term is worth cannot be told."""


def value(e: Expr, scope: tuple[Value, ...], rng: random.Random) -> Value:
    """Of a term over numbers, by Lean's rules. `scope`: of the bound variables, the innermost first. A proposition
    that starts with `∀` is taken at random values, so `True` means only: not refuted here."""
    if type(e) is Var:
        return scope[e.index]
    if type(e) is Pi:
        return _value_of_pi(e, scope, rng)
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const:
        raise Undetermined
    head = str(fn.name)
    if head in ("true", "false"):
        return head == "true"
    if head in ("not", "and", "or", "iff"):
        found = [bool(value(arg, scope, rng)) for arg in args]
        return {"not": not found[0], "and": all(found), "or": any(found), "iff": found[0] == found[-1]}[head]
    return _number(head, args, scope, rng)


def _value_of_pi(e: Pi, scope: tuple[Value, ...], rng: random.Random) -> Value:
    kind = str(e.domain.name) if type(e.domain) is Const else ""
    if kind in NUMBERS:
        drawn = rng.choice(NUMBERS["int"])
        at = rng.choice(NUMBERS[kind]) if NUMBERS[kind] else Fraction(drawn, rng.choice((1, 1, 2, 3)))
        return value(e.body, (at, *scope), rng)
    if not value(e.domain, scope, rng):
        return True
    return value(e.body, (False, *scope), rng)


_UNARY = {
    "has_neg.neg": lambda a, t: -a,
    "has_inv.inv": lambda a, t: 1 / Fraction(a) if a else 0,
    "has_abs.abs": lambda a, t: abs(a),
    "bit0": lambda a, t: 2 * a,
    "bit1": lambda a, t: 2 * a + 1,
    "coe": lambda a, t: a,
    "int.floor": lambda a, t: floor(a),
    "int.ceil": lambda a, t: ceil(a),
    "nat.succ": lambda a, t: a + 1,
}
_BINARY = {
    "has_add.add": lambda a, b, t: a + b,
    "has_sub.sub": lambda a, b, t: max(0, a - b) if t == "nat" else a - b,
    "has_mul.mul": lambda a, b, t: a * b,
    "linear_order.min": lambda a, b, t: min(a, b),
    "linear_order.max": lambda a, b, t: max(a, b),
    "nat.gcd": lambda a, b, t: gcd(a, b),
    "nat.lcm": lambda a, b, t: lcm(a, b),
    "eq": lambda a, b, t: a == b,
    "ne": lambda a, b, t: a != b,
    "has_lt.lt": lambda a, b, t: a < b,
    "has_le.le": lambda a, b, t: a <= b,
    "gt": lambda a, b, t: a > b,
    "ge": lambda a, b, t: a >= b,
}


def _number(head: str, args: list[Expr], scope: tuple[Value, ...], rng: random.Random) -> Value:
    if head in ("has_zero.zero", "has_one.one"):
        return int(head == "has_one.one")
    type_ = str(args[0].name) if args and type(args[0]) is Const else ""
    if head in _UNARY and args:
        return _UNARY[head](value(args[-1], scope, rng), type_)
    if len(args) < 2:
        raise Undetermined
    if head in ("min", "max"):
        head = f"linear_order.{head}"
    a, b = value(args[-2], scope, rng), value(args[-1], scope, rng)
    if head == "has_pow.pow":
        if not isinstance(b, int) or not 0 <= b < 50:
            raise Undetermined
        return a**b
    if head == "has_dvd.dvd":
        return bool(b == 0 if a == 0 else b % a == 0)
    if head in ("has_div.div", "has_mod.mod"):
        if type_ in ("rat", "real"):
            return Fraction(a) / b if b else 0
        if b == 0:
            return 0 if head == "has_div.div" else a
        quotient, remainder = divmod(int(a), abs(int(b)))
        return remainder if head == "has_mod.mod" else quotient if b > 0 else -quotient
    if head not in _BINARY:
        raise Undetermined
    return _BINARY[head](a, b, type_)


def refuted(statement: Expr, rng: random.Random, tries: int = 60) -> bool:
    """Whether values were found at which it is false. The variables of an inner `∀` are drawn as well, so only
    statements with all of them in front, as those above, are judged rightly."""
    try:
        return any(not value(statement, (), rng) for _ in range(tries))
    except (Undetermined, OverflowError, ZeroDivisionError):
        return False


@dataclass(frozen=True)
class Theorem:
    text: str
    statement: Expr
    proof: Expr


class Fuzzer:
    """`seen` counts what became of the cases; `wrong` describes those that should not have been."""

    def __init__(self, env: Environment, theorems: list[Theorem], rng: random.Random) -> None:
        self.env = env
        self.theorems = theorems
        self.rng = rng
        self.seen: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._same_type: dict[Expr, list[Expr]] = defaultdict(list)
        checker = TypeChecker(env)
        for theorem in theorems:
            for part in closed_subterms(theorem.statement):
                kind = checker.infer(part)
                if part not in self._same_type[kind]:
                    self._same_type[kind].append(part)
        self._type_of = {part: kind for kind, parts in self._same_type.items() for part in parts}

    @property
    def judged(self) -> int:
        """Cases whose statement is false."""
        return sum(self.seen.values()) - self.seen["not refuted"]

    def case(self) -> None:
        theorem = self.rng.choice(self.theorems)
        statement, old, new = self.changed_statement(theorem.statement)
        if statement is theorem.statement or not refuted(statement, self.rng):
            self.seen["not refuted"] += 1
            return
        how = self.rng.choice(("as it is", "changed alike", "changed", "certificate changed"))
        proof = theorem.proof
        if how == "changed alike" and old is not None and new is not None:
            proof = substituted(proof, old, new)
        elif how == "changed":
            proof, _, _ = self.changed(proof)
        elif how == "certificate changed":
            proof = self.changed_certificates(proof)
        try:
            said = "accepted" if proves(self.env, proof, statement) else "proves another statement"
        except ResourceLimit:
            said = "given up"
        except (CertificateRejected, KernelError):
            said = "rejected"
        except Exception as error:  # the kernel has no other way to say no
            self.wrong.append(f"{theorem.text}: proof {how}: {error!r}")
            return
        self.seen[f"proof {how}: {said}"] += 1
        if said == "accepted":
            self.wrong.append(f"{theorem.text}: {old} became {new}, proof {how}: accepted")

    def changed_statement(self, statement: Expr) -> tuple[Expr, Expr | None, Expr | None]:
        """With what was replaced by what, if it was a closed subterm."""
        roll = self.rng.random()
        if roll < 0.1:
            return without_hypothesis(statement, self.rng), None, None
        if roll < 0.25:
            return self.other_variable(statement), None, None
        return self.changed(statement)

    def changed(self, e: Expr) -> tuple[Expr, Expr | None, Expr | None]:
        """A closed subterm that occurs in some statement is replaced by one of its type."""
        parts = [p for p in subterms(e) if p in self._type_of and len(self._same_type[self._type_of[p]]) > 1]
        if not parts:
            return e, None, None
        old = self.rng.choice(parts)
        new = self.rng.choice(self._same_type[self._type_of[old]])
        return substituted(e, old, new), old, new

    def other_variable(self, e: Expr) -> Expr:
        """One occurrence of a bound variable becomes the variable before or after it."""
        count = 0

        def counted(node: Expr, offset: int) -> Expr | None:
            nonlocal count
            count += type(node) is Var and self.rng.random() < 0.3
            return mk_var(max(0, node.index + self.rng.choice((-1, 1)))) if type(node) is Var and count == 1 else None

        found = replace(e, counted)
        return e if is_open(found) else found

    def changed_certificates(self, proof: Expr) -> Expr:
        leaves = [part for part in subterms(proof) if type(part) is Certificate]
        if not leaves:
            return proof
        old = self.rng.choice(leaves)
        proposition = self.changed(old.proposition)[0] if self.rng.random() < 0.7 else old.proposition
        data = self.changed_data(old.data)
        return substituted(proof, old, mk_certificate(old.kind, proposition, data))

    def changed_data(self, data: Any) -> Any:
        if isinstance(data, int):
            return data + self.rng.choice((-1, 1)) if self.rng.random() < 0.2 else data
        if isinstance(data, tuple):
            parts = [self.changed_data(each) for each in data]
            if parts and self.rng.random() < 0.1:
                parts.pop(self.rng.randrange(len(parts)))
            return tuple(parts)
        return data


def proves(env: Environment, proof: Expr, statement: Expr) -> bool:
    """Raises `KernelError` for a proof that is none, or when the kernel gives up."""
    checker = TypeChecker(env, level_params=(), limits=LIMITS)
    return checker.is_def_eq(checker.check(proof), statement)


def closed_subterms(e: Expr) -> Iterator[Expr]:
    """The applications and constants without loose variables."""
    return (part for part in subterms(e) if type(part) in (App, Const) and not is_open(part))


def is_open(e: Expr) -> bool:
    return any(has_loose_var(e, i) for i in range(8))


def substituted(e: Expr, old: Expr, new: Expr) -> Expr:
    return replace(e, lambda node, offset: new if node == old else None)


def without_hypothesis(e: Expr, rng: random.Random) -> Expr:
    """A random premise that nothing depends on is left out."""
    if type(e) is not Pi:
        return e
    if not has_loose_var(e.body, 0) and rng.random() < 0.5:
        return instantiate1(e.body, e.domain)
    return mk_pi(e.name, e.info, e.domain, without_hypothesis(e.body, rng))


def load_theorems(text: str = THEOREMS) -> tuple[Environment, list[Theorem]]:
    """The theorems, proved by the engine. Raises ValueError if one is not."""
    from agent.engine.frontend.engine import Engine

    lines = [line for line in text.splitlines() if line]
    source = "".join(line.replace("theorem t", f"theorem t{i}", 1) + "\n" for i, line in enumerate(lines))
    env, check = Engine.load(None).environment_after(source)
    if not check.ok:
        raise ValueError(f"not proved: {[m.text for m in check.messages if m.severity == 'error']}")
    theorems = []
    for i, line in enumerate(lines):
        declaration: Any = env.get(name(f"t{i}"))
        theorems.append(Theorem(line, declaration.type, declaration.value))
    return env, theorems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--cases", type=int, default=sys.maxsize, help="stop after so many")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    env, theorems = load_theorems()
    fuzzer = Fuzzer(env, theorems, random.Random(args.seed))
    end = time.monotonic() + args.seconds
    shown = 0
    while time.monotonic() < end and fuzzer.judged < args.cases:
        fuzzer.case()
        for text in fuzzer.wrong[shown:]:
            print(text, flush=True)
        shown = len(fuzzer.wrong)
    for what, count in sorted(fuzzer.seen.items()):
        print(f"{count:8} {what}")
    print(f"{len(fuzzer.wrong)} wrong")
    return 1 if fuzzer.wrong else 0


if __name__ == "__main__":
    sys.exit(run_with_deep_stack(main))
