"""Backends by name, and what `auto` means here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from agent.backend.base import BackendUnavailable, Startup
from agent.backend.rpc import RpcBackend

if TYPE_CHECKING:
    from agent.backend.leandojo import LeanDojoOptions

NAMES = ("auto", "embedded", "lean3", "leandojo")


def resolve(name: str, project: Path | None = None) -> str:
    """The backend that `auto` stands for: a real Lean 3 where there is one with a compiled library to import, else the
    embedded engine, which is always here."""
    if name != "auto":
        return name
    from agent.backend.lean3_compile import find_lean3

    try:
        compiler = find_lean3(project)
        library = compiler.default_imports()
        compiler.require_modules(library)
        return "lean3" if library else "embedded"
    except BackendUnavailable:
        if project is not None:
            raise  # what was asked for is not there
        return "embedded"


def make_backend(
    name: str = "auto",
    *,
    workers: int = 1,
    imports: tuple[str, ...] | None = None,
    memory_mb: int | None = None,
    project: Path | None = None,
    startup: Startup | None = None,
    leandojo: LeanDojoOptions | None = None,
    reproducible: bool = False,
) -> RpcBackend:
    """`startup` hears of what the first start takes; `leandojo` is for that backend alone. `reproducible`: the embedded
    engine counts heartbeats alike whatever it did before.

    Raises BackendUnavailable for a backend that this version, or this machine, does not have.
    """
    name = resolve(name, project)
    if name == "embedded":
        from agent.backend.embedded import DEFAULT_MEMORY_MB, embedded_backend

        memory_mb = memory_mb or DEFAULT_MEMORY_MB
        return embedded_backend(
            workers=workers, imports=imports, memory_mb=memory_mb, startup=startup, reproducible=reproducible
        )
    if name == "lean3":
        from agent.backend.lean3 import lean3_backend

        return lean3_backend(workers=workers, imports=imports, memory_mb=memory_mb, project=project)
    if name == "leandojo":
        from agent.backend.leandojo import LeanDojoOptions, leandojo_backend

        return leandojo_backend(
            leandojo or LeanDojoOptions(), workers=workers, imports=imports, memory_mb=memory_mb, project=project
        )
    raise BackendUnavailable(f"no backend is called {name!r}; there are: {', '.join(NAMES)}")
