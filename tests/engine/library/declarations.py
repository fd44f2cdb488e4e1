"""The names that the library's sources declare, read as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

LIBRARY = Path(__file__).resolve().parents[3] / "agent" / "engine" / "library"
SOURCES = ("core", "interface")

_DECLARATION = re.compile(
    r"(?:@\[[^\]]*\]\s*)?(?:attribute \[[^\]]*\]\s*)?(?:noncomputable |protected |private )*"
    r"(?:def|lemma|theorem|axiom|constant|instance|class inductive|class|structure|inductive|abbreviation)\s+"
    r"(?:\{[^}]*\}\s+)?([^\s:({\[]+)"
)


def sources() -> list[Path]:
    """The files a real Lean 3 compiles in prelude mode."""
    return sorted(path for folder in SOURCES for path in (LIBRARY / folder).rglob("*.lean"))


def declared_names(paths: Iterable[Path]) -> list[str]:
    """Full names in order of declaration; namespaces are followed."""
    out: dict[str, None] = {}
    for path in paths:
        namespaces: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if opened := re.match(r"namespace (\S+)", line):
                namespaces.append(opened[1])
            elif (closed := re.match(r"end (\S+)", line)) and namespaces and namespaces[-1] == closed[1]:
                namespaces.pop()
            elif found := _DECLARATION.match(line):
                out[".".join([*namespaces, found[1]])] = None
    return list(out)


def allowed(name: str) -> dict[str, str]:
    """An allow-file: lines `name`, under headings `# reason`. Gives the reason of each name (or `*` pattern)."""
    out: dict[str, str] = {}
    reason = ""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            reason = line[1:].strip()
        elif line.strip():
            out[line.strip()] = reason
    return out
