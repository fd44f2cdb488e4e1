"""A chain of thought becomes a Lean 3 file: a definition and a theorem a step, the answer as `#eval` and theorem.

Deterministic and without a model. The definitions of a file are over ℕ where none of its steps subtracts or divides
with a rest, else over ℚ; a number that an earlier step computed is named by that step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from agent.gsm8k.arithmetic import Binary, Expression, Negative, Number, Percentage, Unknown, evaluate, leaves
from agent.gsm8k.chain import Chain, Claim, Line, Solved, conversion, read_chain
from agent.gsm8k.numbers import Answer, parse_answer, show
from agent.gsm8k.rows import Solution

IMPORTS = "import tactic.norm_num tactic.linarith data.rat.order"
_PRECEDENCE = {"+": 65, "-": 65, "*": 70, "/": 70, "^": 80}
_ATOM = 100
_ROUNDS = re.compile(r"\bround|nearest|whole number|at least|四舍五入|取整|整数", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A definition of the file. `theorem` states its value."""

    name: str
    value: Fraction
    theorem: str


@dataclass(frozen=True)
class ConvertedStep:
    """`first_line`, `last_line`: the step's lines in the file, from 1; empty for a step without arithmetic."""

    text: str
    lean: str
    kind: str
    first_line: int = 0
    last_line: int = 0


@dataclass(frozen=True)
class Converted:
    """`failure`: why there is no file that states the answer, as (verdict, sentence)."""

    lean: str
    steps: tuple[ConvertedStep, ...]
    answer: Answer | None
    gold: Answer | None
    warnings: tuple[str, ...]
    failure: tuple[str, str] | None
    grounded: bool = True


class _Writer:
    def __init__(self, question: str, chain: Chain) -> None:
        self.question = question
        self.chain = chain
        self.named: list[Named] = []
        self.out: list[str] = [IMPORTS, "", "namespace solution"]
        self.steps: list[ConvertedStep] = []
        self.warnings: list[str] = []
        self.count = 0
        self.type = "ℕ" if all(_is_natural(claim) for line in chain.lines for claim in line.claims) else "ℚ"
        if chain.final is not None and (chain.final.value.denominator != 1 or chain.final.percent):
            self.type = "ℚ"

    # --- terms

    def source(self, value: Fraction) -> Named | None:
        """The latest step that computed this number; numbers of the question stand for themselves."""
        if value in self.chain.known:
            return None
        return next((n for n in reversed(self.named) if n.value == value), None)

    def term(self, e: Expression, level: int = 0) -> str:
        """Lean's text, in parentheses where the precedence `level` asks for them."""
        if type(e) is Number:
            source = self.source(e.value)
            return source.name if source is not None else _literal(e.value, level)
        if type(e) is Unknown:
            return e.name
        if type(e) is Percentage:
            return _wrapped(f"{self.term(e.number, 70)} / 100", 70, level)
        if type(e) is Negative:
            return _wrapped(f"-{self.term(e.of, 76)}", 75, level)
        assert type(e) is Binary
        own = _PRECEDENCE[e.operator]
        left = self.term(e.left, own)
        right = str(evaluate(e.right)) if e.operator == "^" else self.term(e.right, own + 1)
        return _wrapped(f"{left} {e.operator} {right}", own, level)

    def uses(self, e: Expression) -> list[Named]:
        found = [self.source(leaf.value) for leaf in leaves(e)]
        return list(dict.fromkeys(n for n in found if n is not None))

    # --- steps

    def line(self, line: Line) -> None:
        first = len(self.out) + 1
        kind = "text"
        self.out += ["", *(f"-- {part}" for part in line.text.splitlines())]
        for claim in line.claims:
            kind = _worse(kind, self.solved(claim) if isinstance(claim, Solved) else self.claim(claim))
        if line.foreign:
            where = f"step {len(self.steps) + 1}" if len(line.text) > 60 else f"the step {line.text!r}"
            shown = ", ".join(map(show, line.foreign))
            self.warnings.append(f"{where} uses {shown}, which neither the question nor an earlier step gives")
            if not line.claims:
                kind = "jumped"
        lean = "\n".join(self.out[first:]) if line.claims else ""
        self.steps.append(ConvertedStep(line.text, lean, kind, first, len(self.out) if line.claims else 0))

    def claim(self, claim: Claim) -> str:
        self.count += 1
        name = f"step_{self.count}"
        if claim.actual is None:
            self.out.append("-- a division by zero, or no number")
            return "wrong"
        facts = ", ".join([name, *(n.theorem for n in self.uses(claim.expression))])
        self.out.append(f"def {name} : {self.type} := {self.term(claim.expression)}")
        if claim.rounds:
            unit = Fraction(1, 10**claim.places)
            low, high = _literal(claim.value - unit, 50), _literal(claim.value + unit, 50)
            proof = f"by {{ simp only [{facts}], split; norm_num1 }}"
            self.out.append(f"theorem {name}_near : {low} ≤ {name} ∧ {name} ≤ {high} := {proof}")
            self.given(f"{name}_rounded", claim.value)
            self.warnings.append(f"{claim.written.strip()} is rounded: exactly it is {show(claim.actual)}")
            return "rounded"
        # Not `rw`: it tries reflexivity, which computes in unary and is slow for the kernel.
        proof = f"by {{ simp only [{facts}], norm_num1 }}"
        self.out.append(f"theorem {name}_eq : {name} = {_literal(claim.value, 50)} := {proof}")
        if not claim.holds:
            return "wrong"
        self.named.append(Named(name, claim.value, f"{name}_eq"))
        return "ok"

    def given(self, name: str, value: Fraction) -> None:
        """A definition by a number alone."""
        literal = _literal(value, 50)
        self.out.append(f"def {name} : {self.type} := {literal}")
        self.out.append(f"theorem {name}_eq : {name} = {literal} := rfl")
        self.named.append(Named(name, value, f"{name}_eq"))

    def solved(self, claim: Solved) -> str:
        self.count += 1
        name, x = f"step_{self.count}", claim.unknown
        equation = f"{self.term(claim.left, 50)} = {self.term(claim.right, 50)}"
        facts = [n.theorem for n in dict.fromkeys((*self.uses(claim.left), *self.uses(claim.right)))]
        rewrite = f"simp only [{', '.join(facts)}] at h, " if facts else ""
        value = _literal(claim.value, 50)
        self.out.append(
            f"theorem {name}_solves : ∀ {x} : ℚ, {equation} → {x} = {value} := by {{ intros {x} h, {rewrite}linarith }}"
        )
        if not claim.holds:
            return "wrong"
        self.given(name, claim.value)
        return "ok"

    # --- the answer

    def answer(self, final: Answer) -> bool:
        """State the answer by the step that computes it. False if none does."""
        wanted = (final.value, final.value / 100) if final.percent else (final.value,)
        factor = Fraction(1)
        source = next((n for v in wanted for n in reversed(self.named) if n.value == v), None)
        nearby = self.question + " " + " ".join(line.text for line in self.chain.lines[-2:])
        if source is None:
            for each in reversed(self.named):
                found = conversion(each.value, final.value, nearby)
                if found is not None:
                    source, factor = each, found
                    break
        if source is None and self.rounded_answer(final, nearby):
            return True
        if source is None and final.value in self.chain.known:
            self.warnings.append(f"the answer {final} is a number of the question that no step computes")
            self.given("answer", final.value)
            self.out.append("#eval answer")
            return True
        elif source is None:
            return False
        value, text = source.value * factor, source.name
        proof = f"by rw [answer, {source.theorem}]"
        if factor != 1:
            by = f"* {factor}" if factor.denominator == 1 else f"/ {factor.denominator}"
            text = f"{source.name} {by}"
            proof = f"by {{ simp only [answer, {source.theorem}], norm_num1 }}"
            self.warnings.append(f"a step from {show(source.value)} to {final} is jumped: another unit")
        self.out += [
            "",
            f"def answer : {self.type} := {text}",
            f"theorem answer_eq : answer = {_literal(value, 50)} := {proof}",
            "#eval answer",
        ]
        return True

    def rounded_answer(self, final: Answer, nearby: str) -> bool:
        """The last result rounded to a whole number, where the text speaks of rounding."""
        if not self.named or final.value.denominator != 1 or final.value < 0 or not _ROUNDS.search(nearby):
            return False
        last = self.named[-1]
        if abs(last.value - final.value) >= 1:
            return False
        self.warnings.append(f"the answer {final} is the last result, {show(last.value)}, rounded")
        low, high = (final.value - 1, final.value) if last.value < final.value else (final.value, final.value + 1)
        self.out += [
            "",
            f"def answer : {self.type} := {final.value}",
            f"theorem answer_near : {show(low)} ≤ {last.name} ∧ {last.name} ≤ {show(high)} := "
            f"by {{ simp only [{last.theorem}], split; norm_num1 }}",
            "#eval answer",
        ]
        return True


def convert(solution: Solution) -> Converted:
    """The Lean 3 file of a chain of thought. Never fails."""
    chain = read_chain(solution.question, solution.answer)
    writer = _Writer(solution.question, chain)
    for line in chain.lines:
        writer.line(line)
    gold = parse_answer(solution.gold) if solution.gold is not None else chain.final
    final = chain.final
    if final is None and writer.named:
        final = Answer(writer.named[-1].value)
        writer.warnings.append(f"no final answer is marked; the last result, {final}, is taken for it")
    failure: tuple[str, str] | None = None
    if final is None:
        failure = ("no_answer", "the solution states no final answer, and no equation that can be read")
    elif not writer.answer(final):
        if writer.named:
            last = show(writer.named[-1].value)
            failure = ("no_answer", f"the answer {final} is jumped: no step computes it (the last result is {last})")
        else:
            failure = ("no_answer", f"the answer {final} is jumped: no step states an equation that can be read")
    writer.out += ["", "end solution", ""]
    warnings = tuple(dict.fromkeys(writer.warnings))
    lean = "\n".join(writer.out)
    return Converted(lean, tuple(writer.steps), final, gold, warnings, failure, chain.is_grounded)


def _is_natural(claim: Claim | Solved) -> bool:
    """ℕ computes the same as ℚ, at every operation of the claim."""
    if isinstance(claim, Solved):
        return False
    return claim.value.denominator == 1 and claim.value >= 0 and claim.holds and _stays_natural(claim.expression)


def _stays_natural(e: Expression) -> bool:
    # A subtraction is computed in unary by whatever closes a goal of ℕ by reflexivity: over ℚ it is not.
    if type(e) is Binary and e.operator == "-":
        return False
    value = evaluate(e)
    if value is None or value.denominator != 1 or value < 0 or type(e) not in (Number, Binary):
        return False
    return type(e) is Number or (_stays_natural(e.left) and _stays_natural(e.right))  # type: ignore[union-attr]


_ORDER = ("text", "ok", "jumped", "rounded", "wrong")


def _worse(a: str, b: str) -> str:
    return max(a, b, key=_ORDER.index)


def _wrapped(text: str, own: int, level: int) -> str:
    return f"({text})" if own < level else text


def _literal(value: Fraction, level: int) -> str:
    """A numeral, a decimal that ends, or a quotient."""
    text = show(abs(value))
    own = 70 if "/" in text else _ATOM
    if value < 0:
        return f"(-{text})" if own == _ATOM else f"(-({text}))"
    text = text.replace("/", " / ")
    return _wrapped(text, own, level)
