"""lift (Lean: mathlib's `tactic/lift.lean`): a variable moves to a smaller type, given that its value lies there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.elaborator.preterm import Elaborated
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import Identifier, Location, RcasesPattern, RewriteRule, TypeAscription
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.rcases import rcases_term
from agent.engine.tactic.rewriting import rw
from agent.engine.tactic.simp.dsimplifier import DsimpConfig, dsimplify
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Local, mk_app
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

CAN_LIFT, COND, PRF, RFL = (name(each) for each in ("can_lift", "can_lift.cond", "can_lift.prf", "rfl"))


def _reduced(tctx: TypeContext, e: Expr) -> Expr:
    """Without the projections of `can_lift` instances."""
    instances = frozenset(tctx.env.instances_of(CAN_LIFT))
    return dsimplify(tctx, SimpLemmas(), e, DsimpConfig(fail_if_unchanged=False), instances)


def lift(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`lift e to t using h with k hk`"""
    names: Sequence[Name] = args.get("names") or ()
    if state.env.find(CAN_LIFT) is None:
        raise Unsupported("`lift` without `can_lift`")
    rest = state.goals[1:]
    tctx = state.type_context()
    goal = state.main_goal
    if not tctx.is_prop(primitives.target_of(tctx, goal)):
        raise TacticError("lift tactic failed. Tactic is only applicable when the target is a proposition.")
    elaborator = runtime.elaborator(tctx, state)
    e = elaborator.elaborate(args["term"], None, allow_mvars=True)
    old_type = tctx.instantiate_mvars(tctx.infer(e))
    new_type = elaborator.elaborate_type(args["type"])
    class_ = app_builder.mk_app(tctx, CAN_LIFT, [old_type, new_type])
    instance = tctx.synth_instance(class_)
    if instance is None:
        text = printer(state, tctx)
        raise TacticError(
            lambda: f"Failed to find a lift from {text(old_type)} to {text(new_type)}. Provide an instance of\n"
            f"  {text(class_)}"
        )
    condition = _reduced(tctx, app_builder.mk_app_mask(tctx, COND, [old_type, new_type, instance, e]))
    side: tuple[Any, ...] = ()
    if args.get("proof") is not None:
        try:
            ascribed = TypeAscription(args["proof"], Elaborated(condition))
            proof = elaborator.elaborate(ascribed, None, allow_mvars=True)
        except ElaborationError as error:
            failure = error
            raise TacticError(lambda: f"lift tactic failed.\n{failure.message}") from error
    else:
        fresh = primitives.unused_name(state.lctx(), name("_x"))
        obligation, goal, proof = primitives.assert_hypothesis(tctx, goal, fresh, condition)
        side = (obligation,)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        exists = mk_app(app_builder.mk_app_mask(tctx, PRF, [old_type, new_type, instance, e]), proof)
        statement = _reduced(tctx, tctx.instantiate_mvars(tctx.infer(exists)))
    lctx = primitives.lctx_of(tctx, goal)
    is_local = type(e) is Local
    new_name = names[0] if names else (e.name if type(e) is Local else primitives.unused_name(lctx, name("_x")))
    if len(names) > 1:
        equation_name = names[1]
    else:
        equation_name = RFL if is_local else primitives.unused_name(lctx, name("h"))
    temporary = primitives.unused_name(lctx, name("_fresh"))
    goal, _ = primitives.assert_value(tctx, goal, temporary, statement, exists)
    work = state.with_goals(tctx, [goal])
    equation = RcasesPattern("rfl") if equation_name is RFL else RcasesPattern("name", name=equation_name)
    pattern = RcasesPattern("tuple", args=(RcasesPattern("name", name=new_name), equation))
    work = rcases_term(work, runtime, Identifier(temporary), pattern).cleanup()
    if work.goals and not is_local:
        rule = RewriteRule(Identifier(equation_name), symm=True)
        work = rw(work, {"rules": (rule,), "location": Location(wildcard=True)}, runtime).cleanup()
    kept = names[2] if len(names) > 2 else None
    if work.goals and type(proof) is Local and proof.name is not kept:
        found = work.lctx().find_by_name(proof.name)
        if found is not None:
            cleared = work.type_context()
            work = work.replace_main(cleared, [primitives.clear(cleared, work.main_goal, found.local)])
    return work.set_goals((*work.goals, *side, *rest))


TACTICS: dict[str, TacticFunction] = {"lift": lift}
