"""norm_num: the evaluator and simp in turn, until neither does anything (mathlib: `tactic/norm_num.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location, SimpArg
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.norm_num.evaluator import NumeralEvaluator, extensions_of
from agent.engine.tactic.simp.arguments import global_arg
from agent.engine.tactic.simp.simp_tactics import FAILURES, simp_core
from agent.engine.tactic.simp.simplifier import Discharger, Simplified, ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Expr, MVar, is_const_of, mk_const
from agent.kernel.name import name

TRUE: Final = name("true")
FAILED: Final = "norm_num failed to simplify"


def normalize_numerals(tctx: TypeContext, e: Expr, extensions: frozenset[str]) -> Simplified:
    """The evaluator as the only procedure of the simplifier (mathlib: `norm_num.derive'`). Raises TacticError when
    nothing changes."""
    evaluator = NumeralEvaluator(tctx, extensions)

    def after(node: Expr) -> tuple[Expr, Expr | None, bool] | None:
        found = evaluator.evaluate(node) if type(node) is App else None
        if found is None or found[0].core is node.core:
            return None
        return found[0], found[1], True

    return ext_simplify(tctx, e, after=after)


def numeral_discharger(runtime: Runtime) -> Discharger:
    """Side conditions that evaluate to `true` (mathlib: `norm_num1` at the goal)."""
    extensions = extensions_of(runtime.imports)

    def prove(tctx: TypeContext, prop: Expr) -> Expr | None:
        if is_const_of(prop, TRUE):
            return mk_const(name("true.intro"))
        try:
            result = normalize_numerals(tctx, prop, extensions)
        except FAILURES:
            return None
        if not is_const_of(result.new, TRUE):
            return None
        if result.proof is None:
            return mk_const(name("true.intro"))
        return app_builder.apply_all(mk_const(name("of_eq_true")), [prop, result.proof.expr(tctx)])

    return prove


def step(state: TacticState, args: Sequence[SimpArg], location: Location | None, runtime: Runtime) -> TacticState:
    """The evaluator, or else simp; the evaluator's failure is the one that is shown."""
    try:
        return runtime.call(state, "norm_num1", location=location)
    except TacticError as failure:
        try:
            return simp_core(
                state,
                runtime,
                args=[global_arg("one_div", "erase"), *args],
                location=location,
                discharger=numeral_discharger(runtime),
            ).cleanup()
        except FAILURES:
            raise failure from None


def norm_num(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """At least one step, then as many as there are on every goal that is left."""
    if not state.goals:
        raise TacticError("match failed", state)
    given: Sequence[SimpArg] = args["args"]
    location: Location | None = args.get("location")
    rest = state.goals[1:]
    current = step(state.set_goals(state.goals[:1]), given, location, runtime)
    todo = list(current.goals)
    done: list[MVar] = []
    while todo:
        state.deadline.check()
        goal = todo.pop(0)
        try:
            current = step(current.set_goals((goal,)), given, location, runtime)
        except FAILURES:
            done.append(goal)
            continue
        todo = [*current.goals, *todo]
    return current.set_goals((*done, *rest)).cleanup()


TACTICS: dict[str, TacticFunction] = {"norm_num": norm_num}
