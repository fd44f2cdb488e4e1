"""What the program writes: result rows, as pydantic models with JSON schemas."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agent.backend.base import Theorem
from agent.backend.lean_source import SourceError, read_text

Status = Literal[
    "proved",
    "disproved",
    "exhausted",
    "out_of_budget",
    "statement_error",
    "refused",
    "backend_error",
    "model_error",
    "interrupted",
]


FAULTS: tuple[Status, ...] = ("backend_error", "model_error")
"""Of an attempt that says nothing about its theorem."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class BackendInfo(_Strict):
    """Which Lean answered."""

    name: str
    version: str = ""
    library: str = ""


class SourceInfo(_Strict):
    """A named thing with the hash of its content: a model's weights, a prompt's wording."""

    name: str
    sha256: str = ""


class PromptInfo(SourceInfo):
    """How a language model was asked: the prompt's name, its version, and the hash of its wording."""

    version: int | None = None


class ModelInfo(SourceInfo):
    """A model of the run. Language models have a prompt and a temperature."""

    prompt: PromptInfo | None = None
    temperature: float | None = None

    @classmethod
    def of(cls, description: dict[str, str]) -> ModelInfo:
        """From what a generator says of itself."""
        prompt = temperature = None
        if "prompt" in description:
            version = description.get("prompt_version")
            prompt = PromptInfo(
                name=description["prompt"],
                sha256=description["prompt_sha256"],
                version=None if version is None else int(version),
            )
            temperature = float(description["temperature"])
        return cls(name=description["name"], sha256=description["sha256"], prompt=prompt, temperature=temperature)


class OpenGoal(_Strict):
    """A goal a partial proof leaves open; `lemma` is the same as a statement that elaborates, if its text can be
    one."""

    goal: str
    lemma: str | None = None


class PartialProof(_Strict):
    """The best unfinished script: `proof` has a `sorry` for each of the open goals, in order."""

    proof: str
    open_goals: list[OpenGoal] = Field(default_factory=list)


class Budgets(_Strict):
    """What one attempt may spend; null is no bound."""

    seconds: float | None = 60.0
    expansions: int | None = None
    model_calls: int | None = None
    tokens: int | None = None
    tactics: int | None = None
    tactic_seconds: float | None = 5.0
    heartbeats: int | None = None
    memory_mb: int | None = 4096


class Settings(_Strict):
    """How an attempt searches."""

    model: list[str] = Field(default_factory=lambda: ["portfolio", "algebra"])
    search: Literal["best-first", "mcts"] = "best-first"
    priority: str = "sum"
    critic: str | None = None
    prompt: str | None = None
    temperature: float = 1.0
    samples: int = 64
    rounds: int = 1
    ask_again: bool = True
    """Ask about the best goals again, where nothing is left to try."""
    closers: bool = True
    in_flight: int = 2
    backend: str = "auto"
    recheck: list[str] | None = None
    """Who else must agree with a proof; null: a real Lean 3 with what the embedded engine found, where one is here."""
    imports: list[str] | None = None
    max_goals: int = 10
    max_metavariables: int = 10
    max_characters: int = 1_000_000
    max_repeated_names: int = 3


class ResultRow(_Strict):
    """One attempt at one theorem."""

    name: str
    label: str = ""
    """What names the statement in its set where the theorem's name does not."""
    file: str | None = None
    header: str = ""
    statement: str
    imports: list[str] | None = None
    statement_sha256: str
    attempt: int = 0
    status: Status
    reason: str = ""
    line: int | None = None
    column: int | None = None
    proof: str | None = None
    tactics: list[Any] | None = None
    verified_by: list[str] = Field(default_factory=list)
    axioms: list[str] = Field(default_factory=list)
    assumed: list[str] = Field(default_factory=list)
    disproof: str | None = None
    """A whole Lean source that proves the negation of the statement."""
    notes: list[str] = Field(default_factory=list)
    partial: PartialProof | None = None
    seconds: float = 0.0
    model_seconds: float = 0.0
    lean_seconds: float = 0.0
    wait_seconds: float = 0.0
    expansions: int = 0
    tactics_run: int = 0
    model_calls: int = 0
    model_tokens: int = 0
    nodes: int = 0
    events: list[dict[str, Any]] = Field(default_factory=list)
    backend: BackendInfo | None = None
    models: list[ModelInfo] = Field(default_factory=list)
    prompt: PromptInfo | None = None
    """The prompt, where all language models of the run have the same."""
    budgets: Budgets | None = None
    settings: Settings | None = None
    seed: int = 0

    def theorem(self) -> Theorem:
        """The theorem this row is about, as it was stated."""
        return Theorem(
            self.name,
            self.statement,
            self.header,
            footer=_footer(self.header),
            imports=None if self.imports is None else tuple(self.imports),
        )


def _footer(header: str) -> str:
    """The `end` commands that close what a header leaves open."""
    from agent.backend.lean_source import parse_lean

    sites = parse_lean(f"{header}\nexample : true := trivial\n").sites
    return "\n".join(f"end {name}".rstrip() for name in reversed(sites[-1].scopes)) if sites else ""


def statement_sha256(theorem: Theorem) -> str:
    """The hash of all that gives the statement its meaning: imports, header, statement."""
    text = "\n".join([" ".join(theorem.imports or ()), theorem.header, theorem.statement])
    return hashlib.sha256(text.encode()).hexdigest()


M = TypeVar("M", bound=BaseModel)


def read_rows(path: Path, model: type[M]) -> list[M]:
    """The rows of a JSON-lines file. SourceError names the line and the field that are wrong."""
    rows = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip():
            try:
                rows.append(model.model_validate_json(line))
            except ValidationError as error:
                first = error.errors()[0]
                field = ".".join(str(part) for part in first["loc"]) or "row"
                raise SourceError(f"{path}:{number}: field {field!r}: {first['msg']}") from None
    return rows


def schemas() -> dict[str, Any]:
    """The JSON schemas of everything the program reads or writes as JSON."""
    return {m.__name__: m.model_json_schema() for m in (ResultRow, Settings, Budgets)}


def dump(row: BaseModel) -> str:
    return json.dumps(row.model_dump(mode="json"), ensure_ascii=False)
