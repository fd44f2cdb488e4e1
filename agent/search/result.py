"""What a search comes back with, and how proofs are read off the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from agent.search.budget import Usage
from agent.search.node import Child, Node, SearchTree, Status, Tactic
from agent.search.script import SORRY, Script, rename, tidy

CloseNode = Callable[[Node], Script]
"""From a node to the script that closes it."""


@dataclass(frozen=True)
class SearchResult:
    """`script` is given when (and only when) `status` is proved; `partial` and `open_goals` when it is not: the best
    unfinished script, with `sorry` for each open goal, in order."""

    status: Literal["proved", "exhausted", "out_of_budget", "interrupted", "backend_error", "model_error"]
    reason: str
    script: Script | None
    partial: Script | None
    open_goals: tuple[str, ...]
    tree: SearchTree
    usage: Usage
    refused: int = 0


def proof_of(node: Node) -> Script:
    """The script that closes a proved node."""
    return tidy(script_of(_proving(node), proof_of))


def proof_tactics(node: Node) -> list[Tactic]:
    """The tactics of that script, parents before children."""
    tactic = _proving(node)
    return [tactic, *(t for child in tactic.children for t in proof_tactics(child.node))]


def _proving(node: Node) -> Tactic:
    return min((t for t in node.tried.values() if t.proved), key=_proof_size)


def script_of(tactic: Tactic, close: CloseNode) -> Script:
    """The tactic, then what closes its children, each child of one goal in braces, in the order the goals stand in.

    Braces take the first goal only. A child of several goals (they share metavariables) therefore comes last, flat,
    after the others; where that changes the order, goals are rotated to the front first.
    """
    script: Script = [tactic.text]
    if len(tactic.children) == 1:
        return [*script, *_closed(tactic.children[0], close)]
    standing = list(range(tactic.goal_count))
    last: Child | None = None
    for child, group in zip(tactic.children, tactic.groups):
        if len(group) > 1:
            last = child
            last_group = group
            continue
        place = standing.index(group[0])
        if place and last is not None:
            script.append("rotate" if place == 1 else f"rotate {place}")
            standing = standing[place:] + standing[:place]
        script.append(_closed(child, close))
        standing.pop(0)
    if last is not None:
        place = standing.index(last_group[0])
        if place:
            script.append("rotate" if place == 1 else f"rotate {place}")
        script.extend(_closed(last, close))
    return script


def _closed(child: Child, close: CloseNode) -> Script:
    return rename(close(child.node), child.names)


def _proof_size(tactic: Tactic) -> tuple[int, float]:
    """Tactics that finish beat tactics with children; then fewer tactics, then likelier ones."""
    return (sum(_size(c.node) for c in tactic.children), -tactic.logprob)


def _size(node: Node) -> int:
    return min((1 + _proof_size(t)[0] for t in node.tried.values() if t.proved), default=0)


# --- partial proofs --------------------------------------------------------------------------------------------------


def partial_of(tree: SearchTree) -> tuple[Script, tuple[str, ...]]:
    """The unfinished script that leaves the least open, and its open goals.

    What is left is measured on leaves: an open goal counts by its length beside the root's, so that a split with one
    half proved beats nothing, and a simpler goal beats a longer one. `false` is short but not simple.
    """
    scale = max(1, len(tree.root.state.pp))
    costs: dict[int, tuple[float, Tactic | None]] = {}

    def leaf(node: Node) -> float:
        dead_ends = sum(goal.endswith("⊢ false") for goal in node.state.goals)
        return len(node.state.goals) * (0.5 + 0.5 * min(2.0, len(node.state.pp) / scale)) + 0.5 * dead_ends

    def order(node: Node) -> Iterator[Node]:
        seen: set[int] = set()
        stack: list[tuple[Node, bool]] = [(node, False)]
        while stack:
            at, done = stack.pop()
            if done:
                yield at
                continue
            if at.id in seen:
                continue
            seen.add(at.id)
            stack.append((at, True))
            stack.extend((c.node, False) for t in at.tried.values() for c in t.children)

    for node in order(tree.root):
        best: tuple[float, Tactic | None] = (0.0, None) if node.status is Status.PROVED else (leaf(node), None)
        if node.status is not Status.PROVED:
            for t in node.tried.values():
                if not t.children:
                    continue
                cost = sum(costs[c.node.id][0] for c in t.children) * 1.0001
                if cost < best[0]:
                    best = (cost, t)
        costs[node.id] = best

    open_goals: list[str] = []

    def close(node: Node) -> Script:
        if node.status is Status.PROVED:
            return proof_of(node)
        tactic = costs[node.id][1]
        if tactic is None:
            open_goals.extend(node.state.goals)
            return [SORRY for _ in node.state.goals]
        return script_of(tactic, close)

    return tidy(close(tree.root)), tuple(open_goals)
