"""Compiles the library's sources, in the order of their imports, into one environment."""

from __future__ import annotations

import re
import time
from bisect import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agent.engine.exceptions import EngineError
from agent.engine.frontend.commands import execute_file
from agent.engine.frontend.initial_environment import initial_environment
from agent.engine.frontend.modules import LIBRARY, ImportedModules, module_table, read_toml
from agent.engine.frontend.state import FrontendState, Message
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.visibility import CORE, Homes
from agent.engine.syntax.source import Source
from agent.kernel.declaration import AxiomInfo
from agent.kernel.name import Name, name

_HEADING = re.compile(r"^-- (\w+(?:\.\w+)+)$", re.MULTILINE)
_IMPORT = re.compile(r"^import\s+(.+)$", re.MULTILINE)
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class LibraryResult:
    """The environment, which knows the homes of all that is in it; `failures`: errors by file."""

    env: MetaEnvironment
    failures: tuple[tuple[str, Message], ...]
    seconds: float

    def require_success(self) -> None:
        """Raises `EngineError` if a declaration failed: a library with gaps would be another library."""
        if self.failures:
            file, message = self.failures[0]
            more = f" ({len(self.failures) - 1} more errors)" if len(self.failures) > 1 else ""
            raise EngineError(
                "library", f"the library does not compile: {file}:{message.line}:{message.column}: {message.text}{more}"
            )


def library_files(root: Path = LIBRARY) -> list[Path]:
    """The sources, each after those it imports. Raises `EngineError` for an import of nothing, or a cycle."""
    found = {_module_of(root, path): path for path in sorted(root.rglob("*.lean"))}
    out: list[Path] = []
    state: dict[str, int] = {}

    def visit(module: str, needed_by: str) -> None:
        if state.get(module) == 2:
            return
        if state.get(module) == 1:
            raise EngineError("library", f"the library's file '{module}' imports itself")
        if module not in found:
            raise EngineError("library", f"the library's file '{needed_by}' imports '{module}', which does not exist")
        state[module] = 1
        for line in _IMPORT.findall(found[module].read_text(encoding="utf-8")):
            for imported in line.split("--")[0].split():
                visit(imported, module)
        state[module] = 2
        out.append(found[module])

    for module in found:
        visit(module, module)
    return out


def _module_of(root: Path, path: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts)


def home(module: str) -> str:
    """The home of what a heading's module declares: core's modules are seen by every file, so they are one."""
    return CORE if module.partition(".")[0] == CORE else module


def headings(text: str) -> list[tuple[int, str]]:
    """`(offset, home)`: what stands behind the offset is declared there. Raises `EngineError` for a heading that names
    no module of the table."""
    found = [(match.start(), home(match[1])) for match in _HEADING.finditer(text)]
    for _, module in found:
        if module != CORE and module not in module_table()["imports"]:
            raise EngineError("library", f"the heading '-- {module}' names no module of modules.toml")
    return found


class _Homes:
    """Notes where declarations and notations are declared, when what they stand under ends."""

    def __init__(self) -> None:
        self.declarations: dict[Name, str] = {}
        self._notations: dict[int, str] = {}  # by identity: a section's end makes the table anew of the same

    def note(self, env: MetaEnvironment, module: str | None) -> None:
        """What is new is declared in the module. Raises `EngineError` if there is such and no heading has named one."""
        for info in env.kernel.local_constants():
            if info.name not in self.declarations:
                if module is None:
                    raise EngineError("library", f"'{info.name}' is declared before any heading '-- module'")
                self.declarations[info.name] = module
        for declaration in env.notation.declarations:
            self._notations.setdefault(id(declaration), module or CORE)

    def of(self, env: MetaEnvironment, table: Mapping[str, Any]) -> Homes:
        """`table`: what `attributes.toml` says."""
        notations = tuple(self._notations[id(declaration)] for declaration in env.notation.declarations)
        localized = {
            (name(namespace), command): home(module)
            for module, spaces in table.get("localized", {}).items()
            for namespace, commands in spaces.items()
            for command in commands
        }
        return Homes(self.declarations, notations, localized, frozenset(map(home, table.get("given_in", ()))))


def _execute_noting_homes(
    state: FrontendState, marks: Sequence[tuple[int, str]], first: str | None, homes: _Homes
) -> MetaEnvironment:
    """Run a file of the library. `first`: the home of what stands before the first heading."""
    offsets = [offset for offset, _ in marks]
    current = first
    state.env = state.env.in_module(first)

    def at_command(at: int) -> None:
        nonlocal current
        index = bisect(offsets, at)
        module = marks[index - 1][1] if index else first
        if module != current:
            homes.note(state.env, current)
            current = module
            state.env = state.env.in_module(module)

    at_command(0)
    execute_file(state, after=at_command)
    homes.note(state.env, current)
    return state.env


def build_library(
    files: Iterable[Path] | None = None, *, root: Path = LIBRARY, progress: Progress | None = None
) -> LibraryResult:
    """Compile the files in order. Errors are collected, not raised."""
    started = time.monotonic()
    paths = list(library_files(root) if files is None else files)
    env = initial_environment()
    failures: list[tuple[str, Message]] = []
    axioms: set[Name] = set()  # met so far
    homes = _Homes()
    homes.note(env, CORE)
    for number, path in enumerate(paths):
        shown = str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
        if progress is not None:
            progress(shown, number, len(paths))
        is_interface = "interface" in path.relative_to(root).parts if path.is_relative_to(root) else False
        state = FrontendState(
            env.with_kernel(env.kernel.with_shared_checker()),
            ImportedModules(building_library=True),
            Source(path.read_text(encoding="utf-8")),
            Deadline(),
        )
        env = _execute_noting_homes(state, headings(state.source.text), None if is_interface else CORE, homes)
        failures += [(shown, m) for m in state.messages if m.severity == "error"]
        for info in list(env.kernel.local_constants()):
            if type(info) is AxiomInfo and info.name not in axioms:
                axioms.add(info.name)
                if is_interface:
                    env = env.with_interface(info.name)
    table = root / ATTRIBUTES
    members = read_toml(table) if files is None and table.exists() else {}
    env = with_attribute_table(env.in_module(None), members)
    return LibraryResult(
        env.with_homes(homes.of(env, members)), tuple(failures), time.monotonic() - started
    )


ATTRIBUTES: Final = "attributes.toml"


def with_attribute_table(env: MetaEnvironment, table: Mapping[str, Any]) -> MetaEnvironment:
    """What `attributes.toml` says: members of attributes (oldest first), kinds of `norm_cast` lemmas, what has code,
    localized commands.

    Names that the library does not declare are passed over.
    """
    for attribute, members in table.get("attributes", {}).items():
        for member in members:
            if name(member) in env:
                env = env.with_attribute(attribute, name(member))
    for structure in table.get("protected", {}).get("fields_of", ()):
        info = env.structure_info(name(structure))
        for each in info.fields if info is not None else ():
            env = env.with_protected(each.projection)
    for kind, members in table.get("norm_cast", {}).items():
        for member in members:
            if name(member) in env:
                env = env.with_attribute("norm_cast", name(member), (name(kind),))
    computation = table.get("computation", {})
    for member in computation.get("computable", ()):
        env = env.with_computable(name(member))
    for member in computation.get("noncomputable", ()):
        env = env.with_noncomputable(name(member))
    for module, given in table.get("given_in", {}).items():
        for attribute, members in given.items():
            for member in members:
                env = env.with_attribute_given_in(attribute, name(member), home(module))
    for spaces in table.get("localized", {}).values():
        for namespace, commands in spaces.items():
            for command in commands:
                env = env.with_localized(name(namespace), command)
    return env
