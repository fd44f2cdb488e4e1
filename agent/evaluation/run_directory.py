"""A run's directory: what was asked for, one result row an attempt, a trace an attempt. Killed at any moment, it holds
every attempt that ended, whole, and a later run goes on from there.

`RunFolder` is what runs of every kind share; a `RunDirectory` holds attempts at theorems."""

from __future__ import annotations

import json
import os
from abc import abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Generic, Literal, TypeVar

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agent import __version__
from agent.backend.lean_source import SourceError, read_text
from agent.evaluation.statement_set import Statement, StatementSet
from agent.outputs import make_folder, write_atomically
from agent.rows import FAULTS, BackendInfo, Budgets, ModelInfo, ResultRow, Settings, dump, statement_sha256

MANIFEST, RESULTS, TRACES, DAMAGED = "run.json", "results.jsonl", "traces", "results.damaged"
FORMAT = 1

Key = tuple[str, int]
"""An attempt: the statement's key in its set, and the attempt's number from 0."""


class StatementInfo(BaseModel):
    """A statement of the set, with the hash of all that gives it its meaning."""

    model_config = ConfigDict(extra="forbid")

    key: str
    sha256: str
    human_proof: bool = False


class RunManifest(BaseModel):
    """What a run is: everything that can change a verdict. Paths, workers and logging are not in it."""

    model_config = ConfigDict(extra="forbid")

    kind: str
    format: int = FORMAT
    agent_version: str = __version__
    set_name: str
    split: str | None = None
    set_version: str = ""
    statements: list[StatementInfo]
    """What is attempted: theorems, or questions."""
    seed: int = 0

    def differences(self, other: RunManifest) -> list[str]:
        """What is not the same, as sentences: field, value here, value there."""
        out = []
        mine, theirs = _flat(self), _flat(other)
        for field in sorted({*mine, *theirs} - {"statements", "set_version"}):
            if mine.get(field) != theirs.get(field):
                out.append(f"{field} was {_short(mine.get(field))} and is {_short(theirs.get(field))}")
        before, after = ({s.key: s.sha256 for s in m.statements} for m in (self, other))
        changed = [key for key in before if key in after and before[key] != after[key]]
        missing, new = [k for k in before if k not in after], [k for k in after if k not in before]
        for what, keys in (("changed", changed), ("missing", missing), ("new", new)):
            if keys:
                out.append(f"{len(keys)} statements {what} ({keys[0]}{' …' if len(keys) > 1 else ''})")
        return out


class Manifest(RunManifest):
    """Of attempts at theorems."""

    kind: Literal["proofs"] = "proofs"
    attempts: int = 1
    settings: Settings
    budgets: Budgets
    probe_seconds: float = 0.0
    backend: BackendInfo
    models: list[ModelInfo] = Field(default_factory=list)


def manifest_of(
    statements: StatementSet,
    settings: Settings,
    budgets: Budgets,
    *,
    seed: int,
    attempts: int,
    probe_seconds: float,
    backend: dict[str, str],
    models: list[dict[str, str]],
) -> Manifest:
    return Manifest(
        set_name=statements.name,
        split=statements.split,
        set_version=statements.version,
        statements=[
            StatementInfo(key=s.key, sha256=statement_sha256(s.theorem), human_proof=s.human_proof)
            for s in statements.statements
        ],
        attempts=attempts,
        seed=seed,
        settings=settings,
        budgets=budgets,
        probe_seconds=probe_seconds,
        backend=BackendInfo(**backend),
        models=[ModelInfo.of(m) for m in models],
    )


def _flat(manifest: RunManifest) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for field, value in manifest.model_dump(mode="json").items():
        if field in ("settings", "budgets", "backend"):
            out.update({f"{field}.{name}": inner for name, inner in value.items()})
        else:
            out[field] = value
    return out


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "…"


class RunInterrupted(Exception):
    """The run cannot go on; what it has is kept. The text says why, and how to go on."""


M = TypeVar("M", bound=RunManifest)
R = TypeVar("R", bound=BaseModel)
Folder = TypeVar("Folder", bound="RunFolder[Any, Any]")


class RunFolder(Generic[M, R]):
    """An open run: one process writes, others may read the files at any time."""

    manifest_type: type[M]
    row_type: type[R]

    def __init__(self, path: Path, manifest: M, rows: dict[Key, R]) -> None:
        self.path = path
        self.manifest = manifest
        self.rows = rows
        self._lock: FileLock | None = None
        self._out: int | None = None

    @staticmethod
    @abstractmethod
    def key_of(row: R) -> Key: ...

    @property
    @abstractmethod
    def complete(self) -> bool: ...

    # -- opening

    @classmethod
    def start(cls: type[Folder], path: Path, manifest: RunManifest) -> Folder:
        """Begin a run, or go on with the one that is there. SourceError if another process has it, or if it was begun
        with other settings."""
        make_folder(path)
        lock = FileLock(str(path / ".lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise SourceError(f"{path}: another process is at work on this run") from None
        except OSError as error:
            raise SourceError(f"{path}: {error.strerror}") from None
        try:
            rows: dict[Key, Any] = {}
            if (path / MANIFEST).exists():
                before = read_manifest(path, cls.manifest_type)
                different = before.differences(manifest)
                if different:
                    raise SourceError(
                        f"{path} was begun with other settings: {'; '.join(different[:4])}"
                        f"{f'; and {len(different) - 4} more' if len(different) > 4 else ''}."
                        " Give the same ones to go on, or another --run folder to start anew"
                    )
                rows = cls._recovered(path)
            else:
                if (path / RESULTS).exists():
                    raise SourceError(f"{path} holds results and no {MANIFEST}; give another --run folder")
                write_atomically(path / MANIFEST, manifest.model_dump_json(indent=1) + "\n")
            run = cls(path, manifest, rows)
            run._lock = lock
            try:
                run._out = os.open(path / RESULTS, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
            except OSError as error:
                raise SourceError(f"{path / RESULTS} cannot be written: {error.strerror}") from None
            return run
        except BaseException:
            lock.release()
            raise

    @classmethod
    def read(cls: type[Folder], path: Path) -> Folder:
        """A run as it stands, finished or not, for reading. SourceError when it is none."""
        manifest = read_manifest(path, cls.manifest_type)
        rows, _ = cls._read_rows(path)
        return cls(path, manifest, rows)

    @classmethod
    def _read_rows(cls, path: Path) -> tuple[dict[Key, R], tuple[int, bytes] | None]:
        """The rows, and where a damaged end of the file begins, with its bytes. A later row of an attempt replaces an
        earlier one. SourceError for damage in the middle, which no kill explains."""
        file = path / RESULTS
        rows: dict[Key, R] = {}
        if not file.exists():
            return rows, None
        data = file.read_bytes()
        at = number = 0
        while at < len(data):
            end = data.find(b"\n", at)
            number += 1
            line = data[at:] if end < 0 else data[at:end]
            try:
                row = cls.row_type.model_validate_json(line) if end >= 0 else None
            except ValidationError as error:
                first = error.errors()[0]
                if end == len(data) - 1:
                    row = None
                else:
                    field = ".".join(str(part) for part in first["loc"]) or "row"
                    raise SourceError(f"{file}:{number}: field {field!r}: {first['msg']}") from None
            if row is None:
                return rows, (at, data[at:])
            rows[cls.key_of(row)] = row
            at = end + 1
        return rows, None

    @classmethod
    def _recovered(cls, path: Path) -> dict[Key, R]:
        """The rows; a damaged end (a kill in mid-write) is put aside and the attempt runs again."""
        rows, damage = cls._read_rows(path)
        if damage is not None:
            start, rest = damage
            try:
                with (path / DAMAGED).open("ab") as aside:
                    aside.write(rest + b"\n")
                os.truncate(path / RESULTS, start)
            except OSError as error:
                raise SourceError(
                    f"{path / RESULTS} has a damaged last line that cannot be cut: {error.strerror}"
                ) from None
        return rows
    # -- growing

    def add(self, key: Key, row: R) -> None:
        """Write a row; when this returns it is on disk. RunInterrupted if the disk takes no more."""
        assert self._out is not None
        data = (dump(row) + "\n").encode()
        size = os.fstat(self._out).st_size
        try:
            written = 0
            while written < len(data):
                written += os.write(self._out, data[written:])
            os.fsync(self._out)
        except OSError as error:
            # Half a line would be taken for a damaged one later; without it nothing is lost but this attempt.
            os.ftruncate(self._out, size)
            raise RunInterrupted(
                f"{self.path / RESULTS} cannot be written: {error.strerror}. {len(self.rows)} attempts are kept;"
                " run the same command again to go on"
            ) from None
        self.rows[key] = row

    def close(self) -> None:
        if self._out is not None:
            os.close(self._out)
            self._out = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self: Folder) -> Folder:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class RunDirectory(RunFolder[Manifest, ResultRow]):
    """Attempts at theorems, with their search trees."""

    manifest_type = Manifest
    row_type = ResultRow

    @staticmethod
    def key_of(row: ResultRow) -> Key:
        return row_key(row)

    def trace_path(self, key: Key) -> Path:
        return trace_path(self.path, key)

    def write_trace(self, key: Key, data: dict[str, Any]) -> None:
        try:
            make_folder(self.path / TRACES)
            write_atomically(self.trace_path(key), json.dumps(data, ensure_ascii=False))
        except SourceError as error:
            raise RunInterrupted(
                f"{error}. {len(self.rows)} attempts are kept; run the same command again to go on"
            ) from None

    @property
    def complete(self) -> bool:
        return len(self.rows) >= len(self.manifest.statements) * self.manifest.attempts

    def missing(self, statements: StatementSet, retry_errors: bool = False) -> Iterator[tuple[Statement, int]]:
        """Attempts that have no row yet: the first attempts of all statements, then the second ones, …; with
        `retry_errors` those too in which the backend or the model failed."""
        for attempt in range(self.manifest.attempts):
            for statement in statements.statements:
                row = self.rows.get((statement.key, attempt))
                if row is None or (retry_errors and row.status in FAULTS):
                    yield statement, attempt


def trace_path(run: Path, key: Key) -> Path:
    name, attempt = key
    safe = "".join(c if c.isalnum() or c in "._-'" else "_" for c in name)
    return run / TRACES / (f"{safe}.json" if attempt == 0 else f"{safe}.{attempt}.json")


def row_key(row: ResultRow) -> Key:
    return (row.label or row.name, row.attempt)


KINDS: Final = {"proofs": "proofs of theorems", "answers": "answers to questions"}


def kind_of(path: Path) -> str:
    """What a run is made of; the kind of a run without one is `proofs`. SourceError for what is no run."""
    data = _manifest_data(path)
    return str(data.get("kind", "proofs")) if isinstance(data, dict) else "proofs"


def _manifest_data(path: Path) -> Any:
    if path.is_dir() and not (path / MANIFEST).exists():
        raise SourceError(f"{path} is no run: it has no {MANIFEST}")
    try:
        return json.loads(read_text(path / MANIFEST))
    except ValueError:
        raise SourceError(f"{path / MANIFEST}: no JSON") from None


def read_manifest(path: Path, kind: type[M]) -> M:
    data = _manifest_data(path)
    wanted = kind.model_fields["kind"].default
    found = data.get("kind", "proofs") if isinstance(data, dict) else wanted
    if found != wanted:
        raise SourceError(f"{path} is a run of {KINDS.get(found, found)}; {KINDS[wanted]} are wanted here")
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SourceError(f"{path / MANIFEST}: field {field!r}: {first['msg']}") from None
