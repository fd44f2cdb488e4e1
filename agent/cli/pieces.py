"""Long work in pieces: what each has given is kept beside the file it is for, and is not made again."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click
from pydantic import BaseModel, ConfigDict

from agent.cli.row_files import appending, kept_rows
from agent.training.pairs import Pair


class Piece(BaseModel):
    """The pairs of one theorem, statement or file. `key` names it together with all that decides what it gives."""

    model_config = ConfigDict(extra="forbid")

    key: str
    pairs: list[Pair]


def piece_key(*parts: object) -> str:
    """`parts` are plain values, lists and dataclasses of them."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, default=asdict).encode()).hexdigest()


class Pieces:
    """The pieces `keys` of the work for `out`, some of them made before."""

    def __init__(self, path: Path, keys: Sequence[str], before: dict[str, list[Pair]]) -> None:
        self._path = path
        self._keys = keys
        self._made = before
        self._write: Callable[[BaseModel], None]

    def lacking(self, key: str) -> bool:
        return key not in self._made

    def add(self, key: str, pairs: Sequence[Pair]) -> None:
        """Raises SourceError."""
        self._made[key] = list(pairs)
        self._write(Piece(key=key, pairs=list(pairs)))

    @property
    def number(self) -> int:
        """Of the pieces that are there."""
        return len(self._made)

    @property
    def wanted(self) -> int:
        return len(set(self._keys))

    @property
    def pairs(self) -> list[Pair]:
        """Of all pieces, in the order of the work."""
        return [pair for key in dict.fromkeys(self._keys) for pair in self._made.get(key, ())]

    def forget(self) -> None:
        """What was kept is not needed any more: the file it was for is written."""
        self._path.unlink(missing_ok=True)


@contextlib.contextmanager
def pieces(out: Path, keys: Sequence[str]) -> Iterator[Pieces]:
    """The pieces of the work for a file, written to ``.OUT.part`` as they come; what an interruption leaves there is
    said. Pieces of other work (other settings, other statements) are not used. Raises SourceError."""
    path = out.with_name(f".{out.name}.part")
    wanted = set(keys)
    made = Pieces(path, keys, {p.key: p.pairs for p in kept_rows(path, Piece) if p.key in wanted})
    if made.number:
        click.echo(f"{path}: {made.number} of {made.wanted} were made before", err=True)
    with appending(path) as made._write:
        try:
            yield made
        except BaseException:
            if made.number:
                click.echo(f"{path} keeps {made.number} of {made.wanted}; the same command goes on there", err=True)
            raise
