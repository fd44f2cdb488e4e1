"""Backends by name, and what `auto` means here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from agent.backend.base import BackendUnavailable, Startup
from agent.backend.rpc import RpcBackend

if TYPE_CHECKING:
    from agent.backend.leandojo import Repository

NAMES = ("auto", "embedded", "lean3", "leandojo")


def resolve(name: str) -> str:
    """The backend `auto` stands for: the embedded engine, which is always here."""
    return "embedded" if name == "auto" else name


def make_backend(
    name: str = "auto",
    *,
    workers: int = 1,
    imports: tuple[str, ...] | None = None,
    memory_mb: int | None = None,
    project: Path | None = None,
    startup: Startup | None = None,
    leandojo_python: Path | None = None,
    repository: Repository | None = None,
    tactic_seconds: float | None = None,
) -> RpcBackend:
    """`startup` hears of what the first start takes; `leandojo_python`, `repository`, `tactic_seconds` are LeanDojo's.
    Raises BackendUnavailable for a backend that this version, or this machine, does not have."""
    name = resolve(name)
    if name == "embedded":
        from agent.backend.embedded import DEFAULT_MEMORY_MB, embedded_backend

        memory_mb = memory_mb or DEFAULT_MEMORY_MB
        return embedded_backend(workers=workers, imports=imports, memory_mb=memory_mb, startup=startup)
    if name == "leandojo":
        from agent.backend.leandojo import leandojo_backend

        return leandojo_backend(
            workers=workers,
            imports=imports,
            memory_mb=memory_mb,
            project=project,
            python=leandojo_python,
            repository=repository,
            tactic_seconds=tactic_seconds,
        )
    if name in NAMES:
        raise BackendUnavailable(f"the backend {name!r} is not part of this version; use --backend embedded")
    raise BackendUnavailable(f"no backend is called {name!r}; there are: {', '.join(NAMES)}")
