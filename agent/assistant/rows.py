"""What the assistant's commands write, as pydantic models with JSON schemas."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CheckInfo(_Row):
    """What Lean said; see `agent.assistant.checking.Check`."""

    status: Literal["checked", "failed", "not_checked"]
    verdict: str
    reason: str
    answer: str | None = None


class ReplyInfo(_Row):
    """One distinct answer. `count` of the samples said it; `ended` is false for one that was cut; `score` (and `mass`,
    the probability of the words it was read from; one score a step in `steps`) is a judgement's."""

    text: str
    count: int = 1
    ended: bool = True
    logprob: float | None = None
    check: CheckInfo | None = None
    unasked_code: list[str] = Field(default_factory=list)
    score: float | None = None
    mass: float | None = None
    steps: list[float] = Field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whole, and not refused by Lean."""
        return self.ended and (self.check is None or self.check.status != "failed")


class AskRow(_Row):
    """A query and its answers, likeliest first."""

    id: str
    usage: str
    model: str
    query: dict[str, str]
    replies: list[ReplyInfo]


class RoundTripRow(_Row):
    """There and back: `there` is the answer to `start`, `back` the answer to that. `same`: whether start and end agree
    as far as Lean can tell; null where that was not asked."""

    id: str
    way: str
    model: str
    start: str
    there: str
    back: str
    checks: list[CheckInfo] = Field(default_factory=list)
    same: bool | None = None
    reason: str = ""


class DataRow(_Row):
    """A problem made of another. `answer` is the number both ways of solving give, `solution` one in words, `candidate`
    the Lean 3 code or the conversation with Python that was run: what Lean verified are rows of `gsm8k verify`."""

    id: str
    source: str
    way: str
    model: str
    question: str
    answer: str | None = None
    solution: str | None = None
    candidate: str | None = None
    kept: bool = False
    reason: str = ""


class SolveCandidate(_Row):
    """One distinct solution of a problem, `count` samples of it. `way` is the use it was asked for by; `lean` the Lean
    that was compiled: its own, or for one in words what `gsm8k convert` makes of it. `verified`: Lean accepts it, and
    its answer comes from the numbers of the question. `score` is a reward model's, where it had to be asked."""

    way: str
    text: str
    count: int = 1
    ended: bool = True
    lean: str = ""
    verdict: str
    reason: str
    warnings: list[str] = Field(default_factory=list)
    answer: str | None = None
    verified: bool = False
    score: float | None = None


class Tally(_Row):
    """An answer with its votes: samples that give it, and those of them that Lean verified."""

    answer: str
    votes: int
    verified: int
    score: float | None = None


class SolveRow(_Row):
    """A problem answered by vote: verified solutions first, then all, then the reward's scores. `how` says which of
    them decided; `correct` compares with the gold answer and is null without one."""

    id: str
    question: str
    model: str
    answer: str | None = None
    how: Literal["verified", "voted", "none"]
    tallies: list[Tally] = Field(default_factory=list)
    candidates: list[SolveCandidate] = Field(default_factory=list)
    gold: str | None = None
    correct: bool | None = None
    seconds: float = 0.0


def schemas() -> dict[str, Any]:
    return {m.__name__: m.model_json_schema() for m in (AskRow, RoundTripRow, DataRow, SolveRow)}
