"""norm_fin (mathlib: `tactic/norm_fin.lean`): numerals of `fin n` anywhere in the goal, then `norm_num`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.exceptions import TacticError
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import replace_at
from agent.engine.tactic.norm_num.evaluator import NumeralEvaluator, extensions_of
from agent.engine.tactic.norm_num.fin_evaluator import NotEvaluated
from agent.engine.tactic.simp.simplifier import ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Expr


def norm_fin(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """Never fails: both steps are tried."""
    if not state.goals:
        return state
    extensions = extensions_of(runtime.imports)

    def convert(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr | None]:
        evaluator = NumeralEvaluator(tctx, extensions).fin_evaluator()

        def before(node: Expr) -> tuple[Expr, Expr | None, bool] | None:
            if type(node) is not App:
                return None
            try:
                new, proof = evaluator.numeral(node)
            except NotEvaluated:
                return None
            return None if new.core is node.core else (new, proof, True)

        result = ext_simplify(tctx, e, before=before)
        return result.new, None if result.proof is None else result.proof.expr(tctx)

    after, _ = replace_at(state, (), True, convert)
    try:
        return runtime.call(after, "norm_num", args=args["args"])
    except TacticError:
        return after


TACTICS: dict[str, TacticFunction] = {"norm_fin": norm_fin}
