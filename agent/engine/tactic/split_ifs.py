"""split_ifs (mathlib: `tactic/split_ifs.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location
from agent.engine.tactic import primitives
from agent.engine.tactic.classical import case_split
from agent.engine.tactic.interpreter import Runtime, TacticFunction, on_all_goals, on_main_goal
from agent.engine.tactic.location import target_names
from agent.engine.tactic.simp.arguments import by_assumption
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.simp.simp_sets import rules_of_constant, shared
from agent.engine.tactic.simp.simp_tactics import FAILURES, SimpCall, fact_proof, simplify_target
from agent.engine.tactic.simp.simplifier import SimpConfig
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Expr, children, get_app_args, is_app_of, mk_app, mk_apps, mk_const
from agent.kernel.name import Name, name

ITE, DITE, NOT, H = name("ite"), name("dite"), name("not"), name("h")
REDUCTION_SET: Final = ("if_pos", "if_neg", "dif_pos", "dif_neg")
CONFIG: Final = SimpConfig(fail_if_unchanged=False)


def find_condition(e: Expr) -> Expr | None:
    """The first condition of an if-then-else, top down, that speaks of no bound variable; inside it, one that holds
    none itself."""
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        if is_app_of(node, ITE, 5) or is_app_of(node, DITE, 5):
            condition = get_app_args(node)[1]
            if not condition.loose:
                return find_condition(condition) or condition
        if type(node) is App:
            stack.append(node.arg)
            stack.append(node.fn)
        else:
            stack.extend(reversed(children(node)))
    return None


def _condition_at(state: TacticState, location: Location | None) -> Expr | None:
    hypotheses, goal = target_names(state, location)
    tctx = state.type_context()
    places = [state.goal_type()] if goal else []
    places += [primitives.type_of_local(tctx, local) for local in hypotheses]
    for place in places:
        found = find_condition(place)
        if found is not None:
            return found
    return None


def _discharge(tctx: TypeContext, prop: Expr) -> Expr | None:
    found = by_assumption(tctx, prop)
    if found is not None:
        return found
    if is_app_of(prop, NOT, 1):
        inner = get_app_args(prop)[0]
        if is_app_of(inner, NOT, 1):
            p = get_app_args(inner)[0]
            found = by_assumption(tctx, p)
            if found is not None:
                return mk_apps(mk_const(name("not_not_intro")), [p, found])
    return None


def _reduction_rules(env: MetaEnvironment) -> SimpLemmas:
    """mathlib's simp set `split_if_reduction`."""

    def make() -> SimpLemmas:
        tctx = TypeContext(env)
        out = SimpLemmas()
        for lemma in REDUCTION_SET:
            out = out.add(rules_of_constant(tctx, name(lemma)))
        return out

    found: SimpLemmas = shared(env, "split_if_reduction", (), make)
    return found


def reduce_ifs(state: TacticState, location: Location | None) -> TacticState:
    """Decide the if-then-elses whose conditions are known. Hypotheses are asserted anew, changed or not."""
    call = SimpCall(_reduction_rules(state.env), CONFIG, discharger=_discharge)
    hypotheses, on_goal = target_names(state, location)
    tctx = state.type_context()
    goal = state.main_goal
    for local in hypotheses:
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            type_ = primitives.type_of_local(tctx, local)
            result = call.run(tctx, type_)
            proof = fact_proof(tctx, type_, result, local)
        goal, _ = primitives.replace_hypothesis(tctx, goal, local, result.new, proof)
    if on_goal:
        goal, _ = simplify_target(tctx, goal, call)
    return state.replace_main(tctx, [goal])


def _is_known(state: TacticState, condition: Expr) -> bool:
    tctx = state.type_context()
    wanted = (condition.core, mk_app(mk_const(NOT), condition).core)
    return any(primitives.type_of_local(tctx, decl.local).core in wanted for decl in state.lctx().decls)


def _split(state: TacticState, location: Location | None, names: list[Name], done: Sequence[Expr]) -> TacticState:
    state.deadline.check()
    condition = _condition_at(state, location)
    if condition is None:
        raise TacticError("no if-then-else expressions to split", state)
    if is_app_of(condition, NOT, 1):
        condition = get_app_args(condition)[0]
    if any(condition.core is each.core for each in done):
        return state
    if _is_known(state, condition):
        after = reduce_ifs(state, location)
    else:
        hypothesis = names.pop(0) if names else primitives.unused_name(state.lctx(), H)
        tctx = state.type_context()
        goals = case_split(tctx, state.main_goal, condition, hypothesis)
        after = on_all_goals(state.with_goals(tctx, goals), lambda s: reduce_ifs(s, location))
    known = (condition, *done)

    def further(s: TacticState) -> TacticState:
        try:
            return _split(s, location, names, known)
        except FAILURES:
            return s

    return on_all_goals(after, further)


def split_ifs(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    return on_main_goal(state, lambda focused: _split(focused, args["location"], list(args["names"]), ())).cleanup()


TACTICS: dict[str, TacticFunction] = {"split_ifs": split_ifs}
