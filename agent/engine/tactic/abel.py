"""`abel1` and `abel`: equations and normal forms in commutative additive monoids and groups.

(mathlib: `tactic/abel.lean`)

A term becomes `n₁ • x₁ + (n₂ • x₂ + … + 0)`, the atoms in the order of terms, the coefficients natural numbers, in a
group integers. Every step is proved by lemmas of the library; numerals by certificates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import mk_nat_numeral, to_int, to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import mk_rational, synth_class, type_level
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.norm_num.evaluator import derive
from agent.engine.tactic.ring.printing import derived_instance
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.simp.simp_sets import rules_of_constant, shared
from agent.engine.tactic.simp.simplifier import SimpConfig, ext_simplify, simplify
from agent.engine.tactic.simp.term_order import TermOrder
from agent.engine.tactic.tactic_state import TacticState
from agent.engine.tactic.traversal import Result
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Const, Expr, get_app_fn_args, is_app_of, mk_app, mk_apps, mk_certificate, mk_const
from agent.kernel.level import ZERO, Level
from agent.kernel.name import Name, name

Args = Mapping[str, Any]
FAILED: Final = "abel failed to simplify"
_KEEP_GOING: Final = SimpConfig(fail_if_unchanged=False)
_ADD: Final = name("has_add.add")


@dataclass(frozen=True, slots=True)
class Form:
    """`Σ coefficient • atom`, and the term that says so."""

    terms: tuple[tuple[int, Expr], ...]
    expr: Expr


class Evaluator:
    """Terms of one type. Raises `TacticError` or `ElaborationError` where Lean fails."""

    def __init__(
        self, tctx: TypeContext, type_: Expr, level: Level, is_group: bool, transparency: Transparency
    ) -> None:
        self.tctx = tctx
        self.type = type_
        self.level = level
        self.is_group = is_group
        self.transparency = transparency
        self._order = TermOrder()
        self._coefficients = INT if is_group else NAT
        source = "add_comm_group" if is_group else "add_comm_monoid"
        self._add = self._derived(source, "has_add")
        self._neg = self._derived(source, "has_neg") if is_group else None
        base = self._derived(source, "sub_neg_monoid" if is_group else "add_monoid")
        scalar = "sub_neg_monoid.has_scalar_int" if is_group else "add_monoid.has_scalar_nat"
        self._scalar = mk_apps(mk_const(name(scalar), (level,)), [type_, base])
        self.zero = app_builder.mk_numeral(tctx, 0, type_)
        self._own: dict[tuple[Expr, Expr], bool] = {}

    def _derived(self, source: str, wanted: str) -> Expr:
        found = derived_instance(self.tctx, source, wanted, self.type, self.level)
        if found is None:
            raise TacticError(f"failed to synthesize an instance of '{wanted}'")
        return found

    # Terms

    def add(self, a: Expr, b: Expr) -> Expr:
        return mk_apps(mk_const(_ADD, (self.level,)), [self.type, self._add, a, b])

    def neg(self, a: Expr) -> Expr:
        assert self._neg is not None
        return mk_apps(mk_const(name("has_neg.neg"), (self.level,)), [self.type, self._neg, a])

    def smul(self, n: Expr, a: Expr) -> Expr:
        fn = mk_const(name("has_scalar.smul"), (ZERO, self.level))
        return mk_apps(fn, [self._coefficients, self.type, self._scalar, n, a])

    def _number(self, n: int) -> Expr:
        return mk_rational(self.tctx, Fraction(n), INT) if self.is_group else mk_nat_numeral(n)

    def _form(self, terms: tuple[tuple[int, Expr], ...]) -> Form:
        out = self.zero
        for n, x in reversed(terms):
            out = self.add(self.smul(self._number(n), x), out)
        return Form(terms, out)

    # Proofs

    def _lemma(self, lemma: str, *args: Expr) -> Expr:
        return app_builder.mk_app(self.tctx, name(lemma), args)

    def _refl(self, e: Expr) -> Expr:
        return app_builder.mk_eq_refl(self.tctx, e)

    def _trans(self, *proofs: Expr) -> Expr:
        out = proofs[0]
        for proof in proofs[1:]:
            out = app_builder.mk_eq_trans(self.tctx, out, proof)
        return out

    def _sum(self, left: Expr, right: Expr) -> Expr:
        """`a + b = a' + b'` with the evaluator's own addition."""
        fn = mk_apps(mk_const(_ADD, (self.level,)), [self.type, self._add])
        return app_builder.mk_congr(self.tctx, app_builder.mk_congr_arg(self.tctx, fn, left), right)

    def _numeral_equation(self, left: Expr, value: int) -> Expr:
        """`left = value` in ℕ or ℤ."""
        return mk_certificate("numeral", app_builder.mk_eq(self.tctx, left, self._number(value)), ())

    def _scalars(self, proof: Expr, x: Expr) -> Expr:
        """`n • x = m • x` from `n = m`."""
        fn = mk_const(name("has_scalar.smul"), (ZERO, self.level))
        head = mk_apps(fn, [self._coefficients, self.type, self._scalar])
        return app_builder.mk_congr_fun(self.tctx, app_builder.mk_congr_arg(self.tctx, head, proof), x)

    def _operation(self, op: str, a: int, b: int) -> Expr:
        return app_builder.mk_app(self.tctx, name(op), [self._number(a), self._number(b)])

    def _same(self, x: Expr, y: Expr) -> bool:
        if x is y:
            return True
        with self.tctx.using(self.transparency):
            return self.tctx.is_def_eq(x, y)

    def _sum_of_forms(self, a: Form, b: Form) -> tuple[Form, Expr]:
        """The form of `a + b`, with the proof."""
        self.tctx.deadline.check()
        if not a.terms:
            return b, self._lemma("zero_add", b.expr)
        if not b.terms:
            return a, self._lemma("add_zero", a.expr)
        (m, x), (n, y) = a.terms[0], b.terms[0]
        a_rest, b_rest = self._form(a.terms[1:]), self._form(b.terms[1:])
        left, right = self.smul(self._number(m), x), self.smul(self._number(n), y)
        if self._same(x, y):
            rest, rest_proof = self._sum_of_forms(a_rest, b_rest)
            swap = self._lemma("add_add_add_comm", left, a_rest.expr, right, b_rest.expr)
            split = self._lemma("add_zsmul" if self.is_group else "add_nsmul", x, self._number(m), self._number(n))
            value = self._numeral_equation(self._operation("has_add.add", m, n), m + n)
            head_proof = self._trans(app_builder.mk_eq_symm(self.tctx, split), self._scalars(value, x))
            proof = self._trans(swap, self._sum(head_proof, rest_proof))
            if m + n:
                return self._form(((m + n, x), *rest.terms)), proof
            vanish = self._sum(self._lemma("zero_zsmul" if self.is_group else "zero_nsmul", x), self._refl(rest.expr))
            return rest, self._trans(proof, vanish, self._lemma("zero_add", rest.expr))
        if self._order.is_lt(x, y, self.tctx.lctx):
            rest, rest_proof = self._sum_of_forms(a_rest, b)
            move = self._lemma("add_assoc", left, a_rest.expr, b.expr)
            return self._form(((m, x), *rest.terms)), self._trans(move, self._sum(self._refl(left), rest_proof))
        rest, rest_proof = self._sum_of_forms(a, b_rest)
        move = self._lemma("add_left_comm", a.expr, right, b_rest.expr)
        return self._form(((n, y), *rest.terms)), self._trans(move, self._sum(self._refl(right), rest_proof))

    def _negated(self, a: Form) -> tuple[Form, Expr]:
        if not a.terms:
            return a, app_builder.mk_app_mask(self.tctx, name("neg_zero"), [self.type, None])
        (n, x), rest = a.terms[0], self._form(a.terms[1:])
        new_rest, rest_proof = self._negated(rest)
        split = self._lemma("neg_add", self.smul(self._number(n), x), rest.expr)
        value = self._numeral_equation(app_builder.mk_app(self.tctx, name("has_neg.neg"), [self._number(n)]), -n)
        inside = app_builder.mk_eq_symm(self.tctx, self._lemma("neg_zsmul", x, self._number(n)))
        head = self._trans(inside, self._scalars(value, x))
        return self._form(((-n, x), *new_rest.terms)), self._trans(split, self._sum(head, rest_proof))

    def _scaled(self, k: int, a: Form) -> tuple[Form, Expr]:
        """The form of `k • a`; coefficients may become 0, as in Lean."""
        if not a.terms:
            lemma = name("zsmul_zero" if self.is_group else "nsmul_zero")
            return a, app_builder.mk_app_mask(self.tctx, lemma, [self.type, None, self._number(k)])
        (n, x), rest = a.terms[0], self._form(a.terms[1:])
        new_rest, rest_proof = self._scaled(k, rest)
        suffix = "zsmul" if self.is_group else "nsmul"
        split = self._lemma(f"{suffix}_add", self.smul(self._number(n), x), rest.expr, self._number(k))
        joined = app_builder.mk_eq_symm(self.tctx, self._lemma(f"mul_{suffix}", x, self._number(k), self._number(n)))
        value = self._numeral_equation(self._operation("has_mul.mul", k, n), k * n)
        head = self._trans(joined, self._scalars(value, x))
        return self._form(((k * n, x), *new_rest.terms)), self._trans(split, self._sum(head, rest_proof))

    def _is_own(self, instance: Expr, own: Expr | None) -> bool:
        if own is None:
            return False
        found = self._own.get((instance, own))
        if found is None:
            with self.tctx.using(Transparency.ALL):
                found = self._own[instance, own] = self.tctx.is_def_eq(instance, own)
        return found

    def evaluate(self, e: Expr) -> tuple[Form, Expr]:
        """The form of the term, and a proof of `e = form`."""
        self.tctx.deadline.check()
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "has_add.add" and len(args) == 4:
            if not self._is_own(args[1], self._add):
                raise TacticError(FAILED)
            left, left_proof = self.evaluate(args[2])
            right, right_proof = self.evaluate(args[3])
            form, proof = self._sum_of_forms(left, right)
            return form, self._trans(self._sum(left_proof, right_proof), proof)
        if const == "has_sub.sub" and len(args) == 4:
            if not self.is_group:
                raise TacticError(FAILED)
            negated = self.neg(args[3])
            form, proof = self.evaluate(self.add(args[2], negated))
            return form, self._trans(self._lemma("sub_eq_add_neg", args[2], args[3]), proof)
        if const == "has_neg.neg" and len(args) == 3:
            if not self.is_group or not self._is_own(args[1], self._neg):
                raise TacticError(FAILED)
            inner, inner_proof = self.evaluate(args[2])
            form, proof = self._negated(inner)
            head = mk_apps(mk_const(name("has_neg.neg"), (self.level,)), [self.type, self._neg])  # type: ignore[list-item]
            return form, self._trans(app_builder.mk_congr_arg(self.tctx, head, inner_proof), proof)
        if const == "has_scalar.smul" and len(args) == 5 and args[1] is self.type:
            return self._multiple(e, args)
        if const == "has_zero.zero" and len(args) == 2:
            with self.tctx.using(Transparency.SEMIREDUCIBLE):
                if self.tctx.is_def_eq(e, self.zero):
                    return self._form(()), self._refl(e)
        return self._atom(e)

    def _multiple(self, e: Expr, args: list[Expr]) -> tuple[Form, Expr]:
        scalar_type, _, instance, scalar, term = args
        natural = scalar_type is NAT and is_app_of(instance, name("add_monoid.has_scalar_nat"))
        integral = scalar_type is INT and is_app_of(instance, name("sub_neg_monoid.has_scalar_int"))
        if not natural and not integral:
            return self._atom(e)
        found = derive(self.tctx, scalar)
        number = scalar if found is None else found[0]
        value = to_nat(number) if natural else to_int(number)
        if value is None:
            return self._atom(e)
        if integral and not self.is_group:
            raise TacticError(FAILED)
        inner, inner_proof = self.evaluate(term)
        form, proof = self._scaled(value, inner)
        scalar_proof = self._refl(scalar) if found is None or found[1] is None else found[1]
        if natural and self.is_group:
            # n • a = ↑n • a, and ↑n is the numeral of ℤ
            cast = app_builder.mk_eq_symm(self.tctx, self._lemma("coe_nat_zsmul", term, scalar))
            coerced = app_builder.is_eq(self.tctx.instantiate_mvars(self.tctx.infer(cast)))
            assert coerced is not None
            _, scalar_args = get_app_fn_args(coerced[2])
            head = scalar_args[3].fn  # type: ignore[attr-defined]
            to_int_proof = mk_certificate(
                "numeral", app_builder.mk_eq(self.tctx, mk_app(head, number), self._number(value)), ()
            )
            whole = self._trans(app_builder.mk_congr_arg(self.tctx, head, scalar_proof), to_int_proof)
            start = self._trans(cast, self._scalars(whole, term))
        else:
            start = self._scalars(scalar_proof, term)
        fn = mk_const(name("has_scalar.smul"), (ZERO, self.level))
        scaled = mk_apps(fn, [self._coefficients, self.type, self._scalar, self._number(value)])
        return form, self._trans(start, app_builder.mk_congr_arg(self.tctx, scaled, inner_proof), proof)

    def _atom(self, e: Expr) -> tuple[Form, Expr]:
        form = self._form(((1, e),))
        single = self._lemma("one_zsmul" if self.is_group else "one_nsmul", e)
        alone = self._lemma("add_zero", self.smul(self._number(1), e))
        return form, app_builder.mk_eq_symm(self.tctx, self._trans(alone, single))


def evaluator_for(tctx: TypeContext, type_: Expr, transparency: Transparency) -> Evaluator | None:
    """None when the type is no commutative additive monoid."""
    level = type_level(tctx, type_)
    if level is None or synth_class(tctx, "add_comm_monoid", type_) is None:
        return None
    is_group = synth_class(tctx, "add_comm_group", type_) is not None
    return Evaluator(tctx, type_, level, is_group, transparency)


def _clean_up(tctx: TypeContext) -> SimpLemmas:
    """The rules with which forms are written out."""

    def make() -> SimpLemmas:
        scratch = TypeContext(tctx.env)
        out = SimpLemmas()
        for lemma in ("add_zero", "one_nsmul", "one_zsmul", "zsmul_zero"):
            out = out.add(rules_of_constant(scratch, name(lemma)))
        return out

    rules: SimpLemmas = shared(tctx.env, "abel", (), make)
    return rules


def normalize(tctx: TypeContext, e: Expr, transparency: Transparency) -> Result | None:
    """Maximal subterms in commutative additive monoids by their forms; None when nothing changes."""
    evaluators: dict[Expr, Evaluator | None] = {}

    def before(term: Expr) -> tuple[Expr, Expr | None, bool] | None:
        try:
            type_ = tctx.instantiate_mvars(tctx.infer(term))
            if type_ not in evaluators:
                evaluators[type_] = evaluator_for(tctx, type_, transparency)
            evaluator = evaluators[type_]
            if evaluator is None:
                return None
            form, proof = evaluator.evaluate(term)
        except (TacticError, ElaborationError):
            return None
        written = simplify(tctx, _clean_up(tctx), form.expr, _KEEP_GOING)
        if written.new.core is term.core:
            return None
        if written.proof is not None:
            proof = app_builder.mk_eq_trans(tctx, proof, written.proof.expr(tctx))
        return written.new, proof, False

    try:
        result = ext_simplify(tctx, e, before=before)
    except TacticError:
        return None
    return result.new, None if result.proof is None else result.proof.expr(tctx)


def abel1(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Close `a = b` when both sides have one form."""
    tctx = state.type_context()
    sides = app_builder.is_eq(primitives.target_of(tctx, state.main_goal))
    if sides is None:
        raise TacticError("match failed", state)
    evaluator = evaluator_for(tctx, sides[0], _transparency(args))
    if evaluator is None:
        show = printer(state, tctx)
        raise TacticError(
            lambda: "tactic.mk_instance failed to generate instance for\n  add_comm_monoid " + show(sides[0]), state
        )
    left, left_proof = evaluator.evaluate(sides[1])
    right, right_proof = evaluator.evaluate(sides[2])
    if not tctx.is_def_eq(left.expr, right.expr):
        raise TacticError("is_def_eq tactic failed", state)
    proof = app_builder.mk_eq_trans(tctx, left_proof, app_builder.mk_eq_symm(tctx, right_proof))
    return state.close_main(tctx, proof)


def abel(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Without a location `abel1` on the goal; else, or if that fails, the normal forms."""
    if not state.goals:
        raise TacticError(FAILED, state)
    mode = args.get("mode")
    if isinstance(mode, Name) and str(mode) != "term":
        raise TacticError(f"abel: mode '{mode}' is not supported", state)
    location = args.get("location")
    if location is None:
        try:
            return abel1(state, args, runtime)
        except (TacticError, ElaborationError):
            pass
    hypotheses, goal = target_names(state, location)
    transparency = _transparency(args)
    after, changed = replace_at(state, hypotheses, goal, lambda tctx, e: normalize(tctx, e, transparency))
    if not changed:
        raise TacticError(FAILED, state)
    if goal:
        try:
            return runtime.call(after, "reflexivity")
        except TacticError:
            return after
    return after


def _transparency(args: Args) -> Transparency:
    return Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE


TACTICS: dict[str, TacticFunction] = {"abel": abel, "abel1": abel1}
