"""Why Lean may not know a word or sign that a file uses, and the way out. Beside Lean's messages, which stay as they
are."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent.engine.meta.visibility import Homes

_UNKNOWN = re.compile(r"unknown (?:identifier|constant|namespace|declaration) '([^']+)'")
_UNREADABLE = ("unexpected token", "invalid expression")
_SHOWN = 3

Complaint = tuple[str, int, int]
"""A message of Lean's and its place: the line counts from 1, the column from 0."""


def explanations(
    complaints: Iterable[Complaint], source: str, file: Path | str, imports_nothing: bool
) -> Iterator[str]:
    """A sentence for each word or sign of `source` that messages do not know and the library has, and one where all of
    it is missing because the file imports nothing."""
    complaints = list(complaints)
    words = dict.fromkeys(m.group(1) for text, _, _ in complaints if (m := _UNKNOWN.match(text)))
    lines = source.split("\n")
    signs = dict.fromkeys(
        sign
        for text, line, column in complaints
        if text.startswith(_UNREADABLE) and line <= len(lines)
        for sign in lines[line - 1][max(0, column - 1) : column + 1].strip()[-1:]  # Lean may point behind it
    )
    if words and imports_nothing:
        yield f"{file} imports nothing, so only Lean's core library is there; let it begin with: import minif2f_import"
        return
    if not words and not signs:
        return
    homes = _homes()
    if homes is None:
        return
    for word in words:
        yield from _locale(word, homes) or _whereabouts(word, homes)
    for sign in signs:
        yield from _locale(sign, homes)


@functools.cache
def _homes() -> Homes | None:
    """Where the library declares what it has; None before it has been compiled."""
    from agent.engine.frontend.compiled_library import library_at_hand

    library = library_at_hand()
    return None if library is None else library.homes


def _whereabouts(word: str, homes: Homes) -> Iterator[str]:
    """The module that declares the word, or longer names that end with it."""
    from agent.engine.meta.visibility import CORE

    declared = {str(name): home for name, home in homes.declarations.items()}
    if declared.get(word, CORE) != CORE:
        yield f"{word} is declared in {declared[word]}: import it, or minif2f_import"
        return
    ending = f".{word}"
    longer = sorted((n for n in declared if n.endswith(ending)), key=lambda n: (n.count("."), len(n), n))
    if longer:
        yield f"{word} may be meant as {', '.join(longer[:_SHOWN])}" + (", …" if len(longer) > _SHOWN else "")


def _locale(sign: str, homes: Homes) -> list[str]:
    """The locale whose notation the sign begins."""
    for (locale, command), home in homes.localized.items():
        first = re.search(r"`\s*([^`\s]+)\s*`", command)
        if command.startswith("notation") and first is not None and first.group(1) == sign:
            return [f"{sign} is a notation of {home}: import it, or minif2f_import, and say open_locale {locale}"]
    return []
