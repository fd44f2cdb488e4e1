"""Universe levels, interned: zero, succ, max, imax, parameters and metavariables.

Nodes are only ever built by `mk_*`, which simplify as Lean's kernel does (`kernel/level.cpp:201,226`); so a level that is 0
under every assignment is literally `ZERO`, and `is_never_zero` is exact. Level metavariables belong to elaboration; the
type checker refuses them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from agent.kernel.name import Name

Substitution = Mapping[Name, "Level"]


class Level:
    """A universe level. `has_param` and `has_mvar` say whether parameters or metavariables occur in it."""

    __slots__ = ("has_param", "has_mvar", "normal")

    has_param: bool
    has_mvar: bool
    normal: Level | None

    def __repr__(self) -> str:
        return str(self)


class Zero(Level):
    __slots__ = ()

    def __str__(self) -> str:
        return "0"


class Succ(Level):
    __slots__ = ("arg",)
    arg: Level

    def __str__(self) -> str:
        base, offset = to_offset(self)
        return str(offset) if base is ZERO else f"{_child(base)}+{offset}"


class Max(Level):
    __slots__ = ("lhs", "rhs")
    lhs: Level
    rhs: Level

    def __str__(self) -> str:
        return f"max {_child(self.lhs)} {_child(self.rhs)}"


class IMax(Level):
    __slots__ = ("lhs", "rhs")
    lhs: Level
    rhs: Level

    def __str__(self) -> str:
        return f"imax {_child(self.lhs)} {_child(self.rhs)}"


class Param(Level):
    __slots__ = ("name",)
    name: Name

    def __str__(self) -> str:
        return str(self.name)


class LevelMVar(Level):
    """A level metavariable, to be assigned during elaboration."""

    __slots__ = ("name",)
    name: Name

    def __str__(self) -> str:
        return f"?{self.name}"


def _child(level: Level) -> str:
    text = str(level)
    return text if type(level) in (Zero, Param, LevelMVar) or text.isdigit() else f"({text})"


def _mk_zero() -> Zero:
    zero = Zero()
    zero.has_param = zero.has_mvar = False
    zero.normal = zero
    return zero


ZERO: Final[Level] = _mk_zero()
_succs: dict[Level, Succ] = {}
_maxes: dict[tuple[Level, Level], Max] = {}
_imaxes: dict[tuple[Level, Level], IMax] = {}
_params: dict[Name, Param] = {}
_mvars: dict[Name, LevelMVar] = {}


def mk_succ(arg: Level) -> Level:
    found = _succs.get(arg)
    if found is None:
        found = Succ()
        found.arg = arg
        found.has_param, found.has_mvar, found.normal = arg.has_param, arg.has_mvar, None
        _succs[arg] = found
    return found


def mk_param(param: Name) -> Level:
    found = _params.get(param)
    if found is None:
        found = Param()
        found.name = param
        found.has_param, found.has_mvar, found.normal = True, False, found
        _params[param] = found
    return found


def mk_level_mvar(mvar: Name) -> LevelMVar:
    found = _mvars.get(mvar)
    if found is None:
        found = LevelMVar()
        found.name = mvar
        found.has_param, found.has_mvar, found.normal = False, True, found
        _mvars[mvar] = found
    return found


def mk_max(lhs: Level, rhs: Level) -> Level:
    """`max lhs rhs`, simplified: equal or numeral arguments, zero, a repeated direct child, one base with two offsets."""
    if lhs is rhs:
        return lhs
    if lhs is ZERO:
        return rhs
    if rhs is ZERO:
        return lhs
    if type(rhs) is Max and (rhs.lhs is lhs or rhs.rhs is lhs):
        return rhs
    if type(lhs) is Max and (lhs.lhs is rhs or lhs.rhs is rhs):
        return lhs
    base1, offset1 = to_offset(lhs)
    base2, offset2 = to_offset(rhs)
    if base1 is base2:
        return lhs if offset1 > offset2 else rhs
    key = (lhs, rhs)
    found = _maxes.get(key)
    if found is None:
        found = Max()
        found.lhs, found.rhs = key
        found.has_param = lhs.has_param or rhs.has_param
        found.has_mvar = lhs.has_mvar or rhs.has_mvar
        found.normal = None
        _maxes[key] = found
    return found


def mk_imax(lhs: Level, rhs: Level) -> Level:
    """`imax lhs rhs`, simplified; 0 when `rhs` is 0, else `max lhs rhs` once `rhs` is known never to be 0."""
    if is_never_zero(rhs):
        return mk_max(lhs, rhs)
    if rhs is ZERO or lhs is ZERO or lhs is rhs:
        return rhs
    key = (lhs, rhs)
    found = _imaxes.get(key)
    if found is None:
        found = IMax()
        found.lhs, found.rhs = key
        found.has_param = lhs.has_param or rhs.has_param
        found.has_mvar = lhs.has_mvar or rhs.has_mvar
        found.normal = None
        _imaxes[key] = found
    return found


ONE: Final[Level] = mk_succ(ZERO)


def mk_numeral(n: int) -> Level:
    out = ZERO
    for _ in range(n):
        out = mk_succ(out)
    return out


def to_offset(level: Level) -> tuple[Level, int]:
    """(base, k) with `level = succ^k base` and base no successor."""
    offset = 0
    while type(level) is Succ:
        level = level.arg
        offset += 1
    return level, offset


def is_never_zero(level: Level) -> bool:
    """Whether `level` is positive under every assignment of its parameters."""
    kind = type(level)
    if kind is Succ:
        return True
    if kind is Max:
        return is_never_zero(level.lhs) or is_never_zero(level.rhs)  # type: ignore[attr-defined]
    if kind is IMax:
        return is_never_zero(level.rhs)  # type: ignore[attr-defined]
    return False


def replace(level: Level, leaf: Callable[[Level], Level | None]) -> Level:
    """Rebuild `level`; where `leaf` gives a level for a node, that stands in its place and is not descended into."""
    found = leaf(level)
    if found is not None:
        return found
    kind = type(level)
    if kind is Succ:
        return mk_succ(replace(level.arg, leaf))  # type: ignore[attr-defined]
    if kind is Max:
        return mk_max(replace(level.lhs, leaf), replace(level.rhs, leaf))  # type: ignore[attr-defined]
    if kind is IMax:
        return mk_imax(replace(level.lhs, leaf), replace(level.rhs, leaf))  # type: ignore[attr-defined]
    return level


def instantiate_level(level: Level, substitution: Substitution) -> Level:
    """Replace parameters simultaneously; parameters without an entry stay."""
    if not level.has_param:
        return level
    memo: dict[Level, Level] = {}

    def visit(node: Level) -> Level:
        if not node.has_param:
            return node
        out = memo.get(node)
        if out is None:
            kind = type(node)
            if kind is Param:
                out = substitution.get(node.name, node)  # type: ignore[attr-defined]
            elif kind is Succ:
                out = mk_succ(visit(node.arg))  # type: ignore[attr-defined]
            elif kind is Max:
                out = mk_max(visit(node.lhs), visit(node.rhs))  # type: ignore[attr-defined]
            else:
                out = mk_imax(visit(node.lhs), visit(node.rhs))  # type: ignore[attr-defined]
            memo[node] = out
        return out

    return visit(level)
