"""A generator that reads its suggestions from a file: for tests, demonstrations and replays by hand.

A ``.jsonl`` file has rows ``{"state": TEXT?, "tactics": [TACTIC | [TACTIC, LOGPROB], …]}``; a row without `state`
speaks for every state. Any other file is one tactic a line, for every state; empty lines and ``--`` comments are left
out. Where no log-probability is given, earlier tactics are the likelier ones.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from agent.model.base import Context, ModelUnavailable, Suggestion, with_prefix


class Scripted:
    name = "scripted"

    def __init__(self, path: Path) -> None:
        try:
            data = path.read_bytes()
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise ModelUnavailable(f"scripted:{path} is not UTF-8") from None
        except OSError as error:
            raise ModelUnavailable(f"scripted:{path}: {error.strerror}") from None
        self._sha256 = hashlib.sha256(data).hexdigest()
        self._by_state: dict[str, list[Suggestion]] = {}
        self._always: list[Suggestion] = []
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), 1):
                if line.strip():
                    self._add_row(line, f"scripted:{path}:{number}")
        else:
            lines = [line.strip() for line in text.splitlines()]
            self._always = _ranked([line for line in lines if line and not line.startswith("--")])

    def _add_row(self, line: str, place: str) -> None:
        try:
            row = json.loads(line)
            entries = row["tactics"]
            given = [e if isinstance(e, str) else (str(e[0]), float(e[1])) for e in entries]
        except (ValueError, TypeError, KeyError, IndexError):
            raise ModelUnavailable(
                f'{place}: a row is {{"state": …, "tactics": [tactic or [tactic, logprob], …]}}'
            ) from None
        suggestions = _ranked(given)
        if row.get("state") is None:
            self._always.extend(suggestions)
        else:
            self._by_state.setdefault(str(row["state"]).strip(), []).extend(suggestions)

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": self._sha256}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        contexts = context or [Context()] * len(states)
        known = [self._by_state.get(state.strip(), []) + self._always for state in states]
        return [with_prefix(found, c)[:n] for found, c in zip(known, contexts)]


def _ranked(given: Sequence[str | tuple[str, float]]) -> list[Suggestion]:
    out = []
    for rank, entry in enumerate(given):
        if isinstance(entry, str):
            out.append(Suggestion(entry, -0.5 - 0.1 * rank))
        else:
            out.append(Suggestion(*entry))
    return out
