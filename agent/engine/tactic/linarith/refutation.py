"""From comparisons over one type to a proof of `false` by a `linear` certificate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cmp_to_key
from math import prod
from typing import Any, Final

from agent.engine.arith.fourier_motzkin import EQ, LE, LT, Coefficients, Effort, TooMuch
from agent.engine.arith.fourier_motzkin import refute as eliminate
from agent.engine.arith.positivstellensatz import pairwise_products
from agent.engine.arith.simplex import Fact, refute
from agent.engine.exceptions import ElaborationError, KernelTooDeep, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.local_context import LocalContext
from agent.engine.meta.numerals import MAX_UNARY, to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import ORDERED_CLASSES, Algebra, Variables, algebra_of, comparison
from agent.engine.tactic.linarith.parsing import LinearReader
from agent.engine.tactic.linarith.preprocessing import Hypothesis
from agent.engine.tactic.ring.evaluation import Atoms, is_monoid_pow
from agent.engine.tactic.simp.term_order import TermOrder
from agent.kernel.certificate.algebra import INT
from agent.kernel.certificate.polynomial import Monomial
from agent.kernel.exceptions import ResourceLimit
from agent.kernel.expr import Const, Expr, get_app_fn_args, mk_apps, mk_const
from agent.kernel.name import name

FAILED: Final = "linarith failed to find a contradiction"
TOO_MUCH: Final = "linarith failed: the elimination of variables would take Lean too long"

# Microseconds that Lean spends on making a product and on reading a comparison, beside one for each unknown; and what
# it may spend in all: twice what tactics are usually given, and a proof's share of the editor's default limit.
_PRODUCT: Final = 1000
_READ: Final = 500
EFFORT: Final = 12_000_000



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


def squares_in(hypotheses: Sequence[Hypothesis], lctx: LocalContext) -> list[tuple[Expr, bool]]:
    """The a of subterms `a ^ 2` (True) and `a * a` (False), nested ones too (mathlib: `find_squares`), in the order of
    terms: what the elimination finds depends on it."""
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
    order = TermOrder()

    def compare(one: tuple[Expr, bool], other: tuple[Expr, bool]) -> int:
        if one[0].core is other[0].core:
            return one[1] - other[1]
        return -1 if order.is_lt(one[0], other[0], lctx) else 1

    return sorted(out, key=cmp_to_key(compare), reverse=True)


def prove_false(
    tctx: TypeContext,
    problem: Problem,
    squares: Sequence[tuple[Expr, bool]],
    *,
    products: bool,
    transparency: Transparency,
    effort: Effort,
) -> Expr | None:
    """A proof of `false` from the problem's hypotheses, with their squares and pairwise products when asked.

    Raises `TacticError` when Lean's elimination would take too long.
    """
    algebra = algebra_of(tctx, problem.type, ORDERED_CLASSES)
    if algebra is None:
        return None
    hypotheses = list(problem.hypotheses)
    if products:
        hypotheses += _squares(tctx, squares, problem.type)
        # The preprocessors turn the list round, and the products are taken before it is turned round again.
        hypotheses.reverse()
    reader = LinearReader(algebra, Atoms(tctx, transparency))
    tick = tctx.deadline.check
    facts: list[Fact] = []
    factors: list[tuple[int, ...]] = []
    scales: list[int] = []
    try:
        for index, h in enumerate(hypotheses):
            relation = comparison(h.proposition)
            assert relation is not None
            kind, p, scale = reader.comparison(relation)
            facts.append((kind, p))
            factors.append((index,))
            scales.append(scale)
        if products:
            found = pairwise_products(facts, tick)
            effort.spend(_PRODUCT * len(found))
            # Products first, then the hypotheses in the order of the context.
            facts = [*(fact for _, fact in found), *reversed(facts)]
            factors = [*(pair for pair, _ in found), *reversed(factors)]
        if refute(facts, tick) is None:
            return None
        multipliers = _eliminate(facts, problem.type is INT, effort, tick)
    except ResourceLimit as limit:
        raise TacticError(f"linarith failed: {limit.reason()}") from None
    except TooMuch:
        raise TacticError(TOO_MUCH) from None
    if multipliers is None:
        return None
    terms = []
    for number, c in sorted(multipliers.items()):
        # The certificate's product of two equations' sides is the negative of Lean's.
        sign = -1 if facts[number][0] == "=" and len(factors[number]) == 2 else 1
        terms.append((sign * c * prod(scales[i] for i in factors[number]), factors[number]))
    return _certificate(algebra, hypotheses, terms, reader.aliases)


def _eliminate(
    facts: Sequence[Fact], is_integer: bool, effort: Effort, tick: Callable[[], None]
) -> dict[int, int] | None:
    """Factors by index, as Lean's oracle finds them: with `-1 < 0` before all, and of equations both directions."""
    unknowns: dict[Monomial, int] = {(): 0}
    inputs: list[tuple[int, Coefficients]] = [(LT, ((0, -1),))]
    origin: list[tuple[int, int]] = [(-1, 1)]
    for index, (kind, p) in enumerate(facts):
        tick()
        for monomial in sorted(p, key=_monomial_order):
            unknowns.setdefault(monomial, len(unknowns))
        form = sorted(((unknowns[monomial], int(c)) for monomial, c in p.items()), reverse=True)
        if kind == "=":
            inputs.append((EQ, tuple((v, -c) for v, c in form)))
            origin.append((index, -1))
        inputs.append(({"=": EQ, "≤": LE, "<": LT}[kind], tuple(form)))
        origin.append((index, 1))
    effort.spend(sum(_READ + len(form) for _, form in inputs))
    multipliers = eliminate(inputs, effort, tick)
    if multipliers is None:
        return None
    if is_integer and max(map(abs, multipliers.values())) > MAX_UNARY:
        # Lean multiplies by c with a proof of `c > 0`, which its kernel compares with `0 < c`.
        raise KernelTooDeep()
    out: dict[int, int] = {}
    for number, factor in multipliers.items():
        index, sign = origin[number]
        if index >= 0:
            out[index] = out.get(index, 0) + sign * factor
    return {index: factor for index, factor in out.items() if factor}


def _monomial_order(monomial: Monomial) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Lean's order of monomials: first the atoms, the latest first, then their exponents."""
    return tuple(v for v, _ in reversed(monomial)), tuple(e for _, e in reversed(monomial))


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


def _squares(tctx: TypeContext, squares: Sequence[tuple[Expr, bool]], type_: Expr) -> list[Hypothesis]:
    """`0 ≤ base ^ 2` or `0 ≤ base * base` for the bases of the type."""
    out = []
    for base, as_power in squares:
        try:
            if tctx.instantiate_mvars(tctx.infer(base)) is not type_:
                continue
            proof = app_builder.mk_app(tctx, name("sq_nonneg" if as_power else "mul_self_nonneg"), [base])
        except ElaborationError:  # below a binder, or without such a lemma
            continue
        out.append(Hypothesis(proof, tctx.instantiate_mvars(tctx.infer(proof))))
    return out
