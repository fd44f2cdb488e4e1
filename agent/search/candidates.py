"""From what a model says to tactics worth running: normalised, filtered, merged."""

from __future__ import annotations

from collections.abc import Iterable

from agent.lean_text import code_tokens, first_unbalanced
from agent.model.base import Suggestion, log_sum_exp
from agent.tactic_text import refusal


def normalise(text: str) -> str:
    """One tactic out of a model's text: trailing commas and white space, a wrapping ``begin … end`` or ``by`` go."""
    text = text.strip()
    while text.endswith((",", ";")):
        text = text[:-1].rstrip()
    words = list(code_tokens(text))
    if len(words) > 2 and words[0].text == "begin" and words[-1].text == "end":
        inner = text[words[0].end : words[-1].start].strip()
        if first_unbalanced(inner) is None:
            return normalise(inner)
    if words and words[0].text == "by" and len(words) > 1:
        return normalise(text[words[0].end :])
    return text


def merge(suggestions: Iterable[Suggestion]) -> tuple[list[Suggestion], list[tuple[str, str]]]:
    """The distinct runnable tactics, likeliest first, and what was refused with its reason.

    Suggestions that normalise to the same text are one, its probability the sum of theirs.
    """
    merged: dict[str, Suggestion] = {}
    refused: list[tuple[str, str]] = []
    for suggestion in suggestions:
        tactic = normalise(suggestion.tactic)
        reason = refusal(tactic)
        if reason is not None:
            refused.append((tactic, reason))
            continue
        known = merged.get(tactic)
        logprob = suggestion.logprob if known is None else min(0.0, log_sum_exp(known.logprob, suggestion.logprob))
        tokens = suggestion.tokens if known is None else known.tokens
        merged[tactic] = Suggestion(tactic, logprob, tokens)
    return sorted(merged.values(), key=lambda s: -s.logprob), refused

