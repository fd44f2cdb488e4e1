"""`interval_cases`: an integer or natural number between literal bounds (mathlib: `tactic/interval_cases.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from agent.engine.arith.omega import refute_integers
from agent.engine.exceptions import OutOfTime, TacticError, deep_recursion
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import MAX_UNARY, mk_nat_numeral, to_int
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import Variables, close, comparison, concrete_algebra, mk_rational
from agent.engine.tactic.closing import reflexivity_reducible
from agent.engine.tactic.equality import eliminate_variable
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.certificate.integer import IntegerStatement
from agent.kernel.certificate.reader import open_concrete
from agent.kernel.expr import (
    BinderInfo,
    Expr,
    Local,
    MVar,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_certificate,
    mk_const,
    mk_lambda,
    mk_var,
)
from agent.kernel.level import ONE
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
_LE, _LT = name("has_le.le"), name("has_lt.lt")
PNAT: Final = mk_const(name("pnat"))
_LEAST: Final[Mapping[Expr, int | None]] = {NAT: 0, PNAT: 1, INT: None}


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
    if not uppers or type_ not in _LEAST:
        raise TacticError("No upper bound located.", state)
    if not lowers and type_ is INT:
        raise TacticError("No lower bound located.", state)
    least = _LEAST[type_]
    high = min(each.upper for each in uppers if each.upper is not None)
    low = max(each for each in (least, *(bound.lower for bound in lowers)) if each is not None)
    if max(abs(low), abs(high)) > MAX_UNARY and (type_ is INT or low <= high):
        raise deep_recursion("replace")
    if high - low >= _MAX_CASES:
        raise OutOfTime("heartbeats")
    numbers = range(low, high + 1)
    used = [each for each in found if each.upper == high or each.lower == low]
    if type_ is PNAT:
        values = [app_builder.mk_numeral(tctx, value, type_) for value in numbers]
        return _split(state, tctx, goal, _positive_cases(tctx, e, values, numbers, used), given_name, runtime)
    values = [mk_rational(tctx, Fraction(value), type_) for value in numbers]
    equations = tuple(app_builder.mk_eq(tctx, e, value) for value in values)
    cases = _Cases(e, equations, _disjunction(tctx, type_, e, values, used), equations)
    return _split(state, tctx, goal, cases, given_name, runtime)


@dataclass(frozen=True, slots=True)
class _Cases:
    """`proof : facts[0] ∨ facts[1] ∨ …` (`false` for none), where each fact gives the equation `e = v` of its place."""

    e: Expr
    equations: tuple[Expr, ...]
    proof: Expr
    facts: tuple[Expr, ...]
    conversions: tuple[Expr, ...] = ()
    """From facts to equations, where these are not the same."""


def _positive_cases(
    tctx: TypeContext, e: Expr, values: Sequence[Expr], numbers: Sequence[int], bounds: Sequence[Bound]
) -> _Cases:
    """For ℕ+, by the natural number that `e` is; the bounds speak of it by definition."""
    coercion: Expr = mk_const(name("coe_pnat_nat"))
    for step in ("coe_base", "coe_to_lift"):
        coercion = mk_apps(mk_const(name(step), (ONE, ONE)), [PNAT, NAT, coercion])

    def natural(term: Expr) -> Expr:
        return mk_apps(mk_const(name("coe"), (ONE, ONE)), [PNAT, NAT, coercion, term])

    number = natural(e)
    positive = mk_apps(mk_const(name("pnat.pos")), [e])
    facts = [Bound(positive, app_builder.mk_app(tctx, _LT, [mk_nat_numeral(0), number]), lower=1)]
    for bound in bounds:
        if bound.upper is not None:
            limit = mk_nat_numeral(bound.upper + 1)
            proposition, proof = app_builder.mk_app(tctx, _LT, [number, limit]), bound.proof
            relation = comparison(bound.proposition)
            if relation is not None and relation.kind in ("≤", "≥"):
                proposition = app_builder.mk_app(tctx, _LE, [number, mk_nat_numeral(bound.upper)])
            facts.append(Bound(proof, proposition, upper=bound.upper))
        elif bound.lower is not None:
            relation = comparison(bound.proposition)
            if relation is not None and relation.kind in ("≤", "≥"):
                proposition = app_builder.mk_app(tctx, _LE, [mk_nat_numeral(bound.lower), number])
            else:
                proposition = app_builder.mk_app(tctx, _LT, [mk_nat_numeral(bound.lower - 1), number])
            facts.append(Bound(bound.proof, proposition, lower=bound.lower))
    naturals = [mk_nat_numeral(each) for each in numbers]
    proof = _disjunction(tctx, NAT, number, naturals, facts)
    equations = tuple(app_builder.mk_eq(tctx, e, value) for value in values)
    conversions = []
    for value, equation in zip(values, equations):
        same = app_builder.mk_eq(tctx, number, natural(value))
        injective = mk_apps(mk_const(name("pnat.coe_inj")), [e, value])
        conversions.append(mk_apps(mk_const(name("iff.mp")), [same, equation, injective]))
    of_numbers = tuple(app_builder.mk_eq(tctx, number, each) for each in naturals)
    return _Cases(e, equations, proof, of_numbers, tuple(conversions))


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
    """From `hl : a ≤ e` and `hu : e < b`, or these turned round."""
    proofs = [state.find_hypothesis(each) for each in bounds]
    types = [tctx.instantiate_mvars(tctx.infer(each)) for each in proofs]
    relations = [comparison(each) for each in types]
    lower, upper = relations
    if lower is None or upper is None or lower.kind not in ("≤", "≥") or upper.kind not in ("<", ">"):
        show = printer(state, tctx)
        raise TacticError(
            lambda: "type mismatch at application\n"
            f"  tactic.interval_cases.mem_set_elems (set.Ico ?m_4 ?m_5) ⟨{bounds[0]}, {bounds[1]}⟩\n"
            f"term\n  ⟨{bounds[0]}, {bounds[1]}⟩\nhas type\n  {show(types[0])} ∧ {show(types[1])}\n"
            "but is expected to have type\n  ?m_2 ∈ set.Ico ?m_4 ?m_5",
            state,
        )
    e = lower.right if lower.kind == "≤" else lower.left
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
    state: TacticState, tctx: TypeContext, goal: MVar, cases: _Cases, given_name: Name | None, runtime: Runtime
) -> TacticState:
    target = primitives.target_of(tctx, goal)
    e, equations = cases.e, cases.equations
    if not equations:
        level = tctx.sort_level(target)
        tctx.mctx.assign(goal, mk_apps(mk_const(name("false.elim"), (level,)), [target, cases.proof]))
        return state.with_goals(tctx, [])
    lctx = primitives.lctx_of(tctx, goal)
    hypothesis = primitives.unused_name(lctx, given_name or _H)
    # A local definition is not substituted: its equation stays.
    is_variable = type(e) is Local and lctx.value(e) is None
    branches: list[MVar] = []
    goals: list[MVar] = []
    for equation in equations:
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            branch = tctx.mk_metavar(mk_arrow(equation, target, hypothesis))
        branches.append(branch)
        inner, local = primitives.intro(tctx, branch, hypothesis)
        if is_variable:
            inner, _ = eliminate_variable(tctx, inner, local, symm=False)
        goals.append(inner)
    handlers: list[Expr] = list(branches)
    if cases.conversions:
        handlers = [
            mk_lambda(_H, BinderInfo.DEFAULT, fact, mk_app(branch, mk_app(conversion, mk_var(0))))
            for fact, branch, conversion in zip(cases.facts, branches, cases.conversions)
        ]
    tctx.mctx.assign(goal, _eliminate(tctx, cases.facts, handlers, cases.proof, target))
    after = state.with_goals(tctx, goals)
    if not is_variable:
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
