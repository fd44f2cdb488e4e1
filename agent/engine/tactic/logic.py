"""Propositional steps: contrapose, by_contra', injection, injections.

Lean: `init/meta/injection_tactic.lean`, mathlib's `tactic/{push_neg,by_contra,core}.lean`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.cases import whnf_constructor
from agent.engine.tactic.congruence import first_of
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import unify
from agent.engine.tactic.push_neg import push_neg, push_neg_expr
from agent.engine.tactic.simp.simp_tactics import FAILURES
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import PROP, Const, Expr, Local, Pi, get_app_fn, mk_app, mk_apps, mk_arrow, mk_const
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import ZERO
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


def contrapose(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`contrapose`, `contrapose!`, `contrapose h with h'`."""
    names = args.get("names")
    push = bool(args.get("bang"))
    if names is None:
        return _contrapose_target(state, push, runtime)
    hypothesis, new_name = names
    tctx = state.type_context()
    goal, _ = primitives.revert(tctx, state.main_goal, [state.find_hypothesis(hypothesis)])
    after = _contrapose_target(state.replace_main(tctx, [goal]), push, runtime)
    return runtime.call(after, "intro", name=new_name or hypothesis)


def _contrapose_target(state: TacticState, push: bool, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    if type(target) is not Pi:
        raise TacticError("The goal is not an implication, and you didn't specify an assumption", state)
    if target.body.loose or not tctx.is_prop(target.domain) or not tctx.is_prop(target):
        raise TacticError("contrapose only applies to nondependent arrows between props", state)
    contrapositive = mk_arrow(app_builder.mk_not(target.body), app_builder.mk_not(target.domain))
    new = tctx.mk_metavar(contrapositive)
    equivalence = mk_apps(mk_const(name("not_imp_not")), [target.body, target.domain])
    tctx.mctx.assign(state.main_goal, mk_apps(mk_const(name("iff.mp")), [contrapositive, target, equivalence, new]))
    after = state.replace_main(tctx, [new])
    if push:
        try:
            return push_neg(after, {"location": None}, runtime)
        except FAILURES:
            return after
    return after


def by_contra_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`by_contra' h`, `by_contra' h : t`: the negated target, negations pushed, as a hypothesis; a given type must
    become the same when its negations are pushed."""
    hypothesis: Name = args.get("name") or primitives.THIS
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    if not tctx.is_prop(target):
        raise TacticError("by_contra' tactic failed, target is not a proposition", state)
    negation = tctx.mk_metavar(app_builder.mk_not(app_builder.mk_not(target)))
    tctx.mctx.assign(
        state.main_goal, mk_apps(mk_const(name("classical.by_contradiction")), [target, negation])
    )
    goal, local = primitives.intro(tctx, negation, hypothesis)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        statement = primitives.type_of_local(tctx, local)
        pushed, proof = _pushed(tctx, statement)
        type_term = args.get("type")
        if type_term is not None:
            given = runtime.elaborator(tctx, state.with_goals(tctx, [goal])).elaborate(type_term, PROP)
            wanted, back = _pushed(tctx, given)
            unify(tctx, state, wanted, pushed)
            if back is not None:
                back = app_builder.mk_eq_symm(tctx, back)
                proof = back if proof is None else app_builder.mk_eq_trans(tctx, proof, back)
            pushed = given
        value: Expr = local if proof is None else app_builder.mk_eq_mp(tctx, proof, local)
    goal, _ = primitives.replace_hypothesis(tctx, goal, local, pushed, value)
    return state.replace_main(tctx, [goal])


def _pushed(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr | None]:
    """Negations pushed, with the proof that this is equal (None where nothing changes)."""
    try:
        result = push_neg_expr(tctx, e)
    except FAILURES:
        return e, None
    return result.new, None if result.proof is None else result.proof.expr(tctx)


# --- injection -------------------------------------------------------------------------------------------------------


def _inject(
    state: TacticState, e: Expr, base: Name, names: Sequence[Name]
) -> tuple[TacticState, list[Local], Sequence[Name]]:
    """Equations of the arguments as hypotheses (or the goal closed, for different constructors), these hypotheses, and
    the names left over."""
    tctx = state.type_context()
    goal = state.main_goal
    equation = app_builder.is_eq(tctx.instantiate_mvars(tctx.infer(e)))
    failure = TacticError(
        "injection tactic failed, argument must be an equality proof where lhs and rhs are of the form (c ...), "
        "where c is a constructor",
        state,
    )
    if equation is None:
        raise failure
    infos = []
    sides = [whnf_constructor(tctx, side) for side in equation[1:]]
    for side in sides:
        head = get_app_fn(side)
        info = tctx.env.find(head.name) if type(head) is Const else None
        if not isinstance(info, ConstructorInfo):
            raise failure
        infos.append(info)
    target = primitives.target_of(tctx, goal)
    same = infos[0].name is infos[1].name
    proof = app_builder.mk_no_confusion(tctx, target, _between_constructors(tctx, e, infos[0]) if same else e)
    if not same:
        return state.close_main(tctx, proof), [], names
    claim = tctx.whnf(tctx.infer(proof))
    if type(claim) is not Pi:
        raise failure
    new = tctx.mk_metavar(claim.domain)
    tctx.mctx.assign(goal, mk_app(proof, new))
    names = list(names)
    count = _arrows(claim.domain, target)
    number = 1
    introduced: list[Local] = []
    for _ in range(count):
        if names:
            given = names.pop(0)
        else:
            given = name(f"{base}_{number}")
            number += 1
            given = primitives.unused_name(primitives.lctx_of(tctx, new), given)
        new, local = primitives.intro(tctx, new, given)
        introduced.append(local)
    return state.replace_main(tctx, [new]), introduced, names


def _between_constructors(tctx: TypeContext, e: Expr, info: ConstructorInfo) -> Expr:
    """The proof as one of `C x … = C y …`, the arguments found by unification with its statement, as Lean finds those
    of `C.inj_arrow`."""
    fn = tctx.mk_const(info.name)
    type_ = tctx.infer(fn)
    left, right = [], []
    other = type_
    for position in range(info.num_params + info.num_fields):
        type_, other = tctx.whnf(type_), tctx.whnf(other)
        assert type(type_) is Pi and type(other) is Pi
        left.append(tctx.mk_metavar(type_.domain))
        right.append(left[-1] if position < info.num_params else tctx.mk_metavar(other.domain))
        type_, other = instantiate1(type_.body, left[-1]), instantiate1(other.body, right[-1])
    mark = tctx.mark()
    try:
        statement = app_builder.mk_eq(tctx, mk_apps(fn, left), mk_apps(fn, right))
    except ElaborationError:
        return e
    if not tctx.is_def_eq(statement, tctx.infer(e)):
        tctx.undo(mark)
        return e
    return mk_apps(mk_const(name("id"), (ZERO,)), [tctx.instantiate_mvars(statement), e])


def _arrows(claim: Expr, target: Expr) -> int:
    count = 0
    while type(claim) is Pi and claim.core is not target.core:
        claim = claim.body
        count += 1
    return count


def injection(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    e = runtime.elaborator(tctx, state).elaborate(args["term"], None, allow_mvars=False)
    after, _, _ = _inject(state, e, name("h"), args.get("names") or ())
    if len(after.goals) < len(state.goals):
        return after
    return first_of(after, lambda s: closing.assumption(s, {}, runtime)) or after


MAX_INJECTIONS: Final = 5


def injections(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`injection` on every hypothesis and on the equations that it gives."""
    names: Sequence[Name] = args.get("names") or ()
    todo = [decl.local for decl in state.lctx().decls]
    count = len(state.goals)
    left = MAX_INJECTIONS
    while todo:
        state.deadline.check()
        local = todo.pop(0)
        try:
            state, introduced, names = _inject(state, local, name("h"), names)
        except TacticError:
            continue
        if len(state.goals) < count:
            return state
        left -= 1
        if left == 0:
            raise TacticError("recursion depth exceeded", state)
        todo = [*introduced, *todo]
    return first_of(state, lambda s: closing.assumption(s, {}, runtime)) or state


def injections_and_clear(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`injection h, clear h` for every hypothesis for which that works."""
    found = False
    for decl in state.lctx().decls:
        try:
            after, _, _ = _inject(state, decl.local, name("h"), ())
            if len(after.goals) < len(state.goals):
                return after
            tctx = after.type_context()
            state = after.replace_main(tctx, [primitives.clear(tctx, after.main_goal, decl.local)])
            found = True
        except TacticError:
            continue
    if not found:
        raise TacticError("could not use `injection` then `clear` on any hypothesis", state)
    return state


TACTICS: dict[str, TacticFunction] = {
    "contrapose": contrapose,
    "by_contra'": by_contra_prime,
    "injection": injection,
    "injections": injections,
    "injections_and_clear": injections_and_clear,
}
