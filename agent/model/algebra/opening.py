"""A goal opened up: its variables introduced, `∃` taken apart, functions replaced by what defines them.

What the rest of this folder works out for the goal so opened is suggested behind the tactics that open it: one
suggestion where a search would otherwise need a goal for every step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.goal_text import GoalText, Hypothesis
from agent.lean_text import CLOSERS, PAIRS, Token, tokens
from agent.model.algebra.facts import conjuncts
from agent.model.algebra.instances import after_binders, parts_of_implication, substituted
from agent.model.algebra.operations import binders

MAX_LENGTH = 600
"""Of a proposition with its definitions put in; functions of functions grow."""
_EXISTS = re.compile(r"∃ ((?:\([^(),:]+ : [^(),]+\) ?)+), (.+)", re.DOTALL)


@dataclass(frozen=True)
class Definition:
    """``∀ variables, function variables = body``, said by the hypothesis `name`."""

    name: str
    function: str
    variables: tuple[str, ...]
    body: str

    def shown(self, arguments: tuple[str, ...]) -> str:
        text = substituted(self.body, dict(zip(self.variables, arguments)))
        return text if re.fullmatch(r"\|[^|]*\||[\w.]+", text) else f"({text})"


def opened(goal: GoalText, names: dict[str, str]) -> tuple[str, GoalText] | None:
    """The tactics that open a goal, and how it then reads; None where there is nothing to open."""
    steps: list[str] = []
    for step in (_introduced, _taken_apart, _unfolded):
        found = step(goal, names)
        if found is not None:
            steps.append(found[0])
            goal = found[1]
    return ("; ".join(steps), goal) if steps else None


def parts_named(goal: GoalText, names: dict[str, str]) -> tuple[str, GoalText] | None:
    """The same for conjunctions among the hypotheses alone: for tactics that see whole hypotheses only."""
    steps, hypotheses, count = [], [], 0
    for h in goal.hypotheses:
        parts = [text for _, text in conjuncts("", h.type)] if len(h.names) == 1 and h.value is None else []
        if len(parts) < 2:
            hypotheses.append(h)
            continue
        new = [f"{names['hd']}{count + i or ''}" for i in range(len(parts))]
        count += len(parts)
        hypotheses += [Hypothesis((name,), text) for name, text in zip(new, parts)]
        steps.append(f"rcases {h.names[0]} with ⟨{', '.join(new)}⟩")
    return ("; ".join(steps), replace(goal, hypotheses=tuple(hypotheses))) if steps else None


def _introduced(goal: GoalText, names: dict[str, str]) -> tuple[str, GoalText] | None:
    variables = binders(goal.target)
    *premises, body = parts_of_implication(after_binders(goal.target))
    used = set(goal.names)
    if not variables and not premises or body.startswith(("∀", "∃!")) or any(v in used for v, _ in variables):
        return None
    if any(_binds(premise) for premise in premises):
        return None  # the arrow stands within what it binds
    hypotheses = [Hypothesis((v,), type_) for v, type_ in variables]
    for i, premise in enumerate(premises):
        hypotheses.append(Hypothesis((f"{names['hN']}{i or ''}",), premise))
    given = " ".join(h.names[0] for h in hypotheses)
    return f"intros {given}", GoalText((*goal.hypotheses, *hypotheses), body, goal.case)


def _binds(text: str) -> bool:
    depth = 0
    for t in tokens(text):
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if depth == 0 and t.text in ("∀", "∃", "λ"):
            return True
    return False


def _taken_apart(goal: GoalText, names: dict[str, str]) -> tuple[str, GoalText] | None:
    steps, hypotheses, used = [], [], set(goal.names)
    for h in goal.hypotheses:
        found = _EXISTS.fullmatch(h.type) if len(h.names) == 1 and h.value is None else None
        pattern: list[str] = []
        while found is not None:
            groups = re.findall(r"\(([^():]+) : ([^()]+)\)", found[1])
            new = [Hypothesis((name,), type_) for names_, type_ in groups for name in names_.split()]
            if any(n.names[0] in used for n in new):
                break
            pattern += [n.names[0] for n in new]
            used.update(pattern)
            hypotheses += new
            h = replace(h, type=found[2])
            found = _EXISTS.fullmatch(h.type)
        hypotheses.append(h)
        if pattern:
            steps.append(f"rcases {h.names[0]} with ⟨{', '.join([*pattern, h.names[0]])}⟩")
    return ("; ".join(steps), replace(goal, hypotheses=tuple(hypotheses))) if steps else None


def _unfolded(goal: GoalText, names: dict[str, str]) -> tuple[str, GoalText] | None:
    known = list(definitions(goal))
    if not known:
        return None
    said = {d.name for d in known}
    used: dict[str, None] = {}
    at: list[str] = []

    def shown(text: str) -> str:
        for _ in range(4):  # functions of functions
            before = text
            for d in known:
                text = _with_bodies(text, d)
                if text != before:
                    used[d.name] = None
            if text == before or len(text) > MAX_LENGTH:
                break
        return text

    hypotheses = []
    for h in goal.hypotheses:
        text = h.type if len(h.names) != 1 or h.names[0] in said or h.value is not None else shown(h.type)
        if text != h.type:
            at.append(h.names[0])
        hypotheses.append(replace(h, type=text))
    target = shown(goal.target)
    if target != goal.target:
        at.append("⊢")
    if not at or any(len(text) > MAX_LENGTH for text in (target, *(h.type for h in hypotheses))):
        return None
    where = "" if at == ["⊢"] else f" at {' '.join(at)}"
    return f"simp only [{', '.join(used)}]{where}", replace(goal, hypotheses=tuple(hypotheses), target=target)


def definitions(goal: GoalText) -> Iterator[Definition]:
    """Hypotheses that say at every argument what a function is, itself not among the words."""
    for h in goal.hypotheses:
        if len(h.names) != 1 or h.value is not None:
            continue
        variables = tuple(v for v, _ in binders(h.type))
        body = after_binders(h.type) if variables else h.type
        left, sign, right = body.partition(" = ")
        head, *arguments = left.split()
        if not variables and (found := re.fullmatch(r"λ ([^,]+), (.+)", right, re.DOTALL)) is not None:
            arguments = [v for group in re.findall(r"\(([^()]*) : [^()]*\)", found[1]) for v in group.split()]
            variables, right = tuple(arguments), found[2]
        words = {t.text for t in tokens(right) if t.kind == "word"}
        whole = sign and not any(mark in right for mark in ("→", "∀", "∃", "λ", "↔", "∧", "∨"))
        owner = head.removesuffix(".to_fun")
        if whole and variables and tuple(arguments) == variables and owner in goal.names and head not in words:
            yield Definition(h.names[0], head, variables, right)


def _with_bodies(text: str, d: Definition) -> str:
    """The innermost applications of the function replaced by its body; bare mentions stay."""
    out, at = [], 0
    found = list(tokens(text))
    for i, t in enumerate(found):
        if t.start < at or t.text != d.function:
            continue
        arguments, end = _arguments(text, found, i + 1, len(d.variables))
        if len(arguments) == len(d.variables) and not any(d.function in a.split() for a in arguments):
            out.append(text[at : t.start] + d.shown(tuple(arguments)))
            at = end
    return "".join(out) + text[at:]


def argument_at(text: str, found: list[Token], i: int) -> str | None:
    """The argument that begins with the token of this index: a name, a number, or what brackets hold."""
    arguments, _ = _arguments(text, found, i, 1)
    return arguments[0] if arguments else None


def _arguments(text: str, found: list[Token], i: int, count: int) -> tuple[list[str], int]:
    arguments: list[str] = []
    end = 0
    while i < len(found) and len(arguments) < count:
        first, depth = found[i], 0
        if first.text in PAIRS:
            while i < len(found):
                depth += (found[i].text in PAIRS) - (found[i].text in CLOSERS)
                if depth == 0:
                    break
                i += 1
            if i == len(found):
                break
        elif first.text == "↑" and i + 1 < len(found):
            i += 1
        elif first.kind not in ("word", "number"):
            break
        end = found[i].end
        arguments.append(text[first.start : end])
        i += 1
    return arguments, end
