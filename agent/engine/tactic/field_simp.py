"""field_simp (mathlib: `tactic/field_simp.lean`): simp with a set that clears denominators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.meta.numerals import ZERO_NAME, to_rat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.norm_num_simp import numeral_discharger
from agent.engine.tactic.simp.arguments import by_assumption, global_arg, read_config, read_discharger
from agent.engine.tactic.simp.simp_tactics import simp_core
from agent.engine.tactic.simp.simplifier import DEFAULT_CONFIG, Discharger
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, get_app_args, is_app_of
from agent.kernel.name import name

NE = name("ne")


def nonzero_discharger(runtime: Runtime) -> Discharger:
    """`e ≠ 0` by a hypothesis or, for a numeral, by evaluation."""
    numerals = numeral_discharger(runtime)

    def prove(tctx: TypeContext, prop: Expr) -> Expr | None:
        if not is_app_of(prop, NE, 3):
            return None
        _, e, zero = get_app_args(prop)
        if not is_app_of(zero, ZERO_NAME, 2):
            return None
        found = by_assumption(tctx, prop)
        if found is None and to_rat(e) is not None:
            found = numerals(tctx, prop)
        return found

    return prove


def field_simp(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    config, discharger = read_config(DEFAULT_CONFIG, args.get("config"), state)
    if args.get("config") is None:
        prove: Discharger | None = nonzero_discharger(runtime)
    else:
        prove = read_discharger(discharger, state, runtime)
    after = simp_core(
        state,
        runtime,
        only=args["only"],
        args=[global_arg("one_div", "erase"), global_arg("mul_eq_zero", "erase"), *args["args"]],
        attributes=["field_simps", *args["attributes"]],
        location=args["location"],
        config=config,
        discharger=prove,
    )
    return state.propagate_tag(after)


TACTICS: dict[str, TacticFunction] = {"field_simp": field_simp}
