"""Tokens: longest match, identifiers, literals, comments."""

from __future__ import annotations

from fractions import Fraction

import pytest

from agent.engine.exceptions import ParseError
from agent.engine.syntax import scanner as sc
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.scanner import Scanner
from agent.engine.syntax.source import Source


def tokens(text: str, table: NotationTable) -> list[tuple[int, object]]:
    scanner = Scanner(text, table)
    out = []
    scanner.advance()
    while scanner.kind != sc.EOF:
        value = scanner.value
        out.append((scanner.kind, str(value) if scanner.kind == sc.IDENTIFIER else value))
        scanner.advance()
    return out


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("x≠0,", ["x", "≠", 0, ","]),
        ("h₀.1.symm", ["h₀", 1, "symm"]),
        ("20!", [20, "!"]),
        ("n! a'!", ["n", "!", "a'", "!"]),
        ("∀x>0,", ["Pi", "x", ">", 0, ","]),
        ("ℕ+ ℕx ℕ", ["ℕ+", "ℕx", "ℕ"]),
        ("nat.«weird name».x", ["nat.weird name.x"]),
        ("Type*Type", ["Type*", "Type"]),
        ("1.5 2.x", [Fraction(3, 2), 2, "x"]),
        ("f '' s ⁻¹' t", ["f", "''", "s", "⁻¹'", "t"]),
        ("a -- c\n/- x /- y -/ -/ b", ["a", "b"]),
        ("λx, x", ["fun", "x", ",", "x"]),
        ("0x1F 0b101", [31, 5]),
        ("\"a\\n\\x41\" 'b' '\\n'", ["a\nA", "b", "\n"]),
        ("..  ... .(", ["..", "...", ".("]),
        ("a.b .c", ["a.b", "c"]),
        ("functor fun", ["functor", "fun"]),
    ],
)
def test_values(table: NotationTable, text: str, values: list[object]) -> None:
    assert [value for _, value in tokens(text, table)] == values


def test_unknown_character(table: NotationTable) -> None:
    with pytest.raises(ParseError, match="unexpected token") as caught:
        tokens("a ☃ b", table)
    assert caught.value.position == 2


def test_unterminated_comment(table: NotationTable) -> None:
    with pytest.raises(ParseError, match="unexpected end of comment block") as caught:
        tokens("/- a comment that never ends\ndef a := 1\n", table)
    assert Source("/- a comment that never ends\ndef a := 1\n").position(caught.value.position) == (2, 10)


def test_doc_block_and_keys(table: NotationTable) -> None:
    kinds = [kind for kind, _ in tokens("/-! module -/ /-- doc -/ lemma x", table)]
    assert kinds == [sc.MOD_DOC_BLOCK, sc.DOC_BLOCK, sc.COMMAND, sc.IDENTIFIER]


def test_source_positions() -> None:
    source = Source("ab\nαβγ\n")
    assert source.position(0) == (1, 0)
    assert source.position(5) == (2, 2)
    assert source.offset(2, 2) == 5
    assert source.offset(1, 99) == 2
    assert source.line_text(2) == "αβγ"
