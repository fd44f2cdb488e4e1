"""Tactics that close a goal from what is there: assumption, contradiction, exfalso, trivial, refl, symmetry,
transitivity.

Lean: `init/meta/{tactic,contradiction_tactic,relation_tactics}.lean`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.tactic import ground, primitives
from agent.engine.tactic.application import NewGoals, apply_expr, exact_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import Const, Expr, Local, Pi, get_app_args, get_app_fn, is_app_of, is_const_of, mk_app, mk_const
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]

FALSE, TRUE, TRUE_INTRO, NOT, EQ = (name(each) for each in ("false", "true", "true.intro", "not", "eq"))


def assumption(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The oldest hypothesis whose type unifies with the target."""
    if not state.goals:
        raise TacticError("assumption tactic failed", state)
    goal = state.main_goal
    tctx = state.type_context()
    target = primitives.target_of(tctx, goal)
    for decl in state.lctx().decls:
        if tctx.is_def_eq(primitives.type_of_local(tctx, decl.local), target):
            return state.close_main(tctx, decl.local)
    raise TacticError("assumption tactic failed", state)


def exfalso(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    new = tctx.mk_metavar(mk_const(FALSE))
    level = tctx.sort_level(target)
    tctx.mctx.assign(goal, mk_app(mk_app(mk_const(name("false.elim"), (level,)), target), new))
    return state.replace_main(tctx, [new])


def _close_by_false(state: TacticState, tctx: TypeContext, proof: Expr) -> TacticState:
    target = primitives.target_of(tctx, state.main_goal)
    level = tctx.sort_level(target)
    return state.close_main(tctx, mk_app(mk_app(mk_const(name("false.elim"), (level,)), target), proof))


def contradiction(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """In order: `false`; `¬ (a ~ a)`; `h : ¬p` with `p`; equations of different constructors (Lean:
    contradiction_tactic)."""
    tctx = state.type_context()
    goal = state.main_goal
    try:
        goal, _ = primitives.intro(tctx, goal)
        state = state.replace_main(tctx, [goal])
    except TacticError:
        tctx = state.type_context()
        goal = state.main_goal
    decls = state.lctx().decls
    attempts: tuple[Callable[[TacticState, TypeContext, Local, Expr], Expr | None], ...] = (
        _is_false,
        _refuted_reflexivity,
        _refuted_hypothesis,
        _constructor_clash,
    )
    for attempt in attempts:
        for decl in decls:
            state.deadline.check()
            tctx = state.type_context()
            type_ = primitives.type_of_local(tctx, decl.local)
            proof = attempt(state, tctx, decl.local, type_)
            if proof is not None:
                return _close_by_false(state, tctx, proof)
    raise TacticError("contradiction tactic failed", state)


def _is_false(state: TacticState, tctx: TypeContext, h: Local, type_: Expr) -> Expr | None:
    return h if is_const_of(type_, FALSE) else None


def negated(tctx: TypeContext, type_: Expr) -> Expr | None:
    """`p` when `type_` is `¬ p`, `a ≠ b` or `p → false`, seen through reducible definitions."""
    if is_app_of(type_, NOT, 1):
        return get_app_args(type_)[0]
    with tctx.using(Transparency.REDUCIBLE):
        reduced = tctx.whnf(type_)
    if is_app_of(reduced, NOT, 1):
        return get_app_args(reduced)[0]
    if type(reduced) is Pi and reduced.body.loose == 0 and is_const_of(reduced.body, FALSE):
        return reduced.domain
    return None


def _refuted_reflexivity(state: TacticState, tctx: TypeContext, h: Local, type_: Expr) -> Expr | None:
    refuted = negated(tctx, type_)
    if refuted is None:
        return None
    refl_lemma = relation_lemma(tctx, refuted, "refl")
    if refl_lemma is None:
        return None
    goal = tctx.mk_metavar(refuted)
    try:
        left = apply_expr(state, tctx, goal, tctx.mk_const(refl_lemma), NewGoals.NON_DEP_FIRST)
    except TacticError:
        return None
    return mk_app(h, tctx.instantiate_mvars(goal)) if not left else None


def _refuted_hypothesis(state: TacticState, tctx: TypeContext, h: Local, type_: Expr) -> Expr | None:
    refuted = negated(tctx, type_)
    if refuted is None:
        return None
    for decl in state.lctx().decls:
        mark = tctx.mark()
        if tctx.is_def_eq(primitives.type_of_local(tctx, decl.local), refuted):
            return mk_app(h, decl.local)
        tctx.undo(mark)
    return None


def _constructor_clash(state: TacticState, tctx: TypeContext, h: Local, type_: Expr) -> Expr | None:
    if not is_app_of(type_, EQ, 3):
        return None
    _, left, right = get_app_args(type_)
    heads = [get_app_fn(tctx.whnf(side)) for side in (left, right)]
    infos = [tctx.env.find(head.name) if type(head) is Const else None for head in heads]
    first, second = infos
    if not isinstance(first, ConstructorInfo) or not isinstance(second, ConstructorInfo) or first.name is second.name:
        return None
    no_confusion = first.inductive / "no_confusion"
    if tctx.env.find(no_confusion) is None:
        return None
    return app_builder.mk_no_confusion(tctx, mk_const(FALSE), h)


# --- relations -------------------------------------------------------------------------------------------------------


def relation_lemma(tctx: TypeContext, target: Expr, attribute: str) -> Name | None:
    """The newest lemma with `@[refl]`, `@[symm]` or `@[trans]` for the relation at the head of `target` (no
    reduction)."""
    head = get_app_fn(target)
    if type(head) is not Const:
        return None
    for lemma, _, _ in tctx.env.attribute_instances(attribute):
        if lemma_relation(tctx, lemma) is head.name:
            return lemma
    return None


def lemma_relation(tctx: TypeContext, lemma: Name) -> Name | None:
    """The head constant of a lemma's conclusion."""
    type_ = tctx.env.get(lemma).type
    while type(type_) is Pi:
        type_ = type_.body
    head = get_app_fn(type_)
    return head.name if type(head) is Const else None


def _by_relation(what: str, attribute: str, new_goals: NewGoals, transparency: Transparency) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        goal = state.main_goal
        tctx = state.type_context(transparency=transparency)
        target = primitives.target_of(tctx, goal)
        lemma = relation_lemma(tctx, target, attribute)
        if lemma is None:
            raise TacticError(
                f"{what} tactic failed, target is not a relation application with the expected property.", state
            )
        goals = apply_expr(state, tctx, goal, tctx.mk_const(lemma), new_goals)
        return state.replace_main(tctx, goals)

    return tactic


def reflexivity_at(state: TacticState, transparency: Transparency) -> TacticState:
    """`reflexivity` with unification at the given transparency."""
    return _by_relation("reflexivity", "refl", NewGoals.NON_DEP_FIRST, transparency)(state, {}, None)  # type: ignore[arg-type]


def reflexivity(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """By the relation's reflexivity lemma; sides that are small closed terms of arithmetic are evaluated."""
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    if ground.is_reflexive_instance(target):
        proof = ground.prove(tctx, target)
        if proof is not None:
            return state.close_main(tctx, proof)
    return reflexivity_at(state, Transparency.SEMIREDUCIBLE)


reflexivity_reducible = _by_relation("reflexivity", "refl", NewGoals.NON_DEP_FIRST, Transparency.REDUCIBLE)
symmetry = _by_relation("symmetry", "symm", NewGoals.NON_DEP_FIRST, Transparency.SEMIREDUCIBLE)


def transitivity(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`transitivity`, `transitivity e`: with a term, it is unified with the middle."""
    goal = state.main_goal
    tctx = state.type_context()
    target = primitives.target_of(tctx, goal)
    lemma = relation_lemma(tctx, target, "trans")
    if lemma is None:
        raise TacticError(
            "transitivity tactic failed, target is not a relation application with the expected property.", state
        )
    goals = apply_expr(state, tctx, goal, tctx.mk_const(lemma), NewGoals.NON_DEP_ONLY)
    term = args.get("term")
    if term is None:
        return state.replace_main(tctx, goals)
    from agent.engine.tactic.introduction import printer

    middle = get_app_args(primitives.target_of(tctx, goals[0]))[-1]
    e = runtime.elaborator(tctx, state).elaborate(term, tctx.infer(middle), allow_mvars=True)
    if not tctx.is_def_eq(middle, e):
        text = printer(state, tctx)
        raise TacticError(lambda: f"unify tactic failed, failed to unify\n  {text(middle)}\nand\n  {text(e)}", state)
    return state.replace_main(tctx, goals)


def triv(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Closes `true`, also after unfolding reducible definitions."""
    tctx = state.type_context(transparency=Transparency.REDUCIBLE)
    target = primitives.target_of(tctx, state.main_goal)
    if not is_const_of(target, TRUE) and not tctx.is_def_eq(target, mk_const(TRUE)):
        raise TacticError("triv tactic failed", state)
    return state.close_main(tctx, mk_const(TRUE_INTRO))


def core_triv(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Core's `tactic.triv`: `exact trivial`. mathlib's interactive `triv` unfolds less."""
    return exact_expr(state, state.type_context(), mk_const(name("trivial")))


def trivial(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    for attempt in (triv, reflexivity, contradiction):
        try:
            return attempt(state, {}, runtime)
        except TacticError:
            continue
    raise TacticError("trivial tactic failed", state)


TACTICS: dict[str, TacticFunction] = {
    "assumption": assumption,
    "exfalso": exfalso,
    "contradiction": contradiction,
    "refl": reflexivity,
    "reflexivity": reflexivity,
    "symmetry": symmetry,
    "transitivity": transitivity,
    "triv": triv,
    "tactic.triv": core_triv,
    "trivial": trivial,
}
