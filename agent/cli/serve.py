"""``lean3-agent serve``: the HTTP server for editors, programs and the browser."""

from __future__ import annotations

import secrets
import socket
from pathlib import Path

import click

from agent.backend.rpc import RpcBackend
from agent.cli.main import OK
from agent.cli.search_options import SearchOptions, editor_options
from agent.cli.startup import StartupDisplay

QUICKSTART = Path(__file__).resolve().parents[2] / "lean_project" / "src" / "quickstart.lean"


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0: any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Anything but loopback needs a token.")
@click.option("--token", help="Asked of every request (header x-api-key); made up where one is needed and none given.")
@click.option(
    "--examples",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE.lean",
    help="Theorems the page offers (default: the quick-start file).",
)
@click.option(
    "--runs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="A folder of runs whose rows may be read.",
)
@editor_options
def serve(
    port: int, host: str, token: str | None, examples: Path | None, runs: Path | None, options: SearchOptions
) -> int:
    """Serve the stepper page, the suggestions route of the Lean 3 extension for VS Code, and a JSON API.

    The page is at http://127.0.0.1:PORT/, the API's description at /openapi.json. For the extension set
    "lean.suggestionURL": "http://127.0.0.1:PORT/suggest".
    """
    import uvicorn

    from agent.editor.http_server import LOOPBACK, ServerSettings, create_app

    if host not in LOOPBACK and token is None:
        token = secrets.token_urlsafe(18)
    if examples is None and QUICKSTART.exists():
        examples = QUICKSTART
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()  # whoever reads the address below may come before the server is ready
        except OSError as error:
            raise click.UsageError(f"--host {host} --port {port}: {error.strerror}") from None
        port = listener.getsockname()[1]
        generator = options.load_for_editor()
        startup = StartupDisplay()
        lean = options.make_backend(startup)
        try:
            with startup:
                _ = lean.capabilities
                if isinstance(lean, RpcBackend):
                    lean.warm()  # the first theorem is not to wait for a Lean that starts
            hosts = LOOPBACK if host in LOOPBACK else ("*",)
            settings = ServerSettings(
                token=token,
                hosts=hosts,
                examples=examples,
                runs=runs,
                samples=options.settings.samples,
                closers=options.settings.closers,
                at_once=options.workers,
            )
            shown = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
            click.echo(f"{shown}{'' if token is None else f'?token={token}'}", err=True)
            app = create_app(lean, generator, settings)

            class Server(uvicorn.Server):
                async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
                    app.state.server.stop()
                    await super().shutdown(sockets)

            config = uvicorn.Config(
                app,
                log_level="warning",
                timeout_graceful_shutdown=3,
                server_header=False,
            )
            Server(config).run(sockets=[listener])
        finally:
            lean.close()
    return OK
