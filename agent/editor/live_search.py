"""A search that is watched while it runs: what its tree gained since the last look."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from agent.backend.base import Session, TacticState
from agent.editor.stepping import StartingAt
from agent.model.base import TacticGenerator
from agent.search.best_first import BestFirstSearch, Progress, SearchSettings
from agent.search.budget import Budget
from agent.search.node import SearchTree
from agent.search.result import SearchResult

SECONDS_BETWEEN_LOOKS = 0.2


@dataclass
class TreeWatcher:
    """Turns a growing tree into a sequence of changes."""

    tree: SearchTree
    _seen: int = 0
    _status: dict[int, str] = field(default_factory=dict)

    def changes(self) -> dict[str, Any]:
        """`nodes` and `links` that are new (as in the tree's JSON), and goals whose `status` is another now."""
        graph = self.tree.graph
        names = list(graph.nodes)[self._seen :]
        self._seen += len(names)
        nodes, links = [], []
        for kind, number in names:
            data = graph.nodes[kind, number]["data"]
            name = f"{kind[0]}{number}"
            if kind == "goal":
                nodes.append({"id": name, "kind": "goal", "state": data.state.pp, "status": data.status.value})
                self._status[number] = data.status.value
            else:
                nodes.append(
                    {
                        "id": name,
                        "kind": "tactic",
                        "tactic": data.text,
                        "outcome": data.outcome.value,
                        "message": data.message[:400],
                        "logprob": round(data.logprob, 3),
                        "seconds": round(data.seconds, 4),
                        "source": data.source,
                    }
                )
                links.append({"source": f"g{data.parent.id}", "target": name})
                links.extend({"source": name, "target": f"g{child.node.id}"} for child in data.children)
        changed = {}
        for node in self.tree.nodes():
            if self._status.get(node.id) != node.status.value:
                changed[f"g{node.id}"] = self._status[node.id] = node.status.value
        return {"nodes": nodes, "links": links, "status": changed}


def search_live(
    session: Session,
    state: TacticState,
    generator: TacticGenerator,
    settings: SearchSettings,
    budget: Budget,
    stop: threading.Event,
    on_change: Callable[[dict[str, Any]], None],
    can_focus: bool = True,
    imports: tuple[str, ...] | None = None,
) -> SearchResult:
    """Search from `state`; `on_change` is told, a few times a second and at the end, how the tree grew and what was
    spent. Ends soon after `stop` is set."""
    last = 0.0

    def on_progress(progress: Progress) -> None:
        nonlocal last
        if time.monotonic() - last >= SECONDS_BETWEEN_LOOKS:
            last = time.monotonic()
            tell()

    def tell() -> None:
        usage = search.usage
        spent = {"seconds": round(usage.seconds, 2), "expansions": usage.expansions, "tactics_run": usage.tactics_run}
        on_change({**watcher.changes(), "spent": spent})

    search = BestFirstSearch(
        StartingAt(session, state),
        generator,
        settings,
        budget,
        can_focus=can_focus,
        on_progress=on_progress,
        stop=stop,
        imports=imports,
    )
    watcher = TreeWatcher(search.tree)
    result = search.run()
    tell()
    return result
