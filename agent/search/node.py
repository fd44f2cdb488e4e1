"""The search tree: goals (OR nodes) and tactics run on them (AND nodes) in one networkx graph.

A goal node is a goal, or a group of goals that share metavariables. A tactic's children must all be proved; one proved
tactic proves its goal. Equal goals up to renaming of hypotheses are one node, so the tree is a directed acyclic graph:
an edge that would close a cycle is recorded as `cycle` and has no children.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from agent.backend.base import TacticState
from agent.goal_text import canonical, parse_goal


class Status(enum.Enum):
    """Of a goal node. It moves from OPEN to one of the others and stays there, until a gate refuses a proof or
    the model is asked about a goal again."""

    OPEN = "open"
    PROVED = "proved"
    DEAD = "dead"


class Outcome(enum.Enum):
    """Of a tactic run on a goal."""

    STATE = "state"
    FINISHED = "finished"
    FAILED = "failed"
    UNSUPPORTED = "unsupported"
    TIMED_OUT = "timed_out"
    GIVEN_UP = "given_up"
    CYCLE = "cycle"
    TOO_BIG = "too_big"
    REFUSED = "refused"


@dataclass(frozen=True)
class Path:
    """How a goal was reached: what priorities are computed from."""

    logprob: float = 0.0
    depth: int = 0
    tokens: int = 0
    asked: int = 0
    """How often the model has been asked about the goal already."""

    def extended(self, logprob: float, tokens: int) -> Path:
        return Path(self.logprob + logprob, self.depth + 1, self.tokens + max(1, tokens))


@dataclass
class Node:
    """A goal, or a group of goals."""

    id: int
    key: str
    state: TacticState
    names: tuple[tuple[str, ...], ...]
    path: Path
    status: Status = Status.OPEN
    expanded: bool = False
    running: bool = False
    tried: dict[str, Tactic] = field(default_factory=dict)
    asked: int = 0
    """How often the model was asked about it."""
    barren: int = 0
    """How often in succession the model had nothing new to say of it."""

    @property
    def text(self) -> str:
        return self.state.pp


@dataclass
class Child:
    """A child of a tactic: the node it is, and how the node's hypothesis names are called here."""

    node: Node
    state: TacticState
    names: dict[str, str] = field(default_factory=dict)
    confirmed: bool = False
    """The node's proof was run under these names."""


@dataclass
class Tactic:
    """A tactic run on a node: an AND of its children. `order` says, for each of the printed goals, which child closes
    it (children of several goals come last)."""

    id: int
    parent: Node
    text: str
    logprob: float
    outcome: Outcome
    seconds: float = 0.0
    message: str = ""
    source: str = "model"
    children: list[Child] = field(default_factory=list)
    groups: tuple[tuple[int, ...], ...] = ()
    goal_count: int = 0

    @property
    def live(self) -> bool:
        """It may still lead to a proof."""
        if self.outcome is Outcome.FINISHED:
            return True
        return self.outcome is Outcome.STATE and all(c.node.status is not Status.DEAD for c in self.children)

    @property
    def proved(self) -> bool:
        if self.outcome is Outcome.FINISHED:
            return True
        return self.outcome is Outcome.STATE and all(c.node.status is Status.PROVED for c in self.children)


def node_key(state: TacticState) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The text by which goals are compared, and the hypothesis names that were taken out of it."""
    parts = [canonical(parse_goal(goal)) for goal in state.goals]
    return "\n\n".join(text for text, _ in parts), tuple(names for _, names in parts)


class SearchTree:
    """The graph, with the bookkeeping of who is proved and who is lost."""

    def __init__(self, root: TacticState) -> None:
        self.graph: nx.DiGraph = nx.DiGraph()
        self._by_key: dict[str, Node] = {}
        self._tactics = 0
        self.root = self._new_node(root, *node_key(root), Path())

    # -- growth

    def _new_node(
        self, state: TacticState, key: str, names: tuple[tuple[str, ...], ...], path: Path, shared: bool = True
    ) -> Node:
        node = Node(self.graph.number_of_nodes(), key, state, names, path)
        self.graph.add_node(("goal", node.id), data=node)
        if shared:
            self._by_key[key] = node
        return node

    def node_for(self, state: TacticState, path: Path) -> tuple[Node, dict[str, str], bool]:
        """The node of a state (as it is focused), the renaming from its names to the state's, and whether it is new."""
        key, names = node_key(state)
        known = self._by_key.get(key)
        if known is not None:
            renaming = _renaming(known.names, names)
            if renaming is not None:
                return known, renaming, False
            return self._new_node(state, key, names, path, shared=False), {}, True
        return self._new_node(state, key, names, path), {}, True

    def unshare(self, child: Child, path: Path) -> Node:
        """Give a child a node of its own, where sharing it by renaming turned out wrong."""
        key, names = node_key(child.state)
        child.node = self._new_node(child.state, key, names, path, shared=False)
        child.names = {}
        return child.node

    def add_tactic(self, tactic: Tactic) -> None:
        tactic.id = self._tactics
        self._tactics += 1
        tactic.parent.tried[tactic.text] = tactic
        self.graph.add_node(("tactic", tactic.id), data=tactic)
        self.graph.add_edge(("goal", tactic.parent.id), ("tactic", tactic.id))
        for child in tactic.children:
            self.graph.add_edge(("tactic", tactic.id), ("goal", child.node.id))

    def relink(self, tactic: Tactic) -> None:
        """Make the graph's edges follow the tactic's children."""
        name = ("tactic", tactic.id)
        self.graph.remove_edges_from(list(self.graph.out_edges(name)))
        for child in tactic.children:
            self.graph.add_edge(name, ("goal", child.node.id))

    def is_ancestor_or_self(self, node: Node, of: Node) -> bool:
        """A path leads from `node` to `of`."""
        seen = {of.id}
        stack = [of]
        while stack:
            at = stack.pop()
            if at is node:
                return True
            for tactic in self.parents(at):
                if tactic.parent.id not in seen:
                    seen.add(tactic.parent.id)
                    stack.append(tactic.parent)
        return False

    def parents(self, node: Node) -> Iterator[Tactic]:
        for name in self.graph.predecessors(("goal", node.id)):
            yield self.graph.nodes[name]["data"]

    def nodes(self) -> Iterator[Node]:
        for (kind, _), data in self.graph.nodes(data="data"):
            if kind == "goal":
                yield data

    def tactics(self) -> Iterator[Tactic]:
        for (kind, _), data in self.graph.nodes(data="data"):
            if kind == "tactic":
                yield data

    # -- verdicts

    def update(self, node: Node) -> None:
        """Recompute the status of `node` and of all above it."""
        stack = [node]
        while stack:
            at = stack.pop()
            if at.status is not Status.OPEN:
                continue
            if any(t.proved for t in at.tried.values()):
                at.status = Status.PROVED
            elif at.expanded and not at.running and not any(t.live for t in at.tried.values()):
                at.status = Status.DEAD
            if at.status is not Status.OPEN:
                stack.extend(t.parent for t in self.parents(at))

    def recompute(self) -> None:
        """All statuses from nothing: after a proof was refused, or a lost goal is to be expanded once more."""
        for node in self.nodes():
            node.status = Status.OPEN
        for name in reversed(list(nx.topological_sort(self.graph))):
            if name[0] == "goal":
                self.update(self.graph.nodes[name]["data"])

    def is_relevant(self, node: Node) -> bool:
        """Proving the node could still help to prove the root."""
        seen: set[int] = set()
        stack = [node]
        while stack:
            at = stack.pop()
            if at.status is not Status.OPEN or at.id in seen:
                continue
            seen.add(at.id)
            if at is self.root:
                return True
            stack.extend(t.parent for t in self.parents(at) if t.live)
        return False

    def would_help(self, node: Node) -> bool:
        """Proving the node could help to prove the root, also where it is lost, and goals above it with it: no other
        goal that such a proof needs is."""
        seen: set[int] = set()
        stack = [node]
        while stack:
            at = stack.pop()
            if at.status is Status.PROVED or at.id in seen:
                continue
            seen.add(at.id)
            if at is self.root:
                return True
            for tactic in self.parents(at):
                if all(child.node is at or child.node.status is not Status.DEAD for child in tactic.children):
                    stack.append(tactic.parent)
        return False

    def worth_asking_about(self) -> Iterator[Node]:
        """The expanded goals from which a proof of the root could still come, if more tactics were known: those that a
        chain of tactics reaches whose goals are all unproved, lost ones among them."""
        seen = {self.root.id}
        stack = [self.root]
        while stack:
            at = stack.pop()
            if at.status is Status.PROVED:
                continue
            if at.expanded and not at.running:
                yield at
            for tactic in at.tried.values():
                for child in tactic.children:
                    if child.node.id not in seen:
                        seen.add(child.node.id)
                        stack.append(child.node)

    # -- as data

    def to_json(self) -> dict[str, Any]:
        """networkx node-link data: goals with their states, tactics with outcomes, messages and times."""
        plain = nx.DiGraph()
        for (kind, number), data in self.graph.nodes(data="data"):
            if kind == "goal":
                row = {
                    "kind": "goal",
                    "state": data.state.pp,
                    "goals": len(data.state.goals),
                    "status": data.status.value,
                    "expanded": data.expanded,
                    "logprob": data.path.logprob,
                    "depth": data.path.depth,
                    "asked": data.asked,
                }
            else:
                row = {
                    "kind": "tactic",
                    "tactic": data.text,
                    "logprob": data.logprob,
                    "outcome": data.outcome.value,
                    "message": data.message,
                    "seconds": round(data.seconds, 4),
                    "source": data.source,
                }
            plain.add_node(f"{kind[0]}{number}", **row)
        for (a, i), (b, j) in self.graph.edges:
            plain.add_edge(f"{a[0]}{i}", f"{b[0]}{j}")
        return nx.node_link_data(plain, edges="links")


def _renaming(mine: tuple[tuple[str, ...], ...], theirs: tuple[tuple[str, ...], ...]) -> dict[str, str] | None:
    """A renaming of words that takes one tuple of names to the other; None when goals would need different ones."""
    renaming: dict[str, str] = {}
    for a, b in zip(mine, theirs):
        if len(a) != len(b):
            return None
        for old, new in zip(a, b):
            if renaming.setdefault(old, new) != new:
                return None
    return {old: new for old, new in renaming.items() if old != new}
