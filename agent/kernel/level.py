"""Universe levels, interned: zero, succ, max, imax, parameters and metavariables.

Nodes are only ever built by `mk_*`, which simplify as Lean's kernel does (`kernel/level.cpp:201,226`); so a level
that is 0 under every assignment is literally `ZERO`, and `is_never_zero` is exact. Level metavariables belong to
elaboration; the type checker refuses them.

`is_equiv` and `is_geq` are Lean's: sound, and as incomplete as Lean's (`imax 1 u` and `u` are not seen to be equal), so
that nothing is accepted that Lean rejects.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from agent.kernel.name import Name

Substitution = Mapping[Name, "Level"]


class Level:
    """A universe level. `has_param` and `has_mvar` say whether parameters or metavariables occur in it.

    `never_zero`: positive under every assignment. `normal`: the normal form, once computed. `serial`: creation order.
    """

    __slots__ = ("has_param", "has_mvar", "never_zero", "normal", "serial")

    has_param: bool
    has_mvar: bool
    never_zero: bool
    normal: Level | None
    serial: int

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


_TEXT_NODES: Final = 200


def level_text(level: Level) -> str:
    """`str(level)`, or `…` where that would be very long (shared parts are written each time)."""
    left = _TEXT_NODES
    stack = [to_offset(level)[0]]
    while stack:
        left -= 1
        if left < 0:
            return "…"
        stack += [to_offset(child)[0] for child in _children(stack.pop())]
    return str(level)


def _child(level: Level) -> str:
    text = str(level)
    return text if type(level) in (Zero, Param, LevelMVar) or text.isdigit() else f"({text})"


_serials = itertools.count()


def _fill(level: Level, has_param: bool, has_mvar: bool, never_zero: bool, normal: Level | None) -> None:
    level.has_param, level.has_mvar, level.never_zero, level.normal = has_param, has_mvar, never_zero, normal
    level.serial = next(_serials)


def _mk_zero() -> Zero:
    zero = Zero()
    _fill(zero, False, False, False, zero)
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
        _fill(found, arg.has_param, arg.has_mvar, True, None)
        _succs[arg] = found
    return found


def mk_param(param: Name) -> Level:
    found = _params.get(param)
    if found is None:
        found = Param()
        found.name = param
        _fill(found, True, False, False, found)
        _params[param] = found
    return found


def mk_level_mvar(mvar: Name) -> LevelMVar:
    found = _mvars.get(mvar)
    if found is None:
        found = LevelMVar()
        found.name = mvar
        _fill(found, False, True, False, found)
        _mvars[mvar] = found
    return found


def mk_max(lhs: Level, rhs: Level) -> Level:
    """`max lhs rhs`, simplified: equal or numeral arguments, zero, a repeated direct child, one base, two offsets."""
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
        never_zero = lhs.never_zero or rhs.never_zero
        _fill(found, lhs.has_param or rhs.has_param, lhs.has_mvar or rhs.has_mvar, never_zero, None)
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
        _fill(found, lhs.has_param or rhs.has_param, lhs.has_mvar or rhs.has_mvar, rhs.never_zero, None)
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
    return level.never_zero


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
    return _instantiate(level, substitution, {})


def _instantiate(node: Level, substitution: Substitution, memo: dict[Level, Level]) -> Level:
    if not node.has_param:
        return node
    out = memo.get(node)
    if out is None:
        kind = type(node)
        if kind is Param:
            out = substitution.get(node.name, node)  # type: ignore[attr-defined]
        elif kind is Succ:
            out = mk_succ(_instantiate(node.arg, substitution, memo))  # type: ignore[attr-defined]
        else:
            make = mk_max if kind is Max else mk_imax
            lhs = _instantiate(node.lhs, substitution, memo)  # type: ignore[attr-defined]
            out = make(lhs, _instantiate(node.rhs, substitution, memo))  # type: ignore[attr-defined]
        memo[node] = out
    return out


def add_offset(level: Level, offset: int) -> Level:
    """`succ^offset level`."""
    for _ in range(offset):
        level = mk_succ(level)
    return level


def params_of(level: Level) -> Iterator[Name]:
    """The parameters that occur in `level`, each once."""
    seen: set[Level] = {level}
    stack = [level]
    while stack:
        node = stack.pop()
        if type(node) is Param:
            yield node.name
            continue
        for child in _children(node):
            if child.has_param and child not in seen:
                seen.add(child)
                stack.append(child)


def _children(level: Level) -> tuple[Level, ...]:
    kind = type(level)
    if kind is Succ:
        return (level.arg,)  # type: ignore[attr-defined]
    if kind is Max or kind is IMax:
        return (level.lhs, level.rhs)  # type: ignore[attr-defined]
    return ()


_RANK: Final = {Zero: 0, Max: 1, IMax: 2, Param: 3, LevelMVar: 4}


def _order(level: Level) -> tuple[int, str, int, int]:
    """Sorts the parts of a maximum: one base stands together, offsets rising; numerals first, parameters by name."""
    base, offset = to_offset(level)
    kind = type(base)
    text = str(base) if kind is Param or kind is LevelMVar else ""
    return _RANK[kind], text, base.serial, offset


def _max_parts(levels: Iterable[Level]) -> list[Level]:
    """`levels` with every `max` taken apart, each part once."""
    parts: dict[Level, None] = {}
    stack = list(levels)
    seen: set[Level] = set()
    while stack:
        level = stack.pop()
        if level in seen:
            continue
        seen.add(level)
        if type(level) is Max:
            stack += (level.rhs, level.lhs)
        else:
            parts[level] = None
    return list(parts)


def normalize(level: Level) -> Level:
    """The normal form: flat sorted maxima without parts that another part covers (Lean: `kernel/level.cpp:639`)."""
    if level.normal is None:
        level.normal = _normalize(level)
    return level.normal


def _normalize(level: Level) -> Level:
    base, offset = to_offset(level)
    if type(base) is IMax:
        return add_offset(mk_imax(normalize(base.lhs), normalize(base.rhs)), offset)
    if type(base) is not Max:
        return level
    parts = sorted(_max_parts(normalize(part) for part in _max_parts([base])), key=_order)
    numerals = [part for part in parts if to_offset(part)[0] is ZERO]
    others = [part for part in parts if to_offset(part)[0] is not ZERO]
    kept: list[Level] = []
    if numerals:
        largest = numerals[-1]
        if all(to_offset(part)[1] < to_offset(largest)[1] for part in others):
            kept.append(largest)
    for part, following in itertools.zip_longest(others, others[1:]):
        if following is None or to_offset(part)[0] is not to_offset(following)[0]:
            kept.append(part)
    out = add_offset(kept[-1], offset)
    for part in reversed(kept[:-1]):
        out = mk_max(add_offset(part, offset), out)
    return out


def is_equiv(lhs: Level, rhs: Level) -> bool:
    """Whether the levels have one normal form, and so one value under every assignment."""
    return lhs is rhs or normalize(lhs) is normalize(rhs)


def is_geq(lhs: Level, rhs: Level) -> bool:
    """Whether `lhs ≥ rhs` can be seen to hold under every assignment (Lean: `kernel/level.cpp:711`)."""
    return _is_geq(normalize(lhs), normalize(rhs), {})


def _is_geq(lhs: Level, rhs: Level, memo: dict[tuple[Level, Level], bool]) -> bool:
    if lhs is rhs or rhs is ZERO:
        return True
    key = (lhs, rhs)
    found = memo.get(key)
    if found is None:
        found = memo[key] = _is_geq_core(lhs, rhs, memo)
    return found


def _is_geq_core(lhs: Level, rhs: Level, memo: dict[tuple[Level, Level], bool]) -> bool:
    if type(rhs) is Max:
        return _is_geq(lhs, rhs.lhs, memo) and _is_geq(lhs, rhs.rhs, memo)
    if type(lhs) is Max and (_is_geq(lhs.lhs, rhs, memo) or _is_geq(lhs.rhs, rhs, memo)):
        return True
    if type(rhs) is IMax:
        return _is_geq(lhs, rhs.lhs, memo) and _is_geq(lhs, rhs.rhs, memo)
    if type(lhs) is IMax:
        return _is_geq(lhs.rhs, rhs, memo)
    base1, offset1 = to_offset(lhs)
    base2, offset2 = to_offset(rhs)
    if base1 is base2 or base2 is ZERO:
        return offset1 >= offset2
    if offset1 == offset2 and offset1 > 0:
        return _is_geq(base1, base2, memo)
    return False
