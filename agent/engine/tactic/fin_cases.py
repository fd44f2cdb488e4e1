"""`fin_cases`: a hypothesis `x ∈ A`, A a finset, multiset or list, or a variable of a finite type, case by case.

(mathlib: `tactic/fin_cases.lean`)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from agent.engine.elaborator.preterm import Elaborated
from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import Term
from agent.engine.tactic import conversion, primitives
from agent.engine.tactic.cases import cases_on_local
from agent.engine.tactic.certificates import type_level
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.simp.arguments import global_arg
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Const, Expr, Local, MVar, get_app_fn_args, is_app_of, mk_app, mk_apps, mk_const
from agent.kernel.name import Name, name

Args = Mapping[str, Any]
_COLLECTIONS: Final = frozenset({"finset", "multiset", "list"})
_NONE: Final = (
    "No hypothesis of the forms `x ∈ A`, where `A : finset X`, `A : list X`, or `A : multiset X`, or `x : A`, "
    "with `[fintype A]`."
)


def fin_cases(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    given: Name | None = args["hypothesis"]
    names: Term | None = args.get("names")
    new_name: Name | None = args.get("name")
    if given is not None:
        local = state.find_hypothesis(given)
        return focus_main(state, lambda focused: _at(focused, local, names, new_name, runtime))
    if names is not None:
        raise TacticError("Specify a single hypothesis when using a `with` argument.", state)

    def first(focused: TacticState) -> TacticState:
        for decl in focused.lctx().decls:
            try:
                return _at(focused, decl.local, None, new_name, runtime)
            except (TacticError, ElaborationError):
                continue
        raise TacticError(_NONE, focused)

    return focus_main(state, first)


def _at(state: TacticState, local: Local, names: Term | None, new_name: Name | None, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    type_ = primitives.type_of_local(tctx, local)
    if not _is_membership(type_):
        member = _completeness(state, local, type_)
        given = new_name or name("this")
        proposition = tctx.instantiate_mvars(tctx.infer(member))
        goal, local = primitives.assert_value(tctx, goal, given, proposition, member)
        state = state.with_goals(tctx, [goal])
        type_ = proposition
    values: list[Expr] = []
    if names is not None:
        tctx = state.type_context()
        element = get_app_fn_args(type_)[1][0]
        level = type_level(tctx, element)
        assert level is not None
        expected = mk_app(mk_const(name("list"), (level,)), element)
        values = _elements(state, runtime.elaborator(tctx, state).elaborate(names, expected))
        state = state.with_goals(tctx, [state.main_goal])
    return _enumerate(state, local, values, runtime)


def _is_membership(type_: Expr) -> bool:
    """`x ∈ A` for a finset, multiset or list A."""
    if not is_app_of(type_, name("has_mem.mem"), 5):
        return False
    fn, _ = get_app_fn_args(get_app_fn_args(type_)[1][1])
    return type(fn) is Const and str(fn.name) in _COLLECTIONS


def _completeness(state: TacticState, local: Local, type_: Expr) -> Expr:
    """`fintype.complete x`."""
    tctx = state.type_context()
    level = type_level(tctx, type_) if not tctx.is_prop(type_) else None
    instance = None
    if level is not None:
        instance = tctx.synth_instance(mk_app(mk_const(name("fintype"), (level,)), type_))
    if instance is None or level is None:
        raise TacticError("Failed to find `fintype` instance.", state)
    return mk_apps(mk_const(name("fintype.complete"), (level,)), [type_, instance, local])


def _elements(state: TacticState, e: Expr) -> list[Expr]:
    out = []
    while is_app_of(e, name("list.cons"), 3):
        _, args = get_app_fn_args(e)
        out.append(args[1])
        e = args[2]
    if not is_app_of(e, name("list.nil"), 1):
        raise TacticError("match failed", state)
    return out


def _enumerate(state: TacticState, member: Local, values: list[Expr], runtime: Runtime) -> TacticState:
    """`x = v` for the first value, and `x ∈ rest`, until nothing is left."""
    done: list[MVar] = []
    number = 0
    while True:
        state.deadline.check()
        tctx = state.type_context()
        branches = cases_on_local(state, tctx, state.main_goal, member, [])
        if not branches:
            return state.with_goals(tctx, []).set_goals(done)
        if len(branches) != 2 or any(len(branch.fields) != 1 for branch in branches):
            raise TacticError("failed", state)
        first, rest = branches
        state = state.with_goals(tctx, [first.goal])
        value = values[number] if number < len(values) else None
        state = _tidy(state, first.fields[0], value, runtime)
        done += state.goals
        state = state.set_goals((rest.goal,))
        field = rest.fields[0]
        assert type(field) is Local
        member = field
        number += 1


def _tidy(state: TacticState, equation: Expr, value: Expr | None, runtime: Runtime) -> TacticState:
    """The new value in the form of `norm_num`, or as it was given; then `subst`."""
    assert type(equation) is Local
    if value is not None:
        state = _with_value(state, equation, value)
    else:
        rules = [global_arg("max_def"), global_arg("min_def")]

        def body(inner: TacticState) -> TacticState:
            return conversion.norm_num(conversion.to_right(inner, {}, runtime).cleanup(), {"args": rules}, runtime)

        try:
            state = conversion.at_hypothesis(state, equation.name, body)
        except (TacticError, ElaborationError):
            pass
    shown = state.find_hypothesis(equation.name)
    try:
        return runtime.call(state, "subst", term=Elaborated(shown))
    except (TacticError, ElaborationError):
        return state


def _with_value(state: TacticState, equation: Local, value: Expr) -> TacticState:
    """`x = value`, which is the equation by definition."""
    tctx = state.type_context()
    goal = state.main_goal
    sides = app_builder.is_eq(primitives.type_of_local(tctx, equation))
    if sides is None or not tctx.is_def_eq(sides[2], value):
        raise TacticError("fin_cases: a given value is not the case's by definition", state)
    goal, _ = primitives.replace_hypothesis(tctx, goal, equation, app_builder.mk_eq(tctx, sides[1], value), equation)
    return state.with_goals(tctx, [goal])


TACTICS: dict[str, TacticFunction] = {"fin_cases": fin_cases}
