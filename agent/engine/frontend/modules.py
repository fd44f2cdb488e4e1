"""What imports make available.

The embedded library is one whole; imports choose which tactics a file sees, as they do in mathlib. Without any import
everything is offered. `library/modules.toml` lists the modules that are covered; a module that is not listed is refused.
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


@cache
def module_table() -> Mapping[str, Any]:
    """`library/modules.toml`: `[modules]` name -> tables with `tactics` / `without_tactics`; empty where there is none."""
    path = LIBRARY / "modules.toml"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return tomllib.load(file)


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
        if modules and module not in modules and not self._by_prefix(module):
            return False
        self.imports = self.imports | {module}
        return True

    def _by_prefix(self, module: str) -> bool:
        return any(module == p or module.startswith(p + ".") for p in self.known.get("prefixes", ()))

    def has_tactic(self, tactic: str) -> bool:
        from agent.engine.tactic.registry import all_tactics

        if not self.imports:
            return True
        restricted: Mapping[str, Iterable[str]] = self.known.get("tactics", {})
        needed = restricted.get(tactic.removeprefix("conv."))
        if needed is None or tactic not in all_tactics():
            return True
        return any(module in self.imports for module in needed)

    def knows_attribute(self, attribute: str) -> bool:
        """User attributes that the library declares in `modules.toml`."""
        return attribute in self.known.get("attributes", ()) or self.building_library
