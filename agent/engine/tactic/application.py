"""apply, exact, refine and their kin; constructors and witnesses (Lean: `library/tactic/apply_tactic.cpp`,
`init/meta/constructor_tactic.lean`, mathlib's `tactic/core.lean` for `use`).
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.elaborator import auto_param
from agent.engine.exceptions import TacticError
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.syntax.tree import NO_SPAN, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    MVar,
    Pi,
    get_app_args,
    get_app_fn,
    is_app_of,
    mk_app,
    mk_apps,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


class NewGoals(enum.Enum):
    """Which unassigned arguments become goals, and in which order (Lean: `new_goals`)."""

    NON_DEP_FIRST = "non_dep_first"
    NON_DEP_ONLY = "non_dep_only"
    ALL = "all"


def apply_expr(
    state: TacticState,
    tctx: TypeContext,
    goal: MVar,
    e: Expr,
    new_goals: NewGoals = NewGoals.NON_DEP_FIRST,
    runtime: Runtime | None = None,
) -> list[MVar]:
    """Assign `goal` to `e` applied to new metavariables; the ones left are the new goals. Raises TacticError.

    Exactly one arity is tried: the Πs of e's type less those of the target, all of them when the result's head is a
    metavariable.
    """
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        target = primitives.target_of(tctx, goal)
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        count, flexible = primitives.count_arguments(tctx, type_)
        if not flexible:
            in_target, _ = primitives.count_arguments(tctx, target)
            count = max(0, count - in_target)
        args: list[MVar] = []
        instances: list[MVar] = []
        names: list[Name] = []
        for _ in range(count):
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
            if type(type_) is not Pi:
                break
            arg = tctx.mk_metavar(type_.domain)
            if type_.info is BinderInfo.INST_IMPLICIT:
                instances.append(arg)
            args.append(arg)
            names.append(type_.name)
            type_ = instantiate1(type_.body, arg)
        with tctx.approximating():
            unified = tctx.is_def_eq(target, type_)
        if not unified:
            result = tctx.instantiate_mvars(type_)
            text = printer(state, tctx)
            raise TacticError(
                lambda: f"invalid apply tactic, failed to unify\n  {text(target)}\nwith\n  {text(result)}"
            )
        for instance in instances:
            if not _synthesize(tctx, instance):
                missing = tctx.instantiate_mvars(tctx.infer(instance))
                text = printer(state, tctx)

                def words(missing: Expr = missing, text: Callable[[Expr], str] = text) -> str:
                    return "invalid apply tactic, failed to synthesize type class instance for\n  " + text(missing)

                raise TacticError(words)
        tctx.mctx.assign(goal, mk_apps(e, args))
        _fill_optional(state, tctx, args, runtime)
        left = [arg for arg in args if tctx.mctx.value(arg) is None]
        if new_goals is NewGoals.ALL:
            return left
        types = [tctx.instantiate_mvars(tctx.infer(arg)) for arg in left]
        dependent = {each for type_ in types for each in mvars_of(type_)}
        first = [arg for arg in left if arg not in dependent]
        if new_goals is NewGoals.NON_DEP_ONLY:
            return first
        return first + [arg for arg in left if arg in dependent]


def _synthesize(tctx: TypeContext, instance: MVar) -> bool:
    """Find the instance; if unification has found it already, the two must agree."""
    type_ = tctx.instantiate_mvars(tctx.infer(instance))
    assigned = tctx.mctx.value(instance)
    if assigned is not None:
        return True
    found = tctx.synth_instance(type_)
    return found is not None and tctx.is_def_eq(instance, found)


_OPT_PARAM = name("opt_param")


def _fill_optional(state: TacticState, tctx: TypeContext, args: Sequence[MVar], runtime: Runtime | None) -> None:
    """Give unassigned arguments of type `opt_param T v` their default, and those of type `auto_param T tac` what the
    tactic gives, where it succeeds."""
    for arg in args:
        if tctx.mctx.value(arg) is not None:
            continue
        type_ = tctx.instantiate_mvars(tctx.mctx.decl(arg)[0])
        if is_app_of(type_, _OPT_PARAM, 2):
            tctx.is_def_eq(arg, get_app_args(type_)[1])
        elif auto_param.is_auto_param(type_) and runtime is not None:
            tactic = auto_param.tactic_name(type_)
            if tactic is not None:
                _fill_by_tactic(state, tctx, arg, tactic, runtime)


def _fill_by_tactic(state: TacticState, tctx: TypeContext, arg: MVar, tactic: Name, runtime: Runtime) -> None:
    mark = tctx.mark()
    goal = primitives.change_target(tctx, arg, get_app_args(primitives.target_of(tctx, arg))[0])
    try:
        after = runtime.run(state.with_goals(tctx, [goal]), auto_param.block(tactic, NO_SPAN).tactic)
    except TacticError:
        tctx.undo(mark)
        return
    tctx.mctx.adopt(after.mctx)


def apply(
    state: TacticState, args: Args, runtime: Runtime, new_goals: NewGoals = NewGoals.NON_DEP_FIRST
) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    e, holes = primitives.elaborate_for_apply(state, tctx, args["term"], runtime)
    goals = apply_expr(state, tctx, goal, e, new_goals, runtime)
    known = set(goals)
    goals += [hole for hole in holes if hole not in known]
    return state.replace_main(tctx, goals)


def eapply(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return apply(state, args, runtime, NewGoals.NON_DEP_ONLY)


def fapply(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return apply(state, args, runtime, NewGoals.ALL)


def apply_constant(
    state: TacticState, constant: Name, new_goals: NewGoals = NewGoals.NON_DEP_FIRST, goal: MVar | None = None
) -> TacticState:
    """`apply` of a constant, by its full name, to the main goal."""
    tctx = state.type_context()
    goals = apply_expr(state, tctx, state.main_goal, tctx.mk_const(constant), new_goals)
    return state.replace_main(tctx, goals)


def exact_expr(state: TacticState, tctx: TypeContext, e: Expr) -> TacticState:
    """Close the main goal by `e`, whose type must unify with the target."""
    goal = state.main_goal
    type_, target = tctx.instantiate_mvars(tctx.infer(e)), primitives.target_of(tctx, goal)
    if not tctx.is_def_eq(type_, target):
        text = printer(state, tctx)
        raise TacticError(
            lambda: f"exact tactic failed, type mismatch, given expression has type\n  {text(type_)}\n"
            f"but is expected to have type\n  {text(target)}"
        )
    return state.close_main(tctx, e)


def exact(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    e = runtime.elaborator(tctx, state).elaborate(args["term"], target, allow_mvars=False)
    return exact_expr(state, tctx, e)


def refine(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    return state.replace_main(tctx, refine_term(state, tctx, state.main_goal, args["term"], runtime))


def refine_term(state: TacticState, tctx: TypeContext, goal: MVar, term: Term, runtime: Runtime) -> list[MVar]:
    """Assign `goal` to the elaborated term; its holes in order of first occurrence."""
    target = primitives.target_of(tctx, goal)
    e = runtime.elaborator(tctx, state).elaborate(term, target, allow_mvars=True)
    type_ = tctx.instantiate_mvars(tctx.infer(e))
    if not tctx.is_def_eq(type_, target):
        text = printer(state, tctx)
        raise TacticError(
            lambda: f"exact tactic failed, type mismatch, given expression has type\n  {text(type_)}\n"
            f"but is expected to have type\n  {text(target)}"
        )
    tctx.mctx.assign(goal, e)
    return primitives.new_goals(tctx, e)


def exacts(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`exacts [e₁, …, eₙ]`: closes n goals."""
    for term in args["terms"]:
        if not state.goals:
            raise TacticError("tactic failed, there are no goals to be solved", state)
        state = exact(state, {"term": term}, runtime).cleanup()
    return state


# --- constructors ----------------------------------------------------------------------------------------------------


def target_inductive(state: TacticState, tctx: TypeContext) -> tuple[InductiveInfo, Const, list[Expr]] | None:
    """The inductive type that the main target reduces to, its constant and arguments."""
    target = tctx.whnf(primitives.target_of(tctx, state.main_goal))
    head = get_app_fn(target)
    if type(head) is not Const:
        return None
    info = tctx.env.find(head.name)
    if not isinstance(info, InductiveInfo):
        return None
    return info, head, get_app_args(target)


def apply_constructor(
    state: TacticState, tctx: TypeContext, constructor: Name, new_goals: NewGoals = NewGoals.NON_DEP_FIRST
) -> TacticState:
    return state.replace_main(tctx, apply_expr(state, tctx, state.main_goal, tctx.mk_const(constructor), new_goals))


def _constructors(state: TacticState, tctx: TypeContext) -> tuple[Name, ...]:
    """Those of the target's family (Lean: `get_constructors_for`, which always speaks of `constructor`)."""
    state.main_goal  # noqa: B018  raises when there is none
    found = target_inductive(state, tctx)
    if found is None:
        raise TacticError("constructor tactic failed, target is not an inductive datatype", state)
    return found[0].constructors


def _constructor(state: TacticState, new_goals: NewGoals) -> TacticState:
    constructors = _constructors(state, state.type_context())
    failure: TacticError | None = None
    for constructor in constructors:
        try:
            return apply_constructor(state, state.type_context(), constructor, new_goals)
        except TacticError as error:
            failure = error
    if failure is None:
        raise TacticError("constructor tactic failed, target does not have any constructors", state)
    raise failure


def constructor(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _constructor(state, NewGoals.NON_DEP_FIRST)


def econstructor(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _constructor(state, NewGoals.NON_DEP_ONLY)


def fconstructor(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _constructor(state, NewGoals.ALL)


def split(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    constructors = _constructors(state, tctx)
    if len(constructors) != 1:
        raise TacticError("split tactic failed, target is not an inductive datatype with only one constructor", state)
    return apply_constructor(state, tctx, constructors[0])


def _left_or_right(index: int) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        tctx = state.type_context()
        constructors = _constructors(state, tctx)
        if len(constructors) != 2:
            # Lean says "left" for both.
            raise TacticError("left tactic failed, target is not an inductive datatype with two constructors", state)
        return apply_constructor(state, tctx, constructors[index])

    return tactic


def existsi(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Witnesses elaborated without an expected type, one after the other."""
    for term in args["terms"]:
        tctx = state.type_context()
        constructors = _constructors(state, tctx)
        if len(constructors) != 1:
            raise TacticError("existsi tactic failed, target is not an inductive datatype with one constructor", state)
        witness = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=False)
        fn = tctx.mk_const(constructors[0])
        # All but the witness and what is to be proved of it are found by unification with the target.
        type_ = tctx.infer(fn)
        arity, _ = primitives.count_arguments(tctx, type_)
        if arity < 2:
            raise TacticError("existsi tactic failed, constructor must have at least two arguments", state)
        given: list[Expr] = []
        for _ in range(arity - 2):
            type_ = tctx.whnf(type_)
            assert type(type_) is Pi
            given.append(tctx.mk_metavar(type_.domain))
            type_ = instantiate1(type_.body, given[-1])
        partial = mk_apps(fn, given)
        goals = apply_expr(state, tctx, state.main_goal, mk_app(partial, witness), NewGoals.NON_DEP_ONLY)
        type_ = tctx.whnf(tctx.instantiate_mvars(tctx.infer(partial)))
        if type(type_) is not Pi or not tctx.is_def_eq(type_.domain, tctx.infer(witness)):
            raise TacticError(
                "existsi tactic failed, type mismatch between given term witness and expected type", state
            )
        state = state.replace_main(tctx, goals)
    return state


TACTICS: dict[str, TacticFunction] = {
    "apply": apply,
    "eapply": eapply,
    "fapply": fapply,
    "exact": exact,
    "from": exact,
    "refine": refine,
    "exacts": exacts,
    "constructor": constructor,
    "econstructor": econstructor,
    "fconstructor": fconstructor,
    "split": split,
    "left": _left_or_right(0),
    "right": _left_or_right(1),
    "existsi": existsi,
}
