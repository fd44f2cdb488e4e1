"""What imports make available.

The embedded library is one whole; imports choose which tactics a file sees, as they do in mathlib. Without any import
everything is offered. `library/modules.toml` lists the modules that are covered; one that is not listed is refused.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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
    """`library/modules.toml`: `[modules]`, `[tactics]` (which modules bring a tactic), `attributes`."""
    path = LIBRARY / "modules.toml"
    if not path.exists():
        return {}
    return read_toml(path)


@cache
def norm_num_modules() -> Mapping[str, Iterable[str]]:
    """`library/norm_num_extensions.toml`: a module with extensions -> the modules that import it."""
    return read_toml(LIBRARY / "norm_num_extensions.toml")


@dataclass
class ImportedModules:
    """The imports in force. `imports` empty = everything."""

    imports: frozenset[str] = frozenset()
    building_library: bool = False
    known: Mapping[str, Any] = field(default_factory=module_table)

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
        modules = self.known.get("modules", {})
        if modules and module not in modules:
            return False
        self.imports = self.imports | {module}
        return True

    def has_tactic(self, tactic: str) -> bool:
        """Whether the imports bring the tactic; the file's own words for it are then known to the parser."""
        if not self.imports:
            return True
        restricted: Mapping[str, Iterable[str]] = self.known.get("tactics", {})
        needed = restricted.get(tactic)
        return needed is None or not self.imports.isdisjoint(needed)

    def in_force(self) -> frozenset[str]:
        """The imports, with the modules among their own imports that change what a tactic does."""
        brought = (m for m, importers in norm_num_modules().items() if not self.imports.isdisjoint(importers))
        return self.imports.union(brought)

    def knows_attribute(self, attribute: str) -> bool:
        """User attributes that the library declares in `modules.toml`."""
        return attribute in self.known.get("attributes", ()) or self.building_library
