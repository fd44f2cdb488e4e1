"""Compiles the library's sources, in the order of their imports, into one environment."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agent.engine.exceptions import EngineError
from agent.engine.frontend.commands import execute_file
from agent.engine.frontend.initial_environment import initial_environment
from agent.engine.frontend.modules import LIBRARY, ImportedModules, read_toml
from agent.engine.frontend.state import FrontendState, Message
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.syntax.source import Source
from agent.kernel.declaration import AxiomInfo
from agent.kernel.name import Name, name

_IMPORT = re.compile(r"^import\s+(.+)$", re.MULTILINE)
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class LibraryResult:
    """The environment; `failures`: errors by file."""

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


def build_library(
    files: Iterable[Path] | None = None, *, root: Path = LIBRARY, progress: Progress | None = None
) -> LibraryResult:
    """Compile the files in order. Errors are collected, not raised."""
    started = time.monotonic()
    paths = list(library_files(root) if files is None else files)
    env = initial_environment()
    failures: list[tuple[str, Message]] = []
    axioms: set[Name] = set()  # met so far
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
        execute_file(state)
        failures += [(shown, m) for m in state.messages if m.severity == "error"]
        env = state.env
        for info in list(env.kernel.local_constants()):
            if type(info) is AxiomInfo and info.name not in axioms:
                axioms.add(info.name)
                if is_interface:
                    env = env.with_interface(info.name)
    table = root / ATTRIBUTES
    if files is None and table.exists():
        env = with_attribute_table(env, read_toml(table))
    return LibraryResult(env, tuple(failures), time.monotonic() - started)


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
    for kind, members in table.get("norm_cast", {}).items():
        for member in members:
            if name(member) in env:
                env = env.with_attribute("norm_cast", name(member), (name(kind),))
    computation = table.get("computation", {})
    for member in computation.get("computable", ()):
        env = env.with_computable(name(member))
    for member in computation.get("noncomputable", ()):
        env = env.with_noncomputable(name(member))
    for namespace, commands in table.get("localized", {}).items():
        for command in commands:
            env = env.with_localized(name(namespace), command)
    return env
