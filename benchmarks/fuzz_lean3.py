"""Random statements, random tactics, and a real Lean 3 as the judge of what the embedded engine does.

    python benchmarks/fuzz_lean3.py [--hours 0.1] [--seed N] [--project DIR] [--imports M,…] [--out DIFFERENCES.jsonl]

Statements are drawn over ℕ, ℤ, ℚ, ℝ, ℂ, `fin n`, `zmod n`, propositions, predicates, functions, sets, finsets, lists
and sums; on each, both run the same random tactics, from states on which they agree (`compare_backends.py` says when
they do). A difference is made small before it is shown: tactics before it, hypotheses and parts of terms are left out
as long as the two still differ in the same way. Each kind of difference (tactic, what the engine does, what Lean does)
is shown once, the dangerous ones first: what the engine accepts and Lean does not. Out of time counts for neither side.
Exit code 1 if the engine finished what Lean did not.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compare_backends import ALWAYS, WITH_HYPOTHESIS, kind, opened
from fuzz_tactics import CLOSERS, Generator

from agent.backend.base import Backend, BackendError, Limits, Session, TacticState, Theorem
from agent.backend.select import make_backend
from agent.goal_text import parse_goal

STRUCTURAL = (
    "ext1", "ext x y : 1", "rintro ⟨x, hx⟩", "rintro (hl | hr)", "rintro _ _", "congr' 1", "congr' 1 with x",
    "symmetry", "simp_rw [add_comm, mul_comm]", "simp only [add_comm, and_comm]", "nth_rewrite 0 add_comm",
    "conv_lhs { simp }", "nth_rewrite_rhs 0 mul_comm", "conv { to_rhs, rw add_comm }",
    "conv in (_ + _) { rw add_comm }", "fin_cases x", "refine ⟨λ h, _, λ h, _⟩", "refine iff.intro _ _",
    "refine exists.intro _ _", "use [0, 1]", "existsi 1", "change _", "change _ = _", "show _ ↔ _",
    "split_ifs with hc", "by_contra' hc", "contrapose!", "contrapose", "iterate 2 { ext }", "revert x", "revert a",
    "unfold_coes", "dsimp", "dsimp only", "delta id", "generalize hk : x + y = k", "classical",
    "set k := x + 1 with hk", "suffices : false, { contradiction }", "intro x; cases x",
    "split; intro hi; simp at hi", "left <|> right", "any_goals { simp }", "simp; ring_nf", "push_neg; intros",
    "by_cases hx : x = y; simp [hx]", "induction a with n ih", "induction l with y m ih", "cases ha : a with n",
    "rcases l with _ | ⟨y, m⟩", "omega", "cases le_or_lt x y with hl hl", "have hs : 0 ≤ x ^ 2, { positivity }",
    "zify", "linear_combination 0", "itauto",
)  # fmt: skip
STRUCTURAL_WITH_HYPOTHESIS = (
    "simp_rw {h}", "nth_rewrite 0 {h}", "nth_rewrite 0 ← {h}", "rw [{h}] at *", "convert {h} using 1", "convert {h}",
    "simpa using {h}", "simpa [{h}]", "refine {h} _", "refine {h}.trans _", "exact {h}.symm",
    "exact absurd {h} (by simp)", "obtain ⟨x, hx⟩ | hx := {h}", "rcases {h} with ⟨x, -, y⟩",
    "rcases {h} with rfl | ⟨x, rfl⟩", "obtain rfl := {h}", "cases {h} with x hx", "cases e : {h}",
    "generalize_hyp : {h} = k", "apply_fun (λ t, t + 1) at {h}", "zify at {h}", "push_cast at {h}",
    "norm_cast at {h}", "specialize {h} _ rfl", "have hk := {h}.1", "rw ← {h} at *", "dsimp at {h}",
    "linarith only [{h}]", "split_ifs at {h}", "interval_cases {h}", "conv at {h} { to_lhs, simp }",
    "unfold_coes at {h}", "linear_combination {h}", "change _ = _ at {h}", "by_contra hc; apply hc; exact {h}",
    "clear {h}; simp", "lift {h} to ℕ",
)  # fmt: skip
HEADER = "open_locale big_operators nat"
LIMITS = Limits(seconds=6.0)
UNDECIDED = ("timed out", "not supported")


@dataclass(frozen=True)
class Case:
    """`theorem t binders hypotheses : conclusion`, and tactics of which the last is the one that is compared."""

    binders: tuple[str, ...]
    hypotheses: tuple[str, ...]
    conclusion: str
    script: tuple[str, ...] = ()

    def statement(self) -> str:
        premises = (f"(h{i} : {text})" for i, text in enumerate(self.hypotheses))
        return " ".join(["theorem t", *self.binders, *premises, ":", self.conclusion])


class Statements:
    """Draws statements; true or false, as it comes."""

    FAMILIES = (
        "arithmetic", "arithmetic", "logic", "sets", "sums", "number_theory", "data", "functions", "finite",
        "whole_numbers",
    )  # fmt: skip

    def __init__(self, rng: random.Random, families: Sequence[str] = FAMILIES) -> None:
        self.rng = rng
        self.families = families
        self.numbers = Generator(rng)

    def draw(self) -> Case:
        case: Case = getattr(self, self.rng.choice(self.families))()
        return case

    def arithmetic(self) -> Case:
        drawn = self.numbers.statement(false=self.rng.random() < 0.2)
        binders = tuple(f"({x} : {type_})" for x, type_ in drawn.variables)
        return Case(binders, drawn.hypotheses, drawn.conclusion)

    def whole_numbers(self) -> Case:
        """Linear facts with products of numerals, nested ones, and subtraction; the conclusion is close to one."""
        rng = self.rng
        type_, variables = rng.choice("ℕℤ"), "abc"[: rng.randint(1, 3)]

        def term(depth: int) -> str:
            if depth == 0 or rng.random() < 0.2:
                return rng.choice(variables) if rng.random() < 0.6 else str(rng.randint(0, 7))
            a, b, c = term(depth - 1), term(depth - 1), rng.randint(0, 6)
            forms = [f"({a} + {b})", f"({a} + {b})", f"({a} - {b})", f"({c} * {a})", f"({a} * {c})"]
            forms += [f"(-{a})", f"(-{c} * {a})"] if type_ == "ℤ" else []
            return rng.choice(forms)

        facts = tuple(f"{term(2)} {rng.choice('=<≤>≥')} {term(2)}" for _ in range(rng.randint(1, 3)))
        conclusion = rng.choice((facts[0], f"{rng.choice(variables)} < {rng.randint(3, 30)}", f"{term(1)} ≤ {term(2)}"))
        close = re.sub(" [<≤] ", " ≤ ", conclusion)
        return Case((f"({' '.join(variables)} : {type_})",), facts, close)

    def logic(self) -> Case:
        rng = self.rng

        def formula(depth: int, bound: tuple[str, ...]) -> str:
            if depth == 0 or rng.random() < 0.15:
                if bound and rng.random() < 0.7:
                    x, y = rng.choice(bound), rng.choice(bound)
                    return rng.choice((f"P {x}", f"Q {x}", f"R {x} {y}", f"{x} = {y}", f"f {x} = {y}"))
                return rng.choice(("p", "q", "r", "true", "false"))
            if rng.random() < 0.25:
                x = "xyz"[len(bound)] if len(bound) < 3 else "x"
                return f"({rng.choice('∀∃')} {x} : α, {formula(depth - 1, (*bound, x))})"
            if rng.random() < 0.2:
                return f"(¬ {formula(depth - 1, bound)})"
            return f"({formula(depth - 1, bound)} {rng.choice('∧∨→↔')} {formula(depth - 1, bound)})"

        binders = ("(α : Type)", "(P Q : α → Prop)", "(R : α → α → Prop)", "(f : α → α)", "(a : α)", "(p q r : Prop)")
        count = rng.choice((0, 0, 1, 2))
        return Case(binders, tuple(formula(2, ("a",)) for _ in range(count)), formula(3, ("a",)))

    def sets(self) -> Case:
        rng = self.rng
        finite = rng.random() < 0.5
        type_ = "finset ℕ" if finite else "set ℕ"
        infinite = ("{x : ℕ | x < 3}", "set.Icc 1 n", "{1, n}", "set.univ")
        numbers = ("finset.range 3", "{1, 2}") if finite else infinite

        def term(depth: int) -> str:
            if depth == 0 or rng.random() < 0.2:
                return rng.choice(("s", "t", "u", "∅", f"({rng.choice(numbers)} : {type_})"))
            return f"({term(depth - 1)} {rng.choice(('∪', '∩', chr(92)))} {term(depth - 1)})"

        def proposition(depth: int) -> str:
            member = f"{rng.choice(('n', '1', 'm'))} ∈ {term(depth)}"
            return rng.choice((member, f"{term(depth)} ⊆ {term(depth)}", f"{term(depth)} = {term(depth)}"))

        count = rng.choice((0, 1, 2))
        return Case((f"(s t u : {type_})", "(m n : ℕ)"), tuple(proposition(1) for _ in range(count)), proposition(2))

    def sums(self) -> Case:
        rng = self.rng
        type_ = rng.choice(("ℕ", "ℤ", "ℝ"))

        def whole() -> str:
            body = rng.choice((f"(k : {type_})", "c", f"c * (k : {type_})", "f k", f"(2 * k + 1 : {type_})", "c ^ k"))
            sets = ("finset.range n", "finset.range (n + 1)", "finset.range 5", "finset.Icc 1 n", "finset.Icc 1 4")
            return f"({rng.choice('∑∑∏')} k in {rng.choice(sets)}, {body})"

        right = rng.choice((whole(), f"(n : {type_})", "c", f"({rng.choice((0, 1, 6, 10, 24))} : {type_})"))
        hypotheses = rng.choice(((), (f"∀ k, f k = (k : {type_}) + 1",), ("n = 3",)))
        relation = rng.choice(("=", "=", "≤", "<"))
        return Case(("(n : ℕ)", f"(c : {type_})", f"(f : ℕ → {type_})"), hypotheses, f"{whole()} {relation} {right}")

    def number_theory(self) -> Case:
        rng = self.rng

        def number(small: bool = False) -> str:
            return rng.choice("23579" if small else ("a", "b", "n", "a + b", "2 * n", "n + 1", "a * b", "n ^ 2"))

        def proposition() -> str:
            forms = (
                f"({number()}) % {number(True)} = {rng.choice('0124')}", f"even ({number()})", f"odd ({number()})",
                f"{number(True)} ∣ {number()}", f"nat.coprime ({number()}) ({number()})", f"nat.prime ({number()})",
                f"{number()} ≡ {number()} [MOD {number(True)}]", f"nat.gcd ({number()}) ({number()}) = {number(True)}",
                f"{rng.choice('34')}! = {number()}", f"nat.choose {rng.choice('456')} {rng.choice('123')} = {number()}",
                f"({number()}) / {number(True)} = {number(True)}", f"{number()} < {number()}",
            )  # fmt: skip
            text = rng.choice(forms)
            return f"¬ {text}" if rng.random() < 0.15 else text

        closed = rng.random() < 0.3
        count = 0 if closed else rng.choice((0, 1, 2))
        case = Case(("(a b n : ℕ)",), tuple(proposition() for _ in range(count)), proposition())
        if not closed:
            return case
        values = {x: rng.choice(("1", "2", "3", "7", "12")) for x in "abn"}
        return Case((), (), re.sub(r"\b[abn]\b", lambda m: values[m[0]], case.conclusion))

    def functions(self) -> Case:
        rng = self.rng
        type_ = rng.choice(("ℕ", "ℤ", "ℚ", "ℝ"))
        atoms = ("f", "g", "id", "λ x, x + 1", f"(λ x : {type_}, x * a)", "λ y, f (y + 0)", "λ x, g x + f x", "λ x, a")

        def function(depth: int) -> str:
            if depth == 0 or rng.random() < 0.4:
                return f"({rng.choice(atoms)} : {type_} → {type_})"
            forms = (f"({function(depth - 1)} ∘ {function(depth - 1)})", f"(λ y, {function(depth - 1)} (y + a))")
            return rng.choice(forms)

        forms = (
            f"{function(2)} = {function(2)}", f"{function(2)} a = {function(1)} a",
            f"∀ x, {function(1)} x = {function(1)} x", f"function.injective {function(1)}",
            f"∃ x, {function(1)} x = a", f"function.surjective {function(1)}",
            f"(if a = 0 then {function(0)} else {function(0)}) a = a", f"∃ h : {type_} → {type_}, h ∘ f = g",
        )  # fmt: skip
        premises = ("∀ x, f x = x", "f = g", "∀ x y, f x = f y → x = y", "g ∘ f = id", "f ∘ f = f", "f a = g a")
        hypotheses = tuple(rng.sample(premises, rng.choice((0, 1, 2))))
        return Case((f"(f g : {type_} → {type_})", f"(a : {type_})"), hypotheses, rng.choice(forms))

    def finite(self) -> Case:
        rng = self.rng
        type_ = rng.choice(("fin 3", "fin 5", "zmod 2", "zmod 5", "zmod 7", "bool", "fin n.succ"))
        if type_ == "bool":
            terms = ("x", "y", "tt", "x && y", "x || ff", "bnot x", "bxor x y", "to_bool (x = y)")
        else:
            terms = ("x", "y", "0", "1", "x + y", "x * y", "x + 1", "2 * x", "x - y", "-x", "x ^ 2", "3")

        def proposition() -> str:
            left, right = f"({rng.choice(terms)} : {type_})", rng.choice(terms)
            if "fin" in type_ and rng.random() < 0.4:
                return rng.choice((f"{left} < {right}", f"{left} ≤ {right}", f"({left} : ℕ) < 5", f"{left}.val = 1"))
            return rng.choice((f"{left} = {right}", f"{left} ≠ {right}", f"{left} = {right} ∨ {left} = x"))

        conclusion = rng.choice((proposition(), f"∃ z : {type_}, z = x", f"∀ z : {type_}, z = z ∨ {proposition()}"))
        count = rng.choice((0, 0, 1, 2))
        return Case(("(n : ℕ)", f"(x y : {type_})"), tuple(proposition() for _ in range(count)), conclusion)

    def data(self) -> Case:
        rng = self.rng
        closed = (
            "(2, 3).fst = 2", "[1, 2, 3].length = 3", "[1, 2].map nat.succ = [2, 3]", "(some 1 : option ℕ) ≠ none",
            "∃ x y : ℕ, x + y = 5 ∧ x < y", "(3 : fin 5) ≠ 4", "(7 : zmod 5) = 2", "∀ x < 4, x * x < 10",
            "|(-3 : ℤ)| = 3", "nat.sqrt 17 = 4", "(complex.I) ^ 2 = -1", "∃! x : ℕ, x + 1 = 3", "(⟨1, 2⟩ : ℂ).re = 1",
            "real.sqrt 4 = 2", "nat.digits 10 123 = [3, 2, 1]", "⌊(7 / 2 : ℚ)⌋ = 3", "(10 : ℤ) / 3 = 3",
            "(-7 : ℤ) % 3 = 2", "¬ (2 : ℕ) ∣ 7", "(finset.filter even (finset.range 10)).card = 5",
            "finset.card (finset.Icc 2 5) = 4",
            "real.pi > 3", "0! = 1",
        )  # fmt: skip
        generic = (
            "l ++ [] = l", "(l ++ m).length = l.length + m.length", "l.reverse.reverse = l", "(a, b).swap = (b, a)",
            "a ∈ a :: l", "x = x.1 + x.2 * complex.I", "(x + y).re = x.re + y.re", "x * y = y * x", "x - y + y = x",
            "complex.abs x ≥ 0", "g ∘ id = g", "function.injective g → g a = g b → a = b", "max a b = a ∨ max a b = b",
        )  # fmt: skip
        if rng.random() < 0.5:
            text = rng.choice(closed)
            return Case((), (), re.sub(r"\d", lambda m: m[0] if rng.random() < 0.7 else rng.choice("0123579"), text))
        return Case(("(l m : list ℕ)", "(a b : ℕ)", "(x y : ℂ)", "(g : ℕ → ℕ)"), (), rng.choice(generic))


def tactics_for(state: TacticState, rng: random.Random, count: int) -> list[str]:
    names = list(parse_goal(state.goals[0]).names)
    found = [*ALWAYS, *CLOSERS, *STRUCTURAL]
    if names:
        forms = (*WITH_HYPOTHESIS, *STRUCTURAL_WITH_HYPOTHESIS)
        found += [form.replace("{h}", rng.choice(names)) for form in forms]
    return rng.sample(found, min(count, len(found)))


@dataclass(frozen=True)
class Difference:
    """What both did with the last tactic of a case."""

    case: Case
    engine: str
    lean: str
    engine_text: str
    lean_text: str

    @property
    def kind(self) -> tuple[str, str, str]:
        return re.split(r"[\s,;]", self.case.script[-1])[0], self.engine, self.lean

    @property
    def dangerous(self) -> bool:
        return self.engine in ("finished", "state") and self.lean != self.engine


class Judge:
    """Both engines; `tactics` counts what both have run."""

    def __init__(self, embedded: Backend, real: Backend) -> None:
        self.embedded = embedded
        self.real = real
        self.tactics = 0

    def open(self, case: Case) -> tuple[Session, Session] | None:
        """None unless both open the statement, with the same state."""
        theorem = Theorem("t", case.statement(), HEADER)
        ours, theirs = opened(self.embedded, theorem), opened(self.real, theorem)
        if not isinstance(ours, BackendError) and not isinstance(theirs, BackendError):
            if ours.initial_state.pp == theirs.initial_state.pp:
                return ours, theirs
        for session in (ours, theirs):
            if not isinstance(session, BackendError):
                session.close()
        return None

    def step(
        self, case: Case, sessions: tuple[Session, Session], states: tuple[TacticState, TacticState]
    ) -> Difference | tuple[TacticState, TacticState] | None:
        """None: both failed, both finished, or one of them does not count."""
        self.tactics += 1
        a = sessions[0].run_tactic(states[0], case.script[-1], LIMITS)
        b = sessions[1].run_tactic(states[1], case.script[-1], LIMITS)
        said, heard = kind(a), kind(b)
        if said in UNDECIDED or heard in UNDECIDED:
            return None
        texts = [result.pp if isinstance(result, TacticState) else getattr(result, "message", "") for result in (a, b)]
        if said != heard:
            return Difference(case, said, heard, *texts)
        if isinstance(a, TacticState) and isinstance(b, TacticState):
            return (a, b) if a.pp == b.pp else Difference(case, "state", "another state", *texts)
        return None

    def replay(self, case: Case) -> Difference | None:
        """The difference at the last tactic, if both agree up to there."""
        sessions = self.open(case)
        if sessions is None:
            return None
        try:
            states = sessions[0].initial_state, sessions[1].initial_state
            for i in range(len(case.script)):
                found = self.step(replace(case, script=case.script[: i + 1]), sessions, states)
                if i + 1 == len(case.script):
                    return found if isinstance(found, Difference) else None
                if not isinstance(found, tuple):
                    return None
                states = found
            return None
        finally:
            for session in sessions:
                session.close()

    def minimised(self, difference: Difference, seconds: float) -> Difference:
        """A smaller case of the same kind, by greedy omission."""
        end = time.monotonic() + seconds
        progress = True
        while progress and time.monotonic() < end:
            progress = False
            for smaller in simpler(difference.case):
                if time.monotonic() >= end:
                    break
                found = self.replay(smaller)
                if found is not None and found.kind == difference.kind:
                    difference, progress = found, True
                    break
        return difference


def simpler(case: Case) -> Iterator[Case]:
    """Cases with a part left out, the largest parts first; not all of them make sense."""
    for i in range(len(case.script) - 1):
        yield replace(case, script=case.script[:i] + case.script[i + 1 :])
    for i in range(len(case.hypotheses)):
        yield replace(case, hypotheses=case.hypotheses[:i] + case.hypotheses[i + 1 :])
    for i in range(len(case.binders)):
        yield replace(case, binders=case.binders[:i] + case.binders[i + 1 :])
    *before, last = case.script
    parts = re.split(r"(, |; )", last)
    for i in range(0, len(parts), 2):
        if len(parts) > 1:
            yield replace(case, script=(*before, "".join(parts[:i] + parts[i + 2 :]).rstrip(",; ")))
    for text in smaller_terms(case.conclusion):
        yield replace(case, conclusion=text)
    for i, hypothesis in enumerate(case.hypotheses):
        for text in smaller_terms(hypothesis):
            yield replace(case, hypotheses=(*case.hypotheses[:i], text, *case.hypotheses[i + 1 :]))


def smaller_terms(text: str) -> Iterator[str]:
    """A part in parentheses is replaced by a part of it, or by a numeral."""
    groups: list[tuple[int, int]] = []
    open_at: list[int] = []
    for i, char in enumerate(text):
        if char == "(":
            open_at.append(i)
        elif char == ")" and open_at:
            groups.append((open_at.pop(), i + 1))
    for start, end in sorted(groups, key=lambda g: g[0] - g[1]):
        for inner_start, inner_end in groups:
            if start < inner_start and inner_end < end:
                yield text[:start] + text[inner_start:inner_end] + text[end:]
        whole = text[start:end]
        for numeral in ("1", "0"):
            if len(whole) > 3 and whole != f"({numeral})":
                yield text[:start] + numeral + text[end:]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="default: another each time")
    parser.add_argument("--depth", type=int, default=3, help="tactics one after another")
    parser.add_argument("--width", type=int, default=8, help="tactics at a state")
    parser.add_argument("--minimise-seconds", type=float, default=30.0, help="for each new kind of difference")
    parser.add_argument("--family", action="append", choices=sorted(set(Statements.FAMILIES)), help="only these")
    parser.add_argument("--tactic", action="append", default=[], help="tried at every state, beside those drawn")
    parser.add_argument("--imports", default="tactic,minif2f_import")
    parser.add_argument("--project", type=Path)
    parser.add_argument("--out", type=Path, help="every difference, as it is found")
    args = parser.parse_args(argv)
    rng = random.Random(args.seed)
    drawn = Statements(rng, args.family or Statements.FAMILIES)
    imports = tuple(args.imports.split(","))
    shown: dict[tuple[str, str, str], Difference] = {}
    tally: Counter[tuple[str, str, str]] = Counter()
    statements = refused = 0
    start = time.monotonic()
    with (
        make_backend("embedded", imports=imports) as embedded,
        make_backend("lean3", project=args.project, imports=imports) as real,
    ):
        judge = Judge(embedded, real)

        def met(difference: Difference) -> None:
            tally[difference.kind] += 1
            if difference.kind in shown:
                return
            small = shown[difference.kind] = judge.minimised(difference, args.minimise_seconds)
            print(f"{small.engine}, Lean: {small.lean}: {small.case.statement()}  by  {', '.join(small.case.script)}")
            print(f"    engine: {small.engine_text[:300]}\n    Lean: {small.lean_text[:300]}", flush=True)
            if args.out is not None:
                row = {
                    "statement": small.case.statement(), "script": small.case.script, "engine": small.engine,
                    "lean": small.lean, "engine_text": small.engine_text, "lean_text": small.lean_text,
                    "first_met": difference.case.statement(),
                }  # fmt: skip
                with args.out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")

        try:
            while time.monotonic() - start < args.hours * 3600:
                case = drawn.draw()
                statements += 1
                sessions = judge.open(case)
                if sessions is None:
                    refused += 1
                    continue
                nodes = [(case, (sessions[0].initial_state, sessions[1].initial_state))]
                for _ in range(args.depth):
                    following = []
                    for at, states in nodes:
                        for tactic in (*args.tactic, *tactics_for(states[0], rng, args.width)):
                            next_case = replace(at, script=(*at.script, tactic))
                            found = judge.step(next_case, sessions, states)
                            if isinstance(found, Difference):
                                met(found)
                            elif found is not None:
                                following.append((next_case, found))
                    nodes = rng.sample(following, min(1, len(following)))
                for session in sessions:
                    session.close()
        except KeyboardInterrupt:
            print("interrupted", file=sys.stderr)
    hours = (time.monotonic() - start) / 3600
    print(f"\nseed {args.seed}: {hours:.2f} hours, {statements} statements ({refused} not opened alike by both)")
    print(f"{judge.tactics} tactics run by both")
    print(f"{sum(tally.values())} differences of {len(tally)} kinds:")
    for found, number in sorted(tally.items(), key=lambda item: (not shown[item[0]].dangerous, -item[1])):
        tactic, engine, lean = found
        print(f"{number:6}  {tactic}: {engine}, Lean: {lean}")
    return 1 if any(engine == "finished" for _, engine, _ in tally) else 0


if __name__ == "__main__":
    sys.exit(main())
