"""The statements of a library, read off its Lean sources: what retrieval searches; and which of them a file sees.

A file sees what the modules that it imports declare, directly or not, and Lean's core library. A lemma's module stands
above it in the source, as a heading ``-- module``; `modules.toml` says what each module imports.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import agent
from agent.lean_text import CLOSERS, PAIRS, tokens

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LIBRARY = Path(agent.__file__).parent / "engine" / "library"
"""The sources of the embedded library: names and statements are mathlib's."""

_DECLARATION = re.compile(
    r"^(?:@\[[^\]]*\]\s*)?(?:protected\s+)?(?:axiom|lemma|theorem)\s+(?P<name>[^\s:({\[⦃]+)(?P<rest>.*?)(?=^\S|\Z)",
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^-- (?P<module>\w+(?:\.\w+)+)$", re.MULTILINE)
_CORE = "init"
_SCOPE = re.compile(r"^(?P<word>namespace|section|end)\b[ \t]*(?P<name>\S*)", re.MULTILINE)


_STRUCTURE = re.compile(r":=|@\[|\{!|!\}|[:→,∃λ∑∏()\[\]{}⟨⟩⦃⦄⌊⌋⌈⌉⟪⟫]")
"""Brackets, and what ends a premise."""


@dataclass(frozen=True)
class Lemma:
    """A lemma: `statement` has its binders too; `conclusion` is what it says under them; `module` declares it."""

    name: str
    statement: str
    conclusion: str
    module: str = _CORE

    @property
    def text(self) -> str:
        """As it is shown to a model."""
        return f"{self.name} {self.statement}"


@cache
def library_lemmas(folder: Path = LIBRARY) -> tuple[Lemma, ...]:
    """All lemmas of a folder's ``.lean`` files, in order of files and places."""
    found: dict[str, Lemma] = {}
    for path in sorted(folder.rglob("*.lean")):
        for lemma in read_lemmas(path.read_text(encoding="utf-8")):
            found.setdefault(lemma.name, lemma)
    return tuple(found.values())


def read_lemmas(source: str) -> Iterator[Lemma]:
    scopes: list[tuple[str, str]] = []
    marks = [(m.start(), m) for m in _SCOPE.finditer(source)]
    marks += [(m.start(), m) for m in _DECLARATION.finditer(source)]
    marks += [(m.start(), m) for m in _HEADING.finditer(source)]
    module = _CORE
    for _, m in sorted(marks, key=lambda pair: pair[0]):
        word = m.groupdict().get("word")
        if m.re is _HEADING:
            module = m["module"]
        elif word == "end":
            if scopes:
                scopes.pop()
        elif word:
            scopes.append((word, m["name"]))
        else:
            statement = _statement(m["rest"])
            if statement is not None:
                space = ".".join(name for kind, name in scopes if kind == "namespace")
                name = m["name"].removeprefix("_root_.")
                full = name if name != m["name"] or not space else f"{space}.{name}"
                yield Lemma(full, statement, conclusion_of(statement), module)


def _statement(rest: str) -> str | None:
    """Binders and type, without the proof."""
    depth = 0
    for t in tokens(rest) if ":=" in rest else ():
        if t.kind == "symbol":
            depth += (t.text in PAIRS) - (t.text in CLOSERS)
            if t.text == ":=" and depth == 0:
                rest = rest[: t.start]
                break
    text = " ".join(rest.split())
    return text if ":" in text else None


def conclusion_of(statement: str) -> str:
    """What stands after the binders and the premises."""
    depth, start = 0, 0
    for m in _STRUCTURE.finditer(statement):
        symbol = m.group()
        depth += (symbol in PAIRS) - (symbol in CLOSERS)
        if depth == 0 and symbol in (":", "→", ","):
            start = m.end()
        if depth == 0 and symbol in ("∃", "λ", "∑", "∏"):
            break
    return statement[start:].strip()


@cache
def modules_seen(imports: tuple[str, ...] | None) -> frozenset[str] | None:
    """The modules whose declarations a file with these imports sees; () are those of a file that imports nothing. None
    if there is nothing to leave out: nothing is known of imports, or they are other than the library's."""
    table = _imports_of_modules()
    if imports is None:
        return None
    left = [each.removesuffix(".default") for each in imports]
    if not all(module in table for module in left):
        return None
    seen = {_CORE}
    while left:
        module = left.pop()
        if module not in seen:
            seen.add(module)
            left.extend(table[module])
    return frozenset(seen)


@cache
def _imports_of_modules() -> Mapping[str, Sequence[str]]:
    with (LIBRARY / "modules.toml").open("rb") as file:
        return tomllib.load(file)["imports"]


def seen_from(lemmas: Iterable[Lemma], imports: tuple[str, ...] | None) -> list[bool]:
    """Of each lemma, whether a file with these imports can name it."""
    modules = modules_seen(imports)
    return [modules is None or lemma.module.partition(".")[0] == _CORE or lemma.module in modules for lemma in lemmas]


def fingerprint(lemmas: Sequence[Lemma]) -> str:
    return hashlib.sha256("\n".join(lemma.text for lemma in lemmas).encode()).hexdigest()
