"""What commands read: theorems out of files and statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from agent.backend.base import Theorem
from agent.backend.lean_source import LeanFile, SourceError, read_jsonl, read_lean, statement_theorem
from agent.verify import CHECK_SECONDS, RECHECKS, Recheck


def parse_imports(text: str | None) -> tuple[str, ...] | None:
    """``--imports M,…``"""
    if text is None:
        return None
    return tuple(name.strip() for name in text.replace(",", " ").split())


def recheck_names(text: str) -> tuple[str, ...]:
    """``--recheck lean3,export,leanchecker``, or ``none``. Raises click.UsageError."""
    names = tuple(text.replace(",", " ").split())
    if names == ("none",):
        return ()
    for name in names:
        if name not in RECHECKS:
            raise click.UsageError(f"--recheck knows {', '.join(RECHECKS)}, none, not {name!r}")
    return names


def make_recheck(names: Sequence[str], project: Path | None, seconds: float | None = CHECK_SECONDS) -> Recheck | None:
    """Those who must agree. Raises BackendUnavailable."""
    if not names:
        return None
    from agent.backend.lean3_compile import find_lean3

    compiler = find_lean3(project)
    if "leanchecker" in names:
        _ = compiler.leanchecker  # its absence is said before the work
    return Recheck(compiler, tuple(names), seconds)


def project_of(paths: Sequence[Path]) -> Path | None:
    """The Lean 3 project that the first file belongs to."""
    from agent.backend.lean3_compile import find_project

    return next((found for path in paths if (found := find_project(path)) is not None), None)


@dataclass(frozen=True)
class Work:
    """Theorems to do, and the ``.lean`` files they came from."""

    theorems: tuple[Theorem, ...]
    files: dict[Path, LeanFile]


def read_work(
    paths: Sequence[Path],
    statement: str | None,
    names: Sequence[str],
    imports: tuple[str, ...] | None,
    read: Callable[[Path], LeanFile] = read_lean,
) -> Work:
    """The theorems to prove: those that hold a `sorry`, or, with `names`, the named ones. ``.lean`` files are read by
    `read`.

    Raises SourceError and click.UsageError.
    """
    if statement is not None and paths:
        raise click.UsageError("give files or --statement, not both")
    if statement is None and not paths:
        raise click.UsageError('nothing to prove: give a FILE or --statement "theorem …"')
    theorems: list[Theorem] = []
    files: dict[Path, LeanFile] = {}
    known: list[str] = []
    if statement is not None:
        theorems.append(statement_theorem(statement))
        known.append(theorems[0].name)
    for path in paths:
        if path.suffix == ".jsonl":
            rows = read_jsonl(path)
            known.extend(t.name for t in rows)
            theorems.extend(t for t in rows if not names or _named(t.name, names))
            continue
        file = read(path)
        files[path] = file
        known.extend(s.name for s in (*file.sites, *file.malformed))
        # A malformed one is opened too: Lean says what is wrong with it, and where.
        for site in sorted((*file.sites, *file.malformed), key=lambda s: s.start):
            if _named(site.name, names) if names else site.has_sorry:
                theorems.append(file.theorem(site))
    for name in names:
        if not any(_named(k, [name]) for k in known):
            raise SourceError(unknown_theorem(name, known))
    if imports is not None:
        theorems = [replace(t, imports=imports) for t in theorems]
    return Work(tuple(theorems), files)


def unknown_theorem(name: str, known: Sequence[str]) -> str:
    """One sentence that says what there is instead."""
    import difflib

    close = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    there = "the input has no theorems"
    if close:
        there = f"did you mean {', '.join(close)}?"
    elif known:
        there = f"there are: {', '.join(known[:5])}" + (", …" if len(known) > 5 else "")
    return f"no theorem is called {name!r}; {there}"


def _named(name: str, names: Sequence[str]) -> bool:
    return any(name == n or name.rpartition(".")[2] == n for n in names)
