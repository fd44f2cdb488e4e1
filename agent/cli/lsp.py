"""``lean3-agent lsp``: a language server on stdin and stdout."""

from __future__ import annotations

import threading

import click

from agent.backend.base import BackendUnavailable
from agent.cli.main import OK
from agent.cli.search_options import SearchOptions, editor_options
from agent.cli.startup import StartupDisplay


@click.command()
@editor_options
def lsp(options: SearchOptions) -> int:
    """A language server for Lean 3 files (stdio): messages, goals at the cursor, completion, proofs in place of sorry.

    docs/editors.md has the set-up for Neovim, Emacs and VS Code.
    """
    try:
        from agent.editor.language_server import create_server
    except ImportError:
        raise BackendUnavailable("lsp needs pygls: pip install 'lean3-agent[editor]'") from None
    from agent.engine.tactic.registry import all_tactics
    from agent.model.retrieval import library_index

    generator = options.load_for_editor()
    threading.Thread(target=library_index, daemon=True).start()  # ready when the first name is typed
    startup = StartupDisplay()
    lean = options.make_backend(startup)
    try:
        with startup:
            _ = lean.capabilities
        names = sorted(t for t in all_tactics() if "." not in t)
        create_server(lean, generator, options.settings_for(1), options.budgets, names).start_io()
    finally:
        lean.close()
    return OK
