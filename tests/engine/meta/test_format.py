"""Layout: groups, nesting, widths, blanks between tokens."""

from __future__ import annotations

from agent.engine.meta.format import LINE, bracket, flat_text, format_to_string, group, nest, paren, separate


def test_group_breaks_all_its_lines_or_none() -> None:
    f = group("aaa", LINE, "bbb", LINE, "ccc")
    assert format_to_string(f, 11) == "aaa bbb ccc"
    assert format_to_string(f, 10) == "aaa\nbbb\nccc"


def test_what_follows_up_to_the_next_line_counts() -> None:
    f = (group("aaa", LINE, "bbb"), "xx", LINE, "ccc")
    assert format_to_string(f, 9) == "aaa bbbxx\nccc"
    assert format_to_string(f, 8) == "aaa\nbbbxx\nccc"
    inner = (group("aaa", LINE, "bbb"), group("xx", LINE, "ccc"))
    assert format_to_string(inner, 9) == "aaa bbbxx\nccc"


def test_nest_and_inner_groups() -> None:
    f = group("f", nest(2, LINE, group("g", nest(2, LINE, "xxxx")), LINE, "y"))
    assert format_to_string(f, 80) == "f g xxxx y"
    assert format_to_string(f, 8) == "f\n  g xxxx\n  y"
    assert format_to_string(f, 6) == "f\n  g\n    xxxx\n  y"


def test_brackets() -> None:
    f = paren(("a", LINE, "b"))
    assert flat_text(f) == "(a b)"
    assert format_to_string(f, 3) == "(a\n b)"
    assert format_to_string(bracket("⟨", ("a", LINE, "b"), "⟩"), 3) == "⟨a\n   b⟩"


def test_separation_of_tokens() -> None:
    def needs(pending: str | None, left: str, right: str) -> tuple[bool, str | None]:
        return (left + right == "|-", None)

    assert flat_text(separate(("|", ("-", "x"), "|"), needs)) == "| -x|"
    assert flat_text(separate(("|", LINE, "-"), needs)) == "| -"


def test_a_long_document_is_fast() -> None:
    f: object = "x"
    for _ in range(2000):
        f = group(f, " +", nest(2, LINE, "x"))  # type: ignore[arg-type]
    text = format_to_string(f)  # type: ignore[arg-type]
    assert max(len(line) for line in text.split("\n")) <= 4200


def test_widths_are_those_of_the_encoding() -> None:
    f = group("x : ℝ →", nest(2, LINE, "ℝ"))
    assert format_to_string(f, len("x : ℝ → ℝ".encode())) == "x : ℝ → ℝ"
    assert format_to_string(f, len("x : ℝ → ℝ".encode()) - 1) == "x : ℝ →\n  ℝ"
