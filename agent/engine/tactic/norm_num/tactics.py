"""`norm_num1`: the evaluator alone, at locations (mathlib: `tactic/norm_num.lean`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.exceptions import TacticError
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.norm_num.evaluator import extensions_of
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr

Args = Mapping[str, Any]


def norm_num1(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Evaluate at the locations; then `triv` on the goal, `contradiction` if hypotheses were named."""
    if not state.goals:
        return state
    hypotheses, goal = target_names(state, args["location"])
    extensions = extensions_of(runtime.imports)
    after, changed = replace_at(state, hypotheses, goal, lambda tctx, e: _derive(tctx, e, extensions))
    before = len(state.goals)
    if goal:
        after = _try(after, "triv", runtime)
    if hypotheses and len(after.goals) == before:
        after = _try(after, "contradiction", runtime)
    if not changed and len(after.goals) == before:
        raise TacticError("norm_num failed to simplify", state)
    return after


def _derive(tctx: TypeContext, e: Expr, extensions: frozenset[str]) -> tuple[Expr, Expr | None]:
    """The evaluator as the simplifier's only procedure (mathlib: `norm_num.derive'`)."""
    # The simplifier's tactics use this package for their side conditions.
    from agent.engine.tactic.norm_num_simp import normalize_numerals

    result = normalize_numerals(tctx, e, extensions)
    return result.new, None if result.proof is None else result.proof.expr(tctx)


def _try(state: TacticState, tactic: str, runtime: Runtime) -> TacticState:
    try:
        return runtime.call(state, tactic)
    except TacticError:
        return state


TACTICS: dict[str, TacticFunction] = {"norm_num1": norm_num1}
