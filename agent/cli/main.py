"""``lean3-agent``: the commands, each imported when it is called; and how every failure ends.

Exit codes: 0 all proved or ok; 1 something was not; 2 wrong usage or unreadable input; 3 a backend or model is not
available.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from types import FrameType

import click

from agent import __version__
from agent.backend.base import BackendError, BackendFault, BackendUnavailable
from agent.backend.lean_source import SourceError
from agent.model.base import ModelFailed, ModelUnavailable, UnknownModel
from agent.model.prompts import UnknownPrompt

OK, NOT_ALL, USAGE, UNAVAILABLE = 0, 1, 2, 3

_COMMANDS = {
    "prove": ("agent.cli.prove", "prove", "Prove theorems: of files, or one statement."),
    "verify": ("agent.cli.verify", "verify_command", "Check finished proofs: .lean files or result rows."),
    "check": ("agent.cli.check", "check", "Compile .lean files: errors with positions, #eval output."),
    "state": ("agent.cli.state", "state", "Show a theorem's tactic state, also after tactics."),
    "step": ("agent.cli.step", "step", "Step through a proof on the whole terminal, with suggestions."),
    "kernel": ("agent.cli.kernel", "kernel", "Check or write Lean 3's low-level export text."),
    "train": ("agent.cli.train", "train", "Make and convert tactic models."),
    "bench": ("agent.cli.bench", "bench", "Runs over whole sets of statements: resumable, with a report."),
    "replay": ("agent.cli.replay", "replay", "Verify every proof of a run again, without a model."),
    "report": ("agent.cli.report", "report", "Tables and a page of one run, or several side by side."),
    "gsm8k": ("agent.cli.gsm8k", "gsm8k", "Word problems: verify Lean 3 solutions, convert chains of thought."),
    "ask": ("agent.cli.ask", "ask", "Ask a language model by InternLM2-Math's uses; what is Lean is checked."),
    "rpc": ("agent.cli.rpc", "rpc", "Serve the session protocol on stdin and stdout."),
    "serve": ("agent.cli.serve", "serve", "The stepper page, suggestions for editors, and a JSON API over HTTP."),
    "lsp": ("agent.cli.lsp", "lsp", "A language server: messages, goals, completion, proofs in place of sorry."),
    "mcp": ("agent.cli.mcp", "mcp", "Serve Lean 3 to an assistant (Model Context Protocol)."),
    "doctor": ("agent.cli.doctor", "doctor", "What is here, what `auto` means, how to get more."),
    "schema": ("agent.cli.schema", "schema", "Print the JSON schemas of rows and settings."),
}


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = _COMMANDS.get(cmd_name)
        return None if entry is None else getattr(importlib.import_module(entry[0]), entry[1])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in _COMMANDS.items()])


@click.command(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="lean3-agent")
@click.option("--log", type=click.Choice(["text", "json"]), default="text", help="Form of log lines on stderr.")
@click.option("-v", "--verbose", is_flag=True, help="Log more.")
def cli(log: str, verbose: bool) -> None:
    """A theorem-proving agent for Lean 3.

    Results go to stdout, everything else to stderr. Exit codes: 0 all proved or ok, 1 something was not, 2 wrong usage
    or unreadable input, 3 a backend or model is not available.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines() if log == "json" else logging.Formatter("%(levelname)s: %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, handlers=[handler], force=True)


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        row = {"time": round(time.time(), 3), "level": record.levelname.lower(), "message": record.getMessage()}
        row.update(getattr(record, "fields", {}))
        return json.dumps(row, ensure_ascii=False)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. No exception passes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _be_told_to_end()
    try:
        code = cli.main(args=None if argv is None else list(argv), prog_name="lean3-agent", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except click.ClickException as error:
        error.show(sys.stderr)
        return USAGE
    except (click.exceptions.Abort, KeyboardInterrupt):
        return _say("interrupted", NOT_ALL)
    except (SourceError, UnknownModel, UnknownPrompt) as error:
        return _say(str(error), USAGE)
    except (BackendUnavailable, ModelUnavailable, ModelFailed) as error:
        return _say(str(error), UNAVAILABLE)
    except BackendError as error:
        place = "" if error.line is None else f"{error.line}:{error.column or 0}: "
        return _say(f"{place}{error.message}", NOT_ALL)
    except BackendFault as error:
        return _say(str(error), UNAVAILABLE)
    except BrokenPipeError:
        # Whoever read our output has enough of it; Python must not complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return OK


def _be_told_to_end() -> None:
    """Being told to end by the system (a batch queue, a closed terminal) is Ctrl-C: rows and proofs are kept."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
                signal.signal(getattr(signal, name), interrupt)


def _say(text: str, code: int) -> int:
    click.echo(f"lean3-agent: {text}", err=True)
    return code
