"""A generator that repeats what a run was suggested: ``recorded:FILE``, where FILE is a trace of `prove --trace` or a
JSON-lines file of rows ``{"state": TEXT, "suggestions": [[TACTIC, LOGPROB, TOKENS], …]}``, as
`prove --record FILE` writes them.

A recording answers a state as often as it was answered, in the same order, and its last answer from then on; but a
search that asks again about a goal, as the recorded one did, hears no answer twice. A state it does not hold gets none.
A trace holds what was run at each goal, less what closers did.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from agent.model.base import Context, ModelUnavailable, Suggestion, TacticGenerator, gives_more, with_prefix


class Recorded:
    name = "recorded"
    gives_more = True

    def __init__(self, path: Path) -> None:
        try:
            data = path.read_bytes()
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise ModelUnavailable(f"recorded:{path} is not UTF-8") from None
        except OSError as error:
            raise ModelUnavailable(f"recorded:{path}: {error.strerror}") from None
        self._sha256 = hashlib.sha256(data).hexdigest()
        self._answers: dict[str, list[list[Suggestion]]] = {}
        self._asked: dict[str, int] = {}
        whole = _json(text)
        if isinstance(whole, dict) and "nodes" in whole:
            self._read_trace(whole, path)
        else:
            self._read_rows(text, path)

    def _read_rows(self, text: str, path: Path) -> None:
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip():
                continue
            row = _json(line)
            try:
                found = [Suggestion(str(t), float(p), int(k)) for t, p, k in row["suggestions"]]
                self._answers.setdefault(str(row["state"]), []).append(found)
            except (TypeError, KeyError, ValueError):
                raise ModelUnavailable(
                    f'recorded:{path}:{number}: a row is {{"state": …, "suggestions": [[tactic, logprob, tokens], …]}}'
                ) from None

    def _read_trace(self, trace: dict[str, Any], path: Path) -> None:
        try:
            nodes = {node["id"]: node for node in trace["nodes"]}
            for link in trace["links"]:
                goal, tactic = nodes[link["source"]], nodes[link["target"]]
                if goal["kind"] == "goal" and tactic["source"] != "closer":
                    answers = self._answers.setdefault(goal["state"], [[]])
                    answers[0].append(Suggestion(tactic["tactic"], float(tactic["logprob"])))
        except (TypeError, KeyError, ValueError):
            raise ModelUnavailable(f"recorded:{path} is JSON, but no trace of a search") from None
        for answers in self._answers.values():
            answers[0].sort(key=lambda s: -s.logprob)

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": self._sha256}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        out = []
        for state, known in zip(states, context or [Context()] * len(states)):
            answers = self._answers.get(state, [[]])
            at = self._asked.get(state, 0)
            self._asked[state] = at + 1
            answer = [] if known.asked and at >= len(answers) else answers[min(at, len(answers) - 1)]
            out.append(with_prefix(answer, known)[:n])
        return out


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


class Recording:
    """A generator that passes on what another says, and writes it to a file for `Recorded`."""

    def __init__(self, generator: TacticGenerator, out: TextIO) -> None:
        self.generator = generator
        self._out = out
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return self.generator.name

    @property
    def gives_more(self) -> bool:
        return gives_more(self.generator)

    @property
    def generators(self) -> tuple[TacticGenerator, ...]:
        return getattr(self.generator, "generators", (self.generator,))

    def describe(self) -> dict[str, str]:
        return self.generator.describe()

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        answers = self.generator.suggest(states, n, context)
        with self._lock:
            for state, found, known in zip(states, answers, context or [Context()] * len(states)):
                if known.cancelled():
                    continue  # half an answer
                row = {"state": state, "suggestions": [[s.tactic, s.logprob, s.tokens] for s in found]}
                self._out.write(json.dumps(row, ensure_ascii=False) + "\n")
            self._out.flush()
        return answers
