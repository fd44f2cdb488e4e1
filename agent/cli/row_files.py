"""Files of rows that commands read and go on with: queries, and what an earlier run made."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from agent.backend.lean_source import SourceError, read_text
from agent.rows import dump, read_rows

Row = TypeVar("Row", bound=BaseModel)


def read_queries(
    fields: Sequence[str], file: Path, values: Mapping[str, Any] | None = None
) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a .jsonl file by their ids (else their lines), each with all `fields`, some of them from `values`.
    Raises SourceError."""
    out = []
    for number, line in enumerate(read_text(file).splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise SourceError(f"{file}:{number}: no JSON") from None
        if not isinstance(row, dict):
            raise SourceError(f"{file}:{number}: a row is an object with {', '.join(fields)}")
        row = {**row, **(values or {})}
        lacking = [name for name in fields if name not in row]
        if lacking:
            raise SourceError(f"{file}:{number}: field {lacking[0]!r} is missing")
        out.append((str(row.get("id", number)), row))
    must_differ([key for key, _ in out], file)
    return out


def must_differ(keys: Sequence[str], file: Path) -> None:
    """SourceError if two rows have the same id."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise SourceError(f"{file}: two rows have the id {key!r}")
        seen.add(key)


def kept_rows(out: Path | None, model: type[Row]) -> list[Row]:
    """The rows of an earlier run. A line that a kill cut short is taken off."""
    if out is None or not out.exists():
        return []
    text = read_text(out)
    if text and not text.endswith("\n"):
        out.write_text(text[: text.rfind("\n") + 1], encoding="utf-8")
    return read_rows(out, model)


@contextlib.contextmanager
def appending(out: Path | None) -> Iterator[Callable[[BaseModel], None]]:
    """A function that appends a row to the file, if there is one. Raises SourceError."""
    if out is None:
        yield lambda row: None
        return
    try:
        sink = out.open("a", encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{out} cannot be written: {error.strerror}") from None
    with sink:

        def write(row: BaseModel) -> None:
            sink.write(dump(row) + "\n")
            sink.flush()

        yield write
