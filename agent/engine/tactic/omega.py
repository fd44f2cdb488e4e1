"""`omega` (mathlib: `tactic/omega/`): linear arithmetic of ℤ or of ℕ, with its blind spots.

The goal and the hypotheses that are formulas of the one domain become, after the same simplification, one `integer`
certificate. As in mathlib: terms are sums of multiples of opaque terms; `-t` is a multiple of the opaque t, sum or not;
so is ``t * 3``, where t may be a numeral; a product whose right factor is no closed numeral is an error; there is no
theory of `%`, `/`, casts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import gcd
from typing import Any, Final

from agent.engine.arith.omega import refute_integers
from agent.engine.exceptions import TacticError, deep_recursion
from agent.engine.meta.numerals import to_int
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import Algebra, Variables, close, comparison, concrete_algebra
from agent.engine.tactic.interpreter import Runtime, TacticFunction, on_main_goal
from agent.engine.tactic.norm_num.evaluator import NumeralEvaluator
from agent.engine.tactic.simp.simp_tactics import simp_core
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.certificate.algebra import INT, NAT, Rejection
from agent.kernel.certificate.integer import Fact, IntegerStatement
from agent.kernel.certificate.polynomial import Polynomial
from agent.kernel.certificate.reader import open_concrete
from agent.kernel.expr import (
    Const,
    Expr,
    MVar,
    Pi,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_certificate,
    mk_const,
    mk_local,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import ONE
from agent.kernel.name import ANONYMOUS, name
from agent.kernel.type_checker import TypeChecker

Args = Mapping[str, Any]
# mathlib's `omega` has the kernel compute in unary, with the terms as they stand and with the constraints, reduced by
# the coefficients' common divisor. In a constraint it manages 4,001 and ends its stack on 5,001; in a term it manages
# 5,002 and ends it on 5,101, but for an equation without integer solution, where it manages 9,999.
_MAX_NUMERAL: Final = 4001
_MAX_SUM: Final = 5002
_MAX_SUM_UNSOLVABLE: Final = 9999
_NOT_CLOSED: Final = "invalid eval_expr, expression must be closed"
_CONNECTIVES: Final = {"and": 2, "or": 2, "iff": 2, "not": 1, "true": 0, "false": 0}


def omega(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    options = {str(each) for each in args.get("options") or ()}
    return on_main_goal(state, lambda focused: _run(focused, options, runtime))


def _run(state: TacticState, options: set[str], runtime: Runtime) -> TacticState:
    domain = _domain(state.type_context(), state.main_goal, options)
    if domain is None:
        raise TacticError("failed", state)
    prepared = _prepared(state, domain, runtime, manual="manual" in options)
    if not prepared.goals:
        return prepared
    tctx = prepared.type_context()
    goal = prepared.main_goal
    target = primitives.target_of(tctx, goal)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        formulas = _Formulas(tctx, domain)
        if not formulas.is_formula(target):
            raise TacticError("failed", prepared)
        try:
            proof = formulas.prove(target)
        except TacticError as error:
            raise TacticError(error.message, prepared) from None
    if proof is None:
        raise TacticError("failed", prepared)
    tctx.mctx.assign(goal, proof)
    return prepared.with_goals(tctx, [])


def _prepared(state: TacticState, domain: Expr, runtime: Runtime, *, manual: bool) -> TacticState:
    """The state in which mathlib's `omega` reads the goal: without sugar, and with the variables introduced or the
    hypotheses reverted that are formulas (`preprocess`)."""
    plain = _without_sugar(state, domain, runtime)
    if not plain.goals or manual:
        return plain
    tctx = plain.type_context()
    goal = plain.main_goal
    if _is_forall(primitives.target_of(tctx, goal), domain):
        while _is_forall(primitives.target_of(tctx, goal), domain):
            goal, _ = primitives.intro(tctx, goal)
        return plain.with_goals(tctx, [goal])
    for decl in primitives.lctx_of(tctx, goal).decls:
        lctx = primitives.lctx_of(tctx, goal)
        with tctx.in_context(lctx):
            # Hypotheses with quantifiers are reverted, too, and then cannot be read.
            reverts = decl.local in lctx and _Formulas(tctx, domain).is_formula(
                tctx.instantiate_mvars(decl.local.type), quantified=True
            )
        if reverts:
            goal, _ = primitives.revert(tctx, goal, [decl.local])
    return _without_sugar(plain.with_goals(tctx, [goal]), domain, runtime)


def _without_sugar(state: TacticState, domain: Expr, runtime: Runtime) -> TacticState:
    """mathlib's `desugar`: over ℕ everywhere, over ℤ in the goal; what cannot be simplified stays."""
    attribute, location = ("sugar_nat", Location(wildcard=True)) if domain is NAT else ("sugar", None)
    try:
        return simp_core(state, runtime, only=True, attributes=(attribute,), location=location)
    except TacticError:
        return state


def _refuse_deep(facts: Sequence[Fact], largest_sum: int) -> None:
    """Raises `TacticError` where Lean's kernel would end its stack."""
    unsolvable = any(_is_unsolvable(fact) for fact in facts)
    max_sum = _MAX_SUM_UNSOLVABLE if unsolvable else _MAX_SUM
    if largest_sum > max_sum or max(map(_largest, facts), default=0) > _MAX_NUMERAL:
        raise deep_recursion("replace")


def _largest(fact: Fact) -> int:
    """The largest numeral of a constraint, reduced; 0 of an equation without integer solution, recognised before."""
    kind, content = fact
    if kind not in ("≤", "="):
        return max(map(_largest, content), default=0)
    if not content or _is_unsolvable(fact):
        return 0
    return max(abs(int(c)) for c in content.values()) // _divisor(content)


def _is_unsolvable(fact: Fact) -> bool:
    kind, content = fact
    return kind == "=" and int(content.get((), 0)) % _divisor(content) != 0


def _divisor(content: Polynomial) -> int:
    """The greatest common divisor of the coefficients."""
    return gcd(*(int(c) for monomial, c in content.items() if monomial)) or 1


def _is_forall(e: Expr, domain: Expr) -> bool:
    return type(e) is Pi and e.domain is domain


def _domain(tctx: TypeContext, goal: MVar, options: set[str]) -> Expr | None:
    """ℤ or ℕ as asked for, or as the first formula among the goal and the hypotheses has it."""
    if "int" in options:
        return INT
    if "nat" in options:
        return NAT
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        candidates = [primitives.target_of(tctx, goal)]
        candidates += [tctx.instantiate_mvars(decl.local.type) for decl in lctx.decls]
        for each in candidates:
            for domain in (INT, NAT):
                if _Formulas(tctx, domain).is_formula(_without_foralls(each, domain)):
                    return domain
    return None


def _without_foralls(e: Expr, domain: Expr) -> Expr:
    """`e` after the binders over the domain that stand in front."""
    while _is_forall(e, domain):
        e = instantiate1(e.body, mk_local(e.name, domain))  # type: ignore[attr-defined]
    return e


class _Formulas:
    """Formulas over one domain, and their generalisation to a closed proposition."""

    def __init__(self, tctx: TypeContext, domain: Expr) -> None:
        algebra = concrete_algebra(tctx, domain)
        assert algebra is not None
        self.tctx = tctx
        self.domain = domain
        self.algebra: Algebra = algebra
        self.generic = algebra.generic
        self.variables = Variables()
        self.evaluator = NumeralEvaluator(tctx)
        self.constants: dict[Expr, Expr] = {}
        self.largest_sum = 0

    def is_formula(self, e: Expr, *, quantified: bool = False) -> bool:
        """`quantified`: it may have quantifiers over the domain, as in mathlib's `wff`."""
        if type(e) is Pi:
            if quantified and e.domain is self.domain:
                return self.is_formula(instantiate1(e.body, mk_local(e.name, e.domain)), quantified=True)
            if e.body.loose == 0:
                parts = (e.domain, e.body)
                return all(self.is_formula(each, quantified=quantified) for each in parts)
            return False
        relation = comparison(e)
        if relation is not None:
            return relation.type is self.domain
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "ne" and len(args) == 3:
            return args[0] is self.domain
        known = _CONNECTIVES.get(const) == len(args)
        return known and all(self.is_formula(each, quantified=quantified) for each in args)

    def prove(self, target: Expr) -> Expr | None:
        """A proof of a formula without sugar. Raises `TacticError` for a product of two unknowns."""
        body = self.formula(target)
        equations: list[Expr] = []
        for term, value in self.constants.items():
            variable = self.variables.variable(term, self.generic)
            body = mk_arrow(self.generic.state(["=", "a", "b"], {"a": variable, "b": value}), body, ANONYMOUS)
            equation = mk_apps(mk_const(name("eq"), (ONE,)), [self.domain, term, value])
            equations.insert(0, mk_certificate("numeral", equation, ()))
        proposition = close(self.variables.locals, body)
        try:
            statement = open_concrete(TypeChecker(self.tctx.env.kernel), proposition, IntegerStatement)
            facts = statement.facts()
        except Rejection:
            return None
        tree = refute_integers(facts, self.tctx.deadline.check)
        if tree is None:
            return None
        _refuse_deep(facts, self.largest_sum)
        return mk_apps(mk_certificate("integer", proposition, tree), [*self.variables.terms, *equations])

    def formula(self, e: Expr) -> Expr:
        if type(e) is Pi:
            return mk_arrow(self.formula(e.domain), self.formula(e.body), ANONYMOUS)
        relation = comparison(e)
        if relation is not None:
            sides = {"a": self.side(relation.left), "b": self.side(relation.right)}
            if relation.kind in (">", "≥"):
                return self.generic.state(["<" if relation.kind == ">" else "≤", "b", "a"], sides)
            return self.generic.state([relation.kind, "a", "b"], sides)
        if is_app_of(e, name("ne"), 3):
            sides = {"a": self.side(e.fn.arg), "b": self.side(e.arg)}  # type: ignore[attr-defined]
            return self.generic.state(["≠", "a", "b"], sides)
        fn, args = get_app_fn_args(e)
        if not args:  # mathlib reverts formulas with `true` and `false` in them, but cannot read them
            raise TacticError("failed")
        return mk_apps(fn, [self.formula(each) for each in args])

    def side(self, e: Expr) -> Expr:
        """A side of a comparison. `largest_sum` grows with what its numerals come to, signs aside, for each unknown."""
        sums: Counter[Expr | None] = Counter()
        term = self.term(e, sums)
        self.largest_sum = max([self.largest_sum, *sums.values()])
        return term

    def term(self, e: Expr, sums: Counter[Expr | None]) -> Expr:
        """A sum of multiples of opaque terms and closed numerals (mathlib's `to_exprterm`); their absolute
        values are added to `sums`, numerals under None."""
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        own = self.algebra.is_own_instance
        if const == "has_neg.neg" and len(args) == 3 and own("has_neg", args[1]):
            return mk_app(self.generic.state("neg"), self._leaf(args[2], sums))
        if const == "has_mul.mul" and len(args) == 4 and own("has_mul", args[1]):
            return self._product(args[2], args[3], sums)
        sums_of_domain = ("has_add.add", "has_sub.sub") if self.domain is NAT else ("has_add.add",)
        if const in sums_of_domain and len(args) == 4 and own(const.split(".")[0], args[1]):
            operands = [self.term(each, sums) for each in args[2:]]
            return mk_apps(self.generic.state("+" if const == "has_add.add" else "-"), operands)
        return self._leaf(e, sums)

    def _leaf(self, e: Expr, sums: Counter[Expr | None]) -> Expr:
        closed = self._closed(e)
        if closed is None:
            sums[e] += 1
            return self._opaque(e)
        sums[None] += abs(to_int(closed) or 0)
        return closed

    def _product(self, left: Expr, right: Expr, sums: Counter[Expr | None]) -> Expr:
        """A multiple of the left factor, whatever that is, be it a numeral: ``2 * 3`` is three times an unknown."""
        closed = self._closed(right)
        if closed is None:
            raise TacticError(_NOT_CLOSED)
        value = to_int(closed) or 0
        if value == -1:  # mathlib reads it as -t, and then its proof does not match the term
            raise TacticError("invalid apply tactic, failed to unify")
        sums[left] += abs(value)
        return mk_apps(self.generic.state("*"), [self._opaque(left), closed])

    def _closed(self, e: Expr) -> Expr | None:
        """The numeral that a term without variables evaluates to; it stands for the term by an equation of its own."""
        if e.has_local or e.has_mvar:
            return None
        if to_int(e) is not None:
            return e
        found = self.evaluator.derive(e)
        if found is None or to_int(found[0]) is None:
            return None
        self.constants[e] = found[0]
        return found[0]

    def _opaque(self, e: Expr) -> Expr:
        return self.variables.variable(e, self.generic)


TACTICS: dict[str, TacticFunction] = {"omega": omega}
