"""The parser as others see it: commands of a file, one term, one tactic text."""

from __future__ import annotations

from collections.abc import Callable

from agent.engine.exceptions import ParseError
from agent.engine.syntax.command_parser import CommandParser
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.scanner import EOF
from agent.engine.syntax.source import Source
from agent.engine.syntax.tree import TacticSequence, Term

_DEEP = "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"


class Parser(CommandParser):
    """`Parser(source, notation, is_known_tactic, start)`; `next_command()` until it is None."""


def _every_tactic(_: str) -> bool:
    return True


def parse_term(text: str, notation: NotationTable, is_known_tactic: Callable[[str], bool] = _every_tactic) -> Term:
    """The whole text as one term."""
    parser = Parser(Source(text), notation, is_known_tactic)
    try:
        parser.advance()
        term = parser.term()
    except RecursionError:
        raise ParseError(_DEEP, parser.start) from None
    if parser.kind != EOF:
        raise parser.error("invalid expression, unexpected token")
    return term


def parse_tactic(text: str, notation: NotationTable, is_known_tactic: Callable[[str], bool]) -> TacticSequence:
    """The whole text as the inside of `{ … }`; spans count in `text`.

    As there, a `--` comment on the last line swallows the closing brace. Unlike there, nothing may follow a brace
    that `text` itself
    closes (Lean ignores what follows).
    """
    parser = Parser(Source(text + " }"), notation, is_known_tactic)
    try:
        parser.advance()
        out = parser.whole_text()
    except RecursionError:
        raise ParseError(_DEEP, parser.start) from None
    except ParseError as error:
        error.position = min(error.position, len(text))
        raise
    if parser.previous_end != len(text) + 2:
        raise ParseError("invalid 'begin-end' expression, ',' expected", parser.previous_end - 1)
    return out
