"""Local definitions and generalised terms: set, change … with, clear_value, generalize', generalize_hyp.

Lean: `init/meta/interactive.lean`; mathlib: `tactic/{core,interactive}.lean`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import Identifier, Location, Term
from agent.engine.tactic import introduction, primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import BinderInfo, Expr, Let, Local, MVar, Pi, mk_app, mk_pi
from agent.kernel.instantiate import replace
from agent.kernel.name import Name, name

Args = Mapping[str, Any]
FAILURES = (TacticError, ElaborationError)


def set_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`set x : T := v with h`: a local definition, its value replaced by it wherever that is possible."""
    variable: Name = args["name"]
    tctx = state.type_context()
    elaborator = runtime.elaborator(tctx, state)
    type_term: Term | None = args.get("type")
    expected = None if type_term is None else elaborator.elaborate_type(type_term)
    value = elaborator.elaborate(args["value"], expected, allow_mvars=True)
    extra = primitives.new_goals(tctx, value)
    type_ = tctx.instantiate_mvars(tctx.infer(value) if expected is None else expected)
    main, _ = primitives.define_value(tctx, state.main_goal, variable, type_, tctx.instantiate_mvars(value))
    after = state.replace_main(tctx, [main, *extra])
    if not args.get("bang"):
        after = _replace_everywhere(after, args["value"], Identifier(variable), runtime)
    equation = args.get("equation")
    if equation is None:
        return after
    symm, hypothesis = equation
    tctx = after.type_context()
    local = after.find_hypothesis(variable)
    value = after.lctx().value(local) or value
    sides = (value, local) if symm else (local, value)
    statement = app_builder.mk_eq(tctx, *sides)
    main, _ = primitives.assert_value(
        tctx, after.main_goal, hypothesis, statement, app_builder.mk_eq_refl(tctx, sides[0])
    )
    return after.replace_main(tctx, [main])


def _replace_everywhere(state: TacticState, old: Term, new: Term, runtime: Runtime) -> TacticState:
    """mathlib's `change' old with new at *`: each hypothesis where it works, the target always."""
    for hypothesis in [decl.local.name for decl in state.lctx().decls]:
        try:
            state = change_with(state, old, new, Location((hypothesis,)), runtime)
        except FAILURES:
            continue
    return change_with(state, old, new, None, runtime)


def change_with(
    state: TacticState, old_term: Term, new_term: Term, location: Location | None, runtime: Runtime
) -> TacticState:
    """`change a with b at …`: replaces syntactically, then checks that the results are definitionally equal."""
    tctx = state.type_context()
    elaborator = runtime.elaborator(tctx, state)
    old = elaborator.elaborate(old_term, None, allow_mvars=True)
    new = elaborator.elaborate(new_term, tctx.instantiate_mvars(tctx.infer(old)), allow_mvars=True)
    state = state.with_goals(tctx, state.goals)

    def replaced(e: Expr) -> Expr:
        return replace(e, lambda node, _: new if node.core is old.core else None)

    def at_hypothesis(inner: TacticState, local: Local) -> TacticState:
        tctx = inner.type_context()
        goal, reverted = primitives.revert(tctx, inner.main_goal, [local])
        target = primitives.target_of(tctx, goal)
        if type(target) is Pi:
            changed: Expr = mk_pi(target.name, target.info, replaced(target.domain), target.body)
        elif type(target) is Let:
            # The type of a local definition stays; Lean changes that alone.
            changed = target
        else:
            raise TacticError("change-at failed, expected a Pi target after reverting", inner)
        goal = introduction.change_to(inner, tctx, goal, changed)
        goal, _ = primitives.reintroduce(tctx, goal, reverted)
        return inner.propagate_tag(inner.replace_main(tctx, [goal]))

    def at_target(inner: TacticState) -> TacticState:
        tctx = inner.type_context()
        goal = inner.main_goal
        goal = introduction.change_to(inner, tctx, goal, replaced(primitives.target_of(tctx, goal)))
        return inner.propagate_tag(inner.replace_main(tctx, [goal]))

    if location is None or not (location.hypotheses or location.wildcard or location.goal):
        return at_target(state)
    failure: Exception | None = None
    success = False
    names = (
        [decl.local.name for decl in state.lctx().decls] if location.wildcard else list(reversed(location.hypotheses))
    )
    for hypothesis in names:
        try:
            state = at_hypothesis(state, state.find_hypothesis(hypothesis))
            success = True
        except FAILURES as error:
            failure = failure or error
    if location.wildcard or location.goal:
        try:
            state = at_target(state)
            success = True
        except FAILURES as error:
            failure = failure or error
    if not success and failure is not None:
        raise failure
    return state


def change(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    replacement: Term | None = args.get("replacement")
    if replacement is None:
        return introduction.change(state, args, runtime)
    return change_with(state, args["term"], replacement, args.get("location"), runtime)


def change_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """mathlib's `change'`: with a replacement it never fails at a hypothesis."""
    replacement: Term | None = args.get("replacement")
    location: Location | None = args.get("location")
    if replacement is None:
        return introduction.change(state, args, runtime)
    if location is not None and location.wildcard:
        return _replace_everywhere(state, args["term"], replacement, runtime)
    for hypothesis in () if location is None else location.hypotheses:
        try:
            state = change_with(state, args["term"], replacement, Location((hypothesis,)), runtime)
        except FAILURES:
            continue
    if location is None or location.goal or not location.hypotheses:
        state = change_with(state, args["term"], replacement, None, runtime)
    return state


def clear_value(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`clear_value x y`: local definitions become variables."""
    tctx = state.type_context()
    goal = state.main_goal
    lctx = state.lctx()
    chosen = sorted((state.find_hypothesis(each) for each in args["names"]), key=lctx.index)
    groups: list[list[Local]] = []
    for local in reversed(chosen):
        goal, reverted = primitives.revert(tctx, goal, [d.local for d in lctx.decls[lctx.index(local) :]])
        target = primitives.target_of(tctx, goal)
        if type(target) is not Let:
            raise TacticError(f"Cannot clear the body of {local.name}. It is not a local definition.", state)
        general = mk_pi(target.name, BinderInfo.DEFAULT, target.type, target.body)
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            if not tctx.type_check(general):
                raise TacticError(
                    f"Cannot clear the body of {local.name}. The resulting goal is not type correct.", state
                )
            new = tctx.mk_metavar(general)
        tctx.mctx.assign(goal, mk_app(new, target.value))
        goal = new
        groups.append(reverted)
        lctx = primitives.lctx_of(tctx, goal)
    for reverted in reversed(groups):
        goal, _ = primitives.reintroduce(tctx, goal, reverted)
    return state.propagate_tag(state.replace_main(tctx, [goal]))


def generalize_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`generalize' : e = x`: as `generalize`, but where e does not occur it is asserted."""
    term, variable = args["arg"]
    if args.get("name") is not None:
        return runtime.call(state, "generalize", name=args["name"], arg=args["arg"])
    try:
        return runtime.call(state, "generalize", name=None, arg=args["arg"])
    except TacticError:
        tctx = state.type_context()
        e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=False)
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        goal, _ = primitives.assert_value(tctx, state.main_goal, variable, type_, e)
        return state.propagate_tag(state.replace_main(tctx, [goal]))


def generalize_hyp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`generalize_hyp : e = x at h`: in these hypotheses, and in the target if it is named."""
    location: Location | None = args.get("location")
    if location is None or location.wildcard:
        locals_ = [] if location is None else [decl.local for decl in state.lctx().decls]
        include_goal = True
    else:
        locals_ = [state.find_hypothesis(each) for each in reversed(location.hypotheses)]
        include_goal = location.goal or not location.hypotheses
    tctx = state.type_context()
    goal = state.main_goal
    kept: Expr | None = None
    if not include_goal:
        # The target is hidden behind a variable while the term is generalised.
        kept = primitives.target_of(tctx, goal)
        hidden = tctx.push_local(primitives.unused_name(state.lctx(), name("x")), tctx.infer(kept))
        arrow = tctx.push_local(
            primitives.unused_name(state.lctx(), name("h")), mk_pi(name("ᾰ"), BinderInfo.DEFAULT, kept, hidden)
        )
        inner = tctx.mk_metavar(hidden)
        proof = tctx.mk_lambda([hidden, arrow], inner)
        tctx.pop_local(arrow)
        tctx.pop_local(hidden)
        level_identity = tctx.mk_lambda([found := tctx.push_local(name("a"), kept)], found)
        tctx.pop_local(found)
        tctx.mctx.assign(goal, mk_app(mk_app(proof, kept), level_identity))
        goal = inner
    goal, reverted = primitives.revert_in_order(tctx, goal, locals_)
    prepared = runtime.call(
        state.replace_main(tctx, [goal]), "generalize", name=args.get("name"), arg=args["arg"]
    )
    tctx = prepared.type_context()
    goal, _ = primitives.reintroduce(tctx, prepared.main_goal, reverted)
    if kept is not None:
        lctx = primitives.lctx_of(tctx, goal)
        with tctx.in_context(lctx.remove([hidden, arrow])):
            new: MVar = tctx.mk_metavar(kept)
        tctx.mctx.assign(goal, mk_app(arrow, new))
        goal = new
    return prepared.replace_main(tctx, [goal])


TACTICS: dict[str, TacticFunction] = {
    "set": set_tactic,
    "change": change,
    "change'": change_prime,
    "clear_value": clear_value,
    "generalize'": generalize_prime,
    "generalize_hyp": generalize_hyp,
}
