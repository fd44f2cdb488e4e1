"""Which goal is expanded next: priorities, and the queue."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable

from agent.search.node import Node, Path, Status

ASKED_LOGPROB = -4.0
"""About what the likeliest of the tactics has that a second question brings."""

Priority = Callable[[Path, str], float]
"""Of a path to a state with this text; higher is sooner."""


def parse_priority(text: str, critic: Callable[[str], float] | None = None) -> Priority:
    """`sum` of log-probabilities; `mean` per token; ``length:ALPHA``, the sum over depth^ALPHA; `depth`, shallow goals
    first; `critic`, what a critic model thinks of the state. Each question that the model was asked about a goal
    already counts as a step of ASKED_LOGPROB, and halves what a critic thinks. ValueError for any other text."""
    if text == "sum":
        return lambda path, state: _logprob(path)
    if text == "mean":
        return lambda path, state: _logprob(path) / max(1, path.tokens)
    if text == "depth":
        return lambda path, state: -path.depth - path.asked + 1e-6 * path.logprob
    if text == "critic":
        if critic is None:
            raise ValueError("--priority critic needs a critic: --critic MODEL")
        return lambda path, state: critic(state) / 2**path.asked
    kind, _, rest = text.partition(":")
    if kind == "length" and rest:
        try:
            alpha = float(rest)
        except ValueError:
            raise ValueError(f"--priority length:ALPHA needs a number, not {rest!r}") from None
        return lambda path, state: _logprob(path) / max(1, path.depth + path.asked) ** alpha
    raise ValueError(f"no priority is called {text!r}; there are: sum, mean, length:ALPHA, depth, critic")


def _logprob(path: Path) -> float:
    return path.logprob + ASKED_LOGPROB * path.asked


class Frontier:
    """A queue of open goals. A goal whose path got cheaper is queued again; its old place is skipped."""

    def __init__(self, priority: Priority) -> None:
        self._priority = priority
        self._heap: list[tuple[float, int, Node]] = []
        self._best: dict[int, float] = {}
        self._order = itertools.count()

    def push(self, node: Node) -> None:
        value = self._priority(node.path, node.state.pp)
        if node.expanded or value <= self._best.get(node.id, float("-inf")):
            return
        self._best[node.id] = value
        heapq.heappush(self._heap, (-value, next(self._order), node))

    def pop(self, relevant: Callable[[Node], bool]) -> Node | None:
        """The best open goal that is `relevant`. Irrelevant ones stay out until they are pushed again."""
        while self._heap:
            value, _, node = heapq.heappop(self._heap)
            if node.expanded or node.status is not Status.OPEN or -value < self._best.get(node.id, float("-inf")):
                continue
            self._best.pop(node.id, None)  # it may be queued again as it was: relevant then, or to be asked about again
            if relevant(node):
                return node
        return None

    def expanded(self, node: Node) -> None:
        """A goal's expansion is over. Nothing follows: priorities are of paths and states alone."""

    def prefer(self, path: Path, other: Path, state: str) -> bool:
        """`path` is the better way to reach the state."""
        return self._priority(path, state) > self._priority(other, state)

    def __len__(self) -> int:
        return len(self._heap)
