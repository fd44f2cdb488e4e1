"""``lean3-agent rpc``: any backend, offered to other programs by the session protocol."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from agent.backend.base import Backend
from agent.backend.select import NAMES, make_backend
from agent.cli.inputs import parse_imports
from agent.cli.main import OK
from agent.cli.startup import StartupDisplay


@click.command()
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--imports", metavar="M,…")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True)
@click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True, help="Of each worker.")
def rpc(backend: str, project: Path | None, imports: str | None, workers: int, memory_mb: int) -> int:
    """Serve the session protocol (JSON-RPC 2.0, one object a line) on stdin and stdout."""
    from agent.backend.rpc_server import SessionServer, private_stdout

    given = parse_imports(imports)

    def make(asked: tuple[str, ...] | None) -> Backend:
        chosen = asked if asked is not None else given
        return make_backend(
            backend, workers=workers, imports=chosen, memory_mb=memory_mb, project=project, startup=startup
        )

    output = private_stdout()
    with StartupDisplay() as startup:
        SessionServer(make, output).serve(sys.stdin.buffer, workers=workers)
    return OK
