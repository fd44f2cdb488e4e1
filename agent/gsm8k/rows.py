"""What the gsm8k commands read and write, as pydantic models with JSON schemas."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Verdict = Literal[
    "ok",
    "wrong_answer",
    "no_answer",
    "does_not_parse",
    "does_not_elaborate",
    "theorem_fails",
    "uses_sorry",
    "timed_out",
    "unsafe",
    "ungrounded",
]
StepVerdict = Literal["ok", "rounded", "wrong", "jumped", "unchecked", "text"]


class _Input(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str | int | None = None
    question: str

    def key(self, number: int) -> str:
        """The row's name: its id, else its line."""
        return str(number if self.id is None else self.id)


class Problem(_Input):
    """A row of `gsm8k verify`: a question, its gold answer (GSM8K's own form or a number; null: there is none), Lean 3
    sources to judge."""

    answer: str | int | float | None = None
    candidates: list[str] = Field(default_factory=list)
    candidate: str | None = None

    @model_validator(mode="after")
    def _some_candidate(self) -> Problem:
        if not self.candidates and self.candidate is None:
            raise ValueError("give `candidates`, a list of Lean 3 sources, or one `candidate`")
        return self

    def sources(self) -> list[str]:
        return [*self.candidates, *([] if self.candidate is None else [self.candidate])]


class Unsolved(_Input):
    """A row of `gsm8k solve`: a question, and its gold answer if there is one."""

    answer: str | int | float | None = None


class Solution(_Input):
    """A row of `gsm8k convert`: a question and a chain of thought that ends in its answer. `gold` is the answer to
    compare with, where it is another one."""

    answer: str
    gold: str | int | float | None = None


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class VerifyRow(_Row):
    """The verdict on one candidate. `candidate` counts from 0. `answer` and `gold` are exact: an integer, a decimal, a
    fraction, or the text that the candidate printed. An empty `gold`: there was none, and `ok` says less."""

    id: str
    candidate: int
    verdict: Verdict
    answer: str | None
    gold: str
    reason: str
    warnings: list[str] = Field(default_factory=list)
    reward: float


class Step(_Row):
    """A step of a chain of thought: its sentence, the Lean that states it, what Lean says.

    `ok` its equation holds; `rounded` it holds up to the decimals given; `wrong` it does not hold; `jumped` a number
    comes from nowhere; `unchecked` Lean was not asked, or its file did not get that far; `text` it states no number.
    """

    text: str
    lean: str = ""
    verdict: StepVerdict


class ConvertRow(_Row):
    """A chain of thought as a Lean 3 file. `verdict` is null where Lean was not asked (`--verify`)."""

    id: str
    verdict: Verdict | None
    answer: str | None
    gold: str
    reason: str
    warnings: list[str] = Field(default_factory=list)
    steps: list[Step]
    lean: str


def schemas() -> dict[str, Any]:
    """The JSON schemas of what is read and written here."""
    return {m.__name__: m.model_json_schema() for m in (Problem, VerifyRow, Unsolved, Solution, ConvertRow)}
