"""`interval_cases`: an integer or natural number between literal bounds (mathlib: `tactic/interval_cases.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from agent.engine.arith.omega import refute_integers
from agent.engine.exceptions import OutOfTime, TacticError, deep_recursion
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import MAX_UNARY, to_int
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import Variables, close, comparison, concrete_algebra, mk_rational
from agent.engine.tactic.closing import reflexivity_reducible
from agent.engine.tactic.equality import eliminate_variable
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.certificate.integer import IntegerStatement
from agent.kernel.certificate.reader import open_concrete
from agent.kernel.expr import Expr, Local, MVar, mk_apps, mk_arrow, mk_certificate, mk_const
from agent.kernel.name import ANONYMOUS, Name, name
from agent.kernel.type_checker import TypeChecker

Args = Mapping[str, Any]
_USAGE: Final = (
    "Call `interval_cases n` (specifying a variable), or `interval_cases lb ub`\n"
    "(specifying a lower bound and upper bound on the same variable)."
)
_BOTH: Final = "Do not use the `using` keyword if specifying the variable explicitly."
_MAX_CASES: Final = 10
"""mathlib splits the membership in a list that it never reduces, and each case takes it three times as long as the one
before: 9 cases 5 seconds, 10 cases 20, 12 minutes."""
_H: Final = name("h")


@dataclass(frozen=True, slots=True)
class Bound:
    """`proof : proposition`, which says `lower ≤ e` or `e ≤ upper` in effect."""

    proof: Expr
    proposition: Expr
    lower: int | None = None
    upper: int | None = None


def interval_cases(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    return focus_main(state, lambda focused: _run(focused, args, runtime))


def _run(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    term, bounds, given_name = args.get("term"), args.get("bounds"), args.get("name")
    if term is not None and bounds is not None:
        raise TacticError(_BOTH, state)
    if bounds is not None:
        e, found = _given_bounds(state, tctx, bounds)
    elif term is not None:
        e = tctx.instantiate_mvars(runtime.elaborator(tctx, state).elaborate(term, None))
        found = _bounds_in_context(tctx, e)
    else:
        raise TacticError(_USAGE, state)
    type_ = tctx.instantiate_mvars(tctx.infer(e))
    uppers = [each for each in found if each.upper is not None]
    lowers = [each for each in found if each.lower is not None]
    if not uppers or type_ not in (NAT, INT):
        raise TacticError("No upper bound located.", state)
    if not lowers and type_ is not NAT:
        raise TacticError("No lower bound located.", state)
    high = min(each.upper for each in uppers if each.upper is not None)
    low = max((each.lower for each in lowers if each.lower is not None), default=0)
    low = max(low, 0) if type_ is NAT else low
    if max(abs(low), abs(high)) > MAX_UNARY and (type_ is INT or low <= high):
        raise deep_recursion("replace")
    if high - low >= _MAX_CASES:
        raise OutOfTime("heartbeats")
    values = [mk_rational(tctx, Fraction(value), type_) for value in range(low, high + 1)]
    used = [each for each in found if each.upper == high or each.lower == low]
    proof = _disjunction(tctx, type_, e, values, used)
    return _split(state, tctx, goal, e, type_, values, proof, given_name, runtime)


def _bounds_in_context(tctx: TypeContext, e: Expr) -> list[Bound]:
    out = []
    for decl in tctx.lctx.decls:
        found = _bound(decl.local, tctx.instantiate_mvars(decl.local.type), e)
        if found is not None:
            out.append(found)
    return out


def _bound(proof: Expr, proposition: Expr, e: Expr) -> Bound | None:
    """`e < b`, `e ≤ b` and their mirror images, for a literal b and e to the letter."""
    relation = comparison(proposition)
    if relation is None or relation.kind == "=":
        return None
    left, right, kind = relation.left, relation.right, relation.kind
    if kind in (">", "≥"):
        left, right, kind = right, left, "<" if kind == ">" else "≤"
    strict = 1 if kind == "<" else 0
    if left.core is e.core and (value := to_int(right)) is not None:
        return Bound(proof, proposition, upper=value - strict)
    if right.core is e.core and (value := to_int(left)) is not None:
        return Bound(proof, proposition, lower=value + strict)
    return None


def _given_bounds(
    state: TacticState, tctx: TypeContext, bounds: Sequence[Name]
) -> tuple[Expr, list[Bound]]:
    """From `hl : a ≤ e` and `hu : e < b`."""
    proofs = [state.find_hypothesis(each) for each in bounds]
    types = [tctx.instantiate_mvars(tctx.infer(each)) for each in proofs]
    relations = [comparison(each) for each in types]
    if relations[0] is None or relations[1] is None or relations[0].kind != "≤" or relations[1].kind != "<":
        raise TacticError("match failed", state)
    e = relations[0].right
    found = [_bound(proof, type_, e) for proof, type_ in zip(proofs, types)]
    return e, [each for each in found if each is not None]


def _disjunction(tctx: TypeContext, type_: Expr, e: Expr, values: Sequence[Expr], bounds: Sequence[Bound]) -> Expr:
    """A proof of `e = v₁ ∨ … ∨ e = vₙ` (`false` for none) by an `integer` certificate."""
    algebra = concrete_algebra(tctx, type_)
    assert algebra is not None
    variables = Variables()
    x = variables.variable(e, algebra.generic)

    def generalise(term: Expr) -> Expr:
        return x if term.core is e.core else term

    conclusion: Expr = mk_const(name("false"))
    for value in reversed(values):
        equation = algebra.generic.state(["=", "x", "v"], {"x": x, "v": value})
        is_last = value is values[-1]
        conclusion = equation if is_last else mk_apps(mk_const(name("or")), [equation, conclusion])
    body = conclusion
    for bound in reversed(bounds):
        relation = comparison(bound.proposition)
        assert relation is not None
        sides = {"a": generalise(relation.left), "b": generalise(relation.right)}
        kind = {">": "<", "≥": "≤"}.get(relation.kind, relation.kind)
        order = ["b", "a"] if relation.kind in (">", "≥") else ["a", "b"]
        body = mk_arrow(algebra.generic.state([kind, *order], sides), body, ANONYMOUS)
    proposition = close(variables.locals, body)
    facts = open_concrete(TypeChecker(tctx.env.kernel), proposition, IntegerStatement).facts()
    tree = refute_integers(facts, tctx.deadline.check)
    if tree is None:
        raise TacticError("interval_cases failed to enumerate the interval")
    return mk_apps(mk_certificate("integer", proposition, tree), [e, *(bound.proof for bound in bounds)])


def _split(
    state: TacticState,
    tctx: TypeContext,
    goal: MVar,
    e: Expr,
    type_: Expr,
    values: Sequence[Expr],
    proof: Expr,
    given_name: Name | None,
    runtime: Runtime,
) -> TacticState:
    target = primitives.target_of(tctx, goal)
    if not values:
        level = tctx.sort_level(target)
        tctx.mctx.assign(goal, mk_apps(mk_const(name("false.elim"), (level,)), [target, proof]))
        return state.with_goals(tctx, [])
    hypothesis = given_name or primitives.unused_name(primitives.lctx_of(tctx, goal), _H)
    equations = [app_builder.mk_eq(tctx, e, value) for value in values]
    branches: list[MVar] = []
    goals: list[MVar] = []
    for equation in equations:
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            branch = tctx.mk_metavar(mk_arrow(equation, target, hypothesis))
        branches.append(branch)
        inner, local = primitives.intro(tctx, branch, hypothesis)
        if type(e) is Local:
            inner, _ = eliminate_variable(tctx, inner, local, symm=False)
        goals.append(inner)
    tctx.mctx.assign(goal, _eliminate(tctx, equations, branches, proof, target))
    after = state.with_goals(tctx, goals)
    if type(e) is not Local:
        return after
    # `subst` tries reflexivity on what it leaves.
    left: list[MVar] = []
    for each in goals:
        try:
            after = reflexivity_reducible(after.set_goals((each,)), {}, runtime)
        except TacticError:
            left.append(each)
    return after.set_goals(left)


def _eliminate(
    tctx: TypeContext, equations: Sequence[Expr], branches: Sequence[Expr], proof: Expr, target: Expr
) -> Expr:
    """`or.elim` down the disjunction."""
    if len(equations) == 1:
        return mk_apps(branches[0], [proof])
    rest = equations[-1]
    for each in reversed(equations[1:-1]):
        rest = app_builder.mk_or(each, rest)
    with tctx.saving_locals():
        local = tctx.push_local(_H, rest)
        body = tctx.mk_lambda([local], _eliminate(tctx, equations[1:], branches[1:], local, target))
    return mk_apps(mk_const(name("or.elim")), [equations[0], rest, target, proof, branches[0], body])


TACTICS: dict[str, TacticFunction] = {"interval_cases": interval_cases}
