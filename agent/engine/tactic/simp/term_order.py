"""The total order on terms that decides whether a permutation rule fires (Lean: `library/expr_lt.cpp`)."""

from __future__ import annotations

from typing import Final

from agent.engine.meta.local_context import LocalContext
from agent.kernel.expr import (
    App,
    Certificate,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    Var,
)
from agent.kernel.level import IMax, Level, LevelMVar, Max, Param, Succ, Zero, level_text
from agent.kernel.name import Name

# The position of a kind in Lean's `expr_kind` and `level_kind`.
_KINDS: Final = {Var: 0, Sort: 1, Const: 2, MVar: 3, Local: 4, App: 5, Lambda: 6, Pi: 7, Let: 8, Certificate: 9}
_LEVEL_KINDS: Final = {Zero: 0, Succ: 1, Max: 2, IMax: 3, Param: 4, LevelMVar: 5}


class TermOrder:
    """Compares terms of one local context. Keeps the weights of what it has seen."""

    def __init__(self) -> None:
        self._weights: dict[Expr, int] = {}

    def weight(self, e: Expr) -> int:
        """The size of the term as a tree."""
        kind = type(e)
        if kind is not App and kind is not Lambda and kind is not Pi and kind is not Let:
            return 1
        found = self._weights.get(e)
        if found is None:
            if kind is App:
                found = 1 + self.weight(e.fn) + self.weight(e.arg)  # type: ignore[attr-defined]
            elif kind is Let:
                found = 1 + self.weight(e.type) + self.weight(e.value) + self.weight(e.body)  # type: ignore[attr-defined]
            else:
                found = 1 + self.weight(e.domain) + self.weight(e.body)  # type: ignore[attr-defined]
            self._weights[e] = found
        return found

    def is_lt(self, a: Expr, b: Expr, lctx: LocalContext) -> bool:
        """`a < b`: by weight, kind, then left to right."""
        while True:
            if a is b or a.core is b.core:
                return False
            wa, wb = self.weight(a), self.weight(b)
            if wa != wb:
                return wa < wb
            kind = type(a)
            if kind is not type(b):
                return _KINDS[kind] < _KINDS[type(b)]
            if kind is App:
                pairs = ((a.fn, b.fn), (a.arg, b.arg))  # type: ignore[attr-defined]
            elif kind is Lambda or kind is Pi:
                pairs = ((a.domain, b.domain), (a.body, b.body))  # type: ignore[attr-defined]
            elif kind is Let:
                if a.type.core is not b.type.core:  # type: ignore[attr-defined]
                    a, b = a.type, b.type  # type: ignore[attr-defined]
                    continue
                pairs = ((a.value, b.value), (a.body, b.body))  # type: ignore[attr-defined]
            else:
                return self._atom_lt(a, b, lctx)
            first, second = pairs
            a, b = second if first[0].core is first[1].core else first

    def _atom_lt(self, a: Expr, b: Expr, lctx: LocalContext) -> bool:
        kind = type(a)
        if kind is Var:
            return a.index < b.index  # type: ignore[attr-defined]
        if kind is Const:
            if a.name is not b.name:  # type: ignore[attr-defined]
                return compare_names(a.name, b.name) < 0  # type: ignore[attr-defined]
            for x, y in zip(a.levels, b.levels):  # type: ignore[attr-defined]
                if x is not y:
                    return level_lt(x, y)
            return False
        if kind is Sort:
            return level_lt(a.level, b.level)  # type: ignore[attr-defined]
        if kind is Local:
            assert type(a) is Local and type(b) is Local
            if a in lctx and b in lctx:
                return lctx.index(a) < lctx.index(b)
            return a.uid < b.uid
        if kind is MVar:
            return a.uid < b.uid  # type: ignore[attr-defined]
        return False


def compare_names(a: Name, b: Name) -> int:
    """Component by component from the outermost; a number comes before a string, a prefix before what extends it."""
    left, right = a.parts(), b.parts()
    for x, y in zip(left, right):
        if x == y:
            continue
        if isinstance(x, str) != isinstance(y, str):
            return 1 if isinstance(x, str) else -1
        return -1 if x < y else 1  # type: ignore[operator]
    return len(left) - len(right)


def level_lt(a: Level, b: Level) -> bool:
    """An order on universe levels: by depth of the `succ`s, kind, then text."""
    if a is b:
        return False
    ka, kb = _LEVEL_KINDS[type(a)], _LEVEL_KINDS[type(b)]
    if ka != kb:
        return ka < kb
    if type(a) is Succ:
        return level_lt(a.arg, b.arg)  # type: ignore[attr-defined]
    return level_text(a) < level_text(b)
