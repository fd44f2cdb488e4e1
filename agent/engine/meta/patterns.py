"""Statements with metavariables for their variables, kept for reuse.

Matching a rule needs metavariables for its variables. Making them anew for each attempt makes all terms of the
statement anew too; a pattern is made once and taken from its pool for each attempt. Its metavariables are temporary:
they are declared at the depth of the context that takes it (`TypeContext.temporary`), and must not occur in anything
that stays after `release`; callers undo to the mark they took before `acquire`.
"""

from __future__ import annotations

from collections.abc import Sequence

from agent.engine.meta.context_core import ContextCore
from agent.kernel.expr import BinderInfo, Expr, MVar, Pi, mk_apps, mk_mvar
from agent.kernel.instantiate import instantiate, instantiate_level_params
from agent.kernel.level import LevelMVar
from agent.kernel.name import Name


class Pattern:
    """`value mvars : conclusion`; `types` and `infos` are the metavariables' types and binder infos, in order."""

    __slots__ = ("mvars", "types", "infos", "levels", "conclusion", "value", "inst_mvars")

    def __init__(
        self, level_params: Sequence[Name], levels: Sequence[LevelMVar], type_: Expr, value: Expr, count: int | None
    ) -> None:
        self.levels = levels
        self.mvars: list[MVar] = []
        self.types: list[Expr] = []
        self.infos: list[BinderInfo] = []
        self.inst_mvars: list[MVar] = []
        type_ = instantiate_level_params(type_, level_params, levels)
        while type(type_) is Pi and (count is None or len(self.mvars) < count):
            mvar = mk_mvar()
            self.types.append(instantiate(type_.domain, self.mvars))
            self.mvars.append(mvar)
            self.infos.append(type_.info)
            if type_.info is BinderInfo.INST_IMPLICIT:
                self.inst_mvars.append(mvar)
            type_ = type_.body
        self.conclusion = instantiate(type_, self.mvars)
        self.value = mk_apps(instantiate_level_params(value, level_params, levels), self.mvars)


class PatternPool:
    """Patterns of one statement `value : type`. `count`: how many leading binders become metavariables; None = all."""

    __slots__ = ("level_params", "type", "value", "count", "_free")

    def __init__(self, level_params: Sequence[Name], type_: Expr, value: Expr, count: int | None = None) -> None:
        self.level_params = tuple(level_params)
        self.type = type_
        self.value = value
        self.count = count
        self._free: list[Pattern] = []

    def acquire(self, tctx: ContextCore) -> Pattern:
        """A pattern that nobody uses, declared in the context at its present depth and local context."""
        mctx, lctx, depth = tctx.mctx, tctx.lctx, tctx.depth
        if self._free:
            out = self._free.pop()
        else:
            levels = [mctx.new_level_mvar() for _ in self.level_params]
            out = Pattern(self.level_params, levels, self.type, self.value, self.count)
        for level in out.levels:
            mctx.declare_level(level, depth)
        for mvar, type_ in zip(out.mvars, out.types):
            mctx.declare(mvar, type_, lctx, None, depth)
        return out

    def release(self, pattern: Pattern) -> None:
        self._free.append(pattern)
