"""Variations of apply and of what stands on it: apply', apply_with, apply_instance, fsplit, refl', symmetry',
transitivity', assumption', destruct.

Lean: `init/meta/{interactive,tactic}.lean`, `library/tactic/destruct_tactic.cpp`; mathlib: `tactic/{apply,core}.lean`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator.preterm import strip_parentheses
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import GlobalName, Identifier, Location, StructureInstance, Term
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import NewGoals, apply_expr, target_inductive
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer, unify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import (
    PROP,
    Const,
    Expr,
    Local,
    MVar,
    Pi,
    get_app_args,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_const,
)
from agent.kernel.instantiate import head_beta, instantiate1
from agent.kernel.level import ZERO
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
FAILURES: Final = (TacticError, ElaborationError)


# --- apply with a configuration --------------------------------------------------------------------------------------


def _read_config(term: Term) -> NewGoals:
    """`{new_goals := new_goals.all}`; other fields are not supported."""
    term = strip_parentheses(term)
    if type(term) is not StructureInstance or term.sources:
        raise Unsupported("a configuration that is not written as a structure", term.span.start)
    out = NewGoals.NON_DEP_FIRST
    for field, value in term.fields:
        value = strip_parentheses(value)
        text = str(value.name).rpartition(".")[2] if isinstance(value, (Identifier, GlobalName)) else ""
        if str(field) != "new_goals" or text not in (each.value for each in NewGoals):
            raise Unsupported(f"`{field}` in a configuration of apply", value.span.start)
        out = NewGoals(text)
    return out


def apply_with(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    new_goals = _read_config(args["config"])
    tctx = state.type_context()
    goal = state.main_goal
    e, holes = primitives.elaborate_for_apply(state, tctx, args["term"], runtime)
    goals = apply_expr(state, tctx, goal, e, new_goals, runtime)
    return state.replace_main(tctx, [*goals, *(hole for hole in holes if hole not in goals)])


# --- apply' ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Argument:
    mvar: MVar
    is_dependency: bool


def _retry_apply(
    state: TacticState, tctx: TypeContext, goal: MVar, e: Expr, new_goals: NewGoals, runtime: Runtime
) -> list[MVar]:
    """`apply`, or else `e` with metavariables for one argument after the other, until its type is the target."""
    mark = tctx.mark()
    try:
        return apply_expr(state, tctx, goal, e, new_goals, runtime)
    except TacticError:
        tctx.undo(mark)
    target = primitives.target_of(tctx, goal)
    given: list[_Argument] = []
    while True:
        state.deadline.check()
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        mark = tctx.mark()
        if tctx.is_def_eq(type_, target):
            tctx.mctx.assign(goal, e)
            return _ordered(given, new_goals)
        tctx.undo(mark)
        reduced = tctx.whnf(type_)
        if type(reduced) is not Pi:
            return apply_expr(state, tctx, goal, e, new_goals, runtime)
        argument = tctx.mk_metavar(reduced.domain)
        given.append(_Argument(argument, bool(reduced.body.loose)))
        fn, rest = get_app_fn_args(mk_app(e, argument))
        e = head_beta(fn, rest)


def _ordered(given: Sequence[_Argument], new_goals: NewGoals) -> list[MVar]:
    free = [each.mvar for each in given if not each.is_dependency]
    if new_goals is NewGoals.ALL:
        return [each.mvar for each in given]
    if new_goals is NewGoals.NON_DEP_ONLY:
        return free
    return free + [each.mvar for each in given if each.is_dependency]


def _apply_prime(new_goals: NewGoals) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        tctx = state.type_context()
        goal = state.main_goal
        e, holes = primitives.elaborate_for_apply(state, tctx, args["term"], runtime)
        goals = _retry_apply(state, tctx, goal, e, new_goals, runtime)
        for each in goals:
            if tctx.mctx.value(each) is None:
                type_ = tctx.instantiate_mvars(tctx.infer(each))
                found = tctx.synth_instance(type_) if tctx.is_class(type_) else None
                if found is not None:
                    tctx.is_def_eq(each, found)
        return state.replace_main(tctx, [*goals, *(hole for hole in holes if hole not in goals)])

    return tactic


def _relation_prime(what: str, attribute: str) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        goal = state.main_goal
        tctx = state.type_context()
        lemma = closing.relation_lemma(tctx, primitives.target_of(tctx, goal), attribute)
        if lemma is None:
            raise TacticError(
                f"{what} tactic failed, target is not a relation application with the expected property.", state
            )
        goals = _retry_apply(state, tctx, goal, tctx.mk_const(lemma), NewGoals.NON_DEP_ONLY, runtime)
        return state.replace_main(tctx, goals)

    return tactic


reflexivity_prime = _relation_prime("reflexivity", "refl")
_symmetry_prime = _relation_prime("symmetry", "symm")
_transitivity_prime = _relation_prime("transitivity", "trans")


def symmetry_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`symmetry' at h`"""
    location: Location | None = args.get("location")
    if location is None or not (location.wildcard or location.hypotheses):
        return _symmetry_prime(state, {}, runtime)
    if location.wildcard:
        done = False
        for decl in state.lctx().decls:
            try:
                state, done = _symmetry_at(state, decl.local), True
            except FAILURES:
                continue
        try:
            return _symmetry_prime(state, {}, runtime)
        except FAILURES:
            if not done:
                raise
            return state
    for hypothesis in location.hypotheses:
        state = _symmetry_at(state, state.find_hypothesis(hypothesis))
    return _symmetry_prime(state, {}, runtime) if location.goal else state


def _symmetry_at(state: TacticState, local: Local) -> TacticState:
    """The hypothesis turned round (mathlib: `symmetry_hyp`)."""
    tctx = state.type_context()
    lemma = closing.relation_lemma(tctx, primitives.type_of_local(tctx, local), "symm")
    if lemma is None:
        raise TacticError(
            "symmetry tactic failed, target is not a relation application with the expected property.", state
        )
    proof = app_builder.mk_app(tctx, lemma, [local])
    type_ = tctx.instantiate_mvars(tctx.infer(proof))
    goal, _ = primitives.assert_value(tctx, state.main_goal, local.name, type_, proof)
    return state.replace_main(tctx, [primitives.clear(tctx, goal, local)])


def transitivity_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    after = _transitivity_prime(state, {}, runtime)
    term = args.get("term")
    if term is None:
        return after
    tctx = after.type_context()
    middle = get_app_args(primitives.target_of(tctx, after.main_goal))[-1]
    e = runtime.elaborator(tctx, after).elaborate(term, tctx.infer(middle), allow_mvars=True)
    unify(tctx, after, e, middle)
    return after.with_goals(tctx, after.goals)


# --- closing and taking apart ----------------------------------------------------------------------------------------


def apply_instance(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The target by type class resolution."""
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    found = tctx.synth_instance(target)
    if found is None:
        if tctx.is_class(target) is None:
            raise TacticError("apply_instance tactic fail, target is not a type class", state)
        text = printer(state, tctx)
        raise TacticError(
            lambda: f"tactic.mk_instance failed to generate instance for\n  {text(target)}", state
        )
    return state.close_main(tctx, found)


def assumption_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`assumption` on all goals; at least one must be closed by it."""
    goals: list[MVar] = []
    done = False
    for goal in state.goals:
        if state.mctx.value(goal) is not None:
            continue
        state = state.set_goals((goal,))
        try:
            state, done = closing.assumption(state, {}, runtime), True
        except TacticError:
            goals.append(goal)
    if not done:
        raise TacticError("failed", state.set_goals(goals))
    return state.set_goals(goals)


def fsplit(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    state.main_goal  # noqa: B018
    tctx = state.type_context()
    found = target_inductive(state, tctx)
    if found is None or len(found[0].constructors) != 1:
        raise TacticError("fsplit tactic failed, target is not an inductive datatype with only one constructor", state)
    constructor = tctx.mk_const(found[0].constructors[0])
    return state.replace_main(tctx, apply_expr(state, tctx, state.main_goal, constructor, NewGoals.ALL))


def apply_opt_param(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The default of a target `opt_param t v`."""
    target = state.goal_type()
    if not is_app_of(target, name("opt_param"), 2):
        raise TacticError("match failed", state)
    tctx = state.type_context()
    return state.close_main(tctx, get_app_args(target)[1])


def destruct(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`destruct e`: a goal for each constructor, its arguments (and, for data, `e = C …`) before the arrow."""
    tctx = state.type_context()
    goal = state.main_goal
    e = runtime.elaborator(tctx, state).elaborate(args["term"], None, allow_mvars=True)
    target = primitives.target_of(tctx, goal)
    type_ = tctx.whnf(tctx.instantiate_mvars(tctx.infer(e)))
    head, type_args = get_app_fn_args(type_)
    info = state.env.find(head.name) if type(head) is Const else None
    if type(head) is not Const or not isinstance(info, InductiveInfo):
        raise TacticError("destruct tactic failed, type of given expression is not an inductive datatype", state)
    level = tctx.sort_level(target)
    cases_on = info.name / "cases_on"
    levels = head.levels
    if len(state.env.get(cases_on).level_params) != len(levels):
        levels = (level, *levels)
    elif level is not ZERO:
        raise TacticError(
            f"destruct tactic failed, recursor '{cases_on}' can only eliminate into Prop", state
        )
    params, indices = type_args[: info.num_params], type_args[info.num_params :]
    family = mk_apps(head, params)
    depends = tctx.whnf(tctx.infer(type_)) is not PROP
    motive, refls = _destruct_motive(tctx, family, indices, e, type_, target, depends=depends)
    proof: Expr = mk_apps(mk_const(cases_on, levels), [*params, motive, *indices, e])
    goals: list[MVar] = []
    for _ in info.constructors:
        premise = tctx.whnf(tctx.infer(proof))
        assert type(premise) is Pi
        new = tctx.mk_metavar(premise.domain)
        goals.append(new)
        proof = mk_app(proof, new)
    tctx.mctx.assign(goal, mk_apps(proof, refls))
    return state.replace_main(tctx, goals)


def _destruct_motive(
    tctx: TypeContext, family: Expr, indices: Sequence[Expr], e: Expr, type_: Expr, target: Expr, *, depends: bool
) -> tuple[Expr, list[Expr]]:
    """`λ j w, i = j → e = w → target` and the reflexivity proofs of the equations."""
    pushed: list[Local] = []
    statements: list[Expr] = []
    refls: list[Expr] = []
    family_type = tctx.infer(family)

    def add(value: Expr, local: Local) -> None:
        if tctx.is_def_eq(tctx.infer(local), tctx.infer(value)):
            statements.append(app_builder.mk_eq(tctx, value, local))
            refls.append(app_builder.mk_eq_refl(tctx, value))
        else:
            statements.append(app_builder.mk_app(tctx, name("heq"), [value, local]))
            refls.append(app_builder.mk_app(tctx, name("heq.refl"), [value]))

    with tctx.saving_locals():
        for index in indices:
            family_type = tctx.whnf(family_type)
            assert type(family_type) is Pi
            local = tctx.push_local(family_type.name, family_type.domain)
            pushed.append(local)
            if depends:
                add(index, local)
            family_type = instantiate1(family_type.body, local)
        motive = target
        if depends:
            major = tctx.push_local(name("w"), mk_apps(family, pushed))
            pushed.append(major)
            add(e, major)
        for statement in reversed(statements):
            motive = mk_arrow(statement, motive)
        return tctx.mk_lambda(pushed, motive), refls


TACTICS: dict[str, TacticFunction] = {
    "apply'": _apply_prime(NewGoals.NON_DEP_FIRST),
    "eapply'": _apply_prime(NewGoals.NON_DEP_ONLY),
    "fapply'": _apply_prime(NewGoals.ALL),
    "apply_with": apply_with,
    "apply_instance": apply_instance,
    "apply_opt_param": apply_opt_param,
    "assumption'": assumption_prime,
    "destruct": destruct,
    "fsplit": fsplit,
    "refl'": reflexivity_prime,
    "reflexivity'": reflexivity_prime,
    "symmetry'": symmetry_prime,
    "transitivity'": transitivity_prime,
}
