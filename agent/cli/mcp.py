"""``lean3-agent mcp``: a Model Context Protocol server on stdin and stdout."""

from __future__ import annotations

import click

from agent.backend.base import BackendUnavailable
from agent.cli.main import OK
from agent.cli.search_options import SearchOptions, editor_options
from agent.cli.startup import StartupDisplay


@click.command()
@editor_options
def mcp(options: SearchOptions) -> int:
    """Serve Lean 3 to an assistant (Model Context Protocol, stdio): open, run_tactic, suggest_tactics, prove, check,
    verify.

    An assistant's configuration names the command and its arguments, for example: command "lean3-agent", args ["mcp"].
    """
    try:
        from agent.editor.mcp_server import create_server
    except ImportError:
        raise BackendUnavailable("mcp needs the protocol's SDK: pip install 'lean3-agent[editor]'") from None
    generator = options.load_for_editor()
    startup = StartupDisplay()
    lean = options.make_backend(startup)
    try:
        with startup:
            _ = lean.capabilities
        create_server(lean, generator, options.settings_for(1), options.budgets).run("stdio")
    finally:
        lean.close()
    return OK
