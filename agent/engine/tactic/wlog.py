"""wlog (mathlib: `tactic/wlog.lean`): one case of a disjunction, the others by permuting variables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator import auto_param
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import Tactic, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.congruence_closure import cc
from agent.engine.tactic.induction import eliminate
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.searching import solve_by_elim
from agent.engine.tactic.tactic_state import CaseTag, TacticState
from agent.engine.tactic.tautology import tautology
from agent.kernel.expr import (
    Expr,
    Local,
    MVar,
    get_app_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_local,
    subterms,
)
from agent.kernel.instantiate import abstract, instantiate
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

FAILURES: Final = (TacticError, ElaborationError)
OR, LE = name("or"), name("has_le.le")
_CASE, _MAIN, _CASES = name("case"), name("main"), name("cases")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is assumed (`pattern`, about the variables), the disjunction's hypothesis, and how the variables are
    permuted in each case; `open` is the goal for the disjunction where it is to be proved."""

    goal: MVar
    pattern: Expr
    cases: Local
    variables: tuple[Local, ...]
    permutations: tuple[tuple[Local, ...], ...]
    open: MVar | None = None


def _substitute(e: Expr, old: Sequence[Expr], new: Sequence[Expr]) -> Expr:
    return instantiate(abstract(e, list(old)), list(new)) if old else e


def _disjuncts(tctx: TypeContext, e: Expr) -> list[Expr]:
    reduced = tctx.whnf(e)
    if not is_app_of(reduced, OR, 2):
        return [e]
    left, right = get_app_args(reduced)
    return [left, *_disjuncts(tctx, right)]


def _disjunction(statements: Sequence[Expr]) -> Expr:
    out = statements[-1]
    for each in reversed(statements[:-1]):
        out = app_builder.mk_or(each, out)
    return out


def _match(tctx: TypeContext, pattern: Expr, variables: Sequence[Local], e: Expr) -> tuple[Expr, ...] | None:
    """What the variables of the pattern are in `e`."""
    mark = tctx.mark()
    fresh = [tctx.mk_metavar(primitives.type_of_local(tctx, each)) for each in variables]
    with tctx.using(Transparency.REDUCIBLE):
        if not tctx.is_def_eq(_substitute(pattern, variables, fresh), e):
            tctx.undo(mark)
            return None
    found = tuple(tctx.instantiate_mvars(each) for each in fresh)
    tctx.undo(mark)
    return found


def _match_cases(tctx: TypeContext, pattern: Expr, variables: Sequence[Local], cases: Expr) -> list[tuple[Expr, ...]]:
    found = _match(tctx, pattern, variables, cases)
    if found is not None and all(type(each) is Local for each in found):
        return [found]
    reduced = tctx.whnf(cases)
    if not is_app_of(reduced, OR, 2):
        raise TacticError("match failed")
    left, right = get_app_args(reduced)
    found = _match(tctx, pattern, variables, left)
    if found is None:
        raise TacticError("match failed")
    return [found, *_match_cases(tctx, pattern, variables, right)]


def _given_permutations(
    state: TacticState, given: Sequence[Sequence[Name]] | None
) -> tuple[tuple[Local, ...], ...]:
    if not given:
        return ()
    first = given[0]
    if len(set(first)) != len(first):
        raise TacticError(
            "No permutation `xs_i` in `using [xs_1, …, xs_n]` should contain the same variable twice.", state
        )
    if any(sorted(map(str, each)) != sorted(map(str, first)) for each in given):
        raise TacticError(
            "The permutations `xs_i` in `using [xs_1, …, xs_n]` must be permutations of the same variables.", state
        )
    return tuple(tuple(state.find_hypothesis(each) for each in names) for names in given)


def _plan_from_cases(
    state: TacticState, tctx: TypeContext, args: Mapping[str, Any], runtime: Runtime
) -> _Plan:
    """`wlog … := r using x y`"""
    permutations = _given_permutations(state, args.get("permutations"))
    if not permutations:
        raise TacticError(
            "At least one set of variables expected, i.e. `using x y` or `using [x y, y x]`.", state
        )
    variables = permutations[0]
    hypothesis: Name | None = args.get("name")
    elaborator = runtime.elaborator(tctx, state)
    proof = elaborator.elaborate(args["cases"], None, allow_mvars=True)
    statement = tctx.instantiate_mvars(tctx.infer(proof))
    goal = state.main_goal
    if type(proof) is Local:
        cases = proof
        if hypothesis is not None and hypothesis is not proof.name:
            goal, reverted = primitives.revert(tctx, goal, [proof])
            names = [hypothesis if each is proof else each.name for each in reverted]
            goal, introduced = primitives.intros(tctx, goal, names)
            cases = introduced[reverted.index(proof)]
    else:
        goal, cases = primitives.assert_value(tctx, goal, hypothesis or _CASE, statement, proof)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        pattern_term: Term | None = args.get("type")
        if pattern_term is not None:
            pattern = runtime.elaborator(tctx, state).elaborate(pattern_term, None, allow_mvars=True)
        else:
            pattern = _disjuncts(tctx, statement)[0]
        used = [each for each in variables if primitives.depends_on(tctx, pattern, each)]
        if pattern_term is not None:
            found = _match_cases(tctx, pattern, used, statement)
        else:
            found = []
            for each in _disjuncts(tctx, statement):
                matched = _match(tctx, pattern, used, each)
                if matched is None:
                    raise TacticError("match failed", state)
                found.append(matched)
    if any(each not in variables for one in found for each in one):
        raise TacticError("Cases contains variables not declared in `using x y z`", state)
    if len(permutations) == 1:
        named = [tuple(each for each in one if type(each) is Local) for one in found]
        permutations = tuple((*one, *(v for v in variables if v not in one)) for one in named)
    elif len(permutations) != len(found):
        raise TacticError("The provided permutation list has a different length then the provided cases.", state)
    return _Plan(goal, pattern, cases, variables, permutations)


def _plan_from_pattern(
    state: TacticState, tctx: TypeContext, args: Mapping[str, Any], runtime: Runtime
) -> _Plan:
    """`wlog h : p using [x y, y x]`"""
    pattern_term: Term | None = args.get("type")
    if pattern_term is None:
        raise TacticError("Either specify cases or a pattern with permutations", state)
    permutations = _given_permutations(state, args.get("permutations"))
    hypothesis: Name = args.get("name") or _CASE
    pattern = tctx.instantiate_mvars(
        runtime.elaborator(tctx, state).elaborate(pattern_term, None, allow_mvars=True)
    )
    if not permutations:
        # The last to be met comes first.
        chosen = tuple(reversed([each for each in subterms(pattern) if type(each) is Local]))
    else:
        chosen = permutations[0] if len(permutations) == 1 else ()
    goal = state.main_goal
    if len(chosen) == 2:
        x, y = chosen
        statement = _disjunction([pattern, _substitute(pattern, [x, y], [y, x])])
        both = ((x, y), (y, x))
        proof = _by_totality(tctx, pattern, statement)
        if proof is not None:
            main, cases = primitives.assert_value(tctx, goal, hypothesis, statement, proof)
            return _Plan(main, pattern, cases, chosen, both)
        side, main, cases = primitives.assert_hypothesis(tctx, goal, hypothesis, statement)
        return _Plan(main, pattern, cases, chosen, both, side)
    if len(permutations) < 2:
        raise TacticError(
            "To generate cases at least two permutations are required, i.e. `using [x y, y x]` or exactly 0 or 2 "
            "variables",
            state,
        )
    variables = permutations[0]
    statement = _disjunction([pattern, *(_substitute(pattern, variables, each) for each in permutations[1:])])
    side, main, cases = primitives.assert_hypothesis(tctx, goal, hypothesis, statement)
    return _Plan(main, pattern, cases, variables, permutations, side)


def _by_totality(tctx: TypeContext, pattern: Expr, statement: Expr) -> Expr | None:
    """`le_total a b`, if the pattern is `a ≤ b`."""
    if not is_app_of(pattern, LE, 4):
        return None
    try:
        proof = app_builder.mk_app(tctx, name("le_total"), get_app_args(pattern)[2:])
    except FAILURES:
        return None
    return proof if tctx.is_def_eq(tctx.infer(proof), statement) else None


def _reduce(state: TacticState, tctx: TypeContext, plan: _Plan) -> list[MVar]:
    """The main goal, then one for every other permutation."""
    goal, reverted = primitives.revert_in_order(tctx, plan.goal, [*plan.variables, plan.cases])
    goal, variables = primitives.intros(tctx, goal, [each.name for each in plan.variables])
    goal, cases = primitives.intro(tctx, goal, plan.cases.name)
    lctx = primitives.lctx_of(tctx, goal)
    target = primitives.target_of(tctx, goal)
    statement = primitives.type_of_local(tctx, cases)
    first = mk_local(plan.cases.name, _substitute(plan.pattern, plan.variables, variables))
    with tctx.in_context(lctx.add(first)):
        proof = _from_first(tctx, statement, first)
        reduced_type = tctx.mk_pi([*variables, first], _substitute(target, [cases], [proof]))
    # The reduced statement needs neither the variables nor the case.
    main = tctx.mk_metavar(reduced_type, lctx.remove([*variables, cases]))
    dependents = reverted[len(variables) + 1 :]
    names = [each.name for each in (*variables, first, *dependents)]
    reduced, _ = primitives.intros(tctx, main, names)
    goal, this = primitives.assert_value(tctx, goal, primitives.THIS, reduced_type, main)
    branches: list[tuple[MVar, Local]] = []
    for _ in plan.permutations[1:]:
        split = eliminate(state, tctx, goal, cases, OR / "rec", [cases.name, cases.name])
        left, right = split
        branches.append((left.goal, left.fields[0]))
        goal, cases = right.goal, right.fields[0]
    branches.append((goal, cases))
    out: list[MVar] = []
    for index, ((each, hypothesis), permutation) in enumerate(zip(branches, plan.permutations, strict=True)):
        arguments = [variables[plan.variables.index(v)] for v in permutation]
        instance = mk_apps(this, [*arguments, hypothesis])
        if index == 0:
            tctx.mctx.assign(each, instance)
            continue
        with tctx.in_context(primitives.lctx_of(tctx, each)):
            type_ = tctx.instantiate_mvars(tctx.infer(instance))
        each, _ = primitives.assert_value(tctx, each, primitives.THIS, type_, instance)
        out.append(primitives.clear(tctx, each, this))
    return [reduced, *out]


def _from_first(tctx: TypeContext, statement: Expr, proof: Expr) -> Expr:
    """A proof of the disjunction from that of its first member."""
    if tctx.is_def_eq(tctx.infer(proof), statement):
        return proof
    reduced = tctx.whnf(statement)
    if not is_app_of(reduced, OR, 2):
        raise TacticError("the case is no disjunction")
    left, right = get_app_args(reduced)
    return mk_app(mk_apps(mk_const(OR / "inl"), [left, right]), _from_first(tctx, left, proof))


def _discharge(state: TacticState, goal: MVar, discharger: Tactic | None, runtime: Runtime) -> TacticState:
    """An invariance goal, closed if the discharger or else wlog's own tactics can."""
    focused = state.set_goals((goal,))
    if discharger is not None:
        try:
            return runtime.run(focused, discharger).cleanup()
        except FAILURES:
            return focused
    for attempt, args in ((solve_by_elim, {}), (tautology, {"bang": True}), (cc, {})):
        try:
            return attempt(focused, args, runtime).cleanup()
        except FAILURES:
            continue
    return focused


def wlog(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`wlog h : p := r using [x y, y x]`"""
    given = args.get("tactic")
    discharger = None if given is None else auto_param.script(given)
    if given is not None and discharger is None:
        raise Unsupported("this discharger of `wlog`", given.span.start)
    tag = state.tag(state.main_goal).names

    def run(focused: TacticState) -> TacticState:
        tctx = focused.type_context()
        make = _plan_from_pattern if args.get("cases") is None else _plan_from_cases
        plan = make(focused, tctx, args, runtime)
        main, *others = _reduce(focused, tctx, plan)
        after = focused.with_goals(tctx, [main, *others])
        done: list[MVar] = [main]
        for goal in others:
            after = _discharge(after, goal, discharger, runtime)
            done += after.goals
        after = after.with_tag(main, CaseTag((_MAIN, *tag)))
        if plan.open is not None:
            after = after.with_tag(plan.open, CaseTag((_CASES, *tag)))
            done = [plan.open, *done]
        return after.set_goals(done)

    return focus_main(state, run)


TACTICS: dict[str, TacticFunction] = {"wlog": wlog}
