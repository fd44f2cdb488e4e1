"""Eliminating variables by equations: subst and its kin (Lean: `library/tactic/subst_tactic.cpp`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.rewriting import try_reflexivity
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import BinderInfo, Expr, Local, MVar, mk_apps, mk_const, mk_lambda
from agent.kernel.instantiate import abstract, instantiate, instantiate1
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Substitution = dict[Local, Expr]


def eliminate_variable(
    tctx: TypeContext, goal: MVar, equation: Local, *, symm: bool
) -> tuple[MVar, Substitution]:
    """With `equation : x = t` (`t = x` when `symm`), x a variable not in t: the goal with x replaced by t, x and the
    equation gone, everything that depended on them reintroduced at the end under its old name.

    Also gives what became of the reverted hypotheses and of x.
    """
    lctx = primitives.lctx_of(tctx, goal)
    found = app_builder.is_eq(primitives.type_of_local(tctx, equation))
    if found is None:
        raise TacticError(f"subst tactic failed, hypothesis '{equation.name}' is not of the form (x = t) or (t = x)")
    alpha, left, right = found
    variable, value = (right, left) if symm else (left, right)
    if type(variable) is not Local:
        raise TacticError(f"subst tactic failed, hypothesis '{equation.name}' is not of the form (x = t) or (t = x)")
    moved = [each for each in tctx.collect_dependents(lctx, [variable, equation]) if each not in (variable, equation)]
    goal, reverted = primitives.revert(tctx, goal, moved)
    lctx = primitives.lctx_of(tctx, goal)
    target = primitives.target_of(tctx, goal)
    with tctx.in_context(lctx):
        level = tctx.sort_level(target)
        alpha_level = tctx.sort_level(alpha)
        refl = mk_apps(mk_const(name("eq.refl"), (alpha_level,)), [alpha, value])
        new_type = instantiate(abstract(target, [variable, equation]), [value, refl])
        smaller = lctx.remove([variable, equation])
        new = tctx.mk_metavar(new_type, smaller)
        # The recursor's equation runs from the value to the variable.
        major: Expr = equation
        if not symm:
            major = mk_apps(mk_const(name("eq.symm"), (alpha_level,)), [alpha, variable, value, equation])
        eq_rec = mk_const(name("eq.rec"), (level, alpha_level))
        if not primitives.depends_on(tctx, target, equation):
            motive = mk_lambda(variable.name, BinderInfo.DEFAULT, alpha, abstract(target, [variable]))
            proof = mk_apps(eq_rec, [alpha, value, motive, new, variable, major])
        else:
            # Dependent elimination by proof irrelevance: generalise over the equation, whatever proof it has.
            quantified = tctx.mk_pi([equation], target)
            motive = mk_lambda(variable.name, BinderInfo.DEFAULT, alpha, abstract(quantified, [variable]))
            statement = instantiate1(abstract(primitives.type_of_local(tctx, equation), [variable]), value)
            minor = mk_lambda(equation.name, BinderInfo.DEFAULT, statement, new)
            level = tctx.sort_level(quantified)
            eq_rec = mk_const(name("eq.rec"), (level, alpha_level))
            proof = mk_apps(eq_rec, [alpha, value, motive, minor, variable, major, equation])
    tctx.mctx.assign(goal, proof)
    goal, introduced = primitives.reintroduce(tctx, new, reverted)
    changed: Substitution = dict(zip(reverted, introduced, strict=True))
    changed[variable] = replace_locals(value, changed)
    return goal, changed


def replace_locals(e: Expr, substitution: Mapping[Local, Expr]) -> Expr:
    """Simultaneous replacement of locals."""
    if not e.has_local or not substitution:
        return e
    keys = list(substitution)
    return instantiate(abstract(e, keys), [substitution[key] for key in keys])


def subst_local(tctx: TypeContext, goal: MVar, local: Local) -> tuple[MVar, Substitution]:
    """`subst h` for an equation h (the right side is eliminated if it is a variable, else the left), or `subst
    x`: by the
    first later equation for the variable x. Raises TacticError."""
    lctx = primitives.lctx_of(tctx, goal)
    found = app_builder.is_eq(primitives.type_of_local(tctx, local))
    if found is not None:
        _, left, right = found
        if _can_eliminate(tctx, goal, right, left):
            return eliminate_variable(tctx, goal, local, symm=True)
        if _can_eliminate(tctx, goal, left, right):
            return eliminate_variable(tctx, goal, local, symm=False)
        raise TacticError(f"subst tactic failed, hypothesis '{local.name}' is not of the form (x = t) or (t = x)")
    for decl in lctx.decls[lctx.index(local) + 1 :]:
        found = app_builder.is_eq(primitives.type_of_local(tctx, decl.local))
        if found is None:
            continue
        _, left, right = found
        if left is local and _can_eliminate(tctx, goal, left, right):
            return eliminate_variable(tctx, goal, decl.local, symm=False)
        if right is local and _can_eliminate(tctx, goal, right, left):
            return eliminate_variable(tctx, goal, decl.local, symm=True)
    raise TacticError(
        f"subst tactic failed, hypothesis '{local.name}' is not a variable "
        "nor an equation of the form (x = t) or (t = x)"
    )


def _can_eliminate(tctx: TypeContext, goal: MVar, variable: Expr, value: Expr) -> bool:
    lctx = primitives.lctx_of(tctx, goal)
    return type(variable) is Local and lctx.value(variable) is None and not primitives.depends_on(tctx, value, variable)


def subst(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`subst e`: a hypothesis, or a term that proves an equation; then `try (reflexivity reducible)`."""
    tctx = state.type_context()
    goal = state.main_goal
    e = runtime.elaborator(tctx, state).elaborate(args["term"], None, allow_mvars=False)
    if type(e) is Local:
        if state.lctx().value(e) is not None:
            raise TacticError(
                f"Cannot substitute variable {e.name}, it is a local definition. "
                "If you really want to do this, use `clear_value` first."
            )
        goal, _ = subst_local(tctx, goal, e)
    else:
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        goal, local = primitives.assert_value(tctx, goal, primitives.unused_name(state.lctx(), name("_h")), type_, e)
        goal, _ = subst_local(tctx, goal, local)
    return try_reflexivity(state.replace_main(tctx, [goal]), runtime)


def subst_vars(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Substitutes as long as some hypothesis allows it; never fails."""
    while state.goals:
        for decl in state.lctx().decls:
            if app_builder.is_eq(primitives.type_of_local(state.type_context(), decl.local)) is None:
                continue
            tctx = state.type_context()
            try:
                goal, _ = subst_local(tctx, state.main_goal, decl.local)
            except TacticError:
                continue
            state = state.replace_main(tctx, [goal])
            break
        else:
            return try_reflexivity(state, runtime)
        state.deadline.check()
    return state


def substs(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    for hypothesis in args["names"]:
        tctx = state.type_context()
        goal, _ = subst_local(tctx, state.main_goal, state.find_hypothesis(hypothesis))
        state = state.replace_main(tctx, [goal])
    return try_reflexivity(state, runtime)


TACTICS: dict[str, TacticFunction] = {
    "subst": subst,
    "subst'": subst,
    "subst_vars": subst_vars,
    "substs": substs,
}
