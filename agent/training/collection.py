"""Search traces as pairs: the tactics of proofs found, and beside them those that led nowhere; and which goals were
proved and which were lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agent.backend.lean_source import SourceError, read_text
from agent.training.pairs import Pair, Preference, Rejected, Value

MAX_REJECTED = 8
"""Of one state: the ones the model thought likeliest teach most."""


@dataclass
class Collected:
    """`root` is the state that the search began with."""

    root: str = ""
    pairs: list[Pair] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    preferences: list[Preference] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)


def read_trace(path: Path) -> Collected:
    """What a trace of `prove --trace` or of a run teaches. SourceError if it is none."""
    try:
        trace = json.loads(read_text(path))
        nodes = {node["id"]: node for node in trace["nodes"]}
        links = [(link["source"], link["target"]) for link in trace["links"]]
        return _collect(nodes, links, path.stem)
    except (ValueError, TypeError, KeyError):
        raise SourceError(f"{path} is no trace of a search") from None


def _collect(nodes: dict[str, Any], links: Sequence[tuple[str, str]], theorem: str) -> Collected:
    tactics_of: dict[str, list[str]] = {}
    children_of: dict[str, list[str]] = {}
    below: set[str] = set()
    for source, target in links:
        if nodes[source]["kind"] == "goal":
            tactics_of.setdefault(source, []).append(target)
        else:
            children_of.setdefault(source, []).append(target)
            below.add(target)
    goals = [name for name, node in nodes.items() if node["kind"] == "goal"]
    root = next((nodes[g]["state"] for g in goals if g not in below), "")

    def proved(tactic: str) -> bool:
        children = children_of.get(tactic, [])
        outcome = nodes[tactic]["outcome"]
        if outcome == "finished":
            return True
        return outcome == "state" and bool(children) and all(nodes[c]["status"] == "proved" for c in children)

    def lost(tactic: str) -> bool:
        outcome = nodes[tactic]["outcome"]
        if outcome in ("failed", "cycle", "timed_out"):
            return True
        return outcome == "state" and any(nodes[c]["status"] == "dead" for c in children_of.get(tactic, []))

    out = Collected(root)
    for goal in goals:
        state = nodes[goal]["state"]
        status = nodes[goal]["status"]
        if status != "open":
            out.values.append(Value(state=state, proved=status == "proved", theorem=theorem, root=root))
        good = [t for t in tactics_of.get(goal, []) if proved(t)]
        bad = sorted((t for t in tactics_of.get(goal, []) if lost(t)), key=lambda t: -nodes[t]["logprob"])
        for t in good:
            out.pairs.append(Pair(state=state, tactic=nodes[t]["tactic"], theorem=theorem, root=root, source="search"))
        for t in bad[:MAX_REJECTED]:
            node = nodes[t]
            message = node.get("message", "")
            out.rejected.append(Rejected(state=state, tactic=node["tactic"], message=message, theorem=theorem))
        for g in good[:1]:
            for b in bad[:MAX_REJECTED]:
                chosen, rejected = nodes[g]["tactic"], nodes[b]["tactic"]
                out.preferences.append(Preference(state=state, chosen=chosen, rejected=rejected, theorem=theorem))
    return out


def traces_in(paths: Iterable[Path]) -> list[Path]:
    """Files as they are; of folders all traces in them (also in their `traces`). SourceError if there are none."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            folder = path / "traces" if (path / "traces").is_dir() else path
            found += sorted(folder.rglob("*.json"))
        else:
            found.append(path)
    if not found:
        raise SourceError("no traces: give files or folders written by `prove --trace` or `bench`")
    return found
