"""Hierarchical names, interned: two equal names are the same object.

A name is anonymous, or a prefix with one more component, a string or a natural number. The component `"a.b"` and the
path `a` then `b` are different names, so names are never compared by their dotted text (Lean: `util/name.h`).
"""

from __future__ import annotations

from typing import Final


class Name:
    """An interned hierarchical name. Make one with `mk_name`, `name` or the `/` operator."""

    __slots__ = ("prefix", "part", "_text")

    prefix: Name | None
    part: str | int
    _text: str | None

    def __truediv__(self, part: str | int) -> Name:
        return mk_name(self, part)

    @property
    def is_anonymous(self) -> bool:
        return self.prefix is None

    def parts(self) -> tuple[str | int, ...]:
        """The components, outermost first."""
        out: list[str | int] = []
        node = self
        while node.prefix is not None:
            out.append(node.part)
            node = node.prefix
        return tuple(reversed(out))

    def __str__(self) -> str:
        if self._text is None:
            self._text = ".".join(str(part) for part in self.parts()) if self.prefix is not None else "[anonymous]"
        return self._text

    def __repr__(self) -> str:
        return f"name({str(self)!r})"

    def __lt__(self, other: Name) -> bool:
        return _order_key(self) < _order_key(other)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_from_parts, self.parts())


def _order_key(n: Name) -> tuple[tuple[bool, str | int], ...]:
    return tuple((isinstance(part, str), part) for part in n.parts())


_names: dict[tuple[Name, str | int], Name] = {}


def _mk_anonymous() -> Name:
    anonymous = Name()
    anonymous.prefix = None
    anonymous.part = ""
    anonymous._text = None
    return anonymous


ANONYMOUS: Final = _mk_anonymous()


def mk_name(prefix: Name, part: str | int) -> Name:
    """The interned name `prefix.part`."""
    key = (prefix, part)
    found = _names.get(key)
    if found is None:
        found = Name()
        found.prefix = prefix
        found.part = part
        found._text = None
        _names[key] = found
    return found


def _from_parts(*parts: str | int) -> Name:
    out = ANONYMOUS
    for part in parts:
        out = mk_name(out, part)
    return out


_by_text: dict[str, Name] = {"": ANONYMOUS}


def name(text: str) -> Name:
    """The name whose string components are `text` split at dots: `name("nat.succ")`."""
    found = _by_text.get(text)
    if found is None:
        found = _by_text[text] = _from_parts(*text.split("."))
    return found
