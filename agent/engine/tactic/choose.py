"""choose (mathlib: `tactic/choose.lean`): functions and their properties from `∀ x, ∃ y, …`, by choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import GlobalName, Location, SimpArg
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.simp.simp_tactics import simp_core
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    Expr,
    Lambda,
    Local,
    MVar,
    Pi,
    get_app_args,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_local,
)
from agent.kernel.instantiate import head_beta, instantiate1
from agent.kernel.level import ZERO
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

EXISTS, AND, NONEMPTY = name("Exists"), name("and"), name("nonempty")
SOMETIMES, SOMETIMES_SPEC = name("function.sometimes"), name("function.sometimes_spec")
FAILURES: Final = (TacticError, ElaborationError)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The goal with the new hypotheses, the last of them, and what became of the wish to drop propositions: the class
    `nonempty α` that was looked for, and whether it was found (None: not tried)."""

    goal: MVar
    property: Local
    wanted: Expr | None = None
    found: bool | None = None


def _choose_one(
    state: TacticState, tctx: TypeContext, goal: MVar, h: Local, data: Name, spec: Name, drop: bool
) -> _Chosen:
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx), tctx.saving_locals():
        type_ = tctx.whnf(primitives.type_of_local(tctx, h))
        context: list[Local] = []
        while type(type_) is Pi:
            local = tctx.push_local(type_.name, type_.domain, type_.info)
            context.append(local)
            type_ = instantiate1(type_.body, local)
        with tctx.using(Transparency.ALL):
            type_ = tctx.whnf(type_)
        applied = mk_apps(h, context)
        if is_app_of(type_, EXISTS, 2):
            return _choose_witness(tctx, goal, lctx, h, applied, context, type_, data, spec, drop)
        if is_app_of(type_, AND, 2):
            left, right = get_app_args(type_)
            parts = [
                tctx.mk_lambda(context, mk_apps(mk_const(AND / side), [left, right, applied]))
                for side in ("left", "right")
            ]
            types = [tctx.mk_pi(context, each) for each in (left, right)]
        else:
            raise TacticError("expected a term of the shape `∀xs, ∃a, p xs a` or `∀xs, p xs ∧ q xs`", state)
    goal, _ = primitives.assert_value(tctx, goal, data, types[0], parts[0])
    goal, second = primitives.assert_value(tctx, goal, spec, types[1], parts[1])
    return _Chosen(primitives.try_clear(tctx, goal, h), second)


def _choose_witness(
    tctx: TypeContext,
    goal: MVar,
    lctx: Any,
    h: Local,
    applied: Expr,
    context: Sequence[Local],
    exists: Expr,
    data: Name,
    spec: Name,
    drop: bool,
) -> _Chosen:
    alpha, predicate = get_app_args(exists)
    level = tctx.sort_level(alpha)
    nonempty = mk_app(mk_const(NONEMPTY, (level,)), alpha)
    instance = _nonempty_instance(tctx, context, nonempty, level, alpha) if drop else None
    kept = [each for each in context if instance is None or not tctx.is_prop(primitives.type_of_local(tctx, each))]
    value_type = tctx.mk_pi(kept, alpha)
    value = mk_local(data, value_type)
    at = mk_apps(value, kept)
    fn, args = get_app_fn_args(mk_app(predicate, at))
    statement = head_beta(fn, args) if type(fn) is Lambda else mk_apps(fn, args)
    some = mk_apps(mk_const(name("classical.some"), (level,)), [alpha, predicate, applied])
    some_spec = mk_apps(mk_const(name("classical.some_spec"), (level,)), [alpha, predicate, applied])
    if instance is not None:
        for each in reversed(context):
            type_ = primitives.type_of_local(tctx, each)
            if tctx.is_prop(type_):
                body = tctx.mk_lambda([each], some)
                some_spec = mk_apps(
                    mk_const(SOMETIMES_SPEC, (level,)), [type_, alpha, instance, predicate, body, each, some_spec]
                )
                some = mk_apps(mk_const(SOMETIMES, (ZERO, level)), [type_, alpha, instance, body])
    with tctx.in_context(tctx.lctx.add(value)):
        statement_type = tctx.mk_pi(context, statement)
    value_proof, spec_proof = tctx.mk_lambda(kept, some), tctx.mk_lambda(context, some_spec)
    target = primitives.target_of(tctx, goal)
    property_ = mk_local(spec, statement_type)
    with tctx.in_context(lctx.add(value).add(property_)):
        general_type = tctx.mk_pi([value, property_], target)
    general = tctx.mk_metavar(general_type, lctx)
    tctx.mctx.assign(goal, mk_apps(general, [value_proof, spec_proof]))
    new = primitives.try_clear(tctx, general, h)
    new, _ = primitives.intro(tctx, new)
    new, last = primitives.intro(tctx, new)
    return _Chosen(new, last, nonempty if drop else None, (instance is not None) if drop else None)


def _nonempty_instance(
    tctx: TypeContext, context: Sequence[Local], nonempty: Expr, level: Any, alpha: Expr
) -> Expr | None:
    """An instance, or one made from a variable of the type (the latest first, as local instances go)."""
    found = tctx.synth_instance(nonempty)
    if found is not None:
        return found
    intro = mk_const(NONEMPTY / "intro", (level,))
    for local in reversed(context):
        type_ = primitives.type_of_local(tctx, local)
        if not tctx.is_prop(type_) and tctx.is_def_eq(type_, alpha):
            return mk_apps(intro, [alpha, local])
    return None


def choose(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`choose f h using e`, `choose! f h using e`"""
    drop = bool(args.get("bang"))
    if drop and SOMETIMES not in state.env:
        raise Unsupported("`choose!` without `function.sometimes`")
    names = [args["name"], *args["names"]]
    tctx = state.type_context()
    goal = state.main_goal
    term = args.get("value")
    if term is None:
        h: Expr = state.find_hypothesis(primitives.THIS)
    else:
        h = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=False)
    given = h
    if type(h) is not Local:
        # The steps work on a hypothesis.
        type_ = tctx.instantiate_mvars(tctx.infer(h))
        fresh = primitives.unused_name(state.lctx(), name("_fresh"))
        goal, h = primitives.assert_value(tctx, goal, fresh, type_, h)
    assert type(h) is Local
    failed: Expr | None = None
    succeeded = False
    for given_name in names[:-1]:
        state.deadline.check()
        spec = primitives.unused_name(primitives.lctx_of(tctx, goal), name("_x"))
        chosen = _choose_one(state, tctx, goal, h, given_name, spec, drop)
        goal, h = chosen.goal, chosen.property
        if chosen.found is True:
            succeeded = True
        elif chosen.found is False and failed is None:
            failed = chosen.wanted
    if failed is not None and not succeeded:
        raise TacticError("choose: failed to synthesize nonempty instance", state)
    goal, reverted = primitives.revert(tctx, goal, [h])
    goal, _ = primitives.intros(tctx, goal, [names[-1], *(local.name for local in reverted[1:])])
    after = state.replace_main(tctx, [goal])
    rule = SimpArg("add", GlobalName(name("exists_prop")))
    hypotheses = Location(tuple(names[1:]))
    if names[1:]:
        try:
            after = simp_core(after, runtime, only=True, args=(rule,), location=hypotheses)
        except FAILURES:
            pass
    if type(given) is Local and after.goals and given in after.lctx():
        tctx = after.type_context()
        after = after.replace_main(tctx, [primitives.try_clear(tctx, after.main_goal, given)])
    return after


TACTICS: dict[str, TacticFunction] = {"choose": choose}
