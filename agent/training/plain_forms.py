"""Tactics that do the same under one form, lest a model spreads its suggestions over ways to write one step.

A hypothesis is taken apart by `cases`, however it was written; names that a step introduces are none that the state has
already, and the witness of an existential is `k`. What goes on behind a step may use its names, so only whole steps are
changed. Lemmas and hints whose order says nothing come in one order (`in_order`).
"""

from __future__ import annotations

import itertools
import re

from agent.goal_text import parse_goal, split_state

_NAME = r"[^\s⟨⟩,;|:.()]+"
_TAKEN_APART = (
    re.compile(rf"rcases (?P<what>{_NAME}) with ⟨(?P<a>{_NAME}), (?P<b>{_NAME})⟩"),
    re.compile(rf"obtain ⟨(?P<a>{_NAME}), (?P<b>{_NAME})⟩ := (?P<what>{_NAME})"),
    re.compile(rf"cases (?P<what>{_NAME}) with (?P<a>{_NAME}) (?P<b>{_NAME})"),
)
_ALTERNATIVES = re.compile(rf"rcases (?P<what>{_NAME}) with (?P<a>{_NAME}) \| (?P<b>{_NAME})")
_STATED = re.compile(rf"have (?P<name>{_NAME}) (?P<rest>:.*)", re.DOTALL)
_INTRODUCED = re.compile(rf"(?P<how>intros?|rintros?) (?P<names>{_NAME}(?: {_NAME})*)")
_LISTED = re.compile(r"(?P<how>n?linarith|norm_num|simp|simp only|field_simp) \[(?P<items>[^\[\]]*)\](?P<rest>.*)")
_SQUARE = re.compile(r"(?P<how>sq_nonneg|mul_self_nonneg) \((?P<form>[^()]*)\)")
_HYPOTHESIS = re.compile(r"h[₀-₉]+")
_WITNESSED = ("∃", "even ", "odd ")


def plain_form(state: str, tactic: str) -> str:
    """The tactic as it is learned and said. It proves what the given one proves, under other new names."""
    goal = parse_goal(split_state(state)[0])
    taken = {*goal.names}
    for form in _TAKEN_APART:
        found = form.fullmatch(tactic)
        if found and found["a"] != "rfl" and found["b"] != "rfl":
            said = next((h.type for h in goal.hypotheses if found["what"] in h.names), "")
            witness = said.startswith(_WITNESSED) or " ∣ " in said
            first = _fresh("k", taken) if witness else _fresh(found["a"], taken)
            return f"cases {found['what']} with {first} {_fresh(found['b'], taken)}"
    found = _ALTERNATIVES.fullmatch(tactic)
    if found and "rfl" not in (found["a"], found["b"]):
        return f"cases {found['what']} with {_fresh(found['a'], taken)} {_fresh(found['b'], taken)}"
    found = _STATED.fullmatch(tactic)
    if found and ";" not in tactic:
        return f"have {_fresh(found['name'], taken)} {found['rest']}"
    found = _INTRODUCED.fullmatch(tactic)
    if found and "rfl" not in found["names"].split():
        names = [_fresh(name, taken) for name in found["names"].split()]
        return f"{'intros' if len(names) > 1 else 'intro'} {' '.join(names)}"
    return tactic


def in_order(tactic: str) -> str:
    """The tactic with its lists in order: hints by their text, squares of linear forms with their terms by their
    variables, names of hypotheses among the rules of `simp` and its like. For tactics under canonical names."""
    found = _LISTED.fullmatch(tactic)
    if found is None:
        return tactic
    items = [_with_ordered_square(item.strip()) for item in _split(found["items"])]
    if found["how"] in ("linarith", "nlinarith"):
        items = list(dict.fromkeys(sorted(items)))
    else:
        names = iter(sorted(item for item in items if _HYPOTHESIS.fullmatch(item)))
        items = [next(names) if _HYPOTHESIS.fullmatch(item) else item for item in items]
    return f"{found['how']} [{', '.join(items)}]{found['rest']}"


def _split(items: str) -> list[str]:
    """At the commas outside of brackets."""
    out, depth = [""], 0
    for c in items:
        depth += (c in "([{⟨") - (c in ")]}⟩")
        if c == "," and depth == 0:
            out.append("")
        else:
            out[-1] += c
    return out


def _with_ordered_square(item: str) -> str:
    found = _SQUARE.fullmatch(item)
    terms = found and re.findall(r"(^-?|[-+] )((?:\d+ \* )?[a-z][₀-₉]?|\d+)(?: |$)", found["form"])
    if not found or not terms or _written(terms) != found["form"]:
        return item
    terms.sort(key=lambda term: (term[1].isdigit(), term[1].split()[-1]))
    if terms[0][0].startswith("-"):
        terms = [("+ " if sign.startswith("-") else "- ", body) for sign, body in terms]
    return f"{found['how']} ({_written(terms)})"


def _written(terms: list[tuple[str, str]]) -> str:
    first, *rest = terms
    begin = "-" if first[0].startswith("-") else ""
    return " ".join([begin + first[1], *(f"{'-' if s.startswith('-') else '+'} {body}" for s, body in rest)])


def _fresh(name: str, taken: set[str]) -> str:
    """The name, or one for the same kind of thing; taken from now on."""
    base = name if name == "k" else "h"
    numbered = itertools.chain((name,), (f"{base}{i}" for i in range(1, 100)))
    new = next(n for n in numbered if n not in taken)
    taken.add(new)
    return new
