"""Sets of statements to prove: miniF2F and ProofNet as their repositories hold them, any Lean file or project."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from agent.backend.base import Theorem
from agent.backend.lean_source import (
    LeanFile,
    SourceError,
    TheoremSite,
    read_jsonl,
    read_lean,
    read_text,
    statement_name,
)

Split = Literal["valid", "test"]
MINIF2F_NAMES = {"openai": "openai/miniF2F", "facebook": "facebookresearch/miniF2F"}
_SKIPPED_FOLDERS = frozenset({"_target", ".git", "node_modules", "build"})


@dataclass(frozen=True)
class Statement:
    """A statement, and whether the source gives a finished proof of it. `label` names it in its set where the theorem's
    own name does not."""

    theorem: Theorem
    human_proof: bool = False
    label: str = ""

    @property
    def key(self) -> str:
        """What names it in its set."""
        t = self.theorem
        if self.label:
            return self.label
        return t.name if t.name != "_example" else f"_example at {t.path.name if t.path else ''}:{t.line}"


@dataclass(frozen=True)
class StatementSet:
    """`version` says which of the known versions of the set this is, in words."""

    name: str
    split: str | None
    version: str
    source: Path
    statements: tuple[Statement, ...]

    def __post_init__(self) -> None:
        twice = [key for key, n in Counter(s.key for s in self.statements).items() if n > 1]
        if twice:
            raise SourceError(f"{self.source}: the name {twice[0]!r} is there twice; results could not be told apart")

    @property
    def sha256(self) -> str:
        lines = (f"{s.key} {statement_hash(s.theorem)}\n" for s in self.statements)
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def only(self, names: Sequence[str]) -> StatementSet:
        """The statements of these names. SourceError for one that is not there."""
        known = {s.key for s in self.statements}
        missing = [name for name in names if name not in known]
        if missing:
            raise SourceError(f"{self.source}: no statement is called {missing[0]!r}")
        return replace(self, statements=tuple(s for s in self.statements if s.key in names))

    def first(self, count: int) -> StatementSet:
        return replace(self, statements=self.statements[:count])

    def importing(self, imports: tuple[str, ...]) -> StatementSet:
        """The same statements under other imports."""
        return replace(
            self,
            statements=tuple(replace(s, theorem=replace(s.theorem, imports=imports)) for s in self.statements),
        )


def statement_hash(theorem: Theorem) -> str:
    """SHA-256 of the statement alone, white space aside: what the published versions of a set are told apart by."""
    return hashlib.sha256(" ".join(theorem.statement.split()).encode()).hexdigest()


# --- miniF2F ---------------------------------------------------------------------------------------------------------


def read_minif2f(source: Path, split: Split = "valid") -> StatementSet:
    """miniF2F's Lean 3 statements: from a checkout (its root or ``lean/src``), from one of its files, or from a
    ``.jsonl`` with `name`, `header`, `statement` and perhaps `split` and `proof`. Raises SourceError."""
    statements: tuple[Statement, ...]
    if source.suffix == ".jsonl":
        statements = tuple(_jsonl_statements(source, split))
    else:
        path = source if source.suffix == ".lean" else _minif2f_file(source, split)
        statements = tuple(benchmark_statements(read_lean(path)))
    if not statements:
        raise SourceError(f"{source}: no statement of the {split} split")
    return StatementSet("minif2f", split, minif2f_version(s.theorem for s in statements), source, statements)


def _minif2f_file(folder: Path, split: Split) -> Path:
    if not folder.is_dir():
        raise SourceError(f"{folder}: no such folder; give a miniF2F checkout, one of its .lean files or a .jsonl")
    for place in (folder / "lean" / "src", folder / "src", folder):
        if (path := place / f"{split}.lean").is_file():
            return path
    lean4 = any(folder.glob("**/lakefile*"))
    why = "it is a Lean 4 project; this needs the Lean 3 files of openai/miniF2F or facebookresearch/miniF2F"
    raise SourceError(f"{folder}: {why if lean4 else f'no lean/src/{split}.lean below it'}")


def _jsonl_statements(path: Path, split: str | None) -> Iterator[Statement]:
    rows = {n: json.loads(line) for n, line in enumerate(read_text(path).splitlines(), 1) if line.strip()}
    for theorem in read_jsonl(path):
        row = rows[theorem.line or 0]
        if split is None or row.get("split", split) == split:
            yield Statement(replace(theorem, proof=None), bool(row.get("proof")))


def benchmark_statements(file: LeanFile) -> Iterator[Statement]:
    """The `theorem`s of a file as statements of their own: before each stand the commands of the file that are no
    theorem or lemma (opens, notations, definitions), not the other theorems. Whole proofs are taken away."""
    cut: list[TheoremSite] = sorted((*file.sites, *file.malformed), key=lambda s: s.start)
    header, at = "", file.body_start
    for site in cut:
        header += file.text[at : site.start]
        at = max(site.proof_end, site.statement_end)
        if "theorem" in _keywords(file.text[site.start : site.statement_end]):
            theorem = replace(file.theorem(site), header=_without_blank_runs(header), proof=None, header_may_fail=False)
            yield Statement(theorem, not site.has_sorry)


def _keywords(statement: str) -> set[str]:
    from agent.lean_text import code_tokens

    return {t.text for t in code_tokens(statement) if t.kind == "word" and t.text in ("theorem", "lemma", "example")}


def _without_blank_runs(text: str) -> str:
    out: list[str] = []
    for line in text.strip("\n").split("\n"):
        if line.strip() or (out and out[-1].strip()):
            out.append(line)
    return "\n".join(out).strip("\n")


@cache
def _published_versions() -> dict[str, dict[str, str]]:
    text = resources.files("agent.evaluation").joinpath("minif2f_versions.json").read_text(encoding="utf-8")
    versions: dict[str, dict[str, str]] = json.loads(text)["statements"]
    return versions


def minif2f_version(theorems: Iterable[Theorem]) -> str:
    """Which published version these statements are, by their hashes."""
    known = _published_versions()
    counts: Counter[str] = Counter()
    unknown = []
    for theorem in theorems:
        mine = statement_hash(theorem)[:16]
        agreeing = [version for version in MINIF2F_NAMES if known.get(version, {}).get(theorem.name) == mine]
        counts.update(agreeing)
        if not agreeing:
            unknown.append(theorem.name)
        counts["all"] += 1
    total = counts["all"]
    best = max(MINIF2F_NAMES, key=lambda version: counts[version])
    tie = all(counts[version] == counts[best] for version in MINIF2F_NAMES)
    if counts[best] == total:
        which = " and ".join(MINIF2F_NAMES.values()) if tie else MINIF2F_NAMES[best]
        return f"{which}, all {total} statements" if not tie else f"the same in {which}, all {total} statements"
    differing = f"; neither has {', '.join(unknown[:3])}{' …' if len(unknown) > 3 else ''}" if unknown else ""
    return f"nearest to {MINIF2F_NAMES[best]}: {counts[best]} of {total} statements agree{differing}"


# --- ProofNet --------------------------------------------------------------------------------------------------------


def read_proofnet(source: Path, split: Split = "valid") -> StatementSet:
    """ProofNet's Lean 3 statements: from a checkout of its repository, from a folder of its ``.lean`` files (all of
    them, splits being known to the checkout only), or from its ``valid.jsonl``/``test.jsonl``. Raises SourceError."""
    path = source
    if source.is_dir():
        listed = next(
            (p for p in (source / "benchmark" / f"{split}.jsonl", source / f"{split}.jsonl") if p.is_file()), None
        )
        if listed is None:
            files = [p for p in sorted(source.glob("*.lean")) if p.stem != "common"]
            if not files:
                raise SourceError(f"{source}: neither benchmark/{split}.jsonl nor Lean files in it")
            statements = tuple(_told_apart([s for file in files for s in _proofnet_file(file)]))
            return StatementSet("proofnet", None, f"{len(files)} Lean files", source, statements)
        path = listed
    if path.suffix == ".lean":
        return StatementSet("proofnet", None, path.name, source, tuple(_proofnet_file(path)))
    statements = tuple(_proofnet_rows(path))
    if not statements:
        raise SourceError(f"{path}: no statements")
    return StatementSet("proofnet", path.stem, f"{len(statements)} statements of {path.name}", source, statements)


def _proofnet_file(path: Path) -> Iterator[Statement]:
    for statement in benchmark_statements(read_lean(path)):
        named = replace(statement.theorem, **_resolved(statement.theorem, path.parent))
        yield replace(statement, theorem=named)


def _proofnet_rows(path: Path) -> Iterator[Statement]:
    common = path.parent / "benchmark_to_publish" / "formal"
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        row = _json_object(path, number, line)
        for field in ("id", "formal_statement", "src_header"):
            if not isinstance(row.get(field), str):
                raise SourceError(f"{path}:{number}: field {field!r} is missing or no string")
        statement = row["formal_statement"].strip().removesuffix(":=").rstrip()
        imports, header = _split_imports(row["src_header"])
        name = statement_name(statement)
        if name is None:
            raise SourceError(f"{path}:{number}: the field 'formal_statement' is no theorem")
        theorem = Theorem(name, statement, header, imports=imports, path=path, line=number)
        yield Statement(replace(theorem, **_resolved(theorem, common)), label=row["id"])


def _json_object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise SourceError(f"{path}:{number}: not a JSON object")
    return row


def _split_imports(header: str) -> tuple[tuple[str, ...], str]:
    from agent.backend.lean_source import parse_lean

    file = parse_lean(header)
    return file.imports, header[file.body_start :].strip("\n")


def _resolved(theorem: Theorem, folder: Path) -> dict[str, Any]:
    """Relative imports (``import .common``) replaced by what the file beside imports and says."""
    imports: list[str] = []
    before = ""
    for name in theorem.imports or ():
        if not name.startswith("."):
            imports.append(name)
            continue
        path = folder / f"{name.lstrip('.').replace('.', '/')}.lean"
        if not path.is_file():
            raise SourceError(f"{theorem.path}: it imports {name}, and there is no {path}")
        file = read_lean(path)
        imports.extend(file.imports)
        before += file.text[file.body_start :].strip("\n") + "\n"
    return {"imports": tuple(dict.fromkeys(imports)) or None, "header": (before + theorem.header).strip("\n")}


# --- any file or project ---------------------------------------------------------------------------------------------


def read_project(source: Path) -> StatementSet:
    """The theorems that hold a `sorry` in a ``.lean`` file or in all of a folder's, as `prove` takes them; or the rows
    of a ``.jsonl``. Raises SourceError."""
    if source.suffix == ".jsonl":
        statements = list(_jsonl_statements(source, None))
    else:
        paths = [source]
        if source.is_dir():
            inside = source.rglob("*.lean")
            paths = sorted(p for p in inside if not _SKIPPED_FOLDERS.intersection(p.relative_to(source).parts))
        statements = []
        for path in paths:
            file = read_lean(path)
            statements += [Statement(file.theorem(site)) for site in file.unproved]
        statements = _told_apart(statements)
    if not statements:
        raise SourceError(f"{source}: no theorem holds a sorry")
    return StatementSet("file", None, "", source, tuple(statements))


def _told_apart(statements: list[Statement]) -> list[Statement]:
    """Those whose names occur in several files are labelled with their file's name in front."""
    count = Counter(s.key for s in statements)
    return [
        replace(s, label=f"{s.theorem.path.stem}:{s.key}") if count[s.key] > 1 and s.theorem.path is not None else s
        for s in statements
    ]
