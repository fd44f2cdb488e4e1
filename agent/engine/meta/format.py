"""Layout of text as Lean's `format` does it (Lean: `util/sexpr/format.cpp`).

A `Format` is a string (text without line breaks), a tuple (one after another), `LINE`, `Nest` or `Group`. A group is
written on one
line, its lines as blanks, if it fits together with what follows it up to the next possible line break; otherwise its
own lines break. Widths are those of the UTF-8 encoding, as Lean counts them: `ℝ` is three wide.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

WIDTH: Final = 120
INDENT: Final = 2


class Line:
    """A line break, or a blank inside a flat group."""

    __slots__ = ()


class Nest:
    """Deeper indentation for the line breaks inside."""

    __slots__ = ("amount", "body")

    def __init__(self, amount: int, body: Format) -> None:
        self.amount = amount
        self.body = body


class Group:
    """All on one line or not."""

    __slots__ = ("body",)

    def __init__(self, body: Format) -> None:
        self.body = body


Format: TypeAlias = "str | Line | Nest | Group | tuple[Format, ...]"

LINE: Final = Line()


def nest(amount: int, *parts: Format) -> Nest:
    return Nest(amount, parts)


def group(*parts: Format) -> Group:
    return Group(parts)


def paren(body: Format) -> Group:
    """`(body)`"""
    return Group(Nest(1, ("(", body, ")")))


def bracket(left: str, body: Format, right: str) -> Group:
    return Group(Nest(text_width(left), (left, body, right)))


def text_width(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


_OPEN_GROUP: Final = object()
_CLOSE_GROUP: Final = object()
_CLOSE_NEST: Final = object()


def _linear(format_: Format) -> list[object]:
    """The format as a sequence of texts, `LINE`, group marks, and indentation (an int opens it)."""
    out: list[object] = []
    stack: list[object] = [format_]
    push = stack.append
    while stack:
        item = stack.pop()
        kind = type(item)
        if kind is str:
            out.append(item)
        elif kind is tuple:
            stack.extend(reversed(item))  # type: ignore[call-overload]
        elif kind is Group:
            out.append(_OPEN_GROUP)
            push(_CLOSE_GROUP)
            push(item.body)  # type: ignore[attr-defined]
        elif kind is Nest:
            out.append(item.amount)  # type: ignore[attr-defined]
            push(_CLOSE_NEST)
            push(item.body)  # type: ignore[attr-defined]
        else:
            out.append(item)
    return out


def separate(format_: Format, needs_space: Callable[[str | None, str, str], tuple[bool, str | None]]) -> Format:
    """A blank between texts that would otherwise be read as other tokens.

    `needs_space(pending, left, right)` tells whether to put one, and what is pending for the next text (Lean:
    `separate_tokens`).
    """
    left: str | None = None
    pending: str | None = None

    def walk(item: Format) -> Format:
        nonlocal left, pending
        kind = type(item)
        if kind is str:
            if not item:
                return item
            text: str = item  # type: ignore[assignment]
            if left is not None:
                space, pending = needs_space(pending, left, text)
                left = text
                return (" ", text) if space else text
            left = text
            return text
        if kind is tuple:
            parts = tuple([walk(part) for part in item])  # type: ignore[union-attr]
            return parts if any(a is not b for a, b in zip(parts, item)) else item  # type: ignore[arg-type]
        if kind is Line:
            left = None
            return item
        body = walk(item.body)  # type: ignore[union-attr]
        if body is item.body:  # type: ignore[union-attr]
            return item
        return Group(body) if kind is Group else Nest(item.amount, body)  # type: ignore[union-attr]

    return walk(format_)


def flat_text(format_: Format) -> str:
    """Everything on one line."""
    return "".join(item if type(item) is str else " " for item in _linear(format_) if type(item) is str or item is LINE)


def format_to_string(format_: Format, width: int = WIDTH) -> str:
    """The text, laid out for lines of `width` bytes."""
    if type(format_) is str:
        return format_
    items = _linear(format_)
    # Widths by position: of everything flat; and of what stands between a position and the next line break.
    count = len(items)
    before = [0] * (count + 1)
    close_of: dict[int, int] = {}
    open_groups: list[int] = []
    total = 0
    for i, item in enumerate(items):
        before[i] = total
        if type(item) is str:
            total += text_width(item)
        elif item is LINE:
            total += 1
        elif item is _OPEN_GROUP:
            open_groups.append(i)
        elif item is _CLOSE_GROUP:
            close_of[open_groups.pop()] = i
    before[count] = total
    next_line = [total] * (count + 1)
    for i in range(count - 1, -1, -1):
        next_line[i] = before[i] if items[i] is LINE else next_line[i + 1]
    out: list[str] = []
    indents = [0]
    position = 0
    flat_until = -1
    for i, item in enumerate(items):
        kind = type(item)
        if kind is str:
            out.append(item)  # type: ignore[arg-type]
            position += text_width(item)  # type: ignore[arg-type]
        elif item is LINE:
            if i < flat_until:
                out.append(" ")
                position += 1
            else:
                position = indents[-1]
                out.append("\n" + " " * position)
        elif item is _OPEN_GROUP:
            if i >= flat_until:
                close = close_of[i]
                if next_line[close] - before[i] <= width - position:
                    flat_until = close
        elif kind is int:
            indents.append(indents[-1] + item)  # type: ignore[operator]
        elif item is _CLOSE_NEST:
            indents.pop()
    return "".join(out)
