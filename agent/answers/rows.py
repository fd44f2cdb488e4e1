"""What a run of questions writes, as pydantic models with JSON schemas."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from agent.answers.question_set import Kind
from agent.evaluation.run_directory import RunManifest
from agent.rows import ModelInfo, SourceInfo


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AnswerReply(_Row):
    """One distinct reply: `count` of the samples said it; `ended` is false for one that was cut off; `correct` is null
    where people grade, and where the comparison took too long (`undecided`)."""

    text: str
    count: int = 1
    ended: bool = True
    logprob: float | None = None
    answer: str | None = None
    correct: bool | None = None
    undecided: bool = False


class AnswerRow(_Row):
    """A question with its replies. `answer` is the one that most samples give (of one sample: its answer)."""

    key: str
    question: str
    kind: Kind
    gold: list[str] = Field(default_factory=list)
    subject: str = ""
    level: str = ""
    points: float = 1.0
    replies: list[AnswerReply]
    answer: str | None = None
    correct: bool | None = None
    seconds: float = 0.0

    @property
    def samples(self) -> int:
        return sum(r.count for r in self.replies)

    @property
    def correct_samples(self) -> int:
        return sum(r.count for r in self.replies if r.correct)


class AnswersManifest(RunManifest):
    """Of answers to questions."""

    kind: Literal["answers"] = "answers"
    model: ModelInfo
    samples: int = 1
    temperature: float = 0.0
    examples: SourceInfo | None = None
    """The examples shown before a question; null: the question alone, as a conversation."""
    instruction: str = ""


def schemas() -> dict[str, Any]:
    return {m.__name__: m.model_json_schema() for m in (AnswerRow, AnswersManifest)}
