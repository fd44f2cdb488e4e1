"""Models that answer in words: the interface beside `TacticGenerator` for everything that is no tactic.

The same classes implement both where a language model stands behind them; `registry.load_chat` loads one. Standard
library only.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from agent.model.base import ModelUnavailable
from agent.model.prompts import Rendered

REPLY_TOKENS = 1024
"""Of an answer in words, where `max_tokens` says nothing; half the context if that is less."""

Watch = Callable[[str], None]
"""Hears all that has been said so far, as often as something is added."""


@dataclass(frozen=True)
class Reply:
    """`logprob` is the model's own for the text with its end, where it is known. `ended` is false for an answer that
    was cut at the allowed tokens; `count` says how many of the samples said just this."""

    text: str
    logprob: float | None = None
    tokens: int = 0
    ended: bool = True
    count: int = 1


@runtime_checkable
class Chat(Protocol):
    """Deterministic for a seed and a sequence of calls."""

    @property
    def name(self) -> str: ...

    @property
    def is_chat(self) -> bool:
        """It expects a conversation; otherwise it goes on with a text."""
        ...

    def describe(self) -> dict[str, str]:
        """At least its `name`, and the `sha256` of what it is made of (empty: it is not here)."""
        ...

    def reply(self, prompts: Sequence[Rendered], n: int = 1, watch: Watch | None = None) -> list[list[Reply]]:
        """For each prompt the distinct answers of `n` samples, likeliest (or most frequent) first. `watch` goes with
        one prompt and one sample. Raises ModelUnavailable, also for a prompt that is too long."""
        ...


def fit_history(prompt: Rendered, tokens_of: Callable[[Rendered], int], limit: int) -> Rendered:
    """The prompt in at most `limit` tokens: the oldest questions and answers of a conversation go. ValueError if the
    last question alone does not fit."""
    while tokens_of(prompt) > limit:
        messages = list(prompt.messages)
        said = next((i for i, m in enumerate(messages[:-1]) if m.role != "system"), None)
        if said is None:
            raise ValueError(f"the question is longer than the {limit} tokens the model can read")
        del messages[said]
        while said < len(messages) - 1 and messages[said].role != "user":
            del messages[said]
        prompt = replace(prompt, messages=tuple(messages))
    return prompt


def counted(texts: Sequence[str]) -> list[Reply]:
    """Equal texts as one reply each, the most frequent first."""
    return [Reply(text, count=count) for text, count in Counter(texts).most_common()]


class ScriptedChat:
    """Answers from a file: for tests, demonstrations and replays by hand.

    A ``.jsonl`` file has rows ``{"query": TEXT?, "answers": [TEXT, …]}``. A row with `query` speaks whenever the last
    message, or the end of the text, is that query: its answers are those of so many samples. The answers of rows
    without one are given one after the other to whatever else is asked. Any other file is one answer, to everything.
    """

    is_chat = True

    def __init__(self, path: Path) -> None:
        self.name = f"scripted:{path}"
        self._by_query: dict[str, list[str]] = {}
        self._queue: list[str] = []
        self._always: str | None = None
        try:
            data = path.read_bytes()
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise ModelUnavailable(f"{self.name} is not UTF-8") from None
        except OSError as error:
            raise ModelUnavailable(f"{self.name}: {error.strerror}") from None
        self._sha256 = hashlib.sha256(data).hexdigest()
        if path.suffix != ".jsonl":
            self._always = text.strip()
            return
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                self._add_row(line, f"{self.name}:{number}")

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": self._sha256}

    def _add_row(self, line: str, place: str) -> None:
        try:
            row = json.loads(line)
            query, answers = row.get("query"), [str(a) for a in row["answers"]]
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ModelUnavailable(f'{place}: a row is {{"query": TEXT?, "answers": [TEXT, …]}}') from None
        if query is None:
            self._queue += answers
        else:
            self._by_query.setdefault(str(query).strip(), []).extend(answers)

    def reply(self, prompts: Sequence[Rendered], n: int = 1, watch: Watch | None = None) -> list[list[Reply]]:
        out = []
        for prompt in prompts:
            said = prompt.messages[-1].content if prompt.messages else prompt.text
            answers = self._answers(said.strip(), n)
            if watch is not None:
                watch(answers[0])
            out.append(counted(answers))
        return out

    def _answers(self, query: str, n: int) -> list[str]:
        if self._always is not None:
            return [self._always] * n
        if self._by_query.get(query):
            return self._by_query[query][:n]
        if not self._queue:
            raise ModelUnavailable(f"{self.name} has no answer to {query[:80]!r}")
        taken, self._queue = self._queue[:n], self._queue[n:]
        return taken
