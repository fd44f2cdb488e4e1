"""Search trees as one self-contained HTML page: no network, no library, readable without a mouse."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from agent.rows import ResultRow


def tree_page(results: Sequence[tuple[ResultRow, dict[str, Any] | None]]) -> str:
    """The page for these rows; a row without a tree (its statement could not be opened) gets its reason alone."""
    data = [
        {
            "name": row.name,
            "status": row.status,
            "reason": row.reason,
            "statement": row.statement,
            "proof": row.proof or row.disproof or (row.partial.proof if row.partial else None),
            "checked": row.verified_by,
            "facts": {
                "seconds": row.seconds,
                "expansions": row.expansions,
                "tactics run": row.tactics_run,
                "model calls": row.model_calls,
                "goals": row.nodes,
            },
            "tree": None if tree is None else {"nodes": tree["nodes"], "links": tree["links"]},
        }
        for row, tree in results
    ]
    proved = sum(row.status == "proved" for row, _ in results)
    title = results[0][0].name if len(data) == 1 else f"{proved} of {len(data)} proved"
    template = resources.files("agent.evaluation").joinpath("tree_page.html").read_text(encoding="utf-8")
    # "</" inside a script element would end it; JSON may spell the slash with a backslash.
    embedded = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return template.replace("@@TITLE@@", html.escape(title)).replace("@@DATA@@", embedded)
