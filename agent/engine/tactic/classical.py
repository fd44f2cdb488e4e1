"""Case distinction and contradiction: by_cases, by_contra, by_contradiction, classical; witnesses: use; dec_trivial.

Lean: `init/meta/interactive.lean`, mathlib's `tactic/{interactive,core}.lean`, `logic/basic.lean`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.syntax.tree import Term
from agent.engine.tactic import closing, ground, primitives
from agent.engine.tactic.application import fconstructor, refine_term
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    MVar,
    get_app_args,
    is_app_of,
        mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
)
from agent.kernel.instantiate import abstract
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]

H, NOT, FALSE, DECIDABLE = (name(each) for each in ("h", "not", "false", "decidable"))


def mk_not(p: Expr) -> Expr:
    return mk_app(mk_const(NOT), p)


def decidable_instance(tctx: TypeContext, p: Expr) -> Expr:
    """An instance of `decidable p`, the classical one if there is no other."""
    found = tctx.synth_instance(mk_app(mk_const(DECIDABLE), p))
    return mk_app(mk_const(name("classical.prop_decidable")), p) if found is None else found


def by_cases(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`by_cases h : p`: goals with `h : p` and with `h : ¬p`."""
    given, term = args["arg"]
    hypothesis: Name = given or H
    goal = state.main_goal
    tctx = state.type_context()
    p = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
    if tctx.whnf(tctx.infer(p)) is not PROP:
        raise TacticError("by_cases tactic failed, type is not a proposition")
    p = tctx.instantiate_mvars(p)
    goals = case_split(tctx, goal, p, hypothesis)
    return state.replace_main(tctx, [*goals, *primitives.new_goals(tctx, p)])


def case_split(tctx: TypeContext, goal: MVar, p: Expr, hypothesis: Name) -> list[MVar]:
    """The goal under `hypothesis : p` and under `hypothesis : ¬p`, by `dite`."""
    lctx = primitives.lctx_of(tctx, goal)
    target = primitives.target_of(tctx, goal)
    goals: list[MVar] = []
    branches: list[Expr] = []
    for statement in (p, mk_not(p)):
        local = mk_local(hypothesis, statement)
        with tctx.in_context(lctx.add(local)):
            new = tctx.mk_metavar(target)
            branches.append(tctx.mk_lambda([local], new))
        goals.append(new)
    with tctx.in_context(lctx):
        level = tctx.sort_level(target)
        instance = decidable_instance(tctx, p)
    tctx.mctx.assign(goal, mk_apps(mk_const(name("dite"), (level,)), [target, p, instance, *branches]))
    return goals


def by_contradiction(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """A target `¬p` is introduced; any other p gets `h : ¬p ⊢ false`. The negation is seen through reducible
    definitions."""
    hypothesis: Name = args.get("name") or H
    goal = state.main_goal
    tctx = state.type_context()
    target = primitives.target_of(tctx, goal)
    if closing.negated(tctx, target) is not None:
        new, _ = primitives.intro(tctx, goal, hypothesis)
        return state.replace_main(tctx, [new])
    if not tctx.is_prop(target):
        raise TacticError("by_contradiction tactic failed, target is not a proposition")
    lctx = state.lctx()
    local = mk_local(hypothesis, mk_not(target))
    with tctx.in_context(lctx.add(local)):
        new = tctx.mk_metavar(mk_const(FALSE))
        branch = tctx.mk_lambda([local], new)
    instance = decidable_instance(tctx, target)
    proof = mk_apps(mk_const(name("decidable.by_contradiction")), [target, instance, branch])
    tctx.mctx.assign(goal, proof)
    return state.replace_main(tctx, [new])


def use(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`use e`, `use [e₁, e₂]`: each witness refines the goal or, failing that, an argument of its constructor;
    then `trivial'`
    and `exists_prop` on what is left."""
    terms: Sequence[Term] = args["terms"]
    rest = state.goals[1:]
    state.main_goal  # noqa: B018
    current = state.set_goals(state.goals[:1])
    for term in terms:
        current = _use_one(current, term, runtime)
    done: list[MVar] = []
    for goal in current.goals:
        if current.mctx.value(goal) is not None:
            continue
        current = _finish_use(current.set_goals((goal,)), runtime)
        done += current.goals
    return current.set_goals((*done, *rest)).cleanup()


def _use_one(state: TacticState, term: Term, runtime: Runtime) -> TacticState:
    """Refine the first goal by the term, else take the goal's constructor apart and try again on its arguments."""
    if not state.goals:
        raise TacticError("use tactic failed, there are no goals left for the witness", state)
    goal, rest = state.goals[0], state.goals[1:]
    tctx = state.type_context(goal)
    failure: Exception
    try:
        holes = refine_term(state.set_goals((goal,)), tctx, goal, term, runtime)
        return state.with_goals(tctx, (*rest, *holes))
    except (TacticError, ElaborationError) as error:
        failure = error
    try:
        opened = fconstructor(state.set_goals((goal,)), {}, runtime).cleanup()
    except TacticError:
        message = str(failure)
        raise TacticError(lambda: f"failed to instantiate goal with {message}", state) from failure
    return _use_one(opened.set_goals(opened.goals + rest), term, runtime)


def _finish_use(state: TacticState, runtime: Runtime) -> TacticState:
    try:
        return trivial_reducible(state, {}, runtime).cleanup()
    except TacticError:
        pass
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    rewritten = exists_prop(tctx, target)
    if rewritten is None:
        return state
    new_target, equivalence = rewritten
    new = tctx.mk_metavar(new_target)
    proof = mk_apps(mk_const(name("iff.mpr")), [target, new_target, equivalence, new])
    tctx.mctx.assign(goal, proof)
    return state.with_goals(tctx, [new])


def exists_prop(tctx: TypeContext, target: Expr) -> tuple[Expr, Expr] | None:
    """For `∃ (H : p), q` with q independent of H: `p ∧ q` and the proof of `(∃ (H : p), q) ↔ p ∧ q`."""
    if not is_app_of(target, name("Exists"), 2):
        return None
    p, predicate = get_app_args(target)
    if not hasattr(predicate, "body") or predicate.body.loose != 0 or not tctx.is_prop(p):
        return None
    q = predicate.body
    return mk_apps(mk_const(name("and")), [p, q]), mk_apps(mk_const(name("exists_prop")), [p, q])


def trivial_reducible(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """mathlib's `trivial'`: `triv`, `refl` at reducible transparency, `contradiction`."""
    state.main_goal  # noqa: B018
    for attempt in (closing.triv, closing.reflexivity_reducible, closing.contradiction):
        try:
            after = attempt(state, {}, runtime).cleanup()
        except TacticError:
            continue
        if len(after.goals) < len(state.goals):
            return after
    raise TacticError("trivial' tactic failed", state)


_DEEP_RECURSION = (
    "deep recursion was detected at 'expression equality test' (potential solution: increase stack space in your "
    "system)"
)


def dec_trivial(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`exact dec_trivial`; with `!` everything the target depends on is reverted first."""
    if args.get("bang"):
        tctx = state.type_context()
        goal = state.main_goal
        target = primitives.target_of(tctx, goal)
        used = [d.local for d in state.lctx().decls if primitives.depends_on(tctx, target, d.local)]
        goal, _ = primitives.revert(tctx, goal, used)
        state = state.replace_main(tctx, [goal])
    return _decide(state)


def _decide(state: TacticState) -> TacticState:
    """`of_as_true (trivial : as_true target)`: the instance of `decidable target` evaluates to `is_true`."""
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    proof = ground.prove(tctx, target)
    if proof is not None:
        return state.close_main(tctx, proof)
    if ground.is_out_of_reach(target):
        raise TacticError(_DEEP_RECURSION, state)
    show = printer(state, tctx)
    wanted = mk_app(mk_const(DECIDABLE), target)
    instance = tctx.synth_instance(wanted)
    if instance is None:
        shown = tctx.mk_metavar(wanted)
        there = state.with_goals(tctx, (shown,))
        raise TacticError(
            lambda: "failed to synthesize type class instance for\n" + there.pp_goal(shown),
            state,
        )
    claim = mk_apps(mk_const(name("as_true")), [target, instance])
    if not tctx.is_def_eq(claim, mk_const(name("true"))):
        raise TacticError(
            lambda: "exact tactic failed, type mismatch, given expression has type\n  true\nbut is expected to have "
            "type\n  " + show(claim),
            state,
        )
    return state.close_main(
        tctx, mk_apps(mk_const(name("of_as_true")), [target, instance, mk_const(name("trivial"))])
    )


def classical_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Adds `_inst : Π (a : Prop), decidable a` as a local instance."""
    tctx = state.type_context()
    a = mk_local(name("a"), PROP)
    type_ = mk_pi(a.name, BinderInfo.DEFAULT, PROP, abstract(mk_app(mk_const(DECIDABLE), a), [a]))
    decided = mk_app(mk_const(name("classical.prop_decidable")), a)
    value = mk_lambda(a.name, BinderInfo.DEFAULT, PROP, abstract(decided, [a]))
    goal = state.main_goal
    lctx = state.lctx()
    local = mk_local(primitives.unused_name(lctx, name("_inst")), type_, BinderInfo.INST_IMPLICIT)
    frozen = lctx.frozen
    inner = lctx.add(local)
    if frozen is not None:
        inner = inner.with_frozen((local, *frozen))
    with tctx.in_context(inner):
        new = tctx.mk_metavar(primitives.target_of(tctx, goal))
        branch = tctx.mk_lambda([local], new)
    tctx.mctx.assign(goal, mk_app(branch, value))
    return state.replace_main(tctx, [new])


TACTICS: dict[str, TacticFunction] = {
    "by_cases": by_cases,
    "by_contradiction": by_contradiction,
    "by_contra": by_contradiction,
    "use": use,
    "dec_trivial": dec_trivial,
    "classical": classical_tactic,
    "trivial'": trivial_reducible,
}
