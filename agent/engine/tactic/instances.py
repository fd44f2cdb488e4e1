"""Tactics that let new hypotheses serve as instances: resetI, unfreezingI and the tactics in …I.

Lean: `init/meta/instance_cache.lean`. Local instances are those that are frozen in the goal's context; unfreezing makes
the context take every hypothesis whose type is a class, and lets them be reverted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.syntax.tree import TacticBlock
from agent.engine.tactic import application, cases, equality, introduction, primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import MVar
from agent.kernel.name import Name, name

Args = Mapping[str, Any]


def _set_frozen(state: TacticState, goal: MVar, *, frozen: bool) -> tuple[TacticState, MVar]:
    """The goal in the same context with its present local instances frozen, or with none."""
    tctx = state.type_context(goal)
    lctx = state.lctx(goal).with_frozen(None)
    if frozen:
        lctx = lctx.with_frozen(tctx.find_local_instances(lctx))
    new = tctx.mk_metavar(primitives.target_of(tctx, goal), lctx)
    tctx.mctx.assign(goal, new)
    at = state.goals.index(goal)
    after = state.with_goals(tctx, (*state.goals[:at], new, *state.goals[at + 1 :]))
    tag = state.tag(goal)
    return (after.with_tag(new, tag) if tag.names else after), new


def reset(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`resetI`"""
    if not state.goals:
        return state
    return _set_frozen(state, state.main_goal, frozen=True)[0]


def unfreezing(state: TacticState, run: TacticFunction, args: Args, runtime: Runtime) -> TacticState:
    """Run on the main goal with its instances unfrozen, and freeze them in all that results."""

    def focused(inner: TacticState) -> TacticState:
        after = run(_set_frozen(inner, inner.main_goal, frozen=False)[0], args, runtime).cleanup()
        for goal in after.goals:
            after, _ = _set_frozen(after, goal, frozen=True)
        return after

    return focus_main(state, focused)


def unfreezing_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    body = args["body"]
    script = body.body if type(body) is TacticBlock else body
    return unfreezing(state, lambda s, _args, _runtime: runtime.run(s, script), args, runtime)


def _unfrozen(tactic: TacticFunction) -> TacticFunction:
    return lambda state, args, runtime: unfreezing(state, tactic, args, runtime)


def _then_reset(tactic: TacticFunction) -> TacticFunction:
    return lambda state, args, runtime: reset(tactic(state, args, runtime), {}, runtime)


def _with_instance(tactic: TacticFunction) -> TacticFunction:
    """`haveI`, `letI`: without a name the hypothesis is called `_inst`; the goal that has it is reset."""

    def run(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        given: Name = args.get("name") or primitives.unused_name(state.lctx(), name("_inst"))
        after = tactic(state, {**args, "name": given}, runtime)
        main = after.goals[0 if args.get("value") is not None else 1]
        return _set_frozen(after, main, frozen=True)[0]

    return run


def exact(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`exactI e`"""
    return application.exact(reset(state, {}, runtime), args, runtime)


TACTICS: dict[str, TacticFunction] = {
    "resetI": reset,
    "unfreezingI": unfreezing_tactic,
    "revertI": _unfrozen(introduction.revert),
    "substI": _unfrozen(equality.subst),
    "casesI": _unfrozen(cases.cases),
    "introI": _then_reset(introduction.intro),
    "introsI": _then_reset(introduction.intros),
    "haveI": _with_instance(introduction.have),
    "letI": _with_instance(introduction.let_tactic),
    "exactI": exact,
}
