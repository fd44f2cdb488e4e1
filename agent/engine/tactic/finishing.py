"""finish: simplification, normal forms of hypotheses, case splits and congruence closure.

mathlib: `tactic/finish.lean`. It also instantiates quantified hypotheses by e-matching; where that would be needed,
this says that it is not supported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.congruence_closure import close_by_congruence
from agent.engine.tactic.equality import subst_local
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.push_neg import CONFIG, negation_step
from agent.engine.tactic.simp.arguments import SimpSetBuilder
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.simp.simp_sets import rules_of_constant
from agent.engine.tactic.simp.simp_tactics import SimpCall, fact_proof, simplify_all
from agent.engine.tactic.simp.simplifier import DEFAULT_CONFIG, Simplified, ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.engine.tactic.tautology import attempt, has_head, intro1, repeat_on_all, split_hypothesis
from agent.kernel.expr import (
    Const,
    Expr,
    Local,
    Pi,
    get_app_args,
    get_app_fn,
    is_app_of,
    is_const_of,
    mk_apps,
    mk_const,
)
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
FAILURES: Final = (TacticError, ElaborationError)
_NORMAL_FORM: Final = (
    "bex_def", "forall_and_distrib", "exists_imp_distrib", "or.assoc", "or.comm", "or.left_comm", "and.assoc",
    "and.comm", "and.left_comm", "imp_iff_not_or",
)  # fmt: skip
_ORDERS: Final = frozenset(name(each) for each in ("has_le.le", "has_lt.lt", "ge", "gt", "eq", "ne"))
_AND_EXISTS = has_head((name("and"), name("Exists")))


def _logical_step(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr] | None:
    """One step of pushing a negation through a connective or quantifier (never through an order)."""
    with tctx.using(Transparency.REDUCIBLE):
        whole = tctx.whnf(e)
    negated = closing.negated(tctx, whole)
    if negated is None:
        return None
    with tctx.using(Transparency.REDUCIBLE):
        negated = tctx.whnf(negated)
    head = get_app_fn(negated)
    if type(head) is Const and head.name in _ORDERS:
        return None
    if is_app_of(negated, name("and"), 2):
        a, b = get_app_args(negated)
        new = app_builder.mk_or(app_builder.mk_not(a), app_builder.mk_not(b))
        equivalence = mk_apps(mk_const(name("not_and_distrib")), [a, b])
        return new, mk_apps(mk_const(name("propext")), [e, new, equivalence])
    return negation_step(tctx, e)


def _push_negations(tctx: TypeContext, e: Expr) -> Simplified:
    def before(node: Expr) -> tuple[Expr, Expr | None, bool] | None:
        step = _logical_step(tctx, node)
        if step is None:
            return None
        new, proof = step
        while (step := _logical_step(tctx, new)) is not None:
            tctx.deadline.check()
            new, proof = step[0], app_builder.mk_eq_trans(tctx, proof, step[1])
        return None if new.core is node.core else (new, proof, True)

    return ext_simplify(tctx, e, CONFIG, before=before)


def _replace(state: TacticState, local: Local, result: Simplified) -> tuple[TacticState, Local]:
    tctx = state.type_context()
    type_ = primitives.type_of_local(tctx, local)
    goal, new = primitives.replace_hypothesis(
        tctx, state.main_goal, local, result.new, fact_proof(tctx, type_, result, local)
    )
    return state.replace_main(tctx, [goal]), new


def _normalize(state: TacticState, local: Local, rules: SimpLemmas) -> TacticState:
    config = replace(DEFAULT_CONFIG, fail_if_unchanged=True)
    for run in (lambda t, e: SimpCall(rules, config).run(t, e), _push_negations):
        tctx = state.type_context()
        type_ = primitives.type_of_local(tctx, local)
        if not tctx.is_prop(type_):
            return state
        try:
            state, local = _replace(state, local, run(tctx, type_))
        except FAILURES:
            continue
    return state


def _preprocess(state: TacticState) -> TacticState:
    """The negated target as a hypothesis, hypotheses in normal form, conjunctions and existentials taken apart."""
    state = repeat_on_all(state, intro1)
    if not state.goals:
        return state
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    with tctx.using(Transparency.REDUCIBLE):
        reduced = tctx.whnf(target)
    if not is_const_of(reduced, name("false")):
        if not tctx.is_prop(target):
            raise TacticError("finish: the target is no proposition", state)
        negation = tctx.mk_metavar(app_builder.mk_not(app_builder.mk_not(reduced)))
        proof = mk_apps(mk_const(name("classical.by_contradiction")), [reduced, negation])
        tctx.mctx.assign(state.main_goal, proof)
        state = intro1(state.replace_main(tctx, [negation]))
    tctx = state.type_context()
    rules = SimpLemmas()
    for each in _NORMAL_FORM:
        if tctx.env.find(name(each)) is not None:
            rules = rules.add(rules_of_constant(tctx, name(each)))
    for decl in state.lctx().decls:
        if decl.local in state.lctx():
            state = _normalize(state, decl.local, rules)
    while True:
        state.deadline.check()
        after = attempt(state, _substitute, _take_apart)
        if after is None or not after.goals:
            return after or state
        state = after


def _substitute(state: TacticState) -> TacticState:
    for decl in state.lctx().decls:
        tctx = state.type_context()
        type_ = primitives.type_of_local(tctx, decl.local)
        if app_builder.is_eq(type_) is None:
            continue
        try:
            goal, _ = subst_local(tctx, state.main_goal, decl.local)
        except FAILURES:
            continue
        return state.replace_main(tctx, [goal])
    raise TacticError("failed", state)


def _take_apart(state: TacticState) -> TacticState:
    for decl in state.lctx().decls:
        tctx = state.type_context()
        type_ = primitives.type_of_local(tctx, decl.local)
        if is_const_of(type_, name("true")):
            return state.replace_main(tctx, [primitives.clear(tctx, state.main_goal, decl.local)])
        if _AND_EXISTS(tctx, type_):
            try:
                return split_hypothesis(state, decl.local, keep_tag=False)
            except FAILURES:
                continue
    raise TacticError("failed", state)


def _close(state: TacticState, runtime: Runtime) -> TacticState:
    closed = attempt(
        state, lambda s: closing.contradiction(s, {}, runtime), lambda s: close_by_congruence(s, runtime)
    )
    if closed is None or closed.goals:
        raise TacticError("solve1 tactic failed, focused goal has not been solved", state)
    return closed


def _finish(state: TacticState, call: SimpCall, runtime: Runtime) -> TacticState:
    state.deadline.check()
    state = simplify_all(state, state.type_context(), call).cleanup()
    if not state.goals:
        return state
    state = _preprocess(state).cleanup()
    if not state.goals:
        return state
    try:
        return _close(state, runtime)
    except TacticError:
        pass
    for decl in state.lctx().decls:
        tctx = state.type_context()
        if is_app_of(primitives.type_of_local(tctx, decl.local), name("or"), 2):
            split = split_hypothesis(state, decl.local, keep_tag=False)
            for goal in split.goals:
                split = _finish(split.set_goals((goal,)), call, runtime)
            return split
    _require_no_quantifiers(state)
    raise TacticError("solve1 tactic failed, focused goal has not been solved", state)


def _require_no_quantifiers(state: TacticState) -> None:
    tctx = state.type_context()
    for decl in state.lctx().decls:
        type_ = primitives.type_of_local(tctx, decl.local)
        if type(type_) is Pi and type_.body.loose and tctx.is_prop(type_):
            raise Unsupported("e-matching of quantified hypotheses (`finish`)")


def finish(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Closes the main goal or fails."""
    if args.get("rules") or args.get("config") is not None:
        raise Unsupported("`using` and configurations of `finish`")
    state.main_goal  # noqa: B018

    def run(focused: TacticState) -> TacticState:
        built = SimpSetBuilder(focused, focused.type_context(), runtime).build(False, (), args["args"])
        call = SimpCall(built.lemmas, replace(DEFAULT_CONFIG, fail_if_unchanged=False), built.to_unfold)
        return _finish(focused, call, runtime)

    return focus_main(state, run)


TACTICS: dict[str, TacticFunction] = {"finish": finish}
