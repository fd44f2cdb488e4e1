"""Induction on a natural number, with the step made ready: sums lose their last term, powers and factorials a factor,
casts move inwards. What is left of the step is algebra."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agent.goal_text import GoalText
from agent.lean_text import tokens
from agent.model.algebra.facts import Facts

OPENERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("∑", ("finset.sum_range_succ",)),
    ("∏", ("finset.prod_range_succ",)),
    ("!", ("nat.factorial_succ", "nat.factorial_zero")),
    ("^", ("pow_succ", "pow_zero", "mul_one")),
)
_QUANTIFIED = re.compile(r"∀ \((\w+) : ℕ\), ")


def induction_tactics(goal: GoalText, facts: Facts, names: dict[str, str]) -> Iterator[tuple[str, float]]:
    target = " ".join(goal.target.split())
    quantified = _QUANTIFIED.match(target)
    if quantified is not None:
        name = quantified[1]
        start = f"intro {name}; " if name not in goal.names else ""
        if start and re.search(r"[=≤<≥>∣]", target) and "→" not in target:
            yield from _on(name, target[quantified.end() :], None, 0, start, goal, names)
        return
    words = {t.text for t in tokens(target) if t.kind == "word"}
    for name, type_ in facts.variables.items():
        if type_ != "ℕ" or name not in words or not re.search(r"[∑∏!^]|\bn?at\.|\w \w", target):
            continue
        mentions = [h for h in goal.hypotheses if name in {t.text for t in tokens(h.type)} and h.names != (name,)]
        if not mentions:
            yield from _on(name, target, None, 0, "", goal, names)
        elif len(mentions) == 1 and len(mentions[0].names) == 1:
            bound = re.fullmatch(rf"(\d+) (≤|<) {re.escape(name)}|{re.escape(name)} (≥|>) (\d+)", mentions[0].type)
            if bound is not None:
                least = int(bound[1] or bound[4]) + (bound[2] == "<" or bound[3] == ">")
                yield from _on(name, target, mentions[0].names[0], least, "", goal, names)


def _on(
    name: str, target: str, bound: str | None, least: int, start: str, goal: GoalText, names: dict[str, str]
) -> Iterator[tuple[str, float]]:
    """`bound`: a hypothesis that gives the `least` value, which is where the induction then begins."""
    equations = [h for h in goal.hypotheses if " = " in h.type and "→" not in h.type]
    universal = [h.names[0] for h in equations if h.type.startswith("∀")]
    said = [n for h in goal.hypotheses if not h.type.startswith("∀") and " = " in h.type for n in h.names]
    ih = names["ih"]
    rules = ["nat.succ_eq_add_one"]
    if "finset.Icc" in target:
        start += "simp only [show ∀ k : ℕ, finset.Icc 1 k = finset.Ico 1 (k + 1), from λ k, rfl]; "
        rules += [f"finset.{f}_Ico_succ_top (show 1 ≤ _ + 1, from nat.succ_pos _)" for f in ("sum", "prod")]
    text = target + "".join(h.type for h in goal.hypotheses if h.names[0] in universal)
    rules += [r for mark, found in OPENERS if mark in text and not (mark in "∑∏" and "Icc" in target) for r in found]
    base = ", ".join([*said, *rules[1:]])
    first = f"{{ simp [{base}] }} <|> {{ norm_num [{base}] }} <|> {{ dec_trivial }}" if base else "simp"
    listed = ", ".join([*rules, *universal])
    simps, places = (f"simp only [{listed}]", "push_cast"), (f" at {ih}", "")
    step = "; ".join(f"try {{ {simp}{at} }}" for simp in simps for at in places)
    induct = f"induction {bound or name} with {name}{f' {bound}' if bound else ''} {ih}"
    if bound is not None:
        # Lean prints the constructor's type in other words.
        step = f"change {least} ≤ {name} at {bound}; {step}"
    closers = f"{{ linarith }} <|> {{ rw {ih}; ring }} <|> {{ rw {ih}; field_simp; ring }} <|> {{ nlinarith }}"
    if re.fullmatch(r".+ = .+ / \d+", target) and not re.search("[↑ℚℝℂ]", target):
        # A quotient of natural numbers: what it is of, instead.
        start += "symmetry; refine nat.div_eq_of_eq_mul_right (by norm_num) _; "
    yield f"{start}{induct}; [{{ {first} }}, {{ {step}; {{ {closers} }} }}]", 5.0
    yield f"{start}{induct}; [{{ {first} }}, skip]; {step}", 4.0
