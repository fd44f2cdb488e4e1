"""Running a whole script on a state, and making a script smaller while it still closes it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence

from agent.backend.base import Limits, ProofFinished, Session, TacticResult, TacticState
from agent.lean_text import CLOSERS, PAIRS, tokens
from agent.search.script import Script, tidy


def closes(session: Session, state: TacticState, script: Script, limits: Limits, can_focus: bool = True) -> bool:
    """The script, run from `state`, leaves no goal. Faults of the session pass through."""
    result: TacticResult = state
    for at, step in enumerate(script):
        if not isinstance(result, TacticState):
            return False
        if isinstance(step, str):
            result = session.run_tactic(result, step, limits)
            continue
        if len(result.goals) == 1:
            return at == len(script) - 1 and closes(session, result, step, limits, can_focus)
        if not can_focus or not closes(session, session.focus(result, [0]), step, limits, can_focus):
            return False
        result = session.focus(result, range(1, len(result.goals)))
    return isinstance(result, ProofFinished)


def minimise(
    script: Script, holds: Callable[[Script], bool], seconds: float, hypotheses: Sequence[str] = ()
) -> Script:
    """The script with tactics and list items left out that it does not need, and the one of the `hypotheses` named that
    is enough where ``[*]`` stands for all. `holds` decides; whatever is left out, the result holds if the script did.
    Stops when the time is up."""
    end = time.monotonic() + seconds
    progress = True
    while progress:
        progress = False
        for smaller in _smaller(script, hypotheses):
            if time.monotonic() > end:
                return script
            if holds(smaller):
                script, progress = tidy(smaller), True
                break
    return script


def _smaller(script: Script, hypotheses: Sequence[str]) -> Iterator[Script]:
    """Scripts with one thing less: a tactic or block left out, a block's or a tactic's inside made smaller."""
    if len(script) > 1:
        for i in range(len(script)):
            yield [*script[:i], *script[i + 1 :]]
    joined = _joined(script)
    if joined is not None:
        yield joined
    for i, step in enumerate(script):
        inner: Iterator[str | Script] = (
            _smaller_tactic(step, hypotheses) if isinstance(step, str) else iter(_smaller(step, hypotheses))
        )
        for less in inner:
            yield [*script[:i], less, *script[i + 1 :]]


def _joined(script: Script) -> Script | None:
    """``tac, { close }, { close }, close`` as ``tac; close``, where all goals at the end are closed alike."""
    blocks = len(script)
    while blocks and isinstance(script[blocks - 1], str) and script[blocks - 1] == script[-1]:
        blocks -= 1
    first = blocks
    while first and script[first - 1] == [script[-1]]:
        first -= 1
    if not first or first == blocks or blocks != len(script) - 1 or not isinstance(script[first - 1], str):
        return None
    return [*script[: first - 1], f"{script[first - 1]}; {script[-1]}"]


_LISTED = re.compile(r"\b(?:simp|norm_num|nlinarith|linarith|field_simp|rw|ring_nf|simpa|dsimp|simp_rw|norm_num1)\b")


def _smaller_tactic(tactic: str, hypotheses: Sequence[str]) -> Iterator[str]:
    """The tactic with one item of a bracketed list left out, without the list or without ``at *``; with one hypothesis
    instead of ``*``."""
    if not _LISTED.search(tactic):
        return
    if tactic.endswith(" at *"):
        yield tactic.removesuffix(" at *")
    opening = tactic.find("[")
    if opening < 0:
        return
    spans, closing = _items(tactic, opening)
    if closing is None:
        return
    if not tactic.startswith("rw"):
        yield (tactic[:opening].rstrip() + " " + tactic[closing + 1 :].lstrip()).strip()
    if tactic[opening : closing + 1] == "[*]":
        for hypothesis in hypotheses:
            yield f"{tactic[: opening + 1]}{hypothesis}{tactic[closing:]}"
    if len(spans) > 1:
        for i in range(len(spans)):
            kept = [tactic[a:b].strip() for j, (a, b) in enumerate(spans) if j != i]
            yield tactic[: opening + 1] + ", ".join(kept) + tactic[closing:]


def _items(tactic: str, opening: int) -> tuple[list[tuple[int, int]], int | None]:
    """The spans of the items of the list that opens at `opening`, and where it closes."""
    depth, start = 0, opening + 1
    spans: list[tuple[int, int]] = []
    for t in tokens(tactic):
        if t.start < opening or t.kind != "symbol":
            continue
        if t.text in PAIRS:
            depth += 1
        elif t.text in CLOSERS:
            depth -= 1
            if depth == 0:
                spans.append((start, t.start))
                return spans, t.start
        elif t.text == "," and depth == 1:
            spans.append((start, t.start))
            start = t.end
    return [], None
