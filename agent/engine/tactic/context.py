"""Which hypotheses there are and what they are called: clear', clear_dependent, revert_deps, introv, rename_var and
their kin (Lean: `init/meta/interactive.lean`; mathlib: `tactic/{clear,rename_var,dependencies,interactive}.lean`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.dependencies import locals_of
from agent.engine.syntax.tree import Location
from agent.engine.tactic import primitives
from agent.engine.tactic.instances import reset
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Expr, Lambda, Let, Local, MVar, Pi, mk_app, mk_lambda, mk_let, mk_pi
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


# --- clear -----------------------------------------------------------------------------------------------------------


def _clear_together(state: TacticState, names: Sequence[Name], *, dependents: bool) -> TacticState:
    chosen = [state.find_hypothesis(each) for each in names]
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    for local in chosen:
        if primitives.depends_on(tctx, target, local):
            raise TacticError(f"Cannot clear hypothesis {local.name} since the target depends on it.", state)
    if len(set(chosen)) != len(chosen):
        raise TacticError("a hypothesis is listed twice", state)
    gone = tctx.collect_dependents(state.lctx(), chosen)
    if not dependents and len(gone) != len(chosen):
        listed = ", ".join(str(local.name) for local in chosen)
        raise TacticError(
            "Some of the following hypotheses cannot be cleared because other hypotheses depend on (some of) them:\n"
            + listed,
            state,
        )
    new = tctx.mk_metavar(target, state.lctx().remove(gone))
    tctx.mctx.assign(goal, new)
    return state.replace_main(tctx, [new])


def clear_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`clear' h₁ h₂`: in any order."""
    return _clear_together(state, args["names"], dependents=False)


def clear_dependent(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """With all that depends on them."""
    return _clear_together(state, args["names"], dependents=True)


def clear_underscore(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`clear_`: what is called `_…` and is no instance, where nothing depends on it."""
    goals: list[MVar] = []
    for goal in state.goals:
        tctx = state.type_context(goal)
        found = True
        while found:
            found = False
            for decl in reversed(primitives.lctx_of(tctx, goal).decls):
                if not str(decl.local.name.part).startswith("_") or tctx.is_class(decl.type):
                    continue
                after = primitives.try_clear(tctx, goal, decl.local)
                if after is not goal:
                    goal, found = after, True
                    break
        state = state.with_goals(tctx, state.goals)
        goals.append(goal)
    return state.set_goals(goals)


_AUXILIARY: Final = frozenset(name(each) for each in ("_match", "_fun_match", "_let_match"))


def clear_aux_decl(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """What stands for the function being defined by equations, or by a `match`."""
    own = state.decl_name.part if not state.decl_name.is_anonymous else None
    tctx = state.type_context()
    goal = state.main_goal
    for decl in reversed(state.lctx().decls):
        if decl.local.name in _AUXILIARY or (own is not None and str(decl.local.name) == str(own)):
            goal = primitives.clear(tctx, goal, decl.local)
    return state.replace_main(tctx, [goal])


# --- revert ----------------------------------------------------------------------------------------------------------


def _reverted(state: TacticState, locals_: Sequence[Local]) -> TacticState:
    tctx = state.type_context()
    goal, _ = primitives.revert(tctx, state.main_goal, locals_)
    return state.propagate_tag(state.replace_main(tctx, [goal]))


def revert_after(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    lctx = state.lctx()
    local = state.find_hypothesis(args["name"])
    return _reverted(state, [decl.local for decl in lctx.decls[lctx.index(local) + 1 :]])


def revert_deps(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """What depends on the given hypotheses; these stay."""
    given = [state.find_hypothesis(each) for each in args["names"]]
    tctx = state.type_context()
    lctx = state.lctx()
    found: list[Local] = []
    for local in given:
        found += [each for each in tctx.collect_dependents(lctx, [local]) if each is not local and each not in found]
    return _reverted(state, sorted(found, key=lctx.index))


def revert_target_deps(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    state.main_goal  # noqa: B018
    while True:
        tctx = state.type_context()
        lctx = state.lctx()
        found = [each for each in locals_of(tctx.mctx, state.goal_type()) if each in lctx]
        if not found:
            return state
        state = _reverted(state, sorted(found, key=lctx.index))


# --- intro -----------------------------------------------------------------------------------------------------------


def introv(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`introv h₁ h₂`: variables that the rest depends on get the binder's names, hypotheses those given."""
    tctx = state.type_context()
    goal = intro_dependent(tctx, state.main_goal)
    for given in args.get("names") or ():
        goal, _ = primitives.intro(tctx, goal, given)
        goal = intro_dependent(tctx, goal)
    return state.propagate_tag(state.replace_main(tctx, [goal]))


def intro_dependent(tctx: TypeContext, goal: MVar) -> MVar:
    while True:
        target = primitives.target_of(tctx, goal)
        if type(target) not in (Pi, Let) or not target.body.loose:  # type: ignore[attr-defined]
            return goal
        goal, _ = primitives.intro(tctx, goal)


# --- names of bound variables ----------------------------------------------------------------------------------------


def rename_bound(e: Expr, old: Name, new: Name) -> Expr:
    """`e` with the bound variables called `old` called `new`."""
    kind = type(e)
    if kind is App:
        fn, arg = rename_bound(e.fn, old, new), rename_bound(e.arg, old, new)  # type: ignore[attr-defined]
        return mk_app(fn, arg)
    if kind is Lambda or kind is Pi:
        make = mk_lambda if kind is Lambda else mk_pi
        bound = new if e.name is old else e.name  # type: ignore[attr-defined]
        domain, body = rename_bound(e.domain, old, new), rename_bound(e.body, old, new)  # type: ignore[attr-defined]
        return make(bound, e.info, domain, body)  # type: ignore[attr-defined]
    if kind is Let:
        bound = new if e.name is old else e.name  # type: ignore[attr-defined]
        parts = (rename_bound(each, old, new) for each in (e.type, e.value, e.body))  # type: ignore[attr-defined]
        return mk_let(bound, *parts)
    return e


def rename_var(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`rename_var x y at h`"""
    old, new = args["old"], args["new"]
    location: Location | None = args.get("location")
    tctx = state.type_context()
    goal = state.main_goal
    hypotheses: Sequence[Local]
    if location is not None and location.wildcard:
        hypotheses, at_goal = [decl.local for decl in state.lctx().decls], True
    elif location is None or not (location.hypotheses or location.goal):
        hypotheses, at_goal = (), True
    else:
        hypotheses = [state.find_hypothesis(each) for each in location.hypotheses]
        at_goal = location.goal
    for local in hypotheses:
        found = primitives.lctx_of(tctx, goal).find_by_name(local.name)
        if found is None or found.value is not None:
            continue
        goal, reverted = primitives.revert(tctx, goal, [found.local])
        target = primitives.target_of(tctx, goal)
        if type(target) is not Pi:
            raise TacticError("change-at failed, expected a Pi target after reverting", state)
        renamed = mk_pi(target.name, target.info, rename_bound(target.domain, old, new), target.body)
        goal = primitives.change_target(tctx, goal, renamed)
        goal, _ = primitives.reintroduce(tctx, goal, reverted)
    if at_goal:
        goal = primitives.change_target(tctx, goal, rename_bound(primitives.target_of(tctx, goal), old, new))
    return state.propagate_tag(state.replace_main(tctx, [goal]))


# --- instances -------------------------------------------------------------------------------------------------------


def inhabit(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`inhabit α`: an `inhabited α` from a `nonempty α`."""
    tctx = state.type_context()
    goal = state.main_goal
    type_ = runtime.elaborator(tctx, state).elaborate_type(args["term"])
    given = args.get("name") or primitives.unused_name(state.lctx(), name("inst"))
    target = primitives.target_of(tctx, goal)
    nonempty = app_builder.mk_app(tctx, name("nonempty"), [type_])
    instance = tctx.synth_instance(nonempty)
    if instance is None:
        raise TacticError(
            "could not infer nonempty instance:\nfailed to synthesize type class instance", state
        )
    inhabited = app_builder.mk_app(tctx, name("inhabited"), [type_])
    if tctx.is_prop(target):
        local = tctx.push_local(given, inhabited)
        new = tctx.mk_metavar(target)
        branch = tctx.mk_lambda([local], new)
        tctx.pop_local(local)
        from_value = tctx.push_local(name("x"), type_)
        made = app_builder.mk_app(tctx, name("inhabited.mk"), [from_value])
        eliminated = tctx.mk_lambda([from_value], mk_app(branch, made))
        tctx.pop_local(from_value)
        proof = app_builder.mk_app(tctx, name("nonempty.elim"), [instance, eliminated])
        tctx.mctx.assign(goal, proof)
        return reset(state.replace_main(tctx, [new]), {}, runtime)
    value = app_builder.mk_app(tctx, name("classical.inhabited_of_nonempty"), [instance])
    new, _ = primitives.assert_value(tctx, goal, given, inhabited, value)
    return reset(state.replace_main(tctx, [new]), {}, runtime)


def clear_except(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`clear_except h₁ h₂`: what these and the target do not need."""
    lctx = state.lctx()
    kept = [found.local for each in args["names"] if (found := lctx.find_by_name(each)) is not None]
    tctx = state.type_context()
    goal, reverted = primitives.revert(tctx, state.main_goal, kept)
    for decl in reversed(primitives.lctx_of(tctx, goal).decls):
        goal = primitives.try_clear(tctx, goal, decl.local)
    goal, _ = primitives.reintroduce(tctx, goal, reverted)
    return state.replace_main(tctx, [goal])


TACTICS: dict[str, TacticFunction] = {
    "clear'": clear_prime,
    "clear_": clear_underscore,
    "clear_aux_decl": clear_aux_decl,
    "clear_dependent": clear_dependent,
    "clear_except": clear_except,
    "inhabit": inhabit,
    "introv": introv,
    "rename_var": rename_var,
    "revert_after": revert_after,
    "revert_deps": revert_deps,
    "revert_target_deps": revert_target_deps,
}
