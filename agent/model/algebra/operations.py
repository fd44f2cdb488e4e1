"""Lemmas for the operations that occur, and universal hypotheses at the values that occur."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from agent.goal_text import GoalText
from agent.lean_text import CLOSERS, PAIRS, tokens

Found = Iterator[tuple[str, float]]

LEMMAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("∑", ("finset.sum_range_succ",)),
    ("∏", ("finset.prod_range_succ",)),
    ("finset.Icc", ("nat.Icc_succ_left",)),
    ("finset.Ico", ("finset.sum_Ico_succ_top", "finset.prod_Ico_succ_top")),
    ("!", ("nat.factorial",)),
    ("choose", ("nat.choose",)),
    ("nat.gcd", ("nat.gcd_rec",)),
    ("nat.lcm", ("nat.lcm",)),
    ("≡", ("nat.modeq", "int.modeq")),
    ("nat.prime", ("nat.prime",)),
    ("even", ("even_iff_two_dvd", "nat.even_iff")),
    ("odd", ("nat.odd_iff",)),
    ("⌊", ("int.floor_eq_iff",)),
    ("⌈", ("int.ceil_eq_iff",)),
    ("int.fract", ("int.fract",)),
    ("|", ("abs_of_nonneg", "abs_of_nonpos")),
    ("max", ("max_def",)),
    ("min", ("min_def",)),
    ("∘", ("function.comp",)),
    ("function.injective", ("function.injective",)),
    ("real.log", ("real.log_mul", "real.log_pow", "real.log_div")),
    ("real.exp", ("real.exp_add",)),
    ("real.sin", ("real.sin_sq", "real.sin_add")),
    ("real.cos", ("real.cos_sq", "real.cos_add")),
    ("real.tan", ("real.tan_eq_sin_div_cos",)),
    ("complex.I", ("complex.ext_iff", "complex.I_sq", "pow_succ")),
    ("conj", ("complex.ext_iff",)),
    ("divisors", ("nat.divisors",)),
    ("set.range", ("set.mem_range",)),
    ("is_least", ("is_least", "lower_bounds")),
    ("is_greatest", ("is_greatest", "upper_bounds")),
    ("↑", ("nat.cast_add", "nat.cast_mul")),
    ("nat.succ", ("nat.succ_eq_add_one",)),
    ("equiv", ("equiv.symm_apply_eq",)),
)
"""What occurs in the text, and lemmas of mathlib that unfold or compute it."""

MAX_INSTANCES = 8
_SUCH_THAT = re.compile(r"(?<=\{)[^{}|]* \|")


def operation_tactics(goal: GoalText, names: dict[str, str]) -> Found:
    text = "\n".join([goal.target, *(h.type for h in goal.hypotheses)])
    text = _SUCH_THAT.sub("", text)  # its bar is no absolute value
    found = list(dict.fromkeys(lemma for mark, lemmas in LEMMAS if mark in text for lemma in lemmas))
    if found:
        listed = ", ".join(found[:6])
        yield f"norm_num [{listed}]", 1.5
        yield f"simp [{listed}]", 1.2
        yield f"norm_num [{listed}] at *", 1.0
        yield f"simp [{listed}] at *", 0.6
        if len(found) > 1:
            for lemma in found[:4]:
                yield f"norm_num [{lemma}]", 0.4
    yield from _instances(goal, names)


def _instances(goal: GoalText, names: dict[str, str]) -> Found:
    """Universal hypotheses at the arguments that the functions in sight have, and at small numbers."""
    texts = [goal.target, *(h.type for h in goal.hypotheses)]
    closed: list[str] = []
    for h in goal.hypotheses:
        variables = binders(h.type)
        if not variables or len(variables) > 2 or len(h.names) != 1:
            continue
        name = h.names[0]
        arguments = list(_arguments(texts, {n for v, _ in variables for n in [v]}, set(goal.names)))
        values = list(dict.fromkeys([*arguments, *_numbers(texts), "0", "1", "(-1)", "2"]))
        choices: Sequence[tuple[str, ...]]
        if len(variables) == 1:
            choices = [(v,) for v in values[:MAX_INSTANCES]]
        else:
            choices = list(itertools.islice(itertools.product(values[:3], repeat=2), MAX_INSTANCES))
        if "→" in h.type:
            continue
        applied = [" ".join([name, *choice]) for choice in choices]
        closed += applied
        for each in applied:
            yield f"have {names['hi']} := {each}", 0.8
        if len(applied) > 1 and any(sign in h.type for sign in ("=", "≤", "<")):
            listed = ", ".join(applied[:6])
            yield f"linarith [{listed}]", 1.5
            yield f"nlinarith [{listed}]", 1.0
        if "=" in h.type:
            yield f"norm_num [{name}] at *", 0.8
            yield f"simp only [{name}] at *; linarith", 0.8
    if len(closed) > 2:
        yield f"nlinarith [{', '.join(closed[:5])}]", 0.5


def binders(text: str) -> list[tuple[str, str]]:
    """The variables a statement begins by quantifying over, with their types."""
    out: list[tuple[str, str]] = []
    if not text.startswith("∀ "):
        return out
    depth = 0
    for t in tokens(text):
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if t.text == "," and depth == 0:
            for group in re.findall(r"\(([^()]*)\)", text[: t.start]):
                words, _, type_ = group.partition(" : ")
                out += [(word, type_.strip()) for word in words.split()]
            rest = text[t.end :].strip()
            return [*out, *binders(rest)] if rest.startswith("∀ ") else out
    return out


_ARGUMENT = re.compile(r"(?<![\w.])([^\W\d][\w₀-₉']*) (\(-?\d+(?: / \d+)?\)|\d+|[^\W\d][\w₀-₉']*)(?![\w.(])")


def _arguments(texts: Sequence[str], bound: set[str], names: set[str]) -> Iterator[str]:
    """What the goal's functions are applied to: numbers and variables."""
    seen = set()
    for text in texts:
        for head, argument in _ARGUMENT.findall(text):
            if head in names and argument not in seen and argument not in bound:
                if argument[0].isdigit() or argument[0] == "(" or argument in names:
                    seen.add(argument)
                    yield argument


def _numbers(texts: Sequence[str]) -> Iterator[str]:
    for t in tokens(texts[0]):
        if t.kind == "number" and len(t.text) <= 3:
            yield t.text
