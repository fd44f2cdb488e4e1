"""The statements of a library, read off its Lean sources: what retrieval searches."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import agent
from agent.lean_text import CLOSERS, PAIRS, tokens

LIBRARY = Path(agent.__file__).parent / "engine" / "library"
"""The sources of the embedded library: names and statements are mathlib's."""

_DECLARATION = re.compile(
    r"^(?:@\[[^\]]*\]\s*)?(?:protected\s+)?(?:axiom|lemma|theorem)\s+(?P<name>[^\s:({\[⦃]+)(?P<rest>.*?)(?=^\S|\Z)",
    re.MULTILINE | re.DOTALL,
)
_SCOPE = re.compile(r"^(?P<word>namespace|section|end)\b[ \t]*(?P<name>\S*)", re.MULTILINE)


@dataclass(frozen=True)
class Lemma:
    """A lemma: `statement` has its binders too; `conclusion` is what it says under all of them."""

    name: str
    statement: str
    conclusion: str

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
    for _, m in sorted(marks, key=lambda pair: pair[0]):
        word = m.groupdict().get("word")
        if word == "end":
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
                yield Lemma(full, statement, conclusion_of(statement))


def _statement(rest: str) -> str | None:
    """Binders and type, without the proof."""
    depth = 0
    for t in tokens(rest):
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
    for t in tokens(statement):
        if t.kind != "symbol":
            continue
        depth += (t.text in PAIRS) - (t.text in CLOSERS)
        if depth == 0 and t.text in (":", "→", ","):
            start = t.end
        if depth == 0 and t.text in ("∃", "λ", "∑", "∏", "{"):
            break
    return statement[start:].strip()


def fingerprint(lemmas: Sequence[Lemma]) -> str:
    return hashlib.sha256("\n".join(lemma.text for lemma in lemmas).encode()).hexdigest()
