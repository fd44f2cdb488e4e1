"""Rewriting at locations by a function that proves equations (mathlib: `tactic.replace_at`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location
from agent.engine.tactic import primitives
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Local

# Gives `(new, proof of old = new)`, the proof None for definitional equality; None when it does not apply.
Conversion = Callable[[TypeContext, Expr], "tuple[Expr, Expr | None] | None"]


def target_names(state: TacticState, location: Location | None) -> tuple[list[Local], bool]:
    """The hypotheses of a location in the order in which tactics visit them, and whether the goal is one.

    `at h₁ h₂` gives h₂ first; `at *` the context in order. Raises `TacticError` for an unknown name.
    """
    if location is None or (not location.hypotheses and not location.goal and not location.wildcard):
        return [], True
    if location.wildcard:
        return [decl.local for decl in state.lctx().decls], True
    return [state.find_hypothesis(each) for each in reversed(location.hypotheses)], location.goal


def replace_at(
    state: TacticState, hypotheses: Sequence[Local], goal: bool, convert: Conversion
) -> tuple[TacticState, bool]:
    """Convert hypotheses (new ones go to the end, under the same name) and the target; whether anything changed.

    A hypothesis or target that `convert` does not change, or fails on, is left alone. Old hypotheses are cleared at the
    end, where nothing depends on them.
    """
    tctx = state.type_context()
    main = state.main_goal
    replaced: list[Local] = []
    changed = False
    for local in hypotheses:
        type_ = primitives.type_of_local(tctx, local)
        found = _try(tctx, main, convert, type_)
        if found is None:
            continue
        new, proof = found
        with tctx.in_context(primitives.lctx_of(tctx, main)):
            value: Expr = local if proof is None else app_builder.mk_eq_mp(tctx, proof, local)
        main, _ = primitives.assert_value(tctx, main, local.name, new, value)
        replaced.append(local)
        changed = True
    if goal:
        target = primitives.target_of(tctx, main)
        found = _try(tctx, main, convert, target)
        if found is not None:
            new, proof = found
            changed = True
            with tctx.in_context(primitives.lctx_of(tctx, main)):
                inner = tctx.mk_metavar(new)
                tctx.mctx.assign(main, inner if proof is None else app_builder.mk_eq_mpr(tctx, proof, inner))
            main = inner
    for local in replaced:
        main = primitives.try_clear(tctx, main, local)
    return (state.replace_main(tctx, [main]) if changed else state), changed


def _try(tctx: TypeContext, main: Expr, convert: Conversion, e: Expr) -> tuple[Expr, Expr | None] | None:
    mark = tctx.mark()
    with tctx.in_context(primitives.lctx_of(tctx, main)):  # type: ignore[arg-type]
        try:
            return convert(tctx, e)
        except (TacticError, ElaborationError):
            tctx.undo(mark)
            return None
