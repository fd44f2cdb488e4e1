"""A toy Lean 3 for tests: propositional goals over `∧ ∨ →` and a handful of tactics, exactly predictable.

As a program it serves the session protocol on stdin and stdout. Some tactics misbehave on purpose: `hang`, `die`,
`eat`, `print_noise`.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from agent.backend.base import (
    BackendError,
    FileReport,
    Limits,
    Message,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
    Theorem,
    TheoremReport,
)
from agent.backend.lean_source import parse_lean
from agent.lean_text import code_tokens


@dataclass(frozen=True)
class Goal:
    hypotheses: tuple[tuple[str, str], ...]
    target: str

    def text(self) -> str:
        lines = [f"{name} : {type_}" for name, type_ in self.hypotheses]
        return "\n".join([*(",\n".join(lines).split("\n") if lines else []), f"⊢ {self.target}"])


def strip_parentheses(text: str) -> str:
    text = text.strip()
    while text.startswith("(") and _closing(text, 0) == len(text) - 1:
        text = text[1:-1].strip()
    return text


def _closing(text: str, start: int) -> int:
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return -1


def split_at(text: str, operator: str) -> tuple[str, str] | None:
    depth = 0
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        if depth == 0 and c == operator:
            return strip_parentheses(text[:i]), strip_parentheses(text[i + 1 :])
    return None


def connective(text: str) -> tuple[str, str, str] | None:
    for operator in "→∨∧":
        parts = split_at(text, operator)
        if parts is not None:
            return operator, *parts
    return None


class ToyFailure(Exception):
    pass


def step(goal: Goal, tactic: str) -> list[Goal]:
    """The goals after a tactic. ToyFailure is Lean's "failed"."""
    word, _, rest = tactic.strip().partition(" ")
    top = connective(goal.target)
    hypotheses = dict(goal.hypotheses)
    if word == "intro":
        if top is None or top[0] != "→":
            raise ToyFailure("intro tactic failed, Pi/let expression expected")
        return [Goal((*goal.hypotheses, (rest or "a", top[1])), top[2])]
    if word == "split":
        if top is None or top[0] != "∧":
            raise ToyFailure("split tactic failed, target is not an inductive datatype with only one constructor")
        return [Goal(goal.hypotheses, top[1]), Goal(goal.hypotheses, top[2])]
    if word in ("left", "right"):
        if top is None or top[0] != "∨":
            raise ToyFailure(f"{word} tactic failed, target is not an inductive datatype with two constructors")
        return [Goal(goal.hypotheses, top[1] if word == "left" else top[2])]
    if word == "assumption":
        if goal.target not in hypotheses.values():
            raise ToyFailure("assumption tactic failed")
        return []
    if word == "exact":
        if hypotheses.get(rest) != goal.target:
            raise ToyFailure("invalid type ascription" if rest in hypotheses else f"unknown identifier '{rest}'")
        return []
    if word == "cases":
        inner = connective(hypotheses.get(rest, ""))
        others = tuple(h for h in goal.hypotheses if h[0] != rest)
        if inner is None or inner[0] == "→":
            raise ToyFailure("cases tactic failed, it is not applicable to the given hypothesis")
        if inner[0] == "∧":
            return [Goal((*others, (f"{rest}_left", inner[1]), (f"{rest}_right", inner[2])), goal.target)]
        return [Goal((*others, (rest, inner[1])), goal.target), Goal((*others, (rest, inner[2])), goal.target)]
    if word == "skip":
        return [goal]
    if word == "grow":
        return [Goal((*goal.hypotheses, *[("x", "p")] * 5), goal.target)]
    raise ToyFailure(f"unknown tactic '{word}'")


class ToySession:
    def __init__(self, goals: list[Goal], log: list[str]) -> None:
        self._states: dict[int, list[Goal]] = {}
        self.log = log
        self._initial = self._add(goals)

    def _add(self, goals: list[Goal]) -> TacticState:
        number = len(self._states)
        self._states[number] = goals
        texts = tuple(g.text() for g in goals)
        pp = texts[0] if len(texts) == 1 else f"{len(texts)} goals\n" + "\n\n".join(texts)
        tied = [i for i, g in enumerate(goals) if "?" in g.target]
        groups = sorted([*([tuple(tied)] if tied else []), *((i,) for i in range(len(goals)) if i not in tied)])
        return TacticState(number, pp, texts, tuple(groups))

    @property
    def initial_state(self) -> TacticState:
        return self._initial

    def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
        self.log.append(tactic)
        if tactic == "hang":
            while True:
                time.sleep(1)
        if tactic == "slow":
            time.sleep(0.3 if limits.seconds is None else min(0.3, limits.seconds))
            if limits.seconds is not None and limits.seconds < 0.3:
                return TacticTimedOut("seconds")
            return TacticFailed("slow, and no use")
        if tactic == "die":
            print("toy: about to die", file=sys.stderr)
            os._exit(7)
        if tactic == "die_once":
            marker = Path(os.environ["TOY_MARKER"])
            if not marker.exists():
                marker.touch()
                os._exit(7)
            tactic = "skip"
        if tactic == "eat":
            hoard = []
            while True:
                hoard.append(bytearray(8_000_000))
                time.sleep(0.001)
        if tactic == "print_noise":
            print('{"jsonrpc":"2.0","id":1,"result":{"outcome":"finished","state":9}}')
            os.write(1, b"noise\n")
            return TacticFailed("noise was printed")
        if tactic == "bug":
            raise KeyError("bug")
        if tactic == "sorry":
            return ProofGivenUp()
        if tactic == "cheat":
            return ProofFinished(-1)
        if tactic == "rotate":
            goals = self._states[state.id]
            return self._add([*goals[1:], goals[0]])
        if tactic == "odd":
            return TacticFailed("odd is not supported", "unsupported")
        first, *others = self._states[state.id]
        try:
            goals = [*step(first, tactic), *others]
        except ToyFailure as error:
            return TacticFailed(str(error))
        return self._add(goals) if goals else ProofFinished(-1)

    def focus(self, state: TacticState, goals: Sequence[int]) -> TacticState:
        return self._add([self._states[state.id][i] for i in goals])

    def events(self) -> list[dict[str, object]]:
        return []

    def close(self) -> None:
        self._states.clear()


_STATEMENT = re.compile(
    r"(?:theorem|lemma|example)\s*(?P<name>[\w.']*)\s*(?P<binders>(?:\([^:]*:[^()]*\)\s*)*):(?P<goal>.*)", re.DOTALL
)


class ToyBackend:
    def __init__(self, imports: tuple[str, ...] | None = None) -> None:
        self.imports = imports
        self.log: list[str] = []

    @property
    def capabilities(self) -> frozenset[str]:
        return frozenset({"check", "focus", "header"})

    def describe(self) -> dict[str, str]:
        return {"name": "toy", "version": "0", "library": "none"}

    def _goal(self, statement: str) -> Goal:
        m = _STATEMENT.fullmatch(statement.strip())
        if m is None:
            raise BackendError("elaboration", "not a statement", 1, 0)
        hypotheses = []
        for names, type_ in re.findall(r"\(([^:]*):([^()]*)\)", m["binders"]):
            if type_.strip() != "Prop":
                hypotheses += [(name, type_.strip()) for name in names.split()]
        goal = strip_parentheses(m["goal"])
        if "#" in goal:
            raise BackendError("elaboration", "type expected at #", 1, statement.index("#"))
        return Goal(tuple(hypotheses), goal)

    def open(self, theorem: Theorem) -> ToySession:
        if theorem.proof is not None:
            sites = parse_lean(theorem.opening()).sites
            goals, _, _ = _run(self._goal(theorem.statement), theorem.opening()[sites[0].proof_start :], stop=True)
            return ToySession(goals[:1], self.log)
        statement = theorem.statement
        sites = parse_lean(statement).sites
        if sites and not sites[0].whole:
            goals, _, _ = _run(self._goal(statement[: sites[0].statement_end]), statement[sites[0].proof_start :], True)
            return ToySession(goals[:1], self.log)
        return ToySession([self._goal(statement)], self.log)

    def check(self, source: str, *, seconds: float | None = None, imports: tuple[str, ...] | None = None) -> FileReport:
        messages: list[Message] = []
        theorems: list[TheoremReport] = []
        for site in parse_lean(source).sites:
            proof = source[site.proof_start : site.proof_end]
            axioms: tuple[str, ...] = ()
            ok = True
            try:
                goals, used, _ = _run(self._goal(source[site.start : site.statement_end]), proof, stop=False)
                if goals:
                    raise ToyFailure("tactic failed, there are unsolved goals")
                if "sorry" in used:
                    axioms = ("[sorry]",)
                    messages.append(Message(site.line, 0, "warning", f"declaration '{site.name}' uses sorry"))
                if "cheat" in used:
                    raise ToyFailure("cheating")
            except (ToyFailure, BackendError) as error:
                ok = False
                messages.append(Message(site.line, 0, "error", str(error)))
            theorems.append(TheoremReport(site.name, ok, axioms, ()))
        return FileReport(not any(m.severity == "error" for m in messages), tuple(messages), tuple(theorems))

    def close(self) -> None:
        return


def _run(goal: Goal, proof: str, stop: bool) -> tuple[list[Goal], list[str], str]:
    """Run a script in ``begin … end`` or after `by`; with `stop`, up to its first sorry."""
    words = list(code_tokens(proof))
    if words[0].text == "begin":
        inner = proof[words[0].end : words[-1].start]
    elif words[0].text == "by":
        inner = proof[words[0].end :]
    else:
        inner = proof if proof == "sorry" else f"exact {proof}"
    used: list[str] = []

    def block(goals: list[Goal], text: str) -> tuple[list[Goal], bool]:
        for part in _parts(text):
            if part.startswith("{"):
                left, stopped = block(goals[:1], part[1:-1])
                if stopped:
                    return left, True
                if left:
                    raise ToyFailure("unsolved goals in block")
                goals = goals[1:]
                continue
            used.append(part)
            if not goals:
                raise ToyFailure("no goals")
            if part in ("sorry", "cheat"):
                if stop:
                    return goals, True
                goals = goals[1:]
            elif part == "rotate":
                goals = [*goals[1:], goals[0]]
            else:
                goals = [*step(goals[0], part), *goals[1:]]
        return goals, False

    goals, _ = block([goal], inner)
    return goals, used, inner


def _parts(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c == "{") - (c == "}")
        if c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [p for p in parts if p]


if __name__ == "__main__":
    from agent.backend.rpc_server import SessionServer, private_stdout

    output = private_stdout()
    SessionServer(ToyBackend, output).serve(sys.stdin.buffer)
