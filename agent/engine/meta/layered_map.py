"""A persistent map: adding gives a new map that shares the old one.

A table is shared by a line of maps, each seeing the entries stamped up to its own version; so a long run of additions
costs one dictionary write each. A map that was added to once already starts a new table on top of itself when added to
again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MISSING: Final = object()
_MAX_CHAIN: Final = 12


class _Table:
    __slots__ = ("entries", "newest")

    def __init__(self) -> None:
        self.entries: dict[Any, list[tuple[int, Any]]] = {}
        self.newest = 0


class LayeredMap(Generic[K, V]):
    """Immutable; iterates in the order in which keys were first added (per layer)."""

    __slots__ = ("_table", "_version", "_parent", "_chain")

    def __init__(self) -> None:
        self._table = _Table()
        self._version = 0
        self._parent: LayeredMap[K, V] | None = None
        self._chain = 0

    @staticmethod
    def of(entries: Iterable[tuple[K, V]]) -> LayeredMap[K, V]:
        """The map of these entries, none of which is None; of equal keys the last counts."""
        out: LayeredMap[K, V] = LayeredMap()
        out._table.entries = {key: [(0, value)] for key, value in entries}
        return out

    def get(self, key: K, default: V | None = None) -> V | None:
        layer: LayeredMap[K, V] | None = self
        while layer is not None:
            history = layer._table.entries.get(key)
            if history is not None:
                version = layer._version
                for stamp, value in reversed(history):
                    if stamp <= version:
                        return default if value is _MISSING else value
            layer = layer._parent
        return default

    def __contains__(self, key: K) -> bool:
        return self.get(key) is not None

    def set(self, key: K, value: V) -> LayeredMap[K, V]:
        """With `key` mapped to `value`, which is not None."""
        return self._extended(key, value)

    def without(self, key: K) -> LayeredMap[K, V]:
        return self._extended(key, _MISSING) if key in self else self

    def _extended(self, key: K, value: Any) -> LayeredMap[K, V]:
        out: LayeredMap[K, V] = LayeredMap.__new__(LayeredMap)
        table = self._table
        if table.newest == self._version:
            out._table, out._parent, out._chain = table, self._parent, self._chain
        elif self._chain < _MAX_CHAIN:
            out._table, out._parent, out._chain = _Table(), self, self._chain + 1
        else:
            out._table, out._parent, out._chain = _Table(), None, 0
            out._table.entries = {each: [(0, old)] for each, old in self.items()}
        out._version = out._table.newest = out._table.newest + 1
        out._table.entries.setdefault(key, []).append((out._version, value))
        return out

    def items(self) -> Iterator[tuple[K, V]]:
        layers: list[LayeredMap[K, V]] = []
        layer: LayeredMap[K, V] | None = self
        while layer is not None:
            layers.append(layer)
            layer = layer._parent
        seen: set[K] = set()
        for each in reversed(layers):
            for key, history in list(each._table.entries.items()):
                if key not in seen and history[0][0] <= each._version:
                    seen.add(key)
                    value = self.get(key)
                    if value is not None:
                        yield key, value

    def keys(self) -> Iterator[K]:
        for key, _ in self.items():
            yield key

    def __len__(self) -> int:
        return sum(1 for _ in self.items())
