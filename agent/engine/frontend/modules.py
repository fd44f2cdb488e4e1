"""What imports make available: the modules in force, the tactics they bring, and the library as it is seen from them.

`library/modules.toml` lists the modules that can be imported, each with what it imports; one that is not listed is
refused. How what a file sees follows from the modules: `agent.engine.meta.visibility`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from agent.engine.meta.visibility import CORE

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from agent.engine.meta.environment import MetaEnvironment

LIBRARY = Path(__file__).resolve().parent.parent / "library"


def read_toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


@cache
def module_table() -> Mapping[str, Any]:
    """`library/modules.toml`: `[imports]` of all modules that can be imported, `[tactics]` that a module declares."""
    return read_toml(LIBRARY / "modules.toml")


@cache
def imported_by(module: str) -> frozenset[str]:
    """The module with all that it imports, directly or not."""
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
    """The imports of a source. `given`: those of one that has no import command; None = everything, () = only core.
    `imported`: those of its import commands, None as long as there was none."""

    given: tuple[str, ...] | None = None
    building_library: bool = False
    imported: frozenset[str] | None = None
    _in_force: frozenset[str] | None = None

    @staticmethod
    def of(given: Iterable[str] | None) -> ImportedModules:
        return ImportedModules(None if given is None else tuple(_known_as(each) for each in given))

    @staticmethod
    def covers(module: str) -> bool:
        """Whether the module can be imported."""
        return _known_as(module) in module_table()["imports"]

    def accepts(self, module: str) -> bool:
        """Whether the module can be imported; if so it counts as imported from now on."""
        if self.building_library:
            return True
        if not self.covers(module):
            return False
        self.imported = (self.imported or frozenset()) | {_known_as(module)}
        self._in_force = None
        return True

    @property
    def all_in_force(self) -> bool:
        """Whether nothing was said of imports."""
        return self.imported is None and self.given is None

    def has_tactic(self, tactic: str) -> bool:
        """Whether the imports bring the tactic; the file's own words for it are then known to the parser."""
        if self.all_in_force:
            return True
        homes = _homes().get(tactic)
        return homes is None or not homes.isdisjoint(self.in_force())

    def in_force(self) -> frozenset[str]:
        """The imports with all that they import, and core; empty when nothing is known of imports."""
        if self.all_in_force:
            return frozenset()
        if self._in_force is None:
            roots = self.imported if self.imported is not None else self.given or ()
            self._in_force = frozenset({CORE}).union(*(imported_by(module) for module in roots))
        return self._in_force


def _known_as(module: str) -> str:
    """`data.finset.default` is the file that `data.finset` means."""
    return module.removesuffix(".default")


class LibraryViews:
    """The library as it is seen from imports; the views made last are kept."""

    def __init__(self, library: MetaEnvironment) -> None:
        self.library = library
        self._made: dict[frozenset[str], MetaEnvironment] = {}

    def of(self, modules: ImportedModules) -> MetaEnvironment:
        """A base for sessions under these imports."""
        seen = modules.in_force() & self.library.homes.modules
        if modules.all_in_force or seen == self.library.homes.modules:
            return self.library
        found = self._made.pop(seen, None)
        if found is None:
            found = self.library.seen_from(seen)
            while len(self._made) >= KEPT_VIEWS:
                del self._made[next(iter(self._made))]
        self._made[seen] = found
        return found


KEPT_VIEWS: Final = 8
