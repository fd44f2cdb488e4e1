"""An index of patterns by head symbol, for rules that are tried by unification (Lean: `head_map.h`).

Lean 3's simplifier finds candidates by the head of the left-hand side and tries them in order; it has no deeper
index. The arguments' heads only serve here to drop candidates that could not unify anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from agent.engine.meta.kabstract import head_index
from agent.kernel.expr import Expr

V = TypeVar("V")


class HeadMap(Generic[V]):
    """Values under the head symbol of a pattern, highest priority first, then the latest. Immutable: `insert` copies
    a bucket."""

    __slots__ = ("_buckets",)

    def __init__(self, buckets: dict[tuple[type, object], tuple[tuple[int, V], ...]] | None = None) -> None:
        self._buckets = {} if buckets is None else buckets

    def insert(self, pattern: Expr, value: V, priority: int = 1000) -> HeadMap[V]:
        """With `value` under the head of `pattern`, before those of the same priority."""
        buckets = self._buckets.copy()
        _insert(buckets, head_index(pattern), value, priority)
        return HeadMap(buckets)

    def insert_in_place(self, pattern: Expr, value: V, priority: int = 1000) -> None:
        """For building a map that nobody else holds yet."""
        _insert(self._buckets, head_index(pattern), value, priority)

    def find(self, e: Expr) -> Iterator[V]:
        """What is under the head of `e`, in the order to try."""
        for _, value in self._buckets.get(head_index(e), ()):
            yield value

    def values(self) -> Iterator[V]:
        for bucket in self._buckets.values():
            for _, value in bucket:
                yield value

    def without(self, pred: object) -> HeadMap[V]:
        """Without the values for which the callable `pred` holds."""
        kept = {
            key: tuple(entry for entry in bucket if not pred(entry[1]))  # type: ignore[operator]
            for key, bucket in self._buckets.items()
        }
        return HeadMap({key: bucket for key, bucket in kept.items() if bucket})

    def copy(self) -> HeadMap[V]:
        return HeadMap(self._buckets.copy())


def _insert(
    buckets: dict[tuple[type, object], tuple[tuple[int, V], ...]], key: tuple[type, object], value: V, priority: int
) -> None:
    bucket = buckets.get(key, ())
    at = 0
    while at < len(bucket) and bucket[at][0] > priority:
        at += 1
    buckets[key] = (*bucket[:at], (priority, value), *bucket[at:])
