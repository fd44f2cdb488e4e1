"""push_neg (mathlib: `tactic/push_neg.lean`): negations move inwards, to the names that were there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.simp.simp_lemmas import SimpLemma
from agent.engine.tactic.simp.simp_proof import IFF
from agent.engine.tactic.simp.simp_tactics import FAILURES, fact_proof, simp_core, target_proof
from agent.engine.tactic.simp.simplifier import SimpConfig, Simplified, ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    BinderInfo,
    Expr,
    Lambda,
    Local,
    Pi,
    get_app_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.instantiate import has_loose_var
from agent.kernel.level import mk_param
from agent.kernel.name import Name, name

NOT, AND, OR, EXISTS, LE, LT, EQ, NE = (
    name(each) for each in ("not", "and", "or", "Exists", "has_le.le", "has_lt.lt", "eq", "ne")
)
CONFIG: Final = SimpConfig(eta=False)


def _not(p: Expr) -> Expr:
    return mk_app(mk_const(NOT), p)


def _whnf(tctx: TypeContext, e: Expr) -> Expr:
    with tctx.using(Transparency.REDUCIBLE):
        return tctx.whnf(e)


def _propext(lhs: Expr, rhs: Expr, proof: Expr) -> Expr:
    return mk_apps(mk_const(name("propext")), [lhs, rhs, proof])


def negation_step(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr] | None:
    """`¬ p` pushed one step inwards, with a proof that the two are equal; None when `p` has no such step."""
    whole = e
    e = _whnf(tctx, e)
    if not is_app_of(e, NOT, 1):
        return None
    p = _whnf(tctx, get_app_args(e)[0])
    args = get_app_args(p)
    if is_app_of(p, NOT, 1):
        return args[0], _propext(whole, args[0], mk_app(mk_const(name("not_not")), args[0]))
    if is_app_of(p, AND, 2):
        a, b = args
        new: Expr = mk_pi(name("ᾰ"), BinderInfo.DEFAULT, a, _not(b))
        return new, _propext(whole, new, mk_apps(mk_const(name("not_and")), [a, b]))
    if is_app_of(p, OR, 2):
        a, b = args
        new = app_builder.mk_and(_not(a), _not(b))
        return new, _propext(whole, new, mk_apps(mk_const(name("not_or_distrib")), [a, b]))
    for relation, opposite, lemma in ((LE, LT, "not_le"), (LT, LE, "not_lt")):
        if is_app_of(p, relation, 4):
            a, b = args[2:]
            new = app_builder.mk_app(tctx, opposite, [b, a])
            proof = app_builder.mk_app(tctx, name(lemma), [a, b])
            return new, _propext(whole, new, proof)
    if is_app_of(p, EXISTS, 2):
        family = args[1]
        if type(family) is not Lambda:
            raise TacticError("Unexpected failure negating ∃")
        new = mk_pi(family.name, family.info, family.domain, _not(family.body))
        level = p.fn.fn.levels  # type: ignore[attr-defined]
        return new, _propext(whole, new, mk_apps(mk_const(name("not_exists"), level), args))
    if type(p) is Pi:
        level = tctx.sort_level(p.domain)
        if has_loose_var(p.body, 0):
            family = mk_lambda(p.name, p.info, p.domain, p.body)
            refuted = mk_lambda(p.name, p.info, p.domain, _not(p.body))
            new = mk_apps(mk_const(EXISTS, [level]), [p.domain, refuted])
            return new, _propext(whole, new, mk_apps(mk_const(name("not_forall"), [level]), [p.domain, family]))
        if not tctx.is_prop(p.domain):
            raise TacticError("failed")
        conclusion = p.body
        new = app_builder.mk_and(p.domain, _not(conclusion))
        return new, _propext(whole, new, mk_apps(mk_const(name("not_imp")), [p.domain, conclusion]))
    return None


def transform_negation(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr] | None:
    """As many steps at the head as there are."""
    first = negation_step(tctx, e)
    if first is None:
        return None
    new, proof = first
    while True:
        tctx.deadline.check()
        step = negation_step(tctx, new)
        if step is None:
            return new, proof
        new, proof = step[0], app_builder.mk_eq_trans(tctx, proof, step[1])


def push_neg_expr(tctx: TypeContext, e: Expr) -> Simplified:
    """All negations in the proposition pushed inwards (but `¬ a = b` left). Raises TacticError when nothing changes."""

    def before(node: Expr) -> tuple[Expr, Expr | None, bool] | None:
        found = transform_negation(tctx, node)
        if found is None or found[0].core is node.core:
            return None
        return found[0], found[1], True

    return ext_simplify(tctx, e, CONFIG, before=before)


@cache
def not_eq_rule() -> SimpLemma:
    """`¬ a = b ↔ a ≠ b`."""
    u = name("u")
    level = mk_param(u)
    implicit, default = BinderInfo.IMPLICIT, BinderInfo.DEFAULT
    alpha, a, b = name("α"), name("a"), name("b")
    sides = [mk_var(2), mk_var(1), mk_var(0)]
    different = mk_apps(mk_const(NE, [level]), sides)
    conclusion = mk_apps(mk_const(IFF), [_not(mk_apps(mk_const(EQ, [level]), sides)), different])
    proof: Expr = mk_app(mk_const(name("iff.refl")), different)
    for mk, body in ((mk_pi, conclusion), (mk_lambda, proof)):
        out: Expr = mk(alpha, implicit, mk_sort(level), mk(a, default, mk_var(0), mk(b, default, mk_var(1), body)))
        if mk is mk_pi:
            type_ = out
        else:
            proof = out
    return SimpLemma(name("push_neg.not_eq"), IFF, [u], type_, proof, is_refl=True)


def _at_hypothesis(state: TacticState, hypothesis: Name) -> TacticState:
    local: Local = state.find_hypothesis(hypothesis)
    tctx = state.type_context()
    type_ = primitives.type_of_local(tctx, local)
    result = push_neg_expr(tctx, type_)
    proof = fact_proof(tctx, type_, result, local)
    goal, _ = primitives.replace_hypothesis(tctx, state.main_goal, local, result.new, proof)
    return state.replace_main(tctx, [goal])


def push_neg_target(state: TacticState) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    result = push_neg_expr(tctx, target)
    new = tctx.mk_metavar(result.new)
    tctx.mctx.assign(goal, target_proof(tctx, target, result, new))
    return state.replace_main(tctx, [new])


def restore_ne(state: TacticState, location: Location | None, runtime: Runtime) -> TacticState:
    """`try (simp only [push_neg.not_eq] at location)`"""
    try:
        return simp_core(state, runtime, only=True, rules=[not_eq_rule()], location=location, config=CONFIG)
    except FAILURES:
        return state


def push_neg(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    location: Location | None = args["location"]
    state.main_goal  # noqa: B018
    if location is not None and location.wildcard:
        state = push_neg_target(state)
        for hypothesis in [decl.local.name for decl in state.lctx().decls]:
            state = _at_hypothesis(state, hypothesis)
        return restore_ne(state, location, runtime)
    hypotheses = () if location is None else location.hypotheses
    for hypothesis in hypotheses:
        state = restore_ne(_at_hypothesis(state, hypothesis), Location((hypothesis,)), runtime)
    if location is None or location.goal:
        state = restore_ne(push_neg_target(state), None, runtime)
    return state


TACTICS: dict[str, TacticFunction] = {"push_neg": push_neg}
