"""Lean 3 source as a sequence of tokens, without understanding it: comments and strings apart, brackets, words.

Shared by everything that handles text before an engine does: finding theorems in a file, cleaning a model's candidates,
refusing scripts that are more than the body of one theorem. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["word", "number", "string", "comment", "doc", "symbol"]


@dataclass(frozen=True)
class Token:
    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_LETTER = "A-Za-z_\u03b1-\u03ba\u03bc-\u03fb\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"  # λ is not a letter
_REST = _LETTER + "0-9'\u207f-\u2089\u2090-\u209c\u1d62-\u1d6a"
_ATOM = f"(?:[{_LETTER}][{_REST}]*|«[^»\n]*»)"
_WORD = re.compile(rf"{_ATOM}(?:\.(?:{_ATOM}|[0-9]+))*")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+(?:\.[0-9]+)?")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_CHAR = re.compile(r"'(?:\\[^\n]+?|[^\\\n'])'")
_SYMBOL = re.compile(r":=|<\|>|->|<->|\.\.\.?|//|>=|<=|/\\|\\/|\{!|!\}|@\[|<;>|``?|.", re.DOTALL)
_PIECE = re.compile(rf"{_WORD.pattern}|{_NUMBER.pattern}|:=|\S")
_COMMENT_EDGE = re.compile(r"/-|-/")

PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⦃": "⦄", "⌊": "⌋", "⌈": "⌉", "@[": "]", "{!": "!}", "⟪": "⟫"}
CLOSERS = frozenset(PAIRS.values())

COMMANDS = frozenset(
    "theorem lemma example def definition abbreviation instance structure inductive class constant constants axiom "
    "axioms variable variables parameter parameters universe universes namespace section open open_locale export "
    "include omit import prelude notation infix infixl infixr prefix postfix precedence reserve local localized "
    "attribute noncomputable private protected meta mutual run_cmd set_option hide add_tactic_doc add_decl_doc "
    "library_note init_quotient declare_trace user_command restate_axiom initialize_simps_projections assert_exists "
    "assert_not_exists alias copy_doc_string reassoc_axiom add_key_equivalence derive_handler simp_attr".split()
)
"""Words that begin a command; none of them can stand in a term or a tactic."""

HASH_COMMANDS = frozenset("check eval print reduce help exit where find simp norm_num lint explode html unify".split())


def tokens(text: str) -> Iterator[Token]:
    """All tokens of `text`, comments included; white space is left out."""
    at, end = 0, len(text)
    while at < end:
        c = text[at]
        if c.isspace():
            at += 1
            continue
        if text.startswith("--", at):
            stop = text.find("\n", at)
            stop = end if stop < 0 else stop
            yield Token("comment", text[at:stop], at)
            at = stop
            continue
        if text.startswith("/-", at):
            stop = _comment_end(text, at)
            is_doc = text.startswith(("/--", "/-!"), at) and not text.startswith("/--/", at)
            yield Token("doc" if is_doc and text[at + 2] == "-" else "comment", text[at:stop], at)
            at = stop
            continue
        for kind, pattern in (("word", _WORD), ("number", _NUMBER), ("string", _STRING), ("string", _CHAR)):
            m = pattern.match(text, at)
            if m is not None:
                yield Token(kind, m.group(), at)  # type: ignore[arg-type]
                at = m.end()
                break
        else:
            m = _SYMBOL.match(text, at)
            assert m is not None  # the last alternative takes any character
            yield Token("symbol", m.group(), at)
            at = m.end()


def code_tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` without its comments."""
    return (t for t in tokens(text) if t.kind not in ("comment", "doc"))


def pieces(text: str) -> list[str]:
    """The words, numbers and symbols of text that has neither comments nor strings: several times as fast."""
    return _PIECE.findall(text)


def _comment_end(text: str, start: int) -> int:
    depth = 0
    for m in _COMMENT_EDGE.finditer(text, start):
        depth += 1 if m.group() == "/-" else -1
        if depth == 0:
            return m.end()
    return len(text)


def first_unbalanced(text: str) -> int | None:
    """Where `text` stops being balanced in its brackets and ``begin … end`` / ``match … end``; None when it is
    balanced throughout."""
    open_: list[tuple[str, int]] = []
    for t in code_tokens(text):
        if t.kind == "symbol":
            if t.text in PAIRS:
                open_.append((PAIRS[t.text], t.start))
            elif t.text in CLOSERS:
                if not open_ or open_[-1][0] != t.text:
                    return t.start
                open_.pop()
        elif t.kind == "word":
            if t.text in ("begin", "match"):
                open_.append(("end", t.start))
            elif t.text == "end":
                if not open_ or open_[-1][0] != "end":
                    return t.start
                open_.pop()
        elif t.kind == "string" and t.text.startswith('"') and (len(t.text) < 2 or not t.text.endswith('"')):
            return t.start
    return open_[0][1] if open_ else None


def rename_words(text: str, names: dict[str, str]) -> str:
    """`text` with free-standing words renamed; of a dotted word the first part (``h.1``, ``x.card``)."""
    if not names:
        return text
    out, at = [], 0
    for t in tokens(text):
        if t.kind != "word":
            continue
        head, dot, rest = t.text.partition(".")
        new = names.get(head)
        if new is not None and new != head:
            out.append(text[at : t.start])
            out.append(new + dot + rest)
            at = t.end
    out.append(text[at:])
    return "".join(out)
