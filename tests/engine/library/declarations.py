"""The names that the library's sources declare, read as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from agent.engine.frontend.modules import read_toml

LIBRARY = Path(__file__).resolve().parents[3] / "agent" / "engine" / "library"
SOURCES = ("core", "interface")

_STATEMENT = re.compile(r"^axiom (\S+)((?:.|\n  )*)", re.MULTILINE)

_DECLARATION = re.compile(
    r"(?:@\[[^\]]*\]\s*)?(?:attribute \[[^\]]*\]\s*)?(?:noncomputable |protected |private )*"
    r"(?:def|lemma|theorem|axiom|constant|instance|class inductive|class|structure|inductive|abbreviation)\s+"
    r"(?:\{[^}]*\}\s+)?([^\s:({\[]+)"
)


def sources() -> list[Path]:
    """The files a real Lean 3 compiles in prelude mode."""
    return sorted(path for folder in SOURCES for path in (LIBRARY / folder).rglob("*.lean"))


def last_module() -> str:
    """The end of the chain of imports."""
    return import_order()[-1]


def import_order() -> list[str]:
    """The sources' modules, each after those that it imports."""
    modules = {".".join(path.relative_to(LIBRARY).with_suffix("").parts): path for path in sources()}
    order: dict[str, None] = {}

    def visit(module: str) -> None:
        if module in order:
            return
        for line in modules[module].read_text(encoding="utf-8").splitlines():
            if line.startswith("import "):
                for imported in line.split()[1:]:
                    visit(imported)
        order.setdefault(module)

    imported = {
        word
        for path in modules.values()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("import ")
        for word in line.split()[1:]
    }
    (last,) = modules.keys() - imported
    visit(last)
    return list(order)


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


def stated(names: Iterable[str]) -> dict[str, str]:
    """Those of the names that are axioms, each with what stands behind its name; in order of declaration."""
    wanted = set(names)
    paths = [LIBRARY / (module.replace(".", "/") + ".lean") for module in import_order()]
    found = (match for path in paths for match in _STATEMENT.finditer(path.read_text(encoding="utf-8")))
    return {match[1]: match[2].rstrip() for match in found if match[1] in wanted}


def hidden_names() -> frozenset[str]:
    """Names that the library has for its own use; scripts cannot say them."""
    return frozenset(read_toml(LIBRARY / "attributes.toml")["attributes"]["hidden"])


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
