"""Monte-Carlo tree search: which goal is expanded next is decided by a walk from the root.

At a goal, the walk takes the tactic with the largest Q + c·P·√N / (1 + n), where Q is the mean value seen below the
tactic, P its probability among the goal's live tactics, n how often it was taken and N how often the goal was. At a
tactic, it takes the open child of the least value: all must be proved, so the hardest decides. The walk ends at a goal
not yet expanded. Once that is expanded, its value, the best of its tactics' (a tactic's is the product of its
children's), is added to every tactic on the walk. The tree, the budgets and the loop are those of best-first search.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from agent.search.node import Node, Path, SearchTree, Status, Tactic

EXPLORATION = 1.5
UNKNOWN_VALUE = 0.5
"""Of a goal that no critic has judged."""


class MonteCarlo:
    """In the place of a `Frontier`, for one tree."""

    def __init__(
        self, tree: SearchTree, critic: Callable[[str], float] | None = None, exploration: float = EXPLORATION
    ) -> None:
        self._tree = tree
        self._critic = critic
        self._exploration = exploration
        self._visits: dict[int, int] = {}
        self._total: dict[int, float] = {}
        self._values: dict[int, float] = {}
        self._walks: dict[int, list[Tactic]] = {}
        self._queued: set[int] = set()

    def push(self, node: Node) -> None:
        if not node.expanded and node.status is Status.OPEN:
            self._queued.add(node.id)

    def pop(self, relevant: Callable[[Node], bool]) -> Node | None:
        """The goal at the end of a walk; None when every goal that could matter is expanded or being expanded."""
        walk: list[Tactic] = []
        node = self._walk(self._tree.root, walk, set())
        if node is None:
            return None
        self._queued.discard(node.id)
        self._walks[node.id] = walk
        for tactic in walk:  # counted before its value is known: other walks meanwhile go elsewhere
            self._visits[tactic.id] = self._visits.get(tactic.id, 0) + 1
        return node

    def expanded(self, node: Node) -> None:
        """The goal's expansion is over: its value goes to the tactics that led to it."""
        value = self._value(node, 0)
        for tactic in self._walks.pop(node.id, []):
            self._total[tactic.id] = self._total.get(tactic.id, 0.0) + value

    def prefer(self, path: Path, other: Path, state: str) -> bool:
        return path.logprob > other.logprob

    def __len__(self) -> int:
        return len(self._queued)

    # -- the walk

    def _walk(self, node: Node, walk: list[Tactic], seen: set[int]) -> Node | None:
        if node.status is not Status.OPEN or node.id in seen:
            return None
        if not node.expanded:
            return node
        seen.add(node.id)
        for tactic in self._in_order(node):
            children = [c.node for c in tactic.children if c.node.status is Status.OPEN]
            for child in sorted(children, key=lambda n: self._value(n, 0)):
                walk.append(tactic)
                found = self._walk(child, walk, seen)
                if found is not None:
                    return found
                walk.pop()
        return None

    def _in_order(self, node: Node) -> list[Tactic]:
        live = [t for t in node.tried.values() if t.children and t.live and not t.proved]
        if len(live) < 2:
            return live
        top = max(t.logprob for t in live)
        weights = {t.id: math.exp(t.logprob - top) for t in live}
        total = sum(weights.values())
        visits = 1 + sum(self._visits.get(t.id, 0) for t in live)

        def worth(tactic: Tactic) -> float:
            n = self._visits.get(tactic.id, 0)
            mean = self._total.get(tactic.id, 0.0) / n if n else self._tactic_value(tactic, 0)
            return mean + self._exploration * weights[tactic.id] / total * math.sqrt(visits) / (1 + n)

        return sorted(live, key=worth, reverse=True)

    # -- values

    def _value(self, node: Node, depth: int) -> float:
        """Of an expanded goal the best of its tactics', one step deep; else what the critic says."""
        if node.status is not Status.OPEN:
            return 1.0 if node.status is Status.PROVED else 0.0
        if node.expanded and depth == 0:
            live = [t for t in node.tried.values() if t.children and t.live]
            if live:
                return max(self._tactic_value(t, depth + 1) for t in live)
            if not node.running:
                return 0.0
        if node.id not in self._values:
            self._values[node.id] = UNKNOWN_VALUE if self._critic is None else self._critic(node.state.pp)
        return self._values[node.id]

    def _tactic_value(self, tactic: Tactic, depth: int) -> float:
        return math.prod(self._value(child.node, max(1, depth)) for child in tactic.children)
