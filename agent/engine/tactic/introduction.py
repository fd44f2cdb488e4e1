"""Tactics that bring things into the context or take them out: intro(s), revert, clear, rename, have,
suffices, replace,
specialize, let, set, generalize, change, show (Lean: `init/meta/interactive.lean`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError, Unsupported
from agent.engine.syntax.tree import Application, Binder, Identifier, Location, Parenthesized, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.primitives import THIS
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import BinderInfo, Expr, Let, MVar, Pi, Var, mk_pi
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


def _keep_tag(before: TacticState, after: TacticState) -> TacticState:
    return before.propagate_tag(after)


def intro(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    goal = state.main_goal
    tctx = state.type_context()
    new, _ = primitives.intro(tctx, goal, args.get("name"))
    return _keep_tag(state, state.replace_main(tctx, [new]))


def intros(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    goal = state.main_goal
    tctx = state.type_context()
    names: Sequence[Name] = args.get("names") or ()
    if names:
        for each in names:
            try:
                goal, _ = primitives.intro(tctx, goal, each)
            except TacticError as error:
                raise TacticError(error.message, state.replace_main(tctx, [goal])) from error
    else:
        while type(primitives.target_of(tctx, goal)) in (Pi, Let):
            goal, _ = primitives.intro(tctx, goal)
    return _keep_tag(state, state.replace_main(tctx, [goal]))


_NOTHING_TO_ASSUME = "assume tactic failed, Pi/let expression expected"


def assume(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`assume x y`, `assume (x : t)`, `assume : t`: intro, the binder's type unified with the given one first."""
    tctx = state.type_context()
    goal = state.main_goal
    given = args["binders"]
    binders: Sequence[Binder] = given if isinstance(given, tuple) else (Binder((), given),)
    for binder in binders:
        for wanted_name in binder.names or (THIS,):
            if binder.type is not None:
                lctx = primitives.lctx_of(tctx, goal)
                with tctx.in_context(lctx):
                    target = primitives.target_of(tctx, goal)
                    if type(target) is not Pi and type(target) is not Let:
                        target = tctx.whnf(target)
                    if type(target) is not Pi:
                        raise TacticError(_NOTHING_TO_ASSUME)
                    wanted = runtime.elaborator(tctx, state).elaborate(binder.type, None, allow_mvars=True)
                    unify(tctx, state, wanted, target.domain)
                    goal = primitives.change_target(
                        tctx, goal, mk_pi(target.name, target.info, tctx.instantiate_mvars(wanted), target.body)
                    )
            try:
                goal, _ = primitives.intro(tctx, goal, wanted_name)
            except TacticError as error:
                raise TacticError(_NOTHING_TO_ASSUME) from error
    return _keep_tag(state, state.replace_main(tctx, [goal]))


def unify(tctx: TypeContext, state: TacticState, left: Expr, right: Expr) -> None:
    if tctx.is_def_eq(left, right):
        return
    left, right = tctx.instantiate_mvars(left), tctx.instantiate_mvars(right)
    texts = printer(state, tctx)
    raise TacticError(
        lambda: f"unify tactic failed, failed to unify\n  {texts(left)} : {texts(tctx.infer(left))}\nand\n"
        f"  {texts(right)} : {texts(tctx.infer(right))}",
        state,
    )


def printer(state: TacticState, tctx: TypeContext) -> Any:
    """`Expr -> str` for messages."""
    from agent.engine.meta.pretty_printer import PrettyPrinter

    made = PrettyPrinter(state.env, state.scope.options, tctx.mctx, scope=state.scope)

    def text(e: Expr) -> str:
        return made.pp_text(e)

    return text


def revert(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    locals_ = [state.find_hypothesis(each) for each in args["names"]]
    tctx = state.type_context()
    goal, _ = primitives.revert(tctx, state.main_goal, locals_)
    return _keep_tag(state, state.replace_main(tctx, [goal]))


def clear(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    for each in args["names"]:
        local = primitives.lctx_of(tctx, goal).find_by_name(each)
        if local is None:
            raise TacticError(f"get_local tactic failed, unknown '{each}' local")
        goal = primitives.clear(tctx, goal, local.local)
    return state.replace_main(tctx, [goal])


_CANNOT_RENAME = """Cannot rename these hypotheses:
{}
This is because these hypotheses either do not occur in the
context or they occur before a frozen local instance.
In the latter case, try `unfreezingI {{ ... }}`."""


def rename(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`rename a b`, `rename [a b, c d]`: simultaneous, order of the context kept."""
    pairs: Sequence[tuple[Name, Name]] = args["pairs"]
    tctx = state.type_context()
    lctx = state.lctx()
    missing = [str(old) for old, _ in pairs if lctx.find_by_name(old) is None]
    if missing:
        raise TacticError(_CANNOT_RENAME.format("\n".join(missing)), state)
    renamed = {state.find_hypothesis(old): new for old, new in pairs}
    first = min(lctx.index(local) for local in renamed)
    goal, reverted = primitives.revert(tctx, state.main_goal, [decl.local for decl in lctx.decls[first:]])
    goal, _ = primitives.intros(tctx, goal, [renamed.get(local, local.name) for local in reverted])
    return _keep_tag(state, state.replace_main(tctx, [goal]))


# --- have and its kin ------------------------------------------------------------------------------------------------


def have(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`have h : t`, `have h : t := e`, `have h := e`."""
    hypothesis: Name = args.get("name") or THIS
    type_term: Term | None = args.get("type")
    value_term: Term | None = args.get("value")
    tctx = state.type_context()
    goal = state.main_goal
    elaborator = runtime.elaborator(tctx, state)
    type_: Expr
    if value_term is None:
        if type_term is None:
            type_ = tctx.mk_type_metavar()
            proof, main, _ = primitives.assert_hypothesis(tctx, goal, hypothesis, type_)
            return state.replace_main(tctx, [proof, main])
        type_ = elaborator.elaborate_type(type_term)
        extra = primitives.new_goals(tctx, type_)
        proof, main, _ = primitives.assert_hypothesis(tctx, goal, hypothesis, type_)
        return state.replace_main(tctx, [proof, main, *extra])
    if type_term is None:
        value = elaborator.elaborate(value_term, None, allow_mvars=True)
        type_ = tctx.instantiate_mvars(tctx.infer(value))
        extra = primitives.new_goals(tctx, value)
    else:
        type_ = elaborator.elaborate_type(type_term)
        extra = primitives.new_goals(tctx, type_)
        value = elaborator.elaborate(value_term, type_, allow_mvars=True)
        # Lean elaborates the type and the ascribed value one after the other and keeps the holes of both.
        extra += primitives.new_goals(tctx, value)
    main, _ = primitives.assert_value(tctx, goal, hypothesis, type_, value)
    return state.replace_main(tctx, [main, *extra])


def suffices(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    type_ = runtime.elaborator(tctx, state).elaborate_type(args["type"])
    extra = primitives.new_goals(tctx, type_)
    proof, main, _ = primitives.assert_hypothesis(tctx, state.main_goal, args.get("name") or THIS, type_)
    return state.replace_main(tctx, [main, proof, *extra])


def replace(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`have` with the old hypothesis of that name cleared in the main goal (it stays in the goal for the type)."""
    hypothesis: Name = args.get("name") or THIS
    old = state.lctx().find_by_name(hypothesis)
    after = have(state, args, runtime)
    if old is None:
        return after
    main_index = 1 if args.get("value") is None else 0
    tctx = after.type_context()
    goals = list(after.goals)
    goals[main_index] = primitives.clear(tctx, goals[main_index], old.local)
    return after.with_goals(tctx, goals)


def specialize(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`specialize h a b`: the head must be a local; the result has its name."""
    term: Term = args["term"]
    head: Term = term
    while True:
        if type(head) is Parenthesized:
            head = head.term
        elif type(head) is Application:
            head = head.fn
        else:
            break
    found = state.lctx().find_by_name(head.name) if type(head) is Identifier else None
    if found is None:
        raise TacticError(
            "specialize requires a term of the form `h x_1 .. x_n` where `h` appears in the local context"
        )
    tctx = state.type_context()
    value = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
    extra = primitives.new_goals(tctx, value)
    type_ = tctx.instantiate_mvars(tctx.infer(value))
    goal, _ = primitives.replace_hypothesis(tctx, state.main_goal, found.local, type_, value)
    return state.replace_main(tctx, [*extra, goal])  # Lean rotates by one


def let_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`let x : T := v`; without a value the value becomes a goal."""
    variable: Name = args.get("name") or THIS
    tctx = state.type_context()
    elaborator = runtime.elaborator(tctx, state)
    type_term, value_term = args.get("type"), args.get("value")
    if value_term is None:
        type_ = tctx.mk_type_metavar() if type_term is None else elaborator.elaborate_type(type_term)
        hole = tctx.mk_metavar(type_)
        main, _ = primitives.define_value(tctx, state.main_goal, variable, type_, hole)
        return state.replace_main(tctx, [hole, main])
    if type_term is None:
        value = elaborator.elaborate(value_term, None, allow_mvars=True)
        type_ = tctx.instantiate_mvars(tctx.infer(value))
    else:
        type_ = elaborator.elaborate_type(type_term)
        value = elaborator.elaborate(value_term, type_, allow_mvars=True)
    extra = primitives.new_goals(tctx, value)
    main, _ = primitives.define_value(tctx, state.main_goal, variable, type_, value)
    return state.replace_main(tctx, [main, *extra])


# --- change, show, generalize ----------------------------------------------------------------------------------------


def change(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`change t`, `change t at h` (`change … with …` is in `definitions`)."""
    location: Location | None = args.get("location")
    tctx = state.type_context()
    elaborator = runtime.elaborator(tctx, state)
    if location is None or (location.goal and not location.hypotheses and not location.wildcard):
        new = elaborator.elaborate_type(args["term"])
        goal = change_to(state, tctx, state.main_goal, new)
        return _keep_tag(state, state.replace_main(tctx, [goal, *primitives.new_goals(tctx, new)]))
    if location.wildcard or location.goal or len(location.hypotheses) != 1:
        raise TacticError("change-at does not support multiple locations")
    local = state.find_hypothesis(location.hypotheses[0])
    new = elaborator.elaborate_type(args["term"])
    extra = primitives.new_goals(tctx, new)
    goal, reverted = primitives.revert(tctx, state.main_goal, [local])
    target = primitives.target_of(tctx, goal)
    if type(target) is not Pi:
        raise TacticError("change-at failed, expected a Pi target after reverting")
    goal = change_to(state, tctx, goal, mk_pi(target.name, target.info, new, target.body))
    goal, _ = primitives.reintroduce(tctx, goal, reverted)
    return _keep_tag(state, state.replace_main(tctx, [goal, *extra]))


def change_to(state: TacticState, tctx: TypeContext, goal: MVar, new: Expr) -> MVar:
    old = primitives.target_of(tctx, goal)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        if not tctx.is_def_eq(new, old):
            text = printer(state, tctx)
            raise TacticError(
                lambda: f"tactic.change failed, given type\n  {text(new)}\n"
                f"is not definitionally equal to\n  {text(old)}"
            )
    return primitives.change_target(tctx, goal, tctx.instantiate_mvars(new))


def show(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The first goal that unifies with the given target becomes the main goal."""
    if not state.goals:
        raise TacticError("show tactic failed")
    for index, goal in enumerate(state.goals):
        tctx = state.type_context(goal)
        try:
            new = runtime.elaborator(tctx, state.set_goals([goal])).elaborate_type(args["term"])
        except Unsupported:
            raise
        except Exception as error:
            from agent.engine.exceptions import ElaborationError

            if not isinstance(error, (ElaborationError, TacticError)):
                raise
            continue
        if tctx.is_def_eq(new, primitives.target_of(tctx, goal)):
            shown = primitives.change_target(tctx, goal, tctx.instantiate_mvars(new))
            rest = [g for i, g in enumerate(state.goals) if i != index]
            after = state.with_goals(tctx, [shown, *rest])
            tag = state.tag(goal)
            return after.with_tag(shown, tag) if tag.names else after
    raise TacticError("show tactic failed")


def generalize(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`generalize : e = x`, `generalize h : e = x`."""
    term, variable = args["arg"]
    hypothesis: Name | None = args.get("name")
    tctx = state.type_context()
    goal = state.main_goal
    e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=False)
    type_ = tctx.instantiate_mvars(tctx.infer(e))
    target = primitives.target_of(tctx, goal)
    body = tctx.kabstract(target, e)
    if body.loose == 0 and hypothesis is None:
        raise TacticError("generalize tactic failed, failed to find expression in the target")
    from agent.engine.meta import app_builder

    if hypothesis is None:
        new_target: Expr = mk_pi(variable, BinderInfo.DEFAULT, type_, body)
        _check_type(tctx, new_target, "generalize tactic failed, result is not type correct")
        new = tctx.mk_metavar(new_target)
        tctx.mctx.assign(goal, _apply(new, e))
        new, _ = primitives.intro(tctx, new, variable)
        return _keep_tag(state, state.replace_main(tctx, [new]))
    if type(body) is Var:
        # Lean fails to make sense of a statement that is the variable alone, and keeps the target.
        body = target
    local = tctx.push_local(variable, type_)
    try:
        equation = app_builder.mk_eq(tctx, e, local)
        inner = mk_pi(hypothesis, BinderInfo.DEFAULT, equation, instantiate1(body, local))
        new_target = tctx.mk_pi([local], inner)
        try:
            _check_type(tctx, new_target, "")
        except TacticError:
            new_target = tctx.mk_pi([local], mk_pi(hypothesis, BinderInfo.DEFAULT, equation, target))
    finally:
        tctx.pop_local(local)
    new = tctx.mk_metavar(new_target)
    tctx.mctx.assign(goal, _apply(_apply(new, e), app_builder.mk_eq_refl(tctx, e)))
    new, _ = primitives.intros(tctx, new, [variable, hypothesis])
    return _keep_tag(state, state.replace_main(tctx, [new]))


def _apply(fn: Expr, arg: Expr) -> Expr:
    from agent.kernel.expr import mk_app

    return mk_app(fn, arg)


def _check_type(tctx: TypeContext, e: Expr, message: str) -> None:
    from agent.kernel.exceptions import KernelError
    from agent.kernel.type_checker import TypeChecker

    instantiated = tctx.instantiate_mvars(e)
    if instantiated.has_mvar:
        return
    try:
        TypeChecker(tctx.env.kernel).check(instantiated)
    except KernelError as error:
        text = str(error)
        raise TacticError(lambda: f"{message}\nnested exception message:\n{text}") from None


TACTICS: dict[str, TacticFunction] = {
    "intro": intro,
    "intros": intros,
    "assume": assume,
    "revert": revert,
    "clear": clear,
    "rename": rename,
    "have": have,
    "suffices": suffices,
    "replace": replace,
    "specialize": specialize,
    "let": let_tactic,
    "show": show,
    "generalize": generalize,
}
