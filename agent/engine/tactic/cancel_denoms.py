"""`cancel_denoms`: denominators that are numerals, cleared from comparisons (mathlib: `tactic/cancel_denoms.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import gcd, lcm
from typing import Any

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import to_rat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import Algebra, Variables, algebra_of, comparison, mk_rational
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.simp.arguments import global_arg
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Const, Expr, get_app_fn_args, mk_apps, mk_const
from agent.kernel.name import name

Args = Mapping[str, Any]
_FAILED = "failed to cancel any denominators"
_LEMMAS = {"<": "cancel_factors_lt", "≤": "cancel_factors_le", "=": "cancel_factors_eq"}
_BINARY = frozenset({"has_add.add", "has_sub.sub", "has_mul.mul", "has_div.div"})
Builder = Callable[[int, Expr], Expr]


class Tree:
    """How a factor that clears denominators is distributed over a term."""

    __slots__ = ("factor", "left", "right")

    def __init__(self, factor: int, left: Tree | None = None, right: Tree | None = None) -> None:
        self.factor = factor
        self.left = left
        self.right = right


def cancel_factor(e: Expr) -> Tree:
    """The factor that clears the numeral denominators of `e` (mathlib: `find_cancel_factor`)."""
    fn, args = get_app_fn_args(e)
    const = str(fn.name) if type(fn) is Const else ""
    if const in ("has_add.add", "has_sub.sub", "has_mul.mul") and len(args) == 4:
        left, right = cancel_factor(args[2]), cancel_factor(args[3])
        both = left.factor * right.factor if const == "has_mul.mul" else lcm(left.factor, right.factor)
        return Tree(both, left, right)
    if const == "has_div.div" and len(args) == 4:
        value = to_rat(args[3])
        if value is None or value < 0:
            return Tree(1)
        left = cancel_factor(args[2])
        return Tree(lcm(left.factor, value.numerator), left, Tree(value.numerator))
    if const == "has_neg.neg" and len(args) == 3:
        return cancel_factor(args[2])
    return Tree(1)


def can_clear(factor: int, tree: Tree, e: Expr) -> bool:
    """Whether mathlib proves `factor * e = e'` with an e' that has no numeral denominators (`mk_prod_prf`)."""
    return _cleared(None, factor, tree, e) is not None


def _cleared(builder: Builder | None, factor: int, tree: Tree, e: Expr) -> Expr | None:
    """`factor * e` without denominators, built by `builder` (without one: `e`); None where mathlib's proof fails."""
    fn, args = get_app_fn_args(e)
    const = str(fn.name) if type(fn) is Const else ""
    if tree.left is not None and tree.right is not None and const in _BINARY:
        if const == "has_div.div":
            share = tree.right.factor
            if not share or to_rat(args[3]) != share or factor // share * tree.factor != factor:
                return None
            return _cleared(builder, factor // share, tree.left, args[2])
        shares = (factor, factor)
        if const == "has_mul.mul":
            share = tree.left.factor
            if not share or factor % share:
                return None
            shares = (share, factor // share)
        left = _cleared(builder, shares[0], tree.left, args[2])
        right = _cleared(builder, shares[1], tree.right, args[3])
        return None if left is None or right is None else mk_apps(fn, [*args[:2], left, right])
    if const == "has_neg.neg" and len(args) == 3:
        inner = _cleared(builder, factor, tree, args[2])
        return None if inner is None else mk_apps(fn, [*args[:2], inner])
    return e if builder is None else builder(factor, e)


def _derive(algebra: Algebra, e: Expr) -> tuple[int, Expr]:
    """The factor and what is left. Raises `TacticError`."""
    tctx = algebra.tctx
    tree = cancel_factor(e)

    def multiple(factor: int, term: Expr) -> Expr:
        number = mk_rational(tctx, Fraction(factor), algebra.carrier)
        return app_builder.mk_app(tctx, name("has_mul.mul"), [number, term])

    new = _cleared(multiple, tree.factor, tree, e)
    if new is None:
        raise TacticError("cancel_factors.derive failed to normalize. Are you sure this is well-behaved division?")
    return tree.factor, new


def _convert(tctx: TypeContext, e: Expr) -> tuple[Expr, Expr | None] | None:
    """A comparison without denominators, and the proof that it is the same proposition."""
    relation = comparison(e)
    if relation is None:
        raise TacticError("cannot kill factors")
    algebra = algebra_of(tctx, relation.type, ("linear_ordered_field",))
    if algebra is None:
        raise TacticError("cannot kill factors")
    left, right, kind = relation.left, relation.right, relation.kind
    if kind in (">", "≥"):
        left, right, kind = right, left, "<" if kind == ">" else "≤"
    left_factor, new_left = _derive(algebra, left)
    right_factor, new_right = _derive(algebra, right)
    numbers = [
        mk_rational(tctx, Fraction(n), algebra.carrier)
        for n in (left_factor, right_factor, gcd(left_factor, right_factor))
    ]
    equations = [
        algebra.prove_equation(app_builder.mk_app(tctx, name("has_mul.mul"), [n, side]), new)
        for n, side, new in ((numbers[0], left, new_left), (numbers[1], right, new_right))
    ]
    positive = [_is_positive(tctx, algebra, n) for n in numbers]
    lemma = mk_const(name("cancel_factors") / _LEMMAS[kind], (algebra.level,))
    values = [left, right, *numbers[:2], new_left, new_right, numbers[2]]
    proof = mk_apps(lemma, [algebra.carrier, algebra.instance, *values, *equations, *positive])
    sides = app_builder.is_eq(tctx.instantiate_mvars(tctx.infer(proof)))
    assert sides is not None
    return sides[2], proof


def _is_positive(tctx: TypeContext, algebra: Algebra, n: Expr) -> Expr:
    """`0 < n` for a positive numeral."""
    zero = app_builder.mk_numeral(tctx, 0, algebra.carrier)
    variables = Variables()
    statement = algebra.generalise_relation(app_builder.mk_app(tctx, name("has_lt.lt"), [zero, n]), variables)
    if statement is None:
        raise TacticError("cannot kill factors")
    return algebra.leaf("linear", (), statement, variables, ((1, 1, (0,)),))


def cancel_denoms(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Clears at the locations, then `norm_num [← mul_assoc]`."""
    if not state.goals:
        raise TacticError(_FAILED, state)
    location = args.get("location")
    hypotheses, goal = target_names(state, location)
    after, changed = replace_at(state, hypotheses, goal, _convert)
    if not changed:
        raise TacticError(_FAILED, state)
    return runtime.call(after, "norm_num", args=(global_arg("mul_assoc", "symm"),), location=location)


TACTICS: dict[str, TacticFunction] = {"cancel_denoms": cancel_denoms}
