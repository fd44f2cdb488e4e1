"""A Lean 3 project's own proofs as pairs, by ``lean --ast --tsast --tspp``: Lean writes its syntax tree and, for each
tactic it ran, the state before and after."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.backend.base import BackendFault
from agent.backend.lean3_compile import MEMORY_MB, Lean3Compiler
from agent.search.candidates import normalise, refusal
from agent.training.pairs import Pair

MAX_TACTIC = 1000
"""Characters; longer ones are whole proofs in themselves."""
_KINDS = frozenset({"tactic", ";", "<|>"})


@dataclass(frozen=True)
class Extracted:
    """What a file gave, and why it gave nothing."""

    pairs: tuple[Pair, ...]
    problem: str = ""


def extract_file(compiler: Lean3Compiler, path: Path, seconds: float | None = None) -> Extracted:
    """The pairs of one file. Its imports are found as the compiler's project says; they should be compiled already."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Extracted((), f"{path} cannot be read: {error}")
    with compiler.folder(source) as where:
        try:
            done = compiler.run(
                ["--ast", "--tsast", "--tspp", f"-M{MEMORY_MB}", "file.lean"], where, seconds, writes=True
            )
        except BackendFault as error:
            return Extracted((), f"{path}: {error}")
        written = where / "file.ast.json"
        if not written.is_file():
            said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().split("\n")[0]
            return Extracted((), f"{path}: Lean wrote no syntax tree ({said or 'it said nothing'})")
        try:
            tree = json.loads(written.read_text(encoding="utf-8"))
        except ValueError:
            return Extracted((), f"{path}: Lean's syntax tree is no JSON")
    pairs = tuple(read_tree(tree, source, str(path)))
    return Extracted(pairs, "" if pairs else f"{path}: no tactic proofs")


def read_tree(tree: dict[str, Any], source: str, name: str) -> Iterator[Pair]:
    """The pairs of a syntax tree with states: tactics that succeeded, each with the state it ran on."""
    lines = source.split("\n")
    states = tree.get("states") or []
    nodes = tree.get("ast") or []
    roots: dict[str, tuple[tuple[int, int], str]] = {}
    found: list[tuple[str, str, str]] = []
    seen: set[tuple[str, str]] = set()
    for run in tree.get("tactics") or []:
        node, before = nodes[run["ast"]], states[run["start"]]
        if not run.get("success") or node.get("kind") not in _KINDS or "end" not in node:
            continue
        theorem, state = _name(before["decl"]), before["pp"]
        place = (node["start"][0], node["start"][1])
        if theorem not in roots or place < roots[theorem][0]:
            roots[theorem] = (place, state)
        tactic = normalise(_text(lines, node["start"], node["end"]))
        if state == "no goals" or len(tactic) > MAX_TACTIC or refusal(tactic) is not None:
            continue
        if (state, tactic) not in seen:
            seen.add((state, tactic))
            found.append((theorem, state, tactic))
    for theorem, state, tactic in found:
        yield Pair(state=state, tactic=tactic, theorem=theorem, root=roots[theorem][1], source=name)


def _name(decl: str | list[str | int]) -> str:
    """Lean writes a name with numbers in it (that of a private declaration) as a list of its parts."""
    return decl if isinstance(decl, str) else ".".join(map(str, decl))


def _text(lines: Sequence[str], start: Sequence[int], end: Sequence[int]) -> str:
    """The source from one place to another: lines count from 1, columns from 0."""
    (a, b), (c, d) = start, end
    if a == c:
        return lines[a - 1][b:d]
    return "\n".join([lines[a - 1][b:], *lines[a : c - 1], lines[c - 1][:d]])
