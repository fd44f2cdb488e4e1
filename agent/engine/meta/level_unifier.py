"""Unification of universe levels, with postponed `max` constraints (Lean: `type_context.cpp`)."""

from __future__ import annotations

from collections.abc import Iterable

from agent.engine.meta.reduction import Reduction
from agent.kernel.level import (
    ZERO,
    IMax,
    Level,
    LevelMVar,
    Max,
    Succ,
    mk_imax,
    mk_max,
    mk_succ,
    to_offset,
)

_normal_forms: dict[Level, Level] = {}


def normalize(level: Level) -> Level:
    """A form that is the same for levels equal by the laws of `max` and `succ` (Lean: `normalize` in `level.cpp`)."""
    found = _normal_forms.get(level)
    if found is None:
        found = _normal_forms[level] = _normalize(level)
    return found


def _normalize(level: Level) -> Level:
    base, offset = to_offset(level)
    kind = type(base)
    if kind is IMax:
        inside = mk_imax(normalize(base.lhs), normalize(base.rhs))  # type: ignore[attr-defined]
        for _ in range(offset):
            inside = mk_succ(inside)
        return inside
    if kind is not Max:
        return level
    greatest: dict[Level, int] = {}
    stack = [(base, offset)]
    while stack:
        node, extra = stack.pop()
        inner, own = to_offset(node)
        if type(inner) is Max:
            stack.append((inner.lhs, extra + own))
            stack.append((inner.rhs, extra + own))
            continue
        if type(inner) is IMax:
            again, more = to_offset(normalize(inner))
            if type(again) is Max:
                stack.append((again, extra + own + more))
                continue
            inner, own = again, own + more
        greatest[inner] = max(greatest.get(inner, 0), extra + own)
    if ZERO in greatest and any(k >= greatest[ZERO] for each, k in greatest.items() if each is not ZERO):
        del greatest[ZERO]
    out: Level | None = None
    for each, k in sorted(greatest.items(), key=lambda item: (str(item[0]), item[1]), reverse=True):
        for _ in range(k):
            each = mk_succ(each)
        out = each if out is None else mk_max(each, out)
    return ZERO if out is None else out


def are_equivalent(a: Level, b: Level) -> bool:
    return a is b or normalize(a) is normalize(b)


def occurs(mvar: Level, level: Level) -> bool:
    if mvar is level:
        return True
    if not level.has_mvar:
        return False
    kind = type(level)
    if kind is Succ:
        return occurs(mvar, level.arg)  # type: ignore[attr-defined]
    if kind is Max or kind is IMax:
        return occurs(mvar, level.lhs) or occurs(mvar, level.rhs)  # type: ignore[attr-defined]
    return False


def predecessor(level: Level) -> Level | None:
    """`l` with `level = succ l`, where that is plain."""
    kind = type(level)
    if kind is Succ:
        return level.arg  # type: ignore[attr-defined]
    if kind is Max or kind is IMax:
        lhs = predecessor(level.lhs)  # type: ignore[attr-defined]
        rhs = None if lhs is None else predecessor(level.rhs)  # type: ignore[attr-defined]
        return None if lhs is None or rhs is None else mk_max(lhs, rhs)
    return None


class LevelUnifier(Reduction):
    """A constraint is solved (True), refuted (False) or left for later (None)."""

    def _assignable_level(self, level: Level) -> bool:
        return type(level) is LevelMVar and self.mctx.depth(level) == self.depth

    def _solve_self_max(self, mvar: LevelMVar, level: Level) -> bool:
        """`?u =?= max ?u v` by `?u := max v ?w`."""
        rest: list[Level] = []
        found = False

        def collect(node: Level) -> bool:
            nonlocal found
            if type(node) is Max:
                return collect(node.lhs) and collect(node.rhs)
            if node is mvar:
                found = True
                return True
            if occurs(mvar, node):
                return False
            rest.append(node)
            return True

        if not collect(level) or not found:
            return False
        out: Level = self.mk_level_mvar()
        rest.append(out)
        for each in reversed(rest):
            out = mk_max(each, out)
        self.mctx.assign_level(mvar, normalize(out))
        return True

    def _levels_partially_equal(self, a: Level, b: Level, partial: bool) -> bool | None:
        while True:
            if are_equivalent(a, b):
                return True
            if a.has_mvar or b.has_mvar:
                new_a, new_b = self.mctx.instantiate_level(a), self.mctx.instantiate_level(b)
                if new_a is not a or new_b is not b:
                    a, b = new_a, new_b
                    continue
                if self._update_left and self._assignable_level(a):
                    if not occurs(a, b):
                        self.mctx.assign_level(a, b)  # type: ignore[arg-type]
                        return True
                    if self._solve_self_max(a, b):  # type: ignore[arg-type]
                        return True
                if self._update_right and self._assignable_level(b):
                    if not occurs(b, a):
                        self.mctx.assign_level(b, a)  # type: ignore[arg-type]
                        return True
                    if self._solve_self_max(b, a):  # type: ignore[arg-type]
                        return True
            kind_a, kind_b = type(a), type(b)
            if kind_a is not kind_b and (kind_a is Succ or kind_b is Succ):
                pred_a = predecessor(a)
                pred_b = None if pred_a is None else predecessor(b)
                if pred_a is not None and pred_b is not None:
                    a, b = pred_a, pred_b
                    continue
            if partial and (kind_a is Max or kind_a is IMax or kind_b is Max or kind_b is IMax):
                return None
            if kind_a is not kind_b:
                return False
            if kind_a is Succ:
                a, b = a.arg, b.arg  # type: ignore[attr-defined]
                continue
            if kind_a is Max or kind_a is IMax:
                return (
                    self._levels_partially_equal(a.lhs, b.lhs, partial) is True  # type: ignore[attr-defined]
                    and self._levels_partially_equal(a.rhs, b.rhs, partial) is True  # type: ignore[attr-defined]
                )
            return False

    def unify_levels(self, a: Level, b: Level) -> bool:
        """Solve or postpone `a =?= b`; False when it is refuted."""
        if a is b:
            return True
        found = self._levels_partially_equal(a, b, True)
        if found is None:
            self._postponed.append((a, b))
            return True
        return found

    def _unify_level_lists(self, a: Iterable[Level], b: Iterable[Level]) -> bool:
        a, b = tuple(a), tuple(b)
        return len(a) == len(b) and all(self.unify_levels(x, y) for x, y in zip(a, b))

    def _process_postponed(self, start: int) -> bool:
        """Go through the level constraints postponed since `start`."""
        if len(self._postponed) == start:
            return True
        current = self._postponed[start:]
        while True:
            self.deadline.check()
            later: list[tuple[Level, Level]] = []
            for a, b in current:
                found = self._levels_partially_equal(a, b, True)
                if found is None:
                    later.append((a, b))
                elif not found:
                    return False
            if not later:
                return True
            if len(later) < len(current):
                current = later
            elif self.full_postponed:
                if self._levels_partially_equal(*later[0], False) is not True:
                    return False
                if len(later) == 1:
                    return True
                current = later[1:]
            else:
                return True
