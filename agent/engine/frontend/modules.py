"""What imports make available.

The embedded library is one whole; imports choose which tactics a file sees, as they do in mathlib. Without any import
everything is offered. `library/modules.toml` lists the modules that are covered; one that is not listed is refused.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LIBRARY = Path(__file__).resolve().parent.parent / "library"


def read_toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


@cache
def module_table() -> Mapping[str, Any]:
    """`library/modules.toml`: `[modules]`, `[imports]` among them, `[tactics]` that a module declares."""
    return read_toml(LIBRARY / "modules.toml")


@cache
def imported_by(module: str) -> frozenset[str]:
    """The module with all that it imports, directly or not, as far as `[imports]` tells."""
    found = {module}
    for each in module_table()["imports"].get(module, ()):
        found |= imported_by(each)
    return frozenset(found)


@cache
def _homes() -> Mapping[str, frozenset[str]]:
    """Tactic -> the modules that declare it; those of every import are absent."""
    found: dict[str, set[str]] = {}
    for module, tactics in module_table()["tactics"].items():
        for tactic in tactics:
            found.setdefault(tactic, set()).add(module)
    return {tactic: frozenset(modules) for tactic, modules in found.items()}


@dataclass
class ImportedModules:
    """The imports in force. `imports` empty = everything."""

    imports: frozenset[str] = frozenset()
    building_library: bool = False
    _in_force: frozenset[str] | None = None

    @staticmethod
    def of(imports: Iterable[str] | None) -> ImportedModules:
        out = ImportedModules()
        for each in imports or ():
            out.accepts(each)
        return out

    def accepts(self, module: str) -> bool:
        """Whether the module is covered; if so it counts as imported from now on."""
        if self.building_library:
            return True
        if module not in module_table()["modules"]:
            return False
        self.imports |= {module}
        self._in_force = None
        return True

    def has_tactic(self, tactic: str) -> bool:
        """Whether the imports bring the tactic; the file's own words for it are then known to the parser."""
        if not self.imports:
            return True
        homes = _homes().get(tactic)
        return homes is None or not homes.isdisjoint(self.in_force())

    def in_force(self) -> frozenset[str]:
        """The imports with all that they import; empty when nothing is known of imports."""
        if self._in_force is None:
            self._in_force = frozenset().union(*(imported_by(module) for module in self.imports))
        return self._in_force
