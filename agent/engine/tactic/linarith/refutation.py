"""From comparisons over one type to a proof of `false` by a `linear` certificate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from agent.engine.arith.positivstellensatz import pairwise_products
from agent.engine.arith.simplex import Fact, refute
from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import ORDERED_CLASSES, Algebra, Variables, algebra_of, comparison
from agent.engine.tactic.linarith.parsing import LinearReader
from agent.engine.tactic.linarith.preprocessing import Hypothesis
from agent.engine.tactic.ring.evaluation import Atoms, is_monoid_pow
from agent.kernel.exceptions import ResourceLimit
from agent.kernel.expr import Const, Expr, get_app_fn_args, mk_apps, mk_const
from agent.kernel.name import name

FAILED = "linarith failed to find a contradiction"


@dataclass(slots=True)
class Problem:
    """The hypotheses over one type."""

    type: Expr
    hypotheses: list[Hypothesis] = field(default_factory=list)


def partition(hypotheses: Sequence[Hypothesis]) -> list[Problem]:
    """By type, in order of first occurrence."""
    found: dict[Expr, Problem] = {}
    for h in hypotheses:
        relation = comparison(h.proposition)
        if relation is not None:
            found.setdefault(relation.type, Problem(relation.type)).hypotheses.append(h)
    return list(found.values())


def squares_in(hypotheses: Sequence[Hypothesis]) -> list[tuple[Expr, bool]]:
    """The a of subterms `a ^ 2` (True) and `a * a` (False), nested ones too (mathlib: `find_squares`)."""
    out: dict[tuple[Expr, bool], None] = {}
    seen: set[Expr] = set()

    def visit(e: Expr) -> None:
        if e in seen:
            return
        seen.add(e)
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "has_pow.pow" and len(args) == 5 and to_nat(args[4]) == 2 and is_monoid_pow(args[2]):
            visit(args[3])
            out[args[3], True] = None
        elif const == "has_mul.mul" and len(args) == 4 and args[2].core is args[3].core:
            visit(args[2])
            out[args[2], False] = None
        else:
            for each in args:
                visit(each)

    for h in hypotheses:
        visit(h.proposition)
    return list(out)


def prove_false(
    tctx: TypeContext,
    problem: Problem,
    squares: Sequence[tuple[Expr, bool]],
    *,
    products: bool,
    transparency: Transparency,
) -> Expr | None:
    """A proof of `false` from the problem's hypotheses, with their squares and pairwise products when asked."""
    algebra = algebra_of(tctx, problem.type, ORDERED_CLASSES)
    if algebra is None:
        return None
    hypotheses = list(problem.hypotheses)
    if products:
        mine = [each for each in squares if tctx.instantiate_mvars(tctx.infer(each[0])) is problem.type]
        hypotheses = [_square(tctx, base, as_power) for base, as_power in mine] + hypotheses
    reader = LinearReader(algebra, Atoms(tctx, transparency))
    tick = tctx.deadline.check
    try:
        relations = [comparison(h.proposition) for h in hypotheses]
        facts: list[Fact] = [reader.comparison(each) for each in relations if each is not None]
        extra = pairwise_products(facts, tick) if products else []
        multipliers = refute([*facts, *(fact for _, fact in extra)], tick)
    except ResourceLimit as limit:
        raise TacticError(f"linarith failed: {limit.reason()}") from None
    if multipliers is None:
        return None
    terms = []
    for index, c in sorted(multipliers.items()):
        factors = (index,) if index < len(facts) else extra[index - len(facts)][0]
        terms.append((c, factors))
    return _certificate(algebra, hypotheses, terms, reader.aliases)


def _certificate(
    algebra: Algebra, hypotheses: Sequence[Hypothesis], terms: Sequence[tuple[Any, tuple[int, ...]]], aliases: Any
) -> Expr | None:
    used = sorted({i for _, factors in terms for i in factors})
    place = {index: k for k, index in enumerate(used)}
    variables = Variables(aliases=aliases)
    premises = []
    for index in used:
        premise = algebra.generalise_relation(hypotheses[index].proposition, variables)
        if premise is None:
            return None
        premises.append(premise)
    data = tuple((c.numerator, c.denominator, tuple(place[i] for i in factors)) for c, factors in terms if c)
    leaf = algebra.leaf("linear", premises, mk_const(name("false")), variables, data)
    return mk_apps(leaf, [hypotheses[index].proof for index in used])


def _square(tctx: TypeContext, base: Expr, as_power: bool) -> Hypothesis:
    """`0 ≤ base ^ 2` or `0 ≤ base * base`."""
    proof = app_builder.mk_app(tctx, name("sq_nonneg" if as_power else "mul_self_nonneg"), [base])
    return Hypothesis(proof, tctx.instantiate_mvars(tctx.infer(proof)))
