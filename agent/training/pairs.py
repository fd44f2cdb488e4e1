"""Rows that models are trained on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from agent.rows import read_rows


class Pair(BaseModel):
    """A state, and a tactic that belongs to a proof from there. `root` is the state the proof began with, `theorem`
    its name, `source` the file it came from."""

    model_config = ConfigDict(extra="forbid")

    state: str
    tactic: str
    theorem: str = ""
    root: str = ""
    source: str = ""


class Rejected(BaseModel):
    """A tactic that was run on a state and led nowhere; `message` is what Lean said, if it refused."""

    model_config = ConfigDict(extra="forbid")

    state: str
    tactic: str
    message: str = ""
    theorem: str = ""


class Preference(BaseModel):
    """A tactic of a proof beside one of the same state that led nowhere: for critics and preference training."""

    model_config = ConfigDict(extra="forbid")

    state: str
    chosen: str
    rejected: str
    theorem: str = ""


class Value(BaseModel):
    """A goal that a search proved, or one it lost: all that was tried there failed, or led only to lost goals. For
    critics."""

    model_config = ConfigDict(extra="forbid")

    state: str
    proved: bool
    theorem: str = ""
    root: str = ""


def read_pairs(paths: Iterable[Path]) -> list[Pair]:
    """All distinct pairs of some files, in order. SourceError names a bad line."""
    found: dict[tuple[str, str], Pair] = {}
    for path in paths:
        for pair in read_rows(path, Pair):
            found.setdefault((pair.state, pair.tactic), pair)
    return list(found.values())


def to_jsonl(rows: Iterable[BaseModel]) -> str:
    return "".join(f"{row.model_dump_json()}\n" for row in rows)
