"""The printed text of a goal taken apart: hypotheses and target. Reads Lean 3's layout; standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.lean_text import tokens

_HYPOTHESIS = re.compile(r"^([^\s:⊢][^:⊢\n]*?) :(?:\s|$)")


@dataclass(frozen=True)
class Hypothesis:
    """One printed line ``a b : type`` or ``a : type := value``."""

    names: tuple[str, ...]
    type: str
    value: str | None = None


@dataclass(frozen=True)
class GoalText:
    hypotheses: tuple[Hypothesis, ...]
    target: str
    case: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for h in self.hypotheses for name in h.names)


def parse_goal(text: str) -> GoalText:
    """Take one goal apart. Text that is no goal becomes a goal without hypotheses whose target is the text."""
    case = None
    lines = text.split("\n")
    if lines and lines[0].startswith("case ") and len(lines) > 1:
        case = lines[0][len("case ") :]
        lines = lines[1:]
    turnstile = next((i for i, line in enumerate(lines) if line.startswith("⊢")), None)
    if turnstile is None:
        return GoalText((), text.strip(), case)
    hypotheses: list[Hypothesis] = []
    pending: list[str] = []

    def flush() -> None:
        if not pending:
            return
        whole = "\n".join(pending).rstrip()
        whole = whole[:-1] if whole.endswith(",") else whole
        match = _HYPOTHESIS.match(whole)
        if match is not None:
            body = whole[match.end() :].strip()
            value = None
            cut = _top_level_assign(body)
            if cut is not None:
                body, value = body[:cut].rstrip(), body[cut + 2 :].strip()
            hypotheses.append(Hypothesis(tuple(match.group(1).split()), body, value))
        pending.clear()

    for line in lines[:turnstile]:
        if not line.startswith(" "):
            flush()
        pending.append(line)
    flush()
    target = "\n".join([lines[turnstile][1:].strip(), *lines[turnstile + 1 :]]).strip()
    return GoalText(tuple(hypotheses), target, case)


def split_state(pp: str) -> list[str]:
    """The goals of a printed state."""
    first, _, rest = pp.partition("\n")
    if re.fullmatch(r"\d+ goals", first):
        pp = rest
    return pp.split("\n\n")


def _top_level_assign(text: str) -> int | None:
    depth = 0
    for t in tokens(text):
        if t.text in "([{⟨" and t.kind == "symbol":
            depth += 1
        elif t.text in ")]}⟩" and t.kind == "symbol":
            depth -= 1
        elif t.text == ":=" and depth == 0:
            return t.start
        elif t.text == "let" and t.kind == "word":
            return None
    return None


def canonical(goal: GoalText) -> tuple[str, tuple[str, ...]]:
    """The goal's text with hypotheses named by position, and their names in that order.

    Equal texts are the same goal up to renaming hypotheses. A goal in which two hypotheses share a name is left as it
    is printed (and has no names), because its text does not say which of them is meant.
    """
    names = goal.names
    if len(set(names)) != len(names):
        lines = [f"{' '.join(h.names)} : {h.type}" + (f" := {h.value}" if h.value else "") for h in goal.hypotheses]
        return "\n".join([*lines, f"⊢ {goal.target}"]), ()
    position = {name: f"#{i}" for i, name in enumerate(names)}

    def rename(text: str) -> str:
        out, at = [], 0
        for t in tokens(text):
            out.append(" " if t.start > at else "")
            head, dot, rest = t.text.partition(".") if t.kind == "word" else (t.text, "", "")
            out.append(position.get(head, head) + dot + rest)
            at = t.end
        return "".join(out)

    lines = []
    for h in goal.hypotheses:
        value = "" if h.value is None else f" := {rename(h.value)}"
        lines.extend(f"{position[name]} : {rename(h.type)}{value}" for name in h.names)
    lines.append(f"⊢ {rename(goal.target)}")
    return "\n".join(lines), names


def as_lemma(name: str, goal: GoalText) -> str | None:
    """The goal as the statement of a lemma; None when its text cannot be one (metavariables, let-values, hidden
    names). Whether it elaborates is the backend's to say: printed terms do not always mean what they were."""
    names = goal.names
    whole = [goal.target, *(h.type for h in goal.hypotheses)]
    if len(set(names)) != len(names) or any(h.value is not None for h in goal.hypotheses):
        return None
    if any("?m" in text or "…" in text for text in whole):
        return None
    binders: list[str] = []
    for h in goal.hypotheses:
        typ = re.sub(r"\s+", " ", h.type)
        if all(n.startswith("_inst") for n in h.names):
            binders.extend(f"[{n} : {typ}]" for n in h.names)
        else:
            binders.append(f"({' '.join(h.names)} : {typ})")
    target = re.sub(r"\s+", " ", goal.target)
    lines = [f"lemma {name}", *(f"  {b}" for b in binders)]
    return "\n".join(lines) + f" :\n  {target}"
