"""What mathlib's modules import, for the modules that the embedded library speaks of, read from mathlib's sources.

    LEAN3=lean MATHLIB=DIR python benchmarks/module_table.py > imports.toml

Prints the section `[imports]` of `agent/engine/library/modules.toml`, to be put in its place by hand after the sources
have gained headings (`-- module`) or `[tactics]` has gained modules. A line has a module and what it imports among the
modules of the section, directly or through others, without what follows from the rest. DIR is mathlib with
`src/minif2f_import.lean`; the rows of core's modules, and of modules that are not there (`OUTSIDE`), are kept.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from agent.engine.frontend.library_build import headings, home, library_files
from agent.engine.frontend.modules import module_table
from agent.engine.meta.visibility import CORE
from agent.engine.tactic.norm_num.evaluator import EXTENSIONS
from agent.lean_text import code_tokens

OUTSIDE = ("algebra.big_operators.norm_num",)
ALSO = re.compile(
    r"(algebra|data|logic|number_theory|order|tactic|topology\.instances|topology\.metric_space"
    r"|analysis\.(mean_inequalities|special_functions|special_functions\..*|convex|convex\..*))(\..*)?"
)
"""Modules that declare nothing here, but that files are likely to import."""
WIDTH = 120


def imports_of(source: str) -> list[str]:
    """The modules named in the import commands at the beginning of a file."""
    found: list[str] = []
    importing = False
    last_line = -1
    for token in code_tokens(source):
        line = source.count("\n", 0, token.start)
        if token.text == "import":
            importing, last_line = True, line
        elif token.text == "prelude":
            importing = False
        elif importing and (line == last_line or source[: token.start].rsplit("\n", 1)[1].startswith(" ")):
            found.append(token.text)
        else:
            break
    return found


def module_name(root: Path, path: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".default")


def graph(roots: Sequence[Path]) -> dict[str, list[str]]:
    """Module -> what it imports."""
    paths = {module_name(root, path): (root, path) for root in roots for path in root.rglob("*.lean")}
    out = {}
    for module, (root, path) in paths.items():
        folder = ".".join(path.relative_to(root).parent.parts)
        named = imports_of(path.read_text(encoding="utf-8"))
        full = [(f"{folder}{each}" if each.startswith(".") else each).removesuffix(".default") for each in named]
        out[module] = [each for each in full if each in paths]
    return out


def table(direct: Mapping[str, list[str]], wanted: set[str]) -> dict[str, list[str]]:
    """For each wanted module the wanted ones it imports, without those that the others import."""

    @cache
    def reached(module: str) -> frozenset[str]:
        return frozenset({module}).union(*(reached(each) for each in direct.get(module, ())))

    out = {}
    for module in sorted(wanted):
        below = (reached(module) - {module}) & wanted
        out[module] = sorted(each for each in below if not any(each in reached(b) - {b} for b in below))
    return out


def row(module: str, imports: list[str]) -> str:
    words = [f'"{each}"' for each in imports]
    line = f'"{module}" = [{", ".join(words)}]'
    if len(line) <= WIDTH:
        return line
    lines, current = [f'"{module}" = ['], " "
    for word in words:
        if len(current) + len(word) + 2 > WIDTH:
            lines.append(current)
            current = " "
        current += f" {word},"
    return "\n".join([*lines, current, "]"])


def main() -> None:
    lean, mathlib = os.environ.get("LEAN3"), os.environ.get("MATHLIB")
    if not lean or not mathlib:
        sys.exit("set LEAN3 to a Lean 3 executable and MATHLIB to mathlib's folder")
    sys.setrecursionlimit(10_000)
    direct = graph([Path(lean).resolve().parent.parent / "library", Path(mathlib) / "src"])
    wanted = {module for module in direct if ALSO.fullmatch(module)} | {"minif2f_import"}
    for path in library_files():
        wanted |= {module for _, module in headings(path.read_text(encoding="utf-8"))}
    wanted |= set(EXTENSIONS.values()) | set(module_table()["tactics"])
    known = module_table()["imports"]
    wanted -= {CORE, *OUTSIDE}
    kept = {each: row for each, row in known.items() if each in OUTSIDE or home(each) == CORE}
    print("[imports]")
    for module, imports in sorted({**table(direct, wanted), **kept}.items()):
        print(row(module, imports))


if __name__ == "__main__":
    main()
