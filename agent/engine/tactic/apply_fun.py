"""apply_fun (mathlib: `tactic/apply_fun.lean`): a function on both sides of an equation or inequality."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator.preterm import Elaborated, apply
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import Application, Term, TypeAscription
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import apply_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import target_names
from agent.engine.tactic.simp.dsimplifier import DsimpConfig, dsimplify
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Local, MVar, get_app_args, is_app_of, mk_arrow
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

FAILURES: Final = (TacticError, ElaborationError)
_LE, _LT, _NE, _EQ = (name(each) for each in ("has_le.le", "has_lt.lt", "ne", "eq"))
_INJECTIVE, _MONOTONE = name("function.injective"), name("monotone")


def _at_hypothesis(
    state: TacticState, local: Local, term: Term, lemma: Term | None, runtime: Runtime
) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    type_ = primitives.type_of_local(tctx, local)
    elaborator = runtime.elaborator(tctx, state)
    hypothesis = Elaborated(local, span=term.span)
    if is_app_of(type_, _EQ, 3):
        function_type = mk_arrow(get_app_args(type_)[0], tctx.mk_type_metavar())
        function = TypeAscription(term, Elaborated(function_type, span=term.span), span=term.span)
        proof = elaborator.elaborate(apply(name("congr_arg"), (function, hypothesis), term), None, allow_mvars=True)
    elif is_app_of(type_, _LE, 4):
        if lemma is None:
            raise Unsupported("`apply_fun` at an inequality without `using` (it calls `mono`)", term.span.start)
        proof = elaborator.elaborate(Application(lemma, (hypothesis,), span=lemma.span), None, allow_mvars=True)
    else:
        raise TacticError("failed to apply the function at this hypothesis", state)
    extra = primitives.new_goals(tctx, proof)
    goal = primitives.clear(tctx, goal, local)
    statement = tctx.instantiate_mvars(tctx.infer(proof))
    try:
        statement = dsimplify(tctx, SimpLemmas(), statement, DsimpConfig(eta=False, beta=True))
    except FAILURES:
        pass
    goal, _ = primitives.assert_value(tctx, goal, local.name, statement, proof)
    return state.replace_main(tctx, [goal, *extra])


def _apply_elaborated(state: TacticState, term: Term, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
    holes = primitives.new_goals(tctx, e)
    goals = apply_expr(state, tctx, state.main_goal, e, runtime=runtime)
    return state.replace_main(tctx, [*goals, *(hole for hole in holes if hole not in goals)]).cleanup()


def _injectivity(state: TacticState, lemma: Term | None, runtime: Runtime) -> TacticState | None:
    """The only goal closed by a hypothesis, as that of an equivalence, or by the given lemma."""
    try:
        return closing.assumption(state, {}, runtime)
    except TacticError:
        pass
    tctx = state.type_context()
    try:
        left = apply_expr(state, tctx, state.main_goal, tctx.mk_const(name("equiv.injective")))
        if not left:
            return state.with_goals(tctx, ())
    except TacticError:
        pass
    if lemma is not None:
        try:
            after = _apply_elaborated(state, lemma, runtime)
        except FAILURES:
            return None
        if not after.goals:
            return after
    return None


def _at_goal(state: TacticState, term: Term, lemma: Term | None, runtime: Runtime) -> TacticState:
    target = state.goal_type()
    tctx = state.type_context()
    if is_app_of(target, _NE, 3) or _is_negated_equation(tctx, target):
        return _apply_elaborated(state, apply(name("ne_of_apply_ne"), (term,), term), runtime)
    if is_app_of(target, _LE, 4) or is_app_of(target, _LT, 4):
        raise Unsupported("`apply_fun` on an inequality as the goal", term.span.start)
    if not is_app_of(target, _EQ, 3):
        raise TacticError("failed to apply the function to the goal", state)
    rest = state.goals[1:]
    goal: MVar = state.main_goal
    left = get_app_args(target)[1]
    elaborator = runtime.elaborator(tctx, state)
    # Fills in implicit arguments of the function.
    function = elaborator.elaborate(term, None, allow_mvars=True)
    applied = Application(Elaborated(function, span=term.span), (Elaborated(left, span=term.span),), span=term.span)
    elaborator.elaborate(applied, None, allow_mvars=True)
    function = tctx.instantiate_mvars(function)
    holes = primitives.new_goals(tctx, function)
    statement = app_builder.mk_app(tctx, _INJECTIVE, [function])
    fresh = primitives.unused_name(state.lctx(), name("inj"))
    injective, main, hypothesis = primitives.assert_hypothesis(tctx, goal, fresh, statement)
    after = state.with_goals(tctx, [injective])
    closed = _injectivity(after, lemma, runtime)
    side: tuple[MVar, ...] = () if closed is not None else (injective,)
    after = (closed or after).set_goals((main,))
    tctx = after.type_context()
    goals = apply_expr(after, tctx, main, hypothesis)
    goals = [primitives.clear(tctx, goals[0], hypothesis), *goals[1:]]
    return after.with_goals(tctx, [*goals, *side, *holes, *rest])


def _is_negated_equation(tctx: TypeContext, target: Expr) -> bool:
    negated = closing.negated(tctx, target)
    return negated is not None and is_app_of(negated, _EQ, 3)


def apply_fun(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`apply_fun f at h using p`"""
    term, lemma = args["term"], args.get("monotone")
    hypotheses, goal = target_names(state, args.get("location"))
    for local in hypotheses:
        state = _at_hypothesis(state, local, term, lemma, runtime)
    return _at_goal(state, term, lemma, runtime) if goal else state


TACTICS: dict[str, TacticFunction] = {"apply_fun": apply_fun}
