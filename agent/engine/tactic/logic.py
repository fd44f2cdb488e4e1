"""Propositional steps: contrapose, by_contra', injection, solve_by_elim, apply_assumption.

Lean: `init/meta/injection_tactic.lean`, mathlib's `tactic/{push_neg,by_contra,tauto,solve_by_elim}.lean`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.syntax.tree import Location
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import NewGoals, apply_constant, apply_expr
from agent.engine.tactic.cases import whnf_constructor
from agent.engine.tactic.congruence import first_of
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.push_neg import push_neg
from agent.engine.tactic.simp.simp_tactics import FAILURES
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import Const, Expr, Pi, get_app_fn, mk_app, mk_apps, mk_arrow, mk_const
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


def contrapose(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`contrapose`, `contrapose!`, `contrapose h with h'`."""
    names = args.get("names")
    push = bool(args.get("bang"))
    if names is None:
        return _contrapose_target(state, push, runtime)
    hypothesis, new_name = names
    tctx = state.type_context()
    goal, _ = primitives.revert(tctx, state.main_goal, [state.find_hypothesis(hypothesis)])
    after = _contrapose_target(state.replace_main(tctx, [goal]), push, runtime)
    return runtime.call(after, "intro", name=new_name or hypothesis)


def _contrapose_target(state: TacticState, push: bool, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    if type(target) is not Pi:
        raise TacticError("The goal is not an implication, and you didn't specify an assumption", state)
    if target.body.loose or not tctx.is_prop(target.domain) or not tctx.is_prop(target):
        raise TacticError("contrapose only applies to nondependent arrows between props", state)
    contrapositive = mk_arrow(app_builder.mk_not(target.body), app_builder.mk_not(target.domain))
    new = tctx.mk_metavar(contrapositive)
    equivalence = mk_apps(mk_const(name("not_imp_not")), [target.body, target.domain])
    tctx.mctx.assign(state.main_goal, mk_apps(mk_const(name("iff.mp")), [contrapositive, target, equivalence, new]))
    after = state.replace_main(tctx, [new])
    if push:
        try:
            return push_neg(after, {"location": None}, runtime)
        except FAILURES:
            return after
    return after


def by_contra_prime(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`by_contra' h`, `by_contra' h : t`: the negated target, negations pushed, as a hypothesis."""
    hypothesis: Name = args.get("name") or primitives.THIS
    after = apply_constant(state, name("classical.by_contradiction"), NewGoals.NON_DEP_ONLY)
    after = runtime.call(after, "intro", name=hypothesis)
    try:
        after = push_neg(after, {"location": Location((hypothesis,))}, runtime)
    except FAILURES:
        pass
    type_term = args.get("type")
    if type_term is None:
        return after
    return runtime.call(after, "change", term=type_term, location=Location((hypothesis,)))


# --- injection -------------------------------------------------------------------------------------------------------


def _inject(state: TacticState, e: Expr, base: Name, names: Sequence[Name]) -> tuple[TacticState, Sequence[Name]]:
    """Equations of the arguments as hypotheses (or the goal closed, for different constructors); the names
    left over."""
    tctx = state.type_context()
    goal = state.main_goal
    equation = app_builder.is_eq(tctx.whnf(tctx.instantiate_mvars(tctx.infer(e))))
    failure = TacticError(
        "injection tactic failed, argument must be an equality proof where lhs and rhs are of the form (c ...), "
        "where c is a constructor",
        state,
    )
    if equation is None:
        raise failure
    infos = []
    sides = [whnf_constructor(tctx, side) for side in equation[1:]]
    for side in sides:
        head = get_app_fn(side)
        info = tctx.env.find(head.name) if type(head) is Const else None
        if not isinstance(info, ConstructorInfo):
            raise failure
        infos.append(info)
    target = primitives.target_of(tctx, goal)
    proof = app_builder.mk_no_confusion(tctx, target, e)
    if infos[0].name is not infos[1].name:
        return state.close_main(tctx, proof), names
    claim = tctx.whnf(tctx.infer(proof))
    if type(claim) is not Pi:
        raise failure
    new = tctx.mk_metavar(claim.domain)
    tctx.mctx.assign(goal, mk_app(proof, new))
    names = list(names)
    count = _arrows(claim.domain, target)
    number = 1
    for _ in range(count):
        if names:
            given = names.pop(0)
        else:
            given = name(f"{base}_{number}")
            number += 1
            given = primitives.unused_name(primitives.lctx_of(tctx, new), given)
        new, _ = primitives.intro(tctx, new, given)
    return state.replace_main(tctx, [new]), names


def _arrows(claim: Expr, target: Expr) -> int:
    count = 0
    while type(claim) is Pi and claim.core is not target.core:
        claim = claim.body
        count += 1
    return count


def injection(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    e = runtime.elaborator(tctx, state).elaborate(args["term"], None, allow_mvars=False)
    after, _ = _inject(state, e, name("h"), args.get("names") or ())
    if len(after.goals) < len(state.goals):
        return after
    return first_of(after, lambda s: closing.assumption(s, {}, runtime)) or after


# --- applying hypotheses ---------------------------------------------------------------------------------------------


def apply_assumption(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The first hypothesis that applies; then the same after `symmetry`, then after `exfalso`."""
    for prepare in (lambda s: s, lambda s: closing.symmetry(s, {}, runtime), lambda s: closing.exfalso(s, {}, runtime)):
        try:
            prepared = prepare(state)
        except TacticError:
            continue
        for decl in prepared.lctx().decls:
            tctx = prepared.type_context()
            try:
                goals = apply_expr(prepared, tctx, prepared.main_goal, decl.local)
            except TacticError:
                continue
            return prepared.replace_main(tctx, goals)
    raise TacticError("assumption tactic failed", state)


DEFAULT_DEPTH = 3


def solve_by_elim(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Backtracking search by `apply` of `rfl trivial congr_fun congr_arg` and the hypotheses, to depth 3."""
    if args.get("all_goals") or args.get("only") or args.get("args") or args.get("config") is not None:
        raise Unsupported("arguments of `solve_by_elim`")
    solved = focus_main(state, lambda s: _solve(s, DEFAULT_DEPTH))
    return solved


def _solve(state: TacticState, depth: int) -> TacticState:
    """All goals of the state closed. Raises TacticError."""
    state = state.cleanup()
    if not state.goals:
        return state
    state.deadline.check()
    if depth > 0:
        for attempt in _candidates(state):
            try:
                return _solve(attempt, depth - 1)
            except TacticError:
                continue
    raise TacticError(
        "`solve_by_elim` failed.\n"
        f"Try `solve_by_elim {{ max_depth := N }}` for `N > {DEFAULT_DEPTH}`\n"
        "or use `set_option trace.solve_by_elim true` to view the search.",
        state,
    )


def _candidates(state: TacticState) -> Iterator[TacticState]:
    def by(make: Callable[[TypeContext], Expr], before: TacticState) -> TacticState | None:
        tctx = before.type_context()
        try:
            return before.replace_main(tctx, apply_expr(before, tctx, before.main_goal, make(tctx)))
        except TacticError:
            return None

    def all_of(before: TacticState) -> Iterator[TacticState]:
        for decl in before.lctx().decls:
            found = by(lambda tctx, local=decl.local: local, before)  # type: ignore[misc]
            if found is not None:
                yield found
        for each in ("rfl", "trivial", "congr_fun", "congr_arg"):
            found = by(lambda tctx, each=each: tctx.mk_const(name(each)), before)  # type: ignore[misc]
            if found is not None:
                yield found

    yield from all_of(state)
    for change in (closing.symmetry, closing.exfalso):
        try:
            changed = change(state, {}, None)  # type: ignore[arg-type]
        except TacticError:
            continue
        yield from all_of(changed)


TACTICS: dict[str, TacticFunction] = {
    "contrapose": contrapose,
    "by_contra'": by_contra_prime,
    "injection": injection,
    "apply_assumption": apply_assumption,
    "solve_by_elim": solve_by_elim,
}
