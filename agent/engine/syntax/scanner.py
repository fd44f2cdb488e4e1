"""Tokens of Lean 3 (Lean: `frontends/lean/scanner.cpp`): longest match of identifiers against the notation table's
tokens."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from agent.engine.exceptions import ParseError
from agent.engine.syntax.notation import NotationTable
from agent.kernel.name import ANONYMOUS, Name, mk_name

# kinds of tokens
KEYWORD: Final = 0
COMMAND: Final = 1
IDENTIFIER: Final = 2
NUMERAL: Final = 3
DECIMAL: Final = 4
STRING: Final = 5
CHAR: Final = 6
QUOTED_SYMBOL: Final = 7
DOC_BLOCK: Final = 8
MOD_DOC_BLOCK: Final = 9
FIELD_NAME: Final = 10
FIELD_NUMBER: Final = 11
EOF: Final = 12

# Greek but λ Π Σ, Coptic, polytonic Greek, the letter-like block, script and fraktur letters
_LETTER: Final = (
    "A-Za-z_\u03b1-\u03ba\u03bc-\u03c9\u0391-\u039f\u03a1-\u03a2\u03a4-\u03a9\u03ca-\u03fb"
    "\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
)
_REST: Final = _LETTER + "0-9'\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a"
_ESCAPED: Final = "«[^«»\r\n\t]*»"
_PART: Final = f"(?:[{_LETTER}]|{_ESCAPED})(?:[{_REST}]|{_ESCAPED})*"

_BLANK: Final = re.compile(r"[ \t\r\n]*(?:--[^\n]*(?:\n|\Z)[ \t\r\n]*)*")
_IDENTIFIER: Final = re.compile(rf"{_PART}(?:\.{_PART})*")
_FIELD: Final = re.compile(rf"\.(?:([0-9]+)|((?!_){_PART}))")
_NUMBER: Final = re.compile(r"0[bB]([0-9]*)|0[oO]([0-9]*)|0[xX]([0-9a-fA-F]*)|([0-9]+)(?:\.([0-9]+))?")
_STRING: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.S)
_ESCAPE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\\\"nt'])|(.?))", re.S)
_CHAR: Final = re.compile(r"(\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[\\\"nt']|[^\\])'", re.S)
_QUOTED: Final = re.compile(r"`([^`\n\t\"]*)`")
_COMMENT_EDGE: Final = re.compile(r"/-|-/")
_STRING_BLOCK_EDGE: Final = re.compile(r'/-|-/|"-/')
_NON_BLANK: Final = re.compile(r"\S*")


@lru_cache(maxsize=8192)
def identifier_name(text: str) -> Name:
    """The name an identifier's text means: escapes removed, split at dots outside of them."""
    if "«" not in text:
        out = ANONYMOUS
        for part in text.split("."):
            out = mk_name(out, part)
        return out
    out = ANONYMOUS
    part = ""
    escaped = False
    for c in text:
        if c == "«":
            escaped = True
        elif c == "»":
            escaped = False
        elif c == "." and not escaped:
            out = mk_name(out, part)
            part = ""
        else:
            part += c
    return mk_name(out, part)


def _unescape(text: str, position: int) -> str:
    if "\\" not in text:
        return text

    def one(match: re.Match[str]) -> str:
        if match[1] or match[2]:
            return chr(int(match[1] or match[2], 16))
        if match[3]:
            return {"n": "\n", "t": "\t"}.get(match[3], match[3])
        raise ParseError("invalid escape sequence", position + match.start() + 1)

    return _ESCAPE.sub(one, text)


class Scanner:
    """A cursor over the text. After `advance()` the current token is in `kind`, `value`, `start`, `end`, `precedence`.

    `value` is the canonical token of keywords and commands, the Name of identifiers and quoted symbols' text, int,
    Fraction or str of
    literals. `precedence` is the left binding power. `previous_end` is where the token before ended.
    """

    def __init__(self, text: str, notation: NotationTable, start: int = 0) -> None:
        self.text = text
        # where Lean sees the end of the file: before a final line break
        self._end_of_file = len(text) - text.endswith("\n")
        self._notation = notation
        self._by_first = notation.tokens_by_first
        self._tokens = notation.tokens
        self._commands = notation.commands
        self.in_notation = False
        # Behind an error Lean reads no further than to the next command.
        self.stops_at_commands = False
        self.kind = EOF
        self.value: object = None
        self.start = start
        self.end = start
        self.previous_end = start
        self.precedence = 0

    @property
    def notation(self) -> NotationTable:
        return self._notation

    @notation.setter
    def notation(self, table: NotationTable) -> None:
        """Set the table and read the current token again (its boundaries may differ now)."""
        if table is self._notation:
            return
        self._notation = table
        self._by_first = table.tokens_by_first
        self._tokens = table.tokens
        self._commands = table.commands
        previous = self.previous_end
        self.end = self.start
        self.advance()
        self.previous_end = previous

    def mark(self) -> tuple[int, object, int, int, int, int]:
        return self.kind, self.value, self.start, self.end, self.previous_end, self.precedence

    def reset(self, mark: tuple[int, object, int, int, int, int]) -> None:
        self.kind, self.value, self.start, self.end, self.previous_end, self.precedence = mark

    def _fail(self, message: str, at: int) -> ParseError:
        # as Lean's scanner: skip to the next blank, so that reading can go on behind
        self.start = at
        self.end = len(self.text) if at >= self._end_of_file else max(at + 1, _NON_BLANK.match(self.text, at).end())  # type: ignore[union-attr]
        self.kind = EOF if self.end >= len(self.text) else KEYWORD
        self.value = None
        self.precedence = 0
        return ParseError(message, at)

    def _skip_comment(self, at: int) -> int:
        """Offset behind a comment whose inside starts at `at`."""
        depth = 1
        edge = _COMMENT_EDGE
        while depth:
            match = edge.search(self.text, at)
            if match is None:
                raise self._fail("unexpected end of comment block", self._end_of_file)
            depth += 1 if match[0] == "/-" else -1
            at = match.end()
        return at

    def advance(self) -> None:
        """Read the next token."""
        if self.stops_at_commands and self.kind == COMMAND and self.value != "end":
            return
        text = self.text
        self.previous_end = at = self.end
        while True:
            at = _BLANK.match(text, at).end()  # type: ignore[union-attr]
            if at >= len(text):
                self.kind = EOF
                self.value = None
                self.start = self._end_of_file
                self.end = len(text)
                self.precedence = 0
                return
            first = text[at]
            identifier = _IDENTIFIER.match(text, at)
            best = ""
            for token in self._by_first.get(first, ()):
                if text.startswith(token, at):
                    best = token
                    break
            if identifier is not None:
                end = identifier.end()
                if end - at > len(best):
                    self.kind = IDENTIFIER
                    self.value = identifier_name(identifier[0])
                    self.start = at
                    self.end = end
                    self.precedence = 1024
                    return
            elif "0" <= first <= "9":
                self._number(at)
                return
            elif first == ".":
                field = _FIELD.match(text, at)
                if field is not None:
                    self.start = at
                    self.end = field.end()
                    self.precedence = 1025
                    if field[1] is not None:
                        self.kind = FIELD_NUMBER
                        self.value = int(field[1])
                    else:
                        self.kind = FIELD_NAME
                        self.value = str(identifier_name(field[2]))
                    return
            elif first == '"':
                match = _STRING.match(text, at)
                if match is None:
                    raise self._fail("unexpected end of string", self._end_of_file)
                self._set(STRING, _unescape(match[1], at + 1), at, match.end())
                return
            elif first == "`" and self.in_notation:
                quoted = _QUOTED.match(text, at)
                if quoted is None:
                    raise self._fail("invalid quoted symbol, invalid character", at)
                self._set(QUOTED_SYMBOL, quoted[1], at, quoted.end(), 0)
                return
            if not best:
                raise self._fail("unexpected token", at)
            if first in "/'":
                # comments and character literals are tokens that go on
                if best == "/-":
                    at = self._skip_comment(at + 2)
                    continue
                if best in ("/--", "/-!"):
                    end = self._skip_comment(at + 3) if text[at + 3 : at + 4] != "/" else at + 4
                    self._set(DOC_BLOCK if best == "/--" else MOD_DOC_BLOCK, text[at + 3 : end - 2], at, end, 0)
                    return
                if best == '/-"':
                    self._string_block(at)
                    return
                if best == "'":
                    char = _CHAR.match(text, at + 1)
                    if char is None:
                        raise self._fail("invalid character, ' expected", at)
                    self._set(CHAR, _unescape(char[1], at + 1), at, char.end())
                    return
            self.start = at
            self.end = at + len(best)
            self.value = NotationTable.canonical(best)
            if best in self._commands:
                self.kind = COMMAND
                self.precedence = 0
            else:
                self.kind = KEYWORD
                self.precedence = self._tokens[best]
            return

    def _set(self, kind: int, value: object, start: int, end: int, precedence: int = 1024) -> None:
        self.kind = kind
        self.value = value
        self.start = start
        self.end = end
        self.precedence = precedence

    def _number(self, at: int) -> None:
        match = _NUMBER.match(self.text, at)
        assert match is not None
        binary, octal, hexadecimal, whole, fraction = match.groups()
        if whole is None:
            digits, base = next((d, b) for d, b in ((binary, 2), (octal, 8), (hexadecimal, 16)) if d is not None)
            if not digits:
                raise self._fail("invalid numeral, expected digit after base prefix", at)
            try:
                self._set(NUMERAL, int(digits, base), at, match.end())
            except ValueError:
                raise self._fail(f"invalid {'binary' if base == 2 else 'octal'} digit", at) from None
        elif fraction is None:
            self._set(NUMERAL, _decimal_int(whole), at, match.end())
        else:
            self._set(DECIMAL, Fraction(_decimal_int(whole + fraction), 10 ** len(fraction)), at, match.end())

    def _string_block(self, at: int) -> None:
        depth = 0
        position = at + 3
        while True:
            match = _STRING_BLOCK_EDGE.search(self.text, position)
            if match is None:
                raise self._fail("unexpected end of string block", self._end_of_file)
            position = match.end()
            if match[0] == "/-":
                depth += 1
            elif match[0] == "-/":
                depth = max(0, depth - 1)
            elif depth == 0:
                self._set(STRING, self.text[at + 3 : match.start()], at, position)
                return
            else:
                depth -= 1


def _decimal_int(digits: str) -> int:
    """`int(digits)` without the interpreter's limit on the number of digits."""
    if len(digits) <= 4000:
        return int(digits)
    half = len(digits) // 2
    return _decimal_int(digits[:half]) * 10 ** (len(digits) - half) + _decimal_int(digits[half:])


_PLAIN: Final = re.compile(rf"[{_LETTER}][{_REST}]*\Z")
_REST_CHARACTER: Final = re.compile(f"[{_REST}]")


def needs_escape(component: str) -> bool:
    """Whether a component of a name must be written `«…»`."""
    return _PLAIN.match(component) is None


def is_identifier_rest(character: str) -> bool:
    """Whether the character can go on an identifier."""
    return _REST_CHARACTER.match(character) is not None
